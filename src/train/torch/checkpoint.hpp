// What an interrupted training goes on from: one file a network, written after every epoch.
#pragma once

#include <torch/optim.h>

#include <cstdint>
#include <filesystem>
#include <limits>
#include <string>
#include <vector>

#include "train/torch/network.hpp"
#include "v16/error.hpp"

namespace v16::train {

/// How far a training is.
struct FitState {
    std::uint32_t epochs_done = 0;
    double best_loss = std::numeric_limits<double>::infinity();  ///< least loss on watched drawings after an epoch
    std::vector<torch::Tensor> best;  ///< Network::named_tensors() then, as copies; empty: nothing is watched
};

/// Writes the network, the state of its optimiser and of the training, atomically. `run` describes the options and data
/// that the training depends on. Errors: not_writable.
[[nodiscard]] Result<void> save_checkpoint(const std::filesystem::path& path, const Network& network,
                                           const torch::optim::Optimizer& optimizer, const FitState& state,
                                           const std::string& run);

/// Takes everything over and returns how far the training is; a fresh state when there is no such file. Errors:
/// invalid_argument (a checkpoint of another run), io (damaged or unreadable). After an error the network must not be
/// used.
[[nodiscard]] Result<FitState> load_checkpoint(const std::filesystem::path& path, Network& network,
                                               torch::optim::Optimizer& optimizer, const std::string& run);

/// Removes the checkpoints in a folder that belong to other runs. A run that starts anew overwrites them one by one;
/// were it interrupted before the last, --resume would find those of two runs and refuse to go on. Errors: io.
[[nodiscard]] Result<void> remove_checkpoints_of_others(const std::filesystem::path& dir, const std::string& run);

}  // namespace v16::train
