// Grips for the hand.
#include <array>
#include <vector>

#include "corpus/families/other.hpp"
#include "corpus/families/other_outlines.hpp"
#include "corpus/families/swept_arm.hpp"

namespace v16::corpus {
namespace {

/// Panel of a grip: leaf outline, screw holes, grooves, medallion.
void add_grip_panel(Part& part, Random& random) {
    Solid& solid = part.solid;
    const double len = random.log_uniform(50, 140), w = len * random.uniform(0.14, 0.22),
                 lean = len * random.uniform(0, 0.3), t = len * random.uniform(0.04, 0.09);
    Path path = smooth_outline({{-w, 0},
                                {w + 0.05 * len, -0.02 * len},
                                {1.15 * w + 0.4 * lean, 0.3 * len},
                                {0.8 * w + 0.7 * lean, 0.6 * len},
                                {1.0 * w + lean, len},
                                {-w + 0.9 * lean, 0.97 * len},
                                {-1.1 * w + 0.45 * lean, 0.5 * len}});
    solid.add_prism(Axis::y, path, 0, t);
    const Point2 low{0.1 * lean, 0.12 * len}, high{0.85 * lean, 0.85 * len};
    solid.cut_counterbore(Axis::y, low, 0.08 * w, 0.22 * w, 0.4 * t, 0, t + 1)
        .cut_counterbore(Axis::y, high, 0.08 * w, 0.22 * w, 0.4 * t, 0, t + 1);
    const int grooves = random.integer(0, 7);
    for (int i = 0; i < grooves; ++i) {
        const double z = len * (0.28 + 0.06 * i), x = lean * z / len;
        solid.cut_prism(Axis::y,
                        slot({x - 0.5 * w, z}, {x + 0.5 * w, z + random.choice({0.0, 0.02}) * len}, 0.009 * len), -1,
                        0.15 * t);
    }
    if (grooves == 0 && random.chance(0.5))
        solid.add_cylinder(Axis::y, {0.5 * lean, 0.55 * len}, 0.35 * w, -0.1 * t, t);
}

/// Grip that the hand goes round: leaning body with finger swells, flange or tang above.
void add_grip_body(Part& part, Random& random) {
    Solid& solid = part.solid;
    const double len = random.log_uniform(60, 130), w = len * random.uniform(0.17, 0.24),
                 lean = len * random.uniform(0.1, 0.4), t = len * random.uniform(0.1, 0.15);
    const int swells = random.integer(0, 3);
    std::vector<Point2> line;
    std::vector<double> half;
    for (int i = 0; i <= 6; ++i) {
        line.push_back({lean * i / 6.0, -len * i / 6.0});
        half.push_back(w * (swells > 0 && i % 2 == 1 ? 0.88 : 1.0));
    }
    solid.add_prism(Axis::y, swept_arm(line, half), -t, t);
    solid.cut_box({-far, -far, 0}, {far, far, far}).cut_box({-far, -far, -far}, {far, far, -len});
    solid.add_box({-1.2 * w, -1.05 * t, 0}, {1.4 * w, 1.05 * t, 0.08 * len});
    if (random.chance(0.5))
        solid.add_prism(
            Axis::y, through({{1.0 * w, -0.01}, {1.4 * w, 0.08 * len}, {2.2 * w, 0.1 * len}, {1.2 * w, -0.16 * len}}),
            -0.7 * t, 0.7 * t);
    if (random.chance(0.7))
        solid.cut_prism(
            Axis::y,
            moved(rotated(rectangle({-0.6 * w, -0.85 * len}, {0.6 * w, 0.2 * len}), degrees(lean / len)), {0, 0}),
            -0.6 * t, 0.6 * t);
    else
        solid.cut_cylinder(Axis::z, {0, 0}, 0.25 * w, -0.6 * len, far);
    if (random.chance(0.4))
        solid.add_box({lean - 1.3 * w, -1.1 * t, -len - 0.06 * len}, {lean + 1.3 * w, 1.1 * t, -len + 0.01});
    for (int i = 0; i < 4; ++i)
        if (random.chance(0.3))
            solid.cut_cylinder(Axis::y, {lean * (0.15 + 0.2 * i), -len * (0.15 + 0.2 * i)}, 0.12 * w, -far, far);
}

/// Grip of a lever or bar: turned rubber with rings, flange and end, seen from the side, or with finger waves.
void add_bar_grip(Part& part, Random& random) {
    Solid& solid = part.solid;
    const double r = random.log_uniform(8, 20), len = r * random.uniform(5, 10), bore = r * random.uniform(0.6, 0.75);
    std::vector<Point2> m{{0, 0}, {0, r * random.uniform(1.3, 2.0)}};
    m.push_back({0.25 * r, m.back().y});
    m.push_back({0.35 * r, 1.05 * r});
    const int rings = random.integer(0, 9);
    for (int i = 0; i < rings; ++i) {
        const double x = 0.8 * r + (len - 1.8 * r) * (i + 0.3) / rings, d = (len - 1.8 * r) / rings * 0.3;
        m.insert(m.end(), {{x, r}, {x + 0.2 * d, 0.9 * r}, {x + 0.9 * d, 0.9 * r}, {x + 1.1 * d, r}});
    }
    m.insert(m.end(),
             {{len - 0.6 * r, r}, {len - 0.5 * r, 1.2 * r}, {len - 0.15 * r, 1.2 * r}, {len, 0.9 * r}, {len, 0}});
    solid.add_revolution(Axis::x, through(m));
    solid.cut_cylinder(Axis::x, {}, bore, -1, len * (random.chance(0.7) ? 0.94 : 2.0));
    if (random.chance(0.3))
        for (int i = 0; i < 4; ++i)
            solid.cut_cylinder(Axis::y, {len * (0.25 + 0.16 * i), -1.45 * r}, 0.6 * r, -far, far);
}

}  // namespace

/// Grip: panel with its screws, leaning body, sleeve for a bar.
Part grip(FamilyContext& context) {
    Part part;
    constexpr std::array forms{add_grip_panel, add_grip_body, add_bar_grip};
    forms[context.random.weighted({0.35, 0.35, 0.3})](part, context.random);
    return part;
}

}  // namespace v16::corpus
