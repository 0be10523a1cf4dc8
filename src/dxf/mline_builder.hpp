// Reads an MLINE: lines that run beside each other along one path. A file gives for each joint of the path where it is
// (group 11), which way is across the path there (13), and for each line, after its group 74, how far across it runs
// (the first 41; further ones cut gaps into the line, which are not kept).
#pragma once

#include <vector>

#include "dxf/context.hpp"

namespace v16::dxf {

class MlineBuilder {
public:
    explicit MlineBuilder(Context& context) : context_(context) {}

    void begin();
    /// One numeric group. The value is finite.
    void feed(int code, double value);
    /// Puts the vertices of all lines into the pool. Where the joints do not name equally many lines, the path itself
    /// is the only one.
    [[nodiscard]] MultiLine finish(bool closed);

private:
    struct Joint {
        Vec3 place, across;
    };

    void begin_joint(double x);

    Context& context_;
    std::vector<Joint> joints_;
    std::vector<double> offsets_;  // joint by joint
    bool expects_offset_ = false;
    bool joint_was_cut_ = false;
};

}  // namespace v16::dxf
