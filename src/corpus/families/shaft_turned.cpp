// Shafts that come off a lathe: rods, steps, spindles, rollers, hollow shafts.
#include <algorithm>

#include "corpus/families/shaft.hpp"
#include "corpus/families/shaft_details.hpp"

namespace v16::corpus {

Part stepped_shaft(FamilyContext& context) {
    Random& random = context.random;
    const double largest = random.log_uniform(6, 160);
    std::vector<TurnedStep> steps = shaft_steps(random, largest, random.integer(3, 9));
    if (random.chance(0.4)) steps[steps.size() / 2].length = largest * random.uniform(0.08, 0.25);  // a collar
    finish_ends(random, steps);
    if (random.chance(0.3))
        for (TurnedStep& step : steps) step.fillet_right = largest * 0.02;
    Part part;
    part.solid.add_revolution(Axis::x, turned(steps));
    add_shaft_details(part.solid, random, steps, random.choice({0.0, 1.0, 1.0, 2.0}));
    return part;
}

Part plain_rod(FamilyContext& context) {
    Random& random = context.random;
    const double radius = random.log_uniform(1.5, 40);
    const double length = 2 * radius * random.log_uniform(8, 70);  // shorter ones are pins
    std::vector<TurnedStep> steps{{length, radius}};
    finish_ends(random, steps);
    Part part;
    part.solid.add_revolution(Axis::x, turned(steps));
    if (random.chance(0.25)) cut_end_hole(part.solid, random, 0, 1.0, radius);
    if (random.chance(0.25)) cut_end_hole(part.solid, random, length, -1.0, radius);
    if (random.chance(0.15)) {
        cut_ring_groove(part.solid, 0.8 * radius, radius);
        cut_ring_groove(part.solid, length - radius, radius);
    }
    if (random.chance(0.15))
        cut_flat(part.solid, length - radius * random.uniform(3, 8), length + radius, radius,
                 radius * random.uniform(0.15, 0.35));
    return part;
}

Part necked_rod(FamilyContext& context) {  // a rod with one smaller journal at one or both ends
    Random& random = context.random;
    const double radius = random.log_uniform(2, 50);
    const double journal = radius * random.uniform(0.45, 0.9);
    std::vector<TurnedStep> steps{{2 * radius * random.log_uniform(3, 30), radius}};
    const TurnedStep end{radius * random.uniform(0.8, 5), journal};
    if (random.chance(0.6)) steps.insert(steps.begin(), end);
    steps.push_back({random.chance(0.6) ? end.length : radius * random.uniform(0.8, 5), journal});
    finish_ends(random, steps);
    Part part;
    part.solid.add_revolution(Axis::x, turned(steps));
    add_shaft_details(part.solid, random, steps, random.choice({0.0, 0.7, 1.5}));
    return part;
}

Part axle(FamilyContext& context) {
    Random& random = context.random;
    const double radius = random.log_uniform(3, 60);
    const double journal = radius * random.uniform(0.6, 0.92);
    const double bearing_length = radius * random.uniform(0.8, 3), body = radius * random.log_uniform(5, 30);
    std::vector<TurnedStep> steps{{bearing_length, journal}, {body, radius}, {bearing_length, journal}};
    if (random.chance(0.5)) {  // shoulders beside the body
        const TurnedStep collar{radius * random.uniform(0.15, 0.5), radius * random.uniform(1.1, 1.5)};
        steps.insert(steps.begin() + 2, collar);
        if (random.chance(0.6)) steps.insert(steps.begin() + 1, collar);
    }
    if (random.chance(0.5)) {  // threaded ends for nuts
        const TurnedStep end{radius * random.uniform(0.8, 2.5), journal * random.uniform(0.7, 0.9)};
        steps.insert(steps.begin(), end);
        steps.push_back(end);
    }
    finish_ends(random, steps);
    Part part;
    part.solid.add_revolution(Axis::x, turned(steps));
    const std::vector<double> at = step_positions(steps);
    if (steps.size() >= 5 && random.chance(0.8)) {
        thread_over(part.solid, at[0], at[1], steps.front().radius);
        thread_over(part.solid, at[at.size() - 2], at.back(), steps.back().radius);
    }
    if (random.chance(0.25)) cut_flat(part.solid, at[0] - radius, at[1], steps[0].radius, steps[0].radius * 0.3);
    return part;
}

Part spindle(FamilyContext& context) {
    Random& random = context.random;
    const double largest = random.log_uniform(30, 180);
    std::vector<TurnedStep> steps = shaft_steps(random, largest, random.integer(3, 6));
    // Nose with a flange, and behind it journals that become smaller.
    std::sort(steps.begin(), steps.end(), [](const TurnedStep& a, const TurnedStep& b) { return a.radius > b.radius; });
    steps.insert(steps.begin(), {largest * random.uniform(0.1, 0.3), largest * random.uniform(0.6, 0.85)});
    if (random.chance(0.6))
        steps.insert(steps.begin(), {largest * random.uniform(0.1, 0.25), largest * random.uniform(0.35, 0.5)});
    finish_ends(random, steps);
    const std::vector<double> at = step_positions(steps);
    Part part;
    part.solid.add_revolution(Axis::x, turned(steps));
    const double bore = steps.back().radius * random.uniform(0.35, 0.65);
    part.solid.cut_cylinder(Axis::x, {}, bore, -largest, at.back() + largest);
    if (random.chance(0.7)) {  // taper of the nose
        const double mouth = std::min(bore * random.uniform(1.2, 1.5), steps.front().radius * 0.85);
        part.solid.cut_revolution(Axis::x, cone_meridian(-0.01, mouth, largest * random.uniform(0.5, 1.2), bore));
    }
    if (random.chance(0.5)) {
        const std::size_t flange = steps.size() > 1 && steps[1].radius > steps[0].radius ? 1 : 0;
        const double inside = std::max(bore * 1.6, flange == 1 ? steps[0].radius * 1.05 : bore * 1.6);
        const double pitch = (inside + steps[flange].radius) / 2;
        const double hole = (steps[flange].radius - inside) * 0.25;
        if (hole > 0.5)
            part.solid.cut_hole_circle(Axis::x, {}, pitch, random.integer(3, 8), 0, hole, -1, at[flange + 1] + 1);
    }
    return part;
}

Part mandrel(FamilyContext& context) {
    Random& random = context.random;
    const double radius = random.log_uniform(4, 60);
    const double taper_end = radius * random.uniform(0.6, 0.97);
    std::vector<TurnedStep> steps{{radius * random.uniform(1, 4), radius * random.uniform(0.5, 0.85)},
                                  {radius * random.log_uniform(4, 16), radius, taper_end},
                                  {radius * random.uniform(0.8, 4), taper_end * random.uniform(0.6, 0.9)}};
    if (random.chance(0.4)) steps.insert(steps.begin() + 1, {radius * 0.3, radius * random.uniform(1.2, 1.7)});
    finish_ends(random, steps);
    Part part;
    part.solid.add_revolution(Axis::x, turned(steps));
    const std::vector<double> at = step_positions(steps);
    if (random.chance(0.5)) thread_over(part.solid, at[at.size() - 2], at.back(), steps.back().radius);
    if (random.chance(0.6)) cut_end_hole(part.solid, random, 0, 1.0, steps.front().radius);
    if (random.chance(0.4))
        cut_flat(part.solid, -radius, steps.front().length * 0.7, steps.front().radius, radius * 0.12);
    return part;
}

Part roller(FamilyContext& context) {
    Random& random = context.random;
    const double radius = random.log_uniform(8, 150);
    const double body = 2 * radius * random.log_uniform(1.5, 10);
    const double journal = radius * random.uniform(0.25, 0.7);
    std::vector<TurnedStep> steps{
        {radius * random.uniform(0.5, 2), journal}, {body, radius}, {radius * random.uniform(0.5, 2), journal}};
    if (random.chance(0.5)) {
        steps.insert(steps.begin(), {radius * random.uniform(0.3, 1.5), journal * random.uniform(0.6, 0.9)});
        steps.push_back({radius * random.uniform(0.3, 1.5), journal * random.uniform(0.6, 0.9)});
    }
    finish_ends(random, steps);
    Part part;
    part.solid.add_revolution(Axis::x, turned(steps));
    const std::vector<double> at = step_positions(steps);
    if (random.chance(0.3)) {  // a tube on ends
        const double wall = radius * random.uniform(0.1, 0.25);
        const std::size_t b = steps.size() / 2;
        part.solid.cut_revolution(Axis::x, ring_meridian(at[b] + wall, at[b + 1] - wall, journal, radius - wall));
    }
    if (random.chance(0.25))
        for (int i = 1, n = random.integer(2, 12); i < n; ++i)
            part.solid.cut_revolution(Axis::x, v_groove_meridian(at[steps.size() / 2] + body * i / n, radius * 0.15, 0,
                                                                 radius * 0.9, radius * 1.01));
    add_shaft_details(part.solid, random, steps, random.choice({0.0, 0.6}));
    return part;
}

Part hollow_shaft(FamilyContext& context) {
    Random& random = context.random;
    const double largest = random.log_uniform(12, 160);
    std::vector<TurnedStep> steps = shaft_steps(random, largest, random.integer(1, 5));
    for (TurnedStep& step : steps) step.length *= random.uniform(1.2, 2.5);
    finish_ends(random, steps);
    const double length = step_positions(steps).back();
    double thinnest = steps.front().radius;
    for (const TurnedStep& step : steps) thinnest = std::min(thinnest, step.radius);
    const double bore = thinnest * random.uniform(0.35, 0.8);
    Part part;
    part.solid.add_revolution(Axis::x, turned(steps));
    part.solid.cut_cylinder(Axis::x, {}, bore, -1, length + 1);
    if (random.chance(0.3)) part.solid.cut_cylinder(Axis::x, {}, bore * 1.12, -1, length * random.uniform(0.1, 0.4));
    if (random.chance(0.3))
        part.solid.cut_cylinder(Axis::z, {length * random.uniform(0.1, 0.9), 0}, thinnest * random.uniform(0.1, 0.3),
                                -largest, largest);
    if (random.chance(0.4)) add_shaft_details(part.solid, random, steps, 0.5);
    return part;
}

Part gudgeon_pin(FamilyContext& context) {  // the hollow short shaft of a piston
    Random& random = context.random;
    const double radius = random.log_uniform(4, 40);
    const double length = 2 * radius * random.uniform(2.2, 5);
    std::vector<TurnedStep> steps{{length, radius}};
    finish_ends(random, steps);
    const double bore = radius * random.uniform(0.4, 0.75);
    Part part;
    part.solid.add_revolution(Axis::x, turned(steps));
    part.solid.cut_cylinder(Axis::x, {}, bore, -1, length + 1);
    if (random.chance(0.5)) {
        const double mouth = std::min(bore * random.uniform(1.1, 1.3), radius * 0.9);
        part.solid.cut_revolution(Axis::x, cone_meridian(-0.01, mouth, length * 0.3, bore));
        part.solid.cut_revolution(Axis::x, cone_meridian(length + 0.01, mouth, length * 0.7, bore));
    }
    return part;
}

Part motor_shaft(FamilyContext& context) {
    Random& random = context.random;
    const double radius = random.log_uniform(1.5, 30);
    std::vector<TurnedStep> steps{{radius * random.uniform(3, 9), radius}};
    if (random.chance(0.6)) steps.push_back({radius * random.uniform(1, 3), radius * random.uniform(1.05, 1.25)});
    steps.push_back({radius * random.uniform(4, 16), radius * random.uniform(1.15, 1.9)});
    if (random.chance(0.7)) steps.push_back({radius * random.uniform(1, 4), radius * random.uniform(0.8, 1.1)});
    finish_ends(random, steps);
    Part part;
    part.solid.add_revolution(Axis::x, turned(steps));
    const double l = steps.front().length;
    switch (random.weighted({3, 3, 1, 2})) {
        case 0:
            cut_flat(part.solid, -1, l * random.uniform(0.6, 0.95), radius, radius * random.uniform(0.15, 0.35));
            break;
        case 1:
            cut_keyway(part.solid, l * 0.15, l * 0.85, radius);
            break;
        case 2:
            thread_over(part.solid, 0, l * 0.7, radius);
            break;
        default:
            break;
    }
    if (random.chance(0.4)) cut_ring_groove(part.solid, step_positions(steps)[1] - 0.3 * radius, radius);
    return part;
}

Part flanged_shaft(FamilyContext& context) {
    Random& random = context.random;
    const double radius = random.log_uniform(6, 80);
    const double flange = radius * random.uniform(1.8, 3.2), thickness = radius * random.uniform(0.25, 0.7);
    std::vector<TurnedStep> steps{{thickness, flange}, {radius * random.log_uniform(2, 14), radius}};
    if (random.chance(0.6)) steps.push_back({radius * random.uniform(1, 5), radius * random.uniform(0.6, 0.9)});
    if (random.chance(0.3))
        steps.insert(steps.begin(), {thickness * random.uniform(0.3, 1), radius * random.uniform(0.7, 1.4)});
    finish_ends(random, steps);
    Part part;
    part.solid.add_revolution(Axis::x, turned(steps));
    const std::vector<double> at = step_positions(steps);
    part.solid.cut_hole_circle(Axis::x, {}, (radius * 1.4 + flange) / 2, random.integer(3, 10),
                               random.choice({0.0, 45.0, 90.0}), (flange - radius * 1.4) * random.uniform(0.12, 0.25),
                               -1, at[at.size() - steps.size() / 2 - 1] + 1);
    if (random.chance(0.6))
        cut_keyway(part.solid, at[at.size() - 2] + 0.2 * steps.back().length, at.back() - 0.2 * steps.back().length,
                   steps.back().radius);
    return part;
}

}  // namespace v16::corpus
