// Folded sheet: brackets with cheeks, ears, legs, pressed ribs and lanced tabs.
#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

#include "corpus/families/other.hpp"

namespace v16::corpus {
namespace {

/// An angle across y whose cheeks at both ends are folded from its legs: seat of a motor, of a winch, of a shelf.
void cheeked_angle(Solid& solid, Random& random) {
    const double a = random.log_uniform(15, 250), h = a * random.uniform(0.6, 1.4), w = a * random.uniform(0.5, 1.6),
                 t = a * random.uniform(0.02, 0.06), in = w * random.uniform(0.0, 0.15);
    solid.add_prism(Axis::y, strip({{a, 0}, {0, 0}, {0, h}}, -t, t), 0, w);
    const double tip = random.uniform(0.1, 0.45);
    Path cheek = random.chance(0.6)
                     ? through({{0, 0}, {a * random.uniform(0.6, 1.0), 0}, {a * tip, h * 0.95}, {0, h * 0.95}})
                     : through({{0, 0}, {0.9 * a, 0}, {0.9 * a, 0.25 * h}, {0.3 * a, 0.9 * h}, {0, 0.9 * h}});
    if (random.chance(0.4)) cheek = filleted(cheek, 0.15 * a);
    const int cheeks = random.integer(1, 2);
    for (int i = 0; i < cheeks; ++i) {
        const double y = i == 0 ? in : w - in - t;
        solid.add_prism(Axis::y, cheek, y, y + t);
    }
    const double r = std::min(h, w) * random.uniform(0.15, 0.3);
    if (random.chance(0.6)) {
        solid.cut_cylinder(Axis::x, {0.5 * w, 0.5 * h}, r, -2 * t, 2 * t);
        solid.cut_hole_circle(Axis::x, {0.5 * w, 0.5 * h}, 1.35 * r, 4, 45, 0.12 * r, -2 * t, 2 * t);
    } else {
        for (const double y : {0.3 * w, 0.7 * w})
            solid.cut_prism(Axis::x, slot({y, 0.4 * h}, {y, 0.7 * h}, 0.05 * w), -2 * t, 2 * t);
    }
    for (const double y : {0.3 * w, 0.7 * w}) {
        if (random.chance(0.5))
            solid.cut_prism(Axis::z, slot({0.4 * a, y}, {0.7 * a, y}, 0.06 * w), -2 * t, 2 * t);
        else
            solid.cut_cylinder(Axis::z, {0.6 * a, y}, 0.06 * w, -2 * t, 2 * t);
    }
}

/// Two cheeks with an eye over turned-out feet, or over a common floor.
void cheeks_with_eye(Solid& solid, Random& random) {
    const double gap = random.log_uniform(8, 120), t = gap * random.uniform(0.04, 0.12),
                 w = gap * random.uniform(0.5, 1.4), h = gap * random.uniform(0.6, 1.6),
                 foot = gap * random.uniform(0.4, 0.9), top = 0.5 * w * random.uniform(0.5, 1);
    const bool outward = random.chance(0.55);
    const Path cheek = tangent_hull({0.5 * w, h}, top, {0.5 * w, 0.3 * w}, 0.5 * w);
    for (const double s : {-1.0, 1.0}) {
        const double x = 0.5 * gap;
        const std::vector<Point2> line = {{s * (x + foot), 0}, {s * x, 0}, {s * x, 0.3 * w}};
        if (outward) solid.add_prism(Axis::y, strip(line, s * -t, t), 0, w);
        const double from = s > 0 ? x - (outward ? t : 0) : -x - (outward ? 0 : t);
        solid.add_prism(Axis::x, cheek, from, from + t);
        solid.add_prism(Axis::x, rectangle({0, outward ? 1.5 * t : 0}, {w, 0.35 * w}), from, from + t);
        if (outward) solid.cut_cylinder(Axis::z, {s * (x + 0.6 * foot), 0.5 * w}, 0.15 * foot, -far, 0.2 * w);
    }
    if (outward) {
        solid.add_box({-0.5 * gap, w - t, 0},
                      {0.5 * gap, w, h * random.uniform(0.3, 0.8)});  // the wall that joins them
    } else {
        solid.add_box({-0.5 * gap - t, 0, 0}, {0.5 * gap + t, w, t});
        solid.cut_cylinder(Axis::z, {0, 0.5 * w}, 0.15 * gap, -1, 2 * t);
    }
    solid.cut_box({-far, -far, -far}, {far, far, -t * 1.001});
    solid.cut_cylinder(Axis::x, {0.5 * w, h}, top * random.uniform(0.35, 0.6), -far, far);
}

/// A plate on three or four legs that are bent down and end in feet.
void spider(Solid& solid, Random& random) {
    const double a = random.log_uniform(15, 150), h = a * random.uniform(0.4, 1.2), t = a * random.uniform(0.02, 0.06),
                 foot = a * random.uniform(0.25, 0.5), w = a * random.uniform(0.3, 0.8);
    const bool feet = random.chance(0.7), cross = random.chance(0.6);
    std::vector<Point2> line{{-a, -h}, {-a, 0}, {a, 0}, {a, -h}};
    if (feet) {
        line.insert(line.begin(), {-a - foot, -h});
        line.push_back({a + foot, -h});
    }
    solid.add_prism(Axis::y, strip(line, -t, t), -w, w);
    if (cross) {
        const double wide = a * random.uniform(0.25, 0.6);
        solid.add_prism(Axis::x, strip(line, -t, t), -wide, wide);
    }
    const double hole = 0.3 * std::min(foot, w);
    for (const double s : {-1.0, 1.0}) {
        if (feet) solid.cut_cylinder(Axis::z, {s * (a + 0.6 * foot), 0}, hole, -h - far, -0.5 * h);
        if (feet && cross) solid.cut_cylinder(Axis::z, {0, s * (a + 0.6 * foot)}, 0.7 * hole, -h - far, -0.5 * h);
    }
    if (random.chance(0.8))
        solid.cut_cylinder(Axis::z, {}, 0.5 * std::min(w, a) * random.uniform(0.4, 1), -0.4 * h, far);
    if (random.chance(0.4))
        for (const double s : {-1.0, 1.0})
            solid.cut_prism(Axis::x, slot({0, -0.6 * h}, {0, -0.35 * h}, 0.12 * h), s > 0 ? 0.5 * a : -2 * a,
                            s > 0 ? 2 * a : -0.5 * a);
}

/// Angle with ribs that a press has set into its bend; a lip or a joggle at an end.
void ribbed_angle(Solid& solid, Random& random) {
    const double a = random.log_uniform(15, 200), h = a * random.uniform(0.5, 1.5), w = a * random.uniform(0.4, 2),
                 t = a * random.uniform(0.03, 0.07), leg = std::min(a, h) * random.uniform(0.25, 0.5);
    std::vector<Point2> line{{a, 0}, {0, 0}, {0, h}};
    if (random.chance(0.35)) line.insert(line.begin(), {a, random.chance(0.5) ? 0.2 * a : -0.2 * a});
    solid.add_prism(Axis::y, strip(line, -t, t), 0, w);
    const int ribs = w > 1.2 * a ? random.integer(2, 3) : random.integer(1, 2);
    for (int i = 0; i < ribs; ++i) {
        const double y = w * (i + 0.5) / ribs, half = 0.12 * w / ribs + 0.5 * t;
        solid.add_prism(Axis::y, through({{-0.5 * t, -0.5 * t}, {leg, -0.5 * t}, {leg, 0}, {0, leg}, {-0.5 * t, leg}}),
                        y - half, y + half);
        solid.cut_prism(
            Axis::y,
            through({{-3 * t, -3 * t}, {leg - t, -3 * t}, {leg - 1.5 * t, -t}, {-t, leg - 1.5 * t}, {-3 * t, leg - t}}),
            y - half + 0.5 * t, y + half - 0.5 * t);
    }
    const double r = std::min(0.06 * w, 0.12 * std::min(a, h));
    const int holes = random.integer(1, 3);
    for (int i = 0; i < holes; ++i) {
        const double y = w * (i + 0.5 + (ribs == holes ? 0.25 : 0.0)) / (holes + (ribs == holes ? 0.5 : 0.0));
        solid.cut_prism(Axis::z, slot({0.75 * a - r, y}, {0.75 * a + r, y}, r), -far, 0.1 * t);
        solid.cut_cylinder(Axis::x, {y, 0.78 * h}, r, -far, 0.1 * t);
    }
}

/// Sheet with tabs cut on three sides and bent up from their windows, beside holes.
void lanced_sheet(Solid& solid, Random& random) {
    const double w = random.log_uniform(25, 250), h = w * random.uniform(0.4, 0.9), t = w * random.uniform(0.01, 0.03);
    solid.add_prism(Axis::z, rounded_rectangle({0, 0}, {w, h}, h * random.uniform(0.01, 0.15)), 0, t);
    const int tabs = random.integer(2, 4);
    const bool flanged = random.chance(0.5);
    for (int i = 0; i < tabs; ++i) {
        const double x = w * (i + 0.5) / tabs, half = 0.28 * w / tabs * random.uniform(0.6, 1.0),
                     deep = h * random.uniform(0.25, 0.45), y = h * random.uniform(0.2, 0.4);
        solid.cut_box({x - half, y, -1}, {x + half, y + deep, t + 1});
        const bool along = random.chance(0.5);
        const double tall = along ? deep : 2 * half;
        if (along) {
            const Path face = random.chance(0.5) ? chamfered(rectangle({x - half, 0}, {x + half, tall}), 0.3 * half)
                                                 : rectangle({x - half, 0}, {x + half, tall});
            solid.add_prism(Axis::y, face, y - t, y)
                .cut_cylinder(Axis::y, {x, 0.65 * tall}, 0.2 * std::min(half, tall), y - 2 * t, y + t);
        } else {
            solid.add_prism(Axis::x, filleted(rectangle({y, 0}, {y + deep, tall}), 0.25 * std::min(deep, tall)),
                            x - half - t, x - half);
            solid.cut_cylinder(Axis::x, {y + 0.5 * deep, 0.6 * tall}, 0.15 * std::min(deep, tall), x - half - 2 * t,
                               x - half + t);
        }
    }
    if (flanged) {
        const double down = h * random.uniform(0.1, 0.3);
        for (const double y : {0.0, h - t}) solid.add_box({0.02 * w, y, -down}, {0.98 * w, y + t, t});
    }
    for (const Point2 p : {Point2{0.06 * w, 0.86 * h}, Point2{0.94 * w, 0.86 * h}, Point2{0.06 * w, 0.12 * h}})
        solid.cut_cylinder(Axis::z, p, 0.02 * w + 0.01 * h, -1, t + 1);
}

/// Cantilever arm of U section that tapers to its tip, on a wall plate or hooked into a slotted post.
void tapered_arm(Solid& solid, Random& random) {
    const double len = random.log_uniform(40, 500), h = len * random.uniform(0.2, 0.5),
                 tip = h * random.uniform(0.15, 0.5), t = h * random.uniform(0.02, 0.06),
                 w = h * random.uniform(0.2, 0.6);
    const Path face = through({{0, 0}, {0, -h}, {0.1 * len, -h}, {len, -tip}, {len, 0}});
    solid.add_prism(Axis::y, face, 0, w).cut_prism(Axis::y, moved(face, {0, -t}), t, w - t);
    const bool hooks = random.chance(0.4);
    if (hooks) {
        for (int i = 0; i < random.integer(2, 3); ++i) {
            const double z = -0.15 * h - 0.4 * h * i, s = 0.12 * h;
            for (const double y : {0.0, w - t})
                solid.add_prism(Axis::y,
                                through({{0.01, z},
                                         {-s, z},
                                         {-s, z - 1.6 * s},
                                         {-0.5 * s, z - 1.6 * s},
                                         {-0.5 * s, z - s},
                                         {0.01, z - s}}),
                                y, y + t);
        }
    } else {
        solid.add_box({-t, -0.5 * w, -1.15 * h}, {0, 1.5 * w, 0.1 * h});
        for (const double y : {-0.25 * w, 1.25 * w})
            for (const double z : {-0.1 * h, -0.95 * h}) solid.cut_cylinder(Axis::x, {y, z}, 0.1 * w, -2 * t, t);
    }
    const int holes = random.integer(1, 4);
    for (int i = 0; i < holes; ++i)
        solid.cut_cylinder(Axis::z, {len * (i + 0.7) / (holes + 0.4), 0.5 * w}, 0.15 * w, -1.5 * t, 1);
    if (random.chance(0.4)) solid.cut_cylinder(Axis::y, {0.25 * len, -0.45 * h}, 0.16 * h, -far, far);
}

/// Hook for a gutter, pipe or cable: an arc of flat strip with a straight or cranked tail.
void strip_hook(Solid& solid, Random& random) {
    const double r = random.log_uniform(8, 120), t = r * random.uniform(0.04, 0.15), w = r * random.uniform(0.2, 0.8),
                 sweep = random.choice({180.0, 200.0, 230.0, 150.0}), tail = r * random.uniform(1.0, 3);
    solid.add_prism(Axis::y, ring_sector({}, r, r + t, 180 - 0.001, sweep), 0, w);
    const bool flat = random.chance(0.4);
    if (flat) {
        solid.add_prism(Axis::y, strip({{-r, -0.01}, {-r, 0.6 * r}, {-r - tail, 0.6 * r}}, t, 0.5 * t), 0, w);
        for (const double k : {0.4, 0.75}) solid.cut_cylinder(Axis::z, {-r - k * tail, 0.5 * w}, 0.2 * w, 0.3 * r, r);
    } else {
        solid.add_box({-r - t, 0, -0.01}, {-r, w, tail});
        for (const double k : {0.35, 0.8}) solid.cut_cylinder(Axis::x, {0.5 * w, k * tail}, 0.2 * w, -2 * r, -0.5 * r);
    }
    if (random.chance(0.5)) {  // the free end is rolled or turned out
        const Point2 end = polar({}, r + t, 180 + sweep), out = polar(end, 0.15 * r, 180 + sweep);
        solid.add_prism(Axis::y, circle(0.5 * (end + out), 0.075 * r + 0.3 * t), 0, w);
    }
}

/// Three walls that meet in a corner, the inner corner relieved by a hole.
void corner_of_three(Solid& solid, Random& random) {
    const double a = random.log_uniform(15, 120), b = a * random.uniform(0.7, 1.3), c = a * random.uniform(0.5, 1.3),
                 t = a * random.uniform(0.03, 0.08);
    const double cut = random.choice({0.0, 0.3, 0.6});
    const auto wall = [&](double u, double v) {
        return through({{0, 0}, {u, 0}, {u, v * (1 - cut)}, {u * (1 - cut), v}, {0, v}});
    };
    solid.add_prism(Axis::z, wall(a, b), 0, t)
        .add_prism(Axis::y, wall(a, c), 0, t)
        .add_prism(Axis::x, wall(b, c), 0, t);
    if (random.chance(0.6)) solid.cut_box({-1, -1, -1}, {1.6 * t, 1.6 * t, 1.6 * t});
    const double r = 0.08 * a * random.uniform(0.7, 1.4);
    solid.cut_cylinder(Axis::z, {0.45 * a, 0.45 * b}, r, -1, 2 * t);
    if (random.chance(0.8)) solid.cut_cylinder(Axis::y, {0.45 * a, 0.45 * c}, r, -1, 2 * t);
    if (random.chance(0.8)) solid.cut_prism(Axis::x, slot({0.35 * b, 0.45 * c}, {0.6 * b, 0.45 * c}, r), -1, 2 * t);
}

}  // namespace

/// Bracket folded from sheet: with cheeks, ears, legs, pressed ribs, lanced tabs, as an arm, a hook, a corner.
Part folded_bracket(FamilyContext& context) {
    Random& random = context.random;
    constexpr std::array forms{cheeked_angle, cheeks_with_eye, spider,     ribbed_angle,
                               lanced_sheet,  tapered_arm,     strip_hook, corner_of_three};
    Part part;
    random.choice(forms)(part.solid, random);
    part.main_side = random.choice({Side::front, Side::front, Side::right, Side::top});
    return part;
}

}  // namespace v16::corpus
