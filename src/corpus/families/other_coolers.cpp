// Coolers of electronics: pins, towers on heat pipes, clips for transistors, stars, blocks with a fan.
#include <algorithm>
#include <array>
#include <vector>

#include "corpus/families/other.hpp"
#include "corpus/families/other_pieces.hpp"

namespace v16::corpus {
namespace {

/// Pins on a plate: square, round or of a blade's section, in a grid or staggered.
void add_pin_field(Part& part, Random& random) {
    Solid& solid = part.solid;
    const int columns = random.integer(4, 7), rows = random.integer(3, 5);
    const double pitch = random.log_uniform(2, 12), w = 0.5 * pitch * columns, h = 0.5 * pitch * rows,
                 base = pitch * random.uniform(0.4, 0.9), high = pitch * random.uniform(1.5, 5),
                 r = pitch * random.uniform(0.2, 0.32);
    const std::size_t kind = random.weighted({0.45, 0.35, 0.2});
    const bool staggered = random.chance(0.3), clip = random.chance(0.25);
    solid.add_box({-w, -h, 0}, {w, h, base});
    for (int i = 0; i < columns; ++i)
        for (int k = 0; k < rows; ++k) {
            if (clip && (i == columns / 2)) continue;
            if (staggered && (i + k) % 2 == 1) continue;
            const Point2 at{row_position(i, columns, pitch), row_position(k, rows, pitch)};
            const double wide = kind == 2 ? 1.35 * r : r, thin = kind == 2 ? 0.6 * r : r;
            if (kind == 1)
                solid.add_cylinder(Axis::z, at, r, base - 0.01, base + high);
            else
                solid.add_box({at.x - wide, at.y - thin, base - 0.01}, {at.x + wide, at.y + thin, base + high});
        }
    if (random.chance(0.35)) {  // ears with spring pins
        const double ear = 1.1 * pitch;
        for (const double s : {-1.0, 1.0}) {
            const Point2 at{s * (w + 0.5 * ear), s * (h - 0.6 * ear)};
            solid.add_prism(Axis::z, tangent_hull({s * (w - 0.1), at.y}, 0.5 * ear, at, 0.5 * ear), 0, base)
                .cut_cylinder(Axis::z, at, 0.2 * ear, -far, far);
        }
    }
    part.main_side = random.chance(0.5) ? Side::front : Side::top;
}

/// Stack of fins on heat pipes that rise from a block; a fan stands before it.
void add_tower(Part& part, Random& random) {
    Solid& solid = part.solid;
    const double w = random.log_uniform(25, 70), deep = w * random.uniform(0.35, 1.0),
                 pitch = w * random.uniform(0.08, 0.16), t = 0.25 * pitch, low = w * random.uniform(0.35, 0.6),
                 block = w * random.uniform(0.25, 0.4);
    const int fins = random.integer(7, 12), pipes = random.choice({1, 2, 2, 3});
    const double r = std::min(0.06 * w, 0.3 * deep / pipes), top = low + pitch * fins;
    solid.add_box({-block, -std::min(block, 0.9 * deep), 0}, {block, std::min(block, 0.9 * deep), 0.3 * block});
    const bool cut = random.chance(0.4);
    for (int i = 0; i < fins; ++i) {
        const double z = low + pitch * i;
        if (cut)
            solid.add_prism(Axis::z, chamfered(rectangle({-w, -deep}, {w, deep}), 0.25 * deep), z, z + t);
        else
            solid.add_box({-w, -deep, z}, {w, deep, z + t});
    }
    for (int k = 0; k < pipes; ++k) {
        const double y = row_position(k, pipes, 1.5 * deep / pipes), x = w * (0.55 + 0.25 * (k % 2));
        for (const double s : {-1.0, 1.0}) solid.add_cylinder(Axis::z, {s * x, y}, r, 0.15 * block + 2 * r, top + r);
        // The bends from the block up to both legs: flat bars with a round corner.
        const double in = 0.15 * block, bend = 3 * r;
        for (const double s : {-1.0, 1.0}) {
            solid.add_cylinder(Axis::x, {y, in}, r, s > 0 ? 0 : -x + bend, s > 0 ? x - bend : 0);
            solid.add_prism(Axis::y,
                            ring_sector({s * (x - bend), in + bend}, bend - r, bend + r, s > 0 ? -90 : 180, 90), y - r,
                            y + r);
            solid.add_cylinder(Axis::z, {s * x, y}, r, in + bend, low);
        }
    }
    if (random.chance(0.45)) {  // fan
        const double half = 0.95 * w, z = low + 0.5 * pitch * fins, thick = 0.35 * w;
        solid.add_box({-half, -deep - thick, z - half}, {half, -deep - 0.01, z + half})
            .cut_cylinder(Axis::y, {0, z}, 0.92 * half, -deep - thick - 1, -deep - 0.3 * thick)
            .add_cylinder(Axis::y, {0, z}, 0.35 * half, -deep - 0.9 * thick, -deep);
        for (int i = 0; i < 7; ++i)
            solid.add_prism(Axis::y,
                            moved(rotated(through({{0.3 * half, -0.12 * half},
                                                   {0.86 * half, 0.05 * half},
                                                   {0.8 * half, 0.28 * half},
                                                   {0.3 * half, 0.12 * half}}),
                                          360.0 * i / 7),
                                  {0, z}),
                            -deep - 0.7 * thick, -deep);
    }
    part.main_side = Side::front;
}

/// Cooler of one transistor: sheet bent to a U or with fingers, or a short profile with fins and a tapped leg.
void add_transistor_clip(Part& part, Random& random) {
    Solid& solid = part.solid;
    const double w = random.log_uniform(6, 25), high = w * random.uniform(1.2, 3), t = w * random.uniform(0.06, 0.12),
                 reach = w * random.uniform(0.5, 1.2), hole = 0.15 * w;
    switch (random.integer(0, 2)) {
        case 0: {  // U with fingers
            const double flare = random.choice({0.0, 0.2, 0.4}) * w;
            solid.add_prism(Axis::z, strip({{-w - flare, -reach}, {-w, 0}, {w, 0}, {w + flare, -reach}}, t, t), 0,
                            high);
            const int fingers = random.integer(0, 4);
            for (int i = 0; i < fingers; ++i) {
                const double z = high * (i + 1.0) / (fingers + 1);
                solid.cut_box({-far, -far, z - 0.04 * high}, {far, -0.25 * reach, z + 0.04 * high});
            }
            break;
        }
        case 1: {  // profile
            const int fins = random.integer(2, 5);
            solid.add_box({-w, 0, 0}, {w, 2 * t, high});
            for (const double s : {-1.0, 1.0})
                for (int i = 0; i < fins; ++i) {
                    const double x = s * w * (1 - 0.75 * i / fins);
                    solid.add_box({x - 0.6 * t, 0, 0}, {x + 0.6 * t, reach * (1 + 0.15 * i), high});
                }
            if (random.chance(0.6)) solid.add_cylinder(Axis::z, {0, 1.2 * t}, 0.9 * t, -0.25 * high, 0.1 * high);
            break;
        }
        default: {  // crown about a can
            const int tongues = random.choice({6, 8, 10, 12});
            solid.add_cylinder(Axis::z, {}, 0.6 * w, 0, 0.6 * high).cut_cylinder(Axis::z, {}, 0.6 * w - t, -far, far);
            for (int i = 0; i < tongues; ++i)
                solid.add_prism(
                    Axis::z,
                    rotated(rectangle({0.58 * w, -0.08 * w}, {0.6 * w + reach, 0.08 * w}), 360.0 * i / tongues), 0,
                    random.chance(0.5) ? t : 0.6 * high);
            solid.cut_box({0.3 * w, -0.05 * w, -1}, {0.75 * w, 0.05 * w, far});
            return;
        }
    }
    solid.cut_cylinder(Axis::y, {0, high * random.uniform(0.6, 0.8)}, hole, -far, far);
}

/// Star profile of a lamp: fins from a core, straight, forked or of two lengths; the chip's seat and screws in its
/// face.
void add_star(Part& part, Random& random) {
    Solid& solid = part.solid;
    const double r = random.log_uniform(15, 90), core = r * random.uniform(0.3, 0.6),
                 high = r * random.uniform(0.3, 1.6), t = r * random.uniform(0.025, 0.05);
    const int fins = random.choice({10, 12, 14, 16, 18});
    const bool forked = random.chance(0.4), two = random.chance(0.3);
    solid.add_cylinder(Axis::z, {}, core, 0, high);
    for (int i = 0; i < fins; ++i) {
        const double turn = 360.0 * i / fins, end = two && i % 2 == 1 ? 0.5 * (r + core) : r;
        if (forked) {
            const double fork = 0.55 * (r + core);
            solid.add_prism(Axis::z, rotated(rectangle({0.9 * core, -0.5 * t}, {fork, 0.5 * t}), turn), 0, high);
            for (const double s : {-1.0, 1.0})
                solid.add_prism(
                    Axis::z,
                    rotated(rotated(rectangle({fork - 0.3 * t, -0.4 * t}, {r, 0.4 * t}), s * 9, {fork, 0}), turn), 0,
                    high);
        } else {
            solid.add_prism(Axis::z, rotated(rectangle({0.9 * core, -0.6 * t}, {end, 0.6 * t}), turn), 0, high);
        }
    }
    if (random.chance(0.4))
        solid.cut_cylinder(Axis::z, {}, core * random.uniform(0.3, 0.7), -far, far);
    else
        solid.cut_hole_circle(Axis::z, {}, 0.6 * core, random.choice({2, 3, 4}), 45, 0.08 * core, 0.6 * high, far);
    if (random.chance(0.3)) solid.add_cylinder(Axis::z, {}, r, -0.1 * high, 0.01);
    part.main_side = Side::top;
}

/// Fins that rise from a core in a round or square field with a blower above, and a clip across.
void add_fan_block(Part& part, Random& random) {
    Solid& solid = part.solid;
    const double w = random.log_uniform(15, 60), base = w * random.uniform(0.12, 0.3),
                 high = w * random.uniform(0.4, 1.0), frame = w * random.uniform(0.25, 0.5);
    const int fins = random.integer(8, 14);
    const double pitch = 2 * w / fins, top = base + high;
    solid.add_box({-w, -w, 0}, {w, w, base});
    for (int i = 0; i < fins; ++i) {
        const double x = row_position(i, fins, pitch);
        solid.add_box({x - 0.2 * pitch, -w, base - 0.01}, {x + 0.2 * pitch, w, top});
    }
    if (random.chance(0.7)) {
        solid.add_box({-w, -w, top}, {w, w, top + frame})
            .cut_cylinder(Axis::z, {}, 0.93 * w, top + 0.2 * frame, far)
            .add_cylinder(Axis::z, {}, 0.38 * w, top, top + 0.9 * frame);
        const int blades = random.choice({5, 7, 9});
        for (int i = 0; i < blades; ++i)
            solid.add_prism(
                Axis::z,
                rotated(
                    through({{0.33 * w, -0.12 * w}, {0.86 * w, 0.02 * w}, {0.8 * w, 0.25 * w}, {0.33 * w, 0.1 * w}}),
                    360.0 * i / blades),
                top + 0.2 * frame, top + 0.7 * frame);
        for (const Point2 s : quarters) solid.cut_cylinder(Axis::z, 0.87 * w * s, 0.05 * w, top - 0.1, far);
    }
    if (random.chance(0.5))  // clip
        solid.add_prism(Axis::x,
                        through({{-1.25 * w, 0.2 * base},
                                 {-1.15 * w, 0.2 * base},
                                 {-1.12 * w, top * 0.6},
                                 {1.12 * w, top * 0.6},
                                 {1.15 * w, 0.2 * base},
                                 {1.25 * w, 0.2 * base},
                                 {1.2 * w, top * 0.66},
                                 {-1.2 * w, top * 0.66}}),
                        -0.12 * w, 0.12 * w);
    part.main_side = random.chance(0.5) ? Side::top : Side::front;
}

}  // namespace

/// Cooler of electronics: field of pins, tower on heat pipes, clip of a transistor, star, fins under a fan.
Part electronics_cooler(FamilyContext& context) {
    Part part;
    constexpr std::array forms{add_pin_field, add_tower, add_transistor_clip, add_star, add_fan_block};
    forms[context.random.weighted({0.22, 0.2, 0.22, 0.2, 0.16})](part, context.random);
    return part;
}

}  // namespace v16::corpus
