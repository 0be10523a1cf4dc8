#include "model/cpu/convolution.hpp"

#include <algorithm>
#include <array>

#include "model/cpu/onednn.hpp"
#include "model/float16.hpp"

namespace v16::model::cpu {
namespace {

using dnnl::memory;

memory::data_type data_type(Element element) {
    return element == Element::bf16 ? memory::data_type::bf16 : memory::data_type::f32;
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

dnnl::convolution_forward::primitive_desc describe(const Stage& stage, const MapShape& from, const MapShape& to) {
    const memory::desc weights({stage.out, stage.in, stage.kernel, stage.kernel}, data_type(from.element),
                               memory::format_tag::any);
    const memory::desc bias({stage.out}, memory::data_type::f32, memory::format_tag::x);
    const memory::dim padding = stage.kernel / 2;
    const dnnl::convolution_forward::desc operation(
        dnnl::prop_kind::forward_inference, dnnl::algorithm::convolution_direct, map_desc(from), weights, bias,
        map_desc(to), {stage.stride, stage.stride}, {padding, padding}, {padding, padding});
    dnnl::post_ops after;
    if (stage.activation != Activation::none) {
        const float slope = stage.activation == Activation::leaky_relu ? leaky_relu_slope : 0.0F;
        after.append_eltwise(1.0F, dnnl::algorithm::eltwise_relu, slope, 0.0F);
    }
    dnnl::primitive_attr attributes;
    attributes.set_post_ops(after);
    // Several threads run the same primitive, each with the scratchpad of its own workspace.
    attributes.set_scratchpad_mode(dnnl::scratchpad_mode::user);
    return {operation, attributes, engine()};
}

}  // namespace

bool Convolution::is_fast() const {
    // oneDNN's name for the plain loops that stand in where no kernel fits begins so.
    return !std::string_view(primitive_desc_.impl_info_str()).starts_with("ref");
}

Convolution::Convolution(const Stage& stage, const MapShape& from, const MapShape& to)
    : primitive_desc_(describe(stage, from, to)),
      primitive_(primitive_desc_),
      rounded_weights_(from.element == Element::f32_rounded) {}

ConvolutionWeights Convolution::prepare(const Stage& stage) const {
    std::vector<float> values = stage.weights;
    if (rounded_weights_) std::transform(values.begin(), values.end(), values.begin(), round_to_bf16);
    dnnl::stream stream(engine());
    const memory::desc plain({stage.out, stage.in, stage.kernel, stage.kernel}, memory::data_type::f32,
                             memory::format_tag::oihw);
    memory unordered(plain, engine(), values.data());
    ConvolutionWeights result{memory(weights(), engine()), memory(primitive_desc_.bias_desc(), engine())};
    dnnl::reorder(unordered, result.weights).execute(stream, unordered, result.weights);
    stream.wait();
    std::copy(stage.bias.begin(), stage.bias.end(), static_cast<float*>(result.bias.get_data_handle()));
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
    dnnl::error::wrap_c_api(
        dnnl_primitive_execute(primitive_.get(), stream.get(), static_cast<int>(arguments.size()), arguments.data()),
        "could not run a convolution");
}

}  // namespace v16::model::cpu
