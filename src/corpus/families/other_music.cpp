// Parts of musical instruments: guitar bodies, bridges, pegs, mouthpieces, whistles, hoops, plectra.
#include <algorithm>
#include <vector>

#include "corpus/families/other.hpp"
#include "corpus/families/other_outlines.hpp"
#include "corpus/turned.hpp"

namespace v16::corpus {
namespace {

/// Body of a guitar, ukulele or violin from above: two bouts and a waist, with or without cutaways, its sound holes.
void make_body(Part& part, Random& random) {
    Solid& solid = part.solid;
    const double l = random.log_uniform(60, 260), t = l * random.uniform(0.01, 0.2);
    const Axis axis = plate_axis(random, part);
    const double lower = l * random.uniform(0.62, 0.8), upper = lower * random.uniform(0.72, 0.9),
                 waist = upper * random.uniform(0.7, 0.85);
    const bool solid_body = random.chance(0.45);
    std::vector<Point2> right{{lower, -0.5 * l}, {0.85 * lower, -0.05 * l}, {waist, 0.15 * l}, {upper, 0.6 * l}};
    std::vector<Point2> points{{0, -l}, {0.65 * lower, -0.9 * l}};
    points.insert(points.end(), right.begin(), right.end());
    if (solid_body)  // horns beside the neck
        points.insert(points.end(), {{0.8 * upper, random.uniform(0.95, 1.15) * l},
                                     {0.3 * upper, 0.7 * l},
                                     {-0.3 * upper, 0.7 * l},
                                     {-0.8 * upper, random.uniform(0.95, 1.25) * l}});
    else
        points.insert(points.end(), {{0.55 * upper, 0.93 * l}, {0, l}, {-0.55 * upper, 0.93 * l}});
    for (auto it = right.rbegin(); it != right.rend(); ++it) points.push_back({-it->x, it->y});
    points.push_back({-0.65 * lower, -0.9 * l});
    solid.add_prism(axis, smooth_outline(points), 0, t);
    if (solid_body) {
        const double half = 0.12 * lower;
        solid.cut_prism(axis, rectangle({-half, 0.45 * l}, {half, far}), -far, axis == Axis::z ? far : 0.5 * t);
        for (int i = random.integer(1, 3); i > 0; --i) {
            const double y = 0.35 * l - 0.24 * l * i;
            solid.cut_prism(axis,
                            random.chance(0.6) ? rounded_rectangle({-0.35 * lower, y - 0.05 * l},
                                                                   {0.35 * lower, y + 0.05 * l}, 0.04 * l)
                                               : slot({-0.3 * lower, y}, {0.3 * lower, y}, 0.05 * l),
                            -far, far);
        }
        for (int i = random.integer(0, 4); i > 0; --i)
            solid.cut_cylinder(axis, {lower * (0.42 + 0.1 * i), -l * (0.35 + 0.1 * i)}, 0.025 * l, -far, far);
    } else if (random.chance(0.65)) {
        solid.cut_cylinder(axis, {0, 0.25 * l}, 0.38 * waist, -far, far);
        if (random.chance(0.5))
            solid.add_prism(axis, rounded_rectangle({-0.4 * lower, -0.52 * l}, {0.4 * lower, -0.42 * l}, 0.03 * l),
                            axis == Axis::z ? t : -0.04 * l, axis == Axis::z ? t + 0.04 * l : 0);
    } else {  // sound holes of a violin
        for (const double s : {-1.0, 1.0}) {
            solid.cut_prism(axis, slot({s * 0.4 * waist, 0.25 * l}, {s * 0.62 * waist, -0.15 * l}, 0.018 * l), -far,
                            far);
            solid.cut_cylinder(axis, {s * 0.4 * waist, 0.25 * l}, 0.035 * l, -far, far)
                .cut_cylinder(axis, {s * 0.62 * waist, -0.15 * l}, 0.045 * l, -far, far);
        }
    }
}

/// Bridge of a violin, saddle of a guitar, or nut with its slots.
void make_bridge(Part& part, Random& random) {
    Solid& solid = part.solid;
    const int strings = random.choice({4, 4, 5, 6, 6, 7});
    const double w = random.log_uniform(18, 60), t = w * random.uniform(0.06, 0.16);
    const Axis axis = random.chance(0.8) ? Axis::y : Axis::z;
    if (axis == Axis::z) part.main_side = Side::top;
    const bool violin = random.chance(0.5);
    const double high = violin ? w * random.uniform(1.3, 1.7) : w * random.uniform(0.2, 0.5),
                 crown = w * random.uniform(0.05, 0.3);
    if (violin) {
        solid.add_prism(axis,
                        smooth_outline({{0.3 * w, 0.3 * high},
                                        {0.55 * w, 0},
                                        {w, 0},
                                        {0.85 * w, 0.3 * high},
                                        {0.75 * w, 0.5 * high},
                                        {0.9 * w, 0.7 * high},
                                        {0.7 * w, high},
                                        {0, high + crown},
                                        {-0.7 * w, high},
                                        {-0.9 * w, 0.7 * high},
                                        {-0.75 * w, 0.5 * high},
                                        {-0.85 * w, 0.3 * high},
                                        {-w, 0},
                                        {-0.55 * w, 0},
                                        {-0.3 * w, 0.3 * high},
                                        {0, 0.38 * high}}),
                        0, t);
        solid.cut_prism(
            axis,
            random.chance(0.5)
                ? circle({0, 0.65 * high}, 0.18 * w)
                : smooth_outline({{0, 0.5 * high}, {0.25 * w, 0.7 * high}, {0, 0.8 * high}, {-0.25 * w, 0.7 * high}}),
            -far, far);
        for (const double s : {-1.0, 1.0})
            solid.cut_prism(axis, slot({s * 0.55 * w, 0.42 * high}, {s * 0.6 * w, 0.62 * high}, 0.07 * w), -far, far);
    } else {
        Path path;
        path.vertices = {{{-w, 0}}, {{w, 0}}, {{w, high}, crown / w}, {{-w, high}}};
        solid.add_prism(axis, path, 0, t);
        if (random.chance(0.4)) solid.add_prism(axis, rectangle({-1.3 * w, 0}, {1.3 * w, 0.4 * high}), -t, 2 * t);
    }
    const double top = violin ? high : high + crown;
    for (int i = 0; i < strings; ++i) {
        const double x = w * (violin ? 0.6 : 0.85) * (-1 + 2.0 * i / (strings - 1)),
                     z = violin ? top + crown * (1 - x * x / (0.5 * w * w)) - 0.06 * w
                                : top - crown * x * x / (w * w) - 0.06 * w,
                     half = w * 0.012 * (1 + i % 3);
        solid.cut_prism(axis, rectangle({x - half, z}, {x + half, far}), -far, far);
    }
}

/// Peg or machine head: a turned or flat button on a tapering shank, with the hole of the string.
void make_peg(Solid& solid, Random& random) {
    const double r = random.uniform(3, 7), length = r * random.uniform(6, 11), button = r * random.uniform(1.8, 3.2);
    solid.add_revolution(Axis::x, cone_meridian(0, r, length, 0.8 * r)).add_cylinder(Axis::x, {}, 1.4 * r, -0.5 * r, 0);
    solid.cut_cylinder(random.chance(0.5) ? Axis::y : Axis::z, {length * 0.8, 0}, 0.22 * r, -far, far);
    if (random.chance(0.6))
        solid.add_prism(Axis::y,
                        smooth_outline({{-0.4 * r, -0.5 * r},
                                        {-0.4 * r, 0.5 * r},
                                        {-1.2 * button, button},
                                        {-2 * button, 0.6 * button},
                                        {-2.1 * button, 0},
                                        {-2 * button, -0.6 * button},
                                        {-1.2 * button, -button}}),
                        -0.5 * r, 0.5 * r);
    else
        solid.add_revolution(Axis::x, cone_meridian(-0.5 * r - button, button, -0.5 * r, 0.7 * r));
    if (random.chance(0.4)) {  // the plate and worm of a machine head
        const double h = 2.4 * r;
        solid.add_prism(Axis::x, rounded_rectangle({-h, -h}, {h, 3 * h}, 0.5 * r), 0.1 * length, 0.1 * length + 0.4 * r)
            .cut_cylinder(Axis::x, {0, 2.5 * h}, 0.4 * r, -far, far);
        solid.add_cylinder(Axis::y, {0.1 * length + 1.6 * r, 1.4 * h}, 0.8 * r, -2 * h, h)
            .add_cylinder(Axis::y, {0.1 * length + 1.6 * r, 1.4 * h}, 1.8 * r, -3 * h, -2 * h);
    }
}

/// Mouthpiece of a brass instrument: cup, throat, backbore, outlines that curve.
void make_mouthpiece(Solid& solid, Random& random) {
    const double rim = random.uniform(12, 20), cup = rim * random.uniform(0.6, 0.72),
                 length = rim * random.uniform(3.6, 5.5), deep = rim * random.uniform(0.8, 1.4),
                 shank = rim * random.uniform(0.35, 0.5), throat = rim * random.uniform(0.12, 0.2);
    Path body;
    body.closed = false;
    body.vertices = {{{0, 0}},
                     {{0, 0.96 * rim}, -0.3},
                     {{0.2 * rim, rim}},
                     {{0.45 * rim, 0.92 * rim}, random.choice({0.0, -0.2})},
                     {{1.5 * deep, 1.25 * shank}},
                     {{1.7 * deep, shank}},
                     {{length, 0.85 * shank}},
                     {{length, 0}}};
    solid.add_revolution(Axis::x, body);
    if (random.chance(0.4))
        solid.add_revolution(Axis::x, ring_meridian(1.6 * deep, 1.6 * deep + 0.15 * rim, 0.5 * shank, 1.4 * shank));
    Path bowl;
    bowl.closed = false;
    bowl.vertices = {{{-1, 0}}, {{-1, cup}}, {{0, cup}, -0.25}, {{deep, throat}}, {{deep, 0}}};
    solid.cut_revolution(Axis::x, bowl)
        .cut_revolution(Axis::x, cone_meridian(deep - 0.1, throat, length + 0.1, 0.68 * shank));
}

/// Whistle or flute: a tube or a snail with a window and a lip.
void make_whistle(Solid& solid, Random& random) {
    if (random.chance(0.5)) {  // referee's whistle
        const double r = random.uniform(8, 16), wide = r * random.uniform(0.6, 1.1),
                     reach = r * random.uniform(1.8, 2.8), t = 0.13 * r;
        solid.add_cylinder(Axis::y, {}, r, -wide, wide).add_box({0, -wide, 0.25 * r}, {reach, wide, r});
        solid.cut_cylinder(Axis::y, {}, r - t, t - wide, wide - t)
            .cut_box({0.1 * r, t - wide, 0.58 * r}, {reach + 1, wide - t, r - t});
        solid.cut_prism(Axis::y, through({{0.1 * r, 0.6 * r}, {0.75 * r, r + 1}, {0.1 * r, r + 1}}), t - wide,
                        wide - t);
        if (random.chance(0.6))
            solid.add_cylinder(Axis::y, {-1.2 * r, 0}, 0.35 * r, -0.15 * r, 0.15 * r)
                .cut_cylinder(Axis::y, {-1.2 * r, 0}, 0.18 * r, -far, far);
        if (random.chance(0.4)) solid.add_revolution(Axis::y, ball_meridian(0, 0.5 * r), {-0.1 * r, 0});
        return;
    }
    const double r = random.uniform(5, 16), length = r * random.uniform(8, 26), bore = r * random.uniform(0.6, 0.8);
    solid.add_cylinder(Axis::x, {}, r, 0, length).cut_cylinder(Axis::x, {}, bore, 2.5 * r, far);
    solid
        .cut_prism(Axis::y, through({{2.6 * r, 0.75 * bore}, {4.2 * r, 1.1 * r}, {2.6 * r, 1.1 * r}}), -0.6 * r,
                   0.6 * r)
        .cut_box({-1, -0.5 * r, 0.72 * bore}, {2.7 * r, 0.5 * r, 0.9 * bore});
    if (random.chance(0.6))
        solid.cut_prism(Axis::y, through({{-1, -r - 1}, {2 * r, -r - 1}, {-1, 0.3 * r}}), -far, far);
    const int holes = random.choice({0, 4, 6, 6, 7});
    for (int i = 0; i < holes; ++i)
        solid.cut_cylinder(Axis::z, {length * (0.42 + 0.5 * i / std::max(1, holes)), 0}, r * random.uniform(0.2, 0.32),
                           0, far);
    if (random.chance(0.3)) solid.add_revolution(Axis::x, ring_meridian(0.4 * length - r, 0.4 * length, bore, 1.2 * r));
}

/// Hoop of a drum with its ears, or a lug.
void make_hoop(Solid& solid, Random& random) {
    const double r = random.log_uniform(50, 300), t = r * random.uniform(0.015, 0.04),
                 high = r * random.uniform(0.08, 0.2), ear = std::max(6.0, 0.07 * r);
    const int count = random.choice({5, 6, 6, 8, 8, 10});
    for (int i = 0; i < count; ++i)
        solid.add_prism(Axis::z, rotated(slot({r, 0}, {r + ear, 0}, 0.8 * ear), 90 + 360.0 * i / count), 0, 1.5 * t);
    solid.add_cylinder(Axis::z, {}, r + t, 0, high);
    if (random.chance(0.5)) solid.add_cylinder(Axis::z, {}, r + 2.5 * t, high - t, high);
    solid.cut_cylinder(Axis::z, {}, r, -far, far)
        .cut_hole_circle(Axis::z, {}, r + t + 0.7 * ear, count, 90, 0.35 * ear, -1, 1.5 * t + 0.1);
    if (random.chance(0.4)) solid.add_revolution(Axis::z, ring_meridian(0, t, r - 2 * t, r + 0.5 * t));
}

/// Plectrum.
void make_plectrum(Part& part, Random& random) {
    const double w = random.uniform(9, 16), high = w * random.uniform(1.0, 1.3), t = random.uniform(0.4, 3);
    const Axis axis = plate_axis(random, part);
    Path path;
    path.vertices = {{{-0.12 * w, -high}, 0.5},        {{0.12 * w, -high}, 0.12},
                     {{0.95 * w, 0.45 * high}, 0.45},  {{0.75 * w, 0.75 * high}, 0.1},
                     {{-0.75 * w, 0.75 * high}, 0.45}, {{-0.95 * w, 0.45 * high}, 0.12}};
    part.solid.add_prism(axis, path, 0, t);
    if (random.chance(0.4)) part.solid.cut_cylinder(axis, {0, 0.25 * high}, 0.25 * w, -far, far);
    const int ribs = random.choice({0, 0, 3, 5});
    for (int i = 0; i < ribs; ++i)
        part.solid.add_prism(axis, slot({-0.4 * w, high * (0.1 * i)}, {0.4 * w, high * (0.1 * i)}, 0.025 * w),
                             axis == Axis::z ? 0 : -0.3 * t, axis == Axis::z ? 1.3 * t : t);
}

}  // namespace

/// Part of a musical instrument: body, bridge, peg, mouthpiece, whistle, hoop, plectrum.
Part music_part(FamilyContext& context) {
    Random& random = context.random;
    Part part;
    switch (random.weighted({0.24, 0.18, 0.14, 0.13, 0.15, 0.08, 0.08})) {
        case 0:
            make_body(part, random);
            break;
        case 1:
            make_bridge(part, random);
            break;
        case 2:
            make_peg(part.solid, random);
            break;
        case 3:
            make_mouthpiece(part.solid, random);
            break;
        case 4:
            make_whistle(part.solid, random);
            break;
        case 5:
            make_hoop(part.solid, random);
            break;
        default:
            make_plectrum(part, random);
            break;
    }
    return part;
}

}  // namespace v16::corpus
