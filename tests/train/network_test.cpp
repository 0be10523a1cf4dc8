// The torch networks against the table of the architecture and against the networks that serve answers.
#include "train/torch/network.hpp"

#include <gtest/gtest.h>
#include <torch/torch.h>

#include <algorithm>
#include <memory>
#include <string>
#include <vector>

#include "model/architecture.hpp"
#include "model/ensemble.hpp"
#include "model/reference_network.hpp"
#include "train/torch/fit.hpp"
#include "train/training_data.hpp"

namespace v16::train {
namespace {

using model::FoldKind;

void expect_table(const Network& network, const std::vector<model::TensorSpec>& table) {
    const auto named = network.named_tensors();
    ASSERT_EQ(named.size(), table.size());
    for (std::size_t i = 0; i < table.size(); ++i) {
        EXPECT_EQ(named[i].first, table[i].name);
        EXPECT_TRUE(std::ranges::equal(named[i].second.sizes(), table[i].shape)) << table[i].name;
    }
}

TEST(Network, NamesAndShapesAreThoseOfTheTable) {
    expect_table(*make_v6(5), model::v6_tensors(5));
    for (const auto kind : {FoldKind::picture, FoldKind::views}) {
        expect_table(*make_fold(7, kind), model::fold_tensors(7, kind));
    }
}

TEST(Network, ParametersAreExactlyTheTrainedTensors) {
    for (const auto& network : {make_v6(3), make_fold(3, FoldKind::picture), make_fold(3, FoldKind::views)}) {
        std::int64_t named = 0;
        for (const auto& [name, tensor] : network->named_tensors()) {
            if (name.find("running_") == std::string::npos) named += tensor.numel();
        }
        std::int64_t trained = 0;
        for (const auto& parameter : network->parameters()) trained += parameter.numel();
        EXPECT_EQ(named, trained);
    }
}

TEST(Network, ImportTakesWhatFitsAndKeepsOtherHeads) {
    torch::manual_seed(1);
    const auto source = make_fold(5, FoldKind::views);
    const auto tensors = source->export_tensors();
    const auto same = make_fold(5, FoldKind::views);
    EXPECT_EQ(same->import_tensors(tensors), tensors.size());
    EXPECT_EQ(same->export_tensors().at("classifier.8.weight").values, tensors.at("classifier.8.weight").values);
    const auto other = make_fold(7, FoldKind::views);
    EXPECT_EQ(other->import_tensors(tensors), tensors.size() - 4) << "two heads, weight and bias each";
    EXPECT_EQ(other->export_tensors().at("classifier.0.weight").values, tensors.at("classifier.0.weight").values);
}

TEST(Network, KeepsStatisticsWhenTold) {
    const auto samples = bars(6, 5);
    const auto network = make_fold(2, FoldKind::views);
    network->keep_statistics();
    const auto before = network->export_tensors();
    TrainOptions options;
    options.batch_size = 6;
    options.threads = 1;
    const FeatureScale scale = feature_scale(samples, FoldKind::views);
    const FitContext context{options, samples, scale, {1.0F, 1.0F}, "run", {}, torch::kCPU};
    const ScratchDir dir;
    Fit job;
    job.training = {0, 1, 2, 3, 4, 5};
    job.checkpoint = dir.path() / "fit.ckpt";
    ASSERT_TRUE(fit(*network, job, context));
    const auto after = network->export_tensors();
    for (const auto& [name, tensor] : before) {
        const bool statistic = name.find("running_") != std::string::npos;
        EXPECT_EQ(tensor.values == after.at(name).values, statistic) << name;
    }
}

/// Values far from those after initialisation, as training leaves them.
void disturb(Network& network) {
    const torch::NoGradGuard no_grad;
    for (const auto& [name, tensor] : network.named_tensors()) {
        torch::Tensor values = tensor;
        if (name.ends_with("running_var")) {
            values.uniform_(0.5, 2.0);
        } else if (name.ends_with("running_mean") || name.ends_with("bias")) {
            values.uniform_(-0.3, 0.3);
        }
    }
}

class FoldTest : public testing::TestWithParam<FoldKind> {
protected:
    FoldTest() : samples_(bars(6, 4)), scale_(feature_scale(samples_, GetParam())) {
        torch::manual_seed(2);
        v6_ = make_v6(2);
        fold_ = make_fold(2, GetParam());
        disturb(*v6_);
        disturb(*fold_);
        bundle_ = std::make_shared<model::Bundle>();
        bundle_->categories = {"a", "b"};
        bundle_->feature_mean = scale_.mean;
        bundle_->feature_std = scale_.deviation;
        bundle_->fold_kind = GetParam();
        bundle_->v6 = v6_->export_tensors();
        bundle_->folds = {fold_->export_tensors()};
    }

    [[nodiscard]] std::vector<model::Sample> inputs(int size) const {
        std::vector<model::Sample> inputs;
        for (const Sample& sample : samples_) {
            if (GetParam() == FoldKind::views) {
                inputs.push_back({sample.features, sample.view_pixels, sample.view_features});
            } else {
                inputs.push_back({sample.features, picture(sample, size)});
            }
        }
        return inputs;
    }

    /// What the torch networks say about all samples in one batch, each with as many views as it has.
    [[nodiscard]] std::vector<Prediction> expected(int size) {
        const TrainOptions options;
        const FitContext context{options, samples_, scale_, {}, "", {}, torch::kCPU};
        const std::vector<std::size_t> all{0, 1, 2, 3, 4, 5};
        return blend(predict(*v6_, context, all, size), predict(*fold_, context, all, size), 0.3);
    }

    std::vector<Sample> samples_;
    FeatureScale scale_;
    std::shared_ptr<Network> v6_;
    std::shared_ptr<Network> fold_;
    std::shared_ptr<model::Bundle> bundle_;
};

TEST_P(FoldTest, AnswersAsTheEnsembleThatServesIt) {
    const auto ensemble = model::Ensemble::create(bundle_, Precision::fp32);
    ASSERT_TRUE(ensemble) << ensemble.error().message;
    for (const SpeedMode mode : {SpeedMode::accurate, SpeedMode::fast}) {
        const int size = model::picture_size(mode);
        const auto here = expected(size);
        std::vector<model::Probabilities> answers(samples_.size());
        ASSERT_TRUE(ensemble->run(inputs(size), mode, answers));
        for (std::size_t i = 0; i < answers.size(); ++i) {
            for (std::size_t c = 0; c < 2; ++c) EXPECT_NEAR(answers[i][c], here[i].probabilities[c], 1e-4) << i;
        }
    }
}

TEST_P(FoldTest, AnswersAsTheFormulas) {
    const int size = model::picture_size(SpeedMode::fast);
    const auto here = expected(size);
    const auto asked = inputs(size);
    for (std::size_t i = 0; i < 3; ++i) {  // one, two and three views
        const auto formula = test::reference_probabilities(*bundle_, asked[i], SpeedMode::fast);
        for (std::size_t c = 0; c < 2; ++c) EXPECT_NEAR(formula[c], here[i].probabilities[c], 1e-4) << i;
    }
}

INSTANTIATE_TEST_SUITE_P(Kinds, FoldTest, testing::Values(FoldKind::picture, FoldKind::views),
                         [](const auto& instance) { return std::string(model::name(instance.param)); });

}  // namespace
}  // namespace v16::train
