#include "corpus/drafting.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <utility>
#include <vector>

#include "corpus/dimensioning.hpp"
#include "corpus/entity_drafting.hpp"
#include "corpus/stroke_chains.hpp"

namespace v16::corpus {
namespace {

class SheetDrafter {
public:
    SheetDrafter(const Style& style, Random& random) : style_(style), random_(random), drafter_(style, random) {}

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
        drafter_.set_size(size_);
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
        DxfEntity insert = drafter_.entity(DxfEntity::Kind::insert, Role::outline);
        insert.text = block.name;
        insert.radius = 1.0;
        document_.entities.push_back(std::move(insert));
        document_.blocks.push_back(std::move(block));
    }

    void content(const View& view, std::vector<DxfEntity>& out) {
        std::vector<Stroke> strokes = view.strokes;
        if (style_.join != JoinAs::single) strokes = chained(std::move(strokes), 1e-5 * size_);
        for (const Stroke& s : strokes) drafter_.stroke(s, out);
        for (const HatchRegion& region : view.hatches) drafter_.hatch(region, out);
        for (const Label& l : view.labels) drafter_.label(l, out);
        if (style_.points)
            for (const Stroke& s : view.strokes)
                if (s.kind == Stroke::Kind::circle && s.role == Role::outline) {
                    DxfEntity point = drafter_.entity(DxfEntity::Kind::point, Role::centre);
                    point.a = s.a;
                    out.push_back(std::move(point));
                }
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
        DxfEntity e = drafter_.entity(DxfEntity::Kind::dimension, Role::dimension);
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
        DxfEntity e = drafter_.entity(DxfEntity::Kind::leader, Role::dimension);
        const Stroke& shelf = picture.strokes[1];
        e.path = through({mark.a + polar({}, mark.radius, mark.angle), shelf.a, shelf.b});
        e.path.closed = false;
        document_.entities.push_back(std::move(e));
        for (const Label& l : picture.labels) drafter_.label(l, document_.entities);
    }

    void draw_picture(const View& picture, std::vector<DxfEntity>& out) {
        for (const Stroke& s : picture.strokes) {
            if (s.kind == Stroke::Kind::line) {
                drafter_.line(s.a, s.b, s.role, out);
                continue;
            }
            DxfEntity arrow = drafter_.entity(DxfEntity::Kind::solid, s.role);
            arrow.path = s.path;
            out.push_back(std::move(arrow));
        }
        for (const Label& l : picture.labels) drafter_.label(l, out);
    }

    /// Layers that are used, and sometimes the rest of the office's set.
    void layers() {
        const bool all = random_.chance(0.4);
        for (int i = 0; i < role_count; ++i) {
            const auto role = static_cast<Role>(i);
            if (!all && !drafter_.has_used(role)) continue;
            DxfLayer layer = layer_for(style_, role);
            const bool known = std::any_of(document_.layers.begin(), document_.layers.end(),
                                           [&](const DxfLayer& other) { return other.name == layer.name; });
            if (!known) document_.layers.push_back(std::move(layer));
        }
    }

    const Style& style_;
    Random& random_;
    EntityDrafter drafter_;
    DxfDocument document_;
    double text_height_ = 3.5;
    double size_ = 1.0;
};

}  // namespace

DxfDocument draft(Sheet sheet, const Style& style, Random& random) {
    return SheetDrafter(style, random).run(std::move(sheet));
}

}  // namespace v16::corpus
