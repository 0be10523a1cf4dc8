#include "corpus/edges.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <optional>

#include "corpus/edge_candidates.hpp"
#include "corpus/space.hpp"

namespace v16::corpus {
namespace {

constexpr int directions = 8;
constexpr double first_direction = 13.585;  ///< keeps them off faces along the axes and off 45 degree chamfers
constexpr double least_bend = 3.0;          ///< degrees at which faces of two primitives meet in an edge

/// Looks at the material around a point of a curve, in the plane across the tangent.
class Neighbourhood {
public:
    Neighbourhood(const SolidQuery& query, const Curve3& curve, double t) : query_(query), at_(curve.at(t)) {
        const Point3 d = curve.tangent(t);
        // Two unit vectors across d; any third vector not along d starts the construction.
        const Point3 helper = std::abs(d.x) < 0.6 ? Point3{1, 0, 0} : Point3{0, 1, 0};
        n_ = unit(cross(d, helper));
        m_ = cross(d, n_);
    }

    /// One bit a direction: material there?
    [[nodiscard]] unsigned pattern() const {
        return collect([this](Point3 p) { return query_.contains(p); });
    }
    [[nodiscard]] unsigned own_pattern(std::size_t primitive) const {
        return collect([this, primitive](Point3 p) { return query_.primitive_contains(primitive, p); });
    }

    /// For a pattern of one stretch of material: how far it is from half of all around, in degrees.
    [[nodiscard]] double bend(unsigned bits) const {
        double enter = 0.0, leave = 0.0;
        for (int i = 0; i < directions; ++i) {
            const bool here = (bits >> i & 1U) != 0, next = (bits >> ((i + 1) % directions) & 1U) != 0;
            if (here != next) (next ? enter : leave) = change_after(i, here);
        }
        return std::abs(std::fmod(leave - enter + 720.0, 360.0) - 180.0);
    }

private:
    /// Where between two neighbouring directions the material begins or ends, in degrees.
    [[nodiscard]] double change_after(int direction, bool inside) const {
        double low = first_direction + 360.0 / directions * direction, high = low + 360.0 / directions;
        for (int i = 0; i < 6; ++i) {
            const double middle = 0.5 * (low + high);
            const Point2 d = polar({}, query_.epsilon(), middle);
            (query_.contains(at_ + d.x * n_ + d.y * m_) == inside ? low : high) = middle;
        }
        return 0.5 * (low + high);
    }

    template <class Inside>
    [[nodiscard]] unsigned collect(Inside inside) const {
        unsigned bits = 0;
        for (int i = 0; i < directions; ++i) {
            const Point2 d = query_.epsilon() * ring()[static_cast<std::size_t>(i)];
            if (inside(at_ + d.x * n_ + d.y * m_)) bits |= 1U << i;
        }
        return bits;
    }
    static const std::array<Point2, directions>& ring() {
        static const std::array<Point2, directions> table = [] {
            std::array<Point2, directions> result;
            for (std::size_t i = 0; i < directions; ++i)
                result[i] = polar({}, 1.0, first_direction + 360.0 / directions * static_cast<double>(i));
            return result;
        }();
        return table;
    }

    const SolidQuery& query_;
    Point3 at_, n_, m_;
};

/// Half of the directions, side by side: a flat face.
bool is_flat(unsigned bits) {
    if (std::popcount(bits) != directions / 2) return false;
    const unsigned turned = ((bits << 1) | (bits >> (directions - 1))) & ((1U << directions) - 1);
    return std::popcount(bits ^ turned) == 2;
}

using Status = std::optional<Edge::Kind>;  ///< nothing: not on the surface, or on a face without an edge

Status status_at(const SolidQuery& query, const Candidate& candidate, double t) {
    const Neighbourhood around(query, candidate.curve, t);
    const unsigned bits = around.pattern();
    constexpr unsigned all = (1U << directions) - 1;
    if (bits == 0 || bits == all) return std::nullopt;
    if (!is_flat(bits)) return Edge::Kind::sharp;
    if (candidate.intent == Edge::Kind::silhouette) return Edge::Kind::silhouette;
    // Flat as far as eight directions can tell. An edge of the owner is still known to be one, however shallow, where
    // nothing else is near.
    if (!candidate.own_edge) {
        // Chains are few and their points exact: there a shallow edge can be told, as where a flat runs out on a taper.
        if (candidate.curve.kind == Curve3::Kind::chain && around.bend(bits) > least_bend) return Edge::Kind::sharp;
        return std::nullopt;
    }
    const unsigned own = around.own_pattern(candidate.owner);
    if (bits == own || bits == (own ^ all)) return candidate.intent;
    return std::nullopt;
}

class Classifier {
public:
    explicit Classifier(const SolidQuery& query) : query_(query) {}

    void classify(const Candidate& candidate) {
        if (candidate.curve.length() < 4.0 * query_.epsilon()) return;
        if (candidate.curve.kind == Curve3::Kind::chain)
            chain(candidate);
        else
            continuous(candidate);
    }

    std::vector<Edge> edges;

private:
    [[nodiscard]] Status status(const Candidate& candidate, double t) const { return status_at(query_, candidate, t); }

    void emit(const Candidate& candidate, Status status, double from, double to) {
        if (!status || to - from < 1e-9) return;
        edges.push_back({*status, candidate.view_axis, candidate.curve, from, to});
    }

    void chain(const Candidate& candidate) {
        const std::size_t n = candidate.curve.points.size();
        const auto t = [n](std::size_t i) { return static_cast<double>(i) / static_cast<double>(n - 1); };
        std::vector<Status> statuses(n);
        for (std::size_t i = 0; i < n; ++i) statuses[i] = status_at(query_, candidate, t(i));
        // The ends lie on two curves at once, where the pattern may be anything: they follow their neighbour.
        if (n > 2) {
            statuses.front() = statuses[1];
            statuses.back() = statuses[n - 2];
        }
        std::size_t i = 0;
        while (i < n) {
            std::size_t end = i + 1;
            while (end < n && statuses[end] == statuses[i]) ++end;
            if (end - i > 1) emit(candidate, statuses[i], t(i), t(end - 1));
            i = end;
        }
    }

    void continuous(const Candidate& candidate) {
        std::vector<double> marks = marks_of(candidate);
        // Between two marks the status is taken from the middle; where neighbours differ, the change is closed in on,
        // unless it lies at the mark itself.
        double run_from = 0.0;
        Status run;
        double run_middle = 0.0;
        for (std::size_t i = 0; i + 1 < marks.size(); ++i) {
            const double middle = 0.5 * (marks[i] + marks[i + 1]);
            const Status here = status(candidate, middle);
            if (i == 0) {
                run = here;
            } else if (here != run) {
                const double change = close_in(candidate, run_middle, middle, marks[i], run, here);
                emit(candidate, run, run_from, change);
                run_from = change;
                run = here;
            }
            run_middle = middle;
        }
        emit(candidate, run, run_from, 1.0);
    }

    double close_in(const Candidate& candidate, double low, double high, double mark, Status low_status,
                    Status high_status) const {
        const double step = std::min(1e-6, (high - low) * 1e-3);
        if (status(candidate, mark - step) == low_status && status(candidate, mark + step) == high_status) return mark;
        for (int i = 0; i < 22; ++i) {
            const double middle = 0.5 * (low + high);
            (status(candidate, middle) == low_status ? low : high) = middle;
        }
        return 0.5 * (low + high);
    }

    std::vector<double> marks_of(const Candidate& candidate) const {
        const Curve3& curve = candidate.curve;
        std::vector<double> marks{0.0, 1.0};
        for (const double t : candidate.breaks)
            if (t > 1e-9 && t < 1.0 - 1e-9) marks.push_back(t);
        if (!axis_marks(curve, marks)) {
            const int count = std::clamp(static_cast<int>(40.0 * curve.length() / query_.size()), 2, 24);
            for (int i = 1; i < count; ++i) marks.push_back(static_cast<double>(i) / count);
        }
        std::sort(marks.begin(), marks.end());
        marks.erase(std::unique(marks.begin(), marks.end(), [](double a, double b) { return b - a < 1e-8; }),
                    marks.end());
        if (marks.back() < 1.0) marks.back() = 1.0;
        return marks;
    }

    /// For a line along an axis the places where anything can change are known: where lines beside it enter or leave a
    /// primitive. Returns false for any other curve.
    bool axis_marks(const Curve3& curve, std::vector<double>& marks) const {
        if (curve.kind != Curve3::Kind::line) return false;
        const Point3 d = curve.b - curve.a;
        const double l = curve.length();
        for (const Axis axis : {Axis::x, Axis::y, Axis::z}) {
            if (std::abs(d[axis]) < l * (1.0 - 1e-12)) continue;
            const auto mark = [&](double at) {
                const double t = (at - curve.a[axis]) / d[axis];
                if (t > 1e-9 && t < 1.0 - 1e-9) marks.push_back(t);
            };
            const Axis u = first_of(axis), v = second_of(axis);
            const double e = query_.epsilon();
            const auto& primitives = query_.solid().primitives();
            std::vector<Interval> intervals;
            for (std::size_t i = 0; i < primitives.size(); ++i) {
                const Box3& box = primitives[i].box;
                if (curve.a[u] < box.min[u] - e || curve.a[u] > box.max[u] + e || curve.a[v] < box.min[v] - e ||
                    curve.a[v] > box.max[v] + e)
                    continue;
                for (const double du : {-e, e})
                    for (const double dv : {-e, e}) {
                        Point3 p = curve.a;
                        p[u] += du;
                        p[v] += dv;
                        query_.primitive_intervals(i, axis, p, intervals);
                        for (const Interval& interval : intervals) {
                            mark(interval.from);
                            mark(interval.to);
                        }
                    }
            }
            return true;
        }
        return false;
    }

    const SolidQuery& query_;
};

}  // namespace

std::vector<Edge> edges_of(const SolidQuery& query, AxisSet view_axes) {
    Classifier classifier(query);
    for (const Candidate& candidate : edge_candidates(query))
        if (candidate.intent != Edge::Kind::silhouette || view_axes.has(candidate.view_axis))
            classifier.classify(candidate);
    return std::move(classifier.edges);
}

}  // namespace v16::corpus
