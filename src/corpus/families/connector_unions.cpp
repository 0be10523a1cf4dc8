// Joints of pipes and hoses that are opened again: unions of three pieces, claw couplings, banjo unions, housings over
// grooved pipes.
#include <algorithm>

#include "corpus/families/connector.hpp"
#include "corpus/families/connector_sizes.hpp"
#include "corpus/turned.hpp"

namespace v16::corpus {
namespace {

/// A cylinder or prism between `at` and `at + s * length` along x.
void piece(Solid& solid, const Path& profile, double at, double s, double length) {
    solid.add_prism(Axis::x, profile, std::min(at, at + s * length), std::max(at, at + s * length));
}

void external_thread(Solid& solid, double r, double from, double to) {
    solid.add_thread({Axis::x, {}, r, 0.91 * r, std::min(from, to), std::max(from, to)});
}

/// Rings of barbs from `at` towards `s`; returns their end.
double add_barbs(Solid& solid, Random& random, double r, double at, double s) {
    const int count = random.integer(3, 6);
    const double pitch = r * random.uniform(0.4, 0.8);
    const Path barb = through({{0, 0}, {0, 1.08 * r}, {pitch, 0.9 * r}, {pitch, 0}});
    for (int i = 0; i < count; ++i) {
        Path ring = barb;
        for (PathVertex& v : ring.vertices) v.at.x = at + s * (i * pitch + v.at.x);
        solid.add_revolution(Axis::x, ring);
    }
    return at + s * count * pitch;
}

/// What a union joins: screwed hexagon, weld end, outside thread, hose tail or flange; returns where it ends.
double add_pipe_end(Solid& solid, Random& random, double r, double at, double s) {
    switch (random.integer(0, 4)) {
        case 0: {
            const double length = r * random.uniform(0.8, 1.4);
            piece(solid, polygon({}, 1.45 * r, random.choice({6, 8}), random.choice({0.0, 22.5})), at, s, length);
            return at + s * length;
        }
        case 1: {
            const double length = r * random.uniform(0.8, 2.5);
            piece(solid, circle({}, r), at, s, length);
            return at + s * length;
        }
        case 2: {
            const double length = r * random.uniform(1.2, 2.0);
            piece(solid, circle({}, r), at, s, length);
            piece(solid, polygon({}, 1.35 * r, 6, 0), at, s, 0.5 * r);
            external_thread(solid, r, at + s * 0.55 * r, at + s * length);
            return at + s * length;
        }
        case 3:
            piece(solid, circle({}, 0.95 * r), at, s, 0.4 * r);
            return add_barbs(solid, random, r, at + s * 0.4 * r, s);
        default: {
            const double length = r * random.uniform(0.6, 1.5), t = 0.3 * r, flange = r * random.uniform(1.8, 2.3);
            piece(solid, circle({}, r), at, s, length);
            piece(solid, circle({}, flange), at + s * length, s, t);
            const double face = at + s * length;
            solid.cut_hole_circle(Axis::x, {}, 0.5 * (flange + r), random.choice({4, 4, 6}), 45, 0.16 * r,
                                  std::min(face, face + s * t) - 0.01 * r, std::max(face, face + s * t) + 0.01 * r);
            return face + s * t;
        }
    }
}

/// The nut of a union from `from` to `to`: hexagon, octagon, round with slots, or with lugs to be struck.
void add_union_nut(Solid& solid, Random& random, double r, double from, double to) {
    switch (random.integer(0, 3)) {
        case 0:
            solid.add_prism(Axis::x, polygon({}, 1.2 * r, random.choice({6, 6, 8}), random.choice({0.0, 30.0})), from,
                            to);
            if (random.chance(0.5)) chamfer_hexagon(solid, Axis::x, 2.07 * r, to, -1, 1.02 * r);
            break;
        case 1: {  // dairy union
            solid.add_chamfered_cylinder(Axis::x, {}, 1.15 * r, from, to, 0.06 * r, 0.06 * r);
            const int slots = random.choice({4, 4, 6});
            for (int i = 0; i < slots; ++i)
                solid.cut_prism(Axis::x,
                                rotated(rectangle({1.04 * r, -0.1 * r}, {2 * r, 0.1 * r}), 360.0 * i / slots + 15),
                                -far, far);
            break;
        }
        case 2: {  // hammer union
            solid.add_cylinder(Axis::x, {}, 1.12 * r, from, to);
            const double half = r * random.uniform(0.14, 0.24), reach = r * random.uniform(1.4, 1.7);
            const int lugs = random.choice({2, 3, 3, 4});
            for (int i = 0; i < lugs; ++i)
                solid.add_prism(Axis::x, rotated(rectangle({r, -half}, {reach, half}), 360.0 * i / lugs + 90), from,
                                to - 0.15 * (to - from));
            break;
        }
        default:
            solid.add_chamfered_cylinder(Axis::x, {}, 1.12 * r, from, to, 0.05 * r, 0.05 * r);
            knurl(solid, 24, 1.12 * r, from + 0.15 * (to - from), to - 0.15 * (to - from));
            break;
    }
}

}  // namespace

/// Union of three pieces: two ends of any kind that a nut draws together, a cone, ball or flat seal between them.
Part union_assembly(FamilyContext& context) {
    Random& random = context.random;
    const double r = random.log_uniform(5, 90), nut = r * random.uniform(1.2, 1.45),
                 bore = r * random.uniform(0.55, 0.85), from = -r * random.uniform(0.3, 0.7),
                 to = r * random.uniform(0.5, 1.1);
    Part part;
    Solid& solid = part.solid;
    const double left = add_pipe_end(solid, random, r, from - 0.25 * r, -1);
    solid.add_cylinder(Axis::x, {}, r * random.uniform(0.95, 1.05), left + 0.1 * r, 0);
    const double out = to + r * random.uniform(0.1, 0.6);  // the thread that the nut leaves free
    solid.add_cylinder(Axis::x, {}, 0.98 * nut, 0, out);
    external_thread(solid, 0.98 * nut, to, out);
    const double right = add_pipe_end(solid, random, r, out, 1);
    add_union_nut(solid, random, nut, from, to);
    solid.cut_cylinder(Axis::x, {}, bore, left - 1, right + 1);
    if (random.chance(0.4)) {  // inside threads of the ends
        const double deep = 0.7 * std::min(from - left, right - out), wide = 0.5 * (bore + 0.95 * r);
        solid.cut_cylinder(Axis::x, {}, wide, -far, left + deep).cut_cylinder(Axis::x, {}, wide, right - deep, far);
        solid.add_thread({Axis::x, {}, 1.05 * wide, wide, left, left + deep, true})
            .add_thread({Axis::x, {}, 1.05 * wide, wide, right - deep, right, true});
    }
    return part;
}

/// Coupling with claws: a rim with two or three hooked lugs and the gaps for those of its twin; the other end a hose
/// tail, a thread, a flange or closed. Some pairs are shown joined, some have the J-slots and studs of a bayonet.
Part claw_coupling(FamilyContext& context) {
    Random& random = context.random;
    const double r = random.log_uniform(8, 90), rim = r * random.uniform(1.3, 1.6), t = r * random.uniform(0.25, 0.5),
                 reach = r * random.uniform(0.3, 0.6);
    const int claws = random.choice({2, 2, 2, 3, 4});
    Part part;
    Solid& solid = part.solid;
    const bool bayonet = random.chance(0.25), pair = !bayonet && random.chance(0.25);
    const double tail = -t - r * random.uniform(0.1, 0.6);
    solid.add_chamfered_cylinder(Axis::x, {}, rim, -t, 0, 0.15 * t, 0).add_cylinder(Axis::x, {}, r, tail - 0.1 * r, 0);
    double left = tail;
    const bool cap = random.chance(0.12);
    if (!cap) left = add_pipe_end(solid, random, 0.85 * r, tail, -1);
    if (bayonet) {
        const double deep = r * random.uniform(0.6, 1.0), slit = 0.1 * r;
        solid.add_cylinder(Axis::x, {}, rim, -0.1 * t, deep).cut_cylinder(Axis::x, {}, 0.85 * rim, 0, far);
        for (int i = 0; i < 2; ++i) {
            const double a = 90 + 180.0 * i;
            solid.cut_prism(Axis::x, rotated(rectangle({0.5 * r, -slit}, {2 * r, slit}), a), 0.35 * deep, far)
                .cut_prism(Axis::x, ring_sector({}, 0.8 * rim, 1.2 * rim, a - 55, 57), 0.35 * deep,
                           0.35 * deep + 2 * slit);
        }
        solid.add_cylinder(Axis::x, {}, 0.55 * rim, -0.1 * t, 0.5 * deep);
    } else {
        const double sweep = 360.0 / claws * random.uniform(0.3, 0.42), lip = 0.35 * reach;
        for (int i = 0; i < claws; ++i) {
            const double a = 360.0 * i / claws + 90 - 0.5 * sweep;
            solid.add_prism(Axis::x, ring_sector({}, 1.08 * r, rim, a, sweep), -0.3 * t, reach)
                .add_prism(Axis::x, ring_sector({}, 0.98 * r, rim, a, sweep), reach - lip, reach)
                .cut_prism(Axis::x, ring_sector({}, 1.08 * r, 1.3 * rim, a + 180.0 / claws, 0.9 * sweep), -far, far);
        }
        solid.add_cylinder(Axis::x, {}, 0.9 * r, -0.1 * t, random.choice({0.05, 0.2}) * t);
        if (pair)  // its twin's rim, held by the claws
            solid.add_chamfered_cylinder(Axis::x, {}, 1.06 * r, 0, reach - 1.05 * lip, 0, 0)
                .add_cylinder(Axis::x, {}, 0.95 * r, reach - lip, reach + r * random.uniform(0.8, 2.0));
    }
    if (!cap)
        solid.cut_cylinder(Axis::x, {}, r * random.uniform(0.55, 0.72), left - 1, far);
    else if (random.chance(0.5))  // eye of the chain
        solid.add_box({tail - 0.9 * r, -0.15 * r, -0.3 * r}, {tail, 0.15 * r, 0.3 * r})
            .cut_cylinder(Axis::y, {tail - 0.5 * r, 0}, 0.17 * r, -far, far);
    return part;
}

/// Banjo union: a drum with its inner channel about the hollow bolt, one or two tails, washers on both faces.
Part banjo_union(FamilyContext& context) {
    Random& random = context.random;
    const MetricSize size = metric_size(random);
    const double d = size.d, r = size.radius(), drum = d * random.uniform(0.85, 1.15),
                 half = d * random.uniform(0.5, 0.8), tube = r * random.uniform(0.45, 0.8),
                 reach = drum + d * random.uniform(0.6, 2.5);
    const bool bolt = random.chance(0.65), two = random.chance(0.2), stacked = bolt && random.chance(0.15);
    Part part;
    Solid& solid = part.solid;
    const auto add_tail = [&](double s) {
        switch (random.integer(0, 3)) {
            case 0:
                piece(solid, circle({}, 0.9 * tube), 0, s, reach);
                add_barbs(solid, random, tube, s * reach, s);
                break;
            case 1:
                piece(solid, circle({}, tube), 0, s, reach + d);
                break;
            case 2:
                piece(solid, polygon({}, 1.5 * tube, 6, 0), 0, s, reach);
                piece(solid, circle({}, 1.1 * tube), s * reach, s, d);
                external_thread(solid, 1.1 * tube, s * reach, s * (reach + d));
                break;
            default:
                piece(solid, circle({}, tube), 0, s, reach);
                piece(solid, polygon({}, 1.8 * tube, 6, 30), s * 0.85 * reach, s, d);
                piece(solid, circle({}, 0.75 * tube), s * reach, s, 1.8 * d);
                break;
        }
        solid.cut_cylinder(Axis::x, {}, 0.45 * tube, s > 0 ? 0.5 * drum : -far, s > 0 ? far : -0.5 * drum);
    };
    add_tail(1);
    if (two) add_tail(-1);
    solid.add_chamfered_cylinder(Axis::z, {}, drum, -half, half, 0.08 * d, 0.08 * d);
    solid.cut_cylinder(Axis::z, {}, 1.04 * r, -far, far)
        .cut_revolution(Axis::z, ring_meridian(-0.5 * half, 0.5 * half, 0.9 * r, r + 0.45 * (drum - r)));
    if (stacked) solid.add_cylinder(Axis::z, {}, 0.95 * drum, -3.1 * half, -1.2 * half);
    if (bolt) {
        const double low = (stacked ? -3.2 : -1.1) * half, washer = 0.12 * d, end = low - d * random.uniform(0.8, 1.4);
        solid.add_cylinder(Axis::z, {}, 0.9 * r, end, half + washer)
            .add_cylinder(Axis::z, {}, r, end, low)
            .add_thread({Axis::z, {}, r, size.minor_radius(), end, low})
            .add_prism(Axis::z, hexagon({}, size.s, random.choice({0.0, 30.0})), half + washer, half + washer + size.k);
        for (const double z : {half, low - washer + 0.1 * half})
            solid.add_cylinder(Axis::z, {}, 0.8 * d, z, z + washer);
        solid.cut_blind_hole(Axis::z, {}, 0.45 * r, end - 1, 0.3 * half);
        if (random.chance(0.5)) solid.cut_cylinder(Axis::y, {}, 0.3 * r, -r, r);
    }
    return part;
}

namespace {

/// One ear of a housing with its bolt at y = `at`, split at z = 0.
void add_ear(Solid& solid, Random& random, double at, double reach, double half, double high, double bolt) {
    const double inner = std::copysign(std::abs(at) - reach, at), outer = std::copysign(std::abs(at) + 1.8 * bolt, at);
    solid.add_box({-half, std::min(inner, outer), -high}, {half, std::max(inner, outer), high});
    solid.add_cylinder(Axis::z, {0, at}, bolt, -high - 2.4 * bolt, high)
        .add_prism(Axis::z, hexagon({0, at}, 3.2 * bolt, 0), -high - 1.7 * bolt, -high);
    if (random.chance(0.5))
        solid.add_revolution(Axis::z, dome_meridian(-high, 1.8 * bolt, -1.3 * bolt, 0), {0, at});
    else
        solid.add_prism(Axis::z, hexagon({0, at}, 3.2 * bolt, 30), high, high + 1.4 * bolt);
}

}  // namespace

/// Housing of two or more segments over grooved pipe ends: rigid, with an outlet, reducing, or a half alone.
Part grooved_coupling(FamilyContext& context) {
    Random& random = context.random;
    const double r = random.log_uniform(12, 160), wall = r * random.uniform(0.06, 0.12),
                 small = random.chance(0.2) ? r * random.uniform(0.6, 0.85) : r,
                 half = r * random.uniform(0.35, 0.6) * std::min(1.0, 40 / r) + 0.12 * r,
                 body = r * random.uniform(1.18, 1.35), bolt = r * random.uniform(0.1, 0.16),
                 ear = body + bolt * random.uniform(1.2, 1.8);
    const bool pipes = random.chance(0.55), alone = !pipes && random.chance(0.4), outlet = random.chance(0.25);
    Part part;
    Solid& solid = part.solid;
    const double lip = 0.25 * half;
    Path shell = through({{-half, 0},
                          {-half, 0.92 * body * small / r},
                          {-half + lip, 0.93 * body * small / r},
                          {-0.7 * half + lip, body},
                          {0.7 * half - lip, body},
                          {half - lip, 0.93 * body},
                          {half, 0.92 * body},
                          {half, 0}});
    solid.add_revolution(Axis::x, shell);
    const double high = bolt * random.uniform(1.2, 2.2);
    for (const double s : {-1.0, 1.0}) add_ear(solid, random, s * ear, ear - 0.8 * body, 0.55 * half, high, bolt);
    if (random.chance(0.3))
        for (const double x : {-0.5 * half, 0.5 * half})
            solid.add_revolution(Axis::x, ring_meridian(x - 0.06 * half, x + 0.06 * half, 0.5 * body, 1.04 * body));
    if (outlet) solid.add_cylinder(Axis::z, {}, 0.45 * r, 0, body + r * random.uniform(0.3, 0.8));
    solid.cut_cylinder(Axis::x, {}, 0.94 * small, -far, 0).cut_cylinder(Axis::x, {}, 0.94 * r, -0.01, far);
    solid.cut_revolution(Axis::x,
                         ring_meridian(-half + 1.1 * lip, half - 1.1 * lip, 0.9 * small, 1.08 * std::min(small, r)));
    if (!pipes || random.chance(0.6)) {  // the joint between the halves
        const double gap = 0.02 * r;
        for (const double s : {-1.0, 1.0})
            solid.cut_box({-far, s > 0 ? 0.5 * small : -ear + bolt, -gap},
                          {far, s > 0 ? ear - bolt : -0.5 * small, gap});
    }
    if (alone) solid.cut_box({-far, -far, -far}, {far, far, 0});
    if (pipes) {
        const double reach = half + r * random.uniform(0.4, 1.6);
        const double gap = 0.06 * half;
        for (const double s : {-1.0, 1.0}) {
            const double p = s < 0 ? small : r;
            solid.add_cylinder(Axis::x, {}, p, s < 0 ? -reach : gap, s < 0 ? -gap : reach);
            solid.cut_cylinder(Axis::x, {}, p - wall, s < 0 ? -far : -gap, s < 0 ? gap : far);
        }
    }
    if (outlet) {
        solid.cut_cylinder(Axis::z, {}, 0.36 * r, 0.5 * r, far);
        if (random.chance(0.5)) solid.add_thread({Axis::z, {}, 0.39 * r, 0.36 * r, body, body + 0.3 * r, true});
    }
    part.main_side = random.choice({Side::front, Side::top, Side::right});
    return part;
}

}  // namespace v16::corpus
