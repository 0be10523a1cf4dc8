// Parts of bicycles, boards, karts and model cars.
#include <vector>

#include "corpus/families/other.hpp"
#include "corpus/families/other_outlines.hpp"

namespace v16::corpus {
namespace {

/// Dropout of a bicycle frame: an open slot for the axle, eyes, a hanger for the derailleur.
void dropout(Solid& solid, Random& random) {
    const double slot_half = random.choice({4.8, 5.0, 7.0, 2.5}), r = slot_half * random.uniform(2.0, 3.0),
                 t = random.uniform(3, 9);
    const double stay = r * random.uniform(1.8, 3.2), up = random.uniform(40, 80), end = r * random.uniform(0.3, 0.5);
    solid.add_cylinder(Axis::y, {}, r, 0, t);
    for (const double a : {up, 180.0 - random.uniform(0, 25)})
        solid.add_prism(Axis::y, tangent_hull({}, 0.8 * r, polar({}, stay, a), end), 0, t);
    if (random.chance(0.6)) {
        const Point2 hanger = polar({}, 1.7 * r, -80);
        solid.add_prism(Axis::y, tangent_hull({}, 0.6 * r, hanger, 0.45 * r), 0, t)
            .cut_cylinder(Axis::y, hanger, 0.25 * r, -1, t + 1);
    }
    const double open = random.choice({-90.0, -60.0, -20.0, 0.0});
    solid.cut_prism(Axis::y, slot({}, polar({}, 3 * r, open), slot_half), -1, t + 1);
    if (random.chance(0.6)) solid.cut_cylinder(Axis::y, polar({}, 0.85 * stay, up), 0.4 * end, -1, t + 1);
    if (random.chance(0.4)) solid.cut_cylinder(Axis::y, polar({}, 0.75 * stay, 170), 0.4 * end, -1, t + 1);
}

/// Base of a skateboard's truck: four holes, a tilted seat for the pin, a socket.
void truck_plate(Solid& solid, Random& random) {
    const double w = random.uniform(70, 100), d = w * random.uniform(0.6, 0.72), t = w * random.uniform(0.06, 0.1);
    solid.add_prism(Axis::z, rounded_rectangle({-w / 2, -d / 2}, {w / 2, d / 2}, d * random.uniform(0.1, 0.35)), 0, t);
    solid.add_prism(Axis::y,
                    through({{-0.35 * w, 0},
                             {0.42 * w, 0},
                             {0.4 * w, 3.2 * t},
                             {0.22 * w, 3.2 * t},
                             {0.1 * w, 1.8 * t},
                             {-0.3 * w, 2.4 * t}}),
                    -0.2 * d, 0.2 * d);
    solid.cut_cylinder(Axis::x, {0, 2.3 * t}, 0.7 * t, 0.25 * w, w);
    solid.cut_blind_hole(Axis::z, {-0.12 * w, 0}, 0.08 * w, 4 * t, 1.5 * t);
    for (const double x : {-0.4 * w, 0.4 * w})
        for (const double y : {-0.32 * d, 0.32 * d}) solid.cut_cylinder(Axis::z, {x, y}, 2.8, -1, 5 * t);
}

/// Pedal: a cage about a tube for the axle, with teeth or windows.
void pedal(Solid& solid, Random& random) {
    const double w = random.uniform(70, 110), d = w * random.uniform(0.7, 1.0), wall = w * random.uniform(0.06, 0.12),
                 t = w * random.uniform(0.12, 0.25);
    const Path outline = random.chance(0.5) ? chamfered(rectangle({-w / 2, -d / 2}, {w / 2, d / 2}), 0.15 * w)
                                            : rounded_rectangle({-w / 2, -d / 2}, {w / 2, d / 2}, 0.2 * d);
    solid.add_prism(Axis::z, outline, 0, t);
    const double tube = 0.09 * w, span = d / 2 - wall - tube - 0.03 * w;
    for (const double s : {-1.0, 1.0}) {
        const double y0 = s > 0 ? tube + 0.03 * w : -tube - 0.03 * w - span;
        const int windows = random.choice({1, 2, 3});
        const double each = (w - 2 * wall) / windows;
        for (int i = 0; i < windows; ++i)
            solid.cut_prism(Axis::z,
                            rectangle({-w / 2 + wall + i * each + 0.1 * wall, y0},
                                      {-w / 2 + wall + (i + 1) * each - 0.5 * wall, y0 + span}),
                            -1, t + 1);
    }
    if (random.chance(0.5))
        for (const double x : {-0.38, -0.13, 0.13, 0.38})
            for (const double y : {-0.5 * d + 0.5 * wall, 0.5 * d - 0.5 * wall})
                solid.add_cylinder(Axis::z, {x * w, y}, 0.25 * wall, 0, 1.3 * t);
    solid.add_cylinder(Axis::x, {0, 0.5 * t}, tube, -0.45 * w, 0.55 * w)
        .cut_cylinder(Axis::x, {0, 0.5 * t}, 0.55 * tube, -w, w);
}

/// Brake and clutch lever, kick starter: a pivot with a lug for the cable, a long bent blade with a ball end.
void hand_lever(Solid& solid, Random& random) {
    const double r = random.uniform(6, 12), reach = r * random.uniform(9, 16), bow = r * random.uniform(0.8, 2.5),
                 t = r * random.uniform(0.6, 1.4), half = r * random.uniform(0.35, 0.6);
    solid.add_prism(
        Axis::y,
        limb({{0, 0}, {0.25 * reach, 0.3 * bow}, {0.55 * reach, bow}, {0.8 * reach, 0.9 * bow}, {reach, 0.5 * bow}},
             {0.85 * r, 0.9 * half, 1.2 * half, half, 0.9 * half}),
        0.1 * t, 0.9 * t);
    solid.add_cylinder(Axis::y, {}, r, 0, t);
    const Point2 lug = polar({}, r * random.uniform(1.6, 2.6), random.choice({100.0, 130.0, 80.0}));
    solid.add_prism(Axis::y, tangent_hull({}, 0.7 * r, lug, 0.55 * r), 0, t)
        .cut_cylinder(Axis::y, lug, 0.3 * r, -1, t + 1);
    if (random.chance(0.5)) solid.cut_box({-2 * r, 0.35 * t, -r}, {1.2 * r, 0.65 * t, 4 * r});
    if (random.chance(0.6)) solid.add_cylinder(Axis::y, {reach, 0.5 * bow}, 1.5 * half, 0, t);
    const int holes = random.choice({0, 0, 3, 4});
    for (int i = 0; i < holes; ++i)
        solid.cut_cylinder(Axis::y, {reach * (0.55 + 0.07 * i), bow * (1.0 - 0.05 * i)}, 0.4 * half, -1, t + 1);
    solid.cut_cylinder(Axis::y, {}, r * random.uniform(0.3, 0.6), -1, t + 1);
}

/// Suspension arm (wishbone): two bushes on one axis, a ball joint at the tip, a strut between the legs.
void wishbone(Solid& solid, Random& random) {
    const double reach = random.log_uniform(30, 400), base = reach * random.uniform(0.5, 1.1),
                 tube = reach * random.uniform(0.06, 0.1), t = tube * random.uniform(0.6, 1.4),
                 half = tube * random.uniform(0.6, 0.95);
    const Point2 tip{reach, base * random.choice({0.5, 0.5, 0.3, 0.7})};
    for (const double y : {0.0, base}) {
        const Point2 middle =
            0.5 * (Point2{0, y} + tip) + Point2{0, (y > 0 ? 1 : -1) * base * random.uniform(-0.05, 0.06)};
        solid.add_prism(Axis::z, limb({{0, y}, middle, tip}, {half, half, half}), -0.5 * t, 0.5 * t);
        solid.add_cylinder(Axis::y, {}, tube, y - 1.2 * tube, y + 1.2 * tube);
    }
    if (random.chance(0.6))
        solid.add_prism(Axis::z,
                        tangent_hull({0.4 * reach, 0.12 * base}, 0.7 * half, {0.4 * reach, 0.88 * base}, 0.69 * half),
                        -0.4 * t, 0.4 * t);
    solid.add_cylinder(Axis::z, tip, 1.4 * tube, -0.7 * t, random.uniform(0.7, 1.5) * t);
    if (random.chance(0.4)) {  // seat of the shock absorber
        const Point2 seat = 0.45 * (Point2{0, 0.5 * base} + tip);
        solid
            .add_prism(Axis::z,
                       tangent_hull(seat + Point2{0, -0.1 * base}, tube, seat + Point2{0, 0.1 * base}, 0.99 * tube),
                       -0.5 * t, 0.5 * t)
            .cut_cylinder(Axis::z, seat, 0.4 * tube, -2 * t, 2 * t);
    }
    solid.cut_cylinder(Axis::y, {}, random.uniform(0.4, 0.65) * tube, -2 * tube, base + 2 * tube)
        .cut_cylinder(Axis::z, tip, random.uniform(0.5, 0.9) * tube, -3 * t, 3 * t);
}

/// Shock tower of a model car: a symmetric plate with wings, rows of holes for the spring legs, feet to screw down.
void shock_tower(Solid& solid, Random& random) {
    const double w = random.uniform(35, 90), h = w * random.uniform(0.35, 0.7), t = random.choice({2.0, 3.0, 4.0}),
                 wing = w * random.uniform(0.08, 0.14);
    std::vector<Point2> right{{0.35 * w, 0},        {0.4 * w, 0.25 * h}, {0.62 * w, 0.65 * h}, {w, h - wing},
                              {0.97 * w, h + wing}, {0.5 * w, h},        {0.22 * w, 0.8 * h}};
    std::vector<Point2> points = right;
    for (std::size_t i = right.size(); i-- > 0;) points.push_back({-right[i].x, right[i].y});
    solid.add_prism(Axis::y, random.chance(0.6) ? filleted(through(points), 0.4 * wing) : through(points), 0, t);
    const int holes = random.integer(2, 4);
    for (const double s : {-1.0, 1.0}) {
        for (int i = 0; i < holes; ++i)
            solid.cut_cylinder(Axis::y, {s * w * (0.9 - 0.09 * i), h * (0.97 - 0.04 * i)}, 1.5, -1, t + 1);
        solid.cut_cylinder(Axis::y, {s * 0.26 * w, 0.12 * h}, 1.6, -1, t + 1)
            .cut_cylinder(Axis::y, {s * 0.14 * w, 0.3 * h}, 1.6, -1, t + 1);
    }
    if (random.chance(0.5))
        solid.cut_prism(
            Axis::y, through({{-0.15 * w, 0.45 * h}, {0.15 * w, 0.45 * h}, {0.2 * w, 0.65 * h}, {-0.2 * w, 0.65 * h}}),
            -1, t + 1);
}

/// Linkage rocker: three pivots at the corners of a bent plate, windows between.
void rocker_plate(Solid& solid, Random& random) {
    const double size = random.log_uniform(25, 200), t = size * random.uniform(0.03, 0.15),
                 eye = size * random.uniform(0.09, 0.15);
    const std::vector<Point2> at{
        {0, 0}, {size, 0}, polar({}, size * random.uniform(0.5, 1.0), random.uniform(45, 130))};
    Path body = through(at);
    solid.add_prism(Axis::y, body, 0, t);
    for (std::size_t i = 0; i < 3; ++i) {
        const Point2 a = at[i], b = at[(i + 1) % 3];
        solid.add_prism(Axis::y, tangent_hull(a, eye * (1.0 - 0.05 * static_cast<double>(i)), b, 0.8 * eye), 0, t);
        if (random.chance(0.4)) solid.add_cylinder(Axis::y, a, eye, 0, t * random.uniform(1.3, 2.5));
    }
    const Point2 middle = (1.0 / 3.0) * (at[0] + at[1] + at[2]);
    if (random.chance(0.7)) {
        std::vector<Point2> inner;
        for (const Point2 p : at) inner.push_back(middle + 0.4 * (p - middle));
        solid.cut_prism(Axis::y, filleted(through(inner), 0.05 * size), random.chance(0.6) ? -1.0 : 0.5 * t, 3 * t);
    }
    for (const Point2 p : at) solid.cut_cylinder(Axis::y, p, eye * random.uniform(0.35, 0.65), -1, 3 * t);
}

}  // namespace

/// Dropouts, truck plates, pedals, brake levers, wishbones, shock towers, linkage rockers.
Part vehicle_part(FamilyContext& context) {
    Random& random = context.random;
    Part part;
    const std::size_t form = random.weighted({0.16, 0.1, 0.12, 0.18, 0.18, 0.12, 0.14});
    if (form == 1 || form == 2 || form == 4) part.main_side = Side::top;
    if (form == 0) dropout(part.solid, random);
    if (form == 1) truck_plate(part.solid, random);
    if (form == 2) pedal(part.solid, random);
    if (form == 3) hand_lever(part.solid, random);
    if (form == 4) wishbone(part.solid, random);
    if (form == 5) shock_tower(part.solid, random);
    if (form == 6) rocker_plate(part.solid, random);
    return part;
}

}  // namespace v16::corpus
