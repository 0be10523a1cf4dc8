// Texts of proxy graphics.
#include <algorithm>
#include <string>

#include "dxf/proxy_decoder.hpp"

namespace v16::dxf {
namespace {

constexpr std::uint64_t padding = 4;  // texts end with a zero and are filled up to it

/// The escape by which DXF writes a UTF-16 unit: the text of a drawing is decoded as a whole, in its own encoding.
void append_unit(std::string& words, unsigned unit) {
    constexpr unsigned first_printable = 0x20;
    constexpr unsigned end_of_ascii = 0x7F;
    constexpr std::string_view digits = "0123456789ABCDEF";
    if (unit >= first_printable && unit < end_of_ascii) {
        words += static_cast<char>(unit);
        return;
    }
    words += "\\U+";
    for (int shift = 12; shift >= 0; shift -= 4) words += digits[unit >> shift & 15U];
}

std::string take_bytes(ByteReader& record) {
    const auto rest = record.rest();
    const auto end = std::find(rest.begin(), rest.end(), 0);
    std::string words(rest.begin(), end);
    record.skip((words.size() + padding) / padding * padding);
    return words;
}

std::string take_utf16(ByteReader& record) {
    const auto rest = record.rest();
    std::string words;
    std::size_t at = 0;
    for (; at + 1 < rest.size(); at += 2) {
        const unsigned unit = rest[at] | unsigned{rest[at + 1]} << 8;
        if (unit == 0) break;
        append_unit(words, unit);
    }
    record.skip((at + padding) / padding * padding);
    return words;
}

}  // namespace

void ProxyDecoder::read_text(ByteReader& record, Coding coding, Style style) {
    Text text;
    const Affine map = to_world();
    text.insertion = map.point(record.vector());
    const Vec3 normal = record.vector();
    const Vec3 direction = record.vector();
    const auto read_size = [&] {
        text.height = record.real() * length(map.direction(unit(cross(normal, direction))));
        if (const double stretch = record.real(); stretch >= 0.01 && stretch <= 100.0) text.stretch = stretch;
        static_cast<void>(record.real());  // slant
    };
    if (style == Style::absent) read_size();
    const std::string words = coding == Coding::bytes ? take_bytes(record) : take_utf16(record);
    if (style == Style::behind_words) {
        record.skip(8);  // length, and whether codes like %%c mean something
        read_size();
    }
    const Vec3 along = map.direction(direction);
    text.rotation_degrees = std::atan2(along.y, along.x) * 180.0 / std::numbers::pi;
    const bool finite = is_finite(text.insertion) && std::isfinite(text.height + text.rotation_degrees);
    if (!is_usable(record) || !must_be_finite(finite) || words.empty() || !has_room()) return;
    text.anchor = text.insertion;
    text.value = size_of(drawing_.strings);
    drawing_.strings.push_back(words);
    add(EntityKind::text, "TEXT", drawing_.texts, text);
}

}  // namespace v16::dxf
