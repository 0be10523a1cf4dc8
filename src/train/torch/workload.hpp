// What a training run costs, known before its first step: the whole of a progress line, and how far each step brings
// it.
//
// In work units: 1 is one drawing with a picture of 96 pixels through a training step of a fold. Measured roughly; they
// decide the time left that is shown, nothing else. Pure functions.
#pragma once

#include <cstdint>

#include "model/bundle.hpp"
#include "train/options.hpp"
#include "train/torch/fit.hpp"
#include "train/torch/network.hpp"
#include "train/torch/plan.hpp"

namespace v16::train {

/// Of one drawing through a training step of a network that sees pictures of this size, in pixels; 0: of V6. Views, a
/// few of 96 pixels each through a smaller network, cost about as much as one picture of that size.
[[nodiscard]] double step_work(int picture_size);

/// Of asking a fold about one drawing.
[[nodiscard]] double answer_work(model::FoldKind kind);

/// Of one drawing through all epochs of a fold, and of V6.
[[nodiscard]] double fold_work(model::FoldKind kind, PictureSchedule pictures, std::uint32_t epochs);
[[nodiscard]] double v6_work(std::uint32_t epochs);

/// Of the first `epochs` of a fit, with the questions about what it watches.
[[nodiscard]] double fit_work(const Fit& fit, Sees sees, model::FoldKind kind, std::uint32_t epochs);

/// Of asking every fold once about what pre-training held out; 0 without.
[[nodiscard]] double unseen_work(const Plan& plan);

/// Of the whole run.
[[nodiscard]] double total_work(const Plan& plan);

}  // namespace v16::train
