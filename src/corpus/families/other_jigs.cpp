// Jigs for drilling and straps for clamping.
#include <algorithm>
#include <vector>

#include "corpus/families/other.hpp"
#include "corpus/families/other_outlines.hpp"
#include "corpus/turned.hpp"

namespace v16::corpus {
namespace {

/// A drill bush pressed in from above: `r` is its bore.
void add_bush(Solid& solid, Random& random, Point2 at, double r, double plate, double top) {
    const double proud = top * random.choice({0.02, 0.2, 0.3}) + 0.01;
    solid.add_cylinder(Axis::z, at, 1.7 * r, top - plate, top);
    if (random.chance(0.5)) solid.add_cylinder(Axis::z, at, 2.1 * r, top, top + proud);
    solid.cut_cylinder(Axis::z, at, r, top - plate - 1, top + 2 * proud);
    solid.cut_revolution(Axis::z, cone_meridian(top + proud - 0.4 * r, r, top + proud + 0.1 * r, 1.5 * r), at);
}

/// Plate with bushes, rests below and pins or a fence against which the work lies.
void make_plate_jig(Part& part, Random& random) {
    Solid& solid = part.solid;
    part.main_side = Side::top;
    const double w = random.log_uniform(25, 120), h = w * random.uniform(0.35, 1.0), t = w * random.uniform(0.08, 0.2),
                 high = t * random.uniform(1.5, 3.5);
    solid.add_prism(
        Axis::z,
        random.chance(0.6) ? rounded_rectangle({-w, -h}, {w, h}, 0.12 * h) : plate_outline(random, 2 * w, 2 * h), 0, t);
    const int count = random.integer(1, 5);
    const double r = std::min({0.1 * h, 0.3 * w / count, 8.0}) * random.uniform(0.6, 1.0);
    const bool round = count > 2 && random.chance(0.4);
    for (int i = 0; i < count; ++i) {
        const Point2 at =
            round ? polar({}, 0.55 * h, 360.0 * i / count + 90)
                  : Point2{(i + 0.5 - 0.5 * count) * 1.5 * w / count, 0.35 * h * random.choice({-1.0, 0.0, 1.0})};
        add_bush(solid, random, at, r, t, t);
    }
    switch (random.integer(0, 2)) {
        case 0:  // fences on two sides
            solid.add_box({-w, -h, -high}, {w, -h + 0.12 * h + 2, 0.01});
            if (random.chance(0.6)) solid.add_box({-w, -h, -high}, {-w + 0.12 * h + 2, 0.6 * h, 0.01});
            break;
        case 1:  // three stop pins
            for (const Point2 at : {Point2{-0.9 * w, 0}, Point2{-0.5 * w, -0.85 * h}, Point2{0.5 * w, -0.85 * h}})
                solid.add_cylinder(Axis::z, at, 0.05 * w, -high, t * 1.05);
            break;
        default:  // on four legs
            for (const double x : {-0.9, 0.9})
                for (const double y : {-0.85, 0.85}) solid.add_cylinder(Axis::z, {x * w, y * h}, 0.07 * w, -high, 0.01);
            break;
    }
    if (random.chance(0.4)) solid.cut_cylinder(Axis::z, {0.88 * w, 0}, 0.05 * w, -far, far);
}

/// Jig over an edge or a bar: a channel or an angle whose top carries the bushes; a screw presses from the side.
void make_channel_jig(Part& part, Random& random) {
    Solid& solid = part.solid;
    const double w = random.uniform(12, 50), length = w * random.uniform(1.2, 4), t = w * random.uniform(0.25, 0.5),
                 leg = w * random.uniform(0.8, 1.8);
    const bool one_leg = random.chance(0.35);
    solid.add_box({-w, 0, leg}, {w, length, leg + t}).add_box({-w, 0, 0}, {-w + 0.8 * t, length, leg});
    if (!one_leg) solid.add_box({w - 0.8 * t, 0, 0}, {w, length, leg});
    const int count = random.integer(1, 4);
    const double r = std::min(0.12 * w, 0.14 * length / count);
    for (int i = 0; i < count; ++i) add_bush(solid, random, {0.2 * t, length * (i + 0.5) / count}, r, t, leg + t);
    if (random.chance(0.6)) {
        const double y = 0.5 * length, z = 0.45 * leg, screw = 0.16 * w;
        solid.add_cylinder(Axis::x, {y, z}, screw, -2.2 * w, -0.3 * w)
            .add_cylinder(Axis::x, {y, z}, 2.2 * screw, -2.6 * w, -2.1 * w);
        solid.add_cylinder(Axis::x, {y, z}, 1.5 * screw, -0.4 * w, -0.2 * w);
    } else {
        solid.cut_prism(Axis::x, slot({0.3 * length, 0.4 * leg}, {0.7 * length, 0.4 * leg}, 0.12 * leg), -far, far);
    }
}

/// The strap seen from its side, along x; its nose is tapered over the length `nose`.
Path strap_side(Random& random, double length, double t, double nose) {
    switch (random.integer(0, 3)) {
        case 0:  // tapered in the side view
            return through({{0, 0}, {length, 0}, {length, 0.45 * t}, {length - nose, t}, {0, t}});
        case 1:  // gooseneck
            return through({{0, 0},
                            {0.75 * length, 0},
                            {0.75 * length, -0.8 * t},
                            {length, -0.8 * t},
                            {length, 0},
                            {0.8 * length, t},
                            {0, t}});
        case 2:  // a stepped heel
            return through({{0, -t},
                            {0.14 * length, -t},
                            {0.14 * length, 0},
                            {length, 0},
                            {length, 0.7 * t},
                            {length - 0.4 * nose, t},
                            {0, t}});
        default: {  // teeth at the heel
            std::vector<Point2> points{
                {0.2 * length, 0}, {length, 0}, {length, 0.6 * t}, {length - nose, t}, {0.2 * length, t}};
            for (int i = 5; i-- > 0;)
                points.insert(points.end(), {{0.04 * length * (i + 1) - 0.035 * length, t * (0.1 + 0.18 * i)},
                                             {0.04 * length * i, t * 0.18 * i}});
            return through(points);
        }
    }
}

/// Strap for a machine table: a bar with a slot for the stud, a nose that is tapered, stepped or goosenecked, a heel
/// with teeth for the step block.
void make_strap(Part& part, Random& random) {
    Solid& solid = part.solid;
    part.main_side = random.chance(0.6) ? Side::top : Side::front;
    const double length = random.log_uniform(40, 250), w = length * random.uniform(0.11, 0.2),
                 t = w * random.uniform(0.4, 1.1), nose = length * random.uniform(0.12, 0.3);
    solid.add_prism(Axis::y, strap_side(random, length, t, nose), -w, w);
    if (random.chance(0.5)) {  // the nose narrows in the top view
        const double tip = random.uniform(0.3, 0.65) * w;
        for (const double s : {-1.0, 1.0})
            solid.cut_prism(Axis::z,
                            through({{length - nose, s * w},
                                     {length + 1, s * tip},
                                     {length + 1, s * 2 * w},
                                     {length - nose, s * 2 * w}}),
                            -far, far);
    }
    const double r = w * random.uniform(0.3, 0.45), from = length * random.uniform(0.2, 0.35),
                 to = length * random.uniform(0.5, 0.65);
    if (random.chance(0.85))
        solid.cut_prism(Axis::z, slot({from, 0}, {random.chance(0.15) ? -length : to, 0}, r), -far, far);
    if (random.chance(0.2)) {  // with its stud, washer and nut
        const double x = 0.5 * (from + to);
        solid.add_cylinder(Axis::z, {x, 0}, 0.8 * r, -2.5 * t - r, 4 * t + r)
            .add_cylinder(Axis::z, {x, 0}, 1.8 * r, t, t + 0.3 * r)
            .add_prism(Axis::z, polygon({x, 0}, 1.6 * r, 6), t + 0.3 * r, t + 1.6 * r);
    }
}

/// Side clamp or toe clamp: a base with a slot and a sloping seat, a jaw that a screw drives down.
void make_toe_clamp(Part& part, Random& random) {
    Solid& solid = part.solid;
    const double length = random.uniform(30, 110), w = length * random.uniform(0.2, 0.4),
                 high = length * random.uniform(0.25, 0.5), jaw = length * random.uniform(0.3, 0.45);
    solid.add_prism(Axis::y,
                    through({{0, 0},
                             {length, 0},
                             {length, 0.35 * high},
                             {jaw + 0.35 * high, 0.35 * high},
                             {jaw, 0.9 * high},
                             {0, 0.9 * high}}),
                    -w, w);
    if (random.chance(0.6))  // the jaw, sloping down to the work
        solid.add_prism(Axis::y,
                        through({{jaw + 0.03 * length, high},
                                 {jaw + 0.4 * high, 0.38 * high},
                                 {jaw + 0.75 * length, 0.38 * high},
                                 {jaw + 0.78 * length, 0.8 * high},
                                 {jaw + 0.6 * length, 1.05 * high}}),
                        -0.9 * w, 0.9 * w);
    solid.cut_prism(Axis::z, slot({-length, 0}, {0.5 * jaw, 0}, 0.32 * w), -far, far);
    solid.cut_prism(Axis::z, slot({-length, 0}, {0.5 * jaw, 0}, 0.55 * w), 0.5 * high, far);
}

}  // namespace

/// Jigs and clamps: plates and channels with drill bushes, straps with slots, toe clamps.
Part drill_jig(FamilyContext& context) {
    Random& random = context.random;
    Part part;
    switch (random.weighted({0.35, 0.2, 0.32, 0.13})) {
        case 0:
            make_plate_jig(part, random);
            break;
        case 1:
            make_channel_jig(part, random);
            break;
        case 2:
            make_strap(part, random);
            break;
        default:
            make_toe_clamp(part, random);
            break;
    }
    return part;
}

}  // namespace v16::corpus
