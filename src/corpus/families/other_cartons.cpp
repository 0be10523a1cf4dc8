// Blanks of folding boxes with their creases.
#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include "corpus/families/other.hpp"

namespace v16::corpus {
namespace {

/// What hangs on the end of a panel of a folding box.
enum class Flap : std::uint8_t { none, plain, dust, tuck, ear };

/// A flap on a panel: its depth, and for a lid that tucks in the depth of the tuck.
struct PanelEnd {
    Flap kind = Flap::none;
    double depth = 0.0, tuck = 0.0;
};

/// One panel of the row: its width and what hangs on its two ends.
struct BoxPanel {
    double width = 0.0;
    PanelEnd top, bottom;
};

/// Outline of a flap on a panel `w` wide from its right to its left corner, outwards is up; `gap` on both sides is cut.
std::vector<PathVertex> flap_outline(const PanelEnd& end, double w, double gap) {
    const double d = end.depth, t = end.tuck, r = 0.6 * std::min(t, 0.5 * w);
    constexpr double quarter = 0.41421356;
    switch (end.kind) {
        case Flap::plain:
            return {{{w - gap, 0}}, {{w - gap, d}}, {{gap, d}}, {{gap, 0}}};
        case Flap::dust:
            return {{{w - gap, 0}}, {{w - gap, 0.35 * d}}, {{0.85 * w, d}},
                    {{0.2 * w, d}}, {{gap, 0.5 * d}},      {{gap, 0}}};
        case Flap::tuck:
            return {{{w - gap, 0}},
                    {{w - gap, d}},
                    {{w - gap, d + t - r}, quarter},
                    {{w - gap - r, d + t}},
                    {{gap + r, d + t}, quarter},
                    {{gap, d + t - r}},
                    {{gap, d}},
                    {{gap, 0}}};
        case Flap::ear:
            return {{{w - gap, 0}}, {{0.9 * w, d}}, {{0.1 * w, d}}, {{gap, 0}}};
        default:
            return {{{w, 0}}, {{0, 0}}};
    }
}

/// The blank of panels side by side, each `high`, with a strip `glue` wide at the left to join the last one.
void draw_panels(View& view, const std::vector<BoxPanel>& panels, double high, double glue, double gap, double turn,
                 Role crease) {
    Path outline;
    std::vector<std::pair<Point2, Point2>> creases;
    const auto append = [&](Point2 at, double bulge) {
        if (outline.vertices.empty() || length(outline.vertices.back().at - at) > 1e-6)
            outline.vertices.push_back({at, bulge});
        else
            outline.vertices.back().bulge = bulge;
    };
    double x = 0;
    for (const BoxPanel& panel : panels) {
        const double w = panel.width;
        for (const PathVertex& vertex : flap_outline(panel.bottom, w, gap))
            append({x + w - vertex.at.x, -vertex.at.y}, vertex.bulge);
        if (panel.bottom.kind != Flap::none) creases.push_back({{x + gap, 0}, {x + w - gap, 0}});
        if (panel.bottom.kind == Flap::tuck)
            creases.push_back({{x + gap, -panel.bottom.depth}, {x + w - gap, -panel.bottom.depth}});
        if (x > 0) creases.push_back({{x, 0}, {x, high}});
        x += w;
    }
    append({x, 0}, 0);
    append({x, high}, 0);
    for (std::size_t i = panels.size(); i-- > 0;) {
        const double w = panels[i].width;
        x -= w;
        for (const PathVertex& vertex : flap_outline(panels[i].top, w, gap))
            append({x + vertex.at.x, high + vertex.at.y}, vertex.bulge);
        if (panels[i].top.kind != Flap::none) creases.push_back({{x + gap, high}, {x + w - gap, high}});
        if (panels[i].top.kind == Flap::tuck)
            creases.push_back({{x + gap, high + panels[i].top.depth}, {x + w - gap, high + panels[i].top.depth}});
    }
    append({0, high}, 0);
    if (glue > 0) {
        append({-glue, high - glue}, 0);
        append({-glue, glue}, 0);
        creases.push_back({{0, 0}, {0, high}});
    }
    append({0, 0}, 0);
    if (length(outline.vertices.back().at - outline.vertices.front().at) < 1e-6) outline.vertices.pop_back();
    view.path(outline);
    for (const auto& [a, b] : creases) view.line(a, b, crease);
    view.rotate(turn);
}

/// Box of four panels in a row: shipping box with slotted flaps, or carton with tucks and dust flaps.
void draw_box(View& view, Random& random, Role crease) {
    const double a = random.log_uniform(30, 500), b = a * random.uniform(0.25, 1.0),
                 high = a * random.uniform(0.4, 2.2), glue = std::min(0.3 * b, 0.15 * high);
    std::vector<BoxPanel> panels{{a, {}, {}}, {b, {}, {}}, {a, {}, {}}, {b, {}, {}}};
    double gap = 0;
    if (random.chance(0.45)) {
        const double depth = b * random.choice({0.5, 0.5, 1.0, 0.35});
        gap = 0.012 * a;
        const bool open = random.chance(0.25);
        for (BoxPanel& panel : panels) {
            panel.bottom = {Flap::plain, depth, 0};
            if (!open) panel.top = {Flap::plain, depth, 0};
        }
    } else {
        const double tuck = b * random.uniform(0.15, 0.4);
        const std::size_t lid = random.chance(0.5) ? 0 : 2;
        panels[0].top = {Flap::tuck, b, tuck};
        panels[lid].bottom = {Flap::tuck, b, tuck};
        const double dust = 0.5 * std::min(a, 1.4 * b);
        for (const std::size_t side : {1U, 3U}) {
            panels[side].top = {Flap::dust, dust, 0};
            panels[side].bottom = {Flap::dust, dust, 0};
        }
    }
    draw_panels(view, panels, high, glue, gap, 0, crease);
    if (random.chance(0.3)) view.path(slot({0.35 * a, 0.75 * high}, {0.65 * a, 0.75 * high}, 0.05 * a));
}

/// Mailer: front, base, back and lid in a column, walls and ears at their sides.
void draw_mailer(View& view, Random& random, Role crease) {
    const double a = random.log_uniform(40, 400), b = a * random.uniform(0.5, 1.2),
                 high = a * random.uniform(0.12, 0.4);
    const PanelEnd wall{random.chance(0.5) ? Flap::plain : Flap::tuck, high, 0.8 * high}, ear{Flap::ear, 0.9 * high, 0},
        lug{Flap::dust, 0.8 * high, 0};
    std::vector<BoxPanel> panels{{high, ear, ear}, {b, wall, wall}, {high, ear, ear}};
    if (random.chance(0.75)) {
        panels.push_back({b, lug, lug});
        if (random.chance(0.6)) panels.push_back({0.9 * high, {}, {}});
    }
    draw_panels(view, panels, a, 0, 0.01 * a, random.choice({0.0, 90.0, -90.0}), crease);
}

/// Envelope or pyramid box: a rectangle or polygon with pointed or blunt flaps all round.
void draw_envelope(View& view, Random& random, Role crease) {
    const int sides = random.choice({3, 4, 4, 4, 5, 6});
    const double r = random.log_uniform(30, 200), squeeze = sides == 4 ? random.uniform(0.5, 1.0) : 1.0,
                 reach = random.uniform(0.5, 1.4), blunt = random.choice({0.0, 0.0, 0.25, 0.5});
    Path outline, base;
    for (int i = 0; i < sides; ++i) {
        Point2 a = polar({}, r, 360.0 * (i - 0.5) / sides - 90), b = polar({}, r, 360.0 * (i + 0.5) / sides - 90);
        a.y *= squeeze, b.y *= squeeze;
        const Point2 middle = 0.5 * (a + b), side = (1 / length(b - a)) * (b - a), out{side.y, -side.x};
        const double depth = reach * std::min(length(middle), 0.6 * r);
        base.vertices.push_back({a});
        outline.vertices.push_back({a});
        if (blunt > 0) {
            outline.vertices.push_back({a + 0.5 * (1 - blunt) * (b - a) + depth * out, 0.15});
            outline.vertices.push_back({b + 0.5 * (1 - blunt) * (a - b) + depth * out});
        } else {
            outline.vertices.push_back({middle + depth * out});
        }
    }
    view.path(outline);
    view.path(base, crease);
}

/// Pillow box: two panels with bowed creases at their ends, and a strip of glue.
void draw_pillow(View& view, Random& random, Role crease) {
    const double w = random.log_uniform(30, 150), high = w * random.uniform(1.0, 2.2), bow = random.uniform(0.15, 0.3);
    Path outline;
    outline.vertices = {{{-w, 0}, bow}, {{0, 0}, bow}, {{w, 0}}, {{w, high}, bow}, {{0, high}, bow}, {{-w, high}}};
    if (random.chance(0.7)) {
        outline.vertices.push_back({{-1.12 * w, 0.94 * high}});
        outline.vertices.push_back({{-1.12 * w, 0.06 * high}});
        view.line({-w, 0}, {-w, high}, crease);
    }
    view.path(outline);
    view.line({0, 0}, {0, high}, crease);
    for (const double x : {-w, 0.0})
        for (const bool upper : {false, true}) {
            Path arc;
            arc.closed = false;
            const double y = upper ? high : 0;
            arc.vertices = {{{x, y}, upper ? bow : -bow}, {{x + w, y}}};
            view.path(arc, crease);
        }
}

/// Card or bag head to hang up: a hole of the euro form, a crease, windows or slits.
void draw_header_card(View& view, Random& random, Role crease) {
    const double w = random.log_uniform(25, 90), high = w * random.uniform(0.8, 2.4), r = 0.1 * w;
    view.path(rounded_rectangle({-w, 0}, {w, 2 * high}, random.chance(0.6) ? 0.15 * w : 0.01 * w));
    const double top = 2 * high - 0.25 * w;
    Path hole;
    hole.vertices = {{{-0.4 * w, top - 0.4 * r}, 0},  {{0.4 * w, top - 0.4 * r}, 1},  {{0.4 * w, top + 0.4 * r}, 0},
                     {{0.6 * r, top + 0.4 * r}, 0.9}, {{-0.6 * r, top + 0.4 * r}, 0}, {{-0.4 * w, top + 0.4 * r}, 1}};
    if (random.chance(0.6))
        view.path(hole);
    else
        view.circle({0, top}, 0.8 * r);
    if (random.chance(0.5)) view.line({-w, high}, {w, high}, crease);
    const double window = random.uniform(0.4, 0.75);
    if (random.chance(0.6))
        view.path(rounded_rectangle({-window * w, 0.2 * high}, {window * w, 0.85 * high}, 0.1 * w));
    else
        for (const double x : {-0.5, 0.5})
            for (const double y : {0.3, 0.7}) view.path(slot({x * w - r, y * high}, {x * w + r, y * high}, 0.15 * r));
}

}  // namespace

/// Blank of a box of card, flat with its creases: shipping box, carton, mailer, envelope, pillow, card to hang up.
Part carton_blank(FamilyContext& context) {
    Random& random = context.random;
    Part part;
    View view;
    constexpr std::array forms{draw_box, draw_mailer, draw_envelope, draw_pillow, draw_header_card};
    const Role crease = random.choice({Role::thin, Role::hidden, Role::centre, Role::outline});
    forms[random.weighted({0.4, 0.25, 0.13, 0.1, 0.12})](view, random, crease);
    part.drawn.push_back({Side::front, view});
    return part;
}

}  // namespace v16::corpus
