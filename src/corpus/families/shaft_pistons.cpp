// Rods with their pistons, and spindles of textile machines.
#include <algorithm>
#include <cmath>

#include "corpus/families/shaft.hpp"
#include "corpus/families/shaft_details.hpp"
#include "corpus/turned.hpp"

namespace v16::corpus {
namespace {

/// Piston from x = 0 to the right, with grooves for rings, seals and guide bands.
double add_piston(Solid& solid, Random& random, double r, double rod) {
    const double length = r * random.uniform(0.5, 2.0);
    solid.add_chamfered_cylinder(Axis::x, {}, r, 0, length, 0.05 * r, 0.05 * r);
    const std::size_t form = random.weighted({0.3, 0.3, 0.2, 0.2});
    if (form == 0) {  // one wide groove for a seal, narrow ones beside it
        const double seal = 0.28 * length;
        solid.cut_revolution(Axis::x,
                             ring_meridian(0.5 * length - 0.5 * seal, 0.5 * length + 0.5 * seal, 0.85 * r, 2 * r));
        if (random.chance(0.6))
            for (const double x : {0.14 * length, 0.76 * length})
                solid.cut_revolution(Axis::x, ring_meridian(x, x + 0.1 * length, 0.93 * r, 2 * r));
    } else if (form == 1) {  // piston rings
        const int rings = random.integer(2, 6);
        for (int i = 0; i < rings; ++i) {
            const double x = length * (0.12 + 0.76 * i / rings);
            solid.cut_revolution(Axis::x, ring_meridian(x, x + 0.3 * length / rings, 0.9 * r, 2 * r));
        }
    } else if (form == 2) {  // two halves with cup seals between
        solid.cut_revolution(Axis::x, ring_meridian(0.2 * length, 0.8 * length, 0.7 * r, 2 * r));
        for (const double s : {0.0, 1.0})
            solid.add_revolution(Axis::x, cone_meridian(length * (s > 0 ? 0.78 : 0.22), 0.72 * r,
                                                        length * (s > 0 ? 0.55 : 0.45), 0.98 * r));
        solid.add_cylinder(Axis::x, {}, r, 0.47 * length, 0.53 * length);
    }
    if (random.chance(0.4)) solid.cut_revolution(Axis::x, ring_meridian(-1, 0.25 * length, 1.5 * rod, 0.8 * r));
    return length;
}

/// What the rod is joined by, beyond x = `at` to the right.
void rod_end_piece(Solid& solid, Random& random, double rod, double at) {
    switch (random.weighted({0.3, 0.25, 0.2, 0.15, 0.1})) {
        case 0: {  // thread behind flats
            const double slim = rod * random.uniform(0.7, 0.95), end = at + rod * random.uniform(1.4, 3.5);
            solid.add_chamfered_cylinder(Axis::x, {}, slim, at - 0.1 * rod, end, 0, 0.1 * rod);
            thread_over(solid, at + 0.1 * rod, end, slim);
            for (const double s : {-1.0, 1.0})
                solid.cut_box({at - rod, -far, s > 0 ? 0.82 * rod : -far}, {at, far, s > 0 ? far : -0.82 * rod});
            if (random.chance(0.4))
                solid.add_prism(Axis::x, polygon({}, 1.75 * slim, 6, random.choice({0.0, 30.0})), at + 0.5 * rod,
                                at + 1.2 * rod);
            break;
        }
        case 1: {  // eye
            const double eye = rod * random.uniform(1.3, 2.2), half = rod * random.uniform(0.6, 1.2),
                         x = at + eye * random.uniform(0.9, 1.2);
            solid.add_prism(Axis::y, tangent_hull({at, 0}, 0.98 * rod, {x, 0}, eye), -half, half)
                .cut_cylinder(Axis::y, {x, 0}, eye * random.uniform(0.45, 0.7), -far, far);
            if (random.chance(0.3)) solid.cut_cylinder(Axis::z, {x, 0}, 0.12 * rod, 0, far);
            break;
        }
        case 2: {  // fork
            const double half = rod * random.uniform(1.1, 1.6), deep = rod * random.uniform(2.2, 3.2),
                         gap = half * random.uniform(0.45, 0.55);
            solid.add_prism(Axis::y, slot({at + 0.2 * rod, 0}, {at + deep - half, 0}, half), -half, half)
                .cut_box({at + 0.8 * rod, -gap, -far}, {far, gap, far})
                .cut_cylinder(Axis::y, {at + deep - half, 0}, 0.45 * half, -far, far);
            break;
        }
        case 3:  // ball
            solid.add_cylinder(Axis::x, {}, 0.6 * rod, at - 0.1 * rod, at + 1.2 * rod)
                .add_revolution(Axis::x, ball_meridian(at + 1.6 * rod, 1.05 * rod));
            break;
        default:  // button behind a neck
            solid.add_cylinder(Axis::x, {}, 0.6 * rod, at - 0.1 * rod, at + 0.7 * rod)
                .add_chamfered_cylinder(Axis::x, {}, 0.95 * rod, at + 0.5 * rod, at + 1.0 * rod, 0, 0.1 * rod);
            break;
    }
}

}  // namespace

/// Piston on its rod: grooves for rings, seals or cups; nut, collar or weld; one rod or two, with cushions; an eye, a
/// fork, a ball or a thread at the end; stages in one another.
Part piston_and_rod(FamilyContext& context) {
    Random& random = context.random;
    const double r = random.log_uniform(5, 120), rod = r * random.uniform(0.25, 0.6),
                 stroke = r * random.log_uniform(2.5, 10);
    Part part;
    Solid& solid = part.solid;
    const double piston = add_piston(solid, random, r, rod);
    solid.add_cylinder(Axis::x, {}, rod, 0.05 * piston, piston + stroke);
    if (random.chance(0.45)) {  // cushion
        const double sleeve = std::min(1.3 * rod, 0.85 * r), deep = r * random.uniform(0.4, 1.0);
        solid.add_cylinder(Axis::x, {}, sleeve, 0.9 * piston, piston + deep)
            .add_revolution(Axis::x, cone_meridian(piston + 0.98 * deep, sleeve, piston + 1.2 * deep, rod));
    }
    rod_end_piece(solid, random, rod, piston + stroke);
    switch (random.weighted({0.3, 0.25, 0.2, 0.15, 0.1})) {
        case 0: {  // nut
            const double slim = 0.7 * rod;
            solid.add_prism(Axis::x, polygon({}, 1.8 * slim, 6, random.choice({0.0, 30.0})), -1.2 * slim, 0.02 * r)
                .add_chamfered_cylinder(Axis::x, {}, slim, -2.0 * slim, 0.1 * r, 0.1 * slim, 0);
            thread_over(solid, -2.0 * slim, -1.2 * slim, slim);
            break;
        }
        case 1: {  // cushion spear
            const double spear = r * random.uniform(0.6, 1.4);
            solid.add_cylinder(Axis::x, {}, 0.75 * rod, -spear, 0.1 * r)
                .add_revolution(Axis::x, cone_meridian(-1.25 * spear, 0.55 * rod, -0.99 * spear, 0.75 * rod));
            break;
        }
        case 2: {  // second rod
            solid.add_chamfered_cylinder(Axis::x, {}, rod, -stroke, 0.1 * r, 0.08 * rod, 0);
            if (random.chance(0.5)) thread_over(solid, -stroke, -stroke + 1.5 * rod, rod);
            break;
        }
        case 3:
            cut_ring_groove(solid, piston + 0.05 * stroke, rod);
            break;
        default:
            break;
    }
    if (random.chance(0.2)) solid.cut_cylinder(Axis::x, {}, 0.5 * rod, piston, piston + 0.9 * stroke);
    return part;
}

/// Spindle of a spinning, twisting or winding machine: a slender blade, tapered or in steps, a whorl for its belt, a
/// collar or rail flange, crowns and a tip; a rotor spinner's cup, a roller of a drafting system.
Part textile_spindle(FamilyContext& context) {
    Random& random = context.random;
    const double r = random.log_uniform(2.5, 20), length = r * random.uniform(14, 30);
    Part part;
    Solid& solid = part.solid;
    const std::size_t form = random.weighted({0.5, 0.2, 0.3});
    if (form == 0) {  // ring spindle
        const double tip = r * random.uniform(0.45, 0.8), whorl = r * random.uniform(1.5, 2.6),
                     wide = r * random.uniform(1.5, 3.5);
        solid.add_revolution(Axis::x, cone_meridian(0, r, length, tip));
        if (random.chance(0.5))
            solid.add_revolution(Axis::x, cone_meridian(length * 0.985, tip * 1.3, length + 2 * r, tip * 0.7));
        // The whorl, with its rims.
        solid.add_revolution(Axis::x, filleted(through({{-wide, 0},
                                                        {-wide, 1.12 * whorl},
                                                        {-0.85 * wide, 1.12 * whorl},
                                                        {-0.75 * wide, whorl},
                                                        {-0.2 * wide, whorl},
                                                        {-0.1 * wide, 1.12 * whorl},
                                                        {0.02 * wide, 1.12 * whorl},
                                                        {0.3 * wide, r},
                                                        {0.3 * wide, 0}}),
                                               0.05 * wide));
        double end = -wide;
        if (random.chance(0.65)) {  // bolster with flange, thread and nut
            const double flange = whorl * random.uniform(1.1, 1.5), bolster = 0.85 * whorl,
                         deep = r * random.uniform(5, 9);
            solid.add_cylinder(Axis::x, {}, bolster, end - deep, end - 0.1 * r)
                .add_chamfered_cylinder(Axis::x, {}, flange, end - 0.9 * r, end - 0.3 * r, 0.05 * r, 0.05 * r)
                .add_prism(Axis::x, polygon({}, 1.35 * bolster, 6), end - 2.8 * r, end - 1.6 * r);
            thread_over(solid, end - 0.7 * deep, end - 2.8 * r, bolster);
            end -= deep;
            solid.add_cylinder(Axis::x, {}, 0.7 * bolster, end - 1.2 * r, end + 0.1 * r);
        } else {
            solid.add_revolution(Axis::x, cone_meridian(end - 4 * r, 0.4 * r, end + 0.02 * r, 0.8 * r))
                .add_revolution(Axis::x, cone_meridian(end - 4.4 * r, 0.05 * r, end - 3.98 * r, 0.4 * r));
        }
        const int crowns = random.integer(0, 4);
        for (int i = 0; i < crowns; ++i) {
            const double x = length * (0.15 + 0.2 * i);
            solid.add_chamfered_cylinder(Axis::x, {}, r * random.uniform(1.1, 1.35), x,
                                         x + r * random.uniform(0.3, 1.2), 0.1 * r, 0.1 * r);
        }
    } else if (form == 1) {  // rotor of open-end spinning: cup on a shaft
        const double cup = r * random.uniform(3, 5), deep = cup * random.uniform(0.4, 0.6);
        solid.add_chamfered_cylinder(Axis::x, {}, r, 0, length, 0, 0.1 * r)
            .add_revolution(Axis::x, through({{-deep, 0},
                                              {-deep, 0.75 * cup},
                                              {-0.3 * deep, cup},
                                              {0, 0.9 * cup},
                                              {0.1 * deep, 1.6 * r},
                                              {0.3 * deep, r},
                                              {0.3 * deep, 0}}))
            .cut_revolution(Axis::x, through({{-deep - 1, 0},
                                              {-deep - 1, 0.66 * cup},
                                              {-deep, 0.66 * cup},
                                              {-0.3 * deep, 0.88 * cup},
                                              {-0.2 * deep, 0.8 * cup},
                                              {-0.2 * deep, 0}}));
        if (random.chance(0.5)) solid.add_cylinder(Axis::x, {}, 0.5 * r, length - 0.1 * r, length + r);
    } else {  // fluted or covered drafting roller of several bosses
        const int bosses = random.integer(2, 5);
        const double pitch = length * 0.4, boss = pitch * random.uniform(0.35, 0.6),
                     wide = r * random.uniform(1.3, 1.9);
        const bool fluted = random.chance(0.5);
        solid.add_cylinder(Axis::x, {}, r, 0, pitch * bosses);
        for (int i = 0; i < bosses; ++i) {
            const double x = pitch * (i + 0.5) - 0.5 * boss;
            solid.add_chamfered_cylinder(Axis::x, {}, wide, x, x + boss, 0.06 * r, 0.06 * r);
            if (fluted && i < 2) {
                for (int k = 0; k < 16; ++k)
                    solid.cut_cylinder(Axis::x, polar({}, 1.02 * wide, 22.5 * k), 0.07 * wide, x - 0.01 * r,
                                       x + boss + 0.01 * r);
            }
            if (i > 0 && random.chance(0.5))
                solid.cut_revolution(Axis::x, ring_meridian(pitch * i - 0.4 * r, pitch * i + 0.4 * r, 0.8 * r, 2 * r));
        }
        solid.add_prism(Axis::x, polygon({}, 0.8 * r, 4, 45), -1.2 * r, 0.1 * r);
        solid.add_cylinder(Axis::x, {}, 0.7 * r, pitch * bosses - 0.1 * r, pitch * bosses + 2 * r);
    }
    return part;
}

}  // namespace v16::corpus
