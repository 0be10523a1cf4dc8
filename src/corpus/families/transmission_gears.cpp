// Toothed parts: gears of all kinds, racks, ratchets.
#include <algorithm>
#include <numbers>

#include "corpus/families/teeth.hpp"
#include "corpus/families/transmission.hpp"
#include "corpus/families/transmission_bodies.hpp"
#include "corpus/turned.hpp"

namespace v16::corpus {
namespace {

GearForm any_gear(Random& random, int fewest, int most) {
    GearForm form{.teeth = static_cast<int>(random.log_uniform(fewest, most + 1)),
                  .module = random.log_uniform(0.5, 10)};
    form.pressure_angle = random.choice({20.0, 20.0, 20.0, 14.5, 25.0});
    form.addendum = random.chance(0.85) ? 1.0 : random.uniform(0.8, 1.2);
    form.dedendum = form.addendum + random.uniform(0.15, 0.35);
    return form;
}

/// The toothed rim: modelled, or by convention a plain cylinder with its pitch circle.
void add_toothed_rim(Solid& solid, FamilyContext& context, const GearForm& form, Point2 centre, double from,
                     double to) {
    if (context.simplified) {
        solid.add_cylinder(Axis::y, centre, tip_radius(form), from, to);
        solid.add_pitch_circle({Axis::y, centre, pitch_radius(form), from, to});
        return;
    }
    const double phase = context.random.uniform(0, 360.0 / form.teeth);
    const int points = form.teeth > 60 ? 2 : context.random.integer(2, 4);
    solid.add_prism(Axis::y, moved(rotated(gear_outline(form, points), phase), centre), from, to);
}

std::vector<std::string> gear_notes(const GearForm& form) {
    return {"m = " + std::to_string(form.module).substr(0, 4), "z = " + std::to_string(form.teeth)};
}

/// Straight teeth of a rack or a timing belt's pulley side, from x = 0: `count` teeth of `pitch`.
Path rack_outline(int count, double pitch, double height, double flank, double base) {
    std::vector<Point2> points{{0, -base}, {count * pitch, -base}, {count * pitch, 0}};
    const double top = (pitch - 2 * flank) / 2;
    for (int i = count - 1; i >= 0; --i) {
        const double x = i * pitch + top / 2;
        points.push_back({x + 2 * flank + top, 0});
        points.push_back({x + flank + top, height});
        points.push_back({x + flank, height});
        points.push_back({x, 0});
    }
    points.push_back({0, 0});
    return through(points);
}

}  // namespace

Part spur_gear(FamilyContext& context) {
    Random& random = context.random;
    const GearForm form = any_gear(random, 10, 120);
    const double width = pitch_radius(form) * random.log_uniform(0.08, 1.2);
    Part part;
    add_toothed_rim(part.solid, context, form, {}, -width / 2, width / 2);
    shape_wheel_body(part.solid, random, root_radius(form) * 0.95, width);
    part.notes = gear_notes(form);
    return part;
}

Part thin_gear(FamilyContext& context) {  // cut from sheet or plastic: meccano, clockwork, laser-cut
    Random& random = context.random;
    GearForm form = any_gear(random, 8, 140);
    form.addendum = random.uniform(0.8, 1.3);
    const double root = root_radius(form);
    const double width = root * random.uniform(0.03, 0.15);
    Part part;
    part.solid.add_prism(Axis::y, gear_outline(form, random.integer(2, 4)), 0, width);
    part.solid.cut_cylinder(Axis::y, {}, root * random.log_uniform(0.04, 0.4), -1, width + 1);
    for (int i = 0, n = random.integer(0, 2); i < n; ++i)
        part.solid.cut_hole_circle(Axis::y, {}, root * random.uniform(0.45, 0.85), random.choice({3, 4, 6, 8, 12}), 0,
                                   root * random.uniform(0.04, 0.12), -1, width + 1);
    return part;
}

Part internal_gear(FamilyContext& context) {
    Random& random = context.random;
    GearForm form = any_gear(random, 24, 110);
    const double outer = tip_radius(form) + form.module * random.uniform(1.5, 6);
    const double width = pitch_radius(form) * random.uniform(0.08, 0.7);
    Part part;
    part.solid.add_cylinder(Axis::y, {}, outer, 0, width);
    if (context.simplified) {
        part.solid.cut_cylinder(Axis::y, {}, root_radius(form), -1, width + 1);
        part.solid.add_pitch_circle({Axis::y, {}, pitch_radius(form), 0, width});
    } else {
        part.solid.cut_prism(Axis::y, gear_outline(form, form.teeth > 60 ? 2 : 3), -1, width + 1);
    }
    const double ring = outer - tip_radius(form);
    if (random.chance(0.4)) {  // a flange to screw it on
        const double flange = outer + ring * random.uniform(0.6, 1.5);
        part.solid.add_revolution(Axis::y, ring_meridian(0, width * random.uniform(0.2, 0.5), outer * 0.99, flange));
        part.solid.cut_hole_circle(Axis::y, {}, (outer + flange) / 2, random.choice({4, 6, 8, 12}), 0,
                                   (flange - outer) * 0.25, -1, width + 1);
    } else if (random.chance(0.4)) {
        part.solid.cut_hole_circle(Axis::y, {}, outer - ring * 0.5, random.choice({3, 4, 6, 8}), 0, ring * 0.22, -1,
                                   width + 1);
    }
    part.notes = gear_notes(form);
    return part;
}

Part bevel_gear(FamilyContext& context) {
    Random& random = context.random;
    const GearForm form = any_gear(random, 12, 60);
    const double outer = tip_radius(form), cone = random.uniform(25, 65);  // pitch cone angle, degrees
    const double face = outer * random.uniform(0.2, 0.4);
    const double inner = outer - face * std::sin(radians(cone));
    const double height = face * std::cos(radians(cone));
    const double back = outer * random.uniform(0.1, 0.3);
    Part part;
    part.solid.add_revolution(Axis::y, through({{0, 0},
                                                {0, outer * 0.8},
                                                {back, outer},
                                                {back + height, inner},
                                                {back + height * 0.9, inner * 0.7},
                                                {back + height * 0.9, 0}}));
    if (!context.simplified) {  // tooth gaps as radial slots along the cone
        const double gap = std::numbers::pi * form.module * 0.45;
        for (int i = 0; i < form.teeth; ++i) {
            const double angle = 360.0 * i / form.teeth;
            const Path slot_path = rotated(rectangle({inner * 0.97, -gap / 2}, {outer * 1.2, gap / 2}), angle);
            part.solid.cut_prism(Axis::y, slot_path, back + height * 0.45, back + height + outer);
        }
    } else {
        part.solid.add_pitch_circle({Axis::y, {}, pitch_radius(form), 0, back});
    }
    const double hub = outer * random.uniform(0.35, 0.6);
    if (random.chance(0.7)) part.solid.add_cylinder(Axis::y, {}, hub, -outer * random.uniform(0.1, 0.6), 0.01);
    const double bore = hub * random.uniform(0.4, 0.65);
    if (random.chance(0.5))
        part.solid.cut_prism(Axis::y, keyed_bore({}, bore, bore * 0.5, bore * 1.27), -far, far);
    else
        part.solid.cut_cylinder(Axis::y, {}, bore, -far, far);
    part.main_side = random.chance(0.5) ? Side::front : Side::right;
    part.notes = gear_notes(form);
    return part;
}

Part worm_wheel(FamilyContext& context) {
    Random& random = context.random;
    const GearForm form = any_gear(random, 20, 80);
    const double worm = form.module * random.uniform(4, 8);  // pitch radius of the worm
    const double width = worm * random.uniform(0.9, 1.5);
    const double tip = tip_radius(form);
    Part part;
    add_toothed_rim(part.solid, context, form, {}, -width / 2, width / 2);
    // The throat: the worm's cylinder runs around the rim, deeper than the tips, which would hardly show it.
    const double centre = pitch_radius(form) + worm;
    const double throat = worm - form.module * random.uniform(0.0, 0.4);
    part.solid.cut_revolution(Axis::y, moved(circle({}, throat), {0, centre}));
    shape_wheel_body(part.solid, random, std::min(root_radius(form), tip - 2 * form.module) * 0.92, width);
    part.main_side = random.chance(0.6) ? Side::front : Side::right;
    part.notes = gear_notes(form);
    return part;
}

Part rack(FamilyContext& context) {
    Random& random = context.random;
    const double module = random.log_uniform(0.5, 10);
    const double pitch = std::numbers::pi * module;
    const int count = random.integer(8, 50);
    const double base = module * random.uniform(2, 6), depth = module * random.uniform(3, 14);
    Part part;
    part.solid.add_prism(Axis::y, rack_outline(count, pitch, 2.25 * module, 0.82 * module, base), 0, depth);
    if (random.chance(0.5)) {
        const double length = count * pitch;
        const int holes = random.integer(2, 5);
        for (int i = 0; i < holes; ++i) {
            const Point2 at{length * (i + 0.5) / holes, -base / 2};
            if (random.chance(0.5))
                part.solid.cut_cylinder(Axis::y, at, base * 0.2, -1, depth + 1);
            else
                part.solid.cut_cylinder(Axis::z, {at.x, depth / 2}, depth * 0.15, -far, far);
        }
    }
    return part;
}

Part gear_pair(FamilyContext& context) {
    Random& random = context.random;
    GearForm first = any_gear(random, 10, 40);
    GearForm second = first;
    second.teeth = random.integer(12, 60);
    const double width = pitch_radius(first) * random.uniform(0.1, 0.8);
    const double distance = pitch_radius(first) + pitch_radius(second) + 0.1 * first.module;
    const Point2 centre = polar({}, distance, random.choice({0.0, 0.0, 90.0, 45.0}));
    Part part;
    add_toothed_rim(part.solid, context, first, {}, 0, width);
    add_toothed_rim(part.solid, context, second, centre, 0, width);
    part.solid.cut_cylinder(Axis::y, {}, root_radius(first) * random.uniform(0.08, 0.5), -1, width + 1);
    part.solid.cut_cylinder(Axis::y, centre, root_radius(second) * random.uniform(0.08, 0.5), -1, width + 1);
    return part;
}

Part cluster_gear(FamilyContext& context) {
    Random& random = context.random;
    const GearForm big = any_gear(random, 20, 60);
    GearForm small = big;
    small.teeth = std::max(8, static_cast<int>(big.teeth * random.uniform(0.3, 0.7)));
    const double width = pitch_radius(small) * random.uniform(0.3, 1.0), gap = width * random.uniform(0, 0.6);
    Part part;
    add_toothed_rim(part.solid, context, big, {}, 0, width);
    if (gap > 0.05 * width) part.solid.add_cylinder(Axis::y, {}, root_radius(small) * 0.9, width, width + gap);
    add_toothed_rim(part.solid, context, small, {}, width + gap, width * random.uniform(1.8, 2.4) + gap);
    part.solid.cut_cylinder(Axis::y, {}, root_radius(small) * random.uniform(0.3, 0.65), -far, far);
    return part;
}

Part ratchet_wheel(FamilyContext& context) {
    Random& random = context.random;
    const double outer = random.log_uniform(10, 150), depth = outer * random.uniform(0.06, 0.18);
    const int teeth = random.integer(8, 40);
    std::vector<Point2> points;
    const double undercut = random.uniform(-0.1, 0.2);
    for (int i = 0; i < teeth; ++i) {
        const double pitch = 360.0 / teeth;
        points.push_back(polar({}, outer - depth, (i + undercut) * pitch));
        points.push_back(polar({}, outer, i * pitch));
        points.push_back(polar({}, outer, (i + 0.1) * pitch + pitch * 0.02));
    }
    Path outline = through(points);
    if (random.chance(0.5)) outline = mirrored_x(outline);
    const double width = outer * random.uniform(0.06, 0.4);
    Part part;
    part.solid.add_prism(Axis::y, outline, -width / 2, width / 2);
    shape_wheel_body(part.solid, random, (outer - depth) * 0.92, width);
    return part;
}

}  // namespace v16::corpus
