// Units that hang on a wall, ducts for cables, boxes and houses of boards.
#include <algorithm>

#include "corpus/families/housing.hpp"
#include "corpus/families/housing_details.hpp"
#include "corpus/families/other_pieces.hpp"
#include "corpus/turned.hpp"

namespace v16::corpus {
namespace {

/// Frame of sockets and switches: plate, box behind, in each gang an insert.
void add_outlet(Solid& solid, Random& random) {
    const double unit = random.choice({71.0, 80.0, 86.0, 55.0}), t = random.uniform(5, 11), r = random.uniform(1, 9),
                 deep = random.uniform(20, 45);
    const int gangs = random.choice({1, 1, 1, 2, 3});
    const double w = unit * gangs, inset = unit * random.uniform(0.08, 0.17), half = 0.5 * unit - inset;
    solid.add_prism(Axis::y, rounded_rectangle({0, 0}, {w, unit}, r), -t, 0);
    for (int i = 0; i < gangs; ++i) {
        const Point2 at{unit * (i + 0.5), 0.5 * unit}, corner{half, half};
        const bool round = random.chance(0.5);
        if (round)
            solid.add_cylinder(Axis::y, at, 0.36 * unit, 0, deep)
                .cut_cylinder(Axis::y, at, 0.34 * unit, -0.5 * t, deep - 2);
        else
            solid.add_prism(Axis::y, rectangle(at - 0.8 * corner, at + 0.8 * corner), 0, deep)
                .cut_prism(Axis::y, rectangle(at - 0.76 * corner, at + 0.76 * corner), -0.5 * t, deep - 2);
        solid.cut_prism(Axis::y, rounded_rectangle(at - corner, at + corner, 0.5 * r), -t - 1, -0.7 * t);
        if (random.chance(0.5)) {  // rockers
            const int keys = random.choice({1, 2, 2, 3, 4});
            for (int k = 0; k < keys; ++k) {
                const Point2 key{at.x + row_position(k, keys, 2 * half / keys), at.y};
                const double a = half / keys - 0.6;
                solid.add_prism(Axis::x,
                                through({{-1.1 * t, key.y - half + 1},
                                         {0, key.y - half + 1},
                                         {0, key.y + half - 1},
                                         {-0.8 * t, key.y + half - 1}}),
                                key.x - a, key.x + a);
            }
        } else {  // a round well with pin holes
            solid.add_prism(Axis::y, rectangle(at - 0.95 * corner, at + 0.95 * corner), -0.9 * t, 0);
            const double well = 0.85 * half;
            if (random.chance(0.6)) solid.cut_cylinder(Axis::y, at, well, -t - 1, -0.3 * t);
            for (const double x : {-0.35 * well, 0.35 * well})
                if (round)
                    solid.cut_cylinder(Axis::y, {at.x + x, at.y}, 0.1 * well, -t - 1, 1);
                else
                    solid.cut_prism(Axis::y,
                                    slot({at.x + x, at.y - 0.15 * well}, {at.x + x, at.y + 0.15 * well}, 0.06 * well),
                                    -t - 1, 1);
        }
    }
}

/// Thermostat, intercom or control station: a flat case with what is operated in front.
void add_panel_unit(Solid& solid, Random& random) {
    const double w = random.log_uniform(50, 200), h = w * random.uniform(0.7, 2.2),
                 deep = w * random.uniform(0.15, 0.5), wall = std::max(1.5, 0.02 * w), r = w * random.uniform(0, 0.15),
                 half = 0.5 * w;
    solid.add_prism(Axis::y, rounded_rectangle({-half, 0}, {half, h}, r), 0, deep);
    solid.cut_prism(Axis::y, rounded_rectangle({-half + wall, wall}, {half - wall, h - wall}, std::max(0.0, r - wall)),
                    wall, random.chance(0.7) ? far : deep - wall);
    double top = h - 0.08 * w;
    if (random.chance(0.5)) {  // display
        const double high = std::min(0.4 * w, 0.4 * h);
        solid.cut_box({-0.4 * w, -1, top - high}, {0.4 * w, 0.5 * wall, top})
            .cut_box({-0.34 * w, -1, top - 0.85 * high}, {0.34 * w, wall + 1, top - 0.15 * high});
        top -= 1.15 * high;
    } else if (random.chance(0.5)) {  // lens and grille
        solid.add_cylinder(Axis::y, {0, top - 0.15 * w}, 0.13 * w, -0.08 * w, wall)
            .cut_cylinder(Axis::y, {0, top - 0.15 * w}, 0.08 * w, -far, 0);
        top -= 0.35 * w;
        if (top > 0.35 * h) {
            cut_vents(solid, random, Axis::y, box2({-0.2 * w, top - 0.3 * w}, {0.2 * w, top}), -1, wall + 1);
            top -= 0.35 * w;
        }
    }
    const int columns = random.integer(1, 3), rows = std::clamp(static_cast<int>(top / (0.3 * w)), 1, 4);
    const double step = std::min({0.8 * w / columns, 0.9 * top / rows}), size = 0.36 * step;
    const bool raised = random.chance(0.6), round = random.chance(0.6);
    for (int i = 0; i < columns; ++i)
        for (int j = 0; j < rows; ++j) {
            const Point2 at{row_position(i, columns, step), 0.5 * top + row_position(j, rows, step)};
            const Path shape =
                round ? circle(at, size)
                      : rounded_rectangle(at - Point2{size, 0.7 * size}, at + Point2{size, 0.7 * size}, 0.2 * size);
            if (!raised) {
                solid.cut_prism(Axis::y, shape, -far, wall + 1);
                continue;
            }
            solid.add_prism(Axis::y, shape, -0.15 * step, wall);
            if (round && random.chance(0.4))
                solid.add_chamfered_cylinder(Axis::y, at, 0.75 * size, -0.5 * step, 0, 0.05 * step, 0);
        }
    if (random.chance(0.5)) {  // gland or cable below
        solid.add_cylinder(Axis::z, {0, 0.5 * deep}, 0.28 * deep, -0.3 * deep, 0)
            .add_prism(Axis::z, polygon({0, 0.5 * deep}, 0.4 * deep, 6), -0.15 * deep, 0);
        solid.cut_cylinder(Axis::z, {0, 0.5 * deep}, 0.18 * deep, -far, wall);
    }
}

/// Smoke detector or round thermostat: stepped dome with slots around, flat on the ceiling.
void add_round_unit(Solid& solid, Random& random) {
    const double r = random.uniform(35, 70), h = r * random.uniform(0.3, 0.7), wall = random.uniform(1.5, 2.5),
                 top = r * random.uniform(0.4, 0.7), foot = 0.25 * h;
    const auto shape = [&](double t) {
        return through({{0, 0},
                        {0, r - t},
                        {foot - t, r - t},
                        {foot + 0.1 * h - t, 0.85 * r - t},
                        {0.75 * h - t, 0.8 * r - t},
                        {h - t, top - t},
                        {h - t, 0}});
    };
    solid.add_revolution(Axis::z, shape(0)).cut_revolution(Axis::z, shape(wall));
    const int slots = random.choice({8, 10, 12});
    const double sweep = 360.0 / slots;
    if (random.chance(0.7))
        for (int i = 0; i < slots; ++i)
            solid.cut_prism(Axis::z, ring_sector({}, 0.7 * r, 0.9 * r, sweep * i, 0.75 * sweep), 0.42 * h, 0.65 * h);
    else
        solid.cut_prism(Axis::z, rounded_rectangle({-0.6 * top, -0.3 * top}, {0.6 * top, 0.3 * top}, 0.1 * top),
                        h - 2 * wall, h + 1);
    if (random.chance(0.5)) solid.add_cylinder(Axis::z, {}, 0.2 * r, h - wall, h + 0.08 * h);
    if (random.chance(0.6)) solid.cut_cylinder(Axis::z, {0.3 * r, 0}, 0.03 * r, 0.5 * h, h + 1);
}

/// Router: flat case with aerials behind, sockets in a row, vents above.
void add_router(Solid& solid, Random& random) {
    const double w = random.uniform(80, 260), d = w * random.uniform(0.5, 0.8), h = w * random.uniform(0.12, 0.2),
                 wall = 2.0, r = random.uniform(0.02, 0.12) * w;
    const int aerials = random.integer(2, 4);
    for (int i = 0; i < aerials; ++i) {
        const double x = 0.5 * w + row_position(i, aerials, 0.85 * w / (aerials - 1)), a = 0.12 * h,
                     up = w * random.uniform(0.5, 0.8);
        solid.add_cylinder(Axis::y, {x, 0.5 * h}, 0.25 * h, d - wall, d + 0.6 * h)
            .add_cylinder(Axis::x, {d + 0.6 * h, 0.5 * h}, 0.3 * h, x - 0.3 * h, x + 0.3 * h);
        solid.add_prism(Axis::y,
                        through({{x - 2.2 * a, 0.5 * h}, {x + 2.2 * a, 0.5 * h}, {x + 1.2 * a, up}, {x - 1.2 * a, up}}),
                        d + 0.45 * h, d + 0.75 * h);
    }
    solid.add_prism(Axis::z, rounded_rectangle({0, 0}, {w, d}, r), 0, h)
        .cut_prism(Axis::z, rounded_rectangle({wall, wall}, {w - wall, d - wall}, r), wall, h - wall);
    const int sockets = random.integer(3, 5);
    for (int i = 0; i < sockets; ++i) {
        const double x = 0.5 * w + row_position(i, sockets, 0.12 * w);
        solid.cut_box({x - 0.045 * w, d - 2 * wall, 0.25 * h}, {x + 0.045 * w, d + 1, 0.75 * h});
    }
    cut_vents(solid, random, Axis::z, box2({0.2 * w, 0.5 * d}, {0.8 * w, 0.85 * d}), h - 2 * wall, h + 1);
    for (int i = 0; i < 4; ++i)
        solid.cut_cylinder(Axis::z, {0.5 * w + row_position(i, 4, 0.07 * w), 0.12 * d}, 0.008 * w, h - 1, h + 1);
}

}  // namespace

/// What hangs on a wall: sockets and switches, thermostat, intercom, smoke detector, router.
Part wall_unit(FamilyContext& context) {
    Random& random = context.random;
    Part part;
    switch (random.weighted({0.3, 0.38, 0.16, 0.16})) {
        case 0:
            add_outlet(part.solid, random);
            break;
        case 1:
            add_panel_unit(part.solid, random);
            break;
        case 2:
            add_round_unit(part.solid, random);
            break;
        default:
            add_router(part.solid, random);
            break;
    }
    return part;
}

namespace {

/// Wiring duct: a channel whose walls are combs, or a plain one with compartments; its lid on top.
void add_duct(Solid& solid, Random& random) {
    const double w = random.choice({15.0, 25.0, 40.0, 60.0, 80.0, 100.0}), h = w * random.uniform(0.5, 1.3),
                 t = std::max(1.0, 0.025 * w), length = w * random.uniform(1.5, 6), half = 0.5 * w, rail = 0.1 * h;
    solid.add_box({0, -half, 0}, {length, half, h}).cut_box({-1, -half + t, t}, {length + 1, half - t, h + 1});
    for (const double side : {-1.0, 1.0}) {  // the bead that the lid snaps over
        const double y = side * half;
        solid.add_prism(
            Axis::x, through({{y, h - rail}, {y + side * t, h - 0.6 * rail}, {y + side * t, h - 0.3 * rail}, {y, h}}),
            0, length);
    }
    if (random.chance(0.65)) {
        const int count = std::clamp(static_cast<int>(length / (0.35 * w)), 4, 12);
        const double pitch = length / count, gap = 0.22 * pitch, foot = h * random.uniform(0.2, 0.5);
        const bool open = random.chance(0.5);
        for (int i = 0; i < count; ++i) {
            const double x = pitch * (i + 0.5);
            solid.cut_prism(
                Axis::y,
                open ? rectangle({x - gap, foot}, {x + gap, h + 1}) : slot({x, foot + gap}, {x, h - rail - gap}, gap),
                -far, far);
        }
    } else if (random.chance(0.6)) {
        const double y = w * random.choice({0.0, -0.15, 0.2});
        solid.add_box({0, y, 0}, {length, y + t, 0.85 * h});
    }
    const int holes = random.integer(0, 4);
    for (int i = 0; i < holes; ++i) {
        const double x = length * (i + 0.5) / holes;
        solid.cut_prism(Axis::z, slot({x - 0.05 * w, 0.15 * w}, {x + 0.05 * w, 0.15 * w}, 0.04 * w), -1, t + 0.5);
    }
    if (random.chance(0.5)) {
        const double skirt = rail + t, from = random.chance(0.4) ? 0.3 * length : 0.0;
        solid.add_box({from, -half - 2 * t, h}, {length, half + 2 * t, h + t});
        for (const double y : {-half - 2 * t, half + t}) solid.add_box({from, y, h - skirt}, {length, y + t, h});
    }
}

/// Conduit body: a round-ended box with hubs, a cover with two screws.
void add_conduit_body(Solid& solid, Random& random) {
    const double r = random.log_uniform(8, 50), half = r * random.uniform(2.0, 3.5), wall = 0.12 * r, deep = 2.4 * r;
    const auto outline = [&](double t) { return slot({-half + 1.2 * r, 0}, {half - 1.2 * r, 0}, 1.2 * r - t); };
    struct Hub {
        Axis axis;
        Point2 at;
        double outer, inner;
    };
    std::vector<Hub> hubs{{Axis::x, {0, -0.5 * deep}, -half - 1.2 * r, -half + 0.8 * r}};
    if (random.chance(0.6)) hubs.push_back({Axis::x, {0, -0.5 * deep}, half + 1.2 * r, half - 0.8 * r});
    if (hubs.size() == 1 || random.chance(0.4))
        hubs.push_back({Axis::z, {half - 1.2 * r, 0}, -deep - 1.2 * r, -0.6 * deep});
    if (random.chance(0.3)) hubs.push_back({Axis::y, {0, -0.5 * deep}, 2.4 * r, 0.6 * r});
    for (const Hub& hub : hubs)
        solid.add_cylinder(hub.axis, hub.at, r + wall, std::min(hub.inner, hub.outer), std::max(hub.inner, hub.outer));
    solid.add_prism(Axis::z, outline(0), -deep, 0).cut_prism(Axis::z, outline(wall), -deep + wall, 1);
    for (const Hub& hub : hubs) {
        const double beyond = hub.outer + (hub.outer > hub.inner ? 1.0 : -1.0);
        solid.cut_cylinder(hub.axis, hub.at, r, std::min(hub.inner, beyond), std::max(hub.inner, beyond));
    }
    if (random.chance(0.6)) {
        solid.add_prism(Axis::z, outline(-0.5 * wall), 0, 1.5 * wall);
        for (const double x : {-half + 0.6 * r, half - 0.6 * r})
            solid.add_cylinder(Axis::z, {x, 0}, 0.25 * r, 0, 2.2 * wall)
                .cut_box({x - 0.3 * r, -0.05 * r, 1.8 * wall}, {x + 0.3 * r, 0.05 * r, far});
    }
}

/// Outlet box: square or eight-cornered, knock-outs in walls and floor, ears with screw slots.
void add_outlet_box(Solid& solid, Random& random) {
    const double half = random.uniform(25, 65), deep = random.uniform(30, 65), wall = random.uniform(1.2, 2.5);
    const double leg = half * random.choice({0.0, 0.15, 0.5});
    const auto outline = [&](double t) {
        const Path square = rectangle({-half + t, -half + t}, {half - t, half - t});
        return leg > 0 ? chamfered(square, leg) : filleted(square, 0.1 * half);
    };
    solid.add_prism(Axis::z, outline(0), 0, deep).cut_prism(Axis::z, outline(wall), wall, deep + 1);
    const double knock = random.choice({8.0, 11.0, 14.0}) * 0.75;
    for (const Axis axis : {Axis::x, Axis::y})
        for (const double side : {-1.0, 1.0}) {
            const int count = random.integer(0, 2);
            const double from = side > 0 ? half - wall - 0.5 : -half - 1, to = side > 0 ? half + 1 : -half + wall + 0.5;
            for (int i = 0; i < count; ++i)
                solid.cut_cylinder(axis, {row_position(i, count, 0.8 * half), 0.5 * deep}, std::min(knock, 0.25 * half),
                                   from, to);
        }
    if (random.chance(0.6)) solid.cut_cylinder(Axis::z, {}, std::min(knock, 0.25 * half), -1, wall + 1);
    const double ear = 0.12 * half + 3;
    for (const double side : {-1.0, 1.0}) {
        solid.add_box({-ear, std::min(side * half, side * (half - 1.6 * ear)), deep - wall},
                      {ear, std::max(side * half, side * (half - 1.6 * ear)), deep});
        solid.cut_cylinder(Axis::z, {0, side * (half - ear)}, 0.4 * ear, deep - 2 * wall, deep + 1);
    }
    for (const Point2 corner : quarters)
        if (random.chance(0.6))
            solid.cut_prism(Axis::z, slot(0.4 * half * corner, 0.5 * half * corner, 2.2), -1, wall + 1);
}

}  // namespace

/// Housings of cables: wiring duct with lid, conduit body, outlet box.
Part trunking(FamilyContext& context) {
    Random& random = context.random;
    Part part;
    switch (random.weighted({0.5, 0.25, 0.25})) {
        case 0:
            add_duct(part.solid, random);
            break;
        case 1:
            add_conduit_body(part.solid, random);
            break;
        default:
            add_outlet_box(part.solid, random);
            break;
    }
    return part;
}

}  // namespace v16::corpus
