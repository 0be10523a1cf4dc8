// Whole gear cases as they stand in the shop, caps of tie-rod cylinders, bearing housings of turbochargers.
#include <algorithm>
#include <vector>

#include "corpus/families/housing.hpp"
#include "corpus/families/housing_ports.hpp"
#include "corpus/families/other_pieces.hpp"
#include "corpus/turned.hpp"

namespace v16::corpus {
namespace {

/// Shafts of a whole gear case along y: where their axes lie, their wheels' and their bearings' radii.
struct Stage {
    Point2 at;
    double wheel = 0.0, seat = 0.0;
};

std::vector<Stage> make_stages(Random& random, double r) {
    std::vector<Stage> stages{{{0, 0}, r, r * random.uniform(0.34, 0.5)}};
    double x = 0, wheel = r;
    for (int i = 0, n = random.choice({1, 1, 2}); i < n; ++i) {
        const double next = wheel * random.uniform(0.45, 0.75);
        x += (wheel + next) * random.uniform(0.62, 0.8);
        stages.push_back({{x, 0}, next, next * random.uniform(0.38, 0.5)});
        wheel = next;
    }
    const bool mirrored = random.chance(0.5);
    for (Stage& s : stages)
        if (mirrored) s.at.x = -s.at.x;
    std::sort(stages.begin(), stages.end(), [](const Stage& a, const Stage& b) { return a.at.x < b.at.x; });
    return stages;
}

/// The lid's outline above the joint in x-z, from wall to wall: humps over the wheels, one straight slope, or a box.
void add_lid(Solid& solid, Random& random, const std::vector<Stage>& stages, double left, double right, double gap,
             double y) {
    const std::size_t form = random.weighted({0.4, 0.35, 0.25});
    const Stage &first = stages.front(), &last = stages.back();
    double top = 0;
    for (const Stage& s : stages) top = std::max(top, s.wheel + gap);
    if (form == 0)
        for (std::size_t i = 0; i < stages.size(); ++i) {
            solid.add_cylinder(Axis::y, stages[i].at, stages[i].wheel + gap, -y, y);
            if (i > 0)
                solid.add_prism(
                    Axis::y,
                    tangent_hull(stages[i - 1].at, stages[i - 1].wheel + gap, stages[i].at, stages[i].wheel + gap), -y,
                    y);
        }
    if (form == 1)
        solid.add_prism(Axis::y, tangent_hull(first.at, first.wheel + gap, last.at, last.wheel + gap), -y, y);
    if (form == 2) {
        const double cut = 0.35 * top;
        const bool step = first.wheel < 0.7 * last.wheel || last.wheel < 0.7 * first.wheel;
        const double a = first.wheel < last.wheel && step ? 0.65 * top : top,
                     b = last.wheel < first.wheel && step ? 0.65 * top : top;
        solid.add_prism(
            Axis::y,
            counter_clockwise(
                through({{left, 0}, {right, 0}, {right, b - cut}, {right - cut, b}, {left + cut, a}, {left, a - cut}})),
            -y, y);
    }
    solid.cut_box({-far, -far, -far}, {far, far, 0});
}

}  // namespace

/// Whole case of a gear reducer, lid and base together: the joint's flange with its bolts, full bearing bosses on both
/// sides, lugs, a sight cover, a breather, an oil gauge and a drain; base with foot and ribs.
Part reducer_case(FamilyContext& context) {
    Random& random = context.random;
    const double r = random.log_uniform(45, 380), wall = 0.06 * r + 2, gap = 0.09 * r + wall,
                 y = r * random.uniform(0.35, 0.75), t = 0.1 * r + 2;
    const std::vector<Stage> stages = make_stages(random, r);
    double left = 1e9, right = -1e9, deepest = 0, bigger = 0;
    for (const Stage& s : stages) {
        left = std::min(left, s.at.x - s.wheel - gap);
        right = std::max(right, s.at.x + s.wheel + gap);
        deepest = std::max(deepest, s.wheel);
        bigger = std::max(bigger, s.seat);
    }
    const double low = -deepest - r * random.uniform(0.2, 0.4), lip = 0.16 * r + 4,
                 side = y + r * random.uniform(0.12, 0.3), foot = std::min(side, y + 0.25 * r);
    Part part;
    Solid& solid = part.solid;
    add_lid(solid, random, stages, left, right, gap, y);
    solid.add_box({left, -y, low}, {right, y, 0});
    const bool flange = random.chance(0.85);
    if (flange) solid.add_box({left - lip, -y - lip, -t}, {right + lip, y + lip, t});
    // Bosses of the bearings, ribs below and above them.
    const bool ribs = random.chance(0.45), shelf = random.chance(0.35);
    for (const Stage& s : stages) {
        solid.add_cylinder(Axis::y, s.at, 1.35 * s.seat, -side, side);
        if (ribs)
            solid.add_box({s.at.x - 0.4 * wall, -side * 0.95, low + 0.1}, {s.at.x + 0.4 * wall, side * 0.95, 0.1});
        if (ribs && random.chance(0.5))
            solid.add_box({s.at.x - 0.4 * wall, -side * 0.9, 0},
                          {s.at.x + 0.4 * wall, side * 0.9, std::min(1.2 * s.seat + 0.2 * s.wheel, 0.8 * s.wheel)});
    }
    if (shelf)
        solid.add_box({stages.front().at.x - 1.3 * stages.front().seat, -0.97 * side, -0.8 * bigger},
                      {stages.back().at.x + 1.3 * stages.back().seat, 0.97 * side, 0.8 * bigger});
    const double base = random.choice({0.0, 0.0, 0.25}) * r;
    solid.add_box({left - base, -foot, low - t}, {right + base, foot, low + 0.4 * t});
    // Lugs above, hooks below the flange.
    const bool eyes = random.chance(0.7), hooks = flange && random.chance(0.3);
    if (eyes)
        for (const double s : {-1.0, 1.0}) {
            const Stage& end = s < 0 ? stages.front() : stages.back();
            const Point2 p = polar(end.at, end.wheel + gap + 0.06 * r, s < 0 ? 140 : 40);
            solid
                .add_prism(Axis::y,
                           tangent_hull(polar(end.at, 0.8 * end.wheel, s < 0 ? 140 : 40), 0.25 * r, p, 0.13 * r),
                           -0.07 * r, 0.07 * r)
                .cut_cylinder(Axis::y, p, 0.06 * r, -far, far);
        }
    if (hooks)
        for (const double s : {-1.0, 1.0}) {
            const double x = s < 0 ? left : right;
            solid
                .add_prism(Axis::y,
                           counter_clockwise(through(
                               {{x, -t}, {x + s * lip, -t}, {x + s * 0.8 * lip, -t - 0.3 * r}, {x, -t - 0.3 * r}})),
                           -0.5 * y, 0.5 * y)
                .cut_cylinder(Axis::y, {x + s * 0.35 * lip, -t - 0.15 * r}, 0.25 * lip, -0.5 * y - 1, 0.5 * y + 1);
        }
    // Inside: wheels run free; seats go through.
    solid.cut_box({left + wall, -y + wall, low + wall}, {right - wall, y - wall, 0.01});
    for (const Stage& s : stages) solid.cut_cylinder(Axis::y, s.at, s.wheel + gap - wall, -y + wall, y - wall);
    const bool covers = random.chance(0.4), screws = random.chance(0.6);
    for (const Stage& s : stages) {
        const int n = random.choice({4, 4, 6});
        const bool blind = random.chance(0.3);
        solid.cut_cylinder(Axis::y, s.at, s.seat, -far, blind && !covers ? 0.5 * side : far);
        if (covers) {
            solid.add_cylinder(Axis::y, s.at, 1.3 * s.seat, -side - 0.08 * r, -0.9 * side)
                .add_cylinder(Axis::y, s.at, 1.3 * s.seat, 0.9 * side, side + 0.08 * r);
            solid.cut_cylinder(Axis::y, s.at, 0.45 * s.seat, -far, blind ? 0.0 : far);
        }
        if (screws) solid.cut_hole_circle(Axis::y, s.at, 1.17 * s.seat, n, 180.0 / n, 0.06 * s.seat, -far, far);
    }
    if (flange)
        for (int i = 0, n = random.integer(2, 4); i < n; ++i)
            for (const double s : {-1.0, 1.0})
                solid.cut_cylinder(
                    Axis::z,
                    {row_position(i, n, (right - left + lip) / n) + 0.5 * (left + right), s * (y + 0.55 * lip)},
                    0.2 * lip, -1.05 * t, 1.05 * t);
    if (base > 0 || foot > y + 0.1 * r)
        for (const double x : {left - 0.5 * base + 0.2 * r, right + 0.5 * base - 0.2 * r})
            for (const double s : {-1.0, 1.0})
                solid.cut_cylinder(Axis::z, {x, s * 0.5 * (foot + y)}, 0.05 * r, low - 2 * t, low + t);
    if (random.chance(0.5)) {  // drain
        const double end = random.chance(0.5) ? left : right, s = end == left ? -1 : 1;
        const Point2 at{0, low + 0.15 * r};
        add_rod(solid, Axis::x, at, 0.08 * r, end - s * 0.5 * wall, end + s * 0.08 * r);
        cut_rod(solid, Axis::x, at, 0.045 * r, end - s * 2 * wall, end + s * r);
    }
    return part;
}

/// Cap of a cylinder with tie rods: a square block with a bore or a boss for the rod, a spigot for the tube, holes at
/// the corners, the port; as foot, clevis, eye or flange where the cap also mounts it.
Part cylinder_cap(FamilyContext& context) {
    Random& random = context.random;
    const double r = random.log_uniform(12, 170), half = r * random.uniform(1.12, 1.3),
                 deep = r * random.uniform(0.5, 1.1), tube = r * random.uniform(0.06, 0.1);
    Part part;
    Solid& solid = part.solid;
    const bool head = random.chance(0.5);  // the rod passes through
    const std::size_t shape = random.weighted({0.6, 0.2, 0.2}), mount = random.weighted({0.4, 0.2, 0.2, 0.2});
    if (shape == 0)
        solid.add_prism(Axis::y,
                        random.chance(0.5) ? rounded_rectangle({-half, -half}, {half, half}, 0.15 * r)
                                           : chamfered(rectangle({-half, -half}, {half, half}), 0.12 * r),
                        0, deep);
    if (shape == 1) {  // round with lugs
        solid.add_cylinder(Axis::y, {}, 1.12 * r, 0, deep);
        for (const Point2 q : quarters) solid.add_cylinder(Axis::y, 0.95 * r * q, 0.22 * r, 0, deep);
    }
    if (shape == 2) solid.add_prism(Axis::y, rounded_rectangle({-half, -half}, {half, half}, 0.5 * half), 0, deep);
    const double spigot = random.chance(0.6) ? r * random.uniform(0.12, 0.3) : 0.0;
    if (spigot > 0) solid.add_cylinder(Axis::y, {}, 0.98 * r, deep, deep + spigot);
    const double rod = r * random.uniform(0.25, 0.5), boss = head ? r * random.uniform(0.15, 0.7) : 0.0;
    if (boss > 0) solid.add_cylinder(Axis::y, {}, rod + r * random.uniform(0.15, 0.3), -boss, 0.1);
    const double bolt = 0.93 * half - 0.13 * r, hole = r * random.uniform(0.07, 0.11);
    if (mount == 1) {  // feet
        const double out = half + r * random.uniform(0.3, 0.5);
        solid.add_box({-out, 0.15 * deep, -half}, {out, 0.85 * deep, -half + 0.3 * r});
        for (const double s : {-1.0, 1.0})
            solid.cut_cylinder(Axis::z, {s * (out - 0.2 * r), 0.5 * deep}, 0.1 * r, -far, 0);
    } else if (mount == 2) {  // flange
        const double out = half * random.uniform(1.35, 1.6);
        const bool wide = random.chance(0.5);
        solid.add_prism(Axis::y, rounded_rectangle({-out, wide ? -half : -out}, {out, wide ? half : out}, 0.1 * r), 0,
                        0.5 * deep);
        for (const Point2 q : quarters)
            solid.cut_cylinder(Axis::y, {(out - 0.18 * r) * q.x, (wide ? 0.7 * half : out - 0.18 * r) * q.y}, 0.1 * r,
                               -1, 0.5 * deep + 0.01);
    } else if (mount == 3 && !head) {  // eye or clevis behind
        const double pin = r * random.uniform(0.2, 0.3), out = -r * random.uniform(0.6, 0.9),
                     w = r * random.uniform(0.3, 0.8);
        const bool fork = random.chance(0.6);
        solid.add_prism(Axis::x, tangent_hull({out, 0}, 2 * pin, {0.2 * deep, 0}, std::min(half, 2.6 * pin)), -w, w)
            .cut_box({-far, deep + spigot, -far}, {far, far, far});
        if (fork) solid.cut_box({-0.5 * w, out - 3 * pin, -far}, {0.5 * w, -0.15 * r, far});
        solid.cut_cylinder(Axis::x, {out, 0}, pin, -far, far);
    }
    for (const Point2 q : quarters) {
        const Point2 p = (shape == 1 ? 0.95 * r : shape == 2 ? 0.82 * half : bolt) * q;
        if (random.chance(0.9)) solid.cut_cylinder(Axis::y, p, hole, mount == 2 ? -far : -0.01, deep + 0.01);
    }
    if (shape == 0 && random.chance(0.4))
        for (const Point2 q : quarters) solid.cut_cylinder(Axis::y, bolt * q, 1.7 * hole, -far, 0.35 * deep);
    // Cavity: cushion chamber, rod's bore with grooves, the tube's groove.
    const double cushion = std::max(rod * 1.25, r * random.uniform(0.4, 0.6));
    solid.cut_cylinder(Axis::y, {}, cushion, 0.45 * deep, far);
    if (spigot > 0 && random.chance(0.6))
        solid.cut_revolution(Axis::y, ring_meridian(deep + 0.35 * spigot, deep + 0.7 * spigot, 0.9 * r, 2 * r));
    if (spigot == 0) solid.cut_revolution(Axis::y, ring_meridian(0.85 * deep, far, r - tube, r + 0.5 * tube));
    if (head) {
        solid.cut_cylinder(Axis::y, {}, rod, -far, far).cut_cylinder(Axis::y, {}, rod + 0.08 * r, -boss + 0.1 * r, 0.0);
        if (random.chance(0.6)) solid.cut_cylinder(Axis::y, {}, rod + 0.12 * r, -far, -boss + 0.12 * r);
    }
    const double port = r * random.uniform(0.12, 0.22);
    if (port < 0.4 * deep) {
        solid.cut_cylinder(Axis::z, {0, 0.55 * deep}, port, 0.7 * r, far)
            .cut_cylinder(Axis::z, {0, 0.6 * deep}, 0.45 * port, 0, far);
        if (random.chance(0.5)) solid.cut_cylinder(Axis::x, {0.55 * deep, 0}, 0.5 * port, 0.6 * r, far);
    }
    return part;
}

/// Bearing housing of a turbocharger along x: the compressor's plate, the waist with oil inlet and drain, the turbine's
/// flange with its heat shield's seat, a water jacket.
Part turbo_bearing_housing(FamilyContext& context) {
    Random& random = context.random;
    const double r = random.uniform(20, 110), length = r * random.uniform(1.3, 2.2),
                 plate = r * random.uniform(1.3, 1.9), hot = r * random.uniform(0.95, 1.35),
                 waist = r * random.uniform(0.55, 0.85), t = r * random.uniform(0.12, 0.22),
                 shaft = r * random.uniform(0.13, 0.22);
    Part part;
    Solid& solid = part.solid;
    const bool bulged = random.chance(0.4);
    solid.add_cylinder(Axis::x, {}, plate, 0, t);
    if (random.chance(0.6)) solid.add_cylinder(Axis::x, {}, 0.8 * plate, -0.4 * t, 0.1);
    solid.add_revolution(Axis::x, through({{t - 0.1, 0},
                                           {t - 0.1, 0.75 * plate},
                                           {t + 0.25 * length, bulged ? 1.1 * r : waist},
                                           {0.7 * length, bulged ? r : waist},
                                           {length - 1.2 * t, 0.8 * hot},
                                           {length - 1.2 * t, 0}}));
    if (random.chance(0.5))  // for a band clamp: a V-shaped rim
        solid.add_revolution(Axis::x, through({{length - 1.5 * t, 0},
                                               {length - 1.5 * t, 0.85 * hot},
                                               {length - 0.6 * t, hot},
                                               {length, hot},
                                               {length, 0}}));
    else
        solid.add_cylinder(Axis::x, {}, hot, length - 1.2 * t, length);
    const bool spigot = random.chance(0.7);
    if (spigot) solid.add_cylinder(Axis::x, {}, 0.7 * hot, length, length + 0.8 * t);
    // Oil: a pad above with two screws, a drain flange below.
    const double x = length * random.uniform(0.42, 0.58), pad = r * random.uniform(0.26, 0.4),
                 top = r * random.uniform(1.0, 1.3), low = -r * random.uniform(1.05, 1.45);
    const bool boss = random.chance(0.5);
    if (boss)
        solid.add_cylinder(Axis::z, {x, 0}, pad, 0, top);
    else
        solid.add_prism(Axis::z, slot({x, -0.8 * pad}, {x, 0.8 * pad}, 0.75 * pad), 0, top);
    const double drain = r * random.uniform(0.3, 0.45);
    solid
        .add_prism(Axis::z,
                   rounded_rectangle({x - 1.2 * drain, -1.3 * drain}, {x + 1.2 * drain, 1.3 * drain}, 0.2 * drain),
                   low + 0.8 * t, 0)
        .add_prism(Axis::z,
                   random.chance(0.5)
                       ? rounded_rectangle({x - 1.3 * drain, -2.1 * drain}, {x + 1.3 * drain, 2.1 * drain}, 0.4 * drain)
                       : slot({x, -1.2 * drain}, {x, 1.2 * drain}, 1.1 * drain),
                   low, low + t);
    const bool water = random.chance(0.4);
    if (water)
        for (const double s : {-1.0, 1.0}) add_rod(solid, Axis::y, {0.68 * length, 0.1 * r}, 0.26 * r, 0, s * 1.2 * r);
    solid.cut_cylinder(Axis::x, {}, shaft, -far, far).cut_cylinder(Axis::x, {}, 2.2 * shaft, -far, 0.9 * t);
    solid.cut_cylinder(Axis::x, {}, 1.5 * shaft, 0.25 * length, 0.75 * length);
    if (random.chance(0.5)) solid.cut_revolution(Axis::x, ring_meridian(0.4 * t, 0.75 * t, 0.93 * plate, 2 * plate));
    if (spigot) solid.cut_revolution(Axis::x, ring_meridian(length - 0.5 * t, far, 0.4 * hot, 0.6 * hot));
    solid.cut_cylinder(Axis::z, {x, 0}, drain, low - 1, 0).cut_cylinder(Axis::z, {x, 0}, 0.3 * pad, 0, far);
    if (boss) solid.cut_cylinder(Axis::z, {x, 0}, 0.6 * pad, top - 0.5 * pad, far);
    for (const double s : {-1.0, 1.0}) {
        solid.cut_cylinder(Axis::z, {x, s * 1.6 * drain}, 0.22 * drain, low - 1, low + 1.05 * t);
        if (!boss) solid.cut_cylinder(Axis::z, {x, s * 0.95 * pad}, 0.2 * pad, top - 0.8 * pad, far);
        if (water) cut_rod(solid, Axis::y, {0.68 * length, 0.1 * r}, 0.17 * r, s * 0.9 * r, s * far);
    }
    if (random.chance(0.6))
        solid.cut_hole_circle(Axis::x, {}, 0.9 * plate, random.choice({6, 8}), 15, 0.05 * r, -1, t + 0.01);
    return part;
}

}  // namespace v16::corpus
