// int8: post-training quantization of the convolutions, as numbers; cpu/convolution.hpp runs them.
//
// A map between two convolutions, which is at least 0 after its ReLU, is held as u8: value = q * step with 0 <= q <=
// 255. The range of a channel is the largest value that it had while the bundle was calibrated (calibration.hpp), and
//
//     step = 0.75 * sqrt(range of the channel * largest range of the map) / 255
//
// halfway between one step for the whole map, which wastes most of the 255 in quiet channels, and a step for each range
// alone, which leaves the weights of quiet channels next to nothing. What is larger than 255 steps is cut; a quarter of
// the loudest range is given up for finer steps (docs/model-experiments.md has the figures). The weights that read a
// channel take in its step. They are s8, in units of their own for each output channel, chosen so that the largest
// weight of it becomes +-64. Each weight is rounded together with the error that the ones before it left, so that the
// errors of an output channel cancel where its input is even. Products are summed exactly, in 32 bits:
//
//     q_out = round((sum of q_in * q_weight + bias / unit) * unit / step_out), cut to 0 … 255, ties to even
//
// Why 64 and not 127: processors without VNNI add two products in 16 bits with saturation (vpmaddubsw), and 2 * 255 *
// 64 = 32640 is the last that fits. All processors use these 7 bits, so that the agreement measured on one holds on the
// others.
//
// The first convolution of each scale reads the exact picture and stays fp32 (it is 6 % of the arithmetic of a view,
// and one or two channels leave int8 nothing to win); what it writes is rounded to u8 by the pooling behind it. The
// last one writes float32 for the average. The fully connected layers are fp32 in every precision.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "model/architecture.hpp"
#include "model/folding.hpp"

namespace v16::model {

inline constexpr int max_quantized_value = 255;
inline constexpr int max_quantized_weight = 64;
inline constexpr double kept_share_of_range = 0.75;

/// Bounds of a range. A channel that is smaller everywhere, even 0, has the smallest range.
inline constexpr float min_map_range = 1e-6F;
inline constexpr float max_map_range = 1e6F;

/// Ranges of the maps of one fold that are held as u8, channel by channel: scale by scale, those of every convolution
/// but the last.
using MapRanges = std::vector<float>;

/// How many ranges a fold has: 368 for views, 256 for pictures.
[[nodiscard]] std::size_t map_range_count(FoldKind kind);

/// A convolution whose input is u8.
struct QuantizedStage {
    std::vector<std::int8_t> weights;  ///< [out, in, kernel, kernel], at most max_quantized_weight in size
    std::vector<float> bias;           ///< [out], in the units of the sum
    std::vector<float> scales;         ///< [out]: (sum + bias) * scale is the output, in steps of its channel
};

/// `from` and `to` are the ranges of the channels in and out, above 0; `to` is empty for a map that is written as
/// float32.
[[nodiscard]] QuantizedStage quantize(const Stage& stage, std::span<const float> from, std::span<const float> to);

/// The fp32 convolution that gives its output in steps of each channel; as it is when `to` is empty. Needs a ReLU or no
/// activation.
[[nodiscard]] Stage in_steps(Stage stage, std::span<const float> to);

}  // namespace v16::model
