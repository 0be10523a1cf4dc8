// What is bought for printers and hobby machines: nozzles, heat sinks of hot ends, radial blowers, linear bearings.
#include <algorithm>
#include <array>
#include <cmath>

#include "corpus/families/connector_sizes.hpp"
#include "corpus/families/other.hpp"
#include "corpus/turned.hpp"

namespace v16::corpus {
namespace {

/// Lengths of a nozzle from its tip upwards, millimetres, M6 thread.
struct NozzleForm {
    double cone = 0.0, step = 0.0, hexagon = 0.0, relief = 0.0, thread = 0.0, flats = 0.0;
};

NozzleForm nozzle_form(Random& random, std::size_t form) {
    switch (form) {
        case 0:  // short thread with a relief groove above a low hexagon
            return {random.uniform(1.5, 2.5), random.uniform(0.0, 0.8), 3,
                    random.uniform(0.6, 1.6), random.uniform(5, 6),     random.choice({7.0, 7.0, 8.0})};
        case 1:  // high hexagon that runs straight into the cone
            return {random.uniform(2, 3.2), 0, random.uniform(3.5, 5.5), 0, random.uniform(4.8, 6), 6};
        case 2:  // for a long melting zone
            return {random.uniform(1.5, 2.5), random.uniform(0.0, 0.8), 3,
                    random.uniform(0.8, 1.5), random.uniform(13, 15),   7};
        case 3:  // a round collar with two flats
            return {random.uniform(2, 4),     random.uniform(0.0, 1.5), random.uniform(3, 6),
                    random.uniform(0.0, 1.2), random.uniform(5, 9),     random.choice({7.0, 8.0, 10.0})};
        default:  // with the heat break in one piece
            return {random.uniform(1.5, 2.8), random.uniform(0.0, 1), random.uniform(2.5, 4),
                    random.uniform(0.0, 1),   random.uniform(4, 8),   random.uniform(6, 8)};
    }
}

/// The channel of the filament: the small orifice, a drill's cone, the filament's bore and sometimes a wider mouth.
void cut_nozzle_bore(Solid& solid, Random& random, Axis axis, double total) {
    const double orifice = random.choice({0.1, 0.2, 0.2, 0.3, 0.4, 0.5}),
                 filament = random.chance(0.8) ? random.uniform(0.9, 1.1) : random.uniform(1.5, 1.7),
                 land = random.uniform(0.4, 1.2), slope = (filament - orifice) * random.choice({0.6, 1.0, 1.7});
    solid.cut_revolution(axis, through({{-1, 0},
                                        {-1, orifice},
                                        {land, orifice},
                                        {land + slope, filament},
                                        {total + 1, filament},
                                        {total + 1, 0}}));
    const double mouth = random.uniform(1.9, 2.1);
    if (mouth > 1.2 * filament && random.chance(0.35))
        solid.cut_cylinder(axis, {}, mouth, total - random.uniform(0.15, 0.5) * total, total + 1);
    else if (random.chance(0.5))
        solid.cut_revolution(axis, cone_meridian(total - 0.5, filament - 0.1, total + 0.1, filament + 0.5));
}

}  // namespace

/// Nozzle of a printer's hot end, tip down or to the left: cone with a small flat tip, hexagon or collar, M6 thread.
Part printer_nozzle(FamilyContext& context) {
    Random& random = context.random;
    const std::size_t kind = random.weighted({0.35, 0.25, 0.15, 0.12, 0.13});
    const NozzleForm form = nozzle_form(random, kind);
    const Axis axis = random.choice({Axis::x, Axis::z, Axis::z});
    const double tip = random.uniform(0.4, 0.9), wide = form.flats * random.uniform(0.4, 0.5),
                 base = form.cone + form.step, shoulder = base + form.hexagon, thread = shoulder + form.relief,
                 end = thread + form.thread;
    Part part;
    Solid& solid = part.solid;
    part.main_side = Side::front;
    if (kind == 3) {
        const double collar = 0.5 * form.flats * random.uniform(1.1, 1.3), half = 0.5 * form.flats;
        solid.add_chamfered_cylinder(axis, {}, collar, base, shoulder, 0.3, 0.3);
        for (const double side : {-1.0, 1.0})
            solid.cut_prism(axis, rectangle({-9, side > 0 ? half : -9}, {9, side > 0 ? 9 : -half}), base - 0.1,
                            base + form.hexagon * random.choice({0.6, 0.8, 1.1}));
    } else {
        solid.add_prism(axis, hexagon({}, form.flats, random.choice({0.0, 30.0})), base, shoulder);
        if (random.chance(0.8))
            chamfer_hexagon(solid, axis, form.flats, base, 1, form.flats * random.uniform(0.44, 0.49));
        if (random.chance(0.5))
            chamfer_hexagon(solid, axis, form.flats, shoulder, -1, form.flats * random.uniform(0.44, 0.49));
    }
    solid.add_revolution(axis, through({{0, 0}, {0, tip}, {form.cone, wide}, {base + 0.01, wide}, {base + 0.01, 0}}));
    if (form.relief > 0.0) solid.add_cylinder(axis, {}, random.uniform(2.2, 2.6), shoulder, thread);
    solid.add_chamfered_cylinder(axis, {}, 3, thread, end, form.relief > 0.0 ? 0.4 : 0.0, random.uniform(0.3, 0.6))
        .add_thread({.axis = axis, .centre = {}, .major_radius = 3, .minor_radius = 2.45, .from = thread, .to = end});
    double total = end;
    if (kind == 4) {  // a thin neck and the tube in the cold zone
        const double neck = random.uniform(1.4, 1.8), tube = random.uniform(2, 3.5);
        total = end + 2 + random.uniform(8, 22);
        solid.add_cylinder(axis, {}, neck, end, end + 2).add_chamfered_cylinder(axis, {}, tube, end + 2, total, 0, 0.3);
    }
    cut_nozzle_bore(solid, random, axis, total);
    return part;
}

namespace {

/// The groove by which a hot end hangs in its mount, from `at` upwards; returns where it ends.
double add_groove_mount(Solid& solid, Random& random, double at, double scale) {
    const double low = scale * random.uniform(2.5, 4), groove = scale * random.uniform(5.5, 6.2),
                 high = scale * random.uniform(3, 5);
    solid.add_chamfered_cylinder(Axis::z, {}, 8 * scale, at, at + low, 0, 0)
        .add_cylinder(Axis::z, {}, 6 * scale, at + low, at + low + groove)
        .add_chamfered_cylinder(Axis::z, {}, 8 * scale, at + low + groove, at + low + groove + high, 0,
                                random.choice({0.0, 0.5 * scale}));
    return at + low + groove + high;
}

/// Heater block with its holes and a nozzle below z = 0, hanging on a thin neck.
void add_heater(Solid& solid, Random& random, double scale) {
    const double neck = scale * random.uniform(1.5, 3), high = scale * random.uniform(9, 12),
                 left = scale * random.uniform(5, 8), right = scale * random.uniform(10, 16), deep = scale * 7,
                 top = -neck, bottom = top - high;
    solid.add_cylinder(Axis::z, {}, 1.5 * scale, top, 0)
        .add_box({-left, -deep, bottom}, {right, deep, top})
        .cut_cylinder(Axis::y, {0.6 * right, 0.5 * (top + bottom)}, 3 * scale, -2 * deep, 2 * deep);
    if (random.chance(0.6))
        solid.cut_box({0.6 * right, -2 * deep, 0.5 * (top + bottom) - 0.5 * scale},
                      {right + 1, 2 * deep, 0.5 * (top + bottom) + 0.5 * scale});
    solid.add_prism(Axis::z, hexagon({}, 7 * scale, random.choice({0.0, 30.0})), bottom - 4 * scale, bottom - scale)
        .add_cylinder(Axis::z, {}, 2.5 * scale, bottom - scale, bottom)
        .add_revolution(Axis::z, cone_meridian(bottom - 6 * scale, 0.5 * scale, bottom - 4 * scale, 3 * scale));
}

/// The fins from z = 0 upwards: round, growing or stepped, or square; returns where they end.
double add_fins(Solid& solid, Random& random, double scale, double core) {
    const int count = random.integer(6, 13);
    const double fin = scale * random.uniform(0.8, 1.4), gap = scale * random.uniform(1.3, 2.4),
                 outer = scale * random.uniform(10, 14);
    const std::size_t form = random.weighted({0.4, 0.2, 0.15, 0.25});
    for (int i = 0; i < count; ++i) {
        const double at = i * (fin + gap), share = static_cast<double>(i) / count;
        double r = outer;
        if (form == 1) r = outer - share * 0.35 * (outer - core);
        if (form == 2 && share > 0.6) r = 0.75 * outer;
        if (form == 3)
            solid.add_prism(Axis::z, rounded_rectangle({-r, -r}, {r, r}, 0.2 * r), at, at + fin);
        else
            solid.add_cylinder(Axis::z, {}, std::max(r, 1.15 * core), at, at + fin);
    }
    const double top = count * (fin + gap);
    solid.add_revolution(Axis::z, cone_meridian(0, core, top, core * random.choice({1.0, 1.0, 0.8})));
    if (form == 3 && random.chance(0.5))  // screws through all fins
        solid.cut_hole_circle(Axis::z, {}, outer * 1.1, 4, 45, 1.5 * scale, -1, top + 1);
    return top;
}

}  // namespace

/// Heat sink of a hot end, upright: fins on a core, above it the groove mount or a flange; sometimes all of the hot
/// end.
Part hot_end_heat_sink(FamilyContext& context) {
    Random& random = context.random;
    const double scale = random.uniform(0.8, 1.4), core = scale * random.uniform(4, 7.5);
    Part part;
    Solid& solid = part.solid;
    const double fins = add_fins(solid, random, scale, core);
    double top = fins;
    if (random.chance(0.75)) {
        top = add_groove_mount(solid, random, fins, scale);
    } else {  // a flange for screws
        top = fins + scale * random.uniform(3, 6);
        solid.add_cylinder(Axis::z, {}, 10 * scale, fins, top)
            .cut_hole_circle(Axis::z, {}, 8 * scale, random.choice({2, 4}), 45, 1.25 * scale, fins - 1, top + 1);
    }
    solid.cut_cylinder(Axis::z, {}, random.uniform(1.0, 2.1) * scale, -1, top + 1)
        .cut_cylinder(Axis::z, {}, scale * random.uniform(3, 4.2), top - scale * random.uniform(4, 9), top + 1);
    const double deep = scale * random.uniform(8, 14);
    solid.cut_cylinder(Axis::z, {}, 2.9 * scale, -1, deep);
    if (random.chance(0.5))
        solid.add_thread({.axis = Axis::z,
                          .centre = {},
                          .major_radius = 3.5 * scale,
                          .minor_radius = 2.9 * scale,
                          .from = 0,
                          .to = deep,
                          .internal = true});
    if (random.chance(0.35)) add_heater(solid, random, scale);
    return part;
}

namespace {

/// The spiral casing of a radial blower about the origin: its radius falls from `large` at the right to `small` at the
/// tongue; the outlet, `mouth` wide, runs down to z = -`reach`.
Path volute(double large, double small, double mouth, double reach) {
    const double tongue = large - mouth, sweep = 360.0 - degrees(std::acos(std::clamp(tongue / small, -0.9, 0.9)));
    constexpr int parts = 6;
    Path path;
    path.vertices.push_back({{large, -reach}, 0.0});
    for (int i = 0; i <= parts; ++i) {
        const double share = static_cast<double>(i) / parts;
        path.vertices.push_back({polar({}, large + share * (small - large), sweep * share),
                                 i < parts ? std::tan(radians(sweep / parts / 4)) : 0.0});
    }
    path.vertices.push_back({{tongue, -reach}, 0.0});
    return path;
}

/// Rotor with short blades near its rim, in the middle of the casing's depth.
void add_blower_rotor(Solid& solid, Random& random, double rim, double hub, double from, double to) {
    const int blades = random.choice({11, 15, 19, 24});
    const double inner = rim * random.uniform(0.7, 0.8), t = 0.03 * rim, lean = random.uniform(-25, 25);
    for (int i = 0; i < blades; ++i) {
        const Path blade = moved(rotated(rectangle({0, -t}, {rim - inner, t}), lean), {inner, 0});
        solid.add_prism(Axis::y, rotated(blade, 360.0 * i / blades), from, to);
    }
    solid.add_cylinder(Axis::y, {}, rim, to - 0.1 * (to - from), to).add_cylinder(Axis::y, {}, hub, from, to);
    if (random.chance(0.5)) solid.add_revolution(Axis::y, ring_meridian(from, from + 0.15 * (to - from), inner, rim));
}

}  // namespace

/// Radial blower: spiral casing with a round inlet towards the viewer, hub and blades in it, outlet below, ears for
/// screws; large ones have a flange at the outlet and a motor behind.
Part blower_fan(FamilyContext& context) {
    Random& random = context.random;
    const bool large = random.chance(0.3);
    const double r = large ? random.log_uniform(80, 400) : random.log_uniform(14, 60),
                 small = r * random.uniform(0.78, 0.92), mouth = r * random.uniform(0.65, 1.0),
                 depth = r * (large ? random.uniform(0.5, 1.1) : random.uniform(0.3, 0.65)),
                 reach = r * random.uniform(0.85, 1.3), t = r * random.uniform(0.03, 0.06),
                 inlet = small * random.uniform(0.55, 0.72);
    Part part;
    Solid& solid = part.solid;
    solid.add_prism(Axis::y, volute(r, small, mouth, reach), 0, depth);
    const int ears = random.chance(0.85) ? random.integer(2, 4) : 0;
    const double ear = r * random.uniform(0.09, 0.13), first = random.choice({20.0, 45.0, 60.0, 135.0});
    std::array<Point2, 4> ear_at{};
    for (int i = 0; i < ears; ++i) {
        const Point2 at = polar({}, r * random.uniform(1.08, 1.2), first + i * (ears == 2 ? 160.0 : 215.0 / ears));
        ear_at[static_cast<std::size_t>(i)] = at;
        solid.add_prism(Axis::y, tangent_hull(0.7 * at, 2 * ear, at, ear), 0, random.choice({1.0, 0.3}) * depth);
    }
    solid.cut_prism(Axis::y, volute(r - t, small - t, mouth - 2 * t, 2 * reach), t, depth - t)
        .cut_cylinder(Axis::y, {}, inlet, -1, 0.5 * depth);
    for (int i = 0; i < ears; ++i)
        solid.cut_cylinder(Axis::y, ear_at[static_cast<std::size_t>(i)], 0.5 * ear, -1, depth + 1);
    add_blower_rotor(solid, random, std::min(1.08 * inlet, 0.85 * small), inlet * random.uniform(0.35, 0.6), 1.3 * t,
                     depth - t);
    if (large) {
        const double lip = r * random.uniform(0.06, 0.12), plate = 1.5 * t;
        solid.add_box({r - mouth - lip, -lip, -reach - plate}, {r + lip, depth + lip, -reach})
            .cut_box({r - mouth + t, t, -reach - 2 * plate}, {r - t, depth - t, 0.01 - reach});
        if (random.chance(0.7))
            solid.add_chamfered_cylinder(Axis::y, {}, r * random.uniform(0.3, 0.5), depth,
                                         depth + r * random.uniform(0.5, 1.2), 0, 0.04 * r);
        if (random.chance(0.5))
            solid.add_revolution(Axis::y, ring_meridian(-0.1 * depth, 0.01, 0.97 * inlet, 1.1 * inlet));
    }
    return part;
}

}  // namespace v16::corpus
