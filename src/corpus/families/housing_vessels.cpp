// Round cases: lenses, lamps, watertight tubes, filters and meters.
#include <algorithm>

#include "corpus/families/housing.hpp"
#include "corpus/families/housing_details.hpp"
#include "corpus/turned.hpp"

namespace v16::corpus {
namespace {

/// Grip rings in some of the cylindrical steps; true when there are any.
bool cut_grips(Solid& solid, Random& random, const std::vector<TurnedStep>& steps) {
    const std::vector<double> ends = step_positions(steps);
    bool any = false;
    for (std::size_t i = 0; i < steps.size(); ++i) {
        const TurnedStep& step = steps[i];
        if (step.end_radius >= 0.0 || !random.chance(0.4)) continue;
        any = true;
        const int rings = random.integer(3, 8);
        const double pitch = step.length / (rings + 1);
        for (int k = 0; k < rings; ++k) {
            const double at = ends[i] + (k + 0.6) * pitch;
            solid.cut_revolution(Axis::x, ring_meridian(at, at + 0.4 * pitch, 0.94 * step.radius, far));
        }
    }
    return any;
}

/// Tube of several steps with grip rings, bored from both ends: lens barrel, torch.
void lens_tube(Solid& solid, Random& random, double r) {
    std::vector<TurnedStep> outer;
    double radius = r;
    for (int i = 0, count = random.integer(2, 5); i < count; ++i) {
        outer.push_back({.length = r * random.uniform(0.3, 1.4), .radius = radius});
        if (i > 0 && random.chance(0.2)) outer.back().end_radius = radius *= random.uniform(0.75, 1.2);
        radius *= random.uniform(0.72, 1.15);
    }
    solid.add_revolution(Axis::x, turned(outer));
    const double end = step_positions(outer).back();
    const auto end_of = [](const TurnedStep& step) { return step.end_radius < 0.0 ? step.radius : step.end_radius; };
    if (!cut_grips(solid, random, outer) || random.chance(0.5)) {  // mounting flange, with or without screws
        const double tube = end_of(outer.back()), flange = tube * random.uniform(1.25, 1.6), t = 0.15 * r;
        solid.add_cylinder(Axis::x, {}, flange, end - t, end);
        if (random.chance(0.7))
            solid.cut_hole_circle(Axis::x, {}, 0.5 * (flange + tube), random.choice({3, 4, 6}), 45,
                                  0.22 * (flange - tube), end - 2 * t, end + 1);
    }
    std::vector<TurnedStep> inner;  // as wide as the neighbours leave a wall at the shoulders
    for (std::size_t i = 0; i < outer.size(); ++i) {
        double hollow = std::min(outer[i].radius, end_of(outer[i]));
        if (i > 0) hollow = std::min(hollow, end_of(outer[i - 1]));
        if (i + 1 < outer.size()) hollow = std::min(hollow, outer[i + 1].radius);
        inner.push_back({.length = outer[i].length, .radius = 0.86 * hollow});
    }
    solid.cut_revolution(Axis::x, turned(inner));
    solid.cut_cylinder(Axis::x, {}, inner.front().radius, -1, 0.1 * r);
    if (random.chance(0.7))
        solid.cut_cylinder(Axis::x, {}, inner.back().radius, end - 0.1 * r, end + 1);
    else  // a wall that closes the far end
        solid.add_cylinder(Axis::x, {}, inner.back().radius, end - 0.15 * r, end);
}

/// Body of a camera: a box with a round lens socket, a tripod thread, holes for plugs; open behind.
void camera_body(Solid& solid, Random& random, double r) {
    const double x = r * random.uniform(1.2, 2.6), z = r * random.uniform(1.2, 1.7), y = r * random.uniform(0.6, 3),
                 t = 0.12 * r, lens = 0.8 * r;
    solid.add_prism(Axis::y, rounded_rectangle({-x, -z}, {x, z}, random.uniform(0.05, 0.35) * r), 0, y);
    const Point2 at{random.choice({0.0, 0.0, -0.3}) * x, 0};
    solid.add_cylinder(Axis::y, at, lens, -r * random.uniform(0.2, 1.2), 0.5 * t);
    if (random.chance(0.4)) solid.add_box({0.1 * x, 0.1 * y, z - 0.1}, {0.5 * x, 0.8 * y, z + 0.35 * r});
    solid.cut_prism(Axis::y, rectangle({-x + t, -z + t}, {x - t, z - t}), t, far);
    solid.cut_cylinder(Axis::y, at, 0.82 * lens, -far, 2 * t);
    for (const double sx : {-1.0, 1.0})
        for (const double sz : {-1.0, 1.0}) {
            const Point2 p{sx * (x - 1.6 * t), sz * (z - 1.6 * t)};
            solid.add_cylinder(Axis::y, p, t, 0.5 * t, y).cut_cylinder(Axis::y, p, 0.4 * t, 0.4 * y, far);
        }
    if (random.chance(0.6))
        solid.add_cylinder(Axis::z, {0, 0.5 * y}, std::min(0.4 * r, 0.3 * y), -z, -z + 2 * t)
            .cut_cylinder(Axis::z, {0, 0.5 * y}, std::min(0.2 * r, 0.15 * y), -far, -z + 3 * t);
    if (random.chance(0.5))
        cut_openings(solid, random, Axis::x, box2({0.2 * y, -0.7 * z}, {0.8 * y, 0.7 * z}), 0, far,
                     random.integer(1, 3));
}

/// Shell of a reflector or lamp shade with a neck; a lantern with windows.
void lamp_shell(Solid& solid, Random& random, double r) {
    const double deep = r * random.uniform(0.5, 1.4), neck = r * random.uniform(0.2, 0.4),
                 tail = r * random.uniform(0.3, 1.2), t = 0.05 * r;
    const auto bell = [&](double in, double over) {
        Path path = through(
            {{-tail - over, 0}, {-tail - over, neck - in}, {0, neck - in}, {deep + over, r - in}, {deep + over, 0}});
        path.vertices[2].bulge = -0.25;
        return path;
    };
    solid.add_revolution(Axis::x, bell(0, 0));
    if (random.chance(0.5)) solid.add_cylinder(Axis::x, {}, 1.08 * r, deep - 0.08 * r, deep);
    for (int i = 0, n = random.choice({0, 0, 4, 6}); i < n; ++i)
        solid.add_cylinder(Axis::x, {}, 0.7 * r, -0.05 * r - i * 0.13 * r, -i * 0.13 * r);
    solid.cut_revolution(Axis::x, bell(t, t));
    if (random.chance(0.3)) {
        for (const double s : {-1.0, 1.0})
            solid.add_box({0.2 * deep, s > 0 ? 0.8 * r : -1.2 * r, -0.12 * r},
                          {0.5 * deep, s > 0 ? 1.2 * r : -0.8 * r, 0.12 * r});
        solid.cut_revolution(Axis::x, bell(t, t));
        solid.cut_cylinder(Axis::y, {0.35 * deep, 0}, 0.06 * r, -far, far);
    }
}

}  // namespace

/// Lens tubes, camera bodies, reflectors and lamp shells.
Part camera_case(FamilyContext& context) {
    const double r = context.random.log_uniform(6, 90);
    Part part;
    switch (context.random.weighted({0.4, 0.35, 0.25})) {
        case 0:
            lens_tube(part.solid, context.random, r);
            break;
        case 1:
            camera_body(part.solid, context.random, r);
            break;
        default:
            lamp_shell(part.solid, context.random, r);
            break;
    }
    return part;
}

namespace {

/// Dome with a bolted flange.
void flanged_dome(Solid& solid, Random& random, double r) {
    const double t = r * random.uniform(0.04, 0.1), flange = r * random.uniform(1.2, 1.4),
                 thick = r * random.uniform(0.06, 0.15), skirt = r * random.choice({0.01, 0.3, 0.8});
    const double high = r * random.uniform(0.6, 0.999);
    solid.add_revolution(Axis::z, cap_meridian(skirt, 1, high, r))
        .add_cylinder(Axis::z, {}, r, 0, skirt)
        .add_cylinder(Axis::z, {}, flange, 0, thick);
    solid.cut_revolution(Axis::z, cap_meridian(skirt, 1, high - t, r - t)).cut_cylinder(Axis::z, {}, r - t, -1, skirt);
    solid.cut_hole_circle(Axis::z, {}, 0.5 * (r + flange), random.choice({4, 6, 8, 12}), 0, 0.05 * r, -1, thick + 1);
    if (random.chance(0.4)) solid.cut_revolution(Axis::z, ring_meridian(-1, 0.3 * thick, 1.02 * r, 1.07 * r));
}

/// End caps with cable entries, or a dome at one end, of a tube of `r` from -half to half.
void cap_tube(Solid& solid, Random& random, double r, double t, double half) {
    const double cap = r * random.uniform(0.15, 0.4), out = r * random.uniform(1.0, 1.3);
    for (const double s : {-1.0, 1.0})
        solid.add_cylinder(Axis::x, {}, out, s > 0 ? half - 0.5 * cap : -half - cap,
                           s > 0 ? half + cap : -half + 0.5 * cap);
    const int glands = random.integer(0, 6);
    for (int i = 0; i < glands; ++i) {
        const Point2 at = polar({}, 0.5 * r, 360.0 * i / glands);
        solid.add_prism(Axis::x, polygon(at, 0.16 * r, 6), half + cap, half + cap + 0.2 * r)
            .add_cylinder(Axis::x, at, 0.08 * r, half + cap, half + cap + 0.4 * r);
    }
    if (random.chance(0.4)) solid.add_revolution(Axis::x, cap_meridian(-half - cap, -1, 0.9 * r, 0.95 * r));
    solid.cut_cylinder(Axis::x, {}, r - t, -half - 0.2 * cap, half + 0.2 * cap);
    if (out > 1.15 * r)
        solid.cut_hole_circle(Axis::x, {}, 0.5 * (r + out), random.choice({4, 6, 8}), 30, 0.18 * (out - r), -far, far);
}

/// Nose, tail cone and fins about a tube: torpedo or buoy.
void add_nose_and_tail(Solid& solid, Random& random, double r, double t, double half) {
    const double nose = r * random.uniform(0.8, 1.0), tail = r * random.uniform(1.5, 3);
    solid.add_revolution(Axis::x, cap_meridian(half, 1, nose, r))
        .add_revolution(Axis::x, cone_meridian(-half - tail, 0.25 * r, -half, r));
    for (int i = 0, n = random.choice({0, 2, 2}); i < n; ++i)
        solid.add_prism(i ? Axis::y : Axis::z,
                        through({{-half - tail, -1.3 * r},
                                 {-half - 0.5 * tail, -1.3 * r},
                                 {-half, -0.3 * r},
                                 {-half, 0.3 * r},
                                 {-half - 0.5 * tail, 1.3 * r},
                                 {-half - tail, 1.3 * r}}),
                        -0.5 * t, 0.5 * t);
    for (int i = 0, n = random.integer(0, 2); i < n; ++i)
        solid.add_cylinder(Axis::x, {}, 1.06 * r, half * (1.2 * i - 0.5), half * (1.2 * i - 0.5) + 0.2 * r);
    solid.cut_cylinder(Axis::x, {}, r - t, -half, half)
        .cut_revolution(Axis::x, cap_meridian(half - 0.01 * r, 1, nose - t, r - t))
        .cut_revolution(Axis::x, cone_meridian(-half - 0.8 * tail, 0.2 * r, -half + 0.01 * r, r - t));
}

/// Round ends of a tube: a capsule, whole or one half of it.
void round_off(Solid& solid, Random& random, double r, double t, double half) {
    for (const double s : {-1.0, 1.0}) solid.add_revolution(Axis::x, cap_meridian(s * half, s, 0.98 * r, r));
    if (random.chance(0.6)) solid.add_cylinder(Axis::x, {}, 1.12 * r, -0.12 * r, 0.12 * r);
    solid.cut_cylinder(Axis::x, {}, r - t, -half, half);
    for (const double s : {-1.0, 1.0})
        solid.cut_revolution(Axis::x, cap_meridian(s * half * 0.999, s, 0.98 * r - t, r - t));
    if (random.chance(0.5)) solid.cut_box({0, -far, -far}, {far, far, far});
}

}  // namespace

/// Kept dry under water: tube with end caps and cable entries, dome with flange, torpedo or buoy, capsule.
Part watertight_case(FamilyContext& context) {
    Random& random = context.random;
    const double r = random.log_uniform(12, 250), t = r * random.uniform(0.05, 0.14), half = r * random.uniform(1, 4);
    Part part;
    Solid& solid = part.solid;
    const std::size_t form = random.weighted({0.45, 0.2, 0.2, 0.15});
    if (form != 1) solid.add_cylinder(Axis::x, {}, r, -half, half);
    switch (form) {
        case 0:
            cap_tube(solid, random, r, t, half);
            break;
        case 1:
            flanged_dome(solid, random, r);
            break;
        case 2:
            add_nose_and_tail(solid, random, r, t, half);
            break;
        default:
            round_off(solid, random, r, t, half);
            break;
    }
    return part;
}

namespace {

/// Meter or gauge: a round face on a body with two ports or a stem below.
void meter(Solid& solid, Random& random, double r) {
    const double deep = r * random.uniform(0.4, 0.9), port = r * random.uniform(0.2, 0.35),
                 reach = r * random.uniform(1.3, 2), t = 0.08 * r;
    const bool flow = random.chance(0.5);
    const Axis axis = flow ? Axis::z : Axis::y;
    if (flow) {
        solid.add_cylinder(Axis::z, {}, 0.85 * r, -0.7 * r, 0)
            .add_cylinder(Axis::x, {0, -0.3 * r}, port, -reach, reach);
        for (const double s : {-1.0, 1.0})
            solid.add_prism(Axis::x, polygon({0, -0.3 * r}, 1.35 * port, random.choice({6, 8}), 0),
                            s > 0 ? 0.9 * r : -1.1 * r, s > 0 ? 1.1 * r : -0.9 * r);
    } else {
        solid.add_box({-0.8 * port, 0.3 * deep, -1.5 * r}, {0.8 * port, 0.3 * deep + 1.6 * port, 0})
            .add_cylinder(Axis::z, {0, 0.3 * deep + 0.8 * port}, 0.6 * port, -reach - 0.3 * r, 0);
    }
    solid.add_cylinder(axis, {}, r, 0, deep)
        .add_cylinder(axis, {}, 1.1 * r, flow ? deep - 2 * t : 0.0, flow ? deep : 2 * t);
    if (!flow && random.chance(0.4)) {
        solid.add_cylinder(axis, {}, 1.45 * r, deep - t, deep);
        solid.cut_hole_circle(axis, {}, 1.28 * r, 3, 90, 0.06 * r, 0, far);
    }
    solid.cut_cylinder(axis, {}, r - t, flow ? t : -1.0, flow ? far : deep - t);
    if (flow)
        solid.cut_cylinder(Axis::x, {0, -0.3 * r}, 0.7 * port, -far, far)
            .cut_cylinder(Axis::z, {}, 0.7 * r, -0.6 * r, -t);
    if (flow && random.chance(0.4))
        solid.add_box({-r, 0.95 * r, deep - t}, {r, 1.25 * r, deep})
            .add_cylinder(Axis::x, {1.2 * r, deep - 0.5 * t}, 0.1 * r, -0.5 * r, 0.5 * r);
}

}  // namespace

/// Filter bowls and heads, regulators, traps; gauges and water meters.
Part filter_case(FamilyContext& context) {
    Random& random = context.random;
    const double r = random.log_uniform(12, 110);
    Part part;
    Solid& solid = part.solid;
    if (random.chance(0.35)) {
        meter(solid, random, r);
        return part;
    }
    const double bowl = r * random.uniform(1.5, 4.5), head = r * random.uniform(0.8, 1.4),
                 t = r * random.uniform(0.06, 0.14), port = r * random.uniform(0.25, 0.4),
                 out = r * random.uniform(1.1, 1.3);
    const std::size_t kind = random.weighted({0.5, 0.25, 0.25});  // both, head, bowl
    if (kind != 1) {
        const double floor = random.choice({0.15, 0.5, 0.9}) * r;
        solid.add_revolution(Axis::z, cap_meridian(-bowl, -1, floor, r)).add_cylinder(Axis::z, {}, r, -bowl, 0);
        if (random.chance(0.5)) solid.add_prism(Axis::z, polygon({}, 0.35 * r, 6, 0), -bowl - floor - 0.2 * r, -bowl);
        for (int i = 0, n = random.choice({0, 0, 6, 8, 12}); i < n; ++i)
            solid.add_cylinder(Axis::z, polar({}, r, 360.0 * i / n), 0.08 * r, -bowl, -0.2 * bowl);
        if (random.chance(0.6)) solid.add_cylinder(Axis::z, {}, out, -0.35 * r, 0);
        solid.cut_revolution(Axis::z, cap_meridian(-bowl, -1, floor - t, r - t))
            .cut_cylinder(Axis::z, {}, r - t, -bowl, 0.01 * r);
    }
    if (kind != 2) {
        if (random.chance(0.5))
            solid.add_cylinder(Axis::z, {}, out, 0, head);
        else
            solid.add_prism(Axis::z, chamfered(rectangle({-out, -out}, {out, out}), 0.25 * out), 0, head);
        const double z = 0.5 * head;
        solid.add_cylinder(Axis::x, {0, z}, 1.4 * port, -1.3 * out, 1.3 * out);
        if (random.chance(0.5)) solid.add_cylinder(Axis::z, {}, 0.55 * r, head, head + r * random.uniform(0.4, 1.2));
        if (random.chance(0.4)) solid.add_cylinder(Axis::y, {0, z}, 0.5 * r, -1.6 * out, 0);
        solid.cut_cylinder(Axis::z, {}, r - t, -0.01 * r, 0.25 * head)
            .cut_cylinder(Axis::x, {0, z}, port, 0.5 * r, far)
            .cut_cylinder(Axis::x, {0, z}, port, -far, -0.5 * r);
        solid.cut_cylinder(Axis::z, {0.5 * r, 0}, 0.6 * port, 0, z)
            .cut_cylinder(Axis::z, {-0.5 * r, 0}, 0.6 * port, 0, z);
        if (random.chance(0.5))
            for (const double x : {-0.6, 0.6}) solid.cut_cylinder(Axis::y, {x * r, 0.88 * head}, 0.06 * r, 0, far);
    }
    return part;
}

}  // namespace v16::corpus
