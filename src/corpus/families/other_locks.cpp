// Parts of locks and doors: keys, latches, hasps, padlocks, strike plates, door handles.
#include <algorithm>
#include <vector>

#include "corpus/families/other.hpp"
#include "corpus/families/other_outlines.hpp"
#include "corpus/turned.hpp"

namespace v16::corpus {
namespace {

/// The bow of a key, to hold and to hang it by, about `at`.
void add_bow(Solid& solid, Random& random, Axis axis, Point2 at, double r, double t) {
    switch (random.integer(0, 3)) {
        case 0:
            solid.add_prism(axis, circle(at, r), 0, t);
            break;
        case 1:
            solid.add_prism(axis, rounded_rectangle(at - Point2{r, 0.9 * r}, at + Point2{r, 0.9 * r}, 0.35 * r), 0, t);
            break;
        case 2:
            solid.add_prism(axis, polygon(at, 1.1 * r, 6), 0, t);
            break;
        default:
            for (int i = 0; i < 3; ++i)
                solid.add_prism(axis, circle(polar(at, 0.5 * r, 60 + 120.0 * i), 0.6 * r), 0, t);
            break;
    }
    const double hole = r * random.uniform(0.2, 0.65);
    solid.cut_prism(axis, circle(at - Point2{random.chance(0.5) ? 0.0 : 0.9 * (0.8 * r - hole), 0}, hole), -far, far);
}

/// Key of a cylinder lock: a flat blade with cuts, grooves along it.
void make_flat_key(Part& part, Random& random) {
    Solid& solid = part.solid;
    const double length = random.uniform(18, 36), high = length * random.uniform(0.22, 0.34),
                 t = random.uniform(1.8, 3.0), r = random.uniform(9, 14);
    const Axis axis = plate_axis(random, part);
    std::vector<Point2> points{{-0.7 * r, -high / 2},
                               {length - 0.4 * high, -high / 2},
                               {length, -0.1 * high},
                               {length - 0.4 * high, 0.4 * high}};
    const int cuts = random.integer(4, 7);
    const double pitch = 0.8 * (length - 0.4 * high) / cuts;
    for (int i = 0; i < cuts; ++i) {
        const double x = length - 0.45 * high - pitch * (i + 0.5), deep = high * random.uniform(0.0, 0.35);
        points.insert(points.end(), {{x + 0.2 * pitch, high / 2 - deep - 0.1},
                                     {x - 0.2 * pitch, high / 2 - deep - 0.1},
                                     {x - 0.5 * pitch, high / 2 - 0.3 * deep}});
    }
    points.push_back({-0.7 * r, high / 2});
    solid.add_prism(axis, through(points), 0, t);
    if (random.chance(0.6)) solid.add_prism(axis, rectangle({-0.25 * r, -0.8 * high}, {0.05 * r, 0.8 * high}), 0, t);
    add_bow(solid, random, axis, {-0.9 * r, 0}, r, t);
    if (random.chance(0.6))
        solid.cut_prism(axis, rectangle({0.1 * length, -0.25 * high}, {far, -0.05 * high}), 0.65 * t, far);
    if (random.chance(0.4)) solid.cut_prism(axis, rectangle({0.1 * length, 0.0}, {far, 0.12 * high}), -far, 0.35 * t);
}

/// Key with a round shank and a notched bit.
void make_bit_key(Solid& solid, Random& random) {
    const double length = random.log_uniform(35, 120), shank = length * random.uniform(0.035, 0.06),
                 bow = length * random.uniform(0.13, 0.2), bit = length * random.uniform(0.12, 0.22),
                 t = shank * random.uniform(0.6, 1.2), at = length * random.uniform(0.74, 0.85);
    solid.add_cylinder(Axis::x, {}, shank, 0, length);
    solid.add_prism(Axis::y, rectangle({at, -bit - shank}, {at + bit, 0}), -t, t);
    const int notches = random.integer(1, 4);
    const bool wards = random.chance(0.4);  // notched from the sides
    for (int i = 0; i < notches; ++i) {
        const double x = at + bit * random.uniform(0.05, 0.85), z = -shank - bit * random.uniform(0.3, 0.9);
        const double from = i % 2 == 0 ? at - 1 : at + 0.5 * bit;
        if (!wards)
            solid.cut_prism(Axis::y, rectangle({x, -far}, {x + 0.12 * bit, z}), -far, far);
        else
            solid.cut_prism(Axis::y, rectangle({from, z}, {from + 0.5 * bit + 1, z + 0.12 * bit}), -far, far);
    }
    for (int i = random.integer(0, 2); i > 0; --i)
        solid.add_revolution(
            Axis::x, ring_meridian(0.06 * length * i, 0.06 * length * i + 0.025 * length, 0.5 * shank, 1.6 * shank));
    solid.add_prism(Axis::y,
                    random.chance(0.5) ? circle({-0.9 * bow, 0}, bow)
                                       : smooth_outline({{0, 0.2 * bow},
                                                         {-0.8 * bow, bow},
                                                         {-1.7 * bow, 0.7 * bow},
                                                         {-1.9 * bow, 0},
                                                         {-1.7 * bow, -0.7 * bow},
                                                         {-0.8 * bow, -bow},
                                                         {0, -0.2 * bow}}),
                    -0.8 * shank, 0.8 * shank);
    solid.cut_prism(Axis::y, circle({-0.95 * bow, 0}, bow * random.uniform(0.4, 0.65)), -far, far);
    if (random.chance(0.3)) solid.cut_blind_hole(Axis::x, {}, 0.5 * shank, length + 1, 0.8 * length);
}

/// Padlock: body and shackle, the keyhole beneath or in front.
void make_padlock(Solid& solid, Random& random) {
    const double w = random.log_uniform(10, 45), high = w * random.uniform(1.3, 2.2),
                 depth = w * random.uniform(0.4, 0.7), rod = w * random.uniform(0.14, 0.22), arch = w - 1.8 * rod,
                 leg = w * random.uniform(0.1, 1.4);
    if (random.chance(0.7))
        solid.add_prism(Axis::y,
                        random.chance(0.5) ? rounded_rectangle({-w, 0}, {w, high}, 0.2 * w)
                                           : chamfered(rectangle({-w, 0}, {w, high}), 0.12 * w),
                        -depth, depth);
    else
        solid.add_cylinder(Axis::y, {0, 0.5 * w}, w, -depth, depth);
    Path shackle;
    const double foot = 0.4 * high, top = high + leg;
    shackle.vertices = {{{arch - rod, foot}},  {{arch + rod, foot}},  {{arch + rod, top}, 1.0},   {{-arch - rod, top}},
                        {{-arch - rod, foot}}, {{-arch + rod, foot}}, {{-arch + rod, top}, -1.0}, {{arch - rod, top}}};
    solid.add_prism(Axis::y, shackle, -rod, rod);
    if (random.chance(0.5))
        solid.cut_cylinder(Axis::z, {}, 0.35 * w, -far, 0.06 * w)
            .add_cylinder(Axis::z, {}, 0.3 * w, 0, 0.1 * w)
            .cut_box({-0.22 * w, -0.05 * w, -far}, {0.22 * w, 0.05 * w, 0.3 * w});
    else
        solid.cut_cylinder(Axis::y, {0, 0.45 * high}, 0.12 * w, -far, 0)
            .cut_box({-0.06 * w, -far, 0.45 * high - 0.4 * w}, {0.06 * w, 0, 0.45 * high});
    for (int i = random.choice({0, 0, 3, 4}); i > 0; --i)
        solid.cut_box({-far, -far, high * (0.12 * i + 0.1)}, {far, 0.05 * depth - depth, high * (0.12 * i + 0.12)});
}

/// Strike plate or front plate: slots for latch and bolt, countersunk holes, sometimes a lip or round ends.
void make_strike(Part& part, Random& random) {
    Solid& solid = part.solid;
    const double h = random.log_uniform(25, 130), w = h * random.uniform(0.1, 0.28), t = random.choice({1.5, 2.0, 3.0});
    const Axis axis = plate_axis(random, part);
    const bool out = axis == Axis::z;
    solid.add_prism(axis,
                    random.chance(0.5) ? rounded_rectangle({-w, -h}, {w, h}, w * random.choice({0.1, 0.3, 0.98}))
                                       : rectangle({-w, -h}, {w, h}),
                    0, t);
    if (random.chance(0.5))
        solid.add_prism(axis, rounded_rectangle({0, -0.35 * h}, {1.7 * w, 0.25 * h}, 0.3 * w), 0, t);
    const double slot_w = w * random.uniform(0.4, 0.65);
    solid.cut_prism(axis, rounded_rectangle({-slot_w, -0.25 * h}, {slot_w, 0.12 * h}, 0.1 * w), -far, far);
    if (random.chance(0.6))
        solid.cut_prism(axis, rounded_rectangle({-slot_w, -0.65 * h}, {slot_w, -0.33 * h}, 0.1 * w), -far, far);
    if (random.chance(0.3)) solid.cut_cylinder(axis, {0, 0.4 * h}, 0.4 * w, -far, far);
    const double hole = std::min(2.5, 0.2 * w), mouth = 2 * hole;
    for (const double z : {-0.83 * h, 0.83 * h})
        solid.cut_countersink(axis, {0, z}, hole, mouth, out ? t + 0.01 : -0.01, out ? -1 : t + 1);
}

/// Sizes of a latch: its length, half width, sheet, radius of its screws.
struct Latch {
    double length = 0.0, w = 0.0, t = 0.0, hole = 0.0;
};

/// Two leaves on a knuckle, a slot for the staple.
void make_hasp(Part& part, const Latch& latch, Random& random) {
    Solid& solid = part.solid;
    const auto [length, w, t, hole] = latch;
    const double leaf = length * random.uniform(0.35, 0.6);
    part.main_side = Side::top;
    solid.add_prism(Axis::z, rounded_rectangle({0, -w}, {length, w}, random.choice({0.2, 0.9}) * w), 0, t)
        .add_box({0, -w, 0}, {0.5 * length, w, t})
        .add_box({-leaf, -w, 0}, {0, w, t});
    solid.add_cylinder(Axis::y, {0, 0}, 1.6 * t, -w, w).cut_box({-2 * t, -0.35 * w, -far}, {0, 0.35 * w, -0.2 * t});
    solid.cut_prism(Axis::z, slot({0.72 * length, -0.35 * w}, {0.72 * length, 0.35 * w}, 0.16 * w), -far, far);
    for (const double x : {-0.4 * leaf, -0.8 * leaf})
        for (const double y : {-0.6 * w, 0.6 * w})
            solid.cut_countersink(Axis::z, {x, y}, hole, 1.8 * hole, t + 0.01, -1);
}

/// Base, straps, a rod with its knob.
void make_barrel_bolt(Part& part, const Latch& latch, Random& random) {
    Solid& solid = part.solid;
    const auto [length, w, t, hole] = latch;
    const double rod = 0.35 * w;
    solid.add_box({0, 0, -w}, {length, t, w});
    for (const double x : {0.08, 0.5, 0.75})
        solid.add_prism(Axis::x, rounded_rectangle({-2 * rod - t, -rod - t}, {t, rod + t}, 0.8 * rod), length * x,
                        length * (x + 0.1));
    solid.add_chamfered_cylinder(Axis::x, {-rod, 0}, rod, -0.05 * length, length * random.uniform(1.0, 1.3), 0.1 * rod,
                                 0.2 * rod);
    const double at = length * random.uniform(0.25, 0.45);
    solid.add_cylinder(Axis::y, {at, 0}, 0.4 * rod, -5 * rod, -rod)
        .add_revolution(Axis::y, ball_meridian(-5 * rod, 0.8 * rod), {at, 0});
    for (const double x : {0.04, 0.96})
        for (const double z : {-0.75 * w, 0.75 * w})
            solid.cut_cylinder(Axis::y, {x * length, z}, 0.4 * hole + 0.02 * length, -far, far);
}

/// Hook that turns on a pivot and catches a pin.
void make_hook(Part& part, const Latch& latch, Random& random) {
    Solid& solid = part.solid;
    const auto [length, w, t, hole] = latch;
    const Axis axis = plate_axis(random, part);
    solid.add_prism(axis, tangent_hull({}, w, {length, 0}, 0.8 * w), 0, 3 * t);
    solid.cut_prism(axis, circle({}, 0.35 * w), -far, far);
    const double x = 0.85 * length, r = 0.3 * w;
    solid.cut_prism(axis, rotated(slot({x, 0}, {x, -3 * w}, r), random.uniform(0, 35), {x, 0}), -far, far);
    if (random.chance(0.5))
        solid.add_prism(axis, slot({}, polar({}, 2.2 * w, random.choice({120.0, 150.0, 90.0})), 0.4 * w), 0, 3 * t)
            .cut_prism(axis, circle({}, 0.35 * w), -far, far);
    if (random.chance(0.5)) solid.cut_prism(axis, slot({0.35 * length, 0}, {0.55 * length, 0}, 0.25 * w), -far, far);
}

/// Hasp or barrel bolt or latch hook.
void make_latch(Part& part, Random& random) {
    const double length = random.log_uniform(25, 150), w = length * random.uniform(0.15, 0.28);
    const Latch latch{length, w, std::max(1.0, 0.1 * w), 0.16 * w};
    switch (random.integer(0, 2)) {
        case 0:
            make_hasp(part, latch, random);
            break;
        case 1:
            make_barrel_bolt(part, latch, random);
            break;
        default:
            make_hook(part, latch, random);
            break;
    }
}

/// Lever handle or knob on its rose or long plate, with the square spindle.
void make_door_handle(Solid& solid, Random& random) {
    const double r = random.uniform(20, 28), t = random.uniform(6, 10), neck = r * random.uniform(0.35, 0.45),
                 out = random.uniform(40, 60), reach = random.uniform(95, 140);
    if (random.chance(0.5)) {
        solid.add_chamfered_cylinder(Axis::y, {}, r, -t, 0, 0.2 * t, 0);
        if (random.chance(0.4))
            solid.cut_hole_circle(Axis::y, {}, 0.75 * r, random.choice({2, 3, 4}), 45, 2, -far, far);
    } else {
        const double high = random.uniform(80, 125);
        solid.add_prism(
            Axis::y, rounded_rectangle({-0.85 * r, -1.4 * high}, {0.85 * r, 0.6 * high}, random.choice({2.0, 0.8 * r})),
            -t, 0);
        for (const double z : {-1.25 * high, 0.48 * high}) solid.cut_cylinder(Axis::y, {0, z}, 2.5, -far, far);
        solid.cut_cylinder(Axis::y, {0, -0.72 * high}, 5, -far, far)
            .cut_box({-2.5, -far, -0.72 * high - 16}, {2.5, far, -0.72 * high});
    }
    solid.add_cylinder(Axis::y, {}, neck, -out, 0);
    if (random.chance(0.7)) {
        const double drop = random.choice({0.0, 0.0, -12.0, 10.0}), half = neck * random.uniform(0.6, 1.0);
        solid.add_prism(Axis::y, limb({{0, 0}, {0.45 * reach, 0.3 * drop}, {reach, drop}}, {neck, half, 0.9 * half}),
                        -out - 0.4 * neck, -out + 0.8 * neck);
        if (random.chance(0.4))
            solid.add_box({reach - neck, -out, drop - 0.8 * half},
                          {reach + 0.5 * neck, -0.45 * out, drop + 0.8 * half});
    } else {
        solid.add_revolution(Axis::y, cone_meridian(-out, 2.6 * neck, -0.6 * out, neck))
            .add_chamfered_cylinder(Axis::y, {}, 2.6 * neck, -out - neck, -out, 0.4 * neck, 0);
    }
    if (random.chance(0.6)) solid.add_box({-4, 0, -4}, {4, random.uniform(30, 70), 4});
}

}  // namespace

/// Part of a lock or door: key, padlock, strike plate, latch, handle.
Part lock_part(FamilyContext& context) {
    Random& random = context.random;
    Part part;
    switch (random.weighted({0.2, 0.2, 0.15, 0.13, 0.17, 0.15})) {
        case 0:
            make_flat_key(part, random);
            break;
        case 1:
            make_bit_key(part.solid, random);
            break;
        case 2:
            make_padlock(part.solid, random);
            break;
        case 3:
            make_strike(part, random);
            break;
        case 4:
            make_latch(part, random);
            break;
        default:
            make_door_handle(part.solid, random);
            break;
    }
    return part;
}

}  // namespace v16::corpus
