// What moves and shapes inside an injection mould: cores, inserts, sliders, wedges, lifters.
#include <algorithm>
#include <array>
#include <cmath>

#include "corpus/families/other.hpp"
#include "corpus/families/other_outlines.hpp"
#include "corpus/families/other_pieces.hpp"

namespace v16::corpus {
namespace {

/// A form that stands on or lies in a face at `z`: steps, pins, a dome's chord, ribs.
void add_relief(Solid& solid, Random& random, double w, double h, double z, double high) {
    const Path shape = plate_outline(random, 2 * w, 2 * h);
    solid.add_prism(Axis::z, shape, z - 0.01, z + high);
    if (random.chance(0.5))
        solid.add_prism(Axis::z, scaled(shape, random.uniform(0.4, 0.75)), z + high - 0.01,
                        z + high * random.uniform(1.3, 1.8));
    switch (random.integer(0, 3)) {
        case 0:
            for (const Point2 q : quarters)
                solid.add_cylinder(Axis::z, {q.x * 0.45 * w, q.y * 0.45 * h}, 0.12 * std::min(w, h), z, z + 1.5 * high);
            break;
        case 1:
            solid.cut_prism(Axis::z, scaled(shape, 0.5), z + 0.3 * high, far);
            break;
        case 2:
            for (const double x : {-0.4, 0.0, 0.4})
                solid.cut_box({x * w - 0.04 * w, -2 * h, z + 0.5 * high}, {x * w + 0.04 * w, 2 * h, far});
            break;
        default:
            break;
    }
}

/// Core or cavity insert: a block on a heel, the form on its face, cooling bores, screws from below.
void add_core(Solid& solid, Random& random) {
    const double w = random.log_uniform(10, 120), h = w * random.uniform(0.4, 1.0), high = w * random.uniform(0.6, 1.8),
                 heel = w * random.uniform(0.08, 0.2), foot = high * random.uniform(0.12, 0.25);
    solid.add_prism(Axis::z, rounded_rectangle({-w, -h}, {w, h}, random.choice({0.0, 0.1, 0.25}) * h), 0, high);
    switch (random.integer(0, 2)) {
        case 0:
            solid.add_box({-w - heel, -h - heel, 0}, {w + heel, h + heel, foot});
            break;
        case 1:
            solid.add_box({-w - heel, -h, 0}, {w + heel, h, foot});
            break;
        default:
            break;
    }
    if (random.chance(0.8))
        add_relief(solid, random, w * random.uniform(0.45, 0.8), h * random.uniform(0.45, 0.8), high,
                   high * random.uniform(0.1, 0.35));
    else
        solid.cut_prism(Axis::z, plate_outline(random, 1.3 * w, 1.3 * h), high * random.uniform(0.5, 0.85), far);
    if (random.chance(0.6))
        for (const double y : {-0.45 * h, 0.45 * h})
            solid.cut_cylinder(Axis::x, {y, 0.45 * high}, 0.07 * w, random.chance(0.4) ? 0.0 : -far, far);
    for (const Point2 q : quarters)
        if (q.x * q.y > 0 || random.chance(0.7))
            solid.cut_cylinder(Axis::z, {q.x * 0.72 * w, q.y * 0.7 * h}, 0.07 * std::min(w, h), -1, 0.4 * high);
    const int ejectors = random.choice({0, 2, 4});
    for (int i = 0; i < ejectors; ++i)
        solid.cut_cylinder(Axis::z, {row_position(i, ejectors, 1.1 * w / ejectors), 0}, 0.05 * w, -1, far);
}

/// Slider: a carriage with guide ledges, the slanting bore of its pin, a locking face behind, the core in front.
void add_slider(Solid& solid, Random& random) {
    const double len = random.log_uniform(20, 150), w = len * random.uniform(0.3, 0.7),
                 high = len * random.uniform(0.4, 0.8), lean = random.uniform(15, 25),
                 ledge = w * random.uniform(0.15, 0.3), foot = high * random.uniform(0.2, 0.35);
    const double run = high * std::tan(radians(lean + 2));
    solid.add_prism(Axis::y,
                    through({{0, 0}, {len, 0}, {len, foot}, {len - std::min(run, 0.6 * len) * 0.9, high}, {0, high}}),
                    -w, w);
    solid.add_box({0, -w - ledge, 0}, {len, w + ledge, foot});
    const double tip = len * random.uniform(0.2, 0.6), core = high * random.uniform(0.12, 0.25),
                 z = high * random.uniform(0.5, 0.7);
    switch (random.integer(0, 2)) {
        case 0:
            solid.add_cylinder(Axis::x, {0, z}, core, -tip, 0.01)
                .add_cylinder(Axis::x, {0, z}, 0.6 * core, -1.3 * tip, -tip + 0.01);
            break;
        case 1:
            solid.add_box({-tip, -0.6 * w, z - core}, {0.01, 0.6 * w, z + core});
            if (random.chance(0.5))
                solid.cut_box({-2 * tip, -0.3 * w, z - 0.4 * core}, {-0.4 * tip, 0.3 * w, z + 0.4 * core});
            break;
        default:
            solid.cut_prism(Axis::y, slot({0, z}, {0.1 * len, z}, 1.2 * core), -0.7 * w, 0.7 * w);
            break;
    }
    const double r = 0.08 * len;
    const Point2 at{0.42 * len, 0.5 * high}, d = polar({}, 2 * high, 90 + lean);
    const Point2 across = polar({}, r, lean);
    solid.cut_prism(Axis::y, through({at - d - across, at - d + across, at + d + across, at + d - across}), -r, r);
    if (random.chance(0.6)) solid.cut_cylinder(Axis::z, {0.75 * len, 0}, 0.6 * r, -1, 0.4 * foot);
    if (random.chance(0.4)) solid.cut_cylinder(Axis::x, {0.4 * w, 0.3 * high}, 0.6 * r, 0.5 * len, far);
}

/// Wedge that locks a slider, gib that guides it, lifter with its shaped head.
void add_wedge_or_lifter(Solid& solid, Random& random) {
    const double len = random.log_uniform(20, 140), w = len * random.uniform(0.25, 0.6),
                 high = len * random.uniform(0.5, 0.9);
    switch (random.integer(0, 2)) {
        case 0: {  // wedge
            const double run = len * random.uniform(0.2, 0.4);
            solid.add_prism(Axis::y,
                            through({{0, 0},
                                     {len - run, 0},
                                     {len, high * 0.7},
                                     {len, high},
                                     {-0.3 * len, high},
                                     {-0.3 * len, 0.65 * high},
                                     {0, 0.65 * high}}),
                            -w, w);
            for (const double y : {-0.5 * w, 0.5 * w})
                solid.cut_counterbore(Axis::z, {0.25 * len, y}, 0.06 * len, 0.1 * len, 0.12 * len, high, -1);
            break;
        }
        case 1: {  // gib: an L with screws and dowels
            const double t = high * random.uniform(0.4, 0.6), reach = len * random.uniform(1.0, 2.0);
            solid.add_prism(
                Axis::y,
                through({{0, 0}, {0.5 * len, 0}, {0.5 * len, t}, {0.75 * len, t}, {0.75 * len, high}, {0, high}}), 0,
                reach);
            const int screws = random.integer(2, 4);
            for (int i = 0; i < screws; ++i)
                solid.cut_counterbore(Axis::z, {0.25 * len, reach * (i + 0.5) / screws}, 0.06 * len, 0.1 * len,
                                      0.15 * len, high, -1);
            for (const double k : {0.08, 0.92})
                solid.cut_cylinder(Axis::z, {0.25 * len, k * reach}, 0.05 * len, -1, high + 1);
            break;
        }
        default: {  // lifter
            const double stem = w * random.uniform(0.3, 0.5), drop = len * random.uniform(1.5, 3),
                         lean = drop * random.uniform(0.05, 0.2);
            solid.add_prism(Axis::y, through({{-stem, 0}, {stem, 0}, {stem + lean, drop}, {-stem + lean, drop}}), -stem,
                            stem);
            solid.add_prism(Axis::y,
                            through({{-stem + lean, drop - 0.01},
                                     {stem + lean, drop - 0.01},
                                     {stem + lean + 0.6 * w, drop + 0.35 * high},
                                     {stem + lean + 0.6 * w, drop + 0.6 * high},
                                     {-stem + lean, drop + 0.6 * high}}),
                            -w, w);
            solid.cut_box({lean - stem * 0.5, -0.5 * w, drop + 0.45 * high}, {lean + stem, 0.5 * w, far});
            solid.add_box({-1.7 * stem, -stem, -0.7 * stem}, {1.7 * stem, stem, 0.01});
            if (random.chance(0.5)) solid.cut_cylinder(Axis::y, {0, -0.1 * stem}, 0.4 * stem, -far, far);
            break;
        }
    }
}

}  // namespace

/// Insert of an injection mould: core, slider, wedge, gib, lifter.
Part mould_insert(FamilyContext& context) {
    Random& random = context.random;
    Part part;
    constexpr std::array forms{add_core, add_slider, add_wedge_or_lifter};
    const std::size_t form = random.weighted({0.45, 0.3, 0.25});
    forms[form](part.solid, random);
    if (form == 0) part.main_side = random.choice({Side::front, Side::top});
    return part;
}

}  // namespace v16::corpus
