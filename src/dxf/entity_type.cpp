#include "dxf/entity_type.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace v16::dxf {
namespace {

using enum EntityKind;

constexpr auto kinds = std::to_array<std::pair<std::string_view, EntityKind>>({
    {"LINE", line},
    {"CIRCLE", circle},
    {"ARC", arc},
    {"LWPOLYLINE", lwpolyline},
    {"POLYLINE", polyline},
    {"SPLINE", spline},
    {"ELLIPSE", ellipse},
    {"POINT", point},
    {"TEXT", text},
    {"MTEXT", mtext},
    {"ATTRIB", attrib},
    {"ATTDEF", attdef},
    {"DIMENSION", dimension},
    {"HATCH", hatch},
    {"INSERT", insert},
    {"SOLID", solid},
    {"TRACE", solid},
    {"3DFACE", solid},
    {"LEADER", leader},
    {"3DLINE", line},
    {"HELIX", spline},
    {"ARC_DIMENSION", dimension},
    {"LARGE_RADIAL_DIMENSION", dimension},
    {"ACAD_TABLE", table},
    {"MLINE", mline},
    {"MULTILEADER", multi_leader},
    {"MLEADER", multi_leader},
});

constexpr auto without_geometry = std::to_array<std::string_view>({
    "3DSOLID",
    "ACAD_PROXY_ENTITY",
    "BODY",
    "DGNUNDERLAY",
    "DWFUNDERLAY",
    "EXTRUDEDSURFACE",
    "IMAGE",
    "LIGHT",
    "LOFTEDSURFACE",
    "MESH",
    "MPOLYGON",
    "OLE2FRAME",
    "OLEFRAME",
    "PDFUNDERLAY",
    "RAY",
    "REGION",
    "REVOLVEDSURFACE",
    "SHAPE",
    "SURFACE",
    "SWEPTSURFACE",
    "TOLERANCE",
    "VERTEX",
    "VIEWPORT",
    "WIPEOUT",
    "XLINE",
});

/// Of those, what stands for something else than lines of the part.
constexpr auto without_shape = std::to_array<std::string_view>({
    "DGNUNDERLAY",
    "DWFUNDERLAY",
    "IMAGE",
    "LIGHT",
    "OLE2FRAME",
    "OLEFRAME",
    "PDFUNDERLAY",
    "RAY",
    "TOLERANCE",
    "VIEWPORT",
    "WIPEOUT",
    "XLINE",
});

constexpr auto without_looks =
    std::to_array<std::string_view>({"LIGHT", "RAY", "SEQEND", "TOLERANCE", "VERTEX", "VIEWPORT", "WIPEOUT", "XLINE"});

}  // namespace

EntityKind kind_of(std::string_view type_name) {
    const auto* const found =
        std::find_if(kinds.begin(), kinds.end(), [&](const auto& k) { return k.first == type_name; });
    return found == kinds.end() ? other : found->second;
}

bool is_entity_type(std::string_view type_name) {
    return kind_of(type_name) != other ||
           std::find(without_geometry.begin(), without_geometry.end(), type_name) != without_geometry.end();
}

bool has_looks(std::string_view type_name) {
    return std::find(without_looks.begin(), without_looks.end(), type_name) == without_looks.end();
}

GraphicsOf graphics_of(std::string_view type_name) {
    if (std::find(without_shape.begin(), without_shape.end(), type_name) != without_shape.end())
        return GraphicsOf::nothing;
    const EntityKind kind = kind_of(type_name);
    const bool is_annotation = kind == dimension || kind == leader || kind == multi_leader || kind == table ||
                               type_name.find("DIMENSION") != std::string_view::npos ||
                               type_name.find("LEADER") != std::string_view::npos;
    return is_annotation ? GraphicsOf::annotation : GraphicsOf::shape;
}

}  // namespace v16::dxf
