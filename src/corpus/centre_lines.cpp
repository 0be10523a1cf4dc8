#include "corpus/centre_lines.hpp"

#include <algorithm>
#include <cmath>
#include <vector>

#include "corpus/solid_query.hpp"

namespace v16::corpus {
namespace {

struct RoundFeature {
    Axis axis;
    Point2 centre;
    double radius, from, to;
    bool adds;
};

std::vector<RoundFeature> round_features(const Solid& solid) {
    std::vector<RoundFeature> features;
    const Box3 box = solid.bounds();
    for (const Primitive& primitive : solid.primitives()) {
        RoundFeature feature{primitive.axis,
                             primitive.centre,
                             0.0,
                             std::max(primitive.from, box.min[primitive.axis]),
                             std::min(primitive.to, box.max[primitive.axis]),
                             primitive.adds};
        if (primitive.kind == Primitive::Kind::revolution) {
            feature.radius = bounds(primitive.path).max.y;
        } else {
            const auto& v = primitive.path.vertices;
            if (v.size() != 2 || v[0].bulge != 1.0 || v[1].bulge != 1.0) continue;
            feature.centre = 0.5 * (v[0].at + v[1].at);
            feature.radius = length(v[0].at - v[1].at) / 2.0;
        }
        if (feature.to <= feature.from) continue;
        // Coaxial features share one centre line that spans them all.
        const auto same = std::find_if(features.begin(), features.end(), [&](const RoundFeature& other) {
            return other.axis == feature.axis && length(other.centre - feature.centre) < 1e-6 * (1.0 + feature.radius);
        });
        if (same == features.end()) {
            features.push_back(feature);
        } else {
            same->radius = std::max(same->radius, feature.radius);
            same->from = std::min(same->from, feature.from);
            same->to = std::max(same->to, feature.to);
            same->adds = same->adds || feature.adds;
        }
    }
    return features;
}

Point3 point(Axis axis, Point2 centre, double height) {
    Point3 p;
    p[axis] = height;
    p[first_of(axis)] = centre.x;
    p[second_of(axis)] = centre.y;
    return p;
}

/// What of a hole shows in a view, its centre lines left aside. Other cuts may have taken the material around it away,
/// or some of its length.
class Shown {
public:
    Shown(const View& view, double tolerance) : view_(view), tolerance_(tolerance) {}

    /// Looking along the axis: is anything round about it drawn?
    [[nodiscard]] bool round_about(Point2 centre) const {
        return std::any_of(view_.strokes.begin(), view_.strokes.end(), [&](const Stroke& stroke) {
            return (stroke.kind == Stroke::Kind::circle || stroke.kind == Stroke::Kind::arc) &&
                   stroke.role != Role::centre && length(stroke.a - centre) < tolerance_;
        });
    }

    /// Looking across the axis from `a` to `b` on the sheet: the stretch over which strokes reach the hole's side.
    /// Nothing: from > to.
    [[nodiscard]] Interval beside(Point2 a, Point2 b, double radius) const {
        Interval stretch{1.0, 0.0};
        const double l = length(b - a);
        const Point2 along = (1.0 / l) * (b - a), across{-along.y, along.x};
        for (const Stroke& stroke : view_.strokes) {
            if (stroke.role == Role::centre || stroke.role == Role::hatch) continue;
            const Box2 box = bounds(stroke);
            const auto [low, high] = std::minmax({dot(box.min - a, across), dot(box.max - a, across)});
            const auto [from, to] = std::minmax({dot(box.min - a, along), dot(box.max - a, along)});
            if (low < -radius - tolerance_ || high > radius + tolerance_ || from < -tolerance_ || to > l + tolerance_)
                continue;
            if (low > -radius + tolerance_ && high < radius - tolerance_) continue;
            const bool first = stretch.from > stretch.to;
            stretch.from = first ? from : std::min(stretch.from, from);
            stretch.to = first ? to : std::max(stretch.to, to);
        }
        return stretch;
    }

private:
    const View& view_;
    const double tolerance_;
};

}  // namespace

void add_centre_lines(View& view, const Solid& solid, const Orientation& orientation, bool hidden_features) {
    const Box2 part = view.part_bounds();
    if (part.empty()) return;
    const double size = std::max(part.width(), part.height());
    const double over = 0.03 * size;
    constexpr auto most = 16;  // a sieve or the grooves of a toothed wheel do not get a mark each
    const std::vector<RoundFeature> features = round_features(solid);
    const Shown shown(view, 1e-4 * size);
    for (const RoundFeature& feature : features) {
        const auto equal = std::count_if(features.begin(), features.end(), [&](const RoundFeature& other) {
            return other.axis == feature.axis && std::abs(other.radius - feature.radius) < 1e-9 * feature.radius;
        });
        if (equal > most) continue;
        if (feature.axis == orientation.toward.axis) {
            const Point2 centre = orientation.flat(point(feature.axis, feature.centre, 0.0));
            if (!feature.adds && !shown.round_about(centre)) continue;
            const double radius = std::min(feature.radius, size);
            view.centre_mark(centre, radius + std::min(over, 0.5 * radius + 0.01 * size));
        } else if (feature.adds || hidden_features) {
            const Point2 a = orientation.flat(point(feature.axis, feature.centre, feature.from));
            const Point2 b = orientation.flat(point(feature.axis, feature.centre, feature.to));
            const Interval stretch = feature.adds ? Interval{0.0, length(b - a)} : shown.beside(a, b, feature.radius);
            if (stretch.from >= stretch.to) continue;
            const Point2 along = (1.0 / length(b - a)) * (b - a);
            view.centre_line(a + stretch.from * along, a + stretch.to * along, over);
        }
    }
}

}  // namespace v16::corpus
