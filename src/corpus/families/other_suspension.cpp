// Parts of suspensions and of cable routing: arms and knuckles between eyes, clips and guides on a profile.
#include <algorithm>
#include <array>
#include <vector>

#include "corpus/families/other.hpp"
#include "corpus/families/other_outlines.hpp"

namespace v16::corpus {
namespace {

/// Two legs that spread from a ball's seat to two pivot eyes, tied by a bar; the middle open or pocketed.
void control_arm(Solid& solid, Random& random) {
    const double len = random.log_uniform(25, 400), spread = len * random.uniform(0.3, 0.6),
                 t = len * random.uniform(0.05, 0.14), seat = len * random.uniform(0.08, 0.14),
                 eye = len * random.uniform(0.05, 0.09), width = eye * random.uniform(1.5, 3.5);
    const double skew = random.chance(0.5) ? 0.0 : len * random.uniform(-0.25, 0.25);
    const std::array pivots{Point2{-spread + skew, len}, Point2{spread + skew, len}};
    const double bar = eye * random.uniform(0.6, 1.0);
    for (const Point2 pivot : pivots) solid.add_prism(Axis::z, tangent_hull({}, seat * 0.85, pivot, bar), 0, t);
    const double tie = random.uniform(0.4, 0.85);
    if (random.chance(0.75))
        solid.add_prism(Axis::z, slot(tie * pivots[0], tie * pivots[1], bar * random.uniform(0.5, 0.9)), 0.1 * t,
                        0.8 * t);
    if (random.chance(0.3))  // a full web, thinner than the legs
        solid.add_prism(Axis::z, through({{0, 0}, tie * pivots[1], tie * pivots[0]}), 0.3 * t, 0.6 * t);
    for (const Point2 pivot : pivots) {
        const double r = std::max(0.75 * t, eye);
        solid.add_cylinder(Axis::x, {pivot.y, 0.5 * t}, r, pivot.x - width, pivot.x + width);
        solid.cut_cylinder(Axis::x, {pivot.y, 0.5 * t}, r * random.uniform(0.4, 0.7), pivot.x - width - 1,
                           pivot.x + width + 1);
    }
    const double h = t * random.uniform(1.0, 2.2);
    solid.add_cylinder(Axis::z, {}, seat, 0.5 * (t - h), 0.5 * (t + h))
        .cut_cylinder(Axis::z, {}, seat * random.uniform(0.5, 0.75), -2 * h, 2 * h);
    if (random.chance(0.5))
        solid.cut_hole_circle(Axis::z, {}, 0.86 * seat, random.integer(3, 4), 90, 0.06 * seat, -2 * h, 2 * h);
}

/// Bell crank or rocker: eyes at the corners of a triangle about a hub, the field between them open or pocketed.
void bell_crank(Solid& solid, Random& random) {
    const double r = random.log_uniform(4, 40), t = r * random.uniform(0.4, 1.2), hub = t * random.uniform(1.0, 2.2);
    const int arms = random.choice({2, 2, 2, 3});
    std::vector<Point2> tips;
    double angle = random.uniform(0, 40);
    for (int i = 0; i < arms; ++i, angle += random.uniform(60, 125))
        tips.push_back(polar({}, r * random.uniform(2.6, 5), angle));
    const double eye = r * random.uniform(0.5, 0.8);
    for (const Point2 tip : tips) solid.add_prism(Axis::y, tangent_hull({}, 0.9 * r, tip, eye), 0.0, t);
    const bool web = random.chance(0.5);
    if (web) {
        for (std::size_t i = 0; i + 1 < tips.size(); ++i) {
            solid.add_prism(Axis::y, tangent_hull(tips[i], eye, tips[i + 1], eye), 0.0, t);
            solid.add_prism(Axis::y, through({{0, 0}, tips[i], tips[i + 1]}), 0.0, t);
            const Point2 m = (1.0 / 3.0) * (tips[i] + tips[i + 1]);
            const Point2 a = 0.3 * r * (1.0 / length(m)) * m;
            const Path window = through({m - 0.2 * m + a, m + 0.45 * (tips[i] - m), m + 0.45 * (tips[i + 1] - m)});
            solid.cut_prism(Axis::y, filleted(window, 0.15 * r), random.chance(0.5) ? -1 : 0.35 * t, t + 1);
        }
    }
    solid.add_cylinder(Axis::y, {}, r, 0.5 * (t - hub), 0.5 * (t + hub))
        .cut_cylinder(Axis::y, {}, r * random.uniform(0.45, 0.75), -far, far);
    const bool forked = random.chance(0.35);
    for (const Point2 tip : tips) {
        solid.cut_cylinder(Axis::y, tip, eye * random.uniform(0.4, 0.6), -1, t + 1);
        if (forked) solid.cut_cylinder(Axis::y, tip, 1.25 * eye, 0.3 * t, 0.7 * t);
    }
}

/// Steering knuckle or upright: hub with a bearing's seat or a stub axle, lugs above and below, steering and brake
/// arms.
void knuckle(Solid& solid, Random& random) {
    const double r = random.log_uniform(7, 70), t = r * random.uniform(0.5, 1.2), high = r * random.uniform(1.6, 2.8),
                 low = r * random.uniform(1.4, 2.4), lug = r * random.uniform(0.3, 0.5);
    const double lean = r * random.uniform(-0.3, 0.5);
    const Point2 upper{lean, high}, lower{-0.5 * lean, -low};
    solid.add_prism(Axis::y, tangent_hull({}, r, upper, lug), 0, t)
        .add_prism(Axis::y, tangent_hull({}, r, lower, lug), 0, t);
    const bool forks = random.chance(0.5);
    for (const Point2 end : {upper, lower}) {
        const double from = -t * random.uniform(0.0, 0.8);
        solid.add_box({end.x - lug, from, end.y - 0.6 * lug}, {end.x + lug, t, end.y + 0.6 * lug});
        solid.cut_cylinder(Axis::z, {end.x, 0.5 * (from + t)}, 0.4 * lug, end.y - lug, end.y + lug);
        if (forks)
            solid.cut_box({end.x - 2 * lug, from - 1, end.y - 0.22 * lug},
                          {end.x + 2 * lug, 0.9 * t, end.y + 0.22 * lug});
    }
    const double side = random.chance(0.5) ? 1.0 : -1.0;
    const Point2 steer{side * r * random.uniform(1.6, 2.6), r * random.uniform(-0.6, 0.6)};
    solid.add_prism(Axis::y, tangent_hull({}, 0.6 * r, steer, 0.8 * lug), 0, 0.45 * t)
        .cut_cylinder(Axis::y, steer, 0.4 * lug, -1, t);
    if (random.chance(0.5))
        for (const double z : {-0.65, 0.65}) {  // the caliper's ears
            const Point2 ear{-side * 1.55 * r, z * r};
            solid.add_prism(Axis::y, tangent_hull({-side * 0.4 * r, 0.7 * z * r}, 0.5 * lug, ear, 0.5 * lug), 0,
                            0.5 * t);
            solid.cut_cylinder(Axis::y, ear, 0.25 * lug, -1, t);
        }
    if (random.chance(0.35)) {
        solid.add_cylinder(Axis::y, {}, 0.5 * r, -0.6 * t, 0)
            .add_chamfered_cylinder(Axis::y, {}, 0.32 * r, -2.4 * r, -0.5 * t, 0.05 * r, 0);
    } else {
        solid.add_cylinder(Axis::y, {}, r, -t * random.uniform(0.0, 0.4), t);
        solid.cut_cylinder(Axis::y, {}, 0.78 * r, -t, 0.75 * t).cut_cylinder(Axis::y, {}, 0.6 * r, -t, t + 1);
    }
}

/// Shackle or rocker link: two side links with cross pins' bosses, straight or bent.
void shackle(Solid& solid, Random& random) {
    const double len = random.log_uniform(20, 250), r = len * random.uniform(0.1, 0.22),
                 t = r * random.uniform(0.2, 0.5), gap = r * random.uniform(1.0, 3.0),
                 bend = random.chance(0.4) ? len * random.uniform(0.08, 0.2) : 0.0;
    const Point2 a{0, 0}, m{bend, 0.5 * len}, b{0, len};
    for (const double y : {0.0, t + gap}) {
        solid.add_prism(Axis::y, tangent_hull(a, r, m, 0.75 * r), y, y + t)
            .add_prism(Axis::y, tangent_hull(m, 0.75 * r, b, r), y, y + t);
    }
    if (random.chance(0.6)) solid.add_cylinder(Axis::y, m, 0.45 * r, 0.5 * t, 1.5 * t + gap);
    const bool sleeves = random.chance(0.5);
    for (const Point2 end : {a, b}) {
        if (sleeves && end.y == 0.0) solid.add_cylinder(Axis::y, end, 0.7 * r, -0.4 * t, 2.4 * t + gap);
        solid.cut_cylinder(Axis::y, end, r * random.uniform(0.35, 0.55), -far, far);
    }
    if (random.chance(0.4))
        solid.add_box({m.x - 0.6 * r, 0.5 * t, m.y - 0.1 * len}, {m.x - 0.2 * r, 1.5 * t + gap, m.y + 0.1 * len});
}

/// Comb of open or keyhole-shaped seats for several cables, on a foot with holes.
void cable_comb(Solid& solid, Random& random) {
    const double r = random.log_uniform(1.5, 15), pitch = r * random.uniform(2.4, 3.6),
                 base = r * random.uniform(0.8, 2), t = r * random.uniform(1.0, 4);
    const int n = random.integer(2, 8), rows = random.chance(0.25) ? 2 : 1;
    const double w = pitch * n, top = base + r * random.uniform(1.6, 2.3),
                 neck = r * (random.chance(0.5) ? 1.0 : random.uniform(0.6, 0.9));
    solid.add_prism(Axis::y, filleted(rectangle({0, rows == 2 ? -top + base : 0}, {w, top}), 0.3 * r), 0, t);
    for (int i = 0; i < n; ++i)
        for (int row = 0; row < rows; ++row) {
            const double x = pitch * (i + 0.5), z = row == 0 ? base + r : -r, out = row == 0 ? top + 1 : -top - 1;
            solid.cut_cylinder(Axis::y, {x, z}, r, -1, t + 1);
            solid.cut_box({x - neck, -1, std::min(z, out)}, {x + neck, t + 1, std::max(z, out)});
        }
    const double ear = r * random.uniform(1.5, 3);
    if (rows == 1 && random.chance(0.7)) {
        solid.add_box({-ear, 0, 0}, {w + ear, t, 0.6 * base});
        for (const double x : {-0.5 * ear, w + 0.5 * ear})
            solid.cut_cylinder(Axis::z, {x, 0.5 * t}, 0.25 * std::min(ear, 1.6 * t), -1, base);
    }
}

/// End piece of a drag chain: a floor with holes, side walls with a pivot or a hole, a tie comb.
void chain_end(Solid& solid, Random& random) {
    const double h = random.log_uniform(8, 50), w = h * random.uniform(1.0, 3), t = h * random.uniform(0.1, 0.18),
                 len = h * random.uniform(1.5, 3);
    solid.add_box({0, 0, 0}, {len, w, t});
    const double wall = len * random.uniform(0.4, 0.7);
    for (const double y : {0.0, w - t}) {
        solid.add_prism(Axis::y, through({{0, 0}, {wall + 0.6 * h, 0}, {wall, h}, {0.5 * h, h}, {0, 0.5 * h}}), y,
                        y + t);
        solid.add_cylinder(Axis::y, {0.5 * h, 0.5 * h}, 0.5 * h, y, y + t);
    }
    if (random.chance(0.5))
        solid.cut_cylinder(Axis::y, {0.5 * h, 0.5 * h}, 0.2 * h, -1, w + 1);
    else
        solid.add_cylinder(Axis::y, {0.5 * h, 0.5 * h}, 0.18 * h, -0.8 * t, 0.1)
            .add_cylinder(Axis::y, {0.5 * h, 0.5 * h}, 0.18 * h, w - 0.1, w + 0.8 * t);
    for (const double y : {0.27 * w, 0.73 * w}) solid.cut_cylinder(Axis::z, {0.6 * len, y}, 0.1 * h, -1, t + 1);
    const int teeth = random.choice({0, 2, 3, 4});
    for (int i = 0; i < teeth; ++i) {
        const double y = w * (i + 0.5) / teeth, half = 0.16 * w / teeth;
        solid.add_box({len - 0.1, y - half, 0}, {len + 0.5 * h, y + half, t})
            .add_box({len + 0.35 * h, y - 2 * half, 0}, {len + 0.5 * h, y + 2 * half, t});
    }
}

/// Guide of a hose, a filament or a wire: a ring or funnel at the end of an arm on a foot or a profile's key.
void hose_guide(Solid& solid, Random& random) {
    const double r = random.log_uniform(2.5, 40), wall = r * random.uniform(0.2, 0.6), w = r * random.uniform(0.6, 1.6),
                 arm = r * random.uniform(2.2, 6), half = wall * random.uniform(0.8, 1.6);
    const Point2 knee = polar({}, arm, random.uniform(-150, -30));
    solid.add_cylinder(Axis::y, {}, r + wall, 0, w);
    solid.add_prism(Axis::y, tangent_hull({}, half, knee, half), 0, w);
    const double foot = r * random.uniform(0.9, 2), t = half * random.uniform(1.0, 1.8);
    const bool hooked = random.chance(0.4);
    if (hooked) {
        solid.add_prism(Axis::y,
                        through({{knee.x - half, knee.y - 2 * foot},
                                 {knee.x + half, knee.y - 2 * foot},
                                 {knee.x + half, knee.y},
                                 {knee.x - half, knee.y}}),
                        0, w);
        for (const double z : {knee.y, knee.y - 2 * foot})
            solid.add_box({knee.x, 0, z - half}, {knee.x + foot, w, z + half});
        solid.add_box({knee.x + foot - 0.8 * half, 0, knee.y - 2 * half}, {knee.x + foot, w, knee.y});
    } else {
        solid.add_box({knee.x - foot, -0.5 * w, knee.y - t}, {knee.x + foot, 1.5 * w, knee.y + 0.3 * half});
        for (const double x : {-0.7, 0.7})
            solid.cut_cylinder(Axis::z, {knee.x + x * foot, 0.5 * w}, 0.17 * foot, knee.y - far, knee.y + half);
    }
    solid.cut_cylinder(Axis::y, {}, r, -1, w + 1);
    if (random.chance(0.5)) {
        const double open = random.uniform(40, 130);
        solid.cut_prism(Axis::y, through({{0, 0}, polar({}, 3 * r, open), polar({}, 3 * r, open + 50)}), -1, w + 1);
    }
}

}  // namespace

/// Control arm, bell crank, steering knuckle, shackle.
Part suspension_part(FamilyContext& context) {
    Random& random = context.random;
    Part part;
    const std::size_t form = random.weighted({0.3, 0.3, 0.25, 0.15});
    constexpr std::array forms{control_arm, bell_crank, knuckle, shackle};
    forms[form](part.solid, random);
    part.main_side = form == 0 ? Side::top : Side::front;
    return part;
}

/// Comb, drag chain's end, guide: what holds cables and hoses.
Part cable_or_hose_holder(FamilyContext& context) {
    Random& random = context.random;
    Part part;
    constexpr std::array forms{cable_comb, chain_end, hose_guide};
    forms[random.weighted({0.4, 0.25, 0.35})](part.solid, random);
    part.main_side = random.choice({Side::front, Side::front, Side::top});
    return part;
}

}  // namespace v16::corpus
