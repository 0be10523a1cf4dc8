#include "render/png.hpp"

#include <gtest/gtest.h>
#include <png.h>

namespace v16::render {
namespace {

TEST(Png, RoundTrip) {
    GrayImage image{5, 3, {}};
    for (int i = 0; i < 15; ++i) image.pixels.push_back(static_cast<std::uint8_t>(i * 17));
    const auto bytes = encode_png(image);
    ASSERT_TRUE(bytes);
    EXPECT_EQ(bytes->substr(1, 3), "PNG");
    png_image header{};
    header.version = PNG_IMAGE_VERSION;
    ASSERT_NE(png_image_begin_read_from_memory(&header, bytes->data(), bytes->size()), 0);
    EXPECT_EQ(header.width, 5U);
    EXPECT_EQ(header.height, 3U);
    EXPECT_EQ(header.format, static_cast<png_uint_32>(PNG_FORMAT_GRAY));
    std::vector<std::uint8_t> pixels(15);
    ASSERT_NE(png_image_finish_read(&header, nullptr, pixels.data(), 0, nullptr), 0);
    EXPECT_EQ(pixels, image.pixels);
}

TEST(Png, SizesMustMatch) {
    for (const GrayImage& image : {GrayImage{}, GrayImage{2, 2, {1, 2, 3}}, GrayImage{-1, -1, {1}}}) {
        EXPECT_EQ(encode_png(image).error().code, ErrorCode::invalid_argument);
    }
}

}  // namespace
}  // namespace v16::render
