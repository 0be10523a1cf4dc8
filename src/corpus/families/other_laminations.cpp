// Iron of electrical machines: sheets of stators, rotors and transformers, poles, commutators.
#include <algorithm>
#include <array>
#include <cmath>

#include "corpus/families/other.hpp"
#include "corpus/families/other_outlines.hpp"

namespace v16::corpus {
namespace {

/// One slot of a lamination: its opening at the air gap, shoulders, half widths at both ends, radius of its floor.
struct Slot {
    double opening = 0.0, shoulder = 0.0, near = 0.0, bottom = 0.0, wide = 0.0;
};

double bulge(double sweep) {
    return std::tan(radians(sweep) / 4.0);
}

/// Circle of `radius` with `count` slots towards `slot.bottom`, outward or inward.
Path slotted_circle(double radius, int count, const Slot& slot) {
    const double s = slot.bottom > radius ? 1.0 : -1.0;
    Path path;
    const double half = degrees(std::asin(slot.opening / radius));
    for (int i = 0; i < count; ++i) {
        const double angle = 360.0 * i / count + 90;
        const auto at = [&](double r, double across) { return polar({}, r, angle) + polar({}, across, angle + 90); };
        const double mouth = radius * std::cos(radians(half)),
                     near = slot.shoulder + s * 0.8 * (slot.near - slot.opening);
        path.vertices.push_back({at(mouth, -slot.opening)});
        path.vertices.push_back({at(slot.shoulder, -slot.opening)});
        path.vertices.push_back({at(near, -slot.near)});
        path.vertices.push_back({at(slot.bottom, -slot.wide), s});
        path.vertices.push_back({at(slot.bottom, slot.wide)});
        path.vertices.push_back({at(near, slot.near)});
        path.vertices.push_back({at(slot.shoulder, slot.opening)});
        path.vertices.push_back({at(mouth, slot.opening), bulge(360.0 / count - 2 * half)});
    }
    return path;
}

/// A slot between the air gap at `radius` and a depth towards the yoke.
Slot make_slot(Random& random, double radius, double deep, int count) {
    const double s = deep > 0 ? 1.0 : -1.0, pitch = 3.14159 * 2 * radius / count,
                 end = 3.14159 * 2 * (radius + deep) / count;
    Slot slot;
    slot.near = pitch * random.uniform(0.2, 0.28) * (s > 0 ? 1.0 : 0.85);
    slot.wide = std::min(end * random.uniform(0.2, 0.28), 0.4 * std::abs(deep));
    slot.opening = slot.near * random.uniform(0.25, 0.6);
    slot.shoulder = radius + s * std::min(0.1 * std::abs(deep), 0.2 * pitch);
    slot.bottom = radius + deep - s * slot.wide;
    if (random.chance(0.25)) slot.near = 1.02 * slot.opening;  // nearly parallel
    return slot;
}

/// Sheet of a stator: slots about its bore, outside round or with flats, welding notches, ears.
void add_stator(Solid& solid, Random& random, Axis axis) {
    const double r = random.log_uniform(15, 250), bore = r * random.uniform(0.5, 0.68),
                 yoke = r * random.uniform(0.76, 0.86), t = r * random.choice({0.01, 0.03, 0.6, 1.2});
    const int count = random.choice({6, 9, 12, 18, 24, 24, 36});
    switch (random.integer(0, 3)) {
        case 0:
            solid.add_prism(axis, chamfered(rectangle({-0.95 * r, -0.95 * r}, {0.95 * r, 0.95 * r}), 0.35 * r), 0, t);
            break;
        case 1: {
            solid.add_cylinder(axis, {}, r, 0, t);
            const int ears = random.choice({3, 4});
            for (int i = 0; i < ears; ++i) {
                const Point2 at = polar({}, 1.04 * r, 360.0 * i / ears + 45);
                solid.add_cylinder(axis, at, 0.11 * r, 0, t).cut_cylinder(axis, at, 0.05 * r, -1, t + 1);
            }
            break;
        }
        default:
            solid.add_cylinder(axis, {}, r, 0, t);
            break;
    }
    solid.cut_prism(axis, slotted_circle(bore, count, make_slot(random, bore, yoke - bore, count)), -1, t + 1);
    const int notches = random.choice({0, 0, 4, 6});
    for (int i = 0; i < notches; ++i)
        solid.cut_cylinder(axis, polar({}, 1.01 * r, 360.0 * i / notches), 0.04 * r, -1, t + 1);
}

/// Sheet of a rotor: slots from its rim, or magnets' pockets inside; the shaft's hole with a key, air holes.
void add_rotor(Solid& solid, Random& random, Axis axis) {
    const double r = random.log_uniform(8, 150), bore = r * random.uniform(0.2, 0.4),
                 t = r * random.choice({0.02, 0.05, 0.8, 1.6});
    if (random.chance(0.35)) {  // buried magnets
        const int poles = random.choice({4, 6, 8});
        solid.add_cylinder(axis, {}, r, 0, t);
        const bool vee = random.chance(0.5);
        for (int i = 0; i < poles; ++i) {
            const double turn = 360.0 * i / poles + 90, half = r * std::sin(radians(150.0 / poles)) * 0.8,
                         at = 0.82 * r * std::cos(radians(150.0 / poles));
            for (const double s : {-1.0, 1.0}) {
                const Path pocket = vee ? slot({at + 0.05 * r, s * half}, {0.78 * at, s * 0.12 * half}, 0.035 * r)
                                        : rectangle({at - 0.035 * r, s > 0 ? 0.05 * half : -half},
                                                    {at + 0.035 * r, s > 0 ? half : -0.05 * half});
                solid.cut_prism(axis, rotated(pocket, turn), -1, t + 1);
            }
        }
    } else {
        const int count = random.choice({3, 5, 8, 12, 16, 22, 28});
        const double deep = count < 6 ? 0.5 * (r - bore) : r * random.uniform(0.2, 0.35);
        solid.add_prism(axis, slotted_circle(r, count, make_slot(random, r, -deep, count)), 0, t);
        const int air = random.choice({0, 0, 4, 6});
        if (air > 0 && bore < 0.3 * r) solid.cut_hole_circle(axis, {}, 0.46 * r, air, 45, 0.06 * r, -1, t + 1);
    }
    if (random.chance(0.5))
        solid.cut_prism(axis, keyed_bore({}, bore, 0.5 * bore, 1.25 * bore), -1, t + 1);
    else
        solid.cut_cylinder(axis, {}, bore, -1, t + 1);
}

/// Star of poles with wide shoes: an outrunner's stator, or a yoke with poles inward.
void add_salient(Solid& solid, Random& random, Axis axis) {
    const double r = random.log_uniform(10, 100), t = r * random.choice({0.04, 0.3, 0.8}),
                 hub = r * random.uniform(0.35, 0.5);
    const int poles = random.choice({3, 4, 6, 9, 12, 14});
    const double tooth = r * std::min(0.14, 0.7 / poles), shoe = 360.0 / poles * random.uniform(0.7, 0.88),
                 thick = r * random.uniform(0.07, 0.12);
    const bool inward = random.chance(0.3) && poles < 7;
    if (inward) {
        solid.add_cylinder(axis, {}, 1.25 * r, 0, t).cut_cylinder(axis, {}, 1.1 * r, -1, t + 1);
        for (int i = 0; i < poles; ++i) {
            const double turn = 360.0 * i / poles + 90;
            solid.add_prism(axis, rotated(rectangle({0.55 * r, -tooth}, {1.15 * r, tooth}), turn), 0, t)
                .add_prism(axis, ring_sector({}, 0.5 * r, 0.5 * r + thick, turn - 0.5 * shoe, shoe), 0, t);
        }
        return;
    }
    solid.add_cylinder(axis, {}, hub, 0, t);
    for (int i = 0; i < poles; ++i) {
        const double turn = 360.0 * i / poles + 90;
        solid.add_prism(axis, rotated(rectangle({0.8 * hub, -tooth}, {r - 0.5 * thick, tooth}), turn), 0, t)
            .add_prism(axis, ring_sector({}, r - thick, r, turn - 0.5 * shoe, shoe), 0, t);
    }
    solid.cut_cylinder(axis, {}, hub * random.uniform(0.5, 0.75), -1, t + 1);
}

/// Sheets of a transformer: E with its I, U, C, or a frame of a window and a leg.
void add_core_sheet(Solid& solid, Random& random, Axis /*faces the viewer*/) {
    const double u = random.log_uniform(4, 60), t = u * random.choice({0.03, 0.1, 1.5}),
                 gap = u * random.choice({0.0, 0.2, 0.6});
    const int form = random.integer(0, 3);
    const double high = u * random.uniform(3, 5), yoke = u * random.choice({1.0, 1.0, 1.3});
    if (form < 2) {
        const bool open = form == 0;
        const double w = 3 * u;
        solid.add_box({-w, 0, -w}, {w, t, -w + yoke});
        for (const double x : {-2.5 * u, 0.0, 2.5 * u}) {
            const double half = x == 0.0 ? u : 0.5 * u;
            solid.add_box({x - half, 0, -w}, {x + half, t, -w + high + (x == 0.0 && !open ? -gap : 0.0)});
        }
        if (open && random.chance(0.6))
            solid.add_box({-w, 0, -w + high + gap + 0.05 * u}, {w, t, -w + high + gap + 0.05 * u + yoke});
        if (!open) solid.add_box({-w, 0, -w + high - 0.01}, {w, t, -w + high + yoke});
        for (const double x : {-2.5 * u, 2.5 * u})
            if (random.chance(0.8)) solid.cut_cylinder(Axis::y, {x, -w + 0.5 * yoke}, 0.2 * u, -1, t + 1);
    } else if (form == 2) {
        solid.add_box({-2 * u, 0, 0}, {2 * u, t, high})
            .cut_box({-u, -1, u}, {u, t + 1, high + (random.chance(0.5) ? 1.0 : -u)});
        for (const double x : {-1.5 * u, 1.5 * u}) solid.cut_cylinder(Axis::y, {x, 0.5 * u}, 0.2 * u, -1, t + 1);
    } else {
        const double r = u * random.uniform(0.5, 1.0), deep = u * random.uniform(1, 3);
        solid.add_prism(Axis::y, rounded_rectangle({-2 * u, 0}, {2 * u, high}, r + u), 0, deep)
            .cut_prism(Axis::y, rounded_rectangle({-u, u}, {u, high - u}, r), -1, deep + 1)
            .cut_box({-far, -1, 0.5 * high - 0.03 * u}, {far, deep + 1, 0.5 * high + 0.03 * u});
    }
}

/// Commutator: copper bars with risers on an insulated bush.
void add_commutator(Solid& solid, Random& random, Axis axis) {
    const double r = random.log_uniform(5, 120), len = r * random.uniform(0.9, 2.2),
                 riser = r * random.uniform(1.15, 1.4), wide = len * random.uniform(0.12, 0.25);
    const int bars = random.choice({3, 5, 8, 12, 16, 24, 32});
    solid.add_cylinder(axis, {}, r, 0, len).add_cylinder(axis, {}, riser, 0, wide);
    for (int i = 0; i < bars; ++i)
        solid.cut_prism(axis, rotated(rectangle({0.75 * r, -0.02 * r}, {2 * r, 0.02 * r}), 360.0 * i / bars + 90), -1,
                        len + 1);
    solid.add_cylinder(axis, {}, 0.7 * r, -0.08 * len, 1.08 * len)
        .cut_cylinder(axis, {}, r * random.uniform(0.3, 0.5), -len, 2 * len);
}

}  // namespace

/// Lamination or iron of an electrical machine: stator, rotor, poles, transformer sheets, commutator.
Part motor_lamination(FamilyContext& context) {
    Random& random = context.random;
    Part part;
    constexpr std::array forms{add_stator, add_rotor, add_salient, add_core_sheet, add_commutator};
    const std::size_t form = random.weighted({0.28, 0.24, 0.18, 0.18, 0.12});
    const Axis axis = form == 3 ? Axis::y : plate_axis(random, part);
    forms[form](part.solid, random, axis);
    return part;
}

}  // namespace v16::corpus
