// Labelled drawings turned into what the networks are trained on: features, and the pictures that the kind of folds
// looks at.
#pragma once

#include <array>
#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <vector>

#include "dxf/reader.hpp"
#include "features/features.hpp"
#include "model/bundle.hpp"
#include "render/picture.hpp"
#include "render/views.hpp"
#include "train/dataset.hpp"
#include "v16/error.hpp"

namespace v16::train {

/// Width and height of the pictures of a picture fold, in pixels: for pre-training, the fast modes, the accurate one.
inline constexpr std::array picture_sizes{64, 96, 128};

/// A drawing in memory. Pictures are there for one kind of folds only: at some tens of kilobytes, a hundred thousand
/// drawings are to fit.
struct Sample {
    features::Features features{};                                         ///< raw, not standardised
    std::array<float, render::view_feature_count> view_features{};         ///< kind views: as render::Views::features
    std::vector<std::uint8_t> view_pixels;                                 ///< kind views: as render::Views::pixels
    std::array<std::vector<std::uint8_t>, picture_sizes.size()> pictures;  ///< kind picture: render::GrayImage::pixels
    std::uint32_t label = 0;
    bool out_of_scope = false;  ///< kind views: by classify/scope.hpp
    std::string name;           ///< LabelledFile::name
    std::string group;          ///< LabelledFile::group
    std::string family;         ///< LabelledFile::family
};

/// The picture of the given size. Needs a size out of picture_sizes and a sample of the kind picture.
[[nodiscard]] std::span<const std::uint8_t> picture(const Sample& sample, int size);

/// A drawing that could not be used, and why.
struct Failure {
    std::string name;
    Error error;
};

/// Called with (done, total) now and then, from any thread but never from two at once.
using ProgressFunction = std::function<void(std::size_t, std::size_t)>;

struct PrepareOptions {
    model::FoldKind kind = model::FoldKind::views;  ///< what the pictures are for
    unsigned threads = 1;
    dxf::ReadLimits read_limits;
    render::RenderLimits render_limits;
    ProgressFunction progress;
    std::function<bool()> stop;  ///< asked once before every drawing, from any thread; true: no further one is read
};

struct PreparedSamples {
    std::vector<Sample> samples;    ///< in the dataset's order
    std::vector<Failure> failures;  ///< drawings left out, in the dataset's order
    bool stopped = false;           ///< some were not even looked at
};

/// Reads every drawing. A file that cannot be read, has nothing to draw or an arc angle that only damage explains
/// becomes a Failure; the caller shows them. The result does not depend on the number of threads.
[[nodiscard]] PreparedSamples prepare_samples(const Dataset& dataset, const PrepareOptions& options);

/// Above it, drawings that do not look like drawings of one part are what the categories are about. Of generated
/// drawings of parts 3 % look so (docs/model-experiments.md, entry 6).
inline constexpr double max_out_of_scope_share = 0.10;

/// Share of the samples that do not look like drawings of one part; 0 without samples.
[[nodiscard]] double out_of_scope_share(std::span<const Sample> samples);

/// Mean and standard deviation (population) of each feature over the samples, in double: the 48, behind them the view
/// features where the kind of folds reads them.
struct FeatureScale {
    std::vector<float> mean;
    std::vector<float> deviation;
};

/// A feature that hardly varies in training would otherwise be blown up without bound on a drawing where it does.
inline constexpr double min_feature_deviation = 0.01;

/// The scale of the bundle; deviations are at least min_feature_deviation. Needs one sample.
[[nodiscard]] FeatureScale feature_scale(std::span<const Sample> samples, model::FoldKind kind);

/// The feature of a sample at a place of the scale.
[[nodiscard]] inline float feature_at(const Sample& sample, std::size_t place) {
    return place < features::count ? sample.features[place] : sample.view_features[place - features::count];
}

}  // namespace v16::train
