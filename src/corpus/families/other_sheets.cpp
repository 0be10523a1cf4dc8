// Flat parts as a laser, a water jet or a punch cuts them: side plates, discs, link bars, mask and mounting plates.
#include <algorithm>
#include <array>
#include <cmath>

#include "corpus/families/other.hpp"
#include "corpus/families/other_outlines.hpp"

namespace v16::corpus {
namespace {

double sheet_thickness(Random& random, double size) {
    return size * random.log_uniform(0.01, 0.09);
}

/// Rectangle of which each corner may be plain, round, cut or notched, and each side may carry a tab or a recess.
Path cut_rectangle(Random& random, double w, double h) {
    const double small = std::min(w, h);
    const std::array<Point2, 4> corners{{{-w, -h}, {w, -h}, {w, h}, {-w, h}}};
    const double step = small * random.uniform(0.08, 0.3), depth = small * random.uniform(0.05, 0.3);
    const bool alike = random.chance(0.5);
    std::size_t form = random.weighted({0.4, 0.25, 0.2, 0.15});
    std::size_t side = random.weighted({0.5, 0.2, 0.2, 0.1});
    Path path;
    for (std::size_t i = 0; i < 4; ++i) {
        const Point2 at = corners[i], before = corners[(i + 3) % 4], after = corners[(i + 1) % 4];
        const Point2 in = (1.0 / length(at - before)) * (at - before), out = (1.0 / length(after - at)) * (after - at);
        if (!alike) form = random.weighted({0.5, 0.2, 0.2, 0.1});
        if (form == 0) path.vertices.push_back({at});
        if (form == 1) path.vertices.push_back({at - step * in, std::tan(radians(22.5))});
        if (form == 2) path.vertices.push_back({at - step * in});
        if (form == 3) {
            path.vertices.push_back({at - step * in});
            path.vertices.push_back({at - step * in + step * out});
        }
        if (form != 0) path.vertices.push_back({at + step * out});
        if (!alike || i % 2 == 0) side = random.weighted({0.5, 0.2, 0.2, 0.1});
        if (side == 0) continue;
        const Point2 outward{out.y, -out.x}, middle = 0.5 * (at + after);
        const double half = length(after - at) * random.uniform(0.06, 0.22), far = side == 1 ? depth : -depth;
        if (side == 3) {  // a round bite
            path.vertices.push_back({middle - std::min(half, depth) * out, -1.0});
            path.vertices.push_back({middle + std::min(half, depth) * out});
            continue;
        }
        for (const Point2 p : {middle - half * out, middle - half * out + far * outward,
                               middle + half * out + far * outward, middle + half * out})
            path.vertices.push_back({p});
    }
    return path;
}

/// Small holes scattered over a field, each in a cell of its own; some cells stay empty.
void scatter_holes(Solid& solid, Random& random, Axis axis, double width, double height, int columns, int rows,
                   double share, double t) {
    const double cell = std::min(width / columns, height / rows), usual = cell * random.uniform(0.1, 0.3);
    for (int i = 0; i < columns; ++i)
        for (int j = 0; j < rows; ++j) {
            if (!random.chance(share)) continue;
            const Point2 at{width * ((i + random.uniform(0.35, 0.65)) / columns - 0.5),
                            height * ((j + random.uniform(0.35, 0.65)) / rows - 0.5)};
            if (random.chance(0.75))
                solid.cut_cylinder(axis, at, random.chance(0.7) ? usual : cell * random.uniform(0.08, 0.34), -t, 2 * t);
            else
                cut_any_hole(solid, random, axis, at, cell * random.uniform(0.15, 0.35), -t, 2 * t);
        }
}

}  // namespace

/// Wall of a machine: a plate that plugs into others by tabs, with bearing bores and the holes around them.
Part side_plate(FamilyContext& context) {
    Random& random = context.random;
    const double width = random.log_uniform(30, 600), height = width * random.uniform(0.35, 1.1),
                 t = sheet_thickness(random, width);
    Part part;
    const Axis axis = plate_axis(random, part);
    const int tabs = random.integer(0, 3);
    const double tab = std::min(width, height) * random.uniform(0.05, 0.14), out = tab * random.uniform(0.3, 1.0);
    Path outline = cut_rectangle(random, 0.5 * width, 0.5 * height);
    if (random.chance(0.5)) outline = rectangle({-0.5 * width, -0.5 * height}, {0.5 * width, 0.5 * height});
    part.solid.add_prism(axis, outline, 0, t);
    const double reach = 0.44;
    for (int i = 0; i < tabs; ++i) {  // the same on opposite sides
        const double x = tabs == 1 ? 0.0 : width * reach * (2.0 * i / (tabs - 1) - 1.0) * 0.8;
        part.solid.add_prism(axis, rectangle({x - tab, -0.5 * height - out}, {x + tab, -0.4 * height}), 0, t);
        part.solid.add_prism(axis, rectangle({x - tab, 0.4 * height}, {x + tab, 0.5 * height + out}), 0, t);
    }
    if (random.chance(0.5))
        for (const double s : {-1.0, 1.0})
            part.solid.add_prism(axis,
                                 rectangle({s * (0.45 * width + 0.5 * out) - 0.05 * width - 0.5 * out, -tab},
                                           {s * (0.45 * width + 0.5 * out) + 0.05 * width + 0.5 * out, tab}),
                                 0, t);
    const int bores = random.choice({0, 1, 1, 2, 2, 2, 3});
    const double pitch = 0.8 * width / std::max(bores, 1),
                 r = std::min(pitch, 0.8 * height) * random.uniform(0.15, 0.38);
    const double y = height * random.uniform(-0.1, 0.1);
    const std::size_t around = random.weighted({0.4, 0.3, 0.3});
    const double small = 0.1 * r + 0.01 * height;
    for (int i = 0; i < bores; ++i) {
        const Point2 at{pitch * (i - 0.5 * (bores - 1)), y};
        part.solid.cut_cylinder(axis, at, r, -1, t + 1);
        if (around == 1)
            part.solid.cut_hole_circle(axis, at, 1.22 * r, random.choice({2, 3, 4, 6}), 45, small, -1, t + 1);
        if (around == 2)
            for (const double s : {-1.0, 1.0})
                part.solid.cut_cylinder(axis, at + Point2{0, s * 0.42 * height}, small, -1, t + 1);
    }
    if (bores == 0 || random.chance(0.3))
        scatter_holes(part.solid, random, axis, 0.85 * width, 0.85 * height, random.integer(2, 5), random.integer(2, 4),
                      bores == 0 ? 0.7 : 0.2, t);
    add_odd_features(part.solid, random);
    return part;
}

/// Discs and rings cut from plate, each with something that a washer does not have: a hexagon, lugs, notches, arc
/// slots.
Part cut_disc(FamilyContext& context) {
    Random& random = context.random;
    const double outer = random.log_uniform(6, 250), t = outer * random.log_uniform(0.03, 0.3),
                 bore = outer * random.uniform(0.15, 0.75);
    Part part;
    const Axis axis = plate_axis(random, part);
    part.solid.add_cylinder(axis, {}, outer, 0, t);
    const double web = outer - bore;
    switch (random.integer(0, 6)) {
        case 0:
        case 1:
            part.solid.cut_prism(axis, polygon({}, std::max(bore, 0.3 * outer), random.choice({6, 6, 6, 4, 8}), 30), -1,
                                 t + 1);
            break;
        case 2: {  // lugs or notches at the bore
            part.solid.cut_cylinder(axis, {}, bore, -1, t + 1);
            const int count = random.choice({1, 2, 2, 3, 4, 6});
            const double half = bore * random.uniform(0.08, 0.25), deep = web * random.uniform(0.1, 0.35);
            for (int i = 0; i < count; ++i)
                part.solid.cut_prism(axis, rotated(rectangle({-half, 0}, {half, bore + deep}), 360.0 * i / count), -1,
                                     t + 1);
            break;
        }
        case 3: {  // arc slots about the centre
            const int count = random.integer(2, 6);
            const double from = 0.3 * outer, to = outer * random.uniform(0.5, 0.85), gap = random.uniform(8, 40);
            part.solid.cut_cylinder(axis, {}, 0.15 * outer, -1, t + 1);
            for (int i = 0; i < count; ++i)
                part.solid.cut_prism(axis, ring_sector({}, from, to, 360.0 * i / count, 360.0 / count - gap), -1,
                                     t + 1);
            break;
        }
        case 4: {  // notches or lugs at the rim
            part.solid.cut_cylinder(axis, {}, 0.8 * bore, -1, t + 1);
            const int count = random.choice({1, 2, 3, 4, 8});
            const double half = outer * random.uniform(0.04, 0.12), deep = 0.5 * web * random.uniform(0.3, 0.9);
            const bool lug = random.chance(0.5);
            for (int i = 0; i < count; ++i) {
                const Path shape = rotated(lug ? rectangle({-half, 0.9 * bore}, {half, outer + deep})
                                               : rectangle({-half, outer - deep}, {half, 2 * outer}),
                                           360.0 * i / count);
                if (lug)
                    part.solid.add_prism(axis, shape, 0, t);
                else
                    part.solid.cut_prism(axis, shape, -1, t + 1);
            }
            break;
        }
        case 5:  // a flat or two, off-centre holes
            part.solid.cut_prism(
                axis, rectangle({-2 * outer, outer * random.uniform(0.6, 0.9)}, {2 * outer, 2 * outer}), -1, t + 1);
            part.solid.cut_cylinder(axis, {}, 0.6 * bore, -1, t + 1);
            if (random.chance(0.5)) part.solid.cut_cylinder(axis, {0.75 * outer, 0}, 0.07 * outer, -1, t + 1);
            break;
        default: {  // spokes
            const int count = random.choice({3, 4, 5, 6, 8});
            const double half = outer * random.uniform(0.02, 0.08);
            part.solid.cut_cylinder(axis, {}, outer * random.uniform(0.8, 0.93), -1, t + 1);
            for (int i = 0; i < count; ++i)
                part.solid.add_prism(axis, rotated(rectangle({0, -half}, {0.95 * outer, half}), 360.0 * i / count), 0,
                                     t);
            part.solid.add_cylinder(axis, {}, 0.18 * outer, 0, t * random.uniform(1.0, 1.5))
                .cut_cylinder(axis, {}, 0.09 * outer, -1, 2 * t);
            break;
        }
    }
    return part;
}

/// A strip with holes: straight, bent in its plane, with round or square ends.
Part link_bar(FamilyContext& context) {
    Random& random = context.random;
    const double reach = random.log_uniform(15, 500), half = reach * random.uniform(0.03, 0.12),
                 t = half * random.uniform(0.1, 0.8);
    Part part;
    const Axis axis = plate_axis(random, part);
    std::vector<Point2> joints{{0, 0}, {reach, 0}};
    const std::size_t form = random.weighted({0.45, 0.25, 0.15, 0.15});
    if (form == 1)
        joints.push_back(
            polar({reach, 0}, reach * random.uniform(0.25, 0.9), random.choice({90.0, 60.0, 45.0, 120.0})));
    if (form == 2)
        joints.insert(joints.begin(), polar({}, reach * random.uniform(0.2, 0.6), random.choice({90.0, 135.0, 270.0})));
    if (form == 3) {
        joints.insert(joints.begin(), Point2{-0.1 * reach, reach * random.uniform(0.2, 0.5)});
        joints.push_back({reach * 1.1, reach * random.uniform(0.2, 0.5)});
    }
    const bool round = random.chance(0.6);
    for (std::size_t i = 0; i + 1 < joints.size(); ++i) {
        const Point2 d = joints[i + 1] - joints[i];
        const Point2 along = (half / length(d)) * d, across{-along.y, along.x};
        part.solid.add_prism(axis,
                             round ? slot(joints[i], joints[i + 1], half)
                                   : through({joints[i] - along - across, joints[i + 1] + along - across,
                                              joints[i + 1] + along + across, joints[i] - along + across}),
                             0, t);
    }
    const double r = half * random.uniform(0.25, 0.6);
    for (const Point2 at : {joints.front(), joints.back()}) cut_any_hole(part.solid, random, axis, at, r, -t, 2 * t);
    const int more = random.choice({0, 0, 0, 1, 3, 6});
    for (int i = 0; i < more; ++i)
        part.solid.cut_cylinder(axis, {reach * (i + 1.0) / (more + 1.0), 0}, 0.7 * r, -1, t + 1);
    return part;
}

/// Flat bracket of several arms: triangles, T, L and Y with generous radii, a hole in each foot.
Part web_bracket(FamilyContext& context) {
    Random& random = context.random;
    const double size = random.log_uniform(15, 400), t = sheet_thickness(random, size) * 2.0,
                 eye = size * random.uniform(0.06, 0.16);
    Part part;
    const Axis axis = plate_axis(random, part);
    const int feet = random.integer(2, 4);
    std::vector<Point2> points;
    const double start = random.choice({0.0, 30.0, 45.0, 90.0});
    for (int i = 0; i < feet; ++i)
        points.push_back(polar({}, size * random.uniform(0.35, 0.6),
                               start + 360.0 * i / feet + random.choice({0.0, 0.0, -25.0, 25.0})));
    const Point2 hub{size * random.uniform(-0.1, 0.1), size * random.uniform(-0.1, 0.1)};
    const double middle = eye * random.uniform(0.8, 2.0);
    const bool hull = random.chance(0.4);
    for (std::size_t i = 0; i < points.size(); ++i) {
        part.solid.add_prism(axis, tangent_hull(hub, middle, points[i], eye), 0, t);
        if (hull && points.size() > 2)
            part.solid.add_prism(axis, slot(points[i], points[(i + 1) % points.size()], eye * 0.999), 0, t);
    }
    if (hull && points.size() > 2 && random.chance(0.6)) part.solid.add_prism(axis, through(points), 0, t);
    const double hole = eye * random.uniform(0.35, 0.65);
    for (const Point2 at : points) cut_any_hole(part.solid, random, axis, at, hole, -t, 2 * t);
    if (random.chance(0.6)) cut_any_hole(part.solid, random, axis, hub, 0.6 * middle, -t, 2 * t);
    if (random.chance(0.4))
        part.solid.add_cylinder(axis, hub, 0.95 * middle, 0, 2.5 * t).cut_cylinder(axis, hub, 0.5 * middle, -t, 3 * t);
    return part;
}

/// A plate with round seats for pipes or drums in one edge, on feet.
Part cradle_plate(FamilyContext& context) {
    Random& random = context.random;
    const double width = random.log_uniform(30, 500), height = width * random.uniform(0.2, 0.7),
                 t = sheet_thickness(random, width);
    const int seats = random.choice({1, 1, 2, 2, 3});
    const double pitch = width / seats, half = pitch * random.uniform(0.25, 0.49),
                 bulge = random.uniform(0.25, std::min(1.0, 0.85 * height / half));
    const double foot = random.chance(0.5) ? 0.12 * height : 0.0, inset = width * random.uniform(0.03, 0.2);
    const double slope = random.chance(0.4) ? inset : 0.0;
    Path path;
    path.vertices = {{{0, 0}}};
    if (foot > 0.0)
        for (const Point2 p : {Point2{inset, 0}, Point2{inset, -foot}, Point2{2 * inset, -foot}, Point2{2 * inset, 0},
                               Point2{width - 2 * inset, 0}, Point2{width - 2 * inset, -foot},
                               Point2{width - inset, -foot}, Point2{width - inset, 0}})
            path.vertices.push_back({p});
    path.vertices.push_back({{width, 0}});
    if (slope > 0.0) path.vertices.push_back({{width, 0.5 * height}});
    path.vertices.push_back({{width - 0.2 * slope, height}});
    for (int i = seats; i-- > 0;) {
        path.vertices.push_back({{pitch * (i + 0.5) + half, height}, -bulge});
        path.vertices.push_back({{pitch * (i + 0.5) - half, height}});
    }
    path.vertices.push_back({{0.2 * slope, height}});
    if (slope > 0.0) path.vertices.push_back({{0, 0.5 * height}});
    Part part;
    const Axis axis = plate_axis(random, part);
    part.solid.add_prism(axis, path, 0, t);
    if (random.chance(0.5)) {
        const double w = 0.012 * width, free = height - bulge * half;
        part.solid.cut_prism(axis, rectangle({0.5 * width - w, 0.2 * free}, {0.5 * width + w, 0.7 * free}), -1, t + 1);
    }
    if (random.chance(0.4))
        for (const double x : {0.1, 0.9})
            part.solid.cut_cylinder(axis, {x * width, 0.2 * height}, 0.05 * height, -1, t + 1);
    add_odd_features(part.solid, random);
    return part;
}

/// Ribs, fins, hood brackets: a few straight sides, a sweep, a hook or a relief at a corner.
Part rib_plate(FamilyContext& context) {
    Random& random = context.random;
    const double size = random.log_uniform(20, 500), t = sheet_thickness(random, size);
    const int corners = random.integer(4, 8);
    Path path;
    const double flat = random.uniform(0.4, 1.0);
    for (int i = 0; i < corners; ++i) {
        const Point2 p =
            polar({}, 0.5 * size * random.uniform(0.5, 1.0), 360.0 * (i + random.uniform(0.1, 0.9)) / corners);
        path.vertices.push_back({{p.x, flat * p.y}, random.chance(0.25) ? random.uniform(-0.35, 0.25) : 0.0});
    }
    Part part;
    const Axis axis = plate_axis(random, part);
    part.solid.add_prism(axis, path, 0, t);
    const int cuts = random.integer(1, 3);
    for (int i = 0; i < cuts; ++i) {
        const Point2 at = path.vertices[static_cast<std::size_t>(random.integer(0, corners - 1))].at;
        const double r = size * random.uniform(0.02, 0.08);
        if (random.chance(0.5))
            part.solid.cut_cylinder(axis, 0.95 * at, r, -1, t + 1);
        else
            part.solid.cut_prism(
                axis, rotated(rectangle(at - Point2{3 * r, r}, at + Point2{3 * r, r}), random.choice({0.0, 90.0}), at),
                -1, t + 1);
    }
    const int holes = random.integer(0, 4);
    for (int i = 0; i < holes; ++i)
        part.solid.cut_cylinder(axis, polar({}, 0.15 * size, 360.0 * i / holes + 20), size * random.uniform(0.01, 0.04),
                                -1, t + 1);
    add_odd_features(part.solid, random);
    return part;
}

/// Front panels of instruments and controls: round, square, D-shaped and slot openings in no regular order.
Part control_panel(FamilyContext& context) {
    Random& random = context.random;
    const double width = random.log_uniform(30, 600), height = width * random.uniform(0.2, 1.0),
                 t = sheet_thickness(random, width);
    Part part;
    const Axis axis = plate_axis(random, part);
    part.solid.add_prism(axis, cut_rectangle(random, 0.5 * width, 0.5 * height), 0, t);
    const double edge = std::min(width, height) * random.uniform(0.04, 0.08), hole = 0.35 * edge;
    if (random.chance(0.75))
        for (const double x : {-0.5 * width + 2 * edge, 0.5 * width - 2 * edge})
            for (const double y : {-0.5 * height + 2 * edge, 0.5 * height - 2 * edge})
                part.solid.cut_cylinder(axis, {x, y}, hole, -1, t + 1);
    const int columns = random.integer(2, 6), rows = random.integer(1, 4);
    scatter_holes(part.solid, random, axis, 0.8 * width, 0.75 * height, columns, rows, random.uniform(0.3, 0.9), t);
    const int windows = random.integer(0, 2);
    for (int i = 0; i < windows; ++i) {
        const Point2 at{width * random.uniform(-0.25, 0.25), height * random.uniform(-0.25, 0.25)};
        const double x = width * random.uniform(0.05, 0.18), y = height * random.uniform(0.04, 0.15);
        part.solid.cut_prism(axis, rectangle(at - Point2{x, y}, at + Point2{x, y}), -1, t + 1);
    }
    return part;
}

/// A plate that is turned about a pivot and clamped: arc slots, long slots, a big opening.
Part adjuster_plate(FamilyContext& context) {
    Random& random = context.random;
    const double r = random.log_uniform(10, 200), t = sheet_thickness(random, r) * 2.0;
    Part part;
    const Axis axis = plate_axis(random, part);
    switch (random.integer(0, 2)) {
        case 0:
            part.solid.add_prism(
                axis, tangent_hull({}, r, {r * random.uniform(0.8, 2.2), 0}, r * random.uniform(0.4, 0.9)), 0, t);
            break;
        case 1:
            part.solid.add_prism(axis, cut_rectangle(random, 1.3 * r, 1.02 * r), 0, t);
            break;
        default:
            part.solid.add_cylinder(axis, {}, r, 0, t)
                .add_prism(axis,
                           rectangle({0, -r * random.uniform(0.3, 0.99)}, {1.5 * r, r * random.uniform(0.3, 0.99)}), 0,
                           t);
            break;
    }
    cut_any_hole(part.solid, random, axis, {}, r * random.uniform(0.1, 0.35), -t, 2 * t);
    const int arcs = random.integer(1, 3);
    const double half = r * random.uniform(0.05, 0.09), at = r * random.uniform(0.55, 0.8);
    const double sweep = random.uniform(30, 280.0 / arcs);
    for (int i = 0; i < arcs; ++i) {
        const double from = 60 + 360.0 * i / arcs;
        part.solid.cut_prism(axis, ring_sector({}, at - half, at + half, from, sweep), -1, t + 1);
        for (const double end : {from, from + sweep})
            part.solid.cut_cylinder(axis, polar({}, at, end), half, -1, t + 1);
    }
    if (random.chance(0.5)) part.solid.cut_prism(axis, slot({1.0 * r, 0}, {1.15 * r, 0}, half), -1, t + 1);
    return part;
}

/// Sieve, speaker grille, perforated plate.
Part perforated_plate(FamilyContext& context) {
    Random& random = context.random;
    const double width = random.log_uniform(20, 400), height = width * random.uniform(0.3, 1.0),
                 t = sheet_thickness(random, width);
    Part part;
    const Axis axis = plate_axis(random, part);
    const bool round = random.chance(0.3);
    if (round)
        part.solid.add_cylinder(axis, {}, 0.5 * width, 0, t);
    else
        part.solid.add_prism(axis, cut_rectangle(random, 0.5 * width, 0.5 * height), 0, t);
    const int columns = random.integer(5, 11);
    const double pitch = (round ? 0.62 : 0.82) * width / columns;
    const int rows = std::min(9, static_cast<int>((round ? 0.62 * width : 0.75 * height) / pitch));
    const double r = pitch * random.uniform(0.2, 0.4);
    const bool offset = random.chance(0.5), slots = random.chance(0.25);
    for (int j = 0; j < rows; ++j)
        for (int i = 0; i < columns; ++i) {
            const Point2 at{pitch * (i - 0.5 * (columns - 1) + (offset ? 0.25 - 0.5 * (j % 2) : 0.0)),
                            pitch * (j - 0.5 * (rows - 1))};
            if (slots)
                part.solid.cut_prism(axis, rectangle(at - Point2{0.5 * r, r}, at + Point2{0.5 * r, r}), -1, t + 1);
            else
                part.solid.cut_cylinder(axis, at, r, -1, t + 1);
        }
    return part;
}

}  // namespace v16::corpus
