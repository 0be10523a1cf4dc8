#include "dxf/warning_log.hpp"

#include <limits>

namespace v16::dxf {

void WarningLog::add(Warning::Code code, std::uint64_t byte_offset, std::string_view message) {
    for (Warning& warning : warnings_) {
        if (warning.code != code || warning.message != message) continue;
        if (warning.count < std::numeric_limits<std::uint32_t>::max()) ++warning.count;
        return;
    }
    warnings_.push_back({code, std::string(message), byte_offset, 1});
}

}  // namespace v16::dxf
