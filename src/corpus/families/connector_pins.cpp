// Pins, keys and rivets.
#include <algorithm>
#include <cmath>

#include "corpus/families/connector.hpp"
#include "corpus/families/connector_sizes.hpp"
#include "corpus/turned.hpp"

namespace v16::corpus {

Part rivet(FamilyContext& context) {
    Random& random = context.random;
    const double r = random.log_uniform(0.5, 18), length = 2 * r * random.log_uniform(0.8, 6);
    const double head = r * random.uniform(1.6, 2.2), height = r * random.uniform(0.5, 1.3);
    Part part;
    switch (random.integer(0, 3)) {
        case 0: {  // round head: a spherical cap
            Path cap;
            const double bulge = -std::tan(std::atan2(height, head) / 2.0);
            cap.vertices = {{{0, 0}}, {{-height, 0}, bulge}, {{0, head}}};
            part.solid.add_revolution(Axis::x, cap);
            break;
        }
        case 1:  // flat head
            part.solid.add_chamfered_cylinder(Axis::x, {}, head, -0.4 * height, 0, 0.1 * height, 0);
            break;
        case 2:  // countersunk head
            part.solid.add_revolution(Axis::x, cone_meridian(0, head, head - r, r));
            break;
        default:  // pan head
            part.solid.add_revolution(Axis::x, cone_meridian(-height * 0.7, r * 1.2, 0, head));
            break;
    }
    part.solid.add_chamfered_cylinder(Axis::x, {}, r, 0, length, 0, random.chance(0.3) ? 0.12 * r : 0.0);
    const std::size_t kind = random.weighted({0.5, 0.25, 0.25});
    if (kind == 1)  // tubular and semi-tubular
        part.solid.cut_cylinder(Axis::x, {}, r * random.uniform(0.5, 0.75),
                                random.chance(0.5) ? length * 0.5 : -2 * height, length + 1);
    if (kind == 2) {  // blind rivet with its mandrel
        const double pin = r * random.uniform(0.45, 0.6);
        part.solid.add_cylinder(Axis::x, {}, pin, -length * random.uniform(1.5, 3), 0)
            .add_revolution(Axis::x, ball_meridian(length + 0.3 * r, 0.9 * r));
    }
    return part;
}

Part parallel_key(FamilyContext& context) {
    Random& random = context.random;
    const double width = random.log_uniform(2, 50);
    const double height = width * (width < 8 ? random.uniform(0.95, 1.0) : random.uniform(0.55, 0.8));
    const double length = width * random.uniform(2, 9);
    const double half = width / 2;
    Path outline;
    switch (random.integer(0, 2)) {
        case 0:
            outline = slot({half, 0}, {length - half, 0}, half);
            break;
        case 1:
            outline = rectangle({0, -half}, {length, half});
            break;
        default:  // one end round
            outline.vertices = {{{0, -half}}, {{length - half, -half}, 1.0}, {{length - half, half}}, {{0, half}}};
            break;
    }
    Part part;
    part.solid.add_prism(Axis::z, outline, 0, height);
    if (length > 4 * width && random.chance(0.25)) {  // key with holding screws, DIN 6885 form C
        const double r = 0.2 * width;
        for (const double x : {0.25 * length, 0.75 * length})
            part.solid.cut_counterbore(Axis::z, {x, 0}, r, 1.7 * r, 0.4 * height, height, -1);
        if (random.chance(0.5)) part.solid.cut_cylinder(Axis::z, {0.5 * length, 0}, r, -1, height + 1);
    }
    part.main_side = random.chance(0.5) ? Side::top : Side::front;
    return part;
}

Part woodruff_key(FamilyContext& context) {
    Random& random = context.random;
    const double radius = random.log_uniform(2, 35), width = radius * random.uniform(0.3, 0.55);
    const double height = radius * random.uniform(0.75, 0.98);
    Part part;
    part.solid.add_cylinder(Axis::y, {0, radius}, radius, 0, width);
    part.solid.cut_prism(Axis::y, rectangle({-2 * radius, height}, {2 * radius, 3 * radius}), -1, width + 1);
    if (random.chance(0.25))
        part.solid.cut_prism(Axis::y, rectangle({-2 * radius, -1}, {2 * radius, radius * random.uniform(0.05, 0.15)}),
                             -1, width + 1);
    return part;
}

Part taper_key(FamilyContext& context) {
    Random& random = context.random;
    const double width = random.log_uniform(4, 50), height = width * random.uniform(0.6, 1.0);
    const double length = width * random.uniform(3, 9), slope = random.uniform(0.01, 0.05);
    const double nose = random.chance(0.7) ? height * random.uniform(1.3, 1.8) : 0.0;  // gib head
    std::vector<Point2> side{{0, 0}, {length, 0}, {length, height - slope * length}};
    if (nose > 0.0)
        side.insert(side.end(), {{0, height}, {0, nose}, {-0.9 * height, nose - 0.3 * height}, {-0.9 * height, 0}});
    else
        side.push_back({0, height});
    Part part;
    part.solid.add_prism(Axis::y, through(side), 0, width);
    return part;
}

Part dowel_pin(FamilyContext& context) {
    Random& random = context.random;
    const double r = random.log_uniform(0.5, 25), length = 2 * r * random.log_uniform(1.2, 6);
    const double end = r * random.uniform(0.08, 0.3);
    Part part;
    switch (random.integer(0, 4)) {
        case 0:  // chamfered
            part.solid.add_chamfered_cylinder(Axis::x, {}, r, 0, length, end, random.chance(0.7) ? end : 0.0);
            break;
        case 1: {  // rounded end, ISO 8734
            Path path;
            const double bulge = std::tan(std::atan2(end, r) / 2.0);
            path.vertices = {{{0, 0}, -bulge}, {{end, r}}, {{length - end, r}, -bulge}, {{length, 0}}};
            part.solid.add_revolution(Axis::x, path);
            break;
        }
        case 2: {  // taper 1:50
            const double small = r - length / 100.0;
            part.solid.add_revolution(Axis::x, cone_meridian(0, std::max(0.4 * r, small), length, r));
            break;
        }
        case 3: {  // spring pin: a slotted tube
            part.solid.add_chamfered_cylinder(Axis::x, {}, r, 0, length, end, end)
                .cut_cylinder(Axis::x, {}, r * random.uniform(0.55, 0.75), -1, length + 1)
                .cut_prism(Axis::x, rectangle({-0.15 * r, 0}, {0.15 * r, 2 * r}), -1, length + 1);
            break;
        }
        default: {  // tapped for extraction
            part.solid.add_chamfered_cylinder(Axis::x, {}, r, 0, length, end, end)
                .cut_blind_hole(Axis::x, {}, 0.45 * r, -1, 0.5 * length);
            part.solid.add_thread({.axis = Axis::x,
                                   .centre = {},
                                   .major_radius = 0.53 * r,
                                   .minor_radius = 0.45 * r,
                                   .from = 0,
                                   .to = 0.4 * length,
                                   .internal = true});
            break;
        }
    }
    return part;
}

Part clevis_pin(FamilyContext& context) {
    Random& random = context.random;
    const double r = random.log_uniform(1.5, 40), length = 2 * r * random.uniform(1.8, 7);
    const double head = r * random.uniform(1.3, 1.8), height = r * random.uniform(0.3, 0.8);
    const double chamfer = r * random.uniform(0.1, 0.3);
    Part part;
    part.solid.add_chamfered_cylinder(Axis::x, {}, r, 0, length, 0, chamfer);
    if (random.chance(0.85)) part.solid.add_chamfered_cylinder(Axis::x, {}, head, -height, 0, 0.15 * height, 0);
    const double at = length - r * random.uniform(0.6, 1.0);
    if (random.chance(0.6))
        part.solid.cut_cylinder(random.chance(0.5) ? Axis::z : Axis::y, {at, 0}, r * random.uniform(0.2, 0.32), -2 * r,
                                2 * r);
    else
        part.solid.cut_revolution(Axis::x, ring_meridian(at - 0.12 * r, at + 0.12 * r, 0.8 * r, 2 * r));
    if (random.chance(0.15)) part.solid.cut_blind_hole(Axis::x, {}, 0.25 * r, -height - 1, 0.6 * length);
    return part;
}

Part split_pin(FamilyContext& context) {
    Random& random = context.random;
    const double r = random.log_uniform(0.4, 6), length = 2 * r * random.uniform(6, 18);
    const double eye = r * random.uniform(1.6, 2.4), gap = r * random.uniform(0.05, 0.25);
    const double short_leg = length * random.uniform(0.8, 0.97);
    Part part;
    part.solid.add_cylinder(Axis::y, {-eye, 0}, eye + r * 0.3, -r, r)
        .cut_cylinder(Axis::y, {-eye, 0}, eye - 0.7 * r, -2 * r, 2 * r);
    part.solid.add_cylinder(Axis::x, {}, r, -0.2 * eye, length)
        .cut_box({-1.5 * eye, -2 * r, -gap}, {length + 1, 2 * r, gap})
        .cut_box({short_leg, -2 * r, -2 * r}, {length + 1, 2 * r, 0});
    return part;
}

Part eye_bolt(FamilyContext& context) {
    Random& random = context.random;
    const MetricSize size = metric_size(random);
    const double r = size.radius(), length = size.d * random.uniform(1.4, 6);
    const double eye = size.d * random.uniform(0.8, 1.4), wire = size.d * random.uniform(0.35, 0.6);
    Part part;
    if (random.chance(0.5)) {  // forged ring on a collar, DIN 580
        const double centre = -eye - wire;
        part.solid.add_revolution(Axis::y, circle({0, eye}, wire), {centre, 0});
        part.solid.add_cylinder(Axis::x, {}, 1.7 * r, -0.8 * wire, 0.25 * size.d)
            .add_revolution(Axis::x, cone_meridian(-1.8 * wire, 0.8 * r, -0.7 * wire, 1.4 * r));
        add_threaded_shank(part.solid, random, size, 0.25 * size.d, length, 0.4 * size.d);
    } else {  // swing bolt, DIN 444: flat eye
        const double head = r * random.uniform(1.7, 2.4), half = r * random.uniform(0.7, 1.1);
        part.solid.add_cylinder(Axis::y, {-head, 0}, head, -half, half);
        add_threaded_shank(part.solid, random, size, -0.3 * head, length, length * random.uniform(0.3, 0.6));
        part.solid.cut_cylinder(Axis::y, {-head, 0}, head * random.uniform(0.45, 0.62), -2 * head, 2 * head);
    }
    return part;
}

}  // namespace v16::corpus
