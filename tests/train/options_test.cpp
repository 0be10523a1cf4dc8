#include "train/options.hpp"

#include <gtest/gtest.h>

#include <functional>
#include <string>
#include <vector>

namespace v16::train {
namespace {

TrainOptions good() {
    TrainOptions options;
    options.data = "data";
    options.out = "out";
    return options;
}

TEST(TrainOptions, DefaultsAndAsManyFoldsAsABundleHoldsAreValid) {
    EXPECT_TRUE(validate(good()));
    TrainOptions most = good();
    most.folds = model::max_folds;  // a bundle of more would be refused when hours of training are done
    EXPECT_TRUE(validate(most));
}

TEST(TrainOptions, EveryBoundNamesItsFlag) {
    struct Case {
        std::string flag;
        std::function<void(TrainOptions&)> spoil;
    };
    const std::vector<Case> cases{
        {"--data", [](TrainOptions& o) { o.data.clear(); }},
        {"--out", [](TrainOptions& o) { o.out.clear(); }},
        {"--folds", [](TrainOptions& o) { o.folds = 1; }},
        {"--folds", [](TrainOptions& o) { o.folds = model::max_folds + 1; }},
        {"--epochs", [](TrainOptions& o) { o.epochs = 0; }},
        {"--epochs", [](TrainOptions& o) { o.epochs = 10'001; }},
        {"--v6-epochs", [](TrainOptions& o) { o.v6_epochs = 0; }},
        {"--batch-size", [](TrainOptions& o) { o.batch_size = 1; }},
        {"--batch-size", [](TrainOptions& o) { o.batch_size = 4097; }},
        {"--learning-rate", [](TrainOptions& o) { o.learning_rate = 1.5; }},
        {"--weight-decay", [](TrainOptions& o) { o.weight_decay = -0.1; }},
        {"--label-smoothing", [](TrainOptions& o) { o.label_smoothing = 1.0; }},
        {"--auxiliary-loss", [](TrainOptions& o) { o.auxiliary_loss = 11.0; }},
        {"--family-loss", [](TrainOptions& o) { o.family_loss = -0.1; }},
        {"--pretrain-epochs", [](TrainOptions& o) { o.pretrain_epochs = 0; }},
        {"--pretraining-share", [](TrainOptions& o) { o.pretraining_share = -0.1; }},
        {"--review-precision", [](TrainOptions& o) { o.review_precision = 1.01; }},
        {"--feature-dropout", [](TrainOptions& o) { o.view_feature_augmentation.dropout = -0.1; }},
        {"--drop-view", [](TrainOptions& o) { o.view_augmentation.drop_chance = 1.1; }},
        {"--merge-lines", [](TrainOptions& o) { o.view_augmentation.merge_chance = 1.1; }},
        {"--erase-stripe", [](TrainOptions& o) { o.view_augmentation.stripe_chance = -1.0; }},
        {"--threads", [](TrainOptions& o) { o.threads = 1025; }},
    };
    for (const Case& c : cases) {
        TrainOptions options = good();
        c.spoil(options);
        const auto checked = validate(options);
        ASSERT_FALSE(checked) << c.flag;
        EXPECT_EQ(checked.error().code, ErrorCode::invalid_argument);
        EXPECT_NE(checked.error().message.find(c.flag), std::string::npos) << checked.error().message;
    }
}

TEST(PictureSchedule, MixedEndsWithBothSizes) {
    for (std::uint32_t epoch = 0; epoch < 15; ++epoch) {
        EXPECT_EQ(picture_size(PictureSchedule::mixed, epoch, 20, 0), 96) << epoch;
    }
    for (std::uint32_t epoch = 15; epoch < 20; ++epoch) {
        EXPECT_EQ(picture_size(PictureSchedule::mixed, epoch, 20, 0), 128);
        EXPECT_EQ(picture_size(PictureSchedule::mixed, epoch, 20, 1), 128);
        EXPECT_EQ(picture_size(PictureSchedule::mixed, epoch, 20, 2), 96);
    }
    EXPECT_EQ(picture_size(PictureSchedule::only_96, 19, 20, 0), 96);
    EXPECT_EQ(picture_size(PictureSchedule::only_128, 0, 20, 0), 128);
}

TEST(LearningRate, RisesToThePeakAndFallsToAThousandth) {
    constexpr std::uint64_t steps = 100;
    EXPECT_DOUBLE_EQ(learning_rate(1.0, 0, steps), 0.1);
    EXPECT_DOUBLE_EQ(learning_rate(1.0, 9, steps), 1.0);
    EXPECT_DOUBLE_EQ(learning_rate(1.0, 10, steps), 1.0);
    EXPECT_NEAR(learning_rate(1.0, 55, steps), 0.5005, 1e-9);
    EXPECT_NEAR(learning_rate(1.0, 100, steps), 0.001, 1e-9);
    for (std::uint64_t step = 11; step < steps; ++step) {
        EXPECT_LT(learning_rate(1.0, step, steps), learning_rate(1.0, step - 1, steps));
    }
    EXPECT_GT(learning_rate(1.0, 0, 1), 0.0) << "a run of one step";
}

}  // namespace
}  // namespace v16::train
