// Turned and milled parts that are none of the rest, and irregular bodies of random make.
#include <algorithm>
#include <cmath>

#include "corpus/families/other.hpp"
#include "corpus/families/other_outlines.hpp"
#include "corpus/turned.hpp"

namespace v16::corpus {

/// Nozzles: a hexagon or round body, thread, cone with a small bore.
Part nozzle(FamilyContext& context) {
    Random& random = context.random;
    const double r = random.log_uniform(2, 30), thread = r * random.uniform(1.0, 2.2),
                 neck = r * random.uniform(0.2, 0.6), head = r * random.uniform(0.8, 1.6),
                 cone = r * random.uniform(0.5, 2), flats = 2 * r * random.uniform(1.05, 1.4),
                 tip = r * random.uniform(0.1, 0.4);
    const double channel = r * random.uniform(0.3, 0.6);
    Part part;
    part.solid.add_chamfered_cylinder(Axis::x, {}, r, 0, thread, 0.1 * r, 0.0)
        .add_cylinder(Axis::x, {}, 0.8 * r, thread, thread + neck);
    const double from = thread + neck;
    if (random.chance(0.6))
        part.solid.add_prism(Axis::x, polygon({}, flats / std::sqrt(3.0), 6, random.choice({0.0, 30.0})), from,
                             from + head);
    else
        part.solid.add_chamfered_cylinder(Axis::x, {}, 0.5 * flats, from, from + head, 0, 0.1 * r);
    part.solid.add_revolution(Axis::x,
                              cone_meridian(from + head, r * random.uniform(0.7, 1.0), from + head + cone, tip));
    part.solid.add_thread(
        {.axis = Axis::x, .centre = {}, .major_radius = r, .minor_radius = 0.88 * r, .from = 0, .to = thread});
    part.solid.cut_cylinder(Axis::x, {}, channel, -1, from + 0.7 * head)
        .cut_revolution(Axis::x, cone_meridian(from + 0.7 * head, channel, from + head + 0.6 * cone, 0.3 * tip))
        .cut_cylinder(Axis::x, {}, 0.3 * tip, from, 3 * from + head + cone);
    return part;
}

Part piston(FamilyContext& context) {
    Random& random = context.random;
    const double r = random.log_uniform(5, 120), length = r * random.uniform(1.0, 2.4),
                 wall = r * random.uniform(0.1, 0.25), pin = r * random.uniform(0.2, 0.32);
    const int rings = random.integer(1, 4);
    Part part;
    part.solid.add_chamfered_cylinder(Axis::z, {}, r, 0, length, 0.03 * r, 0.03 * r);
    const double groove = r * random.uniform(0.05, 0.1);
    for (int i = 0; i < rings; ++i) {
        const double z = length - groove * (1.5 + 2.2 * i);
        part.solid.cut_revolution(Axis::z, ring_meridian(z - groove, z, r * random.uniform(0.88, 0.93), 2 * r));
    }
    const double height = 0.42 * length;
    if (random.chance(0.8)) {
        part.solid.cut_cylinder(Axis::z, {}, r - wall, -1, length - groove * (2 + 2.2 * rings));
        for (const double x : {-1.0, 1.0})
            part.solid.add_cylinder(Axis::x, {0, height}, 1.6 * pin, x > 0 ? 0.5 * r : -0.9 * r,
                                    x > 0 ? 0.9 * r : -0.5 * r);
        part.solid.cut_cylinder(Axis::x, {0, height}, pin, -2 * r, 2 * r);
    } else {
        part.solid.cut_cylinder(Axis::z, {}, 0.35 * r, -1, length + 1);
    }
    return part;
}

/// A round body with steps whose ends are slit, notched or lobed: collets, sleeves, adapters.
Part collet(FamilyContext& context) {
    Random& random = context.random;
    const double r = random.log_uniform(3, 50), length = r * random.uniform(1.5, 4),
                 bore = r * random.uniform(0.4, 0.75), flange = r * random.uniform(1.1, 1.5);
    const int slits = random.choice({2, 3, 4, 4, 6});
    const double slit = r * random.uniform(0.05, 0.2), deep = length * random.uniform(0.35, 0.75);
    Part part;
    part.solid.add_revolution(
        Axis::z, turned({{.length = 0.2 * length, .radius = flange, .chamfer_left = 0.05 * r},
                         {.length = 0.5 * length, .radius = 0.85 * r},
                         {.length = 0.3 * length, .radius = r * random.uniform(0.9, 1.1), .end_radius = 0.8 * r}}));
    part.solid.cut_cylinder(Axis::z, {}, bore, -1, length + 1);
    for (int i = 0; i < slits; ++i)
        part.solid.cut_prism(Axis::z, rotated(rectangle({0, -slit}, {2 * flange, slit}), 360.0 * i / slits),
                             length - deep, length + 1);
    return part;
}

/// Milled block with steps, slots and holes on several faces.
Part milled_block(FamilyContext& context) {
    Random& random = context.random;
    const double w = random.log_uniform(8, 250), d = w * random.uniform(0.3, 1.0), h = w * random.uniform(0.2, 1.0);
    Part part;
    part.solid.add_prism(Axis::y,
                         random.chance(0.4) ? chamfered(rectangle({-w / 2, 0}, {w / 2, h}), 0.1 * h)
                                            : rectangle({-w / 2, 0}, {w / 2, h}),
                         0, d);
    const int steps = random.integer(1, 3);
    for (int i = 0; i < steps; ++i) {
        const double a = w * random.uniform(0.08, 0.3), b = h * random.uniform(0.2, 0.6);
        switch (random.integer(0, 4)) {
            case 0:
                part.solid.cut_box({-w, -1, h - b}, {-w / 2 + a, d + 1, h + 1});
                break;
            case 1:
                part.solid.cut_box({w / 2 - a, -1, -1}, {w, d + 1, b});
                break;
            case 2:
                part.solid.cut_box({-a / 2, -1, h - b}, {a / 2, d + 1, h + 1});
                break;  // slot
            case 3:
                part.solid.cut_prism(Axis::y, through({{-a, h + 0.1 * h}, {0, h - b}, {a, h + 0.1 * h}}), -1, d + 1);
                break;  // V
            default:    // T-slot
                part.solid.cut_box({-a / 3, -1, h - b}, {a / 3, d + 1, h + 1})
                    .cut_box({-0.7 * a, -1, h - b}, {0.7 * a, d + 1, h - 0.6 * b});
                break;
        }
    }
    const int holes = random.integer(0, 4);
    const double r = 0.08 * std::min(d, h);
    for (int i = 0; i < holes; ++i) {
        const double t = random.uniform(-0.38, 0.38);
        if (random.chance(0.5))
            part.solid.cut_cylinder(Axis::z, {t * w, 0.5 * d}, r * random.uniform(0.7, 2.5), -1, h + 1);
        else if (random.chance(0.6))
            part.solid.cut_counterbore(Axis::y, {t * w, 0.4 * h}, r, 1.7 * r, 0.3 * d, 0, d + 1);
        else
            part.solid.cut_blind_hole(Axis::x, {0.5 * d, 0.35 * h}, r, -w, -0.2 * w);
    }
    add_odd_features(part.solid, random);
    return part;
}

/// Irregular part: a few bodies of random kind joined side by side on a common plate, then cut. What printed and
/// machined one-off parts look like.
Part irregular(FamilyContext& context) {
    Random& random = context.random;
    const double size = random.log_uniform(15, 250), t = size * random.uniform(0.06, 0.25);
    Part part;
    const bool flat = random.chance(0.75);
    if (flat)
        part.solid.add_prism(Axis::z, plate_outline(random, size, size * random.uniform(0.4, 1.0)), 0, t);
    else
        part.solid.add_box({-size / 2, -t / 2, 0}, {size / 2, t / 2, t});
    const int bodies = random.integer(1, 4);
    std::vector<Point2> places;
    for (int i = 0; i < bodies; ++i) {
        const Point2 at{size * random.uniform(-0.32, 0.32), size * random.uniform(-0.15, 0.15)};
        const double r = size * random.uniform(0.06, 0.16), h = size * random.uniform(0.15, 0.6);
        places.push_back(at);
        switch (random.integer(0, 4)) {
            case 0:
                part.solid.add_cylinder(Axis::z, at, r, 0, h)
                    .cut_cylinder(Axis::z, at, r * random.uniform(0.4, 0.75), -1, h + 1);
                break;
            case 1:
                part.solid.add_box({at.x - r, at.y - 1.5 * r, 0}, {at.x + r, at.y + 1.5 * r, h});
                break;
            case 2:
                part.solid.add_prism(Axis::y, tangent_hull({at.x, 0.2 * h}, 1.3 * r, {at.x, h}, r), at.y - 0.5 * t,
                                     at.y + 0.5 * t);
                part.solid.cut_cylinder(Axis::y, {at.x, h}, 0.55 * r, at.y - t, at.y + t)
                    .cut_box({-size, -size, -2 * size}, {size, size, 0});
                break;
            case 3:
                part.solid.add_prism(
                    Axis::x, through({{at.y - 2 * r, 0}, {at.y + 2 * r, 0}, {at.y + 0.5 * r, h}, {at.y - 0.5 * r, h}}),
                    at.x - 0.5 * t, at.x + 0.5 * t);
                break;
            default:
                part.solid.add_cylinder(Axis::x, {at.y, h * 0.5}, r, at.x - 1.5 * r, at.x + 1.5 * r)
                    .add_box({at.x - 1.5 * r, at.y - r, 0}, {at.x + 1.5 * r, at.y + r, 0.5 * h});
                part.solid.cut_cylinder(Axis::x, {at.y, h * 0.5}, 0.6 * r, at.x - 2 * r, at.x + 2 * r);
                break;
        }
    }
    const int holes = random.integer(0, 5);
    for (int i = 0; i < holes && flat; ++i)
        part.solid.cut_cylinder(Axis::z, {size * random.uniform(-0.42, 0.42), size * random.uniform(-0.15, 0.15)},
                                0.025 * size * random.uniform(0.7, 1.8), -1, t + 1);
    part.main_side = random.choice({Side::front, Side::top, Side::right});
    add_odd_features(part.solid, random);
    return part;
}

/// A single free outline as cut by a laser or a water jet: smooth blobs, crescents, fingers, ornaments.
Part free_outline(FamilyContext& context) {
    Random& random = context.random;
    const double size = random.log_uniform(15, 400), t = size * random.uniform(0.01, 0.1);
    Part part;
    part.main_side = Side::top;
    const std::size_t form = random.weighted({0.4, 0.25, 0.35});
    if (form == 0) {  // a closed wave in polar coordinates
        const int lobes = random.integer(2, 7);
        const double a = random.uniform(0.03, 0.3), b = random.uniform(0.0, 0.12), shift = random.uniform(0, 360),
                     flat = random.uniform(0.4, 1.0);
        std::vector<Point2> points;
        for (int i = 0; i < 72; ++i) {
            const double angle = 5.0 * i;
            const Point2 p = polar(
                {}, 0.5 * size * (1.0 + a * std::cos(radians(lobes * angle)) + b * std::cos(radians(angle + shift))),
                angle);
            points.push_back({p.x, flat * p.y});
        }
        part.solid.add_prism(Axis::z, smooth_outline(points), 0, t);
        cut_plate_holes(part.solid, random, Axis::z, 0.5 * size, 0.5 * flat * size, 0, t);
    } else if (form == 1) {  // crescent: between two arcs
        const double w = size * random.uniform(0.1, 0.5), outer = random.uniform(0.1, 0.6),
                     inner = outer * random.uniform(0.5, 1.5);
        Path path;
        path.vertices = {{{-size / 2, 0}, outer}, {{size / 2, 0}}, {{size / 2, w}, -inner}, {{-size / 2, w}}};
        if (inner > 2.2 * (w / size) + outer) path.vertices[2].bulge = -outer;
        part.solid.add_prism(Axis::z, path, 0, t);
    } else {  // random walk over a grid: steps on both sides of a bar
        std::vector<Point2> up, down;
        const int n = random.integer(3, 8);
        for (int i = 0; i < n; ++i) {
            const double x = size * i / n, next = size * (i + 1) / n, hi = size * random.uniform(0.08, 0.35),
                         lo = -size * random.uniform(0.02, 0.2);
            const double slope = random.chance(0.3) ? 0.06 * size : 0.0;
            up.insert(up.end(), {{x, hi}, {next, hi + slope}});
            down.insert(down.end(), {{x, lo}, {next, lo}});
        }
        down.insert(down.end(), up.rbegin(), up.rend());
        const Path path = through(down);
        part.solid.add_prism(Axis::z, random.chance(0.5) ? filleted(path, 0.02 * size) : path, 0, t);
        const int holes = random.integer(0, 3);
        for (int i = 0; i < holes; ++i)
            part.solid.cut_cylinder(Axis::z, {size * (i + 0.5) / holes, 0.03 * size}, 0.025 * size, -1, t + 1);
    }
    return part;
}

}  // namespace v16::corpus
