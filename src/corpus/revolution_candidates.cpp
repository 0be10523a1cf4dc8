#include "corpus/revolution_candidates.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include "corpus/piece_intersection.hpp"
#include "corpus/primitive_curves.hpp"
#include "corpus/space.hpp"

namespace v16::corpus {
namespace {

constexpr int section_samples = 16;         ///< of a segment of the meridian that a plane beside the axis cuts
constexpr int samples_between_changes = 6;  ///< where such a curve begins or ends within one of them
constexpr int most_changes = 6;             ///< within one of them

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
            if (touch(own_.box, plane.box, eps_)) rings_in_plane(plane);
        for (const Axis across : {first_of(own_.axis), second_of(own_.axis)})
            for (const BoundingPlane& plane : planes_[static_cast<std::size_t>(across)])
                if (touch(own_.box, plane.box, eps_)) lengthwise_section(across, plane);
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

    /// `box`: of what cuts the ring, whose sides may end it.
    void sharp_ring(Point2 at, const Box3* box = nullptr) {
        if (at.y < eps_) return;
        for (const double start : {0.0, 180.0})
            list_.add(index_, Edge::Kind::sharp, half_ring(at, start),
                      box == nullptr ? std::vector<double>{} : ring_breaks(at.y, start, *box));
    }

    /// Parameters of a half ring where it crosses the sides of a box.
    [[nodiscard]] std::vector<double> ring_breaks(double radius, double start, const Box3& box) const {
        const auto breaks_at = [&](double cosine, double zero, std::vector<double>& out) {
            if (std::abs(cosine) >= radius) return;
            const double half = degrees(std::acos(cosine / radius));
            for (const double angle : {zero + half, zero - half}) {
                const double turn = std::fmod(angle - start + 720.0, 360.0);
                if (turn < 180.0) out.push_back(turn / 180.0);
            }
        };
        std::vector<double> breaks;
        const Axis u = first_of(own_.axis), v = second_of(own_.axis);
        for (const Point3 corner : {box.min, box.max}) {
            breaks_at(corner[u] - own_.centre.x, 0.0, breaks);
            breaks_at(corner[v] - own_.centre.y, 90.0, breaks);
        }
        return breaks;
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

    void rings_in_plane(const BoundingPlane& plane) {
        const double height = plane.at;
        if (height < own_.from - eps_ || height > own_.to + eps_) return;
        // Corners of the meridian in the plane itself, and what it crosses beside them.
        for (const PathVertex& vertex : own_.path.vertices)
            if (std::abs(vertex.at.x - height) <= eps_) sharp_ring(vertex.at, &plane.box);
        std::vector<double> radii;
        profile_.crossings_at_x(height, radii);
        for (const double radius : radii) sharp_ring({height, radius}, &plane.box);
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

    /// Curves in a plane beside the axis, which lies across `view`.
    void lengthwise_section(Axis view, const BoundingPlane& plane) {
        const double offset = plane.at - (view == first_of(own_.axis) ? own_.centre.x : own_.centre.y);
        if (std::abs(offset) < eps_) {
            cut_meridians(view);
            return;
        }
        for (std::size_t i = 0; i < own_.path.segment_count(); ++i) {
            const Point2 a = own_.path.vertices[i].at, b = own_.path.end_of(i);
            const bool straight = own_.path.vertices[i].bulge == 0.0;
            if (straight && std::max(a.y, b.y) <= std::abs(offset)) continue;
            const int count = straight && std::abs(a.y - b.y) < eps_ ? 1 : section_samples;
            for (const double sign : {1.0, -1.0}) section_of_segment(i, view, plane, offset, sign, count);
        }
    }

    /// A plane through the axis cuts the meridian itself.
    void cut_meridians(Axis view) {
        if (std::exchange(meridians_cut_[static_cast<std::size_t>(view)], true)) return;
        for (std::size_t i = 0; i < own_.path.segment_count(); ++i)
            if (own_.path.vertices[i].at.y > eps_ || own_.path.end_of(i).y > eps_ || own_.path.vertices[i].bulge != 0.0)
                for (const double sign : {1.0, -1.0})
                    list_.add(index_, Edge::Kind::sharp, meridian_curve(i, view, sign));
    }

    void section_of_segment(std::size_t segment, Axis view, const BoundingPlane& plane, double offset, double sign,
                            int count) {
        const Curve3 meridian = segment_curve(own_.path, segment, Axis::z, 0.0);
        const Axis w = view == first_of(own_.axis) ? second_of(own_.axis) : first_of(own_.axis);
        const double beside = w == first_of(own_.axis) ? own_.centre.x : own_.centre.y;
        const auto reaches = [&](double t) { return meridian.at(t).y >= std::abs(offset); };
        const auto point = [&](double t) {
            const Point3 m = meridian.at(t);
            Point3 p = meridian_point(view, {m.x, std::sqrt(std::max(0.0, m.y * m.y - offset * offset))}, sign);
            p[view] = plane.at;
            return p;
        };
        // On which side of each side of the box: where that changes, the curve may end.
        const auto zone = [&](double t) {
            const Point3 m = meridian.at(t);
            const double at = beside + sign * std::sqrt(std::max(0.0, m.y * m.y - offset * offset));
            return (m.x > plane.box.min[own_.axis] ? 1 : 0) + (m.x > plane.box.max[own_.axis] ? 2 : 0) +
                   (at > plane.box.min[w] ? 4 : 0) + (at > plane.box.max[w] ? 8 : 0) + (reaches(t) ? 16 : 0);
        };
        std::vector<Point3> points;
        const auto add = [&](double t) {
            if (reaches(t)) points.push_back(point(t));
        };
        // Near the end of its reach the curve runs off square to the meridian: samples close up towards both ends.
        const auto spread = [&](double from, double to) {
            for (int k = 1; k < samples_between_changes; ++k)
                add(from + (to - from) * 0.5 * (1.0 - std::cos(radians(180.0 * k / samples_between_changes))));
        };
        add(0.0);
        double last = 0.0;
        for (int k = 1; k <= count; ++k) {
            const double t = static_cast<double>(k) / count;
            const bool changes = zone(last) != zone(t);
            for (int i = 0; i < most_changes && zone(last) != zone(t); ++i) {
                const auto [low, high] = change_between(last, t, zone);
                spread(last, low);
                add(low);
                list_.add_chain(index_, std::exchange(points, {}));
                add(high);
                last = high;
            }
            if (changes) spread(last, t);
            add(t);
            last = t;
        }
        list_.add_chain(index_, std::move(points));
    }

    /// Closes in on the first change of `zone` in [low, high], from both sides.
    template <class Zone>
    static std::pair<double, double> change_between(double low, double high, Zone zone) {
        const int before = zone(low);
        for (int i = 0; i < 40; ++i) {
            const double middle = 0.5 * (low + high);
            (zone(middle) == before ? low : high) = middle;
        }
        return {low, high};
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
    std::array<bool, 3> meridians_cut_{};  ///< by the axis that the plane lies across
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
