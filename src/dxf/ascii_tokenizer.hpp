// Splits ASCII DXF into groups: a line with the group code, a line with the value. Lines end with LF, CR, CRLF or a
// mixture, or all of them with LF CR where the first one does. Nothing is copied: values are views into the input.
//
// Recovery: a line that should hold a group code and does not is left out, alone or with its value, whichever lets the
// lines that follow make better sense; the search looks a fixed number of lines ahead, so the time stays linear.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "dxf/line_scan.hpp"
#include "dxf/tag.hpp"
#include "dxf/usual_code.hpp"
#include "dxf/warning_log.hpp"

namespace v16::dxf {

class AsciiTokenizer {
public:
    /// `bytes` must outlive the tokenizer and its tags. Skips a UTF-8 byte order mark and whatever stands before the
    /// first group.
    AsciiTokenizer(std::string_view bytes, std::uint32_t max_line_bytes, WarningLog& warnings);

    /// The next group; comments (999) are passed over. False at the end of the input.
    bool next(Tag& tag) {
        tag.offset = offset(p_);
        tag.type = Tag::Type::text;
        return read_usual_group(tag) || read_any_group(tag);
    }

private:
    /// Room for the longest line with a usual code, its ending, and a look for the end of the value.
    static constexpr std::size_t usual_group_bytes = 16 + usual_line_bytes;

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
    /// A group whose code is in its usual form, well inside the input. False: it is another one, nothing was read.
    [[nodiscard]] bool read_usual_group(Tag& tag) {
        std::size_t code_length = 0;
        if (p_ >= usual_end_ || !read_usual_code(p_, tag.code, code_length)) return false;
        const char* value = p_ + code_length;
        if (*value == '\r') [[likely]]
            ++value;
        if (*value++ != '\n') return false;
        std::size_t length = 0;
        std::size_t size = 0;
        if (!find_usual_line_end(value, length, size)) return read_value(tag, value);
        tag.text = {value, length};
        p_ = value + size;
        return true;
    }
    bool read_value(Tag& tag, const char* value);
    /// Any group; passes over comments.
    [[nodiscard]] bool read_any_group(Tag& tag);
    [[nodiscard]] bool read_code(int& code);
    bool ends_inside_group(const Tag& tag);
    void cut(Tag& tag);
    bool resynchronize(const Line& bad);
    [[nodiscard]] int plausible_groups(const char* p) const;
    void skip_to_first_group();
    bool skip_trailing_blanks();

    const char* begin_;
    const char* end_;
    const char* p_;
    const char* usual_end_;   ///< a group that starts before it may be read in its usual form
    const char* blanks_end_;  ///< of the last blanks looked through, behind which something else stands
    std::uint32_t max_line_bytes_;
    bool lines_end_with_lf_cr_ = false;
    WarningLog& warnings_;
};

/// The group code that a line holds: an integer from -9999 to 9999 with blanks around it, or nothing.
[[nodiscard]] std::optional<int> parse_group_code(std::string_view line);

}  // namespace v16::dxf
