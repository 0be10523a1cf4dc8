#include "train/torch/stage_kernels.hpp"

#include <algorithm>
#include <vector>

#include "train/torch/dispatch.hpp"

namespace v16::train {
namespace {

/// Adds a row's float sums to the image's double ones: short float sums keep the loops fast, double keeps them exact.
void flush(std::vector<float>& row, std::span<double> total) {
    for (std::size_t c = 0; c < row.size(); ++c) {
        total[c] += static_cast<double>(row[c]);
        row[c] = 0.0F;
    }
}

}  // namespace

V16_DISPATCH
void window_extremes(const float* y, const StageShape& shape, std::span<const float> sign, std::span<double> sum,
                     std::span<double> square_sum, float* __restrict extreme, std::int32_t* __restrict where) {
    const std::int64_t channels = shape.channels;
    std::vector<float> row_sum(static_cast<std::size_t>(channels));
    std::vector<float> row_squares(static_cast<std::size_t>(channels));
    float* __restrict sums = row_sum.data();
    float* __restrict squares = row_squares.data();
    const float* signs = sign.data();
    for (std::int64_t top = 0; top < shape.height; top += shape.window) {
        for (std::int64_t left = 0; left < shape.width; left += shape.window) {
            std::fill_n(where, channels, std::int32_t{0});
            for (std::int64_t place = 0; place < shape.window * shape.window; ++place) {
                const std::int64_t row = top + place / shape.window;
                const float* pixel = y + (row * shape.width + left + place % shape.window) * channels;
                const auto mark = static_cast<std::int32_t>(place);
                for (std::int64_t c = 0; c < channels; ++c) {
                    const float value = pixel[c];
                    sums[c] += value;
                    squares[c] += value * value;
                    const bool better = place == 0 || signs[c] * value > signs[c] * extreme[c];
                    extreme[c] = better ? value : extreme[c];
                    where[c] = better ? mark : where[c];
                }
            }
            extreme += channels;
            where += channels;
        }
        flush(row_sum, sum);
        flush(row_squares, square_sum);
    }
}

V16_DISPATCH
void scale_and_rectify(const float* x, std::int64_t pixels, std::span<const float> scale, std::span<const float> offset,
                       float* out) {
    const auto channels = static_cast<std::int64_t>(scale.size());
    const float* scales = scale.data();
    const float* offsets = offset.data();
    for (std::int64_t i = 0; i < pixels; ++i, x += channels, out += channels) {
        for (std::int64_t c = 0; c < channels; ++c) out[c] = std::max(0.0F, scales[c] * x[c] + offsets[c]);
    }
}

V16_DISPATCH
void rectified_gradient(const float* output, const float* x, std::int64_t pixels, float* gradient,
                        std::span<double> sum, std::span<double> product_sum) {
    const auto channels = static_cast<std::int64_t>(sum.size());
    std::vector<float> part_sum(sum.size());
    std::vector<float> part_products(sum.size());
    float* __restrict sums = part_sum.data();
    float* __restrict products = part_products.data();
    constexpr std::int64_t flush_every = 64;
    for (std::int64_t i = 0; i < pixels; ++i, output += channels, x += channels, gradient += channels) {
        for (std::int64_t c = 0; c < channels; ++c) {
            const float kept = output[c] > 0.0F ? gradient[c] : 0.0F;
            gradient[c] = kept;
            sums[c] += kept;
            products[c] += kept * x[c];
        }
        if ((i + 1) % flush_every == 0) {
            flush(part_sum, sum);
            flush(part_products, product_sum);
        }
    }
    flush(part_sum, sum);
    flush(part_products, product_sum);
}

V16_DISPATCH
void spread_gradient(const float* y, const StageShape& shape, const float* gradient, const std::int32_t* where,
                     std::span<const float> scale, std::span<const float> slope, std::span<const float> offset,
                     float* dy) {
    const std::int64_t channels = shape.channels;
    const float* scales = scale.data();
    const float* slopes = slope.data();
    const float* offsets = offset.data();
    for (std::int64_t top = 0; top < shape.height; top += shape.window) {
        for (std::int64_t left = 0; left < shape.width; left += shape.window) {
            for (std::int64_t place = 0; place < shape.window * shape.window; ++place) {
                const std::int64_t row = top + place / shape.window;
                const std::int64_t at = (row * shape.width + left + place % shape.window) * channels;
                const auto mark = static_cast<std::int32_t>(place);
                for (std::int64_t c = 0; c < channels; ++c) {
                    const float own = where[c] == mark ? scales[c] * gradient[c] : 0.0F;
                    dy[at + c] = offsets[c] + slopes[c] * y[at + c] + own;
                }
            }
            gradient += channels;
            where += channels;
        }
    }
}

}  // namespace v16::train
