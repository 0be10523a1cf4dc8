#include "dxf/ascii_tokenizer.hpp"

#include "dxf/number.hpp"
#include "dxf/utf8.hpp"

namespace v16::dxf {
namespace {

constexpr int lookahead_groups = 8;

bool is_numeric_group(int code) {
    return (code >= 10 && code < 100) || (code >= 140 && code < 150) || (code >= 210 && code < 240) ||
           (code >= 1010 && code < 1072);
}

}  // namespace

std::optional<int> parse_group_code(std::string_view line) {
    line = trim(line);
    const bool negative = line.starts_with('-');
    if (negative) line.remove_prefix(1);
    if (line.empty() || line.size() > 4) return std::nullopt;
    int code = 0;
    for (const char c : line) {
        if (c < '0' || c > '9') return std::nullopt;
        code = code * 10 + (c - '0');
    }
    return negative ? -code : code;
}

AsciiTokenizer::AsciiTokenizer(std::string_view bytes, std::uint32_t max_line_bytes, WarningLog& warnings)
    : begin_(bytes.data()),
      end_(bytes.data() + bytes.size()),
      p_(bytes.data()),
      usual_end_(bytes.data()),
      blanks_end_(bytes.data()),
      max_line_bytes_(max_line_bytes),
      warnings_(warnings) {
    const bool cuts_long_lines_alone = max_line_bytes >= usual_line_bytes;
    if (cuts_long_lines_alone && bytes.size() > usual_group_bytes) usual_end_ = end_ - usual_group_bytes;
    if (bytes.starts_with("\xEF\xBB\xBF")) p_ += 3;
    const char* const first_end = find_line_end(p_, end_);
    lines_end_with_lf_cr_ =
        end_ - first_end > 2 && first_end[0] == '\n' && first_end[1] == '\r' && first_end[2] != '\n';
    if (lines_end_with_lf_cr_) usual_end_ = begin_;
    skip_to_first_group();
}

AsciiTokenizer::Line AsciiTokenizer::line_at(const char* p) const {
    const char* const line_end = find_line_end(p, end_);
    const char* next = skip_line_end(line_end, end_);
    if (lines_end_with_lf_cr_ && line_end != end_ && *line_end == '\n' && next != end_ && *next == '\r') ++next;
    return {p, line_end, next};
}

void AsciiTokenizer::cut(Tag& tag) {
    warnings_.add(Warning::Code::limit, tag.offset, "a line was cut at the longest length allowed");
    tag.text = cut_text(tag.text, max_line_bytes_);
}

bool AsciiTokenizer::ends_inside_group(const Tag& tag) {
    warnings_.add(Warning::Code::truncated, tag.offset, "the file ends inside a group");
    return false;
}

// Files may start with blank lines, a banner or the rest of a mail. Where the first line is no group code, reading
// starts at the first SECTION record if there is one, else at the top with the usual recovery.
void AsciiTokenizer::skip_to_first_group() {
    const Line first = line_at(p_);
    if (parse_group_code(text_of(first))) return;
    const char* previous = nullptr;
    for (const char* p = p_; p != end_;) {
        const Line line = line_at(p);
        const std::string_view text = text_of(line);
        if (previous != nullptr && trim(text) == "SECTION") {
            warnings_.add(Warning::Code::structure, offset(p_), "what stands before the first section was left out");
            p_ = previous;
            return;
        }
        previous = trim(text) == "0" ? line.begin : nullptr;
        p = line.next;
    }
}

bool AsciiTokenizer::read_value(Tag& tag, const char* value) {
    const Line line = line_at(value);
    tag.text = text_of(line);
    p_ = line.next;
    if (tag.text.size() > max_line_bytes_ && tag.code != group::comment) cut(tag);
    return true;
}

bool AsciiTokenizer::read_any_group(Tag& tag) {
    do {
        tag.offset = offset(p_);
        if (!read_code(tag.code)) return false;
        if (p_ == end_) return ends_inside_group(tag);
        read_value(tag, p_);
    } while (tag.code == group::comment);
    return true;
}

bool AsciiTokenizer::read_code(int& code) {
    while (!skip_trailing_blanks()) {
        const Line line = line_at(p_);
        if (const auto parsed = parse_group_code(text_of(line))) {
            p_ = line.next;
            code = *parsed;
            return true;
        }
        if (!resynchronize(line)) return false;
    }
    return false;
}

// Some writers end a file with blank lines or Ctrl-Z: no reason to complain. True when nothing else is left.
bool AsciiTokenizer::skip_trailing_blanks() {
    if (p_ != end_ && *p_ != '\r' && *p_ != '\n' && *p_ != ' ' && *p_ != '\x1A') return false;
    if (p_ < blanks_end_) return false;  // each line of many blank ones must not look through all those behind it
    const char* rest = p_;
    while (rest != end_ && (*rest == '\r' || *rest == '\n' || *rest == ' ' || *rest == '\x1A')) ++rest;
    if (rest == end_) p_ = end_;
    blanks_end_ = rest;
    return rest == end_;
}

// Two ways on: the bad line is a damaged group code (drop it and its value), or a stray line (drop it alone). The one
// after which more groups look right wins; a draw goes to the damaged code.
bool AsciiTokenizer::resynchronize(const Line& bad) {
    warnings_.add(Warning::Code::bad_group_code, offset(bad.begin),
                  "a line that should hold a group code was left out");
    if (bad.next == end_) return p_ = end_, false;
    const Line after = line_at(bad.next);
    p_ = plausible_groups(bad.next) > plausible_groups(after.next) ? bad.next : after.next;
    return p_ != end_;
}

int AsciiTokenizer::plausible_groups(const char* p) const {
    int plausible = 0;
    for (; plausible < lookahead_groups && p != end_; ++plausible) {
        const Line code_line = line_at(p);
        const auto code = parse_group_code(text_of(code_line));
        if (!code || *code < -5 || *code > 1071 || code_line.next == end_) break;
        const Line value_line = line_at(code_line.next);
        const std::string_view value = text_of(value_line);
        double ignored = 0.0;
        if (is_numeric_group(*code) && parse_real(value, ignored) == NumberStatus::bad) break;
        p = value_line.next;
    }
    return plausible;
}

}  // namespace v16::dxf
