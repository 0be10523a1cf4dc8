#include "model/cpu/winograd.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "model/cpu/own_kernels.hpp"
#include "model/cpu/winograd_kernels.hpp"

namespace v16::model::cpu {
namespace {

using dnnl::memory;

constexpr std::size_t tile = 4;
constexpr std::size_t window = 6;
constexpr std::size_t points = window * window;
constexpr std::size_t filter = 3;

/// What the transformed windows of the tiles in work may take: about half of a second-level cache of 512 KB, the rest
/// is for the weights that stream through and the maps.
constexpr std::size_t transformed_bytes = std::size_t{256} * 1024;

/// Added to the distance between two points, so that the 36 values of a tile do not compete for one set of the cache.
constexpr std::size_t padding = 16;

/// G: a row is a point x, (1, x, x²) over the product of its distances to the other points.
std::array<std::array<double, filter>, window> filter_transform() {
    const std::array<double, window - 1> finite{0.0, std::sqrt(0.5), -std::sqrt(0.5), std::sqrt(2.0), -std::sqrt(2.0)};
    std::array<std::array<double, filter>, window> rows{};
    for (std::size_t i = 0; i < finite.size(); ++i) {
        double distances = 1.0;
        for (std::size_t k = 0; k < finite.size(); ++k) distances *= k == i ? 1.0 : finite[i] - finite[k];
        rows[i] = {1.0 / distances, finite[i] / distances, finite[i] * finite[i] / distances};
    }
    rows.back() = {0.0, 0.0, 1.0};  // infinity
    return rows;
}

/// G g G'.
std::array<float, points> transform(const float* weights) {
    static const auto rows = filter_transform();
    std::array<float, points> result{};
    for (std::size_t point = 0; point < points; ++point) {
        const auto &down = rows[point / window], &across = rows[point % window];
        double sum = 0.0;
        for (std::size_t k = 0; k < filter * filter; ++k) {
            sum += down[k / filter] * across[k % filter] * weights[k];
        }
        result[point] = static_cast<float>(sum);
    }
    return result;
}

std::size_t tiles_of(std::size_t size, std::size_t pictures) {
    return pictures * (size / tile) * (size / tile);
}

}  // namespace

bool WinogradConvolution::is_fastest(const Stage& stage, const MapShape& from, const MapShape& to) {
    const int lanes = lanes_of_own_kernels(to.order);
    const auto suits = [&](const MapShape& map) {
        return map.order == to.order && map.element == Element::f32 && map.channels % lanes == 0;
    };
    return lanes > 0 && suits(from) && suits(to) && stage.kernel == int{filter} && stage.stride == 1 &&
           stage.activation == Activation::relu && from.size % int{tile} == 0 && stage.max_pool <= 2;
}

WinogradConvolution::WinogradConvolution(const Stage& stage, const MapShape& from, std::size_t pictures)
    : in_(static_cast<std::size_t>(stage.in)),
      out_(static_cast<std::size_t>(stage.out)),
      size_(static_cast<std::size_t>(from.size)),
      max_pool_(static_cast<std::size_t>(stage.max_pool)),
      lanes_(from.pixel_stride()) {
    const std::size_t tiles = tiles_of(size_, pictures);
    const std::size_t fitting = std::max<std::size_t>(transformed_bytes / (points * in_ * sizeof(float)), 1);
    const std::size_t chunks = (tiles + fitting - 1) / fitting;
    most_tiles_ = (tiles + chunks - 1) / chunks;
}

memory::desc WinogradConvolution::weights() const {
    return vector_desc(points * in_ * out_);
}

ConvolutionWeights WinogradConvolution::prepare(const Stage& stage) const {
    ConvolutionWeights result = allocate_weights(weights(), stage.bias);
    auto* const ordered = static_cast<float*>(result.weights.get_data_handle());
    const std::size_t block = 2 * lanes_;
    for (std::size_t o = 0; o < out_; ++o) {
        const std::size_t first = o / block * block, width = std::min(block, out_ - first);
        for (std::size_t c = 0; c < in_; ++c) {
            const auto values = transform(stage.weights.data() + (o * in_ + c) * filter * filter);
            for (std::size_t point = 0; point < points; ++point) {
                ordered[points * in_ * first + (point * in_ + c) * width + (o - first)] = values[point];
            }
        }
    }
    return result;
}

memory::desc WinogradConvolution::scratchpad() const {
    return vector_desc(points * (most_tiles_ * in_ + padding + most_tiles_ * 2 * lanes_ + padding));
}

void WinogradConvolution::execute(const float* from, const ConvolutionWeights& weights, float* to, std::size_t pictures,
                                  void* scratchpad) const {
    auto* const transformed = static_cast<float*>(scratchpad);
    const std::size_t transformed_stride = most_tiles_ * in_ + padding;
    const auto run = lanes_ == lanes_of_avx512 ? run_winograd_avx512 : run_winograd_avx2;
    run({.in = in_,
         .out = out_,
         .size = size_,
         .max_pool = max_pool_,
         .pictures = pictures,
         .chunk_tiles = most_tiles_,
         .transformed_stride = transformed_stride,
         .products_stride = most_tiles_ * 2 * lanes_ + padding,
         .maps = from,
         .weights = static_cast<const float*>(weights.weights.get_data_handle()),
         .bias = static_cast<const float*>(weights.bias.get_data_handle()),
         .result = to,
         .transformed = transformed,
         .products = transformed + points * transformed_stride});
}

}  // namespace v16::model::cpu
