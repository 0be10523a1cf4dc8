// Ware of the kitchen: forks, spoons and knives of the table, ladles and slices, cutters for dough.
#include <algorithm>
#include <vector>

#include "corpus/families/other.hpp"
#include "corpus/families/other_outlines.hpp"
#include "corpus/families/other_pieces.hpp"
#include "corpus/turned.hpp"

namespace v16::corpus {
namespace {

/// Handle of a piece of cutlery along x, from its end at 0 to the neck at `len`: swelling, straight or pointed.
void add_grip(Solid& solid, Random& random, double len, double w, double t) {
    const double neck = w * random.uniform(0.25, 0.45);
    solid.add_prism(Axis::z,
                    limb({{0.5 * w, 0}, {0.3 * len, 0}, {0.7 * len, 0}, {len, 0}},
                         {w * random.uniform(0.5, 1.0), w * random.uniform(0.7, 1.0), 0.6 * w, neck}),
                    0, t);
    if (random.chance(0.3)) solid.cut_cylinder(Axis::z, {w, 0}, 0.3 * w, -1, t + 1);
    if (random.chance(0.2)) solid.cut_prism(Axis::z, slot({1.4 * w, 0}, {0.6 * len, 0}, 0.3 * w), 0.7 * t, t + 1);
}

/// Fork, spoon, table knife, or a fork and spoon in one.
void add_cutlery(Solid& solid, Random& random) {
    const double len = random.log_uniform(60, 170), w = len * random.uniform(0.05, 0.09),
                 t = len * random.uniform(0.012, 0.025), bowl = len * random.uniform(0.3, 0.5),
                 half = bowl * random.uniform(0.28, 0.4);
    add_grip(solid, random, len, w, t);
    const double x = len - 0.02 * len;
    switch (random.integer(0, 3)) {
        case 0: {  // fork
            const int tines = random.choice({2, 3, 4, 4});
            solid.add_prism(Axis::z,
                            through({{x, -0.25 * half},
                                     {x + 0.25 * bowl, -0.75 * half},
                                     {x + 1.2 * bowl, -0.7 * half},
                                     {x + 1.2 * bowl, 0.7 * half},
                                     {x + 0.25 * bowl, 0.75 * half},
                                     {x, 0.25 * half}}),
                            0, t);
            const double gap = 1.4 * half / (2.0 * tines - 1);
            for (int i = 0; i + 1 < tines; ++i) {
                const double y = row_position(i, tines - 1, 2 * gap);
                solid.cut_prism(Axis::z, slot({x + 0.5 * bowl, y}, {x + 3 * bowl, y}, 0.45 * gap), -1, t + 1);
            }
            break;
        }
        case 1: {  // spoon: a shallow bowl of a ball's cap
            const Point2 at{x + 0.55 * bowl, 0};
            solid.add_prism(Axis::z,
                            smooth_outline({{x, 0},
                                            {x + 0.35 * bowl, -half},
                                            {x + 0.8 * bowl, -0.8 * half},
                                            {x + 1.1 * bowl, 0},
                                            {x + 0.8 * bowl, 0.8 * half},
                                            {x + 0.35 * bowl, half}}),
                            0, t);
            if (random.chance(0.7))
                solid.add_revolution(Axis::z, ball_meridian(1.5 * half, 1.85 * half), at)
                    .cut_revolution(Axis::z, ball_meridian(1.5 * half, 1.85 * half - 0.7 * t), at)
                    .cut_box({-far, -far, t}, {far, far, far});
            break;
        }
        case 2: {  // knife
            Path blade = through({{x, -0.3 * w},
                                  {x + 1.7 * bowl, -0.9 * w},
                                  {x + 2.1 * bowl, 0.2 * w},
                                  {x + 1.9 * bowl, 0.5 * w},
                                  {x, 0.5 * w}});
            blade.vertices[1].bulge = 0.2;
            solid.add_prism(Axis::z, blade, 0.3 * t, 0.7 * t);
            const int teeth = random.choice({0, 0, 8, 12});
            for (int i = 0; i < teeth; ++i) {
                const double k = (i + 0.5) / teeth;
                solid.cut_cylinder(Axis::z, {x + bowl * (0.5 + 1.1 * k), -0.3 * w - 0.6 * w * (0.5 + 1.1 * k) / 1.7},
                                   0.35 * bowl / teeth, -1, t + 1);
            }
            break;
        }
        default: {  // both in one
            solid.add_prism(Axis::z,
                            smooth_outline({{x, 0},
                                            {x + 0.35 * bowl, -half},
                                            {x + 0.95 * bowl, -0.75 * half},
                                            {x + 0.95 * bowl, 0.75 * half},
                                            {x + 0.35 * bowl, half}}),
                            0, t);
            for (const double y : {-0.3 * half, 0.3 * half})
                solid.cut_prism(
                    Axis::z,
                    through({{x + 0.75 * bowl, y}, {x + 2 * bowl, y - 0.2 * half}, {x + 2 * bowl, y + 0.2 * half}}), -1,
                    t + 1);
            break;
        }
    }
}

/// Slice, slotted turner, ladle, masher, whisk of flat loops, cheese slicer, peeler.
void add_server(Solid& solid, Random& random) {
    const double len = random.log_uniform(120, 280), w = len * random.uniform(0.04, 0.06),
                 t = len * random.uniform(0.01, 0.02), head = len * random.uniform(0.3, 0.45),
                 half = head * random.uniform(0.35, 0.5);
    add_grip(solid, random, len, w, t);
    const double x = 0.97 * len;
    switch (random.integer(0, 3)) {
        case 0: {  // turner
            solid.add_prism(Axis::z,
                            filleted(through({{x, -0.4 * w},
                                              {x + 0.3 * head, -0.8 * half},
                                              {x + head, -half},
                                              {x + head, half * random.choice({1.0, 0.6})},
                                              {x + 0.3 * head, 0.8 * half},
                                              {x, 0.4 * w}}),
                                     0.15 * half),
                            0, 0.6 * t);
            const int slots = random.choice({0, 3, 4, 5});
            for (int i = 0; i < slots; ++i) {
                const double y = row_position(i, slots, 1.4 * half / slots);
                solid.cut_prism(Axis::z, slot({x + 0.42 * head, y}, {x + 0.85 * head, y}, 0.3 * half / slots), -1, t);
            }
            break;
        }
        case 1: {  // ladle
            const Point2 at{x + half, 0};
            const double deep = random.uniform(0.1, 0.6) * half;
            solid.add_revolution(Axis::z, ball_meridian(deep, half), at)
                .cut_revolution(Axis::z, ball_meridian(deep, half - t), at)
                .cut_box({x + 0.02 * half, -far, std::max(t, 0.7 * deep)}, {far, far, far});
            if (random.chance(0.4)) solid.cut_hole_circle(Axis::z, at, 0.4 * half, 6, 0, 0.08 * half, -far, far);
            break;
        }
        case 2: {  // whisk of loops in one plane
            for (const double k : {1.0, 0.62, 0.25}) {
                const double r = half * k, reach = head * (1.2 + 0.2 * (1 - k));
                solid.add_prism(Axis::z, tangent_hull({x, 0}, 0.25 * half * k + t, {x + reach, 0}, r), 0.2 * t * k, t);
                solid.cut_prism(Axis::z, tangent_hull({x, 0}, 0.25 * half * k + 0.3 * t, {x + reach, 0}, r - 0.7 * t),
                                -1, t + 1);
            }
            solid.add_box({x - 0.2 * head, -0.45 * half, -t}, {x + 0.05 * head, 0.45 * half, 2 * t});
            break;
        }
        default: {  // masher or slicer: a plate with an opening across
            const Path plate = rounded_rectangle({x, -half}, {x + head, half}, 0.3 * half);
            solid.add_prism(Axis::z, plate, 0, t)
                .cut_box({x + 0.3 * head, -0.75 * half, -1}, {x + 0.42 * head, 0.75 * half, t + 1});
            const int holes = random.integer(0, 2);
            for (int i = 0; i < 5 * holes; ++i)
                solid.cut_cylinder(Axis::z, {x + head * (0.58 + 0.17 * (i / 5)), row_position(i % 5, 5, 0.32 * half)},
                                   0.09 * half, -1, t + 1);
            break;
        }
    }
}

/// Outline of a figure for a cutter or a stamp, about 1 in radius: heart, star, flower, house, tree, man, egg, blob.
Path figure(Random& random) {
    switch (random.integer(0, 7)) {
        case 0: {
            Path heart = through({{0, -1}, {0.92, 0.15}, {0, 0.45}, {-0.92, 0.15}});
            heart.vertices[1].bulge = 1.0;
            heart.vertices[2].bulge = 1.0;
            return heart;
        }
        case 1: {
            const int points = random.choice({5, 5, 6, 8});
            std::vector<Point2> star;
            for (int i = 0; i < 2 * points; ++i) star.push_back(polar({}, i % 2 ? 0.5 : 1.0, 180.0 * i / points + 90));
            return random.chance(0.5) ? filleted(through(star), 0.08) : through(star);
        }
        case 2: {
            const int petals = random.choice({4, 5, 6, 8});
            Path flower;
            for (int i = 0; i < petals; ++i) flower.vertices.push_back({polar({}, 0.72, 360.0 * i / petals), 0.8});
            return flower;
        }
        case 3:
            return filleted(
                through({{-0.7, -0.9}, {0.7, -0.9}, {0.7, 0.2}, {0.95, 0.2}, {0, 1}, {-0.95, 0.2}, {-0.7, 0.2}}), 0.05);
        case 4:
            return through({{-0.15, -1},
                            {0.15, -1},
                            {0.15, -0.75},
                            {0.8, -0.75},
                            {0.4, -0.2},
                            {0.6, -0.2},
                            {0.25, 0.3},
                            {0.4, 0.3},
                            {0, 1},
                            {-0.4, 0.3},
                            {-0.25, 0.3},
                            {-0.6, -0.2},
                            {-0.4, -0.2},
                            {-0.8, -0.75},
                            {-0.15, -0.75}});
        case 5:  // figure of a man
            return smooth_outline({{0, -0.25},
                                   {0.35, -0.95},
                                   {0.6, -0.8},
                                   {0.35, -0.1},
                                   {0.85, 0.05},
                                   {0.85, 0.35},
                                   {0.4, 0.3},
                                   {0.3, 0.85},
                                   {-0.3, 0.85},
                                   {-0.4, 0.3},
                                   {-0.85, 0.35},
                                   {-0.85, 0.05},
                                   {-0.35, -0.1},
                                   {-0.6, -0.8},
                                   {-0.35, -0.95}});
        case 6: {
            const double wide = random.uniform(0.5, 0.9), low = random.uniform(-0.3, 0.0);
            return smooth_outline({{0, -1}, {wide, low}, {0, 1}, {-wide, low}});
        }
        default: {
            std::vector<Point2> blob;
            const int points = random.integer(5, 9);
            for (int i = 0; i < points; ++i) blob.push_back(polar({}, random.uniform(0.55, 1.0), 360.0 * i / points));
            return smooth_outline(blob);
        }
    }
}

/// Cutter for dough: a thin wall along a figure with a rim, cross bars or a second figure inside; a stamp with a knob.
void add_cutter(Solid& solid, Random& random) {
    const double r = random.log_uniform(12, 70), high = r * random.uniform(0.25, 0.9),
                 wall = random.uniform(0.035, 0.08), rim = random.uniform(0.08, 0.18);
    const Path shape = figure(random);
    const double low = high * random.uniform(0.12, 0.3);
    solid.add_prism(Axis::z, scaled(shape, r * (1 + rim)), 0, low);
    solid.add_prism(Axis::z, scaled(shape, r * (1 + wall)), 0, high);
    solid.cut_prism(Axis::z, scaled(shape, r), -1, high + 1);
    switch (random.integer(0, 3)) {
        case 0:  // bars across
            solid.add_box({-0.6 * r, -0.05 * r, 0}, {0.6 * r, 0.05 * r, low})
                .add_box({-0.05 * r, -0.55 * r, 0}, {0.05 * r, 0.55 * r, low});
            break;
        case 1:  // inner figure on a floor
            solid.add_prism(Axis::z, scaled(shape, r), 0, 0.6 * low)
                .add_prism(Axis::z, scaled(shape, 0.55 * r), 0, 0.8 * high)
                .cut_prism(Axis::z, scaled(shape, 0.5 * r), 0.6 * low, high + 1);
            break;
        case 2:  // stamp
            solid.add_prism(Axis::z, scaled(shape, 0.97 * r), 0, low)
                .add_cylinder(Axis::z, {}, 0.16 * r, -0.6 * high, 0.01)
                .add_cylinder(Axis::z, {}, 0.3 * r, -0.85 * high, -0.55 * high);
            for (const double x : {-0.3 * r, 0.3 * r})
                solid.add_cylinder(Axis::z, {x, 0.1 * r}, 0.08 * r, 0, 0.6 * high);
            break;
        default:
            break;
    }
}

}  // namespace

/// Cutlery and what serves: fork, spoon, knife, turner, ladle, whisk.
Part cutlery(FamilyContext& context) {
    Random& random = context.random;
    Part part;
    if (random.chance(0.55))
        add_cutlery(part.solid, random);
    else
        add_server(part.solid, random);
    part.main_side = Side::top;
    return part;
}

/// Cutter or stamp for dough.
Part cookie_cutter(FamilyContext& context) {
    Part part;
    add_cutter(part.solid, context.random);
    part.main_side = Side::top;
    return part;
}

}  // namespace v16::corpus
