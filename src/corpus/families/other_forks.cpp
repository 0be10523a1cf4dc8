// Cast and forged arms that press or tip: forks of gearboxes, rockers of engines, pedals.
#include <algorithm>
#include <array>
#include <vector>

#include "corpus/families/other.hpp"
#include "corpus/families/other_outlines.hpp"
#include "corpus/families/swept_arm.hpp"
#include "corpus/turned.hpp"

namespace v16::corpus {
namespace {

/// Horseshoe about a sleeve of radius `r`, open below, with pads at its ends.
void add_claw(Solid& solid, Random& random, double r, double wall, double t) {
    const double sweep = random.uniform(150, 215);
    solid.add_prism(Axis::y, ring_sector({}, r, r + wall, 90 - 0.5 * sweep, sweep), -t, t);
    const bool legs = sweep < 183 && random.chance(0.5);
    const int pads = random.integer(0, 2);
    const double inset = wall * random.uniform(0.15, 0.4), thick = t * random.uniform(1.3, 2.0);
    for (const double s : {-1.0, 1.0}) {
        const double angle = 90 + s * (0.5 * sweep - 9);
        if (legs) {
            const double inner = s * r, outer = s * (r + wall);
            solid.add_box({std::min(inner, outer), -t, -0.5 * r}, {std::max(inner, outer), t, 0.2 * r});
        } else if (pads == 1) {
            solid.add_prism(Axis::y, ring_sector({}, r - inset, r + 0.9 * wall, angle - 9, 18), -thick, thick);
        } else if (pads == 2) {
            solid.add_prism(Axis::y, ring_sector({}, r - inset, r + 0.5 * wall, angle - 12, 24), -0.6 * t, 0.6 * t);
        }
    }
}

/// Fork on a hub that slides on the selector's rod or is pinned to it.
void add_hub_fork(Part& part, Random& random) {
    Solid& solid = part.solid;
    const double r = random.log_uniform(15, 90), wall = r * random.uniform(0.18, 0.4),
                 t = r * random.uniform(0.07, 0.2), hub = r * random.uniform(0.25, 0.55),
                 left = t + r * random.uniform(0, 1.1), right = std::max(t, left + t * random.uniform(-1.5, 1.5));
    const Point2 at{r * random.choice({0.0, 0.0, 0.4, -0.6, 1.0}), r + wall + hub + r * random.uniform(0, 1.0)};
    solid.add_prism(Axis::y, tangent_hull(at, hub * random.uniform(0.7, 1.0), {0.25 * at.x, 0.75 * r}, 0.55 * r),
                    -0.8 * t, 0.8 * t);
    solid.cut_cylinder(Axis::y, {}, r + 0.5 * wall, -far, far);
    add_claw(solid, random, r, wall, t);
    solid.add_chamfered_cylinder(Axis::y, at, hub, -left, right, 0, 0.08 * hub);
    if (random.chance(0.5))  // a rib on the web
        solid.add_prism(Axis::x,
                        through({{-left + 0.1 * t, at.y}, {0, at.y}, {0, r + 0.3 * wall}, {-t, r + 0.4 * wall}}),
                        0.4 * at.x - 0.25 * t, 0.4 * at.x + 0.25 * t);
    const double bore = hub * random.uniform(0.55, 0.75);
    if (random.chance(0.4)) {  // lug with the slot for the selector's finger
        const double high = hub * random.uniform(1.6, 2.4), w = hub * random.uniform(0.6, 0.95);
        solid.add_box({at.x - w, -left, at.y}, {at.x + w, -left + 2.2 * t, at.y + high})
            .cut_box({at.x - 0.45 * w, -left - 1, at.y + 1.2 * hub},
                     {at.x + 0.45 * w, -left + 2.3 * t, at.y + high + 1});
    } else if (random.chance(0.6)) {  // boss and hole of the lock screw
        const double boss = std::min(0.5 * hub, 0.45 * (left + right)), y = 0.5 * (right - left);
        solid.add_cylinder(Axis::z, {at.x, y}, boss, at.y, at.y + 1.25 * hub)
            .cut_cylinder(Axis::z, {at.x, y}, 0.5 * boss, at.y, far);
    }
    solid.cut_cylinder(Axis::y, at, bore, -far, far);
}

/// Release fork of a clutch: a long lever with two toes and the seat of its ball, or between two pivots.
void add_release_fork(Part& part, Random& random) {
    Solid& solid = part.solid;
    const double r = random.log_uniform(18, 60), len = r * random.uniform(2.5, 4.5), t = r * random.uniform(0.1, 0.25),
                 w = r * random.uniform(0.22, 0.38);
    for (const double s : {-1.0, 1.0}) {
        solid.add_prism(Axis::y,
                        swept_arm({{s * r, -0.4 * r}, {s * 1.15 * r, 0.5 * r}, {s * 0.75 * r, 1.35 * r}, {0, 1.9 * r}},
                                  {0.6 * w, w, w, 1.2 * w}),
                        -t, t);
        if (random.chance(0.8)) solid.add_cylinder(Axis::y, {s * r, -0.35 * r}, 0.7 * w, -1.6 * t, t);
    }
    solid.add_prism(Axis::y, tangent_hull({0, 1.9 * r}, 1.3 * w, {0, len}, w * random.uniform(0.6, 1.0)), -t, t);
    if (random.chance(0.5)) {
        solid.add_cylinder(Axis::y, {0, 1.9 * r}, 1.5 * w, -2 * t, t)
            .cut_cylinder(Axis::y, {0, 1.9 * r}, 0.8 * w, -far, 0);
    } else {
        solid.add_cylinder(Axis::x, {0, 1.9 * r}, 1.7 * t, -1.5 * w, 1.5 * w)
            .cut_cylinder(Axis::x, {0, 1.9 * r}, 0.8 * t, -far, far);
    }
    if (random.chance(0.7)) solid.cut_prism(Axis::y, slot({0, len - 0.5 * w}, {0, len}, 0.35 * w), -far, far);
    if (random.chance(0.4))  // a pressed stiffening
        solid.cut_prism(Axis::y, slot({0, 2.6 * r}, {0, len - 1.6 * w}, 0.45 * w), -far, -0.3 * t);
}

/// Fork cut from plate with two prongs and a foot, screwed or welded to its bush.
void add_plate_fork(Part& part, Random& random) {
    Solid& solid = part.solid;
    const double gap = random.log_uniform(8, 60), prong = gap * random.uniform(0.4, 0.9),
                 reach = gap * random.uniform(1.2, 3), stem = gap * random.uniform(1.0, 3.0),
                 t = gap * random.uniform(0.12, 0.4), half = 0.5 * gap + prong;
    Path path = through({{-half, reach},
                         {-half, 0},
                         {-0.5 * half, -0.6 * half},
                         {-0.5 * half, -stem},
                         {0.5 * half, -stem},
                         {0.5 * half, -0.6 * half},
                         {half, 0},
                         {half, reach},
                         {0.5 * gap, reach},
                         {0.5 * gap, 0.3 * gap},
                         {-0.5 * gap, 0.3 * gap},
                         {-0.5 * gap, reach}});
    if (random.chance(0.7)) path = filleted(path, 0.2 * gap);
    solid.add_prism(Axis::y, path, 0, t);
    for (const double s : {-1.0, 1.0})
        if (random.chance(0.7))
            solid.cut_cylinder(Axis::y, {s * 0.5 * (gap + prong), 0.85 * reach}, 0.22 * prong, -1, t + 1);
    if (random.chance(0.6)) {
        const double hub = t * random.uniform(0.6, 2.5), shift = t * random.uniform(0.2, 0.8);
        solid.add_cylinder(Axis::y, {0, -stem}, 0.75 * half, shift - hub, shift + hub)
            .cut_cylinder(Axis::y, {0, -stem}, 0.42 * half, -far, far);
    } else {
        solid.add_cylinder(Axis::x, {0.5 * t, -stem - 0.4 * half}, 0.5 * half, -0.8 * half, 0.8 * half)
            .cut_cylinder(Axis::x, {0.5 * t, -stem - 0.4 * half}, 0.3 * half, -far, far);
    }
}

/// Rocker of a valve drive: hub in the middle, a nose and the boss of the adjusting screw.
void add_valve_rocker(Part& part, Random& random) {
    Solid& solid = part.solid;
    const double r = random.log_uniform(6, 45), a = r * random.uniform(2.0, 3.4), b = r * random.uniform(1.6, 3.0),
                 t = r * random.uniform(0.3, 0.7), hub = t * random.uniform(1.2, 2.4),
                 drop = r * random.uniform(-0.2, 0.6);
    solid.add_prism(Axis::y, swept_arm({{-b, -0.3 * drop}, {0, 0.15 * r}, {a, -drop}}, {0.55 * r, 0.95 * r, 0.4 * r}),
                    -t, t);
    solid.add_cylinder(Axis::y, {}, r, -hub, hub);
    if (random.chance(0.6)) {  // adjusting screw
        const double boss = 0.55 * r;
        solid.add_cylinder(Axis::z, {-b, 0}, boss, -0.3 * drop - 0.9 * r, -0.3 * drop + 0.7 * r);
        if (random.chance(0.5))
            solid.add_cylinder(Axis::z, {-b, 0}, 0.3 * r, -1.6 * r, 1.8 * r)
                .add_prism(Axis::z, polygon({-b, 0}, 0.6 * r, 6), 0.7 * r, 1.2 * r)
                .add_revolution(Axis::z, ball_meridian(-1.7 * r - 0.3 * drop, 0.38 * r), {-b, 0});
        else
            solid.cut_cylinder(Axis::z, {-b, 0}, 0.3 * r, -far, far);
    } else {
        solid.cut_prism(Axis::y, rectangle({-2 * b, -far}, {-b + 0.1 * r, far}), -0.5 * t, 0.5 * t);
        solid.add_cylinder(Axis::y, {-b, -0.4 * drop - 0.2 * r}, 0.7 * r, -0.45 * t, 0.45 * t);
    }
    const Point2 tip{a, -drop - 0.45 * r};
    if (random.chance(0.4))
        solid.add_cylinder(Axis::y, tip, 0.45 * r, -1.2 * t, 1.2 * t);
    else
        solid.add_prism(Axis::y, ring_sector({a, 0.4 * r - drop}, 0.3 * r, 1.0 * r, 235, 70), -t, t);
    solid.cut_cylinder(Axis::y, {}, r * random.uniform(0.55, 0.75), -far, far);
    if (random.chance(0.3)) solid.cut_cylinder(Axis::z, {0, 0}, 0.15 * r, 0, far);
}

/// Finger follower from above and the side: a boat with a roller between its walls.
void add_follower(Part& part, Random& random) {
    Solid& solid = part.solid;
    const double len = random.log_uniform(30, 90), w = len * random.uniform(0.13, 0.2),
                 h = len * random.uniform(0.12, 0.2), wall = w * random.uniform(0.2, 0.35),
                 roller = h * random.uniform(0.6, 0.8), x = len * random.uniform(0.4, 0.6);
    solid.add_prism(
        Axis::y, through({{0, 0}, {len, 0}, {len, 0.7 * h}, {x + h, 1.1 * h}, {x - h, 1.1 * h}, {0, 0.8 * h}}), -w, w);
    for (const double s : {-1.0, 1.0})
        solid.cut_prism(Axis::z,
                        through({{-1, s * 0.6 * w}, {0.2 * len, s * w}, {0.2 * len, s * 2 * w}, {-1, s * 2 * w}}), -far,
                        far);
    solid.cut_box({x - 1.3 * roller, -w + wall, -1}, {x + 1.3 * roller, w - wall, far});
    solid.add_cylinder(Axis::y, {x, 0.75 * h}, roller, -w + 1.3 * wall, w - 1.3 * wall);
    solid.add_cylinder(Axis::y, {x, 0.75 * h}, 0.4 * roller, -1.02 * w, 1.02 * w);
    solid.cut_cylinder(Axis::z, {0.12 * len, 0}, 0.5 * w, -1, 0.35 * h);
    if (random.chance(0.5)) solid.cut_cylinder(Axis::z, {0.12 * len, 0}, 0.12 * w, -1, far);
    if (random.chance(0.6)) solid.cut_box({0.85 * len, -0.5 * w, -1}, {far, 0.5 * w, 0.15 * h});
}

/// Bell crank with two arms of I-section and clevis or eye at each end.
void add_bell_crank(Part& part, Random& random) {
    Solid& solid = part.solid;
    const double r = random.log_uniform(10, 90), t = r * random.uniform(0.3, 0.6),
                 angle = random.choice({60.0, 90.0, 90.0, 120.0});
    solid.add_cylinder(Axis::y, {}, r, -1.6 * t, 1.6 * t);
    for (const double turn : {0.0, angle}) {
        const double reach = r * random.uniform(2.5, 5), eye = r * random.uniform(0.5, 0.8),
                     waist = eye * random.uniform(0.6, 0.9);
        const Point2 at = polar({}, reach, turn), along = polar({}, 1, turn), across = polar({}, 1, turn + 90);
        solid.add_prism(Axis::y, tangent_hull({}, 0.85 * r, at, waist), -0.7 * t, 0.7 * t);
        const double near = 1.3 * r, end = reach - 1.25 * eye;
        if (end > near + 0.5 * r && random.chance(0.6))
            for (const double s : {-1.0, 1.0})
                solid.cut_prism(Axis::y,
                                through({near * along - 0.5 * waist * across, end * along - 0.5 * waist * across,
                                         end * along + 0.5 * waist * across, near * along + 0.5 * waist * across}),
                                s > 0 ? 0.25 * t : -t, s > 0 ? t : -0.25 * t);
        solid.add_cylinder(Axis::y, at, eye, -t, t);
        if (random.chance(0.35))
            solid.cut_prism(Axis::y, moved(rotated(rectangle({-1.1 * eye, -2 * eye}, {2 * eye, 2 * eye}), turn), at),
                            -0.4 * t, 0.4 * t);
        solid.cut_cylinder(Axis::y, at, eye * random.uniform(0.4, 0.6), -far, far);
    }
    if (random.chance(0.5))  // web between the arms
        solid.add_prism(Axis::y, through({{0, 0}, polar({}, 2 * r, 0), polar({}, 2 * r, angle)}), -0.2 * t, 0.2 * t);
    solid.cut_cylinder(Axis::y, {}, r * random.uniform(0.45, 0.7), -far, far);
    if (random.chance(0.3)) solid.cut_box({-0.15 * r, -far, -0.8 * r}, {0.15 * r, far, 0});
}

/// Pedal that hangs or stands: arm from a pivot to a pad with treads, arm for the rod, return spring's hole.
void add_pedal(Part& part, Random& random) {
    Solid& solid = part.solid;
    const double high = random.log_uniform(60, 350), t = high * random.uniform(0.012, 0.04),
                 arm = high * random.uniform(0.04, 0.07), pad = high * random.uniform(0.12, 0.25),
                 bow = high * random.uniform(-0.25, 0.3);
    const Point2 pivot{0, high}, foot{random.uniform(-0.5, -0.15) * high, 0};
    solid.add_prism(
        Axis::y, swept_arm({foot, 0.5 * (foot + pivot) + Point2{bow, 0}, pivot}, {0.7 * arm, arm, 1.2 * arm}), -t, t);
    const double tilt = random.uniform(-50, 20), deep = 0.5 * pad;
    Path plate = moved(rotated(rectangle({-deep, -1.2 * t}, {deep, 1.2 * t}), tilt), foot);
    solid.add_prism(Axis::y, plate, -pad, pad);
    const int treads = random.integer(0, 5);
    for (int i = 0; i < treads; ++i) {
        const double x = deep * (-0.8 + 1.6 * (i + 0.5) / treads);
        solid.add_prism(Axis::y,
                        moved(rotated(rectangle({x - 0.06 * deep, 0}, {x + 0.06 * deep, 2.0 * t}), tilt + 180), foot),
                        -0.9 * pad, 0.9 * pad);
    }
    const double hub = 1.4 * arm, half = high * random.uniform(0.06, 0.2);
    solid.add_cylinder(Axis::y, pivot, hub, -half, half);
    if (random.chance(0.6)) {
        const Point2 rod =
            polar(pivot, high * random.uniform(0.15, 0.4), random.choice({180.0, 200.0, 0.0, 330.0, 90.0}));
        solid.add_prism(Axis::y, tangent_hull(pivot, 0.9 * hub, rod, 0.7 * arm), half - 2 * t, half)
            .cut_cylinder(Axis::y, rod, 0.35 * arm, -far, far);
    }
    solid.cut_cylinder(Axis::y, pivot, hub * random.uniform(0.5, 0.75), -far, far);
    if (random.chance(0.4)) solid.cut_cylinder(Axis::y, {0.4 * foot.x + 0.8 * bow, 0.55 * high}, 0.25 * arm, -far, far);
}

/// Treadle: plate that tips between two bearings over a base.
void add_treadle(Part& part, Random& random) {
    Solid& solid = part.solid;
    const double len = random.log_uniform(80, 400), w = len * random.uniform(0.2, 0.4),
                 t = len * random.uniform(0.02, 0.05), rise = random.uniform(6, 18),
                 base = len * random.uniform(0.04, 0.1), axle = 0.16 * len;
    solid.add_box({0, -w, 0}, {len, w, base});
    for (const double s : {-1.0, 1.0})
        solid.add_prism(Axis::y,
                        through({{0.36 * len, 0.5 * base},
                                 {0.64 * len, 0.5 * base},
                                 {0.57 * len, axle + 0.06 * len},
                                 {0.43 * len, axle + 0.06 * len}}),
                        s * w - 1.2 * t, s * w + 1.2 * t);
    solid.add_prism(
        Axis::y,
        moved(rotated(chamfered(rectangle({-0.48 * len, -t}, {0.48 * len, t}), 0.4 * t), rise), {0.5 * len, axle}),
        -0.9 * w, 0.9 * w);
    const int treads = random.integer(0, 8);
    for (int i = 0; i < treads; ++i)
        solid.add_prism(Axis::y,
                        moved(rotated(rectangle({len * (-0.4 + 0.1 * i), 0}, {len * (-0.37 + 0.1 * i), 1.6 * t}), rise),
                              {0.5 * len, axle}),
                        -0.8 * w, 0.8 * w);
    solid.add_cylinder(Axis::y, {0.5 * len, axle}, 0.035 * len, -1.1 * w - t, 1.1 * w + t);
    if (random.chance(0.4))  // toe stop
        solid.add_prism(
            Axis::y, moved(rotated(rectangle({-0.48 * len, 0}, {-0.48 * len + 2 * t, 5 * t}), rise), {0.5 * len, axle}),
            -0.7 * w, 0.7 * w);
    for (const double x : {0.08 * len, 0.92 * len})
        solid.cut_cylinder(Axis::z, {x, 0.93 * w}, 0.02 * len, -1, base + 1);
}

}  // namespace

/// Shift or release fork: horseshoe on a hub, clutch lever with two toes, plate with prongs.
Part shift_fork(FamilyContext& context) {
    Part part;
    constexpr std::array forms{add_hub_fork, add_release_fork, add_plate_fork};
    forms[context.random.weighted({0.55, 0.2, 0.25})](part, context.random);
    return part;
}

/// Rocker of a valve drive, finger follower, bell crank of I-section.
Part rocker_arm(FamilyContext& context) {
    Part part;
    constexpr std::array forms{add_valve_rocker, add_follower, add_bell_crank};
    forms[context.random.weighted({0.4, 0.2, 0.4})](part, context.random);
    return part;
}

/// Pedal of a vehicle or machine: hanging arm with its pad, treadle on a base.
Part foot_pedal(FamilyContext& context) {
    Part part;
    constexpr std::array forms{add_pedal, add_treadle};
    forms[context.random.weighted({0.7, 0.3})](part, context.random);
    return part;
}

}  // namespace v16::corpus
