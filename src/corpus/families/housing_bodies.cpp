// Casings with a life inside: trays with compartments, junction boxes, round and pointed shells, finger-jointed boxes
// put together.
#include <algorithm>
#include <cmath>

#include "corpus/families/housing.hpp"
#include "corpus/families/housing_details.hpp"
#include "corpus/families/other_outlines.hpp"
#include "corpus/turned.hpp"

namespace v16::corpus {
namespace {

/// Walls along x and y inside a box, from the floor up, not all of them full length.
void add_partitions(Solid& solid, Random& random, const Box2& area, double wall, double floor, double top) {
    const int count = random.integer(1, 5);
    for (int i = 0; i < count; ++i) {
        const double high = floor + (top - floor) * random.choice({1.0, 0.7, 0.45, 0.3});
        const double from = random.choice({0.0, 0.0, 0.3, 0.5}), to = random.choice({1.0, 1.0, 0.7, 0.85});
        const double at = random.uniform(0.15, 0.85);
        if (random.chance(0.5))
            solid.add_box({area.min.x + from * area.width(), area.min.y + at * area.height(), floor},
                          {area.min.x + to * area.width(), area.min.y + at * area.height() + wall, high});
        else
            solid.add_box({area.min.x + at * area.width(), area.min.y + from * area.height(), floor},
                          {area.min.x + at * area.width() + wall, area.min.y + to * area.height(), high});
    }
}

}  // namespace

/// Printed or moulded tray for a device: compartments, posts, wells and openings, screw bosses at the corners.
Part device_tray(FamilyContext& context) {
    Random& random = context.random;
    const double w = random.log_uniform(30, 300), d = w * random.uniform(0.5, 1.2), h = w * random.uniform(0.08, 0.5),
                 wall = std::min(w, d) * random.uniform(0.015, 0.05);
    const double radius = random.chance(0.6) ? wall * random.uniform(1, 5) : 0.0, floor = wall;
    Part part;
    part.solid.add_prism(Axis::z, rounded_rectangle({0, 0}, {w, d}, radius), 0, h);
    part.solid.cut_prism(Axis::z, rounded_rectangle({wall, wall}, {w - wall, d - wall}, std::max(0.0, radius - wall)),
                         floor, h + 1);
    const Box2 inside = box2({wall, wall}, {w - wall, d - wall});
    add_partitions(part.solid, random, inside, wall * random.uniform(0.6, 1.0), 0.5 * floor, h);
    const double post = wall * random.uniform(1.2, 2.2);
    add_posts(part.solid, random,
              border_points(box2({wall + post, wall + post}, {w - wall - post, d - wall - post}), 2,
                            random.choice({2, 2, 3})),
              post, 0.5 * floor, h * random.choice({1.0, 0.95, 0.6}));
    const int wells = random.integer(0, 3);
    for (int i = 0; i < wells; ++i) {
        const Point2 at{w * random.uniform(0.25, 0.75), d * random.uniform(0.25, 0.75)};
        const double r = std::min(w, d) * random.uniform(0.06, 0.2);
        if (random.chance(0.6))
            part.solid.add_cylinder(Axis::z, at, r, 0.5 * floor, h * random.uniform(0.3, 1.0))
                .cut_cylinder(Axis::z, at, r - wall * 0.8, random.chance(0.5) ? -1 : floor, h + 1);
        else
            part.solid.cut_prism(Axis::z, rectangle(at - Point2{r, 0.7 * r}, at + Point2{r, 0.7 * r}), -1, h + 1);
    }
    if (h > 6 * wall) {
        cut_openings(part.solid, random, Axis::y, box2({3 * wall, 1.5 * floor}, {w - 3 * wall, 0.95 * h}), -1, 2 * wall,
                     random.integer(1, 4));
        if (random.chance(0.5))
            cut_openings(part.solid, random, Axis::x, box2({3 * wall, 1.5 * floor}, {d - 3 * wall, 0.95 * h}),
                         w - 2 * wall, w + 1, random.integer(1, 3));
    }
    if (random.chance(0.3)) part.solid.add_box({w, 0.3 * d, 0}, {w + wall * random.uniform(3, 12), 0.7 * d, floor});
    if (random.chance(0.4))
        cut_vents(part.solid, random, Axis::z, box2({0.3 * w, 0.3 * d}, {0.7 * w, 0.7 * d}), -1, floor * 1.01);
    part.main_side = Side::top;
    add_odd_features(part.solid, random);
    return part;
}

/// Junction box: a cast or moulded box with cable glands on its sides, lugs and a lid's screw bosses.
Part junction_box(FamilyContext& context) {
    Random& random = context.random;
    const double w = random.log_uniform(30, 300), d = w * random.uniform(0.5, 1.0), h = w * random.uniform(0.25, 0.6),
                 wall = d * random.uniform(0.03, 0.08);
    const bool round = random.chance(0.3);
    Part part;
    if (round)
        part.solid.add_cylinder(Axis::z, {w / 2, d / 2}, d / 2, 0, h);
    else
        part.solid.add_prism(Axis::z, rounded_rectangle({0, 0}, {w, d}, wall * random.uniform(0.5, 4)), 0, h);
    const double r = std::min(0.14 * d, 0.35 * h), out = r * random.uniform(0.6, 2.0);
    const int glands = random.integer(1, 3);
    std::vector<double> places;
    for (int i = 0; i < glands; ++i) places.push_back(round ? w / 2 : w * (i + 0.5) / glands);
    const double left = round ? w / 2 - d / 2 : 0.0, right = round ? w / 2 + d / 2 : w;
    for (const double x : places) part.solid.add_cylinder(Axis::y, {x, 0.5 * h}, r, -out, round ? d / 2 : wall);
    const bool ends = random.chance(0.7);
    if (ends) part.solid.add_cylinder(Axis::x, {d / 2, 0.5 * h}, r, left - out, right + out);
    if (round)
        part.solid.cut_cylinder(Axis::z, {w / 2, d / 2}, d / 2 - wall, wall, h + 1);
    else
        part.solid.cut_prism(Axis::z, rectangle({wall, wall}, {w - wall, d - wall}), wall, h + 1);
    for (const double x : places) part.solid.cut_cylinder(Axis::y, {x, 0.5 * h}, 0.75 * r, -2 * out, d / 2);
    if (ends) part.solid.cut_cylinder(Axis::x, {d / 2, 0.5 * h}, 0.75 * r, left - 2 * out, right + 2 * out);
    if (!round) {
        const double post = 1.6 * wall;
        add_posts(part.solid, random, border_points(box2({post, post}, {w - post, d - post}), 2, 2), post, 0, h);
    }
    if (random.chance(0.5))  // lugs for the wall
        for (const double s : {-1.0, 1.0}) {
            const double x = s > 0 ? right : left, lug = 0.12 * w;
            part.solid.add_box({x - lug, d / 2 - lug, 0}, {x + lug, d / 2 + lug, wall})
                .cut_cylinder(Axis::z, {x + s * 0.5 * lug, d / 2}, 0.25 * lug, -1, wall * 1.01);
        }
    part.main_side = random.choice({Side::top, Side::front});
    add_odd_features(part.solid, random);
    return part;
}

/// Round casing: a cylinder with a domed, stepped or flat end, hollow, with slots and ears; lamp, sensor, lens barrel.
Part domed_case(FamilyContext& context) {
    Random& random = context.random;
    const double r = random.log_uniform(8, 150), length = r * random.uniform(0.6, 3),
                 wall = r * random.uniform(0.03, 0.12);
    Part part;
    const std::size_t end = random.weighted({0.45, 0.25, 0.3});
    const auto body = [&](double radius, double base, double top) {
        Path m;
        const double cap = radius * (end == 0 ? 0.6 : 0.3);
        m.vertices = {{{base, 0}}, {{base, radius}}, {{top, radius}}};
        if (end == 0) {
            m.vertices.back().bulge = std::tan(std::atan2(cap, radius) / 2.0) * -1.0;
            m.vertices.push_back({{top + cap, 0}});
        } else if (end == 1) {
            m.vertices.push_back({{top + cap, 0.6 * radius}});
            m.vertices.push_back({{top + cap, 0}});
        } else {
            m.vertices.push_back({{top, 0}});
        }
        return m;
    };
    part.solid.add_revolution(Axis::z, body(r, 0, length));
    if (random.chance(0.5)) part.solid.add_cylinder(Axis::z, {}, r * random.uniform(1.1, 1.4), 0, 2 * wall);
    const int ears = random.choice({0, 2, 3, 4});
    for (int i = 0; i < ears; ++i) {
        const Point2 at = polar({}, 1.15 * r, 360.0 * i / ears);
        part.solid.add_cylinder(Axis::z, at, 0.14 * r, 0, 3 * wall)
            .cut_cylinder(Axis::z, at, 0.07 * r, -1, 3 * wall + 1);
    }
    part.solid.cut_revolution(Axis::z, body(r - wall, -1, length - wall));
    const double half = r * random.uniform(0.04, 0.15);
    const int slots = random.choice({0, 1, 2, 4, 6});
    for (int i = 0; i < slots; ++i) {
        const double x = slots == 1 ? 0.0 : r * 1.2 * (i / (slots - 1.0) - 0.5);
        part.solid.cut_prism(Axis::y,
                             slot({x, 0.3 * length}, {x, 0.6 * length}, std::min(half, 0.35 * r / std::max(slots, 1))),
                             -2 * r, random.chance(0.6) ? 0 : 2 * r);
    }
    if (random.chance(0.4))
        part.solid.cut_cylinder(Axis::z, {}, r * random.uniform(0.15, 0.5), 0.5 * length, 3 * length);
    if (random.chance(0.4))
        part.solid.cut_box({-2 * r, -0.3 * r, -1}, {0, 0.3 * r, length * random.uniform(0.15, 0.4)});
    return part;
}

/// Half shell of a body with a free outline, seen from inside: thin wall, bosses, ribs, recesses.
Part body_half(FamilyContext& context) {
    Random& random = context.random;
    const double size = random.log_uniform(40, 400), h = size * random.uniform(0.08, 0.35),
                 wall = random.uniform(0.92, 0.97), slim = random.uniform(0.35, 0.9);
    const double nose = random.uniform(0.0, 0.45), tail = random.uniform(-0.1, 0.25);
    std::vector<Point2> points;
    for (int i = 0; i < 48; ++i) {
        const double a = 7.5 * i, c = std::cos(radians(a)), s = std::sin(radians(a));
        points.push_back(
            {0.5 * size * c * (1.0 + nose * c * c), 0.5 * size * slim * s * (1.0 - nose * c + tail * c * c)});
    }
    const Path hull = smooth_outline(points);
    Part part;
    part.solid.add_prism(Axis::z, hull, 0, h);
    part.solid.cut_prism(Axis::z, scaled(hull, wall), h * random.uniform(0.04, 0.2), h + 1);
    const double t = 0.012 * size, reach = 0.3 * size * slim;
    const int bosses = random.integer(2, 6);
    for (int i = 0; i < bosses; ++i) {
        const Point2 at{0.38 * size * (2.0 * i / std::max(bosses - 1, 1) - 1.0),
                        (i % 2 ? 1 : -1) * reach * random.uniform(0.2, 0.8)};
        part.solid.add_cylinder(Axis::z, at, 2.2 * t, 0, h * random.uniform(0.5, 1.0))
            .cut_cylinder(Axis::z, at, t, 0.2 * h, h + 1);
    }
    if (random.chance(0.6))
        add_partitions(part.solid, random, box2({-0.3 * size, -reach}, {0.3 * size, reach}), t, 0, h);
    if (random.chance(0.5))
        part.solid.cut_prism(
            Axis::z, rectangle({-0.2 * size, -0.4 * reach}, {random.uniform(0.0, 0.2) * size, 0.4 * reach}), -1, h + 1);
    if (random.chance(0.5)) part.solid.cut_cylinder(Axis::y, {0, h}, 0.3 * h, -size, 0);
    part.main_side = Side::top;
    add_odd_features(part.solid, random);
    return part;
}

/// A finger-jointed box put together, seen from its sides; the joints show as short lines along the edges.
Part jointed_box(FamilyContext& context) {
    Random& random = context.random;
    const double w = random.log_uniform(40, 500), d = w * random.uniform(0.4, 1.0), h = w * random.uniform(0.2, 0.9),
                 t = std::min({w, d, h}) * random.uniform(0.03, 0.08);
    Part part;
    const bool lid = random.chance(0.3);
    part.solid.add_box({0, 0, 0}, {w, d, h}).cut_box({t, t, t}, {w - t, d - t, lid ? h - t : h + 1});
    if (!lid) part.main_side = random.choice({Side::top, Side::top, Side::front});
    const auto notches = [&](Axis along, double span, double u, double v, double nudge) {
        // Shallow cuts at every other finger, so that its ends are seen.
        const int count = std::max(2, static_cast<int>(span / (t * random.uniform(4, 8)))), step = 2;
        for (int i = 0; i < std::min(count, 9); i += step) {
            const double from = span * i / std::min(count, 9), to = span * (i + 1) / std::min(count, 9);
            part.solid.cut_prism(along, rectangle({u - nudge, v - t}, {u + nudge, v + t}), from, to);
        }
    };
    const double nudge = t * random.uniform(0.3, 0.8);
    for (const double x : {0.0, w})
        for (const double y : {0.0, d}) notches(Axis::z, h, x, y, nudge);
    if (random.chance(0.7))
        for (const double y : {0.0, d}) notches(Axis::x, w, y, 0, nudge);
    if (random.chance(0.6))
        cut_openings(part.solid, random, Axis::y, box2({3 * t, 2 * t}, {w - 3 * t, h - 2 * t}), -1, 1.5 * t,
                     random.integer(1, 3));
    if (random.chance(0.3)) part.solid.cut_cylinder(Axis::x, {d / 2, 0.6 * h}, 0.12 * std::min(d, h), -1, w + 1);
    return part;
}

}  // namespace v16::corpus
