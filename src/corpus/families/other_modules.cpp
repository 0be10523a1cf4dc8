// Displays, cameras and sensors on their boards.
#include <algorithm>

#include "corpus/families/other.hpp"
#include "corpus/families/other_pieces.hpp"
#include "corpus/turned.hpp"

namespace v16::corpus {
namespace {

/// Boards of modules stand in x-z and look along -y: pins in a row near the upper or lower edge.
void add_module_pins(Solid& solid, Random& random, Point2 middle, int count, double pitch, double thick) {
    const bool pins = random.chance(0.5);
    for (int i = 0; i < count; ++i) {
        const Point2 at = middle + Point2{row_position(i, count, pitch), 0};
        if (!pins)
            solid.cut_cylinder(Axis::y, at, 0.2 * pitch, -far, far);
        else
            solid.add_prism(
                Axis::y,
                rectangle({at.x - 0.13 * pitch, at.y - 0.13 * pitch}, {at.x + 0.13 * pitch, at.y + 0.13 * pitch}),
                -0.5 * pitch, thick + 2.5 * pitch);
    }
    if (pins) {
        const double half = 0.5 * count * pitch;
        solid.add_prism(Axis::y,
                        rectangle({middle.x - half, middle.y - 0.5 * pitch}, {middle.x + half, middle.y + 0.5 * pitch}),
                        thick, thick + pitch);
    }
}

/// The board of a module between y = 0 and `thick`, with a hole in each corner.
void add_module_board(Solid& solid, Random& random, Point2 half, double thick) {
    const double hole = std::min(0.1 * half.y, random.uniform(1, 1.8)), inset = hole * random.uniform(1.6, 2.2);
    const Path outline =
        random.chance(0.5) ? rounded_rectangle(-1.0 * half, half, inset) : rectangle(-1.0 * half, half);
    solid.add_prism(Axis::y, outline, 0, thick);
    const bool two = random.chance(0.15);
    for (const Point2 corner : quarters)
        if (!two || corner.x == corner.y)
            solid.cut_cylinder(Axis::y, {corner.x * (half.x - inset), corner.y * (half.y - inset)}, hole, -far, far);
}

/// Screen on a board: a frame with its window, or bare glass; tabs of the frame, pins above.
void add_screen(Solid& solid, Random& random) {
    const double half = random.log_uniform(10, 90), thick = 1.6;
    const Point2 size{half, half * random.choice({0.45, 0.45, 0.7, 1.0})};
    add_module_board(solid, random, size, thick);
    const double low = -size.y * random.uniform(0.55, 0.75), high = size.y * random.uniform(0.6, 0.72),
                 wide = half * random.uniform(0.88, 1.0), deep = half * random.uniform(0.06, 0.2),
                 margin = size.y * random.uniform(0.08, 0.2);
    solid.add_prism(Axis::y, rectangle({-wide, low}, {wide, high}), -deep, 0);
    const Path window =
        rectangle({-wide + margin, low + margin * random.uniform(0.6, 2)}, {wide - margin, high - margin});
    solid.cut_prism(Axis::y, random.chance(0.3) ? filleted(window, 0.3 * margin) : window, -deep - 1,
                    -deep * random.uniform(0.4, 0.9));
    add_module_pins(solid, random, {half * random.choice({0.0, -0.3, 0.0}), 0.86 * size.y},
                    random.choice({4, 4, 7, 8, 12}), std::min(2.54, 1.5 * half / 12), thick);
    if (random.chance(0.4))
        solid.add_box({-0.3 * half, thick, -0.4 * size.y}, {0.3 * half, thick + 0.1 * half, 0.2 * size.y});
}

/// Bare screen: glass plates one before the other, a flexible tail below that narrows.
void add_glass(Solid& solid, Random& random) {
    const double half = random.log_uniform(10, 90), high = half * random.uniform(0.5, 1.4),
                 t = std::max(0.6, 0.03 * half), tail = half * random.uniform(0.3, 0.7),
                 reach = high * random.uniform(0.4, 1.0);
    solid.add_prism(Axis::y, rectangle({-half, -high}, {half, high}), 0, t)
        .add_prism(Axis::y, rectangle({-half, -0.88 * high}, {half, high}), -t, 0);
    solid.cut_prism(Axis::y, rectangle({-0.92 * half, -0.78 * high}, {0.92 * half, 0.93 * high}), -2 * t, -0.95 * t);
    const double narrow = tail * random.uniform(0.4, 0.8), end = -high - reach;
    solid.add_prism(Axis::y,
                    through({{-narrow, end},
                             {narrow, end},
                             {narrow, end + 0.5 * reach},
                             {tail, end + 0.7 * reach},
                             {tail, -0.9 * high},
                             {-tail, -0.9 * high},
                             {-tail, end + 0.7 * reach},
                             {-narrow, end + 0.5 * reach}}),
                    0.7 * t, t);
    solid.add_prism(Axis::y, rectangle({-narrow, end}, {narrow, end + 0.15 * reach}), t, 1.4 * t);
}

/// Camera: a square foot on a small board, lens barrel and lens, a socket for the ribbon.
void add_camera(Solid& solid, Random& random) {
    const double half = random.uniform(8, 20), thick = 1.2;
    add_module_board(solid, random, {half, half * random.uniform(0.9, 1.0)}, thick);
    const double foot = half * random.uniform(0.33, 0.55), up = half * random.choice({0.0, 0.0, 0.15}),
                 deep = foot * random.uniform(0.6, 1.2), r = foot * random.uniform(0.7, 0.95),
                 nose = r * random.uniform(0.5, 2);
    solid.add_prism(Axis::y, rectangle({-foot, up - foot}, {foot, up + foot}), -deep, 0)
        .add_cylinder(Axis::y, {0, up}, r, -deep - nose, -deep);
    if (random.chance(0.5))
        solid.add_chamfered_cylinder(Axis::y, {0, up}, 1.15 * r, -deep - 1.3 * nose, -deep - 0.7 * nose, 0.05 * r, 0);
    solid.cut_cylinder(Axis::y, {0, up}, 0.75 * r, -far, -deep - 0.8 * nose)
        .add_revolution(Axis::y, ball_meridian(-deep - 0.3 * nose, 0.5 * r), {0, up});
    if (random.chance(0.6))
        solid.add_prism(Axis::y, rectangle({-0.7 * half, -0.98 * half}, {0.7 * half, -0.75 * half}), thick,
                        thick + 2.5);
    if (random.chance(0.3))
        solid.add_prism(Axis::y, rectangle({-1.2 * foot, up - 0.25 * foot}, {1.2 * foot, up + 0.25 * foot}),
                        -0.3 * deep, 0);
}

/// Ultrasonic sensor: two cans with their mesh on a long board; or a dome on a square foot (motion).
void add_sensor(Solid& solid, Random& random) {
    const double half = random.uniform(14, 26), thick = 1.6;
    if (random.chance(0.35)) {
        const double r = 0.75 * half;
        add_module_board(solid, random, {half * 1.05, half * random.uniform(0.8, 1)}, thick);
        solid.add_prism(Axis::y, rectangle({-r, -r}, {r, r}), -0.15 * r, 0)
            .add_cylinder(Axis::y, {}, 0.95 * r, -0.35 * r, -0.15 * r)
            .add_revolution(Axis::y, ball_meridian(-0.3 * r, 0.9 * r));
        solid.cut_box({-2 * half, thick, -2 * half}, {2 * half, 2 * half, 2 * half});
        add_module_pins(solid, random, {0, -0.9 * half}, 3, 2.54, thick);
        return;
    }
    const double high = half * random.uniform(0.42, 0.5), r = high * random.uniform(0.75, 0.92),
                 deep = r * random.uniform(1.2, 1.6), apart = half - 1.15 * r;
    add_module_board(solid, random, {half, high}, thick);
    for (const double side : {-1.0, 1.0}) {
        solid.add_chamfered_cylinder(Axis::y, {side * apart, 0}, r, -deep, 0, 0.05 * r, 0)
            .cut_cylinder(Axis::y, {side * apart, 0}, 0.8 * r, -far, -0.9 * deep);
        if (random.chance(0.5)) solid.add_cylinder(Axis::y, {side * apart, 0}, 0.35 * r, -0.95 * deep, -0.5 * deep);
    }
    solid.add_prism(Axis::y, slot({-0.12 * half, 0.7 * high}, {0.12 * half, 0.7 * high}, 0.12 * high), -3, 0);
    for (int i = 0; i < 4; ++i) {
        const double x = row_position(i, 4, 2.54);
        solid.add_prism(Axis::x,
                        strip({{thick, -0.85 * high}, {thick + 2, -0.85 * high}, {thick + 2, -high - 6}}, 0.6, 0.3),
                        x - 0.3, x + 0.3);
    }
}

/// Digits of seven segments in their block, or a matrix of lamps.
void add_digits(Solid& solid, Random& random) {
    const double high = random.log_uniform(6, 40), deep = high * random.uniform(0.3, 0.6);
    if (random.chance(0.25)) {
        // The usual sizes; one of 8 x 8 would take seconds to draw.
        const int columns = random.choice({5, 4, 3}), rows = columns == 5 ? 7 : 5;
        const double pitch = 2 * high / rows;
        solid.add_box({-0.52 * columns * pitch, 0, -1.04 * high}, {0.52 * columns * pitch, deep, 1.04 * high});
        for (int i = 0; i < columns; ++i)
            for (int j = 0; j < rows; ++j)
                solid.cut_cylinder(Axis::y, {row_position(i, columns, pitch), row_position(j, rows, pitch)},
                                   0.38 * pitch, -1, 0.05 * deep);
        return;
    }
    const int digits = random.integer(1, 4);
    const double wide = 1.3 * high, lean = random.choice({0.0, 0.14}), w = 0.42 * high, h = 0.68 * high,
                 t = 0.09 * high;
    solid.add_box({-0.5 * digits * wide, 0, -high}, {0.5 * digits * wide, deep, high});
    for (int i = 0; i < digits; ++i) {
        const double x = row_position(i, digits, wide) - 0.08 * wide;
        const auto segment = [&](Point2 a, Point2 b) {
            const Point2 d = (1.0 / length(b - a)) * (b - a), n{-d.y, d.x};
            Path bar = through({a + 0.3 * t * d, a + 1.3 * t * d - t * n, b - 1.3 * t * d - t * n, b - 0.3 * t * d,
                                b - 1.3 * t * d + t * n, a + 1.3 * t * d + t * n});
            for (PathVertex& vertex : bar.vertices) vertex.at = {x + vertex.at.x + lean * vertex.at.y, vertex.at.y};
            solid.cut_prism(Axis::y, bar, -1, 0.04 * deep);
        };
        for (const double z : {-h, 0.0, h}) segment({-w, z}, {w, z});
        for (const double side : {-w, w}) {
            segment({side, -h}, {side, 0});
            segment({side, 0}, {side, h});
        }
        solid.cut_cylinder(Axis::y, {x + 1.5 * w, -h}, 0.9 * t, -1, 0.04 * deep);
    }
    for (int i = 0; i < 5 * digits && i < 8; ++i)
        for (const double z : {-0.85, 0.85})
            solid.add_cylinder(Axis::y, {row_position(i, std::min(5 * digits, 8), 2.54), z * high}, 0.3, deep,
                               deep + 4);
}

}  // namespace

/// Display, camera or sensor, facing the viewer.
Part display_module(FamilyContext& context) {
    Random& random = context.random;
    Part part;
    switch (random.weighted({0.36, 0.12, 0.18, 0.2, 0.14})) {
        case 0:
            add_screen(part.solid, random);
            break;
        case 1:
            add_glass(part.solid, random);
            break;
        case 2:
            add_camera(part.solid, random);
            break;
        case 3:
            add_sensor(part.solid, random);
            break;
        default:
            add_digits(part.solid, random);
            break;
    }
    return part;
}

}  // namespace v16::corpus
