// Round plates that are neither flange, washer nor gear: what is cut into them has no bolt circle and no teeth.
#include <algorithm>
#include <cmath>
#include <utility>
#include <vector>

#include "corpus/families/other.hpp"
#include "corpus/families/other_outlines.hpp"

namespace v16::corpus {
namespace {

/// A disc to be cut.
struct Disc {
    Axis axis = Axis::y;
    double r = 0.0, t = 0.0;
};

/// Encoder and chopper discs: one or two tracks of slits, an index slit.
void encoder(Solid& solid, Random& random, const Disc& disc) {
    const double r = disc.r;
    const int slits = random.choice({2, 4, 6, 8, 12, 20, 30, 36});
    const double from = r * random.uniform(0.6, 0.75), to = r * random.uniform(0.82, 0.95),
                 share = random.uniform(0.3, 0.6);
    for (int i = 0; i < slits; ++i)
        solid.cut_prism(disc.axis, ring_sector({}, from, to, 360.0 * i / slits, share * 360.0 / slits), -1, disc.t + 1);
    if (random.chance(0.4))
        solid.cut_prism(disc.axis, ring_sector({}, 0.45 * r, 0.54 * r, 0, 360.0 / slits * share), -1, disc.t + 1);
    if (random.chance(0.3))
        for (int i = 0; i < std::min(slits, 12); i += 2)
            solid.cut_prism(disc.axis, ring_sector({}, 0.36 * r, 0.44 * r, 30.0 * i, 30), -1, disc.t + 1);
    solid.cut_cylinder(disc.axis, {}, r * random.uniform(0.06, 0.2), -1, disc.t + 1);
    if (random.chance(0.5))
        solid.cut_hole_circle(disc.axis, {}, 0.27 * r, random.choice({2, 3, 4}), 0, 0.03 * r, -1, disc.t + 1);
}

/// Holes that grow around the disc or along a spiral; revolver plates and hole discs.
void growing_holes(Solid& solid, Random& random, const Disc& disc) {
    const int count = random.integer(5, 14);
    const bool spiral = random.chance(0.5);
    const double most = std::min(0.15, 1.6 / count) * disc.r, step = spiral ? random.uniform(28, 50) : 360.0 / count;
    for (int i = 0; i < count; ++i) {
        const double k = (i + 1.0) / count, at = disc.r * (spiral ? 0.25 + 0.55 * k : 0.72);
        solid.cut_cylinder(disc.axis, polar({}, at, i * step),
                           most * (spiral ? random.uniform(0.45, 0.5) : 0.25 + 0.75 * k), -1, disc.t + 1);
    }
    solid.cut_cylinder(disc.axis, {}, 0.09 * disc.r, -1, disc.t + 1);
}

/// Spiral slots: the one of a scroll over some turns, or several that sweep a part of the circle each.
void spiral_slot(Solid& solid, Random& random, const Disc& disc) {
    const int arms = random.choice({1, 1, 2, 3, 4});
    const double turns = arms == 1 ? random.uniform(0.8, 3.0) : random.uniform(0.2, 0.6);
    const double from = 0.25 * disc.r, rise = 0.58 * disc.r,
                 half = std::min(0.045 * disc.r, 0.16 * rise / std::max(1.0, turns));
    const int steps = 4 + static_cast<int>(16 * turns);
    for (int arm = 0; arm < arms; ++arm) {
        std::vector<Point2> line;
        for (int i = 0; i <= steps; ++i) {
            const double k = static_cast<double>(i) / steps;
            line.push_back(polar({}, from + rise * k, 360.0 * (turns * k + 1.0 * arm / arms)));
        }
        const std::vector<double> widths(line.size(), half);
        solid.cut_prism(disc.axis, limb(line, widths), -1, disc.t + 1);
    }
    solid.cut_cylinder(disc.axis, {}, 0.1 * disc.r, -1, disc.t + 1);
}

/// Segments cut from the rim or the inside: shutters, quadrants, D- and moon-shaped discs.
void segments(Solid& solid, Random& random, const Disc& disc) {
    const double r = disc.r, lip = 2 * r;
    switch (random.integer(0, 3)) {
        case 0: {  // shutter
            const int blades = random.choice({1, 2, 2, 3});
            for (int i = 0; i < blades; ++i)
                solid.cut_prism(disc.axis,
                                ring_sector({}, 0.35 * r, lip, 360.0 * i / blades, random.uniform(60, 200) / blades),
                                -1, disc.t + 1);
            break;
        }
        case 1:  // a chord or two off
            solid.cut_prism(disc.axis, rectangle({r * random.uniform(0.3, 0.85), -lip}, {lip, lip}), -1, disc.t + 1);
            if (random.chance(0.5))
                solid.cut_prism(disc.axis, rectangle({-lip, -lip}, {lip, -r * random.uniform(0.3, 0.85)}), -1,
                                disc.t + 1);
            break;
        case 2:  // a bite out of the rim
            solid.cut_cylinder(disc.axis, {1.05 * r, 0}, r * random.uniform(0.3, 0.7), -1, disc.t + 1);
            break;
        default:  // windows between uneven webs
            for (double a = 0.0; a < 300.0;) {
                const double sweep = random.uniform(25, 55);
                solid.cut_prism(disc.axis, ring_sector({}, 0.42 * r, r * random.uniform(0.65, 0.88), a, sweep), -1,
                                disc.t + 1);
                a += sweep + random.uniform(12, 40);
            }
            break;
    }
    solid.cut_cylinder(disc.axis, {}, r * random.uniform(0.1, 0.3), -1, disc.t + 1);
}

/// Holes of several sizes off the centre: cams of plate, covers of cable glands, valve plates.
void off_centre(Solid& solid, Random& random, const Disc& disc) {
    std::vector<std::pair<Point2, double>> taken;
    const int count = random.integer(2, 9);
    for (int i = 0; i < 6 * count && static_cast<int>(taken.size()) < count; ++i) {
        const double hole = disc.r * random.choice({0.04, 0.07, 0.12, 0.2, 0.3});
        const Point2 at = polar({}, (0.92 * disc.r - hole) * std::sqrt(random.uniform()), random.uniform(0, 360));
        const bool free = std::none_of(taken.begin(), taken.end(), [&](const auto& other) {
            return length(other.first - at) < other.second + hole + 0.04 * disc.r;
        });
        if (!free) continue;
        taken.emplace_back(at, hole);
        cut_any_hole(solid, random, disc.axis, at, hole, 0, disc.t);
    }
}

/// Crossed, parallel or radial slots: iris and jaw plates, robot decks.
void slots(Solid& solid, Random& random, const Disc& disc) {
    const int count = random.integer(2, 8);
    const double half = disc.r * random.uniform(0.02, 0.05), skew = random.choice({0.0, 0.0, 30.0, 60.0});
    const bool parallel = random.chance(0.35);
    for (int i = 0; i < count; ++i) {
        const double y = 1.5 * disc.r * ((i + 0.5) / count - 0.5),
                     x = 0.75 * std::sqrt(std::max(0.0, disc.r * disc.r - y * y));
        const double a = 360.0 * i / count;
        const Point2 from = parallel ? Point2{-x, y} : polar({}, 0.45 * disc.r, a),
                     to = parallel ? Point2{x, y} : polar({}, 0.85 * disc.r, a + skew);
        solid.cut_prism(disc.axis, slot(from, to, half), -1, disc.t + 1);
    }
    if (!parallel) cut_any_hole(solid, random, disc.axis, {}, disc.r * random.uniform(0.1, 0.25), 0, disc.t);
    if (random.chance(0.5)) solid.cut_cylinder(disc.axis, polar({}, 0.3 * disc.r, 77), 0.04 * disc.r, -1, disc.t + 1);
}

}  // namespace

/// Encoder discs, hole discs, scrolls, shutters, robot decks.
Part round_plate(FamilyContext& context) {
    Random& random = context.random;
    Part part;
    Disc disc{.axis = plate_axis(random, part), .r = random.log_uniform(8, 300)};
    disc.t = disc.r * random.log_uniform(0.01, 0.12);
    if (random.chance(0.15))
        part.solid.add_prism(disc.axis, polygon({}, disc.r, random.choice({8, 12}), 0), 0, disc.t);
    else
        part.solid.add_cylinder(disc.axis, {}, disc.r, 0, disc.t);
    const std::size_t form = random.weighted({0.2, 0.15, 0.12, 0.2, 0.18, 0.15});
    if (form == 0) encoder(part.solid, random, disc);
    if (form == 1) growing_holes(part.solid, random, disc);
    if (form == 2) spiral_slot(part.solid, random, disc);
    if (form == 3) segments(part.solid, random, disc);
    if (form == 4) off_centre(part.solid, random, disc);
    if (form == 5) slots(part.solid, random, disc);
    return part;
}

}  // namespace v16::corpus
