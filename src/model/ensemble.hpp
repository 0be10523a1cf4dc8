// The V16 ensemble ready to run: V6 and the folds with batch normalisation folded in, weights in the layout of the
// processor's kernels.
//
// Thread safety: immutable; run() may be called from any number of threads at once. One
// call does its arithmetic on the calling thread only. Results have the same bits whatever the batch size, the batch
// mates and the number of threads.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "model/bundle.hpp"
#include "v16/classification.hpp"
#include "v16/error.hpp"

namespace v16::model {

/// What the arithmetic really is, after the request met the processor.
enum class EffectivePrecision : std::uint8_t {
    fp32,
    bf16,           ///< bf16 instructions
    bf16_emulated,  ///< values rounded to bf16, arithmetic in fp32
    int8,           ///< 8-bit integers in the convolutions (quantization.hpp), fp32 elsewhere
};
[[nodiscard]] std::string_view name(EffectivePrecision precision);
[[nodiscard]] std::string_view name(SpeedMode mode);
[[nodiscard]] std::string_view name(Precision precision);
/// All that the functions below take.
[[nodiscard]] std::vector<std::string> speed_mode_names();
[[nodiscard]] std::vector<std::string> precision_names();
/// Errors: invalid_argument, listing the names that exist.
[[nodiscard]] Result<SpeedMode> parse_speed_mode(std::string_view name);
[[nodiscard]] Result<Precision> parse_precision(std::string_view name);

/// Width and height of the picture that a mode wants of a bundle of picture folds, in pixels: 128 or 96; 0 when it
/// needs none (v6_only). The pictures of views are the same in every mode.
[[nodiscard]] int picture_size(SpeedMode mode);
/// Folds that a mode asks when the bundle has `available` of them: 5, 3, 1 or 0, at most `available`.
[[nodiscard]] std::size_t fold_count(SpeedMode mode, std::size_t available);

/// One drawing as the networks see it. Features are raw: the ensemble standardises them. What follows the first 48 is
/// empty when the mode (or the bundle) needs it not.
struct Sample {
    std::span<const float, feature_count> features;
    /// needs_picture(): picture_size(mode)^2 bytes, 255 = white.
    /// needs_views(): 2 to max_view_pictures pictures of view_channels x view_size x view_size bytes, 255 = full ink.
    std::span<const std::uint8_t> pixels;
    std::span<const float> view_features = {};  ///< needs_views(): view_feature_count values
    bool may_look_twice = true;                 ///< see Ensemble; false where a person looks at it in any case
};

/// Probabilities of one drawing, category by category in model order; they sum to 1.
using Probabilities = std::vector<float>;

/// An answer of the accurate mode about views that is less sure than the review policy asks for (min_confidence) is
/// asked for once more, about the pictures turned by a quarter, and is then the geometric mean of both. Training knows
/// a drawing in all positions, so the second answer errs in other ways; it costs the networks' time for pictures once
/// more.
class Ensemble {
public:
    struct Impl;

    /// The bundle is let go: its weights would be there twice, as they are stored and in the kernels' layouts.
    /// Errors: unsupported (the processor or the library cannot do it, or int8 of a bundle that was not calibrated),
    /// bundle_invalid.
    static Result<Ensemble> create(std::shared_ptr<const Bundle> bundle, Precision precision);

    /// Runs a batch of drawings. Needs samples.size() == out.size(); a wrong number of pixels or view features is an
    /// invalid_argument.
    [[nodiscard]] Result<void> run(std::span<const Sample> samples, SpeedMode mode, std::span<Probabilities> out) const;

    [[nodiscard]] EffectivePrecision precision() const;
    [[nodiscard]] const BundleManifest& bundle() const;
    /// True when the mode asks a fold of this bundle and those look at one picture, or at views. At most one is true.
    [[nodiscard]] bool needs_picture(SpeedMode mode) const;
    [[nodiscard]] bool needs_views(SpeedMode mode) const;
    /// The instruction set that the kernels use, e.g. "avx2", "avx512_core_amx".
    [[nodiscard]] std::string_view instruction_set() const;

    Ensemble(Ensemble&&) noexcept;
    Ensemble& operator=(Ensemble&&) noexcept;
    ~Ensemble();

private:
    explicit Ensemble(std::unique_ptr<const Impl> impl);
    std::unique_ptr<const Impl> impl_;
};

}  // namespace v16::model
