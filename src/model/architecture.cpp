#include "model/architecture.hpp"

#include <fmt/format.h>

namespace v16::model {
namespace {

std::int64_t outputs(const Layer& layer, std::size_t categories) {
    return layer.out == one_per_category ? static_cast<std::int64_t>(categories) : layer.out;
}

void append_layer(const Chain& chain, std::size_t position, std::size_t categories, std::vector<TensorSpec>& specs) {
    const Layer& layer = chain.layers[position];
    const std::int64_t out = outputs(layer, categories);
    const auto add = [&](std::string_view what, std::vector<std::int64_t> shape, bool is_variance = false) {
        specs.push_back({tensor_name(chain, position, what), std::move(shape), true, is_variance});
    };
    switch (layer.kind) {
        case LayerKind::linear:
            add("weight", {out, layer.in});
            add("bias", {out});
            break;
        case LayerKind::conv:
            add("weight", {out, layer.in, layer.kernel, layer.kernel});
            add("bias", {out});
            break;
        case LayerKind::batch_norm:
            add("weight", {out});
            add("bias", {out});
            add("running_mean", {out});
            add("running_var", {out}, true);
            break;
        case LayerKind::relu:
        case LayerKind::leaky_relu:
        case LayerKind::max_pool:
        case LayerKind::global_average_pool:
        case LayerKind::dropout:
            break;
    }
}

void append_chains(std::span<const Chain> chains, std::size_t categories, std::vector<TensorSpec>& specs) {
    for (const Chain& chain : chains) {
        for (std::size_t position = 0; position < chain.layers.size(); ++position) {
            append_layer(chain, position, categories, specs);
        }
    }
}

}  // namespace

std::string tensor_name(const Chain& chain, std::size_t position, std::string_view what) {
    return fmt::format("{}.{}.{}", chain.prefix, position, what);
}

std::vector<TensorSpec> v6_tensors(std::size_t categories) {
    std::vector<TensorSpec> specs;
    append_chains(v6_chains, categories, specs);
    return specs;
}

std::vector<TensorSpec> fold_tensors(std::size_t categories, FoldKind kind, std::size_t families) {
    std::vector<TensorSpec> specs;
    specs.push_back({std::string(geo_weight_name), {}});
    specs.push_back({std::string(visual_weight_name), {}});
    if (kind == FoldKind::picture) {
        append_chains(fold_chains, categories, specs);
    } else {
        append_chains(view_fold_chains, categories, specs);
    }
    const auto outputs = static_cast<std::int64_t>(categories);
    specs.push_back({fmt::format("{}.weight", auxiliary_head_name), {outputs, fused_branch_width}, false});
    specs.push_back({fmt::format("{}.bias", auxiliary_head_name), {outputs}, false});
    if (families == 0) return specs;
    const auto known = static_cast<std::int64_t>(families);
    specs.push_back({fmt::format("{}.weight", family_head_name), {known, 2 * fused_branch_width}});
    specs.push_back({fmt::format("{}.bias", family_head_name), {known}});
    return specs;
}

}  // namespace v16::model
