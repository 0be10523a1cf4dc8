#include "train/calibrate.hpp"

#include <gtest/gtest.h>

#include <memory>

#include "support/random_bundle.hpp"
#include "train/training_data.hpp"

namespace v16::train {
namespace {

class CalibrateTest : public testing::Test {
protected:
    CalibrateTest() {
        write_corpus(dir_, "data", 2, 3, 1);
        DatasetOptions options;
        options.categories = bundle_->categories;
        dataset_ = discover(dir_.path() / "data", options).value();
    }

    [[nodiscard]] Result<MeasuredRanges> measure(const Dataset& dataset, unsigned threads = 1) const {
        const auto pipeline = classify::Pipeline::create(bundle_, {.precision = Precision::fp32}).value();
        return measure_ranges(dataset, pipeline, model::RangeMeter::create(bundle_).value(), {threads, {}});
    }

    ScratchDir dir_;
    std::shared_ptr<const model::Bundle> bundle_ = test::random_bundle(2);
    Dataset dataset_;
};

TEST_F(CalibrateTest, TheNumberOfThreadsChangesNothing) {
    const auto one = measure(dataset_).value(), three = measure(dataset_, 3).value();
    EXPECT_EQ(one.ranges, three.ranges);
    EXPECT_EQ(one.digest, three.digest);
    EXPECT_EQ(one.drawings, dataset_.files.size());
}

TEST_F(CalibrateTest, TheWholeIsTheLargerOfItsHalves) {
    const auto [first, second] = halves(dataset_);
    EXPECT_EQ(first.files.size() + second.files.size(), dataset_.files.size());
    EXPECT_EQ(first.categories, dataset_.categories);
    EXPECT_NE(first.files.front().name, second.files.front().name);
    const auto whole = measure(dataset_).value(), a = measure(first).value(), b = measure(second).value();
    for (std::size_t fold = 0; fold < whole.ranges.size(); ++fold) {
        for (std::size_t map = 0; map < whole.ranges[fold].size(); ++map) {
            EXPECT_EQ(whole.ranges[fold][map], std::max(a.ranges[fold][map], b.ranges[fold][map]));
        }
    }
    EXPECT_NE(a.digest, b.digest);
}

TEST_F(CalibrateTest, UnreadableDrawingsAreReportedAndCountForNothing) {
    const auto before = measure(dataset_).value();
    dir_.write("data/broken.dxf", "this is no drawing");
    dataset_.files.push_back({dir_.path() / "data/broken.dxf", "broken.dxf", 0, "", "", ""});
    const auto after = measure(dataset_).value();
    ASSERT_EQ(after.failures.size(), 1U);
    EXPECT_EQ(after.failures[0].name, "broken.dxf");
    EXPECT_EQ(after.ranges, before.ranges);
    EXPECT_EQ(after.digest, before.digest);

    dataset_.files = {dataset_.files.back()};
    const auto nothing = measure(dataset_);
    ASSERT_FALSE(nothing);
    EXPECT_EQ(nothing.error().code, ErrorCode::invalid_argument);
}

}  // namespace
}  // namespace v16::train
