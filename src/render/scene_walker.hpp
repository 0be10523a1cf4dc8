// The walk over a drawing behind scene.hpp; for the two sources that define it alone.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "dxf/drawing.hpp"
#include "render/flatten.hpp"
#include "render/geometry.hpp"
#include "render/layer_visibility.hpp"
#include "render/line_types.hpp"
#include "render/scene.hpp"

namespace v16::render {

/// Where the entities of a block land, and what they inherit.
struct Placement {
    Affine to_world;
    std::uint32_t layer = dxf::npos;      ///< takes the place of layer "0"; npos in model space
    std::uint32_t line_type = dxf::npos;  ///< takes the place of "by block"; npos: continuous
};

/// One walk over one drawing. Blocks are entered as often as they are inserted, within the limits of the options.
class SceneWalker {
public:
    SceneWalker(const dxf::Drawing& drawing, const SceneOptions& options, Canvas& canvas)
        : drawing_(drawing),
          options_(options),
          canvas_(canvas),
          layers_(drawing),
          flattener_(options.tolerance, std::size_t{options.limits.max_segments} + 1),
          segments_left_(options.limits.max_segments),
          inserts_left_(options.limits.max_expanded_inserts) {
        if (options.line_types) line_types_.emplace(drawing);
    }

    Cuts run() {
        visit(drawing_.entities, {});
        return cuts_;
    }

private:
    static constexpr std::size_t list_items_a_segment = 64;  ///< what looking at them costs of max_segments

    // scene.cpp: which entities there are, and where they land.
    void visit(std::span<const dxf::Entity> entities, const Placement& placement);
    void draw(const dxf::Entity& entity, const Placement& placement, std::uint32_t layer);
    void draw_insert(const dxf::Entity& entity, const Placement& placement, std::uint32_t layer);
    void draw_dimension(const dxf::Entity& entity, const Placement& placement, std::uint32_t layer);
    void draw_proxy(const dxf::Proxy& proxy, const Placement& placement);
    void draw_table(const dxf::Entity& entity, const Placement& placement, std::uint32_t layer);
    void draw_block(std::uint32_t block, const Placement& placement);

    // scene_entities.cpp: what one entity looks like.
    void stroke_line(const dxf::Entity& entity, const Affine& m);
    void stroke_arc(const dxf::Entity& entity, const Affine& m);
    void stroke_polyline(const dxf::Entity& entity, const Affine& world);
    template <class Corner, class Shows>
    void stroke_edges(const dxf::Entity& entity, std::size_t corners, Corner corner, Shows shows);
    void stroke_mesh(const dxf::Entity& entity, const dxf::Polyline& mesh, const Affine& m);
    void stroke_mesh_faces(const dxf::Entity& entity, const dxf::Polyline& mesh, const Affine& m);
    void stroke_multi_line(const dxf::Entity& entity, const Affine& world);
    void stroke_ellipse(const dxf::Entity& entity, const Affine& world);
    void stroke_spline(const dxf::Entity& entity, const Affine& world);
    void stroke_leader(const dxf::Entity& entity, const dxf::Leader& leader, const Affine& world);
    void draw_multi_leader(const dxf::Entity& entity, const Affine& world);
    void draw_face(const dxf::Entity& entity, const Affine& world);
    void fill_hatch(const dxf::Entity& entity, const Affine& m);
    [[nodiscard]] bool has_texts() const { return options_.texts || options_.content == Content::sheet; }
    void draw_text(const dxf::Entity& entity, const dxf::Text& text, const Affine& m);

    /// The map from the entity's own coordinates; only for kinds that are stored in an OCS.
    [[nodiscard]] Affine from_ocs(const dxf::Entity& entity, const Affine& world) const;
    [[nodiscard]] Vec2 project(const Affine& m, Vec3 p) const { return options_.view.point(m.point(p)); }
    [[nodiscard]] bool may_enter(std::uint32_t block);
    /// Whether there is room for one more insert.
    [[nodiscard]] bool may_insert();

    /// How much there is to look at in an entity, of which nothing may be to be drawn in the end: rings without points,
    /// hidden edges, an area of too many points. Each copy of a block looks at it again.
    [[nodiscard]] std::size_t list_size(const dxf::Entity& entity) const;
    [[nodiscard]] std::size_t list_size(const dxf::Spline& spline) const;
    [[nodiscard]] std::size_t list_size(const dxf::Hatch& hatch) const;

    void emit(const dxf::Entity& entity);
    /// False when that is more than is left; then nothing is spent.
    bool spend(std::size_t segments);
    /// The end of the walk: nothing further is drawn.
    void end() { segments_left_ = 0; }
    [[nodiscard]] bool is_at_end();

    const dxf::Drawing& drawing_;
    const SceneOptions& options_;
    Canvas& canvas_;
    LayerVisibility layers_;
    std::optional<LineTypes> line_types_;  ///< when the options ask for them
    Flattener flattener_;
    std::uint64_t segments_left_;
    std::uint32_t inserts_left_;
    Cuts cuts_;
    Path path_;  ///< of the entity at hand; reused
    Path control_points_;
    std::vector<std::uint32_t> ring_ends_;
    std::vector<std::uint32_t> open_blocks_;  ///< from the outermost to the one being drawn
};

}  // namespace v16::render
