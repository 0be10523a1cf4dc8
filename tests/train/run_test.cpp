// A whole training: the same seed gives the same bundle, and an interruption changes nothing.
#include "train/torch/run.hpp"

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <functional>
#include <memory>
#include <nlohmann/json.hpp>
#include <set>
#include <span>
#include <string>
#include <vector>

#include "base/file.hpp"
#include "model/bundle.hpp"
#include "train/going_on.hpp"
#include "train/training_data.hpp"

namespace v16::train {
namespace {

using testing::HasSubstr;
using testing::Not;

/// Two categories, 10 drawings each, shared by all tests of this file.
const ScratchDir& corpus() {
    static const ScratchDir dir;
    static const bool written = [] {
        write_corpus(dir, "data", 2, 10, 1);
        write_corpus(dir, "held-out", 2, 3, 2);
        write_corpus(dir, "pretraining", 2, 6, 3);
        return true;
    }();
    static_cast<void>(written);
    return dir;
}

TrainOptions quick(const std::filesystem::path& out, model::FoldKind kind = model::FoldKind::views) {
    TrainOptions options;
    options.data = corpus().path() / "data";
    options.out = out;
    options.kind = kind;
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

/// How often a run is asked whether to stop before its first step: once for each drawing that it reads.
std::size_t drawings_of(const TrainOptions& options) {
    std::size_t count = discover(options.data)->files.size();
    if (!options.pretrain_data.empty()) count += discover(options.pretrain_data)->files.size();
    return count;
}

/// Runs, throwing the talk away.
Result<void> run_quietly(const TrainOptions& options, std::function<bool()> stop = {}) {
    const std::unique_ptr<std::FILE, int (*)(std::FILE*)> talk(std::tmpfile(), &std::fclose);
    return run(options, {.talk = talk.get(), .is_terminal = false, .stop = std::move(stop)});
}

/// Runs to the end and keeps the talk.
std::string said_by(const TrainOptions& options) {
    const std::unique_ptr<std::FILE, int (*)(std::FILE*)> talk(std::tmpfile(), &std::fclose);
    const auto trained = run(options, {.talk = talk.get(), .is_terminal = false, .stop = {}});
    EXPECT_TRUE(trained) << trained.error().message;
    std::string said(64U << 10U, '\0');
    std::rewind(talk.get());
    said.resize(std::fread(said.data(), 1, said.size(), talk.get()));
    return said;
}

std::string weights(const std::filesystem::path& bundle) {
    std::string all;
    for (const char* name : {"v6.safetensors", "v14.safetensors", "views.safetensors"}) {
        all += base::read_file(bundle / name, 64U << 20U).value_or(std::string());
    }
    return all;
}

/// The file that was written last.
std::string latest_checkpoint(const std::filesystem::path& dir) {
    const std::vector<std::filesystem::directory_entry> files{std::filesystem::directory_iterator(dir), {}};
    const auto latest = std::ranges::max_element(files, {}, [](const auto& file) { return file.last_write_time(); });
    return latest == files.end() ? std::string() : latest->path().filename().string();
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
    EXPECT_EQ(training["kind"], "views");
    EXPECT_EQ(training["min_confidence"], (*bundle)->review.min_confidence);
    EXPECT_EQ((*bundle)->fold_kind, model::FoldKind::views);
    EXPECT_EQ((*bundle)->feature_mean.size(), model::network_feature_count(model::FoldKind::views));
    EXPECT_NEAR((*bundle)->temperature, report["out_of_fold"]["temperature"].get<double>(), 1e-9);
    EXPECT_FALSE(std::filesystem::exists(dir.path() / "a" / ".checkpoint")) << "removed when done";
}

TEST(Run, SameSeedSameBundleBehindPreTraining) {
    const ScratchDir dir;
    for (const char* name : {"a", "b"}) {
        TrainOptions options = quick(dir.path() / name);
        options.pretrain_data = corpus().path() / "pretraining";
        options.pretrain_epochs = 2;
        ASSERT_TRUE(run_quietly(options));
    }
    EXPECT_EQ(weights(dir.path() / "a"), weights(dir.path() / "b"));
}

TEST(Run, FamiliesChangeWhatPreTrainingLearns) {
    const ScratchDir dir;
    for (const char* name : {"with", "without"}) {
        TrainOptions options = quick(dir.path() / name);
        options.pretrain_data = corpus().path() / "pretraining";
        options.pretrain_epochs = 1;
        if (name == std::string_view("without")) options.family_loss = 0.0;
        ASSERT_TRUE(run_quietly(options));
    }
    EXPECT_NE(weights(dir.path() / "with"), weights(dir.path() / "without"));
}

TEST(Run, FoldsShareAFamilyHeadThatGoingOnKeepsForTheSameCategories) {
    const ScratchDir dir;
    TrainOptions options = quick(dir.path() / "first");
    options.pretrain_data = corpus().path() / "pretraining";
    options.pretrain_epochs = 1;
    ASSERT_TRUE(run_quietly(options));
    const auto head = [](const model::Bundle& bundle, std::size_t fold) {
        return bundle.folds[fold].at("family_classifier.weight").values;
    };
    const auto first = model::load_bundle(dir.path() / "first");
    ASSERT_TRUE(first) << first.error().message;
    EXPECT_EQ((*first)->families.size(), 2U);
    EXPECT_EQ(head(**first, 0), head(**first, 1));

    TrainOptions own = quick(dir.path() / "same");
    own.init = dir.path() / "first";
    ASSERT_TRUE(run_quietly(own));
    const auto same = model::load_bundle(dir.path() / "same");
    ASSERT_TRUE(same) << same.error().message;
    EXPECT_EQ((*same)->families, (*first)->families);
    EXPECT_EQ(head(**same, 0), head(**first, 0));

    write_corpus(dir, "three", 3, 6, 5);
    own.data = dir.path() / "three";
    own.out = dir.path() / "others";
    ASSERT_TRUE(run_quietly(own));
    const auto others = model::load_bundle(dir.path() / "others");
    ASSERT_TRUE(others) << others.error().message;
    EXPECT_TRUE((*others)->families.empty());
}

class ResumeTest : public testing::TestWithParam<model::FoldKind> {};

TEST_P(ResumeTest, InterruptedAndResumedIsAsIfNothingHappened) {
    const ScratchDir dir;
    TrainOptions options = quick(dir.path() / "whole", GetParam());
    options.pretrain_data = corpus().path() / "pretraining";
    options.pretrain_epochs = 3;
    ASSERT_TRUE(run_quietly(options));
    options.out = dir.path() / "parts";
    // An epoch has two steps, so every third step is now the first and now the second of one.
    const std::size_t drawings = drawings_of(options);
    std::set<std::string> interrupted;
    for (;;) {
        std::size_t asked = 0;
        const auto trained = run_quietly(options, [&] { return ++asked > drawings + 3; });
        if (trained) break;
        ASSERT_EQ(trained.error().code, ErrorCode::cancelled);
        interrupted.insert(latest_checkpoint(options.out / ".checkpoint"));
        options.resume = true;
    }
    for (const char* phase : {"pre-training.ckpt", "fold0.ckpt", "fold1.ckpt", "v6-0.ckpt"})
        EXPECT_TRUE(interrupted.contains(phase)) << phase;
    EXPECT_EQ(weights(dir.path() / "whole"), weights(dir.path() / "parts"));
}

TEST(Run, InterruptedAndResumedBehindABundleIsAsIfNothingHappened) {
    const ScratchDir dir;
    TrainOptions first = quick(dir.path() / "first");
    first.seed = 6;
    ASSERT_TRUE(run_quietly(first));
    for (const bool pretrains : {false, true}) {
        TrainOptions options = quick(dir.path() / fmt::format("whole{}", pretrains));
        options.init = first.out;
        if (pretrains) options.pretrain_data = corpus().path() / "pretraining";
        options.pretrain_epochs = 2;
        const auto whole = options.out;
        ASSERT_TRUE(run_quietly(options));
        options.out = dir.path() / fmt::format("parts{}", pretrains);
        const std::size_t drawings = drawings_of(options);
        for (;;) {
            std::size_t asked = 0;
            const auto trained = run_quietly(options, [&] { return ++asked > drawings + 3; });
            if (trained) break;
            ASSERT_EQ(trained.error().code, ErrorCode::cancelled) << trained.error().message;
            options.resume = true;
        }
        EXPECT_EQ(weights(whole), weights(options.out)) << pretrains;
    }
}

TEST(Run, WhereTheBundleCannotBeWrittenIsSaidBeforeADrawingIsRead) {
    const ScratchDir dir;
    dir.write("file", "no folder");
    std::size_t asked = 0;
    const auto count = [&] {
        ++asked;
        return false;
    };
    TrainOptions options = quick(dir.path() / "file" / "bundle");
    options.work = dir.path() / "work";
    const auto refused = run_quietly(options, count);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, ErrorCode::not_writable);
    EXPECT_THAT(refused.error().message, HasSubstr("file/bundle: Not a directory"));
    std::swap(options.out, options.work);
    EXPECT_FALSE(run_quietly(options, count));
    EXPECT_EQ(asked, 0U);
}

TEST(Run, ALogThatCannotBeWrittenEndsNoTraining) {
    const ScratchDir dir;
    const std::unique_ptr<std::FILE, int (*)(std::FILE*)> talk(std::fopen("/dev/full", "w"), &std::fclose);
    std::setvbuf(talk.get(), nullptr, _IONBF, 0);  // as standard error is
    for (const bool is_terminal : {false, true}) {
        TrainOptions options = quick(dir.path() / (is_terminal ? "line" : "lines"));
        options.report_data = corpus().path() / "held-out";
        const auto trained = run(options, {.talk = talk.get(), .is_terminal = is_terminal, .stop = {}});
        EXPECT_TRUE(trained) << trained.error().message;
    }
}

TEST(Run, AFamilyThatABundleCannotNameIsSaidBeforeTraining) {
    const ScratchDir dir;
    write_corpus(dir, "pretraining", 2, 6, 3);
    // As a spreadsheet in China saves it: names of files in ASCII, of families in GBK.
    std::string labels = "file,family\n";
    for (std::size_t c = 0; c < 2; ++c) {
        for (int i = 0; i < 6; ++i)
            labels += fmt::format("{}/{}.dxf,\xD6\xE1{}\n", model::default_categories[c], i, i % 3);
    }
    dir.write("pretraining/labels.csv", labels);
    TrainOptions options = quick(dir.path() / "bundle");
    options.pretrain_data = dir.path() / "pretraining";
    options.pretrain_epochs = 1;
    const auto refused = run_quietly(options);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, ErrorCode::invalid_argument);
    EXPECT_THAT(refused.error().message, HasSubstr("cannot be a part family in labels.csv"));
    EXPECT_FALSE(std::filesystem::exists(options.out / ".checkpoint")) << "nothing was trained";
    options.family_loss = 0.0;  // then nobody asks for their names
    EXPECT_TRUE(run_quietly(options));
}

TEST(Run, HeldOutDrawingsThatCannotBeReadLeaveTheReportOnTheOthers) {
    const ScratchDir dir;
    dir.write(fmt::format("broken/{}/1.dxf", model::default_categories.front()), "no drawing");
    TrainOptions options = quick(dir.path() / "bundle");
    options.report_data = dir.path() / "broken";
    const auto refused = run_quietly(options);
    ASSERT_FALSE(refused);
    EXPECT_THAT(refused.error().message, HasSubstr("none of the 1 drawings of --report-data can be read"));
    const auto bundle = model::load_bundle(options.out);
    ASSERT_TRUE(bundle) << bundle.error().message;
    EXPECT_EQ(nlohmann::json::parse((*bundle)->report_json)["drawings"], 20);
}

TEST(Run, TellsTheDrawingsOfEachCategoryAndWhichTheBundleDoesNotKnow) {
    const ScratchDir dir;
    TrainOptions options = quick(dir.path() / "first");
    options.folds = 0;
    ASSERT_TRUE(run_quietly(options));
    write_corpus(dir, "data", 2, 6, 5);
    const std::string known(model::default_categories[0]), mistyped = "mistyped";
    std::filesystem::rename(dir.path() / "data" / model::default_categories[1], dir.path() / "data" / mistyped);
    std::filesystem::remove(dir.path() / "data/labels.csv");
    options.data = dir.path() / "data";
    options.out = dir.path() / "second";
    options.init = dir.path() / "first";
    EXPECT_THAT(said_by(options),
                HasSubstr(fmt::format("mistyped 6, {} 6\nnot in the bundle of --init: mistyped\n", known)));
    options.init.clear();
    EXPECT_THAT(said_by(options), Not(HasSubstr("not in the bundle")));
}

TEST(Run, StopsWhileDrawingsAreRead) {
    const ScratchDir dir;
    const TrainOptions options = quick(dir.path() / "out");
    std::size_t asked = 0;
    const auto stopped = run_quietly(options, [&] { return ++asked == 2; });
    ASSERT_FALSE(stopped);
    EXPECT_EQ(stopped.error().code, ErrorCode::cancelled);
    EXPECT_EQ(asked, 2U) << "no further drawing is begun";
    EXPECT_THAT(stopped.error().message, Not(HasSubstr("--resume"))) << "nothing was trained that could go on";
}

TEST(Run, StopsWhileTheFinishedBundleIsEvaluatedAndGoesOnThere) {
    const ScratchDir dir;
    TrainOptions options = quick(dir.path() / "bundle");
    options.folds = 0;
    std::size_t before = 0;  // how often it is asked whether to stop, up to the end of the training
    ASSERT_TRUE(run_quietly(options, [&] { return ++before == 0; }));
    options.report_data = corpus().path() / "held-out";
    std::size_t asked = 0;
    const auto stopped = run_quietly(options, [&] { return ++asked > before; });
    ASSERT_FALSE(stopped);
    EXPECT_EQ(stopped.error().code, ErrorCode::cancelled);
    EXPECT_EQ(asked, before + 1);
    EXPECT_THAT(stopped.error().message, HasSubstr("the bundle is finished"));
    EXPECT_TRUE(model::load_bundle(options.out));
    options.resume = true;
    EXPECT_THAT(said_by(options), HasSubstr("V6: going on behind epoch 3 of 3"));
    const auto bundle = model::load_bundle(options.out);
    EXPECT_EQ(nlohmann::json::parse((*bundle)->report_json)["held_out"]["drawings"], 6);
}

INSTANTIATE_TEST_SUITE_P(Kinds, ResumeTest, testing::Values(model::FoldKind::picture, model::FoldKind::views),
                         [](const auto& instance) { return std::string(model::name(instance.param)); });

TEST(Run, CheckpointsOfOtherOptionsAreRefused) {
    const ScratchDir dir;
    TrainOptions options = quick(dir.path() / "bundle");
    const std::size_t drawings = drawings_of(options);
    std::size_t asked = 0;
    ASSERT_FALSE(run_quietly(options, [&] { return ++asked > drawings + 2; }));
    options.resume = true;
    options.seed = 8;
    const auto refused = run_quietly(options);
    ASSERT_FALSE(refused);
    EXPECT_THAT(refused.error().message, HasSubstr("without --resume"));
}

TEST(Run, CheckpointsOfPreTrainingAtAnotherLearningRateAreRefused) {
    constexpr double usual_behind_it = 5e-4;  // which the folds have in any case
    for (const double said : {0.0, usual_behind_it}) {
        const ScratchDir dir;
        TrainOptions options = quick(dir.path() / "bundle");
        options.pretrain_data = corpus().path() / "pretraining";
        options.pretrain_epochs = 3;
        options.learning_rate = said;
        const std::size_t drawings = drawings_of(options);
        const auto interrupted = [&] {
            std::size_t asked = 0;
            return run_quietly(options, [&] { return ++asked > drawings + 2; }).error().message;
        };
        EXPECT_THAT(interrupted(), HasSubstr("with --resume goes on"));
        options.resume = true;
        EXPECT_THAT(interrupted(), HasSubstr("with --resume goes on")) << "nothing changed";
        options.learning_rate = usual_behind_it - said;
        EXPECT_THAT(interrupted(), HasSubstr("without --resume"));
    }
}

TEST(Run, ARunThatStartsAnewLeavesNoCheckpointsOfTheOneBefore) {
    const ScratchDir dir;
    TrainOptions options = quick(dir.path() / "bundle");
    const std::size_t drawings = drawings_of(options);
    std::size_t asked = 0;
    ASSERT_FALSE(run_quietly(options, [&] { return ++asked > drawings + 10; }));  // in V6: both folds have checkpoints
    ASSERT_TRUE(std::filesystem::exists(options.out / ".checkpoint/fold1.ckpt"));
    options.seed = 8;
    asked = 0;
    ASSERT_FALSE(run_quietly(options, [&] { return ++asked > drawings + 2; }));
    options.resume = true;
    const auto trained = run_quietly(options);
    EXPECT_TRUE(trained) << trained.error().message;
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

TEST(Run, FoldsThatGoOnAreComparedWithTheBundleAndKeepWhatHelps) {
    const ScratchDir dir;
    TrainOptions options = quick(dir.path() / "first");
    ASSERT_TRUE(run_quietly(options));
    options.init = dir.path() / "first";
    options.out = dir.path() / "same";
    options.learning_rate = 1.0;  // far too high: whatever is learnt is harmful
    ASSERT_TRUE(run_quietly(options));
    const auto first = model::load_bundle(dir.path() / "first");
    const auto same = model::load_bundle(dir.path() / "same");
    ASSERT_TRUE(same) << same.error().message;
    EXPECT_EQ(nlohmann::json::parse((*same)->training_json)["tuned_share"], 0.0);
    for (std::size_t fold = 0; fold < 2; ++fold) {
        for (const auto& [name, tensor] : (*first)->folds[fold]) {
            EXPECT_EQ((*same)->folds[fold].at(name).values, tensor.values) << name;
        }
    }
    const auto report = nlohmann::json::parse((*same)->report_json);
    EXPECT_TRUE(report["before_training"]["bundle_accuracy"].is_number());
    EXPECT_EQ(report["before_training"]["folds_accuracy"], report["out_of_fold"]["v14"]["accuracy"]);
}

TEST(Run, PreTrainingFromABundleKeepsWhatHelps) {
    const ScratchDir dir;
    ASSERT_TRUE(run_quietly(quick(dir.path() / "first")));
    TrainOptions options = quick(dir.path() / "second");
    options.init = dir.path() / "first";
    options.pretrain_data = corpus().path() / "pretraining";
    options.pretrain_epochs = 1;
    ASSERT_TRUE(run_quietly(options));
    const auto record = [&](const char* name) {
        return nlohmann::json::parse((*model::load_bundle(dir.path() / name))->training_json);
    };
    EXPECT_THAT(tuned_shares, testing::Contains(record("second")["pretraining_share"].get<double>()));
    EXPECT_FALSE(record("first").contains("pretraining_share"));
}

/// What is left of a resumed run when its last step is behind it: nothing, whatever was done before it.
TEST(Run, TheTimeLeftOfAResumedRunEndsAtZero) {
    const ScratchDir dir;
    ASSERT_TRUE(run_quietly(quick(dir.path() / "first")));
    TrainOptions options = quick(dir.path() / "second");
    options.init = dir.path() / "first";
    options.pretrain_data = corpus().path() / "pretraining";
    options.pretrain_epochs = 2;
    options.epochs = 10;
    options.tune_views = true;
    const std::filesystem::path checkpoints = options.out / ".checkpoint";
    const auto in_v6 = [&] { return std::filesystem::exists(checkpoints / "v6-0.ckpt"); };
    ASSERT_EQ(run_quietly(options, in_v6).error().code, ErrorCode::cancelled);
    options.resume = true;
    const std::string said = said_by(options);
    EXPECT_THAT(said, HasSubstr("fold 1: going on behind epoch 10 of 10"));
    const std::size_t last = said.rfind("V6 epoch");
    ASSERT_NE(last, std::string::npos) << said;
    EXPECT_THAT(said.substr(last, said.find('\n', last) - last), testing::EndsWith("  0.0 s left")) << said;
}

TEST(Run, TheShareOfPreTrainingThatIsKeptCanBeSaid) {
    const ScratchDir dir;
    ASSERT_TRUE(run_quietly(quick(dir.path() / "first")));
    TrainOptions options = quick(dir.path() / "second");
    options.init = dir.path() / "first";
    options.pretrain_data = corpus().path() / "pretraining";
    options.pretrain_epochs = 1;
    options.pretraining_share = 0.0;
    ASSERT_TRUE(run_quietly(options));
    const auto first = model::load_bundle(dir.path() / "first"), second = model::load_bundle(dir.path() / "second");
    EXPECT_EQ(nlohmann::json::parse((*second)->training_json)["pretraining_share"], 0.0);
    ASSERT_EQ((*second)->folds.size(), (*first)->folds.size());
    for (std::size_t fold = 0; fold < (*first)->folds.size(); ++fold) {
        for (const auto& [name, tensor] : (*first)->folds[fold]) {
            EXPECT_EQ((*second)->folds[fold].at(name).values, tensor.values) << fold << ' ' << name;
        }
    }
}

TEST(Run, OtherCategoriesBeginAsWhatTheBundleTakesThemFor) {
    const ScratchDir dir;
    TrainOptions options = quick(dir.path() / "first");
    ASSERT_TRUE(run_quietly(options));
    write_corpus(dir, "three", 3, 6, 5);
    options.init = dir.path() / "first";
    options.data = dir.path() / "three";
    options.out = dir.path() / "second";
    ASSERT_TRUE(run_quietly(options));
    const auto second = model::load_bundle(dir.path() / "second");
    ASSERT_TRUE(second) << second.error().message;
    EXPECT_EQ((*second)->categories.size(), 3U);
    const auto before = nlohmann::json::parse((*second)->report_json)["before_training"];
    EXPECT_FALSE(before.contains("bundle_accuracy")) << "the bundle knows other categories";
    EXPECT_TRUE(before.contains("folds_accuracy"));
}

TEST(Run, GoesOnFromABundleOfTheOtherKind) {
    const ScratchDir dir;
    ASSERT_TRUE(run_quietly(quick(dir.path() / "pictures", model::FoldKind::picture)));
    TrainOptions options = quick(dir.path() / "views");
    options.init = dir.path() / "pictures";
    const auto trained = run_quietly(options);
    ASSERT_TRUE(trained) << trained.error().message;
    const auto first = model::load_bundle(dir.path() / "pictures");
    const auto second = model::load_bundle(dir.path() / "views");
    ASSERT_TRUE(second) << second.error().message;
    EXPECT_EQ((*second)->fold_kind, model::FoldKind::views);
    EXPECT_TRUE(std::ranges::equal(std::span((*second)->feature_mean).first(48), (*first)->feature_mean))
        << "the weights of V6 keep their standardisation";
}

TEST(Run, FoldsThatStartTrainedShareHowTheySeeUnlessToldToTuneIt) {
    const ScratchDir dir;
    for (const bool tune_views : {false, true}) {
        TrainOptions options = quick(dir.path() / (tune_views ? "tuned" : "shared"));
        options.pretrain_data = corpus().path() / "held-out";
        options.pretrain_epochs = 1;
        options.tune_views = tune_views;
        const auto trained = run_quietly(options);
        ASSERT_TRUE(trained) << trained.error().message;
        const auto bundle = model::load_bundle(options.out);
        ASSERT_TRUE(bundle) << bundle.error().message;
        const auto same = [&](const std::string& name) {
            return (*bundle)->folds[0].at(name).values == (*bundle)->folds[1].at(name).values;
        };
        EXPECT_EQ(same("view_branch.net.0.weight"), !tune_views);
        EXPECT_EQ(same("view_branch.net.1.running_mean"), !tune_views);
        EXPECT_FALSE(same("view_branch.fuse.0.weight"));
        EXPECT_FALSE(same("classifier.0.weight"));
    }
}

TEST(Run, NamesOfAnyEncodingAreLearntFrom) {
    const ScratchDir dir;
    write_corpus(dir, "data/\xD6\xE1", 2, 6, 1);  // GBK, as are the files of many an old archive
    const std::filesystem::path data = dir.path() / "data/\xD6\xE1";
    const std::filesystem::path category(model::default_categories.front());
    std::filesystem::rename(data / category / "0.dxf", data / category / "\xD6\xE1.dxf");
    dir.write("data/\xD6\xE1/labels.csv", "file,group\n" + category.string() + "/1.dxf,\xD6\xE1\n");
    TrainOptions options = quick(dir.path() / "bundle");
    options.data = data;
    options.report_data = data;
    options.folds = 0;
    options.command = "v16 train --data \xD6\xE1";
    const auto trained = run_quietly(options);
    ASSERT_TRUE(trained) << trained.error().message;
    EXPECT_THAT((*model::load_bundle(options.out))->training_json, HasSubstr("--data \xEF\xBF\xBD"));
}

TEST(Run, AFolderThatCannotBeACategoryIsRefusedBeforeTraining) {
    for (const std::string& name : {std::string(129, 'x'), std::string("a\tb"), std::string("\xD6\xE1")}) {
        const ScratchDir dir;
        write_corpus(dir, "data", 1, 6, 1);
        std::filesystem::copy(dir.path() / "data" / model::default_categories[0], dir.path() / "data" / name);
        TrainOptions options = quick(dir.path() / "bundle");
        options.data = dir.path() / "data";
        const auto refused = run_quietly(options, [] { return true; });
        ASSERT_FALSE(refused);
        EXPECT_EQ(refused.error().code, ErrorCode::invalid_argument);
        EXPECT_THAT(refused.error().message, HasSubstr("cannot be a category"));
    }
}

TEST(Run, OtherDrawingsAreLookedForBeforeAnyIsRead) {
    const ScratchDir dir;
    TrainOptions options = quick(dir.path() / "bundle");
    options.report_data = dir.path() / "nowhere";
    const auto refused = run_quietly(options, [] { return true; });
    ASSERT_FALSE(refused);
    EXPECT_THAT(refused.error().message, HasSubstr("--report-data: "));
    options.pretrain_data = dir.path() / "nowhere";
    EXPECT_THAT(run_quietly(options, [] { return true; }).error().message, HasSubstr("--pretrain-data: "));
}

TEST(Run, ACategoryThatTheInitBundleDoesNotHaveIsNotHiddenByWhatFollowsFromIt) {
    const ScratchDir dir;
    TrainOptions first = quick(dir.path() / "first");
    ASSERT_TRUE(run_quietly(first));
    TrainOptions options = quick(dir.path() / "bundle");
    options.init = first.out;
    options.data = dir.path() / "archive";
    for (const char* file : {"archive/2024/1.dxf", "archive/2024/2.dxf"}) dir.write(file, "");
    dir.write("archive/labels.csv", "file,category\n2024/1.dxf,mispelt\n");
    const auto refused = run_quietly(options);
    ASSERT_FALSE(refused);
    EXPECT_THAT(refused.error().message, HasSubstr("neither a category for 2024/2.dxf"));
    EXPECT_THAT(refused.error().message, HasSubstr("labels.csv calls 2024/1.dxf \"mispelt\""));
}

TEST(Run, ACategoryWithoutReadableDrawingsIsNamed) {
    const ScratchDir dir;
    write_corpus(dir, "data", 2, 8, 1);
    dir.write("data/unread/a.dxf", "AC1015 as a program for something else writes it");
    TrainOptions options = quick(dir.path() / "bundle");
    options.data = dir.path() / "data";
    EXPECT_THAT(run_quietly(options).error().message, HasSubstr("none of the 1 drawings of the category \"unread\""));
}

TEST(Run, DrawingsOfOneGroupLeaveNothingToLearnFrom) {
    const ScratchDir dir;
    TrainOptions first = quick(dir.path() / "first");
    ASSERT_TRUE(run_quietly(first));
    write_corpus(dir, "data", 1, 12, 1);
    std::string labels = "file,group\n";
    for (int i = 0; i < 12; ++i) labels += fmt::format("{}/{}.dxf,one\n", model::default_categories[0], i);
    dir.write("data/labels.csv", labels);
    TrainOptions options = quick(dir.path() / "bundle");
    options.init = first.out;
    options.data = dir.path() / "data";
    EXPECT_THAT(run_quietly(options).error().message, HasSubstr("of one group"));
}

TEST(Run, PreTrainingNeedsDrawingsBesideThoseThatItIsAskedAbout) {
    const ScratchDir dir;
    write_corpus(dir, "two", 2, 1, 1);
    TrainOptions options = quick(dir.path() / "bundle");
    options.pretrain_data = dir.path() / "two";
    EXPECT_THAT(run_quietly(options).error().message, HasSubstr("--pretrain-data are too few"));
}

TEST(Run, OneCategoryIsNothingToLearn) {
    const ScratchDir dir;
    write_corpus(dir, "data", 1, 12, 1);
    TrainOptions options = quick(dir.path() / "bundle");
    options.data = dir.path() / "data";
    EXPECT_THAT(run_quietly(options, [] { return true; }).error().message, HasSubstr("2 to 50 categories"))
        << "said before a drawing is read";
}

}  // namespace
}  // namespace v16::train
