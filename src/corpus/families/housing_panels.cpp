// Boxes cut flat from sheet: finger-jointed panels laid out side by side, folded blanks, hoppers.
#include <algorithm>
#include <array>

#include "corpus/families/housing.hpp"
#include "corpus/families/housing_details.hpp"

namespace v16::corpus {
namespace {

/// Openings inside a panel.
void panel_holes(View& view, Random& random, Point2 at, double w, double h) {
    const double small = std::min(w, h);
    const Point2 c = at + Point2{w * random.uniform(0.35, 0.65), h * random.uniform(0.4, 0.6)};
    switch (random.integer(0, 5)) {
        case 0:
            view.circle(c, small * random.uniform(0.05, 0.25));
            break;
        case 1:
            view.path(rectangle(c - Point2{0.2 * w, 0.15 * h}, c + Point2{0.2 * w, 0.15 * h}));
            break;
        case 2:
            for (const double x : {0.15, 0.85})
                for (const double y : {0.18, 0.82}) view.circle(at + Point2{x * w, y * h}, small * 0.03);
            break;
        case 3: {
            const int count = random.integer(3, 8);
            for (int i = 0; i < count; ++i) {
                const double x = at.x + w * (0.2 + 0.6 * i / (count - 1.0));
                view.path(slot({x, at.y + 0.3 * h}, {x, at.y + 0.7 * h}, 0.02 * small));
            }
            break;
        }
        case 4: {  // slots for a shelf inside
            const int count = random.integer(2, 5);
            for (int i = 0; i < count; ++i) {
                const double x = at.x + w * (i + 0.6) / (count + 0.5);
                view.path(rectangle({x, c.y - 0.015 * small}, {x + 0.3 * w / count, c.y + 0.015 * small}));
            }
            break;
        }
        default:
            break;
    }
}

}  // namespace

/// The six (or five, or four) sides of a box, laid out for a laser cutter.
Part laser_box(FamilyContext& context) {
    Random& random = context.random;
    const double w = random.log_uniform(30, 500), d = w * random.uniform(0.3, 1.0), h = w * random.uniform(0.2, 0.9);
    const double sheet = std::min({w, d, h}) * random.uniform(0.03, 0.1),
                 finger = std::min({w, d, h}) * random.uniform(0.12, 0.45);
    // Thrifty layouts let neighbours share a cut.
    const double gap = random.chance(0.15) ? -2.0 * sheet : sheet * random.uniform(0.3, 3.0);
    const bool lid = random.chance(0.7);
    const Joint rim = lid ? Joint::fingers : Joint::plain;
    struct Panel {
        double w, h;
        std::array<Joint, 4> joints;
    };
    std::vector<Panel> panels;
    using enum Joint;
    for (int i = 0; i < 2; ++i) panels.push_back({w, h, {fingers, slots, rim, slots}});
    for (int i = 0; i < 2; ++i) panels.push_back({d, h, {fingers, fingers, rim, fingers}});
    panels.push_back({w, d, {slots, slots, slots, slots}});
    if (lid) panels.push_back({w, d, {slots, slots, slots, slots}});
    if (random.chance(0.3)) panels.push_back({d, h * 0.9, {plain, fingers, plain, fingers}});  // divider
    View view;
    const int columns = random.choice({1, 2, 2, 3, 3, 7});
    const double holes = random.uniform(0.0, 0.8);
    Point2 at;
    double row = 0.0;
    int column = 0;
    for (const Panel& panel : panels) {
        if (column == columns) {
            at = {0, at.y + row + gap + 2 * sheet};
            row = 0.0;
            column = 0;
        }
        view.path(moved(jointed_panel(panel.w, panel.h, panel.joints, finger, sheet), at));
        if (random.chance(holes)) panel_holes(view, random, at, panel.w, panel.h);
        at.x += panel.w + gap + 2 * sheet;
        row = std::max(row, panel.h);
        ++column;
    }
    Part part;
    part.main_side = Side::top;
    part.drawn.push_back({Side::top, std::move(view)});
    return part;
}

/// Long strips and odd polygons of a lamp, a stand or a faceted box: repeated panels in rows.
Part panel_set(FamilyContext& context) {
    Random& random = context.random;
    const double w = random.log_uniform(30, 300), h = w * random.uniform(0.15, 1.0),
                 sheet = std::min(w, h) * random.uniform(0.04, 0.12), finger = w * random.uniform(0.05, 0.2);
    const int kinds = random.integer(1, 3);
    View view;
    double y = 0.0;
    for (int kind = 0; kind < kinds; ++kind) {
        const double kw = w * (kind == 0 ? 1.0 : random.uniform(0.2, 0.8)),
                     kh = h * (kind == 0 ? 1.0 : random.uniform(0.5, 1.2));
        std::array<Joint, 4> joints{};
        const bool bare = random.chance(0.2);  // mitred or glued edges
        for (Joint& joint : joints)
            joint = bare ? Joint::plain : random.choice({Joint::plain, Joint::fingers, Joint::slots});
        const bool facet = random.chance(0.25);
        const Path panel = facet ? moved(polygon({}, 0.5 * kw, random.choice({5, 6, 8}), 22.5), {0.5 * kw, 0.5 * kw})
                                 : jointed_panel(kw, kh, joints, finger, sheet);
        const int count = facet ? random.integer(1, 2) : random.integer(2, 8);
        const bool stacked = random.chance(0.5);
        const double high = facet ? kw : kh;
        const bool hole = random.chance(0.4);
        for (int i = 0; i < count; ++i) {
            const Point2 at = stacked ? Point2{0, y + i * (high + 3 * sheet)} : Point2{i * (kw + 3 * sheet), y};
            view.path(moved(panel, at));
            if (hole) view.circle(at + Point2{0.5 * kw, 0.5 * high}, 0.15 * std::min(kw, high));
        }
        y += (stacked ? count : 1) * (high + 3 * sheet);
    }
    Part part;
    part.main_side = Side::top;
    part.drawn.push_back({Side::top, std::move(view)});
    return part;
}

/// Funnel or hood of sheet: a frustum on a rectangular base, open at both ends. Slanted in two directions, so it is
/// drawn rather than modelled.
Part hopper(FamilyContext& context) {
    Random& random = context.random;
    const double w = random.log_uniform(40, 600), d = w * random.uniform(0.5, 1.0), h = w * random.uniform(0.3, 1.1),
                 neck = h * random.uniform(0.0, 0.35);
    const double scale = random.uniform(0.2, 0.6), sw = w * scale, sd = d * scale, t = w * random.uniform(0.015, 0.04),
                 rim = random.chance(0.5) ? 4 * t : 0.0;
    const auto side = [&](double wide, double small) {
        View view;
        const double a = wide / 2, b = small / 2;
        const Path outer = through({{-b, -neck}, {b, -neck}, {b, 0}, {a, h}, {-a, h}, {-b, 0}});
        view.path(outer);
        if (neck > 0.0) view.line({-b, 0}, {b, 0});
        for (const double s : {-1.0, 1.0}) {
            view.line({s * (a - t), h}, {s * (b - t), 0}, Role::hidden);
            view.line({s * (b - t), 0}, {s * (b - t), -neck}, Role::hidden);
        }
        if (rim > 0.0) {
            view.path(rectangle({-a - rim, h}, {a + rim, h + t}));
        }
        return view;
    };
    View top;
    const auto frame = [](double x, double y) { return rectangle({-x / 2, -y / 2}, {x / 2, y / 2}); };
    top.path(frame(w, d));
    top.path(frame(w - 2 * t, d - 2 * t));
    top.path(frame(sw, sd), Role::hidden);
    top.path(frame(sw - 2 * t, sd - 2 * t));
    if (rim > 0.0) top.path(frame(w + 2 * rim, d + 2 * rim));
    for (const double x : {-0.5, 0.5})
        for (const double y : {-0.5, 0.5})
            top.line({x * (w - 2 * t), y * (d - 2 * t)}, {x * (sw - 2 * t), y * (sd - 2 * t)});
    Part part;
    part.drawn.push_back({Side::front, side(w, sw)});
    part.drawn.push_back({Side::top, std::move(top)});
    part.drawn.push_back({Side::right, side(d, sd)});
    return part;
}

}  // namespace v16::corpus
