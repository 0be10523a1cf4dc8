#include "corpus/dimensioning.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <utility>

namespace v16::corpus {
namespace {

double measured(const DimensionMark& mark) {
    switch (mark.kind) {
        case DimensionMark::Kind::horizontal:
            return std::abs(mark.b.x - mark.a.x);
        case DimensionMark::Kind::vertical:
            return std::abs(mark.b.y - mark.a.y);
        case DimensionMark::Kind::aligned:
            return length(mark.b - mark.a);
        case DimensionMark::Kind::diameter:
            return 2.0 * mark.radius;
        case DimensionMark::Kind::radius:
            return mark.radius;
    }
    return 0.0;
}

/// Coordinates of vertical (or horizontal) outline edges, where a chain of dimensions may start and end.
std::vector<double> stations(const View& view, bool along_x, double minimum) {
    std::vector<double> at;
    for (const Stroke& stroke : view.strokes) {
        if (stroke.role != Role::outline || stroke.kind != Stroke::Kind::line) continue;
        const double p = along_x ? stroke.a.x : stroke.a.y, q = along_x ? stroke.b.x : stroke.b.y;
        if (std::abs(p - q) < 1e-6 * minimum) at.push_back(p);
    }
    std::sort(at.begin(), at.end());
    at.erase(std::unique(at.begin(), at.end(), [minimum](double a, double b) { return b - a < minimum; }), at.end());
    return at;
}

class Dimensioner {
public:
    Dimensioner(View& view, const Style& style, double text_height, Random& random)
        : view_(view),
          density_(style.dimension_density),
          text_(text_height),
          random_(random),
          box_(view.part_bounds()) {}

    void run() {
        if (box_.empty()) return;
        chain(true);
        chain(false);
        rounds();
    }

private:
    void chain(bool along_x) {
        const double low = along_x ? box_.min.x : box_.min.y, high = along_x ? box_.max.x : box_.max.y;
        if (high - low < text_) return;
        const double outward = random_.chance(0.7) ? -1.0 : 1.0;
        const double edge = along_x ? (outward < 0 ? box_.min.y : box_.max.y) : (outward < 0 ? box_.min.x : box_.max.x);
        double level = 2.5;
        std::vector<double> at = stations(view_, along_x, 2.0 * text_);
        if (at.size() > 2 && at.size() < 14 && random_.chance(density_)) {
            for (std::size_t i = 0; i + 1 < at.size(); ++i)
                if (random_.chance(0.4 + 0.6 * density_))
                    linear(along_x, at[i], at[i + 1], edge + outward * level * text_);
            level += 3.0;
        }
        if (random_.chance(0.9)) linear(along_x, low, high, edge + outward * level * text_);
    }

    void linear(bool along_x, double from, double to, double offset) {
        DimensionMark mark;
        mark.kind = along_x ? DimensionMark::Kind::horizontal : DimensionMark::Kind::vertical;
        const double foot = along_x ? (offset < box_.centre().y ? box_.min.y : box_.max.y)
                                    : (offset < box_.centre().x ? box_.min.x : box_.max.x);
        mark.a = along_x ? Point2{from, foot} : Point2{foot, from};
        mark.b = along_x ? Point2{to, foot} : Point2{foot, to};
        mark.offset = offset;
        view_.dimensions.push_back(std::move(mark));
    }

    /// Diameters of circles and radii of arcs, each size once.
    void rounds() {
        std::vector<std::pair<double, bool>> seen;
        int left = 1 + static_cast<int>(7.0 * density_);
        for (const Stroke& stroke : view_.strokes) {
            const bool circle = stroke.kind == Stroke::Kind::circle;
            if (left == 0 || stroke.role != Role::outline || (!circle && stroke.kind != Stroke::Kind::arc)) continue;
            const std::pair<double, bool> size{std::round(stroke.radius * 1e4), circle};
            if (std::find(seen.begin(), seen.end(), size) != seen.end()) continue;
            seen.push_back(size);
            if (!random_.chance(circle ? 0.85 : 0.5)) continue;
            DimensionMark mark;
            mark.kind = circle ? DimensionMark::Kind::diameter : DimensionMark::Kind::radius;
            mark.a = stroke.a;
            mark.radius = stroke.radius;
            mark.angle = circle ? random_.choice({30.0, 45.0, 60.0, 120.0, 135.0, 225.0, 315.0})
                                : stroke.start + 0.5 * stroke.sweep;
            const auto count = std::count_if(view_.strokes.begin(), view_.strokes.end(), [&](const Stroke& other) {
                return other.kind == stroke.kind && std::abs(other.radius - stroke.radius) < 1e-6 * stroke.radius;
            });
            if (count > 1 && circle && random_.chance(0.7)) mark.prefix = fmt::format("{}x", count);
            view_.dimensions.push_back(std::move(mark));
            --left;
        }
    }

    View& view_;
    const double density_, text_;
    Random& random_;
    const Box2 box_;
};

void arrow(View& picture, Point2 tip, Point2 direction, double size) {
    const Point2 back = tip - size * direction, side = (size / 6.0) * Point2{-direction.y, direction.x};
    picture.path(through({tip, back + side, back - side}), Role::dimension);
}

void label(View& picture, Point2 at, double rotation, double height, std::string text) {
    picture.labels.push_back({at, height, rotation, std::move(text), Role::dimension});
}

View linear_picture(const DimensionMark& mark, double height, std::string text) {
    View picture;
    const bool horizontal = mark.kind == DimensionMark::Kind::horizontal;
    const auto on_line = [&](Point2 p) { return horizontal ? Point2{p.x, mark.offset} : Point2{mark.offset, p.y}; };
    const Point2 a = on_line(mark.a), b = on_line(mark.b);
    const double l = length(b - a);
    if (l <= 0.0) return picture;
    const Point2 d = (1.0 / l) * (b - a);
    for (const auto& [foot, end] : {std::pair{mark.a, a}, std::pair{mark.b, b}}) {
        const double reach = length(end - foot);
        if (reach <= 0.0) continue;
        const Point2 out = (1.0 / reach) * (end - foot);
        picture.line(foot + (0.3 * height) * out, end + (0.5 * height) * out, Role::dimension);
    }
    picture.line(a, b, Role::dimension);
    const bool tight = l < 3.0 * height;  // arrowheads come from outside where there is no room
    arrow(picture, a, tight ? d : -1.0 * d, 0.9 * height);
    arrow(picture, b, tight ? -1.0 * d : d, 0.9 * height);
    const double half_text = 0.4 * height * static_cast<double>(text.size());
    const Point2 up = horizontal ? Point2{0, 1} : Point2{-1, 0}, along = horizontal ? Point2{1, 0} : Point2{0, 1};
    label(picture, 0.5 * (a + b) + (0.3 * height) * up - half_text * along, horizontal ? 0.0 : 90.0, height,
          std::move(text));
    return picture;
}

View round_picture(const DimensionMark& mark, double height, std::string text) {
    View picture;
    const Point2 d = polar({}, 1.0, mark.angle);
    const bool diameter = mark.kind == DimensionMark::Kind::diameter;
    const Point2 rim = mark.a + mark.radius * d;
    // The line of a radius starts at the centre only where that is near.
    const Point2 inner = mark.radius < 12.0 * height ? mark.a : rim - (6.0 * height) * d;
    const Point2 start = diameter && mark.radius > 4.0 * height ? mark.a - mark.radius * d : (diameter ? rim : inner);
    const Point2 end = rim + (4.0 * height) * d;
    const double side = d.x < 0 ? -1.0 : 1.0;
    const double width = 0.8 * height * static_cast<double>(text.size());
    picture.line(start, end, Role::dimension);
    picture.line(end, end + Point2{side * width, 0}, Role::dimension);
    arrow(picture, rim, -1.0 * d, 0.9 * height);
    label(picture, end + Point2{side < 0 ? -width : 0.0, 0.3 * height}, 0.0, height, std::move(text));
    return picture;
}

}  // namespace

void add_dimensions(View& view, const Style& style, double text_height, Random& random) {
    Dimensioner(view, style, text_height, random).run();
}

std::string dimension_text(const DimensionMark& mark, double value_scale) {
    const double value = measured(mark) * value_scale;
    const char* sign = mark.kind == DimensionMark::Kind::diameter ? "%%c"
                       : mark.kind == DimensionMark::Kind::radius ? "R"
                                                                  : "";
    return fmt::format("{}{}{:.4g}", mark.prefix, sign, std::round(value * 100.0) / 100.0);
}

View dimension_picture(const DimensionMark& mark, double text_height, double value_scale) {
    std::string text = mark.note.empty() ? dimension_text(mark, value_scale) : mark.note;
    const bool round = mark.kind == DimensionMark::Kind::diameter || mark.kind == DimensionMark::Kind::radius;
    return round ? round_picture(mark, text_height, std::move(text))
                 : linear_picture(mark, text_height, std::move(text));
}

}  // namespace v16::corpus
