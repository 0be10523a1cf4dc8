// Feature maps between convolutions: how they lie in memory, and the pooling of them.
//
// Pooling is done here and not by oneDNN: its kernels take a quarter of the time of the convolutions, these a twentieth
// (bench/model_bench.cpp), and the last pooling of a scale is joined with the global average, so that its map is never
// written.
#pragma once

#include <cstddef>
#include <cstdint>

namespace v16::model::cpu {

/// What the values of a map are.
enum class Element : std::uint8_t {
    f32,
    f32_rounded,  ///< float32 that holds only what bf16 can hold (emulated bf16)
    bf16,
    u8,  ///< a value is what it says times the step of the map (quantization.hpp); channels last, never averaged
};

/// Where the channels of a pixel lie.
enum class ChannelOrder : std::uint8_t {
    blocks_of_8,   ///< nChw8c, for SSE4.1 and AVX2 kernels
    blocks_of_16,  ///< nChw16c, for AVX-512 kernels
    last,          ///< nhwc, for AMX kernels
    planes,        ///< nchw: pictures only, never pooled
};

/// A square map of one picture. Channels come in groups of 8 that are contiguous in each order. Blocks are whole: where
/// the channels do not fill the last one, the rest of it holds zeros.
struct MapShape {
    int channels = 0;  ///< a multiple of 8; of a picture any
    int size = 0;      ///< height and width
    ChannelOrder order = ChannelOrder::blocks_of_8;
    Element element = Element::f32;

    [[nodiscard]] std::size_t bytes() const;
    /// Channels with those that fill the last block.
    [[nodiscard]] int padded_channels() const;
    /// Values from one pixel of a channel to the next pixel in the row; a row is `size` pixels.
    [[nodiscard]] std::size_t pixel_stride() const;
    /// Position of the first value of channels 8 * group to 8 * group + 7, which may be padding.
    [[nodiscard]] std::size_t group_offset(int group) const;
};

inline constexpr int group_width = 8;

/// Largest value of each window x window square; the window is 1, 2 or 4. `to` has from.size / window pixels a side and
/// the same channels; it may have another order and element, in which values are rounded to bf16 or to the nearest of 0
/// to 255. Its padding is filled with zeros. Values are at least 0 (they come from a ReLU).
void max_pool(const void* values, const MapShape& from, int window, void* pooled, const MapShape& to);

/// Average over the map of the largest value of each window x window square; window 1 is the plain average. Writes
/// from.channels values. Maps of f32_rounded are rounded first; there are none of u8. Values are at least 0.
void average_of_max_pool(const void* values, const MapShape& from, int window, float* averages);

}  // namespace v16::model::cpu
