// Everything that is drawn of a part, kept as straight paths, so that several pictures can be made of one walk over the
// drawing.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "render/frame.hpp"
#include "render/geometry.hpp"
#include "render/picture.hpp"

namespace v16::render {

/// What the pictures of views tell apart.
enum class Trace : std::uint8_t {
    full_line,
    broken_line,  ///< a line type other than continuous: hidden edges, centre lines
    solid,        ///< filled area
    hatch,
};

struct TracedPath {
    std::uint32_t first = 0;  ///< of LineWork::points
    std::uint32_t count = 0;  ///< at least 2 for lines; an area may have several rings
    std::uint32_t first_ring = 0;
    std::uint32_t rings = 0;  ///< LineWork::ring_ends of an area, counted from `first`
    Trace trace = Trace::full_line;
    bool is_arc = false;  ///< an open arc of the drawing
    Box box;              ///< of its points
};

struct TracedCircle {
    Vec2 center;
    double radius = 0.0;
    std::uint32_t path = 0;  ///< of LineWork::paths
};

struct TracedText {
    Vec2 at;              ///< the middle of its first letter
    double height = 0.0;  ///< of capitals
    /// How far `at` may be off: what lies at the insertion point of an MTEXT is not known here.
    double uncertainty = 0.0;
};

/// Turns the plane so that `along` becomes level, and scales it: `from` comes to lie at `to`.
struct Turn {
    Vec2 along{1, 0};  ///< of length 1
    double scale = 1.0;
    Vec2 from, to;

    [[nodiscard]] Vec2 operator()(Vec2 p) const {
        const Vec2 way = p - from;
        return to + Vec2{dot(way, along), cross(along, way)} * scale;
    }
    [[nodiscard]] Vec2 undo(Vec2 p) const {
        const Vec2 way = (p - to) * (1.0 / scale);
        return from + Vec2{along.x * way.x - along.y * way.y, along.y * way.x + along.x * way.y};
    }
};

/// Coordinates: the frame fits, centred, into the square from 0 to `extent`, y upwards. Paths may reach far beyond it.
struct LineWork {
    static constexpr double extent = 1024.0;
    /// Curves and chords together stay this close to what is drawn; a view of a sixteenth of the frame in a picture of
    /// 96 pixels still has them right to a sixth of a pixel.
    static constexpr double tolerance = 0.1;

    std::vector<Vec2> points;
    std::vector<std::uint32_t> ring_ends;
    std::vector<TracedPath> paths;
    std::vector<TracedCircle> circles;  ///< full circles of full lines, whatever entity drew them
    std::vector<TracedText> texts;      ///< also those in what the sheet draws; they are not drawn
    std::vector<Box> sheet_boxes;       ///< of the border and the title block, whose lines are not among the paths
    Box frame;                          ///< in these coordinates
    Turn turn;                          ///< what happened to it all since it was traced
    Cuts cuts;                          ///< what of the part is not among it

    [[nodiscard]] std::span<const Vec2> of(const TracedPath& path) const {
        return std::span(points).subspan(path.first, path.count);
    }
};

/// The part inside the frame, without what belongs to its sheet.
[[nodiscard]] LineWork trace_part(const dxf::Drawing& drawing, const Frame& frame, const RenderLimits& limits);

/// Leaves paths out of the work, and circles that they draw; the frame then fits what of the others lies in it. Nothing
/// happens when no path would be left to be seen. `left_out` has a value for each path.
void leave_out(LineWork& work, const std::vector<bool>& left_out);

/// Back from the coordinates of work to the world: the box of the box, where the work was turned.
[[nodiscard]] Box to_world(const Box& box, const LineWork& work, const Frame& frame);

}  // namespace v16::render
