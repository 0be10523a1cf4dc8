// For bees, game and stock: hives, traps, feeders.
#include <algorithm>
#include <array>

#include "corpus/families/other.hpp"
#include "corpus/families/other_outlines.hpp"
#include "corpus/families/other_pieces.hpp"
#include "corpus/turned.hpp"

namespace v16::corpus {
namespace {

/// Frame of a hive facing the viewer: top bar with ears, side bars with spacers, wires, bottom bar; or a grid for
/// queens.
void add_hive_frame(Part& part, Random& random) {
    Solid& solid = part.solid;
    const double w = random.log_uniform(100, 240), high = w * random.uniform(0.7, 1.3), t = 0.05 * w, deep = 0.07 * w,
                 ear = 0.12 * w;
    if (random.chance(0.3)) {  // excluder
        const int bars = random.integer(10, 20), rows = random.integer(1, 4);
        solid.add_box({-w, -high, 0}, {w, high, 0.3 * t});
        for (int i = 0; i < bars; ++i)
            for (int k = 0; k < rows; ++k) {
                const Point2 at{row_position(i, bars, 1.9 * w / bars), row_position(k, rows, 1.9 * high / rows)};
                solid.cut_box({at.x - 0.5 * w / bars, at.y - 0.8 * high / rows, -far},
                              {at.x + 0.5 * w / bars, at.y + 0.8 * high / rows, far});
            }
        if (random.chance(0.5)) add_frame(solid, Axis::z, {-w, -high}, {w, high}, 1.2 * t, 0, 1.5 * t);
        part.main_side = Side::top;
        return;
    }
    solid.add_box({-w - ear, -deep, high - t}, {w + ear, deep, high});
    if (random.chance(0.6))
        for (const double s : {-1.0, 1.0})
            solid.cut_box({s > 0 ? w : -w - 1.1 * ear, -far, high - 1.1 * t},
                          {s > 0 ? w + 1.1 * ear : -w, far, high - 0.5 * t});
    const double spacer = random.chance(0.6) ? 1.6 * deep : deep;
    for (const double s : {-1.0, 1.0}) {
        const double in = s * (w - 0.6 * t);
        solid.add_box({std::min(s * w, in), -deep, 0}, {std::max(s * w, in), deep, high - t});
        solid.add_box({std::min(s * w, in), -spacer, 0.6 * high}, {std::max(s * w, in), spacer, high - t});
    }
    solid.add_box({-w, -0.7 * deep, 0}, {w, 0.7 * deep, 0.5 * t});
    const int wires = random.integer(0, 5);
    for (int i = 0; i < wires; ++i)
        solid.add_cylinder(Axis::x, {0, high * (i + 0.7) / (wires + 0.6)}, 0.006 * w, -w, w);
    if (random.chance(0.3)) solid.add_box({-w + 0.6 * t, -0.1 * deep, 0.5 * t}, {w - 0.6 * t, 0.1 * deep, high - t});
}

/// Smoker: can with its conical lid and spout, bellows at its side, hook, guard.
void add_smoker(Part& part, Random& random) {
    Solid& solid = part.solid;
    const double r = random.log_uniform(30, 60), high = r * random.uniform(2.2, 3.2);
    solid.add_cylinder(Axis::z, {}, r, 0, high).add_cylinder(Axis::z, {}, 1.05 * r, high - 0.1 * r, high + 0.1 * r);
    if (random.chance(0.5))
        solid.add_revolution(Axis::z, cone_meridian(high, r, high + 1.2 * r, 0.35 * r))
            .add_prism(Axis::y,
                       through({{0.45 * r, high + 0.7 * r},
                                {0.2 * r, high + 1.1 * r},
                                {-0.9 * r, high + 1.5 * r},
                                {-0.8 * r, high + 1.0 * r}}),
                       -0.25 * r, 0.25 * r);
    else
        solid.add_revolution(Axis::z, cone_meridian(high, r, high + 1.6 * r, 0.25 * r));
    const double gap = 0.25 * r, x = r + gap;
    solid.add_box({x, -0.8 * r, 0.15 * high}, {x + 0.12 * r, 0.8 * r, 0.95 * high});
    solid.add_prism(Axis::y,
                    through({{x + 0.12 * r, 0.15 * high},
                             {x + 0.5 * r, 0.2 * high},
                             {x + 0.4 * r, 0.35 * high},
                             {x + 0.75 * r, 0.5 * high},
                             {x + 0.6 * r, 0.65 * high},
                             {x + 1.1 * r, 0.95 * high},
                             {x + 0.12 * r, 0.95 * high}}),
                    -0.7 * r, 0.7 * r);
    add_strut(solid, Axis::y, {x + 0.5 * r, 0.12 * high}, {x + 1.25 * r, high}, 0.12 * r, -0.8 * r, 0.8 * r);
    for (const double z : {0.25, 0.8})
        solid.add_box({0.9 * r, -0.15 * r, z * high - 0.06 * r}, {x + 0.01, 0.15 * r, z * high + 0.06 * r});
    if (random.chance(0.6))
        solid.add_prism(Axis::y,
                        strip({{-r, 0.6 * high}, {-1.35 * r, 0.6 * high}, {-1.35 * r, 0.4 * high}}, 0.06 * r, 0.05 * r),
                        -0.1 * r, 0.1 * r);
    const int rings = random.integer(0, 3);
    for (int i = 0; i < rings; ++i)
        solid.add_revolution(Axis::z,
                             ring_meridian(high * (0.2 + 0.25 * i), high * (0.2 + 0.25 * i) + 0.05 * r, r, 1.15 * r));
}

/// Trap: board with a bow, coil spring, bait's tray and locking wire; jaws that close; funnel in a box.
void add_trap(Part& part, Random& random) {
    Solid& solid = part.solid;
    const double w = random.log_uniform(20, 90);
    if (random.chance(0.6)) {  // of a mouse or rat
        const double half = w * random.uniform(1.8, 2.4), t = 0.2 * w, wire = 0.05 * w,
                     bow = half * random.uniform(0.75, 0.92);
        solid.add_prism(
            Axis::z,
            random.chance(0.3) ? rounded_rectangle({-half, -w}, {half, w}, 0.2 * w) : rectangle({-half, -w}, {half, w}),
            -t, 0);
        const double z = 2.2 * wire;
        for (const double s : {-1.0, 1.0})
            solid.add_box({0, s * 0.75 * w - wire, z - wire}, {bow, s * 0.75 * w + wire, z + wire});
        solid.add_box({bow - wire, -0.75 * w - wire, z - wire}, {bow + wire, 0.75 * w + wire, z + wire})
            .add_cylinder(Axis::y, {0, z}, wire, -0.85 * w, 0.85 * w);
        const int coils = random.integer(3, 6);
        for (const double s : {-1.0, 1.0})
            for (int i = 0; i < coils; ++i) {
                const double y = s * (0.25 + 0.08 * i) * w;
                solid.add_cylinder(Axis::y, {0, z}, 2.2 * wire, y - 0.03 * w, y + 0.03 * w);
            }
        const double tray = w * random.uniform(0.3, 0.5), at = -0.5 * half;
        solid.add_prism(Axis::z, rounded_rectangle({at - tray, -tray}, {at + tray, tray}, 0.3 * tray), 0.3 * wire,
                        1.3 * wire);
        if (random.chance(0.6)) solid.cut_cylinder(Axis::z, {at, 0}, 0.4 * tray, 0, 2 * wire);
        solid.add_box({-0.9 * half, -0.8 * wire, 3.6 * wire}, {bow, 0.8 * wire, 5 * wire})
            .add_box({-0.93 * half, -2 * wire, 0}, {-0.87 * half, 2 * wire, 5 * wire});
        part.main_side = Side::top;
        return;
    }
    // Jaws: two bows on a base bar with a pan, leaf or coil springs at the ends.
    const double r = w * 1.2, bar = 0.08 * w, t = 0.5 * bar;
    for (const double s : {-1.0, 1.0})
        solid.add_prism(Axis::z,
                        s > 0 ? ring_sector({0, 0.1 * w}, r - bar, r + bar, 0, 180)
                              : ring_sector({0, -0.1 * w}, r - bar, r + bar, 180, 180),
                        0, 2 * t);
    const int teeth = random.choice({0, 0, 7, 9});
    for (int i = 1; i < teeth; ++i)
        for (const double s : {-1.0, 1.0})
            solid.add_prism(Axis::z,
                            polygon(polar({0, s * 0.1 * w}, r - 1.4 * bar, s * 180.0 * i / teeth), 1.2 * bar, 3,
                                    s * 180.0 * i / teeth + 180),
                            0, 2 * t);
    solid.add_box({-r - 3 * bar, -bar, -2 * t}, {r + 3 * bar, bar, 0})
        .add_cylinder(Axis::z, {}, 0.35 * w, 0.5 * t, 1.5 * t)
        .add_cylinder(Axis::z, {}, 0.06 * w, -t, t);
    for (const double s : {-1.0, 1.0}) {
        const double x = s * (r + 0.4 * bar);
        solid.add_box({std::min(x - 2 * bar, x + 2 * bar), -0.3 * w, -2 * t},
                      {std::max(x - 2 * bar, x + 2 * bar), 0.3 * w, 3 * t});
        solid
            .add_prism(
                Axis::z,
                limb({{x, 0}, {x + s * 0.6 * w, 0.12 * w}, {x + s * 1.2 * w, 0}}, {1.5 * bar, 1.8 * bar, 1.5 * bar}),
                -t, t)
            .cut_cylinder(Axis::z, {x + s * 1.2 * w, 0}, 0.8 * bar, -far, far);
    }
    if (random.chance(0.5)) solid.add_box({-bar, -r - 1.5 * w, -t}, {bar, -bar, 0});
    part.main_side = Side::top;
}

/// Trough, hay rack, feeder of birds or hens, drinker.
void add_feeder(Part& part, Random& random) {
    Solid& solid = part.solid;
    const double r = random.log_uniform(40, 250);
    switch (random.integer(0, 2)) {
        case 0: {  // hanging feeder
            const double high = r * random.uniform(1.0, 2.2), dish = r * random.uniform(1.2, 1.6), t = 0.04 * r;
            solid.add_revolution(
                Axis::z,
                through({{0, 0}, {0, 0.9 * dish}, {0.3 * r, dish}, {0.3 * r, dish - t}, {t, 0.9 * dish - t}, {t, 0}}));
            solid.add_cylinder(Axis::z, {}, 0.7 * r, 0.15 * r, high).cut_cylinder(Axis::z, {}, 0.7 * r - t, t, far);
            const bool roof = random.chance(0.6);
            if (roof)
                solid.add_revolution(Axis::z,
                                     cone_meridian(high, r * random.uniform(0.9, 1.5), high + 0.5 * r, 0.06 * r));
            const int ports = random.choice({4, 6});
            for (int i = 0; i < ports / 2; ++i)
                solid.cut_prism(i % 2 == 0 ? Axis::y : Axis::x, slot({0, 0.22 * r}, {0, 0.36 * r}, 0.12 * r), -far,
                                far);
            solid.add_revolution(Axis::z, cone_meridian(t, 0.45 * r, 0.5 * r, 0.05 * r));
            solid.add_cylinder(Axis::z, {}, 0.035 * r, 0, high + 0.8 * r)
                .add_prism(Axis::y, circle({0, high + 0.85 * r}, 0.14 * r), -0.03 * r, 0.03 * r)
                .cut_cylinder(Axis::y, {0, high + 0.85 * r}, 0.09 * r, -far, far);
            break;
        }
        case 1: {  // trough
            const double half = r * random.uniform(1.2, 3), t = 0.04 * r;
            Path section = strip({{0.5 * r, 0.6 * r}, {0.3 * r, 0}, {-0.3 * r, 0}, {-0.5 * r, 0.6 * r}}, t, 0.1 * r);
            solid.add_prism(Axis::x, section, -half, half);
            for (const double s : {-1.0, 1.0}) {
                solid.add_prism(
                    Axis::x,
                    through({{-0.3 * r - t, -t}, {0.3 * r + t, -t}, {0.5 * r + t, 0.6 * r}, {-0.5 * r - t, 0.6 * r}}),
                    s > 0 ? half - t : -half, s > 0 ? half : t - half);
                for (const double y : {-0.35, 0.35})
                    add_strut(solid, Axis::x, {y * r, 0}, {1.4 * y * r, -0.6 * r}, 1.6 * t, s * 0.8 * half - t,
                              s * 0.8 * half + t);
            }
            if (random.chance(0.6)) {
                const int gaps = random.integer(4, 9);
                solid.add_cylinder(Axis::x, {0, 0.95 * r}, 0.04 * r, -half, half);
                for (int i = 0; i <= gaps; ++i)
                    solid.add_box({-half + 2 * half * i / gaps - 0.5 * t, -0.48 * r, 0.56 * r},
                                  {-half + 2 * half * i / gaps + 0.5 * t, 0.48 * r, 0.6 * r});
                for (const double s : {-1.0, 1.0})
                    solid.add_box({s * half - t, -1.2 * t, 0}, {s * half + t, 1.2 * t, r});
            }
            break;
        }
        default: {  // hay rack
            const double half = r * random.uniform(0.8, 2), high = r * random.uniform(0.7, 1.1), bar = 0.03 * r;
            const int bars = random.integer(5, 10);
            for (int i = 0; i < bars; ++i) {
                const double x = row_position(i, bars, 1.9 * half / bars);
                solid.add_prism(Axis::x, through({{0, 0}, {2 * bar, 0}, {-0.7 * r + 2 * bar, high}, {-0.7 * r, high}}),
                                x - bar, x + bar);
            }
            solid.add_box({-half, -0.7 * r - bar, high - bar}, {half, -0.7 * r + 2 * bar, high + bar})
                .add_box({-half, -bar, -bar}, {half, 2 * bar, 2 * bar});
            for (const double s : {-1.0, 1.0})
                solid.add_box({s * half - bar, -0.7 * r, high - bar}, {s * half + bar, 0, high + bar})
                    .add_box({s * half - bar, -bar, 0}, {s * half + bar, bar, high + bar});
            if (random.chance(0.5)) solid.add_box({-half, 0, high - 0.1 * r}, {half, bar, high + 0.25 * r});
            break;
        }
    }
}

}  // namespace

/// For bees, game and stock: frame of a hive, smoker, trap, feeder, trough, rack.
Part trap_or_hive(FamilyContext& context) {
    Part part;
    constexpr std::array forms{add_hive_frame, add_smoker, add_trap, add_feeder};
    forms[context.random.weighted({0.28, 0.14, 0.28, 0.3})](part, context.random);
    return part;
}

}  // namespace v16::corpus
