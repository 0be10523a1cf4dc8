// Drafted rings with inner teeth and cams with their follower, as sheets of machine elements show them.
#include <algorithm>
#include <cmath>
#include <utility>
#include <vector>

#include "corpus/families/other_outlines.hpp"
#include "corpus/families/transmission.hpp"

namespace v16::corpus {
namespace {

/// A ring with inner teeth: radii, half the width; a floor with a hub at its left where `hub` > 0, a flange where
/// `flange` > outer.
struct InnerRing {
    double tip = 0.0, pitch = 0.0, root = 0.0, outer = 0.0, half = 0.0;
    double hub = 0.0, bore = 0.0, wall = 0.0, end = 0.0;
    double flange = 0.0, thick = 0.0, bolt = 0.0, bolts_at = 0.0;
    int bolts = 0, teeth = 0;
};

InnerRing plan_ring(Random& random) {
    InnerRing ring;
    const double module = random.log_uniform(0.8, 10);
    ring.teeth = random.integer(30, 80);
    ring.pitch = 0.5 * module * ring.teeth;
    ring.tip = ring.pitch - module;
    ring.root = ring.pitch + 1.25 * module;
    ring.outer = ring.root + module * random.uniform(2, 6);
    ring.half = module * random.uniform(2.5, 8);
    const std::size_t form = random.weighted({0.35, 0.35, 0.3});
    ring.flange = ring.outer;
    if (form == 0) {
        ring.bolts_at = 0.5 * (ring.root + ring.outer);
        ring.bolt = 0.2 * (ring.outer - ring.root);
    } else if (form == 1) {
        ring.flange = ring.outer * random.uniform(1.12, 1.3);
        ring.thick = ring.half * random.uniform(0.4, 0.9);
        ring.bolts_at = 0.5 * (ring.flange + ring.outer);
        ring.bolt = 0.22 * (ring.flange - ring.outer);
    } else {
        ring.wall = module * random.uniform(1.5, 3);
        ring.hub = ring.tip * random.uniform(0.25, 0.42);
        ring.bore = ring.hub * random.uniform(0.5, 0.65);
        ring.end = ring.half + ring.wall + module * random.uniform(3, 14);
    }
    ring.bolts = form == 2 ? 0 : random.choice({0, 4, 6, 8, 12});
    return ring;
}

/// The section above the axis out of which nothing is hatched but metal; the teeth stay open.
void draw_ring_half(View& view, const InnerRing& r, double s) {
    const auto loop = [s](std::vector<Point2> points) {
        for (Point2& p : points) p.y *= s;
        return through(points);
    };
    std::vector<Point2> line{{r.half, r.tip}, {r.half, r.outer}};
    std::vector<Point2> metal{{r.half, r.root}, {r.half, r.outer}};
    std::vector<Point2> back;
    if (r.flange > r.outer)
        back = {{r.thick - r.half, r.outer}, {r.thick - r.half, r.flange}, {-r.half, r.flange}};
    else if (r.hub > 0)
        back = {{-r.half - r.wall, r.outer},
                {-r.half - r.wall, r.hub},
                {-r.end, r.hub},
                {-r.end, r.bore},
                {-r.half, r.bore}};
    else
        back = {{-r.half, r.outer}};
    line.insert(line.end(), back.begin(), back.end());
    metal.insert(metal.end(), back.begin(), back.end());
    line.push_back({-r.half, r.tip});
    metal.push_back({-r.half, r.root});
    view.path(loop(line));
    if (r.bolts > 0) {  // a bolt's hole splits the metal
        const double low = r.bolts_at - r.bolt, high = r.bolts_at + r.bolt;
        const double right = r.flange > r.outer ? r.thick - r.half : r.half;
        for (const double z : {low, high}) view.line({-r.half, s * z}, {right, s * z});
        view.line({-1.2 * r.half, s * r.bolts_at}, {right + 0.2 * r.half, s * r.bolts_at}, Role::centre);
        view.hatch({loop({{-r.half, high}, {right, high}, {right, r.flange}, {-r.half, r.flange}})});
        if (r.flange > r.outer)
            view.hatch({loop({{-r.half, r.root},
                              {r.half, r.root},
                              {r.half, r.outer},
                              {right, r.outer},
                              {right, low},
                              {-r.half, low}})});
        else
            view.hatch({loop({{-r.half, r.root}, {r.half, r.root}, {r.half, low}, {-r.half, low}})});
    } else {
        view.hatch({loop(metal)});
    }
    view.line({-r.half, s * r.root}, {r.half, s * r.root});
    view.line({-1.25 * r.half, s * r.pitch}, {1.25 * r.half, s * r.pitch}, Role::centre);
}

View ring_section(const InnerRing& r) {
    View view;
    for (const double s : {-1.0, 1.0}) draw_ring_half(view, r, s);
    view.line({r.half, -r.tip}, {r.half, r.tip});
    if (r.hub > 0) {
        view.line({-r.end, -r.bore}, {-r.end, r.bore});
        view.line({-r.half, -r.bore}, {-r.half, r.bore});
    } else {
        view.line({-r.half, -r.tip}, {-r.half, r.tip});
    }
    view.centre_line({r.hub > 0 ? -r.end : -r.half, 0}, {r.half, 0}, 0.1 * r.outer);
    return view;
}

View ring_face(const InnerRing& r, Random& random) {
    View view;
    view.circle({}, r.outer);
    if (r.flange > r.outer) view.circle({}, r.flange);
    view.circle({}, r.pitch, Role::centre);
    const int shown = random.chance(0.1) ? 0 : random.choice({3, 4, 5, r.teeth, r.teeth});
    const double step = 360.0 / r.teeth;
    Path teeth;
    teeth.closed = shown == r.teeth;
    for (int i = 0; i < shown; ++i)
        for (const auto& [share, radius] :
             {std::pair{-0.5, r.root}, {-0.36, r.root}, {-0.12, r.tip}, {0.12, r.tip}, {0.36, r.root}})
            teeth.vertices.push_back({polar({}, radius, 90 + step * (i - 0.5 * (shown - 1) + share))});
    if (shown > 0) view.path(teeth);
    if (shown < r.teeth) {
        const double from = 90 + step * (0.5 * shown - 0.14), sweep = 360 - step * (shown - 0.28);
        if (shown == 0)
            view.circle({}, r.tip);
        else
            view.arc({}, r.tip, from, sweep);
        if (random.chance(0.6)) view.circle({}, r.root, Role::thin);
    }
    if (r.hub > 0) {
        view.path(keyed_bore({}, r.bore, 0.5 * r.bore, 1.25 * r.bore));
        view.circle({}, r.hub, Role::hidden);
    }
    for (int i = 0; i < r.bolts; ++i) view.circle(polar({}, r.bolts_at, 360.0 * i / r.bolts), r.bolt);
    if (r.bolts > 0) view.circle({}, r.bolts_at, Role::centre);
    view.centre_mark({}, 1.08 * r.flange);
    return view;
}

}  // namespace

/// Drafted ring with inner teeth: plain, with a flange, or a bell with a hub; circles or a few teeth, and the section.
Part drafted_ring(FamilyContext& context) {
    Random& random = context.random;
    const InnerRing ring = plan_ring(random);
    Part part;
    part.drawn.push_back({Side::front, ring_face(ring, random)});
    part.drawn.push_back({Side::right, ring_section(ring)});
    part.main_side = random.chance(0.65) ? Side::front : Side::right;
    part.notes = {"z = " + std::to_string(ring.teeth)};
    return part;
}

namespace {

/// Lift of a cam at an angle, as shares of its stroke: rise, dwell, return, dwell.
double lift_at(double angle, double rise, double dwell, double fall) {
    const auto soft = [](double t) { return 0.5 - 0.5 * std::cos(t * 3.14159265358979); };
    if (angle < rise) return soft(angle / rise);
    if (angle < rise + dwell) return 1.0;
    if (angle < rise + dwell + fall) return 1.0 - soft((angle - rise - dwell) / fall);
    return 0.0;
}

/// How high a follower above the axis stands on the cam: its roller (form 0), flat foot or point.
double contact_of(const std::vector<Point2>& cam, double roller, std::size_t form) {
    const double reach = form == 0 ? roller : form == 1 ? 2.2 * roller : 0.4 * roller;
    double high = 0.0;
    for (const Point2 p : cam)
        if (std::abs(p.x) < reach)
            high = std::max(high, p.y + (form == 0 ? std::sqrt(roller * roller - p.x * p.x) - roller : 0.0));
    return high;
}

void draw_follower(View& view, double contact, double roller, double stem, double guide, std::size_t form) {
    const double top = contact + 6 * roller;
    double low = contact;
    if (form == 0) {
        view.circle({0, contact + roller}, roller);
        view.circle({0, contact + roller}, 0.35 * roller);
        low = contact + roller + std::sqrt(std::max(0.0, roller * roller - stem * stem));
    } else if (form == 1) {  // a flat foot
        view.path(rectangle({-2.2 * roller, contact}, {2.2 * roller, contact + 0.5 * roller}));
        low = contact + 0.5 * roller;
    } else {  // a point
        low = contact + 1.5 * stem;
        view.line({0, contact}, {-stem, low});
        view.line({0, contact}, {stem, low});
    }
    for (const double s : {-1.0, 1.0}) {
        view.line({s * stem, low}, {s * stem, top});
        const double a = s * stem * 1.08, b = s * (stem + guide);
        const Path block =
            rectangle({std::min(a, b), contact + 3.2 * roller}, {std::max(a, b), contact + 4.8 * roller});
        view.path(block);
        view.hatch({block});
    }
    view.line({-stem, top}, {stem, top});
    view.line({0, contact - roller}, {0, top + roller}, Role::centre);
}

}  // namespace

/// Drafted cam: its profile with base circle, the rays that it is constructed by, the follower in its guide, and its
/// section with a hub.
Part drafted_cam(FamilyContext& context) {
    Random& random = context.random;
    const double base = random.log_uniform(12, 120), stroke = base * random.uniform(0.3, 0.9),
                 roller = base * random.uniform(0.14, 0.26);
    const double rise = random.uniform(70, 130), dwell = random.choice({0.0, 30.0, 60.0}),
                 fall = random.uniform(70, 130), phase = random.uniform(0, 360);
    const auto radius_at = [&](double angle) {
        return base + stroke * lift_at(std::fmod(angle + 720.0, 360.0), rise, dwell, fall);
    };
    std::vector<Point2> points;
    for (int i = 0; i < 120; ++i) points.push_back(polar({}, radius_at(3.0 * i), 3.0 * i + phase));
    View front, side;
    front.path(smooth_outline(points));
    front.circle({}, base, random.chance(0.5) ? Role::centre : Role::thin);
    const double bore = base * random.uniform(0.2, 0.34), hub = bore * random.uniform(1.5, 1.9);
    const int rays = random.choice({0, 8, 12, 12, 16});
    for (int i = 0; i < rays; ++i) {
        const double at = 360.0 * i / rays;
        front.line(polar({}, hub, at + phase), polar({}, 1.08 * radius_at(at), at + phase), Role::thin);
    }
    if (rays > 0 && random.chance(0.4)) front.circle({}, base + stroke, Role::thin);
    front.path(keyed_bore({}, bore, 0.5 * bore, 1.25 * bore));
    front.circle({}, hub, Role::outline);
    front.centre_mark({}, 1.05 * (base + stroke));
    if (random.chance(0.6)) {
        const std::size_t form = random.weighted({0.6, 0.2, 0.2});
        draw_follower(front, contact_of(points, roller, form), roller, 0.45 * roller, 0.6 * roller, form);
    }
    const double half = base * random.uniform(0.12, 0.25), end = half * random.uniform(1.4, 2.6),
                 top = radius_at(90 - phase), low = radius_at(270 - phase);
    for (const auto& [s, r] : {std::pair{1.0, top}, {-1.0, low}}) {
        std::vector<Point2> line{{-half, s * 1.25 * bore}, {-half, s * r}, {half, s * r},
                                 {half, s * hub},          {end, s * hub}, {end, s * 1.25 * bore}};
        if (s < 0) line.front().y = line.back().y = -bore;
        const Path contour = through(line);
        side.path(contour);
        side.hatch({contour});
    }
    side.line({-half, bore * 0.97}, {end, bore * 0.97});
    for (const double x : {-half, end}) side.line({x, -bore}, {x, 1.25 * bore});
    side.centre_line({-half, 0}, {end, 0}, 0.4 * bore);
    Part part;
    part.drawn.push_back({Side::front, std::move(front)});
    part.drawn.push_back({Side::right, std::move(side)});
    return part;
}

}  // namespace v16::corpus
