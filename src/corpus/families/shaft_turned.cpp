// Shafts that come off a lathe: steps, shoulders, grooves, keyways.
#include <algorithm>

#include "corpus/families/shaft.hpp"
#include "corpus/turned.hpp"

namespace v16::corpus {
namespace {

/// A keyway for a parallel key (DIN 6885 / GB/T 1096: width about d/4, depth about d/8), closed at both ends.
void cut_keyway(Solid& solid, double from, double to, double radius) {
    const double width = std::max(1.0, std::round(radius / 2.0));
    const double depth = width * 0.6;
    const Point2 a{from + width / 2, 0}, b{to - width / 2, 0};
    if (b.x <= a.x) return;
    solid.cut_prism(Axis::z, slot(a, b, width / 2), radius - depth, radius + width);
}

}  // namespace

Part stepped_shaft(FamilyContext& context) {
    Random& random = context.random;
    const double largest = random.log_uniform(8, 120);  // diameter of the largest step
    const int count = random.integer(3, 8);
    const int peak = random.integer(count / 3, count - 1 - count / 3);
    std::vector<TurnedStep> steps(static_cast<std::size_t>(count));
    for (int i = 0; i < count; ++i) {
        TurnedStep& step = steps[static_cast<std::size_t>(i)];
        const double shrink = std::pow(random.uniform(0.78, 0.93), std::abs(i - peak));
        step.radius = largest / 2 * shrink;
        step.length = largest * random.uniform(0.2, 2.2);
    }
    if (random.chance(0.4)) steps[static_cast<std::size_t>(peak)].length = largest * random.uniform(0.08, 0.25);
    if (random.chance(0.8)) {
        steps.front().chamfer_left = largest * random.uniform(0.01, 0.05);
        steps.back().chamfer_right = steps.front().chamfer_left;
    }
    if (random.chance(0.3))
        for (TurnedStep& step : steps) step.fillet_right = largest * 0.02;

    Part part;
    part.solid.add_revolution(Axis::x, turned(steps));
    const std::vector<double> at = step_positions(steps);
    for (std::size_t i = 0; i < steps.size(); ++i) {
        const double l = steps[i].length;
        if (l > 1.2 * steps[i].radius && random.chance(0.3))
            cut_keyway(part.solid, at[i] + 0.15 * l, at[i] + 0.85 * l, steps[i].radius);
    }
    return part;
}

}  // namespace v16::corpus
