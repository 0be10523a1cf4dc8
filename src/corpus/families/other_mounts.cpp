// Bent sheet, corner brackets with ribs, holders, pipe clamps, belt clamps: what printers and folding presses make.
#include <algorithm>
#include <cmath>
#include <vector>

#include "corpus/families/other.hpp"
#include "corpus/families/other_outlines.hpp"

namespace v16::corpus {

/// Sheet bent two to five times (Z, hat, hook, step), with holes and slots in its legs, cut ends and notched edges.
Part bent_sheet(FamilyContext& context) {
    Random& random = context.random;
    const double size = random.log_uniform(15, 300), t = size * random.uniform(0.015, 0.07),
                 width = size * random.log_uniform(0.2, 2);
    const int legs = random.integer(2, 5);
    std::vector<Point2> line{{0, 0}};
    std::vector<double> headings{random.choice({0.0, 90.0})};
    // Alternating bends make steps, equal ones hats and channels; three equal right angles would close a ring.
    int turned = 0;
    for (int i = 0; i < legs; ++i) {
        const double leg = size * random.uniform(0.25, 0.8) + 3 * t;
        line.push_back(polar(line.back(), leg, headings.back()));
        int side = random.chance(0.5) ? 1 : -1;
        if (std::abs(turned + side) > 2) side = -side;
        turned += side;
        headings.push_back(headings.back() + side * (random.chance(0.8) ? 90.0 : random.uniform(30, 75)));
    }
    Part part;
    Solid& solid = part.solid;
    const double radius = random.chance(0.7) ? t * random.uniform(0.5, 1.5) : 0.0;
    solid.add_prism(Axis::y, strip(line, t, radius), 0, width);
    const double lip = 0.5 * t;
    for (int i = 0; i < legs; ++i) {
        const Point2 a = line[static_cast<std::size_t>(i)], b = line[static_cast<std::size_t>(i) + 1],
                     m = 0.5 * (a + b);
        const double heading = std::remainder(headings[static_cast<std::size_t>(i)], 180.0), leg = length(b - a);
        if (random.chance(0.3)) continue;
        const bool flat = std::abs(heading) < 1.0, upright = std::abs(std::abs(heading) - 90.0) < 1.0;
        if (!flat && !upright) continue;
        const Axis axis = flat ? Axis::z : Axis::x;
        const double level = flat ? m.y : m.x, along = flat ? m.x : m.y;
        const auto at = [&](double u, double v) { return flat ? Point2{u, v} : Point2{v, u}; };
        const int count = random.choice({1, 2, 2, 3});
        const double r = std::min(0.3 * leg, 0.35 * width / count) * random.uniform(0.2, 0.8);
        const bool slots = random.chance(0.3);
        for (int k = 0; k < count; ++k) {
            const double v = width * (k + 0.5) / count;
            const Point2 shift = flat ? Point2{0.8 * r, 0} : Point2{0, 0.8 * r}, centre = at(along, v);
            if (slots)
                solid.cut_prism(axis, slot(centre - shift, centre + shift, 0.5 * r), level - t - lip, level + t + lip);
            else
                solid.cut_cylinder(axis, centre, r, level - t - lip, level + t + lip);
        }
    }
    const Box3 box = solid.bounds();
    if (random.chance(0.4)) {  // an edge cut short or at an angle, seen from above
        const double reach = (box.max.x - box.min.x) * random.uniform(0.2, 0.5),
                     deep = width * random.uniform(0.1, 0.35);
        const bool slanted = random.chance(0.5);
        for (const double s : {0.0, 1.0})
            if (s == 0.0 || random.chance(0.6)) {
                const double y = s == 0.0 ? -lip : width + lip, in = s == 0.0 ? deep : width - deep;
                Path cut = slanted
                               ? through({{box.max.x - reach, y}, {box.max.x + lip, y}, {box.max.x + lip, in}})
                               : rectangle({box.max.x - reach, std::min(y, in)}, {box.max.x + lip, std::max(y, in)});
                if (signed_area(cut) < 0) cut = reversed(cut);
                solid.cut_prism(Axis::z, cut, box.min.z - lip, box.max.z + lip);
            }
    }
    part.main_side = random.choice({Side::front, Side::front, Side::top, Side::right});
    return part;
}

/// Cast or printed corner bracket: two thick flanges with holes, one or two ribs or side walls.
Part corner_bracket(FamilyContext& context) {
    Random& random = context.random;
    const double a = random.log_uniform(10, 150), b = a * random.uniform(0.7, 1.4), w = a * random.uniform(0.4, 1.6),
                 t = a * random.uniform(0.1, 0.25), rib = w * random.uniform(0.08, 0.2);
    Part part;
    Solid& solid = part.solid;
    solid.add_box({0, 0, 0}, {a, w, t}).add_box({0, 0, 0}, {t, w, b});
    const int ribs = random.choice({1, 2, 2, 2, 3});
    const double reach = random.uniform(0.55, 1.0);
    const std::size_t form = random.weighted({0.6, 0.25, 0.15});
    for (int i = 0; i < ribs; ++i) {
        const double y = ribs == 1 ? 0.5 * (w - rib) : (w - rib) * i / (ribs - 1);
        Path wall =
            through({{0.5 * t, 0.5 * t}, {reach * a, 0.5 * t}, {reach * a, t}, {t, reach * b}, {0.5 * t, reach * b}});
        if (form == 1)  // a round hollow
            wall.vertices[2].bulge = -0.35;
        if (form == 2) wall = rectangle({0.5 * t, 0.5 * t}, {reach * a, reach * b});
        solid.add_prism(Axis::y, wall, y, y + rib);
    }
    const bool slots = random.chance(0.35);
    const int holes = ribs == 1 || ribs == 3 ? 2 : random.choice({1, 1, 2});
    const double r = std::min(0.2 * a, 0.3 * w / holes) * random.uniform(0.4, 0.8);
    for (int i = 0; i < holes; ++i) {
        const double y = w * (ribs == 3 || ribs == 1 ? 0.25 + 0.5 * i : (i + 1.0) / (holes + 1.0));
        const double x = t + 0.5 * (a - t), z = t + 0.5 * (b - t), s = slots ? 0.8 * r : 0.001 * r;
        solid.cut_prism(Axis::z, slot({x - s, y}, {x + s, y}, r), -1, t + 1)
            .cut_prism(Axis::x, slot({y, z - s}, {y, z + s}, r), -1, t + 1);
    }
    part.main_side = random.choice({Side::front, Side::right, Side::top});
    return part;
}

/// Pipe clamp: a saddle over one or more pipes, split in two halves or not, with ears or screws through its body.
Part pipe_clamp(FamilyContext& context) {
    Random& random = context.random;
    const double r = random.log_uniform(3, 80), wall = r * random.uniform(0.12, 0.5),
                 width = r * random.uniform(0.4, 2), pitch = 2.2 * (r + wall), outer = r + wall;
    const int pipes = random.choice({1, 1, 1, 2, 3});
    const double end = pitch * (pipes - 1), ear = r * random.uniform(0.6, 1.2), t = wall * random.uniform(0.7, 1.2);
    Part part;
    Solid& solid = part.solid;
    if (random.chance(0.5)) {  // two blocks
        const double half = outer * random.uniform(1.0, 1.15), split = r * random.uniform(0.02, 0.1);
        solid.add_prism(Axis::y, filleted(rectangle({-outer - ear, -half}, {end + outer + ear, half}), 0.2 * half), 0,
                        width);
        for (int i = 0; i < pipes; ++i) solid.cut_cylinder(Axis::y, {i * pitch, 0}, r, -1, width + 1);
        solid.cut_box({-4 * r, -1, -split}, {end + 4 * r, width + 1, split});
        for (const double x : {-outer - 0.4 * ear, end + outer + 0.4 * ear}) {
            solid.cut_cylinder(Axis::z, {x, 0.5 * width}, 0.2 * ear, -2 * half, 2 * half);
            if (random.chance(0.5))
                solid.add_prism(Axis::z, polygon({x, 0.5 * width}, 0.4 * ear, 6, 0), half, half + 0.3 * ear);
        }
        if (random.chance(0.4))
            solid.add_box({-1.3 * (outer + ear), 0, -1.15 * half}, {end + 1.3 * (outer + ear), width, -half});
    } else {
        for (int i = 0; i < pipes; ++i)
            solid.add_cylinder(Axis::y, {i * pitch, 0}, outer, 0, width)
                .add_box({i * pitch - outer, 0, -r}, {i * pitch + outer, width, 0});
        solid.add_box({-outer - ear, 0, -r}, {end + outer + ear, width, t - r});
        const bool open = random.chance(0.7);
        for (int i = 0; i < pipes; ++i) {
            solid.cut_cylinder(Axis::y, {i * pitch, 0}, r, -1, width + 1);
            if (open) solid.cut_box({i * pitch - r, -1, -2 * r}, {i * pitch + r, width + 1, 0});
        }
        solid.cut_box({-9 * r, -1, -3 * r}, {end + 9 * r, width + 1, -r});
        for (const double x : {-outer - 0.5 * ear, end + outer + 0.5 * ear})
            solid.cut_cylinder(Axis::z, {x, 0.5 * width}, 0.22 * std::min(ear, width), -2 * r, 0);
    }
    return part;
}

/// Holder for a device or cables: a back plate, a shelf or hooks, cheeks, comb teeth; phone, camera, tool and cable
/// mounts.
Part holder(FamilyContext& context) {
    Random& random = context.random;
    const double w = random.log_uniform(20, 200), t = w * random.uniform(0.04, 0.1), h = w * random.uniform(0.4, 1.4),
                 d = w * random.uniform(0.2, 0.8);
    Part part;
    Solid& solid = part.solid;
    solid.add_prism(
        Axis::y,
        random.chance(0.5) ? rounded_rectangle({0, 0}, {w, h}, 0.2 * std::min(w, h)) : rectangle({0, 0}, {w, h}), 0, t);
    const double row = h * random.choice({0.75, 0.85}), screw = t * random.uniform(0.4, 1.0);
    for (const double x : {0.2, 0.8})
        if (random.chance(0.85)) solid.cut_cylinder(Axis::y, {x * w, row}, screw, -t, 2 * t);
    if (random.chance(0.3)) cut_any_hole(solid, random, Axis::y, {0.5 * w, 0.6 * h}, 0.1 * std::min(w, h), 0, t);
    const double level = h * random.choice({0.0, 0.0, 0.4});
    switch (random.integer(0, 3)) {
        case 0: {  // a shelf with a comb of slots for cables or tools
            const int teeth = random.integer(2, 7);
            solid.add_box({0, -d, level}, {w, t, level + t});
            for (int i = 0; i < teeth; ++i) {
                const double x = w * (i + 0.5) / teeth, half = 0.25 * w / teeth;
                solid.cut_prism(Axis::z, slot({x, -d - half}, {x, -0.5 * d}, half), level - 1, level + t + 1);
            }
            break;
        }
        case 1: {  // hooks that end in a lip
            const int hooks = random.integer(1, 3);
            for (int i = 0; i < hooks; ++i) {
                const double x = w * (i + 0.5) / hooks, half = 0.12 * w / hooks;
                solid.add_prism(Axis::x,
                                strip({{0, level + t}, {-d, level + t}, {-d, level + 0.5 * d + t}}, t, 0.3 * t),
                                x - half, x + half);
            }
            break;
        }
        case 2: {  // a ring or half ring that takes a round tool
            const double r = 0.5 * std::min(w, d) * random.uniform(0.5, 0.9);
            const Point2 at{0.5 * w, -r - 0.2 * t};
            solid.add_cylinder(Axis::z, at, r + t, level, level + 3 * t)
                .add_box({0.5 * w - 0.6 * r, -0.5 * r, level}, {0.5 * w + 0.6 * r, t, level + 3 * t})
                .cut_cylinder(Axis::z, at, r, level - 1, level + 3 * t + 1);
            if (random.chance(0.5))
                solid.cut_box({0.5 * w - 0.6 * r, -3 * r, level - 1}, {0.5 * w + 0.6 * r, -r, level + 3 * t + 1});
            break;
        }
        default:  // a stand with two cheeks and a ledge
            solid.add_box({0, -d, 0}, {w, t, t}).add_box({0, -d, 0}, {w, t - d, 2.5 * t});
            for (const double x : {0.1 * w, 0.9 * w - t})
                solid.add_prism(Axis::x, through({{0.5 * t, 0.5 * t}, {0.5 * t, 0.9 * h}, {-0.9 * d, 0.5 * t}}), x,
                                x + t);
            break;
    }
    add_odd_features(solid, random);
    part.main_side = random.choice({Side::front, Side::right, Side::top});
    return part;
}

/// Belt clamp: a small block with a comb of fine teeth and two screw holes.
Part belt_clamp(FamilyContext& context) {
    Random& random = context.random;
    const double w = random.log_uniform(10, 60), d = w * random.uniform(0.3, 0.7), h = w * random.uniform(0.12, 0.4),
                 belt = w * random.uniform(0.25, 0.5);
    const int teeth = random.integer(4, 12);
    Part part;
    Solid& solid = part.solid;
    solid.add_prism(
        Axis::z,
        random.chance(0.5) ? slot({0.5 * d, 0.5 * d}, {w - 0.5 * d, 0.5 * d}, 0.5 * d) : rectangle({0, 0}, {w, d}), 0,
        h);
    for (int i = 0; i < teeth; ++i) {
        const double y = d * (i + 0.25) / teeth, deep = 0.3 * h;
        solid.cut_box({0.5 * (w - belt), y, h - deep}, {0.5 * (w + belt), y + 0.5 * d / teeth, h + 1});
    }
    if (random.chance(0.5)) solid.cut_box({0.5 * (w - belt), -1, 0.85 * h}, {0.5 * (w + belt), d + 1, h + 1});
    for (const double x : {0.25 * (w - belt), w - 0.25 * (w - belt)}) {
        const double r = 0.12 * (w - belt);
        solid.cut_cylinder(Axis::z, {x, 0.5 * d}, r, -1, h + 1);
        if (random.chance(0.4)) solid.cut_prism(Axis::z, polygon({x, 0.5 * d}, 1.7 * r, 6, 0), -1, 0.3 * h);
    }
    part.main_side = random.choice({Side::front, Side::top, Side::top});
    return part;
}

}  // namespace v16::corpus
