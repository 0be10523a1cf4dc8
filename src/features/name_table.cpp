#include "features/name_table.hpp"

#include <algorithm>
#include <array>

namespace v16::features {
namespace {

constexpr std::array<std::string_view, type_count> type_names = {
    "LINE",    "CIRCLE", "ARC",   "LWPOLYLINE", "POLYLINE", "SPLINE",
    "ELLIPSE", "TEXT",   "MTEXT", "DIMENSION",  "HATCH",    "INSERT",
};

/// The reference service knows these types besides the twelve above; only entities of a type it knows name a layer.
/// Sorted, for binary search.
constexpr std::array<std::string_view, 40> other_known_types = {
    "3DFACE",
    "3DSOLID",
    "ACAD_PROXY_ENTITY",
    "ARC_DIMENSION",
    "ATTDEF",
    "ATTRIB",
    "BLOCK",
    "BODY",
    "DGNUNDERLAY",
    "DWFUNDERLAY",
    "ENDBLK",
    "EXTRUDEDSURFACE",
    "HELIX",
    "IMAGE",
    "LARGE_RADIAL_DIMENSION",
    "LEADER",
    "LIGHT",
    "LOFTEDSURFACE",
    "MESH",
    "MLEADER",
    "MLINE",
    "MPOLYGON",
    "MULTILEADER",
    "OLE2FRAME",
    "PDFUNDERLAY",
    "POINT",
    "RAY",
    "REGION",
    "REVOLVEDSURFACE",
    "SEQEND",
    "SHAPE",
    "SOLID",
    "SURFACE",
    "SWEPTSURFACE",
    "TOLERANCE",
    "TRACE",
    "VERTEX",
    "VIEWPORT",
    "WIPEOUT",
    "XLINE",
};
static_assert(std::is_sorted(other_known_types.begin(), other_known_types.end()));

bool contains(std::string_view text, std::string_view word) {
    const auto equal = [](char a, char b) { return (a >= 'A' && a <= 'Z' ? a - 'A' + 'a' : a) == b; };
    return std::search(text.begin(), text.end(), word.begin(), word.end(), equal) != text.end();
}

}  // namespace

double NameTable::layer_contains(std::initializer_list<std::string_view> words) const {
    for (std::size_t i = 0; i < roles_.size(); ++i) {
        if (!roles_[i].is_layer) continue;
        for (const std::string_view word : words) {
            if (contains(drawing_.names[i], word)) return 1.0;
        }
    }
    return 0.0;
}

void NameTable::look_up(std::uint32_t name, Role& role) const {
    const std::string_view text = drawing_.names[name];
    const auto found = std::find(type_names.begin(), type_names.end(), text);
    role.type = static_cast<std::uint8_t>(found - type_names.begin());
    role.known =
        found != type_names.end() || std::binary_search(other_known_types.begin(), other_known_types.end(), text);
    role.looked_up = true;
}

}  // namespace v16::features
