// Gears with helical teeth. A helix is no prism, so that their views are drawn: the near outline along the axis, and
// from the side the edges of the teeth as the curves that they are.
#include <algorithm>
#include <cmath>

#include "corpus/families/teeth.hpp"
#include "corpus/families/transmission.hpp"
#include "corpus/solid_query.hpp"

namespace v16::corpus {
namespace {

struct SkewGear {
    GearForm form;
    double width = 0.0;
    double twist = 0.0;  ///< degrees from one face to the other, or to the middle of a herringbone gear
    bool herringbone = false;
    double hub = 0.0, hub_out = 0.0;  ///< radius; how far it stands out beyond the face y = width / 2
    Path bore;

    [[nodiscard]] double turn_at(double t) const {
        return herringbone ? twist * (1.0 - std::abs(2.0 * t - 1.0)) : twist * t;
    }
};

/// What the near teeth leave free of another section of the gear is seen behind them.
void draw_behind(View& view, const Path& near, const Path& behind) {
    const ProfileIndex cover(near);
    constexpr int parts = 4;
    for (std::size_t i = 0; i < behind.segment_count(); ++i) {
        const Point2 a = behind.vertices[i].at, b = behind.end_of(i);
        for (int k = 0; k < parts; ++k) {
            const Point2 from = a + (static_cast<double>(k) / parts) * (b - a);
            const Point2 to = a + (static_cast<double>(k + 1) / parts) * (b - a);
            view.line(from, to, cover.contains(0.5 * (from + to)) ? Role::hidden : Role::outline);
        }
    }
}

View face_view(const SkewGear& gear, double phase, Random& random) {
    View view;
    const Path near = rotated(gear_outline(gear.form, 3), phase);
    view.path(near);
    if (random.chance(0.8))
        draw_behind(view, near,
                    rotated(gear_outline(gear.form, 3), phase + gear.turn_at(gear.herringbone ? 0.5 : 1.0)));
    view.path(gear.bore);
    if (gear.hub > 0.0) view.circle({}, gear.hub, random.chance(0.5) ? Role::outline : Role::hidden);
    view.centre_mark({}, 1.05 * tip_radius(gear.form));
    view.circle({}, pitch_radius(gear.form), Role::centre);
    return view;
}

/// One edge of a tooth in the side view: position along the axis to the right, `lift` is the angle at the first face.
void tooth_edge(View& view, const SkewGear& gear, double radius, double lift, double seen_within) {
    constexpr int steps = 24;
    std::vector<Point2> points;
    const auto flush = [&] {
        if (points.size() > 2) view.curve(points);
        points.clear();
    };
    for (int i = 0; i <= steps; ++i) {
        const double t = static_cast<double>(i) / steps, angle = lift + gear.turn_at(t);
        const double off = std::remainder(angle, 360.0);
        if (std::abs(off) > seen_within) {
            flush();
            continue;
        }
        points.push_back({gear.width * (t - 0.5), radius * std::sin(radians(off))});
        if (gear.herringbone && 2 * i == steps) {  // the teeth turn back with a corner
            const Point2 corner = points.back();
            flush();
            points.push_back(corner);
        }
    }
    flush();
}

View side_view(const SkewGear& gear, double phase) {
    View view;
    const double tip = tip_radius(gear.form), half = 0.5 * gear.width;
    const double half_tip = 45.0 / gear.form.teeth, half_root = 125.0 / gear.form.teeth;
    for (int i = 0; i < gear.form.teeth; ++i)
        for (const double side : {-1.0, 1.0}) {
            const double middle = phase + 360.0 * i / gear.form.teeth;
            tooth_edge(view, gear, tip, middle + side * half_tip, 90.0);
            tooth_edge(view, gear, root_radius(gear.form), middle + side * half_root, 50.0);
        }
    for (const double s : {-1.0, 1.0}) {
        view.line({-half, s * tip}, {half, s * tip});
        view.line({s * half, -tip}, {s * half, tip});
        const double end = half + gear.hub_out, bore = 0.5 * bounds(gear.bore).width();
        view.line({-half, s * bore}, {end, s * bore}, Role::hidden);
        if (gear.hub_out > 0.0) view.line({half, s * gear.hub}, {end, s * gear.hub});
    }
    if (gear.hub_out > 0.0) view.line({half + gear.hub_out, -gear.hub}, {half + gear.hub_out, gear.hub});
    view.centre_line({-half, 0}, {half + gear.hub_out, 0}, 0.1 * gear.width);
    return view;
}

Part skew_gear(FamilyContext& context, bool herringbone) {
    Random& random = context.random;
    SkewGear gear;
    gear.form = {.teeth = static_cast<int>(random.log_uniform(9, 70)), .module = random.log_uniform(0.5, 10)};
    const double pitch = pitch_radius(gear.form), root = root_radius(gear.form);
    gear.width = pitch * random.log_uniform(0.15, 1.8);
    const double helix = random.uniform(8, 35) * random.choice({-1.0, 1.0});
    gear.herringbone = herringbone;
    gear.twist = degrees((herringbone ? 0.5 : 1.0) * gear.width * std::tan(radians(helix)) / pitch);
    const double bore = root * random.uniform(0.12, 0.5);
    gear.bore = random.chance(0.45) ? keyed_bore({}, bore, 0.5 * bore, 1.25 * bore) : circle({}, bore);
    if (random.chance(0.5)) {
        gear.hub = std::min(0.92 * root, bore * random.uniform(1.4, 2.2));
        if (random.chance(0.7)) gear.hub_out = gear.width * random.uniform(0.15, 0.8);
    }
    Part part;
    const double phase = random.uniform(0, 360.0 / gear.form.teeth);
    part.drawn.push_back({Side::front, face_view(gear, phase, random)});
    // Looked at from the right the side of the wheel at angle 0 is nearest, and y runs to the right.
    part.drawn.push_back({Side::right, side_view(gear, phase)});
    View top = side_view(gear, phase - 90.0);
    top.rotate(90.0);
    part.drawn.push_back({Side::top, std::move(top)});
    part.notes = {"z = " + std::to_string(gear.form.teeth), "\xce\xb2 = " + std::to_string(static_cast<int>(helix))};
    return part;
}

}  // namespace

/// Helical gear with or without a hub.
Part helical_gear(FamilyContext& context) {
    return skew_gear(context, false);
}

/// Double helical gear: the teeth lean one way up to the middle and back again.
Part herringbone_gear(FamilyContext& context) {
    return skew_gear(context, true);
}

}  // namespace v16::corpus
