// Which encoding the text of a drawing is in: from $DWGCODEPAGE, from the version (UTF-8 from R2007 on), and from the
// text itself where the header lies.
#pragma once

#include <string_view>

#include "dxf/utf8.hpp"

namespace v16::dxf {

struct Encoding {
    std::string_view name;        ///< as Python names its codec, in lower case: "cp1252", "gbk", "utf-8"
    std::string_view iconv_name;  ///< as iconv knows it
    bool is_double_byte = false;  ///< East Asian: a character is one or two bytes
};

inline constexpr Encoding utf8_encoding{"utf-8", "UTF-8", false};

/// The encoding that a $DWGCODEPAGE value means ("ANSI_936", "dos850", "UTF-8"); cp1252 for an empty or unknown one.
[[nodiscard]] const Encoding& declared_encoding(std::string_view code_page);
/// True when declared_encoding() knows the value.
[[nodiscard]] bool is_known_code_page(std::string_view code_page);

/// The encoding to use. Text that is UTF-8 throughout is read as such whatever the header says, except that short GBK
/// words may look like UTF-8 pairs, so a double-byte page gives way only to longer sequences; a drawing from R2007 on
/// is UTF-8 unless most of its text is not. Where that leaves cp1252, which is what writers put into the header without
/// a thought, text that `looks_like_gbk` is read as such.
[[nodiscard]] const Encoding& choose_encoding(std::string_view code_page, std::string_view version,
                                              const Utf8Evidence& evidence, bool looks_like_gbk);

}  // namespace v16::dxf
