#include "corpus/families/belt_line.hpp"

#include <algorithm>

namespace v16::corpus {
namespace {

/// Direction from the centre of `a` to the point where the line from `a` to `b` leaves it: the line has its wheels on
/// its left.
double leaving_angle(const BeltWheel& a, const BeltWheel& b) {
    const Point2 way = b.at - a.at;
    const double along = degrees(std::atan2(way.y, way.x));
    return along - degrees(std::acos(std::clamp((a.radius - b.radius) / length(way), -1.0, 1.0)));
}

double segment_length(const Path& path, std::size_t i) {
    const PathVertex& v = path.vertices[i];
    const Point2 end = path.end_of(i);
    if (v.bulge == 0.0) return length(end - v.at);
    const ArcSegment arc = arc_of(v.at, end, v.bulge);
    return arc.radius * radians(std::abs(arc.sweep));
}

Station station_at(const Path& path, std::size_t i, double share) {
    const PathVertex& v = path.vertices[i];
    const Point2 end = path.end_of(i), way = end - v.at;
    if (v.bulge == 0.0) return {v.at + share * way, degrees(std::atan2(way.y, way.x))};
    const ArcSegment arc = arc_of(v.at, end, v.bulge);
    const double angle = arc.start + share * arc.sweep;
    return {polar(arc.centre, arc.radius, angle), angle + (arc.sweep > 0 ? 90.0 : -90.0)};
}

}  // namespace

Path belt_line(const std::vector<BeltWheel>& wheels, double offset) {
    const std::size_t n = wheels.size();
    Path path;
    for (std::size_t i = 0; i < n; ++i) {
        const BeltWheel &before = wheels[(i + n - 1) % n], &wheel = wheels[i], &after = wheels[(i + 1) % n];
        const double from = leaving_angle(before, wheel), to = leaving_angle(wheel, after);
        double sweep = std::fmod(to - from, 360.0);
        if (sweep < 0.0) sweep += 360.0;
        const double r = wheel.radius + offset;
        path.vertices.push_back({polar(wheel.at, r, from), std::tan(radians(sweep) / 4)});
        path.vertices.push_back({polar(wheel.at, r, from + sweep)});
    }
    return path;
}

double path_length(const Path& path) {
    double total = 0.0;
    for (std::size_t i = 0; i < path.segment_count(); ++i) total += segment_length(path, i);
    return total;
}

std::vector<Station> stations(const Path& path, int count) {
    const double step = path_length(path) / count;
    std::vector<Station> places;
    double passed = 0.0;
    for (std::size_t i = 0; i < path.segment_count(); ++i) {
        const double here = segment_length(path, i);
        while (static_cast<int>(places.size()) < count && step * static_cast<double>(places.size()) <= passed + here)
            places.push_back(
                station_at(path, i, here > 0.0 ? (step * static_cast<double>(places.size()) - passed) / here : 0.0));
        passed += here;
    }
    return places;
}

Path toothed_line(const Path& line, int count, double root, double tip, double side) {
    // Twelve places a tooth: four of them are its corners, each beside its own place, so that the teeth follow the
    // line.
    constexpr int parts = 12;
    const std::vector<Station> places = stations(line, parts * count);
    Path outline;
    for (std::size_t i = 0; i < places.size(); ++i) {
        const int part = static_cast<int>(i) % parts;
        if (part != 0 && part != 3 && part != 5 && part != 8) continue;
        const double off = part == 3 || part == 5 ? tip : root;
        outline.vertices.push_back({polar(places[i].at, off, places[i].direction + (side > 0 ? 90.0 : -90.0))});
    }
    return outline;
}

}  // namespace v16::corpus
