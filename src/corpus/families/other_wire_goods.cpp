// What is welded of wire: baskets, shelves, cable trays, guards.
#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

#include "corpus/families/other.hpp"
#include "corpus/families/other_pieces.hpp"

namespace v16::corpus {
namespace {

/// Open box of wire: U-shaped wires both ways, rims of stronger wire.
void basket(Solid& solid, Random& random) {
    const double w = random.log_uniform(40, 400), d = w * random.uniform(0.5, 1.0), h = w * random.uniform(0.2, 0.7),
                 r = w * random.uniform(0.006, 0.014), rim = r * random.uniform(1.2, 1.8);
    const int nx = random.integer(4, 8), ny = random.integer(3, 6), levels = random.integer(1, 2);
    for (int i = 0; i < nx; ++i) {  // wires across the depth
        const double x = row_position(i, nx, 2 * (w - r) / (nx - 1));
        solid.add_cylinder(Axis::y, {x, 0}, r, -d, d);
        for (const double s : {-1.0, 1.0}) solid.add_cylinder(Axis::z, {x, s * d}, r, -r, h);
    }
    for (int i = 0; i < ny; ++i) {
        const double y = row_position(i, ny, 2 * (d - r) / (ny - 1));
        solid.add_cylinder(Axis::x, {y, 2 * r}, r, -w, w);
        if (i > 0 && i + 1 < ny)
            for (const double s : {-1.0, 1.0}) solid.add_cylinder(Axis::z, {s * w, y}, r, r, h);
    }
    for (int i = 0; i < levels; ++i) {
        const double z = h * (levels - i) / levels, out = rim + r;
        for (const double s : {-1.0, 1.0}) {
            solid.add_cylinder(Axis::x, {s * (d + out), z}, rim, -w - out - rim, w + out + rim);
            solid.add_cylinder(Axis::y, {s * (w + out), z}, rim, -d - out - rim, d + out + rim);
        }
    }
    if (random.chance(0.4))  // handles
        for (const double s : {-1.0, 1.0})
            add_wire(solid,
                     {{s * (w + rim), -0.3 * d, h},
                      {s * (w + rim), -0.3 * d, h * 1.3},
                      {s * (w + rim), 0.3 * d, h * 1.3},
                      {s * (w + rim), 0.3 * d, h}},
                     rim);
}

/// Flat grid with a frame: shelf, cooling rack, panel of a fence; feet or hooks on it.
void wire_shelf(Part& part, Random& random) {
    Solid& solid = part.solid;
    const bool upright = random.chance(0.4);
    const double w = random.log_uniform(50, 500), h = w * random.uniform(0.4, 1.1),
                 r = w * random.uniform(0.005, 0.012), rim = r * random.uniform(1.3, 2.2);
    const Axis along = Axis::x, across = upright ? Axis::z : Axis::y;
    const auto place = [&](Axis axis, double at, double level) {
        return axis == Axis::x && upright ? Point2{level, at} : Point2{at, level};
    };
    const int nx = random.integer(5, 14), ny = random.choice({1, 2, 3, 6, 8});
    for (int i = 0; i < nx; ++i)
        solid.add_cylinder(across, place(across, row_position(i, nx, 2 * w / (nx + 1)), 0), r, -h, h);
    for (int i = 0; i < ny; ++i)
        solid.add_cylinder(along, place(along, row_position(i, ny, 2 * h / (ny + 1)), 2 * r), r, -w, w);
    for (const double s : {-1.0, 1.0}) {
        solid.add_cylinder(along, place(along, s * h, 0), rim, -w - rim, w + rim);
        solid.add_cylinder(across, place(across, s * w, 0), rim, -h - rim, h + rim);
    }
    if (upright) {
        if (random.chance(0.5))
            for (const double s : {-0.6, 0.6})
                solid.add_cylinder(Axis::y, {s * w, h}, rim, -0.2 * w, 0)
                    .add_cylinder(Axis::z, {s * w, -0.2 * w}, rim, h - rim, h + 0.06 * w);
    } else if (random.chance(0.6)) {
        for (const Point2 q : quarters) solid.add_cylinder(Axis::z, {q.x * 0.85 * w, q.y * h}, rim, -h * 0.35, 0);
    }
    part.main_side = upright ? Side::front : Side::top;
}

/// Tray for cables: U-shaped wires side by side, wires along them.
void wire_tray(Part& part, Random& random) {
    Solid& solid = part.solid;
    const double w = random.choice({50.0, 100.0, 150.0, 200.0, 300.0, 400.0}),
                 h = random.choice({30.0, 54.0, 60.0, 105.0}), r = random.choice({2.0, 2.5, 3.0}),
                 pitch = random.choice({50.0, 100.0});
    const int rungs = random.integer(3, 9), floor = static_cast<int>(w / 50) + 1;
    const double len = pitch * rungs;
    for (int i = 0; i < rungs; ++i) {
        const double x = pitch * (i + 0.5);
        solid.add_cylinder(Axis::y, {x, 0}, r, -0.5 * w - r, 0.5 * w + r);
        for (const double s : {-0.5, 0.5}) solid.add_cylinder(Axis::z, {x, s * w}, r, -r, h);
    }
    for (int i = 0; i < floor; ++i)
        solid.add_cylinder(Axis::x, {row_position(i, floor, (w - 4 * r) / (floor - 1)), 2 * r}, r, 0, len);
    for (const double s : {-1.0, 1.0})
        for (const double z : {0.5 * h, h})
            if (z == h || h > 50) solid.add_cylinder(Axis::x, {s * (0.5 * w + (z == h ? 0 : -2 * r)), z}, r, 0, len);
    part.main_side = random.choice({Side::top, Side::front, Side::right});
}

}  // namespace

/// Basket, shelf, grid or cable tray of welded wire.
Part wire_basket(FamilyContext& context) {
    Random& random = context.random;
    Part part;
    switch (random.weighted({0.4, 0.35, 0.25})) {
        case 0:
            basket(part.solid, random);
            break;
        case 1:
            wire_shelf(part, random);
            break;
        default:
            wire_tray(part, random);
            break;
    }
    return part;
}

/// Guard of a fan: rings of wire on spokes that end in eyes or hooks, flat or domed, with a badge in the middle.
Part wire_guard(FamilyContext& context) {
    Random& random = context.random;
    Part part;
    Solid& solid = part.solid;
    const double r = random.log_uniform(15, 300), wire = r * random.uniform(0.008, 0.02),
                 dome = random.chance(0.4) ? r * random.uniform(0.1, 0.4) : 0.0;
    const int rings = random.integer(3, 7);
    const double hub = r * random.uniform(0.12, 0.3);
    const auto depth = [&](double rho) { return -dome * (1 - (rho / r) * (rho / r)); };
    for (int i = 0; i < rings; ++i) {
        const double rho = hub + (r - hub) * (i + 1.0) / rings;
        solid.add_revolution(Axis::y, circle({depth(rho), rho}, wire * (i + 1 == rings ? 1.4 : 1.0)));
    }
    if (random.chance(0.6))
        solid.add_cylinder(Axis::y, {}, hub, depth(0) - wire, depth(0) + wire);
    else
        solid.add_revolution(Axis::y, circle({depth(hub), hub}, wire));
    const bool eyes = random.chance(0.6), diagonal = random.chance(0.6);
    const int spokes = random.choice({3, 4, 4, 4, 6});
    const double turn0 = diagonal ? 45.0 : 90.0, reach = eyes ? r * random.uniform(1.05, 1.15) : r;
    for (int i = 0; i < spokes; ++i) {
        const double turn = turn0 + 360.0 * i / spokes;
        const double from = hub * 0.9, y0 = dome > 0 ? depth(hub) : wire;
        if (dome > 0) {
            constexpr int steps = 3;
            for (int k = 0; k < steps; ++k) {
                const double a = hub + (r - hub) * k / steps, b = hub + (r - hub) * (k + 1) / steps;
                add_strut(solid, Axis::y, polar({}, 0.98 * a, turn), polar({}, b, turn), 2 * wire,
                          std::min(depth(a), depth(b)), std::max(depth(a), depth(b)) + 2 * wire);
            }
        } else {
            add_strut(solid, Axis::y, polar({}, from, turn), polar({}, reach, turn), 2 * wire, y0, y0 + 2 * wire);
        }
        if (eyes) {
            const Point2 at = polar({}, reach + 2.5 * wire + 0.03 * r, turn);
            solid.add_prism(Axis::y, circle(at, 2 * wire + 0.03 * r), wire, 3 * wire)
                .cut_cylinder(Axis::y, at, 0.03 * r, -far, far);
        }
    }
    if (random.chance(0.25)) {  // the rim is the edge of a sheet ring
        solid.add_prism(Axis::y, circle({}, 1.12 * r), 2.9 * wire, 3.5 * wire)
            .cut_prism(Axis::y, circle({}, 0.98 * r), 2.8 * wire, 4 * wire);
    }
    return part;
}

}  // namespace v16::corpus
