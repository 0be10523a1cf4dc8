// Housings that carry spindles and shafts of machine tools: belt-driven heads, sleeve bearing houses, tailstocks, boxes
// with many bores.
#include <algorithm>
#include <vector>

#include "corpus/families/housing.hpp"
#include "corpus/families/housing_ports.hpp"
#include "corpus/families/other_pieces.hpp"

namespace v16::corpus {

/// Long bearing house on a foot: a barrel along x with a bearing at each end, ribs or a solid pedestal below, lids.
Part spindle_head(FamilyContext& context) {
    Random& random = context.random;
    const double seat = random.log_uniform(10, 110), outer = seat * random.uniform(1.25, 1.5),
                 half = seat * random.uniform(1.6, 4.5), wall = 0.15 * seat + 1.5,
                 centre = outer + seat * random.uniform(0.3, 1.5);
    Part part;
    Solid& solid = part.solid;
    const std::size_t form = random.weighted({0.35, 0.25, 0.2, 0.2});  // ribbed, pedestal, two legs, flange at one end
    const double low = -centre, plate = 0.25 * seat + 1, w = outer * random.uniform(1.2, 1.9);
    const double ring = outer * random.uniform(1.05, 1.25), ring_length = seat * random.uniform(0.5, 0.9);
    const bool square = form != 3 && random.chance(0.2), rings = !square && random.chance(0.6);
    if (square)
        solid.add_prism(Axis::x,
                        filleted(rectangle({-outer, -outer}, {outer, outer}), random.choice({0.02, 0.4}) * outer),
                        -half, half);
    else
        solid.add_cylinder(Axis::x, {}, outer, -half, half);
    if (rings)
        for (const double s : {-1.0, 1.0}) add_rod(solid, Axis::x, {}, ring, s * half, s * (half - ring_length));
    if (form == 0) {
        solid.add_box({-0.9 * half, -0.5 * wall, low}, {0.9 * half, 0.5 * wall, 0});
        for (int i = 0, n = random.integer(1, 3); i < n; ++i) {
            const double x = row_position(i, n, 1.6 * half / n);
            solid.add_prism(Axis::x, through({{-0.95 * w, low}, {0.95 * w, low}, {0.9 * outer, 0}, {-0.9 * outer, 0}}),
                            x - 0.5 * wall, x + 0.5 * wall);
        }
    } else if (form == 1) {
        solid.add_prism(
            Axis::x,
            through({{-0.85 * w, low}, {0.85 * w, low}, {0.95 * outer, -0.1 * outer}, {-0.95 * outer, -0.1 * outer}}),
            -0.75 * half, 0.75 * half);
    } else if (form == 2) {
        for (const double s : {-1.0, 1.0})
            add_block(solid, {s * 0.9 * half, -0.8 * outer, low}, {s * (0.9 * half - 0.5 * seat), 0.8 * outer, 0});
    } else {
        const double flange = outer * random.uniform(1.4, 1.9), at = half * random.uniform(0.1, 0.95), t = 0.35 * seat;
        if (random.chance(0.6))
            solid.add_cylinder(Axis::x, {}, flange, at - t, at)
                .cut_hole_circle(Axis::x, {}, 0.5 * (flange + outer), random.choice({4, 6, 8}), 22.5,
                                 0.18 * (flange - outer), at - t - 1, at + 1);
        else {
            solid.add_prism(Axis::x, rounded_rectangle({-flange, -flange}, {flange, flange}, 0.3 * flange), at - t, at);
            for (const Point2 q : quarters)
                solid.cut_cylinder(Axis::x, 0.83 * flange * q, 0.09 * flange, at - t - 1, at + 1);
        }
    }
    if (form < 3)
        add_foot_plate(solid, random, {}, {half * random.uniform(0.75, 1.1), w * random.uniform(1.0, 1.3)}, low - plate,
                       low);
    const double oil = 0.18 * seat;
    const bool cup = random.chance(0.5), lids = random.chance(0.3);
    if (cup) solid.add_cylinder(Axis::z, {0, 0}, 1.6 * oil, 0, 1.1 * outer);
    solid.cut_cylinder(Axis::x, {}, seat * random.uniform(0.75, 0.9), -half - 1, half + 1);
    const double deep = seat * random.uniform(0.5, 1.0), second = seat * random.choice({1.0, 1.0, 0.95});
    solid.cut_cylinder(Axis::x, {}, seat, -half - 1, -half + deep)
        .cut_cylinder(Axis::x, {}, second, half - deep, half + 1);
    if (random.chance(0.4)) solid.cut_cylinder(Axis::x, {}, 1.07 * seat, -half + 0.25 * deep, -half + 0.33 * deep);
    if (cup) solid.cut_cylinder(Axis::z, {0, 0}, oil, 0, 2 * outer);
    const double rim = rings ? ring : outer, pitch = 0.5 * (seat + rim);
    for (const double s : {-1.0, 1.0}) {
        if (lids) {
            add_rod(solid, Axis::x, {}, 0.97 * rim, s * half, s * (half + 0.3 * seat));
            cut_rod(solid, Axis::x, {}, 0.55 * seat, s * (half - deep), s * (half + seat));
        }
        solid.cut_hole_circle(Axis::x, {}, pitch, random.choice({4, 6}), 45, 0.2 * (rim - seat),
                              s > 0 ? half - 0.4 * seat : -half - (lids ? seat : 1),
                              s > 0 ? half + (lids ? seat : 1) : -half + 0.4 * seat);
    }
    return part;
}

/// House of a sleeve bearing for large machines: finned barrel, split at the middle, oil rings' windows, flange or
/// feet.
Part sleeve_bearing_housing(FamilyContext& context) {
    Random& random = context.random;
    const double bore = random.log_uniform(25, 200), r = bore * random.uniform(1.5, 2.0),
                 half = bore * random.uniform(1.0, 1.7), wall = 0.15 * bore, fin = r * random.uniform(0.1, 0.2);
    Part part;
    Solid& solid = part.solid;
    // The half alone is the lower one: what stands on feet.
    const bool half_only = random.chance(0.25), feet = half_only || random.chance(0.7), lengthwise = random.chance(0.4),
               boxy = random.chance(0.3);
    const int fins = random.integer(3, 6);
    const auto body = [&](double more) {
        if (!boxy) return circle({}, r + more);
        return filleted(through({{-r - more, -1.05 * r - more},
                                 {r + more, -1.05 * r - more},
                                 {r + more, 0.3 * r},
                                 {0.6 * r, r + more},
                                 {-0.6 * r, r + more},
                                 {-r - more, 0.3 * r}}),
                        0.15 * r);
    };
    solid.add_prism(Axis::y, body(0), -half, half);
    for (int i = 0; i < fins; ++i) {
        if (lengthwise && !boxy) {
            const double z = row_position(i, fins, 1.6 * r / fins), reach = r + fin;
            solid.add_prism(Axis::y, rectangle({-reach, z - 0.03 * r}, {reach, z + 0.03 * r}), -0.85 * half,
                            0.85 * half);
        } else {
            const double y = row_position(i, fins, 1.7 * half / fins);
            solid.add_prism(Axis::y, body(fin), y - 0.06 * half, y + 0.06 * half);
        }
    }
    const double split = r + fin + 0.25 * bore, t = 0.2 * bore, low = -r * random.uniform(1.15, 1.5);
    const double f0 = -0.9 * half, f1 = 0.9 * half;
    solid.add_box({-split, f0, -t}, {split, f1, t});
    if (feet) {
        for (const double s : {-1.0, 1.0})
            add_block(solid, {s * 0.35 * r, -0.9 * half, low}, {s * 0.95 * r, 0.9 * half, -0.4 * r});
        const double foot = r * random.uniform(1.3, 1.7);
        solid.add_box({-foot, -half, low - t}, {foot, half, low});
        for (const Point2 q : quarters)
            solid.cut_cylinder(Axis::z, {q.x * (foot - 0.14 * r), q.y * 0.75 * half}, 0.07 * r, low - t - 1, low + 1);
    } else {
        const double flange = r * random.uniform(1.3, 1.6);
        solid.add_cylinder(Axis::y, {}, flange, half - 1.5 * t, half);
        solid.cut_hole_circle(Axis::y, {}, 0.9 * flange, random.choice({8, 12}), 15, 0.05 * r, half - 2 * t, half + 1);
    }
    const double seal = bore * random.uniform(1.2, 1.35), eye = 0.16 * r;
    for (const double s : {-1.0, 1.0}) add_rod(solid, Axis::y, {}, seal, s * half, s * (half + 0.2 * bore));
    const bool top = random.chance(0.7);
    if (top) solid.add_cylinder(Axis::z, {0, 0}, eye, 0, r + fin + 0.25 * r);
    for (const double s : {-1.0, 1.0}) add_rod(solid, Axis::x, {0, -0.45 * r}, 0.22 * r, 0, s * 1.12 * r);
    solid.cut_cylinder(Axis::y, {}, r - wall, -half + wall, half - wall);
    for (const double s : {-1.0, 1.0}) {
        add_rod(solid, Axis::y, {}, 1.25 * bore, s * 0.1 * half, s * 0.6 * half);
        add_block(solid, {-r + 0.5 * wall, s * 0.3 * half, -0.5 * wall}, {r - 0.5 * wall, s * 0.45 * half, 0.5 * wall});
    }
    solid.cut_cylinder(Axis::y, {}, bore, -far, far);
    if (top) solid.cut_cylinder(Axis::z, {0, 0}, 0.6 * eye, 0.9 * bore, far);
    for (const double s : {-1.0, 1.0}) cut_rod(solid, Axis::x, {0, -0.45 * r}, 0.13 * r, s * 0.6 * r, s * 2 * r);
    for (const double x : {-split + 0.12 * bore, split - 0.12 * bore})
        for (const double y : {-0.7 * half, 0.7 * half})
            solid.cut_cylinder(Axis::z, {x, y}, 0.07 * bore, -t - 1, t + 1);
    if (half_only) solid.cut_box({-far, -far, 0}, {far, far, far});
    return part;
}

/// Tailstock: a quill's barrel over a body that narrows to a base with the ways' grooves, clamp bosses.
Part tailstock_body(FamilyContext& context) {
    Random& random = context.random;
    const double bore = random.log_uniform(8, 60), r = bore * random.uniform(1.5, 1.9),
                 length = bore * random.uniform(4.5, 8), centre = r * random.uniform(2.2, 3.8),
                 base = r * random.uniform(1.3, 2.0), x0 = length * random.uniform(0.05, 0.25),
                 x1 = length * random.uniform(0.6, 0.95);
    Part part;
    Solid& solid = part.solid;
    solid.add_cylinder(Axis::x, {}, r, 0, length);
    if (random.chance(0.5)) solid.add_cylinder(Axis::x, {}, 1.12 * r, length - 0.5 * r, length);
    const double waist = r * random.uniform(0.55, 1.0), low = -centre;
    // As seen along the ways, and from the side.
    solid.add_prism(Axis::x,
                    filleted(counter_clockwise(through({{-base, low},
                                                        {base, low},
                                                        {base, low + 0.5 * r},
                                                        {waist, -0.9 * r},
                                                        {waist, 0},
                                                        {-waist, 0},
                                                        {-waist, -0.9 * r},
                                                        {-base, low + 0.5 * r}})),
                             0.2 * r),
                    x0, x1);
    const bool lean = random.chance(0.5);
    if (lean)
        solid.cut_prism(Axis::y,
                        through({{x0 - 1, low + 0.6 * r}, {x0 + (x1 - x0) * 0.3, low + 0.6 * r}, {x0 - 1, -0.9 * r}}),
                        -far, far);
    if (random.chance(0.6)) solid.add_box({x0 - 0.3 * r, -base, low - 0.4 * r}, {x1 + 0.3 * r, base, low});
    const double bottom = solid.bounds().min.z;
    const double clamp_x = length * random.uniform(0.15, 0.3), boss = 0.4 * r;
    const bool clamp = random.chance(0.7), lever = random.chance(0.5);
    if (clamp) solid.add_cylinder(Axis::z, {clamp_x, 0.6 * r}, boss, -0.5 * r, 1.15 * r);
    if (lever) solid.add_cylinder(Axis::y, {0.5 * (x0 + x1), 0.5 * low}, boss, -base, 0);
    solid.cut_cylinder(Axis::x, {}, bore, -1, 0.85 * length).cut_cylinder(Axis::x, {}, 0.6 * bore, 0, length + 1);
    if (random.chance(0.5)) solid.cut_box({-1, -0.08 * bore, 0.5 * bore}, {clamp_x * 2, 0.08 * bore, 2 * r});
    const double groove = r * random.uniform(0.2, 0.4);
    if (random.chance(0.5))
        solid
            .cut_prism(Axis::x,
                       through({{-0.6 * base - groove, bottom - 1},
                                {-0.6 * base + groove, bottom - 1},
                                {-0.6 * base, bottom + groove}}),
                       -far, far)
            .cut_box({-far, 0.3 * base, bottom - 1}, {far, 0.85 * base, bottom + 0.4 * groove});
    else
        solid.cut_box({-far, -0.5 * base, bottom - 1}, {far, 0.5 * base, bottom + 0.6 * groove});
    if (random.chance(0.5))
        solid.cut_box({x0 + 0.25 * (x1 - x0), -0.6 * base, bottom - 1},
                      {x0 + 0.75 * (x1 - x0), 0.6 * base, bottom + 0.5 * (centre - r)});
    if (clamp) solid.cut_cylinder(Axis::z, {clamp_x, 0.6 * r}, 0.4 * boss, -r, 2 * r);
    if (lever) solid.cut_cylinder(Axis::y, {0.5 * (x0 + x1), 0.5 * low}, 0.5 * boss, -far, far);
    for (const double x : {x0 + 0.15 * (x1 - x0), x0 + 0.85 * (x1 - x0)})
        solid.cut_cylinder(Axis::z, {x, -0.8 * base}, 0.12 * r, bottom - 1, low + 0.3 * r);
    if (random.chance(0.6))
        solid.cut_hole_circle(Axis::x, {}, 0.8 * r, 4, 45, 0.1 * bore, length - 0.4 * r, length + 1);
    return part;
}

/// Gear boxes of machine tools: a box open behind or above, many bores with bosses in front and rear walls, inner
/// walls.
Part many_bore_box(FamilyContext& context) {
    Random& random = context.random;
    const double x = random.log_uniform(60, 700), z = x * random.uniform(0.5, 1.1), deep = x * random.uniform(0.3, 0.8),
                 wall = 0.035 * x + 2, boss = wall * random.uniform(0.3, 0.9);
    Part part;
    Solid& solid = part.solid;
    const bool up = random.chance(0.4);  // open above rather than behind
    const std::size_t form = random.weighted({0.5, 0.25, 0.25});
    const auto outline = [&](double in) {
        if (form == 1)
            return filleted(through({{in, in}, {x - in, in}, {x - in, 0.6 * z}, {0.65 * x - in, z - in}, {in, z - in}}),
                            0.04 * x);
        if (form == 2)
            return filleted(through({{in, in},
                                     {0.75 * x - in, in},
                                     {0.75 * x - in, 0.3 * z + in},
                                     {x - in, 0.3 * z + in},
                                     {x - in, z - in},
                                     {in, z - in}}),
                            0.03 * x);
        return filleted(rectangle({in, in}, {x - in, z - in}), random.choice({0.01, 0.06}) * x);
    };
    solid.add_prism(Axis::y, outline(0), 0, deep);
    const double flange = up ? 0.0 : 0.05 * x;
    if (flange > 0 && random.chance(0.7)) solid.add_prism(Axis::y, outline(-flange), deep - wall, deep);
    if (random.chance(0.4)) solid.add_box({-0.08 * x, 0, 0}, {1.08 * x * (form == 2 ? 0.7 : 1), deep, 1.2 * wall});
    // Shafts, on a coarse grid so that they stay apart.
    std::vector<Point2> shafts;
    std::vector<double> radii;
    const int columns = random.integer(2, 4), rows = random.integer(1, 3);
    for (int i = 0; i < columns; ++i)
        for (int k = 0; k < rows; ++k) {
            const double cell = std::min(x / (columns + 0.6), z / (rows + 0.6));
            const Point2 at{x * (i + 0.8) / (columns + 0.6) + cell * random.uniform(-0.1, 0.1),
                            z * (k + 0.8) / (rows + 0.6) + cell * random.uniform(-0.1, 0.1)};
            if (form == 1 && at.x / x + at.y / z > 1.35) continue;
            if (form == 2 && at.x > 0.7 * x && at.y < 0.4 * z) continue;
            if (!shafts.empty() && random.chance(0.2)) continue;
            shafts.push_back(at);
            radii.push_back(cell * random.uniform(0.13, 0.27));
        }
    const bool rear = up || random.chance(0.2);
    for (std::size_t i = 0; i < shafts.size(); ++i)
        if (random.chance(0.75))
            solid.add_cylinder(Axis::y, shafts[i], 1.35 * radii[i], -boss, rear && up ? deep + boss : deep * 0.5);
    if (up)
        solid.cut_box({wall, wall, wall}, {x - wall, deep - wall, z + 1});
    else
        solid.cut_prism(Axis::y, outline(wall), wall, deep + 1);
    for (std::size_t i = 0; i < shafts.size(); ++i)
        if (random.chance(0.5))
            solid.add_cylinder(Axis::y, shafts[i], 1.3 * radii[i], 0.5 * wall, wall * random.uniform(1.4, 2.5));
    if (random.chance(0.5))
        solid.add_box({0.5 * wall, 0.5 * deep, 0.5 * wall},
                      {x * (form == 0 ? 1.0 : 0.6) - 0.5 * wall, 0.5 * deep + 0.8 * wall, 0.55 * z});
    for (std::size_t i = 0; i < shafts.size(); ++i) {
        const double end = rear || random.chance(0.5) ? far : 0.6 * deep;
        solid.cut_cylinder(Axis::y, shafts[i], radii[i], -far, end);
        if (random.chance(0.3)) solid.cut_cylinder(Axis::y, shafts[i], 1.12 * radii[i], -far, 0.3 * wall);
        if (random.chance(0.35))
            solid.cut_hole_circle(Axis::y, shafts[i], 1.24 * radii[i], random.choice({3, 4}), 45, 0.06 * radii[i],
                                  -boss - 1, 0.6 * wall);
    }
    for (int i = 0, n = random.integer(0, 3); i < n; ++i)
        solid.cut_cylinder(Axis::x, {deep * (i + 1) / (n + 1.0), z * 0.85}, 0.05 * deep, -far, 2 * wall);
    if (random.chance(0.3)) solid.cut_box({0.2 * x, 0.25 * deep, -1}, {0.55 * x, 0.75 * deep, 2 * wall});
    return part;
}

}  // namespace v16::corpus
