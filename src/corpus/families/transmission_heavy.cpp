// Heavy wheels: flywheels with arms and in two masses, sheaves of lifts and cranes; gears that slide on their shaft.
#include <algorithm>
#include <utility>

#include "corpus/families/teeth.hpp"
#include "corpus/families/transmission.hpp"
#include "corpus/families/transmission_bodies.hpp"
#include "corpus/turned.hpp"

namespace v16::corpus {
namespace {

/// Arms from hub to rim, straight or bent to one side, slimmer outwards.
void add_wheel_arms(Solid& solid, Random& random, double hub, double rim, double half) {
    const int arms = random.choice({3, 4, 5, 6, 6, 8});
    const double wide = std::min(0.55 * hub, 1.8 * hub / arms),
                 bend = random.choice({0.0, 0.0, 1.0, -1.0}) * random.uniform(0.15, 0.45);
    const double in = 0.85 * hub, out = 1.02 * rim, slim = random.uniform(0.6, 0.9) * wide;
    for (int i = 0; i < arms; ++i) {
        Path arm;
        arm.vertices = {{{in, -wide}, bend}, {{out, -slim}}, {{out, slim}, -bend}, {{in, wide}}};
        solid.add_prism(Axis::y, rotated(arm, 90 + 360.0 * i / arms), -half, half);
    }
}

/// Flywheel in two masses: arc springs in windows between a primary and a secondary plate.
void make_two_masses(Solid& solid, Random& random, double r) {
    const double t = 0.12 * r, bore = r * random.uniform(0.12, 0.2), spring = 0.72 * r;
    const int springs = random.choice({2, 2, 3, 4, 6});
    solid.add_cylinder(Axis::y, {}, r, 0, t).add_revolution(Axis::y, ring_meridian(0, 2.2 * t, 0.9 * r, r));
    if (random.chance(0.6)) {
        const GearForm form{.teeth = random.integer(60, 90), .module = 1.0};
        solid.add_prism(Axis::y, scaled(gear_outline(form, 2), 1.05 * r / pitch_radius(form)), 0.3 * t, 1.2 * t);
    }
    solid.add_cylinder(Axis::y, {}, 0.86 * r, -1.1 * t, -0.1 * t).add_cylinder(Axis::y, {}, 0.4 * r, -0.3 * t, 0.3 * t);
    const double open = 300.0 / springs;
    for (int i = 0; i < springs; ++i) {
        const double at = 360.0 * i / springs;
        solid.cut_prism(Axis::y, ring_sector({}, 0.92 * spring, 1.08 * spring, at, open), -far, 0);
        for (int k = 0; k < static_cast<int>(open / 6); ++k)
            solid.add_prism(Axis::y, ring_sector({}, 0.93 * spring, 1.07 * spring, at + 2 + 6.0 * k, 3), -1.0 * t,
                            -0.2 * t);
    }
    solid.cut_cylinder(Axis::y, {}, bore, -far, far)
        .cut_hole_circle(Axis::y, {}, 0.3 * r, random.choice({6, 8}), 0, 0.035 * r, -far, far)
        .cut_hole_circle(Axis::y, {}, 0.46 * r, 6, 30, 0.04 * r, -far, 0);
}

}  // namespace

/// Flywheel with arms or a bored disc and a heavy rim: plain, crowned, with barring holes or a belt's grooves; for
/// engines in two masses; small ones on a taper.
Part spoked_flywheel(FamilyContext& context) {
    Random& random = context.random;
    const double r = random.log_uniform(15, 900);
    Part part;
    Solid& solid = part.solid;
    if (random.chance(0.2)) {
        make_two_masses(solid, random, r);
        return part;
    }
    const double half = r * random.uniform(0.06, 0.22), rim = r * random.uniform(0.72, 0.88),
                 hub = r * random.uniform(0.16, 0.26), bore = hub * random.uniform(0.4, 0.62),
                 long_hub = half * random.uniform(0.8, 1.7), web = half * random.uniform(0.25, 0.6);
    solid.add_chamfered_cylinder(Axis::y, {}, r, -half, half, 0.04 * half, 0.04 * half)
        .cut_cylinder(Axis::y, {}, rim, -far, far);
    if (random.chance(0.65))
        add_wheel_arms(solid, random, hub, rim, web);
    else {
        solid.add_cylinder(Axis::y, {}, 1.01 * rim, -web, web);
        const int holes = random.choice({4, 5, 6, 8});
        solid.cut_hole_circle(Axis::y, {}, 0.5 * (hub + rim), holes, 90,
                              std::min(0.4 * (rim - hub), 1.2 * (hub + rim) / holes) * random.uniform(0.6, 0.95), -far,
                              far);
        if (random.chance(0.5))
            for (int i = 0; i < holes; ++i)
                for (const double s : {-1.0, 1.0})
                    solid.add_prism(Axis::y,
                                    rotated(rectangle({0.9 * hub, -0.025 * r}, {1.01 * rim, 0.025 * r}),
                                            90 + 360.0 * (i + 0.5) / holes),
                                    s > 0 ? 0.9 * web : -0.8 * half, s > 0 ? 0.8 * half : -0.9 * web);
    }
    solid.add_cylinder(Axis::y, {}, hub, -long_hub, long_hub);
    if (random.chance(0.25)) {  // barring holes
        for (const Axis axis : {Axis::x, Axis::z})
            solid.cut_cylinder(axis, {}, 0.35 * half, 0.85 * r, far)
                .cut_cylinder(axis, {}, 0.35 * half, -far, -0.85 * r);
    } else if (random.chance(0.3)) {
        const int grooves = random.integer(1, 4);
        for (int i = 0; i < grooves; ++i)
            solid.cut_revolution(Axis::y,
                                 v_groove_meridian(2 * half * ((i + 0.5) / grooves - 0.5), 1.2 * half / grooves,
                                                   0.4 * half / grooves, rim + 0.4 * (r - rim), r + 0.01));
    }
    if (random.chance(0.2))  // crank pin
        solid.add_cylinder(Axis::y, {0, 0.5 * (hub + rim)}, 0.5 * bore, 0, long_hub * 2.0);
    if (random.chance(0.25))
        solid.cut_revolution(Axis::y, cone_meridian(-long_hub - 0.01, 0.8 * bore, long_hub + 0.01, bore));
    else
        cut_wheel_bore(solid, random, bore);
    return part;
}

namespace {

/// Rope grooves side by side, round with an undercut or V-shaped.
void cut_rope_grooves(Solid& solid, Random& random, double r, double half, int count) {
    const double pitch = 1.8 * half / count, rope = std::min(0.4 * pitch, 0.1 * r);
    const std::size_t form = random.weighted({0.5, 0.25, 0.25});
    for (int i = 0; i < count; ++i) {
        const double at = pitch * (i - 0.5 * (count - 1));
        if (form == 2)
            solid.cut_revolution(Axis::y, v_groove_meridian(at, 0.8 * pitch, 0.25 * pitch, r - 1.4 * rope, r + 0.01));
        else
            solid.cut_revolution(Axis::y, circle({at, r + 0.1 * rope}, rope));
        if (form == 1)
            solid.cut_revolution(Axis::y, ring_meridian(at - 0.3 * rope, at + 0.3 * rope, r - 1.5 * rope, r));
    }
}

}  // namespace

/// Sheave of a lift or crane: a grooved rim bolted to a spider, a welded one with ribs, several on one hub with
/// bearings.
Part traction_sheave(FamilyContext& context) {
    Random& random = context.random;
    const double r = random.log_uniform(40, 600), half = r * random.uniform(0.08, 0.3),
                 rim = r * random.uniform(0.78, 0.86), hub = r * random.uniform(0.18, 0.3),
                 bore = hub * random.uniform(0.45, 0.75), web = half * random.uniform(0.12, 0.3);
    const std::size_t form = random.weighted({0.4, 0.35, 0.25});
    Part part;
    Solid& solid = part.solid;
    solid.add_cylinder(Axis::y, {}, r, -half, half);
    cut_rope_grooves(solid, random, r, half, form == 1 ? 1 : random.integer(2, 8));
    if (form == 0) {  // the rim is a ring of its own, on bolts
        const double inner = rim - 0.1 * r;
        solid.cut_cylinder(Axis::y, {}, inner, -far, far)
            .cut_revolution(Axis::y, ring_meridian(-far, half * 0.2, 0, rim));
        solid.add_cylinder(Axis::y, {}, 0.99 * rim, 0.2 * half - 2 * web, 0.2 * half);
        const int bolts = random.choice({6, 8, 12});
        for (int i = 0; i < bolts; ++i) {
            const Point2 at = polar({}, 0.5 * (inner + rim), 360.0 * i / bolts);
            solid.add_prism(Axis::y, polygon(at, 0.035 * r, 6, 0), 0.2 * half - 2 * web - 0.03 * r, half + 0.02 * r);
        }
        const int windows = random.choice({0, 4, 5, 6});
        for (int i = 0; i < windows; ++i)
            solid.cut_prism(
                Axis::y,
                filleted(ring_sector({}, 1.25 * hub, 0.92 * inner, 90 + 360.0 * i / windows, 230.0 / windows),
                         0.04 * r),
                0.2 * half - 3 * web, 0.2 * half + 0.01);
    } else {
        leave_web(solid, hub, form == 1 ? r * 0.84 : rim, web);
        const int ribs = random.choice({4, 6, 8});
        if (random.chance(0.5))
            add_around(solid, rectangle({0.95 * hub, -0.02 * r}, {1.01 * rim, 0.02 * r}), ribs, 90, -0.75 * half,
                       0.75 * half);
        else
            solid.cut_hole_circle(Axis::y, {}, 0.5 * (hub + rim), ribs, 90, 0.26 * (rim - hub), -far, far);
    }
    const double long_hub = half * random.uniform(1.0, 1.6);
    solid.add_cylinder(Axis::y, {}, hub, -long_hub, long_hub);
    if (form > 0 && random.chance(0.6)) {  // two bearings with lids
        solid.cut_cylinder(Axis::y, {}, 0.8 * hub, -far, far);
        for (const double s : {-1.0, 1.0})
            for (const auto& [inner, outer] : {std::pair{0.45, 0.55}, {0.68, 0.81}})
                solid.add_revolution(Axis::y,
                                     ring_meridian(s < 0 ? -0.9 * long_hub : 0.2 * long_hub,
                                                   s < 0 ? -0.2 * long_hub : 0.9 * long_hub, inner * hub, outer * hub));
    } else {
        cut_wheel_bore(solid, random, bore);
    }
    return part;
}

/// Gears in one piece that slide on a splined shaft, or run loose on it: two or three toothed rims, a groove for the
/// fork, jaws on a face.
Part sliding_gear(FamilyContext& context) {
    Random& random = context.random;
    const double module = random.log_uniform(1, 8);
    const int smallest = random.integer(18, 30), rims = random.choice({1, 2, 2, 2, 3});
    const double bore = root_radius({.teeth = smallest, .module = module}) * random.uniform(0.45, 0.62),
                 hub = 1.35 * bore;
    Part part;
    Solid& solid = part.solid;
    double y = 0;
    const bool fork_first = random.chance(0.5);
    double largest = 0;
    const auto add_fork_groove = [&] {
        const double wide = module * random.uniform(3, 6), wall = 0.35 * wide, outer = hub * random.uniform(1.15, 1.4);
        solid.add_cylinder(Axis::y, {}, outer, y, y + wide + 2 * wall)
            .cut_revolution(Axis::y, ring_meridian(y + wall, y + wall + wide, hub, 1.1 * outer));
        y += wide + 2 * wall;
    };
    const bool forked = random.chance(rims == 1 ? 1.0 : 0.75);
    if (forked && fork_first) add_fork_groove();
    for (int i = 0; i < rims; ++i) {
        const GearForm form{.teeth = smallest + (i == 0 ? 0 : random.integer(3, 20)), .module = module};
        const double width = module * random.uniform(5, 10);
        largest = std::max(largest, tip_radius(form));
        add_gear(solid, form, context.simplified, y, y + width);
        y += width;
        if (i + 1 == rims) break;
        const double gap = module * random.uniform(1.2, 4);
        solid.add_cylinder(Axis::y, {}, hub, y - 0.1, y + gap + 0.1);
        y += gap;
    }
    if (forked && !fork_first) {
        solid.add_cylinder(Axis::y, {}, hub, y - 0.1, y + module);
        y += 0.5 * module;
        add_fork_groove();
    }
    if (random.chance(0.45)) {  // jaws towards the next gear
        const int jaws = random.choice({3, 4, 5, 6});
        const double outer = std::min(1.3 * hub, 0.9 * largest);
        for (int i = 0; i < jaws; ++i)
            solid.add_prism(Axis::y, ring_sector({}, 1.02 * bore, outer, 360.0 * i / jaws, 150.0 / jaws), -module * 2.5,
                            0.1);
    }
    const std::size_t inside = random.weighted({0.5, 0.25, 0.25});
    if (inside == 0)
        solid.cut_prism(Axis::y, spline_outline(random.choice({6, 8, 8, 10}), 0.88 * bore, bore, 0.3 * bore), -far,
                        far);
    else if (inside == 1)
        solid.cut_prism(Axis::y, spline_outline(24, 0.93 * bore, bore, 0.13 * bore), -far, far);
    else
        solid.cut_cylinder(Axis::y, {}, bore, -far, far);
    part.main_side = random.chance(0.6) ? Side::front : Side::right;
    return part;
}

}  // namespace v16::corpus
