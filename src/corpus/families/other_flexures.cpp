// Springs of sheet and plate: flexures cut from one piece, contact springs and clips.
#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

#include "corpus/families/other.hpp"
#include "corpus/families/other_outlines.hpp"
#include "corpus/families/other_pieces.hpp"

namespace v16::corpus {
namespace {

/// Disc with spiral slots between rim and hub: guides along its axis, as in coolers and valves.
void spiral_disc(Part& part, Random& random) {
    const Axis axis = plate_axis(random, part);
    const double r = random.log_uniform(8, 120), t = r * random.uniform(0.005, 0.06),
                 hub = r * random.uniform(0.15, 0.3), rim = r * random.uniform(0.8, 0.9);
    const int arms = random.integer(2, 5);
    const double sweep = random.uniform(110, 330) * std::min(1.0, 3.0 / arms + 0.25),
                 half = 0.5 * (rim - hub) / arms * random.uniform(0.08, 0.25);
    part.solid.add_prism(axis, random.chance(0.8) ? circle({}, r) : polygon({}, r / std::cos(radians(30)), 6), 0, t);
    constexpr int steps = 9;
    for (int i = 0; i < arms; ++i) {
        std::vector<Point2> line;
        std::vector<double> halves;
        for (int k = 0; k <= steps; ++k) {
            line.push_back(
                polar({}, hub + 1.5 * half + (rim - hub - 3 * half) * k / steps, 360.0 * i / arms + sweep * k / steps));
            halves.push_back(half);
        }
        part.solid.cut_prism(axis, limb(line, halves), -1, t + 1);
    }
    part.solid.cut_cylinder(axis, {}, hub * random.uniform(0.3, 0.7), -1, t + 1);
    part.solid.cut_hole_circle(axis, {}, 0.5 * (r + rim), random.choice({4, 6, 8}), 15, 0.25 * (r - rim), -1, t + 1);
}

/// Plate whose middle is guided by pairs of leaves that slots have left.
void parallel_guide(Part& part, Random& random) {
    const Axis axis = plate_axis(random, part);
    const double w = random.log_uniform(12, 120), h = w * random.uniform(0.6, 1.3), t = w * random.uniform(0.06, 0.4),
                 cut = w * random.uniform(0.015, 0.04), leaf = w * random.uniform(0.015, 0.05);
    Solid& solid = part.solid;
    solid.add_prism(axis, rounded_rectangle({-w, -h}, {w, h}, random.choice({0.0, 0.04, 0.1}) * w), 0, t);
    const double reach = 0.82 * w, stage = w * random.uniform(0.25, 0.5);
    const int pairs = random.integer(1, 2);
    const auto bar = [&](Point2 a, Point2 b) { solid.cut_prism(axis, slot(a, b, cut), -1, t + 1); };
    for (const double s : {-1.0, 1.0})
        for (int k = 0; k < pairs; ++k) {
            const double z = s * h * (0.75 - 0.28 * k);
            bar({-reach, z}, {reach, z});
            if (k + 1 < pairs) continue;
            bar({-reach, z - s * (2 * cut + leaf)}, {-stage, z - s * (2 * cut + leaf)});
            bar({stage, z - s * (2 * cut + leaf)}, {reach, z - s * (2 * cut + leaf)});
            for (const double q : {-1.0, 1.0})
                bar({q * stage, z - s * (2 * cut + leaf)}, {q * stage, random.chance(0.5) ? s * 0.05 * h : 0.0});
        }
    if (random.chance(0.5))
        solid.cut_cylinder(axis, {}, 0.5 * stage, -1, t + 1);
    else
        for (const double x : {-0.45 * stage, 0.45 * stage}) solid.cut_cylinder(axis, {x, 0}, 0.2 * stage, -1, t + 1);
    for (const Point2 q : quarters) solid.cut_cylinder(axis, {q.x * 0.92 * w, q.y * 0.93 * h}, 0.035 * w, -1, t + 1);
}

/// Block with hinges that pairs of round notches leave, joined by slots: lever, four bars, amplifier.
void notch_hinges(Part& part, Random& random) {
    const double w = random.log_uniform(10, 90), h = w * random.uniform(0.35, 0.8), t = w * random.uniform(0.15, 0.6),
                 r = h * random.uniform(0.07, 0.14), neck = r * random.uniform(0.15, 0.4);
    Solid& solid = part.solid;
    solid.add_box({-w, 0, -h}, {w, t, h});
    const auto hinge = [&](Point2 at, bool upright) {
        const Point2 d = upright ? Point2{r + neck, 0} : Point2{0, r + neck};
        for (const double s : {-1.0, 1.0}) solid.cut_cylinder(Axis::y, at + s * d, r, -1, t + 1);
    };
    const double cut = 0.35 * r, x = 0.72 * w, z = 0.62 * h;
    if (random.chance(0.6)) {  // four bars
        for (const double sx : {-1.0, 1.0})
            for (const double sz : {-1.0, 1.0}) hinge({sx * x, sz * z}, true);
        for (const double s : {-1.0, 1.0}) {
            const double outer = s * (x + r + neck), inner = s * (x - r - neck);
            solid.cut_box({outer - cut, -1, -z}, {outer + cut, t + 1, h + 1});
            solid.cut_box({inner - cut, -1, -z - cut}, {inner + cut, t + 1, z});
        }
        solid.cut_box({-x + r + neck, -1, -z - cut}, {x - r - neck, t + 1, -z + cut});
    } else {  // a lever on a neck
        hinge({-0.5 * w, -0.1 * h}, true);
        solid.cut_box({-0.5 * w + r + neck, -1, -0.1 * h - cut}, {2 * w, t + 1, -0.1 * h + cut});
        solid.cut_box({-2 * w, -1, -0.1 * h - cut}, {-0.5 * w - r - neck, t + 1, -0.1 * h + cut});
        if (random.chance(0.5)) hinge({0.2 * w, 0.45 * h}, false);
    }
    for (const Point2 at : {Point2{-0.4 * w, 0}, Point2{0.35 * w, 0}})
        if (random.chance(0.7)) solid.cut_cylinder(Axis::y, {at.x, 0.25 * h}, 0.1 * h, -1, t + 1);
    for (const double s : {-1.0, 1.0}) solid.cut_cylinder(Axis::y, {s * 0.9 * w, -0.88 * h}, 0.06 * h, -1, t + 1);
    if (random.chance(0.4)) solid.cut_cylinder(Axis::x, {0.5 * t, 0.85 * h}, 0.08 * std::min(t, h), 0.3 * w, 2 * w);
}

/// Conical spring slotted from its bore or its rim, or a corrugated membrane with its clamping rim.
void slotted_cone(Part& part, Random& random) {
    const double r = random.log_uniform(10, 180), bore = r * random.uniform(0.2, 0.5),
                 t = r * random.uniform(0.01, 0.03), rise = r * random.uniform(0.05, 0.2);
    Solid& solid = part.solid;
    if (random.chance(0.35)) {
        const int waves = random.integer(2, 5);
        std::vector<Point2> lower, upper;
        for (int i = 0; i <= 2 * waves; ++i) {
            const double at = bore + (0.82 * r - bore) * i / (2 * waves), z = i % 2 == 0 ? 0.0 : 0.5 * rise;
            lower.push_back({z, at});
            upper.push_back({z + t, at});
        }
        lower.push_back({0, r});
        upper.push_back({t, r});
        lower.insert(lower.end(), upper.rbegin(), upper.rend());
        solid.add_revolution(Axis::z, through(lower));
        if (random.chance(0.5))
            solid.cut_hole_circle(Axis::z, {}, 0.91 * r, random.choice({4, 6, 8}), 0, 0.03 * r, -far, far);
        if (random.chance(0.4)) solid.add_cylinder(Axis::z, {}, 1.1 * bore, 0, t);
        part.main_side = random.choice({Side::top, Side::front});
        return;
    }
    solid.add_revolution(Axis::z, through({{0, r}, {t, r}, {rise + t, bore}, {rise, bore}}));
    const int fingers = random.choice({6, 8, 9, 12, 15, 18});
    const bool inward = random.chance(0.7);
    const double root = inward ? r * random.uniform(0.6, 0.78) : bore + 0.35 * (r - bore),
                 half = r * random.uniform(0.01, 0.025);
    for (int i = 0; i < fingers; ++i) {
        const double turn = 360.0 * i / fingers;
        solid.cut_prism(Axis::z, slot(polar({}, inward ? 0.5 * bore : 1.2 * r, turn), polar({}, root, turn), half),
                        -far, far);
        solid.cut_cylinder(Axis::z, polar({}, root, turn), 2 * half, -far, far);
    }
    part.main_side = Side::top;
}

/// Cuts the strip's plan (x along it, y across): a slit, a pointed end, a fork, holes for rivets.
void cut_strip_plan(Solid& solid, Random& random, double x0, double x1, double w) {
    const double len = x1 - x0;
    for (int i = 0, n = random.integer(1, 2); i < n; ++i)
        solid.cut_cylinder(Axis::z, {x0 + (0.07 + 0.12 * i) * len, 0.5 * w}, std::min(0.2 * w, 0.04 * len), -far, far);
    switch (random.integer(0, 3)) {
        case 0:
            solid.cut_prism(Axis::z, slot({x0 + 0.4 * len, 0.5 * w}, {x1 + len, 0.5 * w}, 0.06 * w), -far, far);
            break;
        case 1:
            for (const double s : {0.0, 1.0})
                solid.cut_prism(Axis::z,
                                through({{x0 + 0.3 * len, s * w},
                                         {x1 + 1, (0.5 + (s - 0.5) * 0.5) * w},
                                         {x1 + 1, s * w + (s - 0.5) * 2 * w},
                                         {x0 + 0.3 * len, s * w + (s - 0.5) * 2 * w}}),
                                -far, far);
            break;
        case 2:
            solid.cut_prism(Axis::z, rounded_rectangle({x0 + 0.35 * len, 0.3 * w}, {x0 + 0.8 * len, 0.7 * w}, 0.15 * w),
                            -far, far);
            break;
        default:
            break;
    }
}

/// Leaf along x: bowed, cranked, curled or returned, fixed at its left end.
void leaf(Solid& solid, Random& random) {
    const double len = random.log_uniform(6, 150), w = len * random.uniform(0.1, 0.35),
                 t = len * random.uniform(0.008, 0.025), rise = len * random.uniform(0.1, 0.3);
    std::vector<Point2> line;
    switch (random.integer(0, 4)) {
        case 0:
            line = {{0, 0}, {0.3 * len, 0}, {0.85 * len, rise}, {len, 0.8 * rise}};
            break;
        case 1:
            line = {{0, 0}, {0.7 * len, 0}, {0.8 * len, rise}, {0.9 * len, rise}, {len, 0.4 * rise}};
            break;
        case 2:  // returned over itself
            line = {{0, 0}, {len, 0}, {len, 0.5 * rise}, {0.35 * len, rise}, {0.2 * len, 0.8 * rise}};
            break;
        case 3:
            line = {{0, 0},          {0.15 * len, 0}, {0.3 * len, rise}, {0.5 * len, 1.2 * rise}, {0.7 * len, rise},
                    {0.85 * len, 0}, {len, 0}};
            break;
        default:  // bent up at its root, with a soldering tag
            line = {{0.1 * len, -rise}, {0.1 * len, 0}, {0.6 * len, 0.5 * rise}, {0.8 * len, 0}, {len, 0.4 * rise}};
            break;
    }
    solid.add_prism(Axis::y, strip(line, t, 2 * t), 0, w);
    cut_strip_plan(solid, random, line.front().x, len, w);
    if (random.chance(0.3)) solid.add_cylinder(Axis::z, {0.9 * len, 0.5 * w}, 0.25 * w, 0.5 * rise, rise);
}

/// Clip that springs about a round thing: arms of an open ring on a back, the lips flared.
void ring_clip(Solid& solid, Random& random) {
    const double r = random.log_uniform(3, 40), t = r * random.uniform(0.04, 0.12), w = r * random.uniform(0.3, 1.6),
                 open = random.uniform(60, 120);
    solid.add_prism(Axis::y, ring_sector({}, r, r + t, 90 + 0.5 * open, 360 - open), 0, w);
    const double lip = r * random.uniform(0.25, 0.6), flare = random.uniform(10, 45);
    for (const double s : {-1.0, 1.0}) {
        const Point2 root = polar({}, r + 0.5 * t, 90 + s * 0.5 * open), out = polar(root, lip, 90 + s * flare);
        add_strut(solid, Axis::y, root, out, t, 0, w);
        if (random.chance(0.5)) solid.add_cylinder(Axis::y, out, 0.9 * t, 0, w);
    }
    const bool flat = random.chance(0.6);
    if (flat) {
        solid.add_box({-0.6 * r, 0, -r - t}, {0.6 * r, w, -r - t + 0.9 * t});
        solid.cut_cylinder(Axis::z, {0, 0.5 * w}, 0.25 * std::min(w, r), -far, 0);
    } else {
        const double foot = r * random.uniform(0.8, 1.5);
        solid.add_box({-foot - 0.3 * r, 0, -r - t}, {foot + 0.3 * r, w, -r});
        for (const double s : {-1.0, 1.0})
            solid.cut_cylinder(Axis::z, {s * foot, 0.5 * w}, 0.2 * std::min(w, r), -far, 0);
    }
}

/// Strip of many fingers side by side, as shields and earthing have it.
void finger_strip(Solid& solid, Random& random) {
    const int fingers = random.integer(4, 10);
    const double pitch = random.log_uniform(2, 15), h = pitch * random.uniform(0.8, 2.5),
                 t = pitch * random.uniform(0.02, 0.06), len = pitch * fingers, gap = pitch * random.uniform(0.1, 0.25);
    const std::vector<Point2> line =
        random.chance(0.5)
            ? std::vector<Point2>{{0, 0}, {0.35 * h, 0}, {0.5 * h, 0.35 * h}, {0.9 * h, 0.4 * h}, {1.2 * h, 0.0}}
            : std::vector<Point2>{{0, 0.3 * h}, {0, 0}, {0.6 * h, 0}, {1.1 * h, 0.5 * h}, {0.9 * h, 0.8 * h}};
    solid.add_prism(Axis::y, strip(line, t, t), 0, len);
    for (int i = 1; i < fingers; ++i)
        solid.cut_box({0.4 * h, pitch * i - 0.5 * gap, -far}, {far, pitch * i + 0.5 * gap, far});
    if (random.chance(0.5))
        for (int i = 0; i < fingers; i += 2)
            solid.cut_cylinder(Axis::z, {0.2 * h, pitch * (i + 0.5)}, 0.1 * std::min(h, pitch), -0.1 * h, 0.1 * h);
}

/// Contact of a battery: a back plate with a tag, tongues or a domed spot.
void battery_contact(Solid& solid, Random& random) {
    const double w = random.log_uniform(5, 40), h = w * random.uniform(0.7, 1.4), t = w * random.uniform(0.02, 0.04);
    solid.add_prism(Axis::y, rounded_rectangle({-0.5 * w, 0}, {0.5 * w, h}, 0.1 * w), 0, t);
    const double tag = 0.15 * w;
    solid.add_prism(Axis::y, through({{-tag, -0.4 * h}, {tag, -0.4 * h}, {tag, 0.1 * h}, {-tag, 0.1 * h}}), 0, t);
    if (random.chance(0.5)) solid.cut_cylinder(Axis::y, {0, -0.25 * h}, 0.5 * tag, -1, t + 1);
    const int tongues = random.integer(0, 2);
    if (tongues == 0)
        solid.add_revolution(Axis::y, through({{-0.12 * w, 0}, {-0.12 * w, 0.1 * w}, {0, 0.25 * w}, {0, 0}}),
                             {0, 0.5 * h});
    for (int i = 0; i < tongues; ++i) {
        const double x = tongues == 1 ? 0.0 : (i - 0.5) * 0.5 * w, half = 0.13 * w;
        solid.cut_box({x - half - 0.03 * w, -1, 0.25 * h}, {x + half + 0.03 * w, t + 1, 0.8 * h});
        solid.add_prism(
            Axis::x, strip({{0, 0.8 * h}, {-0.15 * w, 0.55 * h}, {-0.25 * w, 0.35 * h}, {-0.15 * w, 0.25 * h}}, t, t),
            x - half, x + half);
    }
    for (const double s : {-1.0, 1.0})
        if (random.chance(0.5))
            solid.add_box({s * 0.5 * w - (s > 0 ? t : 0), 0, 0.2 * h},
                          {s * 0.5 * w + (s > 0 ? 0 : t), 0.2 * w, 0.7 * h});
}

}  // namespace

/// Flexure of one piece: disc with spiral slots, parallel guide, notch hinges, slotted cone, membrane.
Part flexure(FamilyContext& context) {
    Random& random = context.random;
    Part part;
    constexpr std::array forms{spiral_disc, parallel_guide, notch_hinges, slotted_cone};
    random.choice(forms)(part, random);
    return part;
}

/// Contact spring or clip of sheet: leaf, ring clip, strip of fingers, battery contact.
Part contact_spring(FamilyContext& context) {
    Random& random = context.random;
    Part part;
    constexpr std::array forms{leaf, leaf, ring_clip, finger_strip, battery_contact};
    random.choice(forms)(part.solid, random);
    return part;
}

}  // namespace v16::corpus
