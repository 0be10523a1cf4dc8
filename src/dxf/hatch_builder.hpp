// Reads the boundary paths of a HATCH. Its groups mean different things in different places, so this is a small state
// machine: before group 91 nothing, then path after path (92), each a polyline or a chain of edges (72), until the
// groups of the fill (75, 76, 98) end the boundary. Declared counts are not believed and not needed.
#pragma once

#include "dxf/context.hpp"

namespace v16::dxf {

class HatchBuilder {
public:
    explicit HatchBuilder(Context& context) : context_(context), drawing_(context.drawing) {}

    void begin();
    /// One numeric group. The value is finite.
    void feed(int code, double value);
    /// Closes the last path and returns all of them.
    [[nodiscard]] Range finish();
    [[nodiscard]] Hatch::Islands islands() const { return islands_; }

private:
    enum class State : std::uint8_t { head, boundary, polyline, edges, fill };

    void begin_path(std::uint32_t flags);
    void end_path();
    void feed_polyline(int code, double value);
    void begin_edge(int type);
    void end_edge();
    void feed_edge(int code, double value);
    void feed_spline(int code, double value);
    [[nodiscard]] HatchEdge& edge() { return drawing_.hatch_edges.back(); }

    Context& context_;
    Drawing& drawing_;
    State state_ = State::head;
    std::uint32_t first_path_ = 0;
    bool edge_open_ = false;
    std::uint64_t edge_offset_ = 0;  // of its first group in the file
    Hatch::Islands islands_ = Hatch::Islands::every_other;
    std::vector<double> weights_;  // of the spline edge being read
    std::vector<Vec3> fit_points_;
};

}  // namespace v16::dxf
