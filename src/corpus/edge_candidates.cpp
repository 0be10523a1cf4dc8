#include "corpus/edge_candidates.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include "corpus/piece_intersection.hpp"
#include "corpus/space.hpp"

namespace v16::corpus {
namespace {

constexpr double smooth_degrees = 1.0;  ///< faces that meet at less are one smooth face

/// A segment of a path as a curve in the plane at `height` across `axis`.
Curve3 segment_curve(const Path& path, std::size_t i, Axis axis, double height) {
    Curve3 curve;
    const PathVertex& vertex = path.vertices[i];
    if (vertex.bulge == 0.0) {
        curve.a = in_space(axis, vertex.at, height);
        curve.b = in_space(axis, path.end_of(i), height);
        return curve;
    }
    const ArcSegment arc = arc_of(vertex.at, path.end_of(i), vertex.bulge);
    curve.kind = Curve3::Kind::arc;
    curve.axis = axis;
    curve.centre = in_space(axis, arc.centre, height);
    curve.radius = arc.radius;
    curve.start = arc.start;
    curve.sweep = arc.sweep;
    return curve;
}

Curve3 circle_curve(Axis axis, Point2 centre, double radius, double height, double start) {
    Curve3 curve;
    curve.kind = Curve3::Kind::arc;
    curve.axis = axis;
    curve.centre = in_space(axis, centre, height);
    curve.radius = radius;
    curve.start = start;
    curve.sweep = 180.0;
    return curve;
}

Point2 direction_at(const Path& path, std::size_t segment, bool at_end) {
    const Point2 a = path.vertices[segment].at, b = path.end_of(segment);
    const double bulge = path.vertices[segment].bulge;
    // The tangent of an arc leaves its chord by half the included angle: 2 atan(bulge).
    const double turn = (at_end ? 2.0 : -2.0) * std::atan(bulge);
    const Point2 d = b - a;
    return {d.x * std::cos(turn) - d.y * std::sin(turn), d.x * std::sin(turn) + d.y * std::cos(turn)};
}

bool sharp_at(const Path& path, std::size_t vertex) {
    const std::size_t n = path.vertices.size();
    const Point2 in = direction_at(path, (vertex + n - 1) % n, true), out = direction_at(path, vertex, false);
    return std::abs(degrees(std::atan2(cross(in, out), dot(in, out)))) > smooth_degrees;
}

bool touch(const Box3& a, const Box3& b, double margin) {
    for (const Axis axis : {Axis::x, Axis::y, Axis::z})
        if (a.min[axis] > b.max[axis] + margin || b.min[axis] > a.max[axis] + margin) return false;
    return true;
}

class Collector {
public:
    explicit Collector(const SolidQuery& query)
        : query_(query), primitives_(query.solid().primitives()), eps_(query.epsilon()) {
        for (std::size_t k = 0; k < 3; ++k) planes_[k] = planes_across(static_cast<Axis>(k));
    }

    std::vector<Candidate> run() {
        for (std::size_t i = 0; i < primitives_.size(); ++i) {
            if (primitives_[i].kind == Primitive::Kind::prism)
                prism(i);
            else
                revolution(i);
            for (std::size_t j = i + 1; j < primitives_.size(); ++j) faces_meet(i, j);
        }
        return std::move(out_);
    }

private:
    struct Plane {
        double at;
        Box3 box;
    };

    void push(std::size_t owner, Edge::Kind intent, Curve3 curve, std::vector<double> breaks = {},
              Axis view_axis = Axis::z) {
        out_.push_back({intent, false, view_axis, owner, std::move(curve), std::move(breaks)});
    }
    /// The candidate pushed last is an edge of its owner.
    void mark_own() { out_.back().own_edge = true; }

    /// Every plane across `axis` that bounds a primitive.
    std::vector<Plane> planes_across(Axis axis) const {
        std::vector<Plane> planes;
        for (const Primitive& primitive : primitives_) {
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
                if (std::abs(p - q) < eps_) planes.push_back({p, primitive.box});
            }
        }
        return planes;
    }

    // --- prisms ---------------------------------------------------------------------------------------------------

    void prism(std::size_t index) {
        const Primitive& own = primitives_[index];
        const std::vector<std::vector<double>> breaks = profile_breaks(index);
        for (std::size_t i = 0; i < own.path.segment_count(); ++i) {
            for (const double height : {own.from, own.to}) {
                push(index, Edge::Kind::sharp, segment_curve(own.path, i, own.axis, height), breaks[i]);
                mark_own();
            }
            longitudinal(index, own.path.vertices[i].at,
                         sharp_at(own.path, i) ? Edge::Kind::sharp : Edge::Kind::smooth);
            mark_own();
            if (own.path.vertices[i].bulge != 0.0) arc_silhouettes(index, i);
        }
        for (std::size_t other = 0; other < primitives_.size(); ++other) {
            if (other == index || !touch(own.box, primitives_[other].box, eps_)) continue;
            for (std::size_t i = 0; i < own.path.segment_count(); ++i) meet(index, i, other, breaks[i]);
            lengthwise_cuts(index, other);
        }
    }

    void longitudinal(std::size_t index, Point2 at, Edge::Kind intent, Axis view_axis = Axis::z) {
        const Primitive& own = primitives_[index];
        longitudinal(index, at, own.from, own.to, intent, view_axis);
    }
    void longitudinal(std::size_t index, Point2 at, double from, double to, Edge::Kind intent, Axis view_axis) {
        Curve3 curve;
        curve.a = in_space(primitives_[index].axis, at, from);
        curve.b = in_space(primitives_[index].axis, at, to);
        push(index, intent, std::move(curve), {}, view_axis);
    }

    /// Lines where the tangent of an arc of the profile runs along a view direction.
    void arc_silhouettes(std::size_t index, std::size_t segment) {
        const Primitive& own = primitives_[index];
        const ArcSegment arc =
            arc_of(own.path.vertices[segment].at, own.path.end_of(segment), own.path.vertices[segment].bulge);
        const double low = std::min(arc.start, arc.start + arc.sweep), high = low + std::abs(arc.sweep);
        for (double quarter = 90.0 * std::ceil((low - 1e-6) / 90.0); quarter <= high + 1e-6; quarter += 90.0) {
            const bool extreme_in_first = std::abs(std::remainder(quarter, 180.0)) < 1.0;
            longitudinal(index, polar(arc.centre, arc.radius, quarter), Edge::Kind::silhouette,
                         extreme_in_first ? second_of(own.axis) : first_of(own.axis));
        }
    }

    /// Positions of the flat faces across the primitive's own axis: ends of a prism, shoulders of a turned body.
    [[nodiscard]] std::vector<double> flat_faces(const Primitive& primitive) const {
        if (primitive.kind == Primitive::Kind::prism) return {primitive.from, primitive.to};
        std::vector<double> faces;
        for (std::size_t i = 0; i < primitive.path.segment_count(); ++i)
            if (primitive.path.vertices[i].bulge == 0.0 &&
                std::abs(primitive.path.vertices[i].at.x - primitive.path.end_of(i).x) < eps_)
                faces.push_back(primitive.path.vertices[i].at.x);
        return faces;
    }

    /// Straight lines where flat faces of two primitives along different axes meet: the floor of a slot and the end
    /// of the block that it crosses.
    void faces_meet(std::size_t index, std::size_t other) {
        const Primitive& a = primitives_[index];
        const Primitive& b = primitives_[other];
        if (a.axis == b.axis || !touch(a.box, b.box, eps_)) return;
        const auto third = static_cast<Axis>(3 - static_cast<int>(a.axis) - static_cast<int>(b.axis));
        for (const double at_a : flat_faces(a))
            for (const double at_b : flat_faces(b)) {
                if (at_a < b.box.min[a.axis] - eps_ || at_a > b.box.max[a.axis] + eps_ ||
                    at_b < a.box.min[b.axis] - eps_ || at_b > a.box.max[b.axis] + eps_)
                    continue;
                Curve3 curve;
                curve.a[a.axis] = curve.b[a.axis] = at_a;
                curve.a[b.axis] = curve.b[b.axis] = at_b;
                curve.a[third] = std::max(a.box.min[third], b.box.min[third]);
                curve.b[third] = std::min(a.box.max[third], b.box.max[third]);
                push(index, Edge::Kind::sharp, std::move(curve));
            }
    }

    /// Flat faces of `other` across one of the two other axes (ends of a prism, shoulders of a turned body) cut the
    /// sides of a prism along straight lines.
    void lengthwise_cuts(std::size_t index, std::size_t other) {
        const Primitive& own = primitives_[index];
        const Primitive& b = primitives_[other];
        if (b.axis == own.axis) return;
        const bool across_first = b.axis == first_of(own.axis);
        for (const double face : flat_faces(b)) {
            std::vector<double> crossings;
            if (across_first)
                query_.profile(index).crossings_at_x(face, crossings);
            else
                query_.profile(index).crossings_at_y(face, crossings);
            for (const double at : crossings)
                longitudinal(index, across_first ? Point2{face, at} : Point2{at, face}, Edge::Kind::sharp);
        }
    }

    /// For each segment of a prism's profile: parameters where other profiles along the same axis cross it. The
    /// crossing points are also edges along the axis.
    std::vector<std::vector<double>> profile_breaks(std::size_t index) {
        const Primitive& own = primitives_[index];
        std::vector<std::vector<double>> breaks(own.path.segment_count());
        for (std::size_t other = 0; other < primitives_.size(); ++other) {
            const Primitive& b = primitives_[other];
            if (other == index || b.axis != own.axis || !touch(own.box, b.box, eps_)) continue;
            if (b.kind == Primitive::Kind::prism)
                cross_profiles(index, query_.profile(other).pieces(), b.from, b.to, breaks, other > index);
            else
                cross_cylinders(index, b, breaks);
        }
        return breaks;
    }

    void cross_profiles(std::size_t index, std::span<const MonotonePiece> pieces, double from, double to,
                        std::vector<std::vector<double>>& breaks, bool add_lines) {
        const Primitive& own = primitives_[index];
        for (std::size_t i = 0; i < own.path.segment_count(); ++i) {
            Path single;
            single.closed = false;
            single.vertices = {own.path.vertices[i], {own.path.end_of(i)}};
            const ProfileIndex segment(single);
            std::vector<Point2> points;
            for (const MonotonePiece& mine : segment.pieces())
                for (const MonotonePiece& theirs : pieces) intersect(mine, theirs, eps_, points);
            for (const Point2 p : points) {
                breaks[i].push_back(parameter(own.path, i, p));
                if (add_lines)
                    longitudinal(index, p, std::max(own.from, from), std::min(own.to, to), Edge::Kind::sharp, Axis::z);
            }
        }
    }

    void cross_cylinders(std::size_t index, const Primitive& turned, std::vector<std::vector<double>>& breaks) {
        for (std::size_t i = 0; i < turned.path.segment_count(); ++i) {
            const Point2 a = turned.path.vertices[i].at, b = turned.path.end_of(i);
            if (turned.path.vertices[i].bulge != 0.0 || std::abs(a.y - b.y) > eps_ || a.y < eps_) continue;
            const ProfileIndex ring(circle(turned.centre, a.y));
            cross_profiles(index, ring.pieces(), std::min(a.x, b.x), std::max(a.x, b.x), breaks, true);
        }
    }

    static double parameter(const Path& path, std::size_t segment, Point2 p) {
        const Point2 a = path.vertices[segment].at, b = path.end_of(segment);
        const double bulge = path.vertices[segment].bulge;
        if (bulge == 0.0) return dot(p - a, b - a) / dot(b - a, b - a);
        const ArcSegment arc = arc_of(a, b, bulge);
        double turn = degrees(std::atan2(p.y - arc.centre.y, p.x - arc.centre.x)) - arc.start;
        if (arc.sweep < 0) turn = -turn;
        turn = std::fmod(std::fmod(turn, 360.0) + 360.0, 360.0);
        return turn / std::abs(arc.sweep);
    }

    /// Curves where the face over one segment of a prism's profile meets another primitive.
    void meet(std::size_t index, std::size_t segment, std::size_t other, const std::vector<double>& breaks) {
        const Primitive& own = primitives_[index];
        const Primitive& b = primitives_[other];
        if (b.kind == Primitive::Kind::prism && b.axis == own.axis) {
            for (const double height : {b.from, b.to})
                if (height > own.from + eps_ && height < own.to - eps_)
                    push(index, Edge::Kind::sharp, segment_curve(own.path, segment, own.axis, height), breaks);
            return;
        }
        trace(index, own.path, segment, own.axis, own.from, own.to, other, breaks);
    }

    // --- tracing --------------------------------------------------------------------------------------------------

    struct Sample {
        double s = 0.0;
        std::vector<double> heights;  ///< where the line over the profile point enters or leaves the other primitive
    };

    Sample sample(const Curve3& profile, Axis axis, double from, double to, std::size_t other, double s) {
        Sample result;
        result.s = s;
        query_.primitive_intervals(other, axis, profile.at(s), intervals_);
        for (const Interval& interval : intervals_)
            for (const double h : {interval.from, interval.to})
                if (h > from - eps_ && h < to + eps_) result.heights.push_back(h);
        return result;
    }

    /// Follows the line parallel to `axis` along a profile segment and joins the points where it meets `other`.
    void trace(std::size_t owner, const Path& path, std::size_t segment, Axis axis, double from, double to,
               std::size_t other, const std::vector<double>& breaks) {
        const Curve3 profile = segment_curve(path, segment, axis, 0.0);
        if (!overlaps(profile, primitives_[other].box, axis)) return;
        const auto at = [&](double s) { return sample(profile, axis, from, to, other, s); };
        const Sample first = at(1e-9), middle = at(0.4871), last = at(1.0 - 1e-9);
        if (breaks.empty() && constant(first, middle) && constant(first, last) && small(profile)) {
            for (const double h : first.heights) push(owner, Edge::Kind::sharp, segment_curve(path, segment, axis, h));
            return;
        }
        const int fewest = profile.kind == Curve3::Kind::arc ? 8 : 3;  // small holes still look round
        const int count = std::clamp(static_cast<int>(48.0 * profile.length() / query_.size()), fewest, 24);
        std::vector<Sample> samples{first};
        for (int i = 1; i < count; ++i) add_sample(samples, at((i + 0.013) / count), at);
        add_sample(samples, last, at);
        join(owner, path, segment, axis, profile, samples);
    }

    [[nodiscard]] bool small(const Curve3& profile) const { return profile.length() < 0.08 * query_.size(); }

    bool overlaps(const Curve3& profile, const Box3& box, Axis axis) const {
        for (const Axis k : {first_of(axis), second_of(axis)}) {
            double low = std::min(profile.at(0)[k], profile.at(1)[k]),
                   high = std::max(profile.at(0)[k], profile.at(1)[k]);
            if (profile.kind == Curve3::Kind::arc) {
                low = profile.centre[k] - profile.radius;
                high = profile.centre[k] + profile.radius;
            }
            if (low > box.max[k] + eps_ || high < box.min[k] - eps_) return false;
        }
        return true;
    }

    bool constant(const Sample& a, const Sample& b) const {
        if (a.heights.size() != b.heights.size()) return false;
        for (std::size_t i = 0; i < a.heights.size(); ++i)
            if (std::abs(a.heights[i] - b.heights[i]) > eps_) return false;
        return true;
    }

    /// Adds a sample; where the number of meeting points changes, first closes in on the place from both sides.
    template <class At>
    void add_sample(std::vector<Sample>& samples, Sample next, At at) {
        if (samples.back().heights.size() != next.heights.size()) {
            Sample low = samples.back(), high = next;
            for (int i = 0; i < 26; ++i) {
                Sample mid = at((low.s + high.s) / 2.0);
                (mid.heights.size() == low.heights.size() ? low : high) = std::move(mid);
            }
            samples.push_back(std::move(low));
            samples.push_back(std::move(high));
        }
        samples.push_back(std::move(next));
    }

    /// Chains equal ranks of neighbouring samples.
    void join(std::size_t owner, const Path& path, std::size_t segment, Axis axis, const Curve3& profile,
              const std::vector<Sample>& samples) {
        std::size_t i = 0;
        while (i < samples.size()) {
            std::size_t end = i + 1;
            while (end < samples.size() && samples[end].heights.size() == samples[i].heights.size()) ++end;
            for (std::size_t rank = 0; rank < samples[i].heights.size() && end - i > 1; ++rank)
                chain(owner, path, segment, axis, profile, std::span(samples).subspan(i, end - i), rank);
            i = end;
        }
    }

    void chain(std::size_t owner, const Path& path, std::size_t segment, Axis axis, const Curve3& profile,
               std::span<const Sample> samples, std::size_t rank) {
        double low = 1e300, high = -1e300;
        for (const Sample& s : samples) {
            low = std::min(low, s.heights[rank]);
            high = std::max(high, s.heights[rank]);
        }
        if (high - low < eps_) {  // a plane curve: keep it exact, cut to the range
            Curve3 whole = segment_curve(path, segment, axis, low);
            push(owner, Edge::Kind::sharp, std::move(whole), {samples.front().s, samples.back().s});
            return;
        }
        Curve3 curve;
        curve.kind = Curve3::Kind::chain;
        for (const Sample& s : samples) {
            Point3 p = profile.at(s.s);
            p[axis] = s.heights[rank];
            // A jump (a step of the other primitive) ends one chain and starts the next.
            if (!curve.points.empty() && jumps(curve.points.back(), p, axis)) flush(owner, curve);
            curve.points.push_back(p);
        }
        flush(owner, curve);
    }

    [[nodiscard]] bool jumps(Point3 a, Point3 b, Axis axis) const {
        const double across =
            std::hypot(b[first_of(axis)] - a[first_of(axis)], b[second_of(axis)] - a[second_of(axis)]);
        return std::abs(b[axis] - a[axis]) > 0.02 * query_.size() + 4.0 * across;
    }

    void flush(std::size_t owner, Curve3& curve) {
        if (curve.points.size() > 1) {
            if (is_straight(curve.points)) {
                Curve3 line;
                line.a = curve.points.front();
                line.b = curve.points.back();
                push(owner, Edge::Kind::sharp, std::move(line));
            } else {
                push(owner, Edge::Kind::sharp, curve);
            }
        }
        curve.points.clear();
    }

    [[nodiscard]] bool is_straight(const std::vector<Point3>& points) const {
        Curve3 line;
        line.a = points.front();
        line.b = points.back();
        const Point3 d = line.tangent(0.5);
        for (const Point3 p : points) {
            const Point3 v = p - line.a;
            const double along = v.x * d.x + v.y * d.y + v.z * d.z;
            const Point3 off = v - along * d;
            if (std::abs(off.x) + std::abs(off.y) + std::abs(off.z) > 10.0 * eps_) return false;
        }
        return true;
    }

    // --- bodies of revolution -------------------------------------------------------------------------------------

    void revolution(std::size_t index) {
        const Primitive& own = primitives_[index];
        for (std::size_t i = 0; i < own.path.segment_count(); ++i) {
            const Point2 at = own.path.vertices[i].at;
            ring(index, at.x, at.y, sharp_at(own.path, i) ? Edge::Kind::sharp : Edge::Kind::smooth, true);
            if (at.y > eps_ || own.path.end_of(i).y > eps_ || own.path.vertices[i].bulge != 0.0)
                meridian_silhouettes(index, i);
            if (own.path.vertices[i].bulge != 0.0) equators(index, i);
        }
        for (const Plane& plane : planes_[static_cast<std::size_t>(own.axis)])
            if (touch(own.box, plane.box, eps_)) rings_in_plane(index, plane.at);
        for (const Axis across : {first_of(own.axis), second_of(own.axis)})
            for (const Plane& plane : planes_[static_cast<std::size_t>(across)])
                if (touch(own.box, plane.box, eps_)) longitudinal_section(index, across, plane.at);
        for (std::size_t other = 0; other < primitives_.size(); ++other)
            if (other != index && touch(own.box, primitives_[other].box, eps_)) meet_revolution(index, other);
    }

    void ring(std::size_t index, double height, double radius, Edge::Kind intent, bool own_edge = false) {
        if (radius < eps_) return;
        const Primitive& own = primitives_[index];
        for (const double start : {0.0, 180.0}) {
            push(index, intent, circle_curve(own.axis, own.centre, radius, height, start));
            if (own_edge) mark_own();
        }
    }

    /// Rings where an arc of the meridian turns back: the equator of a ball or a torus is its outline in views along
    /// the axis, the ring at the end of a torus is its outline in views across it.
    void equators(std::size_t index, std::size_t segment) {
        const Primitive& own = primitives_[index];
        const ArcSegment arc =
            arc_of(own.path.vertices[segment].at, own.path.end_of(segment), own.path.vertices[segment].bulge);
        const double low = std::min(arc.start, arc.start + arc.sweep), high = low + std::abs(arc.sweep);
        for (double quarter = 90.0 * std::ceil((low - 1e-6) / 90.0); quarter <= high + 1e-6; quarter += 90.0) {
            const Point2 at = polar(arc.centre, arc.radius, quarter);
            const bool end_of_axis = std::abs(std::remainder(quarter, 180.0)) < 1.0;
            if (end_of_axis) {
                for (const Axis view : {first_of(own.axis), second_of(own.axis)}) outline_ring(index, at, view);
            } else {
                outline_ring(index, at, own.axis);
            }
        }
    }
    void outline_ring(std::size_t index, Point2 at, Axis view) {
        const Primitive& own = primitives_[index];
        if (at.y < eps_) return;
        for (const double start : {0.0, 180.0})
            push(index, Edge::Kind::silhouette, circle_curve(own.axis, own.centre, at.y, at.x, start), {}, view);
    }

    void rings_in_plane(std::size_t index, double height) {
        const Primitive& own = primitives_[index];
        if (height < own.from - eps_ || height > own.to + eps_) return;
        std::vector<double> radii;
        query_.profile(index).crossings_at_x(height - eps_, radii);
        query_.profile(index).crossings_at_x(height + eps_, radii);
        std::sort(radii.begin(), radii.end());
        double last = 0.0;
        for (const double radius : radii) {
            if (radius - last > 4.0 * eps_) ring(index, height, radius, Edge::Kind::sharp);
            last = radius;
        }
    }

    /// A meridian point on one side (`sign`) of the axis, in the plane across `view`.
    Point3 meridian_point(const Primitive& own, Axis view, Point2 at, double sign) const {
        const Axis u = first_of(own.axis);
        const Axis w = view == u ? second_of(own.axis) : u;
        Point3 p = in_space(own.axis, own.centre, at.x);
        p[w] += sign * at.y;
        return p;
    }

    void meridian_silhouettes(std::size_t index, std::size_t segment) {
        const Primitive& own = primitives_[index];
        const PathVertex& vertex = own.path.vertices[segment];
        const Point2 end = own.path.end_of(segment);
        for (const Axis view : {first_of(own.axis), second_of(own.axis)}) {
            for (const double sign : {1.0, -1.0}) {
                Curve3 curve;
                curve.a = meridian_point(own, view, vertex.at, sign);
                curve.b = meridian_point(own, view, end, sign);
                if (vertex.bulge != 0.0) {
                    // In the plane across `view` the meridian may be mirrored (sign) and its axes exchanged.
                    const bool exchanged = first_of(view) != own.axis;
                    const double bulge = vertex.bulge * sign * (exchanged ? -1.0 : 1.0);
                    const Point2 a{curve.a[first_of(view)], curve.a[second_of(view)]};
                    const Point2 b{curve.b[first_of(view)], curve.b[second_of(view)]};
                    const ArcSegment arc = arc_of(a, b, bulge);
                    const double depth = curve.a[view];
                    curve.kind = Curve3::Kind::arc;
                    curve.axis = view;
                    curve.centre = in_space(view, arc.centre, depth);
                    curve.radius = arc.radius;
                    curve.start = arc.start;
                    curve.sweep = arc.sweep;
                }
                push(index, Edge::Kind::silhouette, std::move(curve), {}, view);
            }
        }
    }

    /// Curves in a plane beside the axis, `at` across `view`.
    void longitudinal_section(std::size_t index, Axis view, double at) {
        const Primitive& own = primitives_[index];
        const double offset = at - (view == first_of(own.axis) ? own.centre.x : own.centre.y);
        if (std::abs(offset) < eps_) return;  // through the axis: the meridian itself, already there
        for (std::size_t i = 0; i < own.path.segment_count(); ++i) {
            const Curve3 meridian = segment_curve(own.path, i, Axis::z, 0.0);
            const double reach = std::max(own.path.vertices[i].at.y, own.path.end_of(i).y);
            if (own.path.vertices[i].bulge == 0.0 && reach <= std::abs(offset)) continue;
            const int count =
                own.path.vertices[i].bulge == 0.0 && std::abs(own.path.vertices[i].at.y - own.path.end_of(i).y) < eps_
                    ? 1
                    : 16;
            for (const double sign : {1.0, -1.0}) {
                Curve3 curve;
                curve.kind = Curve3::Kind::chain;
                for (int k = 0; k <= count; ++k) {
                    const Point3 m = meridian.at(static_cast<double>(k) / count);
                    if (m.y < std::abs(offset)) {
                        flush(index, curve);
                        continue;
                    }
                    Point3 p = meridian_point(own, view, {m.x, std::sqrt(m.y * m.y - offset * offset)}, sign);
                    p[view] = at;
                    curve.points.push_back(p);
                }
                flush(index, curve);
            }
        }
    }

    void meet_revolution(std::size_t index, std::size_t other) {
        const Primitive& own = primitives_[index];
        const Primitive& b = primitives_[other];
        if (b.kind != Primitive::Kind::revolution) return;
        if (b.axis == own.axis) {
            if (length(b.centre - own.centre) > eps_ || other < index) return;
            std::vector<Point2> points;
            for (const MonotonePiece& mine : query_.profile(index).pieces())
                for (const MonotonePiece& theirs : query_.profile(other).pieces())
                    intersect(mine, theirs, eps_, points);
            for (const Point2 p : points) ring(index, p.x, p.y, Edge::Kind::sharp);
            return;
        }
        for (std::size_t i = 0; i < own.path.segment_count(); ++i) {
            const Point2 p = own.path.vertices[i].at, q = own.path.end_of(i);
            if (own.path.vertices[i].bulge != 0.0 || std::abs(p.y - q.y) > eps_ || p.y < eps_) continue;
            const Path round = circle(own.centre, p.y);
            for (const std::size_t half : {0U, 1U})
                trace(index, round, half, own.axis, std::min(p.x, q.x), std::max(p.x, q.x), other, {});
        }
    }

    const SolidQuery& query_;
    const std::vector<Primitive>& primitives_;
    const double eps_;
    std::vector<Plane> planes_[3];
    std::vector<Interval> intervals_;
    std::vector<Candidate> out_;
};

}  // namespace

std::vector<Candidate> edge_candidates(const SolidQuery& query) {
    return Collector(query).run();
}

}  // namespace v16::corpus
