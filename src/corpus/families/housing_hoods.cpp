// Housings of connectors.
#include <algorithm>
#include <vector>

#include "corpus/families/housing.hpp"
#include "corpus/families/housing_ports.hpp"
#include "corpus/families/other_pieces.hpp"

namespace v16::corpus {
namespace {

/// Hood of a rectangular connector: sloped shoulders, a cable gland above or at the side, pegs for the levers.
void cable_hood(Solid& solid, Random& random, double x, double y, double high) {
    const double wall = 0.06 * x + 0.6, collar = high * random.uniform(0.25, 0.4),
                 gland = y * random.uniform(0.45, 0.7);
    const bool side = random.chance(0.5);
    const double slope = x * random.uniform(0.05, 0.35);
    const Path outline = side ? through({{-x, 0}, {x, 0}, {x, high}, {-x + slope, high}, {-x, high - 0.8 * slope}})
                              : through({{-x, 0},
                                         {x, 0},
                                         {x, high - 0.8 * slope},
                                         {x - slope, high},
                                         {-x + slope, high},
                                         {-x, high - 0.8 * slope}});
    const Path outside = filleted(outline, random.uniform(0.03, 0.12) * high);
    solid.add_prism(Axis::y, outside, -y, y);
    if (random.chance(0.6)) solid.add_box({-1.04 * x, -1.08 * y, 0}, {1.04 * x, 1.08 * y, 0.6 * collar});
    const double z = 0.62 * high, reach = x + gland * random.uniform(0.4, 0.9),
                 up = high + gland * random.uniform(0.3, 0.8),
                 at = random.choice({0.0, 0.0, 0.3}) * (x - slope - gland);
    if (side)
        solid.add_cylinder(Axis::x, {0, z}, gland * 1.2, 0, reach);
    else
        solid.add_cylinder(Axis::z, {at, 0}, gland * 1.2, 0, up);
    const double peg = 0.1 * collar + 0.3;
    if (random.chance(0.7))
        for (const double s : {-1.0, 1.0})
            for (const double px :
                 random.chance(0.6) ? std::vector<double>{-0.8 * x, 0.8 * x} : std::vector<double>{0.0})
                add_rod(solid, Axis::y, {px, 0.5 * collar}, 1.6 * peg, 0, s * (1.08 * y + 4 * peg));
    solid.cut_box({-x + wall, -y + wall, -1}, {x - wall, y - wall, high - 1.2 * std::max(wall, 0.8 * slope)});
    if (side)
        solid.cut_cylinder(Axis::x, {0, z}, gland, 0, far);
    else
        solid.cut_cylinder(Axis::z, {at, 0}, gland, 0.5 * high, far);
}

/// Housing that stands on a panel or a wall for such a connector: base plate, collar, levers.
void bulkhead_base(Solid& solid, Random& random, double x, double y) {
    const double wall = 0.06 * x + 0.6, t = 0.35 * y, plate = x * random.uniform(1.15, 1.35),
                 high = y * random.uniform(1.2, 1.8);
    const bool surface = random.chance(0.45);
    const double low = surface ? -y * random.uniform(1.6, 2.6) : 0.0;
    if (surface) {
        solid.add_box({-1.1 * x, -1.15 * y, low}, {1.1 * x, 1.15 * y, high * 0.4});
        const double gland = 0.6 * y;
        const bool both = random.chance(0.5);
        for (const double s : {-1.0, 1.0})
            if (s > 0 || both) add_rod(solid, Axis::x, {0, 0.45 * low}, 1.15 * gland, 0, s * 1.3 * x);
        for (const double s : {-1.0, 1.0})
            solid
                .add_prism(Axis::z, tangent_hull({0.9 * s * x, 0.5 * y}, 0.5 * y, {1.35 * s * x, 0.5 * y}, 0.35 * y),
                           low, low + t)
                .cut_cylinder(Axis::z, {1.35 * s * x, 0.5 * y}, 0.15 * y, low - 1, low + t + 1);
        solid.cut_cylinder(Axis::x, {0, 0.45 * low}, gland, both ? -far : 0, far);
    } else {
        solid.add_prism(Axis::z, rounded_rectangle({-plate, -1.3 * y}, {plate, 1.3 * y}, random.uniform(0.1, 0.5) * y),
                        0, t);
        const double in = 0.28 * y;
        for (const Point2 q : quarters)
            solid.cut_cylinder(Axis::z, {q.x * (plate - in), q.y * (1.3 * y - in)}, 0.13 * y, -1, t + 1);
    }
    solid.add_prism(Axis::z, rounded_rectangle({-x, -y}, {x, y}, 0.15 * y), low + 0.01, high);
    const std::size_t levers = random.weighted({0.3, 0.4, 0.3});
    for (const double s : {-1.0, 1.0}) {
        if (levers == 1) add_rod(solid, Axis::y, {s * 0.75 * x, 0.6 * high}, 0.14 * y, -1.2 * y, 1.2 * y);
        if (levers == 2)
            solid.add_prism(Axis::x,
                            rounded_rectangle({s < 0 ? -1.25 * y : 1.02 * y, 0.3 * high},
                                              {s < 0 ? -1.02 * y : 1.25 * y, 1.3 * high}, 0.1 * y),
                            -0.85 * x, 0.85 * x);
    }
    solid.cut_prism(Axis::z, rounded_rectangle({-x + wall, -y + wall}, {x - wall, y - wall}, 0.1 * y),
                    low + (surface ? wall : -1), high + 1);
}

/// Backshell of a small connector: a flat half shell that narrows from the connector to the cable, screws through it.
void backshell(Solid& solid, Random& random, double x, double y) {
    const double high = x * random.uniform(0.8, 1.4), wall = 0.06 * x + 0.4, cable = x * random.uniform(0.16, 0.28);
    const double shoulder = high * random.uniform(0.3, 0.6);
    const auto outline = [&](double e) {
        return counter_clockwise(through({{-x + e, 0},
                                          {x - e, 0},
                                          {x - e, shoulder},
                                          {1.5 * cable - e, high - e},
                                          {-1.5 * cable + e, high - e},
                                          {-x + e, shoulder}}));
    };
    const bool half = random.chance(0.6);
    const double screw = 0.09 * x, sx = 0.82 * x;
    solid.add_prism(Axis::y, filleted(outline(0), 0.06 * x), half ? 0 : -y, y);
    solid.add_cylinder(Axis::z, {}, 1.35 * cable, 0.7 * high, high + x * random.uniform(0.1, 0.5));
    if (half) solid.cut_box({-far, -far, -far}, {far, 0, far});
    solid.cut_prism(Axis::y, outline(wall), half ? -1 : -y + wall, y - wall);
    for (const double s : {-1.0, 1.0})
        solid.add_box({s * sx - 2 * screw, half ? 0 : -y, 0}, {s * sx + 2 * screw, y, shoulder})
            .cut_cylinder(Axis::z, {s * sx, 0}, screw, -1, shoulder + 1);
    for (const double s : {-1.0, 1.0})
        solid.add_cylinder(Axis::y, {s * 0.45 * x, 0.75 * shoulder}, 1.8 * screw, half ? 0 : -y, y)
            .cut_cylinder(Axis::y, {s * 0.45 * x, 0.75 * shoulder}, 0.8 * screw, -far, far);
    solid.cut_box({-0.62 * x, -0.6 * y, -1}, {0.62 * x, 0.6 * y, 1.2 * wall});
    solid.cut_cylinder(Axis::z, {}, cable, 0.5 * high, far);
}

}  // namespace

/// Housings of connectors: hoods, bases that stand on a panel, backshells.
Part connector_hood(FamilyContext& context) {
    Random& random = context.random;
    const double x = random.log_uniform(14, 75), y = x * random.uniform(0.28, 0.6);
    Part part;
    switch (random.weighted({0.4, 0.35, 0.25})) {
        case 0:
            cable_hood(part.solid, random, x, y, x * random.uniform(0.9, 1.9));
            break;
        case 1:
            bulkhead_base(part.solid, random, x, y);
            break;
        default:
            backshell(part.solid, random, x, 0.7 * y);
            break;
    }
    return part;
}

}  // namespace v16::corpus
