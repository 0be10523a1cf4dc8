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
/// included. Infinity and NaN are numbers here (good), also as Microsoft wrote them ("1.#QNAN"); the caller drops them.
[[nodiscard]] NumberStatus parse_real(std::string_view text, double& value);

/// The common case of parse_real: "-123.456", up to 19 digits, no exponent, no blanks, and a mantissa up to 2^53.
/// Mantissa and power of ten are then exact, so one division rounds correctly (W. D. Clinger, "How to read floating
/// point numbers accurately"). False for anything else, which says nothing about it.
[[nodiscard]] bool parse_plain_decimal(std::string_view text, double& value);

/// Reads a handle: hexadecimal, at most 16 digits. False for anything else.
[[nodiscard]] bool parse_handle(std::string_view text, std::uint64_t& value);

}  // namespace v16::dxf
