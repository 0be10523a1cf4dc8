// Guides of chains.
#include <algorithm>
#include <array>
#include <vector>

#include "corpus/families/other.hpp"
#include "corpus/families/swept_arm.hpp"

namespace v16::corpus {
namespace {

/// Tensioner's arm or fixed guide of a chain: a bent shoe with edges, a body behind it, eyes.
void add_bent_guide(Part& part, Random& random) {
    Solid& solid = part.solid;
    const double len = random.log_uniform(60, 420), bow = len * random.uniform(0.04, 0.16),
                 t = len * random.uniform(0.012, 0.03), d = len * random.uniform(0.03, 0.07),
                 back = len * random.uniform(0.03, 0.07);
    const auto height = [&](double x) { return bow * (1 - 4 * (x / len - 0.5) * (x / len - 0.5)); };
    std::vector<Point2> face, body;
    for (int i = 0; i <= 4; ++i) {
        const double x = len * i / 4;
        face.push_back({x, height(x)});
        body.push_back({x, height(x) - back});
    }
    solid.add_prism(Axis::y, swept_arm(face, {t, t, t, t, t}), -d, d);
    const double fat = back * random.uniform(0.6, 1.0);
    solid.add_prism(Axis::y,
                    swept_arm({body[0], body[1], body[2], body[3], body[4]}, {0.6 * fat, fat, fat, fat, 0.5 * fat}),
                    -0.6 * d, 0.6 * d);
    if (random.chance(0.6))  // edges that keep the chain
        for (const double s : {-1.0, 1.0})
            solid.add_prism(Axis::y, swept_arm(face, {2.2 * t, 2.2 * t, 2.2 * t, 2.2 * t, 2.2 * t}),
                            s * 0.9 * d - 0.1 * d, s * 0.9 * d + 0.1 * d);
    if (random.chance(0.5)) {  // openings between ribs
        const int n = random.integer(2, 6);
        for (int i = 0; i < n; ++i) {
            const double x = len * (0.2 + 0.62 * (i + 0.5) / n), w = 0.26 * len / n;
            solid.cut_prism(Axis::y,
                            rounded_rectangle({x - w, height(x) - back - 0.45 * fat},
                                              {x + w, height(x) - back + 0.4 * fat}, std::min(0.3 * w, 0.2 * fat)),
                            -far, random.chance(0.5) ? far : -0.1 * d);
        }
    }
    const double eye = len * random.uniform(0.03, 0.055);
    const Point2 pivot{-0.3 * eye, -back - 0.6 * eye},
        other{len * random.uniform(0.85, 1.0), height(0.92 * len) - back - eye};
    const bool fixed = random.chance(0.5);
    solid.add_prism(Axis::y, tangent_hull(pivot, eye, {0.12 * len, height(0.12 * len) - back}, 0.6 * fat), -0.6 * d,
                    0.6 * d);
    solid.add_cylinder(Axis::y, pivot, eye, -d, d).cut_cylinder(Axis::y, pivot, 0.5 * eye, -far, far);
    if (fixed) {
        solid
            .add_prism(Axis::y, tangent_hull(other, eye, {0.86 * len, height(0.86 * len) - back}, 0.6 * fat), -0.6 * d,
                       0.6 * d)
            .cut_prism(Axis::y,
                       random.chance(0.4) ? slot(other - Point2{0.4 * eye, 0}, other + Point2{0.4 * eye, 0}, 0.42 * eye)
                                          : circle(other, 0.45 * eye),
                       -far, far);
    } else {  // pad of the tensioner
        const double x = len * random.uniform(0.6, 0.8);
        solid.add_box({x - 0.05 * len, -0.8 * d, height(x) - back - 1.5 * fat - t},
                      {x + 0.05 * len, 0.8 * d, height(x) - back});
    }
}

/// Straight guide of a chain or belt: a bar with a track on its top, on a channel; screws' holes, ramps at its ends.
void add_straight_guide(Part& part, Random& random) {
    Solid& solid = part.solid;
    const double w = random.log_uniform(10, 60), len = w * random.uniform(5, 16), h = w * random.uniform(0.4, 1.1),
                 lead = w * random.uniform(0.0, 1.5);
    const int tracks = random.choice({1, 1, 2});
    const double a = 0.5 * w * random.uniform(0.5, 0.8);
    std::vector<Point2> profile{{-0.5 * w, 0}, {0.5 * w, 0}, {0.5 * w, 0.55 * h}};
    if (tracks == 1)
        profile.insert(profile.end(), {{0.5 * a, 0.55 * h}, {0.5 * a, h}, {-0.5 * a, h}, {-0.5 * a, 0.55 * h}});
    else
        profile.insert(profile.end(), {{0.4 * w, 0.55 * h},
                                       {0.4 * w, h},
                                       {0.12 * w, h},
                                       {0.12 * w, 0.55 * h},
                                       {-0.12 * w, 0.55 * h},
                                       {-0.12 * w, h},
                                       {-0.4 * w, h},
                                       {-0.4 * w, 0.55 * h}});
    profile.push_back({-0.5 * w, 0.55 * h});
    solid.add_prism(Axis::x, through(profile), 0, len);
    if (lead > 0.3 * w)
        for (const double s : {0.0, 1.0}) {
            Path ramp = through({{-1, 0.6 * h}, {lead, h + 0.01 * h}, {lead, 2 * h}, {-1, 2 * h}});
            solid.cut_prism(Axis::y, s > 0 ? moved(mirrored_x(ramp), {len, 0}) : ramp, -far, far);
        }
    if (random.chance(0.6)) {  // C rail
        const double t = 0.07 * w, side = 0.5 * w + t;
        solid.add_prism(Axis::x,
                        through({{-side, -t},
                                 {side, -t},
                                 {side, 0.5 * h},
                                 {0.5 * w, 0.5 * h},
                                 {0.5 * w, 0},
                                 {-0.5 * w, 0},
                                 {-0.5 * w, 0.5 * h},
                                 {-side, 0.5 * h}}),
                        lead, len - lead);
    }
    const int holes = random.integer(2, 6);
    for (int i = 0; i < holes; ++i) {
        const double x = len * (i + 0.5) / holes;
        if (random.chance(0.8)) solid.cut_counterbore(Axis::z, {x, 0}, 0.09 * w, 0.16 * w, 0.3 * h, h + 1, -far);
    }
    part.main_side = random.choice({Side::front, Side::top});
}

/// Corner of a chain conveyor: ring segments with grooves for the chain, perhaps of several tracks.
void add_curve_guide(Part& part, Random& random) {
    Solid& solid = part.solid;
    const double r = random.log_uniform(80, 600), w = r * random.uniform(0.15, 0.4), t = r * random.uniform(0.04, 0.12),
                 sweep = random.choice({30.0, 45.0, 90.0, 90.0, 180.0});
    const int tracks = random.choice({1, 1, 2, 3});
    const double total = w * tracks, lead = random.chance(0.5) ? w * random.uniform(0.5, 1.5) : 0.0;
    solid.add_prism(Axis::z, ring_sector({}, r, r + total, 0, sweep), 0, t);
    if (lead > 0.0) {
        solid.add_box({r, -lead, 0}, {r + total, 0, t});
        solid.add_prism(Axis::z, rotated(rectangle({r, 0}, {r + total, lead}), sweep), 0, t);
    }
    for (int i = 0; i < tracks; ++i) {
        const double c = r + w * (i + 0.5), slit = w * random.uniform(0.15, 0.22), deep = 0.35 * w;
        const auto cut = [&](double inner, double outer, double from, double to) {
            solid.cut_prism(Axis::z, ring_sector({}, inner, outer, 0, sweep), from, to);
            if (lead > 0.0) {
                solid.cut_box({inner, -lead - 1, from}, {outer, 0, to});
                solid.cut_prism(Axis::z, rotated(rectangle({inner, 0}, {outer, lead + 1}), sweep), from, to);
            }
        };
        cut(c - deep, c + deep, 0.75 * t, t + 1);
        cut(c - slit, c + slit, random.chance(0.5) ? -1 : 0.3 * t, t + 1);
    }
    part.main_side = Side::top;
}

}  // namespace

/// Guide of a chain or belt: bent shoe or tensioner's arm, straight rail, curve of a conveyor.
Part chain_guide(FamilyContext& context) {
    Part part;
    constexpr std::array forms{add_bent_guide, add_straight_guide, add_curve_guide};
    forms[context.random.weighted({0.45, 0.3, 0.25})](part, context.random);
    return part;
}

}  // namespace v16::corpus
