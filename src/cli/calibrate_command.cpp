// v16 model calibrate: makes a bundle ready for int8, and measures whether int8 then gives the same answers.
#include <fmt/format.h>

#include <nlohmann/json.hpp>
#include <optional>

#include "base/error.hpp"
#include "cli/commands.hpp"
#include "cli/common_options.hpp"
#include "cli/error_report.hpp"
#include "cli/labelled_drawings.hpp"
#include "cli/output.hpp"
#include "train/calibrate.hpp"
#include "train/compare.hpp"
#include "train/evaluate.hpp"

namespace v16::cli {
namespace {

struct CalibrateOptions {
    std::string bundle;
    LabelledOptions drawings;
    LimitOptions limits;
    double min_agreement = 0.995;
};

using BundlePointer = std::shared_ptr<const model::Bundle>;

/// What the command found out.
struct Calibrated {
    train::MeasuredRanges measured;
    train::Comparison comparison;
    model::Bundle bundle;
};

Result<classify::Pipeline> open(const CalibrateOptions& options, BundlePointer bundle, Precision precision) {
    return classify::Pipeline::create(
        std::move(bundle),
        {.precision = precision, .read_limits = options.limits.read, .render_limits = options.limits.render});
}

Result<train::MeasuredRanges> measure(const CalibrateOptions& options, const train::Dataset& dataset,
                                      const BundlePointer& bundle, const classify::Pipeline& exact) {
    const auto meter = model::RangeMeter::create(bundle);
    if (!meter) return tl::unexpected(meter.error());
    return with_progress(dataset.files.size(), [&](const train::ProgressFunction& progress) {
        return train::measure_ranges(dataset, exact, *meter,
                                     {static_cast<unsigned>(effective_jobs(options.drawings.jobs)), progress,
                                      options.limits.read.max_file_bytes});
    });
}

Result<train::Comparison> compare(const CalibrateOptions& options, const train::Dataset& dataset,
                                  const classify::Pipeline& exact, const model::Bundle& calibrated) {
    const auto narrow = open(options, std::make_shared<const model::Bundle>(calibrated), Precision::int8);
    if (!narrow) return tl::unexpected(narrow.error());
    const std::uint64_t max_bytes = options.limits.read.max_file_bytes;
    const auto first = evaluate_with_progress(dataset, exact, SpeedMode::accurate, options.drawings, max_bytes);
    if (!first) return tl::unexpected(first.error());
    const auto second = evaluate_with_progress(dataset, *narrow, SpeedMode::accurate, options.drawings, max_bytes);
    if (!second) return tl::unexpected(second.error());
    return train::compare(*first, *second);
}

std::string record(const CalibrateOptions& options, const train::MeasuredRanges& measured,
                   const train::Comparison& comparison, std::string_view instruction_set) {
    const nlohmann::json json{
        {"command", fmt::format("v16 model calibrate --model {} --data {}", options.bundle, options.drawings.data)},
        {"drawings", measured.drawings},
        {"data_sha256", measured.digest.hex()},
        {"agreement", comparison.agreement()},
        {"agreement_drawings", comparison.total},
        {"largest_difference", comparison.largest_difference},
        {"instruction_set", instruction_set}};
    return json.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

Result<Calibrated> calibrate(const CalibrateOptions& options) {
    auto bundle = model::load_bundle(options.bundle);
    if (!bundle) return tl::unexpected(bundle.error());
    const auto exact = open(options, *bundle, Precision::fp32);
    if (!exact) return tl::unexpected(exact.error());
    const auto dataset =
        train::discover(options.drawings.data, {(*bundle)->categories, options.drawings.max_drawings, ""});
    if (!dataset) return tl::unexpected(dataset.error());
    say(train::remarks(*dataset));
    const auto [to_measure, to_check] = train::halves(*dataset);
    if (to_check.files.empty()) {
        return fail(ErrorCode::invalid_argument, "one drawing is not enough: a half is kept to check the result on");
    }
    auto measured = measure(options, to_measure, *bundle, *exact);
    if (!measured) return tl::unexpected(measured.error());
    Calibrated result{*std::move(measured), {}, **bundle};
    result.bundle.quantization = {result.measured.ranges, "{}"};
    const auto comparison = compare(options, to_check, *exact, result.bundle);
    if (!comparison) return tl::unexpected(comparison.error());
    if (comparison->total == 0) {  // nothing asked agrees with everything
        return fail(
            ErrorCode::invalid_argument,
            fmt::format("none of the {} drawings that the result is checked on can be read", to_check.files.size()));
    }
    result.comparison = *comparison;
    result.bundle.quantization->calibration_json =
        record(options, result.measured, *comparison, exact->ensemble().instruction_set());
    return result;
}

int run_calibrate(const CalibrateOptions& options) {
    auto guard = std::make_optional<InterruptGuard>();
    auto watch =
        std::make_optional<EndAtInterrupt>("v16: interrupted; nothing was written, the bundle is as it was\n", *guard);
    const auto calibrated = calibrate(options);
    watch.reset();
    guard.reset();
    if (!calibrated) return report(calibrated.error());
    auto output = Output::open("");
    const std::string text = fmt::format("calibrated on       {:6} drawings ({} left out)\n",
                                         calibrated->measured.drawings, calibrated->measured.failures.size()) +
                             train::to_table(calibrated->comparison, {"fp32", "int8"});
    if (auto written = output->write(text); !written) return report(written.error());
    FailureReport left_out;
    for (const train::Failure& failure : calibrated->measured.failures) {
        left_out.add(failure.name, failure.error.message);
    }
    say(left_out.text());
    const double agreement = calibrated->comparison.agreement();
    if (agreement < options.min_agreement) {
        return report({ErrorCode::unsupported,
                       fmt::format("int8 gives the answer of fp32 on {:.2f} % of the drawings, less than the {:g} % "
                                   "asked for; the bundle stays as it was",
                                   100.0 * agreement, 100.0 * options.min_agreement)});
    }
    if (auto written = model::write_bundle_json(calibrated->bundle, options.bundle); !written) {
        return report(written.error());
    }
    return static_cast<int>(base::ExitCode::ok);
}

}  // namespace

void add_calibrate_command(CLI::App& model, Invocation& invocation) {
    auto options = std::make_shared<CalibrateOptions>();
    CLI::App* command = model.add_subcommand(
        "calibrate",
        "Makes a bundle ready for --precision int8: measures the ranges of its networks on one half of the drawings, "
        "compares int8 with fp32 on the other half, and keeps both in bundle.json");
    command->footer("  v16 model calibrate --model DIR --data corpus");
    command->add_option("--model", options->bundle, "folder of the bundle; its bundle.json is written anew")
        ->required()
        ->group("Model")
        ->type_name("DIR")
        ->check(not_empty("folder"));
    add_labelled_options(*command, options->drawings,
                         "folder with one subfolder of drawings for each category; some hundred are enough");
    command
        ->add_option("--min-agreement", options->min_agreement,
                     "share of drawings on which int8 must give the answer of fp32, 0 to 1; below, nothing is written")
        ->capture_default_str()
        ->group("Model")
        ->type_name("SHARE")
        ->check(number_in(0.0, 1.0));
    add_jobs_option(*command, options->drawings.jobs);
    add_read_limit_options(*command, options->limits.read);
    add_render_limit_options(*command, options->limits.render);
    command->callback([options, &invocation] { invocation.run = [options] { return run_calibrate(*options); }; });
}

}  // namespace v16::cli
