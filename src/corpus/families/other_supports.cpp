// Mountings of hydraulic and pneumatic cylinders, and supports of pipes.
#include <array>
#include <vector>

#include "corpus/families/other.hpp"
#include "corpus/families/other_pieces.hpp"
#include "corpus/turned.hpp"

namespace v16::corpus {
namespace {

/// Square foot with four holes about the z axis, its top at `t`.
void add_square_foot(Solid& solid, Random& random, double half, double t) {
    solid.add_prism(Axis::z,
                    random.chance(0.7) ? rounded_rectangle({-half, -half}, {half, half}, 0.2 * half)
                                       : chamfered(rectangle({-half, -half}, {half, half}), 0.15 * half),
                    0, t);
    const double at = half * random.uniform(0.68, 0.78), r = half * random.uniform(0.1, 0.14);
    for (const Point2 q : quarters) {
        if (random.chance(0.5))
            solid.cut_cylinder(Axis::z, {q.x * at, q.y * at}, r, -1, t + 1);
        else
            solid.cut_counterbore(Axis::z, {q.x * at, q.y * at}, 0.7 * r, 1.15 * r, 0.45 * t, t, -1);
    }
}

/// Rear hinge of a cylinder: one lug or two on a square foot, sometimes with the pin or a spherical eye.
void add_rear_hinge(Solid& solid, Random& random) {
    const double half = random.log_uniform(12, 110), t = half * random.uniform(0.2, 0.35),
                 r = half * random.uniform(0.35, 0.55), reach = t + r * random.uniform(1.1, 2.0),
                 bore = r * random.uniform(0.4, 0.6);
    add_square_foot(solid, random, half, t);
    const bool forked = random.chance(0.55);
    const double gap = half * random.uniform(0.3, 0.5), wall = half * random.uniform(0.18, 0.3);
    const auto lug = [&](double from, double to) {
        solid.add_prism(Axis::x, tangent_hull({0, reach}, r, {0, 0.5 * t}, random.chance(0.5) ? r : 1.3 * r), from, to);
    };
    if (forked) {
        const double wide = random.chance(0.5) ? 1.0 : 0.9;
        for (const double s : {-1.0, 1.0})
            lug(s > 0 ? gap * wide : -gap * wide - wall, s > 0 ? gap * wide + wall : -gap * wide);
    } else {
        lug(-gap, gap);
    }
    solid.cut_box({-far, -far, -half}, {far, far, 0});
    solid.cut_cylinder(Axis::x, {0, reach}, bore, -far, far);
    const double side = forked ? gap + wall : gap;
    if (!forked && random.chance(0.4)) {  // spherical bearing
        solid.add_cylinder(Axis::x, {0, reach}, 0.85 * r, -0.85 * gap, 0.85 * gap)
            .add_revolution(Axis::x, ball_meridian(0, 0.7 * r), {0, reach})
            .add_cylinder(Axis::x, {0, reach}, 0.5 * r, -1.1 * gap, 1.1 * gap)
            .cut_cylinder(Axis::x, {0, reach}, bore * 0.8, -far, far);
    } else if (random.chance(0.25)) {
        solid.add_cylinder(Axis::x, {0, reach}, bore, -1.15 * side, 1.15 * side)
            .add_cylinder(Axis::x, {0, reach}, 1.2 * bore, 1.1 * side, 1.22 * side);
    }
    if (random.chance(0.4)) solid.cut_cylinder(Axis::z, {}, 0.4 * gap, -1, 0.5 * t);
}

/// Bracket at right angles to a lug: a foot below, an eye at the side, a rib between (for ball-jointed eyes).
void add_angled_lug(Solid& solid, Random& random) {
    const double r = random.log_uniform(6, 60), t = r * random.uniform(0.4, 0.7), len = r * random.uniform(3, 4.5),
                 w = r * random.uniform(0.9, 1.6), high = r * random.uniform(1.6, 3),
                 lug = w * random.uniform(0.35, 0.8), bore = r * random.uniform(0.45, 0.65);
    solid.add_box({0, -w, 0}, {len, w, t});
    const double x = r * random.uniform(0.9, 1.2);
    solid.add_prism(Axis::y, tangent_hull({x, high}, r, {1.6 * r, 0.5 * t}, 1.3 * r), -lug, lug)
        .cut_box({-far, -far, -far}, {far, far, 0});
    solid.add_prism(Axis::y, through({{x, t}, {len * 0.8, t}, {x + 0.5 * r, high}}), -0.4 * lug, 0.4 * lug);
    solid.cut_cylinder(Axis::y, {x, high}, bore, -far, far);
    if (random.chance(0.3)) solid.cut_box({-far, -0.45 * lug, high - 1.3 * r}, {x + 1.1 * r, 0.45 * lug, far});
    for (const double y : {-0.68 * w, 0.68 * w})
        for (const double k : {0.25, 0.85})
            if (w > 1.4 * lug || k > 0.5)
                solid.cut_counterbore(Axis::z, {k * len, y}, 0.13 * r, 0.22 * r, 0.4 * t, t, -1);
}

/// Foot of a cylinder: an angle with a wide opening for its collar; trunnion block with its bush.
void add_foot_or_trunnion(Solid& solid, Random& random) {
    const double half = random.log_uniform(12, 110), t = half * random.uniform(0.12, 0.25);
    if (random.chance(0.55)) {
        const double high = half * random.uniform(1.8, 2.4), foot = half * random.uniform(0.7, 1.3),
                     collar = half * random.uniform(0.4, 0.6), z = high - half;
        solid.add_prism(Axis::x, strip({{foot, 0}, {0, 0}, {0, high}}, -t, 0.6 * t), -half, half);
        if (random.chance(0.4)) solid.cut_prism(Axis::y, rectangle({-collar, z}, {collar, 2 * high}), -far, far);
        solid.cut_cylinder(Axis::y, {0, z}, collar, -far, far);
        for (const Point2 q : quarters)
            solid.cut_cylinder(Axis::y, {q.x * 0.7 * half, z + q.y * 0.7 * half}, 0.09 * half, -far, far);
        for (const double x : {-0.72 * half, 0.72 * half})
            solid.cut_prism(Axis::z, slot({x, 0.6 * foot}, {x + 0.1 * half, 0.6 * foot}, 0.11 * half), -far, far);
        return;
    }
    const double w = half * random.uniform(0.4, 0.7), high = half * random.uniform(0.9, 1.6),
                 r = half * random.uniform(0.4, 0.6);
    solid.add_prism(Axis::y,
                    random.chance(0.5) ? tangent_hull({0, high}, r, {0, 0.3 * r}, 1.2 * r)
                                       : through({{-0.75 * half, 0},
                                                  {0.75 * half, 0},
                                                  {0.7 * half, high + 0.4 * r},
                                                  {0.4 * half, high + r},
                                                  {-0.4 * half, high + r},
                                                  {-0.7 * half, high + 0.4 * r}}),
                    -w, w);
    solid.cut_box({-far, -far, -far}, {far, far, 0}).add_box({-half * 1.5, -w, 0}, {half * 1.5, w, 1.5 * t});
    solid.cut_cylinder(Axis::y, {0, high}, 0.65 * r, -far, far);
    if (random.chance(0.5))
        solid.add_cylinder(Axis::y, {0, high}, 0.65 * r, -0.9 * w, w * 1.1)
            .cut_cylinder(Axis::y, {0, high}, 0.5 * r, -far, far);
    for (const double x : {-1.15 * half, 1.15 * half})
        solid.cut_counterbore(Axis::z, {x, 0}, 0.11 * half, 0.19 * half, 0.7 * t, 1.5 * t, -1);
}

/// Shoe of a pipe: a foot plate, a web or two, a half shell or the pipe itself on it.
void add_pipe_shoe(Solid& solid, Random& random) {
    const double r = random.log_uniform(15, 250), t = r * random.uniform(0.06, 0.14), len = r * random.uniform(1.5, 4),
                 high = r * random.uniform(0.6, 1.4), w = r * random.uniform(0.6, 1.1), z = high + r;
    solid.add_box({-w, 0, 0}, {w, len, t});
    const bool two = random.chance(0.4);
    for (const double x : two ? std::vector<double>{-0.5 * w, 0.5 * w} : std::vector<double>{0.0})
        solid.add_box({x - 0.5 * t, 0, 0.5 * t}, {x + 0.5 * t, len, z - 0.6 * r});
    const int ribs = random.integer(0, 3);
    for (int i = 0; i < ribs; ++i) {
        const double y = len * (i + 0.5) / ribs;
        solid.add_prism(Axis::y,
                        through({{-0.9 * w, t}, {0.9 * w, t}, {0.7 * r, z - 0.7 * r}, {-0.7 * r, z - 0.7 * r}}),
                        y - 0.5 * t, y + 0.5 * t);
    }
    const bool clamps = random.chance(0.4);
    solid.add_prism(Axis::y, ring_sector({0, z}, r - 0.01, r + t, 195, 150), 0, len);
    if (clamps)
        for (const double y : {0.0, len - 0.2 * len}) {
            solid.add_cylinder(Axis::y, {0, z}, r + t, y, y + 0.2 * len);
            for (const double s : {-1.0, 1.0})
                solid
                    .add_box({s > 0 ? r : -r - 0.5 * r, y, z - 1.1 * t},
                             {s > 0 ? 1.5 * r : -r, y + 0.2 * len, z + 1.1 * t})
                    .cut_cylinder(Axis::z, {s * 1.28 * r, y + 0.1 * len}, 0.09 * r, z - 2 * t, z + 2 * t);
        }
    solid.cut_cylinder(Axis::y, {0, z}, r, -1, len + 1);
    if (random.chance(0.35))
        solid.add_cylinder(Axis::y, {0, z}, r, -0.6 * len, 1.6 * len)
            .cut_cylinder(Axis::y, {0, z}, 0.93 * r, -len, 2 * len);
}

/// Roller under a pipe: a waisted roller in a chair.
void add_pipe_roller(Solid& solid, Random& random) {
    const double r = random.log_uniform(15, 120), half = r * random.uniform(1.2, 2.0), t = 0.15 * r, axle = 1.5 * r;
    solid.add_box({-half - 0.8 * r, -r, 0}, {half + 0.8 * r, r, t});
    for (const double s : {-1.0, 1.0}) {
        const double x = s * (half + 0.2 * r);
        solid.add_prism(Axis::x,
                        through({{-0.9 * r, t}, {0.9 * r, t}, {0.35 * r, axle + 0.4 * r}, {-0.35 * r, axle + 0.4 * r}}),
                        x - 0.5 * t, x + 0.5 * t);
        for (const double y : {-0.65 * r, 0.65 * r})
            solid.cut_cylinder(Axis::z, {s * (half + 0.55 * r), y}, 0.11 * r, -1, t + 1);
    }
    solid
        .add_revolution(
            Axis::x,
            through({{-half, 0}, {-half, r}, {-0.15 * half, 0.55 * r}, {0.15 * half, 0.55 * r}, {half, r}, {half, 0}}),
            {0, axle})
        .add_cylinder(Axis::x, {0, axle}, 0.2 * r, -half - 0.5 * r, half + 0.5 * r);
}

/// Hanger: a clamp about the pipe, a rod, a spring in its can or a beam's clip above.
void add_pipe_hanger(Solid& solid, Random& random) {
    const double r = random.log_uniform(12, 150), t = r * random.uniform(0.08, 0.15), w = r * random.uniform(0.15, 0.3),
                 rod = r * random.uniform(0.07, 0.12), high = r * random.uniform(3, 7);
    const bool loop = random.chance(0.4);
    if (loop) {
        Path outer = tangent_hull({}, r + t, {0, 1.7 * r}, 0.4 * r + t),
             inner = tangent_hull({}, r, {0, 1.7 * r}, 0.4 * r);
        solid.add_prism(Axis::y, outer, -w, w).cut_prism(Axis::y, inner, -far, far);
    } else {
        solid.add_cylinder(Axis::y, {}, r + t, -w, w).cut_cylinder(Axis::y, {}, r, -far, far);
        for (const double s : {-1.0, 1.0}) {
            solid.add_box({s > 0 ? 0.08 * r : -0.08 * r - t, -w, r}, {s > 0 ? 0.08 * r + t : -0.08 * r, w, 1.9 * r})
                .add_box({s > 0 ? 0.08 * r : -0.08 * r - t, -w, -1.5 * r}, {s > 0 ? 0.08 * r + t : -0.08 * r, w, -r});
        }
        for (const double z : {1.6 * r, -1.28 * r})
            solid.add_cylinder(Axis::x, {0, z}, 0.8 * rod, -0.35 * r, 0.35 * r)
                .add_prism(Axis::x, polygon({0, z}, 1.6 * rod, 6), 0.12 * r + t, 0.2 * r + 2 * t);
    }
    solid.add_cylinder(Axis::z, {}, rod, 1.65 * r, high);
    solid.add_prism(Axis::z, polygon({}, 1.9 * rod, 6), 2.15 * r, 2.15 * r + 1.6 * rod);
    switch (random.integer(0, 2)) {
        case 0:  // spring in its can
            solid.add_cylinder(Axis::z, {}, 0.6 * r, 0.75 * high, 1.3 * high)
                .cut_box({-0.12 * r, -far, 0.85 * high}, {0.12 * r, -0.5 * r, 1.2 * high})
                .add_cylinder(Axis::z, {}, 0.68 * r, 0.73 * high, 0.76 * high)
                .add_cylinder(Axis::z, {}, 0.68 * r, 1.29 * high, 1.32 * high)
                .add_cylinder(Axis::z, {}, rod, 1.3 * high, 1.5 * high);
            break;
        case 1:  // plate of a ceiling
            solid.add_box({-0.7 * r, -0.4 * r, high}, {0.7 * r, 0.4 * r, high + t});
            for (const double x : {-0.5 * r, 0.5 * r}) solid.cut_cylinder(Axis::z, {x, 0}, 0.1 * r, high - 1, far);
            break;
        default:  // trapeze
            solid.add_prism(Axis::y,
                            strip({{0.5 * r, high + 0.8 * r},
                                   {-0.5 * r, high + 0.8 * r},
                                   {-0.5 * r, high - 0.1 * r},
                                   {0.5 * r, high - 0.1 * r}},
                                  -t, t),
                            -0.25 * r, 0.25 * r);
            break;
    }
    if (random.chance(0.3))
        solid.add_cylinder(Axis::y, {}, 0.99 * r, -4 * w, 4 * w).cut_cylinder(Axis::y, {}, 0.9 * r, -far, far);
}

}  // namespace

/// Mounting of a cylinder: clevis, eye, angled lug, foot, trunnion block.
Part cylinder_mounting(FamilyContext& context) {
    Random& random = context.random;
    Part part;
    constexpr std::array forms{add_rear_hinge, add_angled_lug, add_foot_or_trunnion};
    forms[random.weighted({0.45, 0.2, 0.35})](part.solid, random);
    return part;
}

/// Support of a pipe: shoe, roller, hanger.
Part pipe_support(FamilyContext& context) {
    Random& random = context.random;
    Part part;
    constexpr std::array forms{add_pipe_shoe, add_pipe_roller, add_pipe_hanger};
    forms[random.weighted({0.4, 0.2, 0.4})](part.solid, random);
    return part;
}

}  // namespace v16::corpus
