#include "corpus/drafting.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <utility>

#include "corpus/dimensioning.hpp"
#include "corpus/hatch_lines.hpp"
#include "corpus/nurbs.hpp"
#include "corpus/stroke_chains.hpp"

namespace v16::corpus {
namespace {

class Draftsman {
public:
    Draftsman(const Style& style, Random& random) : style_(style), random_(random) {}

    DxfDocument run(Sheet sheet) {
        document_.version = style_.version;
        document_.code_page = style_.code_page;
        document_.binary = style_.binary;
        document_.crlf = style_.crlf;
        document_.digits = style_.digits;
        document_.units = style_.units;
        put_in_place(sheet);
        for (std::size_t i = 0; i < sheet.groups.size(); ++i) {
            // A bare list of entities has no section for blocks.
            const bool as_block = style_.in_blocks && style_.version != DxfVersion::bare && i + 1 < sheet.groups.size();
            as_block ? block(sheet.groups[i], i) : content(sheet.groups[i], document_.entities);
        }
        if (style_.dimensions != DimensionStyle::none)
            for (const View& view : sheet.groups)
                for (const DimensionMark& mark : view.dimensions) dimension(mark);
        layers();
        return std::move(document_);
    }

private:
    /// Scale, mirror, turn and move the whole sheet.
    void put_in_place(Sheet& sheet) {
        text_height_ = sheet.text_height * style_.scale;
        Box2 box;
        for (View& view : sheet.groups) {
            if (style_.mirrored && view.dimensions.empty() && view.labels.empty()) view.mirror_x();
            if (style_.scale != 1.0) view.scale(style_.scale);
            if (style_.rotation != 0.0) view.rotate(style_.rotation);
            box.add(view.bounds());
        }
        if (box.empty()) return;
        size_ = std::max(box.width(), box.height());
        for (View& view : sheet.groups) view.move(style_.origin - box.min);
        // A turned linear dimension is no longer horizontal: it is drawn as an aligned one would be, so leave it out.
        if (std::remainder(style_.rotation, 360.0) != 0.0)
            for (View& view : sheet.groups) view.dimensions.clear();
    }

    void block(const View& view, std::size_t index) {
        DxfBlock block;
        block.name = fmt::format("{}{}", random_.choice({"VIEW", "BLOCK", "A$C", "Part"}), index + 1);
        content(view, block.entities);
        if (block.entities.empty()) return;
        DxfEntity insert = entity(DxfEntity::Kind::insert, Role::outline);
        insert.text = block.name;
        insert.radius = 1.0;
        document_.entities.push_back(std::move(insert));
        document_.blocks.push_back(std::move(block));
    }

    void content(const View& view, std::vector<DxfEntity>& out) {
        std::vector<Stroke> strokes = view.strokes;
        if (style_.join != JoinAs::single) strokes = chained(std::move(strokes), 1e-5 * size_);
        for (const Stroke& s : strokes) stroke(s, out);
        for (const HatchRegion& region : view.hatches) hatch(region, out);
        for (const Label& l : view.labels) label(l, out);
        if (style_.points)
            for (const Stroke& s : view.strokes)
                if (s.kind == Stroke::Kind::circle && s.role == Role::outline) {
                    DxfEntity point = entity(DxfEntity::Kind::point, Role::centre);
                    point.a = s.a;
                    out.push_back(std::move(point));
                }
    }

    DxfEntity entity(DxfEntity::Kind kind, Role role) {
        DxfEntity result;
        result.kind = kind;
        result.layer = layer_name(style_, role);
        used_roles_[static_cast<std::size_t>(role)] = true;
        const bool one_layer = style_.layers == LayerScheme::all_on_zero || style_.layers == LayerScheme::one_named;
        if ((style_.line_types_on_entities || one_layer) && style_.version != DxfVersion::bare &&
            std::string_view(line_type_of(role)) != "CONTINUOUS")
            result.line_type = line_type_of(role);
        if (one_layer && style_.line_types_on_entities && role != Role::outline)
            result.color = layer_for(style_, role).color;
        return result;
    }

    /// Numbers as a program with coarse coordinates would store them.
    [[nodiscard]] Point2 rounded(Point2 p) const {
        if (style_.jitter == 0.0) return p;
        const double step = style_.jitter * size_;
        return {std::round(p.x / step) * step, std::round(p.y / step) * step};
    }

    void stroke(const Stroke& s, std::vector<DxfEntity>& out) {
        switch (s.kind) {
            case Stroke::Kind::line:
                line(s.a, s.b, s.role, out);
                break;
            case Stroke::Kind::circle:
                circle(s, out);
                break;
            case Stroke::Kind::arc:
                arc(s.a, s.radius, s.start, s.sweep, s.role, out);
                break;
            case Stroke::Kind::path:
                path(s, out);
                break;
            case Stroke::Kind::curve:
                curve(s, out);
                break;
        }
    }

    void line(Point2 a, Point2 b, Role role, std::vector<DxfEntity>& out) {
        DxfEntity e = entity(DxfEntity::Kind::line, role);
        e.a = rounded(a);
        e.b = rounded(b);
        if (e.a == e.b) return;
        out.push_back(std::move(e));
    }

    void circle(const Stroke& s, std::vector<DxfEntity>& out) {
        const bool known = style_.circles != CircleAs::ellipse || style_.version >= DxfVersion::r2000;
        switch (known ? style_.circles : CircleAs::circle) {
            case CircleAs::circle: {
                DxfEntity e = entity(DxfEntity::Kind::circle, s.role);
                e.a = rounded(s.a);
                e.radius = s.radius;
                out.push_back(std::move(e));
                return;
            }
            case CircleAs::two_arcs:
                arc(s.a, s.radius, 0, 180, s.role, out);
                arc(s.a, s.radius, 180, 180, s.role, out);
                return;
            case CircleAs::polyline:
                polyline(corpus::circle(s.a, s.radius), s.role, out);
                return;
            case CircleAs::segments:
                segments(polygon(s.a, s.radius, 48), s.role, out);
                return;
            case CircleAs::ellipse: {
                DxfEntity e = entity(DxfEntity::Kind::ellipse, s.role);
                e.a = rounded(s.a);
                e.b = {s.radius, 0};
                e.radius = 1.0;
                e.start = 0.0;
                e.end = 2.0 * std::numbers::pi;
                out.push_back(std::move(e));
                return;
            }
            case CircleAs::spline:
                spline(spline_arc(s.a, s.radius, 0, 360), s.role, out);
                return;
        }
    }

    void arc(Point2 centre, double radius, double start, double sweep, Role role, std::vector<DxfEntity>& out) {
        if (style_.arcs == ArcAs::segments) {
            const int count = std::clamp(static_cast<int>(sweep / 7.5), 2, 48);
            Path path;
            path.closed = false;
            for (int i = 0; i <= count; ++i)
                path.vertices.push_back({polar(centre, radius, start + sweep * i / count)});
            segments(std::move(path), role, out);
            return;
        }
        if (style_.arcs == ArcAs::spline) {
            spline(spline_arc(centre, radius, start, sweep), role, out);
            return;
        }
        if (style_.arcs == ArcAs::ellipse && style_.version >= DxfVersion::r2000) {
            DxfEntity e = entity(DxfEntity::Kind::ellipse, role);
            e.a = rounded(centre);
            e.b = {radius, 0};
            e.radius = 1.0;
            e.start = radians(start);
            e.end = radians(start + sweep);
            out.push_back(std::move(e));
            return;
        }
        DxfEntity e = entity(DxfEntity::Kind::arc, role);
        e.a = rounded(centre);
        e.radius = radius;
        const auto normal = [](double angle) {
            angle = std::fmod(angle, 360.0);
            return angle < 0 ? angle + 360.0 : angle;
        };
        e.start = normal(start);
        e.end = normal(start + sweep);
        out.push_back(std::move(e));
    }

    /// A curve made of straight segments: one polyline or loose lines.
    void segments(Path path, Role role, std::vector<DxfEntity>& out) {
        if (!style_.loose_segments) return polyline(std::move(path), role, out);
        for (std::size_t i = 0; i < path.segment_count(); ++i) line(path.vertices[i].at, path.end_of(i), role, out);
    }

    void polyline(Path path, Role role, std::vector<DxfEntity>& out) {
        const bool old = style_.join == JoinAs::polyline;
        DxfEntity e = entity(old ? DxfEntity::Kind::polyline : DxfEntity::Kind::lwpolyline, role);
        for (PathVertex& vertex : path.vertices) vertex.at = rounded(vertex.at);
        e.path = std::move(path);
        out.push_back(std::move(e));
    }

    /// A path becomes one polyline, or, where the style draws every segment by itself, lines and arcs.
    void path(const Stroke& s, std::vector<DxfEntity>& out) {
        const bool keep = style_.join != JoinAs::single || s.role == Role::frame;
        if (keep) {
            polyline(s.path, s.role, out);
            return;
        }
        for (std::size_t i = 0; i < s.path.segment_count(); ++i) {
            const PathVertex& vertex = s.path.vertices[i];
            if (vertex.bulge == 0.0) {
                line(vertex.at, s.path.end_of(i), s.role, out);
                continue;
            }
            const ArcSegment a = arc_of(vertex.at, s.path.end_of(i), vertex.bulge);
            arc(a.centre, a.radius, std::min(a.start, a.start + a.sweep), std::abs(a.sweep), s.role, out);
        }
    }

    void curve(const Stroke& s, std::vector<DxfEntity>& out) {
        if (style_.curves == CurveAs::spline) {
            std::vector<Point2> points;
            for (const PathVertex& vertex : s.path.vertices) points.push_back(vertex.at);
            spline(spline_through(points), s.role, out);
        } else if (style_.curves == CurveAs::polyline) {
            polyline(s.path, s.role, out);
        } else {
            for (std::size_t i = 0; i < s.path.segment_count(); ++i)
                line(s.path.vertices[i].at, s.path.end_of(i), s.role, out);
        }
    }

    void spline(CubicSpline curve, Role role, std::vector<DxfEntity>& out) {
        DxfEntity e = entity(DxfEntity::Kind::spline, role);
        e.path = through(std::move(curve.control_points));
        e.path.closed = false;
        e.knots = std::move(curve.knots);
        out.push_back(std::move(e));
    }

    void hatch(const HatchRegion& region, std::vector<DxfEntity>& out) {
        const double spacing = 0.02 * size_;
        if (style_.hatch_as_lines || style_.version < DxfVersion::r2000) {
            View lines;
            add_hatch_lines(lines, region, spacing, random_.chance(0.8) ? 45.0 : 135.0);
            for (const Stroke& s : lines.strokes) line(s.a, s.b, s.role, out);
            return;
        }
        DxfEntity e = entity(DxfEntity::Kind::hatch, Role::hatch);
        e.loops = region.loops;
        e.text = "ANSI31";
        e.spacing = spacing;
        e.start = 45.0;
        out.push_back(std::move(e));
    }

    void label(const Label& l, std::vector<DxfEntity>& out) {
        DxfEntity e =
            entity(style_.mtext && l.role == Role::text ? DxfEntity::Kind::mtext : DxfEntity::Kind::text, l.role);
        e.a = l.at;
        e.radius = l.height;
        e.start = std::fmod(l.rotation + 360.0, 360.0);
        e.text = l.text;
        out.push_back(std::move(e));
    }

    void dimension(const DimensionMark& mark) {
        const View picture = dimension_picture(mark, text_height_, 1.0 / style_.scale);
        if (picture.strokes.empty()) return;
        if (style_.dimensions == DimensionStyle::exploded) {
            draw_picture(picture, document_.entities);
            return;
        }
        if (mark.radius > 0.0 && (style_.rounds_as_leader || !mark.note.empty()) &&
            style_.version >= DxfVersion::r2000) {
            leader(mark, picture);
            return;
        }
        DxfBlock block;
        block.name = fmt::format("*D{}", document_.blocks.size() + 1);
        draw_picture(picture, block.entities);
        DxfEntity e = entity(DxfEntity::Kind::dimension, Role::dimension);
        e.block = block.name;
        const bool round = mark.radius > 0.0;
        e.a = round ? mark.a - polar({}, mark.radius, mark.angle) : mark.a;
        e.b = round ? mark.a + polar({}, mark.radius, mark.angle) : mark.b;
        if (style_.version == DxfVersion::bare) {  // no section for blocks
            document_.entities.insert(document_.entities.end(), block.entities.begin(), block.entities.end());
            return;
        }
        document_.blocks.push_back(std::move(block));
        document_.entities.push_back(std::move(e));
    }

    /// The picture of a round dimension as a LEADER from the rim over the elbow to the end of its shelf, and text.
    void leader(const DimensionMark& mark, const View& picture) {
        DxfEntity e = entity(DxfEntity::Kind::leader, Role::dimension);
        const Stroke& shelf = picture.strokes[1];
        e.path = through({mark.a + polar({}, mark.radius, mark.angle), shelf.a, shelf.b});
        e.path.closed = false;
        document_.entities.push_back(std::move(e));
        for (const Label& l : picture.labels) label(l, document_.entities);
    }

    void draw_picture(const View& picture, std::vector<DxfEntity>& out) {
        for (const Stroke& s : picture.strokes) {
            if (s.kind == Stroke::Kind::line) {
                line(s.a, s.b, s.role, out);
                continue;
            }
            DxfEntity arrow = entity(DxfEntity::Kind::solid, s.role);
            arrow.path = s.path;
            out.push_back(std::move(arrow));
        }
        for (const Label& l : picture.labels) label(l, out);
    }

    /// Layers that are used, and sometimes the rest of the office's set.
    void layers() {
        const bool all = random_.chance(0.4);
        for (int i = 0; i < role_count; ++i) {
            if (!all && !used_roles_[static_cast<std::size_t>(i)]) continue;
            DxfLayer layer = layer_for(style_, static_cast<Role>(i));
            const bool known = std::any_of(document_.layers.begin(), document_.layers.end(),
                                           [&](const DxfLayer& other) { return other.name == layer.name; });
            if (!known) document_.layers.push_back(std::move(layer));
        }
    }

    const Style& style_;
    Random& random_;
    DxfDocument document_;
    double text_height_ = 3.5;
    double size_ = 1.0;
    std::array<bool, role_count> used_roles_{};
};

}  // namespace

DxfDocument draft(Sheet sheet, const Style& style, Random& random) {
    return Draftsman(style, random).run(std::move(sheet));
}

}  // namespace v16::corpus
