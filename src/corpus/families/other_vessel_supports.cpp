// What vessels stand on and hang from: saddles, brackets, legs, skirts; lugs and trunnions to lift them by.
#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

#include "corpus/families/other.hpp"
#include "corpus/families/other_bar_sections.hpp"
#include "corpus/families/other_pieces.hpp"

namespace v16::corpus {
namespace {

/// Saddle of a lying vessel: base plate, web and ribs cut to its circle, pad plate.
void saddle(Solid& solid, Random& random) {
    const double r = random.log_uniform(100, 1500),
                 half = r * std::sin(radians(random.choice({60.0, 60.0, 55.0, 75.0}))),
                 seat = -std::sqrt(r * r - half * half), bottom = -r * random.uniform(1.15, 1.5),
                 t = r * random.uniform(0.015, 0.04), deep = r * random.uniform(0.12, 0.3),
                 base = half * random.uniform(0.95, 1.1);
    const int ribs = random.integer(2, 5);
    const bool thick_web_middle = random.chance(0.6);
    const double y = thick_web_middle ? 0.0 : 0.5 * deep;
    solid.add_box({-half, y - 0.5 * t, bottom}, {half, y + 0.5 * t, seat});
    for (int i = 0; i < ribs; ++i) {
        const double x = row_position(i, ribs, 1.9 * half / (ribs - 1));
        solid.add_box({x - 0.5 * t, -0.5 * deep, bottom}, {x + 0.5 * t, 0.5 * deep, seat});
    }
    solid.cut_cylinder(Axis::y, {}, r, -far, far);
    if (random.chance(0.85)) {
        const double sweep = degrees(2 * std::asin(std::min(0.99, half / r))) * random.uniform(1.02, 1.12);
        solid.add_prism(Axis::y, ring_sector({}, r - t, r + 0.001, 270 - 0.5 * sweep, sweep), -0.65 * deep,
                        0.65 * deep);
    }
    solid.add_box({-base, -0.6 * deep, bottom - 1.4 * t}, {base, 0.6 * deep, bottom});
    for (const double s : {-1.0, 1.0}) {
        const Point2 at{s * 0.8 * base, thick_web_middle ? 0.3 * deep : 0.0};
        const double hole = 0.05 * deep + 0.3 * t;
        if (random.chance(0.5))
            solid.cut_prism(Axis::z, slot(at - Point2{1.2 * hole, 0}, at + Point2{1.2 * hole, 0}, hole), bottom - far,
                            bottom + 0.1 * t);
        else
            solid.cut_cylinder(Axis::z, at, hole, bottom - far, bottom + 0.1 * t);
    }
}

/// Bracket at the side of a standing vessel: two gussets on a foot plate, pad behind, perhaps a top plate.
void side_bracket(Solid& solid, Random& random) {
    const double h = random.log_uniform(80, 600), reach = h * random.uniform(0.5, 1.1),
                 w = h * random.uniform(0.4, 0.9), t = h * random.uniform(0.03, 0.06), r = h * random.uniform(1.5, 4);
    const double top = reach * random.uniform(0.15, 0.6);
    Path gusset = through({{0, 0}, {reach * 0.92, 0}, {reach * 0.92, 0.12 * h}, {top, h}, {0, h}});
    if (random.chance(0.3)) gusset = filleted(gusset, 0.2 * reach);
    const double apart = 0.5 * w - t * random.uniform(0.5, 2);
    for (const double s : {-1.0, 1.0})
        solid.add_prism(Axis::y, gusset, s > 0 ? apart - t : -apart, s > 0 ? apart : -apart + t);
    solid.add_box({0, -0.5 * w, -1.3 * t}, {reach, 0.5 * w, 0})
        .cut_cylinder(Axis::z, {0.62 * reach, 0}, std::min(0.1 * reach, 0.6 * apart), -far, 0.1 * t);
    if (random.chance(0.45)) solid.add_box({0, -0.5 * w, h}, {top * 1.1, 0.5 * w, h + t});
    if (random.chance(0.75)) {  // pad, curved like the shell or flat
        if (random.chance(0.5))
            solid.add_prism(Axis::z,
                            ring_sector({-r, 0}, r - 0.01 * t, r + t, -degrees(0.75 * w / r), degrees(1.5 * w / r)),
                            -0.25 * h, 1.2 * h);
        else
            solid.add_prism(Axis::x, rounded_rectangle({-0.75 * w, -0.25 * h}, {0.75 * w, 1.2 * h}, 0.15 * w), -t,
                            0.001);
    }
}

/// Leg of angle, tube or I section on a foot plate, a pad at its head.
void leg(Solid& solid, Random& random) {
    const double a = random.log_uniform(30, 150), h = a * random.uniform(4, 10), t = a * random.uniform(0.06, 0.12),
                 foot = a * random.uniform(0.8, 1.3);
    switch (random.integer(0, 2)) {
        case 0:
            solid.add_prism(Axis::z, angle_section({0.5 * a, 0.5 * a}, t), 0, h);
            break;
        case 1:
            solid.add_cylinder(Axis::z, {}, 0.5 * a, 0, h).cut_cylinder(Axis::z, {}, 0.5 * a - t, 0.0, h + 1);
            solid.cut_prism(Axis::y, through({{-a, h - 1.2 * a}, {0.1 * a, h + 1}, {-a, h + 1}}), -far, far);
            break;
        default:
            solid.add_box({-0.5 * a, -0.5 * a, 0}, {-0.5 * a + t, 0.5 * a, h})
                .add_box({0.5 * a - t, -0.5 * a, 0}, {0.5 * a, 0.5 * a, h})
                .add_box({-0.5 * a, -0.5 * t, 0}, {0.5 * a, 0.5 * t, h});
            break;
    }
    solid.add_box({-foot, -foot, -1.5 * t}, {foot, foot, 0});
    for (int i = 0, n = random.choice({1, 2, 4}); i < n; ++i)
        solid.cut_cylinder(Axis::z,
                           n == 1 ? Point2{0.75 * foot, 0.75 * foot}
                                  : 0.75 * foot * quarters[static_cast<std::size_t>(n == 2 ? 2 * i : i)],
                           0.12 * a, -far, 0.1 * t);
    if (random.chance(0.7))
        solid.add_prism(Axis::x, rounded_rectangle({-0.8 * a, h * 0.72}, {0.8 * a, h * 1.06}, 0.2 * a), -0.5 * a - t,
                        -0.5 * a + 0.001);
    if (random.chance(0.4))
        for (const double s : {-1.0, 1.0})
            solid.add_prism(Axis::y, through({{s * 0.5 * a, 0}, {s * foot * 0.95, 0}, {s * 0.5 * a, 0.9 * a}}),
                            -0.5 * t, 0.5 * t);
}

/// Skirt of a tower: cylinder or cone, base ring, bolt chairs, openings.
void skirt(Solid& solid, Random& random) {
    const double r = random.log_uniform(150, 1200), h = r * random.uniform(0.8, 2.5),
                 t = r * random.uniform(0.015, 0.03), foot = r * random.choice({1.0, 1.0, 1.2}),
                 ring = r * random.uniform(0.1, 0.18);
    solid.add_revolution(Axis::z, through({{0, 0}, {0, foot}, {h, r}, {h, 0}}))
        .cut_revolution(Axis::z,
                        through({{-1, 0}, {-1, foot - t}, {0, foot - t}, {h, r - t}, {h + 1, r - t}, {h + 1, 0}}));
    const double chair = ring * random.uniform(0.8, 1.6), plate = 1.6 * t;
    solid.add_prism(Axis::z, circle({}, foot + ring), -plate, 0)
        .cut_prism(Axis::z, circle({}, foot - 0.5 * ring), -plate - 1, 0);
    const int bolts = random.choice({8, 12});
    const bool upper = random.chance(0.6);
    if (upper)
        solid.add_prism(Axis::z, circle({}, foot + 0.95 * ring), chair, chair + plate)
            .cut_prism(Axis::z, circle({}, foot - 0.3 * t), chair - 0.001, chair + plate + 0.001);
    for (int i = 0; i < bolts; ++i) {
        const double turn = 360.0 * i / bolts;
        solid.cut_cylinder(Axis::z, polar({}, foot + 0.55 * ring, turn), 0.16 * ring, -far,
                           upper ? chair + plate + 1 : 0.1);
        for (const double s : {-1.0, 1.0})
            solid.add_prism(Axis::z,
                            rotated(rectangle({foot - 0.3 * t, -0.5 * t}, {foot + 0.85 * ring, 0.5 * t}),
                                    turn + s * degrees(0.4 * ring / foot)),
                            0, chair);
    }
    if (random.chance(0.7)) solid.cut_cylinder(Axis::y, {0, 0.55 * h}, std::min(0.2 * h, 0.25 * r), -far, 0);
}

/// Plate with an eye: rounded or chamfered head, cheeks about the eye, foot, pad, gussets.
void plate_lug(Solid& solid, Random& random) {
    const double r = random.log_uniform(15, 200), h = r * random.uniform(0.8, 3), w = r * random.uniform(1.0, 2.2),
                 t = r * random.uniform(0.15, 0.5), hole = r * random.uniform(0.35, 0.55);
    const int head = random.integer(0, 2);
    if (head == 0) {
        solid.add_prism(Axis::y, tangent_hull({0, h}, r, {0, r * 0.2}, std::max(w, 1.001 * r)), -0.5 * t, 0.5 * t)
            .cut_box({-far, -far, -far}, {far, far, 0});
    } else if (head == 1) {
        solid.add_prism(Axis::y,
                        through({{-w, 0},
                                 {w, 0},
                                 {w, 0.3 * h},
                                 {r, h + 0.4 * r},
                                 {0.5 * r, h + r},
                                 {-0.5 * r, h + r},
                                 {-r, h + 0.4 * r},
                                 {-w, 0.3 * h}}),
                        -0.5 * t, 0.5 * t);
    } else {  // leaning to one side
        solid.add_prism(Axis::y, tangent_hull({0.6 * w, h}, r, {0, 0.1 * r}, w), -0.5 * t, 0.5 * t)
            .cut_box({-far, -far, -far}, {far, far, 0});
    }
    const Point2 eye{head == 2 ? 0.6 * w : 0.0, h};
    if (random.chance(0.5)) solid.add_cylinder(Axis::y, eye, 0.5 * (hole + r), -t, t);
    solid.cut_cylinder(Axis::y, eye, hole, -far, far);
    const bool foot = random.chance(0.65);
    if (foot) solid.add_box({-1.25 * w, -0.8 * w, -t}, {1.25 * w, 0.8 * w, 0});
    if (foot && random.chance(0.35))
        for (const Point2 q : quarters)
            solid.cut_cylinder(Axis::z, {q.x * 1.05 * w, q.y * 0.6 * w}, 0.1 * w, -far, 0.01);
    if (random.chance(0.5))
        for (const double s : {-1.0, 1.0})
            solid.add_prism(
                Axis::x,
                through(
                    {{s * 0.4 * t, 0}, {s * 0.75 * w, 0}, {s * 0.75 * w, 0.1 * h}, {s * 0.4 * t, 0.7 * (h - hole)}}),
                -0.4 * t, 0.4 * t);
}

/// Trunnion: a stub of pipe with a ring at its end, cross plates inside, on a pad bent like the shell.
void trunnion(Solid& solid, Random& random) {
    const double r = random.log_uniform(40, 300), len = r * random.uniform(1, 2.2), t = r * random.uniform(0.06, 0.14),
                 shell = r * random.uniform(4, 10), pad = r * random.uniform(1.4, 2);
    solid.add_cylinder(Axis::x, {}, r, 0, len).cut_cylinder(Axis::x, {}, r - t, 0, len + 1);
    if (random.chance(0.6))
        for (int i = 0; i < 2; ++i)
            solid.add_box({0, i == 0 ? -r + 0.5 * t : -0.5 * t, i == 0 ? -0.5 * t : -r + 0.5 * t},
                          {0.95 * len, i == 0 ? r - 0.5 * t : 0.5 * t, i == 0 ? 0.5 * t : r - 0.5 * t});
    solid.add_cylinder(Axis::x, {}, r * random.uniform(1.2, 1.5), len, len + t);
    if (random.chance(0.5)) solid.cut_cylinder(Axis::x, {}, 0.7 * r, len - 0.001, len + 2 * t);
    if (random.chance(0.6))
        solid.add_prism(
            Axis::z, ring_sector({-shell, 0}, shell - t, shell + 0.01, -degrees(pad / shell), degrees(2 * pad / shell)),
            -pad, pad);
    else
        solid.add_cylinder(Axis::x, {}, pad, -t, 0.01);
    if (random.chance(0.4))
        solid.add_prism(Axis::y, through({{0, r * 0.9}, {0.8 * len, r * 0.9}, {0, 1.35 * r}}), -0.5 * t, 0.5 * t);
}

}  // namespace

/// Support of a vessel: saddle, side bracket, leg, skirt.
Part vessel_support(FamilyContext& context) {
    Random& random = context.random;
    Part part;
    constexpr std::array forms{saddle, saddle, side_bracket, side_bracket, leg, skirt};
    random.choice(forms)(part.solid, random);
    return part;
}

/// Lug of plate or trunnion by which a load is lifted.
Part lifting_lug(FamilyContext& context) {
    Random& random = context.random;
    Part part;
    (random.chance(0.7) ? plate_lug : trunnion)(part.solid, random);
    return part;
}

}  // namespace v16::corpus
