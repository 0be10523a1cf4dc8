// Dials: faces of clocks and instruments, arcs and bars with a scale, hands and pointers.
#include <algorithm>
#include <cmath>

#include "corpus/families/other.hpp"
#include "corpus/families/other_outlines.hpp"

namespace v16::corpus {
namespace {

/// Marks of a scale, which are cut to `low` or, where `raised`, stand on the face `high`.
struct Marks {
    Axis axis = Axis::y;
    double low = 0.0, high = 0.0;
    bool raised = false;

    void make(Solid& solid, const Path& path) const {
        if (raised)
            solid.add_prism(axis, path, low, high);
        else
            solid.cut_prism(axis, path, low, high);
    }
};

/// Ways to mark a plate of thickness `t`: through it, sunk into a face or raised on it.
Marks random_marks(Random& random, Part& part, Axis axis, double t) {
    Marks marks{axis, -1, t + 1, false};
    const std::size_t kind = random.weighted({0.62, 0.22, 0.16});
    const bool outer = axis == Axis::z;  // the face that is looked at
    if (kind == 1) {
        marks.low = outer ? 0.6 * t : -1;
        marks.high = outer ? t + 1 : 0.4 * t;
    } else if (kind == 2) {
        marks = {axis, outer ? 0.9 * t : -0.4 * t, outer ? 1.4 * t : 0.1 * t, true};
    }
    part.main_side = outer ? Side::top : Side::front;
    return marks;
}

Path bar_mark(double turn, double inner, double outer, double half) {
    return rotated(rectangle({inner, -half}, {outer, half}), turn);
}

/// Ticks on an arc, every `long_every`-th of them longer.
struct Ticks {
    int count = 0, long_every = 5;
    double start = 0.0, sweep = 0.0, outer = 0.0, size = 0.0;
};

void add_ticks(Solid& solid, const Marks& marks, const Ticks& ticks) {
    const double half = std::min(0.15 * ticks.size, 0.25 * ticks.outer * radians(std::abs(ticks.sweep)) / ticks.count);
    for (int i = 0; i <= ticks.count; ++i) {
        if (std::abs(ticks.sweep) >= 360 && i == ticks.count) break;
        const double inner = ticks.outer - ticks.size * (i % ticks.long_every == 0 ? 1.0 : 0.55);
        marks.make(solid, bar_mark(ticks.start + ticks.sweep * i / ticks.count, inner, ticks.outer, half));
    }
}

Path dial_outline(Random& random, double r) {
    switch (random.weighted({0.65, 0.1, 0.1, 0.15})) {
        case 0:
            return circle({}, r);
        case 1:
            return polygon({}, 1.08 * r, random.choice({6, 8, 12}), 22.5);
        case 2:
            return rectangle({-r, -r}, {r, r});
        default:
            return rounded_rectangle({-r, -r}, {r, r}, 0.2 * r);
    }
}

/// Face of a clock: twelve marks of one kind, perhaps ticks of the minutes, a hole for the hands.
void make_clock_face(Part& part, Random& random) {
    Solid& solid = part.solid;
    const double r = random.log_uniform(15, 200), t = std::max(0.5, r * random.uniform(0.015, 0.06));
    const Axis axis = plate_axis(random, part);
    const Marks marks = random_marks(random, part, axis, t);
    solid.add_prism(axis, dial_outline(random, r), 0, t);
    const bool minutes = random.chance(0.4);
    const double outer = r * random.uniform(0.85, 0.94), size = r * random.uniform(0.1, 0.28), half = size * 0.18;
    if (minutes) add_ticks(solid, marks, {60, 5, 0, 360, outer, 0.4 * size});
    const double rim = minutes ? outer - 0.5 * size : outer;
    const double lesser = random.choice({0.6, 1.0});
    const int kind = random.integer(0, 3);
    for (int i = 0; i < 12; ++i) {
        const double turn = 90 - 30.0 * i, more = i % 3 == 0 ? 1.0 : lesser;
        if (kind == 0)
            marks.make(solid, bar_mark(turn, rim - size * more, rim, half));
        else if (kind == 1)
            marks.make(solid, circle(polar({}, rim - 0.25 * size, turn), 0.25 * size * more));
        else if (kind == 2)
            marks.make(solid, rotated(through({{rim - size * more, 0}, {rim, -half}, {rim, half}}), turn));
        else
            marks.make(solid, rotated(slot({rim - size * more, 0}, {rim - half, 0}, half), turn));
    }
    solid.cut_prism(axis, circle({}, std::min(0.2 * r, random.choice({3.0, 4.0, 5.0, 8.0}))), -far, far);
    if (random.chance(0.3))
        solid.cut_hole_circle(axis, {}, 0.45 * r, random.choice({2, 3, 4}), 30, 0.03 * r, -far, far);
    if (random.chance(0.15)) solid.cut_prism(axis, rectangle({0.3 * r, -0.08 * r}, {0.55 * r, 0.08 * r}), -far, far);
}

/// Dial behind a knob or about a spindle: a disc, or an arc only, with a scale over part of a turn.
void make_scale_arc(Part& part, Random& random) {
    Solid& solid = part.solid;
    const double r = random.log_uniform(12, 180), t = std::max(0.5, r * random.uniform(0.02, 0.08));
    const Axis axis = plate_axis(random, part);
    const Marks marks = random_marks(random, part, axis, t);
    const double sweep = random.choice({90.0, 120.0, 180.0, 240.0, 270.0, 300.0}), start = 90 + sweep / 2;
    const double size = r * random.uniform(0.1, 0.22);
    const int every = random.choice({2, 5, 10});
    if (random.chance(0.5)) {
        solid.add_prism(axis, dial_outline(random, r), 0, t);
        solid.cut_prism(axis, circle({}, r * random.uniform(0.08, 0.45)), -far, far);
        if (random.chance(0.4)) solid.cut_prism(axis, circle({0, -0.7 * r}, 0.05 * r), -far, far);
    } else {
        const double inner = r * random.uniform(0.5, 0.78), middle = (r + inner) / 2, margin = 12;
        solid.add_prism(axis, ring_sector({}, inner, r, start - sweep - margin, sweep + 2 * margin), 0, t);
        for (const double turn : {start - sweep - margin, start + margin}) {  // ears to screw it on
            const Point2 at = polar({}, middle, turn);
            solid.add_prism(axis, circle(at, (r - inner) / 2), 0, t);
            solid.cut_prism(axis, circle(at, (r - inner) * random.uniform(0.15, 0.25)), -far, far);
        }
        if (random.chance(0.4) && r - inner > 0.3 * r)
            solid.cut_prism(axis, ring_sector({}, inner + 0.1 * r, inner + 0.15 * r, start - sweep, sweep), -far, far);
    }
    const int count = every * random.integer(2, 60 / every);
    add_ticks(solid, marks, {count, every, start, -sweep, 0.95 * r, size});
}

/// Bar with a straight scale, holes or slots at its ends.
void make_scale_bar(Part& part, Random& random) {
    Solid& solid = part.solid;
    const double length = random.log_uniform(40, 500), wide = length * random.uniform(0.06, 0.2),
                 t = wide * random.uniform(0.04, 0.15), end = 1.1 * wide;
    const Axis axis = plate_axis(random, part);
    const Marks marks = random_marks(random, part, axis, t);
    const int every = random.choice({5, 10, 10}), count = every * random.integer(2, 6);
    solid.add_prism(axis,
                    random.chance(0.5) ? rectangle({0, 0}, {length, wide})
                                       : slot({wide / 2, wide / 2}, {length - wide / 2, wide / 2}, wide / 2),
                    0, t);
    const double step = (length - 2 * end) / count, half = std::min(0.25 * step, 0.04 * wide);
    const bool both = random.chance(0.3);
    for (int i = 0; i <= count; ++i) {
        const double x = end + step * i, tall = wide * (i % every == 0 ? 0.4 : i % 5 == 0 ? 0.3 : 0.2);
        marks.make(solid, rectangle({x - half, 0.05 * wide}, {x + half, tall}));
        if (both && i % every == 0) marks.make(solid, rectangle({x - half, 0.7 * wide}, {x + half, 0.95 * wide}));
    }
    const double hole = wide * random.uniform(0.1, 0.2);
    for (const double x : {0.5 * wide, length - 0.5 * wide})
        solid.cut_prism(axis, slot({x - 0.3 * hole, wide / 2}, {x + 0.3 * hole, wide / 2}, hole), -far, far);
}

/// Hand of a clock or pointer of an instrument: a hub with bore, a slender arm of some form, a tail.
void make_hand(Part& part, Random& random) {
    Solid& solid = part.solid;
    const double length = random.log_uniform(12, 200), hub = length * random.uniform(0.05, 0.1),
                 t = std::max(0.3, length * random.uniform(0.006, 0.04)), half = hub * random.uniform(0.25, 0.7),
                 tail = random.choice({0.0, 0.2, 0.3, 0.4}) * length;
    const Axis axis = plate_axis(random, part);
    const auto add = [&](const Path& path) { solid.add_prism(axis, path, 0, t); };
    switch (random.integer(0, 5)) {
        case 0:  // baton
            add(slot({}, {0, length - half}, half));
            break;
        case 1:  // taper to a point
            add(through({{-half, 0}, {half, 0}, {0.15 * half, length}, {-0.15 * half, length}}));
            break;
        case 2:  // spade
            add(rectangle({-0.5 * half, 0}, {0.5 * half, length}));
            add(smooth_outline({{0.9 * hub, 0.68 * length},
                                {0.55 * hub, 0.8 * length},
                                {0, 0.95 * length},
                                {-0.55 * hub, 0.8 * length},
                                {-0.9 * hub, 0.68 * length},
                                {0, 0.6 * length}}));
            break;
        case 3:  // with a ring before its tip
            add(through({{-half, 0}, {half, 0}, {0.4 * half, length}, {-0.4 * half, length}}));
            add(circle({0, 0.7 * length}, 0.9 * hub));
            solid.cut_prism(axis, circle({0, 0.7 * length}, 0.6 * hub), -far, far);
            break;
        case 4:  // lance, sometimes skeletonized
            add(through({{0, 0}, {1.2 * half, 0.4 * length}, {0, length}, {-1.2 * half, 0.4 * length}}));
            if (random.chance(0.5))
                solid.cut_prism(axis,
                                through({{0, 0.25 * length},
                                         {0.6 * half, 0.4 * length},
                                         {0, 0.75 * length},
                                         {-0.6 * half, 0.4 * length}}),
                                -far, far);
            break;
        default:  // arrow
            add(rectangle({-0.4 * half, 0}, {0.4 * half, 0.85 * length}));
            add(through({{-hub, 0.8 * length}, {hub, 0.8 * length}, {0, length}}));
            break;
    }
    if (tail > 0) add(through({{-half, -tail}, {half, -tail}, {0.5 * half, 0}, {-0.5 * half, 0}}));
    if (tail > 0 && random.chance(0.4)) add(circle({0, -tail}, random.uniform(0.5, 1.0) * hub));
    add(circle({}, hub));
    if (random.chance(0.25)) solid.add_cylinder(axis, {}, 0.7 * hub, 0, t + hub);
    if (random.chance(0.7))
        solid.cut_cylinder(axis, {}, hub * random.uniform(0.3, 0.6), -far, far);
    else  // a square or oblong seat of the arbor
        solid.cut_prism(axis, rectangle({-0.4 * hub, -0.4 * hub}, {0.4 * hub, 0.4 * hub}), -far, far);
}

/// Sundial: hour lines on a plate, and the gnomon that stands on it.
void make_sundial(Part& part, Random& random) {
    Solid& solid = part.solid;
    part.main_side = random.chance(0.5) ? Side::top : Side::left;
    const double r = random.log_uniform(25, 200), t = r * random.uniform(0.03, 0.1),
                 half = r * random.uniform(0.02, 0.05), latitude = random.uniform(30, 60);
    solid.add_prism(Axis::z, dial_outline(random, r), 0, t);
    const Marks marks{Axis::z, 0.6 * t, t + 1, false};
    for (int hour = -6; hour <= 6; ++hour) {
        const double turn = degrees(
            std::atan2(std::sin(radians(latitude)) * std::sin(radians(15.0 * hour)), std::cos(radians(15.0 * hour))));
        marks.make(solid, bar_mark(90 + turn, 0.4 * r, 0.9 * r, 0.25 * half));
    }
    const double foot = -0.45 * r, reach = r * random.uniform(0.9, 1.25);
    solid.add_prism(Axis::x,
                    through({{foot, 0.5 * t},
                             {foot + reach, 0.5 * t},
                             {foot + reach * random.choice({1.0, 0.85}), t + reach * std::tan(radians(latitude))}}),
                    -half, half);
}

}  // namespace

/// Dial: clock face, scale about a spindle, scale bar, hand or pointer, sundial.
Part dial_plate(FamilyContext& context) {
    Random& random = context.random;
    Part part;
    switch (random.weighted({0.3, 0.25, 0.15, 0.22, 0.08})) {
        case 0:
            make_clock_face(part, random);
            break;
        case 1:
            make_scale_arc(part, random);
            break;
        case 2:
            make_scale_bar(part, random);
            break;
        case 3:
            make_hand(part, random);
            break;
        default:
            make_sundial(part, random);
            break;
    }
    return part;
}

}  // namespace v16::corpus
