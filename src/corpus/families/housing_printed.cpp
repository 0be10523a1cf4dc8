// Printed housings of a printer's head, and drawers cut flat from sheet.
#include <algorithm>
#include <array>

#include "corpus/families/housing.hpp"
#include "corpus/families/housing_details.hpp"

namespace v16::corpus {
namespace {

/// Duct that turns the air of a square fan down to a slot.
void fan_duct(Solid& solid, Random& random) {
    const double fan = 0.5 * random.choice({30.0, 40.0, 40.0, 50.0, 60.0}), t = random.uniform(1, 2),
                 deep = fan * random.uniform(0.8, 2), mouth = fan * random.uniform(0.15, 0.4),
                 reach = fan * random.uniform(0.3, 1.2);
    const auto profile = [&](double in) {
        const double open = in > 0 ? 1.0 : 0.0;
        return through({{-open, -fan + in},
                        {2 * t, -fan + in},
                        {deep, -fan - reach + in - open},
                        {deep + 2 * mouth - 2 * in, -fan - reach + in - open},
                        {deep + 2 * mouth - 2 * in, -fan - 0.3 * reach},
                        {2.5 * t, fan - in},
                        {-open, fan - in}});
    };
    solid.add_prism(Axis::x, profile(0), -fan, fan).add_box({-fan, 0, -fan}, {fan, 2 * t, fan});
    solid.cut_prism(Axis::x, profile(t), -fan + t, fan - t);
    for (const double x : {-0.8, 0.8})
        for (const double z : {-0.8, 0.8})
            solid.add_cylinder(Axis::y, {x * fan, z * fan}, 0.14 * fan, 0, 2.5 * t)
                .cut_cylinder(Axis::y, {x * fan, z * fan}, 0.08 * fan, -1, 3 * t);
    for (const double s : {-1.0, 1.0})
        if (random.chance(0.4))
            solid
                .add_prism(Axis::x, tangent_hull({-0.2 * fan, 1.15 * fan}, 3, {t, 0.9 * fan}, 3), s * 0.5 * fan - 1.5,
                           s * 0.5 * fan + 1.5)
                .cut_cylinder(Axis::x, {-0.2 * fan, 1.15 * fan}, 1.6, -far, far);
}

/// Mount with closed walls around a stepper motor; or an extruder body with its filament path and idler.
void motor_case(Solid& solid, Random& random) {
    const double half = 0.5 * random.choice({28.2, 35.2, 42.3, 42.3, 56.4}), t = random.uniform(3, 6),
                 deep = half * random.uniform(0.6, 2), screw = 0.733 * half, boss = 0.52 * half;
    const bool extruder = random.chance(0.5);
    const double w = half + (extruder ? 0.0 : t);
    solid.add_prism(Axis::y, rounded_rectangle({-w, -w}, {w, w}, 2), 0, extruder ? 0.6 * half : deep);
    if (!extruder) {
        solid.cut_box({-half, t, -half}, {half, far, random.chance(0.5) ? half : far});
        if (random.chance(0.6))
            solid.add_box({-w - half * random.uniform(0.4, 0.8), 0, -w}, {w + 0.6 * half, deep, -w + t});
        if (random.chance(0.5))
            cut_vents(solid, random, Axis::x, box2({1.5 * t, -0.7 * half}, {std::max(2.5 * t, deep - t), 0.7 * half}),
                      -far, far);
    } else {
        const double x = 0.35 * half;
        solid.add_box({x - 0.25 * half, 0, -w - 0.5 * half}, {x + 0.25 * half, 0.6 * half, w + 0.2 * half});
        solid.cut_cylinder(Axis::y, {0, 0}, 0.32 * half, 0.2 * half, far)
            .cut_cylinder(Axis::y, {0.62 * half, 0}, 0.34 * half, 0.2 * half, far);
        solid.cut_cylinder(Axis::z, {x, 0.35 * half}, 1.1, -far, far)
            .cut_cylinder(Axis::z, {x, 0.35 * half}, 0.2 * half, -far, -w - 0.1 * half);
        if (random.chance(0.6)) solid.cut_box({0.5 * half, 0.15 * half, 0.5 * half}, {far, far, far});
    }
    solid.cut_cylinder(Axis::y, {}, boss, -far, extruder ? 0.12 * half : far);
    for (const double x : {-1.0, 1.0})
        for (const double z : {-1.0, 1.0})
            solid.cut_counterbore(Axis::y, {x * screw, z * screw}, 1.6, 3.1, 0.4 * t, 0, far);
    if (extruder) solid.cut_cylinder(Axis::y, {}, 0.15 * half, -far, far);
}

}  // namespace

/// Printed housings of a printer's head: fan ducts, closed motor mounts, extruder bodies.
Part extruder_case(FamilyContext& context) {
    Part part;
    if (context.random.chance(0.45)) {
        fan_duct(part.solid, context.random);
        part.main_side = context.random.choice({Side::front, Side::right});
    } else {
        motor_case(part.solid, context.random);
    }
    return part;
}

namespace {

/// A panel of a drawer with its slots and handle, its lower left corner at `at`.
void draw_panel(View& view, Random& random, Point2 at, Point2 size, const std::array<Joint, 4>& joints, double finger,
                double t, int slots, bool handle) {
    view.path(moved(jointed_panel(size.x, size.y, joints, finger, t), at));
    for (int i = 0; i < slots; ++i) {  // for the dividers
        const double x = size.x * (i + 1.0) / (slots + 1);
        for (const double k : {0.25, 0.65})
            view.path(
                rectangle(at + Point2{x - 0.5 * t, k * size.y}, at + Point2{x + 0.5 * t, k * size.y + 0.2 * size.y}));
    }
    if (!handle) return;
    const Point2 middle = at + 0.5 * size;
    const double grip = std::min(0.22 * size.x, size.y);
    if (random.chance(0.6))
        view.path(slot(middle - Point2{grip, 0}, middle + Point2{grip, 0}, 0.14 * size.y));
    else
        view.circle(middle, 0.2 * std::min(size.x, size.y));
}

}  // namespace

/// Drawer or divided box, cut flat: bottom, sides with slots for dividers, front with its handle, half-lapped dividers.
Part laser_drawer(FamilyContext& context) {
    Random& random = context.random;
    const double w = random.log_uniform(50, 450), d = w * random.uniform(0.5, 1.3),
                 h = std::min(w, d) * random.uniform(0.2, 0.6), t = random.choice({2.0, 3.0, 3.0, 4.0, 6.0}),
                 finger = std::max(3 * t, h * random.uniform(0.1, 0.3)), gap = t * random.uniform(1, 4);
    const int across = random.integer(0, 3), along = random.integer(0, 3);
    const bool handles = random.chance(0.5);
    View view;
    draw_panel(view, random, {0, 0}, {w, d}, {Joint::fingers, Joint::fingers, Joint::fingers, Joint::fingers}, finger,
               t, 0, false);
    // Folded out around the bottom, or stacked beside it.
    const double step = h + 2 * t + gap;
    const std::array<Joint, 4> wall{Joint::slots, Joint::fingers, Joint::plain, Joint::slots},
        side{Joint::slots, Joint::slots, Joint::plain, Joint::fingers};
    const bool folded = random.chance(0.4);
    for (int i = 0; i < 2; ++i) {
        draw_panel(view, random,
                   folded ? Point2{0, i ? d + gap + 2 * t : -h - gap - 2 * t} : Point2{w + gap + 2 * t, i * step},
                   {w, h}, wall, finger, t, across, i == 0 || handles);
        draw_panel(view, random, folded ? Point2{w + gap + 2 * t, i * step} : Point2{w + gap + 2 * t, (2 + i) * step},
                   {d, h}, side, finger, t, along, handles);
    }
    const auto divider = [&](double length_, int laps, double x, double y) {
        std::vector<Point2> points{{0, 0}, {length_, 0}, {length_, 0.85 * h}};
        for (int k = laps; k > 0; --k) {
            const double at = length_ * k / (laps + 1);
            points.insert(points.end(), {{at + 0.5 * t, 0.85 * h},
                                         {at + 0.5 * t, 0.42 * h},
                                         {at - 0.5 * t, 0.42 * h},
                                         {at - 0.5 * t, 0.85 * h}});
        }
        points.push_back({0, 0.85 * h});
        view.path(moved(through(points), {x, y}));
    };
    const double column = w + gap + 2 * t + (folded ? 0.0 : std::max(w, d) + gap + 2 * t);
    double y = folded ? 2 * step : 0.0;
    for (int i = 0; i < across; ++i, y += h + gap) divider(d - 2 * t, along, column, y);
    for (int i = 0; i < along; ++i, y += h + gap) divider(w - 2 * t, across, column, y);
    Part part;
    part.drawn.push_back({Side::front, std::move(view)});
    return part;
}

}  // namespace v16::corpus
