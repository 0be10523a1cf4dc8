// Castings grown from a base, a trunk and branches, as they are drawn in text books and workshops; casings of machines
// whose cylinders stand in a star.
#include <algorithm>
#include <vector>

#include "corpus/families/housing.hpp"
#include "corpus/families/housing_ports.hpp"
#include "corpus/families/other_pieces.hpp"

namespace v16::corpus {
namespace {

/// The sizes that all of a grown casting follows; its trunk lies along `axis` at `height` or stands on the base.
struct Trunk {
    Axis axis = Axis::z;
    double bore = 0.0, wall = 0.0, base = 0.0, top = 0.0, height = 0.0, half = 0.0;
    Point2 foot;

    [[nodiscard]] double outer() const { return bore + wall; }
    [[nodiscard]] bool upright() const { return axis == Axis::z; }
    [[nodiscard]] Point2 centre() const { return upright() ? Point2{} : Point2{0, height}; }
};

Trunk make_trunk(Random& random) {
    Trunk k;
    k.axis = random.choice({Axis::z, Axis::z, Axis::x, Axis::y});
    k.bore = random.log_uniform(9, 90);
    k.wall = k.bore * random.uniform(0.2, 0.45);
    k.base = k.wall * random.uniform(0.9, 1.7);
    k.top = k.base + k.outer() * random.uniform(1.6, 3.2);
    k.height = k.base + k.outer() * random.uniform(1.05, 2.3);
    k.half = k.outer() * random.uniform(0.8, 1.9);
    k.foot = {k.outer() * random.uniform(1.3, 1.9), k.outer() * random.uniform(1.0, 1.5)};
    return k;
}

PortEnd any_end(Random& random) {
    return random.choice({PortEnd::plain, PortEnd::plain, PortEnd::round, PortEnd::round, PortEnd::square,
                          PortEnd::oval, PortEnd::collar});
}

/// Branches away from the trunk: to the sides, above, now and then beside its axis.
std::vector<Port> make_branches(Random& random, const Trunk& k) {
    std::vector<Port> branches;
    for (int i = 0, n = random.integer(1, 3); i < n; ++i) {
        Port p;
        p.bore = k.bore * random.uniform(0.25, 0.6);
        p.wall = p.bore * random.uniform(0.35, 0.7);
        p.end = any_end(random);
        p.flange = random.uniform(1.35, 1.8);
        p.bolts = random.choice({2, 3, 4, 4});
        const double s = i == 1   ? -1
                         : i == 0 ? 1
                                  : random.choice({-1.0, 1.0}),
                     reach = k.outer() * random.uniform(1.25, 2.0),
                     aside = random.chance(0.25) ? random.choice({-0.4, 0.4}) * k.bore : 0.0;
        if (k.upright()) {
            p.axis = random.choice({Axis::x, Axis::y});
            p.centre = {aside, k.base + (k.top - k.base) * random.uniform(0.35, 0.65)};
            p.to = s * reach;
        } else if (i == 0 || random.chance(0.4)) {
            p.axis = Axis::z;
            const double along = random.uniform(-0.35, 0.35) * k.half;
            p.centre = k.axis == Axis::x ? Point2{along, aside} : Point2{aside, along};
            p.from = k.height;
            p.to = k.height + reach;
        } else {
            p.axis = k.axis == Axis::x ? Axis::y : Axis::x;
            p.centre = {random.uniform(-0.35, 0.35) * k.half, k.height + aside};
            p.to = s * reach;
        }
        branches.push_back(p);
    }
    return branches;
}

/// The base under a casting: plate, disc, stadium or none.
void add_base(Solid& solid, Random& random, const Trunk& k) {
    switch (random.weighted({0.5, k.upright() ? 0.3 : 0.05, 0.2})) {
        case 0:
            add_foot_plate(solid, random, {}, k.foot, 0, k.base);
            if (random.chance(0.4)) solid.cut_box({-0.5 * k.foot.x, -far, -1}, {0.5 * k.foot.x, far, 0.25 * k.base});
            break;
        case 1: {
            const double out = k.outer() * random.uniform(1.35, 1.8);
            solid.add_cylinder(Axis::z, {}, out, 0, k.base)
                .cut_hole_circle(Axis::z, {}, 0.5 * (out + k.outer()), random.choice({3, 4, 4, 6}), 45,
                                 0.22 * (out - k.outer()), -1, k.base + 1);
            break;
        }
        default: {
            const double end = k.outer() * random.uniform(0.35, 0.6);
            const bool hull = random.chance(0.5);
            for (const double s : {-1.0, 1.0}) {
                const Point2 at{s * (k.outer() + 0.9 * end), 0};
                solid.add_prism(Axis::z, hull ? tangent_hull({}, k.outer(), at, end) : slot({}, at, end), 0, k.base)
                    .cut_cylinder(Axis::z, at, 0.45 * end, -1, k.base + 1);
            }
            break;
        }
    }
}

/// What holds a lying trunk above its base: a block, a hollow box, a web with ribs.
void add_support(Solid& solid, Random& random, const Trunk& k) {
    const bool along_x = k.axis == Axis::x;
    const double along = std::min(k.half * random.uniform(0.6, 0.95), (along_x ? k.foot.x : k.foot.y) * 0.95),
                 across = std::min(k.outer() * random.uniform(0.6, 0.98), (along_x ? k.foot.y : k.foot.x) * 0.95);
    const auto block = [&](double a, double b) {
        add_block(solid, {along_x ? -a : -b, along_x ? -b : -a, 0}, {along_x ? a : b, along_x ? b : a, k.height});
    };
    const std::size_t form = random.weighted({0.35, 0.3, 0.35});
    if (form == 2) {
        block(along, 0.4 * k.wall + 0.1 * k.bore);
        block(0.4 * k.wall + 0.1 * k.bore, across);
        return;
    }
    block(along, across);
    if (form == 1 && std::min(along, across) > 2 * k.wall) {
        const double a = along - 0.8 * k.wall, b = across - 0.8 * k.wall;
        solid.cut_box({along_x ? -a : -b, along_x ? -b : -a, -1}, {along_x ? a : b, along_x ? b : a, k.height});
    }
}

void add_gussets(Solid& solid, Random& random, const Trunk& k) {
    const double high = k.base + (k.top - k.base) * random.uniform(0.4, 0.8), half = 0.4 * k.wall;
    const auto gusset = [&](double s, double reach) {
        return counter_clockwise(
            through({{s * 0.9 * k.outer(), 0.9 * k.base}, {s * reach, 0.9 * k.base}, {s * 0.9 * k.outer(), high}}));
    };
    const bool both = random.chance(0.4), sides = random.chance(0.5);
    for (const double s : {-1.0, 1.0}) {
        if (s < 0 || sides) solid.add_prism(Axis::y, gusset(s, 0.97 * k.foot.x), -half, half);
        if (both) solid.add_prism(Axis::x, gusset(s, 0.97 * k.foot.y), -half, half);
    }
}

}  // namespace

/// Casting of a base, a trunk with a stepped bore that stands or lies above it, and branches with ends of their own.
Part grown_body(FamilyContext& context) {
    Random& random = context.random;
    const Trunk k = make_trunk(random);
    Part part;
    Solid& solid = part.solid;
    add_base(solid, random, k);
    std::vector<Port> trunk;
    const bool bell = k.upright() && random.chance(0.3);  // closed above, open through the base
    const double flange = random.uniform(1.25, 1.6);
    if (bell) {
        solid.add_cylinder(Axis::z, {}, k.outer(), 0, k.top);
        if (random.chance(0.5)) solid.add_cylinder(Axis::z, {}, 0.5 * k.outer(), k.top, k.top + 0.5 * k.outer());
    } else if (k.upright()) {
        solid.add_cylinder(Axis::z, {}, k.outer(), 0, 0.6 * k.top);
        trunk.push_back({Axis::z,
                         {},
                         k.base + k.wall,
                         k.top,
                         k.bore,
                         k.wall,
                         any_end(random),
                         flange,
                         k.wall,
                         random.choice({4, 6, 8})});
    } else {
        for (const double s : {-1.0, 1.0})
            trunk.push_back({k.axis, k.centre(), 0, s * k.half * random.uniform(0.8, 1.2), k.bore, k.wall,
                             s < 0 ? any_end(random) : PortEnd::plain, flange, k.wall, random.choice({3, 4, 6})});
        add_support(solid, random, k);
    }
    if (k.upright() && random.chance(0.5)) add_gussets(solid, random, k);
    const std::vector<Port> branches = make_branches(random, k);
    add_ports(solid, trunk);
    add_ports(solid, branches);
    if (bell)
        solid.cut_cylinder(Axis::z, {}, k.bore, -1, k.top - k.wall)
            .cut_cylinder(Axis::z, {}, 0.25 * k.outer(), k.top - 2 * k.wall, far);
    cut_ports(solid, trunk);
    cut_ports(solid, branches);
    for (const Port& p : trunk) {
        const double s = p.to > p.from ? 1 : -1;
        if (random.chance(0.6))
            cut_rod(solid, p.axis, p.centre, k.bore + 0.4 * k.wall, p.to - s * random.uniform(0.2, 0.5) * k.bore,
                    p.to + s);
    }
    if (k.upright() && !bell && random.chance(0.7))
        solid.cut_cylinder(Axis::z, {}, k.bore * random.uniform(0.3, 0.8), -1, k.base + k.wall + 1);
    return part;
}

namespace {

/// One arm of a star upwards, in x-z about the origin: from the core to `reach`.
Path arm(double half, double reach, double tip) {
    return counter_clockwise(through(
        {{-half, 0}, {half, 0}, {half, reach - tip}, {half - tip, reach}, {-half + tip, reach}, {-half, reach - tip}}));
}

}  // namespace

/// Casing of a radial piston machine: arms for three to nine cylinders about a core, their bores, heads or fins, the
/// shaft's opening with its bolts, a mounting flange behind.
Part radial_piston_case(FamilyContext& context) {
    Random& random = context.random;
    const int n = random.choice({3, 4, 5, 5, 5, 6, 7, 7, 9});
    const double r = random.log_uniform(30, 260), room = r * std::sin(radians(180.0 / n)),
                 half = std::min(0.62 * r, room) * random.uniform(0.72, 0.95), reach = r * random.uniform(1.35, 2.0),
                 deep = half * random.uniform(1.0, 1.5), phase = random.chance(0.7) ? 0.0 : 180.0 / n;
    const bool fins = random.chance(0.3), heads = !fins && random.chance(0.6);
    const Axis axis = random.chance(0.7) ? Axis::y : Axis::z;
    Part part;
    Solid& solid = part.solid;
    if (axis == Axis::z) part.main_side = Side::top;
    const auto around = [&](const Path& path, int i) { return rotated(path, 360.0 / n * i + phase); };
    solid.add_cylinder(axis, {}, r, -deep, deep);
    const double tip = random.choice({0.0, 0.15, 0.35}) * half;
    for (int i = 0; i < n; ++i) {
        solid.add_prism(axis, around(arm(fins ? 0.75 * half : half, reach, tip), i), -0.9 * deep, 0.9 * deep);
        if (heads)
            solid.add_prism(axis, around(rectangle({-1.08 * half, reach}, {1.08 * half, reach + 0.22 * r}), i),
                            -0.98 * deep, 0.98 * deep);
        for (int f = 0, count = fins ? (n > 5 ? 3 : 5) : 0; f < count; ++f) {
            const double z = r * 1.08 + (reach - 1.1 * r) * (f + 0.5) / count;
            solid.add_prism(axis, around(rectangle({-half, z}, {half, z + 0.3 * (reach - 1.1 * r) / count}), i), -deep,
                            deep);
        }
    }
    // Front cover, rear flange.
    const double cover = r * random.uniform(0.55, 0.9), shaft = cover * random.uniform(0.25, 0.55), t = 0.15 * r;
    const double front = axis == Axis::y ? -1 : 1;
    add_rod(solid, axis, {}, cover, front * 0.9 * deep, front * (deep + t));
    const bool nose = random.chance(0.5);
    const double tip_of_nose = deep + t + (nose ? r * random.uniform(0.2, 0.8) : 0.0);
    if (nose) add_rod(solid, axis, {}, 1.4 * shaft, front * deep, front * tip_of_nose);
    const bool flanged = random.chance(0.4);
    const double rear = deep + r * random.uniform(0.2, 0.6);
    add_rod(solid, axis, {}, 0.75 * r, -front * deep, -front * rear);
    if (flanged) add_rod(solid, axis, {}, 1.15 * r, -front * rear, -front * (rear + t));
    // Bores of the cylinders, the crank's chamber, holes.
    const double bore = half * random.uniform(0.5, 0.66);
    for (int i = 0; i < n && !fins; ++i)
        solid.cut_prism(axis, around(rectangle({-bore, 0}, {bore, heads ? reach : reach + 1}), i), -bore, bore);
    solid.cut_cylinder(axis, {}, 0.62 * r, -0.75 * deep, 0.75 * deep);
    cut_rod(solid, axis, {}, shaft, 0, front * far);
    const int bolts = random.choice({n, 6, 8});
    solid.cut_hole_circle(axis, {}, 0.88 * cover, bolts, phase + 90 + 180.0 / bolts, 0.045 * r,
                          std::min(front * 0.7 * deep, front * far), std::max(front * 0.7 * deep, front * far));
    if (flanged) {
        solid.cut_hole_circle(axis, {}, 1.02 * r, random.choice({4, 6, 8}), 45, 0.06 * r,
                              std::min(-front * rear, -front * far), std::max(-front * rear, -front * far));
        cut_rod(solid, axis, {}, 0.4 * r, 0, -front * far);
    }
    return part;
}

}  // namespace v16::corpus
