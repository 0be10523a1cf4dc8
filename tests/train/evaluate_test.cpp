#include "train/evaluate.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <memory>
#include <nlohmann/json.hpp>
#include <string>
#include <utility>

#include "base/file.hpp"
#include "support/random_bundle.hpp"
#include "train/training_data.hpp"

namespace v16::train {
namespace {

using testing::HasSubstr;

class EvaluateTest : public testing::Test {
protected:
    EvaluateTest() {
        write_corpus(dir_, "data", 2, 4, 1);
        dir_.write("data/其他/broken.dxf", "this is no drawing");
        dir_.write("data/labels.csv", "file,family\n传动件/0.dxf,gear\n传动件/1.dxf,gear\n其他/0.dxf,washer\n");
        const auto bundle = test::random_bundle(1);
        pipeline_ = std::make_unique<classify::Pipeline>(classify::Pipeline::create(bundle, {}).value());
        DatasetOptions options;
        options.categories = bundle->categories;
        dataset_ = discover(dir_.path() / "data", options).value();
    }

    ScratchDir dir_;
    std::unique_ptr<classify::Pipeline> pipeline_;
    Dataset dataset_;
};

TEST_F(EvaluateTest, CountsWhatThePipelineAnswers) {
    const auto evaluation = evaluate(dataset_, *pipeline_, {.threads = 2});
    ASSERT_TRUE(evaluation) << evaluation.error().message;
    std::size_t right = 0;
    for (const LabelledFile& file : dataset_.files) {
        if (file.name == "其他/broken.dxf") continue;
        const auto bytes = base::read_file(file.path, 1U << 24U);
        const auto answer = pipeline_->classify(*bytes, SpeedMode::accurate);
        ASSERT_TRUE(answer);
        right += answer->category == dataset_.categories[file.category] ? 1 : 0;
    }
    EXPECT_EQ(evaluation->metrics.total, 8U);
    EXPECT_EQ(evaluation->metrics.right, right);
    EXPECT_EQ(evaluation->mistakes.size(), 8 - right);
}

TEST_F(EvaluateTest, UnreadableDrawingsAreReportedAndFamiliesCounted) {
    const auto evaluation = evaluate(dataset_, *pipeline_);
    ASSERT_TRUE(evaluation);
    ASSERT_EQ(evaluation->failures.size(), 1U);
    EXPECT_EQ(evaluation->failures[0].name, "其他/broken.dxf");
    ASSERT_EQ(evaluation->families.size(), 2U);
    EXPECT_EQ(evaluation->families[0].family, "gear");
    EXPECT_EQ(evaluation->families[0].total, 2U);
    EXPECT_EQ(evaluation->families[1].total, 1U);
}

TEST_F(EvaluateTest, DoesNotDependOnThreads) {
    const auto one = evaluate(dataset_, *pipeline_, {.threads = 1});
    const auto many = evaluate(dataset_, *pipeline_, {.threads = 4});
    EXPECT_EQ(to_json(*one), to_json(*many));
}

TEST_F(EvaluateTest, StopsBeforeTheNextDrawing) {
    std::size_t asked = 0;
    const auto evaluation = evaluate(dataset_, *pipeline_, {.stop = [&] { return ++asked == 3; }});
    ASSERT_TRUE(evaluation);
    EXPECT_EQ(asked, 3U) << "nobody is asked twice whether to stop";
    EXPECT_EQ(evaluation->metrics.total + evaluation->failures.size(), 2U);
    EXPECT_EQ(evaluation->not_asked, dataset_.files.size() - 2);
}

TEST_F(EvaluateTest, TableAndJsonSayTheSame) {
    const auto evaluation = evaluate(dataset_, *pipeline_, {.speed_mode = SpeedMode::fast});
    const std::string table = to_table(*evaluation);
    EXPECT_THAT(table, HasSubstr(std::to_string(evaluation->metrics.right) + " of 8"));
    EXPECT_THAT(table, HasSubstr("1 drawings without an answer"));
    EXPECT_THAT(table, HasSubstr("\n          " + evaluation->failures.at(0).name + "\n"));
    EXPECT_THAT(table, HasSubstr("speed mode fast"));
    const auto json = to_json(*evaluation);
    EXPECT_EQ(json["drawings"], 8);
    EXPECT_EQ(json["failed"], 1);
    EXPECT_EQ(json["accuracy"], evaluation->metrics.accuracy);
    EXPECT_EQ(json["failures"][0]["code"], "not_dxf");
}

TEST_F(EvaluateTest, OtherCategoriesAreRefused) {
    std::swap(dataset_.categories[0], dataset_.categories[1]);
    EXPECT_EQ(evaluate(dataset_, *pipeline_).error().code, ErrorCode::invalid_argument);
}

}  // namespace
}  // namespace v16::train
