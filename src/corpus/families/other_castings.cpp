// Cast, welded and forged parts of the open category: brackets with ribs and bosses, frames of tube, forks, cranks,
// wheels, holders of rods.
#include <algorithm>
#include <vector>

#include "corpus/families/other.hpp"
#include "corpus/families/other_outlines.hpp"
#include "corpus/turned.hpp"

namespace v16::corpus {
namespace {

/// A boss with a bore through everything, with or without a wider seat.
void add_eye(Solid& solid, Random& random, Axis axis, Point2 at, double radius, double from, double to,
             std::vector<Primitive>& bores) {
    solid.add_cylinder(axis, at, radius, from, to);
    Solid hole;
    const double bore = radius * random.uniform(0.4, 0.75);
    hole.cut_cylinder(axis, at, bore, from - 0.1 * radius, to + 0.1 * radius);
    if (random.chance(0.25))
        hole.cut_cylinder(axis, at, 0.5 * (bore + radius), to - 0.2 * (to - from), to + 0.1 * radius);
    bores.insert(bores.end(), hole.primitives().begin(), hole.primitives().end());
}

void cut_all(Solid& solid, const std::vector<Primitive>& bores) {
    for (const Primitive& bore : bores) solid.cut_prism(bore.axis, bore.path, bore.from, bore.to);
}

}  // namespace

/// Cast bracket: a wall plate, an arm or a shelf that stands out of it, ribs between them, and eyes for shafts.
Part cast_bracket(FamilyContext& context) {
    Random& random = context.random;
    const double w = random.log_uniform(8, 150), h = w * random.uniform(0.5, 1.8),
                 t = std::min(w, h) * random.uniform(0.1, 0.3), out = w * random.uniform(0.6, 2.5);
    Part part;
    Solid& solid = part.solid;
    std::vector<Primitive> bores;
    const double corner = std::min(w, h) * random.uniform(0.05, 0.45);
    const bool round = random.chance(0.2);
    solid.add_prism(Axis::y, round ? circle({}, w) : rounded_rectangle({-w, -h}, {w, h}, corner), 0, t);
    const double arm = t * random.uniform(0.7, 1.6), wide = w * random.uniform(0.2, 0.9),
                 z = h * random.uniform(-0.6, 0.6);
    const int form = random.integer(0, 3);
    const double eye = std::max(wide * random.uniform(0.7, 1.1), 1.2 * arm);
    if (form == 0) {  // a shelf, narrowing to an eye
        solid.add_prism(Axis::z, tangent_hull({0, 0}, 1.2 * eye, {0, -out}, eye), z - 0.5 * arm, z + 0.5 * arm);
        solid.cut_box({-far, t * 0.99, -far}, {far, far, far});
        add_eye(solid, random, Axis::z, {0, -out}, eye, z - arm * random.uniform(0.5, 2.5),
                z + arm * random.uniform(0.5, 2.5), bores);
    } else if (form == 1) {  // an upright web with a cross eye
        solid.add_prism(
            Axis::x, through({{-out, z - 0.8 * eye}, {0.5 * t, -0.8 * h}, {0.5 * t, 0.8 * h}, {-out, z + 0.8 * eye}}),
            -0.5 * arm, 0.5 * arm);
        add_eye(solid, random, Axis::x, {-out, z}, eye, -arm * random.uniform(0.5, 2.5), arm * random.uniform(0.5, 2.5),
                bores);
    } else if (form == 2) {  // two cheeks
        const double gap = wide * random.uniform(0.4, 0.8);
        for (const double s : {-1.0, 1.0}) {
            const double a = s > 0 ? gap : -gap - arm;
            solid.add_prism(Axis::x, tangent_hull({-out, z}, eye, {0, z}, 1.1 * eye), a, a + arm);
        }
        solid.cut_box({-far, t * 0.99, -far}, {far, far, far});
        add_eye(solid, random, Axis::x, {-out, z}, 0.7 * eye, gap, gap + arm, bores);
        bores.front().from = -gap - 2 * arm;
    } else {  // a tube that stands on the plate
        add_eye(solid, random, Axis::y, {0, 0}, std::min(w, h) * random.uniform(0.35, 0.75), -out, 0.5 * t, bores);
        bores.front().to = t + 1;
    }
    const int ribs = random.integer(0, 3);
    const double rib = t * random.uniform(0.4, 0.8);
    for (int i = 0; i < ribs; ++i) {
        const double x = ribs == 1 ? 0.0 : 1.4 * std::min(w, wide) * (static_cast<double>(i) / (ribs - 1) - 0.5);
        const double far_end = -out * random.uniform(0.4, 0.85);
        if (form == 3 && random.chance(0.5))
            solid.add_prism(
                Axis::z,
                through({{far_end * 0.1 - w * 0.9, 0.5 * t}, {0.1 * w, 0.5 * t}, {0.0, far_end}, {-0.3 * w, far_end}}),
                -0.5 * rib, 0.5 * rib);
        else
            solid.add_prism(Axis::x,
                            through({{far_end, z - 0.3 * arm}, {0.5 * t, -0.9 * h}, {0.5 * t, z}, {far_end, z}}),
                            x - 0.5 * rib, x + 0.5 * rib);
    }
    const double hole = std::min({0.4 * corner + 0.05 * std::min(w, h), 0.12 * std::min(w, h)});
    if (round)
        solid.cut_hole_circle(Axis::y, {}, 0.85 * w, random.choice({3, 4, 6}), 45, 0.08 * w, -0.1 * t, t + 1);
    else
        for (const double sx : {-1.0, 1.0})
            for (const double sz : {-1.0, 1.0})
                solid.cut_counterbore(Axis::y, {sx * (w - 2 * hole), sz * (h - 2 * hole)}, hole, 1.5 * hole, 0.3 * t,
                                      -0.05 * t, t + 1);
    cut_all(solid, bores);
    part.main_side = random.choice({Side::front, Side::right, Side::top});
    return part;
}

/// Frame, trestle or bracket welded of tubes and bars, with plates at its ends.
Part welded_frame(FamilyContext& context) {
    Random& random = context.random;
    const double w = random.log_uniform(60, 1500), h = w * random.uniform(0.3, 1.3), d = w * random.uniform(0.2, 0.9),
                 tube = std::min({w, h, d}) * random.uniform(0.05, 0.16);
    Part part;
    Solid& solid = part.solid;
    const bool round = random.chance(0.3), hollow = random.chance(0.4);
    const auto bar = [&](Axis axis, Point2 at, double from, double to) {
        const Path section = round ? circle(at, tube) : rectangle(at - Point2{tube, tube}, at + Point2{tube, tube});
        solid.add_prism(axis, section, from, to);
    };
    const bool flat = random.chance(0.25);
    for (const double y : {0.0, d}) {
        if (flat && y > 0.0) break;
        bar(Axis::z, {-w / 2, y}, 0, h);
        bar(Axis::z, {w / 2, y}, 0, h);
        bar(Axis::x, {y, h - tube}, -w / 2, w / 2);
        if (random.chance(0.6)) bar(Axis::x, {y, h * random.uniform(0.1, 0.6)}, -w / 2, w / 2);
        if (random.chance(0.3)) {  // a diagonal
            const Point2 a{-w / 2, tube}, b{w / 2, h - tube},
                n = (0.8 * tube / length(b - a)) * Point2{a.y - b.y, b.x - a.x};
            solid.add_prism(Axis::y, through({a - n, b - n, b + n, a + n}), y - 0.8 * tube, y + 0.8 * tube);
        }
    }
    if (!flat)
        for (const double x : {-w / 2, w / 2}) {
            bar(Axis::y, {x, h - tube}, 0, d);
            if (random.chance(0.7)) bar(Axis::y, {x, 0.25 * h}, 0, d);
        }
    if (random.chance(0.6))  // foot plates
        for (const double x : {-w / 2, w / 2})
            for (const double y : {0.0, d}) {
                if (flat && y > 0.0) break;
                const double p = 2.2 * tube;
                solid.add_box({x - p, y - p, -0.4 * tube}, {x + p, y + p, 0});
                solid.cut_cylinder(Axis::z, {x + 1.6 * tube, y + 1.6 * tube}, 0.3 * tube, -tube, 1)
                    .cut_cylinder(Axis::z, {x - 1.6 * tube, y - 1.6 * tube}, 0.3 * tube, -tube, 1);
            }
    if (random.chance(0.4))
        solid.add_box({-w / 2 - tube, -tube, h}, {w / 2 + tube, (flat ? 0.0 : d) + tube, h + 0.5 * tube});
    if (hollow && !round)
        for (const double x : {-w / 2, w / 2})
            solid.cut_box({x - 0.8 * tube, -0.8 * tube, -far}, {x + 0.8 * tube, 0.8 * tube, h - 2.2 * tube});
    return part;
}

/// Shift fork, pedal or rocker: a hub from which an arm leads to a fork, a pad or a second hub.
Part arm_with_hub(FamilyContext& context) {
    Random& random = context.random;
    const double r = random.log_uniform(4, 50), length = r * random.uniform(2.2, 7), width = r * random.uniform(0.8, 3),
                 t = width * random.uniform(0.2, 0.6), end = r * random.uniform(0.5, 1.3);
    Part part;
    Solid& solid = part.solid;
    const double low = -t * random.uniform(0.0, 0.5);
    solid.add_prism(Axis::y, tangent_hull({}, 0.9 * r, {length, 0}, 0.7 * end), low, low + t);
    if (random.chance(0.4) && length > 1.8 * r + 1.2 * end)  // a window, where there is room for one
        solid.cut_prism(Axis::y, tangent_hull({1.3 * r, 0}, 0.5 * r, {length - 1.2 * end, 0}, 0.35 * end),
                        low + 0.35 * t, low + t + 1);
    solid.add_cylinder(Axis::y, {}, r, -0.5 * width, 0.5 * width);
    const double fork = end * random.uniform(1.2, 2.5);
    switch (random.integer(0, 3)) {
        case 0: {  // a fork around a sleeve
            const double rim = fork * 1.3;
            solid.add_prism(Axis::y, circle({length + fork, 0}, rim), low, low + t);
            solid.cut_cylinder(Axis::y, {length + fork, 0}, fork, -far, far)
                .cut_box({length + fork * 1.1, -far, -far}, {far, far, far});
            break;
        }
        case 1:  // a pad across
            solid.add_box({length - 0.3 * end, low - 0.8 * width, -1.2 * end},
                          {length + 0.3 * end, low + t + 0.4 * width, 1.2 * end});
            break;
        case 2:  // a second hub, with a handle or roller on it
            solid.add_cylinder(Axis::y, {length, 0}, end, -0.4 * width, 0.4 * width);
            if (random.chance(0.5))
                solid.add_cylinder(Axis::y, {length, 0}, 0.7 * end, low, -width * random.uniform(0.8, 2));
            else
                solid.cut_cylinder(Axis::y, {length, 0}, 0.5 * end, -far, far);
            break;
        default: {  // a bell crank's second arm
            const Point2 tip = polar({}, length * random.uniform(0.4, 0.9), random.choice({90.0, 90.0, 120.0, 60.0}));
            solid.add_prism(Axis::y, tangent_hull({}, 0.9 * r, tip, 0.6 * end), low, low + t)
                .add_cylinder(Axis::y, tip, 0.8 * end, -0.3 * width, 0.3 * width);
            solid.cut_cylinder(Axis::y, tip, 0.4 * end, -far, far)
                .cut_cylinder(Axis::y, {length, 0}, 0.35 * end, -far, far);
            break;
        }
    }
    const double bore = r * random.uniform(0.45, 0.75);
    if (random.chance(0.3))
        solid.cut_prism(Axis::y, keyed_bore({}, bore, 0.5 * bore, 1.25 * bore), -far, far);
    else
        solid.cut_cylinder(Axis::y, {}, bore, -far, far);
    if (random.chance(0.3)) solid.cut_box({-2 * r, -far, -0.08 * r}, {-0.5 * bore, far, 0.08 * r});
    return part;
}

/// Wheel of a vehicle or robot: a tread on a rim, spokes or a disc, a hub with a bolt circle or a hexagon.
Part road_wheel(FamilyContext& context) {
    Random& random = context.random;
    const double r = random.log_uniform(10, 300), width = r * random.uniform(0.2, 1.1),
                 rim = r * random.uniform(0.6, 0.88), hub = rim * random.uniform(0.2, 0.45),
                 web = width * random.uniform(0.1, 0.4);
    Part part;
    Solid& solid = part.solid;
    Path tyre = rectangle({0, 0.95 * rim}, {width, r});
    solid.add_revolution(Axis::y, random.chance(0.6) ? filleted(tyre, 0.35 * std::min(width, r - rim)) : tyre);
    if (random.chance(0.5)) solid.cut_cylinder(Axis::y, {}, rim, -1, width + 1);
    const int blocks = random.chance(0.35) ? random.integer(12, 36) : 0;
    for (int i = 0; i < blocks; ++i)
        solid.cut_prism(
            Axis::y, rotated(rectangle({0.94 * r, -0.6 * r / blocks}, {1.1 * r, 0.6 * r / blocks}), 360.0 * i / blocks),
            -1, width + 1);
    solid.add_cylinder(Axis::y, {}, rim, 0.1 * width, 0.9 * width).cut_cylinder(Axis::y, {}, 0.9 * rim, -1, width + 1);
    const double at = random.uniform(0.1, 0.6) * width;
    solid.add_cylinder(Axis::y, {}, 0.95 * rim, at, at + web)
        .add_cylinder(Axis::y, {}, hub, at, at + web + width * random.uniform(0.0, 0.5));
    const int spokes = random.integer(3, 10);
    const double open = 360.0 / spokes * random.uniform(0.4, 0.8);
    for (int i = 0; i < spokes; ++i) {
        if (random.chance(0.02)) continue;
        solid.cut_prism(
            Axis::y,
            filleted(ring_sector({}, 1.15 * hub, 0.82 * rim, 360.0 * i / spokes - 0.5 * open, open), 0.08 * rim), -far,
            far);
    }
    const double bore = hub * random.uniform(0.2, 0.5);
    solid.cut_prism(Axis::y, random.chance(0.25) ? polygon({}, bore, 6) : circle({}, bore), -far, far);
    if (random.chance(0.6))
        solid.cut_hole_circle(Axis::y, {}, 0.7 * hub, random.choice({3, 4, 5, 6}), 90, 0.12 * hub, -far, far);
    return part;
}

/// Holder of a rod or guide: a block or a foot that clamps it by a slit and a screw.
Part rod_support(FamilyContext& context) {
    Random& random = context.random;
    const double rod = random.log_uniform(2, 40), wall = rod * random.uniform(0.5, 1.1),
                 height = rod * random.uniform(1.8, 4), t = rod * random.uniform(0.7, 3),
                 foot = rod * random.uniform(1.8, 4), base = rod * random.uniform(0.4, 0.9);
    Part part;
    Solid& solid = part.solid;
    const double r = rod + wall;
    const bool round_flange = random.chance(0.3);
    if (round_flange) {  // a flange that faces the rod's end
        const double flange = r * random.uniform(1.5, 2.2);
        solid.add_cylinder(Axis::y, {0, height}, r, 0, t);
        const double cut = flange * random.uniform(0.6, 1.0);
        solid.add_cylinder(Axis::y, {0, height}, flange, 0, 0.35 * t)
            .cut_box({-far, -far, height + cut}, {far, far, far})
            .cut_box({-far, -far, -far}, {far, far, height - cut});
        for (const double s : {-1.0, 1.0})
            solid.cut_cylinder(Axis::y, {s * 0.5 * (r + flange), height}, 0.18 * (flange - r) + 0.05 * r, -1, t);
    } else {
        solid.add_box({-foot, 0, 0}, {foot, t, base}).add_box({-r, 0, 0}, {r, t, height});
        if (random.chance(0.5))
            solid.add_cylinder(Axis::y, {0, height}, r, 0, t);
        else
            solid.add_prism(Axis::y, chamfered(rectangle({-r, 0}, {r, height + r}), 0.3 * wall), 0, t);
        for (const double s : {-1.0, 1.0})
            solid.cut_counterbore(Axis::z, {s * 0.5 * (foot + r), 0.5 * t}, 0.15 * (foot - r) + 0.03 * rod,
                                  0.25 * (foot - r) + 0.04 * rod, 0.3 * base, base, -1);
    }
    solid.cut_cylinder(Axis::y, {0, height}, rod, -1, t + 1);
    const double screw = 0.22 * std::min(t, wall);
    if (round_flange || random.chance(0.7))
        solid.cut_box({-0.08 * rod, -1, height}, {0.08 * rod, t + 1, far})
            .cut_cylinder(Axis::x, {0.5 * t, height + rod + 0.45 * wall}, screw, -far, far);
    if (random.chance(0.3)) solid.cut_cylinder(Axis::z, {0, 0.5 * t}, screw, -1, height);
    return part;
}

}  // namespace v16::corpus
