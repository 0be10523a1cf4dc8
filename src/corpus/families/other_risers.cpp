// Risers of weld and checking fixtures with their locators.
#include "corpus/families/other.hpp"
#include "corpus/families/other_pieces.hpp"
#include "corpus/turned.hpp"

namespace v16::corpus {
namespace {

/// What stands on the riser of a weld fixture: contour block, pin on its bracket, shims between.
void add_locator(Solid& solid, Random& random, double z, double a, double t) {
    const double reach = a * random.uniform(0.8, 2), high = a * random.uniform(0.5, 1.2);
    const int shims = random.integer(0, 3);
    for (int i = 0; i < shims; ++i)
        solid.add_box({0.5 * a + 0.02 * a * i, -0.4 * a, z - 0.9 * a},
                      {0.5 * a + 0.02 * a * (i + 1), 0.4 * a, z - 0.1 * a});
    const double x = 0.5 * a + 0.02 * a * shims;
    solid.add_box({x - 0.001, -0.4 * a, z - 0.9 * a}, {x + t, 0.4 * a, z});
    for (const double y : {-0.22 * a, 0.22 * a})
        solid.cut_cylinder(Axis::x, {y, z - 0.3 * a}, 0.07 * a, 0.3 * a, far)
            .cut_cylinder(Axis::x, {y, z - 0.65 * a}, 0.05 * a, 0.3 * a, far);
    switch (random.integer(0, 2)) {
        case 0:  // contour block
            solid.add_prism(Axis::y,
                            through({{x, z - 0.3 * a},
                                     {x + reach, z + 0.3 * high},
                                     {x + reach, z + high},
                                     {x + 0.6 * reach, z + 1.15 * high},
                                     {x, z + 0.4 * high}}),
                            -0.5 * t, 0.5 * t);
            break;
        case 1: {  // pin
            const double r = 0.12 * a;
            solid.add_box({x, -0.4 * a, z - 0.9 * a}, {x + reach, 0.4 * a, z - 0.9 * a + t});
            const Point2 at{x + 0.6 * reach, 0};
            solid.add_cylinder(Axis::z, at, 1.7 * r, z - 0.9 * a + t, z - 0.9 * a + 1.8 * t)
                .add_cylinder(Axis::z, at, r, z - 0.9 * a, z + 0.2 * a)
                .add_revolution(Axis::z, cone_meridian(z + 0.2 * a, r, z + 0.5 * a, 0.35 * r), at);
            break;
        }
        default:  // a pair of jaws one above the other
            solid.add_box({x, -0.25 * a, z - 0.25 * a}, {x + reach, 0.25 * a, z});
            solid.add_box({x + 0.7 * reach, -0.15 * a, z - 0.01}, {x + reach, 0.15 * a, z + 0.35 * a});
            break;
    }
}

/// Riser of a weld or checking fixture: foot, post (welded box, L block, ribbed plate), locator at its top.
void riser(Solid& solid, Random& random) {
    const double a = random.log_uniform(30, 120), h = a * random.uniform(1.5, 5), t = a * random.uniform(0.12, 0.25),
                 foot = a * random.uniform(0.8, 1.1);
    solid.add_box({-foot, -foot, 0}, {foot, foot, t});
    for (const Point2 q : quarters)
        solid.cut_cylinder(Axis::z, {0.8 * foot * q.x, 0.8 * foot * q.y}, 0.08 * a, -1, t + 1);
    for (const double s : {-1.0, 1.0}) solid.cut_cylinder(Axis::z, {s * 0.8 * foot, 0}, 0.06 * a, -1, t + 1);
    switch (random.integer(0, 2)) {
        case 0:  // box
            solid.add_box({-0.5 * a, -0.4 * a, t - 0.01}, {0.5 * a, 0.4 * a, h});
            if (random.chance(0.5)) solid.cut_cylinder(Axis::y, {0, 0.5 * h}, 0.25 * a, -far, far);
            break;
        case 1:  // plate with a rib
            solid.add_box({0.5 * a - t, -0.45 * a, t - 0.01}, {0.5 * a, 0.45 * a, h});
            solid.add_prism(Axis::y,
                            through({{-0.7 * a, t - 0.01},
                                     {0.5 * a - t + 0.01, t - 0.01},
                                     {0.5 * a - t + 0.01, 0.85 * h},
                                     {0.1 * a, 0.85 * h},
                                     {-0.7 * a, 1.6 * t}}),
                            -0.5 * t, 0.5 * t);
            break;
        default:  // L of a milled block
            solid.add_prism(Axis::y,
                            through({{-0.5 * a, t - 0.01},
                                     {0.5 * a, t - 0.01},
                                     {0.5 * a, h},
                                     {-0.1 * a, h},
                                     {-0.1 * a, 0.5 * h},
                                     {-0.5 * a, 0.4 * h}}),
                            -0.4 * a, 0.4 * a);
            break;
    }
    for (const double y : {-0.22 * a, 0.22 * a})
        solid.cut_blind_hole(Axis::x, {y, h - 0.3 * a}, 0.06 * a, 0.5 * a + 0.001, 0.1 * a);
    if (random.chance(0.85)) add_locator(solid, random, h, a, t);
}

}  // namespace

/// Riser of a weld fixture with its locator.
Part fixture_riser(FamilyContext& context) {
    Part part;
    riser(part.solid, context.random);
    return part;
}

}  // namespace v16::corpus
