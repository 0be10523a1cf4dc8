// Heavy bodies: crankcases and cylinder heads, machine beds, columns and headstocks.
#include <algorithm>

#include "corpus/families/housing.hpp"
#include "corpus/families/housing_details.hpp"

namespace v16::corpus {
namespace {

/// Crankcase with one or two finned barrels, a foot, a bearing cover.
void crankcase(Solid& solid, Random& random, double r) {
    const int barrels = random.integer(1, 3);
    const double pitch = 2.3 * r, half = 0.5 * pitch * barrels + 0.2 * r, wide = r * random.uniform(1.1, 1.5),
                 low = -1.8 * r, t = 0.12 * r;
    const double tall = r * random.uniform(1.2, 2.5);
    if (random.chance(0.5)) solid.add_cylinder(Axis::x, {0, -0.7 * r}, 1.15 * wide, -half, half);
    solid.add_box({-half, -wide, -1.6 * r}, {half, wide, 0});
    solid.add_box({-half, -1.4 * wide, low}, {half, 1.4 * wide, low + 0.3 * r});
    for (int i = 0; i < barrels; ++i) {
        const double x = pitch * (i - 0.5 * (barrels - 1));
        solid.add_cylinder(Axis::z, {x, 0}, 0.85 * r, 0, tall);
        const int fins = random.integer(4, 8);
        for (int k = 0; k < fins; ++k)
            solid.add_cylinder(Axis::z, {x, 0}, 1.1 * r, tall * (k + 0.6) / (fins + 0.5),
                               tall * (k + 1.0) / (fins + 0.5));
        solid.add_prism(Axis::z, rounded_rectangle({x - 1.05 * r, -1.05 * r}, {x + 1.05 * r, 1.05 * r}, 0.3 * r), tall,
                        tall + 0.3 * r);
    }
    solid.add_cylinder(Axis::x, {0, -0.7 * r}, 0.9 * r, half, half + 0.35 * r)
        .add_cylinder(Axis::x, {0, -0.7 * r}, 0.5 * r, half, half + r);
    solid.cut_box({-half + t, -wide + t, -1.5 * r}, {half - t, wide - t, -t})
        .cut_cylinder(Axis::x, {0, -0.7 * r}, 0.3 * r, 0, far);
    solid.cut_hole_circle(Axis::x, {0, -0.7 * r}, 0.7 * r, 6, 0, 0.07 * r, half + 0.1 * r, half + 0.36 * r);
    for (int i = 0; i < barrels; ++i)
        solid.cut_cylinder(Axis::z, {pitch * (i - 0.5 * (barrels - 1)), 0}, 0.65 * r, -t - 0.1 * r, far);
    for (const double x : {-0.8, 0.8})
        for (const double y : {-1.25, 1.25})
            solid.cut_cylinder(Axis::z, {x * half, y * wide}, 0.1 * r, -far, low + 0.31 * r);
}

/// Cylinder head or two-stroke barrel: square finned, with ports, spark plug bore, stud holes.
void finned_head(Solid& solid, Random& random, double r) {
    const int fins = random.integer(4, 10);
    const bool barrel = random.chance(0.5);
    const double pitch = r * random.uniform(0.16, 0.26), high = pitch * fins, wide = r * random.uniform(1.35, 1.7);
    solid.add_cylinder(Axis::z, {}, 1.15 * r, 0, high);
    const bool round = random.chance(0.4);
    for (int i = 0; i < fins; ++i) {
        const double k = wide * (1 - random.uniform(0, 0.03) - (barrel ? 0.0 : 0.02 * i));
        solid.add_prism(Axis::z, round ? circle({}, k) : rounded_rectangle({-k, -k}, {k, k}, 0.3 * r), i * pitch,
                        i * pitch + 0.4 * pitch);
    }
    const double z = 0.5 * high;
    const bool ports = random.chance(0.7);
    if (ports)
        solid.add_box({-wide * 1.15, -0.5 * r, z - 0.4 * r}, {0, 0.5 * r, z + 0.4 * r})
            .add_cylinder(Axis::x, {0, z}, 0.45 * r, 0, 1.2 * wide);
    if (!barrel) solid.add_cylinder(Axis::z, {}, 0.35 * r, 0, high + 0.25 * r);
    solid.cut_cylinder(Axis::z, {}, r, -1, barrel ? far : 0.25 * high);
    if (!barrel) solid.cut_cylinder(Axis::z, {}, 0.18 * r, -1, far);
    if (ports) solid.cut_cylinder(Axis::x, {0, z}, 0.28 * r, -far, far);
    solid.cut_hole_circle(Axis::z, {}, 1.6 * r * (round ? 0.8 : 1.0), 4, 45, 0.08 * r, -1, far);
}

}  // namespace

/// Crankcases with barrels, finned heads and barrels.
Part compressor_shell(FamilyContext& context) {
    const double r = context.random.log_uniform(6, 70);
    Part part;
    if (context.random.chance(0.5))
        crankcase(part.solid, context.random, r);
    else
        finned_head(part.solid, context.random, r);
    return part;
}

namespace {

/// Bed: two ways on cross ribs, feet or a cabinet below, openings for chips.
void lathe_bed(Solid& solid, Random& random, double x) {
    const double y = x * random.uniform(0.12, 0.25), z = x * random.uniform(0.15, 0.4), way = 0.28 * y, t = 0.12 * y;
    solid.add_box({-x, -y, 0}, {x, y, z}).cut_box({-x + 2 * t, -y + way, -1}, {x - 2 * t, y - way, z + 1});
    solid.cut_box({-x + 2 * t, -y - 1, t}, {x - 2 * t, -y + 0.4 * way, z - 1.6 * t})
        .cut_box({-x + 2 * t, y - 0.4 * way, t}, {x - 2 * t, y + 1, z - 1.6 * t});
    for (int i = 1, n = random.integer(2, 6); i < n; ++i)
        solid.add_box({-x + 2 * x * i / n - 0.5 * t, -y + 0.2 * way, 0},
                      {-x + 2 * x * i / n + 0.5 * t, y - 0.2 * way, z - t});
    for (const double s : {-1.0, 1.0})
        if (random.chance(0.7))
            solid.add_prism(Axis::x,
                            through({{s * (y - 0.7 * way), z - 0.01},
                                     {s * (y - 0.2 * way), z - 0.01},
                                     {s * (y - 0.45 * way), z + 0.3 * way}}),
                            -x, x);
    if (random.chance(0.6))
        for (const double s : {-1.0, 1.0})
            solid.add_box({s * 0.8 * x - 0.15 * x, -1.3 * y, -0.3 * z}, {s * 0.8 * x + 0.15 * x, 1.3 * y, 0.01 * z});
    if (random.chance(0.4))
        solid.add_box({-x, -y, z}, {-0.55 * x, y, z + 1.6 * y})
            .cut_cylinder(Axis::x, {0, z + 0.9 * y}, 0.45 * y, -far, 0);
}

/// Hollow column on a foot, with ribs inside and windows; or a headstock with its spindle bores.
void column(Solid& solid, Random& random, double x) {
    const double y = x * random.uniform(0.7, 1.4), z = x * random.uniform(2.5, 6), t = 0.15 * x,
                 foot = x * random.uniform(1.2, 1.7), taper = random.uniform(0.6, 1.0);
    solid.add_prism(Axis::x, through({{-y, 0}, {y, 0}, {y * taper, z}, {-y, z}}), -x, x)
        .add_box({-foot, -1.1 * y, 0}, {foot, 1.2 * y, 1.5 * t});
    solid.cut_prism(Axis::x, through({{-y + t, -1}, {y - t, -1}, {y * taper - t, z - t}, {-y + t, z - t}}), -x + t,
                    x - t);
    for (int i = 0, n = random.integer(1, 4); i < n; ++i) {
        const double at = z * (0.15 + 0.75 * (i + 0.5) / n), h = 0.25 * z / n;
        const Path window = random.chance(0.5)
                                ? circle({0, at}, std::min(h, 0.5 * y))
                                : rounded_rectangle({-0.5 * y, at - h}, {0.5 * y, at + h}, 0.4 * std::min(h, 0.5 * y));
        solid.cut_prism(Axis::x, window, -far, random.chance(0.5) ? 0.0 : far);
        solid.add_box({-x + 0.5 * t, -y + 0.5 * t, at + 1.2 * h},
                      {x - 0.5 * t, taper * y - 0.6 * t, at + 1.2 * h + 0.4 * t});
    }
    for (const double s : {-0.7, 0.7})
        if (random.chance(0.8))
            solid.add_box({s * x - 0.2 * x, -y - 0.2 * x, 2 * t}, {s * x + 0.2 * x, -y + 0.1 * t, z});
    for (const double s : {-1.0, 1.0})
        for (const double k : {-0.9, 0.95})
            solid.cut_cylinder(Axis::z, {s * 0.5 * (x + foot), k * y}, 0.12 * (foot - x) + 0.02 * x, -1, 1.6 * t);
}

/// Headstock: a box on its foot, with a spindle bore, rear shafts, ribs, open above.
void headstock(Solid& solid, Random& random, double x) {
    const double y = x * random.uniform(0.7, 1.1), z = x * random.uniform(1.0, 1.6), t = 0.1 * x,
                 bore = y * random.uniform(0.25, 0.45), at = z * random.uniform(0.5, 0.62);
    solid.add_box({-x, -y, 0}, {x, y, z});
    for (const double s : {-1.0, 1.0})
        solid.add_box({-x, s > 0 ? 0.9 * y : -1.35 * y, 0}, {x, s > 0 ? 1.35 * y : -0.9 * y, 1.5 * t});
    const double boss = x + t * random.uniform(0.5, 2.5);
    solid.add_cylinder(Axis::x, {-0.2 * y, at}, 1.35 * bore, -boss, boss)
        .cut_box({-x + t, -y + t, t}, {x - t, y - t, z + 1});
    if (random.chance(0.6)) solid.add_box({-0.5 * t, -y + 0.5 * t, 0.5 * t}, {0.5 * t, y - 0.5 * t, 0.75 * z});
    if (random.chance(0.3)) solid.add_box({-x, -y, z - t}, {x, y, z});
    solid.cut_cylinder(Axis::x, {-0.2 * y, at}, bore, -far, far)
        .cut_cylinder(Axis::x, {0.6 * y, 0.45 * at}, 0.4 * bore, -far, far);
    solid.cut_hole_circle(Axis::x, {-0.2 * y, at}, 1.18 * bore, 6, 0, 0.07 * bore, x, boss + 1);
}

}  // namespace

/// Hollow castings of machine tools: beds, columns, headstocks.
Part machine_bed(FamilyContext& context) {
    const double x = context.random.log_uniform(30, 500);
    Part part;
    switch (context.random.weighted({0.35, 0.35, 0.3})) {
        case 0:
            lathe_bed(part.solid, context.random, x);
            break;
        case 1:
            column(part.solid, context.random, 0.5 * x);
            part.main_side = context.random.choice({Side::front, Side::right});
            break;
        default:
            headstock(part.solid, context.random, 0.6 * x);
            part.main_side = context.random.choice({Side::front, Side::left});
            break;
    }
    return part;
}

}  // namespace v16::corpus
