#include "corpus/curve_projection.hpp"

#include <algorithm>
#include <cmath>
#include <optional>
#include <utility>

namespace v16::corpus {
namespace {

class CurveProjector {
public:
    CurveProjector(const Orientation& orientation, double epsilon, View& view)
        : view_(view), orientation_(orientation), epsilon_(epsilon) {}

    void emit(const Curve3& curve, double from, double to, Role role) {
        switch (curve.kind) {
            case Curve3::Kind::line:
                view_.line(orientation_.flat(curve.at(from)), orientation_.flat(curve.at(to)), role);
                return;
            case Curve3::Kind::arc:
                if (curve.axis == orientation_.toward.axis)
                    flat_arc(curve, from, to, role);
                else
                    edge_on_arc(curve, from, to, role);
                return;
            case Curve3::Kind::chain:
                chain(curve, from, to, role);
                return;
        }
    }

private:
    void flat_arc(const Curve3& curve, double from, double to, Role role) {
        const Point2 centre = orientation_.flat(curve.centre);
        const auto angle = [&](double t) {
            const Point2 d = orientation_.flat(curve.at(t)) - centre;
            return degrees(std::atan2(d.y, d.x));
        };
        const double sweep = std::abs(curve.sweep) * (to - from);
        // Does the arc run counter-clockwise on the sheet? A quarter of the sweep further tells.
        const Point2 a = orientation_.flat(curve.at(from)) - centre;
        const Point2 b = orientation_.flat(curve.at(from + 0.25 * (to - from))) - centre;
        view_.arc(centre, curve.radius, cross(a, b) > 0 ? angle(from) : angle(to), sweep, role);
    }

    /// Seen from the side an arc is a straight line between its farthest points.
    void edge_on_arc(const Curve3& curve, double from, double to, Role role) {
        Box2 box;
        box.add(orientation_.flat(curve.at(from)));
        box.add(orientation_.flat(curve.at(to)));
        const double low = std::min(curve.start + from * curve.sweep, curve.start + to * curve.sweep);
        const double high = std::max(curve.start + from * curve.sweep, curve.start + to * curve.sweep);
        for (double quarter = 90.0 * std::ceil(low / 90.0); quarter <= high; quarter += 90.0)
            box.add(orientation_.flat(curve.at((quarter - curve.start) / curve.sweep)));
        view_.line(box.min, box.max, role);
    }

    void chain(const Curve3& curve, double from, double to, Role role) {
        std::vector<Point2> points{orientation_.flat(curve.at(from))};
        const auto last = static_cast<double>(curve.points.size() - 1);
        for (std::size_t i = 0; i < curve.points.size(); ++i) {
            const double t = static_cast<double>(i) / last;
            if (t > from + 1e-9 && t < to - 1e-9) points.push_back(orientation_.flat(curve.points[i]));
        }
        points.push_back(orientation_.flat(curve.at(to)));
        // A curve seen edge-on may turn back: the line runs between its farthest points, wherever it starts.
        const Point2 a = farthest(points, points.front()), b = farthest(points, a), d = b - a;
        const double l = length(d);
        double off = 0.0;
        for (const Point2 p : points) off = std::max(off, std::abs(cross(d, p - a)));
        if (l > 0.0 && off / l < 1e-4 * l && off / l < 100.0 * epsilon_)
            view_.line(a, b, role);
        else if (const auto round = circle_of(curve))
            round_chain(*round, points, role);
        else if (points.size() > 2)
            view_.curve(std::move(points), role);
    }

    static Point2 farthest(const std::vector<Point2>& points, Point2 from) {
        return *std::max_element(points.begin(), points.end(),
                                 [from](Point2 a, Point2 b) { return length(a - from) < length(b - from); });
    }

    struct Round {
        Point2 centre;
        double radius;
    };

    /// The circle that a whole chain lies on in this view, if it does: the mouth of a bore, seen along the bore.
    [[nodiscard]] std::optional<Round> circle_of(const Curve3& curve) const {
        const std::size_t n = curve.points.size();
        if (n < 5) return std::nullopt;
        const auto at = [&](std::size_t i) { return orientation_.flat(curve.points[i]); };
        const Point2 origin = at(0), p = at(n / 3) - origin, q = at(2 * n / 3) - origin;
        const double twice_area = 2.0 * cross(p, q);
        if (std::abs(twice_area) < epsilon_ * (length(p) + length(q))) return std::nullopt;
        const double pp = dot(p, p), qq = dot(q, q);
        const Point2 to_centre{(q.y * pp - p.y * qq) / twice_area, (p.x * qq - q.x * pp) / twice_area};
        const Round round{origin + to_centre, length(to_centre)};
        for (std::size_t i = 0; i < n; ++i)
            if (std::abs(length(at(i) - round.centre) - round.radius) > 4.0 * epsilon_) return std::nullopt;
        return round;
    }

    /// A chain on a circle may turn back: the arc spans all that it sweeps.
    void round_chain(Round round, const std::vector<Point2>& points, Role role) {
        double turn = 0.0, low = 0.0, high = 0.0;
        for (std::size_t i = 1; i < points.size(); ++i) {
            const Point2 a = points[i - 1] - round.centre, b = points[i] - round.centre;
            turn += degrees(std::atan2(cross(a, b), dot(a, b)));
            low = std::min(low, turn);
            high = std::max(high, turn);
        }
        const Point2 first = points.front() - round.centre;
        const double start = degrees(std::atan2(first.y, first.x));
        view_.arc(round.centre, round.radius, start + low, std::min(high - low, 360.0), role);
    }

    View& view_;
    const Orientation& orientation_;
    const double epsilon_;
};

}  // namespace

void project_curve(const Curve3& curve, double from, double to, const Orientation& orientation, Role role,
                   double epsilon, View& view) {
    CurveProjector(orientation, epsilon, view).emit(curve, from, to, role);
}

}  // namespace v16::corpus
