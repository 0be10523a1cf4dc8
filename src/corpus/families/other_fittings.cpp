// Fittings of furniture: drawer slides, cup hinges, legs, corners, shelf supports.
#include <array>

#include "corpus/families/other.hpp"
#include "corpus/families/other_outlines.hpp"
#include "corpus/turned.hpp"

namespace v16::corpus {
namespace {

/// Drawer slide: channels one in the other, holes and slots in a row.
void add_drawer_slide(Solid& solid, Random& random) {
    const double h = random.uniform(15, 50), t = random.uniform(1.0, 2.0), len = h * random.uniform(6, 14),
                 out = random.choice({0.0, 0.5, 0.95}) * len;
    const int parts = random.integer(1, 3);
    for (int i = 0; i < parts; ++i) {
        const double half = 0.5 * h - 1.3 * t * i, x = parts > 1 ? out * i / (parts - 1) : 0.0, lip = 0.16 * h,
                     y = 2.2 * t * i;
        solid.add_box({x, y, -half}, {x + len, y + t, half})
            .add_box({x, y, half - t}, {x + len, y + lip, half})
            .add_box({x, y, -half}, {x + len, y + lip, -half + t});
        const int holes = random.integer(3, 6);
        for (int k = 0; k < holes; ++k) {
            const Point2 at{x + len * (k + 0.4) / holes, 0};
            if (k % 2)
                solid.cut_cylinder(Axis::y, at, 0.07 * h, y - 0.01, y + t + 0.01);
            else
                solid.cut_prism(Axis::y, slot(at, at + Point2{0.12 * h, 0}, 0.07 * h), y - 0.01, y + t + 0.01);
        }
    }
    if (random.chance(0.5)) solid.add_box({-t, 0, -0.4 * h}, {0.01, 0.35 * h, 0.4 * h});
}

/// Hinge of a cupboard: cup with ears, cranked arm, its plate.
void add_cup_hinge(Solid& solid, Random& random) {
    const double r = random.choice({13.0, 17.5, 20.0}), deep = random.uniform(10, 13),
                 ear = r * random.uniform(1.3, 1.5), w = r * random.uniform(0.4, 0.6);
    solid.add_cylinder(Axis::z, {}, r, -deep, 0);
    solid.add_prism(Axis::z, limb({{0, -ear}, {0, 0}, {0, ear}}, {0.4 * r, 0.9 * r, 0.4 * r}), -0.01, 1.5)
        .cut_box({-0.6 * r, -0.6 * r, -0.85 * deep}, {0.8 * r, 0.6 * r, 2});
    for (const double y : {-ear, ear}) solid.cut_cylinder(Axis::z, {0.05 * r, y}, 0.15 * r, -0.1, 3);
    const double crank = random.choice({0.0, 6.0, 12.0});
    solid.add_prism(Axis::y,
                    strip({{0.2 * r, -0.5 * deep}, {0.8 * r, 6 + crank}, {1.4 * r, 6 + crank}, {4.5 * r, 6}}, -2, 2),
                    -w, w);
    solid.cut_prism(Axis::z, slot({3.0 * r, 0}, {3.5 * r, 0}, 0.22 * r), 1, far);
    if (random.chance(0.6)) {
        solid.add_box({2.2 * r, -0.8 * w, -2}, {4.6 * r, 0.8 * w, 4.1});
        solid.add_prism(Axis::z, slot({3.4 * r, -1.2 * r}, {3.4 * r, 1.2 * r}, 0.45 * r), -2, 0.5)
            .cut_cylinder(Axis::z, {3.4 * r, -1.25 * r}, 0.16 * r, -far, 1)
            .cut_cylinder(Axis::z, {3.4 * r, 1.25 * r}, 0.16 * r, -far, 1);
    }
}

/// Foot, shelf support or corner of a piece of furniture.
void add_furniture_piece(Solid& solid, Random& random) {
    const double u = random.log_uniform(15, 120);
    switch (random.integer(0, 2)) {
        case 0: {  // leg on its plate
            const double high = u * random.uniform(1.5, 6), r = u * random.uniform(0.2, 0.35);
            solid.add_prism(Axis::z,
                            random.chance(0.5) ? rounded_rectangle({-0.6 * u, -0.6 * u}, {0.6 * u, 0.6 * u}, 0.12 * u)
                                               : filleted(polygon({}, 0.8 * u, 3, 90), 0.15 * u),
                            high, high + 0.06 * u);
            if (random.chance(0.5))
                solid.add_box({-r, -r, 0}, {r, r, high});
            else
                solid.add_revolution(Axis::z, cone_meridian(0, 0.7 * r, high, r));
            solid.cut_hole_circle(Axis::z, {}, 0.55 * u, 4, 45, 0.05 * u, high - 0.01, far);
            solid.add_cylinder(Axis::z, {}, 1.1 * r, -0.08 * u, 0.01);
            break;
        }
        case 1: {  // corner angle of a chair: a strip with two legs and a web across
            const double t = 0.06 * u, w = u * random.uniform(0.3, 0.6);
            solid.add_prism(Axis::y, strip({{-u, 0}, {-0.5 * u, 0}, {0.5 * u, u}, {0.5 * u, 1.6 * u}}, t, 2 * t), -w,
                            w);
            for (const double y : {-0.5 * w, 0.5 * w})
                solid.cut_cylinder(Axis::z, {-0.78 * u, y}, 0.07 * u, -far, 2 * t)
                    .cut_cylinder(Axis::x, {y, 1.35 * u}, 0.07 * u, -far, far);
            solid.cut_prism(Axis::z, slot({0, -0.2 * w}, {0, 0.2 * w}, 0.14 * u), -far, far);
            break;
        }
        default: {  // shelf support: plate, lip, pegs
            const double w = 0.35 * u;
            solid.add_box({0, -w, 0}, {0.1 * u, w, 0.8 * u})
                .add_box({0, -w, 0}, {0.8 * u, w, 0.1 * u})
                .add_prism(Axis::y, through({{0.1 * u, 0.1 * u}, {0.6 * u, 0.1 * u}, {0.1 * u, 0.6 * u}}), -0.12 * u,
                           0.12 * u);
            for (const double z : {0.25 * u, 0.6 * u})
                if (random.chance(0.7)) solid.add_cylinder(Axis::x, {0, z}, 0.1 * u, -0.35 * u, 0.01);
            solid.cut_cylinder(Axis::z, {0.62 * u, 0}, 0.06 * u, -1, far);
            break;
        }
    }
}

}  // namespace

/// Fitting of furniture: drawer slide, cup hinge, leg, corner, shelf support.
Part furniture_fitting(FamilyContext& context) {
    Random& random = context.random;
    Part part;
    constexpr std::array forms{add_drawer_slide, add_cup_hinge, add_furniture_piece};
    forms[random.weighted({0.35, 0.3, 0.35})](part.solid, random);
    return part;
}

}  // namespace v16::corpus
