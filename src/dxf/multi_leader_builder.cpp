#include "dxf/multi_leader_builder.hpp"

#include <cmath>
#include <numbers>

namespace v16::dxf {
void MultiLeaderBuilder::begin() {
    part_ = Part::outside;
    lines_.clear();
    has_end_ = false;
    text_ = {};
    direction_ = {1.0, 0.0, 0.0};
    words_ = {};
}

void MultiLeaderBuilder::feed(int code, double value) {
    switch (part_) {
        case Part::outside:
            break;
        case Part::context:
            feed_context(code, value);
            break;
        case Part::leader:
            feed_leader(code, value);
            break;
        case Part::line:
            if (code == 10) append_point({value, 0.0, 0.0});
            if ((code == 20 || code == 30) && lines_.back().count > 0 && !context_.vertex_was_cut)
                set_coordinate(drawing_.vertices.back().position, code, value);
            break;
    }
}

void MultiLeaderBuilder::feed_context(int code, double value) {
    switch (code) {
        case 12:
        case 22:
        case 32:
            set_coordinate(text_.insertion, code, value);
            break;
        case 13:
        case 23:
        case 33:
            set_coordinate(direction_, code, value);
            break;
        case 41:
            text_.height = value;
            break;
        case 43:
            text_.width = value;
            break;
        case 171:
            if (value == 2.0) text_.across = Text::Across::middle;
            if (value == 3.0) text_.across = Text::Across::right;
            break;
        default:
            break;
    }
}

void MultiLeaderBuilder::feed_leader(int code, double value) {
    switch (code) {
        case 10:
        case 20:
        case 30:
            has_end_ = true;
            set_coordinate(end_, code, value);
            break;
        case 11:
        case 21:
        case 31:
            set_coordinate(landing_, code, value);
            break;
        case 40:
            landing_length_ = value;
            break;
        default:
            break;
    }
}

void MultiLeaderBuilder::feed_text(int code, std::string_view text) {
    text = trim(text);
    if (code == 300 && text == "CONTEXT_DATA{") {
        part_ = Part::context;
    } else if (code == 302 && text == "LEADER{" && part_ == Part::context) {
        part_ = Part::leader;
        has_end_ = false;
        end_ = landing_ = {};
        landing_length_ = 0.0;
    } else if (code == 304 && part_ == Part::leader && text == "LEADER_LINE{") {
        part_ = Part::line;
        lines_.push_back({size_of(drawing_.vertices), 0});
    } else if (code == 304 && part_ == Part::context) {
        words_ = text;
    } else if (code == 305 && part_ == Part::line) {
        end_line();
    } else if (code == 303 && part_ == Part::leader) {
        part_ = Part::context;
    } else if (code == 301) {
        if (part_ == Part::line) end_line();
        part_ = Part::outside;
    }
}

void MultiLeaderBuilder::append_point(Vec3 point) {
    if (!context_.spend_vertices()) return;
    context_.append(drawing_.vertices, Vertex{point, 0.0});
    ++lines_.back().count;
}

void MultiLeaderBuilder::end_line() {
    part_ = Part::leader;
    if (!has_end_) return;
    append_point(end_);
    if (landing_length_ == 0.0) return;
    append_point({end_.x + landing_.x * landing_length_, end_.y + landing_.y * landing_length_,
                  end_.z + landing_.z * landing_length_});
}

std::uint32_t MultiLeaderBuilder::make_text() {
    if (words_.empty()) return npos;
    text_.rotation_degrees = std::atan2(direction_.y, direction_.x) * 180.0 / std::numbers::pi;
    text_.upward = Text::Upward::top;
    text_.anchor = text_.insertion;
    text_.value = size_of(drawing_.strings);
    drawing_.strings.emplace_back(words_);
    context_.append(drawing_.texts, text_);
    return size_of(drawing_.texts) - 1;
}

MultiLeader MultiLeaderBuilder::finish() {
    if (part_ == Part::line) end_line();
    MultiLeader made{.leaders = {size_of(drawing_.leaders), size_of(lines_)}};
    for (const Range& line : lines_) context_.append(drawing_.leaders, Leader{line});
    made.text = make_text();
    return made;
}

}  // namespace v16::dxf
