// Fasteners and fittings put together at random from the features that are typical of them: heads, necks, threads and
// ends; hexagons, collars, barbs, ports and flanges. Catalogues hold more combinations than there are names for.
#include <algorithm>
#include <cmath>

#include "corpus/families/connector.hpp"
#include "corpus/families/connector_sizes.hpp"
#include "corpus/turned.hpp"

namespace v16::corpus {
namespace {

Drive composed_drive(Random& random) {
    return random.choice({Drive::hexagon, Drive::slot, Drive::cross, Drive::star, Drive::none});
}

/// A head of any outline to the left of x = 0.
void add_any_head(Solid& solid, Random& random, double d) {
    const double wide = d * random.uniform(0.75, 1.3), high = d * random.uniform(0.35, 1.1);
    switch (random.integer(0, 7)) {
        case 0:
            solid.add_prism(Axis::x, polygon({}, wide, random.choice({5, 6, 6, 8}), random.choice({0.0, 30.0})), -high,
                            0);
            break;
        case 1:  // twelve points on a flange
            for (const double turn : {0.0, 30.0}) solid.add_prism(Axis::x, polygon({}, 0.95 * wide, 6, turn), -high, 0);
            break;
        case 2:  // lobes
            solid.add_cylinder(Axis::x, {}, 0.8 * wide, -high, 0);
            for (int i = 0, n = random.choice({3, 4, 5, 6}); i < n; ++i)
                solid.add_cylinder(Axis::x, polar({}, 0.75 * wide, 360.0 * i / n), 0.42 * wide, -high, 0);
            break;
        case 3:  // flats on a disc
            solid.add_chamfered_cylinder(Axis::x, {}, wide, -high, 0, 0.1 * high, 0);
            solid.cut_box({-high - d, 0.7 * wide, -2 * wide}, {0, 2 * wide, 2 * wide});
            if (random.chance(0.6)) solid.cut_box({-high - d, -2 * wide, -2 * wide}, {0, -0.7 * wide, 2 * wide});
            break;
        case 4:
            solid.add_revolution(Axis::x, dome_meridian(0, wide, high, random.choice({0.0, 0.3}) * high));
            break;
        case 5:
            solid.add_revolution(Axis::x,
                                 through({{0, 0}, {0, wide}, {-0.3 * high, wide}, {-high, 0.7 * wide}, {-high, 0}}));
            break;
        case 6:  // stepped
            solid.add_chamfered_cylinder(Axis::x, {}, wide, -0.4 * high, 0, 0.05 * d, 0)
                .add_chamfered_cylinder(Axis::x, {}, 0.65 * wide, -high - 0.3 * d, -0.3 * high, 0.08 * d, 0);
            break;
        default:  // bar across
            solid.add_prism(Axis::x, rounded_rectangle({-0.5 * d, -1.4 * wide}, {0.5 * d, 1.4 * wide}, 0.3 * d), -high,
                            0);
            break;
    }
    if (random.chance(0.55)) cut_drive(solid, random, composed_drive(random), 0.6 * d, -high, 0.5 * high);
}

/// What lies under the head; returns where it ends.
double add_any_neck(Solid& solid, Random& random, double d) {
    const double length = d * random.uniform(0.25, 1.6), r = 0.5 * d;
    switch (random.integer(0, 7)) {
        case 0:
            solid.add_chamfered_cylinder(Axis::x, {}, d * random.uniform(0.9, 1.4), 0, 0.25 * d, 0, 0.03 * d);
            return 0.25 * d;
        case 1:
            solid.add_box({0, -r, -r}, {length, r, r});
            return length;
        case 2:
            solid.add_chamfered_cylinder(Axis::x, {}, r * random.uniform(1.15, 1.5), 0, length, 0, 0.05 * d);
            return length;
        case 3:
            solid.add_revolution(Axis::x, cone_meridian(0, 1.6 * r, length, r));
            return length;
        case 4:
            solid.add_cylinder(Axis::x, {}, 1.1 * r, 0, length);
            knurl(solid, 18, 1.1 * r, 0, length);
            return length;
        case 5:  // a groove behind a collar
            solid.add_cylinder(Axis::x, {}, 1.2 * r, 0, length + 0.3 * d)
                .cut_revolution(Axis::x, ring_meridian(0.5 * length, 0.5 * length + 0.25 * d, 0.9 * r, 2 * r));
            return length + 0.3 * d;
        case 6:
            solid.add_prism(Axis::x, hexagon({}, 2.6 * r, 0), 0, 0.6 * d);
            return 0.6 * d;
        default:
            return 0.0;
    }
}

/// The free end of the shank beyond x = `end`.
void add_any_end(Solid& solid, Random& random, double d, double end) {
    const double r = 0.5 * d;
    switch (random.integer(0, 7)) {
        case 0:
            solid.add_revolution(Axis::x, cone_meridian(end, 0.9 * r, end + d * random.uniform(0.5, 1.5), 0.05 * r));
            break;
        case 1:
            solid.add_chamfered_cylinder(Axis::x, {}, 0.72 * r, end, end + d * random.uniform(0.3, 1.5), 0, 0.1 * d);
            break;
        case 2:  // groove for a ring
            solid.add_chamfered_cylinder(Axis::x, {}, 0.7 * r, end, end + 0.8 * d, 0, 0.08 * d)
                .cut_revolution(Axis::x, ring_meridian(end + 0.35 * d, end + 0.5 * d, 0.5 * r, 2 * r));
            break;
        case 3:
            solid.cut_cylinder(Axis::z, {end - 0.6 * d, 0}, 0.15 * d, -d, d);
            break;
        case 4:  // slit
            solid.cut_box({end - d, -d, -0.1 * d}, {end + d, d, 0.1 * d});
            break;
        case 5:
            solid.cut_blind_hole(Axis::x, {}, 0.5 * r, end + d, end - 1.2 * d);
            break;
        case 6:  // ball
            solid.add_cylinder(Axis::x, {}, 0.55 * r, end, end + 0.8 * d)
                .add_revolution(Axis::x, ball_meridian(end + d, 1.1 * r));
            break;
        default:
            break;
    }
}

}  // namespace

/// Fastener of any head, neck, shank and end; with a nut or a second thread on it now and then.
Part composed_fastener(FamilyContext& context) {
    Random& random = context.random;
    const MetricSize size = metric_size(random);
    const double d = size.d, r = size.radius();
    Part part;
    Solid& solid = part.solid;
    add_any_head(solid, random, d);
    const double neck = add_any_neck(solid, random, d), shank = random.chance(0.5) ? d * random.uniform(0.5, 4) : 0.0,
                 from = neck + shank, end = from + d * random.uniform(1, 6);
    if (shank > 0.0) solid.add_cylinder(Axis::x, {}, r * random.choice({0.85, 1.0, 1.0, 1.15}), 0, from);
    solid.add_cylinder(Axis::x, {}, r, 0, from + 0.1 * d);
    add_threaded_shank(solid, random, size, from, end, from);
    if (end - from > 2.5 * d && random.chance(0.25)) {
        const double at = end - size.m - d * random.uniform(0.2, 1.0);
        if (random.chance(0.7))
            solid.add_prism(Axis::x, hexagon({}, size.s, random.choice({0.0, 30.0})), at, at + size.m);
        else
            solid.add_chamfered_cylinder(Axis::x, {}, 0.6 * size.s, at, at + size.m, 0.1 * d, 0.1 * d);
        if (random.chance(0.5)) solid.add_cylinder(Axis::x, {}, 1.05 * d, at - 0.16 * d, at);
    }
    add_any_end(solid, random, d, end);
    return part;
}

namespace {

/// A stretch of a fitting from `at` to the right, about as thick as `r`; returns its end.
double add_stretch(Solid& solid, Random& random, double r, double at, int kind) {
    const double length = r * random.uniform(0.4, 1.4);
    switch (kind) {
        case 0:
            solid.add_prism(
                Axis::x,
                polygon({}, r * random.uniform(1.25, 1.6), random.choice({6, 6, 8}), random.choice({0.0, 30.0})), at,
                at + length);
            return at + length;
        case 1:
            solid.add_cylinder(Axis::x, {}, r, at, at + 1.6 * length);
            solid.add_thread({Axis::x, {}, r, 0.92 * r, at, at + 1.6 * length});
            return at + 1.6 * length;
        case 2:
            for (int i = 0, n = random.integer(2, 5); i < n; ++i) {
                const double a = at + 0.5 * r * i;
                solid.add_revolution(Axis::x, cone_meridian(a, 1.05 * r, a + 0.5 * r, 0.85 * r));
                if (i + 1 == n) return a + 0.5 * r;
            }
            return at;
        case 3:
            solid.add_chamfered_cylinder(Axis::x, {}, r * random.uniform(1.15, 1.7), at, at + 0.4 * length, 0.04 * r,
                                         0.04 * r);
            return at + 0.4 * length;
        case 4:
            solid.add_cylinder(Axis::x, {}, r * random.uniform(0.8, 1.1), at, at + 1.5 * length);
            return at + 1.5 * length;
        case 5:
            solid.add_chamfered_cylinder(Axis::x, {}, 1.3 * r, at, at + length, 0.08 * r, 0.08 * r);
            knurl(solid, 14, 1.3 * r, at + 0.15 * length, at + 0.85 * length);
            return at + length;
        case 6:
            solid.add_revolution(Axis::x, cone_meridian(at, r * random.choice({0.8, 1.3}), at + length, r));
            return at + length;
        default:  // neck with a ring of wire or a seal
            solid.add_cylinder(Axis::x, {}, 1.1 * r, at, at + length)
                .cut_revolution(Axis::x, ring_meridian(at + 0.35 * length, at + 0.65 * length, 0.9 * r, 3 * r));
            return at + length;
    }
}

/// A side port along z or y at x = `at`.
void add_port(Solid& solid, Random& random, double r, double at, Axis axis, double s) {
    const double port = r * random.uniform(0.5, 0.9), reach = r * random.uniform(1.6, 2.8), bore = 0.6 * port;
    const Point2 centre{at, 0};
    const auto along = [&](const Path& path, double a, double b) {
        solid.add_prism(axis, path, std::min(s * a, s * b), std::max(s * a, s * b));
    };
    along(circle(centre, port), 0, reach);
    if (random.chance(0.5)) along(hexagon(centre, 2.4 * port, 0), reach - 0.6 * port, reach);
    if (random.chance(0.4)) along(circle(centre, 1.35 * port), reach - 0.3 * port, reach);
    if (random.chance(0.5))
        solid.add_thread({axis, centre, port, 0.92 * port, std::min(s * r, s * reach), std::max(s * r, s * reach)});
    solid.cut_cylinder(axis, centre, bore, std::min(0.0, s * 2 * reach), std::max(0.0, s * 2 * reach));
}

}  // namespace

/// Fitting of two to six stretches (hexagon, thread, barbs, collar, tube, knurl, cone, groove) on one bore, with side
/// ports and a bolted flange now and then.
Part composed_fitting(FamilyContext& context) {
    Random& random = context.random;
    const double r = random.log_uniform(3, 60), bore = r * random.uniform(0.35, 0.7);
    Part part;
    Solid& solid = part.solid;
    const int stretches = random.integer(2, 5);
    // The first stretch joins, one of the others is what a spanner or a hand grips.
    double at = add_stretch(solid, random, r, 0, random.choice({1, 1, 2, 4}));
    const double body = at;
    at = add_stretch(solid, random, r, at, random.choice({0, 0, 5, 3}));
    const double middle = 0.5 * (body + at);
    for (int i = 2; i < stretches; ++i) {
        const double size = r * random.choice({1.0, 1.0, 0.8, 1.2});
        at = add_stretch(solid, random, size, at, random.integer(0, 7));
    }
    at = add_stretch(solid, random, r, at, random.choice({0, 1, 1, 2, 4, 7}));
    if (random.chance(0.22)) {
        const double flange = r * random.uniform(1.9, 2.5), t = r * random.uniform(0.2, 0.45);
        if (random.chance(0.6))
            solid.add_cylinder(Axis::x, {}, flange, at - 0.01 * r, at + t);
        else
            solid.add_prism(Axis::x, rounded_rectangle({-flange, -flange}, {flange, flange}, 0.3 * flange),
                            at - 0.01 * r, at + t);
        solid.cut_hole_circle(Axis::x, {}, 0.5 * (flange + 1.2 * r) + 0.1 * r, random.choice({4, 4, 6}), 45,
                              0.14 * flange, at - 0.1 * r, at + 2 * t);
        at += t;
    }
    const int ports = static_cast<int>(random.weighted({0.6, 0.28, 0.12}));
    if (ports > 0) solid.add_cylinder(Axis::x, {}, r, middle - 0.9 * r, middle + 0.9 * r);
    if (ports > 0) add_port(solid, random, r, middle, Axis::z, 1);
    if (ports > 1) add_port(solid, random, r, middle, random.choice({Axis::z, Axis::y}), -1);
    solid.cut_cylinder(Axis::x, {}, bore, -r, at + r);
    if (random.chance(0.5)) solid.cut_cylinder(Axis::x, {}, 0.5 * (bore + 0.85 * r), -r, 0.35 * at);
    return part;
}

/// Fittings of electrical conduits: set-screw and compression couplings, toothed lock nuts, bushings, straps with ears.
Part conduit_fitting(FamilyContext& context) {
    Random& random = context.random;
    const double r = 0.5 * random.choice({16.0, 20.0, 25.0, 32.0, 40.0, 50.0, 63.0}),
                 wall = r * random.uniform(0.1, 0.18);
    Part part;
    Solid& solid = part.solid;
    switch (random.integer(0, 3)) {
        case 0: {  // set screws
            const double half = r * random.uniform(1.4, 2.4), screw = 0.18 * r;
            const bool male = random.chance(0.4);
            solid.add_cylinder(Axis::x, {}, r + wall, male ? 0 : -half, half);
            for (const double x : {-0.55 * half, 0.55 * half}) {
                if (male && x < 0) continue;
                solid.add_cylinder(Axis::z, {x, 0}, 1.6 * screw, 0, r + 2 * wall)
                    .add_cylinder(Axis::z, {x, 0}, screw, 0.9 * r, r + 3.2 * wall);
                solid
                    .add_chamfered_cylinder(Axis::z, {x, 0}, 1.5 * screw, r + 3.2 * wall, r + 3.2 * wall + screw, 0,
                                            0.2 * screw)
                    .cut_box({x - 2 * screw, -0.25 * screw, r + 3.2 * wall + 0.5 * screw},
                             {x + 2 * screw, 0.25 * screw, r + 4 * wall + 2 * screw});
            }
            if (male) {
                solid.add_prism(Axis::x, hexagon({}, 2.5 * (r + wall), 0), -0.3 * r, 0.05 * r)
                    .add_cylinder(Axis::x, {}, r, -r, 0)
                    .add_thread({Axis::x, {}, r, 0.93 * r, -r, -0.3 * r});
                solid.cut_cylinder(Axis::x, {}, 0.85 * r, -2 * r, 1.5 * half)
                    .cut_cylinder(Axis::x, {}, r, 0.2 * r, 1.5 * half);
            } else {
                solid.cut_cylinder(Axis::x, {}, r, -1.5 * half, -0.05 * half)
                    .cut_cylinder(Axis::x, {}, r, 0.05 * half, 1.5 * half)
                    .cut_cylinder(Axis::x, {}, 0.9 * r, -half, half);
            }
            break;
        }
        case 1: {  // lock nut with teeth, its points bent to one side
            const int teeth = random.choice({6, 8, 8, 12});
            const double rim = r * random.uniform(1.2, 1.35), t = r * random.uniform(0.12, 0.3);
            solid.add_cylinder(Axis::x, {}, rim, 0, t);
            for (int i = 0; i < teeth; ++i) {
                const double a = 360.0 * i / teeth;
                solid.add_prism(Axis::x,
                                rotated(through({{0.95 * rim, -0.16 * r},
                                                 {1.2 * rim, -0.1 * r},
                                                 {1.2 * rim, 0.04 * r},
                                                 {0.95 * rim, 0.16 * r}}),
                                        a),
                                0, t);
            }
            solid.cut_cylinder(Axis::x, {}, 0.93 * r, -t, 2 * t).add_thread({Axis::x, {}, r, 0.93 * r, 0, t, true});
            break;
        }
        case 2: {  // bushing with a lug or an insulating lip
            const double length = r * random.uniform(0.6, 1.1), rim = r * random.uniform(1.25, 1.4);
            solid.add_cylinder(Axis::x, {}, rim, 0, length);
            const int ribs = random.choice({6, 8, 12, 16});
            for (int i = 0; i < ribs; ++i)
                solid.add_prism(Axis::x,
                                rotated(rectangle({0.95 * rim, -0.07 * r}, {1.08 * rim, 0.07 * r}), 360.0 * i / ribs),
                                0, 0.8 * length);
            Path lip = ring_meridian(0.85 * length, 1.1 * length, 0.8 * r, rim);
            solid.add_revolution(Axis::x, filleted(lip, 0.08 * length));
            if (random.chance(0.5)) {  // lug for the earth wire
                const double lug = 0.35 * r;
                solid.add_box({0.1 * length, -lug, rim * 0.95}, {0.9 * length, lug, rim + 2.2 * lug})
                    .cut_cylinder(Axis::x, {0, rim + 1.1 * lug}, 0.6 * lug, -r, 2 * r);
                solid.add_cylinder(Axis::z, {0.5 * length, 0}, 0.4 * lug, rim + 2 * lug, rim + 3.2 * lug);
            }
            solid.cut_cylinder(Axis::x, {}, 0.93 * r, -r, 0.8 * length)
                .cut_cylinder(Axis::x, {}, 0.8 * r, -r, 2 * length);
            solid.add_thread({Axis::x, {}, r, 0.93 * r, 0, 0.8 * length, true});
            break;
        }
        default: {  // compression coupling: nuts on a body
            const double half = r * random.uniform(0.8, 1.3), nut = r * random.uniform(0.6, 1.0),
                         flats = 2.5 * (r + wall);
            const bool both = random.chance(0.6);
            solid.add_cylinder(Axis::x, {}, r + 1.5 * wall, -half, half)
                .add_prism(Axis::x, hexagon({}, flats, 0), -0.25 * half, 0.25 * half);
            solid.add_thread({Axis::x, {}, r + 1.5 * wall, r + wall, -half, half});
            for (const double s : {-1.0, 1.0}) {
                if (s < 0 && !both) continue;
                const double a = s * 0.6 * half, b = s * (0.6 * half + nut);
                solid.add_prism(Axis::x,
                                random.chance(0.7) ? polygon({}, 0.62 * flats, 8, 0) : circle({}, 0.56 * flats),
                                std::min(a, b), std::max(a, b));
                solid.add_revolution(Axis::x, cone_meridian(b, 0.5 * flats, b + s * 0.25 * r, r + 1.2 * wall));
            }
            if (random.chance(0.5))
                solid.add_cylinder(Axis::x, {}, 0.97 * r, 0.1 * half, half + nut + r * random.uniform(1, 2.5));
            solid.cut_cylinder(Axis::x, {}, 0.86 * r, -6 * r, 6 * r);
            break;
        }
    }
    return part;
}

}  // namespace v16::corpus
