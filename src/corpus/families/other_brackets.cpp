// Brackets, clamps, hinges and hooks: bent or joined plates.
#include <algorithm>

#include "corpus/families/other.hpp"
#include "corpus/families/other_outlines.hpp"

namespace v16::corpus {
namespace {

/// Holes through a plate across `axis`, in the middle of a `width` x `height` field at `centre`.
void field_holes(Solid& solid, Random& random, Axis axis, Point2 centre, double width, double height, double from,
                 double to) {
    const double small = std::min(width, height), r = small * random.uniform(0.08, 0.2);
    const int count = width > 1.6 * small || height > 1.6 * small ? random.integer(1, 3) : random.choice({1, 1, 2, 4});
    const double dx = width > height ? width : 0.0, dy = width > height ? 0.0 : height;
    if (count == 4) {
        for (const double x : {-0.28, 0.28})
            for (const double y : {-0.28, 0.28})
                solid.cut_cylinder(axis, centre + Point2{x * width, y * height}, 0.7 * r, from, to);
        return;
    }
    for (int i = 0; i < count; ++i) {
        const double t = count == 1 ? 0.0 : (i / (count - 1.0) - 0.5) * 0.65;
        const Point2 at = centre + Point2{t * dx, t * dy};
        if (random.chance(0.15))
            solid.cut_prism(axis, slot(at - Point2{0.6 * r, 0}, at + Point2{0.6 * r, 0}, 0.6 * r), from, to);
        else
            solid.cut_cylinder(axis, at, r, from, to);
    }
}

}  // namespace

Part l_bracket(FamilyContext& context) {
    Random& random = context.random;
    const double width = random.log_uniform(8, 300), depth = width * random.uniform(0.4, 1.8),
                 height = width * random.uniform(0.4, 1.8);
    const double thickness = std::min({width, depth, height}) * random.uniform(0.06, 0.22);
    Part part;
    part.solid.add_prism(Axis::x,
                         strip({{depth, 0}, {0, 0}, {0, height}}, thickness,
                               random.chance(0.5) ? thickness * random.uniform(0.5, 1.5) : 0.0),
                         0, width);
    field_holes(part.solid, random, Axis::z, {0.5 * width, 0.55 * depth}, width, depth, -2 * thickness, 2 * thickness);
    field_holes(part.solid, random, Axis::y, {0.5 * width, 0.55 * height}, width, height, -2 * thickness,
                2 * thickness);
    if (random.chance(0.35)) {
        const double leg = random.uniform(0.4, 0.9) * std::min(depth, height);
        const int ribs = random.choice({1, 1, 2});
        for (int i = 0; i < ribs; ++i) {
            const double x = ribs == 1 ? 0.5 * (width - thickness) : i * (width - thickness);
            part.solid.add_prism(Axis::x, through({{0, 0}, {leg, 0}, {0, leg}}), x, x + thickness);
        }
    }
    if (random.chance(0.25)) {  // round end of the upright leg
        const double r = 0.5 * width;
        if (height > 1.2 * r)
            part.solid.cut_prism(Axis::y,
                                 through({{-1, height - r},
                                          {0, height - r},
                                          {0.3 * r, height - 0.3 * r},
                                          {r, height},
                                          {r, height + 1},
                                          {-1, height + 1}}),
                                 -2 * thickness, 2 * thickness);
    }
    part.main_side = random.choice({Side::front, Side::right, Side::left});
    add_odd_features(part.solid, random);
    return part;
}

Part u_bracket(FamilyContext& context) {
    Random& random = context.random;
    const double width = random.log_uniform(8, 250), span = width * random.uniform(0.6, 2.5),
                 height = width * random.uniform(0.4, 2);
    const double thickness = std::min({width, span, height}) * random.uniform(0.05, 0.16),
                 bend = random.chance(0.5) ? thickness : 0.0;
    const double other = random.chance(0.7) ? height : height * random.uniform(0.4, 0.9);
    Part part;
    const std::size_t form = random.weighted({0.5, 0.25, 0.25});
    std::vector<Point2> line;
    const double foot = span * random.uniform(0.25, 0.6);
    if (form == 0)
        line = {{0, height}, {0, 0}, {span, 0}, {span, other}};
    else if (form == 1)
        line = {{-foot, 0}, {0, 0}, {0, height}, {span, height}, {span, 0}, {span + foot, 0}};  // hat
    else
        line = {{-foot, 0}, {0, 0}, {0, height}, {foot, height}};  // Z
    part.solid.add_prism(Axis::y, strip(line, thickness, bend), 0, width);
    if (form == 0) {
        field_holes(part.solid, random, Axis::z, {0.5 * span, 0.5 * width}, span, width, -2 * thickness, 2 * thickness);
        const double z = height * random.uniform(0.55, 0.75), r = std::min(width, height) * random.uniform(0.08, 0.2);
        part.solid.cut_cylinder(Axis::x, {0.5 * width, std::min(z, other * 0.7)}, r, -2 * thickness,
                                random.chance(0.8) ? span + 2 * thickness : 2 * thickness);
        if (random.chance(0.3))
            part.solid.cut_prism(
                Axis::x, through({{-1, height * 0.6}, {0, height * 0.6}, {0.35 * width, height + 1}, {-1, height + 1}}),
                -2 * thickness, span + 2 * thickness);
    } else {
        field_holes(part.solid, random, Axis::z, {-0.5 * foot, 0.5 * width}, foot, width, -2 * thickness,
                    2 * thickness);
        field_holes(part.solid, random, Axis::z, {form == 1 ? 0.5 * span : 0.5 * foot, 0.5 * width},
                    form == 1 ? span : foot, width, height - 2 * thickness, height + 2 * thickness);
        if (form == 1)
            field_holes(part.solid, random, Axis::z, {span + 0.5 * foot, 0.5 * width}, foot, width, -2 * thickness,
                        2 * thickness);
    }
    add_odd_features(part.solid, random);
    return part;
}

/// Cast or printed support: a base plate with an upright that carries an eye, between ribs.
Part eye_bracket(FamilyContext& context) {
    Random& random = context.random;
    const double eye = random.log_uniform(4, 60), bore = eye * random.uniform(0.4, 0.7),
                 base = eye * random.uniform(1.3, 2.6);
    const double thick = eye * random.uniform(0.25, 0.5), centre = eye * random.uniform(1.4, 3),
                 depth = eye * random.uniform(1.4, 3), web = eye * random.uniform(0.3, 0.8);
    Part part;
    part.solid.add_box({-base, 0, 0}, {base, depth, thick});
    const double y = random.chance(0.5) ? 0.0 : 0.5 * (depth - web);
    part.solid.add_prism(Axis::y,
                         through({{-base * random.uniform(0.4, 0.9), 0},
                                  {base * random.uniform(0.4, 0.9), 0},
                                  {0.95 * eye, centre + 0.3 * eye},
                                  {-0.95 * eye, centre + 0.3 * eye}}),
                         y, y + web);
    part.solid.add_cylinder(Axis::y, {0, centre}, eye, y, y + web * random.uniform(1.0, 1.6));
    if (random.chance(0.4) && y + web < 0.8 * depth)
        part.solid.add_prism(Axis::x, through({{y + web, thick}, {0.95 * depth, thick}, {y + web, centre - 0.5 * eye}}),
                             -0.5 * thick, 0.5 * thick);
    part.solid.cut_cylinder(Axis::y, {0, centre}, bore, -1, 2 * depth);
    const double hole = std::min(0.1 * base, 0.1 * depth);
    for (const double x : {-0.78 * base, 0.78 * base})
        for (const double at : {0.25 * depth, 0.75 * depth})
            if (at > y + web || at < y || random.chance(0.5))
                part.solid.cut_cylinder(Axis::z, {x, at}, hole, -1, thick + 1);
    add_odd_features(part.solid, random);
    return part;
}

/// Pipe clamp: half shells with ears, or a slit ring on a foot.
Part clamp(FamilyContext& context) {
    Random& random = context.random;
    const double pipe = random.log_uniform(3, 80), wall = pipe * random.uniform(0.12, 0.45),
                 width = pipe * random.uniform(0.5, 1.6);
    const double ear = pipe * random.uniform(0.5, 1.0) + wall, thick = std::max(wall, 0.2 * pipe), gap = 0.08 * pipe;
    const bool half = random.chance(0.45);
    Part part;
    part.solid.add_cylinder(Axis::y, {}, pipe + wall, 0, width);
    if (half) part.solid.cut_box({-4 * pipe, -1, -4 * pipe}, {4 * pipe, width + 1, 0});
    const double reach = pipe + wall + ear;
    if (half) {
        part.solid.add_box({-reach, 0, 0}, {reach, width, thick});
        for (const double x : {-reach + 0.5 * ear, reach - 0.5 * ear})
            part.solid.cut_cylinder(Axis::z, {x, 0.5 * width}, std::min(0.25 * ear, 0.3 * width), -1, thick + 1);
    } else {
        part.solid.add_box({-thick, 0, 0}, {thick, width, reach});
        if (random.chance(0.5))
            part.solid.add_box({-1.6 * pipe, 0, -pipe - wall - 0.2 * pipe}, {1.6 * pipe, width, -pipe});
        part.solid.cut_box({-gap, -1, 0}, {gap, width + 1, reach + 1});
        part.solid.cut_cylinder(Axis::x, {0.5 * width, reach - 0.5 * ear}, std::min(0.22 * ear, 0.25 * width), -reach,
                                reach);
    }
    part.solid.cut_cylinder(Axis::y, {}, pipe, -1, width + 1);
    if (half) part.solid.cut_box({-4 * pipe, -1, -gap}, {4 * pipe, width + 1, 0.5 * gap});
    add_odd_features(part.solid, random);
    return part;
}

Part hinge_leaf(FamilyContext& context) {
    Random& random = context.random;
    const double length = random.log_uniform(15, 200), width = length * random.uniform(0.3, 0.9),
                 t = length * random.uniform(0.02, 0.06);
    const double knuckle = t * random.uniform(1.6, 2.8);
    const int count = random.choice({3, 5, 5, 7});
    const bool both = random.chance(0.5);
    Part part;
    const auto leaf = [&](double sign) {
        part.solid.add_box({std::min(0.0, sign * width), 0, 0}, {std::max(0.0, sign * width), length, t});
        const int holes = random.integer(2, 4);
        for (int i = 0; i < holes; ++i)
            part.solid.cut_countersink(Axis::z, {sign * width * (i % 2 ? 0.5 : 0.7), length * (i + 0.5) / holes},
                                       0.06 * width, 0.06 * width + 0.6 * t, t, -1);
    };
    leaf(1.0);
    if (both) leaf(-1.0);
    part.solid.add_cylinder(Axis::y, {0, knuckle - t * 0.5}, knuckle, 0, length);
    for (int i = both ? count : 1; i < count; i += 2)
        part.solid.cut_box({-2 * knuckle, length * i / count, -1},
                           {knuckle * 1.2, length * (i + 1) / count, 3 * knuckle});
    part.solid.cut_cylinder(Axis::y, {0, knuckle - t * 0.5}, 0.5 * knuckle, -1, length + 1);
    if (both)
        for (int i = 1; i < count; ++i)
            part.solid.cut_box({-2 * knuckle, length * i / count - 0.1 * t, t},
                               {2 * knuckle, length * i / count + 0.1 * t, 3 * knuckle});
    part.main_side = Side::top;
    return part;
}

/// A hook cut from plate or bent from bar.
Part hook(FamilyContext& context) {
    Random& random = context.random;
    const double throat = random.log_uniform(4, 80), bar = throat * random.uniform(0.4, 0.9),
                 shank = throat * random.uniform(1.5, 4), t = throat * random.uniform(0.2, 0.8);
    const double sweep = random.uniform(170, 270), outer = throat + bar;
    Part part;
    part.solid.add_prism(Axis::y, ring_sector({}, throat, outer, 180, sweep), 0, t);
    part.solid.add_prism(Axis::y, rectangle({-outer, 0}, {-throat, shank}), 0, t);
    const Point2 tip = polar({}, 0.5 * (throat + outer), 180 + sweep);
    part.solid.add_cylinder(Axis::y, tip, 0.5 * bar, 0, t);
    const double eye = bar * random.uniform(0.7, 1.2);
    const Point2 at{-0.5 * (throat + outer), shank + 0.5 * eye};
    part.solid.add_cylinder(Axis::y, at, eye, 0, t)
        .cut_cylinder(Axis::y, at, eye * random.uniform(0.4, 0.65), -1, t + 1);
    return part;
}

}  // namespace v16::corpus
