// Numbers from text, independent of any locale.
#pragma once

#include <cstdint>
#include <string_view>

namespace v16::dxf {

enum class NumberStatus : std::uint8_t {
    good,
    repaired,  ///< readable after a repair: a Fortran exponent (1.5D2), a decimal comma
    bad,       ///< no number; the output is untouched
};

/// Reads a real with blanks around it. Accepts what C and Python accept in decimal, underscores between digits
/// included. Infinity and NaN are numbers here (good); the caller drops them.
[[nodiscard]] NumberStatus parse_real(std::string_view text, double& value);

/// Reads a handle: hexadecimal, at most 16 digits. False for anything else.
[[nodiscard]] bool parse_handle(std::string_view text, std::uint64_t& value);

}  // namespace v16::dxf
