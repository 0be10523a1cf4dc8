// Doors, windows, grilles.
#include <algorithm>

#include "corpus/families/other.hpp"
#include "corpus/families/other_pieces.hpp"
#include "corpus/turned.hpp"

namespace v16::corpus {
namespace {

/// One sash between `min` and `max`: its frame, the bars across it, the glass.
void add_sash(Solid& solid, Point2 min, Point2 max, double wide, int columns, int rows, double deep) {
    add_frame(solid, Axis::y, min, max, wide, 0.1 * deep, 0.7 * deep);
    const double bar = 0.3 * wide;
    solid.add_prism(Axis::y, rectangle(min + Point2{wide, wide}, max - Point2{wide, wide}), 0.35 * deep, 0.45 * deep);
    for (int i = 1; i < columns; ++i) {
        const double x = min.x + (max.x - min.x) * i / columns;
        solid.add_box({x - bar, 0.2 * deep, min.y + wide}, {x + bar, 0.6 * deep, max.y - wide});
    }
    for (int j = 1; j < rows; ++j) {
        const double z = min.y + (max.y - min.y) * j / rows;
        solid.add_box({min.x + wide, 0.2 * deep, z - bar}, {max.x - wide, 0.6 * deep, z + bar});
    }
}

/// Window in its frame: one to three sashes, a light above, an arch, a sill, handles.
void add_window(Solid& solid, Random& random, double half) {
    const double high = half * random.uniform(1.0, 2.8), frame = half * random.uniform(0.06, 0.12),
                 deep = half * random.uniform(0.1, 0.2);
    const int sashes = random.choice({1, 2, 2, 3}), columns = random.choice({1, 1, 2, 3}),
              rows = random.choice({1, 2, 3, 4});
    add_frame(solid, Axis::y, {-half, 0}, {half, high}, frame, 0, deep);
    const double light = random.chance(0.25) ? high * random.uniform(0.65, 0.75) : high - frame,
                 each = 2 * (half - frame) / sashes, gap = 0.05 * frame;
    for (int i = 0; i < sashes; ++i) {
        const double x = i * each - half + frame;
        add_sash(solid, {x + gap, frame + gap}, {x + each - gap, light - gap}, 0.7 * frame, columns, rows, deep);
        if (random.chance(0.5)) {
            const double at = i + 1 < sashes || sashes == 1 ? x + each - 0.4 * frame : x + 0.4 * frame;
            solid.add_box({at - 0.12 * frame, -0.3 * deep, 0.5 * light},
                          {at + 0.12 * frame, 0.1 * deep, 0.5 * light + frame});
        }
    }
    if (light < high - 1.01 * frame) {
        solid.add_box({-half, 0, light}, {half, deep, light + frame});
        add_sash(solid, {-half + frame + gap, light + frame}, {half - frame - gap, high - frame - gap}, 0.6 * frame,
                 sashes, 1, deep);
    }
    if (random.chance(0.3)) {  // a fan light in an arch
        solid.add_prism(Axis::y, ring_sector({0, high}, half - frame, half, 0, 180), 0, deep)
            .add_prism(Axis::y, ring_sector({0, high}, 0.3 * half, 0.3 * half + 0.4 * frame, 0, 180), 0.2 * deep,
                       0.6 * deep);
        const int rays = random.integer(2, 5);
        for (int i = 1; i < rays; ++i)
            add_strut(solid, Axis::y, polar({0, high}, 0.3 * half, 180.0 * i / rays),
                      polar({0, high}, half - 0.5 * frame, 180.0 * i / rays), 0.4 * frame, 0.2 * deep, 0.6 * deep);
    }
    if (random.chance(0.4)) solid.add_box({-1.1 * half, -0.8 * deep, -0.6 * frame}, {1.1 * half, deep, 0});
    if (random.chance(0.15))
        for (const double side : {-1.0, 1.0})
            add_sash(solid, {side > 0 ? 1.05 * half : -1.95 * half, 0}, {side > 0 ? 1.95 * half : -1.05 * half, high},
                     frame, 1, 6, deep);
}

/// Door leaf, panelled, glazed, boarded or divided like a garage's, with frame, hinges, handle.
void add_door(Solid& solid, Random& random, double half) {
    const double high = half * random.uniform(4.0, 4.9), deep = half * random.uniform(0.08, 0.14),
                 margin = half * random.uniform(0.18, 0.28);
    const int leaves = random.choice({1, 1, 1, 2}), columns = random.choice({1, 2, 2}), rows = random.integer(1, 4);
    for (int leaf = 0; leaf < leaves; ++leaf) {
        const double x = 2 * half * leaf - half * leaves, inner_x = (2 * half - margin * (columns + 1)) / columns,
                     inner_z = (high - margin * (rows + 1)) / rows;
        solid.add_box({x + 0.01 * half, 0, 0}, {x + 1.99 * half, deep, high});
        const std::size_t form = random.weighted({0.5, 0.2, 0.3});
        for (int i = 0; i < columns && form < 2; ++i)
            for (int j = 0; j < rows; ++j) {
                const Point2 low{x + margin + i * (inner_x + margin), margin + j * (inner_z + margin)},
                    top = low + Point2{inner_x, inner_z};
                solid.cut_prism(Axis::y, rectangle(low, top), -1, form == 1 && j + 1 == rows ? 2 * deep : 0.3 * deep);
                if (form == 0)
                    solid.add_prism(
                        Axis::y,
                        rectangle(low + Point2{0.3 * margin, 0.3 * margin}, top - Point2{0.3 * margin, 0.3 * margin}),
                        0.1 * deep, 0.5 * deep);
            }
        for (int i = 1; i < 6 && form == 2; ++i)
            solid.cut_box({x + half * i / 3 - 0.01 * half, -1, -1},
                          {x + half * i / 3 + 0.01 * half, 0.2 * deep, high + 1});
        const double at = leaf == 0 && leaves == 1 ? x + 1.88 * half
                          : leaf == 0              ? x + 1.88 * half
                                                   : x + 0.12 * half,
                     z = 0.48 * high, r = 0.05 * half;
        if (random.chance(0.5))
            solid.add_revolution(Axis::y,
                                 through({{0.1 * deep, 0},
                                          {0.1 * deep, r},
                                          {-0.5 * deep, 0.4 * r},
                                          {-0.7 * deep, 1.1 * r},
                                          {-1.2 * deep, r},
                                          {-1.3 * deep, 0}}),
                                 {at, z});
        else
            solid.add_box({at - 0.6 * r, -0.1 * deep, z - 3 * r}, {at + 0.6 * r, 0, z + 2 * r})
                .add_cylinder(Axis::y, {at, z}, 0.4 * r, -0.9 * deep, 0)
                .add_prism(Axis::y, slot({at, z}, {at + (leaf == 0 ? -5 : 5) * r, z}, 0.4 * r), -0.9 * deep,
                           -0.6 * deep);
        for (const double share : {0.12, 0.88})
            solid.add_cylinder(Axis::z, {leaf == 0 ? x : x + 2 * half, 0}, 0.3 * deep, share * high - r,
                               share * high + 2 * r);
    }
    if (random.chance(0.6)) {
        const double wide = half * random.uniform(0.1, 0.2), w = half * leaves;
        for (const double side : {-1.0, 1.0})
            solid.add_box({side > 0 ? w : -w - wide, -0.3 * deep, 0},
                          {side > 0 ? w + wide : -w, 2 * deep, high + wide});
        solid.add_box({-w, -0.3 * deep, high}, {w, 2 * deep, high + wide});
    }
}

/// Grille: slats that lean in a frame, a lattice, a round window with a cross.
void add_grille(Solid& solid, Random& random, double half) {
    const double high = half * random.uniform(0.5, 1.6), frame = half * random.uniform(0.06, 0.15),
                 deep = half * random.uniform(0.08, 0.25);
    const std::size_t form = random.weighted({0.5, 0.25, 0.25});
    if (form == 2) {
        solid.add_revolution(Axis::y, ring_meridian(0, deep, half - frame, half))
            .add_revolution(Axis::y, ring_meridian(0.3 * deep, 0.6 * deep, 0.5 * half, 0.5 * half + 0.4 * frame));
        const int spokes = random.choice({2, 2, 3, 4});
        for (int i = 0; i < spokes; ++i)
            solid.add_prism(Axis::y,
                            rotated(rectangle({-half + 0.5 * frame, -0.2 * frame}, {half - 0.5 * frame, 0.2 * frame}),
                                    180.0 * i / spokes),
                            0.3 * deep, 0.6 * deep);
        if (random.chance(0.5))
            solid.cut_hole_circle(Axis::y, {}, half - 0.5 * frame, random.choice({6, 8, 12}), 15, 0.15 * frame, -1,
                                  deep + 1);
        return;
    }
    add_frame(solid, Axis::y, {-half, -high}, {half, high}, frame, 0, deep);
    if (random.chance(0.4))
        add_frame(solid, Axis::y, {-half - frame, -high - frame}, {half + frame, high + frame}, 1.2 * frame,
                  -0.15 * deep, 0);
    const int slats = random.integer(4, 14);
    const double pitch = 2 * (high - frame) / slats, t = 0.12 * std::min(pitch, deep),
                 lean = random.choice({35.0, 45.0, -45.0, 0.0});
    for (int i = 0; i < slats; ++i) {
        const Point2 at{0.5 * deep, row_position(i, slats, pitch)};
        if (form == 0)
            solid.add_prism(Axis::x, moved(rotated(rectangle({-0.45 * deep, -t}, {0.45 * deep, t}), lean), at),
                            frame - half, half - frame);
        else
            solid.add_box({frame - half, 0.2 * deep, at.y - t}, {half - frame, 0.6 * deep, at.y + t});
    }
    const int bars = form == 0 ? random.choice({0, 0, 1}) : slats;
    for (int i = 0; i < bars; ++i) {
        const double x = row_position(i, bars, 2 * (half - frame) / std::max(bars, 1));
        solid.add_box({x - t, 0.2 * deep, frame - high}, {x + t, 0.8 * deep, high - frame});
    }
}

}  // namespace

/// Door, window or grille, facing the viewer.
Part door_or_window(FamilyContext& context) {
    Random& random = context.random;
    const double half = random.chance(0.35) ? random.log_uniform(8, 80) : random.log_uniform(250, 1200);
    Part part;
    switch (random.weighted({0.42, 0.33, 0.25})) {
        case 0:
            add_window(part.solid, random, half);
            break;
        case 1:
            add_door(part.solid, random, 0.5 * half);
            break;
        default:
            add_grille(part.solid, random, half);
            break;
    }
    return part;
}

}  // namespace v16::corpus
