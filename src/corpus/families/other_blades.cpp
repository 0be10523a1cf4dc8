// Blades: saws straight and round, scrapers, chisels, plane irons, knife blades.
#include <algorithm>
#include <vector>

#include "corpus/families/other.hpp"
#include "corpus/families/other_outlines.hpp"

namespace v16::corpus {
namespace {

/// Straight saws: hacksaw, hand saw, jigsaw; teeth along the lower edge.
void straight_saw(Solid& solid, Random& random) {
    const int teeth = random.integer(8, 40);
    const double length = random.log_uniform(40, 600), pitch = length / teeth, deep = pitch * random.uniform(0.4, 0.9),
                 height = std::max(3 * deep, length * random.uniform(0.05, 0.25)),
                 t = length * random.uniform(0.004, 0.015);
    const double rake = pitch * random.choice({0.0, 0.2, 0.5}), taper = random.choice({1.0, 1.0, 0.7, 0.4});
    std::vector<Point2> points;
    for (int i = 0; i < teeth; ++i) points.insert(points.end(), {{i * pitch, 0}, {i * pitch + rake, -deep}});
    points.insert(points.end(), {{length, 0}, {length, height * taper}, {0, height}});
    solid.add_prism(Axis::y, through(points), 0, t);
    const double hole = height * random.uniform(0.12, 0.25);
    switch (random.integer(0, 2)) {
        case 0:  // a pin hole at each end
            for (const double x : {-0.8 * height * taper, length + 0.8 * height * taper}) {
                solid.add_prism(Axis::y,
                                tangent_hull({x, 0.5 * height * taper}, 0.499 * height * taper,
                                             {x < 0 ? 0.1 * height : length - 0.1 * height, 0.5 * height * taper},
                                             0.499 * height * taper),
                                0, t);
                solid.cut_cylinder(Axis::y, {x, 0.5 * height * taper}, hole * taper, -1, t + 1);
            }
            break;
        case 1:  // a shank with a notch or lugs, as in jigsaws
            solid.add_box({-1.6 * height, 0, 0.3 * height}, {0.1 * height, t, 0.9 * height});
            solid.add_box({-1.5 * height, 0, 0.1 * height}, {-1.1 * height, t, 1.1 * height});
            break;
        default:  // holes for a handle
            solid.add_box({-1.5 * height, 0, 0.1 * height}, {0.1 * height, t, height});
            for (const double x : {-1.1, -0.4})
                solid.cut_cylinder(Axis::y, {x * height, 0.55 * height}, hole, -1, t + 1);
            break;
    }
}

/// Round saw: hooked teeth with round gullets, expansion slots that end in a hole.
void round_saw(Solid& solid, Random& random) {
    const double r = random.log_uniform(20, 250), t = r * random.uniform(0.01, 0.04);
    const int teeth = random.choice({8, 10, 12, 16, 18, 24});
    const double pitch = 360.0 / teeth, gullet = r * 2.0 / teeth * random.uniform(0.5, 0.9);
    solid.add_cylinder(Axis::y, {}, r, 0, t);
    for (int i = 0; i < teeth; ++i) {
        const double a = i * pitch;
        const Point2 at = polar({}, r - 0.8 * gullet, a);
        solid.cut_prism(Axis::y, tangent_hull(at, 0.6 * gullet, polar({}, r + gullet, a + 0.35 * pitch), 1.1 * gullet),
                        -1, t + 1);
    }
    const int slots = random.choice({0, 3, 4, 5});
    for (int i = 0; i < slots; ++i) {
        const double a = 360.0 / slots * i + 0.2 * pitch;
        solid.cut_prism(Axis::y, rotated(rectangle({0.72 * r, -0.008 * r}, {1.2 * r, 0.008 * r}), a), -1, t + 1);
        solid.cut_cylinder(Axis::y, polar({}, 0.72 * r, a), 0.025 * r, -1, t + 1);
    }
    solid.cut_cylinder(Axis::y, {}, r * random.uniform(0.1, 0.25), -1, t + 1);
    if (random.chance(0.4))
        solid.cut_hole_circle(Axis::y, {}, 0.4 * r, random.choice({2, 3, 4}), 90, 0.04 * r, -1, t + 1);
}

/// Chisels and gouges: a blade with a bevel, shoulders, a tang or a socket for the handle.
void chisel(Solid& solid, Random& random) {
    const double w = random.log_uniform(3, 60), reach = w * random.uniform(3, 9),
                 t = std::min(w, reach * 0.08) * random.uniform(0.5, 1.0), bevel = t * random.uniform(1.5, 4),
                 lip = 0.1 * t, tang = reach * random.uniform(0.3, 0.6);
    solid.add_box({0, -0.5 * w, 0}, {reach, 0.5 * w, t});
    if (random.chance(0.5))  // bevelled sides
        for (const double s : {-1.0, 1.0}) {
            const Path side =
                through({{s * 0.5 * w + s * lip, 0.4 * t}, {s * 0.5 * w + s * lip, t + lip}, {s * 0.3 * w, t + lip}});
            solid.cut_prism(Axis::x, signed_area(side) < 0 ? reversed(side) : side, -1, reach);
        }
    solid.cut_prism(Axis::y, through({{-lip, lip}, {bevel, t + lip}, {-lip, t + lip}}), -w, w);
    const double neck = std::min(0.3 * w, t);
    if (random.chance(0.6)) {
        solid.add_revolution(Axis::x,
                             [&] {
                                 Path p;
                                 p.closed = false;
                                 p.vertices = {{{reach - 0.5 * w, 0}},
                                               {{reach - 0.5 * w, 0.5 * neck}},
                                               {{reach + tang, 0.5 * neck}},
                                               {{reach + tang, 0}}};
                                 return p;
                             }(),
                             {0, 0.5 * t});
        if (random.chance(0.6))
            solid.add_cylinder(Axis::x, {0, 0.5 * t}, 0.4 * w + 0.4 * neck, reach + 0.2 * tang, reach + 0.35 * tang);
        const double grip = 0.55 * w + t;
        if (random.chance(0.5))
            solid.add_chamfered_cylinder(Axis::x, {0, 0.5 * t}, grip, reach + 0.35 * tang, reach + tang + 4 * grip,
                                         0.4 * grip, 0.3 * grip);
    } else {
        solid.add_prism(
            Axis::z,
            through(
                {{reach - lip, -0.5 * w}, {reach + tang, -0.15 * w}, {reach + tang, 0.15 * w}, {reach - lip, 0.5 * w}}),
            0.1 * t, 0.9 * t);
    }
}

/// Plane iron, utility and razor blade, filling knife: thin, with a ground edge and a hole or slot of a form of its
/// own.
void flat_blade(Solid& solid, Random& random) {
    const double w = random.log_uniform(15, 150), h = w * random.uniform(0.3, 1.6), t = w * random.uniform(0.01, 0.05),
                 edge = h * random.uniform(0.06, 0.18);
    const std::size_t form = random.weighted({0.3, 0.3, 0.4});
    Path outline = rectangle({-0.5 * w, 0}, {0.5 * w, h});
    if (form == 1)
        outline = through({{-0.5 * w, 0}, {0.5 * w, 0}, {0.5 * w - 0.35 * h, 0.4 * h}, {-0.5 * w + 0.35 * h, 0.4 * h}});
    if (form == 1 && w < 0.9 * h) outline = through({{-0.5 * w, 0}, {0.5 * w, 0.3 * w}, {0.5 * w, h}, {-0.5 * w, h}});
    const double top = bounds(outline).max.y;
    if (form == 2) {  // a filling knife narrows to its tang
        const double neck = w * random.uniform(0.08, 0.2);
        outline = through({{-0.5 * w, 0},
                           {0.5 * w, 0},
                           {0.5 * w, 0.15 * h},
                           {neck, 0.8 * h},
                           {neck, 1.5 * h},
                           {-neck, 1.5 * h},
                           {-neck, 0.8 * h},
                           {-0.5 * w, 0.15 * h}});
        if (random.chance(0.5)) outline = filleted(outline, 0.5 * neck);
    }
    solid.add_prism(Axis::y, outline, 0, t);
    const double lip = 0.1 * t;
    solid.cut_prism(Axis::x, through({{-lip, -lip}, {0.85 * t, -lip}, {-lip, edge}}), -w, w);
    if (form == 0) {
        solid.cut_prism(Axis::y, slot({0, 0.35 * h}, {0, 0.8 * h}, 0.07 * w), -1, t + 1);
        if (random.chance(0.6)) solid.cut_cylinder(Axis::y, {0, 0.35 * h}, 0.13 * w, -1, t + 1);
    } else if (form == 1) {
        for (const double x : {-0.1 * w, 0.1 * w})
            solid.cut_prism(Axis::y, rectangle({x - 0.025 * w, 0.8 * top}, {x + 0.025 * w, 2 * top}), -1, t + 1);
        if (random.chance(0.5)) solid.cut_cylinder(Axis::y, {0, 0.55 * top}, 0.1 * top, -1, t + 1);
    } else {
        for (const double z : {1.05, 1.35}) solid.cut_cylinder(Axis::y, {0, z * h}, 0.03 * w, -1, t + 1);
    }
}

}  // namespace

/// Saw blades straight and round, chisels, plane irons, scrapers.
Part scraper_or_blade(FamilyContext& context) {
    Random& random = context.random;
    Part part;
    switch (random.weighted({0.3, 0.2, 0.2, 0.3})) {
        case 0:
            straight_saw(part.solid, random);
            break;
        case 1:
            round_saw(part.solid, random);
            break;
        case 2:
            chisel(part.solid, random);
            part.main_side = Side::top;
            break;
        default:
            flat_blade(part.solid, random);
            break;
    }
    return part;
}

}  // namespace v16::corpus
