// Rubber parts: buffers, feet, suction cups, rings and grommets.
#include <algorithm>
#include <cmath>

#include "corpus/families/other.hpp"
#include "corpus/turned.hpp"

namespace v16::corpus {
namespace {

/// Threaded stud along z from `from` to `to`, either way.
void add_stud(Solid& solid, double r, double from, double to) {
    solid
        .add_chamfered_cylinder(Axis::z, {}, r, std::min(from, to), std::max(from, to), to < from ? 0.2 * r : 0,
                                to < from ? 0 : 0.2 * r)
        .add_thread({.axis = Axis::z,
                     .centre = {},
                     .major_radius = r,
                     .minor_radius = 0.84 * r,
                     .from = std::min(from, to),
                     .to = std::max(from, to)});
}

/// Rubber buffer: a body, straight, waisted or bulging, between two plates; a stud or a tapped hole at each end.
void make_buffer(Solid& solid, Random& random) {
    const double r = random.log_uniform(4, 75), h = r * random.uniform(0.7, 3), plate = r * random.uniform(0.08, 0.16),
                 waist = r * random.choice({1.0, 0.85, 0.7, 1.0}), stud = r * random.uniform(0.18, 0.36);
    Path body = through({{0, 0}, {0, r}, {h, r}, {h, 0}});
    if (waist < r) body.vertices[1].bulge = std::tan(0.5 * std::atan2(2 * (r - waist), h));
    solid.add_revolution(Axis::z, body);
    const double lip = random.choice({0.96, 0.9, 1.05}) * r;
    solid.add_cylinder(Axis::z, {}, lip, -plate, 0);
    const bool bumper = random.chance(0.25);  // one end free and round
    if (bumper)
        solid.add_revolution(Axis::z, {{{{h - 0.01, 0}, 0.0}, {{h - 0.01, r}, -0.25}, {{h + 0.45 * r, 0}, 0.0}}, true});
    else
        solid.add_cylinder(Axis::z, {}, lip, h, h + plate);
    const double out = stud * random.uniform(2, 5);
    const std::size_t low = random.weighted({0.65, 0.35}), high = bumper ? 2 : random.weighted({0.55, 0.45});
    if (low == 0)
        add_stud(solid, stud, -plate, -plate - out);
    else
        solid.cut_blind_hole(Axis::z, {}, 0.84 * stud, -plate - 0.01, 0.3 * h);
    if (high == 0) add_stud(solid, stud, h + plate, h + plate + out);
    if (high == 1) solid.cut_blind_hole(Axis::z, {}, 0.84 * stud, h + plate + 0.01, 0.7 * h);
}

/// Foot under a device: a low cone, cylinder or dome with a countersunk or stepped hole for its screw, or none.
void make_rubber_foot(Solid& solid, Random& random) {
    const double r = random.log_uniform(4, 40), h = r * random.uniform(0.4, 1.5), top = r * random.uniform(0.65, 0.95),
                 screw = r * random.uniform(0.12, 0.22), round = std::min(0.2 * h, 0.2 * r);
    const std::size_t form = random.weighted({0.45, 0.25, 0.3});
    if (form == 0) {
        solid.add_revolution(Axis::z,
                             filleted(through({{0, 0}, {0, r}, {h, top}, {h, 0}}), round * random.choice({0.0, 1.0})));
    } else if (form == 1) {  // dome
        const double bulge = -std::tan(0.5 * std::atan2(h, r));
        solid.add_revolution(Axis::z, {{{{0, 0}, 0.0}, {{0, r}, bulge}, {{h, 0}, 0.0}}, true});
    } else {  // with a foot's flange or a groove that snaps into sheet metal
        const double neck = top * random.uniform(0.6, 0.8), sheet = h * random.uniform(0.12, 0.25);
        solid.add_cylinder(Axis::z, {}, r, 0, 0.5 * h)
            .add_cylinder(Axis::z, {}, neck, 0.5 * h, 0.5 * h + sheet)
            .add_revolution(Axis::z, cone_meridian(0.5 * h + sheet, 1.2 * neck, 1.3 * h + sheet, 0.6 * neck));
    }
    if (form != 1 && random.chance(0.8)) {
        const double head = screw * random.uniform(1.7, 2.2), tall = 3 * h;
        if (random.chance(0.5))
            solid.cut_counterbore(Axis::z, {}, screw, head, h * random.uniform(0.3, 0.6), -0.01, tall);
        else
            solid.cut_countersink(Axis::z, {}, screw, head, -0.01, tall);
    }
    if (form == 0 && random.chance(0.25))
        solid.cut_revolution(Axis::z, ring_meridian(h * 0.4, h + 1, 2.4 * screw, 0.8 * top));
}

/// Suction cup: a thin bell with a neck, one lip or bellows.
void make_suction_cup(Solid& solid, Random& random) {
    const double r = random.log_uniform(4, 60), t = r * random.uniform(0.06, 0.12), h = r * random.uniform(0.35, 0.7),
                 neck = r * random.uniform(0.25, 0.45), bore = neck * random.uniform(0.3, 0.6);
    const int folds = static_cast<int>(random.weighted({0.0, 0.65, 0.2, 0.15}));
    std::vector<Point2> outer, inner;
    for (int i = 0; i < folds; ++i) {
        const double at = i * 0.6 * h, wide = r * (1 - 0.1 * i), waist = i + 1 < folds ? 0.6 * wide : neck;
        const double tall = i + 1 < folds ? 0.3 * h : h;
        outer.push_back({at, wide});
        outer.push_back({at + tall, waist});
        inner.push_back({i == 0 ? at - 0.5 : at, wide - (i == 0 ? 0.3 * t : t)});
        inner.push_back({at + tall - (i + 1 < folds ? 0.0 : t), waist - (i + 1 < folds ? t : 0.6 * t)});
    }
    const double top = outer.back().x + neck * random.uniform(0.8, 2.5);
    outer.push_back({top, neck});
    outer.push_back({top, 0});
    outer.push_back({outer.front().x, 0});
    inner.push_back({inner.back().x, 0});
    inner.push_back({inner.front().x, 0});
    solid.add_revolution(Axis::z, through(outer)).cut_revolution(Axis::z, through(inner));
    if (random.chance(0.4))
        solid.cut_revolution(Axis::z, ring_meridian(top - 0.6 * neck, top - 0.35 * neck, 0.8 * neck, 2 * neck));
    if (random.chance(0.75)) solid.cut_cylinder(Axis::z, {}, bore, -h, top + 1);
}

/// O-ring, quad ring or grommet about the y axis.
void make_rubber_ring(Solid& solid, Random& random) {
    const double cord = random.log_uniform(0.8, 8), r = cord * random.log_uniform(2.5, 25);
    const std::size_t form = random.weighted({0.5, 0.15, 0.35});
    if (form == 0) {
        solid.add_revolution(Axis::y, circle({0, r}, 0.5 * cord));
    } else if (form == 1) {
        Path lobes;
        for (int i = 0; i < 4; ++i) {
            lobes.vertices.push_back({polar({0, r}, 0.62 * cord, 90.0 * i + 25), 0.55});
            lobes.vertices.push_back({polar({0, r}, 0.62 * cord, 90.0 * i + 65), -0.2});
        }
        solid.add_revolution(Axis::y, lobes);
    } else {  // grommet: two lips and the groove that the sheet goes in
        const double bore = cord * random.uniform(1.0, 3), wide = bore + cord * random.uniform(1.2, 2),
                     wall = bore + 0.4 * cord, half = cord * random.uniform(0.7, 1.3),
                     sheet = half * random.uniform(0.2, 0.5);
        solid.add_revolution(Axis::y, filleted(ring_meridian(-half, half, bore, wide), 0.3 * (half - sheet)))
            .cut_revolution(Axis::y, ring_meridian(-sheet, sheet, wall, 2 * wide));
    }
}

}  // namespace

/// What damps, seals or stands on rubber: buffers with studs, feet, suction cups, O-rings and grommets.
Part damper_or_foot(FamilyContext& context) {
    Random& random = context.random;
    Part part;
    switch (random.weighted({0.3, 0.3, 0.2, 0.2})) {
        case 0:
            make_buffer(part.solid, random);
            break;
        case 1:
            make_rubber_foot(part.solid, random);
            break;
        case 2:
            make_suction_cup(part.solid, random);
            break;
        default:
            make_rubber_ring(part.solid, random);
            break;
    }
    return part;
}

}  // namespace v16::corpus
