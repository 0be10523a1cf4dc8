// Cases of electrical equipment: circuit breakers, flush boxes, pendant stations.
#include <algorithm>
#include <cmath>
#include <vector>

#include "corpus/families/housing.hpp"
#include "corpus/families/housing_ports.hpp"
#include "corpus/families/other_pieces.hpp"
#include "corpus/turned.hpp"

namespace v16::corpus {

/// Circuit breakers, contactors and relays: the stepped outline of a device on a rail or on a plate, one to four poles,
/// its lever, terminals and screws.
Part breaker_case(FamilyContext& context) {
    Random& random = context.random;
    const double h = random.uniform(60, 110), deep = h * random.uniform(0.65, 0.95),
                 pole = h * random.uniform(0.2, 0.4);
    const int poles = random.integer(1, 4);
    const double wide = poles * pole, step = deep * random.uniform(0.22, 0.38), face = h * random.uniform(0.45, 0.6),
                 neck = h * random.uniform(0.25, 0.35);
    Part part;
    Solid& solid = part.solid;
    const std::size_t form = random.weighted({0.5, 0.3, 0.2});  // miniature, moulded case, contactor
    const double rail = 0.35 * h, foot = 0.07 * h;
    std::vector<Point2> points;
    if (form == 0)  // (y, z): the front is at y = 0
        points = {{deep, 0},
                  {deep, 0.5 * (h - rail)},
                  {deep - foot, 0.5 * (h - rail)},
                  {deep - foot, 0.5 * (h + rail)},
                  {deep, 0.5 * (h + rail)},
                  {deep, h},
                  {step, h},
                  {step, 0.5 * (h + face)},
                  {0, 0.5 * (h + neck) + 0.05 * h},
                  {0, 0.5 * (h - neck) - 0.05 * h},
                  {step, 0.5 * (h - face)},
                  {step, 0}};
    else
        points = {{deep, 0},        {deep, h},        {0.6 * deep, h},        {0.6 * deep, 0.86 * h},
                  {step, 0.86 * h}, {step, 0.75 * h}, {0, 0.75 * h},          {0, 0.25 * h},
                  {step, 0.25 * h}, {step, 0.14 * h}, {0.6 * deep, 0.14 * h}, {0.6 * deep, 0}};
    solid.add_prism(Axis::x, counter_clockwise(through(points)), 0, wide);
    if (form == 0 && random.chance(0.7))
        solid.add_box({0.3 * pole, deep - foot, 0.5 * (h - rail) - 0.08 * h},
                      {0.7 * pole, deep, 0.5 * (h - rail) + 0.05 * h});
    const bool one_lever = random.chance(0.5) || form == 1;
    const double out = step * random.uniform(0.3, 0.8);
    if (form < 2) {
        for (int i = 0; i < (one_lever ? 1 : poles); ++i) {
            const double c = one_lever ? 0.5 * wide : (i + 0.5) * pole,
                         w = one_lever ? (form == 0 ? std::min(0.42 * wide, 1.2 * pole) : 0.2 * pole) : 0.32 * pole;
            if (form == 1) solid.cut_box({c - 2 * w, -1, 0.38 * h}, {c + 2 * w, 0.3 * step, 0.62 * h});
            solid.add_box({c - w, -out, 0.47 * h}, {c + w, step, 0.53 * h + 0.03 * h * random.uniform(0, 1)});
        }
    } else {
        solid.add_box({0.15 * wide, -0.5 * out, 0.36 * h}, {0.85 * wide, 0, 0.64 * h})
            .cut_box({0.25 * wide, -far, 0.42 * h}, {0.5 * wide, 0.2 * step, 0.58 * h});
    }
    const double w = 0.05 * pole;
    for (int i = 0; i < poles; ++i)
        solid.cut_box({i * pole + w, step + w, 0.22 * h}, {(i + 1) * pole - w, deep - foot - w, 0.78 * h});
    const double screw = 0.17 * pole, zs = form == 0 ? 0.5 * (h - face) * 0.5 : 0.07 * h;
    for (int i = 0; i < poles; ++i)
        for (const double z : {zs, h - zs}) {
            const double c = (i + 0.5) * pole, front = form == 0 ? step : 0.6 * deep;
            if (random.chance(0.9)) solid.cut_cylinder(Axis::y, {c, z}, screw, front - 1, front + 0.2 * deep);
            if (form == 0)
                solid.cut_prism(Axis::z,
                                rounded_rectangle({c - 0.3 * pole, step + 0.25 * (deep - step)},
                                                  {c + 0.3 * pole, step + 0.45 * (deep - step)}, 0.03 * h),
                                z < 0.5 * h ? -1 : h - 0.15 * h, z < 0.5 * h ? 0.15 * h : h + 1);
            else
                solid.cut_box({c - 0.32 * pole, 0.7 * deep, z < 0.5 * h ? -1 : 0.9 * h},
                              {c + 0.32 * pole, 0.85 * deep, z < 0.5 * h ? 0.1 * h : h + 1});
        }
    for (int i = 1; i < poles; ++i)  // the joints between the poles
        if (form < 2 || random.chance(0.5))
            solid
                .cut_box({i * pole - 0.012 * h, -1, -1},
                         {i * pole + 0.012 * h, form == 0 ? step : 0.8 * deep, form == 0 ? 0.5 * (h - face) : 0.12 * h})
                .cut_box({i * pole - 0.012 * h, -1, form == 0 ? 0.5 * (h + face) : 0.88 * h},
                         {i * pole + 0.012 * h, form == 0 ? step : 0.8 * deep, h + 1});
    if (random.chance(0.4)) {  // rivets of the halves
        for (const Point2 p :
             {Point2{0.75 * deep, 0.1 * h}, Point2{0.75 * deep, 0.9 * h}, Point2{0.45 * deep, 0.5 * h}})
            solid.cut_cylinder(Axis::x, p, 0.025 * h, -1, 0.05 * wide)
                .cut_cylinder(Axis::x, p, 0.025 * h, 0.95 * wide, wide + 1);
    }
    if (form == 1)
        for (const Point2 p : {Point2{0.5 * pole, 0.2 * h}, Point2{wide - 0.5 * pole, 0.8 * h}})
            solid.cut_cylinder(Axis::y, p, 0.08 * pole, -far, far);
    part.main_side = random.choice({Side::right, Side::front});
    return part;
}

/// Boxes set into walls for switches and sockets: round, double, square or eight-sided, with knockouts, screw lugs or
/// ears that hold them, and their covers' screws.
Part flush_box(FamilyContext& context) {
    Random& random = context.random;
    const double r = random.uniform(28, 60), deep = r * random.uniform(0.7, 1.7), wall = r * random.uniform(0.03, 0.07);
    Part part;
    Solid& solid = part.solid;
    const std::size_t form =
        random.weighted({0.35, 0.3, 0.2, 0.15});  // round, rectangle, octagon, square with round corners
    const int gangs = form == 0 ? random.choice({1, 1, 2, 3}) : (form == 1 ? random.choice({1, 1, 2, 3}) : 1);
    const double pitch = form == 0 ? 2.05 * r * random.choice({0.97, 1.04}) : 1.5 * r,
                 tall = form == 1 ? r * random.uniform(1.0, 1.6) : r, half = 0.5 * pitch * (gangs - 1);
    const auto bodies = [&](double less, double from, double to, bool add) {
        std::vector<Path> outlines;
        if (form == 0)
            for (int i = 0; i < gangs; ++i) outlines.push_back(circle({row_position(i, gangs, pitch), 0}, r - less));
        else if (form == 1)
            outlines.push_back(rounded_rectangle({-half - 0.75 * r + less, -tall + less},
                                                 {half + 0.75 * r - less, tall - less}, 0.1 * r));
        else if (form == 2)
            outlines.push_back(polygon({}, 1.08 * (r - less), 8, 22.5));
        else
            outlines.push_back(rounded_rectangle({-r + less, -r + less}, {r - less, r - less}, 0.3 * r));
        for (const Path& p : outlines)
            add ? solid.add_prism(Axis::y, p, from, to) : solid.cut_prism(Axis::y, p, from, to);
    };
    bodies(0, 0, deep, true);
    if (form == 0 && gangs > 1) solid.add_box({-half, 0, -0.35 * r}, {half, 0.8 * deep, 0.35 * r});
    const bool rim = random.chance(0.4);
    if (rim) bodies(-0.09 * r, 0, wall, true);
    if (random.chance(0.35))  // ears of the fixing
        for (const double s : {-1.0, 1.0}) {
            if (random.chance(0.5))
                solid
                    .add_prism(Axis::y, tangent_hull({0, s * 0.8 * tall}, 0.2 * r, {0, s * (tall + 0.3 * r)}, 0.15 * r),
                               0, wall)
                    .cut_cylinder(Axis::y, {0, s * (tall + 0.3 * r)}, 0.06 * r, -1, wall + 1);
            else
                solid.add_box({s < 0 ? -half - 1.25 * r : half + 0.6 * r, 0, -0.15 * r},
                              {s < 0 ? -half - 0.6 * r : half + 1.25 * r, wall, 0.15 * r});
        }
    bodies(wall, -1, deep - wall, false);
    if (form == 0 && gangs > 1)
        solid.cut_box({-half, -1, -0.35 * r + wall}, {half, 0.8 * deep - wall, 0.35 * r - wall});
    const double lug = 0.1 * r, width = form == 1 ? half + 0.75 * r : r;
    const bool top_lugs = form == 1 || random.chance(0.4);
    for (int i = 0; i < gangs; ++i)  // screw lugs of the device
        for (const double s : {-1.0, 1.0}) {
            const double c = row_position(i, gangs, pitch);
            const Point2 p = top_lugs ? Point2{c, s * (tall - 0.5 * wall - 1.3 * lug)}
                                      : Point2{c + s * (r - 0.5 * wall - 1.3 * lug), 0};
            solid.add_cylinder(Axis::y, p, 1.3 * lug, wall * random.choice({0.0, 1.0}), deep * random.uniform(0.3, 0.9))
                .cut_cylinder(Axis::y, p, 0.45 * lug, -1, 0.6 * deep);
        }
    bodies(-far, -far, -0.001, false);
    // Knockouts: open, or a thin floor within a groove.
    const double ko = std::min(0.24 * r, 0.32 * deep);
    const bool open = random.chance(0.5);
    const auto knock = [&](Axis axis, Point2 at, double a, double b) {
        if (open)
            cut_rod(solid, axis, at, ko, a, b);
        else {
            const double lo = std::min(a, b), hi = std::max(a, b), out = std::abs(a) > std::abs(b) ? a : b;
            solid.cut_revolution(
                axis,
                ring_meridian(out > 0 ? hi - 0.5 * (hi - lo) : lo, out > 0 ? hi : lo + 0.5 * (hi - lo), 0.88 * ko, ko),
                at);
        }
    };
    const double mid = deep * random.uniform(0.5, 0.6);
    for (const double s : {-1.0, 1.0}) {
        if (form != 0 || gangs < 3)
            knock(Axis::z, {form == 1 && gangs == 1 ? 0.0 : -half, mid}, s * (tall - 1.3 * wall),
                  s * (tall + 0.3 * wall));
        if (gangs > 1) knock(Axis::z, {half, mid}, s * (tall - 1.3 * wall), s * (tall + 0.3 * wall));
        knock(Axis::x, {mid, 0}, s * (width + (form == 0 ? half : 0.0) - 1.3 * wall),
              s * (width + (form == 0 ? half : 0.0) + 0.3 * wall));
    }
    if (random.chance(0.7))
        for (int i = 0, n = random.integer(1, 4); i < n; ++i)
            solid.cut_cylinder(Axis::y, polar({row_position(0, gangs, pitch), 0}, 0.42 * r, 45 + 360.0 / n * i),
                               random.choice({0.08, 0.2}) * r, deep - 2 * wall, deep + 1);
    return part;
}

/// Case of push buttons: a pendant that hangs on its cable, or a box on a wall, with a row of one to eight buttons.
Part pendant_station(FamilyContext& context) {
    Random& random = context.random;
    const int rows = random.integer(1, 8), columns = rows > 2 && random.chance(0.2) ? 2 : 1;
    const double b = random.uniform(9, 16), pitch = b * random.uniform(2.3, 3.2),
                 wide = columns * 1.4 * b + b * random.uniform(0.3, 0.9),
                 high = 0.5 * rows * pitch + b * random.uniform(0.3, 1.2), deep = b * random.uniform(2, 4.2),
                 wall = 0.16 * b;
    Part part;
    Solid& solid = part.solid;
    const bool pendant = rows > 1 && random.chance(0.55);
    const double round = random.choice({0.1, 0.4, 0.9}) * wide;
    Path outline = rounded_rectangle({-wide, -high}, {wide, high}, std::min(round, 0.95 * high));
    if (pendant && random.chance(0.5))
        outline = filleted(through({{-wide, -high},
                                    {wide, -high},
                                    {wide, high},
                                    {0.5 * wide, high + wide},
                                    {-0.5 * wide, high + wide},
                                    {-wide, high}}),
                           0.3 * wide);
    const double top = bounds(outline).max.y;
    solid.add_prism(Axis::y, outline, 0, deep);
    if (random.chance(0.5))
        solid.cut_prism(Axis::y, outline, -1, 0.01).add_prism(Axis::y, scaled(outline, 0.93), -0.15 * b, 0);
    if (pendant) {
        const double neck = 0.55 * std::min(wide, 0.5 * deep), up = top + b * random.uniform(1.0, 2.5);
        solid.add_revolution(Axis::z, cone_meridian(top - 0.3 * wide, neck * 1.5, up, 0.9 * neck), {0, 0.5 * deep})
            .cut_cylinder(Axis::z, {0, 0.5 * deep}, 0.6 * neck, top - b, far);
        if (random.chance(0.4))
            solid.add_prism(Axis::y, circle({0.8 * wide, top}, 0.5 * b), 0.4 * deep, 0.6 * deep)
                .cut_cylinder(Axis::y, {0.8 * wide, top + 0.1 * b}, 0.25 * b, 0.3 * deep, 0.7 * deep);
    } else {
        const double gland = 0.32 * deep;
        for (const double s : {-1.0, 1.0})
            if (s > 0 || random.chance(0.5)) {
                if (random.chance(0.6))
                    add_rod(solid, Axis::z, {0, 0.5 * deep}, 1.25 * gland, s * (high - wall), s * (high + 0.4 * b));
                cut_rod(solid, Axis::z, {0, 0.5 * deep}, gland, s * (high - 2 * wall), s * far);
            }
        if (random.chance(0.4))
            for (const double s : {-1.0, 1.0})
                solid
                    .add_prism(Axis::y,
                               tangent_hull({s * 0.8 * wide, s * 0.6 * high}, 0.35 * b,
                                            {s * (wide + 0.4 * b), s * 0.6 * high}, 0.3 * b),
                               deep - wall, deep)
                    .cut_cylinder(Axis::y, {s * (wide + 0.4 * b), s * 0.6 * high}, 0.14 * b, 0, far);
    }
    solid.cut_prism(Axis::y, scaled(outline, 1 - wall / std::min(wide, high)), wall,
                    random.chance(0.5) ? deep - wall : far);
    const bool there = random.chance(0.55);
    const double from = -0.2 * b;
    for (int i = 0; i < rows; ++i)
        for (int j = 0; j < columns; ++j) {
            const Point2 p{row_position(j, columns, 2.6 * b), row_position(i, rows, pitch)};
            solid.cut_cylinder(Axis::y, p, b * 0.72, -far, 2 * wall);
            if (!there) continue;
            const double out = b * random.choice({0.3, 0.3, 0.5, 1.2});
            solid.add_cylinder(Axis::y, p, b, from, 0.01);
            if (out > b)
                solid.add_cylinder(Axis::y, p, 1.15 * b, -1.2 * b, -0.7 * b)
                    .add_cylinder(Axis::y, p, 0.5 * b, -b, 3 * wall);
            else
                solid.add_cylinder(Axis::y, p, 0.75 * b, from - out, 3 * wall);
        }
    const double sx = wide - 0.3 * b, sz = high - 0.3 * b;
    if (round < 0.5 * wide)
        for (const Point2 q : quarters) solid.cut_cylinder(Axis::y, {sx * q.x, sz * q.y}, 0.11 * b, -far, 0.5 * deep);
    return part;
}

}  // namespace v16::corpus
