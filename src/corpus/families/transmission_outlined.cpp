// One wheel as drafters simplify it: circles instead of teeth, a few teeth of many, half of a view; and couplings in
// half section with the shafts that they join.
#include <algorithm>
#include <utility>
#include <vector>

#include "corpus/families/transmission.hpp"
#include "corpus/families/transmission_blanks.hpp"

namespace v16::corpus {
namespace {

enum class Teeth : std::uint8_t { spur, helical, ratchet, chain };

/// One tooth of that kind from gap to gap about the angle `at`.
void append_tooth(Path& path, Teeth kind, const WheelBlank& b, double at, double pitch_angle) {
    const auto add = [&](double share, double radius, double bulge = 0.0) {
        path.vertices.push_back({polar({}, radius, at + share * pitch_angle), bulge});
    };
    if (kind == Teeth::ratchet) {
        add(-0.5, b.root);
        add(0.5, b.tip);
    } else if (kind == Teeth::chain) {
        add(-0.5, b.root, -0.25);
        add(-0.12, b.tip);
        add(0.12, b.tip, -0.25);
    } else {
        add(-0.5, b.root);
        add(-0.33, b.root, -0.06);
        add(-0.13, b.tip);
        add(0.13, b.tip, -0.06);
        add(0.33, b.root);
    }
}

Path toothed_arc(Teeth kind, const WheelBlank& b, int teeth, double first, int shown) {
    Path path;
    path.closed = shown == teeth;
    const double step = 360.0 / teeth;
    for (int i = 0; i < shown; ++i) append_tooth(path, kind, b, first + i * step, step);
    if (!path.closed) path.vertices.push_back({polar({}, b.root, first + (shown - 0.5) * step)});
    return path;
}

/// The end view: all teeth, a few of them beside circles, or circles alone; often only half of the wheel.
View end_view(const WheelBlank& b, Teeth kind, int teeth, Random& random) {
    View view;
    const bool half = random.chance(0.2);
    const double from = half ? -90 : 0, sweep = half ? 180 : 360;
    const auto ring = [&](double radius, Role role, double start, double over) {
        if (over >= 360)
            view.circle({}, radius, role);
        else
            view.arc({}, radius, start, over, role);
    };
    if (half)
        view.arc({}, b.bore, -90, 180);
    else
        draw_bore(view, b);
    if (b.web < b.half) ring(b.inner, Role::outline, from, sweep);
    if (b.web < b.half || b.right > b.half) ring(b.hub, Role::outline, from, sweep);
    for (int i = 0; i < b.holes && !half; ++i)
        view.circle(polar({}, 0.5 * (b.hub + b.inner), 90 + 360.0 * i / b.holes), b.hole);
    ring(b.pitch, Role::centre, from, sweep);
    const std::size_t form = random.weighted({0.3, 0.5, 0.2});
    if (form == 2) {
        ring(b.tip, Role::outline, from, sweep);
        if (random.chance(0.5)) ring(b.root, Role::thin, from, sweep);
    } else {
        const int all = half ? teeth / 2 : teeth, shown = form == 0 ? all : std::min(all, random.integer(2, 6));
        const double step = 360.0 / teeth, first = half ? -90 + 0.5 * step : 90 - 0.5 * (shown - 1) * step;
        view.path(toothed_arc(kind, b, teeth, first, shown));
        if (form == 1) {
            const double start = first + (shown - 0.5) * step, over = half ? from + sweep - start : 360 - shown * step;
            ring(b.tip, Role::outline, start, over);
            ring(b.root, random.chance(0.7) ? Role::thin : Role::hidden, start, over);
        }
    }
    if (half)
        view.line({0, -1.1 * b.tip}, {0, 1.1 * b.tip}, random.chance(0.5) ? Role::centre : Role::thin);
    else
        view.centre_mark({}, 1.08 * b.tip);
    return view;
}

/// Seen from outside below (and above, unless it is half a section): the rim's rectangle, hub, hidden bore.
View outside_view(const WheelBlank& b, Teeth kind, bool half_section, Random& random) {
    View view;
    const double c = 0.12 * b.half * random.choice({0.0, 1.0});
    const bool hidden = random.chance(0.6);
    for (const double s : {-1.0, 1.0}) {
        if (s > 0 && half_section) {
            draw_cut_half(view, b, kind == Teeth::ratchet ? b.tip : b.root);
            continue;
        }
        Path rim = through({{-b.half, 0},
                            {-b.half, s * (b.tip - c)},
                            {c - b.half, s * b.tip},
                            {b.half - c, s * b.tip},
                            {b.half, s * (b.tip - c)},
                            {b.half, 0}});
        if (c == 0.0) rim = through({{-b.half, 0}, {-b.half, s * b.tip}, {b.half, s * b.tip}, {b.half, 0}});
        rim.closed = false;
        view.path(rim);
        draw_hubs(view, b, s);
        if (!hidden) continue;
        view.line({-b.left, s * b.bore}, {b.right, s * b.bore}, Role::hidden);
        view.line({-b.half, s * b.root}, {b.half, s * b.root}, Role::hidden);
        draw_hidden_web(view, b, s);
    }
    if (kind == Teeth::helical) {  // three thin lines tell which way the teeth lean
        const double lean = b.half * random.choice({-0.5, 0.5}), gap = 0.12 * b.tip,
                     at = half_section ? -0.55 * b.tip : 0.0;
        for (int i = -1; i <= 1; ++i)
            view.line({-0.8 * b.half, at + i * gap - lean}, {0.8 * b.half, at + i * gap + lean}, Role::thin);
    }
    for (const double s : {-1.0, 1.0})
        view.line({-1.3 * b.half, s * b.pitch}, {1.3 * b.half, s * b.pitch}, Role::centre);
    view.centre_line({-b.left, 0}, {b.right, 0}, 0.4 * b.bore);
    return view;
}

}  // namespace

/// Outlined gear: a wheel of which the end view shows circles, a few teeth of many, or half of them, and the side view
/// the outside, half a section or a whole one.
Part outlined_gear(FamilyContext& context) {
    Random& random = context.random;
    static constexpr Teeth kinds[] = {Teeth::spur, Teeth::helical, Teeth::ratchet, Teeth::chain};
    const Teeth kind = kinds[random.weighted({0.5, 0.2, 0.12, 0.18})];
    const double module = random.log_uniform(0.5, 12);
    const int teeth = static_cast<int>(random.log_uniform(12, 70));
    WheelBlank blank =
        plan_blank(random, 0.5 * module * teeth, module,
                   module * random.uniform(kind == Teeth::chain ? 0.6 : 2.0, kind == Teeth::chain ? 1.2 : 9.0));
    if (kind == Teeth::chain) {
        blank.web = blank.half;
        blank.right = std::max(blank.right, blank.bore * random.uniform(0.6, 1.4));
        blank.left = blank.half;
        blank.holes = 0;
    }
    Part part;
    part.drawn.push_back({Side::front, end_view(blank, kind, teeth, random)});
    const std::size_t side = random.weighted({0.35, 0.35, 0.3});
    View view = side == 2 ? blank_section(blank) : outside_view(blank, kind, side == 1, random);
    if (random.chance(0.25)) view.mirror_x();
    part.drawn.push_back({Side::right, std::move(view)});
    part.main_side = random.chance(0.7) ? Side::front : Side::right;
    part.notes = {"m = " + std::to_string(std::max(1, static_cast<int>(module))), "z = " + std::to_string(teeth)};
    return part;
}

namespace {

/// One half of a coupling with its shaft, to the right of x = 0.
struct CouplingHalf {
    double gap = 0.0, flange = 0.0, thick = 0.0, hub = 0.0, end = 0.0, bore = 0.0;
    double ring = 0.0, bolt = 0.0;
};

/// The section above the axis; `s` = -1 mirrors it to the left.
void draw_half(View& view, const CouplingHalf& c, double s, bool bolted) {
    const auto at = [s](double x, double y) { return Point2{s * x, y}; };
    const double key = 1.25 * c.bore;
    const auto loop = [&](std::vector<Point2> points) {
        for (Point2& p : points) p.x *= s;
        return through(points);
    };
    const Path all = loop({{c.gap, key},
                           {c.gap, c.flange},
                           {c.gap + c.thick, c.flange},
                           {c.gap + c.thick, c.hub},
                           {c.end, c.hub},
                           {c.end, key}});
    view.path(all);
    if (bolted) {
        view.hatch({loop({{c.gap, c.ring + c.bolt},
                          {c.gap, c.flange},
                          {c.gap + c.thick, c.flange},
                          {c.gap + c.thick, c.ring + c.bolt}})});
        view.hatch({loop({{c.gap, key},
                          {c.gap, c.ring - c.bolt},
                          {c.gap + c.thick, c.ring - c.bolt},
                          {c.gap + c.thick, c.hub},
                          {c.end, c.hub},
                          {c.end, key}})});
    } else {
        view.hatch({all});
    }
    view.line(at(c.gap, 0.7 * c.bore), at(c.end, 0.7 * c.bore));  // the key's floor in the shaft
    view.line(at(c.gap, c.bore), at(c.gap, key));
    view.line(at(c.end, 0.7 * c.bore), at(c.end, key));
}

/// What joins the halves above the axis.
void draw_joint(View& view, const CouplingHalf& c, std::size_t kind) {
    const double reach = c.gap + c.thick;
    if (kind == 0) {  // bolts
        const double head = 0.7 * c.bolt;
        for (const double y : {-1.0, 1.0}) view.line({-reach, c.ring + y * c.bolt}, {reach, c.ring + y * c.bolt});
        for (const double s : {-1.0, 1.0})
            view.path(rectangle({s < 0 ? -reach - 2 * head : reach, c.ring - 1.8 * c.bolt},
                                {s < 0 ? -reach : reach + 2 * head, c.ring + 1.8 * c.bolt}));
        view.line({-1.3 * reach, c.ring}, {1.3 * reach, c.ring}, Role::centre);
    } else if (kind == 1) {  // an elastic element between two claws
        const Path pad = rectangle({-c.gap, 0.55 * c.flange}, {c.gap, 0.95 * c.flange});
        view.path(pad);
        view.hatch({pad});
    } else {  // a tyre or a bellows over both
        Path tyre;
        const double w = 0.8 * c.thick, t = 0.12 * c.flange;
        tyre.vertices = {{{-c.gap - w, c.flange}, -0.5},
                         {{c.gap + w, c.flange}},
                         {{c.gap + w - t, c.flange}, 0.5},
                         {{-c.gap - w + t, c.flange}}};
        view.path(tyre);
        view.hatch({tyre});
    }
}

/// The lower half, not cut.
void draw_outside(View& view, const CouplingHalf& c, std::size_t kind) {
    for (const double s : {-1.0, 1.0}) {
        Path line = through(
            {{s * c.gap, 0}, {s * c.gap, -c.flange}, {s * (c.gap + c.thick), -c.flange}, {s * (c.gap + c.thick), 0}});
        line.closed = false;
        view.path(line);
        view.line({s * (c.gap + c.thick), -c.hub}, {s * c.end, -c.hub});
        view.line({s * c.end, -c.hub}, {s * c.end, 0});
    }
    if (kind != 0 && c.gap > 0.0) view.line({-c.gap, -0.95 * c.flange}, {c.gap, -0.95 * c.flange});
    const double reach = c.gap + c.thick, head = 1.4 * c.bolt;
    if (kind == 0)
        for (const double s : {-1.0, 1.0})
            view.path(rectangle({s < 0 ? -reach - head : reach, -c.ring - 1.8 * c.bolt},
                                {s < 0 ? -reach : reach + head, -c.ring + 1.8 * c.bolt}));
}

}  // namespace

/// Drafted coupling: two halves in half section on their shafts, joined by bolts, an elastic element or a tyre, keys
/// in both; and the end view.
Part drafted_coupling(FamilyContext& context) {
    Random& random = context.random;
    const std::size_t kind = random.weighted({0.45, 0.3, 0.25});
    CouplingHalf c;
    c.flange = random.log_uniform(20, 250);
    c.hub = c.flange * random.uniform(0.45, 0.62);
    c.bore = c.hub * random.uniform(0.5, 0.62);
    c.gap = kind == 0 ? 0.0 : c.flange * random.uniform(0.06, 0.2);
    c.thick = c.flange * random.uniform(0.18, 0.4);
    c.end = c.gap + c.thick + c.flange * random.uniform(0.25, 0.9);
    c.ring = 0.5 * (c.flange + c.hub) + 0.04 * c.flange;
    c.bolt = (c.flange - c.hub) * random.uniform(0.12, 0.18);
    const double shaft = c.end + c.bore * random.uniform(0.6, 2.0);
    View front, side;
    for (const double s : {-1.0, 1.0}) draw_half(front, c, s, kind == 0);
    draw_joint(front, c, kind);
    const bool whole = random.chance(0.3);
    if (whole) {
        View lower;
        for (const double s : {-1.0, 1.0}) draw_half(lower, c, s, kind == 0);
        draw_joint(lower, c, kind);
        lower.rotate(180);
        put_view(front, lower, {});
    } else {
        draw_outside(front, c, kind);
    }
    for (const double s : {-1.0, 1.0}) {
        front.line({s * c.end, c.bore}, {s * shaft, c.bore});
        front.line({s * (whole ? c.gap : c.end), -c.bore}, {s * shaft, -c.bore});
        front.line({s * c.gap, whole ? -c.bore : 0.0}, {s * c.gap, c.bore});
        front.curve({{s * shaft, c.bore},
                     {s * shaft + 0.2 * c.bore, 0.5 * c.bore},
                     {s * shaft, 0},
                     {s * shaft - 0.2 * c.bore, -0.5 * c.bore},
                     {s * shaft, -c.bore}},
                    Role::thin);
    }
    front.centre_line({-shaft, 0}, {shaft, 0}, 0.4 * c.bore);
    for (const double r : {c.flange, c.hub, c.bore}) side.circle({}, r);
    side.path(rectangle({-0.25 * c.bore, 0.7 * c.bore}, {0.25 * c.bore, 1.25 * c.bore}));
    const int bolts = random.choice({4, 6, 6, 8});
    if (kind == 0) {
        side.circle({}, c.ring, Role::centre);
        for (int i = 0; i < bolts; ++i)
            side.path(polygon(polar({}, c.ring, 90 + 360.0 * i / bolts), 1.8 * c.bolt, 6, random.choice({0.0, 30.0})));
    }
    side.centre_mark({}, 1.1 * c.flange);
    Part part;
    part.drawn.push_back({Side::front, std::move(front)});
    part.drawn.push_back({Side::right, std::move(side)});
    return part;
}

}  // namespace v16::corpus
