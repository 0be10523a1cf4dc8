// Bought parts and assemblies: rolling bearings, motors, fans, several parts put together.
#include <algorithm>

#include "corpus/families/other.hpp"
#include "corpus/turned.hpp"

namespace v16::corpus {

/// Rolling bearing: two rings with raceways and balls or rollers between; or closed by shields.
Part rolling_bearing(FamilyContext& context) {
    Random& random = context.random;
    const double bore = random.log_uniform(1.5, 80), outer = bore * random.uniform(1.7, 3.0),
                 width = (outer - bore) * random.uniform(0.5, 1.1);
    const double gap = outer - bore, ball = gap * random.uniform(0.24, 0.33),
                 inner_shoulder = bore + gap * random.uniform(0.28, 0.36),
                 outer_shoulder = outer - gap * random.uniform(0.24, 0.32);
    const double middle = 0.5 * (bore + outer), c = gap * random.uniform(0.02, 0.08);
    const std::size_t form = random.weighted({0.45, 0.3, 0.15, 0.1});
    Part part;
    const auto ring = [&](double low, double high) {
        const Path meridian = ring_meridian(0, width, low, high);
        part.solid.add_revolution(Axis::y, random.chance(0.7) ? chamfered(meridian, c) : meridian);
    };
    ring(bore, inner_shoulder);
    ring(outer_shoulder, outer);
    if (form == 1) {  // shields
        const double inset = width * random.uniform(0.02, 0.1);
        part.solid.add_revolution(Axis::y,
                                  ring_meridian(inset, width - inset, inner_shoulder + 0.02 * gap, outer_shoulder));
        return part;
    }
    const int count = std::clamp(static_cast<int>(2.6 * middle / ball * random.uniform(0.7, 1.0)), 5, 24);
    if (form == 0 || form == 3) part.solid.cut_revolution(Axis::y, circle({0.5 * width, middle}, 1.05 * ball));
    for (int i = 0; i < count; ++i) {
        const Point2 at = polar({}, middle, 360.0 * i / count);
        if (form == 2)
            part.solid.add_cylinder(Axis::y, at, ball, 0.12 * width, 0.88 * width);
        else
            part.solid.add_revolution(Axis::y, ball_meridian(0.5 * width, ball), at);
    }
    if (random.chance(0.3)) {  // cage
        const double half = 0.25 * ball;
        part.solid.add_revolution(
            Axis::y, ring_meridian(0.5 * width - ball * 0.8, 0.5 * width + ball * 0.8, middle - half, middle + half));
    }
    return part;
}

/// Electric motor seen whole: body, flange, pilot, shaft, terminals.
Part motor(FamilyContext& context) {
    Random& random = context.random;
    const double half = random.log_uniform(8, 80), length = half * random.uniform(1.0, 4),
                 shaft = half * random.uniform(0.08, 0.25), out = half * random.uniform(0.5, 1.6);
    const bool square = random.chance(0.6);
    Part part;
    if (square) {
        part.solid.add_prism(
            Axis::x, chamfered(rectangle({-half, -half}, {half, half}), half * random.uniform(0.1, 0.3)), 0, length);
        const double cap = 0.2 * length;
        if (random.chance(0.6))
            part.solid.cut_prism(Axis::x, rectangle({-2 * half, 0.95 * half}, {2 * half, 2 * half}), cap, length - cap)
                .cut_prism(Axis::x, rectangle({-2 * half, -2 * half}, {2 * half, -0.95 * half}), cap, length - cap);
        part.solid.cut_hole_circle(Axis::x, {}, half * 1.08, 4, 45, 0.06 * half, length - 0.2 * half, length + 1);
    } else {
        part.solid.add_chamfered_cylinder(Axis::x, {}, half, 0, length, 0.08 * half, 0.05 * half);
        part.solid.cut_hole_circle(Axis::x, {}, 0.65 * half, random.choice({2, 3, 4, 6}), 0, 0.06 * half,
                                   length - 0.2 * half, length + 1);
    }
    part.solid.add_cylinder(Axis::x, {}, half * random.uniform(0.3, 0.55), length, length + 0.08 * half)
        .add_chamfered_cylinder(Axis::x, {}, shaft, length, length + out, 0, 0.1 * shaft);
    if (random.chance(0.4))
        part.solid.cut_box({length + 0.3 * out, -2 * shaft, 0.7 * shaft}, {length + out + 1, 2 * shaft, 2 * shaft});
    if (random.chance(0.4))
        part.solid.add_box({0.05 * length, -0.35 * half, -1.25 * half}, {0.3 * length, 0.35 * half, -0.9 * half});
    if (random.chance(0.3)) part.solid.add_cylinder(Axis::x, {}, shaft, -0.4 * out, 0);
    return part;
}

/// Axial fan in its square frame.
Part axial_fan(FamilyContext& context) {
    Random& random = context.random;
    const double half = random.log_uniform(10, 100), depth = half * random.uniform(0.25, 0.8),
                 ring = half * random.uniform(0.9, 0.97), hub = half * random.uniform(0.3, 0.5);
    const int blades = random.integer(5, 11), struts = random.choice({3, 4, 4});
    const double lean = random.uniform(10, 40), t = half * 0.05;
    Part part;
    part.solid.add_prism(Axis::y, rounded_rectangle({-half, -half}, {half, half}, 0.12 * half), 0, depth);
    if (random.chance(0.4))  // waisted frame
        part.solid.cut_prism(Axis::y, rectangle({-2 * half, -2 * half}, {2 * half, 2 * half}), 0.2 * depth, 0.8 * depth)
            .add_cylinder(Axis::y, {}, 0.995 * half, 0.2 * depth, 0.8 * depth);
    part.solid.cut_cylinder(Axis::y, {}, ring, -1, depth + 1);
    for (int i = 0; i < struts; ++i)
        part.solid.add_prism(Axis::y, rotated(rectangle({0, -t}, {1.02 * ring, t}), 360.0 * i / struts + 30),
                             depth - 2 * t, depth - 0.5 * t);
    for (int i = 0; i < blades; ++i) {
        const double a = 360.0 * i / blades, w = 250.0 / blades;
        part.solid.add_prism(Axis::y,
                             through({polar({}, 0.95 * hub, a), polar({}, 0.95 * ring, a + lean),
                                      polar({}, 0.95 * ring, a + lean + w * 0.8), polar({}, 0.95 * hub, a + w)}),
                             0.15 * depth, 0.7 * depth);
    }
    part.solid.add_cylinder(Axis::y, {}, hub, 0.08 * depth, depth - 0.3 * t);
    part.solid.cut_hole_circle(Axis::y, {}, 0.89 * half * 1.4142, 4, 45, 0.06 * half, -1, depth + 1);
    return part;
}

/// Several parts together: a shaft in two bearings on a base, bolted plates with nuts, a bush pressed into a block.
Part assembly(FamilyContext& context) {
    Random& random = context.random;
    Part part;
    const double shaft = random.log_uniform(3, 40), length = shaft * random.uniform(8, 16),
                 base = shaft * random.uniform(0.8, 1.6);
    if (random.chance(0.6)) {
        const double centre = shaft * random.uniform(2.6, 4), body = shaft * random.uniform(1.8, 2.3),
                     half = shaft * random.uniform(2.6, 3.6), width = shaft * random.uniform(1.2, 2.4);
        part.solid.add_box({0, -half, -base}, {length, half, 0});
        for (const double x : {0.15 * length, 0.85 * length - width}) {
            part.solid
                .add_prism(Axis::x, through({{-half * 0.8, 0}, {half * 0.8, 0}, {body, centre}, {-body, centre}}), x,
                           x + width)
                .add_cylinder(Axis::x, {0, centre}, body, x, x + width);
            for (const double y : {-0.65 * half, 0.65 * half})
                part.solid.add_prism(Axis::z, polygon({x + 0.5 * width, y}, 0.5 * shaft, 6, 0), 0,
                                     0.6 * shaft + 0.3 * centre);
        }
        part.solid.add_chamfered_cylinder(Axis::x, {0, centre}, shaft, -0.1 * length, 1.1 * length, 0.1 * shaft,
                                          0.1 * shaft);
        if (random.chance(0.7))
            part.solid.add_cylinder(Axis::x, {0, centre}, random.uniform(0.6, 0.95) * std::min(centre, 2.2 * body),
                                    0.42 * length, 0.42 * length + width);
    } else {
        const double t = shaft * random.uniform(0.8, 2), width = shaft * random.uniform(4, 8);
        const int bolts = random.integer(2, 4), plates = random.integer(2, 3);
        for (int i = 0; i < plates; ++i)
            part.solid.add_box({i % 2 ? 0.0 : -0.12 * length, -0.5 * width * (1 + 0.2 * (i % 2)), i * t},
                               {length, 0.5 * width, (i + 1) * t});
        for (int i = 0; i < bolts; ++i) {
            const Point2 at{length * (i + 0.5) / bolts, 0};
            part.solid.add_cylinder(Axis::z, at, 0.5 * shaft, -1.2 * shaft, plates * t)
                .add_prism(Axis::z, polygon(at, 1.0 * shaft, 6, 0), plates * t, plates * t + 0.7 * shaft);
            part.solid.add_prism(Axis::z, polygon(at, 1.0 * shaft, 6, 0), -0.85 * shaft, 0);
        }
    }
    return part;
}

}  // namespace v16::corpus
