// Splits binary DXF into groups: a group code (one byte in R10 to R12, where 255 announces two more; two bytes from R13
// on, little endian), then a value whose type follows from the code: a string up to its NUL, a real of 8 bytes, an
// integer of 1, 2, 4 or 8 bytes, or a chunk with its length before it (DXF reference, "Binary DXF Files").
//
// Recovery: after an impossible group code, reading goes on at the next bytes that look like the start of a record.
#pragma once

#include <cstdint>
#include <string_view>

#include "dxf/tag.hpp"
#include "dxf/warning_log.hpp"

namespace v16::dxf {

/// True when the bytes start like binary DXF.
[[nodiscard]] bool is_binary_dxf(std::string_view bytes);

class BinaryTokenizer {
public:
    /// `bytes` must outlive the tokenizer and its tags, and is_binary_dxf(bytes).
    BinaryTokenizer(std::string_view bytes, std::uint32_t max_line_bytes, WarningLog& warnings);

    /// The next group; comments (999) are passed over. False at the end of the input.
    bool next(Tag& tag);

private:
    [[nodiscard]] bool has(std::size_t bytes) const { return static_cast<std::size_t>(end_ - p_) >= bytes; }
    template <class T>
    [[nodiscard]] T take();
    [[nodiscard]] bool read_code(int& code);
    [[nodiscard]] bool read_value(Tag& tag);
    [[nodiscard]] bool read_string(Tag& tag);
    [[nodiscard]] bool truncated(const Tag& tag);
    bool resynchronize();

    const char* begin_;
    const char* end_;
    const char* p_;
    std::uint32_t max_line_bytes_;
    bool wide_codes_ = true;  ///< two bytes a group code
    WarningLog& warnings_;
};

}  // namespace v16::dxf
