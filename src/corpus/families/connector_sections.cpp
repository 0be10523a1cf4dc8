#include "corpus/families/connector_sections.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace v16::corpus {
namespace {

class SectionSheet {
public:
    SectionSheet(Random& random, Turned part) : random_(random), part_(std::move(part)) {
        left_ = right_ = part_.outer.front().at.x;
        for (const PathVertex& v : part_.outer) {
            largest_ = std::max(largest_, v.at.y);
            left_ = std::min(left_, v.at.x);
            right_ = std::max(right_, v.at.x);
        }
    }

    View front() {
        const bool whole = part_.grooved || random_.chance(0.55);
        draw_half(true);
        if (whole)
            draw_half(false);
        else
            draw_outside();
        draw_bore_edges(whole);
        view_.centre_line({left_, 0}, {right_, 0}, 0.12 * largest_);
        return std::move(view_);
    }

    /// The face, from the left or the right.
    View face(bool from_left) const {
        View view;
        Line outer = part_.outer, inner = part_.inner;
        if (!from_left) {
            std::reverse(outer.begin(), outer.end());
            std::reverse(inner.begin(), inner.end());
        }
        double covered = inner.empty() ? 0.0 : inner.front().at.y;
        for (const PathVertex& v : outer) {
            if (v.at.y <= 1.001 * covered) continue;  // also the middle of a blind one
            const bool last = v.at.y > 0.999 * largest_;
            if (last && !part_.rim.vertices.empty())
                view.path(part_.rim);
            else if (!is_corner(v.at.y))
                view.circle({}, v.at.y);
            covered = v.at.y;
        }
        double open = 1e9;
        for (const PathVertex& v : inner) {
            if (v.at.y > 0.999 * open) continue;
            open = v.at.y;
            if (part_.key > 0.0)
                view.path(keyed_bore({}, open, 0.5 * open, open + part_.key));
            else
                view.circle({}, open);
        }
        draw_conventions(view, from_left);
        view.centre_mark({}, 1.1 * largest_);
        return view;
    }

private:
    bool is_corner(double radius) const {
        return std::any_of(part_.hexagons.begin(), part_.hexagons.end(),
                           [&](const Stretch& h) { return std::abs(h.radius - radius) < 1e-6; });
    }

    void draw_conventions(View& view, bool from_left) const {
        for (const Stretch& h : part_.hexagons) {
            view.path(polygon({}, h.radius, 6, 90));
            view.circle({}, 0.85 * h.radius);
        }
        for (const Stretch& t : part_.outside_threads)
            if (from_left ? t.from < left_ + 0.3 * largest_ : t.to > right_ - 0.3 * largest_)
                view.arc({}, 0.88 * t.radius, 10, 260, Role::thread);
        for (const Stretch& t : part_.inside_threads)
            if (from_left ? t.from < left_ + 0.3 * largest_ : t.to > right_ - 0.3 * largest_)
                view.arc({}, t.radius, 10, 260, Role::thread);
        if (part_.hole.radius <= 0.0) return;
        view.circle({}, part_.pitch, Role::centre);
        for (int i = 0; i < part_.holes; ++i) {
            const Point2 at = polar({}, part_.pitch, 90 + 360.0 * i / part_.holes);
            view.circle(at, part_.hole.radius);
            view.line(polar(at, -1.4 * part_.hole.radius, 90 + 360.0 * i / part_.holes),
                      polar(at, 1.4 * part_.hole.radius, 90 + 360.0 * i / part_.holes), Role::centre);
        }
    }

    void draw_half(bool upper) {
        Path path;
        path.vertices = part_.outer;
        const double lift = upper ? part_.key : 0.0;
        Path bore;
        bore.closed = false;
        for (const PathVertex& v : part_.inner) bore.vertices.push_back({{v.at.x, v.at.y + lift}, v.bulge});
        const Path back = reversed(bore);
        path.vertices.insert(path.vertices.end(), back.vertices.begin(), back.vertices.end());
        std::vector<Path> loops{upper ? path : flipped(path)};
        const double s = upper ? 1.0 : -1.0;
        if (part_.hole.radius > 0.0 && (upper || part_.holes % 2 == 0)) {
            const Stretch& h = part_.hole;
            loops.push_back(rectangle({h.from, s * part_.pitch - h.radius}, {h.to, s * part_.pitch + h.radius}));
            view_.centre_line({h.from, s * part_.pitch}, {h.to, s * part_.pitch}, 0.4 * (h.to - h.from));
        }
        if (part_.inner.empty()) {  // the line along the axis is no edge
            Path open;
            open.closed = false;
            open.vertices = part_.outer;
            view_.path(upper ? open : flipped(open));
        } else {
            view_.path(loops.front());
        }
        for (std::size_t i = 1; i < loops.size(); ++i) view_.path(loops[i]);
        if (lift > 0.0)
            view_.line({part_.inner.front().at.x, part_.inner.front().at.y},
                       {part_.inner.back().at.x, part_.inner.back().at.y});
        for (const auto& [threads, factor] :
             {std::pair{&part_.outside_threads, 0.88}, std::pair{&part_.inside_threads, 1.0}})
            for (const Stretch& t : *threads)
                view_.line({t.from, s * factor * t.radius}, {t.to, s * factor * t.radius}, Role::thread);
        view_.hatch(std::move(loops));
    }

    /// The lower half from outside: its contour and an edge across at every corner.
    void draw_outside() {
        Path contour;
        contour.closed = false;
        contour.vertices = part_.outer;
        view_.path(flipped(contour));
        double before = -1e9;
        for (std::size_t i = 0; i < part_.outer.size(); ++i) {
            const double x = part_.outer[i].at.x;
            if (std::abs(x - before) < 1e-6) continue;
            before = x;
            double r = 0;
            for (const PathVertex& v : part_.outer)
                if (std::abs(v.at.x - x) < 1e-6) r = std::max(r, v.at.y);
            view_.line({x, 0}, {x, -r}, std::abs(part_.outer[i].bulge) > 0 ? Role::tangent : Role::outline);
        }
        for (const Stretch& h : part_.hexagons) view_.line({h.from, -0.5 * h.radius}, {h.to, -0.5 * h.radius});
        for (const Stretch& t : part_.outside_threads)
            view_.line({t.from, -0.88 * t.radius}, {t.to, -0.88 * t.radius}, Role::thread);
        if (part_.hole.radius > 0.0 && part_.holes % 2 == 0)
            view_.centre_line({part_.hole.from, -part_.pitch}, {part_.hole.to, -part_.pitch},
                              0.4 * (part_.hole.to - part_.hole.from));
    }

    /// Edges of the bore behind the cut.
    void draw_bore_edges(bool whole) {
        for (const PathVertex& v : part_.inner) {
            double r = v.at.y;
            for (const PathVertex& other : part_.inner)
                if (std::abs(other.at.x - v.at.x) < 1e-6) r = std::min(r, other.at.y);
            if (r < v.at.y) continue;
            view_.line({v.at.x, whole ? -r : 0.0}, {v.at.x, r});
        }
    }

    Random& random_;
    Turned part_;
    double left_ = 0.0, right_ = 0.0, largest_ = 0.0;
    View view_;
};

}  // namespace

Path flipped(Path path) {
    for (PathVertex& v : path.vertices) v = {{v.at.x, -v.at.y}, -v.bulge};
    return path;
}

void round_corner(Line& line, std::size_t index, double radius) {
    const Point2 b = line[index].at, in = b - line[index - 1].at, out = line[index + 1].at - b;
    const double turn = std::atan2(cross(in, out), dot(in, out)), cut = radius * std::tan(std::abs(turn) / 2);
    if (cut > 0.45 * std::min(length(in), length(out)) || cut <= 0.0) return;
    line[index] = {b - (cut / length(in)) * in, std::tan(turn / 4)};
    line.insert(line.begin() + static_cast<std::ptrdiff_t>(index) + 1, {b + (cut / length(out)) * out, 0.0});
}

Part drafted_turned(Random& random, Turned turned) {
    SectionSheet sheet(random, std::move(turned));
    Part part;
    part.drawn.push_back({Side::front, sheet.front()});
    const bool left = random.chance(0.5);
    part.drawn.push_back({left ? Side::left : Side::right, sheet.face(left)});
    return part;
}

}  // namespace v16::corpus
