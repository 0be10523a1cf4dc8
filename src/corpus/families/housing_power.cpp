// Cases of power electronics and chambers of the laboratory: frequency converters, power supplies, glove boxes and
// ovens.
#include <algorithm>

#include "corpus/families/housing.hpp"
#include "corpus/families/housing_details.hpp"
#include "corpus/families/housing_ports.hpp"
#include "corpus/families/other_pieces.hpp"

namespace v16::corpus {

/// Case of a frequency converter or an amplifier: fins behind, below or at the sides, a front with display and keys,
/// strips of terminals, vents, ears with keyholes.
Part drive_case(FamilyContext& context) {
    Random& random = context.random;
    const double x = random.log_uniform(40, 350), z = x * random.uniform(0.8, 2.4), y = x * random.uniform(0.5, 1.2),
                 t = 0.02 * x + 0.5, sink = y * random.uniform(0.2, 0.4);
    Part part;
    Solid& solid = part.solid;
    const std::size_t form = random.weighted({0.45, 0.3, 0.25});  // fins behind, at the sides, above
    const double back = form == 0 ? y - sink : y;
    const double chin = z * random.uniform(0.0, 0.3), recess = y * random.uniform(0.1, 0.3);
    solid.add_prism(
        Axis::x,
        chin > 0.1 * z
            ? counter_clockwise(through({{0, chin}, {recess, chin}, {recess, 0}, {back, 0}, {back, z}, {0, z}}))
            : rectangle({0, 0}, {back, z}),
        0, x);
    if (random.chance(0.3))
        solid.cut_prism(Axis::x, counter_clockwise(through({{-1, 0.8 * z}, {-1, z + 1}, {0.4 * y, z + 1}})), -far, far);
    const int fins = random.integer(6, 14);
    if (form == 0) {
        solid.add_box({0, back, 0}, {x, back + 0.2 * sink, z});
        for (int i = 0; i < fins; ++i) solid.add_box({x * (i + 0.3) / fins, back, 0}, {x * (i + 0.6) / fins, y, z});
    } else if (form == 1) {
        for (int i = 0; i < fins / 2 + 2; ++i) {
            const double a = y * (0.1 + 0.9 * i / (fins / 2 + 2)), w = 0.4 * y / (fins / 2 + 2);
            solid.add_box({-0.15 * x, a, 0}, {0, a + w, z}).add_box({x, a, 0}, {1.15 * x, a + w, z});
        }
    } else {
        for (int i = 0; i < fins; ++i)
            solid.add_box({x * (i + 0.3) / fins, 0, z}, {x * (i + 0.6) / fins, back, z + 0.2 * x});
    }
    solid.cut_box({t, t + (chin > 0.1 * z ? recess : 0.0), t}, {x - t, back - 1.5 * t, z - t});
    const double mid = 0.5 * (chin + z);
    if (random.chance(0.7))
        solid.cut_prism(
            Axis::y, rounded_rectangle({0.2 * x, mid + 0.1 * (z - chin)}, {0.8 * x, mid + 0.3 * (z - chin)}, 0.02 * x),
            -1, 0.6 * t);
    for (int i = 0, n = random.integer(0, 4); i < n; ++i)
        solid.add_cylinder(Axis::y, {0.5 * x + row_position(i, n, 0.18 * x), mid - 0.05 * (z - chin)}, 0.06 * x,
                           -0.4 * t, t);
    if (random.chance(0.5))
        solid.cut_prism(Axis::y, rectangle({0.35 * x, mid - 0.35 * (z - chin)}, {0.65 * x, mid - 0.22 * (z - chin)}),
                        -1, 2 * t);
    const int poles = random.integer(4, 10);
    const double strip = chin > 0.1 * z ? 0.5 * chin : 0.06 * z, front = chin > 0.1 * z ? recess : 0.0;
    for (int i = 0; i < poles; ++i) {
        const Point2 at{0.08 * x + 0.84 * x * (i + 0.5) / poles, strip};
        solid.cut_cylinder(Axis::y, at, 0.28 * 0.84 * x / poles, front - 1, front + t);
    }
    if (random.chance(0.5))
        cut_vents(solid, random, Axis::x, box2({0.15 * y, 0.35 * z}, {0.8 * back, 0.9 * z}), -far, far);
    if (random.chance(0.6)) {  // ears
        const double ear = 0.1 * x + 3, ft = 1.5 * t;
        for (const double s : {-1.0, 1.0}) {
            const double a = s < 0 ? -ear : z, b = s < 0 ? 0 : z + ear;
            if (form == 2 && s > 0) continue;
            solid.add_box({0.15 * x, back - ft, a}, {0.85 * x, back, b});
            const Point2 c{0.5 * x, s < 0 ? -0.5 * ear : z + 0.5 * ear};
            solid.cut_prism(Axis::y, slot(c, c - Point2{0, s * 0.6 * ear}, 0.2 * ear), 0, far)
                .cut_cylinder(Axis::y, {0.25 * x, c.y}, 0.2 * ear, 0, far)
                .cut_cylinder(Axis::y, {0.75 * x, c.y}, 0.2 * ear, 0, far);
        }
    }
    return part;
}

namespace {

/// Flat case bent of sheet: a cover with a field of holes, the terminal strip at one end, slots to mount it.
void perforated_supply(Solid& solid, Random& random, double x) {
    const double y = x * random.uniform(0.4, 0.65), z = x * random.uniform(0.15, 0.35), t = 0.006 * x + 0.5,
                 bay = x * random.uniform(0.12, 0.2);
    solid.add_box({0, 0, 0}, {x, y, z})
        .cut_box({-1, -1, 0.55 * z}, {bay, y + 1, z + 1})
        .cut_box({t, t, t}, {x - t, y - t, 0.5 * z});
    solid.cut_box({bay + t, t, t}, {x - t, y - t, z - t});
    const int columns = random.integer(4, 7), rows = random.integer(2, 5);
    const double w = (0.85 * x - bay) / columns, h = 0.7 * y / rows;
    const bool round = random.chance(0.6), fan = random.chance(0.25);
    if (fan) {
        const double r = std::min(0.3 * y, 0.45 * x - 0.5 * bay);
        const Point2 c{0.6 * x, 0.5 * y};
        for (int i = 0; i < 8; ++i)
            solid.cut_prism(Axis::z, ring_sector(c, 0.3 * r, 0.6 * r, 45 * i, 35), z - 2 * t, far)
                .cut_prism(Axis::z, ring_sector(c, 0.68 * r, r, 45 * i, 35), z - 2 * t, far);
    } else {
        for (int i = 0; i < columns; ++i)
            for (int k = 0; k < rows; ++k) {
                const Point2 c{bay + 0.08 * x + w * (i + 0.5), 0.15 * y + h * (k + 0.5)};
                if (round)
                    solid.cut_cylinder(Axis::z, c, 0.32 * std::min(w, h), z - 2 * t, far);
                else
                    solid.cut_prism(Axis::z,
                                    slot(c - Point2{0.25 * w, 0}, c + Point2{0.25 * w, 0}, 0.2 * std::min(w, h)),
                                    z - 2 * t, far);
            }
    }
    const int poles = random.integer(5, 9);
    solid.add_box({0.15 * bay, 0.06 * y, 0.3 * z}, {0.9 * bay, 0.94 * y, 0.85 * z});
    for (int i = 0; i < poles; ++i) {
        const double c = 0.06 * y + 0.88 * y * (i + 0.5) / poles, p = 0.88 * y / poles;
        solid.cut_box({-1, c - 0.35 * p, 0.45 * z}, {0.65 * bay, c + 0.35 * p, far})
            .add_cylinder(Axis::z, {0.4 * bay, c}, 0.28 * p, 0.4 * z, 0.6 * z);
    }
    for (const double at : {0.12 * x, 0.88 * x})
        solid.cut_cylinder(Axis::z, {at, 0.5 * y}, 0.015 * x, -1, t + 1)
            .cut_cylinder(Axis::y, {at, 0.4 * z}, 0.015 * x, -far, far);
}

/// Supply of a computer: a fan's grille, the inlet, a switch, a bundle's hole; or the brick of a notebook with its
/// inlet.
void computer_supply(Solid& solid, Random& random, double x) {
    const double t = 0.012 * x;
    if (random.chance(0.5)) {
        const double y = x * random.uniform(0.85, 1.2), z = x * random.uniform(0.5, 0.62), r = 0.42 * z;
        solid.add_box({0, 0, 0}, {x, y, z}).cut_box({t, t, t}, {x - t, y - t, z - t});
        const Point2 c{x - 0.55 * z, 0.5 * z};
        for (const double k : {0.35, 0.6, 0.85})
            for (int i = 0; i < 4; ++i)
                solid.cut_prism(Axis::y, ring_sector(c, (k - 0.08) * r, (k + 0.1) * r, 90 * i + 8, 74), -1, 2 * t);
        for (const Point2 q : quarters) solid.cut_cylinder(Axis::y, c + 0.78 * r * q, 0.05 * r, -1, 2 * t);
        solid
            .cut_prism(Axis::y, chamfered(rectangle({0.06 * x, 0.12 * z}, {0.06 * x + 0.2 * x, 0.46 * z}), 0.03 * x),
                       -1, 2 * t)
            .cut_box({0.08 * x, -1, 0.6 * z}, {0.2 * x, 2 * t, 0.75 * z});
        solid.cut_prism(Axis::y, slot({0.15 * x, 0.3 * z}, {0.15 * x, 0.4 * z}, 0.09 * z), y - 2 * t, far);
        return;
    }
    const double y = x * random.uniform(0.35, 0.5), z = x * random.uniform(0.22, 0.35);
    solid.add_prism(Axis::y, rounded_rectangle({0, 0}, {x, z}, random.uniform(0.1, 0.45) * z), 0, y);
    if (random.chance(0.6))
        solid.cut_prism(Axis::y, rectangle({-1, 0.49 * z}, {0.01 * x, 0.51 * z}), -far, far)
            .cut_box({x - 0.01 * x, -far, 0.49 * z}, {far, far, 0.51 * z});
    solid.cut_prism(Axis::x, chamfered(rectangle({0.25 * y, 0.25 * z}, {0.75 * y, 0.75 * z}), 0.1 * z), -1, 0.15 * x);
    const double cord = 0.14 * z;
    solid.add_cylinder(Axis::x, {0.5 * y, 0.5 * z}, 1.6 * cord, x - 0.1 * x, x + 0.12 * x)
        .add_cylinder(Axis::x, {0.5 * y, 0.5 * z}, cord, x, x + random.uniform(0.2, 0.5) * x);
    solid.cut_box({0.17 * x, t + 0.1 * y, t + 0.08 * z}, {0.88 * x, 0.9 * y, 0.92 * z - t});
    if (random.chance(0.5))
        for (int i = 0; i < 6; ++i)
            solid.cut_box({0.3 * x + 0.07 * x * i, 0.2 * y, z - 0.05 * z}, {0.33 * x + 0.07 * x * i, 0.8 * y, far});
}

}  // namespace

/// Cases of power supplies: flat ones of bent sheet with terminals, those of computers, bricks with a cord.
Part power_supply_case(FamilyContext& context) {
    Random& random = context.random;
    const double x = random.uniform(60, 260);
    Part part;
    if (random.chance(0.55)) {
        perforated_supply(part.solid, random, x);
        part.main_side = Side::top;
    } else {
        computer_supply(part.solid, random, x);
    }
    return part;
}

namespace {

/// Glove box: a chamber with a sloped window, round ports with their rings, an antechamber, legs.
void sloped_chamber(Solid& solid, Random& random, double x) {
    const double z = x * random.uniform(0.55, 0.9), y = x * random.uniform(0.4, 0.75), t = 0.012 * x,
                 lean = y * random.uniform(0.15, 0.5), knee = z * random.uniform(0.1, 0.45);
    const auto side = [&](double e) {
        return counter_clockwise(through({{e, e}, {y - e, e}, {y - e, z - e}, {lean + 0.5 * e, z - e}, {e, knee}}));
    };
    solid.add_prism(Axis::x, side(0), 0, x);
    const double lock = 0.28 * std::min(y, z);
    const bool round = random.chance(0.6), antechamber = random.chance(0.75);
    if (antechamber) {
        if (round)
            solid.add_cylinder(Axis::x, {0.6 * y, 0.5 * z}, lock, x - t, 1.4 * x)
                .add_cylinder(Axis::x, {0.6 * y, 0.5 * z}, 1.12 * lock, 1.4 * x, 1.43 * x);
        else
            solid.add_box({x - t, 0.6 * y - lock, 0.3 * z}, {1.4 * x, 0.6 * y + lock, 0.3 * z + 2 * lock})
                .add_box({1.4 * x, 0.6 * y - 1.1 * lock, 0.3 * z - 0.1 * lock},
                         {1.42 * x, 0.6 * y + 1.1 * lock, 0.3 * z + 2.1 * lock});
    }
    const int ports = random.choice({2, 2, 4});
    const double r = std::min(0.32 * x / ports, 0.28 * z);
    for (int i = 0; i < ports; ++i) {
        const Point2 c{0.5 * x + row_position(i, ports, 0.9 * x / ports), std::max(knee, 1.3 * r)};
        solid.add_cylinder(Axis::y, c, 1.15 * r, -0.06 * x, lean + t);
    }
    solid.cut_prism(Axis::x, side(t), t, x - t);
    for (int i = 0; i < ports; ++i)
        solid.cut_cylinder(Axis::y, {0.5 * x + row_position(i, ports, 0.9 * x / ports), std::max(knee, 1.3 * r)}, r,
                           -far, 0.6 * y);
    if (antechamber && round) solid.cut_cylinder(Axis::x, {0.6 * y, 0.5 * z}, lock - t, 0.5 * x, 1.39 * x);
    if (antechamber && !round)
        solid.cut_box({0.5 * x, 0.6 * y - lock + t, 0.3 * z + t},
                      {1.39 * x, 0.6 * y + lock - t, 0.3 * z + 2 * lock - t});
    if (random.chance(0.5))
        for (const Point2 q : quarters)
            add_block(solid, {0.5 * x + q.x * 0.5 * x, 0.5 * y + q.y * 0.5 * y, -0.9 * x},
                      {0.5 * x + q.x * 0.45 * x, 0.5 * y + q.y * 0.43 * y, 0.01 * x});
    for (int i = 0, n = random.integer(0, 3); i < n; ++i)
        solid.add_cylinder(Axis::z, {x * (0.3 + 0.2 * i), 0.8 * y}, 0.03 * x, z - t, z + 0.08 * x);
}

/// Oven, incubator or furnace: an insulated chamber with a stepped door frame, shelves, a panel of controls, feet, a
/// vent.
void insulated_chamber(Solid& solid, Random& random, double x) {
    const double z = x * random.uniform(0.8, 1.7), y = x * random.uniform(0.7, 1.1),
                 wall = x * random.uniform(0.08, 0.18), panel = z * random.uniform(0.12, 0.28);
    const bool side = random.chance(0.35), shut = random.chance(0.5);
    solid.add_prism(Axis::y, rounded_rectangle({0, 0}, {x, z}, random.choice({0.005, 0.05}) * x), 0, y);
    const double x1 = side ? 0.72 * x : x - wall, z0 = side ? wall : panel + wall;
    solid.cut_box({wall, wall, z0}, {x1, y - wall, z - wall});
    if (shut) {
        solid.add_box({0.4 * wall, -0.6 * wall, z0 - 0.6 * wall}, {x1 + 0.6 * wall, 0, z - 0.4 * wall});
        if (random.chance(0.6))
            solid.cut_prism(Axis::y,
                            rounded_rectangle({wall * 1.6, z0 + wall}, {x1 - 0.6 * wall, z - 1.8 * wall}, 0.4 * wall),
                            -far, -0.4 * wall);
        solid.add_box({x1, -1.2 * wall, z0 + 0.3 * (z - z0)}, {x1 + 0.3 * wall, -0.5 * wall, z0 + 0.6 * (z - z0)});
    } else {
        solid.cut_box({0.6 * wall, -1, z0 - 0.4 * wall}, {x1 + 0.4 * wall, 0.4 * wall, z - 0.6 * wall})
            .cut_box({wall, -1, z0}, {x1, y - wall, z - wall});
        for (int i = 0, n = random.integer(1, 4); i < n; ++i)
            solid.add_box({wall, 0.2 * y, z0 + (z - wall - z0) * (i + 1) / (n + 1.0)},
                          {x1, y - wall, z0 + (z - wall - z0) * (i + 1) / (n + 1.0) + 0.02 * z});
    }
    const Point2 c = side ? Point2{0.86 * x, 0.7 * z} : Point2{0.5 * x, 0.55 * panel};
    const double u = side ? 0.08 * x : 0.25 * panel;
    solid.cut_box({c.x - 1.2 * u, -1, c.y - 0.6 * u}, {c.x + 1.2 * u, 0.02 * x, c.y + 0.6 * u});
    for (int i = 0; i < 2; ++i)
        solid.add_cylinder(Axis::y, side ? Point2{c.x, 0.45 * z - 0.2 * z * i} : Point2{0.2 * x + 0.6 * x * i, c.y},
                           0.6 * u, -0.03 * x, 0);
    if (random.chance(0.5))
        solid.add_cylinder(Axis::z, {0.4 * x, 0.6 * y}, 0.05 * x, z, z + 0.12 * x)
            .cut_cylinder(Axis::z, {0.4 * x, 0.6 * y}, 0.035 * x, z - 2 * wall, far);
    for (const Point2 q : quarters)
        solid.add_cylinder(Axis::z, {0.5 * x + q.x * 0.42 * x, 0.5 * y + q.y * 0.42 * y}, 0.035 * x, -0.05 * x,
                           0.01 * x);
}

/// Centrifuge or bath: a body with rounded front, a round opening or lid above, a sloped panel.
void top_chamber(Solid& solid, Random& random, double x) {
    const double y = x * random.uniform(0.9, 1.3), z = x * random.uniform(0.5, 0.9),
                 slope = y * random.uniform(0.1, 0.3), r = 0.4 * x;
    solid.add_prism(Axis::x,
                    filleted(counter_clockwise(through({{0, 0}, {y, 0}, {y, z}, {slope, z}, {0, 0.65 * z}})), 0.05 * x),
                    0, x);
    const Point2 c{0.5 * x, slope + 0.5 * (y - slope)};
    const double bowl = std::min(r, 0.45 * (y - slope));
    const bool open = random.chance(0.6);
    if (open)
        solid.add_cylinder(Axis::z, c, 1.05 * bowl, z - 0.01 * x, z + 0.02 * x)
            .cut_cylinder(Axis::z, c, bowl, 0.3 * z, far)
            .add_cylinder(Axis::z, c, 0.12 * bowl, 0.29 * z, 0.55 * z);
    else
        solid
            .add_prism(Axis::z, rounded_rectangle({0.06 * x, slope + 0.03 * y}, {0.94 * x, 0.93 * y}, 0.1 * x), z,
                       z + 0.08 * x)
            .add_cylinder(Axis::z, c, 0.5 * bowl, z + 0.08 * x, z + 0.1 * x)
            .add_cylinder(Axis::x, {0.95 * y, z + 0.03 * x}, 0.03 * x, 0.2 * x, 0.8 * x)
            .cut_cylinder(Axis::z, c, bowl, 0.3 * z, z);
    solid.cut_box({0.1 * x, -1, 0.15 * z}, {0.45 * x, 0.03 * x, 0.4 * z});
    for (int i = 0, n = random.integer(2, 4); i < n; ++i)
        solid.add_cylinder(Axis::y, {0.58 * x + 0.34 * x * (i + 0.5) / n, 0.28 * z}, 0.03 * x, -0.02 * x, 0.02 * x);
    if (random.chance(0.6))
        cut_vents(solid, random, Axis::x, box2({0.4 * y, 0.15 * z}, {0.85 * y, 0.35 * z}), -far, 0.04 * x);
    for (const Point2 q : quarters)
        solid.add_cylinder(Axis::z, {0.5 * x + q.x * 0.4 * x, 0.5 * y + q.y * 0.4 * y}, 0.045 * x, -0.05 * x, 0.01 * x);
}

}  // namespace

/// Chambers of the laboratory: glove boxes, ovens and incubators, centrifuges and baths.
Part glove_box(FamilyContext& context) {
    Random& random = context.random;
    const double x = random.log_uniform(120, 900);
    Part part;
    switch (random.integer(0, 2)) {
        case 0:
            sloped_chamber(part.solid, random, x);
            break;
        case 1:
            insulated_chamber(part.solid, random, x);
            break;
        default:
            top_chamber(part.solid, random, x);
            break;
    }
    return part;
}

}  // namespace v16::corpus
