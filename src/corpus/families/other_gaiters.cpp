// Rubber and sheet that cover and seal: gaiters, bellows over guideways, sealing profiles by the metre.
#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

#include "corpus/families/other.hpp"
#include "corpus/families/other_pieces.hpp"

namespace v16::corpus {
namespace {

/// Round gaiter about x: folds that grow from a small cuff to a large one; cuffs with beads, flange or grooves.
void round_gaiter(Part& part, Random& random) {
    const double small = random.log_uniform(5, 60), big = small * random.choice({1.0, random.uniform(1.2, 3)}),
                 deep = small * random.uniform(0.25, 0.7), t = small * random.uniform(0.04, 0.1),
                 cuff = small * random.uniform(0.3, 0.8);
    const int folds = random.integer(3, 9);
    const double pitch = deep * random.uniform(0.5, 1.1);
    std::vector<Point2> outer{{-cuff, small}, {0, small}};
    for (int i = 0; i < folds; ++i) {
        const double root = small + (big - small) * i / folds, next = small + (big - small) * (i + 1) / folds;
        const double crest = std::max(root, next) + deep;
        outer.push_back({pitch * (i + 0.4), crest});
        outer.push_back({pitch * (i + 0.6), crest});
        outer.push_back({pitch * (i + 1.0), next});
    }
    const double end = pitch * folds;
    outer.push_back({end + cuff, big});
    std::vector<Point2> inner = outer;
    for (Point2& p : inner) p.y -= t;
    std::vector<Point2> ring = outer;
    ring.insert(ring.end(), inner.rbegin(), inner.rend());
    part.solid.add_revolution(Axis::x, through(ring));
    switch (random.integer(0, 3)) {
        case 0:  // beads
            for (const Point2 p : {Point2{-cuff, small}, Point2{end + cuff, big}})
                part.solid.add_revolution(Axis::x, rectangle({p.x - 0.5 * t, p.y - t}, {p.x + 0.5 * t, p.y + 1.2 * t}));
            break;
        case 1: {  // flange with holes
            const double flange = big + deep + random.uniform(0.3, 0.8) * small;
            part.solid.add_revolution(Axis::x, rectangle({end + cuff, big - t}, {end + cuff + 1.5 * t, flange}));
            part.solid.cut_hole_circle(Axis::x, {}, 0.5 * (flange + big + deep), random.choice({4, 6, 8}), 0,
                                       0.12 * small, end, far);
            break;
        }
        case 2:  // grooves for clips
            for (const Point2 p : {Point2{-0.6 * cuff, small}, Point2{end + 0.4 * cuff, big}}) {
                part.solid.add_revolution(Axis::x, rectangle({p.x - 0.1 * cuff, p.y - 0.5 * t}, {p.x, p.y + 0.8 * t}));
                part.solid.add_revolution(
                    Axis::x, rectangle({p.x + 0.3 * cuff, p.y - 0.5 * t}, {p.x + 0.4 * cuff, p.y + 0.8 * t}));
            }
            break;
        default:
            break;
    }
}

/// Folded cover of a guideway: flat top view with folds, U- or box-shaped section, end plates with holes.
void way_cover(Part& part, Random& random) {
    const double w = random.log_uniform(40, 500), h = w * random.uniform(0.3, 1.0),
                 deep = std::min(w, h) * random.uniform(0.12, 0.3), len = w * random.uniform(0.5, 2.5),
                 t = w * random.uniform(0.01, 0.02);
    const int folds = random.integer(5, 16);
    const double pitch = len / folds;
    const bool closed = random.chance(0.4);
    View front;  // along the folds: the section
    front.path(closed ? rectangle({-w, 0}, {w, h})
                      : through({{-w, 0},
                                 {-w, h},
                                 {w, h},
                                 {w, 0},
                                 {w - deep, 0},
                                 {w - deep, h - deep},
                                 {-w + deep, h - deep},
                                 {-w + deep, 0}}));
    if (closed) front.path(rectangle({-w + deep, deep}, {w - deep, h - deep}));
    for (int i = 0, n = random.integer(2, 5); i < n; ++i)
        front.circle({row_position(i, n, 1.7 * w / n), h - 0.5 * deep}, 0.15 * deep);
    View side, top;
    Path upper;
    upper.closed = false;
    for (int i = 0; i <= folds; ++i) {
        upper.vertices.push_back({{pitch * i, h}});
        if (i < folds) upper.vertices.push_back({{pitch * (i + 0.5), h - deep}});
        side.line({pitch * i, 0}, {pitch * i, h});
        if (i < folds)
            side.line({pitch * (i + 0.5), closed ? deep : 0}, {pitch * (i + 0.5), h - deep},
                      random.choice({Role::outline, Role::outline, Role::hidden}));
        top.line({pitch * i, -w}, {pitch * i, w});
    }
    side.path(upper);
    if (closed) {
        Path lower = upper;
        for (PathVertex& v : lower.vertices) v.at.y = h - v.at.y;
        side.path(lower);
    } else {
        side.line({0, 0}, {len, 0});
    }
    for (const double s : {-1.0, 1.0}) {
        Path zig = upper;
        for (PathVertex& v : zig.vertices) v.at.y = s * (w - (h - v.at.y));
        top.path(zig);
    }
    for (const double x : {-t, len}) {
        side.path(rectangle({x, 0}, {x + t, h}));
        top.path(rectangle({x, -w}, {x + t, w}));
    }
    part.drawn.push_back({Side::front, std::move(side)});
    part.drawn.push_back({Side::left, std::move(front)});
    part.drawn.push_back({Side::top, std::move(top)});
}

/// Telescopic cover: boxes of steel sheet, each over the next, with wipers' lips and a flange at the last.
void telescope(Part& part, Random& random) {
    Solid& solid = part.solid;
    const double w = random.log_uniform(60, 500), h = w * random.uniform(0.3, 0.8), len = w * random.uniform(0.3, 0.6),
                 t = w * random.uniform(0.008, 0.015), step = 3 * t, roof = random.chance(0.4) ? 0.25 * h : 0.0;
    const int boxes = random.integer(3, 6);
    for (int i = 0; i < boxes; ++i) {
        const double x = 0.8 * len * i, a = w - step * i, b = h - step * i;
        const Path outer = through({{-a, 0}, {a, 0}, {a, b}, {0, b + roof}, {-a, b}}),
                   inner = through({{-a + t, -1}, {a - t, -1}, {a - t, b - t}, {0, b + roof - t}, {-a + t, b - t}});
        solid.add_prism(Axis::x, roof > 0 ? outer : rectangle({-a, 0}, {a, b}), x, x + len);
        solid.cut_prism(Axis::x, roof > 0 ? inner : rectangle({-a + t, -1}, {a - t, b - t}), i == 0 ? x + t : x - 0.001,
                        x + len + 0.001);
        if (random.chance(0.4))
            solid.add_box({x + len - 2 * t, -0.3 * a, b + roof * 0.7 - 0.5 * t}, {x + len, 0.3 * a, b + roof + 2 * t});
    }
    if (random.chance(0.5)) solid.add_box({-t, -1.1 * w, 0}, {0.01, 1.1 * w, 1.1 * h + roof});
}

/// Section of a sealing profile about the origin, added as prisms along y.
void sealing_profile(Part& part, Random& random) {
    Solid& solid = part.solid;
    const double a = random.log_uniform(3, 40), t = a * random.uniform(0.1, 0.22), len = a * random.log_uniform(2, 15);
    const auto add = [&](const Path& path) { solid.add_prism(Axis::y, path, 0, len); };
    const auto cut = [&](const Path& path) { solid.cut_prism(Axis::y, path, -1, len + 1); };
    const auto bulb = [&](Point2 at, double r) {
        add(circle(at, r));
        cut(circle(at, r - t));
    };
    switch (random.integer(0, 6)) {
        case 0: {  // edge trim: a U that grips, with lips, perhaps a bulb
            const double h = a * random.uniform(1.0, 1.8);
            const int where = random.integer(0, 2);
            if (where > 0) bulb(where == 1 ? Point2{0, h + 0.55 * a} : Point2{1.25 * a, 0.6 * h}, 0.75 * a);
            add(filleted(rectangle({-0.6 * a, 0}, {0.6 * a, h + t}), 0.3 * a));
            cut(rectangle({-0.6 * a + t, -1}, {0.6 * a - t, h}));
            for (int i = 0; i < 3; ++i)
                for (const double s : {-1.0, 1.0}) {
                    const double z = h * (0.15 + 0.28 * i);
                    add(through(
                        {{s * (0.6 * a - t), z}, {s * 0.12 * a, z + 0.18 * h}, {s * (0.6 * a - t), z + 0.1 * h}}));
                }
            break;
        }
        case 1:  // D with a flat foot
            add(ring_sector({}, a - t, a, 0, 180));
            add(rectangle({-a * random.uniform(1.0, 1.5), -t}, {a, 0.001}));
            break;
        case 2:  // P: bulb with a flag
            bulb({0, 0}, 0.7 * a);
            add(rectangle({0.6 * a, -0.7 * a}, {a * random.uniform(1.8, 3), -0.7 * a + t}));
            add(rectangle({0, -0.7 * a}, {0.7 * a, -0.7 * a + t}));
            break;
        case 3:  // E or comb
            add(rectangle({-a, 0}, {a, t}));
            for (int i = 0, n = random.integer(2, 5); i < n; ++i) {
                const double x = row_position(i, n, 1.7 * a / n);
                if (random.chance(0.5))
                    add(through({{x - 0.15 * a, t - 0.001}, {x + 0.15 * a, t - 0.001}, {x, a}}));
                else
                    add(through({{x - 0.5 * t, t - 0.001},
                                 {x + 0.5 * t, t - 0.001},
                                 {x + 0.5 * t, 0.8 * a},
                                 {x - 0.5 * t, 0.8 * a}}));
            }
            break;
        case 4: {  // fir tree into a groove, a lip or a bulb above
            add(rectangle({-0.5 * t, -1.4 * a}, {0.5 * t, 0.001}));
            for (int i = 0; i < 3; ++i) {
                const double z = -1.3 * a + 0.4 * a * i;
                add(through({{-0.5 * a, z + 0.25 * a}, {0, z}, {0.5 * a, z + 0.25 * a}, {0, z + 0.15 * a}}));
            }
            if (random.chance(0.5))
                bulb({0, 0.75 * a - t}, 0.75 * a);
            else
                add(strip({{-a, 0}, {0.4 * a, 0}, {1.2 * a, 0.8 * a}}, t, t));
            break;
        }
        case 5:  // glazing: H or channel that holds two panes
            add(rectangle({-a, -0.5 * t}, {a, 0.5 * t}));
            for (const double s : {-1.0, 1.0}) {
                add(rectangle({s * 0.5 * a - 0.5 * a + (s > 0 ? 0.5 * a - t : 0), -1.2 * a},
                              {s * 0.5 * a - 0.5 * a + (s > 0 ? 0.5 * a : t), 1.2 * a}));
                add(through({{s * 0.1 * a, s * 1.2 * a}, {s * 0.35 * a, s * 0.8 * a}, {s * 0.1 * a, s * 0.7 * a}}));
            }
            break;
        default: {  // solid cord, square or with a slot; fender of a quay
            const double r = a;
            add(random.chance(0.5) ? circle({}, r)
                                   : through({{-1.4 * r, -r},
                                              {1.4 * r, -r},
                                              {1.4 * r, -0.6 * r},
                                              {0.7 * r, r},
                                              {-0.7 * r, r},
                                              {-1.4 * r, -0.6 * r}}));
            cut(random.chance(0.5) ? circle({0, -0.1 * r}, 0.45 * r)
                                   : rounded_rectangle({-0.35 * r, -r - 1}, {0.35 * r, 0.1 * r}, 0.1 * r));
            break;
        }
    }
}

}  // namespace

/// Gaiter of rubber, folded or telescopic cover of a guideway.
Part gaiter(FamilyContext& context) {
    Random& random = context.random;
    Part part;
    constexpr std::array forms{round_gaiter, round_gaiter, way_cover, telescope};
    random.choice(forms)(part, random);
    return part;
}

/// Sealing or edging profile of rubber, a length of it.
Part rubber_profile(FamilyContext& context) {
    Part part;
    sealing_profile(part, context.random);
    return part;
}

}  // namespace v16::corpus
