// What digs and lifts: buckets, teeth, booms, cutting edges, forks.
#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

#include "corpus/families/other.hpp"
#include "corpus/families/other_outlines.hpp"
#include "corpus/families/other_pieces.hpp"

namespace v16::corpus {
namespace {

/// Bucket of an excavator from its side: wrapped sheet between side plates, ears for two pins, teeth at the lip.
void add_bucket(Solid& solid, Random& random) {
    const double u = random.log_uniform(60, 900), w = u * random.uniform(0.35, 0.9), t = 0.035 * u;
    const std::vector<Point2> shape{{0, 0},
                                    {0.75 * u, -0.12 * u},
                                    {1.02 * u, 0.1 * u},
                                    {1.05 * u, 0.5 * u},
                                    {0.7 * u, 0.86 * u},
                                    {0.25 * u, 0.82 * u}};
    Path path = through(shape);
    path.vertices[1].bulge = 0.15;
    path.vertices[2].bulge = 0.15;
    path.vertices[3].bulge = 0.2;
    solid.add_prism(Axis::y, path, -w, w);
    Path inner = through({{-0.2 * u, 0.03 * u},
                          {0.74 * u, -0.07 * u},
                          {0.98 * u, 0.12 * u},
                          {1.01 * u, 0.48 * u},
                          {0.69 * u, 0.81 * u},
                          {0, 0.8 * u}});
    inner.vertices[1].bulge = 0.15;
    inner.vertices[2].bulge = 0.15;
    inner.vertices[3].bulge = 0.2;
    solid.cut_prism(Axis::y, inner, -w + t, w - t);
    const double ear = 0.28 * w, eye = 0.09 * u;
    for (const double s : {-1.0, 1.0})
        for (const Point2 at : {Point2{0.42 * u, 1.02 * u}, Point2{0.78 * u, 1.0 * u}})
            solid
                .add_prism(Axis::y, tangent_hull(at, eye, at - Point2{0, 0.25 * u}, 1.4 * eye), s * ear - t,
                           s * ear + t)
                .cut_cylinder(Axis::y, at, 0.5 * eye, s * ear - 2 * t, s * ear + 2 * t);
    const int teeth = random.choice({0, 3, 4, 5});
    for (int i = 0; i < teeth; ++i) {
        const double y = row_position(i, teeth, 1.8 * w / std::max(1, teeth - 1));
        solid.add_prism(Axis::y,
                        through({{-0.22 * u, 0.045 * u},
                                 {-0.02 * u, -0.04 * u},
                                 {0.12 * u, -0.05 * u},
                                 {0.12 * u, 0.06 * u},
                                 {0, 0.07 * u}}),
                        std::max(-w, y - 0.06 * u), std::min(w, y + 0.06 * u));
    }
}

/// Tooth of a bucket: a hollow wedge that a pin holds on its nose, or the nose.
void add_tooth(Solid& solid, Random& random) {
    const double len = random.log_uniform(40, 350), h = len * random.uniform(0.18, 0.3),
                 w = h * random.uniform(0.7, 1.2);
    solid.add_prism(Axis::y, through({{0, -h}, {len, -0.12 * h}, {len, 0.12 * h}, {0.45 * len, 0.75 * h}, {0, h}}), -w,
                    w);
    if (random.chance(0.5))
        for (const double s : {-1.0, 1.0})
            solid.cut_prism(
                Axis::z,
                through({{0.5 * len, s * w}, {1.1 * len, s * 0.6 * w}, {1.1 * len, s * 2 * w}, {0.5 * len, s * 2 * w}}),
                -far, far);
    if (random.chance(0.7)) {
        solid.cut_prism(Axis::y,
                        through({{-1, -0.7 * h}, {0.55 * len, -0.12 * h}, {0.55 * len, 0.12 * h}, {-1, 0.7 * h}}),
                        -0.65 * w, 0.65 * w);
        for (const double s : {-1.0, 1.0})
            if (random.chance(0.8))
                solid.add_prism(Axis::y, slot({-0.15 * len, 0}, {0.2 * len, 0}, 0.35 * h), s * 0.83 * w - 0.17 * w,
                                s * 0.83 * w + 0.17 * w);
        solid.cut_cylinder(Axis::y, {0.12 * len, 0}, 0.18 * h, -far, far);
    } else {
        solid.add_box({-0.6 * len, -1.2 * w, -h}, {0.01, 1.2 * w, h})
            .cut_box({-0.7 * len, -2 * w, -0.4 * h}, {-0.15 * len, 2 * w, 0.4 * h});
    }
}

/// Boom or stick: a box girder that swells, eyes at its ends and on its back.
void add_boom(Solid& solid, Random& random) {
    const double len = random.log_uniform(200, 2500), h = len * random.uniform(0.05, 0.09),
                 w = h * random.uniform(0.5, 0.9), rise = len * random.uniform(-0.12, 0.12), t = 0.12 * w;
    solid.add_prism(
        Axis::y, limb({{0, 0}, {0.5 * len, std::abs(rise) + 1.5 * h}, {len, 0.3 * rise}}, {0.9 * h, 1.7 * h, 0.7 * h}),
        -w, w);
    const std::array<Point2, 3> eyes{{{0, 0}, {len, 0.3 * rise}, {0.5 * len, std::abs(rise) + 3.4 * h}}};
    for (std::size_t i = 0; i < eyes.size(); ++i) {
        const double r = h * (i == 2 ? 0.6 : 0.75), wide = i == 2 ? 0.6 * w : 1.15 * w;
        if (i == 2)
            for (const double s : {-1.0, 1.0})
                solid.add_prism(Axis::y, tangent_hull(eyes[i], r, eyes[i] - Point2{0, 2.2 * h}, 1.6 * r), s * wide - t,
                                s * wide + t);
        else
            solid.add_cylinder(Axis::y, eyes[i], r, -wide, wide);
        solid.cut_cylinder(Axis::y, eyes[i], 0.5 * r, -far, far);
    }
}

/// Cutting edge: a long bar with a ground edge and square holes; a fork's tine; a grapple's finger.
void add_edge_or_fork(Solid& solid, Random& random) {
    if (random.chance(0.4)) {
        const double len = random.log_uniform(150, 1500), h = len * random.uniform(0.06, 0.15),
                     t = h * random.uniform(0.1, 0.2);
        solid.add_prism(Axis::x, through({{0, 0}, {0.3 * t, 0}, {t, 1.6 * t}, {t, h}, {0, h}}), -len, len);
        const int holes = random.integer(4, 8);
        for (int i = 0; i < holes; ++i)
            solid.cut_prism(Axis::y, polygon({row_position(i, holes, 1.8 * len / holes), 0.65 * h}, 0.1 * h, 4, 45), -1,
                            t + 1);
        return;
    }
    const double len = random.log_uniform(200, 1200), t = len * random.uniform(0.035, 0.05),
                 w = t * random.uniform(1.2, 1.9), back = len * random.uniform(0.45, 0.7);
    solid.add_prism(
        Axis::y,
        through({{0, 0}, {len, 0}, {len, 0.25 * t}, {0.6 * len, 0.9 * t}, {1.1 * t, 1.1 * t}, {t, back}, {0, back}}),
        -w, w);
    for (const double z : {back - 0.1 * len, 0.14 * len}) {
        const double s = z > 0.3 * len ? 1.0 : -1.0;
        solid.add_prism(Axis::y,
                        through({{0.01, z},
                                 {-1.3 * t, z},
                                 {-1.3 * t, z + s * 1.3 * t},
                                 {-0.7 * t, z + s * 1.3 * t},
                                 {-0.7 * t, z + s * 0.7 * t},
                                 {0.01, z + s * 0.7 * t}}),
                        -w, w);
    }
    for (const double s : {-1.0, 1.0})
        solid.cut_prism(
            Axis::z,
            through({{0.8 * len, s * w}, {len + 1, s * 0.35 * w}, {len + 1, s * 2 * w}, {0.8 * len, s * 2 * w}}), -1,
            t);
}

}  // namespace

/// What digs and lifts: bucket, tooth, boom, cutting edge, fork.
Part excavator_part(FamilyContext& context) {
    Random& random = context.random;
    Part part;
    constexpr std::array forms{add_bucket, add_tooth, add_boom, add_edge_or_fork};
    forms[random.weighted({0.3, 0.25, 0.2, 0.25})](part.solid, random);
    return part;
}

}  // namespace v16::corpus
