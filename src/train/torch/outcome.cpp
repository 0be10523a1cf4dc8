#include "train/torch/outcome.hpp"

#include <fmt/format.h>
#include <torch/version.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <string>
#include <utility>
#include <vector>

#include "classify/pipeline.hpp"
#include "train/evaluate.hpp"
#include "train/talk.hpp"

namespace v16::train {
namespace {

using nlohmann::json;

/// As the bundle keeps it. Paths and names of files may be of any encoding; the bundle's is UTF-8.
std::string stored(const json& record) {
    return record.dump(-1, ' ', false, json::error_handler_t::replace);
}

json training_record(const Plan& plan, const OutOfFold& learnt, const Trained& trained) {
    const TrainOptions& options = plan.options;
    json record = {{"command", options.command},
                   {"seed", options.seed},
                   {"kind", model::name(options.kind)},
                   {"folds", options.folds},
                   {"epochs", options.epochs},
                   {"v6_epochs", options.v6_epochs},
                   {"batch_size", options.batch_size},
                   {"learning_rate", options.learning_rate},
                   {"threads", options.threads},
                   {"temperature", learnt.temperature},
                   {"category_shares", learnt.category_shares},
                   {"review_precision", options.review_precision},
                   {"min_confidence", learnt.min_confidence},
                   {"libtorch", TORCH_VERSION},
                   {"drawings", plan.prepared.samples.size()},
                   {"pretraining_drawings", plan.pretraining.samples.size()},
                   {"families", model::family_count(plan.families)},
                   {"drawings_left_out", plan.prepared.failures.size()},
                   {"data_sha256", plan.fingerprint}};
    if (plan.init) record["init"] = plan.init->fingerprint.hex();
    if (trained.going_on) record["tuned_share"] = trained.going_on->share;
    if (trained.pretraining_share) record["pretraining_share"] = *trained.pretraining_share;
    if (!plan.dataset.generator_json.empty()) {
        json generator = json::parse(plan.dataset.generator_json, nullptr, false);
        if (!generator.is_discarded()) record["generator"] = std::move(generator);
    }
    return record;
}

/// The pairs that are hard to tell apart, where the data has both.
std::vector<std::pair<std::string, std::string>> ambiguous_pairs(const std::vector<std::string>& categories) {
    const auto has = [&](std::string_view name) { return std::ranges::find(categories, name) != categories.end(); };
    std::vector<std::pair<std::string, std::string>> pairs;
    for (const auto& [one, other] : model::default_ambiguous_pairs) {
        if (has(one) && has(other)) pairs.emplace_back(one, other);
    }
    return pairs;
}

/// The figures that the bundle carries: the headline ones at the top, whole evaluations below them.
json report_of(const OutOfFold& learnt, const std::optional<GoingOn>& going_on,
               const std::optional<Evaluation>& held_out) {
    const Metrics& headline = held_out ? held_out->metrics : learnt.ensemble;
    json report = {{"measured_on", held_out ? "held-out drawings" : "training drawings, each left out once"},
                   {"drawings", headline.total},
                   {"accuracy", headline.accuracy},
                   {"macro_f1", headline.macro_f1},
                   {"calibration_error", headline.calibration_error},
                   {"out_of_fold", to_json(learnt)}};
    if (going_on) {
        json& before = report["before_training"];
        before["folds_accuracy"] = going_on->fold_accuracy;
        if (going_on->bundle_accuracy) before["bundle_accuracy"] = *going_on->bundle_accuracy;
    }
    if (!held_out) return report;
    const auto passed = headline.passed_accuracy();
    report["review_share"] = headline.review_share();
    report["passed_accuracy"] = passed ? json(*passed) : json(nullptr);
    report["held_out"] = to_json(*held_out);
    return report;
}

}  // namespace

model::Bundle assemble_bundle(const Plan& plan, Trained trained, const OutOfFold& learnt) {
    model::Bundle bundle;
    bundle.categories = plan.dataset.categories;
    bundle.v6_weight = learnt.v6_weight;
    bundle.v14_weight = 1.0 - learnt.v6_weight;
    bundle.fold_kind = plan.options.kind;
    bundle.temperature = learnt.temperature;
    bundle.category_shares = learnt.category_shares;
    bundle.feature_mean = plan.scale.mean;
    bundle.feature_std = plan.scale.deviation;
    bundle.review.ambiguous_pairs = ambiguous_pairs(bundle.categories);
    if (plan.init_has_categories()) bundle.review = plan.init->review;
    bundle.review.min_confidence = learnt.min_confidence;
    bundle.review.test_scope = out_of_scope_share(plan.prepared.samples) <= max_out_of_scope_share;
    if (!trained.folds.empty()) bundle.families = plan.families;
    bundle.v6 = std::move(trained.v6);
    bundle.folds = std::move(trained.folds);
    bundle.report_json = stored(report_of(learnt, trained.going_on, std::nullopt));
    bundle.training_json = stored(training_record(plan, learnt, trained));
    return bundle;
}

Result<void> report_on_held_out(const Plan& plan, const OutOfFold& learnt, const std::optional<GoingOn>& going_on,
                                const RunSurroundings& surroundings) {
    auto bundle = model::load_bundle(plan.options.out);
    if (!bundle) return tl::unexpected(bundle.error());
    DatasetOptions dataset_options;
    dataset_options.categories = (*bundle)->categories;
    dataset_options.max_drawings = plan.options.max_drawings;
    auto dataset = discover(plan.options.report_data, dataset_options);
    if (!dataset) return tl::unexpected(dataset.error());
    auto pipeline = classify::Pipeline::create(*bundle, {});
    if (!pipeline) return tl::unexpected(pipeline.error());
    EvaluateOptions evaluate_options;
    evaluate_options.threads = plan.options.threads;
    evaluate_options.stop = surroundings.stop;
    auto evaluation = evaluate(*dataset, *pipeline, evaluate_options);
    if (!evaluation) return tl::unexpected(evaluation.error());
    if (evaluation->not_asked > 0) {
        return fail(
            ErrorCode::cancelled,
            "the bundle is finished, but its evaluation on --report-data was interrupted; the same command with "
            "--resume does it");
    }
    // The bundle keeps its report on drawings left out, instead of one on nothing.
    if (evaluation->metrics.total == 0) {
        return fail(ErrorCode::invalid_argument,
                    fmt::format("the bundle is finished, but none of the {} drawings of --report-data can be read",
                                dataset->files.size()));
    }
    tell(surroundings.talk, "\nheld-out drawings\n{}", to_table(*evaluation));
    model::Bundle reported = **bundle;
    reported.report_json = stored(report_of(learnt, going_on, *std::move(evaluation)));
    return model::write_bundle(reported, plan.options.out, plan.options.weight_format);
}

}  // namespace v16::train
