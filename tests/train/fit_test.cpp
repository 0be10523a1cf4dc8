// Training one network: it learns by heart, with families and without, and keeps its best epoch.
#include "train/torch/fit.hpp"

#include <gtest/gtest.h>
#include <torch/torch.h>

#include <algorithm>
#include <memory>
#include <numeric>
#include <string>
#include <vector>

#include "train/families.hpp"
#include "train/training_data.hpp"

namespace v16::train {
namespace {

/// A made-up set and what fitting to it needs.
class FitTest : public testing::Test {
protected:
    FitTest() {
        options_.batch_size = 8;
        options_.threads = 1;
        options_.picture_size = PictureSchedule::only_96;
        torch::set_num_threads(1);
        torch::manual_seed(1);
        all_.resize(samples_.size());
        std::iota(all_.begin(), all_.end(), 0U);
    }

    [[nodiscard]] FitContext context() const {
        return {options_, samples_, scale_, category_weights(samples_, 2), "run", {}, torch::kCPU};
    }

    TrainOptions options_;
    std::vector<Sample> samples_ = bars(24, 3);
    FeatureScale scale_ = feature_scale(samples_, model::FoldKind::views);
    std::vector<std::size_t> all_;
    ScratchDir dir_;
};

TEST_F(FitTest, LearnsATinySetByHeart) {
    struct Case {
        const char* name;
        std::shared_ptr<Network> network;
        std::uint32_t epochs;
    };
    const Case cases[] = {{"V6", make_v6(2), 60},
                          {"picture", make_fold(2, model::FoldKind::picture), 8},
                          {"views", make_fold(2, model::FoldKind::views), 12}};
    for (const Case& c : cases) {
        Fit job;
        job.training = all_;
        job.epochs = c.epochs;
        job.peak_learning_rate = 3e-3;
        job.checkpoint = dir_.path() / c.name;
        double first_loss = 0.0;
        double last_loss = 0.0;
        job.progress = [&](const FitProgress& at) {
            if (at.epoch == 1) first_loss = at.loss;
            last_loss = at.loss;
        };
        const auto fitted = fit(*c.network, job, context());
        ASSERT_TRUE(fitted) << fitted.error().message;
        EXPECT_LT(last_loss, first_loss);
        std::size_t right = 0;
        for (const Prediction& prediction : predict(*c.network, context(), all_, 96)) {
            right += prediction.answer() == prediction.truth ? 1 : 0;
        }
        EXPECT_EQ(right, samples_.size()) << c.name;
    }
}

TEST_F(FitTest, LearnsFamiliesBesideCategories) {
    std::vector<std::int64_t> families;
    for (std::size_t i = 0; i < samples_.size(); ++i) families.push_back(samples_[i].label == 0 ? 0 : 1 + i % 4 / 2);
    const std::vector<std::size_t> counts{1, 2};
    const auto last_loss_of = [&](double weight) {
        options_.family_loss = weight;
        torch::manual_seed(1);
        const auto network = make_fold(2, model::FoldKind::views);
        network->add_family_head(counts);
        Fit job;
        job.training = all_;
        job.families = families;
        job.epochs = 12;
        job.peak_learning_rate = 3e-3;
        job.checkpoint = dir_.path() / std::to_string(weight);
        double loss = 0.0;
        job.progress = [&](const FitProgress& at) { loss = at.loss; };
        EXPECT_TRUE(fit(*network, job, context()));
        EXPECT_EQ(network->export_tensors().at("family_classifier.weight").shape, (std::vector<std::int64_t>{3, 256}));
        return loss;
    };
    const double with = last_loss_of(1.0), without = last_loss_of(0.0);
    EXPECT_GT(with, without);
    EXPECT_LT(with - without, 0.9) << "below that of guessing, ln 3";
}

TEST_F(FitTest, TheFamiliesOfACategoryAnswerForItWhereNoneIsKnown) {
    options_.family_loss = 1.0;
    const std::vector<std::int64_t> families(samples_.size(), unknown_family);
    const std::vector<std::size_t> counts{1, 2};
    torch::manual_seed(1);
    const auto network = make_fold(2, model::FoldKind::views);
    network->add_family_head(counts);
    // A classifier that says nothing and is not asked: what is right comes from the families.
    const auto silent = [&] {
        auto tensors = network->export_tensors();
        for (const char* name : {"classifier.8.weight", "classifier.8.bias"}) {
            std::ranges::fill(tensors.at(name).values.write(), 0.0F);
        }
        network->import_tensors(tensors);
    };
    Fit job;
    job.training = all_;
    job.families = families;
    job.epochs = 12;
    job.peak_learning_rate = 3e-3;
    job.checkpoint = dir_.path() / "families";
    ASSERT_TRUE(fit(*network, job, context()));
    silent();
    const auto answers = predict(*network, context(), all_, 96);
    EXPECT_TRUE(std::ranges::all_of(answers, &Prediction::is_right));
}

TEST_F(FitTest, KeepsTheEpochThatDidBestOnWatchedDrawings) {
    for (const bool keep_best : {true, false}) {
        const auto network = make_fold(2, model::FoldKind::views);
        Fit job;
        job.training.assign(all_.begin(), all_.begin() + 16);
        job.watched.assign(all_.begin() + 16, all_.end());
        job.keep_best = keep_best;
        job.epochs = 6;
        job.peak_learning_rate = 0.05;  // too high on purpose: the loss goes up and down
        job.checkpoint = dir_.path() / (keep_best ? "best" : "last");
        std::vector<double> losses;
        job.epoch_done = [&](const FitProgress& at) { losses.push_back(at.watched->loss); };
        ASSERT_TRUE(fit(*network, job, context()));
        ASSERT_EQ(losses.size(), 6U);
        const double wanted = keep_best ? *std::ranges::min_element(losses) : losses.back();
        EXPECT_DOUBLE_EQ(mean_log_loss(predict(*network, context(), job.watched, 128)), wanted);
    }
}

TEST(CategoryWeights, BalanceRareCategoriesWithinBounds) {
    std::vector<Sample> samples(100);
    for (std::size_t i = 0; i < 25; ++i) samples[i].label = 1;
    samples[99].label = 2;
    const auto weights = category_weights(samples, 4);
    EXPECT_FLOAT_EQ(weights[0], 100.0F / (4.0F * 74.0F));
    EXPECT_FLOAT_EQ(weights[1], 1.0F);
    EXPECT_FLOAT_EQ(weights[2], 5.0F) << "25, bounded";
    EXPECT_FLOAT_EQ(weights[3], 1.0F) << "no sample";
}

}  // namespace
}  // namespace v16::train
