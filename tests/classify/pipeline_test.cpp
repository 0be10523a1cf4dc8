// The way of one drawing, with networks of random weights: what is checked is what holds for any weights.
#include "classify/pipeline.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <thread>
#include <vector>

#include "render/views.hpp"
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

Pipeline random_pipeline(std::size_t folds = 5, const PipelineOptions& options = {},
                         model::FoldKind kind = model::FoldKind::picture) {
    auto pipeline = Pipeline::create(test::random_bundle(folds, 1, kind), options);
    if (!pipeline) throw std::runtime_error(pipeline.error().message);
    return std::move(*pipeline);
}

/// What holds for bundles of both kinds.
class PipelineOfEachKind : public testing::TestWithParam<model::FoldKind> {};
INSTANTIATE_TEST_SUITE_P(Pipeline, PipelineOfEachKind,
                         testing::Values(model::FoldKind::picture, model::FoldKind::views),
                         [](const auto& test) { return std::string(model::name(test.param)); });

TEST_P(PipelineOfEachKind, AnswersInEveryMode) {
    const Pipeline pipeline = random_pipeline(5, {}, GetParam());
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

TEST_P(PipelineOfEachKind, SameBitsAloneAndInABatch) {
    const Pipeline pipeline = random_pipeline(5, {}, GetParam());
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

TEST_P(PipelineOfEachKind, SameBitsFromEveryThread) {
    const Pipeline pipeline = random_pipeline(1, {}, GetParam());
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

TEST(Pipeline, ViewsOnlyWhereANetworkLooksAtThem) {
    const Pipeline with_folds = random_pipeline(1, {}, model::FoldKind::views);
    const render::Views views = render::find_views(dxf::read(drawing(3)).value()).value();
    for (const SpeedMode mode : {SpeedMode::accurate, SpeedMode::balanced, SpeedMode::fast}) {
        const auto prepared = with_folds.prepare(drawing(3), mode);
        ASSERT_TRUE(prepared) << prepared.error().message;
        EXPECT_EQ(prepared->pixels, views.pixels);
        EXPECT_EQ(prepared->view_features, std::vector(views.features.begin(), views.features.end()));
    }
    const auto v6_only = with_folds.prepare(drawing(3), SpeedMode::v6_only);
    EXPECT_TRUE(v6_only->pixels.empty());
    EXPECT_TRUE(v6_only->view_features.empty());
    EXPECT_TRUE(random_pipeline(1).prepare(drawing(3), SpeedMode::accurate)->view_features.empty());
    EXPECT_TRUE(random_pipeline(0, {}, model::FoldKind::views).prepare(drawing(3), SpeedMode::fast)->pixels.empty());
}

TEST(Pipeline, TheViewsReachTheNetworks) {
    const Pipeline pipeline = random_pipeline(1, {}, model::FoldKind::views);
    const Prepared prepared = pipeline.prepare(drawing(3), SpeedMode::fast).value();
    Prepared other_picture = prepared, other_feature = prepared;
    std::fill(other_picture.pixels.begin(), other_picture.pixels.end(), std::uint8_t{128});
    other_feature.view_features.front() += 1.0F;
    const auto answers = pipeline.infer(std::vector{prepared, other_picture, other_feature}, SpeedMode::fast).value();
    EXPECT_NE(answers[0].confidence, answers[1].confidence);
    EXPECT_NE(answers[0].confidence, answers[2].confidence);
}

TEST_P(PipelineOfEachKind, WhatTheNetworksAreNotShownIsAWarning) {
    PipelineOptions options;
    options.render_limits.max_segments = 9;  // the circle has no room
    const Pipeline pipeline = random_pipeline(1, options, GetParam());
    for (const SpeedMode mode : all_modes) {
        const auto result = pipeline.classify(drawing(3), mode);
        ASSERT_TRUE(result) << result.error().message;
        // Without networks that see pictures nothing is missing.
        const bool sees = mode != SpeedMode::v6_only;
        EXPECT_EQ(result->warnings, sees ? std::vector<std::string>{"lines beyond max_segments were not drawn"}
                                         : std::vector<std::string>{})
            << model::name(mode);
    }
}

TEST_P(PipelineOfEachKind, ErrorsOfTheStagesComeThrough) {
    PipelineOptions options;
    options.read_limits.max_file_bytes = 4096;
    const Pipeline pipeline = random_pipeline(1, options, GetParam());
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

TEST_F(ClassifierApi, SaysWhatThePrecisionNeeds) {
    ASSERT_TRUE(model::write_bundle(*test::random_bundle(1), dir_));
    const auto classifier = Classifier::load({.bundle_dir = dir_, .precision = Precision::int8});
    ASSERT_FALSE(classifier);
    EXPECT_EQ(classifier.error().code, ErrorCode::unsupported);
}

}  // namespace
}  // namespace v16::classify
