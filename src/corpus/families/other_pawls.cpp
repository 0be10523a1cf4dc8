// Pawls of ratchets.
#include <algorithm>
#include <array>
#include <vector>

#include "corpus/families/other.hpp"

namespace v16::corpus {
namespace {

/// Pawl that swings about a pin: beak, straight or hooked, tail for its spring.
void add_pawl(Part& part, Random& random) {
    Solid& solid = part.solid;
    const double r = random.log_uniform(3, 50), len = r * random.uniform(2.5, 6), t = r * random.uniform(0.3, 1.2),
                 tip = r * random.uniform(0.25, 0.55), drop = r * random.uniform(0, 1.0),
                 hook = r * random.uniform(0.3, 1.0);
    const bool hooked = random.chance(0.45);
    if (hooked)
        solid.add_prism(Axis::y,
                        filleted(through({{0, -0.8 * r},
                                          {len - 1.2 * r, -0.6 * r - 0.3 * drop},
                                          {len - 0.9 * r, -0.6 * r - 0.3 * drop - hook},
                                          {len, -0.6 * r - 0.3 * drop - 0.8 * hook},
                                          {len + 0.3 * r, 0.3 * r - 0.3 * drop},
                                          {0, 0.9 * r}}),
                                 0.2 * r),
                        -0.5 * t, 0.5 * t);
    else
        solid.add_prism(Axis::y,
                        through({{0, -r},
                                 {len - tip, -drop - tip},
                                 {len, -drop - 0.4 * tip},
                                 {len, -drop + tip},
                                 {0.6 * len, 0.75 * r},
                                 {0, r}}),
                        -0.5 * t, 0.5 * t);
    solid.add_cylinder(Axis::y, {}, r, random.chance(0.5) ? -0.5 * t : -0.9 * t, 0.5 * t);
    if (random.chance(0.6)) {  // tail
        const double angle = random.uniform(110, 200), reach = r * random.uniform(1.3, 3);
        const Point2 end = polar({}, reach, angle);
        solid.add_prism(Axis::y, tangent_hull({}, 0.7 * r, end, 0.4 * r), -0.4 * t, 0.4 * t);
        if (random.chance(0.5))
            solid.cut_cylinder(Axis::y, end, 0.16 * r, -far, far);
        else
            solid.add_cylinder(Axis::y, end, 0.22 * r, 0, t * random.uniform(1.0, 2.0));
    }
    if (random.chance(0.3)) solid.cut_cylinder(Axis::y, {0.5 * len, -0.2 * drop}, 0.25 * r, -far, far);
    if (random.chance(0.3)) solid.cut_box({-far, -0.18 * t, -far}, {-0.4 * r, 0.18 * t, far});
    solid.cut_cylinder(Axis::y, {}, r * random.uniform(0.35, 0.65), -far, far);
}

/// Pawl with two beaks, as of winches that turn both ways: a heart or an anchor about its pin.
void add_double_pawl(Part& part, Random& random) {
    Solid& solid = part.solid;
    const double r = random.log_uniform(3, 40), span = r * random.uniform(1.6, 3.5),
                 drop = r * random.uniform(0.6, 2.2), t = r * random.uniform(0.3, 1.0),
                 tip = r * random.uniform(0.2, 0.4);
    for (const double s : {-1.0, 1.0}) {
        Path side = through({{0, -0.7 * r},
                             {0.6 * span, -0.2 * r - 0.4 * drop},
                             {span - tip, -drop},
                             {span, -drop + 0.3 * tip},
                             {span + 0.4 * tip, -0.3 * drop},
                             {0.5 * span, 0.8 * r},
                             {0, r}});
        solid.add_prism(Axis::y, s > 0 ? side : mirrored_x(side), -0.5 * t, 0.5 * t);
    }
    solid.add_cylinder(Axis::y, {}, 1.05 * r, -0.5 * t, 0.5 * t);
    if (random.chance(0.6))
        solid.add_prism(Axis::y, tangent_hull({0, 0.5 * r}, 0.6 * r, {0, r * random.uniform(1.8, 4.0)}, 0.4 * r),
                        -0.4 * t, 0.4 * t);
    else if (random.chance(0.6))
        solid.cut_cylinder(Axis::y, {0, 1.05 * r}, 0.2 * r, -far, far);
    solid.cut_cylinder(Axis::y, {}, r * random.uniform(0.35, 0.6), -far, far);
}

/// Pawl that slides: a plunger of square section with a slanted or toothed end and a slot or pin for its stop.
void add_sliding_pawl(Part& part, Random& random) {
    Solid& solid = part.solid;
    const double w = random.log_uniform(3, 40), len = w * random.uniform(2.2, 5), t = w * random.uniform(0.5, 1.4);
    const int teeth = random.choice({1, 1, 2, 3, 4});
    std::vector<Point2> points{{-len, -w}};
    for (int i = 0; i < teeth; ++i) {
        const double a = -w + 2 * w * i / teeth, b = -w + 2 * w * (i + 1) / teeth;
        points.push_back({0, a});
        points.push_back({0.8 * (b - a), teeth > 1 ? b - 0.3 * (b - a) : b});
        if (teeth > 1) points.push_back({0, b});
    }
    points.push_back({-len, w});
    solid.add_prism(Axis::y, through(points), -t, t);
    if (random.chance(0.5))
        solid.cut_prism(Axis::y, slot({-0.7 * len, 0}, {-0.4 * len, 0}, 0.35 * w), -far, far);
    else if (random.chance(0.5))
        solid.add_cylinder(Axis::y, {-0.55 * len, 0}, 0.3 * w, t, t * random.uniform(1.6, 3.0));
    if (random.chance(0.5))
        solid.cut_blind_hole(Axis::x, {}, 0.4 * std::min(w, t), -len - 1, -len * random.uniform(0.75, 0.9));
    else
        solid.add_cylinder(Axis::x, {}, 0.35 * std::min(w, t), -len - w * random.uniform(1, 4), -0.95 * len);
}

}  // namespace

/// Pawl of a ratchet: swinging, with two beaks, sliding.
Part pawl(FamilyContext& context) {
    Part part;
    constexpr std::array forms{add_pawl, add_double_pawl, add_sliding_pawl};
    forms[context.random.weighted({0.5, 0.25, 0.25})](part, context.random);
    return part;
}

}  // namespace v16::corpus
