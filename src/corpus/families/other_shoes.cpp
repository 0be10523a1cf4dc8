// What is worn on the foot, and what gives it its form.
#include <algorithm>
#include <array>
#include <vector>

#include "corpus/families/other.hpp"
#include "corpus/families/other_outlines.hpp"
#include "corpus/families/swept_arm.hpp"
#include "corpus/turned.hpp"

namespace v16::corpus {
namespace {

/// Outline of a sole, heel at -len, toe at +len; `waist` is how narrow it is in the middle.
Path sole(double len, double w, double waist, double pointed) {
    return smooth_outline({{-len, 0},
                           {-0.88 * len, -0.55 * w},
                           {-0.5 * len, -0.62 * w},
                           {-0.1 * len, -waist * w},
                           {0.4 * len, -0.95 * w},
                           {0.8 * len, -0.72 * w * pointed},
                           {len, 0.1 * w},
                           {0.82 * len, 0.75 * w * pointed},
                           {0.4 * len, 0.9 * w},
                           {-0.1 * len, 0.72 * w},
                           {-0.5 * len, 0.62 * w},
                           {-0.88 * len, 0.55 * w}});
}

/// Sole with tread bars, studs or a heel below; an inlay sole with holes; a sandal with its strap.
void add_sole(Part& part, Random& random) {
    Solid& solid = part.solid;
    const double len = random.log_uniform(30, 160), w = len * random.uniform(0.34, 0.44),
                 t = len * random.uniform(0.03, 0.12), waist = random.uniform(0.4, 0.75),
                 pointed = random.uniform(0.75, 1.0);
    const Path outline = sole(len, w, waist, pointed);
    solid.add_prism(Axis::z, outline, 0, t);
    switch (random.integer(0, 4)) {
        case 0: {  // bars of tread
            const int bars = random.integer(4, 9);
            for (int i = 0; i < bars; ++i) {
                const double x = len * (0.1 + 0.7 * i / bars), half = 0.02 * len;
                solid.cut_box({x - half, -far, 0.7 * t}, {x + half, far, far});
            }
            solid.cut_box({-0.3 * len, -far, 0.55 * t}, {-0.05 * len, far, far});
            break;
        }
        case 1:  // studs
            for (int i = 0; i < 4; ++i)
                for (const double y : {-0.5, 0.45})
                    solid.add_revolution(
                        Axis::z, cone_meridian(t - 0.01, 0.09 * len, t + 0.12 * len, 0.05 * len),
                        {len * std::array{-0.75, -0.45, 0.25, 0.6}[static_cast<std::size_t>(i)], y * w});
            break;
        case 2:  // heel
            solid.add_prism(Axis::z, outline, t - 0.01, t * random.uniform(2, 4))
                .cut_box({-0.35 * len, -far, t}, {far, far, far});
            break;
        case 3:  // vents
            for (int i = 0; i < 4; ++i)
                for (int k = -1; k < 2; ++k)
                    solid.cut_cylinder(Axis::z, {len * (0.25 + 0.13 * i), 0.35 * w * k}, 0.03 * len, -far, far);
            if (random.chance(0.5)) solid.cut_prism(Axis::z, sole(0.9 * len, 0.85 * w, waist, pointed), 0.6 * t, far);
            break;
        default:  // strap
            for (const double s : {-1.0, 1.0})
                solid.add_prism(Axis::z,
                                swept_arm({{0.55 * len, 0}, {0.3 * len, s * 0.5 * w}, {-0.1 * len, s * 0.34 * w}},
                                          {0.04 * len, 0.06 * len, 0.05 * len}),
                                t, t + 0.1 * len);
            solid.add_cylinder(Axis::z, {0.55 * len, 0}, 0.05 * len, -0.3 * t, t + 0.12 * len);
            break;
    }
    part.main_side = random.chance(0.75) ? Side::top : Side::front;
}

/// Last, tree, heel or whole shoe from its side.
void add_last(Part& part, Random& random) {
    Solid& solid = part.solid;
    const double len = random.log_uniform(30, 160), w = 0.38 * len, rise = len * random.uniform(0.0, 0.45);
    switch (random.integer(0, 2)) {
        case 0: {  // last
            std::vector<Point2> side{{-len, rise + 0.3 * len},
                                     {-0.93 * len, rise + 0.05 * len},
                                     {-0.5 * len, rise},
                                     {0.1 * len, 0.12 * rise + 0.01 * len},
                                     {0.6 * len, 0},
                                     {0.98 * len, 0.1 * len},
                                     {0.8 * len, 0.25 * len},
                                     {0.2 * len, 0.5 * len + 0.3 * rise},
                                     {-0.35 * len, 0.95 * len + 0.4 * rise},
                                     {-0.85 * len, 0.95 * len + 0.6 * rise}};
            solid.add_prism(Axis::y, smooth_outline(side), -0.6 * w, 0.6 * w);
            const double top = 0.88 * len + 0.4 * rise;
            solid.cut_box({-far, -far, top}, {far, far, far})
                .cut_cylinder(Axis::z, {-0.6 * len, 0}, 0.08 * len, 0.5 * top, far);
            if (random.chance(0.5))
                solid
                    .cut_prism(Axis::y,
                               through({{-0.3 * len, 2 * len},
                                        {-0.3 * len, 0.4 * len},
                                        {-0.28 * len, 0.4 * len},
                                        {-0.22 * len, 2 * len}}),
                               -far, far)
                    .cut_cylinder(Axis::y, {-0.29 * len, 0.4 * len}, 0.03 * len, -far, far);
            solid
                .cut_prism(Axis::z, through({{0.4 * len, -far}, {far, -far}, {far, -0.1 * w}, {0.4 * len, -0.61 * w}}),
                           -far, far)
                .cut_prism(Axis::z, through({{0.4 * len, 0.61 * w}, {far, 0.2 * w}, {far, far}, {0.4 * len, far}}),
                           -far, far);
            break;
        }
        case 1: {  // tree
            const Path front = smooth_outline({{0.2 * len, 0},
                                               {0.3 * len, -0.8 * w},
                                               {0.7 * len, -0.8 * w},
                                               {len, 0},
                                               {0.7 * len, 0.75 * w},
                                               {0.3 * len, 0.7 * w}});
            solid.add_prism(Axis::z, front, 0, 0.3 * len);
            if (random.chance(0.5)) solid.cut_box({0.1 * len, -0.03 * len, -far}, {1.1 * len, 0.03 * len, far});
            solid.add_cylinder(Axis::x, {0, 0.15 * len}, 0.04 * len, -0.75 * len, 0.3 * len);
            if (random.chance(0.5)) solid.add_cylinder(Axis::x, {0, 0.15 * len}, 0.055 * len, -0.5 * len, 0.0);
            solid.add_prism(Axis::z,
                            smooth_outline({{-len, 0}, {-0.9 * len, -0.4 * w}, {-0.7 * len, 0}, {-0.9 * len, 0.4 * w}}),
                            0, 0.35 * len);
            part.main_side = random.chance(0.5) ? Side::top : Side::front;
            break;
        }
        default: {  // heel
            const double high = len * random.uniform(0.5, 1.8), foot = len * random.uniform(0.08, 0.4);
            Path side = through({{-0.45 * len, 0},
                                 {-0.45 * len + foot, 0},
                                 {0.3 * len, 0.85 * high},
                                 {0.25 * len, high},
                                 {-0.5 * len, 1.15 * high}});
            side.vertices[1].bulge = -0.15, side.vertices[4].bulge = 0.12;
            solid.add_prism(Axis::y, side, -0.55 * w, 0.55 * w);
            for (const double s : {-1.0, 1.0}) {
                const double in = std::min(0.5 * foot, 0.5 * w);
                solid.cut_prism(Axis::x,
                                through({{s * in, -1}, {s * 2 * w, -1}, {s * 2 * w, high}, {s * 0.56 * w, high}}), -far,
                                far);
            }
            solid.cut_cylinder(Axis::z, {-0.45 * len + 0.5 * foot, 0}, std::min(0.12 * foot, 0.15 * w), -1, 0.4 * high);
            solid.add_box({-0.45 * len, -std::min(0.5 * foot, 0.5 * w), -0.04 * len},
                          {-0.45 * len + foot, std::min(0.5 * foot, 0.5 * w), 0});
            break;
        }
    }
}

}  // namespace

/// Of a shoe: sole, inlay, sandal, last, tree, heel.
Part shoe_part(FamilyContext& context) {
    Part part;
    constexpr std::array forms{add_sole, add_last};
    forms[context.random.weighted({0.6, 0.4})](part, context.random);
    return part;
}

}  // namespace v16::corpus
