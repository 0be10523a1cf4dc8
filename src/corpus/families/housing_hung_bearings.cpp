// Bearing housings of other forms than the cast foot and flange: pressed from sheet, hung from above or from a wall,
// chocks of rolling mills.
#include <algorithm>
#include <vector>

#include "corpus/families/housing.hpp"
#include "corpus/families/housing_ports.hpp"
#include "corpus/families/other_pieces.hpp"

namespace v16::corpus {
namespace {

/// Meridian of a pressed dome from the flange at `base` towards s: solid within `r` at the flange and `mouth` before.
Path dome(double base, double s, double r, double mouth, double high, double root) {
    return through({{base, 0},
                    {base, r},
                    {base + s * 0.25 * high, r - root},
                    {base + s * 0.8 * high, mouth + 0.12 * r},
                    {base + s * high, mouth},
                    {base + s * high, 0}});
}

/// Outline of a pressed flange in x-z and its holes.
Path pressed_outline(Random& random, double r, std::vector<Point2>& holes) {
    const double ear = r * random.uniform(0.28, 0.4);
    switch (random.weighted({0.3, 0.3, 0.25, 0.15})) {
        case 0: {
            const int n = random.choice({3, 3, 4});
            const double out = r * random.uniform(1.35, 1.6);
            for (int i = 0; i < n; ++i) holes.push_back(polar({}, 0.5 * (out + r), 90 + 360.0 / n * i));
            return circle({}, out);
        }
        case 1: {
            const Point2 a{r + 1.0 * ear, 0};
            holes = {a, -1.0 * a};
            return counter_clockwise(filleted(through({{-a.x - ear, -ear},
                                                       {-0.6 * r, -1.18 * r},
                                                       {0.6 * r, -1.18 * r},
                                                       {a.x + ear, -ear},
                                                       {a.x + ear, ear},
                                                       {0.6 * r, 1.18 * r},
                                                       {-0.6 * r, 1.18 * r},
                                                       {-a.x - ear, ear}}),
                                              0.6 * ear));
        }
        case 2:
            for (int i = 0; i < 3; ++i) holes.push_back(polar({}, r * 1.25, 90 + 120 * i));
            return filleted(polygon({}, r * 2.3, 3, 90), 0.55 * r);
        default:
            for (const Point2 q : quarters) holes.push_back(0.98 * r * q);
            return rounded_rectangle({-1.25 * r, -1.25 * r}, {1.25 * r, 1.25 * r}, 0.3 * r);
    }
}

/// Flanges of sheet about an insert bearing's seat: one dished plate, or two face to face.
void pressed_flange(Solid& solid, Random& random, double r, double t) {
    std::vector<Point2> holes;
    const Path outline = pressed_outline(random, 1.05 * r, holes);
    const double mouth = r * random.uniform(0.72, 0.85), high = r * random.uniform(0.25, 0.5);
    const bool pair = random.chance(0.5);
    solid.add_prism(Axis::y, outline, -t, pair ? t : 0).add_revolution(Axis::y, dome(0, -1, r, mouth, high, 0.04 * r));
    if (pair) solid.add_revolution(Axis::y, dome(0, 1, r, mouth, high, 0.04 * r));
    solid.cut_revolution(Axis::y, dome(0.01, -1, r - t, mouth - t, high - t, 0.04 * r));
    if (pair) solid.cut_revolution(Axis::y, dome(-0.01, 1, r - t, mouth - t, high - t, 0.04 * r));
    solid.cut_cylinder(Axis::y, {}, mouth - t, -far, far);
    if (!pair) solid.cut_cylinder(Axis::y, {}, r - t, -0.02, far);
    const double hole = r * random.uniform(0.09, 0.13);
    for (const Point2 p : holes)
        if (random.chance(0.2))
            solid.cut_prism(Axis::y, rounded_rectangle(p - Point2{hole, hole}, p + Point2{hole, hole}, 0.1 * hole),
                            -far, far);
        else
            solid.cut_cylinder(Axis::y, p, hole, -far, far);
}

/// Pillow block of two pressed halves: an arch with feet, the dome on both sides, a bead along the foot.
void pressed_pillow(Solid& solid, Random& random, double r, double t) {
    const double out = r * random.uniform(1.2, 1.4), low = -r * random.uniform(1.25, 1.6),
                 half = r * random.uniform(1.9, 2.5), mouth = 0.78 * r, high = r * random.uniform(0.3, 0.5),
                 depth = r * random.uniform(0.4, 0.7);
    const bool halves = random.chance(0.4);
    solid.add_cylinder(Axis::y, {}, out, -t, t)
        .add_prism(Axis::y,
                   counter_clockwise(through({{-half, low},
                                              {half, low},
                                              {half, low + 2 * t},
                                              {0.95 * out, -0.3 * r},
                                              {-0.95 * out, -0.3 * r},
                                              {-half, low + 2 * t}})),
                   -t, t);
    solid.add_box({-half, -depth, low}, {half, depth, low + t});
    if (halves) solid.add_box({-out, -0.4 * depth, -t}, {out, 0.4 * depth, t});
    for (const double s : {-1.0, 1.0}) solid.add_revolution(Axis::y, dome(0, s, r, mouth, high, 0.05 * r));
    for (const double s : {-1.0, 1.0})
        solid.cut_revolution(Axis::y, dome(-s * 0.01, s, r - t, mouth - t, high - t, 0.05 * r));
    solid.cut_cylinder(Axis::y, {}, mouth - t, -far, far);
    for (const double s : {-1.0, 1.0}) {
        const double x = s * (half - 0.3 * r), hole = 0.12 * r;
        solid.cut_box({x - 0.5 * hole, -hole, low - 1}, {x + 0.5 * hole, hole, low + 2.5 * t});
        if (halves) solid.cut_cylinder(Axis::z, {s * 1.1 * r, 0.5 * depth}, 0.5 * hole, -far, far);
    }
    for (const double s : {-1.0, 1.0})
        for (const double y : {-0.65 * depth, 0.65 * depth})
            if (halves) solid.cut_cylinder(Axis::z, {s * (half - 0.3 * r), y}, 0.08 * r, low - 1, low + 2 * t);
}

/// Cup that carries the bearing in the end of a conveyor roller or a drum: stepped sheet, a labyrinth, a seam.
void pressed_cup(Solid& solid, Random& random, double r, double t) {
    const double seat = r * random.uniform(0.35, 0.55), deep = r * random.uniform(0.35, 0.7),
                 wide = seat * random.uniform(0.8, 1.4), hole = seat * random.uniform(0.4, 0.7);
    const bool ring = random.chance(0.5), flange = random.chance(0.4);
    std::vector<Point2> outer{{0, 0}, {0, r}, {deep, r}};
    std::vector<Point2> inner{{-1, 0}, {-1, r - t}, {deep - t, r - t}};
    const double z = deep - t;
    if (ring) {
        const double mid = 0.5 * (r + seat) + 0.1 * r, low = mid - 0.14 * r;
        for (const Point2 p : {Point2{deep, mid}, Point2{0.5 * deep, mid - 0.02 * r}, Point2{0.5 * deep, low}})
            outer.push_back(p);
        for (const Point2 p :
             {Point2{z, mid + t}, Point2{0.5 * deep - t, mid + t - 0.02 * r}, Point2{0.5 * deep - t, low}})
            inner.push_back(p);
        inner.back().y = low - t;
        outer.push_back({0.5 * deep + 0.2 * deep, low});
        inner.push_back({0.7 * deep - t, low - t});
    }
    const double from = ring ? 0.7 * deep : deep;
    for (const Point2 p : {Point2{from, seat + t}, Point2{from + wide, seat + t}, Point2{from + wide, 0}})
        outer.push_back(p);
    for (const Point2 p : {Point2{from - t, seat}, Point2{from + wide - t, seat}, Point2{from + wide - t, 0}})
        inner.push_back(p);
    solid.add_revolution(Axis::y, through(outer));
    if (flange) solid.add_cylinder(Axis::y, {}, r + 4 * t, 0, t);
    solid.cut_revolution(Axis::y, through(inner)).cut_cylinder(Axis::y, {}, hole, -far, far);
}

}  // namespace

/// Bearing housing pressed from sheet: flanges of two, three or four bolts, pillow blocks, cups of rollers.
Part pressed_bearing_housing(FamilyContext& context) {
    Random& random = context.random;
    const double r = random.uniform(14, 75), t = r * random.uniform(0.05, 0.09);
    Part part;
    switch (random.weighted({0.5, 0.25, 0.25})) {
        case 0:
            pressed_flange(part.solid, random, r, t);
            break;
        case 1:
            pressed_pillow(part.solid, random, r, t);
            break;
        default:
            pressed_cup(part.solid, random, 1.6 * r, t);
            break;
    }
    return part;
}

namespace {

/// The eye of a hung bearing about y: split and bolted, or whole between two covers.
void add_eye(Solid& solid, Random& random, double r, double deep, bool split) {
    const double out = r * random.uniform(1.5, 1.8);
    solid.add_cylinder(Axis::y, {}, out, -deep, deep);
    if (!split)
        solid.add_cylinder(Axis::y, {}, 0.92 * out, -1.2 * deep, 1.2 * deep)
            .cut_hole_circle(Axis::y, {}, 0.5 * (0.92 * out + 1.1 * r), random.choice({3, 4, 6}), 30, 0.07 * r, -far,
                             far);
    else if (random.chance(0.5))
        solid.add_cylinder(Axis::y, {}, 1.22 * r, -1.15 * deep, 1.15 * deep);
    if (split) {
        solid.add_box({-2.3 * r, -0.6 * deep, -0.75 * r}, {2.3 * r, 0.6 * deep, 0.75 * r});
        for (const double s : {-1.0, 1.0}) {
            solid.add_prism(Axis::z, polygon({s * 1.95 * r, 0}, 0.32 * r, 6), -1.0 * r, -0.7 * r)
                .add_prism(Axis::z, polygon({s * 1.95 * r, 0}, 0.32 * r, 6), 0.7 * r, 1.0 * r);
        }
    }
}

void cut_eye(Solid& solid, double r, bool split) {
    solid.cut_cylinder(Axis::y, {}, r, -far, far);
    if (!split) solid.cut_cylinder(Axis::y, {}, 1.15 * r, -0.8 * r, 0.8 * r);
    if (split)
        solid.cut_box({-far, -far, -0.04 * r}, {-r, far, 0.04 * r}).cut_box({r, -far, -0.04 * r}, {far, far, 0.04 * r});
}

/// Hanger of a screw conveyor: the eye below one or two straps, a crosspiece above that is bolted to the trough.
void strap_hanger(Solid& solid, Random& random, double r) {
    const double deep = r * random.uniform(0.8, 1.5), high = r * random.uniform(4, 8), t = r * random.uniform(0.3, 0.5),
                 half = r * random.uniform(3, 6);
    const bool split = random.chance(0.5), angle = random.chance(0.5);
    const std::size_t form = random.weighted({0.4, 0.3, 0.3});  // one bar, two rods, a loop of flat bar
    if (form == 0) solid.add_box({-0.8 * r, -0.5 * t, 0}, {0.8 * r, 0.5 * t, high});
    if (form == 1)
        for (const double s : {-1.0, 1.0})
            solid.add_cylinder(Axis::z, {s * 1.95 * r, 0}, 0.25 * r, 0.5 * r, high + 2 * t);
    if (form == 2)
        solid.add_prism(Axis::y, tangent_hull({}, 1.95 * r, {0, high}, 1.95 * r), -0.45 * deep, 0.45 * deep)
            .cut_prism(Axis::y, tangent_hull({}, 1.6 * r, {0, high}, 1.6 * r), -far, far)
            .cut_box({-far, -far, high}, {far, far, far});
    add_eye(solid, random, r, deep, split || form == 1);
    solid.add_box({-half, -0.9 * r, high}, {half, 0.9 * r, high + t});
    if (angle) solid.add_box({-0.9 * half, 0.9 * r - t, high - 1.2 * r}, {0.9 * half, 0.9 * r, high + t});
    cut_eye(solid, r, split || form == 1);
    for (const double s : {-1.0, 1.0})
        solid.cut_prism(Axis::z, slot({s * 0.85 * half - 0.2 * r, 0}, {s * 0.85 * half + 0.2 * r, 0}, 0.2 * r),
                        high - 1, far);
    if (form == 0 && random.chance(0.5)) solid.cut_cylinder(Axis::z, {}, 0.12 * r, 0, far);
}

/// Cast hanger: a plate under the ceiling or at the wall, an arm that widens to it, ribs, the eye at its end.
void cast_hanger(Solid& solid, Random& random, double r) {
    const double deep = r * random.uniform(0.9, 1.5), high = r * random.uniform(2.5, 5.5),
                 t = r * random.uniform(0.35, 0.55), half = r * random.uniform(1.8, 2.8);
    const bool wall = random.chance(0.5), split = random.chance(0.6), window = random.chance(0.5);
    const double aside = wall ? 0.0 : random.choice({0.0, 0.0, 1.2, -1.2}) * r;
    // Upright as on the wall: the plate stands at -x; under the ceiling it lies above.
    const auto place = [&](Point2 p) { return wall ? Point2{-p.y, p.x} : Point2{p.x + aside * p.y / high, p.y}; };
    const Path web = counter_clockwise(
        through({place({-1.1 * r, 0}), place({1.1 * r, 0}), place({half, high}), place({-half, high})}));
    solid.add_prism(Axis::y, web, -0.3 * deep, 0.3 * deep);
    const Path spine = counter_clockwise(
        through({place({-0.25 * r, 0}), place({0.25 * r, 0}), place({0.25 * r, high}), place({-0.25 * r, high})}));
    solid.add_prism(Axis::y, spine, -0.75 * deep, 0.75 * deep);
    if (window)
        solid.cut_prism(Axis::y,
                        filleted(counter_clockwise(through({place({-0.6 * r, 0.5 * high}), place({0.6 * r, 0.5 * high}),
                                                            place({0.7 * half, high - 0.6 * t}),
                                                            place({-0.7 * half, high - 0.6 * t})})),
                                 0.2 * r),
                        -far, far);
    const double plate = half + r * random.uniform(0.7, 1.4);
    const Point2 a = place({-plate, high}), b = place({plate, high + t});
    add_block(solid, {wall ? a.x : -plate + aside, -1.2 * deep, a.y}, {wall ? b.x : plate + aside, 1.2 * deep, b.y});
    add_eye(solid, random, r, deep, split);
    if (random.chance(0.4)) solid.add_cylinder(Axis::z, {}, 0.35 * r, 0, 2.2 * r);
    cut_eye(solid, r, split);
    for (const double s : {-1.0, 1.0})
        for (const double y :
             random.chance(0.5) ? std::vector<double>{0.0} : std::vector<double>{-0.8 * deep, 0.8 * deep})
            if (wall)
                solid.cut_cylinder(Axis::x, {y, s * (plate - 0.35 * r)}, 0.2 * r, -far, -high + 0.1);
            else
                solid.cut_cylinder(Axis::z, {aside + s * (plate - 0.35 * r), y}, 0.2 * r, high - 0.1, far);
}

}  // namespace

/// Hung bearing: of a screw conveyor on straps, cast under a ceiling, or on a bracket at a wall.
Part hung_bearing_housing(FamilyContext& context) {
    Random& random = context.random;
    const double r = random.log_uniform(10, 65);
    Part part;
    if (random.chance(0.45))
        strap_hanger(part.solid, random, r);
    else
        cast_hanger(part.solid, random, r);
    return part;
}

/// Chock of a roll: a block about a wide bore, with guides or ears at its sides, stepped above and below, pockets for
/// balancing pistons, the cover's tapped holes.
Part roll_chock(FamilyContext& context) {
    Random& random = context.random;
    const double r = random.log_uniform(45, 420), half = r * random.uniform(1.25, 1.6),
                 up = r * random.uniform(1.2, 1.7), down = r * random.uniform(1.15, 1.5),
                 deep = r * random.uniform(0.6, 1.3), cut = 0.15 * r;
    Part part;
    Solid& solid = part.solid;
    const bool upper = random.chance(0.5);
    const double s = upper ? 1 : -1;
    const auto flip = [&](double z) { return s * z; };
    std::vector<Point2> points{{-half, -down},   {half, -down},     {half, up - cut},
                               {half - cut, up}, {-half + cut, up}, {-half, up - cut}};
    const std::size_t form = random.weighted({0.35, 0.35, 0.3});
    if (form == 1)  // shoulders above
        points = {{-half, -down},   {half, -down},     {half, 0.75 * up},        {0.6 * half, 0.75 * up},
                  {0.6 * half, up}, {-0.6 * half, up}, {-0.6 * half, 0.75 * up}, {-half, 0.75 * up}};
    if (form == 2)  // two legs below
        points = {{-half, -1.25 * down},
                  {-0.45 * half, -1.25 * down},
                  {-0.45 * half, -1.13 * r},
                  {0.45 * half, -1.13 * r},
                  {0.45 * half, -1.25 * down},
                  {half, -1.25 * down},
                  {half, 0.5 * up},
                  {0.6 * half, up},
                  {-0.6 * half, up},
                  {-half, 0.5 * up}};
    for (Point2& p : points) p.y = flip(p.y);
    solid.add_prism(Axis::y, counter_clockwise(through(points)), -deep, deep);
    const double ear = r * random.uniform(0.2, 0.45), wide = r * random.uniform(0.3, 0.6);
    const std::size_t side = random.weighted({0.35, 0.35, 0.3});
    for (const double x : {-1.0, 1.0}) {
        if (side == 0)
            add_block(solid, {x * 0.9 * half, -0.35 * deep, flip(-0.5 * down)},
                      {x * (half + ear), 0.35 * deep, flip(0.5 * up)});
        if (side == 1)
            add_block(solid, {x * 0.9 * half, deep - 0.5 * wide, flip(-wide)}, {x * (half + ear), deep, flip(wide)});
        if (side == 2)
            add_block(solid, {x * 0.9 * half, -deep, flip(-0.8 * down)}, {x * (half + 0.12 * r), deep, flip(0.5 * up)});
    }
    const bool cover = random.chance(0.4), collar = random.chance(0.4);
    if (cover) solid.add_cylinder(Axis::y, {}, 1.12 * r, -deep - 0.2 * r, 0);
    if (collar) solid.add_cylinder(Axis::y, {}, 1.1 * r, 0, deep + 0.15 * r);
    solid.cut_cylinder(Axis::y, {}, r * random.uniform(0.65, 0.85), -far, far)
        .cut_cylinder(Axis::y, {}, 0.92 * r, -0.75 * deep, random.chance(0.5) ? far : 0.75 * deep);
    solid.cut_hole_circle(Axis::y, {}, cover ? 1.03 * r : 1.06 * r, random.choice({6, 8, 12}), 15, 0.035 * r, -far,
                          -0.6 * deep);
    if (random.chance(0.6))
        for (const double x : {-1.0, 1.0})
            cut_rod(solid, Axis::z, {x * 0.78 * half, 0}, 0.12 * r, flip(form == 2 ? -1.1 * down : -0.6 * down),
                    flip(-far));
    if (side == 1)
        for (const double x : {-1.0, 1.0})
            solid.cut_cylinder(Axis::y, {x * (half + 0.5 * ear), 0}, 0.2 * ear, deep - wide, far);
    if (form != 2 && random.chance(0.5))
        add_block(solid, {-0.4 * half, -0.5 * deep, flip(0.9 * up)}, {0.4 * half, 0.5 * deep, flip(up + 0.1 * r)});
    if (random.chance(0.5)) cut_rod(solid, Axis::z, {}, 0.05 * r, 0, flip(far));
    return part;
}

}  // namespace v16::corpus
