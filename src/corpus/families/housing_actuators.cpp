// Frames of piston machines, and bodies of actuators that turn valves.
#include <algorithm>

#include "corpus/families/housing.hpp"
#include "corpus/families/housing_details.hpp"
#include "corpus/families/housing_ports.hpp"
#include "corpus/families/other_pieces.hpp"
#include "corpus/turned.hpp"

namespace v16::corpus {
namespace {

/// Lying frame: the crank's box with its bearings and a lid's opening, one guide for the crosshead or two opposite
/// ones.
void lying_frame(Solid& solid, Random& random, double r) {
    const double half = r * random.uniform(1.0, 1.4), y = r * random.uniform(0.7, 1.2),
                 low = -r * random.uniform(1.1, 1.5), high = r * random.uniform(0.9, 1.3), wall = 0.13 * r,
                 bore = r * random.uniform(0.28, 0.45), guide = r * random.uniform(0.5, 0.72),
                 reach = half + r * random.uniform(1.2, 2.6), t = 0.22 * r;
    const int sides = random.choice({1, 1, 2});
    solid.add_prism(Axis::y,
                    filleted(counter_clockwise(through({{-half, low},
                                                        {half, low},
                                                        {half, 0.8 * high},
                                                        {0.8 * half, high},
                                                        {-0.8 * half, high},
                                                        {-half, 0.8 * high}})),
                             0.15 * r),
                    -y, y);
    const double foot = y * random.uniform(1.15, 1.4);
    solid.add_box({-1.1 * half, -foot, low - 0.01 * r}, {1.1 * half, foot, low + t});
    for (int i = 0; i < sides; ++i) {
        const double s = i == 0 ? 1 : -1;
        add_rod(solid, Axis::x, {}, guide + wall, 0, s * reach);
        add_rod(solid, Axis::x, {}, 1.35 * guide + wall, s * (reach - t), s * reach);
        add_block(solid, {s * 0.9 * half, -0.6 * guide, low}, {s * 0.85 * reach, 0.6 * guide, 0});
        add_block(solid, {s * 0.8 * half, -0.8 * foot, low - 0.01 * r}, {s * 0.9 * reach, 0.8 * foot, low + 0.7 * t});
    }
    for (const double s : {-1.0, 1.0}) add_rod(solid, Axis::y, {}, 1.4 * bore, 0, s * (y + r * 0.2));
    solid.cut_box({-half + wall, -y + wall, low + t}, {half - wall, y - wall, 0.8 * high});
    if (random.chance(0.8)) solid.cut_box({-0.65 * half, -0.7 * y, 0}, {0.65 * half, 0.7 * y, far});
    for (int i = 0; i < sides; ++i) {
        const double s = i == 0 ? 1 : -1;
        cut_rod(solid, Axis::x, {}, guide, s * 0.5 * half, s * far);
        const double a = half + 0.2 * r, b = reach - 1.6 * t;
        if (b - a > 0.4 * r)
            solid.cut_prism(
                Axis::y, rounded_rectangle({s > 0 ? a : -b, -0.6 * guide}, {s > 0 ? b : -a, 0.6 * guide}, 0.2 * guide),
                -far, random.chance(0.5) ? 0 : far);
        solid.cut_hole_circle(Axis::x, {}, 1.18 * guide + wall, random.choice({6, 8}), 22.5, 0.07 * guide,
                              s > 0 ? reach - 1.3 * t : -far, s > 0 ? far : -reach + 1.3 * t);
    }
    solid.cut_cylinder(Axis::y, {}, bore, -far, far)
        .cut_hole_circle(Axis::y, {}, 1.2 * bore, random.choice({4, 6}), 45, 0.08 * bore, -far, -y);
    for (const double x : {-0.85 * half, 0.85 * half})
        for (const double s : {-1.0, 1.0})
            solid.cut_cylinder(Axis::z, {x, s * 0.5 * (y + foot)}, 0.08 * r, low - 1, low + t + 1);
}

/// Upright crankcase: seats of one to four cylinders above, bearings at the ends, windows at the side, feet.
void upright_crankcase(Solid& solid, Random& random, double r) {
    const int n = random.integer(1, 4);
    const double pitch = r * random.uniform(2.2, 2.7), x = 0.5 * n * pitch + 0.2 * r, y = r * random.uniform(1.2, 1.6),
                 z = r * random.uniform(1.9, 2.8), wall = 0.13 * r, top = y * random.uniform(0.75, 0.95),
                 bore = r * random.uniform(0.35, 0.55), foot = y * random.uniform(1.1, 1.35), t = 0.2 * r,
                 axis = z * random.uniform(0.38, 0.5);
    const bool round = random.chance(0.4);
    solid.add_prism(Axis::x,
                    round ? tangent_hull({0, axis}, y, {0, z - 0.4 * y}, top)
                          : through({{-y, 0}, {y, 0}, {y, 0.55 * z}, {top, z}, {-top, z}, {-y, 0.55 * z}}),
                    -x, x);
    if (round)
        solid.add_box({-x, -0.9 * y, 0}, {x, 0.9 * y, axis})
            .cut_box({-far, -far, -far}, {far, far, 0})
            .cut_box({-far, -far, z}, {far, far, far});
    solid.add_box({-x, -foot, 0}, {x, foot, t})
        .add_box({-x - 0.1 * r, -top - 0.1 * r, z - t}, {x + 0.1 * r, top + 0.1 * r, z});
    for (const double s : {-1.0, 1.0}) add_rod(solid, Axis::x, {0, axis}, 1.45 * bore, 0, s * (x + r * 0.25));
    solid.cut_box({-x + wall, -0.85 * y + wall, t}, {x - wall, 0.85 * y - wall, z - 1.2 * t});
    for (int i = 0; i < n; ++i) {
        const double c = row_position(i, n, pitch), b = std::min(0.95 * r, 0.85 * top);
        solid.cut_cylinder(Axis::z, {c, 0}, b, 0.6 * z, far);
        for (const Point2 q : quarters)
            solid.cut_cylinder(Axis::z, {c + 0.84 * b * q.x, 0.84 * b * q.y}, 0.07 * r, z - 1.5 * t, far);
        const double w = 0.6 * r;
        if (random.chance(0.8))
            solid
                .add_prism(Axis::y, rounded_rectangle({c - 1.25 * w, 0.2 * z}, {c + 1.25 * w, 0.6 * z}, 0.2 * w),
                           -1.03 * y, 0)
                .cut_box({c - 0.95 * w, -far, 0.25 * z}, {c + 0.95 * w, 0, 0.55 * z});
    }
    solid.cut_box({-x + wall, -0.85 * y + wall, t}, {x - wall, 0.85 * y - wall, z - 1.2 * t});
    solid.cut_cylinder(Axis::x, {0, axis}, bore, -far, far)
        .cut_hole_circle(Axis::x, {0, axis}, 1.22 * bore, random.choice({4, 6, 8}), 45, 0.07 * bore, -far, -x);
    for (const double at : {-0.85 * x, 0.85 * x})
        for (const double s : {-1.0, 1.0}) solid.cut_cylinder(Axis::z, {at, s * 0.5 * (y + foot)}, 0.08 * r, -1, t + 1);
}

}  // namespace

/// Frames of compressors and piston pumps: lying with crosshead guides, or upright under their cylinders.
Part crosshead_frame(FamilyContext& context) {
    Random& random = context.random;
    const double r = random.log_uniform(22, 300);
    Part part;
    if (random.chance(0.55))
        lying_frame(part.solid, random, r);
    else
        upright_crankcase(part.solid, random, r);
    return part;
}

namespace {

/// Rack and pinion: an extruded body of rounded section, caps at both ends, the shaft across, holes of the mounting.
void rack_actuator(Solid& solid, Random& random, double r) {
    const double half = r * random.uniform(1.5, 2.6), y = r * random.uniform(0.85, 1.2),
                 z = r * random.uniform(1.0, 1.3), cap = r * random.uniform(0.3, 0.9), shaft = 0.32 * r;
    const bool belly = random.chance(0.5), caps = random.chance(0.7);
    solid.add_prism(Axis::x, rounded_rectangle({-y, -z}, {y, z}, random.uniform(0.15, 0.6) * y), -half, half);
    if (belly) solid.add_cylinder(Axis::x, {}, 1.05 * std::max(y, z), -half, half);
    solid.add_box({-0.8 * r, -0.7 * r, 0}, {0.8 * r, 0.7 * r, 1.12 * z})
        .add_box({-0.7 * r, -0.7 * r, -1.12 * z}, {0.7 * r, 0.7 * r, 0});
    if (caps)
        for (const double s : {-1.0, 1.0}) {
            solid.add_prism(Axis::x, rounded_rectangle({-y, -z}, {y, z}, 0.2 * y), s < 0 ? -half - cap : 1.02 * half,
                            s < 0 ? -1.02 * half : half + cap);
            solid.add_cylinder(Axis::x, {}, 0.97 * std::min(y, z), -half - 0.5 * cap, half + 0.5 * cap);
            if (random.chance(0.4)) add_rod(solid, Axis::x, {}, 0.15 * r, s * half, s * (half + cap + 0.4 * r));
            for (const Point2 q : quarters)
                cut_rod(solid, Axis::x, {0.8 * y * q.x, 0.82 * z * q.y}, 0.08 * r, s * (half + 0.5 * cap), s * far);
        }
    const bool pinion = random.chance(0.7);
    solid.cut_cylinder(Axis::x, {}, 0.82 * std::min(y, z), caps ? -half : -far, caps ? half : far)
        .cut_cylinder(Axis::z, {}, shaft, -far, far);
    if (pinion)
        solid.add_cylinder(Axis::z, {}, 0.97 * shaft, -1.1 * z, 1.12 * z)
            .add_box({-0.5 * shaft, -0.5 * shaft, 1.1 * z}, {0.5 * shaft, 0.5 * shaft, 1.12 * z + 0.6 * r})
            .cut_prism(Axis::z, polygon({}, 0.7 * shaft, 4, 45), -far, -0.6 * z);
    for (const Point2 q : quarters)
        solid.cut_cylinder(Axis::z, {0.62 * r * q.x, 0.5 * r * q.y}, 0.07 * r, z * 0.95, far)
            .cut_cylinder(Axis::z, 0.55 * r * q, 0.09 * r, -far, -0.95 * z);
    const double port = 0.12 * r;
    solid.add_box({-0.5 * r, -1.1 * std::max(y, belly ? z : y), -0.35 * r}, {0.5 * r, 0, 0.35 * r});
    for (const double s : {-1.0, 1.0}) solid.cut_cylinder(Axis::y, {s * 0.25 * r, 0}, port, -far, -0.5 * y);
    for (const double x : {-0.4 * r, 0.4 * r})
        for (const double h : {-0.25 * r, 0.25 * r}) solid.cut_cylinder(Axis::y, {x, h}, 0.05 * r, -far, -0.9 * y);
}

/// Scotch yoke: a flat box about the shaft, a cylinder at one side, a spring's can or a cap at the other.
void yoke_actuator(Solid& solid, Random& random, double r) {
    const double x = r * random.uniform(0.9, 1.3), y = r * random.uniform(1.1, 1.5), z = r * random.uniform(0.55, 0.85),
                 can = r * random.uniform(0.6, 0.95), left = r * random.uniform(1.6, 2.8), off = 0.3 * r, t = 0.15 * r;
    solid
        .add_prism(Axis::z,
                   random.chance(0.5) ? chamfered(rectangle({-x, -y}, {x, y}), 0.3 * r)
                                      : rounded_rectangle({-x, -y}, {x, y}, 0.4 * r),
                   -z, z)
        .add_prism(Axis::z, rounded_rectangle({-0.95 * x, -0.9 * y}, {0.95 * x, 0.9 * y}, 0.3 * r), z, z + 0.12 * r);
    solid.add_cylinder(Axis::x, {off, 0}, can, -x - left, -x - 0.3 * r)
        .add_cylinder(Axis::x, {off, 0}, 1.1 * can, -x - left - t, -x - left + 0.3 * t)
        .add_cylinder(Axis::x, {off, 0}, 1.1 * can, -x - 0.3 * r - t, -x - 0.3 * r)
        .add_cylinder(Axis::x, {off, 0}, 0.5 * can, -x - 0.3 * r, 0);
    const double right = r * random.uniform(0.2, 3);
    solid.add_cylinder(Axis::x, {off, 0}, 0.5 * can, 0, x + 0.3 * r);
    if (right > 1.2 * r)
        solid.add_cylinder(Axis::x, {off, 0}, 0.85 * can, x + 0.3 * r, x + right)
            .add_revolution(Axis::x, cap_meridian(x + right, 1, 0.2 * r, 0.85 * can), {off, 0});
    solid.add_cylinder(Axis::z, {}, 0.75 * r, -z - 0.3 * r, 0).add_cylinder(Axis::z, {}, 0.3 * r, 0, z + 0.35 * r);
    if (random.chance(0.5))
        for (const Point2 q : quarters)
            solid.add_cylinder(Axis::x, Point2{off, 0} + 0.77 * can * q, 0.06 * r, -x - left - 2 * t, -x);
    solid.cut_box({-x + t, -y + t, -z + t}, {x - t, y - t, z - 0.01 * r})
        .cut_cylinder(Axis::x, {off, 0}, can - 0.7 * t, -x - left + 0.3 * t, -x - 0.3 * r - t);
    solid.cut_cylinder(Axis::z, {}, 0.35 * r, -far, -z + 2 * t)
        .cut_hole_circle(Axis::z, {}, 0.58 * r, 4, 45, 0.07 * r, -far, -z);
    for (const Point2 q : quarters) solid.cut_cylinder(Axis::z, {0.8 * x * q.x, 0.75 * y * q.y}, 0.05 * r, z, far);
}

/// Electric: a gear's body on a mounting flange, the motor's can, the box of the controls, the hand wheel's hub.
void electric_actuator(Solid& solid, Random& random, double r) {
    const double z = r * random.uniform(0.9, 1.3), flange = r * random.uniform(1.0, 1.3),
                 motor = r * random.uniform(0.55, 0.8), reach = r * random.uniform(1.8, 3),
                 box = r * random.uniform(0.7, 0.95), t = 0.2 * r;
    solid.add_cylinder(Axis::z, {}, r, -z, z)
        .add_cylinder(Axis::z, {}, flange, -z - 0.5 * r, -z - 0.5 * r + t)
        .add_cylinder(Axis::z, {}, 0.75 * r, -z - 0.5 * r, 0);
    solid.add_cylinder(Axis::x, {0, 0}, motor, 0, reach)
        .add_cylinder(Axis::x, {0, 0}, 1.12 * motor, r * 1.1, r * 1.1 + t);
    if (random.chance(0.6)) solid.add_revolution(Axis::x, cap_meridian(reach, 1, 0.25 * motor, motor));
    const std::size_t control = random.weighted({0.4, 0.35, 0.25});
    if (control == 0)
        solid.add_cylinder(Axis::x, {0, 0}, box, -r * random.uniform(1.6, 2.2), 0)
            .add_cylinder(Axis::x, {0, 0}, 1.1 * box, -1.35 * r, -1.35 * r + t);
    if (control == 1)
        solid.add_box({-0.9 * r, -2.1 * r, -0.8 * z}, {0.9 * r, 0, 0.8 * z})
            .add_box({-r, -1.7 * r, -0.88 * z}, {r, -1.5 * r, 0.88 * z});
    if (control == 2)
        solid.add_box({-2.0 * r, -0.8 * r, -0.7 * z}, {0, 0.8 * r, 0.7 * z})
            .add_box({-1.7 * r, -0.9 * r, -0.8 * z}, {-1.5 * r, 0.9 * r, 0.8 * z});
    solid.add_cylinder(Axis::y, {0, 0.1 * z}, 0.35 * r, 0, 1.4 * r);
    if (random.chance(0.6))
        solid.add_revolution(Axis::y, ring_meridian(1.45 * r, 1.65 * r, 0.95 * r, 1.1 * r), {0, 0.1 * z})
            .add_box({-r, 1.5 * r, 0.1 * z - 0.08 * r}, {r, 1.6 * r, 0.1 * z + 0.08 * r})
            .add_cylinder(Axis::y, {0, 0.1 * z}, 0.25 * r, 1.4 * r, 1.7 * r);
    solid.add_cylinder(Axis::z, {}, 0.45 * r, z, z + r * random.uniform(0.1, 1.2));
    solid.cut_cylinder(Axis::z, {}, 0.3 * r, -far, 0.5 * z)
        .cut_cylinder(Axis::z, {}, 0.8 * r, -0.7 * z, 0.8 * z)
        .cut_cylinder(Axis::x, {0, 0}, 0.85 * motor, 0.5 * r, reach - 0.1 * r);
    solid.cut_hole_circle(Axis::z, {}, 0.87 * flange, 4, 45, 0.08 * r, -far, -z - 0.5 * r + 2 * t);
}

}  // namespace

/// Bodies of actuators: rack and pinion, scotch yoke, electric.
Part actuator_body(FamilyContext& context) {
    Random& random = context.random;
    const double r = random.log_uniform(18, 160);
    Part part;
    switch (random.weighted({0.45, 0.25, 0.3})) {
        case 0:
            rack_actuator(part.solid, random, r);
            break;
        case 1:
            yoke_actuator(part.solid, random, r);
            break;
        default:
            electric_actuator(part.solid, random, r);
            break;
    }
    return part;
}

}  // namespace v16::corpus
