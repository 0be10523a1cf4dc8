// Tells what bytes are that are not DXF, so that an error can name it.
#pragma once

#include <string>
#include <string_view>

namespace v16::dxf {

/// One sentence that names the kind of file when its first bytes give it away (DWG, DXB, PDF, pictures, models,
/// archives, encrypted files, …, or a file that is empty or all zero); empty when they do not. No DXF file starts like
/// any of these.
[[nodiscard]] std::string foreign_format(std::string_view bytes);

}  // namespace v16::dxf
