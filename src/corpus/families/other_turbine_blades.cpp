// Blades of turbines: single ones with their roots, vanes and rings of them.
#include <algorithm>
#include <vector>

#include "corpus/families/other.hpp"
#include "corpus/families/other_outlines.hpp"
#include "corpus/families/other_pieces.hpp"

namespace v16::corpus {
namespace {

/// Section of a blade about the origin: chord along y, both faces arcs that bulge towards -x.
Path blade_section(Random& random, double chord, double turn) {
    const double deep = random.uniform(0.25, 0.5), thick = random.uniform(0.12, 0.22);
    Path path;
    path.vertices = {{{0, 0.5 * chord}, deep + thick}, {{0, -0.5 * chord}, -(deep - 0.3 * thick)}};
    return moved(rotated(path, turn), {0.5 * deep * chord * 0.6, 0});
}

/// Half of a root's outline from its foot up, then mirrored: fir tree, dovetail, T, bulb.
Path root_outline(Random& random, double w, double high) {
    std::vector<Point2> half;
    switch (random.integer(0, 3)) {
        case 0: {  // fir tree
            const int lobes = random.integer(2, 4);
            for (int i = 0; i < lobes; ++i) {
                const double k = (i + 1.0) / lobes, low = high * i / lobes, step = high / lobes,
                             r = w * (0.4 + 0.6 * k);
                half.insert(
                    half.end(),
                    {{0.6 * r, low}, {r, low + 0.35 * step}, {r, low + 0.55 * step}, {0.7 * r, low + 0.9 * step}});
            }
            half.push_back({0.75 * w, high});
            break;
        }
        case 1:  // dovetail
            half = {{0.9 * w, 0}, {w, 0.12 * high}, {0.55 * w, 0.75 * high}, {0.55 * w, high}};
            break;
        case 2:  // T
            half = {
                {w, 0},         {w, 0.4 * high}, {0.5 * w, 0.4 * high}, {0.5 * w, 0.85 * high}, {0.8 * w, 0.85 * high},
                {0.8 * w, high}};
            break;
        default:  // fork
            half = {{0.25 * w, 0}, {0.25 * w, 0}, {0.7 * w, 0}, {0.7 * w, high}};
            half.erase(half.begin());
            break;
    }
    std::vector<Point2> points = half;
    for (std::size_t i = half.size(); i-- > 0;) points.push_back({-half[i].x, half[i].y});
    return through(points);
}

/// Single blade on its root and platform, tapering, with a shroud, a snubber or a tenon at its tip.
void add_blade(Solid& solid, Random& random) {
    const double w = random.log_uniform(5, 60), root = w * random.uniform(1.2, 2.4),
                 chord = w * random.uniform(1.8, 3.2), span = chord * random.uniform(1.0, 4.5),
                 deep = chord * random.uniform(0.45, 0.6), plate = w * random.uniform(0.15, 0.4);
    solid.add_prism(Axis::y, root_outline(random, w, root), -deep, deep);
    if (random.chance(0.2))
        for (const double z : {0.25 * root, 0.6 * root}) solid.cut_cylinder(Axis::y, {0, z}, 0.14 * w, -far, far);
    solid.add_box({-w * 1.1, -deep * 1.1, root}, {w * 1.1, deep * 1.1, root + plate});
    const double low = root + plate, top = low + span;
    solid.add_prism(Axis::z, blade_section(random, chord, random.uniform(-25, 25)), low - 0.01, top);
    const double narrow = random.uniform(0.45, 0.95) * 0.5 * chord;
    if (random.chance(0.7))
        for (const double s : {-1.0, 1.0})
            solid.cut_prism(
                Axis::x,
                through(
                    {{s * 0.55 * chord, low}, {s * narrow, top + 1}, {s * 3 * chord, top + 1}, {s * 3 * chord, low}}),
                -far, far);
    switch (random.integer(0, 3)) {
        case 0:
            solid.add_box({-1.1 * w, -0.8 * deep, top - 0.01}, {1.1 * w, 0.8 * deep, top + 0.8 * plate});
            break;
        case 1:
            solid.add_box({-0.25 * w, -0.2 * chord, top - 0.01}, {0.35 * w, 0.2 * chord, top + plate});
            break;
        default:
            break;
    }
}

/// Vane segment: airfoils between two platforms, hooks at them.
void add_vane_segment(Solid& solid, Random& random) {
    const int vanes = random.integer(1, 4);
    const double chord = random.log_uniform(12, 90), pitch = chord * random.uniform(0.6, 0.9),
                 span = chord * random.uniform(1.0, 2.2), t = chord * random.uniform(0.08, 0.15),
                 half = 0.5 * vanes * pitch + 0.1 * chord, deep = 0.6 * chord;
    const double turn = random.uniform(-20, 20);
    for (const double z : {0.0, span}) {
        solid.add_box({-half, -deep, z - t}, {half, deep, z});
        if (random.chance(0.7)) {
            const double s = z > 0 ? 1.0 : -1.0, base = z > 0 ? z - 0.01 : z - t + 0.01, to = base + s * 2.2 * t;
            for (const double y : {-0.7 * deep, 0.6 * deep})
                solid.add_box({-half, y, std::min(base, to)}, {half, y + t, std::max(base, to)})
                    .add_box({-half, y - 0.8 * t, std::min(to, to - s * 0.7 * t)},
                             {half, y + t, std::max(to, to - s * 0.7 * t)});
        }
    }
    const Path section = blade_section(random, chord, turn);
    for (int i = 0; i < vanes; ++i)
        solid.add_prism(Axis::z, moved(section, {row_position(i, vanes, pitch) - 0.1 * chord, 0}), -0.01, span);
}

/// Guide vane of a water turbine: a drop-shaped blade between two trunnions, perhaps its lever.
void add_guide_vane(Solid& solid, Random& random) {
    const double chord = random.log_uniform(30, 500), t = chord * random.uniform(0.06, 0.1),
                 span = chord * random.uniform(0.6, 1.8), r = t * random.uniform(0.8, 1.1);
    Path drop = through({{-0.4 * chord, 0}, {-0.1 * chord, -t}, {0.6 * chord, 0}, {-0.1 * chord, t}});
    drop.vertices[0].bulge = 0.25;
    drop.vertices[3].bulge = 0.25;
    solid.add_prism(Axis::z, drop, 0, span);
    solid.add_cylinder(Axis::z, {-0.08 * chord, 0}, r, -r * random.uniform(1.5, 3), 0.01)
        .add_cylinder(Axis::z, {-0.08 * chord, 0}, 1.35 * r, -0.15 * r, 0.01);
    const double up = span + r * random.uniform(3, 8);
    solid.add_cylinder(Axis::z, {-0.08 * chord, 0}, r, span - 0.01, up)
        .add_cylinder(Axis::z, {-0.08 * chord, 0}, 1.35 * r, span - 0.01, span + 0.15 * r);
    if (random.chance(0.4))
        solid
            .add_prism(Axis::z, tangent_hull({-0.08 * chord, 0}, 1.7 * r, {0.35 * chord, 0}, 0.9 * r), up - 1.2 * r,
                       up - 0.2 * r)
            .cut_cylinder(Axis::z, {0.35 * chord, 0}, 0.45 * r, up - 2 * r, far);
}

/// Ring of vanes cut from a disc or standing on it: diaphragm, nozzle ring, diffuser.
void add_vane_ring(Solid& solid, Random& random, Axis axis) {
    const double r = random.log_uniform(20, 250), inner = r * random.uniform(0.5, 0.7),
                 t = r * random.uniform(0.06, 0.2), bore = inner * random.uniform(0.4, 0.85);
    const int vanes = random.integer(7, 19);
    const bool standing = random.chance(0.5);
    solid.add_cylinder(axis, {}, 1.08 * r, 0, t);
    const double lean = random.uniform(25, 60);
    for (int i = 0; i < vanes; ++i) {
        const double turn = 360.0 * i / vanes;
        if (standing) {
            const Point2 a = polar({}, 1.02 * inner, turn), b = polar({}, r, turn + lean * 0.6);
            solid.add_prism(axis, tangent_hull(a, 0.035 * r, b, 0.012 * r), t - 0.01, 2 * t);
        } else {
            Path slit;
            const Point2 a = polar({}, 1.05 * inner, turn), b = polar({}, 0.96 * r, turn);
            const double w = 2.2 * inner / vanes;
            const Point2 side = polar({}, w * 0.5, turn + 90);
            slit.vertices = {{a - side, 0.15}, {b - side, 0.0}, {b + side, -0.15}, {a + side, 0.0}};
            solid.cut_prism(axis, slit, -1, t + 1);
        }
    }
    solid.cut_cylinder(axis, {}, bore, -1, 3 * t);
    if (random.chance(0.5))
        solid.cut_hole_circle(axis, {}, 1.03 * r, random.choice({6, 8, 12}), 15, 0.025 * r, -1, 3 * t);
}

}  // namespace

/// Single blade, vane segment, guide vane or ring of vanes.
Part turbine_blade(FamilyContext& context) {
    Random& random = context.random;
    Part part;
    switch (random.weighted({0.45, 0.2, 0.15, 0.2})) {
        case 0:
            add_blade(part.solid, random);
            part.main_side = random.choice({Side::front, Side::right});
            break;
        case 1:
            add_vane_segment(part.solid, random);
            break;
        case 2:
            add_guide_vane(part.solid, random);
            break;
        default:
            add_vane_ring(part.solid, random, plate_axis(random, part));
            break;
    }
    return part;
}

}  // namespace v16::corpus
