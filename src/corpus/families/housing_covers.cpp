// Covers and end shields: what closes a housing.
#include <algorithm>
#include <cmath>

#include "corpus/families/housing.hpp"
#include "corpus/turned.hpp"

namespace v16::corpus {

/// Round end cover of a bearing seat: flange, spigot, bore with a groove for the seal or closed, bolt circle. Next to a
/// flange it is a stepped, cupped thing: a deep recess inside and a spigot that enters the housing.
Part end_cover(FamilyContext& context) {
    Random& random = context.random;
    const double spigot = random.log_uniform(8, 150), outer = spigot * random.uniform(1.25, 1.7),
                 plate = spigot * random.uniform(0.1, 0.3);
    const double enter = spigot * random.uniform(0.15, 0.6), wall = spigot * random.uniform(0.08, 0.25),
                 hole = (outer - spigot) * random.uniform(0.16, 0.26);
    const double boss = random.chance(0.5) ? spigot * random.uniform(0.1, 0.45) : 0.0,
                 boss_radius = spigot * random.uniform(0.45, 0.85);
    const int bolts = random.choice({3, 4, 4, 6, 6, 8});
    Part part;
    part.solid.add_chamfered_cylinder(Axis::y, {}, outer, 0, plate, random.chance(0.3) ? 0.15 * plate : 0.0, 0)
        .add_cylinder(Axis::y, {}, spigot, plate, plate + enter);
    if (boss > 0.0)
        part.solid.add_revolution(
            Axis::y, through({{0.5 * plate, 0}, {0.5 * plate, boss_radius * 1.06}, {-boss, boss_radius}, {-boss, 0}}));
    part.solid.cut_cylinder(Axis::y, {}, spigot - wall, plate * random.uniform(0.5, 1.2), plate + enter + 1);
    if (random.chance(0.7)) {  // the shaft passes
        const double bore = std::min(boss_radius * 0.8, spigot * random.uniform(0.25, 0.6));
        part.solid.cut_cylinder(Axis::y, {}, bore, -2 * spigot, 2 * spigot);
        const double seal = bore + 0.3 * (boss_radius - bore);
        if (random.chance(0.5))
            part.solid.cut_revolution(
                Axis::y, through({{-0.3 * boss, 0}, {-0.3 * boss, seal}, {0.5 * plate, seal}, {0.5 * plate, 0}}));
        else if (random.chance(0.5))
            part.solid.cut_cylinder(Axis::y, {}, seal, -boss - 1, 0.2 * plate);
    }
    const double circle = 0.5 * (outer + spigot);
    if (random.chance(0.4)) part.solid.cut_hole_circle(Axis::y, {}, circle, bolts, 90, 1.35 * hole, -1, 0.45 * plate);
    part.solid.cut_hole_circle(Axis::y, {}, circle, bolts, 90, random.chance(0.4) ? 0.7 * hole : hole, -1, plate + 1);
    if (random.chance(0.25))  // flats on the flange
        for (const double sign : {-1.0, 1.0})
            part.solid.cut_box({std::min(sign * 0.93 * outer, sign * 2 * outer), -2 * spigot, -2 * outer},
                               {std::max(sign * 0.93 * outer, sign * 2 * outer), 2 * spigot, 2 * outer});
    if (random.chance(0.25))
        part.solid.cut_cylinder(Axis::x, {plate + 0.5 * enter, 0}, 0.12 * enter + 0.5, -2 * outer, 2 * outer);
    part.main_side = random.chance(0.7) ? Side::front : Side::right;
    return part;
}

/// End shield of an electric motor: a dished disc with ribs, bearing hub, lugs and air openings.
Part motor_end_shield(FamilyContext& context) {
    Random& random = context.random;
    const double outer = random.log_uniform(25, 250), height = outer * random.uniform(0.2, 0.5),
                 wall = outer * random.uniform(0.04, 0.09);
    const double hub = outer * random.uniform(0.24, 0.4), seat = hub * random.uniform(0.6, 0.85),
                 hub_height = height * random.uniform(0.6, 1.2);
    const int ribs = random.choice({0, 3, 4, 6, 8, 12});
    const bool square = random.chance(0.3);
    Part part;
    if (square)
        part.solid.add_prism(
            Axis::y, rounded_rectangle({-outer, -outer}, {outer, outer}, outer * random.uniform(0.1, 0.4)), 0, height);
    else
        part.solid.add_revolution(
            Axis::y,
            through(
                {{0, 0}, {0, outer * random.uniform(0.75, 1.0)}, {0.4 * height, outer}, {height, outer}, {height, 0}}));
    const double inside = outer * (square ? 0.95 : 1.0) - wall;
    part.solid.cut_cylinder(Axis::y, {}, inside, wall, height + 1);
    for (int i = 0; i < ribs; ++i)
        part.solid.add_prism(Axis::y, rotated(rectangle({hub, -0.3 * wall}, {inside, 0.3 * wall}), 360.0 * i / ribs),
                             0.5 * wall, height * 0.55);
    part.solid.add_cylinder(Axis::y, {}, hub, -0.3 * wall, hub_height);
    if (random.chance(0.5)) {  // air openings
        const int count = ribs > 0 ? ribs : random.integer(4, 8);
        const double inner = hub * 1.25, end = inside * 0.9;
        for (int i = 0; i < count; ++i)
            part.solid.cut_prism(Axis::y, ring_sector({}, inner, end, 360.0 * (i + 0.22) / count, 360.0 * 0.56 / count),
                                 -1, 1.2 * wall);
    }
    part.solid.cut_cylinder(Axis::y, {}, seat, 0.4 * wall, hub_height + 1);
    if (random.chance(0.8)) part.solid.cut_cylinder(Axis::y, {}, 0.6 * seat, -outer, outer);
    const int lugs = random.choice({3, 4, 4, 6});
    const double hole = wall * random.uniform(0.4, 0.7);
    if (square) {
        part.solid.cut_hole_circle(Axis::y, {}, outer * 1.18, 4, 45, hole, -1, height + 1);
    } else if (random.chance(0.8)) {
        for (int i = 0; i < lugs; ++i) {
            const Point2 at = polar({}, outer + 0.6 * wall, 45 + 360.0 * i / lugs);
            part.solid.add_cylinder(Axis::y, at, 2.2 * hole, 0.4 * height, height);
            part.solid.cut_cylinder(Axis::y, at, hole, -1, height + 1);
        }
        part.solid.cut_cylinder(Axis::y, {}, inside, height * 0.8, height + 1);
    }
    return part;
}

/// Cover of a gear case: a flat or cupped plate whose outline follows two or three shafts, bolts all around.
Part gear_case_cover(FamilyContext& context) {
    Random& random = context.random;
    const double first = random.log_uniform(15, 150), second = first * random.uniform(0.5, 0.95);
    const double distance = first * random.uniform(0.9, 1.5) + std::abs(first - second);
    const Point2 other = polar({}, distance, random.choice({0.0, 0.0, 90.0, 30.0, -40.0}));
    const double plate = first * random.uniform(0.06, 0.2), rim = first * random.uniform(0.12, 0.25),
                 cup = random.chance(0.6) ? plate * random.uniform(1.0, 4) : 0.0;
    const bool third = random.chance(0.3);
    const Point2 more = polar(0.5 * other, first * 0.8, 90);
    const double small = 0.45 * second;
    Part part;
    const auto body = [&](bool adds, double inset, double from, double to) {
        const auto put = [&](Path path) {
            adds ? part.solid.add_prism(Axis::y, std::move(path), from, to)
                 : part.solid.cut_prism(Axis::y, std::move(path), from, to);
        };
        put(tangent_hull({}, first - inset, other, second - inset));
        if (third && small - inset > 0.1 * small) put(tangent_hull({}, 0.8 * first - inset, more, small - inset));
    };
    body(true, 0, 0, plate);
    if (cup > 0.0) {
        body(true, rim, -cup, plate);
        body(false, 1.4 * rim, plate - cup, plate + 1);
    }
    const double hole = 0.25 * rim;
    const double normal = degrees(std::acos((first - second) / distance)),
                 along = degrees(std::atan2(other.y, other.x));
    const auto bolt = [&](Point2 at) { part.solid.cut_cylinder(Axis::y, at, hole, -cup - 1, plate + 1); };
    const int around = random.integer(3, 6);
    for (int i = 0; i <= around; ++i) {
        bolt(polar({}, first - 0.5 * rim, along + normal + (360 - 2 * normal) * i / around));
        if (i < around) bolt(polar(other, second - 0.5 * rim, along - normal + 2 * normal * (i + 0.5) / around));
    }
    for (const auto& [at, radius] : {std::pair{Point2{}, first}, std::pair{other, second}}) {
        if (random.chance(0.75)) {
            const double boss = (radius - rim) * random.uniform(0.4, 0.75);
            part.solid.add_cylinder(Axis::y, at, boss, -cup - plate * random.uniform(0.2, 1), plate * 0.5);
            if (random.chance(0.8))
                part.solid.cut_cylinder(Axis::y, at, boss * random.uniform(0.4, 0.75), -3 * first, 3 * first);
        }
    }
    return part;
}

}  // namespace v16::corpus
