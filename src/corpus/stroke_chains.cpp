#include "corpus/stroke_chains.hpp"

#include <cmath>
#include <cstdint>
#include <map>
#include <utility>

namespace v16::corpus {
namespace {

Path as_path(const Stroke& stroke) {
    Path path;
    path.closed = false;
    if (stroke.kind == Stroke::Kind::line)
        path.vertices = {{stroke.a}, {stroke.b}};
    else
        path.vertices = {{polar(stroke.a, stroke.radius, stroke.start), std::tan(radians(stroke.sweep) / 4.0)},
                         {polar(stroke.a, stroke.radius, stroke.start + stroke.sweep)}};
    return path;
}

/// Ends of the pieces by place. Places nearer than the grid's step are one.
class Ends {
public:
    explicit Ends(double step) : step_(step) {}
    void add(Point2 at, std::size_t piece) { pieces_[key(at)].push_back(piece); }
    /// The one other piece that ends here; nothing at a junction or a loose end.
    [[nodiscard]] const std::vector<std::size_t>* at(Point2 p) const {
        const auto found = pieces_.find(key(p));
        return found != pieces_.end() && found->second.size() == 2 ? &found->second : nullptr;
    }

private:
    using Key = std::pair<std::int64_t, std::int64_t>;
    [[nodiscard]] Key key(Point2 p) const { return {std::llround(p.x / step_), std::llround(p.y / step_)}; }
    double step_;
    std::map<Key, std::vector<std::size_t>> pieces_;
};

}  // namespace

std::vector<Stroke> chained(std::vector<Stroke> strokes, double tolerance) {
    std::vector<Stroke> result;
    std::vector<Path> pieces;
    for (Stroke& stroke : strokes) {
        const bool joins =
            stroke.role == Role::outline && (stroke.kind == Stroke::Kind::line || stroke.kind == Stroke::Kind::arc);
        if (joins)
            pieces.push_back(as_path(stroke));
        else
            result.push_back(std::move(stroke));
    }
    Ends ends(tolerance);
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        ends.add(pieces[i].vertices.front().at, i);
        ends.add(pieces[i].vertices.back().at, i);
    }
    std::vector<bool> used(pieces.size(), false);
    // Follows the chain from the end of `path` as long as exactly one piece goes on there.
    const auto extend = [&](Path& path) {
        while (const auto* pair = ends.at(path.vertices.back().at)) {
            const std::size_t next = used[(*pair)[0]] ? (*pair)[1] : (*pair)[0];
            if (used[next]) return;
            used[next] = true;
            Path piece = pieces[next];
            if (length(piece.vertices.front().at - path.vertices.back().at) > 4.0 * tolerance) piece = reversed(piece);
            path.vertices.back().bulge = piece.vertices.front().bulge;
            path.vertices.push_back(piece.vertices.back());
        }
    };
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        if (used[i]) continue;
        used[i] = true;
        Path path = pieces[i];
        extend(path);
        path = reversed(path);
        extend(path);
        if (path.vertices.size() > 3 && length(path.vertices.front().at - path.vertices.back().at) < 4.0 * tolerance) {
            path.vertices.pop_back();
            path.closed = true;
        }
        Stroke stroke;
        stroke.kind = Stroke::Kind::path;
        stroke.path = std::move(path);
        result.push_back(std::move(stroke));
    }
    return result;
}

}  // namespace v16::corpus
