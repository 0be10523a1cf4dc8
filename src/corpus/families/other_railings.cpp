// Railings level and on a slope, and what stands at the roadside: hoops, crash barriers, bollards.
#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

#include "corpus/families/other.hpp"
#include "corpus/families/other_pieces.hpp"

namespace v16::corpus {
namespace {

/// Where the foot of a railing stands at `x`, as the stair or the floor has it.
struct Ground {
    double slope = 0.0;
    [[nodiscard]] double at(double x) const { return slope * x; }
};

/// A bar that follows the ground from `x0` to `x1`, its middle `z` above it.
void add_slanting(Solid& solid, const Ground& ground, double x0, double x1, double z, double width, double half_depth) {
    const Point2 a{x0, ground.at(x0) + z}, b{x1, ground.at(x1) + z};
    add_strut(solid, Axis::y, a, b, width, -half_depth, half_depth);
}

void add_infill(Solid& solid, Random& random, const Ground& ground, double x0, double x1, double low, double high,
                double r) {
    const int kind = random.integer(0, 3);
    if (kind == 0) {  // bars upright
        const int bars = random.integer(3, 7);
        for (int i = 0; i < bars; ++i) {
            const double x = x0 + (x1 - x0) * (i + 1) / (bars + 1);
            solid.add_box({x - 0.35 * r, -0.35 * r, ground.at(x) + low}, {x + 0.35 * r, 0.35 * r, ground.at(x) + high});
        }
        add_slanting(solid, ground, x0, x1, low, 0.9 * r, 0.5 * r);
    } else if (kind == 1) {  // rails or ropes
        const int rails = random.integer(1, 5);
        for (int i = 0; i < rails; ++i)
            add_slanting(solid, ground, x0, x1, low + (high - low) * i / rails, 0.6 * r, 0.3 * r);
    } else if (kind == 2) {  // pane in clamps
        const double gap = 0.07 * (x1 - x0);
        solid.add_prism(Axis::y,
                        through({{x0 + gap, ground.at(x0 + gap) + low},
                                 {x1 - gap, ground.at(x1 - gap) + low},
                                 {x1 - gap, ground.at(x1 - gap) + 0.93 * high},
                                 {x0 + gap, ground.at(x0 + gap) + 0.93 * high}}),
                        -0.15 * r, 0.15 * r);
        for (const double k : {0.2, 0.75})
            for (const double x : {x0, x1}) {
                const double inner = x == x0 ? x0 + 1.4 * gap : x1 - 1.4 * gap,
                             z = ground.at(x) + low + k * (high - low);
                solid.add_box({std::min(x, inner), -0.5 * r, z - 0.7 * r}, {std::max(x, inner), 0.5 * r, z + 0.7 * r});
            }
    } else {  // crossed
        add_strut(solid, Axis::y, {x0, ground.at(x0) + low}, {x1, ground.at(x1) + high}, 0.6 * r, -0.3 * r, 0.3 * r);
        add_strut(solid, Axis::y, {x0, ground.at(x0) + high}, {x1, ground.at(x1) + low}, 0.6 * r, -0.3 * r, 0.3 * r);
        add_slanting(solid, ground, x0, x1, low, 0.6 * r, 0.3 * r);
    }
}

/// Railing of two to four posts with its handrail and what fills it.
void add_railing(Solid& solid, Random& random) {
    const double h = random.uniform(850, 1200), r = random.uniform(18, 32), pitch = random.uniform(600, 1300);
    const int posts = random.integer(2, 4);
    const Ground ground{random.chance(0.35) ? random.uniform(0.4, 0.8) * random.choice({-1.0, 1.0}) : 0.0};
    const double low = random.uniform(80, 200), over = random.choice({0.0, 100.0, 250.0});
    const bool round = random.chance(0.6), beside = random.chance(0.25);
    for (int i = 0; i < posts; ++i) {
        const double x = pitch * i, z = ground.at(x);
        if (round)
            solid.add_cylinder(Axis::z, {x, 0}, r, z - (beside ? 150 : 0), z + h);
        else
            solid.add_box({x - r, -r, z - (beside ? 150 : 0)}, {x + r, r, z + h});
        if (beside) {
            solid.add_box({x - 2 * r, r, z - 160}, {x + 2 * r, r + 10, z - 20});
            continue;
        }
        solid.add_box({x - 2.2 * r, -2.2 * r, z - 8}, {x + 2.2 * r, 2.2 * r, z});
        for (const Point2 q : quarters)
            solid.cut_cylinder(Axis::z, {x + 1.7 * r * q.x, 1.7 * r * q.y}, 0.25 * r, z - 20, z + 1);
    }
    const double end = pitch * (posts - 1);
    add_slanting(solid, ground, -over - r, end + over + r, h, 1.8 * r, 0.9 * r);
    Random kind = random;  // every field is filled alike
    for (int i = 0; i + 1 < posts; ++i) {
        Random same = kind;
        add_infill(solid, same, ground, pitch * i + 0.5 * r, pitch * (i + 1) - 0.5 * r, low, h - 2 * r, r);
    }
    if (ground.slope == 0.0 && random.chance(0.3)) solid.add_box({-r, r, 5}, {end + r, r + 6, 105});  // kick plate
}

/// Hoop to lean a bicycle on or to guard a machine: round bends, a cross rail, feet with plates or in the ground.
void add_hoop(Solid& solid, Random& random) {
    const double w = random.uniform(200, 1000), h = random.uniform(350, 1000), r = random.uniform(20, 45),
                 bend = std::min({w * random.uniform(0.25, 0.9), 0.6 * h, w - 1.2 * r}),
                 buried = random.choice({0.0, 0.0, 200.0});
    for (const double s : {-1.0, 1.0}) {
        const Point2 centre{s * (w - bend), h - bend};
        solid.add_prism(Axis::y, ring_sector(centre, bend - r, bend + r, s > 0 ? 0 : 90, 90), -r, r);
        solid.add_cylinder(Axis::z, {s * w, 0}, r, -buried, h - bend);
        if (buried == 0.0) {
            solid.add_box({s * w - 2 * r, -2 * r, -10}, {s * w + 2 * r, 2 * r, 0});
            for (const Point2 q : quarters)
                solid.cut_cylinder(Axis::z, {s * w + 1.5 * r * q.x, 1.5 * r * q.y}, 0.2 * r, -20, 1);
        }
    }
    solid.add_cylinder(Axis::x, {0, h}, r, -w + bend, w - bend);
    for (int i = 0, n = random.integer(0, 2); i < n; ++i)
        solid.add_cylinder(Axis::x, {0, (h - bend) * (i + 1.0) / (n + 1)}, 0.7 * r, -w, w);
    if (random.chance(0.25)) solid.add_box({-w + r, -2, 0.25 * h}, {w - r, 2, h - bend * 0.9});
}

/// Crash barrier: a beam of waves or a box on posts of channel, with a spacer between.
void add_barrier(Solid& solid, Random& random) {
    const double h = 750, high = random.choice({310.0, 310.0, 500.0}), t = 6, deep = 80,
                 pitch = random.choice({1000.0, 2000.0, 1333.0}), len = pitch * random.integer(1, 2) + 600;
    const int waves = high > 400 ? 3 : 2;
    std::vector<Point2> line{{0, h - high}};
    for (int i = 0; i < waves; ++i) {
        const double z = h - high + high * i / waves, step = high / waves;
        line.insert(line.end(),
                    {{0, z + 0.1 * step}, {-deep, z + 0.35 * step}, {-deep, z + 0.65 * step}, {0, z + 0.9 * step}});
    }
    line.push_back({0, h});
    solid.add_prism(Axis::x, strip(line, t, 2 * t), 0, len);
    const double spacer = random.choice({0.0, 120.0, 200.0});
    for (double x = 300; x < len; x += pitch) {
        if (spacer > 0)
            solid.add_box({x - 50, t, h - high}, {x + 50, spacer, h - 20})
                .cut_box({x - 50 + t, t, h - high - 1}, {x + 51, spacer + 1, h});
        const double y = std::max(spacer, t);
        solid.add_box({x - 50, y, -600}, {x + 50, y + 120, h})
            .cut_box({x - 50 + t, y + t, -601}, {x + 51, y + 120 - t, h + 1});
        if (random.chance(0.8)) solid.add_prism(Axis::y, polygon({x, h - 0.5 * high}, 22, 6), -14, 1);
    }
}

/// Bollard: a tube with a cap, bands, a ring for a chain, a foot plate or a sleeve in the ground.
void add_bollard(Solid& solid, Random& random) {
    const double r = random.uniform(30, 130), h = r * random.uniform(6, 14);
    solid.add_cylinder(Axis::z, {}, r, 0, h);
    if (random.chance(0.6)) {
        Path cap;
        cap.closed = false;
        cap.vertices = {{{h, 0}},
                        {{h, r}, -std::tan(radians(random.choice({8.0, 15.0, 22.5})))},
                        {{h + r * random.uniform(0.25, 0.9), 0}}};
        solid.add_revolution(Axis::z, cap);
    }
    for (int i = 0, n = random.integer(0, 3); i < n; ++i)
        solid.add_cylinder(Axis::z, {}, 1.03 * r, h * (0.95 - 0.15 * i) - 0.06 * h, h * (0.95 - 0.15 * i));
    const double foot = r * random.uniform(1.6, 2.2);
    switch (random.integer(0, 2)) {
        case 0:
            solid.add_box({-foot, -foot, -12}, {foot, foot, 0});
            for (const Point2 q : quarters)
                solid.cut_cylinder(Axis::z, {0.8 * foot * q.x, 0.8 * foot * q.y}, 0.1 * r, -30, 1);
            break;
        case 1:
            solid.add_cylinder(Axis::z, {}, foot, -12, 0)
                .cut_hole_circle(Axis::z, {}, 0.82 * foot, random.choice({3, 4}), 45, 0.1 * r, -30, 1);
            break;
        default:
            solid.add_cylinder(Axis::z, {}, 0.9 * r, -0.35 * h, 0)
                .add_cylinder(Axis::x, {0, -0.3 * h}, 0.1 * r, -1.6 * r, 1.6 * r);
            break;
    }
    if (random.chance(0.4))
        for (const double s : {-1.0, 1.0})
            solid.add_prism(Axis::y, circle({s * 1.25 * r, 0.85 * h}, 0.3 * r), -0.08 * r, 0.08 * r)
                .cut_cylinder(Axis::y, {s * 1.3 * r, 0.85 * h}, 0.17 * r, -far, far);
}

}  // namespace

/// Railing, hoop, crash barrier or bollard.
Part railing(FamilyContext& context) {
    Random& random = context.random;
    Part part;
    constexpr std::array forms{add_railing, add_railing, add_hoop, add_barrier, add_bollard};
    random.choice(forms)(part.solid, random);
    return part;
}

}  // namespace v16::corpus
