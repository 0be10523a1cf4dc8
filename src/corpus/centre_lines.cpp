#include "corpus/centre_lines.hpp"

#include <algorithm>
#include <cmath>
#include <vector>

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

}  // namespace

void add_centre_lines(View& view, const Solid& solid, const Orientation& orientation, bool hidden_features) {
    const Box2 part = view.part_bounds();
    if (part.empty()) return;
    const double size = std::max(part.width(), part.height());
    const double over = 0.03 * size;
    constexpr auto most = 16;  // a sieve or the grooves of a toothed wheel do not get a mark each
    const std::vector<RoundFeature> features = round_features(solid);
    for (const RoundFeature& feature : features) {
        const auto equal = std::count_if(features.begin(), features.end(), [&](const RoundFeature& other) {
            return other.axis == feature.axis && std::abs(other.radius - feature.radius) < 1e-9 * feature.radius;
        });
        if (equal > most) continue;
        if (feature.axis == orientation.toward.axis) {
            const Point2 centre = orientation.flat(point(feature.axis, feature.centre, 0.0));
            const double radius = std::min(feature.radius, size);
            view.centre_mark(centre, radius + std::min(over, 0.5 * radius + 0.01 * size));
        } else if (feature.adds || hidden_features) {
            view.centre_line(orientation.flat(point(feature.axis, feature.centre, feature.from)),
                             orientation.flat(point(feature.axis, feature.centre, feature.to)), over);
        }
    }
}

}  // namespace v16::corpus
