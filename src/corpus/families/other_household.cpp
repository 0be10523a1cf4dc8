// Small objects of the household, as they are printed and turned by the thousand.
#include <algorithm>

#include "corpus/families/other.hpp"
#include "corpus/turned.hpp"

namespace v16::corpus {
namespace {

/// Hook on a wall plate: a bent strip, or an arm with a knob; screws in the plate.
void make_wall_hook(Part& part, Random& random) {
    Solid& solid = part.solid;
    part.main_side = random.chance(0.6) ? Side::front : Side::right;
    const double t = random.uniform(3, 7), high = random.uniform(30, 110), w = random.uniform(8, 24),
                 reach = random.uniform(18, 60);
    const int hooks = random.choice({1, 1, 1, 2, 3, 4});
    const double pitch = hooks > 1 ? w * random.uniform(2.5, 4) : 0.0, half = w + 0.5 * (hooks - 1) * pitch;
    const Path plate =
        rounded_rectangle({-half, 0}, {half, high}, std::min(half, 0.5 * high) * random.uniform(0.1, 0.95));
    solid.add_prism(Axis::x, plate, -t, 0);
    const double low = random.uniform(0.1, 0.35) * high, tip = low + random.uniform(0.25, 0.6) * high;
    const bool strip_form = random.chance(0.65);
    for (int i = 0; i < hooks; ++i) {
        const double y = (i - 0.5 * (hooks - 1)) * pitch, wide = w * random.uniform(0.45, 0.8);
        if (strip_form)
            solid.add_prism(Axis::y, strip({{-t, low}, {reach, low}, {reach + 0.15 * reach, tip}}, t, 0.4 * reach),
                            y - wide, y + wide);
        else
            solid.add_cylinder(Axis::x, {y, 0.5 * high}, 0.4 * w, -0.5 * t, reach)
                .add_revolution(Axis::x, ball_meridian(reach, 0.65 * w), {y, 0.5 * high});
    }
    const bool both = hooks == 1;
    for (const double z : {0.12, 0.88})
        for (const double y : {-0.85, 0.85})
            if (both ? y > 0 : z > 0.5)
                solid.cut_countersink(Axis::x, {both ? 0.0 : y * half, z * high}, 1.8, 3.5, 0.001, -t - 1);
}

/// Hook over a door's edge or a rod: an S or a U that goes on into a hook, cut from sheet or printed flat.
void make_s_hook(Part& part, Random& random) {
    const double r = random.uniform(5, 22), t = random.uniform(2.5, 7), lower = r * random.uniform(0.6, 1.6),
                 drop = r * random.uniform(1.5, 5), w = random.uniform(5, 25);
    Solid& solid = part.solid;
    if (random.chance(0.5)) {  // round bends
        solid.add_prism(Axis::y, ring_sector({-r, drop}, r, r + t, 0, random.uniform(150, 230)), 0, w)
            .add_box({0, 0, 0}, {t, w, drop});
        solid.add_prism(Axis::y, ring_sector({t + lower, 0}, lower, lower + t, 180, random.uniform(150, 230)), 0, w);
    } else {
        solid.add_prism(
            Axis::y,
            strip({{-2 * r, drop - r}, {-2 * r, drop + t}, {0, drop + t}, {0, -t}, {2 * lower, -t}, {2 * lower, lower}},
                  t, random.uniform(0.1, 1) * t),
            0, w);
    }
    if (random.chance(0.3)) solid.cut_cylinder(Axis::x, {0.5 * w, 0.5 * drop}, 0.2 * w, -2 * t, 2 * t);
}

/// Dish for soap: a tray with slots or holes and ribs to drain, on feet.
void make_soap_dish(Part& part, Random& random) {
    Solid& solid = part.solid;
    part.main_side = Side::top;
    const double w = random.uniform(45, 70), h = w * random.uniform(0.6, 0.8), high = random.uniform(10, 28),
                 t = random.uniform(2, 4), corner = random.uniform(0.15, 0.98) * h;
    solid.add_prism(Axis::z, rounded_rectangle({-w, -h}, {w, h}, corner), 0, high);
    solid.cut_prism(Axis::z, rounded_rectangle({-w + t, -h + t}, {w - t, h - t}, std::max(1.0, corner - t)), t, far);
    const int count = random.integer(4, 9);
    const bool ribs = random.chance(0.4);
    for (int i = 0; i < count; ++i) {
        const double x = (i - 0.5 * (count - 1)) * 1.4 * w / count, run = 0.55 * h;
        if (ribs)
            solid.add_box({x - 0.5 * t, -0.75 * h, t - 0.5}, {x + 0.5 * t, 0.75 * h, t + random.uniform(2, 5)});
        else
            solid.cut_prism(Axis::z, slot({x, -run}, {x, run}, 0.25 * w / count), -1, t + 1);
    }
    if (ribs) solid.cut_cylinder(Axis::z, {0.7 * w / count, 0}, 0.25 * w / count, -1, t + 1);
    if (random.chance(0.5))
        for (const double x : {-0.7, 0.7})
            for (const double y : {-0.6, 0.6}) solid.add_cylinder(Axis::z, {x * w, y * h}, 4, -5, 0.01);
}

/// Candle holder: a dish with a handle, or a stem with a collar.
void make_candle_holder(Solid& solid, Random& random) {
    const double r = random.uniform(16, 55);
    const double candle = random.choice({11.0, 11.5, 19.5, 20.0}), cup = candle * random.uniform(1.25, 1.6),
                 high = random.uniform(15, 140), foot = std::max(r, 1.4 * cup), plate = random.uniform(4, 10);
    solid.add_cylinder(Axis::z, {}, foot, 0, plate);
    if (high > 50)
        solid.add_revolution(Axis::z, turned({{0.15 * high, 0.8 * foot, 0.4 * cup},
                                              {0.25 * high, 0.4 * cup},
                                              {0.08 * high, 0.8 * cup},
                                              {0.2 * high, 0.45 * cup, 0.6 * cup}},
                                             plate));
    solid.add_cylinder(Axis::z, {}, cup, high > 50 ? plate + 0.66 * high : 0.0, plate + high)
        .cut_cylinder(Axis::z, {}, candle, plate + high - random.uniform(10, 14), far);
    if (high < 50 && random.chance(0.5))
        solid.cut_revolution(Axis::z, ring_meridian(0.5 * plate, plate + 1, cup, 0.92 * foot));
    if (high < 50 && random.chance(0.4))
        solid.add_prism(Axis::y,
                        strip({{0.8 * foot, 0.2 * plate},
                               {1.7 * foot, 0.2 * plate},
                               {1.7 * foot, plate + 0.6 * foot},
                               {0.85 * foot, plate + 0.6 * foot}},
                              4, 5),
                        -4, 4);
}

/// Egg cup, turned.
void make_egg_cup(Solid& solid, Random& random) {
    const double egg = 21, waist = random.uniform(6, 13), high = random.uniform(35, 65);
    solid.add_revolution(Axis::z, turned({{0.1 * high, random.uniform(17, 26)},
                                          {0.35 * high, waist * 1.4, waist},
                                          {0.15 * high, waist, 0.9 * egg},
                                          {0.4 * high, 0.9 * egg, egg + 3}}));
    solid.cut_revolution(Axis::z, ball_meridian(high + 3, egg));
}

/// Napkin ring or bracelet: pierced, with facets, or open.
void make_napkin_ring(Solid& solid, Random& random) {
    const double r = random.uniform(16, 55);
    const double t = random.uniform(2, 4), high = random.uniform(12, 35);
    const int sides = random.choice({0, 0, 6, 8, 12});
    if (sides > 0)
        solid.add_prism(Axis::y, polygon({}, r + 1.6 * t, sides), 0, high);
    else
        solid.add_cylinder(Axis::y, {}, r + t, 0, high);
    solid.cut_cylinder(Axis::y, {}, r, -1, far);
    for (const double z : {0.3, 0.7})
        if (high > 22)
            solid.cut_cylinder(Axis::z, {0, z * high}, 0.13 * high, -far, far)
                .cut_cylinder(Axis::x, {z * high, 0}, 0.13 * high, -far, far);
    if (random.chance(0.3))
        solid.cut_prism(Axis::y, through({{0, 0}, polar({}, 3 * r, 60), polar({}, 3 * r, 120)}), -1, far);
}

/// Rail with turned pegs for coats.
void make_coat_pegs(Solid& solid, Random& random) {
    const int pegs = random.integer(1, 5);
    const double pitch = random.uniform(50, 110), half = 0.5 * pitch * pegs, h = random.uniform(22, 45),
                 t = random.uniform(12, 20), peg = random.uniform(6, 11);
    solid.add_prism(Axis::y,
                    random.chance(0.6) ? chamfered(rectangle({-half, -h}, {half, h}), 4)
                                       : rounded_rectangle({-half, -h}, {half, h}, 0.5 * h),
                    0, t);
    for (int i = 0; i < pegs; ++i) {
        const Point2 at{(i - 0.5 * (pegs - 1)) * pitch, 0};
        solid.add_revolution(Axis::y, turned({{8, 0.9 * peg, 1.6 * peg}, {8, 1.6 * peg}, {45, 0.8 * peg, peg}}, -61),
                             at);
    }
}

/// Wedge to hold a door: solid, hollow or with grooves; perhaps a hole to hang it by, a raised stop.
void make_door_stop(Solid& solid, Random& random) {
    const double length = random.uniform(60, 150), high = length * random.uniform(0.15, 0.35),
                 w = length * random.uniform(0.12, 0.3), lip = 0.05 * high;
    Path side = through({{0, 0}, {length, 0}, {length, high}, {0.9 * length, high}, {0, lip}});
    if (random.chance(0.3)) side.vertices[3].bulge = 0.12;
    solid.add_prism(Axis::y, side, -w, w);
    if (random.chance(0.4))
        solid.cut_prism(Axis::y,
                        through({{0.3 * length, 0.12 * high}, {0.9 * length, 0.12 * high}, {0.9 * length, 0.8 * high}}),
                        random.chance(0.5) ? -far : -0.8 * w, random.chance(0.5) ? far : 0.8 * w);
    const int grooves = random.choice({0, 0, 5, 8});
    for (int i = 0; i < grooves; ++i)
        solid.cut_box({length * (0.15 + 0.09 * i), -far, -1}, {length * (0.18 + 0.09 * i), far, 0.05 * high});
    if (random.chance(0.3))
        solid.add_cylinder(Axis::x, {0, high + 0.6 * w}, 0.8 * w, 0.9 * length, length)
            .cut_cylinder(Axis::x, {0, high + 0.6 * w}, 0.4 * w, 0, far);
}

/// Key rack, brush holder, roll or bag clip: a shelf with holes and notches on a back.
void make_shelf(Solid& solid, Random& random) {
    const double length = random.uniform(60, 180), d = random.uniform(25, 65), back = random.uniform(20, 70),
                 t = random.uniform(2.5, 6);
    const int places = random.integer(2, 7);
    solid.add_box({0, 0, 0}, {length, d, t}).add_box({0, d - t, -0.2 * back}, {length, d, back});
    const double r = std::min(0.36 * length / places, 0.3 * d);
    const bool open = random.chance(0.5);
    for (int i = 0; i < places; ++i) {
        const Point2 at{length * (i + 0.5) / places, 0.45 * (d - t)};
        solid.cut_cylinder(Axis::z, at, r, -1, t + 1);
        if (open) solid.cut_box({at.x - 0.6 * r, -1, -1}, {at.x + 0.6 * r, at.y, t + 1});
    }
    if (random.chance(0.5)) solid.add_box({0, 0, -0.2 * back}, {length, t, 0.01});
    if (random.chance(0.5))
        for (const double x : {0.0, length - t})
            solid.add_prism(Axis::x, through({{0, 0}, {d, 0}, {d, 0.8 * back}}), x, x + t);
    for (const double x : {0.12, 0.88})
        solid.cut_countersink(Axis::y, {x * length, 0.7 * back}, 1.8, std::min(3.4, 1.7 + t), d - t - 0.001, far);
}

}  // namespace

/// Household object: hooks, soap dish, candle holder, egg cup, napkin ring, coat pegs, door stop, rack for brushes.
Part household_object(FamilyContext& context) {
    Random& random = context.random;
    Part part;
    switch (random.weighted({0.2, 0.14, 0.13, 0.08, 0.05, 0.06, 0.05, 0.13, 0.16})) {
        case 0:
            make_wall_hook(part, random);
            break;
        case 1:
            make_s_hook(part, random);
            break;
        case 2:
            make_soap_dish(part, random);
            break;
        case 3:
            make_candle_holder(part.solid, random);
            break;
        case 4:
            make_egg_cup(part.solid, random);
            break;
        case 5:
            make_napkin_ring(part.solid, random);
            break;
        case 6:
            make_coat_pegs(part.solid, random);
            break;
        case 7:
            make_door_stop(part.solid, random);
            break;
        default:
            make_shelf(part.solid, random);
            break;
    }
    return part;
}

}  // namespace v16::corpus
