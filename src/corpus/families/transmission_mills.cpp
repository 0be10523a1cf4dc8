// Wheels of mills: wooden cogs in a rim or on its face, clasp arms, trundles.
#include <algorithm>
#include <cmath>

#include "corpus/families/transmission.hpp"
#include "corpus/families/transmission_bodies.hpp"

namespace v16::corpus {
namespace {

/// Half as wide as a cog at its foot, for `cogs` of them round a rim of radius `r`.
double cog_half(int cogs, double r) {
    return 0.24 * radians(360.0 / cogs) * r;
}

/// Disc with rounded cogs all round, thick at their feet.
Path cog_outline(int cogs, double r) {
    const double wide = cog_half(cogs, r), tall = std::min(2.4 * wide, 0.14 * r),
                 gap = 360.0 / cogs - 2 * degrees(wide / r);
    Path path;
    for (int i = 0; i < cogs; ++i) {
        const double at = 360.0 / cogs * (i + 0.5);
        for (const Point2 p : {Point2{r, -wide},
                               {r + 0.5 * tall, -wide},
                               {r + tall, -0.45 * wide},
                               {r + tall, 0.45 * wide},
                               {r + 0.5 * tall, wide},
                               {r, wide}})
            path.vertices.push_back({polar({}, length(p), at + degrees(std::atan2(p.y, p.x)))});
        path.vertices.back().bulge = std::tan(radians(gap) / 4);
    }
    return path;
}

/// Cogs that stand on the front face, square or round; they go through the rim.
void add_face_cogs(Solid& solid, Random& random, double r, double rim, double half, int cogs) {
    const double wide = cog_half(cogs, r), tall = std::min(2.4 * wide, 0.14 * r), deep = 0.3 * (r - rim);
    const bool round = random.chance(0.3);
    for (int i = 0; i < cogs; ++i) {
        const double at = 360.0 / cogs * (i + 0.5);
        const Point2 p = polar({}, 0.5 * (r + rim), at);
        const Path cog = round ? circle(p, std::min(wide, 0.45 * (r - rim)))
                               : moved(rotated(rectangle({-deep, -wide}, {deep, wide}), at), p);
        solid.add_prism(Axis::y, cog, -half - 1.8 * tall, round ? half * 1.6 : half * 0.9);
    }
}

}  // namespace

/// Wheel of a mill: wooden cogs let into its rim or standing on its face, two pairs of beams that clasp the shaft or
/// arms through it; a trundle of staves between two discs.
Part mill_gear(FamilyContext& context) {
    Random& random = context.random;
    const double r = random.log_uniform(40, 900), half = r * random.uniform(0.05, 0.1),
                 rim = r * random.uniform(0.76, 0.86), beam = r * random.uniform(0.05, 0.08);
    const int cogs = random.choice({12, 16, 18, 20, 20, 24, 28});
    Part part;
    Solid& solid = part.solid;
    if (random.chance(0.25)) {  // trundle
        const int staves = random.choice({6, 7, 8, 9, 10, 12});
        const double apart = r * random.uniform(0.6, 1.3), t = 0.16 * r, stave = std::min(0.12 * r, 1.9 * r / staves);
        for (const double y : {-0.5 * apart - t, 0.5 * apart}) solid.add_cylinder(Axis::y, {}, r, y, y + t);
        for (int i = 0; i < staves; ++i)
            solid.add_cylinder(Axis::y, polar({}, 0.78 * r, 90 + 360.0 * i / staves), stave, -0.5 * apart - 1.15 * t,
                               0.5 * apart + 1.15 * t);
        if (random.chance(0.5))
            solid.cut_box({-0.25 * r, -far, -0.25 * r}, {0.25 * r, far, 0.25 * r});
        else
            solid.cut_cylinder(Axis::y, {}, 0.3 * r, -far, far);
        part.main_side = Side::right;
        return part;
    }
    solid.add_cylinder(Axis::y, {}, r, -half, half);
    if (random.chance(0.35))
        add_face_cogs(solid, random, r, rim, half, std::min(cogs, 20));
    else
        solid.add_prism(Axis::y, cog_outline(cogs, r), -0.6 * half, 0.6 * half);
    solid.cut_cylinder(Axis::y, {}, rim, -far, 1.02 * half);
    const std::size_t arms = random.weighted({0.45, 0.3, 0.25});
    if (arms == 0) {  // beams that clasp a square shaft
        const double off = r * random.uniform(0.16, 0.24), reach = 0.97 * r;
        for (const double s : {-1.0, 1.0}) {
            const double end = std::sqrt(reach * reach - (off + beam) * (off + beam));
            solid.add_box({s * off - beam, half * 0.3, -end}, {s * off + beam, half * 1.5, end})
                .add_box({-end, half * 0.1, s * off - beam}, {end, half * 1.3, s * off + beam});
        }
        return part;
    }
    const int count = arms == 1 ? 4 : random.choice({3, 6, 8});
    add_around(solid, rectangle({0, -beam}, {1.02 * rim, beam}), count, 90, -0.7 * half, 0.7 * half);
    const double hub = r * random.uniform(0.14, 0.22);
    if (arms == 1)
        solid.add_prism(Axis::y, polygon({}, hub, 8, 22.5), -2 * half, 2 * half)
            .cut_box({-0.5 * hub, -far, -0.5 * hub}, {0.5 * hub, far, 0.5 * hub});
    else
        solid.add_cylinder(Axis::y, {}, hub, -2 * half, 2 * half).cut_cylinder(Axis::y, {}, 0.55 * hub, -far, far);
    return part;
}

}  // namespace v16::corpus
