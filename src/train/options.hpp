// Everything that can be chosen about a training run. Flags of v16-train have the same names (dashes for underscores).
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>

#include "model/bundle.hpp"
#include "train/augment.hpp"
#include "train/shares.hpp"
#include "v16/error.hpp"

namespace v16::train {

/// Which pictures the folds see. The networks take any size, since every scale ends in a global average.
enum class PictureSchedule : std::uint8_t {
    mixed,     ///< 96 pixels, which costs half as much; in the last quarter of the epochs two of three batches 128
    only_96,   ///< 96 pixels throughout
    only_128,  ///< 128 pixels throughout
    coarse,    ///< 64 pixels, in the last third of the epochs 96: to learn much quickly
};

struct TrainOptions {
    std::filesystem::path data;           ///< dataset folder, see dataset.hpp
    std::filesystem::path out;            ///< bundle folder to write
    std::filesystem::path init;           ///< bundle whose weights training starts from; empty: from nothing
    std::filesystem::path report_data;    ///< held-out dataset, evaluated with the finished bundle; empty: none
    std::filesystem::path work;           ///< folder of the checkpoints; empty: OUT/.checkpoint, removed at the end
    std::filesystem::path pretrain_data;  ///< other drawings that one network learns from before it becomes every fold
    bool resume = false;                  ///< go on from the checkpoints of an interrupted run with the same options

    model::FoldKind kind = model::FoldKind::views;  ///< what the folds look at
    bool tune_views =
        false;  ///< folds that start from trained weights also change how they see views; else they share it
    std::uint32_t folds = 5;             ///< networks, one per part of the cross-validation; 0 or 2 to model::max_folds
    std::uint32_t epochs = 20;           ///< passes over the drawings for each fold, 1 to 10,000
    std::uint32_t v6_epochs = 60;        ///< the same for V6, whose pass costs about a hundredth, 1 to 10,000
    std::uint32_t pretrain_epochs = 10;  ///< passes over `pretrain_data`, 1 to 10,000
    std::uint64_t seed = 1;              ///< two runs with one seed on one machine give bundles with the same answers
    std::uint32_t batch_size = 64;       ///< drawings in a step, 2 to 4096
    double learning_rate =
        0.0;  ///< peak of the schedule, up to 1; 0: 2e-3, or 5e-4 for weights that are trained further
    double weight_decay = 0.01;     ///< of AdamW, 0 to 1
    double label_smoothing = 0.05;  ///< 0 to below 1
    double auxiliary_loss = 0.3;    ///< weight of the geometry branch's own answer in the loss of a fold, 0 to 10
    double family_loss = 0.5;       ///< weight of the part family in the loss of folds, 0 to 10; 0: they know none
    /// Of a network that goes on from a bundle with `pretrain_data`: the share of what it learnt that is kept, 0 to 1.
    /// Nothing: the one of tuned_shares that is right most often about drawings held out, which are of the same kind.
    std::optional<double> pretraining_share;
    double review_precision = 0.95;  ///< share of right answers wanted among those that pass unreviewed, 0 to 1
    /// How often the categories are met in practice. Nothing: as the `init` bundle has it where it has the same ones,
    /// else equal.
    std::optional<CategoryShares> category_shares;
    PictureSchedule picture_size = PictureSchedule::mixed;  ///< kind picture
    PictureAugmentation picture_augmentation;               ///< kind picture
    FeatureAugmentation feature_augmentation;               ///< of V6 and of picture folds
    ViewAugmentation view_augmentation;                     ///< kind views
    FeatureAugmentation view_feature_augmentation{.noise = 0.05, .dropout = 0.05, .blind_chance = 0.1};  ///< kind views

    unsigned threads = 0;  ///< 0: the processors that this process may use. Other counts, other last bits
    bool use_cuda = true;  ///< where libtorch finds a device
    std::uint32_t max_drawings = 200'000;
    model::WeightFormat weight_format = model::WeightFormat::f16;
    std::string command;  ///< as typed, for the bundle's record
};

/// Errors: invalid_argument, naming the flag, its range and the value.
[[nodiscard]] Result<void> validate(const TrainOptions& options);

/// Side of the picture for a batch. `batch` counts from 0 in each epoch.
[[nodiscard]] int picture_size(PictureSchedule schedule, std::uint32_t epoch, std::uint32_t epochs,
                               std::uint32_t batch);

/// Learning rate of a step in [0, steps): linear warm-up over the first tenth to `peak`, then half a cosine down to a
/// thousandth of it (Loshchilov and Hutter, 2017).
[[nodiscard]] double learning_rate(double peak, std::uint64_t step, std::uint64_t steps);

}  // namespace v16::train
