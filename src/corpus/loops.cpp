#include "corpus/loops.hpp"

#include <algorithm>
#include <cstddef>
#include <limits>
#include <utility>

namespace v16::corpus {
namespace {

constexpr std::size_t none = std::numeric_limits<std::size_t>::max();

/// The piece that is not yet used and starts or ends nearest to `at`, if near enough.
std::size_t next_piece(const std::vector<Path>& pieces, const std::vector<bool>& used, Point2 at, double tolerance) {
    std::size_t best = none;
    double distance = tolerance;
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        if (used[i]) continue;
        const double d =
            std::min(length(pieces[i].vertices.front().at - at), length(pieces[i].vertices.back().at - at));
        if (d < distance) {
            distance = d;
            best = i;
        }
    }
    return best;
}

bool same(const Path& a, const Path& b, double tolerance) {
    const auto near = [tolerance](Point2 p, Point2 q) { return length(p - q) < tolerance; };
    const Point2 a0 = a.vertices.front().at, a1 = a.vertices.back().at;
    const Point2 b0 = b.vertices.front().at, b1 = b.vertices.back().at;
    if (!(near(a0, b0) && near(a1, b1)) && !(near(a0, b1) && near(a1, b0))) return false;
    const Box2 p = bounds(a), q = bounds(b);
    return near(p.min, q.min) && near(p.max, q.max);
}

}  // namespace

std::vector<Path> closed_loops(const std::vector<Stroke>& strokes, double tolerance) {
    const double reach = 4.0 * tolerance;
    std::vector<Path> pieces;
    for (const Stroke& stroke : strokes) {
        const bool known = std::any_of(pieces.begin(), pieces.end(),
                                       [&](const Path& piece) { return same(piece, stroke.path, reach); });
        if (!known) pieces.push_back(stroke.path);
    }
    std::vector<bool> used(pieces.size(), false);
    std::vector<Path> loops;
    for (std::size_t first = 0; first < pieces.size(); ++first) {
        if (used[first]) continue;
        used[first] = true;
        Path loop = pieces[first];
        const Point2 start = loop.vertices.front().at;
        while (length(loop.vertices.back().at - start) > reach) {
            const std::size_t next = next_piece(pieces, used, loop.vertices.back().at, reach);
            if (next == none) break;
            used[next] = true;
            Path piece = pieces[next];
            if (length(piece.vertices.front().at - loop.vertices.back().at) > reach) piece = reversed(piece);
            loop.vertices.back().bulge = piece.vertices.front().bulge;
            loop.vertices.insert(loop.vertices.end(), piece.vertices.begin() + 1, piece.vertices.end());
        }
        if (loop.vertices.size() < 3 || length(loop.vertices.back().at - start) > reach) continue;
        loop.vertices.pop_back();
        loop.closed = true;
        loops.push_back(std::move(loop));
    }
    return loops;
}

}  // namespace v16::corpus
