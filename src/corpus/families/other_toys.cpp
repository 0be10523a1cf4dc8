// Toys: bricks, pieces of games, tops, puzzles.
#include <vector>

#include "corpus/families/other.hpp"
#include "corpus/turned.hpp"

namespace v16::corpus {
namespace {

/// Building brick or plate on the 8 mm grid: studs above, hollow with tubes below.
void make_brick(Part& part, Random& random) {
    Solid& solid = part.solid;
    const double scale = random.chance(0.8) ? 1.0 : 2.0, pitch = 8 * scale, wall = 1.5 * scale;
    const int nx = random.choice({1, 2, 2, 3, 4, 4, 6, 8}), ny = random.choice({1, 1, 2, 2, 2, 4});
    const double high = random.choice({9.6, 9.6, 3.2, 19.2}) * scale, length = nx * pitch - 0.2,
                 width = ny * pitch - 0.2;
    part.main_side = random.chance(0.5) ? Side::top : Side::front;
    const bool slope = ny == 2 && high > 5 && random.chance(0.2), liftarm = ny == 1 && nx > 2 && random.chance(0.4);
    if (slope)
        solid.add_prism(Axis::x, through({{0, 0}, {width, 0}, {width, high}, {pitch, high}, {0, 0.15 * high}}), 0,
                        length);
    else
        solid.add_box({0, 0, 0}, {length, width, high});
    for (int i = 0; i < nx; ++i)
        for (int j = slope ? 1 : 0; j < ny; ++j)
            solid.add_cylinder(Axis::z, {(i + 0.5) * pitch, (j + 0.5) * pitch}, 2.4 * scale, high, high + 1.7 * scale);
    const double roof = high - 1.2 * scale;
    if (slope)
        solid.cut_box({wall, 0.5 * pitch, -1}, {length - wall, width - wall, 0.45 * high});
    else
        solid.cut_box({wall, wall, -1}, {length - wall, width - wall, roof});
    for (int i = 1; i < nx && !slope; ++i) {
        for (int j = 1; j < ny; ++j)
            solid.add_cylinder(Axis::z, {i * pitch, j * pitch}, 3.25 * scale, 0, roof)
                .cut_cylinder(Axis::z, {i * pitch, j * pitch}, 2.4 * scale, -1, roof);
        if (ny == 1) solid.add_cylinder(Axis::z, {i * pitch, 0.5 * pitch}, 1.6 * scale, 0, roof);
        if (liftarm) solid.cut_cylinder(Axis::y, {i * pitch, 0.6 * high}, 2.4 * scale, -1, width + 1);
    }
}

/// Chess piece, skittle or peg figure: turned foot, body and head; the head of a rook is notched, that of a king
/// crossed, that of a bishop slit.
void make_chess_piece(Solid& solid, Random& random) {
    const double r = random.log_uniform(6, 30), high = r * random.uniform(2.2, 4.8),
                 waist = r * random.uniform(0.35, 0.6), foot = 0.12 * high, neck = 0.62 * high,
                 collar = r * random.uniform(0.55, 0.8);
    Path body;
    body.closed = false;
    body.vertices = {{{0, 0}},
                     {{0, r}},
                     {{0.4 * foot, r}},
                     {{foot, 0.8 * r}, random.uniform(0.05, 0.25)},
                     {{neck, waist}},
                     {{neck, collar}},
                     {{neck + 0.05 * high, collar}},
                     {{neck + 0.05 * high, 0}}};
    solid.add_revolution(Axis::z, body);
    const double base = neck + 0.05 * high, left = high - base, head = random.uniform(0.55, 0.8) * r;
    switch (random.integer(0, 4)) {
        case 0:  // pawn
            solid.add_revolution(Axis::z, ball_meridian(base + 0.75 * head, head));
            break;
        case 1: {  // rook
            solid.add_revolution(Axis::z, cone_meridian(base, waist, base + left, head))
                .cut_cylinder(Axis::z, {}, 0.6 * head, base + 0.6 * left, far);
            const double gap = 0.18 * head;
            solid.cut_box({-gap, -far, base + 0.65 * left}, {gap, far, far})
                .cut_box({-far, -gap, base + 0.65 * left}, {far, gap, far});
            break;
        }
        case 2: {  // bishop
            Path top;
            top.closed = false;
            top.vertices = {{{base, 0}}, {{base, 0.5 * head}, -0.4}, {{base + left, 0.05 * head}}, {{base + left, 0}}};
            solid.add_revolution(Axis::z, top).add_revolution(Axis::z, ball_meridian(base + left, 0.2 * head));
            solid.cut_prism(
                Axis::y,
                rotated(rectangle({0, base + 0.3 * left}, {far, base + 0.4 * left}), 25, {0, base + 0.4 * left}), -far,
                far);
            break;
        }
        case 3: {  // king
            solid.add_revolution(Axis::z, cone_meridian(base, 0.5 * head, base + 0.7 * left, head));
            const double arm = 0.22 * head, top = base + 0.7 * left;
            solid.add_box({-0.4 * arm, -0.4 * arm, top}, {0.4 * arm, 0.4 * arm, top + 4 * arm})
                .add_box({-1.4 * arm, -0.4 * arm, top + 2 * arm}, {1.4 * arm, 0.4 * arm, top + 2.9 * arm});
            break;
        }
        default:  // queen
            solid.add_revolution(Axis::z, cone_meridian(base, 0.5 * head, base + 0.7 * left, head))
                .cut_revolution(Axis::z, cone_meridian(base + 0.5 * left, 0.2 * head, base + 0.75 * left, 0.75 * head));
            solid.cut_hole_circle(Axis::z, {}, head, 8, 0, 0.2 * head, base + 0.45 * left, far)
                .add_revolution(Axis::z, ball_meridian(base + 0.75 * left, 0.3 * head));
            break;
    }
    if (random.chance(0.3)) solid.cut_cylinder(Axis::z, {}, 0.35 * r, -1, 0.3 * high);
}

/// Where the pips of a face with `count` eyes lie, in units of half the face.
std::vector<Point2> pips(int count) {
    constexpr double d = 0.55;
    std::vector<Point2> points;
    if (count % 2 == 1) points.push_back({0, 0});
    if (count >= 2) points.insert(points.end(), {{-d, -d}, {d, d}});
    if (count >= 4) points.insert(points.end(), {{-d, d}, {d, -d}});
    if (count == 6) points.insert(points.end(), {{-d, 0}, {d, 0}});
    return points;
}

/// Die with pips, or a domino.
void make_die_or_domino(Solid& solid, Random& random) {
    const double half = random.uniform(6, 14), r = half * random.uniform(0.12, 0.2);
    if (random.chance(0.5)) {
        solid.add_prism(Axis::y,
                        random.chance(0.6) ? rounded_rectangle({-half, -half}, {half, half}, 0.25 * half)
                                           : chamfered(rectangle({-half, -half}, {half, half}), 0.15 * half),
                        -half, half);
        const int front = random.integer(1, 3), right = front % 3 + 1, top = right % 3 + 1;
        const auto pit = [&](Point3 at) { solid.cut_revolution(Axis::z, ball_meridian(at.z, r), {at.x, at.y}); };
        for (const double s : {-1.0, 1.0}) {
            for (const Point2 p : pips(s < 0 ? front : 7 - front)) pit({half * p.x, s * half, half * p.y});
            for (const Point2 p : pips(s < 0 ? right : 7 - right)) pit({s * half, half * p.x, half * p.y});
            for (const Point2 p : pips(s < 0 ? top : 7 - top)) pit({half * p.x, half * p.y, s * half});
        }
        return;
    }
    const double t = half * random.uniform(0.35, 0.8);
    solid.add_prism(Axis::y,
                    rounded_rectangle({-half, -2 * half}, {half, 2 * half}, half * random.choice({0.05, 0.15, 0.3})), 0,
                    t);
    solid.cut_box({-0.85 * half, -1, -0.04 * half}, {0.85 * half, 0.08 * half, 0.04 * half});
    for (const double s : {-1.0, 1.0})
        for (const Point2 p : pips(random.integer(0, 6)))
            solid.cut_cylinder(Axis::y, {half * p.x, s * half + half * p.y}, r, -1, 0.1 * half);
}

/// Spinning top: a disc or cone on a point, a stem to twirl.
void make_top(Solid& solid, Random& random) {
    const double r = random.log_uniform(10, 45), tip = r * random.uniform(0.3, 0.9),
                 rim = r * random.uniform(0.12, 0.5), stem = r * random.uniform(0.08, 0.16),
                 high = r * random.uniform(0.7, 1.6), nose = r * random.uniform(0.05, 0.12);
    Path body;
    body.closed = false;
    body.vertices = {{{0, 0}},
                     {{0, 0.3 * nose}, -0.3},
                     {{0.6 * nose, nose}, random.choice({0.0, 0.0, -0.25, 0.2})},
                     {{tip, r}},
                     {{tip + rim, r}, random.choice({0.0, 0.3})},
                     {{tip + 1.5 * rim, 1.6 * stem}},
                     {{tip + 1.5 * rim, stem}},
                     {{tip + rim + high, random.uniform(0.7, 1.3) * stem}},
                     {{tip + rim + high, 0}}};
    solid.add_revolution(Axis::z, body);
    if (random.chance(0.35))
        solid.cut_hole_circle(Axis::z, {}, 0.7 * r, random.choice({3, 4, 6, 8}), 0, 0.12 * r, -1, tip + 1.4 * rim);
    if (random.chance(0.2)) {  // four-sided, to gamble with
        const double half = 0.68 * r;
        for (const double s : {-1.0, 1.0}) {
            solid.cut_box({s > 0 ? half : -far, -far, -1}, {s > 0 ? far : -half, far, tip + 1.6 * rim});
            solid.cut_box({-far, s > 0 ? half : -far, -1}, {far, s > 0 ? far : -half, tip + 1.6 * rim});
        }
    }
}

/// Piece of a jigsaw: each side plain, with a knob or with its counterpart; or a whole figure of cubes.
void make_puzzle(Part& part, Random& random) {
    Solid& solid = part.solid;
    const double half = random.log_uniform(8, 60), t = half * random.uniform(0.1, 0.6),
                 knob = half * random.uniform(0.24, 0.32);
    if (random.chance(0.35)) {  // cubes in a row and beside it
        const double edge = 0.6 * half;
        const int row = random.integer(2, 4);
        solid.add_box({0, 0, 0}, {row * edge, edge, edge});
        for (int i = random.integer(1, 3); i > 0; --i) {
            const int at = random.integer(0, row - 1);
            if (random.chance(0.5))
                solid.add_box({at * edge, 0, edge}, {(at + 1) * edge, edge, 2 * edge});
            else
                solid.add_box({at * edge, edge, 0}, {(at + 1) * edge, 2 * edge, edge});
        }
        return;
    }
    part.main_side = Side::top;
    solid.add_prism(Axis::z, rectangle({-half, -half}, {half, half}), 0, t);
    for (int side = 0; side < 4; ++side) {
        const std::size_t kind = random.weighted({0.45, 0.4, 0.15});
        const double sign = kind == 0 ? 1.0 : -1.0, shift = half * random.uniform(-0.12, 0.12);
        const Path neck = rotated(rectangle({half - (kind == 0 ? 0.1 * half : 0.9 * knob), shift - 0.6 * knob},
                                            {half + (kind == 0 ? 0.9 * knob : 1), shift + 0.6 * knob}),
                                  90.0 * side);
        const Path head = rotated(circle({half + sign * 1.15 * knob, shift}, knob), 90.0 * side);
        if (kind == 0)
            solid.add_prism(Axis::z, neck, 0, t).add_prism(Axis::z, head, 0, t);
        else if (kind == 1)
            solid.cut_prism(Axis::z, neck, -1, t + 1).cut_prism(Axis::z, head, -1, t + 1);
    }
}

}  // namespace

/// Toy: building brick, chess piece, die or domino, spinning top, puzzle.
Part toy_part(FamilyContext& context) {
    Random& random = context.random;
    Part part;
    switch (random.weighted({0.28, 0.24, 0.15, 0.15, 0.18})) {
        case 0:
            make_brick(part, random);
            break;
        case 1:
            make_chess_piece(part.solid, random);
            break;
        case 2:
            make_die_or_domino(part.solid, random);
            break;
        case 3:
            make_top(part.solid, random);
            break;
        default:
            make_puzzle(part, random);
            break;
    }
    return part;
}

}  // namespace v16::corpus
