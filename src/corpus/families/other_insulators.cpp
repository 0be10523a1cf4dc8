// Insulators and what is made like them: ribbed posts, bobbins, bushes of ceramic, spark plugs, electrodes.
#include <algorithm>

#include "corpus/families/other.hpp"
#include "corpus/turned.hpp"

namespace v16::corpus {
namespace {

/// A shed about `axis`: a rib that is thin at its edge and may hang down like an umbrella.
void add_shed(Solid& solid, Axis axis, double at, double core, double reach, double thick, double droop) {
    Path shed;
    shed.closed = true;
    shed.vertices = {{{at - thick / 2, core}},
                     {{at - thick * 0.15 - droop, reach}, -0.8},
                     {{at + thick * 0.15 - droop, reach}},
                     {{at + thick / 2, core}}};
    solid.add_revolution(axis, shed);
}

/// Post insulator: a core with many sheds between two ends of metal.
void make_post(Solid& solid, Random& random, Axis axis) {
    const double r = random.log_uniform(4, 60), length = r * random.uniform(3, 9), end = r * random.uniform(0.6, 1.6);
    const int sheds = random.integer(3, 14);
    const double pitch = (length - 2 * end) / sheds, reach = r * random.uniform(1.4, 2.4),
                 thick = pitch * random.uniform(0.35, 0.8), droop = random.choice({0.0, 0.3, 0.6}) * pitch;
    const bool alternating = random.chance(0.3);
    solid.add_cylinder(axis, {}, r, 0, length);
    for (int i = 0; i < sheds; ++i)
        add_shed(solid, axis, end + pitch * (i + 0.5) + 0.3 * droop, 0.9 * r,
                 alternating && i % 2 == 1 ? 0.75 * reach + 0.25 * r : reach, thick, droop);
    const std::size_t ends = random.weighted({0.35, 0.35, 0.3});
    const double cap = r * random.uniform(1.05, 1.3), bolt = 0.3 * r;
    for (const bool low : {true, false}) {
        const double from = low ? 0 : length - 0.7 * end, to = low ? 0.7 * end : length;
        if (ends == 0) {  // tapped
            solid.add_cylinder(axis, {}, cap, from, to);
            solid.cut_blind_hole(axis, {}, 0.85 * bolt, low ? -1 : length + 1, low ? end : length - end);
            solid.add_thread({axis, {}, bolt, 0.85 * bolt, low ? 0 : length - end, low ? end : length, true});
        } else if (ends == 1) {  // feet with a circle of holes
            const double foot = 2.1 * r, t = 0.3 * end;
            solid.add_cylinder(axis, {}, foot, low ? 0 : length - t, low ? t : length);
            solid.cut_hole_circle(axis, {}, 1.65 * r, 4, 45, 0.22 * r, low ? -1 : length - t - 0.1,
                                  low ? t + 0.1 : length + 1);
        } else {  // studs
            solid.add_cylinder(axis, {}, cap, from, to);
            solid.add_chamfered_cylinder(axis, {}, bolt, low ? -end : length, low ? 0 : length + end,
                                         low ? 0.1 * bolt : 0, low ? 0 : 0.1 * bolt);
            solid.add_thread({axis, {}, bolt, 0.85 * bolt, low ? -end : length, low ? 0 : length + end, false});
        }
    }
}

/// Disc insulator of a string: cap, shed with rings beneath, pin.
void make_disc(Solid& solid, Random& random) {
    const double r = random.uniform(60, 165), high = r * random.uniform(1.0, 1.25), cap = 0.36 * r;
    Path shed;
    shed.closed = false;
    shed.vertices = {{{0.3 * high, 0}},  {{0.3 * high, 0.5 * r}},       {{0.2 * high, 0.96 * r}, -0.6},
                     {{0.26 * high, r}}, {{0.52 * high, 0.5 * r}, 0.2}, {{0.6 * high, cap}},
                     {{0.6 * high, 0}}};
    solid.add_revolution(Axis::z, shed);
    for (int i = random.integer(2, 4); i > 0; --i)
        solid.add_revolution(
            Axis::z, ring_meridian((0.14 - 0.02 * i) * high, 0.35 * high, (0.15 + 0.17 * i) * r, (0.2 + 0.17 * i) * r));
    solid.add_revolution(Axis::z, cone_meridian(0.55 * high, cap, 0.95 * high, 0.7 * cap));
    if (random.chance(0.5)) {  // socket for the ball of the next one
        solid.cut_cylinder(Axis::z, {}, 0.25 * cap, 0.75 * high, far)
            .cut_box({-0.6 * cap, -far, 0.78 * high}, {0.6 * cap, 0, 0.86 * high});
    } else {
        solid
            .add_prism(Axis::y, rounded_rectangle({-0.4 * cap, 0.9 * high}, {0.4 * cap, 1.2 * high}, 0.3 * cap),
                       -0.15 * cap, 0.15 * cap)
            .cut_cylinder(Axis::y, {0, 1.1 * high}, 0.17 * cap, -far, far);
    }
    solid.add_cylinder(Axis::z, {}, 0.09 * r, -0.25 * high, 0.3 * high)
        .add_revolution(Axis::z, ball_meridian(-0.25 * high, 0.16 * r));
}

/// Bobbin or coil former: tube between cheeks, chambers, a foot with pins.
void make_bobbin(Solid& solid, Random& random, Axis axis) {
    const double r = random.log_uniform(4, 50), length = r * random.uniform(1.2, 5),
                 cheek = r * random.uniform(1.5, 2.4), t = r * random.uniform(0.08, 0.2);
    const bool square = random.chance(0.35), square_cheeks = square || random.chance(0.2);
    const int chambers = random.choice({1, 1, 1, 2, 3, 5});
    const Path core = square ? rounded_rectangle({-r, -0.8 * r}, {r, 0.8 * r}, 0.15 * r) : circle({}, r);
    const Path side = square_cheeks ? rounded_rectangle({-cheek, -0.9 * cheek}, {cheek, 0.9 * cheek}, 0.1 * cheek)
                                    : circle({}, cheek);
    solid.add_prism(axis, core, 0, length);
    for (int i = 0; i <= chambers; ++i) {
        const double at = (length - t) * i / chambers;
        solid.add_prism(axis, side, at, at + t);
    }
    if (square)
        solid.cut_prism(axis, rectangle({-r + t, -0.8 * r + t}, {r - t, 0.8 * r - t}), -far, far);
    else
        solid.cut_cylinder(axis, {}, r - t, -far, far);
    if (random.chance(0.5))  // for the ends of the wire
        for (const double at : {0.0, length - t})
            solid.cut_prism(
                axis, rotated(rectangle({1.1 * r, -0.08 * r}, {far, 0.08 * r}), random.choice({90.0, 60.0, 240.0})),
                at - 0.1, at + t + 0.1);
    if (square_cheeks && random.chance(0.6)) {
        const int pins = random.integer(2, 6);
        for (const double s : {-1.0, 1.0}) {
            const double x = s * 0.9 * cheek;
            solid.add_prism(axis,
                            rectangle({std::min(x, x + 0.2 * s * cheek), -0.9 * cheek},
                                      {std::max(x, x + 0.2 * s * cheek), 0.9 * cheek}),
                            -1.5 * t, t);
            for (int i = 0; i < pins; ++i)
                solid.add_cylinder(axis, {x + 0.1 * s * cheek, cheek * (-0.75 + 1.5 * i / (pins - 1))}, 0.035 * cheek,
                                   -6 * t, 0);
        }
    }
}

/// Bush of ceramic: a bore, ribs or grooves on part of it, a collar, a thinner end.
void make_bush(Solid& solid, Random& random, Axis axis) {
    const double r = random.log_uniform(3, 50), length = r * random.uniform(2.5, 7),
                 bore = r * random.uniform(0.25, 0.6), collar = r * random.uniform(1.3, 2.0),
                 at = length * random.uniform(0.25, 0.45), t = length * random.uniform(0.06, 0.15);
    solid.add_cylinder(axis, {}, r * random.uniform(0.75, 1.0), 0, at)
        .add_cylinder(axis, {}, r, at, length)
        .add_chamfered_cylinder(axis, {}, collar, at, at + t, 0.15 * t, 0.15 * t);
    const int ribs = random.integer(3, 9);
    const double pitch = (length - at - t) * 0.85 / ribs, rib = random.uniform(0.3, 0.6) * pitch,
                 reach = r * random.uniform(1.15, 1.5);
    const double from = at + t + 0.5 * pitch;
    for (int i = 0; i < ribs; ++i) add_shed(solid, axis, from + pitch * i + rib / 2, 0.9 * r, reach, rib * 1.5, 0);
    solid.cut_cylinder(axis, {}, bore, -far, far);
    if (random.chance(0.4)) solid.cut_cylinder(axis, {}, 1.25 * bore, -1, 0.3 * at);
    if (random.chance(0.3)) solid.add_cylinder(axis, {}, bore, -0.3 * length, 1.15 * length);
    if (random.chance(0.3))
        solid.cut_hole_circle(axis, {}, (collar + r) / 2, 4, 45, (collar - r) * 0.25, at - 1, at + t + 0.1);
}

/// Spool insulator: short, with one or more wide grooves for the wire.
void make_spool(Solid& solid, Random& random, Axis axis) {
    const double r = random.log_uniform(8, 60), length = r * random.uniform(1.2, 2.6);
    const int grooves = random.integer(1, 4);
    const double bore = r * random.uniform(0.15, 0.3), pitch = length / grooves;
    solid.add_chamfered_cylinder(axis, {}, r, 0, length, 0.1 * r, 0.1 * r);
    for (int i = 0; i < grooves; ++i) {
        const double half = pitch * random.uniform(0.25, 0.36), depth = std::min(0.45 * r, half);
        Path groove;
        groove.vertices = {{{pitch * (i + 0.5) - half, 1.1 * r}},
                           {{pitch * (i + 0.5) - half, r}, depth / half},
                           {{pitch * (i + 0.5) + half, r}},
                           {{pitch * (i + 0.5) + half, 1.1 * r}}};
        solid.cut_revolution(axis, groove);
    }
    solid.cut_cylinder(axis, {}, bore, -far, random.chance(0.8) ? far : 0.6 * length);
}

/// Spark plug: terminal, ribbed ceramic, hexagon, thread, electrodes.
void make_spark_plug(Solid& solid, Random& random, Axis axis) {
    const double d = random.choice({10.0, 12.0, 14.0, 14.0, 18.0}), thread = d * random.uniform(0.9, 1.6),
                 hex = d * random.uniform(1.15, 1.5) / 2, body = 0.75 * d, nut = 0.8 * d, top = body + nut + 0.3 * d,
                 ceramic = 2.0 * d;
    solid.add_cylinder(axis, {}, d / 2, -thread, 0).add_thread({axis, {}, d / 2, 0.43 * d, -0.9 * thread, 0, false});
    solid.add_cylinder(axis, {}, 1.15 * hex, 0, body)
        .add_prism(axis, polygon({}, hex * 1.155 * 1.05, 6, 0), body, body + nut)
        .add_revolution(axis, cone_meridian(body + nut, hex, top, 0.6 * hex));
    solid.add_cylinder(axis, {}, 0.37 * d, top - 0.1, top + ceramic);
    const int ribs = random.integer(0, 5);
    for (int i = 0; i < ribs; ++i)
        add_shed(solid, axis, top + ceramic * (0.45 + 0.1 * i), 0.36 * d, 0.44 * d, 0.08 * ceramic, 0);
    solid.add_cylinder(axis, {}, 0.15 * d, top + ceramic, top + ceramic + 0.3 * d)
        .add_chamfered_cylinder(axis, {}, 0.22 * d, top + ceramic + 0.2 * d, top + ceramic + 0.7 * d, 0, 0.05 * d);
    solid.cut_revolution(axis, ring_meridian(-thread - 1, -0.6 * thread, 0.14 * d, 0.36 * d));
    solid.add_cylinder(axis, {}, 0.1 * d, -thread - 0.1 * d, 0);
    const double gap = 0.15 * d;
    Path strap = rectangle({-0.07 * d, -0.47 * d}, {0.07 * d, 0.07 * d});
    solid.add_prism(axis, strap, -thread - gap - 0.1 * d, -thread - gap);
    solid.add_prism(axis, rectangle({-0.07 * d, -0.47 * d}, {0.07 * d, -0.36 * d}), -thread - gap - 0.1 * d, -thread);
}

}  // namespace

/// Insulator: post, disc, bobbin, bush, spool, spark plug.
Part insulator(FamilyContext& context) {
    Random& random = context.random;
    Part part;
    const Axis axis = random.chance(0.65) ? Axis::z : Axis::x;
    switch (random.weighted({0.24, 0.1, 0.24, 0.18, 0.14, 0.1})) {
        case 0:
            make_post(part.solid, random, axis);
            break;
        case 1:
            make_disc(part.solid, random);
            break;
        case 2:
            make_bobbin(part.solid, random, axis);
            break;
        case 3:
            make_bush(part.solid, random, axis);
            break;
        case 4:
            make_spool(part.solid, random, axis);
            break;
        default:
            make_spark_plug(part.solid, random, axis);
            break;
    }
    return part;
}

}  // namespace v16::corpus
