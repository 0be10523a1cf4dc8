// Implants of joints and teeth.
#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

#include "corpus/families/other.hpp"
#include "corpus/families/other_outlines.hpp"
#include "corpus/families/other_pieces.hpp"
#include "corpus/families/swept_arm.hpp"
#include "corpus/turned.hpp"

namespace v16::corpus {
namespace {

/// Stem of a hip: a taper that bends into a neck, with a collar, its ball or the cone for it.
void add_hip_stem(Part& part, Random& random) {
    Solid& solid = part.solid;
    const double len = random.uniform(90, 200), w = len * random.uniform(0.05, 0.075), t = w * random.uniform(0.6, 0.9),
                 neck = len * random.uniform(0.16, 0.24), angle = random.uniform(35, 50);
    const Point2 top{0, len};
    const Point2 head = polar(top, neck, angle);
    if (random.chance(0.5))
        solid.add_prism(Axis::y,
                        through({{-0.5 * w, 0},
                                 {0.4 * w, 0},
                                 {1.1 * w, 0.65 * len},
                                 {2.2 * w, 0.92 * len},
                                 {1.2 * w, len + 0.8 * w},
                                 {-0.7 * w, len + 0.3 * w},
                                 {-1.1 * w, 0.9 * len}}),
                        -t, t);
    else
        solid.add_prism(
            Axis::y,
            swept_arm({{0, 0.04 * len}, {0.0, 0.5 * len}, {0.05 * len, 0.85 * len}, top + Point2{0.4 * w, 0}},
                      {0.5 * w, 0.9 * w, 1.6 * w, 1.7 * w}),
            -t, t);
    const Point2 along = polar({}, 1, angle), across = polar({}, 1, angle + 90), root = top - (0.6 * w) * along;
    solid.add_prism(Axis::y,
                    through({root - (0.9 * w) * across, head - (0.65 * w) * across, head + (0.65 * w) * across,
                             root + (0.9 * w) * across}),
                    -0.8 * t, 0.8 * t);
    if (random.chance(0.4))
        solid.add_prism(Axis::y,
                        through({top - (2.0 * w) * across, top + (0.35 * w) * along - (2.0 * w) * across,
                                 top + (0.35 * w) * along + (1.4 * w) * across, top + (1.4 * w) * across}),
                        -1.3 * t, 1.3 * t);
    if (random.chance(0.5)) {  // the ball, as a body of revolution about the axis that the view shows as a circle
        solid.add_revolution(Axis::z, ball_meridian(head.y, 1.9 * w), {head.x, 0});
    }
    if (random.chance(0.5)) solid.cut_cylinder(Axis::y, {-0.1 * w, 0.96 * len}, 0.3 * w, -far, far);
    const int grooves = random.integer(0, 5);
    for (int i = 0; i < grooves; ++i)
        solid.cut_box({-0.9 * w, -far, len * (0.62 + 0.05 * i)}, {1.5 * w, -0.85 * t, len * (0.635 + 0.05 * i)});
}

/// Cup, ball, liner: half shells with holes, a rim, rings of thread.
void add_cup(Part& part, Random& random) {
    Solid& solid = part.solid;
    const double r = random.uniform(12, 32), wall = r * random.uniform(0.1, 0.25);
    if (random.chance(0.12)) {  // ball with the taper's bore
        solid.add_revolution(Axis::z, ball_meridian(0, r)).cut_box({-far, -far, -far}, {far, far, -0.8 * r});
        solid.cut_revolution(Axis::z, cone_meridian(-r, 0.47 * r, 0.25 * r, 0.4 * r));
        return;
    }
    Path shell = through({{0, r}, {r, 0}, {r - wall, 0}, {0, r - wall}});
    const double quarter = std::tan(radians(90) / 4);
    shell.vertices[0].bulge = -quarter;
    shell.vertices[2].bulge = quarter;
    std::vector<Point2> rim{{-0.15 * r, r}, {0, r}, {0, r - wall}, {-0.15 * r, r - wall}};
    solid.add_revolution(Axis::z, shell);
    if (random.chance(0.6)) solid.add_revolution(Axis::z, through(rim));
    const int rings = random.integer(0, 4);
    for (int i = 0; i < rings; ++i) {
        const double z = r * (0.05 + 0.12 * i), at = std::sqrt(std::max(0.0, r * r - z * z));
        solid.add_revolution(Axis::z, ring_meridian(z, z + 0.05 * r, at - 0.5 * wall, at + 0.06 * r));
    }
    if (random.chance(0.7)) solid.cut_hole_circle(Axis::z, {}, 0.45 * r, random.choice({3, 4, 5}), 0, 0.09 * r, 0, far);
    if (random.chance(0.5)) solid.cut_cylinder(Axis::z, {}, 0.12 * r, 0, far);
    if (random.chance(0.3))
        for (int i = 0; i < 4; ++i)
            solid.cut_prism(Axis::z, rotated(rectangle({0.9 * r, -0.08 * r}, {1.2 * r, 0.08 * r}), 90.0 * i), -far,
                            0.06 * r);
}

/// Parts of a knee: femoral shield from its side, tibial tray with keel, bearing insert.
void add_knee(Part& part, Random& random) {
    Solid& solid = part.solid;
    const double u = random.uniform(20, 35), half = u * random.uniform(0.9, 1.2), t = 0.24 * u;
    switch (random.integer(0, 2)) {
        case 0: {  // shield: flats inside, curves outside
            Path outer = swept_arm({{-0.8 * u, 1.1 * u},
                                    {-0.75 * u, 0.2 * u},
                                    {-0.2 * u, -0.45 * u},
                                    {0.55 * u, -0.3 * u},
                                    {0.8 * u, 0.5 * u}},
                                   {0.3 * t, 0.55 * t, 0.7 * t, 0.75 * t, 0.4 * t});
            solid.add_prism(Axis::y, outer, -half, half);
            solid.cut_prism(Axis::z, tangent_hull({0.35 * u, 0}, 0.28 * half, {2 * u, 0}, 0.28 * half), -far, far);
            for (const double s : {-1.0, 1.0})
                if (random.chance(0.8))
                    solid.add_cylinder(Axis::z, {-0.05 * u, s * 0.55 * half}, 0.12 * u, -0.35 * u, 0.25 * u);
            break;
        }
        case 1: {  // tray
            Path plate = smooth_outline({{-1.2 * u, -0.3 * u},
                                         {-0.6 * u, -0.85 * u},
                                         {0.6 * u, -0.85 * u},
                                         {1.2 * u, -0.3 * u},
                                         {1.1 * u, 0.55 * u},
                                         {0.45 * u, 0.7 * u},
                                         {0, 0.4 * u},
                                         {-0.45 * u, 0.7 * u},
                                         {-1.1 * u, 0.55 * u}});
            solid.add_prism(Axis::z, plate, 0, 0.5 * t);
            if (random.chance(0.6)) solid.cut_prism(Axis::z, scaled(plate, 0.88), 0.25 * t, far);
            const double keel = u * random.uniform(1.0, 1.8);
            solid.add_revolution(Axis::z, cone_meridian(-keel, 0.16 * u, 0.01, 0.26 * u));
            for (const double s : {-1.0, 1.0})
                solid.add_prism(Axis::y,
                                through({{0, 0.01}, {s * 0.85 * u, 0.01}, {s * 0.8 * u, -0.15 * u}, {0, -0.8 * keel}}),
                                -0.06 * u, 0.06 * u);
            for (const double s : {-1.0, 1.0})
                if (random.chance(0.6)) solid.cut_cylinder(Axis::z, {s * 0.75 * u, -0.1 * u}, 0.1 * u, -1, far);
            break;
        }
        default: {  // insert
            Path plate = smooth_outline({{-1.1 * u, -0.3 * u},
                                         {-0.6 * u, -0.8 * u},
                                         {0.6 * u, -0.8 * u},
                                         {1.1 * u, -0.3 * u},
                                         {1.0 * u, 0.5 * u},
                                         {0.4 * u, 0.65 * u},
                                         {-0.4 * u, 0.65 * u},
                                         {-1.0 * u, 0.5 * u}});
            solid.add_prism(Axis::z, plate, 0, 0.4 * u);
            for (const double s : {-1.0, 1.0})
                solid.cut_cylinder(Axis::y, {s * 0.55 * u, 0.85 * u}, 0.6 * u, -far, far);
            if (random.chance(0.5))
                solid.add_prism(
                    Axis::x,
                    through({{-0.25 * u, 0.2 * u}, {0.25 * u, 0.2 * u}, {0.12 * u, 0.9 * u}, {-0.12 * u, 0.9 * u}}),
                    -0.18 * u, 0.18 * u);
            break;
        }
    }
}

/// Crown or bridge of teeth, tray for an impression, brace's bracket.
void add_dental(Part& part, Random& random) {
    Solid& solid = part.solid;
    const double u = random.uniform(3, 8);
    switch (random.integer(0, 2)) {
        case 0: {  // row of crowns
            const int teeth = random.integer(1, 5);
            for (int i = 0; i < teeth; ++i) {
                const double x = row_position(i, teeth, 1.9 * u), high = u * random.uniform(1.8, 2.4);
                solid.add_prism(Axis::y,
                                smooth_outline({{x - 0.75 * u, 0},
                                                {x + 0.75 * u, 0},
                                                {x + u, 0.6 * high},
                                                {x + 0.6 * u, high},
                                                {x, 0.9 * high},
                                                {x - 0.6 * u, high},
                                                {x - u, 0.6 * high}}),
                                -0.8 * u, 0.8 * u);
                solid.cut_box({x - 0.45 * u, -0.5 * u, -1}, {x + 0.45 * u, 0.5 * u, 0.55 * high});
            }
            break;
        }
        case 1: {  // tray: a horseshoe trough with a handle
            const double r = 4 * u, w = 1.3 * u;
            solid.add_prism(Axis::z, ring_sector({}, r - w, r + w, 0, 180), 0, 2 * u);
            for (const double s : {-1.0, 1.0}) solid.add_box({s * r - w, -1.5 * u, 0}, {s * r + w, 0.01, 2 * u});
            solid.cut_prism(Axis::z, ring_sector({}, r - 0.8 * w, r + 0.8 * w, 0, 180), 0.3 * u, far);
            for (const double s : {-1.0, 1.0})
                solid.cut_box({s * r - 0.8 * w, -3 * u, 0.3 * u}, {s * r + 0.8 * w, 0.01, far});
            solid.add_box({-0.8 * u, r + w - 0.1, 0.8 * u}, {0.8 * u, r + w + 3 * u, 1.2 * u});
            const int holes = random.choice({0, 5, 7, 9});
            for (int i = 0; i < holes; ++i)
                solid.cut_cylinder(Axis::z, polar({}, r, 180.0 * (i + 0.5) / holes), 0.25 * u, -1, far);
            part.main_side = Side::top;
            break;
        }
        default: {  // bracket of a brace
            solid.add_box({-u, -0.8 * u, 0}, {u, 0.8 * u, 0.3 * u});
            for (const double s : {-1.0, 1.0})
                for (const double k : {-1.0, 1.0})
                    solid.add_prism(Axis::x,
                                    through({{s * 0.25 * u, 0.2 * u},
                                             {s * 0.6 * u, 0.2 * u},
                                             {s * 0.85 * u, 0.9 * u},
                                             {s * 0.25 * u, 0.9 * u}}),
                                    k * 0.55 * u - 0.3 * u, k * 0.55 * u + 0.3 * u);
            if (random.chance(0.5)) solid.add_box({0.5 * u, 0.8 * u, 0.3 * u}, {0.7 * u, 1.4 * u, 0.5 * u});
            part.main_side = random.choice({Side::top, Side::right});
            break;
        }
    }
}

}  // namespace

/// Implant: stem or cup of a hip, part of a knee, teeth.
Part joint_implant(FamilyContext& context) {
    Part part;
    constexpr std::array forms{add_hip_stem, add_cup, add_knee, add_dental};
    forms[context.random.weighted({0.3, 0.2, 0.25, 0.25})](part, context.random);
    return part;
}

}  // namespace v16::corpus
