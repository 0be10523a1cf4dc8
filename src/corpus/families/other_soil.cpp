// What works soil and stone: shares, tines and discs, hammers and liners of crushers.
#include <algorithm>
#include <array>
#include <vector>

#include "corpus/families/other.hpp"
#include "corpus/families/other_outlines.hpp"
#include "corpus/turned.hpp"

namespace v16::corpus {
namespace {

/// Share, sweep, point or knife: flat steel with countersunk holes and a ground edge.
void add_share(Solid& solid, Random& random) {
    const double len = random.log_uniform(60, 450), w = len * random.uniform(0.2, 0.4),
                 t = len * random.uniform(0.02, 0.04);
    Path path;
    std::vector<Point2> holes;
    switch (random.integer(0, 4)) {
        case 0:  // plough share
            path = through({{0, 0}, {len, 0.1 * w}, {1.25 * len, -0.5 * w}, {1.1 * len, 0.9 * w}, {0.2 * len, w}});
            path.vertices[2].bulge = -0.1;
            holes = {{0.35 * len, 0.75 * w}, {0.6 * len, 0.75 * w}, {0.85 * len, 0.75 * w}};
            break;
        case 1:  // sweep: two wings behind a point
            path = through({{0, 0},
                            {0.3 * len, -w},
                            {0.55 * len, -2.2 * w},
                            {0.68 * len, -2.2 * w},
                            {0.5 * len, -0.4 * w},
                            {0.75 * len, -0.35 * w},
                            {0.75 * len, 0.35 * w},
                            {0.5 * len, 0.4 * w},
                            {0.68 * len, 2.2 * w},
                            {0.55 * len, 2.2 * w},
                            {0.3 * len, w}});
            holes = {{0.45 * len, 0}, {0.66 * len, 0}};
            break;
        case 2:  // reversible point
            path = through({{-len, 0},
                            {-0.8 * len, -0.4 * w},
                            {0.8 * len, -0.4 * w},
                            {len, 0},
                            {0.8 * len, 0.4 * w},
                            {-0.8 * len, 0.4 * w}});
            holes = {{-0.12 * len, 0}, {0.12 * len, 0}};
            break;
        case 3:  // section of a mower's knife
            path = through({{-0.5 * w, 0},
                            {0.5 * w, 0},
                            {0.5 * w, 0.3 * w},
                            {0.15 * w, 1.3 * w},
                            {-0.15 * w, 1.3 * w},
                            {-0.5 * w, 0.3 * w}});
            holes = {{-0.28 * w, 0.14 * w}, {0.28 * w, 0.14 * w}};
            break;
        default:  // mouldboard
            path = smooth_outline({{0, 0},
                                   {0.6 * len, -0.1 * w},
                                   {len, 0.5 * w},
                                   {1.15 * len, 1.8 * w},
                                   {0.6 * len, 1.7 * w},
                                   {0.15 * len, w}});
            holes = {{0.15 * len, 0.25 * w}, {0.35 * len, 0.3 * w}, {0.3 * len, 0.9 * w}};
            break;
    }
    solid.add_prism(Axis::y, path, 0, t);
    const double r = std::min(0.08 * w, 8.0);
    for (const Point2 at : holes) {
        if (random.chance(0.5))
            solid.cut_countersink(Axis::y, at, r, r + 0.7 * std::min(t, r), 0, t + 1);
        else
            solid.cut_prism(Axis::y, polygon(at, 1.3 * r, 4, 45), -1, t + 1);
    }
}

/// Tine: bent from a strip or a bar, rigid, with a coil, S- or C-shaped, a bracket or holes at its root.
void add_tine(Solid& solid, Random& random) {
    const double high = random.log_uniform(100, 700), t = high * random.uniform(0.02, 0.045),
                 w = t * random.uniform(1.0, 3.5);
    Path path;
    switch (random.integer(0, 2)) {
        case 0:  // C or S
            path = limb({{0, 0},
                         {0.25 * high, 0.12 * high},
                         {0.42 * high, 0.45 * high},
                         {0.3 * high, 0.85 * high},
                         {0, high},
                         {-0.35 * high, 0.95 * high}},
                        {0.6 * t, t, t, t, t, t});
            break;
        case 1:  // straight leg, knee, foot forward
            path = strip({{-0.3 * high, high}, {0.15 * high, high}, {0.2 * high, 0.35 * high}, {-0.1 * high, 0}}, t,
                         2.5 * t);
            break;
        default:
            path = limb({{-0.2 * high, 0}, {0.05 * high, 0.18 * high}, {0.15 * high, 0.5 * high}, {0.1 * high, high}},
                        {0.5 * t, 1.1 * t, 1.3 * t, 1.3 * t});
            break;
    }
    solid.add_prism(Axis::y, path, -0.5 * w, 0.5 * w);
    const Box3 box = solid.bounds();
    if (random.chance(0.5))  // a point bolted on below
        solid.add_prism(Axis::y,
                        through({{box.min.x - 0.08 * high, -0.1 * high},
                                 {box.min.x + 0.15 * high, 0.08 * high},
                                 {box.min.x + 0.1 * high, 0.14 * high},
                                 {box.min.x - 0.02 * high, 0.02 * high}}),
                        -1.4 * w, 1.4 * w);
    if (random.chance(0.4))
        solid.add_box({-0.25 * high, -1.5 * w, high - 2 * t}, {0.05 * high, 1.5 * w, high + 2 * t})
            .cut_cylinder(Axis::z, {-0.1 * high, 1.05 * w}, 0.25 * w, -far, far)
            .cut_cylinder(Axis::z, {-0.1 * high, -1.05 * w}, 0.25 * w, -far, far);
}

/// Dished disc with a plain, notched or wavy rim, a square or round hole and bolts.
void add_soil_disc(Solid& solid, Random& random) {
    const double r = random.log_uniform(60, 350), t = r * random.uniform(0.015, 0.03),
                 dish = r * random.uniform(0.05, 0.2), flat = r * random.uniform(0.2, 0.4);
    if (random.chance(0.7))
        solid.add_revolution(Axis::y, through({{0, 0}, {0, flat}, {dish, r}, {dish + t, r}, {t, flat}, {t, 0}}));
    else
        solid.add_cylinder(Axis::y, {}, r, 0, t);
    const int notches = random.choice({0, 8, 10, 12, 16});
    for (int i = 0; i < notches; ++i)
        solid.cut_cylinder(Axis::y, polar({}, 1.08 * r, 360.0 * i / notches), r * 1.6 / notches, -far, far);
    if (random.chance(0.5))
        solid.cut_prism(Axis::y, polygon({}, 0.11 * r, 4, 45), -1, far);
    else
        solid.cut_cylinder(Axis::y, {}, 0.12 * r, -1, far)
            .cut_hole_circle(Axis::y, {}, 0.7 * flat, random.choice({4, 5, 6}), 0, 0.03 * r, -1, far);
}

/// Blade of a tiller or flail: a strap with a bent end, a hole or two at its root; on a shackle.
void add_bent_blade(Solid& solid, Random& random) {
    const double len = random.log_uniform(50, 280), w = len * random.uniform(0.1, 0.22),
                 t = w * random.uniform(0.12, 0.3), side = len * random.uniform(0.15, 0.45);
    if (random.chance(0.6)) {
        std::vector<Point2> line{{0, 0}, {len, 0}, {len + 0.4 * side, side}};
        solid.add_prism(Axis::y, strip(line, t, 2 * t), -w, w);
    } else {
        solid.add_prism(Axis::z,
                        limb({{-0.3 * w, 0}, {0.4 * len, 0.1 * w}, {0.75 * len, 0.6 * w}, {len, 1.8 * w}},
                             {w, w, 0.8 * w, 0.5 * w}),
                        0, t);
    }
    const int holes = random.integer(1, 2);
    for (int i = 0; i < holes; ++i) solid.cut_cylinder(Axis::z, {0.5 * w + 1.6 * w * i, 0}, 0.3 * w, -far, far);
    if (random.chance(0.4))
        solid.cut_prism(Axis::z, through({{0.8 * len, -2 * w}, {2 * len, -2 * w}, {2 * len, -0.2 * w}}), -far, far);
}

/// Swing hammer of a mill: a thick plate with one or two eyes, straight, stepped, T-shaped or bell-shaped.
void add_hammer(Solid& solid, Random& random) {
    const double r = random.log_uniform(10, 90), reach = r * random.uniform(2.5, 6), t = r * random.uniform(0.3, 1.4),
                 eye = r * random.uniform(0.35, 0.6);
    const bool both = random.chance(0.3);
    switch (random.integer(0, 3)) {
        case 0:
            solid.add_prism(Axis::y,
                            chamfered(rectangle({-r, -reach}, {r, both ? reach : r}), r * random.uniform(0.05, 0.5)), 0,
                            t);
            break;
        case 1: {
            Path path = through({{r, 0},
                                 {-r, 0},
                                 {-0.75 * r, -0.5 * reach},
                                 {-1.6 * r, -0.75 * reach},
                                 {-1.6 * r, -reach},
                                 {1.6 * r, -reach},
                                 {1.6 * r, -0.75 * reach},
                                 {0.75 * r, -0.5 * reach}});
            path.vertices[0].bulge = 1.0;
            solid.add_prism(Axis::y, path, 0, t);
            break;
        }
        case 2:
            solid.add_prism(Axis::y, tangent_hull({}, r, {0, -reach}, 1.5 * r), 0, t)
                .cut_box({-3 * r, -1, -far}, {3 * r, t + 1, -reach - 0.4 * r});
            break;
        default: {
            const int steps = random.integer(2, 3);
            solid.add_prism(Axis::y, rectangle({-r, -reach}, {r, r}), 0, t);
            for (int i = 0; i < steps; ++i)
                for (const double s : {-1.0, 1.0}) {
                    const double x = s * r * (1 - 0.22 * (steps - i)), out = s * 2 * r;
                    solid.cut_box({std::min(x, out), -1, -reach - 1},
                                  {std::max(x, out), t + 1, -reach + 0.35 * r * (steps - i)});
                }
            break;
        }
    }
    solid.cut_cylinder(Axis::y, {}, eye, -1, t + 1);
    if (both) solid.cut_cylinder(Axis::y, {0, 0.6 * reach}, eye, -1, t + 1);
    if (random.chance(0.3))
        solid.add_cylinder(Axis::y, {}, 1.05 * r, -0.15 * t, 1.15 * t).cut_cylinder(Axis::y, {}, eye, -t, 2 * t);
}

/// Plate of a jaw crusher or liner of a mill: ridges, a lifter, counterbored or oblong bolt holes.
void add_liner(Solid& solid, Random& random) {
    const double w = random.log_uniform(80, 500), len = w * random.uniform(1.0, 2.2),
                 t = w * random.uniform(0.06, 0.14);
    const int ridges = random.integer(4, 9);
    const double pitch = 2 * w / ridges, rise = pitch * random.uniform(0.25, 0.5);
    std::vector<Point2> points{{-w, 0}, {w, 0}};
    switch (random.integer(0, 2)) {
        case 0:  // pointed or flat-topped ridges
            points.push_back({w, t});
            for (int i = ridges; i-- > 0;) {
                const double x = -w + pitch * i;
                points.insert(points.end(), {{x + 0.65 * pitch, t + rise}, {x + 0.35 * pitch, t + rise}, {x, t}});
            }
            break;
        case 1:  // one or two lifters
            points.insert(
                points.end(),
                {{w, t}, {0.35 * w, t}, {0.22 * w, t + 2 * rise}, {-0.22 * w, t + 2 * rise}, {-0.35 * w, t}, {-w, t}});
            break;
        default:  // a wave
            points.insert(points.end(), {{w, 2.2 * t}, {0.4 * w, 1.1 * t}, {-0.4 * w, 2.0 * t}, {-w, t}});
            break;
    }
    solid.add_prism(Axis::y, through(points), 0, len);
    const int holes = random.choice({1, 2, 2});
    for (int i = 0; i < holes; ++i) {
        const Point2 at{0, len * (i + 0.5) / holes};
        const double r = 0.06 * w;
        solid.cut_prism(Axis::z, slot(at - Point2{r, 0}, at + Point2{r, 0}, r), -1, far)
            .cut_prism(Axis::z, slot(at - Point2{r, 0}, at + Point2{r, 0}, 1.7 * r), 0.6 * t, far);
    }
    if (random.chance(0.3)) solid.cut_box({-0.7 * w, 0.12 * len, -1}, {0.7 * w, 0.88 * len, 0.25 * t});
}

/// Blow bar, grate bars on an arc, mantle of a cone.
void add_crusher_piece(Solid& solid, Random& random) {
    const double u = random.log_uniform(20, 150);
    switch (random.integer(0, 2)) {
        case 0: {  // blow bar
            const double len = u * random.uniform(4, 9), t = 0.45 * u;
            std::vector<Point2> points{{-t, -1.6 * u},      {t, -1.6 * u}, {t, -0.3 * u}, {0.65 * t, -0.2 * u},
                                       {0.65 * t, 0.2 * u}, {t, 0.3 * u},  {t, 1.6 * u},  {-t, 1.6 * u}};
            if (random.chance(0.5))
                points.insert(points.end(), {{-t, 0.4 * u}, {-1.4 * t, 0.3 * u}, {-1.4 * t, -0.3 * u}, {-t, -0.4 * u}});
            solid.add_prism(Axis::y, through(points), 0, len);
            for (const double y : {0.2 * len, 0.8 * len})
                if (random.chance(0.5)) solid.cut_cylinder(Axis::x, {y, -u}, 0.15 * u, -far, far);
            break;
        }
        case 1: {  // grate on an arc
            const double r = 5 * u, sweep = random.uniform(40, 90), t = u * random.uniform(0.4, 0.8), w = 2 * u;
            const int bars = random.integer(5, 10);
            const double step = sweep / bars;
            for (int i = 0; i < bars; ++i)
                solid.add_prism(Axis::y, ring_sector({}, r, r + t, 270 - 0.5 * sweep + step * i, 0.6 * step), -w, w);
            for (const double y : {-w, w - 0.3 * u})
                solid.add_prism(Axis::y, ring_sector({}, r - 0.1 * u, r + t, 270 - 0.5 * sweep - 0.2 * step, sweep), y,
                                y + 0.3 * u);
            break;
        }
        default: {  // mantle
            const double r = 2.5 * u, high = u * random.uniform(2, 4), wall = 0.4 * u,
                         top = r * random.uniform(0.35, 0.6);
            Path path = through({{0, r - wall}, {0, r}, {0.2 * high, r}, {high, top}, {high, top - 0.7 * wall}});
            path.vertices[2].bulge = random.choice({0.0, 0.12, -0.1});
            solid.add_revolution(Axis::z, path);
            if (random.chance(0.4))
                solid.add_revolution(Axis::z, ring_meridian(0.1 * high, 0.25 * high, r - 0.5 * wall, r + 0.2 * wall));
            break;
        }
    }
}

}  // namespace

/// Tool of a plough, cultivator, harrow, tiller or mower.
Part soil_tool(FamilyContext& context) {
    Random& random = context.random;
    Part part;
    constexpr std::array forms{add_share, add_tine, add_soil_disc, add_bent_blade};
    forms[random.weighted({0.35, 0.25, 0.2, 0.2})](part.solid, random);
    return part;
}

/// Wearing part of a crusher or mill: hammer, jaw plate, liner, blow bar, grate, mantle.
Part crusher_part(FamilyContext& context) {
    Random& random = context.random;
    Part part;
    constexpr std::array forms{add_hammer, add_liner, add_crusher_piece};
    forms[random.weighted({0.4, 0.3, 0.3})](part.solid, random);
    return part;
}

}  // namespace v16::corpus
