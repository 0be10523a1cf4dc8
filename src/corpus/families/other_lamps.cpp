// Lamps and the drivers of loudspeakers.
#include <algorithm>

#include "corpus/families/other.hpp"
#include "corpus/families/other_outlines.hpp"
#include "corpus/turned.hpp"

namespace v16::corpus {
namespace {

/// Bulb on a screwed or pinned base: pear, ball, candle, reflector, tube.
void add_bulb(Solid& solid, Random& random) {
    const double r = random.log_uniform(8, 60), base = r * random.uniform(0.35, 0.5),
                 cap = r * random.uniform(0.8, 1.1), neck = r * random.uniform(0.3, 0.8);
    Path glass;
    switch (random.integer(0, 3)) {
        case 0:  // pear or ball
            glass = through({{0, base}, {neck, base * 1.05}, {neck + 0.8 * r, r}, {neck + 1.8 * r, 0}});
            glass.vertices[1].bulge = 0.1;
            glass.vertices[2].bulge = -0.42;
            break;
        case 1:  // candle
            glass = through({{0, base}, {0.3 * r, 0.6 * r}, {1.2 * r, 0.75 * r}, {3.0 * r, 0.02 * r}});
            glass.vertices[1].bulge = -0.12;
            glass.vertices[2].bulge = -0.12;
            break;
        case 2:  // reflector
            glass = through({{0, base}, {0.4 * r, base}, {1.3 * r, r}, {1.5 * r, r}, {1.65 * r, 0}});
            glass.vertices[1].bulge = -0.12;
            break;
        default:  // heat sink and dome
            glass = through({{0, base}, {1.2 * r, 0.95 * r}, {1.2 * r, 0.85 * r}, {2.0 * r, 0}});
            glass.vertices[2].bulge = -0.35;
            break;
    }
    glass.closed = false;  // the axis closes it
    solid.add_revolution(Axis::z, glass);
    if (random.chance(0.65)) {
        const int turns = random.integer(3, 5);
        solid.add_cylinder(Axis::z, {}, 0.88 * base, -cap, 0.01);
        for (int i = 0; i < turns; ++i)
            solid.add_cylinder(Axis::z, {}, base, -cap * (i + 0.8) / turns, -cap * (i + 0.3) / turns);
        solid.add_revolution(Axis::z, cone_meridian(-cap - 0.3 * base, 0.25 * base, -cap + 0.01, 0.8 * base));
    } else {
        solid.add_cylinder(Axis::z, {}, 0.9 * base, -cap, 0.01);
        for (const double x : {-0.5 * base, 0.5 * base})
            solid.add_cylinder(Axis::z, {x, 0}, 0.12 * base, -cap - 0.7 * base, -cap);
    }
}

/// Desk lamp: foot, jointed arms, a shade; street lamp; ceiling spot with its bracket.
void add_luminaire(Solid& solid, Random& random) {
    const double u = random.log_uniform(30, 300);
    switch (random.integer(0, 2)) {
        case 0: {  // desk lamp
            const double bar = 0.04 * u, foot = u * random.uniform(0.5, 0.7);
            const Point2 knee{-u * random.uniform(0.3, 0.7), 1.3 * u},
                head = knee + Point2{u * random.uniform(1.0, 1.5), u * random.uniform(-0.1, 0.7)};
            solid.add_cylinder(Axis::z, {}, foot, 0, 0.12 * u).add_cylinder(Axis::z, {}, 0.1 * u, 0.1 * u, 0.25 * u);
            for (const double s : {-1.0, 1.0}) {
                const double y = s * 0.07 * u;
                solid.add_prism(Axis::y, slot({0, 0.2 * u}, knee, bar), y - 0.02 * u, y + 0.02 * u)
                    .add_prism(Axis::y, slot(knee, head, bar), y - 0.02 * u, y + 0.02 * u);
            }
            solid.add_cylinder(Axis::y, knee, 1.8 * bar, -0.11 * u, 0.11 * u);
            solid
                .add_revolution(Axis::z, cone_meridian(head.y - 0.45 * u, 0.42 * u, head.y - 0.05 * u, 0.14 * u),
                                {head.x, 0})
                .add_cylinder(Axis::z, {head.x, 0}, 0.12 * u, head.y - 0.06 * u, head.y + 0.12 * u)
                .cut_revolution(Axis::z, cone_meridian(head.y - 0.46 * u, 0.4 * u, head.y - 0.1 * u, 0.12 * u),
                                {head.x, 0});
            break;
        }
        case 1: {  // spot on a bracket
            const double r = 0.4 * u, len = u * random.uniform(0.6, 1.2);
            solid.add_revolution(Axis::x, turned({{0.3 * len, 0.6 * r, r}, {0.6 * len, r}, {0.1 * len, 1.1 * r}}))
                .cut_revolution(Axis::x, cone_meridian(0.5 * len, 0.4 * r, len + 0.01, 0.95 * r));
            const int fins = random.integer(0, 5);
            for (int i = 0; i < fins; ++i)
                solid.cut_revolution(Axis::x,
                                     ring_meridian(len * (0.34 + 0.07 * i), len * (0.37 + 0.07 * i), 0.85 * r, 2 * r));
            for (const double s : {-1.0, 1.0})
                solid
                    .add_prism(Axis::y, slot({0.6 * len, 0}, {0.6 * len, 1.5 * r}, 0.14 * r), s * 1.15 * r - 0.05 * r,
                               s * 1.15 * r + 0.05 * r)
                    .add_cylinder(Axis::y, {0.6 * len, 0}, 0.2 * r, s > 0 ? 0.95 * r : -1.4 * r,
                                  s > 0 ? 1.4 * r : -0.95 * r);
            solid.add_box({0.6 * len - 0.14 * r, -1.2 * r, 1.5 * r}, {0.6 * len + 0.14 * r, 1.2 * r, 1.6 * r});
            if (random.chance(0.5)) solid.add_cylinder(Axis::z, {0.6 * len, 0}, 0.5 * r, 1.6 * r, 1.9 * r);
            break;
        }
        default: {  // street lamp or standard
            const double high = 3.5 * u, r = 0.05 * u, arm = u * random.uniform(0.4, 1.2);
            solid.add_revolution(Axis::z, cone_meridian(0, 1.7 * r, high, r))
                .add_cylinder(Axis::z, {}, 5 * r, -1.2 * r, 0)
                .cut_hole_circle(Axis::z, {}, 3.8 * r, 4, 45, 0.5 * r, -2 * r, 0.01);
            const int arms = random.integer(1, 2);
            for (int i = 0; i < arms; ++i) {
                const double s = i ? -1.0 : 1.0;
                solid.add_prism(Axis::y, slot({0, high - r}, {s * arm, high + 0.2 * arm}, 0.7 * r), -0.7 * r, 0.7 * r);
                solid.add_prism(Axis::y,
                                limb({{s * 0.9 * arm, high + 0.19 * arm},
                                      {s * (arm + 0.3 * u), high + 0.26 * arm},
                                      {s * (arm + 0.6 * u), high + 0.28 * arm}},
                                     {1.2 * r, 2 * r, r}),
                                -2.5 * r, 2.5 * r);
            }
            if (random.chance(0.5))
                solid.cut_prism(Axis::y, slot({0, 0.12 * high}, {0, 0.2 * high}, 0.7 * r), -far, -0.5 * r);
            break;
        }
    }
}

/// Loudspeaker as a driver: basket with its rim, cone, dust cap, magnet.
void add_driver(Solid& solid, Random& random, Axis axis) {
    const double r = random.log_uniform(10, 200), rim = r * random.uniform(0.03, 0.06),
                 deep = r * random.uniform(0.4, 0.7), magnet = r * random.uniform(0.45, 0.75),
                 coil = r * random.uniform(0.2, 0.35);
    if (random.chance(0.3) && axis == Axis::y)
        solid.add_prism(Axis::y, rounded_rectangle({-0.95 * r, -0.95 * r}, {0.95 * r, 0.95 * r}, 0.35 * r), 0, rim);
    else
        solid.add_cylinder(axis, {}, r, 0, rim);
    solid.add_revolution(axis, cone_meridian(rim - 0.01, 0.86 * r, deep, 1.1 * coil))
        .add_cylinder(axis, {}, magnet, deep - 0.01, deep + r * random.uniform(0.15, 0.35));
    if (random.chance(0.5)) solid.add_cylinder(axis, {}, 0.85 * magnet, deep, deep + 0.45 * r);
    Path hollow = through({{-1, 0}, {-1, 0.84 * r}, {0.5 * rim, 0.84 * r}, {0.85 * deep, coil}, {0.85 * deep, 0}});
    hollow.vertices[2].bulge = random.choice({0.0, -0.1, 0.1});
    solid.cut_revolution(axis, hollow);
    solid.add_revolution(axis, ring_meridian(-0.03 * r, rim, 0.74 * r, 0.84 * r));
    Path cap = through({{0.85 * deep, 0}, {0.45 * deep, 0}, {0.8 * deep, 1.05 * coil}, {0.85 * deep, 1.05 * coil}});
    cap.vertices[1].bulge = 0.3;
    solid.add_revolution(axis, cap);
    solid.cut_hole_circle(axis, {}, 0.93 * r, random.choice({4, 4, 6, 8}), 45, 0.025 * r, -1, rim + 1);
    const int windows = random.choice({0, 0, 4, 6});
    for (int i = 0; i < windows; ++i)
        solid.cut_prism(
            axis,
            ring_sector({}, std::max(magnet, coil) * 1.05, 0.8 * r, 360.0 * i / windows + 8, 360.0 / windows - 22),
            0.55 * deep, deep + 0.001);
}

}  // namespace

/// Lamp: bulb, desk lamp, spot, street lamp.
Part lamp(FamilyContext& context) {
    Random& random = context.random;
    Part part;
    if (random.chance(0.45))
        add_bulb(part.solid, random);
    else
        add_luminaire(part.solid, random);
    return part;
}

/// Driver of a loudspeaker.
Part loudspeaker(FamilyContext& context) {
    Random& random = context.random;
    Part part;
    add_driver(part.solid, random, random.choice({Axis::x, Axis::y, Axis::y}));
    return part;
}

}  // namespace v16::corpus
