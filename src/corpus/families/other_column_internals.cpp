// What stands inside columns and vessels of the process industry: trays, caps, packing, distributors, vortex breakers.
#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

#include "corpus/families/other.hpp"
#include "corpus/families/other_pieces.hpp"

namespace v16::corpus {
namespace {

/// Tray of a column: a disc between downcomers, sieve holes, valves or caps in the field, a manway, a weir.
void tray(Part& part, Random& random) {
    Solid& solid = part.solid;
    const double r = random.log_uniform(150, 1500), t = r * random.uniform(0.01, 0.02),
                 chord = r * random.uniform(0.55, 0.8), weir = r * random.uniform(0.05, 0.12);
    solid.add_cylinder(Axis::z, {}, r, 0, t);
    const bool twice = random.chance(0.5);
    solid.cut_box({chord, -far, -1}, {far, far, t + 1});
    if (twice) solid.cut_box({-far, -far, -1}, {-chord, far, t + 1});
    const double half = std::sqrt(r * r - chord * chord);
    solid.add_box({chord - t, -half, -weir * random.choice({0.0, 2.0}) - 0.01}, {chord, half, weir});
    if (twice && random.chance(0.6)) solid.add_box({-chord, -half, 0}, {-chord + t, half, 0.6 * weir});
    const int across = random.integer(6, 11);
    const double pitch = 2 * chord / across, hole = pitch * random.uniform(0.14, 0.34);
    const bool caps = random.chance(0.3), stagger = random.chance(0.6);
    for (int j = 0; j < across; ++j)
        for (int i = 0; i < across; ++i) {
            const Point2 at{row_position(i, across, pitch) +
                                (stagger && j % 2 != 0 ? 0.25 * pitch : -0.25 * pitch * (stagger ? 1 : 0)),
                            row_position(j, across, 0.95 * pitch)};
            if (length(at) > 0.9 * r - hole || std::abs(at.x) > 0.88 * chord - hole) continue;
            if (caps)
                solid.add_cylinder(Axis::z, at, 1.15 * hole, t, t + 1.6 * hole);
            else
                solid.cut_cylinder(Axis::z, at, hole, -1, t + 1);
        }
    if (random.chance(0.5))
        for (const double y : {-0.33 * r, 0.33 * r})
            solid.add_box({-0.8 * chord, y - t, -0.6 * weir}, {0.8 * chord, y + t, 0.01});
    part.main_side = Side::top;
}

/// Bubble cap with its riser, or a floating valve with legs.
void bubble_cap(Part& part, Random& random) {
    Solid& solid = part.solid;
    const double r = random.log_uniform(15, 90), h = r * random.uniform(0.7, 1.4), t = r * random.uniform(0.03, 0.08);
    if (random.chance(0.3)) {
        solid.add_cylinder(Axis::z, {}, r, 0, t);
        for (int i = 0; i < 3; ++i) {
            const double turn = 120.0 * i + 90;
            solid.add_prism(Axis::z, rotated(rectangle({0.72 * r, -0.16 * r}, {0.72 * r + t, 0.16 * r}), turn),
                            -0.5 * h, 0.01);
            solid.add_prism(Axis::z, rotated(rectangle({0.72 * r, -0.16 * r}, {0.95 * r, 0.16 * r}), turn), -0.5 * h,
                            -0.5 * h + t);
        }
        if (random.chance(0.5))
            solid.cut_hole_circle(Axis::z, {}, 0.4 * r, random.choice({3, 6}), 0, 0.08 * r, -1, t + 1);
        return;
    }
    solid.add_chamfered_cylinder(Axis::z, {}, r, 0, h, 0, random.choice({0.0, 0.2}) * r)
        .cut_cylinder(Axis::z, {}, r - t, -1, h - t - 0.2 * r);
    const int slots = random.choice({8, 12, 16, 20});
    for (int i = 0; i < slots / 2; ++i)
        solid.cut_prism(Axis::z, rotated(rectangle({-2 * r, -0.09 * r}, {2 * r, 0.09 * r}), 360.0 * i / slots), -1,
                        0.4 * h);
    if (random.chance(0.7)) {  // riser and its bolt
        solid.add_cylinder(Axis::z, {}, 0.65 * r, -0.5 * h, 0.6 * h).cut_cylinder(Axis::z, {}, 0.6 * r, -h, 0.61 * h);
        solid.add_cylinder(Axis::z, {}, 0.08 * r, 0.2 * h, 1.3 * h)
            .add_prism(Axis::z, polygon({}, 0.2 * r, 6), h - 0.01, h + 0.15 * r);
    }
}

/// One piece of random packing: ring plain, with partitions or windows and tongues; a saddle.
void packing(Part& part, Random& random) {
    Solid& solid = part.solid;
    const double r = random.log_uniform(5, 45), h = r * random.uniform(0.8, 2.2), t = r * random.uniform(0.04, 0.16);
    solid.add_cylinder(Axis::z, {}, r, 0, h).cut_cylinder(Axis::z, {}, r - t, -1, h + 1);
    const int kind = random.integer(0, 3);
    if (kind == 0) {
        for (int i = 0, n = random.choice({1, 2, 3}); i < n; ++i)
            solid.add_prism(Axis::z,
                            rotated(rectangle({-r + 0.5 * t, -0.5 * t}, {r - 0.5 * t, 0.5 * t}), 180.0 * i / n), 0, h);
    } else if (kind < 3) {
        const int windows = random.choice({4, 5, 6}), rows = h > 1.3 * r ? 2 : 1;
        for (int j = 0; j < rows; ++j)
            for (int i = 0; i < windows; ++i) {
                const double turn = 360.0 * (i + 0.5 * j) / windows, low = h * (j + 0.22) / rows,
                             high = h * (j + 0.78) / rows;
                solid.cut_prism(Axis::z, rotated(rectangle({0.5 * r, -0.28 * r}, {1.5 * r, 0.28 * r}), turn), low,
                                high);
                if (kind == 1)
                    solid.add_prism(Axis::z,
                                    rotated(rectangle({0.15 * r, -0.28 * r}, {r - 0.1 * t, -0.28 * r + t}), turn), low,
                                    high);
            }
        if (kind == 2)
            for (int i = 0; i < 2; ++i)
                solid.add_prism(Axis::z,
                                rotated(rectangle({-r + 0.5 * t, -0.5 * t}, {r - 0.5 * t, 0.5 * t}), 90.0 * i + 22),
                                0.4 * h, 0.6 * h);
    } else {
        solid.cut_box({-far, 0.35 * r, -1}, {far, far, h + 1});
        for (const double z : {0.0, 0.45 * h, 0.9 * h})
            solid.add_prism(Axis::z, ring_sector({}, r - 0.5 * t, r + 1.5 * t, 160, 220), z, z + 0.1 * h);
        for (const double s : {-1.0, 1.0}) solid.cut_cylinder(Axis::y, {s * 0.4 * r, 0.3 * h}, 0.12 * r, -far, 0);
    }
}

/// Liquid distributor: a header with laterals, or a main trough over arm troughs with notches.
void distributor(Part& part, Random& random) {
    Solid& solid = part.solid;
    const double r = random.log_uniform(100, 1200), pipe = r * random.uniform(0.05, 0.1);
    const int arms = random.integer(3, 6);
    part.main_side = Side::top;
    if (random.chance(0.55)) {
        solid.add_cylinder(Axis::x, {}, pipe, -0.95 * r, 0.95 * r);
        for (int i = 0; i < arms; ++i) {
            const double x = row_position(i, arms, 1.75 * r / arms),
                         reach = std::sqrt(std::max(0.05, 0.9 - x * x / (r * r))) * r;
            solid.add_cylinder(Axis::y, {x, 0}, 0.5 * pipe, -reach, reach);
            const int holes = random.integer(2, 4);
            for (int k = 0; k < holes; ++k)
                for (const double s : {-1.0, 1.0})
                    solid.cut_cylinder(Axis::z, {x, s * (pipe + (reach - pipe) * (k + 0.5) / holes)}, 0.17 * pipe,
                                       -pipe, 0);
        }
        solid.add_cylinder(Axis::z, {}, 0.8 * pipe, 0, 5 * pipe)
            .add_cylinder(Axis::z, {}, 1.7 * pipe, 4.6 * pipe, 5 * pipe)
            .cut_cylinder(Axis::z, {}, 0.7 * pipe, 0, 6 * pipe);
        return;
    }
    const double w = 0.8 * pipe, t = 0.1 * w, h = 2.4 * w;
    solid.add_box({-0.95 * r, -w, h}, {0.95 * r, w, 2.2 * h})
        .cut_box({-0.95 * r + t, -w + t, h + t}, {0.95 * r - t, w - t, far});
    for (int i = 0; i < arms; ++i) {
        const double x = row_position(i, arms, 1.75 * r / arms),
                     reach = std::sqrt(std::max(0.05, 0.9 - x * x / (r * r))) * r;
        solid.add_box({x - w, -reach, 0}, {x + w, reach, h})
            .cut_box({x - w + t, -reach + t, t}, {x + w - t, reach - t, h});
        const int notches = random.integer(2, 4);
        for (int k = 0; k < notches; ++k)
            for (const double s : {-1.0, 1.0}) {
                const double y = s * (1.6 * w + (reach - 2 * w) * (k + 0.5) / notches);
                solid.cut_prism(Axis::x, through({{y - 0.25 * w, h + 1}, {y, 0.6 * h}, {y + 0.25 * w, h + 1}}),
                                x - 2 * w, x + 2 * w);
            }
    }
}

/// Vortex breaker: crossed plates, a grating or a disc on feet; sparger ring with holes and its stub.
void breaker(Part& part, Random& random) {
    Solid& solid = part.solid;
    const double r = random.log_uniform(30, 400), h = r * random.uniform(0.4, 1.2), t = r * random.uniform(0.02, 0.06);
    switch (random.integer(0, 2)) {
        case 0:
            for (int i = 0, n = random.choice({2, 2, 3}); i < n; ++i)
                solid.add_prism(Axis::z, rotated(rectangle({-r, -0.5 * t}, {r, 0.5 * t}), 180.0 * i / n), 0, h);
            if (random.chance(0.6)) solid.add_cylinder(Axis::z, {}, r * random.uniform(0.9, 1.2), h - 0.01, h + t);
            if (random.chance(0.4))
                solid.add_prism(Axis::z, circle({}, 0.6 * r), -0.5 * h, 0.01)
                    .cut_prism(Axis::z, circle({}, 0.6 * r - t), -h, 0);
            break;
        case 1: {
            solid.add_cylinder(Axis::z, {}, r, h, h + t);
            const int feet = random.choice({3, 4});
            for (int i = 0; i < feet; ++i) {
                const double turn = 45 + 360.0 * i / feet;
                solid.add_prism(Axis::z, rotated(rectangle({0.75 * r, -0.1 * r}, {0.75 * r + t, 0.1 * r}), turn), 0,
                                h + 0.01);
                solid.add_prism(Axis::z, rotated(rectangle({0.75 * r, -0.1 * r}, {1.1 * r, 0.1 * r}), turn), 0, t);
            }
            break;
        }
        default: {
            const double pipe = 0.08 * r;
            solid.add_revolution(Axis::z, circle({0, r}, pipe));
            const int holes = random.integer(6, 12);
            for (int i = 0; i < holes; ++i)
                solid.cut_cylinder(Axis::z, polar({}, r, 360.0 * (i + 0.5) / holes), 0.3 * pipe, 0, 2 * pipe);
            solid.add_cylinder(Axis::y, {0, 0}, pipe, -1.7 * r, -r);
            solid.add_cylinder(Axis::y, {0, 0}, 2 * pipe, -1.78 * r, -1.7 * r);
            part.main_side = Side::top;
            break;
        }
    }
}

}  // namespace

/// Internal part of a column: tray, bubble cap, packing, distributor, vortex breaker.
Part column_internal(FamilyContext& context) {
    Random& random = context.random;
    Part part;
    constexpr std::array forms{tray, bubble_cap, packing, distributor, breaker};
    random.choice(forms)(part, random);
    return part;
}

}  // namespace v16::corpus
