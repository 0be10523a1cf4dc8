// Turns a chain of layers and its tensors into what inference computes: stages of one linear operation with batch
// normalisation folded in, an activation, and a pooling.
//
// Folding: y = gamma * (Wx + b - mean) / sqrt(variance + eps) + beta is again linear in x, with the weights W * s and
// the bias (b - mean) * s + beta, where s = gamma / sqrt(variance + eps) for each output. Computed in double, so that
// it adds no error of its own. Every precision starts from these stages. Of a linear layer s stays apart: its weights
// keep the values of the bundle, which 16 bits can hold (cpu/dense.hpp).
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "model/architecture.hpp"
#include "model/bundle.hpp"

namespace v16::model {

enum class Activation : std::uint8_t { none, relu, leaky_relu };

struct Stage {
    int in = 0;
    int out = 0;
    int kernel = 0;  ///< 0: linear; else convolution of this size, zero padding kernel / 2
    int stride = 1;  ///< of the convolution
    Activation activation = Activation::none;
    int max_pool = 1;             ///< window and stride after the activation; 1: none
    bool global_average = false;  ///< the map becomes one value a channel
    std::vector<float> weights;   ///< [out, in] or [out, in, kernel, kernel]
    std::vector<float> bias;      ///< [out]
    std::vector<float> scale;     ///< [out] of a linear stage: scale * (weights * in) + bias; of a convolution empty
};

/// `tensors` must hold the chain's tensors with the right shapes (verify_bundle saw to it).
[[nodiscard]] std::vector<Stage> fold_chain(const Chain& chain, const TensorMap& tensors, std::size_t categories);

/// True when every weight, scaled, and every bias of the stages is finite; huge values of a checkpoint may leave the
/// range of float.
[[nodiscard]] bool all_finite(std::span<const Stage> stages);

/// Multiplies what a linear stage gives by a factor that is not negative: its activations allow that.
void scale_outputs(double factor, Stage& stage);

/// Shares of the geometry and the picture branch in the fusion of a fold; they sum to 1.
struct FusionShares {
    double geo = 0.5;
    double visual = 0.5;
};
[[nodiscard]] FusionShares fusion_shares(const TensorMap& fold);

}  // namespace v16::model
