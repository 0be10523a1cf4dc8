#include "dxf/signature.hpp"

#include <algorithm>
#include <array>
#include <cctype>

namespace v16::dxf {
namespace {

using namespace std::string_view_literals;

struct Signature {
    std::string_view start;
    std::string_view sentence;
};

constexpr auto signatures = std::to_array<Signature>({
    {"AutoCAD DXB"sv, "this is an AutoCAD DXB file, not DXF; save the drawing as DXF"sv},
    {"%PDF"sv, "this is a PDF document, not a DXF drawing"sv},
    {"PK\x03\x04"sv, "this is a ZIP archive, not a DXF drawing; unpack it first"sv},
    {"\x1F\x8B"sv, "this is a gzip archive, not a DXF drawing; unpack it first"sv},
    {"7z\xBC\xAF"sv, "this is a 7z archive, not a DXF drawing; unpack it first"sv},
    {"\x89PNG"sv, "this is a PNG picture, not a DXF drawing"sv},
    {"\xFF\xD8\xFF"sv, "this is a JPEG picture, not a DXF drawing"sv},
    {"GIF8"sv, "this is a GIF picture, not a DXF drawing"sv},
    {"II*\0"sv, "this is a TIFF picture, not a DXF drawing"sv},
    {"MM\0*"sv, "this is a TIFF picture, not a DXF drawing"sv},
    {"\xD0\xCF\x11\xE0"sv, "this is an Office or SolidWorks document, not a DXF drawing"sv},
    {"ISO-10303-21"sv, "this is a STEP model, not a DXF drawing"sv},
    {"\xFF\xFE"sv, "this is UTF-16 text; a DXF drawing is ASCII, UTF-8 or a code page"sv},
    {"\xFE\xFF"sv, "this is UTF-16 text; a DXF drawing is ASCII, UTF-8 or a code page"sv},
    {"<!DOCTYPE"sv, "this is an HTML or XML page, not a DXF drawing"sv},
    {"<html"sv, "this is an HTML or XML page, not a DXF drawing"sv},
    {"<?xml"sv, "this is an HTML or XML page, not a DXF drawing"sv},
    {"<svg"sv, "this is an SVG picture, not a DXF drawing"sv},
});

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
    for (const Signature& signature : signatures) {
        if (bytes.starts_with(signature.start)) return std::string(signature.sentence);
    }
    return {};
}

}  // namespace v16::dxf
