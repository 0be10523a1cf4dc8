// Small fasteners of bicycles.
#include <algorithm>
#include <cmath>

#include "corpus/families/connector.hpp"
#include "corpus/families/connector_sizes.hpp"
#include "corpus/families/other_outlines.hpp"
#include "corpus/turned.hpp"

namespace v16::corpus {
namespace {

/// Low screw and the sleeve nut that it meets, joined or apart.
void chainring_bolt(Solid& solid, Random& random) {
    const double r = 4.0 * random.uniform(0.9, 1.2), sleeve = 1.25 * r, head = r * random.uniform(1.6, 1.9),
                 thick = 0.35 * r, nut = r * random.uniform(1.2, 2.2), bolt = nut * random.uniform(0.8, 1.1),
                 gap = random.choice({0.0, 0.0, 1.5}) * nut;
    solid.add_chamfered_cylinder(Axis::x, {}, head, -thick, 0, 0.3 * thick, 0)
        .add_cylinder(Axis::x, {}, sleeve, 0, nut);
    const double start = nut + gap + thick;
    solid.cut_cylinder(Axis::x, {}, 0.88 * r, gap > 0 ? -thick - 1 : -0.5 * thick, nut + 1);
    if (random.chance(0.5))
        for (const double s : {-1.0, 1.0})
            solid.cut_box({-thick - 1, s > 0 ? 0.9 * r : -far, -0.2 * r},
                          {-0.4 * thick, s > 0 ? far : -0.9 * r, 0.2 * r});
    solid.add_chamfered_cylinder(Axis::x, {}, head, start - thick, start, 0, 0.3 * thick)
        .add_cylinder(Axis::x, {}, 0.99 * r, start - thick - bolt, start - thick)
        .cut_prism(Axis::x, hexagon({}, 1.2 * r, 0), start - 0.5 * bolt, start + 1);
    solid.add_thread({Axis::x, {}, 0.99 * r, 0.88 * r, start - thick - bolt, start - thick});
}

void spoke_nipple(Solid& solid, Random& random) {
    const double r = 2.0 * random.uniform(0.9, 1.1), head = 1.55 * r, length = r * random.uniform(5, 8), bore = 0.5 * r;
    solid.add_revolution(Axis::x, dome_meridian(0, head, 0.9 * r, 0.2 * r))
        .add_cylinder(Axis::x, {}, r, 0, 0.45 * length)
        .add_prism(Axis::x, polygon({}, 1.2 * r, random.choice({4, 4, 6}), 45), 0.3 * length, length)
        .cut_cylinder(Axis::x, {}, bore, -2 * r, length + 1)
        .cut_box({-2 * r, -0.25 * r, -far}, {-0.5 * r, 0.25 * r, far});
    if (random.chance(0.4)) {
        const double spoke = length * random.uniform(1.5, 4);
        solid.add_cylinder(Axis::x, {}, 0.95 * bore, 0.3 * r, spoke);
        solid.add_thread({Axis::x, {}, 0.95 * bore, 0.8 * bore, 0.5 * r, 1.3 * length});
    }
}

/// Rod with a cam lever at one end and a thumb nut at the other; springs left out.
void skewer(Solid& solid, Random& random) {
    const double r = 2.5, length = random.uniform(70, 170), knob = random.uniform(8, 11),
                 lever = random.uniform(30, 55);
    solid.add_cylinder(Axis::x, {}, r, 0, length + 8);
    solid.add_thread({Axis::x, {}, r, 0.86 * r, length - 20, length + 8});
    solid.add_revolution(Axis::x, turned({{.length = 4, .radius = knob, .chamfer_left = 0.8},
                                          {.length = 8, .radius = 0.7 * knob, .end_radius = 0.55 * knob}},
                                         length - 6));
    if (random.chance(0.5))
        solid.add_prism(Axis::z, tangent_hull({length + 2, 0}, 0.6 * knob, {length + 4, 1.7 * knob}, 0.3 * knob), -2,
                        2);
    solid.add_cylinder(Axis::x, {}, 0.85 * knob, 0, 3)
        .add_chamfered_cylinder(Axis::x, {}, 0.95 * knob, -12, 0, 1.5, 1)
        .add_cylinder(Axis::y, {-7, 0}, 4.2, -1.15 * knob, 1.15 * knob);
    const double bend = random.uniform(0.15, 0.35) * lever;
    solid.add_prism(Axis::y,
                    limb({{-7, 0}, {-7 - bend, 0.35 * lever}, {-7 - 0.8 * bend, 0.7 * lever}, {-7 + 0.3 * bend, lever}},
                         {4.5, 3.2, 3.5, 2.5}),
                    -0.45 * knob, 0.45 * knob);
    if (random.chance(0.25))  // conical springs
        for (const double x : {12.0, length - 22})
            for (int i = 0; i < 3; ++i)
                solid.add_revolution(Axis::x, circle({x + 2.8 * i, r + (x < 20 ? 5.0 - i : 2.0 + i)}, 0.6));
}

/// Screw or barrel that a cable runs through or is held by.
void cable_screw(Solid& solid, Random& random) {
    const double r = random.uniform(2.5, 4), length = r * random.uniform(3, 6), knob = r * random.uniform(1.6, 2.2),
                 high = r * random.uniform(1.4, 3);
    add_threaded_shank(solid, random, {.d = 2 * r, .pitch = 0.25 * r}, 0, length, 0.1 * r);
    if (random.chance(0.6)) {  // barrel adjuster
        solid.add_chamfered_cylinder(Axis::x, {}, knob, -high, 0, 0.2 * r, 0.1 * r);
        knurl(solid, 14, knob, -0.8 * high, -0.1 * high);
        solid.cut_cylinder(Axis::x, {}, 0.4 * r, -far, far).cut_cylinder(Axis::x, {}, 0.95 * r, -far, -0.3 * high);
        if (random.chance(0.5)) solid.cut_box({-far, 0, -0.3 * r}, {far, far, 0.3 * r});
        const double nut = random.uniform(0.2, 0.4) * length;
        if (random.chance(0.6)) {
            solid.add_cylinder(Axis::x, {}, 1.15 * knob, nut, nut + 0.9 * r)
                .cut_cylinder(Axis::x, {}, 0.4 * r, -far, far);
            knurl(solid, 16, 1.15 * knob, nut, nut + 0.9 * r);
        }
    } else {  // anchor bolt
        solid.add_prism(Axis::x, hexagon({}, 2 * knob, 0), -high, 0)
            .add_cylinder(Axis::x, {}, 1.35 * knob, -0.3 * r, 0)
            .cut_cylinder(Axis::z, {0.5 * r, 0}, 0.3 * r, -far, far);
        if (random.chance(0.6))
            solid.add_prism(Axis::x, hexagon({}, 3.4 * r, 30), 0.55 * length, 0.55 * length + 1.6 * r);
    }
}

/// Bolt or nut of an axle or a crank: a wide flange, teeth on its face, a thread outside or inside.
void crank_bolt(Solid& solid, Random& random) {
    const double r = random.uniform(4, 7), flange = r * random.uniform(1.7, 2.4), high = r * random.uniform(1.2, 2);
    solid.add_cylinder(Axis::x, {}, flange, -0.35 * r, 0);
    if (random.chance(0.5)) {  // bolt
        solid.add_chamfered_cylinder(Axis::x, {}, 0.62 * flange + 0.2 * r, -high, 0, 0.2 * r, 0);
        add_threaded_shank(solid, random, {.d = 2 * r, .pitch = 0.25 * r}, 0, r * random.uniform(2, 4), 0.5 * r);
        solid.cut_prism(Axis::x, hexagon({}, 1.15 * r, 0), -far, -0.1 * r);
        if (random.chance(0.5)) {  // cap that draws the crank off
            solid.add_revolution(Axis::x, ring_meridian(-0.7 * high, -0.2 * r, 1.3 * flange, 1.05 * flange));
            for (const double s : {-1.0, 1.0}) solid.cut_cylinder(Axis::x, {s * 1.15 * flange, 0}, 0.1 * r, -far, far);
        }
    } else {
        solid.add_prism(Axis::x, hexagon({}, 3.1 * r, random.choice({0.0, 30.0})), -high, 0);
        if (random.chance(0.6)) chamfer_hexagon(solid, Axis::x, 3.1 * r, -high, 1, 1.45 * r);
        solid.cut_cylinder(Axis::x, {}, 0.88 * r, -far, far);
        solid.add_thread({Axis::x, {}, r, 0.88 * r, -high, 0, true});
        for (int i = 0, n = random.choice({12, 16, 20}); i < n; ++i)
            solid.cut_prism(Axis::x, rotated(rectangle({1.2 * r, -0.08 * r}, {2 * flange, 0.08 * r}), 360.0 * i / n),
                            -0.12 * r, 1);
    }
}

}  // namespace

/// Fasteners of bicycles: chainring bolt with its sleeve nut, nipple of a spoke, quick release skewer, barrel adjuster,
/// bolt that clamps a cable, bolt or nut of crank and axle.
Part cycle_fastener(FamilyContext& context) {
    Random& random = context.random;
    Part part;
    switch (random.weighted({0.22, 0.18, 0.2, 0.22, 0.18})) {
        case 0:
            chainring_bolt(part.solid, random);
            break;
        case 1:
            spoke_nipple(part.solid, random);
            break;
        case 2:
            skewer(part.solid, random);
            break;
        case 3:
            cable_screw(part.solid, random);
            break;
        default:
            crank_bolt(part.solid, random);
            break;
    }
    return part;
}

}  // namespace v16::corpus
