#include "train/torch/plan.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <chrono>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <utility>

#include "base/duration_text.hpp"
#include "base/processors.hpp"
#include "base/sha256.hpp"
#include "base/utf8.hpp"
#include "model/bundle_format.hpp"
#include "train/folds.hpp"
#include "train/progress.hpp"
#include "train/talk.hpp"

namespace v16::train {
namespace {

using nlohmann::json;
using Clock = std::chrono::steady_clock;

constexpr std::size_t least_drawings = 2;  // batch normalisation needs more than one
// Of the drawings of --pretrain-data one part in so many, 3 %, is not trained on but asked about after every epoch;
// about `most_watched` drawings say enough.
constexpr std::size_t least_watched_parts = 33;
constexpr std::size_t most_watched = 1000;
// Peaks of the schedule where --learning-rate does not say: for networks that start from nothing, and for weights that
// are trained further.
constexpr double usual_learning_rate = 2e-3;
constexpr double usual_tuning_rate = 5e-4;
constexpr std::uint32_t v6_parts = 5;  // parts that V6 is measured on when there are no folds

Result<std::shared_ptr<const model::Bundle>> load_init(const TrainOptions& options) {
    if (options.init.empty()) return std::shared_ptr<const model::Bundle>();
    return model::load_bundle(options.init);
}

template <class Predicate>
std::vector<std::size_t> indices_where(std::span<const std::uint32_t> part_of, Predicate holds) {
    std::vector<std::size_t> which;
    for (std::size_t i = 0; i < part_of.size(); ++i) {
        if (holds(part_of[i])) which.push_back(i);
    }
    return which;
}

/// Which drawings of a folder do not count, by the flag that names the folder.
void tell_remarks(std::FILE* talk, std::string_view flag, const Dataset& dataset) {
    if (const std::string text = remarks(dataset); !text.empty()) tell(talk, "{}:\n{}", flag, text);
}

/// The dataset, in the order of the init bundle's categories where it holds no others.
Result<Dataset> find_drawings(const Plan& plan) {
    DatasetOptions options;
    options.max_drawings = plan.options.max_drawings;
    if (plan.init) {
        options.categories = plan.init->categories;
        auto dataset = discover(plan.options.data, options);
        if (dataset || dataset.error().code != ErrorCode::invalid_argument) return dataset;
        options.categories.clear();
        const Error with_init = std::move(dataset.error());
        dataset = discover(plan.options.data, options);
        if (dataset || dataset.error().message == with_init.message) return dataset;
        // Which of the two is the reason depends on whether other categories than those of --init were meant.
        return fail(dataset.error().code,
                    fmt::format("{} (with the categories of --init: {})", dataset.error().message, with_init.message));
    }
    return discover(plan.options.data, options);
}

/// What a bundle refuses to be written with. `kind`: "category", for instance.
Result<void> check_names(std::span<const std::string> names, std::string_view kind) {
    const auto wrong = std::ranges::find_if_not(names, model::is_category_name);
    if (wrong == names.end()) return {};
    return fail(ErrorCode::invalid_argument,
                fmt::format("\"{}\" cannot be a {}: a name is UTF-8 of at most {} bytes without control characters",
                            base::printable(*wrong), kind, model::max_category_bytes));
}

/// Drawings beside those of the data, of the same categories; `flag` names their folder.
Result<Dataset> find_others(const Plan& plan, std::string_view flag, const std::filesystem::path& folder) {
    DatasetOptions options;
    options.categories = plan.dataset.categories;
    options.max_drawings = plan.options.max_drawings;
    auto dataset = discover(folder, options);
    if (!dataset) return fail(dataset.error().code, fmt::format("{}: {}", flag, dataset.error().message));
    return dataset;
}

/// What no reading of drawings changes, found out before it: that takes minutes, and training hours.
Result<void> check_folders(const Plan& plan, std::FILE* talk) {
    const std::size_t categories = plan.dataset.categories.size();
    if (categories < 2 || categories > model::max_categories) {
        return fail(ErrorCode::invalid_argument, fmt::format("training needs 2 to {} categories, the data has {}",
                                                             model::max_categories, categories));
    }
    if (auto checked = check_names(plan.dataset.categories, "category"); !checked) return checked;
    const std::pair<std::string_view, const std::filesystem::path&> others[] = {
        {"--pretrain-data", plan.options.pretrain_data}, {"--report-data", plan.options.report_data}};
    for (const auto& [flag, folder] : others) {
        if (folder.empty()) continue;
        const auto dataset = find_others(plan, flag, folder);
        if (!dataset) return tl::unexpected(dataset.error());
        tell_remarks(talk, flag, *dataset);
    }
    return {};
}

/// A category whose drawings all turned out unreadable would be one that the bundle never answers.
Result<void> check_categories(const Plan& plan) {
    std::vector<std::size_t> found(plan.dataset.categories.size());
    std::vector<std::size_t> readable(plan.dataset.categories.size());
    for (const LabelledFile& file : plan.dataset.files) ++found[file.category];
    for (const Sample& sample : plan.prepared.samples) ++readable[sample.label];
    for (std::size_t c = 0; c < found.size(); ++c) {
        if (found[c] == 0 || readable[c] > 0) continue;
        return fail(ErrorCode::invalid_argument,
                    fmt::format("none of the {} drawings of the category \"{}\" can be read", found[c],
                                plan.dataset.categories[c]));
    }
    return {};
}

Result<void> check_samples(const Plan& plan) {
    if (plan.prepared.samples.size() < 2 * std::size_t{std::max(plan.options.folds, v6_parts)}) {
        return fail(ErrorCode::invalid_argument,
                    fmt::format("{} readable drawings are too few to train on", plan.prepared.samples.size()));
    }
    return check_categories(plan);
}

/// Whatever part is left out, something must remain to learn from.
Result<void> check_parts(const Plan& plan) {
    for (std::uint32_t part = 0; part < plan.parts; ++part) {
        if (samples_outside(plan.part_of, part).size() >= least_drawings) continue;
        return fail(ErrorCode::invalid_argument,
                    "nearly all drawings are of one group in labels.csv, which is left out as a whole; there must be "
                    "more groups");
    }
    return {};
}

/// What the trained values depend on: a checkpoint of other options or data is refused.
std::string fingerprint_of(const Plan& plan) {
    const TrainOptions& options = plan.options;
    base::Sha256 sha;
    const std::uint32_t pretrain_epochs = plan.pretraining.samples.empty() ? 0 : options.pretrain_epochs;
    const ViewAugmentation& views = options.view_augmentation;
    sha.update(json({model::name(options.kind),
                     options.tune_views,
                     views.stripe_chance,
                     views.drop_chance,
                     views.merge_chance,
                     options.view_feature_augmentation.dropout,
                     pretrain_epochs,
                     options.folds,
                     options.epochs,
                     options.v6_epochs,
                     options.seed,
                     options.batch_size,
                     options.learning_rate,
                     options.weight_decay,
                     options.label_smoothing,
                     options.auxiliary_loss,
                     options.family_loss,
                     static_cast<int>(options.picture_size),
                     options.threads,
                     plan.dataset.categories,
                     plan.init ? plan.init->fingerprint.hex() : ""})
                   .dump());
    // Pre-training is at fresh_learning_rate. The rate above tells it, but for this one: it may have been said, and
    // then is that of pre-training, too, or be the usual one behind it.
    if (!plan.pretraining.samples.empty() && plan.fresh_learning_rate == usual_tuning_rate) {
        sha.update(json(plan.fresh_learning_rate).dump());
    }
    for (const auto* samples : {&plan.prepared.samples, &plan.pretraining.samples}) {
        for (const Sample& sample : *samples) {
            // Names of files and groups may be of any encoding.
            sha.update(
                json({sample.name, sample.group, sample.family, sample.label, sample.features, sample.view_features})
                    .dump(-1, ' ', false, json::error_handler_t::replace));
            sha.update({reinterpret_cast<const char*>(sample.view_pixels.data()), sample.view_pixels.size()});
            for (const auto& pixels : sample.pictures) {
                sha.update({reinterpret_cast<const char*>(pixels.data()), pixels.size()});
            }
        }
    }
    return sha.finish().hex();
}

void tell_failures(std::FILE* talk, const std::vector<Failure>& failures) {
    constexpr std::size_t most = 20;
    for (std::size_t i = 0; i < std::min(failures.size(), most); ++i) {
        tell(talk, "left out: {}: {}\n", base::printable(failures[i].name), failures[i].error.message);
    }
    if (failures.size() > most) tell(talk, "left out: {} more drawings\n", failures.size() - most);
}

/// Reads drawings, tells how far it is and which cannot be read. Errors: cancelled.
Result<PreparedSamples> read_drawings(const Dataset& dataset, const TrainOptions& options,
                                      const RunSurroundings& surroundings) {
    ProgressLine line(surroundings.talk, surroundings.is_terminal, static_cast<double>(dataset.files.size()),
                      Clock::now());
    PrepareOptions prepare;
    prepare.kind = options.kind;
    prepare.threads = options.threads;
    prepare.stop = surroundings.stop;
    prepare.progress = [&](std::size_t done, std::size_t all) {
        line.advance(1.0, fmt::format("{} of {} drawings read", done, all), Clock::now());
    };
    PreparedSamples prepared = prepare_samples(dataset, prepare);
    line.clear();
    if (prepared.stopped) return fail(ErrorCode::cancelled, "interrupted while the drawings were read");
    tell_failures(surroundings.talk, prepared.failures);
    return prepared;
}

/// Reads the drawings of --pretrain-data, which must have the categories of the data.
Result<void> prepare_pretraining(Plan& plan, const RunSurroundings& surroundings) {
    if (plan.options.pretrain_data.empty()) return {};
    const auto dataset = find_others(plan, "--pretrain-data", plan.options.pretrain_data);
    if (!dataset) return tl::unexpected(dataset.error());
    auto prepared = read_drawings(*dataset, plan.options, surroundings);
    if (!prepared) return tl::unexpected(std::move(prepared.error()));
    plan.pretraining = *std::move(prepared);
    const auto& samples = plan.pretraining.samples;
    const std::size_t parts = std::max(least_watched_parts, samples.size() / most_watched + 1);
    plan.pretraining_part_of = cut(samples, static_cast<std::uint32_t>(parts), plan.options.seed);
    if (samples_outside(plan.pretraining_part_of, held_out_part).size() >= least_drawings) return {};
    return fail(ErrorCode::invalid_argument, "the drawings of --pretrain-data are too few to train on");
}

Result<std::vector<double>> shares_for(const Plan& plan) {
    if (plan.options.category_shares) return shares_of(plan.dataset, *plan.options.category_shares);
    return plan.init_has_categories() ? plan.init->category_shares : std::vector<double>();
}

/// Those of the drawings of --pretrain-data; without any, those that the folds of the init bundle know already.
Families families_for(const Plan& plan) {
    if (plan.options.family_loss == 0.0) return {};
    const auto& samples = plan.pretraining.samples;
    if (!samples.empty()) return families_of(samples, plan.dataset.categories.size());
    return plan.starts_from_init() && plan.init_has_categories() ? plan.init->families : Families();
}

Result<void> check_families(const Plan& plan) {
    for (const auto& of_category : plan.families) {
        if (auto checked = check_names(of_category, "part family in labels.csv"); !checked) return checked;
    }
    return {};
}

/// How many drawings each category has: a mistyped folder's name is seen here first.
void tell_categories(std::FILE* talk, const Plan& plan) {
    const std::vector<std::string>& categories = plan.dataset.categories;
    std::vector<std::size_t> drawings(categories.size());
    for (const Sample& sample : plan.prepared.samples) ++drawings[sample.label];
    std::vector<std::string> counts, added;
    for (std::size_t c = 0; c < categories.size(); ++c) {
        counts.push_back(fmt::format("{} {}", categories[c], drawings[c]));
        const bool known =
            !plan.init || std::ranges::find(plan.init->categories, categories[c]) != plan.init->categories.end();
        if (!known) added.push_back(categories[c]);
    }
    tell(talk, "{}\n", fmt::join(counts, ", "));
    if (!added.empty()) tell(talk, "not in the bundle of --init: {}\n", fmt::join(added, ", "));
}

/// Weights that are trained further expect the standardisation they grew up with.
FeatureScale scale_for(const Plan& plan) {
    FeatureScale scale = feature_scale(plan.prepared.samples, plan.options.kind);
    if (!plan.init) return scale;
    const std::size_t known = std::min(scale.mean.size(), plan.init->feature_mean.size());
    std::copy_n(plan.init->feature_mean.begin(), known, scale.mean.begin());
    std::copy_n(plan.init->feature_std.begin(), known, scale.deviation.begin());
    return scale;
}

}  // namespace

bool Plan::pretrains() const {
    return !pretraining.samples.empty() && options.folds > 0;
}

bool Plan::init_has_categories() const {
    return init && init->categories == dataset.categories;
}

bool Plan::starts_from_init() const {
    return init && !init->folds.empty() && init->fold_kind == options.kind;
}

bool Plan::goes_on() const {
    return starts_from_init() && pretraining.samples.empty() && options.folds > 0;
}

bool Plan::continues_bundle() const {
    return pretrains() && starts_from_init() && init_has_categories();
}

std::vector<std::uint32_t> cut(std::span<const Sample> samples, std::uint32_t parts, std::uint64_t seed) {
    std::vector<std::uint32_t> labels;
    std::vector<std::string> groups;
    for (const Sample& sample : samples) {
        labels.push_back(sample.label);
        groups.push_back(sample.group);
    }
    return assign_folds(labels, groups, parts, seed);
}

std::vector<std::size_t> samples_in(std::span<const std::uint32_t> part_of, std::uint32_t part) {
    return indices_where(part_of, [part](std::uint32_t of) { return of == part; });
}

std::vector<std::size_t> samples_outside(std::span<const std::uint32_t> part_of, std::uint32_t part) {
    return indices_where(part_of, [part](std::uint32_t of) { return of != part; });
}

Result<Plan> make_plan(const TrainOptions& requested, const RunSurroundings& surroundings) {
    Plan plan;
    plan.options = requested;
    TrainOptions& options = plan.options;
    if (options.threads == 0) options.threads = base::usable_processors();
    plan.fresh_learning_rate = options.learning_rate == 0.0 ? usual_learning_rate : options.learning_rate;
    const bool continues = !options.init.empty() || !options.pretrain_data.empty();
    if (options.learning_rate == 0.0) {
        options.learning_rate = continues ? usual_tuning_rate : plan.fresh_learning_rate;
    }
    if (options.work.empty()) options.work = options.out / ".checkpoint";
    auto init = load_init(options);
    if (!init) return tl::unexpected(init.error());
    plan.init = *std::move(init);
    auto dataset = find_drawings(plan);
    if (!dataset) return tl::unexpected(dataset.error());
    plan.dataset = *std::move(dataset);
    tell_remarks(surroundings.talk, "--data", plan.dataset);
    if (auto checked = check_folders(plan, surroundings.talk); !checked) return tl::unexpected(checked.error());
    auto shares = shares_for(plan);
    if (!shares) return tl::unexpected(shares.error());
    plan.category_shares = *std::move(shares);

    const auto start = Clock::now();
    auto read = read_drawings(plan.dataset, options, surroundings);
    if (!read) return tl::unexpected(std::move(read.error()));
    plan.prepared = *std::move(read);
    if (auto checked = check_samples(plan); !checked) return tl::unexpected(checked.error());
    if (auto prepared = prepare_pretraining(plan, surroundings); !prepared) return tl::unexpected(prepared.error());
    tell(surroundings.talk, "{} drawings in {} categories prepared in {}\n",
         plan.prepared.samples.size() + plan.pretraining.samples.size(), plan.dataset.categories.size(),
         base::duration_text(Clock::now() - start));
    tell_categories(surroundings.talk, plan);

    plan.families = families_for(plan);
    if (auto checked = check_families(plan); !checked) return tl::unexpected(checked.error());
    plan.scale = scale_for(plan);
    plan.parts = options.folds > 0 ? options.folds : v6_parts;
    plan.part_of = cut(plan.prepared.samples, plan.parts, options.seed);
    if (auto checked = check_parts(plan); !checked) return tl::unexpected(checked.error());
    plan.fingerprint = fingerprint_of(plan);
    return plan;
}

}  // namespace v16::train
