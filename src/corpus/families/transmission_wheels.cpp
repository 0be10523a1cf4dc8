// Wheels without involute teeth: flywheels, pulleys, sprockets.
#include <algorithm>
#include <numbers>

#include "corpus/families/transmission.hpp"
#include "corpus/families/transmission_bodies.hpp"
#include "corpus/turned.hpp"

namespace v16::corpus {
Part flywheel(FamilyContext& context) {
    Random& random = context.random;
    const double outer = random.log_uniform(30, 300);  // radius
    const double rim = outer * random.uniform(0.12, 0.25);
    const double hub = outer * random.uniform(0.18, 0.32);
    const double bore = hub * random.uniform(0.4, 0.65);
    const double rim_width = outer * random.uniform(0.2, 0.5);
    const double web = rim_width * random.uniform(0.25, 0.6);
    const double hub_width = rim_width * random.uniform(0.9, 1.4);
    Part part;
    part.solid.add_cylinder(Axis::y, {}, outer, -rim_width / 2, rim_width / 2)
        .cut_cylinder(Axis::y, {}, outer - rim, -rim_width, rim_width)
        .add_cylinder(Axis::y, {}, outer - rim, -web / 2, web / 2);
    if (random.chance(0.5)) {
        const double middle = (outer - rim + hub) / 2;
        part.solid.cut_hole_circle(Axis::y, {}, middle, random.integer(3, 8), 90,
                                   (outer - rim - hub) * random.uniform(0.2, 0.4), -rim_width, rim_width);
    }
    part.solid.add_cylinder(Axis::y, {}, hub, -hub_width / 2, hub_width / 2);
    if (random.chance(0.6))
        part.solid.cut_prism(Axis::y, keyed_bore({}, bore, bore * 0.5, bore * 1.25), -hub_width, hub_width);
    else
        part.solid.cut_cylinder(Axis::y, {}, bore, -hub_width, hub_width);
    return part;
}

Part v_belt_pulley(FamilyContext& context) {
    Random& random = context.random;
    const double outer = random.log_uniform(15, 250);
    const int grooves = static_cast<int>(random.log_uniform(1, 7));
    const double pitch = std::clamp(outer * random.uniform(0.12, 0.3), 4.0, 40.0);
    const double depth = pitch * random.uniform(0.6, 0.85), width = pitch * (grooves + 0.3);
    Part part;
    part.solid.add_cylinder(Axis::y, {}, outer, -width / 2, width / 2);
    for (int i = 0; i < grooves; ++i) {
        const double middle = (i - (grooves - 1) / 2.0) * pitch;
        part.solid.cut_revolution(Axis::y, v_groove_meridian(middle, pitch * 0.8, pitch * random.uniform(0.15, 0.4),
                                                             outer - depth, outer + 0.01));
    }
    shape_wheel_body(part.solid, random, (outer - depth) * 0.92, width);
    part.main_side = random.chance(0.5) ? Side::front : Side::right;
    return part;
}

Part rope_pulley(FamilyContext& context) {  // round groove: rope sheaves, small idlers
    Random& random = context.random;
    const double outer = random.log_uniform(8, 250);
    const double rope = outer * random.uniform(0.06, 0.16), width = rope * random.uniform(2.4, 4.0);
    Part part;
    part.solid.add_cylinder(Axis::y, {}, outer, -width / 2, width / 2);
    part.solid.cut_revolution(Axis::y, moved(circle({}, rope), {0, outer}));
    shape_wheel_body(part.solid, random, (outer - rope) * 0.92, width);
    part.main_side = random.chance(0.5) ? Side::front : Side::right;
    return part;
}

Part flat_belt_pulley(FamilyContext& context) {
    Random& random = context.random;
    const double outer = random.log_uniform(15, 250), width = outer * random.uniform(0.3, 1.6);
    Part part;
    part.solid.add_cylinder(Axis::y, {}, outer, -width / 2, width / 2);
    if (random.chance(0.6)) {  // flanges that keep the belt on
        const double flange = outer * random.uniform(1.06, 1.2), thick = width * random.uniform(0.03, 0.1);
        part.solid.add_cylinder(Axis::y, {}, flange, -width / 2 - thick, -width / 2);
        part.solid.add_cylinder(Axis::y, {}, flange, width / 2, width / 2 + thick);
    } else {  // crowned
        const double crown = outer * random.uniform(1.01, 1.05);
        part.solid.add_revolution(Axis::y, cone_meridian(-width / 2, outer, 0, crown));
        part.solid.add_revolution(Axis::y, cone_meridian(0, crown, width / 2, outer));
    }
    shape_wheel_body(part.solid, random, outer * 0.92, width);
    return part;
}

Part timing_pulley(FamilyContext& context) {
    Random& random = context.random;
    const int teeth = random.integer(10, 72);
    const double pitch = random.choice({2.0, 2.032, 3.0, 5.0, 5.08, 8.0, 9.525, 10.0});
    const double outer = teeth * pitch / (2 * std::numbers::pi), width = random.uniform(1.5, 8) * pitch;
    const double depth = pitch * random.uniform(0.3, 0.42);
    const bool round = random.chance(0.5);
    Part part;
    part.solid.add_cylinder(Axis::y, {}, outer, -width / 2, width / 2);
    for (int i = 0; i < teeth; ++i) {
        const double angle = 360.0 * i / teeth;
        if (round) {
            part.solid.cut_cylinder(Axis::y, polar({}, outer - depth * 0.35, angle), depth * 0.75, -width, width);
        } else {
            const Path gap = through({{outer - depth, -pitch * 0.17},
                                      {outer + depth, -pitch * 0.36},
                                      {outer + depth, pitch * 0.36},
                                      {outer - depth, pitch * 0.17}});
            part.solid.cut_prism(Axis::y, rotated(gap, angle), -width, width);
        }
    }
    if (random.chance(0.65)) {
        const double flange = outer + pitch * random.uniform(0.3, 0.6), thick = pitch * random.uniform(0.2, 0.4);
        part.solid.add_cylinder(Axis::y, {}, flange, -width / 2 - thick, -width / 2);
        if (random.chance(0.85)) part.solid.add_cylinder(Axis::y, {}, flange, width / 2, width / 2 + thick);
    }
    shape_wheel_body(part.solid, random, (outer - depth) * 0.9, width);
    return part;
}

Part sprocket(FamilyContext& context) {
    Random& random = context.random;
    const int teeth = random.integer(9, 60);
    const double pitch = random.choice({6.35, 8.0, 9.525, 12.7, 15.875, 19.05, 25.4});
    const double roller = pitch * 0.31;  // seat radius
    const double circle_radius = pitch / (2 * std::sin(std::numbers::pi / teeth));
    const double width = pitch * random.uniform(0.15, 0.55);
    const double tip = circle_radius + pitch * random.uniform(0.28, 0.42);
    Part part;
    if (context.simplified) {
        part.solid.add_cylinder(Axis::y, {}, tip, -width / 2, width / 2);
        part.solid.add_pitch_circle({Axis::y, {}, circle_radius, -width / 2, width / 2});
    } else {
        // Tooth gaps: the roller's seat, opening outwards.
        std::vector<PathVertex> outline;
        const double pitch_angle = 360.0 / teeth;
        const double seat_half = degrees(roller / circle_radius) * random.uniform(0.95, 1.05);
        for (int i = 0; i < teeth; ++i) {
            const double gap = i * pitch_angle;
            outline.push_back({polar({}, circle_radius, gap - seat_half), std::tan(radians(-180.0) / 4.0)});
            outline.push_back({polar({}, circle_radius, gap + seat_half)});
            const double land = pitch_angle * random.uniform(0.06, 0.07);
            outline.push_back({polar({}, tip, gap + pitch_angle / 2 - land)});
            outline.push_back({polar({}, tip, gap + pitch_angle / 2 + land)});
        }
        Path path;
        path.vertices = outline;
        part.solid.add_prism(Axis::y, path, -width / 2, width / 2);
    }
    shape_wheel_body(part.solid, random, (circle_radius - roller) * 0.93, width);
    return part;
}

}  // namespace v16::corpus
