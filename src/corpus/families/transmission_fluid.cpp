// Fluid couplings and torque converters.
#include <algorithm>
#include <numbers>

#include "corpus/families/teeth.hpp"
#include "corpus/families/transmission.hpp"
#include "corpus/families/transmission_bodies.hpp"
#include "corpus/turned.hpp"

namespace v16::corpus {
namespace {

/// The wheel of a fluid coupling: half a ring-shaped shell of the torus `ring`, `tube`, open to -y, and its vanes.
void add_vaned_shell(Solid& solid, Random& random, double ring, double tube, double t) {
    const int vanes = random.integer(11, 23);
    add_around(solid, rectangle({ring - tube, -0.35 * t}, {ring + tube, 0.35 * t}), vanes, 90, 0.1 * t, tube);
    Path outside;
    outside.vertices = {{{0, ring + tube}, -1.0},        {{0, ring - tube}},
                        {{0, ring - 1.2 * tube}},        {{2 * tube, ring - 1.2 * tube}},
                        {{2 * tube, ring + 1.2 * tube}}, {{0, ring + 1.2 * tube}}};
    solid.cut_revolution(Axis::y, outside);
    Path shell;
    shell.vertices = {
        {{0, ring + tube + t}, -1.0}, {{0, ring - tube - t}}, {{0, ring - tube}, 1.0}, {{0, ring + tube}}};
    solid.add_revolution(Axis::y, shell);
}

/// Pump or turbine wheel alone: shell, vanes, a core ring or none, a flange to the hub or to the rim.
void make_runner(Solid& solid, Random& random, double r) {
    const double t = 0.025 * r, tube = r * random.uniform(0.25, 0.32), ring = r - tube - t;
    add_vaned_shell(solid, random, ring, tube, t);
    if (random.chance(0.4)) {  // core ring
        Path core, hollow;
        core.vertices = {{{0, ring + 0.42 * tube}, -1.0}, {{0, ring - 0.42 * tube}}};
        hollow.vertices = {{{0, ring + 0.36 * tube}, -1.0}, {{0, ring - 0.36 * tube}}};
        solid.add_revolution(Axis::y, core).cut_revolution(Axis::y, hollow);
    }
    const double inner = ring - tube - t;
    solid.add_cylinder(Axis::y, {}, inner + 1.2 * t, 0, 3 * t);
    if (random.chance(0.5))
        solid.add_revolution(Axis::y, ring_meridian(0, 2 * t, r - t, 1.1 * r))
            .cut_hole_circle(Axis::y, {}, 1.05 * r, random.choice({8, 12, 16}), 7.5, 0.018 * r, -far, far);
    const double hub = inner * random.uniform(0.55, 0.75), bore = hub * random.uniform(0.4, 0.7);
    if (random.chance(0.6)) solid.add_cylinder(Axis::y, {}, hub, 0, r * random.uniform(0.15, 0.4));
    if (hub < 0.7 * inner)
        solid.cut_hole_circle(Axis::y, {}, 0.5 * (hub + inner), random.choice({6, 8}), 0, 0.3 * (inner - hub), -far,
                              far);
    cut_wheel_bore(solid, random, bore);
}

/// Coupling closed: two shells bolted at their rim, fins, a hub on either side, plugs.
void make_closed_coupling(Solid& solid, Random& random, double r) {
    const double half = r * random.uniform(0.26, 0.36), hub = r * random.uniform(0.25, 0.34),
                 bore = hub * random.uniform(0.5, 0.65), flange = 0.06 * r;
    for (const double s : {-1.0, 1.0}) {
        const double deep = s * half * random.uniform(0.9, 1.3), end = deep + s * r * random.uniform(0.05, 0.5);
        Path shell;
        shell.vertices = {{{0, 0}},          {{0, r}, s * 0.3},   {{0.8 * deep, 0.72 * r}, s * 0.1},
                          {{deep, 0.5 * r}}, {{deep, 1.3 * hub}}, {{deep + 0.2 * (end - deep), hub}},
                          {{end, hub}},      {{end, 0}}};
        solid.add_revolution(Axis::y, shell);
        const int fins = random.choice({0, 0, 6, 8, 12});
        add_around(solid, rectangle({1.3 * hub, -0.012 * r}, {0.78 * r, 0.012 * r}), fins, 90,
                   std::min(0.3 * deep, 1.12 * deep), std::max(0.3 * deep, 1.12 * deep));
        if (random.chance(0.4))
            solid
                .add_cylinder(Axis::y, {}, 1.7 * hub, std::min(end, end - s * 0.07 * r),
                              std::max(end, end - s * 0.07 * r))
                .cut_hole_circle(Axis::y, {}, 1.4 * hub, 6, 0, 0.1 * hub, s < 0 ? -far : deep, s < 0 ? deep : far);
    }
    solid.add_cylinder(Axis::y, {}, r * random.uniform(1.05, 1.1), -flange, flange);
    const int bolts = random.choice({12, 16, 24});
    for (int i = 0; i < bolts; ++i)
        solid.add_prism(Axis::y, polygon(polar({}, 1.02 * r, 360.0 * (i + 0.5) / bolts), 0.035 * r, 6), -1.5 * flange,
                        1.5 * flange);
    solid.cut_cylinder(Axis::y, {}, bore, -far, far);
}

/// Torque converter: domed shell with lugs for the drive plate and a pilot, a tube with slots for the pump behind.
void make_converter(Solid& solid, Random& random, double r) {
    const double front = r * random.uniform(0.3, 0.45), back = r * random.uniform(0.4, 0.55), tube = 0.2 * r,
                 reach = back + r * random.uniform(0.2, 0.4);
    Path shell;
    shell.vertices = {{{reach, 0}},
                      {{reach, tube}},
                      {{back, tube}},
                      {{back, 0.35 * r}, 0.25},
                      {{0.3 * back, 0.97 * r}},
                      {{0, r}},
                      {{-0.6 * front, r}, 0.2},
                      {{-front, 0.85 * r}},
                      {{-front, 0.4 * r}},
                      {{-0.85 * front, 0.3 * r}},
                      {{-0.85 * front, 0.17 * r}},
                      {{-1.15 * front, 0.15 * r}},
                      {{-1.15 * front, 0}}};
    solid.add_revolution(Axis::y, shell).add_revolution(Axis::y, ring_meridian(-0.04 * r, 0.04 * r, 0.9 * r, 1.02 * r));
    solid.cut_cylinder(Axis::y, {}, 0.72 * tube, 0.9 * back, far)
        .cut_box({-0.2 * tube, reach - 0.3 * tube, -2 * tube}, {0.2 * tube, far, 2 * tube});
    const int lugs = random.choice({3, 4, 6});
    const bool studs = random.chance(0.4);
    for (int i = 0; i < lugs; ++i) {
        const Point2 at = polar({}, 0.72 * r, 90 + 360.0 * i / lugs);
        if (studs) {
            solid.add_cylinder(Axis::y, at, 0.04 * r, -front - 0.16 * r, -front);
        } else {
            solid
                .add_prism(Axis::y,
                           rotated(rounded_rectangle({0.64 * r, -0.13 * r}, {0.8 * r, 0.13 * r}, 0.03 * r),
                                   90 + 360.0 * i / lugs),
                           -front - 0.06 * r, -front)
                .cut_cylinder(Axis::y, at, 0.035 * r, -front - 0.2 * r, -0.8 * front);
        }
    }
}

/// Stator: curved blades between a hub on a freewheel and an outer ring.
void make_stator(Solid& solid, Random& random, double r) {
    const double half = r * random.uniform(0.12, 0.25), ring = r * random.uniform(0.86, 0.94),
                 hub = r * random.uniform(0.48, 0.62);
    const int blades = random.integer(9, 21);
    const double wide = 0.5 * hub * std::numbers::pi / blades, lean = wide * random.uniform(0.3, 0.9);
    Path blade;
    blade.vertices = {{{0.97 * hub, -wide}, 0.2},
                      {{1.01 * ring, -wide + lean}},
                      {{1.01 * ring, -0.2 * wide + lean}, -0.2},
                      {{0.97 * hub, 0}}};
    add_around(solid, blade, blades, 90, -half, half);
    solid.add_revolution(Axis::y, ring_meridian(-0.95 * half, 0.95 * half, ring, r));
    solid.add_cylinder(Axis::y, {}, hub, -half, half).cut_cylinder(Axis::y, {}, 0.78 * hub, -0.5 * half, far);
    solid.add_revolution(Axis::y, ring_meridian(-0.5 * half, 0.8 * half, 0.3 * hub, 0.62 * hub))
        .cut_prism(Axis::y, spline_outline(random.choice({12, 18, 24}), 0.42 * hub, 0.46 * hub, 0.06 * hub), -far, far);
    const int rollers = random.choice({8, 10, 12});
    for (int i = 0; i < rollers; ++i)
        solid.add_cylinder(Axis::y, polar({}, 0.7 * hub, 360.0 * i / rollers), 0.078 * hub, -0.5 * half, 0.7 * half);
}

}  // namespace

/// Fluid coupling: wheel with vanes in half a ring shell, closed coupling with fins, torque converter, its stator.
Part fluid_coupling(FamilyContext& context) {
    static constexpr void (*forms[])(Solid&, Random&, double) = {make_runner, make_closed_coupling, make_converter,
                                                                 make_stator};
    Random& random = context.random;
    Part part;
    forms[random.weighted({0.32, 0.26, 0.2, 0.22})](part.solid, random, random.log_uniform(60, 400));
    part.main_side = random.chance(0.6) ? Side::front : Side::right;
    return part;
}

}  // namespace v16::corpus
