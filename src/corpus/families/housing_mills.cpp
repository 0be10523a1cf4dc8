// Housings of machines that crush, grind and press: crushers, shredders, mincers, feed throats.
#include <algorithm>

#include "corpus/families/housing.hpp"
#include "corpus/families/housing_ports.hpp"
#include "corpus/families/other_pieces.hpp"
#include "corpus/turned.hpp"

namespace v16::corpus {
namespace {

/// A casing by its side's outline, welded of plates: the sides, the wall around, flanges at the joint, ribs.
void outlined_casing(Solid& solid, Random& random, double r) {
    const double deep = r * random.uniform(0.6, 1.4), t = 0.035 * r + 1, low = -r * random.uniform(0.9, 1.2),
                 chute = r * random.uniform(0.35, 0.6), up = r * random.uniform(1.4, 2.0),
                 bore = r * random.uniform(0.12, 0.22);
    const std::size_t form = random.weighted({0.35, 0.35, 0.3});  // round above, many corners, inlet at the side
    const auto outline = [&](double e) {
        if (form == 0) {
            Path path = through({{-r + e, low + e}, {r - e, low + e}, {r - e, 0}, {-r + e, 0}});
            path.vertices[2].bulge = 1;
            return path;
        }
        if (form == 1)
            return counter_clockwise(through({{-0.8 * r + e, low + e},
                                              {1.1 * r - e, low + e},
                                              {1.1 * r - e, 0.2 * r},
                                              {0.75 * r - e, 0.85 * r - e},
                                              {0.1 * r, 1.15 * r - e},
                                              {-0.9 * r + e, 0.9 * r - e},
                                              {-1.15 * r + e, 0.1 * r}}));
        return counter_clockwise(through({{-r + e, low + e},
                                          {r - e, low + e},
                                          {r - e, 0.6 * r},
                                          {0.5 * r, 1.1 * r - e},
                                          {-0.4 * r, 1.1 * r - e},
                                          {-1.5 * r + e, 1.3 * r - e},
                                          {-1.5 * r + e, 0.75 * r + e},
                                          {-r + e, 0.35 * r}}));
    };
    solid.add_prism(Axis::y, outline(0), -deep, deep);
    const double at = form == 1 ? 0.45 * r : 0.3 * r * random.choice({-1.0, 0.0, 1.0});
    const bool top = form != 2;
    if (top)
        solid.add_box({at - chute, -0.8 * deep, 0}, {at + chute, 0.8 * deep, up})
            .add_box({at - chute - 3 * t, -0.8 * deep - 3 * t, up - 1.5 * t},
                     {at + chute + 3 * t, 0.8 * deep + 3 * t, up});
    const bool joint = random.chance(0.7);
    if (joint)
        solid.add_box({(form == 0 ? -1.0 : -1.2) * r - 2 * t, -deep - 2.5 * t, -1.2 * t},
                      {(form == 0 ? 1.0 : 1.1) * r + 2.5 * t, deep + 2.5 * t, 1.2 * t});
    solid.add_box({-1.15 * r, -deep - 3 * t, low - 1.5 * t}, {1.2 * r, deep + 3 * t, low});
    const int ribs = random.integer(0, 3);
    for (int i = 0; i < ribs; ++i) {
        const double x = -0.7 * r + 1.4 * r * (i + 0.5) / ribs;
        solid.add_box({x - 0.5 * t, -deep - 2 * t, low}, {x + 0.5 * t, deep + 2 * t, -0.1 * r});
    }
    const double console = 2.2 * bore;
    solid.add_box({-console, -deep - 3.2 * bore, -1.3 * bore - t}, {console, deep + 3.2 * bore, -1.3 * bore});
    if (random.chance(0.6)) solid.add_cylinder(Axis::y, {}, 1.7 * bore, -deep - 2 * t, deep + 2 * t);
    solid.cut_prism(Axis::y, outline(t), -deep + t, deep - t);
    if (top)
        solid.cut_box({at - chute + t, -0.8 * deep + t, 0}, {at + chute - t, 0.8 * deep - t, far});
    else
        solid.cut_box({-far, -0.8 * deep, 0.75 * r + t}, {-1.2 * r, 0.8 * deep, 1.3 * r - 2.5 * t});
    solid.cut_box({-0.7 * r, -0.8 * deep, -far}, {0.7 * r, 0.8 * deep, low + 2 * t})
        .cut_cylinder(Axis::y, {}, bore, -far, far);
    if (random.chance(0.5)) {  // door in the side
        const double w = 0.3 * r, z = 0.5 * low;
        solid.add_box({0.15 * r, -deep - 1.2 * t, z - 0.8 * w}, {0.15 * r + 2 * w, -deep, z + 0.8 * w});
    }
    if (joint)
        for (const double s : {-1.0, 1.0})
            for (int i = 0, n = random.integer(3, 6); i < n; ++i)
                solid.cut_cylinder(Axis::z, {row_position(i, n, 1.9 * r / n), s * (deep + 1.4 * t)}, 0.5 * t, -2 * t,
                                   2 * t);
}

/// Shredder: a low frame about one or two shafts, thick ends with bearing bores, thin sides, screwed flanges.
void shredder_frame(Solid& solid, Random& random, double r) {
    const int shafts = random.choice({1, 2, 2, 4});
    const double pitch = r * random.uniform(1.3, 1.7), x = r * random.uniform(1.5, 3.5),
                 y = 0.5 * pitch * (shafts - 1) + 1.15 * r, z = r * random.uniform(0.7, 1.1),
                 end = r * random.uniform(0.2, 0.4), t = 0.12 * r, bore = r * random.uniform(0.3, 0.45),
                 lip = r * random.uniform(0.2, 0.4);
    solid.add_box({-x - end, -y - t, -z}, {x + end, y + t, z});
    for (const double s : {-1.0, 1.0})
        if (random.chance(0.6))
            solid.add_box({-x - end, -y - t - lip, s < 0 ? -z : z - t}, {x + end, y + t + lip, s < 0 ? -z + t : z});
    const double boss = random.uniform(0.1, 0.5) * r;
    for (int i = 0; i < shafts; ++i)
        solid.add_cylinder(Axis::x, {row_position(i, shafts, pitch), 0}, std::min(1.4 * bore, 0.48 * pitch),
                           -x - end - boss, x + end + boss);
    solid.cut_box({-x, -y, -far}, {x, y, far});
    for (int i = 0; i < shafts; ++i) {
        const Point2 c{row_position(i, shafts, pitch), 0};
        solid.cut_cylinder(Axis::x, c, bore, -far, -x + 1).cut_cylinder(Axis::x, c, bore, x - 1, far);
        if (shafts < 3) solid.cut_hole_circle(Axis::x, c, 1.2 * bore, 4, 45, 0.07 * bore, -far, -x - 0.5 * end);
    }
    const int teeth = random.choice({0, 0, 4, 6});
    for (int i = 0; i < teeth; ++i)  // the strippers between the knives
        for (const double s : {-1.0, 1.0})
            add_block(solid, {-x + 2 * x * (i + 0.3) / teeth, s * (y - 0.5 * r), -0.6 * z},
                      {-x + 2 * x * (i + 0.65) / teeth, s * (y + 0.1 * t), 0.6 * z});
    for (const Point2 q : quarters)
        solid.cut_cylinder(Axis::z, {q.x * (x + 0.5 * end), q.y * (y + 0.3 * t)}, 0.2 * end, -far, far);
}

}  // namespace

/// Housings of crushers, hammer mills and shredders.
Part crusher_housing(FamilyContext& context) {
    Random& random = context.random;
    const double r = random.log_uniform(40, 600);
    Part part;
    if (random.chance(0.7))
        outlined_casing(part.solid, random, r);
    else
        shredder_frame(part.solid, random, r);
    return part;
}

/// Body of a mincer, a juicer or the feed throat of an extruder: a barrel with its screw's bore and grooves, a funnel
/// or a feed opening above, a ring or a flange before, a clamp, a foot or a flange behind.
Part mincer_body(FamilyContext& context) {
    Random& random = context.random;
    const double r = random.log_uniform(12, 90), wall = r * random.uniform(0.12, 0.3), tube = r + wall,
                 length = r * random.uniform(2.2, 5), at = length * random.uniform(0.35, 0.65),
                 neck = r * random.uniform(0.6, 0.95), up = tube + r * random.uniform(0.8, 2.4);
    Part part;
    Solid& solid = part.solid;
    const bool block = random.chance(0.3);
    if (block)
        solid.add_prism(Axis::x,
                        rounded_rectangle({-1.35 * tube, -1.35 * tube}, {1.35 * tube, 1.35 * tube},
                                          random.choice({0.05, 0.3}) * tube),
                        0.1 * length, 0.9 * length);
    solid.add_cylinder(Axis::x, {}, tube, 0, length);
    const std::size_t front = random.weighted({0.4, 0.35, 0.25}), back = random.weighted({0.35, 0.35, 0.3}),
                      feed = random.weighted({0.4, 0.3, 0.3});
    const double head = tube * random.uniform(1.15, 1.4), t = 0.35 * r;
    if (front != 2) solid.add_cylinder(Axis::x, {}, head, 0, (front == 0 ? 2.0 : 1.0) * t);
    if (front == 0) solid.add_thread({Axis::x, {}, head, 0.95 * head, 0, 1.6 * t, false});
    const double flange = tube * random.uniform(1.3, 1.6);
    if (back == 0) solid.add_cylinder(Axis::x, {}, flange, length - t, length);
    if (back == 1)
        solid.add_prism(Axis::x, rounded_rectangle({-flange, -flange}, {flange, flange}, 0.3 * flange), length - t,
                        length);
    if (back == 2)
        solid.add_revolution(Axis::x, cone_meridian(length, 0.9 * tube, length + 0.6 * r, 0.6 * tube))
            .add_cylinder(Axis::x, {}, 0.55 * tube, length, length + 1.5 * r);
    const double cup = neck * random.uniform(1.5, 3);
    if (feed == 0)
        solid.add_cylinder(Axis::z, {at, 0}, neck + 0.8 * wall, 0, up)
            .add_revolution(Axis::z, cone_meridian(up, neck + 0.8 * wall, up + 0.6 * cup, cup), {at, 0});
    if (feed == 1)
        solid
            .add_prism(Axis::z,
                       rounded_rectangle({at - 1.6 * neck, -1.2 * neck}, {at + 1.6 * neck, 1.2 * neck}, 0.3 * neck), 0,
                       up - t)
            .add_prism(Axis::z,
                       rounded_rectangle({at - 2.0 * neck, -1.6 * neck}, {at + 2.0 * neck, 1.6 * neck}, 0.3 * neck),
                       up - t, up);
    if (feed == 2)
        solid.add_cylinder(Axis::z, {at, 0}, neck + wall, 0, up)
            .add_cylinder(Axis::z, {at, 0}, 1.6 * neck + wall, up - 0.7 * t, up);
    const std::size_t hold = random.weighted({0.4, 0.3, 0.3});
    const double low = -tube - r * random.uniform(1.5, 3), leg = 0.35 * r;
    if (hold == 1) {  // C-clamp of a table
        solid.add_box({at - leg, -0.5 * r, low}, {at + leg, 0.5 * r, 0});
        solid.add_box({at - leg, -0.5 * r, low}, {at + 2.5 * r, 0.5 * r, low + 0.5 * r})
            .add_box({at - leg, -0.6 * r, -tube - 0.75 * r}, {at + 2.3 * r, 0.6 * r, -tube - 0.35 * r})
            .add_cylinder(Axis::z, {at + 1.7 * r, 0}, 0.45 * r, low, low + 0.7 * r)
            .cut_cylinder(Axis::z, {at + 1.7 * r, 0}, 0.2 * r, -far, low + r);
    }
    if (hold == 2) {
        solid.add_box({0.25 * length, -0.7 * tube, low + 0.3 * r}, {0.75 * length, 0.7 * tube, 0});
        add_foot_plate(solid, random, {0.5 * length, 0}, {0.4 * length, 1.5 * tube}, low, low + t);
    }
    solid.cut_cylinder(Axis::x, {}, r, -far, back == 2 ? length - wall : far);
    if (back == 2) solid.cut_cylinder(Axis::x, {}, 0.3 * tube, 0, far);
    if (random.chance(0.5)) solid.cut_cylinder(Axis::x, {}, r + 0.4 * wall, -far, 0.8 * t);
    if (feed == 0)
        solid.cut_cylinder(Axis::z, {at, 0}, neck, 0.1 * r, far)
            .cut_revolution(Axis::z, cone_meridian(up, neck, up + 0.6 * cup + 0.01, cup - 0.6 * wall), {at, 0});
    if (feed == 1)
        solid.cut_prism(Axis::z,
                        rounded_rectangle({at - 1.3 * neck, -0.9 * neck}, {at + 1.3 * neck, 0.9 * neck}, 0.3 * neck),
                        0.1 * r, far);
    if (feed == 2) solid.cut_cylinder(Axis::z, {at, 0}, neck, 0.1 * r, far);
    for (int i = 0, n = random.choice({0, 0, 3, 4}); i < n; ++i)  // grooves that hold the food
        solid.cut_cylinder(Axis::x, polar({}, r, 30 + 360.0 / n * i), 0.12 * r, -far, 0.7 * at);
    if (back == 0)
        solid.cut_hole_circle(Axis::x, {}, 0.5 * (flange + tube), random.choice({3, 4, 6}), 45, 0.2 * (flange - tube),
                              length - 2 * t, far);
    if (back == 1)
        for (const Point2 q : quarters)
            solid.cut_cylinder(Axis::x, 0.82 * flange * q, 0.09 * flange, length - 2 * t, far);
    if (feed == 1)
        for (const Point2 q : quarters)
            solid.cut_cylinder(Axis::z, {at + 1.8 * neck * q.x, 1.4 * neck * q.y}, 0.12 * neck, up - 2 * t, far);
    if (block)
        for (const double x : {0.2 * length, 0.8 * length})
            solid.cut_cylinder(Axis::y, {x, -1.05 * tube}, 0.12 * tube, -far, 0);
    return part;
}

}  // namespace v16::corpus
