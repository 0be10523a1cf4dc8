// Text for a DXF file: from UTF-8 to the file's code page, with escapes for what does not fit.
#pragma once

#include <iconv.h>

#include <string>
#include <string_view>

#include "corpus/dxf_document.hpp"

namespace v16::corpus {

/// Not thread-safe: one per file being written.
class TextEncoder {
public:
    /// UTF-8 from R2007 on; else the code page. Version `bare` has no header to declare anything: ASCII and escapes.
    TextEncoder(DxfVersion version, CodePage page);
    ~TextEncoder();
    TextEncoder(const TextEncoder&) = delete;
    TextEncoder& operator=(const TextEncoder&) = delete;

    [[nodiscard]] std::string encode(std::string_view utf8);

private:
    void append(std::string_view character, std::string& out);

    bool is_utf8_;
    iconv_t converter_;
};

}  // namespace v16::corpus
