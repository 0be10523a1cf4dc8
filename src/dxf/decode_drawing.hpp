// Turns the names and texts of a drawing, read as bytes, into UTF-8.
#pragma once

#include <string_view>

#include "dxf/context.hpp"

namespace v16::dxf {

/// Chooses Drawing::encoding and decodes Drawing::names and Drawing::strings in place. Two names stay two names even
/// when their UTF-8 is the same (one written with an escape, one without): they differ as written. `input` is the whole
/// file; warnings give the place of the first undecodable text in it.
void decode_drawing(Context& context, std::string_view input);

}  // namespace v16::dxf
