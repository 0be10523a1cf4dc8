// Frames of vehicles and trailers, cross members.
#include <array>
#include <vector>

#include "corpus/families/other.hpp"
#include "corpus/families/other_pieces.hpp"
#include "corpus/families/swept_arm.hpp"

namespace v16::corpus {
namespace {

/// A bar between two points of the plan, between two heights.
void add_plan_bar(Solid& solid, Point2 a, Point2 b, double w, double from, double to) {
    add_strut(solid, Axis::z, a, b, w, from, to);
}

/// Ladder frame: two rails, mostly narrower in front, cross members, hangers of the springs.
void add_ladder(Part& part, Random& random) {
    Solid& solid = part.solid;
    const double len = random.log_uniform(500, 9000), rear = len * random.uniform(0.06, 0.12),
                 front = rear * random.choice({1.0, 1.0, 0.75, 1.2}), w = len * random.uniform(0.01, 0.02),
                 h = w * random.uniform(1.4, 3.0), a = len * random.uniform(-0.2, -0.05), b = a + len * 0.12,
                 kick = random.chance(0.35) ? h * random.uniform(0.5, 1.5) : 0.0;
    for (const double s : {-1.0, 1.0}) {
        const auto rail = [&](double y) -> std::vector<Point2> {
            return {{-0.5 * len, s * front + y}, {a, s * front + y}, {b, s * rear + y}, {0.5 * len, s * rear + y}};
        };
        std::vector<Point2> points = rail(-0.5 * w), upper = rail(0.5 * w);
        points.insert(points.end(), upper.rbegin(), upper.rend());
        solid.add_prism(Axis::z, through(points), 0, h + kick);
    }
    if (kick > 0.0) {
        const double x = len * random.uniform(0.15, 0.25);
        solid
            .cut_prism(Axis::y,
                       through({{-far, h}, {x, h}, {x + 1.5 * kick, h + kick}, {x + 1.5 * kick, far}, {-far, far}}),
                       -far, far)
            .cut_prism(Axis::y, through({{x + 0.5 * h, -1}, {far, -1}, {far, kick}, {x + 0.5 * h + 1.5 * kick, kick}}),
                       -far, far);
    }
    const int across = random.integer(3, 8);
    for (int i = 0; i < across; ++i) {
        const double x = row_position(i, across, (len - 2 * w) / (across - 1)), half = x < 0.5 * (a + b) ? front : rear,
                     z = kick > 0.0 && x > 0.2 * len ? 0.5 * h + kick : 0.5 * h;
        if (random.chance(0.4))
            solid.add_cylinder(Axis::y, {x, z}, 0.35 * h, -half, half);
        else
            solid.add_box({x - 0.5 * w, -half, z - 0.35 * h}, {x + 0.5 * w, half, z + 0.35 * h});
        if (random.chance(0.25))
            for (const double s : {-1.0, 1.0})  // gusset
                solid.add_prism(Axis::z, through({{x, s * half}, {x + 3 * w, s * half}, {x, s * (half - 3 * w)}}),
                                z - 0.06 * h, z + 0.06 * h);
    }
    if (random.chance(0.3))  // braced crosswise
        for (const double s : {-1.0, 1.0})
            add_plan_bar(solid, {b, -s * rear}, {0.5 * len, s * rear}, 0.6 * w, 0.3 * h, 0.5 * h);
    if (random.chance(0.5))
        for (const double x : {-0.42, -0.2, 0.08, 0.34})
            for (const double s : {-1.0, 1.0}) {
                const double y = s * (x * len < 0.5 * (a + b) ? front : rear);
                solid.add_prism(Axis::y, tangent_hull({x * len, 0.5 * h}, 0.5 * h, {x * len, -0.7 * h}, 0.3 * h),
                                y - 0.35 * w, y + 0.35 * w);
                solid.cut_cylinder(Axis::y, {x * len, -0.7 * h}, 0.14 * h, y - w, y + w);
            }
    part.main_side = Side::top;
}

/// Frame of a trailer: box with cross members, a V or a single drawbar, stands for the axle.
void add_trailer(Part& part, Random& random) {
    Solid& solid = part.solid;
    const double len = random.log_uniform(600, 6000), half = len * random.uniform(0.2, 0.35),
                 w = len * random.uniform(0.015, 0.03), h = w * random.uniform(1, 2),
                 bar = len * random.uniform(0.3, 0.6);
    add_frame(solid, Axis::z, {0, -half}, {len, half}, w, 0, h);
    const int across = random.integer(1, 5);
    for (int i = 1; i <= across; ++i) {
        const double x = len * i / (across + 1);
        solid.add_box({x - 0.5 * w, -half, 0.2 * h}, {x + 0.5 * w, half, h});
    }
    const bool vee = random.chance(0.65);
    if (vee)
        for (const double s : {-1.0, 1.0})
            add_plan_bar(solid, {0.25 * len, s * 0.8 * half}, {-bar, s * 0.4 * w}, w, -0.9 * h, 0);
    else
        solid.add_box({-bar, -0.6 * w, -0.9 * h}, {0.6 * len, 0.6 * w, 0});
    if (random.chance(0.7))
        solid.add_box({-bar - 3 * w, -0.7 * w, -0.6 * h}, {-bar + w, 0.7 * w, 0.1 * h})
            .add_cylinder(Axis::z, {-bar - 3 * w, 0}, 1.1 * w, -0.8 * h, 0.3 * h);
    const double axle = len * random.uniform(0.5, 0.62), wheel = len * random.uniform(0.1, 0.16), out = half + 2.5 * w;
    if (random.chance(0.6)) {
        solid.add_cylinder(Axis::y, {axle, -1.5 * h}, 0.5 * h, -out, out);
        for (const double s : {-1.0, 1.0}) {
            solid.add_box({axle - h, s * 0.8 * half - 0.5 * w, -1.5 * h}, {axle + h, s * 0.8 * half + 0.5 * w, 0});
            if (random.chance(0.5))
                solid.add_cylinder(Axis::y, {axle, -1.5 * h}, wheel, s * out - 1.2 * w, s * out + 1.2 * w)
                    .add_cylinder(Axis::y, {axle, -1.5 * h}, 0.5 * wheel, s * out - 1.3 * w, s * out + 1.3 * w);
        }
    }
    if (random.chance(0.4))
        solid.add_cylinder(Axis::z, {-0.7 * bar, 1.2 * w}, 0.5 * w, -4 * h, 2 * h)
            .add_cylinder(Axis::z, {-0.7 * bar, 1.2 * w}, 1.4 * w, -4.3 * h, -4 * h);
    part.main_side = random.choice({Side::top, Side::top, Side::front});
}

/// Frame of a kart or buggy: bent tubes in plan, cross tubes, hoops above.
void add_tube_frame(Part& part, Random& random) {
    Solid& solid = part.solid;
    const double len = random.log_uniform(300, 2500), r = len * random.uniform(0.008, 0.016),
                 rear = len * random.uniform(0.16, 0.24), front = rear * random.uniform(0.45, 1.0),
                 waist = rear * random.uniform(0.7, 1.3);
    for (const double s : {-1.0, 1.0}) {
        solid.add_prism(Axis::z,
                        swept_arm({{-0.5 * len, s * front},
                                   {-0.25 * len, s * front},
                                   {0.05 * len, s * waist},
                                   {0.3 * len, s * rear},
                                   {0.5 * len, s * rear}},
                                  {r, r, r, r, r}),
                        -r, r);
        if (random.chance(0.5))
            solid.add_prism(Axis::z,
                            swept_arm({{-0.28 * len, s * front},
                                       {-0.2 * len, s * 1.9 * rear},
                                       {0.15 * len, s * 1.9 * rear},
                                       {0.25 * len, s * rear}},
                                      {0.8 * r, 0.8 * r, 0.8 * r, 0.8 * r}),
                            -0.8 * r, 0.8 * r);
        const Point2 axle{-0.38 * len, s * front};
        solid.add_cylinder(Axis::z, {axle.x, axle.y + s * 4 * r}, 1.6 * r, -3 * r, 3 * r);
        add_plan_bar(solid, axle, {axle.x, axle.y + s * 4 * r}, 2 * r, -r, r);
        solid.add_box({0.38 * len - 2 * r, s * rear - 0.5 * r, -4 * r}, {0.38 * len + 2 * r, s * rear + 0.5 * r, 4 * r})
            .cut_cylinder(Axis::y, {0.38 * len, 2 * r}, 1.3 * r, s * rear - r, s * rear + r);
    }
    for (const double x : {-0.49 * len, -0.3 * len, 0.02 * len, 0.32 * len, 0.49 * len}) {
        const double half = x < -0.2 * len ? front : x > 0.2 * len ? rear : waist;
        if (random.chance(0.85)) solid.add_cylinder(Axis::y, {x, 0}, 0.9 * r, -half, half);
    }
    if (random.chance(0.5)) {  // hoop and stays
        const double x = 0.2 * len, high = len * random.uniform(0.25, 0.45);
        solid.add_prism(Axis::x,
                        strip({{0.85 * rear, 0}, {0.85 * rear, high}, {-0.85 * rear, high}, {-0.85 * rear, 0}}, 1.8 * r,
                              0.3 * rear),
                        x - r, x + r);
        for (const double s : {-1.0, 1.0})
            add_strut(solid, Axis::y, {x, high * 0.97}, {0.46 * len, 0}, 1.6 * r, s * 0.7 * rear - 0.8 * r,
                      s * 0.7 * rear + 0.8 * r);
        if (random.chance(0.6))
            for (const double s : {-1.0, 1.0})
                add_strut(solid, Axis::y, {x, high * 0.6}, {-0.3 * len, 0.1 * high}, 1.6 * r, s * 0.8 * front - 0.8 * r,
                          s * 0.8 * front + 0.8 * r);
    }
    part.main_side = random.choice({Side::top, Side::top, Side::front});
}

/// Cross member, seen along the vehicle: a pressed beam that rises over the shaft or drops below the engine, its mounts
/// at the ends.
void add_cross_member(Part& part, Random& random) {
    Solid& solid = part.solid;
    const double half = random.log_uniform(150, 600), h = half * random.uniform(0.12, 0.22),
                 arch = half * random.uniform(-0.35, 0.35), flat = half * random.uniform(0.25, 0.5),
                 d = half * random.uniform(0.1, 0.3), t = 0.05 * h;
    Path line = through({{-half, 0},
                         {-0.75 * half, 0},
                         {-flat, arch},
                         {flat, arch},
                         {0.75 * half, 0},
                         {half, 0},
                         {half, h},
                         {0.72 * half, h},
                         {0.95 * flat, arch + h},
                         {-0.95 * flat, arch + h},
                         {-0.72 * half, h},
                         {-half, h}});
    if (random.chance(0.7)) line = filleted(line, 0.4 * h);
    const bool open = random.chance(0.6);
    solid.add_prism(Axis::y, line, -d, d);
    if (open) {
        Path inner = through({{-half - 1, t},
                              {-0.75 * half, t},
                              {-flat, arch + t},
                              {flat, arch + t},
                              {0.75 * half, t},
                              {half + 1, t},
                              {half + 1, h - t},
                              {0.72 * half, h - t},
                              {0.95 * flat, arch + h - t},
                              {-0.95 * flat, arch + h - t},
                              {-0.72 * half, h - t},
                              {-half - 1, h - t}});
        solid.cut_prism(Axis::y, inner, -d + t, far);
    }
    for (const double s : {-1.0, 1.0}) {
        if (random.chance(0.5)) {
            solid.add_cylinder(Axis::z, {s * half, 0}, 0.45 * h + 0.4 * d, -0.1 * h, 1.1 * h)
                .cut_cylinder(Axis::z, {s * half, 0}, 0.3 * h, -far, far);
        } else {
            solid.add_box({s * half - 0.08 * half, -1.5 * d, h}, {s * half + 0.08 * half, 1.5 * d, h + 2 * t});
            for (const double y : {-1.15 * d, 1.15 * d})
                solid.cut_cylinder(Axis::z, {s * half, y}, 0.12 * d, -far, far);
        }
        if (random.chance(0.6))
            for (const double y : {-0.9 * d, -0.5 * d}) {  // ears of a control arm
                solid
                    .add_prism(Axis::x, tangent_hull({y, 0.3 * h}, 0.25 * d, {y, -0.5 * h}, 0.25 * d),
                               s * 0.85 * half - 2 * t, s * 0.85 * half + 2 * t)
                    .cut_cylinder(Axis::x, {y, -0.5 * h}, 0.12 * d, s * 0.85 * half - h, s * 0.85 * half + h);
            }
    }
    const int holes = random.integer(0, 3);
    for (int i = 0; i < holes; ++i)
        solid.cut_cylinder(Axis::y, {row_position(i, holes, 0.5 * flat), arch + 0.5 * h},
                           0.25 * h * random.uniform(0.6, 1.0), -far, far);
    part.main_side = Side::front;
}

}  // namespace

/// Frame of a vehicle: ladder, trailer, bent tubes, cross member.
Part vehicle_frame(FamilyContext& context) {
    Part part;
    constexpr std::array forms{add_ladder, add_trailer, add_tube_frame, add_cross_member};
    forms[context.random.weighted({0.3, 0.2, 0.2, 0.3})](part, context.random);
    return part;
}

}  // namespace v16::corpus
