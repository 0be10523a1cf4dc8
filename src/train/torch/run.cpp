#include "train/torch/run.hpp"

#include <fmt/format.h>
#include <torch/torch.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "model/bundle.hpp"
#include "train/out_of_fold.hpp"
#include "train/talk.hpp"
#include "train/torch/checkpoint.hpp"
#include "train/torch/outcome.hpp"
#include "train/torch/plan.hpp"
#include "train/torch/training.hpp"

namespace v16::train {
namespace {

namespace fs = std::filesystem;

void tell_going_on(std::FILE* talk, const GoingOn& going_on) {
    if (going_on.bundle_accuracy) {
        tell(talk, "the same drawings, before training: the bundle {:.2f} %, its folds one by one {:.2f} %\n",
             100.0 * *going_on.bundle_accuracy, 100.0 * going_on.fold_accuracy);
    } else {
        tell(talk, "the same drawings, before training, with heads mixed from the bundle's: {:.2f} %\n",
             100.0 * going_on.fold_accuracy);
    }
    tell(talk, "kept of what the folds learnt: {:.0f} %\n", 100.0 * going_on.share);
}

void tell_left_out(std::FILE* talk, const OutOfFold& learnt) {
    tell(talk, "left-out drawings: V6 {:.2f} %", 100.0 * learnt.v6.accuracy);
    std::string weights;
    if (learnt.v14.total > 0) {
        tell(talk, ", folds {:.2f} %, both {:.2f} %", 100.0 * learnt.v14.accuracy, 100.0 * learnt.ensemble.accuracy);
        weights = fmt::format("weights {:.2f}, {:.2f}; ", learnt.v6_weight, 1.0 - learnt.v6_weight);
    }
    tell(talk, " ({}temperature {:.2f} and review below {:.2f}, from {} drawings)\n", weights, learnt.temperature,
         learnt.min_confidence, learnt.calibration_drawings);
}

/// Whether a folder can be made, or written to where it is there already. Nothing is made yet.
Result<void> check_writable(const fs::path& folder) {
    std::error_code ignored;
    fs::path there = fs::absolute(folder, ignored);
    while (there.has_relative_path() && !fs::exists(there, ignored)) there = there.parent_path();
    if (::access((there / "").c_str(), W_OK | X_OK) == 0) return {};
    return fail(ErrorCode::not_writable, fmt::format("cannot make {}: {}", folder.string(), std::strerror(errno)));
}

Result<void> run_checked(const TrainOptions& options, const RunSurroundings& surroundings) {
    // Said before hours of training, not behind them.
    for (const fs::path& folder : {options.out, options.work}) {
        if (folder.empty()) continue;
        if (auto checked = check_writable(folder); !checked) return checked;
    }
    auto plan = make_plan(options, surroundings);
    if (!plan) return tl::unexpected(plan.error());
    std::error_code failed;
    fs::create_directories(plan->options.work, failed);
    if (failed) {
        return fail(ErrorCode::not_writable,
                    fmt::format("cannot make {}: {}", plan->options.work.string(), failed.message()));
    }
    if (!options.resume) {
        if (auto removed = remove_checkpoints_of_others(plan->options.work, plan->fingerprint); !removed)
            return removed;
    }
    torch::set_num_threads(static_cast<int>(plan->options.threads));

    auto trained = train_networks(*plan, surroundings);
    if (!trained) return tl::unexpected(trained.error());
    const OutOfFold learnt = learn_from(trained->left_out, trained->unseen, plan->dataset.categories,
                                        options.review_precision, plan->category_shares);
    tell_left_out(surroundings.talk, learnt);
    if (trained->going_on) tell_going_on(surroundings.talk, *trained->going_on);
    const std::optional<GoingOn> going_on = trained->going_on;
    const model::Bundle bundle = assemble_bundle(*plan, *std::move(trained), learnt);
    if (!bundle.review.test_scope) {
        tell(surroundings.talk,
             "{:.0f} % of the drawings do not look like drawings of one part, so the bundle takes that for no reason "
             "for review\n",
             100.0 * out_of_scope_share(plan->prepared.samples));
    }
    if (auto written = model::write_bundle(bundle, options.out, options.weight_format); !written) return written;
    if (!options.report_data.empty()) {
        if (auto reported = report_on_held_out(*plan, learnt, going_on, surroundings); !reported) return reported;
    }
    if (options.work.empty()) fs::remove_all(plan->options.work, failed);
    return {};
}

}  // namespace

Result<void> run(const TrainOptions& options, const RunSurroundings& surroundings) {
    if (auto valid = validate(options); !valid) return valid;
    try {
        return run_checked(options, surroundings);
    } catch (const std::exception& error) {  // libtorch reports its errors so
        const std::string_view text = error.what();
        return fail(ErrorCode::internal, fmt::format("libtorch failed: {}", text.substr(0, text.find('\n'))));
    }
}

}  // namespace v16::train
