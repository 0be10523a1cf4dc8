#include "train/options.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <numbers>

#include "base/in_range.hpp"

namespace v16::train {

Result<void> validate(const TrainOptions& options) {
    if (options.data.empty()) return fail(ErrorCode::invalid_argument, "--data names no folder");
    if (options.out.empty()) return fail(ErrorCode::invalid_argument, "--out names no folder");
    if (options.folds == 1 || options.folds > model::max_folds) {
        return fail(ErrorCode::invalid_argument,
                    fmt::format("--folds must be 0 (V6 alone) or 2 to {}, not {}", model::max_folds, options.folds));
    }
    using base::in_range;
    const Result<void> checks[] = {
        in_range("--epochs", options.epochs, 1U, 10'000U),
        in_range("--pretrain-epochs", options.pretrain_epochs, 1U, 10'000U),
        in_range("--v6-epochs", options.v6_epochs, 1U, 10'000U),
        in_range("--batch-size", options.batch_size, 2U, 4096U),
        in_range("--learning-rate", options.learning_rate, 0.0, 1.0),
        in_range("--weight-decay", options.weight_decay, 0.0, 1.0),
        in_range("--label-smoothing", options.label_smoothing, 0.0, 0.99),
        in_range("--auxiliary-loss", options.auxiliary_loss, 0.0, 10.0),
        in_range("--family-loss", options.family_loss, 0.0, 10.0),
        in_range("--pretraining-share", options.pretraining_share.value_or(0.0), 0.0, 1.0),
        in_range("--review-precision", options.review_precision, 0.0, 1.0),
        in_range("--feature-dropout", options.view_feature_augmentation.dropout, 0.0, 1.0),
        in_range("--drop-view", options.view_augmentation.drop_chance, 0.0, 1.0),
        in_range("--merge-lines", options.view_augmentation.merge_chance, 0.0, 1.0),
        in_range("--erase-stripe", options.view_augmentation.stripe_chance, 0.0, 1.0),
        in_range("--threads", options.threads, 0U, 1024U),
    };
    for (const auto& check : checks) {
        if (!check) return check;
    }
    return {};
}

int picture_size(PictureSchedule schedule, std::uint32_t epoch, std::uint32_t epochs, std::uint32_t batch) {
    switch (schedule) {
        case PictureSchedule::only_96:
            return 96;
        case PictureSchedule::only_128:
            return 128;
        case PictureSchedule::coarse:
            return 3 * epoch >= 2 * epochs ? 96 : 64;
        case PictureSchedule::mixed:
            break;
    }
    const bool last_quarter = 4 * (epoch + 1) > 3 * epochs;
    return last_quarter && batch % 3 != 2 ? 128 : 96;
}

double learning_rate(double peak, std::uint64_t step, std::uint64_t steps) {
    const double warm_up = std::max(1.0, std::floor(static_cast<double>(steps) / 10.0));
    const auto at = static_cast<double>(step);
    if (at < warm_up) return peak * (at + 1.0) / warm_up;
    const double rest = std::max(1.0, static_cast<double>(steps) - warm_up);
    const double share = 0.5 * (1.0 + std::cos(std::numbers::pi * (at - warm_up) / rest));
    return peak * (0.001 + 0.999 * share);
}

}  // namespace v16::train
