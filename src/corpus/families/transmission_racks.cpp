// Racks and worms as mounted: racks with their screws, curved ones, worms with their wheels, pinions on their racks;
// and cams and escapements of clockworks and automatic machines.
#include <algorithm>
#include <cmath>
#include <numbers>
#include <utility>
#include <vector>

#include "corpus/families/teeth.hpp"
#include "corpus/families/transmission.hpp"
#include "corpus/families/transmission_bodies.hpp"
#include "corpus/turned.hpp"

namespace v16::corpus {
namespace {

/// Outline of a rack in the plane of its teeth: they point up, their pitch line is z = 0; `depth` lies below the roots.
Path rack_outline(double module, int teeth, double depth) {
    const double pitch = std::numbers::pi * module;
    std::vector<Point2> points{{0, -1.25 * module - depth}, {pitch * teeth, -1.25 * module - depth}};
    for (int i = teeth - 1; i >= 0; --i)
        for (const auto& [off, z] : {std::pair{0.96, -1.25}, {0.62, 1.0}, {0.38, 1.0}, {0.04, -1.25}})
            points.push_back({pitch * (i + off), z * module});
    return through(points);
}

void cut_rack_holes(Solid& solid, Random& random, double length, double z, double room, double width) {
    const int count = random.choice({2, 2, 3, 4, 6});
    const double hole = room * random.uniform(0.12, 0.22);
    const bool sunk = random.chance(0.6);
    for (int i = 0; i < count; ++i) {
        const Point2 at{length * (i + 0.5) / count, z};
        if (sunk)
            solid.cut_counterbore(Axis::y, at, hole, 1.65 * hole, 0.35 * width, 0, width + 1);
        else
            solid.cut_cylinder(Axis::y, at, hole, -1, width + 1);
    }
    if (random.chance(0.4))
        for (const double x : {0.06, 0.94}) solid.cut_cylinder(Axis::y, {x * length, z}, 0.6 * hole, -1, width + 1);
}

/// Teeth on a part of a ring, outside or inside, with holes to bolt it by.
void make_curved_rack(Solid& solid, Random& random, double r) {
    const bool inside = random.chance(0.4);
    const GearForm form{.teeth = random.integer(40, 100), .module = 1.0};
    const double sweep = random.uniform(30, 150), t = r * random.uniform(0.04, 0.15),
                 wide = r * random.uniform(0.12, 0.3);
    const Path teeth = scaled(gear_outline(form, 2), r / pitch_radius(form));
    const double module = 2 * r / form.teeth;
    if (inside)
        solid.add_cylinder(Axis::y, {}, r + wide, 0, t).cut_prism(Axis::y, teeth, -1, t + 1);
    else
        solid.add_prism(Axis::y, teeth, 0, t).cut_cylinder(Axis::y, {}, r - wide, -1, t + 1);
    solid.cut_prism(Axis::y, ring_sector({}, 0.4 * r, 2 * r, 90 + sweep / 2, 360 - sweep), -1, t + 1);
    const double ring = inside ? r + 0.5 * wide + 0.6 * module : r - 0.5 * wide - 0.6 * module;
    const int holes = random.choice({2, 3, 4, 5});
    for (int i = 0; i < holes; ++i)
        solid.cut_cylinder(Axis::y, polar({}, ring, 90 - sweep / 2 + sweep * (i + 0.5) / holes), 0.13 * wide, -1,
                           t + 1);
    if (random.chance(0.3))
        for (const double s : {-1.0, 1.0}) {
            const Point2 ear = polar({}, ring, 90 + s * (sweep / 2 + 4));
            solid
                .add_prism(Axis::y,
                           tangent_hull(ear, 0.3 * wide, polar({}, ring, 90 + s * (sweep / 2 - 3)), 0.32 * wide), 0, t)
                .cut_cylinder(Axis::y, ear, 0.13 * wide, -1, t + 1);
        }
}

}  // namespace

/// Rack with what it is fastened by: screw holes, a guide, a rod or a fork at its end, teeth on both sides; curved
/// racks.
Part rack_segment(FamilyContext& context) {
    Random& random = context.random;
    Part part;
    Solid& solid = part.solid;
    if (random.chance(0.3)) {
        make_curved_rack(solid, random, random.log_uniform(30, 400));
        return part;
    }
    const double module = random.log_uniform(0.5, 10), pitch = std::numbers::pi * module,
                 depth = module * random.uniform(2.5, 8), width = module * random.uniform(4, 14);
    const int teeth = random.integer(8, 40);
    const double length = pitch * teeth, low = -1.25 * module - depth;
    solid.add_prism(Axis::y, rack_outline(module, teeth, depth), 0, width);
    switch (random.weighted({0.4, 0.15, 0.2, 0.1, 0.15})) {
        case 1:  // teeth on the other side, too
            solid.add_prism(Axis::y, moved(rotated(rack_outline(module, teeth, 0.1 * depth), 180), {length, 2 * low}),
                            0, width);
            break;
        case 2: {  // a rod goes on from one end or from both
            const double r = 0.45 * std::min(depth, width), z = low + 0.5 * depth,
                         out = length * random.uniform(0.2, 0.8);
            solid.add_cylinder(Axis::x, {0.5 * width, z}, r, random.chance(0.5) ? -out : 0.0, length + out);
            break;
        }
        case 3:  // a foot on both sides
            solid.add_box({0, -0.6 * width, low - 0.3 * depth}, {length, 1.6 * width, low + 0.1 * depth});
            for (const double y : {-0.3 * width, 1.3 * width})
                for (int i = 0; i < 3; ++i)
                    solid.cut_cylinder(Axis::z, {length * (i + 0.5) / 3, y}, 0.13 * width, -far, low + 0.2 * depth);
            break;
        case 4: {  // an eye to pull it by, a plain stretch before it
            const double plain = depth * random.uniform(1.2, 3), eye = 0.55 * depth, z = low + 0.5 * depth;
            solid
                .add_prism(Axis::y, tangent_hull({-plain, z}, eye, {0.1 * depth, z}, 0.5 * depth), 0.25 * width,
                           0.75 * width)
                .cut_cylinder(Axis::y, {-plain, z}, 0.5 * eye, -far, far);
            break;
        }
        default:
            break;
    }
    if (depth > 3 * module && random.chance(0.65))
        cut_rack_holes(solid, random, length, low + 0.5 * depth, depth, width);
    if (random.chance(0.2)) solid.cut_box({-1, 0.3 * width, low - 1}, {length + 1, 0.7 * width, low + 0.3 * depth});
    return part;
}

namespace {

/// A worm along x whose axis passes at `at` in (y, z), between two positions, on its shaft.
void add_worm(Solid& solid, Random& random, Point2 at, double r, double module, double half) {
    const double pitch = std::numbers::pi * module, root = r - 1.2 * module, tip = r + module;
    const int turns = std::max(3, static_cast<int>(2 * half / pitch));
    const double from = -0.5 * turns * pitch, out = r * random.uniform(0.8, 3),
                 journal = root * random.uniform(0.6, 0.95);
    solid.add_cylinder(Axis::x, at, root, from - 0.4 * pitch, -from + 0.4 * pitch);
    for (int i = 0; i < turns; ++i) {
        const double middle = from + (i + 0.5) * pitch;
        solid.add_revolution(Axis::x,
                             through({{middle - 0.44 * pitch, 0.99 * root},
                                      {middle + 0.44 * pitch, 0.99 * root},
                                      {middle + 0.15 * pitch, tip},
                                      {middle - 0.15 * pitch, tip}}),
                             at);
    }
    solid.add_chamfered_cylinder(Axis::x, at, journal, from - out, -from + out * random.choice({0.3, 1.0}),
                                 0.06 * journal, 0.06 * journal);
}

}  // namespace

/// Worm with its wheel or with a sector; pinion on its rack.
Part worm_set(FamilyContext& context) {
    Random& random = context.random;
    const double module = random.log_uniform(0.8, 8), side = random.choice({-1.0, 1.0});
    Part part;
    Solid& solid = part.solid;
    const std::size_t form = random.weighted({0.55, 0.15, 0.3});
    if (form == 2) {
        const GearForm form_of_pinion{.teeth = random.integer(12, 28), .module = module};
        const double width = module * random.uniform(5, 14), r = pitch_radius(form_of_pinion);
        const int teeth = random.integer(form_of_pinion.teeth / 2 + 4, 34);
        const double pitch = std::numbers::pi * module, bore = root_radius(form_of_pinion) * random.uniform(0.3, 0.6);
        const int at = random.integer(3, teeth - 3);
        solid.add_prism(Axis::y, moved(rack_outline(module, teeth, module * random.uniform(2, 5)), {-pitch * at, -r}),
                        0, width);
        // A gap of the rack is below the pinion's axis: there the pinion has a tooth.
        solid.add_prism(Axis::y, rotated(gear_outline(form_of_pinion, 3), 270), 0, width);
        if (random.chance(0.5)) solid.add_cylinder(Axis::y, {}, 1.5 * bore, -0.4 * width, width);
        if (random.chance(0.5))
            solid.add_cylinder(Axis::y, {}, bore, -width * random.uniform(0.3, 2), width * random.uniform(1.2, 3));
        else
            cut_wheel_bore(solid, random, bore);
        return part;
    }
    const GearForm wheel{.teeth = random.integer(20, 60), .module = module};
    const double worm = module * random.uniform(4, 7), distance = pitch_radius(wheel) + worm,
                 half = worm * random.uniform(0.55, 0.75), outer = tip_radius(wheel),
                 bore = root_radius(wheel) * random.uniform(0.15, 0.35);
    add_gear_at(solid, wheel, {}, 90, context.simplified, -half, half, 3);
    const Point2 axis{0, side * distance};
    solid.cut_cylinder(Axis::x, axis, worm - 1.05 * module, -far, far);
    if (form == 1) {  // only a sector of it
        const double sweep = random.uniform(60, 130);
        solid.cut_prism(Axis::y, ring_sector({}, 1.2 * bore, 2 * outer, side * 90 + sweep / 2, 360 - sweep), -far, far);
    } else if (random.chance(0.5)) {
        for (const double s : {-1.0, 1.0})
            solid.cut_revolution(Axis::y, ring_meridian(s < 0 ? -half - 1 : 0.4 * half, s < 0 ? -0.4 * half : half + 1,
                                                        2 * bore, 0.82 * root_radius(wheel)));
        if (random.chance(0.5))
            solid.cut_hole_circle(Axis::y, {}, bore + 0.41 * root_radius(wheel), 6, 0, 0.1 * root_radius(wheel), -far,
                                  far);
    }
    solid.add_cylinder(Axis::y, {}, 1.7 * bore, -half * random.uniform(1, 1.8), half * random.uniform(1, 1.8));
    cut_wheel_bore(solid, random, bore);
    if (form == 1) solid.cut_cylinder(Axis::y, {}, bore, -far, far);
    add_worm(solid, random, axis, worm, module, outer * random.uniform(0.35, 0.7));
    return part;
}

namespace {

/// Wheel with raked teeth: `lean` degrees ahead at the tip.
Path raked_outline(int teeth, double root, double tip, double lean, double land) {
    std::vector<Point2> points;
    const double step = 360.0 / teeth;
    for (int i = 0; i < teeth; ++i) {
        const double at = step * i;
        points.push_back(polar({}, root, at));
        points.push_back(polar({}, tip, at + lean));
        points.push_back(polar({}, tip, at + lean + land * step));
        points.push_back(polar({}, root + 0.25 * (tip - root), at + 0.5 * step));
        points.push_back(polar({}, root, at + 0.78 * step));
    }
    return through(points);
}

void cut_clock_arms(Solid& solid, Random& random, double hub, double rim) {
    const int arms = random.choice({3, 4, 4, 5, 6});
    const double wide = 0.28 * hub + 0.02 * rim;
    solid.cut_revolution(Axis::y, ring_meridian(-far, far, hub, rim));
    const double t = rim * 0.06;
    for (int i = 0; i < arms; ++i)
        solid.add_prism(Axis::y, rotated(rectangle({0.9 * hub, -wide}, {1.02 * rim, wide}), 90 + 360.0 * i / arms), 0,
                        t);
}

}  // namespace

/// Escapement: the wheel with its raked teeth, alone or with its anchor; ratchet wheels of clockworks with a click.
Part escape_wheel(FamilyContext& context) {
    Random& random = context.random;
    const double r = random.log_uniform(4, 120), t = 0.06 * r, deep = r * random.uniform(0.12, 0.24);
    const int teeth = random.choice({12, 15, 15, 18, 20, 24, 30, 30});
    const double step = 360.0 / teeth, root = r - deep, hub = r * random.uniform(0.12, 0.2);
    Part part;
    Solid& solid = part.solid;
    solid.add_prism(Axis::y,
                    raked_outline(teeth, root, r, step * random.uniform(-0.1, 0.45), random.choice({0.05, 0.1, 0.25})),
                    0, t);
    // Alone and without arms it would be a saw blade.
    const bool anchored = random.chance(0.5);
    if (!anchored || random.chance(0.7)) cut_clock_arms(solid, random, hub, 0.86 * root);
    solid.add_cylinder(Axis::y, {}, hub, 0, t * random.uniform(1, 3));
    if (random.chance(0.35)) {
        const GearForm pinion{.teeth = random.integer(7, 12), .module = 1.0};
        solid.add_prism(Axis::y, scaled(gear_outline(pinion, 3), 1.2 * hub / tip_radius(pinion)), t,
                        t + r * random.uniform(0.1, 0.4));
    }
    if (random.chance(0.5))
        solid.add_cylinder(Axis::y, {}, 0.3 * hub, -r * random.uniform(0.1, 0.6), r * random.uniform(0.3, 0.9));
    else
        solid.cut_cylinder(Axis::y, {}, 0.4 * hub, -far, far);
    if (!anchored) return part;
    // The anchor spans some teeth; its pivot lies where tangents to the wheel at both pallets meet, nearly.
    const double span = step * (std::floor(random.uniform(60, 110) / step) + 0.5), half = 0.5 * span,
                 away = r / std::cos(radians(half)) * random.uniform(0.98, 1.08), wide = r * random.uniform(0.07, 0.12);
    const Point2 pivot{0, away};
    for (const double s : {-1.0, 1.0}) {
        const Point2 tip = polar({}, 1.01 * r, 90 + s * half), knee = polar({}, 1.18 * r, 90 + s * half * 1.05);
        solid.add_prism(Axis::y, tangent_hull(pivot, 1.2 * wide, knee, 0.6 * wide), 0.1 * t, 0.9 * t)
            .add_prism(Axis::y, tangent_hull(knee, 0.6 * wide, tip, 0.2 * wide), 0.1 * t, 0.9 * t);
    }
    if (random.chance(0.5))
        solid.add_prism(Axis::y, tangent_hull(pivot, wide, {0, away + r * random.uniform(0.5, 1.4)}, 0.6 * wide),
                        0.1 * t, 0.9 * t);
    solid.cut_cylinder(Axis::y, pivot, 0.45 * wide, -far, far);
    return part;
}

namespace {

/// Radius of a plate cam at an angle, as shares of its mean radius.
double cam_radius(std::size_t form, double angle, double lift, int lobes) {
    const double turn = angle / 360.0, a = radians(angle);
    switch (form) {
        case 0:  // snail: rises all around, then drops
            return 1.0 - lift + 2.0 * lift * turn;
        case 1:  // heart: rises and falls evenly
            return 1.0 - lift + 2.0 * lift * (turn < 0.5 ? 2.0 * turn : 2.0 - 2.0 * turn);
        case 2:  // harmonic lobes
            return 1.0 + lift * std::cos(lobes * a) / std::sqrt(lobes);
        case 3: {  // rise, dwell, return, dwell
            const double phase = turn < 0.25 ? turn * 4 : turn < 0.5 ? 1.0 : turn < 0.7 ? (0.7 - turn) * 5 : 0.0;
            return 1.0 - lift + 2.0 * lift * (phase - std::sin(2 * std::numbers::pi * phase) / (2 * std::numbers::pi));
        }
        default:
            return 1.0;
    }
}

/// A curve of arcs through points of the cam, each through the place half-way as well.
Path cam_plate(std::size_t form, double r, double lift, int lobes, double phase) {
    constexpr int count = 40;
    const auto at = [&](double i) {
        // Just before the end of the turn, so that what drops at its start has both its radii.
        const double angle = std::min(i / count, 1.0 - 1e-9) * 360.0;
        return polar({}, r * cam_radius(form, angle, lift, lobes), angle + phase);
    };
    Path path;
    for (int i = 0; i < count; ++i) {
        const Point2 a = at(i), b = at(i + 1), d = b - a, middle = at(i + 0.5) - 0.5 * (a + b);
        path.vertices.push_back({a, -2.0 * cross(d, middle) / dot(d, d)});
    }
    if (form == 0) path.vertices.push_back({at(count)});
    return path;
}

/// Disc of a programme: raised stretches round it.
void add_programme_disc(Solid& solid, Random& random, double r, double lift, int lobes, double from, double to) {
    solid.add_cylinder(Axis::y, {}, r * (1 - lift), from, to);
    double angle = random.uniform(0, 360);
    for (int i = 0; i < lobes; ++i) {
        const double sweep = 360.0 / lobes * random.uniform(0.3, 0.8);
        solid.add_prism(Axis::y, ring_sector({}, 0.5 * r, r * random.choice({1.0, 1.0, 1 + lift}), angle, sweep), from,
                        to);
        angle += 360.0 / lobes;
    }
}

}  // namespace

/// Plate cam: snail, heart, lobes, dwells, steps of a programme; alone with a hub, or several on one bush; two that
/// work together.
Part plate_cam(FamilyContext& context) {
    Random& random = context.random;
    const double r = random.log_uniform(6, 150), t = r * random.uniform(0.08, 0.4), lift = random.uniform(0.17, 0.34),
                 bore = r * random.uniform(0.12, 0.25);
    const int plates = random.choice({1, 1, 1, 1, 2, 2, 3, 5});
    Part part;
    Solid& solid = part.solid;
    double y = 0;
    const std::size_t kind = random.weighted({0.22, 0.2, 0.2, 0.23, 0.15});
    for (int i = 0; i < plates; ++i) {
        const std::size_t form = random.chance(0.7) ? kind : random.weighted({0.2, 0.2, 0.2, 0.2, 0.2});
        const int lobes = random.integer(2, 6);
        if (form == 4)
            add_programme_disc(solid, random, r, lift, lobes, y, y + t);
        else
            solid.add_prism(Axis::y, cam_plate(form, r, lift, lobes, random.uniform(0, 360)), y, y + t);
        y += t * (plates > 2 ? 1.8 : 1.0);
    }
    const double hub = std::min(1.7 * bore, 0.9 * r * (1 - lift));
    solid.add_cylinder(Axis::y, {}, hub, random.chance(0.3) ? -0.5 * t : 0.0, y + t * random.choice({0.0, 0.4, 1.0}));
    if (plates == 1 && random.chance(0.4)) {
        const double room = r * (1 - lift) - hub;
        solid.cut_hole_circle(Axis::y, {}, hub + 0.5 * room, random.choice({2, 3, 4}), 30, 0.25 * room, -far, far);
    }
    cut_wheel_bore(solid, random, bore);
    if (random.chance(0.3)) {  // slots to set the angle by
        const double room = r * (1 - lift) - hub;
        if (room > 0.25 * r)
            for (const double at : {90.0, 270.0})
                solid.cut_prism(Axis::y, ring_sector({}, hub + 0.35 * room, hub + 0.6 * room, at - 20, 40), -far, far);
    }
    return part;
}

}  // namespace v16::corpus
