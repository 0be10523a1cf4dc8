// PNG files of pictures (libpng). Pure function; thread-safe.
#pragma once

#include <string>

#include "render/picture.hpp"
#include "v16/error.hpp"

namespace v16::render {

/// The bytes of an 8-bit greyscale PNG without gamma or time, so that the same picture gives the same bytes with one
/// version of zlib. Errors: invalid_argument (width or height not positive, or not as many pixels as they say).
[[nodiscard]] Result<std::string> encode_png(const GrayImage& image);

}  // namespace v16::render
