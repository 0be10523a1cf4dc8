// Sensors of processes: probes, sight tubes, level switches.
#include <algorithm>
#include <array>

#include "corpus/families/other.hpp"
#include "corpus/turned.hpp"

namespace v16::corpus {
namespace {

/// Head of a sensor about `at`: a round box whose lid is screwed or hinged, its cable entry to the side.
void add_sensor_head(Solid& solid, Random& random, double z, double r) {
    if (random.chance(0.5)) {  // axis level
        solid.add_cylinder(Axis::y, {0, z + r}, r, -0.7 * r, 0.6 * r)
            .add_cylinder(Axis::y, {0, z + r}, 1.1 * r, -1.1 * r, -0.6 * r);
        solid.add_cylinder(Axis::z, {}, 0.5 * r, z - 0.2 * r, z + 0.4 * r);
    } else {
        solid.add_revolution(
            Axis::z,
            turned({{0.5 * r, 0.5 * r, 0.95 * r}, {0.6 * r, r}, {0.35 * r, 1.1 * r}, {0.25 * r, 1.05 * r, 0.7 * r}},
                   z));
        if (random.chance(0.5)) solid.add_box({-1.35 * r, -0.15 * r, z + 0.9 * r}, {-0.9 * r, 0.15 * r, z + 1.3 * r});
    }
    const double cable = z + r * (random.chance(0.5) ? 0.7 : 0.9);
    solid.add_cylinder(Axis::x, {0, cable}, 0.35 * r, 0, 1.5 * r)
        .add_prism(Axis::x, polygon({0, cable}, 0.5 * r, 6), 1.3 * r, 1.7 * r)
        .add_cylinder(Axis::x, {0, cable}, 0.3 * r, 1.6 * r, 2.1 * r);
}

/// Thermometer or probe: head, neck, thread or flange, sheath or protecting well.
void add_probe(Part& part, Random& random) {
    Solid& solid = part.solid;
    const double r = random.log_uniform(2, 10), len = r * random.uniform(12, 50), neck = r * random.uniform(4, 18),
                 head = r * random.uniform(3.5, 6);
    solid.add_cylinder(Axis::z, {}, r, -len, 0).add_revolution(Axis::z, ball_meridian(-len, r));
    switch (random.integer(0, 3)) {
        case 0:
            solid.add_cylinder(Axis::z, {}, 2.2 * r, -3.5 * r, 0)
                .add_thread({Axis::z, {}, 2.2 * r, 1.95 * r, -3.5 * r, -0.4 * r, false})
                .add_prism(Axis::z, polygon({}, 3.3 * r, 6), 0, 1.8 * r);
            break;
        case 1: {
            const double flange = r * random.uniform(5, 9);
            solid.add_cylinder(Axis::z, {}, flange, 0, 0.25 * flange)
                .cut_hole_circle(Axis::z, {}, 0.75 * flange, 4, 45, 0.11 * flange, -1, far);
            solid.add_cylinder(Axis::z, {}, 0.55 * flange, -0.08 * flange, 0);
            break;
        }
        case 2:  // tapered well
            solid.add_revolution(Axis::z, cone_meridian(-0.9 * len, 1.5 * r, 0.01, 2.6 * r))
                .add_cylinder(Axis::z, {}, 3.2 * r, 0, 2.5 * r);
            break;
        default:
            solid.add_cylinder(Axis::z, {}, 1.6 * r, -0.3 * len, 0)
                .add_cylinder(Axis::z, {}, 4 * r, -0.02 * len, 0.8 * r);
            break;
    }
    solid.add_cylinder(Axis::z, {}, 1.3 * r, 0, neck);
    if (random.chance(0.4)) solid.add_prism(Axis::z, polygon({}, 2.2 * r, 6), 0.6 * neck, 0.6 * neck + 1.5 * r);
    add_sensor_head(solid, random, neck, head);
}

/// Flow meter of a float in a conical tube, or a level's glass between two cocks.
void add_sight_tube(Part& part, Random& random) {
    Solid& solid = part.solid;
    const double r = random.log_uniform(8, 40), high = r * random.uniform(6, 14), end = r * random.uniform(1.4, 2.2),
                 plate = r * random.uniform(1.4, 2);
    const bool level = random.chance(0.45), block = random.chance(0.4);
    if (block) {  // of clear plastic
        solid.add_box({-plate, -plate, -end}, {plate, plate, high + end})
            .cut_cylinder(Axis::z, {}, 0.6 * r, -0.5 * end, high + 0.5 * end);
        solid.add_cylinder(Axis::z, {}, 0.35 * r, 0.4 * high, 0.4 * high + 0.8 * r);
        solid.add_cylinder(Axis::y, {0, 0}, 0.5 * r, 0, plate + 1.4 * r)
            .add_cylinder(Axis::y, {0, high}, 0.5 * r, 0, plate + 1.4 * r);
        if (random.chance(0.6))
            solid.add_cylinder(Axis::y, {0, -0.3 * end}, 0.6 * r, -plate - 1.2 * r, -plate)
                .add_cylinder(Axis::y, {0, -0.3 * end}, 0.25 * r, -plate - 2 * r, -plate);
        return;
    }
    solid.add_revolution(Axis::z, cone_meridian(0, 0.6 * r, high, level ? 0.6 * r : 0.75 * r))
        .cut_revolution(Axis::z, cone_meridian(-1, 0.5 * r, high + 1, level ? 0.5 * r : 0.65 * r));
    if (!level)
        solid.add_revolution(Axis::z, turned({{0.4 * r, 0.1 * r, 0.5 * r}, {0.3 * r, 0.53 * r}, {0.3 * r, 0.3 * r}},
                                             high * random.uniform(0.3, 0.7)));
    for (const double s : {-1.0, 1.0}) {
        const double z = s > 0 ? high : 0;
        solid.add_cylinder(Axis::z, {}, r, std::min(z - s * 0.2 * r, z + s * end),
                           std::max(z - s * 0.2 * r, z + s * end));
        if (level) {
            solid.add_cylinder(Axis::x, {0, z + s * 0.5 * end}, 0.55 * r, -4 * r, 0)
                .add_cylinder(Axis::x, {0, z + s * 0.5 * end}, 1.4 * r, -4 * r, -3.5 * r);
            solid.add_cylinder(Axis::x, {0, z + s * 0.5 * end}, 0.25 * r, 0, 2.2 * r)
                .add_cylinder(Axis::x, {0, z + s * 0.5 * end}, 0.9 * r, 1.9 * r, 2.3 * r);
        } else {
            const double far_end = z + s * (end + 1.2 * r);
            solid.add_prism(Axis::z, polygon({}, 1.3 * r, 6), std::min(z + s * end, far_end),
                            std::max(z + s * end, far_end));
            solid.add_cylinder(Axis::z, {}, 0.6 * r, std::min(far_end, far_end + s * r),
                               std::max(far_end, far_end + s * r));
        }
    }
    const int rods = random.choice({0, 2, 2, 4});
    for (int i = 0; i < rods; ++i) {
        const Point2 at = polar({}, 1.15 * r, 360.0 * i / rods + (rods == 4 ? 45 : 0));
        solid.add_cylinder(Axis::z, at, 0.12 * r, -0.8 * end, high + 0.8 * end);
    }
    if (random.chance(0.4)) solid.add_box({-0.9 * r, 0.9 * r, 0}, {0.9 * r, 1.0 * r, high});
}

/// Vibrating fork, flap of a flow switch, or paddle that turns in bulk goods, below its head.
void add_level_switch(Part& part, Random& random) {
    Solid& solid = part.solid;
    const double r = random.log_uniform(6, 20), shaft = r * random.uniform(1, 8);
    solid.add_cylinder(Axis::z, {}, r, -1.5 * r, 0)
        .add_thread({Axis::z, {}, r, 0.9 * r, -1.5 * r, -0.2 * r, false})
        .add_prism(Axis::z, polygon({}, 1.5 * r, 6), 0, 0.9 * r)
        .add_cylinder(Axis::z, {}, 0.9 * r, 0.8 * r, 2 * r);
    switch (random.integer(0, 2)) {
        case 0:
            solid.add_cylinder(Axis::z, {}, 0.7 * r, -1.5 * r - shaft, -1.4 * r);
            for (const double s : {-1.0, 1.0})
                solid.add_prism(Axis::x,
                                slot({s * 0.45 * r, -1.5 * r - shaft}, {s * 0.45 * r, -3.8 * r - shaft}, 0.14 * r),
                                -0.45 * r, 0.45 * r);
            break;
        case 1:
            solid.add_cylinder(Axis::z, {}, 0.2 * r, -3 * r - shaft, 0)
                .add_prism(Axis::y,
                           rounded_rectangle({-1.6 * r, -5.5 * r - shaft}, {1.6 * r, -2.5 * r - shaft}, 0.3 * r),
                           -0.1 * r, 0.1 * r);
            if (random.chance(0.5))
                solid.cut_prism(Axis::y, rectangle({-1.2 * r, -5 * r - shaft}, {-0.3 * r, -3 * r - shaft}), -far, far)
                    .cut_prism(Axis::y, rectangle({0.3 * r, -5 * r - shaft}, {1.2 * r, -3 * r - shaft}), -far, far);
            break;
        default:
            solid.add_cylinder(Axis::z, {}, 0.25 * r, -2.5 * r - shaft, 0);
            for (int i = 0; i < 3; ++i)
                solid.add_prism(Axis::y,
                                rectangle({-0.4 * r, -(2.2 + 0.9 * i) * r - shaft},
                                          {0.4 * r + 0.2 * r * i, -(1.5 + 0.9 * i) * r - shaft}),
                                -0.06 * r, 0.06 * r);
            break;
    }
    if (random.chance(0.5))
        add_sensor_head(solid, random, 2 * r, r * random.uniform(1.6, 2.4));
    else
        solid.add_box({-2 * r, -1.4 * r, 2 * r}, {2 * r, 1.4 * r, 4.6 * r})
            .add_box({-2.1 * r, -1.5 * r, 4.2 * r}, {2.1 * r, 1.5 * r, 4.8 * r})
            .add_cylinder(Axis::x, {0, 3 * r}, 0.7 * r, 2 * r, 3.4 * r);
}

}  // namespace

/// Sensor of a process: thermometer with its head, sight tube with a float, level switch.
Part process_sensor(FamilyContext& context) {
    Part part;
    constexpr std::array forms{add_probe, add_sight_tube, add_level_switch};
    forms[context.random.weighted({0.4, 0.3, 0.3})](part, context.random);
    return part;
}

}  // namespace v16::corpus
