// Dies of extruders and drawing benches; flasks, moulds and pattern plates of a foundry.
#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

#include "corpus/families/other.hpp"
#include "corpus/families/other_bar_sections.hpp"
#include "corpus/families/other_pieces.hpp"
#include "corpus/turned.hpp"

namespace v16::corpus {
namespace {

/// The opening of an extrusion die within a circle of about `r`.
Path profile_opening(Random& random, double r) {
    const double t = r * random.uniform(0.12, 0.28), a = r * random.uniform(0.55, 0.85),
                 b = r * random.uniform(0.4, 0.7);
    switch (random.integer(0, 6)) {
        case 0:
            return angle_section({a, b}, t);
        case 1:
            return channel_section({a, b}, t);
        case 2:
            return t_section({a, b}, t);
        case 3:
            return i_section({a, b}, t, t);
        case 4: {  // comb of a heat sink
            std::vector<Point2> points{{-a, -b}, {a, -b}};
            const int fins = random.integer(3, 6);
            for (int i = fins - 1; i >= 0; --i) {
                const double x = row_position(i, fins, 2 * (a - 0.12 * r) / (fins - 1)), half = 0.25 * a / fins;
                points.insert(points.end(), {{x + half, -b + t}, {x + half, b}, {x - half, b}, {x - half, -b + t}});
            }
            points.insert(points.begin(), {-a, -b + t});
            points.insert(points.end() - 4 * fins, {a, -b + t});
            return through(points);
        }
        case 5:
            return polygon({}, 0.7 * r, random.choice({3, 4, 6, 8}), 90);
        default:
            return slot({-a, 0}, {a, 0}, 0.5 * t);
    }
}

/// Disc with a shaped opening, wider behind; pins, screws, a flat or a keyway at its rim.
void profile_die(Solid& solid, Random& random) {
    const double r = random.log_uniform(25, 200), t = r * random.uniform(0.15, 0.6),
                 land = t * random.uniform(0.15, 0.4);
    if (random.chance(0.8))
        solid.add_chamfered_cylinder(Axis::y, {}, r, 0, t, 0.03 * r, 0.03 * r);
    else
        solid.add_box({-r, 0, -0.7 * r}, {r, t, 0.7 * r});
    const Path opening = profile_opening(random, 0.7 * r);
    solid.cut_prism(Axis::y, opening, -1, t + 1);
    const Box2 box = bounds(opening);
    if (random.chance(0.5))
        solid.cut_prism(
            Axis::y,
            rounded_rectangle(box.min - Point2{0.06 * r, 0.06 * r}, box.max + Point2{0.06 * r, 0.06 * r}, 0.05 * r),
            land, t + 1);
    if (random.chance(0.4)) solid.add_revolution(Axis::y, ring_meridian(t - 0.001, t + 0.15 * t, 0.85 * r, 0.95 * r));
    for (const double turn : {0.0, 180.0}) solid.cut_cylinder(Axis::y, polar({}, 0.86 * r, turn), 0.035 * r, -far, far);
    if (random.chance(0.6))
        for (const double turn : {90.0, 270.0})
            if (random.chance(0.8))
                solid.cut_counterbore(Axis::y, polar({}, 0.62 * r, turn), 0.03 * r, 0.05 * r, 0.4 * t, 0, t + 1);
    if (random.chance(0.4)) solid.cut_box({-0.06 * r, -1, 0.93 * r}, {0.06 * r, t + 1, 2 * r});
}

/// Die for hollow profiles: ports around a bridged mandrel.
void porthole_die(Solid& solid, Random& random) {
    const double r = random.log_uniform(40, 220), t = r * random.uniform(0.3, 0.6),
                 core = r * random.uniform(0.12, 0.25), nose = t * random.uniform(0.15, 0.35);
    solid.add_cylinder(Axis::y, {}, r, 0, t);
    const int ports = random.choice({2, 3, 4, 4, 6});
    const double web = random.uniform(14, 24);
    for (int i = 0; i < ports; ++i)
        solid.cut_prism(Axis::y,
                        ring_sector({}, 1.5 * core, r * 0.72, 360.0 * i / ports + 0.5 * web, 360.0 / ports - web), -1,
                        t + 1);
    solid.add_prism(
        Axis::y,
        random.chance(0.5) ? circle({}, core) : rounded_rectangle({-core, -0.8 * core}, {core, 0.8 * core}, 0.2 * core),
        t - 0.001, t + nose);
    if (random.chance(0.5)) solid.add_revolution(Axis::y, ring_meridian(t - 0.001, t + 0.6 * nose, 0.84 * r, 0.97 * r));
    solid.cut_hole_circle(Axis::y, {}, 0.86 * r, random.choice({2, 4, 6}), 30, 0.035 * r, -far, far);
}

/// Plate with circles of small holes, as pelletizers and mincers have it; or a spinneret.
void hole_die(Solid& solid, Random& random) {
    const double r = random.log_uniform(25, 200), t = r * random.uniform(0.1, 0.4),
                 bore = random.chance(0.6) ? r * random.uniform(0.08, 0.35) : 0.0;
    solid.add_cylinder(Axis::y, {}, r, 0, t);
    if (random.chance(0.5)) solid.add_cylinder(Axis::y, {}, 0.8 * r, -0.3 * t, 0.001);
    const int rings = random.integer(1, 3);
    for (int i = 0; i < rings; ++i) {
        const double at = r * (0.72 - 0.15 * i);
        const int count = random.choice({8, 12, 16, 18});
        solid.cut_hole_circle(Axis::y, {}, at, count, 180.0 * i / count, std::min(0.05 * r, 1.6 * at / count), -far,
                              far);
    }
    if (bore > 0) solid.cut_cylinder(Axis::y, {}, bore, -far, far);
    if (bore == 0.0 && random.chance(0.5)) solid.add_revolution(Axis::y, cone_meridian(-t, 0.05 * r, 0.0, 0.3 * r));
    solid.cut_hole_circle(Axis::y, {}, 0.9 * r, random.choice({4, 6, 8}), 22.5, 0.035 * r, -far, far);
    if (random.chance(0.3)) solid.cut_box({-0.05 * r, -far, 0.92 * r}, {0.05 * r, far, 2 * r});
}

/// Drawing die: the nib with its bell, cone, land and relief in a steel case.
void drawing_die(Solid& solid, Random& random) {
    const double r = random.log_uniform(8, 90), t = r * random.uniform(0.5, 1.3), wire = r * random.uniform(0.08, 0.4),
                 nib = std::max(0.55 * r, 1.5 * wire);
    solid.add_chamfered_cylinder(Axis::y, {}, r, 0, t, 0.06 * r, 0.06 * r);
    solid.cut_revolution(Axis::y, through({{-1, 0},
                                           {-1, 0.8 * nib},
                                           {0, 0.8 * nib},
                                           {0.15 * t, 0.7 * nib},
                                           {0.55 * t, wire},
                                           {0.7 * t, wire},
                                           {0.85 * t, wire * 1.3},
                                           {t + 1, 0.6 * nib + wire * 0.5},
                                           {t + 1, 0}}));
    if (random.chance(0.6))
        solid.add_revolution(Axis::y, ring_meridian(0, 0.05 * t, 0.88 * r, 0.98 * r))
            .cut_revolution(Axis::y, ring_meridian(0.4 * t, 0.5 * t, 0.96 * r, 2 * r));
}

/// Flask for sand moulds: a frame with rims, lugs with pin holes, handles or trunnions, bars.
void flask(Solid& solid, Random& random) {
    const double w = random.log_uniform(100, 800), d = w * random.uniform(0.5, 1.0), h = w * random.uniform(0.15, 0.45),
                 t = w * random.uniform(0.02, 0.05), rim = t * random.uniform(0.8, 1.8),
                 lug = w * random.uniform(0.1, 0.18);
    const Path outer = chamfered(rectangle({-w, -d}, {w, d}), random.choice({0.0, 0.15}) * d),
               inner = chamfered(rectangle({-w + t, -d + t}, {w - t, d - t}), random.choice({0.0, 0.14}) * d);
    for (const double z : {0.0, h - t}) solid.add_box({-w - rim, -d - rim, z}, {w + rim, d + rim, z + t});
    solid.add_prism(Axis::z, outer, 0, h).cut_prism(Axis::z, inner, -1, h + 1);
    for (const double s : {-1.0, 1.0}) {
        solid.add_prism(Axis::z, tangent_hull({s * w, 0}, 1.2 * lug, {s * (w + 0.9 * lug), 0}, 0.6 * lug), 0, 1.5 * t)
            .cut_prism(Axis::z, inner, -1, h + 1);
        solid.cut_cylinder(Axis::z, {s * (w + 0.9 * lug), 0}, 0.25 * lug, -1, 2 * t);
    }
    switch (random.integer(0, 2)) {
        case 0:  // trunnions
            for (const double s : {-1.0, 1.0})
                solid
                    .add_cylinder(Axis::y, {0, 0.55 * h}, 0.14 * h, s > 0 ? d - 0.1 * t : -d - 0.5 * h,
                                  s > 0 ? d + 0.5 * h : -d + 0.1 * t)
                    .add_cylinder(Axis::y, {0, 0.55 * h}, 0.2 * h, s > 0 ? d + 0.4 * h : -d - 0.5 * h,
                                  s > 0 ? d + 0.5 * h : -d - 0.4 * h);
            break;
        case 1:  // handles
            for (const double s : {-1.0, 1.0})
                for (const double x : {-0.55 * w, 0.55 * w})
                    add_wire(solid,
                             {{x - 0.15 * w, s * (d - 0.3 * t), 0.5 * h},
                              {x - 0.15 * w, s * (d + 2.5 * t), 0.5 * h},
                              {x + 0.15 * w, s * (d + 2.5 * t), 0.5 * h},
                              {x + 0.15 * w, s * (d - 0.3 * t), 0.5 * h}},
                             0.35 * t);
            break;
        default:
            break;
    }
    for (int i = 0, n = random.integer(0, 4); i < n; ++i) {
        const double x = row_position(i, n, 1.9 * w / n);
        solid.add_box({x - 0.4 * t, -d + 0.5 * t, 0.3 * h}, {x + 0.4 * t, d - 0.5 * t, h});
    }
}

/// Ingot mould: tapered walls and cavity, lugs at its sides; in a row of cavities for pigs.
void ingot_mould(Solid& solid, Random& random) {
    const double w = random.log_uniform(30, 300), h = w * random.uniform(0.4, 1.0), len = w * random.uniform(1.5, 4),
                 lean = h * random.uniform(0.1, 0.3), t = w * random.uniform(0.1, 0.2);
    const Path outside = through({{-w, 0}, {w, 0}, {w + lean, h}, {-w - lean, h}}),
               inside = through({{-w + t, t}, {w - t, t}, {w - t + lean, h + 0.01}, {-w + t - lean, h + 0.01}});
    solid.add_prism(Axis::y, outside, -len, len);
    const int cells = random.integer(1, 3);
    const double room = 2 * (len - t) / cells;
    for (int i = 0; i < cells; ++i) {
        const double y = row_position(i, cells, room);
        solid.cut_prism(Axis::y, inside, y - 0.5 * room + 0.3 * t, y + 0.5 * room - 0.3 * t);
    }
    for (int i = 0; i + 1 < cells; ++i)
        solid.cut_box({-0.2 * w, row_position(i, cells, room) + 0.3 * room, 0.8 * h},
                      {0.2 * w, row_position(i, cells, room) + 0.7 * room, h + 1});
    const bool lugs = random.chance(0.6);
    for (const double s : {-1.0, 1.0}) {
        if (!lugs) continue;
        solid.add_box({-0.35 * w, s > 0 ? len - 0.01 : -len - 0.5 * w, 0.55 * h},
                      {0.35 * w, s > 0 ? len + 0.5 * w : -len + 0.01, 0.8 * h});
        solid.cut_cylinder(Axis::z, {0, s * (len + 0.28 * w)}, 0.13 * w, -far, far);
    }
    if (random.chance(0.4))
        for (const double y : {-0.7 * len, 0.7 * len})
            solid.add_box({-w, y - 0.5 * t, -0.8 * t}, {w, y + 0.5 * t, 0.01});
}

/// Pattern plate: half models of turned things and blocks on a plate, runners between, pin holes in lugs.
void pattern_plate(Solid& solid, Random& random) {
    const double w = random.log_uniform(80, 500), d = w * random.uniform(0.5, 0.9), t = w * random.uniform(0.04, 0.08);
    solid.add_prism(Axis::z, rounded_rectangle({-w, -d}, {w, d}, 0.05 * w), -t, 0);
    for (const double s : {-1.0, 1.0})
        solid.add_prism(Axis::z, slot({s * w, 0}, {s * 1.15 * w, 0}, 0.1 * w), -t, 0)
            .cut_cylinder(Axis::z, {s * 1.14 * w, 0}, 0.035 * w, -2 * t, 1);
    const int models = random.choice({1, 2, 2, 4});
    const std::size_t kind = random.weighted({0.4, 0.3, 0.3});
    for (int i = 0; i < models; ++i) {
        const Point2 at = models == 1   ? Point2{}
                          : models == 2 ? Point2{(i - 0.5) * w, 0}
                                        : Point2{0.5 * w * quarters[static_cast<std::size_t>(i)].x,
                                                 0.5 * d * quarters[static_cast<std::size_t>(i)].y};
        const double r = (models == 1 ? 0.55 : models == 2 ? 0.45 : 0.32) * d * 0.8;
        if (kind == 0) {  // lying turned body, half of it
            solid.add_revolution(Axis::x,
                                 through({{at.x - r, 0},
                                          {at.x - r, 0.35 * r},
                                          {at.x - 0.5 * r, 0.35 * r},
                                          {at.x - 0.5 * r, 0.75 * r},
                                          {at.x + 0.2 * r, 0.75 * r},
                                          {at.x + 0.2 * r, 0.5 * r},
                                          {at.x + r, 0.5 * r},
                                          {at.x + r, 0}}),
                                 {at.y, 0});
        } else if (kind == 1) {
            solid.add_revolution(Axis::z, cone_meridian(-0.001, r, 0.5 * r, 0.9 * r), at)
                .add_revolution(Axis::z, cone_meridian(0.5 * r - 0.001, 0.5 * r, r, 0.42 * r), at);
        } else {
            solid.add_prism(
                Axis::y,
                through({{at.x - r, -0.001}, {at.x + r, -0.001}, {at.x + 0.9 * r, 0.6 * r}, {at.x - 0.9 * r, 0.6 * r}}),
                at.y - 0.6 * r, at.y + 0.6 * r);
            solid.add_cylinder(Axis::z, at, 0.3 * r, 0.6 * r - 0.001, 0.9 * r);
        }
    }
    solid.cut_box({-far, -far, -far}, {far, far, -t});
    if (models > 1) {  // runner and sprue between
        solid.add_box({-0.5 * w, -0.05 * d, -0.001}, {0.5 * w, 0.05 * d, 0.08 * d});
        solid.add_revolution(Axis::z, cone_meridian(0, 0.09 * d, 0.35 * d, 0.06 * d));
    }
}

}  // namespace

/// Die of an extruder, pelletizer or drawing bench.
Part extrusion_die(FamilyContext& context) {
    Random& random = context.random;
    Part part;
    constexpr std::array forms{profile_die, profile_die, porthole_die, hole_die, drawing_die};
    random.choice(forms)(part.solid, random);
    return part;
}

/// Flask, ingot mould or pattern plate of a foundry.
Part foundry_box(FamilyContext& context) {
    Random& random = context.random;
    Part part;
    constexpr std::array forms{flask, flask, ingot_mould, pattern_plate};
    random.choice(forms)(part.solid, random);
    part.main_side = random.choice({Side::front, Side::top});
    return part;
}

}  // namespace v16::corpus
