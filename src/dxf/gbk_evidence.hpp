// Whether text is in GBK, the code page of Chinese Windows, where the header of a drawing names another one or none:
// libraries that write DXF put ANSI_1252 there whatever the text is in.
//
// GBK writes a Chinese character as two bytes above 127, where Western text has single ones between ASCII letters. Text
// that goes up in such pairs may still be in capitals of another alphabet; so about half of the characters must be
// among some three hundred that drawings are full of (中心线, 标注, 技术要求 …).
#pragma once

#include <cstdint>
#include <string_view>

namespace v16::dxf {

/// Counted over many strings.
struct GbkEvidence {
    std::uint64_t characters = 0;  ///< Chinese characters of GB 2312
    std::uint64_t usual = 0;       ///< of those, the ones that drawings are full of
    std::uint64_t rare = 0;        ///< pairs that GBK adds to GB 2312; their second byte may be an ASCII letter
    std::uint64_t invalid = 0;     ///< bytes above 127 that belong to no pair

    void add(std::string_view text);
    /// True when the text is hardly anything else.
    [[nodiscard]] bool is_telling() const;
};

}  // namespace v16::dxf
