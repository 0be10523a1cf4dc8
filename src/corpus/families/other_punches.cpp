// Punches, die blocks and the strips that they work on.
#include <algorithm>
#include <array>

#include "corpus/families/other.hpp"
#include "corpus/families/other_outlines.hpp"
#include "corpus/families/other_pieces.hpp"

namespace v16::corpus {
namespace {

/// The section of a punch's tip or of a die's opening, within `r`.
Path punch_outline(Random& random, double r) {
    switch (random.integer(0, 6)) {
        case 0:
            return slot({-0.5 * r, 0}, {0.5 * r, 0}, 0.45 * r);
        case 1:
            return rectangle({-0.8 * r, -0.4 * r}, {0.8 * r, 0.4 * r});
        case 2:
            return filleted(polygon({}, r, random.choice({3, 4, 6}), 0), 0.1 * r);
        case 3:
            return filleted(through({{-0.8 * r, -0.7 * r},
                                     {0.8 * r, -0.7 * r},
                                     {0.8 * r, -0.1 * r},
                                     {0.2 * r, -0.1 * r},
                                     {0.2 * r, 0.8 * r},
                                     {-0.8 * r, 0.8 * r}}),
                            0.1 * r);
        case 4:
            return filleted(through({{-0.9 * r, -0.3 * r},
                                     {0.9 * r, -0.3 * r},
                                     {0.9 * r, 0.3 * r},
                                     {0.35 * r, 0.3 * r},
                                     {0.35 * r, 0.8 * r},
                                     {-0.35 * r, 0.8 * r},
                                     {-0.35 * r, 0.3 * r},
                                     {-0.9 * r, 0.3 * r}}),
                            0.08 * r);
        case 5:
            return limb({{-0.6 * r, -0.2 * r}, {0, 0.2 * r}, {0.6 * r, -0.2 * r}}, {0.3 * r, 0.2 * r, 0.3 * r});
        default:
            return keyed_bore({}, 0.75 * r, 0.4 * r, r);
    }
}

/// Punch with a heel or foot and a shaped tip.
void add_punch(Solid& solid, Random& random) {
    const double r = random.log_uniform(4, 45), high = r * random.uniform(3, 6),
                 foot = high * random.uniform(0.08, 0.18), tip = high * random.uniform(0.25, 0.5);
    const Path shape = punch_outline(random, 0.9 * r);
    solid.add_prism(Axis::z, shape, 0, high);
    const double shank = r * random.uniform(1.05, 1.3);
    solid.add_prism(Axis::z,
                    random.chance(0.6) ? rounded_rectangle({-shank, -shank}, {shank, shank}, 0.1 * shank)
                                       : rectangle({-1.4 * shank, -0.9 * shank}, {1.4 * shank, 0.9 * shank}),
                    tip, high);
    switch (random.integer(0, 2)) {
        case 0:
            solid.add_prism(Axis::z, rectangle({-1.8 * shank, -1.1 * shank}, {1.8 * shank, 1.1 * shank}), high - foot,
                            high);
            break;
        case 1:
            solid.add_prism(Axis::z, rectangle({-2.6 * shank, -1.5 * shank}, {2.6 * shank, 1.5 * shank}),
                            high - 1.5 * foot, high);
            for (const double x : {-2.0, 2.0})
                solid.cut_counterbore(Axis::z, {x * shank, 0}, 0.25 * shank, 0.42 * shank, 0.7 * foot,
                                      high - 1.5 * foot, far);
            break;
        default:
            solid.cut_blind_hole(Axis::z, {}, 0.35 * shank, high + 0.01, high - 1.6 * shank);
            break;
    }
}

/// Die block or stripper plate: shaped openings, dowel and screw holes, grooves that guide the strip.
void add_die_block(Solid& solid, Random& random) {
    const double w = random.log_uniform(25, 200), h = w * random.uniform(0.4, 0.9), t = w * random.uniform(0.12, 0.4);
    solid.add_box({-w, -h, 0}, {w, h, t});
    const int stations = random.integer(1, 4);
    const double pitch = 1.4 * w / stations;
    for (int i = 0; i < stations; ++i) {
        const double r = std::min(0.4 * pitch, 0.5 * h) * random.uniform(0.5, 1.0);
        const Point2 at{row_position(i, stations, pitch), 0};
        if (random.chance(0.3)) {  // pilots
            for (const double y : {-0.4 * h, 0.4 * h})
                solid.cut_cylinder(Axis::z, at + Point2{0, y}, 0.06 * h, -1, t + 1);
            continue;
        }
        const Path shape = moved(punch_outline(random, r), at);
        solid.cut_prism(Axis::z, shape, -1, t + 1);
        if (random.chance(0.5))
            solid.cut_prism(Axis::z, moved(scaled(moved(shape, Point2{} - at), 1.08), at), -1, 0.6 * t);
    }
    const double hole = 0.035 * w;
    for (const Point2 q : quarters) {
        solid.cut_counterbore(Axis::z, {q.x * 0.88 * w, q.y * 0.82 * h}, hole, 1.6 * hole, 0.35 * t, t, -1);
        if (q.x * q.y > 0) solid.cut_cylinder(Axis::z, {q.x * 0.7 * w, q.y * 0.84 * h}, 1.1 * hole, -1, t + 1);
    }
    if (random.chance(0.4)) solid.cut_box({-2 * w, -0.62 * h, 0.85 * t}, {2 * w, 0.62 * h, 2 * t});
    if (random.chance(0.25)) solid.cut_box({-0.003 * w, -2 * h, -1}, {0.003 * w, 2 * h, t + 1});
}

/// Strip as it leaves a progressive die: pilots, pierced holes, blanks that hang on their webs.
void add_strip_layout(Solid& solid, Random& random) {
    const double pitch = random.log_uniform(8, 80), h = pitch * random.uniform(0.5, 1.6),
                 t = pitch * random.uniform(0.02, 0.08);
    const int stations = random.integer(3, 6);
    const double half = 0.5 * stations * pitch;
    solid.add_box({-half, -h, 0}, {half, h, t});
    const Path pierced = punch_outline(random, 0.22 * std::min(pitch, h)),
               window = rectangle({-0.32 * pitch, -0.12 * h}, {0.32 * pitch, 0.12 * h});
    for (int i = 0; i < stations; ++i) {
        const Point2 at{row_position(i, stations, pitch), 0};
        for (const double y : {-0.86 * h, 0.86 * h})
            solid.cut_cylinder(Axis::z, at + Point2{0.4 * pitch, y}, 0.06 * pitch, -1, t + 1);
        if (i > 0) solid.cut_prism(Axis::z, moved(pierced, at), -1, t + 1);
        if (i > 1)
            for (const double y : {-0.6 * h, 0.6 * h})
                solid.cut_prism(Axis::z, moved(window, at + Point2{0, y}), -1, t + 1);
        if (i > 2)
            solid.cut_prism(Axis::z,
                            rectangle(at + Point2{-0.52 * pitch, -0.7 * h}, at + Point2{-0.4 * pitch, 0.7 * h}), -1,
                            t + 1);
    }
}

}  // namespace

/// Punch, die block, strip layout of a press tool.
Part punch_or_die(FamilyContext& context) {
    Random& random = context.random;
    Part part;
    constexpr std::array forms{add_punch, add_die_block, add_strip_layout};
    const std::size_t form = random.weighted({0.25, 0.5, 0.25});
    forms[form](part.solid, random);
    if (form > 0) part.main_side = Side::top;
    return part;
}

}  // namespace v16::corpus
