// What follows the body: fingers, hands, legs of robots, masks, visors, glasses, blades to run on, splints.
#include <algorithm>
#include <cmath>
#include <vector>

#include "corpus/families/other.hpp"
#include "corpus/families/other_outlines.hpp"

namespace v16::corpus {
namespace {

/// Finger of one to three phalanges with pivots between them and a bore for the tendon.
void make_finger(Solid& solid, Random& random) {
    const int count = random.choice({1, 2, 3, 3});
    const double r = random.uniform(5, 12), wide = r * random.uniform(0.7, 1.1), bend = random.uniform(-25, 5);
    Point2 at{};
    double turn = random.uniform(-10, 10);
    for (int i = 0; i < count; ++i) {
        const bool last = i + 1 == count;
        const double ri = r * (1 - 0.12 * i), length = r * random.uniform(2.6, 4.2) * (1 - 0.15 * i);
        const Point2 next = polar(at, length, turn), middle = polar(at, 0.5 * length, turn);
        const Point2 belly = middle + polar({}, 0.12 * ri, turn + 90);
        solid.add_prism(Axis::y,
                        limb({at, belly, next}, {ri, ri * random.uniform(0.7, 0.85), ri * (last ? 0.65 : 0.88)}), -wide,
                        wide);
        if (random.chance(0.7))
            solid.cut_prism(Axis::y,
                            rotated(rectangle({at.x, at.y - 0.75 * ri}, {at.x + length, at.y - 0.45 * ri}), turn, at),
                            -0.25 * wide, 0.25 * wide);
        if (i > 0) {  // the joint: a tongue between two cheeks
            solid.cut_prism(Axis::y, circle(at, 1.15 * ri), 0.35 * wide, far)
                .cut_prism(Axis::y, circle(at, 1.15 * ri), -far, -0.35 * wide);
            for (const double s : {-1.0, 1.0})
                solid.add_prism(Axis::y, circle(at, 0.95 * ri), s < 0 ? -wide : 0.4 * wide, s < 0 ? -0.4 * wide : wide);
        }
        solid.cut_cylinder(Axis::y, at, 0.22 * r, -far, far);
        if (last && random.chance(0.4))
            solid.add_prism(Axis::y, circle(next - polar({}, 0.15 * ri, turn), 0.75 * ri), -0.8 * wide, 0.8 * wide);
        if (!last) solid.cut_cylinder(Axis::y, next, 0.22 * r, -far, far);
        at = next;
        turn += bend;
    }
    if (count == 1) solid.cut_box({-1.5 * r, -0.45 * wide, -1.5 * r}, {r, 0.45 * wide, 1.5 * r});  // a fork
}

/// Palm of a hand with its fingers, flat, or forks for those that are mounted on it.
void make_hand(Part& part, Random& random) {
    Solid& solid = part.solid;
    const Axis axis = plate_axis(random, part);
    const double w = random.log_uniform(18, 55), high = w * random.uniform(1.0, 1.25),
                 t = w * random.uniform(0.08, 0.4), finger = w * random.uniform(0.17, 0.21);
    solid.add_prism(axis,
                    smooth_outline({{0.6 * w, -high},
                                    {0.95 * w, -0.4 * high},
                                    {w, 0.45 * high},
                                    {0.5 * w, 0.75 * high},
                                    {-0.5 * w, 0.75 * high},
                                    {-w, 0.45 * high},
                                    {-0.95 * w, -0.4 * high},
                                    {-0.6 * w, -high}}),
                    0, t);
    const bool whole = random.chance(0.55);
    const int count = random.choice({3, 4, 4});
    for (int i = 0; i < count; ++i) {
        const double x = w * (-0.76 + 1.52 * i / (count - 1)), lean = 90 - 12 * (x / w),
                     reach = whole ? w * (1.25 - 0.35 * std::abs(x / w - 0.15)) : 0.35 * w;
        const Point2 root{x, 0.5 * high}, tip = polar(root, reach + 0.2 * high, lean);
        solid.add_prism(axis, slot(root, tip, finger), 0, t);
        if (whole) continue;
        solid.cut_prism(axis, slot(polar(root, 0.3 * high, lean), polar(tip, 1.5 * finger, lean), 0.5 * finger), -far,
                        far);
    }
    const double side = random.choice({-1.0, 1.0});
    solid.add_prism(axis, slot({side * 0.6 * w, -0.5 * high}, {side * 1.45 * w, 0.2 * high}, 1.1 * finger), 0, t);
    for (int i = random.integer(0, 4); i > 0; --i)
        solid.cut_cylinder(axis, {w * (-0.6 + 0.24 * i), 0.1 * high * (i % 2)}, 0.06 * w, -far, far);
    if (random.chance(0.5))
        solid.cut_prism(axis, slot({-0.35 * w, -0.75 * high}, {0.35 * w, -0.75 * high}, 0.07 * w), -far, far);
}

/// Leg of a walking robot: a bent, tapering limb, the seat of a servo or a joint at its knee, a foot at its end.
void make_leg(Part& part, Random& random) {
    Solid& solid = part.solid;
    const Axis axis = plate_axis(random, part);
    const double length = random.log_uniform(40, 250), r = length * random.uniform(0.08, 0.14),
                 t = length * random.uniform(0.02, 0.1), knee = length * random.uniform(0.15, 0.4),
                 tip = r * random.uniform(0.25, 0.6);
    const std::vector<Point2> middle{
        {0, 0}, {knee * 0.7, -0.3 * length}, {knee, -0.55 * length}, {0.3 * knee * random.uniform(-1, 1), -length}};
    solid.add_prism(axis, limb(middle, {r, 0.8 * r, 0.7 * r, tip}), 0, t);
    if (random.chance(0.5)) {  // the body of the servo and its two screws
        const double a = 0.62 * r, b = 0.3 * r;
        solid.add_prism(axis, rounded_rectangle({-a - 0.6 * r, -b - 0.4 * r}, {a + 0.6 * r, b + 0.4 * r}, 0.3 * r), 0,
                        t);
        solid.cut_prism(axis, rectangle({-a, -b}, {a, b}), -far, far);
        for (const double x : {-1.3 * a - 0.1 * r, 1.3 * a + 0.1 * r})
            solid.cut_cylinder(axis, {x, 0}, 0.07 * r, -far, far);
    } else {
        solid.cut_cylinder(axis, {}, random.uniform(0.25, 0.5) * r, -far, far);
        if (random.chance(0.5)) solid.cut_hole_circle(axis, {}, 0.7 * r, 4, 45, 0.08 * r, -far, far);
    }
    if (random.chance(0.5))
        solid.cut_prism(axis, slot({knee * 0.78, -0.36 * length}, {knee * 0.95, -0.52 * length}, 0.25 * r), -far, far);
    if (random.chance(0.4)) solid.add_prism(axis, circle(middle.back(), 1.6 * tip), 0, 1.5 * t);
    if (random.chance(0.3))
        solid.add_prism(axis,
                        rounded_rectangle(middle.back() + Point2{-1.5 * r, -tip - 0.4 * r},
                                          middle.back() + Point2{2 * r, -0.5 * tip}, 0.25 * r),
                        0, t);
}

/// A whole face, `w` half wide and `high` half high, or the upper half of it, which leaves the nose free.
Path face_outline(bool half, double w, double high) {
    const std::vector<Point2> right =
        half ? std::vector<Point2>{{0.15, -0.12}, {0.5, -0.5}, {0.95, -0.15}, {1.05, 0.4}, {0.5, 0.38}}
             : std::vector<Point2>{{0.4, -1}, {0.85, -0.5}, {1, 0.1}, {0.75, 0.75}};
    std::vector<Point2> points;
    const double unit = half ? w : high;
    for (const Point2 p : right) points.push_back({w * p.x, unit * p.y});
    points.push_back({0, unit * (half ? 0.28 : 1.0)});
    for (std::size_t i = right.size(); i-- > 0;) points.push_back({-w * right[i].x, unit * right[i].y});
    return smooth_outline(points);
}

/// Mask: an oval or animal's face with eyes, perhaps nose, mouth and holes for the band; half of it sometimes.
void make_mask(Part& part, Random& random) {
    Solid& solid = part.solid;
    const Axis axis = plate_axis(random, part);
    const double w = random.log_uniform(25, 110), high = w * random.uniform(1.1, 1.5),
                 t = w * random.uniform(0.02, 0.08);
    const bool half = random.chance(0.35), round = random.chance(0.35);
    solid.add_prism(axis, face_outline(half, w, high), 0, t);
    const double slant = random.uniform(-0.08, 0.12) * w, eye = random.uniform(0.09, 0.15) * w,
                 at = half ? -0.05 * w : 0.2 * high;
    for (const double s : {-1.0, 1.0}) {
        Path lens;
        lens.vertices = {{{0.25 * w, at}, 0.5}, {{0.7 * w, at + slant}, 0.5}};
        solid.cut_prism(axis, round ? circle({s * 0.45 * w, at}, eye) : s > 0 ? lens : mirrored_x(lens), -far, far);
        if (random.chance(0.8))
            solid.cut_cylinder(axis, {s * 0.9 * w, half ? 0.2 * w : 0.1 * high}, 0.035 * w, -far, far);
    }
    if (half) return;
    if (random.chance(0.6))
        solid.cut_prism(axis,
                        limb({{-0.35 * w, -0.5 * high}, {0, -0.56 * high}, {0.35 * w, -0.5 * high}},
                             {0.05 * w, 0.07 * w, 0.05 * w}),
                        -far, far);
    if (random.chance(0.5))
        solid.add_prism(
            axis,
            through(
                {{-0.15 * w, -0.25 * high}, {0.15 * w, -0.25 * high}, {0.05 * w, 0.2 * high}, {-0.05 * w, 0.2 * high}}),
            axis == Axis::z ? 0 : -3 * t, axis == Axis::z ? 4 * t : t);
    for (int i = random.choice({0, 0, 3, 4}); i > 0; --i)
        solid.cut_prism(axis,
                        slot({-0.2 * w, -0.62 * high - 0.08 * w * i}, {0.2 * w, -0.62 * high - 0.08 * w * i}, 0.02 * w),
                        -far, far);
}

/// Bow about the head that carries a face shield: a strip bent to a U, pegs for the sheet before it.
void make_head_band(Part& part, Random& random) {
    Solid& solid = part.solid;
    part.main_side = Side::top;
    const double w = random.uniform(62, 85), depth = w * random.uniform(0.7, 1.3), t = random.uniform(2.5, 5),
                 high = random.uniform(5, 25), outer = random.uniform(8, 25);
    const auto bow = [&](double a, double ahead) {  // a U strip whose inner half width is `a`
        Path path;
        path.vertices = {{{a, -depth}},      {{a + t, -depth}}, {{a + t, ahead}, 1.0}, {{-a - t, ahead}},
                         {{-a - t, -depth}}, {{-a, -depth}},    {{-a, ahead}, -1.0},   {{a, ahead}}};
        return path;
    };
    solid.add_prism(Axis::z, bow(w, 0), 0, high);
    const bool shield = random.chance(0.75);
    if (shield) {
        solid.add_prism(Axis::z, ring_sector({}, w + outer, w + outer + t, 0, 180), 0, 0.6 * high);
        for (const double s : {-1.0, 1.0})
            solid.add_box({s > 0 ? w : -w - outer - t, -3, 0}, {s > 0 ? w + outer + t : -w, 3, 0.6 * high});
        for (int i = 0; i < 4; ++i) {
            const double turn = 15 + 50.0 * i;
            solid.add_prism(Axis::z, rotated(rectangle({w + outer, -2.5}, {w + outer + 2.5 * t, 2.5}), turn), 0,
                            0.5 * high);
        }
    }
    for (const double s : {-1.0, 1.0}) solid.add_prism(Axis::z, circle({s * (w + t / 2), -depth}, 1.3 * t), 0, high);
    if (random.chance(0.5))
        solid.cut_prism(Axis::x, slot({-0.8 * depth, 0.3 * high}, {-0.8 * depth, 0.7 * high}, 0.12 * high), -far, far);
}

/// Frame of glasses: the front with its two openings, the temples folded out; or one temple alone.
void make_glasses(Part& part, Random& random) {
    Solid& solid = part.solid;
    const double lens = random.uniform(22, 28), tall = lens * random.uniform(0.65, 1.0), gap = random.uniform(8, 11),
                 rim = random.uniform(2.5, 6), t = random.uniform(2.5, 5), c = lens + gap,
                 temple = random.uniform(120, 145);
    const std::size_t form = random.weighted({0.35, 0.35, 0.3});
    const auto opening = [&](double s, double more) {
        const double a = lens + more, b = tall + more;
        if (form == 0) return rounded_rectangle({s * c - a, -b}, {s * c + a, b}, 0.45 * b);
        if (form == 1) return circle({s * c, 0}, a * 0.92);
        return smooth_outline({{s * c + a, 0.3 * b},
                               {s * c + 0.6 * a, b},
                               {s * c - 0.6 * a, b},
                               {s * c - a, 0.3 * b},
                               {s * c - 0.5 * a, -b},
                               {s * c + 0.5 * a, -b}});
    };
    const double stem = random.uniform(3, 7);
    const auto bend = [&](double x, double y0) {
        return strip({{y0, x}, {y0 + 0.7 * temple, x}, {y0 + temple, x - 0.2 * temple}}, stem, 20);
    };
    if (random.chance(0.25)) {  // a temple
        solid.add_prism(Axis::y, bend(0, 0), 0, t);
        solid.cut_cylinder(Axis::z, {-1, t / 2}, 0.8, -far, far).cut_box({-far, t / 3, -far}, {2, 2 * t / 3, far});
        return;
    }
    for (const double s : {-1.0, 1.0}) solid.add_prism(Axis::y, opening(s, rim), 0, t);
    solid.add_prism(Axis::y, ring_sector({0, 0.1 * tall}, 0.8 * gap, 0.8 * gap + rim, 0, 180), 0, t);
    for (const double s : {-1.0, 1.0}) {
        solid.cut_prism(Axis::y, opening(s, 0), -far, far);
        const double x = s * (c + lens + rim);
        solid.add_prism(
            Axis::y,
            rectangle({std::min(x - 3 * s, x + 4 * s), 0.25 * tall}, {std::max(x - 3 * s, x + 4 * s), 0.25 * tall + 6}),
            0, t);
    }
    if (random.chance(0.6))
        for (const double s : {-1.0, 1.0}) {
            const double x = s * (c + lens + rim + 2.5);
            solid.add_prism(Axis::x, bend(0.25 * tall + 1, t), x - 1.5, x + 1.5);
        }
}

/// Running blade or foot, bent from a strip; or a splint, part of a tube with slots for its straps.
void make_blade_or_splint(Solid& solid, Random& random) {
    if (random.chance(0.5)) {
        const double high = random.uniform(80, 400), t = high * random.uniform(0.02, 0.05),
                     wide = high * random.uniform(0.15, 0.3);
        const std::vector<std::vector<Point2>> lines{
            {{0, high}, {0, 0.75 * high}, {-0.22 * high, 0.4 * high}, {0, 0}, {0.5 * high, 0.02 * high}},
            {{0, high}, {0, 0.15 * high}, {0.15 * high, 0}, {0.5 * high, 0}},
            {{0, 0.6 * high},
             {0.03 * high, 0.3 * high},
             {-0.2 * high, 0.02 * high},
             {0.25 * high, 0.1 * high},
             {0.6 * high, 0}}};
        solid.add_prism(Axis::y, strip(random.choice(lines), t, 0.1 * high), 0, wide);
        if (random.chance(0.6))
            for (const double z : {0.92, 0.82})
                solid.cut_cylinder(Axis::x, {wide / 2, z * high * 0.98}, 0.08 * wide, -far, far);
        if (random.chance(0.3))
            solid.cut_prism(Axis::z, rectangle({0.2 * high, 0.48 * wide}, {far, 0.52 * wide}), -far, far);
        return;
    }
    const double r = random.uniform(9, 60), t = std::max(1.5, 0.06 * r), length = r * random.uniform(2, 6),
                 open = random.uniform(90, 180);
    solid.add_prism(Axis::x, ring_sector({}, r, r + t, 90 + open / 2, 360 - open), 0, length);
    if (random.chance(0.6))
        solid.cut_cylinder(Axis::y, {0, 0.5 * r}, 0.7 * r, -far, far)
            .cut_cylinder(Axis::y, {length, 0.5 * r}, 0.7 * r, -far, far);
    const int straps = random.integer(1, 3);
    for (int i = 0; i < straps; ++i) {
        const double x = length * (i + 0.5) / straps;
        solid.cut_prism(Axis::y, slot({x - 0.15 * r, 0}, {x + 0.15 * r, 0}, 0.06 * r), -far, far);
    }
    for (int i = random.choice({0, 0, 3, 5}); i > 0; --i)
        solid.cut_prism(Axis::z, polygon({length * i / 6, 0}, 0.18 * r, 6), -far, 0);
}

}  // namespace

/// What follows the body: finger, hand, leg, mask, head band, glasses, blade or splint.
Part limb_part(FamilyContext& context) {
    Random& random = context.random;
    Part part;
    switch (random.weighted({0.18, 0.12, 0.18, 0.15, 0.1, 0.14, 0.13})) {
        case 0:
            make_finger(part.solid, random);
            break;
        case 1:
            make_hand(part, random);
            break;
        case 2:
            make_leg(part, random);
            break;
        case 3:
            make_mask(part, random);
            break;
        case 4:
            make_head_band(part, random);
            break;
        case 5:
            make_glasses(part, random);
            break;
        default:
            make_blade_or_splint(part.solid, random);
            break;
    }
    return part;
}

}  // namespace v16::corpus
