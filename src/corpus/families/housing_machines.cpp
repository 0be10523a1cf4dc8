// Housings of machines: gear pumps, bell housings, round cases with flanges, manifold blocks.
#include <algorithm>

#include "corpus/families/housing.hpp"
#include "corpus/families/housing_details.hpp"
#include "corpus/families/other_outlines.hpp"
#include "corpus/turned.hpp"

namespace v16::corpus {
/// Body of a gear pump: two overlapping bores for the gears in a stadium or a block, ports, bolts and dowels around.
Part gear_pump_body(FamilyContext& context) {
    Random& random = context.random;
    const double bore = random.log_uniform(6, 80), half = bore * random.uniform(0.7, 0.9),
                 wall = bore * random.uniform(0.4, 0.8), depth = bore * random.uniform(0.5, 2.5),
                 floor = random.chance(0.6) ? bore * random.uniform(0.2, 0.6) : -1.0;
    Part part;
    const bool round = random.chance(0.6);
    const double reach = bore + wall;
    part.solid.add_prism(Axis::y,
                         round ? slot({0, -half}, {0, half}, reach)
                               : rounded_rectangle({-reach, -half - reach}, {reach, half + reach}, 0.5 * wall),
                         0, depth);
    if (random.chance(0.4))  // foot
        part.solid.add_box({-1.5 * reach, 0, -half - reach - 0.1 * wall},
                           {1.5 * reach, depth, -half - reach + 0.7 * wall});
    // The open face looks at the viewer.
    for (const double s : {-1.0, 1.0}) {
        part.solid.cut_cylinder(Axis::y, {0, s * half}, bore, -1, depth - floor);
        if (floor > 0.0)
            part.solid.cut_cylinder(Axis::y, {0, s * half}, 0.35 * bore, 0, s > 0 ? far : depth - 0.3 * floor);
    }
    const double port = std::min(0.3 * depth, 0.45 * bore) * random.uniform(0.6, 1.0);
    part.solid.cut_cylinder(Axis::x, {0.5 * (depth - std::max(floor, 0.0)), 0}, port, -far,
                            random.chance(0.7) ? far : 0.0);
    const double hole = 0.2 * wall, line = bore + 0.55 * wall;
    for (const double s : {-1.0, 1.0})
        for (const double angle : {0.0, 60.0, 120.0, 180.0})
            part.solid.cut_cylinder(Axis::y, polar({0, s * half}, line, s * angle), hole, -1,
                                    random.chance(0.8) ? far : 0.6 * depth);
    return part;
}

/// Bell housing: a hollow cone or step between a large and a small flange, windows in its side.
Part bell_housing(FamilyContext& context) {
    Random& random = context.random;
    const double small = random.log_uniform(12, 150), large = small * random.uniform(1.15, 1.9),
                 length = small * random.uniform(0.6, 2.0), wall = small * random.uniform(0.08, 0.16),
                 t = small * random.uniform(0.12, 0.25), lip = small * random.uniform(0.25, 0.45);
    const double waist = random.chance(0.5) ? small : 0.5 * (small + large);
    Part part;
    const Axis axis = random.chance(0.5) ? Axis::x : Axis::y;
    const auto shell = [&](double inset, double from, double to) {
        return through({{from, 0},
                        {from, large - inset},
                        {t, large - inset},
                        {length - t, waist - inset},
                        {to, small - inset},
                        {to, 0}});
    };
    part.solid.add_revolution(axis, shell(0, 0, length));
    const double half = large + 0.6 * lip;
    const bool square = random.chance(0.35);
    if (square)
        part.solid.add_prism(axis, rounded_rectangle({-half, -half}, {half, half}, lip), 0, t);
    else
        part.solid.add_cylinder(axis, {}, large + lip, 0, t);
    const bool second = random.chance(0.7);
    if (second) part.solid.add_cylinder(axis, {}, small + lip, length - t, length);
    part.solid.cut_revolution(axis, shell(wall, -1, length - t))
        .cut_cylinder(axis, {}, (small - wall) * random.uniform(0.4, 0.95), 0, far);
    part.solid.cut_hole_circle(axis, {}, square ? 1.25 * half : large + 0.5 * lip,
                               square ? 4 : random.choice({4, 6, 8, 12}), 45, 0.2 * lip, -1, t * 1.01);
    if (second)
        part.solid.cut_hole_circle(axis, {}, small + 0.5 * lip, random.choice({4, 4, 6, 8}), 45, 0.17 * lip,
                                   length - t * 1.01, length + 1);
    const double window = std::min(0.5 * length - t, 0.5 * small) * random.uniform(0.5, 0.8);
    if (window > 0.0 && random.chance(0.5)) {
        const Point2 at = axis == Axis::x ? Point2{0.5 * length, 0} : Point2{0, 0.5 * length};
        part.solid.cut_prism(Axis::z,
                             rounded_rectangle(at - Point2{window, window}, at + Point2{window, window}, 0.3 * window),
                             -far, random.chance(0.5) ? far : 0);
    }
    return part;
}

/// Round case: a pot with a bolted rim, lugs or ears, stepped bores in its floor, ribs or a cable outlet.
Part round_case(FamilyContext& context) {
    Random& random = context.random;
    const double r = random.log_uniform(12, 200), height = r * random.uniform(0.4, 1.8),
                 wall = r * random.uniform(0.05, 0.18), floor = r * random.uniform(0.08, 0.25);
    const Axis axis = random.chance(0.6) ? Axis::y : Axis::x;
    Part part;
    part.solid.add_chamfered_cylinder(axis, {}, r, 0, height, 0, random.chance(0.5) ? 0.5 * wall : 0.0);
    const int ears = random.choice({3, 4, 4, 6});
    const double ear = r * random.uniform(0.08, 0.16), thick = height * random.uniform(0.12, 1.0),
                 phase = random.choice({0.0, 45.0, 90.0});
    const bool rim = random.chance(0.4);
    if (rim) part.solid.add_cylinder(axis, {}, r + 2.2 * ear, 0, std::min(thick, 0.3 * height));
    for (int i = 0; i < ears; ++i)
        if (!rim)
            part.solid.add_prism(
                axis, tangent_hull({}, 3.0 * ear, polar({}, r + 0.8 * ear, phase + 360.0 * i / ears), ear), 0, thick);
    part.solid.cut_cylinder(axis, {}, r - wall, -1, height - floor);
    if (random.chance(0.5)) part.solid.cut_cylinder(axis, {}, r - 0.5 * wall, -1, 0.1 * height);
    part.solid.cut_hole_circle(axis, {}, r + (rim ? 1.1 : 0.8) * ear, ears, phase, 0.5 * ear, -1,
                               rim ? height : thick * 1.01);
    const double bore = (r - wall) * random.uniform(0.15, 0.6);
    if (random.chance(0.75)) {
        if (random.chance(0.5))
            part.solid.add_cylinder(axis, {}, 1.4 * bore, height - 2.5 * floor, height + 0.5 * floor);
        part.solid.cut_cylinder(axis, {}, bore, 0, far);
    }
    if (random.chance(0.4))
        part.solid.cut_hole_circle(axis, {}, 0.8 * (r - wall), random.choice({3, 4, 6}), 0, 0.06 * r, 0, far);
    const Point2 side = axis == Axis::x ? Point2{0.5 * height, 0} : Point2{0, 0.5 * height};
    if (random.chance(0.4)) {
        const double gland = std::min(0.25 * height, 0.3 * r);
        part.solid.add_cylinder(Axis::z, side, gland, 0.9 * r, 1.35 * r)
            .cut_cylinder(Axis::z, side, 0.6 * gland, r - 2 * wall, far);
    }
    return part;
}

/// Manifold block: a body of ducts; threaded ports on several faces that meet inside, mounting holes through.
Part manifold_block(FamilyContext& context) {
    Random& random = context.random;
    const double width = random.log_uniform(25, 300), height = width * random.uniform(0.3, 0.9),
                 depth = width * random.uniform(0.25, 0.6);
    Part part;
    part.solid.add_prism(Axis::y,
                         random.chance(0.3) ? chamfered(rectangle({0, 0}, {width, height}), 0.03 * width)
                                            : rectangle({0, 0}, {width, height}),
                         0, depth);
    const int ports = random.integer(2, 6);
    const double pitch = width / ports, mouth = std::min({0.32 * pitch, 0.3 * height, 0.3 * depth}),
                 duct = mouth * random.uniform(0.35, 0.65), middle = height * random.uniform(0.4, 0.6);
    // The common duct, from one end or right through.
    part.solid.cut_counterbore(Axis::x, {0.5 * depth, middle}, duct, mouth, 1.5 * mouth, 0,
                               random.chance(0.5) ? far : width - 0.4 * pitch);
    const bool top = random.chance(0.6);
    const double port_depth = mouth * random.uniform(1.0, 1.8);
    for (int i = 0; i < ports; ++i) {
        const double x = (i + 0.5) * pitch;
        if (top || random.chance(0.3))
            part.solid.cut_counterbore(Axis::z, {x, 0.5 * depth}, duct, mouth, std::min(port_depth, 0.3 * height),
                                       height, middle);
        if (!top || random.chance(0.3))
            part.solid.cut_counterbore(Axis::y, {x, middle}, duct, mouth, std::min(port_depth, 0.3 * depth), 0,
                                       0.5 * depth);
    }
    const double hole = 0.04 * std::min(width, 2 * height), inset = 2.2 * hole;
    for (const Point2 at : {Point2{inset, inset}, Point2{width - inset, inset}, Point2{inset, height - inset},
                            Point2{width - inset, height - inset}})
        part.solid.cut_cylinder(Axis::y, at, hole, -1, far);
    add_odd_features(part.solid, random);
    return part;
}

}  // namespace v16::corpus
