// Parts of model rockets and planes: nose cones, fins, fin cans, rings, wings, spinners, bells.
#include <algorithm>
#include <cmath>
#include <numbers>
#include <vector>

#include "corpus/families/other.hpp"
#include "corpus/families/other_outlines.hpp"
#include "corpus/turned.hpp"

namespace v16::corpus {
namespace {

/// Bulge of the flank of an ogive, `length` long on a base of `radius`, that meets the tube without a corner.
double ogive_bulge(double length, double radius) {
    const double rho = (radius * radius + length * length) / (2 * radius);
    return -std::tan(std::asin(std::min(1.0, length / rho)) / 4);
}

/// The meridian of a nose on its base at 0; `bulge` 0 for a cone. A blunt tip where `tip` > 0.
Path nose_meridian(double length, double radius, double bulge, double tip) {
    Path path;
    path.closed = false;
    path.vertices = {{{0, 0}}, {{0, radius}, bulge}};
    if (tip > 0)
        path.vertices.insert(path.vertices.end(), {{{length - tip, tip}, -0.4}, {{length, 0}}});
    else
        path.vertices.push_back({{length, 0}});
    return path;
}

/// Nose cone: an ogive, cone or half ellipse, a shoulder that enters the tube, hollow or with an eye for the cord.
void make_nose(Solid& solid, Random& random, Axis axis) {
    const double r = random.log_uniform(5, 80), length = r * random.uniform(1.5, 9), fit = 0.94 * r,
                 shoulder = r * random.choice({0.0, 0.8, 1.5, 2.0});
    const bool cone = random.chance(0.25), hollow = random.chance(0.5);
    const double bulge = cone ? 0.0 : ogive_bulge(length, r),
                 tip = random.chance(0.4) ? r * random.uniform(0.05, 0.2) : 0.0;
    solid.add_revolution(axis, nose_meridian(length, r, bulge, tip));
    if (shoulder > 0) solid.add_chamfered_cylinder(axis, {}, fit, -shoulder, 0, 0.05 * r, 0);
    if (hollow) {
        const double wall = r * random.uniform(0.06, 0.15), inner = fit - wall;
        solid.cut_cylinder(axis, {}, inner, -shoulder - 1, 0.001)
            .cut_revolution(axis, nose_meridian(length * inner / r * 0.97, inner, bulge, 0));
        if (random.chance(0.5))
            solid.add_box(
                axis == Axis::z ? Point3{-inner, -wall, -shoulder} : Point3{-shoulder, -wall, -inner},
                axis == Axis::z ? Point3{inner, wall, wall - shoulder} : Point3{wall - shoulder, wall, inner});
    } else if (random.chance(0.6)) {
        const double eye = 0.35 * r, at = -shoulder - 0.5 * eye;
        const Point2 middle = axis == Axis::z ? Point2{0, at} : Point2{at, 0};
        solid.add_cylinder(Axis::y, middle, eye, -0.1 * r, 0.1 * r).cut_cylinder(Axis::y, middle, 0.5 * eye, -r, r);
    }
}

/// Outline of a fin whose root lies on the x axis from 0 to `root`.
Path fin_outline(Random& random, double root, double span) {
    const double sweep = root * random.uniform(0.0, 1.2), tip = root * random.uniform(0.2, 0.8);
    switch (random.weighted({0.5, 0.2, 0.15, 0.15})) {
        case 0:
            return through({{0, 0}, {root, 0}, {sweep + tip, span}, {sweep, span}});
        case 1: {  // half an ellipse
            std::vector<Point2> points;
            for (int i = 0; i <= 10; ++i)
                points.push_back({root / 2 * (1 + std::cos(radians(18.0 * i))), span * std::sin(radians(18.0 * i))});
            return through(points);
        }
        case 2:
            return through({{0, 0},
                            {root, 0},
                            {root, 0.4 * span},
                            {sweep + tip, span},
                            {sweep, span},
                            {0.35 * sweep, 0.4 * span}});
        default:
            return through({{0, 0}, {root, 0}, {1.15 * root, span}});
    }
}

/// Single fin from sheet, often with a tab that passes through the wall.
void make_fin(Part& part, Random& random) {
    const double root = random.log_uniform(25, 250), span = root * random.uniform(0.4, 1.2),
                 t = root * random.uniform(0.02, 0.06);
    const Axis axis = plate_axis(random, part);
    const Path outline = fin_outline(random, root, span);
    part.solid.add_prism(axis, random.chance(0.3) ? filleted(outline, 0.05 * root) : outline, 0, t);
    if (random.chance(0.7)) {
        const double from = root * random.uniform(0.05, 0.3), to = root * random.uniform(0.6, 0.95),
                     deep = span * random.uniform(0.1, 0.3);
        part.solid.add_prism(axis, rectangle({from, -deep}, {to, 0.01}), 0, t);
        if (random.chance(0.4))
            part.solid.cut_prism(axis, rectangle({(from + to) / 2 - t, -deep - 1}, {(from + to) / 2 + t, -0.5 * deep}),
                                 -far, far);
    }
    if (random.chance(0.2)) part.solid.cut_prism(axis, circle({0.45 * root, 0.3 * span}, 0.12 * span), -far, far);
}

/// Fin can: a tube with three or four fins, their edges swept.
void make_fin_can(Solid& solid, Random& random) {
    const double r = random.log_uniform(8, 60), root = r * random.uniform(2, 5), span = r * random.uniform(1.0, 2.4),
                 half = r * random.uniform(0.04, 0.1), tube = root + r * random.uniform(0.0, 1.5);
    const int fins = random.choice({3, 3, 4, 4, 4, 6});
    for (int i = 0; i < fins; ++i)
        solid.add_prism(Axis::z, rotated(rectangle({0, -half}, {r + span, half}), 90 + 360.0 * i / fins), 0, root);
    const double reach = 1.2 * (r + span), fore = root * random.uniform(0.3, 0.7),
                 aft = root * random.choice({0.0, 0.0, 0.15, 0.3});
    Path front;
    front.vertices = {{{root, r}}, {{root + 1, r}}, {{root + 1, reach}}, {{root - fore * (reach - r) / span, reach}}};
    solid.cut_revolution(Axis::z, front);
    if (aft > 0) {
        Path back;
        back.vertices = {{{-1, r}}, {{0, r}}, {{aft * (reach - r) / span, reach}}, {{-1, reach}}};
        solid.cut_revolution(Axis::z, back);
    }
    solid.add_cylinder(Axis::z, {}, r, -0.05 * root, tube)
        .cut_cylinder(Axis::z, {}, r * random.uniform(0.82, 0.93), -far, far);
    if (random.chance(0.3))
        solid.add_cylinder(Axis::z, {}, 0.6 * r, 0, root)
            .cut_cylinder(Axis::z, {}, 0.54 * r, -far, far)
            .add_prism(Axis::z, circle({}, 0.9 * r), 0.8 * root, 0.85 * root)
            .cut_cylinder(Axis::z, {}, 0.54 * r, -far, far);
}

/// Ring that centres the motor in the tube, or a bulkhead, cut for the fins and the lines.
void make_ring(Part& part, Random& random) {
    const double r = random.log_uniform(10, 80), t = r * random.uniform(0.04, 0.15),
                 inner = r * random.uniform(0.4, 0.75);
    const Axis axis = plate_axis(random, part);
    Solid& solid = part.solid;
    solid.add_prism(axis, circle({}, r), 0, t).cut_prism(axis, circle({}, inner), -far, far);
    const int fins = random.choice({3, 3, 4, 4});
    const double slot_half = 0.04 * r, deep = (r - inner) * random.uniform(0.3, 1.0);
    for (int i = 0; i < fins; ++i) {
        const double turn = 90 + 360.0 * i / fins;
        solid.cut_prism(axis, rotated(rectangle({r - deep, -slot_half}, {r + 1, slot_half}), turn), -far, far);
        if (random.chance(0.4))
            solid.cut_prism(axis, circle(polar({}, (r + inner) / 2, turn + 180.0 / fins), 0.2 * (r - inner)), -far,
                            far);
    }
}

/// Wing section of four digits (NACA report 460), `chord` long, leading edge at the origin.
Path wing_section(double chord, double camber, double thickness) {
    std::vector<Point2> upper, lower;
    constexpr int n = 14;
    for (int i = 0; i <= n; ++i) {
        const double x = 0.5 * (1 - std::cos(std::numbers::pi * i / n));
        const double y =
            5 * thickness *
            (0.2969 * std::sqrt(x) - 0.126 * x - 0.3516 * x * x + 0.2843 * x * x * x - 0.1015 * x * x * x * x);
        const double middle = camber_line(x, camber, 0.4);
        upper.push_back({chord * x, chord * (middle + y + 0.002)});
        lower.push_back({chord * x, chord * (middle - y - 0.002)});
    }
    std::vector<Point2> points = lower;
    points.insert(points.end(), upper.rbegin(), upper.rend());
    return through(points);
}

/// Wing or tailplane: an extruded section with bores for spars, or a panel of sheet in plan.
void make_wing(Part& part, Random& random) {
    Solid& solid = part.solid;
    const double chord = random.log_uniform(30, 350), span = chord * random.uniform(1, 5);
    if (random.chance(0.5)) {
        part.main_side = random.chance(0.5) ? Side::left : Side::top;
        const double thick = random.uniform(0.09, 0.18);
        solid.add_prism(Axis::x, wing_section(chord, random.choice({0.0, 0.02, 0.04}), thick), 0, span);
        const double x0 = chord * 0.28, r = chord * thick * random.uniform(0.12, 0.28);
        solid.cut_cylinder(Axis::x, {x0, chord * 0.015}, r, -far, far);
        if (random.chance(0.4)) solid.cut_cylinder(Axis::x, {0.6 * chord, 0.01 * chord}, 0.5 * r, -far, far);
        // swept or tapered in plan, and an aileron cut free
        const double taper = random.choice({0.0, 0.0, 0.2, 0.4}) * chord;
        if (taper > 0)
            solid.cut_prism(Axis::z, through({{0, -1}, {0, 0}, {span, taper}, {span + 1, taper}, {span + 1, -1}}), -far,
                            far);
        if (random.chance(0.4))
            solid.cut_prism(Axis::z, rectangle({0.55 * span, 0.72 * chord}, {0.95 * span, 0.75 * chord}), -far, far);
        return;
    }
    const Axis axis = plate_axis(random, part);
    const double t = chord * random.uniform(0.01, 0.06), sweep = chord * random.uniform(0, 0.8),
                 tip = chord * random.uniform(0.3, 0.9), half = span / 2;
    Path plan =
        through({{0, 0}, {half, -sweep}, {half, -sweep - tip}, {0, -chord}, {-half, -sweep - tip}, {-half, -sweep}});
    if (random.chance(0.5)) plan = filleted(plan, 0.15 * tip);
    solid.add_prism(axis, reversed(plan), 0, t);
    if (random.chance(0.5))
        solid.cut_prism(axis, rectangle({-0.05 * chord, -0.7 * chord}, {0.05 * chord, -0.3 * chord}), -far, far);
    if (random.chance(0.4))
        for (const double s : {-1.0, 1.0})
            solid.cut_prism(axis,
                            rectangle({std::min(s * 0.15, s * 0.7) * half, -sweep - 0.72 * chord * 0.6},
                                      {std::max(s * 0.15, s * 0.7) * half, -sweep - 0.7 * chord * 0.6}),
                            -far, far);
}

/// Spinner of a propeller: a blunt nose with gaps for the blades, a bore.
void make_spinner(Solid& solid, Random& random) {
    const double r = random.log_uniform(8, 60), length = r * random.uniform(1.0, 2.2),
                 gap = r * random.uniform(0.2, 0.35), wall = 0.08 * r;
    const int blades = random.choice({2, 2, 2, 3, 4});
    const double bulge = -0.41 * random.uniform(0.6, 1.0);
    solid.add_revolution(Axis::x, nose_meridian(length, r, bulge, random.chance(0.5) ? 0.15 * r : 0.0));
    solid.cut_revolution(Axis::x, nose_meridian(length - 2 * wall, r - wall, bulge, 0));
    for (int i = 0; i < blades; ++i)
        solid.cut_prism(Axis::x, rotated(rectangle({0.3 * r, -gap}, {far, gap}), 90 + 360.0 * i / blades), -1,
                        random.uniform(0.35, 0.5) * length);
    if (random.chance(0.6))
        solid.add_cylinder(Axis::x, {}, r, -0.12 * r, 0)
            .cut_hole_circle(Axis::x, {}, 0.7 * r, 2 * blades, 45, 0.06 * r, -far, 0.01);
    solid.cut_cylinder(Axis::x, {}, r * random.uniform(0.08, 0.18), -far, far);
}

/// Bell of a rocket motor: chamber, throat, flare.
void make_bell(Solid& solid, Random& random, Axis axis) {
    const double r = random.log_uniform(3, 60), exit = r * random.uniform(2, 4.5), chamber = r * random.uniform(1.6, 3),
                 wall = r * random.uniform(0.1, 0.4), bell = exit * random.uniform(1.4, 2.6), cone = 1.3 * chamber,
                 tube = chamber * random.uniform(0.4, 3), bend = random.choice({0.0, -0.1, -0.15});
    const auto flank = [&](double more) {
        Path path;
        path.closed = false;
        path.vertices = {{{more > 0 ? 0.0 : -1.0, 0}},
                         {{more > 0 ? 0.0 : -1.0, exit + more}},
                         {{0, exit + more}, bend},
                         {{bell, r + more}},
                         {{bell + 0.3 * r, r + more}},
                         {{bell + cone, chamber + more}},
                         {{bell + cone + tube, chamber + more}},
                         {{bell + cone + tube, 0}}};
        if (more > 0) path.vertices.erase(path.vertices.begin() + 1);
        return path;
    };
    solid.add_revolution(axis, flank(wall));
    const double t = 0.4 * r, end = bell + cone + tube;
    if (random.chance(0.5)) {
        const double flange = chamber + wall + 1.2 * r;
        solid.add_cylinder(axis, {}, flange, end - t, end)
            .cut_hole_circle(axis, {}, flange - 0.5 * r, random.choice({6, 8, 12}), 0, 0.2 * r, end - t - 1, end + 1);
    }
    solid.cut_revolution(axis, flank(0));
    solid.cut_cylinder(axis, {}, chamber, end - 0.1, end + 1);
}

}  // namespace

/// Part of a model rocket or plane: nose cone, fin, fin can, ring, wing, spinner, bell.
Part rocket_part(FamilyContext& context) {
    Random& random = context.random;
    Part part;
    const Axis axis = random.chance(0.5) ? Axis::x : Axis::z;
    switch (random.weighted({0.22, 0.16, 0.15, 0.1, 0.17, 0.1, 0.1})) {
        case 0:
            make_nose(part.solid, random, axis);
            break;
        case 1:
            make_fin(part, random);
            break;
        case 2:
            make_fin_can(part.solid, random);
            break;
        case 3:
            make_ring(part, random);
            break;
        case 4:
            make_wing(part, random);
            break;
        case 5:
            make_spinner(part.solid, random);
            break;
        default:
            make_bell(part.solid, random, axis);
            break;
    }
    return part;
}

}  // namespace v16::corpus
