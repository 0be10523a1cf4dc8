#include "corpus/stroke_merge.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <utility>

namespace v16::corpus {
namespace {

struct Piece {
    double from, to;
};

/// Rank of the roles that hide one another; the others are left alone.
constexpr std::array ranked{Role::outline, Role::tangent, Role::hidden};

std::vector<Piece> joined(std::vector<Piece> pieces, double tolerance) {
    std::sort(pieces.begin(), pieces.end(), [](const Piece& a, const Piece& b) { return a.from < b.from; });
    std::vector<Piece> result;
    for (const Piece& piece : pieces) {
        if (!result.empty() && piece.from <= result.back().to + tolerance)
            result.back().to = std::max(result.back().to, piece.to);
        else
            result.push_back(piece);
    }
    return result;
}

/// What of `pieces` is not under `covered` (both joined).
std::vector<Piece> uncovered(const std::vector<Piece>& pieces, const std::vector<Piece>& covered, double tolerance) {
    std::vector<Piece> result;
    for (const Piece& piece : pieces) {
        double at = piece.from;
        for (const Piece& cover : covered) {
            if (cover.to <= at || cover.from >= piece.to) continue;
            if (cover.from - at > tolerance) result.push_back({at, cover.from});
            at = std::max(at, cover.to);
        }
        if (piece.to - at > tolerance) result.push_back({at, piece.to});
    }
    return result;
}

using PiecesByRole = std::array<std::vector<Piece>, ranked.size()>;

/// Joins each role's pieces and removes what a higher role covers.
void resolve(PiecesByRole& roles, double tolerance) {
    std::vector<Piece> covered;
    for (auto& pieces : roles) {
        pieces = uncovered(joined(std::move(pieces), tolerance), covered, tolerance);
        covered.insert(covered.end(), pieces.begin(), pieces.end());
        covered = joined(std::move(covered), tolerance);
    }
}

int rank_of(Role role) {
    const auto found = std::find(ranked.begin(), ranked.end(), role);
    return found == ranked.end() ? -1 : static_cast<int>(found - ranked.begin());
}

/// Groups keyed by rounded numbers; a neighbour one step away counts as equal, so that rounding splits nothing.
template <class Group>
class Carriers {
public:
    using Key = std::array<long long, 3>;

    /// A group whose key differs by at most one step in each number, or a new one.
    Group& at(const Key& key) {
        for (long long i = -1; i <= 1; ++i)
            for (long long j = -1; j <= 1; ++j)
                for (long long k = -1; k <= 1; ++k) {
                    const auto found = groups_.find({key[0] + i, key[1] + j, key[2] + k});
                    if (found != groups_.end()) return found->second;
                }
        order_.push_back(key);
        return groups_[key];
    }
    template <class Visit>
    void each(Visit visit) {
        for (const Key& key : order_) visit(groups_.at(key));
    }

private:
    std::map<Key, Group> groups_;
    std::vector<Key> order_;  // first come, first drawn
};

struct LineGroup {
    Point2 origin, direction;
    bool used = false;
    PiecesByRole roles;
};

void merge_lines(std::vector<Stroke>& strokes, double tolerance, std::vector<Stroke>& out) {
    Carriers<LineGroup> carriers;
    double reach = 1e-9;
    for (const Stroke& stroke : strokes) reach = std::max({reach, std::abs(stroke.a.x), std::abs(stroke.a.y)});
    const double angle_step = 4.0 * tolerance / reach;
    for (const Stroke& stroke : strokes) {
        Point2 d = stroke.b - stroke.a;
        const double l = length(d);
        if (l < tolerance) continue;
        d = (1.0 / l) * d;
        if (d.x < -1e-9 || (std::abs(d.x) <= 1e-9 && d.y < 0)) d = -1.0 * d;
        const double offset = cross(d, stroke.a);
        LineGroup& group = carriers.at(
            {std::llround(d.y / angle_step), std::llround(offset / (4.0 * tolerance)), d.x > 0.5 ? 1000 : 0});
        if (!group.used) {
            group.used = true;
            group.direction = d;
            group.origin = stroke.a;
        }
        const double p = dot(stroke.a - group.origin, group.direction),
                     q = dot(stroke.b - group.origin, group.direction);
        group.roles[static_cast<std::size_t>(rank_of(stroke.role))].push_back({std::min(p, q), std::max(p, q)});
    }
    carriers.each([&](LineGroup& group) {
        resolve(group.roles, tolerance);
        for (std::size_t r = 0; r < ranked.size(); ++r)
            for (const Piece& piece : group.roles[r]) {
                Stroke stroke;
                stroke.role = ranked[r];
                stroke.a = group.origin + piece.from * group.direction;
                stroke.b = group.origin + piece.to * group.direction;
                out.push_back(std::move(stroke));
            }
    });
}

struct CircleGroup {
    Point2 centre;
    double radius = 0.0;
    PiecesByRole roles;  // degrees in [0, 360]
};

void merge_arcs(std::vector<Stroke>& strokes, double tolerance, std::vector<Stroke>& out) {
    Carriers<CircleGroup> carriers;
    const double step = 4.0 * tolerance;
    for (const Stroke& stroke : strokes) {
        CircleGroup& group = carriers.at(
            {std::llround(stroke.a.x / step), std::llround(stroke.a.y / step), std::llround(stroke.radius / step)});
        if (group.radius == 0.0) {
            group.centre = stroke.a;
            group.radius = stroke.radius;
        }
        auto& pieces = group.roles[static_cast<std::size_t>(rank_of(stroke.role))];
        if (stroke.kind == Stroke::Kind::circle || stroke.sweep >= 360.0 - 1e-6) {
            pieces.push_back({0.0, 360.0});
            continue;
        }
        double start = std::fmod(stroke.start, 360.0);
        if (start < 0) start += 360.0;
        const double end = start + stroke.sweep;
        pieces.push_back({start, std::min(end, 360.0)});
        if (end > 360.0) pieces.push_back({0.0, end - 360.0});
    }
    carriers.each([&](CircleGroup& group) {
        const double angle = std::clamp(degrees(tolerance / group.radius), 1e-7, 0.5);
        resolve(group.roles, angle);
        for (std::size_t r = 0; r < ranked.size(); ++r) {
            std::vector<Piece>& pieces = group.roles[r];
            if (pieces.size() > 1 && pieces.front().from < angle && pieces.back().to > 360.0 - angle) {
                pieces.front().from = pieces.back().from - 360.0;  // one arc over the zero direction
                pieces.pop_back();
            }
            for (const Piece& piece : pieces) {
                Stroke stroke;
                stroke.role = ranked[r];
                stroke.a = group.centre;
                stroke.radius = group.radius;
                stroke.start = piece.from;
                stroke.sweep = piece.to - piece.from;
                stroke.kind = stroke.sweep > 360.0 - 2.0 * angle ? Stroke::Kind::circle : Stroke::Kind::arc;
                out.push_back(std::move(stroke));
            }
        }
    });
}

/// Curves with the same ends and middle are the same curve; the first in order of rank stays.
void drop_duplicate_curves(std::vector<Stroke>& curves, double tolerance, std::vector<Stroke>& out) {
    std::stable_sort(curves.begin(), curves.end(),
                     [](const Stroke& a, const Stroke& b) { return rank_of(a.role) < rank_of(b.role); });
    const std::size_t first = out.size();
    const auto near = [tolerance](Point2 a, Point2 b) { return length(a - b) < 20.0 * tolerance; };
    for (Stroke& curve : curves) {
        const auto same = [&](const Stroke& other) {
            const auto& p = curve.path.vertices;
            const auto& q = other.path.vertices;
            const bool forward = near(p.front().at, q.front().at) && near(p.back().at, q.back().at);
            const bool backward = near(p.front().at, q.back().at) && near(p.back().at, q.front().at);
            if (!forward && !backward) return false;
            const Box2 a = bounds(curve), b = bounds(other);
            return near(a.min, b.min) && near(a.max, b.max);
        };
        if (std::none_of(out.begin() + static_cast<std::ptrdiff_t>(first), out.end(), same)) out.push_back(curve);
    }
}

}  // namespace

void merge_strokes(View& view, double tolerance) {
    std::vector<Stroke> lines, arcs, curves, out;
    for (Stroke& stroke : view.strokes) {
        if (rank_of(stroke.role) < 0)
            out.push_back(std::move(stroke));
        else if (stroke.kind == Stroke::Kind::line)
            lines.push_back(std::move(stroke));
        else if (stroke.kind == Stroke::Kind::circle || stroke.kind == Stroke::Kind::arc)
            arcs.push_back(std::move(stroke));
        else
            curves.push_back(std::move(stroke));
    }
    merge_lines(lines, tolerance, out);
    merge_arcs(arcs, tolerance, out);
    drop_duplicate_curves(curves, tolerance, out);
    view.strokes = std::move(out);
}

}  // namespace v16::corpus
