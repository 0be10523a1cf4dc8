// Collects warnings, grouping equal ones, so that their number is bounded by the number of different messages.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "dxf/drawing.hpp"

namespace v16::dxf {

class WarningLog {
public:
    /// Notes one occurrence. `message` is the key of the group: one that may be added often must not depend on the
    /// input.
    void add(Warning::Code code, std::uint64_t byte_offset, std::string_view message);

    /// The groups in order of their first occurrence.
    [[nodiscard]] std::vector<Warning> take() { return std::move(warnings_); }

private:
    std::vector<Warning> warnings_;
};

}  // namespace v16::dxf
