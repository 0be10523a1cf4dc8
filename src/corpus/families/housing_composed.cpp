// Cases composed of blocks of different heights, and machined bodies about one stepped cavity.
#include <algorithm>
#include <cmath>
#include <vector>

#include "corpus/families/housing.hpp"
#include "corpus/families/housing_details.hpp"
#include "corpus/families/housing_ports.hpp"
#include "corpus/families/other_pieces.hpp"
#include "corpus/turned.hpp"

namespace v16::corpus {
namespace {

/// One block of a composed case: a box with rounded corners, or a drum where `round`.
struct CaseBlock {
    Point2 centre, half;
    double height = 0.0;
    bool round = false;

    [[nodiscard]] Path outline(double less, double corner) const {
        const Point2 h = half - Point2{less, less};
        if (round) return circle(centre, std::min(h.x, h.y));
        return rounded_rectangle(centre - h, centre + h, std::max(0.01, corner - less));
    }
};

/// Blocks that overlap the one before by a part of their size: L, T, steps, keyholes.
std::vector<CaseBlock> make_blocks(Random& random, double x) {
    std::vector<CaseBlock> blocks{{{}, {x, x * random.uniform(0.4, 1.0)}, x * random.uniform(0.3, 1.0), false}};
    const int count = random.integer(1, 3);
    for (int i = 0; i < count; ++i) {
        const CaseBlock& base = blocks[static_cast<std::size_t>(random.integer(0, i > 0 ? 1 : 0))];
        CaseBlock block;
        block.round = random.chance(0.35);
        block.half = {base.half.x * random.uniform(0.3, 0.75), base.half.y * random.uniform(0.4, 0.95)};
        if (block.round) block.half = base.half.y * random.uniform(0.5, 0.95) * Point2{1, 1};
        block.height = base.height * random.choice({0.45, 0.6, 0.75, 1.3, 1.6});
        const bool along = random.chance(0.6), middle = random.chance(0.5);
        const double s = random.choice({-1.0, 1.0}), slide = middle ? 0.0 : random.choice({-1.0, 1.0});
        if (along)
            block.centre = base.centre + Point2{s * (base.half.x + 0.55 * block.half.x),
                                                slide * std::max(0.0, base.half.y - block.half.y)};
        else
            block.centre = base.centre + Point2{slide * std::max(0.0, base.half.x - block.half.x),
                                                s * (base.half.y + 0.5 * block.half.y)};
        blocks.push_back(block);
    }
    return blocks;
}

}  // namespace

/// Case of blocks of different heights grown together: its rim, ears, posts, windows and vents; open below or above.
Part stepped_case(FamilyContext& context) {
    Random& random = context.random;
    const double x = random.log_uniform(18, 220), wall = x * random.uniform(0.03, 0.07) + 0.4,
                 corner = x * random.choice({0.02, 0.08, 0.2});
    const std::vector<CaseBlock> blocks = make_blocks(random, x);
    const bool above = random.chance(0.4);  // open above: all walls end at one height
    const double level = blocks[0].height;
    Part part;
    Solid& solid = part.solid;
    for (const CaseBlock& b : blocks)
        solid.add_prism(Axis::z, b.outline(0, corner), above ? level - b.height : 0, above ? level : b.height);
    const bool rim = random.chance(0.5);
    const double out = x * random.uniform(0.05, 0.12), t = 1.2 * wall;
    if (rim)
        for (const CaseBlock& b : blocks)
            solid.add_prism(Axis::z, b.outline(-out, corner), above ? level - t : 0, above ? level : t);
    const Box2 area = bounds(blocks[0].outline(0, corner));
    const bool ears = !rim && random.chance(0.5);
    if (ears)
        for (const double s : {-1.0, 1.0}) {
            const Point2 at{s * 0.6 * x, (random.chance(0.5) ? 1 : -1) * (area.max.y + 0.09 * x)};
            solid.add_prism(Axis::z, tangent_hull({at.x, 0.8 * at.y}, 0.1 * x, at, 0.08 * x), 0, t)
                .cut_cylinder(Axis::z, at, 0.035 * x, -1, t + 1);
        }
    for (const CaseBlock& b : blocks)
        solid.cut_prism(Axis::z, b.outline(wall, corner), above ? level - b.height + wall : -1,
                        above ? level + 1 : b.height - wall);
    const Point2 in = blocks[0].half - Point2{2.6 * wall, 2.6 * wall};
    const double post = random.uniform(1.1, 1.7) * wall;
    if (random.chance(0.6))
        for (const Point2 q : quarters) {
            const Point2 p{q.x * in.x, q.y * in.y};
            const double a = above ? 0.0 : level * random.uniform(0.1, 0.4),
                         b = above ? level * random.uniform(0.3, 0.9) : level;
            solid.add_cylinder(Axis::z, p, post, a + 0.01, b - 0.01)
                .cut_cylinder(Axis::z, p, 0.45 * post, above ? 0.2 * level : a - 1, above ? b + 1 : 0.8 * level);
        }
    if (rim)
        for (const Point2 q : quarters)
            solid.cut_cylinder(Axis::z, {q.x * (blocks[0].half.x + 0.45 * out), q.y * (blocks[0].half.y + 0.45 * out)},
                               0.22 * out, above ? level - 2 * t : -1, above ? level + 1 : t + 1);
    const double floor = above ? 0.0 : level - wall;
    if (random.chance(0.6))
        cut_openings(solid, random, Axis::z, box2({-0.7 * x, -0.6 * area.max.y}, {0.7 * x, 0.6 * area.max.y}),
                     floor - 0.01, floor + wall + 0.01, random.integer(1, 4));
    if (random.chance(0.6))
        cut_openings(solid, random, Axis::y, box2({-0.8 * x, 0.2 * level}, {0.8 * x, 0.8 * level}), area.min.y - 1,
                     area.min.y + 1.5 * wall, random.integer(1, 3));
    if (random.chance(0.35))
        cut_vents(solid, random, Axis::y, box2({-0.7 * x, 0.25 * level}, {0.7 * x, 0.75 * level}),
                  area.max.y - 1.5 * wall, area.max.y + 1);
    for (std::size_t i = 1; i < blocks.size(); ++i) {
        const CaseBlock& b = blocks[i];
        const double top = above ? level - b.height : b.height - wall;
        if (random.chance(0.5))
            solid.cut_cylinder(Axis::z, b.centre, 0.45 * std::min(b.half.x, b.half.y), top - 1, top + wall + 0.5);
    }
    part.main_side = random.choice({Side::top, Side::front, Side::bottom});
    return part;
}

namespace {

/// Section of a body; `corners` tells whether it has room for screws in four corners.
Path body_section(Random& random, double r, bool& corners) {
    corners = false;
    switch (random.integer(0, 3)) {
        case 0:
            corners = true;
            return rounded_rectangle({-r, -r}, {r, r}, random.choice({0.02, 0.2}) * r);
        case 1:
            corners = true;
            return rounded_rectangle({-1.35 * r, -r}, {1.35 * r, r}, 0.1 * r);
        case 2: {  // a disc with two flats
            Path path = through({polar({}, r, -50), polar({}, r, 50), polar({}, r, 130), polar({}, r, 230)});
            path.vertices[1].bulge = path.vertices[3].bulge = std::tan(radians(80) / 4);
            return path;
        }
        default:
            return filleted(polygon({}, 1.7 * r, 3, 90), 0.5 * r);
    }
}

}  // namespace

/// Machined body about one stepped cavity: of valves, filters, switches and sensors; a section of many kinds, ports at
/// its sides with bosses or spot faces, a collar or flange, holes to mount it.
Part cavity_block(FamilyContext& context) {
    Random& random = context.random;
    const double r = random.log_uniform(9, 90), high = r * random.uniform(1.4, 4.0),
                 bore = r * random.uniform(0.5, 0.72);
    Part part;
    Solid& solid = part.solid;
    bool corners = false;
    const Path section = body_section(random, r, corners);
    solid.add_prism(Axis::z, section, 0, high);
    const double reach = bounds(section).max.x, front = -bounds(section).min.y, behind = bounds(section).max.y,
                 inside = std::min(front, behind);
    const auto side_of = [&](Axis axis, double s) { return axis == Axis::x ? reach : s < 0 ? front : behind; };
    const bool collar = random.chance(0.4), base = random.chance(0.35);
    const double top = high + (collar ? r * random.uniform(0.3, 0.9) : 0.0), neck = std::min(0.95 * inside, bore * 1.3);
    if (collar) {
        solid.add_cylinder(Axis::z, {}, neck, high, top);
        solid.add_thread({Axis::z, {}, neck, 0.93 * neck, high + 0.25 * (top - high), top, false});
    }
    const double foot = r * random.uniform(1.35, 1.7), t = r * random.uniform(0.2, 0.4);
    if (base && random.chance(0.5))
        add_foot_plate(solid, random, {}, {std::max(foot, 1.25 * reach), r}, 0, t);
    else if (base)
        solid.add_cylinder(Axis::z, {}, foot, 0, t)
            .cut_hole_circle(Axis::z, {}, 0.5 * (foot + 1.15 * r), random.choice({3, 4, 6}), 45,
                             0.18 * (foot - 1.1 * r), -1, t + 1);
    struct SidePort {
        Axis axis;
        double z, s, r, out;
    };
    std::vector<SidePort> ports;
    for (int i = 0, n = random.integer(2, 4); i < n; ++i) {
        const Axis axis = random.choice({Axis::x, Axis::x, Axis::y});
        ports.push_back({axis, high * (0.2 + 0.6 * (i + 0.5) / n), random.choice({-1.0, 1.0}),
                         r * random.uniform(0.16, 0.32), random.chance(0.4) ? r * random.uniform(0.15, 0.8) : 0.0});
    }
    for (const SidePort& p : ports)
        if (p.out > 0) {
            const double face = p.s * (side_of(p.axis, p.s) + p.out);
            add_rod(solid, p.axis, {0, p.z}, 1.5 * p.r, 0, face);
            if (random.chance(0.4))
                solid.add_prism(p.axis, polygon({0, p.z}, 1.75 * p.r, 6), std::min(face, face - p.s * 0.6 * p.r),
                                std::max(face, face - p.s * 0.6 * p.r));
        }
    // The cavity: steps that narrow downwards, relieved by grooves.
    const int steps = random.integer(2, 4);
    double z = top + 1, radius = bore;
    std::vector<Point2> meridian{{z, 0}, {z, radius}};
    const double bottom = high * random.uniform(0.08, 0.3);
    for (int i = 0; i < steps; ++i) {
        z = i + 1 == steps ? bottom : bottom + (top - bottom) * (steps - 1.0 - i + random.uniform(-0.2, 0.2)) / steps;
        meridian.push_back({z, radius});
        radius *= random.uniform(0.6, 0.85);
        if (i + 1 < steps) meridian.push_back({random.chance(0.4) ? z - 0.1 * r : z, radius});
    }
    meridian.push_back({z, 0});
    solid.cut_revolution(Axis::z, through(meridian));
    if (random.chance(0.6))
        solid.add_thread({Axis::z, {}, 1.08 * bore, bore, top - 0.3 * (top - bottom) / steps, top, true});
    if (random.chance(0.4)) solid.cut_cylinder(Axis::z, {}, 0.6 * radius, -1, 2 * bottom);
    for (const SidePort& p : ports) {
        const double side = side_of(p.axis, p.s), face = p.s * (side + p.out);
        cut_rod(solid, p.axis, {0, p.z}, 0.55 * p.r, p.s * 0.1 * r, p.s * far);
        cut_rod(solid, p.axis, {0, p.z}, p.r, face - p.s * std::min(1.4 * p.r, 0.9 * (side - bore) + p.out), p.s * far);
        if (p.out == 0 && corners && random.chance(0.5))
            cut_rod(solid, p.axis, {0, p.z}, 1.5 * p.r, face - p.s * 0.06 * r, p.s * far);
    }
    if (corners && !base) {
        const Box2 box = bounds(section);
        const double hole = 0.1 * r, deep = random.chance(0.5) ? -far : high - 0.8 * r;
        for (const Point2 q : quarters) {
            const Point2 p{q.x * (box.max.x - 2.2 * hole), q.y * (box.max.y - 2.2 * hole)};
            solid.cut_cylinder(Axis::z, p, hole, deep, far);
            if (deep < 0 && random.chance(0.2)) solid.cut_cylinder(Axis::z, p, 1.7 * hole, high - 2 * hole, far);
        }
    }
    if (!corners && random.chance(0.3))
        solid.cut_revolution(Axis::z, ring_meridian(0.1 * high, 0.1 * high + 0.15 * r, 0.92 * r, 2 * r));
    return part;
}

}  // namespace v16::corpus
