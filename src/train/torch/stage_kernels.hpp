// The passes over large pictures that train::Stage is made of. Everything is float, channels innermost (NHWC), one
// image a call.
#pragma once

#include <cstdint>
#include <span>

namespace v16::train {

/// A picture before pooling: height x width x channels; both sides are multiples of `window`.
struct StageShape {
    std::int64_t height = 0;
    std::int64_t width = 0;
    std::int64_t channels = 0;
    std::int64_t window = 1;

    [[nodiscard]] std::int64_t pixels() const { return height * width; }
    [[nodiscard]] std::int64_t pooled_pixels() const { return pixels() / (window * window); }
};

/// Adds up y and y * y over the pixels, channel by channel, and finds in each window the largest value of sign * y.
/// `sign` is +1 or -1 a channel. `extreme` gets the y found, `where` its place in the window, row by row.
void window_extremes(const float* y, const StageShape& shape, std::span<const float> sign, std::span<double> sum,
                     std::span<double> square_sum, float* extreme, std::int32_t* where);

/// out = max(0, scale * x + offset) over `pixels` pixels; scale and offset have one value a channel.
void scale_and_rectify(const float* x, std::int64_t pixels, std::span<const float> scale, std::span<const float> offset,
                       float* out);

/// Sets `gradient` to 0 where `output` is 0, and adds up over the pixels gradient and gradient * x.
void rectified_gradient(const float* output, const float* x, std::int64_t pixels, float* gradient,
                        std::span<double> sum, std::span<double> product_sum);

/// dy = offset + slope * y everywhere, plus scale * gradient at the place of each window's extreme. May work in place.
void spread_gradient(const float* y, const StageShape& shape, const float* gradient, const std::int32_t* where,
                     std::span<const float> scale, std::span<const float> slope, std::span<const float> offset,
                     float* dy);

}  // namespace v16::train
