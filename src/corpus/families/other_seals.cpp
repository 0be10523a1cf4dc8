// Seals, cages of bearings, and what opens and closes inside a valve.
#include <algorithm>
#include <array>
#include <vector>

#include "corpus/families/other.hpp"
#include "corpus/families/other_pieces.hpp"
#include "corpus/turned.hpp"

namespace v16::corpus {
namespace {

/// Section of a seal as fractions of its width (along the axis) and of its radial height above the bore.
std::vector<Point2> seal_section(Random& random) {
    switch (random.integer(0, 6)) {
        case 0:  // lip seal with its case, lip at the bore
            return {{0, 0.35},   {0.12, 0.3}, {0.45, 0.02}, {0.6, 0.0}, {0.95, 0.2}, {0.9, 0.4},
                    {0.6, 0.28}, {0.2, 0.5},  {0.2, 0.85},  {1, 0.85},  {1, 1},      {0, 1}};
        case 1:  // the same with a dust lip
            return {{0, 0.05},   {0.12, 0.3},  {0.4, 0.05}, {0.55, 0},   {0.85, 0.22},
                    {0.8, 0.38}, {0.55, 0.25}, {0.18, 0.5}, {0.18, 0.8}, {0.9, 0.8},
                    {1, 0.9},    {0.95, 1},    {0, 1},      {0, 0.5},    {-0.12, 0.02}};
        case 2:  // V-ring
            return {{0, 0}, {0.6, 0}, {0.6, 0.35}, {0.35, 0.45}, {1, 1}, {0.85, 1}, {0.25, 0.6}, {0, 0.4}};
        case 3:  // U-cup
            return {{0, 0.05},    {0.7, 0.05}, {1, -0.05}, {1, 0.2},    {0.55, 0.35},
                    {0.55, 0.65}, {1, 0.8},    {1, 1.05},  {0.7, 0.95}, {0, 0.95}};
        case 4:  // wiper
            return {{0, 0.2}, {0.5, 0.2}, {0.6, 0.25}, {1, 0}, {1, 0.12}, {0.8, 0.5}, {0.6, 0.55}, {0.6, 1}, {0, 1}};
        case 5:  // chevron
            return {{0.3, 0}, {0.75, 0}, {0.95, 0.5}, {0.75, 1}, {0.3, 1}, {0.5, 0.5}};
        default:  // X
            return {{0, 0}, {0.3, 0}, {0.5, 0.15}, {0.7, 0}, {1, 0}, {1, 0.3}, {0.85, 0.5}, {1, 0.7},
                    {1, 1}, {0.7, 1}, {0.5, 0.85}, {0.3, 1}, {0, 1}, {0, 0.7}, {0.15, 0.5}, {0, 0.3}};
    }
}

/// Seal of a shaft or rod: lip seal, V-ring, cup, wiper, a pack of chevrons between its end rings.
void add_lip_seal(Solid& solid, Random& random, Axis axis) {
    const double bore = random.log_uniform(3, 120), high = std::max(2.0, bore * random.uniform(0.15, 0.4)),
                 wide = high * random.uniform(0.7, 1.4);
    const auto ring = [&](const std::vector<Point2>& section, double at, double width) {
        std::vector<Point2> points;
        for (const Point2 p : section) points.push_back({at + p.x * width, bore + p.y * high});
        solid.add_revolution(axis, through(points));
    };
    if (random.chance(0.2)) {  // packing set
        const int rings = random.integer(2, 5);
        const double pitch = 0.45 * wide;
        ring({{0, 0}, {0.3, 0}, {0.5, 0.5}, {0.3, 1}, {0, 1}}, -0.02 * wide, wide);
        for (int i = 0; i < rings; ++i)
            ring({{0.3, 0}, {0.72, 0}, {0.92, 0.5}, {0.72, 1}, {0.3, 1}, {0.5, 0.5}}, pitch * i, wide);
        ring({{0.3, 0}, {1, 0}, {1, 1}, {0.3, 1}, {0.5, 0.5}}, pitch * rings, wide);
        return;
    }
    const std::vector<Point2> section = seal_section(random);
    ring(section, 0, wide);
    if (section.size() >= 12 && section.size() < 16 && random.chance(0.7))  // the spring
        solid.add_revolution(axis, circle({0.68 * wide, bore + 0.4 * high}, 0.1 * high));
}

/// Mechanical seal: seat, sliding ring, bellows or case with its spring along the shaft.
void add_face_seal(Solid& solid, Random& random, Axis axis) {
    const double bore = random.log_uniform(5, 60), high = bore * random.uniform(0.35, 0.7),
                 len = bore * random.uniform(0.8, 1.8), step = random.uniform(0.25, 0.4);
    const auto ring = [&](double from, double to, double outer) {
        solid.add_cylinder(axis, {}, bore + outer * high, from * len, to * len);
    };
    ring(0, 0.2, 1.0);
    ring(0.2, 0.28, 0.55);
    ring(0.28, 0.28 + step, 0.85);
    const int coils = random.integer(3, 6);
    ring(0.28 + step, 1.0, 0.4);
    for (int i = 0; i < coils; ++i) {
        const double from = 0.3 + step + (0.66 - step) * i / coils;
        ring(from, from + 0.4 * (0.66 - step) / coils, 0.75);
    }
    ring(0.96, 1.04, 0.85);
    solid.cut_cylinder(axis, {}, bore, -len, 2 * len);
    const int notches = random.choice({0, 2, 4});
    for (int i = 0; i < notches; ++i)
        solid.cut_prism(
            axis,
            rotated(rectangle({bore + 0.65 * high, -0.12 * bore}, {bore + 2 * high, 0.12 * bore}), 360.0 * i / notches),
            0.3 * len, 0.45 * len);
}

/// Ring of a piston or of a packing, split at an angle, straight or stepped; also a back-up ring.
void add_split_ring(Solid& solid, Random& random, Axis axis) {
    const double r = random.log_uniform(6, 120), deep = r * random.uniform(0.05, 0.14),
                 wide = deep * random.uniform(0.4, 3), gap = r * random.uniform(0.02, 0.12);
    solid.add_cylinder(axis, {}, r, 0, wide).cut_cylinder(axis, {}, r - deep, -1, wide + 1);
    const bool step = random.chance(0.4);
    solid.cut_prism(axis, rectangle({0, -gap}, {2 * r, gap}), -1, step ? 0.5 * wide : wide + 1);
    if (step) solid.cut_prism(axis, rectangle({0, 0.8 * gap}, {2 * r, 2.6 * gap}), 0.5 * wide - 0.01, wide + 1);
    if (random.chance(0.4)) solid.cut_revolution(axis, ring_meridian(0.35 * wide, 0.65 * wide, r - 0.3 * deep, 2 * r));
    const int slots = random.choice({0, 0, 8, 12});
    for (int i = 0; i < slots && wide > deep; ++i) {
        const double turn = 360.0 * (i + 0.5) / slots;
        solid.cut_prism(axis, ring_sector({}, r - 2 * deep, r + deep, turn - 6, 12), 0.4 * wide, 0.6 * wide);
    }
}

/// Cage of cylindrical rollers or needles: two rings joined by bars.
void add_roller_cage(Solid& solid, Random& random, Axis axis) {
    const double r = random.log_uniform(6, 150), wall = r * random.uniform(0.05, 0.16),
                 len = r * random.uniform(0.3, 1.6), end = len * random.uniform(0.08, 0.2);
    const int bars = random.integer(8, 14);
    const double bar = 360.0 / bars * random.uniform(0.25, 0.5);
    for (int i = 0; i < bars; ++i)
        solid.add_prism(axis, ring_sector({}, r - wall, r, 360.0 * i / bars, bar), end, len - end);
    const bool open = random.chance(0.25);
    const auto ring = [&](double from, double to) {
        const double outer = r + (random.chance(0.3) ? 0.5 * wall : 0.0);
        solid.add_revolution(axis, ring_meridian(from, to, r - wall, outer));
    };
    ring(0, end);
    if (!open) ring(len - end, len);
}

/// Cage of balls: a ring with round pockets open to one side (snap cage), or pierced pockets of a thrust bearing.
void add_ball_cage(Solid& solid, Random& random, Axis axis) {
    const double r = random.log_uniform(6, 120), ball = r * random.uniform(0.16, 0.26),
                 wall = ball * random.uniform(0.35, 0.7);
    const int balls = std::clamp(static_cast<int>(6.28 * r / (ball * random.uniform(2.4, 3.2))), 5, 12);
    if (random.chance(0.5)) {  // flat, pockets along the axis
        const double t = ball * random.uniform(0.3, 0.9), rim = ball * random.uniform(1.15, 1.5);
        solid.add_cylinder(axis, {}, r + rim, 0, t).cut_cylinder(axis, {}, r - rim, -1, t + 1);
        const bool rollers = random.chance(0.4);
        for (int i = 0; i < balls; ++i) {
            const double turn = 360.0 * i / balls;
            if (rollers)
                solid.cut_prism(axis,
                                rotated(rectangle({r - 0.85 * ball, -0.4 * ball}, {r + 0.85 * ball, 0.4 * ball}), turn),
                                -1, t + 1);
            else
                solid.cut_cylinder(axis, polar({}, r, turn), ball, -1, t + 1);
        }
        return;
    }
    // Snap cage: a thin ring with claws between the balls; the pockets are cut as balls.
    const double back = 0.35 * ball;
    solid.add_cylinder(axis, {}, r + wall, 0, ball + back).cut_cylinder(axis, {}, r - wall, -1, 3 * ball);
    for (int i = 0; i < balls; ++i) {
        const double turn = 360.0 * i / balls, claw = 360.0 / balls - degrees(1.5 * ball / r);
        solid.cut_revolution(axis, ball_meridian(ball + back, ball), polar({}, r, turn));
        if (claw > 8)
            solid.cut_prism(
                axis,
                ring_sector({}, r - 2 * wall, r + 2 * wall, turn + degrees(0.75 * ball / r) + 0.25 * claw, 0.5 * claw),
                0.8 * ball, 3 * ball);
    }
}

/// Disc of a butterfly valve: a lens with bosses for its stem and ribs.
void add_butterfly(Solid& solid, Random& random) {
    const double r = random.log_uniform(15, 250), t = r * random.uniform(0.08, 0.16),
                 boss = t * random.uniform(1.3, 2.2), bore = boss * random.uniform(0.45, 0.65);
    solid.add_revolution(
        Axis::y,
        through({{-0.5 * t, 0}, {-0.5 * t, 0.6 * r}, {-0.15 * t, r}, {0.15 * t, r}, {0.5 * t, 0.6 * r}, {0.5 * t, 0}}));
    const bool whole = random.chance(0.5);
    for (const double s : {-1.0, 1.0}) {
        const double a = whole ? 0.0 : s * 0.5 * r, b = s * random.uniform(0.9, 1.02) * r;
        solid.add_cylinder(Axis::z, {}, boss, std::min(a, b), std::max(a, b));
    }
    const int ribs = random.choice({0, 0, 2, 3});
    for (int i = 0; i < ribs; ++i) {
        const double z = row_position(i, ribs, 0.6 * r);
        solid.add_box({-0.7 * r, 0, z - 0.04 * r}, {0.7 * r, 1.2 * t, z + 0.04 * r});
    }
    solid.cut_cylinder(Axis::z, {}, bore, -2 * r, random.chance(0.5) ? 2 * r : 0.0);
    for (const double z : {-0.7 * r, 0.7 * r})
        if (random.chance(0.7)) solid.cut_cylinder(Axis::y, {0, z}, 0.4 * bore, -r, r);
}

/// Gate: a wedge or a plate with guide grooves and a T for the stem, or the thin plate of a knife gate.
void add_gate(Solid& solid, Random& random) {
    const double r = random.log_uniform(15, 200), t = r * random.uniform(0.2, 0.45);
    if (random.chance(0.35)) {  // knife gate
        const double high = r * random.uniform(2.2, 3.2), thin = 0.08 * r;
        Path path = through({{-r, 0}, {r, 0}, {r, high}, {-r, high}});
        path.vertices[0].bulge = random.choice({1.0, 0.6, 0.0});
        solid.add_prism(Axis::y, path, 0, thin);
        for (const double x : {-0.35 * r, 0.35 * r}) solid.cut_cylinder(Axis::y, {x, high - 0.25 * r}, 0.1 * r, -1, r);
        if (random.chance(0.5))
            solid.cut_prism(Axis::x, through({{-0.1, -far}, {0.6 * thin, -far}, {-0.1, -0.4 * r}}), -far, far);
        return;
    }
    const double high = r * random.uniform(1.3, 1.7), slope = t * random.uniform(0.12, 0.25),
                 guide = r * random.uniform(0.1, 0.2);
    Path path = through({{-r, 0}, {r, 0}, {r, 0.6 * high}, {0.5 * r, high}, {-0.5 * r, high}, {-r, 0.6 * high}});
    path.vertices[0].bulge = 1.0;
    solid.add_prism(Axis::y, path, -0.5 * t - slope, 0.5 * t + slope);
    for (const double s : {-1.0, 1.0})
        solid.cut_prism(Axis::x,
                        through({{s * (0.5 * t - slope), -1.2 * r},
                                 {s * (0.5 * t + slope), high + 0.1},
                                 {s * t * 3, high + 1},
                                 {s * t * 3, -1.2 * r}}),
                        -far, far);
    for (const double s : {-1.0, 1.0})
        if (random.chance(0.9))
            solid.cut_box({s > 0 ? r - guide : -2 * r, -0.5 * guide, -0.6 * r},
                          {s > 0 ? 2 * r : -r + guide, 0.5 * guide, high});
    const double neck = r * random.uniform(0.14, 0.22);
    solid.cut_box({-neck, -t, high - 0.5 * r}, {neck, t, high + 1})
        .cut_box({-1.8 * neck, -t, high - 0.5 * r}, {1.8 * neck, t, high - 0.3 * r});
    if (random.chance(0.4)) solid.cut_cylinder(Axis::y, {}, 0.5 * r, -far, -0.2 * t);
}

/// Flap of a check valve: disc, arm, eye of the hinge.
void add_flap(Solid& solid, Random& random) {
    const double r = random.log_uniform(10, 150), t = r * random.uniform(0.1, 0.2),
                 eye = r * random.uniform(0.14, 0.22), reach = r * random.uniform(1.1, 1.5),
                 w = r * random.uniform(0.3, 0.9);
    solid.add_cylinder(Axis::y, {}, r, 0, t).cut_cylinder(Axis::y, {}, 0.75 * r, -1, random.choice({0.0, 0.2 * t}));
    const bool forked = random.chance(0.5);
    solid.add_prism(Axis::y, tangent_hull({}, 0.35 * r, {0, reach}, 0.3 * w), t, 1.7 * t);
    solid.add_cylinder(Axis::y, {}, 0.25 * r, t, 2.4 * t);
    if (random.chance(0.6)) solid.add_prism(Axis::y, polygon({}, 0.2 * r, 6), 2.3 * t, 3.2 * t);
    solid.add_cylinder(Axis::x, {t + 0.2 * eye, reach}, eye, -0.5 * w, 0.5 * w)
        .cut_cylinder(Axis::x, {t + 0.2 * eye, reach}, 0.55 * eye, -w, w);
    if (forked) solid.cut_box({-0.22 * w, -far, reach - 1.4 * eye}, {0.22 * w, far, reach + 2 * eye});
}

/// Ball with its bore and the slot of the stem; or the taper plug of a cock.
void add_ball_or_plug(Solid& solid, Random& random) {
    const double r = random.log_uniform(6, 150), bore = r * random.uniform(0.5, 0.68);
    if (random.chance(0.65)) {
        const double cut = r * random.uniform(0.72, 0.8);
        solid.add_revolution(Axis::x, ball_meridian(0, r))
            .cut_box({-2 * r, -2 * r, -2 * r}, {-cut, 2 * r, 2 * r})
            .cut_box({cut, -2 * r, -2 * r}, {2 * r, 2 * r, 2 * r});
        const double slot_half = r * random.uniform(0.1, 0.16);
        if (random.chance(0.35)) {  // trunnions
            solid.add_cylinder(Axis::z, {}, 0.4 * r, -1.3 * r, 1.3 * r);
        } else {
            solid.cut_box({-slot_half, -2 * r, 0.84 * r}, {slot_half, 2 * r, 2 * r});
        }
        solid.cut_cylinder(Axis::x, {}, bore, -2 * r, 2 * r);
        if (random.chance(0.2)) solid.cut_cylinder(Axis::y, {}, bore, -2 * r, 0);
        return;
    }
    const double high = r * random.uniform(2.4, 3.6), neck = 0.5 * r;
    solid.add_revolution(Axis::z, cone_meridian(0, 0.85 * r, high, r)).add_cylinder(Axis::z, {}, neck, high, high + r);
    if (random.chance(0.6))
        solid.cut_box({-2 * r, -2 * r, high + 0.5 * r}, {2 * r, -0.32 * r, 2 * high})
            .cut_box({-2 * r, 0.32 * r, high + 0.5 * r}, {2 * r, 2 * r, 2 * high});
    solid.cut_prism(Axis::y, slot({0, 0.35 * high}, {0, 0.65 * high}, random.uniform(0.3, 0.5) * r), -2 * r, 2 * r);
    if (random.chance(0.4)) solid.cut_prism(Axis::x, slot({0, 0.35 * high}, {0, 0.65 * high}, 0.35 * r), 0, 2 * r);
}

}  // namespace

/// Seal: lip, V, cup, wiper, chevrons, mechanical seal, piston ring.
Part shaft_seal(FamilyContext& context) {
    Random& random = context.random;
    Part part;
    constexpr std::array forms{add_lip_seal, add_face_seal, add_split_ring};
    forms[random.weighted({0.55, 0.2, 0.25})](part.solid, random, random.choice({Axis::x, Axis::y, Axis::y}));
    return part;
}

/// Cage of a rolling bearing.
Part bearing_cage(FamilyContext& context) {
    Random& random = context.random;
    Part part;
    constexpr std::array forms{add_roller_cage, add_ball_cage};
    forms[random.weighted({0.45, 0.55})](part.solid, random, random.choice({Axis::x, Axis::y, Axis::y}));
    return part;
}

/// What closes a valve: butterfly, gate, flap, ball, plug.
Part valve_closure(FamilyContext& context) {
    Random& random = context.random;
    Part part;
    constexpr std::array forms{add_butterfly, add_gate, add_flap, add_ball_or_plug};
    forms[random.weighted({0.25, 0.3, 0.2, 0.25})](part.solid, random);
    return part;
}

}  // namespace v16::corpus
