// Shafts of other sections than round: hexagon and square bars, keyed and polygon shafts; rods that are pulled at.
#include <algorithm>
#include <cmath>

#include "corpus/families/shaft.hpp"
#include "corpus/families/shaft_details.hpp"
#include "corpus/families/teeth.hpp"

namespace v16::corpus {
namespace {

/// A turned end on a bar: it runs from the face at `at` outward (`out` +1 or -1).
void add_turned_end(Solid& solid, Random& random, double at, double out, double radius) {
    const double r = radius * random.uniform(0.6, 0.97), end = at + out * radius * random.log_uniform(0.6, 5);
    const double from = std::min(at, end), to = std::max(at, end);
    const double edge = random.choice({0.0, 0.08, 0.12}) * r;
    solid.add_chamfered_cylinder(Axis::x, {}, r, from, to, out < 0 ? edge : 0.0, out < 0 ? 0.0 : edge);
    switch (random.integer(0, 4)) {
        case 0:
            thread_over(solid, from, to, r);
            break;
        case 1:
            cut_ring_groove(solid, end - out * 0.25 * r - 0.05 * r, r);
            break;
        case 2:
            cut_end_hole(solid, random, end, -out, r);
            break;
        case 3:
            solid.cut_cylinder(Axis::z, {end - out * 0.5 * r, 0}, 0.2 * r, -far, far);
            break;
        default:
            break;
    }
}

}  // namespace

/// Hexagon or square bar: as cut off, with turned ends, grooves round it, holes across or tapped into its ends, with a
/// round or a flat middle.
Part hexagon_shaft(FamilyContext& context) {
    Random& random = context.random;
    const int sides = random.choice({6, 6, 6, 6, 4, 4, 8, 3});
    const double r = random.log_uniform(3, 40), length = r * random.log_uniform(6, 60),
                 phase = sides == 4 ? 45.0 : 30.0;
    const double across = r * std::cos(radians(180.0 / sides));
    Part part;
    Solid& solid = part.solid;
    Path section = polygon({}, r, sides, random.chance(0.5) ? phase : phase + 180.0 / sides);
    if (random.chance(0.3)) section = filleted(section, 0.15 * r);
    solid.add_prism(Axis::x, section, 0, length);
    if (random.chance(0.4))  // corners turned off at the ends
        for (const double s : {-1.0, 1.0}) {
            const double face = s < 0 ? 0.0 : length, edge = 0.8 * (r - across) + 0.02 * r;
            solid.cut_revolution(Axis::x, through({{face - s * edge, 1.02 * r},
                                                   {face, 0.98 * across},
                                                   {face + s * r, 0.98 * across},
                                                   {face + s * r, 1.02 * r}}));
        }
    if (random.chance(0.2)) {  // round in the middle
        const double from = length * random.uniform(0.15, 0.4), to = length * random.uniform(0.6, 0.85);
        solid.cut_revolution(Axis::x, ring_meridian(from, to, across * random.uniform(0.8, 1.0), 2 * r));
    }
    const int grooves = random.choice({0, 0, 1, 2, 4});
    for (int i = 0; i < grooves; ++i)
        solid.cut_revolution(Axis::x, [&] {
            const double at = i % 2 == 0 ? r * (0.6 + i) : length - r * (0.6 + i);
            return ring_meridian(at - 0.06 * r, at + 0.06 * r, 0.9 * across, 2 * r);
        }());
    const int holes = random.choice({0, 0, 1, 2, 3});
    for (int i = 0; i < holes; ++i)
        solid.cut_cylinder(random.choice({Axis::y, Axis::z}), {length * (i + 0.5) / holes, 0}, 0.25 * across, -far,
                           far);
    const bool tapped = random.chance(0.35);
    if (random.chance(0.6)) {
        add_turned_end(solid, random, 0, -1, across);
        if (random.chance(0.75)) add_turned_end(solid, random, length, 1, across);
    } else if (tapped) {
        cut_end_hole(solid, random, 0, 1, across);
        cut_end_hole(solid, random, length, -1, across);
    }
    if (random.chance(0.15)) solid.cut_cylinder(Axis::x, {}, across * random.uniform(0.3, 0.6), -far, far);
    return part;
}

namespace {

/// Polygon profile of three (P3G) or four sides (P4C): a circle with soft lobes.
Path polygon_profile(int lobes, double r) {
    std::vector<Point2> points;
    const double deep = 0.16 / lobes;
    for (int i = 0; i < 120; ++i)
        points.push_back(polar({}, r * (1 - deep + deep * std::cos(radians(3.0 * i * lobes))), 3.0 * i));
    return through(points);
}

/// Seat of a Woodruff key: a disc's mark in the shaft.
void cut_woodruff(Solid& solid, double at, double r) {
    solid.cut_cylinder(Axis::y, {at, 1.18 * r}, 0.6 * r, -0.2 * r, 0.2 * r);
}

/// What takes the torque over one step between two positions.
void put_driver(Solid& solid, Random& random, std::size_t form, double from, double to, double r) {
    const double length = to - from;
    switch (form) {
        case 0: {  // keyways, one or several about the shaft, closed or run out at the end
            const double wide = 0.5 * r;
            cut_keyway(solid, from + 0.08 * length, to - 0.08 * length, r);
            if (random.chance(0.3))
                solid.cut_box({from + 0.08 * length, -wide / 2, -far}, {to - 0.08 * length, wide / 2, -0.7 * r});
            break;
        }
        case 1:
            for (int i = 0, n = length > 3.5 * r ? random.integer(1, 3) : 1; i < n; ++i)
                cut_woodruff(solid, from + length * (i + 0.5) / n, r);
            break;
        case 2:  // one flat or two
            cut_flat(solid, from, to, r, random.uniform(0.15, 0.4) * r);
            if (random.chance(0.4)) solid.cut_box({from, -far, -far}, {to, far, -0.75 * r});
            break;
        case 3:
            solid.cut_cylinder(Axis::x, {}, 1.02 * r, from, to)
                .add_prism(Axis::x, polygon_profile(random.choice({3, 3, 4}), r), from, to);
            break;
        case 4: {  // serrations: many small triangular teeth
            const int count = random.choice({18, 24, 36, 48});
            std::vector<Point2> points;
            for (int i = 0; i < 2 * count; ++i)
                points.push_back(polar({}, i % 2 == 0 ? r : r * (1 - 2.2 / count), 180.0 * i / count));
            solid.cut_cylinder(Axis::x, {}, 1.02 * r, from, to).add_prism(Axis::x, through(points), from, to);
            break;
        }
        default:  // a keyway that runs out at both ends of the step, opposite another
            for (const double s : {-1.0, 1.0})
                solid.cut_box({from - 0.01 * r, -0.2 * r, s > 0 ? 0.75 * r : -far},
                              {to + 0.01 * r, 0.2 * r, s > 0 ? far : -0.75 * r});
            break;
    }
}

}  // namespace

/// Shaft of which the ends or seats drive: long keyways, Woodruff seats, flats, polygon profiles, serrations.
Part key_shaft(FamilyContext& context) {
    Random& random = context.random;
    const double d = random.log_uniform(4, 120);
    std::vector<TurnedStep> steps = shaft_steps(random, d, random.integer(1, 5));
    for (TurnedStep& step : steps) step.length = std::max(step.length, d * random.uniform(0.5, 2.5));
    if (steps.size() == 1) steps[0].length = d * random.log_uniform(3, 14);
    finish_ends(random, steps);
    Part part;
    part.solid.add_revolution(Axis::x, turned(steps));
    const std::vector<double> at = step_positions(steps);
    const std::size_t form = random.weighted({0.25, 0.2, 0.15, 0.15, 0.15, 0.1});
    const std::size_t last = steps.size() - 1;
    put_driver(part.solid, random, form, last == 0 ? at[0] + 0.6 * steps[0].length : at[last],
               at.back() + (form == 2 ? 1 : 0), steps[last].radius);
    if (last > 0 && random.chance(0.6))
        put_driver(part.solid, random, random.chance(0.5) ? form : 0, at[0], at[1], steps[0].radius);
    if (last > 1 && random.chance(0.4)) cut_ring_groove(part.solid, at[1] + 0.3 * steps[1].length, steps[1].radius);
    if (random.chance(0.4)) cut_end_hole(part.solid, random, at.back(), -1.0, 0.8 * steps[last].radius);
    part.main_side = random.choice({Side::front, Side::front, Side::top});
    return part;
}

namespace {

/// One end of a rod: its material ends at `at`, `out` is the direction away from the rod.
void add_rod_end(Solid& solid, Random& random, std::size_t form, double at, double out, double r) {
    const double eye = r * random.uniform(1.8, 2.8), middle = at + out * eye, thick = r * random.uniform(0.7, 1.4);
    const auto from = [&](double a, double b) { return std::min(at + out * a, at + out * b); };
    const auto to = [&](double a, double b) { return std::max(at + out * a, at + out * b); };
    if (form == 0) {  // thread, with one nut or two
        const double long_thread = r * random.uniform(3, 8);
        thread_over(solid, from(-long_thread, 0), to(-long_thread, 0), r);
        for (int i = 0, nuts = random.choice({0, 0, 1, 2}); i < nuts; ++i)
            solid.add_prism(Axis::x, polygon({}, 2.0 * r, 6, 30),
                            from(-2.6 * r * (i + 0.6), -2.6 * r * (i + 0.6) + 1.6 * r),
                            to(-2.6 * r * (i + 0.6), -2.6 * r * (i + 0.6) + 1.6 * r));
    } else if (form == 1) {  // flattened, with a hole
        solid.add_prism(Axis::y, slot({at - out * 1.2 * eye, 0}, {middle, 0}, eye), -0.35 * thick, 0.35 * thick)
            .cut_cylinder(Axis::y, {middle, 0}, eye * random.uniform(0.4, 0.6), -far, far);
    } else if (form == 2) {  // forked
        solid.add_prism(Axis::y, tangent_hull({at - out * 1.5 * r, 0}, r, {middle, 0}, eye), -1.1 * eye, 1.1 * eye)
            .cut_box({from(0.1 * r, 3 * eye), -0.5 * eye, -far}, {to(0.1 * r, 3 * eye), 0.5 * eye, far})
            .cut_cylinder(Axis::y, {middle, 0}, 0.5 * eye, -far, far);
    } else if (form == 3) {  // bored eye
        solid.add_cylinder(Axis::y, {middle, 0}, eye, -thick, thick)
            .cut_cylinder(Axis::y, {middle, 0}, eye * random.uniform(0.5, 0.7), -far, far);
    } else {  // ball with a stud across
        solid.add_revolution(Axis::x, ball_meridian(middle, eye));
        solid.add_cylinder(Axis::z, {middle, 0}, 0.55 * eye, -3.2 * eye, 0);
        solid.add_thread({Axis::z, {middle, 0}, 0.55 * eye, 0.47 * eye, -3.2 * eye, -1.9 * eye, false});
    }
}

}  // namespace

/// Rod that is pulled at: threaded, flattened, forked or eyed ends, a hexagon or flats for adjusting in the middle.
Part tie_rod(FamilyContext& context) {
    Random& random = context.random;
    const double r = random.log_uniform(1.5, 40), length = r * random.log_uniform(16, 80);
    Part part;
    Solid& solid = part.solid;
    const std::size_t middle = random.weighted({0.4, 0.3, 0.15, 0.15});
    solid.add_chamfered_cylinder(Axis::x, {}, r, 0, length, 0.1 * r, 0.1 * r);
    if (middle == 1) {  // hexagon to turn it by
        const double wide = r * random.uniform(2, 8), at = length * random.choice({0.5, 0.5, 0.3});
        solid.add_prism(Axis::x, polygon({}, r * random.uniform(1.3, 2.0), random.choice({6, 6, 4}), 30), at - wide / 2,
                        at + wide / 2);
    } else if (middle == 2) {  // a tube between screwed ends
        const double from = length * random.uniform(0.15, 0.3);
        solid.add_chamfered_cylinder(Axis::x, {}, r * random.uniform(1.3, 2.2), from, length - from, 0.15 * r,
                                     0.15 * r);
        for (const double x : {from - 1.2 * r, length - from})
            solid.add_prism(Axis::x, polygon({}, 1.9 * r, 6, 0), x, x + 1.2 * r);
    } else if (middle == 3) {
        for (const double s : {-1.0, 1.0})
            solid.cut_box({0.5 * length, -far, s > 0 ? 0.8 * r : -far},
                          {0.5 * length + 3 * r, far, s > 0 ? far : -0.8 * r});
    }
    const std::size_t first = random.weighted({0.35, 0.2, 0.15, 0.2, 0.1});
    const std::size_t second = random.chance(0.5) ? first : random.weighted({0.4, 0.2, 0.15, 0.2, 0.05});
    add_rod_end(solid, random, first, 0, -1, r);
    add_rod_end(solid, random, second, length, 1, r);
    return part;
}

}  // namespace v16::corpus
