// Brackets of three and more arms with bosses, motor plates with ears, cranked links.
#include <algorithm>
#include <utility>
#include <vector>

#include "corpus/families/other.hpp"
#include "corpus/families/other_outlines.hpp"

namespace v16::corpus {
namespace {

/// Arms of unequal length from a hub, a boss at each end, each of its own height; a web along some of them.
void spider(Solid& solid, Random& random) {
    const double hub = random.log_uniform(6, 60), t = hub * random.uniform(0.2, 0.6),
                 bore = hub * random.uniform(0.4, 0.75);
    const int arms = random.choice({2, 3, 3, 3, 4});
    double angle = random.choice({90.0, 0.0, 45.0});
    solid.add_cylinder(Axis::y, {}, hub, 0, t * random.uniform(1.2, 3.5));
    std::vector<std::pair<Point2, double>> bosses;
    for (int i = 0; i < arms; ++i, angle += 360.0 / arms + random.uniform(-25, 25)) {
        const Point2 end = polar({}, hub * random.uniform(1.8, 4), angle);
        const double r = hub * random.uniform(0.25, 0.5);
        solid.add_prism(Axis::y, tangent_hull({}, 0.7 * hub, end, 0.9 * r), 0, t);
        solid.add_cylinder(Axis::y, end, r, random.chance(0.3) ? -0.5 * t : 0.0, t * random.uniform(1.05, 2.5));
        if (random.chance(0.4)) solid.add_prism(Axis::y, tangent_hull({}, 0.15 * r, end, 0.149 * r), t, 1.8 * t);
        bosses.emplace_back(end, r);
    }
    for (const auto& [end, r] : bosses)
        cut_any_hole(solid, random, Axis::y, end, r * random.uniform(0.4, 0.7), -t, 3 * t);
    solid.cut_cylinder(Axis::y, {}, bore, -1, 5 * t);
}

/// Plate of a motor: round about the pilot bore, ears for the screws, one ear drawn out to a foot or a slot.
void eared_plate(Solid& solid, Random& random) {
    const double r = random.log_uniform(8, 60), t = r * random.uniform(0.08, 0.3), ear = r * random.uniform(0.15, 0.25),
                 at = r * random.uniform(1.15, 1.4);
    const int ears = random.choice({2, 2, 3, 4});
    const double phase = random.choice({0.0, 45.0, 90.0});
    solid.add_cylinder(Axis::y, {}, r, 0, t);
    if (random.chance(0.4)) solid.add_cylinder(Axis::y, {}, 0.85 * r, 0, t * random.uniform(1.5, 3.5));
    for (int i = 0; i < ears; ++i)
        solid.add_prism(Axis::y, tangent_hull({}, 0.7 * r, polar({}, at, phase + 360.0 * i / ears), ear), 0, t);
    const double reach = r * random.uniform(1.8, 3.5);
    const Point2 far_end = polar({}, reach, phase + 180.0 / ears);
    solid.add_prism(Axis::y, tangent_hull({}, 0.8 * r, far_end, 1.4 * ear), 0, t);
    if (random.chance(0.5)) {
        const Point2 d = (1.0 / reach) * far_end;
        solid.cut_prism(Axis::y, slot(far_end, far_end - 0.35 * (reach - r) * d, 0.6 * ear), -1, t + 1);
    } else {
        solid.cut_cylinder(Axis::y, far_end, 0.7 * ear, -1, t + 1);
    }
    for (int i = 0; i < ears; ++i)
        solid.cut_cylinder(Axis::y, polar({}, at, phase + 360.0 * i / ears), 0.5 * ear, -1, t + 1);
    solid.cut_cylinder(Axis::y, {}, r * random.uniform(0.4, 0.75), -1, 5 * t);
}

/// Link whose middle steps from one plane into another, flat eyes or forks at its ends.
void cranked_link(Solid& solid, Random& random) {
    const double half = random.log_uniform(4, 40), reach = half * random.uniform(5, 12),
                 t = half * random.uniform(0.2, 0.6), step = t * random.uniform(0.8, 4);
    const double bend = reach * random.uniform(0.3, 0.5), run = std::max(1.2 * step, 0.08 * reach);
    solid.add_prism(
        Axis::y,
        strip({{0, 0}, {bend, 0}, {bend + run, step}, {reach, step}}, t, random.chance(0.5) ? 0.6 * t : 0.05 * t),
        -0.8 * half, 0.8 * half);
    solid.add_cylinder(Axis::z, {}, half, 0, t * random.choice({1.0, 1.6}))
        .add_cylinder(Axis::z, {reach, 0}, half * random.uniform(0.81, 1.1), step, step + t);
    solid.cut_cylinder(Axis::z, {}, half * random.uniform(0.3, 0.6), -t, 3 * t);
    if (random.chance(0.3))
        solid.cut_prism(Axis::z, slot({reach - half, 0}, {reach, 0}, 0.35 * half), -t, 3 * step + 3 * t);
    else
        solid.cut_cylinder(Axis::z, {reach, 0}, half * random.uniform(0.3, 0.6), -t, 3 * step + 3 * t);
}

/// A wall with a lug that stands out of it, a web below the lug, and a boss.
void lugged_bracket(Solid& solid, Random& random) {
    const double w = random.log_uniform(20, 200), h = w * random.uniform(0.7, 1.6), t = w * random.uniform(0.06, 0.15),
                 reach = w * random.uniform(0.5, 1.2), eye = w * random.uniform(0.15, 0.3);
    solid.add_prism(Axis::y, rounded_rectangle({-w / 2, 0}, {w / 2, h}, 0.15 * w), 0, t);
    const double shelf = h * random.uniform(0.45, 0.75), thick = t * random.uniform(0.8, 1.5);
    solid.add_prism(Axis::z, tangent_hull({0, 0.5 * t}, 0.35 * w, {0, -reach}, eye), shelf, shelf + thick);
    solid.cut_box({-w, t, shelf - 1}, {w, w, shelf + thick + 1});
    solid.add_cylinder(Axis::z, {0, -reach}, eye, shelf - thick * random.uniform(0.0, 1.5),
                       shelf + thick * random.uniform(1.0, 2.5));
    const int webs = random.choice({1, 1, 2});
    for (int i = 0; i < webs; ++i) {
        const double x = webs == 1 ? 0.0 : (i == 0 ? -0.2 : 0.2) * w;
        solid.add_prism(Axis::x, through({{-0.75 * reach, shelf}, {0.1 * t, 0.1 * h}, {0.1 * t, shelf}}), x - 0.3 * t,
                        x + 0.3 * t);
    }
    solid.cut_cylinder(Axis::z, {0, -reach}, eye * random.uniform(0.4, 0.7), -h, 2 * h);
    for (const double x : {-0.35 * w, 0.35 * w})
        for (const double z : {0.12 * h, 0.9 * h}) solid.cut_cylinder(Axis::y, {x, z}, 0.05 * w, -t, 2 * t);
}

}  // namespace

/// Odd brackets with bosses: spiders of unequal arms, eared motor plates, cranked links, lugs on webs.
Part three_arm_bracket(FamilyContext& context) {
    Random& random = context.random;
    Part part;
    const std::size_t form = random.weighted({0.35, 0.25, 0.15, 0.25});
    if (form == 0) spider(part.solid, random);
    if (form == 1) eared_plate(part.solid, random);
    if (form == 2) cranked_link(part.solid, random);
    if (form == 3) {
        lugged_bracket(part.solid, random);
        part.main_side = Side::right;  // from behind it is a plain plate
    }
    return part;
}

}  // namespace v16::corpus
