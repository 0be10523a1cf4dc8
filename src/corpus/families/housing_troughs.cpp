// Troughs of conveyors and tanks of transformers.
#include <algorithm>
#include <cmath>
#include <vector>

#include "corpus/families/housing.hpp"
#include "corpus/families/housing_details.hpp"
#include "corpus/families/housing_ports.hpp"
#include "corpus/families/other_pieces.hpp"

namespace v16::corpus {

/// Trough of a screw conveyor or mixer: a U across x with rims, end plates with bearing bores, spouts, saddles, a lid.
Part conveyor_trough(FamilyContext& context) {
    Random& random = context.random;
    const double r = random.log_uniform(40, 350), length = r * random.uniform(4, 11), t = 0.015 * r + 1.5,
                 high = r * random.uniform(0.3, 1.1), rim = r * random.uniform(0.15, 0.25);
    Part part;
    Solid& solid = part.solid;
    const bool twin = random.chance(0.2), tube = !twin && random.chance(0.25),
               flared = !tube && !twin && random.chance(0.25);
    const double w = twin ? 1.7 * r : r;
    const auto across = [&](double in) {
        if (tube) return circle({}, r - in);
        if (flared) {
            Path path = through({{1.5 * w - in, high}, {-1.5 * w + in, high}, {-r + in, 0}, {r - in, 0}});
            path.vertices[2].bulge = 1.0;
            return path;
        }
        Path path =
            through({{w - in, 0}, {w - in, high + (in > 0 ? 1 : 0)}, {-w + in, high + (in > 0 ? 1 : 0)}, {-w + in, 0}});
        if (twin)
            path = through({{w - in, 0},
                            {w - in, high + (in > 0 ? 1 : 0)},
                            {-w + in, high + (in > 0 ? 1 : 0)},
                            {-w + in, 0},
                            {0, -0.3 * r}});
        path.vertices[3].bulge = twin ? std::tan(radians(120) / 4) : 1.0;
        if (twin) path.vertices[4].bulge = std::tan(radians(120) / 4);
        return path;
    };
    solid.add_prism(Axis::x, across(0), 0, length);
    const double top = tube ? r : high, half = (flared ? 1.5 * w : w) + rim;
    if (!tube) solid.add_box({0, -half, top - 2 * t}, {length, half, top});
    const bool shaped = random.chance(0.5);
    for (const double x : {0.0, length - 2 * t}) {
        if (tube)
            solid.add_cylinder(Axis::x, {}, r + rim, x, x + 2 * t);
        else if (shaped)
            solid.add_prism(Axis::x, across(-rim), x, x + 2 * t);
        else
            solid.add_box({x, -half, -r - rim}, {x + 2 * t, half, top});
    }
    for (int i = 0, n = random.integer(0, 2); i < n; ++i) {
        const double x = length * (i + 1) / (n + 1.0);
        if (tube)
            solid.add_cylinder(Axis::x, {}, r + rim, x - t, x + t);
        else
            solid.add_box({x - t, -half, -r - rim}, {x + t, half, top});
    }
    const double spout = r * random.uniform(0.6, 0.9), drop = r * random.uniform(0.25, 0.5) + r,
                 sx = length - spout * random.uniform(1.4, 2.0);
    const auto add_spout = [&](double x, double from, double to) {
        solid.add_box({x - spout, -0.9 * r, std::min(from, to)}, {x + spout, 0.9 * r, std::max(from, to)});
        const double end = to > from ? to : to + 2 * t;
        solid.add_box({x - spout - rim, -0.9 * r - rim, end - 2 * t}, {x + spout + rim, 0.9 * r + rim, end});
    };
    add_spout(sx, 0, -drop);
    const bool inlet = tube || random.chance(0.5), lid = !tube && (inlet || random.chance(0.3));
    if (lid) solid.add_box({0, -half, top}, {length, half, top + t});
    if (inlet) add_spout(spout * 1.8, 0.5 * top, top + 0.4 * r);
    const bool saddle = random.chance(0.6);
    const double low = -r * random.uniform(1.4, 2);
    if (saddle)
        for (const double x : {0.3 * length, 0.65 * length})
            solid.add_box({x - 1.5 * t, -0.8 * w, low}, {x + 1.5 * t, 0.8 * w, -0.5 * r})
                .add_box({x - 0.2 * r, -1.1 * w, low - 2 * t}, {x + 0.2 * r, 1.1 * w, low});
    for (const double s : {-1.0, 1.0})
        if (random.chance(0.7))
            add_rod(solid, Axis::x, {twin ? 0.8 * r : 0.0, 0}, 0.35 * r, s < 0 ? -0.3 * r : length,
                    s < 0 ? 0 : length + 0.3 * r);
    solid.cut_prism(Axis::x, across(t), 2 * t, length - 2 * t);
    solid.cut_box({sx - spout + t, -0.9 * r + t, -drop - 1}, {sx + spout - t, 0.9 * r - t, 0});
    if (lid) solid.add_box({t, -half + t, top}, {length - t, half - t, top + t});
    if (inlet) solid.cut_box({0.8 * spout + t, -0.9 * r + t, 0}, {2.8 * spout - t, 0.9 * r - t, top + r});
    for (const double y : twin ? std::vector<double>{-0.85 * r, 0.85 * r} : std::vector<double>{0.0})
        solid.cut_cylinder(Axis::x, {y, 0}, 0.18 * r, -far, far);
    if (!tube)
        for (int i = 0, n = random.integer(4, 9); i < n; ++i)
            for (const double s : {-1.0, 1.0})
                solid.cut_cylinder(Axis::z, {length * (i + 0.5) / n, s * (half - 0.5 * rim)}, 0.15 * rim, top - 3 * t,
                                   top + 2 * t);
    return part;
}

/// Tank of a power transformer: a box with a bolted rim, corrugated walls or radiators, lugs, a skid, fittings, a
/// conservator.
Part transformer_tank(FamilyContext& context) {
    Random& random = context.random;
    const double x = random.log_uniform(250, 2200), y = x * random.uniform(0.35, 0.6), z = x * random.uniform(0.7, 1.1),
                 t = 0.006 * x + 2, rim = 0.04 * x + 5, fin = x * random.uniform(0.1, 0.2);
    Part part;
    Solid& solid = part.solid;
    const std::size_t cooling = random.weighted({0.55, 0.3, 0.15});
    const bool round = random.chance(0.3), covered = random.chance(0.6);
    solid.add_prism(Axis::z,
                    round ? rounded_rectangle({-0.5 * x, -0.5 * y}, {0.5 * x, 0.5 * y}, 0.48 * y)
                          : rectangle({-0.5 * x, -0.5 * y}, {0.5 * x, 0.5 * y}),
                    0, z);
    solid.add_prism(Axis::z,
                    round ? rounded_rectangle({-0.5 * x - rim, -0.5 * y - rim}, {0.5 * x + rim, 0.5 * y + rim}, 0.5 * y)
                          : rectangle({-0.5 * x - rim, -0.5 * y - rim}, {0.5 * x + rim, 0.5 * y + rim}),
                    z - 3 * t, z);
    const double straight = round ? 0.5 * (x - y) : 0.47 * x;
    if (cooling == 0) {
        const int fins = random.integer(7, 16);
        for (int i = 0; i < fins; ++i) {
            const double at = row_position(i, fins, 2 * straight / fins);
            solid.add_box({at - 0.7 * t, -0.5 * y - fin, 0.12 * z}, {at + 0.7 * t, 0.5 * y + fin, 0.85 * z});
        }
        for (int i = 0, n = round ? 0 : random.choice({0, 4, 6}); i < n; ++i) {
            const double at = row_position(i, n, 0.8 * y / n);
            solid.add_box({-0.5 * x - 0.7 * fin, at - 0.7 * t, 0.12 * z},
                          {0.5 * x + 0.7 * fin, at + 0.7 * t, 0.85 * z});
        }
    } else if (cooling == 1) {
        const int banks = random.integer(1, 3);
        for (const double s : {-1.0, 1.0})
            for (int i = 0; i < banks; ++i) {
                const double at = row_position(i, banks, 2 * straight / banks), w = 0.7 * straight / banks;
                for (const double h : {0.2 * z, 0.8 * z})
                    add_rod(solid, Axis::y, {at, h}, 0.03 * z, 0, s * (0.5 * y + 1.2 * fin));
                for (int k = 0; k < 4; ++k) {
                    const double d = s * (0.5 * y + fin * (0.3 + 0.25 * k));
                    solid.add_box({at - w, d - 0.04 * fin, 0.15 * z}, {at + w, d + 0.04 * fin, 0.85 * z});
                }
            }
    }
    const double skid = 0.07 * x;
    for (const double s : {-1.0, 1.0}) add_block(solid, {s * 0.3 * x, -0.6 * y, -skid}, {s * 0.38 * x, 0.6 * y, 0});
    for (const double s : {-1.0, 1.0}) {
        const double a = s * 0.5 * x;
        solid.add_prism(Axis::y, tangent_hull({a, 0.9 * z}, 0.04 * x, {a + s * 0.5 * rim, 0.94 * z}, 0.03 * x), -t, t)
            .cut_cylinder(Axis::y, {a + s * 0.5 * rim, 0.94 * z}, 0.012 * x, -3 * t, 3 * t);
    }
    std::vector<Port> ports{
        {Axis::x, {0, 0.08 * z}, 0.4 * x, 0.5 * x + 0.05 * x, 0.018 * x, 0.008 * x, PortEnd::round, 1.7, 0, 4}};
    if (covered) {
        solid.add_box({-0.5 * x - rim, -0.5 * y - rim, z}, {0.5 * x + rim, 0.5 * y + rim, z + 2 * t});
        const int phases = random.choice({3, 4});
        for (int i = 0; i < phases; ++i)
            ports.push_back({Axis::z,
                             {row_position(i, phases, 0.22 * x), -0.2 * y},
                             z,
                             z + 0.06 * x,
                             0.03 * x,
                             0.01 * x,
                             PortEnd::round,
                             1.5,
                             0,
                             4});
        if (random.chance(0.5)) {
            const double c = 0.12 * x, high = z + 0.25 * x;
            solid.add_cylinder(Axis::x, {0.15 * y, high}, c, -0.4 * x, 0.3 * x);
            for (const double at : {-0.3 * x, 0.2 * x}) solid.add_box({at - t, 0.1 * y, z}, {at + t, 0.2 * y, high});
        }
    }
    add_ports(solid, ports);
    solid.cut_prism(Axis::z,
                    round ? rounded_rectangle({-0.5 * x + t, -0.5 * y + t}, {0.5 * x - t, 0.5 * y - t}, 0.46 * y)
                          : rectangle({-0.5 * x + t, -0.5 * y + t}, {0.5 * x - t, 0.5 * y - t}),
                    t, covered ? z : z + 1);
    cut_ports(solid, ports);
    if (!round)
        for (const Point2 p : border_points(
                 box2({-0.5 * x - 0.5 * rim, -0.5 * y - 0.5 * rim}, {0.5 * x + 0.5 * rim, 0.5 * y + 0.5 * rim}),
                 random.integer(5, 9), random.integer(3, 5)))
            solid.cut_cylinder(Axis::z, p, 0.13 * rim, z - 4 * t, z + 3 * t);
    return part;
}

}  // namespace v16::corpus
