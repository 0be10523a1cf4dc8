#include "train/torch/training.hpp"

#include <fmt/format.h>
#include <torch/torch.h>

#include <algorithm>
#include <chrono>
#include <iterator>
#include <memory>
#include <numeric>
#include <string>
#include <utility>

#include "train/going_on.hpp"
#include "train/progress.hpp"
#include "train/torch/fit.hpp"
#include "train/torch/starting_values.hpp"
#include "train/torch/workload.hpp"

namespace v16::train {
namespace {

using Clock = std::chrono::steady_clock;

// Seeds of the networks: folds count from 0, V6 from here (the last one is the V6 of the bundle).
constexpr std::uint64_t first_v6_number = 1000;
constexpr std::uint64_t pretraining_number = 2000;

FitContext context_of(const Plan& plan, const RunSurroundings& surroundings) {
    return {plan.options,
            plan.prepared.samples,
            plan.scale,
            category_weights(plan.prepared.samples, plan.dataset.categories.size()),
            plan.fingerprint,
            surroundings.stop,
            plan.options.use_cuda && torch::cuda::is_available() ? torch::kCUDA : torch::kCPU};
}

std::string text_of(const Fit& job, const FitProgress& at) {
    return fmt::format("{} epoch {}/{} loss {:.3f}", job.name, at.epoch, at.epochs, at.loss);
}

class Training {
public:
    Training(const Plan& plan, const RunSurroundings& surroundings)
        : plan_(plan),
          context_(context_of(plan, surroundings)),
          families_(family_numbers(plan.prepared.samples, plan.families)),
          start_(plan),
          progress_(surroundings.talk, surroundings.is_terminal, total_work(plan), Clock::now()) {}

    Result<Trained> run() {
        Trained trained;
        if (plan_.pretrains()) {
            auto network = pretrain();
            if (!network) return tl::unexpected(network.error());
            start_.set_pretrained((*network)->export_tensors());
        }
        if (plan_.goes_on()) start_.set_init_answers(ask_init());
        // Folds first: they are nearly all of the work, so the time left is right from the beginning.
        if (auto done = train_folds(trained); !done) return tl::unexpected(done.error());
        if (plan_.continues_bundle()) mix_with_init(trained);
        if (auto done = train_v6(trained); !done) return tl::unexpected(done.error());
        if (plan_.pretraining.samples.empty()) return trained;
        trained.unseen.v6 = about_unseen(*make_v6(plan_.dataset.categories.size()), trained.v6);
        if (trained.unseen.v14.empty() && !trained.folds.empty()) {
            trained.unseen.v14 = about_unseen(trained.folds);
            progress_.advance(unseen_work(plan_), "held-out drawings", Clock::now());
        }
        return trained;
    }

private:
    Result<void> train_folds(Trained& trained) {
        const std::size_t count = plan_.prepared.samples.size();
        if (plan_.options.folds > 0) trained.left_out.v14.resize(count);
        AnswersByShare by_share;
        by_share.fill(std::vector<Prediction>(plan_.goes_on() ? count : 0));
        for (std::uint32_t fold = 0; fold < plan_.options.folds; ++fold) {
            auto network = train_fold(fold);
            if (!network) return tl::unexpected(network.error());
            trained.folds.push_back((*network)->export_tensors());
            if (plan_.goes_on()) {
                answer_by_share(**network, fold, by_share);
            } else if (!plan_.continues_bundle()) {  // else it is asked when it is mixed
                answer(**network, fold, trained.left_out.v14, fmt::format("fold {}", fold));
            }
        }
        if (plan_.goes_on()) keep_best_share(trained, std::move(by_share));
        return {};
    }

    /// The V6 of the bundle, and those that say how good it is.
    Result<void> train_v6(Trained& trained) {
        trained.left_out.v6.resize(plan_.prepared.samples.size());
        for (std::uint32_t part = 0; part < plan_.parts; ++part) {
            auto network = train_v6_without(part);
            if (!network) return tl::unexpected(network.error());
            answer(**network, part, trained.left_out.v6, fmt::format("V6 without part {}", part));
        }
        auto network = train_v6_without(plan_.parts);  // which has no drawing
        if (!network) return tl::unexpected(network.error());
        trained.v6 = (*network)->export_tensors();
        return {};
    }

    /// What the init bundle answers about the data; its probabilities are those of its own categories.
    [[nodiscard]] std::vector<Prediction> ask_init() {
        const model::Bundle& init = *plan_.init;
        std::vector<std::size_t> every(plan_.prepared.samples.size());
        std::iota(every.begin(), every.end(), 0U);
        const auto ask = [&](Network& network, const model::TensorMap& tensors) {
            network.import_tensors(tensors);
            network.to(context_.device);
            return predict(network, context_, every, picture_sizes.back());
        };
        std::vector<Prediction> of_folds;
        for (std::size_t fold = 0; fold < init.folds.size(); ++fold) {
            const auto network = make_fold(init.categories.size(), init.fold_kind);
            network->add_family_head(model::family_counts(init.families));
            const auto answers = ask(*network, init.folds[fold]);
            of_folds = fold == 0 ? answers
                                 : blend(of_folds, answers, static_cast<double>(fold) / static_cast<double>(fold + 1));
            progress_.advance(answer_work(plan_.options.kind) * static_cast<double>(every.size()),
                              "bundle to start from", Clock::now());
        }
        const auto v6 = make_v6(init.categories.size());
        return blend(ask(*v6, init.v6), of_folds, init.v6_weight / (init.v6_weight + init.v14_weight));
    }

    /// Asks a trained fold about its part at each of tuned_shares between what it began with and what it is now.
    void answer_by_share(Network& network, std::uint32_t fold, AnswersByShare& by_share) {
        const auto tuned = network.export_tensors();
        const auto start = start_.in_init(fold, tuned);
        for (std::size_t i = 0; i < tuned_shares.size(); ++i) {
            network.import_tensors(interpolate(start, tuned, tuned_shares[i]));
            answer(network, fold, by_share[i],
                   fmt::format("fold {}, {:.0f} % of what it learnt", fold, 100.0 * tuned_shares[i]));
        }
    }

    /// The share that did best on drawings left out becomes that of every fold.
    void keep_best_share(Trained& trained, AnswersByShare by_share) const {
        const std::size_t best = best_share(by_share);
        const bool same = plan_.init_has_categories();
        const auto right = [&](const std::vector<Prediction>& answers) {
            if (!same) return accuracy_of(answers);
            return accuracy_of(as_served(answers, plan_.init->temperature, plan_.init->category_shares));
        };
        GoingOn going_on{std::nullopt, right(by_share.front()), tuned_shares[best]};
        if (same) going_on.bundle_accuracy = right(start_.init_answers());
        trained.going_on = going_on;
        trained.folds = start_.mixed(trained.folds, tuned_shares[best]);
        trained.left_out.v14 = std::move(by_share[best]);
    }

    /// Every fold becomes a mix of what it was in the init bundle and what it is now. Such a mix knows more of drawings
    /// of another kind than either (Wortsman et al., as for `interpolate`).
    void mix_with_init(Trained& trained) {
        const double share =
            plan_.options.pretraining_share ? *plan_.options.pretraining_share : most_right_share(trained);
        trained.pretraining_share = share;
        progress_.note(fmt::format("kept of what was learnt: {:.0f} %", 100.0 * share), Clock::now());
        trained.folds = start_.mixed(trained.folds, share);
        const auto network = start_.blank_fold();
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
            by_share[i] = about_unseen(start_.mixed(trained.folds, tuned_shares[i]));
            const std::string text =
                fmt::format("{:.0f} % of what was learnt: {:.2f} % of {} held-out drawings right",
                            100.0 * tuned_shares[i], 100.0 * accuracy_of(by_share[i]), by_share[i].size());
            progress_.advance(unseen_work(plan_), text, Clock::now());
            progress_.note(text, Clock::now());
        }
        const std::size_t best = train::most_right_share(by_share);
        trained.unseen.v14 = std::move(by_share[best]);
        return tuned_shares[best];
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
        return predict(network, pretraining_context(), samples_in(plan_.pretraining_part_of, held_out_part),
                       picture_sizes.back());
    }

    /// What folds say about them together.
    [[nodiscard]] std::vector<Prediction> about_unseen(const std::vector<model::TensorMap>& folds) const {
        const auto network = start_.blank_fold();
        std::vector<std::vector<Prediction>> answers;
        for (const model::TensorMap& fold : folds) answers.push_back(about_unseen(*network, fold));
        return mean_of(answers);
    }

    /// The network that every fold starts from. It never sees the drawings that the folds are measured on.
    Result<std::shared_ptr<Network>> pretrain() {
        const auto families = family_numbers(plan_.pretraining.samples, plan_.families);
        Fit job;
        job.name = "pre-training";
        job.families = families;
        job.number = pretraining_number;
        job.training = samples_outside(plan_.pretraining_part_of, held_out_part);
        job.watched = samples_in(plan_.pretraining_part_of, held_out_part);
        job.epochs = plan_.options.pretrain_epochs;
        job.peak_learning_rate = plan_.fresh_learning_rate;
        job.pictures = PictureSchedule::coarse;
        job.checkpoint = plan_.options.work / "pre-training.ckpt";
        return fitted(start_.fold(pretraining_number), std::move(job), pretraining_context());
    }

    /// Trains a fold on every drawing outside its part.
    Result<std::shared_ptr<Network>> train_fold(std::uint32_t fold) {
        auto network = start_.fold(fold);
        if (start_.folds_are_trained() && !plan_.options.tune_views) network->freeze_shared();
        if (plan_.goes_on()) network->keep_statistics();
        Fit job;
        job.name = fmt::format("fold {}", fold);
        job.families = families_;
        job.number = fold;
        job.training = samples_outside(plan_.part_of, fold);
        job.watched = samples_in(plan_.part_of, fold);
        // What is kept of a fold that goes on is decided by one number for all of them; see keep_best_share.
        job.keep_best = !plan_.goes_on();
        job.epochs = plan_.options.epochs;
        job.peak_learning_rate = plan_.options.learning_rate;
        job.pictures = plan_.options.picture_size;
        job.checkpoint = plan_.options.work / fmt::format("fold{}.ckpt", fold);
        return fitted(std::move(network), std::move(job), context_);
    }

    /// Trains V6 on every drawing outside `part`.
    Result<std::shared_ptr<Network>> train_v6_without(std::uint32_t part) {
        Fit job;
        job.name = part < plan_.parts ? fmt::format("V6 without part {}", part) : std::string("V6");
        job.number = first_v6_number + part;
        job.training = samples_outside(plan_.part_of, part);
        job.epochs = plan_.options.v6_epochs;
        job.peak_learning_rate = plan_.init ? plan_.options.learning_rate : plan_.fresh_learning_rate;
        job.checkpoint = plan_.options.work / fmt::format("v6-{}.ckpt", part);
        return fitted(start_.v6(job.number, part), std::move(job), context_);
    }

    /// Does the job and tells how far it is.
    Result<std::shared_ptr<Network>> fitted(std::shared_ptr<Network> network, Fit job, const FitContext& context) {
        network->to(context.device);
        std::size_t seen = 0;
        job.resumed = [&](std::uint32_t epochs) { skip(job, epochs, network->sees()); };
        job.progress = [&](const FitProgress& at) { show(job, at, seen); };
        job.epoch_done = [&](const FitProgress& at) { note_epoch(job, at); };
        if (auto done = fit(*network, job, context); !done) return tl::unexpected(done.error());
        return network;
    }

    void skip(const Fit& job, std::uint32_t epochs, Sees sees) {
        progress_.skip(fit_work(job, sees, plan_.options.kind, epochs));
        progress_.note(fmt::format("{}: going on behind epoch {} of {}", job.name, epochs, job.epochs), Clock::now());
    }

    void show(const Fit& job, const FitProgress& at, std::size_t& seen) {
        const std::size_t fresh_drawings = at.drawings > seen ? at.drawings - seen : at.drawings;
        seen = at.drawings == at.of ? 0 : at.drawings;
        progress_.advance(static_cast<double>(fresh_drawings) * step_work(at.picture_size), text_of(job, at),
                          Clock::now());
    }

    void note_epoch(const Fit& job, const FitProgress& at) {
        std::string text = text_of(job, at);
        if (at.watched) {
            fmt::format_to(std::back_inserter(text), "; {} held-out drawings: loss {:.3f}, {:.2f} % right",
                           at.watched->drawings, at.watched->loss, 100.0 * at.watched->accuracy);
            progress_.advance(static_cast<double>(at.watched->drawings) * answer_work(plan_.options.kind), text,
                              Clock::now());
        }
        // An epoch of V6 is over in a moment: only its last one is worth a line.
        if (at.picture_size > 0 || at.epoch == at.epochs) progress_.note(text, Clock::now());
    }

    void answer(Network& network, std::uint32_t part, std::vector<Prediction>& answers, const std::string& name) {
        const auto held_out = samples_in(plan_.part_of, part);
        const auto predictions = predict(network, context_, held_out, picture_sizes.back());
        for (std::size_t i = 0; i < held_out.size(); ++i) answers[held_out[i]] = predictions[i];
        const double work = network.sees() == Sees::features
                                ? 0.0
                                : answer_work(plan_.options.kind) * static_cast<double>(held_out.size());
        progress_.advance(work, name, Clock::now());
        progress_.note(fmt::format("{}: {} of {} held-out drawings right", name,
                                   std::ranges::count_if(predictions, &Prediction::is_right), held_out.size()),
                       Clock::now());
    }

    const Plan& plan_;
    const FitContext context_;
    const std::vector<std::int64_t> families_;  // of each sample
    StartingValues start_;
    ProgressLine progress_;
};

}  // namespace

Result<Trained> train_networks(const Plan& plan, const RunSurroundings& surroundings) {
    return Training(plan, surroundings).run();
}

}  // namespace v16::train
