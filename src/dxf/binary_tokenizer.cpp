#include "dxf/binary_tokenizer.hpp"

#include <algorithm>
#include <bit>
#include <cstring>

#include "dxf/utf8.hpp"

namespace v16::dxf {
namespace {

constexpr std::string_view signature = "AutoCAD Binary DXF";

enum class ValueType : std::uint8_t { string, real, int8, int16, int32, int64, chunk, impossible };

struct CodeRange {
    int first, last;
    ValueType type;
};

// DXF reference, "Group Code Value Types".
constexpr CodeRange code_ranges[] = {
    {-5, -1, ValueType::string},    {0, 9, ValueType::string},      {10, 59, ValueType::real},
    {60, 79, ValueType::int16},     {90, 99, ValueType::int32},     {100, 105, ValueType::string},
    {110, 149, ValueType::real},    {160, 169, ValueType::int64},   {170, 179, ValueType::int16},
    {210, 239, ValueType::real},    {270, 289, ValueType::int16},   {290, 299, ValueType::int8},
    {300, 309, ValueType::string},  {310, 319, ValueType::chunk},   {320, 369, ValueType::string},
    {370, 389, ValueType::int16},   {390, 399, ValueType::string},  {400, 409, ValueType::int16},
    {410, 419, ValueType::string},  {420, 429, ValueType::int32},   {430, 439, ValueType::string},
    {440, 459, ValueType::int32},   {460, 469, ValueType::real},    {470, 489, ValueType::string},
    {999, 1003, ValueType::string}, {1004, 1004, ValueType::chunk}, {1005, 1009, ValueType::string},
    {1010, 1059, ValueType::real},  {1060, 1070, ValueType::int16}, {1071, 1071, ValueType::int32},
};

ValueType type_of(int code) {
    for (const CodeRange& range : code_ranges) {
        if (code >= range.first && code <= range.last) return range.type;
    }
    return ValueType::impossible;
}

// The name of a record as it stands in a file: capitals, digits, underscores, then NUL.
bool looks_like_record_name(const char* p, const char* end) {
    constexpr std::ptrdiff_t longest = 32;
    const char* const stop = p + std::min(longest, end - p);
    const char* q = p;
    while (q != stop && ((*q >= 'A' && *q <= 'Z') || (*q >= '0' && *q <= '9') || *q == '_')) ++q;
    return q != stop && *q == '\0' && q - p >= 3;
}

}  // namespace

bool is_binary_dxf(std::string_view bytes) {
    return bytes.starts_with(signature);
}

// After the signature come CR, LF, Ctrl-Z and NUL; a copy in text mode may have lost some of them. The first group is
// "0 SECTION" or a comment (999): that tells the width of the codes.
BinaryTokenizer::BinaryTokenizer(std::string_view bytes, std::uint32_t max_line_bytes, WarningLog& warnings)
    : begin_(bytes.data()),
      end_(bytes.data() + bytes.size()),
      p_(bytes.data() + signature.size()),
      max_line_bytes_(max_line_bytes),
      warnings_(warnings) {
    for (const char expected : {'\r', '\n', '\x1A', '\0'}) {
        if (p_ != end_ && *p_ == expected) ++p_;
    }
    const bool narrow = has(2) && (p_[0] == '\xFF' || (p_[0] == '\0' && p_[1] != '\0'));
    wide_codes_ = !narrow;
}

template <class T>
T BinaryTokenizer::take() {
    static_assert(std::endian::native == std::endian::little, "binary DXF is little endian");
    T value;
    std::memcpy(&value, p_, sizeof value);
    p_ += sizeof value;
    return value;
}

bool BinaryTokenizer::next(Tag& tag) {
    while (true) {
        if (p_ == end_) return false;
        tag.offset = static_cast<std::uint64_t>(p_ - begin_);
        const char* const start = p_;
        if (!read_code(tag.code)) return truncated(tag);
        if (type_of(tag.code) == ValueType::impossible) {
            warnings_.add(Warning::Code::bad_group_code, tag.offset,
                          "an impossible group code; reading went on at the next record");
            p_ = start;
            if (!resynchronize()) return false;
            continue;
        }
        if (!read_value(tag)) return truncated(tag);
        if (tag.code != group::comment) return true;
    }
}

bool BinaryTokenizer::truncated(const Tag& tag) {
    warnings_.add(Warning::Code::truncated, tag.offset, "the file ends inside a group");
    p_ = end_;
    return false;
}

bool BinaryTokenizer::read_code(int& code) {
    constexpr std::uint8_t wide_code_follows = 255;
    if (!wide_codes_) {
        const auto narrow = take<std::uint8_t>();
        code = narrow;
        if (narrow != wide_code_follows) return true;
    }
    if (!has(2)) return false;
    code = take<std::int16_t>();
    return true;
}

bool BinaryTokenizer::read_value(Tag& tag) {
    tag.text = {};
    tag.type = Tag::Type::number;
    switch (type_of(tag.code)) {
        case ValueType::real:
            return has(8) && (tag.number = take<double>(), true);
        case ValueType::int8:
            return has(1) && (tag.number = take<std::int8_t>(), true);
        case ValueType::int16:
            return has(2) && (tag.number = take<std::int16_t>(), true);
        case ValueType::int32:
            return has(4) && (tag.number = take<std::int32_t>(), true);
        case ValueType::int64:
            return has(8) && (tag.number = static_cast<double>(take<std::int64_t>()), true);
        case ValueType::chunk: {
            tag.type = Tag::Type::chunk;
            if (!has(1)) return false;
            const auto size = take<std::uint8_t>();
            if (!has(size)) return false;
            tag.text = {p_, size};
            p_ += size;
            return true;
        }
        case ValueType::string:
        case ValueType::impossible:
            break;
    }
    return read_string(tag);
}

bool BinaryTokenizer::read_string(Tag& tag) {
    tag.type = Tag::Type::text;
    if (p_ == end_) return false;
    const void* const nul = std::memchr(p_, '\0', static_cast<std::size_t>(end_ - p_));
    if (nul == nullptr) return false;
    const char* const stop = static_cast<const char*>(nul);
    tag.text = {p_, static_cast<std::size_t>(stop - p_)};
    p_ = stop + 1;
    if (tag.text.size() > max_line_bytes_) {
        warnings_.add(Warning::Code::limit, tag.offset, "a line was cut at the longest length allowed");
        tag.text = cut_text(tag.text, max_line_bytes_);
    }
    return true;
}

// A record starts with group code 0 (as many NUL bytes as a code is wide) and a name in capitals.
bool BinaryTokenizer::resynchronize() {
    const std::ptrdiff_t width = wide_codes_ ? 2 : 1;
    for (++p_; end_ - p_ > width + 3; ++p_) {
        if (*p_ != '\0' || p_[width - 1] != '\0') continue;
        if (looks_like_record_name(p_ + width, end_)) return true;
    }
    p_ = end_;
    return false;
}

}  // namespace v16::dxf
