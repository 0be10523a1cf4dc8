#include "corpus/solid_query.hpp"

#include <algorithm>
#include <cmath>

namespace v16::corpus {
namespace {

void add_arc_pieces(Point2 from, Point2 to, double bulge, std::vector<MonotonePiece>& out) {
    const ArcSegment arc = arc_of(from, to, bulge);
    const double end = arc.start + arc.sweep;
    const double low = std::min(arc.start, end), high = std::max(arc.start, end);
    double angle = low;
    Point2 at = arc.sweep > 0 ? from : to;
    while (angle < high - 1e-9) {
        // The next quarter; pieces thinner than a nanodegree are merged into their neighbour.
        double next = 90.0 * (std::floor((angle + 1e-9) / 90.0) + 1.0);
        const bool last = next >= high - 1e-9;
        if (last) next = high;
        const Point2 corner = last ? (arc.sweep > 0 ? to : from) : polar(arc.centre, arc.radius, next);
        const double middle = radians((angle + next) / 2.0);
        MonotonePiece piece;
        piece.a = at;
        piece.b = corner;
        piece.is_arc = true;
        piece.centre = arc.centre;
        piece.radius = arc.radius;
        piece.side_x = std::cos(middle) >= 0.0 ? 1.0 : -1.0;
        piece.side_y = std::sin(middle) >= 0.0 ? 1.0 : -1.0;
        out.push_back(piece);
        angle = next;
        at = corner;
    }
}

double crossing(const MonotonePiece& piece, double at, bool by_y) {
    if (!piece.is_arc) {
        return by_y ? piece.a.x + (piece.b.x - piece.a.x) * (at - piece.a.y) / (piece.b.y - piece.a.y)
                    : piece.a.y + (piece.b.y - piece.a.y) * (at - piece.a.x) / (piece.b.x - piece.a.x);
    }
    const double d = by_y ? at - piece.centre.y : at - piece.centre.x;
    const double half = std::sqrt(std::max(0.0, piece.radius * piece.radius - d * d));
    return by_y ? piece.centre.x + piece.side_x * half : piece.centre.y + piece.side_y * half;
}

}  // namespace

ProfileIndex::ProfileIndex(const Path& path) {
    for (std::size_t i = 0; i < path.segment_count(); ++i) {
        const PathVertex& vertex = path.vertices[i];
        const Point2 end = path.end_of(i);
        if (vertex.bulge != 0.0) {
            add_arc_pieces(vertex.at, end, vertex.bulge, pieces_);
        } else {
            MonotonePiece piece;
            piece.a = vertex.at;
            piece.b = end;
            pieces_.push_back(piece);
        }
    }
    build(bands_y_, true);
    build(bands_x_, false);
}

void ProfileIndex::build(Bands& bands, bool by_y) const {
    const auto value = [by_y](Point2 p) { return by_y ? p.y : p.x; };
    double low = 1e300, high = -1e300;
    for (const MonotonePiece& piece : pieces_) {
        low = std::min({low, value(piece.a), value(piece.b)});
        high = std::max({high, value(piece.a), value(piece.b)});
    }
    const std::size_t count = std::clamp<std::size_t>(pieces_.size() / 4, 1, 256);
    bands.low = low;
    bands.step = std::max((high - low) / static_cast<double>(count), 1e-12);
    const auto band_of = [&](double at) {
        return static_cast<std::size_t>(std::clamp((at - low) / bands.step, 0.0, static_cast<double>(count - 1)));
    };
    std::vector<std::vector<std::uint32_t>> lists(count);
    for (std::size_t i = 0; i < pieces_.size(); ++i) {
        const double a = value(pieces_[i].a), b = value(pieces_[i].b);
        for (std::size_t k = band_of(std::min(a, b)); k <= band_of(std::max(a, b)); ++k)
            lists[k].push_back(static_cast<std::uint32_t>(i));
    }
    bands.first.push_back(0);
    for (const auto& list : lists) {
        bands.index.insert(bands.index.end(), list.begin(), list.end());
        bands.first.push_back(static_cast<std::uint32_t>(bands.index.size()));
    }
}

std::span<const std::uint32_t> ProfileIndex::band(const Bands& bands, double at) const {
    const auto count = static_cast<double>(bands.first.size() - 1);
    const auto k = static_cast<std::size_t>(std::clamp((at - bands.low) / bands.step, 0.0, count - 1.0));
    return std::span(bands.index).subspan(bands.first[k], bands.first[k + 1] - bands.first[k]);
}

void ProfileIndex::crossings(double at, const Bands& bands, bool by_y, std::vector<double>& out) const {
    const std::size_t before = out.size();
    for (const std::uint32_t i : band(bands, at)) {
        const MonotonePiece& piece = pieces_[i];
        const double a = by_y ? piece.a.y : piece.a.x, b = by_y ? piece.b.y : piece.b.x;
        if ((a <= at) != (b <= at)) out.push_back(crossing(piece, at, by_y));
    }
    std::sort(out.begin() + static_cast<std::ptrdiff_t>(before), out.end());
}

bool ProfileIndex::contains(Point2 p) const {
    bool inside = false;
    for (const std::uint32_t i : band(bands_y_, p.y)) {
        const MonotonePiece& piece = pieces_[i];
        if ((piece.a.y <= p.y) != (piece.b.y <= p.y) && crossing(piece, p.y, true) > p.x) inside = !inside;
    }
    return inside;
}

SolidQuery::SolidQuery(const Solid& solid) : solid_(&solid) {
    profiles_.reserve(solid.primitives().size());
    for (const Primitive& primitive : solid.primitives()) profiles_.emplace_back(primitive.path);
    const Box3 box = solid.bounds();
    size_ = std::max({box.max.x - box.min.x, box.max.y - box.min.y, box.max.z - box.min.z, 1e-9});
}

bool SolidQuery::primitive_contains(std::size_t index, Point3 p) const {
    const Primitive& primitive = solid_->primitives()[index];
    const double h = p[primitive.axis];
    if (h <= primitive.from || h >= primitive.to) return false;
    const Point2 flat{p[first_of(primitive.axis)], p[second_of(primitive.axis)]};
    if (primitive.kind == Primitive::Kind::prism) return profiles_[index].contains(flat);
    return profiles_[index].contains({h, length(flat - primitive.centre)});
}

bool SolidQuery::contains(Point3 p) const {
    const auto& primitives = solid_->primitives();
    for (std::size_t i = primitives.size(); i-- > 0;) {
        const Box3& box = primitives[i].box;
        if (p.x < box.min.x || p.x > box.max.x || p.y < box.min.y || p.y > box.max.y || p.z < box.min.z ||
            p.z > box.max.z)
            continue;
        if (primitive_contains(i, p)) return primitives[i].adds;
    }
    return false;
}

void SolidQuery::primitive_intervals(std::size_t index, Axis axis, Point3 p, std::vector<Interval>& out) const {
    out.clear();
    const Primitive& primitive = solid_->primitives()[index];
    const ProfileIndex& profile = profiles_[index];
    const Axis u = first_of(primitive.axis), v = second_of(primitive.axis);
    thread_local std::vector<double> at;
    at.clear();
    const auto emit_pairs = [&] {
        for (std::size_t i = 0; i + 1 < at.size(); i += 2) out.push_back({at[i], at[i + 1]});
    };
    if (primitive.kind == Primitive::Kind::prism) {
        if (axis == primitive.axis) {
            if (profile.contains({p[u], p[v]})) out.push_back({primitive.from, primitive.to});
            return;
        }
        if (p[primitive.axis] <= primitive.from || p[primitive.axis] >= primitive.to) return;
        if (axis == u)
            profile.crossings_at_y(p[v], at);
        else
            profile.crossings_at_x(p[u], at);
        emit_pairs();
        return;
    }
    if (axis == primitive.axis) {
        profile.crossings_at_y(length(Point2{p[u], p[v]} - primitive.centre), at);
        emit_pairs();
        return;
    }
    // Across the axis: the disc or rings at this height, cut by a chord at distance d from the axis.
    profile.crossings_at_x(p[primitive.axis], at);
    const double middle = axis == u ? primitive.centre.x : primitive.centre.y;
    const double d = axis == u ? p[v] - primitive.centre.y : p[u] - primitive.centre.x;
    const auto half = [d](double radius) { return radius > std::abs(d) ? std::sqrt(radius * radius - d * d) : 0.0; };
    for (std::size_t i = 0; i + 1 < at.size(); i += 2) {
        const double outer = half(at[i + 1]), inner = half(at[i]);
        if (outer <= inner) continue;
        if (inner > 0.0) {
            out.push_back({middle - outer, middle - inner});
            out.push_back({middle + inner, middle + outer});
        } else {
            out.push_back({middle - outer, middle + outer});
        }
    }
    std::sort(out.begin(), out.end(), [](const Interval& a, const Interval& b) { return a.from < b.from; });
}

bool SolidQuery::blocked(Point3 p, Axis axis, double sign, double tolerance) const {
    // Later operations win: go backwards, remember what is decided already, and look for material in the rest.
    thread_local std::vector<Interval> decided, found;
    decided.clear();
    const Axis u = first_of(axis), v = second_of(axis);
    const double start = sign * p[axis] + tolerance;
    const auto& primitives = solid_->primitives();
    for (std::size_t i = primitives.size(); i-- > 0;) {
        const Box3& box = primitives[i].box;
        if (p[u] < box.min[u] || p[u] > box.max[u] || p[v] < box.min[v] || p[v] > box.max[v]) continue;
        if ((sign > 0 ? box.max[axis] : -box.min[axis]) <= start) continue;
        primitive_intervals(i, axis, p, found);
        for (const Interval& interval : found) {
            double from = sign > 0 ? interval.from : -interval.to;
            const double to = sign > 0 ? interval.to : -interval.from;
            from = std::max(from, start);
            if (to - from <= tolerance) continue;
            if (primitives[i].adds) {
                // `decided` is sorted and disjoint: is anything of [from, to] left over?
                double at = from;
                for (const Interval& known : decided)
                    if (known.from <= at + tolerance) at = std::max(at, known.to);
                if (at < to - tolerance) return true;
            }
            const auto place = std::lower_bound(decided.begin(), decided.end(), from,
                                                [](const Interval& a, double b) { return a.from < b; });
            decided.insert(place, {from, to});
        }
    }
    return false;
}

}  // namespace v16::corpus
