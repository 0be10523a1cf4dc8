// Couplings as mounted: toothed, elastic with a tyre, a grid or a star, universal and constant velocity joints.
#include <algorithm>
#include <cmath>

#include "corpus/families/teeth.hpp"
#include "corpus/families/transmission.hpp"
#include "corpus/turned.hpp"

namespace v16::corpus {
namespace {

void cut_hub_bore(Solid& solid, Random& random, double radius, double from, double to) {
    solid.cut_prism(Axis::x,
                    random.chance(0.65) ? keyed_bore({}, radius, 0.5 * radius, 1.25 * radius) : circle({}, radius),
                    from, to);
}

/// Set screws on top of hubs at the given places.
void cut_set_screws(Solid& solid, const std::vector<double>& places, double radius) {
    for (const double x : places) solid.cut_cylinder(Axis::z, {x, 0}, radius, 0, far);
}

/// Bolt heads round a flange between two faces.
void add_flange_bolts(Solid& solid, double ring, int count, double size, double from, double to) {
    for (int i = 0; i < count; ++i) {
        const Point2 at = polar({}, ring, 90 + 360.0 * i / count);
        solid.add_prism(Axis::x, polygon(at, 1.15 * size, 6, 0), from - 0.7 * size, from)
            .add_prism(Axis::x, polygon(at, 1.15 * size, 6, 30), to, to + 0.9 * size)
            .add_cylinder(Axis::x, at, 0.6 * size, from, to + 1.4 * size);
    }
}

/// Hub of a toothed coupling: crowned teeth round one end.
void make_toothed_hub(Solid& solid, Random& random, double r, double length) {
    const double hub = r * random.uniform(0.68, 0.85), rim = length * random.uniform(0.25, 0.4);
    const GearForm form{.teeth = random.integer(24, 48), .module = 1.0};
    solid.add_cylinder(Axis::x, {}, hub, 0, length)
        .add_prism(Axis::x, scaled(gear_outline(form, 2), r / tip_radius(form)), length - rim, length)
        .cut_revolution(Axis::x,
                        through({{length - 0.2 * rim, 1.1 * r}, {length + 1, 0.85 * r}, {length + 1, 1.1 * r}}));
    if (random.chance(0.4)) solid.cut_hole_circle(Axis::x, {}, 0.8 * hub, 2, 90, 0.06 * r, -far, 0.4 * length);
    cut_hub_bore(solid, random, hub * random.uniform(0.5, 0.72), -far, far);
}

/// Sleeve of a toothed coupling: teeth inside, a bolted flange, a lid with a seal at the other end.
void make_toothed_sleeve(Solid& solid, Random& random, double r, double length) {
    const double flange = r * random.uniform(1.3, 1.5), t = length * random.uniform(0.15, 0.25), body = 1.12 * r;
    const GearForm form{.teeth = random.integer(24, 48), .module = 1.0};
    solid.add_chamfered_cylinder(Axis::x, {}, body, 0, length, 0.08 * length, 0)
        .add_cylinder(Axis::x, {}, flange, length - t, length)
        .cut_prism(Axis::x, scaled(gear_outline(form, 2), r / tip_radius(form)), 0.2 * length, far)
        .cut_cylinder(Axis::x, {}, 0.78 * r, -far, far)
        .cut_cylinder(Axis::x, {}, 1.04 * r, length - 0.35 * t, far)
        .cut_hole_circle(Axis::x, {}, 0.5 * (flange + body), random.choice({6, 8, 10, 12}), 90, 0.22 * (flange - body),
                         -far, far);
    if (random.chance(0.5))
        solid.cut_revolution(Axis::x, ring_meridian(0.08 * length, 0.14 * length, 0.7 * r, 0.86 * r));
    if (random.chance(0.4)) solid.cut_cylinder(Axis::z, {0.4 * length, 0}, 0.05 * r, 0, far);
}

/// Whole toothed coupling: two sleeves bolted at their flanges, or one smooth sleeve over both hubs.
void make_gear_coupling(Solid& solid, Random& random, double r, double length) {
    const double hub = r * random.uniform(0.6, 0.72), out = length * random.uniform(0.15, 0.5),
                 spacer = random.chance(0.25) ? r * random.uniform(0.5, 2.5) : 0.0, half = length + 0.5 * spacer,
                 t = 0.2 * length;
    const bool flanged = random.chance(0.75);
    const double bolt = 0.07 * r;
    for (const double s : {-1.0, 1.0}) {
        const auto put = [&](double radius, double from, double to) {
            solid.add_cylinder(Axis::x, {}, radius, std::min(s * from, s * to), std::max(s * from, s * to));
        };
        put(hub, 0.5 * spacer, half + out);
        put(r, 0.5 * spacer, half);
        put(0.9 * r, half, half + 0.06 * length);
        if (flanged) put(1.3 * r, 0.5 * spacer, 0.5 * spacer + t);
        if (spacer > 0.0) {
            put(0.85 * r, 0, 0.5 * spacer);
            put(1.3 * r, 0.5 * spacer - t, 0.5 * spacer - 0.02 * t);
        }
    }
    if (flanged) {
        const int bolts = random.choice({6, 8, 10, 12});
        if (spacer > 0.0)
            for (const double s : {-0.5, 0.5})
                add_flange_bolts(solid, 1.17 * r, bolts, bolt, s * spacer - t, s * spacer + t);
        else {
            solid.cut_revolution(Axis::x, ring_meridian(-0.02 * t, 0.02 * t, 1.26 * r, 2 * r));
            add_flange_bolts(solid, 1.17 * r, bolts, bolt, -t, t);
        }
    } else {
        for (const double s : {-0.9, 0.9})
            solid.cut_revolution(Axis::x, ring_meridian(s * half - 0.03 * r, s * half + 0.03 * r, 0.96 * r, 2 * r));
    }
    const double gap = 0.04 * r;
    solid.cut_cylinder(Axis::x, {}, 0.99 * hub, -gap, gap);
    cut_hub_bore(solid, random, hub * random.uniform(0.5, 0.7), -far, far);
}

}  // namespace

/// Toothed coupling: hub, sleeve, or both mounted, with or without a spacer.
Part gear_coupling(FamilyContext& context) {
    Random& random = context.random;
    const double r = random.log_uniform(15, 250), length = r * random.uniform(0.6, 1.2);
    Part part;
    const std::size_t form = random.weighted({0.3, 0.3, 0.4});
    if (form == 0)
        make_toothed_hub(part.solid, random, r, length);
    else if (form == 1)
        make_toothed_sleeve(part.solid, random, r, length);
    else
        make_gear_coupling(part.solid, random, r, length);
    part.main_side = random.chance(0.5) ? Side::front : Side::right;
    return part;
}

namespace {

/// Tyre: a bellied rubber ring clamped between rings on two hubs.
void make_tyre(Solid& solid, Random& random, double r) {
    const double half = r * random.uniform(0.22, 0.36), wall = 0.07 * r, clamp = 0.74 * r, t = 0.08 * r,
                 hub = r * random.uniform(0.3, 0.42), long_hub = r * random.uniform(0.3, 0.7);
    Path belly;
    const double in = 0.92 * clamp, round = random.uniform(0.35, 0.6);
    belly.vertices = {
        {{-half, in}},       {{-half, 0.8 * r}, -round},      {{half, 0.8 * r}},        {{half, in}},
        {{half - wall, in}}, {{half - wall, 0.8 * r}, round}, {{wall - half, 0.8 * r}}, {{wall - half, in}}};
    solid.add_revolution(Axis::x, belly);
    const int screws = random.choice({6, 8, 10, 12});
    for (const double s : {-1.0, 1.0}) {
        const double face = s * half, out = s * (half + t), inside = s * (half - wall - t);
        solid.add_revolution(Axis::x, ring_meridian(std::min(face, out), std::max(face, out), 0.55 * r, clamp))
            .add_cylinder(Axis::x, {}, 0.9 * clamp, std::min(inside, face), std::max(inside, face))
            .add_cylinder(Axis::x, {}, hub, std::min(inside, s * (half + long_hub)),
                          std::max(inside, s * (half + long_hub)));
        for (int i = 0; i < screws; ++i)
            solid.add_prism(Axis::x, polygon(polar({}, 0.62 * r, 360.0 * i / screws), 0.045 * r, 6, 0),
                            std::min(out, out + s * 0.04 * r), std::max(out, out + s * 0.04 * r));
    }
    cut_hub_bore(solid, random, hub * random.uniform(0.5, 0.7), -far, far);
}

/// Grid coupling: a spring that winds through slots of both hubs, open or below a cover.
void make_grid(Solid& solid, Random& random, double r) {
    const double half = r * random.uniform(0.3, 0.45), hub = r * random.uniform(0.55, 0.7),
                 out = r * random.uniform(0.4, 1.0), gap = 0.05 * r;
    const int slots = 2 * random.integer(10, 20);
    const bool covered = random.chance(0.4);
    solid.add_cylinder(Axis::x, {}, hub, -half - out, half + out);
    if (covered) {
        solid.add_chamfered_cylinder(Axis::x, {}, 1.15 * r, -1.15 * half, 1.15 * half, 0.2 * half, 0.2 * half)
            .add_cylinder(Axis::x, {}, 1.4 * r, -0.12 * half, 0.12 * half)
            .cut_revolution(Axis::x, ring_meridian(-0.01 * half, 0.01 * half, 1.1 * r, 2 * r));
        add_flange_bolts(solid, 1.28 * r, random.choice({6, 8}), 0.06 * r, -0.12 * half, 0.12 * half);
    } else {
        solid.add_cylinder(Axis::x, {}, r, -half, half);
        const double wide = 2.2 * r / slots;
        for (int i = 0; i < slots; ++i) {
            const double at = 360.0 * i / slots;
            const Path one = rotated(rectangle({0.84 * r, -0.5 * wide}, {1.1 * r, 0.5 * wide}), at);
            solid.cut_prism(Axis::x, one, -half - 1, half + 1);
            solid.add_prism(Axis::x, rotated(rectangle({0.84 * r, -0.45 * wide}, {0.98 * r, 0.45 * wide}), at),
                            -0.9 * half, 0.9 * half);
            const double side = i % 2 == 0 ? 0.76 * half : -0.9 * half;
            solid.add_prism(Axis::x, ring_sector({}, 0.85 * r, 0.97 * r, at, 360.0 / slots), side, side + 0.14 * half);
        }
    }
    solid.cut_cylinder(Axis::x, {}, (covered ? 1.0 : 0.83) * hub, -gap, gap);
    if (!covered) solid.cut_revolution(Axis::x, ring_meridian(-gap, gap, 0, 0.84 * r));
    cut_hub_bore(solid, random, hub * random.uniform(0.5, 0.7), -far, far);
}

/// Two hubs with claws and the star between them; hubs plain, stepped or clamped by a screw across a slit.
void make_claw_set(Solid& solid, Random& random, double r) {
    const int claws = random.choice({2, 3, 3, 4, 4});
    const double claw = r * random.uniform(0.35, 0.6), hub = r * random.choice({1.0, 1.0, 0.75}),
                 length = r * random.uniform(0.6, 1.4), half = 0.5 * claw, t = 0.15 * claw,
                 bore = r * random.uniform(0.25, 0.45);
    const double step = 180.0 / claws;
    for (const double s : {-1.0, 1.0}) {
        const double inner = s * (half + t), base = s * (half + 0.35 * length), end = s * (half + length);
        solid.add_cylinder(Axis::x, {}, r, std::min(inner, base), std::max(inner, base))
            .add_cylinder(Axis::x, {}, hub, std::min(inner, end), std::max(inner, end));
        for (int i = 0; i < claws; ++i)
            solid.add_prism(
                Axis::x, ring_sector({}, 0.45 * r, r, 2 * step * i + (s < 0 ? 0.0 : step) + 0.14 * step, 0.72 * step),
                std::min(-s * (half - t), inner), std::max(-s * (half - t), inner));
    }
    for (int i = 0; i < 2 * claws; ++i)  // the star's arms
        solid.add_prism(Axis::x, rotated(rectangle({0, -0.09 * r}, {0.96 * r, 0.09 * r}), step * i), -0.9 * half,
                        0.9 * half);
    if (random.chance(0.5)) {
        for (const double s : {-1.0, 1.0}) {
            const double x = s * (half + 0.7 * length);
            solid.cut_box({std::min(s * (half + 0.45 * length), s * far), -0.03 * r, 0},
                          {std::max(s * (half + 0.45 * length), s * far), 0.03 * r, far});
            solid.cut_counterbore(Axis::y, {x, 0.5 * (bore + hub)}, 0.09 * r, 0.15 * r, 0.3 * r, 0.6 * hub, -far);
        }
    } else {
        cut_set_screws(solid, {-half - 0.75 * length, half + 0.75 * length}, 0.1 * r);
    }
    cut_hub_bore(solid, random, bore, -far, -half);
    solid.cut_cylinder(Axis::x, {}, bore * random.uniform(0.7, 1.0), half, far);
}

/// Rubber disc between flanges: bolts by turns to one hub and to the other.
void make_rubber_disc(Solid& solid, Random& random, double r) {
    const int arms = random.choice({4, 6, 6, 8});
    const double t = r * random.uniform(0.2, 0.4), hub = r * random.uniform(0.28, 0.4), yoke = 0.14 * r;
    solid.add_prism(Axis::x, random.chance(0.5) ? filleted(polygon({}, 1.05 * r, arms, 90), 0.2 * r) : circle({}, r),
                    -0.5 * t, 0.5 * t);
    for (const double s : {-1.0, 1.0}) {
        const double face = s * 0.5 * t, end = s * (0.5 * t + yoke), out = s * (0.5 * t + r * random.uniform(0.5, 1.2));
        for (int i = s < 0 ? 0 : 1; i < arms; i += 2) {
            const Point2 at = polar({}, 0.72 * r, 90 + 360.0 * i / arms);
            solid
                .add_prism(Axis::x, tangent_hull({}, 1.1 * hub, at, 0.17 * r), std::min(face, end), std::max(face, end))
                .add_prism(Axis::x, polygon(at, 0.12 * r, 6, 0), std::min(end, end + s * 0.1 * r),
                           std::max(end, end + s * 0.1 * r))
                .add_cylinder(Axis::x, at, 0.13 * r, std::min(-face, -end), std::max(-face, -end));
        }
        solid.add_cylinder(Axis::x, {}, hub, std::min(face, out), std::max(face, out));
    }
    cut_hub_bore(solid, random, 0.6 * hub, -far, far);
}

}  // namespace

/// Elastic coupling as mounted: tyre, grid spring, claws with a star, rubber disc with yokes.
Part tyre_coupling(FamilyContext& context) {
    Random& random = context.random;
    Part part;
    const std::size_t form = random.weighted({0.25, 0.2, 0.35, 0.2});
    const double r = form == 2 ? random.log_uniform(6, 100) : random.log_uniform(25, 250);
    if (form == 0)
        make_tyre(part.solid, random, r);
    else if (form == 1)
        make_grid(part.solid, random, r);
    else if (form == 2)
        make_claw_set(part.solid, random, r);
    else
        make_rubber_disc(part.solid, random, r);
    part.main_side = random.chance(0.7) ? Side::front : Side::right;
    return part;
}

namespace {

/// A fork about the joint at `x` that opens towards -`out`; its hub ends at `end`.
void add_joint_fork(Solid& solid, double x, double out, double end, double r, Axis across, double pin) {
    const double root = x + out * 1.15 * r, ear = 0.72 * r;
    solid.add_cylinder(Axis::x, {}, r, std::min(root, end), std::max(root, end));
    for (const double s : {-1.0, 1.0})
        solid.add_prism(across, tangent_hull({x, 0}, ear, {root, 0}, 0.98 * ear), s > 0 ? 0.55 * r : -r,
                        s > 0 ? r : -0.55 * r);
    const Axis other = across == Axis::y ? Axis::z : Axis::y;
    solid.cut_prism(
        other, rectangle({std::min(x, root - out * 0.1 * r), -0.55 * r}, {std::max(x, root - out * 0.1 * r), 0.55 * r}),
        -0.99 * r, 0.99 * r);
    solid.add_cylinder(across, {x, 0}, pin, -1.02 * r, 1.02 * r);
}

void make_cardan(Solid& solid, Random& random, double r) {
    const double length = r * random.uniform(1.6, 3.5), pin = r * random.uniform(0.22, 0.36), block = 0.5 * r;
    const bool twice = random.chance(0.35);
    const double second = twice ? r * random.uniform(2.9, 4.5) : 0.0;
    std::vector<double> joints{0.0};
    if (twice) joints.push_back(second);
    add_joint_fork(solid, 0, -1, -1.15 * r - length, r, Axis::y, pin);
    add_joint_fork(solid, 0, 1, twice ? 0.5 * second : 1.15 * r + length, r, Axis::z, pin);
    if (twice) {
        add_joint_fork(solid, second, -1, 0.5 * second, r, Axis::z, pin);
        add_joint_fork(solid, second, 1, second + 1.15 * r + length, r, Axis::y, pin);
    }
    for (const double x : joints) solid.add_box({x - block, -block, -block}, {x + block, block, block});
    const double bore = r * random.uniform(0.4, 0.62), left = -1.4 * r, right = second + 1.4 * r;
    const Path hole = random.chance(0.5)   ? keyed_bore({}, bore, 0.5 * bore, 1.25 * bore)
                      : random.chance(0.5) ? polygon({}, 1.1 * bore, random.choice({4, 6}), 45)
                                           : circle({}, bore);
    solid.cut_prism(Axis::x, hole, -far, left).cut_prism(Axis::x, hole, right, far);
    if (random.chance(0.6))
        for (const double x : {left - 0.5 * length, right + 0.5 * length})
            solid.cut_cylinder(random.choice({Axis::y, Axis::z}), {x, 0}, 0.18 * r, -far, far);
}

/// Outer race of a constant velocity joint: a bell with ball tracks inside and a splined stub.
void make_bell(Solid& solid, Random& random, double r) {
    const double depth = r * random.uniform(0.9, 1.3), inner = 0.8 * r, ball = 0.2 * r,
                 stub = r * random.uniform(0.35, 0.5), reach = r * random.uniform(1.2, 2.5);
    const int tracks = random.choice({3, 6, 6, 6, 8});
    Path body = through({{0, 0}, {0, r}, {0.55 * depth, r}, {1.25 * depth, 1.2 * stub}, {1.25 * depth, 0}});
    if (random.chance(0.6)) body.vertices[2].bulge = -0.25;
    solid.add_revolution(Axis::x, body).cut_cylinder(Axis::x, {}, tracks == 3 ? 0.55 * r : 0.66 * r, -1, 0.85 * depth);
    if (tracks != 3) solid.cut_revolution(Axis::x, ball_meridian(0.3 * depth, inner));
    for (int i = 0; i < tracks; ++i)
        solid.cut_cylinder(Axis::x, polar({}, (tracks == 3 ? 0.6 : 0.7) * r, 90 + 360.0 * i / tracks),
                           tracks == 3 ? 0.24 * r : ball * 6 / std::max(6, tracks), -1, 0.85 * depth);
    solid.cut_revolution(Axis::x, ring_meridian(0.06 * depth, 0.14 * depth, 0.95 * r, 2 * r));
    const double from = 1.2 * depth, to = from + reach;
    solid.add_prism(Axis::x, spline_outline(24, 0.9 * stub, stub, 0.12 * stub), from, to)
        .add_cylinder(Axis::x, {}, 0.8 * stub, to, to + 0.8 * stub)
        .add_thread({Axis::x, {}, 0.8 * stub, 0.7 * stub, to, to + 0.8 * stub, false});
}

/// Inner race: ball tracks round a ring with a splined bore.
void make_inner_race(Solid& solid, Random& random, double r) {
    const int tracks = random.choice({6, 6, 8});
    const double half = r * random.uniform(0.4, 0.6);
    solid.add_chamfered_cylinder(Axis::x, {}, r, -half, half, 0.1 * r, 0.1 * r);
    for (int i = 0; i < tracks; ++i)
        solid.cut_cylinder(Axis::x, polar({}, 1.02 * r, 90 + 360.0 * i / tracks), 0.24 * r * 6 / tracks, -far, far);
    const double bore = r * random.uniform(0.42, 0.52);
    solid.cut_prism(Axis::x, spline_outline(20, 0.9 * bore, bore, 0.16 * bore), -far, far);
}

}  // namespace

/// Universal joint with its cross, single or double; bell and inner race of a constant velocity joint.
Part universal_joint(FamilyContext& context) {
    Random& random = context.random;
    const double r = random.log_uniform(5, 80);
    Part part;
    const std::size_t form = random.weighted({0.5, 0.3, 0.2});
    if (form == 0)
        make_cardan(part.solid, random, r);
    else if (form == 1)
        make_bell(part.solid, random, r);
    else
        make_inner_race(part.solid, random, r);
    part.main_side = form == 2 || random.chance(0.3) ? Side::right : Side::front;
    return part;
}

}  // namespace v16::corpus
