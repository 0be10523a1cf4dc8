// Writes DXF, ASCII and binary, R12 to R2018, well-formed: sections, tables, handles, owners and subclass markers as
// the version wants them (AutoCAD DXF Reference).
#pragma once

#include <string>

#include "corpus/dxf_document.hpp"

namespace v16::corpus {

/// The bytes of the file. Entities that a version does not know are written as what comes nearest (LWPOLYLINE as
/// POLYLINE, ELLIPSE and SPLINE as POLYLINE, MTEXT as TEXT; HATCH and LEADER are left out). Numbers must be finite.
[[nodiscard]] std::string write_dxf(const DxfDocument& document);

}  // namespace v16::corpus
