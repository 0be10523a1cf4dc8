// Names that people use for codes in a DXF header.
#pragma once

#include <string>
#include <string_view>

namespace v16::cli {

/// The AutoCAD release of a $ACADVER, e.g. "R2000" for "AC1015"; empty when unknown.
[[nodiscard]] std::string release_name(std::string_view version);

/// The unit of a $INSUNITS, e.g. "mm" for 4, "unitless" for 0; "unknown (99)" for a code that is not in the standard.
[[nodiscard]] std::string unit_name(int insert_units);

}  // namespace v16::cli
