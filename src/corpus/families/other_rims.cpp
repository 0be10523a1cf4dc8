// Rims with spokes, their hubs, tyres, pressed wheels.
#include <algorithm>

#include "corpus/families/other.hpp"
#include "corpus/turned.hpp"

namespace v16::corpus {
namespace {

/// Thin wire spokes that leave the hub tangentially, crossed in pairs, in one plane.
void add_wires(Solid& solid, double hub, double rim, double wire, int pairs, double cross, double y) {
    for (int i = 0; i < pairs; ++i)
        for (const double s : {-1.0, 1.0}) {
            const double turn = 360.0 * (i + (s > 0 ? 0.5 : 0.0)) / pairs;
            const Point2 a = polar({}, hub, turn), b = polar({}, rim, turn + s * cross);
            const Point2 d = (1.0 / length(b - a)) * (b - a), n = 0.5 * wire * Point2{-d.y, d.x};
            solid.add_prism(Axis::y, through({a - n, b - n, b + n, a + n}), y - 0.5 * wire, y + 0.5 * wire);
        }
}

/// Wheel of a bicycle or cart: rim with a bed for the tyre, wires or wooden spokes, hub with flanges.
void make_spoked_rim(Solid& solid, Random& random) {
    const double r = random.choice({50.0, 100.0, 203.0, 254.0, 280.0, 311.0, 400.0}),
                 deep = r * random.uniform(0.06, 0.14), wide = r * random.uniform(0.05, 0.1),
                 hub = r * random.uniform(0.06, 0.13), barrel = wide * random.uniform(1.0, 2.2);
    const bool wood = random.chance(0.3);
    if (wood) {
        const int count = random.choice({6, 8, 10, 12, 14});
        const double half = r * random.uniform(0.02, 0.04);
        for (int i = 0; i < count; ++i)
            solid.add_prism(
                Axis::y,
                rotated(through({{0, -1.3 * half}, {r - 0.9 * deep, -half}, {r - 0.9 * deep, half}, {0, 1.3 * half}}),
                        360.0 * i / count),
                -0.8 * half, 0.8 * half);
        solid.add_revolution(Axis::y, ring_meridian(-wide, wide, r - deep, r));
        if (random.chance(0.5))
            solid.add_revolution(Axis::y, ring_meridian(-0.9 * wide, 0.9 * wide, 0.99 * r, r * 1.03));
        solid.add_cylinder(Axis::y, {}, 1.5 * hub, -barrel, barrel)
            .add_cylinder(Axis::y, {}, hub, -1.7 * barrel, 1.7 * barrel);
        solid.cut_cylinder(Axis::y, {}, 0.5 * hub, -far, far);
        return;
    }
    const double wire = std::max(1.5, 0.008 * r);
    add_wires(solid, 0.85 * hub, r - 0.7 * deep, wire, random.choice({8, 9, 10, 12, 14, 16, 18}),
              random.choice({0.0, 12.0, 25.0}), 0);
    solid.add_revolution(Axis::y, through({{-wide, r},
                                           {-0.9 * wide, r - 0.5 * deep},
                                           {-0.25 * wide, r - deep},
                                           {0.25 * wide, r - deep},
                                           {0.9 * wide, r - 0.5 * deep},
                                           {wide, r},
                                           {0.75 * wide, r},
                                           {0.6 * wide, r - 0.4 * deep},
                                           {-0.6 * wide, r - 0.4 * deep},
                                           {-0.75 * wide, r}}));
    if (random.chance(0.5)) {  // the tyre
        const double tyre = wide * random.uniform(1.0, 1.6);
        solid.add_revolution(Axis::y, circle({0, r + 0.5 * tyre}, tyre));
    }
    for (const double y : {-barrel, barrel}) solid.add_cylinder(Axis::y, {}, hub, y - 0.1 * hub, y + 0.1 * hub);
    solid.add_cylinder(Axis::y, {}, 0.55 * hub, -1.3 * barrel, 1.3 * barrel)
        .add_cylinder(Axis::y, {}, 0.2 * hub, -2 * barrel, 2 * barrel);
    if (random.chance(0.4)) solid.cut_cylinder(Axis::y, {}, 0.12 * hub, -far, far);
}

/// Hub whose flanges take the spokes: barrel, seats of bearings, rows of holes.
void make_spoke_hub(Part& part, Random& random) {
    Solid& solid = part.solid;
    const double flange = random.uniform(17, 60), barrel = flange * random.uniform(0.4, 0.6),
                 half = flange * random.uniform(0.7, 1.5), t = random.uniform(2.5, 4),
                 end = half * random.uniform(1.15, 1.6), bore = barrel * random.uniform(0.3, 0.55);
    part.main_side = random.chance(0.2) ? Side::front : Side::right;
    solid.add_revolution(Axis::x, through({{-end, 0},
                                           {end, 0},
                                           {end, 0.8 * barrel},
                                           {half, barrel},
                                           {0.6 * half, 0.7 * barrel},
                                           {-0.6 * half, 0.7 * barrel},
                                           {-half, barrel},
                                           {-end, 0.8 * barrel}}));
    const int holes = random.choice({9, 10, 12, 14, 16, 18, 20});
    for (const double s : {-1.0, 1.0}) {
        solid.add_cylinder(Axis::x, {}, flange, s * half - 0.5 * t, s * half + 0.5 * t);
        solid.cut_hole_circle(Axis::x, {}, flange - 2.8, holes, s > 0 ? 0 : 180.0 / holes, 1.25, s * half - t,
                              s * half + t);
        solid.cut_cylinder(Axis::x, {}, 0.7 * barrel, s > 0 ? end - 0.5 * barrel : -far,
                           s > 0 ? far : -end + 0.5 * barrel);
    }
    solid.cut_cylinder(Axis::x, {}, bore, -far, far);
    if (random.chance(0.4)) solid.add_cylinder(Axis::x, {}, 0.8 * bore, -end * 1.5, end * 1.5);
    if (random.chance(0.35))
        solid.add_cylinder(Axis::x, {}, 22, end, end + 6)
            .cut_hole_circle(Axis::x, {}, 18, 6, 0, 2.5, end - 1, end + 7)
            .cut_cylinder(Axis::x, {}, bore, end - 1, far);
}

/// Tyre: a hollow ring with a round, square or ribbed tread, open to the rim; with blocks or grooves.
void make_tyre(Solid& solid, Random& random) {
    const double r = random.log_uniform(12, 330), wide = r * random.uniform(0.15, 0.45),
                 deep = r * random.uniform(0.18, 0.42), wall = deep * random.uniform(0.1, 0.25), bead = 0.5 * wide;
    Path outer;
    outer.vertices = {{{-bead, r - deep}},
                      {{bead, r - deep}, 0.3},
                      {{wide, r - 0.35 * deep}, random.uniform(0.1, 0.4)},
                      {{0.7 * wide, r}},
                      {{-0.7 * wide, r}, random.uniform(0.1, 0.4)},
                      {{-wide, r - 0.35 * deep}, 0.3}};
    solid.add_revolution(Axis::y, outer);
    if (random.chance(0.75))
        solid.cut_revolution(Axis::y, through({{-bead + wall, 0.3 * r},
                                               {bead - wall, 0.3 * r},
                                               {bead - wall, r - 0.8 * deep},
                                               {wide - wall, r - 0.4 * deep},
                                               {0.6 * wide, r - 1.6 * wall},
                                               {-0.6 * wide, r - 1.6 * wall},
                                               {-wide + wall, r - 0.4 * deep},
                                               {-bead + wall, r - 0.8 * deep}}));
    if (random.chance(0.5)) {
        const int blocks = random.choice({16, 20, 24, 30, 36});
        for (int i = 0; i < blocks; ++i) {
            const Path lug = rotated(rectangle({r - 0.5 * wall, -0.7 * r / blocks}, {r + wall, 0.7 * r / blocks}),
                                     360.0 * i / blocks);
            if (i % 2 == 0)
                solid.add_prism(Axis::y, lug, -0.7 * wide, 0.1 * wide);
            else
                solid.add_prism(Axis::y, lug, -0.1 * wide, 0.7 * wide);
        }
    } else {
        for (const double y : {-0.4, 0.0, 0.4})
            solid.cut_revolution(Axis::y, ring_meridian((y - 0.06) * wide, (y + 0.06) * wide, r - wall, 2 * r));
    }
}

/// Pressed steel wheel without its tyre: drop-centre rim, dished disc with bolt holes and vents.
void make_steel_wheel(Solid& solid, Random& random) {
    const double r = random.uniform(40, 220), half = r * random.uniform(0.3, 0.6), t = r * random.uniform(0.02, 0.04),
                 lip = 0.08 * r, well = 0.82 * r, disc = random.uniform(-0.7, 0.3) * half, dish = 0.18 * half;
    solid.add_revolution(Axis::y, through({{-half, r},
                                           {-half, r - lip},
                                           {-0.45 * half, r - lip},
                                           {-0.35 * half, well},
                                           {0.25 * half, well},
                                           {0.4 * half, r - lip},
                                           {half, r - lip},
                                           {half, r},
                                           {half - t, r},
                                           {half - t, r - lip + t},
                                           {0.4 * half - t, r - lip + t},
                                           {0.25 * half - t, well + t},
                                           {-0.35 * half + t, well + t},
                                           {-0.45 * half + t, r - lip + t},
                                           {-half + t, r - lip + t},
                                           {-half + t, r}}));
    const double from = std::clamp(disc, -0.33 * half, 0.2 * half);
    solid.add_revolution(Axis::y, through({{from, 0},
                                           {from + 1.5 * t, 0},
                                           {from + 1.5 * t, 0.4 * r},
                                           {from + dish, 0.6 * r},
                                           {from + 1.5 * t, well + 0.2 * t},
                                           {from, well + 0.2 * t},
                                           {from + dish - 1.5 * t, 0.6 * r},
                                           {from, 0.4 * r}}));
    const int bolts = random.choice({3, 4, 4, 5, 5, 6});
    solid.cut_hole_circle(Axis::y, {}, 0.28 * r, bolts, 90, 0.03 * r, -far, far)
        .cut_cylinder(Axis::y, {}, r * random.uniform(0.12, 0.2), -far, far);
    if (random.chance(0.75))
        solid.cut_hole_circle(Axis::y, {}, 0.62 * r, random.choice({4, 5, 6, 8, 12}), 0, r * random.uniform(0.04, 0.08),
                              -far, far);
    if (random.chance(0.5)) solid.cut_cylinder(Axis::y, {0, 0.76 * r}, 0.02 * r, -far, far);
}

}  // namespace

/// What wheels are made of: rim with wires or wooden spokes, hub for spokes, tyre, pressed steel wheel.
Part wheel_rim(FamilyContext& context) {
    Random& random = context.random;
    Part part;
    switch (random.weighted({0.36, 0.2, 0.22, 0.22})) {
        case 0:
            make_spoked_rim(part.solid, random);
            break;
        case 1:
            make_spoke_hub(part, random);
            break;
        case 2:
            make_tyre(part.solid, random);
            break;
        default:
            make_steel_wheel(part.solid, random);
            break;
    }
    return part;
}

}  // namespace v16::corpus
