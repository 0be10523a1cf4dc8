// What holds leaf springs on vehicles.
#include <algorithm>
#include <array>

#include "corpus/families/other.hpp"
#include "corpus/families/other_pieces.hpp"
#include "corpus/families/swept_arm.hpp"

namespace v16::corpus {
namespace {

/// Front hanger: a back plate with bolts, two cheeks with the pin's eye, ribs.
void add_eye_hanger(Part& part, Random& random) {
    Solid& solid = part.solid;
    const double eye = random.log_uniform(8, 45), gap = eye * random.uniform(1.2, 2.2),
                 t = eye * random.uniform(0.25, 0.5), reach = eye * random.uniform(1.5, 3.5),
                 back = eye * random.uniform(2.2, 4.0), out = eye * random.uniform(2, 3.5),
                 tall = eye * random.uniform(3, 5);
    const double r = eye * random.uniform(1.2, 1.6);
    solid.add_box({-0.5 * back, -gap - out * 0.5, 0}, {0.5 * back, gap + out * 0.5, t});
    if (random.chance(0.6)) {  // also against the frame's side
        solid.add_box({-0.5 * back, gap + 0.5 * out - t, 0}, {0.5 * back, gap + 0.5 * out, tall});
        for (const double x : {-0.3 * back, 0.3 * back})
            for (const double z : {0.4 * tall, 0.8 * tall}) solid.cut_cylinder(Axis::y, {x, z}, 0.28 * eye, gap, far);
    }
    const double shift = random.uniform(-0.4, 0.4) * back;
    for (const double s : {-1.0, 1.0}) {
        const double a = s * gap, b = s * (gap + t);
        solid.add_prism(
            Axis::y,
            through({{-0.48 * back, 0}, {shift - 0.9 * r, -reach}, {shift + 0.9 * r, -reach}, {0.48 * back, 0}}),
            std::min(a, b), std::max(a, b));
        solid.add_cylinder(Axis::y, {shift, -reach}, r, std::min(a, b), std::max(a, b) + (s > 0 ? 0.3 * t : 0.0));
        for (const double x : {-0.36 * back, 0.36 * back})
            solid.cut_cylinder(Axis::z, {x, s * (gap + 0.32 * out)}, 0.26 * eye, -0.5 * t, 1.5 * t);
    }
    if (random.chance(0.5))
        solid.add_box({shift - 0.15 * eye, -gap - t, -reach + 1.25 * r}, {shift + 0.15 * eye, gap + t, 0});
    solid.cut_cylinder(Axis::y, {shift, -reach}, eye * random.uniform(0.45, 0.7), -far, far);
}

/// Rear hanger: a box open below in which the spring's end slides on its pad, a bolt below it.
void add_slipper(Part& part, Random& random) {
    Solid& solid = part.solid;
    const double w = random.log_uniform(40, 160), len = w * random.uniform(1.0, 1.8), h = w * random.uniform(0.9, 1.6),
                 t = w * random.uniform(0.06, 0.12), half = 0.5 * w;
    for (const double s : {-1.0, 1.0}) {
        const double a = s * half, b = s * (half + t);
        solid.add_prism(Axis::y, through({{-0.5 * len, 0}, {-0.3 * len, -h}, {0.3 * len, -h}, {0.5 * len, 0}}),
                        std::min(a, b), std::max(a, b));
    }
    solid.add_box({-0.5 * len, -half - t, -t}, {0.5 * len, half + t, 0});
    Path pad;
    pad.vertices = {{{-0.42 * len, -t}, 0.35}, {{0.42 * len, -t}}};
    solid.add_prism(Axis::y, pad, -half, half);
    solid.cut_cylinder(Axis::y, {0, -0.82 * h}, 0.08 * w, -far, far);
    if (random.chance(0.6))
        solid.add_cylinder(Axis::y, {0, -0.82 * h}, 0.08 * w, -half - 3 * t, half + 3 * t)
            .add_prism(Axis::y, polygon({0, -0.82 * h}, 0.15 * w, 6), -half - 2.6 * t, -half - t)
            .add_prism(Axis::y, polygon({0, -0.82 * h}, 0.15 * w, 6), half + t, half + 2.6 * t);
    if (random.chance(0.6)) {
        const double high = w * random.uniform(0.6, 1.2);
        solid.add_box({-0.5 * len, half, 0}, {0.5 * len, half + t, high});
        for (const double x : {-0.32 * len, 0.0, 0.32 * len})
            solid.cut_cylinder(Axis::y, {x, 0.65 * high}, 0.06 * w, 0, far);
    } else {
        solid.add_box({-0.75 * len, -half - t, 0}, {0.75 * len, half + t, t});
        for (const Point2 q : quarters)
            solid.cut_cylinder(Axis::z, {q.x * 0.62 * len, q.y * 0.7 * half}, 0.07 * w, -0.5 * t, far);
    }
}

/// Plate under or over the leaves: holes of the U bolts, seat, locating hole, ear of the damper.
void add_u_bolt_plate(Part& part, Random& random) {
    Solid& solid = part.solid;
    const double w = random.log_uniform(40, 160), d = w * random.uniform(0.8, 1.5), t = w * random.uniform(0.1, 0.25),
                 r = w * random.uniform(0.06, 0.1);
    Path outline = rectangle({-0.5 * w, -0.5 * d}, {0.5 * w, 0.5 * d});
    if (random.chance(0.6)) outline = filleted(outline, 1.6 * r);
    solid.add_prism(Axis::z, outline, 0, t);
    if (random.chance(0.5)) solid.add_box({-0.26 * w, -0.5 * d, t}, {0.26 * w, 0.5 * d, 1.5 * t});
    if (random.chance(0.5)) {  // seat of the axle's tube
        const double seat = 0.24 * w;
        solid.add_box({-0.5 * w, -0.3 * w, -0.8 * t}, {0.5 * w, 0.3 * w, 0})
            .cut_cylinder(Axis::x, {0, -0.3 * t - seat}, seat * 1.05, -far, far);
    }
    for (const Point2 q : quarters) {
        const Point2 at{q.x * 0.36 * w, q.y * (0.5 * d - 2 * r)};
        if (random.chance(0.4)) solid.add_cylinder(Axis::z, at, 1.7 * r, 0, 1.4 * t);
        solid.cut_cylinder(Axis::z, at, r, -far, far);
    }
    solid.cut_cylinder(Axis::z, {}, r * random.uniform(0.8, 1.6), -far, far);
    if (random.chance(0.5)) {
        solid.add_prism(Axis::z, tangent_hull({0.4 * w, 0}, 0.2 * w, {w * random.uniform(0.75, 1.1), 0}, 0.14 * w), 0,
                        0.6 * t);
        solid.add_cylinder(Axis::z, {0.8 * w, 0}, 0.1 * w, 0.5 * t, random.choice({0.9, 3.0}) * t)
            .cut_cylinder(Axis::z, {0.8 * w, 0}, 0.05 * w, -far, far);
    }
    part.main_side = random.choice({Side::top, Side::front});
}

/// Beam between two axles' springs: swept, a bush in the middle, pads or eyes at the ends.
void add_equalizer(Part& part, Random& random) {
    Solid& solid = part.solid;
    const double half = random.log_uniform(60, 450), w = half * random.uniform(0.14, 0.24),
                 drop = half * random.uniform(-0.25, 0.45), d = half * random.uniform(0.08, 0.25),
                 hub = w * random.uniform(1.1, 1.5), end = w * random.uniform(0.6, 0.9);
    solid.add_prism(
        Axis::y,
        swept_arm({{-half, -drop}, {-0.5 * half, -0.3 * drop}, {0, 0}, {0.5 * half, -0.3 * drop}, {half, -drop}},
                  {0.7 * end, 0.9 * w, 1.1 * w, 0.9 * w, 0.7 * end}),
        -0.5 * d, 0.5 * d);
    if (random.chance(0.4))
        solid
            .cut_prism(Axis::y,
                       swept_arm({{-0.75 * half, -0.6 * drop}, {-0.5 * half, -0.3 * drop}, {-0.3 * half, -0.1 * drop}},
                                 {0.3 * w, 0.4 * w, 0.4 * w}),
                       -far, -0.2 * d)
            .cut_prism(Axis::y,
                       swept_arm({{0.3 * half, -0.1 * drop}, {0.5 * half, -0.3 * drop}, {0.75 * half, -0.6 * drop}},
                                 {0.4 * w, 0.4 * w, 0.3 * w}),
                       -far, -0.2 * d);
    solid.add_cylinder(Axis::y, {}, hub, -0.9 * d, 0.9 * d)
        .cut_cylinder(Axis::y, {}, hub * random.uniform(0.5, 0.75), -far, far);
    const bool eyes = random.chance(0.6);
    for (const double s : {-1.0, 1.0}) {
        const Point2 at{s * half, -drop};
        if (eyes)
            solid.add_cylinder(Axis::y, at, end, -0.7 * d, 0.7 * d).cut_cylinder(Axis::y, at, 0.5 * end, -far, far);
        else
            solid.add_box({at.x - end, -1.2 * d, at.y - 0.2 * w}, {at.x + end, 1.2 * d, at.y + 0.2 * w});
    }
}

}  // namespace

/// What holds a leaf spring on its vehicle: hanger, slipper, plate of the U bolts, equalizer.
Part spring_hanger(FamilyContext& context) {
    Part part;
    constexpr std::array forms{add_eye_hanger, add_slipper, add_u_bolt_plate, add_equalizer};
    forms[context.random.weighted({0.35, 0.2, 0.25, 0.2})](part, context.random);
    return part;
}

}  // namespace v16::corpus
