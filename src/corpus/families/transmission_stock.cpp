// Drive parts as they come from a catalogue: gears with hubs, rigid and bellows couplings, step pulleys, cam drums,
// discs of cycloidal and pin gears, dog clutches, face gears.
#include <algorithm>
#include <cmath>

#include "corpus/families/teeth.hpp"
#include "corpus/families/transmission.hpp"
#include "corpus/families/transmission_bodies.hpp"
#include "corpus/turned.hpp"

namespace v16::corpus {
namespace {

void cut_shaft_bore(Solid& solid, Random& random, Axis axis, double bore) {
    if (random.chance(0.45))
        solid.cut_prism(axis, keyed_bore({}, bore, 0.5 * bore, 1.25 * bore), -far, far);
    else
        solid.cut_cylinder(axis, {}, bore, -far, far);
}

}  // namespace

/// Stock gear: a toothed rim with a hub on one side, fastened by set screws, a clamping slit or a hole circle.
Part hub_gear(FamilyContext& context) {
    Random& random = context.random;
    GearForm form{.teeth = static_cast<int>(random.log_uniform(10, 90)), .module = random.log_uniform(0.4, 6)};
    form.pressure_angle = random.choice({20.0, 20.0, 14.5});
    const double root = root_radius(form), width = pitch_radius(form) * random.log_uniform(0.15, 1.0);
    const double bore = root * random.uniform(0.12, 0.45), hub = std::min(0.97 * root, bore * random.uniform(1.5, 2.6));
    const double out = std::max(width, 0.4 * root) * random.uniform(0.4, 1.3), end = width + out;
    Part part;
    Solid& solid = part.solid;
    solid.add_prism(Axis::y, rotated(gear_outline(form, 3), random.uniform(0, 30)), 0, width);
    solid.add_chamfered_cylinder(Axis::y, {}, hub, width - 0.1 * width, end, 0, random.choice({0.0, 0.05 * hub}));
    if (root - hub > 0.3 * root && random.chance(0.5)) {
        const double middle = 0.5 * (root + hub), hole = (root - hub) * random.uniform(0.2, 0.38);
        if (random.chance(0.4)) solid.cut_revolution(Axis::y, ring_meridian(-1, 0.3 * width, 1.05 * hub, 0.95 * root));
        solid.cut_hole_circle(Axis::y, {}, middle, random.integer(3, 8), 90, hole, -far, far);
    }
    const double screw = std::min(0.3 * out, 0.4 * (hub - bore) + 0.15 * hub);
    switch (random.weighted({0.4, 0.3, 0.3})) {
        case 0:
            solid.cut_cylinder(Axis::z, {0, width + 0.5 * out}, 0.5 * screw, 0, far);
            if (random.chance(0.5)) solid.cut_cylinder(Axis::x, {width + 0.5 * out, 0}, 0.5 * screw, 0, far);
            break;
        case 1:
            solid.cut_box({-0.07 * hub, width + 0.05 * out, 0}, {0.07 * hub, end + 1, far});
            solid.cut_cylinder(Axis::x, {width + 0.55 * out, 0.5 * (hub + bore)}, 0.5 * screw, -far, far);
            break;
        default:
            if (hub > 1.5 * bore)
                solid.cut_hole_circle(Axis::y, {}, 0.5 * (hub + bore), random.choice({3, 4, 6}), 45,
                                      0.18 * (hub - bore) + 0.02 * hub, -far, far);
            break;
    }
    cut_shaft_bore(solid, random, Axis::y, bore);
    return part;
}

/// A gear as a generator of gears gives it: the toothed outline alone, thin or thick, without a bore or with a small
/// one. Involute, rounded or trapezoid teeth.
Part plain_gear(FamilyContext& context) {
    Random& random = context.random;
    const int teeth = static_cast<int>(random.log_uniform(7, 130));
    GearForm form{.teeth = teeth, .module = random.log_uniform(0.3, 8)};
    const double r = pitch_radius(form), width = r * random.log_uniform(0.04, 1.6);
    Path outline;
    const int shape = random.integer(0, 2);
    if (shape == 0) {
        outline = gear_outline(form, random.integer(3, 6));
    } else {
        std::vector<Point2> points;
        const double lift = form.module * random.uniform(0.5, 1.1);
        const int steps = shape == 1 ? 10 : 4;
        for (int i = 0; i < teeth * steps; ++i) {
            const double at = shape == 1 ? std::sin(radians(36.0 * i)) : (i % 4 < 2 ? 1.0 : -1.0);
            const double shift = shape == 1 ? 0.0 : (i % 2 == 0 ? 0.2 : -0.2) * (at > 0 ? 1.0 : -0.5);
            points.push_back(polar({}, r + lift * at, 360.0 * (i + shift) / (teeth * steps)));
        }
        outline = through(points);
    }
    Part part;
    part.solid.add_prism(Axis::y, rotated(outline, random.choice({0.0, 90.0, 7.0})), 0, width);
    if (random.chance(0.35)) part.solid.cut_cylinder(Axis::y, {}, r * random.log_uniform(0.03, 0.3), -1, width + 1);
    return part;
}

/// Rigid coupling: a sleeve with clamping slits and cross screws, in one piece or in two halves, or with set screws.
Part clamp_coupling(FamilyContext& context) {
    Random& random = context.random;
    const double bore = random.log_uniform(1.5, 50), outer = bore * random.uniform(1.7, 2.8),
                 length = outer * random.uniform(1.5, 3.2), other = bore * random.uniform(0.6, 1.0);
    Part part;
    Solid& solid = part.solid;
    const double edge = random.choice({0.0, 0.04, 0.08}) * outer;
    solid.add_chamfered_cylinder(Axis::x, {}, outer, 0, length, edge, edge);
    if (random.chance(0.3))  // turned down in the middle
        solid.cut_revolution(Axis::x,
                             ring_meridian(0.42 * length, 0.58 * length, outer * random.uniform(0.75, 0.92), far));
    solid.cut_cylinder(Axis::x, {}, bore, -1, 0.5 * length).cut_cylinder(Axis::x, {}, other, 0.4 * length, length + 1);
    const double slit = 0.06 * outer, screw = 0.28 * (outer - bore), y = 0.5 * (outer + bore);
    const int form = random.integer(0, 2), screws = random.choice({2, 2, 4});
    if (form == 0)
        solid.cut_box({-1, -slit, 0}, {length + 1, slit, far});
    else if (form == 1)
        solid.cut_box({-1, -far, -slit}, {length + 1, far, slit});
    for (int i = 0; i < screws; ++i) {
        const double x = length * (i + 0.5) / screws;
        if (form == 0) {
            solid.cut_cylinder(Axis::y, {x, y}, screw, -far, far);
            solid.cut_cylinder(Axis::y, {x, y}, 1.7 * screw, 0.5 * outer, far);
            if (screws == 2 && random.chance(0.8))
                solid.cut_box({x + 0.25 * length, -far, 0}, {x + 0.27 * length, far, far});
        } else if (form == 1) {
            for (const double s : {-1.0, 1.0})
                solid.cut_counterbore(Axis::z, {x, s * y}, screw, 1.6 * screw, 0.5 * outer, far, -far);
        } else {
            solid.cut_cylinder(Axis::z, {x, 0}, screw, 0, far);
            solid.add_thread({Axis::z, {x, 0}, 1.2 * screw, screw, bore, outer, true});
        }
    }
    return part;
}

/// Bellows coupling: clamping hubs at both ends of a folded tube.
Part bellows_coupling(FamilyContext& context) {
    Random& random = context.random;
    const double outer = random.log_uniform(4, 60), bore = outer * random.uniform(0.25, 0.55),
                 hub = outer * random.uniform(0.45, 1.0), fold = outer * random.uniform(0.12, 0.3);
    const int folds = random.integer(2, 7);
    Part part;
    Solid& solid = part.solid;
    const double length = 2 * hub + folds * fold, inner = std::max(outer * random.uniform(0.65, 0.85), 1.1 * bore);
    solid.add_cylinder(Axis::x, {}, outer, 0, hub).add_cylinder(Axis::x, {}, outer, length - hub, length);
    solid.add_cylinder(Axis::x, {}, inner, 0.5 * hub, length - 0.5 * hub);
    for (int i = 0; i < folds; ++i) {
        const double from = hub + i * fold;
        Path ring = rectangle({from + 0.15 * fold, 0.9 * inner}, {from + 0.85 * fold, outer * 0.98});
        solid.add_revolution(Axis::x, random.chance(0.5) ? filleted(ring, 0.33 * fold) : ring);
    }
    solid.cut_cylinder(Axis::x, {}, bore, -1, length + 1);
    const double screw = 0.16 * outer, z = 0.5 * (bore + outer);
    for (const double x : {0.5 * hub, length - 0.5 * hub}) {
        solid.cut_cylinder(Axis::y, {x, z}, std::min(screw, 0.3 * hub), -far, far);
        if (random.chance(0.7)) solid.cut_box({x - 0.6 * hub, -0.04 * outer, 0}, {x + 0.52 * hub, 0.04 * outer, far});
    }
    return part;
}

/// Step pulley: two to five belt grooves of different diameters on one body.
Part step_pulley(FamilyContext& context) {
    Random& random = context.random;
    const int steps = random.integer(2, 5);
    const double largest = random.log_uniform(15, 180), width = largest * random.uniform(0.15, 0.35);
    const bool flat = random.chance(0.3);
    const double drop = random.uniform(0.45, 0.75) / steps;
    Part part;
    Solid& solid = part.solid;
    double y = 0.0, r = largest;
    for (int i = 0; i < steps; ++i, y += width) {
        r = largest * (1.0 - drop * i);
        solid.add_cylinder(Axis::y, {}, r, y, y + width);
        if (!flat)
            solid.cut_revolution(Axis::y, v_groove_meridian(y + 0.5 * width, 0.75 * width, 0.3 * width,
                                                            r - std::min(0.7 * width, 0.3 * r), r + 0.01 * r));
        else if (random.chance(0.8))
            solid.cut_revolution(Axis::y, ring_meridian(y + 0.12 * width, y + 0.88 * width, 0.93 * r, far));
    }
    if (random.chance(0.4))
        solid.add_cylinder(Axis::y, {}, 0.5 * r, y - 0.01 * width, y + width * random.uniform(0.3, 1));
    if (random.chance(0.4)) solid.cut_cylinder(Axis::y, {}, 0.75 * r, -1, y - 1.5 * width);
    cut_shaft_bore(solid, random, Axis::y, r * random.uniform(0.15, 0.4));
    return part;
}

/// Cam drum: a cylinder with a groove that wanders along it, which a side view shows as a band of waves.
Part cam_drum(FamilyContext& context) {
    Random& random = context.random;
    const double r = random.log_uniform(8, 100), length = r * random.uniform(0.8, 3),
                 rise = length * random.uniform(0.1, 0.28), half = 0.12 * std::min(r, length),
                 bore = r * random.uniform(0.15, 0.4);
    const int waves = random.choice({1, 1, 2, 3});
    const bool end_cam = random.chance(0.4);
    Part part;
    View side, face;
    const auto wave = [&](double angle) { return 0.5 * length + rise * std::cos(radians(waves * angle)); };
    for (const double s : {-1.0, 1.0}) {
        std::vector<Point2> points, behind;
        for (int i = 0; i <= 36; ++i) {
            const double angle = -90.0 + 5.0 * i;
            points.push_back({wave(angle) + s * half, r * std::sin(radians(angle))});
            behind.push_back({wave(180.0 - angle) + s * half, r * std::sin(radians(angle))});
        }
        if (end_cam && s > 0) continue;
        side.curve(points);
        side.curve(behind, Role::hidden);
    }
    const double mouth = wave(90.0), end = end_cam ? mouth - half : length;
    for (const double s : {-1.0, 1.0}) {
        side.line({0, s * r}, {end_cam ? wave(s * 90.0) - half : wave(s * 90.0) - half, s * r});
        if (!end_cam) side.line({wave(s * 90.0) + half, s * r}, {length, s * r});
        side.line({0, s * bore}, {end, s * bore}, Role::hidden);
    }
    side.line({0, -r}, {0, r});
    if (!end_cam) side.line({length, -r}, {length, r});
    const double hub = 0.5 * (bore + r), out = 0.3 * length;
    const bool has_hub = random.chance(0.5);
    if (has_hub) side.path(rectangle({-out, -hub}, {0, hub}));
    side.centre_line({has_hub ? -out : 0.0, 0}, {length, 0}, 0.1 * length);
    face.circle({}, r);
    if (has_hub) face.circle({}, hub);
    face.path(random.chance(0.5) ? keyed_bore({}, bore, 0.5 * bore, 1.25 * bore) : circle({}, bore));
    face.circle({}, 0.8 * r, Role::hidden);
    face.centre_mark({}, 1.1 * r);
    part.drawn.push_back({Side::front, std::move(side)});
    part.drawn.push_back({Side::left, std::move(face)});
    return part;
}

/// Disc of a cycloidal drive: a waved rim, a bearing bore and holes for the output rollers; or a pin wheel, of which
/// the pins stand between two discs.
Part cycloid_disc(FamilyContext& context) {
    Random& random = context.random;
    const double r = random.log_uniform(10, 150), t = r * random.log_uniform(0.05, 0.5);
    const int lobes = random.integer(7, 40);
    Part part;
    Solid& solid = part.solid;
    if (random.chance(0.7)) {
        const double wave = r * std::min(0.5 / lobes * 3.0, 0.12) * random.uniform(0.5, 1.0);
        std::vector<Point2> points;
        const int count = lobes * 8;
        for (int i = 0; i < count; ++i)
            points.push_back(polar({}, r + wave * std::cos(radians(360.0 * i / 8.0)), 360.0 * i / count));
        solid.add_prism(Axis::y, through(points), 0, t);
        const double bore = r * random.uniform(0.18, 0.35), hole = r * random.uniform(0.08, 0.15);
        solid.cut_cylinder(Axis::y, {}, bore, -1, t + 1);
        solid.cut_hole_circle(Axis::y, {}, 0.5 * (r + bore), random.choice({4, 6, 6, 8}), 0, hole, -1, t + 1);
        return part;
    }
    const double pin = std::min(2.0 / lobes, 0.09) * r, gap = r * random.uniform(0.2, 0.6);
    const double plate = 0.25 * gap, outer = r + 1.8 * pin;
    for (const double y : {0.0, gap + plate}) solid.add_cylinder(Axis::y, {}, outer, y, y + plate);
    for (int i = 0; i < lobes; ++i)
        solid.add_cylinder(Axis::y, polar({}, r, 360.0 * i / lobes), pin, 0, gap + 2 * plate);
    solid.add_cylinder(Axis::y, {}, 0.4 * r, 0, gap + 2 * plate);
    cut_shaft_bore(solid, random, Axis::y, 0.2 * r);
    return part;
}

/// Teeth on a face: dog clutch halves, Hirth rings and crown gears.
Part face_teeth(FamilyContext& context) {
    Random& random = context.random;
    const double r = random.log_uniform(8, 120), height = r * random.uniform(0.2, 0.9),
                 inner = r * random.uniform(0.4, 0.75);
    const int teeth = random.chance(0.5) ? random.integer(2, 6) : random.integer(12, 40);
    const double deep = teeth < 8 ? height * random.uniform(0.2, 0.5) : std::min(0.4 * height, 4 * r / teeth);
    Part part;
    Solid& solid = part.solid;
    solid.add_cylinder(Axis::y, {}, r, 0, height);
    const double share = random.uniform(0.45, 0.6);
    for (int i = 0; i < teeth; ++i)
        solid.cut_prism(Axis::y, ring_sector({}, 0.3 * r, 1.2 * r, 360.0 * i / teeth, 360.0 * share / teeth), -1, deep);
    solid.cut_cylinder(Axis::y, {}, inner, -1, random.chance(0.6) ? 1.2 * deep : deep * 0.6);
    const double hub = r * random.uniform(0.4, 0.8);
    if (random.chance(0.6)) {
        const double out = height * random.uniform(0.3, 1.5);
        solid.add_cylinder(Axis::y, {}, hub, height, height + out);
        if (random.chance(0.4))  // where a shift fork reaches in
            solid.cut_revolution(Axis::y, ring_meridian(height + 0.3 * out, height + 0.7 * out, 0.85 * hub, far));
    }
    const double bore = std::min(hub, inner) * random.uniform(0.35, 0.7);
    if (random.chance(0.3))
        solid.cut_prism(Axis::y, spline_outline(6, bore, 1.2 * bore, 0.5 * bore), -far, far);
    else
        cut_shaft_bore(solid, random, Axis::y, bore);
    if (random.chance(0.3))
        solid.cut_hole_circle(Axis::y, {}, 0.5 * (r + bore), random.choice({3, 4, 6}), 45, 0.12 * (r - bore), -far,
                              far);
    return part;
}

}  // namespace v16::corpus
