// The passes of the first stage of a scale, where the input is one picture and nobody asks for its gradient.
//
// The picture before pooling (32 channels of it) is then never stored: forward, each value is used when it is computed.
// Backward, batch normalisation spreads the gradient over every pixel, but what the weights need of that spread part
// follows from the second moments of the input's patches, and the rest is one patch for each window (entry_stage.cpp
// has the formula). Everything is one image a call.
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
/// and for each window the y with the largest sign * y and its place. `shape` is that of y; channels a multiple of 8, at
/// most 64.
void convolve_extremes(const PaddedPicture& picture, std::int64_t kernel, const float* weight, const StageShape& shape,
                       std::span<const float> sign, std::span<double> sum, std::span<double> square_sum, float* extreme,
                       std::int32_t* where);

/// Adds the patches' moments over all pixels: first[t] += x_t and second[t][u] += x_t * x_u, where x_t is the value that
/// weight t meets; second is symmetric and complete.
void patch_moments(const PaddedPicture& picture, std::int64_t kernel, const StageShape& shape, std::span<double> first,
                   std::span<double> second);

/// Adds to total[c][t] gradient * x_t at the place of each window's extreme.
void extreme_patches(const PaddedPicture& picture, std::int64_t kernel, const StageShape& shape, const float* gradient,
                     const std::int32_t* where, std::span<double> total);

}  // namespace v16::train
