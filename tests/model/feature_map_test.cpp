#include "model/cpu/feature_map.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <random>
#include <vector>

#include "model/float16.hpp"

namespace v16::model::cpu {
namespace {

/// A map as plain values [channel][y][x], the form in which the expected result is computed.
struct PlainMap {
    int channels, size;
    std::vector<float> values;

    PlainMap(int c, int s) : channels(c), size(s), values(static_cast<std::size_t>(c * s * s)) {}
    float& at(int c, int y, int x) { return values[static_cast<std::size_t>((c * size + y) * size + x)]; }
};

std::size_t position(const MapShape& shape, int c, int y, int x) {
    return shape.group_offset(c / group_width) + static_cast<std::size_t>(c % group_width) +
           static_cast<std::size_t>(y * shape.size + x) * shape.pixel_stride();
}

std::vector<unsigned char> packed(PlainMap& map, const MapShape& shape) {
    std::vector<unsigned char> bytes(shape.bytes());
    for (int c = 0; c < map.channels; ++c) {
        for (int y = 0; y < map.size; ++y) {
            for (int x = 0; x < map.size; ++x) {
                const float value = map.at(c, y, x);
                const std::size_t at = position(shape, c, y, x);
                if (shape.element == Element::bf16) {
                    reinterpret_cast<std::uint16_t*>(bytes.data())[at] = bf16_from_float(value);
                } else {
                    reinterpret_cast<float*>(bytes.data())[at] = value;
                }
            }
        }
    }
    return bytes;
}

float value_at(const std::vector<unsigned char>& bytes, const MapShape& shape, int c, int y, int x) {
    const std::size_t at = position(shape, c, y, x);
    return shape.element == Element::bf16 ? float_from_bf16(reinterpret_cast<const std::uint16_t*>(bytes.data())[at])
                                          : reinterpret_cast<const float*>(bytes.data())[at];
}

/// What a convolution with ReLU leaves behind: values of at least 0, many zeros of both signs.
PlainMap random_map(int channels, int size) {
    std::mt19937 random(5);
    std::uniform_real_distribution<float> uniform(-2.0F, 3.0F);
    PlainMap map(channels, size);
    for (float& value : map.values) {
        const float drawn = uniform(random);
        value = drawn > 0.0F ? drawn : 0.0F * drawn;
    }
    return map;
}

float largest_of(PlainMap& map, int c, int y, int x, int window) {
    float largest = map.at(c, y * window, x * window);
    for (int dy = 0; dy < window; ++dy) {
        for (int dx = 0; dx < window; ++dx) largest = std::max(largest, map.at(c, y * window + dy, x * window + dx));
    }
    return largest;
}

struct Case {
    Element from, to;
};
constexpr Case cases[] = {{Element::f32, Element::f32},
                          {Element::f32, Element::f32_rounded},
                          {Element::f32, Element::bf16},
                          {Element::f32_rounded, Element::f32_rounded},
                          {Element::bf16, Element::bf16}};
constexpr ChannelOrder orders[] = {ChannelOrder::blocks_of_8, ChannelOrder::blocks_of_16, ChannelOrder::last};

TEST(FeatureMap, MaxPoolEqualsThePlainOne) {
    PlainMap plain = random_map(32, 8);
    for (const auto& [from_element, to_element] : cases) {
        for (const ChannelOrder order : orders) {
            for (const int window : {1, 2, 4}) {
                const MapShape from{32, 8, order, from_element}, to{32, 8 / window, order, to_element};
                const auto bytes = packed(plain, from);
                std::vector<unsigned char> pooled(to.bytes());
                max_pool(bytes.data(), from, window, pooled.data(), to);
                for (int c = 0; c < 32; ++c) {
                    for (int y = 0; y < to.size; ++y) {
                        for (int x = 0; x < to.size; ++x) {
                            const float largest = largest_of(plain, c, y, x, window);
                            const float expected = to_element == Element::f32 ? largest : round_to_bf16(largest);
                            ASSERT_EQ(value_at(pooled, to, c, y, x), expected) << c << ' ' << y << ' ' << x;
                        }
                    }
                }
            }
        }
    }
}

TEST(FeatureMap, WhatFillsTheLastBlockBecomesZero) {
    PlainMap plain = random_map(24, 4);
    for (const ChannelOrder from_order : orders) {
        for (const Element element : {Element::f32, Element::bf16}) {
            const MapShape from{24, 4, from_order, element}, to{24, 2, ChannelOrder::blocks_of_16, element};
            EXPECT_EQ(to.padded_channels(), 32);
            const auto bytes = packed(plain, from);
            std::vector<unsigned char> pooled(to.bytes(), 0xFF);  // every value a NaN
            max_pool(bytes.data(), from, 2, pooled.data(), to);
            for (int c = 0; c < 32; ++c) {
                for (int pixel = 0; pixel < 4; ++pixel) {
                    const int y = pixel / 2, x = pixel % 2;
                    const float expected = c < 24 ? largest_of(plain, c, y, x, 2) : 0.0F;
                    const bool rounded = element == Element::bf16;
                    ASSERT_EQ(value_at(pooled, to, c, y, x), rounded ? round_to_bf16(expected) : expected) << c;
                }
            }
        }
    }
}

TEST(FeatureMap, MaxPoolCanChangeTheOrderOfChannels) {
    PlainMap plain = random_map(32, 4);
    const MapShape from{32, 4, ChannelOrder::blocks_of_8, Element::f32}, to{32, 2, ChannelOrder::last, Element::bf16};
    const auto bytes = packed(plain, from);
    std::vector<unsigned char> pooled(to.bytes());
    max_pool(bytes.data(), from, 2, pooled.data(), to);
    for (int c = 0; c < 32; ++c) EXPECT_EQ(value_at(pooled, to, c, 1, 0), round_to_bf16(largest_of(plain, c, 1, 0, 2)));
}

TEST(FeatureMap, MaxPoolRoundsToTheNearestOf0To255TiesToEven) {
    PlainMap plain(8, 1);
    plain.values = {0.0F, 0.5F, 1.5F, 2.4999F, 254.5F, 255.4F, 300.0F, 1e30F};
    const std::vector<unsigned char> expected{0, 0, 2, 2, 254, 255, 255, 255};
    for (const ChannelOrder order : orders) {
        const MapShape from{8, 1, order, Element::f32}, to{8, 1, ChannelOrder::last, Element::u8};
        std::vector<unsigned char> pooled(to.bytes());
        max_pool(packed(plain, from).data(), from, 1, pooled.data(), to);
        EXPECT_EQ(pooled, expected) << static_cast<int>(order);
    }
}

TEST(FeatureMap, MaxPoolOfU8EqualsThePlainOne) {
    PlainMap plain = random_map(24, 8);
    const MapShape floats{24, 8, ChannelOrder::blocks_of_8, Element::f32}, from{24, 8, ChannelOrder::last, Element::u8};
    for (float& value : plain.values) value *= 85.0F;  // 0 to 255, above 127 too: a maximum of signed bytes would show
    std::vector<unsigned char> bytes(from.bytes());
    max_pool(packed(plain, floats).data(), floats, 1, bytes.data(), from);
    for (const int window : {1, 2, 4}) {
        const MapShape to{24, 8 / window, ChannelOrder::last, Element::u8};
        std::vector<unsigned char> pooled(to.bytes());
        max_pool(bytes.data(), from, window, pooled.data(), to);
        for (int c = 0; c < 24; ++c) {
            for (int y = 0; y < to.size; ++y) {
                for (int x = 0; x < to.size; ++x) {
                    const float expected = std::nearbyint(largest_of(plain, c, y, x, window));
                    ASSERT_EQ(pooled[position(to, c, y, x)], static_cast<unsigned char>(expected)) << c << ' ' << y;
                }
            }
        }
    }
}

TEST(FeatureMap, AverageOfMaxPoolEqualsThePlainOne) {
    PlainMap plain = random_map(32, 8);
    for (const Element element : {Element::f32, Element::f32_rounded, Element::bf16}) {
        for (const ChannelOrder order : orders) {
            for (const int window : {1, 2, 4}) {
                const MapShape from{32, 8, order, element};
                const auto bytes = packed(plain, from);
                std::vector<float> averages(32);
                average_of_max_pool(bytes.data(), from, window, averages.data());
                for (int c = 0; c < 32; ++c) {
                    double sum = 0.0;
                    const int size = 8 / window;
                    for (int y = 0; y < size; ++y) {
                        for (int x = 0; x < size; ++x) {
                            const float largest = largest_of(plain, c, y, x, window);
                            sum += element == Element::f32 ? largest : round_to_bf16(largest);
                        }
                    }
                    EXPECT_NEAR(averages[static_cast<std::size_t>(c)], sum / (size * size), 1e-6) << c;
                }
            }
        }
    }
}

}  // namespace
}  // namespace v16::model::cpu
