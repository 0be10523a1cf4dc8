#include "dxf/text_decoder.hpp"

#include <algorithm>
#include <cerrno>
#include <optional>

#include "base/utf8.hpp"

namespace v16::dxf {
namespace {

constexpr std::array<std::string_view, 5> escape_pages{"CP932", "CP950", "CP949", "CP1361", "CP936"};

// Four hexadecimal digits at `at`.
std::optional<std::uint32_t> hex4(std::string_view text, std::size_t at) {
    if (text.size() < at + 4) return std::nullopt;
    std::uint32_t value = 0;
    for (const char c : text.substr(at, 4)) {
        const char lower = static_cast<char>(c | 0x20);
        if (c >= '0' && c <= '9') {
            value = value * 16 + static_cast<std::uint32_t>(c - '0');
        } else if (lower >= 'a' && lower <= 'f') {
            value = value * 16 + static_cast<std::uint32_t>(lower - 'a') + 10;
        } else {
            return std::nullopt;
        }
    }
    return value;
}

bool append_valid_utf8(std::string& out, std::string_view text) {
    bool good = true;
    while (!text.empty()) {
        const std::size_t length = utf8_sequence(text);
        if (length == 0) {
            base::append_utf8(out, base::replacement_character);
            good = false;
        }
        out += text.substr(0, length);
        text.remove_prefix(length == 0 ? 1 : length);
    }
    return good;
}

}  // namespace

CharsetConverter::~CharsetConverter() {
    if (is_open()) iconv_close(descriptor_);
}

void CharsetConverter::open_once(std::string_view iconv_name) {
    if (tried_) return;
    tried_ = true;
    passes_a2e8_ = iconv_name == "CP949";
    descriptor_ = iconv_open("UTF-8", std::string(iconv_name).c_str());
}

bool CharsetConverter::append(std::string& out, std::string_view text) {
    bool good = true;
    std::array<char, 512> chunk;
    char* input = const_cast<char*>(text.data());  // iconv does not write to it; its signature is older than const
    std::size_t left = text.size();
    if (is_open()) iconv(descriptor_, nullptr, nullptr, nullptr, nullptr);
    while (left > 0) {
        char* output = chunk.data();
        std::size_t room = chunk.size();
        const char* const begun = input;
        errno = EILSEQ;
        const std::size_t result =
            is_open() ? iconv(descriptor_, &input, &left, &output, &room) : static_cast<std::size_t>(-1);
        const int reason = errno;
        out.append(chunk.data(), chunk.size() - room);
        if (result != static_cast<std::size_t>(-1) || reason == E2BIG) continue;
        const bool passed = passes_a2e8_ && input - begun >= 2 && input[-2] == '\xA2' && input[-1] == '\xE8';
        if (passed || left == 0) {
            base::append_utf8(out, base::replacement_character);
            good = false;
            continue;
        }
        // Bytes that mean nothing (EILSEQ) or half a character at the end (EINVAL).
        const bool readable = static_cast<unsigned char>(*input) < 0x80;
        if (readable) out.push_back(*input);
        if (!readable) base::append_utf8(out, base::replacement_character);
        good = good && readable;
        ++input;
        --left;
    }
    return good;
}

bool TextDecoder::decode(std::string& text) {
    const bool ascii = is_ascii(text);
    const bool good_bytes = ascii || decode_bytes(text);
    const bool good_escapes = text.find('\\') == std::string::npos || decode_escapes(text);
    return good_bytes && good_escapes;
}

bool TextDecoder::decode_bytes(std::string& text) {
    buffer_.clear();
    bool good = false;
    if (encoding_.name == utf8_encoding.name) {
        good = append_valid_utf8(buffer_, text);
    } else {
        converter_.open_once(encoding_.iconv_name);
        good = converter_.append(buffer_, text);
    }
    text.assign(buffer_);
    return good;
}

bool TextDecoder::decode_escapes(std::string& text) {
    if (text.find("\\U+") == std::string::npos && text.find("\\M+") == std::string::npos) return true;
    bool good = true;
    buffer_.clear();
    std::string_view rest = text;
    while (!rest.empty()) {
        const std::size_t plain = std::min(rest.find('\\'), rest.size());
        buffer_ += rest.substr(0, plain);
        rest.remove_prefix(plain);
        if (rest.empty()) break;
        std::size_t used = decode_escape(rest, good);
        if (used == 0) {
            buffer_ += rest[0];
            used = 1;
        }
        rest.remove_prefix(used);
    }
    text.assign(buffer_);
    return good;
}

// Each of these returns the length of the escape that `text` starts with, 0 for none.
std::size_t TextDecoder::decode_escape(std::string_view text, bool& good) {
    if (text.starts_with("\\U+")) return decode_unicode_escape(text, good);
    if (text.starts_with("\\M+")) return decode_double_byte_escape(text, good);
    return 0;
}

std::size_t TextDecoder::decode_unicode_escape(std::string_view text, bool& good) {
    constexpr std::size_t length = 7;
    const auto unit = hex4(text, 3);
    if (!unit) return 0;
    if (*unit >= 0xD800 && *unit < 0xDC00 && text.substr(length).starts_with("\\U+")) {
        const auto low = hex4(text, length + 3);
        if (low && *low >= 0xDC00 && *low < 0xE000) {
            base::append_utf8(buffer_, 0x10000 + ((*unit - 0xD800) << 10U) + (*low - 0xDC00));
            return 2 * length;
        }
    }
    const bool means_nothing = *unit == 0 || (*unit >= 0xD800 && *unit < 0xE000);
    base::append_utf8(buffer_, means_nothing ? base::replacement_character : char32_t{*unit});
    good = good && !means_nothing;
    return length;
}

std::size_t TextDecoder::decode_double_byte_escape(std::string_view text, bool& good) {
    constexpr std::size_t length = 8;
    const auto bytes = hex4(text, 4);
    if (!bytes || text[3] < '1' || text[3] > '5') return 0;
    const auto page = static_cast<std::size_t>(text[3] - '1');
    CharsetConverter& converter = escape_converters_[page];
    converter.open_once(escape_pages[page]);
    const std::array<char, 2> character{static_cast<char>(*bytes >> 8U), static_cast<char>(*bytes & 0xFFU)};
    const std::size_t skipped = character[0] == '\0' ? 1 : 0;  // a single byte, padded
    good = converter.append(buffer_, {character.data() + skipped, 2 - skipped}) && good;
    return length;
}

}  // namespace v16::dxf
