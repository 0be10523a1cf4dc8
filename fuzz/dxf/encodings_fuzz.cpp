// Fuzz target: any bytes as text of a drawing in any encoding. What comes out is UTF-8 that stays as it is when it is
// read again, whatever went in. The first byte chooses the declared code page.
#include <array>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "base/utf8.hpp"
#include "dxf/encoding.hpp"
#include "dxf/text_decoder.hpp"
#include "dxf/utf8.hpp"

namespace {

namespace dxf = v16::dxf;

constexpr auto code_pages =
    std::to_array<std::string_view>({"ANSI_1252", "ANSI_932", "ANSI_936", "ANSI_949", "ANSI_950", "ANSI_1361",
                                     "GB18030", "dos850", "UTF-8", "nonsense"});

void require(bool promise) {
    if (!promise) std::abort();
}

std::string decoded(const dxf::Encoding& encoding, std::string_view text) {
    dxf::TextDecoder decoder(encoding);
    std::string result(text);
    const bool good = decoder.decode(result);
    require(v16::base::is_utf8(result));
    // The decoder is used for one text after the other: the one before leaves nothing behind.
    std::string again(text);
    require(decoder.decode(again) == good && again == result);
    return result;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size == 0) return 0;
    const std::string_view text(reinterpret_cast<const char*>(data) + 1, size - 1);
    const std::string_view code_page = code_pages.at(data[0] % code_pages.size());
    dxf::Utf8Evidence evidence;
    evidence.add(text);
    for (const std::string_view version : {"AC1009", "AC1027"}) {
        for (const bool looks_like_gbk : {false, true}) {
            const std::string result =
                decoded(dxf::choose_encoding(code_page, version, evidence, looks_like_gbk), text);
            if (result.find('\\') == std::string::npos) require(decoded(dxf::utf8_encoding, result) == result);
        }
    }
    const std::string_view cut = dxf::cut_text(text, data[0]);
    require(cut.size() <= data[0] && text.starts_with(cut));
    return 0;
}
