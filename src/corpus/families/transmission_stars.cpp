// Wheels with few notches or pockets that carry, count, lock or index.
#include <algorithm>
#include <cmath>
#include <numbers>

#include "corpus/families/teeth.hpp"
#include "corpus/families/transmission.hpp"
#include "corpus/families/transmission_bodies.hpp"

namespace v16::corpus {

/// Star wheel that carries bottles or cans: one plate or two on a hub, round or raked pockets, split in halves, bolts,
/// spacers between the plates.
Part star_wheel(FamilyContext& context) {
    Random& random = context.random;
    const double r = random.log_uniform(60, 500);
    const int pockets = random.integer(4, 18);
    const double step = 360.0 / pockets, arc = r * std::sin(std::numbers::pi / pockets);
    const double size = std::min(arc * random.uniform(0.5, 0.85), 0.3 * r), hub = r * random.uniform(0.16, 0.28),
                 t = r * random.uniform(0.02, 0.05);
    const std::size_t form = random.weighted({0.5, 0.25, 0.25});
    const bool two = random.chance(0.6), split = random.chance(0.25);
    const double gap = two ? r * random.uniform(0.15, 0.5) : 0.0;
    Part part;
    Solid& solid = part.solid;
    for (const double y : {-gap - t, gap}) {
        if (!two && y > -0.5 * t) continue;
        if (form == 2)
            solid.add_prism(Axis::y, polygon({}, r, pockets, 90), y, y + t);
        else
            solid.add_cylinder(Axis::y, {}, r, y, y + t);
    }
    for (int i = 0; i < pockets; ++i) {
        const double at = 90 + step * (i + 0.5);
        if (form == 1)  // raked: a flat that pushes, a round foot
            solid.cut_prism(Axis::y,
                            rotated(through({{r - 0.9 * size, -0.1 * size},
                                             {r - 0.9 * size, 0.7 * size},
                                             {1.02 * r, 1.3 * size},
                                             {1.1 * r, 1.3 * size},
                                             {1.1 * r, -0.5 * size},
                                             {r - 0.5 * size, -0.5 * size}}),
                                    at),
                            -far, far);
        else
            solid.cut_cylinder(Axis::y, polar({}, r * (form == 2 ? std::cos(std::numbers::pi / pockets) : 1.01), at),
                               size, -far, far);
    }
    const double open = r - 1.15 * size, middle = 0.5 * (hub * 1.7 + open);
    if (open - 1.7 * hub > 0.15 * r) {
        const int holes = random.choice({3, 4, 6, pockets});
        const double fit = std::min(0.35 * (open - 1.7 * hub), 0.6 * middle * std::sin(std::numbers::pi / holes));
        if (random.chance(0.6))
            solid.cut_hole_circle(Axis::y, {}, middle, holes, 90 + 180.0 / holes, fit * random.uniform(0.4, 1.0), -far,
                                  far);
        if (two)
            for (int i = 0; i < holes; ++i) {
                const Point2 post = polar({}, middle, 90 + 360.0 * i / holes);
                solid.add_cylinder(Axis::y, post, 0.03 * r, -gap, gap)
                    .add_prism(Axis::y, polygon(post, 0.035 * r, 6), -gap - 1.8 * t, -gap - t);
            }
    }
    if (split) solid.cut_box({-far, -far, -0.006 * r}, {far, far, 0.006 * r});
    const double flange = 1.6 * hub, out = gap + t + r * random.uniform(0.0, 0.2);
    solid.add_cylinder(Axis::y, {}, hub, -out, out);
    if (random.chance(0.7))
        solid.add_cylinder(Axis::y, {}, flange, gap * 0.9, gap + (two ? 0.0 : 1.5 * t))
            .cut_hole_circle(Axis::y, {}, 0.5 * (hub + flange), random.choice({3, 4, 6}), 45, 0.12 * hub, -far, far);
    const double bore = hub * random.uniform(0.45, 0.7);
    cut_wheel_bore(solid, random, bore);
    part.main_side = random.chance(0.85) ? Side::front : Side::right;
    return part;
}

namespace {

/// Number wheel of a counter: a drum with its gear on one side and one tooth or two that carry on the other.
void make_number_wheel(Solid& solid, Random& random, double r) {
    const double half = r * random.uniform(0.2, 0.45), gear = r * random.uniform(0.6, 0.85),
                 t = half * random.uniform(0.3, 0.6), hub = r * random.uniform(0.2, 0.3);
    solid.add_cylinder(Axis::y, {}, r, -half, half)
        .cut_cylinder(Axis::y, {}, 0.9 * r, 0.3 * half, far)
        .cut_cylinder(Axis::y, {}, 0.9 * r, -far, -0.6 * half);
    const GearForm form{.teeth = 20, .module = 1.0};
    solid.add_prism(Axis::y, scaled(gear_outline(form, 2), gear / tip_radius(form)), 0.2 * half, half + t);
    const double disc = random.uniform(0.7, 0.85) * r;
    solid.add_cylinder(Axis::y, {}, disc, -half - 0.6 * t, -half * 0.5);
    for (const double at : {84.0, 96.0})
        solid.add_prism(Axis::y, rotated(rectangle({0.9 * disc, -0.035 * r}, {1.12 * disc, 0.035 * r}), at),
                        -half - 0.6 * t, -0.5 * half);
    solid.cut_prism(Axis::y, rotated(rectangle({0.94 * disc, -0.04 * r}, {1.2 * disc, 0.04 * r}), 90), -half - t,
                    -0.95 * half);
    solid.add_cylinder(Axis::y, {}, hub, -half - 0.8 * t, half + 1.3 * t)
        .cut_cylinder(Axis::y, {}, hub * random.uniform(0.45, 0.7), -far, far);
    if (random.chance(0.5))
        solid.cut_hole_circle(Axis::y, {}, 0.45 * r, random.choice({2, 3}), 30, 0.09 * r, -far, far);
}

/// Transfer pinion of a counter: long teeth, of which every second one is cut short on a part of its length.
void make_transfer_pinion(Solid& solid, Random& random, double r) {
    const int teeth = random.choice({6, 8, 8, 10});
    const GearForm form{.teeth = teeth, .module = 1.0, .addendum = 0.8, .dedendum = 1.0};
    const double long_half = r * random.uniform(0.6, 1.4), from = -long_half,
                 part = long_half * random.uniform(0.5, 0.9);
    const double k = r / tip_radius(form);
    solid.add_prism(Axis::y, scaled(gear_outline(form, 3), k), from, long_half);
    const double root = k * root_radius(form);
    for (int i = 0; i < teeth; i += 2)
        solid.cut_prism(Axis::y,
                        ring_sector({}, 1.02 * root, 1.2 * r, 360.0 * i / teeth - 150.0 / teeth, 300.0 / teeth),
                        long_half - part, far);
    if (random.chance(0.5)) solid.add_cylinder(Axis::y, {}, 0.75 * root, from - 0.3 * r, long_half + 0.3 * r);
    solid.cut_cylinder(Axis::y, {}, root * random.uniform(0.35, 0.6), -far, far);
}

/// Parking lock wheel or detent wheel: few wide gaps with slanting flanks, a splined bore, teeth or a hub behind.
void make_lock_wheel(Solid& solid, Random& random, double r) {
    const int gaps = random.integer(6, 14);
    const double t = r * random.uniform(0.1, 0.3), deep = r * random.uniform(0.12, 0.22),
                 wide = std::numbers::pi * r / gaps * random.uniform(0.3, 0.45),
                 lean = deep * random.uniform(0.05, 0.4);
    solid.add_chamfered_cylinder(Axis::y, {}, r, 0, t, 0.1 * t, 0.1 * t);
    const std::size_t form = random.weighted({0.5, 0.3, 0.2});
    for (int i = 0; i < gaps; ++i) {
        const double at = 90 + 360.0 * i / gaps;
        if (form == 0)
            solid.cut_prism(Axis::y,
                            filleted(rotated(through({{r - deep, -wide + lean},
                                                      {1.1 * r, -wide - 0.2 * lean},
                                                      {1.1 * r, wide + 0.2 * lean},
                                                      {r - deep, wide - lean}}),
                                             at),
                                     0.15 * deep),
                            -far, far);
        else if (form == 1)
            solid.cut_prism(Axis::y,
                            rotated(through({{r - deep, 0}, {1.05 * r, -1.1 * wide}, {1.05 * r, 1.1 * wide}}), at),
                            -far, far);
        else if (i % 3 != 1)
            solid.cut_prism(Axis::y, rotated(slot({r - deep, 0}, {1.3 * r, 0}, 0.6 * wide), at), -far, far);
    }
    const double hub = (r - deep) * random.uniform(0.55, 0.85), bore = hub * random.uniform(0.55, 0.8),
                 out = t * random.uniform(0.4, 2.5);
    if (random.chance(0.6)) solid.add_cylinder(Axis::y, {}, hub, -out * random.choice({0.0, 1.0}), t + out);
    if (random.chance(0.6))
        solid.cut_prism(Axis::y, spline_outline(random.choice({10, 18, 24, 30}), 0.92 * bore, bore, 2.6 * bore / 30),
                        -far, far);
    else
        cut_wheel_bore(solid, random, bore);
    if (random.chance(0.3))
        solid.cut_hole_circle(Axis::y, {}, 0.5 * (r - deep + hub), random.choice({3, 4, 6}), 20,
                              0.25 * (r - deep - hub), -far, far);
}

/// Inner Geneva: slots from the inside of a ring, a crank with its pin within; or alone.
void make_inner_geneva(Solid& solid, Random& random, double r) {
    const int slots = random.choice({4, 5, 6, 8});
    const double t = r * random.uniform(0.08, 0.2), inner = r * random.uniform(0.45, 0.55),
                 pin = r * random.uniform(0.05, 0.08), reach = r * random.uniform(0.8, 0.87);
    solid.add_cylinder(Axis::y, {}, r, -t, 0.4 * t).cut_cylinder(Axis::y, {}, inner, -far, 0);
    for (int i = 0; i < slots; ++i) {
        const double at = 90 + 360.0 * i / slots;
        solid.cut_prism(Axis::y, slot(polar({}, 0.9 * inner, at), polar({}, reach, at), 1.06 * pin), -far, 0)
            .cut_cylinder(Axis::y, polar({}, 0.95 * inner, at + 180.0 / slots), 0.32 * inner, -far, 0);
    }
    if (random.chance(0.6)) {
        const double arm = random.uniform(0.2, 0.3) * r, to = 0.5 * (inner + reach);
        const Point2 hub{0, 0.2 * r}, end{0, to};
        solid.add_prism(Axis::y, tangent_hull(hub, 0.5 * arm, end, 1.5 * pin), -1.7 * t, -1.1 * t)
            .add_cylinder(Axis::y, end, pin, -1.7 * t, -0.1 * t)
            .add_cylinder(Axis::y, hub, 0.4 * arm, -2.5 * t, -0.1 * t);
    }
    const double hub = r * random.uniform(0.1, 0.16);
    solid.add_cylinder(Axis::y, {}, hub, 0, 2.5 * t).cut_cylinder(Axis::y, {}, 0.55 * hub, -0.05 * t, far);
}

}  // namespace

/// Wheel that counts, locks or steps: number wheel and transfer pinion of a counter, parking lock or detent wheel,
/// inner Geneva.
Part counter_wheel(FamilyContext& context) {
    static constexpr void (*forms[])(Solid&, Random&, double) = {make_number_wheel, make_transfer_pinion,
                                                                 make_lock_wheel, make_inner_geneva};
    Random& random = context.random;
    Part part;
    forms[random.weighted({0.22, 0.18, 0.35, 0.25})](part.solid, random, random.log_uniform(6, 110));
    part.main_side = random.chance(0.85) ? Side::front : Side::right;
    return part;
}

}  // namespace v16::corpus
