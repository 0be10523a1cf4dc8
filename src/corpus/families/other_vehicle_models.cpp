// Whole vehicles as models and general arrangements show them: cars, lorries, aircraft, ships, rail vehicles.
#include <algorithm>
#include <array>

#include "corpus/families/other.hpp"
#include "corpus/families/other_outlines.hpp"

namespace v16::corpus {
namespace {

/// A pair of wheels with hubs below a body `w` half wide.
void add_wheels(Solid& solid, double x, double r, double w, double wide) {
    for (const double s : {-1.0, 1.0}) {
        const double a = s * w, b = s * (w - wide);
        solid.add_cylinder(Axis::y, {x, r}, r, std::min(a, b), std::max(a, b))
            .cut_cylinder(Axis::y, {x, r}, 0.6 * r, s > 0 ? w - 0.15 * wide : -w - 1, s > 0 ? w + 1 : -w + 0.15 * wide);
        solid.add_cylinder(Axis::y, {x, r}, 0.2 * r, std::min(s * 0.98 * w, b), std::max(s * 0.98 * w, b));
    }
    solid.add_cylinder(Axis::y, {x, r}, 0.15 * r, -w + 0.5 * wide, w - 0.5 * wide);
}

/// Car: body and cabin from the side, wheel arches, windows.
void add_car(Solid& solid, Random& random) {
    const double len = random.log_uniform(20, 500), w = len * random.uniform(0.19, 0.24),
                 r = len * random.uniform(0.07, 0.085), low = 0.6 * r, belt = len * random.uniform(0.15, 0.19),
                 roof = len * random.uniform(0.27, 0.36), a = 0.2 * len, b = len * random.uniform(0.76, 0.8);
    const double front = len * random.uniform(0.2, 0.32), rear = len * random.uniform(0.82, 0.98);
    Path body = filleted(through({{0, low},
                                  {len, low},
                                  {len, belt},
                                  {rear, belt * 1.08},
                                  {rear - 0.12 * len, roof},
                                  {front + 0.14 * len, roof},
                                  {front, belt * 1.05},
                                  {0.02 * len, 0.8 * belt}}),
                         0.035 * len);
    solid.add_prism(Axis::y, body, -w, w);
    for (const double x : {a, b}) solid.cut_prism(Axis::y, circle({x, r}, 1.2 * r), -far, far);
    solid.add_box({0.05 * len, -0.75 * w, low}, {0.95 * len, 0.75 * w, belt});
    for (const double x : {a, b}) add_wheels(solid, x, r, 0.98 * w, 0.3 * w);
    const double sill = 1.12 * belt, middle = 0.5 * (front + rear);
    if (random.chance(0.8))
        for (const double s : {-1.0, 1.0}) {
            const double from = s > 0 ? 0.97 * w : -w - 1, to = s > 0 ? w + 1 : -0.97 * w;
            solid
                .cut_prism(Axis::y,
                           through({{front + 0.06 * len, sill},
                                    {middle - 0.01 * len, sill},
                                    {middle - 0.01 * len, 0.94 * roof},
                                    {front + 0.15 * len, 0.94 * roof}}),
                           from, to)
                .cut_prism(Axis::y,
                           through({{middle + 0.01 * len, sill},
                                    {rear - 0.07 * len, sill},
                                    {rear - 0.14 * len, 0.94 * roof},
                                    {middle + 0.01 * len, 0.94 * roof}}),
                           from, to);
        }
}

/// Lorry, tractor, trailer, forklift: cab and load on a frame.
void add_lorry(Solid& solid, Random& random) {
    const double len = random.log_uniform(30, 600), w = len * random.uniform(0.13, 0.18),
                 r = len * random.uniform(0.05, 0.07), floor = 1.7 * r, cab = len * random.uniform(0.16, 0.24),
                 high = len * random.uniform(0.25, 0.36);
    solid.add_box({0.02 * len, -0.5 * w, floor - 0.5 * r}, {len, 0.5 * w, floor});
    solid.add_prism(
        Axis::y,
        filleted(through({{0, 0.8 * r}, {cab, 0.8 * r}, {cab, 0.95 * high}, {0.1 * cab, 0.95 * high}, {0, 0.5 * high}}),
                 0.06 * cab),
        -w, w);
    for (const double s : {-1.0, 1.0})
        solid.cut_box({0.25 * cab, s > 0 ? 0.95 * w : -w - 1, 0.55 * high},
                      {0.8 * cab, s > 0 ? w + 1 : -0.95 * w, 0.85 * high});
    switch (random.integer(0, 3)) {
        case 0:  // box
            solid.add_box({1.1 * cab, -w, floor}, {len, w, high * 1.15});
            break;
        case 1:  // open with boards
            solid.add_box({1.1 * cab, -w, floor}, {len, w, floor + 0.25 * high})
                .cut_box({1.15 * cab, -0.93 * w, floor + 0.03 * high}, {0.985 * len, 0.93 * w, far});
            break;
        case 2:  // tank
            solid.add_cylinder(Axis::x, {0, floor + 0.9 * w}, 0.9 * w, 1.15 * cab, 0.98 * len)
                .add_cylinder(Axis::z, {0.5 * (cab + len), 0}, 0.25 * w, floor + w, floor + 2 * w);
            break;
        default:  // tipper
            solid
                .add_prism(Axis::y, through({{1.15 * cab, floor}, {0.92 * len, floor}, {len, high}, {1.1 * cab, high}}),
                           -w, w)
                .cut_prism(Axis::y,
                           through({{1.2 * cab, floor + 0.05 * high},
                                    {0.9 * len, floor + 0.05 * high},
                                    {1.2 * len, 1.2 * high},
                                    {1.15 * cab, 1.2 * high}}),
                           -0.92 * w, 0.92 * w);
            break;
    }
    add_wheels(solid, 0.55 * cab, r, w, 0.25 * w);
    const int axles = random.integer(1, 3);
    for (int i = 0; i < axles; ++i) add_wheels(solid, 0.9 * len - 2.3 * r * i, r, w, 0.35 * w);
}

/// Aircraft from above: fuselage, wings, tail; engines or a propeller.
void add_aircraft(Solid& solid, Random& random) {
    const double len = random.log_uniform(30, 600), r = len * random.uniform(0.045, 0.08),
                 span = len * random.uniform(0.35, 0.65), chord = len * random.uniform(0.12, 0.22),
                 sweep = len * random.uniform(-0.02, 0.25), t = 0.18 * r;
    Path body = through({{0, 0}, {0.14 * len, r}, {0.6 * len, r}, {len, 0.15 * r}, {len, 0}});
    body.vertices[0].bulge = -0.15;
    body.vertices[2].bulge = -0.03;
    solid.add_revolution(Axis::x, body);
    const double root = len * random.uniform(0.3, 0.4), tip = random.uniform(0.3, 1.0) * chord,
                 z = r * random.choice({-0.6, 0.0, 0.8});
    for (const double s : {-1.0, 1.0}) {
        solid.add_prism(
            Axis::z, through({{root, 0}, {root + chord, 0}, {root + sweep + tip, s * span}, {root + sweep, s * span}}),
            z - 0.5 * t, z + 0.5 * t);
        solid.add_prism(Axis::z,
                        through({{0.84 * len, 0},
                                 {0.97 * len, 0},
                                 {0.97 * len + 0.4 * sweep, s * 0.38 * span},
                                 {0.9 * len + 0.4 * sweep, s * 0.38 * span}}),
                        -0.3 * t, 0.3 * t);
    }
    solid.add_prism(Axis::y,
                    through({{0.8 * len, 0}, {0.97 * len, 0}, {len + 0.1 * sweep, 2.6 * r}, {0.92 * len, 2.6 * r}}),
                    -0.3 * t, 0.3 * t);
    switch (random.integer(0, 2)) {
        case 0:
            for (const double s : {-1.0, 1.0})
                solid.add_chamfered_cylinder(Axis::x, {s * 0.36 * span, z - 0.55 * r}, 0.45 * r,
                                             root + 0.3 * sweep - 0.06 * len, root + 0.3 * sweep + 0.1 * len, 0.06 * r,
                                             0.12 * r);
            break;
        case 1:  // propeller at the nose
            solid.add_prism(Axis::x,
                            limb({{-2.2 * r, 0}, {-r, 0}, {0, 0}, {r, 0}, {2.2 * r, 0}},
                                 {0.12 * r, 0.2 * r, 0.12 * r, 0.2 * r, 0.12 * r}),
                            0.01 * len, 0.02 * len);
            break;
        default:
            break;
    }
    if (random.chance(0.4))
        solid.add_revolution(Axis::x, through({{0.12 * len, 0}, {0.2 * len, 0.55 * r}, {0.34 * len, 0}}),
                             {0, 0.75 * r});
}

/// Ship: hull in plan and profile, deckhouse, funnel, mast.
void add_ship(Solid& solid, Random& random) {
    const double len = random.log_uniform(40, 800), w = len * random.uniform(0.07, 0.13),
                 deep = len * random.uniform(0.07, 0.12);
    Path plan = through({{0, -0.8 * w}, {0.6 * len, -w}, {len, 0}, {0.6 * len, w}, {0, 0.8 * w}});
    plan.vertices[1].bulge = 0.13;
    plan.vertices[2].bulge = 0.13;
    solid.add_prism(Axis::z, plan, 0, deep);
    solid
        .cut_prism(Axis::y, through({{0.9 * len, -1}, {1.1 * len, -1}, {1.1 * len, deep + 1}, {len, deep + 0.01}}),
                   -far, far)
        .cut_prism(Axis::y, through({{-1, -1}, {0.08 * len, -1}, {-0.01 * len, 0.6 * deep}, {-1, 0.6 * deep}}), -far,
                   far);
    double z = deep;
    double from = len * random.uniform(0.06, 0.3), to = from + len * random.uniform(0.15, 0.4), half = 0.7 * w;
    const int decks = random.integer(1, 4);
    for (int i = 0; i < decks; ++i) {
        const double h = deep * random.uniform(0.3, 0.5);
        solid.add_box({from, -half, z - 0.01}, {to, half, z + h});
        const int windows = random.choice({0, 4, 6});
        for (int k = 0; k < windows; ++k)
            solid.cut_cylinder(Axis::y, {from + (to - from) * (k + 0.5) / windows, z + 0.55 * h}, 0.14 * h, -far,
                               -0.96 * half);
        z += h;
        from += 0.04 * len;
        to -= 0.05 * len;
        half *= 0.85;
        if (to - from < 0.05 * len) break;
    }
    const double x = 0.5 * (from + to);
    solid.add_cylinder(Axis::z, {x, 0}, 0.25 * half, z - 0.01, z + deep * random.uniform(0.4, 0.9))
        .add_cylinder(Axis::z, {0.75 * len, 0}, 0.03 * w, deep, deep * 2.2);
    if (random.chance(0.5))
        for (int i = 0; i < 3; ++i)
            solid.add_box({len * (0.55 + 0.09 * i), -0.4 * w, deep}, {len * (0.61 + 0.09 * i), 0.4 * w, deep * 1.12});
}

/// Locomotive, carriage or wagon on its bogies.
void add_rail_vehicle(Solid& solid, Random& random) {
    const double len = random.log_uniform(40, 600), w = len * random.uniform(0.07, 0.12),
                 r = len * random.uniform(0.025, 0.04), floor = 2.2 * r,
                 high = floor + len * random.uniform(0.14, 0.22);
    solid.add_box({0, -0.9 * w, floor - 0.6 * r}, {len, 0.9 * w, floor});
    switch (random.integer(0, 3)) {
        case 0: {  // carriage
            solid.add_prism(
                Axis::x,
                through(
                    {{-w, floor}, {w, floor}, {w, 0.9 * high}, {0.6 * w, high}, {-0.6 * w, high}, {-w, 0.9 * high}}),
                0.02 * len, 0.98 * len);
            const int windows = random.integer(4, 9);
            for (int i = 0; i < windows; ++i) {
                const double x = len * (0.08 + 0.84 * (i + 0.5) / windows), half = 0.3 * len / windows;
                solid.cut_box({x - half, -far, 0.5 * (floor + high)}, {x + half, -0.96 * w, 0.86 * high});
            }
            break;
        }
        case 1: {  // steam
            const double boiler = 0.3 * (high - floor);
            solid.add_cylinder(Axis::x, {0, floor + 1.3 * boiler}, boiler, 0.08 * len, 0.75 * len)
                .add_box({0.74 * len, -w, floor}, {0.98 * len, w, high})
                .cut_box({0.8 * len, -far, floor + 0.5 * (high - floor)},
                         {0.92 * len, far, floor + 0.8 * (high - floor)})
                .add_cylinder(Axis::z, {0.16 * len, 0}, 0.35 * boiler, floor + 2 * boiler, high * 1.05)
                .add_cylinder(Axis::z, {0.4 * len, 0}, 0.45 * boiler, floor + 2 * boiler, floor + 2.7 * boiler);
            break;
        }
        case 2:  // hopper
            solid.add_prism(Axis::y,
                            through({{0.3 * len, floor},
                                     {0.7 * len, floor},
                                     {0.97 * len, 0.8 * high},
                                     {0.97 * len, high},
                                     {0.03 * len, high},
                                     {0.03 * len, 0.8 * high}}),
                            -w, w);
            break;
        default:  // tank
            solid.add_cylinder(Axis::x, {0, floor + 0.95 * w}, 0.95 * w, 0.04 * len, 0.96 * len)
                .add_cylinder(Axis::z, {0.5 * len, 0}, 0.3 * w, floor + w, floor + 2.15 * w);
            break;
    }
    for (const double k : {0.18, 0.82})
        for (const double d : {-1.5, 1.5}) add_wheels(solid, k * len + d * r, r, 0.8 * w, 0.25 * w);
    for (const double k : {0.18, 0.82})
        solid.add_box({k * len - 2.2 * r, -0.85 * w, 0.8 * r}, {k * len + 2.2 * r, 0.85 * w, 1.3 * r});
    for (const double s : {-1.0, 1.0}) {
        const double x = s > 0 ? len : 0.0;
        for (const double y : {-0.5 * w, 0.5 * w})
            solid.add_cylinder(Axis::x, {y, floor - 0.3 * r}, 0.3 * r, std::min(x, x + s * r), std::max(x, x + s * r));
    }
}

}  // namespace

/// A whole vehicle: car, lorry, aircraft, ship, rail vehicle.
Part vehicle_model(FamilyContext& context) {
    Random& random = context.random;
    Part part;
    constexpr std::array forms{add_car, add_lorry, add_aircraft, add_ship, add_rail_vehicle};
    const std::size_t form = random.weighted({0.25, 0.22, 0.25, 0.13, 0.15});
    forms[form](part.solid, random);
    if (form == 2) part.main_side = Side::top;
    return part;
}

}  // namespace v16::corpus
