#include "corpus/hatch_lines.hpp"

#include <algorithm>
#include <cmath>
#include <vector>

namespace v16::corpus {

Path straightened(const Path& loop) {
    Path result;
    for (std::size_t i = 0; i < loop.segment_count(); ++i) {
        const PathVertex& vertex = loop.vertices[i];
        result.vertices.push_back({vertex.at});
        if (vertex.bulge == 0.0) continue;
        const ArcSegment arc = arc_of(vertex.at, loop.end_of(i), vertex.bulge);
        const int count = std::max(2, static_cast<int>(std::abs(arc.sweep) / 7.5));
        for (int k = 1; k < count; ++k)
            result.vertices.push_back({polar(arc.centre, arc.radius, arc.start + arc.sweep * k / count)});
    }
    return result;
}

void add_hatch_lines(View& view, const HatchRegion& region, double spacing, double angle) {
    // Turn the region, so that the lines run along x, and cut it with scan lines.
    std::vector<Path> loops;
    Box2 box;
    for (const Path& loop : region.loops) {
        loops.push_back(rotated(straightened(loop), -angle));
        box.add(bounds(loops.back()));
    }
    if (box.empty() || spacing <= 0.0) return;
    constexpr int most = 400;
    spacing = std::max(spacing, box.height() / most);
    const double c = std::cos(radians(angle)), s = std::sin(radians(angle));
    const auto back = [c, s](double x, double y) { return Point2{c * x - s * y, s * x + c * y}; };
    std::vector<double> at;
    for (double y = box.min.y + 0.5 * spacing; y < box.max.y; y += spacing) {
        at.clear();
        for (const Path& loop : loops)
            for (std::size_t i = 0; i < loop.segment_count(); ++i) {
                const Point2 a = loop.vertices[i].at, b = loop.end_of(i);
                if ((a.y <= y) != (b.y <= y)) at.push_back(a.x + (b.x - a.x) * (y - a.y) / (b.y - a.y));
            }
        std::sort(at.begin(), at.end());
        for (std::size_t i = 0; i + 1 < at.size(); i += 2) view.line(back(at[i], y), back(at[i + 1], y), Role::hatch);
    }
}

}  // namespace v16::corpus
