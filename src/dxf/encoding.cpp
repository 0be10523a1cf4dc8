#include "dxf/encoding.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace v16::dxf {
namespace {

struct CodePage {
    std::string_view value;  // of $DWGCODEPAGE, in capitals, '-' written as '_'
    Encoding encoding;
};

constexpr auto code_pages = std::to_array<CodePage>({
    {"ANSI_1252", {"cp1252", "CP1252"}},
    {"ANSI_874", {"cp874", "CP874"}},
    {"ANSI_932", {"cp932", "CP932", true}},
    {"ANSI_936", {"gbk", "CP936", true}},
    {"ANSI_949", {"cp949", "CP949", true}},
    {"ANSI_950", {"cp950", "CP950", true}},
    {"ANSI_1250", {"cp1250", "CP1250"}},
    {"ANSI_1251", {"cp1251", "CP1251"}},
    {"ANSI_1253", {"cp1253", "CP1253"}},
    {"ANSI_1254", {"cp1254", "CP1254"}},
    {"ANSI_1255", {"cp1255", "CP1255"}},
    {"ANSI_1256", {"cp1256", "CP1256"}},
    {"ANSI_1257", {"cp1257", "CP1257"}},
    {"ANSI_1258", {"cp1258", "CP1258"}},
    {"ANSI_1361", {"johab", "CP1361", true}},
    {"ASCII", {"cp1252", "CP1252"}},
    {"BIG5", {"cp950", "CP950", true}},
    {"DOS437", {"cp437", "CP437"}},
    {"DOS850", {"cp850", "CP850"}},
    {"DOS852", {"cp852", "CP852"}},
    {"DOS855", {"cp855", "CP855"}},
    {"DOS857", {"cp857", "CP857"}},
    {"DOS860", {"cp860", "CP860"}},
    {"DOS861", {"cp861", "CP861"}},
    {"DOS863", {"cp863", "CP863"}},
    {"DOS864", {"cp864", "CP864"}},
    {"DOS865", {"cp865", "CP865"}},
    {"DOS866", {"cp866", "CP866"}},
    {"DOS869", {"cp869", "CP869"}},
    {"DOS932", {"cp932", "CP932", true}},
    {"GB2312", {"gbk", "CP936", true}},
    {"GB18030", {"gb18030", "GB18030", true}},
    {"GBK", {"gbk", "CP936", true}},
    {"ISO8859_1", {"iso8859-1", "ISO-8859-1"}},
    {"ISO8859_2", {"iso8859-2", "ISO-8859-2"}},
    {"ISO8859_4", {"iso8859-4", "ISO-8859-4"}},
    {"ISO8859_5", {"iso8859-5", "ISO-8859-5"}},
    {"ISO8859_6", {"iso8859-6", "ISO-8859-6"}},
    {"ISO8859_7", {"iso8859-7", "ISO-8859-7"}},
    {"ISO8859_8", {"iso8859-8", "ISO-8859-8"}},
    {"ISO8859_9", {"iso8859-9", "ISO-8859-9"}},
    {"JOHAB", {"johab", "CP1361", true}},
    {"KSC5601", {"cp949", "CP949", true}},
    {"MACINTOSH", {"mac-roman", "MACINTOSH"}},
    {"MAC_ROMAN", {"mac-roman", "MACINTOSH"}},
    {"UTF8", utf8_encoding},
    {"UTF_8", utf8_encoding},
});

const CodePage* find_code_page(std::string_view value) {
    std::string key(value.substr(0, 32));
    for (char& c : key) {
        if (c >= 'a' && c <= 'z') c = static_cast<char>(c - ('a' - 'A'));
        if (c == '-') c = '_';
    }
    const auto* const found =
        std::find_if(code_pages.begin(), code_pages.end(), [&](const CodePage& p) { return p.value == key; });
    return found == code_pages.end() ? nullptr : found;
}

// "AC1021" is R2007, the first version in UTF-8. Versions order as text.
bool is_utf8_version(std::string_view version) {
    return version.size() == 6 && version.starts_with("AC1") && version >= "AC1021";
}

}  // namespace

bool is_known_code_page(std::string_view code_page) {
    return find_code_page(code_page) != nullptr;
}

const Encoding& declared_encoding(std::string_view code_page) {
    const CodePage* const found = find_code_page(code_page);
    return found == nullptr ? code_pages.front().encoding : found->encoding;
}

const Encoding& choose_encoding(std::string_view code_page, std::string_view version, const Utf8Evidence& evidence,
                                bool looks_like_gbk) {
    const Encoding& declared = declared_encoding(code_page);
    const bool is_default = declared.name == code_pages.front().encoding.name;
    const Encoding& other = is_default && looks_like_gbk ? declared_encoding("GBK") : declared;
    const std::uint64_t valid = evidence.pairs + evidence.longer;
    if (is_utf8_version(version)) return valid >= evidence.invalid ? utf8_encoding : other;
    const std::uint64_t telling = other.is_double_byte ? evidence.longer : valid;
    return telling > 0 && evidence.invalid == 0 ? utf8_encoding : other;
}

}  // namespace v16::dxf
