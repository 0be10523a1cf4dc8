#include "corpus/families/connector_conventions.hpp"

#include <algorithm>
#include <cmath>

namespace v16::corpus {

void bow(View& view, Point2 a, Point2 b, double rise) {
    Path path;
    path.closed = false;
    path.vertices = {{a, 2 * rise / length(b - a)}, {b}};
    view.path(path);
}

void mirrored_lines(View& view, Point2 a, Point2 b, Role role) {
    view.line(a, b, role);
    view.line({a.x, -a.y}, {b.x, -b.y}, role);
}

void hexagon_side(View& view, double flats, double from, double to, bool three, bool chamfer_from, bool chamfer_to) {
    const double corner = flats / std::sqrt(3.0), half = three ? corner : 0.5 * flats,
                 cut = std::min(0.1 * flats, 0.22 * (to - from));
    const double a = chamfer_from ? from + cut : from, b = chamfer_to ? to - cut : to;
    mirrored_lines(view, {a, half}, {b, half});
    if (three)
        mirrored_lines(view, {a, 0.5 * corner}, {b, 0.5 * corner});
    else
        view.line({a, 0}, {b, 0});
    for (const bool right : {false, true}) {
        const bool chamfered = right ? chamfer_to : chamfer_from;
        const double end = right ? to : from, inner = right ? b : a, s = right ? 1.0 : -1.0;
        if (!chamfered) {
            view.line({end, -half}, {end, half});
            continue;
        }
        const double flat = three ? 0.9 * 0.5 * flats : 0.45 * flats;
        view.line({end, -flat}, {end, flat});
        mirrored_lines(view, {end, flat}, {inner, half});
        if (three) {
            bow(view, {inner, -0.5 * corner * s}, {inner, 0.5 * corner * s}, 0.95 * cut);
            bow(view, {inner, 0.5 * corner * s}, {inner, corner * s}, 0.4 * cut);
            bow(view, {inner, -corner * s}, {inner, -0.5 * corner * s}, 0.4 * cut);
        } else {
            bow(view, {inner, -0.5 * flats * s}, {inner, 0}, 0.6 * cut);
            bow(view, {inner, 0}, {inner, 0.5 * flats * s}, 0.6 * cut);
        }
    }
}

void threaded_side(View& view, const MetricSize& size, double from, double to, double thread_from) {
    const double r = size.radius(), minor = size.minor_radius(), cut = r - minor, s = to > from ? 1.0 : -1.0;
    mirrored_lines(view, {from, r}, {to - s * cut, r});
    mirrored_lines(view, {thread_from, minor}, {to, minor}, Role::thread);
    view.line({thread_from, -r}, {thread_from, r});
    view.line({to, -minor}, {to, minor});
    view.line({to - s * cut, -r}, {to - s * cut, r});
    mirrored_lines(view, {to - s * cut, r}, {to, minor});
}

void thread_end(View& view, const MetricSize& size, bool internal) {
    view.circle({}, internal ? size.minor_radius() : size.radius());
    view.arc({}, internal ? size.radius() : size.minor_radius(), 100, 265, Role::thread);
}

void hexagon_end(View& view, double flats, bool upright, bool circle) {
    view.path(hexagon({}, flats, upright ? 90 : 0));
    if (circle) view.circle({}, 0.475 * flats);
    view.centre_mark({}, 0.7 * flats);
}

}  // namespace v16::corpus
