// What a training run does, decided before its first step: the drawings, read and cut into parts, and the options with
// their defaults filled in.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "model/bundle.hpp"
#include "train/dataset.hpp"
#include "train/families.hpp"
#include "train/options.hpp"
#include "train/samples.hpp"
#include "train/torch/run.hpp"
#include "v16/error.hpp"

namespace v16::train {

/// Everything that a run knows before the first step.
struct Plan {
    TrainOptions options;
    std::shared_ptr<const model::Bundle> init;  // may be null
    Dataset dataset;
    PreparedSamples prepared;
    PreparedSamples pretraining;          // of --pretrain-data; empty without
    Families families;                    // that the folds tell apart; empty: none
    double fresh_learning_rate = 0.0;     // for networks that start from nothing
    std::vector<double> category_shares;  // for the bundle; empty: equal
    FeatureScale scale;
    std::uint32_t parts = 0;             // the drawings are cut into
    std::vector<std::uint32_t> part_of;  // of each sample
    std::string fingerprint;             // of options and data
};

/// Reads the drawings; tells of those that cannot be read. Errors: invalid_argument, not_found, io, bundle_invalid.
[[nodiscard]] Result<Plan> make_plan(const TrainOptions& requested, const RunSurroundings& surroundings);

/// The part of each sample, from 0 to parts - 1; see assign_folds.
[[nodiscard]] std::vector<std::uint32_t> cut(std::span<const Sample> samples, std::uint32_t parts, std::uint64_t seed);

/// The samples of a part, or the others.
[[nodiscard]] std::vector<std::size_t> samples_where(std::span<const std::uint32_t> part_of, std::uint32_t part,
                                                     bool inside);

/// The drawings of the pre-training that are held out, or the others. What is held out is the same in every epoch and
/// run: a long pre-training can be followed.
[[nodiscard]] std::vector<std::size_t> pretraining_samples(const Plan& plan, bool held_out);

}  // namespace v16::train
