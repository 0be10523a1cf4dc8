#include "train/torch/run.hpp"

#include <fmt/format.h>
#include <torch/torch.h>
#include <torch/version.h>

#include <algorithm>
#include <chrono>
#include <map>
#include <nlohmann/json.hpp>
#include <numeric>
#include <optional>

#include "base/processors.hpp"
#include "base/sha256.hpp"
#include "classify/pipeline.hpp"
#include "train/evaluate.hpp"
#include "train/folds.hpp"
#include "train/going_on.hpp"
#include "train/out_of_fold.hpp"
#include "train/progress.hpp"
#include "train/random.hpp"
#include "train/torch/fit.hpp"

namespace v16::train {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;
using Clock = std::chrono::steady_clock;

constexpr std::uint32_t v6_parts = 5;  // parts that V6 is measured on when there are no folds
// Seeds of the networks: folds count from 0, V6 from here (the last one is the V6 of the bundle).
constexpr std::uint64_t first_v6_number = 1000;
constexpr std::uint64_t pretraining_number = 2000;

// Of the drawings of --pretrain-data one part in so many, 3 %, is not trained on but asked about after every epoch;
// about `most_watched` drawings say enough.
constexpr std::size_t least_watched_parts = 33;
constexpr std::size_t most_watched = 1000;

// Work units for the time left: one drawing of 96 pixels through a training step of a fold.
constexpr double cost_of_v6_step = 0.01;
constexpr double cost_of_answer = 0.4;  // 128 pixels, forward only
constexpr double cost_of_views_answer = 0.15;

/// Views, a few of 64 pixels each through a smaller network, cost about as much as one picture of that size.
double cost_of_step(int size) {
    return size == 0 ? cost_of_v6_step : size * size / (96.0 * 96.0);
}

/// Everything that a run knows before the first step.
struct Plan {
    TrainOptions options;
    std::shared_ptr<const model::Bundle> init;  // may be null
    Dataset dataset;
    PreparedSamples prepared;
    PreparedSamples pretraining;       // of --pretrain-data; empty without
    double fresh_learning_rate = 0.0;  // for networks that start from nothing
    FeatureScale scale;
    std::uint32_t parts = 0;             // the drawings are cut into
    std::vector<std::uint32_t> part_of;  // of each sample
    std::string fingerprint;             // of options and data
};

Result<std::shared_ptr<const model::Bundle>> load_init(const TrainOptions& options) {
    if (options.init.empty()) return std::shared_ptr<const model::Bundle>();
    return model::load_bundle(options.init);
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
    }
    return discover(plan.options.data, options);
}

Result<void> check_samples(const Plan& plan) {
    const std::size_t categories = plan.dataset.categories.size();
    if (categories < 2 || categories > model::max_categories) {
        return fail(ErrorCode::invalid_argument, fmt::format("training needs 2 to {} categories, the data has {}",
                                                             model::max_categories, categories));
    }
    if (plan.prepared.samples.size() < 2 * std::size_t{std::max(plan.options.folds, v6_parts)}) {
        return fail(ErrorCode::invalid_argument,
                    fmt::format("{} readable drawings are too few to train on", plan.prepared.samples.size()));
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
                     static_cast<int>(options.picture_size),
                     options.threads,
                     plan.dataset.categories,
                     plan.init ? plan.init->fingerprint.hex() : ""})
                   .dump());
    for (const auto* samples : {&plan.prepared.samples, &plan.pretraining.samples}) {
        for (const Sample& sample : *samples) {
            sha.update(json({sample.name, sample.group, sample.label, sample.features, sample.view_features}).dump());
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
        fmt::print(talk, "left out: {}: {}\n", failures[i].name, failures[i].error.message);
    }
    if (failures.size() > most) fmt::print(talk, "left out: {} more drawings\n", failures.size() - most);
}

/// Reads the drawings of --pretrain-data, which must have the categories of the data.
Result<void> prepare_pretraining(Plan& plan, const RunSurroundings& surroundings) {
    if (plan.options.pretrain_data.empty()) return {};
    DatasetOptions options;
    options.max_drawings = plan.options.max_drawings;
    options.categories = plan.dataset.categories;
    const auto dataset = discover(plan.options.pretrain_data, options);
    if (!dataset) return tl::unexpected(dataset.error());
    PrepareOptions prepare;
    prepare.kind = plan.options.kind;
    prepare.threads = plan.options.threads;
    plan.pretraining = prepare_samples(*dataset, prepare);
    tell_failures(surroundings.talk, plan.pretraining.failures);
    if (plan.pretraining.samples.size() >= 2) return {};
    return fail(ErrorCode::invalid_argument, "the drawings of --pretrain-data are too few to train on");
}

/// The part of each sample; see assign_folds.
std::vector<std::uint32_t> cut(std::span<const Sample> samples, std::uint32_t parts, std::uint64_t seed) {
    std::vector<std::uint32_t> labels;
    std::vector<std::string> groups;
    for (const Sample& sample : samples) {
        labels.push_back(sample.label);
        groups.push_back(sample.group);
    }
    return assign_folds(labels, groups, parts, seed);
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

Result<Plan> make_plan(const TrainOptions& requested, const RunSurroundings& surroundings) {
    Plan plan;
    plan.options = requested;
    TrainOptions& options = plan.options;
    if (options.threads == 0) options.threads = base::usable_processors();
    plan.fresh_learning_rate = options.learning_rate == 0.0 ? 2e-3 : options.learning_rate;
    const bool continues = !options.init.empty() || !options.pretrain_data.empty();
    if (options.learning_rate == 0.0) options.learning_rate = continues ? 5e-4 : plan.fresh_learning_rate;
    if (options.work.empty()) options.work = options.out / ".checkpoint";
    auto init = load_init(options);
    if (!init) return tl::unexpected(init.error());
    plan.init = *std::move(init);
    auto dataset = find_drawings(plan);
    if (!dataset) return tl::unexpected(dataset.error());
    plan.dataset = *std::move(dataset);

    const auto start = Clock::now();
    PrepareOptions prepare;
    prepare.kind = plan.options.kind;
    prepare.threads = options.threads;
    plan.prepared = prepare_samples(plan.dataset, prepare);
    tell_failures(surroundings.talk, plan.prepared.failures);
    if (auto checked = check_samples(plan); !checked) return tl::unexpected(checked.error());
    if (auto prepared = prepare_pretraining(plan, surroundings); !prepared) return tl::unexpected(prepared.error());
    fmt::print(surroundings.talk, "{} drawings in {} categories prepared in {}\n",
               plan.prepared.samples.size() + plan.pretraining.samples.size(), plan.dataset.categories.size(),
               duration_text(std::chrono::duration_cast<std::chrono::seconds>(Clock::now() - start)));

    plan.scale = scale_for(plan);
    plan.parts = options.folds > 0 ? options.folds : v6_parts;
    plan.part_of = cut(plan.prepared.samples, plan.parts, options.seed);
    plan.fingerprint = fingerprint_of(plan);
    return plan;
}

/// What a run that goes on from a bundle found out beside.
struct GoingOn {
    /// Of the bundle that it began with, on the same drawings; nothing when it has other categories.
    std::optional<double> bundle_accuracy;
    double fold_accuracy = 0.0;  ///< of the folds before they learnt, each on the part that it leaves out
    double share = 0.0;          ///< of what the folds learnt that they keep; one of tuned_shares
};

/// The trained networks and what they said about the drawings they did not see.
struct Trained {
    model::TensorMap v6;
    std::vector<model::TensorMap> folds;
    std::vector<Prediction> v6_answers;   // out of fold, in the order of the samples
    std::vector<Prediction> v14_answers;  // the same; empty without folds
    std::optional<GoingOn> going_on;      // from a bundle whose folds could be asked
};

class Training {
public:
    Training(const Plan& plan, const RunSurroundings& surroundings)
        : plan_(plan),
          surroundings_(surroundings),
          context_{plan.options,
                   plan.prepared.samples,
                   plan.scale,
                   category_weights(plan.prepared.samples, plan.dataset.categories.size()),
                   plan.fingerprint,
                   surroundings.stop,
                   plan.options.use_cuda && torch::cuda::is_available() ? torch::kCUDA : torch::kCPU},
          progress_(surroundings.talk, surroundings.is_terminal, total_work(), Clock::now()) {}

    Result<Trained> run() {
        Trained trained;
        const std::size_t count = plan_.prepared.samples.size();
        if (!plan_.pretraining.samples.empty() && plan_.options.folds > 0) {
            auto network = pretrain();
            if (!network) return tl::unexpected(network.error());
            pretrained_ = (*network)->export_tensors();
        }
        if (goes_on()) ask_init();
        // Folds first: they are nearly all of the work, so the time left is right from the beginning.
        if (auto done = train_folds(trained); !done) return tl::unexpected(done.error());
        trained.v6_answers.resize(count);
        for (std::uint32_t part = 0; part < plan_.parts; ++part) {
            auto network = train(false, first_v6_number + part, part);
            if (!network) return tl::unexpected(network.error());
            answer(**network, part, trained.v6_answers, fmt::format("V6 without part {}", part));
        }
        auto network = train(false, first_v6_number + plan_.parts, plan_.parts);
        if (!network) return tl::unexpected(network.error());
        trained.v6 = (*network)->export_tensors();
        return trained;
    }

private:
    Result<void> train_folds(Trained& trained) {
        const std::size_t count = plan_.prepared.samples.size();
        if (plan_.options.folds > 0) trained.v14_answers.resize(count);
        AnswersByShare by_share;
        by_share.fill(std::vector<Prediction>(goes_on() ? count : 0));
        for (std::uint32_t fold = 0; fold < plan_.options.folds; ++fold) {
            auto network = train(true, fold, fold);
            if (!network) return tl::unexpected(network.error());
            trained.folds.push_back((*network)->export_tensors());
            if (goes_on()) {
                answer_by_share(**network, fold, by_share);
            } else {
                answer(**network, fold, trained.v14_answers, fmt::format("fold {}", fold));
            }
        }
        if (goes_on()) keep_best_share(trained, std::move(by_share));
        return {};
    }

    /// Whether folds go on from those of the init bundle with the data alone.
    [[nodiscard]] bool goes_on() const {
        return plan_.init && !plan_.init->folds.empty() && plan_.init->fold_kind == plan_.options.kind &&
               plan_.pretraining.samples.empty() && plan_.options.folds > 0;
    }

    /// What the init bundle answers about the data; its probabilities are those of its own categories.
    void ask_init() {
        const model::Bundle& init = *plan_.init;
        std::vector<std::size_t> every(plan_.prepared.samples.size());
        std::iota(every.begin(), every.end(), 0U);
        const auto ask = [&](Network& network, const model::TensorMap& tensors) {
            network.import_tensors(tensors);
            network.to(context_.device);
            return predict(network, context_, every, picture_sizes.back());
        };
        for (std::size_t fold = 0; fold < init.folds.size(); ++fold) {
            const auto network = make_fold(init.categories.size(), init.fold_kind);
            const auto answers = ask(*network, init.folds[fold]);
            init_answers_ =
                fold == 0 ? answers
                          : blend(init_answers_, answers, static_cast<double>(fold) / static_cast<double>(fold + 1));
            progress_.advance(cost_of_answer_of_fold() * static_cast<double>(every.size()), "bundle to start from",
                              Clock::now());
        }
        const auto v6 = make_v6(init.categories.size());
        init_answers_ = blend(ask(*v6, init.v6), init_answers_, init.v6_weight / (init.v6_weight + init.v14_weight));
    }

    /// The tensors of the init bundle with heads for the data's categories. What a new category looks like is learnt
    /// from the drawings outside `part` alone, like everything else.
    [[nodiscard]] model::TensorMap start_from(const model::TensorMap& tensors, std::uint32_t part) const {
        if (plan_.init->categories == plan_.dataset.categories || init_answers_.empty()) return tensors;
        std::vector<Prediction> known;
        for (const std::size_t i : samples_where(plan_.part_of, part, false)) known.push_back(init_answers_[i]);
        return with_heads(tensors, origins_of(plan_.dataset.categories, plan_.init->categories, known));
    }

    [[nodiscard]] model::TensorMap start_of_fold(std::uint64_t fold) const {
        return start_from(plan_.init->folds[fold % plan_.init->folds.size()], static_cast<std::uint32_t>(fold));
    }

    /// Asks a trained fold about its part at each of tuned_shares between what it began with and what it is now.
    void answer_by_share(Network& network, std::uint32_t fold, AnswersByShare& by_share) {
        const auto start = start_of_fold(fold);
        const auto tuned = network.export_tensors();
        for (std::size_t i = 0; i < tuned_shares.size(); ++i) {
            network.import_tensors(interpolate(start, tuned, tuned_shares[i]));
            answer(network, fold, by_share[i],
                   fmt::format("fold {}, {:.0f} % of what it learnt", fold, 100.0 * tuned_shares[i]));
        }
    }

    /// The share that did best on drawings left out becomes that of every fold.
    void keep_best_share(Trained& trained, AnswersByShare by_share) const {
        const std::size_t best = best_share(by_share);
        GoingOn going_on{std::nullopt, accuracy_of(by_share.front()), tuned_shares[best]};
        if (plan_.init->categories == plan_.dataset.categories) going_on.bundle_accuracy = accuracy_of(init_answers_);
        trained.going_on = going_on;
        for (std::size_t fold = 0; fold < trained.folds.size(); ++fold) {
            trained.folds[fold] = interpolate(start_of_fold(fold), trained.folds[fold], tuned_shares[best]);
        }
        trained.v14_answers = std::move(by_share[best]);
    }

    [[nodiscard]] static std::vector<std::size_t> samples_where(std::span<const std::uint32_t> part_of,
                                                                std::uint32_t part, bool inside) {
        std::vector<std::size_t> which;
        for (std::size_t i = 0; i < part_of.size(); ++i) {
            if ((part_of[i] == part) == inside) which.push_back(i);
        }
        return which;
    }

    [[nodiscard]] double total_work() const {
        const TrainOptions& options = plan_.options;
        const auto drawings = static_cast<double>(plan_.prepared.samples.size());
        if (options.folds == 0) return drawings * plan_.parts * options.v6_epochs * cost_of_v6_step;
        const double pretraining = cost_of_epochs(PictureSchedule::coarse, options.pretrain_epochs, true) *
                                   static_cast<double>(plan_.pretraining.samples.size());
        // Every drawing is held out by one fold, which is asked about it after every epoch and at the end.
        const double folds = (options.folds - 1) * cost_of_epochs(options.picture_size, options.epochs, true) +
                             (options.epochs + 1) * cost_of_answer_of_fold();
        const double beside = goes_on() ? static_cast<double>(plan_.init->folds.size() + tuned_shares.size() - 1) : 0.0;
        return pretraining + drawings * (folds + beside * cost_of_answer_of_fold() +
                                         plan_.parts * options.v6_epochs * cost_of_v6_step);
    }

    /// Work units of a drawing in that many epochs of a fold or of V6.
    [[nodiscard]] double cost_of_epochs(PictureSchedule schedule, std::uint32_t epochs, bool is_fold) const {
        double work = 0.0;
        for (std::uint32_t epoch = 0; epoch < epochs; ++epoch) {
            for (std::uint32_t batch = 0; batch < 3; ++batch) {
                const bool views = plan_.options.kind == model::FoldKind::views;
                const int fold_size = views ? model::view_size : picture_size(schedule, epoch, epochs, batch);
                work += cost_of_step(is_fold ? fold_size : 0) / 3;
            }
        }
        return work;
    }

    [[nodiscard]] double cost_of_answer_of_fold() const {
        return plan_.options.kind == model::FoldKind::views ? cost_of_views_answer : cost_of_answer;
    }

    /// A network with its values before training: from the init bundle where there is one. `part` is left out.
    [[nodiscard]] std::shared_ptr<Network> fresh(bool is_fold, std::uint64_t number, std::uint32_t part) const {
        torch::manual_seed(derive_seed({plan_.options.seed, number, 0x1417}));
        const std::size_t categories = plan_.dataset.categories.size();
        auto network = is_fold ? make_fold(categories, plan_.options.kind) : make_v6(categories);
        if (is_fold && !pretrained_.empty()) network->import_tensors(pretrained_);
        if (!plan_.init || (is_fold && !pretrained_.empty())) return network;
        if (!is_fold) network->import_tensors(start_from(plan_.init->v6, part));
        if (is_fold && starts_trained()) network->import_tensors(start_of_fold(number));
        return network;
    }

    /// Whether a fold starts from weights that know views.
    [[nodiscard]] bool starts_trained() const {
        const bool from_init = plan_.init && !plan_.init->folds.empty() && plan_.init->fold_kind == plan_.options.kind;
        return !pretrained_.empty() || from_init;
    }

    /// The network that every fold starts from. It never sees the drawings that the folds are measured on.
    Result<std::shared_ptr<Network>> pretrain() {
        FitContext context = context_;
        context.samples = plan_.pretraining.samples;
        auto network = fresh(true, pretraining_number, plan_.parts);
        network->to(context.device);
        Fit job;
        job.name = "pre-training";
        job.number = pretraining_number;
        // What is watched is the same in every epoch and run: a long pre-training can be followed.
        const std::size_t parts = std::max(least_watched_parts, context.samples.size() / most_watched + 1);
        const auto part_of = cut(context.samples, static_cast<std::uint32_t>(parts), plan_.options.seed);
        job.training = samples_where(part_of, 0, false);
        job.watched = samples_where(part_of, 0, true);
        job.epochs = plan_.options.pretrain_epochs;
        job.peak_learning_rate = plan_.fresh_learning_rate;
        job.pictures = PictureSchedule::coarse;
        job.checkpoint = plan_.options.work / "pre-training.ckpt";
        std::size_t seen = 0;
        job.resumed = [&](std::uint32_t epochs) { skip(job, epochs, true); };
        job.progress = [&](const FitProgress& at) { show(job, at, seen); };
        job.epoch_done = [&](const FitProgress& at) { note_epoch(job, at); };
        if (auto fitted = fit(*network, job, context); !fitted) return tl::unexpected(fitted.error());
        return network;
    }

    /// Trains on every drawing outside `part`; no drawing is in the part number `parts`.
    Result<std::shared_ptr<Network>> train(bool is_fold, std::uint64_t number, std::uint32_t part) {
        auto network = fresh(is_fold, number, part);
        if (is_fold && starts_trained() && !plan_.options.tune_views) network->freeze_views();
        if (is_fold && goes_on()) network->keep_statistics();
        network->to(context_.device);
        Fit job;
        job.name = is_fold ? fmt::format("fold {}", part)
                           : (part < plan_.parts ? fmt::format("V6 without part {}", part) : std::string("V6"));
        job.number = number;
        job.training = samples_where(plan_.part_of, part, false);
        if (is_fold) job.watched = samples_where(plan_.part_of, part, true);
        // What is kept of a fold that goes on is decided by one number for all of them; see keep_best_share.
        job.keep_best = is_fold && !goes_on();
        job.epochs = is_fold ? plan_.options.epochs : plan_.options.v6_epochs;
        job.peak_learning_rate = is_fold || plan_.init ? plan_.options.learning_rate : plan_.fresh_learning_rate;
        job.pictures = plan_.options.picture_size;
        job.checkpoint = plan_.options.work / fmt::format("{}{}.ckpt", is_fold ? "fold" : "v6-", part);
        std::size_t seen = 0;
        job.resumed = [&](std::uint32_t epochs) { skip(job, epochs, is_fold); };
        job.progress = [&](const FitProgress& at) { show(job, at, seen); };
        job.epoch_done = [&](const FitProgress& at) { note_epoch(job, at); };
        if (auto fitted = fit(*network, job, context_); !fitted) return tl::unexpected(fitted.error());
        return network;
    }

    void skip(const Fit& job, std::uint32_t epochs, bool is_fold) {
        const double whole =
            cost_of_epochs(job.pictures, job.epochs, is_fold) * static_cast<double>(job.training.size());
        progress_.skip(whole * epochs / job.epochs);
        progress_.note(fmt::format("{}: going on behind epoch {} of {}", job.name, epochs, job.epochs), Clock::now());
    }

    static std::string text_of(const Fit& job, const FitProgress& at) {
        return fmt::format("{} epoch {}/{} loss {:.3f}", job.name, at.epoch, at.epochs, at.loss);
    }

    void show(const Fit& job, const FitProgress& at, std::size_t& seen) {
        const std::size_t fresh_drawings = at.drawings > seen ? at.drawings - seen : at.drawings;
        seen = at.drawings == at.of ? 0 : at.drawings;
        progress_.advance(static_cast<double>(fresh_drawings) * cost_of_step(at.picture_size), text_of(job, at),
                          Clock::now());
    }

    void note_epoch(const Fit& job, const FitProgress& at) {
        std::string text = text_of(job, at);
        if (at.watched) {
            fmt::format_to(std::back_inserter(text), "; {} held-out drawings: loss {:.3f}, {:.2f} % right",
                           at.watched->drawings, at.watched->loss, 100.0 * at.watched->accuracy);
            progress_.advance(static_cast<double>(at.watched->drawings) * cost_of_answer_of_fold(), text, Clock::now());
        }
        // An epoch of V6 is over in a moment: only its last one is worth a line.
        if (at.picture_size > 0 || at.epoch == at.epochs) progress_.note(text, Clock::now());
    }

    void answer(Network& network, std::uint32_t part, std::vector<Prediction>& answers, const std::string& name) {
        const auto held_out = samples_where(plan_.part_of, part, true);
        const auto predictions = predict(network, context_, held_out, picture_sizes.back());
        std::size_t right = 0;
        for (std::size_t i = 0; i < held_out.size(); ++i) {
            right += predictions[i].is_right() ? 1 : 0;
            answers[held_out[i]] = predictions[i];
        }
        const double work =
            network.sees() == Sees::features ? 0.0 : cost_of_answer_of_fold() * static_cast<double>(held_out.size());
        progress_.advance(work, name, Clock::now());
        progress_.note(fmt::format("{}: {} of {} held-out drawings right", name, right, held_out.size()), Clock::now());
    }

    const Plan& plan_;
    const RunSurroundings& surroundings_;
    FitContext context_;
    model::TensorMap pretrained_;           // what every fold starts from; may be empty
    std::vector<Prediction> init_answers_;  // of the init bundle about the samples, when folds go on from it
    ProgressLine progress_;
};

json training_record(const Plan& plan, const OutOfFold& learnt, const std::optional<GoingOn>& going_on) {
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
                   {"review_precision", options.review_precision},
                   {"min_confidence", learnt.min_confidence},
                   {"libtorch", TORCH_VERSION},
                   {"drawings", plan.prepared.samples.size()},
                   {"pretraining_drawings", plan.pretraining.samples.size()},
                   {"drawings_left_out", plan.prepared.failures.size()},
                   {"data_sha256", plan.fingerprint}};
    if (plan.init) record["init"] = plan.init->fingerprint.hex();
    if (going_on) record["tuned_share"] = going_on->share;
    if (!plan.dataset.generator_json.empty()) {
        json generator = json::parse(plan.dataset.generator_json, nullptr, false);
        if (!generator.is_discarded()) record["generator"] = std::move(generator);
    }
    return record;
}

/// Pairs of the specified categories that are hard to tell apart, where the data has both.
std::vector<std::pair<std::string, std::string>> ambiguous_pairs(const std::vector<std::string>& categories) {
    std::vector<std::pair<std::string, std::string>> known{{"连接件", "传动件"}, {"壳体类", "其他"}};
    std::erase_if(known, [&](const auto& pair) {
        return std::ranges::find(categories, pair.first) == categories.end() ||
               std::ranges::find(categories, pair.second) == categories.end();
    });
    return known;
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

model::Bundle assemble_bundle(const Plan& plan, Trained trained, const OutOfFold& learnt) {
    model::Bundle bundle;
    bundle.categories = plan.dataset.categories;
    bundle.v6_weight = learnt.v6_weight;
    bundle.v14_weight = 1.0 - learnt.v6_weight;
    bundle.fold_kind = plan.options.kind;
    bundle.temperature = learnt.temperature;
    bundle.feature_mean = plan.scale.mean;
    bundle.feature_std = plan.scale.deviation;
    bundle.review.ambiguous_pairs = ambiguous_pairs(bundle.categories);
    if (plan.init && plan.init->categories == bundle.categories) bundle.review = plan.init->review;
    bundle.review.min_confidence = learnt.min_confidence;
    bundle.review.test_scope = out_of_scope_share(plan.prepared.samples) <= max_out_of_scope_share;
    bundle.v6 = std::move(trained.v6);
    bundle.folds = std::move(trained.folds);
    bundle.report_json = report_of(learnt, trained.going_on, std::nullopt).dump();
    bundle.training_json = training_record(plan, learnt, trained.going_on).dump();
    return bundle;
}

/// Evaluates the bundle as it lies on the disk, with the code that serves it, and keeps the figures in it.
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
    auto evaluation = evaluate(*dataset, *pipeline, evaluate_options);
    if (!evaluation) return tl::unexpected(evaluation.error());
    fmt::print(surroundings.talk, "\nheld-out drawings\n{}", to_table(*evaluation));
    model::Bundle reported = **bundle;
    reported.report_json = report_of(learnt, going_on, *std::move(evaluation)).dump();
    return model::write_bundle(reported, plan.options.out, plan.options.weight_format);
}

void tell_going_on(std::FILE* talk, const GoingOn& going_on) {
    if (going_on.bundle_accuracy) {
        fmt::print(talk, "the same drawings, before training: the bundle {:.2f} %, its folds one by one {:.2f} %\n",
                   100.0 * *going_on.bundle_accuracy, 100.0 * going_on.fold_accuracy);
    } else {
        fmt::print(talk, "the same drawings, before training, with heads mixed from the bundle's: {:.2f} %\n",
                   100.0 * going_on.fold_accuracy);
    }
    fmt::print(talk, "kept of what the folds learnt: {:.0f} %\n", 100.0 * going_on.share);
}

Result<void> run_checked(const TrainOptions& options, const RunSurroundings& surroundings) {
    auto plan = make_plan(options, surroundings);
    if (!plan) return tl::unexpected(plan.error());
    std::error_code failed;
    fs::create_directories(plan->options.work, failed);
    if (failed) {
        return fail(ErrorCode::io, fmt::format("cannot make {}: {}", plan->options.work.string(), failed.message()));
    }
    torch::set_num_threads(static_cast<int>(plan->options.threads));

    auto trained = Training(*plan, surroundings).run();
    if (!trained) return tl::unexpected(trained.error());
    const OutOfFold learnt =
        learn_from(trained->v6_answers, trained->v14_answers, plan->dataset.categories, options.review_precision);
    fmt::print(
        surroundings.talk,
        "left-out drawings: V6 {:.2f} %, folds {:.2f} %, both {:.2f} % (weights {:.2f}, {:.2f}; temperature {:.2f}; "
        "review below {:.2f})\n",
        100.0 * learnt.v6.accuracy, 100.0 * learnt.v14.accuracy, 100.0 * learnt.ensemble.accuracy, learnt.v6_weight,
        1.0 - learnt.v6_weight, learnt.temperature, learnt.min_confidence);
    if (trained->going_on) tell_going_on(surroundings.talk, *trained->going_on);
    const std::optional<GoingOn> going_on = trained->going_on;
    const model::Bundle bundle = assemble_bundle(*plan, *std::move(trained), learnt);
    if (!bundle.review.test_scope) {
        fmt::print(
            surroundings.talk,
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
