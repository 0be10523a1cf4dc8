#include "corpus/revolution_candidates.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include "corpus/piece_intersection.hpp"
#include "corpus/primitive_curves.hpp"
#include "corpus/space.hpp"

namespace v16::corpus {
namespace {

constexpr int section_samples = 16;  ///< of a segment of the meridian that a plane beside the axis cuts

std::vector<BoundingPlane> planes_across(Axis axis, const std::vector<Primitive>& primitives, double epsilon) {
    std::vector<BoundingPlane> planes;
    for (const Primitive& primitive : primitives) {
        if (primitive.kind == Primitive::Kind::prism && primitive.axis == axis) {
            planes.push_back({primitive.from, primitive.box});
            planes.push_back({primitive.to, primitive.box});
            continue;
        }
        if (primitive.kind == Primitive::Kind::revolution && primitive.axis != axis) continue;
        const bool along_x = primitive.kind == Primitive::Kind::revolution || axis == first_of(primitive.axis);
        for (std::size_t i = 0; i < primitive.path.segment_count(); ++i) {
            const Point2 a = primitive.path.vertices[i].at, b = primitive.path.end_of(i);
            if (primitive.path.vertices[i].bulge != 0.0) continue;
            const double p = along_x ? a.x : a.y, q = along_x ? b.x : b.y;
            if (std::abs(p - q) < epsilon) planes.push_back({p, primitive.box});
        }
    }
    return planes;
}

class RevolutionCandidates {
public:
    RevolutionCandidates(std::size_t index, const BoundingPlanes& planes, CandidateList& list, MeetingCurves& meeting)
        : index_(index),
          own_(list.primitives()[index]),
          profile_(list.query().profile(index)),
          eps_(list.epsilon()),
          planes_(planes),
          list_(list),
          meeting_(meeting) {}

    void run() {
        for (std::size_t i = 0; i < own_.path.segment_count(); ++i) {
            own_ring(i);
            const bool is_arc = own_.path.vertices[i].bulge != 0.0;
            if (own_.path.vertices[i].at.y > eps_ || own_.path.end_of(i).y > eps_ || is_arc) meridian_silhouettes(i);
            if (is_arc) equators(i);
        }
        for (const BoundingPlane& plane : planes_[static_cast<std::size_t>(own_.axis)])
            if (touch(own_.box, plane.box, eps_)) rings_in_plane(plane.at);
        for (const Axis across : {first_of(own_.axis), second_of(own_.axis)})
            for (const BoundingPlane& plane : planes_[static_cast<std::size_t>(across)])
                if (touch(own_.box, plane.box, eps_)) lengthwise_section(across, plane.at);
        for (std::size_t other = 0; other < list_.primitives().size(); ++other)
            if (other != index_ && touch(own_.box, list_.primitives()[other].box, eps_)) meet(other);
    }

private:
    [[nodiscard]] Curve3 half_ring(Point2 at, double start) const {
        return half_circle(own_.axis, own_.centre, at.y, at.x, start);
    }

    void own_ring(std::size_t vertex) {
        const Point2 at = own_.path.vertices[vertex].at;
        if (at.y < eps_) return;
        for (const double start : {0.0, 180.0})
            list_.add_own(index_, sharp_at(own_.path, vertex) ? Edge::Kind::sharp : Edge::Kind::smooth,
                          half_ring(at, start));
    }

    void sharp_ring(Point2 at) {
        if (at.y < eps_) return;
        for (const double start : {0.0, 180.0}) list_.add(index_, Edge::Kind::sharp, half_ring(at, start));
    }

    void outline_ring(Point2 at, Axis view) {
        if (at.y < eps_) return;
        for (const double start : {0.0, 180.0})
            list_.add(index_, Edge::Kind::silhouette, half_ring(at, start), {}, view);
    }

    /// Rings where an arc of the meridian turns back: the equator of a ball or a torus is its outline in views along
    /// the axis, the ring at the end of a torus is its outline in views across it.
    void equators(std::size_t segment) {
        const ArcSegment arc = segment_arc(own_.path, segment);
        for (const double quarter : quarters_of(arc)) {
            const Point2 at = polar(arc.centre, arc.radius, quarter);
            const bool end_of_axis = std::abs(std::remainder(quarter, 180.0)) < 1.0;
            if (end_of_axis) {
                for (const Axis view : {first_of(own_.axis), second_of(own_.axis)}) outline_ring(at, view);
            } else {
                outline_ring(at, own_.axis);
            }
        }
    }

    void rings_in_plane(double height) {
        if (height < own_.from - eps_ || height > own_.to + eps_) return;
        std::vector<double> radii;
        profile_.crossings_at_x(height - eps_, radii);
        profile_.crossings_at_x(height + eps_, radii);
        std::sort(radii.begin(), radii.end());
        double last = 0.0;
        for (const double radius : radii) {
            if (radius - last > 4.0 * eps_) sharp_ring({height, radius});
            last = radius;
        }
    }

    /// A meridian point on one side (`sign`) of the axis, in the plane across `view`.
    [[nodiscard]] Point3 meridian_point(Axis view, Point2 at, double sign) const {
        const Axis u = first_of(own_.axis);
        const Axis w = view == u ? second_of(own_.axis) : u;
        Point3 p = in_space(own_.axis, own_.centre, at.x);
        p[w] += sign * at.y;
        return p;
    }

    void meridian_silhouettes(std::size_t segment) {
        for (const Axis view : {first_of(own_.axis), second_of(own_.axis)})
            for (const double sign : {1.0, -1.0})
                list_.add(index_, Edge::Kind::silhouette, meridian_curve(segment, view, sign), {}, view);
    }

    [[nodiscard]] Curve3 meridian_curve(std::size_t segment, Axis view, double sign) const {
        const PathVertex& vertex = own_.path.vertices[segment];
        Curve3 curve;
        curve.a = meridian_point(view, vertex.at, sign);
        curve.b = meridian_point(view, own_.path.end_of(segment), sign);
        if (vertex.bulge == 0.0) return curve;
        // In the plane across `view` the meridian may be mirrored (sign) and its axes exchanged.
        const bool exchanged = first_of(view) != own_.axis;
        const double bulge = vertex.bulge * sign * (exchanged ? -1.0 : 1.0);
        const Point2 a{curve.a[first_of(view)], curve.a[second_of(view)]};
        const Point2 b{curve.b[first_of(view)], curve.b[second_of(view)]};
        const ArcSegment arc = arc_of(a, b, bulge);
        curve.kind = Curve3::Kind::arc;
        curve.axis = view;
        curve.centre = in_space(view, arc.centre, curve.a[view]);
        curve.radius = arc.radius;
        curve.start = arc.start;
        curve.sweep = arc.sweep;
        return curve;
    }

    /// Curves in a plane beside the axis, `at` across `view`.
    void lengthwise_section(Axis view, double at) {
        const double offset = at - (view == first_of(own_.axis) ? own_.centre.x : own_.centre.y);
        if (std::abs(offset) < eps_) return;  // through the axis: the meridian itself, already there
        for (std::size_t i = 0; i < own_.path.segment_count(); ++i) {
            const Point2 a = own_.path.vertices[i].at, b = own_.path.end_of(i);
            const bool straight = own_.path.vertices[i].bulge == 0.0;
            if (straight && std::max(a.y, b.y) <= std::abs(offset)) continue;
            const int count = straight && std::abs(a.y - b.y) < eps_ ? 1 : section_samples;
            for (const double sign : {1.0, -1.0}) section_of_segment(i, view, offset, at, sign, count);
        }
    }

    void section_of_segment(std::size_t segment, Axis view, double offset, double at, double sign, int count) {
        const Curve3 meridian = segment_curve(own_.path, segment, Axis::z, 0.0);
        std::vector<Point3> points;
        for (int k = 0; k <= count; ++k) {
            const Point3 m = meridian.at(static_cast<double>(k) / count);
            if (m.y < std::abs(offset)) {
                list_.add_chain(index_, std::exchange(points, {}));
                continue;
            }
            Point3 p = meridian_point(view, {m.x, std::sqrt(m.y * m.y - offset * offset)}, sign);
            p[view] = at;
            points.push_back(p);
        }
        list_.add_chain(index_, std::move(points));
    }

    void meet(std::size_t other) {
        const Primitive& b = list_.primitives()[other];
        if (b.kind != Primitive::Kind::revolution) return;
        if (b.axis == own_.axis) {
            if (length(b.centre - own_.centre) <= eps_ && other > index_) meet_on_axis(other);
            return;
        }
        for (std::size_t i = 0; i < own_.path.segment_count(); ++i) {
            const Point2 p = own_.path.vertices[i].at, q = own_.path.end_of(i);
            if (own_.path.vertices[i].bulge != 0.0 || std::abs(p.y - q.y) > eps_ || p.y < eps_) continue;
            const Path round = circle(own_.centre, p.y);
            for (const std::size_t half : {0U, 1U})
                meeting_.add(index_, {round, half, own_.axis, std::min(p.x, q.x), std::max(p.x, q.x)}, other, {});
        }
    }

    void meet_on_axis(std::size_t other) {
        std::vector<Point2> points;
        for (const MonotonePiece& mine : profile_.pieces())
            for (const MonotonePiece& theirs : list_.query().profile(other).pieces())
                intersect(mine, theirs, eps_, points);
        for (const Point2 p : points) sharp_ring(p);
    }

    const std::size_t index_;
    const Primitive& own_;
    const ProfileIndex& profile_;
    const double eps_;
    const BoundingPlanes& planes_;
    CandidateList& list_;
    MeetingCurves& meeting_;
};

}  // namespace

BoundingPlanes bounding_planes(const std::vector<Primitive>& primitives, double epsilon) {
    BoundingPlanes planes;
    for (const Axis axis : {Axis::x, Axis::y, Axis::z})
        planes[static_cast<std::size_t>(axis)] = planes_across(axis, primitives, epsilon);
    return planes;
}

void add_revolution_candidates(std::size_t index, const BoundingPlanes& planes, CandidateList& list,
                               MeetingCurves& meeting) {
    RevolutionCandidates(index, planes, list, meeting).run();
}

}  // namespace v16::corpus
