// What leads through walls: nozzles of vessels, sleeves cast into walls; block flanges of hydraulics.
#include <algorithm>
#include <cmath>

#include "corpus/families/connector.hpp"
#include "corpus/families/connector_sizes.hpp"
#include "corpus/turned.hpp"

namespace v16::corpus {
namespace {

/// A flange on a neck along z that ends at `top`, with its bolt holes; a blind one with bolts on it now and then.
void nozzle_flange(Solid& solid, Random& random, double r, double top) {
    const double rim = r * random.uniform(1.8, 2.5), t = r * random.uniform(0.22, 0.45),
                 hole = rim * random.uniform(0.06, 0.09), pitch = std::max(0.82 * rim, 1.25 * r + 1.6 * hole);
    const int count = random.choice({4, 4, 8, 8, 12});
    if (pitch + 1.5 * hole > rim) return;
    solid.add_cylinder(Axis::z, {}, rim, top - t, top);
    if (random.chance(0.5)) solid.add_revolution(Axis::z, cone_meridian(top - 2.2 * t, r, top - 0.98 * t, 1.35 * r));
    if (random.chance(0.5)) solid.add_cylinder(Axis::z, {}, pitch - 1.6 * hole, top - 0.01 * t, top + 0.12 * t);
    solid.cut_hole_circle(Axis::z, {}, pitch, count, 180.0 / count, hole, top - 1.01 * t, top + t);
    if (!random.chance(0.2)) return;
    solid.add_cylinder(Axis::z, {}, rim, top + 0.15 * t, top + 1.1 * t)
        .add_cylinder(Axis::z, {}, 0.8 * pitch, top, top + 0.2 * t);
    for (int i = 0; i < std::min(count, 8); ++i) {
        const Point2 at = polar({}, pitch, 180.0 / count + 360.0 * i / count);
        solid.add_cylinder(Axis::z, at, 0.85 * hole, top - 1.9 * t, top + 1.9 * t)
            .add_prism(Axis::z, hexagon(at, 3 * hole, 0), top + 1.1 * t, top + 1.1 * t + 1.4 * hole)
            .add_prism(Axis::z, hexagon(at, 3 * hole, 0), top - t - 1.4 * hole, top - t);
    }
}

}  // namespace

/// Nozzle of a vessel on the piece of shell that it is welded to: flange, threaded half coupling or plain end; a
/// reinforcing pad, gussets, a neck that reaches inside; on a curved shell or a flat plate.
Part vessel_nozzle(FamilyContext& context) {
    Random& random = context.random;
    const double r = random.log_uniform(8, 150), high = r * random.uniform(1.8, 4.5), shell = r * random.uniform(3, 8),
                 t = r * random.uniform(0.12, 0.25), bore = r * random.uniform(0.7, 0.88),
                 half = r * random.uniform(2, 3);
    Part part;
    Solid& solid = part.solid;
    const bool flat = random.chance(0.25), round = random.chance(0.3);
    const double depth = round ? half : random.uniform(0.8, 1.2) * half;
    const double sweep = 2 * degrees(std::asin(std::min(0.95, half / (shell + t))));
    if (flat) {
        if (round)
            solid.add_cylinder(Axis::z, {}, half, -t, 0);
        else
            solid.add_box({-half, -depth, -t}, {half, depth, 0});
    } else {
        solid.add_prism(Axis::y, ring_sector({0, -shell}, shell - t, shell, 90 - 0.5 * sweep, sweep), -depth, depth);
    }
    if (random.chance(0.6)) {  // pad
        const double pad = r * random.uniform(1.45, 1.9);
        if (flat)
            solid.add_cylinder(Axis::z, {}, pad, -0.01 * t, t);
        else {
            const double turn = 2 * degrees(std::asin(pad / (shell + t)));
            solid.add_prism(Axis::y, ring_sector({0, -shell}, shell - 0.01 * t, shell + t, 90 - 0.5 * turn, turn), -pad,
                            pad);
        }
    }
    const double inside = random.chance(0.35) ? r * random.uniform(0.5, 1.5) : 0.0;
    solid.add_cylinder(Axis::z, {}, r, -t - inside - (flat ? 0 : shell - std::sqrt(shell * shell - r * r)), high);
    const std::size_t end = random.weighted({0.62, 0.2, 0.18});
    if (end == 1) {  // thick socket with a thread
        const double socket = r * random.uniform(1.25, 1.5), low = high - r * random.uniform(0.8, 1.5);
        solid.add_cylinder(Axis::z, {}, socket, low, high);
        solid.add_thread({Axis::z, {}, 1.1 * bore, bore, low, high, true});
    }
    if (random.chance(0.25))
        for (int i = 0; i < 2; ++i) {
            const double reach = 1.8 * r, up = 0.55 * high;
            const Path gusset = through({{-reach, 0}, {reach, 0}, {0.9 * r, up}, {-0.9 * r, up}});
            solid.add_prism(i == 0 ? Axis::y : Axis::x, gusset, -0.35 * t, 0.35 * t);
        }
    solid.cut_cylinder(Axis::z, {}, bore, -far, high + 1);
    if (end == 0) {
        nozzle_flange(solid, random, r, high);
        if (solid.bounds().max.z < high + 0.5 * r * 0.2) solid.cut_cylinder(Axis::z, {}, bore, 0, far);
    }
    return part;
}

/// Flange as a block, of hydraulics and pumps: four counterbored holes about a port with its seal's groove; straight
/// with a neck, a turn to a threaded or welded end, a plug, a double block, a split pair about a collar.
Part block_flange(FamilyContext& context) {
    Random& random = context.random;
    const double r = random.log_uniform(6, 65), wide = r * random.uniform(1.7, 2.2),
                 deep = r * random.uniform(2.0, 2.7), high = r * random.uniform(1.0, 2.4),
                 hole = r * random.uniform(0.24, 0.34), x = wide - 1.7 * hole, y = deep - 1.6 * hole;
    Part part;
    Solid& solid = part.solid;
    const std::size_t form = random.weighted({0.3, 0.34, 0.16, 0.2});
    const double corner = random.choice({0.0, 0.15, 0.35}) * wide;
    const double block = form == 1 ? std::max(high, 2.4 * r) : form == 3 ? 0.8 * r : high;
    if (random.chance(0.75))
        solid.add_prism(Axis::z, rounded_rectangle({-wide, -deep}, {wide, deep}, corner), 0, block);
    else
        solid.add_cylinder(Axis::z, {}, std::max(r * 1.35, wide * 0.8), 0, block)
            .add_prism(Axis::z, tangent_hull({-x, -y}, 1.7 * hole, {x, y}, 1.7 * hole), 0, 0.7 * block)
            .add_prism(Axis::z, tangent_hull({-x, y}, 1.7 * hole, {x, -y}, 1.7 * hole), 0, 0.7 * block);
    const double neck = r * random.uniform(1.2, 1.45), out = block + r * random.uniform(0.5, 2);
    switch (form) {
        case 0:  // straight
            if (random.chance(0.7)) {
                solid.add_cylinder(Axis::z, {}, neck, 0.9 * block, out);
                if (random.chance(0.4))
                    solid.add_revolution(Axis::z, cone_meridian(block, 1.25 * neck, 0.6 * (block + out), neck));
            }
            solid.cut_cylinder(Axis::z, {}, r * random.uniform(0.75, 0.9), -1, far);
            if (random.chance(0.5))
                solid.add_thread({Axis::z, {}, r, 0.88 * r, block * 0.4, solid.bounds().max.z, true});
            break;
        case 1: {  // turned
            const double middle = block - 1.15 * r, reach = wide + r * random.uniform(0.3, 1.8), bore = 0.8 * r;
            const bool boss = random.chance(0.7);
            if (boss) solid.add_cylinder(Axis::x, {0, middle}, neck, 0, reach);
            if (boss && random.chance(0.3))
                solid.add_prism(Axis::x, hexagon({0, middle}, 2.3 * neck, 0), 0.75 * reach, reach);
            const double end = boss ? reach : wide;
            solid.cut_cylinder(Axis::z, {}, bore, -1, middle)
                .cut_cylinder(Axis::x, {0, middle}, bore, -0.8 * bore, far);
            solid.add_thread({Axis::x, {0, middle}, 1.12 * bore, bore, 0.5 * end, end, true});
            break;
        }
        case 2:  // closed, with a gauge port
            if (random.chance(0.6)) {
                solid.cut_cylinder(Axis::z, {}, 0.4 * r, -1, far);
                solid.add_thread({Axis::z, {}, 0.45 * r, 0.4 * r, 0.3 * block, block, true});
            }
            break;
        default: {  // split pair about the head of a tube
            const double slit = 0.06 * r, inner = r * 1.25;
            solid.cut_cylinder(Axis::z, {}, inner, -1, far);
            if (random.chance(0.6)) solid.cut_box({-slit, -far, -1}, {slit, far, far});
            solid.add_cylinder(Axis::z, {}, 1.55 * inner * 0.9, -0.35 * r, 0.02 * r)
                .add_cylinder(Axis::z, {}, 0.96 * inner, -0.3 * r, out + r)
                .cut_cylinder(Axis::z, {}, 0.75 * r, -far, far);
            break;
        }
    }
    const double face = form == 3 ? -0.35 * r : 0.0;
    if (form != 2 || random.chance(0.5))
        solid.cut_revolution(
            Axis::z, ring_meridian(face - 1, face + 0.12 * r, 1.08 * r, 1.08 * r + random.uniform(0.12, 0.2) * r));
    const double mouth = std::min(1.55 * hole, 0.95 * (deep - y));
    for (const double sx : {-1.0, 1.0})
        for (const double sy : {-1.0, 1.0})
            solid.cut_counterbore(Axis::z, {sx * x, sy * y}, hole, mouth, (form == 1 ? 0.45 : 0.3) * block,
                                  block + 0.01, -1);
    part.main_side = random.choice({Side::front, Side::top, Side::top, Side::top});
    return part;
}

/// Sleeve or pipe that is cast into a wall: a square or round plate about it against seepage, ribs, flanges at one or
/// both ends, a gland ring drawn up by bolts over its packing; with the pipe through it now and then.
Part wall_sleeve(FamilyContext& context) {
    Random& random = context.random;
    const double r = random.log_uniform(12, 260), wall = r * random.uniform(0.06, 0.14),
                 half = r * random.uniform(0.9, 2.4), t = r * random.uniform(0.07, 0.16);
    Part part;
    Solid& solid = part.solid;
    solid.add_cylinder(Axis::x, {}, r, -half, half);
    const int plates = random.choice({1, 1, 1, 2, 3});
    const double wing = r * random.uniform(1.35, 1.9);
    const bool square = random.chance(0.4);
    for (int i = 0; i < plates; ++i) {
        const double x =
            0.5 * half * (i - 0.5 * (plates - 1)) + (plates == 1 ? half * random.choice({0.0, 0.0, -0.3}) : 0.0);
        if (square)
            solid.add_prism(Axis::x, rectangle({-wing, -wing}, {wing, wing}), x - 0.5 * t, x + 0.5 * t);
        else
            solid.add_cylinder(Axis::x, {}, wing, x - 0.5 * t, x + 0.5 * t);
    }
    const std::size_t ends = random.weighted({0.35, 0.3, 0.35});
    const double inner = r - wall, pitch = r * random.uniform(1.3, 1.45), hole = 0.07 * r;
    const int bolts = random.choice({4, 6, 8, 12});
    if (ends == 1) {
        const double rim = pitch + 2.2 * hole;
        for (const double s : {-1.0, 1.0}) {
            if (s < 0 && random.chance(0.4)) continue;
            const double a = s * half, b = s * (half - 1.3 * t);
            solid.add_cylinder(Axis::x, {}, rim, std::min(a, b), std::max(a, b))
                .cut_hole_circle(Axis::x, {}, pitch, bolts, 180.0 / bolts, hole, std::min(a, b) - 0.01 * t,
                                 std::max(a, b) + 0.01 * t);
        }
    }
    solid.cut_cylinder(Axis::x, {}, inner, -far, far);
    if (ends == 2) {  // gland
        const double rim = pitch + 2.4 * hole, out = half + t * random.uniform(1, 2.5),
                     pipe = inner * random.uniform(0.7, 0.85);
        solid.add_revolution(Axis::x, ring_meridian(half - 1.3 * t, half, inner, rim))
            .add_revolution(Axis::x, ring_meridian(out, out + 1.2 * t, 1.03 * pipe, rim))
            .add_revolution(Axis::x, ring_meridian(half - 4 * t, out + 0.1 * t, 1.03 * pipe, 0.98 * inner));
        for (int i = 0; i < std::min(bolts, 8); ++i) {
            const Point2 at = polar({}, pitch, 360.0 * (i + 0.5) / std::min(bolts, 8));
            solid.add_cylinder(Axis::x, at, 0.9 * hole, half - 2.4 * t, out + 3 * t)
                .add_prism(Axis::x, hexagon(at, 3.2 * hole, 0), out + 1.2 * t, out + 1.2 * t + 1.6 * hole);
        }
        if (random.chance(0.5)) {
            const double reach = half * random.uniform(1.3, 1.8);
            solid.add_revolution(Axis::x, ring_meridian(-reach, reach, pipe - wall, pipe));
        }
    } else if (random.chance(0.3)) {  // the pipe with its packing
        const double pipe = inner * random.uniform(0.65, 0.85), reach = half * random.uniform(1.2, 1.8);
        solid.add_revolution(Axis::x, ring_meridian(-reach, reach, pipe - wall, pipe));
        solid.add_revolution(Axis::x, ring_meridian(-0.8 * half, 0.8 * half, pipe, inner));
    }
    if (random.chance(0.2) && ends != 2)
        for (int i = 0; i < 4; ++i)
            solid.add_prism(Axis::x, rotated(rectangle({0.97 * r, -0.4 * t}, {wing, 0.4 * t}), 45 + 90.0 * i),
                            -0.6 * half, 0.6 * half);
    return part;
}

/// Nut that runs on a screw: a barrel with a round, square or flattened flange, a trunnion nut, two halves with a
/// spring between them, a plain round or hexagonal nut with a key's groove.
Part screw_nut(FamilyContext& context) {
    Random& random = context.random;
    const double r = random.log_uniform(3, 40), barrel = r * random.uniform(1.25, 1.9),
                 rim = barrel * random.uniform(1.5, 2), t = r * random.uniform(0.5, 1.0),
                 length = r * random.uniform(2, 6), minor = 0.84 * r;
    Part part;
    Solid& solid = part.solid;
    const std::size_t form = random.weighted({0.46, 0.16, 0.18, 0.2});
    double from = 0.0, to = length;
    if (form == 0 || form == 2) {
        const double at = random.choice({0.0, 0.0, 0.25}) * length,
                     hole = 0.4 * (rim - barrel) * random.uniform(0.5, 0.75), pitch = 0.5 * (rim + barrel);
        solid.add_chamfered_cylinder(Axis::x, {}, barrel, 0, length, 0.06 * r, 0.1 * r);
        if (random.chance(0.8)) {
            solid.add_cylinder(Axis::x, {}, rim, at, at + t);
            if (random.chance(0.4))
                for (const double s : {-1.0, 1.0})
                    if (s > 0 || random.chance(0.6))
                        solid.cut_box({at - 0.1 * r, s > 0 ? 1.03 * barrel : -far, -far},
                                      {at + t + 0.001 * r, s > 0 ? far : -1.03 * barrel, far});
        } else {
            solid.add_prism(Axis::x, rounded_rectangle({-0.9 * rim, -0.9 * rim}, {0.9 * rim, 0.9 * rim}, 0.2 * rim), at,
                            at + t);
        }
        const std::size_t holes = random.weighted({0.4, 0.3, 0.3});
        if (holes == 2) {
            for (const double s : {-1.0, 1.0})
                for (const double turn : {-35.0, 0.0, 35.0})
                    solid.cut_cylinder(Axis::x, polar({}, pitch, 90 + turn + (s > 0 ? 0 : 180)), hole, at - 0.1 * r,
                                       at + t + 0.001);
        } else {
            solid.cut_hole_circle(Axis::x, {}, pitch, holes == 0 ? 4 : random.choice({3, 6}), holes == 0 ? 45 : 90,
                                  hole, at - 0.1 * r, at + t + 0.001);
        }
        if (random.chance(0.3)) solid.cut_cylinder(Axis::z, {at + 0.5 * t, 0}, 0.16 * t, 0, far);
        if (form == 2) {  // a second half behind a spring
            const double gap = length * random.uniform(0.4, 0.8), wire = 0.13 * r;
            to = length + gap + 1.5 * r;
            solid.add_chamfered_cylinder(Axis::x, {}, barrel, length + gap, to, 0.06 * r, 0.06 * r)
                .add_cylinder(Axis::x, {}, 1.15 * r, length, length + gap);
            for (int i = 0; i < 4; ++i)
                solid.add_revolution(Axis::x, circle({length + gap * (i + 0.5) / 4, 1.4 * r}, wire));
            if (random.chance(0.5)) solid.add_cylinder(Axis::x, {}, 1.2 * barrel, length + gap, length + gap + 0.3 * r);
        }
    } else if (form == 1) {  // trunnions
        const double pin = r * random.uniform(0.5, 0.8), reach = barrel + r * random.uniform(0.6, 1.4);
        if (random.chance(0.5))
            solid.add_box({0, -barrel, -barrel}, {length, barrel, barrel});
        else
            solid.add_chamfered_cylinder(Axis::x, {}, barrel, 0, length, 0.1 * r, 0.1 * r);
        solid.add_chamfered_cylinder(Axis::z, {0.5 * length, 0}, std::min(pin, 0.4 * length), -reach, reach, 0.1 * pin,
                                     0.1 * pin);
    } else {
        const std::size_t body = random.weighted({0.5, 0.2, 0.3});
        if (body <= 1)
            solid.add_prism(Axis::x, hexagon({}, 2 * barrel, random.choice({0.0, 30.0})), 0, length);
        else
            solid.add_chamfered_cylinder(Axis::x, {}, barrel, 0, length, 0.1 * r, 0.1 * r);
        if (body == 1) solid.add_chamfered_cylinder(Axis::x, {}, 0.9 * barrel, 0.9 * length, 1.7 * length, 0, 0.1 * r);
        if (body == 1) to = 1.7 * length;
        if (body == 2) {  // outside thread at one end
            solid.add_cylinder(Axis::x, {}, 0.88 * barrel, -0.6 * length, 0.01 * r);
            solid.add_thread({Axis::x, {}, 0.88 * barrel, 0.8 * barrel, -0.6 * length, -0.02 * r});
            from = -0.6 * length;
            for (const double s : {-1.0, 1.0})
                solid.cut_box({0.5 * length, s > 0 ? 0.85 * barrel : -far, -far},
                              {0.9 * length, s > 0 ? far : -0.85 * barrel, far});
        }
    }
    solid.cut_cylinder(Axis::x, {}, minor, -far, far);
    solid.add_thread({Axis::x, {}, r, minor, from, to, true});
    part.main_side = random.choice({Side::front, Side::front, Side::left});
    return part;
}

}  // namespace v16::corpus
