// Rollers on their bearings and hollow spindles as a drafter draws them: in section or half section with the hatching,
// the solid axle uncut.
#include <algorithm>
#include <cmath>

#include "corpus/families/connector_sections.hpp"
#include "corpus/families/shaft.hpp"

namespace v16::corpus {
namespace {

/// Sizes of a roller whose shell reaches from x = 0 to `length`.
struct RollerPlan {
    double r = 0.0, length = 0.0, wall = 0.0, axle = 0.0;
    double inset = 0.0, wide = 0.0, ring = 0.0;  ///< bearings: from the ends, width, outer radius
    double out_left = 0.0, out_right = 0.0;      ///< how far the axle stands out
    std::size_t profile = 0;                     ///< of the tread
};

RollerPlan plan_roller(Random& random) {
    RollerPlan plan;
    plan.r = random.log_uniform(8, 160);
    plan.axle = plan.r * random.uniform(0.2, 0.38);
    plan.ring = plan.axle + plan.r * random.uniform(0.22, 0.32);
    plan.wall = random.chance(0.5) ? plan.r - plan.ring - plan.r * random.uniform(0.03, 0.12) : plan.r - plan.ring;
    plan.wall = std::min(plan.wall, plan.r * random.uniform(0.08, 0.4));
    plan.wide = (plan.ring - plan.axle) * random.uniform(0.9, 1.3);
    plan.length = random.chance(0.5) ? plan.r * random.uniform(1.6, 3) : plan.r * random.log_uniform(3, 9);
    plan.length = std::max(plan.length, 3.2 * plan.wide);
    plan.inset = random.choice({0.1, 0.25, 0.5}) * plan.wide;
    plan.out_left = plan.r * random.uniform(0.3, 1.6);
    plan.out_right = random.chance(0.6) ? plan.out_left : plan.r * random.uniform(0.3, 2.2);
    plan.profile = random.weighted({0.45, 0.15, 0.2, 0.2});
    return plan;
}

class RollerSheet {
public:
    RollerSheet(Random& random, const RollerPlan& plan) : random_(random), plan_(plan) {}

    View front() {
        const bool whole = random_.chance(0.45);
        ball_ = random_.chance(0.7);
        draw_cut_half(1);
        if (whole)
            draw_cut_half(-1);
        else
            draw_outside();
        draw_axle(whole);
        view_.centre_line({-plan_.out_left, 0}, {plan_.length + plan_.out_right, 0}, 0.15 * plan_.r);
        return std::move(view_);
    }

    View right() const {
        View view;
        for (const double radius : {plan_.r, plan_.r - plan_.wall, plan_.axle}) view.circle({}, radius);
        if (plan_.profile == 2) view.circle({}, 1.2 * plan_.r);
        view.centre_mark({}, 1.25 * plan_.r);
        return view;
    }

private:
    /// The tread from left to right as (x, radius).
    std::vector<Point2> tread() const {
        const double r = plan_.r, l = plan_.length, rim = 0.1 * l;
        switch (plan_.profile) {
            case 1:  // crowned
                return {{0, 0.95 * r}, {0.3 * l, r}, {0.7 * l, r}, {l, 0.95 * r}};
            case 2:  // flanged
                return {{0, 1.2 * r},       {rim, 1.2 * r},     {1.2 * rim, r},
                        {l - 1.2 * rim, r}, {l - rim, 1.2 * r}, {l, 1.2 * r}};
            case 3:  // V, as far as the shell allows
                return {{0, r}, {0.2 * l, r}, {0.5 * l, r - 0.6 * plan_.wall}, {0.8 * l, r}, {l, r}};
            default:
                return {{0, r}, {l, r}};
        }
    }

    void cut(Path path, double s) {
        if (s < 0) path = flipped(std::move(path));
        view_.path(path);
        view_.hatch({std::move(path)});
    }

    void draw_cut_half(double s) {
        const double inner = plan_.r - plan_.wall, l = plan_.length;
        std::vector<Point2> shell = tread();
        shell.push_back({l, inner});
        shell.push_back({0, inner});
        cut(through(shell), s);
        for (const bool right : {false, true}) {
            const double a = right ? l - plan_.inset - plan_.wide : plan_.inset, b = a + plan_.wide,
                         t = 0.28 * (plan_.ring - plan_.axle), middle = 0.5 * (plan_.ring + plan_.axle);
            if (inner > 1.01 * plan_.ring) {  // the seat in the shell
                const double back = right ? a - 0.2 * plan_.wide : b + 0.2 * plan_.wide, low = plan_.ring - 0.6 * t;
                const double face = right ? b : a, step = right ? a : b;
                cut(through({{face, plan_.ring},
                             {face, inner},
                             {back, inner},
                             {back, low},
                             {step, low},
                             {step, plan_.ring}}),
                    s);
            }
            cut(rectangle({a, plan_.ring - t}, {b, plan_.ring}), s);
            cut(rectangle({a, plan_.axle}, {b, plan_.axle + t}), s);
            if (ball_)
                view_.circle({0.5 * (a + b), s * middle}, std::min(0.3 * plan_.wide, 1.2 * t));
            else
                view_.path(rectangle({a + 0.2 * plan_.wide, s * middle - 0.9 * t},
                                     {b - 0.2 * plan_.wide, s * middle + 0.9 * t}));
            for (const double x : {a, b}) view_.line({x, s * (plan_.axle + t)}, {x, s * (plan_.ring - t)});
            // A ring or a cover before the bearing.
            const double out = right ? b : a, sign = right ? 1.0 : -1.0, lid = 0.6 * plan_.inset;
            if (lid > 0.08 * plan_.wide)
                view_.path(rectangle({std::min(out, out + sign * lid), s > 0 ? 1.03 * plan_.axle : -inner},
                                     {std::max(out, out + sign * lid), s > 0 ? inner : -1.03 * plan_.axle}));
        }
    }

    void draw_outside() {
        const std::vector<Point2> line = tread();
        for (std::size_t i = 0; i + 1 < line.size(); ++i)
            view_.line({line[i].x, -line[i].y}, {line[i + 1].x, -line[i + 1].y});
        for (const Point2& p : line) view_.line({p.x, 0}, {p.x, -p.y});
    }

    void draw_axle(bool whole) {
        const double r = plan_.axle, l = plan_.length, edge = 0.1 * r;
        const auto edges = [&](double a, double b, double radius, bool lower) {
            view_.line({a, radius}, {b, radius});
            if (lower) view_.line({a, -radius}, {b, -radius});
        };
        for (const bool right : {false, true}) {
            const double face = right ? l : 0.0, s = right ? 1.0 : -1.0, out = right ? plan_.out_right : plan_.out_left,
                         end = face + s * out;
            view_.line({end, -r + edge}, {end, r - edge});
            view_.line({end - s * edge, -r}, {end - s * edge, r});
            for (const double side : {-1.0, 1.0}) view_.line({end, side * (r - edge)}, {end - s * edge, side * r});
            edges(face, end - s * edge, r, true);
            switch (random_.weighted({0.3, 0.3, 0.2, 0.2})) {
                case 0: {  // flats
                    const double from = end - s * 0.6 * out, half = 0.7 * r;
                    for (const double side : {-1.0, 1.0}) view_.line({from, side * half}, {end, side * half});
                    view_.line({from, -half}, {from, half});
                    break;
                }
                case 1: {  // thread
                    const double from = end - s * 0.6 * out;
                    for (const double side : {-1.0, 1.0})
                        view_.line({from, side * 0.86 * r}, {end, side * 0.86 * r}, Role::thread);
                    view_.line({from, -r}, {from, r});
                    break;
                }
                case 2: {  // groove of a ring
                    const double x = face + s * 0.15 * out, w = 0.08 * out;
                    for (const double at : {x, x + s * w}) view_.line({at, -0.92 * r}, {at, 0.92 * r});
                    break;
                }
                default:  // tapped end
                    for (const double side : {-1.0, 1.0})
                        view_.line({end, side * 0.3 * r}, {end - s * 0.7 * out, side * 0.3 * r}, Role::hidden);
                    view_.line({end - s * 0.7 * out, -0.3 * r}, {end - s * 0.7 * out, 0.3 * r}, Role::hidden);
                    break;
            }
        }
        // Between the bearings.
        edges(plan_.inset + plan_.wide, l - plan_.inset - plan_.wide, r, whole);
        edges(0, plan_.inset, r, whole);
        edges(l - plan_.inset, l, r, whole);
    }

    Random& random_;
    RollerPlan plan_;
    View view_;
    bool ball_ = true;
};

}  // namespace

/// Drafted roller: a shell, plain, crowned, flanged or grooved, on two bearings and an uncut axle; in section or half
/// section, with its end view.
Part drafted_roller(FamilyContext& context) {
    RollerSheet sheet(context.random, plan_roller(context.random));
    Part part;
    part.drawn.push_back({Side::front, sheet.front()});
    part.drawn.push_back({Side::right, sheet.right()});
    return part;
}

/// Drafted hollow shaft: steps that fall from a largest one, a bore in steps or with a taper, threads outside and
/// inside, a keyway; in section or half section.
Part drafted_spindle(FamilyContext& context) {
    Random& random = context.random;
    const double r = random.log_uniform(8, 110), bore = r * random.uniform(0.25, 0.5);
    const int count = random.integer(4, 7), peak = random.integer(0, count / 2);
    Turned part;
    double x = 0;
    std::vector<double> starts, radii;
    for (int i = 0; i < count; ++i) {
        radii.push_back(r * std::pow(random.uniform(0.84, 0.94), std::abs(i - peak)));
        starts.push_back(x);
        const double length = r * random.log_uniform(0.8, 3.6);
        part.outer.push_back({{x, radii.back()}});
        part.outer.push_back({{x + length, radii.back()}});
        if (i != peak && length > 0.6 * r && random.chance(0.2))
            part.outside_threads.push_back({x, x + length, radii.back()});
        x += length;
    }
    const double edge = 0.05 * r, thin = std::min(radii.front(), radii.back());
    part.outer.front().at = {edge, radii.front()};
    part.outer.insert(part.outer.begin(), {{0, radii.front() - edge}});
    part.outer.back().at = {x - edge, radii.back()};
    part.outer.push_back({{x, radii.back() - edge}});
    const double wide = std::min(1.4 * bore, 0.8 * thin), wider = 0.5 * (wide + 0.85 * thin);
    switch (random.integer(0, 3)) {
        case 0:
            part.inner = {{{0, bore}}, {{x, bore}}};
            break;
        case 1:  // taper at the nose
            part.inner = {{{0, wide}}, {{0.35 * x, bore}}, {{x, bore}}};
            break;
        case 2: {
            const double deep = x * random.uniform(0.12, 0.3);
            part.inner = {{{0, wide}}, {{deep, wide}}, {{deep, bore}}, {{x, bore}}};
            if (random.chance(0.5)) part.inside_threads.push_back({0, 0.8 * deep, 0.5 * (wide + wider)});
            break;
        }
        default: {
            const double a = x * random.uniform(0.15, 0.3), b = x * random.uniform(0.65, 0.85);
            part.inner = {{{0, wide}}, {{a, wide}}, {{a, bore}}, {{b, bore}}, {{b, wide}}, {{x, wide}}};
            break;
        }
    }
    if (part.inner.front().at.y == part.inner.back().at.y && part.inner.size() == 2 && random.chance(0.3))
        part.key = 0.2 * bore;
    part.outer.insert(part.outer.begin(), part.inner.front());
    part.outer.push_back(part.inner.back());
    return drafted_turned(random, std::move(part));
}

}  // namespace v16::corpus
