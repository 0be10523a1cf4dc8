// One group of a DXF file: a group code and its value. Both tokenizers (ASCII, binary) yield it; the reader sees no
// difference but the type of the value.
#pragma once

#include <cstdint>
#include <string_view>

namespace v16::dxf {

struct Tag {
    enum class Type : std::uint8_t {
        text,    ///< `text` holds the bytes as they stand in the file (every value of an ASCII file)
        number,  ///< binary DXF: `number` holds an integer or a real
        chunk,   ///< binary DXF: `text` holds a piece of binary data
    };
    int code = 0;
    Type type = Type::text;
    std::string_view text;
    double number = 0.0;
    std::uint64_t offset = 0;  ///< of the group code, in bytes from the start of the input
};

/// Group codes with a meaning of their own.
namespace group {
inline constexpr int record = 0;  ///< starts an entity, a table row or a section
inline constexpr int name = 2;
inline constexpr int subclass = 100;
inline constexpr int embedded_object = 101;
inline constexpr int application = 102;  ///< "{NAME" opens, "}" closes
inline constexpr int owner = 330;
inline constexpr int comment = 999;
inline constexpr int xdata = 1001;  ///< everything after it, up to the next record, is extended data
}  // namespace group

/// Drops blanks and tabs on both sides.
[[nodiscard]] inline std::string_view trim(std::string_view text) {
    constexpr auto is_blank = [](char c) { return c == ' ' || c == '\t'; };
    while (!text.empty() && is_blank(text.front())) text.remove_prefix(1);
    while (!text.empty() && is_blank(text.back())) text.remove_suffix(1);
    return text;
}

}  // namespace v16::dxf
