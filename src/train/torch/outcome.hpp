// What a training run leaves behind: the bundle with the record of how it was made and how good it is.
#pragma once

#include <optional>

#include "model/bundle.hpp"
#include "train/out_of_fold.hpp"
#include "train/torch/plan.hpp"
#include "train/torch/run.hpp"
#include "train/torch/training.hpp"
#include "v16/error.hpp"

namespace v16::train {

/// The bundle, reported on by its answers about drawings left out.
[[nodiscard]] model::Bundle assemble_bundle(const Plan& plan, Trained trained, const OutOfFold& learnt);

/// Evaluates the bundle as it lies on the disk, with the code that serves it, on the drawings of --report-data and
/// keeps the figures in it. Errors: those of loading, evaluating and writing a bundle.
[[nodiscard]] Result<void> report_on_held_out(const Plan& plan, const OutOfFold& learnt,
                                              const std::optional<GoingOn>& going_on,
                                              const RunSurroundings& surroundings);

}  // namespace v16::train
