// Vessels: funnels, beakers, bottles, caps, bowls, vases, mugs.
#include <algorithm>
#include <vector>

#include "corpus/families/other.hpp"
#include "corpus/turned.hpp"

namespace v16::corpus {
namespace {

/// A turned wall of thickness `t` inside the outline (height, radius; a bulge swells the segment that starts there),
/// upright and open at the top; with a floor of thickness `floor`, or open below where that is 0.
void add_wall(Solid& solid, const std::vector<PathVertex>& outline, double t, double floor) {
    Path outer, inner;
    outer.vertices = outline;
    outer.vertices.insert(outer.vertices.begin(), {{outline.front().at.x, 0}});
    outer.vertices.push_back({{outline.back().at.x, 0}});
    outer.vertices[outer.vertices.size() - 2].bulge = 0;
    outer.closed = false;
    const double bottom = outline.front().at.x + (floor > 0.0 ? floor : -0.1 * t), top = outline.back().at.x + 0.1 * t;
    inner.vertices = {{{bottom, 0}}};
    for (std::size_t i = 0; i < outline.size(); ++i) {
        if (i + 1 < outline.size() && outline[i + 1].at.x <= bottom) continue;  // within the floor
        const double x = i + 1 == outline.size() ? top : std::max(outline[i].at.x, bottom);
        inner.vertices.push_back({{i == 0 ? bottom : x, std::max(0.05 * t, outline[i].at.y - t)}, outline[i].bulge});
    }
    inner.vertices.back().bulge = 0;
    inner.vertices.push_back({{top, 0}});
    inner.closed = false;
    solid.add_revolution(Axis::z, outer).cut_revolution(Axis::z, inner);
}

void make_funnel(Solid& solid, Random& random) {
    const double r = random.log_uniform(12, 120), t = std::max(0.8, r * random.uniform(0.025, 0.06)),
                 spout = std::max(3.0 * t, r * random.uniform(0.1, 0.3)), pipe = r * random.uniform(0.3, 1.1),
                 cone = r * random.uniform(0.6, 1.3), rim = random.chance(0.6) ? r * random.uniform(0.08, 0.4) : 0.0;
    std::vector<PathVertex> outline{{{0, 0.85 * spout}}, {{pipe, spout}}, {{pipe + cone, r}}};
    if (rim > 0.0) outline.push_back({{pipe + cone + rim, r}});
    const double top = pipe + cone + rim;
    if (random.chance(0.4)) {  // a tab to hang it by
        const double out = r * random.uniform(1.25, 1.5);
        solid.add_prism(Axis::z, tangent_hull({0.8 * r, 0}, 0.3 * r, {out, 0}, 0.12 * r), top - 1.5 * t, top);
        solid.cut_cylinder(Axis::z, {out, 0}, 0.06 * r, -1, far);
    } else if (random.chance(0.4)) {  // collar for a machine
        solid.add_cylinder(Axis::z, {}, 1.12 * r, top - 2 * t, top);
    }
    if (random.chance(0.3))  // ribs let the air out
        for (const Axis axis : {Axis::x, Axis::y}) {
            const double in = spout - 0.5 * t, end = pipe + 0.2 * cone;
            const Path rib = through({{in, 0.4 * pipe}, {1.4 * spout, 0.9 * pipe}, {1.5 * spout, end}, {in, end}});
            solid.add_prism(axis, rib, -0.5 * t, 0.5 * t).add_prism(axis, mirrored_x(rib), -0.5 * t, 0.5 * t);
        }
    add_wall(solid, outline, t, 0);
    if (random.chance(0.25)) solid.cut_box({-far, -far, -1}, {far, 0, 0.001});
}

/// Beaker, mug or measuring cup: nearly a cylinder, with a foot, a handle, a lip.
void make_cup(Solid& solid, Random& random) {
    const double r = random.log_uniform(10, 70), high = r * random.uniform(0.9, 3.2),
                 t = std::max(0.8, r * random.uniform(0.04, 0.1)), foot = r * random.uniform(0.65, 1.0);
    if (random.chance(0.5)) {  // the handle first: the cavity cuts what reaches in
        const double out = r * random.uniform(1.5, 1.9), low = high * random.uniform(0.15, 0.3),
                     up = high * random.uniform(0.7, 0.9), w = r * random.uniform(0.1, 0.2);
        solid.add_prism(Axis::y,
                        strip({{0.7 * foot, low}, {out, low}, {out, up}, {0.7 * foot, up}}, 1.2 * w, 0.25 * (up - low)),
                        -w, w);
    }
    std::vector<PathVertex> outline{{{0, foot}}, {{0.08 * high, foot}}, {{high, r}}};
    if (random.chance(0.4)) outline[1].bulge = random.uniform(-0.15, 0.15);
    if (random.chance(0.3)) solid.add_cylinder(Axis::z, {}, 1.1 * r, high - 2 * t, high);
    if (random.chance(0.3))
        solid.add_prism(Axis::z, through({{-r, -0.35 * r}, {-1.3 * r, 0}, {-r, 0.35 * r}}), 0.9 * high, high);  // lip
    add_wall(solid, outline, t, random.uniform(1, 2) * t);
    if (random.chance(0.25))
        solid.cut_hole_circle(Axis::z, {}, 0.45 * foot, random.choice({4, 6, 8}), 0, 0.09 * foot, -1, 4 * t);
}

/// Bottle or jar: body, shoulder, neck with a collar or a thread.
void make_bottle(Solid& solid, Random& random) {
    const double r = random.log_uniform(9, 60), body = r * random.uniform(0.9, 3.5),
                 shoulder = r * random.uniform(0.2, 1.0), neck = r * random.uniform(0.3, 0.75),
                 up = r * random.uniform(0.3, 1.2), t = std::max(0.8, r * random.uniform(0.03, 0.08));
    std::vector<PathVertex> outline{{{0, 0.9 * r}},
                                    {{0.06 * body, r}},
                                    {{body, r}, random.chance(0.6) ? 0.25 : 0.0},
                                    {{body + shoulder, neck}},
                                    {{body + shoulder + up, neck}}};
    if (random.chance(0.6))
        solid.add_cylinder(Axis::z, {}, neck + 2.5 * t, body + shoulder + 0.15 * up,
                           body + shoulder + 0.15 * up + 1.2 * t);
    if (random.chance(0.4))
        for (const double z : {0.2, 0.85}) solid.add_cylinder(Axis::z, {}, r + 0.7 * t, z * body, z * body + 2 * t);
    for (PathVertex& vertex : outline) vertex.bulge = -vertex.bulge;
    add_wall(solid, outline, t, t);
    if (random.chance(0.5))
        solid.add_thread({Axis::z, {}, neck, 0.9 * neck, body + shoulder + 0.4 * up, body + shoulder + up, false});
    if (random.chance(0.2))
        solid.add_cylinder(Axis::z, {}, 1.25 * neck, body + shoulder + 0.3 * up,
                           body + shoulder + 1.3 * up);  // its cap
}

/// Cap: grips about the skirt, a thread or a bead inside, perhaps a spout or a hinge's tab.
void make_cap(Solid& solid, Random& random) {
    const double r = random.log_uniform(7, 60), high = r * random.uniform(0.4, 1.2),
                 t = std::max(1.0, r * random.uniform(0.06, 0.12));
    solid.add_chamfered_cylinder(Axis::z, {}, r, 0, high, 0, random.chance(0.5) ? 0.5 * t : 0.0);
    const int grips = random.choice({0, 6, 12, 20, 28});
    for (int i = 0; i < grips; ++i) {
        const double angle = 360.0 * i / grips;
        if (grips > 12)
            solid.add_prism(Axis::z, rotated(rectangle({0.95 * r, -0.05 * r}, {r + 0.4 * t, 0.05 * r}), angle),
                            0.05 * high, 0.85 * high);
        else
            solid.cut_cylinder(Axis::z, polar({}, r + 0.5 * t, angle), 0.9 * t, -1, far);
    }
    if (random.chance(0.3)) solid.add_revolution(Axis::z, cone_meridian(high - 0.01, 0.4 * r, high * 1.9, 0.18 * r));
    const double bore = r - 1.6 * t;
    solid.cut_cylinder(Axis::z, {}, bore, -1, high - 1.2 * t);
    if (random.chance(0.7)) solid.add_thread({Axis::z, {}, bore + 0.45 * t, bore, 0, 0.85 * (high - 1.2 * t), true});
    if (random.chance(0.3))
        solid.add_revolution(Axis::z, ring_meridian(0.6 * high, high - t, 0.55 * bore, 0.7 * bore));  // seals
    if (random.chance(0.35)) solid.cut_cylinder(Axis::z, {}, r * random.uniform(0.08, 0.3), -1, far);
}

/// Bowl or vase: a curved wall on a foot.
void make_vase(Solid& solid, Random& random) {
    const double r = random.log_uniform(20, 130), t = std::max(1.0, r * random.uniform(0.03, 0.08));
    std::vector<PathVertex> outline;
    if (random.chance(0.45)) {  // bowl
        const double foot = r * random.uniform(0.35, 0.6), high = r * random.uniform(0.35, 0.9),
                     base = random.chance(0.5) ? 0.1 * r : 0.0;
        if (base > 0.0) outline.push_back({{0, foot}});
        outline.push_back({{base, foot}, -random.uniform(0.1, 0.3)});
        outline.push_back({{base + high, r}});
    } else {
        const double high = r * random.uniform(1.8, 4.0), waist = r * random.uniform(0.35, 0.6),
                     swell = random.uniform(0.1, 0.3);
        outline = {{{0, r * random.uniform(0.5, 0.8)}, -swell},
                   {{0.65 * high, waist}, 0.5 * swell},
                   {{high, r * random.uniform(0.6, 0.9)}}};
        if (random.chance(0.4)) outline = {{{0, 0.6 * r}}, {{0.3 * high, r}}, {{0.7 * high, waist}}, {{high, 0.7 * r}}};
    }
    if (random.chance(0.25)) {  // many-sided
        const double high = outline.back().at.x;
        const int sides = random.choice({5, 6, 8});
        solid.add_prism(Axis::z, polygon({}, r, sides), 0, high)
            .cut_prism(Axis::z, polygon({}, r - 2 * t, sides), 2 * t, high + 1);
        return;
    }
    add_wall(solid, outline, t, 1.4 * t);
    if (random.chance(0.2)) solid.cut_cylinder(Axis::z, {}, 0.15 * outline.front().at.y, -1, 3 * t);
}

}  // namespace

/// Vessel: funnel, cup, bottle, cap, bowl or vase.
Part funnel_or_cup(FamilyContext& context) {
    Random& random = context.random;
    Part part;
    switch (random.weighted({0.24, 0.22, 0.18, 0.18, 0.18})) {
        case 0:
            make_funnel(part.solid, random);
            break;
        case 1:
            make_cup(part.solid, random);
            break;
        case 2:
            make_bottle(part.solid, random);
            break;
        case 3:
            make_cap(part.solid, random);
            break;
        default:
            make_vase(part.solid, random);
            break;
    }
    return part;
}

}  // namespace v16::corpus
