// The way of one drawing, with networks of random weights: what is checked is what holds for any weights.
#include "classify/pipeline.hpp"

#include <gtest/gtest.h>

#include <string>
#include <thread>
#include <vector>

#include "support/random_bundle.hpp"
#include "v16/classifier.hpp"

namespace v16::classify {
namespace {

constexpr SpeedMode all_modes[] = {SpeedMode::accurate, SpeedMode::balanced, SpeedMode::fast, SpeedMode::v6_only};

/// A drawing of a few lines and a circle; `scale` makes different ones.
std::string drawing(int scale) {
    std::string dxf = "0\nSECTION\n2\nENTITIES\n";
    for (int i = 0; i < 4; ++i) {
        dxf += "0\nLINE\n8\n0\n10\n" + std::to_string(i * scale) + "\n20\n0\n11\n" + std::to_string(i * 10) + "\n21\n" +
               std::to_string(scale * 7) + "\n";
    }
    dxf += "0\nCIRCLE\n8\n0\n10\n5\n20\n5\n40\n" + std::to_string(scale) + "\n0\nENDSEC\n0\nEOF\n";
    return dxf;
}

const std::string only_text =
    "0\nSECTION\n2\nENTITIES\n0\nTEXT\n8\n0\n10\n0\n20\n0\n40\n2.5\n1\nnote\n0\nENDSEC\n0\nEOF\n";

Pipeline random_pipeline(std::size_t folds = 5, const PipelineOptions& options = {}) {
    auto pipeline = Pipeline::create(test::random_bundle(folds), options);
    if (!pipeline) throw std::runtime_error(pipeline.error().message);
    return std::move(*pipeline);
}

TEST(Pipeline, AnswersInEveryMode) {
    const Pipeline pipeline = random_pipeline();
    for (const SpeedMode mode : all_modes) {
        SCOPED_TRACE(model::name(mode));
        StageTimes times;
        const auto result = pipeline.classify(drawing(3), mode, &times);
        ASSERT_TRUE(result) << result.error().message;
        double sum = 0.0;
        for (const auto& entry : result->probabilities) sum += entry.probability;
        EXPECT_NEAR(sum, 1.0, 1e-5);
        EXPECT_GT(times.read.count(), 0);
        EXPECT_GT(times.networks.count(), 0);
        EXPECT_TRUE(result->warnings.empty()) << result->warnings.front();
    }
}

TEST(Pipeline, SameBitsAloneAndInABatch) {
    const Pipeline pipeline = random_pipeline();
    for (const SpeedMode mode : all_modes) {
        SCOPED_TRACE(model::name(mode));
        std::vector<Prepared> batch;
        std::vector<Classification> alone;
        for (int scale = 1; scale <= 7; ++scale) {
            batch.push_back(pipeline.prepare(drawing(scale), mode).value());
            alone.push_back(pipeline.classify(drawing(scale), mode).value());
        }
        EXPECT_EQ(pipeline.infer(batch, mode).value(), alone);
    }
}

TEST(Pipeline, SameBitsFromEveryThread) {
    const Pipeline pipeline = random_pipeline(1);
    const Classification expected = pipeline.classify(drawing(3), SpeedMode::accurate).value();
    std::vector<Classification> answers(4);
    {
        std::vector<std::jthread> threads;
        for (Classification& answer : answers) {
            threads.emplace_back([&] { answer = pipeline.classify(drawing(3), SpeedMode::accurate).value(); });
        }
    }
    for (const Classification& answer : answers) EXPECT_EQ(answer, expected);
}

TEST(Pipeline, PictureOnlyWhereANetworkLooksAtIt) {
    const Pipeline with_folds = random_pipeline(1);
    EXPECT_EQ(with_folds.prepare(drawing(3), SpeedMode::accurate)->pixels.size(), 128U * 128U);
    EXPECT_EQ(with_folds.prepare(drawing(3), SpeedMode::fast)->pixels.size(), 96U * 96U);
    EXPECT_TRUE(with_folds.prepare(drawing(3), SpeedMode::v6_only)->pixels.empty());
    EXPECT_TRUE(random_pipeline(0).prepare(drawing(3), SpeedMode::accurate)->pixels.empty());
}

TEST(Pipeline, ErrorsOfTheStagesComeThrough) {
    PipelineOptions options;
    options.read_limits.max_file_bytes = 4096;
    const Pipeline pipeline = random_pipeline(1, options);
    struct Case {
        std::string bytes;
        ErrorCode expected;
    };
    const std::vector<Case> cases{{"", ErrorCode::not_dxf},
                                  {"%PDF-1.7\n", ErrorCode::not_dxf},
                                  {only_text, ErrorCode::no_drawable_entity},
                                  {std::string(4097, ' '), ErrorCode::limit_exceeded}};
    for (const SpeedMode mode : all_modes) {
        for (const Case& c : cases) {
            const auto result = pipeline.classify(c.bytes, mode);
            ASSERT_FALSE(result);
            EXPECT_EQ(result.error().code, c.expected) << result.error().message;
            EXPECT_FALSE(result.error().message.empty());
        }
    }
}

TEST(Pipeline, ReaderWarningsReachTheAnswer) {
    std::string cut = drawing(3);
    cut.resize(cut.find("0\nENDSEC"));
    const auto result = random_pipeline(0).classify(cut, SpeedMode::v6_only);
    ASSERT_TRUE(result) << result.error().message;
    ASSERT_FALSE(result->warnings.empty());
    EXPECT_NE(result->warnings.front().find("byte"), std::string::npos);
}

class ClassifierApi : public testing::Test {
protected:
    ClassifierApi() : dir_(testing::TempDir() + "/v16_classifier_api") {}
    ~ClassifierApi() override { std::filesystem::remove_all(dir_); }
    std::filesystem::path dir_;
};

TEST_F(ClassifierApi, LoadsABundleAndAnswersLikeThePipeline) {
    ASSERT_TRUE(model::write_bundle(*test::random_bundle(1), dir_));
    const auto classifier = Classifier::load({.bundle_dir = dir_});
    ASSERT_TRUE(classifier) << classifier.error().message;
    EXPECT_EQ(classifier->classify(drawing(3)), random_pipeline(1).classify(drawing(3), SpeedMode::accurate));
}

TEST_F(ClassifierApi, SaysWhatIsWrongWithTheBundle) {
    const auto classifier = Classifier::load({.bundle_dir = dir_ / "missing"});
    ASSERT_FALSE(classifier);
    EXPECT_EQ(classifier.error().code, ErrorCode::bundle_invalid);
}

}  // namespace
}  // namespace v16::classify
