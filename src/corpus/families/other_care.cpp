// Aids for walking and nursing.
#include <algorithm>
#include <array>

#include "corpus/families/other.hpp"
#include "corpus/families/other_pieces.hpp"
#include "corpus/families/swept_arm.hpp"
#include "corpus/turned.hpp"

namespace v16::corpus {
namespace {

/// Crutch, stick or walking frame, facing the viewer.
void add_walking_aid(Part& part, Random& random) {
    Solid& solid = part.solid;
    const double high = random.log_uniform(100, 900), r = high * random.uniform(0.011, 0.018);
    switch (random.integer(0, 3)) {
        case 0: {  // forearm crutch from its side
            solid.add_cylinder(Axis::z, {}, r, 0, 0.75 * high)
                .add_cylinder(Axis::z, {}, 1.8 * r, -0.03 * high, 0.03 * high)
                .add_cylinder(Axis::z, {}, 1.25 * r, 0.4 * high, 0.75 * high);
            solid.add_prism(
                Axis::y,
                swept_arm({{0, 0.74 * high}, {0.0, 0.8 * high}, {0.05 * high, 0.98 * high}}, {1.2 * r, 1.2 * r, r}), -r,
                r);
            solid.add_cylinder(Axis::x, {0, 0.76 * high}, 1.4 * r, -0.12 * high, 0)
                .add_prism(Axis::y, ring_sector({0, 0.97 * high}, 0.05 * high, 0.058 * high, -120, 240), -0.04 * high,
                           0.04 * high);
            const int holes = random.integer(4, 9);
            for (int i = 0; i < holes; ++i)
                solid.cut_cylinder(Axis::y, {0, high * (0.08 + 0.035 * i)}, 0.35 * r, -far, far);
            break;
        }
        case 1: {  // under the arm
            for (const double s : {-1.0, 1.0}) {
                add_strut(solid, Axis::y, {s * 0.015 * high, 0.3 * high}, {s * 0.09 * high, 0.98 * high}, 1.6 * r, -r,
                          r);
            }
            solid.add_cylinder(Axis::z, {}, r, 0, 0.45 * high).add_cylinder(Axis::z, {}, 1.9 * r, 0, 0.05 * high);
            solid.add_prism(Axis::y,
                            swept_arm({{-0.12 * high, 1.0 * high}, {0, 0.975 * high}, {0.12 * high, 1.0 * high}},
                                      {1.5 * r, 1.8 * r, 1.5 * r}),
                            -1.8 * r, 1.8 * r);
            solid.add_box({-0.075 * high, -1.3 * r, 0.68 * high}, {0.075 * high, 1.3 * r, 0.68 * high + 2.6 * r});
            break;
        }
        case 2: {  // frame
            const double half = 0.32 * high;
            for (const double y : {0.0, 0.45 * high})
                for (const double s : {-1.0, 1.0})
                    solid.add_cylinder(Axis::z, {s * half, y}, r, 0, 0.95 * high)
                        .add_cylinder(Axis::z, {s * half, y}, 1.6 * r, -0.03 * high, 0.02 * high);
            for (const double s : {-1.0, 1.0})
                solid.add_cylinder(Axis::y, {s * half, 0.95 * high}, r, -r, 0.45 * high + r)
                    .add_cylinder(Axis::y, {s * half, 0.95 * high}, 1.6 * r, 0.1 * high, 0.35 * high);
            for (const double z : {0.4 * high, 0.75 * high})
                solid.add_cylinder(Axis::x, {0.45 * high, z}, 0.8 * r, -half, half);
            if (random.chance(0.5))
                for (const double s : {-1.0, 1.0})
                    solid.add_cylinder(Axis::x, {0.45 * high, 0}, 0.07 * high, s * half - 1.5 * r, s * half + 1.5 * r);
            break;
        }
        default:  // stick with three or four feet
            solid.add_cylinder(Axis::z, {}, r, 0.12 * high, 0.95 * high);
            solid.add_prism(
                Axis::y,
                swept_arm(
                    {{0, 0.93 * high}, {0.01 * high, 0.985 * high}, {0.08 * high, high}, {0.15 * high, 0.985 * high}},
                    {r, 1.2 * r, 1.4 * r, 1.3 * r}),
                -1.3 * r, 1.3 * r);
            for (const double s : {-1.0, 1.0}) {
                solid.add_prism(
                    Axis::y,
                    strip({{0, 0.16 * high}, {s * 0.1 * high, 0.13 * high}, {s * 0.13 * high, 0}}, 1.2 * r, 3 * r),
                    -0.6 * r, 0.6 * r);
                solid.add_cylinder(Axis::z, {s * 0.13 * high, 0}, 1.6 * r, -0.03 * high, 0.03 * high);
            }
            break;
    }
}

/// Wheelchair, bed or trolley of a ward from its side; stand for a drip.
void add_ward_furniture(Part& part, Random& random) {
    Solid& solid = part.solid;
    const double u = random.log_uniform(60, 600), r = 0.025 * u, half = 0.4 * u;
    switch (random.integer(0, 2)) {
        case 0: {  // wheelchair
            const double wheel = 0.5 * u;
            for (const double s : {-1.0, 1.0}) {
                const double y = s * 0.5 * u;
                solid.add_revolution(Axis::y, ring_meridian(y - r, y + r, wheel - 1.5 * r, wheel), {0, wheel})
                    .add_revolution(
                        Axis::y,
                        ring_meridian(y + s * 2 * r - 0.5 * r, y + s * 2 * r + 0.5 * r, 0.88 * wheel, 0.91 * wheel),
                        {0, wheel})
                    .add_cylinder(Axis::y, {0, wheel}, 2 * r, y - 2 * r, y + 2 * r);
                for (int i = 0; i < 8; ++i)
                    add_strut(solid, Axis::y, Point2{0, wheel} + polar({}, r, 45.0 * i + 10),
                              Point2{0, wheel} + polar({}, wheel - r, 45.0 * i + 10), 0.4 * r, y - 0.2 * r,
                              y + 0.2 * r);
                const double in = s * half;
                solid.add_prism(Axis::y, circle({-0.75 * u, 0.16 * u}, 0.16 * u), in - r, in + r);
                solid.add_box({-0.05 * u, in - r, 0.4 * u}, {0.0, in + r, 1.7 * u})
                    .add_box({-0.75 * u, in - r, 0.85 * u}, {0.0, in + r, 0.9 * u})
                    .add_box({-0.78 * u, in - r, 0.3 * u}, {-0.72 * u, in + r, 1.15 * u})
                    .add_box({-0.72 * u, in - 1.4 * r, 1.12 * u}, {0, in + 1.4 * r, 1.18 * u});
                solid.add_box({0, in - r, 1.64 * u}, {0.18 * u, in + r, 1.7 * u});
                add_strut(solid, Axis::y, {-0.75 * u, 0.85 * u}, {-1.05 * u, 0.2 * u}, 2 * r, in - r, in + r);
                solid.add_box({-1.3 * u, std::min(in, 0.1 * in), 0.17 * u},
                              {-1.0 * u, std::max(in, 0.1 * in), 0.21 * u});
            }
            solid.add_box({-0.75 * u, -half, 0.87 * u}, {0, half, 0.93 * u});
            break;
        }
        case 1: {  // bed
            const double len = 2.4 * u, high = 0.6 * u, lift = random.choice({0.0, 25.0, 40.0});
            solid.add_box({0, -half, high}, {0.6 * len, half, high + 0.15 * u});
            solid.add_prism(Axis::y, moved(rotated(rectangle({0, 0}, {0.4 * len, 0.15 * u}), lift), {0.6 * len, high}),
                            -half, half);
            for (const double x : {-2 * r, len})
                solid.add_box({x, -1.05 * half, 0.3 * u},
                              {x + 2 * r, 1.05 * half, high + u * random.uniform(0.4, 0.7)});
            for (const double x : {0.15 * len, 0.85 * len}) {
                solid.add_cylinder(Axis::y, {x, 0.1 * u}, 0.1 * u, -half, -0.9 * half)
                    .add_cylinder(Axis::y, {x, 0.1 * u}, 0.1 * u, 0.9 * half, half);
                add_strut(solid, Axis::y, {x, 0.2 * u}, {x + (x < 0.5 * len ? 0.35 : -0.35) * len, high}, 2.5 * r,
                          -0.9 * half, -0.8 * half);
                add_strut(solid, Axis::y, {x, 0.2 * u}, {x + (x < 0.5 * len ? 0.35 : -0.35) * len, high}, 2.5 * r,
                          0.8 * half, 0.9 * half);
            }
            solid.add_box({0.1 * len, -0.85 * half, 0.18 * u}, {0.9 * len, 0.85 * half, 0.25 * u})
                .add_box({-2 * r, -half, high - 0.05 * u}, {len, half, high});
            if (random.chance(0.5))
                solid.add_box({0.2 * len, -1.1 * half, high + 0.2 * u}, {0.55 * len, -1.05 * half, high + 0.5 * u})
                    .cut_box({0.23 * len, -far, high + 0.27 * u}, {0.52 * len, -half, high + 0.43 * u});
            break;
        }
        default: {  // stand with hooks on five castors
            const double high = 2.2 * u;
            solid.add_cylinder(Axis::z, {}, r, 0.15 * u, 0.6 * high)
                .add_cylinder(Axis::z, {}, 0.7 * r, 0.6 * high, high)
                .add_cylinder(Axis::z, {}, 1.5 * r, 0.58 * high, 0.63 * high)
                .add_cylinder(Axis::z, {}, 2.2 * r, 0.1 * u, 0.2 * u);
            for (int i = 0; i < 5; ++i) {
                const double angle = 90 + 72.0 * i;
                const Point2 end = polar({}, 0.45 * u, angle);
                solid.add_prism(Axis::z, tangent_hull({}, 1.3 * r, end, r), 0.11 * u, 0.15 * u)
                    .add_cylinder(Axis::z, end, 0.5 * r, 0.07 * u, 0.12 * u)
                    .add_cylinder(Axis::y, {end.x, 0.04 * u}, 0.04 * u, end.y - r, end.y + r);
            }
            for (const double s : {-1.0, 1.0})
                solid.add_prism(Axis::y,
                                swept_arm({{0, high},
                                           {s * 0.12 * u, high + 0.02 * u},
                                           {s * 0.2 * u, high - 0.02 * u},
                                           {s * 0.24 * u, high + 0.05 * u}},
                                          {0.5 * r, 0.5 * r, 0.5 * r, 0.5 * r}),
                                -0.5 * r, 0.5 * r);
            break;
        }
    }
}

}  // namespace

/// Aid for walking or nursing: crutch, stick, frame, wheelchair, bed, stand.
Part care_aid(FamilyContext& context) {
    Part part;
    constexpr std::array forms{add_walking_aid, add_ward_furniture};
    forms[context.random.weighted({0.55, 0.45})](part, context.random);
    return part;
}

}  // namespace v16::corpus
