// Fittings and special fasteners: branches of pipe, caps, plugs, glands, ferrules, shackles, anchors, slotted pins.

#include "corpus/families/connector.hpp"
#include "corpus/families/connector_sizes.hpp"
#include "corpus/turned.hpp"

namespace v16::corpus {
namespace {

void add_round_flange(Solid& solid, Random& random, Axis axis, Point2 centre, double tube, double radius, double from,
                      double to) {
    solid.add_cylinder(axis, centre, radius, from, to);
    solid.cut_hole_circle(axis, centre, 0.5 * (tube + radius), random.choice({3, 4, 4, 6, 8}), 45,
                          0.2 * (radius - tube), from - 0.1, to + 0.1);
}

/// A hexagon or a knurled ring to turn a fitting by.
void add_grip(Solid& solid, Random& random, double radius, double from, double to) {
    if (random.chance(0.7))
        solid.add_prism(Axis::x, polygon({}, radius, random.choice({6, 6, 6, 8}), random.choice({0.0, 30.0})), from,
                        to);
    else
        solid.add_cylinder(Axis::x, {}, radius, from, to);
}

void thread_on(Solid& solid, double from, double to, double radius, bool internal = false) {
    const double depth = 0.09 * radius;
    solid.add_thread(
        {Axis::x, {}, internal ? radius + depth : radius, internal ? radius : radius - depth, from, to, internal});
}

}  // namespace

/// Pipe branch: a run with a side or slanting outlet, plain, flanged or socketed.
Part pipe_branch(FamilyContext& context) {
    Random& random = context.random;
    const double bore = random.log_uniform(5, 150), tube = bore * random.uniform(1.08, 1.35),
                 half = tube * random.uniform(1.8, 4), out = tube * random.uniform(1.7, 4),
                 side = bore * random.uniform(0.5, 1.0), side_tube = side + tube - bore,
                 flange = tube * random.uniform(1.5, 2.1), t = tube * random.uniform(0.15, 0.4);
    Part part;
    Solid& solid = part.solid;
    solid.add_cylinder(Axis::x, {}, tube, -half, half).add_cylinder(Axis::z, {}, side_tube, 0, out);
    const int ends = random.integer(0, 3);
    const bool elbow = random.chance(0.25);  // one end of the run is closed
    const double reach = flange - tube + side_tube;
    if (ends == 0) {
        add_round_flange(solid, random, Axis::x, {}, tube, flange, half - t, half);
        add_round_flange(solid, random, Axis::z, {}, side_tube, reach, out - t, out);
        if (!elbow) add_round_flange(solid, random, Axis::x, {}, tube, flange, -half, -half + t);
    } else if (ends == 1) {
        for (const double s : {-1.0, 1.0})
            solid.add_cylinder(Axis::x, {}, 1.2 * tube, s > 0 ? half - 0.8 * tube : -half,
                               s > 0 ? half : -half + 0.8 * tube);
        solid.add_cylinder(Axis::z, {}, 1.2 * side_tube, out - 0.8 * side_tube, out);
    } else if (ends == 2) {
        add_round_flange(solid, random, Axis::z, {}, side_tube, reach, out - t, out);
    }
    if (random.chance(0.3))
        solid.add_prism(Axis::y,
                        through({{-half * 0.6, 0}, {half * 0.6, 0}, {side_tube, 0.7 * out}, {-side_tube, 0.7 * out}}),
                        -0.1 * tube, 0.1 * tube);
    solid.cut_cylinder(Axis::x, {}, bore, elbow ? -half + t : -half - 1, half + 1)
        .cut_cylinder(Axis::z, {}, side, 0, out + 1);
    if (random.chance(0.2)) {
        solid.add_cylinder(Axis::y, {}, side_tube, -out, -0.8 * tube).cut_cylinder(Axis::y, {}, side, -far, 0);
    }
    return part;
}

/// Cap or plug of a pipe: a thread, a grip, a dome or a square, open or solid.
Part pipe_cap(FamilyContext& context) {
    Random& random = context.random;
    const double r = random.log_uniform(3, 60), length = r * random.uniform(0.8, 2.2),
                 head = r * random.uniform(0.3, 1.0);
    Part part;
    Solid& solid = part.solid;
    if (random.chance(0.5)) {  // plug: outside thread
        solid.add_chamfered_cylinder(Axis::x, {}, r, 0, length, 0, 0.08 * r);
        thread_on(solid, 0, 0.92 * length, r);
        if (random.chance(0.3))
            solid.add_prism(Axis::x, polygon({}, 0.75 * r, 4, 45), -head, 0);
        else if (random.chance(0.7))
            add_grip(solid, random, 1.25 * r, -head, 0);
        else
            solid.cut_prism(Axis::x, polygon({}, 0.6 * r, 6), -1, 0.5 * length);
        if (random.chance(0.4)) solid.add_cylinder(Axis::x, {}, 1.5 * r, -0.2 * head, 0);
        if (random.chance(0.4)) solid.cut_cylinder(Axis::x, {}, 0.7 * r, 0.3 * length, length + 1);
        return part;
    }
    add_grip(solid, random, 1.45 * r, 0, length);
    if (random.chance(0.4)) solid.add_revolution(Axis::x, ball_meridian(0.2 * r, 1.2 * r));
    const double depth = length * random.uniform(0.5, 0.85);
    solid.cut_cylinder(Axis::x, {}, r, length - depth, length + r);
    thread_on(solid, length - depth, length, r, true);
    if (random.chance(0.3)) solid.cut_cylinder(Axis::x, {}, 0.5 * r, -far, far);
    return part;
}

/// Cable gland, compression and hose fittings: a row of nuts, threads, collars and barbs on one bore.
Part screw_fitting(FamilyContext& context) {
    Random& random = context.random;
    const double bore = random.log_uniform(1.5, 40), wall = bore * random.uniform(0.25, 0.8), r = bore + wall;
    Part part;
    Solid& solid = part.solid;
    const int pieces = random.integer(2, 5);
    double x = 0.0;
    bool hexagon_seen = false;
    for (int i = 0; i < pieces; ++i) {
        const double length = r * random.uniform(0.5, 1.8), from = x, to = x + length;
        x = to;
        std::size_t form = random.weighted({0.3, 0.35, 0.15, 0.2});
        if (i + 1 == pieces && !hexagon_seen) form = 0;
        if (form == 0) {
            hexagon_seen = true;
            const double flats = r * random.uniform(1.3, 1.8);
            solid.add_prism(Axis::x, polygon({}, flats, 6, random.choice({0.0, 30.0})), from, to);
            if (random.chance(0.5)) chamfer_hexagon(solid, Axis::x, 1.732 * flats, to, -1.0, 0.84 * flats);
        } else if (form == 1) {
            const double radius = r * random.uniform(0.9, 1.15);
            solid.add_chamfered_cylinder(Axis::x, {}, radius, from, to, 0.06 * r, 0.06 * r);
            thread_on(solid, from, to, radius);
        } else if (form == 2) {
            solid.add_cylinder(Axis::x, {}, r * random.uniform(1.1, 1.7), from, from + 0.4 * length)
                .add_cylinder(Axis::x, {}, r, from, to);
        } else {
            const int barbs = random.integer(2, 4);
            const double pitch = length / barbs;
            for (int k = 0; k < barbs; ++k)
                solid.add_revolution(Axis::x,
                                     cone_meridian(from + k * pitch, 1.15 * r, from + (k + 1) * pitch, 0.9 * r));
        }
    }
    solid.cut_cylinder(Axis::x, {}, bore, -1, x + 1);
    if (random.chance(0.5)) solid.cut_cylinder(Axis::x, {}, bore + 0.4 * wall, -1, 0.4 * r);
    return part;
}

/// Ferrule, clamp union or quick coupling: thin collars with a taper at the rim, grooves and a sealing ring.
Part ferrule(FamilyContext& context) {
    Random& random = context.random;
    const double bore = random.log_uniform(5, 100), tube = bore * random.uniform(1.04, 1.2),
                 rim = tube * random.uniform(1.3, 1.8), t = bore * random.uniform(0.1, 0.25),
                 length = bore * random.uniform(0.4, 2);
    Part part;
    Solid& solid = part.solid;
    const double chamfer = 0.45 * (rim - tube);
    solid.add_chamfered_cylinder(Axis::x, {}, rim, 0, t + chamfer, 0, chamfer)
        .add_cylinder(Axis::x, {}, tube, 0, length);
    if (random.chance(0.5))
        solid.cut_revolution(Axis::x, ring_meridian(-1, 0.3 * t, tube + 0.3 * (rim - tube), tube + 0.6 * (rim - tube)));
    if (random.chance(0.4)) solid.add_chamfered_cylinder(Axis::x, {}, rim, length - t - chamfer, length, chamfer, 0);
    if (random.chance(0.3)) solid.add_cylinder(Axis::x, {}, 1.12 * tube, 0.5 * length, length);
    if (random.chance(0.2))
        solid.cut_revolution(Axis::x, ring_meridian(0.75 * length, 0.85 * length, 0.97 * tube, far));
    solid.cut_cylinder(Axis::x, {}, bore, -1, length + 1);
    return part;
}

/// Shackle or clevis with its pin, or an eye nut: what a rope or a chain is fastened by.
Part shackle(FamilyContext& context) {
    Random& random = context.random;
    const double wire = random.log_uniform(1.5, 25), inner = wire * random.uniform(1.0, 2.0),
                 leg = wire * random.uniform(2, 6), eye = wire * random.uniform(1.5, 2.2);
    Part part;
    Solid& solid = part.solid;
    const double r = inner + 2 * wire;
    solid.add_prism(Axis::y, ring_sector({0, leg}, inner, r, 0, 180), -0.9 * wire, 0.9 * wire);
    for (const double s : {-1.0, 1.0}) {
        solid.add_box({s > 0 ? inner : -r, -0.9 * wire, 0}, {s > 0 ? r : -inner, 0.9 * wire, leg});
        solid.add_cylinder(Axis::x, {}, eye, s > 0 ? inner : -r, s > 0 ? r : -inner);
    }
    if (random.chance(0.75)) {
        const double head = r + wire * random.uniform(0.4, 1.2);
        solid.add_cylinder(Axis::x, {}, wire, -head, head + wire);
        if (random.chance(0.5))
            solid.add_prism(Axis::x, polygon({}, 1.7 * wire, 6), r, head + wire);
        else
            solid.add_cylinder(Axis::x, {}, 1.5 * wire, -head - 0.5 * wire, -head + 0.4 * wire);
    } else {
        solid.cut_cylinder(Axis::x, {}, wire, -far, far);
    }
    return part;
}

/// Wood screw, self-tapping screw, nail or ground spike: a head, a shank, a point.
Part pointed_screw(FamilyContext& context) {
    Random& random = context.random;
    const double r = random.log_uniform(0.6, 10), length = r * random.log_uniform(5, 35),
                 tip = r * random.uniform(1, 4), head = r * random.uniform(1.6, 2.4);
    Part part;
    Solid& solid = part.solid;
    solid.add_cylinder(Axis::x, {}, r, 0, length - tip)
        .add_revolution(Axis::x, cone_meridian(length - tip, r, length, 0.02 * r));
    const double high = r * random.uniform(0.5, 1.4);
    const int form = random.integer(0, 4);
    double face = -high;
    switch (form) {
        case 0:
            face = 0.0;
            solid.add_revolution(Axis::x, cone_meridian(0, head, 0.9 * head, 0.9 * r));
            break;
        case 1:
            solid.add_prism(Axis::x, polygon({}, head, 6, 30), -high, 0);
            if (random.chance(0.4)) solid.add_cylinder(Axis::x, {}, 1.3 * head, -0.25 * high, 0);
            break;
        case 2:
            face = -0.4 * high;
            solid.add_cylinder(Axis::x, {}, head, face, 0);
            break;
        case 3:
            face = -head;
            solid.add_revolution(Axis::x, ball_meridian(0, head)).cut_cylinder(Axis::x, {}, 2 * head, 0, head);
            solid.add_cylinder(Axis::x, {}, r, 0, 0.5 * length);
            break;
        default:
            solid.add_cylinder(Axis::x, {}, 1.3 * r, -high, 0.1 * r);
            break;
    }
    if (random.chance(0.6)) {
        const Drive drive = random.choice({Drive::cross, Drive::slot, Drive::star, Drive::hexagon});
        cut_drive(solid, random, drive, 1.1 * r, face, 0.7 * high);
    }
    if (random.chance(0.8)) thread_on(solid, length * random.choice({0.1, 0.4}), length - tip, r);
    return part;
}

/// Expansion anchor, blind rivet or wall plug: a slit sleeve on a bolt with a cone.
Part expansion_anchor(FamilyContext& context) {
    Random& random = context.random;
    const double r = random.log_uniform(2, 15), length = r * random.uniform(6, 20),
                 sleeve = length * random.uniform(0.3, 0.7), outer = r * random.uniform(1.25, 1.6);
    Part part;
    Solid& solid = part.solid;
    const double from = length - sleeve, head = r * random.uniform(0.8, 1.4);
    solid.add_cylinder(Axis::x, {}, outer, from, length - r);
    for (const Axis axis : {Axis::y, Axis::z})
        if (axis == Axis::y || random.chance(0.5))
            solid.cut_prism(axis, rectangle({from + 0.4 * sleeve, -0.12 * r}, {length, 0.12 * r}), -far, far);
    solid.add_cylinder(Axis::x, {}, r, 0, length)
        .add_revolution(Axis::x, cone_meridian(length - 1.2 * r, r, length + r, outer));
    thread_on(solid, 0, 0.9 * from, r);
    const int form = random.integer(0, 2);
    if (form == 0)
        solid.add_prism(Axis::x, polygon({}, 1.9 * r, 6, 30), -head, 0);
    else if (form == 1)
        solid.add_prism(Axis::x, polygon({}, 1.9 * r, 6, 30), 0.4 * from, 0.4 * from + 1.6 * r)
            .add_cylinder(Axis::x, {}, 2.4 * r, 0.4 * from + 1.6 * r, 0.4 * from + 1.9 * r);
    else
        solid.add_revolution(Axis::x, cone_meridian(-0.8 * r, 2 * r, 0.6 * r, r));
    return part;
}

/// Slotted spring pin, grooved pin, cross dowel, barrel nut: short cylinders, each with what tells it.
Part slotted_pin(FamilyContext& context) {
    Random& random = context.random;
    const double r = random.log_uniform(0.8, 20), length = r * random.log_uniform(2.5, 16), edge = 0.2 * r;
    Part part;
    Solid& solid = part.solid;
    solid.add_chamfered_cylinder(Axis::x, {}, r, 0, length, edge, edge);
    switch (random.integer(0, 2)) {
        case 0:  // a rolled tube with its gap
            solid.cut_cylinder(Axis::x, {}, 0.68 * r, -1, length + 1);
            solid.cut_box({-1, -0.15 * r, 0}, {length + 1, 0.15 * r, far});
            break;
        case 1: {  // three notched lines over some of the length
            const double from = random.choice({0.0, 0.5}) * length,
                         to = random.chance(0.5) ? length : 0.5 * length + from * 0.5;
            for (int i = 0; i < 3; ++i)
                solid.cut_prism(
                    Axis::x, rotated(through({{0.88 * r, 0}, {1.1 * r, 0.2 * r}, {1.1 * r, -0.2 * r}}), 90 + 120.0 * i),
                    from - 0.1 * r, to + 0.1 * r);
            break;
        }
        default: {  // a tapped cross hole, a screwdriver slot in the end
            const double at = length * random.uniform(0.3, 0.5), hole = 0.5 * r;
            solid.cut_cylinder(Axis::z, {at, 0}, hole, -far, far);
            solid.add_thread({Axis::z, {at, 0}, 1.2 * hole, hole, -r, r, true});
            solid.cut_box({length - 0.5 * r, -0.15 * r, -far}, {far, 0.15 * r, far});
            break;
        }
    }
    return part;
}

}  // namespace v16::corpus
