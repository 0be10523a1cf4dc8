// v16 model: its subcommands, and info: which model answers, what it was made from, and how good it was measured to be.
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/utf8.hpp"
#include "cli/bundle_location.hpp"
#include "cli/commands.hpp"
#include "cli/common_options.hpp"
#include "cli/output.hpp"
#include "model/ensemble.hpp"

namespace v16::cli {
namespace {

using Json = nlohmann::ordered_json;

struct ModelInfoOptions {
    std::string bundle;
    std::string precision = "auto";
    std::string format = "text";
};

/// A part of the bundle that is stored as JSON text; it was verified when the bundle was loaded, but shown as it is.
Json stored_json(const std::string& text) {
    Json json = Json::parse(text, nullptr, false);
    return json.is_discarded() ? Json::object() : json;
}

Json pairs_json(const model::ReviewPolicy& review) {
    Json pairs = Json::array();
    for (const auto& [a, b] : review.ambiguous_pairs) pairs.push_back({a, b});
    return pairs;
}

std::size_t parameter_count(const model::TensorMap& tensors) {
    std::size_t count = 0;
    for (const auto& [name, tensor] : tensors) count += tensor.values.size();
    return count;
}

std::size_t parameter_count(const model::Bundle& bundle) {
    std::size_t count = parameter_count(bundle.v6);
    for (const model::TensorMap& fold : bundle.folds) count += parameter_count(fold);
    return count;
}

Json families_json(const model::BundleManifest& bundle) {
    Json families = Json::object();
    for (std::size_t c = 0; c < bundle.families.size(); ++c) families[bundle.categories[c]] = bundle.families[c];
    return families;
}

Json model_json(const std::string& path, const model::Bundle& bundle, const model::Ensemble& ensemble) {
    const model::ReviewPolicy& review = bundle.review;
    return {
        {"path", path},
        {"fingerprint", bundle.fingerprint.hex()},
        {"format_version", bundle.file_version},
        {"categories", bundle.categories},
        {"families", families_json(bundle)},
        {"folds", bundle.folds.size()},
        {"v6_weight", bundle.v6_weight},
        {"v14_weight", bundle.v14_weight},
        {"fold_kind", model::name(bundle.fold_kind)},
        {"temperature", bundle.temperature},
        {"category_shares", bundle.category_shares},
        {"parameters", parameter_count(bundle)},
        {"precision", model::name(ensemble.precision())},
        {"instruction_set", ensemble.instruction_set()},
        {"int8_calibration", bundle.quantization ? stored_json(bundle.quantization->calibration_json) : Json(nullptr)},
        {"review",
         {{"min_confidence", review.min_confidence},
          {"min_margin", review.min_margin},
          {"ambiguous_margin", review.ambiguous_margin},
          {"ambiguous_pairs", pairs_json(review)},
          {"test_scope", review.test_scope}}},
        {"report", stored_json(bundle.report_json)},
        {"training", stored_json(bundle.training_json)}};
}

/// The figures of a report that stand at its top level, one row each; deeper ones, and all of their digits, are for
/// --format json.
std::string top_level_rows(const Json& json) {
    std::string out;
    for (const auto& [key, value] : json.items()) {
        if (value.is_structured()) continue;
        const std::string text = value.is_string()         ? value.get<std::string>()
                                 : value.is_number_float() ? fmt::format("{:.6g}", value.get<double>())
                                                           : value.dump();
        out += fmt::format("    {} {}\n", base::padded(base::printable(key), 26), base::printable(text));
    }
    return out.empty() ? "    none\n" : out;
}

/// The rules that can hold an answer of this model back.
std::vector<std::string> review_rules(const model::ReviewPolicy& review, const model::Ensemble& ensemble) {
    std::vector<std::string> rules{fmt::format("confidence below {:g} %, or less than {:g} points ahead",
                                               100 * review.min_confidence, 100 * review.min_margin)};
    if (!review.ambiguous_pairs.empty()) {
        rules.front() += fmt::format(", or less than {:g} in an ambiguous pair", 100 * review.ambiguous_margin);
    }
    for (const auto& [a, b] : review.ambiguous_pairs) rules.push_back(a + " and " + b);
    // Tested on the lines that views are found in (classify::Prepared::out_of_scope).
    if (review.test_scope && ensemble.needs_views(SpeedMode::accurate)) {
        rules.emplace_back("whatever does not look like a drawing of one part");
    }
    return rules;
}

std::string model_text(const std::string& path, const model::Bundle& bundle, const model::Ensemble& ensemble) {
    std::string out;
    const auto row = [&](std::string_view name, const std::string& text) {
        out += fmt::format("{} {}\n", base::padded(name, 16), base::printable(text));
    };
    std::string categories;
    for (const std::string& category : bundle.categories) categories += (categories.empty() ? "" : ", ") + category;
    row("bundle", path);
    row("fingerprint", bundle.fingerprint.hex());
    row("format", fmt::format("version {}", bundle.file_version));
    row("categories", categories);
    row("networks", fmt::format("V6 (weight {:g}) and {} {} folds (weight {:g}), {:.2f} million parameters",
                                bundle.v6_weight, bundle.folds.size(), model::name(bundle.fold_kind), bundle.v14_weight,
                                static_cast<double>(parameter_count(bundle)) / 1e6));
    if (!bundle.families.empty()) {
        row("families",
            fmt::format("{}: {} (v16 model info --format json names them)", model::family_count(bundle.families),
                        fmt::join(model::family_counts(bundle.families), ", ")));
    }
    row("temperature", fmt::format("{:g}", bundle.temperature));
    if (!bundle.category_shares.empty()) row("shares", fmt::format("{:.3g}", fmt::join(bundle.category_shares, ", ")));
    row("precision", fmt::format("{} on {}", model::name(ensemble.precision()), ensemble.instruction_set()));
    std::string_view heading = "review";
    for (const std::string& rule : review_rules(bundle.review, ensemble)) row(std::exchange(heading, ""), rule);
    out += "evaluation (as measured when the bundle was made)\n" + top_level_rows(stored_json(bundle.report_json));
    out += "int8 calibration\n" +
           top_level_rows(bundle.quantization ? stored_json(bundle.quantization->calibration_json) : Json::object());
    out += "training\n" + top_level_rows(stored_json(bundle.training_json));
    return out;
}

int run_model_info(const ModelInfoOptions& options) {
    const auto dir = locate_bundle(options.bundle);
    if (!dir) return report(dir.error());
    auto bundle = model::load_bundle(*dir);
    if (!bundle) return report(bundle.error());
    const auto precision = model::parse_precision(options.precision);
    if (!precision) return report(precision.error());
    const auto ensemble = model::Ensemble::create(*bundle, *precision);
    if (!ensemble) return report(ensemble.error());
    auto output = Output::open("");
    const std::string text =
        options.format == "json"
            ? model_json(dir->string(), **bundle, *ensemble).dump(2, ' ', false, Json::error_handler_t::replace) + "\n"
            : model_text(dir->string(), **bundle, *ensemble);
    if (auto written = output->write(text); !written) return report(written.error());
    return 0;
}

}  // namespace

void add_model_command(CLI::App& app, Invocation& invocation) {
    CLI::App* model = app.add_subcommand("model", "Tells about the model bundle and prepares it for int8");
    model->footer(
        "  v16 model info\n"
        "  v16 model calibrate --model DIR --data corpus    for --precision int8");
    model->require_subcommand(1);
    auto options = std::make_shared<ModelInfoOptions>();
    CLI::App* command =
        model->add_subcommand("info", "Verifies a bundle and shows what it is and how good it was measured");
    command->footer(
        "  v16 model info\n"
        "  v16 model info --model DIR --format json | jq .report");
    add_bundle_option(*command, options->bundle);
    add_precision_option(*command, options->precision, "asked for; what this processor makes of it is shown");
    add_choice_option(*command, "--format", options->format, {"text", "json"}, "json has the whole report")
        ->group("Output");
    command->callback([options, &invocation] { invocation.run = [options] { return run_model_info(*options); }; });
    add_calibrate_command(*model, invocation);
}

}  // namespace v16::cli
