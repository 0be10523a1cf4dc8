// Shells and channel heads of heat exchangers.
#include <algorithm>
#include <vector>

#include "corpus/families/housing.hpp"
#include "corpus/families/housing_details.hpp"
#include "corpus/families/housing_ports.hpp"
#include "corpus/turned.hpp"

namespace v16::corpus {
namespace {

/// A nozzle on a shell of radius `shell` along x: a tube with its flange, up, down or to a side.
Port nozzle(Random& random, Axis axis, double x, double reach, double shell) {
    const double bore = shell * random.uniform(0.1, 0.32);
    return {axis,
            {x, 0},
            0,
            reach * shell,
            bore,
            0.12 * bore + 0.4,
            PortEnd::round,
            random.uniform(1.5, 1.8),
            0,
            random.choice({4, 8})};
}

/// Saddles below a lying shell.
void add_saddles(Solid& solid, Random& random, double r, const std::vector<double>& places) {
    const double low = -r * random.uniform(1.4, 1.8), w = r * random.uniform(0.5, 0.85), t = 0.06 * r + 1;
    const bool web = random.chance(0.6);
    for (const double x : places) {
        const double half = web ? 0.4 * t : 0.14 * r;
        solid.add_prism(Axis::x, through({{-w * 1.05, low}, {w * 1.05, low}, {w, -0.3 * r}, {-w, -0.3 * r}}), x - half,
                        x + half);
        if (web)
            for (const double y : {-0.7 * w, 0.0, 0.7 * w})
                solid.add_box({x - 0.16 * r, y - 0.4 * t, low}, {x + 0.16 * r, y + 0.4 * t, -0.5 * r});
        solid.add_box({x - 0.2 * r, -1.15 * w, low - t}, {x + 0.2 * r, 1.15 * w, low});
        for (const double y : {-0.95 * w, 0.95 * w})
            solid.cut_cylinder(Axis::z, {x, y}, 0.05 * r, low - t - 1, low + 1);
    }
}

}  // namespace

/// Lying shell of a heat exchanger or drum: flanged or dished ends, nozzles above and below, saddles.
Part heat_exchanger_shell(FamilyContext& context) {
    Random& random = context.random;
    const double r = random.log_uniform(40, 600), half = r * random.uniform(1.8, 5), wall = 0.03 * r + 1.5,
                 flange = r * random.uniform(1.15, 1.3), t = 0.09 * r + 2;
    Part part;
    Solid& solid = part.solid;
    const std::size_t form =
        random.weighted({0.4, 0.3, 0.3});  // open flanged shell, with a channel, drum with two heads
    solid.add_cylinder(Axis::x, {}, r, -half, half);
    std::vector<Port> ports;
    const int count = random.integer(2, 5);
    for (int i = 0; i < count; ++i)
        ports.push_back(nozzle(random, i % 3 == 2 && random.chance(0.4) ? Axis::y : Axis::z,
                               half * (-0.8 + 1.6 * (i + 0.5) / count) * random.uniform(0.85, 1.0),
                               (i % 2 ? 1.0 : -1.0) * random.uniform(1.3, 1.6), r));
    add_ports(solid, ports);
    double channel = 0.0;
    const double dish = r * random.uniform(0.4, 0.55);
    if (form < 2) {
        for (const double s : {-1.0, 1.0}) add_rod(solid, Axis::x, {}, flange, s * half, s * (half - t));
        if (form == 1) {
            channel = r * random.uniform(0.8, 1.4);
            solid.add_cylinder(Axis::x, {}, flange, -half - t, -half)
                .add_cylinder(Axis::x, {}, r, -half - channel, -half);
            if (random.chance(0.5))
                solid.add_revolution(Axis::x, cap_meridian(-half - channel, -1, dish, r));
            else
                solid.add_cylinder(Axis::x, {}, flange, -half - channel - t, -half - channel + t);
            solid.add_cylinder(Axis::x, {}, flange, half, half + t)
                .add_revolution(Axis::x, cap_meridian(half + t, 1, dish, r));
            for (const double s : {-1.0, 1.0}) {
                Port port = nozzle(random, Axis::z, 0, s * 1.45, r);
                port.centre.x = -half - 0.5 * channel;
                port.bore = std::min(port.bore, 0.25 * channel);
                ports.push_back(port);
                add_port(solid, port);
            }
        }
    } else {
        for (const double s : {-1.0, 1.0}) solid.add_revolution(Axis::x, cap_meridian(s * half, s, dish, r));
        if (random.chance(0.5)) {
            const Port manhole{Axis::x, {}, half, half + dish + 0.3 * r, 0.4 * r, wall, PortEnd::round, 1.35, 0, 8};
            ports.push_back(manhole);
            add_port(solid, manhole);
        }
    }
    if (random.chance(0.2)) solid.add_cylinder(Axis::x, {}, 1.12 * r, -0.15 * r, 0.15 * r);  // expansion joint
    if (random.chance(0.85)) add_saddles(solid, random, r, {-0.55 * half, 0.55 * half});
    solid.cut_cylinder(Axis::x, {}, r - wall, form == 0 ? -half - 1 : -half, form == 0 ? half + 1 : half);
    if (form == 1) solid.cut_cylinder(Axis::x, {}, r - wall, -half - channel + t, -half);
    if (form == 2)
        for (const double s : {-1.0, 1.0})
            solid.cut_revolution(Axis::x, cap_meridian(s * half, s, dish - wall, r - wall));
    cut_ports(solid, ports);
    if (form < 2)
        for (const double s : {-1.0, 1.0})
            solid.cut_hole_circle(Axis::x, {}, 0.5 * (r + flange), random.choice({8, 12, 12, 16}), 15,
                                  0.2 * (flange - r), s > 0 ? half - t - 1 : -half - t - 1,
                                  s > 0 ? half + t + 1 : -half + t + 1);
    return part;
}

/// Channel head or bonnet: a short shell with a flange, a dished or flat end, two nozzles, a partition.
Part channel_head(FamilyContext& context) {
    Random& random = context.random;
    const double r = random.log_uniform(30, 500), length = r * random.uniform(0.7, 1.7), wall = 0.04 * r + 2,
                 t = 0.1 * r + 3, flange = r * random.uniform(1.18, 1.35);
    Part part;
    Solid& solid = part.solid;
    const std::size_t end = random.weighted({0.5, 0.3, 0.2});  // dished, flanged, flat
    const bool square = random.chance(0.2);
    const auto room = [&](double in) {
        return square ? rounded_rectangle({-r + in, -0.8 * r + in}, {r - in, 0.8 * r - in}, 0.12 * r)
                      : circle({}, r - in);
    };
    const double dish = r * random.uniform(0.35, 0.55);
    solid.add_prism(Axis::x, room(0), 0, length);
    if (square)
        solid.add_prism(
            Axis::x, rounded_rectangle({-flange, -0.8 * r - (flange - r)}, {flange, 0.8 * r + (flange - r)}, 0.1 * r),
            0, t);
    else
        solid.add_cylinder(Axis::x, {}, flange, 0, t);
    const bool dished = end == 0 && !square;
    if (dished) solid.add_revolution(Axis::x, cap_meridian(length, 1, dish, r));
    if (end == 1 && !square) solid.add_cylinder(Axis::x, {}, flange, length - t, length);
    std::vector<Port> ports;
    const bool opposite = random.chance(0.6);
    const double at = t + (length - t) * random.uniform(0.5, 0.62);
    for (const double s : {-1.0, 1.0}) {
        Port port = nozzle(random, Axis::z, at, s * 1.5, r);
        port.bore = std::min(r * random.uniform(0.2, 0.35), 0.35 * (length - t));
        if (!opposite) {
            port.axis = Axis::y;
            port.centre = {at, s * 0.45 * r};
            port.to = -1.4 * r;
        }
        ports.push_back(port);
    }
    if (random.chance(0.3)) ports.pop_back();
    const double drain = 0.07 * r;
    if (random.chance(0.5))
        ports.push_back({opposite ? Axis::y : Axis::z, {at, 0}, 0, 1.12 * r, drain, drain, PortEnd::plain, 1.3, 0, 4});
    add_ports(solid, ports);
    solid.cut_prism(Axis::x, room(wall), -1, end == 1 && !square ? length + 1 : dished ? length : length - wall);
    if (dished) solid.cut_revolution(Axis::x, cap_meridian(length, 1, dish - wall, r - wall));
    cut_ports(solid, ports);
    if (ports.size() > 1 && random.chance(0.7)) {  // the partition of the passes
        const double p = 0.5 * wall, to = dished ? length : 0.98 * length, high = square ? 0.8 * r : r;
        solid.add_box({0, -r + 0.5 * wall, -p}, {to, r - 0.5 * wall, p});
        if (random.chance(0.3)) solid.add_box({0, -p, 0}, {to, p, high - 0.5 * wall});
    }
    const int bolts = random.choice({8, 12, 16, 20});
    if (!square) {
        solid.cut_hole_circle(Axis::x, {}, 0.5 * (r + flange), bolts, 7.5, 0.2 * (flange - r), -1, t + 1);
        if (end == 1)
            solid.cut_hole_circle(Axis::x, {}, 0.5 * (r + flange), bolts, 7.5, 0.2 * (flange - r), length - t - 1,
                                  length + 1);
    } else {
        const double m = 0.5 * (flange + r), n = 0.8 * r + 0.5 * (flange - r);
        for (const Point2 p : border_points(box2({-m, -n}, {m, n}), random.integer(4, 6), random.integer(3, 5)))
            solid.cut_cylinder(Axis::x, p, 0.2 * (flange - r), -1, t + 1);
    }
    return part;
}

}  // namespace v16::corpus
