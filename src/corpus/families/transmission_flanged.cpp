// Toothed belt pulleys as drafters draw them: flanges and a hub in half or whole section, all teeth, a few or circles.
#include <algorithm>
#include <cmath>
#include <vector>

#include "corpus/families/transmission.hpp"
#include "corpus/view.hpp"

namespace v16::corpus {
namespace {

/// Radii; the rim's middle plane is at x = 0, the hub ends at `end`.
struct FlangedPulley {
    int teeth = 20;
    double r = 0.0, deep = 0.0, half = 0.0;  ///< outside of the teeth, their depth, half the rim's width
    double lip = 0.0, thick = 0.0;           ///< of the flanges; `lip` 0: none
    double hub = 0.0, end = 0.0, bore = 0.0;

    [[nodiscard]] bool hubbed() const { return end > half + 2 * thick; }
    [[nodiscard]] double right() const { return hubbed() ? end : half; }
};

FlangedPulley plan_pulley(Random& random) {
    FlangedPulley p;
    p.teeth = random.integer(14, 60);
    p.r = random.log_uniform(8, 150);
    p.deep = 2.2 * p.r / p.teeth;
    p.half = p.r * random.uniform(0.25, 0.8);
    p.thick = std::max(0.06 * p.half, 0.3 * p.deep);
    if (random.chance(0.8)) p.lip = p.r + random.uniform(0.6, 1.6) * p.deep;
    p.bore = p.r * random.uniform(0.15, 0.4);
    p.hub = std::min(p.bore * random.uniform(1.6, 2.1), 0.9 * (p.r - p.deep));
    p.end = p.half + (random.chance(0.75) ? std::max(p.r * random.uniform(0.3, 0.8), 3 * p.thick) : 0.0);
    return p;
}

/// The contour of one half; `inner` is the bore's radius where the half is cut, 0 where it is seen from outside.
std::vector<Point2> half_line(const FlangedPulley& p, double s, double inner, double outer) {
    std::vector<Point2> line{{-p.half, s * inner}, {-p.half, s * outer}, {p.half, s * outer}};
    if (p.hubbed())
        line.insert(line.end(), {{p.half, s * p.hub}, {p.end, s * p.hub}, {p.end, s * inner}});
    else
        line.push_back({p.half, s * inner});
    return line;
}

void draw_flanges(View& view, const FlangedPulley& p, double s, double inner) {
    if (p.lip <= 0.0) return;
    for (const double x : {-p.half - p.thick, p.half})
        view.path(through({{x, s * inner}, {x, s * p.lip}, {x + p.thick, s * p.lip}, {x + p.thick, s * inner}}));
}

void draw_cut_half(View& view, const FlangedPulley& p, double s) {
    view.path(through(half_line(p, s, p.bore, p.r)));
    view.hatch({through(half_line(p, s, p.bore, p.r - p.deep))});
    view.line({-p.half, s * (p.r - p.deep)}, {p.half, s * (p.r - p.deep)});
    draw_flanges(view, p, s, p.r - p.deep);
}

void draw_outer_half(View& view, const FlangedPulley& p, double s) {
    Path contour = through(half_line(p, s, 0, p.r));
    contour.closed = false;
    view.path(contour);
    for (int i = 0; i <= p.teeth / 4; ++i)
        for (const double edge : {-0.22, 0.22}) {
            const double z = p.r * std::sin(radians(360.0 / p.teeth * (i + edge)));
            if (z > 0.0 && z < 0.985 * p.r) view.line({-p.half, s * z}, {p.half, s * z});
        }
    if (p.hubbed()) view.line({p.half, 0}, {p.half, s * p.hub});
    draw_flanges(view, p, s, 0);
}

/// `cut` halves in section: none, the upper one or both.
View pulley_side(const FlangedPulley& p, int cut) {
    View view;
    for (const double s : {1.0, -1.0})
        if (cut == 2 || (cut == 1 && s > 0))
            draw_cut_half(view, p, s);
        else
            draw_outer_half(view, p, s);
    const double low = cut == 2 ? -p.bore : 0.0;
    if (cut == 1) view.line({-p.half, 0}, {p.right(), 0});
    if (cut > 0)
        for (const double x : {-p.half, p.right()}) view.line({x, low}, {x, p.bore});
    if (cut > 0 && p.hubbed()) {  // the set screw
        const double x = 0.5 * (p.half + p.thick + p.end), screw = 0.12 * (p.end - p.half);
        for (const double w : {-screw, screw}) view.line({x + w, p.bore}, {x + w, p.hub});
        view.line({x, 0.8 * p.bore}, {x, 1.2 * p.hub}, Role::centre);
    }
    view.centre_line({-p.half, 0}, {p.right(), 0}, 0.4 * p.bore);
    return view;
}

/// `shown` teeth about the top, trapezoid or with round gaps.
Path belt_teeth(const FlangedPulley& p, int shown, bool round) {
    const double step = 360.0 / p.teeth, land = std::tan(radians(0.44 * step) / 4);
    Path outline;
    outline.closed = shown == p.teeth;
    for (int i = 0; i < shown; ++i) {
        const double at = 90 + step * (i - 0.5 * (shown - 1));
        outline.vertices.push_back({polar({}, p.r, at - 0.22 * step), land});
        outline.vertices.push_back({polar({}, p.r, at + 0.22 * step), round ? -0.6 : 0.0});
        if (round) continue;
        outline.vertices.push_back({polar({}, p.r - p.deep, at + 0.34 * step)});
        outline.vertices.push_back({polar({}, p.r - p.deep, at + 0.66 * step)});
    }
    return outline;
}

View pulley_face(const FlangedPulley& p, Random& random, int shown) {
    View view;
    if (shown > 0) view.path(belt_teeth(p, shown, random.chance(0.4)));
    if (shown < p.teeth) {
        const double step = 360.0 / p.teeth;
        view.circle({}, p.r - p.deep, Role::thin);
        if (shown == 0)
            view.circle({}, p.r);
        else
            view.arc({}, p.r, 90 + step * 0.5 * shown, 360 - step * shown);
    }
    if (p.lip > 0.0) view.circle({}, p.lip);
    view.circle({}, p.r + 0.4 * p.deep, Role::centre);
    if (p.hubbed()) view.circle({}, p.hub);
    if (random.chance(0.3))
        view.path(keyed_bore({}, p.bore, 0.5 * p.bore, 1.25 * p.bore));
    else
        view.circle({}, p.bore);
    view.centre_mark({}, 1.1 * std::max(p.lip, p.r));
    return view;
}

}  // namespace

/// Drafted pulley of a timing belt: trapezoid teeth or round gaps, flanges or none, a hub with a set screw; outside,
/// half or whole section; all teeth in the end view, a few, or circles.
Part drafted_pulley(FamilyContext& context) {
    Random& random = context.random;
    const FlangedPulley pulley = plan_pulley(random);
    const int cut = static_cast<int>(random.weighted({0.4, 0.3, 0.3}));
    // Circles alone beside a whole section would show no tooth at all.
    const std::size_t form = random.weighted({0.5, 0.3, cut == 2 ? 0.0 : 0.2});
    Part part;
    part.drawn.push_back({Side::front, pulley_face(pulley, random, form == 0 ? pulley.teeth : form == 1 ? 4 : 0)});
    part.drawn.push_back({Side::right, pulley_side(pulley, cut)});
    part.main_side = random.chance(0.6) ? Side::right : Side::front;
    part.notes = {"z = " + std::to_string(pulley.teeth)};
    return part;
}

}  // namespace v16::corpus
