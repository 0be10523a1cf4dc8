#include "corpus/section_hatch.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include "corpus/curve_projection.hpp"
#include "corpus/loops.hpp"
#include "corpus/stroke_merge.hpp"

namespace v16::corpus {
namespace {

Path line_path(Point2 a, Point2 b) {
    Path path;
    path.closed = false;
    path.vertices = {{a}, {b}};
    return path;
}

Path arc_path(const Stroke& arc, double from, double to) {
    Path path;
    path.closed = false;
    path.vertices = {{polar(arc.a, arc.radius, from), std::tan(radians(to - from) / 4.0)},
                     {polar(arc.a, arc.radius, to)}};
    return path;
}

/// The loops of a cut, out of the edges that lie in its plane.
class CutOutline {
public:
    CutOutline(const SolidQuery& query, const Orientation& orientation, double depth)
        : query_(query), orientation_(orientation), depth_(depth), tolerance_(16.0 * query.epsilon()) {}

    std::vector<Path> loops(const std::vector<Edge>& edges) {
        for (const Edge& edge : edges)
            if (edge.kind == Edge::Kind::sharp && in_plane(edge))
                project_curve(edge.curve, edge.from, edge.to, orientation_, Role::outline, query_.epsilon(), flat_);
        merge_strokes(flat_, 8.0 * query_.epsilon());
        collect_ends();
        for (const Stroke& stroke : flat_.strokes) split(stroke);
        return closed_loops(pieces_, tolerance_);
    }

private:
    [[nodiscard]] bool in_plane(const Edge& edge) const {
        for (const double share : {0.0, 0.5, 1.0}) {
            const double t = edge.from + share * (edge.to - edge.from);
            if (std::abs(orientation_.depth(edge.curve.at(t)) - depth_) > tolerance_) return false;
        }
        return true;
    }

    void collect_ends() {
        for (const Stroke& stroke : flat_.strokes) {
            if (stroke.kind == Stroke::Kind::line) {
                ends_.push_back(stroke.a);
                ends_.push_back(stroke.b);
            } else if (stroke.kind == Stroke::Kind::arc) {
                ends_.push_back(polar(stroke.a, stroke.radius, stroke.start));
                ends_.push_back(polar(stroke.a, stroke.radius, stroke.start + stroke.sweep));
            } else if (!stroke.path.vertices.empty()) {
                ends_.push_back(stroke.path.vertices.front().at);
                ends_.push_back(stroke.path.vertices.back().at);
            }
        }
    }

    /// Cuts a stroke where others end on it, and keeps the pieces that bound the material.
    void split(const Stroke& stroke) {
        switch (stroke.kind) {
            case Stroke::Kind::line:
                split_line(stroke);
                break;
            case Stroke::Kind::circle:
            case Stroke::Kind::arc:
                split_arc(stroke);
                break;
            case Stroke::Kind::path:
            case Stroke::Kind::curve: {
                const auto& v = stroke.path.vertices;
                const std::size_t middle = v.size() / 2;
                keep(stroke.path, 0.5 * (v[middle - 1].at + v[middle].at), v[middle].at - v[middle - 1].at);
                break;
            }
        }
    }

    void split_line(const Stroke& stroke) {
        const Point2 d = stroke.b - stroke.a;
        const double l = length(d);
        std::vector<double> at{0.0, 1.0};
        for (const Point2 end : ends_) {
            const double t = dot(end - stroke.a, d) / (l * l);
            if (t > 0.0 && t < 1.0 && std::abs(cross(end - stroke.a, d)) / l < tolerance_) at.push_back(t);
        }
        std::sort(at.begin(), at.end());
        for (std::size_t i = 0; i + 1 < at.size(); ++i) {
            const Point2 a = stroke.a + at[i] * d, b = stroke.a + at[i + 1] * d;
            if (length(b - a) > tolerance_) keep(line_path(a, b), 0.5 * (a + b), d);
        }
    }

    void split_arc(const Stroke& stroke) {
        const bool full = stroke.kind == Stroke::Kind::circle;
        const double start = full ? 0.0 : stroke.start, sweep = full ? 360.0 : stroke.sweep;
        std::vector<double> at{start, start + sweep};
        if (full) at.push_back(180.0);
        for (const Point2 end : ends_) {
            const Point2 r = end - stroke.a;
            if (std::abs(length(r) - stroke.radius) > tolerance_) continue;
            double angle = std::fmod(degrees(std::atan2(r.y, r.x)) - start + 720.0, 360.0);
            if (angle < sweep) at.push_back(start + angle);
        }
        std::sort(at.begin(), at.end());
        for (std::size_t i = 0; i + 1 < at.size(); ++i) {
            if (radians(at[i + 1] - at[i]) * stroke.radius < tolerance_) continue;
            const double middle = 0.5 * (at[i] + at[i + 1]);
            keep(arc_path(stroke, at[i], at[i + 1]), polar(stroke.a, stroke.radius, middle),
                 polar({}, 1.0, middle + 90.0));
        }
    }

    /// A boundary has material just behind the plane on one side only.
    void keep(Path path, Point2 middle, Point2 direction) {
        const double l = length(direction);
        if (l <= 0.0) return;
        const double e = 2.0 * tolerance_;
        const Point2 normal{-direction.y / l, direction.x / l};
        if (material(middle + e * normal) == material(middle - e * normal)) return;
        Stroke stroke;
        stroke.kind = Stroke::Kind::path;
        stroke.path = std::move(path);
        pieces_.push_back(std::move(stroke));
    }

    [[nodiscard]] bool material(Point2 p) const {
        Point3 q;
        q[orientation_.right.axis] = orientation_.right.sign * p.x;
        q[orientation_.up.axis] = orientation_.up.sign * p.y;
        q[orientation_.toward.axis] = orientation_.toward.sign * (depth_ - query_.epsilon());
        return query_.contains(q);
    }

    const SolidQuery& query_;
    const Orientation& orientation_;
    const double depth_, tolerance_;
    View flat_;
    std::vector<Point2> ends_;
    std::vector<Stroke> pieces_;
};

}  // namespace

void hatch_cut(View& view, const SolidQuery& query, const std::vector<Edge>& edges, const Orientation& orientation,
               double depth) {
    std::vector<Path> loops = CutOutline(query, orientation, depth).loops(edges);
    if (!loops.empty()) view.hatch(std::move(loops));
}

}  // namespace v16::corpus
