#include "corpus/special_views.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <iterator>
#include <string>
#include <utility>
#include <vector>

#include "corpus/clip.hpp"

namespace v16::corpus {
namespace {

void append(View& view, View more) {
    std::move(more.strokes.begin(), more.strokes.end(), std::back_inserter(view.strokes));
    std::move(more.hatches.begin(), more.hatches.end(), std::back_inserter(view.hatches));
    std::move(more.labels.begin(), more.labels.end(), std::back_inserter(view.labels));
}

/// By the first moment of the strokes' boxes: exact for a symmetric view, and hardly ever zero for another.
bool is_symmetric(const View& view, double axis, double width) {
    double moment = 0.0, weight = 0.0;
    for (const Stroke& stroke : view.strokes) {
        if (stroke.role != Role::outline) continue;
        const Box2 box = bounds(stroke);
        const double size = box.width() + box.height();
        moment += size * (box.centre().x - axis);
        weight += size;
    }
    return std::abs(moment) < 0.004 * weight * width;
}

/// The part's longest stretch along x between neighbouring features, as (from, to).
std::pair<double, double> longest_plain_stretch(const View& view) {
    std::vector<double> at;
    for (const Stroke& stroke : view.strokes) {
        if (stroke.role != Role::outline && stroke.role != Role::tangent && stroke.role != Role::hidden) continue;
        const Box2 box = bounds(stroke);
        at.push_back(box.min.x);
        at.push_back(box.max.x);
        // What is neither horizontal nor vertical is a feature all along.
        const bool level = stroke.kind == Stroke::Kind::line && box.height() < 1e-9 * (box.width() + 1e-9);
        if (!level)
            for (int i = 1; i < 8; ++i) at.push_back(box.min.x + box.width() * i / 8.0);
    }
    std::sort(at.begin(), at.end());
    std::pair<double, double> best{0.0, 0.0};
    for (std::size_t i = 0; i + 1 < at.size(); ++i)
        if (at[i + 1] - at[i] > best.second - best.first) best = {at[i], at[i + 1]};
    return best;
}

void break_line(View& view, double x, double low, double high) {
    const double h = high - low, step = 0.06 * h;
    const double middle = 0.5 * (low + high);
    const std::vector<Point2> points{
        {x, low - 0.1 * h}, {x, middle - step}, {x - step, middle - 0.3 * step}, {x + step, middle + 0.3 * step},
        {x, middle + step}, {x, high + 0.1 * h}};
    for (std::size_t i = 0; i + 1 < points.size(); ++i) view.line(points[i], points[i + 1], Role::thin);
}

}  // namespace

std::optional<View> half_section(const View& outside, const View& section) {
    const Box2 box = outside.part_bounds();
    if (box.empty() || section.part_bounds().empty()) return std::nullopt;
    const double axis = box.centre().x;
    if (!is_symmetric(outside, axis, box.width())) return std::nullopt;
    View view = clipped(outside, {{{axis, 0.0}, {-1.0, 0.0}}});
    append(view, clipped(section, {{{axis, 0.0}, {1.0, 0.0}}}));
    const auto on_axis = [&](const Stroke& s) {
        const Box2 own = bounds(s);
        return own.width() < 1e-6 * box.width() && std::abs(own.min.x - axis) < 1e-6 * box.width();
    };
    view.strokes.erase(std::remove_if(view.strokes.begin(), view.strokes.end(), on_axis), view.strokes.end());
    const double over = 0.05 * box.height();
    view.line({axis, box.min.y - over}, {axis, box.max.y + over}, Role::centre);
    return view;
}

std::optional<View> take_detail(View& view, char letter, double text_height, Random& random) {
    const Box2 box = view.part_bounds();
    std::vector<const Stroke*> edges;
    for (const Stroke& stroke : view.strokes)
        if (stroke.role == Role::outline) edges.push_back(&stroke);
    if (box.empty() || edges.empty()) return std::nullopt;
    const Box2 place = bounds(*random.choice(edges));
    const Point2 centre = random.chance(0.5) ? place.min : place.max;
    const double size = std::max(box.width(), box.height()), radius = size * random.uniform(0.04, 0.12);
    View detail = clipped(view, disc_region(centre, radius));
    if (detail.part_bounds().empty()) return std::nullopt;
    const int factor = random.choice({2, 2, 3, 4, 5});
    detail.move(-1.0 * centre);
    detail.scale(factor);
    detail.labels.clear();
    if (random.chance(0.7)) detail.circle({}, factor * radius, Role::thin);
    detail.labels.push_back({{-3.0 * text_height, factor * radius + text_height},
                             1.4 * text_height,
                             0.0,
                             fmt::format("{} {}:1", letter, factor),
                             Role::text});
    view.circle(centre, radius, Role::thin);
    view.labels.push_back(
        {centre + Point2{0.8 * radius, 0.8 * radius}, 1.4 * text_height, 0.0, std::string(1, letter), Role::text});
    return detail;
}

void break_long_view(View& view) {
    const Box2 box = view.part_bounds();
    if (box.empty() || box.width() < 3.5 * box.height()) return;
    const auto [from, to] = longest_plain_stretch(view);
    if (to - from < 0.35 * box.width()) return;
    const double keep = 0.2 * (to - from), gap = std::min(0.15 * box.height(), 0.3 * keep);
    const double left = from + keep, right = to - keep;
    View shortened = clipped(view, {{{left, 0.0}, {-1.0, 0.0}}});
    View rest = clipped(view, {{{right, 0.0}, {1.0, 0.0}}});
    rest.move({left + gap - right, 0.0});
    append(shortened, std::move(rest));
    break_line(shortened, left, box.min.y, box.max.y);
    break_line(shortened, left + gap, box.min.y, box.max.y);
    view = std::move(shortened);
}

}  // namespace v16::corpus
