// Links of loaders, excavators and presses.
#include <array>

#include "corpus/families/other.hpp"
#include "corpus/families/swept_arm.hpp"

namespace v16::corpus {
namespace {

/// Link that tips a bucket: two side plates between two tubes, an H from above.
void add_h_link(Part& part, Random& random) {
    Solid& solid = part.solid;
    const double len = random.log_uniform(60, 700), r = len * random.uniform(0.12, 0.2),
                 half = len * random.uniform(0.2, 0.5), t = len * random.uniform(0.04, 0.08),
                 r2 = r * random.uniform(0.8, 1.1);
    const double spread = half * random.choice({1.0, 1.0, 0.75}), web = len * random.uniform(0.3, 0.6);
    for (const double s : {-1.0, 1.0}) {
        solid.add_prism(Axis::z,
                        through({{0, s * half - t}, {len, s * spread - t}, {len, s * spread + t}, {0, s * half + t}}),
                        -0.7 * r, 0.7 * r);
        solid.add_cylinder(Axis::y, {}, r, s * half - 1.3 * t, s * half + 1.3 * t)
            .add_cylinder(Axis::y, {len, 0}, r2, s * spread - 1.3 * t, s * spread + 1.3 * t);
    }
    if (random.chance(0.6))
        solid.add_box({0.5 * len - 0.5 * web, -half, -0.3 * r}, {0.5 * len + 0.5 * web, half, 0.3 * r});
    else
        solid.add_cylinder(Axis::y, {0.5 * len, 0}, 0.6 * r, -half, half);
    if (random.chance(0.4)) solid.add_cylinder(Axis::y, {}, 0.9 * r, -half, half);
    for (const double s : {-1.0, 1.0}) {
        if (random.chance(0.5)) solid.cut_cylinder(Axis::z, {0, s * half}, 0.12 * r, 0, far);
    }
    solid.cut_cylinder(Axis::y, {}, 0.6 * r, -far, far).cut_cylinder(Axis::y, {len, 0}, 0.6 * r2, -far, far);
    part.main_side = random.choice({Side::top, Side::top, Side::front});
}

/// Thick plate or casting with three or four bosses, bent like a bow or a dog's hind leg: tipping lever, rocker.
void add_tipping_lever(Part& part, Random& random) {
    Solid& solid = part.solid;
    const double len = random.log_uniform(60, 900), bow = len * random.uniform(-0.25, 0.3),
                 r = len * random.uniform(0.07, 0.12), t = len * random.uniform(0.02, 0.06),
                 at = len * random.uniform(0.35, 0.65);
    const std::array<Point2, 3> pins{{{0, 0}, {at, bow}, {len, 0}}};
    const bool two = random.chance(0.4);
    const double apart = two ? t * random.uniform(1.6, 3.5) : 0.0;
    const Path outline = swept_arm({pins[0], pins[1], pins[2]}, {0.9 * r, r * random.uniform(1.3, 1.8), 0.9 * r});
    const std::array radii{r * random.uniform(1.0, 1.2), r * random.uniform(1.1, 1.5), r * random.uniform(1.0, 1.2)};
    for (const double s : {-1.0, 1.0}) {
        if (!two && s > 0) continue;
        solid.add_prism(Axis::y, outline, s * apart - 0.5 * t, s * apart + 0.5 * t);
        for (std::size_t i = 0; i < 3; ++i)
            solid.add_cylinder(Axis::y, pins[i], radii[i], s * apart - t, s * apart + t);
    }
    if (two) solid.add_cylinder(Axis::y, pins[1], 0.9 * radii[1], -apart, apart);
    if (two && random.chance(0.6))
        solid.add_box({0.22 * len - 0.3 * t, -apart, 0.4 * bow - 0.5 * r},
                      {0.22 * len + 0.3 * t, apart, 0.4 * bow + 0.5 * r});
    for (std::size_t i = 0; i < 3; ++i)
        solid.cut_cylinder(Axis::y, pins[i], radii[i] * random.uniform(0.45, 0.65), -far, far);
    if (random.chance(0.4)) solid.cut_cylinder(Axis::y, {0.5 * (at + len), 0.62 * bow}, 0.4 * r, -far, far);
}

/// Dog bone: two equal eyes on a flat, waisted or round shank, grease nipples' holes.
void add_dog_bone(Part& part, Random& random) {
    Solid& solid = part.solid;
    const double r = random.log_uniform(10, 120), len = r * random.uniform(3, 9), d = r * random.uniform(0.7, 1.6),
                 shank = r * random.uniform(0.35, 0.75);
    const int form = random.integer(0, 2);
    if (form == 0)
        solid.add_cylinder(Axis::x, {}, shank, 0, len);
    else if (form == 1)
        solid.add_box({0, -0.4 * d, -shank}, {len, 0.4 * d, shank});
    else {
        for (const double s : {-1.0, 1.0})
            solid.add_box({0, s * 0.42 * d - 0.1 * d, -shank}, {len, s * 0.42 * d + 0.1 * d, shank});
        solid.add_box({0.25 * len, -0.4 * d, -0.6 * shank}, {0.75 * len, 0.4 * d, -0.4 * shank});
    }
    const bool crossed = form == 0 && random.chance(0.35);
    solid.add_cylinder(Axis::y, {}, r, -0.5 * d, 0.5 * d)
        .cut_cylinder(Axis::y, {}, r * random.uniform(0.5, 0.75), -0.6 * d, 0.6 * d);
    if (crossed)
        solid.add_cylinder(Axis::z, {len, 0}, r, -0.5 * d, 0.5 * d).cut_cylinder(Axis::z, {len, 0}, 0.6 * r, -far, far);
    else
        solid.add_cylinder(Axis::y, {len, 0}, r, -0.5 * d, 0.5 * d)
            .cut_cylinder(Axis::y, {len, 0}, r * random.uniform(0.5, 0.75), -0.6 * d, 0.6 * d);
    if (random.chance(0.5)) solid.cut_cylinder(Axis::z, {}, 0.1 * r, 0.6 * r, far);
}

}  // namespace

/// Link of a loader, excavator or press: H link, bent lever of three pins, dog bone.
Part loader_link(FamilyContext& context) {
    Part part;
    constexpr std::array forms{add_h_link, add_tipping_lever, add_dog_bone};
    forms[context.random.weighted({0.35, 0.4, 0.25})](part, context.random);
    return part;
}

}  // namespace v16::corpus
