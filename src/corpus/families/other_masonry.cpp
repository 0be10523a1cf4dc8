// Building elements of concrete and brick, and what covers manholes.
#include <algorithm>
#include <array>
#include <cmath>

#include "corpus/families/other.hpp"
#include "corpus/families/other_pieces.hpp"
#include "corpus/turned.hpp"

namespace v16::corpus {
namespace {

/// Brick or hollow block: cells, perforations, a frog, tongues at its ends.
void add_wall_block(Part& part, Random& random) {
    const double l = random.size(120, 600, 10), b = l * random.uniform(0.3, 0.6), h = l * random.uniform(0.2, 0.6);
    Solid& solid = part.solid;
    solid.add_box({-0.5 * l, -0.5 * b, 0}, {0.5 * l, 0.5 * b, h});
    const int form = random.integer(0, 3);
    const double deep = random.chance(0.6) ? -1.0 : h * random.uniform(0.1, 0.3);
    if (form == 0) {  // large cells
        const int cells = random.integer(2, 4);
        const double wall = b * random.uniform(0.12, 0.22), pitch = (l - wall) / cells;
        for (int i = 0; i < cells; ++i) {
            const double x = row_position(i, cells, pitch), half = 0.5 * (pitch - wall);
            solid.cut_prism(Axis::z,
                            rounded_rectangle({x - half, -0.5 * b + wall}, {x + half, 0.5 * b - wall}, 0.2 * half),
                            deep, h + 1);
        }
    } else if (form == 1) {  // rows of perforations
        const int nx = random.integer(3, 9), ny = random.integer(2, 4);
        const double px = 0.92 * l / nx, py = 0.9 * b / ny, r = 0.33 * std::min(px, py);
        const bool round = random.chance(0.5);
        for (int i = 0; i < nx; ++i)
            for (int j = 0; j < ny; ++j) {
                const Point2 at{row_position(i, nx, px), row_position(j, ny, py)};
                if (round)
                    solid.cut_cylinder(Axis::z, at, r, -1, h + 1);
                else
                    solid.cut_box({at.x - 0.38 * px, at.y - 0.34 * py, -1},
                                  {at.x + 0.38 * px, at.y + 0.34 * py, h + 1});
            }
    } else if (form == 2) {  // frog
        const double a = 0.38 * l, c = 0.32 * b;
        solid.cut_box({-a, -c, h * random.uniform(0.7, 0.85)}, {a, c, h + 1});
    } else {  // channel of a lintel
        solid.cut_box({-l, -0.28 * b, 0.25 * h}, {l, 0.28 * b, h + 1});
    }
    if (random.chance(0.35)) {  // tongue and groove at the ends
        const double w = 0.12 * b, d = 0.05 * l;
        for (const double y : {-0.25 * b, 0.25 * b})
            solid.add_box({0.5 * l - 0.01, y - w, 0}, {0.5 * l + d, y + w, h})
                .cut_box({-l, y - 1.1 * w, -1}, {-0.5 * l + std::min(d, 0.03 * l), y + 1.1 * w, h + 1});
    }
    part.main_side = Side::top;
}

/// Kerb, gutter, retaining wall, channel or barrier: a profile along y.
void add_cast_profile(Part& part, Random& random) {
    const double h = random.size(150, 1200, 10), w = h * random.uniform(0.35, 0.8), t = w * random.uniform(0.15, 0.28),
                 length = h * random.uniform(0.8, 3);
    Path profile;
    switch (random.integer(0, 5)) {
        case 0: {  // kerb with a batter
            const double c = w * random.uniform(0.1, 0.5);
            profile = through({{0, 0}, {w, 0}, {w, h}, {c, h}, {0, h - c * random.uniform(0.6, 2) * 0.7}});
            break;
        }
        case 1:  // L of a retaining wall
            profile = through({{0, 0},
                               {w * 1.2, 0},
                               {w * 1.2, 0.8 * t},
                               {t + 0.3 * t, 1.1 * t},
                               {t, 1.4 * t},
                               {0.75 * t, h},
                               {0, h}});
            break;
        case 2:  // U channel
            profile = through({{0, 0}, {w, 0}, {w, h}, {w - 0.8 * t, h}, {w - t, t}, {t, t}, {0.8 * t, h}, {0, h}});
            break;
        case 3:  // road barrier
            profile = through({{0, 0},
                               {w, 0},
                               {w, 0.1 * h},
                               {0.72 * w, 0.32 * h},
                               {0.62 * w, h},
                               {0.38 * w, h},
                               {0.28 * w, 0.32 * h},
                               {0, 0.1 * h}});
            break;
        case 4: {  // gutter stone with a dished face
            profile = through(
                {{0, 0}, {1.5 * w, 0}, {1.5 * w, 0.5 * w}, {1.2 * w, 0.5 * w}, {0.3 * w, 0.5 * w}, {0, 0.5 * w}});
            profile.vertices[3].bulge = 0.3;
            break;
        }
        default:  // frame of a culvert
            profile = chamfered(rectangle({0, 0}, {1.2 * h, h}), 0.05 * h);
            part.solid.add_prism(Axis::y, profile, 0, length)
                .cut_prism(Axis::y, chamfered(rectangle({t, t}, {1.2 * h - t, h - t}), 0.1 * h), -far, far);
            return;
    }
    part.solid.add_prism(Axis::y, profile, 0, length);
    if (random.chance(0.4))
        for (const double y : {0.25 * length, 0.75 * length})
            part.solid.cut_cylinder(Axis::z, {0.5 * t, y}, 0.2 * t, 0.7 * h, far);
    if (random.chance(0.25))
        part.solid.cut_prism(Axis::x, rectangle({0.3 * length, -1}, {0.7 * length, 0.15 * h}), -far, far);
}

/// Paving stone: a prism with a plan that interlocks.
void add_paver(Part& part, Random& random) {
    const double r = random.size(60, 200, 5), h = r * random.uniform(0.5, 1.2);
    Path plan;
    switch (random.integer(0, 3)) {
        case 0:
            plan = polygon({}, r, random.choice({6, 8}), random.choice({0.0, 22.5}));
            break;
        case 1: {  // waves
            const double a = 0.12 * r;
            std::vector<Point2> low, all;
            for (int i = 0; i <= 6; ++i) low.push_back({-r + r * i / 3.0, i % 2 ? a : -a});
            for (const Point2 p : low) all.push_back({p.x, p.y - 0.5 * r});
            for (auto p = low.rbegin(); p != low.rend(); ++p) all.push_back({p->x, p->y + 0.5 * r});
            plan = through(all);
            break;
        }
        case 2:  // I stone
            plan = through({{-r, -0.6 * r},
                            {r, -0.6 * r},
                            {r, -0.35 * r},
                            {0.7 * r, -0.15 * r},
                            {0.7 * r, 0.15 * r},
                            {r, 0.35 * r},
                            {r, 0.6 * r},
                            {-r, 0.6 * r},
                            {-r, 0.35 * r},
                            {-0.7 * r, 0.15 * r},
                            {-0.7 * r, -0.15 * r},
                            {-r, -0.35 * r}});
            break;
        default:  // grass stone
            plan = rectangle({-r, -r}, {r, r});
    }
    part.solid.add_prism(Axis::z, plan, 0, h);
    if (plan.vertices.size() == 4)
        for (const Point2 q : quarters)
            part.solid.cut_prism(
                Axis::z,
                chamfered(rectangle(0.5 * r * q - Point2{0.36 * r, 0.36 * r}, 0.5 * r * q + Point2{0.36 * r, 0.36 * r}),
                          0.15 * r),
                -1, far);
    part.main_side = Side::top;
}

/// Cover or grating of a manhole, with or without its frame.
Part street_cover(Random& random) {
    Part part;
    Solid& solid = part.solid;
    const double r = random.size(120, 420, 10), t = r * random.uniform(0.06, 0.14);
    const bool round = random.chance(0.55);
    const double rim = 1.14 * r;
    if (random.chance(0.6)) {  // the frame
        const double base = 1.35 * r, h = t * random.uniform(1.6, 3);
        if (round)
            solid.add_cylinder(Axis::z, {}, base, t - h, t - h + 0.5 * t)
                .add_cylinder(Axis::z, {}, rim, t - h, t)
                .cut_cylinder(Axis::z, {}, 1.02 * r, 0, far)
                .cut_cylinder(Axis::z, {}, 0.9 * r, -far, far);
        else
            solid.add_box({-base, -base, t - h}, {base, base, t - h + 0.5 * t})
                .add_box({-rim, -rim, t - h}, {rim, rim, t})
                .cut_box({-1.02 * r, -1.02 * r, 0}, {1.02 * r, 1.02 * r, far})
                .cut_box({-0.9 * r, -0.9 * r, -far}, {0.9 * r, 0.9 * r, far});
    }
    if (round)
        solid.add_cylinder(Axis::z, {}, r, 0, t);
    else
        solid.add_box({-r, -r, 0}, {r, r, t});
    switch (random.integer(0, 3)) {
        case 0: {  // slots in rows
            const int n = random.integer(4, 8);
            const double pitch = (round ? 1.3 : 1.7) * r / n;
            for (int i = 0; i < n; ++i) {
                const double y = row_position(i, n, pitch), half = round ? std::sqrt(0.72 * r * r - y * y) : 0.85 * r;
                for (const double s : {-1.0, 1.0})
                    solid.cut_prism(Axis::z, slot({s * 0.15 * r, y}, {s * (half - 0.25 * pitch), y}, 0.25 * pitch),
                                    -0.001 - t, t + 1);
            }
            break;
        }
        case 1: {  // sunk pattern of rings and rays
            for (const double k : {0.3, 0.55, 0.8})
                solid.cut_revolution(Axis::z, ring_meridian(0.8 * t, 2 * t, (k - 0.08) * r, k * r));
            break;
        }
        case 2: {  // raised studs
            const int n = random.integer(4, 7);
            for (int i = 0; i < n; ++i)
                for (int j = 0; j < n; ++j) {
                    const Point2 at{row_position(i, n, 1.5 * r / n), row_position(j, n, 1.5 * r / n)};
                    if (length(at) < 0.8 * r) add_block(solid, at, {0.6 * r / n, 0.6 * r / n}, t - 0.01, 1.12 * t);
                }
            break;
        }
        default:  // holes in circles
            for (const double k : {0.35, 0.7})
                solid.cut_hole_circle(Axis::z, {}, k * r, k < 0.5 ? 6 : 12, 0, 0.06 * r, -far, far);
    }
    for (const double s : {-1.0, 1.0})
        solid.cut_prism(Axis::z, slot({s * 0.88 * r, -0.04 * r}, {s * 0.88 * r, 0.04 * r}, 0.03 * r), -far, far);
    part.main_side = Side::top;
    return part;
}

/// Ring, cone or base of a shaft of concrete; a pipe with its bell.
Part shaft_ring(Random& random) {
    Part part;
    const double r = random.size(300, 800, 50), t = r * random.uniform(0.1, 0.2), h = r * random.uniform(0.5, 2.2),
                 step = 0.07 * h;
    Solid& solid = part.solid;
    switch (random.integer(0, 2)) {
        case 0:  // ring with a rebate at each end
            solid.add_revolution(Axis::z, through({{0, r + 0.5 * t},
                                                   {step, r + 0.5 * t},
                                                   {step, r + t},
                                                   {h, r + t},
                                                   {h, r + 0.5 * t},
                                                   {h + step, r + 0.5 * t},
                                                   {h + step, r},
                                                   {0, r}}));
            if (random.chance(0.5)) solid.cut_cylinder(Axis::x, {0, 0.5 * h}, 0.25 * std::min(h, r), 0, far);
            break;
        case 1:  // cone
            solid.add_revolution(Axis::z, through({{0, r + t},
                                                   {0.15 * h, r + t},
                                                   {0.8 * h, 0.5 * r + t},
                                                   {h, 0.5 * r + t},
                                                   {h, 0.5 * r},
                                                   {0.8 * h, 0.5 * r},
                                                   {0.15 * h, r},
                                                   {0, r}}));
            break;
        default:  // base with inlets and a bench
            solid.add_cylinder(Axis::z, {}, r + t, 0, h).cut_cylinder(Axis::z, {}, r, 0.45 * h, far);
            solid.cut_cylinder(Axis::x, {0, 0.4 * h}, 0.22 * h, -far, far)
                .cut_box({-r, -0.22 * h, 0.4 * h}, {r, 0.22 * h, far});
            if (random.chance(0.5)) solid.cut_cylinder(Axis::y, {0, 0.4 * h}, 0.18 * h, 0, far);
    }
    return part;
}

}  // namespace

/// Element of concrete or brick: wall block, kerb, retaining wall, channel, paver.
Part concrete_block(FamilyContext& context) {
    Random& random = context.random;
    Part part;
    constexpr std::array forms{add_wall_block, add_cast_profile, add_paver};
    forms[random.weighted({0.4, 0.4, 0.2})](part, random);
    return part;
}

/// Cover, grating or ring of a manhole.
Part manhole_part(FamilyContext& context) {
    Random& random = context.random;
    return random.chance(0.65) ? street_cover(random) : shaft_ring(random);
}

}  // namespace v16::corpus
