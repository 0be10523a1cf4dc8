#include "render/dimension_lines.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <optional>
#include <span>
#include <utility>
#include <vector>

#include "render/budget.hpp"
#include "render/path_index.hpp"

namespace v16::render {
namespace {

constexpr double most_length = 0.06 * LineWork::extent;   // of an arrowhead
constexpr double least_length = 4 * LineWork::tolerance;  // below it a triangle is a dot
constexpr double least_base = 0.1, most_base = 0.7;       // of an arrowhead, as shares of its length
constexpr double unequal = 0.05;                          // its long sides may differ by this share
constexpr double askew = 0.035;                           // sine of 2 degrees: still parallel, still upright
constexpr double beside = 0.1;                            // of the arrowhead's length: still on the line
constexpr double behind = 1.2;                            // an extension line passes the tip by so many lengths
constexpr double most_shelf = 0.2 * LineWork::extent;
constexpr double touching = 2 * LineWork::tolerance;
static_assert(beside * most_length + touching < PathIndex::cell_size);
/// Lines looked at in all: a tenth of a second. Only a drawing made to be slow gets there.
constexpr std::size_t max_visits = 10'000'000;

struct Arrowhead {
    std::size_t path = 0;
    Vec2 tip;
    Vec2 along;  ///< from the base to the tip, of length 1
    double length = 0.0;

    [[nodiscard]] double slack() const { return beside * length + touching; }
};

/// A straight full line.
struct Straight {
    std::size_t path = 0;
    Vec2 from, to;
    Vec2 along;  ///< of length 1
    double length = 0.0;
};

bool are_parallel(Vec2 a, Vec2 b) {
    return std::abs(cross(a, b)) <= askew;
}

double distance(Vec2 point, Vec2 from, Vec2 to) {
    const Vec2 step = to - from;
    const double square = dot(step, step);
    const double share = square > 0 ? std::clamp(dot(point - from, step) / square, 0.0, 1.0) : 0.0;
    return norm(point - (from + step * share));
}

/// The corners of a path that has three, however often it repeats them.
std::optional<std::array<Vec2, 3>> triangle(std::span<const Vec2> points) {
    constexpr std::size_t most_points = 5;  // a quadrilateral, closed, with two equal corners
    if (points.size() < 3 || points.size() > most_points) return std::nullopt;
    std::array<Vec2, 3> corners;
    auto end = corners.begin();
    for (const Vec2 point : points) {
        const auto same = [point](Vec2 corner) { return norm(point - corner) <= LineWork::tolerance; };
        if (std::any_of(corners.begin(), end, same)) continue;
        if (end == corners.end()) return std::nullopt;
        *end++ = point;
    }
    return end == corners.end() ? std::optional(corners) : std::nullopt;
}

std::optional<Arrowhead> arrowhead(const LineWork& work, std::size_t index) {
    const TracedPath& path = work.paths[index];
    if (path.trace != Trace::solid && path.trace != Trace::full_line) return std::nullopt;
    if (path.box.half_size() > most_length) return std::nullopt;
    const auto corners = triangle(work.of(path));
    if (!corners) return std::nullopt;
    for (std::size_t i = 0; i < corners->size(); ++i) {
        const Vec2 tip = (*corners)[i], left = (*corners)[(i + 1) % 3], right = (*corners)[(i + 2) % 3];
        const double one = norm(left - tip), other = norm(right - tip), base = norm(right - left);
        const Vec2 axis = tip - (left + right) * 0.5;
        const double length = norm(axis);
        if (length < least_length || length > most_length || std::abs(one - other) > unequal * std::max(one, other) ||
            base < least_base * length || base > most_base * length) {
            continue;
        }
        return Arrowhead{index, tip, axis * (1.0 / length), length};
    }
    return std::nullopt;
}

std::optional<Straight> straight(const LineWork& work, std::size_t index) {
    const TracedPath& path = work.paths[index];
    if (path.trace != Trace::full_line || path.count != 2) return std::nullopt;
    const auto points = work.of(path);
    const double length = norm(points[1] - points[0]);
    if (!(length > LineWork::tolerance) || !std::isfinite(length)) return std::nullopt;
    return Straight{index, points[0], points[1], (points[1] - points[0]) * (1.0 / length), length};
}

/// Whether a line lies along an arrowhead and touches it.
bool is_dimension_line(const Straight& line, const Arrowhead& head) {
    if (!are_parallel(line.along, head.along)) return false;
    if (std::abs(cross(line.along, head.tip - line.from)) > head.slack()) return false;
    const double one = dot(line.from - head.tip, head.along), other = dot(line.to - head.tip, head.along);
    return std::max(one, other) >= -head.length - head.slack() && std::min(one, other) <= head.slack();
}

/// The end behind the tip of a line that stands upright on the dimension line and passes the tip by little.
std::optional<Vec2> end_of_extension_line(const Straight& line, const Arrowhead& head) {
    if (std::abs(dot(line.along, head.along)) > askew) return std::nullopt;
    if (std::abs(cross(line.along, head.tip - line.from)) > head.slack()) return std::nullopt;
    const double at = dot(head.tip - line.from, line.along);
    if (at < -head.slack() || at > line.length + head.slack()) return std::nullopt;
    const bool is_first = at < line.length / 2;
    if ((is_first ? at : line.length - at) > behind * head.length) return std::nullopt;
    return is_first ? line.from : line.to;
}

class Search {
public:
    explicit Search(const LineWork& work)
        : work_(work), index_(work), left_out_(work.paths.size(), false), may_extend_(work.paths.size(), false) {}

    /// By path: whether it belongs to a dimension. Nothing when the search took too long or too much memory.
    [[nodiscard]] std::optional<std::vector<bool>> run(std::span<const Arrowhead> heads) {
        if (!index_.is_complete()) return std::nullopt;
        std::vector<Arrowhead> of_dimensions;
        for (const Arrowhead& head : heads) {
            if (take_dimension_lines(head)) of_dimensions.push_back(head);
        }
        find_extension_lines(of_dimensions);
        // Lines of dimensions are known now: what else touches an end is the part's.
        for (const auto& [line, end] : extension_lines_) {
            if (is_open(end, line)) left_out_[line.path] = true;
        }
        for (const Straight& line : dimension_lines_) {
            take_shelf(line.from);
            take_shelf(line.to);
        }
        return budget_.is_exceeded() ? std::nullopt : std::optional(std::move(left_out_));
    }

private:
    struct ExtensionLine {
        Straight line;
        Vec2 end;
    };

    /// Calls `use(Straight)` for straight full lines near a point, some of them more than once.
    template <class Use>
    void for_each_straight(Vec2 point, Use use) {
        index_.for_each_near(point, [&](std::size_t path) {
            if (const auto line = straight(work_, path)) use(*line);
            return budget_.spend();
        });
    }

    /// Whether the arrowhead has any; it is then left out itself.
    bool take_dimension_lines(const Arrowhead& head) {
        bool any = false;
        for (const Vec2 point : {head.tip, head.tip - head.along * head.length}) {
            for_each_straight(point, [&](const Straight& line) {
                if (!is_dimension_line(line, head)) return;
                any = true;
                if (!left_out_[line.path]) dimension_lines_.push_back(line);
                left_out_[line.path] = true;
            });
        }
        if (any) left_out_[head.path] = true;
        return any;
    }

    void find_extension_lines(std::span<const Arrowhead> heads) {
        for (const Arrowhead& head : heads) {
            for_each_straight(head.tip, [&](const Straight& line) {
                if (left_out_[line.path] || may_extend_[line.path]) return;
                const auto end = end_of_extension_line(line, head);
                if (!end) return;
                may_extend_[line.path] = true;
                extension_lines_.push_back({line, *end});
            });
        }
    }

    void take_shelf(Vec2 start) {
        for_each_straight(start, [&](const Straight& line) {
            const bool starts = norm(line.from - start) <= touching;
            if (left_out_[line.path] || line.length > most_shelf) return;
            if (!starts && norm(line.to - start) > touching) return;
            if (is_open(starts ? line.to : line.from, line)) left_out_[line.path] = true;
        });
    }

    /// Whether nothing that stays comes near the end of a line. Neighbours in a chain of dimensions have an extension
    /// line each at the same place: these do not hold each other.
    [[nodiscard]] bool is_open(Vec2 end, const Straight& own) {
        bool open = true;
        index_.for_each_near(end, [&](std::size_t path) {
            if (path == own.path || left_out_[path]) return budget_.spend();
            const auto points = work_.of(work_.paths[path]);
            if (!budget_.spend(points.size())) return false;  // before: the search may be over for long
            const auto neighbour = may_extend_[path] ? straight(work_, path) : std::nullopt;
            const bool is_neighbour = neighbour && are_parallel(neighbour->along, own.along);
            for (std::size_t k = 1; k < points.size() && open && !is_neighbour; ++k) {
                open = distance(end, points[k - 1], points[k]) > touching;
            }
            return open;
        });
        return open;
    }

    const LineWork& work_;
    const PathIndex index_;
    std::vector<bool> left_out_;    ///< by path
    std::vector<bool> may_extend_;  ///< by path: in extension_lines_
    std::vector<Straight> dimension_lines_;
    std::vector<ExtensionLine> extension_lines_;
    Budget budget_{max_visits};
};

}  // namespace

void leave_out_dimensions(LineWork& work) {
    std::vector<Arrowhead> heads;
    for (std::size_t i = 0; i < work.paths.size(); ++i) {
        if (const auto head = arrowhead(work, i)) heads.push_back(*head);
    }
    if (heads.empty()) return;
    if (const auto left_out = Search(work).run(heads)) leave_out(work, *left_out);
}

}  // namespace v16::render
