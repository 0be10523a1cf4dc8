// Connects INSERT and DIMENSION with the block definitions that they name.
#pragma once

#include <string_view>

#include "dxf/context.hpp"

namespace v16::dxf {

/// Fills Insert::block and Dimension::block (which holds the name until then). Names compare without regard to ASCII
/// case; of two blocks with one name the later counts. An INSERT of an unknown block gets npos and a warning,
/// whose place is the first mention of the name in `input`, the whole file.
void resolve_blocks(Context& context, std::string_view input);

}  // namespace v16::dxf
