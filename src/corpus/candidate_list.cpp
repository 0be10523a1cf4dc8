#include "corpus/candidate_list.hpp"

#include <algorithm>
#include <cmath>

namespace v16::corpus {
namespace {

Curve3 line_between(Point3 a, Point3 b) {
    Curve3 line;
    line.a = a;
    line.b = b;
    return line;
}

}  // namespace

void CandidateList::add(std::size_t owner, Edge::Kind intent, Curve3 curve, std::vector<double> breaks,
                        Axis view_axis) {
    candidates_.push_back({intent, false, view_axis, owner, std::move(curve), std::move(breaks)});
}

void CandidateList::add_own(std::size_t owner, Edge::Kind intent, Curve3 curve, std::vector<double> breaks) {
    candidates_.push_back({intent, true, Axis::z, owner, std::move(curve), std::move(breaks)});
}

void CandidateList::add_chain(std::size_t owner, std::vector<Point3> points) {
    // Where a place was closed in on, a sample may have been there already.
    const auto near = [this](Point3 a, Point3 b) {
        const Point3 d = b - a;
        return std::abs(d.x) + std::abs(d.y) + std::abs(d.z) < epsilon();
    };
    points.erase(std::unique(points.begin(), points.end(), near), points.end());
    if (points.size() < 2) return;
    if (on_one_line(points)) {
        add(owner, Edge::Kind::sharp, line_between(points.front(), points.back()));
        return;
    }
    Curve3 chain;
    chain.kind = Curve3::Kind::chain;
    chain.points = std::move(points);
    add(owner, Edge::Kind::sharp, std::move(chain));
}

bool CandidateList::on_one_line(const std::vector<Point3>& points) const {
    const Curve3 line = line_between(points.front(), points.back());
    const Point3 d = line.tangent(0.5);
    for (const Point3 p : points) {
        const Point3 v = p - line.a;
        const double along = v.x * d.x + v.y * d.y + v.z * d.z;
        const Point3 off = v - along * d;
        if (std::abs(off.x) + std::abs(off.y) + std::abs(off.z) > 10.0 * epsilon()) return false;
    }
    return true;
}

}  // namespace v16::corpus
