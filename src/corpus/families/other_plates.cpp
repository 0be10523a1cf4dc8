// Plates: cut from sheet or milled, flat, with holes.
#include <algorithm>
#include <cmath>

#include "corpus/families/other.hpp"
#include "corpus/families/other_outlines.hpp"

namespace v16::corpus {
namespace {

double plate_thickness(Random& random, double size) {
    return size * random.log_uniform(0.01, 0.15);
}

}  // namespace

Part hole_plate(FamilyContext& context) {
    Random& random = context.random;
    const double width = random.log_uniform(10, 800), height = width * random.uniform(0.25, 1.2),
                 t = plate_thickness(random, width);
    Part part;
    const Axis axis = plate_axis(random, part);
    part.solid.add_prism(axis, plate_outline(random, width, height), 0, t);
    cut_plate_holes(part.solid, random, axis, 0.85 * width, 0.85 * height, 0, t);
    add_odd_features(part.solid, random);
    return part;
}

Part slotted_plate(FamilyContext& context) {
    Random& random = context.random;
    const double width = random.log_uniform(20, 500), height = width * random.uniform(0.2, 0.9),
                 t = plate_thickness(random, width);
    Part part;
    const Axis axis = plate_axis(random, part);
    part.solid.add_prism(
        axis,
        rounded_rectangle({-width / 2, -height / 2}, {width / 2, height / 2}, random.chance(0.5) ? 0.1 * height : 0.0),
        0, t);
    const int slots = random.integer(1, 5);
    const double r = 0.5 * height * random.uniform(0.1, 0.3) / std::sqrt(slots),
                 length = (random.chance(0.5) ? width : height) * random.uniform(0.2, 0.35);
    const bool across = random.chance(0.5);
    for (int i = 0; i < slots; ++i) {
        const double at = ((i + 0.5) / slots - 0.5) * 0.85;
        const Point2 c = across ? Point2{at * width, 0} : Point2{0, at * height};
        const double half = std::min(length, across ? 0.36 * height : 0.4 * width);
        const Point2 d = across ? Point2{0, half} : Point2{half, 0};
        if (random.chance(0.15) && across)
            part.solid.cut_prism(axis, rectangle(c - d - Point2{r, 0}, c + Point2{r, 0} + Point2{0, height}), -1,
                                 t + 1);
        else
            part.solid.cut_prism(axis, slot(c - d, c + d, std::min(r, 0.3 * (across ? width : height) / slots)), -1,
                                 t + 1);
    }
    if (random.chance(0.5)) {
        const double hole = 0.04 * height;
        for (const double x : {-0.46 * width, 0.46 * width})
            for (const double y : {-0.43 * height, 0.43 * height})
                part.solid.cut_cylinder(axis, {x, y}, hole, -1, t + 1);
    }
    add_odd_features(part.solid, random);
    return part;
}

/// Mounting plate of a stepping motor (NEMA 14 to 34: facts) or any motor: pilot bore and bolt square, then the rest.
Part motor_plate(FamilyContext& context) {
    Random& random = context.random;
    struct Frame {
        double face, pilot, square, hole;
    };
    const Frame frame = random.choice({Frame{35.2, 22, 26, 3}, Frame{42.3, 22, 31, 3}, Frame{56.4, 38.1, 47.14, 5},
                                       Frame{86, 73, 69.6, 6.5}, Frame{28, 22, 23, 2.5}});
    const double width = frame.face * random.uniform(1.02, 2.2), height = frame.face * random.uniform(1.02, 1.6),
                 t = frame.face * random.uniform(0.05, 0.25);
    Part part;
    const Axis axis = plate_axis(random, part);
    const Point2 c{random.chance(0.5) ? 0.0 : 0.4 * (width - frame.face), 0};
    const double radius = random.chance(0.5) ? 0.12 * frame.face : 0.0;
    part.solid.add_prism(axis,
                         random.chance(0.5)
                             ? rounded_rectangle({-width / 2, -height / 2}, {width / 2, height / 2}, radius)
                             : chamfered(rectangle({-width / 2, -height / 2}, {width / 2, height / 2}), radius),
                         0, t);
    part.solid.cut_cylinder(axis, c, frame.pilot / 2 * random.uniform(1.0, 1.05), -1, t + 1);
    const bool slots = random.chance(0.35);
    for (const double x : {-0.5, 0.5})
        for (const double y : {-0.5, 0.5}) {
            const Point2 at = c + Point2{x * frame.square, y * frame.square};
            if (slots)
                part.solid.cut_prism(
                    axis, slot(at - Point2{frame.hole, 0}, at + Point2{frame.hole, 0}, 0.5 * frame.hole), -1, t + 1);
            else
                part.solid.cut_cylinder(axis, at, 0.55 * frame.hole, -1, t + 1);
        }
    if (width > 1.4 * frame.face)
        for (const double y : {-0.4 * height, 0.4 * height})
            part.solid.cut_cylinder(axis, {-width / 2 + 0.08 * width, y}, 0.6 * frame.hole, -1, t + 1);
    if (random.chance(0.3)) {  // a foot at right angles
        const double foot = frame.face * random.uniform(0.4, 0.9);
        if (axis == Axis::y)
            part.solid.add_box({-width / 2, 0, -height / 2 - t}, {width / 2, foot, -height / 2});
        else
            part.solid.add_box({-width / 2, -height / 2 - t, 0}, {width / 2, -height / 2, foot});
    }
    add_odd_features(part.solid, random);
    return part;
}

/// Triangular plates and ribs, with or without lightening holes.
Part gusset_plate(FamilyContext& context) {
    Random& random = context.random;
    const double a = random.log_uniform(15, 400), b = a * random.uniform(0.4, 1.3), t = plate_thickness(random, a),
                 toe = a * random.uniform(0.0, 0.25);
    std::vector<Point2> points{{0, 0}, {a, 0}};
    if (toe > 0.02 * a) points.insert(points.end(), {{a, toe}, {toe, b}});
    points.push_back({0, b});
    if (random.chance(0.3)) points.front() = {0.0, 0.12 * b}, points.insert(points.begin() + 1, {{0.12 * a, 0}});
    Part part;
    const Axis axis = plate_axis(random, part);
    Path outline = through(points);
    part.solid.add_prism(axis, random.chance(0.4) ? filleted(outline, 0.06 * a) : outline, 0, t);
    const int holes = random.integer(0, 4);
    const double r = 0.05 * std::min(a, b);
    if (holes > 0)
        cut_any_hole(part.solid, random, axis, {0.27 * a, 0.27 * b}, std::min(a, b) * random.uniform(0.06, 0.17), 0, t);
    if (holes > 1) part.solid.cut_cylinder(axis, {0.75 * a, 0.08 * b + r}, r, -1, t + 1);
    if (holes > 2) part.solid.cut_cylinder(axis, {0.08 * a + r, 0.75 * b}, r, -1, t + 1);
    if (holes > 3 && toe > 0.1 * a) part.solid.cut_cylinder(axis, {0.5 * a, 0.1 * b + r}, r, -1, t + 1);
    add_odd_features(part.solid, random);
    return part;
}

/// Plates with arms: two to six arms from a hub, holes at their ends.
Part armed_plate(FamilyContext& context) {
    Random& random = context.random;
    const int arms = random.choice({2, 3, 3, 3, 4, 5, 6});
    const double reach = random.log_uniform(10, 250), end = reach * random.uniform(0.06, 0.3),
                 hub = std::max(1.02 * end, reach * random.uniform(0.12, 0.45)), t = plate_thickness(random, reach);
    Part part;
    const Axis axis = plate_axis(random, part);
    const double phase = random.choice({90.0, 0.0, 45.0});
    const bool straight = random.chance(0.3);
    for (int i = 0; i < arms; ++i) {
        const double angle = phase + 360.0 * i / arms;
        if (straight)
            part.solid.add_prism(axis, rotated(rectangle({0, -end}, {reach + end, end}), angle), 0, t);
        else
            part.solid.add_prism(axis, tangent_hull({}, hub, polar({}, reach, angle), end), 0, t);
    }
    part.solid.add_cylinder(axis, {}, hub, 0, t * random.choice({1.0, 1.0, 2.0}));
    part.solid.cut_hole_circle(axis, {}, reach, arms, phase, end * random.uniform(0.3, 0.7), -1, 3 * t);
    if (random.chance(0.3)) part.solid.cut_hole_circle(axis, {}, 0.65 * reach, arms, phase, 0.25 * end, -1, 3 * t);
    if (random.chance(0.8)) cut_any_hole(part.solid, random, axis, {}, hub * random.uniform(0.3, 0.7), -t, 3 * t);
    return part;
}

/// Frames and panels: a large opening, screws around; bezels, front panels, gaskets.
Part panel(FamilyContext& context) {
    Random& random = context.random;
    const double width = random.log_uniform(20, 500), height = width * random.uniform(0.3, 1.2),
                 t = plate_thickness(random, width);
    Part part;
    const Axis axis = plate_axis(random, part);
    part.solid.add_prism(axis, plate_outline(random, width, height), 0, t);
    const double hole = std::min(width, height) * random.uniform(0.02, 0.04), x = 0.42 * width, y = 0.42 * height;
    if (random.chance(0.8))
        for (const double sx : {-x, x})
            for (const double sy : {-y, y}) part.solid.cut_cylinder(axis, {sx, sy}, hole, -1, t + 1);
    const double ow = width * random.uniform(0.15, 0.37), oh = height * random.uniform(0.15, 0.37);
    switch (random.integer(0, 3)) {
        case 0:
            part.solid.cut_prism(axis, rectangle({-ow, -oh}, {ow, oh}), -1, t + 1);
            break;
        case 1:
            part.solid.cut_cylinder(axis, {}, std::min(ow, oh), -1, t + 1);
            break;
        case 2:
            part.solid.cut_prism(axis, rounded_rectangle({-ow, -oh}, {ow, oh}, 0.3 * std::min(ow, oh)), -1, t + 1);
            break;
        default:
            for (const double s : {-1.0, 1.0})
                part.solid.cut_prism(axis, rectangle({s * 0.55 * ow - 0.4 * ow, -oh}, {s * 0.55 * ow + 0.4 * ow, oh}),
                                     -1, t + 1);
            break;
    }
    add_odd_features(part.solid, random);
    return part;
}

/// Finger guard of a fan: rings of arc slots in a plate.
Part fan_grille(FamilyContext& context) {
    Random& random = context.random;
    const double outer = random.log_uniform(12, 100), t = outer * random.uniform(0.02, 0.08),
                 half = outer * random.uniform(1.02, 1.15);
    const int rings = random.integer(2, 6), spokes = random.choice({2, 3, 4, 4, 6});
    const double web = random.uniform(10, 25), hub = outer * random.uniform(0.15, 0.35), step = (outer - hub) / rings;
    Part part;
    const Axis axis = plate_axis(random, part);
    if (random.chance(0.6))
        part.solid.add_prism(axis, rounded_rectangle({-half, -half}, {half, half}, 0.12 * half), 0, t);
    else
        part.solid.add_cylinder(axis, {}, half * 1.25, 0, t);
    for (int r = 0; r < rings; ++r)
        for (int s = 0; s < spokes; ++s)
            part.solid.cut_prism(axis,
                                 ring_sector({}, hub + (r + 0.2) * step, hub + (r + 0.85) * step,
                                             360.0 / spokes * s + web / 2, 360.0 / spokes - web),
                                 -1, t + 1);
    part.solid.cut_hole_circle(axis, {}, 0.86 * half * 1.4142, 4, 45, 0.05 * half, -1, t + 1);
    return part;
}

/// Drill jig: a thick plate with pressed bushes.
Part bushing_plate(FamilyContext& context) {
    Random& random = context.random;
    const double width = random.log_uniform(40, 300), height = width * random.uniform(0.4, 1.0),
                 t = width * random.uniform(0.06, 0.15);
    Part part;
    part.solid.add_prism(
        Axis::z,
        rounded_rectangle({-width / 2, -height / 2}, {width / 2, height / 2}, random.chance(0.4) ? 0.05 * width : 0.0),
        0, t);
    const int count = random.integer(2, 6);
    for (int i = 0; i < count; ++i) {
        const Point2 at = polar({}, 0.3 * std::min(width, height), 360.0 * i / count + 20);
        const double bush = 0.07 * std::min(width, height) * random.uniform(0.7, 1.2);
        part.solid.add_cylinder(Axis::z, at, 1.35 * bush, t, t * 1.25).add_cylinder(Axis::z, at, bush, -0.1 * t, t);
        part.solid.cut_cylinder(Axis::z, at, 0.6 * bush, -t, 2 * t);
    }
    for (const double x : {-0.44 * width, 0.44 * width})
        for (const double y : {-0.4 * height, 0.4 * height})
            part.solid.cut_counterbore(Axis::z, {x, y}, 0.022 * width, 0.036 * width, 0.4 * t, t, -1);
    part.main_side = Side::top;
    return part;
}

}  // namespace v16::corpus
