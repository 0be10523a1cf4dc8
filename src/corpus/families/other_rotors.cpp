// Rotors that wind and water turn, and drums of fans.
#include <algorithm>

#include "corpus/families/other.hpp"
#include "corpus/families/other_outlines.hpp"
#include "corpus/turned.hpp"

namespace v16::corpus {
namespace {

/// Wind turbine: slender blades on a hub with a nose; or one blade alone with its root.
void make_wind_rotor(Solid& solid, Random& random) {
    const double r = random.log_uniform(60, 900), root = r * random.uniform(0.05, 0.08),
                 chord = r * random.uniform(0.08, 0.14), tip = chord * random.uniform(0.2, 0.45),
                 hub = r * random.uniform(0.06, 0.11), t = chord * random.uniform(0.1, 0.25);
    const Path blade = smooth_outline({{0.5 * hub, -0.5 * root},
                                       {0.2 * r, -0.35 * chord},
                                       {0.6 * r, -0.3 * chord},
                                       {0.97 * r, -0.25 * tip},
                                       {r, 0.1 * tip},
                                       {0.95 * r, 0.5 * tip},
                                       {0.6 * r, 0.45 * (chord + tip) * 0.8},
                                       {0.24 * r, 0.75 * chord},
                                       {0.13 * r, 0.45 * root},
                                       {0.5 * hub, 0.5 * root}});
    if (random.chance(0.2)) {
        solid.add_prism(Axis::y, blade, 0, t)
            .add_cylinder(Axis::x, {0.5 * t, 0}, 0.5 * root, -0.1 * r, 0.12 * r)
            .add_cylinder(Axis::x, {0.5 * t, 0}, 0.8 * root, -0.12 * r, -0.1 * r);
        return;
    }
    const int blades = random.choice({2, 3, 3, 3, 5, 6});
    for (int i = 0; i < blades; ++i)
        solid.add_prism(Axis::y, rotated(blade, 90 + 360.0 * i / blades), -0.5 * t, 0.5 * t);
    const double back = hub * random.uniform(0.5, 1.2);
    solid.add_cylinder(Axis::y, {}, hub, -0.6 * hub, back);
    if (random.chance(0.6)) {
        Path nose;
        nose.closed = false;
        nose.vertices = {{{-0.6 * hub, 0}}, {{-0.6 * hub, hub}, 0.3}, {{-1.8 * hub, 0.05 * hub}}, {{-1.8 * hub, 0}}};
        solid.add_revolution(Axis::y, nose);
    } else {
        solid.cut_hole_circle(Axis::y, {}, 0.7 * hub, random.choice({3, 4, 6}), 30, 0.1 * hub, -far, far);
        solid.cut_cylinder(Axis::y, {}, 0.3 * hub, -far, far);
    }
    if (random.chance(0.2)) {  // nacelle and tower
        solid.add_prism(Axis::x, rounded_rectangle({back, -hub}, {back + 5 * hub, hub}, 0.4 * hub), -0.8 * hub,
                        0.8 * hub);
        solid.add_revolution(Axis::z, cone_meridian(-1.6 * r, 0.9 * hub, -0.5 * hub, 0.6 * hub), {0, back + 2 * hub});
    }
}

/// Savonius: two or three buckets between end plates on an upright shaft, the upper stage turned; or an H rotor.
void make_upright_rotor(Solid& solid, Random& random) {
    const double r = random.log_uniform(20, 400), high = r * random.uniform(1.2, 4),
                 t = r * random.uniform(0.015, 0.05), shaft = r * random.uniform(0.03, 0.08);
    if (random.chance(0.3)) {
        const int wings = random.choice({2, 3, 3, 5});
        for (int i = 0; i < wings; ++i) {
            const double turn = 360.0 * i / wings, chord = 0.3 * r;
            Path wing;
            wing.vertices = {{{r, -0.6 * chord}, 0.12},
                             {{r + 0.09 * chord, 0.35 * chord}, 0.9},
                             {{r - 0.09 * chord, 0.35 * chord}, 0.12}};
            solid.add_prism(Axis::z, rotated(wing, turn), 0, high);
            for (const double z : {0.22, 0.78})
                solid.add_prism(Axis::z, rotated(rectangle({0, -1.2 * t}, {r, 1.2 * t}), turn), z * high - t,
                                z * high + t);
        }
        solid.add_cylinder(Axis::z, {}, 1.5 * shaft, -0.3 * high, 0.85 * high);
        return;
    }
    const int buckets = random.choice({2, 2, 2, 3}), stages = random.choice({1, 1, 2});
    const double overlap = random.uniform(0.0, 0.25) * r, bucket = 0.5 * (r + overlap);
    for (int k = 0; k < stages; ++k)
        for (int i = 0; i < buckets; ++i)
            solid.add_prism(
                Axis::z,
                rotated(ring_sector({r - bucket, 0}, bucket - t, bucket, 0, 180), 360.0 * i / buckets + 90.0 * k),
                k * high, (k + 1) * high);
    for (int k = 0; k <= stages; ++k) {
        const double plate = r * 1.06;
        if (buckets == 2 && random.chance(0.25) && stages == 1)
            solid.add_prism(Axis::z, slot({-0.6 * r, 0}, {0.6 * r, 0}, 0.55 * r), k * high - t, k * high + t);
        else
            solid.add_cylinder(Axis::z, {}, plate, k * high - t, k * high + t);
    }
    if (random.chance(0.7))
        solid.add_cylinder(Axis::z, {}, shaft, -0.25 * high, (stages + 0.15) * high);
    else
        solid.cut_cylinder(Axis::z, {}, shaft, -far, far);
}

/// Water wheel: paddles or buckets between two rims on spokes.
void make_water_wheel(Solid& solid, Random& random) {
    const double r = random.log_uniform(20, 500), wide = r * random.uniform(0.2, 0.7),
                 rim = r * random.uniform(0.12, 0.25), t = r * random.uniform(0.02, 0.05),
                 hub = r * random.uniform(0.1, 0.18), lean = random.choice({0.0, 0.0, 25.0, 40.0});
    const int paddles = random.choice({8, 10, 12, 16, 20, 24}), spokes = random.choice({4, 6, 8});
    const double out = lean == 0.0 ? random.uniform(1.0, 1.2) : 1.0;
    for (int i = 0; i < paddles; ++i) {
        const double turn = 360.0 * i / paddles;
        const Point2 a{r - rim, 0},
            b = lean == 0.0 ? Point2{out * r, 0} : polar({}, 0.99 * r, 0.4 * lean * 12 / paddles);
        const Point2 d = (1.0 / length(b - a)) * (b - a), n = 0.5 * t * Point2{-d.y, d.x};
        solid.add_prism(Axis::y, rotated(through({a - n, b - n, b + n, a + n}), turn), 0, wide);
    }
    if (lean > 0.0) solid.add_revolution(Axis::y, ring_meridian(0, wide, r - rim - 0.5 * t, r - rim + 0.5 * t));
    for (const double y : {0.0, wide}) {
        solid.add_revolution(Axis::y, ring_meridian(y - 0.5 * t, y + 0.5 * t, r - rim, r));
        for (int i = 0; i < spokes; ++i)
            solid.add_prism(Axis::y, rotated(rectangle({0, -0.8 * t}, {r - 0.5 * rim, 0.8 * t}), 360.0 * i / spokes),
                            y - 0.4 * t, y + 0.4 * t);
    }
    solid.add_cylinder(Axis::y, {}, hub, -t, wide + t);
    if (random.chance(0.5))
        solid.add_cylinder(Axis::y, {}, 0.4 * hub, -0.5 * wide, 1.5 * wide);
    else
        solid.cut_cylinder(Axis::y, {}, 0.4 * hub, -far, far);
}

/// Pelton runner: a disc with twin cups about its rim.
void make_pelton_runner(Solid& solid, Random& random) {
    const double r = random.log_uniform(20, 300), disc = r * random.uniform(0.55, 0.7),
                 t = r * random.uniform(0.08, 0.14), cup = r * random.uniform(0.1, 0.15);
    const int cups = random.choice({12, 14, 16, 18, 20});
    for (int i = 0; i < cups; ++i) {
        const double turn = 360.0 * i / cups, half = std::min(0.9 * cup, 2.2 * disc / cups);
        const Path bucket = tangent_hull({r - cup, 0}, half, {disc - 0.05 * r, 0}, 0.5 * half);
        Path scoop = ring_sector({r - cup, 0.35 * half}, 0.05 * half, 0.75 * half, 0, 180);
        solid.add_prism(Axis::y, rotated(bucket, turn), -1.6 * cup, 1.6 * cup);
        for (const double s : {-1.0, 1.0})
            solid.cut_prism(Axis::y, rotated(scoop, turn), s > 0 ? 0.1 * cup : -1.45 * cup,
                            s > 0 ? 1.45 * cup : -0.1 * cup);
    }
    solid.add_cylinder(Axis::y, {}, disc, -0.5 * t, 0.5 * t).add_cylinder(Axis::y, {}, 0.35 * disc, -1.1 * t, 1.1 * t);
    solid.cut_cylinder(Axis::y, {}, 0.18 * disc, -far, far);
    solid.cut_hole_circle(Axis::y, {}, 0.6 * disc, random.choice({4, 6, 8}), 0, 0.06 * disc, -far, far);
}

/// Drum of a cross-flow fan or turbine: many curved blades between rings.
void make_drum_rotor(Part& part, Random& random) {
    Solid& solid = part.solid;
    const double r = random.log_uniform(15, 200), depth = r * random.uniform(0.15, 0.32),
                 wide = r * random.uniform(0.5, 3.0), t = r * random.uniform(0.015, 0.03);
    const int blades = random.choice({16, 20, 24, 28, 36});
    part.main_side = random.chance(0.7) ? Side::front : Side::right;
    const double bulge = random.choice({0.2, 0.3, -0.3});
    for (int i = 0; i < blades; ++i) {
        Path blade;
        blade.vertices = {{{r - depth, 0}, bulge},
                          {{r - 0.2 * t, 0.25 * depth}},
                          {{r - 0.2 * t, 0.25 * depth + t}, -bulge},
                          {{r - depth, t}}};
        solid.add_prism(Axis::y, rotated(blade, 360.0 * i / blades), 0, wide);
    }
    solid.add_cylinder(Axis::y, {}, r, wide - 0.5 * t, wide + 2 * t)
        .add_revolution(Axis::y, ring_meridian(-2 * t, 0.5 * t, r - depth, r));
    if (wide > 1.5 * r) solid.add_revolution(Axis::y, ring_meridian(0.5 * wide - t, 0.5 * wide + t, r - depth, r));
    solid.add_cylinder(Axis::y, {}, 0.22 * r, wide - 0.4 * r, wide + 2 * t)
        .cut_cylinder(Axis::y, {}, 0.09 * r, -far, far);
}

}  // namespace

/// Rotor: wind turbine, Savonius and H rotor, water wheel, Pelton runner, drum of a cross-flow machine.
Part turbine_rotor(FamilyContext& context) {
    Random& random = context.random;
    Part part;
    switch (random.weighted({0.28, 0.24, 0.2, 0.12, 0.16})) {
        case 0:
            make_wind_rotor(part.solid, random);
            break;
        case 1:
            make_upright_rotor(part.solid, random);
            break;
        case 2:
            make_water_wheel(part.solid, random);
            break;
        case 3:
            make_pelton_runner(part.solid, random);
            break;
        default:
            make_drum_rotor(part, random);
            break;
    }
    return part;
}

}  // namespace v16::corpus
