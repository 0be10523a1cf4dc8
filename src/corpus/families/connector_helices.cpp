// Threads that are modelled as helices.
#include "corpus/families/connector_helices.hpp"

#include <algorithm>
#include <cmath>

namespace v16::corpus {
namespace {

double shrunk(const Helix& helix, double x, double radius) {
    if (x <= helix.taper) return radius;
    return radius * std::max(0.0, (helix.tip - x) / (helix.tip - helix.taper));
}

/// Where a crest touches the upper or lower edge for the first time.
double first_crest(const Helix& helix, bool above) {
    return (above == helix.left_hand ? -0.25 : 0.25) * helix.pitch;
}

/// The radius of the profile at `x` without a taper.
double tooth(const Helix& helix, double x, bool above) {
    const double turns = (x - first_crest(helix, above)) / helix.pitch, t = std::abs(turns - std::round(turns)),
                 top = 0.5 * helix.crest_flat, bottom = 0.5 - 0.5 * helix.root_flat;
    if (t <= top) return helix.crest;
    if (t >= bottom) return helix.root;
    return helix.crest + (helix.root - helix.crest) * (t - top) / (bottom - top);
}

void one_turn(View& view, const Helix& helix, double start, double radius, bool back, Role role) {
    const double hand = helix.left_hand != back ? -1.0 : 1.0;
    std::vector<Point2> points;
    for (int degree = -90; degree <= 90; degree += 18) {
        const double x = start + hand * helix.pitch * degree / 360.0;
        if (x < helix.from || x > helix.to) continue;
        points.push_back({x, shrunk(helix, x, radius) * std::sin(radians(degree))});
    }
    if (points.size() > 2) view.curve(points, role);
}

}  // namespace

void helix_curves(View& view, const Helix& helix, bool back, Role role) {
    const double shift = back ? 0.5 * helix.pitch : 0.0;
    const int first = static_cast<int>(std::floor(helix.from / helix.pitch)) - 1,
              last = static_cast<int>(std::ceil(helix.to / helix.pitch)) + 1;
    for (int i = first; i <= last; ++i) {
        const double at = i * helix.pitch + shift, flat = 0.5 * helix.crest_flat * helix.pitch,
                     floor = 0.5 * helix.root_flat * helix.pitch;
        for (const double s : {-1.0, 1.0}) {
            if (s > 0 && flat <= 0.0) continue;
            one_turn(view, helix, at + s * flat, helix.crest, back, role);
        }
        for (const double s : {-1.0, 1.0}) {
            if (s > 0 && floor <= 0.0) continue;
            one_turn(view, helix, at + 0.5 * helix.pitch + s * floor, helix.root, back, role);
        }
    }
}

std::vector<Point2> helix_profile(const Helix& helix, bool above) {
    const double s = above ? 1.0 : -1.0, crest = first_crest(helix, above);
    std::vector<double> at{helix.from, helix.to};
    const int first = static_cast<int>(std::floor(helix.from / helix.pitch)) - 1,
              last = static_cast<int>(std::ceil(helix.to / helix.pitch)) + 1;
    for (int i = first; i <= last; ++i)
        for (const double edge : {-0.5 + 0.5 * helix.root_flat, -0.5 * helix.crest_flat, 0.5 * helix.crest_flat,
                                  0.5 - 0.5 * helix.root_flat}) {
            const double x = crest + (i + edge) * helix.pitch;
            if (x > helix.from + 1e-3 * helix.pitch && x < helix.to - 1e-3 * helix.pitch) at.push_back(x);
        }
    std::sort(at.begin(), at.end());
    std::vector<Point2> points;
    for (const double x : at) {
        const Point2 p{x, s * shrunk(helix, x, tooth(helix, x, above))};
        if (points.empty() || length(p - points.back()) > 1e-6) points.push_back(p);
    }
    return points;
}

void helix_side(View& view, const Helix& helix) {
    const std::vector<Point2> above = helix_profile(helix, true), below = helix_profile(helix, false);
    for (const std::vector<Point2>& edge : {above, below}) {
        Path path = through(edge);
        path.closed = false;
        view.path(path);
    }
    helix_curves(view, helix, false);
    if (above.front().y - below.front().y > 1e-6) view.line(below.front(), above.front());
    if (above.back().y - below.back().y > 1e-6) view.line(below.back(), above.back());
}

Helix metric_helix(Random& random, const MetricSize& size, double from, double to) {
    Helix helix;
    helix.from = from;
    helix.to = to;
    helix.crest = size.radius();
    helix.pitch = std::max(size.pitch, std::abs(to - from) / 34);
    helix.root = size.radius() - 0.6 * helix.pitch;
    if (helix.root < 0.6 * helix.crest) helix.root = 0.6 * helix.crest;
    helix.crest_flat = random.choice({0.0, 0.12, 0.12, 0.2});
    helix.root_flat = random.choice({0.0, 0.12, 0.25});
    helix.left_hand = random.chance(0.05);
    return helix;
}

void end_circles(View& view, const Helix& helix) {
    view.circle({}, helix.crest);
    view.circle({}, helix.root);
}

}  // namespace v16::corpus
