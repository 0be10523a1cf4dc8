// Fittings of curtains and blinds.

#include "corpus/families/other.hpp"
#include "corpus/families/other_outlines.hpp"
#include "corpus/families/swept_arm.hpp"

namespace v16::corpus {
namespace {

/// Bracket of a curtain's rod or a blind: plate, arm and open or closed seat; a ring with its eye; a finial.
void add_rod_fitting(Part& part, Random& random) {
    Solid& solid = part.solid;
    const double r = random.log_uniform(6, 22), t = 0.25 * r;
    switch (random.integer(0, 3)) {
        case 0: {  // bracket
            const double reach = r * random.uniform(3, 7), plate = r * random.uniform(1.4, 2.2);
            solid.add_prism(Axis::x,
                            random.chance(0.5) ? circle({}, plate)
                                               : rounded_rectangle({-0.6 * plate, -1.4 * plate},
                                                                   {0.6 * plate, 1.4 * plate}, 0.3 * plate),
                            -t, 0);
            for (const double s : {-1.0, 1.0})
                solid.cut_countersink(Axis::x, {0, s * 0.75 * plate}, 0.12 * plate, 0.22 * plate, 0.0, -2 * t);
            if (random.chance(0.5))
                solid.add_cylinder(Axis::x, {}, 0.35 * r, -0.1, reach - r);
            else
                solid.add_prism(Axis::y,
                                swept_arm({{-0.1, -0.6 * plate}, {0.5 * reach, -0.9 * r}, {reach, -1.15 * r}},
                                          {0.3 * r, 0.25 * r, 0.2 * r}),
                                -0.3 * r, 0.3 * r);
            const int seats = random.choice({1, 1, 2});
            for (int i = 0; i < seats; ++i) {
                const double x = reach - 3.2 * r * i * (reach > 5.5 * r ? 1 : 0);
                solid.add_cylinder(Axis::y, {x, 0}, 1.3 * r, -0.5 * r, 0.5 * r)
                    .cut_cylinder(Axis::y, {x, 0}, r, -far, far);
                if (random.chance(0.6)) solid.cut_box({x - 1.4 * r, -far, 0.45 * r}, {x + 1.4 * r, far, 1.4 * r});
            }
            break;
        }
        case 1: {  // ring
            const double wire = r * random.uniform(0.1, 0.2);
            solid.add_prism(Axis::y, circle({}, r + wire), -wire, wire)
                .cut_prism(Axis::y, circle({}, r - wire), -far, far);
            solid.add_prism(Axis::y, circle({0, -r - 2.4 * wire}, 2.2 * wire), -0.6 * wire, 0.6 * wire)
                .cut_prism(Axis::y, circle({0, -r - 2.6 * wire}, 1.2 * wire), -far, far);
            if (random.chance(0.5))
                solid.add_prism(Axis::y,
                                limb({{0, -r - 4 * wire}, {1.6 * wire, -r - 7 * wire}, {0, -r - 10 * wire}},
                                     {0.7 * wire, 0.7 * wire, 1.1 * wire}),
                                -1.2 * wire, 1.2 * wire);
            break;
        }
        case 2: {  // blind's side bracket
            const double w = r * random.uniform(1.6, 2.4), deep = r * random.uniform(2.2, 3.2), thin = 0.18 * r;
            solid.add_box({0, -w, -w}, {thin, w, w}).add_box({0, w - thin, -w}, {deep, w, w});
            if (random.chance(0.5)) solid.add_box({0, -w, w - thin}, {deep, w, w});
            if (random.chance(0.5))
                solid.cut_prism(Axis::x, slot({0, 0}, {0, 0.6 * w}, 0.2 * r), -1, thin + 1)
                    .cut_prism(Axis::x, rectangle({-w - 1, -0.2 * r}, {0, 0.2 * r}), -1, thin + 1);
            else
                solid.add_cylinder(Axis::x, {}, 0.45 * r, 0, thin + 0.8 * r)
                    .cut_cylinder(Axis::x, {}, 0.25 * r, -1, far);
            for (const double z : {-0.5, 0.5})
                solid.cut_prism(Axis::y, slot({0.35 * deep, z * w}, {0.75 * deep, z * w}, 0.16 * r), 0.5 * w, far);
            break;
        }
        default: {  // glider
            const double w = 1.1 * r;
            solid.add_cylinder(Axis::y, {-0.6 * r, 0}, 0.4 * r, -w, -0.2 * w)
                .add_cylinder(Axis::y, {-0.6 * r, 0}, 0.4 * r, 0.2 * w, w)
                .add_cylinder(Axis::y, {0.6 * r, 0}, 0.4 * r, -w, -0.2 * w)
                .add_cylinder(Axis::y, {0.6 * r, 0}, 0.4 * r, 0.2 * w, w);
            solid.add_prism(Axis::y, slot({-0.6 * r, 0}, {0.6 * r, 0}, 0.25 * r), -0.22 * w, 0.22 * w)
                .add_prism(Axis::y, rectangle({-0.2 * r, -1.4 * r}, {0.2 * r, 0}), -0.18 * w, 0.18 * w);
            solid.add_prism(Axis::y, circle({0, -1.8 * r}, 0.6 * r), -0.15 * w, 0.15 * w)
                .cut_prism(Axis::y, circle({0, -1.8 * r}, 0.38 * r), -far, far);
            if (random.chance(0.4)) solid.cut_box({0, -far, -1.9 * r}, {far, far, -1.7 * r});
            break;
        }
    }
}

}  // namespace

/// Fitting of a curtain or a blind: bracket, ring, side bracket, glider.
Part curtain_fitting(FamilyContext& context) {
    Part part;
    add_rod_fitting(part, context.random);
    return part;
}

}  // namespace v16::corpus
