// Fasteners of cloth and leather.
#include <algorithm>
#include <cmath>

#include "corpus/families/connector.hpp"
#include "corpus/families/connector_sizes.hpp"
#include "corpus/turned.hpp"

namespace v16::corpus {
namespace {

/// Cap of a press stud from z = `base` up: domed or flat, its rim rolled in, a tube that is set below.
void stud_cap(Solid& solid, Random& random, double r, double base) {
    const double wall = 0.07 * r, high = r * random.uniform(0.12, 0.4), tube = r * random.uniform(0.24, 0.36),
                 deep = r * random.uniform(0.4, 0.9);
    solid.add_revolution(Axis::z, dome_meridian(base, r, -high - 2 * wall, -2 * wall));
    solid.cut_cylinder(Axis::z, {}, r - 1.5 * wall, base - 0.01 * r, base + wall);
    if (random.chance(0.6))
        solid.add_revolution(Axis::z, ring_meridian(base - deep, base + 1.5 * wall, tube - wall, tube));
    else
        solid.add_revolution(Axis::z, cone_meridian(base - deep, 0.5 * tube, base + 1.5 * wall, tube));
    if (random.chance(0.3))
        solid.cut_revolution(Axis::z, ring_meridian(base + high, base + 3 * high, 0.55 * r, 0.7 * r));
}

/// Socket with the wires or the lips that grip the stud.
void stud_socket(Solid& solid, Random& random, double r, double base) {
    const double high = r * random.uniform(0.3, 0.5), inner = r * random.uniform(0.38, 0.5), wall = 0.1 * r;
    solid.add_revolution(
        Axis::z,
        filleted(through({{base, 0}, {base + high, 0}, {base + high, 0.9 * r}, {base + 0.6 * high, r}, {base, r}}),
                 0.05 * r));
    solid.cut_cylinder(Axis::z, {}, inner, base - 1, base + 0.7 * high)
        .cut_cylinder(Axis::z, {}, 0.5 * inner, base - 1, far);
    solid.cut_revolution(Axis::z, ring_meridian(base + 0.2 * high, base + 0.5 * high, 0, inner + 1.5 * wall));
    if (random.chance(0.5))
        for (const double s : {-1.0, 1.0})
            solid.add_cylinder(Axis::y, {s * inner, base + 0.35 * high}, 0.4 * wall, -0.75 * r, 0.75 * r);
}

void stud_ball(Solid& solid, Random& random, double r, double base) {
    const double neck = r * random.uniform(0.3, 0.4), high = r * random.uniform(0.5, 0.8), t = 0.1 * r;
    solid.add_cylinder(Axis::z, {}, r, base, base + t)
        .add_revolution(Axis::z, turned({{.length = 0.35 * high, .radius = 1.3 * neck, .end_radius = neck},
                                         {.length = 0.25 * high, .radius = neck, .end_radius = 1.18 * neck},
                                         {.length = 0.4 * high, .radius = 1.18 * neck, .end_radius = 0.7 * neck}},
                                        base + 0.9 * t))
        .cut_cylinder(Axis::z, {}, 0.45 * neck, base - 1, base + (random.chance(0.5) ? 0.7 * high : far));
    if (random.chance(0.4)) {
        const int count = random.choice({3, 4, 8});
        for (int i = 0; i < count; ++i)
            solid.cut_cylinder(Axis::z, polar({}, 0.75 * r, 360.0 * i / count), 0.12 * r, -far, base + t + 0.01);
    }
}

/// Eyelet or grommet: a tube rolled out at one end, with its washer, set or before.
void grommet(Solid& solid, Random& random, double r) {
    const double inner = r * random.uniform(0.45, 0.68), wall = 0.05 * r,
                 roll = 0.5 * (r - inner) * random.uniform(0.5, 0.9), long_tube = r * random.uniform(0.3, 1.1);
    solid.add_revolution(Axis::z, circle({0, inner + roll}, roll))
        .cut_revolution(Axis::z, ring_meridian(-roll - 1, -0.25 * roll, inner + 0.5 * roll, 2 * r));
    solid.add_cylinder(Axis::z, {}, inner + wall, -long_tube, 0);
    if (random.chance(0.6)) {
        const double at = random.chance(0.5) ? -0.8 * long_tube : -1.6 * long_tube;
        solid.add_revolution(Axis::z, ring_meridian(at - 0.06 * r, at, inner + 1.2 * wall, 1.05 * r));
        if (random.chance(0.4))
            for (int i = 0; i < 8; ++i)
                solid.add_prism(
                    Axis::z, rotated(through({{0.75 * r, -0.06 * r}, {0.85 * r, 0}, {0.75 * r, 0.06 * r}}), 45.0 * i),
                    at, at + 0.3 * r);
    }
    solid.cut_cylinder(Axis::z, {}, inner, -far, far);
}

/// Two caps on a post between them, of rivets and screw posts of leather.
void double_cap(Solid& solid, Random& random, double r) {
    const double length = r * random.uniform(0.8, 2.2), post = r * random.uniform(0.3, 0.45),
                 t = r * random.uniform(0.12, 0.25), other = r * random.uniform(0.8, 1.0);
    solid.add_cylinder(Axis::z, {}, post, 0, length);
    if (random.chance(0.5)) {
        solid.add_revolution(Axis::z, dome_meridian(length, r, -1.6 * t, -0.4 * t))
            .add_revolution(Axis::z, dome_meridian(0, other, 1.6 * t, 0.4 * t));
    } else {
        solid.add_chamfered_cylinder(Axis::z, {}, r, length, length + t, 0, 0.3 * t)
            .add_chamfered_cylinder(Axis::z, {}, other, -t, 0, 0.3 * t, 0);
        solid.cut_box({-0.12 * r, -far, length + 0.5 * t}, {0.12 * r, far, far});
    }
    if (random.chance(0.4)) {
        const double split = length * random.uniform(0.4, 0.6);
        solid.cut_revolution(Axis::z, ring_meridian(split, split + 0.04 * length, 0.82 * post, 2 * post));
    }
}

/// Tack button of trousers, with its nail.
void tack_button(Solid& solid, Random& random, double r) {
    const double neck = r * random.uniform(0.4, 0.55), high = r * random.uniform(0.35, 0.6), top = high + 0.16 * r;
    solid.add_cylinder(Axis::z, {}, neck, 0, high)
        .add_cylinder(Axis::z, {}, 1.3 * neck, 0, 0.1 * r)
        .add_chamfered_cylinder(Axis::z, {}, r, high, top, 0.05 * r, 0.05 * r);
    solid.cut_revolution(Axis::z, ring_meridian(top - 0.06 * r, top + 1, 0.6 * r, 0.82 * r));
    if (random.chance(0.6)) solid.add_cylinder(Axis::z, {}, 0.3 * r, top - 0.02 * r, top + 0.08 * r);
    const double gap = r * random.uniform(0.1, 0.6), nail = r * random.uniform(0.7, 1.1);
    solid.add_cylinder(Axis::z, {}, 0.6 * r, -gap - nail, -gap - nail + 0.08 * r)
        .add_revolution(
            Axis::z, cone_meridian(-gap - nail + 0.07 * r, 0.13 * r, random.chance(0.5) ? -gap : 0.01 * r, 0.08 * r));
}

}  // namespace

/// Fastener of cloth: cap, socket and ball of a press stud, singly or in line; eyelet and grommet with washer; rivet of
/// two caps; tack button with its nail.
Part snap_button(FamilyContext& context) {
    Random& random = context.random;
    const double r = random.log_uniform(3, 16);
    Part part;
    Solid& solid = part.solid;
    switch (random.weighted({0.14, 0.12, 0.12, 0.18, 0.18, 0.14, 0.12})) {
        case 0:
            stud_cap(solid, random, r, 0);
            break;
        case 1:
            stud_socket(solid, random, r, 0);
            break;
        case 2:
            stud_ball(solid, random, r, 0);
            break;
        case 3: {  // the pieces in line
            const double apart = r * random.uniform(0.3, 0.7);
            stud_ball(solid, random, 0.85 * r, 0);
            stud_socket(solid, random, 0.9 * r, 0.9 * r + apart);
            stud_cap(solid, random, r, 2.4 * r + 2 * apart);
            break;
        }
        case 4:
            grommet(solid, random, r);
            break;
        case 5:
            double_cap(solid, random, r);
            break;
        default:
            tack_button(solid, random, r);
            break;
    }
    return part;
}

}  // namespace v16::corpus
