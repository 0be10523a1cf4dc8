// Screws whose threads are modelled as helices, from their heads to their points.
#include "corpus/families/connector_helices.hpp"

#include <algorithm>
#include <cmath>

#include "corpus/families/connector.hpp"
#include "corpus/families/connector_conventions.hpp"

namespace v16::corpus {
namespace {

/// A head to the left of x = 0: its side, and its face in `end`.
void modelled_head(View& side, View& end, Random& random, const MetricSize& size) {
    const double d = size.d, k = size.k;
    const auto drive = [&](double face, double width) {
        const std::size_t kind = random.weighted({0.4, 0.2, 0.2, 0.2});
        const double deep = face + 0.45 * d;
        if (kind == 0) {
            end.path(hexagon({}, width, random.choice({0.0, 30.0, 90.0})));
        } else if (kind == 1) {
            end.path(six_lobes(width));
        } else if (kind == 2) {
            const double arm = 0.6 * width, half = 0.14 * width;
            end.path(through({{half, half},
                              {half, arm},
                              {-half, arm},
                              {-half, half},
                              {-arm, half},
                              {-arm, -half},
                              {-half, -half},
                              {-half, -arm},
                              {half, -arm},
                              {half, -half},
                              {arm, -half},
                              {arm, half}}));
        } else {
            return;
        }
        mirrored_lines(side, {face, 0.5 * width}, {deep, 0.45 * width}, Role::hidden);
        side.line({deep, -0.45 * width}, {deep, 0.45 * width}, Role::hidden);
    };
    switch (random.weighted({0.24, 0.2, 0.14, 0.14, 0.12, 0.1, 0.06})) {
        case 0:
        case 5: {  // hexagon, with a flange now and then
            const bool three = random.chance(0.6), flange = random.chance(0.35);
            const double rim = flange ? 0.12 * d : 0.0, wide = size.s * random.uniform(0.62, 0.72);
            hexagon_side(side, size.s, -k - rim, -rim, three, random.chance(0.85), false);
            if (flange) {
                side.path(rectangle({-rim, -wide}, {0, wide}));
                end.circle({}, wide);
            }
            hexagon_end(end, size.s, three, random.chance(0.8));
            break;
        }
        case 1: {  // cylinder with a socket
            const double r = 0.5 * size.head;
            side.path(chamfered(rectangle({-d, -r}, {0, r}), random.choice({0.0, 0.07}) * d));
            end.circle({}, r);
            if (random.chance(0.5)) end.circle({}, 0.92 * r);
            if (random.chance(0.25))
                for (int i = -6; i <= 6; ++i)
                    side.line({-0.85 * d, r * std::sin(radians(14.0 * i))}, {0, r * std::sin(radians(14.0 * i))});
            drive(-d, size.socket);
            break;
        }
        case 2: {  // button
            const double r = 0.93 * d, high = d * random.uniform(0.5, 0.62);
            bow(side, {0, r}, {0, -r}, high);
            side.line({0, -r}, {0, r});
            end.circle({}, r);
            drive(-0.9 * high, 0.6 * d);
            break;
        }
        case 3: {  // countersunk
            const double r = d * random.uniform(0.92, 1.05), lip = 0.08 * d, left = size.radius() - r - lip;
            mirrored_lines(side, {left, r}, {left + lip, r});
            mirrored_lines(side, {left + lip, r}, {0, size.radius()});
            side.line({left, -r}, {left, r});
            side.line({left + lip, -r}, {left + lip, r});
            end.circle({}, r);
            drive(left, 0.6 * d);
            break;
        }
        case 4: {  // pan or fillister
            const double r = d * random.uniform(0.85, 1.0), high = d * random.uniform(0.5, 0.75);
            side.path(filleted(rectangle({-high, -r}, {0, r}), random.choice({0.0, 0.3}) * high));
            end.circle({}, r);
            drive(-high, 0.6 * d);
            break;
        }
        default: {  // knurled or eyed
            const double r = d * random.uniform(1.1, 1.6);
            if (random.chance(0.5)) {
                side.circle({-0.95 * r, 0}, r);
                side.circle({-0.95 * r, 0}, 0.58 * r);
                end.path(rectangle({-0.25 * r, -r}, {0.25 * r, r}));
            } else {
                side.path(rectangle({-d, -r}, {0, r}));
                for (int i = -7; i <= 7; ++i)
                    side.line({-d, r * std::sin(radians(12.0 * i))}, {0, r * std::sin(radians(12.0 * i))});
                end.circle({}, r);
                end.circle({}, 0.93 * r);
            }
            break;
        }
    }
}

/// What follows the thread: a chamfer, a dog, a cone, a cup, nothing.
double modelled_end(View& view, Random& random, const Helix& helix) {
    const double r = helix.root * 0.98, x = helix.to, cut = helix.crest - helix.root;
    switch (random.weighted({0.35, 0.35, 0.15, 0.15})) {
        case 0:
            return x;
        case 1:
            view.path(through({{x, r}, {x, -r}, {x + cut, -r + 0.7 * cut}, {x + cut, r - 0.7 * cut}}));
            return x + cut;
        case 2: {
            const double dog = x + r * random.uniform(0.6, 1.6), thin = r * random.uniform(0.7, 1.0);
            view.path(rectangle({x, -thin}, {dog, thin}));
            return dog;
        }
        default:
            mirrored_lines(view, {x, r}, {x + r, 0});
            return x + r;
    }
}

/// Nut or washer on a bolt between `from` and `to`: what of the thread lies under it is left out.
void threaded_with_nut(View& view, Random& random, Helix helix, const MetricSize& size, double from, double to) {
    Helix before = helix, after = helix;
    before.to = from;
    after.from = to;
    if (before.to > before.from + 0.3 * helix.pitch) helix_side(view, before);
    if (after.to > after.from + 0.3 * helix.pitch) helix_side(view, after);
    hexagon_side(view, size.s, from, to, random.chance(0.6), true, true);
}

}  // namespace

/// Screw with its thread as a helix: any head, a plain shank or thread to the head, stud and threaded rod; a nut on it
/// now and then.
Part helical_screw(FamilyContext& context) {
    Random& random = context.random;
    const MetricSize size = metric_size(random);
    const double d = size.d;
    const std::size_t form = random.weighted({0.62, 0.1, 0.14, 0.14});
    View side, end, other;
    Part part;
    double left = 0.0, right = 0.0;
    if (form <= 1) {
        const double length = d * random.log_uniform(1.2, 9);
        const double start = random.chance(0.5) ? 0.0 : std::max(0.0, length - d * random.uniform(1.6, 3));
        const Helix helix = metric_helix(random, size, start, length);
        modelled_head(side, end, random, size);
        const double shank = random.chance(0.25) ? 0.5 * (helix.crest + helix.root) : helix.crest;
        if (start > 0) {
            mirrored_lines(side, {0, shank}, {start, shank});
            side.line({start, -shank}, {start, shank});
        }
        if (form == 1 && length - start > 1.4 * size.m) {
            const double at = length - size.m * random.uniform(1.05, 1.3);
            threaded_with_nut(side, random, helix, size, at, at + size.m);
        } else {
            helix_side(side, helix);
        }
        right = modelled_end(side, random, helix);
        other.strokes = end.strokes;
        std::erase_if(other.strokes, [](const Stroke& s) { return s.role == Role::centre; });
        end_circles(other, helix);
        left = side.part_bounds().min.x;
    } else if (form == 2) {  // stud or rod
        const double length = d * random.log_uniform(2.5, 14), first = length * random.uniform(0.2, 0.4),
                     second = length * random.uniform(0.6, 0.75);
        Helix helix = metric_helix(random, size, 0, length);
        if (random.chance(0.6)) {
            Helix a = helix, b = helix;
            a.to = first;
            b.from = second;
            helix_side(side, a);
            helix_side(side, b);
            const double shank = random.chance(0.5) ? helix.crest : 0.5 * (helix.crest + helix.root);
            if (random.chance(0.15))
                hexagon_side(side, size.s, first, second, true, true, true);
            else
                side.path(rectangle({first, -shank}, {second, shank}));
        } else {
            helix_side(side, helix);
        }
        right = modelled_end(side, random, helix);
        end_circles(end, helix);
        end_circles(other, helix);
    } else {  // headless screw with a socket or slot
        const double length = d * random.uniform(0.8, 4);
        Helix helix = metric_helix(random, size, 0, length);
        helix_side(side, helix);
        right = modelled_end(side, random, helix);
        end_circles(end, helix);
        end_circles(other, helix);
        if (random.chance(0.6)) {
            end.path(hexagon({}, 0.5 * d, 30));
            mirrored_lines(side, {0, 0.25 * d}, {0.5 * d, 0.25 * d}, Role::hidden);
            side.line({0.5 * d, -0.25 * d}, {0.5 * d, 0.25 * d}, Role::hidden);
        } else {
            const double half = 0.08 * d, reach = helix.root;
            for (const double s : {-half, half}) end.line({s, -reach}, {s, reach});
        }
    }
    side.centre_line({left, 0}, {right, 0}, 0.3 * d);
    end.centre_mark({}, 0.8 * d);
    other.centre_mark({}, 0.8 * d);
    part.drawn.push_back({Side::front, std::move(side)});
    part.drawn.push_back({Side::left, std::move(end)});
    if (random.chance(0.5)) part.drawn.back() = {Side::right, std::move(other)};
    return part;
}

/// Screw that cuts its own way, its thread a steep helix over a thin core down to the point: for wood, boards, sheet
/// and plastic; hanger bolts, screw eyes and hooks, drill points.
Part helical_tapping_screw(FamilyContext& context) {
    Random& random = context.random;
    MetricSize size = metric_size(random);
    const double d = size.d, length = d * random.uniform(3.5, 14), point = d * random.uniform(0.8, 1.8),
                 start = random.chance(0.5) ? 0.05 * d : length * random.uniform(0.2, 0.5);
    Helix helix;
    helix.from = start;
    helix.to = length - 0.05 * d;
    helix.crest = 0.5 * d;
    helix.root = helix.crest * random.uniform(0.55, 0.75);
    helix.pitch = std::max(d * random.uniform(0.35, 0.75), (length - start) / 26);
    helix.crest_flat = random.choice({0.0, 0.0, 0.06});
    helix.root_flat = random.uniform(0.3, 0.7);
    helix.taper = length - point;
    helix.tip = length;
    View side, end;
    const std::size_t kind = random.weighted({0.62, 0.13, 0.13, 0.12});
    double left = 0.0;
    if (kind == 1) {  // machine thread on the other half
        left = -d * random.uniform(1.5, 5);
        Helix machine = metric_helix(random, size, left, 0);
        helix_side(side, machine);
        end_circles(end, machine);
        if (random.chance(0.4)) hexagon_side(side, size.s, -0.4 * d, 0, true, false, true);
    } else if (kind == 2) {  // eye or hook
        const double ring = d * random.uniform(1.3, 2.4), wire = 0.42 * d, open = random.choice({0.0, 0.0, 70.0});
        const Point2 centre{-ring - 0.9 * wire, 0};
        if (open > 0.0) {
            for (const double r : {ring - wire, ring + wire}) side.arc(centre, r, 20, 360 - 40 - open);
            for (const double angle : {20.0, 340.0 - open})
                side.line(polar(centre, ring - wire, angle), polar(centre, ring + wire, angle));
        } else {
            side.circle(centre, ring - wire);
            side.circle(centre, ring + wire);
        }
        left = centre.x - ring - wire;
        end.path(slot({0, -ring}, {0, ring}, wire));
        end.circle({}, helix.crest);
    } else {
        size.k = d * random.uniform(0.4, 0.7);
        modelled_head(side, end, random, size);
        left = side.part_bounds().min.x;
    }
    const double shank = helix.crest * random.choice({0.72, 0.85, 1.0});
    if (start > 0.1 * d) {
        mirrored_lines(side, {0, shank}, {start, shank});
        side.line({start, -shank}, {start, shank});
    }
    const bool drill = kind == 3;
    if (drill) {
        const double tip = length + d * random.uniform(0.9, 1.6), r = 0.92 * helix.root;
        helix.to = length;
        helix.taper = helix.tip = 1e9;
        helix_side(side, helix);
        side.path(through({{length, r}, {length, -r}, {tip - 0.5 * r, -r}, {tip, 0}, {tip - 0.5 * r, r}}));
        side.line({length + 0.2 * d, 0}, {tip, 0});
        side.line({length + 0.2 * d, 0}, {length + 0.2 * d, r});
    } else {
        helix_side(side, helix);
    }
    side.centre_line({left, 0}, {length, 0}, 0.3 * d);
    end.centre_mark({}, 0.8 * d);
    Part part;
    part.drawn.push_back({Side::front, std::move(side)});
    part.drawn.push_back({Side::left, std::move(end)});
    return part;
}

}  // namespace v16::corpus
