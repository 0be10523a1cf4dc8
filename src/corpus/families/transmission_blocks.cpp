// Sheaves in their blocks and guides, and wheels that unite a tyre or teeth with a hub, a gear or a pulley.
#include <algorithm>
#include <cmath>

#include "corpus/families/other_outlines.hpp"
#include "corpus/families/teeth.hpp"
#include "corpus/families/transmission.hpp"
#include "corpus/turned.hpp"

namespace v16::corpus {
namespace {

/// Grooved sheave about `centre` between `from` and `to` along y.
void add_sheave(Solid& solid, Random& random, Point2 centre, double r, double bore, double from, double to) {
    const double w = to - from, groove = random.uniform(0.3, 0.42) * w;
    solid.add_cylinder(Axis::y, centre, r, from, to);
    if (random.chance(0.6))
        solid.cut_revolution(Axis::y, circle({0.5 * (from + to), r}, groove), centre);
    else
        solid.cut_revolution(Axis::y, v_groove_meridian(0.5 * (from + to), 0.8 * w, 0.2 * w, r - groove, 1.01 * r),
                             centre);
    solid.cut_cylinder(Axis::y, centre, bore, from - 0.01 * w, to + 0.01 * w);
}

/// A crane hook that hangs at `top`, of throat radius `r`, its thickness about y = 0.
void add_hook(Solid& solid, Random& random, Point2 top, double r) {
    const double shank = r * random.uniform(0.35, 0.5), neck = r * random.uniform(0.8, 1.8);
    const Point2 c{top.x, top.y - neck - 1.5 * r};
    std::vector<Point2> middle;
    std::vector<double> widths;
    for (int i = 0; i <= 8; ++i) {
        const double share = i / 8.0;
        middle.push_back(polar(c, 1.45 * r, 90 - 255.0 * share));
        widths.push_back(r * (0.3 + 0.3 * std::sin(radians(180 * std::min(1.0, 1.15 * share))) - 0.12 * share));
    }
    const double half = 0.4 * r;
    solid.add_prism(Axis::y, limb(middle, widths), -half, half)
        .add_cylinder(Axis::z, {top.x, 0}, shank, c.y + 1.3 * r, top.y)
        .add_cylinder(Axis::z, {top.x, 0}, 1.5 * shank, top.y - 0.8 * shank, top.y + 0.2 * shank);
}

void add_eye(Solid& solid, Point2 at, double r, double wire) {
    solid.add_revolution(Axis::y, circle({0, r}, wire), at);
}

/// Block: one to four sheaves between cheeks on a bolt, with a hook, an eye or a becket.
Part tackle_block(Random& random) {
    const double r = random.log_uniform(8, 250), w = r * random.uniform(0.3, 0.55),
                 cheek = r * random.uniform(0.08, 0.16), bolt = r * random.uniform(0.12, 0.22), gap = 0.04 * w;
    const int sheaves = random.choice({1, 1, 1, 2, 2, 3, 4});
    const double half = 0.5 * (sheaves * (w + cheek) + cheek), above = r * random.uniform(1.1, 1.5),
                 below = r * random.uniform(1.1, 1.5), tip = r * random.uniform(0.35, 0.6),
                 wide = r * random.uniform(0.6, 1.08);
    const bool fiddle = sheaves < 3 && random.chance(0.25), oval = random.chance(0.3);
    const double second = -r * 1.75;
    Part part;
    Solid& solid = part.solid;
    for (int i = 0; i <= sheaves; ++i) {
        const double y = -half + i * (w + cheek);
        if (oval)
            solid.add_prism(Axis::y,
                            rounded_rectangle({-wide, (fiddle ? second : 0) - below}, {wide, above}, 0.6 * wide), y,
                            y + cheek);
        else
            solid.add_prism(Axis::y, tangent_hull({}, wide, {0, above}, tip), y, y + cheek)
                .add_prism(Axis::y, tangent_hull({}, wide, {0, (fiddle ? second : 0) - below}, tip), y, y + cheek);
        if (i == sheaves) break;
        add_sheave(solid, random, {}, r, bolt, y + cheek + gap, y + cheek + w - gap);
        if (fiddle) add_sheave(solid, random, {0, second}, 0.7 * r, bolt, y + cheek + gap, y + cheek + w - gap);
    }
    const auto head = [&](Point2 at, double size) {
        solid.add_cylinder(Axis::y, at, size, -half - 0.3 * size, half + 1.2 * size)
            .add_prism(Axis::y, polygon(at, 1.9 * size, 6), -half - size, -half)
            .add_prism(Axis::y, polygon(at, 1.9 * size, 6), half, half + size);
    };
    head({}, bolt);
    if (fiddle) head({0, second}, 0.8 * bolt);
    const double low = (fiddle ? second : 0) - below;
    solid.add_cylinder(Axis::y, {0, above}, 0.5 * tip, -half, half);
    const bool upside = random.chance(0.4);
    if (random.chance(0.6)) {
        solid.add_box({-0.5 * tip, -half, low - 0.4 * tip}, {0.5 * tip, half, low + 0.4 * tip});
        add_hook(solid, random, {0, low - 0.3 * tip}, r * random.uniform(0.35, 0.6));
    } else {
        solid.add_cylinder(Axis::y, {0, low}, 0.4 * tip, -half, half);
    }
    if (upside || random.chance(0.4)) add_eye(solid, {0, above + 0.9 * tip}, 0.8 * tip, 0.2 * tip);
    return part;
}

/// Sheave or roller in a bracket that is screwed down: a fork on a foot plate.
Part bracket_sheave(Random& random) {
    const double r = random.log_uniform(5, 120), w = r * random.uniform(0.35, 1.6), t = r * random.uniform(0.1, 0.22),
                 height = r * random.uniform(0.85, 1.5), bolt = r * random.uniform(0.12, 0.28),
                 wide = r * random.uniform(0.4, 0.9), foot = r * random.uniform(1.1, 2.2), half = 0.5 * w + 0.04 * w;
    Part part;
    Solid& solid = part.solid;
    const bool across = random.chance(0.5);  // the foot stands out beside the cheeks or lengthwise
    const double fx = across ? std::max(wide, 0.7 * r) : foot, fy = across ? half + t + 0.8 * r : half + t;
    solid.add_box({-fx, -fy, -height - t}, {fx, fy, -height});
    for (const double s : {-1.0, 1.0}) {
        solid
            .add_prism(Axis::y, tangent_hull({}, 0.8 * wide, {0, -height}, 0.2 * wide), s > 0 ? half : -half - t,
                       s > 0 ? half + t : -half)
            .add_prism(Axis::y, through({{-wide, -height}, {wide, -height}, {0.8 * wide, 0}, {-0.8 * wide, 0}}),
                       s > 0 ? half : -half - t, s > 0 ? half + t : -half);
        if (across)
            for (const double x : {-0.6, 0.6})
                solid.cut_cylinder(Axis::z, {x * fx, s * (half + t + 0.45 * r)}, 0.12 * r, -far, -height + 0.01 * t);
        else
            solid.cut_cylinder(Axis::z, {s * 0.5 * (foot + wide), 0}, 0.4 * std::min(foot - wide, 0.6 * r), -far,
                               -height + 0.01 * t);
    }
    solid.cut_box({-1.2 * r, -half, -height}, {1.2 * r, half, 2 * r});
    if (height < 1.04 * r) solid.cut_box({-0.7 * r, -half, -far}, {0.7 * r, half, 0});
    add_sheave(solid, random, {}, r, bolt, -0.5 * w, 0.5 * w);
    solid.add_cylinder(Axis::y, {}, bolt, -half - 1.2 * t, half + t + bolt)
        .add_prism(Axis::y, polygon({}, 1.8 * bolt, 6), -half - t - bolt, -half - t)
        .add_prism(Axis::y, polygon({}, 1.8 * bolt, 6), half + t, half + t + 0.9 * bolt);
    return part;
}

/// Plate with several guide rollers: two to four about a rope, a belt or a rail.
Part roller_guide(Random& random) {
    const double r = random.log_uniform(4, 60), w = r * random.uniform(0.4, 1.2), t = r * random.uniform(0.15, 0.35),
                 dx = r * random.uniform(1.2, 3), dz = r * random.uniform(1.1, 1.8), bolt = 0.3 * r;
    const int form = random.integer(0, 2);
    std::vector<Point2> at{{-dx, 0}, {dx, 0}};
    if (form == 0) at = {{0, dz}, {0, -dz}};
    if (form == 1) at = {{-dx, dz}, {dx, dz}, {-dx, -dz}, {dx, -dz}};
    if (form == 2) at = {{-dx, -0.6 * dz}, {dx, -0.6 * dz}, {0, dz}};
    const double ex = (form == 0 ? 0 : dx) + 1.2 * r, ez = dz + 1.2 * r;
    Part part;
    Solid& solid = part.solid;
    if (form == 2 && random.chance(0.5))
        for (int i = 0; i < 3; ++i)
            solid.add_prism(Axis::y, tangent_hull(at[i], 0.8 * r, at[(i + 1) % 3], 0.8 * r), 0, t);
    else
        solid.add_prism(Axis::y, rounded_rectangle({-ex, -ez}, {ex, ez}, random.uniform(0.1, 0.8) * r), 0, t);
    for (const Point2 p : at) {
        add_sheave(solid, random, p, r, bolt, -w - 0.1 * r, -0.1 * r);
        solid.add_cylinder(Axis::y, p, bolt, -w - 0.2 * r, t + 0.6 * r)
            .add_prism(Axis::y, polygon(p, 0.55 * r, 6), -w - 0.4 * r, -w - 0.1 * r);
        if (random.chance(0.4)) solid.add_prism(Axis::y, polygon(p, 0.55 * r, 6), t, t + 0.4 * r);
    }
    return part;
}

}  // namespace

/// Sheaves with what holds them: tackle and hook blocks, sheaves in a bracket, guides of several rollers.
Part pulley_block(FamilyContext& context) {
    Random& random = context.random;
    switch (random.weighted({0.55, 0.25, 0.2})) {
        case 0:
            return tackle_block(random);
        case 1:
            return bracket_sheave(random);
        default:
            return roller_guide(random);
    }
}

namespace {

/// Tread: blocks about a tyre of radius `r`, in one or two rows that are shifted.
void add_tread(Solid& solid, Random& random, double r, double half) {
    const int blocks = random.integer(14, 36), rows = random.choice({1, 2, 2});
    const double depth = r * random.uniform(0.03, 0.08), share = random.uniform(0.45, 0.7), pitch = 360.0 / blocks;
    for (int row = 0; row < rows; ++row)
        for (int i = 0; i < blocks; ++i) {
            const double at = (i + 0.5 * row) * pitch,
                         from = rows == 1  ? -half
                                : row == 0 ? -half
                                           : 0.1 * half,
                         to = rows == 1  ? half
                              : row == 0 ? -0.1 * half
                                         : half;
            solid.add_prism(Axis::y, ring_sector({}, 0.97 * r, r + depth, at, share * pitch), from, to);
        }
}

/// What drives a wheel from its side: a gear, a ring with inner teeth, a pulley with a groove or a toothed pulley.
void add_drive(Solid& solid, FamilyContext& context, double r, double from, double to) {
    Random& random = context.random;
    const int teeth = random.integer(12, 44);
    const GearForm form{.teeth = teeth, .module = 2 * r / (teeth + 2.0)};
    switch (random.integer(0, 3)) {
        case 0:
            if (context.simplified)
                solid.add_cylinder(Axis::y, {}, r, from, to)
                    .add_pitch_circle({Axis::y, {}, pitch_radius(form), from, to});
            else
                solid.add_prism(Axis::y, gear_outline(form, 2), from, to);
            return;
        case 1:
            solid.add_cylinder(Axis::y, {}, 1.15 * r, from, to)
                .cut_prism(Axis::y, gear_outline(form, 2), from - 0.01 * r, to - 0.2 * (to - from));
            return;
        case 2:
            solid.add_cylinder(Axis::y, {}, r, from, to)
                .cut_revolution(Axis::y, v_groove_meridian(0.5 * (from + to), 0.7 * (to - from), 0.2 * (to - from),
                                                           0.8 * r, 1.01 * r));
            return;
        default:
            solid.add_prism(Axis::y, spline_outline(teeth, 0.92 * r, r, 3.0 * r / teeth), from, to);
            for (const double y : {from, to - 0.12 * (to - from)})
                solid.add_cylinder(Axis::y, {}, 1.08 * r, y, y + 0.12 * (to - from));
    }
}

void cut_windows(Solid& solid, Random& random, double hub, double rim) {
    const int count = random.integer(3, 8);
    const double open = 360.0 / count * random.uniform(0.5, 0.85);
    if (random.chance(0.35))
        solid.cut_hole_circle(Axis::y, {}, 0.5 * (hub + rim), count, 90,
                              std::min(0.35 * (rim - hub), 1.2 * (hub + rim) / count), -far, far);
    else
        for (int i = 0; i < count; ++i)
            solid.cut_prism(Axis::y, filleted(ring_sector({}, hub, rim, 360.0 * i / count, open), 0.1 * (rim - hub)),
                            -far, far);
}

}  // namespace

/// Driven wheel: tyre or rim with tread, web or spokes, hub for a motor's shaft or screws, and a gear or pulley at its
/// side.
Part drive_wheel_set(FamilyContext& context) {
    Random& random = context.random;
    const double r = random.log_uniform(8, 200), half = r * random.uniform(0.1, 0.45),
                 tyre = r * random.uniform(0.72, 0.88), hub = r * random.uniform(0.18, 0.3),
                 bore = hub * random.uniform(0.3, 0.55), web = half * random.uniform(0.15, 0.6);
    Part part;
    Solid& solid = part.solid;
    solid.add_revolution(Axis::y,
                         filleted(through({{-half, 0.3 * r}, {half, 0.3 * r}, {half, r}, {-half, r}}), 0.3 * half));
    if (random.chance(0.6)) add_tread(solid, random, r, half);
    const double seat = 0.93 * tyre, drive = r * random.uniform(0.45, 0.68), reach = r * random.uniform(0.12, 0.35);
    solid.cut_revolution(Axis::y, ring_meridian(web, far, hub, seat));
    if (random.chance(0.7)) solid.cut_revolution(Axis::y, ring_meridian(-far, -web, hub, seat));
    if (random.chance(0.6)) cut_windows(solid, random, std::max(1.15 * hub, 0.3 * r), 0.88 * seat);
    add_drive(solid, context, drive, half, half + reach);
    if (random.chance(0.5))
        solid.cut_cylinder(Axis::y, {}, 0.6 * drive, web, far)
            .add_cylinder(Axis::y, {}, hub, web - 0.01 * r, half + reach);
    solid.add_cylinder(Axis::y, {}, hub, -half - r * random.choice({0.0, 0.1, 0.2}), half);
    switch (random.integer(0, 3)) {
        case 0:
            solid.cut_prism(Axis::y, polygon({}, bore, 6, 30), -far, far);
            break;
        case 1:  // flats of a gear motor's shaft
            solid.cut_prism(Axis::y, rectangle({-bore, -0.65 * bore}, {bore, 0.65 * bore}), -far, far);
            break;
        case 2:
            solid.cut_hole_circle(Axis::y, {}, 0.72 * hub, random.choice({3, 4, 6}), 45, 0.13 * hub, -far, far);
            [[fallthrough]];
        default:
            solid.cut_cylinder(Axis::y, {}, bore, -far, far);
    }
    return part;
}

}  // namespace v16::corpus
