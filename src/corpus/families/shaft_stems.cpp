// Shafts with a foot or of another section: stems, headed rods, spools, tubes, square and hexagon bars.
#include <algorithm>
#include <cmath>

#include "corpus/families/shaft.hpp"
#include "corpus/families/shaft_details.hpp"

namespace v16::corpus {

/// A stem that widens in a sweep to a thin foot: valve, hub shaft of a wind wheel, trumpet.
Part swept_stem(FamilyContext& context) {
    Random& random = context.random;
    const double r = random.log_uniform(2, 40), foot = r * random.uniform(2.5, 7), t = r * random.uniform(0.1, 0.6),
                 sweep = (foot - r) * random.uniform(0.5, 1.0), length = r * random.uniform(4, 20);
    Path m;
    const double rise = foot - r;
    m.vertices = {{{0, 0}},
                  {{0, foot}},
                  {{t, foot}, std::tan(std::atan2(std::min(sweep, rise), std::max(sweep, rise)) / 2.0) * 0.9},
                  {{t + sweep, r}},
                  {{t + sweep + length, r}},
                  {{t + sweep + length, 0}}};
    m.closed = true;
    Part part;
    part.solid.add_revolution(Axis::x, m);
    if (random.chance(0.3))  // hexagonal foot
        part.solid.cut_prism(Axis::x, rectangle({-2 * foot, 0.9 * foot}, {2 * foot, 2 * foot}), -1, t + sweep)
            .cut_prism(Axis::x, rectangle({-2 * foot, -2 * foot}, {2 * foot, -0.9 * foot}), -1, t + sweep);
    if (random.chance(0.5))
        part.solid.cut_hole_circle(Axis::x, {}, 0.85 * foot, random.choice({3, 4, 6, 6, 12}), 0, 0.05 * foot, -1,
                                   t + sweep);
    const double end = t + sweep + length;
    if (random.chance(0.4)) cut_ring_groove(part.solid, end - 0.8 * r, r);
    if (random.chance(0.4)) cut_flat(part.solid, end - 2 * r, end + 1, r, 0.25 * r);
    if (random.chance(0.3))
        part.solid.cut_cylinder(Axis::x, {}, 0.4 * r, -1, random.chance(0.5) ? end + 1 : end - 2 * r);
    return part;
}

/// A long rod with a thin disc or collar at one end or near it.
Part headed_rod(FamilyContext& context) {
    Random& random = context.random;
    const double r = random.log_uniform(1, 40), length = r * random.log_uniform(8, 60),
                 head = r * random.uniform(1.5, 3.2), t = r * random.uniform(0.4, 1.6);
    std::vector<TurnedStep> steps;
    const bool near = random.chance(0.3);
    if (near) steps.push_back({.length = length * random.uniform(0.1, 0.4), .radius = r});
    steps.push_back({.length = t, .radius = head});
    steps.push_back({.length = length, .radius = r});
    if (random.chance(0.3))
        steps.push_back({.length = r * random.uniform(1, 4), .radius = r * random.uniform(0.6, 0.9)});
    finish_ends(random, steps);
    Part part;
    part.solid.add_revolution(Axis::x, turned(steps));
    add_shaft_details(part.solid, random, steps, random.choice({0.0, 0.0, 0.4}));
    return part;
}

/// Spool: a tube or rod between two flared or flat rims.
Part spool(FamilyContext& context) {
    Random& random = context.random;
    const double r = random.log_uniform(4, 80), rim = r * random.uniform(1.3, 2.4), t = r * random.uniform(0.1, 0.5),
                 body = r * random.uniform(2, 10);
    const bool flared = random.chance(0.6);
    const double flare = flared ? (rim - r) * random.uniform(0.5, 1.5) : 0.0;
    std::vector<TurnedStep> steps{{.length = t, .radius = rim}};
    if (flared) steps.push_back({.length = flare, .radius = rim * 0.97, .end_radius = r});
    steps.push_back({.length = body, .radius = r});
    if (flared) steps.push_back({.length = flare, .radius = r, .end_radius = rim * 0.97});
    steps.push_back({.length = t, .radius = rim});
    if (random.chance(0.3)) {
        steps.insert(steps.begin(), {.length = r * random.uniform(0.3, 1.0), .radius = 0.7 * r});
        steps.push_back({.length = r * random.uniform(0.3, 1.0), .radius = 0.7 * r});
    }
    Part part;
    part.solid.add_revolution(Axis::x, turned(steps));
    const double length = step_positions(steps).back(), bore = r * random.uniform(0.2, 0.62);
    if (random.chance(0.85)) part.solid.cut_cylinder(Axis::x, {}, bore, -1, length + 1);
    if (random.chance(0.4)) {  // bearing seats
        const double seat = std::min(1.3 * bore, 0.68 * r);
        part.solid.cut_cylinder(Axis::x, {}, seat, -1, 0.08 * length)
            .cut_cylinder(Axis::x, {}, seat, 0.92 * length, length + 1);
    }
    return part;
}

/// Bar of square, hexagonal or flatted section, with turned ends or none.
Part sectioned_bar(FamilyContext& context) {
    Random& random = context.random;
    const double r = random.log_uniform(1.5, 40), length = r * random.log_uniform(8, 60);
    Part part;
    switch (random.integer(0, 2)) {
        case 0:
            part.solid.add_prism(Axis::x, rotated(rectangle({-r, -r}, {r, r}), random.choice({0.0, 45.0})), 0, length);
            break;
        case 1:
            part.solid.add_prism(Axis::x, polygon({}, r, 6, random.choice({0.0, 30.0})), 0, length);
            break;
        default:
            part.solid.add_chamfered_cylinder(Axis::x, {}, r, 0, length, 0.1 * r, 0.1 * r);
            cut_flat(part.solid, length * random.uniform(-0.01, 0.6), length + 1, r, r * random.uniform(0.2, 0.5));
            break;
    }
    if (random.chance(0.5)) {
        const double journal = r * random.uniform(0.5, 0.85), out = r * random.uniform(1, 6);
        part.solid.add_chamfered_cylinder(Axis::x, {}, journal, length, length + out, 0, 0.1 * journal);
        if (random.chance(0.6)) part.solid.add_chamfered_cylinder(Axis::x, {}, journal, -out, 0, 0.1 * journal, 0);
    }
    if (random.chance(0.3)) part.solid.cut_cylinder(Axis::z, {0.1 * length, 0}, 0.3 * r, -2 * r, 2 * r);
    return part;
}

}  // namespace v16::corpus
