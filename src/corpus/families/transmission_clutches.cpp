// Parts that connect and disconnect: clutch baskets and hubs, freewheels, synchronisers, torque limiters.
#include <algorithm>
#include <cmath>

#include "corpus/families/teeth.hpp"
#include "corpus/families/transmission.hpp"
#include "corpus/families/transmission_bodies.hpp"
#include "corpus/turned.hpp"

namespace v16::corpus {
namespace {

/// A bore along y with many fine teeth or a few keys.
void cut_splined_bore(Solid& solid, Random& random, double radius) {
    const int keys = random.choice({6, 8, 10, 16, 20, 24});
    solid.cut_prism(Axis::y, spline_outline(keys, radius, 1.14 * radius, 2.8 * radius / keys), -far, far);
}

/// Basket of a wet clutch: slots from the mouth for the lugs of the plates, a floor with windows, often a gear round
/// it.
void make_basket(Solid& solid, Random& random, double r, bool simplified) {
    const double depth = r * random.uniform(0.4, 0.9), wall = r * random.uniform(0.08, 0.15), inner = r - wall,
                 floor = depth * random.uniform(0.12, 0.25), hub = r * random.uniform(0.22, 0.36);
    const int slots = random.choice({6, 8, 10, 12, 12, 14, 16});
    solid.add_cylinder(Axis::y, {}, r, 0, depth).cut_cylinder(Axis::y, {}, inner, -1, depth - floor);
    const double open = random.uniform(0.4, 0.65) * 360.0 / slots, to = depth - floor * random.choice({1.0, 1.0, 2.0});
    for (int i = 0; i < slots; ++i)
        solid.cut_prism(Axis::y, ring_sector({}, 0.95 * inner, 1.1 * r, 360.0 * i / slots, open), -1, to);
    if (random.chance(0.6)) {  // the gear that the crankshaft drives
        const GearForm form{.teeth = random.integer(44, 76), .module = 1.0};
        const Path teeth = scaled(gear_outline(form, 2), 1.14 * r / pitch_radius(form));
        const double from = depth - floor * random.uniform(0.6, 0.9), end = depth + floor * random.uniform(0.2, 1.0);
        if (simplified)
            solid.add_cylinder(Axis::y, {}, 1.18 * r, from, end).add_pitch_circle({Axis::y, {}, 1.14 * r, from, end});
        else
            solid.add_prism(Axis::y, teeth, from, end);
        const int springs = random.choice({4, 6, 6, 8});
        for (int i = 0; i < springs; ++i) {
            const double at = 360.0 * (i + 0.5) / springs, middle = 0.5 * (hub + inner);
            solid.cut_prism(Axis::y,
                            slot(polar({}, middle, at - 90.0 / springs), polar({}, middle, at + 90.0 / springs),
                                 0.14 * (inner - hub)),
                            -far, far);
        }
    } else {
        solid.cut_hole_circle(Axis::y, {}, 0.5 * (hub + inner), random.choice({3, 4, 6, 8}), 90, 0.18 * (inner - hub),
                              -far, far);
    }
    solid.add_cylinder(Axis::y, {}, hub, depth - floor * random.uniform(1.0, 2.0),
                       depth + floor * random.uniform(0, 2));
    solid.cut_cylinder(Axis::y, {}, hub * random.uniform(0.5, 0.75), -far, far);
}

/// Hub inside the plates: teeth all along, a pressure flange with channels, posts for the springs.
void make_clutch_hub(Solid& solid, Random& random, double r) {
    const double depth = r * random.uniform(0.4, 0.9), flange = r * random.uniform(1.2, 1.4),
                 t = depth * random.uniform(0.1, 0.2), inner = r * random.uniform(0.72, 0.82),
                 hub = inner * random.uniform(0.35, 0.5);
    const int lugs = random.choice({10, 12, 16, 20, 24, 30}), posts = random.choice({3, 4, 5, 6, 6});
    solid.add_prism(Axis::y, spline_outline(lugs, 0.92 * r, r, 3.0 * r / lugs), 0, depth)
        .cut_cylinder(Axis::y, {}, inner, -1, depth - t)
        .add_cylinder(Axis::y, {}, flange, depth - t, depth);
    for (int i = 0; i < posts; ++i) {
        const Point2 at = polar({}, 0.5 * (hub + inner), 90 + 360.0 * i / posts);
        const double post = std::min(0.32 * (inner - hub), 1.2 * hub / posts * 2);
        solid.add_cylinder(Axis::y, at, post, -depth * random.uniform(0.0, 0.3), depth)
            .cut_cylinder(Axis::y, at, 0.5 * post, -far, 0.7 * depth);
    }
    solid.add_cylinder(Axis::y, {}, hub, 0.3 * depth, depth * random.uniform(1.0, 1.3));
    if (random.chance(0.4))
        solid.cut_hole_circle(Axis::y, {}, 0.5 * (r + inner), lugs, 180.0 / lugs, 0.2 * (r - inner), -far, far);
    cut_splined_bore(solid, random, 0.6 * hub);
}

/// Cover of a dry clutch: a dished ring with a bolt flange, the fingers of the diaphragm spring inside.
void make_diaphragm(Solid& solid, Random& random, double r) {
    const double h = r * random.uniform(0.15, 0.3), t = 0.03 * r, mouth = r * random.uniform(0.6, 0.7),
                 tip = r * random.uniform(0.18, 0.28);
    const int fingers = random.choice({12, 15, 18, 18, 24}), bolts = random.choice({6, 6, 8, 9});
    solid.add_revolution(Axis::y, through({{h - t, r},
                                           {h - t, 0.86 * r},
                                           {0, 0.8 * r},
                                           {0, mouth},
                                           {t, mouth},
                                           {t, 0.79 * r},
                                           {h, 0.84 * r},
                                           {h, r}}));
    solid.add_revolution(Axis::y, ring_meridian(0.55 * h, 0.55 * h + t, tip, 0.79 * r));
    for (int i = 0; i < fingers; ++i) {
        const double at = 360.0 * i / fingers;
        solid.cut_prism(Axis::y, rotated(rectangle({0.5 * tip, -0.012 * r}, {0.55 * r, 0.012 * r}), at), -far, far);
        solid.cut_cylinder(Axis::y, polar({}, 0.54 * r, at), 0.03 * r, -far, far);
    }
    solid.cut_hole_circle(Axis::y, {}, 0.93 * r, bolts, 90, 0.025 * r, -far, far);
    if (random.chance(0.5))
        for (int i = 0; i < bolts; ++i)
            solid.cut_prism(
                Axis::y, rotated(rectangle({0.89 * r, -0.13 * r}, {2 * r, 0.13 * r}), 90 + 360.0 * (i + 0.5) / bolts),
                -far, far);
}

/// Drum of an automatic gearbox: sheet that is folded to teeth inside and out, a floor with a hub.
void make_folded_drum(Solid& solid, Random& random, double r) {
    const int folds = random.choice({16, 20, 24, 30, 36});
    const double depth = r * random.uniform(0.4, 1.1), t = 0.045 * r, width = 3.0 * r / folds,
                 hub = r * random.uniform(0.25, 0.45);
    const double plain = depth * random.choice({0.0, 0.15, 0.3});
    solid.add_cylinder(Axis::y, {}, r, depth - plain - t, depth)
        .add_prism(Axis::y, spline_outline(folds, 0.93 * r, r, width), 0, depth - plain)
        .cut_prism(Axis::y, spline_outline(folds, 0.93 * r - t, r - t, width - 0.6 * t), -1, depth - plain - t)
        .cut_cylinder(Axis::y, {}, 0.93 * r - t, -1, depth - t);
    if (random.chance(0.6))
        solid.cut_revolution(Axis::y, ring_meridian(0.05 * depth, 0.05 * depth + 0.5 * t, 0, 0.97 * r));
    solid.add_cylinder(Axis::y, {}, hub, depth * random.uniform(0.3, 0.8), depth * random.uniform(1.05, 1.5));
    cut_splined_bore(solid, random, 0.65 * hub);
    if (random.chance(0.4)) solid.cut_hole_circle(Axis::y, {}, 0.5 * (hub + 0.88 * r), 6, 0, 0.1 * r, -far, far);
}

}  // namespace

/// Parts of clutches: basket, inner hub, cover with its diaphragm spring, folded drum.
Part clutch_basket(FamilyContext& context) {
    Random& random = context.random;
    const double r = random.log_uniform(20, 160);
    Part part;
    switch (random.weighted({0.35, 0.25, 0.2, 0.2})) {
        case 0:
            make_basket(part.solid, random, r, context.simplified);
            break;
        case 1:
            make_clutch_hub(part.solid, random, r);
            break;
        case 2:
            make_diaphragm(part.solid, random, r);
            break;
        default:
            make_folded_drum(part.solid, random, r);
            break;
    }
    return part;
}

namespace {

/// The inner star of a roller clutch: a ramp and a step for each roller of radius `roller`; a spring's hole behind.
void add_ramp_star(Solid& solid, double race, double roller, int count, double width, bool springs) {
    solid.add_cylinder(Axis::y, {}, 0.985 * race, 0, width);
    for (int i = 0; i < count; ++i) {
        const double at = 360.0 * i / count;
        solid.cut_prism(Axis::y,
                        rotated(through({{race - 2.2 * roller, -1.3 * roller},
                                         {race + roller, -1.3 * roller},
                                         {race + roller, 1.7 * roller},
                                         {race - 1.7 * roller, 1.7 * roller}}),
                                at),
                        -1, width + 1);
        if (springs)
            solid.cut_prism(
                Axis::y,
                rotated(rectangle({race - 1.4 * roller, -2.6 * roller}, {race - 0.9 * roller, -1.2 * roller}), at),
                0.3 * width, 0.7 * width);
    }
}

/// The two halves of a sprag: an eight, tilted.
Path sprag_outline(double inner, double outer, double angle) {
    const double half = 0.5 * (outer - inner);
    const Point2 low = polar({}, inner + 0.62 * half, angle), high = polar({}, outer - 0.62 * half, angle + 1.5);
    return tangent_hull(low, 0.6 * half, high, 0.66 * half);
}

/// Pawls in a hub and a ring with inner ratchet teeth.
void make_pawl_freewheel(Solid& solid, Random& random, double r, double width) {
    const int teeth = random.choice({12, 16, 20, 24, 30}), pawls = random.choice({2, 3, 3, 4, 6});
    const double tip = 0.74 * r, root = 0.84 * r, hub = 0.66 * r;
    solid.add_cylinder(Axis::y, {}, r, 0, width);
    std::vector<Point2> saw;
    for (int i = 0; i < teeth; ++i) {
        saw.push_back(polar({}, tip, 360.0 * i / teeth));
        saw.push_back(polar({}, root, 360.0 * (i + 0.15) / teeth));
    }
    solid.cut_prism(Axis::y, through(saw), -1, width + 1).add_cylinder(Axis::y, {}, hub, 0, width);
    for (int i = 0; i < pawls; ++i) {
        const double at = 360.0 * i / pawls;
        const Point2 pivot = polar({}, 0.88 * hub, at), nose = polar({}, 0.79 * r, at + 20);
        solid.cut_prism(Axis::y, tangent_hull(pivot, 0.12 * hub, polar({}, hub, at + 18), 0.12 * hub), -1, width + 1)
            .add_prism(Axis::y, tangent_hull(pivot, 0.09 * hub, nose, 0.03 * hub), 0, width);
    }
    if (random.chance(0.5)) {  // chain teeth outside
        const GearForm form{.teeth = random.integer(14, 24), .module = 1.0};
        solid.add_prism(Axis::y, scaled(gear_outline(form, 2), 1.12 * r / pitch_radius(form)), 0.3 * width, 0.6 * width)
            .cut_prism(Axis::y, through(saw), 0.3 * width, 0.6 * width);
        solid.add_cylinder(Axis::y, {}, hub, 0.3 * width, 0.6 * width);
        for (int i = 0; i < pawls; ++i) {
            const double at = 360.0 * i / pawls;
            const Point2 pivot = polar({}, 0.88 * hub, at), nose = polar({}, 0.79 * r, at + 20);
            solid
                .cut_prism(Axis::y, tangent_hull(pivot, 0.12 * hub, polar({}, hub, at + 18), 0.12 * hub), -1, width + 1)
                .add_prism(Axis::y, tangent_hull(pivot, 0.09 * hub, nose, 0.03 * hub), 0, width);
        }
    }
}

}  // namespace

/// Freewheel: rollers on ramps, sprags between two races, pawls; with keyways, a lever or bolt holes on the outer ring;
/// or the inner star alone.
Part freewheel(FamilyContext& context) {
    Random& random = context.random;
    const double r = random.log_uniform(10, 180), width = r * random.uniform(0.25, 1.0),
                 race = r * random.uniform(0.7, 0.82), bore = race * random.uniform(0.3, 0.45);
    const std::size_t form = random.weighted({0.35, 0.15, 0.3, 0.2});
    const int count = form == 2 ? random.choice({16, 20, 24, 28}) : random.choice({3, 4, 5, 6, 8, 10, 12});
    const double roller = std::min(0.3 * (race - 1.2 * bore), 0.75 * race / count);
    Part part;
    Solid& solid = part.solid;
    if (form == 3) {
        make_pawl_freewheel(solid, random, r, width);
        cut_wheel_bore(solid, random, bore);
        return part;
    }
    if (form != 1) {
        solid.add_cylinder(Axis::y, {}, r, 0, width).cut_cylinder(Axis::y, {}, race, -1, width + 1);
        if (random.chance(0.4))
            for (const double at : {0.0, 180.0})
                solid.cut_prism(Axis::y, rotated(rectangle({0.94 * r, -0.12 * r}, {2 * r, 0.12 * r}), at), -far, far);
        else if (random.chance(0.4))
            solid.cut_hole_circle(Axis::y, {}, 0.5 * (r + race), random.choice({4, 6, 8}), 0, 0.25 * (r - race), -far,
                                  far);
        else if (random.chance(0.4))  // the lever of a backstop
            solid
                .add_prism(Axis::y, tangent_hull({0, 0.9 * r}, 0.3 * r, {0, r * random.uniform(1.6, 2.6)}, 0.2 * r),
                           0.2 * width, 0.7 * width)
                .cut_cylinder(Axis::y, {}, race, 0, width)
                .cut_cylinder(Axis::y, {0, 1.5 * r}, 0.1 * r, -far, far);
    }
    if (form == 2) {
        const double inner = race * random.uniform(0.68, 0.8);
        solid.add_cylinder(Axis::y, {}, inner, 0, width);
        for (int i = 0; i < count; ++i)
            solid.add_prism(Axis::y, sprag_outline(inner, race, 360.0 * i / count), 0.08 * width, 0.92 * width);
    } else {
        add_ramp_star(solid, race, roller, count, width, random.chance(0.5));
        if (form == 0 || random.chance(0.3))
            for (int i = 0; i < count; ++i)
                solid.add_cylinder(Axis::y, polar({}, race - 0.97 * roller, 360.0 * i / count + 3), 0.95 * roller,
                                   0.05 * width, 0.95 * width);
    }
    if (random.chance(0.3)) solid.add_cylinder(Axis::y, {}, 1.5 * bore, -0.3 * width, width * random.uniform(1.0, 1.4));
    cut_wheel_bore(solid, random, bore);
    return part;
}

namespace {

/// Pointed teeth of a gear shift: `count` of them between two radii.
Path dog_outline(int count, double root, double tip) {
    std::vector<Point2> points;
    const double step = 360.0 / count;
    for (int i = 0; i < count; ++i)
        for (const auto& [radius, off] : {std::pair{root, -0.3}, {tip, -0.24}, {tip, 0.24}, {root, 0.3}})
            points.push_back(polar({}, radius, step * (i + off)));
    return through(points);
}

}  // namespace

/// Parts of a synchroniser: the ring with its cone, the hub with three slots, the sleeve with its fork's groove, a gear
/// with its dog teeth.
Part synchro_ring(FamilyContext& context) {
    Random& random = context.random;
    const double r = random.log_uniform(15, 90), width = r * random.uniform(0.2, 0.5),
                 dog = r * random.uniform(0.05, 0.1);
    const int teeth = 3 * random.integer(8, 18);
    const std::size_t form = random.weighted({0.3, 0.25, 0.25, 0.2});
    Part part;
    Solid& solid = part.solid;
    if (form == 0) {
        const double t = width * random.uniform(0.2, 0.35), cone = 0.82 * r, lean = 0.12 * width;
        solid.add_prism(Axis::y, dog_outline(teeth, r - dog, r), 0, t)
            .add_cylinder(Axis::y, {}, cone + 0.06 * r, 0, width);
        const int keys = random.choice({3, 3, 4, 6});
        for (int i = 0; i < keys; ++i) {
            const Path notch = rotated(rectangle({0.86 * r, -0.13 * r}, {2 * r, 0.13 * r}), 90 + 360.0 * i / keys);
            if (random.chance(0.7))
                solid.cut_prism(Axis::y, notch, -1, width + 1);
            else
                solid.add_prism(Axis::y, ring_sector({}, 0.83 * r, 0.96 * r, 83 + 360.0 * i / keys, 14), t, width);
        }
        solid.cut_revolution(Axis::y, cone_meridian(-0.01, cone - lean, width + 0.01, cone));
        const int grooves = random.choice({0, 6, 8, 12});
        for (int i = 0; i < grooves; ++i)
            solid.cut_prism(
                Axis::y,
                rotated(rectangle({0.7 * r, -0.015 * r}, {cone + 0.015 * r, 0.015 * r}), 360.0 * (i + 0.5) / grooves),
                -far, far);
    } else if (form == 1) {
        const double web = width * random.uniform(0.2, 0.4), rim = 0.78 * r, hub = r * random.uniform(0.4, 0.52);
        solid.add_prism(Axis::y, dog_outline(teeth, r - dog, r), 0, width);
        for (const double s : {-1.0, 1.0})
            solid.cut_revolution(Axis::y, ring_meridian(s < 0 ? -1 : width - web, s < 0 ? web : width + 1, hub, rim));
        for (int i = 0; i < 3; ++i)
            solid.cut_prism(Axis::y, rotated(rectangle({0.85 * rim, -0.13 * r}, {2 * r, 0.13 * r}), 90 + 120.0 * i),
                            -far, far);
        if (random.chance(0.4)) solid.cut_hole_circle(Axis::y, {}, 0.5 * (hub + rim), 6, 0, 0.07 * r, -far, far);
        cut_splined_bore(solid, random, 0.72 * hub);
    } else if (form == 2) {
        const double outer = r * random.uniform(1.2, 1.45), fork = width * random.uniform(0.3, 0.6);
        solid.add_chamfered_cylinder(Axis::y, {}, outer, 0, width, 0.05 * width, 0.05 * width)
            .cut_revolution(Axis::y, ring_meridian(0.5 * (width - fork), 0.5 * (width + fork),
                                                   0.5 * (outer + r) + 0.02 * r, outer + 1))
            .cut_prism(Axis::y, dog_outline(teeth, r - dog, r), -1, width + 1);
    } else {
        const GearForm gear{.teeth = random.integer(24, 48), .module = 1.0};
        const double scale = r * random.uniform(1.15, 1.5) / tip_radius(gear), t = 0.18 * width, cone = 0.75 * r;
        if (context.simplified)
            solid.add_cylinder(Axis::y, {}, scale * tip_radius(gear), width, 2.2 * width)
                .add_pitch_circle({Axis::y, {}, scale * pitch_radius(gear), width, 2.2 * width});
        else
            solid.add_prism(Axis::y, scaled(gear_outline(gear, 2), scale), width, 2.2 * width);
        solid.add_prism(Axis::y, dog_outline(teeth, r - dog, r), width - t, 1.1 * width)
            .add_revolution(Axis::y, cone_meridian(0.2 * width, 0.9 * cone, width - 0.9 * t, cone))
            .add_cylinder(Axis::y, {}, 0.6 * cone, 0, 2.4 * width)
            .cut_cylinder(Axis::y, {}, 0.42 * cone, -far, far);
    }
    return part;
}

namespace {

/// Nut that sets the load: round with slots, or a hexagon.
void add_setting_nut(Solid& solid, Random& random, double r, double from, double to) {
    if (random.chance(0.5)) {
        solid.add_prism(Axis::x, polygon({}, 1.12 * r, 6, 30), from, to);
        return;
    }
    solid.add_cylinder(Axis::x, {}, 1.15 * r, from, to);
    for (int i = 0; i < 4; ++i)
        solid.cut_prism(Axis::x, rotated(rectangle({1.0 * r, -0.12 * r}, {2 * r, 0.12 * r}), 45 + 90.0 * i),
                        from - 0.01, to + 0.01);
}

}  // namespace

/// Torque limiter: a hub that clamps a sprocket, gear or plate between linings by disc springs and a nut; one with
/// balls in a flange; a hub with shear pins.
Part torque_limiter(FamilyContext& context) {
    Random& random = context.random;
    const double r = random.log_uniform(15, 160), bore = r * random.uniform(0.2, 0.34),
                 hub = bore * random.uniform(1.4, 1.7), t = r * random.uniform(0.1, 0.25), lining = 0.35 * t;
    const std::size_t form = random.weighted({0.5, 0.25, 0.25});
    Part part;
    Solid& solid = part.solid;
    double x = t;
    solid.add_cylinder(Axis::x, {}, r, 0, t);
    if (form == 0) {
        const double wheel = r * random.uniform(1.2, 2.0), wide = t * random.uniform(0.4, 0.9);
        solid.add_cylinder(Axis::x, {}, 0.96 * r, x, x + lining);
        x += lining;
        const GearForm teeth{
            .teeth = random.integer(18, 44), .module = 1.0, .pressure_angle = random.choice({20.0, 28.0})};
        if (random.chance(0.75))
            solid.add_prism(Axis::x, scaled(gear_outline(teeth, 3), wheel / tip_radius(teeth)), x, x + wide);
        else
            solid.add_cylinder(Axis::x, {}, wheel, x, x + wide)
                .cut_hole_circle(Axis::x, {}, 0.5 * (r + wheel), 6, 0, 0.18 * (wheel - r), x - 0.1, x + wide + 0.1);
        x += wide;
        solid.add_cylinder(Axis::x, {}, 0.96 * r, x, x + lining)
            .add_cylinder(Axis::x, {}, r, x + lining, x + lining + 0.7 * t);
        x += lining + 0.7 * t;
        solid.add_revolution(Axis::x, cone_meridian(x, 0.9 * r, x + 0.4 * t, 0.68 * r));
        x += 0.4 * t;
    } else if (form == 1) {
        const double body = r * random.uniform(0.75, 0.9);
        solid.cut_hole_circle(Axis::x, {}, 0.88 * r, random.choice({6, 8, 12}), 0, 0.05 * r, -far, far)
            .add_cylinder(Axis::x, {}, body * 0.97, x, x + 0.2 * t)
            .add_chamfered_cylinder(Axis::x, {}, body, x + 0.2 * t, x + 2.0 * t, 0, 0.2 * t);
        x += 2.0 * t;
        for (int i = 0; i < 6; ++i)
            solid.cut_cylinder(Axis::x, polar({}, 0.8 * body, 60.0 * i + 30), 0.06 * body, x - 0.4 * t, far);
    } else {
        const int pins = random.choice({1, 2, 2, 3, 4});
        const double gap = 0.06 * t, pin = 0.07 * r;
        x += gap;
        solid.add_cylinder(Axis::x, {}, hub, t - 0.1, x).add_cylinder(Axis::x, {}, r, x, x + t);
        for (int i = 0; i < pins; ++i) {
            const Point2 at = polar({}, 0.78 * r, 90 + 360.0 * i / pins);
            solid.add_cylinder(Axis::x, at, pin, -0.3 * t, x + 1.2 * t)
                .add_prism(Axis::x, polygon(at, 1.9 * pin, 6, 0), -0.3 * t - pin, -0.2 * t)
                .add_cylinder(Axis::x, at, 2 * pin, -0.2 * t, 0)
                .add_cylinder(Axis::x, at, 2 * pin, x + t, x + 1.15 * t);
        }
        x += t;
    }
    const double end = x + t * random.uniform(1.2, 3);
    if (form == 0)
        add_setting_nut(solid, random, hub, x, x + 0.8 * t);
    else
        add_setting_nut(solid, random, std::min(1.2 * hub, 0.6 * r), x, x + 0.6 * t);
    solid.add_chamfered_cylinder(Axis::x, {}, hub, 0, end, 0, 0.06 * hub);
    if (form == 0 && random.chance(0.6)) solid.add_thread({Axis::x, {}, hub, 0.92 * hub, x + 0.8 * t, end, false});
    if (random.chance(0.4)) solid.add_cylinder(Axis::x, {}, hub, -t * random.uniform(0.5, 3), 0);
    solid.cut_prism(Axis::x, random.chance(0.7) ? keyed_bore({}, bore, 0.5 * bore, 1.25 * bore) : circle({}, bore),
                    -far, far);
    part.main_side = random.chance(0.6) ? Side::front : Side::right;
    return part;
}

}  // namespace v16::corpus
