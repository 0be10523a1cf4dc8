// Drawings put together for one step of a network: features and pictures as tensors, varied by chance while training.
//
// Thread safety: pure functions; the drawings of a batch are worked on by TrainOptions::threads threads.
#pragma once

#include <torch/types.h>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>

#include "train/torch/fit.hpp"
#include "train/torch/network.hpp"

namespace v16::train {

/// How a batch is made.
struct BatchForm {
    Sees sees = Sees::features;                              ///< of the network that takes it
    int picture_size = 0;                                    ///< of a picture fold's pictures, out of picture_sizes
    std::optional<std::uint64_t> epoch_seed = std::nullopt;  ///< vary every drawing; without: take it as it is
};

/// A batch of B drawings, on FitContext::device.
struct Batch {
    Inputs inputs;
    torch::Tensor labels;  ///< [B], int64
};

/// `which`: indices of context.samples, at least one. How a drawing varies depends on the seed and its index alone, not
/// on its batch mates or the number of threads.
[[nodiscard]] Batch make_batch(const FitContext& context, const BatchForm& form, std::span<const std::size_t> which);

}  // namespace v16::train
