#include "model/folding.hpp"

#include <algorithm>
#include <cmath>

namespace v16::model {
namespace {

const std::vector<float>& values(const TensorMap& tensors, const Chain& chain, std::size_t position,
                                 std::string_view what) {
    return tensors.find(tensor_name(chain, position, what))->second.values.read();
}

void fold_batch_norm(const Chain& chain, std::size_t position, const TensorMap& tensors, Stage& stage) {
    const auto& gamma = values(tensors, chain, position, "weight");
    const auto& beta = values(tensors, chain, position, "bias");
    const auto& mean = values(tensors, chain, position, "running_mean");
    const auto& variance = values(tensors, chain, position, "running_var");
    const std::size_t fan_in = stage.weights.size() / stage.bias.size();
    for (std::size_t out = 0; out < stage.bias.size(); ++out) {
        const double scale = gamma[out] / std::sqrt(static_cast<double>(variance[out]) + batch_norm_epsilon);
        if (stage.kernel == 0) {
            stage.scale[out] = static_cast<float>(scale);
        } else {
            for (std::size_t i = out * fan_in; i < (out + 1) * fan_in; ++i) {
                stage.weights[i] = static_cast<float>(stage.weights[i] * scale);
            }
        }
        stage.bias[out] = static_cast<float>((static_cast<double>(stage.bias[out]) - mean[out]) * scale + beta[out]);
    }
}

double sigmoid(double x) {
    return 1.0 / (1.0 + std::exp(-x));
}

}  // namespace

std::vector<Stage> fold_chain(const Chain& chain, const TensorMap& tensors, std::size_t categories) {
    std::vector<Stage> stages;
    for (std::size_t position = 0; position < chain.layers.size(); ++position) {
        const Layer& layer = chain.layers[position];
        switch (layer.kind) {
            case LayerKind::linear:
            case LayerKind::conv: {
                Stage& stage = stages.emplace_back();
                stage.in = layer.in;
                stage.out = layer.out == one_per_category ? static_cast<int>(categories) : layer.out;
                stage.kernel = layer.kernel;
                stage.stride = layer.stride;
                stage.weights = values(tensors, chain, position, "weight");
                stage.bias = values(tensors, chain, position, "bias");
                if (stage.kernel == 0) stage.scale.assign(stage.bias.size(), 1.0F);
                break;
            }
            case LayerKind::batch_norm:
                fold_batch_norm(chain, position, tensors, stages.back());
                break;
            case LayerKind::relu:
                stages.back().activation = Activation::relu;
                break;
            case LayerKind::leaky_relu:
                stages.back().activation = Activation::leaky_relu;
                break;
            case LayerKind::max_pool:
                stages.back().max_pool = layer.kernel;
                break;
            case LayerKind::global_average_pool:
                stages.back().global_average = true;
                break;
            case LayerKind::dropout:
                break;  // training only
        }
    }
    return stages;
}

bool all_finite(std::span<const Stage> stages) {
    const auto finite = [](float value) { return std::isfinite(value); };
    const auto weights_are_finite = [&](const Stage& stage) {
        const std::size_t fan_in = stage.weights.size() / stage.bias.size();
        for (std::size_t i = 0; i < stage.weights.size(); ++i) {
            if (!finite(stage.weights[i] * (stage.scale.empty() ? 1.0F : stage.scale[i / fan_in]))) return false;
        }
        return true;
    };
    return std::all_of(stages.begin(), stages.end(), [&](const Stage& stage) {
        return weights_are_finite(stage) && std::all_of(stage.bias.begin(), stage.bias.end(), finite);
    });
}

void scale_outputs(double factor, Stage& stage) {
    for (float& scale : stage.scale) scale = static_cast<float>(scale * factor);
    for (float& bias : stage.bias) bias = static_cast<float>(bias * factor);
}

FusionShares fusion_shares(const TensorMap& fold) {
    const double geo = sigmoid(fold.find(geo_weight_name)->second.values.front());
    const double visual = sigmoid(fold.find(visual_weight_name)->second.values.front());
    return {geo / (geo + visual), visual / (geo + visual)};
}

}  // namespace v16::model
