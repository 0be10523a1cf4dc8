// What a text says, without the codes that say how: for showing texts to people.
//
// Pure functions.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace v16::render {

/// How a text is coded: TEXT knows %%… and ^… alone, MTEXT also formatting in \…; and {}.
enum class TextCoding : unsigned char { text, mtext };

/// The lines of a text as people read them, UTF-8.
[[nodiscard]] std::vector<std::string> text_lines(std::string_view value, TextCoding coding);

/// A line in rows of at most `columns`, as base::display_width() counts them. It is broken at blanks and beside East
/// Asian characters, but not before marks that end a phrase (，。); a longer word keeps a row of its own.
[[nodiscard]] std::vector<std::string> break_line(std::string_view line, std::size_t columns);

/// Escapes for XML content and attributes. What XML forbids: control characters become spaces, U+FFFE and U+FFFF become
/// U+FFFD.
[[nodiscard]] std::string escape_xml(std::string_view text);

}  // namespace v16::render
