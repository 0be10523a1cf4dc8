// The passes of the first stage of a scale, where the input is one picture and nobody asks for its gradient.
//
// The picture before pooling (32 channels of it) is then never stored: forward, each value is used when it is computed.
// Backward, batch normalisation spreads the gradient over every pixel, but what the weights need of that spread part
// follows from the second moments of the input's patches, and the rest is one patch for each window: let x_t be the
// input value that weight t meets at a pixel, S_t = sum x_t and M_tu = sum x_t x_u over all pixels. The gradient before
// batch normalisation is dy = offset + slope * y + scale * g, with g only at the extremes of the windows (see
// spread_gradient). Since y = sum_u W_u x_u, in each channel
//
//     dW_t = sum dy * x_t = offset * S_t + slope * sum_u W_u M_ut + scale * sum g * x_t
//
// Everything is one image a call.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "train/torch/stage_kernels.hpp"

namespace v16::train {

/// A picture with a border of zeros as wide as the kernel needs: (height + kernel - 1) x (width + kernel - 1).
struct PaddedPicture {
    std::int64_t stride = 0;
    std::vector<float> values;

    PaddedPicture(const float* picture, std::int64_t height, std::int64_t width, std::int64_t kernel);
};

/// The convolution with `weight` ([kernel * kernel][channels]), as window_extremes would see it: sums of y and y * y,
/// and for each window the y with the largest sign * y and its place. `shape` is that of y; channels a multiple of 8,
/// at most 64, window 2 or 4.
void convolve_extremes(const PaddedPicture& picture, std::int64_t kernel, const float* weight, const StageShape& shape,
                       std::span<const float> sign, std::span<double> sum, std::span<double> square_sum, float* extreme,
                       std::int32_t* where);

/// Adds the patches' moments over all pixels: first[t] += x_t and second[t][u] += x_t * x_u, where x_t is the value
/// that weight t meets; second is symmetric and complete. Needs a width that is a multiple of 8.
void patch_moments(const PaddedPicture& picture, std::int64_t kernel, const StageShape& shape, std::span<double> first,
                   std::span<double> second);

/// Adds to total[c][t] gradient * x_t at the place of each window's extreme.
void extreme_patches(const PaddedPicture& picture, std::int64_t kernel, const StageShape& shape, const float* gradient,
                     const std::int32_t* where, std::span<double> total);

}  // namespace v16::train
