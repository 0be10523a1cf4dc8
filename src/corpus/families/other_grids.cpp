// Sheets full of openings: honeycombs, grids, louvres, pegboards, gratings, screens.
#include <algorithm>
#include <cmath>
#include <vector>

#include "corpus/families/other.hpp"
#include "corpus/families/other_outlines.hpp"

namespace v16::corpus {
namespace {

/// The outline of a sheet and the area in which openings may lie.
struct Field {
    double w = 0.0, h = 0.0;  ///< half sizes
    double margin = 0.0;
    bool round = false;

    /// Whether an opening of `radius` about `at` lies within the margin.
    [[nodiscard]] bool holds(Point2 at, double radius) const {
        if (round) return length(at) + radius <= w - margin;
        return std::abs(at.x) + radius <= w - margin && std::abs(at.y) + radius <= h - margin;
    }
};

Field random_field(Random& random) {
    const double w = random.log_uniform(15, 250);
    const bool round = random.chance(0.25);
    return {w, round ? w : w * random.uniform(0.45, 1.0), w * random.uniform(0.04, 0.11), round};
}

Path outline_of(const Field& field, Random& random) {
    if (field.round) return random.chance(0.8) ? circle({}, field.w) : polygon({}, field.w / std::cos(radians(30)), 6);
    return rounded_rectangle({-field.w, -field.h}, {field.w, field.h},
                             random.choice({0.0, 0.5, 1.0, 1.0}) * field.margin + 0.01);
}

/// Middles of a raster over the field: in rows, every other one shifted by half where `staggered`.
std::vector<Point2> raster(const Field& field, double dx, double dy, bool staggered) {
    std::vector<Point2> points;
    const int nx = static_cast<int>(field.w / dx), ny = static_cast<int>(field.h / dy);
    for (int j = -ny; j <= ny; ++j)
        for (int i = -nx; i <= nx; ++i) points.push_back({dx * (i + (staggered && j % 2 != 0 ? 0.5 : 0.0)), dy * j});
    return points;
}

void cut_fixings(Solid& solid, Random& random, const Field& field, Axis axis) {
    const double hole = 0.25 * field.margin;
    if (field.round)
        solid.cut_hole_circle(axis, {}, field.w - 0.5 * field.margin, random.choice({3, 4, 6}), 45, hole, -far, far);
    else
        for (const double x : {-1.0, 1.0})
            for (const double y : {-1.0, 1.0})
                solid.cut_cylinder(axis, {x * (field.w - 0.5 * field.margin), y * (field.h - 0.5 * field.margin)}, hole,
                                   -far, far);
}

/// One opening of a cell, `r` in its circumscribed circle.
Path opening(int kind, double r, double turn) {
    switch (kind) {
        case 0:
            return polygon({}, r, 6, turn);
        case 1:
            return polygon({}, r, 4, turn + 45);
        case 2:
            return polygon({}, r, 4, turn);  // diamond
        case 3:
            return polygon({}, r, 3, turn + 90);
        case 4: {  // cross
            const double a = 0.3 * r, b = 0.9 * r;
            return through({{a, -b},
                            {a, -a},
                            {b, -a},
                            {b, a},
                            {a, a},
                            {a, b},
                            {-a, b},
                            {-a, a},
                            {-b, a},
                            {-b, -a},
                            {-a, -a},
                            {-a, -b}});
        }
        case 5:
            return slot({-0.6 * r, 0}, {0.6 * r, 0}, 0.3 * r);
        case 6:
            return slot({0, -0.6 * r}, {0, 0.6 * r}, 0.35 * r);
        default: {  // star
            std::vector<Point2> points;
            for (int i = 0; i < 8; ++i) points.push_back(polar({}, i % 2 == 0 ? r : 0.45 * r, turn + 45.0 * i));
            return through(points);
        }
    }
}

/// Sheet with openings of one form on a raster: honeycomb, square grid, pegboard of slots, crosses, stars.
void make_pattern(Part& part, Random& random) {
    const Axis axis = plate_axis(random, part);
    const Field field = random_field(random);
    const double t = field.w * random.uniform(0.01, 0.12);
    part.solid.add_prism(axis, outline_of(field, random), 0, t);
    const int kind = random.chance(0.35) ? 0 : random.integer(1, 7), across = random.integer(7, 14);
    const double pitch = 2 * field.w / across, rib = random.uniform(0.06, 0.3);
    double dx = pitch, dy = pitch, r = 0.5 * pitch * (1 - rib), turn = 0.0;
    bool staggered = random.chance(0.5);
    if (kind == 0) {  // flats side by side
        staggered = true;
        turn = 30;
        dy = pitch * std::sqrt(0.75);
        r = pitch * (1 - rib) / std::sqrt(3.0);
    } else if (kind == 1) {
        r *= std::sqrt(2.0);
        staggered = staggered && random.chance(0.3);
    } else if (kind == 2) {
        dy = staggered ? pitch / 2 : pitch;
        r *= staggered ? 1 - rib : 1;
    } else if (kind == 5) {
        dy = 0.5 * pitch;
    }
    // More openings than this would only cost time to project.
    const double crowd = std::max(1.0, std::sqrt(4 * field.w * field.h / (dx * dy) / 130));
    dx *= crowd;
    dy *= crowd;
    r *= crowd;
    const bool flip = kind == 3 && random.chance(0.6);
    const double reach = kind == 1 ? r / std::sqrt(2.0) : r;
    int row = 0;
    for (const Point2 at : raster(field, dx, dy, staggered)) {
        ++row;
        if (field.holds(at, reach))
            part.solid.cut_prism(axis, moved(opening(kind, r, turn + (flip && row % 2 == 0 ? 180 : 0)), at), -1, t + 1);
    }
    if (random.chance(0.5)) cut_fixings(part.solid, random, field, axis);
    if (random.chance(0.2)) {  // a frame about it
        const double w = field.w - field.margin, h = field.h - field.margin;
        part.solid.add_prism(axis, outline_of(field, random), -t, 0)
            .cut_prism(axis, field.round ? circle({}, w) : rectangle({-w, -h}, {w, h}), -t - 1, 0);
    }
}

/// Triangles between ribs that run in three directions, or crossed braces between posts.
void make_truss(Part& part, Random& random) {
    const Axis axis = plate_axis(random, part);
    const double side = random.log_uniform(8, 80), rib = side * random.uniform(0.04, 0.12),
                 t = side * random.uniform(0.05, 0.4), high = side * std::sqrt(0.75);
    const int rows = random.integer(1, 4), columns = random.integer(2, 6);
    const double w = (columns + 0.5) * side, h = rows * high, r = (high - 3 * rib) * 2 / 3;
    part.solid.add_prism(axis, rectangle({-rib, -rib}, {w + rib, h + rib}), 0, t);
    const double floor = random.chance(0.15) ? 0.3 * t : -1.0, round = random.chance(0.6) ? 0.12 * r : 0.0;
    const double low = axis == Axis::z ? floor : -1.0, upper = axis == Axis::z ? t + 1 : t - floor;
    for (int j = 0; j < rows; ++j)
        for (int i = 0; i < 2 * columns; ++i) {
            const bool up = (i + j) % 2 == 0;
            const Point2 at{side * (0.5 * i + 0.5), high * (j + (up ? 1.0 / 3 : 2.0 / 3))};
            const Path cell = polygon(at, r, 3, up ? 90 : 270);
            part.solid.cut_prism(axis, round > 0 ? filleted(cell, round) : cell, low, upper);
        }
    if (random.chance(0.4))
        for (int i = 0; i <= columns; ++i) {
            part.solid.add_prism(axis, circle({side * i + rib, 0}, 1.8 * rib), 0, t);
            part.solid.cut_cylinder(axis, {side * i + rib, 0}, 0.9 * rib, -far, far);
        }
}

/// Grille of slanting blades in a frame, as ventilation has it.
void make_louvre(Part& part, Random& random) {
    Solid& solid = part.solid;
    const double w = random.log_uniform(25, 250), h = w * random.uniform(0.5, 1.3),
                 rim = w * random.uniform(0.06, 0.15), depth = w * random.uniform(0.06, 0.25);
    const int blades = random.integer(4, 14);
    solid.add_prism(Axis::y, rounded_rectangle({-w, -h}, {w, h}, random.choice({0.01, 0.5, 1.0}) * rim), 0, depth);
    solid.cut_box({-w + rim, -1, -h + rim}, {w - rim, depth + 1, h - rim});
    if (random.chance(0.4))
        solid.add_prism(Axis::y, rectangle({-1.15 * w, -h - 0.15 * w}, {1.15 * w, h + 0.15 * w}), -0.1 * depth, 0)
            .cut_box({-w + rim, -1, -h + rim}, {w - rim, 1, h - rim});
    const double pitch = 2 * (h - rim) / blades, t = pitch * random.uniform(0.12, 0.25),
                 slope = random.choice({0.0, 0.4, 0.7, 1.0, -0.7}) * std::min(depth, 0.8 * pitch);
    for (int i = 0; i < blades; ++i) {
        const double z = -h + rim + pitch * (i + 0.5);
        solid.add_prism(Axis::x,
                        through({{0, z - t / 2 - slope / 2},
                                 {depth, z - t / 2 + slope / 2},
                                 {depth, z + t / 2 + slope / 2},
                                 {0, z + t / 2 - slope / 2}}),
                        -w + 0.5 * rim, w - 0.5 * rim);
    }
    if (random.chance(0.4))
        solid.add_box({-0.2 * rim, 0.3 * depth, -h + 0.5 * rim}, {0.2 * rim, 0.9 * depth, h - 0.5 * rim});
    if (random.chance(0.6)) cut_fixings(solid, random, {w, h, rim, false}, Axis::y);
}

/// Bars on edge and the rods or bars across them.
void make_grating(Part& part, Random& random) {
    Solid& solid = part.solid;
    part.main_side = Side::top;
    const int bars = random.integer(4, 14), rods = random.integer(2, 8);
    const double pitch = random.log_uniform(8, 45), t = pitch * random.uniform(0.06, 0.2),
                 high = pitch * random.uniform(0.3, 1.2), length = pitch * bars * random.uniform(0.6, 2.5);
    const double w = pitch * (bars - 1) + t, cross = t * random.uniform(0.6, 1.6);
    const bool round = random.chance(0.4), banded = random.chance(0.6);
    for (int i = 0; i < bars; ++i) solid.add_box({0, pitch * i, 0}, {length, pitch * i + t, high});
    for (int i = 0; i < rods; ++i) {
        const double x = length * (i + 0.5) / rods;
        if (round)
            solid.add_cylinder(Axis::y, {x, high - 0.5 * cross}, 0.5 * cross, 0, w);
        else
            solid.add_box({x - cross / 2, 0, high * random.choice({0.3, 0.0, 0.5})}, {x + cross / 2, w, high});
    }
    if (banded)
        for (const double x : {0.0, length - t}) solid.add_box({x, 0, 0}, {x + t, w, high});
}

/// Round screen with slots on arcs or rays, as a drain has it.
void make_round_screen(Part& part, Random& random) {
    const Axis axis = plate_axis(random, part);
    const double r = random.log_uniform(15, 200), t = r * random.uniform(0.02, 0.12);
    Solid& solid = part.solid;
    solid.add_cylinder(axis, {}, r, 0, t);
    if (random.chance(0.4)) solid.add_cylinder(axis, {}, 0.82 * r, -t, 0);
    const int rings = random.integer(2, 5), sectors = random.choice({3, 4, 6, 8});
    const bool rays = random.chance(0.5);
    const double pitch = 0.68 * r / rings, half = pitch * random.uniform(0.18, 0.35);
    for (int k = 0; k < rings; ++k) {
        const double at = 0.8 * r - pitch * (k + 0.5);
        const int count = rays ? sectors * (rings - k + 1) : sectors;
        for (int i = 0; i < count; ++i) {
            const double turn = 360.0 * (i + (k % 2) * 0.5) / count;
            if (rays)
                solid.cut_prism(
                    axis, slot(polar({}, at - 0.35 * pitch, turn), polar({}, at + 0.35 * pitch, turn), 0.45 * half),
                    -far, far);
            else
                solid.cut_prism(axis,
                                ring_sector({}, at - half, at + half, turn, 360.0 / sectors - degrees(0.12 * r / at)),
                                -far, far);
        }
    }
    if (random.chance(0.5)) solid.cut_cylinder(axis, {}, 0.05 * r, -far, far);
    if (random.chance(0.4)) solid.cut_hole_circle(axis, {}, 0.9 * r, random.choice({2, 3, 4}), 0, 0.035 * r, -far, far);
}

}  // namespace

/// Sheet full of openings: pattern on a raster, triangular ribs, louvres, grating, round screen.
Part grid_sheet(FamilyContext& context) {
    Random& random = context.random;
    Part part;
    switch (random.weighted({0.45, 0.15, 0.16, 0.1, 0.14})) {
        case 0:
            make_pattern(part, random);
            break;
        case 1:
            make_truss(part, random);
            break;
        case 2:
            make_louvre(part, random);
            break;
        case 3:
            make_grating(part, random);
            break;
        default:
            make_round_screen(part, random);
            break;
    }
    return part;
}

}  // namespace v16::corpus
