#include "corpus/families/connector_wires.hpp"

#include <algorithm>
#include <cmath>

namespace v16::corpus {

void draw_wire(View& view, const std::vector<Point2>& line, double r) {
    for (const double side : {-r, r}) {
        std::vector<Point2> edge;
        for (std::size_t i = 0; i < line.size(); ++i) {
            const Point2 step = line[std::min(i + 1, line.size() - 1)] - line[i == 0 ? 0 : i - 1];
            const double size = std::max(length(step), 1e-9);
            edge.push_back(line[i] + (side / size) * Point2{-step.y, step.x});
        }
        view.curve(edge);
    }
    const auto cap = [&](Point2 end, Point2 before) {
        const Point2 out = end - before;
        view.arc(end, r, degrees(std::atan2(out.y, out.x)) - 90, 180);
    };
    cap(line.front(), line[1]);
    cap(line.back(), line[line.size() - 2]);
}

void go_to(std::vector<Point2>& line, Point2 to, int steps) {
    const Point2 from = line.back();
    for (int i = 1; i <= steps; ++i) line.push_back(from + (static_cast<double>(i) / steps) * (to - from));
}

void go_around(std::vector<Point2>& line, Point2 centre, double radius, double start, double sweep) {
    const int steps = std::max(2, static_cast<int>(std::abs(sweep) / 10));
    for (int i = 0; i <= steps; ++i) line.push_back(polar(centre, radius, start + sweep * i / steps));
}

void add_bend(Solid& solid, Axis axis, Point2 centre, double radius, double r, double start, double sweep) {
    solid.add_revolution(axis, circle({0, radius}, r), centre)
        .cut_prism(axis, ring_sector(centre, radius - 1.03 * r, radius + 1.03 * r, start + sweep, 360 - sweep),
                   -1.03 * r, 1.03 * r);
}

}  // namespace v16::corpus
