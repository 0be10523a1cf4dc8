// Fasteners of steelwork, aircraft and heavy machines that are more than a screw: bolts whose end shears off, lock
// bolts with collars, blind bolts, rivets with a hollow end, nuts that tension by small screws or oil.
#include <algorithm>
#include <cmath>

#include "corpus/families/connector.hpp"
#include "corpus/families/connector_sizes.hpp"
#include "corpus/turned.hpp"

namespace v16::corpus {
namespace {

void disc_washer(Solid& solid, double r, double from, double t) {
    solid.add_cylinder(Axis::x, {}, r, from, from + t);
}

/// The spline beyond a groove that a wrench twists off.
void shear_end(Solid& solid, const MetricSize& size, double end) {
    const double r = size.radius();
    solid.add_cylinder(Axis::x, {}, 0.62 * r, end - 0.1 * r, end + 0.25 * r);
    for (const double turn : {0.0, 30.0})
        solid.add_prism(Axis::x, polygon({}, 0.88 * r, 6, turn), end + 0.24 * r, end + 1.6 * r);
}

/// Bolt that is tightened by twisting off its splined end, with nut and washer or without.
void torque_shear_bolt(Solid& solid, Random& random, const MetricSize& size) {
    const double d = size.d, length = d * random.uniform(2.2, 5.5), thread = length - d * random.uniform(1.3, 1.9);
    if (random.chance(0.7))
        solid.add_revolution(Axis::x, dome_meridian(0, d * random.uniform(0.9, 1.05), 0.68 * d, 0.15 * d));
    else
        solid.add_prism(Axis::x, hexagon({}, size.s, 0), -size.k, 0);
    add_threaded_shank(solid, random, size, 0, length, thread);
    shear_end(solid, size, length);
    if (random.chance(0.3)) return;
    const double nut = std::max(0.5 * d, length - 1.15 * d - d * random.uniform(0.2, 0.5));
    solid.add_prism(Axis::x, hexagon({}, 1.06 * size.s, random.choice({0.0, 30.0})), nut, nut + d);
    disc_washer(solid, d, nut - 0.2 * d, 0.2 * d);
    if (random.chance(0.4)) disc_washer(solid, d, 0, 0.2 * d);
}

/// Lock bolt: a pin with locking grooves and its tail, and the collar swaged over them.
void lock_bolt(Solid& solid, Random& random, const MetricSize& size) {
    const double d = size.d, r = size.radius(), grip = d * random.uniform(0.8, 2.5), tail = d * random.uniform(2, 4);
    const bool sunk = random.chance(0.35);
    if (sunk)
        solid.add_revolution(Axis::x, cone_meridian(0, 1.75 * r, 0.75 * r, r));
    else
        solid.add_revolution(Axis::x, dome_meridian(0, 1.7 * r, 1.0 * r, random.choice({0.05, 0.3}) * r));
    solid.add_cylinder(Axis::x, {}, r, 0, grip);
    const int locks = random.integer(4, 7), pulls = random.integer(4, 7);
    const double lock_pitch = 0.28 * d;
    double x = grip;
    const auto groove_row = [&](int count, double crest, double root, double pitch) {
        for (int i = 0; i < count; ++i) {
            solid.add_revolution(
                Axis::x, through({{x, 0}, {x, root}, {x + 0.5 * pitch, crest}, {x + pitch, root}, {x + pitch, 0}}));
            x += pitch;
        }
    };
    groove_row(locks, 0.97 * r, 0.86 * r, lock_pitch);
    const double break_neck = x;
    solid.add_cylinder(Axis::x, {}, 0.6 * r, x - 0.01 * d, x + 0.2 * d);
    x += 0.19 * d;
    if (random.chance(0.7)) groove_row(pulls, 0.85 * r, 0.62 * r, tail / pulls);
    if (random.chance(0.65)) {
        const double collar = r * random.uniform(1.5, 1.75), high = 0.92 * (break_neck - grip),
                     flange = r * random.uniform(1.8, 2.2);
        solid.add_cylinder(Axis::x, {}, collar, grip, grip + high);
        solid.add_revolution(Axis::x, cone_meridian(grip, flange, grip + 0.3 * high, collar));
    }
}

/// Blind bolt of hollow sections: collar, slit sleeve, cone nut.
void blind_bolt(Solid& solid, Random& random, const MetricSize& size) {
    const double d = size.d, sleeve = 0.85 * d, collar = d * random.uniform(1.15, 1.35),
                 length = d * random.uniform(3, 5), t = d * random.uniform(0.4, 0.6),
                 cone = d * random.uniform(0.9, 1.3);
    const bool hexagonal = random.chance(0.6), open = random.chance(0.4);
    if (hexagonal)
        solid.add_prism(Axis::x, hexagon({}, 2 * collar, 0), -t, 0);
    else
        solid.add_chamfered_cylinder(Axis::x, {}, collar, -t, 0, 0.1 * d, 0.05 * d)
            .cut_box({-far, 0.85 * collar, -far}, {0, far, far})
            .cut_box({-far, -far, -far}, {0, -0.85 * collar, far});
    if (open)
        solid.add_revolution(
            Axis::x, through({{0, 0}, {0, sleeve}, {0.55 * length, sleeve}, {length, 1.35 * sleeve}, {length, 0}}));
    else
        solid.add_cylinder(Axis::x, {}, sleeve, 0, length);
    for (const double turn : {0.0, 90.0})
        solid.cut_prism(Axis::x, rotated(rectangle({-2 * d, -0.06 * d}, {2 * d, 0.06 * d}), turn), 0.35 * length,
                        length + 1);
    solid.add_cylinder(Axis::x, {}, 0.5 * d, -t, length + 1.2 * cone)
        .add_revolution(Axis::x, cone_meridian(length - (open ? 0.6 : 0.2) * cone, 0.6 * sleeve, length + 0.5 * cone,
                                               (open ? 1.2 : 0.98) * sleeve))
        .add_cylinder(Axis::x, {}, (open ? 1.2 : 0.98) * sleeve, length + 0.49 * cone, length + cone);
    solid.add_prism(Axis::x, hexagon({}, size.s, 30), -t - size.k, -t);
}

/// Bolt of a ball node: conical head, the hexagon sleeve that turns it, the pin in its slot.
void node_bolt(Solid& solid, Random& random, const MetricSize& size) {
    const double d = size.d, r = size.radius(), head = d * random.uniform(0.7, 0.85),
                 back = d * random.uniform(1.0, 1.6), sleeve = d * random.uniform(1.0, 2.0),
                 thread = d * random.uniform(1.0, 1.6);
    solid.add_chamfered_cylinder(Axis::x, {}, head, -back, 0, 0.1 * d, 0)
        .add_revolution(Axis::x, cone_meridian(-0.01 * d, head, 0.3 * d, r));
    const double from = 0.35 * d, out = from + sleeve;
    add_threaded_shank(solid, random, size, 0, out + thread, out + 0.1 * d);
    solid.cut_box({from + 0.2 * sleeve, -0.16 * d, 0.75 * r}, {out - 0.1 * sleeve, 0.16 * d, far});
    if (random.chance(0.75)) {
        solid.add_prism(Axis::x, hexagon({}, 1.75 * d, random.choice({0.0, 30.0})), from, out);
        solid.cut_cylinder(Axis::z, {from + 0.6 * sleeve, 0}, 0.14 * d, 0.9 * r, far)
            .add_cylinder(Axis::z, {from + 0.6 * sleeve, 0}, 0.12 * d, 0.8 * r, 1.05 * d);
    }
    if (random.chance(0.4))  // the end cone of its tube
        solid.add_revolution(
            Axis::x,
            through({{-1.6 * back, 0}, {-1.6 * back, 1.9 * d}, {-1.2 * back, 1.9 * d}, {from, 1.0 * d}, {from, 0}}));
}

}  // namespace

/// Bolt of steelwork: with a spline that shears off, a lock bolt with its collar, a blind bolt with slit sleeve, the
/// bolt of a ball node, a hexagon bolt with its nut and flat or tapered washers.
Part structural_bolt(FamilyContext& context) {
    Random& random = context.random;
    const MetricSize size = metric_size(random);
    Part part;
    Solid& solid = part.solid;
    switch (random.weighted({0.25, 0.25, 0.2, 0.15, 0.15})) {
        case 0:
            torque_shear_bolt(solid, random, size);
            break;
        case 1:
            lock_bolt(solid, random, size);
            break;
        case 2:
            blind_bolt(solid, random, size);
            break;
        case 3:
            node_bolt(solid, random, size);
            break;
        default: {
            const double d = size.d, length = d * random.uniform(3, 7), t = 0.2 * d;
            const double nut = length - size.m - d * random.uniform(0.2, 0.6);
            solid.add_prism(Axis::x, hexagon({}, size.s, random.choice({0.0, 30.0})), -size.k, 0);
            chamfer_hexagon(solid, Axis::x, size.s, -size.k, 1, 0.475 * size.s);
            add_threaded_shank(solid, random, size, 0, length, length - 2 * d);
            solid.add_prism(Axis::x, hexagon({}, size.s, random.choice({0.0, 30.0})), nut, nut + size.m);
            disc_washer(solid, d, 0, t);
            if (random.chance(0.5)) {  // square tapered washer, as for channels
                solid.add_prism(Axis::y, through({{nut - 2 * t, -d}, {nut, -d}, {nut, d}, {nut - t, d}}), -d, d);
            } else {
                disc_washer(solid, d, nut - t, t);
                if (random.chance(0.4))
                    solid.add_revolution(Axis::x, cone_meridian(nut - 2 * t, 1.05 * d, nut - t, 0.8 * d));
            }
            break;
        }
    }
    return part;
}

/// Rivet with a hollow or split end: semi-tubular, tubular, bifurcated, a compression pair, one with a burr washer, one
/// whose end is set over a plate, one with a drive pin.
Part tubular_rivet(FamilyContext& context) {
    Random& random = context.random;
    const double r = random.log_uniform(0.8, 8), head = r * random.uniform(1.7, 2.4),
                 length = r * random.log_uniform(2.2, 9), high = r * random.uniform(0.5, 1.1);
    Part part;
    Solid& solid = part.solid;
    const auto add_head = [&](double at, double s) {
        switch (random.integer(0, 3)) {
            case 0: {
                Path cap = dome_meridian(0, head, high, random.choice({0.0, 0.2}) * high);
                if (s > 0) cap = reversed(mirrored_x(cap));
                for (PathVertex& v : cap.vertices) v.at.x += at;
                solid.add_revolution(Axis::x, cap);
                break;
            }
            case 1:
                solid.add_chamfered_cylinder(Axis::x, {}, head, std::min(at, at + s * 0.4 * high),
                                             std::max(at, at + s * 0.4 * high), 0.05 * r, 0.05 * r);
                break;
            case 2:
                solid.add_revolution(Axis::x, cone_meridian(std::min(at, at - s * (head - r)), s < 0 ? head : r,
                                                            std::max(at, at - s * (head - r)), s < 0 ? r : head));
                break;
            default:
                solid.add_revolution(
                    Axis::x,
                    s < 0
                        ? through(
                              {{at, 0}, {at, head}, {at - 0.25 * high, head}, {at - high, 0.6 * head}, {at - high, 0}})
                        : through({{at, 0},
                                   {at, head},
                                   {at + 0.25 * high, head},
                                   {at + high, 0.6 * head},
                                   {at + high, 0}}));
                break;
        }
    };
    add_head(0, -1);
    solid.add_cylinder(Axis::x, {}, r, 0, length);
    const double bore = r * random.uniform(0.55, 0.75);
    switch (random.weighted({0.25, 0.15, 0.2, 0.15, 0.15, 0.1})) {
        case 0:  // hole in the end, straight or tapered
            if (random.chance(0.5))
                solid.cut_blind_hole(Axis::x, {}, bore, length + 1, length - r * random.uniform(1.0, 1.8));
            else
                solid.cut_revolution(Axis::x, cone_meridian(length - 1.6 * r, 0.5 * bore, length + 0.01 * r, 0.9 * r));
            break;
        case 1:  // hollow throughout
            solid.cut_cylinder(Axis::x, {}, bore, random.chance(0.5) ? 0.2 * length : -far, far);
            if (random.chance(0.5))  // and rolled over
                solid.add_revolution(Axis::x, ring_meridian(length - 0.35 * r, length, 0.9 * r, 1.5 * r));
            break;
        case 2: {  // two prongs
            const double deep = length * random.uniform(0.55, 0.8), gap = 0.3 * r;
            solid.cut_prism(Axis::y, through({{length - deep, 0}, {length + 1, -gap}, {length + 1, gap}}), -far, far);
            solid
                .cut_prism(Axis::y,
                           through({{length + 1, r},
                                    {length - 0.8 * r, 1.1 * r},
                                    {length + 0.1 * r, 0.3 * r},
                                    {length + 1, 0.3 * r}}),
                           -far, far)
                .cut_prism(Axis::y,
                           through({{length + 1, -0.3 * r},
                                    {length + 0.1 * r, -0.3 * r},
                                    {length - 0.8 * r, -1.1 * r},
                                    {length + 1, -r}}),
                           -far, far);
            break;
        }
        case 3: {  // the other half pressed into it
            const double grip = length * random.uniform(1.0, 1.3);
            solid.add_cylinder(Axis::x, {}, 1.25 * r, 0, 0.8 * length)
                .add_cylinder(Axis::x, {}, 0.8 * r, 0.5 * length, grip);
            add_head(grip, 1);
            break;
        }
        case 4: {  // set over plates or a burr
            const double t = length * random.uniform(0.3, 0.45), wide = r * random.uniform(3.5, 6);
            if (random.chance(0.5)) {
                for (int i = 0; i < 2; ++i)
                    solid.add_box({t * i + 0.001 * r, -wide, -wide * (i == 0 ? 1.0 : 0.8)},
                                  {t * (i + 1), wide, wide * (i == 0 ? 0.8 : 1.0)});
                solid.add_cylinder(Axis::x, {}, 1.7 * r, 2 * t, 2 * t + 0.35 * r);
                solid.cut_blind_hole(Axis::x, {}, bore, length + r, 1.6 * t);
            } else {
                solid.add_cylinder(Axis::x, {}, 2 * r, length - 0.5 * r, length - 0.2 * r);
                solid.add_revolution(Axis::x, dome_meridian(length - 0.2 * r, 1.2 * r, -0.5 * r, 0));
            }
            break;
        }
        default: {  // driven pin and slit end
            solid.add_cylinder(Axis::x, {}, 0.45 * r, -high - r * random.uniform(0.8, 2), 0);
            solid.cut_box({0.6 * length, -far, -0.08 * r}, {far, far, 0.08 * r})
                .cut_box({0.6 * length, -0.08 * r, -far}, {far, 0.08 * r, far});
            break;
        }
    }
    return part;
}

/// Nut that is tightened without turning it: a ring of small jacking screws in a round body, alone, on its stud or as a
/// bolt's head; a hydraulic nut with its port and locking ring; a stud tensioner.
Part tensioning_nut(FamilyContext& context) {
    Random& random = context.random;
    const double r = random.log_uniform(8, 80), outer = r * random.uniform(1.7, 2.2),
                 high = r * random.uniform(1.0, 1.9);
    const bool stud = random.chance(0.45);
    Part part;
    Solid& solid = part.solid;
    double top = high;
    const auto thread_hole = [&](double from, double to) {
        solid.cut_cylinder(Axis::x, {}, 0.92 * r, from - 1, to + 1)
            .add_thread({Axis::x, {}, r, 0.92 * r, from, to, true});
    };
    const std::size_t form = random.weighted({0.5, 0.3, 0.2});
    if (form == 0) {
        const int screws = random.choice({4, 6, 6, 8, 8, 10, 12});
        const double at = 0.5 * (r + outer), screw = std::min(0.26 * (outer - r), 2.1 * at / screws),
                     washer = r * random.uniform(0.25, 0.5), gap = random.choice({0.0, 0.15, 0.3}) * r;
        solid.add_chamfered_cylinder(Axis::x, {}, outer, 0, high, 0.06 * r, 0.12 * r);
        thread_hole(0, high);
        if (random.chance(0.7)) {
            solid.add_chamfered_cylinder(Axis::x, {}, 1.02 * outer, -gap - washer, -gap, 0.04 * r, 0.04 * r)
                .cut_cylinder(Axis::x, {}, 1.08 * r, -gap - washer - 1, -gap);
        }
        const double out = screw * random.uniform(0.8, 3), head = screw * random.uniform(1.3, 1.6);
        for (int i = 0; i < screws; ++i) {
            const Point2 p = polar({}, at, 360.0 * i / screws + 90);
            solid.add_cylinder(Axis::x, p, screw, -gap - 0.01 * r, high + out)
                .add_prism(Axis::x, hexagon(p, 2.2 * screw, 0), high + out, high + out + head);
        }
        top = high + out + head;
    } else if (form == 1) {
        const double body = high * random.uniform(0.45, 0.6), ring = outer * random.uniform(1.02, 1.1), port = 0.16 * r;
        solid.add_chamfered_cylinder(Axis::x, {}, ring, 0, body, 0.05 * r, 0.05 * r)
            .add_cylinder(Axis::x, {}, outer, body * 0.9, body + 0.1 * r)
            .add_chamfered_cylinder(Axis::x, {}, ring, body + 0.1 * r, high, 0.05 * r, 0.1 * r);
        if (random.chance(0.5)) {
            const double lock = high + r * random.uniform(0.2, 0.4);
            solid.add_cylinder(Axis::x, {}, 0.9 * outer, high - 0.05 * r, lock);
            for (int i = 0; i < 4; ++i)
                solid.cut_cylinder(Axis::x, polar({}, 0.65 * outer, 90.0 * i + 45), 0.07 * r, high + 0.05 * r, far);
            top = lock;
        }
        thread_hole(0, top);
        const double x = 0.5 * body;
        if (random.chance(0.6))
            solid.add_cylinder(Axis::z, {x, 0}, 1.8 * port, 0.9 * outer, ring + 1.5 * port)
                .add_cylinder(Axis::z, {x, 0}, port, ring, ring + 4 * port);
        else
            solid.cut_cylinder(Axis::z, {x, 0}, port, 1.1 * r, far);
        for (const double s : {-1.0, 1.0})
            solid.cut_cylinder(Axis::y, {0.5 * (body + high), 0}, port, s < 0 ? -far : 0.9 * ring,
                               s < 0 ? -0.9 * ring : far);
    } else {
        const double bridge = high * random.uniform(0.8, 1.2), leg = outer * 1.05;
        solid.add_cylinder(Axis::x, {}, leg, 0, bridge);
        solid.cut_cylinder(Axis::x, {}, 1.5 * r, -1, 0.85 * bridge)
            .cut_box({0.1 * bridge, -0.6 * r, -far}, {0.7 * bridge, 0.6 * r, far});
        solid.add_prism(Axis::x, hexagon({}, 2.8 * r, 0), 0, 0.7 * bridge);
        for (int i = 0; i < 2; ++i) {
            const double x = bridge + 0.8 * r * i;
            solid.add_chamfered_cylinder(Axis::x, {}, outer * 1.1, x, x + 0.75 * r, 0.05 * r, 0.05 * r)
                .add_cylinder(Axis::x, {}, outer, x + 0.7 * r, x + 0.85 * r);
        }
        solid.add_chamfered_cylinder(Axis::x, {}, 1.3 * r, bridge + 1.6 * r, bridge + 2.4 * r, 0.05 * r, 0.1 * r);
        top = bridge + 2.4 * r;
        thread_hole(0, top);
    }
    if (stud || form == 2) {
        const double end = top + r * random.uniform(0.4, 1.5), from = -r * random.uniform(1.5, 6);
        solid.add_chamfered_cylinder(Axis::x, {}, r, from, end, 0.1 * r, 0.1 * r);
        solid.add_thread({Axis::x, {}, r, 0.92 * r, from, end});
    }
    return part;
}

}  // namespace v16::corpus
