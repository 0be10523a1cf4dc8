#include "dxf/signature.hpp"

#include <algorithm>
#include <array>

#include "dxf/space_names.hpp"

namespace v16::dxf {
namespace {

using namespace std::string_view_literals;

struct Signature {
    std::string_view start;
    std::string_view sentence;
};

constexpr auto svg = "this is an SVG picture, not a DXF drawing"sv;
constexpr auto utf16 = "this is UTF-16 text; a DXF drawing is ASCII, UTF-8 or a code page"sv;
constexpr auto encrypted = "this file is encrypted by a document protection system; have it decrypted first"sv;

constexpr auto signatures = std::to_array<Signature>({
    {"AutoCAD DXB"sv, "this is an AutoCAD DXB file, not DXF; save the drawing as DXF"sv},
    {"(DWF V"sv, "this is a DWF document, not a DXF drawing"sv},
    {"%PDF"sv, "this is a PDF document, not a DXF drawing"sv},
    {"%!PS"sv, "this is a PostScript document, not a DXF drawing"sv},
    {"PK\x03\x04"sv, "this is a ZIP archive, not a DXF drawing; unpack it first"sv},
    {"Rar!"sv, "this is a RAR archive, not a DXF drawing; unpack it first"sv},
    {"\x1F\x8B"sv, "this is a gzip archive, not a DXF drawing; unpack it first"sv},
    {"7z\xBC\xAF"sv, "this is a 7z archive, not a DXF drawing; unpack it first"sv},
    {"\x89PNG"sv, "this is a PNG picture, not a DXF drawing"sv},
    {"\xFF\xD8\xFF"sv, "this is a JPEG picture, not a DXF drawing"sv},
    {"GIF8"sv, "this is a GIF picture, not a DXF drawing"sv},
    {"II*\0"sv, "this is a TIFF picture, not a DXF drawing"sv},
    {"MM\0*"sv, "this is a TIFF picture, not a DXF drawing"sv},
    {"\xD0\xCF\x11\xE0"sv, "this is an Office or SolidWorks document, not a DXF drawing"sv},
    {"ISO-10303-21"sv, "this is a STEP model, not a DXF drawing"sv},
    {"**ABCDEFGHIJKLMNOPQRSTUVWXYZ"sv, "this is a Parasolid model, not a DXF drawing"sv},
    {"V5_CFV2"sv, "this is a CATIA model, not a DXF drawing"sv},
    {"#UGC:"sv, "this is a Creo model, not a DXF drawing"sv},
    {"\xFF\xFE"sv, utf16},
    {"\xFE\xFF"sv, utf16},
    {"%TSD-Header-"sv, encrypted},
    {"version https://git-lfs"sv, "this is a pointer to a file in Git LFS, not the drawing itself; fetch it first"sv},
});

// The same for markup, whatever the case of its letters.
constexpr auto markup_signatures = std::to_array<Signature>({
    {"<!doctype"sv, "this is an HTML or XML page, not a DXF drawing"sv},
    {"<html"sv, "this is an HTML or XML page, not a DXF drawing"sv},
    {"<?xml"sv, "this is an HTML or XML page, not a DXF drawing"sv},
    {"<svg"sv, svg},
});

constexpr std::size_t looked_at = 1024;  // bytes at the start, where the start alone does not tell

// Markup and models may follow a UTF-8 byte order mark and blanks; so may DXF, which starts with digits.
std::string_view without_blanks(std::string_view bytes) {
    if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
    const std::size_t blanks = bytes.substr(0, looked_at).find_first_not_of(" \t\r\n");
    return blanks == std::string_view::npos ? bytes : bytes.substr(blanks);
}

std::string_view markup(std::string_view text) {
    for (const Signature& signature : markup_signatures) {
        if (!starts_with_ignoring_case(text, signature.start)) continue;
        const bool has_svg = text.substr(0, looked_at).find("<svg") != std::string_view::npos;
        return has_svg ? svg : signature.sentence;
    }
    return {};
}

// Windows bitmaps: "BM", four bytes of size, four of zero.
bool is_bmp(std::string_view bytes) {
    return bytes.size() >= 10 && bytes.starts_with("BM") && bytes.substr(6, 4) == "\0\0\0\0"sv;
}

bool is_webp(std::string_view bytes) {
    return bytes.size() >= 12 && bytes.starts_with("RIFF") && bytes.substr(8, 4) == "WEBP";
}

// Lines of 80 characters, the section and the number of the line at their ends.
bool is_iges(std::string_view bytes) {
    return bytes.substr(0, 81).find_first_of("\r\n") == 80 && bytes.substr(72, 8) == "S      1";
}

bool is_stl(std::string_view text) {
    return text.starts_with("solid") && text.substr(0, looked_at).find("facet normal") != std::string_view::npos;
}

// Digits, blanks and line ends as words of two bytes without a byte order mark, the lower byte first or last.
bool is_bare_utf16(std::string_view bytes) {
    const auto is_text = [&](std::size_t at) {
        return "0123456789 \t\r\n"sv.find(bytes[at]) != std::string_view::npos;
    };
    if (bytes.size() < 4) return false;
    const bool low_first = is_text(0) && is_text(2) && bytes[1] == '\0' && bytes[3] == '\0';
    const bool high_first = is_text(1) && is_text(3) && bytes[0] == '\0' && bytes[2] == '\0';
    return low_first || high_first;
}

// The file is encrypted on the disk, and the system let a program read it that it does not know.
bool is_locked(std::string_view bytes) {
    const std::string_view head = bytes.substr(0, 64);
    return head.find('\0') != std::string_view::npos && head.find("E-SafeNet") != std::string_view::npos;
}

// What a broken copy or a full disk leaves behind.
bool is_all_zero(std::string_view bytes) {
    return bytes.find_first_not_of('\0') == std::string_view::npos;
}

// DWG files start with their version: "AC1015" and the like, or "AC2.10" and "MC0.0" in old ones.
bool is_dwg(std::string_view bytes) {
    if (bytes.size() < 7 || !(bytes.starts_with("AC1") || bytes.starts_with("AC2.") || bytes.starts_with("MC0.0")))
        return false;
    const std::string_view rest = bytes.substr(2, 4);
    const bool is_version =
        std::all_of(rest.begin(), rest.end(), [](char c) { return (c >= '0' && c <= '9') || c == '.'; });
    return is_version && bytes[6] != '\r' && bytes[6] != '\n';
}

}  // namespace

std::string foreign_format(std::string_view bytes) {
    if (bytes.empty()) return "the file is empty";
    if (is_dwg(bytes)) {
        return "this is a DWG drawing (" + std::string(bytes.substr(0, 6)) + "), not DXF; save it as DXF";
    }
    const std::string_view text = without_blanks(bytes);
    for (const Signature& signature : signatures) {
        if (text.starts_with(signature.start)) return std::string(signature.sentence);
    }
    if (const std::string_view sentence = markup(text); !sentence.empty()) return std::string(sentence);
    if (is_bmp(bytes)) return "this is a BMP picture, not a DXF drawing";
    if (is_webp(bytes)) return "this is a WebP picture, not a DXF drawing";
    if (is_iges(bytes)) return "this is an IGES model, not a DXF drawing";
    if (is_stl(text)) return "this is an STL model, not a DXF drawing";
    if (is_bare_utf16(bytes)) return std::string(utf16);
    if (is_locked(bytes)) return std::string(encrypted);
    if (is_all_zero(bytes)) return "the file holds nothing but zero bytes: it is a broken copy";
    return {};
}

}  // namespace v16::dxf
