// Drives of printers, robots and kits: timing pulleys with a clamped hub, toothed idlers, gears with windows, crown
// gears and lantern pinions, sprockets of several rows.
#include <algorithm>
#include <cmath>
#include <numbers>

#include "corpus/families/teeth.hpp"
#include "corpus/families/transmission.hpp"
#include "corpus/turned.hpp"

namespace v16::corpus {
namespace {

/// Round bore with a flat on one or two sides.
Path flattened_bore(double radius, bool both) {
    const double half = 50;
    const double bulge = std::tan(radians(both ? 180 - 2 * half : 360 - 2 * half) / 4);
    Path path;
    if (both)
        path.vertices = {{polar({}, radius, half)},
                         {polar({}, radius, 180 - half), bulge},
                         {polar({}, radius, 180 + half)},
                         {polar({}, radius, 360 - half), bulge}};
    else
        path.vertices = {{polar({}, radius, 90 - half)}, {polar({}, radius, 90 + half), bulge}};
    return path;
}

/// The bore for a motor's shaft, a rod of hexagon or square section, a servo's spline.
void cut_motor_bore(Solid& solid, Random& random, double radius) {
    switch (random.weighted({0.4, 0.25, 0.08, 0.15, 0.07, 0.05})) {
        case 0:
            solid.cut_cylinder(Axis::y, {}, radius, -far, far);
            break;
        case 1:
            solid.cut_prism(Axis::y, flattened_bore(radius, false), -far, far);
            break;
        case 2:
            solid.cut_prism(Axis::y, flattened_bore(radius, true), -far, far);
            break;
        case 3:
            solid.cut_prism(Axis::y, polygon({}, 1.1 * radius, 6, random.choice({0.0, 30.0})), -far, far);
            break;
        case 4:
            solid.cut_prism(Axis::y, polygon({}, 1.1 * radius, 4, 45), -far, far);
            break;
        default:
            solid.cut_prism(Axis::y, spline_outline(20, 0.93 * radius, radius, 0.15 * radius), -far, far);
            break;
    }
}

/// Toothed width of a timing pulley along y: gaps of GT2, HTD or trapezoid form.
Path belt_outline(Random& random, int teeth, double pitch) {
    const double r = teeth * pitch / (2 * std::numbers::pi), deep = pitch * random.uniform(0.3, 0.42),
                 top = random.uniform(0.28, 0.4);  // half a gap at the tip, as a share of the pitch
    const bool round = random.chance(0.6);
    Path path;
    for (int i = 0; i < teeth; ++i) {
        const double at = 360.0 * i / teeth, step = 360.0 / teeth, floor = top * (round ? 0.8 : 0.6);
        path.vertices.push_back({polar({}, r, at - top * step)});
        path.vertices.push_back({polar({}, r - deep, at - floor * step), round ? -0.25 : 0.0});
        path.vertices.push_back({polar({}, r - deep, at + floor * step)});
        path.vertices.push_back({polar({}, r, at + top * step)});
    }
    return path;
}

/// A bearing pressed into the wheel, as rings seen from both ends.
void add_idler_bearing(Solid& solid, double outer, double from, double to) {
    const double bore = 0.4 * outer;
    solid.cut_cylinder(Axis::y, {}, outer, from - 1, to + 1).add_cylinder(Axis::y, {}, outer, from, to);
    for (const double face : {from, to})
        solid.cut_revolution(
            Axis::y, ring_meridian(face - 0.08 * (to - from), face + 0.08 * (to - from), 0.58 * outer, 0.82 * outer));
    solid.cut_cylinder(Axis::y, {}, bore, from - 1, to + 1);
}

}  // namespace

/// Timing pulley as sold for printers: teeth between two flanges and a hub with set screws on one side or on both; with
/// a second row of teeth; or an idler on a bearing.
Part clamping_pulley(FamilyContext& context) {
    Random& random = context.random;
    const int teeth = random.choice({12, 15, 16, 18, 20, 20, 20, 24, 30, 36, 40, 48, 60});
    const double pitch = random.choice({2.0, 2.0, 2.0, 2.5, 2.032, 3.0, 5.0, 5.08, 8.0}),
                 r = teeth * pitch / (2 * std::numbers::pi), width = pitch * random.uniform(2.2, 6),
                 flange = r + pitch * random.uniform(0.35, 0.9), thick = std::max(0.1 * width, 0.4 * pitch),
                 bore = r * random.uniform(0.25, 0.55);
    const std::size_t form = random.weighted({0.55, 0.2, 0.25});  // hub, second row of teeth, idler
    Part part;
    Solid& solid = part.solid;
    const Path rim = belt_outline(random, teeth, pitch);
    solid.add_prism(Axis::y, rim, 0, width).add_cylinder(Axis::y, {}, flange, -thick, 0);
    if (form == 2 || random.chance(0.85)) solid.add_cylinder(Axis::y, {}, flange, width, width + thick);
    double from = -thick, to = width + thick;
    if (form == 2) {
        add_idler_bearing(solid, std::min(0.85 * (r - 0.4 * pitch), random.uniform(1.3, 1.9) * bore), from, to);
        return part;
    }
    const double hub = random.chance(0.6) ? flange : std::max(1.35 * bore, r * random.uniform(0.6, 0.95)),
                 out = width * random.uniform(0.5, 1.2);
    to += out;
    solid.add_chamfered_cylinder(Axis::y, {}, hub, to - out - 0.1 * thick, to, 0, random.choice({0.0, 0.06}) * hub);
    const double screw = to - 0.5 * out;
    if (form == 1) {
        solid.add_prism(Axis::y, rim, to, to + width).add_cylinder(Axis::y, {}, flange, to + width, to + width + thick);
        to += width + thick;
    }
    const double hole = 0.22 * std::min(out, hub);
    solid.cut_cylinder(Axis::z, {0, screw}, hole, 0, far)
        .add_thread({Axis::z, {0, screw}, 1.2 * hole, hole, bore, hub, true});
    if (random.chance(0.6)) solid.cut_cylinder(Axis::x, {screw, 0}, hole, 0, far);
    if (random.chance(0.3))
        cut_motor_bore(solid, random, bore);
    else
        solid.cut_cylinder(Axis::y, {}, bore, from - 1, to + 1);
    part.main_side = random.choice({Side::front, Side::right, Side::right, Side::top});
    return part;
}

namespace {

/// Windows between hub and rim: rings of holes, arms of a cross or a star, spokes, round-cornered sectors.
void cut_windows(Solid& solid, Random& random, double hub, double rim) {
    const int count = random.choice({3, 4, 4, 5, 6, 6, 8});
    const double room = rim - hub, middle = 0.5 * (hub + rim), pitch = 360.0 / count;
    switch (random.integer(0, 4)) {
        case 0:  // rings of holes, as in robot kits
            for (int ring = 0, rings = room > 0.5 * rim ? random.integer(1, 3) : 1; ring < rings; ++ring)
                solid.cut_hole_circle(
                    Axis::y, {}, hub + room * (ring + 0.5) / rings, random.choice({count, 2 * count}), ring * pitch / 2,
                    std::min(0.3 * room / rings, 0.9 * middle / count) * random.uniform(0.5, 0.9), -far, far);
            break;
        case 1:  // a cross or a star: arms from the middle
            for (int i = 0; i < count; ++i)
                solid.cut_prism(Axis::y,
                                slot(polar({}, hub + 0.2 * room, pitch * i), polar({}, rim - 0.15 * room, pitch * i),
                                     std::min(0.12 * room, 0.8 * hub / count)),
                                -far, far);
            break;
        case 2: {  // straight spokes
            const double wide = 0.08 * rim * random.uniform(0.6, 1.4);
            for (int i = 0; i < count; ++i) {
                const double a = pitch * i, b = a + pitch, ha = degrees(std::asin(std::min(0.9, wide / hub))),
                             hb = degrees(std::asin(wide / rim));
                if (a + ha > b - ha - 4) continue;
                Path window;
                window.vertices = {{polar({}, hub, a + ha), std::tan(radians(pitch - 2 * ha) / 4)},
                                   {polar({}, hub, b - ha)},
                                   {polar({}, rim, b - hb), -std::tan(radians(pitch - 2 * hb) / 4)},
                                   {polar({}, rim, a + hb)}};
                solid.cut_prism(Axis::y, reversed(window), -far, far);
            }
            break;
        }
        case 3: {  // sectors with round corners
            const double open = pitch * random.uniform(0.5, 0.82);
            for (int i = 0; i < count; ++i)
                solid.cut_prism(Axis::y,
                                filleted(ring_sector({}, hub, rim, pitch * i - open / 2 + 90, open), 0.15 * room), -far,
                                far);
            break;
        }
        default: {  // triangles or hexagons
            const int corners = random.choice({3, 6});
            for (int i = 0; i < count; ++i)
                solid.cut_prism(Axis::y,
                                polygon(polar({}, middle, pitch * i), std::min(0.4 * room, 2.0 * middle / count),
                                        corners, pitch * i),
                                -far, far);
            break;
        }
    }
}

}  // namespace

/// Gear of a robot or a kit: windows in the disc, a motor's bore, a raised hub with a set screw; or a single outline.
Part hobby_gear(FamilyContext& context) {
    Random& random = context.random;
    GearForm form{.teeth = static_cast<int>(random.log_uniform(9, 120)),
                  .module = random.choice({0.5, 0.8, 1.0, 1.5, 2.0, 3.0})};
    form.pressure_angle = random.choice({20.0, 20.0, 28.0});
    const double root = root_radius(form), width = root * random.log_uniform(0.06, 0.7),
                 bore = std::min(0.45 * root, std::max(root * random.uniform(0.06, 0.25), form.module)),
                 hub = std::min(0.7 * root, bore * random.uniform(1.5, 2.8)), rim = root * random.uniform(0.8, 0.93);
    Part part;
    Solid& solid = part.solid;
    solid.add_prism(Axis::y, rotated(gear_outline(form, form.teeth > 60 ? 2 : 3), random.uniform(0, 30)), 0, width);
    if (rim - hub > 0.25 * root && random.chance(0.75)) cut_windows(solid, random, hub, rim);
    if (random.chance(0.35)) {
        const double out = width + root * random.uniform(0.1, 0.4);
        solid.add_cylinder(Axis::y, {}, hub, 0, out);
        if (random.chance(0.5)) solid.cut_cylinder(Axis::z, {0, 0.5 * (width + out)}, 0.25 * (out - width), 0, far);
    } else if (bore < 0.25 * root && random.chance(0.3)) {  // screw holes for a servo's horn or a hub
        solid.cut_hole_circle(Axis::y, {}, 1.6 * bore, random.choice({2, 4, 4, 6}), 45, 0.2 * bore, -far, far);
    }
    cut_motor_bore(solid, random, bore);
    return part;
}

/// Crown gear with its teeth up from a disc, lantern pinion with pins between two discs, pin wheel.
Part crown_gear(FamilyContext& context) {
    Random& random = context.random;
    const double r = random.log_uniform(6, 100), t = r * random.uniform(0.1, 0.4);
    const std::size_t form = random.weighted({0.45, 0.3, 0.25});
    Part part;
    Solid& solid = part.solid;
    const double bore = r * random.uniform(0.1, 0.3);
    if (form == 0) {
        const int teeth = random.integer(14, 48);
        const double high = 6.0 * r / teeth * random.uniform(0.6, 1.0), inner = r * random.uniform(0.65, 0.85);
        solid.add_cylinder(Axis::y, {}, r, 0, t);
        for (int i = 0; i < teeth; ++i) {  // broad at the foot, narrow at the tip
            const double pitch = 360.0 / teeth;
            solid.add_prism(Axis::y, ring_sector({}, inner, r, pitch * (i - 0.27), 0.54 * pitch), -0.4 * high, 0.1 * t)
                .add_prism(Axis::y, ring_sector({}, inner, r, pitch * (i - 0.16), 0.32 * pitch), -0.8 * high, 0.1 * t);
        }
        if (random.chance(0.6)) solid.add_cylinder(Axis::y, {}, 0.45 * r, 0, t + r * random.uniform(0.2, 0.7));
        if (random.chance(0.3)) solid.cut_hole_circle(Axis::y, {}, 0.5 * (0.5 * r + inner), 4, 45, 0.07 * r, -far, far);
        cut_motor_bore(solid, random, bore);
        return part;
    }
    const int pins = form == 1 ? random.integer(5, 14) : random.integer(8, 30);
    const double pin = std::min(0.25 * r, 1.4 * r / pins), gap = r * random.uniform(0.5, 1.6), at = r - 1.6 * pin;
    solid.add_cylinder(Axis::y, {}, r, 0, t);
    if (form == 1) solid.add_cylinder(Axis::y, {}, r, t + gap, 2 * t + gap);
    for (int i = 0; i < pins; ++i) {
        const Point2 centre = polar({}, at, 360.0 * i / pins + 90);
        const double end = form == 1 ? 2 * t + gap : t + std::min(gap, 5 * pin);
        solid.add_cylinder(Axis::y, centre, pin, form == 1 ? -0.05 * t : 0, end + 0.05 * t);
    }
    if (form == 1 && random.chance(0.5)) solid.add_cylinder(Axis::y, {}, std::max(1.4 * bore, 0.3 * at), 0, t + gap);
    if (form == 2 && random.chance(0.5)) solid.add_cylinder(Axis::y, {}, 1.8 * bore, 0, t + 0.6 * gap);
    cut_motor_bore(solid, random, bore);
    part.main_side = random.chance(0.5) ? Side::front : Side::right;
    return part;
}

}  // namespace v16::corpus
