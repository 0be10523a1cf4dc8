// Axles of vehicles: forged and cranked front axles, trailer axles with their stubs, axles of bicycles.
#include <algorithm>
#include <cmath>

#include "corpus/families/other_outlines.hpp"
#include "corpus/families/shaft.hpp"
#include "corpus/families/shaft_details.hpp"
#include "corpus/families/swept_arm.hpp"
#include "corpus/families/teeth.hpp"
#include "corpus/turned.hpp"

namespace v16::corpus {
namespace {

/// A wheel's stub from x = `at` towards `out` about (`y`, `z`): bearing seats, a cone between, a thread with the hole
/// of its split pin.
void add_stub(Solid& solid, Random& random, Point2 centre, double at, double out, double r) {
    const double first = r * random.uniform(0.5, 1.4), cone = r * random.uniform(0.4, 1.6),
                 second = r * random.uniform(0.5, 1.2), small = r * random.uniform(0.6, 0.8),
                 nut = r * random.uniform(0.5, 1.0);
    double x = at;
    const auto put = [&](double length, double from, double to) {
        const double end = x + out * length;
        solid.add_revolution(Axis::x, cone_meridian(x - out * 0.01 * r, from, end, to), centre);
        x = end;
    };
    put(0.25 * r, 1.3 * r, 1.3 * r);
    put(first, r, r);
    put(cone, 0.96 * r, 1.03 * small);
    put(second, small, small);
    const double thread = x;
    put(nut, 0.85 * small, 0.85 * small);
    solid.add_thread({Axis::x, centre, 0.85 * small, 0.74 * small, std::min(thread, x), std::max(thread, x), false});
    if (random.chance(0.5)) solid.cut_cylinder(Axis::y, {x - out * 0.3 * nut, centre.y}, 0.12 * small, -far, far);
    if (random.chance(0.3))
        solid.add_prism(Axis::x, moved(polygon({}, 1.5 * small, 6, 0), centre),
                        std::min(thread, thread + out * 0.5 * nut), std::max(thread, thread + out * 0.5 * nut));
}

}  // namespace

/// Front axle of a lorry, tractor or cart: a forged beam of I-section that drops between its fists, a tube, a straight
/// beam with a pivot in its middle, a bar cranked downwards; spring pads, eyes for the king pins, knuckles with stubs.
Part dropped_axle(FamilyContext& context) {
    Random& random = context.random;
    const double l = random.log_uniform(60, 1000), h = l * random.uniform(0.05, 0.085),
                 drop = l * random.choice({0.0, 0.1, 0.16, 0.22}) * random.uniform(0.8, 1.2),
                 y = h * random.uniform(0.6, 1.0);
    const std::size_t form = drop == 0.0 ? 2 : random.weighted({0.6, 0.4});
    Part part;
    Solid& solid = part.solid;
    const double flat = l * random.uniform(0.45, 0.62), rise = flat + l * random.uniform(0.14, 0.22),
                 eye = h * random.uniform(1.0, 1.4);
    const auto beam = [&](double k) {
        return swept_arm(
            {{-l, drop}, {-rise, drop}, {-flat, 0}, {-0.3 * l, 0}, {0.3 * l, 0}, {flat, 0}, {rise, drop}, {l, drop}},
            {k * 0.9 * h, k * h, k * h, k * h, k * h, k * h, k * h, k * 0.9 * h});
    };
    if (form == 2) {  // straight
        if (random.chance(0.5)) {
            const double deep = h * random.uniform(0.6, 1.4);
            solid.add_prism(Axis::y,
                            through({{-l, -h},
                                     {-0.3 * l, -h - 0.3 * deep},
                                     {0.3 * l, -h - 0.3 * deep},
                                     {l, -h},
                                     {l, h},
                                     {0.3 * l, h + deep},
                                     {-0.3 * l, h + deep},
                                     {-l, h}}),
                            -y, y);
            solid.add_cylinder(Axis::y, {}, 1.2 * h, -1.6 * y, 1.6 * y).cut_cylinder(Axis::y, {}, 0.6 * h, -far, far);
        } else {
            solid.add_cylinder(Axis::x, {}, h, -l, l);
            if (random.chance(0.5))
                solid.add_cylinder(Axis::y, {}, 1.3 * h, -1.4 * h, 1.4 * h)
                    .cut_cylinder(Axis::y, {}, 0.6 * h, -far, far);
        }
    } else if (form == 0) {
        solid.add_prism(Axis::y, beam(1.0), -y, y);
        if (random.chance(0.75))
            for (const double s : {-1.0, 1.0}) solid.cut_prism(Axis::y, beam(0.6), s * 0.35 * y, s * 2 * y);
    } else {  // a bar bent in sharp turns
        std::vector<Point2> line{{-l, drop}, {-rise, drop}, {-flat, 0}, {flat, 0}, {rise, drop}, {l, drop}};
        std::ranges::reverse(line);
        solid.add_prism(Axis::y, moved(strip(line, 2 * h, 0.4 * h), {0, h}), -y, y);
    }
    if (random.chance(0.6))  // spring pads
        for (const double s : {-1.0, 1.0}) {
            const double x = s * 0.82 * flat, half = h * random.uniform(1.2, 1.8);
            solid.add_box({x - half, -1.8 * y, 0.5 * h}, {x + half, 1.8 * y, 1.25 * h});
            for (const double u : {-0.65, 0.65})
                for (const double v : {-1.4, 1.4})
                    solid.cut_cylinder(Axis::z, {x + u * half, v * y}, 0.16 * half, -far, far);
        }
    const std::size_t ends = random.weighted({0.45, 0.3, 0.25});
    for (const double s : {-1.0, 1.0}) {
        if (ends != 2) {  // eyes for the king pins
            const double tall = h * random.uniform(1.1, 1.6);
            solid.add_cylinder(Axis::z, {s * l, 0}, eye, drop - tall, drop + tall)
                .cut_cylinder(Axis::z, {s * l, 0}, 0.5 * eye, -far, far);
            if (ends == 1) {  // knuckles about them
                for (const double side : {-1.0, 1.0})
                    solid.add_cylinder(Axis::z, {s * l, 0}, 0.95 * eye, drop + side * 1.05 * tall,
                                       drop + side * (1.05 * tall + 0.7 * h));
                solid.add_box(
                    {s > 0 ? l + 1.1 * eye : -l - 1.1 * eye - 0.5 * h, -0.8 * eye, drop - 1.05 * tall - 0.7 * h},
                    {s > 0 ? l + 1.1 * eye + 0.5 * h : -l - 1.1 * eye, 0.8 * eye, drop + 1.05 * tall + 0.7 * h});
                for (const double side : {-1.0, 1.0})
                    solid.add_box({s > 0 ? l : -l - 1.2 * eye, -0.5 * eye,
                                   std::min(drop + side * 1.1 * tall, drop + side * (1.05 * tall + 0.65 * h))},
                                  {s > 0 ? l + 1.2 * eye : -l, 0.5 * eye,
                                   std::max(drop + side * 1.1 * tall, drop + side * (1.05 * tall + 0.65 * h))});
                add_stub(solid, random, {0, drop}, s * (l + 1.1 * eye + 0.45 * h), s, 0.75 * eye);
            }
        } else {
            add_stub(solid, random, {0, drop}, s * (l + 0.6 * h), s, 0.75 * h);
        }
    }
    return part;
}

/// Axle of a trailer or cart: a square or round beam with stepped stubs, plates for brakes and springs, hubs or drums
/// with studs; a rubber-sprung one with swing arms.
Part trailer_axle(FamilyContext& context) {
    Random& random = context.random;
    const double h = random.log_uniform(8, 90), l = h * random.uniform(6, 16), r = h * random.uniform(0.5, 0.85);
    const bool square = random.chance(0.65), sprung = random.chance(0.3), hubs = random.chance(0.45),
               hollow = random.chance(0.4);
    Part part;
    Solid& solid = part.solid;
    if (square)
        solid.add_prism(Axis::x, rounded_rectangle({-h, -h}, {h, h}, random.choice({0.1, 0.25}) * h), -l, l);
    else
        solid.add_cylinder(Axis::x, {}, h, -l, l);
    Point2 stub{0, 0};
    if (sprung) {
        const double arm = h * random.uniform(2.2, 4), angle = random.choice({0.0, -20.0, 20.0, -35.0});
        stub = polar({}, arm, angle);
        for (const double s : {-1.0, 1.0})
            solid.add_prism(Axis::x, tangent_hull({}, 1.1 * h, stub, 0.9 * h), s * (l - 0.01 * h),
                            s * (l + h * random.uniform(0.5, 0.7)));
    } else if (hollow) {
        solid.cut_cylinder(Axis::x, {}, 0.75 * h, -0.97 * l, 0.97 * l);
    }
    const double face = l + (sprung ? 0.5 * h : 0.0);
    const std::size_t plates = random.weighted({0.35, 0.35, 0.3});
    const double bell = h * random.uniform(2.0, 3.2);
    const int studs = random.choice({4, 5, 5, 6, 8});
    for (const double s : {-1.0, 1.0}) {
        if (plates == 1) {  // brake flange
            const double x = sprung ? face : 0.95 * l, w = 1.7 * h;
            solid.add_prism(Axis::x, moved(rounded_rectangle({-w, -w}, {w, w}, 0.4 * h), stub),
                            std::min(s * x, s * (x + 0.25 * h)), std::max(s * x, s * (x + 0.25 * h)));
            solid.cut_hole_circle(Axis::x, stub, 1.35 * w * 0.97, 4, 45, 0.16 * h,
                                  std::min(s * (x - 0.1 * h), s * (x + 0.4 * h)),
                                  std::max(s * (x - 0.1 * h), s * (x + 0.4 * h)));
        } else if (plates == 2 && !sprung) {  // spring pads
            const double x = s * l * random.uniform(0.6, 0.75);
            solid.add_box({x - 1.2 * h, -1.7 * h, 0.8 * h}, {x + 1.2 * h, 1.7 * h, 1.2 * h});
            for (const double u : {-0.8, 0.8})
                for (const double v : {-1.4, 1.4}) solid.cut_cylinder(Axis::z, {x + u * h, v * h}, 0.14 * h, 0, far);
        }
        add_stub(solid, random, stub, s * face, s, r);
        if (hubs) {
            const double from = face + 0.45 * r, wide = h * random.uniform(0.9, 1.6), flange = s * (from + 0.3 * wide);
            solid
                .add_cylinder(Axis::x, stub, 1.6 * r, std::min(s * from, s * (from + wide)),
                              std::max(s * from, s * (from + wide)))
                .add_cylinder(Axis::x, stub, bell, std::min(flange, flange + s * 0.25 * h),
                              std::max(flange, flange + s * 0.25 * h));
            for (int i = 0; i < studs; ++i)
                solid.add_cylinder(Axis::x, polar(stub, 0.5 * (bell + 1.6 * r), 90 + 360.0 * i / studs), 0.14 * h,
                                   std::min(flange, flange + s * 0.8 * h), std::max(flange, flange + s * 0.8 * h));
        }
    }
    if (sprung && random.chance(0.6))  // brackets
        for (const double s : {-1.0, 1.0})
            solid.add_box({s * 0.7 * l - 0.9 * h, -1.1 * h, 0.9 * h}, {s * 0.7 * l + 0.9 * h, 1.1 * h, 1.4 * h})
                .add_box({s * 0.7 * l - 0.9 * h, -2.2 * h, 1.25 * h}, {s * 0.7 * l + 0.9 * h, 2.2 * h, 1.4 * h});
    return part;
}

namespace {

/// A ball race turned onto a shaft: a cone that hollows towards `out`.
void add_cone(Solid& solid, double at, double out, double r, double wide) {
    Path path;
    path.vertices = {{{at, 0}},
                     {{at, 1.55 * r}},
                     {{at + out * 0.35 * wide, 1.55 * r}, out > 0 ? 0.3 : 0.3},
                     {{at + out * wide, r}},
                     {{at + out * wide, 0}}};
    solid.add_revolution(Axis::x, path);
}

}  // namespace

/// Axle of a bicycle: a bottom bracket's with its ball races and square or splined ends, a pedal's, a hub's with cones
/// and nuts, a through axle with its lever.
Part cycle_axle(FamilyContext& context) {
    Random& random = context.random;
    const double r = random.log_uniform(3, 14);
    Part part;
    Solid& solid = part.solid;
    switch (random.weighted({0.35, 0.25, 0.25, 0.15})) {
        case 0: {
            const double half = r * random.uniform(3, 4.4), body = half - r * random.uniform(0.8, 1.4),
                         end = half + r * random.uniform(2.5, 4.5);
            solid.add_cylinder(Axis::x, {}, r * random.uniform(0.8, 1.0), -half, half);
            const std::size_t drive = random.weighted({0.5, 0.3, 0.2});
            for (const double s : {-1.0, 1.0}) {
                add_cone(solid, s * (body - 0.9 * r), s, r, 1.1 * r);
                const double to = s * (end + (s > 0 ? random.choice({0.0, 0.0, 0.5}) * r : 0.0)),
                             from = s * half * 0.99;
                if (drive == 0)
                    solid
                        .add_prism(Axis::x, chamfered(polygon({}, 1.05 * r, 4, 45), 0.2 * r),
                                   std::min(from + s * 0.6 * r, to), std::max(from + s * 0.6 * r, to))
                        .add_revolution(Axis::x, cone_meridian(from, 0.95 * r, from + s * r, 0.75 * r));
                else if (drive == 1)
                    solid.add_prism(Axis::x, spline_outline(random.choice({8, 10}), 0.8 * r, 0.97 * r, 0.3 * r),
                                    std::min(from, to), std::max(from, to));
                else
                    solid
                        .add_chamfered_cylinder(Axis::x, {}, 0.9 * r, std::min(from, to), std::max(from, to), 0.1 * r,
                                                0.1 * r)
                        .cut_box({std::min(from + s * r, to), -far, 0.45 * r}, {std::max(from + s * r, to), far, far});
                solid.cut_blind_hole(Axis::x, {}, 0.45 * r, to + s * 0.01 * r, to - s * 2.4 * r);
            }
            break;
        }
        case 1: {  // pedal
            const double flats = r * random.uniform(1.2, 1.5), body = r * random.uniform(6, 9);
            std::vector<TurnedStep> steps{{.length = 1.7 * r, .radius = r, .chamfer_left = 0.15 * r},
                                          {.length = 0.3 * r, .radius = 0.82 * r},
                                          {.length = 0.7 * r, .radius = 1.35 * flats},
                                          {.length = 1.3 * r, .radius = 1.1 * r},
                                          {.length = 0.6 * body, .radius = 0.95 * r, .end_radius = 0.7 * r},
                                          {.length = 0.15 * body, .radius = 0.66 * r},
                                          {.length = 0.2 * body, .radius = 0.55 * r, .chamfer_right = 0.08 * r}};
            solid.add_revolution(Axis::x, turned(steps));
            const std::vector<double> at = step_positions(steps);
            thread_over(solid, 0, at[1], r);
            thread_over(solid, at[6], at[7], 0.55 * r);
            if (random.chance(0.7))
                for (const double s : {-1.0, 1.0})
                    solid.cut_box({at[2] - 0.1, -far, s > 0 ? flats : -far}, {at[3] + 0.1, far, s > 0 ? far : -flats});
            if (random.chance(0.5)) solid.cut_prism(Axis::x, polygon({}, 0.55 * r, 6, 30), -1, r);
            if (random.chance(0.5)) add_cone(solid, at[4] - 0.2 * r, 1, 0.95 * r, 0.7 * r);
            break;
        }
        case 2: {  // hub
            const double half = r * random.uniform(9, 16), seat = half * random.uniform(0.5, 0.7);
            solid.add_chamfered_cylinder(Axis::x, {}, r, -half, half, 0.12 * r, 0.12 * r);
            const bool full = random.chance(0.5);
            for (const double s : {-1.0, 1.0}) {
                thread_over(solid, full ? (s > 0 ? 0.0 : -half) : std::min(s * 0.7 * seat, s * half),
                            full ? (s > 0 ? half : 0.0) : std::max(s * 0.7 * seat, s * half), r);
                add_cone(solid, s * seat, -s, 1.05 * r, 1.3 * r);
                solid
                    .add_cylinder(Axis::x, {}, 1.7 * r, std::min(s * seat, s * (seat + 0.4 * r)),
                                  std::max(s * seat, s * (seat + 0.4 * r)))
                    .add_prism(Axis::x, polygon({}, 1.9 * r, 6, 0),
                               std::min(s * (seat + 0.6 * r), s * (seat + 1.5 * r)),
                               std::max(s * (seat + 0.6 * r), s * (seat + 1.5 * r)));
                if (random.chance(0.4))
                    solid.add_prism(Axis::x, polygon({}, 1.9 * r, 6, 0),
                                    std::min(s * (half - 2 * r), s * (half - 0.8 * r)),
                                    std::max(s * (half - 2 * r), s * (half - 0.8 * r)));
            }
            if (random.chance(0.5)) solid.cut_cylinder(Axis::x, {}, 0.55 * r, -far, far);
            break;
        }
        default: {  // through axle
            const double length = r * random.uniform(14, 24), head = r * random.uniform(1.4, 2.0);
            solid.add_chamfered_cylinder(Axis::x, {}, r, 0, length, 0, 0.1 * r)
                .add_revolution(Axis::x, cone_meridian(-1.2 * r, head, 0.01, 1.1 * r));
            thread_over(solid, length * random.uniform(0.82, 0.9), length, r);
            if (random.chance(0.6)) solid.cut_cylinder(Axis::x, {}, 0.65 * r, r, far);
            if (random.chance(0.6))
                solid.add_prism(
                    Axis::y,
                    swept_arm({{-0.7 * r, 0}, {-1.3 * r, 3 * r}, {-0.2 * r, 7 * r}}, {0.6 * r, 0.5 * r, 0.4 * r}),
                    -0.7 * r, 0.7 * r);
            else
                solid.cut_prism(Axis::x, polygon({}, 0.6 * r, 6, 30), -2 * r, 0.4 * r);
            break;
        }
    }
    return part;
}

}  // namespace v16::corpus
