// The flags of `v16 train`, one for each field of TrainOptions that people choose. `v16` knows them for its help and
// for wrong use, which it tells without libtorch; `v16-train` reads them.
#pragma once

#include <CLI/CLI.hpp>

#include "train/options.hpp"

namespace v16::train {

/// Adds every flag to `command`, in groups. Parsing fills in `options`, which must outlive it; ranges are checked by
/// validate.
void add_flags(CLI::App& command, TrainOptions& options);

}  // namespace v16::train
