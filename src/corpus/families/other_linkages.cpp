// Parts of linkages: eccentric straps, slotted yokes, crossheads, sliding blocks.
#include <algorithm>
#include <array>

#include "corpus/families/other.hpp"
#include "corpus/families/other_pieces.hpp"

namespace v16::corpus {
namespace {

/// Yoke with a slot across its rods, in which a block slides, as in a Scotch yoke.
void add_slotted_yoke(Part& part, Random& random) {
    Solid& solid = part.solid;
    const double w = random.log_uniform(6, 60), run = w * random.uniform(1.5, 3.5), wall = w * random.uniform(0.4, 0.8),
                 t = w * random.uniform(0.5, 1.2), rod = std::min(0.45 * t, 0.45 * wall + 0.2 * t),
                 len = w * random.uniform(2, 6);
    const bool round = random.chance(0.5);
    const Point2 a{0, -run}, b{0, run};
    solid.add_prism(Axis::y,
                    round ? slot(a, b, w + wall)
                          : rounded_rectangle({-w - wall, -run - w - wall}, {w + wall, run + w + wall}, 0.5 * wall),
                    -t, t);
    solid.cut_prism(Axis::y, round ? slot(a, b, w) : rectangle({-w, -run - w}, {w, run + w}), -far, far);
    const bool both = random.chance(0.6);
    for (const double s : {-1.0, 1.0}) {
        if (s < 0 && !both) continue;
        const double from = w + 0.5 * wall, to = w + wall + len * (s < 0 ? random.uniform(0.4, 1.0) : 1.0);
        if (random.chance(0.4))
            solid.add_cylinder(Axis::x, {}, 1.3 * rod, s > 0 ? from : -w - 1.8 * wall, s > 0 ? w + 1.8 * wall : -from);
        solid.add_chamfered_cylinder(Axis::x, {}, rod, s > 0 ? from : -to, s > 0 ? to : -from, s < 0 ? 0.15 * rod : 0,
                                     s > 0 ? 0.15 * rod : 0);
    }
    if (random.chance(0.5)) {  // with its block and pin
        const double z = random.uniform(-0.8, 0.8) * run;
        if (round)
            solid.add_cylinder(Axis::y, {0, z}, 0.97 * w, -0.9 * t, 0.9 * t)
                .cut_cylinder(Axis::y, {0, z}, 0.45 * w, -far, far);
        else
            solid.add_box({-0.99 * w, -0.9 * t, z - w}, {0.99 * w, 0.9 * t, z + w})
                .cut_cylinder(Axis::y, {0, z}, 0.5 * w, -far, far);
    } else if (!both && random.chance(0.5)) {
        for (const double z : {-run, run}) solid.cut_cylinder(Axis::x, {0, 0.4 * z}, 0.3 * rod, -far, -0.5 * w);
    }
}

/// Crosshead: shoes above and below, a fork or bore for the rod's pin, a socket for the piston rod.
void add_crosshead(Part& part, Random& random) {
    Solid& solid = part.solid;
    const double r = random.log_uniform(8, 90), len = r * random.uniform(2.2, 3.5), high = r * random.uniform(1.6, 2.4),
                 d = r * random.uniform(0.8, 1.4), shoe = r * random.uniform(0.25, 0.5);
    const bool single = random.chance(0.3);
    for (const double s : {-1.0, 1.0}) {
        if (single && s > 0) continue;
        const double a = s * high, b = s * (high - shoe), k = random.uniform(0.0, 0.3) * shoe;
        solid.add_box({-0.5 * len, -1.1 * d, std::min(a, b)}, {0.5 * len, 1.1 * d, std::max(a, b)});
        if (k > 0.1 * shoe) solid.cut_box({-0.12 * len, -far, a - k}, {0.12 * len, far, a + k});
    }
    Path body = through({{-0.46 * len, -high + 0.5 * shoe},
                         {0.46 * len, -high + 0.5 * shoe},
                         {0.9 * r, -0.7 * r},
                         {0.9 * r, 0.7 * r},
                         {0.46 * len, high - 0.5 * shoe},
                         {-0.46 * len, high - 0.5 * shoe},
                         {-0.9 * r, 0.7 * r},
                         {-0.9 * r, -0.7 * r}});
    solid.add_prism(Axis::y, body, -0.7 * d, 0.7 * d);
    if (single) solid.cut_box({-far, -far, 1.05 * r}, {far, far, far});
    solid.add_cylinder(Axis::y, {}, r, -d, d);
    const double socket = r * random.uniform(0.5, 0.75), out = r * random.uniform(1.4, 2.4);
    solid.add_cylinder(Axis::x, {}, socket, -out, -0.3 * r).cut_cylinder(Axis::x, {}, 0.65 * socket, -far, -0.7 * r);
    if (random.chance(0.5)) solid.cut_box({-0.6 * r - 0.1 * r, -0.4 * d, -far}, {far, 0.4 * d, far});
    if (random.chance(0.4))
        solid.cut_prism(Axis::y,
                        rectangle({-1.15 * r - 0.12 * r, -0.25 * socket}, {-1.15 * r + 0.12 * r, 0.25 * socket}), -far,
                        far);
    solid.cut_cylinder(Axis::y, {}, r * random.uniform(0.4, 0.65), -far, far);
}

/// Sliding block: a cube with a bore, flanges or grooves at its sides; a die of a link; a nut's block.
void add_slide_block(Part& part, Random& random) {
    Solid& solid = part.solid;
    const double a = random.log_uniform(4, 60), b = a * random.uniform(0.8, 1.8), t = a * random.uniform(0.5, 1.3),
                 lip = a * random.uniform(0.12, 0.3);
    const int form = random.integer(0, 3);
    if (form == 0) {
        Path arc = ring_sector({0, -4 * a}, 3.2 * a, 4.8 * a, 90 - 9 * b / a, 18 * b / a);
        solid.add_prism(Axis::y, arc, -t, t);
    } else {
        solid.add_prism(Axis::y, chamfered(rectangle({-b, -a}, {b, a}), random.choice({0.0, 0.08, 0.2}) * a), -t, t);
    }
    if (form == 1)
        for (const double s : {-1.0, 1.0})
            solid.add_box({-b, s * t * 0.85 - 0.15 * t, -a - lip}, {b, s * t * 0.85 + 0.15 * t, a + lip});
    if (form == 2)
        for (const double s : {-1.0, 1.0}) solid.cut_box({-far, -0.45 * t, s * a - lip}, {far, 0.45 * t, s * a + lip});
    solid.cut_cylinder(Axis::y, {}, a * random.uniform(0.35, 0.6), -far, far);
    if (random.chance(0.5)) solid.cut_cylinder(Axis::z, {}, 0.08 * a, 0, far);
    if (random.chance(0.35))
        for (const double s : {-1.0, 1.0}) solid.cut_cylinder(Axis::x, {s * 0.6 * t, 0.6 * a * s}, 0.09 * a, -far, far);
    if (random.chance(0.3)) solid.cut_box({-0.06 * a, -far, 0.2 * a}, {0.06 * a, far, far});
}

}  // namespace

/// Strap about an eccentric: two halves bolted together, the rod in one piece with it or screwed on a pad.
Part eccentric_strap(FamilyContext& context) {
    Random& random = context.random;
    Part part;
    Solid& solid = part.solid;
    const double r = random.log_uniform(15, 250), wall = r * random.uniform(0.14, 0.28),
                 d = r * random.uniform(0.2, 0.6), ear = r * random.uniform(0.2, 0.35),
                 high = r * random.uniform(0.3, 0.55), split = 0.012 * r;
    solid.add_cylinder(Axis::y, {}, r + wall, -0.5 * d, 0.5 * d);
    for (const double s : {-1.0, 1.0}) {
        const double x = s * (r + wall + 0.3 * ear);
        solid.add_box({x - 0.75 * ear, -0.4 * d, -0.5 * high}, {x + 0.75 * ear, 0.4 * d, 0.5 * high});
    }
    const int rod = random.integer(0, 3);
    const double len = r * random.uniform(2.0, 5.0), end = r * random.uniform(0.2, 0.4),
                 foot = r * random.uniform(0.35, 0.6);
    if (rod == 0) {  // one piece, flat
        solid.add_prism(Axis::y, through({{-foot, -r}, {foot, -r}, {0.7 * end, -len}, {-0.7 * end, -len}}), -0.25 * d,
                        0.25 * d);
    } else if (rod == 1) {  // screwed on its pad
        solid.add_box({-foot, -0.5 * d, -r - 1.4 * wall}, {foot, 0.5 * d, -r - 0.2 * wall})
            .add_box({-1.1 * foot, -0.5 * d, -r - 2.2 * wall}, {1.1 * foot, 0.5 * d, -r - 1.4 * wall});
        add_strut(solid, Axis::y, {0, -r - 2 * wall}, {0, -len}, 1.2 * end, -0.2 * d, 0.2 * d);
        for (const double x : {-0.8 * foot, 0.8 * foot})
            solid.add_prism(Axis::z, polygon({x, 0}, 0.14 * foot, 6), -r - 2.5 * wall, -r - 2.2 * wall);
    } else if (rod == 2) {  // round rod
        solid.add_cylinder(Axis::z, {}, 0.45 * std::min(d, foot) + 0.2 * end, -r - 2.5 * wall, -r)
            .add_cylinder(Axis::z, {}, 0.35 * std::min(d, foot), -len, -r);
    } else {  // pump: a blind socket
        solid.add_box({-foot, -0.5 * d, -r - 2 * wall}, {foot, 0.5 * d, -0.9 * r})
            .cut_cylinder(Axis::z, {}, 0.3 * std::min(d, 2 * foot), -far, -r - 0.5 * wall);
    }
    if (rod < 3) {
        solid.add_cylinder(Axis::y, {0, -len}, end, -0.5 * d, 0.5 * d);
        if (random.chance(0.35)) solid.cut_box({-far, -0.22 * d, -far}, {far, 0.22 * d, -len + 1.2 * end});
        solid.cut_cylinder(Axis::y, {0, -len}, 0.5 * end, -far, far);
    }
    if (random.chance(0.5))
        solid.add_cylinder(Axis::z, {}, 0.16 * r, r, r + wall * random.uniform(1.3, 2.0))
            .cut_cylinder(Axis::z, {}, 0.06 * r, 0.5 * r, far);
    solid.cut_cylinder(Axis::y, {}, r, -far, far);
    if (random.chance(0.6)) solid.cut_revolution(Axis::y, rectangle({-0.2 * d, 0.9 * r}, {0.2 * d, r + 0.35 * wall}));
    for (const double s : {-1.0, 1.0}) {
        const double x = s * (r + wall + 0.45 * ear), bolt = 0.28 * std::min(ear, 0.8 * d);
        solid.cut_box({std::min(s * 0.9 * r, s * 4 * r), -far, -split}, {std::max(s * 0.9 * r, s * 4 * r), far, split});
        if (random.chance(0.5))
            solid.cut_cylinder(Axis::z, {x, 0}, bolt, -far, far);
        else
            solid.add_cylinder(Axis::z, {x, 0}, bolt, -0.75 * high, 0.85 * high)
                .add_prism(Axis::z, polygon({x, 0}, 1.8 * bolt, 6), 0.5 * high, 0.5 * high + 1.4 * bolt)
                .add_prism(Axis::z, polygon({x, 0}, 1.8 * bolt, 6), -0.5 * high - 1.2 * bolt, -0.5 * high);
    }
    return part;
}

/// What slides in a linkage: slotted yoke, crosshead, sliding block.
Part slide_link(FamilyContext& context) {
    Part part;
    constexpr std::array forms{add_slotted_yoke, add_crosshead, add_slide_block};
    forms[context.random.weighted({0.4, 0.3, 0.3})](part, context.random);
    return part;
}

}  // namespace v16::corpus
