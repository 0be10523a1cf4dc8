// What a plan says about where its networks start from, and what it will cost.
#include "train/torch/plan.hpp"

#include <gtest/gtest.h>

#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "train/going_on.hpp"
#include "train/torch/workload.hpp"
#include "train/training_data.hpp"

namespace v16::train {
namespace {

/// 30 drawings of two categories for three folds of kind views.
Plan plan_of_30() {
    Plan plan;
    plan.options.folds = 3;
    plan.options.epochs = 4;
    plan.options.v6_epochs = 10;
    plan.dataset.categories = {"a", "b"};
    plan.prepared.samples = bars(30, 1);
    plan.parts = 3;
    return plan;
}

std::shared_ptr<const model::Bundle> bundle(std::vector<std::string> categories, std::size_t folds,
                                            model::FoldKind kind = model::FoldKind::views) {
    model::Bundle made;
    made.categories = std::move(categories);
    made.folds.resize(folds);
    made.fold_kind = kind;
    return std::make_shared<const model::Bundle>(std::move(made));
}

TEST(Plan, SaysWhatTheFoldsStartFrom) {
    struct Case {
        const char* name;
        std::shared_ptr<const model::Bundle> init;
        std::size_t pretraining;
        bool goes_on, continues_bundle;
    };
    const std::vector<std::string> same{"a", "b"}, others{"b", "a"};
    const Case cases[] = {
        {"nothing", nullptr, 0, false, false},
        {"pre-training", nullptr, 6, false, false},
        {"a bundle", bundle(same, 2), 0, true, false},
        {"one with other categories", bundle(others, 2), 0, true, false},
        {"one without folds", bundle(same, 0), 0, false, false},
        {"one of the other kind", bundle(same, 2, model::FoldKind::picture), 0, false, false},
        {"a bundle and pre-training", bundle(same, 2), 6, false, true},
        {"one with other categories and pre-training", bundle(others, 2), 6, false, false},
    };
    for (const Case& c : cases) {
        Plan plan = plan_of_30();
        plan.init = c.init;
        plan.pretraining.samples = bars(c.pretraining, 2);
        EXPECT_EQ(plan.goes_on(), c.goes_on) << c.name;
        EXPECT_EQ(plan.continues_bundle(), c.continues_bundle) << c.name;
        EXPECT_EQ(plan.pretrains(), c.pretraining > 0) << c.name;
        plan.options.folds = 0;
        EXPECT_FALSE(plan.goes_on() || plan.continues_bundle() || plan.pretrains()) << c.name << ", V6 alone";
    }
}

constexpr double rounding = 1e-9;

TEST(Plan, APartAndTheRestAreEverySample) {
    const std::vector<std::uint32_t> part_of{0, 2, 1, 0};
    EXPECT_EQ(samples_in(part_of, 0), (std::vector<std::size_t>{0, 3}));
    EXPECT_EQ(samples_outside(part_of, 0), (std::vector<std::size_t>{1, 2}));
    EXPECT_TRUE(samples_in(part_of, 3).empty());
    EXPECT_EQ(samples_outside(part_of, 3).size(), part_of.size());
}

TEST(Workload, IsThatOfTheFoldsAndOfV6) {
    Plan plan = plan_of_30();
    const double asking = answer_work(plan.options.kind);
    // A drawing is trained on by two of three folds, and asked about by the third after each epoch and at the end. Of
    // the V6, two leave it in; with that of the bundle there are three.
    const double v6 = 30 * 3 * 10 * step_work(0);
    EXPECT_NEAR(total_work(plan), 30 * (2 * 4 * step_work(96) + 5 * asking) + v6, rounding);

    plan.init = bundle({"a", "b"}, 2);
    EXPECT_NEAR(total_work(plan), 30 * (2 * 4 * step_work(96) + (5 + 2 + tuned_shares.size() - 1) * asking) + v6,
                rounding)
        << "also asked: the folds of the bundle, and those trained at every other share";

    plan.pretraining.samples = bars(6, 2);
    plan.pretraining_part_of = {0, 1, 1, 0, 1, 1};
    const double pretraining = 4 * fold_work(plan.options.kind, PictureSchedule::coarse, plan.options.pretrain_epochs) +
                               2 * plan.options.pretrain_epochs * asking;
    const double folds = 30 * (2 * 4 * step_work(96) + 5 * asking);
    EXPECT_NEAR(total_work(plan), pretraining + 2 * 3 * tuned_shares.size() * asking + folds + v6, rounding)
        << "two that are held out are asked about after every epoch, and at every share";
    plan.options.pretraining_share = 0.5;
    EXPECT_NEAR(total_work(plan), pretraining + 2 * 3 * asking + folds + v6, rounding) << "at the one that was said";

    plan.options.folds = 0;
    EXPECT_NEAR(total_work(plan), v6, rounding);
}

TEST(Workload, OfAFitIsItsStepsAndTheQuestionsAboutWhatItWatches) {
    Fit fit;
    fit.training.resize(20);
    fit.watched.resize(10);
    fit.epochs = 4;
    const auto views = model::FoldKind::views;
    EXPECT_NEAR(fit_work(fit, Sees::views, views, 1), 20 * step_work(96) + 10 * answer_work(views), rounding);
    EXPECT_NEAR(fit_work(fit, Sees::views, views, 4), 4 * fit_work(fit, Sees::views, views, 1), rounding);
    EXPECT_NEAR(fit_work(fit, Sees::features, views, 4), 20 * v6_work(4), rounding);
}

TEST(Workload, OfPicturesDependsOnTheirSize) {
    const auto fold = [](PictureSchedule pictures) { return fold_work(model::FoldKind::picture, pictures, 8); };
    EXPECT_NEAR(fold(PictureSchedule::only_96), 8 * step_work(96), rounding);
    EXPECT_NEAR(fold(PictureSchedule::only_128), 8 * step_work(128), rounding);
    EXPECT_GT(fold(PictureSchedule::mixed), fold(PictureSchedule::only_96) + rounding);
    EXPECT_LT(fold(PictureSchedule::mixed), fold(PictureSchedule::only_128) - rounding);
    EXPECT_NEAR(fold_work(model::FoldKind::views, PictureSchedule::only_128, 8), 8 * step_work(96), rounding);
}

}  // namespace
}  // namespace v16::train
