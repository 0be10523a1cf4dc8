// Cases of devices: loudspeakers, single-board computers, sensors and lamps, batteries, instruments.
#include <algorithm>

#include "corpus/families/housing.hpp"
#include "corpus/families/housing_details.hpp"
#include "corpus/families/other_outlines.hpp"
#include "corpus/turned.hpp"

namespace v16::corpus {
namespace {

/// A loudspeaker's opening in the front wall (y from 0): rebate, cut-out, screws; now and then the chassis itself.
void add_driver(Solid& solid, Random& random, Point2 at, double radius, double wall) {
    const bool chassis = random.chance(0.3), rebate = random.chance(0.5);
    if (rebate) solid.cut_cylinder(Axis::y, at, radius, -1, 0.35 * wall);
    solid.cut_cylinder(Axis::y, at, 0.84 * radius, -1, 2 * wall);
    if (chassis) {
        const double surround = random.uniform(0.66, 0.78) * radius;
        solid.add_revolution(Axis::y, ring_meridian(0.0, 0.3 * wall, surround, radius), at)
            .add_revolution(Axis::y,
                            through({{0.2 * wall, surround},
                                     {0.5 * radius, 0.3 * radius},
                                     {0.5 * radius + 0.1 * wall, 0.3 * radius},
                                     {0.2 * wall + 0.1 * wall, surround}}),
                            at)
            .add_revolution(Axis::y, ball_meridian(0.45 * radius, 0.3 * radius), at);
    }
    solid.cut_hole_circle(Axis::y, at, 0.92 * radius, random.choice({4, 4, 6, 8}), random.choice({0.0, 45.0}),
                          0.035 * radius, -1, 2 * wall);
}

/// A round port with its tube, in front where the woofer leaves room, or a slot along the bottom.
void add_port(Solid& solid, Random& random, Point3 size, double wall, double woofer_height, double woofer_radius) {
    const double w = size.x, d = size.y, h = size.z;
    if (random.chance(0.5)) {  // port, with its tube inside
        const double r = 0.13 * w * random.uniform(0.6, 1.0);
        const Point2 corner{wall + 1.6 * r, wall + 1.4 * r}, woofer{0.5 * w, woofer_height};
        const bool behind = random.chance(0.4) || length(corner - woofer) < woofer_radius + 1.2 * r;
        const Point2 at = behind ? Point2{0.5 * w, 0.7 * h} : corner;
        const double from = behind ? d - wall - 0.3 * d : wall, to = behind ? d : wall + 0.3 * d;
        solid.add_cylinder(Axis::y, at, 1.12 * r, from, to)
            .cut_cylinder(Axis::y, at, r, behind ? from - 1 : -1, behind ? far : to + 1);
    } else if (random.chance(0.4)) {  // slot port along the bottom
        const double gap = 0.07 * w;
        solid.cut_box({wall, -1, wall}, {w - wall, wall + 1, wall + gap})
            .add_box({wall, wall, wall + gap}, {w - wall, 0.7 * d, 1.6 * wall + gap});
    }
}

}  // namespace

/// Loudspeaker box: one to four round openings one above the other, a port, a terminal behind, shelves inside.
Part speaker_box(FamilyContext& context) {
    Random& random = context.random;
    const double w = random.log_uniform(60, 500),
                 h = w * random.choice({random.uniform(1.2, 2.0), random.uniform(2.5, 5.5), random.uniform(0.6, 1.0)}),
                 d = w * random.uniform(0.6, 1.5), wall = std::clamp(w * random.uniform(0.04, 0.1), 2.0, 25.0);
    Part part;
    Solid& solid = part.solid;
    const double edge = random.chance(0.3) ? wall * random.uniform(0.5, 2) : 0.0;
    solid.add_prism(Axis::z, edge > 0 ? filleted(rectangle({0, 0}, {w, d}), edge) : rectangle({0, 0}, {w, d}), 0, h)
        .cut_box({wall, wall, wall}, {w - wall, d - wall, h - wall});
    const int drivers = std::clamp(static_cast<int>(h / w * random.uniform(0.9, 1.6)), 1, 4);
    const double pitch = h / (drivers + 0.25), largest = std::min(0.44 * (w - 2 * wall), 0.46 * pitch);
    const bool like = random.chance(0.3);
    double low = 0.5 * wall + 0.1 * pitch;
    for (int i = 0; i < drivers; ++i) {  // the woofer below, the tweeter above
        const double radius = largest * (like || i == 0 ? 1.0 : random.uniform(0.35, 0.9));
        add_driver(solid, random, {0.5 * w, low + 0.5 * pitch}, radius, wall);
        low += pitch;
    }
    add_port(solid, random, {w, d, h}, wall, 0.5 * wall + 0.6 * pitch, largest);
    if (random.chance(0.4)) {  // shelf with openings
        const double z = h * random.uniform(0.4, 0.7);
        solid.add_box({wall, 1.02 * wall, z}, {w - wall, d - wall, z + wall});
        solid.cut_cylinder(Axis::z, {0.5 * w, 0.5 * d}, 0.2 * w, z - 1, z + wall + 1);
    }
    if (random.chance(0.6)) {
        const double a = 0.12 * w;
        solid.cut_box({0.5 * w - a, d - 2 * wall, 0.2 * h}, {0.5 * w + a, d + 1, 0.2 * h + 2 * a});
    }
    if (random.chance(0.3))
        for (const double x : {0.15 * w, 0.85 * w})
            for (const double y : {0.15 * d, 0.85 * d}) solid.add_cylinder(Axis::z, {x, y}, 0.06 * w, -0.08 * w, 0);
    return part;
}

namespace {

/// Cut-outs for the plugs along one edge of a board, as they come in a row: USB, network, picture, power, sound.
void cut_plugs(Solid& solid, Random& random, Axis axis, double span, double from, double to, double z, double scale) {
    double at = span * random.uniform(0.08, 0.2);
    while (at < 0.85 * span) {
        const double w = scale * random.choice({9.0, 11.0, 14.5, 16.0, 7.5, 6.5}),
                     h = scale * random.choice({4.0, 6.0, 8.0, 14.0, 16.0});
        if (at + w > 0.94 * span) break;
        if (random.chance(0.25))
            solid.cut_cylinder(axis, {at + 0.3 * w, z + 0.35 * w}, 0.32 * w, from, to);
        else
            solid.cut_prism(
                axis, rounded_rectangle({at, z}, {at + w, z + h}, random.chance(0.4) ? 0.2 * std::min(w, h) : 0.0),
                from, to);
        at += w + scale * random.choice({2.5, 4.0, 7.0, 12.0});
    }
}

/// What the floor of a board's case has besides posts: vents, a fan's opening, a slot over the pin header at `pins`.
void open_floor(Solid& solid, Random& random, double w, double d, double wall, const Box2& pins) {
    const Box2 middle = box2({0.25 * w, 0.28 * d}, {0.75 * w, 0.72 * d});
    switch (random.integer(0, 4)) {
        case 0:
            cut_vents(solid, random, Axis::z, middle, -1, 1.05 * wall);
            break;
        case 1: {  // fan
            const double fan = 0.3 * d;
            solid.cut_cylinder(Axis::z, middle.centre(), fan, -1, 1.05 * wall)
                .cut_hole_circle(Axis::z, middle.centre(), 1.2 * fan, 4, 45, 1.6, -1, wall + 1);
            break;
        }
        case 2:  // long slots over the pin header
            solid.cut_prism(Axis::z, rectangle(pins.min, pins.max), -1, 1.05 * wall);
            break;
        default:
            break;
    }
}

}  // namespace

/// Half of a case for a single-board computer, or its lid: plugs in the rim, posts on the board's pattern, vents.
Part single_board_case(FamilyContext& context) {
    Random& random = context.random;
    // Board sizes and hole patterns that everybody prints cases for.
    struct Board {
        double w, d, px, py, inset;
    };
    const Board board =
        random.choice({Board{85, 56, 58, 49, 3.5}, Board{65, 30, 58, 23, 3.5}, Board{68.6, 53.4, 51, 28, 14},
                       Board{101.6, 53.3, 75, 48, 14}, Board{100, 80, 92, 72, 4}, Board{56, 46, 48, 38, 4}});
    const double wall = random.choice({1.5, 2.0, 2.4, 3.0}), play = random.choice({0.5, 1.0, 2.0, 6.0}),
                 w = board.w + 2 * (wall + play), d = board.d + 2 * (wall + play);
    const bool lid = random.chance(0.4);
    const double h = lid ? random.uniform(4, 14) : random.uniform(12, 34), r = random.choice({0.0, 2.0, 3.0, 5.0, 8.0});
    const auto outline = [&](double inset) {
        return rounded_rectangle({inset, inset}, {w - inset, d - inset}, std::max(0.0, r - inset));
    };
    Part part;
    part.main_side = Side::top;
    Solid& solid = part.solid;
    solid.add_prism(Axis::z, outline(0), 0, h);
    const double x = wall + play + board.inset, y = wall + play + 0.5 * (board.d - board.py);
    const std::vector<Point2> holes{{x, y}, {x + board.px, y}, {x, y + board.py}, {x + board.px, y + board.py}};
    solid.cut_prism(Axis::z, outline(wall), wall, h + 1);
    if (random.chance(0.5)) solid.cut_prism(Axis::z, outline(0.5 * wall), h - 0.6 * wall, h + 1);
    const double post = random.choice({2.5, 3.0, 3.5});
    if (random.chance(0.85)) {
        const double top = lid ? 0.9 * h : wall + random.uniform(2, 6);
        add_posts(solid, random, holes, post, wall, std::max(top, 1.5 * wall));
    }
    const double z = lid ? 0.55 * h : wall + random.uniform(4, 7), reach = 2 * wall;
    if (random.chance(0.85)) cut_plugs(solid, random, Axis::y, w, -1, reach, z, 1.0);
    if (random.chance(0.7)) cut_plugs(solid, random, Axis::x, d, w - reach, w + 1, z, 1.0);
    if (random.chance(0.3)) cut_plugs(solid, random, Axis::x, d, -1, reach, z, 1.0);
    open_floor(solid, random, w, d, wall, box2({x + 3, y + board.py - 3}, {x + board.px - 3, y + board.py + 3}));
    if (random.chance(0.25))  // ears
        for (const double side : {0.0, w}) {
            const double out = side > 0 ? 8.0 : -8.0;
            solid.add_prism(Axis::z, slot({side, 0.5 * d}, {side + out, 0.5 * d}, 6), 0, wall);
            solid.cut_cylinder(Axis::z, {side + out, 0.5 * d}, 2.2, -1, far)
                .cut_prism(Axis::z, outline(wall), wall, far);
        }
    return part;
}

namespace {

/// Cable gland or plug on a wall: hexagon, collar, bore; `sign` is the outward direction along the axis.
void add_gland(Solid& solid, Random& random, Axis axis, Point2 at, double face, double sign, double radius) {
    const double a = face, b = face + sign * radius * random.uniform(0.6, 1.2),
                 c = b + sign * radius * random.uniform(0.6, 1.6);
    solid
        .add_prism(axis, random.chance(0.7) ? polygon(at, 1.1 * radius, 6, 30) : circle(at, radius), std::min(a, b),
                   std::max(a, b))
        .add_cylinder(axis, at, 0.85 * radius, std::min(b, c), std::max(b, c));
    solid.cut_cylinder(axis, at, 0.45 * radius, std::min(face - sign * 3 * radius, c + sign),
                       std::max(face - sign * 3 * radius, c + sign));
}

/// Ears beside the pod or a neck with a hinge below; often it has neither.
void fix_pod(Solid& solid, Random& random, Point2 half, double w, double d, double wall) {
    const std::size_t fixing = random.weighted({0.35, 0.3, 0.35});
    const double ear = 0.16 * w, plate = random.uniform(1.0, 2.5) * wall;
    if (fixing == 0)  // ears beside
        for (const double s : {-1.0, 1.0}) {
            const double y = d * random.uniform(0.5, 0.8), x = s * (half.x + 0.8 * ear);
            solid.add_prism(Axis::z, slot({0.4 * x, y}, {x, y}, ear), -half.y, plate - half.y)
                .cut_cylinder(Axis::z, {x, y}, 0.4 * ear, -far, plate + 1 - half.y);
        }
    if (fixing == 1) {  // foot with a neck and a hinge eye
        solid.add_box({-0.6 * ear, 0.4 * d, -half.y - 2 * ear}, {0.6 * ear, 0.4 * d + 2 * ear, 0.9 * wall - half.y});
        solid.add_cylinder(Axis::x, {0.4 * d + ear, -half.y - 2 * ear}, ear, -0.6 * ear, 0.6 * ear)
            .cut_cylinder(Axis::x, {0.4 * d + ear, -half.y - 2 * ear}, 0.4 * ear, -far, far);
    }
}

/// Cooling fins of a lamp; `reach` is the radius of what they stand on.
void add_lamp_fins(Solid& solid, double reach, double grow, double d) {
    for (int i = 0; i < 5; ++i) {
        const double y = d * (0.45 + 0.1 * i);
        solid.add_revolution(Axis::y, ring_meridian(y, y + 0.03 * d, 0.99 * reach, reach + grow));
    }
}

}  // namespace

/// Small housing of a camera, lamp or sensor: box or barrel, lens tube in front, cable gland behind, ears to fix it.
Part sensor_pod(FamilyContext& context) {
    Random& random = context.random;
    const double w = random.log_uniform(14, 150), h = w * random.uniform(0.6, 1.1), d = w * random.uniform(0.5, 2.2),
                 wall = std::min(w, h) * random.uniform(0.05, 0.1),
                 lens = 0.5 * std::min(w, h) * random.uniform(0.4, 0.85), tube = d * random.uniform(0.1, 0.6);
    Part part;
    Solid& solid = part.solid;
    const bool barrel = random.chance(0.4);
    const double radius = 0.5 * std::min(w, h), corner = wall * random.choice({0.0, 1.5, 3.0});
    if (barrel)
        solid.add_cylinder(Axis::y, {}, radius, 0, d);
    else
        solid.add_prism(Axis::y, rounded_rectangle({-w / 2, -h / 2}, {w / 2, h / 2}, corner), 0, d);
    if (random.chance(0.8)) {
        const double hood = random.chance(0.3) ? lens * 1.25 : lens;
        solid.add_revolution(Axis::y, through({{-tube, 0},
                                               {-tube, hood},
                                               {-0.6 * tube, hood},
                                               {-0.4 * tube, lens},
                                               {0.1 * wall, lens},
                                               {0.1 * wall, 0}}));
    }
    const double half_w = barrel ? radius : w / 2, half_h = barrel ? radius : h / 2;
    fix_pod(solid, random, {half_w, half_h}, w, d, wall);
    // The chamber is open behind or closed by a screwed lid.
    const double back = random.chance(0.5) ? d + 1 : d - wall;
    if (barrel)
        solid.cut_cylinder(Axis::y, {}, radius - wall, wall, back);
    else
        solid.cut_prism(Axis::y,
                        rounded_rectangle({wall - w / 2, wall - h / 2}, {w / 2 - wall, h / 2 - wall}, 0.4 * corner),
                        wall, back);
    solid.cut_cylinder(Axis::y, {}, lens - 0.7 * wall, -tube - 1, -0.3 * tube)
        .cut_cylinder(Axis::y, {}, 0.7 * lens, -far, 1.5 * wall);
    if (!barrel && random.chance(0.6)) {
        const Box2 area = box2({1.6 * wall - w / 2, 1.6 * wall - h / 2}, {w / 2 - 1.6 * wall, h / 2 - 1.6 * wall});
        for (const Point2 at : border_points(area, 2, 2))
            solid.add_cylinder(Axis::y, at, 1.3 * wall, wall, d).cut_cylinder(Axis::y, at, 0.5 * wall, 0.4 * d, d + 1);
    }
    const double gland = 0.28 * radius * random.uniform(0.6, 1.0);
    if (back < d && random.chance(0.6))
        add_gland(solid, random, Axis::y, {0, -0.3 * half_h}, d, 1, gland);
    else if (!barrel && random.chance(0.6))
        add_gland(solid, random, Axis::z, {0, 0.7 * d}, -half_h, -1, std::min(gland, 0.2 * d));
    if (barrel && random.chance(0.4)) add_lamp_fins(solid, radius, 0.12 * radius, d);
    return part;
}

}  // namespace v16::corpus
