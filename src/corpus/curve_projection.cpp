#include "corpus/curve_projection.hpp"

#include <algorithm>
#include <cmath>
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
        const Point2 d = points.back() - points.front();
        const double l = length(d);
        double off = 0.0;
        for (const Point2 p : points) off = std::max(off, std::abs(cross(d, p - points.front())));
        if (l > 0.0 && off / l < 1e-4 * l && off / l < 100.0 * epsilon_)
            view_.line(points.front(), points.back(), role);
        else if (points.size() > 2)
            view_.curve(std::move(points), role);
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
