// Stairs, railings, gratings, corrugated sheets.
#include <algorithm>
#include <vector>

#include "corpus/families/other.hpp"
#include "corpus/families/other_pieces.hpp"

namespace v16::corpus {
namespace {

/// Posts with rails and balusters along x from 0 to `length`, climbing by `slope`.
void add_railing(Solid& solid, Random& random, double length, double high, double y, double slope) {
    const double r = high * random.uniform(0.018, 0.035);
    const bool bars = random.chance(0.6);
    const int posts = std::clamp(static_cast<int>(length / high) + 1, 2, 7), each = bars ? random.integer(3, 6) : 0;
    const auto rail = [&](double z, double thick) {
        add_strut(solid, Axis::y, {-r, z}, {length + r, z + slope * length}, thick, y - 0.5 * thick, y + 0.5 * thick);
    };
    rail(high, 2.2 * r);
    if (bars)
        rail(0.12 * high, 1.4 * r);
    else
        for (const double z : {0.3, 0.55, 0.78}) rail(z * high, 1.2 * r);
    for (int i = 0; i < posts; ++i) {
        const double x = length * i / (posts - 1);
        add_block(solid, {x, y}, {2 * r, 2 * r}, slope * x, slope * x + high);
        if (slope == 0.0) add_block(solid, {x, y}, {6 * r, 6 * r}, -r, 0);
        for (int k = 1; k <= each && i + 1 < posts; ++k) {
            const double at = x + length / (posts - 1) * k / (each + 1.0);
            add_block(solid, {at, y}, {0.8 * r, 0.8 * r}, slope * at + 0.12 * high, slope * at + high);
        }
    }
}

/// Straight stair: treads between stringers or on a saw-toothed body, with or without a railing and a landing.
void add_stair(Solid& solid, Random& random, double run) {
    const int steps = random.integer(3, 12);
    const double rise = run * random.uniform(0.55, 0.9), wide = run * random.uniform(2.5, 5),
                 t = run * random.uniform(0.08, 0.16), length = steps * run, slope = rise / run;
    const bool solid_body = random.chance(0.35);
    if (solid_body) {
        std::vector<Point2> profile{{0, 0}};
        for (int i = 0; i < steps; ++i) {
            profile.push_back({i * run, (i + 1) * rise});
            profile.push_back({(i + 1) * run, (i + 1) * rise});
        }
        if (random.chance(0.5)) {
            profile.push_back({length, (steps - 1) * rise});
            profile.push_back({run, 0});
        } else {
            profile.push_back({length, 0});
        }
        std::reverse(profile.begin(), profile.end());
        solid.add_prism(Axis::y, through(profile), 0, wide);
    } else {
        const double deep = run * random.uniform(0.6, 1), side = 0.25 * t + 0.05 * run;
        for (const double y : {-side, wide})
            solid.add_prism(Axis::y,
                            through({{-0.2 * run, 0},
                                     {deep, 0},
                                     {length + 0.3 * run, steps * rise - 0.3 * rise},
                                     {length + 0.3 * run, steps * rise + 0.5 * rise},
                                     {length, steps * rise + 0.5 * rise},
                                     {-0.2 * run, 0.8 * rise}}),
                            y, y + side);
        for (int i = 0; i < steps; ++i)
            solid.add_box({i * run - 0.1 * run, 0, (i + 1) * rise - t}, {(i + 1) * run, wide, (i + 1) * rise});
    }
    if (random.chance(0.45)) {
        add_railing(solid, random, length, 3.2 * run, 0, slope);
        if (random.chance(0.5)) add_railing(solid, random, length, 3.2 * run, wide, slope);
    }
}

/// Spiral stair: treads that turn around a post.
void add_spiral_stair(Solid& solid, Random& random, double run) {
    const double radius = run * random.uniform(2.5, 4), rise = run * random.uniform(0.6, 0.9), post = 0.12 * radius,
                 turn = random.choice({22.5, 30.0, 27.0}), t = 0.2 * rise;
    const int steps = random.integer(8, 16);
    solid.add_cylinder(Axis::z, {}, post, 0, steps * rise + 3 * run);
    for (int i = 0; i < steps; ++i) {
        solid.add_prism(Axis::z, ring_sector({}, 0.8 * post, radius, i * turn, turn * 1.1), (i + 1) * rise - t,
                        (i + 1) * rise);
        solid.add_cylinder(Axis::z, polar({}, 0.95 * radius, (i + 0.5) * turn), 0.02 * radius, (i + 1) * rise,
                           (i + 1) * rise + 2.8 * run);
    }
}

/// Floor grating: bearing bars in a frame, rods across.
void add_grating(Solid& solid, Random& random, double half) {
    const double deep = half * random.uniform(0.4, 1), high = half * random.uniform(0.04, 0.1), t = 0.18 * high;
    const int bars = random.integer(6, 20), rods = random.integer(3, 12);
    add_frame(solid, Axis::z, {-half, -deep}, {half, deep}, 1.2 * t, 0, high);
    for (int i = 0; i < bars; ++i) {
        const double y = row_position(i, bars, 2 * deep / (bars + 1));
        solid.add_box({-half, y - 0.5 * t, 0}, {half, y + 0.5 * t, high});
    }
    for (int i = 0; i < rods; ++i)
        add_block(solid, {row_position(i, rods, 2 * half / (rods + 1)), 0}, {t, 2 * deep}, 0.6 * high, high);
    if (random.chance(0.3)) solid.add_box({half, -deep, 0}, {half + t, deep, 1.5 * high});
}

/// Corrugated sheet, waves or trapezoids, along y; sometimes with a fold of the ridge.
void add_corrugated_sheet(Solid& solid, Random& random, double pitch) {
    const int waves = random.integer(4, 10);
    const double t = pitch * random.uniform(0.02, 0.06), high = pitch * random.uniform(0.2, 0.45),
                 deep = pitch * random.uniform(2, 12);
    Path sheet;
    if (random.chance(0.5)) {
        const double bulge = 2 * high / pitch;
        for (const double side : {0.0, t})
            for (int k = 0; k <= 2 * waves; ++k) {
                const int i = side > 0.0 ? 2 * waves - k : k;
                const bool first = (side > 0.0 ? i - 1 : i) % 2 == 0;
                sheet.vertices.push_back(
                    {{0.5 * pitch * i, side}, k == 2 * waves ? 0.0 : bulge * (first == (side > 0.0) ? 1.0 : -1.0)});
            }
    } else {
        std::vector<Point2> line;
        const double crest = random.uniform(0.1, 0.3) * pitch, flank = random.uniform(0.08, 0.15) * pitch;
        for (int i = 0; i < waves; ++i)
            for (const Point2 p :
                 {Point2{0, 0}, Point2{flank, high}, Point2{flank + crest, high}, Point2{2 * flank + crest, 0}})
                line.push_back(p + Point2{i * pitch, 0});
        line.push_back({waves * pitch, 0});
        sheet = strip(line, t, t);
    }
    solid.add_prism(Axis::y, sheet, 0, deep);
    if (random.chance(0.4))
        for (int i = 0; i < waves; i += 2)
            for (const double y : {0.1, 0.9})
                solid.cut_cylinder(Axis::z, {(i + 0.04) * pitch, y * deep}, 0.03 * pitch, -far, far);
}

}  // namespace

/// Stair, railing, grating or corrugated roof sheet.
Part stair_or_roof(FamilyContext& context) {
    Random& random = context.random;
    const double size = random.chance(0.4) ? random.log_uniform(8, 60) : random.log_uniform(150, 300);
    Part part;
    switch (random.weighted({0.36, 0.18, 0.14, 0.16, 0.16})) {
        case 0:
            add_stair(part.solid, random, size);
            break;
        case 1:
            add_railing(part.solid, random, size * random.uniform(4, 20), 4 * size, 0, 0);
            break;
        case 2:
            add_spiral_stair(part.solid, random, size);
            break;
        case 3:
            add_grating(part.solid, random, 2 * size);
            part.main_side = Side::top;
            break;
        default:
            add_corrugated_sheet(part.solid, random, 0.5 * size);
            break;
    }
    return part;
}

}  // namespace v16::corpus
