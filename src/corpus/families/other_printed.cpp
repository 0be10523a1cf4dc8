// Printed and milled fixtures: holders, arms, clips and jigs that are joined from blocks, walls and bosses.
#include <algorithm>

#include "corpus/families/other.hpp"
#include "corpus/families/other_outlines.hpp"
#include "corpus/turned.hpp"

namespace v16::corpus {
namespace {

struct Block {
    Point3 min, max;
};

Point3 middle(const Block& b) {
    return 0.5 * (b.min + b.max);
}

/// A block that stands on a random face of `base` and shares at least a part of it.
Block attached(Random& random, const Block& base, double size) {
    const Axis axis = random.choice({Axis::x, Axis::y, Axis::z, Axis::z});
    const bool upper = random.chance(0.7);
    Block block;
    for (const Axis a : {Axis::x, Axis::y, Axis::z}) {
        const double from = base.min[a], span = base.max[a] - from;
        if (a == axis) {
            const double reach = size * random.uniform(0.08, 0.5);
            block.min[a] = upper ? base.max[a] - 0.01 * span : from - reach;
            block.max[a] = upper ? base.max[a] + reach : from + 0.01 * span;
            continue;
        }
        // Flush with one side, with both, or somewhere between; sometimes it hangs over.
        const double width = random.chance(0.35) ? span : span * random.uniform(0.2, 0.9);
        const double play = span - width;
        const double at = from + play * random.choice({0.0, 0.0, 1.0, 1.0, 0.5, 0.3});
        const double over = random.chance(0.15) ? size * random.uniform(0.05, 0.3) : 0.0;
        block.min[a] = at;
        block.max[a] = at + width + over;
    }
    return block;
}

/// A hole, slot or pocket across a block along any of its axes.
void cut_block(Solid& solid, Random& random, const Block& block, Axis axis, double size) {
    const Point3 c = middle(block);
    const Point2 at{c[first_of(axis)], c[second_of(axis)]};
    const double w = block.max[first_of(axis)] - block.min[first_of(axis)],
                 h = block.max[second_of(axis)] - block.min[second_of(axis)];
    const double r = std::min(w, h) * random.uniform(0.12, 0.4);
    const double from = block.min[axis] - 0.05 * size, to = block.max[axis] + 0.05 * size;
    switch (random.weighted({0.4, 0.2, 0.15, 0.1, 0.15})) {
        case 0:
            solid.cut_cylinder(axis, at, r, from, to);
            break;
        case 1: {  // two or more, along the longer side
            const int count = random.integer(2, 3);
            for (int i = 0; i < count; ++i) {
                const double t = (i + 0.5) / count - 0.5;
                solid.cut_cylinder(axis, at + (w > h ? Point2{t * w, 0} : Point2{0, t * h}),
                                   std::min(0.7 * r, 0.3 * std::max(w, h) / count), from, to);
            }
            break;
        }
        case 2: {
            const Point2 d = w > h ? Point2{0.25 * w, 0} : Point2{0, 0.25 * h};
            solid.cut_prism(axis, slot(at - d, at + d, 0.6 * r), from, to);
            break;
        }
        case 3: {  // a nut's seat over a hole
            const double floor = from + (to - from) * random.uniform(0.4, 0.75);
            solid.cut_prism(axis, polygon(at, r, 6, 30), floor, to);
            solid.cut_cylinder(axis, at, 0.5 * r, from, to);
            break;
        }
        default: {  // a pocket, open at one side
            const double half = r * random.uniform(0.6, 1.1);
            solid.cut_prism(axis, rectangle({at.x - half, at.y - half * 0.8}, {at.x + half, at.y + h}),
                            random.chance(0.5) ? from : 0.5 * (from + to), to);
            break;
        }
    }
}

}  // namespace

/// Holder of no fixed form: blocks grown one on the other, with holes, nut seats, pockets, a boss, a bevel.
Part block_tree(FamilyContext& context) {
    Random& random = context.random;
    const double size = random.log_uniform(10, 200);
    const auto edge = [&] { return size * random.log_uniform(0.08, 0.6); };
    std::vector<Block> blocks{{{0, 0, 0}, {size * random.uniform(0.5, 1.0), edge() + 0.1 * size, edge()}}};
    const int more = random.integer(1, 5);
    for (int i = 0; i < more; ++i)
        blocks.push_back(attached(random, random.chance(0.6) ? blocks.front() : blocks.back(), size));
    Part part;
    for (const Block& block : blocks) {
        const double c =
            0.2 * std::min(block.max.x - block.min.x, block.max.z - block.min.z) * random.uniform(0.3, 1.0);
        const Path face = rectangle({block.min.x, block.min.z}, {block.max.x, block.max.z});
        switch (random.weighted({0.7, 0.15, 0.15})) {
            case 0:
                part.solid.add_box(block.min, block.max);
                break;
            case 1:
                part.solid.add_prism(Axis::y, chamfered(face, c), block.min.y, block.max.y);
                break;
            default:
                part.solid.add_prism(Axis::y, filleted(face, c), block.min.y, block.max.y);
                break;
        }
    }
    if (random.chance(0.35)) {
        const Block& on = random.choice(blocks);
        const double r = 0.35 * std::min(on.max.x - on.min.x, on.max.y - on.min.y);
        part.solid.add_cylinder(Axis::z, {middle(on).x, middle(on).y}, r, on.min.z, on.max.z + 0.12 * size);
        part.solid.cut_cylinder(Axis::z, {middle(on).x, middle(on).y}, 0.5 * r, on.min.z - size, on.max.z + size);
    }
    const int cuts = random.integer(1, 4);
    for (int i = 0; i < cuts; ++i)
        cut_block(part.solid, random, random.choice(blocks), random.choice({Axis::x, Axis::y, Axis::z}), size);
    part.main_side = random.choice({Side::front, Side::top, Side::right});
    add_odd_features(part.solid, random);
    return part;
}

/// Mount of a fan or a camera: a plate with a big opening and a screw square, an arm or ears at right angles to it.
Part fan_mount(FamilyContext& context) {
    Random& random = context.random;
    const double half = random.log_uniform(8, 80), t = half * random.uniform(0.08, 0.3),
                 hole = half * random.uniform(0.05, 0.09);
    const double reach = half * random.uniform(0.3, 1.6), wide = half * random.uniform(0.2, 0.8);
    Part part;
    part.solid.add_prism(Axis::y,
                         random.chance(0.5) ? rounded_rectangle({-half, -half}, {half, half}, 0.15 * half)
                                            : rectangle({-half, -half}, {half, half}),
                         0, t);
    const int ears = random.choice({1, 1, 2, 4});
    for (int i = 0; i < ears; ++i) {
        const double side = i % 2 == 0 ? 1.0 : -1.0;
        const double x = ears == 4 ? (i < 2 ? -0.6 : 0.6) * half : 0.0, w = ears == 4 ? 0.3 * half : wide;
        const double low = side > 0 ? half - 0.1 * half : -half - reach, high = side > 0 ? half + reach : -0.9 * half;
        part.solid.add_box({x - w, 0, low}, {x + w, t, high});
        if (random.chance(0.6)) {  // turned to the front at its end
            const double z = side > 0 ? high - t : low;
            part.solid.add_box({x - w, -reach, z}, {x + w, 0.5 * t, z + t});
            part.solid.cut_cylinder(Axis::z, {x, -0.6 * reach}, 0.25 * std::min(w, reach), z - t, z + 2 * t);
        } else {
            part.solid.cut_cylinder(Axis::y, {x, side * (half + 0.6 * reach)}, 0.3 * std::min(w, 0.7 * reach), -t,
                                    2 * t);
        }
    }
    if (random.chance(0.4))
        part.solid.add_cylinder(Axis::y, {}, 0.95 * half, -half * random.uniform(0.1, 0.8), 0.5 * t);
    part.solid.cut_cylinder(Axis::y, {}, half * random.uniform(0.5, 0.9), -2 * half, 2 * t);
    part.solid.cut_hole_circle(Axis::y, {}, 0.8 * 1.4142 * half, 4, 45, hole, -1, t + 1);
    add_odd_features(part.solid, random);
    return part;
}

/// A clip that snaps over a tube or a cable: open ring on a foot, perhaps several in a row.
Part snap_clip(FamilyContext& context) {
    Random& random = context.random;
    const double r = random.log_uniform(2, 40), wall = r * random.uniform(0.15, 0.5),
                 width = r * random.uniform(0.5, 3);
    const int count = random.choice({1, 1, 1, 2, 3, 4});
    const double pitch = 2 * (r + wall) * random.uniform(0.95, 1.4), mouth = r * random.uniform(0.5, 0.9);
    const double foot = wall * random.uniform(0.8, 1.6),
                 reach = random.chance(0.6) ? r * random.uniform(0.4, 1.5) : 0.0;
    Part part;
    const double last = pitch * (count - 1);
    part.solid.add_box({-r - wall - reach, 0, -r - wall - 0.3 * foot},
                       {last + r + wall + reach, width, -r - wall + foot});
    for (int i = 0; i < count; ++i) part.solid.add_cylinder(Axis::y, {pitch * i, 0}, r + wall, 0, width);
    for (int i = 0; i < count; ++i) {
        const double x = pitch * i;
        part.solid.cut_cylinder(Axis::y, {x, 0}, r, -1, width + 1);
        part.solid.cut_prism(Axis::y,
                             through({{x - mouth, 0.4 * r},
                                      {x + mouth, 0.4 * r},
                                      {x + 1.2 * mouth, 2 * r + wall},
                                      {x - 1.2 * mouth, 2 * r + wall}}),
                             -1, width + 1);
    }
    if (reach > 0.0)
        for (const double x : {-r - wall - 0.5 * reach, last + r + wall + 0.5 * reach})
            part.solid.cut_cylinder(Axis::z, {x, 0.5 * width}, 0.3 * std::min(reach, width), -3 * r - 3 * wall, 0);
    add_odd_features(part.solid, random);
    return part;
}

/// Star, lobed or knurled hand knob with a hub for a screw.
Part hand_knob(FamilyContext& context) {
    Random& random = context.random;
    const double r = random.log_uniform(6, 60), height = r * random.uniform(0.3, 0.9),
                 hub = r * random.uniform(0.3, 0.5), low = height * random.uniform(0.2, 0.8),
                 bore = hub * random.uniform(0.3, 0.6);
    const int lobes = random.choice({3, 4, 5, 6, 7, 8, 12});
    Part part;
    const bool bites = random.chance(0.5);
    part.solid.add_chamfered_cylinder(Axis::z, {}, bites ? r : 0.72 * r, 0, height, 0.0, 0.06 * r);
    const double size = std::min(0.3 * r, 1.6 * r / lobes);
    for (int i = 0; i < lobes; ++i) {
        const Point2 at = polar({}, bites ? 1.1 * r : 0.75 * r, 360.0 * i / lobes);
        if (bites)
            part.solid.cut_cylinder(Axis::z, at, size, -1, height + 1);
        else
            part.solid.add_cylinder(Axis::z, at, size, 0, height);
    }
    part.solid.add_cylinder(Axis::z, {}, hub, -low, 0.1 * height);
    const bool screw = random.chance(0.35);
    if (screw) {
        part.solid.add_chamfered_cylinder(Axis::z, {}, bore, -low - 2 * r, 0, 0.15 * bore, 0);
    } else {
        part.solid.cut_cylinder(Axis::z, {}, bore, -low - 1, random.chance(0.5) ? 0.7 * height : height + 1);
    }
    return part;
}

/// Bow handle: a bridge on two feet, or an oval bar.
Part bow_handle(FamilyContext& context) {
    Random& random = context.random;
    const double span = random.log_uniform(30, 400), height = span * random.uniform(0.15, 0.45),
                 bar = span * random.uniform(0.03, 0.1), depth = bar * random.uniform(0.8, 2.5),
                 foot = span * random.uniform(0.0, 0.2);
    std::vector<Point2> line{{span, 0}, {span, height}, {0, height}, {0, 0}};
    if (foot > 0.06 * span) {
        line.insert(line.begin(), {span + foot, 0});
        line.push_back({-foot, 0});
    }
    Part part;
    part.solid.add_prism(Axis::y, strip(line, bar, random.chance(0.6) ? bar * random.uniform(0.5, 2.0) : 0.0), 0,
                         depth);
    if (foot > 0.06 * span)
        for (const double x : {-0.6 * foot, span + 0.6 * foot})
            part.solid.cut_cylinder(Axis::z, {x, 0.5 * depth}, std::min(0.25 * foot, 0.3 * depth), -2 * bar, 2 * bar);
    else
        for (const double x : {-0.5 * bar, span + 0.5 * bar})
            part.solid.cut_cylinder(Axis::z, {x, 0.5 * depth}, 0.2 * std::min(bar, depth), -1, 0.5 * height);
    return part;
}

/// Foot of a machine: a disc or cup with a stem or a socket.
Part levelling_foot(FamilyContext& context) {
    Random& random = context.random;
    const double r = random.log_uniform(6, 80), t = r * random.uniform(0.15, 0.4), stem = r * random.uniform(0.12, 0.3);
    Part part;
    std::vector<Point2> meridian{
        {0, 0}, {0, r}, {0.4 * t, r}, {t, 0.5 * r}, {1.5 * t, 1.6 * stem}, {2.0 * t, 1.6 * stem}, {2.0 * t, 0}};
    part.solid.add_revolution(Axis::z, through(meridian));
    if (random.chance(0.7)) {
        part.solid.add_chamfered_cylinder(Axis::z, {}, stem, t, r * random.uniform(1.5, 4), 0, 0.15 * stem);
        if (random.chance(0.5))
            part.solid.add_prism(Axis::z, polygon({}, 1.9 * stem, 6, 30), 2.2 * t, 2.2 * t + 1.2 * stem);
    } else {
        part.solid.cut_cylinder(Axis::z, {}, stem, t, 3 * t);
    }
    if (random.chance(0.4)) part.solid.cut_cylinder(Axis::z, {}, 0.85 * r, -1, 0.2 * t);
    return part;
}

/// A length of extruded profile: T-slots or hollow chambers, seen from its end and along.
Part extrusion(FamilyContext& context) {
    Random& random = context.random;
    const double half = random.log_uniform(5, 60), length = half * random.log_uniform(2, 20);
    const int cells = random.choice({1, 1, 1, 2, 3});
    const double mouth = half * random.uniform(0.2, 0.35), wide = half * random.uniform(0.5, 0.62),
                 lip = half * random.uniform(0.12, 0.25), deep = half * random.uniform(0.55, 0.65);
    Part part;
    part.solid.add_prism(
        Axis::y, rounded_rectangle({-half, -half}, {(2 * cells - 1) * half, half}, half * random.uniform(0.05, 0.2)), 0,
        length);
    const auto slot_at = [&](Point2 c, double angle) {
        const Path shape = through({{mouth, half + 1},
                                    {-mouth, half + 1},
                                    {-mouth, half - lip},
                                    {-wide, half - lip},
                                    {-wide * 0.5, half - deep},
                                    {wide * 0.5, half - deep},
                                    {wide, half - lip},
                                    {mouth, half - lip}});
        part.solid.cut_prism(Axis::y, moved(rotated(shape, angle), c), -1, length + 1);
    };
    for (int i = 0; i < cells; ++i) {
        const Point2 c{2 * half * i, 0};
        slot_at(c, 0);
        slot_at(c, 180);
        if (i == 0) slot_at(c, 90);
        if (i == cells - 1) slot_at(c, 270);
        part.solid.cut_cylinder(Axis::y, c, half * random.uniform(0.12, 0.25), -1, length + 1);
    }
    return part;
}

/// Heat sink: a base with fins, straight or about a hub.
Part heat_sink(FamilyContext& context) {
    Random& random = context.random;
    const double width = random.log_uniform(10, 200), height = width * random.uniform(0.2, 0.8),
                 length = width * random.uniform(0.5, 2), base = height * random.uniform(0.1, 0.35);
    const int fins = random.integer(4, 14);
    const double pitch = width / fins, t = pitch * random.uniform(0.15, 0.45);
    Part part;
    part.solid.add_box({0, 0, 0}, {width, length, base});
    for (int i = 0; i < fins; ++i) {
        const double x = (width - t) * i / (fins - 1.0);
        part.solid.add_box({x, 0, 0}, {x + t, length, height});
    }
    if (random.chance(0.4)) part.solid.cut_box({-1, 0.4 * length, base}, {width + 1, 0.6 * length, height + 1});
    if (random.chance(0.5))
        for (const double y : {0.15 * length, 0.85 * length})
            part.solid.cut_cylinder(Axis::z, {0.5 * width, y}, 0.04 * width, -1, height + 1);
    return part;
}

/// Jaw, V-block, stop: a block with a prismatic groove, steps and bolt holes.
Part jaw_block(FamilyContext& context) {
    Random& random = context.random;
    const double width = random.log_uniform(10, 200), height = width * random.uniform(0.3, 1.0),
                 depth = width * random.uniform(0.2, 1.2);
    const double v = random.uniform(0.15, 0.35) * width, deep = std::min(v, 0.6 * height);
    Part part;
    part.solid.add_box({0, 0, 0}, {width, depth, height});
    const double at = width * random.choice({0.5, 0.5, 0.35});
    switch (random.integer(0, 2)) {
        case 0:
            part.solid.cut_prism(
                Axis::y,
                through({{at, height - deep}, {at + v, height + 0.01 * width}, {at - v, height + 0.01 * width}}), -1,
                depth + 1);
            if (random.chance(0.6))
                part.solid.cut_box({at - 0.1 * v, -1, height - 1.3 * deep}, {at + 0.1 * v, depth + 1, height});
            break;
        case 1:  // T-slot or dovetail
            part.solid.cut_prism(Axis::y,
                                 through({{at - 0.5 * v, height + 1},
                                          {at - 0.5 * v, height - 0.3 * deep},
                                          {at - v, height - deep},
                                          {at + v, height - deep},
                                          {at + 0.5 * v, height - 0.3 * deep},
                                          {at + 0.5 * v, height + 1}}),
                                 -1, depth + 1);
            break;
        default:
            part.solid.cut_box({at, -1, height - deep}, {width + 1, depth + 1, height + 1});
            break;
    }
    if (random.chance(0.5))  // side grooves for clamps
        for (const double x : {-1.0, 0.88 * width})
            part.solid.cut_box({x, -1, 0.35 * height * 0.7},
                               {x < 0 ? 0.12 * width : width + 1, depth + 1, 0.4 * height});
    const double r = 0.05 * width;
    for (const double x : {0.14 * width, 0.86 * width})
        if (random.chance(0.6))
            part.solid.cut_counterbore(Axis::z, {x, 0.5 * depth}, r, 1.6 * r, 0.3 * height, height, -1);
    add_odd_features(part.solid, random);
    return part;
}

/// Finger of a gripper: an arm with a serrated or padded jaw.
Part gripper_finger(FamilyContext& context) {
    Random& random = context.random;
    const double reach = random.log_uniform(20, 200), half = reach * random.uniform(0.06, 0.14),
                 t = half * random.uniform(0.5, 2);
    const double bend = random.uniform(15, 70), tip = reach * random.uniform(0.4, 0.9);
    const Point2 knee{reach, 0}, end = polar(knee, tip, bend);
    Part part;
    part.solid.add_prism(Axis::y, slot({}, knee, half), 0, t);
    part.solid.add_prism(Axis::y, tangent_hull(knee, half, end, half * random.uniform(0.4, 0.9)), 0, t);
    const int teeth = random.choice({0, 3, 5, 8, 12});
    for (int i = 0; i < teeth; ++i) {
        const Point2 at = polar(knee, tip * (0.35 + 0.6 * i / teeth), bend);
        part.solid.cut_prism(Axis::y, polygon(polar(at, half * 1.05, bend + 90), 0.3 * tip / teeth, 3, bend + 270), -1,
                             t + 1);
    }
    part.solid.cut_cylinder(Axis::y, {}, half * random.uniform(0.3, 0.6), -1, t + 1);
    part.solid.cut_cylinder(Axis::y, {reach * random.uniform(0.3, 0.7), 0}, half * random.uniform(0.25, 0.5), -1,
                            t + 1);
    if (random.chance(0.4)) part.solid.cut_box({-2 * half, 0.3 * t, -2 * half}, {2 * half, 0.7 * t, 2 * half});
    return part;
}

/// Suction and dispensing tips, plungers, pen-like tools: a slender cone behind collars and a shoulder.
Part tip_tool(FamilyContext& context) {
    Random& random = context.random;
    const double r = random.log_uniform(1.5, 25);
    std::vector<TurnedStep> steps;
    const int collars = random.integer(1, 3);
    for (int i = 0; i < collars; ++i) {
        steps.push_back({.length = r * random.uniform(0.6, 2.0), .radius = r * random.uniform(0.5, 0.9)});
        steps.push_back(
            {.length = r * random.uniform(0.15, 0.8), .radius = r * random.uniform(1.0, i == 0 ? 1.3 : 3.0)});
    }
    steps.push_back({.length = r * random.uniform(0.5, 2.0), .radius = 0.8 * r});
    const double thin = r * random.uniform(0.2, 0.5);
    steps.push_back({.length = r * random.uniform(0.3, 1.2), .radius = 0.8 * r, .end_radius = thin});
    steps.push_back(
        {.length = r * random.uniform(0.5, 3.0), .radius = thin, .end_radius = thin * random.uniform(0.5, 1.0)});
    steps.push_back({.length = r * random.uniform(0.1, 1.0), .radius = 0.5 * thin, .end_radius = 0.15 * thin});
    Part part;
    part.solid.add_revolution(Axis::z, turned(steps));
    if (random.chance(0.5)) part.solid.cut_cylinder(Axis::z, {}, 0.12 * thin, -1, 40 * r);
    if (random.chance(0.5)) part.solid.cut_cylinder(Axis::z, {}, 0.35 * r, -1, r);
    return part;
}

}  // namespace v16::corpus
