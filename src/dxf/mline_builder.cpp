#include "dxf/mline_builder.hpp"

namespace v16::dxf {
void MlineBuilder::begin() {
    joints_.clear();
    offsets_.clear();
    expects_offset_ = joint_was_cut_ = false;
}

void MlineBuilder::feed(int code, double value) {
    if (code == 11) return begin_joint(value);
    if (joints_.empty() || joint_was_cut_) return;
    if (code == 74) expects_offset_ = true;
    if (code == 41 && expects_offset_) {
        expects_offset_ = false;
        if (context_.spend_vertices()) context_.append(offsets_, value);
    }
    switch (code) {
        case 21:
        case 31:
            return set_coordinate(joints_.back().place, code, value);
        case 13:
        case 23:
        case 33:
            return set_coordinate(joints_.back().across, code, value);
        default:
            return;
    }
}

void MlineBuilder::begin_joint(double x) {
    joint_was_cut_ = !context_.spend_vertices();
    if (!joint_was_cut_) context_.append(joints_, Joint{{x, 0.0, 0.0}, {}});
}

MultiLine MlineBuilder::finish(bool closed) {
    Drawing& drawing = context_.drawing;
    MultiLine made{.vertices = {size_of(drawing.vertices), 0}, .closed = closed};
    if (joints_.empty()) return made;
    const bool is_even = !offsets_.empty() && offsets_.size() % joints_.size() == 0;
    if (!is_even) offsets_.assign(joints_.size(), 0.0);
    made.lines = size_of(offsets_) / size_of(joints_);
    for (std::size_t line = 0; line < made.lines; ++line) {
        for (std::size_t i = 0; i < joints_.size(); ++i) {
            const double offset = offsets_[i * made.lines + line];
            const auto& [place, across] = joints_[i];
            context_.append(
                drawing.vertices,
                Vertex{{place.x + across.x * offset, place.y + across.y * offset, place.z + across.z * offset}, 0.0});
        }
    }
    made.vertices.count = size_of(drawing.vertices) - made.vertices.first;
    return made;
}

}  // namespace v16::dxf
