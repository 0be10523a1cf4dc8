// Corner pieces of frames and brackets with ribs: what holds profiles, tubes and arms at an angle.
#include <algorithm>
#include <array>
#include <vector>

#include "corpus/families/other.hpp"
#include "corpus/families/other_outlines.hpp"

namespace v16::corpus {
namespace {

/// Adds an arm or cuts its bore: a bar of half width `half` from `from` to `to` along the axis, through the origin's
/// line.
void bar(Solid& solid, bool adds, bool round, Axis axis, double half, double from, double to) {
    const Path profile = round ? circle({}, half) : rectangle({-half, -half}, {half, half});
    if (adds)
        solid.add_prism(axis, profile, std::min(from, to), std::max(from, to));
    else
        solid.cut_prism(axis, profile, std::min(from, to), std::max(from, to));
}

/// Sockets for two to five tubes or profiles that meet at right angles, each with a screw from the side.
void tube_corner(Solid& solid, Random& random) {
    const double bore = random.log_uniform(4, 30), wall = bore * random.uniform(0.2, 0.6), half = bore + wall,
                 reach = bore * random.uniform(2.5, 5), floor = half * random.uniform(0.4, 1.0);
    const bool round = random.chance(0.5), round_bore = round || random.chance(0.3);
    struct Arm {
        Axis axis;
        double side;
    };
    std::vector<Arm> arms{{Axis::x, 1}, {Axis::z, 1}, {Axis::y, 1}};
    if (random.chance(0.3)) arms.push_back({Axis::x, -1});
    if (random.chance(0.15)) arms.push_back({Axis::z, -1});
    if (random.chance(0.2)) arms.erase(arms.begin() + 2);
    for (const Arm& arm : arms)
        bar(solid, true, round, arm.axis, half, -arm.side * half * (round ? 0.0 : 1.0), arm.side * reach);
    if (round)
        for (const Axis axis : {Axis::x, Axis::z}) solid.add_cylinder(axis, {}, half, -half, half);
    if (random.chance(0.4)) {  // a web between two arms
        const double leg = reach * random.uniform(0.7, 1.0), t = wall * random.uniform(0.8, 1.6);
        solid.add_prism(Axis::y, through({{0, 0}, {leg, 0}, {0, leg}}), -0.5 * t, 0.5 * t);
    }
    for (const Arm& arm : arms)
        bar(solid, false, round_bore, arm.axis, bore * (round_bore ? 1.0 : 0.95), arm.side * floor,
            arm.side * (reach + 1));
    const double screw = bore * random.uniform(0.12, 0.2), at = 0.5 * (floor + reach);
    if (random.chance(0.7)) {
        solid.cut_cylinder(Axis::y, {at, 0}, screw, -far, 0).cut_cylinder(Axis::y, {0, at}, screw, -far, 0);
        solid.cut_cylinder(Axis::z, {0, at}, screw, -far, 0);
    }
}

/// Three plates that stand on each other at the corner of a frame of extrusions, two holes in each.
void plate_corner(Solid& solid, Random& random) {
    const double profile = random.choice({15.0, 20.0, 20.0, 30.0, 40.0, 45.0}), t = profile * random.uniform(0.12, 0.3),
                 a = profile * random.choice({1.0, 2.0, 2.0, 3.0}), b = profile * random.choice({1.0, 2.0, 3.0});
    const double w = profile * random.choice({1.0, 1.0, 2.0});
    solid.add_box({0, 0, 0}, {a, w, t}).add_box({0, 0, 0}, {t, w, b});
    const bool walled = random.chance(0.7);
    if (walled) {
        Path wall = random.chance(0.5)
                        ? through({{0, 0}, {a, 0}, {a, t}, {t, b}, {0, b}})
                        : through({{0, 0}, {a, 0}, {a, profile}, {profile, profile}, {profile, b}, {0, b}});
        solid.add_prism(Axis::y, wall, w - t, w);
        const double r = profile * 0.13;
        solid.cut_cylinder(Axis::y, {0.5 * profile, 0.5 * profile}, r, 0, w + 1);
        if (a > 1.5 * profile) solid.cut_cylinder(Axis::y, {a - 0.5 * profile, 0.3 * profile}, 0.8 * r, 0, w + 1);
        if (b > 1.5 * profile) solid.cut_cylinder(Axis::y, {0.3 * profile, b - 0.5 * profile}, 0.8 * r, 0, w + 1);
    }
    const double r = profile * random.uniform(0.08, 0.14), y = walled ? 0.5 * (w - t) : 0.5 * w;
    for (double x = 0.5 * profile + (a > profile ? 0.0 : 0.1 * profile); x < a; x += profile) {
        solid.cut_cylinder(Axis::z, {x, y}, r, -1, t + 1);
        if (random.chance(0.3)) solid.cut_cylinder(Axis::z, {x, y}, 1.9 * r, 0.5 * t, t + 0.01);
    }
    for (double z = 0.5 * profile + 0.1 * profile; z < b; z += profile)
        solid.cut_cylinder(Axis::x, {y, z}, r, -1, t + 1);
    if (random.chance(0.4))  // the key that sits in the profile's groove
        solid.add_box({0.2 * a, y - 0.13 * profile, -0.08 * profile}, {0.9 * a, y + 0.13 * profile, 0.1});
}

/// Vertex of a delta frame: a motor's or a post's middle, two arms that spread by sixty degrees.
void delta_vertex(Solid& solid, Random& random) {
    const double post = random.choice({15.0, 20.0, 20.0, 30.0}), wall = post * random.uniform(0.15, 0.35),
                 h = post * random.uniform(0.8, 2.6), len = post * random.uniform(2, 4.5),
                 arm = post * random.uniform(0.3, 0.55);
    const double spread = random.choice({30.0, 30.0, 45.0});
    const double half = 0.5 * post + wall;
    solid.add_prism(Axis::z, filleted(rectangle({-half, -half}, {half, half}), wall), 0, h);
    for (const double angle : {90 - spread, 90 + spread}) {
        const double s = angle < 90 ? 1.0 : -1.0;
        const Point2 root{s * (half - 0.6 * arm), 0.2 * half}, tip = polar(root, len, angle);
        solid.add_prism(Axis::z, tangent_hull(root, arm, polar(tip, -arm, angle), arm), 0, h);
        for (const double u : {0.55, 0.85}) {
            const Point2 at = polar(root, u * len, angle);
            if (random.chance(0.5)) solid.cut_cylinder(Axis::z, at, 0.3 * arm, -1, h + 1);
        }
    }
    if (random.chance(0.6)) {  // a wall between the arms
        const double y = 0.45 * len;
        solid.add_box({-half, y, 0}, {half, y + 0.7 * wall, h});
        solid.cut_cylinder(Axis::y, {0, 0.5 * h}, 0.3 * std::min(h, post), 0.6 * half, y + wall);
    }
    if (random.chance(0.7))
        solid.cut_box({-0.5 * post, -0.5 * post, random.chance(0.5) ? -1 : 0.15 * h}, {0.5 * post, 0.5 * post, h + 1});
    else
        solid.cut_cylinder(Axis::z, {}, 0.45 * post, -1, h + 1);
    solid.cut_cylinder(Axis::y, {0, 0.5 * h}, 0.1 * post, -far, 0);
}

/// End bracket of a gantry or foot of a frame: a block with a seat for the profile, rods' bores, ears with slots.
void end_bracket(Solid& solid, Random& random) {
    const double w = random.log_uniform(25, 160), h = w * random.uniform(0.6, 1.8),
                 deep = w * random.uniform(0.25, 0.6), foot = h * random.uniform(0.1, 0.22),
                 ear = w * random.uniform(0.15, 0.4);
    const double top = w * random.uniform(0.25, 0.5);
    solid.add_box({-0.5 * w - ear, 0, 0}, {0.5 * w + ear, deep, foot});
    Path body = through({{-0.5 * w, 0}, {0.5 * w, 0}, {0.5 * w, 0.5 * h}, {top, h}, {-top, h}, {-0.5 * w, 0.5 * h}});
    solid.add_prism(Axis::y, filleted(body, w * random.uniform(0.0, 0.12)), 0, deep * random.uniform(0.5, 1.0));
    const double seat = w * random.uniform(0.18, 0.3), z = foot + seat * random.uniform(0.8, 1.4);
    const bool through_cut = random.chance(0.5);
    solid.cut_box({-seat, through_cut ? -1 : 0.25 * deep, z - seat * 0.8}, {seat, deep + 1, z + seat * 0.8});
    const double r = w * random.uniform(0.04, 0.09);
    if (random.chance(0.7))
        for (const double x : {-0.36 * w, 0.36 * w}) solid.cut_cylinder(Axis::y, {x, 0.4 * h}, r, -1, deep + 1);
    if (h > z + 1.3 * seat) solid.cut_cylinder(Axis::y, {0, 0.5 * (h + z + 0.8 * seat)}, r, -1, deep + 1);
    for (const double x : {-0.5 * w - 0.5 * ear, 0.5 * w + 0.5 * ear})
        solid.cut_prism(Axis::z, slot({x, 0.4 * deep}, {x, 0.6 * deep}, 0.2 * std::min(ear, deep)), -1, foot + 1);
}

/// Console of a shelf: tall leg, long leg, web with a big hole or a curved strut.
void console(Solid& solid, Random& random) {
    const double a = random.log_uniform(40, 400), b = a * random.uniform(0.5, 1.1), t = a * random.uniform(0.04, 0.1),
                 w = a * random.uniform(0.08, 0.35), web = w * random.uniform(0.15, 0.4);
    solid.add_box({0, 0, b - t}, {a, w, b}).add_box({0, 0, 0}, {t, w, b});
    const double y = random.chance(0.8) ? 0.5 * (w - web) : 0.0, m = random.uniform(0.6, 0.95);
    const std::size_t form = random.weighted({0.4, 0.3, 0.3});
    Path sheet = through(
        {{0.5 * t, b - 0.5 * t}, {0.5 * t, (1 - m) * b}, {t, (1 - m) * b}, {m * a, b - t}, {m * a, b - 0.5 * t}});
    if (form != 0) sheet.vertices[2].bulge = (form == 1 ? -1 : 1) * random.uniform(0.12, 0.35);
    solid.add_prism(Axis::y, sheet, y, y + web);
    const double r = m * std::min(a, b) * random.uniform(0.1, form == 0 ? 0.18 : 0.13);
    if (random.chance(0.7)) {
        const Point2 at{t + 1.35 * r, b - t - 1.35 * r};
        if (random.chance(0.4)) solid.add_cylinder(Axis::y, at, 1.25 * r, y - 0.5 * web, y + 1.5 * web);
        solid.cut_cylinder(Axis::y, at, r, -1, w + 1);
        if (form == 0 && random.chance(0.5))
            solid.cut_cylinder(Axis::y, {at.x + 2.0 * r, at.y + 0.4 * r}, 0.5 * r, -1, w + 1);
    }
    const double hole = 0.14 * w;
    for (const double u : {0.2, 0.85}) {
        solid.cut_countersink(Axis::x, {y > 0 ? 0.25 * w : 0.7 * w, u * b}, hole, 1.8 * hole, t, -1);
        solid.cut_cylinder(Axis::z, {u * a, y > 0 ? 0.75 * w : 0.7 * w}, hole, b - 2 * t, b + 1);
    }
}

/// Cantilever: wall flange with bolts, an arm of I or box section that grows thinner, a boss with a bore at its end.
void cantilever(Solid& solid, Random& random) {
    const double len = random.log_uniform(40, 500), root = len * random.uniform(0.2, 0.45),
                 tip = root * random.uniform(0.35, 0.7), w = root * random.uniform(0.5, 1.0),
                 flange = root * random.uniform(0.12, 0.3);
    const double hi = 0.5 * root * random.uniform(1.1, 1.6);
    solid.add_prism(Axis::x, filleted(rectangle({-0.7 * w, -hi}, {0.7 * w, hi}), random.chance(0.5) ? 0.2 * w : 0.0), 0,
                    flange);
    const double level = random.chance(0.4) ? 0.5 * (root - tip) : 0.0;  // flat above
    const Path side = through(
        {{0.5 * flange, -0.5 * root}, {len, level - 0.5 * tip}, {len, level + 0.5 * tip}, {0.5 * flange, 0.5 * root}});
    solid.add_prism(Axis::y, side, -0.4 * w, 0.4 * w);
    const double web = w * random.uniform(0.1, 0.2), edge = tip * random.uniform(0.14, 0.25);
    const Path field = through({{flange + edge, -0.5 * root + 1.4 * edge},
                                {len - 0.3 * tip, level - 0.5 * tip + 1.2 * edge},
                                {len - 0.3 * tip, level + 0.5 * tip - 1.2 * edge},
                                {flange + edge, 0.5 * root - 1.4 * edge}});
    const std::size_t form = random.weighted({0.5, 0.25, 0.25});
    if (form == 1) {
        solid.cut_prism(Axis::y, filleted(field, 0.5 * edge), -w, w);
    } else {
        solid.cut_prism(Axis::y, filleted(field, 0.5 * edge), 0.5 * web, w);
        if (form == 0) solid.cut_prism(Axis::y, filleted(field, 0.5 * edge), -w, -0.5 * web);
    }
    const int ribs = random.integer(0, 3);
    for (int i = 0; i < ribs; ++i) {
        const double x = flange + (len - flange) * (i + 1.0) / (ribs + 1.0);
        solid.add_box({x - 0.5 * web, -0.4 * w, level - 0.45 * tip}, {x + 0.5 * web, 0.4 * w, level + 0.45 * tip});
    }
    const double boss = tip * random.uniform(0.5, 0.8);
    const Axis axis = random.choice({Axis::y, Axis::z});
    const Point2 at{len, axis == Axis::y ? level : 0.0};
    const double half = axis == Axis::y ? 0.55 * w : 0.5 * tip * random.uniform(1.05, 1.5),
                 mid = axis == Axis::y ? 0.0 : level;
    solid.add_cylinder(axis, at, boss, mid - half, mid + half);
    solid.cut_cylinder(axis, at, boss * random.uniform(0.4, 0.7), mid - half - 1, mid + half + 1);
    for (const double y : {-0.55 * w, 0.55 * w})
        for (const double z : {-0.8 * hi, 0.8 * hi}) solid.cut_cylinder(Axis::x, {y, z}, 0.07 * w, -1, flange + 1);
}

/// Angle of two thick legs with several ribs inside, bosses on one leg and lightening holes in the other.
void ribbed_angle(Solid& solid, Random& random) {
    const double a = random.log_uniform(20, 250), b = a * random.uniform(0.5, 1.3), w = a * random.uniform(0.6, 2.0),
                 t = a * random.uniform(0.06, 0.14), rib = t * random.uniform(0.5, 0.9);
    solid.add_box({0, 0, 0}, {w, a, t});
    solid.add_prism(Axis::y, filleted(rectangle({0, 0}, {w, b}), random.chance(0.4) ? 0.15 * std::min(w, b) : 0.0), 0,
                    t);
    const int ribs = random.integer(1, 4);
    const double u = random.uniform(0.5, 0.95);
    for (int i = 0; i < ribs; ++i) {
        const double x = (w - rib) * (ribs == 1 ? 0.5 : 0.12 + 0.76 * i / (ribs - 1));
        solid.add_prism(Axis::x,
                        through({{0.5 * t, 0.5 * t}, {u * a, 0.5 * t}, {u * a, t}, {t, u * b}, {0.5 * t, u * b}}), x,
                        x + rib);
    }
    const double r = std::min(0.5 * w / (ribs + 1), 0.3 * std::min(a, b)) * random.uniform(0.25, 0.45);
    for (int i = 0; i <= ribs; ++i) {
        const double x = w * (ribs == 1 ? 0.25 + 0.5 * i
                                        : (i == 0      ? 0.06
                                           : i == ribs ? 0.94
                                                       : 0.12 + 0.76 * (i - 0.5) / (ribs - 1)));
        if (x < r || x > w - r) continue;
        if (random.chance(0.5)) solid.add_cylinder(Axis::z, {x, 0.7 * a}, 1.8 * r, 0.5 * t, 1.6 * t);
        solid.cut_cylinder(Axis::z, {x, 0.7 * a}, r, -1, 3 * t);
        solid.cut_cylinder(Axis::y, {x, 0.7 * b}, random.chance(0.5) ? r : 1.4 * r, -1, t + 1);
    }
}

}  // namespace

/// Corner piece, foot or end bracket of a frame.
Part frame_corner(FamilyContext& context) {
    Random& random = context.random;
    Part part;
    constexpr std::array forms{tube_corner, plate_corner, delta_vertex, end_bracket};
    forms[random.weighted({0.3, 0.25, 0.2, 0.25})](part.solid, random);
    part.main_side = random.choice({Side::front, Side::front, Side::top, Side::right});
    return part;
}

/// Bracket with ribs or a web: console, cantilever, angle.
Part ribbed_bracket(FamilyContext& context) {
    Random& random = context.random;
    Part part;
    constexpr std::array forms{console, cantilever, ribbed_angle};
    forms[random.weighted({0.3, 0.35, 0.35})](part.solid, random);
    if (random.chance(0.3)) add_odd_features(part.solid, random);
    part.main_side = random.choice({Side::front, Side::front, Side::top, Side::right});
    return part;
}

}  // namespace v16::corpus
