// Casings that bulk goods pass through: heads and boots of bucket elevators, chutes that divide a stream, rotary
// feeders; preventers over a well.
#include <algorithm>
#include <vector>

#include "corpus/families/housing.hpp"
#include "corpus/families/housing_ports.hpp"
#include "corpus/families/other_pieces.hpp"

namespace v16::corpus {
namespace {

/// A flange of flat bar about a rectangular opening across z, its holes along the sides.
void rectangular_flange(Solid& solid, Point2 centre, Point2 half, double out, double from, double to, int holes) {
    const Point2 outer = half + Point2{out, out};
    solid.add_prism(Axis::z, rectangle(centre - outer, centre + outer), from, to);
    const double r = 0.2 * out;
    for (int i = 0; i < holes; ++i) {
        const double u = (2.0 * i + 1) / holes - 1;
        for (const double s : {-1.0, 1.0}) {
            solid.cut_cylinder(Axis::z, centre + Point2{u * half.x, s * (half.y + 0.5 * out)}, r, from - 1, to + 1);
            solid.cut_cylinder(Axis::z, centre + Point2{s * (half.x + 0.5 * out), u * half.y}, r, from - 1, to + 1);
        }
    }
}

/// Plates with a bearing's seat on both sides, across y, at height `z`.
void bearing_plates(Solid& solid, Random& random, double z, double y, double r, double t) {
    const bool square = random.chance(0.5);
    for (const double s : {-1.0, 1.0}) {
        const double a = s * (y - 0.1), b = s * (y + 1.5 * t);
        if (square)
            solid.add_box({-r, std::min(a, b), z - r}, {r, std::max(a, b), z + r});
        else
            add_rod(solid, Axis::y, {0, z}, r, a, b);
        if (random.chance(0.7)) add_rod(solid, Axis::y, {0, z}, 0.55 * r, b, b + s * 0.5 * r);
    }
    solid.cut_hole_circle(Axis::y, {0, z}, 0.8 * r, 4, 45, 0.07 * r, -far, far)
        .cut_cylinder(Axis::y, {0, z}, 0.28 * r, -far, far);
}

/// Head: a round or broken hood over the upper shaft, the spout to one side, the flange of the legs below.
void elevator_head(Solid& solid, Random& random, double r, double t) {
    const double y = r * random.uniform(0.4, 0.75), legs = r * random.uniform(1.3, 1.9), out = 0.12 * r + 8,
                 hood = r * 1.3, drop = r * random.uniform(0.9, 1.6), throwing = hood + r * random.uniform(0.5, 1.3);
    const bool round = random.chance(0.5);
    // Outline in x-z about the shaft, `e` further in: hood above, legs below, the spout to the right.
    const auto outline = [&](double e, double over) {
        const double h = hood - e;
        const Path path = counter_clockwise(through({{-h, -legs - over},
                                                     {h, -legs - over},
                                                     {h, -0.9 * drop + e},
                                                     {throwing - e, -drop + e * 0.5 - over},
                                                     {throwing - e - 0.0, -0.35 * r - e},
                                                     {h, 0.6 * r - e},
                                                     {0.75 * h, 0.8 * h},
                                                     {0.35 * h, h},
                                                     {-0.35 * h, h},
                                                     {-0.75 * h, 0.8 * h},
                                                     {-h, 0.4 * h}}));
        return round ? filleted(path, 0.12 * r) : path;
    };
    const Path whole = outline(0, 0);
    solid.add_prism(Axis::y, whole, -y, y);
    for (int i = 0, n = random.integer(0, 2); i < n; ++i) {
        const double z = -legs + (legs - 0.2 * r) * (i + 0.8) / 2.5;
        solid.add_box({-hood - 3 * t, -y - 3 * t, z - t}, {hood * 0.9, y + 3 * t, z + t});
    }
    const bool joint = random.chance(0.5);
    if (joint) solid.add_box({-hood - out, -y - out, -t}, {0.9 * hood, y + out, t});
    bearing_plates(solid, random, 0, y, r * random.uniform(0.3, 0.45), t);
    solid.cut_prism(Axis::y, outline(t, 1), -y + t, y - t);
    rectangular_flange(solid, {0, 0}, {hood, y}, out, -legs, -legs + t, random.integer(2, 4));
    solid.cut_box({-hood + t, -y + t, -far}, {hood - t, y - t, -0.5 * legs});
    solid.add_box({throwing - t, -y - out, -drop - 0.15 * r}, {throwing, y + out, -0.35 * r + 0.15 * r})
        .cut_box({throwing - 2 * t, -y + t, -drop + t}, {far, y - t, -0.35 * r - t});
    if (random.chance(0.6))
        solid.add_prism(Axis::y, rounded_rectangle({-0.75 * r, -0.9 * legs}, {-0.05 * r, -0.55 * r}, 0.05 * r),
                        -y - 2 * t, -y + 0.5 * t);
}

/// Boot: the lower shaft in slots of a take-up, a sloped inlet at one side, clean-out doors, a foot.
void elevator_boot(Solid& solid, Random& random, double r, double t) {
    const double y = r * random.uniform(0.4, 0.75), top = r * random.uniform(1.4, 2.4), half = 1.3 * r,
                 out = 0.12 * r + 8, inlet = half + r * random.uniform(0.5, 1.1), low = -1.25 * r;
    const bool round = random.chance(0.5);
    const auto outline = [&](double e, double over) {
        const double h = half - e;
        const double b = round ? 0.55 : 0.95;
        return counter_clockwise(through({{-h, top + over},
                                          {-h, -0.5 * r},
                                          {-b * h, low + e},
                                          {b * h, low + e},
                                          {h, -0.5 * r},
                                          {h, 0.1 * r + e},
                                          {inlet, 0.55 * r + e},
                                          {inlet, 1.25 * r - e},
                                          {h, 1.05 * r - e},
                                          {h, top + over}}));
    };
    solid.add_prism(Axis::y, outline(0, 0), -y, y);
    solid.add_box({-1.05 * half, -1.3 * y, low - 0.1 * r - t}, {1.05 * half, 1.3 * y, low - 0.1 * r + t});
    for (const double s : {-0.8, 0.8})
        solid.add_box({s * half - 0.1 * r, -1.1 * y, low - 0.1 * r}, {s * half + 0.1 * r, 1.1 * y, -0.8 * r});
    for (const double s : {-1.0, 1.0}) {
        add_block(solid, {-0.35 * r, s * (y - 0.1), -0.6 * r}, {0.35 * r, s * (y + 2 * t), 0.6 * r});
        if (random.chance(0.7)) solid.add_cylinder(Axis::z, {0, s * (y + 5 * t)}, 0.05 * r, 0, 0.95 * r);
        if (random.chance(0.6)) add_rod(solid, Axis::y, {0, -0.1 * r}, 0.22 * r, s * y, s * (y + 8 * t));
    }
    if (random.chance(0.6))
        solid.add_prism(Axis::y, rounded_rectangle({-0.95 * half, low + 0.3 * r}, {-0.45 * half, 0.2 * r}, 0.05 * r),
                        -y - 2 * t, 0);
    solid.cut_prism(Axis::y, outline(t, 1), -y + t, y - t);
    solid.cut_prism(Axis::y, slot({0, -0.35 * r}, {0, 0.35 * r}, 0.14 * r), -far, far);
    rectangular_flange(solid, {0, 0}, {half, y}, out, top - t, top, random.integer(2, 4));
    solid.cut_box({-half + t, -y + t, 0.5 * top}, {half - t, y - t, far});
    solid.add_box({inlet - t, -y - out, 0.55 * r - out}, {inlet, y + out, 1.25 * r + out})
        .cut_box({inlet - 2 * t, -y + t, 0.55 * r + t}, {far, y - t, 1.25 * r - t});
}

}  // namespace

/// Casing of a bucket elevator: its head with the spout or its boot with the inlet.
Part elevator_casing(FamilyContext& context) {
    Random& random = context.random;
    const double r = random.uniform(120, 520), t = random.uniform(3, 8) + 0.005 * r;
    Part part;
    if (random.chance(0.55))
        elevator_head(part.solid, random, r, t);
    else
        elevator_boot(part.solid, random, r, t);
    return part;
}

namespace {

/// A straight run of a square duct in x-z from `a` down to `b`: a parallelogram, both ends level.
Path leaning(Point2 a, Point2 b, double half) {
    return counter_clockwise(through({{a.x - half, a.y}, {a.x + half, a.y}, {b.x + half, b.y}, {b.x - half, b.y}}));
}

}  // namespace

/// Chute that divides or leads a stream: trousers with a flap, an offset, a funnel from one size to another, a rotary
/// feeder between two flanges.
Part diverter_chute(FamilyContext& context) {
    Random& random = context.random;
    const double h = random.uniform(60, 320), t = random.uniform(3, 7), y = h * random.uniform(0.7, 1.2),
                 high = h * random.uniform(2.4, 4.2), out = 0.16 * h + 6;
    const int holes = random.integer(2, 4);
    Part part;
    Solid& solid = part.solid;
    const std::size_t form = random.weighted({0.45, 0.25, 0.3});
    if (form == 0) {  // trousers: symmetric, or one leg straight
        const double apart = h * random.uniform(1.3, 2.2), neck = high * random.uniform(0.75, 0.9), leg = 0.12 * high;
        const bool straight = random.chance(0.4);
        std::vector<double> feet{straight ? 0.0 : -apart, apart};
        if (!straight && random.chance(0.2)) feet.push_back(0);
        solid.add_box({-h, -y, neck}, {h, y, high});
        for (const double x : feet) {
            solid.add_prism(Axis::y, leaning({0, neck}, {x, leg}, h), -y, y).add_box({x - h, -y, 0}, {x + h, y, leg});
        }
        const bool flap = random.chance(0.7);
        const double pivot = high * 0.45;
        if (flap) {
            for (const double s : {-1.0, 1.0})
                add_rod(solid, Axis::y, {0.5 * feet[0] + 0.5 * feet[1], pivot}, 0.14 * h, s * (y - 1),
                        s * (y + 0.25 * h));
            if (random.chance(0.6))
                solid.add_box({0.5 * (feet[0] + feet[1]) - 0.12 * h, y + 0.2 * h, pivot - 0.1 * h},
                              {0.5 * (feet[0] + feet[1]) + 0.12 * h, y + 0.3 * h, pivot + 0.9 * h});
        }
        if (random.chance(0.5)) solid.add_box({-0.6 * h, -y - 2 * t, neck - 0.8 * h}, {0.6 * h, 0, neck - 0.1 * h});
        solid.cut_box({-h + t, -y + t, neck - 0.01}, {h - t, y - t, far});
        for (const double x : feet)
            solid.cut_prism(Axis::y, leaning({0, neck}, {x, leg}, h - t), -y + t, y - t)
                .cut_box({x - h + t, -y + t, -1}, {x + h - t, y - t, leg + 0.01});
        if (flap)
            add_strut(solid, Axis::y, {0.5 * (feet[0] + feet[1]), pivot}, {-0.75 * h, neck}, 1.5 * t, -y + 2 * t,
                      y - 2 * t);
        for (const double x : feet) rectangular_flange(solid, {x, 0}, {h, y}, out, 0, 1.5 * t, holes);
        rectangular_flange(solid, {0, 0}, {h, y}, out, high - 1.5 * t, high, holes);
        solid.cut_box({-h + t, -y + t, high - 2 * t}, {h - t, y - t, far});
        for (const double x : feet) solid.cut_box({x - h + t, -y + t, -1}, {x + h - t, y - t, 2 * t});
    } else if (form == 1) {  // offset, its mouth wider than its foot
        const double x = h * random.uniform(0.5, 2.5), small = h * random.uniform(0.5, 1.0), leg = 0.15 * high;
        const auto path = [&](double e) {
            return counter_clockwise(through({{-h + e, high},
                                              {-h + e, high - leg},
                                              {x - small + e, leg},
                                              {x - small + e, 0},
                                              {x + small - e, 0},
                                              {x + small - e, leg},
                                              {h - e, high - leg},
                                              {h - e, high}}));
        };
        solid.add_prism(Axis::y, path(0), -y, y);
        for (int i = 0, n = random.integer(0, 3); i < n; ++i) {
            const double u = (i + 0.5) / n, z = high - leg - u * (high - 2 * leg), c = u * x,
                         w = h + u * (small - h) + 3 * t;
            solid.add_box({c - w, -y - 3 * t, z - t}, {c + w, y + 3 * t, z + t});
        }
        if (random.chance(0.5))
            solid.add_box({0.5 * x - 0.4 * small, -y - 2 * t, 0.4 * high}, {0.5 * x + 0.4 * small, 0, 0.6 * high});
        rectangular_flange(solid, {x, 0}, {small, y}, out, 0, 1.5 * t, holes);
        rectangular_flange(solid, {0, 0}, {h, y}, out, high - 1.5 * t, high, holes);
        solid.cut_prism(Axis::y, path(t), -y + t, y - t)
            .cut_box({-h + t, -y + t, high - 2 * t}, {h - t, y - t, far})
            .cut_box({x - small + t, -y + t, -1}, {x + small - t, y - t, 2 * t});
    } else {  // rotary feeder
        const double r = h * random.uniform(1.05, 1.4), top = r * random.uniform(1.2, 1.5), wall = 0.08 * h + 4,
                     mouth = h * random.uniform(0.6, 0.95), deep = 0.95 * y;
        const bool round = random.chance(0.35);
        solid.add_cylinder(Axis::y, {}, r, -y, y);
        for (const double s : {-1.0, 1.0}) {
            if (round) {
                add_rod(solid, Axis::z, {}, mouth, 0, s * top);
                add_rod(solid, Axis::z, {}, mouth + out, s * (top - wall), s * top);
                solid.cut_hole_circle(Axis::z, {}, mouth + 0.55 * out, 8, 22.5, 0.18 * out,
                                      s > 0 ? top - 2 * wall : -far, s > 0 ? far : 2 * wall - top);
            } else {
                add_block(solid, {-mouth, -deep, 0}, {mouth, deep, s * top});
                rectangular_flange(solid, {}, {mouth, deep}, out, s > 0 ? top - wall : -top, s > 0 ? top : wall - top,
                                   holes);
            }
            add_rod(solid, Axis::y, {}, 1.13 * r, s * y, s * (y + wall));
            add_rod(solid, Axis::y, {}, 0.35 * r, s * y, s * (y + 0.5 * r));
            add_rod(solid, Axis::y, {}, 0.5 * r, s * (y + 0.5 * r), s * (y + 0.5 * r + wall));
        }
        if (random.chance(0.5)) {
            const int ribs = random.integer(2, 4);
            for (int i = 0; i < ribs; ++i)
                solid.add_prism(
                    Axis::y, rotated(rectangle({r * 0.9, -0.3 * wall}, {1.1 * r, 0.3 * wall}), 360.0 / ribs * i + 25),
                    -y, y);
        }
        solid.cut_cylinder(Axis::y, {}, r - wall, -y + 0.2 * wall, y - 0.2 * wall)
            .cut_cylinder(Axis::y, {}, 0.2 * r, -far, far);
        solid.cut_hole_circle(Axis::y, {}, 1.06 * r, 8, 22.5, 0.035 * r, -far, far);
        const double in = mouth - wall * 0.7;
        if (round)
            solid.cut_cylinder(Axis::z, {}, in, -far, far);
        else
            solid.cut_box({-in, -deep + wall, -far}, {in, deep - wall, far});
    }
    return part;
}

namespace {

/// Ram preventer: an oblong block along x about the upright bore, a bonnet at each end, studded or flanged faces.
void ram_preventer(Solid& solid, Random& random, double r) {
    const int rams = random.choice({1, 1, 2});
    const double step = r * random.uniform(2.4, 3.0), z = 0.5 * rams * step + 0.3 * r, x = r * random.uniform(2.0, 2.8),
                 y = r * random.uniform(1.5, 2.0), neck = z + r * random.uniform(0.4, 1.0),
                 flange = r * random.uniform(1.8, 2.3), t = 0.45 * r;
    solid.add_prism(Axis::z, rounded_rectangle({-x, -y}, {x, y}, random.choice({0.1, 0.8}) * r), -z, z);
    for (const double s : {-1.0, 1.0}) {
        add_rod(solid, Axis::z, {}, 1.45 * r, 0, s * neck);
        if (random.chance(0.7)) add_rod(solid, Axis::z, {}, flange, s * (neck - t), s * neck);
    }
    for (int i = 0; i < rams; ++i) {
        const double h = row_position(i, rams, step);
        for (const double s : {-1.0, 1.0}) {
            add_block(solid, {s * (x - 0.1 * r), -1.25 * r, h - 0.95 * r}, {s * (x + 0.7 * r), 1.25 * r, h + 0.95 * r});
            const double end = x + r * random.uniform(1.8, 2.0);
            add_rod(solid, Axis::x, {0, h}, 0.75 * r, s * x, s * end);
            add_rod(solid, Axis::x, {0, h}, 0.85 * r, s * end, s * (end + 0.4 * r));
            add_rod(solid, Axis::x, {0, h}, 0.3 * r, s * end, s * (end + 1.1 * r));
            for (const Point2 q : quarters)
                add_rod(solid, Axis::x, {1.0 * r * q.x, h + 0.7 * r * q.y}, 0.16 * r, s * (x + 0.7 * r),
                        s * (x + 0.95 * r));
        }
        solid.cut_prism(Axis::x, slot({-0.7 * r, h}, {0.7 * r, h}, 0.5 * r), -x, x);
    }
    if (random.chance(0.6)) {
        const Port side{Axis::y, {0, 0}, 0, -y - r * random.uniform(0.5, 1.0), 0.4 * r, 0.25 * r, PortEnd::round,
                        1.6,     0,      6};
        add_port(solid, side);
        cut_port(solid, side);
    }
    solid.cut_cylinder(Axis::z, {}, r, -far, far);
    solid.cut_hole_circle(Axis::z, {}, 0.5 * (1.45 * r + flange), 8, 22.5, 0.1 * r, neck - 1.05 * t, far);
}

/// Annular preventer: a bulged shell of revolution with a bolted or screwed head, studded above, flanged below.
void annular_preventer(Solid& solid, Random& random, double r) {
    const double out = r * random.uniform(2.0, 2.7), low = r * random.uniform(0.8, 1.5),
                 belly = r * random.uniform(1.6, 2.4), head = r * random.uniform(0.8, 1.3), t = 0.4 * r,
                 flange = r * random.uniform(1.8, 2.2), face = 1.75 * r;
    const double joint = low + belly, top = joint + head;
    const bool bolted = random.chance(0.6), dome = random.chance(0.5);
    solid.add_cylinder(Axis::z, {}, 1.4 * r, 0, low + 0.1).add_cylinder(Axis::z, {}, flange, 0, t);
    solid.add_revolution(
        Axis::z,
        through({{low - 0.2 * r, 0}, {low - 0.2 * r, 1.4 * r}, {low + 0.35 * belly, out}, {joint, out}, {joint, 0}}));
    if (dome)
        solid.add_revolution(
            Axis::z,
            through({{joint - 0.1, 0}, {joint - 0.1, out}, {joint + 0.4 * head, 0.97 * out}, {top, face}, {top, 0}}));
    else
        solid.add_cylinder(Axis::z, {}, 0.95 * out, joint - 0.1, joint + 0.6 * head)
            .add_cylinder(Axis::z, {}, face, joint, top);
    const double rim = 1.12 * out;
    if (bolted) solid.add_cylinder(Axis::z, {}, rim, joint - t, joint + t);
    std::vector<Port> ports;
    for (const double z : {low + 0.5 * belly, low + 0.78 * belly})
        ports.push_back({Axis::x, {0, z}, 1.5 * r, out + 0.35 * r, 0.13 * r, 0.14 * r, PortEnd::plain});
    add_ports(solid, ports);
    if (random.chance(0.6))
        for (const double s : {-1.0, 1.0})
            solid
                .add_prism(Axis::x,
                           tangent_hull({s * 0.95 * out, low + 0.6 * belly}, 0.45 * r,
                                        {s * (out + 0.35 * r), low + 0.6 * belly}, 0.3 * r),
                           -0.12 * r, 0.12 * r)
                .cut_cylinder(Axis::x, {s * (out + 0.35 * r), low + 0.6 * belly}, 0.15 * r, -far, far);
    solid.cut_revolution(Axis::z, through({{low, 0},
                                           {low, 1.2 * r},
                                           {low + 0.4 * belly, 0.85 * out},
                                           {joint, 0.85 * out},
                                           {joint + 0.4 * head, r},
                                           {joint + 0.4 * head, 0}}));
    cut_ports(solid, ports);
    solid.cut_cylinder(Axis::z, {}, r, -far, far);
    const int n = random.choice({8, 12});
    solid.cut_hole_circle(Axis::z, {}, 0.5 * (flange + 1.4 * r), 8, 22.5, 0.1 * r, -1, 1.05 * t)
        .cut_hole_circle(Axis::z, {}, 1.4 * r, 8, 22.5, 0.1 * r, top - 0.6 * r, far);
    if (bolted)
        solid.cut_hole_circle(Axis::z, {}, 0.5 * (rim + out), n, 0, 0.2 * (rim - out), joint - 2 * t, joint + 2 * t);
}

}  // namespace

/// Blowout preventer: a block with rams across the bore, or an annular one.
Part blowout_preventer(FamilyContext& context) {
    Random& random = context.random;
    Part part;
    if (random.chance(0.6))
        ram_preventer(part.solid, random, random.uniform(60, 240));
    else
        annular_preventer(part.solid, random, random.uniform(60, 240));
    return part;
}

}  // namespace v16::corpus
