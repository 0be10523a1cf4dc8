// Housings of lamps.
#include <algorithm>

#include "corpus/families/housing.hpp"
#include "corpus/families/housing_ports.hpp"
#include "corpus/families/other_outlines.hpp"
#include "corpus/families/other_pieces.hpp"
#include "corpus/turned.hpp"

namespace v16::corpus {
namespace {

/// Flood light: a shallow box with a rim in front, fins behind, ears or a yoke.
void flood_light(Solid& solid, Random& random, double x) {
    const double z = x * random.uniform(0.5, 1.0), deep = x * random.uniform(0.1, 0.25), wall = 0.025 * x + 1,
                 rim = 0.05 * x, fin = x * random.uniform(0.06, 0.2);
    const int fins = random.integer(6, 13);
    solid.add_prism(Axis::y, rounded_rectangle({-0.5 * x, -0.5 * z}, {0.5 * x, 0.5 * z}, 0.06 * x), 0, deep)
        .add_prism(Axis::y,
                   rounded_rectangle({-0.5 * x - rim, -0.5 * z - rim}, {0.5 * x + rim, 0.5 * z + rim}, 0.07 * x), 0,
                   0.3 * deep);
    for (int i = 0; i < fins; ++i) {
        const double at = row_position(i, fins, 0.9 * x / fins);
        solid.add_box({at - 0.2 * wall, deep - 1, -0.45 * z}, {at + 0.3 * wall, deep + fin, 0.45 * z});
    }
    if (random.chance(0.5)) solid.add_box({-0.2 * x, deep, -0.15 * z}, {0.2 * x, deep + 1.2 * fin, 0.15 * z});
    if (random.chance(0.7)) {
        const double out = 0.5 * x + rim + 0.04 * x, y = 0.5 * deep, w = 0.06 * x, t = 0.012 * x + 1,
                     low = -0.5 * z - 0.2 * x;
        for (const double s : {-1.0, 1.0}) {
            add_block(solid, {s * out, y - w, low}, {s * (out + t), y + w, w});
            add_rod(solid, Axis::x, {y, 0}, 0.5 * w, s * 0.45 * x, s * (out + 2 * t));
        }
        solid.add_box({-out - t, y - w, low - t}, {out + t, y + w, low})
            .cut_cylinder(Axis::z, {0, y}, 0.3 * w, low - 2 * t, low + t);
    }
    solid.cut_prism(Axis::y,
                    rounded_rectangle({-0.5 * x + wall, -0.5 * z + wall}, {0.5 * x - wall, 0.5 * z - wall}, 0.04 * x),
                    -1, deep - wall);
    for (const Point2 q : quarters)
        solid.cut_cylinder(Axis::y, {q.x * 0.5 * (x + 1.1 * rim), q.y * 0.5 * (z + 1.1 * rim)}, 0.2 * rim, -1,
                           0.3 * deep + 1);
}

/// Street light: a long head that narrows to the spigot of its pole, a pocket below, fins above.
void street_light(Solid& solid, Random& random, double x) {
    const double w = x * random.uniform(0.2, 0.3), neck = w * random.uniform(0.3, 0.45),
                 h = x * random.uniform(0.08, 0.14), wall = 0.012 * x + 1, spigot = std::min(0.42 * neck, 0.6 * h),
                 reach = x * random.uniform(0.12, 0.25);
    const auto plan = [&](double in) {
        return smooth_outline({{in, -neck + in},
                               {0.4 * x, -w + in},
                               {0.85 * x, -0.9 * w + in},
                               {x - in, 0},
                               {0.85 * x, 0.9 * w - in},
                               {0.4 * x, w - in},
                               {in, neck - in}});
    };
    const bool smooth = random.chance(0.5);
    const auto straight = [&](double in) {
        return filleted(through({{in, -neck + in},
                                 {0.3 * x, -w + in},
                                 {x - in, -w + in},
                                 {x - in, w - in},
                                 {0.3 * x, w - in},
                                 {in, neck - in}}),
                        0.08 * x);
    };
    solid.add_prism(Axis::z, smooth ? plan(0) : straight(0), 0, h)
        .add_cylinder(Axis::x, {0, 0.5 * h}, spigot * 1.3, -reach, 0.15 * x);
    for (int i = 0, n = random.choice({0, 5, 7, 9}); i < n; ++i) {
        const double y = row_position(i, n, 1.4 * w / n);
        solid.add_box({0.45 * x, y - 0.5 * wall, h - 1}, {0.85 * x, y + 0.5 * wall, h * 1.35});
    }
    solid.cut_prism(Axis::z, rounded_rectangle({0.4 * x, -0.7 * w}, {0.88 * x, 0.7 * w}, 0.1 * w), -1, h - wall);
    if (random.chance(0.6))
        solid.cut_prism(Axis::z, rounded_rectangle({0.1 * x, -0.7 * neck}, {0.34 * x, 0.7 * neck}, 0.1 * w), -1,
                        h - wall);
    solid.cut_cylinder(Axis::x, {0, 0.5 * h}, spigot, -reach - 1, 0.12 * x);
    for (const double at : {-0.7 * reach, -0.3 * reach})
        solid.cut_cylinder(Axis::z, {at, 0}, 0.2 * spigot, -far, 0.5 * h);
}

/// Round lamp: high bay or downlight; radial or stacked fins, a wide bezel, a hook or spring lugs.
void round_lamp(Solid& solid, Random& random, double r) {
    const double deep = r * random.uniform(0.25, 0.6), wall = 0.04 * r + 0.8, core = r * random.uniform(0.4, 0.6),
                 high = r * random.uniform(0.4, 1.1), bezel = r * random.uniform(1.05, 1.25);
    const bool radial = random.chance(0.55), conical = random.chance(0.5);
    if (conical)
        solid.add_revolution(Axis::z, cone_meridian(0, r, deep, 0.8 * r));
    else
        solid.add_cylinder(Axis::z, {}, r, 0, deep);
    solid.add_cylinder(Axis::z, {}, bezel, 0, 0.15 * deep);
    if (radial) {
        const int fins = random.choice({8, 10, 12, 16});
        for (int i = 0; i < fins; ++i)
            add_strut(solid, Axis::z, {}, polar({}, 0.85 * r, 360.0 / fins * i), 0.4 * wall, deep - 0.5, deep + high);
    } else {
        const int fins = random.integer(3, 6);
        solid.add_cylinder(Axis::z, {}, core, deep, deep + high);
        for (int i = 0; i < fins; ++i)
            solid.add_cylinder(Axis::z, {}, 0.82 * r, deep + high * (i + 0.5) / fins, deep + high * (i + 0.8) / fins);
    }
    solid.add_cylinder(Axis::z, {}, 0.6 * core, deep, deep + 1.15 * high);
    if (random.chance(0.4))
        solid.add_prism(Axis::y, circle({0, deep + 1.15 * high + 0.12 * r}, 0.18 * r), -0.04 * r, 0.04 * r)
            .cut_cylinder(Axis::y, {0, deep + 1.15 * high + 0.14 * r}, 0.1 * r, -r, r);
    if (random.chance(0.3))
        for (const double s : {-1.0, 1.0})
            add_block(solid, {s * 0.8 * r, -0.12 * r, deep * 0.6}, {s * 1.05 * r, 0.12 * r, deep * 0.95});
    if (conical)
        solid.cut_revolution(Axis::z, cone_meridian(-0.01 * deep, r - wall, deep - wall, 0.8 * r - wall));
    else
        solid.cut_cylinder(Axis::z, {}, r - wall, -1, deep - wall);
    solid.cut_hole_circle(Axis::z, {}, 0.5 * core, random.choice({3, 4}), 0, 0.05 * core, 0.5 * deep,
                          deep + 0.3 * high);
}

/// Batten: a long profile, domed or trapezoid across, with end caps and cable glands, clips at its sides.
void batten(Solid& solid, Random& random, double x) {
    const double w = x * random.uniform(0.06, 0.12), h = w * random.uniform(0.6, 1.1), wall = 0.06 * w + 0.5,
                 cap = 0.8 * w;
    const auto across = [&](double in) {
        return filleted(through({{-0.6 * w + in, in},
                                 {0.6 * w - in, in},
                                 {w - in, 0.45 * h},
                                 {w - in, h - in},
                                 {-w + in, h - in},
                                 {-w + in, 0.45 * h}}),
                        0.15 * w);
    };
    solid.add_prism(Axis::x, across(0), -0.5 * x, 0.5 * x);
    for (const double s : {-1.0, 1.0}) {
        solid.add_prism(Axis::x, across(-0.08 * w), std::min(s * 0.5 * x, s * (0.5 * x - cap)),
                        std::max(s * 0.5 * x, s * (0.5 * x - cap)));
        if (s < 0 || random.chance(0.5))
            add_rod(solid, Axis::x, {0, 0.6 * h}, 0.22 * h, s * 0.5 * x, s * (0.5 * x + 0.6 * h));
    }
    for (int i = 0, n = random.integer(2, 5); i < n; ++i) {
        const double at = row_position(i, n, 0.85 * x / n);
        for (const double s : {-1.0, 1.0})
            add_block(solid, {at - 0.2 * w, s * 0.95 * w, 0.35 * h}, {at + 0.2 * w, s * 1.12 * w, 0.95 * h});
    }
    solid.cut_prism(Axis::x, across(wall), -0.5 * x + 2 * wall, 0.5 * x - 2 * wall);
    if (random.chance(0.5)) solid.cut_box({-0.45 * x, -0.85 * w, h - 2 * wall}, {0.45 * x, 0.85 * w, h + 1});
}

}  // namespace

/// Housings of lamps: flood lights with fins and yoke, street lights, round high bays and downlights, battens.
Part led_light_housing(FamilyContext& context) {
    Random& random = context.random;
    Part part;
    switch (random.weighted({0.3, 0.2, 0.3, 0.2})) {
        case 0:
            flood_light(part.solid, random, random.log_uniform(60, 500));
            break;
        case 1:
            street_light(part.solid, random, random.log_uniform(200, 900));
            part.main_side = random.choice({Side::top, Side::bottom});
            break;
        case 2:
            round_lamp(part.solid, random, random.log_uniform(25, 220));
            break;
        default:
            batten(part.solid, random, random.log_uniform(200, 1500));
            part.main_side = random.choice({Side::front, Side::top});
            break;
    }
    return part;
}

}  // namespace v16::corpus
