// A whole training run: from a labelled folder to a bundle that was evaluated with the code that serves it.
#pragma once

#include <cstdio>
#include <functional>

#include "train/options.hpp"
#include "v16/error.hpp"

namespace v16::train {

struct RunSurroundings {
    std::FILE* talk = stderr;  ///< progress, failures, the evaluation
    bool is_terminal = false;  ///< `talk` is a terminal that can rewrite a line
    /// True: give up soon, keeping the checkpoints. Asked before every drawing that is read, by any thread, to learn
    /// from it or to evaluate the bundle on it, and before every step.
    std::function<bool()> stop;
};

/// Prepares the drawings, trains the folds and V6 (each fold leaving its part out; V6 once more for every part left
/// out, to measure it), fits ensemble weights, temperature and review threshold (see out_of_fold.hpp), writes the
/// bundle, evaluates it on the CPU backend and keeps the figures in it.
///
/// The same options, data and machine give a bundle with the same answers, also when the run was interrupted and
/// resumed. Errors: invalid_argument, not_found, io, not_writable, bundle_invalid, cancelled.
[[nodiscard]] Result<void> run(const TrainOptions& options, const RunSurroundings& surroundings);

}  // namespace v16::train
