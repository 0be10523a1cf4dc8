#include "corpus/families/twisted.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace v16::corpus {
namespace {

constexpr double nothing = std::numeric_limits<double>::infinity();

/// What of the body lies in one plane across the axis: sections as (depth, height), the smaller depth nearer.
struct Cut {
    double x = 0.0;
    std::vector<std::vector<Point2>> sections;  ///< one a piece; empty where the piece does not reach

    /// The nearest depth at a height.
    [[nodiscard]] double depth(double height) const {
        double nearest = nothing;
        for (const std::vector<Point2>& section : sections)
            for (std::size_t i = 0; i < section.size(); ++i) {
                const Point2 a = section[i], b = section[(i + 1) % section.size()];
                if ((a.y - height) * (b.y - height) > 0.0 || a.y == b.y) continue;
                nearest = std::min(nearest, a.x + (b.x - a.x) * (height - a.y) / (b.y - a.y));
            }
        return nearest;
    }
};

/// One side view, `quarter` turns of 90 degrees about the axis from the front.
class TwistedSide {
public:
    TwistedSide(const std::vector<TwistedPiece>& pieces, int quarter) : pieces_(pieces), turn_(90.0 * quarter) {
        double least = nothing, low = nothing, high = -nothing;
        for (const TwistedPiece& piece : pieces) {
            bounds_.push_back(piece.from);
            bounds_.push_back(piece.to);
            low = std::min(low, piece.from);
            high = std::max(high, piece.to);
            double k = 1.0;
            if (piece.scale) k = std::max(piece.scale(piece.from), piece.scale(piece.to));
            for (const Point2 p : piece.points) size_ = std::max(size_, k * length(p) + length(piece.centre));
            if (piece.rate != 0.0) least = std::min(least, 15.0 / std::abs(piece.rate));
        }
        gap_ = 1e-6 * (high - low);
        step_ = std::max({least == nothing ? high - low : least, (high - low) / 420});
        std::ranges::sort(bounds_);
        const auto same = [&](double a, double b) { return b - a < 4 * gap_; };
        bounds_.erase(std::unique(bounds_.begin(), bounds_.end(), same), bounds_.end());
        for (std::size_t i = 0; i + 1 < bounds_.size(); ++i) {
            const double a = bounds_[i] + gap_, b = bounds_[i + 1] - gap_;
            const int steps = std::max(any_scaled(a, b) ? 12 : 1, static_cast<int>(std::ceil((b - a) / step_)));
            for (int k = 0; k <= steps; ++k) cuts_.push_back(cut_at(a + (b - a) * k / steps));
        }
    }

    View draw() {
        for (std::size_t piece = 0; piece < pieces_.size(); ++piece) {
            for (const std::size_t corner : pieces_[piece].sharp)
                trace(piece, [&](const Cut& cut) { return Sight{cut.sections[piece][corner], true}; });
            for (int lobe = 0; lobe < pieces_[piece].lobes; ++lobe)
                for (const double sign : {1.0, -1.0})
                    trace(piece, [&](const Cut& cut) { return extreme(cut, piece, lobe, sign); });
        }
        for (const double x : bounds_) draw_step(x);
        return std::move(view_);
    }

private:
    struct Sight {
        Point2 at;  ///< depth and height
        bool counts = false;
    };

    [[nodiscard]] bool any_scaled(double a, double b) const {
        return std::ranges::any_of(
            pieces_, [&](const TwistedPiece& piece) { return piece.scale && piece.from < b && piece.to > a; });
    }

    [[nodiscard]] Cut cut_at(double x) const {
        Cut cut{x, std::vector<std::vector<Point2>>(pieces_.size())};
        for (std::size_t i = 0; i < pieces_.size(); ++i) {
            const TwistedPiece& piece = pieces_[i];
            if (x < piece.from || x > piece.to) continue;
            const double own = radians(piece.phase + piece.rate * x), k = piece.scale ? piece.scale(x) : 1.0;
            const Point2 u{k * std::cos(own), k * std::sin(own)},
                w{std::round(std::cos(radians(turn_))), std::round(std::sin(radians(turn_)))};
            for (const Point2 p : piece.points) {
                const Point2 q{piece.centre.x + p.x * u.x - p.y * u.y, piece.centre.y + p.x * u.y + p.y * u.x};
                cut.sections[i].push_back({q.x * w.x - q.y * w.y, q.x * w.y + q.y * w.x});
            }
        }
        return cut;
    }

    /// The highest (or lowest) point of a lobe, where it lies between corners.
    [[nodiscard]] Sight extreme(const Cut& cut, std::size_t piece, int lobe, double sign) const {
        const std::vector<Point2>& section = cut.sections[piece];
        const std::size_t all = section.size(), lobes = static_cast<std::size_t>(pieces_[piece].lobes),
                          count = all / lobes, first = count * static_cast<std::size_t>(lobe);
        std::size_t best = first;
        for (std::size_t i = first; i < first + count; ++i)
            if (sign * section[i].y > sign * section[best].y) best = i;
        if (lobes > 1 && (best == first || best + 1 == first + count)) return {};
        if (std::ranges::find(pieces_[piece].sharp, best) != pieces_[piece].sharp.end()) return {};
        const Point2 a = section[(best + all - 1) % all], b = section[best], c = section[(best + 1) % all];
        const double bend = a.y - 2 * b.y + c.y;  // a parabola through the three
        if (std::abs(bend) < 1e-12) return {b, true};
        const double t = std::clamp(0.5 * (a.y - c.y) / bend, -0.5, 0.5);
        return {{b.x + 0.5 * t * (c.x - a.x), b.y - 0.25 * (a.y - c.y) * t}, true};
    }

    template <class Where>
    [[nodiscard]] bool visible(const Cut& cut, const Where& where) const {
        const Sight sight = where(cut);
        return sight.counts && cut.depth(sight.at.y) > sight.at.x - 4e-3 * size_;
    }

    /// Draws the visible parts of the line that `where` gives in each cut of a piece.
    template <class Where>
    void trace(std::size_t piece, const Where& where) {
        std::vector<Point2> points;
        const Cut* before = nullptr;
        bool seen_before = false;
        for (const Cut& cut : cuts_) {
            if (cut.sections[piece].empty()) continue;
            const bool seen = visible(cut, where);
            if (before != nullptr && seen != seen_before)
                points.push_back(border(seen ? cut.x : before->x, seen ? before->x : cut.x, where));
            if (seen)
                points.push_back({cut.x, where(cut).at.y});
            else
                flush(points);
            before = &cut;
            seen_before = seen;
        }
        flush(points);
    }

    /// Where a line that is visible at `seen` ends towards `unseen`.
    template <class Where>
    [[nodiscard]] Point2 border(double seen, double unseen, const Where& where) const {
        for (int i = 0; i < 6; ++i) {
            const double middle = 0.5 * (seen + unseen);
            (visible(cut_at(middle), where) ? seen : unseen) = middle;
        }
        return {seen, where(cut_at(seen)).at.y};
    }

    void flush(std::vector<Point2>& points) {
        std::vector<Point2> kept;
        for (const Point2 p : points)
            if (kept.empty() || length(p - kept.back()) > 1e-3 * size_) kept.push_back(p);
        points.clear();
        if (kept.size() < 2) return;
        const Point2 a = kept.front(), d = kept.back() - a;
        const bool straight =
            std::ranges::all_of(kept, [&](Point2 p) { return std::abs(cross(p - a, d)) <= 1e-3 * size_ * length(d); });
        if (straight)
            view_.line(a, kept.back());
        else
            view_.curve(std::move(kept));
    }

    /// The edges in the plane where pieces begin or end: wherever the nearest depth jumps.
    void draw_step(double x) {
        const Cut left = cut_at(x - gap_), right = cut_at(x + gap_);
        const auto jumps = [&](double z) {
            const double a = left.depth(z), b = right.depth(z);
            return (a == nothing) != (b == nothing) || (a != nothing && std::abs(a - b) > 4e-3 * size_);
        };
        const auto limit = [&](double in, double out) {
            for (int i = 0; i < 14; ++i) {
                const double middle = 0.5 * (in + out);
                (jumps(middle) ? in : out) = middle;
            }
            return in;
        };
        constexpr int steps = 173;
        double start = 0.0, before = -1.01 * size_;
        bool inside = false;
        for (int i = 1; i <= steps; ++i) {
            const double z = size_ * (-1.01 + 2.02 * i / steps);
            const bool now = jumps(z);
            if (now && !inside) start = limit(z, before);
            if (!now && inside) view_.line({x, start}, {x, limit(before, z)});
            inside = now;
            before = z;
        }
    }

    const std::vector<TwistedPiece>& pieces_;
    double turn_ = 0.0, size_ = 0.0, gap_ = 0.0, step_ = 0.0;
    std::vector<double> bounds_;
    std::vector<Cut> cuts_;
    View view_;
};

/// Seen from the right: the outlines at the right ends of the pieces, the parts that nothing further right covers.
View twisted_end(const std::vector<TwistedPiece>& pieces) {
    View view;
    std::vector<const TwistedPiece*> order;
    for (const TwistedPiece& piece : pieces) order.push_back(&piece);
    std::ranges::stable_sort(order, [](const auto* a, const auto* b) { return a->to > b->to; });
    double covered = 0.0;
    Point2 about;
    for (const TwistedPiece* piece : order) {
        Point2 middle;
        double largest = 0.0, farthest = 0.0, nearest = nothing;
        for (const Point2 p : piece->points) middle = middle + (1.0 / static_cast<double>(piece->points.size())) * p;
        for (const Point2 p : piece->points) {
            largest = std::max(largest, length(p));
            farthest = std::max(farthest, length(p - middle));
            nearest = std::min(nearest, length(p - middle));
        }
        const double k = piece->scale ? piece->scale(piece->to) : 1.0;
        if (length(piece->centre - about) > 1e-9) {
            covered = 0.0;
            about = piece->centre;
        }
        if (k * largest <= 1.001 * covered) continue;
        const double turn = piece->phase + piece->rate * piece->to;
        if (farthest - nearest < 1e-6 * farthest && piece->points.size() > 12) {
            view.circle(piece->centre + polar({}, k * length(middle), degrees(std::atan2(middle.y, middle.x)) + turn),
                        k * farthest);
            if (length(middle) < 1e-6 * farthest) covered = k * farthest;
            continue;
        }
        view.path(moved(scaled(rotated(through(piece->points), turn), k), piece->centre));
    }
    return view;
}

}  // namespace

TwistedPiece round_piece(double radius, double from, double to, int points) {
    TwistedPiece piece;
    for (int i = 0; i < points; ++i) piece.points.push_back(polar({}, radius, 360.0 * i / points));
    piece.from = std::min(from, to);
    piece.to = std::max(from, to);
    return piece;
}

double add_round_journals(std::vector<TwistedPiece>& pieces, Random& random, double radius, double at, double out,
                          Point2 centre) {
    double r = radius;
    for (int i = 0, n = random.integer(1, 3); i < n; ++i) {
        const double end = at + out * r * random.log_uniform(0.6, 2.6);
        pieces.push_back(round_piece(r, at, end));
        pieces.back().centre = centre;
        at = end;
        r *= random.uniform(0.68, 0.9);
    }
    return at;
}

TwistedPiece cornered_piece(const Path& outline, double from, double to) {
    TwistedPiece piece;
    for (const PathVertex& vertex : outline.vertices) {
        piece.sharp.push_back(piece.points.size());
        piece.points.push_back(vertex.at);
    }
    piece.from = std::min(from, to);
    piece.to = std::max(from, to);
    return piece;
}

TwistedPiece toothed_piece(int teeth, double root, double tip, double tip_share, double foot_share, double from,
                           double to) {
    TwistedPiece piece;
    const double pitch = 360.0 / teeth;
    // Points on the arcs of tips and feet, so that the silhouette of a few wide teeth stays round.
    const int arc = std::clamp(static_cast<int>(pitch / 8), 1, 8);
    for (int i = 0; i < teeth; ++i) {
        const double middle = pitch * i;
        const auto put = [&](double radius, double share, bool corner) {
            if (corner) piece.sharp.push_back(piece.points.size());
            piece.points.push_back(polar({}, radius, middle + pitch * share));
        };
        for (int k = 0; k < arc; ++k) put(root, -0.5 + (0.5 - 0.5 * foot_share) * k / arc, false);
        put(root, -0.5 * foot_share, true);
        for (int k = 0; k <= arc; ++k) put(tip, tip_share * (-0.5 + 1.0 * k / arc), k == 0 || k == arc);
        put(root, 0.5 * foot_share, true);
        for (int k = 1; k < arc; ++k) put(root, 0.5 * foot_share + (0.5 - 0.5 * foot_share) * k / arc, false);
    }
    piece.lobes = teeth;
    piece.from = std::min(from, to);
    piece.to = std::max(from, to);
    return piece;
}

Part twisted_part(const std::vector<TwistedPiece>& pieces) {
    Part part;
    part.drawn.push_back({Side::front, TwistedSide(pieces, 0).draw()});
    part.drawn.push_back({Side::top, TwistedSide(pieces, 1).draw()});
    part.drawn.push_back({Side::right, twisted_end(pieces)});
    double low = nothing, high = -nothing;
    for (const TwistedPiece& piece : pieces) {
        low = std::min(low, piece.from);
        high = std::max(high, piece.to);
    }
    for (DrawnView& drawn : part.drawn)
        if (drawn.side != Side::right) drawn.view.centre_line({low, 0}, {high, 0}, 0.03 * (high - low));
    return part;
}

}  // namespace v16::corpus
