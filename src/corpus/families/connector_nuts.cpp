// Nuts. Along x; hexagons show three faces or two.
#include <algorithm>

#include "corpus/families/connector.hpp"
#include "corpus/families/connector_sizes.hpp"
#include "corpus/turned.hpp"

namespace v16::corpus {
namespace {

/// Hexagon from 0 to `height`, chamfered on both, one or no sides.
void add_hexagon(Solid& solid, Random& random, double flats, double height, double phase) {
    solid.add_prism(Axis::x, hexagon({}, flats, phase), 0, height);
    const double circle = flats * random.uniform(0.45, 0.5), angle = random.choice({15.0, 25.0, 30.0});
    const std::size_t kind = random.weighted({0.6, 0.2, 0.2});
    if (kind != 2) chamfer_hexagon(solid, Axis::x, flats, height, -1, circle, angle);
    if (kind == 0) chamfer_hexagon(solid, Axis::x, flats, 0, 1, circle, angle);
}

}  // namespace

Part hex_nut(FamilyContext& context) {
    Random& random = context.random;
    const MetricSize size = metric_size(random);
    const double height = size.m * random.choice({1.0, 1.0, 1.0, 0.62, 1.4, 2.2, 3.4});  // also thin, high, long nuts
    Part part;
    add_hexagon(part.solid, random, size.s, height, random.choice({0.0, 30.0}));
    cut_tapped_hole(part.solid, random, Axis::x, {}, size, 0, height);
    part.main_side = random.chance(0.5) ? Side::front : Side::left;
    return part;
}

Part lock_nut(FamilyContext& context) {
    Random& random = context.random;
    const MetricSize size = metric_size(random);
    const double height = size.m * random.uniform(0.85, 1.05), collar = size.m * random.uniform(0.2, 0.4);
    const double outer = size.s * random.uniform(0.42, 0.48);
    Part part;
    add_hexagon(part.solid, random, size.s, height, random.choice({0.0, 30.0}));
    Path ring = ring_meridian(height - 0.1 * collar, height + collar, 0, outer);
    part.solid.add_revolution(Axis::x,
                              random.chance(0.6) ? filleted(ring, 0.5 * collar) : chamfered(ring, 0.4 * collar));
    cut_tapped_hole(part.solid, random, Axis::x, {}, size, 0, height + collar);
    if (random.chance(0.6))  // the polyamide ring's groove
        part.solid.cut_cylinder(Axis::x, {}, 0.5 * (size.radius() + outer), height, height + 0.6 * collar);
    return part;
}

Part cap_nut(FamilyContext& context) {
    Random& random = context.random;
    const MetricSize size = metric_size(random);
    const double height = size.m * random.uniform(0.7, 1.1);
    const double dome = size.s * random.uniform(0.44, 0.48), neck = dome * random.uniform(0.0, 0.5);
    Part part;
    add_hexagon(part.solid, random, size.s, height, random.choice({0.0, 30.0}));
    if (neck > 0.1 * dome) part.solid.add_cylinder(Axis::x, {}, dome, height, height + neck);
    part.solid.add_revolution(Axis::x, ball_meridian(height + std::max(0.0, neck), dome));
    const double depth = height + neck + 0.4 * dome;
    part.solid.cut_blind_hole(Axis::x, {}, size.minor_radius(), -0.1 * height, depth);
    part.solid.add_thread({.axis = Axis::x,
                           .centre = {},
                           .major_radius = size.radius(),
                           .minor_radius = size.minor_radius(),
                           .from = 0,
                           .to = 0.9 * depth,
                           .internal = true});
    return part;
}

Part flange_nut(FamilyContext& context) {
    Random& random = context.random;
    const MetricSize size = metric_size(random);
    const double height = size.m * random.uniform(1.0, 1.3), flange = size.d * random.uniform(1.0, 1.25);
    const double rim = 0.12 * size.d;
    Part part;
    add_hexagon(part.solid, random, size.s, height, random.choice({0.0, 30.0}));
    part.solid.add_revolution(
        Axis::x,
        through({{0, 0}, {0, flange}, {rim, flange}, {rim + 0.35 * size.d, size.s / 2}, {rim + 0.35 * size.d, 0}}));
    cut_tapped_hole(part.solid, random, Axis::x, {}, size, 0, height);
    return part;
}

Part wing_nut(FamilyContext& context) {
    Random& random = context.random;
    const MetricSize size = metric_size(random);
    const double hub = size.d * random.uniform(0.85, 1.1), height = size.d * random.uniform(0.9, 1.3);
    const double span = size.d * random.uniform(2.2, 3.0), rise = size.d * random.uniform(1.6, 2.4);
    const double thick = size.d * random.uniform(0.14, 0.25), tip = size.d * random.uniform(0.35, 0.6);
    const bool screw = random.chance(0.3);
    Part part;
    // Wings in the plane x-z, from the hub's side up and out.
    const Path wing = tangent_hull({0.5 * height, hub * 0.7}, 0.38 * height, {rise, span - tip}, tip);
    const auto flipped = [&](Path path) {
        for (PathVertex& vertex : path.vertices) {
            vertex.at.y = -vertex.at.y;
            vertex.bulge = -vertex.bulge;
        }
        return reversed(path);
    };
    part.solid.add_prism(Axis::y, wing, -thick, thick).add_prism(Axis::y, flipped(wing), -thick, thick);
    part.solid.add_revolution(Axis::x, cone_meridian(0, hub, height, hub * random.uniform(0.75, 1.0)));
    if (screw) {
        const double length = size.d * random.uniform(2, 8);
        add_threaded_shank(part.solid, random, size, -length, 0.1 * height, -length);
    } else {
        cut_tapped_hole(part.solid, random, Axis::x, {}, size, 0, height);
        part.solid.cut_cylinder(Axis::x, {}, size.minor_radius(), height, rise + tip + 1);
    }
    return part;
}

Part castle_nut(FamilyContext& context) {
    Random& random = context.random;
    const MetricSize size = metric_size(random);
    const double solid_height = size.m * random.uniform(0.8, 1.0),
                 height = solid_height + size.d * random.uniform(0.3, 0.5);
    const double slot_half = size.d * random.uniform(0.08, 0.14);
    const bool crown = random.chance(0.5);
    Part part;
    const double phase = random.choice({0.0, 30.0});
    add_hexagon(part.solid, random, size.s, crown ? solid_height : height, phase);
    if (crown) part.solid.add_chamfered_cylinder(Axis::x, {}, 0.46 * size.s, solid_height, height, 0, 0.05 * size.d);
    cut_tapped_hole(part.solid, random, Axis::x, {}, size, 0, height);
    for (int i = 0; i < 3; ++i)
        part.solid.cut_prism(Axis::x, rotated(rectangle({-slot_half, -size.s}, {slot_half, size.s}), 60.0 * i + phase),
                             solid_height, height + 1);
    return part;
}

Part square_nut(FamilyContext& context) {
    Random& random = context.random;
    const MetricSize size = metric_size(random);
    const double height = size.d * random.uniform(0.35, 0.9), half = size.s / 2;
    Part part;
    if (random.chance(0.6)) {
        part.solid.add_prism(Axis::x, rectangle({-half, -half}, {half, half}), 0, height);
        if (random.chance(0.5))
            part.solid.cut_revolution(Axis::x, through({{height + 1, 0.95 * half},
                                                        {height, 0.95 * half},
                                                        {height - 0.25 * half, 1.5 * half},
                                                        {height + 1, 1.5 * half}}));
    } else {  // nut for T-slots
        const double neck = size.d * random.uniform(0.55, 0.7), collar = size.d * random.uniform(0.4, 0.6);
        part.solid.add_prism(Axis::x, rectangle({-half, -half}, {half, half}), 0, height)
            .add_prism(Axis::x, rectangle({-half, -neck}, {half, neck}), height, height + collar);
        cut_tapped_hole(part.solid, random, Axis::x, {}, size, 0, height + collar);
        return part;
    }
    cut_tapped_hole(part.solid, random, Axis::x, {}, size, 0, height);
    return part;
}

Part round_nut(FamilyContext& context) {
    Random& random = context.random;
    const double bore = random.log_uniform(5, 60);  // thread radius; GB/T 812, DIN 981 and DIN 1816
    const double outer = bore * random.uniform(1.4, 1.8), height = bore * random.uniform(0.35, 0.8);
    const double chamfer = (outer - bore) * random.uniform(0.0, 0.3);
    const int slots = random.choice({2, 4, 4, 4, 6});
    const double half = outer * random.uniform(0.08, 0.15), depth = (outer - bore) * random.uniform(0.2, 0.4);
    Part part;
    part.solid.add_chamfered_cylinder(Axis::x, {}, outer, 0, height, 0, std::min(chamfer, 0.4 * height));
    MetricSize size;
    size.d = 2 * bore;
    size.pitch = bore < 12 ? 1.0 : 1.5;
    cut_tapped_hole(part.solid, random, Axis::x, {}, size, 0, height);
    if (random.chance(0.75)) {
        for (int i = 0; i < slots; ++i)
            part.solid.cut_prism(Axis::x,
                                 rotated(rectangle({outer - depth, -half}, {outer * 1.2, half}), 360.0 * i / slots), -1,
                                 height + 1);
    } else {  // pin spanner holes in the face
        part.solid.cut_hole_circle(Axis::x, {}, (outer + bore) / 2, random.choice({2, 4}), 0, 0.2 * (outer - bore),
                                   0.4 * height, height + 1);
    }
    return part;
}

}  // namespace v16::corpus
