// What rails are joined and held by, and the locks of containers.
#include <algorithm>
#include <cmath>

#include "corpus/families/connector.hpp"
#include "corpus/families/connector_sizes.hpp"
#include "corpus/turned.hpp"

namespace v16::corpus {
namespace {

/// Flat-bottom rail about z, its foot at z = 0.
Path rail_section(double h) {
    const double head = 0.24 * h, web = 0.055 * h, foot = 0.42 * h;
    return through({{-foot, 0},
                    {foot, 0},
                    {foot, 0.07 * h},
                    {web + 0.06 * h, 0.17 * h},
                    {web, 0.25 * h},
                    {web, 0.7 * h},
                    {head, 0.77 * h},
                    {head, 0.96 * h},
                    {0.8 * head, h},
                    {-0.8 * head, h},
                    {-head, 0.96 * h},
                    {-head, 0.77 * h},
                    {-web, 0.7 * h},
                    {-web, 0.25 * h},
                    {-web - 0.06 * h, 0.17 * h},
                    {-foot, 0.07 * h}});
}

/// Two fishplates with their bolts on the joint of a rail, or a plate alone with its section.
Part fishplate(Random& random) {
    const double h = random.choice({50.0, 80.0, 107.0, 140.0, 152.0, 176.0}), half = h * random.uniform(1.5, 3),
                 t = 0.09 * h;
    const int bolts = random.choice({4, 4, 6});
    const bool rail = random.chance(0.7);
    Part part;
    Solid& solid = part.solid;
    if (rail) {
        const double reach = half * random.uniform(1.2, 1.8);
        solid.add_prism(Axis::x, rail_section(h), -reach, reach);
        solid.cut_box({-0.02 * h, -h, -1}, {0.02 * h, h, 1.2 * h});
    }
    const double inner = 0.055 * h;
    for (const double s : {-1.0, 1.0}) {
        if (!rail && s > 0) continue;
        const Path plate = through({{s * (inner + 0.04 * h), 0.2 * h},
                                    {s * (inner + 0.05 * h + 1.6 * t), 0.17 * h},
                                    {s * (inner + 0.05 * h + t), 0.4 * h},
                                    {s * (inner + 0.05 * h + t), 0.6 * h},
                                    {s * (inner + 0.03 * h + 1.4 * t), 0.745 * h},
                                    {s * (inner + 0.02 * h), 0.705 * h},
                                    {s * (inner + 0.05 * h), 0.6 * h},
                                    {s * (inner + 0.05 * h), 0.35 * h}});
        solid.add_prism(Axis::x, s > 0 ? plate : reversed(plate), -half, half);
    }
    const double face = inner + 0.05 * h + t, r = 0.06 * h;
    for (int i = 0; i < bolts; ++i) {
        const double x = 2 * half * ((i + 0.5) / bolts - 0.5);
        if (!rail) {
            solid.cut_prism(Axis::y,
                            i % 2 != 0 ? slot({x - 0.3 * r, 0.48 * h}, {x + 0.3 * r, 0.48 * h}, 1.1 * r)
                                       : circle({x, 0.48 * h}, 1.1 * r),
                            -h, h);
            continue;
        }
        const double s = i % 2 != 0 ? -1.0 : 1.0;
        const auto along = [&](const Path& path, double a, double b) {
            solid.add_prism(Axis::y, path, std::min(s * a, s * b), std::max(s * a, s * b));
        };
        along(circle({x, 0.48 * h}, r), -face, face + 3.4 * r);
        along(hexagon({x, 0.48 * h}, 3.2 * r, 30), face, face + 1.8 * r);
        along(random.chance(0.5) ? circle({x, 0.48 * h}, 1.7 * r)
                                 : rectangle({x - 1.5 * r, 0.48 * h - 1.5 * r}, {x + 1.5 * r, 0.48 * h + 1.5 * r}),
              -face - 1.2 * r, -face);
    }
    part.main_side = random.choice({Side::front, Side::right});
    return part;
}

/// Spikes and screws that hold the foot of a rail in a sleeper, and the clips that bolts press on it.
Part rail_spike(Random& random) {
    const double d = random.uniform(14, 24), r = 0.5 * d, length = d * random.uniform(5, 9);
    Part part;
    Solid& solid = part.solid;
    switch (random.integer(0, 2)) {
        case 0: {  // dog spike: square, a lip on one side, a chisel point
            solid.add_box({0, -r, -r}, {length, r, r});
            solid
                .cut_prism(
                    Axis::y,
                    through({{length - 1.5 * d, -r}, {length + 1, -r}, {length + 1, -0.1 * r}, {length, -0.1 * r}}), -d,
                    d)
                .cut_prism(Axis::y,
                           through({{length - 1.5 * d, r}, {length, 0.1 * r}, {length + 1, 0.1 * r}, {length + 1, r}}),
                           -d, d);
            Path head = through({{-0.9 * d, -0.6 * d},
                                 {0, -0.55 * d},
                                 {0.4 * d, 0.5 * d},
                                 {0.3 * d, 1.3 * d},
                                 {-0.3 * d, 1.35 * d},
                                 {-0.9 * d, 0.3 * d}});
            head.vertices[4].bulge = 0.15;
            solid.add_prism(Axis::y, head, -0.7 * d, 0.7 * d);
            break;
        }
        case 1: {  // screw spike: square or hexagon on a conical collar, coarse thread
            const double collar = d * random.uniform(1.0, 1.4);
            solid.add_prism(
                Axis::x,
                random.chance(0.6) ? rectangle({-0.55 * d, -0.55 * d}, {0.55 * d, 0.55 * d}) : hexagon({}, 1.3 * d, 0),
                -1.3 * d, 0);
            solid.add_revolution(Axis::x, cone_meridian(-0.6 * d, 0.6 * d, 0, collar))
                .add_cylinder(Axis::x, {}, collar, -0.05 * d, 0.2 * d);
            solid.add_cylinder(Axis::x, {}, r, 0, 0.4 * length)
                .add_cylinder(Axis::x, {}, 0.75 * r, 0.3 * length, length);
            solid.add_revolution(Axis::x, cone_meridian(length, 0.75 * r, length + 0.6 * d, 0.15 * r));
            for (double x = 0.42 * length; x < length - 0.3 * d; x += 0.5 * d)
                solid.add_revolution(
                    Axis::x,
                    through({{x - 0.02 * d, 0.7 * r}, {x + 0.1 * d, r}, {x + 0.16 * d, r}, {x + 0.35 * d, 0.7 * r}}));
            break;
        }
        default: {  // clip plate with its T bolt
            const double wide = d * random.uniform(1.2, 1.8), back = d * random.uniform(1.2, 2.0),
                         nose = d * random.uniform(1.3, 2.2), t = d * random.uniform(0.5, 0.8);
            solid.add_prism(Axis::y,
                            through({{-back, -0.8 * d},
                                     {-back + 0.7 * d, -0.8 * d},
                                     {-back + 0.9 * d, 0},
                                     {0.5 * nose, 0},
                                     {nose, -0.2 * d},
                                     {nose, 0.35 * t},
                                     {0.4 * nose, t},
                                     {-back, t}}),
                            -wide, wide);
            solid.add_cylinder(Axis::z, {}, r, -2.5 * d, t + 1.8 * d)
                .add_prism(Axis::z, hexagon({}, 1.6 * d, 30), t + 0.2 * d, t + 1.1 * d)
                .add_cylinder(Axis::z, {}, d, t - 0.05 * d, t + 0.2 * d);
            solid.add_box({-d * 0.5, -1.1 * d, -3.1 * d}, {d * 0.5, 1.1 * d, -2.5 * d})
                .add_thread({Axis::z, {}, r, 0.85 * r, 0.3 * t, t + 1.8 * d});
            break;
        }
    }
    return part;
}

}  // namespace

/// What rails are joined and held by: fishplates with bolts, spikes, sleeper screws, clips with T bolts.
Part rail_fastening(FamilyContext& context) {
    Random& random = context.random;
    return random.chance(0.5) ? fishplate(random) : rail_spike(random);
}

/// Lock that turns in the corner castings of containers: cones above and below, a collar, a lever; or the stud that is
/// welded or bolted down, a bridge clamp of two hooks and a screw.
Part twist_lock(FamilyContext& context) {
    Random& random = context.random;
    const double w = random.uniform(24, 32), l = w * random.uniform(1.6, 2.0), neck = w * random.uniform(0.5, 0.75),
                 collar = random.uniform(20, 45);
    Part part;
    Solid& solid = part.solid;
    if (random.chance(0.25)) {  // bridge clamp
        const double half = random.uniform(100, 190), d = random.uniform(20, 30), hook = random.uniform(30, 50),
                     t = 1.2 * d;
        solid.add_cylinder(Axis::x, {}, 0.5 * d, -half * random.uniform(0.75, 0.95), half * random.uniform(0.75, 0.95));
        solid.add_thread({Axis::x, {}, 0.5 * d, 0.43 * d, -0.7 * half, 0.7 * half});
        for (const double s : {-1.0, 1.0}) {
            const Path jaw = through({{s * 0.5 * half, -t},
                                      {s * half, -t},
                                      {s * (half + 0.6 * t), -t - hook},
                                      {s * (half + 1.4 * t), -t - hook},
                                      {s * (half + 1.4 * t), t},
                                      {s * 0.5 * half, t}});
            solid.add_prism(Axis::y, s > 0 ? jaw : reversed(jaw), -0.8 * d, 0.8 * d);
        }
        solid.add_cylinder(Axis::x, {}, 1.1 * d, -0.6 * d, 0.6 * d);
        const int bars = random.choice({2, 4});
        for (int i = 0; i < bars; ++i)
            solid.add_prism(Axis::x, rotated(rectangle({0.8 * d, -0.3 * d}, {2.2 * d, 0.3 * d}), 360.0 * i / bars + 45),
                            -0.3 * d, 0.3 * d);
        return part;
    }
    const bool below = random.chance(0.6), turned_cone = random.chance(0.4);
    const auto cone = [&](double z, double s) {
        const double high = w * random.uniform(1.0, 1.6), lip = 0.35 * w;
        const double x = turned_cone ? w : l, y = turned_cone ? l : w;
        solid.add_box({-x, -y, std::min(z, z + s * lip)}, {x, y, std::max(z, z + s * lip)});
        // The roof narrows in both directions: a wedge, its ends cut by planes.
        const double a = z + s * lip, b = z + s * high;
        const Path front = through({{-x, a}, {x, a}, {0.4 * x, b}, {-0.4 * x, b}});
        solid.add_prism(Axis::y, s > 0 ? front : reversed(front), -0.75 * y, 0.75 * y);
    };
    solid.add_box({-1.5 * l, -1.5 * w, -0.5 * collar}, {1.5 * l, 1.5 * w, 0.5 * collar});
    if (random.chance(0.5)) solid.add_box({-1.1 * l, -0.98 * w, -1.2 * collar}, {1.1 * l, 0.98 * w, 1.2 * collar});
    const double shank = collar * random.uniform(1.4, 2.0);
    solid.add_cylinder(Axis::z, {}, neck, 0, shank);
    cone(shank - 1, 1);
    if (below) {
        solid.add_cylinder(Axis::z, {}, neck, -shank, 0);
        cone(1 - shank, -1);
    } else if (random.chance(0.6)) {
        solid.add_cylinder(Axis::z, {}, 0.6 * neck, -2.5 * collar - w, 0)
            .add_prism(Axis::z, hexagon({}, 2 * neck, 0), -collar - w, -0.6 * collar - 0.2 * w);
        solid.add_thread({Axis::z, {}, 0.6 * neck, 0.52 * neck, -2.5 * collar - w, -0.5 * collar});
    } else {
        solid.add_box({-2.2 * l, -2.2 * w, -0.5 * collar - 12}, {2.2 * l, 2.2 * w, -0.5 * collar});
    }
    if (random.chance(0.6)) {  // lever
        const double reach = w * random.uniform(2.5, 5);
        solid.add_cylinder(Axis::y, {0, 0}, 6, -1.5 * w - reach, 0);
        if (random.chance(0.6)) solid.add_revolution(Axis::y, ball_meridian(-1.5 * w - reach, 12));
    }
    return part;
}

}  // namespace v16::corpus
