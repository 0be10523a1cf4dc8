// classify owns the way of one drawing from bytes to Classification: read, features and picture, networks, review
// policy.
//
// Synchronous, no I/O, thread-safe: a Pipeline is immutable; any number of threads may use it at once. The two halves
// are separate so that a server can put several prepared drawings through the networks together.
#pragma once

#include <chrono>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "dxf/reader.hpp"
#include "features/features.hpp"
#include "model/ensemble.hpp"
#include "render/picture.hpp"
#include "v16/classification.hpp"
#include "v16/error.hpp"

namespace v16::classify {

/// What this program makes of given bytes with a given bundle. Raised by every change of the reader, the features, the
/// pictures, the way the networks are asked, the warnings or the default of a limit that may change an answer: part of
/// the cache key, so that the answers of another version of v16, in a Redis that both use, are not taken for this
/// one's.
inline constexpr std::uint32_t pipeline_revision = 11;

/// Time spent in each stage, for Server-Timing, metrics and benchmarks.
struct StageTimes {
    std::chrono::nanoseconds read{0};
    std::chrono::nanoseconds features{0};
    std::chrono::nanoseconds picture{0};
    std::chrono::nanoseconds networks{0};
};

/// A drawing ready for the networks of one speed mode.
struct Prepared {
    features::Features features{};
    std::vector<std::uint8_t> pixels;  ///< the picture, or the pictures of the views; empty when the mode needs none
    std::vector<std::string> warnings;
    std::vector<float> view_features;  ///< empty when the mode needs no views
    std::string out_of_scope;          ///< see scope.hpp; empty, too, when the mode needs no views: it does not test
};

struct PipelineOptions {
    Precision precision = Precision::automatic;
    dxf::ReadLimits read_limits{};
    render::RenderLimits render_limits{};
};

class Pipeline {
public:
    /// Errors: bundle_invalid, unsupported.
    static Result<Pipeline> create(std::shared_ptr<const model::Bundle> bundle, const PipelineOptions& options);

    /// First half: bytes to network input. Errors: not_dxf, no_drawable_entity (also in v6_only), limit_exceeded.
    [[nodiscard]] Result<Prepared> prepare(std::string_view dxf_bytes, SpeedMode mode,
                                           StageTimes* times = nullptr) const;

    /// Second half, for a batch prepared with the same mode: one Classification each, in order.
    [[nodiscard]] Result<std::vector<Classification>> infer(std::span<const Prepared> drawings, SpeedMode mode,
                                                            StageTimes* times = nullptr) const;

    /// Both halves for one drawing.
    [[nodiscard]] Result<Classification> classify(std::string_view dxf_bytes, SpeedMode mode,
                                                  StageTimes* times = nullptr) const;

    [[nodiscard]] const model::Ensemble& ensemble() const;
    [[nodiscard]] const model::BundleManifest& bundle() const;
    [[nodiscard]] const PipelineOptions& options() const;

    Pipeline(Pipeline&&) noexcept;
    Pipeline& operator=(Pipeline&&) noexcept;
    ~Pipeline();

private:
    struct Impl;
    explicit Pipeline(std::unique_ptr<const Impl> impl);
    std::unique_ptr<const Impl> impl_;
};

/// What the reader repaired or left out, one sentence each with the place, and what was not drawn, as
/// Classification::warnings carries it.
[[nodiscard]] std::vector<std::string> warning_sentences(std::span<const dxf::Warning> warnings,
                                                         const render::Cuts& cuts = {});

/// The warnings of an answer about a drawing of which the networks see views.
[[nodiscard]] std::vector<std::string> warning_sentences(const dxf::Drawing& drawing,
                                                         const render::RenderLimits& limits);

/// Applies the review policy to probabilities in model order (needs at least one). `out_of_scope`: why this is no
/// drawing of a part, which is the first reason for review where the policy tests it; empty when it may be one.
[[nodiscard]] Classification decide(std::span<const float> probabilities, const model::BundleManifest& bundle,
                                    std::string_view out_of_scope = {});

}  // namespace v16::classify
