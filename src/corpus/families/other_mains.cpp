// Mains fittings: plugs, sockets, inlets, lamp holders, extension bars.
#include <algorithm>
#include <array>

#include "corpus/families/other.hpp"
#include "corpus/families/other_pieces.hpp"
#include "corpus/turned.hpp"

namespace v16::corpus {
namespace {

/// Pins of a plug towards +x from `face`: round or flat, two to five of them.
void add_plug_pins(Solid& solid, Random& random, double face, double r) {
    const double len = r * random.uniform(0.8, 1.3);
    switch (random.integer(0, 3)) {
        case 0:
            for (const double s : {-1.0, 1.0})
                solid.add_chamfered_cylinder(Axis::x, {s * 0.5 * r, 0}, 0.13 * r, face, face + len, 0, 0.06 * r);
            break;
        case 1:  // two blades and an earth pin
            for (const double s : {-1.0, 1.0})
                solid.add_box({face, s * 0.4 * r - 0.05 * r, -0.2 * r}, {face + len, s * 0.4 * r + 0.05 * r, 0.25 * r});
            solid.add_cylinder(Axis::x, {0, -0.5 * r}, 0.14 * r, face, face + 1.15 * len);
            break;
        case 2:  // three rectangular pins
            for (const double s : {-1.0, 1.0})
                solid.add_box({face, s * 0.5 * r - 0.15 * r, -0.38 * r},
                              {face + 0.85 * len, s * 0.5 * r + 0.15 * r, -0.26 * r});
            solid.add_box({face, -0.1 * r, 0.2 * r}, {face + 1.1 * len, 0.1 * r, 0.55 * r});
            break;
        default: {  // on a circle, inside a collar
            const int pins = random.integer(3, 5);
            for (int i = 0; i < pins; ++i)
                solid.add_cylinder(Axis::x, polar({}, 0.55 * r, 360.0 * i / pins + 90), (i == 0 ? 0.12 : 0.09) * r,
                                   face - 0.1 * r, face + 0.8 * len);
            solid.add_cylinder(Axis::x, {}, 1.02 * r, face, face + len).cut_cylinder(Axis::x, {}, 0.88 * r, face, far);
            for (int i = 0; i < pins; ++i)
                solid.add_cylinder(Axis::x, polar({}, 0.55 * r, 360.0 * i / pins + 90), (i == 0 ? 0.12 : 0.09) * r,
                                   face - 0.1 * r, face + 0.8 * len);
            break;
        }
    }
}

/// Plug on its cable: a body that grows thinner, a sleeve against kinks; or one with the cable at a right angle.
void add_plug(Part& part, Random& random) {
    Solid& solid = part.solid;
    const double r = random.log_uniform(9, 35);
    if (random.chance(0.65)) {
        const double body = r * random.uniform(1.2, 2.6), sleeve = r * random.uniform(0.8, 1.8),
                     cable = r * random.uniform(0.16, 0.28);
        const bool flat = random.chance(0.4);
        if (flat) {
            const double half = r * random.uniform(0.4, 0.7);
            solid.add_prism(
                Axis::z,
                through({{0, -0.35 * r}, {0.6 * body, -r}, {body, -r}, {body, r}, {0.6 * body, r}, {0, 0.35 * r}}),
                -half, half);
        } else {
            solid.add_revolution(
                Axis::x, turned({{0.35 * body, 0.4 * r, 0.7 * r}, {0.35 * body, 0.75 * r, 0.95 * r}, {0.3 * body, r}}));
        }
        const int rings = random.integer(0, 5);
        solid.add_revolution(Axis::x, cone_meridian(-sleeve, 1.25 * cable, 0.01, 0.38 * r));
        for (int i = 0; i < rings; ++i)
            solid.cut_revolution(Axis::x, ring_meridian(-sleeve * (i + 0.9) / (rings + 0.5),
                                                        -sleeve * (i + 0.5) / (rings + 0.5), 1.15 * cable, r));
        solid.add_cylinder(Axis::x, {}, cable, -sleeve - r * random.uniform(0.5, 3), 0);
        add_plug_pins(solid, random, body, flat ? 0.9 * r : r);
        return;
    }
    const double deep = r * random.uniform(0.8, 1.3), t = 0.5 * deep;
    solid.add_prism(Axis::x, tangent_hull({0, 0}, r, {0, -1.3 * r}, 0.5 * r), 0, deep)
        .add_prism(Axis::x, tangent_hull({0, 0}, 0.8 * r, {0, -1.2 * r}, 0.35 * r), -0.25 * deep, 0.01)
        .add_revolution(Axis::z, cone_meridian(-3 * r, 0.22 * r, -1.6 * r, 0.38 * r), {t, 0})
        .add_cylinder(Axis::z, {t, 0}, 0.18 * r, -r * random.uniform(3.5, 5), -2.9 * r);
    add_plug_pins(solid, random, deep, 0.9 * r);
}

/// Openings for the pins of one outlet about `at`, seen by the viewer; the plate's face is y = 0.
void cut_outlet(Solid& solid, int kind, Point2 at, double r) {
    switch (kind) {
        case 0:  // round recess, two holes, earth clips
            solid.cut_cylinder(Axis::y, at, r, -1, 0.7 * r)
                .cut_cylinder(Axis::y, at + Point2{0.5 * r, 0}, 0.14 * r, -1, r);
            solid.cut_cylinder(Axis::y, at + Point2{-0.5 * r, 0}, 0.14 * r, -1, r);
            for (const double s : {-1.0, 1.0}) {
                const Point2 clip = at + Point2{0, s * 0.9 * r};
                solid.add_box({clip.x - 0.15 * r, 0.1 * r, clip.y - 0.12 * r},
                              {clip.x + 0.15 * r, 0.8 * r, clip.y + 0.12 * r});
            }
            break;
        case 1:  // two slits and a half-round hole
            for (const double s : {-1.0, 1.0})
                solid.cut_box({at.x + s * 0.45 * r - 0.08 * r, -1, at.y - 0.1 * r},
                              {at.x + s * 0.45 * r + 0.08 * r, r, at.y + 0.5 * r});
            solid.cut_prism(Axis::y, slot(at - Point2{0, 0.55 * r}, at - Point2{0, 0.45 * r}, 0.18 * r), -1, r);
            break;
        case 2:  // three rectangles
            for (const double s : {-1.0, 1.0})
                solid.cut_box({at.x + s * 0.55 * r - 0.18 * r, -1, at.y - 0.45 * r},
                              {at.x + s * 0.55 * r + 0.18 * r, r, at.y - 0.3 * r});
            solid.cut_box({at.x - 0.1 * r, -1, at.y + 0.2 * r}, {at.x + 0.1 * r, r, at.y + 0.6 * r});
            break;
        default:  // slanting slits
            for (const double s : {-1.0, 1.0})
                solid.cut_prism(Axis::y,
                                rotated(rectangle(at + Point2{s * 0.45 * r - 0.07 * r, -0.1 * r},
                                                  at + Point2{s * 0.45 * r + 0.07 * r, 0.35 * r}),
                                        -s * 30, at + Point2{s * 0.45 * r, 0.1 * r}),
                                -1, r);
            solid.cut_box({at.x - 0.07 * r, -1, at.y - 0.55 * r}, {at.x + 0.07 * r, r, at.y - 0.15 * r});
            break;
    }
}

/// Outlet on its wall plate, one to three of them, with or without switches, claws and a mounting ring behind.
void add_wall_outlet(Part& part, Random& random) {
    Solid& solid = part.solid;
    const double r = random.log_uniform(14, 24), side = r * random.uniform(1.7, 2.1), t = r * random.uniform(0.35, 0.6),
                 pitch = 2 * side * random.uniform(0.85, 1.0);
    const int gangs = random.choice({1, 1, 2, 2, 3}), kind = random.integer(0, 3);
    const double half = 0.5 * pitch * (gangs - 1) + side;
    const bool upright = random.chance(0.3);
    const auto at = [&](int i) {
        const double along = row_position(i, gangs, pitch);
        return upright ? Point2{0, along} : Point2{along, 0};
    };
    const Point2 corner = upright ? Point2{side, half} : Point2{half, side};
    solid.add_prism(Axis::y, rounded_rectangle({-corner.x, -corner.y}, corner, side * random.uniform(0.05, 0.3)), 0, t);
    const bool ring = random.chance(0.5);
    for (int i = 0; i < gangs; ++i) {
        if (random.chance(0.2)) {  // a rocker or a dimmer instead
            if (random.chance(0.7))
                solid.add_prism(Axis::y, rectangle(at(i) - Point2{0.9 * r, 1.0 * r}, at(i) + Point2{0.9 * r, 1.0 * r}),
                                -0.25 * r, 0.01);
            else
                solid.add_cylinder(Axis::y, at(i), 0.8 * r, -0.7 * r, 0.01);
        } else {
            solid.add_cylinder(Axis::y, at(i), 1.15 * r, 0.01, 1.4 * r);
            cut_outlet(solid, kind, at(i), r);
        }
        if (ring)
            solid.add_prism(Axis::y, rectangle(at(i) - Point2{1.45 * r, 1.45 * r}, at(i) + Point2{1.45 * r, 1.45 * r}),
                            0.9 * t, t + 0.08 * r);
        solid.add_box({at(i).x - 0.9 * r, t, at(i).y - 0.7 * r},
                      {at(i).x + 0.9 * r, t + r * random.uniform(0.8, 1.3), at(i).y + 0.7 * r});
    }
}

/// Inlet of an appliance: a hexagonal or oblong shroud with three blades, screw ears or latches, lugs behind.
void add_inlet(Part& part, Random& random) {
    Solid& solid = part.solid;
    const double w = random.log_uniform(10, 18), h = w * random.uniform(0.6, 0.85), deep = w * random.uniform(0.9, 1.4),
                 t = 0.15 * w;
    Path mouth = through({{-w, -h}, {w, -h}, {w, 0.35 * h}, {0.6 * w, h}, {-0.6 * w, h}, {-w, 0.35 * h}});
    if (random.chance(0.3)) mouth = rounded_rectangle({-w, -h}, {w, h}, 0.45 * h);
    const double ears = random.chance(0.6) ? 1.9 * w : 1.25 * w;
    solid
        .add_prism(Axis::y,
                   ears > 1.5 * w ? tangent_hull({-1.65 * w, 0}, 0.35 * w, {1.65 * w, 0}, 0.35 * w)
                                  : rectangle({-1.25 * w, -1.3 * h}, {1.25 * w, 1.3 * h}),
                   0, t)
        .add_prism(Axis::y, rounded_rectangle({-1.2 * w, -1.25 * h}, {1.2 * w, 1.25 * h}, 0.2 * w), 0, deep)
        .cut_prism(Axis::y, mouth, -1, 0.8 * deep);
    if (ears > 1.5 * w)
        for (const double s : {-1.0, 1.0})
            solid.cut_countersink(Axis::y, {s * 1.65 * w, 0}, 0.13 * w, 0.24 * w, 0, t + 1);
    for (int i = -1; i < 2; ++i) {
        const double x = 0.5 * w * i, z = i == 0 ? 0.2 * h : -0.2 * h;
        solid.add_box({x - 0.08 * w, 0.15 * deep, z - 0.2 * h}, {x + 0.08 * w, 0.9 * deep, z + 0.2 * h})
            .add_box({x - 0.18 * w, deep, z - 0.04 * w}, {x + 0.18 * w, 1.5 * deep, z + 0.04 * w});
    }
    if (random.chance(0.4))  // with its switch or fuse drawer
        solid.add_box({-1.25 * w, 0, 1.25 * h}, {1.25 * w, 0.9 * deep, 2.6 * h})
            .cut_box({-0.8 * w, -1, 1.5 * h}, {0.8 * w, 0.25 * deep, 2.35 * h})
            .add_box({-0.7 * w, -0.15 * w, 1.6 * h}, {0.7 * w, 0.3 * deep, 2.25 * h});
}

/// Lamp holder: threaded or smooth sleeve with a collar's rings, cap, cord grip or bracket; batten holder on a foot.
void add_lamp_holder(Part& part, Random& random) {
    Solid& solid = part.solid;
    const double r = random.log_uniform(8, 28), high = r * random.uniform(1.4, 2.4), t = 0.12 * r;
    solid.add_cylinder(Axis::z, {}, r, 0, high).cut_cylinder(Axis::z, {}, r - t, -1, 0.75 * high);
    solid.add_cylinder(Axis::z, {}, 0.25 * r, 0.6 * high, 0.8 * high);
    if (random.chance(0.6)) solid.add_thread({Axis::z, {}, r - 0.5 * t, r - t, 0, 0.6 * high, true});
    const int rings = random.integer(0, 2);
    for (int i = 0; i < rings; ++i) {
        const double z = high * (0.08 + 0.3 * i), reach = r * random.uniform(1.25, 1.6);
        solid.add_revolution(Axis::z, ring_meridian(z, z + 0.12 * high, 0.95 * r, reach));
    }
    switch (random.integer(0, 2)) {
        case 0: {  // cap with a nipple and the cord
            solid.add_revolution(Axis::z, cone_meridian(high - 0.01, 1.05 * r, high + 0.7 * r, 0.45 * r))
                .add_cylinder(Axis::z, {}, 0.35 * r, high, high + 1.1 * r)
                .add_cylinder(Axis::z, {}, 0.14 * r, high, high + r * random.uniform(1.5, 3));
            break;
        }
        case 1: {  // foot with two screws
            const double foot = r * random.uniform(1.5, 2.2);
            solid.add_revolution(Axis::z, cone_meridian(high - 0.01, 1.1 * r, high + 0.6 * r, foot))
                .add_cylinder(Axis::z, {}, foot, high + 0.59 * r, high + 0.85 * r);
            for (const double s : {-1.0, 1.0}) solid.cut_cylinder(Axis::z, {s * 0.75 * foot, 0}, 0.1 * r, -far, far);
            break;
        }
        default: {  // bracket
            const double reach = r * random.uniform(1.2, 1.8);
            solid.add_box({-0.4 * r, -0.06 * r, high}, {0.4 * r, 0.06 * r, high + reach})
                .add_box({-0.4 * r, -0.06 * r, high + reach - 0.12 * r}, {0.4 * r, 1.4 * r, high + reach})
                .cut_cylinder(Axis::z, {0, 0.9 * r}, 0.17 * r, -far, far);
            for (const double s : {-1.0, 1.0})
                solid.add_box({s * 0.5 * r - 0.1 * r, -0.04 * r, high},
                              {s * 0.5 * r + 0.1 * r, 0.04 * r, high + 0.6 * r});
            break;
        }
    }
}

/// Bar of outlets with its switch and cable, slots or ears to hang it by.
void add_outlet_bar(Part& part, Random& random) {
    Solid& solid = part.solid;
    const int outlets = random.integer(3, 7), kind = random.integer(0, 3);
    const double r = random.log_uniform(13, 22), pitch = 2.3 * r * random.uniform(1, 1.3), h = 1.35 * r,
                 deep = r * random.uniform(1.4, 2.2);
    const double half = 0.5 * pitch * outlets, end = r * random.uniform(0.4, 2.2);
    solid.add_prism(Axis::y, rounded_rectangle({-half, -h}, {half + end, h}, 0.3 * r), 0, deep);
    for (int i = 0; i < outlets; ++i) cut_outlet(solid, kind, {row_position(i, outlets, pitch), 0}, r);
    if (end > 1.1 * r) solid.add_box({half + 0.2 * end, -0.15 * r, -0.4 * r}, {half + 0.75 * end, 0.1 * r, 0.4 * r});
    solid.add_revolution(Axis::x, cone_meridian(half + end - 0.01, 0.45 * r, half + end + r, 0.25 * r), {0.5 * deep, 0})
        .add_cylinder(Axis::x, {0.5 * deep, 0}, 0.2 * r, half + end, half + end + r * random.uniform(2, 5));
    if (random.chance(0.5))
        solid.add_box({-half - 1.1 * r, 0.85 * deep, -0.7 * h}, {-half, deep, 0.7 * h})
            .cut_prism(Axis::y, slot({-half - 0.6 * r, -0.3 * r}, {-half - 0.6 * r, 0.3 * r}, 0.18 * r), -far, far);
}

}  // namespace

/// Fitting of the mains: plug, outlet on its wall plate, inlet of an appliance, lamp holder, bar of outlets.
Part mains_fitting(FamilyContext& context) {
    Part part;
    constexpr std::array forms{add_plug, add_wall_outlet, add_inlet, add_lamp_holder, add_outlet_bar};
    forms[context.random.weighted({0.28, 0.24, 0.14, 0.2, 0.14})](part, context.random);
    return part;
}

}  // namespace v16::corpus
