// Training itself: it learns, the same seed gives the same bundle, and an interruption changes nothing.
#include "train/torch/run.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <torch/torch.h>

#include <cstdio>
#include <filesystem>
#include <memory>
#include <nlohmann/json.hpp>
#include <numeric>
#include <string>
#include <vector>

#include "base/file.hpp"
#include "model/bundle.hpp"
#include "train/torch/fit.hpp"
#include "train/training_data.hpp"

namespace v16::train {
namespace {

using testing::HasSubstr;

/// Two categories, 10 drawings each, shared by all tests of this file.
const ScratchDir& corpus() {
    static const ScratchDir dir;
    static const bool written = [] {
        write_corpus(dir, "data", 2, 10, 1);
        write_corpus(dir, "held-out", 2, 3, 2);
        return true;
    }();
    static_cast<void>(written);
    return dir;
}

TrainOptions quick(const std::filesystem::path& out) {
    TrainOptions options;
    options.data = corpus().path() / "data";
    options.out = out;
    options.folds = 2;
    options.epochs = 2;
    options.v6_epochs = 3;
    options.batch_size = 8;
    options.seed = 7;
    options.threads = 1;  // short steps gain nothing from more, and lose much where a processor is busy
    options.use_cuda = false;
    options.picture_size = PictureSchedule::only_96;
    return options;
}

/// Runs, throwing the talk away.
Result<void> run_quietly(const TrainOptions& options, std::function<bool()> stop = {}) {
    const std::unique_ptr<std::FILE, int (*)(std::FILE*)> talk(std::tmpfile(), &std::fclose);
    return run(options, {.talk = talk.get(), .is_terminal = false, .stop = std::move(stop)});
}

std::string weights(const std::filesystem::path& bundle) {
    std::string all;
    for (const char* name : {"v6.safetensors", "v14.safetensors"}) {
        all += base::read_file(bundle / name, 64U << 20U).value_or(std::string("missing"));
    }
    return all;
}

TEST(Fit, LearnsATinySetByHeart) {
    const std::vector<Sample> samples = bars(24, 3);
    const FeatureScale scale = feature_scale(samples);
    TrainOptions options;
    options.batch_size = 8;
    options.threads = 1;
    torch::set_num_threads(1);
    options.picture_size = PictureSchedule::only_96;
    const ScratchDir dir;
    std::vector<std::size_t> all(samples.size());
    std::iota(all.begin(), all.end(), 0U);
    const FitContext context{options, samples, scale, category_weights(samples, 2), "run", {}, torch::kCPU};
    torch::manual_seed(1);
    for (const bool is_fold : {false, true}) {
        const auto network = is_fold ? make_fold(2) : make_v6(2);
        Fit job;
        job.training = all;
        job.epochs = is_fold ? 8 : 60;
        job.peak_learning_rate = 3e-3;
        job.checkpoint = dir.path() / (is_fold ? "fold" : "v6");
        double first_loss = 0.0;
        double last_loss = 0.0;
        job.progress = [&](const FitProgress& at) {
            if (at.epoch == 1) first_loss = at.loss;
            last_loss = at.loss;
        };
        const auto fitted = fit(*network, job, context);
        ASSERT_TRUE(fitted) << fitted.error().message;
        EXPECT_LT(last_loss, first_loss);
        std::size_t right = 0;
        for (const Prediction& prediction : predict(*network, context, all, 96)) {
            right += prediction.answer() == prediction.truth ? 1 : 0;
        }
        EXPECT_EQ(right, samples.size()) << (is_fold ? "fold" : "V6");
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

TEST(Run, SameSeedSameBundleAndItHoldsItsReport) {
    const ScratchDir dir;
    for (const char* name : {"a", "b"}) {
        TrainOptions options = quick(dir.path() / name);
        options.report_data = corpus().path() / "held-out";
        options.command = "v16 train …";
        const auto trained = run_quietly(options);
        ASSERT_TRUE(trained) << trained.error().message;
    }
    EXPECT_EQ(weights(dir.path() / "a"), weights(dir.path() / "b"));
    const auto bundle = model::load_bundle(dir.path() / "a");
    ASSERT_TRUE(bundle) << bundle.error().message;
    EXPECT_EQ((*bundle)->folds.size(), 2U);
    EXPECT_NEAR((*bundle)->v6_weight + (*bundle)->v14_weight, 1.0, 1e-12);
    const auto report = nlohmann::json::parse((*bundle)->report_json);
    EXPECT_EQ(report["held_out"]["drawings"], 6);
    EXPECT_EQ(report["accuracy"], report["held_out"]["accuracy"]);
    EXPECT_EQ(report["out_of_fold"]["ensemble"]["drawings"], 20);
    const auto training = nlohmann::json::parse((*bundle)->training_json);
    EXPECT_EQ(training["command"], "v16 train …");
    EXPECT_EQ(training["seed"], 7);
    EXPECT_FALSE(std::filesystem::exists(dir.path() / "a" / ".checkpoint")) << "removed when done";
}

TEST(Run, InterruptedAndResumedIsAsIfNothingHappened) {
    const ScratchDir dir;
    ASSERT_TRUE(run_quietly(quick(dir.path() / "whole")));
    TrainOptions options = quick(dir.path() / "parts");
    // Cut in the first fold's second epoch, in the second fold and in V6.
    for (const int steps : {2, 3, 5}) {
        int asked = 0;
        const auto cut = run_quietly(options, [&] { return ++asked > steps; });
        ASSERT_FALSE(cut);
        EXPECT_EQ(cut.error().code, ErrorCode::cancelled);
        options.resume = true;
    }
    const auto resumed = run_quietly(options);
    ASSERT_TRUE(resumed) << resumed.error().message;
    EXPECT_EQ(weights(dir.path() / "whole"), weights(dir.path() / "parts"));
}

TEST(Run, CheckpointsOfOtherOptionsAreRefused) {
    const ScratchDir dir;
    TrainOptions options = quick(dir.path() / "bundle");
    int asked = 0;
    ASSERT_FALSE(run_quietly(options, [&] { return ++asked > 2; }));
    options.resume = true;
    options.seed = 8;
    const auto refused = run_quietly(options);
    ASSERT_FALSE(refused);
    EXPECT_THAT(refused.error().message, HasSubstr("without --resume"));
}

TEST(Run, DamagedCheckpointIsNamed) {
    const ScratchDir dir;
    dir.write("bundle/.checkpoint/fold0.ckpt", "not a checkpoint");
    TrainOptions options = quick(dir.path() / "bundle");
    options.resume = true;
    const auto refused = run_quietly(options);
    ASSERT_FALSE(refused);
    EXPECT_THAT(refused.error().message, HasSubstr("fold0.ckpt is damaged"));
}

TEST(Run, StartsFromABundleWithOtherCategories) {
    const ScratchDir dir;
    TrainOptions options = quick(dir.path() / "first");
    options.folds = 0;
    ASSERT_TRUE(run_quietly(options));
    write_corpus(dir, "three", 3, 4, 5);
    options.init = dir.path() / "first";
    options.data = dir.path() / "three";
    options.out = dir.path() / "second";
    const auto trained = run_quietly(options);
    ASSERT_TRUE(trained) << trained.error().message;
    const auto first = model::load_bundle(dir.path() / "first");
    const auto second = model::load_bundle(dir.path() / "second");
    ASSERT_TRUE(second) << second.error().message;
    EXPECT_EQ((*second)->categories.size(), 3U);
    EXPECT_EQ((*second)->feature_mean, (*first)->feature_mean) << "the weights' own standardisation is kept";
    EXPECT_EQ((*second)->v6_weight, 1.0);
}

TEST(Run, OneCategoryIsNothingToLearn) {
    const ScratchDir dir;
    write_corpus(dir, "data", 1, 12, 1);
    TrainOptions options = quick(dir.path() / "bundle");
    options.data = dir.path() / "data";
    EXPECT_THAT(run_quietly(options).error().message, HasSubstr("2 to 50 categories"));
}

}  // namespace
}  // namespace v16::train
