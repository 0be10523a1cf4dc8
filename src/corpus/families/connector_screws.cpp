// Bolts and screws. Along x, head on the left.
#include <algorithm>
#include <cmath>

#include "corpus/families/connector.hpp"
#include "corpus/families/connector_sizes.hpp"
#include "corpus/turned.hpp"

namespace v16::corpus {
namespace {

/// Length of thread of a partly threaded fastener (ISO 888: b = 2 d + 6 up to 125 mm), or the whole length.
double thread_start(Random& random, const MetricSize& size, double length, double full_chance) {
    const double threaded = 2.0 * size.d + 6.0;
    if (threaded > 0.9 * length || random.chance(full_chance)) return std::min(2.0 * size.pitch, 0.2 * length);
    return length - threaded;
}

/// Length by the series 1, 1.2, 1.6, 2, 2.5 ... times the diameter: short machine screws to long bolts.
double shank_length(Random& random, const MetricSize& size, double shortest, double longest) {
    return std::max(2.0, std::round(size.d * random.log_uniform(shortest, longest)));
}

Drive any_drive(Random& random) {
    return random.choice({Drive::hexagon, Drive::hexagon, Drive::slot, Drive::cross, Drive::star});
}

}  // namespace

Part hex_bolt(FamilyContext& context) {
    Random& random = context.random;
    const MetricSize size = metric_size(random);
    const double length = shank_length(random, size, 1.2, 13);
    const double phase = random.choice({0.0, 30.0});
    Part part;
    part.solid.add_prism(Axis::x, hexagon({}, size.s, phase), -size.k, 0);
    if (random.chance(0.8))
        chamfer_hexagon(part.solid, Axis::x, size.s, -size.k, 1, size.s * random.uniform(0.44, 0.5),
                        random.choice({15.0, 25.0, 30.0}));
    if (random.chance(0.25))  // washer face
        part.solid.add_cylinder(Axis::x, {}, 0.475 * size.s, 0, 0.03 * size.d + 0.1);
    if (random.chance(0.12))  // flange of ISO 4162
        part.solid.add_revolution(Axis::x, cone_meridian(-0.4 * size.k, 0.55 * size.s, 0, size.d * 1.05));
    const double from = thread_start(random, size, length, 0.35);
    if (from > 2 * size.d && random.chance(0.2)) {  // waisted or reduced shank
        part.solid.add_cylinder(Axis::x, {}, size.radius() * random.uniform(0.85, 0.95), 0, from);
        add_threaded_shank(part.solid, random, size, from, length, from);
    } else if (from > 2 * size.d && random.chance(0.12)) {  // fitted bolt
        part.solid.add_cylinder(Axis::x, {}, size.radius() * 1.07, 0, from);
        add_threaded_shank(part.solid, random, size, from, length, from);
    } else {
        add_threaded_shank(part.solid, random, size, 0, length, from);
    }
    if (random.chance(0.1))
        part.solid.cut_cylinder(Axis::z, {length - 0.7 * size.d, 0}, 0.1 * size.d + 0.3, -size.d, size.d);
    return part;
}

Part socket_cap_screw(FamilyContext& context) {
    Random& random = context.random;
    const MetricSize size = metric_size(random);
    const double length = shank_length(random, size, 1.0, 20);
    const double height = size.d * (random.chance(0.15) ? random.uniform(0.55, 0.7) : random.uniform(0.97, 1.03));
    const double chamfer = random.chance(0.6) ? 0.08 * size.d : 0.0;
    Part part;
    if (random.chance(0.3))
        part.solid.add_revolution(Axis::x, filleted(ring_meridian(-height, 0, 0, size.head / 2), 0.1 * size.d));
    else
        part.solid.add_chamfered_cylinder(Axis::x, {}, size.head / 2, -height, 0, chamfer, 0.3 * chamfer);
    add_threaded_shank(part.solid, random, size, 0, length, thread_start(random, size, length, 0.5));
    cut_drive(part.solid, random, random.chance(0.88) ? Drive::hexagon : Drive::star, size.socket, -height,
              height * random.uniform(0.45, 0.6));
    return part;
}

Part countersunk_screw(FamilyContext& context) {
    Random& random = context.random;
    const MetricSize size = metric_size(random);
    const double length = shank_length(random, size, 1.4, 12);
    const double head = size.d * random.uniform(0.9, 1.05);  // radius: dk about 2 d
    const double angle = random.chance(0.15) ? 50.0 : 45.0;
    const double rim = random.chance(0.6) ? 0.06 * size.d : 0.0;
    const double cone = (head - size.radius()) / std::tan(radians(angle));
    Part part;
    part.solid.add_revolution(Axis::x,
                              through({{0, 0}, {0, head}, {rim, head}, {rim + cone, size.radius()}, {rim + cone, 0}}));
    double face = 0.0;
    if (random.chance(0.25)) {  // raised head
        face = -0.25 * size.d;
        part.solid.add_revolution(Axis::x, dome_meridian(0, head, -face, 0));
    }
    const double from = rim + cone + thread_start(random, size, length, 0.6);
    add_threaded_shank(part.solid, random, size, rim + cone, rim + cone + length, from);
    const Drive drive = any_drive(random);
    cut_drive(part.solid, random, drive, size.d * random.uniform(0.6, 0.75), face,
              -face + size.d * random.uniform(0.28, 0.4));
    return part;
}

Part button_head_screw(FamilyContext& context) {
    Random& random = context.random;
    const MetricSize size = metric_size(random);
    const double length = shank_length(random, size, 1.0, 12);
    const double head = size.d * random.uniform(0.85, 1.02);  // radius: ISO 7380 dk about 1.9 d
    const double height = size.d * random.uniform(0.5, 0.62);
    const double top = head * random.uniform(0.4, 0.65);  // flat on top
    Path dome;
    const double bulge = -std::tan(radians(random.uniform(40, 62)) / 4.0);
    dome.vertices = {{{0, 0}}, {{-height, 0}}, {{-height, top}, bulge}, {{-0.12 * size.d, head}}, {{0, head}}};
    Part part;
    part.solid.add_revolution(Axis::x, dome);
    if (random.chance(0.2))  // collar of ISO 7380-2
        part.solid.add_cylinder(Axis::x, {}, head * random.uniform(1.2, 1.35), -0.14 * size.d, 0);
    add_threaded_shank(part.solid, random, size, 0, length, thread_start(random, size, length, 0.7));
    cut_drive(part.solid, random, random.chance(0.75) ? Drive::hexagon : any_drive(random),
              size.d * random.uniform(0.58, 0.7), -height, height * random.uniform(0.5, 0.75));
    return part;
}

Part pan_head_screw(FamilyContext& context) {
    Random& random = context.random;
    const MetricSize size = metric_size(random);
    const double length = shank_length(random, size, 1.0, 10);
    const double head = size.d * random.uniform(0.82, 1.05), height = size.d * random.uniform(0.55, 0.75);
    Part part;
    if (random.chance(0.5))  // cheese head
        part.solid.add_revolution(
            Axis::x, through({{0, 0}, {-height, 0}, {-height, head * random.uniform(0.9, 1.0)}, {0, head}}));
    else
        part.solid.add_revolution(Axis::x, filleted(through({{0, 0}, {-height, 0}, {-height, head}, {0, head}}),
                                                    height * random.uniform(0.2, 0.42)));
    add_threaded_shank(part.solid, random, size, 0, length, thread_start(random, size, length, 0.8));
    cut_drive(part.solid, random, random.choice({Drive::slot, Drive::cross, Drive::star, Drive::hexagon}),
              size.d * random.uniform(0.7, 0.95), -height, height * random.uniform(0.4, 0.6));
    return part;
}

Part set_screw(FamilyContext& context) {
    Random& random = context.random;
    const MetricSize size = metric_size(random);
    const double length = shank_length(random, size, 0.8, random.chance(0.7) ? 3 : 8);
    const double r = size.radius(), point = std::min(r * random.uniform(0.4, 0.95), 0.4 * length);
    Part part;
    std::vector<Point2> meridian{{0, 0}};
    const double start = random.chance(0.7) ? std::min(size.pitch * random.uniform(0.4, 0.9), 0.2 * length) : 0.0;
    if (start > 0.0) meridian.push_back({0, r - start});
    meridian.push_back({start, r});
    switch (random.integer(0, 3)) {
        case 0:  // flat point
            meridian.insert(meridian.end(), {{length - size.pitch * 0.8, r}, {length, r - size.pitch * 0.8}});
            break;
        case 1:  // cone point
            meridian.push_back({length - point, r});
            if (random.chance(0.5)) meridian.push_back({length, 0.12 * r});
            break;
        case 2:  // dog point
            meridian.insert(meridian.end(), {{length - point, r},
                                             {length - point + 0.25 * r, 0.72 * r},
                                             {length - 0.05 * r, 0.72 * r},
                                             {length, 0.67 * r}});
            break;
        default:  // cup point
            meridian.insert(meridian.end(), {{length - 0.45 * r, r}, {length, 0.55 * r}, {length - 0.3 * r, 0}});
            break;
    }
    if (meridian.back().y > 0.0) meridian.push_back({length, 0});
    part.solid.add_revolution(Axis::x, through(meridian));
    part.solid.add_thread({.axis = Axis::x,
                           .centre = {},
                           .major_radius = r,
                           .minor_radius = size.minor_radius(),
                           .from = 0,
                           .to = length - point});
    const bool slotted = random.chance(0.2);
    cut_drive(part.solid, random, slotted ? Drive::slot : Drive::hexagon, slotted ? size.d : size.d * 0.5, 0,
              std::min(size.d * random.uniform(0.3, 0.8), 0.5 * length));
    return part;
}

Part stud(FamilyContext& context) {
    Random& random = context.random;
    const MetricSize size = metric_size(random);
    const double length = shank_length(random, size, 3, 20);
    const double c = size.pitch * random.uniform(0.6, 1.0);
    const double left = size.d * random.uniform(1.0, 2.0), right = std::min(2.0 * size.d + 6.0, 0.45 * length);
    Part part;
    const bool waisted = random.chance(0.4) && left + right < 0.8 * length;
    if (waisted) {
        const double waist = size.radius() * random.uniform(0.8, 0.93);
        part.solid.add_chamfered_cylinder(Axis::x, {}, size.radius(), 0, left, c, 0)
            .add_cylinder(Axis::x, {}, waist, left, length - right)
            .add_chamfered_cylinder(Axis::x, {}, size.radius(), length - right, length, 0, c);
    } else {
        part.solid.add_chamfered_cylinder(Axis::x, {}, size.radius(), 0, length, c, c);
    }
    const bool all_thread = !waisted && random.chance(0.4);
    const auto thread = [&](double from, double to) {
        part.solid.add_thread({.axis = Axis::x,
                               .centre = {},
                               .major_radius = size.radius(),
                               .minor_radius = size.minor_radius(),
                               .from = from,
                               .to = to});
    };
    if (all_thread) {
        thread(0, length);
    } else {
        thread(0, std::min(left, 0.45 * length));
        thread(length - right, length);
    }
    if (random.chance(0.15)) cut_drive(part.solid, random, Drive::hexagon, size.d * 0.5, 0, size.d * 0.6);
    return part;
}

}  // namespace v16::corpus
