// Special nuts, bolts and pipe joints: coupling nuts, hammer-head bolts, weld nuts, turnbuckles, banjo bolts, crosses.

#include "corpus/families/connector.hpp"
#include "corpus/families/connector_sizes.hpp"
#include "corpus/turned.hpp"

namespace v16::corpus {

/// Coupling nut: a long hexagon or round sleeve, tapped from both ends, perhaps with a sight hole.
Part coupling_nut(FamilyContext& context) {
    Random& random = context.random;
    const MetricSize size = metric_size(random);
    const double length = size.d * random.uniform(2.0, 4.5);
    Part part;
    if (random.chance(0.8)) {
        part.solid.add_prism(Axis::x, hexagon({}, size.s, random.choice({0.0, 30.0})), 0, length);
        chamfer_hexagon(part.solid, Axis::x, size.s, 0, 1, 0.48 * size.s);
        chamfer_hexagon(part.solid, Axis::x, size.s, length, -1, 0.48 * size.s);
    } else {
        part.solid.add_chamfered_cylinder(Axis::x, {}, 0.5 * size.s, 0, length, 0.1 * size.d, 0.1 * size.d);
    }
    cut_tapped_hole(part.solid, random, Axis::x, {}, size, 0, length);
    if (random.chance(0.3)) part.solid.cut_cylinder(Axis::y, {0.5 * length, 0}, 0.15 * size.d, -size.s, size.s);
    return part;
}

/// Hammer-head or T bolt: a flat head for a slot, a square neck, a threaded shank.
Part t_head_bolt(FamilyContext& context) {
    Random& random = context.random;
    const MetricSize size = metric_size(random);
    const double half = size.d * random.uniform(0.9, 1.6), height = size.d * random.uniform(0.4, 0.8),
                 narrow = size.radius() * random.uniform(1.0, 1.3), length = size.d * random.log_uniform(2, 12),
                 neck = random.chance(0.6) ? size.d * random.uniform(0.3, 0.8) : 0.0;
    Path head = rectangle({-narrow, -half}, {narrow, half});
    if (random.chance(0.4)) head = chamfered(head, 0.4 * narrow);
    if (random.chance(0.3)) head = rectangle({-half, -half}, {half, half});
    Part part;
    part.solid.add_prism(Axis::x, head, -height, 0);
    add_threaded_shank(part.solid, random, size, 0, length, neck + (length - neck) * random.uniform(0.1, 0.7));
    if (neck > 0.0)
        part.solid.add_prism(Axis::x, rectangle({-size.radius(), -size.radius()}, {size.radius(), size.radius()}), 0,
                             neck);
    return part;
}

/// Weld nut: a square, hexagon or round flange nut with projections that melt.
Part weld_nut(FamilyContext& context) {
    Random& random = context.random;
    const MetricSize size = metric_size(random);
    const double height = size.m * random.uniform(0.8, 1.2), bump = size.d * random.uniform(0.08, 0.16),
                 half = 0.5 * size.s;
    const std::size_t form = random.weighted({0.35, 0.35, 0.3});
    Part part;
    double reach = 1.05 * half;  // where the projections stand
    if (form == 0) {
        part.solid.add_prism(Axis::x, chamfered(rectangle({-half, -half}, {half, half}), 0.1 * half), 0, height);
    } else if (form == 1) {
        part.solid.add_prism(Axis::x, hexagon({}, size.s, 30), 0, height)
            .add_chamfered_cylinder(Axis::x, {}, 0.62 * size.d, -0.25 * height, 0, 0.05 * size.d, 0);
        reach = 0.85 * half;
    } else {
        const double flange = half * random.uniform(1.3, 1.9);
        part.solid.add_cylinder(Axis::x, {}, 0.8 * half, 0, height).add_cylinder(Axis::x, {}, flange, 0, 0.3 * height);
        reach = 0.5 * (0.8 * half + flange);
    }
    const int bumps = form == 0 ? 4 : 3;
    for (int i = 0; i < bumps; ++i)
        part.solid.add_revolution(Axis::x, cone_meridian(-bump, 0.5 * bump, 0.1 * height, bump),
                                  polar({}, reach, (form == 1 ? 30.0 : 45.0) + 360.0 * i / bumps));
    cut_tapped_hole(part.solid, random, Axis::x, {}, size, form == 1 ? -0.25 * height : 0, height);
    return part;
}

/// Turnbuckle: an open frame or a closed sleeve between two threaded ends, with or without its eyes.
Part turnbuckle(FamilyContext& context) {
    Random& random = context.random;
    const MetricSize size = metric_size(random);
    const double length = size.d * random.uniform(7, 16), boss = size.d * random.uniform(0.85, 1.1),
                 end = size.d * random.uniform(1.0, 1.8);
    Part part;
    const bool open = random.chance(0.65);
    if (open) {
        const double bar = size.d * random.uniform(0.25, 0.4);
        part.solid.add_prism(Axis::y, rounded_rectangle({0, -boss - bar}, {length, boss + bar}, 0.9 * boss),
                             -0.6 * size.d, 0.6 * size.d);
        part.solid.cut_prism(Axis::y, rounded_rectangle({end, -boss}, {length - end, boss}, 0.5 * boss), -size.d,
                             size.d);
    } else {
        part.solid.add_prism(Axis::x, hexagon({}, 2 * boss, 30), 0, length);
    }
    const bool eyes = random.chance(0.6);
    const double reach = size.d * random.uniform(3, 6), inside = 1.5 * end;
    for (const bool left : {true, false}) {
        const double from = left ? -reach : length - inside, to = left ? inside : length + reach;
        if (!eyes) {
            cut_tapped_hole(part.solid, random, Axis::x, {}, size, left ? -1.0 : length - end, left ? end : length + 1);
            continue;
        }
        part.solid.add_cylinder(Axis::x, {}, size.radius(), from, to);
        part.solid.add_thread({.axis = Axis::x,
                               .centre = {},
                               .major_radius = size.radius(),
                               .minor_radius = size.minor_radius(),
                               .from = left ? from + size.d : from,
                               .to = left ? to : to - size.d});
        const Point2 eye{left ? from - 0.8 * size.d : to + 0.8 * size.d, 0};
        part.solid.add_cylinder(Axis::y, eye, 1.2 * size.d, -0.4 * size.d, 0.4 * size.d)
            .cut_cylinder(Axis::y, eye, 0.65 * size.d, -size.d, size.d);
    }
    return part;
}

/// Banjo bolt: a hexagon bolt, bored along and across for a liquid.
Part banjo_bolt(FamilyContext& context) {
    Random& random = context.random;
    const MetricSize size = metric_size(random);
    const double neck = size.d * random.uniform(0.8, 1.6), thread = size.d * random.uniform(0.8, 1.4),
                 height = size.k * random.uniform(0.9, 1.3), bore = size.radius() * random.uniform(0.35, 0.6);
    Part part;
    part.solid.add_prism(Axis::x, hexagon({}, size.s, random.choice({0.0, 30.0})), -height, 0);
    chamfer_hexagon(part.solid, Axis::x, size.s, -height, 1, 0.47 * size.s);
    if (random.chance(0.5)) part.solid.add_cylinder(Axis::x, {}, 0.55 * size.s, 0, 0.12 * size.d);
    part.solid.add_cylinder(Axis::x, {}, size.radius() * random.uniform(0.8, 0.95), 0, neck);
    add_threaded_shank(part.solid, random, size, neck, neck + thread, neck);
    part.solid.cut_blind_hole(Axis::x, {}, bore, neck + thread, 0.25 * neck)
        .cut_cylinder(Axis::y, {0.55 * neck, 0}, 0.7 * bore, -size.d, size.d);
    if (random.chance(0.5)) part.solid.cut_cylinder(Axis::z, {0.55 * neck, 0}, 0.7 * bore, -size.d, size.d);
    return part;
}

/// Cross of pipework: four ways with plain ends, collars or flanges.
Part pipe_cross(FamilyContext& context) {
    Random& random = context.random;
    const double r = random.log_uniform(4, 150), wall = r * random.uniform(0.06, 0.25),
                 reach = r * random.uniform(1.4, 2.8),
                 branch = r * (random.chance(0.6) ? 0.999 : random.uniform(0.5, 0.9));
    const std::size_t ends = random.weighted({0.35, 0.35, 0.3});
    const double collar = ends == 0 ? 0.0 : r * (ends == 1 ? random.uniform(0.1, 0.25) : random.uniform(0.5, 0.8)),
                 t = r * (ends == 1 ? random.uniform(0.3, 0.6) : random.uniform(0.15, 0.3));
    const int bolts = random.choice({4, 4, 6, 8});
    Part part;
    part.solid.add_cylinder(Axis::x, {}, r, -reach, reach).add_cylinder(Axis::z, {}, branch, -reach, reach);
    for (const Axis axis : {Axis::x, Axis::z}) {
        const double radius = axis == Axis::x ? r : branch;
        for (const double s : {-1.0, 1.0}) {
            const double from = s > 0 ? reach - t : -reach, to = s > 0 ? reach : t - reach;
            if (ends != 0) part.solid.add_cylinder(axis, {}, radius + collar, from, to);
            if (ends == 2)
                part.solid.cut_hole_circle(axis, {}, radius + 0.55 * collar, bolts, 45, 0.2 * collar, from - 0.01 * t,
                                           to + 0.01 * t);
        }
    }
    part.solid.cut_cylinder(Axis::x, {}, r - wall, -2 * reach, 2 * reach)
        .cut_cylinder(Axis::z, {}, branch - wall, -2 * reach, 2 * reach);
    return part;
}

}  // namespace v16::corpus
