// Boxes for a device, cut flat from sheet: panels with cut-outs for the parts behind them, lamps of many sides or
// round.
#include <algorithm>
#include <array>
#include <cmath>

#include "corpus/families/housing.hpp"
#include "corpus/families/housing_details.hpp"
#include "corpus/families/other_outlines.hpp"

namespace v16::corpus {
namespace {

/// Where panels are put on the sheet: one after the other, in rows.
class PanelSheet {
public:
    PanelSheet(View& view, double width, double gap) : view_(view), width_(width), gap_(gap) {}

    /// The lower left corner for a panel that covers `box` about its own origin.
    Point2 place(const Box2& box) {
        if (at_.x > 0.0 && at_.x + box.width() > width_) at_ = {0.0, at_.y + row_ + gap_}, row_ = 0.0;
        const Point2 by = at_ - box.min;
        at_.x += box.width() + gap_;
        row_ = std::max(row_, box.height());
        return by;
    }
    Point2 add(const Path& outline) {
        const Point2 by = place(bounds(outline));
        view_.path(moved(outline, by));
        return by;
    }
    [[nodiscard]] View& view() { return view_; }

private:
    View& view_;
    double width_ = 0.0, gap_ = 0.0, row_ = 0.0;
    Point2 at_;
};

/// A ring of `count` holes.
void hole_ring(View& view, Point2 at, double radius, int count, double hole, double phase) {
    for (int i = 0; i < count; ++i) view.circle(polar(at, radius, phase + 360.0 * i / count), hole);
}

/// One device's cut-out within a square of half width `s` about `at`.
void device_cutout(View& view, Random& random, Point2 at, double s) {
    const auto box = [&](double x, double y) { return rectangle(at - Point2{x, y}, at + Point2{x, y}); };
    switch (random.integer(0, 8)) {
        case 0:  // fan
            view.circle(at, 0.78 * s);
            hole_ring(view, at, 0.95 * s, 4, 0.06 * s, 45);
            break;
        case 1:  // display with its screws
            view.path(box(0.9 * s, 0.35 * s));
            for (const Point2 p :
                 border_points(box2(at - Point2{0.95 * s, 0.5 * s}, at + Point2{0.95 * s, 0.5 * s}), 2, 2))
                view.circle(p, 0.05 * s);
            break;
        case 2: {  // loudspeaker behind a field of holes
            const int rings = random.integer(2, 4);
            view.circle(at, 0.06 * s);
            for (int k = 1; k <= rings; ++k) hole_ring(view, at, 0.9 * s * k / rings, 6 * k, 0.06 * s, 0);
            break;
        }
        case 3: {  // row of keys
            const int count = random.integer(2, 5);
            const bool square = random.chance(0.4);
            for (int i = 0; i < count; ++i) {
                const Point2 p = at + Point2{s * (2.0 * (i + 0.5) / count - 1.0), 0};
                const double r = 0.55 * s / count;
                if (square)
                    view.path(rectangle(p - Point2{r, r}, p + Point2{r, r}));
                else
                    view.circle(p, r);
            }
            break;
        }
        case 4:  // mains inlet
            view.path(chamfered(box(0.55 * s, 0.4 * s), 0.15 * s));
            for (const double x : {-0.8, 0.8}) view.circle(at + Point2{x * s, 0}, 0.07 * s);
            break;
        case 5:  // board: its four screws
            for (const Point2 p :
                 border_points(box2(at - Point2{0.8 * s, 0.6 * s}, at + Point2{0.8 * s, 0.6 * s}), 2, 2))
                view.circle(p, 0.06 * s);
            break;
        case 6: {  // vents
            const int count = random.integer(3, 7);
            for (int i = 0; i < count; ++i) {
                const double y = s * (1.6 * (i + 0.5) / count - 0.8);
                view.path(slot(at + Point2{-0.7 * s, y}, at + Point2{0.7 * s, y}, 0.3 * s / count));
            }
            break;
        }
        case 7:  // ultrasonic sensor's eyes
            for (const double x : {-0.55, 0.55}) view.circle(at + Point2{x * s, 0}, 0.35 * s);
            break;
        default:
            view.circle(at, s * random.uniform(0.15, 0.8));
            break;
    }
}

/// T-slots of captive nuts in the middle of two edges.
void nut_slots(View& view, Point2 at, double w, double h, double screw) {
    for (const double x : {0.25 * w, 0.75 * w})
        for (const double s : {1.0, -1.0}) {
            const double edge = s > 0 ? 0.0 : h;
            const auto p = [&](double dx, double dy) { return at + Point2{x + dx * screw, edge + s * dy * screw}; };
            Path cross;
            cross.closed = false;
            for (const auto& [dx, dy] : std::initializer_list<std::pair<double, double>>{{-0.5, 0},
                                                                                         {-0.5, 2},
                                                                                         {-0.95, 2},
                                                                                         {-0.95, 2.8},
                                                                                         {-0.5, 2.8},
                                                                                         {-0.5, 4},
                                                                                         {0.5, 4},
                                                                                         {0.5, 2.8},
                                                                                         {0.95, 2.8},
                                                                                         {0.95, 2},
                                                                                         {0.5, 2},
                                                                                         {0.5, 0}})
                cross.vertices.push_back({p(dx, dy), 0});
            view.path(cross);
        }
}

/// A device's box: some panels carry cut-outs; the front may lean, so that the sides are no rectangles.
void device_box(PanelSheet& sheet, Random& random, double w) {
    const double d = w * random.uniform(0.4, 1.0), h = w * random.uniform(0.3, 0.8),
                 t = std::min({w, d, h}) * random.uniform(0.03, 0.08),
                 finger = std::min({w, d, h}) * random.uniform(0.1, 0.3);
    using enum Joint;
    struct Panel {
        double w, h;
        std::array<Joint, 4> joints;
    };
    std::vector<Panel> panels{{w, h, {fingers, slots, fingers, slots}},
                              {w, h, {fingers, slots, fingers, slots}},
                              {w, d, {slots, slots, slots, slots}}};
    if (random.chance(0.8)) panels.push_back({w, d, {slots, slots, slots, slots}});
    const int walls = random.integer(0, 2);
    for (int i = 0; i < walls; ++i) panels.push_back({d, h, {fingers, fingers, fingers, fingers}});
    if (random.chance(0.3)) panels.push_back({0.9 * w, 0.6 * h, {fingers, plain, plain, plain}});
    const bool nuts = random.chance(0.3), leaning = random.chance(0.3);
    for (const Panel& panel : panels) {
        const Point2 at = sheet.add(jointed_panel(panel.w, panel.h, panel.joints, finger, t));
        if (nuts) nut_slots(sheet.view(), at, panel.w, panel.h, 0.6 * t);
        if (random.chance(0.3)) continue;
        const int columns = std::clamp(static_cast<int>(panel.w / panel.h * random.uniform(0.7, 1.6)), 1, 4);
        const double cell = panel.w / columns, s = 0.36 * std::min(cell, panel.h - (nuts ? 4 * t : 0.0));
        for (int i = 0; i < columns; ++i)
            if (random.chance(0.75))
                device_cutout(sheet.view(), random, at + Point2{(i + 0.5) * cell, 0.5 * panel.h},
                              s * random.uniform(0.6, 1.0));
    }
    if (!leaning) return;
    for (int i = 0; i < 2; ++i) {
        const Path side = through({{0, 0}, {d, 0}, {d, h}, {0.6 * d, h}, {0, 0.4 * h}});
        const Point2 at = sheet.add(i == 0 ? side : mirrored_x(side));
        const double s = i == 0 ? 1.0 : -1.0;
        for (const double x : {0.3, 0.7})
            sheet.view().path(
                rectangle(at + Point2{s * x * d - 0.06 * d, 1.5 * t}, at + Point2{s * x * d + 0.06 * d, 2.5 * t}));
    }
}

/// A lamp of many sides: end plates with slots along their edges, as many walls, each with its pattern.
void sided_lamp(PanelSheet& sheet, Random& random, double w) {
    const int sides = random.choice({3, 5, 6, 6, 8});
    const double phase = random.choice({0.0, 30.0, 90.0});
    const double r = 0.5 * w, edge = 2 * r * std::sin(radians(180.0 / sides)), t = std::clamp(0.02 * w, 1.5, 6.0),
                 h = edge * random.uniform(0.8, 3);
    for (int plate = 0; plate < 2; ++plate) {
        const Point2 c = sheet.add(polygon({}, r, sides, phase));
        const double in = r * std::cos(radians(180.0 / sides)) - 2 * t;
        for (int k = 0; k < sides; ++k) {
            const Path notch = rectangle({in, -0.2 * edge}, {in + t, 0.2 * edge});
            sheet.view().path(moved(rotated(notch, phase + 360.0 * (k + 0.5) / sides), c));
        }
        if (plate == 1 || random.chance(0.5)) sheet.view().circle(c, r * random.uniform(0.1, 0.6));
    }
    using enum Joint;
    const std::array<Joint, 4> joints =
        random.chance(0.5) ? std::array{fingers, plain, fingers, plain} : std::array{fingers, slots, fingers, fingers};
    const int shown = random.chance(0.7) ? sides : 1;
    const int pattern = random.integer(0, 3);
    for (int k = 0; k < shown; ++k) {
        const double wide = edge - 2 * t;
        const Point2 at = sheet.add(jointed_panel(wide, h, joints, 0.2 * edge, t));
        const Point2 c = at + Point2{0.5 * wide, 0.5 * h};
        const int rows = std::max(1, static_cast<int>(h / edge));
        for (int i = 0; i < rows; ++i) {
            const Point2 p = at + Point2{0.5 * wide, h * (i + 0.5) / rows};
            const double s = 0.3 * wide;
            if (pattern == 0) sheet.view().path(polygon(p, s, 6, 0));
            if (pattern == 1) sheet.view().circle(p, s);
            if (pattern == 2)
                sheet.view().path(slot(p - Point2{0, 0.3 * h / rows}, p + Point2{0, 0.3 * h / rows}, 0.3 * s));
        }
        if (pattern == 3)
            sheet.view().path(
                rounded_rectangle(c - Point2{0.35 * wide, 0.4 * h}, c + Point2{0.35 * wide, 0.4 * h}, 0.1 * wide));
    }
}

/// A round box: discs and rings with notches at their rims, and a wall that bends by its pattern of cuts.
void round_box(PanelSheet& sheet, Random& random, double w) {
    const double r = 0.5 * w, t = std::clamp(0.02 * w, 1.5, 6.0), h = w * random.uniform(0.2, 0.6);
    const int plates = random.integer(2, 4), notches = random.choice({4, 6, 8, 12});
    for (int plate = 0; plate < plates; ++plate) {
        const Point2 c = sheet.add(circle({}, r));
        for (int k = 0; k < notches; ++k)
            sheet.view().path(
                moved(rotated(rectangle({r - 2.5 * t, -2 * t}, {r - 1.5 * t, 2 * t}), 360.0 * k / notches), c));
        if (plate > 0 && random.chance(0.6))
            sheet.view().circle(c, r - 5 * t);
        else if (random.chance(0.6))
            device_cutout(sheet.view(), random, c, 0.5 * r);
    }
    const bool ribs = random.chance(0.5);
    if (ribs) {  // posts between the plates
        for (int k = 0; k < std::min(notches, 8); ++k) {
            using enum Joint;
            sheet.add(jointed_panel(0.4 * h, h, {fingers, plain, fingers, plain}, 0.12 * h, t));
        }
        return;
    }
    const double length = w * random.uniform(1.5, 3.14);
    const Point2 at = sheet.add(rectangle({0, 0}, {length, h}));
    const int columns = std::min(40, static_cast<int>(length / (1.5 * t)));
    for (int i = 1; i < columns; ++i) {  // the living hinge: staggered cuts
        const double x = length * i / columns;
        if (i % 2 == 0)
            sheet.view().line(at + Point2{x, 0.08 * h}, at + Point2{x, 0.92 * h});
        else
            for (const double y : {0.0, 0.55}) sheet.view().line(at + Point2{x, y * h}, at + Point2{x, (y + 0.45) * h});
    }
}

}  // namespace

/// The panels of one laser-cut box on one sheet: a device's case, a lamp of many sides, a round box.
Part laser_box_panels(FamilyContext& context) {
    Random& random = context.random;
    const double w = random.log_uniform(40, 400);
    View view;
    PanelSheet sheet(view, w * random.choice({1.5, 2.3, 2.3, 3.5, 6.0}), w * random.uniform(0.02, 0.15));
    switch (random.weighted({0.6, 0.25, 0.15})) {
        case 0:
            device_box(sheet, random, w);
            break;
        case 1:
            sided_lamp(sheet, random, w);
            break;
        default:
            round_box(sheet, random, w);
            break;
    }
    Part part;
    part.main_side = Side::top;
    part.drawn.push_back({Side::top, std::move(view)});
    return part;
}

}  // namespace v16::corpus
