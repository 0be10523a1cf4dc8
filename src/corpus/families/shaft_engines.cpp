// Shafts of engines, turbines and vehicles: rotors with discs, armatures, drive shafts with joints and boots, bevel
// pinions, propeller shafts of boats.
#include <algorithm>
#include <cmath>

#include "corpus/families/shaft.hpp"
#include "corpus/families/shaft_details.hpp"
#include "corpus/families/teeth.hpp"

namespace v16::corpus {
namespace {

/// Journals outward from `at`: bearing, thrust collar, gland grooves, a coupling or a keyed end.
void add_rotor_end(Solid& solid, Random& random, double at, double out, double r, bool couples) {
    double x = at;
    const auto put = [&](double length, double radius) {
        const double end = x + out * length;
        solid.add_cylinder(Axis::x, {}, radius, std::min(x, end), std::max(x, end));
        x = end;
    };
    if (random.chance(0.6)) {  // gland: fine rings
        const double from = x, pitch = 0.14 * r;
        const int rings = random.integer(4, 9);
        put(pitch * (rings + 1), r);
        for (int i = 1; i <= rings; ++i) {
            const double groove = from + out * pitch * i;
            solid.cut_revolution(Axis::x, ring_meridian(groove - 0.25 * pitch, groove + 0.25 * pitch, 0.9 * r, 2 * r));
        }
    }
    put(r * random.uniform(0.8, 2.0), 0.85 * r);
    if (random.chance(0.4)) put(0.2 * r, 1.15 * r);
    if (couples) {
        put(r * random.uniform(0.3, 1.0), 0.7 * r);
        const double ring = x;
        put(0.4 * r, 1.5 * r);
        solid.cut_hole_circle(Axis::x, {}, 1.15 * r, random.choice({6, 8, 12}), 0, 0.12 * r, std::min(ring, x) - 0.1,
                              std::max(ring, x) + 0.1);
        return;
    }
    const double from = x;
    put(r * random.uniform(0.8, 2.2), 0.65 * r);
    if (random.chance(0.6)) cut_keyway(solid, std::min(from, x) + 0.2 * r, std::max(from, x) - 0.15 * r, 0.65 * r);
}

}  // namespace

/// Rotor of a turbine, compressor or pump of several stages: discs that grow along the shaft, with rim grooves or
/// blades; a drum; impellers with sleeves between.
Part disc_rotor(FamilyContext& context) {
    Random& random = context.random;
    const double r = random.log_uniform(8, 180);
    const int stages = random.integer(2, 11);
    const double first = r * random.uniform(1.8, 3.2), grow = random.choice({0.0, 0.0, 0.04, 0.08, 0.12}),
                 thick = r * random.uniform(0.25, 0.7), gap = r * random.uniform(0.25, 0.9);
    const std::size_t form = random.weighted({0.35, 0.25, 0.4});
    const bool bladed = random.chance(0.5), mirrored = random.chance(0.25);
    Part part;
    Solid& solid = part.solid;
    double x = 0;
    for (int i = 0; i < stages; ++i) {
        const double order = mirrored ? std::abs(i - 0.5 * (stages - 1)) * 2 : i, disc = first * (1 + grow * order);
        if (form == 2) {  // an impeller: shroud, channel, hub
            solid.add_revolution(Axis::x, through({{x, 0},
                                                   {x, 0.55 * disc},
                                                   {x + 0.25 * thick, 0.55 * disc},
                                                   {x + 0.45 * thick, disc},
                                                   {x + 0.6 * thick, disc},
                                                   {x + 0.6 * thick, 0.75 * disc},
                                                   {x + 0.72 * thick, 0.75 * disc},
                                                   {x + 0.72 * thick, disc},
                                                   {x + 0.85 * thick, disc},
                                                   {x + thick, 0.4 * disc},
                                                   {x + thick + 0.4 * gap, 0.4 * disc},
                                                   {x + thick + 0.4 * gap, 0}}));
        } else {
            const double web = thick * (form == 1 ? 1.0 : 0.55), side = 0.5 * (thick - web);
            solid.add_revolution(Axis::x, through({{x + side, 0},
                                                   {x + side, 0.85 * disc},
                                                   {x, 0.88 * disc},
                                                   {x, disc},
                                                   {x + thick, disc},
                                                   {x + thick, 0.88 * disc},
                                                   {x + thick - side, 0.85 * disc},
                                                   {x + thick - side, 0}}));
            if (bladed)
                solid.add_cylinder(Axis::x, {}, disc * 1.12 + 0.4 * r * grow * order, x + 0.2 * thick, x + 0.8 * thick);
            else if (random.chance(0.6))
                solid.cut_revolution(Axis::x, ring_meridian(x + 0.35 * thick, x + 0.65 * thick, 0.93 * disc, 2 * disc));
            if (form == 1 && i + 1 < stages)  // a drum: the gaps are shallow
                solid.add_cylinder(Axis::x, {}, 0.82 * disc, x + 0.5 * thick, x + thick + gap);
        }
        x += thick + gap;
    }
    const double end = x - gap;
    solid.add_cylinder(Axis::x, {}, r * random.uniform(1.0, 1.3), -0.3 * r, end + 0.4 * gap + 0.3 * r);
    add_rotor_end(solid, random, -0.25 * r, -1, r, random.chance(0.25));
    add_rotor_end(solid, random, end + 0.4 * gap + 0.25 * r, 1, r, random.chance(0.45));
    return part;
}

/// Rotor of a small motor: a slotted or smooth core, windings at both ends, a commutator or slip rings, a fan,
/// bearings.
Part armature(FamilyContext& context) {
    Random& random = context.random;
    const double r = random.log_uniform(5, 110), core = r * random.uniform(0.8, 2.4),
                 shaft = r * random.uniform(0.18, 0.34);
    const std::size_t form = random.weighted({0.45, 0.25, 0.3});  // commutator, slip rings, magnets or a cage
    Part part;
    Solid& solid = part.solid;
    const int slots = random.choice({3, 5, 7, 8, 10, 12, 16, 24});
    if (form == 2 && random.chance(0.5)) {  // magnets on a core
        const int poles = random.choice({4, 6, 8});
        solid.add_cylinder(Axis::x, {}, 0.86 * r, 0, core);
        for (int i = 0; i < poles; ++i)
            solid.add_prism(Axis::x, ring_sector({}, 0.84 * r, r, 360.0 * i / poles, 320.0 / poles), 0.02 * core,
                            0.98 * core);
    } else {
        solid.add_cylinder(Axis::x, {}, r, 0, core);
        for (int i = 0; form != 2 && i < slots; ++i) {
            const double at = 90 + 360.0 * i / slots;
            solid.cut_prism(
                Axis::x,
                rotated(rectangle({0.8 * r, -0.25 * r / slots - 0.01 * r}, {2 * r, 0.25 * r / slots + 0.01 * r}), at),
                -1, core + 1);
        }
    }
    const double end = r * random.uniform(0.2, 0.5);
    for (const double s : {-1.0, 1.0}) {
        const double face = s < 0 ? 0.0 : core, out = face + s * end;
        if (form == 2) {  // short-circuit rings with fins
            solid.add_cylinder(Axis::x, {}, 0.94 * r, std::min(face, face + s * 0.4 * end),
                               std::max(face, face + s * 0.4 * end));
            if (random.chance(0.6))
                for (int i = 0; i < 8; ++i)
                    solid.add_prism(Axis::x,
                                    rotated(rectangle({0.6 * r, -0.03 * r}, {0.92 * r, 0.03 * r}), 45.0 * i + 10),
                                    std::min(face, out), std::max(face, out));
        } else {
            solid.add_revolution(Axis::x, cone_meridian(face, 0.9 * r, out, 0.62 * r));
        }
    }
    double left = -end, right = core + end;
    if (form == 0) {
        const double bars = r * random.uniform(0.42, 0.58), length = r * random.uniform(0.5, 1.0);
        solid
            .add_prism(Axis::x,
                       spline_outline(std::max(slots, 10), 0.95 * bars, bars, 1.5 * bars / std::max(slots, 10) * 2.5),
                       right, right + length)
            .add_cylinder(Axis::x, {}, 1.15 * bars, right, right + 0.15 * length);
        right += length;
    } else if (form == 1) {
        for (int i = 0; i < random.choice({2, 2, 3}); ++i) {
            solid.add_cylinder(Axis::x, {}, 0.42 * r, right + 0.08 * r, right + 0.28 * r)
                .add_cylinder(Axis::x, {}, 0.34 * r, right, right + 0.1 * r);
            right += 0.28 * r;
        }
    }
    if (random.chance(0.4)) {  // fan
        const double at = left - 0.25 * r;
        solid.add_cylinder(Axis::x, {}, 0.5 * r, at, left - 0.05 * r)
            .add_cylinder(Axis::x, {}, 0.95 * r, left - 0.09 * r, left - 0.05 * r);
        for (int i = 0; i < 8; ++i)
            solid.add_prism(Axis::x, rotated(rectangle({0.3 * r, -0.025 * r}, {0.94 * r, 0.025 * r}), 45.0 * i + 20),
                            at, left - 0.06 * r);
        left = at;
    }
    const double first = r * random.uniform(0.6, 1.4), second = r * random.uniform(0.4, 2.2);
    solid.add_chamfered_cylinder(Axis::x, {}, shaft, left - second, right + first, 0.08 * shaft, 0.08 * shaft);
    if (random.chance(0.5)) {  // bearings on
        for (const double at : {left - 0.5 * shaft, right + first - 1.3 * shaft})
            solid.add_chamfered_cylinder(Axis::x, {}, 2.2 * shaft, at - 0.5 * shaft, at + 0.5 * shaft, 0.1 * shaft,
                                         0.1 * shaft);
    }
    if (second > 2 * shaft) {
        if (random.chance(0.35))
            cut_flat(solid, left - second - 1, left - second + 0.6 * second, shaft, 0.25 * shaft);
        else if (random.chance(0.35))
            cut_keyway(solid, left - 0.9 * second, left - 0.3 * second, shaft);
        else if (random.chance(0.4)) {
            const GearForm pinion{.teeth = random.integer(8, 13), .module = 1.0};
            solid.add_prism(Axis::x, scaled(gear_outline(pinion, 3), 1.3 * shaft / tip_radius(pinion)), left - second,
                            left - 0.4 * second);
        }
    }
    return part;
}

namespace {

/// Boot of a joint: folds that become smaller from `at` in the direction `out`; returns where it ends.
double add_boot(Solid& solid, Random& random, double at, double out, double big, double small) {
    const int folds = random.integer(4, 7);
    const double pitch = big * random.uniform(0.18, 0.28);
    std::vector<Point2> meridian{{at, 0}, {at, big}};
    for (int i = 0; i < folds; ++i) {
        const double t = static_cast<double>(i) / folds, crest = big + (small - big) * t;
        meridian.push_back({at + out * pitch * (i + 0.15), crest});
        meridian.push_back({at + out * pitch * (i + 0.5), crest});
        meridian.push_back(
            {at + out * pitch * (i + 0.85), std::max(1.02 * small, crest - 0.22 * (big - small) - 0.1 * small)});
    }
    const double end = at + out * pitch * (folds + 0.6);
    meridian.push_back({at + out * pitch * folds, small});
    meridian.push_back({end, small});
    meridian.push_back({end, 0});
    solid.add_revolution(Axis::x, through(meridian));
    return end;
}

/// Body of a joint from `at` outward, and what follows it: splined stub with thread, stub with ring, flange with bolts.
void add_joint_end(Solid& solid, Random& random, double at, double out, double r) {
    double x = at;
    const auto put = [&](double length, double from, double to) {
        const double end = x + out * length;
        solid.add_revolution(Axis::x, cone_meridian(x, from, end, to));
        x = end;
    };
    const std::size_t form = random.weighted({0.5, 0.25, 0.25});
    put(r * random.uniform(0.7, 1.1), r, r);
    if (form == 2) {
        const double from = x;
        put(0.3 * r, 1.25 * r, 1.25 * r);
        solid.cut_hole_circle(Axis::x, {}, 1.1 * r, 6, 0, 0.09 * r, std::min(from, x) - 0.1, std::max(from, x) + 0.1);
        return;
    }
    if (random.chance(0.4)) {
        const double from = x;
        put(0.15 * r, 1.08 * r, 1.08 * r);
        solid.cut_revolution(
            Axis::x, ring_meridian(std::min(from, x) + 0.05 * r, std::max(from, x) - 0.05 * r, 1.03 * r, 2 * r));
    }
    put(r * random.uniform(0.3, 0.6), r, 0.6 * r);
    put(0.15 * r, 0.5 * r, 0.5 * r);
    const double stub = r * random.uniform(0.32, 0.42), from = x, length = r * random.uniform(1.0, 1.8),
                 to = x + out * length;
    solid.add_prism(Axis::x, spline_outline(18, 0.9 * stub, stub, 0.15 * stub), std::min(from, to), std::max(from, to));
    x = to;
    if (form == 1) {
        const double groove = x - out * 0.25 * stub;
        solid.cut_revolution(Axis::x, ring_meridian(groove - 0.06 * stub, groove + 0.06 * stub, 0.8 * stub, 2 * stub));
        return;
    }
    put(0.8 * r, 0.8 * stub, 0.8 * stub);
    solid.add_thread({Axis::x, {}, 0.8 * stub, 0.7 * stub, std::min(to, x), std::max(to, x), false});
}

}  // namespace

/// Drive shaft of a vehicle with its two constant velocity joints: boots, stubs or flanges, a damper in the middle; or
/// the bar alone with a splined end and a joint.
Part drive_axle(FamilyContext& context) {
    Random& random = context.random;
    const double r = random.log_uniform(15, 70), bar = r * random.uniform(0.25, 0.4),
                 length = r * random.log_uniform(4, 16);
    const bool both = random.chance(0.75);
    Part part;
    Solid& solid = part.solid;
    const double size = r * random.uniform(0.85, 1.1);
    if (random.chance(0.8)) {
        const double neck = add_boot(solid, random, 0, 1, 0.93 * r, 1.25 * bar);
        const double other = both ? add_boot(solid, random, length + 2.5 * r, -1, 0.93 * size, 1.25 * bar) : length;
        if (other > neck + 2 * r && random.chance(0.3)) {  // a damper
            const double middle = 0.5 * (neck + other);
            solid.add_chamfered_cylinder(Axis::x, {}, 1.8 * bar, middle - 0.4 * r, middle + 0.4 * r, 0.1 * r, 0.1 * r);
        }
        if (random.chance(0.3) && other > neck) {
            const double third = (other - neck) / 3;
            solid.add_revolution(Axis::x, turned({{0.2 * third, bar, 1.25 * bar},
                                                  {0.6 * third + third, 1.25 * bar},
                                                  {0.2 * third, 1.25 * bar, bar}},
                                                 neck + 0.5 * third));
        }
    }
    solid.add_cylinder(Axis::x, {}, bar, -0.1, length + 2.5 * r);
    add_joint_end(solid, random, 0, -1, r);
    if (both)
        add_joint_end(solid, random, length + 2.5 * r, 1, size);
    else
        solid.add_prism(Axis::x, spline_outline(16, bar, 1.12 * bar, 0.2 * bar), length + 1.2 * r, length + 2.5 * r);
    return part;
}

/// Bevel pinion in one piece with its shaft, as in axle drives: teeth on a cone, bearing seats, splines, a thread.
Part bevel_pinion_shaft(FamilyContext& context) {
    Random& random = context.random;
    const double r = random.log_uniform(8, 110), slope = random.uniform(26, 42),
                 face = r * std::min(random.uniform(0.5, 1.0), 0.5 / std::tan(radians(slope))),
                 small = r - std::tan(radians(slope)) * face, seat = std::min(0.85 * r, r * random.uniform(0.5, 0.75));
    const int teeth = random.integer(7, 18);
    Part part;
    Solid& solid = part.solid;
    const double heel = r * random.uniform(0.15, 0.3);
    if (small < 0.45 * r || context.simplified) {  // by convention
        const double toe = std::max(small, 0.45 * r);
        solid.add_revolution(
            Axis::x,
            through({{0, 0}, {0, 0.8 * toe}, {-0.05 * r, toe}, {face, r}, {face + heel, 0.85 * r}, {face + heel, 0}}));
    } else {
        solid.add_revolution(Axis::x,
                             through({{0, 0}, {0, small}, {face, r}, {face + heel, 0.86 * r}, {face + heel, 0}}));
        // Gaps between radial flanks: they meet the cone in straight lines.
        const double deep = std::min(4.5 * small / teeth, 0.4 * small),
                     open = random.uniform(0.42, 0.55) * 360.0 / teeth;
        for (int i = 0; i < teeth; ++i)
            solid.cut_prism(Axis::x, ring_sector({}, small - deep, 2 * r, 90 + 360.0 * i / teeth - 0.5 * open, open),
                            -1, face + 0.5 * heel);
    }
    if (random.chance(0.3))
        solid.add_chamfered_cylinder(Axis::x, {}, 0.45 * r, -0.7 * r, 0, 0.05 * r, 0);  // pilot bearing
    std::vector<TurnedStep> steps;
    double radius = seat;
    const int count = random.integer(2, 5);
    for (int i = 0; i < count; ++i) {
        steps.push_back({.length = r * random.uniform(0.4, 1.8), .radius = radius});
        radius *= random.uniform(0.82, 0.95);
    }
    steps.back().chamfer_right = 0.06 * steps.back().radius;
    solid.add_revolution(Axis::x, turned(steps, face + heel));
    const std::vector<double> at = step_positions(steps, face + heel);
    const TurnedStep& last = steps.back();
    const double from = at[at.size() - 2], to = at.back();
    switch (random.weighted({0.4, 0.3, 0.3})) {
        case 0: {
            const double splined = last.radius * random.uniform(1.0, 1.05);
            solid.add_prism(Axis::x,
                            spline_outline(random.choice({10, 16, 24}), 0.88 * splined, splined, 0.12 * splined), to,
                            to + 1.4 * r);
            solid.add_cylinder(Axis::x, {}, 0.7 * splined, to, to + 1.4 * r + 0.5 * r);
            thread_over(solid, to + 1.4 * r, to + 1.9 * r, 0.7 * splined);
            break;
        }
        case 1:
            thread_over(solid, from, to, last.radius);
            break;
        default:
            cut_keyway(solid, from + 0.1 * last.length, to - 0.12 * last.length, last.radius);
            break;
    }
    if (random.chance(0.3)) cut_ring_groove(solid, at[1] - 0.2 * steps[0].length, steps[0].radius);
    return part;
}

/// Propeller shaft of a boat or a long line shaft with tapered ends: threads, liners where it runs in bearings, a
/// coupling flange.
Part tail_shaft(FamilyContext& context) {
    Random& random = context.random;
    const double r = random.log_uniform(6, 160), length = r * random.log_uniform(10, 45);
    Part part;
    Solid& solid = part.solid;
    const auto add_tapered_end = [&](double at, double out) {
        const double taper = r * random.uniform(2.0, 3.5),
                     small = r - 0.5 * taper * random.choice({0.1, 1.0 / 12, 1.0 / 16}),
                     stud = small * random.uniform(0.65, 0.8), nut = stud * random.uniform(1.6, 2.6);
        const double end = at + out * taper, last = end + out * nut;
        solid.add_revolution(Axis::x, cone_meridian(at, r, end, small));
        solid.add_chamfered_cylinder(Axis::x, {}, stud, std::min(end, last), std::max(end, last),
                                     out < 0 ? 0.08 * stud : 0, out > 0 ? 0.08 * stud : 0);
        thread_over(solid, std::min(end, last), std::max(end, last), stud);
        const int grooves = random.choice({0, 0, 1, 2});  // oil to press the wheel off
        for (int i = 1; i <= grooves; ++i) {
            const double groove = at + out * taper * i / (grooves + 1);
            solid.cut_revolution(Axis::x, ring_meridian(groove - 0.04 * r, groove + 0.04 * r, 0.8 * small, 2 * r));
        }
        if (random.chance(0.5)) solid.cut_cylinder(Axis::y, {last - out * 0.2 * nut, 0}, 0.1 * stud, -far, far);
        if (random.chance(0.3))
            solid.add_prism(Axis::x, polygon({}, 1.7 * stud, 6, 0), std::min(end, end + out * 0.8 * stud),
                            std::max(end, end + out * 0.8 * stud));
    };
    solid.add_cylinder(Axis::x, {}, r, 0, length);
    const int liners = random.choice({0, 1, 2, 2, 3});
    for (int i = 0; i < liners; ++i) {
        const double wide = r * random.uniform(1.5, 4),
                     at = std::min(length - wide - r, length * (i + random.uniform(0.1, 0.5)) / liners);
        solid.add_chamfered_cylinder(Axis::x, {}, 1.1 * r, std::max(at, 0.5 * r), std::max(at, 0.5 * r) + wide,
                                     0.05 * r, 0.05 * r);
    }
    add_tapered_end(length, 1);
    switch (random.weighted({0.4, 0.35, 0.25})) {
        case 0:
            add_tapered_end(0, -1);
            break;
        case 1: {
            const double flange = r * random.uniform(1.8, 2.4), t = r * random.uniform(0.4, 0.6);
            solid.add_cylinder(Axis::x, {}, flange, -t, 0)
                .add_revolution(Axis::x, cone_meridian(-0.01, 1.3 * r, 0.6 * r, r));
            solid.cut_hole_circle(Axis::x, {}, 0.5 * (flange + 1.25 * r), random.choice({4, 6, 8}), 0,
                                  0.18 * (flange - r), -t - 1, 0.7 * r);
            break;
        }
        default:
            cut_keyway(solid, 0.3 * r, 3 * r, r);
            break;
    }
    return part;
}

}  // namespace v16::corpus
