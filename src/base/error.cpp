#include "base/error.hpp"

#include <array>
#include <cstddef>

namespace v16::base {
namespace {

// Indexed by ErrorCode; the order is that of the enumeration.
constexpr std::array<ErrorInfo, 14> table{{
    {"invalid_argument", 400, ExitCode::usage},
    {"not_found", 404, ExitCode::some_failed},
    {"io", 500, ExitCode::some_failed},
    {"not_writable", 500, ExitCode::environment},
    {"not_dxf", 400, ExitCode::some_failed},
    {"no_drawable_entity", 400, ExitCode::some_failed},
    {"limit_exceeded", 400, ExitCode::some_failed},
    {"bundle_invalid", 503, ExitCode::environment},
    {"unsupported", 501, ExitCode::environment},
    {"malformed_request", 400, ExitCode::usage},
    {"overloaded", 503, ExitCode::environment},
    {"deadline_exceeded", 503, ExitCode::some_failed},
    {"cancelled", 499, ExitCode::interrupted},
    {"internal", 500, ExitCode::some_failed},
}};
static_assert(table.size() == static_cast<std::size_t>(ErrorCode::internal) + 1);

}  // namespace

const ErrorInfo& info(ErrorCode code) {
    return table.at(static_cast<std::size_t>(code));
}

}  // namespace v16::base
