// Knobs of instruments.
#include <algorithm>
#include <array>
#include <cmath>

#include "corpus/families/other.hpp"
#include "corpus/turned.hpp"

namespace v16::corpus {
namespace {

/// Bore of a spindle from below: plain, with a flat, splined; the clamp's screw from the side.
void cut_spindle(Solid& solid, Random& random, double r, double to, double z, bool screw) {
    const double bore = std::clamp(random.choice({3.0, 3.175, 2.0, 4.0}), 0.1 * r, 0.45 * r);
    switch (random.integer(0, 2)) {
        case 0:
            solid.cut_cylinder(Axis::z, {}, bore, -1, to);
            break;
        case 1: {  // a flat stays
            Path d = through({{bore * 0.8, 0.6 * bore}, {-bore * 0.8, 0.6 * bore}});
            d.vertices[1].bulge = std::tan(radians(360 - 2 * degrees(std::acos(0.6))) / 4);
            solid.cut_prism(Axis::z, d, -1, to);
            break;
        }
        default:
            solid.cut_prism(Axis::z, polygon({}, 1.05 * bore, 12), -1, to)
                .cut_box({-1.5 * bore, -0.15 * bore, -1}, {1.5 * bore, 0.15 * bore, 0.8 * to});
            break;
    }
    if (screw) solid.cut_cylinder(Axis::y, {0, z}, 0.35 * bore, -far, 0);
}

/// Round knob with flutes or a knurl, skirt, line, pointed or dished cap.
void add_round_knob(Part& part, Random& random) {
    Solid& solid = part.solid;
    const double r = random.log_uniform(4, 30), high = r * random.uniform(0.7, 1.6),
                 skirt = random.chance(0.5) ? r * random.uniform(1.15, 1.6) : 0.0, foot = 0.18 * high;
    const int flutes = random.choice({0, 8, 10, 12, 16});
    solid.add_revolution(Axis::z, through({{0, 0},
                                           {0, r},
                                           {0.93 * high, flutes > 0 ? r : r * random.uniform(0.82, 1.0)},
                                           {high, 0.75 * r},
                                           {high, 0}}));
    for (int i = 0; i < flutes; ++i)
        solid.cut_cylinder(Axis::z, polar({}, 1.02 * r, 360.0 * i / flutes), 1.1 * r / flutes, foot, far);
    if (skirt > 0)
        solid.add_revolution(Axis::z,
                             through({{0, 0}, {0, skirt}, {0.6 * foot, skirt}, {1.2 * foot, r}, {1.2 * foot, 0}}));
    if (random.chance(0.4)) solid.cut_cylinder(Axis::z, {}, 0.65 * r, 0.9 * high, far);
    if (random.chance(0.7)) solid.cut_box({-0.04 * r, 0.3 * r, 0.95 * high}, {0.04 * r, far, far});
    if (skirt > 0 && random.chance(0.5)) solid.cut_box({-0.04 * r, r, 0.4 * foot}, {0.04 * r, far, far});
    if (random.chance(0.6))
        solid.cut_cylinder(Axis::z, {}, 0.8 * r, -1, 0.25 * high).add_cylinder(Axis::z, {}, 0.5 * r, 0, 0.3 * high);
    cut_spindle(solid, random, r, 0.75 * high, 0.5 * high, random.chance(0.5));
    part.main_side = random.choice({Side::top, Side::front});
}

/// Pointer knob: a bar that tapers to a nose over a round foot; chicken head, wing, coin slot.
void add_pointer(Part& part, Random& random) {
    Solid& solid = part.solid;
    const double r = random.log_uniform(5, 30), high = r * random.uniform(0.8, 1.6),
                 foot = high * random.uniform(0.2, 0.4), nose = r * random.uniform(1.0, 2.0);
    solid.add_cylinder(Axis::z, {}, r, 0, foot);
    switch (random.integer(0, 3)) {
        case 0:  // chicken head
            solid.add_prism(Axis::z, tangent_hull({}, 0.62 * r, {0, nose}, 0.14 * r), 0.3 * foot, high);
            if (random.chance(0.5)) solid.add_cylinder(Axis::z, {0, -0.4 * r}, 0.5 * r, 0.3 * foot, high);
            break;
        case 1:  // bar
            solid.add_prism(Axis::z,
                            through({{-0.22 * r, -0.95 * r},
                                     {0.22 * r, -0.95 * r},
                                     {0.3 * r, 0.6 * r},
                                     {0, nose},
                                     {-0.3 * r, 0.6 * r}}),
                            0.3 * foot, high);
            break;
        case 2:  // waisted bar
            solid.add_prism(Axis::y,
                            through({{-0.4 * r, foot},
                                     {0.4 * r, foot},
                                     {0.18 * r, foot + 0.3 * high},
                                     {0.22 * r, high},
                                     {-0.22 * r, high},
                                     {-0.18 * r, foot + 0.3 * high}}),
                            -r, nose);
            break;
        default:  // round with a nose
            solid.add_cylinder(Axis::z, {}, 0.75 * r, foot, high)
                .add_prism(Axis::z, through({{-0.35 * r, 0.5 * r}, {0.35 * r, 0.5 * r}, {0, nose}}), 0, 0.5 * high);
            break;
    }
    if (random.chance(0.6)) solid.cut_box({-0.04 * r, 0.1 * r, 0.94 * high}, {0.04 * r, far, far});
    cut_spindle(solid, random, r, 0.7 * high, 0.6 * foot, random.chance(0.6));
    part.main_side = random.choice({Side::top, Side::front});
}

/// Dial of two coaxial knobs, crank knob with a spinner, cap of a slider.
void add_odd_knob(Part& part, Random& random) {
    Solid& solid = part.solid;
    const double r = random.log_uniform(6, 30);
    switch (random.integer(0, 2)) {
        case 0:  // two coaxial ones
            solid.add_cylinder(Axis::z, {}, 1.5 * r, 0, 0.2 * r)
                .add_cylinder(Axis::z, {}, 1.25 * r, 0.2 * r, 0.8 * r)
                .add_chamfered_cylinder(Axis::z, {}, 0.75 * r, 0.85 * r, 1.6 * r, 0, 0.1 * r)
                .add_cylinder(Axis::z, {}, 0.5 * r, 0.7 * r, 0.9 * r);
            for (int i = 0; i < 18; ++i)
                solid.cut_cylinder(Axis::z, polar({}, 1.26 * r, 20.0 * i), 0.07 * r, 0.21 * r, 0.81 * r);
            cut_spindle(solid, random, r, 1.2 * r, 0.5 * r, true);
            break;
        case 1: {  // with a spinner or finger hole
            const double high = 0.45 * r;
            solid.add_cylinder(Axis::z, {}, r, 0, high);
            if (random.chance(0.5))
                solid.add_cylinder(Axis::z, {0.65 * r, 0}, 0.12 * r, high, 1.5 * high)
                    .add_revolution(Axis::z,
                                    turned({{0.25 * r, 0.14 * r, 0.2 * r}, {0.35 * r, 0.2 * r, 0.16 * r}}, 1.4 * high),
                                    {0.65 * r, 0});
            else
                solid.cut_cylinder(Axis::z, {0.6 * r, 0}, 0.22 * r, 0.6 * high, far);
            if (random.chance(0.5)) solid.add_revolution(Axis::z, ring_meridian(0, 0.3 * high, r, 1.15 * r));
            cut_spindle(solid, random, r, 0.7 * high, 0.5 * high, true);
            break;
        }
        default: {  // slider
            const double high = r * random.uniform(0.7, 1.1), half = 0.4 * r;
            Path side = through(
                {{-r, 0}, {r, 0}, {0.85 * r, high}, {0.3 * r, 0.6 * high}, {-0.3 * r, 0.6 * high}, {-0.85 * r, high}});
            side.vertices[3].bulge = random.choice({0.0, -0.2});
            solid.add_prism(Axis::y, side, -half, half);
            solid.cut_box({-0.03 * r, -far, 0.5 * high}, {0.03 * r, far, far})
                .cut_box({-0.2 * r, -0.12 * r, -1}, {0.2 * r, 0.12 * r, 0.4 * high});
            if (random.chance(0.6))
                solid.cut_box({-0.8 * r, -0.7 * half, -1}, {-0.35 * r, 0.7 * half, 0.35 * high})
                    .cut_box({0.35 * r, -0.7 * half, -1}, {0.8 * r, 0.7 * half, 0.35 * high});
            break;
        }
    }
    part.main_side = random.choice({Side::top, Side::front});
}

}  // namespace

/// Knob of an instrument: round with flutes and skirt, pointer, coaxial, with a spinner, of a slider.
Part pointer_knob(FamilyContext& context) {
    Part part;
    constexpr std::array forms{add_round_knob, add_pointer, add_odd_knob};
    forms[context.random.weighted({0.4, 0.35, 0.25})](part, context.random);
    return part;
}

}  // namespace v16::corpus
