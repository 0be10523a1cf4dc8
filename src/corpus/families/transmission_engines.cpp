// Drive parts of engines: wheels of the valve train, camshaft phasers, pinions of starters.
#include <algorithm>
#include <cmath>
#include <tuple>

#include "corpus/families/teeth.hpp"
#include "corpus/families/transmission.hpp"
#include "corpus/families/transmission_bodies.hpp"
#include "corpus/turned.hpp"

namespace v16::corpus {
namespace {

/// `teeth` blunt teeth round a wheel of radius `r`, `deep` deep; round gaps where `round` > 0.
Path blunt_outline(int teeth, double r, double deep, double round) {
    Path path;
    const double step = 360.0 / teeth;
    for (int i = 0; i < teeth; ++i)
        for (const auto& [share, radius, bulge] :
             {std::tuple{-0.22, r, 0.0}, {0.22, r, 0.0}, {0.34, r - deep, -round}, {0.66, r - deep, 0.0}})
            path.vertices.push_back({polar({}, radius, (i + share) * step), bulge});
    return path;
}

/// The toothed rim of a wheel that turns a camshaft: for a belt, a roller chain of one or two rows, or a gear; returns
/// the radius at the feet of its teeth.
double add_rim(Solid& solid, Random& random, double r, double width, bool simplified) {
    const std::size_t kind = random.weighted({0.45, 0.35, 0.2});
    const int teeth = random.integer(18, 46);
    const double deep = kind == 0 ? 3.6 * r / teeth * 0.5 : 5.0 * r / teeth * 0.7;
    const Path outline = kind == 2 ? scaled(gear_outline({.teeth = teeth, .module = 1.0}, 3), r / (0.5 * teeth + 1))
                                   : blunt_outline(teeth, r, deep, kind == 0 ? 0.0 : 0.5);
    const double root = kind == 2 ? r * (0.5 * teeth - 1.25) / (0.5 * teeth + 1) : r - deep;
    const auto teeth_between = [&](double from, double to) {
        if (simplified)
            solid.add_cylinder(Axis::y, {}, r, from, to).add_pitch_circle({Axis::y, {}, 0.5 * (r + root), from, to});
        else
            solid.add_prism(Axis::y, outline, from, to);
    };
    if (kind == 1 && random.chance(0.4)) {
        solid.add_cylinder(Axis::y, {}, 0.97 * root, 0, width);
        teeth_between(0, 0.25 * width);
        teeth_between(0.75 * width, width);
    } else {
        teeth_between(0, width);
    }
    if (kind == 0 && random.chance(0.6))
        for (const double y : {-0.08 * width, width})
            if (y < 0 || random.chance(0.5)) solid.add_cylinder(Axis::y, {}, 1.06 * r, y, y + 0.08 * width);
    return root;
}

/// What marks an angle: a notch in the rim, a tab, a pin, a ring of teeth for a sensor.
void add_mark(Solid& solid, Random& random, double root, double hub, double width) {
    switch (random.weighted({0.3, 0.25, 0.25, 0.2})) {
        case 0:
            solid.cut_cylinder(Axis::y, polar({}, 0.9 * root, 90), 0.02 * root, 0.5 * width, far);
            break;
        case 1:
            solid.add_prism(
                Axis::y,
                ring_sector({}, 0.7 * root, 0.86 * root, random.uniform(0, 300), random.choice({12.0, 30.0, 50.0})), 0,
                width * 1.2);
            break;
        case 2:
            solid.cut_cylinder(Axis::y, polar({}, 0.78 * hub, 40), 0.09 * hub, -far, far);
            break;
        default:
            for (int i = 0, count = random.choice({3, 4, 8}); i < count; ++i)
                solid.add_prism(Axis::y, ring_sector({}, 0.8 * hub, 0.98 * hub, 360.0 * i / count, 170.0 / count),
                                width, 1.35 * width);
    }
}

}  // namespace

/// Wheel of a valve train: for a belt, a chain or gears; spokes or a dished disc, slots to turn it on its hub by, a
/// hub of its own with a key, marks and tabs for a sensor.
Part engine_timing_wheel(FamilyContext& context) {
    Random& random = context.random;
    const double r = random.log_uniform(22, 110), width = r * random.uniform(0.18, 0.5);
    Part part;
    Solid& solid = part.solid;
    const double root = add_rim(solid, random, r, width, context.simplified), wall = r * random.uniform(0.07, 0.12),
                 rim = root - wall, hub = r * random.uniform(0.26, 0.42), bore = hub * random.uniform(0.3, 0.62),
                 web = width * random.uniform(0.2, 0.35), at = random.uniform(0.0, 0.9) * (width - web);
    solid.cut_revolution(Axis::y, ring_meridian(-far, at, 0, rim))
        .cut_revolution(Axis::y, ring_meridian(at + web, far, 0, rim));
    const int arms = random.choice({3, 4, 5, 5, 6});
    const double open = 360.0 / arms, room = rim - hub;
    const std::size_t body = random.weighted({0.4, 0.25, 0.2, 0.15});
    for (int i = 0; i < arms && body < 3; ++i) {
        const double middle = 90 + open * (i + 0.5);
        if (body == 0)
            solid.cut_prism(Axis::y, sector_window(1.12 * hub, 0.97 * rim, middle, 0.72 * open, 0.12 * room), -far,
                            far);
        else if (body == 1)
            solid.cut_cylinder(Axis::y, polar({}, 0.5 * (hub + rim), middle),
                               std::min(0.36 * room, 0.7 * (hub + rim) / arms), -far, far);
        else
            solid.cut_prism(Axis::y,
                            filleted(through({polar({}, 1.1 * hub, middle), polar({}, 0.95 * rim, middle - 0.3 * open),
                                              polar({}, 0.95 * rim, middle + 0.3 * open)}),
                                     0.08 * room),
                            -far, far);
    }
    const double from = random.chance(0.5) ? at : -random.uniform(0.0, 0.5) * width,
                 to = std::max(at + web, width * random.uniform(0.6, 1.3));
    solid.add_cylinder(Axis::y, {}, hub, from, to);
    const std::size_t middle = random.weighted({0.35, 0.35, 0.3});
    if (middle == 0) {  // slots to set the angle by
        const int slots = random.choice({3, 4, 5, 6});
        for (int i = 0; i < slots; ++i)
            solid.cut_prism(
                Axis::y, ring_sector({}, 0.7 * hub, 0.84 * hub, 90 + 360.0 * i / slots - 80.0 / slots, 160.0 / slots),
                -far, far);
        solid.cut_cylinder(Axis::y, {}, 0.55 * hub, -far, far);
    } else if (middle == 1) {
        solid.cut_prism(Axis::y, keyed_bore({}, bore, 0.45 * bore, 1.22 * bore), -far, far);
        if (random.chance(0.4)) solid.cut_cylinder(Axis::y, {}, 0.8 * hub, 0.7 * to, far);
    } else {
        solid.cut_hole_circle(Axis::y, {}, 0.72 * hub, random.choice({3, 4, 6, 8}), 90, 0.1 * hub, -far, far)
            .cut_cylinder(Axis::y, {}, 0.5 * hub, -far, far);
    }
    if (random.chance(0.6)) add_mark(solid, random, rim, hub, std::max(to, width));
    part.main_side = random.chance(0.7) ? Side::front : Side::right;
    return part;
}

/// Camshaft phaser: a housing with lobes inside and a toothed ring or cover screws, and the rotor with its vanes; the
/// rotor alone, the housing alone.
Part cam_phaser(FamilyContext& context) {
    Random& random = context.random;
    const double r = random.uniform(30, 70), width = r * random.uniform(0.3, 0.6);
    const int vanes = random.choice({3, 4, 4, 5, 5});
    const double step = 360.0 / vanes, hub = r * random.uniform(0.4, 0.5), inside = r * random.uniform(0.76, 0.82),
                 turn = random.uniform(-0.13, 0.13) * step, vane = step * random.uniform(0.1, 0.2),
                 lobe = step * random.uniform(0.3, 0.45);
    const std::size_t form = random.weighted({0.7, 0.08, 0.22});
    Part part;
    Solid& solid = part.solid;
    if (form != 1) {  // the housing
        const bool toothed = random.chance(0.85);
        const int teeth = random.integer(28, 48);
        solid.add_cylinder(Axis::y, {}, 0.92 * r, 0, width);
        if (toothed) {
            const double from = width * random.uniform(0, 0.5), to = from + width * random.uniform(0.3, 0.5);
            if (context.simplified)
                solid.add_cylinder(Axis::y, {}, 1.12 * r, from, to).add_pitch_circle({Axis::y, {}, 1.07 * r, from, to});
            else
                solid.add_prism(Axis::y, blunt_outline(teeth, 1.14 * r, 0.1 * r, 0.4), from, to);
        } else {
            for (int i = 0; i < vanes; ++i)
                solid.add_cylinder(Axis::y, polar({}, 0.88 * r, 90 + step * (i + 0.5)), 0.13 * r, 0, width);
        }
        solid.cut_cylinder(Axis::y, {}, inside, 0.12 * width, far);
        for (int i = 0; i < vanes; ++i) {
            const double at = 90 + step * (i + 0.5);
            solid
                .add_prism(Axis::y, ring_sector({}, 1.03 * hub, 1.01 * inside, at - 0.5 * lobe, lobe), 0.1 * width,
                           width)
                .cut_cylinder(Axis::y, polar({}, 0.7 * r, at), 0.05 * r, random.chance(0.5) ? -far : 0.3 * width, far);
        }
        solid.cut_cylinder(Axis::y, {}, 0.8 * hub, -far, far);
    }
    if (form != 2) {  // the rotor
        solid.add_cylinder(Axis::y, {}, hub, 0.13 * width, 0.97 * width);
        for (int i = 0; i < vanes; ++i) {
            const double at = 90 + step * i + turn, half = degrees(std::asin(0.5 * radians(vane)));
            Path blade = ring_sector({}, 0.95 * hub, 0.985 * inside, at - half, 2 * half);
            solid.add_prism(Axis::y, blade, 0.13 * width, 0.97 * width);
            if (random.chance(0.6))
                solid.cut_prism(Axis::y,
                                rotated(rectangle({0.92 * inside, -0.012 * r}, {1.02 * inside, 0.012 * r}), at),
                                0.13 * width, far);
        }
        solid.cut_cylinder(Axis::y, {}, hub * random.uniform(0.3, 0.5), -far, far);
        if (random.chance(0.5)) solid.cut_cylinder(Axis::y, {}, 0.66 * hub, 0.7 * width, far);
        if (random.chance(0.5))
            solid.cut_hole_circle(Axis::y, {}, 0.8 * hub, vanes, 90 + 0.5 * step, 0.06 * hub, 0.4 * width, far);
        if (random.chance(0.4))
            solid.cut_cylinder(Axis::y, polar({}, 0.8 * hub, 90 + turn), 0.1 * hub, 0.3 * width, far);
    }
    return part;
}

/// Starter drive: a pinion with eased teeth on the roller clutch's shell, a sleeve with a groove or collars for the
/// fork, a spring; splines or a plain bush inside.
Part starter_drive(FamilyContext& context) {
    Random& random = context.random;
    const GearForm form{.teeth = random.integer(8, 14),
                        .module = random.uniform(1.6, 3.5),
                        .addendum = random.uniform(0.8, 1.1),
                        .dedendum = 1.1};
    const double tip = tip_radius(form), root = root_radius(form), face = form.module * random.uniform(6, 11),
                 bore = root * random.uniform(0.45, 0.62), shell = tip * random.uniform(1.1, 1.9),
                 deep = shell * random.uniform(0.5, 1.0);
    Part part;
    Solid& solid = part.solid;
    // Along x: pinion, neck, clutch shell, sleeve with its collars.
    solid.add_prism(Axis::x, rotated(gear_outline(form, 3), 90), 0, face);
    if (random.chance(0.6)) {
        const double ease = 0.8 * form.module;
        solid.cut_revolution(Axis::x, through({{-1, tip - ease - 1}, {-1, tip + 1}, {ease, tip + 1}}));
    }
    double x = face + form.module * random.uniform(0.5, 3);
    solid.add_cylinder(Axis::x, {}, root * random.uniform(0.85, 1.05), face - 0.1, x + 0.1);
    solid.add_chamfered_cylinder(Axis::x, {}, shell, x, x + deep, random.choice({0.0, 0.08}) * shell,
                                 random.choice({0.0, 0.12}) * shell);
    if (random.chance(0.5))
        solid.cut_revolution(Axis::x, ring_meridian(x + 0.7 * deep, x + 0.78 * deep, 0.94 * shell, 2 * shell));
    x += deep;
    const double sleeve = shell * random.uniform(0.45, 0.6), inner = sleeve * random.uniform(0.6, 0.75),
                 collar = sleeve * random.uniform(1.3, 1.7), t = 0.1 * shell, gap = shell * random.uniform(0.2, 0.5),
                 length = shell * random.uniform(0.7, 2.0);
    solid.add_cylinder(Axis::x, {}, sleeve, x - 0.1, x + length);
    const std::size_t grip = random.weighted({0.45, 0.3, 0.25});
    if (grip == 0) {
        for (const double at : {x + length - t, x + length - 2 * t - gap})
            solid.add_cylinder(Axis::x, {}, collar, at, at + t);
    } else if (grip == 1) {  // a spring before a single collar
        solid.add_cylinder(Axis::x, {}, collar, x + length - 2 * t, x + length - t);
        const int turns = random.integer(3, 6);
        const double pitch = (length - 2 * t) / turns, wire = std::min(0.3 * pitch, 0.1 * shell);
        for (int i = 0; i < turns; ++i)
            solid.add_revolution(Axis::x, circle({x + pitch * (i + 0.5), sleeve + wire}, wire));
    } else {
        solid.add_chamfered_cylinder(Axis::x, {}, collar, x + 0.2 * length, x + length, 0.05 * shell, 0.05 * shell)
            .cut_revolution(Axis::x, ring_meridian(x + 0.4 * length, x + 0.75 * length, 1.05 * sleeve, 2 * collar));
    }
    solid.cut_cylinder(Axis::x, {}, bore, -far, x - 0.3 * deep);
    if (random.chance(0.6))
        solid.cut_prism(Axis::x, spline_outline(random.choice({8, 10, 12}), 0.84 * inner, inner, 0.22 * inner),
                        x - 0.3 * deep - 0.1, far);
    else
        solid.cut_cylinder(Axis::x, {}, inner, x - 0.3 * deep - 0.1, far);
    part.main_side = random.chance(0.75) ? Side::front : Side::left;
    return part;
}

}  // namespace v16::corpus
