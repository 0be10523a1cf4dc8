// Splits ASCII DXF into groups: a line with the group code, a line with the value. Lines end with LF, CR, CRLF or a
// mixture. Nothing is copied: values are views into the input.
//
// Recovery: a line that should hold a group code and does not is left out, alone or with its value, whichever lets the
// lines that follow make better sense; the search looks a fixed number of lines ahead, so the time stays linear.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "dxf/line_scan.hpp"
#include "dxf/tag.hpp"
#include "dxf/warning_log.hpp"

namespace v16::dxf {

class AsciiTokenizer {
public:
    /// `bytes` must outlive the tokenizer and its tags. Skips a UTF-8 byte order mark and whatever stands before the
    /// first group.
    AsciiTokenizer(std::string_view bytes, std::uint32_t max_line_bytes, WarningLog& warnings);

    /// The next group; comments (999) are passed over. False at the end of the input.
    bool next(Tag& tag) {
        do {
            tag.offset = offset(p_);
            if (!read_code(tag.code)) return false;
            if (p_ == end_) return ends_inside_group(tag);
            const char* const value_end = find_line_end(p_, end_);
            tag.text = {p_, static_cast<std::size_t>(value_end - p_)};
            p_ = skip_line_end(value_end, end_);
        } while (tag.code == group::comment);
        tag.type = Tag::Type::text;
        if (tag.text.size() > max_line_bytes_) cut(tag);
        return true;
    }

private:
    struct Line {
        const char* begin;
        const char* end;   ///< where the line ending starts
        const char* next;  ///< the line after it
    };

    [[nodiscard]] Line line_at(const char* p) const;
    [[nodiscard]] static std::string_view text_of(const Line& line) {
        return {line.begin, static_cast<std::size_t>(line.end - line.begin)};
    }
    [[nodiscard]] std::uint64_t offset(const char* p) const { return static_cast<std::uint64_t>(p - begin_); }
    /// Reads the line with the group code. The common form (blanks, up to four digits, line ending) is parsed in place.
    [[nodiscard]] bool read_code(int& code) {
        const char* p = p_;
        while (p != end_ && *p == ' ') ++p;
        const char* const digits = p;
        int value = 0;
        while (p != end_ && *p >= '0' && *p <= '9' && p - digits < 4) value = value * 10 + (*p++ - '0');
        if (p == digits || p == end_ || (*p != '\r' && *p != '\n')) return read_unusual_code(code);
        p_ = skip_line_end(p, end_);
        code = value;
        return true;
    }
    [[nodiscard]] bool read_unusual_code(int& code);
    bool ends_inside_group(const Tag& tag);
    void cut(Tag& tag);
    bool resynchronize(const Line& bad);
    [[nodiscard]] int plausible_groups(const char* p) const;
    void skip_to_first_group();
    bool skip_trailing_blanks();

    const char* begin_;
    const char* end_;
    const char* p_;
    std::uint32_t max_line_bytes_;
    WarningLog& warnings_;
};

/// The group code that a line holds: an integer from -9999 to 9999 with blanks around it, or nothing.
[[nodiscard]] std::optional<int> parse_group_code(std::string_view line);

}  // namespace v16::dxf
