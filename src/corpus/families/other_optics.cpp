// Mounts of the optical bench: cage plates, rings on feet, kinematic mounts; and what holds their posts and rods.
#include <algorithm>

#include "corpus/families/other.hpp"

namespace v16::corpus {
namespace {

/// Bore for a lens tube along y through a wall from 0 to `t`: a ledge or a thread that holds the lens.
void cut_lens_bore(Solid& solid, Random& random, Point2 at, double r, double t) {
    switch (random.integer(0, 2)) {
        case 0:
            solid.cut_cylinder(Axis::y, at, r, -1, t + 1);
            break;
        case 1:
            solid.cut_cylinder(Axis::y, at, 0.88 * r, -1, t + 1).cut_cylinder(Axis::y, at, r, 0.3 * t, t + 1);
            break;
        default:
            solid.cut_cylinder(Axis::y, at, 0.96 * r, -1, t + 1);
            solid.add_thread({Axis::y, at, r, 0.96 * r, 0, t, true});
            break;
    }
}

/// Plate of a cage system: the lens in the middle, four rods in the corners, each held by a screw from the edge.
void make_cage_plate(Solid& solid, Random& random) {
    const double pitch = random.choice({16.0, 30.0, 30.0, 30.0, 60.0}), rod = pitch > 20 ? 3.0 : 2.0,
                 half = 0.5 * pitch + rod * random.uniform(1.5, 2.1), lens = pitch * random.uniform(0.3, 0.43),
                 t = random.choice({6.0, 8.9, 10.0, 12.7}) * (pitch > 50 ? 1.3 : 1.0);
    Path outline = rectangle({-half, -half}, {half, half});
    if (random.chance(0.4))
        outline = rounded_rectangle({-half, -half}, {half, half}, rod * 1.4);
    else if (random.chance(0.6))
        outline = chamfered(outline, rod * 1.1);
    solid.add_prism(Axis::y, outline, 0, t);
    if (random.chance(0.25)) solid.add_box({-0.45 * half, 0, -1.25 * half}, {0.45 * half, t, 0});  // a foot
    cut_lens_bore(solid, random, {}, std::min(lens, half - 2.0), t);
    const bool screws = random.chance(0.7), two = random.chance(0.15);
    for (const double x : {-0.5, 0.5})
        for (const double z : {-0.5, 0.5}) {
            if (two && z > 0) continue;
            const Point2 at{x * pitch, z * pitch};
            solid.cut_cylinder(Axis::y, at, rod, -1, t + 1);
            if (screws)
                solid.cut_cylinder(Axis::x, {0.5 * t, at.y}, 0.45 * rod, x < 0 ? -far : at.x, x < 0 ? at.x : far);
        }
    if (random.chance(0.6)) solid.cut_blind_hole(Axis::z, {0, 0.5 * t}, 1.65, -1.3 * half, -0.8 * half);
    if (random.chance(0.3)) solid.cut_box({-0.6, -1, 0}, {0.6, t + 1, far});  // slit to clamp a tube
}

/// Ring for a lens on a foot: with a slit and a screw, in two halves, or with three screws about the lens.
void make_ring_mount(Solid& solid, Random& random) {
    const double r = random.log_uniform(5, 40), wall = r * random.uniform(0.15, 0.35), t = r * random.uniform(0.4, 1.2),
                 outer = r + wall, drop = outer * random.uniform(1.05, 1.8), foot = outer * random.uniform(0.7, 1.6),
                 base = wall * random.uniform(0.8, 1.5), neck = outer * random.uniform(0.3, 0.9);
    solid.add_cylinder(Axis::y, {}, outer, 0, t).add_box({-neck, 0, -drop}, {neck, t, 0});
    const bool plate = random.chance(0.7);
    if (plate) solid.add_box({-foot, -0.2 * t, -drop - base}, {foot, 1.2 * t, -drop});
    if (random.chance(0.4)) {
        const double ear = outer + wall * random.uniform(1.2, 2.2);
        solid.add_box({-0.35 * outer, 0, 0}, {0.35 * outer, t, ear})
            .cut_box({-0.08 * r, -1, 0}, {0.08 * r, t + 1, far});
        solid.cut_cylinder(Axis::x, {0.5 * t, 0.5 * (ear + outer)}, std::min(0.3 * wall, 0.2 * t), -far, far);
    } else if (random.chance(0.5)) {
        for (const double turn : {0.0, 90.0, 180.0})
            if (turn == 90.0)
                solid.cut_cylinder(Axis::z, {0, 0.5 * t}, 0.3 * wall, 0, far);
            else
                solid.cut_cylinder(Axis::x, {0.5 * t, 0}, 0.3 * wall, turn > 1 ? -far : 0, turn > 1 ? 0 : far);
    }
    cut_lens_bore(solid, random, {}, r, t);
    const double hole = std::min(0.2 * foot, 0.25 * t);
    if (plate && foot > 1.25 * neck)
        for (const double s : {-1.0, 1.0})
            solid.cut_prism(Axis::z,
                            slot({s * (foot + neck) * 0.5, 0.35 * t}, {s * (foot + neck) * 0.5, 0.65 * t},
                                 std::min(hole, 0.3 * (foot - neck))),
                            -far, -drop + 0.01);
    else
        solid.cut_blind_hole(Axis::z, {0, 0.5 * t}, std::min(0.5 * neck, 0.3 * t), -drop - base - 1,
                             -drop + 0.3 * outer);
}

/// Kinematic mount: a front and a back plate, square or L-shaped, two or three adjusting screws with knobs.
void make_kinematic_mount(Solid& solid, Random& random) {
    const double half = random.log_uniform(12, 60), t = half * random.uniform(0.25, 0.45),
                 gap = half * random.uniform(0.1, 0.25), r = half * random.uniform(0.45, 0.68),
                 knob = half * random.uniform(0.16, 0.24), corner = 0.76 * half;
    const bool ell = random.chance(0.4);
    const Path square = rounded_rectangle({-half, -half}, {half, half}, 0.1 * half);
    const double arm = -half + 0.5 * half;
    const Path angle = through({{-half, -half}, {half, -half}, {half, arm}, {arm, arm}, {arm, half}, {-half, half}});
    solid.add_prism(Axis::y, square, 0, t).add_prism(Axis::y, ell ? angle : square, t + gap, 2 * t + gap);
    cut_lens_bore(solid, random, ell ? Point2{0.12 * half, 0.12 * half} : Point2{}, r, t);
    if (!ell) solid.cut_cylinder(Axis::y, {}, r * random.uniform(0.8, 1.0), t + 0.5 * gap, far);
    const double back = 2 * t + gap, reach = half * random.uniform(0.3, 0.7);
    const int screws = random.choice({2, 3, 3});
    for (int i = 0; i < screws; ++i) {
        const Point2 at = i == 0   ? Point2{-corner, corner}
                          : i == 1 ? Point2{corner, -corner}
                                   : Point2{-corner, -corner};
        solid.add_cylinder(Axis::y, at, 0.55 * knob, t, back + 0.2 * reach)
            .add_chamfered_cylinder(Axis::y, at, knob, back + 0.2 * reach, back + reach, 0, 0.15 * knob);
    }
    if (random.chance(0.5)) solid.cut_blind_hole(Axis::z, {0, 0.5 * t}, 0.2 * t, -half - 1, -0.75 * half);
    if (random.chance(0.4)) solid.cut_cylinder(Axis::x, {0.5 * t, 0}, 0.1 * t, 0.3 * half, far);  // holds the mirror
}

/// Mirror at 45 degrees: a wedge-shaped block with a bore to the mirror's face; or a tilted plate on an angle of three
/// screws, as in laser cutters.
void make_mirror_mount(Solid& solid, Random& random) {
    const double a = random.log_uniform(15, 60), width = a * random.uniform(0.7, 1.1),
                 r = a * random.uniform(0.22, 0.36);
    if (random.chance(0.5)) {
        const double edge = a * random.uniform(0.12, 0.3);
        solid.add_prism(Axis::z, through({{0, 0}, {a, 0}, {a, edge}, {edge, a}, {0, a}}), 0, width);
        solid.cut_cylinder(Axis::y, {0.5 * a, 0.5 * width}, r, -1, 0.75 * a)
            .cut_cylinder(Axis::x, {0.5 * a, 0.5 * width}, r, -1, 0.75 * a);
        for (const double z : {0.14, 0.86}) {
            solid.cut_cylinder(Axis::y, {0.14 * a, z * width}, 0.05 * a, -1, far);
            if (random.chance(0.6)) solid.cut_cylinder(Axis::x, {0.14 * a, z * width}, 0.05 * a, -1, far);
        }
        return;
    }
    const double t = 0.12 * a, high = a * random.uniform(1.3, 2.2), gap = a * random.uniform(0.15, 0.35);
    solid.add_box({-0.5 * a, 0, 0}, {0.5 * a, a, t}).add_box({-0.5 * a, 0, 0}, {0.5 * a, t, high});
    const Point2 middle{0, high - 0.5 * a};
    solid.add_prism(Axis::y,
                    random.chance(0.5) ? rounded_rectangle({-0.5 * a, middle.y - 0.5 * a}, {0.5 * a, high}, 0.1 * a)
                                       : circle(middle, 0.5 * a),
                    -gap - t, -gap);
    for (int i = 0; i < 3; ++i) {
        const Point2 at = polar(middle, 0.4 * a, 120.0 * i + 90);
        solid.add_cylinder(Axis::y, at, 0.04 * a, -gap - t, 2.5 * t)
            .add_cylinder(Axis::y, at, 0.08 * a, 1.8 * t, 3.5 * t);
    }
    solid.cut_cylinder(Axis::y, middle, r, -gap - 2 * t, -gap + 0.01);
    for (const double x : {-0.28, 0.28})
        solid.cut_prism(Axis::z, slot({x * a, 0.45 * a}, {x * a, 0.8 * a}, 0.06 * a), -1, t + 0.01);
}

}  // namespace

/// Mount of a lens or mirror: cage plate, ring on a foot, kinematic mount, mirror at an angle.
Part optic_mount(FamilyContext& context) {
    Random& random = context.random;
    Part part;
    switch (random.weighted({0.3, 0.3, 0.2, 0.2})) {
        case 0:
            make_cage_plate(part.solid, random);
            break;
        case 1:
            make_ring_mount(part.solid, random);
            break;
        case 2:
            make_kinematic_mount(part.solid, random);
            break;
        default:
            make_mirror_mount(part.solid, random);
            break;
    }
    return part;
}

namespace {

/// Holder of a post: a tube with a thumb screw, alone or on a round or slotted foot.
void make_post_holder(Solid& solid, Random& random) {
    const double post = random.choice({6.0, 6.35, 6.35, 4.0, 10.0, 12.5, 19.0}), r = post * random.uniform(1.6, 2.2),
                 high = post * random.uniform(3.5, 16), foot = random.chance(0.6) ? r * random.uniform(0.3, 0.6) : 0.0,
                 half = r * random.uniform(1.3, 2.0);
    if (foot > 0.0) {
        if (random.chance(0.45)) {
            solid.add_chamfered_cylinder(Axis::z, {}, half, 0, foot, 0, 0.2 * foot);
        } else {
            const double reach = half * random.uniform(1.3, 2.2);
            solid.add_prism(Axis::z, rounded_rectangle({-reach, -1.05 * r}, {reach, 1.05 * r}, 0.4 * r), 0, foot);
            const double from = r * 1.35, to = reach - 0.5 * post;
            if (to > from)
                for (const double s : {-1.0, 1.0})
                    solid.cut_prism(Axis::z, slot({s * from, 0}, {s * to, 0}, 0.5 * std::min(post, 0.6 * r)), -1,
                                    foot + 1);
        }
    }
    solid.add_chamfered_cylinder(Axis::z, {}, r, 0, foot + high, 0, 0.08 * r);
    const double z = foot + high - r * random.uniform(0.7, 1.2), neck = 0.3 * r, knob = r * random.uniform(0.45, 0.8);
    if (foot == 0.0 || random.chance(0.7))  // without either it would be any tube
        solid.add_cylinder(Axis::x, {0, z}, neck, 0.5 * r, 1.4 * r)
            .add_chamfered_cylinder(Axis::x, {0, z}, knob, 1.4 * r, 1.4 * r + knob, 0.1 * knob, 0.1 * knob);
    solid.cut_cylinder(Axis::z, {}, post, foot + 0.2 * post, far)
        .cut_cylinder(Axis::z, {}, 0.45 * post, -1, foot + post);
    if (random.chance(0.4)) solid.cut_cylinder(Axis::x, {0, z - 1.2 * r}, 0.2 * r, -far, 0);
}

/// Clamping fork that holds a pedestal's foot to the table, or a base with long slots.
void make_fork(Part& part, Random& random) {
    Solid& solid = part.solid;
    part.main_side = Side::top;
    const double w = random.uniform(12, 38), length = w * random.uniform(1.8, 3.6), t = w * random.uniform(0.25, 0.6),
                 r = w * random.uniform(0.35, 0.62), screw = w * random.uniform(0.16, 0.3);
    if (random.chance(0.6)) {
        solid.add_prism(Axis::z, tangent_hull({0, 0}, w, {length, 0}, w * random.uniform(0.5, 1.0)), 0, t);
        solid.cut_prism(Axis::z, slot({-2 * length, 0}, {0, 0}, r), -1, t + 1);
        if (random.chance(0.6)) solid.cut_prism(Axis::z, slot({-2 * length, 0}, {0, 0}, 0.5 * (r + w)), -1, 0.4 * t);
        solid.cut_prism(Axis::z, slot({0.12 * length + r + screw, 0}, {length, 0}, screw), -1, t + 1);
    } else {
        solid.add_prism(Axis::z, rounded_rectangle({-length, -w}, {length, w}, 0.3 * w), 0, 0.7 * t);
        if (random.chance(0.5)) solid.cut_box({-0.55 * length, -2 * w, -1}, {0.55 * length, 2 * w, 0.12 * t});
        for (const double s : {-1.0, 1.0}) {
            solid.cut_prism(Axis::z, slot({s * 0.5 * length, 0}, {s * (length - 2 * screw), 0}, screw), -1, t);
            if (random.chance(0.8))
                solid.cut_prism(Axis::z, slot({s * 0.5 * length, 0}, {s * (length - 2 * screw), 0}, 1.6 * screw),
                                0.4 * t, t);
        }
        solid.cut_counterbore(Axis::z, {}, screw, 1.7 * screw, 0.3 * t, -0.001, t);
    }
}

/// Clamp for two rods that cross: a block with two bores at right angles, each with a slit or a screw on its rod.
void make_cross_clamp(Solid& solid, Random& random) {
    const double a = random.log_uniform(2, 15), b = random.chance(0.6) ? a : a * random.uniform(0.6, 1.0),
                 wall = a * random.uniform(0.5, 1.1), half = a + wall;
    const double rise = a + b + wall * random.uniform(0.3, 0.8), top = rise + b + wall;
    const bool round = random.chance(0.35);
    if (round)
        solid.add_cylinder(Axis::z, {}, 1.25 * half, -half, top);
    else
        solid.add_prism(Axis::z,
                        random.chance(0.5) ? rounded_rectangle({-half, -half}, {half, half}, 0.3 * half)
                                           : rectangle({-half, -half}, {half, half}),
                        -half, top);
    const bool slits = random.chance(0.5), ears = slits && !round;
    if (ears)
        solid.add_box({half - 0.1, -half, -0.5 * half}, {half + 1.2 * wall + 0.8 * a, half, 0.5 * half})
            .add_box({-half, half - 0.1, rise - 0.5 * half}, {half, half + 1.2 * wall + 0.8 * a, rise + 0.5 * half});
    solid.cut_cylinder(Axis::y, {}, a, -far, far).cut_cylinder(Axis::x, {0, rise}, b, -far, far);
    if (slits) {
        solid.cut_box({0, -far, -0.12 * a}, {far, far, 0.12 * a})
            .cut_box({-far, 0, rise - 0.12 * a}, {far, far, rise + 0.12 * a});
        if (ears)
            solid.cut_cylinder(Axis::z, {half + 0.6 * wall + 0.4 * a, 0}, 0.3 * a, -half, 0.55 * half)
                .cut_cylinder(Axis::z, {0, half + 0.6 * wall + 0.4 * a}, 0.3 * a, rise - half, rise + half);
    } else {
        const double screw = 0.35 * a, out = half * random.uniform(0.5, 1.0);
        solid.cut_cylinder(Axis::z, {}, screw, -far, 0).cut_cylinder(Axis::z, {}, screw, rise, far);
        if (random.chance(0.6))  // thumb screws
            for (const double s : {-1.0, 1.0}) {
                const double face = s > 0 ? top : -half, from = s > 0 ? rise + b : -a, end = face + s * out;
                solid.add_cylinder(Axis::z, {}, screw, std::min(from, end), std::max(from, end));
                solid.add_prism(Axis::x,
                                rounded_rectangle({-1.4 * a, std::min(end, end + s * 1.2 * a)},
                                                  {1.4 * a, std::max(end, end + s * 1.2 * a)}, 0.4 * a),
                                -0.25 * a, 0.25 * a);
            }
    }
}

/// Boss head of a laboratory stand: two hooks open to opposite sides.
void make_boss_head(Solid& solid, Random& random) {
    const double r = random.uniform(4, 9), wall = r * random.uniform(0.5, 0.9), w = r + wall,
                 length = 2 * w * random.uniform(1.5, 2.2), t = 2 * w;
    solid.add_prism(Axis::y, rounded_rectangle({-w, -w}, {w, length}, 0.3 * w), 0, t);
    solid.cut_prism(Axis::y, through({{0, -0.9 * r}, {far, -0.9 * r}, {far, 0.9 * r}, {0, 0.9 * r}, {-0.9 * r, 0}}), -1,
                    t + 1);
    solid.cut_prism(Axis::x,
                    through({{0.5 * t, length - w - r},
                             {far, length - w - r},
                             {far, length - w + r},
                             {0.5 * t, length - w + r},
                             {0.5 * t - 0.9 * r, length - w}}),
                    -far, far);
    solid.add_cylinder(Axis::z, {0.2 * w, 0.5 * t}, 0.4 * r, -3.2 * w, -0.3 * r)
        .add_cylinder(Axis::z, {0.2 * w, 0.5 * t}, 1.1 * r, -3.6 * w, -2.8 * w);
    if (random.chance(0.6))
        solid.add_cylinder(Axis::z, {0, 0.75 * t}, 0.4 * r, length - w + 0.3 * r, length + 2 * w)
            .add_cylinder(Axis::z, {0, 0.75 * t}, 1.1 * r, length + 1.8 * w, length + 2.6 * w);
}

}  // namespace

/// Holds a post or a rod: post holder, fork and slotted base, cross clamp, boss head.
Part post_clamp(FamilyContext& context) {
    Random& random = context.random;
    Part part;
    switch (random.weighted({0.3, 0.27, 0.3, 0.13})) {
        case 0:
            make_post_holder(part.solid, random);
            break;
        case 1:
            make_fork(part, random);
            break;
        case 2:
            make_cross_clamp(part.solid, random);
            break;
        default:
            make_boss_head(part.solid, random);
            break;
    }
    return part;
}

}  // namespace v16::corpus
