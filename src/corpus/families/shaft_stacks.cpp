// Shafts that carry something: the stacks of discs of a rotor, bearings and nuts that were put on.
#include <algorithm>

#include "corpus/families/shaft.hpp"
#include "corpus/families/shaft_details.hpp"
#include "corpus/families/teeth.hpp"

namespace v16::corpus {

/// Rotor of a motor, a turbine or a cutter: a shaft through a stack of slotted or toothed discs.
Part rotor_shaft(FamilyContext& context) {
    Random& random = context.random;
    const double r = random.log_uniform(3, 40), stack = r * random.uniform(1.8, 4.5), core = r * random.uniform(2, 9),
                 left = r * random.uniform(1.5, 6), right = r * random.uniform(1.5, 8);
    const double total = left + core + right;
    Part part;
    Solid& solid = part.solid;
    std::vector<TurnedStep> steps{{.length = 0.6 * left, .radius = r * random.uniform(0.6, 0.95)},
                                  {.length = 0.4 * left + core + 0.3 * right, .radius = r},
                                  {.length = 0.7 * right, .radius = r * random.uniform(0.5, 0.95)}};
    finish_ends(random, steps);
    const int form = random.integer(0, 2);
    if (form == 0) {  // laminated core with slots
        solid.add_cylinder(Axis::x, {}, stack, left, left + core);
        const int slots = random.integer(6, 24);
        for (int i = 0; i < slots; ++i)
            solid.cut_prism(Axis::x,
                            rotated(rectangle({0.75 * stack, -0.5 * stack / slots}, {1.1 * stack, 0.5 * stack / slots}),
                                    360.0 * i / slots),
                            left - 1, left + core + 1);
    } else {
        const int discs = random.integer(2, 9);
        const double pitch = core / discs, thick = pitch * random.uniform(0.25, 0.7);
        const int teeth = random.choice({0, 0, 3, 6, 8, 12});
        for (int i = 0; i < discs; ++i) {
            const double from = left + pitch * (i + 0.5) - 0.5 * thick,
                         size = stack * (form == 1 ? 1.0 : 1.0 - 0.5 * i / discs);
            if (teeth == 0)
                solid.add_cylinder(Axis::x, {}, size, from, from + thick);
            else
                solid.add_prism(
                    Axis::x,
                    rotated(spline_outline(teeth, 0.7 * size, size, 0.4 * size * std::min(1.0, 6.0 / teeth)), 11.0 * i),
                    from, from + thick);
        }
        if (random.chance(0.5)) solid.add_cylinder(Axis::x, {}, 1.25 * r, left, left + core);
    }
    solid.add_revolution(Axis::x, turned(steps));
    if (random.chance(0.4))
        solid.add_cylinder(Axis::x, {}, 1.6 * r, left + core + 0.1 * right, left + core + 0.35 * right);
    if (random.chance(0.4)) cut_keyway(solid, total - 0.5 * right, total - 0.1 * right, steps.back().radius);
    if (random.chance(0.3)) cut_flat(solid, -1, 0.4 * left, steps.front().radius, 0.3 * r);
    return part;
}

/// Shaft with its bearings, rings, wheels or nuts put on: what an assembly of a spindle or an axle looks like.
Part fitted_shaft(FamilyContext& context) {
    Random& random = context.random;
    const double d = random.log_uniform(5, 80);
    std::vector<TurnedStep> steps = shaft_steps(random, d, random.integer(3, 6));
    for (TurnedStep& step : steps) step.length *= 1.3;
    finish_ends(random, steps);
    Part part;
    Solid& solid = part.solid;
    const std::vector<double> at = step_positions(steps);
    const std::size_t last = steps.size() - 1;
    for (const std::size_t i : {std::size_t{0}, last}) {
        const double r = steps[i].radius, width = std::min(0.7 * steps[i].length, r * random.uniform(0.5, 0.9)),
                     outer = r * random.uniform(1.7, 2.2);
        const double from = i == 0 ? at[1] - width : at[last];
        solid.add_cylinder(Axis::x, {}, outer, from, from + width);
        for (const double face : {from, from + width})
            solid.cut_revolution(Axis::x, ring_meridian(face - 0.08 * width, face + 0.08 * width, r + 0.3 * (outer - r),
                                                        outer - 0.25 * (outer - r)));
    }
    solid.add_revolution(Axis::x, turned(steps));
    if (random.chance(0.5)) {
        const double r = steps[last].radius, from = at[last] + 0.75 * steps[last].length;
        solid.add_prism(Axis::x, polygon({}, 1.6 * r, 6), from, from + 0.15 * steps[last].length);
    }
    add_shaft_details(solid, random, steps, 0.6);
    return part;
}

}  // namespace v16::corpus
