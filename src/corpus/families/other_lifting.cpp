// What lifts: spreader beams, plate clamps, trolleys, tongs, jacks, scissor lifts.
#include <algorithm>
#include <array>

#include "corpus/families/other.hpp"
#include "corpus/families/other_outlines.hpp"
#include "corpus/families/other_pieces.hpp"
#include "corpus/turned.hpp"

namespace v16::corpus {
namespace {

/// Spreader beam: an I or box beam, lugs above and below, stiffeners.
void add_spreader(Solid& solid, Random& random) {
    const double half = random.log_uniform(200, 2500), h = half * random.uniform(0.07, 0.14),
                 w = h * random.uniform(0.3, 0.5), t = 0.09 * h, eye = h * random.uniform(0.3, 0.45);
    const bool box = random.chance(0.4), deep = random.chance(0.3);
    if (deep)
        solid.add_prism(Axis::y,
                        through({{-half, 0},
                                 {-0.4 * half, -0.6 * h},
                                 {0.4 * half, -0.6 * h},
                                 {half, 0},
                                 {half, 0.6 * h},
                                 {0.3 * half, h},
                                 {-0.3 * half, h},
                                 {-half, 0.6 * h}}),
                        -0.5 * w, 0.5 * w);
    else if (box)
        solid.add_box({-half, -w, 0}, {half, w, h});
    else
        solid.add_box({-half, -w, 0}, {half, w, t})
            .add_box({-half, -w, h - t}, {half, w, h})
            .add_box({-half, -0.5 * t, t}, {half, 0.5 * t, h - t});
    const int ribs = random.choice({0, 2, 4});
    for (int i = 0; i < ribs && !deep && !box; ++i) {
        const double x = row_position(i, ribs, 1.8 * half / std::max(1, ribs - 1));
        solid.add_box({x - 0.5 * t, -0.95 * w, 0.5 * t}, {x + 0.5 * t, 0.95 * w, h - 0.5 * t});
    }
    const auto lug = [&](double x, double s) {
        const double base = s > 0 ? h : 0.0, z = base + s * 1.3 * eye;
        solid.add_prism(Axis::y, tangent_hull({x, z}, eye, {x, base - s * 0.2 * eye}, 1.5 * eye), -t, t)
            .cut_cylinder(Axis::y, {x, z}, 0.5 * eye, -2 * t, 2 * t);
        if (random.chance(0.3))
            solid.add_cylinder(Axis::y, {x, z}, 0.85 * eye, -1.6 * t, 1.6 * t)
                .cut_cylinder(Axis::y, {x, z}, 0.5 * eye, -far, far);
    };
    if (random.chance(0.5))
        lug(0, 1);
    else
        for (const double x : {-0.85 * half, 0.85 * half}) lug(x, 1);
    for (const double x : {-0.88 * half, 0.88 * half}) lug(x, -1);
    if (random.chance(0.3)) lug(0, -1);
}

/// Lifting clamp for plates: a body with a mouth, a toothed cam, an eye above.
void add_plate_clamp(Solid& solid, Random& random) {
    const double u = random.log_uniform(20, 120), t = u * random.uniform(0.2, 0.45),
                 mouth = u * random.uniform(0.2, 0.5);
    const Path body = filleted(through({{-u, -1.3 * u},
                                        {-0.5 * mouth, -1.3 * u},
                                        {-0.5 * mouth, 0.1 * u},
                                        {0.5 * mouth, 0.1 * u},
                                        {0.5 * mouth, -1.3 * u},
                                        {0.7 * u, -1.3 * u},
                                        {0.8 * u, 0.3 * u},
                                        {0.3 * u, u},
                                        {-0.5 * u, u},
                                        {-1.1 * u, 0.2 * u}}),
                               0.12 * u);
    for (const double s : {-1.0, 1.0}) solid.add_prism(Axis::y, body, s * t - 0.15 * t, s * t + 0.15 * t);
    solid.add_prism(Axis::y,
                    tangent_hull({-0.75 * u, -0.4 * u}, 0.22 * u, {-0.5 * mouth - 0.1 * u, -0.85 * u}, 0.2 * u),
                    -0.8 * t, 0.8 * t);
    solid.add_cylinder(Axis::y, {0.5 * mouth + 0.12 * u, -0.9 * u}, 0.16 * u, -0.8 * t, 0.8 * t);
    const Point2 eye{-0.1 * u, 1.9 * u};
    solid.add_prism(Axis::y, tangent_hull({-0.15 * u, 0.7 * u}, 0.25 * u, eye, 0.5 * u), -0.6 * t, 0.6 * t)
        .cut_prism(Axis::y, slot(eye, eye - Point2{0, 0.2 * u}, 0.26 * u), -far, far);
    for (const Point2 at : {Point2{-0.75 * u, -0.4 * u}, Point2{-0.15 * u, 0.7 * u}, Point2{0.6 * u, 0.1 * u}})
        solid.add_cylinder(Axis::y, at, 0.13 * u, -1.3 * t, 1.3 * t);
}

/// Trolley on the flange of a beam: side plates, wheels, a cross bar with the load's eye; with the beam.
void add_trolley(Solid& solid, Random& random) {
    const double u = random.log_uniform(25, 140), w = u * random.uniform(0.5, 0.9), t = 0.1 * u,
                 wheel = u * random.uniform(0.35, 0.5), axle = u * random.uniform(0.55, 0.75);
    for (const double s : {-1.0, 1.0}) {
        solid.add_prism(Axis::y,
                        filleted(through({{-1.3 * u, 0},
                                          {1.3 * u, 0},
                                          {1.3 * u, -0.4 * u},
                                          {0.4 * u, -1.5 * u},
                                          {-0.4 * u, -1.5 * u},
                                          {-1.3 * u, -0.4 * u}}),
                                 0.2 * u),
                        s * w - 0.5 * t, s * w + 0.5 * t);
        for (const double x : {-axle, axle}) {
            const double a = s * (w - 0.5 * t), b = s * (w - 0.35 * u);
            solid.add_cylinder(Axis::y, {x, 0.05 * u}, wheel, std::min(a, b), std::max(a, b));
            solid.add_cylinder(Axis::y, {x, 0.05 * u}, 0.3 * wheel, s > 0 ? w - 0.4 * u : -w - 1.6 * t,
                               s > 0 ? w + 1.6 * t : -w + 0.4 * u);
        }
    }
    solid.add_cylinder(Axis::y, {0, -1.1 * u}, 0.16 * u, -1.5 * w, 1.5 * w);
    solid.add_prism(Axis::y, slot({0, -1.1 * u}, {0, -1.7 * u}, 0.35 * u), -0.2 * u, 0.2 * u)
        .cut_cylinder(Axis::y, {0, -1.75 * u}, 0.2 * u, -far, far)
        .add_cylinder(Axis::y, {0, -1.1 * u}, 0.16 * u, -0.3 * u, 0.3 * u);
    if (random.chance(0.5)) {
        const double z = 0.05 * u - wheel, f = w - 0.1 * u;
        solid.add_box({-2.2 * u, -f, z - 0.12 * u}, {2.2 * u, f, z})
            .add_box({-2.2 * u, -0.05 * u, z}, {2.2 * u, 0.05 * u, z + 1.6 * u})
            .add_box({-2.2 * u, -f, z + 1.6 * u}, {2.2 * u, f, z + 1.72 * u});
    }
}

/// Tongs: two bent arms that cross at a pivot, links to a ring.
void add_tongs(Solid& solid, Random& random) {
    const double u = random.log_uniform(40, 300), r = u * random.uniform(0.07, 0.11), t = r * random.uniform(0.7, 1.2),
                 grip = u * random.uniform(0.3, 0.8);
    for (const double s : {-1.0, 1.0}) {
        const double y = s > 0 ? 0.0 : -t;
        solid.add_prism(Axis::y,
                        limb({{s * -0.7 * u, 0.9 * u},
                              {s * -0.3 * u, 0.5 * u},
                              {0, 0},
                              {s * 0.85 * u, -0.7 * u},
                              {s * 0.9 * u, -1.3 * u},
                              {s * grip, -1.8 * u}},
                             {r, r, 1.3 * r, 1.1 * r, r, 0.8 * r}),
                        y, y + t);
        if (random.chance(0.7))
            solid.add_box({std::min(s * grip, s * (grip - 1.6 * r)), -2 * t, -2.05 * u},
                          {std::max(s * grip, s * (grip - 1.6 * r)), 2 * t, -1.6 * u});
        solid.add_prism(Axis::y, slot({s * -0.7 * u, 0.9 * u}, {0, 1.6 * u}, 0.7 * r),
                        y - 0.8 * t * (s > 0 ? -1.3 : 1.0), y + (s > 0 ? 1.8 : 0.1) * t);
        solid.add_cylinder(Axis::y, {s * -0.7 * u, 0.9 * u}, 0.5 * r, -2 * t, 2 * t);
    }
    solid.add_cylinder(Axis::y, {}, 0.6 * r, -1.5 * t, 1.5 * t)
        .add_cylinder(Axis::y, {0, 1.6 * u + 1.2 * r}, 2.6 * r, -0.4 * t, 0.4 * t)
        .cut_cylinder(Axis::y, {0, 1.6 * u + 1.2 * r}, 1.8 * r, -0.5 * t, 0.5 * t);
}

/// Scissor lift: base, one to three crossed pairs, platform, perhaps the cylinder.
void add_scissor_lift(Solid& solid, Random& random) {
    const double half = random.log_uniform(60, 1200), t = half * random.uniform(0.05, 0.1),
                 w = half * random.uniform(0.3, 0.6), bar = half * random.uniform(0.04, 0.07),
                 step = half * random.uniform(0.5, 1.3);
    const int stages = random.choice({1, 1, 2, 2, 3, 4});
    solid.add_box({-1.1 * half, -w, -t}, {1.1 * half, w, 0})
        .add_box({-1.1 * half, -w, stages * step + 2 * bar}, {1.1 * half, w, stages * step + 2 * bar + t});
    const double x = 0.9 * half;
    for (int k = 0; k < stages; ++k) {
        const double low = bar + k * step, high = bar + (k + 1) * step;
        for (const double s : {-1.0, 1.0}) {
            const double y = s * 0.8 * w, b = 0.6 * bar;
            solid.add_prism(Axis::y, slot({-x, low}, {x, high}, bar), y - b, y)
                .add_prism(Axis::y, slot({-x, high}, {x, low}, bar), y, y + b);
            solid.add_cylinder(Axis::y, {0, 0.5 * (low + high)}, 0.45 * bar, y - 1.5 * b, y + 1.5 * b);
        }
        for (const double side : {-x, x}) solid.add_cylinder(Axis::y, {side, high}, 0.45 * bar, -w, w);
    }
    if (random.chance(0.4))
        add_strut(solid, Axis::y, {-0.7 * x, 1.2 * bar}, {0.25 * x, bar + 0.62 * step}, 1.6 * bar, -1.2 * bar,
                  1.2 * bar);
    if (random.chance(0.4))
        for (const double side : {-0.8, 0.8})
            solid.add_cylinder(Axis::y, {side * half, -t - bar}, 1.4 * bar, -w, -0.8 * w);
    if (random.chance(0.3))
        solid.add_cylinder(Axis::x, {0, 0.5 * step + bar}, 0.5 * bar, -1.3 * half, 1.3 * half)
            .add_cylinder(Axis::x, {0, 0.5 * step + bar}, 1.4 * bar, 1.25 * half, 1.35 * half);
}

/// Diamond-shaped jack of a car, turned by a screw.
void add_diamond_jack(Solid& solid, Random& random) {
    const double half = random.uniform(90, 220), high = half * random.uniform(0.3, 0.75),
                 r = half * random.uniform(0.06, 0.09), w = half * random.uniform(0.1, 0.16), t = 0.2 * w;
    for (const double s : {-1.0, 1.0})
        for (const double v : {-1.0, 1.0})
            for (const double y : {-0.8 * w, 0.8 * w})
                solid.add_prism(Axis::y, tangent_hull({s * 0.12 * half, v * high}, 0.8 * r, {s * half, 0}, r), y - t,
                                y + t);
    solid.add_box({-0.35 * half, -1.8 * w, -high - 2 * r}, {0.35 * half, 1.8 * w, -high - 1.2 * r})
        .add_box({-0.2 * half, -1.1 * w, -high - 1.3 * r}, {0.2 * half, 1.1 * w, -high + 0.6 * r});
    solid.add_box({-0.22 * half, -1.1 * w, high - 0.6 * r}, {0.22 * half, 1.1 * w, high + 1.2 * r})
        .cut_box({-0.05 * half, -2 * w, high + 0.8 * r}, {0.05 * half, 2 * w, far});
    solid.add_cylinder(Axis::x, {0, 0}, 0.35 * r, -1.1 * half, 1.25 * half)
        .add_cylinder(Axis::x, {0, 0}, 0.75 * r, 1.0 * half, 1.08 * half);
    for (const double s : {-1.0, 1.0}) solid.add_cylinder(Axis::y, {s * half, 0}, 0.8 * r, -0.7 * w, 0.7 * w);
    solid.add_cylinder(Axis::y, {1.32 * half, 0}, 0.9 * r, -0.2 * w, 0.2 * w)
        .cut_cylinder(Axis::y, {1.32 * half, 0}, 0.5 * r, -far, far);
}

/// Bottle or screw jack, or an axle stand with its ratchet post.
void add_post_jack(Solid& solid, Random& random) {
    const double r = random.log_uniform(12, 70), high = r * random.uniform(2.5, 4.5), base = r * random.uniform(1.5, 2),
                 t = 0.25 * r;
    if (random.chance(0.4)) {  // axle stand
        const double foot = 2.2 * r;
        for (const double s : {-1.0, 1.0})
            for (const double y : {-1.0, 1.0})
                solid.add_prism(
                    Axis::y,
                    through({{s * foot, 0}, {s * (foot - 0.5 * r), 0}, {s * 0.45 * r, high}, {s * 0.8 * r, high}}),
                    y > 0 ? 0.8 * r : -0.9 * r, y > 0 ? 0.9 * r : -0.8 * r);
        solid.add_box({-foot, -1.2 * r, 0}, {foot, 1.2 * r, 0.15 * r})
            .add_box({-0.9 * r, -r, high - 0.3 * r}, {0.9 * r, r, high})
            .add_box({-0.4 * r, -0.4 * r, 0.5 * high}, {0.4 * r, 0.4 * r, 1.35 * high});
        solid.add_prism(Axis::y,
                        through({{-1.1 * r, 1.35 * high},
                                 {1.1 * r, 1.35 * high},
                                 {1.2 * r, 1.35 * high + 0.7 * r},
                                 {0.7 * r, 1.35 * high + 0.35 * r},
                                 {-0.7 * r, 1.35 * high + 0.35 * r},
                                 {-1.2 * r, 1.35 * high + 0.7 * r}}),
                        -0.7 * r, 0.7 * r);
        const int teeth = random.integer(4, 7);
        for (int i = 0; i < teeth; ++i)
            solid.cut_prism(Axis::y,
                            moved(through({{0.41 * r, 0}, {0.25 * r, 0}, {0.41 * r, 0.12 * high / teeth * 2}}),
                                  {0, high * (1.02 + 0.3 * i / teeth)}),
                            -far, far);
        return;
    }
    const bool screw = random.chance(0.4);
    solid.add_box({-base, -0.8 * base, 0}, {base, 0.8 * base, t});
    if (screw)
        solid.add_revolution(
            Axis::z,
            through(
                {{0, 0}, {0, 1.3 * r}, {0.3 * high, 1.1 * r}, {0.85 * high, 0.75 * r}, {high, 0.85 * r}, {high, 0}}));
    else
        solid.add_cylinder(Axis::z, {}, 0.9 * r, 0, high).add_cylinder(Axis::z, {}, r, 0.88 * high, high);
    solid.add_cylinder(Axis::z, {}, 0.45 * r, high, high + r * random.uniform(0.4, 1.8));
    const double top = solid.bounds().max.z;
    solid.add_cylinder(Axis::z, {}, 0.75 * r, top, top + 0.35 * r);
    if (screw) {
        solid.add_cylinder(Axis::x, {0, top - 0.2 * r}, 0.13 * r, -2.5 * r, 2.5 * r);
    } else {
        solid.add_cylinder(Axis::z, {1.35 * r, 0}, 0.35 * r, t, 0.45 * high)
            .add_box({0, -0.5 * r, t}, {1.4 * r, 0.5 * r, 0.25 * high});
        add_strut(solid, Axis::y, {1.35 * r, 0.5 * high}, {3.2 * r, 0.75 * high}, 0.35 * r, -0.18 * r, 0.18 * r);
    }
}

}  // namespace

/// Gear that hangs on a crane: spreader beam, plate clamp, trolley, tongs.
Part lifting_gear(FamilyContext& context) {
    Random& random = context.random;
    Part part;
    constexpr std::array forms{add_spreader, add_plate_clamp, add_trolley, add_tongs};
    forms[random.weighted({0.3, 0.2, 0.3, 0.2})](part.solid, random);
    return part;
}

/// What lifts from below: scissor lift, jack, stand.
Part jack_or_lift(FamilyContext& context) {
    Random& random = context.random;
    Part part;
    constexpr std::array forms{add_scissor_lift, add_diamond_jack, add_post_jack};
    forms[random.weighted({0.45, 0.2, 0.35})](part.solid, random);
    return part;
}

}  // namespace v16::corpus
