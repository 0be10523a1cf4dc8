#include "corpus/prism_candidates.hpp"

#include <algorithm>
#include <cmath>

#include "corpus/piece_intersection.hpp"
#include "corpus/primitive_curves.hpp"
#include "corpus/space.hpp"

namespace v16::corpus {
namespace {

class PrismCandidates {
public:
    PrismCandidates(std::size_t index, CandidateList& list, MeetingCurves& meeting)
        : index_(index),
          own_(list.primitives()[index]),
          profile_(list.query().profile(index)),
          eps_(list.epsilon()),
          list_(list),
          meeting_(meeting),
          breaks_(own_.path.segment_count()) {}

    void run() {
        cross_profiles();
        for (std::size_t i = 0; i < own_.path.segment_count(); ++i) {
            for (const double height : {own_.from, own_.to})
                list_.add_own(index_, Edge::Kind::sharp, segment_curve(own_.path, i, own_.axis, height), breaks_[i]);
            list_.add_own(index_, sharp_at(own_.path, i) ? Edge::Kind::sharp : Edge::Kind::smooth,
                          lengthwise(own_.path.vertices[i].at, own_.from, own_.to));
            if (own_.path.vertices[i].bulge != 0.0) arc_silhouettes(i);
        }
        for (std::size_t other = 0; other < list_.primitives().size(); ++other) {
            if (other == index_ || !touch(own_.box, list_.primitives()[other].box, eps_)) continue;
            for (std::size_t i = 0; i < own_.path.segment_count(); ++i) meet(i, other);
            lengthwise_cuts(list_.primitives()[other]);
        }
    }

private:
    [[nodiscard]] Curve3 lengthwise(Point2 at, double from, double to) const {
        Curve3 curve;
        curve.a = in_space(own_.axis, at, from);
        curve.b = in_space(own_.axis, at, to);
        return curve;
    }

    /// Lines where the tangent of an arc of the profile runs along a view direction.
    void arc_silhouettes(std::size_t segment) {
        const ArcSegment arc = segment_arc(own_.path, segment);
        for (const double quarter : quarters_of(arc)) {
            const bool extreme_in_first = std::abs(std::remainder(quarter, 180.0)) < 1.0;
            list_.add(index_, Edge::Kind::silhouette,
                      lengthwise(polar(arc.centre, arc.radius, quarter), own_.from, own_.to), {},
                      extreme_in_first ? second_of(own_.axis) : first_of(own_.axis));
        }
    }

    /// Flat faces of another primitive across one of the two other axes (ends of a prism, shoulders of a turned body)
    /// cut the sides of the prism along straight lines.
    void lengthwise_cuts(const Primitive& other) {
        if (other.axis == own_.axis) return;
        const bool across_first = other.axis == first_of(own_.axis);
        for (const double face : flat_faces(other, eps_)) {
            std::vector<double> crossings;
            if (across_first)
                profile_.crossings_at_x(face, crossings);
            else
                profile_.crossings_at_y(face, crossings);
            for (const double at : crossings)
                list_.add(index_, Edge::Kind::sharp,
                          lengthwise(across_first ? Point2{face, at} : Point2{at, face}, own_.from, own_.to));
        }
    }

    /// Finds, for each segment of the profile, the parameters where other profiles along the same axis cross it. The
    /// crossing points are also edges along the axis.
    void cross_profiles() {
        for (std::size_t other = 0; other < list_.primitives().size(); ++other) {
            const Primitive& b = list_.primitives()[other];
            if (other == index_ || b.axis != own_.axis || !touch(own_.box, b.box, eps_)) continue;
            if (b.kind == Primitive::Kind::prism)
                cross_profile(list_.query().profile(other).pieces(), b.from, b.to, other > index_);
            else
                cross_cylinders(b);
        }
    }

    void cross_profile(std::span<const MonotonePiece> pieces, double from, double to, bool add_lines) {
        for (std::size_t i = 0; i < own_.path.segment_count(); ++i) {
            Path single;
            single.closed = false;
            single.vertices = {own_.path.vertices[i], {own_.path.end_of(i)}};
            const ProfileIndex segment(single);
            std::vector<Point2> points;
            for (const MonotonePiece& mine : segment.pieces())
                for (const MonotonePiece& theirs : pieces) intersect(mine, theirs, eps_, points);
            for (const Point2 p : points) {
                breaks_[i].push_back(segment_parameter(own_.path, i, p));
                if (add_lines)
                    list_.add(index_, Edge::Kind::sharp,
                              lengthwise(p, std::max(own_.from, from), std::min(own_.to, to)));
            }
        }
    }

    void cross_cylinders(const Primitive& turned) {
        for (std::size_t i = 0; i < turned.path.segment_count(); ++i) {
            const Point2 a = turned.path.vertices[i].at, b = turned.path.end_of(i);
            if (turned.path.vertices[i].bulge != 0.0 || std::abs(a.y - b.y) > eps_ || a.y < eps_) continue;
            const ProfileIndex ring(circle(turned.centre, a.y));
            cross_profile(ring.pieces(), std::min(a.x, b.x), std::max(a.x, b.x), true);
        }
    }

    /// Curves where the face over one segment of the profile meets another primitive.
    void meet(std::size_t segment, std::size_t other) {
        const Primitive& b = list_.primitives()[other];
        if (b.kind == Primitive::Kind::prism && b.axis == own_.axis) {
            for (const double height : {b.from, b.to})
                if (height > own_.from + eps_ && height < own_.to - eps_)
                    list_.add(index_, Edge::Kind::sharp, segment_curve(own_.path, segment, own_.axis, height),
                              breaks_[segment]);
            return;
        }
        meeting_.add(index_, {own_.path, segment, own_.axis, own_.from, own_.to}, other, breaks_[segment]);
    }

    const std::size_t index_;
    const Primitive& own_;
    const ProfileIndex& profile_;
    const double eps_;
    CandidateList& list_;
    MeetingCurves& meeting_;
    std::vector<std::vector<double>> breaks_;  ///< per segment of the profile
};

}  // namespace

void add_prism_candidates(std::size_t index, CandidateList& list, MeetingCurves& meeting) {
    PrismCandidates(index, list, meeting).run();
}

}  // namespace v16::corpus
