#include "train/torch/training.hpp"

#include <fmt/format.h>
#include <torch/torch.h>

#include <algorithm>
#include <chrono>
#include <memory>
#include <numeric>
#include <string>
#include <utility>

#include "train/going_on.hpp"
#include "train/progress.hpp"
#include "train/random.hpp"
#include "train/torch/fit.hpp"

namespace v16::train {
namespace {

using Clock = std::chrono::steady_clock;

// Seeds of the networks: folds count from 0, V6 from here (the last one is the V6 of the bundle).
constexpr std::uint64_t first_v6_number = 1000;
constexpr std::uint64_t pretraining_number = 2000;

// Work units for the time left: one drawing of 96 pixels through a training step of a fold.
constexpr double cost_of_v6_step = 0.01;
constexpr double cost_of_answer = 0.4;  // 128 pixels, forward only
constexpr double cost_of_views_answer = 0.15;

/// Views, a few of 96 pixels each through a smaller network, cost about as much as one picture of that size.
double cost_of_step(int size) {
    return size == 0 ? cost_of_v6_step : size * size / (96.0 * 96.0);
}

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
        if (continues_bundle()) mix_with_init(trained);
        trained.left_out.v6.resize(count);
        for (std::uint32_t part = 0; part < plan_.parts; ++part) {
            auto network = train(false, first_v6_number + part, part);
            if (!network) return tl::unexpected(network.error());
            answer(**network, part, trained.left_out.v6, fmt::format("V6 without part {}", part));
        }
        auto network = train(false, first_v6_number + plan_.parts, plan_.parts);
        if (!network) return tl::unexpected(network.error());
        trained.v6 = (*network)->export_tensors();
        if (plan_.pretraining.samples.empty()) return trained;
        trained.unseen.v6 = about_unseen(*make_v6(plan_.dataset.categories.size()), trained.v6);
        if (trained.unseen.v14.empty() && !trained.folds.empty()) trained.unseen.v14 = about_unseen(trained.folds);
        return trained;
    }

private:
    Result<void> train_folds(Trained& trained) {
        const std::size_t count = plan_.prepared.samples.size();
        if (plan_.options.folds > 0) trained.left_out.v14.resize(count);
        AnswersByShare by_share;
        by_share.fill(std::vector<Prediction>(goes_on() ? count : 0));
        for (std::uint32_t fold = 0; fold < plan_.options.folds; ++fold) {
            auto network = train(true, fold, fold);
            if (!network) return tl::unexpected(network.error());
            trained.folds.push_back((*network)->export_tensors());
            if (goes_on()) {
                answer_by_share(**network, fold, by_share);
            } else if (!continues_bundle()) {  // else it is asked when it is mixed
                answer(**network, fold, trained.left_out.v14, fmt::format("fold {}", fold));
            }
        }
        if (goes_on()) keep_best_share(trained, std::move(by_share));
        return {};
    }

    /// Whether folds go on from those of the init bundle with the data alone.
    [[nodiscard]] bool goes_on() const {
        return starts_from_init() && plan_.pretraining.samples.empty() && plan_.options.folds > 0;
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
            network->add_family_head(model::family_counts(init.families));
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

    /// What a fold has in the init bundle; rows for families that the bundle does not know are those of `now`.
    [[nodiscard]] model::TensorMap start_of_fold(std::uint64_t fold, const model::TensorMap& now) const {
        const model::Bundle& init = *plan_.init;
        const bool same = init.categories == plan_.dataset.categories;
        return with_families(start_from(init.folds[fold % init.folds.size()], static_cast<std::uint32_t>(fold)),
                             same ? init.families : Families(), plan_.families, now);
    }

    [[nodiscard]] std::shared_ptr<Network> blank_fold() const {
        auto network = make_fold(plan_.dataset.categories.size(), plan_.options.kind);
        network->add_family_head(model::family_counts(plan_.families));
        return network;
    }

    /// Asks a trained fold about its part at each of tuned_shares between what it began with and what it is now.
    void answer_by_share(Network& network, std::uint32_t fold, AnswersByShare& by_share) {
        const auto tuned = network.export_tensors();
        const auto start = start_of_fold(fold, tuned);
        for (std::size_t i = 0; i < tuned_shares.size(); ++i) {
            network.import_tensors(interpolate(start, tuned, tuned_shares[i]));
            answer(network, fold, by_share[i],
                   fmt::format("fold {}, {:.0f} % of what it learnt", fold, 100.0 * tuned_shares[i]));
        }
    }

    /// The share that did best on drawings left out becomes that of every fold.
    void keep_best_share(Trained& trained, AnswersByShare by_share) const {
        const std::size_t best = best_share(by_share);
        const bool same = plan_.init->categories == plan_.dataset.categories;
        const auto right = [&](const std::vector<Prediction>& answers) {
            if (!same) return accuracy_of(answers);
            return accuracy_of(as_served(answers, plan_.init->temperature, plan_.init->category_shares));
        };
        GoingOn going_on{std::nullopt, right(by_share.front()), tuned_shares[best]};
        if (same) going_on.bundle_accuracy = right(init_answers_);
        trained.going_on = going_on;
        trained.folds = mixed(trained.folds, tuned_shares[best]);
        trained.left_out.v14 = std::move(by_share[best]);
    }

    /// Whether pre-training went on from folds of the init bundle that know the same categories.
    [[nodiscard]] bool continues_bundle() const {
        return !plan_.pretraining.samples.empty() && plan_.options.folds > 0 && starts_from_init() &&
               plan_.init->categories == plan_.dataset.categories;
    }

    /// Every fold becomes a mix of what it was in the init bundle and what it is now. Such a mix knows more of drawings
    /// of another kind than either (Wortsman et al., as for `interpolate`).
    void mix_with_init(Trained& trained) {
        const double share =
            plan_.options.pretraining_share ? *plan_.options.pretraining_share : most_right_share(trained);
        trained.pretraining_share = share;
        progress_.note(fmt::format("kept of what was learnt: {:.0f} %", 100.0 * share), Clock::now());
        trained.folds = mixed(trained.folds, share);
        const auto network = blank_fold();
        network->to(context_.device);
        for (std::uint32_t fold = 0; fold < trained.folds.size(); ++fold) {
            network->import_tensors(trained.folds[fold]);
            answer(*network, fold, trained.left_out.v14, fmt::format("fold {}", fold));
        }
    }

    /// The one of tuned_shares that has the most right answers about the drawings that pre-training held out; what is
    /// answered with it is kept.
    [[nodiscard]] double most_right_share(Trained& trained) {
        AnswersByShare by_share;
        for (std::size_t i = 0; i < tuned_shares.size(); ++i) {
            by_share[i] = about_unseen(mixed(trained.folds, tuned_shares[i]));
            const std::string text =
                fmt::format("{:.0f} % of what was learnt: {:.2f} % of {} held-out drawings right",
                            100.0 * tuned_shares[i], 100.0 * accuracy_of(by_share[i]), by_share[i].size());
            progress_.advance(cost_of_mixing() / static_cast<double>(tuned_shares.size()), text, Clock::now());
            progress_.note(text, Clock::now());
        }
        const std::size_t best = train::most_right_share(by_share);
        trained.unseen.v14 = std::move(by_share[best]);
        return tuned_shares[best];
    }

    /// Each trained fold on the way from what it was in the init bundle (0) to what it is now (1).
    [[nodiscard]] std::vector<model::TensorMap> mixed(const std::vector<model::TensorMap>& folds, double share) const {
        std::vector<model::TensorMap> result;
        for (std::size_t fold = 0; fold < folds.size(); ++fold) {
            result.push_back(interpolate(start_of_fold(fold, folds[fold]), folds[fold], share));
        }
        return result;
    }

    /// What all networks share while they see the drawings of the pre-training.
    [[nodiscard]] FitContext pretraining_context() const {
        FitContext context = context_;
        context.samples = plan_.pretraining.samples;
        return context;
    }

    /// What a network says about the drawings that the pre-training held out.
    [[nodiscard]] std::vector<Prediction> about_unseen(Network& network, const model::TensorMap& tensors) const {
        network.import_tensors(tensors);
        network.to(context_.device);
        return predict(network, pretraining_context(), pretraining_samples(plan_, true), picture_sizes.back());
    }

    /// What folds say about them together.
    [[nodiscard]] std::vector<Prediction> about_unseen(const std::vector<model::TensorMap>& folds) const {
        const auto network = blank_fold();
        std::vector<std::vector<Prediction>> answers;
        for (const model::TensorMap& fold : folds) answers.push_back(about_unseen(*network, fold));
        return mean_of(answers);
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
        const double mixing = continues_bundle() && !options.pretraining_share ? cost_of_mixing() : 0.0;
        const double beside = goes_on() ? static_cast<double>(plan_.init->folds.size() + tuned_shares.size() - 1) : 0.0;
        return pretraining + mixing +
               drawings *
                   (folds + beside * cost_of_answer_of_fold() + plan_.parts * options.v6_epochs * cost_of_v6_step);
    }

    /// Work units of mix_with_init: every fold answers about what is held out at each share.
    [[nodiscard]] double cost_of_mixing() const {
        const std::size_t answers = plan_.options.folds * tuned_shares.size() * pretraining_samples(plan_, true).size();
        return static_cast<double>(answers) * cost_of_answer_of_fold();
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
        auto network = is_fold ? blank_fold() : make_v6(plan_.dataset.categories.size());
        if (is_fold && !pretrained_.empty()) network->import_tensors(pretrained_);
        if (!plan_.init || (is_fold && !pretrained_.empty())) return network;
        if (!is_fold) network->import_tensors(start_from(plan_.init->v6, part));
        if (is_fold && starts_trained()) network->import_tensors(start_of_fold(number, network->export_tensors()));
        return network;
    }

    /// Whether a fold starts from weights that know views.
    [[nodiscard]] bool starts_trained() const { return !pretrained_.empty() || starts_from_init(); }

    /// Whether the init bundle has folds of the kind that is trained.
    [[nodiscard]] bool starts_from_init() const {
        return plan_.init && !plan_.init->folds.empty() && plan_.init->fold_kind == plan_.options.kind;
    }

    /// The network that every fold starts from. It never sees the drawings that the folds are measured on.
    Result<std::shared_ptr<Network>> pretrain() {
        const FitContext context = pretraining_context();
        auto network = fresh(true, pretraining_number, plan_.parts);
        network->to(context.device);
        Fit job;
        job.name = "pre-training";
        const auto families = family_numbers(plan_.pretraining.samples, plan_.families);
        job.families = families;
        job.number = pretraining_number;
        job.training = pretraining_samples(plan_, false);
        job.watched = pretraining_samples(plan_, true);
        job.epochs = plan_.options.pretrain_epochs;
        job.peak_learning_rate = plan_.fresh_learning_rate;
        job.pictures = PictureSchedule::coarse;
        job.checkpoint = plan_.options.work / "pre-training.ckpt";
        return fitted(std::move(network), std::move(job), context, true);
    }

    /// Trains on every drawing outside `part`; no drawing is in the part number `parts`.
    Result<std::shared_ptr<Network>> train(bool is_fold, std::uint64_t number, std::uint32_t part) {
        auto network = fresh(is_fold, number, part);
        if (is_fold && starts_trained() && !plan_.options.tune_views) network->freeze_shared();
        if (is_fold && goes_on()) network->keep_statistics();
        network->to(context_.device);
        Fit job;
        job.name = is_fold ? fmt::format("fold {}", part)
                           : (part < plan_.parts ? fmt::format("V6 without part {}", part) : std::string("V6"));
        const auto families = family_numbers(plan_.prepared.samples, plan_.families);
        job.families = families;
        job.number = number;
        job.training = samples_where(plan_.part_of, part, false);
        if (is_fold) job.watched = samples_where(plan_.part_of, part, true);
        // What is kept of a fold that goes on is decided by one number for all of them; see keep_best_share.
        job.keep_best = is_fold && !goes_on();
        job.epochs = is_fold ? plan_.options.epochs : plan_.options.v6_epochs;
        job.peak_learning_rate = is_fold || plan_.init ? plan_.options.learning_rate : plan_.fresh_learning_rate;
        job.pictures = plan_.options.picture_size;
        job.checkpoint = plan_.options.work / fmt::format("{}{}.ckpt", is_fold ? "fold" : "v6-", part);
        return fitted(std::move(network), std::move(job), context_, is_fold);
    }

    /// Does the job and tells how far it is.
    Result<std::shared_ptr<Network>> fitted(std::shared_ptr<Network> network, Fit job, const FitContext& context,
                                            bool is_fold) {
        std::size_t seen = 0;
        job.resumed = [&](std::uint32_t epochs) { skip(job, epochs, is_fold); };
        job.progress = [&](const FitProgress& at) { show(job, at, seen); };
        job.epoch_done = [&](const FitProgress& at) { note_epoch(job, at); };
        if (auto done = fit(*network, job, context); !done) return tl::unexpected(done.error());
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

}  // namespace

Result<Trained> train_networks(const Plan& plan, const RunSurroundings& surroundings) {
    return Training(plan, surroundings).run();
}

}  // namespace v16::train
