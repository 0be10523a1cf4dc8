#include "render/png.hpp"

#include <png.h>

namespace v16::render {

Result<std::string> encode_png(const GrayImage& image) {
    const bool positive = image.width > 0 && image.height > 0;
    if (!positive ||
        image.pixels.size() != static_cast<std::size_t>(image.width) * static_cast<std::size_t>(image.height)) {
        return fail(ErrorCode::invalid_argument, "the picture's pixels do not match its width and height");
    }
    png_image header{};
    header.version = PNG_IMAGE_VERSION;
    header.width = static_cast<png_uint_32>(image.width);
    header.height = static_cast<png_uint_32>(image.height);
    header.format = PNG_FORMAT_GRAY;
    png_alloc_size_t size = 0;
    // The first call measures, the second writes.
    std::string bytes;
    for (const bool measure : {true, false}) {
        void* const memory = measure ? nullptr : bytes.data();
        if (png_image_write_to_memory(&header, memory, &size, 0, image.pixels.data(), 0, nullptr) == 0) {
            return fail(ErrorCode::internal, std::string("the PNG encoder failed: ") + header.message);
        }
        if (measure) bytes.resize(size);
    }
    bytes.resize(size);
    return bytes;
}

}  // namespace v16::render
