// Stands on legs and gimbals: tripods, easels, rings that hold a thing level.
#include <algorithm>
#include <array>

#include "corpus/families/other.hpp"
#include "corpus/families/other_pieces.hpp"
#include "corpus/turned.hpp"

namespace v16::corpus {
namespace {

/// What stands on the head of a tripod at `top`: a plate, a ball, a tilting head with its handle, a spigot, a hook.
void add_head(Solid& solid, Random& random, double top, double w) {
    switch (random.integer(0, 3)) {
        case 0:
            solid.add_cylinder(Axis::z, {}, 0.5 * w, top, top + 0.5 * w)
                .add_cylinder(Axis::z, {}, 0.9 * w, top + 0.5 * w, top + 0.7 * w)
                .add_cylinder(Axis::z, {}, 0.15 * w, top + 0.7 * w, top + 1.1 * w);
            break;
        case 1:
            solid.add_cylinder(Axis::z, {}, 0.7 * w, top, top + 1.2 * w)
                .add_revolution(Axis::z, ball_meridian(top + 1.4 * w, 0.6 * w))
                .add_box({-1.1 * w, -0.8 * w, top + 2.1 * w}, {1.1 * w, 0.8 * w, top + 2.5 * w})
                .add_cylinder(Axis::z, {}, 0.35 * w, top + 1.4 * w, top + 2.2 * w)
                .add_cylinder(Axis::x, {0, top + 0.6 * w}, 0.3 * w, 0.5 * w, 1.8 * w);
            break;
        case 2:
            solid.add_box({-0.7 * w, -0.7 * w, top}, {0.7 * w, 0.7 * w, top + 0.9 * w})
                .add_cylinder(Axis::y, {0, top + 1.4 * w}, 0.8 * w, -0.6 * w, 0.6 * w)
                .add_box({-1.2 * w, -0.9 * w, top + 2.0 * w}, {1.2 * w, 0.9 * w, top + 2.4 * w});
            add_strut(solid, Axis::y, {0, top + 1.4 * w}, {w * 6, top - 1.5 * w}, 0.3 * w, -0.15 * w, 0.15 * w);
            add_strut(solid, Axis::y, {w * 4, top - 0.5 * w}, {w * 6, top - 1.5 * w}, 0.6 * w, -0.3 * w, 0.3 * w);
            break;
        default:
            solid.add_cylinder(Axis::z, {}, 0.35 * w, top, top + 1.5 * w)
                .add_cylinder(Axis::z, {}, 0.22 * w, top + 0.6 * w, top + 0.8 * w);
            break;
    }
}

/// Tripod facing the viewer: legs in one to three extensions, column, braces, spreader.
void add_tripod(Part& part, Random& random) {
    Solid& solid = part.solid;
    const double high = random.log_uniform(150, 1600), w = high * random.uniform(0.025, 0.045),
                 spread = high * random.uniform(0.25, 0.5), hip = high * random.uniform(0.75, 0.95);
    const int stages = random.integer(1, 3);
    const auto leg = [&](double s, double reach, double from, double to) {
        for (int i = 0; i < stages; ++i) {
            const Point2 a{s * (0.6 * w + reach * i / stages), hip * (1 - 1.0 * i / stages)},
                b{s * (0.6 * w + reach * (i + 1) / stages), hip * (1 - (i + 1.0) / stages)};
            add_strut(solid, Axis::y, a, b, w * (0.8 - 0.18 * i), from, to);
            if (i > 0) solid.add_cylinder(Axis::y, a, 0.62 * w, from - 0.1 * w, to + 0.1 * w);
        }
        solid.add_cylinder(Axis::y, {s * (0.6 * w + reach), 0}, 0.45 * w, from, to);
    };
    leg(1, spread, -0.4 * w, 0.4 * w);
    leg(-1, spread, -0.4 * w, 0.4 * w);
    if (random.chance(0.7)) solid.add_box({-0.35 * w, 0.5 * w, 0}, {0.35 * w, 1.2 * w, hip});
    solid.add_cylinder(Axis::z, {}, 1.3 * w, hip - 0.5 * w, hip + 0.8 * w);
    solid.add_cylinder(Axis::z, {}, 0.45 * w, hip * random.uniform(0.3, 0.6), high);
    if (random.chance(0.6)) {
        const double z = hip * random.uniform(0.35, 0.55), up = z + high * random.uniform(-0.1, 0.08);
        for (const double s : {-1.0, 1.0})
            add_strut(solid, Axis::y, {0, up}, {s * (0.6 * w + spread * (1 - z / hip)), z}, 0.3 * w, -0.15 * w,
                      0.15 * w);
        solid.add_cylinder(Axis::z, {}, 0.7 * w, up - 0.5 * w, up + 0.5 * w);
    }
    add_head(solid, random, high, w * random.uniform(1.0, 1.6));
}

/// Light stand, music stand or microphone stand: flat legs or a disc below, tubes, what it holds.
void add_slim_stand(Part& part, Random& random) {
    Solid& solid = part.solid;
    const double high = random.log_uniform(300, 1800), w = high * random.uniform(0.012, 0.02),
                 spread = high * random.uniform(0.18, 0.3);
    if (random.chance(0.35)) {
        solid.add_revolution(Axis::z, turned({{w, 0.6 * spread}, {0.8 * w, 0.6 * spread, 2 * w}}));
    } else {
        const double knot = high * random.uniform(0.15, 0.3);
        for (const double s : {-1.0, 1.0}) {
            add_strut(solid, Axis::y, {s * w, knot}, {s * spread, w}, 0.9 * w, -0.4 * w, 0.4 * w);
            add_strut(solid, Axis::y, {0, w * 1.5}, {s * spread * 0.5, 0.5 * knot + 0.5 * w}, 0.6 * w, -0.3 * w,
                      0.3 * w);
            solid.add_cylinder(Axis::y, {s * spread, w}, w, -0.6 * w, 0.6 * w);
        }
        solid.add_cylinder(Axis::z, {}, 2 * w, knot - w, knot + 2 * w)
            .add_cylinder(Axis::z, {}, 1.8 * w, 0.5 * w, 2.5 * w);
    }
    const double step = high * random.uniform(0.45, 0.65);
    solid.add_cylinder(Axis::z, {}, 1.1 * w, 0, step)
        .add_cylinder(Axis::z, {}, 1.8 * w, step - 1.5 * w, step + 1.5 * w)
        .add_cylinder(Axis::z, {}, 0.7 * w, step, high)
        .add_cylinder(Axis::x, {0, step}, 0.7 * w, 0, 4 * w);
    switch (random.integer(0, 2)) {
        case 0: {  // desk
            const double half = high * random.uniform(0.15, 0.2), up = high * random.uniform(0.18, 0.25);
            solid.add_box({-half, -0.5 * w, high - 0.3 * up}, {half, 0, high + 0.8 * up})
                .add_box({-half, -3 * w, high - 0.35 * up}, {half, 0, high - 0.28 * up});
            if (random.chance(0.5))
                for (int i = 0; i < 4; ++i)
                    solid.cut_box({half * (-0.85 + 0.45 * i), -far, high},
                                  {half * (-0.5 + 0.45 * i), far, high + 0.65 * up});
            break;
        }
        case 1: {  // boom
            const double turn = random.uniform(-10, 40), reach = high * random.uniform(0.3, 0.5);
            const Point2 a = polar({0, high}, -0.35 * reach, turn), b = polar({0, high}, reach, turn);
            add_strut(solid, Axis::y, a, b, w, -2 * w, -w);
            solid.add_cylinder(Axis::y, {0, high}, 2 * w, -2.3 * w, w).add_cylinder(Axis::y, a, 2.5 * w, -3 * w, 0);
            add_strut(solid, Axis::y, b, polar(b, 0.12 * high, turn - 40), 3 * w, -3 * w, 0);
            break;
        }
        default:
            solid.add_cylinder(Axis::x, {0, high}, 0.6 * w, -spread, spread);
            for (const double s : {-1.0, 0.0, 1.0})
                solid.add_cylinder(Axis::z, {s * 0.9 * spread, 0}, 1.6 * w, high + w, high + 4 * w)
                    .add_cylinder(Axis::z, {s * 0.9 * spread, 0}, 0.5 * w, high, high + 2 * w);
            break;
    }
}

/// Easel or signboard: legs of an A, a ledge, a mast, the board.
void add_easel(Part& part, Random& random) {
    Solid& solid = part.solid;
    const double high = random.log_uniform(200, 1900), spread = high * random.uniform(0.2, 0.32),
                 bar = high * random.uniform(0.016, 0.026), top = spread * random.uniform(0.1, 0.4);
    for (const double s : {-1.0, 1.0}) add_strut(solid, Axis::y, {s * top, high}, {s * spread, 0}, 2 * bar, -bar, 0);
    const double ledge = high * random.uniform(0.3, 0.5), at = top + (spread - top) * (1 - ledge / high);
    solid.add_box({-at - 2 * bar, -4 * bar, ledge - bar}, {at + 2 * bar, 0, ledge + bar});
    if (random.chance(0.6))
        solid.add_box({-bar, -0.5 * bar, ledge * 0.5}, {bar, bar, high * random.uniform(1.05, 1.3)});
    if (random.chance(0.6))
        solid.add_box({-0.9 * spread, -0.6 * bar, 0.18 * high}, {0.9 * spread, 0.1 * bar, 0.18 * high + 2 * bar});
    if (random.chance(0.5)) solid.add_box({-top - bar, -bar, high - 3 * bar}, {top + bar, 0.5 * bar, high});
    if (random.chance(0.5)) {
        const double half = spread * random.uniform(0.7, 1.2);
        solid.add_box({-half, -2 * bar, ledge + bar}, {half, -bar, high * random.uniform(0.85, 1.0)});
    }
    // The hind leg, seen from the side.
    solid.add_prism(Axis::x,
                    through({{0, 0.9 * high}, {bar, 0.95 * high}, {0.35 * high + bar, 0}, {0.35 * high - bar, 0}}),
                    -bar, bar);
}

/// Rings that turn one in the other about axes in turn level and upright; what hangs in the middle.
void add_gimbal(Part& part, Random& random) {
    Solid& solid = part.solid;
    const double r = random.log_uniform(20, 150), deep = r * random.uniform(0.06, 0.16),
                 wall = r * random.uniform(0.06, 0.1);
    const int rings = random.integer(2, 3);
    const bool square = random.chance(0.25);
    double outer = r;
    for (int i = 0; i < rings; ++i) {
        const Path outline =
            square && i == 0 ? rounded_rectangle({-outer, -outer}, {outer, outer}, 0.15 * outer) : circle({}, outer);
        const Path bore = square && i == 0 ? rounded_rectangle({wall - outer, wall - outer},
                                                               {outer - wall, outer - wall}, 0.1 * outer)
                                           : circle({}, outer - wall);
        solid.add_prism(Axis::y, outline, -deep, deep).cut_prism(Axis::y, bore, -far, far);
        outer -= 2 * wall + 0.02 * r;
    }
    // Pivots lie across each gap.
    outer = r;
    for (int i = 0; i < rings; ++i) {
        const double gap = outer - wall, in = gap - wall - 0.05 * r;
        for (const double s : {-1.0, 1.0})
            solid.add_cylinder(i % 2 == 0 ? Axis::x : Axis::z, {}, 0.4 * deep, std::min(s * in, s * (outer + 0.04 * r)),
                               std::max(s * in, s * (outer + 0.04 * r)));
        outer -= 2 * wall + 0.02 * r;
    }
    switch (random.integer(0, 2)) {
        case 0:  // wheel of a gyroscope
            solid.add_cylinder(Axis::x, {}, 0.8 * outer, -0.25 * outer, 0.25 * outer)
                .add_cylinder(Axis::x, {}, 0.08 * r, -outer - 0.5 * wall, outer + 0.5 * wall);
            break;
        case 1:  // bowl of a compass
            solid.add_cylinder(Axis::y, {}, outer, -1.5 * deep, 1.5 * deep)
                .cut_cylinder(Axis::y, {}, 0.85 * outer, -far, 0.5 * deep)
                .add_cylinder(Axis::y, {}, 0.08 * outer, -deep, deep);
            break;
        default:
            solid.add_revolution(Axis::y, ball_meridian(0, 0.85 * outer))
                .add_cylinder(Axis::z, {}, 0.05 * r, -outer - wall, outer + wall);
            break;
    }
    if (random.chance(0.7)) {  // fork and foot
        const double low = -r * random.uniform(1.3, 1.8), t = 0.08 * r;
        for (const double s : {-1.0, 1.0}) {
            const double x = s * (r + 0.02 * r);
            solid.add_box({std::min(x, x + s * t), -deep, -0.75 * r}, {std::max(x, x + s * t), deep, deep});
        }
        solid.add_box({-r - t, -deep, -1.15 * r}, {r + t, deep, -1.05 * r})
            .add_box({-r - 0.1 * r, -deep, -1.1 * r}, {-r, deep, -0.7 * r})
            .add_box({r, -deep, -1.1 * r}, {1.1 * r, deep, -0.7 * r});
        solid.add_cylinder(Axis::z, {}, 0.1 * r, low, -1.1 * r).add_cylinder(Axis::z, {}, 0.6 * r, low - 0.1 * r, low);
    }
}

/// Arms of a camera's gimbal or of a fork mount: L-shaped brackets between round motors.
void add_camera_gimbal(Part& part, Random& random) {
    Solid& solid = part.solid;
    const double m = random.log_uniform(8, 30), a = m * random.uniform(2.6, 4), b = m * random.uniform(2.2, 4),
                 t = m * random.uniform(0.15, 0.4);
    solid.add_cylinder(Axis::z, {}, m, 0, 0.9 * m).add_cylinder(Axis::z, {}, 0.5 * m, -0.2 * m, 0);
    solid.add_box({-0.5 * m, -0.4 * m, -0.2 * m - t}, {a, 0.4 * m, -0.2 * m})
        .add_box({a - t, -0.4 * m, -b}, {a, 0.4 * m, -0.2 * m - 0.5 * t});
    solid.add_cylinder(Axis::x, {0, -b}, m, a - t - 0.9 * m, a - t)
        .add_cylinder(Axis::x, {0, -b}, 1.1 * m, a - t, a + 0.1 * m);
    solid.add_box({-a + 1.2 * m, -1.2 * m, -b - 0.9 * m}, {a - t - 1.0 * m, 1.2 * m, -b + 0.8 * m})
        .add_cylinder(Axis::y, {0, -b}, 0.6 * m, -2.2 * m, -1.2 * m)
        .cut_cylinder(Axis::y, {0, -b}, 0.45 * m, -far, -2.0 * m);
    if (random.chance(0.5)) {
        solid.add_box({-1.6 * m, -1.4 * m, 0.9 * m}, {1.6 * m, 1.4 * m, 0.9 * m + t});
        for (const Point2 s : quarters)
            solid.add_cylinder(Axis::z, {1.3 * m * s.x, 1.1 * m * s.y}, 0.3 * m, 0.9 * m + t, 1.6 * m + t);
        solid.add_box({-1.6 * m, -1.4 * m, 1.6 * m + t}, {1.6 * m, 1.4 * m, 1.6 * m + 2 * t});
    } else {
        solid.add_cylinder(Axis::z, {}, 0.7 * m, 0.9 * m, m * random.uniform(4, 7));
    }
}

}  // namespace

/// Stand on legs: tripod, stand of a lamp, music or microphone, easel.
Part tripod_or_easel(FamilyContext& context) {
    Part part;
    constexpr std::array forms{add_tripod, add_slim_stand, add_easel};
    forms[context.random.weighted({0.45, 0.3, 0.25})](part, context.random);
    return part;
}

/// Rings or arms that hold a thing level: gimbal, gyroscope, camera's gimbal.
Part gimbal(FamilyContext& context) {
    Part part;
    constexpr std::array forms{add_gimbal, add_camera_gimbal};
    forms[context.random.weighted({0.65, 0.35})](part, context.random);
    return part;
}

}  // namespace v16::corpus
