#include "model/cpu/sparse_convolution.hpp"

#include <algorithm>

#include "model/cpu/own_kernels.hpp"
#include "model/cpu/sparse_convolution_kernels.hpp"

namespace v16::model::cpu {

using dnnl::memory;

std::size_t sparse_windows_bytes(std::size_t channels, std::size_t size, std::size_t stride, std::size_t kernel) {
    return channels * (size / stride) * (size + 2 * (kernel / 2) + sparse_rows);
}

bool SparseConvolution::suits(const Stage& stage, const MapShape& from, const MapShape& to) {
    const int wide = from.size / stage.stride;
    return lanes_of_own_kernels(to.order) > 0 && from.order == ChannelOrder::planes && from.element == Element::f32 &&
           to.element == Element::f32 && stage.kernel % 2 == 1 && stage.kernel < int{sparse_rows} &&
           stage.stride <= stage.kernel && stage.out % int{sparse_block} == 0 && stage.activation == Activation::relu &&
           stage.max_pool <= 2 && from.size % stage.stride == 0 && from.size % int{sparse_pixels} == 0 &&
           from.size <= int{most_sparse_size} && wide % stage.max_pool == 0;
}

SparseConvolution::SparseConvolution(const Stage& stage, const MapShape& from, const MapShape& to)
    : channels_(static_cast<std::size_t>(stage.in)),
      out_(static_cast<std::size_t>(stage.out)),
      size_(static_cast<std::size_t>(from.size)),
      stride_(static_cast<std::size_t>(stage.stride)),
      kernel_(static_cast<std::size_t>(stage.kernel)),
      max_pool_(static_cast<std::size_t>(stage.max_pool)),
      lanes_(to.pixel_stride()) {}

memory::desc SparseConvolution::weights() const {
    return vector_desc(out_ * channels_ * sparse_taps);
}

ConvolutionWeights SparseConvolution::prepare(const Stage& stage) const {
    ConvolutionWeights result = allocate_weights(weights(), stage.bias);
    auto* const ordered = static_cast<float*>(result.weights.get_data_handle());
    std::fill_n(ordered, out_ * channels_ * sparse_taps, 0.0F);
    const std::size_t filter = kernel_ * kernel_;
    for (std::size_t i = 0; i < stage.weights.size(); ++i) {
        const std::size_t o = i / filter / channels_, c = i / filter % channels_;
        const std::size_t tap = i % filter / kernel_ * sparse_rows + i % kernel_;
        const std::size_t block = o / sparse_block;
        ordered[((block * channels_ + c) * sparse_taps + tap) * sparse_block + o % sparse_block] = stage.weights[i];
    }
    return result;
}

memory::desc SparseConvolution::scratchpad() const {
    const std::size_t bytes = sparse_windows_bytes(channels_, size_, stride_, kernel_);
    return {{static_cast<memory::dim>(bytes)}, memory::data_type::u8, memory::format_tag::x};
}

void SparseConvolution::execute(const float* from, const ConvolutionWeights& weights, float* to, std::size_t pictures,
                                void* scratchpad) const {
    const std::size_t side = size_ / stride_ / max_pool_;
    const auto run = lanes_ == lanes_of_avx512 ? run_sparse_convolution_avx512 : run_sparse_convolution_avx2;
    for (std::size_t p = 0; p < pictures; ++p) {
        run({.channels = channels_,
             .out = out_,
             .size = size_,
             .stride = stride_,
             .kernel = kernel_,
             .max_pool = max_pool_,
             .picture = from + p * channels_ * size_ * size_,
             .weights = static_cast<const float*>(weights.weights.get_data_handle()),
             .bias = static_cast<const float*>(weights.bias.get_data_handle()),
             .result = to + p * out_ * side * side,
             .windows = static_cast<std::uint8_t*>(scratchpad)});
    }
}

}  // namespace v16::model::cpu
