// Bolts of special heads and seats: square heads, wheel bolts and nuts, screws with captive washers, studs to weld on.
#include <algorithm>

#include "corpus/families/connector.hpp"
#include "corpus/families/connector_sizes.hpp"
#include "corpus/turned.hpp"

namespace v16::corpus {
namespace {

Path square(double half, double turn) {
    return rotated(rectangle({-half, -half}, {half, half}), turn);
}

/// What a screw that presses ends in, to the right of `from`: dog, cone, cup, ball or pin with a ball.
void add_point(Solid& solid, Random& random, double r, double from) {
    switch (random.integer(0, 4)) {
        case 0:
            solid.add_chamfered_cylinder(Axis::x, {}, 0.72 * r, from, from + r * random.uniform(0.5, 1.6), 0, 0.1 * r);
            break;
        case 1:
            solid.add_revolution(Axis::x, cone_meridian(from, 0.85 * r, from + 0.8 * r, 0.05 * r));
            break;
        case 2:
            solid.cut_revolution(Axis::x, cone_meridian(from + 0.01 * r, 0.6 * r, from - 0.4 * r, 0.0));
            break;
        case 3:
            solid.add_revolution(Axis::x, ball_meridian(from - 0.3 * r, 0.95 * r));
            break;
        default:  // a neck and a ball for a thrust pad
            solid.add_cylinder(Axis::x, {}, 0.45 * r, from, from + 0.9 * r)
                .add_revolution(Axis::x, ball_meridian(from + 1.2 * r, 0.65 * r));
            break;
    }
}

}  // namespace

/// Bolt or pressing screw with a square head: plain, chamfered or crowned, on a collar, with points or a square nut.
Part square_head_bolt(FamilyContext& context) {
    Random& random = context.random;
    const MetricSize size = metric_size(random);
    const double d = size.d, half = 0.5 * size.s * random.uniform(0.72, 1.0), head = d * random.uniform(0.55, 1.2),
                 length = d * random.log_uniform(1.5, 8), turn = random.choice({0.0, 45.0, 0.0, 20.0});
    Part part;
    Solid& solid = part.solid;
    solid.add_prism(Axis::x, square(half, turn), -head, 0);
    switch (random.integer(0, 3)) {
        case 0:
            chamfer_hexagon(solid, Axis::x, 2.5 * half, -head, 1, half * random.uniform(0.9, 1.02));
            break;
        case 1:
            solid.add_revolution(Axis::x, dome_meridian(-head, 0.97 * half, half * random.uniform(0.2, 0.45), 0.0));
            break;
        default:
            break;
    }
    if (random.chance(0.35))
        solid.add_chamfered_cylinder(Axis::x, {}, half * random.uniform(1.45, 1.8), -d * random.uniform(0.15, 0.35), 0,
                                     0.04 * d, 0);
    const double from = random.chance(0.5) ? 0.1 * length : length * random.uniform(0.3, 0.7);
    add_threaded_shank(solid, random, size, 0, length, from);
    if (random.chance(0.35)) {
        add_point(solid, random, size.radius(), length);
    } else if (length > 3 * d && random.chance(0.4)) {
        const double at = length - size.m - d * random.uniform(0.3, 0.8);
        solid.add_prism(Axis::x, square(half, turn), at, at + size.m);
        add_threaded_shank(solid, random, size, at, length, at + size.m);
    }
    if (random.chance(0.12)) solid.cut_cylinder(Axis::z, {-0.5 * head, 0}, 0.12 * d, -far, far);
    return part;
}

namespace {

/// The seat of a wheel's fastener to the right of x = 0: cone, ball or flat collar; returns its length.
double add_seat(Solid& solid, Random& random, double outer, double inner) {
    const double length = (outer - inner) * random.uniform(0.9, 1.8);
    switch (random.integer(0, 2)) {
        case 0:
            solid.add_revolution(Axis::x, cone_meridian(0, outer, length, inner));
            return length;
        case 1: {
            Path ball = through({{0, 0}, {0, outer}, {length, inner}, {length, 0}});
            ball.vertices[1].bulge = -0.25;
            solid.add_revolution(Axis::x, ball);
            return length;
        }
        default:
            solid.add_chamfered_cylinder(Axis::x, {}, 1.2 * outer, 0.02 * outer, 0.25 * outer, 0, 0.04 * outer);
            return 0.25 * outer;
    }
}

/// Bolt that screws a wheel to its hub.
Part wheel_screw(Random& random, const MetricSize& size) {
    const double d = size.d, head = d * random.uniform(0.8, 1.8), outer = 0.5 * size.s * random.uniform(1.05, 1.35);
    Part part;
    Solid& solid = part.solid;
    if (random.chance(0.75)) {
        solid.add_prism(Axis::x, hexagon({}, size.s, random.choice({0.0, 30.0})), -head, 0);
        chamfer_hexagon(solid, Axis::x, size.s, -head, 1, 0.48 * size.s);
    } else {
        solid.add_chamfered_cylinder(Axis::x, {}, 0.5 * size.s, -head, 0, 0.1 * d, 0);
        cut_drive(solid, random, random.chance(0.5) ? Drive::hexagon : Drive::star, 0.9 * d, -head, 0.6 * head);
    }
    solid.add_cylinder(Axis::x, {}, outer, -d * random.uniform(0.05, 0.3), 0.03 * d);
    const double seat = add_seat(solid, random, outer, size.radius()), length = seat + d * random.uniform(1.5, 3.5);
    add_threaded_shank(solid, random, size, 0, length, seat + d * random.uniform(0.1, 0.8));
    if (random.chance(0.3))
        solid.add_chamfered_cylinder(Axis::x, {}, 0.8 * size.radius(), length, length + 0.6 * d, 0, 0.1 * d);
    if (random.chance(0.2)) solid.cut_blind_hole(Axis::x, {}, 0.3 * d, -head - 1, -0.3 * head);
    return part;
}

/// Nut of a wheel: open or closed by a dome, cone or shank on its seat, perhaps a loose washer.
Part wheel_nut(Random& random, const MetricSize& size) {
    const double d = size.d, body = d * random.uniform(0.9, 2.6), outer = 0.5 * size.s * random.uniform(1.02, 1.3);
    const bool closed = random.chance(0.5), sleeve = random.chance(0.25);
    Part part;
    Solid& solid = part.solid;
    if (random.chance(0.7)) {
        solid.add_prism(Axis::x, hexagon({}, size.s, random.choice({0.0, 30.0})), -body, 0);
        chamfer_hexagon(solid, Axis::x, size.s, -body, 1, 0.47 * size.s);
    } else {
        const double r = 0.5 * size.s;
        solid.add_chamfered_cylinder(Axis::x, {}, r, -body, 0, 0.1 * d, 0);
        const int flutes = random.choice({6, 7, 8});
        for (int i = 0; i < flutes; ++i)
            solid.cut_cylinder(Axis::x, polar({}, 1.12 * r, 360.0 * i / flutes + 20), 0.25 * r, -far, -0.15 * body);
    }
    if (closed) solid.add_revolution(Axis::x, dome_meridian(-body, 0.47 * size.s, d * random.uniform(0.25, 0.55), 0.0));
    solid.add_cylinder(Axis::x, {}, outer, -0.15 * d, 0.02 * d);
    double end = 0.0;
    if (sleeve) {
        solid.add_cylinder(Axis::x, {}, 1.75 * outer, 0.02 * d, 0.22 * d);
        end = d * random.uniform(0.6, 1.5);
        solid.add_chamfered_cylinder(Axis::x, {}, 0.68 * d, 0, end, 0, 0.06 * d);
    } else {
        end = add_seat(solid, random, outer, 0.62 * d);
    }
    const double from = closed ? -0.9 * body : -body;
    if (closed) {
        solid.cut_blind_hole(Axis::x, {}, size.minor_radius(), end + 1, from + 0.3 * d);
        solid.add_thread({Axis::x, {}, size.radius(), size.minor_radius(), from + 0.5 * d, end, true});
    } else {
        cut_tapped_hole(solid, random, Axis::x, {}, size, from, end);
    }
    return part;
}

/// Stud that is pressed into a hub: a thin round head, a knurled neck, a long thread with a guiding tip.
Part wheel_stud(Random& random, const MetricSize& size) {
    const double d = size.d, head = d * random.uniform(0.75, 1.1), t = d * random.uniform(0.2, 0.4),
                 neck = d * random.uniform(0.4, 1.1), length = d * random.uniform(2.5, 6), r = size.radius();
    Part part;
    Solid& solid = part.solid;
    solid.add_chamfered_cylinder(Axis::x, {}, head, -t, 0, 0.15 * t, 0);
    if (random.chance(0.3)) solid.cut_box({-far, 0.75 * r, -far}, {0, far, far});
    solid.add_cylinder(Axis::x, {}, 1.08 * r, 0, neck);
    knurl(solid, random.choice({16, 20, 24}), 1.08 * r, 0, neck);
    add_threaded_shank(solid, random, size, neck, length, neck + d * random.uniform(0.1, 1.0));
    if (random.chance(0.5))
        solid.add_chamfered_cylinder(Axis::x, {}, 0.78 * r, length, length + d * random.uniform(0.4, 1.0), 0, 0.15 * r);
    return part;
}

}  // namespace

/// Fasteners of wheels: bolts and nuts with a conical, round or flat seat, studs with a knurl.
Part wheel_bolt(FamilyContext& context) {
    Random& random = context.random;
    const MetricSize size = metric_size(random);
    switch (random.weighted({0.4, 0.4, 0.2})) {
        case 0:
            return wheel_screw(random, size);
        case 1:
            return wheel_nut(random, size);
        default:
            return wheel_stud(random, size);
    }
}

/// Screw with washers that cannot fall off: head of any kind, a split, toothed, conical or plain washer or two, and a
/// shank that is thinner under them.
Part sems_screw(FamilyContext& context) {
    Random& random = context.random;
    const MetricSize size = metric_size(random);
    const double d = size.d, r = size.radius(), head = d * random.uniform(0.55, 0.9),
                 wide = d * random.uniform(0.85, 1.0);
    Part part;
    Solid& solid = part.solid;
    Drive drive = random.choice({Drive::cross, Drive::star, Drive::slot, Drive::hexagon});
    switch (random.integer(0, 3)) {
        case 0:
            solid.add_prism(Axis::x, hexagon({}, size.s, 0), -size.k, 0);
            chamfer_hexagon(solid, Axis::x, size.s, -size.k, 1, 0.48 * size.s);
            if (random.chance(0.5)) drive = Drive::none;
            cut_drive(solid, random, drive, 0.7 * d, -size.k, 0.45 * size.k);
            break;
        case 1:
            solid.add_revolution(Axis::x,
                                 filleted(through({{0, 0}, {-head, 0}, {-head, wide}, {0, wide}}), 0.3 * head));
            cut_drive(solid, random, drive, 0.75 * d, -head, 0.5 * head);
            break;
        case 2:
            solid.add_chamfered_cylinder(Axis::x, {}, 0.5 * size.head, -d, 0, 0.06 * d, 0);
            cut_drive(solid, random, Drive::hexagon, size.socket, -d, 0.5 * d);
            break;
        default:
            solid.add_revolution(Axis::x, dome_meridian(0, wide, head, 0.12 * d));
            cut_drive(solid, random, drive == Drive::slot ? Drive::cross : drive, 0.7 * d, -head, 0.6 * head);
            break;
    }
    double x = random.choice({0.0, 0.05, 0.3}) * d;
    const double length = x + d * random.uniform(1.8, 7), first = d * random.uniform(0.18, 0.26);
    const double under = x + first + 0.3 * d;
    solid.add_cylinder(Axis::x, {}, 0.85 * r, 0, under);
    add_threaded_shank(solid, random, size, under, length, under);
    const std::size_t kind = random.weighted({0.5, 0.2, 0.2, 0.1});
    if (kind == 0) {  // split spring washer
        solid.add_cylinder(Axis::x, {}, 0.85 * d, x, x + first);
        const double lean = 0.35 * first, gap = 0.1 * d;
        solid.cut_prism(
            Axis::y,
            through(
                {{x - 0.01, -gap - lean}, {x + first, -gap + lean}, {x + first, gap + lean}, {x - 0.01, gap - lean}}),
            -far, -r);
    } else if (kind == 1) {  // cone
        solid.add_revolution(Axis::x,
                             through({{x, 0.9 * r}, {x, 0.9 * d}, {x + first, 1.15 * d}, {x + first, 0.9 * r}}));
    } else if (kind == 2) {  // teeth
        solid.add_cylinder(Axis::x, {}, 0.9 * d, x, x + 0.6 * first);
        const int teeth = random.choice({8, 10, 12});
        for (int i = 0; i < teeth; ++i)
            solid.cut_prism(Axis::x, rotated(rectangle({0.72 * d, -0.06 * d}, {1.1 * d, 0.06 * d}), 360.0 * i / teeth),
                            x - 0.01 * d, x + first);
    }
    if (kind != 3) x += first;
    if (kind == 3 || random.chance(0.6)) solid.add_cylinder(Axis::x, {}, d * random.uniform(1.0, 1.5), x, x + 0.16 * d);
    return part;
}

namespace {

/// Shear stud, collar stud, internal thread, pin with a washer or a bent anchor on its welding tip.
void add_weld_body(Solid& solid, Random& random, const MetricSize& size, double length) {
    const double d = size.d, r = size.radius();
    switch (random.integer(0, 4)) {
        case 0:  // shear connector
            solid.add_cylinder(Axis::x, {}, r, 0, length);
            solid.add_chamfered_cylinder(Axis::x, {}, r * random.uniform(1.5, 1.9),
                                         length - d * random.uniform(0.4, 0.7), length, 0, 0.08 * d);
            break;
        case 1:  // threaded, the neck sometimes thinner
            if (random.chance(0.5)) solid.add_cylinder(Axis::x, {}, 0.88 * r, 0, length);
            add_threaded_shank(solid, random, size, 0.12 * length, length, 0.15 * length);
            solid.add_cylinder(Axis::x, {}, 0.88 * r, 0, 0.2 * length);
            break;
        case 2:  // tapped
            solid.add_chamfered_cylinder(Axis::x, {}, 1.5 * r, 0, length, 0, 0.1 * r);
            solid.cut_blind_hole(Axis::x, {}, size.minor_radius(), length + 1, 0.4 * length);
            solid.add_thread({Axis::x, {}, r, size.minor_radius(), 0.45 * length, length, true});
            break;
        case 3:  // pin for insulation with a clip washer
            solid.add_cylinder(Axis::x, {}, 0.6 * r, 0, 1.6 * length);
            solid.add_revolution(Axis::x, cone_meridian(1.6 * length, 0.6 * r, 1.6 * length + 1.5 * r, 0.05 * r));
            solid.add_cylinder(Axis::x, {}, d * random.uniform(1.5, 2.6), 1.2 * length, 1.2 * length + 0.15 * d);
            break;
        default:  // hexagon or notched head on a short post
            solid.add_cylinder(Axis::x, {}, r, 0, length)
                .add_prism(Axis::x, hexagon({}, size.s, 0), 0.3 * length, 0.3 * length + 0.6 * d);
            add_threaded_shank(solid, random, size, 0.4 * length, 1.3 * length, 0.5 * length);
            break;
    }
}

}  // namespace

/// Stud to be welded on: a flange or a bevelled foot with an ignition tip, perhaps the ceramic ring around it.
Part weld_stud(FamilyContext& context) {
    Random& random = context.random;
    const MetricSize size = metric_size(random);
    const double d = size.d, r = size.radius(), length = d * random.log_uniform(1.5, 9);
    Part part;
    Solid& solid = part.solid;
    add_weld_body(solid, random, size, length);
    if (random.chance(0.6)) {  // flange and tip
        const double t = d * random.uniform(0.12, 0.25);
        solid.add_cylinder(Axis::x, {}, r * random.uniform(1.55, 1.8), -t, 0.02 * d);
        solid.add_cylinder(Axis::x, {}, 0.15 * d, -t - 0.12 * d, -t);
    } else {  // a ball of aluminium in the bevel
        solid.add_revolution(Axis::x, cone_meridian(-0.25 * d, 0.55 * r, 0.01 * d, 0.95 * r))
            .add_revolution(Axis::x, ball_meridian(-0.25 * d, 0.3 * r));
    }
    if (random.chance(0.25)) {
        solid.add_revolution(Axis::x, through({{-0.45 * d, 1.9 * r},
                                               {-0.45 * d, 2.5 * r},
                                               {0.6 * d, 2.2 * r},
                                               {0.8 * d, 1.5 * r},
                                               {0.8 * d, 1.05 * r},
                                               {0.4 * d, 1.05 * r},
                                               {0.2 * d, 1.9 * r}}));
        for (int i = 0; i < 8; ++i)
            solid.cut_prism(Axis::x, rotated(rectangle({1.8 * r, -0.2 * r}, {3 * r, 0.2 * r}), 45.0 * i), -0.5 * d,
                            -0.25 * d);
    }
    return part;
}

}  // namespace v16::corpus
