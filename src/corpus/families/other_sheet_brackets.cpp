// Bent sheet with flanges in several directions, and parts that the hand or a screw moves: jaws, holders, levers.
#include <algorithm>
#include <cmath>
#include <vector>

#include "corpus/families/other.hpp"
#include "corpus/families/other_outlines.hpp"

namespace v16::corpus {
namespace {

/// A base with flanges at its edges, up or down, each with its own width, cut, holes or slots.
void flanged_sheet(Solid& solid, Random& random) {
    const double w = random.log_uniform(15, 300), h = w * random.uniform(0.4, 1.0), t = h * random.uniform(0.02, 0.06);
    solid.add_prism(
        Axis::z, random.chance(0.6) ? rectangle({0, 0}, {w, h}) : chamfered(rectangle({0, 0}, {w, h}), 0.1 * h), 0, t);
    const double r = h * random.uniform(0.03, 0.07);
    bool any = false;
    for (int side = 0; side < 4; ++side) {
        if (any && random.chance(0.45)) continue;
        any = true;
        const bool across = side % 2 == 0;  // front and back flanges run along x
        const double edge = across ? w : h, a = edge * random.choice({0.0, 0.0, 0.2, 0.5}),
                     b = edge * random.choice({1.0, 1.0, 0.8});
        const double tall = h * random.uniform(0.2, 0.8), s = random.chance(0.8) ? 1.0 : -1.0;
        const double at = side < 2 ? 0.0 : (across ? h : w) - t, z0 = s > 0 ? 0.0 : t;
        Path face = through({{a, z0}, {b, z0}, {b, z0 + s * tall}, {a, z0 + s * tall}});
        if (random.chance(0.5))
            face = random.chance(0.5) ? filleted(face, 0.2 * std::min(tall, b - a))
                                      : chamfered(face, 0.25 * std::min(tall, b - a));
        const Axis axis = across ? Axis::y : Axis::x;
        solid.add_prism(axis, face, at, at + t);
        const double z = z0 + s * 0.6 * tall, hole = std::min({r, 0.25 * tall, 0.2 * (b - a)});
        const int n = random.integer(1, 3);
        for (int i = 0; i < n; ++i) {
            const double u = a + (b - a) * (i + 0.5) / n;
            if (random.chance(0.3))
                solid.cut_prism(axis, slot({u - 0.8 * hole, z}, {u + 0.8 * hole, z}, hole), at - t, at + 2 * t);
            else
                solid.cut_cylinder(axis, {u, z}, hole, at - t, at + 2 * t);
        }
    }
    if (random.chance(0.5))
        solid.cut_prism(Axis::z, rounded_rectangle({0.3 * w, 0.3 * h}, {0.7 * w, 0.7 * h}, 0.1 * h), -1, t);
    else
        for (const double x : {0.25, 0.75}) solid.cut_cylinder(Axis::z, {x * w, 0.5 * h}, r, -1, t);
}

/// Hat, Z, joggled strip or hanger, with slots along it and a twist of its outline seen from above.
void profiled_sheet(Solid& solid, Random& random) {
    const double a = random.log_uniform(10, 150), b = a * random.uniform(0.4, 1.6), c = a * random.uniform(0.4, 1.2),
                 t = a * random.uniform(0.03, 0.1), w = a * random.log_uniform(0.3, 3);
    std::vector<Point2> line;
    switch (random.weighted({0.25, 0.2, 0.3, 0.25})) {
        case 0:
            line = {{-c, 0}, {0, 0}, {0.2 * b, b}, {a, b}, {a + 0.2 * b, 0}, {a + 0.2 * b + c, 0}};
            break;
        case 1:
            line = {{-a, 0}, {0, 0}, {0, b + 3 * t}, {c, b + 3 * t}};
            break;
        case 2:  // joggle: offset by about its own thickness
            line = {{-a, 0}, {0, 0}, {2.5 * t, 2 * t}, {2.5 * t + c, 2 * t}, {2.5 * t + c, 2 * t + b}};
            break;
        default:  // hanger: open C with a lip
            line = {{0, 0}, {a, 0}, {a, b + 3 * t}, {0.3 * a, b + 3 * t}, {0.3 * a, b}};
            break;
    }
    solid.add_prism(Axis::y, strip(line, t, t * random.uniform(0.3, 1.5)), 0, w);
    for (std::size_t i = 0; i + 1 < line.size(); i += 1) {
        const Point2 p = line[i], q = line[i + 1];
        const double leg = length(q - p);
        if (leg < 6 * t || random.chance(0.2)) continue;
        const bool flat = std::abs(p.y - q.y) < 1e-9, upright = std::abs(p.x - q.x) < 1e-9;
        if (!flat && !upright) continue;
        const Axis axis = flat ? Axis::z : Axis::x;
        const double level = flat ? p.y : p.x, u = flat ? 0.5 * (p.x + q.x) : 0.5 * (p.y + q.y);
        const double r = std::min(0.25 * leg, 0.3 * w) * random.uniform(0.3, 0.8);
        const int n = w > 3 * leg ? random.integer(2, 4) : random.integer(1, 2);
        const bool slotted = random.chance(0.4);
        for (int k = 0; k < n; ++k) {
            const double v = w * (k + 0.5) / n, d = slotted ? std::min(1.2 * r, 0.3 * w / n - 0.5 * r) : 0.0,
                         hole = n > 1 ? std::min(r, 0.3 * w / n) : r;
            const Point2 m = flat ? Point2{u, v} : Point2{v, u}, s = flat ? Point2{0, d} : Point2{d, 0};
            if (d > 0.1 * r)
                solid.cut_prism(axis, slot(m - s, m + s, 0.6 * hole), level - 1.5 * t, level + 1.5 * t);
            else
                solid.cut_cylinder(axis, m, hole, level - 1.5 * t, level + 1.5 * t);
        }
    }
    if (random.chance(0.4)) {  // one end narrower
        const Box3 box = solid.bounds();
        const double x = box.max.x - random.uniform(0.2, 0.4) * (box.max.x - box.min.x),
                     in = w * random.uniform(0.15, 0.3);
        solid.cut_box({x, -1, box.min.z - 1}, {box.max.x + 1, in, box.max.z + 1});
        if (random.chance(0.6)) solid.cut_box({x, w - in, box.min.z - 1}, {box.max.x + 1, w + 1, box.max.z + 1});
    }
}

/// Holder of a lathe tool: a block with an open slot for the shank, clamping screws above, a dovetail behind.
void tool_holder(Solid& solid, Random& random) {
    const double w = random.log_uniform(25, 120), h = w * random.uniform(0.5, 1.1),
                 deep = w * random.uniform(0.45, 0.9), gap = h * random.uniform(0.25, 0.45);
    solid.add_prism(Axis::y, chamfered(rectangle({0, 0}, {w, h}), h * random.uniform(0.0, 0.08)), 0, deep);
    const double z = h * random.uniform(0.15, 0.28);
    if (random.chance(0.75)) {
        solid.cut_box({-1, -1, z}, {w + 1, deep * random.uniform(0.35, 0.55), z + gap});
    } else {
        solid.cut_cylinder(Axis::x, {0.3 * deep, z + 0.5 * gap}, 0.5 * gap, -1, w + 1);
        solid.cut_box({-1, -1, z + 0.45 * gap}, {w + 1, 0.3 * deep, z + 0.55 * gap});
    }
    const int n = random.integer(2, 4);
    for (int i = 0; i < n; ++i)
        solid.cut_cylinder(Axis::z, {w * (i + 0.5) / n, 0.2 * deep}, std::min(0.06 * w, 0.1 * deep), z, h + 1);
    const double a = w * random.uniform(0.15, 0.22), d = deep * random.uniform(0.15, 0.3);
    solid.cut_prism(Axis::z,
                    through({{0.5 * w - a, deep + 1},
                             {0.5 * w - a, deep},
                             {0.5 * w - 1.4 * a, deep - d},
                             {0.5 * w + 1.4 * a, deep - d},
                             {0.5 * w + a, deep},
                             {0.5 * w + a, deep + 1}}),
                    -1, h + 1);
    if (random.chance(0.5)) solid.cut_cylinder(Axis::z, {0.88 * w, 0.8 * deep}, 0.06 * w, -1, h + 1);
}

/// Soft jaw, gripper's palm or collet block: stepped or grooved working face, counterbored rear, serrations.
void soft_jaw(Solid& solid, Random& random) {
    const double w = random.log_uniform(15, 160), deep = w * random.uniform(0.25, 0.7),
                 h = w * random.uniform(0.3, 0.9);
    solid.add_box({0, 0, 0}, {w, deep, h});
    const double r = std::min(0.09 * w, 0.16 * h);
    for (const double x : {0.25 * w, 0.75 * w})
        solid.cut_counterbore(Axis::y, {x, 0.45 * h}, 0.6 * r, r, 0.4 * deep, 0, deep + 1);
    switch (random.weighted({0.3, 0.25, 0.25, 0.2})) {
        case 0:
            solid.cut_box({-1, -1, h * random.uniform(0.75, 0.9)}, {w + 1, deep * random.uniform(0.15, 0.4), h + 1});
            break;
        case 1: {  // V grooves, upright and lying
            const double v = std::min(0.15 * w, 0.4 * deep);
            solid.cut_prism(
                Axis::z,
                through({{0.5 * w - v, 0}, {0.5 * w - v, -1}, {0.5 * w + v, -1}, {0.5 * w + v, 0}, {0.5 * w, v}}), -1,
                h + 1);
            break;
        }
        case 2:  // a round bite
            solid.cut_cylinder(Axis::z, {0.5 * w, -0.1 * w}, std::min(0.35 * w, 0.9 * deep),
                               h * random.choice({-0.1, 0.5, 0.7}), h + 1);
            break;
        default: {  // serrations
            const int n = random.integer(6, 16);
            for (int i = 0; i < n; ++i)
                solid.cut_prism(Axis::z, polygon({w * (i + 0.5) / n, 0}, 0.45 * w / n, 4), -1, h + 1);
            break;
        }
    }
    if (random.chance(0.4))
        solid.add_box({0.3 * w, deep - 0.1, 0.3 * h}, {0.7 * w, deep + 0.15 * deep, 0.6 * h})
            .cut_cylinder(Axis::y, {0.5 * w, 0.45 * h}, r, -1, 2 * deep);
}

/// Pedal, latch, trigger, cam lever: a hub, a bent arm and a pad, grip, hook or cam of its own.
void free_lever(Solid& solid, Random& random, std::size_t form) {
    const double r = random.log_uniform(3, 30), len = r * random.uniform(4, 10), t = r * random.uniform(0.4, 1.4),
                 hub = t * random.uniform(1.0, 2.6), bow = len * random.uniform(-0.2, 0.2);
    const double neck = r * random.uniform(0.4, 0.7);
    solid.add_prism(Axis::y,
                    limb({{0, 0}, {0.35 * len, bow}, {0.7 * len, 0.8 * bow}, {len, 0}},
                         {0.9 * r, neck, neck, neck * random.uniform(0.8, 1.6)}),
                    0, t);
    if (form == 0) {  // pad across the arm, grooved
        const double pad = r * random.uniform(1.2, 2.5), wide = t * random.uniform(2, 4), z = neck * 0.9;
        solid.add_box({len - pad, 0.5 * (t - wide), z - 0.4 * neck}, {len + pad, 0.5 * (t + wide), z + 0.5 * neck});
        const int n = random.integer(0, 5);
        for (int i = 0; i < n; ++i)
            solid.cut_box({len - pad + 2 * pad * (i + 0.4) / n, -far, z + 0.3 * neck},
                          {len - pad + 2 * pad * (i + 0.7) / n, far, z + neck});
    } else if (form == 1) {  // hook of a latch
        solid.add_prism(
            Axis::y,
            through(
                {{len - neck, 0}, {len + 1.5 * neck, 0}, {len + 0.9 * neck, -2.6 * neck}, {len - neck, -2.0 * neck}}),
            0, t);
    } else if (form == 2) {  // trigger: a finger's hollow
        solid.cut_cylinder(Axis::y, {0.65 * len, 0.8 * bow - 1.9 * neck - 0.2 * len}, 0.2 * len + 1.2 * neck, -1,
                           t + 1);
    } else {  // cam
        const Point2 at = polar({}, 0.5 * r, random.uniform(90, 270));
        solid.add_cylinder(Axis::y, at, 1.35 * r, 0.5 * (t - hub), 0.5 * (t + hub));
    }
    if (random.chance(0.4)) {
        const Point2 tail = polar({}, r * random.uniform(1.8, 3), random.uniform(120, 240));
        solid.add_prism(Axis::y, tangent_hull({}, 0.8 * r, tail, 0.5 * r), 0, t)
            .cut_cylinder(Axis::y, tail, 0.25 * r, -1, t + 1);
    }
    solid.add_cylinder(Axis::y, {}, r, 0.5 * (t - hub), 0.5 * (t + hub))
        .cut_cylinder(Axis::y, {}, r * random.uniform(0.4, 0.65), -far, far);
    if (random.chance(0.3))
        solid.cut_prism(Axis::y, slot({0.4 * len, bow}, {0.6 * len, 0.9 * bow}, 0.4 * neck), -1, 0.4 * t);
}

}  // namespace

/// Bent sheet with flanges in several directions, hat and Z profiles, joggles, hangers.
Part sheet_bracket(FamilyContext& context) {
    Random& random = context.random;
    Part part;
    (random.chance(0.55) ? flanged_sheet : profiled_sheet)(part.solid, random);
    part.main_side = random.choice({Side::front, Side::top, Side::right});
    return part;
}

/// Holder of a tool, soft jaw or palm of a gripper.
Part tool_post_or_jaw(FamilyContext& context) {
    Random& random = context.random;
    Part part;
    (random.chance(0.45) ? tool_holder : soft_jaw)(part.solid, random);
    if (random.chance(0.3)) add_odd_features(part.solid, random);
    part.main_side = random.choice({Side::front, Side::front, Side::top});
    return part;
}

/// Pedal, latch, trigger or cam lever.
Part lever_set(FamilyContext& context) {
    Random& random = context.random;
    Part part;
    free_lever(part.solid, random, random.weighted({0.25, 0.25, 0.25, 0.25}));
    return part;
}

}  // namespace v16::corpus
