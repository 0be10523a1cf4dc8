#include "features/features.hpp"

namespace v16::features {
namespace {

constexpr std::array<std::string_view, count> names = {
    "share of LINE",
    "share of CIRCLE",
    "share of ARC",
    "share of LWPOLYLINE",
    "share of POLYLINE",
    "share of SPLINE",
    "share of ELLIPSE",
    "share of TEXT",
    "share of MTEXT",
    "share of DIMENSION",
    "share of HATCH",
    "share of INSERT",
    "entities (log)",
    "width (log)",
    "height (log)",
    "width to height",
    "mean circle radius (log)",
    "spread of circle radii (log)",
    "share of circles",
    "mean arc radius (log)",
    "mean arc angle",
    "share of arcs",
    "mean line length (log)",
    "spread of line lengths (log)",
    "longest line (log)",
    "shortest line (log)",
    "layers (log)",
    "has a dimension layer",
    "has a text layer",
    "has a centre line layer",
    "has a hidden line layer",
    "has a section layer",
    "share of circles and arcs",
    "share of texts",
    "share of block references",
    "share of dimensions",
    "point density (log)",
    "spread of x",
    "spread of y",
    "mean point off centre (log)",
    "mean vertices of LWPOLYLINE (log)",
    "most vertices of LWPOLYLINE (log)",
    "share of hatches",
    "blocks referenced (log)",
    "round entities to lines",
    "share of annotation",
    "geometry to annotation",
    "share of circles (again)",
};

}  // namespace

std::string_view name(std::size_t index) {
    return names.at(index);
}

}  // namespace v16::features
