#include "dxf/mline_builder.hpp"

namespace v16::dxf {
namespace {

std::uint32_t size_of(const auto& pool) {
    return static_cast<std::uint32_t>(pool.size());
}

}  // namespace

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
    set_coordinate(code, value);
}

void MlineBuilder::begin_joint(double x) {
    joint_was_cut_ = !context_.spend_vertices();
    if (!joint_was_cut_) context_.append(joints_, Joint{{x, 0.0, 0.0}, {}});
}

void MlineBuilder::set_coordinate(int code, double value) {
    Joint& joint = joints_.back();
    switch (code) {
        case 21:
            joint.place.y = value;
            break;
        case 31:
            joint.place.z = value;
            break;
        case 13:
            joint.across.x = value;
            break;
        case 23:
            joint.across.y = value;
            break;
        case 33:
            joint.across.z = value;
            break;
        default:
            break;
    }
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
