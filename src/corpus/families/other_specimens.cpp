// Specimens that are torn, bent and broken in testing machines.
#include <algorithm>
#include <cmath>

#include "corpus/families/other.hpp"
#include "corpus/families/other_pieces.hpp"

namespace v16::corpus {
namespace {

/// Tensile bar from sheet: wide ends, radii, a narrow length between; holes for pins in the ends.
void add_tensile_bar(Solid& solid, Random& random, Axis axis) {
    const double narrow = random.log_uniform(2, 25), wide = narrow * random.uniform(1.4, 3.0),
                 t = narrow * random.uniform(0.1, 1.0), gauge = narrow * random.uniform(2, 9),
                 fillet = narrow * random.uniform(0.8, 5), head = wide * random.uniform(0.9, 2.5);
    const double drop = wide - narrow,
                 run = std::min(fillet, std::sqrt(drop * std::max(2 * fillet - drop, 0.3 * drop)));
    const double x1 = gauge, x2 = gauge + run, x3 = x2 + head;
    Path path = through({{-x1, -narrow},
                         {x1, -narrow},
                         {x2, -wide},
                         {x3, -wide},
                         {x3, wide},
                         {x2, wide},
                         {x1, narrow},
                         {-x1, narrow},
                         {-x2, wide},
                         {-x3, wide},
                         {-x3, -wide},
                         {-x2, -wide}});
    const double bulge = -random.uniform(0.12, 0.25);
    for (const std::size_t i : {1U, 5U, 7U, 11U}) path.vertices[i].bulge = bulge;
    if (random.chance(0.15)) path.vertices[0].bulge = path.vertices[6].bulge = -0.4 * narrow / gauge;
    solid.add_prism(axis, path, 0, t);
    const double at = 0.5 * (x2 + x3);
    if (random.chance(0.45))
        for (const double x : {-at, at})
            solid.cut_cylinder(axis, {x, 0}, std::min(0.45 * wide, 0.35 * head), -1, t + 1);
    if (random.chance(0.2)) solid.cut_cylinder(axis, {}, 0.3 * narrow, -1, t + 1);
    if (random.chance(0.2))
        for (const double s : {-1.0, 1.0})
            solid.cut_prism(
                axis,
                through(
                    {{-0.35 * narrow, s * 1.1 * narrow}, {0.35 * narrow, s * 1.1 * narrow}, {0, s * 0.45 * narrow}}),
                -1, t + 1);
}

/// Bar with a notch for the pendulum or for bending: V, U or keyhole, from one side or both.
void add_notched_bar(Solid& solid, Random& random) {
    const double h = random.log_uniform(4, 30), half = h * random.uniform(1.8, 4), t = h * random.uniform(0.3, 1.1),
                 deep = h * random.uniform(0.15, 0.5);
    solid.add_box({-half, 0, 0}, {half, t, h});
    const int form = random.integer(0, 3);
    for (const double s : {1.0, -1.0}) {
        const double edge = s > 0 ? h : 0.0, out = edge + s * 0.1 * h, tip = edge - s * deep,
                     w = form == 1 ? 0.08 * h : deep * random.uniform(0.3, 0.7);
        if (form == 1)  // U or keyhole
            solid.cut_prism(Axis::y, slot({0, tip}, {0, out + s * h}, w), -1, t + 1);
        else
            solid.cut_prism(Axis::y, through({{-w, out}, {w, out}, {0, tip}}), -1, t + 1);
        if (form == 1 && random.chance(0.4)) solid.cut_cylinder(Axis::y, {0, tip}, 2 * w, -1, t + 1);
        if (form != 3 || deep > 0.4 * h) break;
    }
    if (random.chance(0.2))
        for (const double x : {-0.85, 0.85}) solid.cut_cylinder(Axis::y, {x * half, 0.5 * h}, 0.14 * h, -1, t + 1);
}

/// Specimen of fracture mechanics: compact with two pin holes and a slot, a disc with a flat, or a split beam.
void add_crack_specimen(Solid& solid, Random& random) {
    const double w = random.log_uniform(8, 80), t = w * random.choice({0.5, 0.25, 0.3, 0.5}),
                 high = w * random.uniform(0.55, 0.65), tip = w * random.uniform(0.4, 0.6),
                 gap = w * random.uniform(0.02, 0.06);
    switch (random.integer(0, 2)) {
        case 0:
            solid.add_box({-0.25 * w, 0, -high}, {w, t, high});
            break;
        case 1:
            solid.add_cylinder(Axis::y, {0.35 * w, 0}, 0.68 * w, 0, t).cut_box({-w, -1, -w}, {-0.2 * w, t + 1, w});
            break;
        default:
            solid.add_box({-0.25 * w, 0, -0.3 * w}, {2.2 * w, t, 0.3 * w});
            break;
    }
    const double pin = w * random.uniform(0.08, 0.125), z = std::min(0.275 * w, 0.3 * w - 1.2 * pin);
    for (const double s : {-z, z}) solid.cut_cylinder(Axis::y, {0, s}, pin, -1, t + 1);
    solid.cut_prism(Axis::y, through({{-w, -gap}, {tip - 2 * gap, -gap}, {tip, 0}, {tip - 2 * gap, gap}, {-w, gap}}),
                    -1, t + 1);
    if (random.chance(0.4))
        solid.cut_prism(Axis::y,
                        through({{-w, -0.09 * w}, {-0.17 * w, -0.09 * w}, {-0.17 * w, 0.09 * w}, {-w, 0.09 * w}}), -1,
                        t + 1);
}

/// Cross-shaped specimen for two directions, or a plate with a hole or slits in its middle.
void add_cross_specimen(Solid& solid, Random& random, Axis axis) {
    const double arm = random.log_uniform(4, 40), reach = arm * random.uniform(2.5, 5),
                 t = arm * random.uniform(0.08, 0.4), r = arm * random.uniform(0.2, 0.8);
    solid.add_prism(axis,
                    filleted(through({{-reach, -arm},
                                      {-arm, -arm},
                                      {-arm, -reach},
                                      {arm, -reach},
                                      {arm, -arm},
                                      {reach, -arm},
                                      {reach, arm},
                                      {arm, arm},
                                      {arm, reach},
                                      {-arm, reach},
                                      {-arm, arm},
                                      {-reach, arm}}),
                             r),
                    0, t);
    if (random.chance(0.5)) solid.cut_cylinder(axis, {}, 0.7 * arm, 0.7 * t, 2 * t);
    for (int k = 0; k < 4; ++k) {
        const Point2 at = polar({}, 0.86 * reach, 90.0 * k);
        solid.cut_cylinder(axis, at, 0.35 * arm, -1, t + 1);
    }
    const int slits = random.choice({0, 2, 3});
    for (int k = 0; k < 4 && slits > 0; ++k)
        for (int i = 0; i < slits; ++i)
            solid.cut_prism(axis,
                            rotated(rectangle({1.2 * arm, row_position(i, slits, 0.5 * arm) - 0.03 * arm},
                                              {0.6 * reach, row_position(i, slits, 0.5 * arm) + 0.03 * arm}),
                                    90.0 * k),
                            -1, t + 1);
}

}  // namespace

/// Specimen of a testing machine: tensile bar, notched bar, compact specimen, cross.
Part test_specimen(FamilyContext& context) {
    Random& random = context.random;
    Part part;
    const Axis axis = random.chance(0.5) ? Axis::y : Axis::z;
    if (axis == Axis::z) part.main_side = Side::top;
    switch (random.weighted({0.45, 0.2, 0.2, 0.15})) {
        case 0:
            add_tensile_bar(part.solid, random, axis);
            break;
        case 1:
            add_notched_bar(part.solid, random);
            part.main_side = Side::front;
            break;
        case 2:
            add_crack_specimen(part.solid, random);
            part.main_side = Side::front;
            break;
        default:
            add_cross_specimen(part.solid, random, axis);
            break;
    }
    return part;
}

}  // namespace v16::corpus
