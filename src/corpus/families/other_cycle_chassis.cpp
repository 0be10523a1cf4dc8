// What joins the wheels of a motorcycle to its frame: fork bridges, swing arms.
#include <algorithm>
#include <vector>

#include "corpus/families/other.hpp"
#include "corpus/families/other_pieces.hpp"

namespace v16::corpus {
namespace {

/// Plan of a swing arm's side at y = s * from .. s * to: a straight or bent leg from the pivot at x = 0 to the axle.
void add_leg(Solid& solid, Random& random, double s, double from, double to, double len, double w, double high,
             bool bent) {
    const double knee = len * random.uniform(0.35, 0.55);
    std::vector<Point2> line{{0, s * from}, {len, s * to}};
    if (bent) line = {{0, s * from}, {knee, s * from}, {knee + 0.15 * len, s * to}, {len, s * to}};
    std::vector<Point2> points;
    for (const Point2 p : line) points.push_back({p.x, p.y - 0.5 * w});
    for (std::size_t i = line.size(); i-- > 0;) points.push_back({line[i].x, line[i].y + 0.5 * w});
    solid.add_prism(Axis::z, through(points), -0.5 * high, 0.5 * high);
}

/// Slots, plates or closed blocks for the axle at x = `len`.
void add_axle_ends(Solid& solid, Random& random, double len, double to, double w, double high) {
    const double run = high * random.uniform(0.3, 0.9), r = high * random.uniform(0.16, 0.26),
                 end = high * random.uniform(0.75, 1.0);
    const bool open = random.chance(0.3), eccentric = random.chance(0.15);
    for (const double s : {-1.0, 1.0}) {
        const double y = s * to, half = 0.5 * w * 0.8;
        if (eccentric)
            solid.add_cylinder(Axis::y, {len + 0.3 * high, 0}, 0.8 * high, y - half, y + half)
                .cut_cylinder(Axis::y, {len + 0.3 * high, 0.2 * high}, r, -far, far);
        else
            solid
                .add_prism(
                    Axis::y,
                    rounded_rectangle({len - 0.6 * high, -0.5 * end}, {len + run + 0.5 * end, 0.5 * end}, 0.2 * end),
                    y - half, y + half)
                .cut_prism(Axis::y, slot({len, 0}, {len + (open ? 4 : 1) * run, 0}, r), y - half - 1, y + half + 1);
        if (!open && !eccentric && random.chance(0.6))
            solid.add_cylinder(Axis::x, {y, 0}, 0.1 * high, len + run, len + run + 1.1 * high);
    }
}

}  // namespace

/// Bridge of a motorcycle's fork: bores for two tubes and the steering stem, clamped by slits; seats of the handlebar.
Part triple_clamp(FamilyContext& context) {
    Random& random = context.random;
    Part part;
    Solid& solid = part.solid;
    const double tube = random.log_uniform(8, 30), half = tube * random.uniform(2.8, 4.2),
                 stem = tube * random.uniform(0.45, 0.8), back = tube * random.uniform(0, 2.0),
                 t = tube * random.uniform(0.5, 0.9), high = t * random.uniform(1.0, 1.8),
                 ring = tube * random.uniform(1.25, 1.45);
    const Point2 hub{0, -back};
    const bool plate = random.chance(0.4);
    if (plate) {
        const double front = random.uniform(-0.3, 1.1) * ring;
        const Path outline = through({{-half - 0.7 * ring, -0.8 * ring},
                                      {-0.9 * stem, hub.y - 1.8 * stem},
                                      {0.9 * stem, hub.y - 1.8 * stem},
                                      {half + 0.7 * ring, -0.8 * ring},
                                      {half + 0.7 * ring, 0.7 * ring},
                                      {0.35 * half, front},
                                      {-0.35 * half, front},
                                      {-half - 0.7 * ring, 0.7 * ring}});
        solid.add_prism(Axis::z, filleted(outline, 0.3 * ring), 0, t);
    } else {
        for (const double s : {-1.0, 1.0})
            solid.add_prism(Axis::z, tangent_hull(hub, 1.6 * stem, {s * half, 0}, ring * random.uniform(0.6, 0.9)), 0,
                            t);
        if (random.chance(0.5))
            solid.add_prism(
                Axis::z, through({{-half, -0.3 * ring}, {half, -0.3 * ring}, {half, 0.5 * ring}, {-half, 0.5 * ring}}),
                0, t);
    }
    for (const double s : {-1.0, 1.0}) {
        solid.add_cylinder(Axis::z, {s * half, 0}, ring, 0.5 * (t - high), 0.5 * (t + high));
        const double slit = 0.12 * tube, side = random.choice({0.0, 90.0, -90.0});
        const double angle = side == 0.0 && s < 0 ? 180.0 : side;
        solid.add_prism(Axis::z,
                        moved(rotated(rectangle({0.9 * ring, -0.45 * tube}, {ring + 0.4 * tube, 0.45 * tube}), angle),
                              {s * half, 0}),
                        0.5 * (t - high), 0.5 * (t + high));
        solid.cut_prism(Axis::z,
                        moved(rotated(rectangle({0, -0.5 * slit}, {4 * ring, 0.5 * slit}), angle), {s * half, 0}), -far,
                        far);
        const int bolts = high > 0.9 * tube ? 2 : 1;
        for (int i = 0; i < bolts; ++i) {
            const double z = 0.5 * t + row_position(i, bolts, 0.5 * high);
            const Point2 at = polar({s * half, 0}, ring + 0.12 * tube, angle);
            if (side == 0.0)
                solid.cut_cylinder(Axis::y, {at.x, z}, 0.12 * tube, -tube, tube);
            else
                solid.cut_cylinder(Axis::x, {at.y, z}, 0.12 * tube, s * half - tube, s * half + tube);
        }
        solid.cut_cylinder(Axis::z, {s * half, 0}, tube, -far, far);
    }
    solid.add_cylinder(Axis::z, hub, 1.6 * stem, 0, t * random.uniform(1.0, 1.3));
    if (random.chance(0.35)) {  // the lower one carries the stem
        solid.add_cylinder(Axis::z, hub, 1.2 * stem, t, t + 0.3 * tube)
            .add_chamfered_cylinder(Axis::z, hub, 0.9 * stem, t, t + tube * random.uniform(4, 7), 0, 0.1 * stem);
    } else {
        solid.cut_cylinder(Axis::z, hub, stem, -far, far);
        if (random.chance(0.5)) {  // handlebar seats
            const double x = half * random.uniform(0.3, 0.45), y = 0.1 * ring - 0.3 * back, r = 0.5 * tube;
            for (const double s : {-1.0, 1.0})
                solid
                    .add_prism(Axis::x,
                               through({{y - 1.5 * r, 0.9 * t},
                                        {y + 1.5 * r, 0.9 * t},
                                        {y + 1.2 * r, t + 1.6 * r},
                                        {y - 1.2 * r, t + 1.6 * r}}),
                               s * x - 0.6 * r, s * x + 0.6 * r)
                    .cut_cylinder(Axis::x, {y, t + 1.6 * r}, 0.8 * r, s * x - r, s * x + r);
        }
    }
    if (plate && random.chance(0.6))
        for (const double s : {-1.0, 1.0})
            solid.cut_prism(Axis::z, slot({s * 0.42 * half, -0.25 * ring}, {s * 0.6 * half, -0.2 * ring}, 0.22 * ring),
                            random.chance(0.5) ? -1 : 0.5 * t, 0.95 * t + 0.2 * tube);
    part.main_side = random.choice({Side::top, Side::top, Side::bottom});
    return part;
}

/// Rear arm of a motorcycle: tube of the pivot, two legs with their braces, ends for the axle; or one leg beside the
/// wheel.
Part swing_arm(FamilyContext& context) {
    Random& random = context.random;
    Part part;
    Solid& solid = part.solid;
    const double len = random.log_uniform(120, 650), high = len * random.uniform(0.09, 0.18),
                 w = high * random.uniform(0.4, 0.75), from = len * random.uniform(0.14, 0.26),
                 to = std::max(from, len * random.uniform(0.2, 0.32)), hub = high * random.uniform(0.5, 0.75);
    const bool single = random.chance(0.2), bent = random.chance(0.4);
    for (const double s : {-1.0, 1.0}) {
        if (single && s < 0) continue;
        add_leg(solid, random, s, from, to, len, single ? 1.5 * w : w, high, bent);
    }
    if (random.chance(0.6)) {  // tapered towards the axle
        const double low = high * random.uniform(0.55, 0.8);
        solid.cut_prism(Axis::y,
                        through({{0.3 * len, 0.5 * high},
                                 {1.2 * len, 0.5 * low - 0.1 * (high - low)},
                                 {1.2 * len, high},
                                 {0.3 * len, high}}),
                        -far, far);
    }
    solid.add_cylinder(Axis::y, {}, hub, -from - 0.6 * w, from + 0.6 * w);
    const double brace = len * random.uniform(0.25, 0.34);
    if (single) {
        solid.add_prism(Axis::z, through({{0, -from}, {0.2 * len, -from}, {brace + 0.1 * len, from}, {0, from}}),
                        -0.4 * high, 0.4 * high);
        solid.add_cylinder(Axis::y, {len, 0}, high * random.uniform(0.8, 1.1), to - 0.9 * w, to + 0.9 * w)
            .cut_cylinder(Axis::y, {len, 0}, 0.6 * high, -far, far);
    } else {
        const bool tube = random.chance(0.4);
        if (tube)
            solid.add_cylinder(Axis::y, {brace, 0}, 0.32 * high, -from, from);
        else
            solid.add_box({brace - 0.07 * len, -from, -0.4 * high}, {brace + 0.07 * len, from, 0.4 * high});
        add_axle_ends(solid, random, len, to, w, high * 0.8);
        if (random.chance(0.35)) {  // upper brace
            const double rise = high * random.uniform(1.2, 2.4), x = len * random.uniform(0.35, 0.5);
            for (const double s : {-1.0, 1.0}) {
                const double y = s * 0.5 * (from + to);
                add_strut(solid, Axis::y, {0.5 * hub, 0.3 * high}, {x, rise}, 0.35 * high, y - 0.35 * w, y + 0.35 * w);
                add_strut(solid, Axis::y, {x, rise}, {0.93 * len, 0.2 * high}, 0.35 * high, y - 0.35 * w, y + 0.35 * w);
                solid.add_cylinder(Axis::y, {x, rise}, 0.3 * high, y - 0.4 * w, y + 0.4 * w);
            }
            if (random.chance(0.6)) solid.add_cylinder(Axis::y, {x, rise}, 0.22 * high, -from, from);
        }
    }
    const double x = brace + len * random.uniform(0, 0.1);
    if (random.chance(0.6))  // lugs of the damper
        for (const double s : {-1.0, 1.0}) {
            const double y = s * 0.25 * from, drop = (random.chance(0.5) ? 1 : -1) * high * random.uniform(0.7, 1.1);
            solid
                .add_prism(Axis::y, tangent_hull({x, 0}, 0.4 * high, {x, drop}, 0.28 * high), y - 0.14 * w,
                           y + 0.14 * w)
                .cut_cylinder(Axis::y, {x, drop}, 0.14 * high, y - w, y + w);
        }
    solid.cut_cylinder(Axis::y, {}, hub * random.uniform(0.5, 0.75), -far, far);
    part.main_side = random.choice({Side::top, Side::top, Side::front});
    return part;
}

}  // namespace v16::corpus
