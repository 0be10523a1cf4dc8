// Cast bodies about one or two bores: barrels on a web and a foot, crossed tubes with end plates of many outlines,
// bodies of plunger pumps.
#include <algorithm>
#include <cmath>
#include <vector>

#include "corpus/families/housing.hpp"
#include "corpus/families/housing_ports.hpp"
#include "corpus/families/other_pieces.hpp"
#include "corpus/turned.hpp"

namespace v16::corpus {
namespace {

/// The plate at the end of a tube: outlines whose union it is, and where its screws go.
struct EndPlate {
    std::vector<Path> outlines;
    std::vector<Point2> holes;
    double hole = 0.0;
};

EndPlate make_end_plate(Random& random, Point2 c, double tube) {
    EndPlate plate;
    const double out = tube * random.uniform(1.35, 1.75), lug = 0.5 * (out - tube) + 0.06 * tube;
    plate.hole = 0.42 * lug;
    const auto ears = [&](int count, double phase) {
        plate.outlines.push_back(circle(c, 1.12 * tube));
        for (int i = 0; i < count; ++i) {
            const Point2 p = polar(c, out - 0.4 * lug, phase + 360.0 / count * i);
            plate.outlines.push_back(tangent_hull(c, count == 2 ? 1.12 * tube : 0.8 * tube, p, lug));
            plate.holes.push_back(p);
        }
    };
    const auto corners = [&](double x, double y) {
        plate.outlines.push_back(
            rounded_rectangle(c - Point2{x, y}, c + Point2{x, y}, random.choice({0.3, 0.9}) * lug));
        for (const Point2 q : quarters) plate.holes.push_back(c + Point2{q.x * (x - lug), q.y * (y - lug)});
    };
    switch (random.integer(0, 7)) {
        case 0:
            ears(2, random.choice({0.0, 90.0, 45.0}));
            break;
        case 1:
            ears(3, random.choice({30.0, 90.0}));
            break;
        case 2:
            ears(4, 45);
            break;
        case 3:
            corners(out, out);
            break;
        case 4:
            corners(1.35 * out, 1.05 * tube);
            break;
        case 5:  // a disc with two flats
            plate.outlines.push_back(counter_clockwise(through(
                {c + polar({}, out, -45), c + polar({}, out, 45), c + polar({}, out, 135), c + polar({}, out, 225)})));
            plate.outlines[0].vertices[1].bulge = plate.outlines[0].vertices[3].bulge = std::tan(radians(90) / 4);
            for (const double a : {65.0, 115.0, 245.0, 295.0}) plate.holes.push_back(polar(c, 0.5 * (out + tube), a));
            break;
        default:
            plate.outlines.push_back(circle(c, out));
            for (int i = 0, n = random.choice({3, 4, 4, 6, 8}); i < n; ++i)
                plate.holes.push_back(polar(c, 0.5 * (out + tube), 45 + 360.0 / n * i));
            break;
    }
    return plate;
}

void add_plate(Solid& solid, const EndPlate& plate, Axis axis, double a, double b) {
    for (const Path& outline : plate.outlines) solid.add_prism(axis, outline, std::min(a, b), std::max(a, b));
}

void cut_plate(Solid& solid, const EndPlate& plate, Axis axis, double a, double b) {
    for (const Point2 p : plate.holes) cut_rod(solid, axis, p, plate.hole, a, b);
}

/// What carries a barrel of radius `r` between the ends `a` and `b` above the foot at `low`.
void add_web(Solid& solid, Random& random, double r, double a, double b, double low) {
    const double w = 0.14 * r, wide = r * random.uniform(0.75, 1.0), deep = r * random.uniform(1.0, 1.4);
    const Path trunk = counter_clockwise(through({{-deep, low}, {deep, low}, {wide, 0}, {-wide, 0}}));
    const double e = 0.15 * (b - a);
    switch (random.integer(0, 4)) {
        case 0:  // two cross plates and a rib along
            solid.add_prism(Axis::x, trunk, a + e, a + e + 1.6 * w)
                .add_prism(Axis::x, trunk, b - e - 1.6 * w, b - e)
                .add_box({a + e, -w, low}, {b - e, w, 0});
            break;
        case 1:  // one cross plate near an end, a rib that slopes
            solid.add_prism(Axis::x, trunk, a + e, a + e + 2 * w)
                .add_prism(Axis::y,
                           counter_clockwise(through({{a + e, low}, {b - 0.5 * e, low}, {b - e, 0}, {a + e, 0}})), -w,
                           w);
            break;
        case 2:  // hollow, open below
            solid.add_prism(Axis::x, trunk, a + e, b - e);
            solid.cut_box({a + e + 1.5 * w, -wide + 1.5 * w, low - r}, {b - e - 1.5 * w, wide - 1.5 * w, -r});
            solid.add_cylinder(Axis::x, {}, r, a, b);
            break;
        case 3:  // hollow, open to the sides under an arch
            solid.add_prism(Axis::x, trunk, a + e, b - e);
            solid.cut_prism(Axis::y, filleted(rectangle({a + e + 2 * w, low - r}, {b - e - 2 * w, -1.15 * r}), 0.3 * r),
                            -far, far);
            break;
        default:  // a plate along, ribs across
            solid.add_box({a + 0.5 * e, -1.3 * w, low}, {b - 0.5 * e, 1.3 * w, 0});
            for (int i = 0, n = random.integer(1, 3); i < n; ++i) {
                const double x = a + (b - a) * (i + 0.5) / n;
                solid.add_prism(Axis::x, trunk, x - w, x + w);
            }
            break;
    }
}

}  // namespace

/// Barrel with bearing seats in both ends on a web and a foot: milling heads, grinding spindles, drum supports.
Part barrel_seat(FamilyContext& context) {
    Random& random = context.random;
    const double r = random.log_uniform(12, 150), half = r * random.uniform(1.1, 2.6),
                 seat = r * random.uniform(0.68, 0.82), low = -r * random.uniform(1.5, 3.2),
                 t = r * random.uniform(0.2, 0.35), foot = half * random.uniform(0.6, 1.0);
    Part part;
    Solid& solid = part.solid;
    solid.add_cylinder(Axis::x, {}, r, -half, half);
    const double waist = r * random.uniform(0.8, 1.0);
    add_web(solid, random, r, -foot, foot, low);
    const double wide = r * random.uniform(1.1, 1.7);
    add_foot_plate(solid, random, {}, {foot * random.uniform(0.9, 1.15), wide}, low - t, low);
    if (random.chance(0.6))
        random.chance(0.5) ? solid.cut_box({-far, -0.5 * wide, low - t - 1}, {far, 0.5 * wide, low - 0.8 * t})
                           : solid.cut_box({-0.6 * foot, -far, low - t - 1}, {0.6 * foot, far, low - 0.8 * t});
    if (waist < 0.9 * r) {
        solid.cut_revolution(Axis::x, ring_meridian(-0.6 * half, 0.6 * half, waist, 1.02 * r));
        add_web(solid, random, waist, -0.8 * foot, 0.8 * foot, low);
    }
    const bool flange = random.chance(0.4);
    const double out = r * (flange ? random.uniform(1.15, 1.45) : 1.0);
    if (flange)
        for (const double s : {-1.0, 1.0}) add_rod(solid, Axis::x, {}, out, s * half, s * (half - 0.3 * r));
    if (random.chance(0.4))
        solid.add_cylinder(Axis::z, {0, 0}, 0.22 * r, 0, 1.2 * r).cut_cylinder(Axis::z, {}, 0.08 * r, 0, far);
    const double depth = half * random.uniform(0.25, 0.45);
    solid.cut_cylinder(Axis::x, {}, random.uniform(0.8, 0.93) * seat, -far, far)
        .cut_cylinder(Axis::x, {}, seat, -far, -half + depth)
        .cut_cylinder(Axis::x, {}, seat, half - depth, far);
    if (random.chance(0.5)) solid.cut_cylinder(Axis::x, {}, 1.02 * seat, -0.4 * half, 0.4 * half);
    const int bolts = random.choice({3, 4, 6, 6});
    for (const double s : {-1.0, 1.0})
        solid.cut_hole_circle(Axis::x, {}, 0.5 * (seat + out), bolts, 90, 0.15 * (out - seat) + 0.005 * r,
                              s < 0 ? -half - 1 : half - 0.3 * r, s < 0 ? -half + 0.3 * r : half + 1);
    return part;
}

/// Hollow body of tubes that cross, each end with a plate of its own outline, a base, ribs below what juts out.
Part crossed_tubes_body(FamilyContext& context) {
    Random& random = context.random;
    const double r = random.log_uniform(10, 110), wall = r * random.uniform(0.15, 0.3), tube = r + wall,
                 high = r * random.uniform(3, 5.5), t = r * random.uniform(0.25, 0.4);
    Part part;
    Solid& solid = part.solid;
    const double base = tube * random.uniform(1.3, 1.9), base_y = base * random.choice({1.0, 1.0, 0.7});
    const bool round_base = random.chance(0.35);
    const EndPlate top = make_end_plate(random, {}, tube);
    solid.add_cylinder(Axis::z, {}, tube, 0, high);
    add_plate(solid, top, Axis::z, high - t, high);
    struct Arm {
        Axis axis;
        Point2 centre;
        double bore, to;
        EndPlate plate;
    };
    std::vector<Arm> arms;
    for (int i = 0, n = random.integer(1, 3); i < n; ++i) {
        const double bore = r * random.uniform(0.4, 0.8), body = bore + 0.8 * wall;
        const Axis axis = i == 0 ? Axis::x : random.choice({Axis::x, Axis::y, Axis::y});
        const double z = high * random.uniform(0.35, 0.62);
        const double side = axis == Axis::y ? -1.0 : (i == 0 ? 1.0 : -1.0);
        const Point2 centre{random.chance(0.2) ? 0.3 * r : 0.0, z};
        arms.push_back(
            {axis, centre, bore, side * (tube + r * random.uniform(0.5, 1.6)), make_end_plate(random, centre, body)});
    }
    for (const Arm& arm : arms) {
        const double body = arm.bore + 0.8 * wall, s = arm.to > 0 ? 1 : -1;
        add_rod(solid, arm.axis, arm.centre, body, 0, arm.to);
        add_plate(solid, arm.plate, arm.axis, arm.to, arm.to - s * t);
        if (random.chance(0.4)) {
            const double reach = 0.85 * arm.to, w = 0.12 * r;
            const Path rib = counter_clockwise(
                through({{0, 0.5 * t},
                         {s * 1.05 * std::max(tube, 0.9 * base * (arm.axis == Axis::x ? 1 : base_y / base)), 0.5 * t},
                         {reach, arm.centre.y},
                         {0, arm.centre.y}}));
            solid.add_prism(arm.axis == Axis::x ? Axis::y : Axis::x, rib, -w, w);
        }
    }
    if (round_base)
        solid.add_cylinder(Axis::z, {}, base, 0, t)
            .cut_hole_circle(Axis::z, {}, 0.5 * (base + tube), random.choice({4, 6}), 45, 0.2 * (base - tube), -1,
                             t + 1);
    else
        add_foot_plate(solid, random, {}, {base * random.uniform(1.0, 1.3), base_y * 1.1}, 0, t);
    solid.cut_box({-far, -far, -far}, {far, far, 0});
    // Bores: stepped, closed at one end or through.
    const std::size_t inside = random.weighted({0.4, 0.3, 0.3});
    solid.cut_cylinder(Axis::z, {}, r, inside == 1 ? wall : 0.25 * high, inside == 2 ? high - wall : high + 1);
    if (inside != 1) solid.cut_cylinder(Axis::z, {}, random.uniform(0.55, 1.0) * r, -1, 0.3 * high);
    if (inside == 2) solid.cut_cylinder(Axis::z, {}, 0.6 * r, 0.5 * high, high + 1);
    if (inside == 0 && random.chance(0.4)) solid.cut_cylinder(Axis::z, {}, 1.12 * r, high - 0.7 * t, high + 1);
    cut_plate(solid, top, Axis::z, high - t - 1, high + 1);
    for (const Arm& arm : arms) {
        const double s = arm.to > 0 ? 1 : -1;
        cut_rod(solid, arm.axis, arm.centre, arm.bore, 0, arm.to + s);
        cut_plate(solid, arm.plate, arm.axis, arm.to - s * 1.2 * t, arm.to + s);
    }
    return part;
}

/// Body of a plunger pump: a mounting plate, the plunger's cylinder behind it, the valves' boss across with its two
/// threaded mouths, a foot or none.
Part plunger_pump_body(FamilyContext& context) {
    Random& random = context.random;
    const double r = random.log_uniform(8, 60), wall = r * random.uniform(0.25, 0.45), tube = r + wall,
                 length = r * random.uniform(2.5, 4.5), t = r * random.uniform(0.35, 0.6),
                 boss = tube * random.uniform(0.7, 1.0), up = tube * random.uniform(1.2, 2.0),
                 down = tube * random.uniform(1.1, 1.9), at = length - boss * random.uniform(1.1, 1.6);
    Part part;
    Solid& solid = part.solid;
    const EndPlate plate = make_end_plate(random, {}, tube * random.uniform(1.0, 1.3));
    solid.add_cylinder(Axis::x, {}, tube, 0, length);
    add_plate(solid, plate, Axis::x, 0, t);
    const bool upright = random.chance(0.75);
    const Axis axis = upright ? Axis::z : Axis::y;
    solid.add_cylinder(axis, {at, 0}, boss, -down, up);
    const double mouth = boss * random.uniform(0.5, 0.65);
    if (random.chance(0.5)) solid.add_prism(axis, polygon({at, 0}, 1.15 * boss, 6), up - 0.5 * boss, up);
    if (random.chance(0.3)) solid.add_cylinder(axis, {at, 0}, 1.3 * boss, -down, -down + 0.4 * boss);
    const double w = 0.12 * tube;
    if (random.chance(0.5))
        for (const double s : {-1.0, 1.0}) {
            solid.add_prism(Axis::y,
                            counter_clockwise(through(
                                {{0.5 * t, 0}, {0.5 * t, s * 1.25 * tube}, {0.8 * at, s * 0.8 * tube}, {0.8 * at, 0}})),
                            -w, w);
        }
    const bool foot = random.chance(0.3);
    const double low = -down - 0.3 * tube;
    if (foot) {
        solid.add_box({0.4 * at - w, -0.6 * tube, low}, {0.4 * at + w, 0.6 * tube, 0});
        add_foot_plate(solid, random, {0.4 * at, 0}, {0.8 * tube, 1.5 * tube}, low - 0.3 * tube, low);
    }
    solid.cut_blind_hole(Axis::x, {}, r * random.uniform(0.6, 0.85), -1, length - wall - 0.55 * r)
        .cut_cylinder(Axis::x, {}, r, -1, length * random.uniform(0.3, 0.6));
    if (random.chance(0.5)) solid.cut_cylinder(Axis::x, {}, 1.15 * r, -1, 0.6 * t);
    solid.cut_cylinder(axis, {at, 0}, 0.55 * mouth, -far, far)
        .cut_cylinder(axis, {at, 0}, mouth, 0.45 * up, far)
        .cut_cylinder(axis, {at, 0}, mouth, -far, -0.55 * down);
    solid.add_thread({axis, {at, 0}, 1.12 * mouth, mouth, 0.45 * up, up, true});
    if (random.chance(0.5)) solid.cut_cylinder(Axis::z, {0.55 * at, 0}, 0.15 * r, 0.3 * r, far);
    cut_plate(solid, plate, Axis::x, -1, t + 0.01);
    return part;
}

}  // namespace v16::corpus
