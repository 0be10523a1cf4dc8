// Flywheels that blow or make current, wheels and discs of industrial brakes.
#include <algorithm>
#include <cmath>

#include "corpus/families/transmission.hpp"
#include "corpus/families/transmission_bodies.hpp"
#include "corpus/turned.hpp"

namespace v16::corpus {
namespace {

/// Blade of a fan from `in` to `out`, straight, leaning or curved.
Path fan_blade(double in, double out, double t, double lean, double bulge) {
    Path blade;
    blade.vertices = {{{in, -t}, bulge}, {{out, lean - t}}, {{out, lean + t}, -bulge}, {{in, t}}};
    return blade;
}

}  // namespace

/// Flywheel of a small engine: blades on its face, magnets in its rim, a deep cup with magnets inside, a starter cup
/// or a toothed ring; a pulley with fan blades.
Part fan_flywheel(FamilyContext& context) {
    Random& random = context.random;
    const double r = random.log_uniform(35, 170), hub = r * random.uniform(0.18, 0.28),
                 bore = hub * random.uniform(0.4, 0.6);
    const std::size_t form = random.weighted({0.45, 0.3, 0.25});
    Part part;
    Solid& solid = part.solid;
    const double half = r * (form == 1 ? random.uniform(0.25, 0.45) : random.uniform(0.1, 0.2));
    solid.add_chamfered_cylinder(Axis::y, {}, r, -half, half, 0.03 * r, 0.03 * r);
    const double rim = r * random.uniform(0.78, 0.88), web = half * random.uniform(0.2, 0.4);
    double back = half;
    if (form == 1) {  // cup with magnets
        solid.cut_revolution(Axis::y, ring_meridian(-far, half - 2 * web, hub, rim));
        const int magnets = random.choice({4, 6, 6, 8, 12});
        for (int i = 0; i < magnets; ++i)
            solid.add_prism(Axis::y,
                            ring_sector({}, rim - 0.09 * r, 1.001 * rim, 360.0 * i / magnets, 360.0 / magnets * 0.86),
                            -0.85 * half, half - 2.2 * web);
        if (random.chance(0.5))
            solid.add_prism(Axis::y, ring_sector({}, 0.99 * r, 1.05 * r, 20, random.uniform(15, 60)), -0.4 * half,
                            0.4 * half);
    } else {
        solid.cut_revolution(Axis::y, ring_meridian(web, far, hub, rim));
        if (random.chance(0.4)) solid.cut_revolution(Axis::y, ring_meridian(-far, -web, hub, rim));
    }
    const int blades = form == 1 ? random.choice({0, 0, 8, 12}) : random.integer(8, 28);
    const double in = r * random.uniform(0.4, 0.65), tall = half + r * random.uniform(0.12, 0.3),
                 t = r * random.uniform(0.012, 0.025), lean = random.choice({0.0, 0.1, -0.15}) * r,
                 bulge = random.choice({0.0, 0.15, -0.2});
    const double out = std::sqrt(0.96 * r * r - lean * lean);
    add_around(solid, fan_blade(in, out, t, lean, bulge), blades, 90, form == 1 ? half - 0.9 * web : -tall,
               form == 1 ? tall : -0.9 * web);
    if (blades > 0 && form != 1 && random.chance(0.25))
        solid.add_revolution(Axis::y, ring_meridian(-tall, -tall + 2.5 * t, in, 0.97 * r));
    if (form == 0 && random.chance(0.7)) {  // magnet and counterweight in the rim
        const double at = random.choice({0.0, 90.0, 200.0}), sweep = random.uniform(25, 45);
        solid
            .cut_prism(Axis::y, ring_sector({}, 0.93 * r, 1.1 * r, at - 0.3 * sweep, 0.25 * sweep), -0.8 * half,
                       0.8 * half)
            .cut_prism(Axis::y, ring_sector({}, 0.93 * r, 1.1 * r, at + 0.05 * sweep, 0.25 * sweep), -0.8 * half,
                       0.8 * half);
        solid.add_prism(Axis::y, ring_sector({}, 0.7 * r, 0.9 * r, at + 180 - 0.5 * sweep, sweep), -web, 0.9 * half);
    }
    if (form == 2) {  // a groove for a belt, or starter teeth
        if (random.chance(0.5)) {
            back = half + 0.22 * r;
            solid.add_cylinder(Axis::y, {}, 0.7 * r, 0.9 * web, back)
                .cut_revolution(Axis::y, v_groove_meridian(half + 0.11 * r, 0.17 * r, 0.07 * r, 0.56 * r, 0.701 * r));
        } else {
            const int teeth = random.integer(60, 110);
            add_around(solid, rectangle({0.99 * r, -0.012 * r}, {1.035 * r, 0.012 * r}), teeth, 90, 0.3 * half, half);
        }
    }
    const double end = back + random.choice({0.0, 0.1, 0.3}) * half;
    solid.add_cylinder(Axis::y, {}, hub, form == 1 ? -half * 1.1 : -web * random.uniform(1, 4), end);
    const int holes = random.choice({0, 2, 3, 4});
    solid.cut_hole_circle(Axis::y, {}, 0.5 * (hub + std::min(in, rim)), holes, 30, 0.05 * r, -far, far);
    if (random.chance(0.6))
        solid.cut_revolution(Axis::y, cone_meridian(-tall - 1, 0.8 * bore, end + 1, 1.15 * bore))
            .cut_box({-0.16 * bore, -far, 0}, {0.16 * bore, far, 1.35 * bore});
    else
        cut_wheel_bore(solid, random, bore);
    part.main_side = random.chance(0.7) ? Side::front : Side::right;
    return part;
}

namespace {

/// Hub behind a brake's wheel or disc: plain, a flange of a coupling with pins or claws.
void add_brake_hub(Solid& solid, Random& random, double r, double hub, double from) {
    const double reach = r * random.uniform(0.3, 0.8), to = from + reach;
    solid.add_cylinder(Axis::y, {}, hub, from, to);
    const std::size_t form = random.weighted({0.4, 0.35, 0.25});
    if (form == 0) return;
    const double flange = std::max(1.7 * hub, r * random.uniform(0.55, 0.8)), t = r * random.uniform(0.1, 0.18);
    const int pins = random.choice({4, 6, 8, 10});
    const double ring = 0.5 * (flange + hub), size = std::min(0.32 * (flange - hub), 1.1 * ring / pins);
    if (form == 1) {
        solid.add_cylinder(Axis::y, {}, flange, to - t, to)
            .cut_hole_circle(Axis::y, {}, ring, pins, 90, 0.6 * size, to - 1.2 * t, far);
        if (random.chance(0.5))
            for (int i = 0; i < pins; ++i)
                solid.add_cylinder(Axis::y, polar({}, ring, 90 + 360.0 * i / pins), size, to, to + 1.2 * t);
    } else {
        solid.add_cylinder(Axis::y, {}, flange, to - t, to);
        for (int i = 0; i < pins; ++i)
            solid.add_prism(Axis::y, ring_sector({}, hub, flange, 360.0 * i / pins, 170.0 / pins), to, to + 1.2 * t);
    }
}

}  // namespace

/// Wheel or disc of an industrial brake: drum with its web and hub, a coupling's half at its hub, a taper bore; a disc
/// with vanes or bolted to its hub.
Part brake_wheel(FamilyContext& context) {
    Random& random = context.random;
    const double r = random.log_uniform(50, 400), hub = r * random.uniform(0.2, 0.36),
                 bore = hub * random.uniform(0.45, 0.65);
    Part part;
    Solid& solid = part.solid;
    double from = 0.0, to = 0.0;
    if (random.chance(0.65)) {  // drum
        const double half = r * random.uniform(0.25, 0.45), rim = r * random.uniform(0.84, 0.92),
                     web = r * random.uniform(0.05, 0.1),
                     off = random.choice({0.0, 0.0, 0.5, -0.5, 0.8}) * (half - web);
        solid.add_chamfered_cylinder(Axis::y, {}, r, -half, half, 0.02 * r, 0.02 * r);
        if (random.chance(0.3)) solid.add_revolution(Axis::y, ring_meridian(half - 0.1 * half, half, rim, 1.06 * r));
        solid
            .cut_revolution(Axis::y,
                            through({{off + web, hub}, {off + web, 0.97 * rim}, {half, rim}, {far, rim}, {far, hub}}))
            .cut_revolution(
                Axis::y, through({{off - web, hub}, {off - web, 0.97 * rim}, {-half, rim}, {-far, rim}, {-far, hub}}));
        if (random.chance(0.6))
            solid.cut_hole_circle(Axis::y, {}, 0.5 * (hub + rim), random.choice({4, 6, 6, 8}), 0,
                                  (rim - hub) * random.uniform(0.15, 0.3), -far, far);
        if (random.chance(0.3))
            add_around(solid, rectangle({0.9 * hub, -0.025 * r}, {0.99 * rim, 0.025 * r}), random.choice({4, 6}), 30,
                       off, half * 0.9);
        from = off - web;
        to = off + web;
        solid.add_cylinder(Axis::y, {}, hub, off - web - r * random.uniform(0.02, 0.4), from);
    } else {  // disc
        const double half = r * random.uniform(0.02, 0.06);
        const bool vanes = random.chance(0.4);
        solid.add_cylinder(Axis::y, {}, r, -half, half);
        const double within = r * random.uniform(0.5, 0.68);
        if (vanes) {
            solid.cut_revolution(Axis::y, ring_meridian(-0.4 * half, 0.4 * half, within, far));
            add_around(solid, rectangle({within, -0.2 * half}, {0.99 * r, 0.2 * half}), random.choice({18, 24, 30}), 90,
                       -0.45 * half, 0.45 * half);
        }
        if (random.chance(0.5)) {
            const int bolts = random.choice({6, 8, 12});
            solid.add_cylinder(Axis::y, {}, within, half, 3 * half);
            for (int i = 0; i < bolts; ++i)
                solid.add_prism(Axis::y, polygon(polar({}, 0.85 * within, 90 + 360.0 * i / bolts), 0.07 * within, 6, 0),
                                -1.8 * half, 4.2 * half);
        }
        from = -half;
        to = half;
    }
    add_brake_hub(solid, random, r, hub, to - 0.01 * r);
    const bool taper = random.chance(0.4);
    if (taper)
        solid.cut_revolution(Axis::y, cone_meridian(from - 2 * r, 0.8 * bore, to + 2 * r, 1.2 * bore))
            .cut_box({-0.2 * bore, -far, 0}, {0.2 * bore, far, 1.3 * bore});
    else
        solid.cut_prism(Axis::y, random.chance(0.8) ? keyed_bore({}, bore, 0.5 * bore, 1.2 * bore) : circle({}, bore),
                        -far, far);
    part.main_side = random.chance(0.5) ? Side::front : Side::right;
    return part;
}

}  // namespace v16::corpus
