// Cases of appliances, signals and electronics, and bins for waste.
#include <algorithm>
#include <vector>

#include "corpus/families/housing.hpp"
#include "corpus/families/housing_details.hpp"
#include "corpus/families/housing_ports.hpp"
#include "corpus/families/other_pieces.hpp"
#include "corpus/turned.hpp"

namespace v16::corpus {
namespace {

/// A frame of `t` in front of the face y = 0, raised by `out`, about the rectangle.
void front_panel(Solid& solid, Point2 min, Point2 max, double out, double corner) {
    solid.add_prism(Axis::y, rounded_rectangle(min, max, corner), -out, 1);
}

void front_knob(Solid& solid, Point2 at, double r, double out) {
    solid.add_cylinder(Axis::y, at, r, -out, 1).add_cylinder(Axis::y, at, 0.7 * r, -1.5 * out, 1);
}

/// A bar handle in front, along x or z.
void front_handle(Solid& solid, Point2 a, Point2 b, double s, double out) {
    for (const Point2 p : {a, b}) solid.add_box({p.x - s, -out, p.y - s}, {p.x + s, 1, p.y + s});
    solid.add_box({std::min(a.x, b.x) - s, -out - 1.2 * s, std::min(a.y, b.y) - s},
                  {std::max(a.x, b.x) + s, -out, std::max(a.y, b.y) + s});
}

/// Washing machine or dryer: a porthole with its ring, a panel with drawer and knob, a flap below.
void washer(Solid& solid, Random& random, double x, double y, double z) {
    const double r = x * random.uniform(0.26, 0.36), c = z * random.uniform(0.42, 0.52), out = 0.02 * x,
                 band = z * random.uniform(0.1, 0.16);
    solid.add_box({-0.5 * x, 0, 0}, {0.5 * x, y, z});
    front_panel(solid, {-0.48 * x, z - band}, {0.48 * x, z - 0.02 * z}, 0.6 * out, 0.01 * x);
    solid.add_cylinder(Axis::y, {0, c}, r, -1.5 * out, 1).cut_cylinder(Axis::y, {0, c}, 0.7 * r, -far, 0.4 * y);
    if (random.chance(0.6)) solid.add_revolution(Axis::y, cap_meridian(0.5 * out, -1, 0.1 * r, 0.66 * r), {0, c});
    if (random.chance(0.7))
        front_panel(solid, {-0.46 * x, z - 0.85 * band}, {-0.2 * x, z - 0.25 * band}, out, 0.01 * x);
    front_knob(solid, {0.1 * x, z - 0.55 * band}, 0.3 * band, out);
    if (random.chance(0.6))
        front_panel(solid, {0.2 * x, z - 0.8 * band}, {0.42 * x, z - 0.35 * band}, 1.2 * out, 0.01 * x);
    if (random.chance(0.5)) front_panel(solid, {0.2 * x, 0.05 * z}, {0.42 * x, 0.15 * z}, out, 0.02 * x);
    for (const Point2 q : quarters)
        solid.add_cylinder(Axis::z, {0.42 * x * q.x, 0.5 * y + 0.42 * y * q.y}, 0.03 * x, -0.04 * z, 0.1);
    solid.cut_box({-0.46 * x, 0.05 * y, 0.05 * z}, {0.46 * x, 0.95 * y, 0.95 * z});
}

/// Oven or microwave: a door with its window and handle, a panel beside or above it.
void oven(Solid& solid, Random& random, double x, double y, double z) {
    const bool beside = random.chance(0.5);
    const double out = 0.025 * x, split = beside ? x * random.uniform(0.2, 0.3) : z * random.uniform(0.15, 0.25),
                 s = 0.012 * x;
    solid.add_box({-0.5 * x, 0, 0}, {0.5 * x, y, z});
    const Point2 min{-0.49 * x, 0.02 * z}, max{0.5 * x - (beside ? split : 0.01 * x), z - (beside ? 0.02 * z : split)};
    front_panel(solid, min, max, out, 0.01 * x);
    const Point2 inset{0.16 * (max.x - min.x), 0.2 * (max.y - min.y)};
    solid.cut_prism(Axis::y, rounded_rectangle(min + inset, max - inset, 0.02 * x), -far, -0.4 * out);
    if (beside)
        front_handle(solid, {max.x - 0.06 * x, min.y + 0.2 * z}, {max.x - 0.06 * x, max.y - 0.2 * z}, s, 2 * out);
    else
        front_handle(solid, {min.x + 0.15 * x, max.y - 0.07 * z}, {max.x - 0.15 * x, max.y - 0.07 * z}, s, 2 * out);
    const int n = random.integer(1, 5);
    for (int i = 0; i < n; ++i) {
        const double u = (i + 0.5) / n;
        front_knob(
            solid,
            beside ? Point2{0.5 * x - 0.5 * split, z * (0.1 + 0.6 * u)} : Point2{x * (u - 0.5) * 0.9, z - 0.5 * split},
            std::min(0.28 * split, (beside ? 0.22 * z : 0.35 * x) / n), out);
    }
    if (beside)
        front_panel(solid, {0.5 * x - 0.85 * split, 0.78 * z}, {0.5 * x - 0.15 * split, 0.92 * z}, 0.3 * out, 0.01 * x);
    if (random.chance(0.6))
        cut_vents(solid, random, Axis::x, box2({0.3 * y, 0.5 * z}, {0.8 * y, 0.85 * z}), 0.45 * x, far);
    for (const Point2 q : quarters)
        solid.add_cylinder(Axis::z, {0.42 * x * q.x, 0.5 * y + 0.38 * y * q.y}, 0.03 * x, -0.03 * x, 0.1);
    solid.cut_box({-0.47 * x, 0.04 * y, 0.05 * z},
                  {0.47 * x - (beside ? split : 0), 0.95 * y, 0.97 * z - (beside ? 0.02 * z : split)});
}

/// Outdoor unit of an air conditioner: one or two round grilles, louvres, a service cover, feet, valves at the side.
void outdoor_unit(Solid& solid, Random& random, double x, double y, double z) {
    const int fans = z > 1.1 * x ? 2 : 1;
    const double pitch = z / fans, r = 0.4 * std::min(pitch, 0.95 * x), out = 0.02 * x,
                 c = random.choice({0.0, -1.0}) * (0.5 * x - 1.15 * r);
    solid.add_box({-0.5 * x, 0, 0}, {0.5 * x, y, z})
        .cut_box({-0.47 * x, 0.05 * y, 0.04 * z}, {0.47 * x, 0.95 * y, 0.96 * z});
    for (int i = 0; i < fans; ++i) {
        const Point2 at{c, 0.5 * z + row_position(i, fans, pitch)};
        solid.cut_cylinder(Axis::y, at, r, -far, 0.2 * y);
        for (int k = 1; k <= 4; ++k)
            solid.add_revolution(Axis::y, ring_meridian(-out, -0.3 * out, r * (k / 4.0 - 0.02), r * (k / 4.0 + 0.02)),
                                 at);
        solid.add_box({at.x - r, -out, at.y - 0.03 * r}, {at.x + r, -0.4 * out, at.y + 0.03 * r})
            .add_box({at.x - 0.03 * r, -out, at.y - r}, {at.x + 0.03 * r, -0.4 * out, at.y + r})
            .add_cylinder(Axis::y, at, 0.18 * r, -1.3 * out, 0.15 * y);
    }
    for (const double s : {-0.35, 0.35})
        solid.add_box({s * x - 0.06 * x, -0.12 * y, -0.04 * x}, {s * x + 0.06 * x, 1.12 * y, 0.01});
    if (random.chance(0.7))
        for (int i = 0; i < 2; ++i)
            solid.add_cylinder(Axis::x, {0.7 * y, z * (0.08 + 0.07 * i)}, 0.02 * x, 0.45 * x, 0.55 * x);
    if (random.chance(0.6))
        cut_vents(solid, random, Axis::x, box2({0.15 * y, 0.35 * z}, {0.85 * y, 0.9 * z}), -far, -0.45 * x);
    if (random.chance(0.5)) solid.add_box({0.5 * x - 1, 0.2 * y, 0.3 * z}, {0.515 * x, 0.9 * y, 0.65 * z});
}

/// Refrigerator or cabinet with one or two doors above each other or side by side, handles, feet.
void refrigerator(Solid& solid, Random& random, double x, double y, double z) {
    const bool side = random.chance(0.3);
    const double split = random.uniform(0.3, 0.7), gap = 0.008 * x, door = y * random.uniform(0.06, 0.14),
                 s = 0.012 * x;
    solid.add_box({-0.5 * x, 0, 0}, {0.5 * x, y, z});
    const int doors = random.choice({1, 2, 2, 2});
    for (int i = 0; i < doors; ++i) {
        Point2 a{-0.5 * x, 0.04 * z}, b{0.5 * x, z};
        if (doors == 2 && side) (i == 0 ? b.x : a.x) = (split - 0.5) * x + (i == 0 ? -gap : gap);
        if (doors == 2 && !side) (i == 0 ? b.y : a.y) = split * z + (i == 0 ? -gap : gap);
        solid.add_prism(Axis::y, rounded_rectangle(a, b, random.choice({0.005, 0.03}) * x), -door, 0.01);
        const double hx = side && i == 1 ? a.x + 0.06 * x : b.x - 0.06 * x, mid = 0.5 * (a.y + b.y),
                     half = 0.25 * (b.y - a.y);
        solid.add_box({hx - s, -door - 3 * s, mid - half}, {hx + s, -door - 1.5 * s, mid + half})
            .add_box({hx - s, -door - 2 * s, mid - half}, {hx + s, -door + 1, mid - half + 2 * s})
            .add_box({hx - s, -door - 2 * s, mid + half - 2 * s}, {hx + s, -door + 1, mid + half});
    }
    if (random.chance(0.4))
        cut_vents(solid, random, Axis::y, box2({-0.4 * x, 0.05 * z}, {0.4 * x, 0.2 * z}), 0.97 * y, far);
    solid.cut_box({-0.46 * x, -0.01, 0.06 * z}, {0.46 * x, 0.94 * y, 0.97 * z});
    for (const Point2 q : quarters)
        solid.add_cylinder(Axis::z, {0.43 * x * q.x, 0.5 * y + 0.43 * y * q.y}, 0.025 * x, -0.03 * x, 0.1);
}

}  // namespace

/// Case of a household or building appliance: washing machine, oven, outdoor unit of an air conditioner, refrigerator.
Part appliance_cabinet(FamilyContext& context) {
    Random& random = context.random;
    const double x = random.uniform(380, 950);
    Part part;
    switch (random.weighted({0.25, 0.3, 0.25, 0.2})) {
        case 0:
            washer(part.solid, random, x, x * random.uniform(0.7, 1.05), x * random.uniform(1.2, 1.5));
            break;
        case 1:
            oven(part.solid, random, x, x * random.uniform(0.6, 0.95), x * random.uniform(0.5, 1.0));
            break;
        case 2:
            outdoor_unit(part.solid, random, x, x * random.uniform(0.3, 0.5), x * random.uniform(0.6, 1.5));
            break;
        default:
            refrigerator(part.solid, random, x, x * random.uniform(0.8, 1.1), x * random.uniform(1.3, 3.0));
            break;
    }
    return part;
}

/// Head of a traffic or railway signal: one to four round lenses one above the other or beside each other, each with
/// its visor, doors, brackets, a back board.
Part signal_head(FamilyContext& context) {
    Random& random = context.random;
    const double r = random.uniform(40, 160), pitch = r * random.uniform(2.3, 2.7), deep = r * random.uniform(0.8, 1.6),
                 t = 0.06 * r;
    const int n = random.choice({1, 2, 2, 3, 3, 3, 4});
    const bool lying = random.chance(0.2), board = random.chance(0.3), separate = random.chance(0.4);
    Part part;
    Solid& solid = part.solid;
    const double half = 0.5 * n * pitch, w = r * random.uniform(1.15, 1.35),
                 corner = r * random.choice({0.05, 0.25, 0.9});
    const auto flat = [&](double across, double along) {
        return lying ? Point2{along, across} : Point2{across, along};
    };
    const auto plate = [&](double a, double b, double c) {
        return rounded_rectangle(-1.0 * flat(a, b), flat(a, b), c);
    };
    if (separate)
        for (int i = 0; i < n; ++i)
            solid.add_prism(Axis::y, moved(plate(w, 0.49 * pitch, corner), flat(0, row_position(i, n, pitch))), 0,
                            deep);
    solid.add_prism(Axis::y, plate(separate ? 0.8 * w : w, half, separate ? 0.1 * r : corner),
                    separate ? 0.1 * deep : 0.0, deep);
    if (board)
        solid.add_prism(
            Axis::y,
            plate(w + r * random.uniform(0.3, 0.9), half + r * random.uniform(0.3, 0.9), random.choice({0.1, 0.9}) * r),
            0.3 * deep, 0.3 * deep + t);
    const std::size_t visor = random.weighted({0.5, 0.3, 0.2});  // cut, full, none
    const double reach = r * random.uniform(0.8, 2.0), top = r * random.uniform(0.0, 0.4);
    for (int i = 0; i < n; ++i) {
        const Point2 c = flat(0, row_position(i, n, pitch));
        solid.add_cylinder(Axis::y, c, 1.08 * r, -0.15 * r, 0.1);
        if (visor < 2) solid.add_cylinder(Axis::y, c, r + t, -reach, 0.1);
        solid.cut_cylinder(Axis::y, c, r, -far, 0.1 * deep);
        if (visor == 0)  // slanted: the lower half of the tube falls back
            solid.cut_prism(Axis::x,
                            through({{-reach - 1, c.y + top}, {-0.15 * r, c.y - 1.3 * r}, {-reach - 1, c.y - 1.3 * r}}),
                            c.x - 1.2 * r, c.x + 1.2 * r);
        solid.add_revolution(Axis::y, cap_meridian(0.1 * deep + 0.01, -1, r * random.uniform(0.1, 0.3), r), c);
    }
    const std::size_t hold = random.weighted({0.35, 0.35, 0.3});
    const Point2 end = flat(0, half);
    if (hold == 0)  // hubs for a post
        for (const double s : {-1.0, 1.0}) {
            if (lying)
                add_rod(solid, Axis::x, {0.5 * deep, 0}, 0.28 * r, s * 0.9 * end.x, s * (end.x + 0.35 * r));
            else
                add_rod(solid, Axis::z, {0, 0.5 * deep}, 0.28 * r, s * 0.9 * end.y, s * (end.y + 0.35 * r));
        }
    if (hold == 1)  // arms to the wall or mast
        for (const double s : {-1.0, 1.0}) {
            const Point2 p = flat(0, s * 0.7 * half);
            solid.add_box({p.x - 0.12 * r, 0.9 * deep, p.y - 0.12 * r},
                          {p.x + 0.12 * r, deep + 1.1 * r, p.y + 0.12 * r});
            if (s < 0) continue;
            const Point2 m = flat(0.3 * r, half);
            solid.add_box({-m.x, deep + r, -m.y}, {m.x, deep + 1.15 * r, m.y});
        }
    if (random.chance(0.6) && !lying)  // hinges and latches of the doors
        for (int i = 0; i < n; ++i)
            for (const double s : {-0.3, 0.3})
                for (const double side : {-1.0, 1.0}) {
                    const double z = row_position(i, n, pitch) + s * pitch;
                    add_block(solid, {side * 0.95 * w, 0.02 * deep, z - 0.08 * r},
                              {side * (w + 0.12 * r), 0.2 * deep, z + 0.08 * r});
                }
    const Point2 in = flat((separate ? 0.8 * w : w) - t, half - t);
    solid.cut_prism(Axis::y, rectangle(-1.0 * in, in), 0.1 * deep + 2 * t, deep - t);
    return part;
}

/// Bin for waste: on two or four wheels with its lid and handle, a pedal bin, a litter bin on a post or a wall.
Part waste_bin(FamilyContext& context) {
    Random& random = context.random;
    const double x = random.uniform(180, 640), z = x * random.uniform(1.3, 2.1), wall = 0.012 * x + 1;
    Part part;
    Solid& solid = part.solid;
    const std::size_t form = random.weighted({0.4, 0.25, 0.2, 0.15});
    if (form <= 1) {  // on wheels; its side view tells it
        const bool large = form == 1;
        const double w = large ? 0.9 * x : 0.42 * x, y = x * random.uniform(0.7, 1.0),
                     lean = y * random.uniform(0.1, 0.22), high = large ? 0.85 * z : z, r = 0.14 * x,
                     lift = large ? 1.7 * r : 0.3 * r;
        const auto side = [&](double e) {
            return through({{lean + e, lift + e}, {y - 0.4 * lean - e, lift + e}, {y - e, high}, {e, high}});
        };
        solid.add_prism(Axis::x, side(0), -w, w)
            .add_box({-w - 0.05 * x, -0.05 * x, high - 0.06 * x}, {w + 0.05 * x, y + 0.05 * x, high});
        const std::size_t lid = random.weighted({0.5, 0.3, 0.2});
        if (lid == 0)
            solid.add_prism(
                Axis::x,
                through({{-0.06 * x, high}, {y + 0.08 * x, high}, {y, high + 0.1 * x}, {0.1 * x, high + 0.06 * x}}),
                -w - 0.06 * x, w + 0.06 * x);
        if (lid == 1)
            solid.add_cylinder(Axis::x, {0.5 * y, high - 0.25 * y}, 0.6 * y, -w, w)
                .cut_box({-w - 1, -far, -far}, {w + 1, -0.01, far})
                .cut_box({-w - 1, y + 0.051 * x, 0}, {w + 1, far, far});
        if (random.chance(0.8))
            solid.add_cylinder(Axis::x, {y + 0.13 * x, high - 0.02 * x}, 0.025 * x, -0.7 * w, 0.7 * w);
        for (const double s : {-0.55, 0.55})
            solid.add_box({s * w - 0.03 * x, y - 0.1 * x, high - 0.06 * x}, {s * w + 0.03 * x, y + 0.15 * x, high});
        for (const double s : {-1.0, 1.0})
            for (const double at : {0.12 * y, 0.88 * y}) {
                if (!large && at < 0.5 * y) continue;
                const double c = large ? s * 0.8 * w : s * (w + 0.03 * x);
                solid.add_cylinder(Axis::x, {at, r}, r, c - 0.06 * x, c + 0.06 * x);
                if (large)
                    solid.add_box({c - 0.04 * x, at - 0.05 * x, r}, {c + 0.04 * x, at + 0.05 * x, lift + 0.1 * x});
            }
        if (!large) solid.add_cylinder(Axis::x, {0.88 * y, r}, 0.03 * x, -w, w);
        for (int i = 0, n = random.integer(0, 3); i < n; ++i)
            solid.add_box({-0.7 * w + 1.4 * w * i / 3, -0.001, 0.5 * high},
                          {-0.6 * w + 1.4 * w * i / 3, 0.3 * y, 0.9 * high});
        solid.cut_prism(Axis::x, side(wall), -w + wall, w - wall);
        part.main_side = Side::right;
        return part;
    }
    if (form == 2) {  // pedal or swing-top bin
        const double r = 0.5 * x, low = r * random.uniform(0.8, 1.0), high = z * 0.8;
        solid.add_revolution(Axis::z, cone_meridian(0, low, high, r))
            .add_cylinder(Axis::z, {}, 1.04 * r, high - 0.05 * r, high + 0.05 * r);
        solid.add_revolution(Axis::z, cap_meridian(high + 0.04 * r, 1, r * random.uniform(0.15, 0.7), r));
        solid.add_cylinder(Axis::z, {}, 1.05 * low, -0.06 * r, 0.02 * r);
        if (random.chance(0.6)) solid.add_box({-0.2 * r, -low - 0.4 * r, 0.03 * r}, {0.2 * r, -0.8 * low, 0.1 * r});
        if (random.chance(0.6))
            solid.add_box({-0.15 * r, 0.9 * r, high - 0.25 * r}, {0.15 * r, 1.15 * r, high + 0.15 * r});
        solid.cut_revolution(Axis::z, cone_meridian(wall, low - wall, high, r - wall));
        if (random.chance(0.4))
            solid.cut_prism(
                Axis::y, rounded_rectangle({-0.6 * r, high + 0.08 * r}, {0.6 * r, high + 0.35 * r}, 0.1 * r), -far, 0);
        return part;
    }
    // On a post or a wall: a tub with a roof, an opening in front.
    const double w = 0.4 * x, y = 0.35 * x, high = 0.9 * z, roof = x * random.uniform(0.1, 0.3);
    const bool round = random.chance(0.5), post = random.chance(0.6);
    const auto tub = [&](double e) {
        return round ? circle({}, w - e) : rounded_rectangle({-w + e, -y + e}, {w - e, y - e}, 0.15 * w);
    };
    solid.add_prism(Axis::z, tub(0), 0, high).add_prism(Axis::z, tub(-0.02 * x), high - 0.03 * x, high);
    if (round)
        solid.add_revolution(Axis::z, cap_meridian(high - 0.01, 1, roof, 1.02 * w));
    else
        solid.add_prism(Axis::x,
                        through({{-1.05 * y, high}, {1.05 * y, high}, {y, high + roof}, {0.5 * y, high + roof}}),
                        -1.05 * w, 1.05 * w);
    const double back = round ? w : y;
    if (post)
        solid.add_cylinder(Axis::z, {0, back + 0.08 * x}, 0.06 * x, -0.6 * z, high + 0.5 * roof)
            .add_cylinder(Axis::z, {0, back + 0.08 * x}, 0.18 * x, -0.6 * z - 0.02 * x, -0.6 * z)
            .add_box({-0.04 * x, 0.9 * back, 0.7 * high}, {0.04 * x, back + 0.08 * x, 0.78 * high});
    solid.cut_prism(Axis::z, tub(wall), wall, high - 0.01)
        .cut_prism(Axis::y, rounded_rectangle({-0.65 * w, 0.76 * high}, {0.65 * w, 0.93 * high}, 0.04 * high), -far, 0);
    if (random.chance(0.4))
        cut_vents(solid, random, Axis::y, box2({-0.6 * w, 0.15 * high}, {0.6 * w, 0.6 * high}), -far, -0.5 * y);
    return part;
}

}  // namespace v16::corpus
