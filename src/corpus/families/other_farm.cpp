// What is drawn over a field or yard.
#include <algorithm>
#include <array>

#include "corpus/families/other.hpp"
#include "corpus/families/other_pieces.hpp"
#include "corpus/families/swept_arm.hpp"

namespace v16::corpus {
namespace {

/// Hitch triangle or drawbar at the front of an implement, at x = 0.
void add_hitch(Solid& solid, Random& random, double u) {
    if (random.chance(0.6)) {  // three points
        solid.add_prism(Axis::y, through({{0, 0.6 * u}, {0.4 * u, 0.6 * u}, {0.5 * u, 2.4 * u}, {0.1 * u, 2.4 * u}}),
                        -0.15 * u, 0.15 * u);
        add_strut(solid, Axis::y, {0.3 * u, 2.2 * u}, {1.8 * u, 1.0 * u}, 0.15 * u, -0.1 * u, 0.1 * u);
        for (const double s : {-1.0, 1.0})
            solid.add_prism(Axis::y, tangent_hull({-0.1 * u, 0.7 * u}, 0.2 * u, {0.3 * u, 0.9 * u}, 0.2 * u),
                            s * 0.9 * u - 0.08 * u, s * 0.9 * u + 0.08 * u);
        solid.cut_cylinder(Axis::y, {0.3 * u, 2.25 * u}, 0.07 * u, -far, far)
            .cut_cylinder(Axis::y, {-0.1 * u, 0.7 * u}, 0.08 * u, -far, far);
    } else {
        solid
            .add_prism(Axis::z,
                       through({{-2.5 * u, -0.12 * u}, {-2.5 * u, 0.12 * u}, {0.3 * u, 0.9 * u}, {0.3 * u, -0.9 * u}}),
                       0.75 * u, 0.95 * u)
            .cut_prism(Axis::z, through({{-1.6 * u, 0}, {0.15 * u, -0.55 * u}, {0.15 * u, 0.55 * u}}), -far, far);
        solid.add_prism(Axis::z, circle({-2.6 * u, 0}, 0.25 * u), 0.75 * u, 0.95 * u)
            .cut_cylinder(Axis::z, {-2.6 * u, 0}, 0.12 * u, -far, far);
        add_strut(solid, Axis::y, {-1.8 * u, 0.85 * u}, {-1.7 * u, -0.3 * u}, 0.15 * u, -0.08 * u, 0.08 * u);
    }
}

/// Plough, cultivator, disc harrow, roller, mower, seeder or spreader behind a hitch, from the side.
void add_implement(Part& part, Random& random) {
    Solid& solid = part.solid;
    const double u = random.log_uniform(30, 400), len = u * random.uniform(3, 6), half = u * random.uniform(1.0, 2.5),
                 beam = 0.14 * u;
    add_hitch(solid, random, u);
    for (const double y : {-half, half})
        solid.add_box({0.2 * u, y - beam, 0.8 * u}, {len, y + beam, 0.8 * u + 2 * beam});
    const int tools = random.integer(2, 5);
    const int kind = random.integer(0, 5);
    for (int i = 0; i < tools; ++i) {
        const double x = 0.7 * u + (len - 1.0 * u) * (i + 0.3) / tools,
                     y = kind == 0 ? row_position(i, tools, 1.6 * half / tools) : 0;
        solid.add_box({x - beam, -half, 0.8 * u}, {x + beam, half, 0.8 * u + 2 * beam});
        const int across = kind == 0 ? 1 : random.integer(2, 3);
        for (int k = 0; k < across; ++k) {
            const double at = kind == 0 ? y : row_position(k, across, 1.7 * half / std::max(1, across - 1));
            if (kind == 0) {  // plough bodies
                solid.add_prism(Axis::y,
                                swept_arm({{x, 0.9 * u}, {x + 0.15 * u, 0.2 * u}, {x - 0.05 * u, -0.5 * u}},
                                          {0.12 * u, 0.11 * u, 0.1 * u}),
                                at - 0.06 * u, at + 0.06 * u);
                solid.add_prism(Axis::y,
                                through({{x - 0.5 * u, -0.95 * u},
                                         {x + 0.9 * u, -0.95 * u},
                                         {x + 0.85 * u, -0.6 * u},
                                         {x + 0.75 * u, -0.1 * u},
                                         {x + 0.1 * u, -0.2 * u}}),
                                at, at + 0.3 * u);
            } else if (kind == 1) {  // spring tines
                solid.add_prism(
                    Axis::y,
                    swept_arm({{x, 0.9 * u}, {x + 0.45 * u, 0.7 * u}, {x + 0.5 * u, 0.1 * u}, {x + 0.1 * u, -0.7 * u}},
                              {0.06 * u, 0.06 * u, 0.06 * u, 0.05 * u}),
                    at - 0.06 * u, at + 0.06 * u);
                solid.add_prism(
                    Axis::y,
                    through(
                        {{x - 0.2 * u, -0.95 * u}, {x + 0.15 * u, -0.75 * u}, {x + 0.2 * u, -0.6 * u}, {x, -0.55 * u}}),
                    at - 0.2 * u, at + 0.2 * u);
            } else if (kind == 2) {  // discs
                solid.add_cylinder(Axis::y, {x, -0.35 * u}, 0.6 * u, at - 0.03 * u, at + 0.03 * u);
                solid.add_box({x - 0.07 * u, at - 0.06 * u, -0.35 * u}, {x + 0.07 * u, at + 0.06 * u, 0.85 * u});
            }
        }
        if (kind == 2) solid.add_cylinder(Axis::y, {x, -0.35 * u}, 0.12 * u, -half, half);
    }
    if (kind == 3) {  // roller
        solid.add_cylinder(Axis::y, {0.6 * len, -0.2 * u}, 0.75 * u, -0.9 * half, 0.9 * half)
            .add_cylinder(Axis::y, {0.6 * len, -0.2 * u}, 0.12 * u, -1.1 * half, 1.1 * half);
        for (const double y : {-half, half})
            solid.add_prism(Axis::y, tangent_hull({0.6 * len, -0.2 * u}, 0.22 * u, {0.6 * len, 0.9 * u}, 0.3 * u),
                            y - 0.05 * u, y + 0.05 * u);
    } else if (kind == 4) {  // hopper of a seeder or spreader on wheels
        solid.add_prism(
            Axis::y,
            through({{0.35 * len, 0.9 * u}, {0.65 * len, 0.9 * u}, {0.85 * len, 2.2 * u}, {0.15 * len, 2.2 * u}}),
            -half, half);
        solid.add_box({0.13 * len, -1.02 * half, 2.2 * u}, {0.87 * len, 1.02 * half, 2.3 * u})
            .add_cylinder(Axis::y, {0.5 * len, 0.2 * u}, 0.15 * u, -half, half);
    } else if (kind == 5) {  // mower's deck
        solid.add_box({0.3 * len, -half, 0}, {len, half, 0.35 * u})
            .add_cylinder(Axis::z, {0.65 * len, 0}, 0.3 * u, 0.35 * u, 0.9 * u);
        solid.add_box({0.6 * len, -half, 0.3 * u}, {0.7 * len, half, 0.5 * u});
    }
    if (random.chance(kind >= 4 ? 1.0 : 0.35)) {
        const double r = u * random.uniform(0.6, 1.0), x = kind >= 4 ? 0.55 * len : 0.95 * len;
        for (const double s : {-1.0, 1.0})
            solid.add_cylinder(Axis::y, {x, r - 0.95 * u}, r, s * 1.35 * half - 0.18 * u, s * 1.35 * half + 0.18 * u)
                .add_cylinder(Axis::y, {x, r - 0.95 * u}, 0.55 * r, s * 1.35 * half - 0.2 * u,
                              s * 1.35 * half + 0.2 * u);
        solid.add_cylinder(Axis::y, {x, r - 0.95 * u}, 0.1 * u, -1.3 * half, 1.3 * half);
        add_strut(solid, Axis::y, {x, r - 0.95 * u}, {x - 0.2 * u, 0.9 * u}, 0.2 * u, -1.05 * half, -0.9 * half);
        add_strut(solid, Axis::y, {x, r - 0.95 * u}, {x - 0.2 * u, 0.9 * u}, 0.2 * u, 0.9 * half, 1.05 * half);
    }
}

/// Wheelbarrow, trailer or cart from its side: tray, wheels, legs, handles.
void add_barrow(Part& part, Random& random) {
    Solid& solid = part.solid;
    const double u = random.log_uniform(60, 500), half = u * random.uniform(0.35, 0.6),
                 r = u * random.uniform(0.2, 0.32);
    const bool one = random.chance(0.5);
    Path tray = through({{0.15 * u, 0}, {1.1 * u, 0}, {1.5 * u, 0.65 * u}, {-0.3 * u, 0.55 * u}});
    if (!one) tray = rectangle({-0.6 * u, 0.1 * u}, {1.5 * u, 0.6 * u});
    solid.add_prism(Axis::y, random.chance(0.5) ? filleted(tray, 0.1 * u) : tray, -half, half);
    if (one) {
        solid.add_cylinder(Axis::y, {-0.35 * u, -0.25 * u}, r, -0.09 * u, 0.09 * u)
            .add_cylinder(Axis::y, {-0.35 * u, -0.25 * u}, 0.12 * r, -0.35 * u, 0.35 * u)
            .cut_cylinder(Axis::y, {-0.35 * u, -0.25 * u}, 0.05 * r, -far, far);
        for (const double s : {-1.0, 1.0}) {
            const double y = s * 0.33 * u;
            add_strut(solid, Axis::y, {-0.4 * u, -0.25 * u}, {2.1 * u, 0.12 * u}, 0.06 * u, y - 0.03 * u, y + 0.03 * u);
            add_strut(solid, Axis::y, {1.0 * u, 0}, {1.15 * u, -0.25 * u - r}, 0.06 * u, y - 0.03 * u, y + 0.03 * u);
            add_strut(solid, Axis::y, {0.6 * u, -0.05 * u}, {1.15 * u, -0.23 * u - r}, 0.05 * u, y - 0.02 * u,
                      y + 0.02 * u);
        }
    } else {
        const int axles = random.choice({1, 2});
        for (const double s : {-1.0, 1.0}) {
            for (int i = 0; i < axles; ++i) {
                const Point2 hub{0.5 * u + row_position(i, axles, 2.3 * r), -0.1 * u};
                solid.add_cylinder(Axis::y, hub, r, s * (half + 0.12 * u) - 0.08 * u, s * (half + 0.12 * u) + 0.08 * u)
                    .add_cylinder(Axis::y, hub, 0.55 * r, s * (half + 0.12 * u) - 0.1 * u,
                                  s * (half + 0.12 * u) + 0.1 * u);
            }
        }
        solid.add_box({0.45 * u, -half - 0.1 * u, -0.14 * u}, {0.55 * u, half + 0.1 * u, 0.12 * u})
            .add_box({-1.5 * u, -0.06 * u, 0}, {0.5 * u, 0.06 * u, 0.11 * u})
            .add_cylinder(Axis::z, {-1.5 * u, 0}, 0.1 * u, 0, 0.15 * u);
        if (random.chance(0.5)) solid.add_cylinder(Axis::z, {-1.1 * u, 0.12 * u}, 0.05 * u, -0.35 * u, 0.35 * u);
    }
}

}  // namespace

/// What a tractor or a person draws: plough, cultivator, harrow, roller, seeder, trailer, barrow.
Part farm_implement(FamilyContext& context) {
    Part part;
    constexpr std::array forms{add_implement, add_barrow};
    forms[context.random.weighted({0.65, 0.35})](part, context.random);
    return part;
}

}  // namespace v16::corpus
