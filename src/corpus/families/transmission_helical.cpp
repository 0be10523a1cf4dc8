// Helical gears with a body: slanting teeth from the side, helices seen end on as arcs of the tip circle, webs,
// windows, hubs; double helical ones with a groove between; half sections.
#include <algorithm>
#include <cmath>
#include <utility>
#include <vector>

#include "corpus/families/teeth.hpp"
#include "corpus/families/transmission.hpp"
#include "corpus/families/transmission_blanks.hpp"
#include "corpus/families/transmission_bodies.hpp"

namespace v16::corpus {
namespace {

/// The teeth of a wheel: each turns by `twist` degrees from one face to the other, or to the groove and back.
struct Helix {
    GearForm form;
    double twist = 0.0, phase = 0.0;
    bool twice = false;   ///< double helical
    double groove = 0.0;  ///< half the width between the two halves of the teeth
};

/// Half of the angle that a tooth takes at its tip, in degrees; the tooth takes about a fifth of a pitch.
double half_tip(const Helix& helix) {
    return 0.11 * 360.0 / helix.form.teeth;
}

/// Edges of the teeth between two positions along the axis, as far as they are in front and within the wanted half.
void draw_edges(View& view, const Helix& helix, double from, double to, bool upper) {
    constexpr int steps = 20;
    const double radius = tip_radius(helix.form), half_angle = half_tip(helix);
    for (int i = 0; i < helix.form.teeth; ++i)
        for (const double side : {-1.0, 1.0}) {
            std::vector<Point2> points;
            for (int k = 0; k <= steps; ++k) {
                const double t = static_cast<double>(k) / steps,
                             angle = std::remainder(
                                 helix.phase + 360.0 * i / helix.form.teeth + side * half_angle + helix.twist * t,
                                 360.0);
                if (std::abs(angle) > 88.0 || (!upper && angle > 0.0)) continue;
                points.push_back({from + t * (to - from), radius * std::sin(radians(angle))});
            }
            if (points.size() > 1) view.curve(points);
        }
}

void draw_teeth(View& view, const Helix& helix, double half, bool upper) {
    if (!helix.twice) return draw_edges(view, helix, -half, half, upper);
    draw_edges(view, helix, -half, -helix.groove, upper);
    draw_edges(view, helix, half, helix.groove, upper);
    if (helix.groove <= 0.0) return;
    const double tip = tip_radius(helix.form), floor = root_radius(helix.form);
    for (const double x : {-helix.groove, helix.groove}) view.line({x, -tip}, {x, upper ? tip : 0.0});
    for (const double s : {-1.0, 1.0})
        if (upper || s < 0) view.line({-helix.groove, s * floor}, {helix.groove, s * floor});
}

/// Outline of the half below or above the axis, seen from outside.
void draw_outside(View& view, const WheelBlank& b, const Helix& helix, double s, bool hidden) {
    const double g = helix.groove;
    if (g > 0.0)
        for (const double x : {-1.0, 1.0}) view.line({x * b.half, s * b.tip}, {x * g, s * b.tip});
    else
        view.line({-b.half, s * b.tip}, {b.half, s * b.tip});
    for (const double x : {-b.half, b.half}) view.line({x, 0}, {x, s * b.tip});
    draw_hubs(view, b, s);
    if (!hidden) return;
    view.line({-b.left, s * b.bore}, {b.right, s * b.bore}, Role::hidden);
    draw_hidden_web(view, b, s);
}

View helical_side(const WheelBlank& b, const Helix& helix, Random& random) {
    View view;
    const bool half_cut = random.chance(0.35), hidden = random.chance(0.5);
    draw_outside(view, b, helix, -1.0, hidden);
    if (half_cut)
        draw_cut_half(view, b, b.root);
    else
        draw_outside(view, b, helix, 1.0, hidden);
    draw_teeth(view, helix, b.half, !half_cut);
    view.centre_line({-b.left, 0}, {b.right, 0}, 0.5 * b.bore);
    return view;
}

/// Windows between hub and rim: round, slots along the ring, drops; or none.
void draw_windows(View& view, const WheelBlank& b, Random& random) {
    const double room = b.inner - b.hub, middle = 0.5 * (b.inner + b.hub);
    const int count = random.choice({3, 4, 5, 6, 6, 8});
    const std::size_t form = random.weighted({0.35, 0.3, 0.2, 0.15});
    if (form == 0 || room < 0.2 * b.root) return;
    for (int i = 0; i < count; ++i) {
        const double at = 90 + 360.0 * i / count, r = std::min(0.3 * room, 1.8 * middle / count);
        if (form == 1)
            view.circle(polar({}, middle, at), r);
        else if (form == 2)
            view.path(sector_window(b.hub + 0.14 * room, b.inner - 0.14 * room, at, 240.0 / count, 0.12 * room));
        else
            view.path(
                tangent_hull(polar({}, b.inner - 0.14 * room - r, at), r, polar({}, b.hub + 0.2 * room, at), 0.3 * r));
    }
}

/// What fills the gap beside the tooth at `at`: its flank reaches to the tip circle and, as the helix has turned by
/// `over` degrees at the far face, ends in a flank there, unless the next tooth hides it. Flanks are straight here.
void draw_covered_gap(View& view, const WheelBlank& b, double at, double step, double over, double s) {
    constexpr double tip = 0.11, slope = 0.19;  // half a tooth at its tip, and how much more at the root, in pitches
    const double far_tip = tip * step + over;
    view.arc({}, b.tip, s > 0 ? at + tip * step : at - far_tip, over);
    const double meets = (1.0 - 2 * tip - over / step) / (2 * slope);
    if (meets <= 0.0) return;
    const double share = std::min(1.0, meets);
    view.line(polar({}, b.tip, at + s * far_tip),
              polar({}, b.tip - share * (b.tip - b.root), at + s * (far_tip + share * slope * step)));
}

View helical_face(const WheelBlank& b, const Helix& helix, Random& random) {
    View view;
    const double turn = helix.phase - 90.0;  // the side view is seen from +x
    view.path(rotated(gear_outline(helix.form, 3), turn + 90.0));
    const double step = 360.0 / helix.form.teeth, over = std::min(0.78 * step, std::abs(helix.twist));
    for (int i = 0; i < helix.form.teeth; ++i)
        draw_covered_gap(view, b, turn + 90.0 + step * i, step, over, helix.twist > 0 ? 1.0 : -1.0);
    draw_bore(view, b);
    const bool webbed = b.web < b.half;
    if (webbed) view.circle({}, b.inner);
    if (webbed || b.right > b.half) view.circle({}, b.hub);
    if (webbed || random.chance(0.3)) draw_windows(view, b, random);
    view.circle({}, b.pitch, Role::centre);
    view.centre_mark({}, 1.06 * b.tip);
    return view;
}

}  // namespace

/// Helical wheel: a plain disc or a web with windows, hubs on one side or both; teeth that lean one way, or both ways
/// with a groove or an edge between; from outside or in half section.
Part helical_wheel(FamilyContext& context) {
    Random& random = context.random;
    Helix helix;
    helix.form = {.teeth = static_cast<int>(random.log_uniform(14, 64)), .module = random.log_uniform(0.6, 10)};
    const double pitch = pitch_radius(helix.form), half = pitch * random.log_uniform(0.08, 0.5);
    WheelBlank blank = plan_blank(random, pitch, helix.form.module, half);
    blank.holes = 0;
    helix.twice = random.chance(0.3);
    if (helix.twice && random.chance(0.6)) helix.groove = half * random.uniform(0.06, 0.16);
    const double run = helix.twice ? half - helix.groove : 2 * half;
    const double lean = random.uniform(8, 32) * random.choice({-1.0, 1.0});
    helix.twist = degrees(run * std::tan(radians(lean)) / pitch);
    helix.phase = random.uniform(0, 360.0 / helix.form.teeth);
    View side = helical_side(blank, helix, random);
    Part part;
    part.drawn.push_back({Side::front, helical_face(blank, helix, random)});
    part.drawn.push_back({Side::right, std::move(side)});
    part.main_side = random.chance(0.6) ? Side::front : Side::right;
    part.notes = {"z = " + std::to_string(helix.form.teeth), "\xce\xb2 = " + std::to_string(static_cast<int>(lean))};
    return part;
}

}  // namespace v16::corpus
