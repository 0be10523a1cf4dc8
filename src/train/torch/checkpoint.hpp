// What an interrupted training goes on from: one file a network, written after every epoch.
#pragma once

#include <torch/optim.h>

#include <cstdint>
#include <filesystem>
#include <string>

#include "train/torch/network.hpp"
#include "v16/error.hpp"

namespace v16::train {

/// Writes the network, the state of its optimiser and the number of finished epochs, atomically. `run` describes the
/// options and data that the training depends on. Errors: io.
[[nodiscard]] Result<void> save_checkpoint(const std::filesystem::path& path, const Network& network,
                                           const torch::optim::Optimizer& optimizer, std::uint32_t epochs_done,
                                           const std::string& run);

/// Takes everything over and returns the number of finished epochs; 0 when there is no such file. Errors:
/// invalid_argument (a checkpoint of another run), io (damaged or unreadable). After an error the network must not be
/// used.
[[nodiscard]] Result<std::uint32_t> load_checkpoint(const std::filesystem::path& path, Network& network,
                                                    torch::optim::Optimizer& optimizer, const std::string& run);

}  // namespace v16::train
