// Chain wheels and timing pulleys as catalogues list them: by their hub, bush or bearing and by the body between.
#include <algorithm>

#include "corpus/families/transmission.hpp"
#include "corpus/families/transmission_bodies.hpp"
#include "corpus/turned.hpp"

namespace v16::corpus {
namespace {

/// Teeth of a chain wheel as rollers leave them, or blunt ones of a belt pulley, round a wheel of outside radius `r`.
Path rim_outline(int teeth, double r, double deep, bool chain, bool round) {
    Path path;
    const double step = 360.0 / teeth;
    for (int i = 0; i < teeth; ++i) {
        const auto put = [&](double share, double radius, double bulge) {
            path.vertices.push_back({polar({}, radius, (i + share) * step), bulge});
        };
        if (chain) {
            put(-0.07, r, 0);
            put(0.07, r, 0);
            put(0.28, r - 0.8 * deep, -0.55);
            put(0.72, r - 0.8 * deep, 0);
        } else {
            put(-0.24, r, 0);
            put(0.24, r, round ? -0.7 : 0.0);
            if (round) continue;
            put(0.35, r - deep, 0);
            put(0.65, r - deep, 0);
        }
    }
    return path;
}

/// A bush that is drawn into the hub by screws in half holes of the joint; one of its sides is slit.
void add_taper_bush(Solid& solid, Random& random, double bore, double outer, double from, double to) {
    const double slope = 0.07 * (to - from);
    solid.cut_revolution(Axis::y, cone_meridian(from - 0.01, outer - slope, to + 0.01, outer));
    solid.add_revolution(Axis::y, through({{from, bore},
                                           {from, outer - 1.4 * slope - 0.01 * outer},
                                           {to - 0.02 * outer, outer - 0.4 * slope - 0.01 * outer},
                                           {to - 0.02 * outer, bore}}));
    const int screws = random.choice({2, 2, 3});
    for (int i = 0; i < screws; ++i) {
        const Point2 at = polar({}, outer - 0.3 * slope, 60 + 360.0 * i / screws);
        const double screw = 0.2 * (outer - bore) + 0.04 * outer;
        solid.cut_cylinder(Axis::y, at, screw, to - 0.6 * (to - from), far)
            .add_cylinder(Axis::y, at, 0.85 * screw, to - 0.55 * (to - from), to - 0.15 * (to - from))
            .cut_prism(Axis::y, polygon(at, 0.5 * screw, 6, 0), to - 0.35 * (to - from), far);
    }
    solid.cut_box({0, from - 1, -0.03 * outer}, {1.02 * outer, to + 1, 0.03 * outer});
    solid.cut_prism(Axis::y, keyed_bore({}, bore, 0.5 * bore, 1.22 * bore), from - 1, to + 1);
}

/// A flanged bush pulled up by bolts through its flange, in front of the wheel.
void add_flanged_bush(Solid& solid, Random& random, double bore, double hub, double from, double to) {
    const double flange = 1.45 * hub, t = 0.16 * hub;
    const int bolts = random.choice({3, 3, 4, 6});
    solid.add_cylinder(Axis::y, {}, flange, to + 0.04 * hub, to + 0.04 * hub + t)
        .add_cylinder(Axis::y, {}, 0.9 * hub, from, to + 0.1 * hub + t * 1.6);
    for (int i = 0; i < bolts; ++i) {
        const Point2 at = polar({}, 1.2 * hub, 90 + 360.0 * i / bolts);
        solid.add_prism(Axis::y, polygon(at, 0.14 * hub, 6, 0), to + t, to + 2 * t + 0.04 * hub);
        if (random.chance(0.8))
            solid.cut_cylinder(Axis::y, polar({}, 1.2 * hub, 90 + 360.0 * (i + 0.5) / bolts), 0.07 * hub,
                               to + 0.03 * hub, far);
    }
    solid.cut_box({-0.04 * hub, from - 1, 0}, {0.04 * hub, to + far, 1.5 * hub});
    solid.cut_cylinder(Axis::y, {}, bore, -far, far);
}

/// A sealed ball bearing pressed into the middle: its two rings and the seals between.
void add_bearing(Solid& solid, double bore, double outer, double from, double to) {
    solid.cut_cylinder(Axis::y, {}, outer, -far, far)
        .add_revolution(Axis::y, ring_meridian(from, to, bore, bore + 0.25 * (outer - bore)))
        .add_revolution(Axis::y, ring_meridian(from, to, outer - 0.25 * (outer - bore), 1.001 * outer))
        .add_revolution(Axis::y, ring_meridian(from + 0.1 * (to - from), to - 0.1 * (to - from),
                                               bore + 0.2 * (outer - bore), outer - 0.2 * (outer - bore)));
}

/// Web, holes or arms between a hub and the rim.
void lighten(Solid& solid, Random& random, double hub, double rim, double half) {
    const double room = rim - hub, middle = 0.5 * (rim + hub);
    if (room < 0.25 * rim) return;
    const std::size_t form = random.weighted({0.3, 0.3, 0.4});
    if (form > 0) leave_web(solid, hub, rim, half * random.uniform(0.2, 0.5));
    const int count = random.choice({3, 4, 4, 5, 6});
    if (form == 2)
        for (int i = 0; i < count; ++i)
            solid.cut_prism(Axis::y,
                            sector_window(hub + 0.1 * room, rim - 0.08 * room, 90 + 360.0 * (i + 0.5) / count,
                                          250.0 / count, 0.12 * room),
                            -far, far);
    else if (random.chance(0.6))
        solid.cut_hole_circle(Axis::y, {}, middle, count, 90, std::min(0.32 * room, 1.6 * middle / count), -far, far);
}

/// What the wheel is fixed by; `half` is half the rim's width.
void add_fixing(Solid& solid, Random& random, double rim, double half) {
    const double bore = rim * random.uniform(0.16, 0.34), hub = std::min(bore * random.uniform(1.5, 1.9), 0.92 * rim);
    const std::size_t form = random.weighted({0.3, 0.22, 0.14, 0.18, 0.16});
    lighten(solid, random, form == 2 ? 1.5 * hub : hub, rim, half);
    const double out = std::max(half, bore) * random.uniform(0.5, 1.4);
    if (form == 0) {  // a hub on one side with set screws over the keyway and beside it
        solid.add_chamfered_cylinder(Axis::y, {}, hub, -half, half + out, 0, 0.06 * hub);
        solid.cut_prism(Axis::y, keyed_bore({}, bore, 0.5 * bore, 1.24 * bore), -far, far);
        const double screw = 0.16 * std::min(out, hub);
        solid.cut_cylinder(Axis::z, {0, half + 0.55 * out}, screw, 0, far);
        if (random.chance(0.5)) solid.cut_cylinder(Axis::x, {half + 0.55 * out, 0}, screw, 0, far);
    } else if (form == 1) {
        const double end = half + (random.chance(0.5) ? 0.0 : 0.5 * out);
        solid.add_cylinder(Axis::y, {}, 1.1 * hub, -half, end);
        add_taper_bush(solid, random, bore * 0.8, 0.85 * hub, -half, end);
    } else if (form == 2) {
        solid.add_cylinder(Axis::y, {}, 1.15 * hub, -half, half);
        if (1.45 * hub < rim)
            add_flanged_bush(solid, random, 0.8 * bore, hub, -half, half);
        else
            solid.cut_cylinder(Axis::y, {}, bore, -far, far);
    } else if (form == 3) {
        const double wide = std::max(half, 0.35 * bore);
        solid.add_cylinder(Axis::y, {}, 1.05 * hub, -wide, wide);
        add_bearing(solid, 0.55 * bore, 0.88 * hub, -0.8 * wide, 0.8 * wide);
    } else {  // hubs on both sides
        solid.add_cylinder(Axis::y, {}, hub, -half - out, half + out);
        cut_wheel_bore(solid, random, bore);
    }
}

}  // namespace

/// Chain wheel of a catalogue: hub with set screws, taper bush, flanged bush, ball bearing, hubs on both sides; one,
/// two or two spaced rows of teeth; web, holes, arms.
Part catalogue_sprocket(FamilyContext& context) {
    Random& random = context.random;
    const int teeth = static_cast<int>(random.log_uniform(11, 48));
    const double r = random.log_uniform(18, 250), deep = 4.4 * r / teeth, t = deep * random.uniform(0.28, 0.5);
    const std::size_t rows = random.weighted({0.65, 0.2, 0.15});
    const double apart = rows == 1 ? 2.4 * t : rows == 2 ? r * random.uniform(0.3, 0.6) : 0.0, half = 0.5 * apart + t;
    Part part;
    Solid& solid = part.solid;
    const Path outline = rim_outline(teeth, r, deep, true, false);
    if (rows > 0) solid.add_cylinder(Axis::y, {}, r - deep * (rows == 1 ? 1.15 : 1.6), -half, half);
    for (const double s : {-1.0, 1.0}) {
        if (rows == 0 && s < 0) continue;
        const double y = rows == 0 ? 0.0 : s * 0.5 * apart;
        if (context.simplified)
            solid.add_cylinder(Axis::y, {}, r, y - t, y + t)
                .add_pitch_circle({Axis::y, {}, r - 0.45 * deep, y - t, y + t});
        else
            solid.add_prism(Axis::y, outline, y - t, y + t);
    }
    add_fixing(solid, random, (r - deep) * 0.92, half);
    part.main_side = random.chance(0.6) ? Side::front : Side::right;
    return part;
}

/// Large pulley of a timing belt: trapezoid teeth or round gaps, flanges on the rim, the same hubs, bushes and bodies.
Part large_timing_pulley(FamilyContext& context) {
    Random& random = context.random;
    const int teeth = static_cast<int>(random.log_uniform(22, 84));
    const double r = random.log_uniform(25, 250), deep = 2.4 * r / teeth, half = r * random.uniform(0.1, 0.35);
    Part part;
    Solid& solid = part.solid;
    if (context.simplified)
        solid.add_cylinder(Axis::y, {}, r, -half, half).add_pitch_circle({Axis::y, {}, 1.01 * r, -half, half});
    else
        solid.add_prism(Axis::y, rim_outline(teeth, r, deep, false, random.chance(0.4)), -half, half);
    if (random.chance(0.6)) {
        const double lip = r + deep * random.uniform(0.6, 1.5), t = std::max(0.08 * half, 0.3 * deep);
        for (const double y : {-half - t, half})
            if (y < 0 || random.chance(0.7))
                solid.add_revolution(Axis::y, ring_meridian(y, y + t, r - 1.2 * deep, lip));
    }
    add_fixing(solid, random, (r - deep) * random.uniform(0.86, 0.94), half);
    part.main_side = random.chance(0.6) ? Side::front : Side::right;
    return part;
}

}  // namespace v16::corpus
