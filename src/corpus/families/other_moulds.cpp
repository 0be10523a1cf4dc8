// Tools of the workshop that hold or shape work: halves of moulds, V blocks and their kin, jigs and clamps for
// drilling.
#include <algorithm>

#include "corpus/families/other.hpp"
#include "corpus/families/other_outlines.hpp"
#include "corpus/turned.hpp"

namespace v16::corpus {
namespace {

/// The plate of a mould: half sizes, thickness, and the random forms cut into it.
struct Mould {
    double w = 0.0, h = 0.0, t = 0.0;
};

/// One cavity about `at`, within a circle of `r`; `depth` below the parting face.
void cut_cavity(Solid& solid, Random& random, std::size_t form, Point2 at, double r, double top, double depth) {
    switch (form) {
        case 0:
            solid.cut_prism(
                Axis::z,
                rounded_rectangle({at.x - 0.9 * r, at.y - 0.6 * r}, {at.x + 0.9 * r, at.y + 0.6 * r}, 0.15 * r),
                top - depth, far);
            solid.cut_prism(Axis::z, rectangle({at.x - 0.5 * r, at.y - 0.3 * r}, {at.x + 0.5 * r, at.y + 0.3 * r}),
                            top - 1.3 * depth, far);
            break;
        case 1:  // a bowl with a draft
            solid.cut_revolution(Axis::z, cone_meridian(top - depth, 0.7 * r, top + 0.1 * depth, r), at);
            break;
        case 2:
            solid.cut_revolution(Axis::z, ball_meridian(top, std::min(r, 1.2 * depth)), at);
            break;
        case 3:  // a ring about a core that stays
            solid.cut_revolution(Axis::z, ring_meridian(top - depth, top + 1, 0.45 * r, r), at);
            break;
        case 4:  // a test bar
            for (const double x : {-0.75 * r, 0.75 * r})
                solid.cut_prism(Axis::z,
                                rectangle({at.x + x - 0.25 * r, at.y - 0.3 * r}, {at.x + x + 0.25 * r, at.y + 0.3 * r}),
                                top - depth, far);
            solid.cut_prism(Axis::z, rectangle({at.x - r, at.y - 0.15 * r}, {at.x + r, at.y + 0.15 * r}), top - depth,
                            far);
            break;
        default: {  // a freely curved part
            std::vector<Point2> points;
            const double waist = random.uniform(0.4, 0.9);
            for (int i = 0; i < 6; ++i) points.push_back(polar(at, r * (i % 2 == 0 ? 1.0 : waist), 60.0 * i));
            solid.cut_prism(Axis::z, smooth_outline(points), top - depth, far);
            break;
        }
    }
}

/// Guide pin holes in the corners (one moved, so that the halves fit one way only) and screws between them.
void cut_guides(Solid& solid, Random& random, const Mould& m) {
    const double pin = std::min(m.w, m.h) * random.uniform(0.05, 0.09), x = m.w - 2.2 * pin, y = m.h - 2.2 * pin,
                 shift = random.chance(0.6) ? 0.6 * pin : 0.0;
    const bool shouldered = random.chance(0.6), standing = random.chance(0.2);
    for (const Point2 at : {Point2{-x, -y}, Point2{x, -y}, Point2{x - shift, y}, Point2{-x, y}}) {
        if (standing)
            solid.add_chamfered_cylinder(Axis::z, at, pin, 0, 1.7 * m.t, 0, 0.3 * pin);
        else if (shouldered)
            solid.cut_counterbore(Axis::z, at, pin, 1.35 * pin, 0.2 * m.t, -0.001, m.t + 1);
        else
            solid.cut_cylinder(Axis::z, at, pin, -1, m.t + 1);
    }
    if (random.chance(0.6))
        for (const double sx : {-1.0, 1.0})
            for (const double sy : {-1.0, 1.0})
                solid.cut_cylinder(Axis::z, {sx * (x - 3.2 * pin), sy * y}, 0.55 * pin, -1, m.t + 1);
}

void cut_cooling(Solid& solid, Random& random, const Mould& m) {
    const double r = m.t * random.uniform(0.07, 0.13), z = m.t * random.uniform(0.2, 0.3);
    const bool along_x = random.chance(0.5);
    const int lines = random.choice({1, 2, 2, 3});
    for (int i = 0; i < lines; ++i) {
        const double at = (i - 0.5 * (lines - 1)) * 0.5 * (along_x ? m.h : m.w);
        solid.cut_cylinder(along_x ? Axis::x : Axis::y, {at, z}, r, -far, far);
    }
}

/// Cavity half of an injection mould: cavities on both sides of a runner, sprue, ejector pins.
void make_cavity_plate(Part& part, Random& random) {
    Solid& solid = part.solid;
    const double w = random.log_uniform(30, 220);
    const Mould m{w, w * random.uniform(0.55, 1.0), w * random.uniform(0.2, 0.5)};
    const Path outline = rectangle({-m.w, -m.h}, {m.w, m.h});
    solid.add_prism(Axis::z, random.chance(0.4) ? chamfered(outline, 0.06 * m.h) : outline, 0, m.t);
    if (random.chance(0.3)) solid.add_box({-1.2 * m.w, -m.h, 0}, {1.2 * m.w, m.h, 0.3 * m.t});  // to clamp by
    const int across = random.choice({1, 1, 2, 2, 3}), along = across > 1 ? 2 : random.choice({1, 1, 2});
    const double r = std::min(0.62 * m.w / across, 0.62 * m.h / along), depth = m.t * random.uniform(0.2, 0.45),
                 runner = std::min(0.18 * r, 0.2 * m.t);
    const auto form = static_cast<std::size_t>(random.integer(0, 5));
    const bool core = across * along == 1 && random.chance(0.35);
    if (core)
        solid.add_prism(Axis::z, rounded_rectangle({-0.9 * r, -0.7 * r}, {0.9 * r, 0.7 * r}, 0.2 * r), 0, m.t + depth);
    for (int i = 0; i < across; ++i)
        for (int j = 0; j < along; ++j)
            if (const Point2 at{(i - 0.5 * (across - 1)) * 1.35 * r * 1.5, (j - 0.5 * (along - 1)) * 2.2 * r}; !core) {
                cut_cavity(solid, random, form, at, 0.95 * r, m.t, depth);
                if (along > 1)
                    solid.cut_cylinder(Axis::y, {at.x, m.t}, 0.6 * runner, std::min(0.0, at.y), std::max(0.0, at.y));
            }
    if (along > 1) {
        const double reach = std::max(0.7 * r, 0.5 * (across - 1) * 2.05 * r);
        solid.cut_cylinder(Axis::x, {0, m.t}, runner, -reach, reach);
        solid.cut_revolution(Axis::z, cone_meridian(-1, 0.7 * runner, m.t + 0.1, 1.2 * runner));
    } else if (random.chance(0.4)) {
        solid.cut_cylinder(Axis::z, {}, 0.08 * r, -1, m.t + 1);
    }
    cut_guides(solid, random, m);
    if (random.chance(0.5)) cut_cooling(solid, random, m);
}

/// Half of a mould to pour into: half of a turned body lies in the parting face, a funnel leads in from an edge, knobs
/// and dimples join the halves.
void make_pouring_mould(Part& part, Random& random) {
    Solid& solid = part.solid;
    const double length = random.log_uniform(20, 90), r = length * random.uniform(0.3, 0.6), wall = 0.35 * r,
                 w = r + wall, t = random.uniform(1.15, 1.5) * r, key = 0.14 * r;
    solid.add_prism(Axis::z,
                    rounded_rectangle({-w, -length - wall}, {w, length + wall}, random.chance(0.5) ? 0.3 * r : 0.01), 0,
                    t);
    Path body;
    const double waist = r * random.uniform(0.4, 0.9);
    switch (random.integer(0, 2)) {
        case 0:
            body = ball_meridian(0, r);
            break;
        case 1:  // a figure: foot, waist, head
            body =
                turned({{0.5 * length, r}, {0.6 * length, waist, 0.7 * waist}, {0.5 * length, 0.8 * r}}, -0.9 * length);
            break;
        default:
            body = cone_meridian(-0.85 * length, r, 0.6 * length, waist);
            break;
    }
    solid.cut_revolution(Axis::y, body, {0, t})
        .cut_revolution(Axis::y, cone_meridian(0.3 * length, 0.2 * r, length + 2 * wall, 0.55 * r), {0, t});
    const double y = length + 0.35 * wall, x = w - 0.45 * wall;
    for (const Point2 at : {Point2{-x, -y}, Point2{x, -y}, Point2{-x, y}, Point2{x, y}}) {
        if (at.x < 0)
            solid.add_revolution(Axis::z, ball_meridian(t, key), at);
        else
            solid.cut_revolution(Axis::z, ball_meridian(t, 1.08 * key), at);
    }
    if (random.chance(0.4)) solid.cut_cylinder(Axis::y, {0, t}, 0.06 * r, -2 * length, 0);
}

/// Lower shoe of a press tool: a plate with ears to bolt down, the die's opening, pillars.
void make_die_shoe(Part& part, Random& random) {
    Solid& solid = part.solid;
    const double w = random.log_uniform(50, 180), h = w * random.uniform(0.45, 0.8), t = w * random.uniform(0.15, 0.3),
                 pillar = w * random.uniform(0.07, 0.11), lug = 0.3 * h;
    solid.add_box({-w, -h, 0}, {w, h, t});
    for (const double s : {-1.0, 1.0}) {
        solid.add_box({s > 0 ? w : -w - lug, -0.6 * h, 0}, {s > 0 ? w + lug : -w, 0.6 * h, 0.6 * t})
            .cut_prism(Axis::z, slot({s * (w + 0.4 * lug), 0}, {s * (w + 2 * lug), 0}, 0.16 * h), -1, t);
    }
    const double half = 0.45 * w, deep = 0.45 * h;
    solid.add_box({-half - 0.2 * w, -deep - 0.2 * h, t}, {half + 0.2 * w, deep + 0.2 * h, 1.5 * t});
    cut_cavity(solid, random, static_cast<std::size_t>(random.integer(0, 1)) * 5, {}, std::min(half, deep), 1.5 * t,
               2 * t);
    for (const double s : {-1.0, 1.0}) {
        solid.add_chamfered_cylinder(Axis::z, {s * (w - 1.8 * pillar), h - 1.7 * pillar}, pillar, t,
                                     t * random.uniform(3, 6), 0, 0.2 * pillar);
        solid.cut_counterbore(Axis::z, {s * (half + 0.12 * w), -deep - 0.1 * h}, 0.035 * w, 0.055 * w, 0.2 * t,
                              1.5 * t + 0.001, -1);
    }
}

}  // namespace

/// Half of a mould or press tool: cavity or core plate, mould to pour into, die shoe.
Part mould_plate(FamilyContext& context) {
    Random& random = context.random;
    Part part;
    part.main_side = Side::top;
    switch (random.weighted({0.55, 0.27, 0.18})) {
        case 0:
            make_cavity_plate(part, random);
            break;
        case 1:
            make_pouring_mould(part, random);
            break;
        default:
            make_die_shoe(part, random);
            break;
    }
    return part;
}

}  // namespace v16::corpus
