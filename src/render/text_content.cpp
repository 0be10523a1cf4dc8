#include "render/text_content.hpp"

#include <algorithm>
#include <array>

#include "base/utf8.hpp"

namespace v16::render {
namespace {

/// A character by its number: those of the code page Latin-1, and 127 to 129, where the fonts of AutoCAD hold what
/// %%d, %%p and %%c stand for.
void append_character(int number, std::string& line) {
    constexpr std::array<char32_t, 3> signs = {U'\u00b0', U'\u00b1', U'\u00d8'};
    const bool is_sign = number >= 127 && number < 130;
    if (is_sign) base::append_utf8(line, signs.at(static_cast<std::size_t>(number - 127)));
    if ((number >= 32 && number < 127) || (number >= 160 && number < 256))
        base::append_utf8(line, static_cast<char32_t>(number));
}

/// %%c, %%d, %%p (diameter, degree, plus-minus), %%% and %%nnn (a character by number); %%o, %%u, %%k switch lines
/// over, under and through the text on and off.
std::size_t percent_code(std::string_view rest, std::string& line) {
    const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
    const char code = rest.size() > 2 ? rest[2] : '\0';
    switch (code) {
        case 'c':
        case 'C':
            line += "\u00d8";
            return 3;
        case 'd':
        case 'D':
            line += "\u00b0";
            return 3;
        case 'p':
        case 'P':
            line += "\u00b1";
            return 3;
        case '%':
            line += '%';
            return 3;
        case 'o':
        case 'O':
        case 'u':
        case 'U':
        case 'k':
        case 'K':
            return 3;
        default:
            break;
    }
    if (rest.size() >= 5 && is_digit(rest[2]) && is_digit(rest[3]) && is_digit(rest[4])) {
        const int number = (rest[2] - '0') * 100 + (rest[3] - '0') * 10 + (rest[4] - '0');
        append_character(number, line);
        return 5;
    }
    line += "%%";
    return 2;
}

/// A fraction "\S1^2;", "\S1/2;" or "\S1#2;" is written on one line.
void append_stacked(std::string_view stacked, std::string& line) {
    for (const char c : stacked) line += c == '^' || c == '#' ? '/' : c;
}

/// A code that starts with a backslash; returns its length. `ends_follow`: false once no code ahead can end, so that
/// each of many does not look for its end through all the rest.
std::size_t mtext_code(std::string_view rest, bool& ends_follow, std::vector<std::string>& lines) {
    const char code = rest.size() > 1 ? rest[1] : '\0';
    std::string& line = lines.back();
    switch (code) {
        case 'P':
        case 'X':
            lines.emplace_back();
            return 2;
        case '~':
            line += ' ';
            return 2;
        case '\\':
        case '{':
        case '}':
            line += code;
            return 2;
        case 'L':
        case 'l':
        case 'O':
        case 'o':
        case 'K':
        case 'k':
        case 'N':
            return 2;
        case 'A':
        case 'C':
        case 'c':
        case 'F':
        case 'f':
        case 'H':
        case 'Q':
        case 'S':
        case 'T':
        case 'W':
        case 'p': {
            const std::size_t end = ends_follow ? rest.find(';') : std::string_view::npos;
            ends_follow = end != std::string_view::npos;
            if (!ends_follow) break;
            if (code == 'S') append_stacked(rest.substr(2, end - 2), line);
            return end + 1;
        }
        default:
            break;
    }
    line += '\\';
    return 1;
}

/// ^J, ^M and ^I are control characters, as DXF writes them, and "^ " is the caret itself. Returns the length of the
/// code, 0 for what is none.
std::size_t caret_code(std::string_view rest, TextCoding coding, std::vector<std::string>& lines) {
    const char code = rest.size() > 1 ? rest[1] : '\0';
    const bool breaks = code == 'J' || (code == 'M' && rest.substr(2, 2) != "^J");
    if (breaks && coding == TextCoding::mtext) {
        lines.emplace_back();
    } else if (breaks || code == 'I') {
        lines.back() += ' ';
    } else if (code == ' ') {
        lines.back() += '^';
    } else if (code != 'M') {
        return 0;
    }
    return 2;
}

bool may_begin_row(char32_t c) {
    constexpr std::u32string_view ends = U"，。、；：！？）》〉」』】〕％℃";
    return ends.find(c) == std::u32string_view::npos;
}

/// Takes off the front of a line what stays together: blanks and the word behind them, or one East Asian character.
std::string_view take_piece(std::string_view& line) {
    std::string_view rest = line.substr(std::min(line.find_first_not_of(' '), line.size()));
    bool may_break = false;  // behind the last character
    for (bool is_first = true; !rest.empty() && rest[0] != ' '; is_first = false) {
        std::string_view after = rest;
        const char32_t c = base::take_code_point(after);
        const bool is_wide = base::display_width(rest.substr(0, rest.size() - after.size())) > 1;
        if (!is_first && (is_wide || may_break) && may_begin_row(c)) break;
        may_break = is_wide;
        rest = after;
    }
    const std::string_view piece = line.substr(0, line.size() - rest.size());
    line = rest;
    return piece;
}

/// U+FFFE and U+FFFF, which are no characters.
bool is_forbidden_in_xml(std::string_view text) {
    return text.starts_with("\xEF\xBF\xBE") || text.starts_with("\xEF\xBF\xBF");
}

}  // namespace

std::vector<std::string> text_lines(std::string_view value, TextCoding coding) {
    std::vector<std::string> lines(1);
    bool ends_follow = true;
    while (!value.empty()) {
        std::size_t taken = 1;
        if (value.substr(0, 2) == "%%") {
            taken = percent_code(value, lines.back());
        } else if (const std::size_t length = value[0] == '^' ? caret_code(value, coding, lines) : 0; length > 0) {
            taken = length;
        } else if (coding == TextCoding::mtext && value[0] == '\\') {
            taken = mtext_code(value, ends_follow, lines);
        } else if (coding != TextCoding::mtext || (value[0] != '{' && value[0] != '}')) {
            lines.back() += value[0];
        }
        value.remove_prefix(taken);
    }
    return lines;
}

std::vector<std::string> break_line(std::string_view line, std::size_t columns) {
    std::vector<std::string> rows(1);
    std::size_t used = 0;
    while (!line.empty()) {
        std::string_view piece = take_piece(line);
        std::size_t width = base::display_width(piece);
        if (!rows.back().empty() && used + width > columns) {
            piece.remove_prefix(std::min(piece.find_first_not_of(' '), piece.size()));
            width = base::display_width(piece);
            rows.emplace_back();
            used = 0;
        }
        rows.back() += piece;
        used += width;
    }
    if (rows.size() > 1 && rows.back().empty()) rows.pop_back();
    return rows;
}

std::string escape_xml(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    for (; !text.empty(); text.remove_prefix(1)) {
        const char c = text[0];
        switch (c) {
            case '&':
                out += "&amp;";
                break;
            case '<':
                out += "&lt;";
                break;
            case '>':
                out += "&gt;";
                break;
            case '"':
                out += "&quot;";
                break;
            case '\'':
                out += "&#39;";
                break;
            default:
                if (is_forbidden_in_xml(text)) {
                    base::append_utf8(out, base::replacement_character);
                    text.remove_prefix(2);
                } else {
                    out += static_cast<unsigned char>(c) < 0x20 ? ' ' : c;
                }
        }
    }
    return out;
}

}  // namespace v16::render
