// Shafts with more than turned steps: threads, worms, teeth, splines, cranks, cams.
#include <algorithm>
#include <numbers>

#include "corpus/families/shaft.hpp"
#include "corpus/families/shaft_details.hpp"
#include "corpus/families/teeth.hpp"

namespace v16::corpus {
namespace {

/// A ridge every `pitch` from `from` to `to`: the look of a screw or worm from the side.
void add_ridges(Solid& solid, double from, double to, double pitch, double root, double tip, double flank) {
    const double top = std::max(0.1 * pitch, 0.5 * pitch - flank);
    for (double x = from; x + pitch <= to + 1e-9; x += pitch) {
        const double left = x + (pitch - top) / 2 - flank;
        solid.add_revolution(Axis::x, through({{left, root * 0.98},
                                               {left + flank + top + flank, root * 0.98},
                                               {left + flank + top, tip},
                                               {left + flank, tip}}));
    }
}

/// Journals on both sides of a middle part that lies from 0 to `length`; returns the ends of the shaft.
Point2 add_journals(Solid& solid, Random& random, double radius, double length, double density) {
    const auto side = [&](double start, double into) {
        std::vector<TurnedStep> steps;
        double r = radius;
        for (int i = 0, n = random.integer(1, 4); i < n; ++i) {
            r *= random.uniform(0.75, 0.97);
            steps.push_back({radius * random.log_uniform(0.5, 4), r});
        }
        steps.back().chamfer_right = std::min(steps.back().radius * 0.1, steps.back().length * 0.3);
        const std::vector<double> at = step_positions(steps);
        if (into < 0) {
            std::reverse(steps.begin(), steps.end());
            std::swap(steps.front().chamfer_left, steps.front().chamfer_right);
        }
        const double from = into < 0 ? start - at.back() : start;
        solid.add_revolution(Axis::x, turned(steps, from));
        const TurnedStep& end = into < 0 ? steps.front() : steps.back();
        const double end_from = into < 0 ? from : start + at[at.size() - 2];
        if (end.length > 1.5 * end.radius && random.chance(0.4 * density))
            cut_keyway(solid, end_from + 0.15 * end.length, end_from + 0.85 * end.length, end.radius);
        else if (random.chance(0.25 * density))
            thread_over(solid, end_from, end_from + end.length, end.radius);
        return into < 0 ? from : start + at.back();
    };
    const double left = side(0, -1.0);
    return {left, side(length, 1.0)};
}

/// A cam: base circle and nose joined by tangents, turned to `angle` degrees.
Path cam_outline(double base, double lift, double nose, double angle) {
    return rotated(tangent_hull({}, base, {base + lift - nose, 0}, nose), angle);
}

}  // namespace

Part lead_screw(FamilyContext& context) {
    Random& random = context.random;
    const double radius = random.log_uniform(3, 40);
    const double length = 2 * radius * random.log_uniform(4, 25);
    const double pitch = radius * random.uniform(0.3, 0.6);
    Part part;
    if (!context.simplified && length / pitch < 80 && random.chance(0.6)) {
        const double root = radius * random.uniform(0.78, 0.88);
        part.solid.add_cylinder(Axis::x, {}, root, 0, length);
        add_ridges(part.solid, 0, length, pitch, root, radius, pitch * random.uniform(0.08, 0.25));
    } else {
        part.solid.add_cylinder(Axis::x, {}, radius, 0, length);
        part.solid.add_thread({Axis::x, {}, radius, radius * 0.85, 0, length, false});
    }
    add_journals(part.solid, random, radius * 0.9, length, 1.0);
    return part;
}

Part worm_shaft(FamilyContext& context) {
    Random& random = context.random;
    const double module = random.log_uniform(1, 8);
    const double pitch_radius_mm = module * random.uniform(4, 9);
    const double tip = pitch_radius_mm + module, root = pitch_radius_mm - 1.2 * module;
    const double lead = std::numbers::pi * module;
    const double length = lead * random.integer(4, 10);
    Part part;
    part.solid.add_cylinder(Axis::x, {}, root, 0, length);
    if (context.simplified)
        part.solid.add_cylinder(Axis::x, {}, tip, 0, length)
            .add_pitch_circle({Axis::x, {}, pitch_radius_mm, 0, length});
    else
        add_ridges(part.solid, 0, length, lead, root, tip, 0.8 * module);
    const Point2 ends = add_journals(part.solid, random, root * random.uniform(0.85, 1.0), length, 1.0);
    if (random.chance(0.3)) cut_end_hole(part.solid, random, ends.x, 1.0, root * 0.5);
    return part;
}

Part gear_shaft(FamilyContext& context) {
    Random& random = context.random;
    GearForm form{.teeth = random.integer(10, 32), .module = random.log_uniform(0.8, 8)};
    const double width = pitch_radius(form) * random.uniform(0.4, 2.2);
    Part part;
    if (context.simplified) {
        part.solid.add_cylinder(Axis::x, {}, tip_radius(form), 0, width);
        part.solid.add_pitch_circle({Axis::x, {}, pitch_radius(form), 0, width});
    } else {
        part.solid.add_prism(Axis::x, gear_outline(form, random.integer(2, 3)), 0, width);
    }
    add_journals(part.solid, random, root_radius(form) * random.uniform(0.7, 1.0), width, 1.2);
    return part;
}

Part pinion_shaft(FamilyContext& context) {  // a gear at the end of a long shaft
    Random& random = context.random;
    GearForm form{.teeth = random.integer(8, 18), .module = random.log_uniform(0.5, 6)};
    const double width = pitch_radius(form) * random.uniform(0.8, 3);
    const double radius = root_radius(form) * random.uniform(0.75, 1.3);
    std::vector<TurnedStep> steps{{radius * random.uniform(4, 16), radius}};
    if (random.chance(0.7)) steps.push_back({radius * random.uniform(1, 5), radius * random.uniform(0.7, 0.92)});
    if (random.chance(0.4)) steps.insert(steps.begin(), {radius * 0.4, radius * random.uniform(1.1, 1.6)});
    steps.back().chamfer_right = radius * 0.06;
    Part part;
    if (context.simplified)
        part.solid.add_cylinder(Axis::x, {}, tip_radius(form), -width, 0)
            .add_pitch_circle({Axis::x, {}, pitch_radius(form), -width, 0});
    else
        part.solid.add_prism(Axis::x, gear_outline(form, 3), -width, 0);
    part.solid.add_revolution(Axis::x, turned(steps));
    add_shaft_details(part.solid, random, steps, 0.8);
    return part;
}

Part splined_shaft(FamilyContext& context) {
    Random& random = context.random;
    const double outer = random.log_uniform(6, 60);
    const double inner = outer * random.uniform(0.8, 0.9);
    const int count = random.choice({6, 6, 8, 10, 16, 20, 24});
    const double width = std::numbers::pi * outer / count * random.uniform(0.8, 1.0);
    const double length = outer * random.log_uniform(1.5, 8);
    Part part;
    part.solid.add_prism(Axis::x, spline_outline(count, inner, outer, width), 0, length);
    const Point2 ends = add_journals(part.solid, random, inner * 0.98, length, 0.8);
    if (random.chance(0.3)) {  // splines at one end only, a thicker body behind
        part.solid.add_cylinder(Axis::x, {}, outer * random.uniform(1.05, 1.3), length, ends.y);
    }
    return part;
}

Part eccentric_shaft(FamilyContext& context) {
    Random& random = context.random;
    const double radius = random.log_uniform(5, 60);
    const double throw_mm = radius * random.uniform(0.1, 0.45);
    Part part;
    double x = 0;
    for (int i = 0, n = random.integer(1, 3); i < n; ++i) {
        const double width = radius * random.uniform(0.6, 2);
        const Point2 centre = polar({}, throw_mm, i * 180.0 + 90.0);
        part.solid.add_cylinder(Axis::x, centre, radius * random.uniform(1.0, 1.1), x, x + width);
        x += width;
        if (i + 1 < n) {
            part.solid.add_cylinder(Axis::x, {}, radius * 0.8, x, x + radius * 0.6);
            x += radius * 0.6;
        }
    }
    add_journals(part.solid, random, radius * 0.8, x, 1.0);
    return part;
}

Part crankshaft(FamilyContext& context) {
    Random& random = context.random;
    const double journal = random.log_uniform(5, 50);
    const double throw_mm = journal * random.uniform(1.2, 2.8);
    const double pin = journal * random.uniform(0.7, 1.05);
    const double web = journal * random.uniform(0.5, 1.0);
    const double main_length = journal * random.uniform(0.8, 2);
    const bool round_webs = random.chance(0.3);
    Part part;
    double x = 0;
    for (int i = 0, n = random.integer(1, 4); i < n; ++i) {
        const Point2 centre = polar({}, throw_mm, (n == 3 ? 120.0 : 180.0) * i + 90.0);
        const Path cheek = round_webs ? circle(0.4 * centre, throw_mm + journal * 1.1)
                                      : tangent_hull({}, journal * random.uniform(1.2, 1.6), centre, pin * 1.3);
        part.solid.add_prism(Axis::x, cheek, x, x + web);
        part.solid.add_cylinder(Axis::x, centre, pin, x, x + 2 * web + journal * 1.2);
        x += web + journal * 1.2;
        part.solid.add_prism(Axis::x, cheek, x, x + web);
        x += web;
        if (i + 1 < n) {
            part.solid.add_cylinder(Axis::x, {}, journal, x, x + main_length);
            x += main_length;
        }
    }
    add_journals(part.solid, random, journal, x, 0.8);
    return part;
}

Part camshaft(FamilyContext& context) {
    Random& random = context.random;
    const double radius = random.log_uniform(4, 25);
    const double base = radius * random.uniform(1.1, 1.5), lift = radius * random.uniform(0.5, 1.2);
    const double spacing = radius * random.uniform(2, 5), width = spacing * random.uniform(0.3, 0.6);
    const int count = random.integer(2, 8);
    Part part;
    const double length = spacing * count;
    part.solid.add_cylinder(Axis::x, {}, radius, 0, length);
    for (int i = 0; i < count; ++i) {
        const double from = spacing * (i + 0.5) - width / 2;
        const double angle = 90.0 * random.integer(0, 3) + random.choice({0.0, 45.0});
        part.solid.add_prism(Axis::x, cam_outline(base, lift, base * random.uniform(0.3, 0.55), angle), from,
                             from + width);
    }
    add_journals(part.solid, random, radius, length, 0.8);
    return part;
}

Part square_ended_shaft(FamilyContext& context) {
    Random& random = context.random;
    const double radius = random.log_uniform(3, 50);
    std::vector<TurnedStep> steps = shaft_steps(random, 2 * radius, random.integer(1, 4));
    finish_ends(random, steps);
    const double length = step_positions(steps).back();
    const double end = steps.front().radius;
    const double square = end * random.uniform(1.1, 1.4);  // across flats
    Part part;
    part.solid.add_revolution(Axis::x, turned(steps));
    const Path shape = random.chance(0.7) ? rectangle({-square / 2, -square / 2}, {square / 2, square / 2})
                                          : polygon({}, square / 1.732 * 1.05, 6, 0);
    part.solid.add_prism(Axis::x, shape, -end * random.uniform(1, 3), 0);
    if (random.chance(0.3)) part.solid.add_prism(Axis::x, shape, length, length + end * random.uniform(1, 3));
    add_shaft_details(part.solid, random, steps, 0.6);
    return part;
}

Part cross_hole_shaft(FamilyContext& context) {  // a rod with holes across, for pins and split pins
    Random& random = context.random;
    const double radius = random.log_uniform(3, 40);
    const double length = 2 * radius * random.log_uniform(6, 25);
    std::vector<TurnedStep> steps{{length, radius}};
    finish_ends(random, steps);
    Part part;
    part.solid.add_revolution(Axis::x, turned(steps));
    const double hole = radius * random.uniform(0.2, 0.45);
    const int count = random.integer(1, 4);
    for (int i = 0; i < count; ++i) {
        const double at = i == 0 ? 2 * radius : i == 1 ? length - 2 * radius : length * random.uniform(0.2, 0.8);
        part.solid.cut_cylinder(random.chance(0.8) ? Axis::z : Axis::y, {at, 0}, hole, -2 * radius, 2 * radius);
    }
    if (random.chance(0.3)) part.solid.add_cylinder(Axis::x, {}, radius * random.uniform(1.3, 1.8), -radius * 0.5, 0);
    return part;
}

}  // namespace v16::corpus
