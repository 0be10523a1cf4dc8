// Pulleys by the way that they are made: cast with arms, pressed of sheet in halves, moulded with ribs, drums and wings
// of conveyors.
#include <algorithm>

#include "corpus/families/transmission.hpp"
#include "corpus/families/transmission_bodies.hpp"
#include "corpus/turned.hpp"

namespace v16::corpus {
namespace {

/// The rim's outer side: flat, crowned, with V grooves, with a rope's groove, with a high lip on both sides; returns
/// the radius that stays whole.
double add_rim_face(Solid& solid, Random& random, double r, double half) {
    const std::size_t form = random.weighted({0.2, 0.15, 0.35, 0.2, 0.1});
    solid.add_cylinder(Axis::y, {}, r, -half, half);
    switch (form) {
        case 0:
            return r;
        case 1:
            solid.add_revolution(Axis::y,
                                 through({{-half, 0.9 * r}, {-half, r}, {0, 1.02 * r}, {half, r}, {half, 0.9 * r}}));
            return r;
        case 2: {
            const int grooves = random.integer(1, 4);
            const double pitch = 2 * half / grooves, deep = std::min(0.85 * pitch, 0.16 * r);
            for (int i = 0; i < grooves; ++i)
                solid.cut_revolution(Axis::y, v_groove_meridian(pitch * (i + 0.5) - half, 0.72 * pitch, 0.36 * pitch,
                                                                r - deep, 1.001 * r));
            return r - deep;
        }
        case 3: {
            const double rope = std::min(0.75 * half, 0.14 * r);
            solid.cut_revolution(Axis::y, circle({0, r}, rope));
            return r - rope;
        }
        default: {
            const double lip = 0.18 * half;
            solid.add_revolution(Axis::y, ring_meridian(-half, lip - half, 0.9 * r, 1.08 * r))
                .add_revolution(Axis::y, ring_meridian(half - lip, half, 0.9 * r, 1.08 * r));
            return r;
        }
    }
}

/// One arm from hub to rim about the direction `at`: straight, bent like a sickle or like an S.
Path arm_outline(double in, double out, double wide, double slim, double bend, bool twice, double at) {
    Path arm;
    if (twice) {
        const double middle = 0.5 * (in + out), w = 0.5 * (wide + slim);
        arm.vertices = {{{in, -wide}, bend}, {{middle, -w}, -bend}, {{out, -slim}},
                        {{out, slim}, bend}, {{middle, w}, -bend},  {{in, wide}}};
    } else {
        arm.vertices = {{{in, -wide}, bend}, {{out, -slim}}, {{out, slim}, -bend}, {{in, wide}}};
    }
    return rotated(arm, at);
}

}  // namespace

/// Pulley with arms: flat, crowned, V-grooved or roped rim; straight, sickle or S-shaped arms in one row or two, ribbed
/// hubs, bosses at the rim.
Part armed_pulley(FamilyContext& context) {
    Random& random = context.random;
    const double r = random.log_uniform(30, 600), half = r * random.uniform(0.08, 0.3);
    Part part;
    Solid& solid = part.solid;
    const double whole = add_rim_face(solid, random, r, half), rim = whole - r * random.uniform(0.05, 0.09),
                 hub = r * random.uniform(0.13, 0.24), bore = hub * random.uniform(0.45, 0.62),
                 long_hub = half * random.uniform(0.7, 1.3);
    solid.cut_cylinder(Axis::y, {}, rim, -far, far);
    const int arms = random.choice({3, 4, 4, 5, 6, 6, 8});
    const double wide = std::min(0.7 * hub, 1.9 * hub / arms), slim = wide * random.uniform(0.6, 0.95),
                 bend = random.choice({0.0, 0.25, 0.4, -0.3, -0.45}), t = half * random.uniform(0.14, 0.3);
    const bool twice = bend != 0.0 && random.chance(0.5), rows = half > 0.2 * r && random.chance(0.7);
    for (int i = 0; i < arms; ++i) {
        const Path arm = arm_outline(0.85 * hub, 1.02 * rim, wide, slim, bend, twice, 90 + 360.0 * i / arms);
        for (const double y : {-0.55 * half, 0.55 * half})
            if (rows) solid.add_prism(Axis::y, arm, y - t, y + t);
        if (!rows) solid.add_prism(Axis::y, arm, -t, t);
    }
    if (random.chance(0.35))  // a bead inside the rim
        solid.add_revolution(
            Axis::y,
            through({{-t, 1.01 * rim}, {t, 1.01 * rim}, {0.5 * t, rim - 0.04 * r}, {-0.5 * t, rim - 0.04 * r}}));
    solid.add_cylinder(Axis::y, {}, hub, -long_hub, long_hub);
    if (random.chance(0.3)) {
        solid.add_cylinder(Axis::z, {0, 0.6 * long_hub}, 0.25 * hub, 0.8 * hub, 1.2 * hub)
            .cut_cylinder(Axis::z, {0, 0.6 * long_hub}, 0.11 * hub, 0, far);
    }
    cut_wheel_bore(solid, random, bore);
    part.main_side = random.chance(0.7) ? Side::front : Side::right;
    return part;
}

namespace {

/// Half of a pressed pulley to the side `s`: a dished disc whose edge turns out to make the groove.
void add_pressed_half(Solid& solid, double s, double r, double groove, double open, double t, double dish,
                      double flat) {
    const auto at = [s](double y, double radius) { return Point2{s * y, radius}; };
    const double foot = r - groove;
    solid.add_revolution(Axis::y, through({at(0, 0), at(0, foot), at(open, r), at(open + 1.1 * t, r),
                                           at(1.4 * t, foot - 0.6 * t), at(dish + t, flat), at(dish + t, 0)}));
    if (dish > 0.0)
        solid.cut_revolution(Axis::y,
                             through({at(-0.001, 0), at(-0.001, 0.94 * foot), at(dish, flat - t), at(dish, 0)}));
}

}  // namespace

/// Light pulley: pressed of two sheets that are riveted or spot welded, with a bearing or a hub; moulded with a thin
/// web, ribs and a bearing; several grooves side by side for cords.
Part light_pulley(FamilyContext& context) {
    Random& random = context.random;
    const double r = random.log_uniform(12, 130);
    Part part;
    Solid& solid = part.solid;
    double hub = r * random.uniform(0.22, 0.4);
    double end = 0.0;
    if (random.chance(0.5)) {  // pressed
        const double t = r * random.uniform(0.02, 0.045), groove = r * random.uniform(0.16, 0.3),
                     open = groove * random.uniform(0.3, 0.6),
                     dish = random.choice({0.0, 1.0}) * r * random.uniform(0.05, 0.12),
                     flat = std::max(0.5 * (r - groove), hub + 2 * t);
        for (const double s : {-1.0, 1.0}) add_pressed_half(solid, s, r, groove, open, t, dish, flat);
        const int rivets = random.choice({0, 4, 5, 6, 8});
        const double ring = 0.5 * (flat + r - groove);
        for (int i = 0; i < rivets && dish == 0.0; ++i)
            solid.add_cylinder(Axis::y, polar({}, ring, 90 + 360.0 * i / rivets), 0.03 * r, -1.9 * t, 1.9 * t);
        if (random.chance(0.4))
            solid.cut_hole_circle(Axis::y, {}, 0.5 * (hub + flat), random.choice({3, 4, 5, 6}), 60,
                                  0.2 * (flat - hub) + 0.02 * r, -far, far);
        end = dish + t * random.uniform(1.5, 4);
    } else {  // moulded
        const int grooves = random.choice({1, 1, 1, 2, 3});
        const double half = r * random.uniform(0.12, 0.24) * (1 + 0.5 * (grooves - 1)), pitch = 2 * half / grooves,
                     deep = std::min(0.8 * pitch, 0.2 * r), wall = 0.06 * r, rim = r - deep - wall,
                     web = half * random.uniform(0.12, 0.25);
        solid.add_cylinder(Axis::y, {}, r, -half, half);
        const bool round = random.chance(0.6);
        for (int i = 0; i < grooves; ++i) {
            const double y = pitch * (i + 0.5) - half;
            if (round)
                solid.cut_revolution(Axis::y, circle({y, r + 0.1 * pitch}, std::min(0.42 * pitch, deep)));
            else
                solid.cut_revolution(Axis::y, v_groove_meridian(y, 0.75 * pitch, 0.2 * pitch, r - deep, 1.001 * r));
        }
        hub = std::min(hub, 0.6 * rim);
        leave_web(solid, hub, rim, web);
        const int ribs = random.choice({0, 4, 5, 6, 8, 12});
        const double tall = half * random.choice({0.95, 0.7});
        add_around(solid, rectangle({0.9 * hub, -0.02 * r}, {1.01 * rim, 0.02 * r}), ribs, 90, -tall, tall);
        if (random.chance(0.3)) {
            const int holes = std::max(4, ribs);
            solid.cut_hole_circle(Axis::y, {}, 0.5 * (hub + rim), holes, 90 + 180.0 / holes,
                                  std::min(0.25 * (rim - hub), 0.9 * (rim + hub) / holes), -far, far);
        }
        end = half * random.uniform(1.0, 1.3);
    }
    solid.add_cylinder(Axis::y, {}, hub, -end, end);
    if (random.chance(0.55)) {  // a ball bearing in the hub, or a bush with a collar
        const double seat = 0.82 * hub, bore = 0.36 * hub;
        solid.cut_cylinder(Axis::y, {}, seat, -far, far)
            .add_revolution(Axis::y, ring_meridian(-0.8 * end, 0.8 * end, 0.72 * hub, 1.01 * seat))
            .add_revolution(Axis::y, ring_meridian(-0.7 * end, 0.7 * end, 0.5 * hub, 0.73 * hub))
            .add_revolution(Axis::y, ring_meridian(-0.8 * end, 0.8 * end, bore, 0.51 * hub));
    } else {
        solid.cut_cylinder(Axis::y, {}, hub * random.uniform(0.4, 0.6), -far, far);
    }
    part.main_side = random.chance(0.6) ? Side::front : Side::right;
    return part;
}

/// Pulley of a conveyor's head or tail without its shaft: drum with end discs, hubs with clamping rings, lagging with
/// grooves; wings or bars instead of the drum.
Part conveyor_pulley(FamilyContext& context) {
    Random& random = context.random;
    const double r = random.log_uniform(50, 400), half = r * random.uniform(0.6, 2.2),
                 t = r * random.uniform(0.04, 0.08), hub = r * random.uniform(0.25, 0.36),
                 bore = hub * random.uniform(0.55, 0.7), inset = half * random.uniform(0.0, 0.2),
                 out = half * random.uniform(0.0, 0.15) + 0.06 * r;
    const std::size_t form = random.weighted({0.2, 0.62, 0.18});
    Part part;
    Solid& solid = part.solid;
    if (form == 0) {
        const double crown = random.choice({0.0, 0.02});
        solid.add_revolution(Axis::y, through({{-half, r - 2 * t},
                                               {-half, r * (1 - crown)},
                                               {-0.4 * half, r},
                                               {0.4 * half, r},
                                               {half, r * (1 - crown)},
                                               {half, r - 2 * t}}));
        if (random.chance(0.5)) {  // lagging
            solid.add_revolution(Axis::y, ring_meridian(-0.98 * half, 0.98 * half, 0.97 * r, 1.05 * r));
            const int grooves = random.integer(3, 9);
            for (int i = 1; i < grooves; ++i)
                solid.cut_revolution(Axis::y,
                                     ring_meridian(half * (2.0 * i / grooves - 1) - 0.01 * r,
                                                   half * (2.0 * i / grooves - 1) + 0.01 * r, 1.02 * r, 2 * r));
        }
    } else {
        const int wings = form == 1 ? random.choice({8, 10, 12, 16}) : random.choice({12, 16, 20});
        const double thick = form == 1 ? 0.025 * r : 0.07 * r, foot = form == 1 ? hub : r - 2 * thick;
        for (int i = 0; i < wings; ++i) {
            const double at = 90 + 360.0 * i / wings;
            if (form == 1) {
                solid.add_prism(Axis::y, rotated(rectangle({0.9 * foot, -thick}, {r, thick}), at), -half, half);
                if (wings < 14)
                    solid.add_prism(Axis::y, rotated(rectangle({0.96 * r, -3 * thick}, {1.01 * r, 3 * thick}), at),
                                    -half, half);
            } else {
                solid.add_cylinder(Axis::y, polar({}, r - thick, at), thick, -half, half);
            }
        }
        if (form == 1)
            for (const double s : {-1.0, 1.0})  // the middle cones that throw the dirt out
                solid.add_revolution(Axis::y,
                                     through({{0, 0}, {0, 0.8 * r}, {s * 0.9 * half, hub}, {s * 0.9 * half, 0}}));
    }
    for (const double s : {-1.0, 1.0}) {
        const double disc = s * (half - inset);
        const auto put = [&](double radius, double from, double to) {
            solid.add_cylinder(Axis::y, {}, radius, std::min(from, to), std::max(from, to));
        };
        if (form != 1) put(form == 0 ? r - 1.5 * t : r - 0.02 * r, disc - s * t, disc);
        put(hub, disc - s * 2.5 * t, s * (half - inset + out));
        if (random.chance(0.5)) {
            const double face = s * (half - inset + out);
            put(0.82 * hub, face, face + s * 0.4 * t);
        }
    }
    if (form == 0 && random.chance(0.3))
        solid.cut_hole_circle(Axis::y, {}, 0.6 * r, random.choice({4, 6}), 45, 0.12 * r, -far, far);
    solid.cut_cylinder(Axis::y, {}, bore, -far, far);
    for (const double s : {-1.0, 1.0})
        if (bore < 0.62 * hub)
            solid.cut_hole_circle(Axis::y, {}, 0.72 * hub, 8, 0, 0.05 * hub, s < 0 ? -far : half - inset,
                                  s < 0 ? inset - half : far);
    part.main_side = random.chance(0.4) ? Side::front : Side::right;
    return part;
}

}  // namespace v16::corpus
