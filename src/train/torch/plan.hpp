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
    std::uint32_t parts = 0;                         // the drawings are cut into
    std::vector<std::uint32_t> part_of;              // of each sample
    std::vector<std::uint32_t> pretraining_part_of;  // of each sample of the pre-training
    std::string fingerprint;                         // of options and data

    /// Whether one network learns from the drawings of the pre-training before it becomes every fold.
    [[nodiscard]] bool pretrains() const;
    /// Whether there is an init bundle that has the data's categories, in their order.
    [[nodiscard]] bool init_has_categories() const;
    /// Whether there is an init bundle with folds of the kind that is trained.
    [[nodiscard]] bool starts_from_init() const;
    /// Whether folds go on from those of the init bundle with the data alone.
    [[nodiscard]] bool goes_on() const;
    /// Whether pre-training goes on from folds of the init bundle that know the same categories.
    [[nodiscard]] bool continues_bundle() const;
};

/// Reads the drawings; tells of those that cannot be read. Errors: invalid_argument, not_found, io, bundle_invalid,
/// cancelled.
[[nodiscard]] Result<Plan> make_plan(const TrainOptions& requested, const RunSurroundings& surroundings);

/// The part of each sample, from 0 to parts - 1; see assign_folds.
[[nodiscard]] std::vector<std::uint32_t> cut(std::span<const Sample> samples, std::uint32_t parts, std::uint64_t seed);

/// The part of the pre-training that is not trained on but asked about after every epoch. It is the same in every epoch
/// and run, so that a long pre-training can be followed.
inline constexpr std::uint32_t held_out_part = 0;

/// The samples of a part, and the others.
[[nodiscard]] std::vector<std::size_t> samples_in(std::span<const std::uint32_t> part_of, std::uint32_t part);
[[nodiscard]] std::vector<std::size_t> samples_outside(std::span<const std::uint32_t> part_of, std::uint32_t part);

}  // namespace v16::train
