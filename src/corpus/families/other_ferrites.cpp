// Cores of ferrite and their formers.
#include <algorithm>
#include <array>

#include "corpus/families/other.hpp"
#include "corpus/families/other_pieces.hpp"
#include "corpus/turned.hpp"

namespace v16::corpus {
namespace {

/// E, ETD with a round leg, EFD, U: legs upwards, alone or as a pair.
void add_leg_core(Part& part, Random& random) {
    Solid& solid = part.solid;
    const double half = random.log_uniform(4, 40), back = half * random.uniform(0.25, 0.45),
                 leg = half * random.uniform(0.5, 1.3), deep = half * random.uniform(0.25, 0.6),
                 outer = half * random.uniform(0.16, 0.3), middle = half * random.uniform(0.22, 0.36);
    const int form = random.integer(0, 4);
    solid.add_box({-half, -deep, 0}, {half, deep, back});
    for (const double s : {-1.0, 1.0}) {
        if (form == 4) {  // U
            solid.add_box({std::min(s * half, s * (half - 1.6 * outer)), -deep, 0},
                          {std::max(s * half, s * (half - 1.6 * outer)), deep, back + leg});
            continue;
        }
        solid.add_box({std::min(s * half, s * (half - outer)), -deep, 0},
                      {std::max(s * half, s * (half - outer)), deep, back + leg});
    }
    const double gap = random.chance(0.3) ? 0.08 * leg : 0.0;
    if (form <= 1) solid.add_box({-middle, -deep, 0}, {middle, deep, back + leg - gap});
    if (form == 2) {  // round leg, the outer ones hollowed about it
        solid.cut_cylinder(Axis::z, {}, half - 0.8 * outer, back, far)
            .add_cylinder(Axis::z, {}, middle, 0, back + leg - gap);
        if (random.chance(0.5))
            solid.cut_box({-0.25 * half, -deep - 1, -1}, {0.25 * half, -0.8 * deep, far})
                .cut_box({-0.25 * half, 0.8 * deep, -1}, {0.25 * half, deep + 1, far});
    }
    if (form == 3)
        solid.add_prism(Axis::z, chamfered(rectangle({-1.4 * middle, -deep}, {1.4 * middle, 0.3 * deep}), 0.3 * deep),
                        0, back + leg - gap);
    if (random.chance(0.3))
        solid.cut_prism(Axis::y, through({{-0.15 * half, -1}, {0.15 * half, -1}, {0, 0.2 * back}}), -far, far);
    if (random.chance(0.35) && form != 4) {  // the pair
        const double top = 2 * (back + leg);
        solid.add_box({-half, -deep, top - back}, {half, deep, top});
        for (const double s : {-1.0, 1.0})
            solid.add_box({std::min(s * half, s * (half - outer)), -deep, back + leg + 0.01 * half},
                          {std::max(s * half, s * (half - outer)), deep, top});
        solid.add_box({-middle, -0.9 * deep, back + leg + 0.02 * half}, {middle, 0.9 * deep, top});
    }
}

/// Pot, RM or PQ core: a cup about a round leg, its openings for the wires.
void add_pot_core(Part& part, Random& random) {
    Solid& solid = part.solid;
    const double r = random.log_uniform(3, 30), high = r * random.uniform(0.4, 0.8), back = 0.25 * high + 0.05 * r,
                 wall = r * random.uniform(0.12, 0.2), leg = r * random.uniform(0.38, 0.5);
    const int form = random.integer(0, 2);
    if (form == 0)
        solid.add_cylinder(Axis::z, {}, r, 0, high);
    else if (form == 1)
        solid.add_prism(Axis::z,
                        through({{-0.55 * r, -1.25 * r},
                                 {0.55 * r, -1.25 * r},
                                 {1.25 * r, -0.55 * r},
                                 {1.25 * r, 0.55 * r},
                                 {0.55 * r, 1.25 * r},
                                 {-0.55 * r, 1.25 * r},
                                 {-1.25 * r, 0.55 * r},
                                 {-1.25 * r, -0.55 * r}}),
                        0, high);
    else
        solid.add_box({-1.15 * r, -0.85 * r, 0}, {1.15 * r, 0.85 * r, high});
    solid.cut_cylinder(Axis::z, {}, r - wall, back, far)
        .add_cylinder(Axis::z, {}, leg, 0, high - (random.chance(0.4) ? 0.1 * high : 0.0));
    if (random.chance(0.7)) solid.cut_cylinder(Axis::z, {}, 0.35 * leg, -far, far);
    const double slot_half = r * random.uniform(0.12, 0.3);
    if (form == 2)
        for (const double s : {-1.0, 1.0})
            solid.cut_box({-1.0 * leg, std::min(s * leg * 1.05, s * far), back},
                          {1.0 * leg, std::max(s * leg * 1.05, s * far), far});
    for (const double s : {-1.0, 1.0})
        if (form != 2)
            solid.cut_box({std::min(s * 1.15 * leg, s * far), -slot_half, random.chance(0.5) ? -1.0 : back},
                          {std::max(s * 1.15 * leg, s * far), slot_half, far});
    if (form == 1)
        for (const double s : {-1.0, 1.0})
            solid.cut_prism(Axis::z,
                            through({{-0.5 * leg, s * 1.2 * leg},
                                     {0.5 * leg, s * 1.2 * leg},
                                     {0.9 * r, s * 2 * r},
                                     {-0.9 * r, s * 2 * r}}),
                            back, far);
    part.main_side = Side::top;
}

/// Former for such a core: tube between cheeks, rails with pins at both ends.
void add_former(Part& part, Random& random) {
    Solid& solid = part.solid;
    const double w = random.log_uniform(3, 20), high = w * random.uniform(0.8, 1.4), len = w * random.uniform(1.2, 2.2),
                 cheek = w * random.uniform(1.5, 1.9), t = 0.1 * w + 0.3;
    const int walls = random.choice({2, 2, 3, 4});
    const bool round = random.chance(0.4);
    if (round)
        solid.add_cylinder(Axis::x, {0, 0}, w, -len, len);
    else
        solid.add_box({-len, -w, -0.5 * high}, {len, w, 0.5 * high});
    for (int i = 0; i < walls; ++i) {
        const double x = row_position(i, walls, 2 * (len - 0.5 * t) / (walls - 1));
        if (round)
            solid.add_cylinder(Axis::x, {0, 0}, cheek, x - 0.5 * t, x + 0.5 * t);
        else
            solid.add_prism(Axis::x,
                            rounded_rectangle({-cheek, -0.5 * high - 0.6 * w}, {cheek, 0.5 * high + 0.6 * w}, 0.1 * w),
                            x - 0.5 * t, x + 0.5 * t);
    }
    const double bottom = -(round ? cheek : 0.5 * high + 0.6 * w), rail = 0.5 * w;
    const int pins = random.integer(3, 7);
    for (const double s : {-1.0, 1.0}) {
        solid.add_box({std::min(s * (len - t), s * (len + rail)), -1.1 * cheek, bottom - 0.2 * w},
                      {std::max(s * (len - t), s * (len + rail)), 1.1 * cheek, bottom + 0.3 * w});
        for (int i = 0; i < pins; ++i) {
            const double y = row_position(i, pins, 2 * cheek / pins), x = s * (len + 0.6 * rail);
            solid.add_cylinder(Axis::z, {x, y}, 0.05 * w + 0.15, bottom - w, bottom);
            if (i > 0)
                solid.cut_box(
                    {std::min(s * (len + 0.35 * rail), s * far), y - cheek / pins - 0.04 * w, bottom - 0.3 * w},
                    {std::max(s * (len + 0.35 * rail), s * far), y - cheek / pins + 0.04 * w, bottom + 0.1 * w});
        }
    }
    if (round)
        solid.cut_cylinder(Axis::x, {0, 0}, 0.85 * w, -far, far);
    else
        solid.cut_box({-far, -0.88 * w, -0.42 * high}, {far, 0.88 * w, 0.42 * high});
    part.main_side = random.choice({Side::front, Side::top});
}

/// Core for a cable in its hinged case; bead with holes.
void add_sleeve_core(Part& part, Random& random) {
    Solid& solid = part.solid;
    const double r = random.log_uniform(3, 20), len = r * random.uniform(0.8, 3), bore = r * random.uniform(0.35, 0.6);
    if (random.chance(0.6)) {  // in its case
        const double w = 1.25 * r;
        solid.add_prism(Axis::x, filleted(rectangle({-w, -w}, {w, w}), 0.3 * r), -len, len)
            .cut_cylinder(Axis::x, {}, bore, -far, far);
        solid.cut_box({-0.85 * len, -far, -0.01 * r}, {0.85 * len, -0.9 * w, 0.03 * r})
            .add_box({-0.4 * len, -1.2 * w, -0.5 * w}, {0.4 * len, -w + 0.01, 0.5 * w});
        solid.add_cylinder(Axis::x, {1.05 * w, 0}, 0.18 * r, -0.7 * len, 0.7 * len);
        for (const double s : {-1.0, 1.0})
            solid.cut_revolution(
                Axis::x, ring_meridian(s > 0 ? 0.9 * len : -len - 1, s > 0 ? len + 1 : -0.9 * len, 0, 0.85 * r));
        solid.cut_box({-far, 0.9 * w, -0.02 * r}, {far, 1.0 * w, 0.02 * r});
    } else {  // several holes
        solid.add_prism(Axis::x, random.chance(0.5) ? slot({-0.6 * r, 0}, {0.6 * r, 0}, r) : circle({}, r), -len, len);
        const int holes = random.choice({2, 6});
        if (holes == 2)
            for (const double s : {-1.0, 1.0}) solid.cut_cylinder(Axis::x, {s * 0.45 * r, 0}, 0.28 * r, -far, far);
        else
            for (int i = 0; i < 6; ++i) solid.cut_cylinder(Axis::x, polar({}, 0.6 * r, 60.0 * i), 0.16 * r, -far, far);
    }
    part.main_side = random.choice({Side::front, Side::right});
}

}  // namespace

/// Core of ferrite: E, ETD, EFD, U, pot, RM, sleeve; the former for its winding.
Part ferrite_core(FamilyContext& context) {
    Part part;
    constexpr std::array forms{add_leg_core, add_pot_core, add_former, add_sleeve_core};
    forms[context.random.weighted({0.35, 0.25, 0.25, 0.15})](part, context.random);
    return part;
}

}  // namespace v16::corpus
