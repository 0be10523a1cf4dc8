#include "corpus/clip.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include "corpus/hatch_lines.hpp"

namespace v16::corpus {
namespace {

double inside_by(const ConvexRegion& region, Point2 p) {
    double least = 1e300;
    for (const HalfPlane& half : region) least = std::min(least, dot(p - half.at, half.inward));
    return least;
}

void clip_line(View& out, const ConvexRegion& region, Point2 a, Point2 b, Role role) {
    double from = 0.0, to = 1.0;  // Cyrus and Beck, 1978
    for (const HalfPlane& half : region) {
        const double at_a = dot(a - half.at, half.inward), at_b = dot(b - half.at, half.inward);
        if (at_a < 0.0 && at_b < 0.0) return;
        if (at_a >= 0.0 && at_b >= 0.0) continue;
        const double cross = at_a / (at_a - at_b);
        (at_a < 0.0 ? from : to) = at_a < 0.0 ? std::max(from, cross) : std::min(to, cross);
    }
    if (to - from > 1e-6) out.line(a + from * (b - a), a + to * (b - a), role);
}

void clip_arc(View& out, const ConvexRegion& region, Point2 centre, double radius, double start, double sweep,
              Role role) {
    const auto inside = [&](double t) { return inside_by(region, polar(centre, radius, start + sweep * t)) >= 0.0; };
    const auto change = [&](double low, double high) {
        const bool first = inside(low);
        for (int i = 0; i < 30; ++i) {
            const double middle = 0.5 * (low + high);
            (inside(middle) == first ? low : high) = middle;
        }
        return 0.5 * (low + high);
    };
    constexpr int steps = 72;
    double from = 0.0;
    bool open = inside(0.0), whole = open;
    for (int i = 1; i <= steps; ++i) {
        const double t = static_cast<double>(i) / steps;
        const bool now = inside(t);
        if (now == open) continue;
        whole = false;
        const double at = change(static_cast<double>(i - 1) / steps, t);
        if (open && at > from) out.arc(centre, radius, start + sweep * from, sweep * (at - from), role);
        from = at;
        open = now;
    }
    if (whole && sweep >= 360.0) return out.circle(centre, radius, role);
    if (open && from < 1.0) out.arc(centre, radius, start + sweep * from, sweep * (1.0 - from), role);
}

/// The longest runs of a smooth curve's points inside the region.
void clip_curve(View& out, const ConvexRegion& region, const Path& path, Role role) {
    std::vector<Point2> run;
    const auto finish = [&] {
        if (run.size() > 2) out.curve(run, role);
        if (run.size() == 2) out.line(run[0], run[1], role);
        run.clear();
    };
    for (const PathVertex& vertex : path.vertices) {
        if (inside_by(region, vertex.at) >= 0.0)
            run.push_back(vertex.at);
        else
            finish();
    }
    finish();
}

void clip_path(View& out, const ConvexRegion& region, const Path& path, Role role) {
    for (std::size_t i = 0; i < path.segment_count(); ++i) {
        const PathVertex& vertex = path.vertices[i];
        const Point2 end = path.end_of(i);
        if (vertex.bulge == 0.0) {
            clip_line(out, region, vertex.at, end, role);
            continue;
        }
        const ArcSegment arc = arc_of(vertex.at, end, vertex.bulge);
        clip_arc(out, region, arc.centre, arc.radius, std::min(arc.start, arc.start + arc.sweep), std::abs(arc.sweep),
                 role);
    }
}

/// Sutherland and Hodgman, 1974.
Path clip_loop(Path loop, const ConvexRegion& region) {
    for (const HalfPlane& half : region) {
        Path kept;
        for (std::size_t i = 0; i < loop.segment_count(); ++i) {
            const Point2 a = loop.vertices[i].at, b = loop.end_of(i);
            const double at_a = dot(a - half.at, half.inward), at_b = dot(b - half.at, half.inward);
            if (at_a >= 0.0) kept.vertices.push_back({a});
            if ((at_a >= 0.0) != (at_b >= 0.0)) kept.vertices.push_back({a + (at_a / (at_a - at_b)) * (b - a)});
        }
        loop = std::move(kept);
    }
    return loop;
}

}  // namespace

ConvexRegion disc_region(Point2 centre, double radius) {
    constexpr int sides = 48;
    ConvexRegion region;
    for (int i = 0; i < sides; ++i) {
        const Point2 outward = polar({}, 1.0, 360.0 * i / sides);
        region.push_back({centre + radius * outward, -1.0 * outward});
    }
    return region;
}

View clipped(const View& view, const ConvexRegion& region) {
    View out;
    for (const Stroke& s : view.strokes) {
        switch (s.kind) {
            case Stroke::Kind::line:
                clip_line(out, region, s.a, s.b, s.role);
                break;
            case Stroke::Kind::circle:
                clip_arc(out, region, s.a, s.radius, 0.0, 360.0, s.role);
                break;
            case Stroke::Kind::arc:
                clip_arc(out, region, s.a, s.radius, s.start, s.sweep, s.role);
                break;
            case Stroke::Kind::path:
                clip_path(out, region, s.path, s.role);
                break;
            case Stroke::Kind::curve:
                clip_curve(out, region, s.path, s.role);
                break;
        }
    }
    for (const HatchRegion& hatch : view.hatches) {
        HatchRegion kept;
        for (const Path& loop : hatch.loops) {
            Path inside = clip_loop(straightened(loop), region);
            if (inside.vertices.size() > 2) kept.loops.push_back(std::move(inside));
        }
        if (!kept.loops.empty()) out.hatches.push_back(std::move(kept));
    }
    for (const Label& label : view.labels)
        if (inside_by(region, label.at) >= 0.0) out.labels.push_back(label);
    return out;
}

}  // namespace v16::corpus
