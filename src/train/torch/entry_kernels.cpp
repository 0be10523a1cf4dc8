#include "train/torch/entry_kernels.hpp"

#include <algorithm>
#include <array>

#include "train/torch/dispatch.hpp"

namespace v16::train {
namespace {

constexpr int lanes = 8;  // channels computed together: one AVX register
constexpr std::size_t max_channels = 64;

/// `lanes` floats in one register (or two, for the base instruction set), and the same at any address.
using Vector [[gnu::vector_size(lanes * sizeof(float))]] = float;
using VectorInMemory [[gnu::vector_size(lanes * sizeof(float)), gnu::aligned(alignof(float)), gnu::may_alias]] = float;
using PlaceInMemory
    [[gnu::vector_size(lanes * sizeof(std::int32_t)), gnu::aligned(alignof(std::int32_t)), gnu::may_alias]] =
        std::int32_t;
using Places [[gnu::vector_size(lanes * sizeof(std::int32_t))]] = std::int32_t;

[[gnu::always_inline]] inline const VectorInMemory& load(const float* from) {
    return *reinterpret_cast<const VectorInMemory*>(from);
}
[[gnu::always_inline]] inline void store(float* to, const VectorInMemory& values) {
    *reinterpret_cast<VectorInMemory*>(to) = values;
}

/// Replaces the extremes so far where sign * value is larger; the first pixel of a window (place 0) always does.
[[gnu::always_inline]] inline void keep_better(const VectorInMemory& value, std::int32_t place,
                                               const VectorInMemory& sign, float* extreme, std::int32_t* where) {
    const Vector before = load(extreme);
    auto& places = *reinterpret_cast<PlaceInMemory*>(where);
    const Places better = place == 0 ? Places{} == 0 : sign * value > sign * before;
    store(extreme, better ? value : before);
    places = better ? Places{} + place : places;
}

/// `Window` neighbouring pixels of the convolution in `lanes` channels: the sums stay in registers over all taps.
template <int Window>
[[gnu::always_inline]] inline void convolve(const float* x, std::int64_t stride, std::int64_t kernel, const float* w,
                                            std::int64_t channels, float* y) {
    Vector sum[Window] = {};
    for (std::int64_t ky = 0; ky < kernel; ++ky) {
        for (std::int64_t kx = 0; kx < kernel; ++kx, w += channels) {
            const float* at = x + ky * stride + kx;
            const Vector weights = load(w);
            for (int p = 0; p < Window; ++p) sum[p] += at[p] * weights;
        }
    }
    for (int p = 0; p < Window; ++p) store(y + p * lanes, sum[p]);
}

}  // namespace

PaddedPicture::PaddedPicture(const float* picture, std::int64_t height, std::int64_t width, std::int64_t kernel)
    : stride(width + kernel - 1), values(static_cast<std::size_t>(stride * (height + kernel - 1)), 0.0F) {
    const std::int64_t border = kernel / 2;
    for (std::int64_t row = 0; row < height; ++row) {
        std::copy_n(picture + row * width, width, values.data() + (row + border) * stride + border);
    }
}

V16_DISPATCH
void convolve_extremes(const PaddedPicture& picture, std::int64_t kernel, const float* weight, const StageShape& shape,
                       std::span<const float> sign, std::span<double> sum, std::span<double> square_sum, float* extreme,
                       std::int32_t* where) {
    const float* signs = sign.data();
    for (std::int64_t top = 0; top < shape.height; top += shape.window) {
        std::array<float, max_channels> row_sums{};
        std::array<float, max_channels> row_squares{};
        for (std::int64_t left = 0; left < shape.width; left += shape.window) {
            for (std::int64_t c = 0; c < shape.channels; c += lanes) {
                float* sums = row_sums.data() + c;
                float* squares = row_squares.data() + c;
                for (std::int64_t row = 0; row < shape.window; ++row) {
                    float y[4 * lanes];
                    const float* x = picture.values.data() + (top + row) * picture.stride + left;
                    if (shape.window == 4) {
                        convolve<4>(x, picture.stride, kernel, weight + c, shape.channels, y);
                    } else {
                        convolve<2>(x, picture.stride, kernel, weight + c, shape.channels, y);
                    }
                    for (std::int64_t p = 0; p < shape.window; ++p) {
                        const Vector value = load(y + p * lanes);
                        store(sums, load(sums) + value);
                        store(squares, load(squares) + value * value);
                        keep_better(value, static_cast<std::int32_t>(row * shape.window + p), load(signs + c),
                                    extreme + c, where + c);
                    }
                }
            }
            extreme += shape.channels;
            where += shape.channels;
        }
        for (std::size_t c = 0; c < sum.size(); ++c) {
            sum[c] += static_cast<double>(row_sums[c]);
            square_sum[c] += static_cast<double>(row_squares[c]);
        }
    }
}

V16_DISPATCH
void patch_moments(const PaddedPicture& picture, std::int64_t kernel, const StageShape& shape, std::span<double> first,
                   std::span<double> second) {
    const std::int64_t taps = kernel * kernel;
    for (std::int64_t row = 0; row < shape.height; ++row) {
        const float* corner = picture.values.data() + row * picture.stride;
        for (std::int64_t t = 0; t < taps; ++t) {
            const float* a = corner + t / kernel * picture.stride + t % kernel;
            float plain[lanes] = {};
            for (std::int64_t x = 0; x < shape.width; x += lanes) {
                for (int l = 0; l < lanes; ++l) plain[l] += a[x + l];
            }
            for (const float part : plain) first[static_cast<std::size_t>(t)] += static_cast<double>(part);
            for (std::int64_t u = t; u < taps; ++u) {
                const float* b = corner + u / kernel * picture.stride + u % kernel;
                float products[lanes] = {};
                for (std::int64_t x = 0; x < shape.width; x += lanes) {
                    for (int l = 0; l < lanes; ++l) products[l] += a[x + l] * b[x + l];
                }
                float sum = 0.0F;
                for (const float part : products) sum += part;
                second[static_cast<std::size_t>(t * taps + u)] += static_cast<double>(sum);
                if (u != t) second[static_cast<std::size_t>(u * taps + t)] += static_cast<double>(sum);
            }
        }
    }
}

V16_DISPATCH
void extreme_patches(const PaddedPicture& picture, std::int64_t kernel, const StageShape& shape, const float* gradient,
                     const std::int32_t* where, std::span<double> total) {
    const std::int64_t taps = kernel * kernel;
    std::vector<float> row_total(total.size());
    for (std::int64_t top = 0; top < shape.height; top += shape.window) {
        std::ranges::fill(row_total, 0.0F);
        for (std::int64_t left = 0; left < shape.width; left += shape.window) {
            for (std::int64_t c = 0; c < shape.channels; ++c) {
                const float g = gradient[c];
                if (g == 0.0F) continue;  // about half of them: the ReLU was closed
                const float* x = picture.values.data() + (top + where[c] / shape.window) * picture.stride + left +
                                 where[c] % shape.window;
                float* target = row_total.data() + c * taps;
                for (std::int64_t ky = 0; ky < kernel; ++ky, x += picture.stride, target += kernel) {
                    for (std::int64_t kx = 0; kx < kernel; ++kx) target[kx] += g * x[kx];
                }
            }
            gradient += shape.channels;
            where += shape.channels;
        }
        for (std::size_t i = 0; i < total.size(); ++i) total[i] += static_cast<double>(row_total[i]);
    }
}

}  // namespace v16::train
