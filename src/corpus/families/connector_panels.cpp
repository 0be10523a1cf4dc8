// Fasteners of access panels and of furniture.
#include <algorithm>
#include <cmath>

#include "corpus/families/connector.hpp"
#include "corpus/families/connector_sizes.hpp"
#include "corpus/turned.hpp"

namespace v16::corpus {
namespace {

/// Stud of a quarter-turn fastener: head with a slot, wing or ring, a cross pin or a slotted cam at its end.
Part quarter_turn(Random& random, double r) {
    const double length = r * random.uniform(3, 7), head = r * random.uniform(1.7, 2.6),
                 t = r * random.uniform(0.4, 0.8);
    Part part;
    Solid& solid = part.solid;
    switch (random.integer(0, 3)) {
        case 0:
            solid.add_revolution(Axis::x, dome_meridian(0, head, 1.3 * t, 0.2 * t));
            cut_drive(solid, random, random.choice({Drive::slot, Drive::cross, Drive::hexagon}), 0.9 * r, -1.3 * t,
                      0.9 * t);
            break;
        case 1:
            solid.add_revolution(Axis::x, cone_meridian(-t, head, 0, r));
            cut_drive(solid, random, random.choice({Drive::slot, Drive::cross}), 0.9 * r, -t, 0.5 * t);
            break;
        case 2: {  // wing
            const double wing = head * random.uniform(1.0, 1.6), high = head * random.uniform(0.8, 1.3);
            solid.add_cylinder(Axis::x, {}, head, -t, 0)
                .add_prism(Axis::y, filleted(rectangle({-t - high, -wing}, {-0.5 * t, wing}), 0.4 * high), -0.35 * t,
                           0.35 * t);
            break;
        }
        default:  // knurled or bail handle
            solid.add_chamfered_cylinder(Axis::x, {}, head, -2.2 * t, 0, 0.2 * t, 0.1 * t);
            if (random.chance(0.6)) knurl(solid, 20, head, -2 * t, -0.4 * t);
            cut_drive(solid, random, Drive::slot, 0.9 * r, -2.2 * t, 0.8 * t);
            break;
    }
    solid.add_chamfered_cylinder(Axis::x, {}, r, 0, length, 0, 0.2 * r);
    if (random.chance(0.5)) {  // cross pin
        solid.add_cylinder(Axis::z, {length - 0.7 * r, 0}, 0.35 * r, -1.9 * r, 1.9 * r);
    } else {  // hollow end with a cam slot
        solid.cut_cylinder(Axis::x, {}, 0.6 * r, length - 2 * r, length + r);
        solid.cut_box({length - 1.4 * r, -2 * r, -0.22 * r}, {length + r, 2 * r, 0.22 * r});
        solid.cut_cylinder(Axis::y, {length - 1.4 * r, 0.15 * r}, 0.34 * r, -2 * r, 2 * r);
    }
    if (random.chance(0.5)) {  // held by a ring, or a spring cup under the head
        const double x = length * random.uniform(0.2, 0.45);
        if (random.chance(0.5))
            solid.add_chamfered_cylinder(Axis::x, {}, 1.6 * r, x, x + 0.25 * r, 0.05 * r, 0.05 * r);
        else
            solid.add_chamfered_cylinder(Axis::x, {}, 1.5 * r, 0, x, 0, 0.1 * r);
    }
    return part;
}

/// Receptacle: an oval or square plate, two rivet holes, a box or cross-slotted dome in the middle.
Part receptacle(Random& random, double r) {
    const double reach = r * random.uniform(2.6, 3.6), t = 0.25 * r, ear = r * random.uniform(0.8, 1.1),
                 hole = 0.42 * ear;
    Part part;
    Solid& solid = part.solid;
    if (random.chance(0.6))
        solid.add_prism(Axis::z, tangent_hull({-reach, 0}, ear, {0, 0}, 1.7 * r), 0, t)
            .add_prism(Axis::z, tangent_hull({0, 0}, 1.7 * r, {reach, 0}, ear), 0, t);
    else
        solid.add_prism(Axis::z, rounded_rectangle({-reach - ear, -1.7 * r}, {reach + ear, 1.7 * r}, 0.4 * r), 0, t);
    const double high = r * random.uniform(1.0, 2.0);
    if (random.chance(0.5))
        solid.add_chamfered_cylinder(Axis::z, {}, 1.5 * r, 0, high, 0, 0.3 * r);
    else
        solid.add_box({-1.5 * r, -1.2 * r, 0}, {1.5 * r, 1.2 * r, high});
    solid.cut_cylinder(Axis::z, {}, 1.08 * r, -r, 2 * high)
        .cut_prism(Axis::z, rounded_rectangle({-0.4 * r, -2 * r}, {0.4 * r, 2 * r}, 0.1 * r), 0.5 * high, 2 * high);
    for (const double s : {-1.0, 1.0}) solid.cut_cylinder(Axis::z, {s * reach, 0}, hole, -r, r);
    part.main_side = Side::top;
    return part;
}

/// Captive screw: a knob or head in a sleeve that is pressed or flared into the panel, a spring under it.
Part captive_screw(Random& random) {
    const MetricSize size = metric_size(random);
    const double d = std::min(size.d, 12.0), r = 0.5 * d, knob = d * random.uniform(0.9, 1.5),
                 high = d * random.uniform(0.8, 2.2), sleeve = knob * random.uniform(0.75, 0.95),
                 body = d * random.uniform(0.7, 1.8), out = d * random.uniform(0.8, 2.0);
    const bool raised = random.chance(0.5);
    const double lift = raised ? body * random.uniform(0.6, 1.0) : 0.05 * d;
    Part part;
    Solid& solid = part.solid;
    solid.add_chamfered_cylinder(Axis::x, {}, knob, -lift - high, -lift, 0.1 * d, 0.05 * d);
    if (random.chance(0.7)) knurl(solid, random.choice({20, 24, 30}), knob, -lift - 0.9 * high, -lift - 0.1 * high);
    cut_drive(solid, random, random.choice({Drive::slot, Drive::cross, Drive::hexagon, Drive::none}), 0.9 * d,
              -lift - high, 0.4 * high);
    solid.add_cylinder(Axis::x, {}, 0.8 * r, -lift - 0.1 * d, body);
    if (raised && random.chance(0.6))
        for (double x = -lift; x < -0.2 * d; x += 0.3 * d)
            solid.add_chamfered_cylinder(Axis::x, {}, 0.78 * sleeve, x, x + 0.16 * d, 0.07 * d, 0.07 * d);
    solid.add_cylinder(Axis::x, {}, sleeve, 0, body)
        .add_chamfered_cylinder(Axis::x, {}, sleeve * random.uniform(1.1, 1.4), 0.75 * body, body, 0.03 * d, 0);
    solid.add_revolution(Axis::x, turned({{.length = 0.12 * d, .radius = 0.85 * sleeve},
                                          {.length = 0.25 * d, .radius = 0.95 * sleeve, .chamfer_right = 0.05 * d}},
                                         body));
    const double end = body + out + 0.4 * d;
    solid.add_chamfered_cylinder(Axis::x, {}, r, body + 0.3 * d, end, 0, 0.15 * d)
        .add_thread({Axis::x, {}, r, 0.84 * r, body + 0.4 * d, end});
    return part;
}

}  // namespace

/// Fasteners of access panels: quarter-turn studs and their receptacles, captive screws in their sleeves.
Part panel_fastener(FamilyContext& context) {
    Random& random = context.random;
    switch (random.weighted({0.45, 0.2, 0.35})) {
        case 0:
            return quarter_turn(random, random.log_uniform(1.5, 8));
        case 1:
            return receptacle(random, random.log_uniform(2, 10));
        default:
            return captive_screw(random);
    }
}

namespace {

/// Two halves of a sleeve screw: flat heads, a tube with an inner thread, a screw in it.
Part binding_post(Random& random) {
    const double d = random.choice({4.0, 5.0, 6.0, 6.0, 8.0}), r = 0.5 * d, head = d * random.uniform(0.9, 1.3),
                 t = d * random.uniform(0.2, 0.4), grip = d * random.uniform(1.5, 8),
                 tube = r * random.uniform(1.3, 1.5), apart = random.chance(0.5) ? 0.0 : d * random.uniform(0.3, 2.5);
    Part part;
    Solid& solid = part.solid;
    const std::size_t alone = random.weighted({0.7, 0.3});
    const bool domed = random.chance(0.5);
    const auto add_head = [&](double at, double s) {
        if (domed) {
            Path cap = dome_meridian(0, head, t, 0.2 * t);
            for (PathVertex& v : cap.vertices) v = {{at - s * -v.at.x, v.at.y}, s < 0 ? -v.bulge : v.bulge};
            solid.add_revolution(Axis::x, cap);
        } else {
            solid.add_chamfered_cylinder(Axis::x, {}, head, std::min(at, at - s * t), std::max(at, at - s * t),
                                         s > 0 ? 0.2 * t : 0, s > 0 ? 0 : 0.2 * t);
        }
    };
    add_head(0, 1);
    solid.add_cylinder(Axis::x, {}, tube, 0, grip).cut_cylinder(Axis::x, {}, 0.82 * r, 0.1 * grip, 2 * grip);
    solid.add_thread({Axis::x, {}, r, 0.82 * r, 0.2 * grip, grip, true});
    cut_drive(solid, random, random.choice({Drive::slot, Drive::hexagon, Drive::cross}), 0.8 * d, -t, 0.5 * t);
    if (alone == 1) return part;
    const double base = grip + apart + 0.05 * d;
    solid.add_cylinder(Axis::x, {}, r, base - grip * random.uniform(0.5, 0.8), base)
        .add_thread({Axis::x, {}, r, 0.84 * r, base - 0.5 * grip, base});
    add_head(base, -1);
    return part;
}

/// Screw with a wide flat head for furniture, its sleeve nut or the barrel that it runs into.
Part joint_connector(Random& random) {
    const double d = random.choice({6.0, 6.0, 7.0, 8.0, 10.0}), r = 0.5 * d, head = d * random.uniform(1.1, 1.5),
                 t = d * random.uniform(0.25, 0.4), length = d * random.uniform(3, 14);
    Part part;
    Solid& solid = part.solid;
    solid.add_chamfered_cylinder(Axis::x, {}, head, -t, 0, 0.3 * t, 0);
    if (random.chance(0.4)) solid.add_cylinder(Axis::x, {}, 0.6 * d, 0, 0.6 * d);
    solid.add_cylinder(Axis::x, {}, r, 0, length)
        .add_thread({Axis::x, {}, r, 0.85 * r, length * random.uniform(0.2, 0.6), length});
    cut_drive(solid, random, Drive::hexagon, 0.65 * d, -t, 0.9 * t + 0.1 * d);
    const double tip = length + d * random.uniform(0.4, 1.0);
    if (random.chance(0.5)) solid.add_revolution(Axis::x, cone_meridian(length, 0.8 * r, tip, 0.35 * r));
    if (random.chance(0.3)) {
        const double barrel = d * random.uniform(0.75, 1.0), at = length - 1.4 * d;
        solid.add_chamfered_cylinder(Axis::z, {at, 0}, barrel, -1.6 * barrel, 1.6 * barrel, 0.1 * d, 0.1 * d);
        solid.cut_prism(Axis::z, rectangle({at - 0.1 * d, -2 * barrel}, {at + 0.1 * d, 2 * barrel}), 1.5 * barrel,
                        2 * barrel);
    } else if (random.chance(0.4)) {
        const double sleeve = 1.3 * r, from = length * random.uniform(0.4, 0.7),
                     to = length + d * random.uniform(0.5, 2);
        solid.add_cylinder(Axis::x, {}, sleeve, from, to)
            .add_chamfered_cylinder(Axis::x, {}, head, to, to + t, 0, 0.3 * t);
        cut_drive(solid, random, Drive::none, d, to, t);
    }
    return part;
}

/// Hook plates of beds and rails: a plate with hooks that drop into the slots of another.
Part bed_hook(Random& random) {
    const double high = random.uniform(60, 150), wide = high * random.uniform(0.12, 0.25), t = random.uniform(1.5, 3),
                 out = wide * random.uniform(0.6, 1.2);
    const int hooks = random.integer(2, 3);
    Part part;
    Solid& solid = part.solid;
    const Path outline = rounded_rectangle({-wide, -0.5 * high}, {wide, 0.5 * high}, 0.3 * wide);
    solid.add_prism(Axis::y, outline, 0, t);
    const double pitch = high / hooks;
    const bool slots = random.chance(0.35);
    for (int i = 0; i < hooks; ++i) {
        const double z = pitch * (i - 0.5 * (hooks - 1));
        if (slots)
            solid.cut_prism(Axis::y,
                            rectangle({-0.15 * wide - t, z - 0.25 * pitch}, {-0.15 * wide + t, z + 0.25 * pitch}), -t,
                            2 * t);
        else
            solid.add_prism(Axis::x,
                            through({{0, z + 0.22 * pitch},
                                     {-out, z + 0.1 * pitch},
                                     {-out, z - 0.3 * pitch},
                                     {-0.6 * out, z - 0.3 * pitch},
                                     {-0.6 * out, z - 0.05 * pitch},
                                     {0, z - 0.05 * pitch}}),
                            wide - t, wide);
        solid.cut_countersink(Axis::y, {0.35 * wide - (slots ? 0.0 : 0.3 * wide), z + 0.3 * pitch}, 0.14 * wide,
                              0.26 * wide, -0.001, 2 * t);
    }
    part.main_side = random.choice({Side::front, Side::right});
    return part;
}

}  // namespace

/// Connectors of furniture: binding posts, connector bolts with sleeves or barrels, hook plates of beds.
Part furniture_connector(FamilyContext& context) {
    Random& random = context.random;
    switch (random.weighted({0.4, 0.4, 0.2})) {
        case 0:
            return binding_post(random);
        case 1:
            return joint_connector(random);
        default:
            return bed_hook(random);
    }
}

}  // namespace v16::corpus
