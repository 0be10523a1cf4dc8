#include "corpus/projection.hpp"

#include <algorithm>
#include <utility>

#include "corpus/curve_projection.hpp"
#include "corpus/section_hatch.hpp"
#include "corpus/space.hpp"
#include "corpus/stroke_merge.hpp"

namespace v16::corpus {
namespace {

SignedAxis opposite(SignedAxis a) {
    return {a.axis, -a.sign};
}

/// A piece of an edge in one view.
struct Run {
    double from = 0.0, to = 0.0;
    bool visible = false;
};

class ViewBuilder {
public:
    ViewBuilder(const SolidQuery& query, const Orientation& orientation, const ProjectionOptions& options)
        : query_(query), orientation_(orientation), options_(options) {}

    void edge(const Edge& edge) {
        if (edge.kind == Edge::Kind::silhouette && edge.view_axis != orientation_.toward.axis) return;
        if (is_point(edge)) return;
        for (const Run& run : runs(edge)) {
            if (!run.visible && (!options_.hidden_lines || edge.kind == Edge::Kind::smooth)) continue;
            const Role role = !run.visible                      ? Role::hidden
                              : edge.kind == Edge::Kind::smooth ? Role::tangent
                                                                : Role::outline;
            project_curve(edge.curve, run.from, run.to, orientation_, role, query_.epsilon(), view);
        }
    }

    void thread(const Thread& thread);
    void pitch_circle(const PitchCircle& circle);

    View view;

private:
    [[nodiscard]] bool is_point(const Edge& edge) const {
        if (edge.curve.kind == Curve3::Kind::arc) return false;
        // Half way is not enough: a curve seen edge-on may be back at its start there.
        const Point2 a = orientation_.flat(edge.curve.at(edge.from));
        for (const double share : {0.23, 0.5, 0.77, 1.0}) {
            const Point2 p = orientation_.flat(edge.curve.at(edge.from + share * (edge.to - edge.from)));
            if (length(a - p) > 4.0 * query_.epsilon()) return false;
        }
        return true;
    }

    /// Visible when the line of sight just beside the edge is free on at least one side.
    [[nodiscard]] bool visible_at(const Curve3& curve, double t) const {
        const Point3 p = curve.at(t), d = curve.tangent(t);
        Point2 flat = orientation_.flat(d);
        const double l = length(flat);
        flat = l > 1e-9 ? (1.0 / l) * flat : Point2{1, 0};
        const double e = 2.0 * query_.epsilon();
        for (const double side : {1.0, -1.0}) {
            Point3 q = p;
            q[orientation_.right.axis] += orientation_.right.sign * -flat.y * e * side;
            q[orientation_.up.axis] += orientation_.up.sign * flat.x * e * side;
            if (!query_.blocked(q, orientation_.toward.axis, orientation_.toward.sign, 8.0 * e)) return true;
        }
        return false;
    }

    [[nodiscard]] std::vector<Run> runs(const Edge& edge) const {
        const double share = edge.curve.length() * (edge.to - edge.from) / query_.size();
        const int count = std::clamp(static_cast<int>(24.0 * share), 1, 20) + (share > 0.01 ? 2 : 0);
        std::vector<Run> result;
        double middle = 0.0;
        for (int i = 0; i < count; ++i) {
            const double from = edge.from + (edge.to - edge.from) * i / count;
            const double to = edge.from + (edge.to - edge.from) * (i + 1) / count;
            const double here = 0.5 * (from + to) + 0.0137 * (to - from);
            const bool visible = visible_at(edge.curve, here);
            if (result.empty() || result.back().visible != visible) {
                double change = from;
                if (!result.empty()) {
                    double low = middle, high = here;
                    for (int k = 0; k < 22; ++k) {
                        change = 0.5 * (low + high);
                        (visible_at(edge.curve, change) == visible ? high : low) = change;
                    }
                    result.back().to = change;
                }
                result.push_back({change, to, visible});
            } else {
                result.back().to = to;
            }
            middle = here;
        }
        return result;
    }

    [[nodiscard]] bool sees(Point3 p) const {
        return !query_.blocked(p, orientation_.toward.axis, orientation_.toward.sign, 16.0 * query_.epsilon());
    }

    const SolidQuery& query_;
    const Orientation orientation_;
    const ProjectionOptions options_;
};

void ViewBuilder::thread(const Thread& thread) {
    const Axis toward = orientation_.toward.axis;
    if (thread.axis == toward) {
        // Looking along it: three quarters of the other diameter (ISO 6410), if the near end is in sight.
        const double near = orientation_.toward.sign > 0 ? thread.to : thread.from;
        Point3 p = in_space(thread.axis, thread.centre, near);
        p[first_of(thread.axis)] += 0.5 * (thread.major_radius + thread.minor_radius);
        if (sees(p))
            view.arc(orientation_.flat(p = in_space(thread.axis, thread.centre, near)),
                     thread.internal ? thread.major_radius : thread.minor_radius, 100.0, 270.0, Role::thread);
        return;
    }
    const Axis across = orientation_.right.axis == thread.axis ? orientation_.up.axis : orientation_.right.axis;
    const double radius = thread.internal ? thread.major_radius : thread.minor_radius;
    Point3 probe = in_space(thread.axis, thread.centre, 0.5 * (thread.from + thread.to));
    // An outside thread is seen on its near side, an inside one only where a section opens it.
    if (!thread.internal) probe[toward] += orientation_.toward.sign * thread.major_radius;
    const bool visible = sees(probe);
    if (!visible && !options_.hidden_lines) return;
    const Role role = visible ? Role::thread : Role::hidden;
    for (const double sign : {1.0, -1.0}) {
        Point3 a = in_space(thread.axis, thread.centre, thread.from),
               b = in_space(thread.axis, thread.centre, thread.to);
        a[across] += sign * radius;
        b[across] += sign * radius;
        view.line(orientation_.flat(a), orientation_.flat(b), role);
    }
    if (!visible) return;
    // The end of the usable thread, where it does not run out at a face.
    for (const double end : {thread.from, thread.to}) {
        Point3 a = in_space(thread.axis, thread.centre, end), b = a;
        a[across] -= thread.major_radius;
        b[across] += thread.major_radius;
        view.line(orientation_.flat(a), orientation_.flat(b), thread.internal ? Role::thread : Role::outline);
    }
}

void ViewBuilder::pitch_circle(const PitchCircle& circle) {
    const Axis toward = orientation_.toward.axis;
    if (circle.axis == toward) {
        view.circle(orientation_.flat(in_space(circle.axis, circle.centre, circle.from)), circle.radius, Role::centre);
        return;
    }
    const Axis across = orientation_.right.axis == circle.axis ? orientation_.up.axis : orientation_.right.axis;
    const double over = 0.04 * circle.radius;
    for (const double sign : {1.0, -1.0}) {
        Point3 a = in_space(circle.axis, circle.centre, circle.from - over);
        Point3 b = in_space(circle.axis, circle.centre, circle.to + over);
        a[across] += sign * circle.radius;
        b[across] += sign * circle.radius;
        view.line(orientation_.flat(a), orientation_.flat(b), Role::centre);
    }
}

View build(const Solid& solid, const SolidQuery& query, const std::vector<Edge>& edges, const Orientation& orientation,
           const ProjectionOptions& options) {
    ViewBuilder builder(query, orientation, options);
    for (const Edge& edge : edges) builder.edge(edge);
    merge_strokes(builder.view, 8.0 * query.epsilon());
    if (options.conventional_threads)
        for (const Thread& thread : solid.threads()) builder.thread(thread);
    if (options.pitch_circles)
        for (const PitchCircle& circle : solid.pitch_circles()) builder.pitch_circle(circle);
    return std::move(builder.view);
}

}  // namespace

Orientation orientation_of(Side side) {
    constexpr SignedAxis x{Axis::x, 1.0}, y{Axis::y, 1.0}, z{Axis::z, 1.0};
    switch (side) {
        case Side::front:
            return {x, z, opposite(y)};
        case Side::back:
            return {opposite(x), z, y};
        case Side::right:
            return {y, z, x};
        case Side::left:
            return {opposite(y), z, opposite(x)};
        case Side::top:
            return {x, y, z};
        case Side::bottom:
            return {x, opposite(y), opposite(z)};
    }
    return {};
}

Projector::Projector(const Solid& solid, AxisSet view_axes)
    : solid_(solid), query_(solid), edges_(edges_of(query_, view_axes)) {}

View Projector::view(const Orientation& orientation, const ProjectionOptions& options) const {
    return build(solid_, query_, edges_, orientation, options);
}

View section_view(const Solid& solid, const Orientation& orientation, double depth, const ProjectionOptions& options) {
    Solid cut = solid;
    const Box3 box = solid.bounds();
    const double margin = 0.1 * std::max({box.max.x - box.min.x, box.max.y - box.min.y, box.max.z - box.min.z});
    Point3 min = box.min - Point3{margin, margin, margin}, max = box.max + Point3{margin, margin, margin};
    const SignedAxis toward = orientation.toward;
    (toward.sign > 0 ? min : max)[toward.axis] = toward.sign * depth;
    cut.cut_box(min, max);
    const SolidQuery query(cut);
    const std::vector<Edge> edges = edges_of(query, AxisSet::of(toward.axis));
    View view = build(cut, query, edges, orientation, options);
    hatch_cut(view, query, edges, orientation, depth);
    return view;
}

}  // namespace v16::corpus
