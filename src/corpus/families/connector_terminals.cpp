// Lugs and plugs of cables, clamps of hoses, rivets that are set from one side, joints with a ball.
#include <algorithm>
#include <cmath>

#include "corpus/families/connector.hpp"
#include "corpus/families/connector_sizes.hpp"
#include "corpus/families/connector_wires.hpp"
#include "corpus/turned.hpp"

namespace v16::corpus {
namespace {

/// Tube lug: a barrel flattened to a palm with one or two holes, perhaps turned up.
Part tube_lug(Random& random, double r) {
    const double barrel = r * random.uniform(2.2, 5), slope = r * random.uniform(0.6, 1.4),
                 t = r * random.uniform(0.35, 0.6), palm = r * random.uniform(1.2, 2.2),
                 hole = palm * random.uniform(0.35, 0.65);
    const bool two = random.chance(0.25), square = random.chance(0.3), up = !two && random.chance(0.2);
    Part part;
    Solid& solid = part.solid;
    solid.add_chamfered_cylinder(Axis::x, {}, r, -barrel, 0, random.chance(0.4) ? 0.15 * r : 0.0, 0);
    solid.add_prism(Axis::y,
                    through({{-0.1 * r, -r}, {slope, -r}, {slope, t - r}, {0, 0.98 * r}, {-0.1 * r, 0.98 * r}}), -r, r);
    solid.cut_cylinder(Axis::x, {}, r * random.uniform(0.65, 0.8), -far, -0.05 * r);
    const double at = slope + palm * random.uniform(0.8, 1.2), last = two ? at + palm * random.uniform(1.5, 3) : at;
    if (up) {
        const double x = slope;
        solid.add_prism(Axis::x, tangent_hull({0, at - slope}, palm, {0, t - r}, std::min(palm, r)), x, x + t)
            .cut_box({-far, -far, -far}, {far, far, -r})
            .cut_cylinder(Axis::x, {0, at - slope}, hole, x - 0.01 * t, far);
        return part;
    }
    const Path outline = square ? chamfered(rectangle({0.5 * slope, -palm}, {last + palm, palm}), 0.3 * palm)
                                : tangent_hull({0.5 * slope, 0}, r, {last, 0}, palm);
    solid.add_prism(Axis::z, outline, -r, t - r);
    if (two && !square) solid.add_prism(Axis::z, slot({at, 0}, {last, 0}, palm), -r, t - r);
    solid.cut_cylinder(Axis::z, {at, 0}, hole, -far, far);
    if (two) solid.cut_cylinder(Axis::z, {last, 0}, hole, -far, far);
    if (random.chance(0.3)) solid.cut_cylinder(Axis::z, {-0.2 * barrel, 0}, 0.25 * r, 0, far);
    part.main_side = random.choice({Side::front, Side::top});
    return part;
}

/// Terminal of sheet with an insulated barrel: ring, fork, pin, blade or receptacle.
Part sheet_terminal(Random& random, double r) {
    const double barrel = r * random.uniform(2.5, 4.5), t = 0.25 * r, z = random.choice({0.0, -0.5 * r}),
                 wide = r * random.uniform(1.1, 2.1), at = r * random.uniform(1.6, 2.4) + 0.5 * wide, hole = 0.5 * wide;
    Part part;
    Solid& solid = part.solid;
    const bool sleeve = random.chance(0.75);
    if (sleeve)
        solid.add_revolution(Axis::x, turned({{.length = 0.2 * barrel, .radius = 1.25 * r, .end_radius = 1.05 * r},
                                              {.length = 0.6 * barrel, .radius = 1.05 * r},
                                              {.length = 0.2 * barrel, .radius = 1.05 * r, .end_radius = 0.9 * r}},
                                             -barrel));
    else
        solid.add_cylinder(Axis::x, {}, 0.75 * r, -0.7 * barrel, 0.2 * r);
    solid.cut_cylinder(Axis::x, {}, (sleeve ? 0.8 : 0.55) * r, -far, -0.2 * barrel);
    const auto sheet = [&](const Path& outline) { solid.add_prism(Axis::z, outline, z - t, z + t); };
    sheet(rectangle({-0.1 * r, -0.6 * r}, {at - 0.4 * wide, 0.6 * r}));
    switch (random.integer(0, 4)) {
        case 0:
            solid.add_cylinder(Axis::z, {at, 0}, wide, z - t, z + t).cut_cylinder(Axis::z, {at, 0}, hole, -far, far);
            break;
        case 1:
            sheet(tangent_hull({at, 0}, wide, {at + 1.1 * wide, 0}, 0.95 * wide));
            solid.cut_prism(Axis::z, slot({at, 0}, {at + 5 * wide, 0}, hole), -far, far);
            break;
        case 2:
            solid.add_revolution(
                Axis::x, turned({{.length = 0.5 * barrel + at, .radius = 0.45 * r, .chamfer_right = 0.2 * r}}, 0));
            break;
        case 3:
            sheet(chamfered(rectangle({0.6 * r, -wide}, {at + 1.6 * wide, wide}), 0.3 * wide));
            solid.cut_cylinder(Axis::z, {at + 0.6 * wide, 0}, 0.25 * wide, -far, far);
            break;
        default:  // receptacle: its edges are rolled inwards over the blade
            sheet(rectangle({0.6 * r, -wide}, {at + 1.8 * wide, wide}));
            for (const double s : {-1.0, 1.0})
                solid
                    .add_box({0.9 * r, s > 0 ? 0.25 * wide : -wide, z - t},
                             {at + 1.8 * wide, s > 0 ? wide : -0.25 * wide, z + 3 * t})
                    .cut_box({0.8 * r, s > 0 ? 0.2 * wide : -0.8 * wide, z + t},
                             {at + 2 * wide, s > 0 ? 0.8 * wide : -0.2 * wide, z + 2 * t});
            break;
    }
    part.main_side = random.choice({Side::top, Side::top, Side::front});
    return part;
}

/// Plug with a lantern of springs, or a slit pin, on a handle for the fingers.
Part banana_plug(Random& random, double r) {
    const double pin = r * random.uniform(4, 7), handle = r * random.uniform(5, 12),
                 grip = r * random.uniform(1.6, 2.6);
    Part part;
    Solid& solid = part.solid;
    if (random.chance(0.6)) {
        Path lantern =
            through({{0, 0}, {0, 0.7 * r}, {0.15 * pin, 0.7 * r}, {0.85 * pin, 0.7 * r}, {pin, 0.55 * r}, {pin, 0}});
        lantern.vertices[2].bulge = -0.2;
        solid.add_revolution(Axis::x, lantern);
        for (const double turn : {0.0, 90.0})
            solid.cut_prism(Axis::x, rotated(rectangle({-0.1 * r, -far}, {0.1 * r, far}), turn + 20), 0.25 * pin,
                            0.75 * pin);
    } else {
        solid.add_chamfered_cylinder(Axis::x, {}, r, 0, pin, 0, 0.4 * r)
            .cut_box({0.3 * pin, -far, -0.12 * r}, {far, far, 0.12 * r});
    }
    solid.add_revolution(
        Axis::x,
        turned({{.length = 0.75 * handle,
                 .radius = grip * random.uniform(0.75, 1.0),
                 .end_radius = grip,
                 .chamfer_left = 0.15 * r},
                {.length = 0.25 * handle, .radius = 1.12 * grip, .chamfer_left = 0.06 * r, .chamfer_right = 0.2 * r}},
               -handle));
    for (int i = 0, n = random.integer(0, 6); i < n; ++i)
        solid.cut_revolution(Axis::x, ring_meridian(-0.7 * handle + 0.08 * handle * i,
                                                    -0.66 * handle + 0.08 * handle * i, 0.74 * grip, far));
    solid.cut_cylinder(Axis::x, {}, 0.7 * r, -far, -0.3 * handle);
    if (random.chance(0.4)) solid.cut_cylinder(Axis::z, {-0.35 * handle, 0}, 0.6 * r, -far, far);
    return part;
}

}  // namespace

/// Ends of cables: tube lugs, terminals of sheet, plugs.
Part cable_lug(FamilyContext& context) {
    Random& random = context.random;
    switch (random.weighted({0.45, 0.35, 0.2})) {
        case 0:
            return tube_lug(random, random.log_uniform(1.5, 16));
        case 1:
            return sheet_terminal(random, random.log_uniform(1.2, 5));
        default:
            return banana_plug(random, random.choice({1.0, 1.3, 2.0, 2.0, 2.5}));
    }
}

namespace {

/// Band about the axis y from `start` over `sweep` degrees.
void add_band(Solid& solid, double r, double t, double half, double start, double sweep) {
    solid.add_prism(Axis::y, ring_sector({}, r, r + t, start, sweep), -half, half);
}

/// Worm-drive clamp: slotted band, its tail under the housing of the screw.
void worm_clamp(Solid& solid, Random& random, double r, double t, double half) {
    const double box = half * random.uniform(1.2, 1.8), height = half * random.uniform(0.9, 1.3), screw = 0.38 * height;
    solid.add_cylinder(Axis::y, {}, r + t, -half, half);
    solid.cut_cylinder(Axis::y, {}, r, -far, far);
    const double tail = random.uniform(15, 70), start = 90 - degrees(box / r);
    add_band(solid, r + t, t, half, start - tail, tail + 2 * degrees(box / r));
    if (random.chance(0.6))
        for (double a = start - tail + 4; a < start - 3; a += std::max(3.0, degrees(1.2 * t / r)))
            solid.cut_prism(Axis::y,
                            ring_sector({}, r + 1.5 * t, r + 3 * t, a, 0.4 * std::max(3.0, degrees(1.2 * t / r))),
                            -0.6 * half, 0.6 * half);
    const double z = r + t, axis = z + t + 0.5 * height;
    solid.add_prism(Axis::x, rounded_rectangle({-0.85 * half, z}, {0.85 * half, axis + 0.55 * height}, 0.35 * height),
                    -box, box);
    solid.cut_cylinder(Axis::y, {}, r, -far, far);
    const double head = box + half * random.uniform(0.5, 0.9);
    solid.add_cylinder(Axis::x, {0, axis}, screw, box, head)
        .add_prism(Axis::x, hexagon({0, axis}, 2.6 * screw, 0), box + 0.2 * screw, head)
        .cut_box({head - 0.4 * screw, -0.2 * screw, axis - far}, {far, 0.2 * screw, axis + far});
}

/// Clamp with one or two ears that pincers close.
void ear_clamp(Solid& solid, Random& random, double r, double t, double half) {
    solid.add_cylinder(Axis::y, {}, r + t, -half, half);
    const double ear = std::min(0.35 * r, random.uniform(2.5, 6) * t), high = ear * random.uniform(0.7, 1.1);
    const int count = random.integer(1, 2);
    const auto bump = [&](double grow, double sign) {
        const double base = std::sqrt(r * r - ear * ear) * 0.97, top = r + high + grow;
        const Path path =
            through({{-0.8 * ear - grow, base}, {0.8 * ear + grow, base}, {ear + grow, top}, {-ear - grow, top}});
        return rotated(filleted(path, 0.3 * ear), sign > 0 ? 0.0 : 180.0);
    };
    for (int i = 0; i < count; ++i) solid.add_prism(Axis::y, bump(t, i ? -1 : 1), -half, half);
    for (int i = 0; i < count; ++i) solid.cut_prism(Axis::y, bump(0, i ? -1 : 1), -far, far);
    solid.cut_cylinder(Axis::y, {}, r, -far, far);
    if (random.chance(0.5)) add_band(solid, r + t, t, half, 200, random.uniform(40, 110));
}

/// Spring clamp: an open band whose ends are bent out to be pinched.
void spring_clamp(Solid& solid, Random& random, double r, double t, double half) {
    const double gap = random.uniform(8, 30), tab = r * random.uniform(0.25, 0.5);
    add_band(solid, r, t, half, 90 + gap, 360 - 2 * gap);
    for (const double s : {-1.0, 1.0}) {
        const Point2 foot = polar({}, r, 90 + s * gap),
                     tip = polar({}, r + tab, 90 + s * (gap + random.uniform(-2, 12)));
        solid.add_prism(Axis::y, tangent_hull(foot, 0.5 * t, tip, 0.5 * t), -half, s > 0 ? half : 0.3 * half)
            .add_cylinder(Axis::y, tip, 0.9 * t, -half, s > 0 ? half : 0.3 * half);
    }
    if (random.chance(0.5)) solid.cut_prism(Axis::z, slot({-0.4 * r, 0}, {0.4 * r, 0}, 0.35 * half), -far, 0);
}

/// Clamp drawn tight by a bolt between two rolled or folded ends.
void bolt_clamp(Solid& solid, Random& random, double r, double t, double half) {
    const double eye = half * random.uniform(0.3, 0.5), gap = r * random.uniform(0.25, 0.45), z = r + t + 0.8 * eye,
                 bolt = 0.55 * eye;
    const bool folded = random.chance(0.4);
    const double open = degrees(std::asin(std::min(0.9, 0.6 * gap / r)));
    add_band(solid, r, t, half, 90 + open, 360 - 2 * open);
    for (const double s : {-1.0, 1.0}) {
        const double x = s * (gap + eye);
        if (folded) {
            const double a = s * gap, b = s * (gap + 1.5 * t);
            solid.add_box({std::min(a, b), -half, 0.9 * r}, {std::max(a, b), half, z + 2 * eye});
        } else {
            solid.add_cylinder(Axis::y, {x, z}, eye, -half, half);
        }
    }
    solid.cut_cylinder(Axis::y, {}, r, -far, far);
    const double right = gap + 2 * eye + half * random.uniform(1, 2.5), left = -gap - 2 * eye - 0.6 * bolt;
    solid.add_cylinder(Axis::x, {0, z}, bolt, left, right)
        .add_thread({Axis::x, {0, z}, bolt, 0.85 * bolt, 0, right, false})
        .add_prism(Axis::x, hexagon({0, z}, 3.4 * bolt, 30), gap + 2 * eye, gap + 2 * eye + 1.7 * bolt);
    if (random.chance(0.5))
        solid.add_prism(Axis::x, hexagon({0, z}, 3.4 * bolt, 30), left - 1.2 * bolt, left);
    else
        solid.add_box({left - 0.8 * bolt, -0.8 * half, z - bolt}, {left, 0.8 * half, z + bolt});
}

}  // namespace

/// Hose clamp: with a worm screw, ears, spring ends, or a bolt.
Part worm_hose_clamp(FamilyContext& context) {
    Random& random = context.random;
    const double r = random.log_uniform(4, 80), half = std::clamp(r * random.uniform(0.15, 0.6), 2.0, 12.0),
                 t = std::clamp(0.05 * r, 0.5, 1.6);
    Part part;
    switch (random.weighted({0.4, 0.2, 0.2, 0.2})) {
        case 0:
            worm_clamp(part.solid, random, r, t, half);
            break;
        case 1:
            ear_clamp(part.solid, random, r, t, half);
            break;
        case 2:
            spring_clamp(part.solid, random, r, t, half);
            break;
        default:
            bolt_clamp(part.solid, random, r, t, half);
            break;
    }
    return part;
}

}  // namespace v16::corpus
