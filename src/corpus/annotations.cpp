#include "corpus/annotations.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <span>
#include <string>
#include <string_view>
#include <utility>

namespace v16::corpus {
namespace {

/// Up to three rounds of the view with a note at a leader instead of a dimension.
void leader_notes(View& view, Random& random) {
    std::vector<const Stroke*> rounds;
    for (const Stroke& stroke : view.strokes)
        if (stroke.role == Role::outline && (stroke.kind == Stroke::Kind::circle || stroke.kind == Stroke::Kind::arc))
            rounds.push_back(&stroke);
    const int count = rounds.empty() ? 0 : random.integer(1, 3);
    for (int i = 0; i < count; ++i) {
        const Stroke& round = *random.choice(rounds);
        const bool circle = round.kind == Stroke::Kind::circle;
        DimensionMark mark;
        mark.kind = circle ? DimensionMark::Kind::diameter : DimensionMark::Kind::radius;
        mark.a = round.a;
        mark.radius = round.radius;
        mark.angle = circle ? random.choice({30.0, 60.0, 120.0, 300.0}) : round.start + 0.5 * round.sweep;
        const int number = random.integer(2, 8), size = random.choice({3, 4, 5, 6, 8, 10});
        mark.note = circle ? random.choice({fmt::format("{}xM{}", number, size), fmt::format("M{} THRU", size),
                                            fmt::format("%%c{} H7", size), fmt::format("{}x %%c{} EQS", number, size)})
                           : random.choice({fmt::format("{}xR{}", number, size), fmt::format("R{} TYP", size)});
        view.dimensions.push_back(std::move(mark));
    }
}

/// The basic symbol of ISO 1302 standing on `foot`, with its value.
void roughness(View& view, Point2 foot, double height, Random& random) {
    const Point2 left = foot + Point2{-0.6 * height, 1.1 * height}, right = foot + Point2{1.2 * height, 2.2 * height};
    view.line(foot, left, Role::dimension);
    view.line(foot, right, Role::dimension);
    if (random.chance(0.7)) view.line(left, foot + Point2{0.6 * height, 1.1 * height}, Role::dimension);
    view.labels.push_back({foot + Point2{-0.6 * height, 1.3 * height}, 0.8 * height, 0.0,
                           random.choice({"0.8", "1.6", "3.2", "6.3", "Ra3.2", "12.5"}), Role::dimension});
}

void boxed_text(View& view, Point2 at, double height, std::string text) {
    const double width = 0.9 * height * static_cast<double>(text.size()) + height;
    const std::array<Point2, 4> corners{at, at + Point2{width, 0}, at + Point2{width, 2 * height},
                                        at + Point2{0, 2 * height}};
    for (std::size_t i = 0; i < 4; ++i) view.line(corners[i], corners[(i + 1) % 4], Role::dimension);
    view.labels.push_back({at + Point2{0.5 * height, 0.5 * height}, height, 0.0, std::move(text), Role::dimension});
}

/// The lines of a table with its upper left corner at `corner`: `columns` are their places, from 0 to the width.
void rule_table(View& sheet, Point2 corner, std::span<const double> columns, double row, std::size_t rows) {
    for (const double x : columns)
        sheet.line(corner + Point2{x, 0}, corner + Point2{x, -static_cast<double>(rows) * row}, Role::frame);
    for (std::size_t i = 0; i <= rows; ++i) {
        const double y = -static_cast<double>(i) * row;
        sheet.line(corner + Point2{0, y}, corner + Point2{columns.back(), y}, Role::frame);
    }
}

using LevelEdges = std::vector<std::pair<Point2, Point2>>;

LevelEdges level_edges(const View& view, double height) {
    LevelEdges edges;
    for (const Stroke& stroke : view.strokes)
        if (stroke.role == Role::outline && stroke.kind == Stroke::Kind::line &&
            std::abs(stroke.a.y - stroke.b.y) < 0.01 * height && std::abs(stroke.a.x - stroke.b.x) > 3.0 * height)
            edges.emplace_back(stroke.a, stroke.b);
    return edges;
}

/// A leader with a shelf on which a triangle stands or from which it hangs (fillet weld, ISO 2553), here and there with
/// a size, a ring for all around and a tail.
void weld_marks(View& view, double height, Random& random) {
    const LevelEdges edges = level_edges(view, height);
    const int count = edges.empty() ? 0 : random.integer(1, 3);
    for (int i = 0; i < count; ++i) {
        const auto& [a, b] = random.choice(edges);
        const double way = random.choice({-1.0, 1.0});
        const Point2 foot = random.chance(0.5) ? a : b, bend = foot + height * Point2{2.5 * way, random.uniform(2, 5)};
        const Point2 end = bend + Point2{6.0 * way * height, 0}, at = bend + Point2{2.5 * way * height, 0};
        view.line(foot, bend, Role::dimension);
        view.line(bend, end, Role::dimension);
        const double down = random.choice({1.0, 1.0, -1.0});
        view.line(at, at + Point2{0, down * height}, Role::dimension);
        view.line(at + Point2{0, down * height}, at + Point2{height, 0}, Role::dimension);
        if (random.chance(0.3)) view.circle(bend, 0.5 * height, Role::dimension);
        if (random.chance(0.3)) {
            view.line(end, end + height * Point2{way, 1}, Role::dimension);
            view.line(end, end + height * Point2{way, -1}, Role::dimension);
        }
        if (random.chance(0.7))
            view.labels.push_back({at + height * Point2{-1.8, 0.3}, height, 0.0,
                                   random.choice({"a3", "a5", "z4", "5", "3x20"}), Role::dimension});
    }
}

/// Marks that stand on level edges of the part, or hang from them.
void surface_marks(View& view, double height, Random& random) {
    const LevelEdges edges = level_edges(view, height);
    const int count = edges.empty() ? 0 : random.integer(1, 3);
    for (int i = 0; i < count; ++i) {
        const auto& [a, b] = random.choice(edges);
        const Point2 foot = a + random.uniform(0.2, 0.8) * (b - a);
        switch (random.weighted({0.6, 0.2, 0.2})) {
            case 0:
                roughness(view, foot, height, random);
                break;
            case 1: {  // datum
                const Point2 box = foot + Point2{-0.95 * height, 2.0 * height};
                view.line(foot, foot + Point2{0, 2.0 * height}, Role::dimension);
                boxed_text(view, box, height, std::string(1, static_cast<char>('A' + random.integer(0, 3))));
                break;
            }
            default:  // tolerance
                view.line(foot, foot + Point2{0, 4.0 * height}, Role::dimension);
                boxed_text(view, foot + Point2{0, 3.0 * height}, height,
                           fmt::format("{} {} {}", random.choice({"//", "_|_", "@", "O"}),
                                       random.choice({"0.01", "0.02", "0.05", "0.1"}), random.choice({"A", "B"})));
                break;
        }
    }
}

}  // namespace

void annotate(std::vector<View>& views, const Style& style, double text_height, Random& random) {
    if (style.leader_notes && style.dimensions != DimensionStyle::none)
        for (View& view : views) leader_notes(view, random);
    if (style.surface_marks)
        for (View& view : views) surface_marks(view, text_height, random);
    if (style.weld_marks) weld_marks(views.front(), text_height, random);
}

void engrave(View& view, Random& random) {
    constexpr std::array<std::string_view, 12> words{"V1.0",  "LEFT", "RIGHT", "TOP",  "OPEN", "M8",
                                                     "front", "A-01", "12",    "v2.3", "PUSH", "REV B"};
    const Box2 box = view.part_bounds();
    if (box.empty()) return;
    const std::string text(random.choice(words));
    const double height =
        std::min(box.width() / static_cast<double>(text.size() + 1), box.height()) * random.uniform(0.12, 0.6);
    const Point2 at{box.min.x + random.uniform(0.1, 0.5) * box.width(),
                    box.min.y + random.uniform(0.1, 0.7) * box.height()};
    view.labels.push_back({at, height, 0.0, text, Role::outline});
}

void add_hole_table(View& sheet, const View& view, Point2 corner, double text_height) {
    constexpr std::size_t most = 20;
    std::vector<const Stroke*> holes;
    for (const Stroke& stroke : view.strokes)
        if (stroke.role == Role::outline && stroke.kind == Stroke::Kind::circle && holes.size() < most)
            holes.push_back(&stroke);
    if (holes.size() < 2) return;
    const double column = 7.0 * text_height, row = 2.0 * text_height;
    rule_table(sheet, corner, std::array{0.0, column, 2 * column, 3 * column, 4 * column}, row, holes.size() + 1);
    const Point2 zero = view.part_bounds().min;
    const auto write = [&](std::size_t line, std::array<std::string, 4> cells) {
        for (std::size_t i = 0; i < cells.size(); ++i)
            sheet.labels.push_back(
                {corner + Point2{(static_cast<double>(i) + 0.1) * column, -(static_cast<double>(line) + 0.75) * row},
                 text_height, 0.0, std::move(cells[i]), Role::text});
    };
    write(0, {"TAG", "X", "Y", "%%c"});
    for (std::size_t i = 0; i < holes.size(); ++i) {
        const Point2 at = holes[i]->a - zero;
        write(i + 1, {fmt::format("A{}", i + 1), fmt::format("{:.2f}", at.x), fmt::format("{:.2f}", at.y),
                      fmt::format("{:.2f}", 2.0 * holes[i]->radius)});
    }
}

void add_parts_list(View& sheet, const View& view, Point2 corner, double text_height, Random& random) {
    const int rows = random.integer(2, 6);
    const double row = 2.0 * text_height, width = 22.0 * text_height, r = 1.2 * text_height;
    const Box2 box = view.part_bounds();
    if (box.empty()) return;
    rule_table(sheet, corner, std::array{0.0, 0.12 * width, 0.65 * width, 0.8 * width, width}, row,
               static_cast<std::size_t>(rows) + 1);
    const bool above = random.chance(0.5);
    for (int i = 1; i <= rows; ++i) {
        sheet.labels.push_back(
            {corner + Point2{0.03 * width, -(i + 0.75) * row}, text_height, 0.0, std::to_string(i), Role::text});
        sheet.labels.push_back({corner + Point2{0.15 * width, -(i + 0.75) * row}, text_height, 0.0,
                                fmt::format("{}-{:02}", random.integer(10, 999), random.integer(1, 40)), Role::text});
        const Point2 foot{random.uniform(box.min.x, box.max.x), random.uniform(box.min.y, box.max.y)};
        const double level = above ? box.max.y + 5.0 * text_height : box.min.y - 5.0 * text_height;
        const Point2 middle{box.min.x + box.width() * (i - 0.5) / rows, level};
        sheet.line(foot, middle + Point2{0, above ? -r : r}, Role::dimension);
        sheet.circle(middle, r, Role::dimension);
        sheet.labels.push_back(
            {middle - 0.5 * Point2{text_height, text_height}, text_height, 0.0, std::to_string(i), Role::dimension});
    }
}

}  // namespace v16::corpus
