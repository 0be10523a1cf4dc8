// Joints and special fasteners: shoulder and thumb screws, standoffs, inserts, slot nuts, barbs, fork and rod ends.
#include <algorithm>

#include "corpus/families/connector.hpp"
#include "corpus/families/connector_sizes.hpp"
#include "corpus/families/other_outlines.hpp"
#include "corpus/turned.hpp"

namespace v16::corpus {
/// Shoulder screw (ISO 7379): a ground collar between head and thread.
Part shoulder_screw(FamilyContext& context) {
    Random& random = context.random;
    const MetricSize size = metric_size(random);
    const double collar = size.radius() * random.uniform(1.15, 1.45), head = collar * random.uniform(1.35, 1.7),
                 height = size.d * random.uniform(0.6, 1.0), body = size.d * random.uniform(0.8, 8),
                 thread = size.d * random.uniform(1.0, 2.0), neck = 0.2 * size.d;
    Part part;
    if (random.chance(0.25))
        part.solid.add_prism(Axis::x, hexagon({}, 1.9 * collar + 0.2 * size.d, 30), -height, 0);
    else
        part.solid.add_chamfered_cylinder(Axis::x, {}, head, -height, 0, 0.08 * size.d, 0);
    part.solid.add_cylinder(Axis::x, {}, collar, 0, body)
        .add_cylinder(Axis::x, {}, 0.85 * size.radius(), body, body + neck);
    add_threaded_shank(part.solid, random, size, body + neck, body + neck + thread, body + neck);
    cut_drive(part.solid, random, random.choice({Drive::hexagon, Drive::hexagon, Drive::slot}), size.socket, -height,
              0.5 * height);
    return part;
}

/// Screw that is turned by hand: a knurled or lobed head, often with a smaller collar.
Part thumb_screw(FamilyContext& context) {
    Random& random = context.random;
    const MetricSize size = metric_size(random);
    const double head = size.d * random.uniform(1.0, 2.0), height = size.d * random.uniform(0.4, 1.5),
                 collar = random.chance(0.6) ? size.d * random.uniform(0.3, 1.0) : 0.0,
                 length = size.d * random.log_uniform(1.2, 10);
    Part part;
    if (random.chance(0.65)) {
        part.solid.add_chamfered_cylinder(Axis::x, {}, head, -collar - height, -collar, 0.06 * head, 0.06 * head);
        if (random.chance(0.7))
            knurl(part.solid, random.choice({12, 14, 16, 20}), head, -collar - height - 1, -collar + 0.01 * height);
    } else {
        for (const double s : {-1.0, 1.0})  // two wings
            part.solid.add_prism(Axis::y,
                                 tangent_hull({-collar - 0.3 * height, s * 0.4 * head}, 0.3 * height,
                                              {-collar - height, s * 1.1 * head}, 0.35 * height),
                                 -0.12 * size.d, 0.12 * size.d);
        part.solid.add_cylinder(Axis::x, {}, 0.7 * head, -collar - 0.7 * height, -collar);
    }
    if (collar > 0.0) part.solid.add_cylinder(Axis::x, {}, 0.8 * size.d, -collar - 0.1 * height, 0);
    add_threaded_shank(part.solid, random, size, 0, length, std::min(2 * size.pitch, 0.2 * length));
    if (random.chance(0.2)) cut_drive(part.solid, random, Drive::slot, size.socket, -collar - height, 0.3 * height);
    return part;
}

/// Standoff: a hexagon or round pillar with threads, female at both ends or male at one.
Part standoff(FamilyContext& context) {
    Random& random = context.random;
    const MetricSize size = metric_size(random);
    const double flats = size.d * random.uniform(1.4, 2.0), length = size.d * random.log_uniform(1.5, 12),
                 stud = size.d * random.uniform(1.0, 2.5);
    Part part;
    part.solid.add_prism(Axis::x, hexagon({}, flats, random.choice({0.0, 30.0})), 0, length);
    if (random.chance(0.5)) {
        chamfer_hexagon(part.solid, Axis::x, flats, 0, 1, 0.47 * flats);
        chamfer_hexagon(part.solid, Axis::x, flats, length, -1, 0.47 * flats);
    }
    const std::size_t form = random.weighted({0.45, 0.4, 0.15});
    const double deep = std::min(0.45 * length, 3 * size.d);
    if (form == 0) {
        add_threaded_shank(part.solid, random, size, length, length + stud, length + 0.2 * size.d);
        part.solid.cut_blind_hole(Axis::x, {}, size.minor_radius(), 0, deep);
    } else if (form == 1) {
        cut_tapped_hole(part.solid, random, Axis::x, {}, size, 0, length);
    } else {
        for (const double side : {0.0, 1.0})
            part.solid.add_chamfered_cylinder(Axis::x, {}, size.radius(), side > 0 ? length : -stud,
                                              side > 0 ? length + stud : 0, side > 0 ? 0.0 : 0.1 * size.d,
                                              side > 0 ? 0.1 * size.d : 0.0);
    }
    return part;
}

/// Threaded insert: a knurled or grooved bush with a thread inside, pressed into plastic or wood.
Part threaded_insert(FamilyContext& context) {
    Random& random = context.random;
    const MetricSize size = metric_size(random);
    const double r = size.radius() * random.uniform(1.3, 1.7), length = size.d * random.uniform(0.9, 2.5);
    Part part;
    part.solid.add_chamfered_cylinder(Axis::x, {}, r, 0, length, 0.08 * r, 0.08 * r);
    const int grooves = random.integer(1, 2);
    const double band = length / (2 * grooves + 1);
    if (random.chance(0.6)) knurl(part.solid, random.choice({12, 14, 16, 20}), r, -1, length + 1);
    for (int i = 0; i < grooves; ++i)
        part.solid.cut_revolution(
            Axis::x, ring_meridian(band * (2 * i + 1), band * (2 * i + 2), r * random.uniform(0.82, 0.9), 2 * r));
    if (random.chance(0.4)) part.solid.add_cylinder(Axis::x, {}, 1.3 * r, -0.12 * length, 0);
    cut_tapped_hole(part.solid, random, Axis::x, {}, size, -0.12 * length, length);
    if (random.chance(0.3)) part.solid.cut_box({0.6 * length, -0.08 * r, -2 * r}, {length + 1, 0.08 * r, 2 * r});
    return part;
}

/// Nut for a T-slot: a stepped block or a hammer head with a tapped hole.
Part slot_nut(FamilyContext& context) {
    Random& random = context.random;
    const MetricSize size = metric_size(random);
    const double neck = size.d * random.uniform(0.65, 0.9), wide = neck * random.uniform(1.5, 2.0),
                 height = size.d * random.uniform(0.8, 1.5), foot = height * random.uniform(0.4, 0.65),
                 length = size.d * random.uniform(1.3, 3.5), bevel = random.chance(0.5) ? 0.35 * foot : 0.0;
    Part part;
    part.solid.add_prism(Axis::y,
                         through({{-neck, height},
                                  {-neck, foot},
                                  {-wide, foot},
                                  {-wide, bevel},
                                  {-wide + 1.2 * bevel + 0.001 * wide, 0},
                                  {wide - 1.2 * bevel - 0.001 * wide, 0},
                                  {wide, bevel},
                                  {wide, foot},
                                  {neck, foot},
                                  {neck, height}}),
                         0, length);
    if (random.chance(0.3))
        for (const double s : {-1.0, 1.0})
            part.solid.cut_prism(
                Axis::z,
                s > 0 ? through({{wide * 0.5, length + 1}, {wide + 1, length * 0.6}, {wide + 1, length + 1}})
                      : through({{-wide - 1, -1}, {-wide * 0.5, -1}, {-wide - 1, length * 0.4}}),
                -1, height + 1);
    const int holes = length > 3 * size.d ? random.integer(1, 2) : 1;
    for (int i = 0; i < holes; ++i)
        cut_tapped_hole(part.solid, random, Axis::z, {0, length * (i + 0.5) / holes}, size, 0, height);
    part.main_side = random.choice({Side::front, Side::top});
    add_odd_features(part.solid, random);
    return part;
}

/// Hose end: barbs on one side, a thread, a hexagon or a second row of barbs on the other.
Part hose_barb(FamilyContext& context) {
    Random& random = context.random;
    const double r = random.log_uniform(2, 40), step = r * random.uniform(0.4, 0.9), low = r * random.uniform(0.8, 0.9);
    std::vector<TurnedStep> steps;
    const auto barbs = [&](bool left) {
        const int count = random.integer(2, 5);
        for (int i = 0; i < count; ++i) {
            if (left)
                steps.push_back({.length = step, .radius = low, .end_radius = r});
            else
                steps.push_back({.length = step, .radius = r, .end_radius = low});
        }
    };
    barbs(true);
    steps.push_back({.length = step * random.uniform(0.3, 1.5), .radius = low});
    const double before = step_positions(steps).back(), head = r * random.uniform(0.5, 1.2);
    const bool hex = random.chance(0.6);
    steps.push_back({.length = head, .radius = hex ? low : r * random.uniform(1.2, 1.8)});
    const bool twin = random.chance(0.35);
    const double thread = r * random.uniform(0.8, 1.3), out = r * random.uniform(1.0, 2.0);
    if (twin) {
        steps.push_back({.length = step, .radius = low});
        barbs(false);
    } else {
        steps.push_back({.length = out, .radius = thread, .chamfer_right = 0.08 * r});
    }
    Part part;
    part.solid.add_revolution(Axis::x, turned(steps));
    if (hex) part.solid.add_prism(Axis::x, hexagon({}, 2 * r * random.uniform(1.2, 1.6), 30), before, before + head);
    if (!twin)
        part.solid.add_thread({.axis = Axis::x,
                               .centre = {},
                               .major_radius = thread,
                               .minor_radius = 0.92 * thread,
                               .from = before + head,
                               .to = before + head + out});
    part.solid.cut_cylinder(Axis::x, {}, low * random.uniform(0.5, 0.8), -1, before + 20 * r);
    return part;
}

/// Flange with a barrel or a hub: stepped disc, bolt circle, windows, set screws; carries a tube, a motor or a wheel.
Part hub_flange(FamilyContext& context) {
    Random& random = context.random;
    const double r = random.log_uniform(10, 200), t = r * random.uniform(0.06, 0.3),
                 hub = r * random.uniform(0.3, 0.62), bore = hub * random.uniform(0.35, 0.85),
                 length = t + r * random.uniform(0.1, 1.2);
    const Axis axis = random.chance(0.6) ? Axis::y : Axis::x;
    Part part;
    part.solid.add_chamfered_cylinder(axis, {}, r, 0, t, 0, random.chance(0.3) ? 0.15 * t : 0.0)
        .add_chamfered_cylinder(axis, {}, hub, t, length, 0, random.chance(0.5) ? 0.05 * hub : 0.0);
    if (random.chance(0.4))
        part.solid.add_cylinder(axis, {}, hub * random.uniform(0.8, 1.3), -t * random.uniform(0.2, 0.8), 0);
    const int bolts = random.choice({3, 4, 4, 5, 6, 6, 8, 12});
    const double pitch = 0.5 * (r + hub) * random.uniform(0.98, 1.05),
                 hole = std::min(0.3 * (r - hub), 1.8 * pitch / bolts) * random.uniform(0.4, 0.9);
    if (random.chance(0.25)) {
        for (int i = 0; i < bolts; ++i) {
            const Point2 at = polar({}, pitch, 360.0 * i / bolts);
            part.solid.cut_cylinder(axis, at, hole, -r, r)
                .cut_cylinder(axis, at, std::min(1.6 * hole, 0.45 * (r - hub)), 0.5 * t, t + 0.01 * t);
        }
    } else {
        part.solid.cut_hole_circle(axis, {}, pitch, bolts, random.choice({0.0, 45.0, 90.0}), hole, -r, t * 1.01);
    }
    if (random.chance(0.25))
        part.solid.cut_hole_circle(axis, {}, 0.5 * (hub + bore), random.choice({3, 4, 6}), 30, 0.25 * (hub - bore), -r,
                                   3 * r);
    const Path hole_shape = random.chance(0.2)    ? keyed_bore({}, bore, 0.3 * bore, 1.12 * bore)
                            : random.chance(0.15) ? polygon({}, bore, 6, 0)
                                                  : circle({}, bore);
    part.solid.cut_prism(axis, hole_shape, -r, 3 * r);
    if (random.chance(0.3))
        part.solid.cut_cylinder(axis, {}, std::min(1.25 * bore, 0.95 * hub),
                                random.chance(0.5) ? -r : length - 0.4 * length, random.chance(0.5) ? 0.4 * t : 3 * r);
    if (random.chance(0.2))  // flats at the rim
        for (const double s : {-1.0, 1.0})
            part.solid.cut_prism(
                axis, rectangle({-2 * r, s > 0 ? 0.93 * r : -2 * r}, {2 * r, s > 0 ? 2 * r : -0.93 * r}), -1, t * 1.01);
    return part;
}

/// Reducer and plugs of pipework: cones between two diameters, caps, hexagon plugs.
Part pipe_reducer(FamilyContext& context) {
    Random& random = context.random;
    const double r = random.log_uniform(5, 150), small = r * random.uniform(0.35, 0.8),
                 wall = r * random.uniform(0.05, 0.15);
    const double a = r * random.uniform(0.1, 1.0), cone = r * random.uniform(0.5, 1.6),
                 b = r * random.uniform(0.1, 1.0);
    Part part;
    part.solid.add_revolution(Axis::x, turned({{.length = a, .radius = r},
                                               {.length = cone, .radius = r, .end_radius = small},
                                               {.length = b, .radius = small}}));
    const std::size_t ends = random.weighted({0.5, 0.3, 0.2});
    if (ends == 1) {  // flanges
        for (const double side : {0.0, 1.0}) {
            const double radius = side > 0 ? small : r, at = side > 0 ? a + cone + b : 0.0,
                         t = 0.2 * r * (side > 0 ? -1 : 1);
            part.solid.add_cylinder(Axis::x, {}, radius + 0.6 * small, std::min(at, at + t), std::max(at, at + t));
            part.solid.cut_hole_circle(Axis::x, {}, radius + 0.33 * small, random.choice({4, 6, 8}), 45, 0.1 * small,
                                       std::min(at, at + t) - 0.01 * r, std::max(at, at + t) + 0.01 * r);
        }
    }
    if (ends == 2) part.solid.add_prism(Axis::x, hexagon({}, 2.3 * r, 30), 0, std::max(a, 0.4 * r));
    part.solid.cut_revolution(Axis::x, turned({{.length = a + 1, .radius = r - wall},
                                               {.length = cone, .radius = r - wall, .end_radius = small - wall},
                                               {.length = b + 1, .radius = small - wall}},
                                              -1));
    return part;
}

/// U-bolt: drawn by its bent rod with threaded ends, and seen from the side.
Part u_bolt(FamilyContext& context) {
    Random& random = context.random;
    const double d = random.log_uniform(2, 20), inner = d * random.uniform(1.2, 8),
                 leg = inner * random.uniform(0.8, 3), thread = leg * random.uniform(0.3, 0.7);
    const bool square = random.chance(0.25);
    View front;
    for (const double r : {inner, inner + d}) {
        const double corner = square ? 0.35 * r : r;
        Path path = square ? filleted(through({{r, 0}, {r, leg + r}, {-r, leg + r}, {-r, 0}}), corner)
                           : Path{{{{r, 0}}, {{r, leg}, 1.0}, {{-r, leg}}, {{-r, 0}}}, false};
        path.closed = false;
        front.path(path);
    }
    for (const double s : {-1.0, 1.0}) {
        front.line({s * inner, 0}, {s * (inner + d), 0});
        front.line({s * inner, thread}, {s * (inner + d), thread}, Role::thread);
        for (const double at : {inner + 0.1 * d, inner + 0.9 * d})
            front.line({s * at, 0}, {s * at, thread}, Role::thread);
        front.centre_line({s * (inner + 0.5 * d), 0}, {s * (inner + 0.5 * d), leg}, 0.5 * d);
    }
    const double top = leg + inner + d;
    if (random.chance(0.5)) {  // plate and nuts
        const double t = 0.4 * d, z = 0.45 * thread, reach = inner + 2.2 * d;
        front.path(rectangle({-reach, z + 0.9 * d}, {reach, z + 0.9 * d + t}));
        for (const double s : {-1.0, 1.0})
            for (const double w : {0.9 * d, 0.0}) {
                const double c = s * (inner + 0.5 * d), half = w > 0 ? w : 0.45 * d;
                front.path(rectangle({c - half, z}, {c + half, z + 0.85 * d}));
            }
    }
    View side;
    side.path(rectangle({-0.5 * d, 0}, {0.5 * d, top - 0.5 * d}));
    side.line({-0.5 * d, thread}, {0.5 * d, thread}, Role::thread);
    side.arc({0, top - 0.5 * d}, 0.5 * d, 0, 180);
    Part part;
    part.drawn.push_back({Side::front, std::move(front)});
    part.drawn.push_back({Side::right, std::move(side)});
    return part;
}

/// Fork head (DIN 71752) or eye of a rod: a fork with a cross hole on a neck with a thread.
Part fork_head(FamilyContext& context) {
    Random& random = context.random;
    const double d = random.log_uniform(2, 30), half = d * random.uniform(0.9, 1.1),
                 gap = d * random.uniform(0.45, 0.55), fork = d * random.uniform(2, 4),
                 neck = d * random.uniform(1.0, 2.0);
    Part part;
    part.solid.add_prism(
        Axis::x, random.chance(0.6) ? chamfered(rectangle({-half, -half}, {half, half}), 0.12 * d) : circle({}, half),
        0, fork + 0.8 * d);
    if (random.chance(0.5))  // round front
        part.solid
            .cut_prism(Axis::y, through({{-1, half * 0.4}, {0, 0.4 * half}, {0.6 * half, half + 0.01}, {-1, half + 1}}),
                       -2 * d, 2 * d)
            .cut_prism(Axis::y,
                       through({{-1, -half - 1}, {0.6 * half, -half - 0.01}, {0, -0.4 * half}, {-1, -half * 0.4}}),
                       -2 * d, 2 * d);
    part.solid.add_cylinder(Axis::x, {}, 0.85 * half, fork + 0.8 * d, fork + 0.8 * d + neck);
    part.solid.cut_box({-1, -gap, -2 * d}, {fork * 0.85, gap, 2 * d});
    part.solid.cut_cylinder(Axis::y, {half, 0}, 0.5 * d, -2 * d, 2 * d);
    const double r = 0.5 * d;
    if (random.chance(0.7)) {
        part.solid.cut_cylinder(Axis::x, {}, 0.85 * r, fork, fork + 2 * d + neck);
        part.solid.add_thread({.axis = Axis::x,
                               .centre = {},
                               .major_radius = r,
                               .minor_radius = 0.85 * r,
                               .from = fork,
                               .to = fork + 0.8 * d + neck,
                               .internal = true});
    } else {
        part.solid.add_chamfered_cylinder(Axis::x, {}, r, fork + 0.8 * d + neck, fork + neck + d * random.uniform(2, 6),
                                          0, 0.1 * d);
    }
    return part;
}

/// Rod end with a ball joint.
Part rod_end(FamilyContext& context) {
    Random& random = context.random;
    const double ball = random.log_uniform(4, 40), eye = ball * random.uniform(1.25, 1.5),
                 width = ball * random.uniform(0.8, 1.1), bore = ball * random.uniform(0.45, 0.65),
                 stem = bore * random.uniform(0.9, 1.2), length = eye * random.uniform(1.8, 3.5);
    Part part;
    part.solid.add_cylinder(Axis::y, {}, eye, -0.4 * width, 0.4 * width);
    const bool male = random.chance(0.5);
    part.solid.add_cylinder(Axis::x, {}, male ? stem : 1.45 * stem, 0.5 * eye, length);
    if (!male && random.chance(0.7)) part.solid.add_prism(Axis::x, hexagon({}, 3.0 * stem, 30), length * 0.75, length);
    part.solid.cut_cylinder(Axis::y, {}, 0.98 * ball, -width, width);
    part.solid.add_revolution(Axis::y, ball_meridian(0, ball))
        .cut_cylinder(Axis::y, {}, 3 * ball, -2 * ball, -0.55 * width)
        .cut_cylinder(Axis::y, {}, 3 * ball, 0.55 * width, 2 * ball);
    part.solid.cut_cylinder(Axis::y, {}, bore, -2 * ball, 2 * ball);
    if (!male) part.solid.cut_cylinder(Axis::x, {}, 0.9 * stem, 1.3 * eye, length + 1);
    part.solid.add_thread({.axis = Axis::x,
                           .centre = {},
                           .major_radius = stem,
                           .minor_radius = 0.88 * stem,
                           .from = 1.4 * eye,
                           .to = length,
                           .internal = !male});
    return part;
}

/// A bolted joint: bolt, washers and nut, with or without the plates between them.
Part bolted_joint(FamilyContext& context) {
    Random& random = context.random;
    const MetricSize size = metric_size(random);
    const double grip = size.d * random.uniform(0.6, 6), washer = random.chance(0.5) ? 0.18 * size.d : 0.0,
                 over = size.d * random.uniform(0.2, 1.5);
    const double length = grip + 2 * washer + size.m + over;
    Part part;
    part.solid.add_prism(Axis::x, hexagon({}, size.s, 0), -size.k, 0);
    chamfer_hexagon(part.solid, Axis::x, size.s, -size.k, 1, 0.47 * size.s);
    if (random.chance(0.35)) {  // the plates
        const double reach = size.d * random.uniform(2, 4), split = grip * random.uniform(0.3, 0.7);
        part.solid.add_box({washer, -reach, -reach}, {washer + split, reach, 1.5 * reach})
            .add_box({washer + split, -reach, -1.5 * reach}, {washer + grip, reach, reach});
    }
    add_threaded_shank(part.solid, random, size, 0, length, 0.4 * length);
    const double nut = 2 * washer + grip;
    part.solid.add_prism(Axis::x, hexagon({}, size.s, 0), nut, nut + size.m);
    chamfer_hexagon(part.solid, Axis::x, size.s, nut + size.m, -1, 0.47 * size.s);
    add_threaded_shank(part.solid, random, size, nut, length, nut + size.m);
    if (washer > 0.0)
        part.solid.add_cylinder(Axis::x, {}, 1.0 * size.d, 0, washer)
            .add_cylinder(Axis::x, {}, 1.0 * size.d, nut - washer, nut);
    return part;
}

}  // namespace v16::corpus
