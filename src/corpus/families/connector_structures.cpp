// What joins frames and buildings: foundation bolts, joints of tubes, splices, clamps of beams, furniture dowels.
#include <algorithm>

#include "corpus/families/connector.hpp"
#include "corpus/families/connector_sizes.hpp"
#include "corpus/families/connector_wires.hpp"
#include "corpus/turned.hpp"

namespace v16::corpus {
namespace {

/// Nut and washer on an upright bolt.
void add_upright_nut(Solid& solid, Random& random, Point2 at, const MetricSize& size, double z) {
    if (random.chance(0.6)) solid.add_cylinder(Axis::z, at, 1.05 * size.d, z - 0.16 * size.d, z);
    solid.add_prism(Axis::z, hexagon(at, size.s, random.choice({0.0, 30.0})), z, z + size.m);
}

/// Bolt bent at its foot: L, J, a closed ring, or a plate welded on; nuts on the thread above.
Part bent_bolt(Random& random, const MetricSize& size) {
    const double r = size.radius(), bend = size.d * random.uniform(1.2, 2.5), length = size.d * random.uniform(7, 22),
                 thread = length * random.uniform(0.2, 0.5), foot = size.d * random.uniform(1, 5);
    Part part;
    Solid& solid = part.solid;
    switch (random.integer(0, 3)) {
        case 0:
            add_bend(solid, Axis::y, {bend, 0}, bend, r, 180, 90);
            solid.add_cylinder(Axis::x, {0, -bend}, r, bend, bend + foot);
            break;
        case 1:
            add_bend(solid, Axis::y, {bend, 0}, bend, r, 180, 180);
            solid.add_cylinder(Axis::z, {2 * bend, 0}, r, 0, foot);
            break;
        case 2:
            solid.add_revolution(Axis::y, circle({0, bend}, r), {0, -bend});
            break;
        default: {
            const double half = size.d * random.uniform(1.5, 3), t = size.d * random.uniform(0.4, 1);
            solid.add_box({-half, -half, -t}, {half, half, 0});
            if (random.chance(0.5))
                solid.add_prism(Axis::z, hexagon({}, size.s, 0), -t - size.m, -t)
                    .add_cylinder(Axis::z, {}, r, -t - 1.3 * size.m, 0);
            break;
        }
    }
    solid.add_chamfered_cylinder(Axis::z, {}, r, -0.01 * r, length, 0, 0.1 * size.d)
        .add_thread({Axis::z, {}, r, size.minor_radius(), length - thread, length, false});
    for (int i = 0, n = random.integer(0, 2); i < n; ++i)
        add_upright_nut(solid, random, {}, size, length - thread * (i ? 0.95 : 0.5));
    return part;
}

/// Anchor plate with its bolts below or above, or with studs and a socket.
Part anchor_plate(Random& random, const MetricSize& size) {
    const double half = size.d * random.uniform(3, 8), wide = half * random.choice({1.0, 0.6}),
                 t = size.d * random.uniform(0.5, 1.2), length = size.d * random.uniform(6, 14), inset = size.d * 1.6;
    Part part;
    Solid& solid = part.solid;
    solid.add_box({-half, -wide, 0}, {half, wide, t});
    const bool ring = random.chance(0.35), through_ = random.chance(0.7);
    for (const double x : {-1.0, 1.0})
        for (const double y : {-1.0, 1.0}) {
            const Point2 at{x * (half - inset), y * std::max(0.3 * wide, wide - inset)};
            if (through_) {
                solid.add_cylinder(Axis::z, at, size.radius(), -length, t + 2.2 * size.m)
                    .add_thread({Axis::z, at, size.radius(), size.minor_radius(), -size.d, t + 2.2 * size.m, false})
                    .add_prism(Axis::z, hexagon(at, size.s, 0), t, t + size.m);
            } else {
                solid.add_cylinder(Axis::z, at, size.radius(), -length, 0)
                    .add_cylinder(Axis::z, at, 0.9 * size.d, -length, -length + 0.4 * size.d);
            }
        }
    if (ring) solid.add_box({-half, -wide, -0.9 * length}, {half, wide, -0.9 * length + 0.5 * t});
    if (random.chance(0.3)) solid.cut_cylinder(Axis::z, {}, 0.45 * wide, -0.5 * length, t + 1);
    return part;
}

/// Lifting ring: eye nut, or an eye with a swivel shackle on a bolt.
Part lifting_eye(Random& random, const MetricSize& size) {
    const double r = size.d * random.uniform(0.35, 0.5), mid = size.d * random.uniform(1.0, 1.5),
                 base = size.d * random.uniform(0.9, 1.15), foot = size.d * random.uniform(0.5, 1.0),
                 z = foot + mid * 0.95;
    Part part;
    Solid& solid = part.solid;
    const bool swivel = random.chance(0.4);
    solid.add_chamfered_cylinder(Axis::z, {}, (swivel ? 1.5 : 1.0) * base, 0, foot, 0, 0.15 * foot);
    if (swivel) {
        const double half = 1.5 * base, high = foot + mid * random.uniform(2.2, 3);
        add_bend(solid, Axis::y, {0, high}, half, r, 0, 180);
        for (const double s : {-1.0, 1.0})
            solid.add_cylinder(Axis::z, {s * half, 0}, r, 0.5 * foot, high)
                .add_cylinder(Axis::x, {0, 0.5 * foot}, 1.2 * r, s > 0 ? 0.0 : -half - r, s > 0 ? half + r : 0.0);
    } else {
        solid.add_revolution(Axis::y, circle({0, mid}, r), {0, z});
        solid.add_revolution(Axis::z, cone_meridian(foot - 0.01, base, foot + 0.7 * r, 0.6 * base));
    }
    if (!swivel && random.chance(0.65)) {
        solid.cut_cylinder(Axis::z, {}, size.minor_radius(), -1, foot)
            .add_thread({Axis::z, {}, size.radius(), size.minor_radius(), 0, foot, true});
    } else {
        const double length = size.d * random.uniform(1, 3);
        solid.add_chamfered_cylinder(Axis::z, {}, size.radius(), -length, 0, 0.1 * size.d, 0)
            .add_thread({Axis::z, {}, size.radius(), size.minor_radius(), -length, 0, false});
    }
    return part;
}

}  // namespace

/// Bolts that hold in the ground or lift: bent foundation bolts, anchor plates, eye nuts and swivel rings.
Part foundation_bolt(FamilyContext& context) {
    Random& random = context.random;
    const MetricSize size = metric_size(random);
    switch (random.weighted({0.5, 0.2, 0.3})) {
        case 0:
            return bent_bolt(random, size);
        case 1:
            return anchor_plate(random, size);
        default:
            return lifting_eye(random, size);
    }
}

namespace {

/// A direction that a joint has a socket or a plug in.
struct Arm {
    Axis axis = Axis::x;
    double sign = 1.0;
};

std::vector<Arm> joint_arms(Random& random) {
    switch (random.integer(0, 5)) {
        case 0:
            return {{Axis::x, 1}, {Axis::z, 1}};
        case 1:
            return {{Axis::x, -1}, {Axis::x, 1}, {Axis::z, 1}};
        case 2:
            return {{Axis::x, 1}, {Axis::y, 1}, {Axis::z, 1}};
        case 3:
            return {{Axis::x, 1}, {Axis::x, -1}, {Axis::z, 1}, {Axis::z, -1}};
        case 4:
            return {{Axis::x, 1}, {Axis::x, -1}};
        default:
            return {{Axis::x, 1}, {Axis::x, -1}, {Axis::y, 1}, {Axis::z, 1}};
    }
}

/// Cast clamp for tubes: sockets with thick rims and a grub screw each, or a foot flange.
void key_clamp(Solid& solid, Random& random, double r, const std::vector<Arm>& arms) {
    const double out = r * random.uniform(1.2, 1.35), arm = r * random.uniform(2, 3),
                 rim = random.choice({0.0, 0.12 * r}), grub = 0.25 * r;
    solid.add_revolution(Axis::z, ball_meridian(0, out));
    for (const Arm& a : arms) {
        const double end = a.sign * arm, band = a.sign * (arm - 0.5 * r);
        solid.add_cylinder(a.axis, {}, out, std::min(0.0, end), std::max(0.0, end));
        if (rim > 0.0) solid.add_cylinder(a.axis, {}, out + rim, std::min(band, end), std::max(band, end));
        const double at = a.sign * (arm - 0.9 * r);
        if (a.axis != Axis::y)
            solid.add_cylinder(Axis::y, a.axis == Axis::x ? Point2{at, 0} : Point2{0, at}, 1.8 * grub, -out - 0.3 * r,
                               0);
        else
            solid.add_cylinder(Axis::x, {at, 0}, 1.8 * grub, 0, out + 0.3 * r);
    }
    for (const Arm& a : arms) {
        const double end = a.sign * far, at = a.sign * (arm - 0.9 * r);
        solid.cut_cylinder(a.axis, {}, r, std::min(a.sign * 0.8 * r, end), std::max(a.sign * 0.8 * r, end));
        if (a.axis != Axis::y)
            solid.cut_cylinder(Axis::y, a.axis == Axis::x ? Point2{at, 0} : Point2{0, at}, grub, -far, 0);
        else
            solid.cut_cylinder(Axis::x, {at, 0}, grub, 0, far);
    }
}

/// Corner of plastic for square or round tubes: a cube with ribbed plugs.
void plug_joint(Solid& solid, Random& random, double r, const std::vector<Arm>& arms) {
    const double arm = r * random.uniform(3, 5), plug = r * random.uniform(0.82, 0.92);
    const bool square = random.chance(0.7), hollow = random.chance(0.5);
    const int ribs = random.integer(0, 5);
    if (square)
        solid.add_box({-r, -r, -r}, {r, r, r});
    else
        solid.add_revolution(Axis::z, ball_meridian(0, r))
            .add_box({-0.8 * r, -0.8 * r, -0.8 * r}, {0.8 * r, 0.8 * r, 0.8 * r});
    const auto section = [&](double half) {
        return square ? rounded_rectangle({-half, -half}, {half, half}, 0.12 * half) : circle({}, half);
    };
    for (const Arm& a : arms) {
        const auto add = [&](double half, double from, double to) {
            solid.add_prism(a.axis, section(half), std::min(a.sign * from, a.sign * to),
                            std::max(a.sign * from, a.sign * to));
        };
        add((ribs ? 0.85 : 1.0) * plug, 0.5 * r, arm);
        if (!square) add(r, 0.2 * r, 1.1 * r);
        for (int i = 0; i < ribs; ++i) {
            const double at = 1.25 * r + (arm - 1.5 * r) * i / ribs;
            add(plug, at, at + 0.35 * (arm - 1.5 * r) / ribs);
        }
        if (hollow)
            solid.cut_prism(a.axis, section(0.6 * plug), std::min(a.sign * 1.1 * r, a.sign * far),
                            std::max(a.sign * 1.1 * r, a.sign * far));
    }
}

/// Socket of a plastic pipe system: coupler, bend, tee or bush, with beads at the mouths.
void pipe_socket(Solid& solid, Random& random, double r, const std::vector<Arm>& arms) {
    const double wall = r * random.uniform(0.1, 0.2), arm = r * random.uniform(2, 3),
                 deep = r * random.uniform(0.9, 1.2), bead = random.choice({0.0, 0.5 * wall, wall});
    const bool bush = arms.size() == 2 && arms[0].axis == arms[1].axis && random.chance(0.5);
    const double small = bush ? r * random.uniform(0.5, 0.8) : r;
    solid.add_revolution(Axis::y, ball_meridian(0, r + 0.6 * wall));
    for (const Arm& a : arms) {
        const double inner = a.sign > 0 ? small : r, end = a.sign * arm, root = a.sign * (arm - deep);
        solid.add_cylinder(a.axis, {}, inner + 0.6 * wall, std::min(0.0, end), std::max(0.0, end))
            .add_cylinder(a.axis, {}, inner + wall, std::min(root, end), std::max(root, end));
        const double band = a.sign * (arm - 1.5 * wall);
        if (bead > 0.0) solid.add_cylinder(a.axis, {}, inner + wall + bead, std::min(band, end), std::max(band, end));
    }
    if (bush && random.chance(0.5))
        solid.add_prism(Axis::x, polygon({}, 1.35 * r, random.choice({6, 8}), 0), -0.6 * r, 0.6 * r);
    for (const Arm& a : arms) {
        const double inner = a.sign > 0 ? small : r, end = a.sign * far, root = a.sign * (arm - deep);
        solid.cut_cylinder(a.axis, {}, inner, std::min(root, end), std::max(root, end))
            .cut_cylinder(a.axis, {}, 0.88 * inner, std::min(-0.2 * inner * a.sign, end),
                          std::max(-0.2 * inner * a.sign, end));
    }
}

/// Foot or wall flange of a handrail: a round or oval plate under a socket.
void rail_flange(Solid& solid, Random& random, double r) {
    const double plate = r * random.uniform(2, 2.8), t = 0.3 * r, high = r * random.uniform(1.5, 3);
    if (random.chance(0.6)) {
        solid.add_cylinder(Axis::z, {}, plate, 0, t);
        solid.cut_hole_circle(Axis::z, {}, 0.8 * plate, random.choice({3, 4}), 45, 0.17 * r, -1, far);
    } else {
        solid.add_prism(Axis::z, slot({-0.5 * plate, 0}, {0.5 * plate, 0}, 1.5 * r), 0, t);
        for (const double s : {-1.0, 1.0}) solid.cut_cylinder(Axis::z, {s * 0.9 * plate, 0}, 0.2 * r, -1, far);
    }
    solid.add_cylinder(Axis::z, {}, 1.25 * r, 0, high).add_cylinder(Axis::y, {0, 0.65 * high}, 0.4 * r, -1.6 * r, 0);
    solid.cut_cylinder(Axis::z, {}, r, random.choice({-1.0, 1.0 * t}), far)
        .cut_cylinder(Axis::y, {0, 0.65 * high}, 0.2 * r, -far, 0);
}

}  // namespace

/// Joints of tubes: cast clamps with grub screws, plastic corners with plugs, pipe sockets, handrail flanges.
Part tube_joint(FamilyContext& context) {
    Random& random = context.random;
    const double r = 0.5 * random.choice({8.0, 12.0, 15.0, 20.0, 25.0, 28.6, 33.7, 42.4, 48.3, 60.3, 90.0, 110.0});
    const std::vector<Arm> arms = joint_arms(random);
    Part part;
    switch (random.weighted({0.35, 0.25, 0.28, 0.12})) {
        case 0:
            key_clamp(part.solid, random, r, arms);
            break;
        case 1:
            plug_joint(part.solid, random, r, arms);
            break;
        case 2:
            pipe_socket(part.solid, random, r, arms);
            break;
        default:
            rail_flange(part.solid, random, r);
            break;
    }
    return part;
}

}  // namespace v16::corpus
