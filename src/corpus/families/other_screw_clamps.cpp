// Clamps: those with a screw that the hand turns, and those that hold sheets, panels, pipes and cables on a rail.
#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

#include "corpus/families/other.hpp"
#include "corpus/families/other_pieces.hpp"

namespace v16::corpus {
namespace {

/// Spindle along z through `at`: pad below `tip`, thread, handle bar or knob above `top`.
void add_spindle(Solid& solid, Random& random, Point2 at, double r, double tip, double top) {
    solid.add_cylinder(Axis::z, at, r, tip, top);
    solid.add_thread({Axis::z, at, r, 0.86 * r, tip + 2 * r, top - 2 * r, false});
    solid.add_cylinder(Axis::z, at, 2.2 * r, tip - 1.2 * r, tip);
    switch (random.integer(0, 2)) {
        case 0:
            solid.add_cylinder(Axis::z, at, 1.6 * r, top - 0.01, top + 3 * r)
                .add_cylinder(Axis::x, {at.y, top + 1.5 * r}, 0.6 * r, at.x - 8 * r, at.x + 8 * r);
            for (const double s : {-8.0, 8.0})
                solid.add_cylinder(Axis::x, {at.y, top + 1.5 * r}, r, at.x + s * r - 0.6 * r, at.x + s * r + 0.6 * r);
            break;
        case 1:
            solid.add_chamfered_cylinder(Axis::z, at, 2.4 * r, top - 0.01, top + 9 * r, 0.6 * r, r);
            break;
        default:
            solid.add_prism(Axis::z, slot({at.x - 4 * r, at.y}, {at.x + 4 * r, at.y}, r), top - 0.01, top + 1.6 * r);
            break;
    }
}

/// C-shaped frame with its screw; square, round or deep throat, ribbed.
void c_clamp(Solid& solid, Random& random) {
    const double w = random.log_uniform(20, 200), h = w * random.uniform(0.8, 1.8), arm = w * random.uniform(0.15, 0.3),
                 t = w * random.uniform(0.1, 0.2), r = arm * random.uniform(0.16, 0.24);
    Path frame = rectangle({0, 0}, {w + arm, h + 2 * arm}), throat = rectangle({arm, arm}, {2 * w, h + arm});
    const int form = random.integer(0, 2);
    if (form == 1) {
        frame = chamfered(frame, 0.3 * w);
        throat = filleted(rectangle({arm, arm}, {3 * w, h + arm}), 0.25 * std::min(w, h));
    } else if (form == 2) {
        frame = rounded_rectangle({0, 0}, {w + arm, h + 2 * arm}, 0.4 * std::min(w + arm, h + 2 * arm));
        throat = rounded_rectangle({arm, arm}, {3 * w, h + arm}, 0.3 * std::min(w, h));
    }
    solid.add_prism(Axis::y, frame, -0.5 * t, 0.5 * t).cut_prism(Axis::y, throat, -far, far);
    solid.cut_box({w + 0.999 * arm, -far, -far}, {far, far, far});
    const double x = w + 0.3 * arm;
    if (form != 0) {  // the ends of a frame that bends away reach forward again
        solid.add_box({w - 0.3 * arm, -0.65 * t, 0}, {w + arm, 0.65 * t, arm})
            .add_box({w - 0.3 * arm, -0.65 * t, h + arm}, {w + arm, 0.65 * t, h + 2 * arm});
    }
    if (random.chance(0.4)) solid.add_box({0.35 * arm, -0.9 * t, arm}, {0.65 * arm, 0.9 * t, h + arm});
    solid.add_cylinder(Axis::z, {x, 0}, std::max(2 * r, 0.7 * t), h + arm - 0.2 * arm, h + 2 * arm + 0.1 * arm);
    solid.add_cylinder(Axis::z, {x, 0}, 2 * r, arm - 0.01, arm + 0.4 * r);
    add_spindle(solid, random, {x, 0}, r, arm + h * random.uniform(0.2, 0.8),
                h + 2 * arm + h * random.uniform(0.2, 0.7));
}

/// Bar clamp: a rail, a fixed jaw, a sliding jaw with the screw or a lever.
void bar_clamp(Solid& solid, Random& random) {
    const double len = random.log_uniform(80, 800), jaw = len * random.uniform(0.2, 0.4),
                 b = jaw * random.uniform(0.12, 0.2), t = 0.4 * b, r = 0.28 * b;
    solid.add_box({-b, -0.5 * t, -1.2 * b}, {0, 0.5 * t, len});
    if (random.chance(0.5))
        for (int i = 0, n = random.integer(8, 20); i < n; ++i)
            solid.cut_prism(Axis::y, polygon({0, 0.3 * len + 0.65 * len * i / n}, 0.12 * b, 3, 180), -far, far);
    solid.add_prism(
        Axis::y,
        through({{-1.2 * b, -1.5 * b}, {0.2 * b, -1.5 * b}, {jaw, -b}, {jaw, 0}, {0, 0}, {-1.2 * b, -0.2 * b}}),
        -0.7 * t, 0.7 * t);
    const double z = len * random.uniform(0.4, 0.75), h = 1.6 * b;
    solid.add_prism(Axis::y,
                    through({{-1.4 * b, z},
                             {0.2 * b, z + 0.2 * b},
                             {jaw - 1.2 * b, z},
                             {jaw, z},
                             {jaw, z + 1.1 * b},
                             {0.3 * b, z + h},
                             {-1.4 * b, z + h}}),
                    -0.8 * t, 0.8 * t);
    add_spindle(solid, random, {jaw - 0.6 * b, 0}, r, z * random.uniform(0.4, 0.8),
                z + b + len * random.uniform(0.08, 0.2));
    solid.add_cylinder(Axis::z, {jaw - 0.6 * b, 0}, 0.1 * b + r * 1.4, 0.0, 0.2 * b);
}

/// Two jaws side by side with two screws through both.
void parallel_clamp(Solid& solid, Random& random) {
    const double len = random.log_uniform(30, 200), b = len * random.uniform(0.12, 0.2),
                 gap = b * random.uniform(0.3, 1.5), r = 0.22 * b;
    for (const double z : {0.0, b + gap})
        solid.add_prism(Axis::y,
                        z == 0.0 ? through({{0, 0}, {0.75 * len, 0}, {len, 0.6 * b}, {len, b}, {0, b}})
                                 : through({{0, z}, {len, z}, {len, z + 0.4 * b}, {0.75 * len, z + b}, {0, z + b}}),
                        -0.5 * b, 0.5 * b);
    for (const double x : {0.12 * len, 0.45 * len}) {
        const bool up = x > 0.3 * len;
        const double over = len * random.uniform(0.15, 0.35), low = up ? -0.3 * b : -over,
                     high = up ? 2 * b + gap + over : 2 * b + gap + 0.3 * b;
        solid.add_cylinder(Axis::z, {x, 0}, r, low, high);
        solid.add_cylinder(Axis::z, {x, 0}, 2 * r, up ? high : low - 2.4 * r, up ? high + 2.4 * r : low);
    }
}

/// Clamp on the flange of a beam: a jaw and the screw against it, an eye or a rod below.
void beam_clamp(Solid& solid, Random& random) {
    const double a = random.log_uniform(15, 90), mouth = a * random.uniform(0.3, 0.8),
                 t = a * random.uniform(0.25, 0.6), b = a * random.uniform(0.3, 0.5);
    Path body = through({{0, 0},
                         {a + b, 0},
                         {a + b, b},
                         {b, b},
                         {b, b + mouth},
                         {a + 0.6 * b, b + mouth},
                         {a + 0.6 * b, 2 * b + mouth},
                         {0, 2 * b + mouth}});
    if (random.chance(0.4)) body = filleted(body, 0.2 * b);
    solid.add_prism(Axis::y, body, -0.5 * t, 0.5 * t);
    const double r = 0.2 * b, x = a + 0.1 * b;
    solid.add_cylinder(Axis::z, {x, 0}, r, b + 0.4 * mouth, 2 * b + mouth + b)
        .add_prism(Axis::z, polygon({x, 0}, 2 * r, random.choice({4, 6})), 3 * b + mouth - 0.01,
                   3 * b + mouth + 1.4 * r);
    if (random.chance(0.5))
        solid.add_cylinder(Axis::z, {0.5 * (a + b), 0}, 1.2 * r, -a * random.uniform(0.5, 2), 0.5 * b);
    else
        solid.cut_cylinder(Axis::z, {0.5 * (a + b), 0}, 1.2 * r, -far, b + 0.1);
    if (random.chance(0.4)) solid.cut_cylinder(Axis::y, {0.5 * b, b + 0.5 * mouth}, 0.25 * b, -far, far);
}

/// Clamp with a spring: two crossed plates on a pivot, tips with pads, or a bent strip that a screw pulls shut.
void spring_clamp(Solid& solid, Random& random) {
    const double len = random.log_uniform(25, 200), t = len * random.uniform(0.1, 0.25),
                 w = len * random.uniform(0.05, 0.1), open = random.uniform(6, 20);
    for (const double s : {-1.0, 1.0}) {
        const auto at = [&](double x, double z) { return Point2{x, s * z}; };
        std::vector<Point2> arm{at(-0.6 * len, 0.02 * len + len * 0.5 * std::sin(radians(open))), at(0, 0.35 * w),
                                at(0.12 * len, 1.6 * w), at(0.5 * len, 1.2 * w), at(0.62 * len, 0.1 * w)};
        for (std::size_t i = 0; i + 1 < arm.size(); ++i)
            solid.add_prism(Axis::y, tangent_hull(arm[i], 0.35 * w, arm[i + 1], 0.35 * w), s > 0 ? -0.5 * t : -0.4 * t,
                            s > 0 ? 0.5 * t : 0.4 * t);
        if (random.chance(0.6)) solid.add_cylinder(Axis::y, arm.back(), 0.6 * w, -0.55 * t, 0.55 * t);
    }
    solid.add_cylinder(Axis::y, {}, 0.7 * w, -0.65 * t, 0.65 * t).add_cylinder(Axis::y, {}, 1.3 * w, -0.3 * t, 0.3 * t);
}

/// Clamp of a panel on its rail: Z at the edge, hat between two, cut from an extrusion, serrated, with its screw's
/// hole.
void panel_clamp(Solid& solid, Random& random) {
    const double h = random.choice({30.0, 35.0, 40.0, 46.0}) * random.uniform(0.4, 1.3),
                 t = h * random.uniform(0.07, 0.12), w = h * random.uniform(0.6, 1.8),
                 lip = h * random.uniform(0.25, 0.5), foot = h * random.uniform(0.4, 0.9);
    const bool middle = random.chance(0.5);
    std::vector<Point2> line;
    if (middle)
        line = {{-lip - 0.4 * foot, h}, {-0.4 * foot, h}, {-0.4 * foot, 0.45 * h},
                {0.4 * foot, 0.45 * h}, {0.4 * foot, h},  {0.4 * foot + lip, h}};
    else
        line = {{-lip, h}, {0, h}, {0, t}, {foot, t}, {foot, h * random.choice({0.2, 0.6, 1.0})}};
    solid.add_prism(Axis::y, strip(line, -t, 0.4 * t), 0, w);
    const double x = middle ? 0.0 : 0.5 * foot;
    solid.cut_cylinder(Axis::z, {x, 0.5 * w}, 0.15 * foot, -far, 0.8 * h);
    if (random.chance(0.5)) {  // screw and its nut in the rail
        solid.add_cylinder(Axis::z, {x, 0.5 * w}, 0.12 * foot, -0.7 * h, middle ? 0.5 * h : 0.3 * h)
            .add_cylinder(Axis::z, {x, 0.5 * w}, 0.2 * foot, middle ? 0.45 * h : t,
                          (middle ? 0.45 * h : t) + 0.2 * foot);
        solid.add_box({x - 0.35 * foot, 0.3 * w, -0.7 * h}, {x + 0.35 * foot, 0.7 * w, -0.5 * h});
    }
    if (random.chance(0.4))
        for (int i = 0; i < 3; ++i)
            solid.cut_prism(Axis::y, polygon({line.front().x + 0.25 * lip * (i + 0.5), h - t}, 0.4 * t, 3, 90), -1,
                            w + 1);
}

/// Clamp of a glass pane: a D-shaped or square block with a slot, screws from its face, flat or hollow back.
void glass_clamp(Solid& solid, Random& random) {
    const double w = random.choice({40.0, 45.0, 50.0, 60.0}), h = w * random.uniform(0.8, 1.3),
                 t = w * random.uniform(0.45, 0.65), pane = t * random.uniform(0.25, 0.45);
    Path face;
    if (random.chance(0.6))
        face.vertices = {{{0, -0.5 * w}}, {{h - 0.5 * w, -0.5 * w}, 1.0}, {{h - 0.5 * w, 0.5 * w}}, {{0, 0.5 * w}}};
    else
        face = rounded_rectangle({0, -0.5 * w}, {h, 0.5 * w}, 0.1 * w);
    solid.add_prism(Axis::y, face, 0, t).cut_box({0.3 * h, 0.5 * (t - pane), -far}, {far, 0.5 * (t + pane), far});
    for (const double z : random.chance(0.5) ? std::vector<double>{0.0} : std::vector<double>{-0.25 * w, 0.25 * w})
        solid.cut_counterbore(Axis::y, {0.6 * h, z}, 0.06 * w, 0.1 * w, 0.15 * t, 0, t - 0.1 * t);
    if (random.chance(0.4)) solid.cut_cylinder(Axis::z, {0, 0.5 * t}, 0.5 * w * random.uniform(0.45, 0.8), -far, far);
    solid.cut_blind_hole(Axis::x, {0.5 * t, 0}, 0.08 * w, -0.01, 0.22 * h);
}

/// Cleat of cables: two shells about one or three cables, feet, bolts; or a saddle of strap.
void cable_cleat(Solid& solid, Random& random) {
    const double r = random.log_uniform(6, 60), t = r * random.uniform(0.15, 0.35), w = r * random.uniform(0.6, 1.4),
                 ear = r * random.uniform(0.5, 0.8);
    const bool trefoil = random.chance(0.5);
    const double base = trefoil ? 2.2 * r : r + t;
    if (trefoil) {
        const std::array<Point2, 3> middles{{{-r, r + t}, {r, r + t}, {0, r + t + 1.732 * r}}};
        solid.add_prism(Axis::y,
                        filleted(through({{-2 * r - t, 0},
                                          {2 * r + t, 0},
                                          {2 * r + t, 1.6 * r},
                                          {0.8 * r, 3.732 * r + 2 * t},
                                          {-0.8 * r, 3.732 * r + 2 * t},
                                          {-2 * r - t, 1.6 * r}}),
                                 0.5 * r),
                        0, w);
        for (const Point2 m : middles) solid.cut_cylinder(Axis::y, m, r, -1, w + 1);
        solid.cut_prism(Axis::y, through({{-r, r + t}, {r, r + t}, {0, r + t + 1.732 * r}}), -1, w + 1);
    } else {
        solid.add_prism(Axis::y, tangent_hull({0, r + t}, r + t, {0, 0.7 * r}, 1.05 * r + t), 0, w)
            .cut_box({-far, -far, -far}, {far, far, 0})
            .cut_cylinder(Axis::y, {0, r + t}, r, -1, w + 1);
    }
    const double z = r + t;
    for (const double s : {-1.0, 1.0}) {
        const double x = s * (trefoil ? 2 * r + t : base);
        solid.add_box({std::min(x - s * 0.5 * t, x + s * ear), 0, z - 0.6 * t},
                      {std::max(x - s * 0.5 * t, x + s * ear), w, z + 0.6 * t});
        solid.add_cylinder(Axis::z, {x + s * 0.55 * ear, 0.5 * w}, 0.18 * ear, z - 2 * t, z + 2 * t)
            .add_prism(Axis::z, polygon({x + s * 0.55 * ear, 0.5 * w}, 0.36 * ear, 6), z + 0.6 * t, z + 1.3 * t);
    }
    if (random.chance(0.7)) solid.add_box({-base - 0.5 * ear, 0.1 * w, -0.6 * t}, {base + 0.5 * ear, 0.9 * w, 0.001});
    if (random.chance(0.5)) solid.cut_box({-far, -1, z - 0.05 * t}, {far, w + 1, z + 0.05 * t});
}

/// Bracket of a handrail: rose on the wall, a bent or straight arm, a saddle under the rail.
void rail_bracket(Solid& solid, Random& random) {
    const double r = random.log_uniform(4, 9), reach = r * random.uniform(7, 12), rise = r * random.uniform(5, 11),
                 rose = r * random.uniform(3.5, 5.5);
    solid.add_cylinder(Axis::x, {}, rose, 0, 0.8 * r);
    solid.cut_hole_circle(Axis::x, {}, 0.68 * rose, random.choice({2, 3, 4}), 30, 0.12 * rose, -1, r);
    if (random.chance(0.5))
        add_wire(solid, {{0.4 * r, 0, 0}, {reach, 0, 0}, {reach, 0, rise}}, r);
    else
        solid.add_cylinder(Axis::x, {}, r, 0.4 * r, reach + r).add_cylinder(Axis::z, {reach, 0}, 0.8 * r, 0, rise);
    const double rail = r * random.uniform(2.5, 4);
    const bool flat = random.chance(0.4);
    if (flat)
        solid.add_box({reach - 1.6 * r, -4.5 * r, rise - 0.01}, {reach + 1.6 * r, 4.5 * r, rise + 0.5 * r});
    else
        solid.add_prism(Axis::y, ring_sector({reach, rise + rail}, rail, rail + 0.5 * r, 225, 90), -4.5 * r, 4.5 * r);
    for (const double s : {-1.0, 1.0})
        solid.cut_cylinder(Axis::z, {reach, s * 3.2 * r}, 0.45 * r, rise - r, rise + rail);
}

}  // namespace

/// Clamp that a screw or spring closes: C, bar, parallel, beam, spring clamp.
Part screw_clamp(FamilyContext& context) {
    Random& random = context.random;
    Part part;
    constexpr std::array forms{c_clamp, c_clamp, bar_clamp, parallel_clamp, beam_clamp, spring_clamp};
    random.choice(forms)(part.solid, random);
    return part;
}

/// Clamp or bracket that holds a panel, a pane, cables or a handrail.
Part profile_clamp(FamilyContext& context) {
    Random& random = context.random;
    Part part;
    constexpr std::array forms{panel_clamp, panel_clamp, glass_clamp, cable_cleat, rail_bracket};
    random.choice(forms)(part.solid, random);
    return part;
}

}  // namespace v16::corpus
