// Bolted splices and gussets of steelwork, clamps of beams, furniture connectors.
#include <algorithm>

#include "corpus/families/connector.hpp"
#include "corpus/families/connector_sizes.hpp"
#include "corpus/turned.hpp"

namespace v16::corpus {
namespace {

/// A bolt through plates along y, head in front at `from`, nut behind `to`.
void add_cross_bolt(Solid& solid, Point2 at, const MetricSize& size, double from, double to) {
    solid.add_prism(Axis::y, hexagon(at, size.s, 30), from - size.k, from)
        .add_cylinder(Axis::y, at, size.radius(), from - 0.5 * size.k, to + 1.3 * size.m)
        .add_prism(Axis::y, hexagon(at, size.s, 30), to, to + size.m);
}

/// Two flats or beams end to end, with plates on one or both sides.
void splice(Solid& solid, Random& random, const MetricSize& size) {
    const double d = size.d, pitch = d * random.uniform(2.6, 3.5), t = d * random.uniform(0.4, 0.9),
                 gap = random.choice({0.0, 0.3}) * d;
    const int columns = random.integer(1, 3), rows = random.integer(1, 3);
    const double half_z = pitch * (0.5 * rows + 0.2), half_x = pitch * (columns + 0.3),
                 reach = half_x + d * random.uniform(3, 8);
    for (const double s : {-1.0, 1.0})
        solid.add_box({s > 0 ? gap : -reach, -0.5 * t, -half_z * 1.1}, {s > 0 ? reach : -gap, 0.5 * t, half_z * 1.1});
    if (random.chance(0.4))  // flanges: the flats are the webs of beams
        for (const double z : {-1.0, 1.0})
            for (const double s : {-1.0, 1.0})
                solid.add_box({s > 0 ? gap : -reach, -2.2 * d, z > 0 ? half_z * 1.1 : -half_z * 1.1 - t},
                              {s > 0 ? reach : -gap, 2.2 * d, z > 0 ? half_z * 1.1 + t : -half_z * 1.1});
    const bool both = random.chance(0.6);
    solid.add_box({-half_x, -1.5 * t, -half_z}, {half_x, -0.5 * t, half_z});
    if (both) solid.add_box({-half_x, 0.5 * t, -half_z}, {half_x, 1.5 * t, half_z});
    for (int i = 0; i < columns; ++i)
        for (int j = 0; j < rows; ++j)
            for (const double s : {-1.0, 1.0})
                add_cross_bolt(solid, {s * pitch * (i + 0.65), pitch * (j - 0.5 * (rows - 1))}, size, -1.5 * t,
                               (both ? 1.5 : 0.5) * t);
}

/// Gusset plate at a node: bars that meet there, each with its bolts.
void gusset_node(Solid& solid, Random& random, const MetricSize& size) {
    const double d = size.d, t = d * random.uniform(0.4, 0.7), pitch = 3 * d, wide = 1.5 * d;
    const int bars = random.integer(2, 5), bolts = random.integer(2, 3);
    const double root = 4.2 * d / std::max(0.7, 5.0 / bars - 0.6), plate = root + pitch * bolts;
    std::vector<Point2> corners;
    for (int i = 0; i < bars; ++i) {
        const double angle = (bars < 4 ? 180.0 : 360.0) * i / (bars < 4 ? std::max(1, bars - 1) : bars);
        for (const double off : {-1.0, 1.0})
            corners.push_back(polar(polar({}, plate - 0.5 * pitch, angle), 2.0 * d, angle + 90 * off));
    }
    if (bars < 4) corners.push_back({0, -3 * d});
    solid.add_prism(Axis::y, through(corners), -t, 0);
    for (int i = 0; i < bars; ++i) {
        const double angle = (bars < 4 ? 180.0 : 360.0) * i / (bars < 4 ? std::max(1, bars - 1) : bars);
        const double end = plate + d * random.uniform(2, 6);
        solid.add_prism(Axis::y, rotated(rectangle({root - d, -wide}, {end, wide}), angle), 0, t);
        if (random.chance(0.5))
            solid.add_prism(Axis::y, rotated(rectangle({root - d, wide - t}, {end, wide}), angle), 0, 2.6 * d);
        for (int k = 0; k < bolts; ++k) add_cross_bolt(solid, polar({}, root + (k + 0.2) * pitch, angle), size, -t, t);
    }
}

/// C-shaped clamp that a screw holds on the flange of a beam, with a hole or rod below.
void beam_clamp(Solid& solid, Random& random, const MetricSize& size) {
    const double d = size.d, mouth = d * random.uniform(1.6, 3), deep = d * random.uniform(2.5, 4.5),
                 bar = d * random.uniform(0.7, 1.2), half = d * random.uniform(0.9, 1.4);
    const double high = mouth + 2 * bar;
    Path outline = filleted(through({{-bar, -0.0},
                                     {deep, 0},
                                     {deep, bar},
                                     {0, bar},
                                     {0, bar + mouth},
                                     {deep, bar + mouth},
                                     {deep, high + 0.4 * d},
                                     {0.3 * deep, high + 0.4 * d},
                                     {-bar, high}}),
                            0.3 * bar);
    solid.add_prism(Axis::y, outline, -half, half);
    const double x = 0.7 * deep, top = high + d * random.uniform(0.8, 3);
    const double cup = bar + mouth * random.uniform(0.15, 0.7);
    solid.add_cylinder(Axis::z, {x, 0}, size.radius(), cup, top)
        .add_thread({Axis::z, {x, 0}, size.radius(), size.minor_radius(), cup, top, false});
    if (random.chance(0.6))
        solid.add_prism(Axis::z, hexagon({x, 0}, size.s, 0), top, top + size.k);
    else
        solid.add_cylinder(Axis::z, {x, 0}, 0.5 * size.head, top, top + d)
            .cut_prism(Axis::z, hexagon({x, 0}, size.socket, 0), top + 0.5 * d, far);
    if (random.chance(0.5))
        solid.add_prism(Axis::z, hexagon({x, 0}, size.s, 0), high + 0.4 * d, high + 0.4 * d + 0.6 * size.m);
    if (random.chance(0.7)) {  // the rod, or its hole, below
        const double at = 0.35 * deep;
        if (random.chance(0.5))
            solid.cut_cylinder(Axis::z, {at, 0}, size.minor_radius(), -1, bar + 0.01 * d);
        else
            solid.add_cylinder(Axis::z, {at, 0}, size.radius(), -d * random.uniform(3, 10), 0.5 * bar)
                .add_prism(Axis::z, hexagon({at, 0}, size.s, 0), -size.m, 0);
    }
    if (random.chance(0.3)) solid.cut_cylinder(Axis::y, {-0.2 * bar, 0.5 * high}, 0.35 * bar, -far, far);
}

/// Barrel with a cross thread, perhaps with the screw that it belongs to.
void cross_dowel(Solid& solid, Random& random, const MetricSize& size) {
    const double r = size.d * random.uniform(0.8, 1.15), length = size.d * random.uniform(1.8, 4),
                 at = length * random.choice({0.5, 0.5, 0.35});
    solid.add_chamfered_cylinder(Axis::x, {}, r, 0, length, 0.1 * r, 0.1 * r);
    const bool screw = random.chance(0.35);
    if (random.chance(0.7)) solid.cut_box({length - 0.3 * r, -far, -0.15 * r}, {far, far, 0.15 * r});
    if (screw) {
        const double head = size.d * random.uniform(5, 9);
        solid.add_cylinder(Axis::z, {at, 0}, size.radius(), -1.2 * r, head)
            .add_thread({Axis::z, {at, 0}, size.radius(), size.minor_radius(), -1.2 * r, 0.6 * head, false})
            .add_chamfered_cylinder(Axis::z, {at, 0}, 1.1 * size.d, head, head + 0.4 * size.d, 0, 0.2 * size.d)
            .cut_prism(Axis::z, hexagon({at, 0}, 0.7 * size.d, 0), head + 0.1 * size.d, far);
    } else {
        cut_tapped_hole(solid, random, Axis::z, {at, 0}, size, -r, r);
    }
}

/// Cam of a furniture joint: a disc with a spiral pocket and a cross recess; beside it or in it the dowel.
void cam_lock(Solid& solid, Random& random) {
    const double r = 0.5 * random.choice({12.0, 15.0, 15.0, 20.0, 25.0}), thick = r * random.uniform(1.2, 1.8),
                 pin = 0.28 * r;
    const bool cam = random.chance(0.8), dowel = !cam || random.chance(0.6);
    if (cam) {
        solid.add_cylinder(Axis::z, {}, r, 0, thick).add_cylinder(Axis::z, {}, 1.08 * r, 0.93 * thick, thick);
        solid.cut_prism(Axis::z, ring_sector({}, 0.3 * r, 0.78 * r, 150, 150), 0.2 * thick, 0.75 * thick);
        solid.cut_box({0, -far, 0.3 * thick}, {far, 0.35 * r, 0.7 * thick});
        for (const double turn : {45.0, 135.0})
            solid.cut_prism(Axis::z, rotated(rectangle({-0.4 * r, -0.09 * r}, {0.4 * r, 0.09 * r}), turn), 0.8 * thick,
                            far);
    }
    if (!dowel) return;
    const double z = 0.5 * thick, from = r * random.uniform(0.1, 0.5), collar = from + r * random.uniform(2.5, 4.5),
                 end = collar + r * random.uniform(1, 1.6);
    solid.add_revolution(Axis::x,
                         turned({{.length = 0.35 * r, .radius = 1.2 * pin, .chamfer_left = 0.3 * pin},
                                 {.length = 0.4 * r, .radius = 0.6 * pin},
                                 {.length = collar - from - 0.75 * r, .radius = pin},
                                 {.length = 0.15 * r, .radius = 1.7 * pin},
                                 {.length = end - collar, .radius = 1.1 * pin, .end_radius = 0.8 * pin}},
                                from),
                         {0, z});
    solid.add_thread({Axis::x, {0, z}, 1.1 * pin, 0.75 * pin, collar + 0.15 * r, end, false});
}

}  // namespace

/// Joints of steelwork and furniture: splices, gussets with their bars, beam clamps, cross dowels, cam locks.
Part structural_joint(FamilyContext& context) {
    Random& random = context.random;
    const MetricSize size = metric_size(random);
    Part part;
    switch (random.weighted({0.2, 0.2, 0.25, 0.2, 0.15})) {
        case 0:
            splice(part.solid, random, size);
            break;
        case 1:
            gusset_node(part.solid, random, size);
            break;
        case 2:
            beam_clamp(part.solid, random, size);
            break;
        case 3:
            cross_dowel(part.solid, random, size);
            break;
        default:
            cam_lock(part.solid, random);
            break;
    }
    return part;
}

}  // namespace v16::corpus
