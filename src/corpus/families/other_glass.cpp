// Apparatus of a laboratory: glass that is put together, stands, burners, rotors, mortars.
#include <algorithm>
#include <array>
#include <vector>

#include "corpus/families/other.hpp"
#include "corpus/families/other_pieces.hpp"
#include "corpus/turned.hpp"

namespace v16::corpus {
namespace {

/// Nipple for a hose that stands out to the side at height `z`.
void add_nipple(Solid& solid, double s, double z, double from, double r) {
    const double to = s * (from + 5 * r);
    solid.add_cylinder(Axis::x, {0, z}, r, std::min(0.0, to), std::max(0.0, to));
    for (int i = 2; i < 4; ++i) {
        const double x = s * (from + (i + 0.8) * r);
        solid.add_revolution(Axis::x,
                             cone_meridian(std::min(x, x - s * 0.7 * r), s > 0 ? 1.35 * r : r,
                                           std::max(x, x - s * 0.7 * r), s > 0 ? r : 1.35 * r),
                             {0, z});
    }
}

/// Condenser: a jacket with two nipples about a straight tube, one of bulbs or a coil; joints at both ends.
void add_condenser(Part& part, Random& random) {
    Solid& solid = part.solid;
    const double r = random.log_uniform(8, 30), len = r * random.uniform(6, 16), tube = r * random.uniform(0.3, 0.5),
                 t = 0.08 * r;
    const std::size_t kind = random.weighted({0.4, 0.35, 0.25});
    solid.add_revolution(
        Axis::z, turned({{0.5 * r, 0.6 * tube + 0.4 * r, r}, {len - r, r}, {0.5 * r, r, 0.6 * tube + 0.4 * r}}));
    add_nipple(solid, 1, 0.1 * len, r, 0.2 * r);
    add_nipple(solid, random.chance(0.5) ? 1 : -1, 0.9 * len, r, 0.2 * r);
    solid.cut_cylinder(Axis::z, {}, r - t, r, len - r);
    const double over = r * random.uniform(1.5, 3);
    solid.add_cylinder(Axis::z, {}, tube, -over, len + over);
    if (kind == 1) {
        const int bulbs = random.integer(3, 7);
        const double pitch = (len - 2 * r) / bulbs;
        for (int i = 0; i < bulbs; ++i)
            solid.add_revolution(Axis::z, ball_meridian(r + pitch * (i + 0.5), std::min(0.42 * pitch, 0.75 * r)));
    } else if (kind == 2) {
        const int turns = random.integer(5, 10);
        const double pitch = (len - 2.4 * r) / turns;
        for (int i = 0; i < turns; ++i)
            solid.add_revolution(Axis::z, ball_meridian(1.2 * r + pitch * (i + 0.5), 0.3 * pitch))
                .add_cylinder(Axis::z, {}, 0.7 * r, 1.2 * r + pitch * (i + 0.3), 1.2 * r + pitch * (i + 0.7));
    }
    // Cone below, socket above.
    solid.add_revolution(Axis::z, cone_meridian(-over - 1.4 * r, 0.75 * tube + 0.1 * r, -over + 0.01, tube + 0.2 * r))
        .add_cylinder(Axis::z, {}, tube + 0.3 * r, len + over - 0.01, len + over + 1.4 * r)
        .add_cylinder(Axis::z, {}, tube + 0.4 * r, len + over + 1.25 * r, len + over + 1.4 * r)
        .cut_cylinder(Axis::z, {}, 0.8 * tube, -far, far);
    if (random.chance(0.4))
        solid.cut_revolution(Axis::z, cone_meridian(len + over, 0.85 * tube, len + over + 1.5 * r, tube + 0.2 * r));
}

/// Stopcock across a stem of radius `r` at height `z`.
void add_stopcock(Solid& solid, double z, double r) {
    solid.add_cylinder(Axis::x, {0, z}, 1.7 * r, -3 * r, 3 * r)
        .add_revolution(Axis::x, cone_meridian(-4 * r, 1.0 * r, 3.6 * r, 1.3 * r), {0, z})
        .add_box({3.5 * r, -0.6 * r, z - 2.6 * r}, {4.6 * r, 0.6 * r, z + 2.6 * r});
}

/// Funnel that separates: a pear, cone, ball or cylinder over a stopcock; stopper above.
void add_separator(Part& part, Random& random) {
    Solid& solid = part.solid;
    const double r = random.log_uniform(15, 70), high = r * random.uniform(1.8, 3.5), stem = 0.1 * r, t = 0.05 * r,
                 neck = 0.28 * r;
    Path body;
    body.closed = false;
    switch (random.integer(0, 2)) {
        case 0:
            body.vertices = {{{0, 0}}, {{0, stem}}, {{0.7 * high, r}, -0.5}, {{high, neck}}, {{high, 0}}};
            break;
        case 1:
            body.vertices = {{{0, 0}}, {{0, stem}, -0.8}, {{2 * r, neck}}, {{2 * r, 0}}};
            break;
        default:
            body.vertices = {{{0, 0}},       {{0, stem}}, {{0.4 * r, 0.6 * r}}, {{0.9 * high, 0.6 * r}, -0.3},
                             {{high, neck}}, {{high, 0}}};
            break;
    }
    const double top = body.vertices.back().at.x;
    solid.add_revolution(Axis::z, body)
        .add_cylinder(Axis::z, {}, stem, -1.6 * r, 0.1)
        .add_cylinder(Axis::z, {}, neck, top - 0.1 * r, top + 0.5 * r)
        .cut_cylinder(Axis::z, {}, neck - t, top, far);
    add_stopcock(solid, -0.55 * r, stem);
    if (random.chance(0.6))
        solid.add_revolution(Axis::z, cone_meridian(top + 0.1 * r, 0.7 * neck, top + 0.55 * r, 0.9 * neck))
            .add_prism(Axis::y, polygon({0, top + 0.85 * r}, 0.35 * r, random.choice({5, 6, 8}), 30), -0.1 * r,
                       0.1 * r);
    if (random.chance(0.4)) solid.add_cylinder(Axis::x, {0, top + 0.2 * r}, 0.5 * neck, 0, 2.2 * neck);
}

/// Flask or bottle with tubes: bottle to wash gas, several necks, a jacketed vessel, a trap.
void add_tubed_vessel(Part& part, Random& random) {
    Solid& solid = part.solid;
    const double r = random.log_uniform(18, 80), t = 0.06 * r, neck = r * random.uniform(0.25, 0.4);
    if (random.chance(0.5)) {
        const double high = r * random.uniform(2, 3.5), pipe = 0.12 * r, top = high + 0.9 * r;
        Path wall =
            through({{0, 0}, {0, r}, {0.85 * high, r}, {high, neck}, {high + 0.6 * r, neck}, {high + 0.6 * r, 0}});
        wall.vertices[2].bulge = -0.2;
        solid.add_revolution(Axis::z, wall);
        Path inside =
            through({{t, 0}, {t, r - t}, {0.84 * high, r - t}, {high - t, neck - t}, {far, neck - t}, {far, 0}});
        solid.cut_revolution(Axis::z, inside);
        solid.add_cylinder(Axis::z, {}, neck, high + 0.5 * r, top)
            .add_cylinder(Axis::z, {}, pipe, 0.1 * high, top + pipe);
        solid.add_cylinder(Axis::x, {0, top}, pipe, -1.5 * r, 0);
        if (random.chance(0.7)) solid.add_cylinder(Axis::x, {0, high + 0.7 * r}, pipe, 0, 1.5 * r);
        if (random.chance(0.4)) solid.add_cylinder(Axis::z, {}, 2.5 * pipe, 0.08 * high, 0.16 * high);
        if (random.chance(0.4)) solid.add_cylinder(Axis::z, {}, 1.15 * r, 0, 0.08 * high);
        return;
    }
    const int necks = random.integer(2, 3);
    const bool ball = random.chance(0.6);
    if (ball)
        solid.add_revolution(Axis::z, ball_meridian(r, r));
    else
        solid.add_cylinder(Axis::z, {}, r, -0.3 * r, 1.5 * r)
            .add_revolution(Axis::z, ball_meridian(-0.3 * r, r))
            .add_cylinder(Axis::z, {}, 1.25 * r, 1.5 * r, 1.65 * r)
            .add_revolution(Axis::z, cone_meridian(1.65 * r, r, 2.0 * r, 0.7 * r));
    for (int i = 0; i < necks; ++i) {
        const double x = necks == 3 ? 0.62 * r * (i - 1) : (i == 0 ? 0.0 : 0.62 * r), wide = 0.26 * r,
                     top = r * random.uniform(2.4, 2.9);
        solid.add_cylinder(Axis::z, {x, 0}, wide, r, top)
            .add_cylinder(Axis::z, {x, 0}, 1.2 * wide, top - 0.15 * r, top)
            .cut_cylinder(Axis::z, {x, 0}, wide - t, r, far);
    }
    if (!ball && random.chance(0.6)) {
        for (const double s : {-1.0, 1.0}) add_nipple(solid, s, s * 0.4 * r + 0.5 * r, 1.02 * r, 0.12 * r);
        add_stopcock(solid, -1.8 * r, 0.12 * r);
        solid.add_cylinder(Axis::z, {}, 0.12 * r, -2.3 * r, -1.2 * r);
    }
}

/// Desiccator, crucible with its lid, or mortar with its pestle.
void add_jar(Part& part, Random& random) {
    Solid& solid = part.solid;
    const double r = random.log_uniform(15, 120), t = r * random.uniform(0.06, 0.12);
    switch (random.integer(0, 2)) {
        case 0: {  // desiccator
            const double high = r * random.uniform(1.0, 1.4);
            solid.add_revolution(Axis::z, through({{0, 0},
                                                   {0, 0.6 * r},
                                                   {0.4 * high, 0.65 * r},
                                                   {0.5 * high, 0.9 * r},
                                                   {high, r},
                                                   {high, 1.15 * r},
                                                   {high + t, 1.15 * r},
                                                   {high + t, r - t},
                                                   {0.55 * high, 0.9 * r - t},
                                                   {0.42 * high, 0.6 * r - t},
                                                   {t, 0.55 * r - t},
                                                   {t, 0}}));
            Path lid = through({{high + t, 1.15 * r},
                                {high + 2 * t, 1.15 * r},
                                {high + 2.5 * t, r},
                                {high + 0.75 * r, 0.2 * r},
                                {high + 0.75 * r, 0},
                                {high + 0.75 * r - t, 0},
                                {high + 2 * t, r - t},
                                {high + t, r - t}});
            lid.vertices[2].bulge = -0.2, lid.vertices[5].bulge = 0.2;
            solid.add_revolution(Axis::z, lid);
            if (random.chance(0.5))
                solid.add_revolution(Axis::z, ball_meridian(high + 0.9 * r, 0.18 * r));
            else
                add_stopcock(solid, high + 1.0 * r, 0.09 * r),
                    solid.add_cylinder(Axis::z, {}, 0.1 * r, high + 0.7 * r, high + 1.3 * r);
            solid.add_cylinder(Axis::z, {}, 0.85 * r, 0.52 * high, 0.52 * high + 0.6 * t)
                .cut_hole_circle(Axis::z, {}, 0.5 * r, 6, 0, 0.08 * r, 0.5 * high, 0.6 * high);
            break;
        }
        case 1: {  // crucible
            const double high = r * random.uniform(1.1, 2.2), foot = r * random.uniform(0.45, 0.8);
            Path wall = through({{0, 0}, {0, foot}, {high, r}, {high, r - t}, {1.2 * t, foot - t}, {1.2 * t, 0}});
            const double belly = random.choice({0.0, 0.1, 0.2});
            wall.vertices[1].bulge = belly == 0 ? 0 : -belly, wall.vertices[3].bulge = belly;
            solid.add_revolution(Axis::z, wall);
            if (random.chance(0.4))
                solid.add_prism(Axis::z, through({{0.9 * r, -0.25 * r}, {1.25 * r, 0}, {0.9 * r, 0.25 * r}}),
                                high - 2 * t, high);
            if (random.chance(0.5)) {
                solid.add_revolution(Axis::z, through({{high, 0},
                                                       {high, 1.05 * r},
                                                       {high + t, 1.05 * r},
                                                       {high + 2 * t, 0.4 * r},
                                                       {high + 2 * t, 0}}));
                solid.add_prism(Axis::y, ring_sector({0, high + 2 * t}, 0.12 * r, 0.22 * r, 0, 180), -0.06 * r,
                                0.06 * r);
            }
            break;
        }
        default: {  // mortar
            const double high = r * random.uniform(0.8, 1.2);
            Path wall = through({{0, 0},
                                 {0, 0.6 * r},
                                 {0.15 * high, 0.6 * r},
                                 {0.25 * high, 0.5 * r},
                                 {high, r},
                                 {high, r - 1.6 * t},
                                 {0.35 * high, 0}});
            wall.vertices[3].bulge = -0.25, wall.vertices[5].bulge = 0.3;
            solid.add_revolution(Axis::z, wall);
            solid.add_prism(Axis::z, through({{0.85 * r, -0.2 * r}, {1.2 * r, 0}, {0.85 * r, 0.2 * r}}), high - t,
                            high);
            if (random.chance(0.7))
                solid.add_revolution(Axis::z, turned({{0.2 * r, 0.3 * r},
                                                      {0.2 * r, 0.3 * r, 0.15 * r},
                                                      {1.1 * r, 0.13 * r, 0.17 * r},
                                                      {0.2 * r, 0.2 * r}},
                                                     0.45 * high));
            break;
        }
    }
}

/// Stand: foot, rod, boss with a ring or a clamp.
void add_rod_stand(Part& part, Random& random) {
    Solid& solid = part.solid;
    const double high = random.log_uniform(200, 900), r = high * random.uniform(0.009, 0.014),
                 w = high * random.uniform(0.13, 0.2), deep = 0.62 * w, t = 0.07 * w;
    const bool three_feet = random.chance(0.3);
    const double x0 = three_feet ? 0.0 : -w * random.choice({0.0, 0.75, 0.75});
    if (three_feet) {
        for (int i = 0; i < 3; ++i)
            solid.add_prism(Axis::z, rotated(tangent_hull({}, 3 * r, {w, 0}, 1.5 * r), 120.0 * i + 30, {}), 0, 2.5 * t);
        solid.add_cylinder(Axis::z, {}, r, 0, high);
    } else {
        solid.add_prism(Axis::z, rounded_rectangle({-w, -deep}, {w, deep}, 0.1 * w), 0, t);
        for (const Point2 s : quarters)
            solid.add_cylinder(Axis::z, {0.8 * w * s.x, 0.75 * deep * s.y}, 0.1 * w, -t, 0.01);
        solid.add_cylinder(Axis::z, {x0, 0}, r, 0, high).add_cylinder(Axis::z, {x0, 0}, 2 * r, t, t + 3 * r);
    }
    const int arms = random.integer(1, 3);
    for (int i = 0; i < arms; ++i) {
        const double z = high * (0.35 + 0.5 * i / arms + 0.1 * random.uniform()), reach = w * random.uniform(0.8, 1.4);
        solid.add_box({x0 - 2.2 * r, -2.2 * r, z - 2.5 * r}, {x0 + 2.2 * r, 2.2 * r, z + 2.5 * r})
            .add_cylinder(Axis::x, {0, z}, 0.9 * r, x0 - 5 * r, x0 + reach)
            .add_cylinder(Axis::x, {0, z}, 1.8 * r, x0 - 6 * r, x0 - 4.5 * r);
        switch (random.integer(0, 2)) {
            case 0: {
                const double ring = w * random.uniform(0.25, 0.45);
                solid.add_cylinder(Axis::z, {x0 + reach + ring, 0}, ring + 0.6 * r, z - 0.7 * r, z + 0.7 * r)
                    .cut_cylinder(Axis::z, {x0 + reach + ring, 0}, ring - 0.6 * r, z - r, z + r);
                break;
            }
            case 1:
                for (const double s : {-1.0, 1.0})
                    solid.add_prism(Axis::z,
                                    through({{x0 + reach, s * r},
                                             {x0 + reach + 0.15 * w, s * 0.2 * w},
                                             {x0 + reach + 0.45 * w, s * 0.12 * w},
                                             {x0 + reach + 0.45 * w, s * 0.17 * w},
                                             {x0 + reach + 0.13 * w, s * 0.26 * w},
                                             {x0 + reach - 0.03 * w, s * r}}),
                                    z - 2 * r, z + 2 * r);
                break;
            default:
                solid.add_box({x0 + reach, -0.4 * w, z - r}, {x0 + reach + 0.8 * w, 0.4 * w, z});
                break;
        }
    }
}

/// Tripod with its gauze, or a burner on its foot.
void add_burner(Part& part, Random& random) {
    Solid& solid = part.solid;
    if (random.chance(0.4)) {
        const double r = random.log_uniform(35, 90), high = r * random.uniform(2, 3.2), t = 0.08 * r;
        const int legs = random.choice({3, 3, 4});
        if (random.chance(0.6))
            solid.add_cylinder(Axis::z, {}, r, high - t, high).cut_cylinder(Axis::z, {}, 0.8 * r, -far, far);
        else
            solid.add_prism(Axis::z, polygon({}, 1.3 * r, 3, 90), high - t, high)
                .cut_cylinder(Axis::z, {}, 0.5 * r, -far, far);
        for (int i = 0; i < legs; ++i)
            solid.add_cylinder(Axis::z, polar({}, 0.9 * r, 360.0 * i / legs + 90), 0.06 * r, 0, high - 0.01);
        if (random.chance(0.4))
            solid.add_box({-0.9 * r, -0.9 * r, high}, {0.9 * r, 0.9 * r, high + 0.3 * t})
                .add_cylinder(Axis::z, {}, 0.5 * r, high, high + 0.5 * t);
        return;
    }
    const double r = random.log_uniform(4, 9), foot = r * random.uniform(4, 6), high = r * random.uniform(12, 20);
    solid.add_revolution(Axis::z, turned({{0.6 * r, foot}, {0.8 * r, foot, 1.8 * r}, {2.5 * r, 1.5 * r}}))
        .add_cylinder(Axis::z, {}, r, 0, high)
        .add_cylinder(Axis::z, {}, 1.5 * r, 4.2 * r, 6.8 * r)
        .cut_cylinder(Axis::y, {0, 5.5 * r}, 0.6 * r, -far, far)
        .cut_cylinder(Axis::z, {}, 0.75 * r, 2 * r, far);
    add_nipple(solid, random.chance(0.5) ? 1 : -1, 2.4 * r, foot, 0.6 * r);
    if (random.chance(0.4))
        solid.add_cylinder(Axis::z, {}, 1.4 * r, 0.93 * high, high).cut_cylinder(Axis::z, {}, 0.9 * r, 0.9 * high, far);
    if (random.chance(0.4))
        solid.add_prism(Axis::y, slot({0, 8 * r}, {0, 12 * r}, 1.2 * r), -1.2 * r, 1.2 * r)
            .cut_cylinder(Axis::z, {}, 0.75 * r, 2 * r, far);
}

/// Rotor of a centrifuge: a cone with a ring of bores, or a cross with hanging buckets.
void add_centrifuge_rotor(Part& part, Random& random) {
    Solid& solid = part.solid;
    const double r = random.log_uniform(30, 150), high = r * random.uniform(0.4, 0.8);
    const int places = random.choice({4, 6, 8, 10, 12, 24});
    if (places > 4 || random.chance(0.3)) {
        const double hole = std::min(0.16 * r, 0.38 * 2 * 3.14 * 0.72 * r / places);
        Path body = through({{0, 0},
                             {0, 0.95 * r},
                             {0.35 * high, r},
                             {0.55 * high, r},
                             {high, 0.5 * r},
                             {0.75 * high, 0.3 * r},
                             {0.75 * high, 0}});
        solid.add_revolution(Axis::z, body);
        if (random.chance(0.5)) solid.cut_revolution(Axis::z, cone_meridian(-1, 0.8 * r, 0.25 * high, 0.5 * r));
        solid.add_cylinder(Axis::z, {}, 0.2 * r, 0, 0.9 * high)
            .cut_revolution(Axis::z, cone_meridian(-1, 0.14 * r, 0.7 * high, 0.1 * r))
            .cut_cylinder(Axis::z, {}, 0.05 * r, -far, far);
        solid.cut_hole_circle(Axis::z, {}, 0.72 * r, places, 90, hole, 0.3 * high, far);
        if (random.chance(0.35))
            solid.add_cylinder(Axis::z, {}, 0.12 * r, 0.7 * high, 1.25 * high)
                .add_revolution(Axis::z, ring_meridian(1.1 * high, 1.25 * high, 0, 0.25 * r));
    } else {
        const double w = 0.16 * r, t = 0.2 * high;
        solid.add_cylinder(Axis::z, {}, 0.3 * r, 0, 2 * t).cut_cylinder(Axis::z, {}, 0.1 * r, -far, far);
        for (int i = 0; i < 4; ++i) {
            const double turn = 90.0 * i + 45;
            for (const double s : {-1.0, 1.0})
                solid.add_prism(Axis::z,
                                rotated(through({{0, s * 0.1 * r},
                                                 {0.5 * r, s * 2 * w - s * w * 0.4},
                                                 {r, s * 1.5 * w},
                                                 {r, s * 1.9 * w},
                                                 {0.45 * r, s * 2.1 * w},
                                                 {0, s * 0.3 * r}}),
                                        turn),
                                0, t);
            const Point2 at = polar({}, 0.8 * r, turn);
            solid.add_cylinder(Axis::z, at, 1.3 * w, -1.2 * high, 0.8 * t)
                .cut_cylinder(Axis::z, at, 1.05 * w, -1.1 * high, far);
        }
    }
    part.main_side = random.chance(0.5) ? Side::top : Side::front;
}

}  // namespace

/// Glass of a laboratory that is put together: condenser, separating funnel, vessel with tubes, jar and crucible.
Part lab_glass(FamilyContext& context) {
    Part part;
    constexpr std::array forms{add_condenser, add_separator, add_tubed_vessel, add_jar};
    forms[context.random.weighted({0.27, 0.2, 0.25, 0.28})](part, context.random);
    return part;
}

/// Apparatus of a laboratory: stand with its clamps, tripod, burner, rotor of a centrifuge.
Part lab_apparatus(FamilyContext& context) {
    Part part;
    constexpr std::array forms{add_rod_stand, add_burner, add_centrifuge_rotor};
    forms[context.random.weighted({0.35, 0.3, 0.35})](part, context.random);
    return part;
}

}  // namespace v16::corpus
