// UTF-8: finding it in bytes of unknown encoding. Writing it is the business of base/utf8.hpp.
#pragma once

#include <cstdint>
#include <string_view>

namespace v16::dxf {

/// True when every byte is below 128.
[[nodiscard]] bool is_ascii(std::string_view text);

/// Length in bytes (1-4) of the valid UTF-8 sequence that `text` starts with, 0 when there is none. Overlong forms,
/// surrogates and code points above U+10FFFF are not valid (RFC 3629).
[[nodiscard]] std::size_t utf8_sequence(std::string_view text);

/// The first bytes of `text`, at most `max_bytes`, not ending inside a UTF-8 sequence.
[[nodiscard]] std::string_view cut_text(std::string_view text, std::size_t max_bytes);

/// How much speaks for text being UTF-8, counted over many strings.
struct Utf8Evidence {
    std::uint64_t pairs = 0;   ///< valid sequences of two bytes
    std::uint64_t longer = 0;  ///< valid sequences of three or four bytes
    std::uint64_t invalid =
        0;  ///< bytes above 127 that belong to no sequence (a sequence cut at the very end is not counted)

    void add(std::string_view text);
};

}  // namespace v16::dxf
