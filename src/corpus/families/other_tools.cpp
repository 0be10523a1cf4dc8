// Hand tools: spanners of all kinds, and halves of pliers, scissors and tongs.
#include <algorithm>
#include <cmath>

#include "corpus/families/other.hpp"
#include "corpus/families/other_outlines.hpp"
#include "corpus/turned.hpp"

namespace v16::corpus {
namespace {

/// Ring of a spanner about `at`: hexagon or twelve points (two hexagons) of `flats` across.
void cut_ring(Solid& solid, Random& random, Axis axis, Point2 at, double flats, double from, double to) {
    const double corner = flats / std::sqrt(3.0), phase = random.choice({0.0, 15.0, 30.0});
    solid.cut_prism(axis, polygon(at, corner, 6, phase), from, to);
    if (random.chance(0.6)) solid.cut_prism(axis, polygon(at, corner, 6, phase + 30.0), from, to);
}

/// Jaw of an open spanner about `at`, open towards `angle` degrees; its floor is a half hexagon or round.
void cut_jaw(Solid& solid, Random& random, Point2 at, double flats, double angle, double to) {
    const double half = 0.5 * flats, deep = flats / std::sqrt(3.0), mouth = 3.0 * flats;
    const Path floor = through({{mouth, -half}, {mouth, half}, {-0.5 * deep, half}, {-deep, 0}, {-0.5 * deep, -half}});
    const Path shape = random.chance(0.5) ? floor : slot({-0.3 * flats, 0}, {mouth, 0}, half);
    solid.cut_prism(Axis::y, moved(rotated(shape, angle), at), -1, to + 1);
}

/// Flat spanners with two heads: open or ring each, as DIN 3110, 3113 and 895.
void double_ended(Solid& solid, Random& random) {
    const double flats = random.log_uniform(4, 60), second = flats * random.choice({1.0, 1.0, 0.85, 1.15}),
                 reach = flats * random.uniform(6, 13), t = flats * random.uniform(0.25, 0.5),
                 grip = flats * random.uniform(0.3, 0.5);
    solid.add_prism(Axis::y, tangent_hull({}, grip, {reach, 0}, grip * random.uniform(0.75, 0.99)), 0.15 * t, 0.85 * t);
    const std::size_t form = random.weighted({0.4, 0.3, 0.3});
    for (const bool right : {false, true}) {
        const double s = right ? second : flats;
        const Point2 at{right ? reach : 0.0, 0};
        if (form == 0 ? right : form == 1) {
            solid.add_cylinder(Axis::y, at, s * random.uniform(0.75, 0.85), 0, 1.2 * t);
            cut_ring(solid, random, Axis::y, at, s, -1, 2 * t);
        } else {
            solid.add_cylinder(Axis::y, at, s * random.uniform(1.0, 1.15), 0, t);
            cut_jaw(solid, random, at, s, (right ? 0.0 : 180.0) + random.choice({0.0, 15.0, 15.0, -15.0}), t);
        }
    }
    if (random.chance(0.3))  // the field with the size on it
        solid.cut_prism(Axis::y, slot({0.35 * reach, 0}, {0.65 * reach, 0}, 0.5 * grip), 0.7 * t, 2 * t);
}

/// Ring spanner with a deep offset (DIN 838): the rings lie below the shank.
void offset_ring(Solid& solid, Random& random) {
    const double flats = random.log_uniform(5, 55), reach = flats * random.uniform(8, 13),
                 drop = flats * random.uniform(0.5, 1.6), t = flats * random.uniform(0.3, 0.45),
                 half = flats * random.uniform(0.25, 0.4);
    const double head = flats * random.uniform(0.72, 0.82), deep = t * random.uniform(1.4, 2.0);
    solid.add_prism(Axis::y,
                    strip({{0, 0},
                           {0.6 * head, 0},
                           {head + drop, drop},
                           {reach - head - drop, drop},
                           {reach - 0.6 * head, 0},
                           {reach, 0}},
                          t, t),
                    -half, half);
    for (const double x : {0.0, reach}) {
        solid.add_cylinder(Axis::z, {x, 0}, head, 0.5 * (t - deep), 0.5 * (t + deep));
        cut_ring(solid, random, Axis::z, {x, 0}, flats, -deep, 2 * deep);
    }
}

/// Key with a hexagon blade: a T-handle, a flag-shaped or a round grip.
void t_key(Solid& solid, Random& random) {
    const double flats = random.log_uniform(1.5, 20), reach = flats * random.uniform(10, 25),
                 corner = flats / std::sqrt(3.0), grip = flats * random.uniform(0.8, 1.8),
                 wide = reach * random.uniform(0.2, 0.4);
    solid.add_prism(Axis::z, polygon({}, corner, 6, 30), -reach, 0.5 * grip);
    if (random.chance(0.3)) solid.cut_prism(Axis::z, polygon({}, 2 * corner, 6, 0), -reach, -0.97 * reach);
    switch (random.integer(0, 2)) {
        case 0:  // a bar across
            solid.add_chamfered_cylinder(Axis::x, {}, grip, -wide, wide, 0.2 * grip, 0.2 * grip);
            break;
        case 1:  // a moulded grip
            solid.add_prism(Axis::y,
                            limb({{-wide, 0.3 * grip}, {0, -0.3 * grip}, {wide, 0.3 * grip}}, {grip, 1.4 * grip, grip}),
                            -grip, grip);
            break;
        default:  // a flag
            solid.add_prism(Axis::y, rounded_rectangle({-1.5 * grip, -grip}, {1.6 * wide, 1.5 * grip}, grip),
                            -0.8 * grip, 0.8 * grip);
            solid.cut_cylinder(Axis::y, {1.6 * wide - 1.4 * grip, 0.25 * grip}, 0.6 * grip, -2 * grip, 2 * grip);
            break;
    }
}

/// Hook and pin spanners for slotted nuts (DIN 1810), and face spanners with two pins.
void hook_spanner(Solid& solid, Random& random) {
    const double r = random.log_uniform(8, 120), band = r * random.uniform(0.2, 0.35),
                 t = r * random.uniform(0.12, 0.3), reach = r * random.uniform(4, 7),
                 nose = band * random.uniform(0.5, 0.9);
    const double grip = band * random.uniform(0.5, 0.8);
    if (random.chance(0.25)) {  // face spanner: a fork with a pin at each end
        solid.add_prism(Axis::y, ring_sector({}, r, r + band, -90, 180), 0, t);
        for (const double z : {-1.0, 1.0})
            solid.add_cylinder(Axis::y, {0, z * (r + 0.5 * band)}, 0.5 * band, 0, t)
                .add_cylinder(Axis::y, {0, z * (r + 0.5 * band)}, 0.3 * band, -t, 0.1 * t);
    } else {
        const double sweep = random.uniform(95, 150);
        solid.add_prism(Axis::y, ring_sector({}, r, r + band, 0, sweep), 0, t);
        if (random.chance(0.6))
            solid.add_prism(Axis::y, ring_sector({}, r - nose, r + 0.5 * band, sweep - 10, 10), 0, t);
        else
            solid.add_cylinder(Axis::y, polar({}, r + 0.4 * band, sweep - 8), 0.3 * band, -0.6 * t, 1.6 * t);
    }
    solid.add_prism(Axis::y, tangent_hull({r + 0.5 * band, 0}, 0.8 * band, {r + reach, 0}, grip), 0, t);
    if (random.chance(0.6)) solid.cut_cylinder(Axis::y, {r + reach, 0}, 0.5 * grip, -1, t + 1);
}

/// Printed spanner: a large ring with a hexagon, a square or lobes inside, and a short handle with ribs or a window.
void printed_spanner(Solid& solid, Random& random) {
    const double inner = random.log_uniform(6, 80), outer = inner * random.uniform(1.2, 1.5),
                 reach = outer * random.uniform(1.8, 4), half = outer * random.uniform(0.25, 0.5),
                 t = inner * random.uniform(0.15, 0.6);
    const Path arm = random.chance(0.5) ? rounded_rectangle({0, -half}, {reach, half}, 0.6 * half)
                                        : tangent_hull({}, 0.8 * half, {reach - half, 0}, half);
    solid.add_prism(Axis::y, arm, 0, t * random.choice({1.0, 0.6}));
    solid.add_cylinder(Axis::y, {}, outer, 0, t);
    switch (random.integer(0, 3)) {
        case 0:
            solid.cut_prism(Axis::y, polygon({}, inner, random.choice({6, 6, 8, 4}), 0), -1, t + 1);
            break;
        case 1: {  // lobes, as for a knurled cap or a star knob
            const int lobes = random.integer(5, 12);
            solid.cut_cylinder(Axis::y, {}, 0.88 * inner, -1, t + 1);
            for (int i = 0; i < lobes; ++i)
                solid.cut_cylinder(Axis::y, polar({}, 0.86 * inner, 360.0 * i / lobes), inner / lobes, -1, t + 1);
            break;
        }
        case 2: {  // inner lugs, which catch in the grooves of a nut
            const int lugs = random.integer(2, 6);
            solid.cut_cylinder(Axis::y, {}, inner, -1, t + 1);
            for (int i = 0; i < lugs; ++i)
                solid.add_prism(Axis::y, ring_sector({}, 0.8 * inner, 1.1 * inner, 360.0 * i / lugs - 8, 16), 0, t);
            break;
        }
        default:
            solid.cut_cylinder(Axis::y, {}, inner, -1, t + 1);
            solid.cut_prism(Axis::y, rectangle({-2 * outer, -0.7 * inner}, {-0.1 * inner, 0.7 * inner}), -1, t + 1);
            break;
    }
    const int ribs = random.choice({0, 0, 3, 4, 6});
    for (int i = 0; i < ribs; ++i) {
        const double x = outer + (reach - outer) * (i + 0.4) / ribs, w = 0.25 * (reach - outer) / ribs;
        solid.add_prism(Axis::y, rectangle({x - w, -1.15 * half}, {x + w, 1.15 * half}), 0, t);
    }
    if (ribs == 0 && random.chance(0.6)) solid.cut_cylinder(Axis::y, {reach - 1.1 * half, 0}, 0.4 * half, -1, t + 1);
}

}  // namespace

/// Spanners beyond the plain one: double-ended, offset rings, T-keys, hook and pin spanners, printed ones.
Part hand_wrench(FamilyContext& context) {
    Random& random = context.random;
    Part part;
    switch (random.weighted({0.3, 0.15, 0.15, 0.2, 0.2})) {
        case 0:
            double_ended(part.solid, random);
            break;
        case 1:
            offset_ring(part.solid, random);
            break;
        case 2:
            t_key(part.solid, random);
            break;
        case 3:
            hook_spanner(part.solid, random);
            break;
        default:
            printed_spanner(part.solid, random);
            break;
    }
    return part;
}

/// Half of pliers, scissors or tongs: a jaw or blade on one side of the pivot, a bent grip or a finger ring on the
/// other.
Part pliers_half(FamilyContext& context) {
    Random& random = context.random;
    const double r = random.log_uniform(4, 40), jaw = r * random.uniform(2, 6), reach = r * random.uniform(5, 11),
                 t = r * random.uniform(0.25, 1.0), grip = r * random.uniform(0.35, 0.6),
                 bow = r * random.uniform(0.8, 2.2);
    Part part;
    Solid& solid = part.solid;
    const bool scissors = random.chance(0.4);
    const double up = random.chance(0.5) ? bow : 0.4 * bow;
    solid.add_prism(Axis::y,
                    limb({{0, 0}, {0.3 * reach, 0.7 * bow}, {0.65 * reach, up + 0.3 * r}, {reach, up}},
                         {0.8 * r, grip, 1.1 * grip, grip}),
                    0, t);
    solid.add_cylinder(Axis::y, {}, r, 0, t);
    if (scissors) {
        Path blade;
        blade.vertices = {
            {{0.2 * r, -r}, 0.0}, {{0, 0.9 * r}, random.uniform(0.0, 0.12)}, {{-jaw * 1.5, -0.7 * r}, 0.0}};
        solid.add_prism(Axis::y, blade, 0, t);
        const double ring = r * random.uniform(1.1, 1.8), stretch = ring * random.choice({0.01, 0.8, 1.5});
        const Point2 at{reach + ring, up};
        solid.add_prism(Axis::y, slot(at, at + Point2{stretch, 0}, ring + 0.8 * grip), 0, t);
        solid.cut_prism(Axis::y, slot(at, at + Point2{stretch, 0}, ring), -1, t + 1);
    } else {
        const double tip = r * random.uniform(0.2, 0.8), face = -0.2 * r;
        solid.add_prism(
            Axis::y, through({{0.2 * r, 0.7 * r}, {-jaw, face + tip}, {-jaw, face}, {-0.2 * r, face - 0.6 * r}}), 0, t);
        const int teeth = random.choice({0, 5, 8, 12});
        const double from = jaw * random.uniform(0.3, 0.6), step = (jaw - from) / std::max(teeth, 1);
        for (int i = 0; i < teeth; ++i)
            solid.cut_prism(Axis::y, polygon({-from - (i + 0.5) * step, face}, 0.45 * step, 4, 0), -1, t + 1);
        if (random.chance(0.3)) solid.cut_cylinder(Axis::y, {-0.4 * jaw, face}, 0.25 * r, -1, t + 1);
    }
    if (random.chance(0.4)) solid.cut_cylinder(Axis::y, {}, 1.05 * r, 0.5 * t, t + 1);  // lap joint
    solid.cut_cylinder(Axis::y, {}, r * random.uniform(0.2, 0.5), -1, t + 1);
    if (random.chance(0.2)) solid.cut_cylinder(Axis::y, {0.3 * reach, 0.7 * bow}, 0.3 * grip, -1, t + 1);  // spring
    return part;
}

}  // namespace v16::corpus
