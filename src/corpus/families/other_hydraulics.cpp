// Hydraulic and pneumatic units as assembled: power packs, valves on manifolds, filters, compressors.
#include <algorithm>

#include "corpus/families/other.hpp"
#include "corpus/families/other_pieces.hpp"
#include "corpus/turned.hpp"

namespace v16::corpus {
namespace {

/// A gauge that faces the viewer, on a stub below or behind it.
void add_gauge(Solid& solid, Point3 at, double r) {
    solid.add_cylinder(Axis::y, {at.x, at.z}, r, at.y - 0.5 * r, at.y)
        .cut_cylinder(Axis::y, {at.x, at.z}, 0.85 * r, at.y - r, at.y - 0.4 * r)
        .add_cylinder(Axis::y, {at.x, at.z}, 0.08 * r, at.y - 0.48 * r, at.y - 0.3 * r)
        .add_prism(Axis::y,
                   rotated(rectangle({at.x, at.z - 0.03 * r}, {at.x + 0.65 * r, at.z + 0.03 * r}), 130, {at.x, at.z}),
                   at.y - 0.48 * r, at.y - 0.3 * r)
        .add_cylinder(Axis::y, {at.x, at.z}, 0.25 * r, at.y, at.y + 0.6 * r);
}

/// An electric motor along `axis` from `from` over `length`: ribs, fan cover, terminal box.
void add_ribbed_motor(Solid& solid, Axis axis, Point2 at, double r, double from, double length) {
    solid.add_cylinder(axis, at, 0.88 * r, from, from + length)
        .add_cylinder(axis, at, r, from, from + 0.12 * length)
        .add_cylinder(axis, at, 0.96 * r, from + 0.76 * length, from + length)
        .cut_cylinder(axis, at, 0.5 * r, from + 0.97 * length, from + length + 1);
    for (int i = 0; i < 12; ++i)
        solid.add_prism(axis, moved(rotated(rectangle({0.8 * r, -0.03 * r}, {r, 0.03 * r}), 30.0 * i + 15), at),
                        from + 0.1 * length, from + 0.75 * length);
    if (axis == Axis::z)
        solid.add_box({at.x - 0.4 * r, at.y - 1.3 * r, from + 0.2 * length},
                      {at.x + 0.4 * r, at.y - 0.7 * r, from + 0.55 * length});
    else
        solid.add_box({from + 0.2 * length, at.x - 0.4 * r, at.y + 0.7 * r},
                      {from + 0.55 * length, at.x + 0.4 * r, at.y + 1.3 * r});
}

/// A directional valve on a mounting face at z = `foot`, along x: body, solenoids or a lever or a spring cap.
void add_valve(Solid& solid, Random& random, Point2 at, double foot, double size) {
    const double half = size, deep = 0.55 * size, high = size * 0.9, axis = foot + 0.5 * high,
                 coil = size * random.uniform(0.9, 1.6), r = 0.42 * size;
    add_block(solid, at, {2 * half, 2 * deep}, foot, foot + high);
    for (const double side : {-1.0, 1.0}) {
        const bool solenoid = side > 0 || random.chance(0.5);
        const double from = at.x + side * half, to = from + side * (solenoid ? coil : 0.4 * coil);
        if (solenoid) {
            add_block(solid, {0.5 * (from + to), at.y}, {coil * 0.9, 2 * r}, axis - r, axis + r * 1.1);
            solid.add_cylinder(Axis::x, {at.y, axis}, 0.4 * r, std::min(from, to + side * 0.3 * r),
                               std::max(from, to + side * 0.3 * r));
            if (random.chance(0.7))
                add_block(solid, {from + side * 0.4 * coil, at.y}, {0.6 * r, 0.9 * r}, axis + r,
                          axis + 2.1 * r);  // plug
        } else {
            solid.add_cylinder(Axis::x, {at.y, axis}, 0.8 * r, std::min(from, to), std::max(from, to));
        }
    }
    if (random.chance(0.25))
        add_strut(solid, Axis::y, {at.x - half, axis}, {at.x - 1.5 * half, axis + 2.2 * size}, 0.15 * size,
                  at.y - 0.08 * size, at.y + 0.08 * size);
    for (const double x : {-0.8, 0.8})
        for (const double y : {-0.75, 0.75})
            solid.cut_counterbore(Axis::z, {at.x + x * half, at.y + y * deep}, 0.07 * size, 0.12 * size, 0.15 * size,
                                  foot + high, foot - 1);
}

/// Tank with its lid, the motor upright on it, filler, gauge, a manifold with valves.
void add_power_pack(Solid& solid, Random& random, double half) {
    const double deep = half * random.uniform(0.6, 0.9), high = half * random.uniform(0.7, 1.2),
                 r = half * random.uniform(0.3, 0.45), x = half * random.uniform(-0.5, -0.3), t = 0.04 * half;
    solid.add_prism(Axis::z, filleted(rectangle({-half, -deep}, {half, deep}), 0.06 * half), 0, high);
    add_block(solid, {}, {2.12 * half, 2.12 * deep}, high, high + t);
    solid.add_cylinder(Axis::z, {x, 0}, 0.85 * r, high + t, high + 0.5 * r);
    add_ribbed_motor(solid, Axis::z, {x, 0}, r, high + 0.5 * r, r * random.uniform(1.7, 2.6));
    const double top = high + t;
    solid.add_cylinder(Axis::z, {0.8 * half, 0.6 * deep}, 0.1 * half, top, top + 0.2 * half)
        .add_cylinder(Axis::z, {0.8 * half, 0.6 * deep}, 0.14 * half, top + 0.12 * half, top + 0.25 * half);
    const double size = half * random.uniform(0.13, 0.18), block = half * random.uniform(0.25, 0.4);
    const int valves = random.integer(0, 2);
    solid.add_box({0.25 * half, -0.7 * deep, top}, {0.75 * half, 0.35 * deep, top + block});
    for (int i = 0; i < valves; ++i)
        add_valve(solid, random, {0.5 * half, (-0.45 + 0.55 * i) * deep}, top + block, size);
    if (random.chance(0.7)) add_gauge(solid, {0.5 * half, -0.7 * deep - 0.1 * half, top + 0.5 * block}, 0.13 * half);
    solid.add_prism(Axis::y, slot({0.75 * half, 0.3 * high}, {0.75 * half, 0.75 * high}, 0.05 * half),
                    -deep - 0.05 * half, -deep);
    for (const double fx : {-0.8, 0.8}) add_block(solid, {fx * half, 0}, {0.15 * half, 1.9 * deep}, -0.12 * half, 0);
    if (random.chance(0.5)) solid.add_cylinder(Axis::x, {0, 0.12 * high}, 0.06 * half, half, 1.12 * half);
}

/// Manifold with valves side by side, ports in front and at the ends.
void add_valve_bank(Solid& solid, Random& random, double size) {
    const int valves = random.integer(1, 6);
    const double pitch = 1.3 * size, deep = 0.5 * valves * pitch + 0.3 * size, half = 1.2 * size,
                 high = size * random.uniform(0.7, 1.3);
    solid.add_box({-half, -deep, 0}, {half, deep, high});
    for (int i = 0; i < valves; ++i) {
        const double y = row_position(i, valves, pitch);
        add_valve(solid, random, {0, y}, high, size);
        solid.cut_cylinder(Axis::x, {y, 0.35 * high}, 0.22 * size, half - 0.5 * size, half + 1);
    }
    for (const double x : {-0.5, 0.5}) {
        solid.cut_cylinder(Axis::y, {x * half, 0.5 * high}, 0.25 * size, -deep - 1, -deep + size);
        if (random.chance(0.4))
            solid.add_prism(Axis::y, polygon({x * half, 0.5 * high}, 0.4 * size, 6, 0), -deep - 0.5 * size, -deep)
                .cut_cylinder(Axis::y, {x * half, 0.5 * high}, 0.22 * size, -deep - size, -0.9 * deep);
    }
    if (random.chance(0.3)) add_gauge(solid, {0, -deep - 0.3 * size, 0.5 * high}, 0.5 * size);
    for (const double x : {-0.85, 0.85})
        for (const double y : {-0.9, 0.9})
            if (random.chance(0.5)) solid.cut_cylinder(Axis::z, {x * half, y * deep}, 0.1 * size, -1, high + 1);
}

/// Filters, regulators and oilers of compressed air side by side; or one filter with its head.
void add_filter_row(Solid& solid, Random& random, double r) {
    const int units = random.choice({1, 1, 2, 3});
    const double pitch = 2.5 * r, head = r * random.uniform(1.2, 1.8), bowl = r * random.uniform(2, 4);
    for (int i = 0; i < units; ++i) {
        const double x = i * pitch;
        solid.add_prism(Axis::z, chamfered(rectangle({x - 1.1 * r, -1.1 * r}, {x + 1.1 * r, 1.1 * r}), 0.25 * r), 0,
                        head);
        solid.add_revolution(Axis::z,
                             through({{-bowl - 0.3 * r, 0},
                                      {-bowl - 0.3 * r, 0.2 * r},
                                      {-bowl, 0.25 * r},
                                      {-bowl + 0.02 * r, 0.6 * r},
                                      {-bowl + 0.4 * r, 0.9 * r},
                                      {-0.5 * r, 0.95 * r},
                                      {-0.5 * r, 1.05 * r},
                                      {0, 1.05 * r},
                                      {0, 0}}),
                             {x, 0});
        if (random.chance(0.35))
            solid.cut_prism(Axis::y, slot({x, -0.7 * bowl}, {x, -0.4 * bowl}, 0.15 * r), -2 * r, -0.7 * r);
        if (random.chance(0.5)) {
            solid.add_cylinder(Axis::z, {x, 0}, 0.8 * r, head, head + 0.5 * r)
                .add_chamfered_cylinder(Axis::z, {x, 0}, 0.9 * r, head + 0.5 * r, head + 1.6 * r, 0, 0.15 * r);
            if (random.chance(0.8)) add_gauge(solid, {x, -1.6 * r, 0.5 * head}, r * random.uniform(0.7, 1.0));
        } else {
            solid.add_cylinder(Axis::z, {x, 0}, 0.5 * r, head, head + 0.3 * r);
        }
        if (i + 1 < units)
            solid.add_box({x + 1.1 * r, -0.8 * r, 0.2 * head}, {x + pitch - 1.1 * r, 0.8 * r, 0.8 * head});
    }
    const double end = (units - 1) * pitch + 1.1 * r;
    solid.add_cylinder(Axis::x, {0, 0.5 * head}, 0.55 * r, -1.35 * r, -1.1 * r)
        .add_cylinder(Axis::x, {0, 0.5 * head}, 0.55 * r, end, end + 0.25 * r);
    solid.cut_cylinder(Axis::x, {0, 0.5 * head}, 0.35 * r, -far, -0.4 * r)
        .cut_cylinder(Axis::x, {0, 0.5 * head}, 0.35 * r, end - 0.7 * r, far);
    if (random.chance(0.3))
        solid.add_prism(Axis::x,
                        strip({{1.1 * r, 0.8 * head}, {1.6 * r, 0.8 * head}, {1.6 * r, -0.8 * r}}, 0.1 * r, 0.05 * r),
                        -0.6 * r, 0.6 * r);
}

/// Gear pump on its motor by a bell housing, on a foot; or a bladder accumulator in its clamps.
void add_pump_or_accumulator(Solid& solid, Random& random, double r) {
    if (random.chance(0.4)) {
        const double high = r * random.uniform(3, 7);
        solid.add_cylinder(Axis::z, {}, r, 0, high)
            .add_revolution(Axis::z, ball_meridian(0, r))
            .add_revolution(Axis::z, ball_meridian(high, r));
        solid.add_prism(Axis::z, polygon({}, 0.5 * r, 6, 0), -1.4 * r, -0.8 * r)
            .add_cylinder(Axis::z, {}, 0.3 * r, -1.9 * r, -r)
            .add_cylinder(Axis::z, {}, 0.3 * r, high + 0.9 * r, high + 1.3 * r);
        for (const double z : {0.2, 0.8})
            solid.add_revolution(Axis::z, ring_meridian(z * high, z * high + 0.25 * r, 0.9 * r, 1.06 * r))
                .add_box({-0.7 * r, 0.9 * r, z * high}, {0.7 * r, 1.5 * r, z * high + 0.25 * r});
        if (random.chance(0.7)) solid.add_box({-0.8 * r, 1.5 * r, -1.5 * r}, {0.8 * r, 1.6 * r, high + 0.5 * r});
        return;
    }
    const double length = r * random.uniform(2, 3), bell = r * random.uniform(0.7, 1.2),
                 pump = r * random.uniform(0.5, 0.7), back = -bell - pump * random.uniform(1.5, 2.5);
    add_ribbed_motor(solid, Axis::x, {}, r, 0, length);
    solid.add_revolution(Axis::x, through({{-bell, 0},
                                           {-bell, 0.8 * r},
                                           {-0.85 * bell, 0.8 * r},
                                           {-0.8 * bell, 0.7 * r},
                                           {-0.15 * bell, 0.75 * r},
                                           {-0.12 * bell, 1.08 * r},
                                           {0, 1.08 * r},
                                           {0, 0}}));
    solid.add_prism(Axis::x, slot({0, -0.3 * pump}, {0, 0.3 * pump}, 0.75 * pump), back, -bell)
        .add_prism(Axis::x, rounded_rectangle({-0.85 * pump, -1.15 * pump}, {0.85 * pump, 1.15 * pump}, 0.2 * pump),
                   back - 0.2 * r, back);
    for (const double y : {-1.0, 1.0})
        solid.add_cylinder(Axis::y, {0.5 * (back - bell), 0}, 0.3 * pump, y < 0 ? -0.9 * pump : 0,
                           y < 0 ? 0 : 0.9 * pump);
    solid.add_box({0.15 * length, -1.1 * r, -1.25 * r}, {0.7 * length, 1.1 * r, -1.15 * r})
        .add_box({0.25 * length, -0.8 * r, -1.2 * r}, {0.6 * length, 0.8 * r, -0.6 * r});
    if (random.chance(0.5)) solid.add_box({back, -1.2 * r, -1.45 * r}, {length, 1.2 * r, -1.25 * r});
}

/// Compressor: a lying tank with feet or wheels, motor and cylinder on its saddle.
void add_compressor(Solid& solid, Random& random, double r) {
    const double half = r * random.uniform(1.5, 2.6), saddle = r * 1.1;
    solid.add_cylinder(Axis::x, {}, r, -half, half);
    for (const double end : {-half, half})
        solid.add_revolution(Axis::x, filleted(rectangle({end - 0.4 * r, 0}, {end + 0.4 * r, r}), 0.38 * r));
    solid.add_box({-0.8 * half, -0.7 * r, 0.7 * r}, {0.8 * half, 0.7 * r, saddle});
    const double m = r * random.uniform(0.45, 0.6);
    add_ribbed_motor(solid, Axis::x, {0, saddle + m}, m, -0.05 * half, 0.8 * half);
    const double x = -0.45 * half;
    add_block(solid, {x, 0}, {0.7 * r, 0.9 * r}, saddle, saddle + r);
    solid.add_cylinder(Axis::z, {x, 0}, 0.35 * r, saddle + r, saddle + 1.9 * r);
    for (int i = 0; i < 5; ++i)
        add_block(solid, {x, 0}, {r, 0.95 * r}, saddle + (1.1 + 0.14 * i) * r, saddle + (1.17 + 0.14 * i) * r);
    for (const double fx : {-0.75, 0.75}) {
        if (fx < 0 && random.chance(0.5))
            for (const double y : {-1.0, 1.0})
                solid.add_cylinder(Axis::y, {fx * half, -r}, 0.45 * r, y * 0.8 * r - 0.12 * r, y * 0.8 * r + 0.12 * r);
        else
            add_block(solid, {fx * half, 0}, {0.15 * half, 1.4 * r}, -1.45 * r, -0.6 * r);
    }
    if (random.chance(0.6)) add_gauge(solid, {0.6 * half, -1.2 * r, 0.4 * r}, 0.2 * r);
    if (random.chance(0.4))
        add_wire(solid, {{half, 0, 0.6 * r}, {1.5 * half, 0, 0.6 * r}, {1.5 * half, 0, 1.4 * r}}, 0.06 * r);
}

}  // namespace

/// Hydraulic or pneumatic unit of several bought parts.
Part hydraulic_unit(FamilyContext& context) {
    Random& random = context.random;
    const double size = random.log_uniform(12, 120);
    Part part;
    switch (random.weighted({0.24, 0.26, 0.24, 0.16, 0.1})) {
        case 0:
            add_power_pack(part.solid, random, 3 * size);
            break;
        case 1:
            add_valve_bank(part.solid, random, size);
            break;
        case 2:
            add_filter_row(part.solid, random, size);
            break;
        case 3:
            add_pump_or_accumulator(part.solid, random, size);
            break;
        default:
            add_compressor(part.solid, random, 2 * size);
            break;
    }
    return part;
}

}  // namespace v16::corpus
