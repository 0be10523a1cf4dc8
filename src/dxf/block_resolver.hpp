// Connects INSERT and DIMENSION with the block definitions that they name.
#pragma once

#include "dxf/context.hpp"

namespace v16::dxf {

/// Fills Insert::block and Dimension::block (which holds the name until then). A block whose name stands in the file
/// with the same bytes comes first; else names compare as they read, without regard to ASCII case, for which they must
/// have been decoded. Of two blocks with one name the later counts. An INSERT of an unknown block gets npos and a
/// warning; one of a block in another file gets a warning.
void resolve_blocks(Context& context);

}  // namespace v16::dxf
