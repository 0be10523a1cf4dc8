// Parts of microwave technology: lengths of waveguide, bends, tees, horns, cavities, dishes.
#include <algorithm>
#include <array>
#include <cmath>

#include "corpus/families/other.hpp"
#include "corpus/turned.hpp"

namespace v16::corpus {
namespace {

/// A rectangular waveguide (IEC 60153): half of its inner sides, wall, half of the flange's side and its thickness.
struct Guide {
    double a = 0.0, b = 0.0, wall = 0.0, flange = 0.0, t = 0.0;
    bool round = false;
};

Guide random_guide(Random& random) {
    constexpr std::array<std::array<double, 2>, 9> sizes{{{7.112, 3.556},
                                                          {10.67, 4.32},
                                                          {15.8, 7.9},
                                                          {19.05, 9.525},
                                                          {22.86, 10.16},
                                                          {34.85, 15.8},
                                                          {47.55, 22.15},
                                                          {72.14, 34.04},
                                                          {86.36, 43.18}}};
    const auto& size = random.choice(sizes);
    Guide guide{size[0] / 2, size[1] / 2, random.choice({1.0, 1.27, 1.63, 2.0}), 0, 0, random.chance(0.15)};
    guide.flange = guide.a + std::max(6.0, 0.45 * size[0]);
    guide.t = std::max(3.0, guide.flange * random.uniform(0.1, 0.25));
    return guide;
}

/// A flange across `axis` from `from` to `to`, with four holes (two rows of three on larger ones).
void add_flange(Solid& solid, const Guide& guide, Axis axis, Point2 at, double from, double to) {
    const double f = guide.flange, hole = std::max(1.2, 0.1 * f), off = guide.round ? 0.68 * f : f - 2 * hole;
    if (guide.round)
        solid.add_cylinder(axis, at, 1.2 * f, from, to);
    else
        solid.add_prism(axis, rounded_rectangle(at - Point2{f, f}, at + Point2{f, f}, 0.08 * f), from, to);
    for (const double x : {-off, off})
        for (const double y : {-off, off}) solid.cut_cylinder(axis, at + Point2{x, y}, hole, from - 0.01, to + 0.01);
}

/// A tube or, where `bore`, its inside from `from` to `to` along `axis`; `tall`: the broad side stands up.
void tube(Solid& solid, const Guide& guide, Axis axis, Point2 at, double from, double to, bool tall, bool bore) {
    const double more = bore ? 0.0 : guide.wall, w = (tall ? guide.b : guide.a) + more,
                 h = (tall ? guide.a : guide.b) + more;
    const Path path = rectangle(at - Point2{w, h}, at + Point2{w, h});
    if (bore)
        solid.cut_prism(axis, path, from, to);
    else
        solid.add_prism(axis, path, from, to);
}

/// Straight length with a flange at each end; sometimes with a port of coaxial line, a fin or screws on its broad side.
void make_length(Solid& solid, Random& random, const Guide& guide) {
    const double length = guide.a * random.uniform(2.5, 14), top = guide.b + guide.wall;
    const bool closed = random.chance(0.3);
    tube(solid, guide, Axis::x, {}, 0, length, false, false);
    add_flange(solid, guide, Axis::x, {}, 0, guide.t);
    if (!closed) add_flange(solid, guide, Axis::x, {}, length - guide.t, length);
    tube(solid, guide, Axis::x, {}, -1, closed ? length - guide.wall : length + 1, false, true);
    if (closed || random.chance(0.2)) {  // the port of a coaxial line
        const double x = closed ? length - guide.wall - 0.6 * guide.a : length / 2, half = 6.35;
        solid.add_prism(Axis::z, rectangle({x - half, -half}, {x + half, half}), top - 0.5, top + 2.0);
        for (const double sx : {-1.0, 1.0})
            for (const double sy : {-1.0, 1.0})
                solid.cut_cylinder(Axis::z, {x + 4.3 * sx, 4.3 * sy}, 1.2, top - 0.4, top + 2.1);
        solid.add_cylinder(Axis::z, {x, 0}, 3.1, top + 2, top + 9.5)
            .add_thread({Axis::z, {x, 0}, 3.1, 2.75, top + 4, top + 9.5, false});
        solid.cut_cylinder(Axis::z, {x, 0}, 2.05, top + 6, far)
            .add_cylinder(Axis::z, {x, 0}, 0.65, -0.2 * guide.b, top + 8);
    } else if (random.chance(0.4)) {  // tuning screws or slots that radiate
        const int count = random.integer(2, 8);
        const double from = 2.5 * guide.t, step = (length - 2 * from) / count;
        const bool slots = random.chance(0.5);
        for (int i = 0; i < count; ++i) {
            const double x = from + step * (i + 0.5), y = (i % 2 == 0 ? 0.3 : -0.3) * guide.a;
            if (slots)
                solid.cut_prism(Axis::z, slot({x - 0.3 * step, y}, {x + 0.3 * step, y}, 0.06 * guide.a), 0, far);
            else
                solid
                    .add_cylinder(Axis::z, {x, 0}, std::min(0.3 * step, 0.25 * guide.a), top - 0.1, top + 0.4 * guide.a)
                    .cut_cylinder(Axis::z, {x, 0}, std::min(0.15 * step, 0.12 * guide.a), 0, far);
        }
    }
}

/// Bend of a right angle in either plane, round or mitred.
void make_bend(Solid& solid, Random& random, const Guide& guide) {
    const bool tall = random.chance(0.5), mitred = random.chance(0.3);
    const double half = tall ? guide.a : guide.b, outer = half + guide.wall, across = tall ? guide.b : guide.a,
                 reach = std::max(1.2 * guide.flange, 2.0 * outer) * random.uniform(1.05, 1.8);
    // One leg runs along x to the corner at the origin, the other from it along z.
    const double r = outer * random.uniform(1.15, std::min(2.5, 0.85 * reach / outer));
    for (const bool bore : {false, true}) {
        const double h = bore ? half : outer, d = across + (bore ? 0 : guide.wall);
        Path path;
        if (mitred) {
            const double cut = 0.9 * half;
            path = through({{-h, reach}, {-h, -h + cut}, {-h + cut, -h}, {reach, -h}, {reach, h}, {h, h}, {h, reach}});
        } else {
            const double bend = std::tan(radians(90) / 4);
            path.vertices = {{{-h, reach}}, {{-h, r}, bend}, {{r, -h}}, {{reach, -h}},
                             {{reach, h}},  {{r, h}, -bend}, {{h, r}},  {{h, reach}}};
        }
        if (bore)
            solid.cut_prism(Axis::y, path, -d, d);
        else
            solid.add_prism(Axis::y, path, -d, d);
        if (bore) break;
        add_flange(solid, guide, Axis::x, {}, reach - guide.t, reach);
        add_flange(solid, guide, Axis::z, {}, reach - guide.t, reach);
    }
    tube(solid, guide, Axis::x, {}, reach - guide.t - 1, reach + 1, tall, true);
    solid.cut_box({-half, -across, reach - guide.t - 1}, {half, across, reach + 1});
}

/// Tee: a length along x with a branch upwards or to the front, perhaps both.
void make_tee(Solid& solid, Random& random, const Guide& guide) {
    const double reach = std::max(1.3 * guide.flange, 2 * guide.a) * random.uniform(1.0, 1.6);
    const bool up = random.chance(0.6), front = !up || random.chance(0.3);
    for (const bool bore : {false, true}) {
        const double more = bore ? 1.0 : 0.0;
        tube(solid, guide, Axis::x, {}, -reach - more, reach + more, false, bore);
        if (up) tube(solid, guide, Axis::z, {}, 0, reach + more, true, bore);
        if (front) tube(solid, guide, Axis::y, {}, -reach - more, 0, false, bore);
        if (bore) break;
        for (const double at : {-reach, reach - guide.t}) add_flange(solid, guide, Axis::x, {}, at, at + guide.t);
        if (up) add_flange(solid, guide, Axis::z, {}, reach - guide.t, reach);
        if (front) add_flange(solid, guide, Axis::y, {}, -reach, -reach + guide.t);
    }
}

/// Pyramidal or sectoral horn: four walls that open along x, on a throat with a flange.
void make_horn(Solid& solid, Random& random, const Guide& guide) {
    const double throat = guide.t + guide.a * random.uniform(0.1, 1.0), length = guide.a * random.uniform(2, 8),
                 w = guide.wall;
    const bool plane_e = random.chance(0.85), plane_h = !plane_e || random.chance(0.8);
    const double wide = plane_h ? guide.a + length * random.uniform(0.2, 0.5) : guide.a,
                 high = plane_e ? guide.b + length * random.uniform(0.2, 0.5) : guide.b;
    const double end = throat + length;
    const auto wall = [&](double from, double to, double s) {
        return through({{throat, s * from}, {end, s * to}, {end, s * (to + w)}, {throat, s * (from + w)}});
    };
    const auto beyond = [&](double from, double to, double s) {
        return through({{throat, s * (from + w)},
                        {end, s * (to + w)},
                        {end + 1, s * (to + w)},
                        {end + 1, 3 * s * (to + w)},
                        {throat, 3 * s * (to + w)}});
    };
    for (const double s : {-1.0, 1.0}) {
        solid.add_prism(Axis::y, wall(guide.b, high, s), -wide - w, wide + w);
        solid.add_prism(Axis::z, wall(guide.a, wide, s), -high - w, high + w);
    }
    for (const double s : {-1.0, 1.0}) {
        if (high > guide.b) solid.cut_prism(Axis::y, beyond(guide.b, high, s), -far, far);
        if (wide > guide.a) solid.cut_prism(Axis::z, beyond(guide.a, wide, s), -far, far);
    }
    tube(solid, guide, Axis::x, {}, 0, throat, false, false);
    add_flange(solid, guide, Axis::x, {}, 0, guide.t);
    tube(solid, guide, Axis::x, {}, -1, throat, false, true);
    if (random.chance(0.3)) {  // a stiffening rim about the mouth
        const double rim = 3 * w;
        solid.add_prism(Axis::x, rectangle({-wide - rim, -high - rim}, {wide + rim, high + rim}), end - 2 * w, end)
            .cut_prism(Axis::x, rectangle({-wide, -high}, {wide, high}), end - 2 * w, end + 1);
    }
}

/// Conical horn, smooth or with rings, on a round or square flange.
void make_round_horn(Solid& solid, Random& random, const Guide& guide) {
    const double r = guide.a, length = r * random.uniform(2.5, 7), mouth = r + length * random.uniform(0.2, 0.6),
                 w = guide.wall * 1.5, start = guide.t + 0.5 * r;
    solid.add_cylinder(Axis::x, {}, r + w, 0, start)
        .add_revolution(Axis::x, cone_meridian(start, r + w, start + length, mouth + w));
    const int rings = random.choice({0, 0, 4, 7});
    if (rings > 0) solid.add_cylinder(Axis::x, {}, mouth + w, start + 0.5 * length, start + length);
    add_flange(solid, guide, Axis::x, {}, 0, guide.t);
    solid.cut_cylinder(Axis::x, {}, r, -1, start + 0.1)
        .cut_revolution(Axis::x, cone_meridian(start, r, start + length + 0.001, mouth));
    for (int i = 0; i < rings; ++i) {  // corrugations
        const double x = start + length * (0.55 + 0.42 * i / rings), inner = r + (mouth - r) * (x - start) / length;
        solid.cut_revolution(Axis::x, ring_meridian(x, x + 0.2 * length / rings, 0.9 * inner,
                                                    std::min(inner + 1.2 * w, mouth + 0.4 * w)));
    }
}

/// Block with resonant cavities in a row, joined by irises, ports at its ends, tapped holes about the rim.
void make_cavity(Part& part, Random& random, const Guide& guide) {
    Solid& solid = part.solid;
    part.main_side = Side::top;
    const int cavities = random.integer(1, 5);
    const double side = guide.a * random.uniform(1.2, 2), wall = side * random.uniform(0.15, 0.3),
                 rim = side * random.uniform(0.25, 0.45), high = side * random.uniform(0.6, 1.5), floor = 0.2 * side;
    const double length = cavities * side + (cavities - 1) * wall + 2 * rim, wide = side + 2 * rim, screw = 0.12 * rim;
    const bool round = random.chance(0.3);
    solid.add_box({0, 0, 0}, {length, wide, high});
    for (int i = 0; i < cavities; ++i) {
        const double x = rim + i * (side + wall), mid = x + side / 2;
        solid.cut_prism(Axis::z,
                        round ? circle({mid, wide / 2}, side / 2)
                              : rounded_rectangle({x, rim}, {x + side, rim + side}, 0.08 * side),
                        floor, far);
        if (i > 0)
            solid.cut_box({x - wall - 0.1 * side, wide / 2 - 0.2 * side, floor},
                          {x + 0.1 * side, wide / 2 + 0.2 * side, far});
        if (random.chance(0.6))
            solid.add_cylinder(Axis::z, {mid, wide / 2}, 0.15 * side, floor, high * random.uniform(0.5, 0.85));
    }
    for (const double x : {-1.0, length - rim - 0.1 * side})
        solid.cut_cylinder(Axis::x, {wide / 2, (floor + high) / 2}, 0.12 * side, x, x + rim + 0.1 * side + 1);
    const int along = 2 * cavities + 1;
    for (int i = 0; i < along; ++i)
        for (const double y : {0.5 * rim, wide - 0.5 * rim})
            solid.cut_blind_hole(Axis::z, {0.5 * rim + (length - rim) * i / (along - 1), y}, screw, high + 1,
                                 0.5 * high);
}

/// Parabolic dish with a rim and a boss at its back, perhaps the feed on its struts.
void make_dish(Solid& solid, Random& random) {
    const double r = random.log_uniform(30, 600), depth = r * random.uniform(0.25, 0.5),
                 t = r * random.uniform(0.01, 0.04), bend = std::tan(std::atan(depth / r) / 2);
    Path shell;
    shell.vertices = {{{0, 0}, -bend}, {{depth, r}}, {{depth - t, r + t}, bend}, {{-t, 0}}};
    solid.add_revolution(Axis::x, shell);
    if (random.chance(0.6))
        solid.add_revolution(Axis::x, ring_meridian(depth - 2 * t, depth, r, r + random.uniform(2, 5) * t));
    const double boss = r * random.uniform(0.08, 0.2);
    solid.add_cylinder(Axis::x, {}, boss, -t - 0.2 * r, 0.2 * t);
    if (random.chance(0.6)) {  // the feed in the focus
        const double focus = r * r / (4 * depth);
        solid.add_cylinder(Axis::x, {}, 0.05 * r, 0, focus).add_cylinder(Axis::x, {}, 0.13 * r, focus, focus + 0.1 * r);
    } else {
        solid.cut_cylinder(Axis::x, {}, 0.5 * boss, -far, far);
    }
    if (random.chance(0.4)) solid.cut_hole_circle(Axis::x, {}, 0.75 * boss, 4, 45, 0.1 * boss, -far, 0);
}

}  // namespace

/// Part of microwave technology: waveguide, bend, tee, horn, block of cavities, dish.
Part waveguide_part(FamilyContext& context) {
    Random& random = context.random;
    Part part;
    const Guide guide = random_guide(random);
    switch (random.weighted({0.2, 0.15, 0.1, 0.2, 0.12, 0.13, 0.1})) {
        case 0:
            make_length(part.solid, random, guide);
            break;
        case 1:
            make_bend(part.solid, random, guide);
            break;
        case 2:
            make_tee(part.solid, random, guide);
            break;
        case 3:
            make_horn(part.solid, random, guide);
            break;
        case 4:
            make_round_horn(part.solid, random, guide);
            break;
        case 5:
            make_cavity(part, random, guide);
            break;
        default:
            make_dish(part.solid, random);
            break;
    }
    return part;
}

}  // namespace v16::corpus
