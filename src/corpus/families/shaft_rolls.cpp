// Rolls and rollers as machines have them: conveyor rollers, printing and heated rolls, rolls of mills, feed shafts.
#include <algorithm>
#include <cmath>

#include "corpus/families/shaft.hpp"
#include "corpus/families/shaft_details.hpp"
#include "corpus/families/teeth.hpp"

namespace v16::corpus {
namespace {

/// End of a fixed axle from `at` outward (`out` +1 or -1): flats for a bracket, a thread, a hexagon, a tapped hole.
void add_axle_end(Solid& solid, Random& random, std::size_t form, double at, double out, double length, double r) {
    const double end = at + out * length, from = std::min(at, end), to = std::max(at, end);
    if (form == 2) {  // spring-loaded hexagon
        solid.add_prism(Axis::x, polygon({}, r, 6, 0), from, to);
        return;
    }
    solid.add_chamfered_cylinder(Axis::x, {}, r, from, to, out < 0 ? 0.1 * r : 0, out > 0 ? 0.1 * r : 0);
    const double inner = at + out * length * random.uniform(0.3, 0.5),
                 outer = at + out * length * random.choice({0.8, 1.1});
    if (form == 0)
        for (const double s : {-1.0, 1.0})
            solid.cut_box({std::min(inner, outer), -far, s > 0 ? 0.7 * r : -far},
                          {std::max(inner, outer), far, s > 0 ? far : -0.7 * r});
    else if (form == 1)
        thread_over(solid, std::min(inner, end), std::max(inner, end), r);
    else
        cut_end_hole(solid, random, end, -out, r);
}

}  // namespace

/// Conveyor roller on a fixed axle: a tube with end caps, rubber rings on a tube, a cone, grooves or chain wheels for
/// its drive at one end.
Part idler_roller(FamilyContext& context) {
    Random& random = context.random;
    const double r = random.log_uniform(10, 110), length = r * random.log_uniform(2.5, 18),
                 wall = r * random.uniform(0.06, 0.14), axle = r * random.uniform(0.18, 0.4),
                 cap = r * random.uniform(0.1, 0.5), out = r * random.uniform(0.4, 1.2);
    const std::size_t form = random.weighted({0.35, 0.25, 0.12, 0.28}), end = random.weighted({0.45, 0.2, 0.2, 0.15});
    Part part;
    Solid& solid = part.solid;
    if (form == 2)
        solid.add_revolution(Axis::x, cone_meridian(0, r, length, r * random.uniform(0.6, 0.8)))
            .cut_revolution(Axis::x, cone_meridian(-0.01, 0.75 * r, length + 0.01, 0.45 * r));
    else if (form == 1)
        solid.add_cylinder(Axis::x, {}, 0.68 * r, 0, length).cut_cylinder(Axis::x, {}, 0.6 * r, -1, length + 1);
    else
        solid.add_chamfered_cylinder(Axis::x, {}, r, 0, length, 0.4 * wall, 0.4 * wall)
            .cut_cylinder(Axis::x, {}, r - wall, -1, length + 1);
    if (form == 1) {  // rubber rings: close at the ends, apart in the middle
        const double wide = r * random.uniform(0.2, 0.45);
        const int rings = random.integer(4, 14), close = random.choice({0, 2, 3});
        for (int i = 0; i < rings; ++i) {
            double at = (length - wide) * i / (rings - 1);
            if (i < close) at = 1.1 * wide * i;
            if (i >= rings - close) at = length - wide - 1.1 * wide * (rings - 1 - i);
            if (close > 0 && wide * 1.2 * rings > length) at = (length - wide) * i / (rings - 1);
            solid.add_revolution(Axis::x, ring_meridian(at, at + std::min(wide, 0.8 * length / rings), 0.66 * r, r));
        }
    }
    const double inside = form == 1 ? 0.64 * r : form == 2 ? 0.48 * r : r - 0.5 * wall;
    for (const double s : {-1.0, 1.0}) {
        const double at = s < 0 ? 0.0 : length, cup = at - s * cap;
        solid.add_revolution(Axis::x, ring_meridian(std::min(at, cup), std::max(at, cup), 1.3 * axle, inside));
        if (random.chance(0.6))
            solid.cut_revolution(Axis::x, ring_meridian(s < 0 ? -1 : length - 0.3 * cap, s < 0 ? 0.3 * cap : length + 1,
                                                        1.7 * axle, 0.9 * inside));
        add_axle_end(solid, random, end, at - s * 0.1, s, out, axle);
    }
    solid.add_cylinder(Axis::x, {}, axle, -0.05, length + 0.05);
    if (form == 3 && length > 3 * r) {  // driven
        if (random.chance(0.5)) {
            const double groove = 0.14 * r;
            for (const double at : {0.5 * r, 0.9 * r}) solid.cut_revolution(Axis::x, circle({at, 1.02 * r}, groove));
        } else {
            const GearForm teeth{.teeth = random.integer(11, 18), .module = 1.0};
            const double size = r * random.uniform(0.8, 1.1), from = -0.45 * r;
            for (int i = 0; i < random.choice({1, 2, 2}); ++i)
                solid.add_prism(Axis::x, scaled(gear_outline(teeth, 2), size / tip_radius(teeth)), from - 0.4 * r * i,
                                from - 0.4 * r * i + 0.15 * r);
            solid.add_cylinder(Axis::x, {}, 0.6 * r, -0.85 * r, 0);
            add_axle_end(solid, random, end, -0.84 * r, -1, out, axle);
        }
    }
    return part;
}

namespace {

/// A stepped neck from `at` outward, with what a roll's neck carries.
double add_neck(Solid& solid, Random& random, double at, double out, double r, int steps) {
    double x = at;
    for (int i = 0; i < steps; ++i) {
        const double length = r * random.uniform(0.5, 2.0), end = x + out * length,
                     edge = i + 1 == steps ? 0.08 * r : 0.0;
        solid.add_chamfered_cylinder(Axis::x, {}, r, std::min(x, end), std::max(x, end), out < 0 ? edge : 0.0,
                                     out > 0 ? edge : 0.0);
        if (length > 1.4 * r && i > 0 && random.chance(0.5))
            cut_keyway(solid, std::min(x, end) + 0.2 * length, std::max(x, end) - 0.15 * length, r);
        else if (random.chance(0.25))
            cut_ring_groove(solid, 0.5 * (x + end), r);
        x = end;
        r *= random.uniform(0.75, 0.93);
    }
    return x;
}

/// Flutes, engraving bands, gaps: what a printing or drying roll has on its face.
void dress_cylinder(Solid& solid, Random& random, double r, double length) {
    switch (random.weighted({0.2, 0.25, 0.2, 0.15, 0.2})) {
        case 1: {  // bearers: hard rings at both ends, with a narrow channel
            const double ring = 0.06 * length;
            for (const double at : {ring, length - 1.3 * ring})
                solid.cut_revolution(Axis::x, ring_meridian(at, at + 0.3 * ring, 0.94 * r, far));
            break;
        }
        case 2:  // a gap for clamping plates
            solid.cut_box({0.07 * length, -0.14 * r, 0.72 * r}, {0.93 * length, 0.14 * r, far});
            break;
        case 3: {  // grippers' recesses
            const int count = random.integer(4, 10);
            for (int i = 0; i < count; ++i)
                solid.cut_box({length * (i + 0.25) / count, -0.12 * r, 0.8 * r},
                              {length * (i + 0.75) / count, 0.12 * r, far});
            break;
        }
        case 4: {  // slots that lean on threads for cooling: bands
            const int bands = random.integer(2, 6);
            for (int i = 0; i < bands; ++i) {
                const double at = length * (i + 0.5) / bands;
                solid.cut_revolution(Axis::x, ring_meridian(at - 0.02 * length, at + 0.02 * length, 0.93 * r, far));
            }
            break;
        }
        default:
            break;
    }
}

}  // namespace

/// Cylinder of a printing, paper or textile machine: a large body, often hollow with bolted ends, bearers, gaps for
/// plates, a gear on one neck, ports for steam.
Part printing_cylinder(FamilyContext& context) {
    Random& random = context.random;
    const double r = random.log_uniform(25, 300), length = r * random.log_uniform(1.2, 9),
                 neck = r * random.uniform(0.3, 0.55);
    Part part;
    Solid& solid = part.solid;
    solid.add_chamfered_cylinder(Axis::x, {}, r, 0, length, 0.02 * r, 0.02 * r);
    const bool hollow = random.chance(0.45);
    dress_cylinder(solid, random, r, length);
    if (hollow) {
        const double disc = std::min(0.3 * r, 0.12 * length);
        solid.cut_cylinder(Axis::x, {}, r * random.uniform(0.5, 0.66), disc, length - disc);
        if (random.chance(0.6))
            for (const double x : {0.0, length})
                solid.cut_hole_circle(Axis::x, {}, 0.8 * r, random.choice({6, 8, 12}), 15, 0.05 * r, x - 0.7 * disc,
                                      x + 0.7 * disc);
    } else if (random.chance(0.3)) {  // channels under the face
        solid.cut_hole_circle(Axis::x, {}, 0.85 * r, random.choice({8, 12, 16}), 0, 0.05 * r, -1, length + 1);
    }
    const double left = add_neck(solid, random, 0, -1, neck, random.integer(1, 4)),
                 right = add_neck(solid, random, length, 1, neck, random.integer(1, 4));
    if (random.chance(0.4)) {
        const GearForm form{.teeth = random.integer(36, 64), .module = 1.0};
        const double t = r * random.uniform(0.12, 0.3), gap = r * random.uniform(0.05, 0.3);
        solid.add_prism(Axis::x, scaled(gear_outline(form, 2), r * random.uniform(0.95, 1.05) / pitch_radius(form)),
                        -gap - t, -gap);
        solid.add_cylinder(Axis::x, {}, 0.6 * r, -gap - 0.1 * t, 0);
    }
    if (hollow && random.chance(0.6))
        solid.cut_cylinder(Axis::x, {}, neck * random.uniform(0.2, 0.3), left - 1, right + 1);
    else if (random.chance(0.4))
        cut_end_hole(solid, random, left, 1.0, 0.5 * neck);
    return part;
}

/// Roll of a mill: a barrel, plain, crowned or with passes, long necks, ends as clover, spade or with a key.
Part mill_roll(FamilyContext& context) {
    Random& random = context.random;
    const double r = random.log_uniform(20, 450), length = r * random.log_uniform(1.2, 6),
                 neck = r * random.uniform(0.5, 0.7), long_neck = neck * random.uniform(1.3, 2.4),
                 end = neck * random.uniform(0.78, 0.95), long_end = neck * random.uniform(0.8, 1.6),
                 round = 0.6 * (r - neck);
    Part part;
    Solid& solid = part.solid;
    solid.add_chamfered_cylinder(Axis::x, {}, r, 0, length, 0.03 * r, 0.03 * r);
    const std::size_t pass = random.weighted({0.2, 0.3, 0.2, 0.3});
    const int passes = random.integer(3, 9);
    const double pitch = length / passes;
    for (int i = 0; pass > 0 && i < passes; ++i) {
        const double at = pitch * (i + 0.5), deep = std::min(0.38 * pitch, 0.25 * r) * random.uniform(0.6, 1.0);
        if (pass == 1)
            solid.cut_revolution(Axis::x, circle({at, r + 0.1 * deep}, deep));
        else if (pass == 2)
            solid.cut_revolution(Axis::x, v_groove_meridian(at, 1.9 * deep, 0.1 * deep, r - 0.9 * deep, r + 0.01));
        else
            solid.cut_revolution(Axis::x, through({{at - deep, r + 1},
                                                   {at - deep, r},
                                                   {at - 0.8 * deep, r - 0.8 * deep},
                                                   {at + 0.8 * deep, r - 0.8 * deep},
                                                   {at + deep, r},
                                                   {at + deep, r + 1}}));
    }
    const std::size_t wobbler = random.weighted({0.3, 0.3, 0.25, 0.15});
    for (const double s : {-1.0, 1.0}) {
        const double face = s < 0 ? 0.0 : length, root = face + s * round, first = face + s * (round + long_neck),
                     last = first + s * long_end;
        Path flare = through({{face, 0}, {face, neck + round}, {root, neck}, {first, neck}, {first, 0}});
        flare.vertices[1].bulge = s < 0 ? -0.414 : 0.414;
        solid.add_revolution(Axis::x, s < 0 ? reversed(flare) : flare);
        const double a = std::min(first, last), b = std::max(first, last);
        solid.add_chamfered_cylinder(Axis::x, {}, end, a, b, s < 0 ? 0.06 * end : 0, s > 0 ? 0.06 * end : 0);
        if (wobbler == 0)
            for (int i = 0; i < 4; ++i) solid.cut_cylinder(Axis::x, polar({}, 1.15 * end, 90.0 * i), 0.4 * end, a, b);
        else if (wobbler == 1)
            for (const double side : {-1.0, 1.0})
                solid.cut_box({s < 0 ? a - 1 : a, -far, side > 0 ? 0.68 * end : -far},
                              {s < 0 ? b : b + 1, far, side > 0 ? far : -0.68 * end});
        else if (wobbler == 2)
            cut_keyway(solid, a + 0.12 * long_end, b - 0.12 * long_end, end);
        else
            thread_over(solid, a, b, end);
        if (random.chance(0.5)) cut_end_hole(solid, random, last, -s, 0.6 * end);
    }
    return part;
}

/// Feed shaft of an office machine or packer: a slender rod with several rollers, a gear or pulley at an end, clips and
/// bushes.
Part feed_shaft(FamilyContext& context) {
    Random& random = context.random;
    const double r = random.log_uniform(1.5, 15), length = r * random.log_uniform(25, 70);
    const int rollers = random.integer(2, 6);
    const double size = r * random.uniform(1.8, 4.0), from = length * random.uniform(0.08, 0.2),
                 to = length * random.uniform(0.8, 0.92),
                 wide = std::min((to - from) / rollers * random.uniform(0.25, 0.7), 8 * r);
    const std::size_t form = random.weighted({0.35, 0.25, 0.2, 0.2});
    Part part;
    Solid& solid = part.solid;
    solid.add_chamfered_cylinder(Axis::x, {}, r, 0, length, 0.15 * r, 0.15 * r);
    for (int i = 0; i < rollers; ++i) {
        const double a = from + (to - from) * (i + 0.5) / rollers - 0.5 * wide, b = a + wide;
        if (form == 0)
            solid.add_cylinder(Axis::x, {}, size, a, b)
                .add_cylinder(Axis::x, {}, 0.6 * size, a - 0.15 * wide, b + 0.15 * wide);
        else if (form == 1)  // knurled
            solid.add_prism(Axis::x, spline_outline(20, 0.93 * size, size, 0.16 * size), a, b);
        else if (form == 2)  // two narrow wheels on a sleeve
            solid.add_cylinder(Axis::x, {}, 0.55 * size, a, b)
                .add_cylinder(Axis::x, {}, size, a, a + 0.25 * wide)
                .add_cylinder(Axis::x, {}, size, b - 0.25 * wide, b);
        else {
            solid.add_cylinder(Axis::x, {}, size, a, b);
            for (int k = 1; k < 4; ++k)
                solid.cut_revolution(Axis::x, ring_meridian(a + wide * (0.25 * k - 0.04), a + wide * (0.25 * k + 0.04),
                                                            0.88 * size, far));
        }
    }
    if (random.chance(0.6)) {
        const GearForm teeth{.teeth = random.integer(14, 30), .module = 1.0};
        const double at = random.chance(0.5) ? 0.02 * length : 0.95 * length;
        solid.add_prism(Axis::x, scaled(gear_outline(teeth, 2), r * random.uniform(2.2, 4) / tip_radius(teeth)), at,
                        at + r * random.uniform(1, 2.5));
    }
    if (random.chance(0.6)) cut_flat(solid, -1, length * 0.04, r, 0.4 * r);
    if (random.chance(0.4)) cut_flat(solid, 0.96 * length, length + 1, r, 0.4 * r);
    if (random.chance(0.5))
        for (const double at : {0.05 * length, 0.945 * length}) cut_ring_groove(solid, at, r);
    return part;
}

}  // namespace v16::corpus
