#include "model/cpu/convolution.hpp"

#include <algorithm>
#include <array>

#include "model/cpu/onednn.hpp"
#include "model/float16.hpp"

namespace v16::model::cpu {
namespace {

using dnnl::memory;

memory::data_type data_type(Element element) {
    switch (element) {
        case Element::f32:
        case Element::f32_rounded:
            return memory::data_type::f32;
        case Element::bf16:
            return memory::data_type::bf16;
        case Element::u8:
            return memory::data_type::u8;
    }
    return memory::data_type::undef;
}

/// Of the weights that meet a map of this kind.
memory::data_type weight_type(Element element) {
    return element == Element::u8 ? memory::data_type::s8 : data_type(element);
}

memory::format_tag format_tag(const MapShape& map) {
    switch (map.order) {
        case ChannelOrder::blocks_of_8:
            return memory::format_tag::nChw8c;
        case ChannelOrder::blocks_of_16:
            return memory::format_tag::nChw16c;
        case ChannelOrder::last:
            return memory::format_tag::nhwc;
        case ChannelOrder::planes:
            return memory::format_tag::nchw;
    }
    return memory::format_tag::undef;
}

memory::desc map_desc(const MapShape& map) {
    return {{1, map.channels, map.size, map.size}, data_type(map.element), format_tag(map)};
}

dnnl::convolution_forward::desc describe(const Stage& stage, const MapShape& from, const MapShape& to) {
    const memory::desc weights({stage.out, stage.in, stage.kernel, stage.kernel}, weight_type(from.element),
                               memory::format_tag::any);
    const memory::desc bias = vector_desc(static_cast<std::size_t>(stage.out));
    const memory::dim padding = stage.kernel / 2;
    return {dnnl::prop_kind::forward_inference,
            dnnl::algorithm::convolution_direct,
            map_desc(from),
            weights,
            bias,
            map_desc(to),
            {stage.stride, stage.stride},
            {padding, padding},
            {padding, padding}};
}

/// `scales`: of each output channel, for maps of u8; else empty.
dnnl::primitive_attr attributes(Activation activation, const std::vector<float>& scales) {
    constexpr int each_channel = 1 << 1;  // a mask: bit 1 stands for the second dimension of the output
    dnnl::post_ops after;
    if (activation != Activation::none) {
        const float slope = activation == Activation::leaky_relu ? leaky_relu_slope : 0.0F;
        after.append_eltwise(1.0F, dnnl::algorithm::eltwise_relu, slope, 0.0F);
    }
    dnnl::primitive_attr result;
    result.set_post_ops(after);
    // Several threads run the same primitive, each with the scratchpad of its own workspace.
    result.set_scratchpad_mode(dnnl::scratchpad_mode::user);
    if (!scales.empty()) result.set_output_scales(each_channel, scales);
    return result;
}

/// Stand in until the weights bring theirs: what the kernel and its layouts are does not depend on the values.
std::vector<float> neutral_scales(const Stage& stage, const MapShape& from) {
    if (from.element != Element::u8) return {};
    return std::vector<float>(static_cast<std::size_t>(stage.out), 1.0F);
}

}  // namespace

memory::desc vector_desc(std::size_t count) {
    return {{static_cast<memory::dim>(count)}, memory::data_type::f32, memory::format_tag::x};
}

ConvolutionWeights allocate_weights(const memory::desc& weights, const std::vector<float>& bias) {
    ConvolutionWeights result{memory(weights, engine()), memory(vector_desc(bias.size()), engine())};
    std::copy(bias.begin(), bias.end(), static_cast<float*>(result.bias.get_data_handle()));
    return result;
}

bool Convolution::is_fast() const {
    // oneDNN's name for the plain loops that stand in where no kernel fits begins so.
    return !std::string_view(primitive_desc_.impl_info_str()).starts_with("ref");
}

Convolution::Convolution(const Stage& stage, const MapShape& from, const MapShape& to)
    : operation_(describe(stage, from, to)),
      activation_(stage.activation),
      primitive_desc_(operation_, attributes(activation_, neutral_scales(stage, from)), engine()),
      primitive_(primitive_desc_),
      rounded_weights_(from.element == Element::f32_rounded) {}

ConvolutionWeights Convolution::prepare(const Stage& stage) const {
    std::vector<float> values = stage.weights;
    if (rounded_weights_) std::transform(values.begin(), values.end(), values.begin(), round_to_bf16);
    return prepare(values.data(), memory::data_type::f32, stage.bias);
}

ConvolutionWeights Convolution::prepare(const QuantizedStage& stage) const {
    std::vector<std::int8_t> values = stage.weights;
    ConvolutionWeights result = prepare(values.data(), memory::data_type::s8, stage.bias);
    result.scaled = dnnl::convolution_forward({operation_, attributes(activation_, stage.scales), engine()});
    return result;
}

ConvolutionWeights Convolution::prepare(void* values, memory::data_type type, const std::vector<float>& bias) const {
    dnnl::stream stream(engine());
    memory unordered({weights().dims(), type, memory::format_tag::oihw}, engine(), values);
    ConvolutionWeights result = allocate_weights(weights(), bias);
    dnnl::reorder(unordered, result.weights).execute(stream, unordered, result.weights);
    stream.wait();
    return result;
}

void Convolution::execute(const dnnl::stream& stream, const memory& from, const ConvolutionWeights& weights,
                          const memory& to, const memory& scratchpad) const {
    // The C interface takes the arguments from the stack; the C++ one would build a hash map for every call.
    const std::array<dnnl_exec_arg_t, 5> arguments{{{DNNL_ARG_SRC, from.get()},
                                                    {DNNL_ARG_WEIGHTS, weights.weights.get()},
                                                    {DNNL_ARG_BIAS, weights.bias.get()},
                                                    {DNNL_ARG_DST, to.get()},
                                                    {DNNL_ARG_SCRATCHPAD, scratchpad.get()}}};
    const auto& primitive = weights.scaled ? weights.scaled : primitive_;
    dnnl::error::wrap_c_api(
        dnnl_primitive_execute(primitive.get(), stream.get(), static_cast<int>(arguments.size()), arguments.data()),
        "could not run a convolution");
}

}  // namespace v16::model::cpu
