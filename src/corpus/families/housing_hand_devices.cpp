// Cases that are carried about or plugged in: cases of telephones and consoles, socket strips and plugs, reels of tape.
#include <algorithm>
#include <vector>

#include "corpus/families/housing.hpp"
#include "corpus/families/housing_details.hpp"
#include "corpus/families/housing_ports.hpp"
#include "corpus/families/other_pieces.hpp"
#include "corpus/turned.hpp"

namespace v16::corpus {
namespace {

/// Openings for the lenses in a back between z = 0 and `wall`, near the corner at (x, y): an island, single holes, a
/// bar.
void cut_lenses(Solid& solid, Random& random, Point2 half, double wall) {
    const double r = half.x * random.uniform(0.09, 0.15),
                 x = random.choice({-1.0, -1.0, 0.0, 1.0}) * (half.x - 3.4 * r), y = half.y - 3.6 * r;
    const std::size_t form = random.weighted({0.35, 0.25, 0.2, 0.2});
    if (form == 0) {
        const double a = r * random.uniform(1.6, 2.3), b = a * random.uniform(1.0, 1.5);
        if (random.chance(0.5))  // a raised rim about the island
            solid.add_prism(Axis::z,
                            rounded_rectangle({x - a - wall, y - b - wall}, {x + a + wall, y + b + wall}, 0.7 * a),
                            -0.6 * wall, wall);
        solid.cut_prism(Axis::z, rounded_rectangle({x - a, y - b}, {x + a, y + b}, 0.6 * a), -far, 2 * wall);
    } else if (form == 1) {
        for (int i = 0, n = random.integer(2, 3); i < n; ++i)
            solid.cut_cylinder(Axis::z, {x, y - 2.6 * r * i + r}, r, -far, 2 * wall);
    } else if (form == 2) {
        solid.cut_prism(Axis::z, slot({-half.x + 3.2 * r, y}, {half.x - 3.2 * r, y}, 1.3 * r), -far, 2 * wall);
    } else {
        solid.cut_prism(Axis::z, slot({x, y}, {x, y - 3 * r}, r), -far, 2 * wall);
        if (random.chance(0.5))
            solid.cut_cylinder(Axis::z, {x + random.choice({-2.2, 2.2}) * r * (x == 0 ? 1 : 0), y - 5.5 * r}, 0.4 * r,
                               -far, 2 * wall);
    }
}

}  // namespace

/// Case of a telephone or a tablet: a shallow tray with a lip, openings for lenses, keys and plugs; or a bumper without
/// a back; now and then a wallet's slots, a stand's ring, ribs at the corners.
Part phone_case(FamilyContext& context) {
    Random& random = context.random;
    const bool tablet = random.chance(0.2);
    const double x = tablet ? random.uniform(60, 110) : random.uniform(29, 43),
                 y = x * (tablet ? random.uniform(1.25, 1.5) : random.uniform(1.9, 2.2)),
                 wall = random.uniform(0.9, 2.6), deep = random.uniform(7, 13), corner = x * random.uniform(0.12, 0.4);
    Part part;
    part.main_side = Side::top;
    Solid& solid = part.solid;
    const Point2 in{x, y}, out{x + wall, y + wall};
    const bool bumper = random.chance(0.15), lip = random.chance(0.6);
    const double high = deep + wall + (lip ? 0.7 * wall : 0.0);
    solid.add_prism(Axis::z, rounded_rectangle(-1.0 * out, out, corner + wall), 0, high);
    if (random.chance(0.25))  // thick corners
        for (const Point2 q : quarters) {
            const Point2 c{q.x * (x - 0.5 * corner), q.y * (y - 0.5 * corner)};
            solid.add_cylinder(Axis::z, c, 0.5 * corner + 1.9 * wall + 0.25 * corner, 0, high);
        }
    solid.cut_prism(Axis::z, rounded_rectangle(-1.0 * in, in, corner), wall, wall + deep);
    const Point2 mouth{x - (lip ? 0.8 * wall : 0), y - (lip ? 0.8 * wall : 0)};
    solid.cut_prism(Axis::z, rounded_rectangle(-1.0 * mouth, mouth, corner), wall, far);
    if (bumper) {
        solid.cut_prism(Axis::z, rounded_rectangle(-0.93 * in, 0.93 * in, corner), -1, far);
    } else {
        cut_lenses(solid, random, in, wall);
        const std::size_t back = random.weighted({0.4, 0.15, 0.15, 0.15, 0.15});
        if (back == 1)
            solid.add_revolution(Axis::z, ring_meridian(-1.2 * wall, 0.01, 0.3 * x, 0.42 * x), {0, -0.2 * y});
        if (back == 2) cut_vents(solid, random, Axis::z, box2({-0.7 * x, -0.8 * y}, {0.7 * x, 0.3 * y}), -1, 2 * wall);
        if (back == 3) solid.cut_cylinder(Axis::z, {0, 0.2 * y}, 0.28 * x, -1, 2 * wall);
        if (back == 4)
            solid.add_box({-0.8 * x, -0.8 * y, -2.5 * wall}, {0.8 * x, 0.3 * y, 0.01})
                .cut_box({-0.72 * x, -0.76 * y, -1.5 * wall}, {0.72 * x, far, -0.5 * wall});
    }
    const double z = wall + 0.5 * deep, h = random.uniform(0.25, 0.42) * deep;
    // Keys at the sides.
    for (const double s : {-1.0, 1.0})
        for (int i = 0, n = random.integer(0, 2); i < n; ++i) {
            const double at = y * (0.55 - 0.35 * i), w = y * random.uniform(0.05, 0.14);
            const Path hole = slot({at - w, z}, {at + w, z}, h);
            if (random.chance(0.7))
                solid.cut_prism(Axis::x, hole, s > 0 ? x - 1 : -far, s > 0 ? far : 1 - x);
            else
                solid.add_prism(Axis::x, hole, s > 0 ? x + 0.5 * wall : -x - 1.5 * wall,
                                s > 0 ? x + 1.5 * wall : -x - 0.5 * wall);
        }
    // Plug, loudspeakers, microphone below and above.
    const double plug = x * random.uniform(0.12, 0.25);
    solid.cut_prism(Axis::y, slot({-plug, z}, {plug, z}, h), -far, 1 - y);
    if (random.chance(0.6))
        for (const double s : {-1.0, 1.0})
            solid.cut_prism(Axis::y, slot({s * 0.5 * x - 0.1 * x, z}, {s * 0.5 * x + 0.1 * x, z}, 0.6 * h), -far,
                            1 - y);
    if (random.chance(0.5)) solid.cut_cylinder(Axis::y, {random.choice({-0.5, 0.5}) * x, z}, 0.7 * h, y - 1, far);
    return part;
}

namespace {

/// What a socket shows in a face at `z` = top: a round or rounded well with holes, flat slots, an earth pin.
void cut_socket(Solid& solid, Random& random, std::size_t kind, Point2 c, double r, double top, double turn) {
    const double depth = top - 0.9 * r;
    const auto at = [&](Point2 p) { return c + rotated(Path{{{p}}, false}, turn).vertices[0].at; };
    const auto flat = [&](Point2 p, double w, double h) {
        solid.cut_prism(Axis::z, moved(rotated(rectangle({p.x - w, p.y - h}, {p.x + w, p.y + h}), turn), c), depth,
                        far);
    };
    switch (kind) {
        case 0:  // round well
            solid.cut_cylinder(Axis::z, c, r, top - 0.6 * r, far);
            for (const double s : {-1.0, 1.0}) solid.cut_cylinder(Axis::z, at({s * 0.48 * r, 0}), 0.13 * r, depth, far);
            if (random.chance(0.5))
                for (const double s : {-1.0, 1.0}) flat({0, s * 0.85 * r}, 0.15 * r, 0.12 * r);
            break;
        case 1:  // three flat pins
            flat({0, 0.5 * r}, 0.1 * r, 0.22 * r);
            for (const double s : {-1.0, 1.0}) flat({s * 0.48 * r, -0.25 * r}, 0.22 * r, 0.1 * r);
            break;
        case 2:  // two blades, one hole
            for (const double s : {-1.0, 1.0}) flat({s * 0.35 * r, 0.15 * r}, 0.07 * r, 0.27 * r);
            solid.cut_cylinder(Axis::z, at({0, -0.42 * r}), 0.15 * r, depth, far);
            break;
        case 3:  // inclined blades
            for (const double s : {-1.0, 1.0})
                solid.cut_prism(
                    Axis::z,
                    moved(rotated(rotated(rectangle({-0.07 * r, -0.27 * r}, {0.07 * r, 0.27 * r}), s * 30), turn),
                          at({s * 0.4 * r, 0.25 * r})),
                    depth, far);
            flat({0, -0.45 * r}, 0.07 * r, 0.27 * r);
            break;
        default:  // appliance inlet
            solid.cut_prism(
                Axis::z,
                moved(rotated(chamfered(rectangle({-0.8 * r, -0.55 * r}, {0.8 * r, 0.55 * r}), 0.3 * r), turn), c),
                top - 0.6 * r, far);
            break;
    }
}

}  // namespace

/// Socket strip, adapter or plug: a long case with a row of sockets, its switch and cable; a cube with its pins; a
/// moulded plug.
Part socket_strip(FamilyContext& context) {
    Random& random = context.random;
    const double r = random.uniform(15, 23);
    Part part;
    part.main_side = Side::top;
    Solid& solid = part.solid;
    const std::size_t kind = random.weighted({0.3, 0.25, 0.2, 0.15, 0.1}), form = random.weighted({0.6, 0.25, 0.15});
    const double high = r * random.uniform(1.3, 2.6), half = r * random.uniform(1.15, 1.6);
    if (form == 2) {  // round or square block with sockets about its middle
        const int n = random.choice({2, 3, 4});
        const double reach = r * (n == 2 ? 1.15 : 1.6), out = reach + 1.25 * r;
        const bool round = random.chance(0.5);
        solid.add_prism(Axis::z, round ? circle({}, out) : rounded_rectangle({-out, -out}, {out, out}, 0.5 * r), 0,
                        high);
        solid.cut_prism(
            Axis::z, round ? circle({}, out - 3) : rounded_rectangle({3 - out, 3 - out}, {out - 3, out - 3}, 0.4 * r),
            -1, high - 3);
        for (int i = 0; i < n; ++i)
            cut_socket(solid, random, kind, polar({}, reach, 360.0 / n * i + 90), 0.85 * r, high, 360.0 / n * i);
        solid.cut_cylinder(Axis::y, {0, 0.5 * high}, 0.2 * r, -far, 0);
        return part;
    }
    const int n = form == 0 ? random.integer(2, 8) : random.integer(1, 2);
    const double pitch = r * random.uniform(2.05, 2.7), length = n * pitch, turn = random.choice({0.0, 45.0, 90.0}),
                 tail = form == 0 ? r * random.uniform(0.4, 2.4) : 0.2 * r;
    const double a = -0.5 * length - (random.chance(0.5) ? 0.2 * r : tail), b = 0.5 * length + tail;
    const std::size_t section = random.weighted({0.5, 0.3, 0.2});
    if (section == 0)
        solid.add_prism(Axis::z, rounded_rectangle({a, -half}, {b, half}, r * random.choice({0.1, 0.4, 1.0})), 0, high);
    else
        solid.add_prism(Axis::x,
                        section == 1 ? chamfered(rectangle({-half, 0}, {half, high}), 0.25 * high)
                                     : through({{-half, 0},
                                                {half, 0},
                                                {half, 0.5 * high},
                                                {0.85 * half, high},
                                                {-0.85 * half, high},
                                                {-half, 0.5 * high}}),
                        a, b);
    const bool ears = form == 0 && random.chance(0.35);
    if (ears)
        for (const double s : {-1.0, 1.0}) {
            const double end = s < 0 ? a : b;
            solid.add_prism(Axis::z, slot({end - s * r, 0}, {end + s * 0.45 * r, 0}, 0.45 * r), 0, 0.15 * high)
                .cut_cylinder(Axis::z, {end + s * 0.45 * r, 0}, 0.15 * r, -1, 0.2 * high);
        }
    if (random.chance(0.6)) solid.cut_box({a + 3, -half + 3, form == 0 ? -1.0 : 3.0}, {b - 3, half - 3, high - 3});
    for (int i = 0; i < n; ++i) {
        const Point2 c{row_position(i, n, pitch), 0};
        if (random.chance(0.1)) continue;
        if (kind == 0) solid.add_cylinder(Axis::z, c, 1.06 * r, 0.35 * high, high);
        cut_socket(solid, random, kind, c, 0.92 * r, high, turn);
    }
    const double room = b - 0.5 * length;
    if (room > 0.9 * r) {  // a switch, lamps or charging plugs at the end
        const double c = 0.5 * length + 0.5 * room;
        if (random.chance(0.6))
            solid.add_box({c - 0.25 * room, -0.35 * r, high - 1}, {c + 0.25 * room, 0.35 * r, high + 0.12 * r})
                .cut_box({c - 0.32 * room, -0.42 * r, high - 0.01}, {c - 0.25 * room, 0.42 * r, far});
        else
            for (const double s : {-1.0, 1.0})
                solid.cut_box({c - 0.12 * r, s * 0.5 * half - 0.35 * r, high - r},
                              {c + 0.12 * r, s * 0.5 * half + 0.35 * r, far});
    }
    if (form == 0) {
        const double z = 0.5 * high;
        if (random.chance(0.6))
            solid.add_revolution(Axis::x, cone_meridian(b - 1, 0.35 * r, b + r * random.uniform(0.8, 1.5), 0.22 * r),
                                 {0, z});
        solid.cut_cylinder(Axis::x, {0, z}, 0.17 * r, b - 5, far);
    } else {  // the pins below
        const bool round = kind == 0 || random.chance(0.4);
        for (const double s : {-1.0, 1.0})
            if (round)
                solid.add_cylinder(Axis::z, {s * 0.48 * r, 0}, 0.12 * r, -r, 0.1);
            else
                solid.add_box({s * 0.4 * r - 0.05 * r, -0.2 * r, -r}, {s * 0.4 * r + 0.05 * r, 0.2 * r, 0.1});
        part.main_side = random.choice({Side::top, Side::front});
    }
    return part;
}

/// Case of a tape measure, a cord or a small hose: round, D-shaped or drop-shaped in front, the exit at a corner, the
/// hub, a clip or a bracket, screws; whole or one half of it.
Part reel_case(FamilyContext& context) {
    Random& random = context.random;
    const double r = random.log_uniform(18, 180), deep = r * random.uniform(0.3, 0.9), wall = 0.05 * r + 0.6,
                 out = r + wall, exit = r * random.uniform(0.25, 0.5);
    Part part;
    Solid& solid = part.solid;
    const std::size_t form = random.weighted({0.4, 0.25, 0.2, 0.15});
    const double nose = out * random.uniform(1.05, 1.5);
    // Outline in x-z, `e` further in; the tape leaves to the right at the bottom, or at the tip.
    const auto outline = [&](double e) {
        const double o = out - e;
        if (form == 0)  // D: two square corners below
            return filleted(counter_clockwise(through({{-o, -o},
                                                       {nose - e, -o},
                                                       {nose - e, -o + exit},
                                                       {o, 0.1 * o},
                                                       {0.75 * o, 0.75 * o},
                                                       {0, o},
                                                       {-0.7 * o, 0.8 * o},
                                                       {-o, 0.2 * o}})),
                            0.2 * o);
        if (form == 1) return tangent_hull({}, o, {1.3 * out, -0.4 * out}, 0.35 * out - 0.6 * e);
        if (form == 2) return rounded_rectangle({-o, -o}, {o, o}, 0.35 * o);
        return circle({}, o);
    };
    solid.add_prism(Axis::y, outline(0), 0, deep);
    if (random.chance(0.4)) solid.add_cylinder(Axis::y, {}, 0.75 * r, -0.08 * r, 1);
    if (random.chance(0.3)) solid.add_prism(Axis::y, outline(-0.06 * r), 0.3 * deep, 0.7 * deep);
    const bool spout = form >= 2;
    if (spout) solid.add_box({0, 0.25 * deep, -out}, {out + 0.3 * r, 0.75 * deep, -out + exit});
    const bool clip = random.chance(0.4), bracket = !clip && random.chance(0.4);
    if (clip)
        solid.add_box({-0.2 * r, deep - 0.01, 0.2 * r}, {0.2 * r, deep + 0.12 * r, 0.7 * out})
            .add_box({-0.2 * r, deep + 0.07 * r, -0.7 * r}, {0.2 * r, deep + 0.12 * r, 0.7 * out});
    if (bracket) {
        const double back = -out * 1.35;
        solid.add_box({back, 0.1 * deep, -0.6 * r}, {back + 0.1 * r, 0.9 * deep, 0.6 * r})
            .add_box({back, 0.3 * deep, -0.15 * r}, {-0.9 * out, 0.7 * deep, 0.15 * r});
        for (const double z : {-0.42 * r, 0.42 * r})
            solid.cut_cylinder(Axis::x, {0.5 * deep, z}, 0.07 * r, -far, back + 0.2 * r);
    }
    const bool half = random.chance(0.4);  // seen into
    solid.cut_prism(Axis::y, outline(wall), half ? -far : wall, deep - wall);
    const double hub = r * random.uniform(0.12, 0.4);
    solid.add_cylinder(Axis::y, {}, hub, half ? 0.1 * deep : 0.0, deep);
    if (half) {
        if (random.chance(0.5))
            solid.add_revolution(Axis::y, ring_meridian(0.5 * deep, deep, 0.85 * r, 0.85 * r + wall));
    } else if (random.chance(0.4)) {  // windows
        const int n = random.integer(3, 6);
        for (int i = 0; i < n; ++i)
            solid.cut_prism(Axis::y, ring_sector({}, hub + 0.15 * r, 0.75 * r, 360.0 / n * i, 240.0 / n), -far,
                            wall + 0.1);
    }
    solid.cut_cylinder(Axis::y, {}, hub * random.uniform(0.3, 0.7), -far, random.chance(0.5) ? far : 0.7 * deep);
    const double z = form == 1 ? -0.55 * out : -out + 0.5 * exit;
    solid.cut_prism(Axis::x, rectangle({0.3 * deep, z - 0.12 * exit}, {0.7 * deep, z + 0.12 * exit}),
                    form == 1 ? out : 0.5 * out, far);
    if (random.chance(0.6) && form != 3)
        for (const Point2 q : quarters) {
            if (form == 1 || (form == 0 && q.y > 0)) continue;
            const Point2 p = 0.83 * out * q;
            solid.add_cylinder(Axis::y, p, 0.09 * r, 0, deep).cut_cylinder(Axis::y, p, 0.04 * r, -far, 0.8 * deep);
        }
    return part;
}

}  // namespace v16::corpus
