// Rollers in what carries them: brackets, fairleads, hangers of doors, trolleys of tracks.
#include <algorithm>
#include <array>

#include "corpus/families/other.hpp"
#include "corpus/families/other_bar_sections.hpp"
#include "corpus/families/other_pieces.hpp"
#include "corpus/turned.hpp"

namespace v16::corpus {
namespace {

/// A roller along an axis, with rims or waisted, its pin with head and end.
void add_roller(Solid& solid, Random& random, Axis axis, Point2 at, double r, double half, double pin, double out) {
    const int form = random.integer(0, 2);
    if (form == 0) {
        solid.add_chamfered_cylinder(axis, at, r, -half, half, 0.06 * r, 0.06 * r);
    } else if (form == 1) {
        solid.add_cylinder(axis, at, 0.75 * r, -half, half);
        for (const double s : {-1.0, 1.0})
            solid.add_cylinder(axis, at, r, s > 0 ? 0.75 * half : -half, s > 0 ? half : -0.75 * half);
    } else {
        solid.add_revolution(axis, cone_meridian(-half, r, 0, 0.75 * r), at)
            .add_revolution(axis, cone_meridian(0, 0.75 * r, half, r), at);
    }
    solid.add_cylinder(axis, at, pin, -out, out);
}

/// Roller between two cheeks on a foot, upright or hung from a wall.
void add_cheek_bracket(Part& part, Random& random) {
    Solid& solid = part.solid;
    const double r = random.log_uniform(8, 120), half = r * random.uniform(0.4, 2.0),
                 t = r * random.uniform(0.08, 0.18), gap = half * 1.06 + 0.02 * r, high = r * random.uniform(0.75, 1.5),
                 base = r * random.uniform(0.6, 1.1), pin = r * random.uniform(0.15, 0.3);
    const bool low = high < 1.1 * r;
    for (const double s : {-1.0, 1.0}) {
        const double a = s * gap, b = s * (gap + t);
        const double from = std::min(a, b), to = std::max(a, b);
        if (random.chance(0.5))
            solid.add_prism(Axis::y, tangent_hull({0, high}, 2.0 * pin, {0, 0.02 * r}, 0.0201 * r), from, to);
        solid.add_prism(Axis::y, through({{-base, 0}, {base, 0}, {1.6 * pin, high}, {-1.6 * pin, high}}), from, to)
            .add_cylinder(Axis::y, {0, high}, 1.9 * pin, from, to);
    }
    const double foot = gap + t, ear = random.choice({0.0, 1.0}) * 0.7 * r, end = base + (ear > 0 ? 0.0 : 0.6 * r);
    solid.add_box({-end, -foot - ear, -t}, {end, foot + ear, 0});
    for (const Point2 q : quarters)
        solid.cut_cylinder(
            Axis::z, {q.x * (ear > 0 ? 0.65 * base : base + 0.3 * r), q.y * (ear > 0 ? foot + 0.5 * ear : 0.6 * foot)},
            0.09 * r, -far, 0.5 * t);
    if (low) solid.cut_box({-1.1 * r, -gap, -2 * t}, {1.1 * r, gap, 1});
    add_roller(solid, random, Axis::y, {0, high}, r, half, pin, gap + t * random.uniform(1.2, 2.5));
    part.main_side = random.choice({Side::front, Side::right, Side::front});
}

/// Fairlead of a cable: two rollers upright and two or one across in a frame.
void add_fairlead(Part& part, Random& random) {
    Solid& solid = part.solid;
    const double r = random.log_uniform(6, 50), w = r * random.uniform(2.5, 8), h = r * random.uniform(1.5, 3.5),
                 t = r * random.uniform(0.15, 0.35), d = 1.3 * r;
    const double x = 0.5 * w + r, z = 0.5 * h + r;
    const bool four = random.chance(0.6);
    add_frame(solid, Axis::y, {-x - 1.6 * r, -z - 1.4 * r}, {x + 1.6 * r, z + 1.4 * r}, 0.5 * r, d, d + t);
    for (const double s : {-1.0, 1.0}) {
        solid.add_box({-x - 1.5 * r, -d, s * (z + 1.2 * r) - 0.5 * t},
                      {x + 1.5 * r, d + 0.5 * t, s * (z + 1.2 * r) + 0.5 * t});
        solid.add_cylinder(Axis::z, {s * x, -0.1 * r}, r, -z - 1.1 * r + 0.5 * t, z + 1.1 * r - 0.5 * t)
            .add_cylinder(Axis::z, {s * x, -0.1 * r}, 0.35 * r, -z - 1.6 * r, z + 1.6 * r);
        if (four || s < 0) {
            solid.add_cylinder(Axis::x, {0.35 * r, s * z}, 0.8 * r, -x + 1.05 * r, x - 1.05 * r)
                .add_cylinder(Axis::x, {0.35 * r, s * z}, 0.25 * r, -x - 1.8 * r, x + 1.8 * r);
            for (const double q : {-1.0, 1.0})
                solid.add_box({q * (x + 1.4 * r) - 0.5 * t, -0.5 * r, -z - r}, {q * (x + 1.4 * r) + 0.5 * t, d, z + r});
        }
        const double y = x + 1.3 * r;
        for (const double q : {-0.4 * z, 0.4 * z})
            if (random.chance(0.8)) solid.cut_cylinder(Axis::y, {s * y, q}, 0.12 * r, 0.9 * d, far);
    }
    part.main_side = random.choice({Side::front, Side::front, Side::top});
}

/// Hanger of a sliding door: a plate with one to four wheels above and a bolt or holes below; perhaps its rail.
void add_door_hanger(Part& part, Random& random) {
    Solid& solid = part.solid;
    const double r = random.log_uniform(10, 70), t = r * random.uniform(0.1, 0.2), drop = r * random.uniform(2, 6),
                 strap = r * random.uniform(0.4, 0.8);
    const int wheels = random.choice({1, 2, 2});
    const double pitch = r * random.uniform(2.2, 3.5), half = 0.5 * pitch * (wheels - 1) + 0.7 * r;
    const bool pairs = random.chance(0.35), flat = random.chance(0.5);
    if (flat || wheels == 1)
        solid.add_prism(Axis::y, rounded_rectangle({-strap, -drop}, {strap, 0.8 * r}, 0.4 * strap), -t, t);
    if (wheels > 1) solid.add_prism(Axis::y, slot({-half + 0.6 * r, 0}, {half - 0.6 * r, 0}, 0.7 * r), -t, t);
    if (!flat && wheels > 1)
        solid.add_cylinder(Axis::z, {}, 0.3 * r, -drop, 0)
            .add_prism(Axis::z, polygon({}, 0.6 * r, 6), -0.6 * drop, -0.6 * drop + 0.4 * r);
    for (int i = 0; i < wheels; ++i) {
        const double x = row_position(i, wheels, pitch);
        for (const double s : {-1.0, 1.0}) {
            if (s > 0 && !pairs) continue;
            const double near_face = s * 1.6 * t, far_face = s * (1.6 * t + 0.6 * r);
            solid.add_cylinder(Axis::y, {x, 0}, r, std::min(near_face, far_face), std::max(near_face, far_face));
            if (!pairs)
                solid.cut_revolution(
                    Axis::y, v_groove_meridian(0.5 * (near_face + far_face), 0.36 * r, 0.2 * r, 0.8 * r, 1.1 * r),
                    {x, 0});
        }
        solid.add_cylinder(Axis::y, {x, 0}, 0.3 * r, -1.6 * t - 0.7 * r, pairs ? 1.6 * t + 0.7 * r : 2.5 * t);
    }
    if (flat || wheels == 1) {
        const int holes = random.integer(1, 3);
        for (int i = 0; i < holes; ++i)
            solid.cut_cylinder(Axis::y, {0, -drop + strap * (0.7 + 1.1 * i)}, 0.2 * strap, -2 * t, far);
        if (random.chance(0.4))
            solid.add_box({-strap, t, -drop}, {strap, t + r * random.uniform(0.6, 1.5), -drop + 2 * t});
    }
    if (random.chance(0.25))
        solid.add_box({-half - 2 * r, -1.6 * t - 0.45 * r, -1.9 * r}, {half + 2 * r, -1.6 * t - 0.15 * r, -0.8 * r});
    part.main_side = random.choice({Side::front, Side::front, Side::right});
}

/// Trolley on the flanges of an overhead track: two cheeks with wheels, spacers, the load's hook or bar below.
void add_track_trolley(Part& part, Random& random) {
    Solid& solid = part.solid;
    const double r = random.log_uniform(12, 90), gap = r * random.uniform(0.6, 1.2), t = r * random.uniform(0.1, 0.2),
                 drop = r * random.uniform(2, 3.2);
    const int pairs = random.choice({1, 1, 2});
    const double pitch = 2.3 * r, half = 0.5 * pitch * (pairs - 1) + 0.6 * r;
    for (const double s : {-1.0, 1.0}) {
        const double y = s * (gap + 0.9 * r);
        solid.add_prism(Axis::y,
                        through({{-half, 0.4 * r},
                                 {-half, -0.4 * r},
                                 {-0.6 * r, -drop},
                                 {0.6 * r, -drop},
                                 {half, -0.4 * r},
                                 {half, 0.4 * r}}),
                        y - 0.5 * t, y + 0.5 * t);
        for (int i = 0; i < pairs; ++i) {
            const double x = row_position(i, pairs, pitch), a = s * (gap + 0.05 * r), b = s * (gap + 0.75 * r);
            solid.add_revolution(Axis::y, cone_meridian(a, 0.92 * r, b, r), {x, 0});
            solid.add_cylinder(Axis::y, {x, 0}, 0.25 * r, std::min(a, y + s * t), std::max(a, y + s * t))
                .add_prism(Axis::y, polygon({x, 0}, 0.4 * r, 6), std::min(y, y + s * (t + 0.15 * r)),
                           std::max(y, y + s * (t + 0.15 * r)));
        }
    }
    const double out = gap + 0.9 * r + 2 * t;
    solid.add_cylinder(Axis::y, {0, -drop + 0.5 * r}, 0.25 * r, -out, out);
    if (random.chance(0.6))
        solid
            .add_prism(Axis::y, tangent_hull({0, -drop + 0.5 * r}, 0.6 * r, {0, -drop - 0.8 * r}, 0.5 * r), -1.2 * t,
                       1.2 * t)
            .cut_cylinder(Axis::y, {0, -drop - 0.8 * r}, 0.25 * r, -far, far);
    if (random.chance(0.4))
        solid.add_prism(Axis::x,
                        moved(i_section({gap + 0.7 * r, 1.6 * r}, 0.25 * r, 0.22 * r), {0, 0.6 * r - 0.06 * r}),
                        -half - 2.5 * r, half + 2.5 * r);
    part.main_side = random.choice({Side::right, Side::right, Side::front});
}

}  // namespace

/// Roller or wheel in its bracket: between cheeks, of a fairlead, of a sliding door, of an overhead track.
Part roller_bracket(FamilyContext& context) {
    Part part;
    constexpr std::array forms{add_cheek_bracket, add_fairlead, add_door_hanger, add_track_trolley};
    forms[context.random.weighted({0.35, 0.2, 0.25, 0.2})](part, context.random);
    return part;
}

}  // namespace v16::corpus
