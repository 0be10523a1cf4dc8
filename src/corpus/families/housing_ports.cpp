#include "corpus/families/housing_ports.hpp"

#include <algorithm>
#include <utility>

#include "corpus/families/other_pieces.hpp"

namespace v16::corpus {
namespace {

/// Where the end's flange begins and ends along the axis.
std::pair<double, double> end_extent(const Port& port) {
    const double inner = port.to > port.from ? port.to - port.thickness() : port.to + port.thickness();
    return std::minmax({inner, port.to});
}

}  // namespace

void add_rod(Solid& solid, Axis axis, Point2 centre, double radius, double a, double b) {
    solid.add_cylinder(axis, centre, radius, std::min(a, b), std::max(a, b));
}

void cut_rod(Solid& solid, Axis axis, Point2 centre, double radius, double a, double b) {
    solid.cut_cylinder(axis, centre, radius, std::min(a, b), std::max(a, b));
}

void add_block(Solid& solid, Point3 a, Point3 b) {
    solid.add_box({std::min(a.x, b.x), std::min(a.y, b.y), std::min(a.z, b.z)},
                  {std::max(a.x, b.x), std::max(a.y, b.y), std::max(a.z, b.z)});
}

Path counter_clockwise(Path path) {
    return signed_area(path) > 0.0 ? path : reversed(path);
}

void add_port(Solid& solid, const Port& port) {
    const double r = port.tube(), outer = port.flange * r;
    add_rod(solid, port.axis, port.centre, r, port.from, port.to);
    const auto [low, high] = end_extent(port);
    const Point2 half{outer, outer};
    switch (port.end) {
        case PortEnd::plain:
            break;
        case PortEnd::round:
            solid.add_cylinder(port.axis, port.centre, outer, low, high);
            break;
        case PortEnd::square:
            solid.add_prism(port.axis, rounded_rectangle(port.centre - half, port.centre + half, 0.25 * outer), low,
                            high);
            break;
        case PortEnd::oval:
            for (const double s : {-1.0, 1.0})
                solid.add_prism(
                    port.axis,
                    tangent_hull(port.centre, 1.15 * r, port.centre + Point2{s * outer, 0}, 0.55 * (outer - r)), low,
                    high);
            break;
        case PortEnd::hexagon:
            solid.add_prism(port.axis, polygon(port.centre, 1.3 * r, 6, 30), low, high);
            break;
        case PortEnd::collar:
            solid.add_cylinder(port.axis, port.centre, r + 0.3 * (outer - r), low, high);
            break;
    }
}

void cut_port(Solid& solid, const Port& port) {
    const double r = port.tube(), outer = port.flange * r, out = port.to > port.from ? 1.0 : -1.0;
    cut_rod(solid, port.axis, port.centre, port.bore, port.from, port.to + out);
    const auto [low, high] = end_extent(port);
    const double hole = 0.19 * (outer - r), pitch = 0.5 * (outer + r) + 0.04 * (outer - r);
    if (port.end == PortEnd::round)
        solid.cut_hole_circle(port.axis, port.centre, pitch, port.bolts, 180.0 / port.bolts, hole, low - 0.5,
                              high + 0.5);
    if (port.end == PortEnd::square)
        for (const Point2 q : quarters)
            solid.cut_cylinder(port.axis, port.centre + 0.8 * outer * q, 0.8 * hole, low - 0.5, high + 0.5);
    if (port.end == PortEnd::oval)
        for (const double s : {-1.0, 1.0})
            solid.cut_cylinder(port.axis, port.centre + Point2{s * outer, 0}, 1.3 * hole, low - 0.5, high + 0.5);
}

void add_ports(Solid& solid, const std::vector<Port>& ports) {
    for (const Port& port : ports) add_port(solid, port);
}

void cut_ports(Solid& solid, const std::vector<Port>& ports) {
    for (const Port& port : ports) cut_port(solid, port);
}

void add_foot_plate(Solid& solid, Random& random, Point2 centre, Point2 half, double from, double to) {
    const double small = std::min(half.x, half.y), hole = small * random.uniform(0.08, 0.15), in = 2.2 * hole;
    const bool slots = random.chance(0.3);
    solid.add_prism(Axis::z, rounded_rectangle(centre - half, centre + half, random.choice({0.02, 0.15, 0.3}) * small),
                    from, to);
    for (const Point2 q : quarters) {
        const Point2 at = centre + Point2{q.x * (half.x - in), q.y * (half.y - in)};
        const Point2 reach{slots ? 0.8 * hole : 0.0, 0};
        if (slots)
            solid.cut_prism(Axis::z, slot(at - reach, at + reach, hole), from - 1, to + 1);
        else
            solid.cut_cylinder(Axis::z, at, hole, from - 1, to + 1);
    }
}

}  // namespace v16::corpus
