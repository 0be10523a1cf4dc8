// Training one network: epochs, batches, loss, schedule, checkpoints.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "train/metrics.hpp"
#include "train/options.hpp"
#include "train/samples.hpp"
#include "train/torch/network.hpp"
#include "v16/error.hpp"

namespace v16::train {

/// What all networks of a run share. The references outlive every fit.
struct FitContext {
    const TrainOptions& options;
    std::span<const Sample> samples;
    const FeatureScale& scale;
    std::vector<float> category_weights;  ///< of each category in the loss; see category_weights()
    std::string run;                      ///< describes options and data; a checkpoint of another run is refused
    std::function<bool()> stop;           ///< asked before every step; true: give up with the error cancelled
    torch::Device device = torch::kCPU;
};

/// What a network says, while it is trained, about drawings that it is not trained on.
struct Watched {
    double loss = 0.0;  ///< mean of -ln(probability of the label)
    double accuracy = 0.0;
    std::size_t drawings = 0;
};

/// State of a fit, after each step.
struct FitProgress {
    std::uint32_t epoch = 0;  ///< 1-based
    std::uint32_t epochs = 0;
    std::size_t drawings = 0;        ///< of this epoch that are done
    std::size_t of = 0;              ///< drawings in an epoch
    double loss = 0.0;               ///< mean over this epoch so far
    int picture_size = 0;            ///< 0: no pictures
    std::optional<Watched> watched;  ///< at the end of an epoch, when drawings are watched
};

struct Fit {
    std::string name;                   ///< e.g. "fold0"; also names the checkpoint
    std::uint64_t number = 0;           ///< part of the seeds: different for each network of a run
    std::vector<std::size_t> training;  ///< indices of samples; at least 2
    std::uint32_t epochs = 1;
    double peak_learning_rate = 1e-3;
    PictureSchedule pictures = PictureSchedule::mixed;  ///< of a network that sees pictures
    std::span<const std::int64_t> families;  ///< of every sample, for a network with a family head: its output, or
                                             ///< unknown_family; see family_numbers
    std::vector<std::size_t> watched;        ///< indices of samples that are asked after every epoch; may be empty
    bool keep_best = false;  ///< end with the values after the epoch of least loss on `watched`, not with the last ones
    std::filesystem::path checkpoint;
    std::function<void(std::uint32_t)> resumed;        ///< told once the finished epochs, when there are any
    std::function<void(const FitProgress&)> progress;  ///< after each step
    std::function<void(const FitProgress&)> epoch_done;
};

/// Trains `network` from the values it has, or from its checkpoint when the options say resume. A resumed training ends
/// with the same bits as one that was never interrupted. Errors: cancelled, io, not_writable, invalid_argument.
[[nodiscard]] Result<void> fit(Network& network, const Fit& fit, const FitContext& context);

/// Probabilities of the given samples by one network, not augmented; `size` is that of a picture fold's pictures.
[[nodiscard]] std::vector<Prediction> predict(Network& network, const FitContext& context,
                                              std::span<const std::size_t> which, int size);

/// n / (categories * n_c), so that every category counts the same whatever its share, bounded to [0.2, 5]; 1 for a
/// category without samples.
[[nodiscard]] std::vector<float> category_weights(std::span<const Sample> samples, std::size_t categories);

}  // namespace v16::train
