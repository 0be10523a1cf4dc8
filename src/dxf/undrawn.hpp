// Tells when a drawing consists mostly of entities that are not drawn: its picture lacks most of it.
#pragma once

#include "dxf/context.hpp"

namespace v16::dxf {

/// Adds a warning when at least half of model space is of types that are not drawn and would show something: not those
/// of construction lines, views and lights. The names of the drawing must have been decoded.
void warn_of_undrawn(Context& context);

}  // namespace v16::dxf
