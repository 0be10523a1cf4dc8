// serve owns the time between a request and its answer: the bounded queue, the compute threads, micro-batches, the
// sharing of identical requests, deadlines, and the change of the model while running.
// This header: the engine, everything that a compute thread asks about one loaded model.
//
// Thread safety: immutable; its functions may be called from any number of threads at once.
#pragma once

#include <functional>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/sha256.hpp"
#include "classify/pipeline.hpp"
#include "v16/classification.hpp"
#include "v16/error.hpp"

namespace v16::serve {

/// The two halves of a classification as functions (classify::Pipeline in the service, anything in tests), and what is
/// shown about the model.
struct Engine {
    std::function<Result<classify::Prepared>(std::string_view bytes, SpeedMode mode, classify::StageTimes& times)>
        prepare;
    /// One classification a drawing, in order.
    std::function<Result<std::vector<Classification>>(std::span<const classify::Prepared> drawings, SpeedMode mode,
                                                      classify::StageTimes& times)>
        infer;
    std::vector<std::string> categories;  ///< model order
    base::Digest fingerprint;             ///< of the bundle
    std::string precision;                ///< effective precision, e.g. "bf16"
    std::string instruction_set;          ///< e.g. "avx2"
    std::string accuracy;                 ///< as the bundle's report has it, e.g. "99.12%"; "unknown" without a report
    base::Digest scope;                   ///< scope_of(): all of a cache key but the drawing and the speed mode
};

/// The engine that runs a pipeline (which it keeps alive).
[[nodiscard]] std::shared_ptr<const Engine> make_engine(std::shared_ptr<const classify::Pipeline> pipeline);

/// Engine::scope for a bundle, an effective precision and what is read and drawn of a drawing at most;
/// classify::pipeline_revision is in it, too. Limits that are the defaults leave it as it is without them, and the size
/// of a file is in none: what is larger has no answer.
[[nodiscard]] base::Digest scope_of(const base::Digest& fingerprint, std::string_view precision,
                                    const dxf::ReadLimits& read, const render::RenderLimits& render);

/// The accuracy in a bundle's report ("accuracy": 0.9912, also below "held_out" or "test") as a percentage; "unknown"
/// when the report has none.
[[nodiscard]] std::string accuracy_of(const std::string& report_json);

/// Sends a built-in drawing through every stage. Errors: whatever a stage says.
[[nodiscard]] Result<void> warm_up(const Engine& engine, SpeedMode mode);

}  // namespace v16::serve
