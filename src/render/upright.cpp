#include "render/upright.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <optional>

#include "render/trigonometry.hpp"

namespace v16::render {
namespace {

constexpr double least_length = 2.0;  // of a straight piece; a curve has shorter ones
constexpr std::size_t bins_of_degree = 4, bins = 90 * bins_of_degree;
constexpr double off_axis = 0.006545;  // sine of one and a half bins: still along an axis
constexpr double least_askew = 0.5, most_upright = 0.15, least_crossing = 0.02;  // shares of the length of all pieces

/// Calls `use(piece, length)` for every straight piece of a full line.
template <class Use>
void for_each_straight(const LineWork& work, Use use) {
    constexpr double largest = 1e150;  // its square is finite
    for (const TracedPath& path : work.paths) {
        if (path.trace != Trace::full_line || !path.box.touches(work.frame)) continue;
        const auto points = work.of(path);
        for (std::size_t i = 1; i < points.size(); ++i) {
            const Vec2 piece = points[i] - points[i - 1];
            const double square = dot(piece, piece);
            if (square >= least_length * least_length && square < largest) use(piece, std::sqrt(square));
        }
    }
}

/// Whether few straight pieces run along the axes: most drawings are known by this alone.
bool may_lie_askew(const LineWork& work) {
    double total = 0.0, upright = 0.0;
    for_each_straight(work, [&](Vec2 piece, double length) {
        total += length;
        if (std::min(std::abs(piece.x), std::abs(piece.y)) <= off_axis * length) upright += length;
    });
    return upright <= most_upright * total;
}

/// Lengths of straight pieces by their angle, a right angle and its opposite each apart.
class Angles {
public:
    explicit Angles(const LineWork& work) {
        for_each_straight(work, [&](Vec2 piece, double length) { add(piece, length); });
    }

    /// Along which most pieces run, in the first quarter of a turn; nothing when they do not lie askew.
    [[nodiscard]] std::optional<Vec2> askew() const {
        std::size_t best = 0;
        for (std::size_t i = 2; i + 1 < bins; ++i) {
            if (best == 0 || around(i).length() > around(best).length()) best = i;
        }
        const Bin window = around(best);
        if (window.length() <= least_askew * total_ || std::min(window.along, window.across) < least_crossing * total_)
            return std::nullopt;
        return window.longest;
    }

private:
    struct Bin {
        double along = 0.0, across = 0.0;  ///< in the first and in the second quarter of a turn
        Vec2 longest;                      ///< turned into the first quarter
        [[nodiscard]] double length() const { return along + across; }
    };

    void add(Vec2 piece, double length) {
        if (piece.y < 0 || (piece.y == 0 && piece.x < 0)) piece = piece * -1.0;
        const bool is_across = piece.x <= 0;
        if (is_across) piece = {piece.y, -piece.x};
        const double degrees = arc_tangent(piece.y / piece.x) * 180.0 / pi;
        Bin& bin = bins_[static_cast<std::size_t>(std::lround(degrees * bins_of_degree)) % bins];
        (is_across ? bin.across : bin.along) += length;
        if (length > norm(bin.longest)) bin.longest = piece;
        total_ += length;
    }

    /// A bin with its neighbours.
    [[nodiscard]] Bin around(std::size_t at) const {
        Bin sum;
        for (std::size_t i = at - 1; i <= at + 1; ++i) {
            const Bin& bin = bins_[i];
            sum.along += bin.along;
            sum.across += bin.across;
            if (norm(bin.longest) > norm(sum.longest)) sum.longest = bin.longest;
        }
        return sum;
    }

    std::array<Bin, bins> bins_{};
    double total_ = 0.0;
};

/// The box, turned, of what lies in the frame.
Box turned_frame(const LineWork& work, const Turn& turn) {
    Box frame;
    for (const TracedPath& path : work.paths) {
        for (const Vec2 point : work.of(path)) {
            if (work.frame.contains(point)) frame.add(turn(point));
        }
    }
    return frame;
}

void apply(const Turn& turn, LineWork& work) {
    work.frame = turned_frame(work, turn);
    for (Vec2& point : work.points) point = turn(point);
    for (TracedPath& path : work.paths) path.box = box_of(work.of(path));
    for (TracedCircle& circle : work.circles) {
        circle.center = turn(circle.center);
        circle.radius *= turn.scale;
    }
    for (TracedText& text : work.texts) {
        text.at = turn(text.at);
        text.height *= turn.scale;
        text.uncertainty *= turn.scale;
    }
    work.sheet_boxes.clear();  // a sheet is upright, so it is not what lies askew
    work.turn = turn;
}

}  // namespace

void turn_upright(LineWork& work) {
    if (!may_lie_askew(work)) return;
    const auto direction = Angles(work).askew();
    if (!direction) return;
    Turn turn{.along = *direction * (1.0 / norm(*direction))};
    if (turn.along.y > turn.along.x) turn.along = {turn.along.y, -turn.along.x};
    const Box frame = turned_frame(work, turn);
    if (!(frame.half_size() > LineWork::tolerance)) return;
    turn.from = turn.undo(frame.center());
    turn.to = {LineWork::extent / 2, LineWork::extent / 2};
    turn.scale = LineWork::extent / 2 / frame.half_size();
    apply(turn, work);
}

}  // namespace v16::render
