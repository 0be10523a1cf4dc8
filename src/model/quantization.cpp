#include "model/quantization.hpp"

#include <algorithm>
#include <cmath>

namespace v16::model {
namespace {

/// A bias of more units than this has a larger unit: it is beyond what the products can reach, so that their rounding
/// does not matter, and float32 holds it.
constexpr double max_bias_units = 1U << 30U;

std::size_t ranges_of(const Chain& chain) {
    std::size_t channels = 0, last = 0;
    for (const Layer& layer : chain.layers) {
        if (layer.kind == LayerKind::conv) channels += last = static_cast<std::size_t>(layer.out);
    }
    return channels - last;
}

/// What one unit of each u8 channel is worth; 1 for `channels` of floats, which have no ranges.
std::vector<double> steps_of(std::span<const float> ranges, std::size_t channels) {
    std::vector<double> steps(channels, 1.0);
    const double largest = ranges.empty() ? 0.0 : *std::max_element(ranges.begin(), ranges.end());
    for (std::size_t c = 0; c < ranges.size(); ++c) {
        steps[c] = kept_share_of_range * std::sqrt(static_cast<double>(ranges[c]) * largest) / max_quantized_value;
    }
    return steps;
}

/// The weights of one output channel for inputs in steps.
std::vector<double> weights_of_steps(const Stage& stage, std::size_t out, std::span<const double> steps) {
    const std::size_t fan_in = stage.weights.size() / stage.bias.size(), kernel = fan_in / steps.size();
    std::vector<double> weights(fan_in);
    for (std::size_t i = 0; i < fan_in; ++i) weights[i] = stage.weights[out * fan_in + i] * steps[i / kernel];
    return weights;
}

/// What one unit of the weights of an output channel is worth.
double weight_unit(std::span<const double> weights, double bias) {
    double largest = 0.0;
    for (const double weight : weights) largest = std::max(largest, std::abs(weight));
    const double unit = std::max(largest / max_quantized_weight, std::abs(bias) / max_bias_units);
    return unit > 0.0 ? unit : 1.0;  // nothing but zeros
}

/// Appends the weights in units, each rounded with the error that the ones before it left.
void append_rounded(std::span<const double> weights, double unit, std::vector<std::int8_t>& rounded) {
    double error = 0.0;
    for (const double weight : weights) {
        const double wanted = weight / unit + error;
        const double limit = max_quantized_weight;
        const double whole = std::clamp(std::nearbyint(wanted), -limit, limit);
        rounded.push_back(static_cast<std::int8_t>(whole));
        error = wanted - whole;
    }
}

}  // namespace

std::size_t map_range_count(FoldKind kind) {
    if (kind == FoldKind::views) return ranges_of(view_fold_net);
    return ranges_of(fold_shallow) + ranges_of(fold_mid) + ranges_of(fold_deep);
}

QuantizedStage quantize(const Stage& stage, std::span<const float> from, std::span<const float> to) {
    const std::size_t outputs = stage.bias.size();
    const auto from_steps = steps_of(from, from.size()), to_steps = steps_of(to, outputs);
    QuantizedStage result;
    result.weights.reserve(stage.weights.size());
    for (std::size_t out = 0; out < outputs; ++out) {
        const auto weights = weights_of_steps(stage, out, from_steps);
        const double unit = weight_unit(weights, stage.bias[out]);
        append_rounded(weights, unit, result.weights);
        result.bias.push_back(static_cast<float>(stage.bias[out] / unit));
        result.scales.push_back(static_cast<float>(unit / to_steps[out]));
    }
    return result;
}

Stage in_steps(Stage stage, std::span<const float> to) {
    const auto steps = steps_of(to, stage.bias.size());
    const std::size_t fan_in = stage.weights.size() / stage.bias.size();
    for (std::size_t i = 0; i < stage.weights.size(); ++i) {
        stage.weights[i] = static_cast<float>(stage.weights[i] / steps[i / fan_in]);
    }
    for (std::size_t out = 0; out < stage.bias.size(); ++out) {
        stage.bias[out] = static_cast<float>(stage.bias[out] / steps[out]);
    }
    return stage;
}

}  // namespace v16::model
