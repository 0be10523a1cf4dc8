// Retaining rings of other forms than the usual two, anchors of hollow walls, staples and toothed plates for timber.
#include <algorithm>
#include <cmath>

#include "corpus/families/connector.hpp"
#include "corpus/families/connector_sizes.hpp"
#include "corpus/families/connector_wires.hpp"
#include "corpus/turned.hpp"

namespace v16::corpus {
namespace {

/// Ring pushed on from the side: a crescent, its ends round, square or with small inward noses.
Part crescent_ring(Random& random, double r, double t) {
    const double thick = r * random.uniform(0.2, 0.4), shift = thick * random.uniform(0.1, 0.35),
                 open = random.uniform(100, 175);
    Part part;
    Solid& solid = part.solid;
    solid.add_cylinder(Axis::y, {0, shift}, r + thick, 0, t).cut_cylinder(Axis::y, {}, r, -t, 2 * t);
    const double reach = 3 * r;
    solid.cut_prism(
        Axis::y,
        through({{0, 0}, polar({}, reach, 270 - 0.5 * open), {0, -1.5 * reach}, polar({}, reach, 270 + 0.5 * open)}),
        -t, 2 * t);
    const bool noses = random.chance(0.5);
    for (const double s : {-1.0, 1.0}) {
        const double a = 270 + s * 0.5 * open;
        const double width = std::max(0.12 * r, 0.5 * thick - 0.3 * shift);
        if (noses) solid.add_cylinder(Axis::y, polar({}, r + 0.3 * width, a), width, 0, t);
    }
    if (random.chance(0.4))  // middle tongue
        solid.add_prism(Axis::y, rectangle({-0.25 * r, 0.88 * r}, {0.25 * r, r + 0.5 * thick}), 0, t);
    return part;
}

/// Ring with inner or outer tongues that bite: closed or open, tongues bent up.
Part toothed_ring(Random& random, double r, double t) {
    const double rim = r * random.uniform(1.5, 1.9), root = r * random.uniform(1.2, 1.35);
    const int teeth = random.choice({3, 4, 6, 8, 10, 12});
    const bool outward = random.chance(0.35);
    Part part;
    Solid& solid = part.solid;
    const double sweep = 360.0 / teeth * random.uniform(0.5, 0.8);
    const double inner = outward ? r : root, outer = outward ? root : rim;
    solid.add_cylinder(Axis::y, {}, outer, 0, t);
    for (int i = 0; i < teeth; ++i) {
        const double a = 360.0 * i / teeth;
        if (outward) solid.add_prism(Axis::y, ring_sector({}, 0.95 * root, rim, a - 0.5 * sweep, sweep), 0, t);
    }
    solid.cut_cylinder(Axis::y, {}, inner, -t, 2 * t);
    if (!outward)
        for (int i = 0; i < teeth; ++i)
            solid.add_prism(Axis::y, ring_sector({}, r, 1.03 * root, 360.0 * i / teeth - 0.5 * sweep, sweep), 0, t);
    if (random.chance(0.4)) solid.add_revolution(Axis::y, ring_meridian(-1.5 * t, t, outer * 0.93, outer));
    if (random.chance(0.25)) solid.cut_box({-0.12 * r, -t * 3, 0}, {0.12 * r, t * 3, 2 * rim});
    return part;
}

/// Spiral ring of two turns or more: its ends show as steps on the face, the turns as lines on the rim.
Part spiral_ring(Random& random, double r, double t) {
    const double wide = r * random.uniform(0.08, 0.18), notch = random.uniform(3, 9), at = random.uniform(0, 360);
    const int turns = random.integer(2, 3);
    Part part;
    Solid& solid = part.solid;
    for (int i = 0; i < turns; ++i)
        solid.add_prism(Axis::y,
                        ring_sector({}, r, r + wide * (i == 0 ? 1.0 : 0.999), at + notch * 2.0 * i, 360 - notch),
                        i * 1.06 * t, i * 1.06 * t + t);
    if (random.chance(0.5)) {  // removal notch
        const bool inside = random.chance(0.5);
        solid.cut_cylinder(Axis::y, polar({}, inside ? r : r + wide, at), 0.5 * wide, -t, turns * 1.2 * t);
    }
    return part;
}

/// Ring with two prongs or an interlocking pair of halves; or a bowed one, seen as an arc from the side.
Part pronged_ring(Random& random, double r, double t) {
    const double rim = r * random.uniform(1.6, 2.1), mouth = r * random.uniform(0.8, 1.0);
    Part part;
    Solid& solid = part.solid;
    const bool halves = random.chance(0.35);
    if (halves) {
        solid.add_cylinder(Axis::y, {}, rim, 0, t).cut_cylinder(Axis::y, {}, r, -t, 2 * t);
        for (const double s : {-1.0, 1.0}) {
            const double x = s * 0.5 * (r + rim), h = 0.25 * (rim - r);
            const Path step = through({{x - 1.1 * (rim - r), -0.03 * r},
                                       {x, -0.03 * r},
                                       {x, -h},
                                       {x + 0.06 * r, -h},
                                       {x + 0.06 * r, 0.03 * r},
                                       {x - 1.1 * (rim - r), 0.03 * r}});
            solid.cut_prism(Axis::y, step, -t, 2 * t).cut_box({x, -t, -0.03 * r}, {x + (rim - r), 2 * t, 0.03 * r});
        }
        return part;
    }
    const double ear = random.uniform(1.0, 1.3) * rim;
    solid.add_cylinder(Axis::y, {}, rim, 0, t);
    if (random.chance(0.5)) solid.add_prism(Axis::y, rectangle({-0.5 * ear, 0.4 * rim}, {0.5 * ear, 1.15 * rim}), 0, t);
    solid.cut_cylinder(Axis::y, {}, r, -t, 2 * t)
        .cut_prism(Axis::y, rectangle({-mouth, -2 * rim}, {mouth, 0}), -t, 2 * t);
    for (const double s : {-1.0, 1.0}) {  // pockets beside the prongs
        solid.cut_prism(Axis::y, slot(polar({}, 1.05 * r, 90 - s * 55), polar({}, 1.05 * r, 90 - s * 100), 0.2 * r), -t,
                        2 * t);
    }
    return part;
}

}  // namespace

/// Retaining rings: crescents, toothed and spiral rings, two-pronged and interlocking ones.
Part special_ring(FamilyContext& context) {
    Random& random = context.random;
    const double r = random.log_uniform(1.5, 60), t = std::max(0.25, 0.3 * std::sqrt(r) * random.uniform(0.8, 1.3));
    switch (random.integer(0, 3)) {
        case 0:
            return crescent_ring(random, r, t);
        case 1:
            return toothed_ring(random, r, t);
        case 2:
            return spiral_ring(random, r, t);
        default:
            return pronged_ring(random, r, t);
    }
}

namespace {

/// Nylon plug: a collar, a slit body with ridges and wings.
void add_wall_plug(Solid& solid, Random& random, double r, double length) {
    const double nose = length * random.uniform(0.1, 0.2);
    solid.add_cylinder(Axis::x, {}, r, 0, length - nose)
        .add_revolution(Axis::x, cone_meridian(length - nose, r, length, 0.65 * r));
    if (random.chance(0.6))
        solid.add_chamfered_cylinder(Axis::x, {}, r * random.uniform(1.2, 1.7), -0.25 * r, 0, 0.1 * r, 0);
    const int ridges = random.integer(0, 8);
    const double from = 0.3 * length, pitch = (0.9 * length - nose - from) / std::max(1, ridges);
    for (int i = 0; i < ridges; ++i) {
        const double x = from + pitch * i;
        solid.add_revolution(Axis::x, through({{x, 0.8 * r},
                                               {x, 1.15 * r},
                                               {x + 0.3 * pitch, 1.15 * r},
                                               {x + 0.8 * pitch, 0.98 * r},
                                               {x + 0.8 * pitch, 0.8 * r}}));
    }
    solid.cut_cylinder(Axis::x, {}, 0.5 * r, -r, 0.92 * length)
        .cut_box({from, -2 * r, -0.12 * r}, {length + r, 2 * r, 0.12 * r});
    if (random.chance(0.6))
        for (const double s : {-1.0, 1.0}) {
            const Path wing =
                through({{0.12 * length, s * 0.9 * r}, {0.3 * length, s * 0.9 * r}, {0.14 * length, s * 1.6 * r}});
            solid.add_prism(Axis::y, s > 0 ? wing : reversed(wing), -0.15 * r, 0.15 * r);
        }
}

/// Toggle bolt: wings open or folded on a screw; or a hollow-wall anchor with its legs spread.
void add_toggle(Solid& solid, Random& random, double r, double length) {
    const double at = length * random.uniform(0.6, 0.85), wing = r * random.uniform(5, 9), t = 0.35 * r;
    solid.add_cylinder(Axis::x, {}, r, 0, length).add_thread({Axis::x, {}, r, 0.85 * r, 0.1 * length, length});
    solid.add_revolution(Axis::x, dome_meridian(0, 2 * r, 1.2 * r, 0.1 * r));
    cut_drive(solid, random, random.choice({Drive::slot, Drive::cross}), 1.8 * r, -1.2 * r, 0.6 * r);
    const double lean = random.choice({20.0, 45.0, 75.0});
    solid.add_cylinder(Axis::y, {at, 0}, 1.6 * r, -1.6 * r, 1.6 * r);
    for (const double s : {-1.0, 1.0})
        for (const double y : {-1.7, 1.35})
            solid.add_prism(Axis::y,
                            rotated(tangent_hull({at, 0}, 1.3 * r, {at - wing, 0}, 0.8 * r), -s * (90 - lean), {at, 0}),
                            y * r, y * r + t);
}

void add_drop_in(Solid& solid, Random& random, double r, double length) {
    solid.add_chamfered_cylinder(Axis::x, {}, r, 0, length, 0.05 * r, 0.1 * r);
    if (random.chance(0.4)) solid.add_cylinder(Axis::x, {}, 1.25 * r, 0, 0.2 * r);
    solid.cut_cylinder(Axis::x, {}, 0.68 * r, -r, 0.55 * length)
        .cut_revolution(Axis::x, cone_meridian(0.5 * length, 0.68 * r, length + 0.01, 0.4 * r));
    solid.add_thread({Axis::x, {}, 0.76 * r, 0.68 * r, 0, 0.45 * length, true});
    const int slits = random.choice({1, 2});
    for (int i = 0; i < slits; ++i) {
        const Path slit = rectangle({0.6 * length, -0.08 * r}, {2 * length, 0.08 * r});
        solid.cut_prism(i == 0 ? Axis::y : Axis::z, slit, -2 * r, 2 * r);
    }
    if (random.chance(0.6)) knurl(solid, 18, r, 0.1 * length, 0.5 * length);
}

/// Threaded rod for mortar, its end cut askew or with cones; nut and washer.
void add_mortar_rod(Solid& solid, Random& random, double r, double length) {
    solid.add_cylinder(Axis::x, {}, r, 0, length);
    const int cones = random.choice({0, 0, 3, 4, 5});
    if (cones > 0) {
        const double from = 0.4 * length, pitch = 0.6 * length / cones;
        solid.cut_revolution(Axis::x, ring_meridian(from, length + r, 0.6 * r, 2 * r));
        for (int i = 0; i < cones; ++i)
            solid.add_revolution(Axis::x, cone_meridian(from + pitch * i, 0.6 * r, from + pitch * (i + 1), 0.98 * r));
        solid.add_thread({Axis::x, {}, r, 0.86 * r, 0, from});
    } else {
        solid.cut_prism(
            Axis::y,
            through(
                {{length - 2 * r, r}, {length, -r}, {length + r, -r}, {length + r, 2 * r}, {length - 2 * r, 2 * r}}),
            -2 * r, 2 * r);
        solid.add_thread({Axis::x, {}, r, 0.86 * r, 0, length - 2 * r});
    }
    if (random.chance(0.8)) {
        const double at = r * random.uniform(0.6, 3);
        solid.add_prism(Axis::x, hexagon({}, 3.2 * r, 0), at, at + 1.6 * r)
            .add_cylinder(Axis::x, {}, 2.2 * r, at + 1.6 * r, at + 1.95 * r);
    }
}

}  // namespace

/// Anchors for walls and ceilings: nylon plugs, toggle bolts, drop-in sleeves, rods for mortar.
Part wall_anchor(FamilyContext& context) {
    Random& random = context.random;
    const double r = random.log_uniform(2, 14), length = r * random.uniform(6, 14);
    Part part;
    switch (random.weighted({0.3, 0.2, 0.25, 0.25})) {
        case 0:
            add_wall_plug(part.solid, random, r, length);
            break;
        case 1:
            add_toggle(part.solid, random, 0.6 * r, length);
            break;
        case 2:
            add_drop_in(part.solid, random, r, 0.5 * length);
            break;
        default:
            add_mortar_rod(part.solid, random, r, 1.4 * length);
            break;
    }
    return part;
}

/// What is driven into timber: builders' dogs, staples of wire, corrugated strips, round plates with teeth on one or
/// both sides, split rings.
Part timber_fastener(FamilyContext& context) {
    Random& random = context.random;
    Part part;
    Solid& solid = part.solid;
    switch (random.integer(0, 3)) {
        case 0: {  // dog: a bar with two spikes, one sometimes turned across
            const double d = random.uniform(6, 16), half = d * random.uniform(7, 14),
                         spike = d * random.uniform(3, 5.5);
            solid.add_box({-half, -0.5 * d, 0}, {half, 0.5 * d, d});
            for (const double s : {-1.0, 1.0}) {
                const double a = s * half, b = s * (half - d);
                if (s > 0 && random.chance(0.35)) {
                    solid.add_prism(Axis::x,
                                    through({{-0.5 * d, d},
                                             {-0.5 * d, -spike + 1.5 * d},
                                             {0, -spike},
                                             {0.5 * d, -spike + 1.5 * d},
                                             {0.5 * d, d}}),
                                    half - d, half);
                } else {
                    const Path leg = through({{b, d}, {b, -spike + 1.8 * d}, {a, -spike}, {a, d}});
                    solid.add_prism(Axis::y, s > 0 ? leg : reversed(leg), -0.5 * d, 0.5 * d);
                }
            }
            break;
        }
        case 1: {  // staple of round wire, bent or square
            const double r = random.log_uniform(0.5, 4), half = r * random.uniform(2.5, 6),
                         leg = r * random.uniform(8, 18), tip = 2.5 * r;
            const bool round = random.chance(0.5);
            if (round) {
                add_bend(solid, Axis::y, {}, half, r, 0, 180);
            } else {
                solid.add_cylinder(Axis::x, {}, r, -half, half);
                for (const double s : {-1.0, 1.0}) solid.add_revolution(Axis::x, ball_meridian(s * half, r));
            }
            for (const double s : {-1.0, 1.0})
                solid.add_cylinder(Axis::z, {s * half, 0}, r, -leg, 0)
                    .cut_prism(Axis::y,
                               s > 0 ? through({{half - 1.1 * r, -leg - r},
                                                {half + 1.1 * r, -leg - r},
                                                {half + 1.1 * r, -leg + tip}})
                                     : through({{-half + 1.1 * r, -leg - r},
                                                {-half - 1.1 * r, -leg + tip},
                                                {-half - 1.1 * r, -leg - r}}),
                               -2 * r, 2 * r);
            break;
        }
        case 2: {  // corrugated strip
            const double pitch = random.uniform(4, 8), t = random.uniform(0.6, 1.2),
                         high = pitch * random.uniform(1.5, 4);
            const int waves = random.integer(4, 8);
            std::vector<Point2> line;
            for (int i = 0; i <= 2 * waves; ++i)
                line.push_back({0.5 * pitch * i, (i % 2 != 0 ? 0.5 : -0.5) * 0.6 * pitch});
            solid.add_prism(Axis::z, strip(line, t, 0.1 * pitch), 0, high);
            part.main_side = Side::top;
            break;
        }
        default: {  // plate with teeth, or a ring of cut steel
            const double r = random.uniform(20, 60), t = random.uniform(1.2, 3), tooth = random.uniform(6, 16);
            const int teeth = random.choice({12, 16, 20, 24});
            const bool both = random.chance(0.5), split = random.chance(0.3);
            if (split) {
                solid.add_revolution(Axis::z, ring_meridian(-tooth, tooth, 0.9 * r, r))
                    .cut_box({-1, 0, -2 * tooth}, {1, 2 * r, 2 * tooth});
                if (random.chance(0.5))
                    solid.add_revolution(Axis::z, ring_meridian(-0.1 * tooth, 0.1 * tooth, 0.88 * r, 1.06 * r));
                break;
            }
            solid.add_cylinder(Axis::z, {}, r, 0, t)
                .cut_cylinder(Axis::z, {}, r * random.uniform(0.15, 0.5), -t, 2 * t);
            for (int i = 0; i < teeth; ++i) {
                const double a = 360.0 * i / teeth;
                solid.add_revolution(Axis::z,
                                     cone_meridian(0.5 * t, 1.4 * t, both && i % 2 != 0 ? tooth + t : -tooth, 0.1 * t),
                                     polar({}, r - 1.4 * t, a));
            }
            if (random.chance(0.5))
                solid.add_revolution(Axis::z, ring_meridian(0, 0.3 * tooth + t, 0.5 * r, 0.5 * r + t));
            break;
        }
    }
    return part;
}

}  // namespace v16::corpus
