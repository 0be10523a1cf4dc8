#include "corpus/dxf_text.hpp"

#include <fmt/format.h>

#include <array>
#include <cstdint>

namespace v16::corpus {
namespace {

iconv_t closed() {
    return reinterpret_cast<iconv_t>(-1);
}

const char* iconv_name(CodePage page) {
    switch (page) {
        case CodePage::ansi_936:
            return "GBK";
        case CodePage::ansi_1251:
            return "CP1251";
        case CodePage::ansi_1252:
            break;
    }
    return "CP1252";
}

std::size_t length_of(unsigned char lead) {
    return lead < 0x80 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
}

std::uint32_t code_point(std::string_view character) {
    const auto byte = [&](std::size_t i) {
        return static_cast<std::uint32_t>(static_cast<unsigned char>(character[i]));
    };
    switch (character.size()) {
        case 2:
            return (byte(0) & 0x1f) << 6 | (byte(1) & 0x3f);
        case 3:
            return (byte(0) & 0x0f) << 12 | (byte(1) & 0x3f) << 6 | (byte(2) & 0x3f);
        case 4:
            return (byte(0) & 0x07) << 18 | (byte(1) & 0x3f) << 12 | (byte(2) & 0x3f) << 6 | (byte(3) & 0x3f);
        default:
            return byte(0);
    }
}

}  // namespace

TextEncoder::TextEncoder(DxfVersion version, CodePage page)
    : is_utf8_(version >= DxfVersion::r2007),
      converter_(is_utf8_ || version == DxfVersion::bare ? closed() : iconv_open(iconv_name(page), "UTF-8")) {}

TextEncoder::~TextEncoder() {
    if (converter_ != closed()) iconv_close(converter_);
}

std::string TextEncoder::encode(std::string_view utf8) {
    if (is_utf8_) return std::string(utf8);
    std::string out;
    for (std::size_t i = 0; i < utf8.size();) {
        const std::size_t count = length_of(static_cast<unsigned char>(utf8[i]));
        append(utf8.substr(i, count), out);
        i += count;
    }
    return out;
}

void TextEncoder::append(std::string_view character, std::string& out) {
    if (character.size() == 1) {
        out.append(character);
        return;
    }
    if (converter_ != closed()) {
        std::array<char, 8> input{}, output{};
        character.copy(input.data(), input.size());
        char* from = input.data();
        char* to = output.data();
        std::size_t left = character.size(), room = output.size();
        if (iconv(converter_, &from, &left, &to, &room) != static_cast<std::size_t>(-1)) {
            out.append(output.data(), output.size() - room);
            return;
        }
        iconv(converter_, nullptr, nullptr, nullptr, nullptr);  // back to the initial state
    }
    out.append(fmt::format("\\U+{:04X}", code_point(character)));
}

}  // namespace v16::corpus
