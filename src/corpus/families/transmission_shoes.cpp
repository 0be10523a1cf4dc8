// Brakes and clutches as mounted: shoes in a drum, a band round it, plates between a hub and a cage.
#include <algorithm>
#include <cmath>

#include "corpus/families/transmission.hpp"
#include "corpus/families/transmission_bodies.hpp"
#include "corpus/turned.hpp"

namespace v16::corpus {
namespace {

/// Two shoes with linings in a drum or on their plate: anchor below, cylinder or cam above, springs between.
void make_drum_brake(Solid& solid, Random& random, double r) {
    const double half = r * random.uniform(0.12, 0.25), lining = r * random.uniform(0.04, 0.08),
                 outer = r * random.uniform(0.84, 0.88), band = r * random.uniform(0.03, 0.06),
                 web = r * random.uniform(0.1, 0.18);
    const bool drum = random.chance(0.55);
    const double t = r * random.uniform(0.03, 0.06);
    solid.add_cylinder(Axis::y, {}, drum ? r : 0.97 * r, half, half + t);
    if (drum) solid.add_revolution(Axis::y, ring_meridian(-half, half + 0.5 * t, 0.9 * r, r));
    const double sweep = random.uniform(95, 125), edge = outer - lining - band;
    for (const double middle : {0.0, 180.0}) {
        solid
            .add_prism(Axis::y, ring_sector({}, outer - lining, outer, middle - 0.5 * sweep, sweep), -0.8 * half,
                       0.8 * half)
            .add_prism(Axis::y, ring_sector({}, edge, outer - lining, middle - 0.5 * sweep - 8, sweep + 16),
                       -0.8 * half, 0.8 * half)
            .add_prism(Axis::y, ring_sector({}, edge - web, edge, middle - 70, 140), -0.15 * half, 0.15 * half);
        if (random.chance(0.6))
            for (const double at : {-25.0, 0.0, 25.0})
                solid.cut_cylinder(Axis::y, polar({}, edge - 0.5 * web, middle + at), 0.2 * web, -0.2 * half,
                                   0.2 * half);
    }
    const double seat = edge - 0.5 * web, pin = 0.07 * r;
    if (random.chance(0.5))
        solid.add_cylinder(Axis::y, {0, -seat}, pin, -0.5 * half, half)
            .add_cylinder(Axis::y, {0, -seat}, 1.8 * pin, 0.2 * half, half);
    else
        solid.add_box({-0.15 * r, -0.4 * half, -seat - 0.08 * r}, {0.15 * r, half, -seat + 0.08 * r});
    if (random.chance(0.5)) {  // cylinder
        solid.add_cylinder(Axis::x, {0, seat}, 0.1 * r, -0.2 * r, 0.2 * r)
            .add_cylinder(Axis::x, {0, seat}, 0.06 * r, -0.3 * r, 0.3 * r);
    } else {
        solid.add_prism(Axis::y,
                        moved(rotated(rounded_rectangle({-0.16 * r, -0.06 * r}, {0.16 * r, 0.06 * r}, 0.05 * r),
                                      random.choice({0.0, 20.0})),
                              {0, seat}),
                        -0.5 * half, half);
        solid.add_cylinder(Axis::y, {0, seat}, 0.09 * r, -0.6 * half, half + 3 * t);
    }
    const double coil = 0.045 * r;
    for (const double z : {0.45 * r, -0.4 * r}) {
        if (!random.chance(0.75)) continue;
        const double reach = std::sqrt(std::max(0.0, (edge - 0.6 * web) * (edge - 0.6 * web) - z * z)),
                     body = 0.55 * reach;
        solid.add_cylinder(Axis::x, {0.3 * half, z}, 0.25 * coil, -reach, reach);
        for (int i = 0; i < 10; ++i)
            solid.add_revolution(Axis::x,
                                 ring_meridian(body * (0.2 * i - 1), body * (0.2 * i - 1) + 0.15 * body, 0.0, coil),
                                 {0.3 * half, z});
    }
    const double hub = r * random.uniform(0.2, 0.3);
    if (random.chance(0.4)) solid.add_cylinder(Axis::y, {}, 1.4 * hub, half - 2 * t, half + t);
    solid.cut_cylinder(Axis::y, {}, hub, -far, far)
        .cut_hole_circle(Axis::y, {}, 1.2 * hub, random.choice({4, 5, 6}), 45, 0.09 * hub, -far, far);
}

/// Band round a drum: lugs with a bolt or a lever at its ends, lining, the drum's hub and arms.
void make_band_brake(Solid& solid, Random& random, double r) {
    const double half = r * random.uniform(0.15, 0.35), lining = r * random.uniform(0.03, 0.06),
                 band = r * random.uniform(0.015, 0.03), outer = r + lining + band, gap = random.uniform(30, 80),
                 open = random.choice({-90.0, 90.0, 0.0});
    const bool drum = random.chance(0.7);
    if (drum) {
        solid.add_revolution(Axis::y, ring_meridian(-1.15 * half, 1.15 * half, 0.86 * r, 0.999 * r));
        const double hub = r * random.uniform(0.2, 0.3);
        if (random.chance(0.5))
            add_around(solid, rectangle({0.8 * hub, -0.06 * r}, {0.88 * r, 0.06 * r}), random.choice({4, 5, 6}), 90,
                       -0.4 * half, 0.4 * half);
        else
            solid.add_cylinder(Axis::y, {}, 0.87 * r, -0.2 * half, 0.2 * half);
        solid.add_cylinder(Axis::y, {}, hub, -1.3 * half, 1.3 * half)
            .cut_prism(Axis::y, keyed_bore({}, 0.55 * hub, 0.25 * hub, 0.7 * hub), -far, far);
    }
    const double from = open + 0.5 * gap, sweep = 360 - gap;
    solid.add_prism(Axis::y, ring_sector({}, r, r + lining, from + 6, sweep - 12), -0.9 * half, 0.9 * half)
        .add_prism(Axis::y, ring_sector({}, r + lining, outer, from, sweep), -half, half);
    const int rivets = random.choice({0, 6, 9, 12});
    for (int i = 0; i < rivets; ++i) {
        const double at = from + 12 + (sweep - 24) * i / std::max(1, rivets - 1);
        solid.add_prism(Axis::y, rotated(rectangle({outer, -0.02 * r}, {outer + 0.02 * r, 0.02 * r}), at), -0.1 * half,
                        0.1 * half);
    }
    const double lug = r * random.uniform(0.14, 0.22);
    const Point2 a = polar({}, outer + 0.5 * lug, from), b = polar({}, outer + 0.5 * lug, from + sweep);
    for (const Point2 end : {a, b}) {
        const Point2 foot =
            end == a ? polar({}, outer - 0.5 * band, from + 10) : polar({}, outer - 0.5 * band, from + sweep - 10);
        solid.add_prism(Axis::y, tangent_hull(end, 0.32 * lug, foot, 0.4 * band + 0.1 * lug), -half, half)
            .cut_cylinder(Axis::y, end, 0.15 * lug, -far, far);
        solid.add_cylinder(Axis::y, end, 0.15 * lug, -1.2 * half, 1.2 * half);
    }
    if (random.chance(0.6)) {  // lever that both ends are hinged to
        const Point2 pivot = 0.5 * (a + b), away = (1.0 / length(pivot)) * pivot, along{-away.y, away.x};
        const Point2 tip = pivot + r * random.uniform(1.0, 2.2) * (random.chance(0.5) ? along : -1.0 * along);
        for (const double s : {-1.0, 1.0}) {
            const double y = s * 1.1 * half;
            solid.add_prism(Axis::y, tangent_hull(a, 0.34 * lug, b, 0.34 * lug), y - 0.06 * half, y + 0.06 * half)
                .add_prism(Axis::y, tangent_hull(pivot, 0.34 * lug, tip, 0.22 * lug), y - 0.06 * half, y + 0.06 * half);
        }
        solid.add_cylinder(Axis::y, tip, 0.15 * lug, -1.3 * half, 1.3 * half);
    } else {
        solid.add_prism(Axis::y, tangent_hull(a, 0.12 * lug, b, 0.12 * lug), -0.12 * lug, 0.12 * lug);
    }
}

/// Plates by turns on a splined hub and in a cage, pressed by a ring with levers, a nut or a piston.
void make_plate_pack(Solid& solid, Random& random, double r) {
    const int plates = random.integer(5, 13);
    const double t = r * random.uniform(0.04, 0.07), hub = r * random.uniform(0.4, 0.55),
                 bore = hub * random.uniform(0.5, 0.68), pack = t * plates;
    for (int i = 0; i < plates; ++i) {
        const bool inner = i % 2 == 0;
        solid.add_revolution(Axis::y, ring_meridian(t * i, t * i + 0.9 * t, inner ? 0.98 * hub : 1.1 * hub,
                                                    inner ? 0.82 * r : 0.95 * r));
        const int lugs = random.choice({3, 4, 6, 8});
        if (!inner && i == 1)
            for (int k = 0; k < lugs; ++k)
                for (int m = 1; m < plates; m += 2)
                    solid.add_prism(Axis::y, ring_sector({}, 0.94 * r, r, 90 + 360.0 * k / lugs - 6, 12), t * m,
                                    t * m + 0.9 * t);
    }
    const double end = r * random.uniform(0.1, 0.2), out = r * random.uniform(0.1, 0.8),
                 press = r * random.uniform(0.1, 0.18);
    solid.add_cylinder(Axis::y, {}, 0.84 * r, pack, pack + end)
        .add_cylinder(Axis::y, {}, hub, -press - out, pack + end);
    solid.add_cylinder(Axis::y, {}, 0.84 * r, -press, -0.02 * t);
    if (random.chance(0.5)) {  // levers and the sleeve that spreads them
        const double sleeve = 1.25 * hub;
        solid.add_cylinder(Axis::y, {}, sleeve, -press - out, -press - 0.45 * out)
            .cut_revolution(Axis::y, ring_meridian(-press - 0.85 * out, -press - 0.62 * out, 1.12 * hub, far));
        add_around(solid, rectangle({hub, -0.05 * r}, {0.74 * r, 0.05 * r}), 3, 90, -press - 0.35 * out, -0.5 * press);
    } else if (random.chance(0.5)) {
        solid.add_prism(Axis::y, random.chance(0.5) ? polygon({}, 0.8 * r, 6, 0) : circle({}, 0.72 * r),
                        -press - 0.18 * r, -press);
    } else {
        const int springs = random.choice({6, 8, 12});
        for (int i = 0; i < springs; ++i)
            solid.add_cylinder(Axis::y, polar({}, 0.66 * r, 360.0 * i / springs), 0.07 * r, -press - 0.2 * r, -press);
        solid.add_cylinder(Axis::y, {}, 0.8 * r, -press - 0.3 * r, -press - 0.2 * r);
    }
    if (random.chance(0.55)) {  // the cage
        const double wall = 0.07 * r;
        solid.add_revolution(Axis::y, ring_meridian(-0.5 * press, pack + end + 0.1 * r, 0.999 * r, r + wall))
            .add_revolution(Axis::y, ring_meridian(pack + end + 0.1 * r, pack + end + 0.22 * r, 1.1 * bore, r + wall));
        const int slots = random.choice({6, 8, 12});
        if (random.chance(0.6))
            for (int i = 0; i < slots; ++i)
                solid.cut_prism(Axis::y, ring_sector({}, 0.999 * r, 1.2 * r, 360.0 * i / slots - 5, 10), -far,
                                0.8 * pack);
        if (random.chance(0.5))
            solid.add_cylinder(Axis::y, {}, hub, pack + end + 0.2 * r, pack + end + r * random.uniform(0.4, 0.9));
    }
    solid.cut_prism(Axis::y, keyed_bore({}, bore, 0.5 * bore, 1.2 * bore), -far, far);
}

}  // namespace

/// Brake or clutch as mounted: shoes in a drum, a band round a drum with its lever, a pack of plates on a hub.
Part shoe_brake(FamilyContext& context) {
    static constexpr void (*forms[])(Solid&, Random&, double) = {make_drum_brake, make_band_brake, make_plate_pack};
    Random& random = context.random;
    Part part;
    const std::size_t form = random.weighted({0.35, 0.3, 0.35});
    forms[form](part.solid, random, random.log_uniform(25, 250));
    part.main_side =
        form < 2 ? (random.chance(0.85) ? Side::front : Side::right) : (random.chance(0.3) ? Side::front : Side::right);
    return part;
}

}  // namespace v16::corpus
