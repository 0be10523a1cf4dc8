// Shafts that close and open: stems, needles and spools of valves.

#include "corpus/families/shaft.hpp"
#include "corpus/families/shaft_details.hpp"

namespace v16::corpus {
namespace {

/// Spool of a hydraulic valve: equal lands, necks between them, fine grooves in the lands.
Part valve_spool(Random& random) {
    const double r = random.log_uniform(2, 40), neck = r * random.uniform(0.45, 0.7);
    const int lands = random.integer(2, 6);
    std::vector<TurnedStep> steps;
    for (int i = 0; i < lands; ++i) {
        if (i > 0) steps.push_back({.length = r * random.uniform(0.8, 3), .radius = neck});
        steps.push_back({.length = r * random.uniform(0.5, 2.5), .radius = r});
    }
    if (random.chance(0.6))
        steps.push_back({.length = r * random.uniform(0.5, 3), .radius = neck * random.uniform(0.6, 1.0)});
    if (random.chance(0.4)) steps.insert(steps.begin(), {.length = r * random.uniform(0.3, 2), .radius = neck});
    finish_ends(random, steps);
    Part part;
    part.solid.add_revolution(Axis::x, turned(steps));
    const std::vector<double> at = step_positions(steps);
    const int grooves = random.choice({0, 1, 2, 3});
    const bool notches = random.chance(0.3);
    for (std::size_t i = 0; i < steps.size(); ++i) {
        if (steps[i].radius < r) continue;
        for (int k = 0; k < grooves; ++k) {
            const double x = at[i] + steps[i].length * (k + 1.0) / (grooves + 1);
            part.solid.cut_revolution(Axis::x, ring_meridian(x - 0.03 * r, x + 0.03 * r, 0.92 * r, 1.1 * r));
        }
        if (notches)
            for (const double s : {-1.0, 1.0}) part.solid.cut_cylinder(Axis::y, {at[i], s * r}, 0.18 * r, -far, far);
    }
    if (random.chance(0.3)) part.solid.cut_blind_hole(Axis::x, {}, 0.3 * neck, at.back() + 1, at.back() - r * 2);
    return part;
}

/// Valve of an engine: a flat head with a seat at 45 degrees, a hollow neck, a long stem with grooves for the keepers.
Part engine_valve(Random& random) {
    const double r = random.log_uniform(1.5, 12), head = r * random.uniform(3.6, 6.5), rim = 0.25 * r,
                 seat = random.uniform(0.5, 0.9) * r, sweep = head * random.uniform(0.6, 1.0),
                 length = r * random.uniform(14, 34);
    Path m = through({{0, 0},
                      {0, head},
                      {rim, head},
                      {rim + seat, head - seat},
                      {rim + seat + sweep, r},
                      {length - 0.2 * r, r},
                      {length, 0.85 * r},
                      {length, 0}});
    m.vertices[3].bulge = 0.22;  // hollow
    Part part;
    Solid& solid = part.solid;
    solid.add_revolution(Axis::x, m);
    if (random.chance(0.4)) solid.cut_revolution(Axis::x, circle({-0.35 * head, 0.25 * head}, 0.42 * head));
    for (int i = 0, grooves = random.choice({1, 1, 3}); i < grooves; ++i)
        solid.cut_revolution(Axis::x, circle({length - r * (1.6 + 0.9 * i), 1.1 * r}, 0.3 * r));
    return part;
}

/// Stem of a gate or globe valve: thread, a square for the wheel, a collar, a T-head, a disc or a cone at the foot.
Part hand_valve_stem(Random& random) {
    const double r = random.log_uniform(3, 45), length = r * random.uniform(7, 22),
                 square = r * random.uniform(0.55, 0.68), thread = length * random.uniform(0.25, 0.6);
    Part part;
    Solid& solid = part.solid;
    solid.add_revolution(Axis::x, turned({{.length = length, .radius = r},
                                          {.length = thread, .radius = 0.96 * r, .chamfer_right = 0.1 * r}}));
    thread_over(solid, length, length + thread, 0.96 * r);
    const double end = length + thread;
    solid.add_prism(Axis::x, rectangle({-square, -square}, {square, square}), end - 0.1 * r,
                    end + r * random.uniform(1, 2));
    if (random.chance(0.6)) {
        const double nut = r * random.uniform(0.4, 0.55), top = solid.bounds().max.x;
        solid.add_cylinder(Axis::x, {}, nut, top - 0.1 * r, top + 1.5 * r);
        thread_over(solid, top, top + 1.5 * r, nut);
    }
    if (random.chance(0.5))
        solid.add_chamfered_cylinder(Axis::x, {}, 1.5 * r, length * 0.3, length * 0.3 + 0.7 * r, 0.3 * r, 0.1 * r);
    const double head = r * random.uniform(1.4, 2.2);
    switch (random.integer(0, 3)) {
        case 0:  // T-head
            solid.add_box({-0.7 * r, -0.8 * r, -head}, {0.1 * r, 0.8 * r, head});
            break;
        case 1:  // a disc behind a neck
            solid.add_cylinder(Axis::x, {}, 0.65 * r, -0.6 * r, 0.1 * r)
                .add_chamfered_cylinder(Axis::x, {}, head, -1.2 * r, -0.6 * r, 0.3 * r, 0);
            break;
        case 2:  // a cone that closes the seat
            solid.add_revolution(Axis::x,
                                 through({{-1.6 * r, 0}, {-1.6 * r, 0.4 * r}, {-0.5 * r, head}, {0, head}, {0, 0}}));
            break;
        default:  // two flats that turn a ball or plug
            solid.add_box({-r, -0.9 * r, -0.45 * r}, {0.1 * r, 0.9 * r, 0.45 * r})
                .add_cylinder(Axis::x, {}, 1.35 * r, -0.01 * r, 0.5 * r);
            break;
    }
    return part;
}

/// Needle: a slender taper, a guide with flats, grooves and a thread.
Part valve_needle(Random& random) {
    const double r = random.log_uniform(1, 15), taper = r * random.uniform(2, 12), guide = r * random.uniform(1.2, 2.2);
    std::vector<TurnedStep> steps{
        {.length = taper, .radius = 0.04 * r, .end_radius = r * random.uniform(0.4, 1.0)},
        {.length = r * random.uniform(3, 12), .radius = r},
        {.length = r * random.uniform(2, 5), .radius = guide, .chamfer_left = 0.15 * r},
        {.length = r * random.uniform(2, 8), .radius = r * random.uniform(0.8, 1.1), .chamfer_right = 0.1 * r}};
    Part part;
    part.solid.add_revolution(Axis::x, turned(steps));
    const std::vector<double> at = step_positions(steps);
    if (random.chance(0.5)) thread_over(part.solid, at[2], at[3], guide);
    for (int i = 0, grooves = random.choice({0, 1, 3, 5}); i < grooves; ++i)
        part.solid.cut_revolution(
            Axis::x, ring_meridian(at[4] - r * (0.5 + 0.4 * i), at[4] - r * (0.35 + 0.4 * i), 0.6 * r, 2 * r));
    if (random.chance(0.4)) part.solid.cut_box({at.back() - 0.5 * r, -far, -0.15 * r}, {at.back() + 1, far, 0.15 * r});
    return part;
}

}  // namespace

/// What moves in a valve: engine valves, spools, stems of gate, globe and ball valves, needles.
Part valve_stem(FamilyContext& context) {
    switch (context.random.integer(0, 3)) {
        case 0:
            return valve_spool(context.random);
        case 1:
            return engine_valve(context.random);
        case 2:
            return hand_valve_stem(context.random);
        default:
            return valve_needle(context.random);
    }
}

}  // namespace v16::corpus
