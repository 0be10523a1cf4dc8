// Housings of motors: cast frames with cooling fins, square ones of servo motors, water jackets.
#include <algorithm>
#include <cmath>
#include <utility>
#include <vector>

#include "corpus/families/housing.hpp"
#include "corpus/families/housing_ports.hpp"
#include "corpus/families/other_pieces.hpp"
#include "corpus/turned.hpp"

namespace v16::corpus {
namespace {

/// Where `point` comes to by `turns` quarter turns.
Point2 quarter_turned(Point2 point, unsigned turns) {
    return rotated(through({point}), 90.0 * turns).vertices[0].at;
}

/// A round body with four sets of parallel fins as its outline, each fin up to `reach` from the middle; the sets that
/// `sides` names (bits, from +y on) are there. A finned body cast in a mould of four parts looks like that.
Path parallel_fins(double r, double reach, int count, unsigned sides, bool round) {
    std::vector<Point2> points;
    const double span = 0.62 * r, pitch = 2 * span / count, w = 0.2 * pitch;
    for (unsigned side = 0; side < 4; ++side) {
        const auto add = [&](double x, double y) { points.push_back(quarter_turned({x, y}, side)); };
        for (int i = 0; i < count; ++i) {
            const double z = row_position(i, count, pitch);
            if ((sides >> side & 1U) == 0) {
                add(std::sqrt(r * r - z * z), z);
                continue;
            }
            const double tip = round ? std::sqrt(reach * reach - z * z) : reach;
            add(std::sqrt(r * r - (z - w) * (z - w)), z - w);
            add(tip, z - w);
            add(tip, z + w);
            add(std::sqrt(r * r - (z + w) * (z + w)), z + w);
        }
        add(r * std::cos(radians(45)), r * std::sin(radians(45)));
    }
    return through(points);
}

Path radial_fins(double r, double reach, int count) {
    std::vector<Point2> points;
    const double step = 360.0 / count, half = 0.22 * step;
    for (int i = 0; i < count; ++i)
        for (const Point2 p : {polar({}, r, i * step - half), polar({}, reach, i * step - 0.7 * half),
                               polar({}, reach, i * step + 0.7 * half), polar({}, r, i * step + half)})
            points.push_back(p);
    return through(points);
}

/// Feet of a frame whose shaft lies at `height` above the ground.
void add_feet(Solid& solid, Random& random, double r, double height, double from, double to) {
    const double t = 0.13 * r, in = r * random.uniform(0.45, 0.6), out = r * random.uniform(1.05, 1.3), hole = 0.07 * r,
                 pad = std::min(0.4 * (to - from), r * random.uniform(0.35, 0.55));
    const bool whole = random.chance(0.4), sloped = random.chance(0.5);
    std::vector<std::pair<double, double>> places{{from, from + pad}, {to - pad, to}};
    if (whole) places = {{from, to}};
    for (const double s : {-1.0, 1.0}) {
        const Path foot = counter_clockwise(through({{s * in, -0.5 * r},
                                                     {s * in, -height},
                                                     {s * out, -height},
                                                     {s * out, -height + t},
                                                     {s * (sloped ? 0.86 : 0.94) * r, sloped ? -0.25 * r : -height + t},
                                                     {s * 0.7 * r, -0.1 * r}}));
        for (const auto& [a, b] : places) solid.add_prism(Axis::x, foot, a, b);
        for (const double x : {from + 0.5 * pad, to - 0.5 * pad})
            solid.cut_cylinder(Axis::z, {x, s * (out - 0.16 * r)}, hole, -height - 1, -height + t + 1);
    }
}

/// Box of the terminals above (or beside), open or shut, with its glands.
void add_terminal_box(Solid& solid, Random& random, double r, double x) {
    const double half = r * random.uniform(0.3, 0.5), deep = half * random.uniform(0.7, 1.1), low = 0.9 * r,
                 high = r * random.uniform(1.4, 1.75), wall = 0.1 * half;
    const std::size_t form = random.weighted({0.5, 0.25, 0.25});  // open, with a lid, pad
    if (form == 2) {
        solid.add_box({x - half, -deep, 0}, {x + half, deep, 1.12 * r})
            .cut_cylinder(Axis::z, {x, 0}, 0.45 * deep, 0.5 * r, 2 * r);
        for (const Point2 q : quarters)
            solid.cut_cylinder(Axis::z, {x + 0.8 * half * q.x, 0.8 * deep * q.y}, 0.07 * half, r, 2 * r);
        return;
    }
    solid.add_prism(Axis::z, rounded_rectangle({x - half, -deep}, {x + half, deep}, 0.15 * deep), 0.5 * r, high);
    if (form == 1)
        solid.add_prism(Axis::z,
                        rounded_rectangle({x - 1.08 * half, -1.1 * deep}, {x + 1.08 * half, 1.1 * deep}, 0.2 * deep),
                        high - 0.12 * r, high);
    solid.cut_box({x - half + wall, -deep + wall, 0.8 * r},
                  {x + half - wall, deep - wall, form == 1 ? high - 0.12 * r : high + 1});
    const Axis side = random.choice({Axis::x, Axis::y});
    const double z = 0.5 * (low + high) + 0.1 * r, gland = 0.28 * (high - low);
    for (int i = 0, n = random.integer(1, 2); i < n; ++i) {
        const double at = row_position(i, n, 2.6 * gland);
        const Point2 centre = side == Axis::y ? Point2{x + at, z} : Point2{at, z};
        const double face = side == Axis::y ? deep : x + half;
        if (random.chance(0.5)) solid.add_cylinder(side, centre, 1.1 * gland, face - wall, face + 0.2 * half);
        solid.cut_cylinder(side, centre, 0.7 * gland, face - 2 * wall, face + half);
    }
}

}  // namespace

/// Cast frame of a motor: a barrel with fins in parallel sets, around or none, feet or a flange, the terminal box, lugs
/// for the end shields, an eye.
Part cast_motor_frame(FamilyContext& context) {
    Random& random = context.random;
    const double r = random.log_uniform(28, 260), long_side = r * random.uniform(1.3, 3.0),
                 reach = r * random.uniform(1.12, 1.28), wall = r * random.uniform(0.08, 0.15),
                 ring = r * random.uniform(0.12, 0.25), height = r * random.uniform(1.12, 1.4);
    Part part;
    Solid& solid = part.solid;
    const std::size_t fins = random.weighted({0.3, 0.2, 0.25, 0.25});  // square sets, round sets, radial, none
    const bool feet = random.chance(0.65);
    const bool bare_ends = random.chance(0.6);
    const double a = bare_ends ? ring : 0.0, b = long_side - a;
    solid.add_cylinder(Axis::x, {}, r, 0, long_side);
    if (fins < 2)
        solid.add_prism(Axis::x,
                        parallel_fins(r, reach, random.integer(4, 8), feet ? random.choice({7U, 5U}) : 15U, fins == 1),
                        a, b);
    else if (fins == 2)
        solid.add_prism(Axis::x, radial_fins(0.99 * r, reach, random.integer(12, 24)), a, b);
    if (bare_ends || fins == 3)
        for (const double x : {0.0, long_side - ring}) solid.add_cylinder(Axis::x, {}, 1.06 * r, x, x + ring);
    const int lugs = random.choice({0, 3, 4, 4});
    const double lug = 0.1 * r, at = 1.1 * r, phase = lugs == 3 ? 30.0 : 45.0;
    for (int i = 0; i < lugs; ++i)
        for (const double x : {0.0, long_side - 1.2 * ring})
            solid.add_prism(Axis::x,
                            tangent_hull(polar({}, 0.8 * r, phase + 360.0 / lugs * i), lug,
                                         polar({}, at, phase + 360.0 / lugs * i), lug),
                            x, x + 1.2 * ring);
    if (feet)
        add_feet(solid, random, r, height, random.uniform(0.05, 0.2) * long_side,
                 random.uniform(0.8, 0.95) * long_side);
    const double flange = r * random.uniform(1.25, 1.5);
    const bool flanged = random.chance(feet ? 0.15 : 0.5);
    if (flanged) solid.add_cylinder(Axis::x, {}, flange, long_side - 0.6 * ring, long_side);
    if (random.chance(0.6))
        add_terminal_box(solid, random, r, long_side * random.uniform(0.3, 0.7));
    else if (random.chance(0.6)) {
        const double x = long_side * random.uniform(0.4, 0.6);
        solid.add_cylinder(Axis::z, {x, 0}, 0.16 * r, 0, reach + 0.08 * r)
            .cut_blind_hole(Axis::z, {x, 0}, 0.07 * r, reach + 0.1 * r, r);
    }
    const double bore = r - wall;
    const bool cup = random.chance(0.15);
    solid.cut_cylinder(Axis::x, {}, bore, cup ? wall : -1, long_side + 1);
    if (cup) solid.cut_cylinder(Axis::x, {}, 0.3 * r, -1, 2 * wall);
    if (random.chance(0.6))
        for (const double x : {-1.0, long_side - 0.5 * ring})
            if (!cup || x > 0) solid.cut_cylinder(Axis::x, {}, bore + 0.4 * wall, x, x + 0.5 * ring + 1);
    for (int i = 0; i < lugs; ++i)
        solid.cut_cylinder(Axis::x, polar({}, at, phase + 360.0 / lugs * i), 0.4 * lug, -1, long_side + 1);
    if (lugs == 0)
        solid.cut_hole_circle(Axis::x, {}, r - 0.45 * wall, random.choice({4, 6, 8}), 45, 0.16 * wall,
                              long_side - 0.6 * ring, long_side + 1);
    if (flanged)
        solid.cut_hole_circle(Axis::x, {}, 0.5 * (flange + 1.03 * r), random.choice({4, 8}), 45, 0.15 * (flange - r),
                              long_side - ring, long_side + 1);
    return part;
}

namespace {

/// Section of a square motor: corners rounded, cut back for the screws, hollowed, with slots, or an octagon.
Path square_section(Random& random, double h) {
    const double c = h * random.uniform(0.22, 0.38), s = 0.12 * h;
    std::vector<Point2> points;
    const std::size_t form = random.weighted({0.2, 0.3, 0.25, 0.25});
    if (form == 0) return rounded_rectangle({-h, -h}, {h, h}, random.uniform(0.1, 0.45) * h);
    if (form == 1) return chamfered(rectangle({-h, -h}, {h, h}), c);
    for (unsigned side = 0; side < 4; ++side) {
        const auto add = [&](double x, double y) { points.push_back(quarter_turned({x, y}, side)); };
        if (form == 2) {  // corners cut back at right angles
            add(h, h - c);
            add(h - c, h - c);
            add(h - c, h);
        } else {  // grooves in the sides
            add(h, -0.5 * c);
            add(h - s, -0.5 * c);
            add(h - s, 0.5 * c);
            add(h, 0.5 * c);
            add(h, h - 0.3 * c);
            add(h - 0.3 * c, h);
        }
    }
    return through(points);
}

void water_jacket(Solid& solid, Random& random, double r, double length) {
    const double wall = r * random.uniform(0.12, 0.2), t = r * random.uniform(0.12, 0.25), groove = 0.45 * wall;
    const int channels = random.integer(3, 7);
    solid.add_cylinder(Axis::x, {}, r, 0, length);
    const double out = r * random.uniform(1.1, 1.35);
    solid.add_cylinder(Axis::x, {}, out, 0, t);
    const bool both = random.chance(0.5);
    if (both) solid.add_cylinder(Axis::x, {}, random.choice({1.05, 1.2}) * r, length - t, length);
    const double a = t + 0.06 * length, pitch = (length - t - 0.06 * length - a) / channels;
    for (int i = 0; i < channels; ++i)
        solid.cut_revolution(Axis::x,
                             ring_meridian(a + pitch * (i + 0.15), a + pitch * (i + 0.85), r - groove, 1.5 * r));
    if (random.chance(0.6))  // seals of the sleeve that closes the channels
        for (const double x : {a - 0.035 * length, length - t - 0.035 * length})
            solid.cut_revolution(Axis::x, ring_meridian(x, x + 0.02 * length, r - 0.3 * groove, 1.03 * r));
    solid.cut_cylinder(Axis::x, {}, r - wall, random.chance(0.3) ? t : -1, length + 1)
        .cut_cylinder(Axis::x, {}, 0.5 * r, -1, 2 * t);
    solid.cut_hole_circle(Axis::x, {}, std::max(0.5 * (out + r), r - 0.5 * wall), random.choice({6, 8, 12}), 15,
                          0.045 * r, -1, t + 0.01);
    for (const double x : {a + 0.4 * pitch, length - t - 0.06 * length - 0.4 * pitch})
        solid.add_cylinder(Axis::z, {x, 0}, std::min(0.35 * pitch, 0.14 * r), 0.97 * r - groove, 1.1 * r)
            .cut_cylinder(Axis::z, {x, 0}, std::min(0.2 * pitch, 0.08 * r), r - groove - 0.1 * wall, 2 * r);
}

}  // namespace

/// Housing of a servo or stepping motor: a square body of one of several sections, a flange with a spigot, sockets
/// above, a cover behind; or a round one with channels for water.
Part servo_motor_housing(FamilyContext& context) {
    Random& random = context.random;
    const double h = random.log_uniform(14, 130), length = h * random.uniform(1.2, 4.0);
    Part part;
    Solid& solid = part.solid;
    if (random.chance(0.25)) {
        water_jacket(solid, random, h, std::min(length, 3 * h));
        return part;
    }
    const double t = h * random.uniform(0.15, 0.3), bore = h * random.uniform(0.75, 0.86),
                 spigot = h * random.uniform(0.6, 0.85);
    const double flange = h * random.choice({1.0, 1.0, 1.15, 1.3});
    solid.add_prism(Axis::x,
                    rounded_rectangle({-flange, -flange}, {flange, flange}, random.choice({0.08, 0.2, 0.35}) * flange),
                    0, t);
    solid.add_prism(Axis::x, square_section(random, random.choice({0.92, 0.97, 1.0}) * h), t, length);
    const bool cover = random.chance(0.4), fins = random.chance(0.25);
    if (cover) {
        const double c = 0.94 * h;
        solid.add_prism(Axis::x, rounded_rectangle({-c, -c}, {c, c}, 0.25 * c), length,
                        length + h * random.uniform(0.2, 0.8));
    }
    if (fins)
        for (int i = 0, n = random.integer(4, 9); i < n; ++i) {
            const double x = t + (length - t) * (i + 0.3) / n;
            for (const double s : {-1.0, 1.0})
                add_block(solid, {x, s * 0.6 * h, -0.6 * h}, {x + 0.3 * (length - t) / n, s * 1.06 * h, 0.6 * h});
        }
    for (int i = 0, n = random.integer(0, 2); i < n; ++i) {
        const double x = length * (0.88 - 0.3 * i) - 0.1 * h, socket = 0.3 * h;
        if (random.chance(0.5))
            solid.add_cylinder(Axis::z, {x, 0}, socket, 0.8 * h, 1.5 * h)
                .add_cylinder(Axis::z, {x, 0}, 1.15 * socket, 1.2 * h, 1.3 * h)
                .cut_cylinder(Axis::z, {x, 0}, 0.8 * socket, 1.1 * h, 1.6 * h);
        else
            solid.add_box({x - socket, -0.8 * socket, 0.8 * h}, {x + socket, 0.8 * socket, 1.3 * h})
                .cut_box({x - 0.8 * socket, -0.6 * socket, 1.1 * h}, {x + 0.8 * socket, 0.6 * socket, 1.4 * h});
    }
    const bool shut = random.chance(0.5);
    if (random.chance(0.7)) solid.add_cylinder(Axis::x, {}, spigot, -0.12 * h, t);
    solid.cut_cylinder(Axis::x, {}, bore, shut ? t : -1, length + (cover ? 0.0 : 1.0));
    if (shut) {
        solid.cut_cylinder(Axis::x, {}, 0.32 * h, -h, 2 * t);
        if (random.chance(0.6))
            solid.cut_cylinder(Axis::x, {}, 0.5 * h, random.choice({-h, 0.4 * t}), random.choice({0.5 * t, 2 * t}));
    }
    const double hole = h * random.uniform(0.06, 0.1), in = flange - random.uniform(1.6, 2.2) * hole;
    for (const Point2 q : quarters) {
        solid.cut_cylinder(Axis::x, in * q, hole, -1, t + 1);
        if (flange < 1.1 * h && random.chance(0.01)) continue;
        solid.cut_cylinder(Axis::x, in * q, 1.55 * hole, t,
                           flange > 1.1 * h ? t + 0.01 : std::min(0.5 * length, 3 * t));
    }
    if (!cover && random.chance(0.5))
        for (const Point2 q : quarters)
            solid.cut_cylinder(Axis::x, 0.72 * h * q, 0.05 * h, length - 0.6 * h, length + 1);
    return part;
}

}  // namespace v16::corpus
