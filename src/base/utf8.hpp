// UTF-8: reading code points from bytes that may be anything, and how wide text is on a terminal.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace v16::base {

/// What stands in for bytes that are no UTF-8.
inline constexpr char32_t replacement_character = 0xFFFD;

/// Takes one code point off the front of `text` (which must not be empty). Overlong forms, surrogates, values above
/// U+10FFFF and cut sequences yield replacement_character, one for each maximal invalid piece (as the Unicode standard
/// recommends, section 3.9), so that no valid character after it is lost.
[[nodiscard]] char32_t take_code_point(std::string_view& text);

/// Appends a code point as UTF-8 (replacement_character for a surrogate or a value above U+10FFFF).
void append_utf8(std::string& out, char32_t code_point);

/// True when every byte belongs to a valid sequence.
[[nodiscard]] bool is_utf8(std::string_view text);

/// The text with every invalid piece replaced by U+FFFD; equal to the input when that is valid.
[[nodiscard]] std::string to_utf8(std::string_view text);

/// Columns that the text takes on a terminal: 2 for East Asian wide characters, 0 for combining marks, else 1.
[[nodiscard]] std::size_t display_width(std::string_view text);

/// The text made safe to show on a terminal: control characters become U+FFFD, invalid bytes too.
[[nodiscard]] std::string printable(std::string_view text);

/// The text with blanks behind it up to `width` columns.
[[nodiscard]] std::string padded(std::string_view text, std::size_t width);

/// The end of the text behind an ellipsis so that all of it takes at most `width` columns (needs width >= 1): of a path
/// the end tells more than the beginning.
[[nodiscard]] std::string shortened_left(std::string_view text, std::size_t width);

}  // namespace v16::base
