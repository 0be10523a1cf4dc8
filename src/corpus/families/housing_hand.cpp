// Cases that are carried or held, units that hang on a wall.
#include <algorithm>

#include "corpus/families/housing.hpp"
#include "corpus/families/housing_details.hpp"
#include "corpus/families/other_outlines.hpp"
#include "corpus/families/other_pieces.hpp"
#include "corpus/turned.hpp"

namespace v16::corpus {
namespace {

/// Suitcase seen from its broad side, closed: seam, handle, latches, hinges, stiffening grooves, corners.
void add_suitcase(Solid& solid, Random& random, Point3 size, double wall) {
    const double w = size.x, d = size.y, h = size.z, seam = d * random.choice({0.5, 0.5, 0.35});
    const double round = random.uniform(0.06, 0.18) * h, rim = wall * random.uniform(0.5, 2);
    const double hold = 0.12 * w, up = h + 0.13 * h;
    if (random.chance(0.5))
        add_wire(solid,
                 {{0.5 * w - hold, 0.5 * d, h - 1},
                  {0.5 * w - hold, 0.5 * d, up},
                  {0.5 * w + hold, 0.5 * d, up},
                  {0.5 * w + hold, 0.5 * d, h - 1}},
                 0.06 * d);
    else
        solid
            .add_prism(Axis::y, filleted(rectangle({0.5 * w - hold, 0.5 * h}, {0.5 * w + hold, up}), 0.06 * h), 0.4 * d,
                       0.6 * d)
            .cut_prism(Axis::y,
                       filleted(rectangle({0.5 * w - 0.8 * hold, h}, {0.5 * w + 0.8 * hold, up - 0.04 * h}), 0.03 * h),
                       0.3 * d, 0.7 * d);
    solid.add_prism(Axis::y, rounded_rectangle({0, 0}, {w, h}, round), 0, d);
    solid.add_prism(Axis::y, rounded_rectangle({-rim, -rim}, {w + rim, h + rim}, round + rim), seam - rim, seam + rim);
    solid.cut_prism(Axis::y, rounded_rectangle({wall, wall}, {w - wall, h - wall}, round - wall), wall, d - wall);
    const int latches = random.integer(2, 3);
    for (int i = 0; i < latches; ++i) {
        const double x = 0.5 * w + row_position(i, latches, latches == 2 ? 0.55 * w : 0.36 * w), a = 0.04 * w;
        solid.add_box({x - a, seam - 1.2 * a, h - 1}, {x + a, seam + 1.2 * a, h + 2.2 * rim});
        solid.add_cylinder(Axis::x, {seam, -rim}, 1.4 * rim, x - 1.5 * a, x + 1.5 * a);
    }
    const int grooves = random.integer(0, 5);
    for (int i = 0; i < grooves; ++i) {
        const double x = 0.5 * w + row_position(i, grooves, 0.15 * w);
        solid.cut_prism(Axis::y, slot({x, 0.2 * h}, {x, 0.8 * h}, 0.02 * w), -1, 0.3 * wall);
    }
}

/// One half, open: hinge knuckles behind, catch in front, a bed for what it holds.
void add_clam_half(Solid& solid, Random& random, Point3 size, double wall) {
    const double w = size.x, d = size.z, h = size.y * random.uniform(0.4, 0.7), round = random.uniform(0.06, 0.4) * d,
                 lip = 0.5 * wall;
    const auto outline = [&](double t) { return rounded_rectangle({t, t}, {w - t, d - t}, std::max(0.5, round - t)); };
    const double pin = std::min(1.5 * wall, 0.3 * h);
    const int knuckles = random.choice({2, 2, 3, 4});
    for (int i = 0; i < knuckles; ++i) {
        const double x = 0.5 * w + row_position(i, knuckles, 0.7 * (w - 2 * round) / knuckles), half = 0.05 * w;
        solid.add_cylinder(Axis::x, {d + 0.8 * pin, h}, pin, x - half, x + half)
            .add_box({x - half, d - wall, h - 3 * pin}, {x + half, d + 0.8 * pin, h});
    }
    solid.add_box({0.42 * w, -1.5 * wall, h - 0.4 * h}, {0.58 * w, wall, h});
    solid.add_prism(Axis::z, outline(0), 0, h).cut_prism(Axis::z, outline(wall), wall, h + 1);
    if (random.chance(0.5)) solid.cut_prism(Axis::z, outline(lip), h - wall, h + 1);
    if (random.chance(0.5)) {  // compartments
        const int bays = random.integer(2, 4);
        for (int i = 1; i < bays; ++i)
            solid.add_box({w * i / bays - lip, wall, wall}, {w * i / bays + lip, d - wall, 0.85 * h});
    } else if (random.chance(0.6)) {  // foam with nests
        solid.add_prism(Axis::z, outline(wall), wall, 0.7 * h);
        cut_openings(solid, random, Axis::z, box2({0.08 * w, 0.1 * d}, {0.92 * w, 0.9 * d}), 0.3 * h, h + 1,
                     random.integer(2, 5));
    }
    solid.cut_cylinder(Axis::x, {d + 0.8 * pin, h}, 0.45 * pin, -1, w + 1);
}

/// Tool tote: gabled end boards with a bar between them, boards around; or a box with a gabled lid.
void add_tote(Solid& solid, Random& random, Point3 size, double wall) {
    const double w = size.x, d = 0.45 * w, h = d * random.uniform(0.5, 0.8), top = h + d * random.uniform(0.5, 0.9),
                 half = 0.5 * d;
    const Path end = through({{0, 0}, {d, 0}, {d, h}, {half + 0.12 * d, top}, {half - 0.12 * d, top}, {0, h}});
    if (random.chance(0.5)) {
        solid.add_box({0, 0, 0}, {w, d, 0.8 * h}).cut_box({wall, wall, wall}, {w - wall, d - wall, h});
        for (const double x : {0.0, w - wall}) solid.add_prism(Axis::x, end, x, x + wall);
        solid.add_cylinder(Axis::x, {half, top - 0.12 * d}, 0.06 * d, -0.5 * wall, w + 0.5 * wall);
        if (random.chance(0.5)) solid.add_box({0.5 * w, wall, wall}, {0.5 * w + wall, d - wall, 0.7 * h});
        return;
    }
    solid.add_prism(Axis::x, end, 0, w).cut_box({wall, wall, wall}, {w - wall, d - wall, h - wall});
    solid.add_prism(Axis::z, rectangle({-wall, -wall}, {w + wall, d + wall}), h - wall, h + wall);
    add_wire(solid,
             {{0.35 * w, half, top - 1},
              {0.35 * w, half, top + 0.2 * d},
              {0.65 * w, half, top + 0.2 * d},
              {0.65 * w, half, top - 1}},
             0.05 * d);
    for (const double x : {0.2 * w, 0.8 * w})
        solid.add_box({x - 0.05 * w, -2 * wall, h - 0.25 * d}, {x + 0.05 * w, 0, h + 0.1 * d});
}

}  // namespace

/// Case to carry: suitcase, half of a clam shell, tool box.
Part carrying_case(FamilyContext& context) {
    Random& random = context.random;
    const double w = random.log_uniform(60, 600);
    const Point3 size{w, w * random.uniform(0.2, 0.45), w * random.uniform(0.4, 0.8)};
    const double wall = std::max(1.5, w * random.uniform(0.008, 0.025));
    Part part;
    switch (random.weighted({0.35, 0.4, 0.25})) {
        case 0:
            add_suitcase(part.solid, random, size, wall);
            break;
        case 1:
            add_clam_half(part.solid, random, size, wall);
            part.main_side = Side::top;
            break;
        default:
            add_tote(part.solid, random, size, wall);
            break;
    }
    return part;
}

namespace {

/// Computer mouse: a plan cut to a curved back, split buttons, wheel; its shell or its base.
void add_mouse(Solid& solid, Random& random) {
    const double half = random.uniform(40, 65), wide = half * random.uniform(0.5, 0.68),
                 front = wide * random.uniform(0.75, 1.0), high = half * random.uniform(0.5, 0.75),
                 wall = random.uniform(1.2, 2.5), round = std::min(front * random.uniform(0.45, 0.85), 0.55 * half);
    const auto plan = [&](double t) {
        return filleted(
            through({{half - t, front - t}, {-half + t, wide - t}, {-half + t, -wide + t}, {half - t, -front + t}}),
            round - t);
    };
    if (random.chance(0.3)) {  // the base alone
        solid.add_prism(Axis::z, plan(0), 0, 0.25 * high).cut_prism(Axis::z, plan(wall), wall, high);
        solid.cut_cylinder(Axis::z, {0, 0}, 0.12 * half, -1, wall + 1);
        for (const double x : {-0.6 * half, 0.6 * half})
            for (const double y : {-0.5 * wide, 0.5 * wide})
                solid.add_cylinder(Axis::z, {x, y}, 0.06 * half, 0, 0.25 * high)
                    .cut_cylinder(Axis::z, {x, y}, 0.025 * half, wall, high);
        return;
    }
    // What is above the back, in x-z, goes: an arc in the middle, straight towards nose and tail.
    const double reach = 0.4 * half, drop = high * random.uniform(0.06, 0.14), beyond = 1.3 * half,
                 shoulder = high - drop, end = shoulder - 4.0 * drop / (2.0 * reach) * (beyond - reach);
    Path above;
    above.vertices = {{{-beyond, end}},     {{-reach, shoulder}, -drop / reach},
                      {{reach, shoulder}},  {{beyond, end}},
                      {{beyond, 3 * high}}, {{-beyond, 3 * high}}};
    solid.add_prism(Axis::z, plan(0), 0, 1.02 * high).cut_prism(Axis::y, above, -far, far);
    if (random.chance(0.5)) solid.cut_prism(Axis::z, plan(wall), -1, 0.3 * high);
    const double seam = half * random.uniform(-0.1, 0.3), gap = 0.015 * half;
    solid.cut_box({seam, -gap, 0.2 * high}, {2 * half, gap, far});
    if (random.chance(0.6)) solid.cut_box({seam - 2 * gap, -far, 0.4 * high}, {seam, far, far});
    solid.cut_prism(Axis::z, slot({0.4 * half, 0}, {0.65 * half, 0}, 0.1 * wide), 0.2 * high, far);
    if (random.chance(0.7))
        solid.add_cylinder(Axis::y, {0.52 * half, 0.6 * high}, 0.2 * half, -0.07 * wide, 0.07 * wide);
}

/// Shallow tray in the shape of a telephone: camera window, openings in the rim, lip.
void add_phone_case(Solid& solid, Random& random) {
    const double w = random.uniform(62, 84), h = w * random.uniform(1.9, 2.15), deep = random.uniform(8, 14),
                 wall = random.uniform(1.0, 2.2), r = random.uniform(6, 13);
    const auto outline = [&](double t) { return rounded_rectangle({-0.5 * w + t, t}, {0.5 * w - t, h - t}, r - t); };
    solid.add_prism(Axis::y, outline(0), 0, deep)
        .cut_prism(Axis::y, outline(wall), wall, deep - wall)
        .cut_prism(Axis::y, outline(2 * wall), 0.5 * deep, deep + 1);
    const double a = w * random.uniform(0.12, 0.4), b = w * random.uniform(0.12, 0.4);
    const double x = random.chance(0.3) ? 0.0 : 0.38 * w - a;
    solid.cut_prism(Axis::y,
                    rounded_rectangle({x - 0.3 * a, h - 0.1 * w - b}, {x + a, h - 0.1 * w}, 0.25 * std::min(a, b)), -1,
                    2 * wall);
    solid.cut_prism(Axis::z, slot({-0.07 * w, 0.5 * deep}, {0.07 * w, 0.5 * deep}, 0.2 * deep), -1, 2 * wall);
    for (const double at : {-0.25 * w, 0.25 * w})
        if (random.chance(0.7))
            solid.cut_prism(Axis::z, slot({at - 4, 0.5 * deep}, {at + 4, 0.5 * deep}, 0.12 * deep), -1, 2 * wall);
    const double keys = h * random.uniform(0.6, 0.8);
    solid.cut_box({0.5 * w - 2 * wall, 0.3 * deep, keys}, {w, 0.75 * deep, keys + 0.1 * h});
    if (random.chance(0.6))
        solid.cut_box({-w, 0.3 * deep, keys - 0.1 * h}, {-0.5 * w + 2 * wall, 0.75 * deep, keys + 0.06 * h});
}

/// Remote control or key fob: buttons' holes in a field, a ring of direction keys, a window, an eye for a ring.
void add_remote(Solid& solid, Random& random, bool fob) {
    const double w = fob ? random.uniform(26, 40) : random.uniform(34, 60),
                 h = w * (fob ? random.uniform(1.3, 2.0) : random.uniform(2.4, 4.2)), deep = random.uniform(9, 22),
                 wall = random.uniform(1.2, 2.5), r = w * random.choice({0.15, 0.3, 0.49}), half = 0.5 * w;
    if (fob) solid.add_cylinder(Axis::y, {0, h}, 0.25 * w, 0.2 * deep, 0.7 * deep);
    solid.add_prism(Axis::y, rounded_rectangle({-half, 0}, {half, h}, r), 0, deep);
    solid.cut_prism(Axis::y, rounded_rectangle({-half + wall, wall}, {half - wall, h - wall}, r - wall), wall,
                    random.chance(0.6) ? far : deep - wall);
    if (fob) solid.cut_cylinder(Axis::y, {0, h + 0.08 * w}, 0.1 * w, -far, far);
    const bool solid_keys = random.chance(0.4);
    const auto key = [&](Point2 at, double size) {
        const Path shape = random.chance(0.5) ? circle(at, size)
                                              : rounded_rectangle(at - Point2{1.2 * size, 0.8 * size},
                                                                  at + Point2{1.2 * size, 0.8 * size}, 0.4 * size);
        if (solid_keys)
            solid.add_prism(Axis::y, shape, -0.08 * deep, wall);
        else
            solid.cut_prism(Axis::y, shape, -far, 1.2 * wall);
    };
    double top = h - 0.14 * w - 0.5 * r;
    if (!fob && random.chance(0.5)) {  // direction keys
        const Point2 at{0, top - 0.4 * w};
        for (int k = 0; k < 4; ++k)
            solid.cut_prism(Axis::y, ring_sector(at, 0.17 * w, 0.34 * w, 90.0 * k + 50, 80), -1, 0.3 * wall);
        key(at, 0.11 * w);
        top -= 0.9 * w;
    } else if (!fob && random.chance(0.4)) {
        solid.cut_box({-0.35 * w, -1, top - 0.4 * w}, {0.35 * w, 1.2 * wall, top});
        top -= 0.55 * w;
    }
    const int columns = fob ? random.integer(1, 2) : random.integer(2, 3),
              rows = fob ? random.integer(1, 3) : random.integer(2, 5);
    const double step = std::min(0.26 * w, (top - 0.2 * w) / rows);
    for (int i = 0; i < columns; ++i)
        for (int j = 0; j < rows; ++j) key({row_position(i, columns, 0.27 * w), top - step * (j + 0.5)}, 0.3 * step);
}

/// Game controller: two grips, holes for sticks, a cross, four buttons; as a half shell.
void add_controller(Solid& solid, Random& random) {
    const double w = random.uniform(60, 85), h = w * random.uniform(0.5, 0.7), grip = h * random.uniform(0.7, 1.1),
                 deep = w * random.uniform(0.25, 0.45), wall = random.uniform(1.6, 3);
    const auto outline = [&](double t) {
        return smooth_outline({{0, -0.35 * h + t},
                               {0.45 * w, -0.4 * h + t},
                               {0.75 * w, -grip + t},
                               {w - t, -0.7 * grip},
                               {0.98 * w - t, 0.1 * h},
                               {0.7 * w, 0.5 * h - t},
                               {0, 0.45 * h - t},
                               {-0.7 * w, 0.5 * h - t},
                               {-0.98 * w + t, 0.1 * h},
                               {-w + t, -0.7 * grip},
                               {-0.75 * w, -grip + t},
                               {-0.45 * w, -0.4 * h + t}});
    };
    solid.add_prism(Axis::y, outline(0), 0, deep).cut_prism(Axis::y, outline(wall), wall, far);
    const Point2 pad{-0.6 * w, 0.15 * h}, keys{0.6 * w, 0.15 * h};
    for (const double side : {-1.0, 1.0})
        solid.cut_cylinder(Axis::y, {0.3 * side * w, -0.08 * h}, 0.1 * w, -1, wall + 1);
    for (int k = 0; k < 4; ++k) solid.cut_cylinder(Axis::y, polar(keys, 0.11 * w, 90.0 * k), 0.045 * w, -1, wall + 1);
    const double a = 0.13 * w, b = 0.045 * w;
    solid.cut_prism(Axis::y, rectangle(pad - Point2{a, b}, pad + Point2{a, b}), -1, wall + 1)
        .cut_prism(Axis::y, rectangle(pad - Point2{b, a}, pad + Point2{b, a}), -1, wall + 1);
    for (const double x : {-0.15 * w, 0.15 * w})
        solid.cut_prism(Axis::y, slot({x - 0.03 * w, 0.25 * h}, {x + 0.03 * w, 0.25 * h}, 0.025 * w), -1, wall + 1);
    for (const Point2 at : {Point2{-0.8 * w, -0.5 * grip}, Point2{0.8 * w, -0.5 * grip}, Point2{0, 0.3 * h},
                            Point2{0.8 * w, 0.2 * h}, Point2{-0.8 * w, 0.2 * h}})
        solid.add_cylinder(Axis::y, at, 0.05 * w, wall, 0.8 * deep)
            .cut_cylinder(Axis::y, at, 0.02 * w, 0.3 * deep, far);
}

}  // namespace

/// What the hand holds or moves: mouse, telephone case, remote control, key fob, game controller.
Part mouse_or_remote(FamilyContext& context) {
    Random& random = context.random;
    Part part;
    const std::size_t form = random.weighted({0.25, 0.2, 0.22, 0.13, 0.2});
    if (form == 0) {
        add_mouse(part.solid, random);
        part.main_side = Side::top;
    } else if (form == 1) {
        add_phone_case(part.solid, random);
    } else if (form < 4) {
        add_remote(part.solid, random, form == 3);
    } else {
        add_controller(part.solid, random);
    }
    return part;
}

}  // namespace v16::corpus
