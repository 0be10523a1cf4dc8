// Shafts with throws and cams as engines have them.
#include <algorithm>
#include <cmath>

#include "corpus/families/shaft.hpp"
#include "corpus/families/shaft_details.hpp"
#include "corpus/families/teeth.hpp"

namespace v16::corpus {
namespace {

struct Crank {
    double journal = 0.0, pin = 0.0, arm = 0.0;  ///< radii of the bearings, throw
    double web = 0.0, main = 0.0, rod = 0.0;     ///< lengths along the shaft
    std::size_t form = 0;                        ///< of the webs
    double weight = 0.0, spread = 120.0;         ///< counterweight: radius, degrees
};

/// One web between two positions: an arm to the pin at `angle` and, mostly, a counterweight across.
void add_web(Solid& solid, const Crank& crank, double from, double to, double angle, bool weighted) {
    const Point2 at = polar({}, crank.arm, angle);
    if (crank.form == 0) {  // full discs
        solid.add_cylinder(Axis::x, {}, crank.arm + 1.5 * crank.pin, from, to);
        return;
    }
    if (crank.form == 1)
        solid.add_prism(Axis::x, tangent_hull({}, 1.35 * crank.journal, at, 1.45 * crank.pin), from, to);
    else if (crank.form == 2)  // waisted
        solid.add_prism(Axis::x, tangent_hull(0.35 * at, 1.45 * crank.journal, at, 1.35 * crank.pin), from, to)
            .add_cylinder(Axis::x, {}, 1.3 * crank.journal, from, to);
    else  // straight cheeks
        solid.add_prism(Axis::x,
                        rotated(chamfered(rectangle({-1.4 * crank.journal, -1.3 * crank.journal},
                                                    {crank.arm + 1.5 * crank.pin, 1.3 * crank.journal}),
                                          0.4 * crank.pin),
                                angle),
                        from, to);
    if (weighted)
        solid.add_prism(
            Axis::x, ring_sector({}, 0.7 * crank.journal, crank.weight, angle + 180 - crank.spread / 2, crank.spread),
            from, to);
}

/// Angle of each throw of an engine with `n` of them.
double throw_angle(int n, int i) {
    static constexpr double six[] = {0, 120, 240, 240, 120, 0}, four[] = {0, 180, 180, 0}, cross[] = {0, 90, 270, 180};
    if (n == 6) return six[i];
    if (n == 4) return four[i];
    if (n == 5) return 72.0 * (i * 2 % 5);
    if (n == 3) return 120.0 * i;
    if (n == 8) return cross[i / 2];
    return 180.0 * i;
}

/// The end that drives: a flange with bolts, a taper with thread, a splined or plain stub.
void add_power_end(Solid& solid, Random& random, const Crank& crank, double x) {
    const double r = crank.journal;
    switch (random.integer(0, 3)) {
        case 0: {
            const double flange = r * random.uniform(1.4, 2.0), t = r * random.uniform(0.3, 0.6);
            solid.add_cylinder(Axis::x, {}, 1.05 * r, x, x + 0.5 * r)
                .add_cylinder(Axis::x, {}, flange, x + 0.4 * r, x + 0.4 * r + t);
            solid
                .cut_hole_circle(Axis::x, {}, 0.75 * flange, random.choice({5, 6, 8}), 90, 0.09 * flange, x + 0.3 * r,
                                 far)
                .cut_cylinder(Axis::x, {}, 0.35 * flange, x + 0.3 * r, far);
            break;
        }
        case 1: {
            const double taper = r * random.uniform(1.2, 2.2), small = 0.82 * r, end = x + taper + 0.9 * r;
            solid.add_revolution(Axis::x, cone_meridian(x, 0.95 * r, x + taper, small))
                .add_chamfered_cylinder(Axis::x, {}, 0.65 * r, x + taper, end, 0, 0.08 * r);
            thread_over(solid, x + taper + 0.1 * r, end, 0.65 * r);
            break;
        }
        case 2:
            solid.add_prism(Axis::x, spline_outline(random.choice({10, 16}), 0.68 * r, 0.8 * r, 0.14 * r), x,
                            x + r * random.uniform(1.2, 2.5));
            break;
        default: {
            const double end = x + r * random.uniform(1.5, 3.5);
            solid.add_chamfered_cylinder(Axis::x, {}, 0.85 * r, x, end, 0, 0.1 * r);
            cut_keyway(solid, x + 0.5 * r, end - 0.3 * r, 0.85 * r);
            break;
        }
    }
}

/// The front end, from x = 0 to the left: a snout in steps, sometimes with a gear, a key and a thread.
void add_snout(Solid& solid, Random& random, const Crank& crank) {
    const double r = crank.journal, first = r * random.uniform(0.6, 1.4), second = r * random.uniform(0.8, 2.2),
                 slim = r * random.uniform(0.55, 0.8);
    solid.add_cylinder(Axis::x, {}, r, -first, 0)
        .add_chamfered_cylinder(Axis::x, {}, slim, -first - second, -first, 0.1 * slim, 0);
    if (random.chance(0.3)) {
        const GearForm form{.teeth = random.integer(18, 28), .module = 1.0};
        solid.add_prism(Axis::x, scaled(gear_outline(form, 2), 1.25 * r / tip_radius(form)), -0.9 * first,
                        -0.4 * first);
    }
    if (random.chance(0.6)) cut_keyway(solid, -first - 0.7 * second, -first - 0.1 * second, slim);
    if (random.chance(0.4)) thread_over(solid, -first - second, -first - 0.75 * second, slim);
    if (random.chance(0.5)) cut_end_hole(solid, random, -first - second, 1.0, slim);
}

}  // namespace

/// Crankshaft of an engine, compressor or pump: one to eight throws, webs as discs, arms or cheeks with counterweights,
/// a snout and a power end; oil holes; single ones built up of pressed discs.
Part throw_crankshaft(FamilyContext& context) {
    Random& random = context.random;
    Crank crank;
    crank.journal = random.log_uniform(6, 70);
    crank.pin = crank.journal * random.uniform(0.75, 1.0);
    crank.arm = crank.journal * random.uniform(0.9, 2.2);
    crank.web = crank.journal * random.uniform(0.4, 0.9);
    crank.main = crank.journal * random.uniform(0.8, 1.6);
    crank.rod = crank.journal * random.uniform(0.8, 1.8);
    crank.form = random.weighted({0.2, 0.35, 0.25, 0.2});
    crank.weight = crank.arm + crank.journal * random.uniform(0.9, 1.6);
    crank.spread = random.uniform(80, 160);
    const int throws = random.choice({1, 1, 1, 2, 2, 3, 4, 4, 4, 5, 6, 8}), per_journal = random.chance(0.2) ? 2 : 1;
    const double tilt = random.choice({90.0, 90.0, 0.0}), weights = random.choice({0.0, 0.6, 1.0});
    const bool oil = random.chance(0.35), grooved = random.chance(0.25);
    Part part;
    Solid& solid = part.solid;
    add_snout(solid, random, crank);
    double x = 0;
    for (int i = 0; i < throws; ++i) {
        const double angle = tilt + throw_angle(throws, i);
        const Point2 at = polar({}, crank.arm, angle);
        const double first = x, pin = x + crank.web, second = pin + crank.rod;
        x = second + crank.web;
        const bool weighted = random.chance(weights);
        add_web(solid, crank, first, pin, angle, weighted);
        add_web(solid, crank, second, x, angle, weighted);
        solid.add_cylinder(Axis::x, at, crank.pin, pin - 0.1 * crank.web, second + 0.1 * crank.web);
        if (grooved)
            for (const double edge : {pin, second - 0.06 * crank.rod})
                solid.add_cylinder(Axis::x, at, 1.2 * crank.pin, edge, edge + 0.06 * crank.rod);
        if (crank.form == 0 && random.chance(0.6))  // the pin is pressed in; holes balance the disc
            solid.cut_cylinder(Axis::x, at, 0.45 * crank.pin, first - 0.01, x + 0.01);
        if (oil)
            solid.cut_cylinder(tilt == 0.0 ? Axis::y : Axis::z, {pin + 0.5 * crank.rod, tilt == 0.0 ? at.y : at.x},
                               0.13 * crank.pin, -far, far);
        if (i + 1 == throws || (i + 1) % per_journal != 0) continue;
        solid.add_cylinder(Axis::x, {}, crank.journal, x, x + crank.main);
        x += crank.main;
    }
    solid.add_cylinder(Axis::x, {}, crank.journal, x, x + crank.main);
    add_power_end(solid, random, crank, x + crank.main);
    part.main_side = tilt == 0.0 ? Side::top : Side::front;
    return part;
}

namespace {

Path lobe(double base, double lift, double nose, double angle) {
    return tangent_hull({}, base, polar({}, base + lift - nose, angle), nose);
}

}  // namespace

/// Camshaft as engines and pumps have it: pairs of cams between bearings, a flange or snout for its wheel, a drive
/// gear, an eccentric, a hexagon, a hollow core; or stacked cams of a control shaft.
Part lobed_camshaft(FamilyContext& context) {
    Random& random = context.random;
    const double r = random.log_uniform(4, 40), base = r * random.uniform(1.1, 1.5),
                 lift = base * random.uniform(0.3, 0.7), wide = r * random.uniform(0.6, 1.2),
                 gap = r * random.uniform(0.2, 1.2);
    const int cylinders = random.choice({1, 2, 3, 4, 4, 6}), each = random.choice({1, 2, 2, 2, 3});
    // Bearings that the whole shaft is pushed through are larger than its cams.
    const bool tunnel = random.chance(0.35);
    const double bearing = tunnel ? base + lift + 0.1 * r : r * random.uniform(1.0, 1.3),
                 seat = wide * random.uniform(0.7, 1.4);
    Part part;
    Solid& solid = part.solid;
    std::vector<std::pair<double, Path>> lobes;
    double x = 0;
    std::vector<double> seats;
    for (int i = 0; i < cylinders; ++i) {
        seats.push_back(x);
        x += seat + gap;
        const double angle = 90 + throw_angle(cylinders == 1 ? 2 : cylinders, i) / 2 + random.choice({0.0, 0.0, 30.0});
        for (int k = 0; k < each; ++k) {
            lobes.emplace_back(x,
                               lobe(base, lift, base * random.uniform(0.3, 0.55), angle + k * random.uniform(70, 120)));
            x += wide + gap;
        }
    }
    seats.push_back(x);
    const double end = x + seat;
    solid.add_cylinder(Axis::x, {}, r * random.uniform(0.75, 1.0), 0, end);
    for (const double at : seats) solid.add_chamfered_cylinder(Axis::x, {}, bearing, at, at + seat, 0.05 * r, 0.05 * r);
    for (auto& [at, path] : lobes) solid.add_prism(Axis::x, std::move(path), at, at + wide);
    if (random.chance(0.3)) {  // drives the oil pump or distributor
        const GearForm form{.teeth = random.integer(12, 20), .module = 1.0};
        solid.add_prism(Axis::x, scaled(gear_outline(form, 2), 1.3 * r / tip_radius(form)),
                        seats.back() - gap - 0.6 * wide, seats.back() - gap);
    }
    const double snout = r * random.uniform(1.0, 2.5), slim = r * random.uniform(0.6, 0.9);
    switch (random.integer(0, 2)) {
        case 0:
            solid.add_chamfered_cylinder(Axis::x, {}, slim, -snout, 0, 0.1 * slim, 0);
            cut_keyway(solid, -0.8 * snout, -0.1 * snout, slim);
            break;
        case 1:
            solid.add_cylinder(Axis::x, {}, std::max(1.6 * r, 0.8 * bearing), -0.5 * r, 0)
                .cut_hole_circle(Axis::x, {}, 1.15 * r, random.choice({2, 3, 4}), 90, 0.15 * r, -far, 0.2 * r);
            break;
        default:
            solid.add_revolution(Axis::x, cone_meridian(-snout, 0.7 * slim, 0, slim));
            break;
    }
    if (random.chance(0.5)) cut_end_hole(solid, random, random.chance(0.5) ? end : end, -1.0, bearing);
    if (random.chance(0.25)) solid.cut_cylinder(Axis::x, {}, 0.4 * r, -far, far);
    if (random.chance(0.2)) solid.cut_box({end - 0.4 * r, -far, -0.2 * r}, {far, far, 0.2 * r});
    return part;
}

}  // namespace v16::corpus
