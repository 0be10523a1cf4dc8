// Decodes the text of a drawing to UTF-8: first the bytes by the encoding of the file, then the escapes \U+XXXX (a
// UTF-16 unit) and \M+nXXXX (a double-byte character of code page 932, 950, 949, 1361 or 936 for n = 1 to 5). In this
// order the second byte of a Shift-JIS, GBK or Big5 character is never taken for a backslash.
//
// Thread safety: one decoder belongs to one thread at a time.
#pragma once

#include <iconv.h>

#include <array>
#include <string>
#include <string_view>

#include "dxf/encoding.hpp"

namespace v16::dxf {

/// A conversion to UTF-8 by iconv.
class CharsetConverter {
public:
    CharsetConverter() = default;
    CharsetConverter(const CharsetConverter&) = delete;
    CharsetConverter& operator=(const CharsetConverter&) = delete;
    ~CharsetConverter();

    /// Converts from `iconv_name`. Only the first call does anything. A name that this machine's iconv lacks leaves
    /// only ASCII readable.
    void open_once(std::string_view iconv_name);
    /// Appends the text in UTF-8. Bytes that mean nothing become U+FFFD; returns false when there are such.
    [[nodiscard]] bool append(std::string& out, std::string_view text);

private:
    static iconv_t closed() { return reinterpret_cast<iconv_t>(-1); }
    [[nodiscard]] bool is_open() const { return descriptor_ != closed(); }

    bool tried_ = false;
    bool passes_a2e8_ = false;  // glibc's converter of CP949 goes past that pair, which it refuses, even to the end
    iconv_t descriptor_ = closed();
};

class TextDecoder {
public:
    explicit TextDecoder(const Encoding& encoding) : encoding_(encoding) {}

    /// Replaces the bytes of `text` by UTF-8. Returns false when some of them meant nothing and became U+FFFD.
    [[nodiscard]] bool decode(std::string& text);

private:
    [[nodiscard]] bool decode_bytes(std::string& text);
    [[nodiscard]] bool decode_escapes(std::string& text);
    [[nodiscard]] std::size_t decode_escape(std::string_view text, bool& good);
    [[nodiscard]] std::size_t decode_unicode_escape(std::string_view text, bool& good);
    [[nodiscard]] std::size_t decode_double_byte_escape(std::string_view text, bool& good);

    const Encoding& encoding_;
    CharsetConverter converter_;
    std::array<CharsetConverter, 5> escape_converters_;
    std::string buffer_;
};

}  // namespace v16::dxf
