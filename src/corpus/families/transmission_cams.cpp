// What runs on cams, and cams that are no discs: rollers on studs, rockers, eccentrics with straps, cam plates.
#include <algorithm>
#include <cmath>

#include "corpus/families/other_outlines.hpp"
#include "corpus/families/transmission.hpp"
#include "corpus/turned.hpp"

namespace v16::corpus {
namespace {

/// Track roller: a roller, cylindrical or crowned, with a stud behind (thread, grease hole) or held in a fork's pin.
Part stud_roller(Random& random) {
    const double r = random.log_uniform(5, 60), width = r * random.uniform(0.6, 0.9),
                 stud = r * random.uniform(0.3, 0.42), long_stud = r * random.uniform(1.4, 2.2), rim = 0.07 * width;
    Part part;
    Solid& solid = part.solid;
    Path body = through({{0, 0}, {0, 0.94 * r}, {0.06 * r, r}, {width - 0.06 * r, r}, {width, 0.94 * r}, {width, 0}});
    if (random.chance(0.4)) body.vertices[2].bulge = -0.05;
    solid.add_revolution(Axis::x, body);
    if (random.chance(0.25))
        solid.cut_revolution(Axis::x, v_groove_meridian(0.5 * width, 0.7 * width, 0.1 * width, 0.75 * r, 1.02 * r));
    for (const double x : {-rim, width}) solid.add_cylinder(Axis::x, {}, random.uniform(0.6, 0.8) * r, x, x + rim);
    for (const double x : {0.0, width})  // the gap of the seal
        solid.cut_revolution(Axis::x, ring_meridian(x - 0.04 * width, x + 0.04 * width, 0.82 * r, 0.87 * r));
    if (random.chance(0.25)) {  // no stud: yoke type
        solid.cut_cylinder(Axis::x, {}, stud, -far, far);
        return part;
    }
    const bool eccentric = random.chance(0.2);
    const double start = width + rim, end = start + long_stud;
    solid
        .add_chamfered_cylinder(Axis::x, {eccentric ? 0.12 * stud : 0.0, 0}, stud * (eccentric ? 1.3 : 1.0), start,
                                start + 0.5 * long_stud, 0, 0)
        .add_chamfered_cylinder(Axis::x, {}, 0.97 * stud, start, end, 0, 0.15 * stud);
    solid.add_thread({Axis::x, {}, 0.97 * stud, 0.84 * stud, start + 0.45 * long_stud, end, false});
    if (random.chance(0.5))
        solid.cut_prism(Axis::x, polygon({}, 0.4 * stud, 6, 0), -far, 0.3 * width);
    else
        solid.cut_box({-far, -far, -0.1 * stud}, {0.06 * width - rim, far, 0.1 * stud});
    if (random.chance(0.5)) {  // nut and washer on the stud
        const double nut = start + 0.6 * long_stud;
        solid.add_prism(Axis::x, polygon({}, 1.75 * stud, 6, 0), nut, nut + 0.9 * stud)
            .add_cylinder(Axis::x, {}, 1.8 * stud, nut - 0.2 * stud, nut);
    }
    return part;
}

/// Two-armed or one-armed lever with a roller in its fork, a pad or a screw at the other end.
Part roller_rocker(Random& random) {
    const double r = random.log_uniform(4, 60), pivot = r * random.uniform(0.9, 1.4),
                 first = r * random.uniform(2.5, 5), second = r * random.uniform(2, 4.5),
                 bend = random.uniform(-50, 50), t = r * random.uniform(0.8, 1.6);
    const Point2 roller = polar({}, first, bend * 0.5), end = polar({}, second, 180 - bend);
    Part part;
    Solid& solid = part.solid;
    solid.add_prism(Axis::y, tangent_hull({}, pivot, roller, 0.75 * r), -t / 2, t / 2);
    const bool two_arms = random.chance(0.7);
    if (two_arms) solid.add_prism(Axis::y, tangent_hull({}, pivot, end, 0.7 * r), -t / 2, t / 2);
    solid.add_cylinder(Axis::y, {}, pivot, -t * random.uniform(0.55, 1.0), t * random.uniform(0.55, 1.0))
        .cut_cylinder(Axis::y, {}, pivot * random.uniform(0.45, 0.65), -far, far);
    const double gap = t * 0.3;
    solid.cut_prism(Axis::y, circle(roller, 1.15 * r), -gap, gap)
        .add_cylinder(Axis::y, roller, r, -0.9 * gap, 0.9 * gap)
        .add_cylinder(Axis::y, roller, 0.35 * r, -0.6 * t, 0.6 * t);
    if (!two_arms) return part;
    if (random.chance(0.5)) {
        solid.cut_cylinder(Axis::y, end, 0.35 * r, -far, far);
    } else {  // the screw that sets the play
        const double down = end.y - r * random.uniform(1.0, 1.6), up = end.y + r * random.uniform(1.2, 2);
        solid.add_cylinder(Axis::z, {end.x, 0}, 0.3 * r, down, up)
            .add_prism(Axis::z, polygon({end.x, 0}, 0.6 * r, 6, 0), end.y + 0.7 * r, end.y + 1.05 * r);
    }
    return part;
}

/// Eccentric disc with its strap and rod.
Part eccentric_strap(Random& random) {
    const double r = random.log_uniform(8, 120), e = r * random.uniform(0.15, 0.5), t = r * random.uniform(0.25, 0.6),
                 ring = r * random.uniform(1.15, 1.35), rod = r * random.uniform(2.2, 5),
                 eye = r * random.uniform(0.3, 0.5);
    const double lean = random.choice({0.0, 0.0, 15.0, -20.0});
    const Point2 far_eye = polar({}, rod, lean);
    Part part;
    Solid& solid = part.solid;
    solid.add_prism(Axis::y, tangent_hull({}, 0.45 * r, far_eye, 0.7 * eye), -0.3 * t, 0.3 * t)
        .add_cylinder(Axis::y, far_eye, eye, -0.5 * t, 0.5 * t)
        .cut_cylinder(Axis::y, far_eye, eye * random.uniform(0.45, 0.6), -far, far)
        .add_cylinder(Axis::y, {}, ring, -0.45 * t, 0.45 * t);
    if (random.chance(0.5))  // the strap is split and bolted
        for (const double s : {-1.0, 1.0}) {
            const Point2 ear{0, s * ring};
            solid.add_prism(Axis::y, moved(rectangle({-0.3 * r, -0.2 * r}, {0.3 * r, 0.2 * r}), ear), -0.4 * t, 0.4 * t)
                .add_prism(Axis::x, polygon({0, s * (ring + 0.05 * r)}, 0.13 * r, 6, 0), -0.42 * r, 0.42 * r)
                .cut_box({-0.015 * r, -far, s > 0 ? r : -1.3 * ring}, {0.015 * r, far, s > 0 ? 1.3 * ring : -r});
        }
    solid.cut_cylinder(Axis::y, {}, r, -far, far).add_cylinder(Axis::y, {}, 0.985 * r, -0.5 * t, 0.5 * t);
    const Point2 axis = polar({}, e, random.uniform(0, 360));
    const double bore = (r - e) * random.uniform(0.25, 0.5);
    if (random.chance(0.5)) solid.add_cylinder(Axis::y, axis, 1.6 * bore, 0.5 * t, t * random.uniform(0.8, 1.4));
    solid.cut_prism(Axis::y, moved(keyed_bore({}, bore, 0.5 * bore, 1.25 * bore), axis), -far, far);
    if (random.chance(0.4))
        solid.cut_cylinder(Axis::y, polar({}, -0.55 * r, degrees(std::atan2(axis.y, axis.x))), 0.22 * r, -far, far);
    return part;
}

/// Cam that slides: a plate with a curved slot, or with a curved edge.
Part linear_cam(Random& random) {
    const double length = random.log_uniform(30, 400), height = length * random.uniform(0.25, 0.5),
                 t = length * random.uniform(0.03, 0.1), half = height * random.uniform(0.06, 0.1),
                 lift = height * random.uniform(0.3, 0.55);
    const double from = random.uniform(0.2, 0.35), to = random.uniform(0.6, 0.8);
    const auto rise = [&](double u) {
        const double s = std::clamp((u - from) / (to - from), 0.0, 1.0);
        return lift * (s * s * (3 - 2 * s) - 0.5);
    };
    Part part;
    Solid& solid = part.solid;
    if (random.chance(0.6)) {  // the slot; at both ends a dwell
        solid.add_prism(Axis::y, rounded_rectangle({0, -height / 2}, {length, height / 2}, 0.1 * height), 0, t);
        std::vector<Point2> middle;
        std::vector<double> widths;
        for (int i = 0; i <= 10; ++i) {
            const double u = 0.1 + 0.08 * i;
            middle.push_back({length * u, rise(u)});
            widths.push_back(half);
        }
        solid.cut_prism(Axis::y, limb(middle, widths), random.chance(0.6) ? -1 : 0.4 * t, t + 1);
    } else {
        std::vector<Point2> outline{{0, -height / 2}, {length, -height / 2}};
        for (int i = 20; i >= 0; --i) outline.push_back({length * i / 20, 0.5 * height - 0.5 * lift + rise(i / 20.0)});
        solid.add_prism(Axis::y, through(outline), 0, t);
        if (random.chance(0.6)) {  // the roller that runs on it
            const double r = height * random.uniform(0.1, 0.2), u = random.uniform(0.05, 0.2);
            solid.add_cylinder(Axis::y, {length * u, 0.5 * height - 0.5 * lift + rise(u) + r}, r, 0, t)
                .cut_cylinder(Axis::y, {length * u, 0.5 * height - 0.5 * lift + rise(u) + r}, 0.4 * r, -1, t + 1);
        }
    }
    const double hole = 0.05 * height;
    for (const double x : {0.06, 0.94}) solid.cut_cylinder(Axis::y, {length * x, -0.38 * height}, hole, -far, far);
    return part;
}

/// Sector or disc with a curved slot about its pivot, as in locks, grippers and valve drives.
Part slotted_cam(Random& random) {
    const double r = random.log_uniform(10, 120), t = r * random.uniform(0.06, 0.3),
                 half = r * random.uniform(0.05, 0.09), sweep = random.uniform(60, 150),
                 swirl = random.uniform(0.2, 0.45);
    const int slots = random.choice({1, 2, 3, 3, 4});
    Part part;
    Solid& solid = part.solid;
    solid.add_cylinder(Axis::y, {}, r, 0, t);
    const double turn = std::min(sweep, 290.0 / slots);
    for (int k = 0; k < slots; ++k) {
        std::vector<Point2> middle;
        std::vector<double> widths;
        for (int i = 0; i <= 8; ++i) {
            middle.push_back(polar({}, r * (0.85 - swirl * i / 8.0), 360.0 * k / slots + turn * i / 8.0));
            widths.push_back(half);
        }
        solid.cut_prism(Axis::y, limb(middle, widths), -far, far);
    }
    if (random.chance(0.4))
        solid.add_prism(Axis::y, tangent_hull({0, r * 0.9}, 0.25 * r, {0, r * random.uniform(1.3, 2)}, 0.12 * r), 0, t);
    if (random.chance(0.4)) solid.add_cylinder(Axis::y, {}, 0.3 * r, 0, t * random.uniform(1.5, 3));
    const double bore = r * random.uniform(0.1, 0.2);
    solid.cut_prism(Axis::y, random.chance(0.4) ? polygon({}, bore, random.choice({4, 6}), 45) : circle({}, bore), -far,
                    far);
    return part;
}

}  // namespace

/// Rollers on studs, rockers with a roller, eccentrics with their strap, sliding cams, discs with curved slots.
Part cam_follower(FamilyContext& context) {
    Random& random = context.random;
    switch (random.weighted({0.3, 0.2, 0.2, 0.15, 0.15})) {
        case 0:
            return stud_roller(random);
        case 1:
            return roller_rocker(random);
        case 2:
            return eccentric_strap(random);
        case 3:
            return linear_cam(random);
        default:
            return slotted_cam(random);
    }
}

}  // namespace v16::corpus
