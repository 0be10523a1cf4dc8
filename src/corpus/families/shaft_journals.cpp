#include "corpus/families/shaft_journals.hpp"

#include <algorithm>

#include "corpus/families/shaft_details.hpp"
#include "corpus/families/teeth.hpp"

namespace v16::corpus {
namespace {

/// What drives or holds the last step, between `a` and `b`.
void work_last_step(Solid& solid, Random& random, double r, double a, double b, double out) {
    const double length = b - a, inner = out > 0 ? a + 0.35 * length : a, outer = out > 0 ? b : b - 0.35 * length;
    switch (random.weighted({0.25, 0.3, 0.15, 0.12, 0.1, 0.08})) {
        case 1:
            cut_keyway(solid, a + 0.12 * length, b - 0.12 * length, r);
            break;
        case 2:
            thread_over(solid, a, b, r);
            break;
        case 3: {
            const double half = r * random.uniform(0.65, 0.85);
            solid.cut_box({inner, -far, half}, {outer, far, far}).cut_box({inner, -far, -far}, {outer, far, -half});
            break;
        }
        case 4:
            solid.cut_cylinder(Axis::x, {}, 1.01 * r, inner, outer)
                .add_prism(Axis::x, chamfered(polygon({}, 1.1 * r, 4, 45), 0.18 * r), inner, outer);
            break;
        case 5:
            solid.cut_cylinder(Axis::x, {}, 1.01 * r, inner, outer)
                .add_prism(Axis::x, spline_outline(random.choice({6, 8, 10}), 0.84 * r, r, 0.34 * r), inner, outer);
            break;
        default:
            break;
    }
}

}  // namespace

double add_journal(Solid& solid, Random& random, double radius, double at, double out) {
    const int steps = random.integer(1, 3);
    double r = radius, x = at;
    for (int i = 0; i < steps; ++i) {
        const bool last = i + 1 == steps;
        const double end = x + out * r * random.log_uniform(0.7, 2.4), chamfer = last ? 0.08 * r : 0.0;
        // A little of it lies within its neighbour, lest the two faces only touch.
        const double a = std::min(x - out * 0.02 * r, end), b = std::max(x - out * 0.02 * r, end);
        solid.add_chamfered_cylinder(Axis::x, {}, r, a, b, out < 0 ? chamfer : 0.0, out > 0 ? chamfer : 0.0);
        if (last) {
            work_last_step(solid, random, r, std::min(x, end), std::max(x, end), out);
            if (random.chance(0.4)) cut_end_hole(solid, random, end, -out, r);
        } else if (random.chance(0.25)) {
            cut_ring_groove(solid, 0.5 * (x + end), r);
        }
        x = end;
        r *= random.uniform(0.7, 0.92);
    }
    return x;
}

void add_shaft_through(Solid& solid, Random& random, double radius, double length, double over) {
    solid.add_cylinder(Axis::x, {}, radius, -over, length + over);
    add_journal(solid, random, radius, -over, -1);
    add_journal(solid, random, radius, length + over, 1);
}

}  // namespace v16::corpus
