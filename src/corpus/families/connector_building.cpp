// What joins concrete, scaffolds, space frames, glass and timber.
#include <algorithm>
#include <cmath>

#include "corpus/families/connector.hpp"
#include "corpus/families/connector_sizes.hpp"
#include "corpus/turned.hpp"

namespace v16::corpus {
namespace {

/// A ribbed bar along x.
void add_rebar(Solid& solid, double r, double from, double to) {
    solid.add_cylinder(Axis::x, {}, 0.94 * r, from, to);
    const double pitch = 1.2 * r;
    for (double x = from + 0.5 * pitch; x < to - 0.3 * pitch; x += pitch)
        solid.add_revolution(Axis::x, through({{x, 0},
                                               {x, 0.94 * r},
                                               {x + 0.12 * r, 1.06 * r},
                                               {x + 0.3 * r, 1.06 * r},
                                               {x + 0.42 * r, 0.94 * r},
                                               {x + 0.42 * r, 0}}));
}

}  // namespace

/// Sleeve that joins reinforcing bars: threaded, tapered, pressed, grouted or bolted; alone or with its bars; lifting
/// sockets and headed anchors.
Part rebar_coupler(FamilyContext& context) {
    Random& random = context.random;
    const double r = 0.5 * random.choice({12.0, 14.0, 16.0, 18.0, 20.0, 22.0, 25.0, 28.0, 32.0, 40.0}),
                 outer = r * random.uniform(1.4, 1.7);
    const std::size_t form = random.weighted({0.3, 0.15, 0.15, 0.2, 0.2});
    const bool bars = random.chance(form < 3 ? 0.85 : 0.6);
    double half = r * random.uniform(1.8, 3);
    Part part;
    Solid& solid = part.solid;
    if (form == 0) {  // thread, sometimes a lock nut
        if (random.chance(0.3))
            solid.add_prism(Axis::x, hexagon({}, 2 * outer, 0), -half, half);
        else
            solid.add_chamfered_cylinder(Axis::x, {}, outer, -half, half, 0.08 * r, 0.08 * r);
        const bool nut = random.chance(0.3);
        if (nut) solid.add_chamfered_cylinder(Axis::x, {}, outer, half + 0.05 * r, half + r, 0, 0.08 * r);
        solid.cut_cylinder(Axis::x, {}, 0.92 * r, -far, far).add_thread({Axis::x, {}, r, 0.92 * r, -half, half, true});
        if (bars) half += nut ? r : 0.0;
    } else if (form == 1) {  // taper threads
        solid.add_chamfered_cylinder(Axis::x, {}, outer, -half, half, 0.05 * r, 0.05 * r);
        for (const double s : {-1.0, 1.0})
            solid.cut_revolution(Axis::x, cone_meridian(s * 0.1 * half, 0.75 * r, s * (half + 0.01), r));
        solid.cut_cylinder(Axis::x, {}, 0.6 * r, -half, half);
    } else if (form == 2) {  // pressed: the marks of the die
        half *= 1.4;
        solid.add_cylinder(Axis::x, {}, outer, -half, half);
        const int marks = random.integer(3, 6);
        for (const double s : {-1.0, 1.0})
            for (int i = 0; i < marks; ++i) {
                const double x = s * half * (0.15 + 0.8 * (i + 0.5) / marks), w = 0.28 * half / marks;
                solid.cut_revolution(Axis::x, ring_meridian(x - w, x + w, 0.93 * outer, far));
            }
        solid.cut_cylinder(Axis::x, {}, 1.02 * r, -far, far);
    } else if (form == 3) {  // grouted: a long sleeve with two ports
        half = r * random.uniform(6, 9);
        const double inner = r * random.uniform(1.6, 2.0), wide = inner + 0.35 * r, port = 0.5 * r;
        solid.add_revolution(Axis::x,
                             turned({{.length = 0.15 * half, .radius = wide, .end_radius = 1.05 * wide},
                                     {.length = 1.6 * half, .radius = 1.05 * wide},
                                     {.length = 0.25 * half, .radius = 1.05 * wide, .end_radius = 0.85 * wide}},
                                    -half));
        for (const double x : {-0.8 * half, 0.75 * half})
            solid.add_cylinder(Axis::z, {x, 0}, port, 0, wide + r * random.uniform(0.4, 1.2));
        solid.cut_cylinder(Axis::x, {}, inner, -0.95 * half, 0.8 * half).cut_cylinder(Axis::x, {}, 1.1 * r, -far, far);
        for (const double x : {-0.8 * half, 0.75 * half})
            solid.cut_cylinder(Axis::z, {x, 0}, 0.7 * port, 0.5 * inner, far);
        if (random.chance(0.5))
            for (int i = -2; i <= 2; ++i)
                solid.add_revolution(
                    Axis::x, ring_meridian(0.3 * half * i, 0.3 * half * i + 0.2 * r, 0.9 * inner, inner + 0.01 * r));
    } else {  // lifting socket: a tube with thread, a cross hole or a bent bar, a plate
        half = r * random.uniform(3, 5);
        solid.add_cylinder(Axis::x, {}, outer, -half, half);
        solid.cut_blind_hole(Axis::x, {}, 0.9 * r, half + 1, 0)
            .add_thread({Axis::x, {}, r, 0.9 * r, 0.1 * half, half, true});
        if (random.chance(0.5))
            solid.cut_cylinder(Axis::y, {-0.75 * half, 0}, 0.5 * r, -far, far);
        else
            solid.add_chamfered_cylinder(Axis::x, {}, 2 * outer, -half - 0.6 * r, -half, 0, 0);
        if (random.chance(0.4))
            solid.add_box({half - 0.4 * r, -3 * r, -3 * r}, {half, 3 * r, 3 * r})
                .cut_cylinder(Axis::x, {}, 0.9 * r, half - r, far);
        return part;
    }
    if (bars)
        for (const double s : {-1.0, 1.0}) {
            const double in = (form == 3 ? 0.1 : 0.04) * half, out = half + r * random.uniform(3, 8);
            add_rebar(solid, 0.95 * r, s > 0 ? in : -out, s > 0 ? out : -in);
        }
    return part;
}

namespace {

/// Half of a coupler about the tube along `axis` through the origin plus `offset` along y: a body with a flap, a swing
/// bolt with nut.
void add_tube_clamp(Solid& solid, Random& random, Axis axis, double offset, double r, double wall, double half) {
    const double out = r + wall;
    const bool along_x = axis == Axis::x;
    const Point2 centre = along_x ? Point2{offset, 0} : Point2{0, offset};  // (y, z) or (x, y)
    const auto at = [&](double across, double y) {
        return along_x ? Point2{y + offset, across} : Point2{across, y + offset};
    };
    solid.add_prism(axis, circle(centre, out), -half, half);
    const double ear = out + 1.2 * wall, deep = wall * random.uniform(1.0, 1.6), bolt = 0.8 * wall,
                 s = offset < 0 ? -1.0 : 1.0;
    // The flap's ear and the body's, on one side; the hinge on the other.
    const auto block = [&](double a0, double a1, double y0, double y1, double h) {
        const Point2 p = at(std::min(a0, a1), std::min(y0, y1)), q = at(std::max(a0, a1), std::max(y0, y1));
        solid.add_prism(
            axis, rectangle({std::min(p.x, q.x), std::min(p.y, q.y)}, {std::max(p.x, q.x), std::max(p.y, q.y)}), -h, h);
    };
    block(0.9 * r, ear + 1.3 * wall, s * 0.1 * wall, s * deep, 0.8 * half);
    block(0.9 * r, ear + 1.3 * wall, -s * 0.1 * wall, -s * deep, 0.8 * half);
    solid.add_prism(axis, circle(at(-out - 0.4 * wall, 0), 0.8 * wall), -half, half);
    // The bolt stands along y, away from the other tube.
    const Point2 where = along_x ? Point2{0, ear + 0.1 * wall} : Point2{ear + 0.1 * wall, 0};  // (x, z)
    const double a = offset - s * (deep + wall), b = offset + s * (deep + 2.6 * wall), n0 = offset + s * deep,
                 n1 = offset + s * (deep + 1.4 * wall);
    solid.add_cylinder(Axis::y, where, 0.5 * bolt, std::min(a, b), std::max(a, b))
        .add_prism(Axis::y, hexagon(where, 2.0 * bolt, 0), std::min(n0, n1), std::max(n0, n1));
}

}  // namespace

/// Coupler of scaffold tubes: right-angle, swivel, parallel, sleeve inside or out, putlog clip; with or without tubes.
Part scaffold_coupler(FamilyContext& context) {
    Random& random = context.random;
    const double r = 0.5 * random.choice({33.7, 42.4, 48.3, 48.3, 48.3, 60.3}), wall = r * random.uniform(0.2, 0.3),
                 half = r * random.uniform(0.9, 1.4);
    const std::size_t form = random.weighted({0.4, 0.2, 0.2, 0.2});
    const bool tubes = random.chance(0.45);
    Part part;
    Solid& solid = part.solid;
    if (form == 2) {  // sleeve about two ends
        const double length = r * random.uniform(2.5, 4.5), ear = r + wall;
        solid.add_cylinder(Axis::x, {}, r + 0.6 * wall, -length, length);
        solid.add_box({-length, 0.3 * r, -1.2 * wall}, {length, ear + 2.4 * wall, 1.2 * wall});
        if (random.chance(0.5)) solid.add_cylinder(Axis::x, {-ear, 0}, 0.8 * wall, -length, length);
        for (const double x : {-0.6 * length, 0.6 * length})
            solid.add_cylinder(Axis::z, {x, ear + wall}, 0.5 * wall, -2.4 * wall, 3 * wall)
                .add_prism(Axis::z, hexagon({x, ear + wall}, 1.7 * wall, 0), 1.2 * wall, 2.2 * wall)
                .add_prism(Axis::z, hexagon({x, ear + wall}, 1.7 * wall, 0), -2.2 * wall, -1.2 * wall);
        solid.cut_cylinder(Axis::x, {}, r, -far, far)
            .cut_box({-far, 0.9 * r, -0.08 * r}, {far, ear + 0.4 * wall, 0.08 * r});
        if (tubes)
            solid.add_cylinder(Axis::x, {}, 0.99 * r, -2 * length, 2 * length)
                .cut_box({-0.03 * r, -0.99 * r, -0.99 * r}, {0.03 * r, 0.99 * r, 0.99 * r})
                .cut_cylinder(Axis::x, {}, 0.86 * r, -far, far);
        return part;
    }
    const double offset = r + wall + (form == 1 ? r * random.uniform(0.25, 0.5) : 0.0);
    const Axis second = form == 3 ? Axis::z : Axis::x;
    add_tube_clamp(solid, random, Axis::z, -offset, r, wall, half);
    add_tube_clamp(solid, random, second, offset, r, wall, half);
    if (form == 1) {
        solid.add_cylinder(Axis::y, {}, 0.7 * r, -offset, offset);
    } else {
        const double b = 0.8 * half;
        solid.add_box({-b, -wall - 0.3 * r, -b}, {b, wall + 0.3 * r, b});
    }
    solid.cut_cylinder(Axis::z, {0, -offset}, r, -far, far);
    solid.cut_cylinder(second, second == Axis::x ? Point2{offset, 0} : Point2{0, offset}, r, -far, far);
    if (tubes) {
        const double l = r * random.uniform(3, 6);
        solid.add_cylinder(Axis::z, {0, -offset}, 0.99 * r, -l, l)
            .cut_cylinder(Axis::z, {0, -offset}, 0.86 * r, -far, far);
        const Point2 c = second == Axis::x ? Point2{offset, 0} : Point2{0, offset};
        solid.add_cylinder(second, c, 0.99 * r, -l, l).cut_cylinder(second, c, 0.86 * r, -far, far);
    }
    part.main_side = random.choice({Side::front, Side::top, Side::right});
    return part;
}

/// Node of a space frame: a ball or a block with tapped flats, alone or with the sleeves, cones and tubes that are
/// screwed to it; a hub with slots for the flattened ends of tubes.
Part node_ball(FamilyContext& context) {
    Random& random = context.random;
    const double r = random.log_uniform(15, 150), bolt = r * random.uniform(0.15, 0.3),
                 flat = r * random.uniform(0.86, 0.94);
    const std::size_t form = random.weighted({0.5, 0.4, 0.1});
    Part part;
    Solid& solid = part.solid;
    if (form == 2) {  // slotted hub
        const double high = r * random.uniform(1.2, 2), t = 0.1 * r;
        const int slots = random.choice({4, 6, 8});
        solid.add_chamfered_cylinder(Axis::z, {}, r, -0.5 * high, 0.5 * high, 0.05 * r, 0.05 * r);
        for (int i = 0; i < slots; ++i) {
            const double a = 360.0 * i / slots;
            solid.cut_prism(Axis::z, rotated(rectangle({0.55 * r, -0.5 * t}, {2 * r, 0.5 * t}), a), -far, far)
                .cut_prism(Axis::z, circle(polar({}, 0.6 * r, a), 0.9 * t), -far, far);
        }
        solid.cut_cylinder(Axis::z, {}, 0.2 * r, -far, far);
        if (random.chance(0.4))
            solid.add_cylinder(Axis::z, {}, 0.18 * r, -high, high)
                .add_cylinder(Axis::z, {}, 0.8 * r, 0.5 * high, 0.6 * high)
                .add_prism(Axis::z, hexagon({}, 0.6 * r, 0), 0.6 * high, 0.8 * high);
        part.main_side = random.choice({Side::top, Side::front});
        return part;
    }
    if (random.chance(0.75))
        solid.add_revolution(Axis::z, ball_meridian(0, r));
    else
        solid.add_prism(Axis::y, chamfered(rectangle({-flat, -flat}, {flat, flat}), 0.3 * r), -flat, flat);
    // A raised seat in each direction that a bar comes from.
    const int seats = random.integer(2, 6);
    const double seat = r * random.uniform(0.97, 1.06), wide = std::max(1.9 * bolt, r * random.uniform(0.35, 0.5));
    for (int i = 0; i < seats; ++i) {
        const Axis axis = i < 2 ? Axis::x : i < 4 ? Axis::z : Axis::y;
        const double s = i % 2 != 0 ? -1.0 : 1.0;
        const auto span = [&](double p, double q) { return std::pair{std::min(s * p, s * q), std::max(s * p, s * q)}; };
        const auto [b0, b1] = span(0.5 * r, seat);
        solid.add_cylinder(axis, {}, wide, b0, b1);
        const auto [h0, h1] = span(0.4 * r, 2 * seat);
        solid.cut_cylinder(axis, {}, bolt, h0, h1);
        const auto [t0, t1] = span(0.45 * r, seat);
        solid.add_thread({axis, {}, 1.1 * bolt, bolt, t0, t1, true});
    }
    for (int i = 0; form == 1 && i < seats; ++i) {  // bolt, sleeve, cone and tube
        const Axis axis = i < 2 ? Axis::x : i < 4 ? Axis::z : Axis::y;
        const double s = i % 2 != 0 ? -1.0 : 1.0;
        const double sleeve = seat + 2.2 * bolt, cone = sleeve + r * random.uniform(0.6, 1.2),
                     tube = cone + r * random.uniform(0.8, 2), out = bolt * random.uniform(2.4, 3.2);
        const auto along = [&](const Path& path, double p, double q) {
            solid.add_prism(axis, path, std::min(s * p, s * q), std::max(s * p, s * q));
        };
        along(circle({}, 0.98 * bolt), 0.4 * r, sleeve + bolt);
        along(hexagon({}, 3.4 * bolt, 0), seat, sleeve);
        solid.add_revolution(axis, cone_meridian(s * sleeve, 1.7 * bolt, s * cone, out));
        along(circle({}, out), cone, tube);
    }
    return part;
}

/// Fitting of point-held glass: a spider of one to four arms, the bolt with its disc, a standoff with a cap, a clamp.
Part glass_fitting(FamilyContext& context) {
    Random& random = context.random;
    const double r = random.uniform(10, 30);
    const std::size_t form = random.weighted({0.4, 0.3, 0.3});
    Part part;
    Solid& solid = part.solid;
    if (form == 0) {
        const int arms = random.choice({1, 2, 2, 3, 4, 4});
        const double reach = r * random.uniform(3, 6), hub = r * random.uniform(1.0, 1.5),
                     eye = r * random.uniform(0.6, 0.9), t = r * random.uniform(0.4, 0.7),
                     back = r * random.uniform(1, 2.5);
        const bool straight = arms == 2 && random.chance(0.5), holes = random.chance(0.85), slots = random.chance(0.4);
        const double lean = random.choice({0.0, 0.0, 8.0});
        for (int i = 0; i < arms; ++i) {
            const double a = straight ? 180.0 * i : 45 + 90.0 * i;
            const Point2 end = polar({}, reach, a), knee = polar({}, 0.75 * reach, a + lean);
            solid.add_prism(Axis::y, tangent_hull({}, 0.9 * hub, knee, 0.7 * eye), 0, t)
                .add_prism(Axis::y, tangent_hull(knee, 0.7 * eye, end, eye), -0.3 * t, 0.8 * t);
            solid.add_cylinder(Axis::y, end, eye, -0.5 * t, t);
            if (holes)
                solid.cut_prism(Axis::y,
                                slots
                                    ? slot(polar({}, reach - 0.2 * eye, a), polar({}, reach + 0.2 * eye, a), 0.35 * eye)
                                    : circle(end, 0.45 * eye),
                                -far, far);
        }
        solid.add_cylinder(Axis::y, {}, hub, -0.2 * t, t + back);
        if (random.chance(0.6))
            solid.add_chamfered_cylinder(Axis::y, {}, 1.5 * hub, t + back, t + back + 0.3 * r, 0, 0.05 * r);
        solid.cut_counterbore(Axis::y, {}, 0.35 * hub, 0.6 * hub, 0.4 * t, -0.3 * t, far);
        return part;
    }
    if (form == 1) {  // the bolt through the glass
        const double stud = r * random.uniform(0.25, 0.4), glass = r * random.uniform(0.4, 0.9),
                     length = r * random.uniform(2, 4), disc = r * random.uniform(0.9, 1.2);
        if (random.chance(0.5))
            solid.add_chamfered_cylinder(Axis::x, {}, disc, -0.3 * r, 0, 0.1 * r, 0);
        else
            solid.add_revolution(Axis::x, cone_meridian(-0.0, disc, 0.8 * glass, 0.6 * disc));
        solid.add_cylinder(Axis::x, {}, 0.6 * disc, 0, glass)
            .add_chamfered_cylinder(Axis::x, {}, disc, glass, glass + 0.3 * r, 0, 0.05 * r);
        if (random.chance(0.5))
            solid.add_revolution(Axis::x, ball_meridian(glass + 0.55 * r, 0.5 * disc))
                .add_chamfered_cylinder(Axis::x, {}, 0.6 * disc, glass + 0.35 * r, glass + 0.8 * r, 0, 0.05 * r);
        solid.add_cylinder(Axis::x, {}, stud, glass, glass + length)
            .add_thread({Axis::x, {}, stud, 0.88 * stud, glass + 0.8 * r, glass + length});
        const double nut = glass + length * random.uniform(0.5, 0.7);
        for (const double x : {nut, nut + 1.4 * stud + r * random.uniform(0.1, 0.4)})
            if (x + 1.4 * stud < glass + length)
                solid.add_prism(Axis::x, hexagon({}, 3.3 * stud, 0), x, x + 1.3 * stud);
        if (random.chance(0.5))
            solid.cut_prism(Axis::x, hexagon({}, stud, 0), -far, 0.15 * r);
        else
            solid.cut_hole_circle(Axis::x, {}, 0.65 * disc, 2, 0, 0.1 * disc, -far, -0.1 * r);
        return part;
    }
    const double body = r * random.uniform(1, 3.5), glass = r * random.uniform(0.4, 0.7),
                 stud = 0.3 * r;  // standoff with a cap
    solid.add_chamfered_cylinder(Axis::x, {}, r, 0, body, 0.05 * r, 0.08 * r)
        .add_cylinder(Axis::x, {}, stud, -r * random.uniform(0.8, 2), body + glass);
    solid.add_thread({Axis::x, {}, stud, 0.88 * stud, -0.7 * r, 0});
    if (random.chance(0.85)) {
        const double x = body + glass;
        solid.add_cylinder(Axis::x, {}, 0.85 * r, body, body + 0.1 * r)
            .add_cylinder(Axis::x, {}, 0.85 * r, x - 0.1 * r, x);
        solid.add_chamfered_cylinder(Axis::x, {}, r * random.uniform(0.95, 1.1), x, x + 0.3 * r, 0, 0.1 * r);
        if (random.chance(0.5)) solid.cut_prism(Axis::x, hexagon({}, 0.4 * r, 0), x + 0.12 * r, far);
    }
    if (random.chance(0.3)) solid.cut_cylinder(Axis::z, {0.5 * body, 0}, 0.12 * r, 0, far);
    return part;
}

}  // namespace v16::corpus
