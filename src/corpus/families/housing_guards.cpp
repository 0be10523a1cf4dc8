// Casings around what turns and around air: guards of drives and wheels, plenums and damper frames.
#include <algorithm>
#include <cmath>

#include "corpus/families/housing.hpp"
#include "corpus/families/housing_ports.hpp"
#include "corpus/families/other_pieces.hpp"

namespace v16::corpus {
namespace {

/// Belt or chain guard: a flat case about two wheels, open behind or split, with windows, an eye for each shaft, feet.
void belt_guard(Solid& solid, Random& random, double r) {
    const double second = r * random.uniform(0.45, 1.0), span = r * random.uniform(1.6, 3.4),
                 deep = r * random.uniform(0.25, 0.7), t = 0.02 * r + 0.8,
                 lean = random.choice({0.0, 0.0, 90.0, 35.0, 60.0});
    const Point2 far_end = polar({}, span, lean);
    const std::size_t form = random.weighted({0.5, 0.25, 0.25});  // open behind, cut off below, with a flange around
    const auto hull = [&](double less) { return tangent_hull({}, r - less, far_end, second - less); };
    solid.add_prism(Axis::y, hull(0), 0, deep);
    if (form == 2) solid.add_prism(Axis::y, hull(-0.1 * r), deep - 2 * t, deep);
    solid.cut_prism(Axis::y, hull(t), t, deep + 1);
    if (form == 1) solid.cut_box({-far, -far, -far}, {far, far, -r * random.uniform(0.5, 0.85)});
    const bool eye = random.chance(0.6);
    if (eye)
        solid.cut_cylinder(Axis::y, {}, 0.3 * r, -1, 2 * t).cut_cylinder(Axis::y, far_end, 0.3 * second, -1, 2 * t);
    const int windows = random.integer(0, 3);
    for (int i = 0; i < windows; ++i) {
        const Point2 at = (0.25 + 0.25 * i) * far_end;
        if (random.chance(0.5))
            solid.cut_prism(Axis::y, slot(at - Point2{0, 0.2 * second}, at + Point2{0, 0.2 * second}, 0.05 * r), -1,
                            2 * t);
        else
            solid.cut_cylinder(Axis::y, at, 0.1 * second, -1, 2 * t);
    }
    if (random.chance(0.4))
        for (int i = 0; i < 8; ++i)
            solid.cut_prism(Axis::y, ring_sector({}, 0.45 * r, 0.75 * r, 45.0 * i + 8, 26), -1, 2 * t);
    for (int i = 0, n = random.integer(0, 4); i < n; ++i) {  // lugs
        const Point2 p = i % 2 == 0 ? polar({}, 1.06 * r, lean + 110 + 50 * i)
                                    : polar(far_end, second + 0.06 * r, lean + 30 * (i - 2));
        solid.add_prism(Axis::y, tangent_hull(i % 2 == 0 ? 0.9 * p : p, 0.08 * r, p, 0.08 * r), deep - 1.5 * t, deep)
            .cut_cylinder(Axis::y, p, 0.035 * r, 0, deep + 1);
    }
    if (lean < 1 && form != 1 && random.chance(0.5))
        for (const double x : {0.1 * span, 0.9 * span})
            solid.add_box({x - 0.1 * r, deep - 2 * t, -1.45 * r}, {x + 0.1 * r, deep, -0.5 * second})
                .add_box({x - 0.1 * r, deep - 0.4 * r, -1.45 * r - 2 * t}, {x + 0.1 * r, deep, -1.45 * r});
}

/// Coupling guard: an arch on flanges, of one piece or of two that slide into each other, slots in its back.
void coupling_guard(Solid& solid, Random& random, double r) {
    const double length = r * random.uniform(1.5, 4), t = 0.03 * r + 0.8, down = r * random.uniform(0.3, 1.3),
                 foot = r * random.uniform(0.25, 0.45);
    const std::size_t top = random.weighted({0.6, 0.4});  // round, sloped
    const auto arch = [&](double e) {
        Path path = through({{-r + e, -down - 1}, {r - e, -down - 1}, {r - e, 0}, {-r + e, 0}});
        if (top == 0)
            path.vertices[2].bulge = 1;
        else
            path = through({{-r + e, -down - 1},
                            {r - e, -down - 1},
                            {r - e, 0.3 * r},
                            {0.45 * (r - e), r - e},
                            {-0.45 * (r - e), r - e},
                            {-r + e, 0.3 * r}});
        return path;
    };
    const int pieces = random.integer(1, 2);
    solid.add_prism(Axis::x, arch(0), 0, length);
    if (pieces == 2) solid.add_prism(Axis::x, arch(-1.5 * t), 0.4 * length, length);
    solid.add_box({0, -r - foot, -down - t}, {length, r + foot, -down});
    solid.cut_box({-far, -far, -far}, {far, far, -down - t});
    const bool shut = random.chance(0.3);
    solid.cut_prism(Axis::x, arch(t), shut ? t : -1, length + 1);
    if (shut) solid.cut_cylinder(Axis::x, {}, 0.4 * r, -1, 2 * t).cut_box({-1, -0.4 * r, -far}, {2 * t, 0.4 * r, 0});
    for (int i = 0, n = random.integer(2, 3); i < n; ++i)
        for (const double s : {-1.0, 1.0}) {
            const Point2 p{length * (i + 0.5) / n, s * (r + 0.55 * foot)};
            solid.cut_prism(Axis::z, slot(p - Point2{0.15 * foot, 0}, p + Point2{0.15 * foot, 0}, 0.15 * foot),
                            -down - far, -down + 1);
        }
    if (random.chance(0.6))
        for (int i = 0, n = random.integer(3, 8); i < n; ++i)
            solid.cut_box({length * (i + 0.3) / n, -0.45 * r, 0.5 * r}, {length * (i + 0.6) / n, 0.45 * r, far});
}

/// Guard of a grinding wheel or a saw blade: a drum of which a sector is open, a collar that clamps it, a chip spout.
void wheel_guard(Solid& solid, Random& random, double r) {
    const double deep = r * random.uniform(0.2, 0.6), t = 0.03 * r + 0.8, open = random.uniform(90, 180),
                 turn = random.choice({0.0, 180.0, 225.0, 270.0});
    solid.add_cylinder(Axis::y, {}, r, 0, deep);
    const bool spout = random.chance(0.35);
    if (spout) solid.add_box({-1.3 * r, 0.1 * deep, -0.1 * r}, {-0.5 * r, 0.9 * deep, 0.35 * r});
    solid.cut_cylinder(Axis::y, {}, r - t, t, random.chance(0.5) ? deep - t : deep + 1);
    if (spout) solid.cut_box({-far, 0.1 * deep + t, -0.1 * r + t}, {-0.6 * r, 0.9 * deep - t, 0.35 * r - t});
    const double hub = r * random.uniform(0.18, 0.32);
    solid.cut_prism(Axis::y, ring_sector({}, 1.3 * hub, 2 * r, turn - 0.5 * open, open), -far, far);
    if (random.chance(0.6))
        solid.add_cylinder(Axis::y, {}, 1.25 * hub, -r * random.uniform(0.05, 0.25), t)
            .cut_cylinder(Axis::y, {}, hub, -far, far);
    else {
        solid.cut_cylinder(Axis::y, {}, hub, -far, far)
            .cut_hole_circle(Axis::y, {}, 1.15 * hub + 0.06 * r, random.choice({3, 4}), turn + 60, 0.03 * r, -1, 2 * t);
        solid.cut_hole_circle(Axis::y, {}, 0.7 * r, 3, turn + 150, 0.03 * r, -1, t + 0.01);
    }
}

/// Cage of a machine: a box of sheets or bars with grids in its walls, open below or behind.
void grid_cover(Solid& solid, Random& random, double r) {
    const double x = r, y = r * random.uniform(0.3, 0.9), z = r * random.uniform(0.6, 1.4), t = 0.015 * r + 0.8,
                 edge = r * random.uniform(0.08, 0.16);
    const int across = random.integer(3, 7), up = random.integer(3, 8);
    const bool slots = random.chance(0.5);
    solid.add_box({-x, 0, 0}, {x, y, z}).cut_box({-x + t, t, -1}, {x - t, random.chance(0.6) ? y + 1 : y - t, z - t});
    if (random.chance(0.5))
        solid.add_box({-x - edge, y - 2 * t, 0}, {-x, y, z}).add_box({x, y - 2 * t, 0}, {x + edge, y, z});
    for (int i = 0; i < (slots ? 1 : across); ++i)
        for (int k = 0; k < up; ++k) {
            const double w = (2 * x - 2 * edge) / (slots ? 1 : across), h = (z - 2 * edge) / up,
                         gap = 0.16 * std::min(w, h);
            const Point2 at{-x + edge + i * w, edge + k * h};
            solid.cut_box({at.x + gap, -1, at.y + gap}, {at.x + w - gap, 2 * t, at.y + h - gap});
        }
    if (random.chance(0.5))
        for (int k = 0; k < up; ++k)
            solid.cut_box({-far, 0.2 * y, edge + (z - 2 * edge) * (k + 0.2) / up},
                          {far, 0.8 * y, edge + (z - 2 * edge) * (k + 0.7) / up});
    for (const double s : {-1.0, 1.0})
        for (const double at : {0.15 * z, 0.85 * z})
            solid.cut_cylinder(Axis::y, {s * (x + 0.5 * edge), at}, 0.2 * edge, 0, far);
}

}  // namespace

/// Guards: of belts and chains, of couplings, of grinding wheels and saw blades, cages with grids.
Part drive_guard(FamilyContext& context) {
    Random& random = context.random;
    const double r = random.log_uniform(35, 500);
    Part part;
    switch (random.weighted({0.4, 0.25, 0.2, 0.15})) {
        case 0:
            belt_guard(part.solid, random, r);
            break;
        case 1:
            coupling_guard(part.solid, random, r);
            break;
        case 2:
            wheel_guard(part.solid, random, r);
            break;
        default:
            grid_cover(part.solid, random, r);
            break;
    }
    return part;
}

namespace {

/// A frame flange around a rectangular duct along `axis`, with holes in its corners and along its sides.
void add_duct_flange(Solid& solid, Axis axis, Point2 half, double wide, double from, double to) {
    const Point2 out = half + Point2{wide, wide};
    add_frame(solid, axis, -1 * out, out, wide + 0.5, from, to);
    for (const Point2 q : quarters)
        solid.cut_cylinder(axis, {q.x * (half.x + 0.5 * wide), q.y * (half.y + 0.5 * wide)}, 0.2 * wide, from - 1,
                           to + 1);
    for (const double s : {-1.0, 1.0})
        solid.cut_cylinder(axis, {0, s * (half.y + 0.5 * wide)}, 0.2 * wide, from - 1, to + 1)
            .cut_cylinder(axis, {s * (half.x + 0.5 * wide), 0}, 0.2 * wide, from - 1, to + 1);
}

/// A box that air enters by round stubs and leaves by a face or by further stubs.
void plenum_box(Solid& solid, Random& random, double x) {
    const double y = x * random.uniform(0.5, 1.0), z = x * random.uniform(0.5, 1.2), t = 0.01 * x + 0.6,
                 stub = 0.4 * std::min(y, z) * random.uniform(0.6, 1.0), out = x * random.uniform(0.15, 0.4),
                 lip = 0.08 * x;
    solid.add_box({-x, -y, 0}, {x, y, z});
    const bool open = random.chance(0.6), side = random.chance(0.6);
    if (open) solid.add_box({-x - lip, -y - lip, 0}, {x + lip, y + lip, 1.5 * t});
    const int below = open ? 0 : random.integer(1, 4);
    const double small = std::min(0.8 * x / std::max(1, below), 0.75 * y);
    if (side)
        solid.add_cylinder(Axis::y, {0, 0.55 * z}, stub, -y - out, 0);
    else
        solid.add_cylinder(Axis::z, {}, std::min(stub, 0.8 * y), 0, z + out);
    for (int i = 0; i < below; ++i)
        solid.add_cylinder(Axis::z, {row_position(i, below, 2 * x / below), 0}, small, -out, z);
    if (random.chance(0.4))
        for (const Point2 q : quarters)
            solid.add_box({q.x * 0.85 * x - 0.03 * x, q.y < 0 ? -y - 0.1 * x : y, z - 0.15 * x},
                          {q.x * 0.85 * x + 0.03 * x, q.y < 0 ? -y : y + 0.1 * x, z - 0.15 * x + 2 * t});
    solid.cut_box({-x + t, -y + t, open ? -1 : t}, {x - t, y - t, z - t});
    if (side)
        solid.cut_cylinder(Axis::y, {0, 0.55 * z}, stub - t, -far, 0);
    else
        solid.cut_cylinder(Axis::z, {}, std::min(stub, 0.8 * y) - t, 0.5 * z, far);
    for (int i = 0; i < below; ++i)
        solid.cut_cylinder(Axis::z, {row_position(i, below, 2 * x / below), 0}, small - t, -far, 0.5 * z);
}

/// Damper or louvre: a frame or a tube with blades across, spindles and a lever.
void damper_case(Solid& solid, Random& random, double x) {
    const double deep = x * random.uniform(0.3, 0.8), t = 0.015 * x + 0.8, wide = 0.09 * x;
    if (random.chance(0.35)) {
        solid.add_cylinder(Axis::y, {}, x, -1.3 * deep, 1.3 * deep);
        for (const double y : {-0.9 * deep, 0.9 * deep})
            solid.add_cylinder(Axis::y, {}, 1.02 * x, y - 0.05 * deep, y + 0.05 * deep);
        solid.cut_cylinder(Axis::y, {}, x - t, -far, far).add_cylinder(Axis::z, {}, 0.04 * x, -x - 0.1 * x, 1.25 * x);
        solid.add_prism(Axis::z, rectangle({-0.96 * x, -0.7 * t}, {0.96 * x, 0.7 * t}), -0.02 * x, 0.02 * x)
            .add_cylinder(Axis::y, {}, 0.97 * x - t, -0.6 * t, 0.6 * t);
        solid.add_box({-0.3 * x, -0.15 * x, 1.2 * x}, {0.3 * x, 0.15 * x, 1.2 * x + 2 * t});
        return;
    }
    const double z = x * random.uniform(0.5, 1.5);
    const int blades = std::max(2, static_cast<int>(std::lround(z / x * random.integer(3, 6))));
    const double pitch = 2 * z / blades, angle = random.choice({0.0, 45.0, -45.0, 90.0});
    solid.add_box({-x, -0.5 * deep, -z}, {x, 0.5 * deep, z}).cut_box({-x + t, -far, -z + t}, {x - t, far, z - t});
    add_duct_flange(solid, Axis::y, {x, z}, wide, -0.5 * deep, -0.5 * deep + 1.5 * t);
    if (random.chance(0.6)) add_duct_flange(solid, Axis::y, {x, z}, wide, 0.5 * deep - 1.5 * t, 0.5 * deep);
    for (int i = 0; i < blades; ++i) {
        const double c = row_position(i, blades, pitch),
                     h = std::min(0.46 * pitch, 0.42 * deep / std::max(0.3, std::abs(std::sin(radians(angle)))));
        solid.add_prism(Axis::x, rotated(rectangle({-0.5 * t, c - h}, {0.5 * t, c + h}), angle, {0, c}), -x + t, x - t);
        if (blades < 5) solid.add_cylinder(Axis::x, {0, c}, 0.02 * x + 0.5, -1.06 * x, 1.06 * x);
    }
    if (random.chance(0.5)) solid.add_box({x + wide, -0.2 * deep, -0.3 * z}, {x + 2.5 * wide, 0.2 * deep, 0.3 * z});
}

/// Hood: straight sides below, one slope or two, a round or square stub above.
void fume_hood(Solid& solid, Random& random, double x) {
    const double y = x * random.uniform(0.4, 0.9), skirt = x * random.uniform(0.05, 0.3),
                 high = skirt + x * random.uniform(0.3, 0.8), neck = x * random.uniform(0.2, 0.35), t = 0.01 * x + 0.6,
                 up = high + x * random.uniform(0.3, 1.2);
    const bool lean = random.chance(0.4), round = random.chance(0.5);
    const double at = lean ? x - 1.3 * neck : 0.0;
    const auto side = [&](double e) {
        return counter_clockwise(through({{-x + e, e > 0 ? -1.0 : 0.0},
                                          {x - e, e > 0 ? -1.0 : 0.0},
                                          {x - e, skirt},
                                          {at + 1.15 * neck - e, high - e},
                                          {at - 1.15 * neck + e, high - e},
                                          {-x + e, skirt}}));
    };
    solid.add_prism(Axis::y, side(0), -y, y);
    for (const double s : {-1.0, 1.0})
        solid.cut_prism(Axis::x,
                        counter_clockwise(through({{s * y, skirt},
                                                   {s * 1.15 * neck, high},
                                                   {s * 1.15 * neck, high + 1},
                                                   {s * (y + 1), high + 1},
                                                   {s * (y + 1), skirt}})),
                        -far, far);
    if (round)
        solid.add_cylinder(Axis::z, {at, 0}, neck, high - t, up);
    else
        solid.add_box({at - neck, -neck, high - t}, {at + neck, neck, up});
    solid.cut_prism(Axis::y, side(t), -0.95 * neck, 0.95 * neck).cut_box({-x + t, -y + t, -1}, {x - t, y - t, skirt});
    if (round)
        solid.cut_cylinder(Axis::z, {at, 0}, neck - t, 0.5 * high, far);
    else
        solid.cut_box({at - neck + t, -neck + t, 0.5 * high}, {at + neck - t, neck - t, far});
    if (random.chance(0.5))
        add_frame(solid, Axis::z, {-1.04 * x, -y - 0.04 * x}, {1.04 * x, y + 0.04 * x}, 0.045 * x, 0, 2 * t);
}

}  // namespace

/// Boxes and frames of air ducts: plenums with stubs, dampers and louvres, hoods.
Part air_plenum(FamilyContext& context) {
    Random& random = context.random;
    const double x = random.log_uniform(60, 700);
    Part part;
    switch (random.weighted({0.4, 0.35, 0.25})) {
        case 0:
            plenum_box(part.solid, random, x);
            break;
        case 1:
            damper_case(part.solid, random, x);
            break;
        default:
            fume_hood(part.solid, random, x);
            break;
    }
    return part;
}

}  // namespace v16::corpus
