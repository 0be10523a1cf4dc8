// Wheels of printers, kits and plastic: printed gears and pulleys with traps for nuts, gears of building sets, moulded
// gears with thin walls.
#include <algorithm>
#include <cmath>
#include <numbers>

#include "corpus/families/teeth.hpp"
#include "corpus/families/transmission.hpp"
#include "corpus/families/transmission_bodies.hpp"
#include "corpus/turned.hpp"

namespace v16::corpus {
namespace {

/// A slot for a nut beside the bore of a hub, open towards `mouth`, and the screw's hole through it, at `y`: above the
/// bore, or beside it where `across`.
void cut_nut_trap(Solid& solid, double bore, double hub, double y, double nut, double mouth, bool across) {
    const double middle = 0.5 * (bore + hub), thick = 0.42 * nut, half = 0.5 * thick;
    const double from = std::min(y - 0.58 * nut, mouth), to = std::max(y + 0.58 * nut, mouth);
    const double wide = 0.52 * nut;
    if (across)
        solid.cut_box({middle - half, from, -wide}, {middle + half, to, wide})
            .cut_cylinder(Axis::x, {y, 0}, 0.28 * nut, 0, far);
    else
        solid.cut_box({-wide, from, middle - half}, {wide, to, middle + half})
            .cut_cylinder(Axis::z, {0, y}, 0.28 * nut, 0, far);
}

/// Openings as printed wheels have them: drops, triangles, hexagons, sectors.
void cut_printed_windows(Solid& solid, Random& random, double hub, double rim) {
    const double room = rim - hub, middle = 0.5 * (hub + rim);
    const int count = random.choice({3, 4, 5, 6, 6, 7, 8});
    const std::size_t form = random.weighted({0.25, 0.25, 0.25, 0.25});
    for (int i = 0; i < count; ++i) {
        const double at = 90 + 360.0 * i / count, r = std::min(0.36 * room, 2.2 * middle / count);
        switch (form) {
            case 0:  // a drop that points outwards, so that it prints without support
                solid.cut_prism(
                    Axis::y,
                    tangent_hull(polar({}, middle - 0.1 * room, at), r, polar({}, rim - 0.08 * room, at), 0.08 * r),
                    -far, far);
                break;
            case 1:
                solid.cut_prism(Axis::y,
                                filleted(through({polar({}, hub + 0.08 * room, at),
                                                  polar({}, rim - 0.06 * room, at - 150.0 / count),
                                                  polar({}, rim - 0.06 * room, at + 150.0 / count)}),
                                         0.06 * room),
                                -far, far);
                break;
            case 2:
                solid.cut_prism(Axis::y, polygon(polar({}, middle, at), 1.05 * r, 6, at), -far, far);
                break;
            default:
                solid.cut_prism(Axis::y,
                                sector_window(hub + 0.1 * room, rim - 0.08 * room, at, 280.0 / count, 0.2 * room), -far,
                                far);
        }
    }
}

}  // namespace

/// Printed gear: a hub with traps for one or two nuts and their screws, or a recess for a hexagon's head in the
/// middle; windows that print well, or a plain disc; herringbone gears are drawn by their outline.
Part printed_gear(FamilyContext& context) {
    Random& random = context.random;
    const GearForm form{.teeth = static_cast<int>(random.log_uniform(9, 60)),
                        .module = random.log_uniform(0.8, 4),
                        .addendum = random.uniform(0.8, 1.1),
                        .pressure_angle = random.choice({20.0, 20.0, 28.0})};
    const double root = root_radius(form), width = std::max(root * random.uniform(0.12, 0.5), 3.0),
                 bore = std::min(random.uniform(1.5, 4.2), 0.3 * root),
                 nut = std::min(std::max(bore * random.uniform(1.2, 1.8), 2.0), 0.55 * root),
                 hub = std::min(bore + nut * random.uniform(1.2, 1.8), 0.97 * root),
                 out = 1.5 * nut * random.uniform(0.9, 1.4);
    Part part;
    Solid& solid = part.solid;
    add_gear(solid, form, context.simplified, 0, width, form.teeth > 40 ? 2 : 3);
    const double rim = root - form.module * random.uniform(1.0, 2.0);
    if (rim - hub > 0.3 * root) {
        const std::size_t body = random.weighted({0.55, 0.25, 0.2});
        if (body == 0) cut_printed_windows(solid, random, hub * 1.05, rim);
        if (body == 1)
            solid.cut_revolution(Axis::y, ring_meridian(width * random.uniform(0.3, 0.6), far, 1.05 * hub, rim));
    }
    const std::size_t form_of_hub = random.weighted({0.55, 0.3, 0.15});
    if (form_of_hub == 0) {
        const double top = width + out;
        solid.add_cylinder(Axis::y, {}, hub, 0, top);
        if (random.chance(0.2))
            solid.add_revolution(Axis::y, cone_meridian(width, std::min(1.3 * hub, root), width + 0.5 * out, hub));
        cut_nut_trap(solid, bore, hub, width + 0.5 * out, nut, random.chance(0.8) ? top + 1 : width, false);
        if (random.chance(0.35)) cut_nut_trap(solid, bore, hub, width + 0.5 * out, nut, top + 1, true);
        if (random.chance(0.3))
            solid.cut_prism(Axis::y, filleted(rectangle({-bore, -bore}, {bore, 0.72 * bore}), 0.01), -far, 0.4 * width);
    } else if (form_of_hub == 1) {  // the head of a bolt turns with the gear
        solid.cut_prism(Axis::y, polygon({}, std::min(1.95 * bore, 0.8 * root), 6, random.choice({0.0, 30.0})),
                        random.choice({0.35, 0.5, 0.6}) * width, far);
        if (random.chance(0.4))
            solid.add_revolution(Axis::y, ring_meridian(-0.3 * width, 0.01, bore, std::min(1.6 * bore, 0.9 * root)));
    } else {
        solid.cut_cylinder(Axis::y, {}, std::min(2.6 * bore, 0.85 * root), 0.3 * width, far)
            .add_revolution(Axis::y, ring_meridian(0.4 * width, 0.95 * width, bore, std::min(1.5 * bore, 0.6 * root)));
    }
    solid.cut_cylinder(Axis::y, {}, bore, -far, far);
    part.main_side = random.chance(0.6) ? Side::front : Side::right;
    return part;
}

namespace {

/// Bores of building sets: for a cross axle, a square, a hexagon, a round shaft.
void cut_set_bore(Solid& solid, Random& random, std::size_t kind, double r) {
    switch (kind) {
        case 0:
            for (const Path& arm :
                 {rectangle({-0.36 * r, -r}, {0.36 * r, r}), rectangle({-r, -0.36 * r}, {r, 0.36 * r})})
                solid.cut_prism(Axis::y, arm, -far, far);
            break;
        case 1:
            solid.cut_prism(Axis::y, rounded_rectangle({-0.8 * r, -0.8 * r}, {0.8 * r, 0.8 * r}, 0.1 * r), -far, far);
            break;
        case 2:
            solid.cut_prism(Axis::y, polygon({}, r, 6, random.choice({0.0, 30.0})), -far, far);
            break;
        default:
            solid.cut_cylinder(Axis::y, {}, 0.9 * r, -far, far);
    }
}

/// Holes to pin other parts to: a grid or rings.
void cut_set_holes(Solid& solid, Random& random, std::size_t kind, double free, double rim, double pitch) {
    const double hole = 0.3 * pitch;
    if (kind == 0 || random.chance(0.3)) {
        for (int i = -6; i <= 6; ++i)
            for (int k = -6; k <= 6; ++k) {
                const Point2 at{i * pitch, k * pitch};
                if (length(at) - hole < free || length(at) + hole > rim) continue;
                if (kind == 0 && (i == 0 || k == 0) && random.chance(0.2)) continue;
                solid.cut_cylinder(Axis::y, at, hole, -far, far);
            }
        return;
    }
    const double room = rim - free;
    const int rings = std::max(1, static_cast<int>(room / (3.2 * hole)));
    for (int i = 0; i < std::min(rings, 3); ++i) {
        const double r = free + room * (i + 0.5) / std::min(rings, 3);
        const int fit = static_cast<int>(2 * std::numbers::pi * r / (3.0 * hole));
        if (fit >= 3)
            solid.cut_hole_circle(Axis::y, {}, r,
                                  std::min(fit >= 8   ? 8
                                           : fit >= 6 ? 6
                                                      : 4,
                                           fit),
                                  random.choice({0.0, 45.0}), hole, -far, far);
    }
}

}  // namespace

/// Gear of a building set: a cross, square, hexagon or round bore, pin holes in a grid or in rings, a thin web
/// with ribs, a brass boss with a set screw.
Part kit_gear(FamilyContext& context) {
    Random& random = context.random;
    const std::size_t kind = random.weighted({0.4, 0.2, 0.15, 0.25});
    const double pitch = random.choice({8.0, 8.0, 12.7, 15.0}) * (kind == 3 ? 1.0 : 0.8);
    const GearForm form{.teeth = random.choice({8, 12, 16, 20, 24, 24, 36, 40, 56, 60}),
                        .module = random.choice({1.0, 1.0, 1.06, 1.5})};
    const double root = root_radius(form), r = std::min(0.3 * pitch, 0.6 * root), width = random.uniform(2.5, 8);
    Part part;
    Solid& solid = part.solid;
    add_gear(solid, form, context.simplified, -0.5 * width, 0.5 * width, form.teeth > 40 ? 2 : 3);
    const double hub = std::min(1.45 * r, 0.9 * root), rim = root - 1.2 * form.module;
    if (rim - hub > 0.4 * pitch) {
        if (random.chance(0.6)) leave_web(solid, hub, rim, width * random.uniform(0.12, 0.3));
        if (random.chance(0.8)) cut_set_holes(solid, random, kind, hub + 0.08 * pitch, rim, pitch);
        if (random.chance(0.25))
            add_around(solid, rectangle({0.9 * hub, -0.06 * pitch}, {1.02 * rim, 0.06 * pitch}), 4, 45, -0.45 * width,
                       0.45 * width);
    }
    const double out = kind == 3 ? width * random.uniform(0.8, 2.0) : random.choice({0.0, 0.5}) * width;
    solid.add_cylinder(Axis::y, {}, hub, -0.5 * width - (kind == 0 ? out : 0.0), 0.5 * width + out);
    if (kind == 3) solid.cut_cylinder(Axis::z, {0, 0.5 * width + 0.5 * out}, std::min(0.3 * out, 0.4 * r), 0, far);
    cut_set_bore(solid, random, kind, r);
    return part;
}

/// Moulded gear: thin web and walls, ribs, a long hub with a D-bore or a stub, a pinion in one piece, snap hooks.
Part moulded_gear(FamilyContext& context) {
    Random& random = context.random;
    const GearForm form{.teeth = static_cast<int>(random.log_uniform(18, 56)), .module = random.log_uniform(0.3, 1.5)};
    const double root = root_radius(form), width = root * random.uniform(0.12, 0.45),
                 wall = std::max(1.2 * form.module, 0.05 * root), rim = root - wall,
                 bore = root * random.uniform(0.08, 0.18), hub = bore + wall * random.uniform(0.9, 1.4),
                 web = width * random.uniform(0.12, 0.3), at = width * random.uniform(0.1, 0.6),
                 top = width * random.uniform(1.0, 2.6);
    Part part;
    Solid& solid = part.solid;
    add_gear(solid, form, context.simplified, 0, width, form.teeth > 40 ? 2 : 3);
    solid.cut_revolution(Axis::y, ring_meridian(-far, at, 0, rim))
        .cut_revolution(Axis::y, ring_meridian(at + web, far, 0, rim));
    if (random.chance(0.35)) {  // the teeth as a second wall, a groove to keep them round
        const double groove = std::max(0.7 * rim, hub + 2 * wall);
        solid.add_revolution(Axis::y, ring_meridian(0, width, groove - 0.5 * wall, groove + 0.5 * wall));
    }
    const int ribs = random.choice({0, 3, 4, 6, 6, 8});
    const double low = random.chance(0.5) ? 0.0 : at, high = random.choice({0.9, 0.6}) * width;
    if (high > low + 0.1 * width)
        add_around(solid, rectangle({0.9 * hub, -0.3 * wall}, {1.02 * rim, 0.3 * wall}), ribs, 90, low, high);
    if (random.chance(0.4))
        solid.cut_hole_circle(Axis::y, {}, 0.5 * (hub + rim), std::max(3, ribs), 90 + 180.0 / std::max(3, ribs),
                              std::min(0.22 * (rim - hub), 1.0 * (rim + hub) / std::max(3, ribs)), -far, far);
    const std::size_t middle = random.weighted({0.35, 0.35, 0.3});
    if (middle == 0) {  // a pinion in one piece with it
        const GearForm pinion{.teeth = random.integer(8, 14), .module = form.module * random.uniform(0.9, 1.4)};
        add_gear(solid, pinion, context.simplified, at, top + width, 3);
        solid.cut_cylinder(Axis::y, {}, std::min(bore, 0.6 * root_radius(pinion)), -far, far);
    } else if (middle == 1) {
        solid.add_cylinder(Axis::y, {}, hub, -0.2 * width, top);
        if (random.chance(0.5)) {
            Path d;
            d.vertices = {{polar({}, bore, 50)}, {polar({}, bore, 130), std::tan(radians(280.0) / 4)}};
            solid.cut_prism(Axis::y, d, -far, far);
        } else {
            solid.cut_cylinder(Axis::y, {}, bore, -far, far);
        }
        if (random.chance(0.4)) solid.cut_box({-0.2 * bore, width, -far}, {0.2 * bore, far, far});  // fingers
    } else {  // a pin at one side or at both instead of a bore
        solid
            .add_chamfered_cylinder(Axis::y, {}, bore, random.choice({0.0, -0.8}) * width, top + 0.6 * width, 0,
                                    0.2 * bore)
            .add_cylinder(Axis::y, {}, hub, 0, width * 1.1);
    }
    if (random.chance(0.2))  // a stop
        solid.add_prism(Axis::y, ring_sector({}, 0.75 * rim, 1.01 * rim, 80, 20), at, 1.6 * width);
    return part;
}

}  // namespace v16::corpus
