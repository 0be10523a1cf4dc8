// The scene: what of a drawing is to be drawn, blocks expanded, as straight paths and filled areas.
//
// Walks the entities of model space in file order and hands each to a Canvas in view coordinates. Stops at the limits,
// so that an INSERT array of a billion elements or a block that contains itself costs no more than they allow.
//
// Thread safety: pure function. Time: linear in the entities visited, which the limits bound.
#pragma once

#include <cstdint>
#include <span>

#include "dxf/drawing.hpp"
#include "render/flatten.hpp"
#include "render/geometry.hpp"
#include "render/picture.hpp"

namespace v16::render {

/// How dark an area is filled.
enum class Shade : std::uint8_t {
    light,  ///< a hatch pattern: a quarter of the ink
    full,   ///< solid
};

/// Where a text lies, in view coordinates.
struct TextPlace {
    Vec2 insertion;
    Vec2 anchor;     ///< dxf::Text::place()
    Vec2 along, up;  ///< the vectors of one unit along and across its line
};

/// Receives the scene. Where SceneOptions asks for it, the line type of an entity is the one that it is drawn with,
/// npos for continuous. Points may be infinite or NaN where transformations overflow: a canvas leaves such paths out.
class Canvas {
public:
    virtual ~Canvas() = default;

    /// A connected line of at least two points; a closed one ends where it starts.
    virtual void stroke(const dxf::Entity& entity, std::span<const Vec2> path) = 0;

    /// The area inside an odd number of rings. Ring i ends before points[ring_ends[i]]; the last point of a ring joins
    /// its first.
    virtual void fill(const dxf::Entity& entity, std::span<const Vec2> points, std::span<const std::uint32_t> ring_ends,
                      Shade shade) = 0;

    /// A text, where SceneOptions asks for them; its height is in drawing units.
    virtual void text(const dxf::Entity& entity, const dxf::Text& text, const TextPlace& place) = 0;

    /// Once true, something was left out because it would have taken more than max_pixel_runs, and whatever follows
    /// would be: the walk ends.
    [[nodiscard]] virtual bool is_full() const { return false; }
};

/// Entities on layers that are off or frozen, and those marked invisible.
enum class Hidden : std::uint8_t { left_out, drawn };

struct SceneOptions {
    View view;
    double tolerance = 0.1;  ///< in view units; Flattener::extremes_only to measure
    Content content = Content::part;
    bool texts = false;       ///< of the part as well; those of the sheet always come
    bool line_types = false;  ///< entities come with the line type that they are drawn with, else with their own
    Hidden hidden = Hidden::left_out;
    RenderLimits limits;
};

/// Returns what the walk left out; what the canvas does of what it was given, it knows itself.
Cuts walk(const dxf::Drawing& drawing, const SceneOptions& options, Canvas& canvas);

}  // namespace v16::render
