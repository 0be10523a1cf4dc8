// What is made of wood: ends of beams worked to be joined, boards of cabinets, drawers.
#include <algorithm>

#include "corpus/families/other.hpp"
#include "corpus/families/other_pieces.hpp"

namespace v16::corpus {
namespace {

/// The end of a beam of wood, worked to be joined: tenon, dovetail, lap, fork, scarf, hook; its mate or both beside.
Part beam_end(Random& random) {
    Part part;
    Solid& solid = part.solid;
    const double h = random.log_uniform(20, 200), b = h * random.uniform(0.5, 1.1), l = h * random.uniform(2, 4),
                 e = h * random.uniform(0.5, 1.2);
    solid.add_box({0, -0.5 * b, 0}, {l, 0.5 * b, h});
    switch (random.integer(0, 6)) {
        case 0:  // tenon
            solid.add_box({l - 0.01, -0.16 * b, random.chance(0.5) ? 0.0 : 0.15 * h}, {l + e, 0.16 * b, 0.85 * h});
            break;
        case 1:  // fork
            solid.cut_box({l - e, -0.18 * b, -1}, {l + 1, 0.18 * b, h + 1});
            break;
        case 2: {  // dovetail in plan
            const double neck = 0.2 * b, wide = 0.38 * b;
            solid.add_prism(Axis::z, through({{l - 0.01, -neck}, {l + e, -wide}, {l + e, wide}, {l - 0.01, neck}}), 0.0,
                            random.chance(0.5) ? h : 0.5 * h);
            break;
        }
        case 3:  // half lap
            solid.cut_box({l - 1.2 * e, -b, 0.5 * h}, {l + 1, b, h + 1});
            break;
        case 4:  // scarf with hook
            solid.cut_prism(Axis::y,
                            through({{l - 1.6 * e, h + 1},
                                     {l - 1.6 * e, 0.85 * h},
                                     {l - 0.85 * e, 0.6 * h},
                                     {l - 0.8 * e, 0.45 * h},
                                     {l, 0.18 * h},
                                     {l + 1, 0.18 * h},
                                     {l + 1, h + 1}}),
                            -far, far);
            break;
        case 5:  // bird's mouth and slanted foot
            solid.cut_prism(Axis::y, through({{0.4 * l, -1}, {0.4 * l, 0.3 * h}, {0.4 * l + 0.4 * h, -1}}), -far, far)
                .cut_prism(Axis::y, through({{l - 0.6 * h, -1}, {l + 1, 0.8 * h}, {l + 1, -1}}), -far, far);
            break;
        default: {  // row of dovetails in a board's end
            const int n = random.integer(2, 5);
            const double pitch = b / n;
            for (int i = 0; i < n; ++i) {
                const double y = row_position(i, n, pitch);
                solid.cut_prism(Axis::z,
                                through({{l - 0.5 * e, y - 0.3 * pitch},
                                         {l + 1, y - 0.2 * pitch},
                                         {l + 1, y + 0.2 * pitch},
                                         {l - 0.5 * e, y + 0.3 * pitch}}),
                                -1, h + 1);
            }
            part.main_side = Side::top;
        }
    }
    if (random.chance(0.45)) {  // mortise, housing or peg holes further back
        if (random.chance(0.5))
            solid.cut_box({0.25 * l, -0.16 * b, random.chance(0.5) ? -1.0 : 0.4 * h},
                          {0.25 * l + 0.6 * h, 0.16 * b, h + 1});
        else
            solid.cut_cylinder(Axis::y, {0.3 * l, 0.5 * h}, 0.1 * h, -far, far);
    }
    return part;
}

/// Board of a cabinet: rows of holes, hinge cups, grooves, a toe notch; or a drawer from its boards.
Part cabinet_board(Random& random) {
    Part part;
    Solid& solid = part.solid;
    const double w = random.size(250, 700, 10), h = random.size(300, 2000, 10),
                 t = random.choice({15.0, 16.0, 18.0, 19.0});
    if (random.chance(0.3)) {
        const double d = w * random.uniform(0.6, 1.1), tall = w * random.uniform(0.15, 0.4);
        solid.add_box({0, 0, 0}, {w, d, tall}).cut_box({t, t, t}, {w - t, d - t, far});
        solid.add_box({-2 * t, -t, -t}, {w + 2 * t, 0.01, tall + 2 * t});
        if (random.chance(0.6))
            solid.cut_prism(Axis::y, slot({0.35 * w, 0.6 * tall}, {0.65 * w, 0.6 * tall}, 0.1 * tall), -far, 0.5 * t);
        return part;
    }
    Path outline = rectangle({0, 0}, {w, h});
    const int form = random.integer(0, 2);
    if (form == 0)
        outline = through({{0, 0}, {w - 0.12 * w, 0}, {w - 0.12 * w, 0.1 * h}, {w, 0.1 * h}, {w, h}, {0, h}});
    if (form == 1) outline = through({{0, 0}, {w, 0}, {w, 0.7 * h}, {0.6 * w, h}, {0, h}});
    solid.add_prism(Axis::y, outline, 0, t);
    const int holes = static_cast<int>(std::min(24.0, 0.55 * h / 32));
    if (random.chance(0.7))
        for (const double x : {37.0, w - 0.15 * w - 37})
            for (int i = 0; i < holes; ++i) solid.cut_cylinder(Axis::y, {x, 0.15 * h + 32 * i}, 2.5, -1, 0.7 * t);
    if (random.chance(0.5)) solid.cut_box({0.05 * w, -1, -1}, {0.05 * w + 4, 0.5 * t, 0.69 * h});
    if (random.chance(0.4))
        for (const double z : {0.16 * h, 0.6 * h}) {
            const double x = 0.5 * w;
            solid.cut_cylinder(Axis::y, {x, z}, 17.5, -1, 0.75 * t)
                .cut_cylinder(Axis::y, {x + 9.5, z + 24}, 4, -1, 0.6 * t)
                .cut_cylinder(Axis::y, {x + 9.5, z - 24}, 4, -1, 0.6 * t);
        }
    return part;
}

}  // namespace

/// Timber joint, board of a cabinet, drawer.
Part woodwork(FamilyContext& context) {
    Random& random = context.random;
    return random.chance(0.6) ? beam_end(random) : cabinet_board(random);
}

}  // namespace v16::corpus
