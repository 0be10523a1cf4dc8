// Rotors that cut, crush and till: hammer mills, shredders, cutter heads, rotary tillers.
#include <algorithm>
#include <cmath>

#include "corpus/families/other_outlines.hpp"
#include "corpus/families/shaft.hpp"
#include "corpus/families/shaft_details.hpp"
#include "corpus/families/shaft_journals.hpp"

namespace v16::corpus {
namespace {

/// A hammer that hangs outward from a rod at `pivot`: a bar, stepped, with a head, pointed.
Path hammer_outline(std::size_t form, double wide, double reach) {
    const double w = 0.5 * wide;
    switch (form) {
        case 1:  // stepped corners
            return through({{-w, -w},
                            {0.7 * reach, -w},
                            {0.7 * reach, -0.6 * w},
                            {reach, -0.6 * w},
                            {reach, 0.6 * w},
                            {0.7 * reach, 0.6 * w},
                            {0.7 * reach, w},
                            {-w, w}});
        case 2:  // with a head
            return through({{-w, -0.7 * w},
                            {0.55 * reach, -0.7 * w},
                            {0.6 * reach, -1.5 * w},
                            {reach, -1.5 * w},
                            {reach, 1.5 * w},
                            {0.6 * reach, 1.5 * w},
                            {0.55 * reach, 0.7 * w},
                            {-w, 0.7 * w}});
        case 3:  // pointed
            return through({{-w, -w}, {0.75 * reach, -w}, {reach, 0}, {0.75 * reach, w}, {-w, w}});
        default:
            return rounded_rectangle({-w, -w}, {reach, w}, 0.3 * w);
    }
}

/// The plate between the rows of hammers: a disc, a square or triangle with round corners, a bar.
Path carrier_outline(std::size_t form, int rows, double pivot, double margin) {
    if (form == 1 && rows > 2) return filleted(polygon({}, pivot + 2.4 * margin, rows), 1.4 * margin);
    if (form == 2 && rows == 2) return tangent_hull({-pivot, 0}, 1.5 * margin, {pivot, 0}, 1.5 * margin);
    return circle({}, pivot + 1.5 * margin);
}

}  // namespace

/// Rotor of a hammer mill, shredder or flail: discs or plates on a shaft, rods through them, hammers of several shapes
/// that hang outward in rows, straight or shifted.
Part hammer_rotor(FamilyContext& context) {
    Random& random = context.random;
    const double r = random.log_uniform(40, 500), shaft = r * random.uniform(0.12, 0.2),
                 pivot = r * random.uniform(0.5, 0.66), rod = r * random.uniform(0.03, 0.05);
    const int rows = random.choice({2, 3, 4, 4, 6}), plates = random.integer(2, 5);
    const double pitch = r * random.uniform(0.2, 0.5), plate = pitch * random.uniform(0.15, 0.35),
                 length = pitch * (plates - 1) + plate;
    const std::size_t hammer = random.weighted({0.4, 0.2, 0.25, 0.15}), carrier = random.weighted({0.5, 0.25, 0.25});
    const double wide = r * random.uniform(0.12, 0.2), thick = (pitch - plate) * random.uniform(0.25, 0.6);
    const bool staggered = random.chance(0.5), rods_only = random.chance(0.12);
    Part part;
    Solid& solid = part.solid;
    for (int i = 0; i < plates; ++i)
        solid.add_prism(Axis::x, rotated(carrier_outline(carrier, rows, pivot, 2.2 * rod), 90), pitch * i,
                        pitch * i + plate);
    solid.add_cylinder(Axis::x, {}, shaft * random.uniform(1.15, 1.5), 0, length);
    for (int k = 0; k < rows; ++k) {
        const double a = 90 + 360.0 * k / rows;
        const Point2 at = polar({}, pivot, a);
        solid.add_cylinder(Axis::x, at, rod, -0.4 * plate, length + 0.4 * plate);
        if (rods_only) continue;
        const Path outline = moved(rotated(hammer_outline(hammer, wide, r - pivot), a), at);
        for (int i = 0; i + 1 < plates; ++i) {
            if (staggered && (i + k) % 2 == 1) continue;
            const double middle = pitch * i + 0.5 * (pitch + plate);
            solid.add_prism(Axis::x, outline, middle - 0.5 * thick, middle + 0.5 * thick);
        }
    }
    add_shaft_through(solid, random, shaft, length, r * random.uniform(0.05, 0.25));
    return part;
}

namespace {

/// A disc with hooks that all point one way.
Path hooked_disc(int hooks, double r, double root, double lean) {
    std::vector<Point2> points;
    const double pitch = 360.0 / hooks;
    for (int i = 0; i < hooks; ++i) {
        const double a = pitch * i;
        points.push_back(polar({}, root, a));
        points.push_back(polar({}, r, a + lean));
        points.push_back(polar({}, r, a + lean + 0.12 * pitch));
        for (const double t : {0.45, 0.65, 0.8})
            points.push_back(polar({}, r + (root - r) * (t + 0.1), a + t * pitch + 0.2 * pitch));
    }
    return through(points);
}

}  // namespace

/// Shaft of a two-shaft shredder or crusher: hooked cutting discs in turn with spacers on a hexagon, a square or a
/// keyed round, the hooks in a spiral, end rings and nuts.
Part shredder_shaft(FamilyContext& context) {
    Random& random = context.random;
    const double r = random.log_uniform(30, 350), root = r * random.uniform(0.68, 0.85);
    const int hooks = random.choice({2, 3, 3, 4, 5, 6, 8}), discs = random.integer(3, 8);
    const double t = r * random.uniform(0.12, 0.4), gap = t * random.uniform(1.0, 1.15),
                 core = r * random.uniform(0.32, 0.42), ring = r * random.uniform(0.5, 0.62);
    const double turn = random.choice({15.0, 20.0, 30.0, 45.0, 60.0}),
                 lean = random.uniform(-12, 25) / std::max(1, hooks / 3);
    const Path disc = hooked_disc(hooks, r, root, lean);
    const int profile = random.choice({6, 6, 4, 0});
    const double length = discs * (t + gap);
    Part part;
    Solid& solid = part.solid;
    const double over = r * random.uniform(0.05, 0.5);
    if (profile > 0)
        solid.add_prism(Axis::x, polygon({}, core, profile, profile == 4 ? 45 : 0), -over, length + over);
    else
        solid.add_cylinder(Axis::x, {}, 0.9 * core, -over, length + over);
    if (random.chance(0.75)) solid.add_cylinder(Axis::x, {}, ring, 0, length);
    for (int i = 0; i < discs; ++i)
        solid.add_prism(Axis::x, rotated(disc, 90 + turn * i), (t + gap) * i + 0.5 * gap,
                        (t + gap) * i + 0.5 * gap + t);
    if (random.chance(0.5))  // ring nut
        solid.add_cylinder(Axis::x, {}, random.uniform(1.1, 1.4) * core, length, length + std::min(over, 0.3 * r));
    const double neck = core * (profile == 4 ? 0.66 : 0.82);
    add_journal(solid, random, neck, -over, -1);
    const double end = add_journal(solid, random, neck, length + over, 1);
    if (random.chance(0.2)) {  // hexagon or splined drive end beyond
        solid.add_prism(Axis::x, polygon({}, 0.5 * neck, 6), end - 0.1 * r, end + r * random.uniform(0.3, 0.8));
    }
    return part;
}

/// Head of a planer, moulder or grinder: a cylinder with slots along it for knives and wedges, screws in a row, or with
/// small cutters in pockets along spirals; picks on a drum.
Part cutter_head_shaft(FamilyContext& context) {
    Random& random = context.random;
    const double r = random.log_uniform(15, 250), length = r * random.uniform(1.2, 7),
                 neck = r * random.uniform(0.3, 0.55);
    Part part;
    Solid& solid = part.solid;
    solid.add_cylinder(Axis::x, {}, r, 0, length);
    const std::size_t form = random.weighted({0.45, 0.3, 0.25});
    if (form == 0) {  // knives
        const int knives = random.choice({2, 3, 4, 4, 6});
        const double deep = r * random.uniform(0.25, 0.4), wide = r * random.uniform(0.14, 0.3), blade = 0.22 * wide;
        const int screws = random.integer(0, 7);
        for (int i = 0; i < knives; ++i) {
            const double a = 90 + 360.0 * i / knives;
            solid.cut_prism(Axis::x,
                            rotated(through({{r - deep, -0.7 * wide},
                                             {1.1 * r, -0.5 * wide},
                                             {1.1 * r, 0.5 * wide},
                                             {r - deep, 0.5 * wide}}),
                                    a),
                            -far, far);
            solid.add_prism(Axis::x,
                            rotated(rectangle({r - 1.02 * deep, 0.5 * wide - blade}, {1.06 * r, 0.5 * wide}), a), 0,
                            length);
            if (random.chance(0.8))
                solid.add_prism(Axis::x,
                                rotated(rectangle({r - 0.9 * deep, -0.42 * wide}, {0.93 * r, 0.42 * wide - blade}), a),
                                0.01 * length, 0.99 * length);
            if (i % 2 == 0 && knives % 2 == 0 && i == 0)
                for (int k = 0; k < screws; ++k)
                    solid.cut_blind_hole(Axis::z, {length * (k + 0.5) / screws, -0.05 * wide}, 0.22 * wide, r, 0.8 * r);
        }
    } else if (form == 1) {  // cutters in pockets
        const int rows = random.choice({2, 3, 4}), along = random.integer(3, 6);
        const double pocket = 0.3 * std::min(0.5 * r, length / along), shift = random.uniform(0.2, 0.9);
        for (int k = 0; k < along; ++k)
            for (int i = 0; i < rows; ++i) {
                const double x = length * (k + 0.5) / along, a = 90 + 360.0 * (i + shift * k) / rows;
                solid.cut_prism(Axis::x, rotated(rectangle({0.84 * r, -1.1 * pocket}, {1.1 * r, pocket}), a),
                                x - pocket, x + pocket);
                solid.add_prism(Axis::x, rotated(rectangle({0.8 * r, 0.45 * pocket}, {1.03 * r, pocket}), a),
                                x - 0.9 * pocket, x + 0.9 * pocket);
            }
    } else {  // picks
        const int rows = random.choice({2, 3, 4}), along = random.integer(3, 7);
        const double foot = 0.35 * std::min(0.6 * r, length / along), tall = r * random.uniform(0.14, 0.3),
                     shift = random.uniform(0.15, 0.5);
        for (int k = 0; k < along; ++k)
            for (int i = 0; i < rows; ++i) {
                const double x = length * (k + 0.5) / along, a = 90 + 360.0 * (i + shift * k) / rows;
                const Path pick = through({{0.95 * r, -foot},
                                           {0.95 * r, foot},
                                           {r + 0.5 * tall, 0.3 * foot},
                                           {r + tall, -0.9 * foot},
                                           {r + 0.6 * tall, -foot}});
                solid.add_prism(Axis::x, rotated(signed_area(pick) < 0 ? reversed(pick) : pick, a), x - 0.6 * foot,
                                x + 0.6 * foot);
            }
    }
    if (random.chance(0.3))
        for (const double face : {0.0, length})
            solid.cut_hole_circle(Axis::x, {}, 0.5 * (r + neck) * 0.95, random.choice({3, 4, 6}), 45, 0.08 * (r - neck),
                                  face - 0.1 * r, face + 0.1 * r);
    add_shaft_through(solid, random, neck, length, r * random.uniform(0.05, 0.3));
    return part;
}

/// Rotor of a tiller or flail mower: a tube with flanges that carry bent blades or brackets with knives, or rows of
/// tine pairs with their coils.
Part tiller_shaft(FamilyContext& context) {
    Random& random = context.random;
    const double r = random.log_uniform(80, 350), tube = r * random.uniform(0.14, 0.28);
    const int stations = random.integer(2, 5);
    const double pitch = r * random.uniform(0.45, 0.9), length = pitch * stations;
    const std::size_t form = random.weighted({0.5, 0.25, 0.25});
    Part part;
    Solid& solid = part.solid;
    solid.add_cylinder(Axis::x, {}, tube, 0, length);
    const int blades = form == 0 ? random.choice({2, 3, 4, 6}) : random.choice({2, 3, 4});
    const double plate = r * random.uniform(0.02, 0.04), shift = random.choice({0.0, 20.0, 30.0, 45.0});
    for (int k = 0; k < stations; ++k) {
        const double x = pitch * (k + 0.5);
        if (form == 0) {
            solid.add_cylinder(Axis::x, {}, tube + 0.22 * r, x - plate, x + plate);
            for (int i = 0; i < blades; ++i) {
                const double a = 90 + shift * k + 360.0 * i / blades, s = i % 2 == 0 ? 1.0 : -1.0;
                const Path arm = limb({{tube + 0.1 * r, 0}, {0.6 * r, -0.06 * r}, {0.9 * r, -0.25 * r}},
                                      {0.07 * r, 0.065 * r, 0.06 * r});
                solid.add_prism(Axis::x, rotated(arm, a), x + s * plate, x + s * 2.6 * plate);
                // The blade's end, bent along the shaft.
                solid.add_prism(Axis::x,
                                rotated(moved(rotated(rectangle({-0.08 * r, -plate}, {0.12 * r, plate}), -60),
                                              {0.9 * r, -0.25 * r}),
                                        a),
                                x + s * plate, x + s * 0.4 * pitch);
                solid.add_cylinder(Axis::x, polar({}, tube + 0.13 * r, a), 0.035 * r, x - 4 * plate, x + 4 * plate);
            }
        } else if (form == 1) {  // brackets with Y-shaped knives
            for (int i = 0; i < blades; ++i) {
                const double a = 90 + (k % 2) * 180.0 / blades + 360.0 * i / blades;
                for (const double s : {-1.0, 1.0}) {
                    solid.add_prism(Axis::x,
                                    rotated(tangent_hull({0.8 * tube, 0}, 0.1 * r, {tube + 0.15 * r, 0}, 0.06 * r), a),
                                    x + s * 0.06 * r - plate, x + s * 0.06 * r + plate);
                    solid.add_prism(Axis::x, rotated(rectangle({tube + 0.1 * r, -0.05 * r}, {r, 0.05 * r}), a),
                                    x + s * 0.02 * r - 0.5 * plate, x + s * 0.02 * r + 0.5 * plate);
                }
                solid.add_cylinder(Axis::x, polar({}, tube + 0.15 * r, a), 0.03 * r, x - 0.1 * r, x + 0.1 * r);
            }
        } else {  // tines
            for (int i = 0; i < blades; ++i) {
                const double a = 90 + shift * k + 360.0 * i / blades, wire = 0.018 * r;
                for (const double s : {-1.0, 1.0})
                    solid.add_prism(
                        Axis::x,
                        rotated(limb({{tube, 0.1 * r}, {0.6 * r, 0.08 * r}, {r, -0.1 * r}}, {wire, wire, wire}), a),
                        x + s * 0.16 * pitch - wire, x + s * 0.16 * pitch + wire);
                solid.add_cylinder(Axis::x, polar({}, tube + 0.06 * r, a), 0.06 * r, x - 0.18 * pitch,
                                   x + 0.18 * pitch);
            }
        }
    }
    for (const double s : {-1.0, 1.0}) {
        const double face = s > 0 ? length : 0.0;
        if (random.chance(0.5))
            solid.add_cylinder(Axis::x, {}, tube * random.uniform(1.3, 1.9), face - 0.03 * r, face + 0.03 * r);
        add_journal(solid, random, tube * random.uniform(0.5, 0.8), face, s);
    }
    return part;
}

}  // namespace v16::corpus
