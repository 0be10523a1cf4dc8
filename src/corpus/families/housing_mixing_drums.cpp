// Vessels that turn, tilt or filter: blenders and mixer drums, ladles and pots for melts, dust collectors.
#include <algorithm>
#include <vector>

#include "corpus/families/housing.hpp"
#include "corpus/families/housing_details.hpp"
#include "corpus/families/housing_ports.hpp"
#include "corpus/families/other_pieces.hpp"
#include "corpus/turned.hpp"

namespace v16::corpus {
namespace {

/// Trunnions on both sides of a vessel at height `z`, with plates or pads where they meet it.
void add_trunnions(Solid& solid, Random& random, double reach, double z, double r) {
    const bool square = random.chance(0.4), collar = random.chance(0.5);
    for (const double s : {-1.0, 1.0}) {
        add_rod(solid, Axis::x, {0, z}, r, 0, s * (reach + 2.4 * r));
        if (square)
            add_block(solid, {0, -1.9 * r, z - 1.9 * r}, {s * reach, 1.9 * r, z + 1.9 * r});
        else
            add_rod(solid, Axis::x, {0, z}, 1.8 * r, 0, s * reach);
        if (collar) add_rod(solid, Axis::x, {0, z}, 1.3 * r, s * (reach + 0.6 * r), s * (reach + 1.0 * r));
    }
}

/// Double cone with a cylinder between, a manhole above, an outlet below; or a cube on its corner.
void double_cone(Solid& solid, Random& random, double r) {
    const double belt = r * random.uniform(0.3, 1.0), cone = r * random.uniform(0.6, 1.1),
                 mouth = r * random.uniform(0.2, 0.45), out = r * random.uniform(0.15, 0.3), wall = 0.02 * r + 1,
                 t = 0.05 * r, z = 0.5 * belt;
    const bool rotated_cube = random.chance(0.2);
    const auto outline = [&](double less) {
        return through({{-z - cone, 0},
                        {-z - cone, out - less},
                        {-z, r - less},
                        {z, r - less},
                        {z + cone, mouth - less},
                        {z + cone, 0}});
    };
    const double top = rotated_cube ? 1.35 * r : z + cone, low = rotated_cube ? -1.35 * r : -z - cone;
    if (rotated_cube) {
        solid.add_prism(Axis::y, filleted(polygon({}, 1.4 * r, 4, 90), 0.15 * r), -0.95 * r, 0.95 * r);
    } else {
        solid.add_revolution(Axis::z, outline(0));
        if (random.chance(0.6)) solid.add_cylinder(Axis::z, {}, r + t, -t, t);
    }
    const double lid = mouth * 1.25;
    solid.add_cylinder(Axis::z, {}, mouth, top - 0.3 * r, top + 0.1 * r)
        .add_cylinder(Axis::z, {}, lid, top + 0.1 * r - t, top + 0.1 * r);
    const bool cover = random.chance(0.5);
    if (cover) {
        solid.add_revolution(Axis::z, cap_meridian(top + 0.1 * r, 1, 0.3 * mouth, lid));
        for (const double s : {-1.0, 1.0})
            solid.add_box({s * lid - 0.12 * mouth, -0.15 * mouth, top - 0.05 * r},
                          {s * lid + 0.12 * mouth, 0.15 * mouth, top + 0.2 * r});
    }
    solid.add_cylinder(Axis::z, {}, out, low - 0.15 * r, low + 0.2 * r)
        .add_cylinder(Axis::z, {}, 1.4 * out, low - 0.15 * r, low - 0.15 * r + t);
    add_trunnions(solid, random, r * random.uniform(1.03, 1.15), 0, 0.11 * r + 1);
    if (rotated_cube)
        solid.cut_prism(Axis::y, filleted(polygon({}, 1.4 * r - 1.6 * wall, 4, 90), 0.15 * r), -0.95 * r + wall,
                        0.95 * r - wall);
    else
        solid.cut_revolution(Axis::z, outline(wall));
    solid.cut_cylinder(Axis::z, {}, mouth - wall, top - 0.3 * r, cover ? top + 0.1 * r : far)
        .cut_cylinder(Axis::z, {}, out - wall, -far, low + 0.25 * r);
}

/// Drum of a mixer or a washer along x: cones at one or both ends, rolling rings or a toothed band's seat, baffles, a
/// door in the shell.
void turning_drum(Solid& solid, Random& random, double r) {
    const double length = r * random.uniform(1.2, 3.6), nose = r * random.uniform(0.4, 1.0),
                 tail = r * random.uniform(0.0, 0.6), mouth = r * random.uniform(0.4, 0.7), wall = 0.02 * r + 1,
                 rear = r * random.uniform(0.5, 0.9);
    const auto outline = [&](double less) {
        std::vector<Point2> points{{-tail + less, 0}};
        if (tail > 0.15 * r) points.push_back({-tail + less, rear - less});
        points.push_back({less, r - less});
        points.push_back({length, r - less});
        points.push_back({length + nose + (less > 0 ? 1 : 0), mouth - less});
        points.push_back({length + nose + (less > 0 ? 1 : 0), 0});
        if (tail <= 0.15 * r) points[0] = {less, 0};
        return through(points);
    };
    solid.add_revolution(Axis::x, outline(0))
        .add_cylinder(Axis::x, {}, mouth + 2 * wall, length + nose - 0.06 * r, length + nose);
    const int rings = random.integer(1, 3);
    for (int i = 0; i < rings; ++i) {
        const double x = length * (i + 0.5) / rings, w = r * random.uniform(0.05, 0.1);
        solid.add_cylinder(Axis::x, {}, r * random.uniform(1.05, 1.12), x - w, x + w);
    }
    const double start = tail > 0.15 * r ? -tail : 0.0;
    if (random.chance(0.6))
        solid.add_cylinder(Axis::x, {}, 0.15 * r, start - 0.4 * r, 1)
            .add_cylinder(Axis::x, {}, 0.35 * r, start - 0.08 * r, 1);
    const bool door = random.chance(0.35);
    if (door) solid.add_box({0.3 * length, -0.3 * r, 0}, {0.7 * length, 0.3 * r, 1.1 * r});
    solid.cut_revolution(Axis::x, outline(wall));
    if (door) solid.cut_box({0.34 * length, -0.25 * r, 0}, {0.66 * length, 0.25 * r, far});
    if (random.chance(0.5))
        for (const double s : {-1.0, 1.0})
            add_block(solid, {0.15 * length, -0.02 * r, s * 0.7 * r}, {0.85 * length, 0.02 * r, s * (r - 0.5 * wall)});
}

}  // namespace

/// Drum or vessel that turns to mix: double cone or cube on trunnions, lying drum with rolling rings.
Part blender_body(FamilyContext& context) {
    Random& random = context.random;
    const double r = random.log_uniform(60, 900);
    Part part;
    if (random.chance(0.5))
        double_cone(part.solid, random, r);
    else
        turning_drum(part.solid, random, r);
    return part;
}

/// Pot for a melt: a ladle with its trunnions and lip, a slag pot, a crucible, a tundish; rings, ribs, feet, lining.
Part melt_pot(FamilyContext& context) {
    Random& random = context.random;
    const double r = random.log_uniform(50, 1100), high = r * random.uniform(1.4, 2.6), wall = 0.06 * r + 1,
                 low = r * random.uniform(0.65, 0.95);
    Part part;
    Solid& solid = part.solid;
    const std::size_t form = random.weighted({0.5, 0.25, 0.25});
    if (form == 2) {  // tundish: a trough with sloped walls, nozzles in its floor
        const double half = r * random.uniform(2, 4), deep = r * random.uniform(0.7, 1.1),
                     lean = r * random.uniform(0.1, 0.35);
        const auto side = [&](double less) {
            return through(
                {{-half + less + lean, less}, {half - less - lean, less}, {half - less, high}, {-half + less, high}});
        };
        solid.add_prism(Axis::y, side(0), -deep, deep)
            .add_box({-half - 0.1 * r, -deep - 0.1 * r, high - 0.12 * r}, {half + 0.1 * r, deep + 0.1 * r, high});
        for (int i = 0, n = random.integer(2, 5); i < n; ++i) {
            const double x = row_position(i, n, 2 * (half - lean) / n);
            for (const double s : {-1.0, 1.0})
                add_block(solid, {x - 0.04 * r, 0, 0.1 * high}, {x + 0.04 * r, s * (deep + 0.09 * r), high});
        }
        for (const double s : {-1.0, 1.0}) add_rod(solid, Axis::x, {0, 0.7 * high}, 0.14 * r, 0, s * (half + 0.5 * r));
        solid.cut_prism(Axis::y, side(1.5 * wall), -deep + 1.5 * wall, deep - 1.5 * wall)
            .cut_box({-half + 1.5 * wall, -deep + 1.5 * wall, 0.9 * high}, {half - 1.5 * wall, deep - 1.5 * wall, far});
        for (int i = 0, n = random.integer(1, 4); i < n; ++i)
            solid.cut_cylinder(Axis::z, {row_position(i, n, 1.7 * (half - lean) / n), 0}, 0.1 * r, -1, 2 * wall);
        return part;
    }
    const bool bowl = form == 1, dished = bowl || random.chance(0.4);
    const double inside = wall * random.uniform(1.0, 2.5),
                 base = dished ? -low * random.uniform(0.2, bowl ? 0.9 : 0.4) : 0;
    solid.add_revolution(Axis::z, cone_meridian(0, low, high, r));
    if (dished) solid.add_revolution(Axis::z, cap_meridian(0.01, -1, -base, low));
    solid.add_cylinder(Axis::z, {}, 1.06 * r, high - 0.07 * r, high);
    const double pin = high * random.uniform(0.55, 0.75);
    const bool ladle = !bowl || random.chance(0.5);
    if (ladle) {
        const double ring = low + (r - low) * pin / high + 0.05 * r;
        for (const double z : {pin - 0.18 * r, pin + 0.18 * r})
            solid.add_cylinder(Axis::z, {}, ring, z - 0.035 * r, z + 0.035 * r);
        add_trunnions(solid, random, 1.12 * r, pin, 0.1 * r);
    } else {
        for (const double s : {-1.0, 1.0})
            add_block(solid, {0, -0.2 * r, 0.6 * high}, {s * 1.3 * r, 0.2 * r, 0.68 * high});
    }
    const bool lip = random.chance(0.6);
    const double spout = 0.25 * r;
    if (lip)
        solid.add_prism(
            Axis::z,
            counter_clockwise(
                through({{-spout, -0.8 * r}, {-0.4 * spout, -1.3 * r}, {0.4 * spout, -1.3 * r}, {spout, -0.8 * r}})),
            high - 0.3 * r, high);
    if (!dished && random.chance(0.5))
        for (const Point2 q : quarters) add_block(solid, 0.5 * low * q, {0.25 * low, 0.25 * low}, -0.15 * r, 0.1);
    if (dished && random.chance(0.5))
        solid.add_revolution(Axis::z, ring_meridian(base, 0.1 * high, 0.8 * low, 0.9 * low));
    solid.cut_revolution(Axis::z, cone_meridian(dished ? 0 : inside, low - inside, high + 1, r - inside));
    if (dished)
        solid.cut_revolution(Axis::z, cap_meridian(0.1, -1, -base - std::min(inside, -0.5 * base), low - inside));
    if (lip)
        solid.cut_prism(
            Axis::z,
            counter_clockwise(through(
                {{-0.7 * spout, -0.5 * r}, {-0.25 * spout, -far}, {0.25 * spout, -far}, {0.7 * spout, -0.5 * r}})),
            high - 0.2 * r, far);
    if (!dished && random.chance(0.4)) solid.cut_cylinder(Axis::z, {0.4 * low, 0}, 0.08 * r, -far, 2 * inside);
    return part;
}

/// Dust collector or filter house: a box or drum with its panels over one or more pyramids or a cone, on legs; doors,
/// inlet and outlet, a fan's flange, a bin below.
Part dust_collector(FamilyContext& context) {
    Random& random = context.random;
    const double x = random.log_uniform(120, 1600), y = x * random.uniform(0.5, 1.0),
                 high = x * random.uniform(0.9, 2.0), t = 0.02 * x + 1, drop = x * random.uniform(0.4, 0.8),
                 leg = drop + x * random.uniform(0.2, 0.7);
    Part part;
    Solid& solid = part.solid;
    const bool round = random.chance(0.25);
    const int cones = round ? 1 : random.choice({1, 1, 2});
    const double half = round ? 0.5 * y : 0.5 * x, out = 0.09 * x, w = x / cones;
    if (round) {
        solid.add_cylinder(Axis::z, {}, half, 0, high)
            .add_revolution(Axis::z, cone_meridian(-drop, out, 0, half))
            .add_cylinder(Axis::z, {}, half + 2 * t, -0.01, t)
            .add_cylinder(Axis::z, {}, half + 2 * t, high - t, high);
    } else {
        solid.add_box({-half, -0.5 * y, 0}, {half, 0.5 * y, high})
            .add_box({-half - t, -0.5 * y - t, -0.01}, {half + t, 0.5 * y + t, 1.5 * t});
        // A pyramid: what a roof along x and one along y have in common is drawn by the two prisms of its walls.
        for (int i = 0; i < cones; ++i) {
            const double c = row_position(i, cones, w);
            solid.add_prism(
                Axis::y,
                counter_clockwise(through({{c - 0.5 * w, 0}, {c - out, -drop}, {c + out, -drop}, {c + 0.5 * w, 0}})),
                -0.5 * y, 0.5 * y);
        }
        for (const double s : {-1.0, 1.0})
            solid.cut_prism(Axis::x,
                            counter_clockwise(through(
                                {{s * 0.5 * y, 0}, {s * out, -drop}, {s * out, -far}, {s * far, -far}, {s * far, 0}})),
                            -far, far);
        solid.add_box({-half - t, -0.5 * y - t, -0.01}, {half + t, 0.5 * y + t, 1.5 * t});
    }
    for (int i = 0; i < cones; ++i) {
        const double c = round ? 0 : row_position(i, cones, w);
        solid.add_cylinder(Axis::z, {c, 0}, 0.9 * out, -drop - 0.1 * x, -drop + t)
            .add_cylinder(Axis::z, {c, 0}, 1.4 * out, -drop - 0.1 * x, -drop - 0.1 * x + t);
    }
    const double s = 0.03 * x + 1, lx = round ? 0.72 * half : half - s, ly = round ? 0.72 * half : 0.5 * y - s;
    for (const Point2 q : quarters) {
        add_block(solid, {q.x * lx, q.y * ly}, {2 * s, 2 * s}, -leg, 0.1 * high);
        add_block(solid, {q.x * lx, q.y * ly}, {4 * s, 4 * s}, -leg - t, -leg);
    }
    if (random.chance(0.5))
        for (const double side : {-1.0, 1.0})
            add_block(solid, {-lx, side * ly - 0.5 * s, -0.7 * leg}, {lx, side * ly + 0.5 * s, -0.7 * leg + 1.5 * s});
    if (!round) {  // ribs or panels in front
        const int n = random.integer(0, 4);
        for (int i = 1; i <= n; ++i)
            solid.add_box({-half - 0.5 * t, -0.5 * y - t, high * i / (n + 1) - 0.5 * t},
                          {half + 0.5 * t, 0.5 * y + t, high * i / (n + 1) + 0.5 * t});
        const double doors = random.integer(0, 2), dw = 0.8 * half / std::max(1.0, doors);
        for (int i = 0; i < static_cast<int>(doors); ++i) {
            const double c = row_position(i, static_cast<int>(doors), 2.3 * dw);
            solid.add_box({c - dw, -0.5 * y - 2 * t, 0.15 * high}, {c + dw, 0, 0.85 * high})
                .add_box({c + 0.8 * dw, -0.5 * y - 4 * t, 0.45 * high}, {c + 0.88 * dw, 0, 0.55 * high});
        }
    }
    const double pipe = 0.5 * y * random.uniform(0.2, 0.45), inlet = random.chance(0.5) ? 0.2 * high : 0.8 * high;
    std::vector<Port> ports{{Axis::x,
                             {0, std::max(inlet, pipe + 3 * t)},
                             0,
                             half + x * random.uniform(0.15, 0.4),
                             pipe,
                             t,
                             random.choice({PortEnd::round, PortEnd::square, PortEnd::plain}),
                             1.25,
                             t,
                             8}};
    if (random.chance(0.6))
        ports.push_back({Axis::z,
                         {random.uniform(-0.2, 0.2) * x, 0},
                         0.5 * high,
                         high + x * random.uniform(0.1, 0.4),
                         pipe,
                         t,
                         PortEnd::round,
                         1.25,
                         t,
                         6});
    else
        solid.add_box({-0.3 * half, -0.3 * y, high - 0.01}, {0.3 * half, 0.3 * y, high + 0.3 * x});
    add_ports(solid, ports);
    if (round)
        solid.cut_cylinder(Axis::z, {}, half - t, 0, high - t)
            .cut_revolution(Axis::z, cone_meridian(-drop, out - t, 0.01, half - t));
    else
        solid.cut_box({-half + t, -0.5 * y + t, 0}, {half - t, 0.5 * y - t, high - t});
    cut_ports(solid, ports);
    return part;
}

}  // namespace v16::corpus
