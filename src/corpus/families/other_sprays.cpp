// What sprays: sprinklers, spray balls and bars, roses.
#include <array>

#include "corpus/families/other.hpp"
#include "corpus/families/other_outlines.hpp"
#include "corpus/families/other_pieces.hpp"
#include "corpus/families/swept_arm.hpp"
#include "corpus/turned.hpp"

namespace v16::corpus {
namespace {

/// Threaded end above z = 0 and its hexagon: what a sprinkler is screwed in by.
void add_screwed_end(Solid& solid, double r, double len, double hexagon) {
    solid.add_cylinder(Axis::z, {}, r, 0, len)
        .add_thread({Axis::z, {}, r, 0.9 * r, 0, len, false})
        .add_prism(Axis::z, polygon({}, hexagon, 6, 0), -0.6 * r, 0.01);
}

/// Sprinkler of a fire installation: frame of two arms, glass bulb, toothed deflector.
void add_fire_sprinkler(Part& part, Random& random) {
    Solid& solid = part.solid;
    const double r = random.log_uniform(6, 14), high = r * random.uniform(2.2, 3.4), arm = 0.22 * r;
    add_screwed_end(solid, r, 1.3 * r, 1.35 * r);
    const double out = r * random.uniform(0.9, 1.3), low = -0.6 * r - high;
    for (const double s : {-1.0, 1.0})
        solid.add_prism(Axis::y,
                        swept_arm({{s * 0.9 * r, -0.5 * r}, {s * out, -0.6 * r - 0.45 * high}, {s * 0.3 * r, low}},
                                  {arm, arm, arm}),
                        -0.25 * r, 0.25 * r);
    solid.add_cylinder(Axis::z, {}, 0.35 * r, low - 0.3 * r, low + 0.3 * r);
    Path bulb = through({{low + 0.2 * r, 0},
                         {low + 0.2 * r, 0.12 * r},
                         {low + 0.5 * high, 0.3 * r},
                         {-0.7 * r, 0.15 * r},
                         {-0.55 * r, 0.15 * r},
                         {-0.55 * r, 0}});
    solid.add_revolution(Axis::z, bulb);
    const int teeth = random.choice({6, 8, 10, 12});
    const double plate = r * random.uniform(1.2, 2.0), t = 0.12 * r;
    solid.add_cylinder(Axis::z, {}, plate, low - 0.3 * r - t, low - 0.3 * r);
    for (int i = 0; i < teeth; ++i)
        solid.cut_prism(Axis::z,
                        rotated(slot({0.65 * plate, 0}, {1.4 * plate, 0}, 0.9 * plate / teeth), 360.0 * i / teeth),
                        low - 0.31 * r - t, low - 0.29 * r);
    if (random.chance(0.35))
        solid.add_revolution(Axis::z, through({{-0.3 * r, 1.3 * r},
                                               {-0.3 * r, 3.2 * r},
                                               {-0.1 * r, 3.2 * r},
                                               {0.3 * r, 1.6 * r},
                                               {0.5 * r, 1.3 * r}}));
}

/// Sprinkler of a lawn or field: spike or sled, bridge with its nozzle, swinging arm with a spoon.
void add_lawn_sprinkler(Part& part, Random& random) {
    Solid& solid = part.solid;
    const double r = random.log_uniform(6, 16), high = r * random.uniform(5, 9);
    solid.add_cylinder(Axis::z, {}, r, -2 * r, high).add_cylinder(Axis::z, {}, 1.5 * r, 0, 1.5 * r);
    switch (random.integer(0, 2)) {
        case 0:
            solid.add_prism(Axis::y, through({{-1.2 * r, -2 * r}, {0, -9 * r}, {1.2 * r, -2 * r}}), -0.2 * r, 0.2 * r)
                .add_prism(Axis::x, through({{-1.2 * r, -2 * r}, {0, -9 * r}, {1.2 * r, -2 * r}}), -0.2 * r, 0.2 * r);
            break;
        case 1:
            for (int i = 0; i < 3; ++i)
                solid.add_prism(Axis::z, rotated(slot({}, {7 * r, 0}, 0.5 * r), 120.0 * i + 90), -2.4 * r, -1.8 * r);
            break;
        default:
            solid.add_revolution(Axis::z, turned({{0.8 * r, 5 * r}, {0.8 * r, 5 * r, r}}, -3 * r));
            break;
    }
    if (random.chance(0.5)) {  // impulse
        solid
            .add_prism(Axis::y, rounded_rectangle({-2.6 * r, high - 0.5 * r}, {2.6 * r, high + 5 * r}, 1.2 * r),
                       -0.5 * r, 0.5 * r)
            .cut_prism(Axis::y, rounded_rectangle({-2.0 * r, high + 0.4 * r}, {2.0 * r, high + 4.3 * r}, 0.8 * r), -far,
                       far);
        solid.add_prism(Axis::y,
                        moved(rotated(rectangle({-0.5 * r, -0.5 * r}, {5 * r, 0.5 * r}), 22), {0, high + 0.6 * r}),
                        -0.5 * r, 0.5 * r);
        solid
            .add_prism(Axis::y,
                       limb({{-4.5 * r, high + 2.6 * r}, {0, high + 2.5 * r}, {5.5 * r, high + 2.9 * r}},
                            {0.9 * r, 0.4 * r, 0.5 * r}),
                       -0.3 * r, 0.3 * r)
            .add_cylinder(Axis::z, {}, 0.4 * r, high, high + 5.6 * r);
    } else {  // turning arms
        const int arms = random.integer(2, 4);
        const double reach = r * random.uniform(6, 12);
        solid.add_cylinder(Axis::z, {}, 1.4 * r, high - 0.1, high + 1.5 * r)
            .add_revolution(Axis::z, cone_meridian(high + 1.49 * r, 1.4 * r, high + 2.2 * r, 0.5 * r));
        for (int i = 0; i < arms; ++i) {
            const double turn = 360.0 * i / arms;
            solid
                .add_prism(Axis::z, rotated(rectangle({0, -0.4 * r}, {reach, 0.4 * r}), turn), high + 0.3 * r,
                           high + 1.1 * r)
                .add_prism(Axis::z, rotated(rectangle({reach - 0.4 * r, -0.4 * r}, {reach + 0.5 * r, 2.5 * r}), turn),
                           high + 0.25 * r, high + 1.2 * r);
        }
    }
}

/// Ball, cylinder or bar full of holes on its pipe, as tanks are washed with; rose of a can or shower.
void add_spray_ball(Part& part, Random& random) {
    Solid& solid = part.solid;
    const double r = random.log_uniform(12, 60), stem = r * random.uniform(0.3, 0.5), t = 0.06 * r;
    switch (random.integer(0, 2)) {
        case 0: {
            solid.add_revolution(Axis::z, ball_meridian(0, r)).cut_revolution(Axis::z, ball_meridian(0, r - t));
            const double top = r * random.uniform(1.5, 2.6);
            solid.add_cylinder(Axis::z, {}, stem, 0.8 * r, top).cut_cylinder(Axis::z, {}, stem - t, 0.5 * r, far);
            const int holes = random.choice({5, 7, 9});
            for (int k = 1; k < 4; ++k)
                for (int i = -k; i <= k && holes > 0; ++i)
                    solid.cut_cylinder(Axis::y, {r * 0.7 * i / (k + 0.5), r * (0.9 - 0.4 * k)}, 0.05 * r, -far,
                                       -0.1 * r);
            if (random.chance(0.6)) solid.cut_cylinder(Axis::x, {0, 0.85 * top}, 0.15 * stem, -far, far);
            break;
        }
        case 1: {
            const double half = r * random.uniform(2, 6);
            const int holes = random.integer(4, 9);
            solid.add_cylinder(Axis::x, {}, 0.6 * r, -half, half)
                .cut_cylinder(Axis::x, {}, 0.6 * r - t, -half + 2 * t, half - 2 * t);
            for (int i = 0; i < holes; ++i) {
                const double x = row_position(i, holes, 1.85 * half / holes);
                if (holes < 7)
                    solid.add_prism(Axis::z, polygon({x, 0}, 0.3 * r, 6), -1.1 * r, 0)
                        .add_cylinder(Axis::z, {x, 0}, 0.2 * r, -1.35 * r, 0)
                        .cut_cylinder(Axis::z, {x, 0}, 0.08 * r, -far, -0.5 * r);
                else
                    solid.cut_cylinder(Axis::z, {x, 0}, 0.1 * r, -far, 0);
            }
            if (random.chance(0.5))
                solid.add_cylinder(Axis::z, {}, 0.45 * r, 0, 2.2 * r)
                    .add_cylinder(Axis::z, {}, 0.8 * r, 2 * r, 2.3 * r);
            else
                for (const double x : {-0.8, 0.8})
                    solid.add_box({x * half - 0.3 * r, -0.1 * r, 0}, {x * half + 0.3 * r, 0.1 * r, 1.6 * r})
                        .cut_cylinder(Axis::y, {x * half, 1.2 * r}, 0.15 * r, -far, far);
            break;
        }
        default: {
            const double high = r * random.uniform(0.5, 1.2);
            solid.add_revolution(Axis::z, through({{0, 0},
                                                   {0, 0.9 * r},
                                                   {0.1 * r, r},
                                                   {0.22 * r, r},
                                                   {high, stem},
                                                   {high + r, stem},
                                                   {high + r, 0}}));
            for (int i = 1; i < 4; ++i)
                solid.cut_hole_circle(Axis::z, {}, 0.26 * r * i, 5 * i, 0, 0.035 * r, -1, 0.3 * r);
            if (random.chance(0.5)) solid.add_revolution(Axis::z, ball_meridian(high + 1.1 * r, 1.25 * stem));
            if (random.chance(0.5)) solid.cut_cylinder(Axis::z, {}, 0.7 * stem, 0.4 * high, far);
            part.main_side = random.chance(0.3) ? Side::bottom : Side::front;
            break;
        }
    }
}

}  // namespace

/// Sprinkler or spray head: of a fire installation, of a lawn, ball or bar that washes, rose.
Part sprinkler(FamilyContext& context) {
    Part part;
    constexpr std::array forms{add_fire_sprinkler, add_lawn_sprinkler, add_spray_ball};
    forms[context.random.weighted({0.3, 0.35, 0.35})](part, context.random);
    return part;
}

}  // namespace v16::corpus
