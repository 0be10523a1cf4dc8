// The training itself: every network of a plan, and what each says about the drawings that it did not see.
#pragma once

#include <optional>
#include <vector>

#include "model/safetensors.hpp"
#include "train/metrics.hpp"
#include "train/out_of_fold.hpp"
#include "train/torch/plan.hpp"
#include "train/torch/run.hpp"
#include "v16/error.hpp"

namespace v16::train {

/// What a run that goes on from a bundle found out beside.
struct GoingOn {
    /// Of the bundle that it began with, on the same drawings; nothing when it has other categories.
    std::optional<double> bundle_accuracy;
    double fold_accuracy = 0.0;  ///< of the folds before they learnt, each on the part that it leaves out
    double share = 0.0;          ///< of what the folds learnt that they keep; one of tuned_shares
};

/// The trained networks and what they said about the drawings they did not see.
struct Trained {
    model::TensorMap v6;
    std::vector<model::TensorMap> folds;
    PairOfAnswers left_out;           // in the order of the samples
    PairOfAnswers unseen;             // about drawings of the pre-training that were held out; empty without
    std::optional<GoingOn> going_on;  // from a bundle whose folds could be asked
    /// What is kept of that which pre-training from a bundle of the same categories, and the folds behind it, learnt.
    std::optional<double> pretraining_share;  // one of tuned_shares
};

/// Trains the folds and V6 in the way that run() describes, with a checkpoint after every epoch. Errors: io,
/// not_writable, cancelled.
[[nodiscard]] Result<Trained> train_networks(const Plan& plan, const RunSurroundings& surroundings);

}  // namespace v16::train
