// Reads a MULTILEADER: a note with one or more lines that lead from it to what it is about. What is drawn stands in its
// context data, which nests: CONTEXT_DATA{ text, LEADER{ end of the lines, LEADER_LINE{ points } } }. Notes that are
// blocks (balloons) keep their lines alone.
#pragma once

#include <string_view>
#include <vector>

#include "dxf/context.hpp"

namespace v16::dxf {

class MultiLeaderBuilder {
public:
    explicit MultiLeaderBuilder(Context& context) : context_(context), drawing_(context.drawing) {}

    void begin();
    /// One numeric group. The value is finite.
    void feed(int code, double value);
    /// Groups 300 to 305, which open and close the parts; 304 is also the text.
    void feed_text(int code, std::string_view text);
    [[nodiscard]] MultiLeader finish();

private:
    enum class Part : std::uint8_t { outside, context, leader, line };

    void feed_context(int code, double value);
    void feed_leader(int code, double value);
    void append_point(Vec3 point);
    void end_line();
    [[nodiscard]] std::uint32_t make_text();

    Context& context_;
    Drawing& drawing_;
    Part part_ = Part::outside;
    std::vector<Range> lines_;  // of Drawing::vertices
    Vec3 end_, landing_;        // of the lines of a leader: where they end, and the direction of a last piece behind it
    double landing_length_ = 0.0;
    bool has_end_ = false;
    Text text_;
    Vec3 direction_{1.0, 0.0, 0.0};
    std::string_view words_;
};

}  // namespace v16::dxf
