// Nuts and fittings whose threads are modelled as helices.
#include "corpus/families/connector_helices.hpp"

#include <algorithm>
#include <cmath>

#include "corpus/families/connector.hpp"
#include "corpus/families/connector_conventions.hpp"

namespace v16::corpus {
namespace {

/// A nut in section; `outer` runs from its left face over the outside. `closed`: the diameter of a cap nut's thread.
void cut_nut(View& side, Random& random, const Helix& helix, const std::vector<Point2>& outer, double closed) {
    const bool hatched = random.chance(0.9);
    for (const bool above : {true, false}) {
        std::vector<Point2> loop = helix_profile(helix, above);
        const double s = above ? 1.0 : -1.0;
        if (closed > 0.0) loop.push_back({helix.to, s * 0.95 * helix.crest});
        for (auto p = outer.rbegin(); p != outer.rend(); ++p) loop.push_back({p->x, s * p->y});
        const Path path = through(loop);
        side.path(path);
        if (hatched) side.hatch({path});
    }
    const std::vector<Point2> above = helix_profile(helix, true), below = helix_profile(helix, false);
    side.line(above.front(), below.front());
    if (closed <= 0.0) side.line(above.back(), below.back());
    helix_curves(side, helix, true);
}

/// A hexagon nut from outside, its thread behind the faces.
void whole_nut(View& side, const Helix& helix, double flats, bool three) {
    hexagon_side(side, flats, helix.from, helix.to, three, true, true);
    for (const bool above : {true, false}) {
        Path edge = through(helix_profile(helix, above));
        edge.closed = false;
        side.path(edge, Role::hidden);
    }
    for (const bool back : {true, false}) helix_curves(side, helix, back, Role::hidden);
}

}  // namespace

/// Nut, sleeve or standoff with its helical thread, in section or whole; hexagonal, round, closed or with a flange.
Part helical_nut(FamilyContext& context) {
    Random& random = context.random;
    const MetricSize size = metric_size(random);
    const double d = size.d;
    const std::size_t form = random.weighted({0.35, 0.15, 0.2, 0.15, 0.15});
    const double high = form == 1 ? d * random.uniform(2, 4) : size.m * random.choice({0.6, 1.0, 1.0, 1.3}),
                 rim = form == 3 ? d * random.uniform(0.8, 1.3) : 0.5 * size.s, cap = form == 2 ? 0.9 * d : 0.0;
    Helix helix = metric_helix(random, size, 0, high);
    helix.pitch = std::max(helix.pitch, high / 14);
    std::swap(helix.crest, helix.root);  // the ridge points inward
    View side, end;
    std::vector<Point2> outer;
    if (form == 4) {  // flange
        const double wide = size.s * random.uniform(0.62, 0.75), t = 0.15 * high;
        outer = {{0, wide}, {t, wide}, {0.35 * high, rim}, {high, rim}};
        end.circle({}, wide);
    } else if (form == 2) {
        outer = {{0, rim},        {high, rim},        {high, 0.85 * rim}, {high + cap, 0.5 * rim},
                 {high + cap, 0}, {high + 0.3 * d, 0}};
    } else {
        outer = {{0, rim}, {high, rim}};
    }
    const bool whole = form <= 1 && random.chance(0.5);
    const bool three = random.chance(0.5);
    if (whole)
        whole_nut(side, helix, size.s, three);
    else
        cut_nut(side, random, helix, outer, form == 2 ? d : 0.0);
    if (form == 3) {
        end.circle({}, rim);
        if (random.chance(0.6))
            for (int i = 0; i < 4; ++i) {
                const Point2 a = polar({}, rim, 90.0 * i - 8), b = polar({}, rim, 90.0 * i + 8);
                end.line(a, 0.88 * a);
                end.line(b, 0.88 * b);
                end.line(0.88 * a, 0.88 * b);
            }
    } else if (!whole && random.chance(0.15)) {
        end.path(rectangle({-rim, -rim}, {rim, rim}));
    } else {
        hexagon_end(end, size.s, three, random.chance(0.7));
    }
    end.circle({}, helix.crest);
    end.circle({}, helix.root);
    side.centre_line({0, 0}, {high + cap, 0}, 0.3 * d);
    Part part;
    part.drawn.push_back({Side::front, std::move(side)});
    part.drawn.push_back({Side::left, std::move(end)});
    return part;
}

/// Fitting with helical threads: nipple, adapter, plug, hose tail, long screw; hexagon, flange or plain middle.
Part helical_fitting(FamilyContext& context) {
    Random& random = context.random;
    const MetricSize size = metric_size(random);
    const double r = size.radius() * 1.5, flats = r * random.uniform(2.3, 2.8), grip = r * random.uniform(0.5, 1.2),
                 bore = r * random.uniform(0.45, 0.75);
    const auto threaded = [&](View& view, double from, double to, double k) {
        Helix helix;
        helix.from = from;
        helix.to = to;
        helix.crest = k * r;
        helix.pitch = std::max(std::abs(to - from) / random.uniform(6, 14), 0.1 * r);
        helix.root = helix.crest - std::min(0.6 * helix.pitch, 0.14 * r);
        helix.crest_flat = random.choice({0.0, 0.12});
        helix.root_flat = random.choice({0.0, 0.12, 0.3});
        helix_side(view, helix);
        return helix;
    };
    View side, end;
    const std::size_t middle = random.weighted({0.65, 0.2, 0.15});
    if (middle == 0) {
        hexagon_side(side, flats, 0, grip, random.chance(0.6), true, true);
        hexagon_end(end, flats, random.chance(0.5), random.chance(0.6));
    } else if (middle == 1) {
        side.path(rectangle({0, -0.5 * flats}, {grip, 0.5 * flats}));
        end.circle({}, 0.5 * flats);
    } else {
        side.path(rectangle({0, -0.96 * r}, {2 * grip, 0.96 * r}));
    }
    const double a = middle == 2 ? 2 * grip : grip, right = a + r * random.uniform(1, 2.5);
    const Helix helix = threaded(side, a, right, 1.0);
    end.circle({}, helix.crest);
    double left = -r * random.uniform(1, 2.5);
    const std::size_t kind = random.weighted({0.4, 0.2, 0.2, 0.2});
    bool open = true;
    if (kind == 0) {
        threaded(side, left, 0, random.choice({0.7, 1.0, 1.0, 1.25}));
    } else if (kind == 1) {  // barbs
        const double tail = r * random.uniform(0.6, 0.9), step = -left / 4;
        for (int i = 0; i < 4; ++i) {
            const double x = left + step * i;
            side.path(through({{x, -0.85 * tail}, {x + step, -tail}, {x + step, tail}, {x, 0.85 * tail}}));
        }
        end.circle({}, tail);
    } else if (kind == 2) {  // plug
        left = 0;
        open = random.chance(0.3);
        if (!open) end.path(hexagon({}, 0.9 * r, 30));
    } else {
        side.path(rectangle({left, -0.85 * r}, {0, 0.85 * r}));
        end.circle({}, 0.85 * r);
    }
    if (open) {
        end.circle({}, bore);
        mirrored_lines(side, {left, bore}, {right, bore}, Role::hidden);
    }
    side.centre_line({left, 0}, {right, 0}, 0.3 * r);
    end.centre_mark({}, 1.4 * r);
    Part part;
    part.drawn.push_back({Side::front, std::move(side)});
    part.drawn.push_back({Side::left, std::move(end)});
    return part;
}

}  // namespace v16::corpus
