// Printed circuit boards with what stands on them.
#include <algorithm>

#include "corpus/families/other.hpp"
#include "corpus/families/other_pieces.hpp"

namespace v16::corpus {
namespace {

/// In a row: enough to look like a header, few enough to be drawn quickly.
constexpr int most_pins = 12;

/// A board flat in x-y about the origin, its top at z = 0.
struct Board {
    double half_x = 0.0, half_y = 0.0, thick = 0.0, hole = 0.0, inset = 0.0;
};

/// A row of pads: bores, sometimes with a ring of copper, or a socket strip or pins above them.
void add_pad_row(Solid& solid, const Board& board, Point2 middle, Point2 step, int count, std::size_t form) {
    const double pitch = length(step), bore = 0.2 * pitch;
    if (form == 3) {  // one moulded strip
        const Point2 half =
            0.5 * count * step + Point2{step.y == 0.0 ? 0 : 0.5 * pitch, step.x == 0.0 ? 0 : 0.5 * pitch};
        add_block(solid, middle, 2.0 * half, 0, 3.3 * pitch);
    }
    for (int i = 0; i < count; ++i) {
        const Point2 at = middle + row_position(i, count, 1.0) * step;
        if (form == 1) solid.add_cylinder(Axis::z, at, 0.36 * pitch, -0.5 * board.thick, 0.03 * pitch);
        if (form <= 1)
            solid.cut_cylinder(Axis::z, at, bore, -far, far);
        else if (form == 2)
            add_block(solid, at, {0.25 * pitch, 0.25 * pitch}, -board.thick - 2 * pitch, 3 * pitch);
        else
            solid.cut_box({at.x - bore, at.y - bore, pitch}, {at.x + bore, at.y + bore, far});
    }
}

/// What is soldered on: chips, capacitors, coils, buttons, lamps, terminal blocks.
void add_component(Solid& solid, Random& random, Point2 at, double room) {
    const double r = room * random.uniform(0.5, 0.95);
    switch (random.integer(0, 6)) {
        case 0:
            solid.add_cylinder(Axis::z, at, 0.8 * r, 0, r * random.uniform(0.8, 2));
            break;
        case 1:  // chip with legs
            add_block(solid, at, {1.6 * r, 1.2 * r}, 0, 0.3 * r);
            for (int i = 0; i < 4; ++i)
                add_block(solid, at + Point2{row_position(i, 4, 0.38 * r), 0}, {0.14 * r, 1.7 * r}, 0, 0.1 * r);
            break;
        case 2:  // square chip
            add_block(solid, at, {1.5 * r, 1.5 * r}, 0, 0.2 * r);
            solid.cut_cylinder(Axis::z, at - Point2{0.5 * r, 0.5 * r}, 0.1 * r, 0.15 * r, r);
            break;
        case 3:  // button
            add_block(solid, at, {1.2 * r, 1.2 * r}, 0, 0.6 * r);
            solid.add_cylinder(Axis::z, at, 0.35 * r, 0, 0.9 * r);
            break;
        case 4:  // crystal
            solid.add_prism(Axis::z, slot(at - Point2{0.5 * r, 0}, at + Point2{0.5 * r, 0}, 0.35 * r), 0, 0.5 * r);
            break;
        case 5:  // small parts in a row
            for (int i = 0; i < 3; ++i)
                add_block(solid, at + Point2{row_position(i, 3, 0.6 * r), 0}, {0.25 * r, 0.6 * r}, 0, 0.15 * r);
            break;
        default:
            add_block(solid, at, {r, r * random.uniform(0.6, 1.8)}, 0, r * random.uniform(0.3, 1.2));
            break;
    }
}

/// Sockets that reach over an edge at x = -half.
void add_edge_sockets(Solid& solid, Random& random, const Board& board) {
    const int count = random.integer(1, 3);
    const double share = 1.5 * board.half_y / count;
    for (int i = 0; i < count; ++i) {
        const double y = row_position(i, count, share), wide = share * random.uniform(0.4, 0.8),
                     deep = wide * random.uniform(0.7, 1.6), high = wide * random.uniform(0.35, 0.95),
                     over = 0.1 * deep, x = -board.half_x - over;
        const double reach = std::min(deep, 0.8 * board.half_x);
        solid.add_box({x, y - 0.5 * wide, 0}, {x + reach, y + 0.5 * wide, high});
        solid.cut_box({x - 1, y - 0.4 * wide, 0.15 * high}, {x + 0.7 * reach, y + 0.4 * wide, 0.85 * high});
    }
}

/// Parts over the board in a grid, some places left empty. Few: what a drawing costs grows with the square of them.
void add_components(Solid& solid, Random& random, const Board& board, double share_x, double share_y) {
    const double room_x = board.half_x * share_x, room_y = board.half_y * share_y,
                 cell = std::max(room_x, room_y) * random.uniform(0.3, 0.6);
    const int columns = std::clamp(static_cast<int>(2 * room_x / cell), 1, 4),
              rows = std::clamp(static_cast<int>(2 * room_y / cell), 1, 3);
    for (int i = 0; i < columns; ++i)
        for (int j = 0; j < rows; ++j)
            if (random.chance(0.65)) {
                const Point2 at{row_position(i, columns, 2 * room_x / columns),
                                row_position(j, rows, 2 * room_y / rows)};
                add_component(solid, random, at, 0.5 * std::min(2 * room_x / columns, 2 * room_y / rows));
            }
}

void cut_mounting_holes(Solid& solid, Random& random, const Board& board) {
    const bool uneven = random.chance(0.25);
    for (const Point2 corner : quarters) {
        Point2 at{corner.x * (board.half_x - board.inset), corner.y * (board.half_y - board.inset)};
        if (uneven && corner.x > 0) at.x -= board.half_x * random.choice({0.0, 0.15, 0.4});
        if (random.chance(0.3)) solid.add_cylinder(Axis::z, at, 1.7 * board.hole, -board.thick, 0.02 * board.thick);
        solid.cut_cylinder(Axis::z, at, board.hole, -far, far);
    }
}

/// A long module with pins at both sides or half bores in its edges.
void add_stick(Solid& solid, Random& random, const Board& board, double pitch) {
    const int pins = std::clamp(static_cast<int>(1.9 * board.half_x / pitch), 3, most_pins);
    const bool castellated = random.chance(0.3);
    const std::size_t form = random.weighted({0.4, 0.25, 0.35});
    for (const double side : {-1.0, 1.0})
        add_pad_row(solid, board, {0, side * (board.half_y - (castellated ? 0 : 0.5 * pitch))}, {pitch, 0}, pins,
                    castellated ? 0 : form);
    const double w = board.half_y * random.uniform(0.5, 0.9);
    solid.add_box({-board.half_x - 0.05 * w, -0.4 * w, 0}, {-board.half_x + 0.6 * w, 0.4 * w, 0.3 * w});
    add_components(solid, random, {board.half_x - 0.8 * w, board.half_y - 1.2 * pitch, board.thick, 0, 0}, 0.9, 0.9);
    if (random.chance(0.4)) {  // shielded radio with its aerial's field
        add_block(solid, {0.55 * board.half_x, 0}, {0.7 * board.half_x, 1.3 * board.half_y - pitch}, 0,
                  0.2 * board.half_y);
    }
}

/// A round board: lamps or pads in a circle, with or without an opening.
void add_round_board(Solid& solid, Random& random, const Board& board) {
    const double r = board.half_x, ring = r * random.uniform(0.55, 0.85);
    solid.add_cylinder(Axis::z, {}, r, -board.thick, 0);
    if (random.chance(0.5)) solid.cut_cylinder(Axis::z, {}, 2 * ring - r, -far, far);
    const int count = random.choice({6, 7, 8, 12, 16});
    const double part = std::min(r - ring, 2.2 * ring / count);
    for (int i = 0; i < count; ++i) {
        const double angle = 360.0 * i / count;
        solid.add_prism(Axis::z,
                        rotated(rectangle({ring - 0.6 * part, -0.6 * part}, {ring + 0.6 * part, 0.6 * part}), angle), 0,
                        0.4 * part);
        solid.cut_cylinder(Axis::z, polar({}, ring, angle), 0.4 * part, 0.35 * part, part);
    }
    solid.cut_hole_circle(Axis::z, {}, ring, random.choice({2, 3, 4}), 180.0 / count, std::min(0.05 * r, 0.6 * part),
                          -far, far);
}

Path board_outline(Random& random, const Board& board) {
    const Point2 half{board.half_x, board.half_y};
    const double r = board.inset;
    if (random.chance(0.45)) return rounded_rectangle(-1.0 * half, half, r);
    if (random.chance(0.3))  // one end steps in
        return through({{-half.x, -half.y},
                        {0.93 * half.x, -half.y},
                        {0.93 * half.x, -0.8 * half.y},
                        {half.x, -0.7 * half.y},
                        {half.x, 0.6 * half.y},
                        {0.93 * half.x, 0.7 * half.y},
                        {0.93 * half.x, half.y},
                        {-half.x, half.y}});
    return rectangle(-1.0 * half, half);
}

}  // namespace

/// Printed circuit board, seen from above: mounting holes, rows of pads or pins, components, sockets at an edge.
Part circuit_board(FamilyContext& context) {
    Random& random = context.random;
    const double half = random.log_uniform(7, 90);
    const std::size_t form = random.weighted({0.4, 0.2, 0.22, 0.1, 0.08});
    Board board{half, half * (form == 2 ? random.uniform(0.3, 0.5) : random.uniform(0.55, 1.0)),
                random.choice({1.6, 1.6, 1.0}), 0, 0};
    board.hole = std::min(random.choice({1.6, 1.35, 1.1}), 0.08 * half);
    board.inset = board.hole * random.uniform(1.7, 2.4);
    Part part;
    part.main_side = Side::top;
    Solid& solid = part.solid;
    if (form == 3) {
        add_round_board(solid, random, board);
        return part;
    }
    solid.add_prism(Axis::z, board_outline(random, board), -board.thick, 0);
    const double pitch = std::max(2.54, 2.0 * half / (most_pins + 6));
    if (form == 2) {
        add_stick(solid, random, board, pitch);
        return part;
    }
    cut_mounting_holes(solid, random, board);
    const double room = std::max(0.3 * half, half - 3.5 * board.inset);
    const int pins = std::clamp(static_cast<int>(2 * room / pitch * random.uniform(0.4, 1)), 2, most_pins);
    const std::size_t pads = random.weighted({0.25, 0.3, 0.2, 0.25});
    for (const double side : {-1.0, 1.0})
        if (side < 0 || random.chance(0.6))
            add_pad_row(solid, board,
                        {form == 4 ? 0 : half - 3 * board.inset - 0.5 * pins * pitch + board.inset,
                         side * (board.half_y - 0.7 * pitch)},
                        {pitch, 0}, std::min(pins, static_cast<int>(2 * room / pitch)), pads);
    if (form == 4) return part;  // the bare board
    if (form == 0 && random.chance(0.8)) add_edge_sockets(solid, random, board);
    add_components(solid, random,
                   {0.9 * half, std::max(0.3 * board.half_y, board.half_y - 1.6 * pitch), board.thick, 0, 0}, 0.8, 0.9);
    return part;
}

}  // namespace v16::corpus
