#include "corpus/turned.hpp"

#include <algorithm>
#include <cmath>

namespace v16::corpus {
namespace {

void push(Path& path, double x, double radius, double bulge = 0.0) {
    if (!path.vertices.empty()) {
        const PathVertex& last = path.vertices.back();
        if (std::abs(last.at.x - x) < 1e-9 && std::abs(last.at.y - radius) < 1e-9) {
            path.vertices.back().bulge = bulge;
            return;
        }
    }
    path.vertices.push_back({{x, radius}, bulge});
}

double end_radius(const TurnedStep& step) {
    return step.end_radius < 0 ? step.radius : step.end_radius;
}

}  // namespace

Path turned(const std::vector<TurnedStep>& steps, double start) {
    Path path;
    path.closed = false;
    double x = start;
    push(path, x, 0.0);
    for (std::size_t i = 0; i < steps.size(); ++i) {
        const TurnedStep& step = steps[i];
        const double right = end_radius(step);
        const double limit = 0.45 * std::min({step.length, step.radius, right});
        const double left_chamfer = std::min(step.chamfer_left, limit);
        const double right_chamfer = std::min(step.chamfer_right, limit);
        push(path, x, step.radius - left_chamfer);
        push(path, x + left_chamfer, step.radius);
        x += step.length;
        const double next = i + 1 < steps.size() ? steps[i + 1].radius - steps[i + 1].chamfer_left : 0.0;
        const double fillet = std::min({step.fillet_right, limit, 0.9 * (next - right)});
        if (fillet > 0.0 && right_chamfer == 0.0) {
            // A quarter circle that bends upwards from the cylinder into the shoulder: counter-clockwise.
            push(path, x - fillet, right, std::tan(radians(90.0) / 4.0));
            push(path, x, right + fillet);
        } else {
            push(path, x - right_chamfer, right);
            push(path, x, right - right_chamfer);
        }
    }
    push(path, x, 0.0);
    return path;
}

std::vector<double> step_positions(const std::vector<TurnedStep>& steps, double start) {
    std::vector<double> positions{start};
    for (const TurnedStep& step : steps) positions.push_back(positions.back() + step.length);
    return positions;
}

Path ring_meridian(double from, double to, double inner_radius, double outer_radius) {
    return rectangle({from, inner_radius}, {to, outer_radius});
}

Path v_groove_meridian(double middle, double mouth, double floor, double inner_radius, double outer_radius) {
    return through({{middle - mouth / 2, outer_radius},
                    {middle - floor / 2, inner_radius},
                    {middle + floor / 2, inner_radius},
                    {middle + mouth / 2, outer_radius}});
}

Path cone_meridian(double from, double radius_from, double to, double radius_to) {
    return through({{from, 0}, {to, 0}, {to, radius_to}, {from, radius_from}});
}

Path ball_meridian(double centre, double radius) {
    Path path;
    path.vertices = {{{centre - radius, 0}, 0.0}, {{centre + radius, 0}, 1.0}};
    return path;
}

}  // namespace v16::corpus
