// Flat patterns of folded sheet: the blank with the lines along which it is bent.
#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <vector>

#include "corpus/families/other.hpp"

namespace v16::corpus {
namespace {

/// How the office draws bend lines: full, thin, dashed or dash-dotted.
Role bend_role(Random& random) {
    return random.choice({Role::outline, Role::outline, Role::thin, Role::centre, Role::hidden});
}

void hole_row(View& view, Random& random, Point2 from, Point2 to, double reach) {
    const double span = length(to - from), r = std::min({reach, 0.12 * span}) * random.uniform(0.4, 0.9);
    const int count = random.integer(1, std::max(1, std::min(6, static_cast<int>(span / (5 * r)))));
    const bool oblong = random.chance(0.25);
    const Point2 along = (1 / span) * (to - from);
    for (int i = 0; i < count; ++i) {
        const Point2 at = from + ((i + 0.5) / count) * (to - from);
        if (oblong)
            view.path(slot(at - r * along, at + r * along, 0.7 * r));
        else
            view.circle(at, r);
    }
}

/// What the flanges of a tray's blank share.
struct Flanges {
    double high = 0.0, lip = 0.0, relief = 0.0, mitre = 0.0;
    bool round_relief = false;
};

/// Appends the flange on the side from `a` along `d` over `span`; outwards is to the right.
void append_flange(Path& outline, View& view, Role role, const Flanges& f, Point2 a, Point2 d, double span) {
    const Point2 out{d.y, -d.x}, from = a + f.relief * d, to = a + (span - f.relief) * d;
    const double m = f.relief > 0 ? 0.0 : f.mitre;
    outline.vertices.push_back({from});
    outline.vertices.push_back({from + m * d + f.high * out});
    view.line(from, to, role);
    if (f.lip > 0) {
        const double in = 0.9 * f.lip;
        outline.vertices.push_back({from + (m + in) * d + (f.high + f.lip) * out});
        outline.vertices.push_back({to - (m + in) * d + (f.high + f.lip) * out});
        view.line(from + m * d + f.high * out, to - m * d + f.high * out, role);
    }
    outline.vertices.push_back({to - m * d + f.high * out});
    outline.vertices.push_back({to, f.round_relief ? -std::tan(radians(22.5)) : 0.0});
    if (f.relief > 0 && !f.round_relief) outline.vertices.push_back({to - f.relief * out});
}

/// Tray, lid or cover laid flat: a base with flanges on two to four sides, perhaps with lips, relieved corners.
void tray_blank(Part& part, Random& random) {
    const double w = random.log_uniform(20, 600), h = w * random.uniform(0.35, 1.0),
                 t = h * random.uniform(0.005, 0.02);
    Flanges f;
    f.high = h * random.uniform(0.1, 0.5);
    f.lip = random.chance(0.35) ? f.high * random.uniform(0.25, 0.5) : 0.0;
    f.relief = random.chance(0.55) ? h * random.uniform(0.015, 0.04) : 0.0;
    f.round_relief = f.relief > 0 && random.chance(0.4);
    f.mitre = random.choice({0.0, 0.1, 0.3}) * f.high;
    const std::array<bool, 4> there =
        random.choice({std::array{true, true, true, true}, std::array{true, true, true, true},
                       std::array{false, true, true, true}, std::array{true, false, true, false}});
    const std::array<Point2, 4> corners{{{0, 0}, {w, 0}, {w, h}, {0, h}}};
    const Role role = bend_role(random);
    View view;
    Path outline;
    const double hole = 0.2 * f.high;
    for (std::size_t i = 0; i < 4; ++i) {
        const Point2 a = corners[i], b = corners[(i + 1) % 4], d = (1 / length(b - a)) * (b - a), out{d.y, -d.x};
        if (!there[i]) {
            outline.vertices.push_back({there[(i + 3) % 4] && f.relief > 0 ? a + f.relief * d : a});
            outline.vertices.push_back({there[(i + 1) % 4] && f.relief > 0 ? b - f.relief * d : b,
                                        f.round_relief && there[(i + 1) % 4] ? -std::tan(radians(22.5)) : 0.0});
            if (f.relief > 0 && !f.round_relief && there[(i + 1) % 4])
                outline.vertices.push_back({b - f.relief * d - f.relief * out});
            continue;
        }
        append_flange(outline, view, role, f, a, d, length(b - a));
        if (random.chance(0.6))
            hole_row(view, random, a + 0.15 * length(b - a) * d + 0.5 * f.high * out,
                     b - 0.15 * length(b - a) * d + 0.5 * f.high * out, hole);
    }
    view.path(outline);
    if (random.chance(0.5)) view.path(rounded_rectangle({0.3 * w, 0.3 * h}, {0.65 * w, 0.7 * h}, 0.05 * h));
    if (random.chance(0.5)) hole_row(view, random, {0.1 * w, 0.15 * h}, {0.9 * w, 0.15 * h}, 0.06 * h);
    part.drawn.push_back({Side::top, std::move(view)});
    if (random.chance(0.5)) {  // and as it is when folded
        View folded;
        const std::vector<Point2> line{{0, f.high}, {0, 0}, {w, 0}, {w, f.high}};
        folded.path(there[1] && there[3] ? strip(line, -t, 2 * t) : rectangle({0, -t}, {w, 0}));
        if (there[0] || there[2]) folded.path(rectangle({t, 0}, {w - t, f.high}));
        part.drawn.push_back({Side::front, std::move(folded)});
    }
}

/// The way of a folded strip in the view across its bends, from the lengths of its legs.
std::vector<Point2> folded_line(Random& random, const std::vector<double>& legs) {
    std::vector<Point2> line{{0, 0}};
    double turn = 0.0;
    const std::size_t kind = static_cast<std::size_t>(random.integer(0, 2));
    for (std::size_t i = 0; i < legs.size(); ++i) {
        line.push_back(polar(line.back(), legs[i], turn));
        if (kind == 0)
            turn = i % 2 == 0 ? 90 : 0;  // Z and stairs
        else if (kind == 1)
            turn = std::array{90.0, 0.0, -90.0, 0.0, 90.0}[std::min<std::size_t>(i, 4)];  // hat
        else
            turn = std::array{90.0, 180.0, 90.0, 0.0, 90.0}[std::min<std::size_t>(i, 4)];  // C and hook
    }
    return line;
}

/// Strip with parallel bends: bracket, clip, hat or Z laid flat, its legs of unlike width, its ends cut or round.
void strip_blank(Part& part, Random& random) {
    const int count = random.integer(2, 5);
    const double leg = random.log_uniform(8, 200), w = leg * random.log_uniform(0.4, 3);
    std::vector<double> legs, widths;
    for (int i = 0; i < count; ++i) {
        legs.push_back(leg * random.uniform(0.5, 1.5));
        widths.push_back(w * (random.chance(0.6) ? 1.0 : random.uniform(0.45, 0.9)));
    }
    View view;
    const Role role = bend_role(random);
    std::vector<Point2> lower, upper;
    double x = 0.0;
    for (std::size_t i = 0; i < legs.size(); ++i) {
        const double half = 0.5 * widths[i], end = x + legs[i];
        const double tip = random.chance(0.4) ? 0.35 * std::min(half, legs[i]) : 0.0;
        const double left = i == 0 ? tip : 0.0, right = i + 1 == legs.size() ? tip : 0.0;
        lower.insert(lower.end(), {{x, -half + left}, {x + left, -half}, {end - right, -half}, {end, -half + right}});
        upper.insert(upper.end(), {{x, half - left}, {x + left, half}, {end - right, half}, {end, half - right}});
        if (i + 1 < legs.size()) {
            const double reach = 0.5 * std::min(widths[i], widths[i + 1]);
            view.line({end, -reach}, {end, reach}, role);
        }
        if (random.chance(0.75))
            hole_row(view, random, {x + 0.5 * legs[i], -0.8 * half}, {x + 0.5 * legs[i], 0.8 * half}, 0.3 * legs[i]);
        x = end;
    }
    lower.insert(lower.end(), upper.rbegin(), upper.rend());
    lower.erase(std::unique(lower.begin(), lower.end()), lower.end());
    view.path(through(lower));
    part.drawn.push_back({Side::top, std::move(view)});
    if (random.chance(0.55)) {
        View folded;
        const double t = leg * random.uniform(0.02, 0.07);
        folded.path(strip(folded_line(random, legs), t, t));
        part.drawn.push_back({Side::front, std::move(folded)});
    }
}

/// A polygon with a flange on every side, as the blank of a lamp, a bowl or a cone's cap.
void polygon_blank(Part& part, Random& random) {
    const int n = random.integer(3, 8);
    const double r = random.log_uniform(15, 250), side = 2 * r * std::sin(std::numbers::pi / n),
                 high = r * random.uniform(0.25, 0.9), taper = side * random.uniform(-0.1, 0.3), lip = high * 0.25;
    const bool lips = random.chance(0.3);
    View view;
    const Role role = bend_role(random);
    std::vector<Point2> points;
    for (int i = 0; i < n; ++i) {
        const Point2 a = polar({}, r, 360.0 * i / n), b = polar({}, r, 360.0 * (i + 1) / n), d = (1 / side) * (b - a),
                     out{d.y, -d.x};
        view.line(a, b, role);
        const Point2 c = a + taper * d + high * out, e = b - taper * d + high * out;
        points.insert(points.end(), {a, c});
        if (lips) {
            points.insert(points.end(), {c + lip * out + 0.5 * lip * d, e + lip * out - 0.5 * lip * d});
            view.line(c, e, role);
        }
        points.push_back(e);
        if (random.chance(0.3)) view.circle(0.25 * (a + b + c + e), 0.12 * high);
    }
    view.path(through(points));
    if (random.chance(0.6)) view.circle({}, r * random.uniform(0.1, 0.5));
    part.drawn.push_back({Side::top, std::move(view)});
}

/// A bracket's blank: a body with tabs of their own width and end on each side, relief slots beside them.
void tabbed_blank(Part& part, Random& random) {
    const double w = random.log_uniform(20, 250), h = w * random.uniform(0.5, 1.2), gap = 0.02 * std::min(w, h);
    const std::array<Point2, 4> corners{{{0, 0}, {w, 0}, {w, h}, {0, h}}};
    View view;
    const Role role = bend_role(random);
    Path outline;
    int tabs = 0;
    for (std::size_t i = 0; i < 4; ++i) {
        const Point2 a = corners[i], b = corners[(i + 1) % 4];
        const double span = length(b - a);
        const Point2 d = (1 / span) * (b - a), out{d.y, -d.x};
        outline.vertices.push_back({a});
        if (random.chance(0.35) && (i < 3 || tabs > 0)) continue;
        ++tabs;
        const double half = span * random.uniform(0.15, 0.35), high = h * random.uniform(0.3, 0.9);
        const Point2 m = a + span * random.uniform(0.4, 0.6) * d, from = m - half * d, to = m + half * d;
        const bool slots = random.chance(0.5), round = high > 1.3 * half && random.chance(0.6);
        if (slots)
            for (const Point2 p : {from - 2 * gap * d, from - 2 * gap * d - 3 * gap * out, from - 3 * gap * out})
                outline.vertices.push_back({p});
        else
            outline.vertices.push_back({from});
        if (round) {
            outline.vertices.push_back({from + (high - half) * out, 1.0});
            outline.vertices.push_back({to + (high - half) * out});
            view.circle(m + (high - half) * out, half * random.uniform(0.3, 0.6));
        } else {
            const double cut = 0.4 * half * random.choice({0.0, 1.0});
            outline.vertices.push_back({from + (high - cut) * out});
            if (cut > 0) {
                outline.vertices.push_back({from + high * out + cut * d});
                outline.vertices.push_back({to + high * out - cut * d});
            }
            outline.vertices.push_back({to + (high - cut) * out});
            if (random.chance(0.7))
                hole_row(view, random, from + 0.55 * high * out, to + 0.55 * high * out, 0.3 * high);
        }
        if (slots)
            for (const Point2 p : {to - 3 * gap * out, to + 2 * gap * d - 3 * gap * out, to + 2 * gap * d})
                outline.vertices.push_back({p});
        else
            outline.vertices.push_back({to});
        view.line(from, to, role);
        if (random.chance(0.25)) view.line(from + 0.3 * high * out, to + 0.3 * high * out, role);
    }
    view.path(outline);
    if (random.chance(0.7)) view.circle({0.5 * w, 0.5 * h}, 0.2 * std::min(w, h) * random.uniform(0.4, 1.2));
    part.drawn.push_back({Side::top, std::move(view)});
}

}  // namespace

/// Blank of a folded sheet with its bend lines: tray, strip, polygon with flanges, body with tabs.
Part sheet_blank(FamilyContext& context) {
    Random& random = context.random;
    Part part;
    part.main_side = Side::top;
    switch (random.weighted({0.35, 0.3, 0.1, 0.25})) {
        case 0:
            tray_blank(part, random);
            break;
        case 1:
            strip_blank(part, random);
            break;
        case 2:
            polygon_blank(part, random);
            break;
        default:
            tabbed_blank(part, random);
            break;
    }
    return part;
}

}  // namespace v16::corpus
