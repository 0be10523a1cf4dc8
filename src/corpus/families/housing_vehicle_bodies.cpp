// Bodies of vehicles: throttle bodies, hydraulic cylinders of brakes, axle boxes.

#include "corpus/families/housing.hpp"
#include "corpus/families/housing_ports.hpp"
#include "corpus/families/other_pieces.hpp"
#include "corpus/turned.hpp"

namespace v16::corpus {

/// Axle box of a railway vehicle: a bearing's bore, wings with spring seats, grooves for the guides or an arm with an
/// eye.
Part rail_axle_box(FamilyContext& context) {
    Random& random = context.random;
    const double r = random.uniform(40, 140), wall = r * random.uniform(0.14, 0.25), outer = r + wall,
                 half = r * random.uniform(0.6, 1.0), t = r * random.uniform(0.15, 0.25);
    Part part;
    Solid& solid = part.solid;
    solid.add_cylinder(Axis::y, {}, outer, -half, half);
    const std::size_t form = random.weighted({0.3, 0.25, 0.25, 0.2});  // wings, guides, arm, saddle
    const double wide = outer + r * random.uniform(0.5, 0.9), low = -outer - r * random.uniform(0.02, 0.2);
    if (random.chance(0.6)) solid.add_box({-0.75 * outer, -0.8 * half, low}, {0.75 * outer, 0.8 * half, 0});
    double seat = 0;
    if (form == 0) {
        seat = low * random.uniform(0.3, 0.95);
        for (const double s : {-1.0, 1.0}) {
            const double x = s * (wide + 0.1 * r), pad = 0.42 * r;
            add_block(solid, {0, -0.7 * half, seat}, {x, 0.7 * half, seat + t});
            add_rod(solid, Axis::z, {x, 0}, pad, seat, seat + t);
            if (random.chance(0.6)) add_rod(solid, Axis::z, {x, 0}, 0.22 * r, seat, seat + 2.4 * t);
            for (const double y : {-0.5 * half, 0.5 * half})
                solid.add_prism(Axis::y,
                                counter_clockwise(through({{0, seat},
                                                           {s * wide, seat},
                                                           {s * wide, seat + t},
                                                           {s * 0.9 * outer, 0.45 * outer},
                                                           {0, 0.45 * outer}})),
                                y - 0.06 * r, y + 0.06 * r);
            cut_rod(solid, Axis::z, {x, 0}, 0.12 * r, -far, far);
        }
    } else if (form == 1) {
        const double high = outer * random.uniform(0.7, 1.05);
        solid.add_box({-wide, -0.75 * half, 1.02 * low}, {wide, 0.75 * half, high});
        for (const double s : {-1.0, 1.0}) {
            const double g = half * random.uniform(0.3, 0.5);
            solid.cut_box({s < 0 ? -far : wide - 0.25 * r, -g, -far}, {s < 0 ? -wide + 0.25 * r : far, g, far});
        }
        if (random.chance(0.6))
            solid.add_cylinder(Axis::z, {}, 0.5 * half, 0, outer + 0.3 * r)
                .cut_blind_hole(Axis::z, {}, 0.25 * half, outer + r, outer);
        solid.add_cylinder(Axis::y, {}, outer, -half, half);
    } else if (form == 2) {
        const double arm = outer * random.uniform(2.0, 3.0), eye = r * random.uniform(0.45, 0.65),
                     z = random.uniform(-0.3, 0.2) * r;
        solid.add_prism(Axis::y, tangent_hull({}, 0.9 * outer, {arm, z}, 0.8 * eye), -0.3 * half, 0.3 * half)
            .add_cylinder(Axis::y, {arm, z}, eye, -0.75 * half, 0.75 * half);
        solid.add_prism(Axis::y, tangent_hull({}, 0.6 * outer, {arm, z}, 0.45 * eye), -0.55 * half, 0.55 * half);
        solid.cut_cylinder(Axis::y, {arm, z}, 0.68 * eye, -far, far);
        solid.add_cylinder(Axis::z, {}, 0.8 * half, 0, outer + 0.15 * r);
        if (random.chance(0.5)) solid.cut_box({arm, -far, z - 0.05 * r}, {arm + 2 * eye, far, z + 0.05 * r});
    } else {
        solid.add_box({-wide, -half, 0}, {wide, half, 1.05 * outer});
        solid.cut_box({-far, -far, -far}, {far, far, -0.35 * r});
        for (const double s : {-1.0, 1.0})
            solid.cut_box({s < 0 ? -far : outer + 0.1 * r, -0.55 * half, -far},
                          {s < 0 ? -outer - 0.1 * r : far, 0.55 * half, far});
    }
    const double lid = outer * random.uniform(1.02, 1.12);
    const bool lidded = form != 3 && random.chance(0.6);
    if (lidded) {
        if (random.chance(0.5))
            solid.add_cylinder(Axis::y, {}, lid, -half, -half + t);
        else
            solid.add_prism(Axis::y, rounded_rectangle({-lid, -lid}, {lid, lid}, 0.4 * lid), -half, -half + t);
    }
    const bool blind = form != 3 && random.chance(0.3);
    solid.cut_cylinder(Axis::y, {}, r, blind ? -half + t : -far, far);
    if (random.chance(0.6) && !blind) solid.cut_cylinder(Axis::y, {}, 1.05 * r, -far, -half + 0.5 * t);
    if (form != 3)
        solid.cut_hole_circle(Axis::y, {}, lidded ? 0.93 * lid : r + 0.5 * wall, random.choice({4, 6, 8}), 45,
                              0.2 * wall, -half - 1, lidded && !blind ? -half + 1.5 * t : -half + 0.8 * t);
    solid.cut_hole_circle(Axis::y, {}, r + 0.5 * wall, random.choice({4, 6}), form == 3 ? 90 : 45, 0.17 * wall,
                          half - 1.5 * t, half + 1);
    return part;
}

/// Throttle body or carburettor: the bore with its flanges, the spindle's bosses across, sensors at the side, the float
/// bowl below.
Part throttle_body(FamilyContext& context) {
    Random& random = context.random;
    const double r = random.uniform(8, 45), wall = 0.13 * r + 1, tube = r + wall, half = r * random.uniform(0.7, 1.6),
                 t = 0.25 * r;
    Part part;
    Solid& solid = part.solid;
    const int bores = random.chance(0.2) ? 2 : 1;
    const double pitch = 2.5 * r;
    const bool bowl = random.chance(0.45);
    const double spindle = 0.16 * r, reach = tube + 0.5 * pitch * (bores - 1) + r * random.uniform(0.2, 0.6);
    const std::size_t flange = random.weighted({0.45, 0.35, 0.2});
    for (int i = 0; i < bores; ++i) {
        const double x = row_position(i, bores, pitch);
        solid.add_cylinder(Axis::y, {x, 0}, tube, -half, half);
        if (flange == 0)
            solid.add_prism(
                Axis::y,
                rounded_rectangle({x - 1.25 * tube, -1.25 * tube}, {x + 1.25 * tube, 1.25 * tube}, 0.35 * tube),
                half - t, half);
        if (flange == 1)
            for (const double s : {-1.0, 1.0})
                solid.add_prism(Axis::y, tangent_hull({x, 0}, 1.05 * tube, {x, s * 1.5 * tube}, 0.35 * tube), half - t,
                                half);
        if (flange == 2)
            for (const double a : {90.0, 210.0, 330.0})
                solid.add_prism(Axis::y, tangent_hull({x, 0}, tube, polar({x, 0}, 1.35 * tube, a), 0.28 * tube),
                                half - t, half);
        if (random.chance(0.7)) solid.add_cylinder(Axis::y, {x, 0}, tube + 0.4 * wall, -half, -half + 0.25 * r);
    }
    solid.add_cylinder(Axis::x, {0, 0}, 2.2 * spindle, -reach, reach);
    const double sensor = 0.55 * r;
    const std::size_t right = random.weighted({0.4, 0.3, 0.3});
    if (right == 0)
        solid.add_prism(Axis::x, tangent_hull({-0.9 * sensor, 0}, 0.5 * sensor, {0.9 * sensor, 0}, 0.5 * sensor),
                        reach - 0.2 * r, reach + 0.15 * r);
    if (right == 1)
        solid
            .add_prism(Axis::x, rounded_rectangle({-1.1 * sensor, -0.9 * r}, {1.1 * sensor, 0.8 * r}, 0.3 * sensor),
                       reach - 0.4 * r, reach + 0.5 * r)
            .cut_box({reach, -0.9 * sensor, -0.75 * r}, {far, 0.9 * sensor, 0.65 * r});
    if (random.chance(0.4))
        solid.add_box({-0.7 * r, -0.4 * half, 0}, {0.4 * r, 0.5 * half, 1.6 * tube})
            .cut_cylinder(Axis::x, {0.05 * half, 1.3 * tube}, 0.18 * r, -far, 0.2 * r);
    if (random.chance(0.4))
        solid.add_prism(Axis::x, tangent_hull({0, 0}, 2 * spindle, {0, -1.2 * r}, 0.3 * r), -reach - 0.18 * r,
                        -reach + 0.01 * r);
    if (bowl) {
        const double b = r * random.uniform(1.1, 1.4), low = -tube - r * random.uniform(0.9, 1.5),
                     joint = -tube - 0.25 * r;
        for (int i = 0; i < bores; ++i) {
            const double x = row_position(i, bores, pitch);
            solid.add_prism(Axis::z,
                            rounded_rectangle({x - b, -0.75 * half - 0.2 * r}, {x + b, 0.75 * half}, 0.3 * half), low,
                            -0.3 * r);
            solid.add_prism(Axis::z,
                            rounded_rectangle({x - 1.12 * b, -0.75 * half - 0.4 * r},
                                              {x + 1.12 * b, 0.75 * half + 0.15 * r}, 0.3 * half),
                            joint - 0.1 * r, joint + 0.15 * r);
            solid.add_cylinder(Axis::z, {x, 0}, 0.3 * r, low - 0.2 * r, low + 0.1 * r)
                .add_prism(Axis::z, polygon({x, 0}, 0.3 * r, 6), low - 0.35 * r, low - 0.2 * r);
            solid.add_cylinder(Axis::z, {x, -0.1 * half}, 0.6 * r, 0, tube + r * random.uniform(0.5, 1.3));
        }
    }
    for (int i = 0; i < bores; ++i) {
        const double x = row_position(i, bores, pitch);
        solid.cut_cylinder(Axis::y, {x, 0}, r, -far, far);
        if (random.chance(0.3))
            solid.cut_revolution(Axis::y, cone_meridian(-half - 0.1, 1.1 * r, -half + 0.3 * r, 0.95 * r), {x, 0});
        if (flange == 0)
            for (const Point2 q : quarters)
                solid.cut_cylinder(Axis::y, Point2{x, 0} + tube * q, 0.1 * tube, half - 1.2 * t, half + 1);
        if (flange == 1)
            for (const double s : {-1.0, 1.0})
                solid.cut_cylinder(Axis::y, {x, s * 1.5 * tube}, 0.16 * tube, half - 1.2 * t, half + 1);
        if (flange == 2)
            for (const double a : {90.0, 210.0, 330.0})
                solid.cut_cylinder(Axis::y, polar({x, 0}, 1.35 * tube, a), 0.12 * tube, half - 1.2 * t, half + 1);
        if (random.chance(0.6)) solid.add_cylinder(Axis::y, {x, 0}, 1.003 * r, -0.03 * r, 0.03 * r);
    }
    solid.cut_cylinder(Axis::x, {0, 0}, spindle, -far, far);
    if (random.chance(0.6)) solid.add_cylinder(Axis::x, {0, 0}, spindle, -reach - 0.4 * r, reach - 0.1 * r);
    return part;
}

/// Hydraulic master, slave and hand cylinders of brakes and clutches: a barrel, its flange or clamp, ports, sockets or
/// a tray for the fluid.
Part master_cylinder_body(FamilyContext& context) {
    Random& random = context.random;
    const double r = random.uniform(6, 20), wall = r * random.uniform(0.3, 0.5), tube = r + wall,
                 length = r * random.uniform(5, 10), t = 0.6 * r;
    Part part;
    Solid& solid = part.solid;
    const std::size_t form = random.weighted({0.45, 0.3, 0.25});  // tandem, handlebar, slave
    solid.add_cylinder(Axis::x, {}, tube, 0, length);
    if (random.chance(0.5)) solid.add_cylinder(Axis::x, {}, 0.8 * tube, length, length + r);
    if (form == 0) {
        const double f = tube * random.uniform(1.8, 2.3), turn = random.choice({0.0, 90.0, 30.0}),
                     at = length * random.uniform(0.1, 0.25);
        const Point2 a = polar({}, f, turn), b = polar({}, -f, turn);
        solid.add_prism(Axis::x, tangent_hull({}, 1.15 * tube, a, 0.5 * tube), at, at + t)
            .add_prism(Axis::x, tangent_hull({}, 1.15 * tube, b, 0.5 * tube), at, at + t);
        solid.cut_cylinder(Axis::x, a, 0.25 * tube, at - 1, at + t + 1)
            .cut_cylinder(Axis::x, b, 0.25 * tube, at - 1, at + t + 1);
        const int sockets = random.integer(1, 2);
        const double high = tube * random.uniform(1.5, 2.0);
        for (int i = 0; i < sockets; ++i) {
            const double x = at + t + (length - at - t) * (sockets == 1 ? 0.5 : 0.25 + 0.5 * i);
            solid.add_cylinder(Axis::z, {x, 0}, 0.75 * tube, 0, high);
        }
        if (random.chance(0.4))
            solid.add_box({at + 1.5 * t, -1.4 * tube, high * 1.1}, {length, 1.4 * tube, high + 2.4 * tube})
                .add_cylinder(Axis::z, {0.5 * (at + length), 0}, tube, high, high + 2.9 * tube);
        else
            for (int i = 0; i < sockets; ++i) {
                const double x = at + t + (length - at - t) * (sockets == 1 ? 0.5 : 0.25 + 0.5 * i);
                solid.cut_cylinder(Axis::z, {x, 0}, 0.55 * tube, 1.1 * tube, far)
                    .cut_cylinder(Axis::z, {x, 0}, 0.12 * tube, 0, far);
            }
        for (int i = 0, n = random.integer(1, 3); i < n; ++i) {
            const double x = at + t + (length - at - t) * (i + 0.6) / n;
            solid.add_cylinder(Axis::y, {x, 0}, 0.6 * tube, -1.6 * tube, 0)
                .cut_cylinder(Axis::y, {x, 0}, 0.35 * tube, -far, -0.9 * tube)
                .cut_cylinder(Axis::y, {x, 0}, 0.1 * tube, -far, 0);
        }
    } else if (form == 1) {
        const double tray = tube * random.uniform(1.4, 2.0), x0 = 0.35 * length, high = tube * random.uniform(1.6, 2.4),
                     w = 0.18 * tube, grip = r * random.uniform(0.9, 1.3), gy = tube + 1.7 * grip;
        solid.add_prism(Axis::z, rounded_rectangle({x0, -tray}, {length + 0.2 * r, tray}, 0.3 * tray), 0.3 * tube,
                        high);
        solid.cut_prism(Axis::z,
                        rounded_rectangle({x0 + w, -tray + w}, {length + 0.2 * r - w, tray - w}, 0.3 * tray - 0.5 * w),
                        tube, high + 1);
        solid.add_cylinder(Axis::x, {}, tube, 0, length);
        for (const Point2 q : {Point2{x0 + 2 * w, 0}, Point2{length + 0.2 * r - 2 * w, 0}})
            solid.add_cylinder(Axis::z, q, 1.6 * w, tube, high).cut_cylinder(Axis::z, q, 0.7 * w, tube, far);
        solid.add_prism(Axis::x, tangent_hull({}, 0.8 * tube, {gy, 0}, 1.45 * grip), 0.5 * length,
                        0.5 * length + 1.2 * tube);
        solid.add_box({0.5 * length, gy - 0.5 * grip, -2.3 * grip},
                      {0.5 * length + 1.2 * tube, gy + 0.5 * grip, 2.3 * grip});
        solid.cut_cylinder(Axis::x, {gy, 0}, grip, -far, far)
            .cut_box({0, gy - 0.06 * grip, -far}, {0.5 * length + 2 * tube, gy + 0.06 * grip, far});
        for (const double s : {-1.0, 1.0})
            solid.add_prism(Axis::z, tangent_hull({0, -0.5 * tube}, tube, {-tube, -1.4 * tube}, 0.6 * tube),
                            s < 0 ? -0.8 * tube : 0.45 * tube, s < 0 ? -0.45 * tube : 0.8 * tube);
        solid.cut_cylinder(Axis::z, {-tube, -1.4 * tube}, 0.25 * tube, -far, far);
        part.main_side = Side::top;
    } else {
        const double at = length * random.uniform(0.2, 0.6), f = 2 * tube;
        for (const double s : {-1.0, 1.0})
            solid.add_prism(Axis::x, tangent_hull({}, tube, {s * f, 0}, 0.55 * tube), at, at + t)
                .cut_cylinder(Axis::x, {s * f, 0}, 0.28 * tube, at - 1, at + t + 1);
        for (const double x : {0.72 * length, 0.9 * length})
            if (x > at + 2 * t)
                solid.add_cylinder(Axis::z, {x, 0}, 0.5 * tube, 0, 1.7 * tube)
                    .cut_cylinder(Axis::z, {x, 0}, 0.28 * tube, 1.1 * tube, far)
                    .cut_cylinder(Axis::z, {x, 0}, 0.1 * tube, 0, far);
        solid.cut_revolution(Axis::x, ring_meridian(0.3 * r, 0.7 * r, 0.9 * tube, 2 * tube));
    }
    solid.cut_blind_hole(Axis::x, {}, r, -1, length - wall - 0.6 * r);
    if (random.chance(0.5)) solid.cut_cylinder(Axis::x, {}, 1.15 * r, -1, 0.6 * r);
    if (random.chance(0.5)) solid.cut_cylinder(Axis::x, {}, 0.3 * r, 0, far);
    return part;
}

}  // namespace v16::corpus
