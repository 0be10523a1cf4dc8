// Shafts with a deep thread: conveying and extruder screws, drawn as the curves of their flights, and ball screws with
// their machined ends.
#include <algorithm>
#include <cmath>
#include <numbers>

#include "corpus/families/shaft.hpp"
#include "corpus/families/shaft_details.hpp"

namespace v16::corpus {
namespace {

struct Flight {
    double outer = 0.0, core = 0.0, core_end = 0.0;  ///< radii; the core may grow along the screw
    double pitch = 0.0, land = 0.0, foot = 0.0;      ///< land and foot: half the width at the tip and at the core
    int turns = 1, starts = 1;
    bool straight = false;  ///< the curves as straight lines

    [[nodiscard]] double length() const { return pitch * turns; }
    [[nodiscard]] double core_at(double x) const {
        return core + (core_end - core) * std::clamp(x / length(), 0.0, 1.0);
    }
};

/// Half a turn of an edge of the flight from `x`, with `z` from the top down (or from the bottom up: `sign` -1), as far
/// as it lies beyond `hidden_within` of the axis.
void edge_curve(View& view, const Flight& flight, double x, double radius, double sign, double hidden_within) {
    constexpr int steps = 16;
    std::vector<Point2> points;
    const auto flush = [&] {
        if (points.size() > 1 && flight.straight) view.line(points.front(), points.back());
        if (points.size() > 2 && !flight.straight) view.curve(points);
        points.clear();
    };
    for (int i = 0; i <= steps; ++i) {
        const double t = static_cast<double>(i) / steps, z = sign * radius * std::cos(std::numbers::pi * t);
        if (std::abs(z) < hidden_within)
            flush();
        else
            points.push_back({x + 0.5 * flight.pitch * t, z});
    }
    flush();
}

/// One crossing of the flight with the top (`sign` 1) or bottom of the outline at `x`.
void flight_crest(View& view, const Flight& flight, double x, double sign) {
    const double tip = sign * flight.outer, root = sign * flight.core_at(x);
    view.line({x - flight.land, tip}, {x + flight.land, tip});
    view.line({x - flight.foot, root}, {x - flight.land, tip});
    view.line({x + flight.land, tip}, {x + flight.foot, root});
}

/// The screw from the side; `phase` is the share of a turn by which the flight begins later.
View flight_side(const Flight& flight, double phase) {
    View view;
    const double step = flight.pitch / flight.starts, half = 0.5 * flight.pitch, end = flight.length();
    std::vector<double> top, bottom;
    for (double x = flight.foot + phase * step; x + half + flight.foot <= end + 1e-9; x += step) {
        top.push_back(x);
        bottom.push_back(x + half);
        for (const double s : {-1.0, 1.0}) {
            edge_curve(view, flight, x + s * flight.land, flight.outer, 1.0, 0.0);
            edge_curve(view, flight, x + s * flight.foot, flight.core_at(x), 1.0, 0.0);
        }
        if (x + 2 * half + flight.foot <= end)  // behind the core, above and below it
            edge_curve(view, flight, x + half + flight.land, flight.outer, -1.0, 1.05 * flight.core_at(x));
    }
    for (const double sign : {1.0, -1.0}) {
        double from = 0.0;
        for (const double x : sign > 0 ? top : bottom) {
            flight_crest(view, flight, x, sign);
            if (x - flight.foot > from)
                view.line({from, sign * flight.core_at(from)}, {x - flight.foot, sign * flight.core_at(x)});
            from = x + flight.foot;
        }
        view.line({from, sign * flight.core_at(from)}, {end, sign * flight.core_end});
    }
    return view;
}

/// What is at an end of the screw, from `x` outward (`out` +1 or -1): steps, a hexagon, a key, a point.
struct ScrewEnd {
    std::vector<TurnedStep> steps;  ///< from the screw outward
    bool hexagon = false, key = false, point = false;

    [[nodiscard]] double length() const { return step_positions(steps).back(); }
};

ScrewEnd screw_end(Random& random, double r, bool drive) {
    ScrewEnd end;
    if (!drive && random.chance(0.45)) {
        end.point = true;
        end.steps = {{.length = r * random.uniform(0.8, 2.5), .radius = r, .end_radius = 0.05 * r}};
        return end;
    }
    double at = r * random.uniform(0.8, 1.3);
    for (int i = 0, n = random.integer(1, drive ? 3 : 2); i < n; ++i) {
        end.steps.push_back({.length = r * random.log_uniform(0.5, 4), .radius = at});
        at *= random.uniform(0.6, 0.92);
    }
    end.hexagon = random.chance(drive ? 0.3 : 0.1);
    end.key = !end.hexagon && drive && random.chance(0.6);
    return end;
}

void draw_screw_end(View& view, const ScrewEnd& end, double x, double out, double core, bool key_faces) {
    double before = core;
    for (std::size_t i = 0; i < end.steps.size(); ++i) {
        const TurnedStep& step = end.steps[i];
        const double to = x + out * step.length, last = step.end_radius >= 0.0 ? step.end_radius : step.radius;
        const double wide = std::max(before, step.radius);
        view.line({x, -wide}, {x, wide});
        for (const double s : {-1.0, 1.0}) view.line({x, s * step.radius}, {to, s * last});
        view.line({to, -last}, {to, last});
        if (i + 1 == end.steps.size() && end.hexagon)
            for (const double s : {-1.0, 1.0}) view.line({x, 0.5 * s * step.radius}, {to, 0.5 * s * step.radius});
        if (i + 1 == end.steps.size() && end.key) {
            const double half = 0.25 * step.radius, a = x + out * (0.1 * step.length + half),
                         b = to - out * (0.1 * step.length + half);
            if (key_faces && (b - a) * out > 0.0) view.path(slot({std::min(a, b), 0}, {std::max(a, b), 0}, half));
        }
        before = last;
        x = to;
    }
}

View screw_from_end(const Flight& flight, const ScrewEnd& end) {
    View view;
    view.circle({}, flight.outer);
    const double largest =
        std::max_element(end.steps.begin(), end.steps.end(), [](const TurnedStep& a, const TurnedStep& b) {
            return a.radius < b.radius;
        })->radius;
    if (largest < flight.core) view.circle({}, flight.core);
    for (const TurnedStep& step : end.steps)
        if (&step != &end.steps.back() || !end.hexagon) view.circle({}, step.radius);
    const double last = end.steps.back().radius;
    if (end.hexagon) view.path(polygon({}, last, 6, 30));
    if (end.key) view.path(rectangle({-0.25 * last, 0.7 * last}, {0.25 * last, last}));
    view.centre_mark({}, 1.05 * flight.outer);
    return view;
}

Flight any_flight(Random& random) {
    Flight flight;
    flight.outer = random.log_uniform(4, 200);
    const bool auger = random.chance(0.5);  // a thin sheet on a thin pipe
    flight.core = flight.outer * (auger ? random.uniform(0.15, 0.45) : random.uniform(0.5, 0.78));
    flight.core_end = !auger && random.chance(0.4)
                          ? std::min(0.88 * flight.outer, flight.core * random.uniform(1.1, 1.35))
                          : flight.core;
    flight.pitch = 2 * flight.outer * random.uniform(0.55, 1.25);
    flight.land = flight.pitch * (auger ? random.uniform(0.01, 0.03) : random.uniform(0.04, 0.1));
    flight.foot = flight.land * (auger ? 1.0 : random.uniform(1.05, 1.7));
    flight.turns = random.integer(3, 14);
    flight.starts = random.chance(0.12) ? 2 : 1;
    flight.straight = random.chance(0.25);
    return flight;
}

}  // namespace

/// Conveying screw, auger and extruder screw: a deep flight round a core, a shank to drive it by, a point or a journal.
Part extruder_screw(FamilyContext& context) {
    Random& random = context.random;
    const Flight flight = any_flight(random);
    const ScrewEnd drive = screw_end(random, flight.core, true), tip = screw_end(random, flight.core_end, false);
    const auto from_side = [&](double phase, bool key_faces) {
        View view = flight_side(flight, phase);
        draw_screw_end(view, drive, 0, -1, flight.core, key_faces);
        draw_screw_end(view, tip, flight.length(), 1, flight.core_end, key_faces);
        view.centre_line({-drive.length(), 0}, {flight.length() + tip.length(), 0}, 0.3 * flight.outer);
        return view;
    };
    Part part;
    part.drawn.push_back({Side::front, from_side(0.0, false)});
    part.drawn.push_back({Side::top, from_side(0.25, true)});
    part.drawn.push_back({Side::left, screw_from_end(flight, drive)});
    return part;
}

namespace {

/// The nut: a body, a flange with holes that is round or cut flat on one or two sides; or a block.
void add_ball_nut(Solid& solid, Random& random, double at, double r) {
    const double body = r * random.uniform(1.6, 2.0), length = r * random.uniform(3.5, 7);
    if (random.chance(0.2)) {
        solid
            .add_prism(Axis::x, chamfered(rectangle({-1.1 * body, -body}, {1.1 * body, body}), 0.1 * body), at,
                       at + length)
            .cut_hole_circle(Axis::x, {}, 1.2 * body, 4, 45, 0.12 * body, at - 1, at + length + 1);
        solid.add_cylinder(Axis::x, {}, r, at - 1, at + length + 1);
        return;
    }
    const double flange = body * random.uniform(1.5, 1.8), t = r * random.uniform(0.8, 1.2),
                 face = at + length * random.choice({0.0, 0.25});
    solid.add_chamfered_cylinder(Axis::x, {}, body, at, at + length, 0.05 * body, 0.05 * body);
    solid.add_cylinder(Axis::x, {}, flange, face, face + t);
    solid.cut_hole_circle(Axis::x, {}, 0.5 * (flange + body), random.choice({4, 6, 6, 8}), 30, 0.3 * (flange - body),
                          face - 0.01 * t, face + 1.01 * t);
    for (int i = 0, flats = random.choice({0, 1, 2, 2}); i < flats; ++i) {
        const double s = i == 0 ? 1.0 : -1.0;
        solid.cut_box({face - 0.01 * t, -far, s > 0 ? 1.02 * body : -far},
                      {face + 1.01 * t, far, s > 0 ? far : -1.02 * body});
    }
}

/// A machined end for bearings: seat, thread for the lock nut, journal with key, flat or ring groove.
double machine_bearing_end(Solid& solid, Random& random, double at, double out, double r, bool fixed) {
    const double seat = r * random.uniform(0.68, 0.82), thread = 0.92 * seat,
                 journal = seat * random.uniform(0.72, 0.88);
    double x = at;
    const auto step = [&](double length, double radius, bool threaded) {
        const double end = x + out * length, from = std::min(x, end), to = std::max(x, end), edge = 0.08 * radius;
        solid.add_chamfered_cylinder(Axis::x, {}, radius, from, to, out < 0 ? edge : 0, out < 0 ? 0 : edge);
        if (threaded) thread_over(solid, from, to, radius);
        x = end;
        return Point2{from, to};
    };
    if (!fixed) {
        const Point2 span = step(r * random.uniform(1, 2), seat, false);
        cut_ring_groove(solid, out > 0 ? span.y - 0.3 * r : span.x + 0.2 * r, seat);
        return x;
    }
    step(r * random.uniform(2, 4), seat, false);
    step(r * random.uniform(0.8, 1.6), thread, true);
    const Point2 span = step(r * random.uniform(1.5, 3), journal, false);
    if (random.chance(0.3))
        cut_keyway(solid, span.x + 0.1 * r, span.y - 0.1 * r, journal);
    else if (random.chance(0.3))
        cut_flat(solid, span.x, span.y, journal, 0.15 * journal);
    return x;
}

}  // namespace

/// Ball or trapezoid screw with machined bearing ends, with or without its flanged nut.
Part ball_screw(FamilyContext& context) {
    Random& random = context.random;
    const double r = random.choice({3.0, 4.0, 5.0, 6.0, 8.0, 8.0, 10.0, 12.5, 16.0, 20.0, 25.0, 31.5}),
                 length = r * random.log_uniform(8, 50), lead = r * random.choice({0.25, 0.5, 0.5, 0.62, 1.0});
    Part part;
    Solid& solid = part.solid;
    solid.add_chamfered_cylinder(Axis::x, {}, r, 0, length, 0.1 * r, 0.1 * r);
    if (!context.simplified && length / lead < 60 && random.chance(0.6))
        for (double x = lead; x < length - 0.5 * lead; x += lead)
            solid.cut_revolution(Axis::x, circle({x, 1.06 * r}, std::min(0.38 * lead, 0.3 * r)));
    else
        thread_over(solid, 0, length, r);
    machine_bearing_end(solid, random, length, 1, r, random.chance(0.4));
    machine_bearing_end(solid, random, 0, -1, r, true);
    if (random.chance(0.55)) add_ball_nut(solid, random, length * random.uniform(0.15, 0.6), r);
    return part;
}

}  // namespace v16::corpus
