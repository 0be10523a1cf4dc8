// Units on a base: guides with carriages, pumps with motors.
#include <algorithm>

#include "corpus/families/other.hpp"

namespace v16::corpus {

/// Linear rail with one or two carriages on it.
Part rail_carriage(FamilyContext& context) {
    Random& random = context.random;
    const double rail = random.log_uniform(3, 45), h = rail * random.uniform(0.7, 1.1),
                 wide = rail * random.uniform(2.0, 3.2), high = rail * random.uniform(0.9, 1.4),
                 block = wide * random.uniform(0.9, 1.8), length = block * random.uniform(1.3, 4);
    Part part;
    Solid& solid = part.solid;
    const double half = 0.5 * rail;
    const Path section = random.chance(0.6) ? through({{-half, 0},
                                                       {half, 0},
                                                       {half, 0.45 * h},
                                                       {0.75 * half, 0.55 * h},
                                                       {half, 0.7 * h},
                                                       {half, h},
                                                       {-half, h},
                                                       {-half, 0.7 * h},
                                                       {-0.75 * half, 0.55 * h},
                                                       {-half, 0.45 * h}})
                                            : rectangle({-half, 0}, {half, h});
    solid.add_prism(Axis::x, section, 0, length);
    const int holes = std::clamp(static_cast<int>(length / (2.5 * rail)), 2, 10);
    for (int i = 0; i < holes; ++i)
        solid.cut_counterbore(Axis::z, {length * (i + 0.5) / holes, 0}, 0.15 * rail, 0.25 * rail, 0.4 * h, h, -1);
    const int carriages = length > 2.4 * block ? random.choice({1, 1, 2}) : 1;
    const bool flanged = random.chance(0.4);
    for (int i = 0; i < carriages; ++i) {
        const double from = carriages == 1 ? random.uniform(0.05, 0.9) * (length - block) : i * (length - block) * 0.9,
                     to = from + block, top = 0.35 * h + high, cap = 0.1 * block;
        solid.add_box({from + cap, -0.5 * wide, 0.3 * h}, {to - cap, 0.5 * wide, top})
            .add_prism(Axis::x, chamfered(rectangle({-0.46 * wide, 0.35 * h}, {0.46 * wide, 0.95 * top}), 0.05 * wide),
                       from, to);
        if (flanged) solid.add_box({from + cap, -0.75 * wide, 0.65 * top}, {to - cap, 0.75 * wide, top});
        for (const double x : {0.3, 0.7})
            for (const double y : {-1.0, 1.0})
                solid.cut_cylinder(Axis::z, {from + x * block, y * wide * (flanged ? 0.62 : 0.33)}, 0.06 * wide,
                                   0.6 * top, top + 1);
    }
    return part;
}

/// Pump and motor on a common base frame, joined by a coupling.
Part pump_unit(FamilyContext& context) {
    Random& random = context.random;
    const double r = random.log_uniform(15, 200), motor = r * random.uniform(1.6, 3),
                 axis = r * random.uniform(1.3, 1.7), gap = r * random.uniform(0.4, 0.9),
                 pump = r * random.uniform(0.6, 1.1), wide = r * random.uniform(0.8, 1.3);
    Part part;
    Solid& solid = part.solid;
    const double total = motor + gap + 1.2 * pump;
    solid.add_box({-0.1 * r, -wide, -0.2 * r}, {total + 0.1 * r, wide, 0});
    solid.add_chamfered_cylinder(Axis::x, {0, axis}, r, 0, motor, 0.1 * r, 0.05 * r)
        .add_cylinder(Axis::x, {0, axis}, 1.06 * r, 0.3 * motor, 0.34 * motor)
        .add_box({0.35 * motor, -0.8 * r, 0}, {0.85 * motor, 0.8 * r, axis - 0.7 * r})
        .add_box({0.4 * motor, -0.4 * r, axis + 0.8 * r}, {0.75 * motor, 0.4 * r, axis + 1.35 * r});
    solid.add_cylinder(Axis::x, {0, axis}, 0.15 * r, motor, motor + gap)
        .add_cylinder(Axis::x, {0, axis}, 0.35 * r, motor + 0.3 * gap, motor + 0.75 * gap);
    const double at = motor + gap;
    solid.add_cylinder(Axis::x, {0, axis}, 1.1 * pump, at, at + 0.7 * pump)
        .add_cylinder(Axis::x, {0, axis}, 0.4 * pump, at + 0.7 * pump, at + 1.2 * pump)
        .add_cylinder(Axis::x, {0, axis}, 0.7 * pump, at + 1.1 * pump, at + 1.2 * pump)
        .add_box({at + 0.1 * pump, -0.5 * pump, 0}, {at + 0.6 * pump, 0.5 * pump, axis});
    const double outlet = axis + 1.6 * pump;
    solid.add_cylinder(Axis::z, {at + 0.35 * pump, 0.4 * pump}, 0.3 * pump, axis, outlet)
        .add_cylinder(Axis::z, {at + 0.35 * pump, 0.4 * pump}, 0.55 * pump, outlet, outlet + 0.12 * pump);
    return part;
}

}  // namespace v16::corpus
