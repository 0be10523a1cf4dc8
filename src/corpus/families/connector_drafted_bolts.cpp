// Bolts, nuts, studs and screws as a drafter draws them: hexagons with arcs for their chamfers, threads as thin lines.
#include <algorithm>
#include <cmath>

#include "corpus/families/connector.hpp"
#include "corpus/families/connector_conventions.hpp"

namespace v16::corpus {
namespace {

/// The break of a long shank: a wavy line on either side of `at`.
void broken_shank(View& view, double r, double at) {
    for (const double x : {at - 0.2 * r, at + 0.2 * r}) {
        std::vector<Point2> wave;
        for (int i = 0; i <= 10; ++i) wave.push_back({x + 0.12 * r * std::sin(0.63 * i), r * (1 - 0.2 * i)});
        view.curve(wave, Role::thin);
    }
}

Part hexagon_bolt_sheet(Random& random, const MetricSize& size) {
    const double d = size.d, length = d * random.log_uniform(1.5, 10),
                 thread = random.chance(0.35) ? 0.1 * d : std::max(0.15 * length, length - 2.2 * d);
    const bool three = random.chance(0.6), washer = random.chance(0.3);
    const auto side = [&](bool faces) {
        View view;
        hexagon_side(view, size.s, -size.k, washer ? -0.06 * d : 0.0, faces, true, false);
        if (washer) {
            view.line({0, -0.47 * size.s}, {0, 0.47 * size.s});
            mirrored_lines(view, {-0.06 * d, 0.47 * size.s}, {0, 0.47 * size.s});
        }
        threaded_side(view, size, 0, length, thread);
        view.centre_line({-size.k, 0}, {length, 0}, 0.3 * d);
        return view;
    };
    Part part;
    part.drawn.push_back({Side::front, side(three)});
    if (thread > 3 * d && random.chance(0.3)) broken_shank(part.drawn.front().view, size.radius(), 0.5 * thread);
    View end;
    hexagon_end(end, size.s, three, true);
    if (random.chance(0.5)) {
        part.drawn.push_back({Side::left, end});
    } else {
        View right;
        hexagon_end(right, size.s, three, false);
        thread_end(right, size, false);
        part.drawn.push_back({Side::right, right});
    }
    if (random.chance(0.5)) part.drawn.push_back({Side::top, side(!three)});
    return part;
}

/// Nut, whole or in half section; low, high, with a slotted crown or a flange.
Part nut_sheet(Random& random, const MetricSize& size) {
    const double d = size.d, m = size.m * random.choice({0.5, 1.0, 1.0, 1.0, 1.6}), half = 0.5 * size.s,
                 corner = size.s / std::sqrt(3.0), minor = size.minor_radius();
    const bool three = random.chance(0.6), both = random.chance(0.7), cut = random.chance(0.5);
    const std::size_t form = random.weighted({0.6, 0.2, 0.2});
    View side;
    if (cut) {  // the upper half is cut
        const double wide = three ? corner : half, slope = std::min(0.1 * size.s, 0.22 * m);
        Path body = through({{0, size.radius()},
                             {size.radius() - minor, minor},
                             {m - size.radius() + minor, minor},
                             {m, size.radius()},
                             {m, 0.9 * wide},
                             {m - slope, wide},
                             {slope, wide},
                             {0, 0.9 * wide}});
        side.path(body);
        side.hatch({body});
        side.line({0, size.radius()}, {m, size.radius()}, Role::thread);
        for (const double x : {0.0, m}) side.line({x, 0}, {x, size.radius()});
        for (const double x : {size.radius() - minor, m - size.radius() + minor}) side.line({x, 0}, {x, minor});
        View lower;
        hexagon_side(lower, size.s, 0, m, three, true, true);
        for (const Stroke& stroke : lower.strokes) {  // what of it lies below the axis
            if (stroke.kind == Stroke::Kind::line) {
                const double low = std::min(stroke.a.y, stroke.b.y);
                if (low >= 0) continue;
                if (std::max(stroke.a.y, stroke.b.y) > 0)
                    side.line({stroke.a.x, 0}, {stroke.a.x, low});
                else
                    side.line(stroke.a, stroke.b);
            } else if (bounds(stroke).max.y <= 1e-6) {
                side.strokes.push_back(stroke);
            }
        }
        if (three) {  // half of the middle face's arcs
            const double rise = 0.95 * std::min(0.1 * size.s, 0.22 * m),
                         half_bow = std::tan(std::atan(2 * rise / corner) / 2);
            for (const double s : {-1.0, 1.0}) {
                const double inner = (s > 0 ? m : 0.0) - s * rise / 0.95;
                Path arc;
                arc.closed = false;
                arc.vertices = {{{inner + s * rise, 0}, -s * half_bow}, {{inner, -0.5 * corner}}};
                side.path(arc);
            }
        }
    } else {
        hexagon_side(side, size.s, 0, m, three, true, both);
        mirrored_lines(side, {0, minor}, {m, minor}, Role::hidden);
        mirrored_lines(side, {0, size.radius()}, {m, size.radius()}, Role::hidden);
        if (form == 1) {  // crown with slots
            const double rim = 0.46 * size.s, high = 0.45 * m, slit = 0.14 * d;
            mirrored_lines(side, {m, rim}, {m + high, rim});
            side.line({m + high, rim}, {m + high, slit});
            side.line({m + high, -slit}, {m + high, -rim});
            mirrored_lines(side, {m + high, slit}, {m + 0.15 * high, slit});
            side.line({m + 0.15 * high, -slit}, {m + 0.15 * high, slit});
        } else if (form == 2) {  // flange
            const double rim = size.s * random.uniform(0.6, 0.75), t = 0.18 * m;
            mirrored_lines(side, {m, rim}, {m + t, rim});
            side.line({m + t, -rim}, {m + t, rim});
            mirrored_lines(side, {m, rim}, {m - 0.15 * m, half});
            side.line({m, -rim}, {m, rim});
        }
    }
    side.centre_line({0, 0}, {m, 0}, 0.4 * d);
    View end;
    hexagon_end(end, size.s, three, true);
    thread_end(end, size, true);
    Part part;
    part.drawn.push_back({Side::front, std::move(side)});
    part.drawn.push_back({Side::left, std::move(end)});
    return part;
}

Part stud_sheet(Random& random, const MetricSize& size) {
    const double d = size.d, left = d * random.choice({1.0, 1.25, 1.5, 2.0}), length = d * random.uniform(4, 12),
                 right = length - d * random.uniform(1.6, 2.4), waist = random.chance(0.3) ? 0.82 : 1.0;
    View view;
    const double r = size.radius(), minor = size.minor_radius(), cut = r - minor;
    const double shank = waist * r;
    mirrored_lines(view, {cut, r}, {left, r});
    mirrored_lines(view, {left, shank}, {right, shank});
    mirrored_lines(view, {right, r}, {length - cut, r});
    for (const double x : {cut, left, right, length - cut}) view.line({x, -r}, {x, r});
    for (const double x : {0.0, length}) view.line({x, -minor}, {x, minor});
    mirrored_lines(view, {0, minor}, {cut, r});
    mirrored_lines(view, {length - cut, r}, {length, minor});
    mirrored_lines(view, {0, minor}, {left, minor}, Role::thread);
    mirrored_lines(view, {right, minor}, {length, minor}, Role::thread);
    if (right - left > 2.5 * d && random.chance(0.3)) broken_shank(view, shank, 0.5 * (left + right));
    view.centre_line({0, 0}, {length, 0}, 0.3 * d);
    View end;
    thread_end(end, size, false);
    end.centre_mark({}, 0.8 * d);
    Part part;
    part.drawn.push_back({Side::front, std::move(view)});
    part.drawn.push_back({Side::right, std::move(end)});
    return part;
}

/// Screw with a slot, a hexagon socket or a point; the slot at 45 degrees in the end view.
Part screw_sheet(Random& random, const MetricSize& size) {
    const double d = size.d, r = size.radius(), length = d * random.log_uniform(1.5, 8),
                 thread = random.chance(0.5) ? 0.15 * d : 0.4 * length;
    View view, end;
    const std::size_t form = random.weighted({0.22, 0.18, 0.2, 0.2, 0.2});
    const double wide = d * (form == 0 ? 0.95 : 0.85), slot_half = 0.1 * d;
    double left = -0.6 * d;
    if (form == 0) {  // countersunk, flat or raised
        left = r - wide;
        mirrored_lines(view, {left, wide}, {0, r});
        view.line({left, -wide}, {left, wide});
        view.line({0, -r}, {0, r});
        if (random.chance(0.4)) {
            bow(view, {left, wide}, {left, -wide}, 0.25 * d);
            left -= 0.25 * d;
        }
    } else if (form == 1) {  // cheese head
        view.path(rectangle({left, -wide}, {0, wide}));
    } else if (form == 2) {  // round head
        bow(view, {0, wide}, {0, -wide}, 0.65 * d);
        view.line({0, -wide}, {0, wide});
        left = -0.65 * d;
    } else if (form == 3) {  // socket head
        left = -d;
        view.path(chamfered(rectangle({left, -0.75 * d}, {0, 0.75 * d}), 0.08 * d));
        mirrored_lines(view, {left, 0.43 * d}, {-0.5 * d, 0.43 * d}, Role::hidden);
        view.line({-0.5 * d, -0.43 * d}, {-0.5 * d, 0.43 * d}, Role::hidden);
        view.line({-0.5 * d, 0.43 * d}, {-0.3 * d, 0}, Role::hidden);
        view.line({-0.5 * d, -0.43 * d}, {-0.3 * d, 0}, Role::hidden);
    } else {
        left = 0;
        view.line({0, -r}, {0, r});
    }
    threaded_side(view, size, 0, length, form == 4 ? 0.05 * d : thread);
    if (form == 4) {  // dog or cone point
        const double tip = length + d * random.uniform(0.3, 0.8), end_r = random.choice({0.0, 0.35}) * d;
        mirrored_lines(view, {length, size.minor_radius() * 0.85}, {tip, end_r});
        if (end_r > 0) view.line({tip, -end_r}, {tip, end_r});
    }
    if (form != 3) {  // slot, seen from its end
        const double deep = left + 0.35 * d;
        view.line({left, slot_half}, {deep, slot_half});
        view.line({left, -slot_half}, {deep, -slot_half});
        view.line({deep, -slot_half}, {deep, slot_half});
    }
    view.centre_line({left, 0}, {length, 0}, 0.3 * d);
    const double rim = form == 3 ? 0.75 * d : form == 4 ? r : wide;
    end.circle({}, rim);
    if (form == 3) {
        end.circle({}, 0.67 * d);
        end.path(hexagon({}, 0.86 * d * 0.866, random.choice({0.0, 30.0, 90.0})));
    } else {
        const double reach = std::sqrt(rim * rim - slot_half * slot_half);
        for (const double s : {-slot_half, slot_half}) {
            const Point2 n = polar({}, s, 135);
            end.line(n + polar({}, reach, 45), n + polar({}, -reach, 45));
        }
    }
    end.centre_mark({}, 1.2 * rim);
    Part part;
    part.drawn.push_back({Side::front, std::move(view)});
    part.drawn.push_back({Side::left, std::move(end)});
    return part;
}

}  // namespace

/// Drafted fastener: hexagon bolts, nuts, studs, slotted and socket screws with the arcs and thin lines of convention.
Part drafted_fastener(FamilyContext& context) {
    Random& random = context.random;
    const MetricSize size = metric_size(random);
    switch (random.weighted({0.35, 0.25, 0.15, 0.25})) {
        case 0:
            return hexagon_bolt_sheet(random, size);
        case 1:
            return nut_sheet(random, size);
        case 2:
            return stud_sheet(random, size);
        default:
            return screw_sheet(random, size);
    }
}

}  // namespace v16::corpus
