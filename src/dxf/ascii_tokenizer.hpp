// Splits ASCII DXF into groups: a line with the group code, a line with the value. Lines end with LF, CR, CRLF or a
// mixture. Nothing is copied: values are views into the input.
//
// Recovery: a line that should hold a group code and does not is left out, alone or with its value, whichever lets the
// lines that follow make better sense; the search looks a fixed number of lines ahead, so the time stays linear.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "dxf/tag.hpp"
#include "dxf/warning_log.hpp"

namespace v16::dxf {

class AsciiTokenizer {
public:
    /// `bytes` must outlive the tokenizer and its tags. Skips a UTF-8 byte order mark and whatever stands before the
    /// first group.
    AsciiTokenizer(std::string_view bytes, std::uint32_t max_line_bytes, WarningLog& warnings);

    /// The next group; comments (999) are passed over. False at the end of the input.
    bool next(Tag& tag);

private:
    struct Line {
        const char* begin;
        const char* end;   ///< where the line ending starts
        const char* next;  ///< the line after it
    };

    [[nodiscard]] Line line_at(const char* p) const;
    [[nodiscard]] std::uint64_t offset(const char* p) const { return static_cast<std::uint64_t>(p - begin_); }
    [[nodiscard]] bool read_code(int& code);
    bool resynchronize(const Line& bad);
    [[nodiscard]] int plausible_groups(const char* p) const;
    void skip_to_first_group();
    [[nodiscard]] std::string_view bounded(const Line& line);

    const char* begin_;
    const char* end_;
    const char* p_;
    std::uint32_t max_line_bytes_;
    WarningLog& warnings_;
};

/// The group code that a line holds: an integer from -9999 to 9999 with blanks around it, or nothing.
[[nodiscard]] std::optional<int> parse_group_code(std::string_view line);

}  // namespace v16::dxf
