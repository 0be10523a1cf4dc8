// Parts of construction kits.
#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

#include "corpus/families/other.hpp"
#include "corpus/families/other_pieces.hpp"
#include "corpus/turned.hpp"

namespace v16::corpus {
namespace {

/// Chain of round-ended bars through `points`, one hole at each step of `pitch`.
void add_hole_chain(Solid& solid, const std::vector<Point2>& points, double pitch, double r, double hole, double rim,
                    double from, double to) {
    for (std::size_t i = 0; i + 1 < points.size(); ++i)
        solid.add_prism(Axis::y, slot(points[i], points[i + 1], r), from, to);
    for (std::size_t i = 0; i + 1 < points.size(); ++i) {
        const Point2 d = points[i + 1] - points[i];
        const int steps = std::max(1, static_cast<int>(std::lround(length(d) / pitch)));
        for (int k = i == 0 ? 0 : 1; k <= steps; ++k) {
            const Point2 at = points[i] + (1.0 * k / steps) * d;
            solid.cut_cylinder(Axis::y, at, hole, from - 1, to + 1);
            if (rim > hole)
                solid.cut_cylinder(Axis::y, at, rim, from - 1, from + 0.12 * (to - from))
                    .cut_cylinder(Axis::y, at, rim, to - 0.12 * (to - from), to + 1);
        }
    }
}

/// Beam of a kit: straight, L, T, double bend; holes at a pitch, some of them crosses.
void add_beam(Part& part, Random& random) {
    Solid& solid = part.solid;
    const double pitch = random.choice({8.0, 8.0, 12.7, 10.0, 15.0}), r = 0.46 * pitch,
                 thick = pitch * random.choice({0.92, 0.5, 0.12}), hole = pitch * random.choice({0.3, 0.16, 0.2}),
                 rim = thick > 0.4 * pitch ? 1.25 * hole : 0.0;
    const int a = random.integer(2, 8), b = random.integer(1, 4);
    std::vector<Point2> line{{0, 0}, {pitch * a, 0}};
    const int form = random.integer(0, 4);
    if (form == 1) line.push_back(line.back() + Point2{0, pitch * b});
    if (form == 2) line.push_back(line.back() + polar({}, pitch * b, random.choice({53.13, 45.0, 60.0})));
    if (form == 3) {
        line.push_back(line.back() + polar({}, pitch * 2, 45));
        line.push_back(line.back() + Point2{0, pitch * b});
    }
    add_hole_chain(solid, line, pitch, r, hole, rim, 0, thick);
    if (form == 4)
        add_hole_chain(solid, {{pitch * (a / 2), 0}, {pitch * (a / 2), pitch * b}}, pitch, r, hole, rim, 0, thick);
    if (thick > 0.4 * pitch)
        for (const Point2 end : {line.front(), line.back()})
            if (random.chance(0.35)) {  // a cross in place of the round hole
                solid.add_cylinder(Axis::y, end, 0.9 * r, 0, thick);
                for (const Point2 arm : {Point2{0.3, 0.1}, Point2{0.1, 0.3}})
                    solid.cut_prism(Axis::y, rectangle(end - pitch * arm, end + pitch * arm), -1, thick + 1);
            }
}

/// Plate, angle or frame with a grid of holes.
void add_grid_part(Part& part, Random& random) {
    Solid& solid = part.solid;
    const double pitch = random.choice({8.0, 12.7, 10.0, 12.0}), t = pitch * random.choice({0.08, 0.12, 0.25, 0.4}),
                 hole = 0.17 * pitch;
    const int columns = random.integer(3, 9), rows = random.integer(1, 4);
    const double w = 0.5 * pitch * columns, h = 0.5 * pitch * rows;
    const int form = random.integer(0, 2);
    solid.add_prism(Axis::z, rounded_rectangle({-w, -h}, {w, h}, 0.3 * pitch), 0, t);
    for (int i = 0; i < columns; ++i)
        for (int k = 0; k < rows; ++k) {
            const Point2 at{row_position(i, columns, pitch), row_position(k, rows, pitch)};
            if (form == 2 && k > 0 && k + 1 < rows && i > 0 && i + 1 < columns) continue;
            if (k == 0 && i % 2 == 1 && random.chance(0.3))
                solid.cut_prism(Axis::z, slot(at - Point2{0.2 * pitch, 0}, at + Point2{0.2 * pitch, 0}, hole), -1,
                                t + 1);
            else
                solid.cut_cylinder(Axis::z, at, hole, -1, t + 1);
        }
    if (form == 1) {  // angle or channel
        const int sides = random.integer(1, 2);
        for (int s = 0; s < sides; ++s) {
            const double y = s == 0 ? h - t : -h;
            solid.add_box({-w, y, 0}, {w, y + t, pitch});
            for (int i = 0; i < columns; ++i)
                solid.cut_cylinder(Axis::y, {row_position(i, columns, pitch), 0.55 * pitch}, hole, y - 0.5 * t,
                                   y + 1.5 * t);
        }
    }
    if (form == 2 && rows > 2)
        solid.cut_prism(Axis::z, rounded_rectangle({-w + pitch, -h + pitch}, {w - pitch, h - pitch}, 0.2 * pitch), -1,
                        t + 1);
    part.main_side = Side::top;
}

/// Connector of sticks: hub with clips about it, axle of a cross, peg with slots.
void add_kit_connector(Part& part, Random& random) {
    Solid& solid = part.solid;
    const double u = random.log_uniform(3, 12);
    switch (random.integer(0, 2)) {
        case 0: {  // star of clips
            const int places = 8, used = random.integer(2, 8);
            const double t = u * random.uniform(0.5, 1.0);
            solid.add_cylinder(Axis::y, {}, 1.2 * u, -t, t).cut_cylinder(Axis::y, {}, 0.5 * u, -far, far);
            for (int i = 0; i < used; ++i) {
                const double angle = 360.0 / places * i;
                for (const double s : {-1.0, 1.0})
                    solid.add_prism(Axis::y,
                                    rotated(through({{0.9 * u, s * 0.35 * u},
                                                     {2.4 * u, s * 0.4 * u},
                                                     {2.7 * u, s * 0.3 * u},
                                                     {2.9 * u, s * 0.55 * u},
                                                     {2.5 * u, s * 0.75 * u},
                                                     {0.9 * u, s * 0.6 * u}}),
                                            angle),
                                    -0.8 * t, 0.8 * t);
            }
            break;
        }
        case 1: {  // axle of a cross with stops
            const double len = u * random.uniform(3, 14), w = 0.18 * u, r = 0.48 * u;
            solid.add_prism(Axis::x, rectangle({-r, -w}, {r, w}), 0, len)
                .add_prism(Axis::x, rectangle({-w, -r}, {w, r}), 0, len);
            if (random.chance(0.6))
                solid.add_cylinder(Axis::x, {}, 0.62 * u, len * random.choice({0.0, 0.5}), len * 0.5 + 0.25 * u);
            if (random.chance(0.4)) solid.cut_revolution(Axis::x, ring_meridian(0.1 * u, 0.25 * u, 0.38 * u, u));
            part.main_side = random.choice({Side::front, Side::right});
            break;
        }
        default: {  // peg
            const double len = 2 * u;
            solid.add_revolution(Axis::x, turned({{0.15 * u, 0.5 * u, 0.56 * u},
                                                  {0.12 * u, 0.56 * u},
                                                  {len - 0.4 * u, 0.5 * u},
                                                  {0.26 * u, 0.62 * u},
                                                  {len - 0.4 * u, 0.5 * u},
                                                  {0.12 * u, 0.56 * u},
                                                  {0.15 * u, 0.56 * u, 0.5 * u}}));
            solid.cut_cylinder(Axis::x, {}, 0.32 * u, -1, far).cut_box({-1, -0.1 * u, -far}, {0.8 * len, 0.1 * u, far});
            if (random.chance(0.7)) solid.cut_box({1.3 * len, -far, -0.1 * u}, {far, far, 0.1 * u});
            break;
        }
    }
}

}  // namespace

/// Part of a construction kit: beam, plate, angle, connector, axle, peg.
Part kit_beam(FamilyContext& context) {
    Part part;
    constexpr std::array forms{add_beam, add_grid_part, add_kit_connector};
    forms[context.random.weighted({0.4, 0.25, 0.35})](part, context.random);
    return part;
}

}  // namespace v16::corpus
