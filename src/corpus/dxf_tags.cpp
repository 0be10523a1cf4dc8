#include "corpus/dxf_tags.hpp"

#include <fmt/format.h>

#include <bit>
#include <cmath>
#include <iterator>

namespace v16::corpus {
namespace {

/// Bytes of an integer in binary DXF, by group code (AutoCAD DXF Reference, "Group Code Value Types").
int integer_bytes(int code) {
    if ((code >= 90 && code <= 99) || (code >= 420 && code <= 429) || code == 1071) return 4;
    if (code >= 160 && code <= 169) return 8;
    if (code >= 290 && code <= 299) return 1;
    return 2;
}

}  // namespace

TagSink::TagSink(Format format) : format_(format) {
    if (format_.binary) out_.append("AutoCAD Binary DXF\r\n\x1a\0", 22);
}

void TagSink::little_endian(std::uint64_t value, int bytes) {
    for (int i = 0; i < bytes; ++i) out_.push_back(static_cast<char>((value >> (8 * i)) & 0xff));
}

void TagSink::code(int code) {
    if (format_.binary) {
        if (format_.wide_codes) {
            little_endian(static_cast<std::uint64_t>(code), 2);
        } else if (code < 255) {
            little_endian(static_cast<std::uint64_t>(code), 1);
        } else {
            out_.push_back('\xff');
            little_endian(static_cast<std::uint64_t>(code), 2);
        }
        return;
    }
    fmt::format_to(std::back_inserter(out_), "{:3}{}", code, format_.crlf ? "\r\n" : "\n");
}

void TagSink::text(int group, std::string_view value) {
    code(group);
    out_.append(value);
    if (format_.binary)
        out_.push_back('\0');
    else
        out_.append(format_.crlf ? "\r\n" : "\n");
}

void TagSink::number(int group, double value) {
    code(group);
    if (format_.binary) {
        little_endian(std::bit_cast<std::uint64_t>(value), 8);
        return;
    }
    if (std::abs(value) < 1e-12) value = 0.0;  // no "-0" and no noise in exponents
    const std::size_t before = out_.size();
    fmt::format_to(std::back_inserter(out_), "{:.{}g}", value, format_.digits);
    // Most programs write whole numbers with a fraction.
    if (out_.find_first_of(".e", before) == std::string::npos) out_.append(".0");
    out_.append(format_.crlf ? "\r\n" : "\n");
}

void TagSink::integer(int group, std::int64_t value) {
    code(group);
    if (format_.binary)
        little_endian(static_cast<std::uint64_t>(value), integer_bytes(group));
    else
        fmt::format_to(std::back_inserter(out_), "{:6}{}", value, format_.crlf ? "\r\n" : "\n");
}

void TagSink::handle(int group, std::uint64_t value) {
    text(group, fmt::format("{:X}", value));
}

void TagSink::point(int group, double x, double y, double z) {
    number(group, x);
    number(group + 10, y);
    number(group + 20, z);
}

}  // namespace v16::corpus
