// Housings for cylinders, valves and bearings: finned and bored blocks, bodies with slanted ports, ribbed stands,
// shells of handheld devices.

#include "corpus/families/housing.hpp"
#include "corpus/families/other_outlines.hpp"
#include "corpus/turned.hpp"

namespace v16::corpus {
/// Cylinder of an engine or a compressor: cooling fins around a barrel on a flange.
Part finned_cylinder(FamilyContext& context) {
    Random& random = context.random;
    const double bore = random.log_uniform(8, 90), barrel = bore * random.uniform(1.12, 1.3),
                 height = bore * random.uniform(1.6, 3.6), fin = bore * random.uniform(1.5, 2.2),
                 foot = bore * random.uniform(0.15, 0.35);
    const int fins = random.integer(4, 12);
    Part part;
    Solid& solid = part.solid;
    solid.add_cylinder(Axis::z, {}, barrel, 0, height);
    const bool square = random.chance(0.5);
    const Path plate =
        square ? rounded_rectangle({-fin, -fin}, {fin, fin}, fin * random.uniform(0.1, 0.5)) : circle({}, fin);
    solid.add_prism(Axis::z, random.chance(0.5) ? plate : rounded_rectangle({-fin, -fin}, {fin, fin}, 0.2 * fin), 0,
                    foot);
    const double start = foot + 0.2 * bore, pitch = (height - start) / fins;
    for (int i = 0; i < fins; ++i) {
        const double share = random.chance(0.2) ? 0.85 : 1.0;
        solid.add_prism(Axis::z, scaled(plate, share), start + i * pitch, start + i * pitch + pitch * 0.4);
    }
    const double ring = 0.5 * (barrel + fin), hole = 0.16 * (fin - barrel);
    solid.cut_hole_circle(Axis::z, {}, square ? 1.15 * ring : ring, 4, 45, hole, -1,
                          random.chance(0.5) ? foot + 0.1 : height + 1);
    solid.cut_cylinder(Axis::z, {}, bore, -1, random.chance(0.6) ? height + 1 : 0.9 * height);
    if (random.chance(0.5)) {
        const double port = 0.3 * bore, z = height * random.uniform(0.3, 0.7);
        solid.add_box({0, -1.6 * port, z - 1.6 * port}, {1.05 * fin, 1.6 * port, z + 1.6 * port});
        solid.cut_cylinder(Axis::x, {0, z}, port, 0, far).cut_cylinder(Axis::z, {}, bore, -1, 0.9 * height);
    }
    if (random.chance(0.4))
        solid.add_cylinder(Axis::z, {}, 1.08 * bore, -0.3 * bore, 0.1)
            .cut_cylinder(Axis::z, {}, bore, -bore, 0.5 * height);
    return part;
}

/// Block with two to six bores in a row: engine block, pump block, valve bank; with water or bolt holes around them.
Part cylinder_block(FamilyContext& context) {
    Random& random = context.random;
    const int bores = random.integer(2, 6);
    const double r = random.log_uniform(5, 60), pitch = r * random.uniform(2.3, 2.9),
                 width = r * random.uniform(1.4, 2.0), height = r * random.uniform(2, 4.5),
                 length = pitch * bores + 0.6 * r;
    Part part;
    Solid& solid = part.solid;
    const double left = -0.5 * length;
    solid.add_box({left, -width, 0}, {-left, width, height});
    if (random.chance(0.5))
        solid.add_prism(Axis::x,
                        through({{-1.5 * width, -0.8 * height},
                                 {1.5 * width, -0.8 * height},
                                 {1.5 * width, -0.2 * height},
                                 {width, 0.02 * height},
                                 {-width, 0.02 * height},
                                 {-1.5 * width, -0.2 * height}}),
                        left, -left);
    if (random.chance(0.4))
        solid.add_box({left - 0.2 * r, -1.25 * width, height - 0.3 * r}, {-left + 0.2 * r, 1.25 * width, height});
    for (int i = 0; i < bores; ++i) {
        const double x = left + 0.3 * r + pitch * (i + 0.5);
        if (random.chance(0.5))
            solid.cut_cylinder(Axis::z, {x, 0}, r, -far, height + 1);
        else
            solid.cut_counterbore(Axis::z, {x, 0}, 0.7 * r, r, 0.7 * height, height, -far);
        for (const double y : {-0.82 * width, 0.82 * width})
            solid.cut_cylinder(Axis::z, {x + 0.5 * pitch * (i + 1 < bores ? 1.0 : 0.9), y}, 0.12 * r, 0.5 * height,
                               height + 1);
        if (random.chance(0.6)) solid.cut_cylinder(Axis::y, {x, 0.55 * height}, 0.35 * r, -far, 0);
    }
    if (random.chance(0.5)) solid.cut_cylinder(Axis::x, {0, -0.35 * height}, 0.5 * r, -far, far);
    return part;
}

/// Body of a strainer, a seat valve or a lubricator: a run between two ends and a bonnet or bowl across it.
Part branch_body(FamilyContext& context) {
    Random& random = context.random;
    const double bore = random.log_uniform(4, 80), tube = bore * random.uniform(1.25, 1.6),
                 half = bore * random.uniform(2.2, 3.6), bowl = bore * random.uniform(1.5, 2.6),
                 deep = bore * random.uniform(1.5, 5);
    Part part;
    Solid& solid = part.solid;
    solid.add_cylinder(Axis::x, {}, tube, -half, half);
    const int ends = random.integer(0, 2);
    for (const double s : {-1.0, 1.0}) {
        const double a = s > 0 ? half - 0.9 * bore : -half, b = s > 0 ? half : -half + 0.9 * bore;
        if (ends == 0)
            solid.add_prism(Axis::x, polygon({}, 1.35 * tube, random.choice({6, 8}), 22.5), a, b);
        else if (ends == 1)
            solid
                .add_cylinder(Axis::x, {}, 1.9 * tube, s > 0 ? half - 0.35 * bore : -half,
                              s > 0 ? half : -half + 0.35 * bore)
                .cut_hole_circle(Axis::x, {}, 1.5 * tube, 4, 45, 0.18 * bore, s > 0 ? half - 1 : -half - 1,
                                 s > 0 ? half + 1 : -half + 0.5 * bore);
    }
    solid.add_cylinder(Axis::z, {}, bowl, -0.4 * bowl, deep);
    if (random.chance(0.6)) solid.add_revolution(Axis::z, ball_meridian(-0.3 * bowl, bowl));
    const double t = 0.3 * bore;
    if (random.chance(0.6)) {
        const double flange = 1.45 * bowl;
        if (random.chance(0.5))
            solid.add_cylinder(Axis::z, {}, flange, deep - t, deep);
        else
            solid.add_prism(Axis::z, rounded_rectangle({-flange, -flange}, {flange, flange}, 0.3 * flange), deep - t,
                            deep);
        solid.cut_hole_circle(Axis::z, {}, 1.22 * bowl, random.choice({4, 6, 8}), 45, 0.08 * bowl, deep - 2 * t,
                              deep + 1);
    }
    if (random.chance(0.4))
        solid.add_cylinder(Axis::z, {}, 0.5 * bowl, -1.9 * bowl, 0).cut_cylinder(Axis::z, {}, 0.3 * bowl, -far, 0);
    solid.cut_cylinder(Axis::x, {}, bore, -half - 1, half + 1)
        .cut_cylinder(Axis::z, {}, 0.8 * bowl, -0.3 * bowl, deep + 1);
    if (random.chance(0.5))
        solid.cut_cylinder(Axis::x, {}, 1.15 * bore, -half - 1, -half + bore)
            .cut_cylinder(Axis::x, {}, 1.15 * bore, half - bore, half + 1);
    if (random.chance(0.5)) part.solid.cut_cylinder(Axis::y, {0.3 * deep, 0.7 * deep}, 0.12 * bore, -far, 0);
    return part;
}

/// Bearing stand: a hub high above a foot, held by a web and ribs.
Part bearing_stand(FamilyContext& context) {
    Random& random = context.random;
    const double seat = random.log_uniform(5, 80), hub = seat * random.uniform(1.3, 1.8),
                 length = seat * random.uniform(1, 3), centre = hub * random.uniform(1.8, 4),
                 half = hub * random.uniform(1.2, 2.2), foot = seat * random.uniform(0.25, 0.6),
                 web = length * random.uniform(0.2, 0.5);
    Part part;
    Solid& solid = part.solid;
    const double wide = length * random.uniform(0.9, 1.6), back = random.chance(0.5) ? 0.0 : 0.5 * (length - web);
    const Path base = rounded_rectangle({-half, -0.5 * wide + 0.5 * length}, {half, 0.5 * wide + 0.5 * length},
                                        random.choice({0.02, 0.25}) * half);
    solid.add_prism(Axis::z, base, 0, foot).add_cylinder(Axis::y, {0, centre}, hub, 0, length);
    const double root = half * random.uniform(0.5, 1.0);
    solid.add_prism(Axis::y,
                    through({{-root, 0.5 * foot},
                             {root, 0.5 * foot},
                             {0.97 * hub, centre + 0.2 * hub},
                             {-0.97 * hub, centre + 0.2 * hub}}),
                    back, back + web);
    if (random.chance(0.7))  // a rib across the web
        solid.add_prism(Axis::x,
                        through({{0.5 * length - 0.45 * wide, foot},
                                 {0.5 * length + 0.45 * wide, foot},
                                 {length, centre - 0.5 * hub},
                                 {0, centre - 0.5 * hub}}),
                        -0.4 * web, 0.4 * web);
    solid.cut_cylinder(Axis::y, {0, centre}, seat, -1, length + 1);
    if (random.chance(0.5))
        solid.cut_cylinder(Axis::y, {0, centre}, 1.15 * seat, -1, 0.3 * length)
            .cut_cylinder(Axis::y, {0, centre}, 1.15 * seat, 0.7 * length, length + 1);
    const int bolts = random.choice({2, 4, 4});
    for (int i = 0; i < bolts; ++i) {
        const double x = (i % 2 == 0 ? 1.0 : -1.0) * 0.82 * half,
                     y = 0.5 * length + (bolts == 2 ? 0.0 : (i < 2 ? 0.34 : -0.34) * wide);
        solid.cut_counterbore(Axis::z, {x, y}, 0.1 * half, 0.16 * half, 0.3 * foot, foot, -1);
    }
    if (random.chance(0.4))
        solid.add_cylinder(Axis::z, {0, 0.5 * length}, 0.3 * seat, centre, centre + 1.15 * hub)
            .cut_cylinder(Axis::z, {0, 0.5 * length}, 0.12 * seat, centre, far);
    if (random.chance(0.4))
        solid.cut_hole_circle(Axis::y, {0, centre}, 0.5 * (1.15 * seat + hub), random.choice({3, 4, 6}), 30,
                              0.25 * (hub - 1.15 * seat) + 0.02 * seat, -1, 0.25 * length);
    return part;
}

/// One shell of a remote control, a probe or a hand tool: a free round outline with a thin wall, posts and openings.
Part handheld_shell(FamilyContext& context) {
    Random& random = context.random;
    const double length = random.log_uniform(25, 200), wide = length * random.uniform(0.2, 0.4),
                 deep = wide * random.uniform(0.25, 0.8), wall = wide * random.uniform(0.06, 0.12);
    const double head = random.uniform(0.8, 1.5), waist = random.uniform(0.65, 1.0), tail = random.uniform(0.6, 1.1);
    const auto shape = [&](double grow) {
        const double w = wide + grow, l = length + grow;
        return smooth_outline({{-l, -0.6 * head * w},
                               {-0.6 * l, -head * w},
                               {0, -waist * w},
                               {0.65 * l, -tail * w},
                               {l, -0.5 * tail * w},
                               {l, 0.5 * tail * w},
                               {0.65 * l, tail * w},
                               {0, waist * w},
                               {-0.6 * l, head * w},
                               {-l, 0.6 * head * w}});
    };
    Part part;
    Solid& solid = part.solid;
    solid.add_prism(Axis::z, shape(0), 0, deep);
    if (random.chance(0.4))
        solid.cut_prism(Axis::z, shape(0), -1, 0.12 * deep).add_prism(Axis::z, shape(-0.5 * wall), 0, 0.2 * deep);
    solid.cut_prism(Axis::z, shape(-wall), -1 + (random.chance(0.5) ? 1 + wall : 0.0),
                    random.chance(0.5) ? deep + 1 : deep - wall);
    for (const double x : {-0.7 * length, 0.75 * length}) {
        const double y = random.choice({0.0, 0.45}) * wide;
        for (const double s : {-1.0, 1.0}) {
            solid.add_cylinder(Axis::z, {x, s * y}, 1.3 * wall, 0.2 * wall, 0.8 * deep);
            solid.cut_cylinder(Axis::z, {x, s * y}, 0.6 * wall, -1, deep + 1);
        }
    }
    if (random.chance(0.7))
        solid.cut_prism(Axis::z,
                        rounded_rectangle({-0.6 * length, -0.45 * wide}, {-0.1 * length, 0.45 * wide}, 0.1 * wide), -1,
                        deep + 1);
    const int buttons = random.integer(0, 6);
    for (int i = 0; i < buttons; ++i)
        solid.cut_cylinder(Axis::z, {length * (0.1 + 0.5 * (i / 2) / 3.0), (i % 2 == 0 ? 0.25 : -0.25) * wide},
                           0.12 * wide, -1, deep + 1);
    if (random.chance(0.5)) solid.cut_box({0.8 * length, -0.25 * wide, 0.3 * deep}, {far, 0.25 * wide, 0.7 * deep});
    part.main_side = random.choice({Side::top, Side::top, Side::front});
    return part;
}

}  // namespace v16::corpus
