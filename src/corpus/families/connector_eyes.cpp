// Eyes of rods with spherical bearings, and plugs that expand in a pipe.
#include <algorithm>
#include <cmath>

#include "corpus/families/connector.hpp"
#include "corpus/families/connector_sizes.hpp"
#include "corpus/turned.hpp"

namespace v16::corpus {
namespace {

/// The inner ring in an eye of radius `seat` about (x, 0): a ball with flat sides, wider than the eye.
void ball_ring(Solid& solid, double x, double seat, double bore, double half) {
    solid.add_revolution(Axis::y, ball_meridian(0, 0.98 * seat), {x, 0})
        .cut_box({x - 1.1 * seat, half, -1.1 * seat}, {x + 1.1 * seat, 2 * seat, 1.1 * seat})
        .cut_box({x - 1.1 * seat, -2 * seat, -1.1 * seat}, {x + 1.1 * seat, -half, 1.1 * seat})
        .cut_cylinder(Axis::y, {x, 0}, bore, -far, far);
}

/// The neck from the eye at x = 0 to the left, and what it is fastened by; `r` is the rod's radius.
void eye_neck(Solid& solid, Random& random, double eye, double r, double half) {
    const double length = eye + r * random.uniform(2, 3.5), neck = r * random.uniform(1.35, 1.7);
    switch (random.weighted({0.28, 0.2, 0.16, 0.12, 0.14, 0.1})) {
        case 0: {  // slit and clamped about the rod's thread
            const double wide = neck * random.uniform(1.3, 1.6), clamp = 0.5 * (length + eye), screw = 0.28 * r;
            solid
                .add_prism(
                    Axis::y,
                    filleted(through({{-length, -neck}, {-0.5 * eye, -neck}, {-0.5 * eye, neck}, {-length, neck}}),
                             0.1 * r),
                    -half, half)
                .add_box({-length, -half, -0.6 * r}, {-length + 1.7 * r, half, wide + 0.4 * r})
                .cut_cylinder(Axis::x, {}, 0.88 * r, -far, -eye)
                .cut_box({-length - 1, -far, -0.1 * r}, {-eye, 0, 0.1 * r});
            solid.cut_box({-length - 1, -0.1 * r, 0}, {-eye, 0.1 * r, 2 * wide});
            solid.cut_cylinder(Axis::y, {-clamp, wide - 0.2 * r}, screw, -far, far);
            if (random.chance(0.6))
                solid
                    .add_cylinder(Axis::y, {-length + 0.85 * r, wide - 0.3 * r}, 0.9 * screw, -half - 0.3 * r, half + r)
                    .add_cylinder(Axis::y, {-length + 0.85 * r, wide - 0.3 * r}, 1.5 * screw, half, half + 0.5 * r);
            break;
        }
        case 1:  // hexagonal or round, thread inside
            if (random.chance(0.5))
                solid.add_prism(Axis::x, hexagon({}, 2 * neck, 0), -length, -length + 1.2 * r)
                    .add_cylinder(Axis::x, {}, 0.9 * neck, -length + r, 0);
            else
                solid.add_cylinder(Axis::x, {}, neck, -length, 0);
            solid.cut_cylinder(Axis::x, {}, 0.88 * r, -far, -eye);
            solid.add_thread({Axis::x, {}, r, 0.88 * r, -length, -eye - 0.2 * r, true});
            break;
        case 2: {  // outside thread, lock nut
            const double out = length + r * random.uniform(2, 6);
            solid.add_revolution(Axis::x, cone_meridian(-length, r, 0, neck))
                .add_chamfered_cylinder(Axis::x, {}, r, -out, -0.9 * length, 0.12 * r, 0);
            solid.add_thread({Axis::x, {}, r, 0.88 * r, -out, -length});
            if (random.chance(0.5))
                solid.add_prism(Axis::x, hexagon({}, 3.2 * r, 30), -length - 1.6 * r, -length - 0.4 * r);
            break;
        }
        case 3:  // to be welded: bevelled foot
            solid.add_prism(Axis::y,
                            through({{-length, -0.6 * neck},
                                     {-length + 0.5 * r, -1.1 * neck},
                                     {0, -1.1 * neck},
                                     {0, 1.1 * neck},
                                     {-length + 0.5 * r, 1.1 * neck},
                                     {-length, 0.6 * neck}}),
                            -half, half);
            break;
        case 4: {  // on a plate with four holes
            const double wide = eye * random.uniform(1.1, 1.5), deep = half * random.uniform(1.6, 2.6), t = 0.6 * r;
            solid
                .add_prism(Axis::y, through({{-length, -0.9 * eye}, {0, -eye}, {0, eye}, {-length, 0.9 * eye}}), -half,
                           half)
                .add_box({-length - t, -deep, -wide}, {-length + 0.01 * r, deep, wide});
            for (const double y : {-0.72 * deep, 0.72 * deep})
                for (const double z : {-0.75 * wide, 0.75 * wide})
                    solid.cut_cylinder(Axis::x, {y, z}, 0.13 * wide, -far, -length + 0.02 * r);
            break;
        }
        default: {  // another eye
            const double other = length + eye;
            solid.add_prism(Axis::y, tangent_hull({-other, 0}, 0.85 * eye, {0, 0}, 0.7 * eye), -0.7 * half, 0.7 * half)
                .add_cylinder(Axis::y, {-other, 0}, 0.85 * eye, -half, half)
                .cut_cylinder(Axis::y, {-other, 0}, 0.5 * eye, -far, far);
            break;
        }
    }
}

}  // namespace

/// Eye of a cylinder's rod with its spherical bearing: slit and clamped, tapped, with a thread, to be welded, on a
/// plate, two eyes; with grease nipple, rings beside the bearing.
Part spherical_eye(FamilyContext& context) {
    Random& random = context.random;
    const double r = random.log_uniform(3, 60), eye = r * random.uniform(1.7, 2.4), half = r * random.uniform(0.7, 1.1),
                 seat = eye * random.uniform(0.62, 0.74), bore = seat * random.uniform(0.55, 0.7);
    Part part;
    Solid& solid = part.solid;
    eye_neck(solid, random, eye, r, half);
    solid.add_cylinder(Axis::y, {}, eye, -half, half);
    if (random.chance(0.3)) {  // a boss for the grease nipple
        const double angle = random.choice({0.0, 90.0});
        if (angle == 0.0)
            solid.add_cylinder(Axis::x, {}, 0.4 * r, 0, eye + 0.2 * r)
                .add_revolution(Axis::x, cone_meridian(eye + 0.1 * r, 0.25 * r, eye + 0.9 * r, 0.12 * r));
        else
            solid.add_cylinder(Axis::z, {}, 0.4 * r, 0, eye + 0.2 * r)
                .add_revolution(Axis::z, cone_meridian(eye + 0.1 * r, 0.25 * r, eye + 0.9 * r, 0.12 * r));
    }
    solid.cut_cylinder(Axis::y, {}, seat, -far, far);
    if (random.chance(0.3))
        for (const double s : {-1.0, 1.0})
            solid.cut_cylinder(Axis::y, {}, 1.12 * seat, s > 0 ? 0.75 * half : -far, s > 0 ? far : -0.75 * half);
    if (random.chance(0.8)) {
        ball_ring(solid, 0, seat, bore, half * random.uniform(0.95, 1.25));
    } else {  // plain bush
        solid.add_cylinder(Axis::y, {}, 0.97 * seat, -1.05 * half, 1.05 * half)
            .cut_cylinder(Axis::y, {}, bore * 1.2, -far, far);
    }
    return part;
}

/// Plug that a screw expands: a rubber ring between two discs, drawn together by a wing nut, a hexagon or a bar; with a
/// tube through it; a stack of rings; a cup, a ball or a cone driven into a sleeve.
Part expanding_plug(FamilyContext& context) {
    Random& random = context.random;
    const double r = random.log_uniform(5, 120), stem = r * random.uniform(0.14, 0.26);
    Part part;
    Solid& solid = part.solid;
    if (random.chance(0.25)) {  // sleeve with grooves, its ball or taper inside
        const double length = r * random.uniform(1.6, 2.6), wall = 0.28 * r;
        solid.add_chamfered_cylinder(Axis::x, {}, r, 0, length, 0.06 * r, 0.1 * r);
        const int grooves = random.integer(2, 4);
        for (int i = 0; i < grooves; ++i) {
            const double x = length * (0.4 + 0.5 * i / grooves);
            solid.cut_revolution(Axis::x, v_groove_meridian(x, 0.09 * length, 0.03 * length, 0.92 * r, 1.2 * r));
        }
        solid.cut_revolution(Axis::x, cone_meridian(-0.01 * r, r - wall, 0.8 * length, r - 1.5 * wall));
        if (random.chance(0.5))
            solid.add_revolution(Axis::x, ball_meridian(0.35 * length, 0.97 * (r - 1.2 * wall)));
        else
            solid.add_revolution(Axis::x, cone_meridian(-random.uniform(0.0, 1.0) * length, r - 1.05 * wall,
                                                        0.6 * length, r - 1.5 * wall));
        return part;
    }
    const double ring = r * random.uniform(0.5, 1.1), disc = r * random.uniform(0.85, 0.95),
                 t = r * random.uniform(0.08, 0.2);
    const int rings = random.choice({1, 1, 1, 2});
    double x = 0.0;
    for (int i = 0; i < rings; ++i) {
        solid.add_cylinder(Axis::x, {}, disc, x, x + t);
        x += t;
        const std::size_t shape = random.weighted({0.4, 0.3, 0.3});
        if (shape == 0)
            solid.add_chamfered_cylinder(Axis::x, {}, r, x, x + ring, 0.08 * r, 0.08 * r);
        else if (shape == 1)
            solid.add_revolution(Axis::x, through({{x, 0},
                                                   {x, 0.9 * r},
                                                   {x + 0.35 * ring, r},
                                                   {x + 0.65 * ring, r},
                                                   {x + ring, 0.9 * r},
                                                   {x + ring, 0}}));
        else
            for (int k = 0; k < 2; ++k)
                solid.add_revolution(Axis::x,
                                     v_groove_meridian(x + ring * (2 * k + 1) / 4, 0.08 * ring, 0.5 * ring, 0, r));
        x += ring;
    }
    solid.add_cylinder(Axis::x, {}, disc, x, x + t);
    if (random.chance(0.5)) solid.add_cylinder(Axis::x, {}, disc * random.uniform(1.1, 1.3), -t, 0.01 * t);
    const double left = -r * random.uniform(0.8, 2.2), right = x + t + stem * random.uniform(0.5, 2);
    solid.add_chamfered_cylinder(Axis::x, {}, stem, left, right, 0.1 * stem, 0.1 * stem);
    solid.add_prism(Axis::x, hexagon({}, 3.2 * stem, 0), x + t, x + t + 1.2 * stem);
    const double at = -t - 1.8 * stem;
    if (left < at - stem) solid.add_thread({Axis::x, {}, stem, 0.82 * stem, left, at});
    switch (random.weighted({0.4, 0.3, 0.3})) {
        case 0:
            solid.add_revolution(Axis::x, cone_meridian(at, 1.4 * stem, -t, 2 * stem));
            for (const double s : {-1.0, 1.0})
                solid.add_prism(Axis::y,
                                tangent_hull({at + 0.8 * stem, s * stem}, 0.7 * stem, {at, s * r * 0.75}, 0.9 * stem),
                                -0.35 * stem, 0.35 * stem);
            break;
        case 1:
            solid.add_prism(Axis::x, hexagon({}, 3.2 * stem, 30), at, -t);
            break;
        default:
            solid.add_cylinder(Axis::x, {}, 1.8 * stem, at, -t)
                .add_cylinder(Axis::z, {0.5 * (at - t), 0}, 0.5 * stem, -0.9 * r, 0.9 * r);
            break;
    }
    if (random.chance(0.35)) solid.cut_cylinder(Axis::x, {}, 0.5 * stem, -far, far);
    return part;
}

}  // namespace v16::corpus
