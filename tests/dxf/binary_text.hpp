// Writes groups as binary DXF, so that tests can compare the two forms of one drawing.
#pragma once

#include <cstdint>
#include <cstring>
#include <string>

#include "dxf_text.hpp"

namespace v16::dxf::test {

enum class CodeWidth : std::uint8_t {
    one_byte,   ///< R10 to R12
    two_bytes,  ///< R13 and later
};

template <class T>
void append_bytes(std::string& out, T value) {
    char bytes[sizeof value];
    std::memcpy(bytes, &value, sizeof value);
    out.append(bytes, sizeof value);
}

inline void append_code(std::string& out, int code, CodeWidth width) {
    if (width == CodeWidth::two_bytes) {
        append_bytes(out, static_cast<std::int16_t>(code));
    } else if (code < 255) {
        out += static_cast<char>(code);
    } else {
        out += '\xFF';
        append_bytes(out, static_cast<std::int16_t>(code));
    }
}

/// The bytes that hexadecimal digits stand for; any other text as it is.
inline std::string unhexed(const std::string& text) {
    if (text.size() % 2 != 0 || text.find_first_not_of("0123456789ABCDEF") != std::string::npos) return text;
    std::string bytes;
    for (std::size_t i = 0; i < text.size(); i += 2)
        bytes += static_cast<char>(std::stoi(text.substr(i, 2), nullptr, 16));
    return bytes;
}

inline std::string binary(std::string_view notation, CodeWidth width) {
    std::string out("AutoCAD Binary DXF\r\n\x1A\0", 22);
    for (const auto& [code, value] : parse_groups(notation)) {
        append_code(out, code, width);
        if ((code >= 10 && code < 60) || (code >= 140 && code < 150) || (code >= 210 && code < 240) ||
            (code >= 1010 && code < 1060)) {
            append_bytes(out, std::stod(value));
        } else if ((code >= 60 && code < 80) || (code >= 170 && code < 180) || (code >= 270 && code < 290) ||
                   (code >= 370 && code < 390) || (code >= 1060 && code <= 1070)) {
            append_bytes(out, static_cast<std::int16_t>(std::stoi(value)));
        } else if ((code >= 90 && code < 100) || (code >= 420 && code < 430) || code == 1071) {
            append_bytes(out, static_cast<std::int32_t>(std::stol(value)));
        } else if (code >= 160 && code < 170) {
            append_bytes(out, static_cast<std::int64_t>(std::stoll(value)));
        } else if (code >= 290 && code < 300) {
            out += static_cast<char>(std::stoi(value));
        } else if ((code >= 310 && code < 320) || code == 1004) {
            const std::string chunk = unhexed(value);
            out += static_cast<char>(chunk.size());
            out += chunk;
        } else {
            (out += value) += '\0';
        }
    }
    return out;
}

}  // namespace v16::dxf::test
