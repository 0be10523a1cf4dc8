#include "train/torch/workload.hpp"

#include "train/going_on.hpp"

namespace v16::train {

double step_work(int picture_size) {
    constexpr double of_v6 = 0.01;
    return picture_size == 0 ? of_v6 : picture_size * picture_size / (96.0 * 96.0);
}

double answer_work(model::FoldKind kind) {
    constexpr double of_picture = 0.4;  // 128 pixels, forward only
    constexpr double of_views = 0.15;
    return kind == model::FoldKind::views ? of_views : of_picture;
}

double fold_work(model::FoldKind kind, PictureSchedule pictures, std::uint32_t epochs) {
    constexpr std::uint32_t period = 3;  // a schedule of mixed sizes repeats itself after so many batches
    double work = 0.0;
    for (std::uint32_t epoch = 0; epoch < epochs; ++epoch) {
        for (std::uint32_t batch = 0; batch < period; ++batch) {
            const bool views = kind == model::FoldKind::views;
            work += step_work(views ? model::view_size : picture_size(pictures, epoch, epochs, batch)) / period;
        }
    }
    return work;
}

double v6_work(std::uint32_t epochs) {
    return epochs * step_work(0);
}

double fit_work(const Fit& fit, Sees sees, model::FoldKind kind, std::uint32_t epochs) {
    if (fit.epochs == 0) return 0.0;
    const bool pictures = sees != Sees::features;
    const double training = static_cast<double>(fit.training.size()) *
                            (pictures ? fold_work(kind, fit.pictures, fit.epochs) : v6_work(fit.epochs));
    const double watching = pictures ? static_cast<double>(fit.watched.size()) * answer_work(kind) : 0.0;
    return training * epochs / fit.epochs + watching * epochs;
}

double unseen_work(const Plan& plan) {
    const std::size_t held_out = samples_in(plan.pretraining_part_of, held_out_part).size();
    return static_cast<double>(plan.options.folds * held_out) * answer_work(plan.options.kind);
}

double total_work(const Plan& plan) {
    const TrainOptions& options = plan.options;
    const auto drawings = static_cast<double>(plan.prepared.samples.size());
    const double v6 = drawings * plan.parts * v6_work(options.v6_epochs);
    if (options.folds == 0) return v6;
    // What is held out is asked about after every epoch.
    const std::size_t held_out = samples_in(plan.pretraining_part_of, held_out_part).size();
    const double pretraining = static_cast<double>(plan.pretraining.samples.size() - held_out) *
                                   fold_work(options.kind, PictureSchedule::coarse, options.pretrain_epochs) +
                               static_cast<double>(held_out) * options.pretrain_epochs * answer_work(options.kind);
    // Every drawing is held out by one fold, which is asked about it after every epoch and at the end.
    const double folds =
        drawings * ((options.folds - 1) * fold_work(options.kind, options.picture_size, options.epochs) +
                    (options.epochs + 1) * answer_work(options.kind));
    // And by the folds at the end: at each of tuned_shares where one is to be chosen.
    const bool chooses = plan.continues_bundle() && !options.pretraining_share;
    const double unseen = unseen_work(plan) * (chooses ? static_cast<double>(tuned_shares.size()) : 1.0);
    // The bundle that folds go on from is asked as well, and each fold at every share, of which one is its end.
    const double going_on = plan.goes_on() ? drawings * answer_work(options.kind) *
                                                 static_cast<double>(plan.init->folds.size() + tuned_shares.size() - 1)
                                           : 0.0;
    return pretraining + unseen + folds + going_on + v6;
}

}  // namespace v16::train
