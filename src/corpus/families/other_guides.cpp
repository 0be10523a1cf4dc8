// Rails and guides: profile rails, dovetails, T-slot bars, gibs, cam tracks, curved rails.
#include <algorithm>
#include <cmath>

#include "corpus/families/other.hpp"
#include "corpus/families/other_outlines.hpp"
#include "corpus/turned.hpp"

namespace v16::corpus {
namespace {

/// Holes in a row along a rail that lies along x; `top` is where the heads sink in.
void cut_row(Solid& solid, Random& random, double length, double y, double hole, double top) {
    const int count = random.integer(2, 7);
    const double end = length / count * random.choice({0.5, 0.5, 0.3}),
                 step = (length - 2 * end) / std::max(1, count - 1);
    const std::size_t kind = random.weighted({0.5, 0.25, 0.25});
    for (int i = 0; i < count; ++i) {
        const Point2 at{end + step * i, y};
        if (kind == 0)
            solid.cut_counterbore(Axis::z, at, hole, 1.7 * hole, std::min(1.9 * hole, 0.6 * top), top + 0.01, -far);
        else if (kind == 1)
            solid.cut_countersink(Axis::z, at, hole, 1.9 * hole, top + 0.01, -far);
        else
            solid.cut_cylinder(Axis::z, at, hole, -far, far);
    }
}

/// Rail of a ball guide: a bar with raceways in its flanks and counterbored holes.
void make_profile_rail(Solid& solid, Random& random) {
    const double w = random.choice({7.0, 9.0, 12.0, 15.0, 20.0, 23.0, 28.0, 34.0, 45.0}),
                 high = w * random.uniform(0.6, 1.0), length = w * random.uniform(3, 14),
                 neck = w * random.uniform(0.03, 0.14);
    const std::size_t race = random.weighted({0.5, 0.3, 0.2});
    if (race == 0) {  // a waist
        solid.add_prism(Axis::x,
                        through({{0, 0},
                                 {w, 0},
                                 {w, 0.35 * high},
                                 {w - neck, 0.5 * high},
                                 {w - neck, 0.68 * high},
                                 {w, 0.8 * high},
                                 {w - 0.2 * neck, high},
                                 {0.2 * neck, high},
                                 {0, 0.8 * high},
                                 {neck, 0.68 * high},
                                 {neck, 0.5 * high},
                                 {0, 0.35 * high}}),
                        0, length);
    } else {
        solid.add_prism(Axis::x, chamfered(rectangle({0, 0}, {w, high}), 0.04 * w), 0, length);
        const double r = 0.1 * w;
        for (const double y : {-0.3 * r, w + 0.3 * r}) {
            solid.cut_cylinder(Axis::x, {y, 0.62 * high}, r, -far, far);
            if (race == 2) solid.cut_cylinder(Axis::x, {y, 0.32 * high}, r, -far, far);
        }
    }
    cut_row(solid, random, length, w / 2, w * random.uniform(0.1, 0.16), high);
}

/// Bar with a dovetail, as a tongue or a groove.
void make_dovetail(Solid& solid, Random& random) {
    const double w = random.log_uniform(8, 90), high = w * random.uniform(0.25, 0.6), length = w * random.uniform(1, 7),
                 lean = high * 0.5 * std::tan(radians(random.choice({30.0, 35.0, 45.0}))),
                 half = w * random.uniform(0.2, 0.34);
    if (random.chance(0.55)) {
        solid.add_prism(Axis::x,
                        through({{0, 0},
                                 {w, 0},
                                 {w, high / 2},
                                 {w / 2 + half, high / 2},
                                 {w / 2 + half + lean, high},
                                 {w / 2 - half - lean, high},
                                 {w / 2 - half, high / 2},
                                 {0, high / 2}}),
                        0, length);
    } else {
        solid.add_prism(Axis::x, rectangle({0, 0}, {w, high}), 0, length)
            .cut_prism(Axis::x,
                       through({{w / 2 - half - lean, high / 2},
                                {w / 2 + half + lean, high / 2},
                                {w / 2 + half, high + 0.01},
                                {w / 2 - half, high + 0.01}}),
                       -far, far);
        if (random.chance(0.5)) solid.cut_cylinder(Axis::y, {length / 2, 0.75 * high}, 0.1 * high, -far, w / 2);
    }
    if (random.chance(0.7)) cut_row(solid, random, length, w / 2, 0.08 * w, high);
    if (random.chance(0.3))
        solid.cut_prism(Axis::z, rectangle({length * 0.4, -1}, {length * 0.6, 0.12 * w}), -far, far);
}

/// T-slot track or C profile with holes in its floor.
void make_t_track(Solid& solid, Random& random) {
    const double w = random.log_uniform(12, 70), high = w * random.uniform(0.35, 0.9),
                 length = w * random.uniform(3, 12), t = w * random.uniform(0.06, 0.14),
                 gap = w * random.uniform(0.2, 0.45);
    solid.add_prism(Axis::x, rectangle({0, 0}, {w, high}), 0, length)
        .cut_prism(Axis::x, rectangle({t, t}, {w - t, high - t}), -far, far)
        .cut_prism(Axis::x, rectangle({(w - gap) / 2, t}, {(w + gap) / 2, far}), -far, far);
    if (random.chance(0.4)) solid.add_box({0, -0.5 * w, 0}, {length, 0, t}).add_box({0, w, 0}, {length, 1.5 * w, t});
    if (random.chance(0.3))
        solid.cut_prism(Axis::x,
                        through({{0.5 * w - 0.6 * gap, high + 0.01},
                                 {0.5 * w - 0.5 * gap, high - t},
                                 {0.5 * w + 0.5 * gap, high - t},
                                 {0.5 * w + 0.6 * gap, high + 0.01}}),
                        -far, far);
    cut_row(solid, random, length, w / 2, std::min(0.12 * w, 0.4 * gap), t);
}

/// Gib: a thin wedge or bar with dimples for the setting screws.
void make_gib(Solid& solid, Random& random) {
    const double length = random.log_uniform(25, 300), high = length * random.uniform(0.06, 0.16),
                 t = high * random.uniform(0.2, 0.5), lean = t * random.choice({0.0, 0.6, 1.0}),
                 taper = t * random.choice({0.0, 0.3, 0.5});
    solid.add_prism(Axis::x, through({{0, 0}, {t, 0}, {t + lean, high}, {lean, high}}), 0, length);
    if (taper > 0)
        solid.cut_prism(Axis::z,
                        through({{-1, t + lean + 1},
                                 {-1, t + lean},
                                 {0, t + lean},
                                 {length, t + lean - taper},
                                 {length + 1, t + lean + 1}}),
                        -far, far);
    const int count = random.integer(2, 6);
    for (int i = 0; i < count; ++i)
        solid.cut_cylinder(Axis::y, {length * (i + 0.5) / count, high / 2}, 0.16 * high, -far,
                           random.chance(0.5) ? far : lean / 2 + 0.4 * t);
    if (random.chance(0.5))
        solid.cut_box({0.02 * length, -far, 0.3 * high}, {0.03 * length + 0.2 * high, far, 0.7 * high});
    if (random.chance(0.3)) solid.add_box({-0.8 * high, 0, 0}, {0, t + lean, 1.1 * high});
}

/// Plate with a track for a roller: an arc, an S, a heart, a zigzag; or a spiral in a disc.
void make_cam_track(Part& part, Random& random) {
    Solid& solid = part.solid;
    const Axis axis = plate_axis(random, part);
    const double w = random.log_uniform(20, 150), h = w * random.uniform(0.5, 0.9), t = w * random.uniform(0.05, 0.2),
                 half = w * random.uniform(0.05, 0.09);
    const bool through_cut = random.chance(0.6), out = axis == Axis::z;
    const double low = through_cut ? -far : out ? 0.4 * t : -far, high = through_cut ? far : out ? far : 0.6 * t;
    solid.add_prism(
        axis, random.chance(0.5) ? rounded_rectangle({-w, -h}, {w, h}, 0.15 * h) : plate_outline(random, 2 * w, 2 * h),
        0, t);
    switch (random.integer(0, 3)) {
        case 0: {  // concentric arc
            const double r = h * random.uniform(0.8, 1.1), sweep = random.uniform(50, 120);
            solid.cut_prism(axis, moved(ring_sector({}, r - half, r + half, 90 - sweep / 2, sweep), {0, -0.6 * h}), low,
                            high);
            for (const double s : {-0.5, 0.5})
                solid.cut_prism(axis, circle(polar({0, -0.6 * h}, r, 90 + s * sweep), half), low, high);
            solid.cut_prism(axis, circle({0, -0.6 * h}, 1.2 * half), -far, far);
            break;
        }
        case 1: {  // S
            const double reach = 0.7 * w, rise = 0.4 * h;
            solid.cut_prism(axis,
                            limb({{-reach, -rise}, {-0.4 * w, -rise}, {0, 0}, {0.4 * w, rise}, {reach, rise}},
                                 {half, half, half, half, half}),
                            low, high);
            break;
        }
        case 2: {  // zigzag
            const int turns = random.integer(2, 5);
            const double step = 1.4 * w / turns;
            for (int i = 0; i < turns; ++i) {
                const double s = i % 2 == 0 ? 0.45 * h : -0.45 * h;
                solid.cut_prism(axis, slot({-0.7 * w + step * i, -s}, {-0.7 * w + step * (i + 1), s}, half), low, high);
            }
            break;
        }
        default: {  // an L or a J that locks
            solid.cut_prism(axis, slot({-0.6 * w, 0.3 * h}, {0.5 * w, 0.3 * h}, half), low, high);
            solid.cut_prism(axis, slot({0.5 * w, 0.3 * h}, {0.5 * w, -0.4 * h}, half), low, high);
            break;
        }
    }
    const double hole = 0.03 * w;
    if (random.chance(0.6))
        for (const double x : {-0.87 * w, 0.87 * w})
            for (const double y : {-0.82 * h, 0.82 * h}) solid.cut_cylinder(axis, {x, y}, hole, -far, far);
}

/// Curved rail: part of a ring with bored holes, its edges stepped or grooved.
void make_curved_rail(Part& part, Random& random) {
    Solid& solid = part.solid;
    part.main_side = Side::top;
    const double r = random.log_uniform(40, 400), w = r * random.uniform(0.08, 0.25), t = w * random.uniform(0.3, 0.9),
                 sweep = random.choice({45.0, 60.0, 90.0, 120.0, 180.0}), start = 90 - sweep / 2;
    solid.add_prism(Axis::z, ring_sector({}, r - w / 2, r + w / 2, start, sweep), 0, t);
    if (random.chance(0.6)) {  // edges for rollers
        const double edge = 0.15 * w;
        solid.cut_revolution(Axis::z, ring_meridian(0.5 * t, t + 1, r + w / 2 - edge, r + w))
            .cut_revolution(Axis::z, ring_meridian(0.5 * t, t + 1, 0.5 * r, r - w / 2 + edge));
    } else if (random.chance(0.5)) {
        solid.cut_revolution(Axis::z, ring_meridian(0.5 * t, t + 1, r - 0.12 * w, r + 0.12 * w));
    }
    const int count = random.integer(2, 7);
    for (int i = 0; i < count; ++i)
        solid.cut_counterbore(Axis::z, polar({}, r, start + sweep * (i + 0.5) / count), 0.12 * w, 0.2 * w, 0.3 * t,
                              t + 0.01, -1);
    if (random.chance(0.3))
        solid.add_prism(Axis::z, ring_sector({}, r - 0.9 * w, r + 0.9 * w, start, sweep), -0.3 * t, 0);
}

}  // namespace

/// Rail or guide: profile rail, dovetail, T-slot track, gib, cam track, curved rail.
Part rail_or_guide(FamilyContext& context) {
    Random& random = context.random;
    Part part;
    switch (random.weighted({0.22, 0.18, 0.16, 0.12, 0.17, 0.15})) {
        case 0:
            make_profile_rail(part.solid, random);
            break;
        case 1:
            make_dovetail(part.solid, random);
            break;
        case 2:
            make_t_track(part.solid, random);
            break;
        case 3:
            make_gib(part.solid, random);
            break;
        case 4:
            make_cam_track(part, random);
            break;
        default:
            make_curved_rail(part, random);
            break;
    }
    return part;
}

}  // namespace v16::corpus
