// What overhead lines, busbars and chains are joined with.
#include <algorithm>
#include <cmath>

#include "corpus/families/connector.hpp"
#include "corpus/families/connector_sizes.hpp"
#include "corpus/families/connector_wires.hpp"
#include "corpus/turned.hpp"

namespace v16::corpus {
namespace {

/// A clevis bolt through ears of `half` (distance from the middle), along `axis`, head and nut with a cotter.
void add_clevis_bolt(Solid& solid, Axis axis, Point2 at, double r, double half) {
    solid.add_cylinder(axis, at, r, -half - 0.1 * r, half + 2.2 * r)
        .add_prism(axis, hexagon(at, 3.2 * r, 30), -half - 1.2 * r, -half)
        .add_prism(axis, hexagon(at, 3.2 * r, 30), half, half + 1.4 * r);
}

/// Two ears of a fork from x = `from` to the hole at `at`, towards s, with the base that joins them.
void add_fork(Solid& solid, Axis across, double s, double from, double at, double eye, double gap, double ear) {
    const double half = 0.5 * gap + ear;
    for (const double side : {-1.0, 1.0})
        solid.add_prism(across, tangent_hull({s * from, 0}, 0.95 * eye, {s * at, 0}, eye), side > 0 ? 0.5 * gap : -half,
                        side > 0 ? half : -0.5 * gap);
    const double base = s * from - s * 0.6 * eye;
    solid.add_prism(across,
                    rectangle({std::min(base, s * (from + 0.4 * eye)), -0.95 * eye},
                              {std::max(base, s * (from + 0.4 * eye)), 0.95 * eye}),
                    -half, half);
}

/// An eye, a fork, a ball pin or a socket for one; on the side `s` of a body that ends at s * from.
void add_line_end(Solid& solid, Random& random, double s, double from, double d) {
    const double r = 0.5 * d, eye = d * random.uniform(0.95, 1.3), t = d * random.uniform(0.4, 0.55);
    const Axis across = random.choice({Axis::y, Axis::z});
    switch (random.integer(0, 3)) {
        case 0: {  // eye or oval eye
            const double at = from + eye * random.uniform(1.0, 1.4), hole = 0.58 * eye,
                         more = random.choice({0.0, 0.0, 0.8}) * eye;
            solid.add_prism(across, tangent_hull({0.6 * s * from, 0}, 0.6 * eye, {s * (at + more), 0}, eye), -t, t);
            solid.cut_prism(across, slot({s * at, 0}, {s * (at + more + 0.001), 0}, hole), -far, far);
            break;
        }
        case 1: {  // fork with its bolt
            const double at = from + eye * random.uniform(1.8, 2.6), gap = d * random.uniform(0.9, 1.3), ear = 0.4 * d;
            add_fork(solid, across, s, from + 0.4 * eye, at, eye, gap, ear);
            if (random.chance(0.7))
                add_clevis_bolt(solid, across, {s * at, 0}, 0.9 * r, 0.5 * gap + ear);
            else
                solid.cut_cylinder(across, {s * at, 0}, 0.95 * r, -far, far);
            break;
        }
        case 2: {  // ball pin
            const double neck = from + d * random.uniform(0.8, 1.6);
            solid.add_cylinder(Axis::x, {}, 0.55 * r * 1.6, std::min(0.0, s * neck), std::max(0.0, s * neck));
            Path ball = through({{s * (neck - 0.1 * d), 0},
                                 {s * (neck - 0.1 * d), 0.9 * r},
                                 {s * (neck + 0.2 * d), 1.65 * r},
                                 {s * (neck + 0.5 * d), 1.5 * r},
                                 {s * (neck + 0.75 * d), 0}});
            solid.add_revolution(Axis::x, ball);
            break;
        }
        default: {  // socket: a cup open at the side
            const double out = d * random.uniform(1.5, 1.8), deep = d * random.uniform(1.8, 2.4), end = from + deep;
            const double a = s * (from - 0.3 * d), b = s * end;
            solid.add_chamfered_cylinder(Axis::x, {}, out, std::min(a, b), std::max(a, b), 0.25 * d, 0.25 * d);
            const double c0 = s * (from + 0.4 * d), c1 = s * (end - 0.45 * d);
            solid.cut_cylinder(Axis::x, {}, 0.95 * d, std::min(c0, c1), std::max(c0, c1))
                .cut_box({std::min(c0, c1), -0.95 * d, 0}, {std::max(c0, c1), 0.95 * d, far})
                .cut_cylinder(Axis::x, {}, 0.55 * d, s > 0 ? c0 : -far, s > 0 ? far : c0)
                .cut_box({s > 0 ? c1 : -far, -0.55 * d, 0}, {s > 0 ? far : c1, 0.55 * d, far});
            break;
        }
    }
}

/// U with bolt, as hung into insulators: straight legs, a round bottom, a bolt across.
Part u_link(Random& random, double d) {
    const double r = 0.5 * d, inner = d * random.uniform(0.9, 1.6), leg = d * random.uniform(2.5, 6),
                 ear = d * random.uniform(0.85, 1.1);
    Part part;
    Solid& solid = part.solid;
    add_bend(solid, Axis::y, {0, 0}, inner + r, r, 180, 180);
    const bool twisted = random.chance(0.35);
    for (const double s : {-1.0, 1.0}) {
        solid.add_cylinder(Axis::z, {s * (inner + r), 0}, r, 0, leg);
        if (twisted)
            solid.add_prism(Axis::y, tangent_hull({s * (inner + r), leg}, r, {s * (inner + r), leg + ear}, ear * 0.9),
                            -0.6 * r, 0.6 * r);
        else
            solid.add_cylinder(Axis::x, {0, leg + 0.8 * ear}, ear, std::min(s * inner, s * (inner + d)),
                               std::max(s * inner, s * (inner + d)));
    }
    if (twisted)
        for (const double s : {-1.0, 1.0})
            solid.cut_cylinder(Axis::y, {s * (inner + r), leg + ear}, 0.45 * ear, -far, far);
    else if (random.chance(0.8))
        add_clevis_bolt(solid, Axis::x, {0, leg + 0.8 * ear}, 0.5 * ear, inner + d);
    else
        solid.cut_cylinder(Axis::x, {0, leg + 0.8 * ear}, 0.5 * ear, -far, far);
    return part;
}

/// Yoke plate: two or more strings in one; or adjusting plate with a fan of holes.
Part yoke_plate(Random& random, double d) {
    const double t = d * random.uniform(0.5, 0.9), eye = d * random.uniform(1.0, 1.4), wide = d * random.uniform(4, 12),
                 high = wide * random.uniform(0.3, 0.8);
    Part part;
    Solid& solid = part.solid;
    const std::vector<Point2> corners{{-0.5 * wide, 0}, {0.5 * wide, 0}, {0, high}};
    for (std::size_t i = 0; i < 3; ++i)
        solid.add_prism(Axis::y, tangent_hull(corners[i], eye, corners[(i + 1) % 3], eye), 0, t);
    solid.add_prism(Axis::y, through(corners), 0, t);
    for (const Point2& c : corners) solid.cut_cylinder(Axis::y, c, 0.5 * d, -far, far);
    const double gap = t * 1.1;
    const bool all = random.chance(0.5);  // a fork hangs at each corner or at the top alone
    for (const Point2& c : corners) {
        if (!all && c.y <= 0.0) continue;
        const double s = c.y > 0.0 ? 1.0 : -1.0;
        const Path ear = tangent_hull(c, 0.9 * eye, {c.x, c.y + s * 2.5 * eye}, 0.8 * eye);
        solid.add_prism(Axis::y, ear, 0.5 * t - 0.5 * gap - 0.5 * d, 0.5 * t - 0.5 * gap)
            .add_prism(Axis::y, ear, 0.5 * t + 0.5 * gap, 0.5 * t + 0.5 * gap + 0.5 * d);
        solid.add_cylinder(Axis::y, c, 0.48 * d, -1.2 * d, t + 1.4 * d)
            .add_prism(Axis::y, hexagon(c, 1.6 * d, 0), -1.2 * d, -0.6 * d)
            .add_prism(Axis::y, hexagon(c, 1.6 * d, 0), t + 0.6 * d, t + 1.3 * d);
        solid.cut_cylinder(Axis::y, {c.x, c.y + s * 2.5 * eye}, 0.4 * d, -far, far);
    }
    return part;
}

}  // namespace

/// Fittings that insulator strings of overhead lines hang by: ball and socket eyes, clevises, links, U links, yokes.
Part line_hardware(FamilyContext& context) {
    Random& random = context.random;
    const double d = random.choice({10.0, 12.0, 16.0, 16.0, 18.0, 22.0, 24.0, 30.0, 36.0});
    const std::size_t form = random.weighted({0.55, 0.25, 0.2});
    if (form == 1) return u_link(random, d);
    if (form == 2) return yoke_plate(random, d);
    Part part;
    const double from = d * random.uniform(0.5, 0.9);
    part.solid.add_box({-from, -0.6 * d, -0.6 * d}, {from, 0.6 * d, 0.6 * d});
    add_line_end(part.solid, random, -1, from, d);
    add_line_end(part.solid, random, 1, from, d);
    return part;
}

namespace {

/// Two or three plates with grooves for parallel conductors, bolted between them.
Part groove_clamp(Random& random, double r) {
    const double pitch = r * random.uniform(3.6, 5), half = 0.5 * pitch + 1.9 * r, t = r * random.uniform(1.2, 1.7),
                 bolt = r * random.uniform(0.55, 0.8);
    const int bolts = random.integer(1, 3);
    const double step = bolt * random.uniform(4.5, 6), length = 0.5 * step * bolts + 0.3 * step;
    const bool one = random.chance(0.25);
    Part part;
    Solid& solid = part.solid;
    const double low = one ? -half + 1.2 * r : -half;
    for (const double s : {-1.0, 1.0}) {
        const Path jaw =
            filleted(rectangle({low, s > 0 ? 0.12 * r : -t - r}, {half, s > 0 ? t + r : -0.12 * r}), 0.5 * r);
        solid.add_prism(Axis::x, jaw, -length, length);
    }
    const double c = 0.5 * pitch;
    solid.cut_cylinder(Axis::x, {c, 0}, r, -far, far);
    if (!one) solid.cut_cylinder(Axis::x, {-c, 0}, r, -far, far);
    if (random.chance(0.4))
        for (const double s : {-1.0, 1.0})
            if (!one || s > 0)
                solid.add_cylinder(Axis::x, {s * c, 0}, 0.97 * r, -length * random.uniform(1.2, 2),
                                   length * random.uniform(1.2, 2));
    for (int i = 0; i < bolts; ++i) {
        const Point2 at{step * (i - 0.5 * (bolts - 1)), one ? -0.4 * r : 0.0};
        const double face = t + r;
        solid.add_cylinder(Axis::z, at, bolt, -face - 0.5 * bolt, face + 2.6 * bolt)
            .add_prism(Axis::z, hexagon(at, 3.3 * bolt, 0), -face - 1.3 * bolt, -face)
            .add_cylinder(Axis::z, at, 2 * bolt, face, face + 0.35 * bolt)
            .add_prism(Axis::z, hexagon(at, 3.3 * bolt, 0), face + 0.35 * bolt, face + 1.9 * bolt);
    }
    part.main_side = random.choice({Side::right, Side::front, Side::top});
    return part;
}

/// Split bolt: a slotted stud with a bar that a nut drives onto the conductors.
Part split_bolt(Random& random, double r) {
    const double stud = r * random.uniform(1.7, 2.2), base = 1.3 * r, deep = r * random.uniform(5, 7);
    Part part;
    Solid& solid = part.solid;
    solid.add_prism(Axis::z, hexagon({}, 3 * stud, 0), -base - stud, -base)
        .add_cylinder(Axis::z, {}, stud, -base - 0.1 * r, deep);
    solid.add_thread({Axis::z, {}, stud, 0.9 * stud, 0, deep});
    solid.cut_box({-far, -r, -0.01 * r}, {far, r, far});
    const double bar = deep * random.uniform(0.45, 0.6);
    solid.add_box({-1.3 * stud, -0.9 * r, bar}, {1.3 * stud, 0.9 * r, bar + 0.8 * r});
    solid.add_prism(Axis::z, hexagon({}, 3.2 * stud, 0), bar + 0.8 * r, bar + 0.8 * r + 1.3 * stud);
    if (random.chance(0.5)) solid.add_cylinder(Axis::x, {0, 0.95 * r}, 0.95 * r, -3 * stud, 3 * stud);
    return part;
}

/// Clamp from a stud or tube to a flat palm with holes, or the lug whose screws press on the cable.
Part palm_clamp(Random& random, double r) {
    const double palm = r * random.uniform(1.8, 2.6), t = r * random.uniform(0.5, 0.8),
                 length = palm * random.uniform(1.8, 3), body = r * random.uniform(2.2, 3.5), out = 1.5 * r;
    Part part;
    Solid& solid = part.solid;
    solid.add_prism(Axis::z, filleted(rectangle({-length, -palm}, {0.1 * r, palm}), 0.2 * palm), -t, t);
    const int nx = random.choice({1, 2, 2}), ny = random.choice({1, 1, 2});
    for (int i = 0; i < nx; ++i)
        for (int j = 0; j < ny; ++j)
            solid.cut_cylinder(
                Axis::z,
                {-length + 0.55 * palm + (nx > 1 ? i * (length - palm) : 0.3 * palm), ny > 1 ? (j - 0.5) * palm : 0.0},
                0.2 * palm, -far, far);
    if (random.chance(0.6)) {  // two shells with bolts
        const double bolt = 0.4 * r, ear = out + 1.2 * bolt;
        solid.add_cylinder(Axis::x, {}, out, 0, body)
            .add_box({0, -ear - 1.6 * bolt, -0.7 * r}, {body, ear + 1.6 * bolt, 0.7 * r});
        solid.cut_cylinder(Axis::x, {}, r, 0.2 * r, far).cut_box({0.2 * r, -far, -0.08 * r}, {far, far, 0.08 * r});
        for (const double y : {-ear, ear})
            for (const double x : {0.28 * body, 0.75 * body})
                solid.add_cylinder(Axis::z, {x, y}, bolt, -1.2 * r, 1.3 * r)
                    .add_prism(Axis::z, hexagon({x, y}, 3.2 * bolt, 0), 0.7 * r, 1.1 * r)
                    .add_prism(Axis::z, hexagon({x, y}, 3.2 * bolt, 0), -1.1 * r, -0.7 * r);
    } else {
        const int screws = random.integer(1, 3);
        solid.add_box({0, -out, -out}, {body, out, out}).cut_cylinder(Axis::x, {}, r, 0.3 * r, far);
        for (int i = 0; i < screws; ++i) {
            const double x = 0.3 * r + (body - 0.3 * r) * (i + 0.5) / screws;
            solid.add_cylinder(Axis::z, {x, 0}, 0.28 * body / screws, 0.2 * r, out + r * random.uniform(0.1, 0.6))
                .cut_prism(Axis::z, hexagon({x, 0}, 0.24 * body / screws, 0), out, far);
        }
    }
    part.main_side = random.choice({Side::top, Side::front});
    return part;
}

}  // namespace

/// Clamps of conductors: parallel grooves, split bolts, palms with a bolted or screwed barrel.
Part wire_clamp(FamilyContext& context) {
    Random& random = context.random;
    const double r = random.log_uniform(2, 25);
    switch (random.weighted({0.45, 0.2, 0.35})) {
        case 0:
            return groove_clamp(random, r);
        case 1:
            return split_bolt(random, r);
        default:
            return palm_clamp(random, r);
    }
}

/// What turns or opens in a chain or rope: swivels with eyes, forks and hooks' shanks, hinged connecting links, rings
/// on welded lugs.
Part swivel_link(FamilyContext& context) {
    Random& random = context.random;
    const double r = random.log_uniform(2, 20);
    const std::size_t form = random.weighted({0.5, 0.25, 0.25});
    Part part;
    Solid& solid = part.solid;
    if (form == 0) {
        const double body = r * random.uniform(1.6, 2.4), half = r * random.uniform(0.8, 2.0);
        if (random.chance(0.6))
            solid.add_chamfered_cylinder(Axis::x, {}, body, -half, half, 0.3 * r, 0.3 * r)
                .cut_revolution(Axis::x, ring_meridian(0, 0.1 * r, 0.8 * body, far));
        else
            solid.add_revolution(Axis::x, ball_meridian(0, 1.1 * body));
        for (const double s : {-1.0, 1.0}) {
            const double inner = r * random.uniform(1.2, 2.4), at = s * (half + inner + r * random.uniform(0.6, 1.4));
            if (random.chance(0.65)) {
                const double ring = at - s * (inner + 0.6 * r);
                solid.add_cylinder(Axis::x, {}, 0.7 * r, std::min(0.0, ring), std::max(0.0, ring));
                solid.add_revolution(Axis::y, circle({0, inner + 0.6 * r}, 0.8 * r), {at, 0});
            } else {  // fork with its pin
                const double a = s * half, b = at + s * inner, gap = 1.2 * r;
                solid.add_box({std::min(a, b), -0.8 * r, -gap - r}, {std::max(a, b), 0.8 * r, gap + r});
                const double c = s * (half + 0.7 * r);
                solid.cut_box({s > 0 ? c : -far, -far, -gap}, {s > 0 ? far : c, far, gap});
                const double pin = b - s * 1.0 * r;
                solid.add_cylinder(Axis::z, {pin, 0}, 0.55 * r, -gap - 1.3 * r, gap + 1.8 * r)
                    .add_prism(Axis::z, hexagon({pin, 0}, 1.8 * r, 0), gap + r, gap + 1.7 * r);
            }
        }
    } else if (form == 1) {  // hinged half links
        const double inner = r * random.uniform(1.2, 1.8), leg = r * random.uniform(0.8, 1.8), boss = 1.5 * r;
        for (const double s : {-1.0, 1.0}) {
            add_bend(solid, Axis::y, {s * (leg + boss), 0}, inner + r, r, s > 0 ? -90 : 90, 180);
        }
        for (const double z : {-1.0, 1.0})
            solid.add_cylinder(Axis::x, {0, z * (inner + r)}, r, -leg - boss, leg + boss);
        const double pin = 0.55 * r;
        for (const double z : {-1.0, 1.0})
            for (const double x : {-1.0, 1.0})
                solid.add_box({std::min(0.05 * r, x * boss), -1.3 * r, z * (inner + r) - 1.1 * r},
                              {std::max(-0.05 * r, x * boss), 1.3 * r, z * (inner + r) + 1.1 * r});
        for (const double x : {-0.35 * boss, 0.35 * boss})
            for (const double z : {-1.0, 1.0})
                solid.cut_box({x - 0.04 * r, -far, z * (inner + r) - 1.2 * r},
                              {x + 0.04 * r, far, z * (inner + r) + 1.2 * r});
        solid.add_cylinder(Axis::z, {}, pin, -inner - 2.1 * r, inner + 2.1 * r);
        if (random.chance(0.5)) solid.add_cylinder(Axis::z, {}, 1.1 * r, -0.6 * inner, 0.6 * inner);
    } else {  // ring or D on a lug
        const double inner = r * random.uniform(2.5, 4.5), lug = r * random.uniform(1.6, 2.2),
                     wide = r * random.uniform(1.5, 3), t = r * random.uniform(0.5, 1.0);
        const bool dee = random.chance(0.5);
        if (dee) {
            add_bend(solid, Axis::y, {0, 0}, inner + r, r, 0, 180);
            solid.add_cylinder(Axis::x, {}, r, -inner - r, inner + r);
            for (const double s : {-1.0, 1.0}) solid.add_revolution(Axis::z, ball_meridian(0, r), {s * (inner + r), 0});
        } else {
            solid.add_revolution(Axis::y, circle({0, inner + r}, r), {0, inner + 0.7 * r});
        }
        const double z = dee ? 0.0 : -0.3 * r;
        solid.add_prism(Axis::x, tangent_hull({0, z}, lug, {0, z - lug}, lug), -wide, wide)
            .cut_box({-far, -far, -far}, {far, far, z - 1.6 * lug});
        const double plate = lug * random.uniform(1.5, 2.8), foot = wide * random.uniform(1.0, 1.6);
        solid.add_box({-foot, -plate, z - 1.6 * lug - t}, {foot, plate, z - 1.6 * lug});
        if (plate > 2 * lug)
            for (const double y : {-1.0, 1.0})
                solid.cut_cylinder(Axis::z, {0, y * 0.8 * plate}, 0.12 * plate, -far, z - 1.5 * lug);
        part.main_side = random.choice({Side::front, Side::right});
    }
    return part;
}

}  // namespace v16::corpus
