#include "corpus/pictorial.hpp"

#include <algorithm>
#include <cmath>
#include <utility>
#include <vector>

#include "corpus/edges.hpp"
#include "corpus/solid_query.hpp"
#include "corpus/space.hpp"

namespace v16::corpus {
namespace {

class Pictorial {
public:
    Pictorial(const Solid& solid, Point3 toward) : query_(solid), toward_(unit(toward)) {
        right_ = unit(cross({0, 0, 1}, toward_));
        up_ = cross(toward_, right_);
        const Box3 box = solid.bounds();
        const Point3 size = box.max - box.min;
        reach_ = norm(size);
    }

    View run() {
        for (const Edge& edge : edges_of(query_, AxisSet{})) {
            if (edge.kind == Edge::Kind::smooth) continue;
            const int count = edge.curve.kind == Curve3::Kind::line ? 16 : 28;
            std::vector<Point3> points;
            for (int i = 0; i <= count; ++i)
                points.push_back(edge.curve.at(edge.from + (edge.to - edge.from) * i / count));
            visible_runs(points, edge.curve.kind == Curve3::Kind::line);
        }
        for (const Primitive& primitive : query_.solid().primitives()) silhouettes(primitive);
        return std::move(view_);
    }

private:
    [[nodiscard]] Point2 flat(Point3 p) const { return {dot(p, right_), dot(p, up_)}; }

    [[nodiscard]] bool seen(Point3 p) const {
        constexpr int steps = 90;
        // Short steps near the edge, longer ones farther away: what hides an edge is often the wall beside it.
        for (int i = 1; i <= steps; ++i) {
            const double share = static_cast<double>(i) / steps;
            if (query_.contains(p + reach_ * (0.002 + 0.998 * share * share) * toward_)) return false;
        }
        return true;
    }

    void visible_runs(const std::vector<Point3>& points, bool straight) {
        std::vector<Point2> run;
        const auto flush = [&] {
            if (run.size() > 1 && (straight || run.size() == 2))
                view_.line(run.front(), run.back());
            else if (run.size() > 2)
                view_.curve(run);
            run.clear();
        };
        const Point3 off = 2e-4 * reach_ * toward_;
        // The middle of a chord may lie inside the part, so that curves are looked at where they are exact.
        const auto in_sight = [&](std::size_t i) {
            return straight ? seen(0.5 * (points[i] + points[i + 1]) + off)
                            : seen(points[i] + off) && seen(points[i + 1] + off);
        };
        for (std::size_t i = 0; i + 1 < points.size(); ++i) {
            if (!in_sight(i)) {
                flush();
                continue;
            }
            if (run.empty()) run.push_back(flat(points[i]));
            run.push_back(flat(points[i + 1]));
        }
        flush();
    }

    /// Does the surface of the solid pass through `p`, with `normal` across it?
    [[nodiscard]] bool on_surface(Point3 p, Point3 normal) const {
        const double e = 50.0 * query_.epsilon();
        return query_.contains(p + e * normal) != query_.contains(p - e * normal);
    }

    /// Draws the pieces of a chain that lie on the surface; one normal a point.
    void outline_of(const std::vector<std::pair<Point3, Point3>>& chain, bool straight) {
        std::vector<Point3> points;
        for (std::size_t i = 0; i < chain.size(); ++i) {
            if (on_surface(chain[i].first, chain[i].second)) {
                points.push_back(chain[i].first);
                if (i + 1 < chain.size()) continue;
            }
            if (points.size() > 1) visible_runs(points, straight);
            points.clear();
        }
    }

    void silhouettes(const Primitive& primitive) {
        for (std::size_t i = 0; i < primitive.path.segment_count(); ++i) {
            const PathVertex& from = primitive.path.vertices[i];
            if (primitive.kind == Primitive::Kind::revolution)
                turned_silhouette(primitive, from, primitive.path.end_of(i));
            else if (from.bulge != 0.0)
                prism_silhouette(primitive, arc_of(from.at, primitive.path.end_of(i), from.bulge));
        }
    }

    /// Lines along a round wall, where it turns away from the viewer.
    void prism_silhouette(const Primitive& primitive, const ArcSegment& arc) {
        const Point2 sight{toward_[first_of(primitive.axis)], toward_[second_of(primitive.axis)]};
        const double across = degrees(std::atan2(sight.y, sight.x)) + 90.0;
        for (const double angle : {across, across + 180.0}) {
            const double low = std::min(arc.start, arc.start + arc.sweep);
            const double past = std::fmod(std::fmod(angle - low, 360.0) + 360.0, 360.0);
            if (past > std::abs(arc.sweep)) continue;
            const Point3 normal = in_space(primitive.axis, polar({}, 1.0, angle), 0);
            std::vector<std::pair<Point3, Point3>> chain;
            for (int k = 0; k <= 12; ++k) {
                const double along = primitive.from + (primitive.to - primitive.from) * (0.004 + 0.992 * k / 12.0);
                chain.emplace_back(in_space(primitive.axis, polar(arc.centre, arc.radius, angle), along), normal);
            }
            outline_of(chain, true);
        }
    }

    /// The same for one segment of a meridian: the angle changes along a curved one.
    void turned_silhouette(const Primitive& primitive, const PathVertex& from, Point2 end) {
        const Point2 sight{toward_[first_of(primitive.axis)], toward_[second_of(primitive.axis)]};
        const double base = degrees(std::atan2(sight.y, sight.x)), flat_sight = length(sight);
        const bool curved = from.bulge != 0.0;
        const ArcSegment arc = curved ? arc_of(from.at, end, from.bulge) : ArcSegment{};
        for (const double side : {-1.0, 1.0}) {
            std::vector<std::pair<Point3, Point3>> chain;
            for (int k = 0; k <= 16; ++k) {
                const double t = 0.004 + 0.992 * k / 16.0;
                const Point2 at =
                    curved ? polar(arc.centre, arc.radius, arc.start + arc.sweep * t) : from.at + t * (end - from.at);
                const Point2 along = curved ? at - arc.centre : Point2{end.y - from.at.y, from.at.x - end.x};
                const Point2 normal = (1.0 / std::max(length(along), 1e-12)) * along;  // (along the axis, outward)
                const double cosine =
                    std::abs(normal.y) > 1e-9 ? -normal.x * toward_[primitive.axis] / (normal.y * flat_sight) : 2.0;
                if (std::abs(cosine) > 1.0 || at.y <= 0.0) {
                    outline_of(chain, !curved);
                    chain.clear();
                    continue;
                }
                const double angle = base + side * degrees(std::acos(cosine));
                chain.emplace_back(in_space(primitive.axis, polar(primitive.centre, at.y, angle), at.x),
                                   in_space(primitive.axis, polar({}, normal.y, angle), normal.x));
            }
            outline_of(chain, !curved);
        }
    }

    const SolidQuery query_;
    const Point3 toward_;
    Point3 right_, up_;
    double reach_ = 1.0;
    View view_;
};

}  // namespace

View pictorial_view(const Solid& solid, Random& random) {
    const double x = random.choice({-1.0, 1.0}), y = random.chance(0.85) ? -1.0 : 1.0;
    const bool isometric = random.chance(0.8);
    const Point3 toward =
        isometric ? Point3{x, y, 1.0} : Point3{x * random.uniform(0.4, 1.2), y, random.uniform(0.3, 1.1)};
    return Pictorial(solid, toward).run();
}

}  // namespace v16::corpus
