// Gear for mountains: descenders, pitons, axes, ascenders.
#include <array>

#include "corpus/families/other.hpp"
#include "corpus/families/other_outlines.hpp"
#include "corpus/families/swept_arm.hpp"

namespace v16::corpus {
namespace {

/// Figure of eight, plate or tube through which a rope is braked.
void add_descender(Part& part, Random& random) {
    Solid& solid = part.solid;
    const double r = random.log_uniform(22, 40), bar = r * random.uniform(0.2, 0.3), t = r * random.uniform(0.12, 0.22);
    switch (random.integer(0, 2)) {
        case 0: {  // eight, with or without ears
            const double small = r * random.uniform(0.5, 0.7), away = r + small + bar * random.uniform(0.6, 1.2);
            solid.add_prism(Axis::y, tangent_hull({0, 0}, 0.8 * r, {0, away}, 0.7 * small), -t, t)
                .add_prism(Axis::y, circle({0, 0}, r + bar), -t, t)
                .add_prism(Axis::y, circle({0, away}, small + bar), -t, t);
            if (random.chance(0.35))
                for (const double s : {-1.0, 1.0})
                    solid.add_prism(
                        Axis::y, tangent_hull({s * 0.8 * r, -0.4 * r}, 0.4 * bar, {s * 1.9 * r, -0.9 * r}, 0.5 * bar),
                        -t, t);
            solid.cut_cylinder(Axis::y, {}, r, -far, far).cut_cylinder(Axis::y, {0, away}, small, -far, far);
            break;
        }
        case 1: {  // plate with two slots
            const Path outline = random.chance(0.5)
                                     ? rounded_rectangle({-1.2 * r, -0.7 * r}, {1.2 * r, 0.7 * r}, 0.4 * r)
                                     : circle({}, 1.25 * r);
            solid.add_prism(Axis::y, outline, -t, t);
            for (const double s : {-1.0, 1.0})
                solid.cut_prism(Axis::y, slot({s * 0.5 * r, -0.3 * r}, {s * 0.5 * r, 0.3 * r}, 0.2 * r), -far, far);
            if (random.chance(0.5)) solid.cut_cylinder(Axis::y, {0, 0}, 0.1 * r, -far, far);
            if (random.chance(0.5))
                solid.add_prism(Axis::x, tangent_hull({0, 0.5 * r}, 0.3 * r, {0, 1.1 * r}, 0.25 * r), -0.1 * r, 0.1 * r)
                    .cut_cylinder(Axis::x, {0, 1.1 * r}, 0.15 * r, -far, far);
            break;
        }
        default: {  // rack of bars between two limbs
            const int bars = random.integer(4, 6);
            const double high = 0.62 * r * bars, wire = 0.14 * r;
            for (const double s : {-1.0, 1.0}) solid.add_cylinder(Axis::z, {s * 0.6 * r, 0}, wire, -high, 0);
            solid.add_prism(Axis::y, ring_sector({0, 0}, 0.6 * r - wire, 0.6 * r + wire, 0, 180), -wire, wire);
            for (int i = 0; i < bars; ++i) {
                const double z = -high * (i + 0.6) / bars;
                solid.add_prism(Axis::y, slot({-0.75 * r, z}, {0.75 * r, z}, 0.2 * r), -0.2 * r, 0.2 * r);
            }
            break;
        }
    }
}

/// Piton, axe or hammer for ice and rock.
void add_ice_tool(Part& part, Random& random) {
    Solid& solid = part.solid;
    const double len = random.log_uniform(60, 150), t = len * random.uniform(0.03, 0.06);
    if (random.chance(0.4)) {  // piton: a blade, an eye, a head
        const double w = len * random.uniform(0.08, 0.16);
        solid.add_prism(
            Axis::y,
            through({{0, -w}, {0.5 * len, -0.8 * w}, {len, -0.05 * w}, {len, 0.05 * w}, {0.5 * len, 0.8 * w}, {0, w}}),
            -0.5 * t, 0.5 * t);
        const double eye = w * random.uniform(1.2, 1.8);
        if (random.chance(0.5))
            solid.add_prism(Axis::y, circle({-0.9 * eye, -0.3 * eye}, eye), -0.7 * t, 0.7 * t)
                .cut_cylinder(Axis::y, {-0.9 * eye, -0.3 * eye}, 0.6 * eye, -far, far);
        else
            solid.add_prism(Axis::z, circle({-0.9 * eye, 0}, eye), -0.7 * t, 0.7 * t)
                .cut_cylinder(Axis::z, {-0.9 * eye, 0}, 0.6 * eye, -far, far);
        solid.add_box({-2.2 * eye, -0.8 * w, -0.8 * w}, {-1.7 * eye, 0.8 * w, 0.8 * w});
        return;
    }
    const double shaft = len * random.uniform(1.8, 4), r = 0.08 * len, curve = random.uniform(-0.25, 0.1) * len;
    const double end = len * random.choice({0.0, 0.0, 0.25});
    solid.add_prism(Axis::y, swept_arm({{0, 0}, {0.02 * len, -0.5 * shaft}, {end, -shaft}}, {r, r, r}), -0.8 * r,
                    0.8 * r);
    solid.add_prism(Axis::y,
                    swept_arm({{0.05 * len, 0.02 * len}, {0.55 * len, 0.05 * len}, {len, curve}},
                              {0.1 * len, 0.08 * len, 0.02 * len}),
                    -0.5 * t, 0.5 * t);
    const int teeth = random.integer(3, 7);
    for (int i = 0; i < teeth; ++i) {
        const double x = len * (0.4 + 0.4 * i / teeth);
        solid.cut_prism(Axis::y,
                        through({{x, -0.3 * len},
                                 {x + 0.3 * len / teeth, -0.3 * len},
                                 {x + 0.15 * len / teeth, 0.0},
                                 {x, -0.02 * len}}),
                        -far, far);
    }
    if (random.chance(0.6))
        solid.add_prism(
            Axis::y, through({{0, -0.08 * len}, {0, 0.12 * len}, {-0.45 * len, 0.05 * len}, {-0.5 * len, -0.05 * len}}),
            -2.5 * t, 2.5 * t);
    else
        solid.add_cylinder(Axis::x, {0, 0.02 * len}, 0.13 * len, -0.45 * len, 0);
    solid.cut_cylinder(Axis::y, {0, 0.02 * len}, 0.04 * len, -far, far);
    if (random.chance(0.5))
        solid.add_prism(Axis::y,
                        through({{end - 0.05 * len, -shaft}, {end, -shaft - 0.4 * len}, {end + 0.05 * len, -shaft}}),
                        -0.5 * r, 0.5 * r);
}

/// Handle that climbs a rope, or a frame of points for the boot.
void add_ascender(Part& part, Random& random) {
    Solid& solid = part.solid;
    const double w = random.log_uniform(30, 60), t = w * random.uniform(0.05, 0.1);
    if (random.chance(0.5)) {
        const double high = w * random.uniform(2.6, 3.4);
        solid.add_prism(Axis::y, rounded_rectangle({-w, 0}, {w, high}, 0.3 * w), -t, t)
            .cut_prism(Axis::y, rounded_rectangle({-0.45 * w, 0.25 * high}, {0.75 * w, 0.62 * high}, 0.25 * w), -far,
                       far)
            .cut_prism(Axis::y, rounded_rectangle({-far, 0.7 * high}, {-0.55 * w, 0.9 * high}, 0.05 * w), -far, far);
        for (const double x : {-0.5, 0.4}) solid.cut_cylinder(Axis::y, {x * w, 0.1 * high}, 0.14 * w, -far, far);
        solid.cut_cylinder(Axis::y, {0.2 * w, 0.92 * high}, 0.13 * w, -far, far);
        solid
            .add_prism(Axis::y,
                       limb({{0.3 * w, 0.72 * high}, {-0.1 * w, 0.8 * high}, {-0.5 * w, 0.83 * high}},
                            {0.2 * w, 0.2 * w, 0.1 * w}),
                       -3 * t, -t)
            .add_cylinder(Axis::y, {0.3 * w, 0.72 * high}, 0.1 * w, -4 * t, t);
        solid.add_prism(Axis::z, through({{-w, -t}, {-0.8 * w, -t}, {-0.8 * w, -4 * t}, {-w, -4 * t}}), 0.68 * high,
                        0.95 * high);
        return;
    }
    const double len = w * random.uniform(2.6, 3.4);
    const int pairs = random.integer(3, 5);
    for (const double s : {-1.0, 1.0}) solid.add_box({0, s * 0.7 * w - t, 0}, {len, s * 0.7 * w + t, 4 * t});
    for (const double x : {0.05, 0.4, 0.6, 0.95})
        solid.add_box({x * len - 2 * t, -0.7 * w, 0}, {x * len + 2 * t, 0.7 * w, 1.2 * t});
    for (int i = 0; i < pairs; ++i) {
        const double x = len * (0.08 + 0.84 * i / (pairs - 1));
        for (const double s : {-1.0, 1.0})
            solid.add_prism(Axis::y, through({{x - 3 * t, 0.1}, {x, -w * 0.5}, {x + 3 * t, 0.1}}), s * 0.7 * w - t,
                            s * 0.7 * w + t);
    }
    if (random.chance(0.7))
        for (const double s : {-1.0, 1.0})
            solid.add_prism(
                Axis::y,
                through({{len - 3 * t, 0}, {len + 0.55 * w, -0.35 * w}, {len + 0.3 * w, 0.05 * w}, {len - t, 4 * t}}),
                s * 0.35 * w - t, s * 0.35 * w + t);
    if (random.chance(0.6))
        solid.add_prism(Axis::x,
                        strip({{-0.7 * w, 0}, {-0.7 * w, 0.8 * w}, {0.7 * w, 0.8 * w}, {0.7 * w, 0}}, t, 0.3 * w),
                        0.02 * len, 0.05 * len);
}

}  // namespace

/// Gear of a climber: descender, piton, ice axe, ascender, crampon.
Part climbing_gear(FamilyContext& context) {
    Part part;
    constexpr std::array forms{add_descender, add_ice_tool, add_ascender};
    forms[context.random.weighted({0.35, 0.35, 0.3})](part, context.random);
    return part;
}

}  // namespace v16::corpus
