// Antennas: rods on booms, copper on boards, whips.
#include <algorithm>
#include <array>
#include <cmath>

#include "corpus/families/other.hpp"
#include "corpus/families/other_pieces.hpp"
#include "corpus/turned.hpp"

namespace v16::corpus {
namespace {

/// Directional antenna of rods on a boom, Yagi or log-periodic.
void add_yagi(Solid& solid, Random& random) {
    const double reach = random.log_uniform(60, 1200), boom = reach * random.uniform(0.008, 0.02),
                 rod = boom * random.uniform(0.3, 0.7), first = reach * random.uniform(0.25, 0.6),
                 taper = random.uniform(0.4, 0.9);
    const int rods = random.integer(3, 12);
    if (random.chance(0.5))
        solid.add_box({-reach, -boom, -boom}, {reach, boom, boom});
    else
        solid.add_cylinder(Axis::x, {}, boom, -reach, reach);
    const bool log_periodic = random.chance(0.3);
    for (int i = 0; i < rods; ++i) {
        const double k = i / (rods - 1.0), x = reach * (1.9 * (log_periodic ? 1 - std::pow(1 - k, 1.5) : k) - 0.95),
                     half = first * (1 - (1 - taper) * k);
        solid.add_cylinder(Axis::y, {x, 0}, rod, -half, half);
    }
    if (!log_periodic && random.chance(0.6)) {
        const double x = -0.75 * reach, half = 0.95 * first;
        for (const double s : {-1.0, 1.0}) solid.add_cylinder(Axis::y, {x + 3 * s * rod, 0}, rod, -half, half);
    }
    if (random.chance(0.5)) add_block(solid, {-0.2 * reach, 0}, {8 * boom, 5 * boom}, -3 * boom, 3 * boom);
}

/// Copper on a board: a spiral coil, a meander, an F, patches in a row.
void add_printed_antenna(Solid& solid, Random& random) {
    const double w = random.log_uniform(8, 100), t = 0.03 * w, trace = w * random.uniform(0.03, 0.05), top = 1.6 * t;
    const int form = random.integer(0, 3);
    const double h = w * (form == 0 ? random.choice({1.0, 0.65}) : random.uniform(0.4, 1.0));
    if (form != 0 || random.chance(0.7)) solid.add_prism(Axis::z, rounded_rectangle({-w, -h}, {w, h}, 0.05 * w), 0, t);
    const double base = random.chance(0.5) ? 0.9 * t : 0.0;
    const auto bar = [&](Point2 a, Point2 b) {
        const double half = 0.5 * trace;
        solid.add_prism(Axis::z,
                        rectangle({std::min(a.x, b.x) - half, std::min(a.y, b.y) - half},
                                  {std::max(a.x, b.x) + half, std::max(a.y, b.y) + half}),
                        base, top);
    };
    if (form == 0) {
        const int turns = random.integer(3, 6);
        const double step = trace * random.uniform(1.8, 2.4);
        Point2 at{-0.9 * w, -0.9 * h};
        for (int i = 0; i < 4 * turns; ++i) {
            const double x = 0.9 * w - step * (i / 4), y = 0.9 * h - step * (i % 4 == 3 ? i / 4 + 1 : i / 4);
            if (x < 2 * trace || y < 2 * trace) break;
            const std::array<Point2, 4> ends{{{x, at.y}, {at.x, y}, {-x, at.y}, {at.x, -y}}};
            const Point2 next = ends[static_cast<std::size_t>(i % 4)];
            bar(at, next);
            at = next;
        }
    } else if (form == 1) {  // meander
        const int turns = random.integer(4, 9);
        const double step = 1.7 * w / turns, high = 0.6 * h;
        for (int i = 0; i < turns; ++i) {
            const double x = -0.85 * w + step * i;
            bar({x, -high}, {x, high});
            if (i + 1 < turns) bar({x, i % 2 ? -high : high}, {x + step, i % 2 ? -high : high});
        }
    } else if (form == 2) {  // F with its ground
        solid.add_box({-0.95 * w, -0.95 * h, base}, {0.95 * w, random.uniform(-0.3, 0.2) * h, top});
        bar({-0.8 * w, 0}, {-0.8 * w, 0.7 * h});
        bar({-0.5 * w, 0}, {-0.5 * w, 0.7 * h});
        bar({-0.8 * w, 0.7 * h}, {random.uniform(0.2, 0.85) * w, 0.7 * h});
    } else {  // patches and their feed
        const int patches = random.integer(1, 4);
        const double pitch = 1.8 * w / patches, half = std::min(0.36 * pitch, 0.45 * h);
        bar({0, -0.95 * h}, {0, -0.75 * h});
        bar({row_position(0, patches, pitch), -0.75 * h}, {row_position(patches - 1, patches, pitch), -0.75 * h});
        for (int i = 0; i < patches; ++i) {
            const double x = row_position(i, patches, pitch);
            bar({x, -0.75 * h}, {x, 0});
            add_block(solid, {x, 0.2 * h}, {2 * half, 1.1 * h}, base, top);
        }
    }
}

/// Whip or rubber antenna on its socket; a ground plane with radials; a dipole with its balun box.
void add_whip(Solid& solid, Random& random) {
    const double high = random.log_uniform(30, 600), r = high * random.uniform(0.012, 0.03);
    if (random.chance(0.5)) {
        solid.add_cylinder(Axis::z, {}, 0.5 * r, 0, high).add_cylinder(Axis::z, {}, 3 * r, -3 * r, 0.01);
        solid.add_revolution(Axis::z, ball_meridian(high, 0.9 * r));
        const int coils = random.choice({0, 4, 6});
        for (int i = 0; i < coils; ++i)
            solid.add_cylinder(Axis::z, {}, 1.4 * r, 0.35 * high + 1.2 * r * i, 0.35 * high + 1.2 * r * (i + 0.6));
        if (random.chance(0.7)) {
            solid.add_cylinder(Axis::x, {0, -1.5 * r}, 0.5 * r, -0.5 * high, 0.5 * high)
                .add_cylinder(Axis::y, {0, -1.5 * r}, 0.5 * r, -0.5 * high, 0.5 * high);
        } else {
            solid.add_cylinder(Axis::z, {}, 0.25 * high, -5 * r, -2.9 * r);
        }
        solid.add_cylinder(Axis::z, {}, 1.5 * r, -9 * r, -2.9 * r);
        return;
    }
    const double z = high * random.uniform(0.08, 0.15);  // hinged on its socket
    solid.add_prism(Axis::z, polygon({}, 2.2 * r, 6), 0, 0.5 * z)
        .add_cylinder(Axis::z, {}, 1.8 * r, 0.5 * z, z)
        .add_cylinder(Axis::y, {0, 1.2 * z}, 2 * r, -1.2 * r, 1.2 * r);
    const double bend = random.choice({-90.0, -45.0, -90.0});
    solid.add_prism(Axis::y, rotated(tangent_hull({0, 1.2 * z}, 1.8 * r, {0, high}, 1.1 * r), bend, {0, 1.2 * z}),
                    -1.6 * r, 1.6 * r);
}

}  // namespace

/// Antenna: rods on a boom, copper on a board, whip.
Part antenna(FamilyContext& context) {
    Random& random = context.random;
    Part part;
    constexpr std::array forms{add_yagi, add_printed_antenna, add_whip};
    const std::size_t form = random.weighted({0.3, 0.45, 0.25});
    forms[form](part.solid, random);
    if (form < 2) part.main_side = Side::top;
    return part;
}

}  // namespace v16::corpus
