// Shafts of gearboxes, machine tools and controls: several gears on one shaft, hollow spindles with their noses, shafts
// with levers.
#include <algorithm>
#include <cmath>

#include "corpus/families/shaft.hpp"
#include "corpus/families/shaft_details.hpp"
#include "corpus/families/teeth.hpp"

namespace v16::corpus {

/// Countershaft: two to six gears in one piece with their shaft, thread-cut runouts between, journals or splines at the
/// ends, sometimes bored all along.
Part countershaft(FamilyContext& context) {
    Random& random = context.random;
    const double module = random.log_uniform(0.8, 7);
    const int gears = random.integer(2, 6);
    const double core = module * random.uniform(5, 8);
    Part part;
    Solid& solid = part.solid;
    double x = 0;
    int teeth = random.integer(13, 18);
    const bool rising = random.chance(0.6);
    for (int i = 0; i < gears; ++i) {
        const GearForm form{.teeth = std::max(teeth, static_cast<int>(2.4 + 2 * core / module)), .module = module};
        const double width = module * random.uniform(5, 12), edge = random.chance(0.4) ? 0.5 * module : 0.0;
        if (context.simplified)
            solid.add_chamfered_cylinder(Axis::x, {}, tip_radius(form), x, x + width, edge, edge)
                .add_pitch_circle({Axis::x, {}, pitch_radius(form), x, x + width});
        else
            solid.add_prism(Axis::x, rotated(gear_outline(form, 2), random.uniform(0, 20)), x, x + width);
        x += width + module * random.log_uniform(1, 12);
        teeth = rising ? teeth + random.integer(2, 8) : random.integer(14, 34);
    }
    solid.add_cylinder(Axis::x, {}, core, -0.5 * module, x - 0.4 * module);
    for (const bool right : {false, true}) {
        const double from = right ? x - 0.5 * module : -0.4 * module, out = right ? 1.0 : -1.0;
        double at = from, r = core * random.uniform(0.75, 0.95);
        const int steps = random.integer(1, 3);
        for (int i = 0; i < steps; ++i) {
            const double length = core * random.uniform(0.5, 1.6), end = at + out * length;
            if (i + 1 == steps && i > 0 && random.chance(0.5))
                solid.add_prism(Axis::x, spline_outline(random.choice({8, 12, 16}), 0.87 * r, r, 0.22 * r),
                                std::min(at, end), std::max(at, end));
            else
                solid.add_chamfered_cylinder(Axis::x, {}, r, std::min(at, end), std::max(at, end), right ? 0 : 0.08 * r,
                                             right ? 0.08 * r : 0);
            if (random.chance(0.25)) cut_ring_groove(solid, 0.5 * (at + end), r);
            at = end;
            r *= random.uniform(0.75, 0.9);
        }
        if (random.chance(0.5)) cut_end_hole(solid, random, at, -out, r);
    }
    if (random.chance(0.2)) solid.cut_cylinder(Axis::x, {}, core * random.uniform(0.25, 0.45), -far, far);
    return part;
}

namespace {

/// The nose of a spindle that ends at x = 0, to the left: a flange with bolts, a threaded nose, a steep taper with
/// keys, a collet's seat; returns the radius behind it.
void add_nose(Solid& solid, Random& random, double r, double bore) {
    const std::size_t form = random.weighted({0.35, 0.2, 0.25, 0.2});
    if (form == 0) {
        const double flange = r * random.uniform(1.3, 1.7), t = r * random.uniform(0.25, 0.5), spigot = 0.72 * flange;
        solid.add_cylinder(Axis::x, {}, flange, -t, 0)
            .add_revolution(Axis::x, cone_meridian(-t - 0.2 * r, 0.97 * spigot, -t + 0.01, spigot));
        solid.cut_hole_circle(Axis::x, {}, 0.5 * (flange + spigot), random.choice({4, 6, 11}), 90,
                              0.25 * (flange - spigot), -t - 1, 0.01);
        solid.cut_revolution(
            Axis::x, cone_meridian(-t - 0.2 * r - 0.01, std::min(1.25 * bore + 0.1 * r, 0.8 * spigot), r, bore));
    } else if (form == 1) {
        const double length = r * random.uniform(0.8, 1.3), thread = 0.85 * r;
        solid.add_chamfered_cylinder(Axis::x, {}, 1.2 * r, -0.35 * r, 0, 0.04 * r, 0)
            .add_chamfered_cylinder(Axis::x, {}, thread, -0.35 * r - length, -0.3 * r, 0.08 * r, 0);
        thread_over(solid, -0.35 * r - length, -0.5 * r, thread);
        solid.cut_revolution(
            Axis::x, cone_meridian(-0.35 * r - length - 0.01, std::min(1.2 * bore + 0.08 * r, 0.7 * r), r, bore));
    } else if (form == 2) {
        const double t = r * random.uniform(0.5, 0.9), mouth = std::min(0.72 * r, bore + 0.15 * r + 0.1 * bore);
        solid.add_cylinder(Axis::x, {}, 1.1 * r, -t, 0)
            .cut_revolution(Axis::x, cone_meridian(-t - 0.01, mouth, r * 1.2, bore));
        for (const double s : {-1.0, 1.0})
            solid.cut_box({-t - 1, -0.16 * r, s > 0 ? 0.8 * r : -far}, {-0.65 * t, 0.16 * r, s > 0 ? far : -0.8 * r});
        solid.cut_hole_circle(Axis::x, {}, 0.9 * r, 4, 45, 0.08 * r, -t - 1, -0.3 * t);
    } else {
        const double length = r * random.uniform(0.7, 1.4), nose = 0.7 * r;
        solid.add_chamfered_cylinder(Axis::x, {}, nose, -length, 0, 0.06 * r, 0);
        thread_over(solid, -length, -0.45 * length, nose);
        solid.cut_revolution(Axis::x,
                             cone_meridian(-length - 0.01, std::min(0.85 * nose, bore + 0.14 * length), 0.3 * r, bore));
        for (const double s : {-1.0, 1.0})
            solid.cut_box({-0.4 * length, -far, s > 0 ? 0.88 * nose : -far},
                          {-0.12 * length, far, s > 0 ? far : -0.88 * nose});
    }
}

}  // namespace

/// Hollow spindle of a machine tool: its nose, bearing seats that become smaller, threads for lock nuts with their
/// washers' slots, keys, a stepped bore.
Part machine_spindle(FamilyContext& context) {
    Random& random = context.random;
    const double r = random.log_uniform(8, 110), bore = r * random.uniform(0.2, 0.55);
    std::vector<TurnedStep> steps;
    double radius = r;
    const int count = random.integer(3, 8);
    for (int i = 0; i < count; ++i) {
        steps.push_back({.length = r * random.log_uniform(0.3, 3.5), .radius = radius});
        radius = std::max(radius * random.uniform(0.86, 0.97), 1.3 * bore);
    }
    steps.back().chamfer_right = 0.05 * r;
    Part part;
    Solid& solid = part.solid;
    solid.add_revolution(Axis::x, turned(steps));
    const std::vector<double> at = step_positions(steps);
    const double end = at.back();
    solid.cut_cylinder(Axis::x, {}, bore, -far, far);
    if (random.chance(0.5))
        solid.cut_cylinder(Axis::x, {}, bore + 0.4 * (radius - bore), end * random.uniform(0.5, 0.85), end + 1);
    add_nose(solid, random, r, bore);
    for (std::size_t i = 1; i < steps.size(); ++i) {
        const double length = steps[i].length, seat = steps[i].radius;
        if (length < 0.9 * seat && random.chance(0.6)) {
            thread_over(solid, at[i], at[i + 1], seat);
            if (random.chance(0.6))
                solid.cut_box({at[i] - 0.01, -0.12 * seat, 0.86 * seat}, {at[i + 1], 0.12 * seat, far});
        } else if (length > 1.5 * seat && random.chance(0.4)) {
            cut_keyway(solid, at[i] + 0.15 * length, at[i + 1] - 0.15 * length, seat);
        } else if (random.chance(0.2)) {
            cut_ring_groove(solid, at[i] + 0.7 * length, seat);
        }
    }
    return part;
}

/// Shaft with levers: one to four arms clamped, pinned or forged onto a shaft, with eyes, pins or forks at their ends;
/// a rocker or selector shaft.
Part lever_shaft(FamilyContext& context) {
    Random& random = context.random;
    const double r = random.log_uniform(2.5, 50), length = r * random.log_uniform(14, 36),
                 reach = r * random.uniform(2.3, 4.5);
    const int arms = random.choice({1, 1, 2, 2, 3, 4});
    Part part;
    Solid& solid = part.solid;
    solid.add_chamfered_cylinder(Axis::x, {}, r, 0, length, 0.1 * r, 0.1 * r);
    for (int i = 0; i < arms; ++i) {
        const double x = length * (arms == 1 ? random.choice({0.06, 0.5, 0.9}) : 0.06 + 0.86 * i / (arms - 1)),
                     wide = r * random.uniform(0.7, 1.6), angle = random.choice({90.0, 90.0, 270.0, 0.0, 60.0, 120.0}),
                     hub = r * random.uniform(1.45, 1.8), eye = r * random.uniform(0.7, 1.2),
                     far_reach = reach * random.choice({1.0, 1.0, 0.7});
        const Point2 end = polar({}, far_reach, angle);
        const double thin = wide * random.choice({1.0, 0.6, 0.45});
        solid.add_cylinder(Axis::x, {}, hub, x - 0.5 * wide, x + 0.5 * wide)
            .add_prism(Axis::x, tangent_hull({}, 0.8 * hub, end, eye), x - 0.5 * thin, x + 0.5 * thin);
        switch (random.integer(0, 3)) {
            case 0:
                solid.add_cylinder(Axis::x, end, 0.6 * eye, x - 0.5 * thin, x + thin * random.uniform(1, 3));
                break;
            case 1:
                solid.add_cylinder(Axis::x, end, eye, x - 0.7 * wide, x + 0.7 * wide)
                    .cut_cylinder(Axis::x, end, 0.55 * eye, x - wide, x + wide);
                break;
            case 2:
                solid.cut_prism(Axis::x,
                                slot(polar({}, far_reach, angle), polar({}, far_reach + 3 * eye, angle), 0.5 * eye),
                                x - wide, x + wide);
                break;
            default:
                solid.cut_cylinder(Axis::x, end, 0.5 * eye, x - wide, x + wide);
                break;
        }
        if (random.chance(0.35))
            solid.cut_cylinder(random.choice({Axis::y, Axis::z}), {x, 0}, 0.22 * r, -far, far);  // its pin
    }
    if (random.chance(0.4)) cut_ring_groove(solid, length * random.choice({0.15, 0.8}), r);
    if (random.chance(0.3)) thread_over(solid, length * 0.96, length, r);
    if (random.chance(0.3)) {
        const double out = 1.5 * r;
        solid.add_prism(Axis::x, polygon({}, 0.95 * r, 4, 45), length, length + out);
    }
    if (random.chance(0.25)) solid.cut_cylinder(Axis::x, {}, 0.45 * r, -far, far);
    return part;
}

}  // namespace v16::corpus
