// Devices on a mounting rail, the rail and its clips.
#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

#include "corpus/families/other.hpp"

namespace v16::corpus {
namespace {

/// Device on a hat rail from its side: stepped front, foot with the rail's groove, its latch; terminals, toggle.
void add_rail_device(Part& part, Random& random) {
    Solid& solid = part.solid;
    const double high = random.uniform(70, 120), deep = random.uniform(50, 110),
                 width = random.choice({17.5, 17.5, 35.0, 52.5, 70.0, 22.5, 105.0}),
                 nose = high * random.uniform(0.35, 0.6), step = deep * random.uniform(0.12, 0.3),
                 rail = high * random.uniform(-0.05, 0.05);
    // The front looks along y: x is the width; the profile lies in (y, z), the rail behind at y = 0.
    std::vector<Point2> path{{0, -0.5 * high},
                             {0, rail - 17.6},
                             {4, rail - 17.6},
                             {4, rail - 14},
                             {1.5, rail - 14},
                             {1.5, rail + 17.6},
                             {0, rail + 17.6},
                             {0, 0.5 * high},
                             {step - deep, 0.5 * high},
                             {step - deep, 0.5 * nose},
                             {-deep, 0.5 * nose - 0.05 * high},
                             {-deep, 0.05 * high - 0.5 * nose},
                             {step - deep, -0.5 * nose},
                             {step - deep, -0.5 * high}};
    if (random.chance(0.4)) {  // a second step, for rows of terminals
        path.insert(path.begin() + 9, {step - deep, 0.4 * high});
        path.insert(path.begin() + 10, {0.5 * step - deep, 0.4 * high});
        path.insert(path.begin() + 11, {0.5 * step - deep, 0.5 * nose});
    }
    solid.add_prism(Axis::x, through(path), 0, width);
    const int poles = std::max(1, static_cast<int>(std::lround(width / 17.5)));
    const bool toggles = random.chance(0.5), slots = random.chance(0.5);
    for (int i = 0; i < poles; ++i) {
        const double x = width * (i + 0.5) / poles, w = 0.5 * width / poles;
        for (const double s : {-1.0, 1.0}) {
            solid.cut_cylinder(Axis::y, {x, s * 0.45 * high}, 0.38 * w, -far, step - deep + 12);
            solid.cut_prism(Axis::z,
                            rectangle({x - 0.5 * w, 0.6 * (step - deep) - 4}, {x + 0.5 * w, 0.6 * (step - deep) + 5}),
                            s > 0 ? 0.5 * high - 8 : -far, s > 0 ? far : 8 - 0.5 * high);
        }
        if (toggles)
            solid.add_prism(Axis::x, through({{1 - deep, -6}, {1 - deep, 8}, {-deep - 9, 10}, {-deep - 9, 4}}),
                            x - 0.6 * w, x + 0.6 * w);
        else if (slots)
            solid.cut_box({x - 0.6 * w, -deep - 1, -0.2 * nose}, {x + 0.6 * w, 1.5 - deep, 0.2 * nose});
    }
    if (random.chance(0.5)) solid.add_box({0.3 * width, -9, -0.5 * high - 5}, {0.7 * width, -4, -0.5 * high + 0.01});
    if (toggles && poles > 1 && random.chance(0.5))
        solid.add_box({0.2 * width / poles, -deep - 9, 4}, {width - 0.2 * width / poles, -deep - 7, 10});
    part.main_side = random.choice({Side::front, Side::right});
}

/// Foot, end stop or adapter for a hat rail; a piece of the rail with its slots.
void add_rail_piece(Part& part, Random& random) {
    Solid& solid = part.solid;
    switch (random.integer(0, 2)) {
        case 0: {  // rail
            const double len = random.log_uniform(40, 500), deep = random.choice({7.5, 15.0}),
                         t = random.choice({1.0, 1.5}), pitch = random.choice({18.0, 25.0, 36.0});
            solid.add_prism(
                Axis::x,
                strip({{-17.5, deep}, {-12.5, deep}, {-12.5, 0}, {12.5, 0}, {12.5, deep}, {17.5, deep}}, t, 0.8), 0,
                len);
            for (double x = 0.5 * pitch; x + 0.4 * pitch < len; x += pitch)
                solid.cut_prism(Axis::z, slot({x - 0.25 * pitch, 0}, {x + 0.25 * pitch, 0}, 2.6), -5, 0.5 * deep);
            part.main_side = random.choice({Side::top, Side::right});
            break;
        }
        case 1: {  // clip, springing
            const double w = random.uniform(6, 25), high = random.uniform(6, 25), out = random.uniform(22, 35);
            std::vector<Point2> path{{-out, high},  {-out, 0},    {-21, -0.01}, {-21, -3},   {-17.6, -3},
                                     {-17.6, -1.6}, {-19, -1.6},  {-19, 0},     {14, 0},     {17.6, -1.5},
                                     {17.6, -3.2},  {19.5, -3.2}, {21.5, 1},    {21.5, high}};
            solid.add_prism(Axis::y, through(path), -0.5 * w, 0.5 * w);
            if (random.chance(0.7))
                solid.cut_prism(Axis::y, slot({-12, 2.6}, {16, 2.6}, 0.8), -far, far)
                    .cut_box({15.5, -far, 1.8}, {16.5, far, 3.4});
            for (const double x : {-0.65 * out, 0.35 * out})
                if (random.chance(0.7)) solid.cut_cylinder(Axis::z, {x, 0}, random.uniform(1, 2.2), 0.5 * high, far);
            if (high > 14 && random.chance(0.6)) solid.cut_box({-0.7 * out, -far, 7}, {10, far, 0.8 * high});
            break;
        }
        default: {  // end stop
            const double w = random.uniform(6, 10), high = random.uniform(25, 45);
            solid.add_prism(Axis::y,
                            through({{-22, 0},
                                     {-22, -5},
                                     {-17.6, -5},
                                     {-17.6, -3.4},
                                     {-19.5, -3.4},
                                     {-19.5, -2},
                                     {17.8, -2},
                                     {19.5, -3.4},
                                     {17.6, -3.4},
                                     {17.6, -5},
                                     {22, -5},
                                     {22, 0.4 * high},
                                     {12, high},
                                     {-12, high},
                                     {-22, 0.5 * high}}),
                            -0.5 * w, 0.5 * w);
            solid.cut_counterbore(Axis::z, {0, 0}, 1.6, 2.8, 0.6 * high, high, -3);
            if (random.chance(0.5))
                solid.cut_box({-8, -far, 0.3 * high}, {-4, 0, 0.8 * high})
                    .cut_box({4, -far, 0.3 * high}, {8, 0, 0.8 * high});
            break;
        }
    }
}

}  // namespace

/// Device on a mounting rail in its stepped case, clip and stop for the rail, the rail itself.
Part rail_device(FamilyContext& context) {
    Part part;
    constexpr std::array forms{add_rail_device, add_rail_piece};
    forms[context.random.weighted({0.55, 0.45})](part, context.random);
    return part;
}

}  // namespace v16::corpus
