// Magnets in their holders, coins, pucks.
#include <algorithm>
#include <vector>

#include "corpus/families/other.hpp"
#include "corpus/families/other_pieces.hpp"
#include "corpus/turned.hpp"

namespace v16::corpus {
namespace {

/// Pot magnet: a steel cup around a magnet, with a hole, a threaded stud, a bush or a hook.
void add_pot_magnet(Solid& solid, Random& random) {
    const double r = random.log_uniform(4, 60), high = r * random.uniform(0.3, 0.9),
                 wall = r * random.uniform(0.08, 0.16), floor = high * random.uniform(0.25, 0.4), gap = 0.04 * r;
    solid.add_chamfered_cylinder(Axis::z, {}, r, 0, high, 0, 0.08 * r)
        .cut_cylinder(Axis::z, {}, r - wall, -1, high - floor)
        .add_cylinder(Axis::z, {}, r - wall - gap, 0.03 * high, high - floor);
    const double hole = r * random.uniform(0.12, 0.25), stud = r * random.uniform(0.5, 1.2);
    switch (random.integer(0, 3)) {
        case 0:
            solid.cut_countersink(Axis::z, {}, hole, 2 * hole, high, -1)
                .cut_cylinder(Axis::z, {}, 1.6 * hole, -1, high - floor);
            break;
        case 1:
            solid.add_cylinder(Axis::z, {}, hole, high, high + stud)
                .add_thread({.axis = Axis::z,
                             .centre = {},
                             .major_radius = hole,
                             .minor_radius = 0.85 * hole,
                             .from = high,
                             .to = high + stud});
            break;
        case 2:
            solid.add_cylinder(Axis::z, {}, 1.8 * hole, high, high + 0.6 * stud)
                .cut_cylinder(Axis::z, {}, hole, high - floor, high + stud);
            break;
        default:  // hook
            solid.add_cylinder(Axis::z, {}, 0.6 * hole, high, high + 0.4 * stud)
                .add_prism(Axis::y, ring_sector({0, high + 0.9 * stud}, 0.4 * stud, 0.4 * stud + hole, -100, 250),
                           -0.5 * hole, 0.5 * hole);
            break;
    }
}

/// Horseshoe facing the viewer, its poles down, sometimes with keeper and marks of the poles.
void add_horseshoe(Solid& solid, Random& random) {
    const double r = random.log_uniform(6, 60), inner = r * random.uniform(0.4, 0.65), leg = r * random.uniform(0.6, 2),
                 deep = r * random.uniform(0.25, 0.8), lift = random.choice({0.0, 0.0, 0.2}) * r;
    Path outline{{{{-r, -leg}, 0},
                  {{-inner, -leg}, 0},
                  {{-inner, 0}, -1},
                  {{inner, 0}, 0},
                  {{inner, -leg}, 0},
                  {{r, -leg}, 0},
                  {{r, 0}, 1},
                  {{-r, 0}, 0}},
                 true};
    solid.add_prism(Axis::y, outline, 0, deep);
    if (lift > 0.0) solid.cut_cylinder(Axis::y, {0, 0.5 * (r + inner)}, 0.25 * (r - inner), -far, far);
    const double pole = 0.35 * leg, out = 0.02 * r;
    if (random.chance(0.6))
        for (const double side : {-1.0, 1.0})
            solid.add_box({side > 0 ? inner - out : -r - out, -out, -leg - out},
                          {side > 0 ? r + out : out - inner, deep + out, -leg + pole});
    if (random.chance(0.3)) solid.add_box({-1.05 * r, 0, -leg - 0.35 * r}, {1.05 * r, deep, -leg - 2 * out});
}

/// Bars of two poles, or magnets let into a strip.
void add_bar_magnet(Solid& solid, Random& random) {
    const double half = random.log_uniform(6, 80), high = half * random.uniform(0.12, 0.3),
                 deep = half * random.uniform(0.1, 0.3), edge = 0.1 * high;
    if (random.chance(0.5)) {
        for (const double side : {-1.0, 1.0})
            solid.add_prism(Axis::y, chamfered(rectangle({side < 0 ? -half : 0, 0}, {side < 0 ? 0 : half, high}), edge),
                            0, deep);
        if (random.chance(0.4))
            solid.cut_cylinder(Axis::y, {-0.85 * half, 0.5 * high}, 0.15 * high, -0.1 * deep, 0.1 * deep);
        return;
    }
    const int count = random.integer(2, 9);
    const double r = std::min(0.35 * high, 0.7 * half / count);
    solid.add_prism(Axis::y,
                    random.chance(0.5)
                        ? slot({0.5 * high - half, 0.5 * high}, {half - 0.5 * high, 0.5 * high}, 0.5 * high)
                        : rectangle({-half, 0}, {half, high}),
                    0, deep);
    for (int i = 0; i < count; ++i) {
        const Point2 at{row_position(i, count, 1.7 * half / count), 0.5 * high};
        solid.cut_cylinder(Axis::y, at, 1.06 * r, -1, 0.7 * deep).add_cylinder(Axis::y, at, r, 0.04 * deep, 0.6 * deep);
    }
}

/// A relief on the face of a coin or medal: star, cross, letters' strokes, a smaller polygon, rays.
void add_relief(Solid& solid, Random& random, double r, double from, double to) {
    switch (random.integer(0, 4)) {
        case 0: {
            std::vector<Point2> star;
            const int points = random.choice({5, 5, 6, 8});
            for (int i = 0; i < 2 * points; ++i)
                star.push_back(polar({}, i % 2 == 0 ? r : r * 0.45, 90 + 180.0 * i / points));
            solid.add_prism(Axis::z, through(star), from, to);
            break;
        }
        case 1:
            for (const double angle : {0.0, 90.0})
                solid.add_prism(Axis::z, rotated(rectangle({-r, -0.2 * r}, {r, 0.2 * r}), angle), from, to);
            break;
        case 2:
            for (int i = 0; i < 12; ++i)
                solid.add_prism(Axis::z, rotated(rectangle({0.5 * r, -0.04 * r}, {r, 0.04 * r}), 30.0 * i), from, to);
            solid.add_cylinder(Axis::z, {}, 0.35 * r, from, to);
            break;
        case 3:  // a number
            solid.add_box({-0.12 * r, -0.6 * r, from}, {0.12 * r, 0.6 * r, to})
                .add_box({-0.35 * r, -0.6 * r, from}, {0.35 * r, -0.45 * r, to})
                .add_prism(
                    Axis::z,
                    through({{-0.35 * r, 0.3 * r}, {-0.2 * r, 0.22 * r}, {0.12 * r, 0.6 * r}, {-0.05 * r, 0.6 * r}}),
                    from, to);
            break;
        default:
            solid.add_prism(Axis::z, polygon({}, r, random.choice({3, 4, 6, 8}), 90), from, to)
                .cut_prism(Axis::z, polygon({}, 0.7 * r, 6, 0), from, to + 1);
            break;
    }
}

/// Coin, medal, chip or playing piece.
void add_coin(Solid& solid, Random& random) {
    const double r = random.log_uniform(6, 50), high = r * random.uniform(0.08, 0.45),
                 rim = r * random.uniform(0.06, 0.16), deep = high * random.uniform(0.08, 0.3);
    if (random.chance(0.2))
        solid.add_prism(Axis::z, filleted(polygon({}, r, random.choice({7, 8, 12}), 90), 0.1 * r), 0, high);
    else
        solid.add_cylinder(Axis::z, {}, r, 0, high);
    solid.cut_cylinder(Axis::z, {}, r - rim, high - deep, high + 1);
    if (random.chance(0.5)) solid.cut_cylinder(Axis::z, {}, r - rim, -1, deep);
    add_relief(solid, random, r * random.uniform(0.45, 0.75), high - 1.5 * deep, high - 0.2 * deep);
    if (random.chance(0.3)) {
        const int marks = random.choice({6, 8, 12});
        for (int i = 0; i < marks; ++i)
            solid.cut_prism(Axis::z, rotated(rectangle({r - 0.9 * rim, -0.1 * r}, {2 * r, 0.1 * r}), 360.0 * i / marks),
                            high - 0.5 * deep, high + 1);
    }
    if (random.chance(0.2))
        solid.add_revolution(Axis::z, ring_meridian(0.2 * high, 0.8 * high, 0.1 * r, 0.2 * r), {0, 1.1 * r});
}

/// Puck or bumper with stepped recesses, a groove around it, spokes below.
void add_puck(Solid& solid, Random& random) {
    const double r = random.log_uniform(8, 60), high = r * random.uniform(0.25, 0.8),
                 wall = r * random.uniform(0.08, 0.25);
    solid.add_revolution(Axis::z, filleted(rectangle({0, 0}, {high, r}), r * random.uniform(0.03, 0.12)));
    if (random.chance(0.5)) solid.cut_revolution(Axis::z, circle({0.5 * high, r * 1.02}, 0.2 * high));
    solid.cut_cylinder(Axis::z, {}, r - wall, high * random.uniform(0.4, 0.8), high + 1);
    if (random.chance(0.6)) add_relief(solid, random, 0.7 * (r - wall), 0.3 * high, high * random.uniform(0.82, 0.95));
    const int pockets = random.choice({0, 3, 4, 6});
    for (int i = 0; i < pockets; ++i) {
        const Point2 at = polar({}, 0.6 * r, 360.0 * i / pockets);
        solid.cut_cylinder(Axis::z, at, 0.18 * r, -1, 0.3 * high)
            .add_cylinder(Axis::z, at, 0.16 * r, 0.03 * high, 0.3 * high);
    }
}

}  // namespace

/// Magnet, coin or puck. A single view is a few circles, as of many a turned part.
Part magnet_or_disc(FamilyContext& context) {
    Random& random = context.random;
    Part part;
    switch (random.weighted({0.28, 0.15, 0.15, 0.24, 0.18})) {
        case 0:
            add_pot_magnet(part.solid, random);
            break;
        case 1:
            add_horseshoe(part.solid, random);
            break;
        case 2:
            add_bar_magnet(part.solid, random);
            break;
        case 3:
            add_coin(part.solid, random);
            part.main_side = Side::top;
            break;
        default:
            add_puck(part.solid, random);
            part.main_side = Side::top;
            break;
    }
    return part;
}

}  // namespace v16::corpus
