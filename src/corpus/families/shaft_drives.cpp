// Shafts of drives and cylinders: half shafts, torsion bars, stub axles, piston rods.
#include <algorithm>

#include "corpus/families/shaft.hpp"
#include "corpus/families/shaft_details.hpp"
#include "corpus/families/teeth.hpp"

namespace v16::corpus {
namespace {

/// A splined or serrated end between two positions along x.
void add_splines(Solid& solid, Random& random, double from, double to, double radius) {
    const int keys = random.choice({6, 8, 10, 16, 20});
    const double width = std::min(0.5, 2.6 / keys) * radius;
    solid.add_prism(Axis::x, spline_outline(keys, random.uniform(0.82, 0.9) * radius, radius, width), from, to);
}

}  // namespace

/// Half shaft: a bolted flange at one end, splines at the other, slender between.
Part half_shaft(FamilyContext& context) {
    Random& random = context.random;
    const double radius = random.log_uniform(4, 50), length = radius * random.uniform(10, 34),
                 spline = radius * random.uniform(1.5, 4), flange = radius * random.uniform(2.0, 4.5),
                 t = radius * random.uniform(0.4, 1.0);
    const double neck = radius * random.uniform(1.1, 1.5);
    Part part;
    part.solid.add_revolution(Axis::x,
                              turned({{.length = t, .radius = flange, .chamfer_right = 0.1 * t},
                                      {.length = radius, .radius = neck * 1.2, .end_radius = neck},
                                      {.length = radius * random.uniform(0.5, 2), .radius = neck},
                                      {.length = radius, .radius = neck, .end_radius = 0.88 * radius},
                                      {.length = length, .radius = 0.88 * radius, .chamfer_right = 0.08 * radius}}));
    const Box3 box = part.solid.bounds();
    add_splines(part.solid, random, box.max.x - spline, box.max.x, radius);
    if (random.chance(0.4)) cut_ring_groove(part.solid, box.max.x - 0.3 * spline, radius);
    part.solid.cut_hole_circle(Axis::x, {}, 0.5 * (flange + 1.2 * neck), random.choice({4, 5, 6, 8}), 90,
                               std::min(0.3 * (flange - 1.2 * neck), 0.2 * flange), -1, t + 0.01 * t);
    return part;
}

/// Torsion bar or drive shaft with toothed ends: thick, short ends with splines, a thin middle, generous cones.
Part torsion_bar(FamilyContext& context) {
    Random& random = context.random;
    const double radius = random.log_uniform(4, 60), head = radius * random.uniform(1.0, 3.5),
                 thin = radius * random.uniform(0.55, 0.85), cone = radius * random.uniform(0.3, 2.0),
                 length = radius * random.uniform(6, 30);
    const double other = random.chance(0.5) ? radius : radius * random.uniform(0.8, 1.0);
    Part part;
    part.solid.add_revolution(Axis::x, turned({{.length = head, .radius = 0.8 * radius},
                                               {.length = cone, .radius = 0.8 * radius, .end_radius = thin},
                                               {.length = length, .radius = thin},
                                               {.length = cone, .radius = thin, .end_radius = 0.8 * other},
                                               {.length = head, .radius = 0.8 * other}}));
    const double end = 2 * head + 2 * cone + length;
    add_splines(part.solid, random, 0, head, radius);
    if (random.chance(0.7))
        add_splines(part.solid, random, end - head, end, other);
    else
        part.solid.add_prism(Axis::x, polygon({}, other, random.choice({4, 6}), 45), end - head, end);
    if (random.chance(0.4)) cut_end_hole(part.solid, random, end, -1, 0.8 * other);
    return part;
}

/// Stub axle: a square or round plate with holes and a stepped journal that ends in a thread and a split pin's hole.
Part stub_axle(FamilyContext& context) {
    Random& random = context.random;
    const double radius = random.log_uniform(4, 60), plate = radius * random.uniform(1.9, 3.0),
                 t = radius * random.uniform(0.3, 0.9), outer = radius * random.uniform(0.6, 0.85),
                 thread = outer * random.uniform(0.65, 0.9);
    const double seat = radius * random.uniform(1.0, 2.2), second = radius * random.uniform(1.2, 3.5),
                 tail = radius * random.uniform(0.8, 1.8), cone = radius * random.uniform(0.1, 1.5);
    Part part;
    const bool square = random.chance(0.5);
    if (square)
        part.solid.add_prism(Axis::x, rounded_rectangle({-plate, -plate}, {plate, plate}, 0.25 * plate), -t, 0);
    else
        part.solid.add_cylinder(Axis::x, {}, plate, -t, 0);
    const double start = t * 0.2;
    part.solid.add_revolution(Axis::x, turned({{.length = start, .radius = 1.15 * radius},
                                               {.length = seat, .radius = radius, .chamfer_right = 0.05 * radius},
                                               {.length = cone, .radius = 0.98 * radius, .end_radius = 1.02 * outer},
                                               {.length = second, .radius = outer, .chamfer_right = 0.05 * radius},
                                               {.length = tail, .radius = thread, .chamfer_right = 0.1 * radius}}));
    const double end = start + seat + cone + second + tail;
    thread_over(part.solid, end - 0.85 * tail, end, thread);
    if (random.chance(0.6)) part.solid.cut_cylinder(Axis::y, {end - 0.3 * tail, 0}, 0.13 * thread, -far, far);
    part.solid.cut_hole_circle(Axis::x, {}, (square ? 1.05 : 0.78) * plate, 4, 45, plate * random.uniform(0.08, 0.14),
                               -far, 0.01 * t);
    return part;
}

/// Piston rod of a cylinder: a long plain rod, flats for a wrench, a thread at one or both ends, a seat for the piston.
Part piston_rod(FamilyContext& context) {
    Random& random = context.random;
    const double radius = random.log_uniform(2, 60), length = radius * random.uniform(8, 40),
                 seat = radius * random.uniform(0.6, 0.85), front = radius * random.uniform(0.6, 0.9);
    const double seat_length = radius * random.uniform(1, 3), thread = radius * random.uniform(1, 3.5);
    const bool back_thread = random.chance(0.7);
    std::vector<TurnedStep> steps{
        {.length = 0.6 * seat_length, .radius = 0.8 * seat, .chamfer_left = 0.1 * seat},
        {.length = seat_length, .radius = seat},
        {.length = length, .radius = radius, .chamfer_left = 0.1 * radius, .chamfer_right = 0.15 * radius}};
    const bool male = random.chance(0.7);
    const bool relief = male && random.chance(0.4);
    if (relief) steps.push_back({.length = 0.25 * thread, .radius = 0.8 * front});
    if (male) steps.push_back({.length = thread, .radius = front, .chamfer_right = 0.15 * front});
    Part part;
    part.solid.add_revolution(Axis::x, turned(steps));
    const std::vector<double> at = step_positions(steps);
    if (back_thread) thread_over(part.solid, 0, at[1], 0.8 * seat);
    if (male)
        thread_over(part.solid, at[at.size() - 2], at.back(), front);
    else
        cut_end_hole(part.solid, random, at.back(), -1, 1.4 * radius);
    if (random.chance(0.6)) {
        const double from = at[3] - radius * random.uniform(1.0, 2.0), wide = radius * random.uniform(0.4, 0.8);
        for (const double s : {-1.0, 1.0})
            part.solid.cut_box({from, s > 0 ? 0.85 * radius : -far, -far},
                               {from + wide, s > 0 ? far : -0.85 * radius, far});
    }
    return part;
}

}  // namespace v16::corpus
