#include "corpus/families/transmission_blanks.hpp"

#include <algorithm>
#include <cmath>
#include <utility>
#include <vector>

namespace v16::corpus {

WheelBlank plan_blank(Random& random, double pitch, double module, double half) {
    WheelBlank blank{.tip = pitch + module, .pitch = pitch, .root = pitch - 1.25 * module, .half = half};
    blank.bore = blank.root * random.uniform(0.16, 0.36);
    blank.hub = std::min(blank.bore * random.uniform(1.5, 1.9), 0.85 * blank.root);
    blank.inner = blank.root - module * random.uniform(1.2, 2.4);
    const bool webbed = blank.inner > 1.35 * blank.hub && random.chance(0.6);
    blank.web = webbed ? half * random.uniform(0.25, 0.6) : half;
    blank.right = half * random.uniform(1.0, 1.7);
    blank.left = random.chance(0.5) ? half : blank.right;
    if (webbed && random.chance(0.4)) {
        blank.holes = random.choice({4, 5, 6, 8});
        blank.hole = (blank.inner - blank.hub) * random.uniform(0.18, 0.34);
    }
    blank.keyed = random.chance(0.75);
    return blank;
}

void put_view(View& into, View from, Point2 at, double turn) {
    from.rotate(turn);
    from.move(at);
    into.strokes.insert(into.strokes.end(), from.strokes.begin(), from.strokes.end());
    into.hatches.insert(into.hatches.end(), from.hatches.begin(), from.hatches.end());
}

Path blank_contour(const WheelBlank& b, double outer, double s) {
    std::vector<Point2> line{{-b.left, b.bore}, {-b.left, b.hub}, {-b.web, b.hub}};
    if (b.web < b.half) line.insert(line.end(), {{-b.web, b.inner}, {-b.half, b.inner}});
    line.insert(line.end(), {{-b.half, outer}, {b.half, outer}});
    if (b.web < b.half) line.insert(line.end(), {{b.half, b.inner}, {b.web, b.inner}});
    line.insert(line.end(), {{b.web, b.hub}, {b.right, b.hub}, {b.right, b.bore}});
    std::vector<Point2> kept;
    for (const Point2 p : line)
        if (kept.empty() || !(kept.back() == p)) kept.push_back(p);
    for (Point2& p : kept) p.y *= s;
    return through(kept);
}

View blank_section(const WheelBlank& b) {
    View view;
    for (const double s : {-1.0, 1.0}) {
        view.path(blank_contour(b, b.tip, s));
        view.hatch({blank_contour(b, b.root, s)});
        view.line({-b.half, s * b.root}, {b.half, s * b.root});
        view.line({-1.25 * b.half, s * b.pitch}, {1.25 * b.half, s * b.pitch}, Role::centre);
    }
    for (const double x : {-b.left, b.right}) view.line({x, -b.bore}, {x, b.bore});
    if (b.keyed) view.line({-b.left, 1.25 * b.bore}, {b.right, 1.25 * b.bore});
    view.centre_line({-b.left, 0}, {b.right, 0}, 0.3 * b.bore + 0.2 * b.half);
    return view;
}

void draw_cut_half(View& view, const WheelBlank& b, double metal) {
    view.path(blank_contour(b, b.tip, 1));
    view.hatch({blank_contour(b, metal, 1)});
    view.line({-b.half, b.root}, {b.half, b.root});
    for (const double x : {-b.left, b.right}) view.line({x, 0}, {x, b.bore});
}

void draw_hubs(View& view, const WheelBlank& b, double s) {
    for (const auto& [face, end] : {std::pair{-b.half, -b.left}, {b.half, b.right}}) {
        if (std::abs(end) <= std::abs(face)) continue;
        view.line({face, s * b.hub}, {end, s * b.hub});
        view.line({end, s * b.hub}, {end, 0});
    }
}

void draw_hidden_web(View& view, const WheelBlank& b, double s) {
    if (b.web >= b.half) return;
    for (const double x : {-1.0, 1.0}) {
        view.line({x * b.half, s * b.inner}, {x * b.web, s * b.inner}, Role::hidden);
        view.line({x * b.web, s * b.inner}, {x * b.web, s * b.hub}, Role::hidden);
    }
}

void draw_bore(View& view, const WheelBlank& b) {
    if (b.keyed)
        view.path(keyed_bore({}, b.bore, 0.5 * b.bore, 1.25 * b.bore));
    else
        view.circle({}, b.bore);
}

View blank_face(const WheelBlank& b, Random& random) {
    View view;
    draw_bore(view, b);
    view.circle({}, b.tip);
    view.circle({}, b.pitch, Role::centre);
    if (random.chance(0.4)) view.circle({}, b.root, Role::thin);
    if (b.web < b.half) view.circle({}, b.inner);
    if (b.web < b.half || b.right > b.half) view.circle({}, b.hub);
    for (int i = 0; i < b.holes; ++i) view.circle(polar({}, 0.5 * (b.hub + b.inner), 90 + 360.0 * i / b.holes), b.hole);
    view.centre_mark({}, 1.08 * b.tip);
    return view;
}

}  // namespace v16::corpus
