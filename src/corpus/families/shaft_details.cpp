#include "corpus/families/shaft_details.hpp"

#include <algorithm>

namespace v16::corpus {

void cut_keyway(Solid& solid, double from, double to, double radius) {
    const double width = std::max(1.0, std::round(radius / 2.0));
    const double depth = width * 0.6;
    const Point2 a{from + width / 2, 0}, b{to - width / 2, 0};
    if (b.x <= a.x) return;
    solid.cut_prism(Axis::z, slot(a, b, width / 2), radius - depth, radius + width);
}

void cut_ring_groove(Solid& solid, double at, double radius) {
    const double width = std::max(0.6, 0.1 * radius);
    solid.cut_revolution(Axis::x, ring_meridian(at, at + width, radius * 0.94, radius * 1.2));
}

void cut_flat(Solid& solid, double from, double to, double radius, double depth) {
    solid.cut_box({from, -2 * radius, radius - depth}, {to, 2 * radius, 2 * radius});
}

void cut_end_hole(Solid& solid, Random& random, double at, double into, double radius) {
    const double hole = radius * random.uniform(0.15, 0.4);
    const double depth = hole * random.uniform(3.0, 7.0);
    const double outside = at - into * radius * 0.1;
    if (random.chance(0.5)) {
        solid.cut_countersink(Axis::x, {}, hole, hole * 1.6, at, at + into * depth);
        return;
    }
    solid.cut_blind_hole(Axis::x, {}, hole, outside, at + into * depth);
    const double threaded = at + into * depth * 0.8;
    solid.add_thread({Axis::x, {}, hole * 1.15, hole, std::min(at, threaded), std::max(at, threaded), true});
}

void thread_over(Solid& solid, double from, double to, double radius) {
    const double pitch = std::max(0.5, 0.26 * radius);
    solid.add_thread({Axis::x, {}, radius, radius - 0.6134 * pitch, from, to, false});
}

std::vector<TurnedStep> shaft_steps(Random& random, double largest_diameter, int count) {
    const int peak = random.integer(count / 3, std::max(count / 3, count - 1 - count / 3));
    std::vector<TurnedStep> steps(static_cast<std::size_t>(count));
    for (int i = 0; i < count; ++i) {
        TurnedStep& step = steps[static_cast<std::size_t>(i)];
        step.radius = largest_diameter / 2 * std::pow(random.uniform(0.78, 0.93), std::abs(i - peak));
        step.length = largest_diameter * random.log_uniform(0.2, 2.5);
    }
    return steps;
}

void finish_ends(Random& random, std::vector<TurnedStep>& steps) {
    if (!random.chance(0.75)) return;
    const double smallest = std::min(steps.front().radius, steps.back().radius);
    const double chamfer =
        std::min({smallest * random.uniform(0.04, 0.15), steps.front().length * 0.3, steps.back().length * 0.3});
    steps.front().chamfer_left = chamfer;
    steps.back().chamfer_right = chamfer;
}

void add_shaft_details(Solid& solid, Random& random, const std::vector<TurnedStep>& steps, double density) {
    const std::vector<double> at = step_positions(steps);
    for (std::size_t i = 0; i < steps.size(); ++i) {
        const double length = steps[i].length, radius = steps[i].radius;
        if (length > 1.2 * radius && random.chance(0.3 * density)) {
            cut_keyway(solid, at[i] + 0.15 * length, at[i] + 0.85 * length, radius);
        } else if (length > radius && random.chance(0.2 * density)) {
            cut_ring_groove(solid, at[i] + length * random.choice({0.1, 0.8, 0.88}), radius);
        }
    }
    if (random.chance(0.3 * density)) thread_over(solid, at.front(), at[1], steps.front().radius);
    if (random.chance(0.35 * density)) cut_end_hole(solid, random, at.front(), 1.0, steps.front().radius);
    if (random.chance(0.35 * density)) cut_end_hole(solid, random, at.back(), -1.0, steps.back().radius);
}

}  // namespace v16::corpus
