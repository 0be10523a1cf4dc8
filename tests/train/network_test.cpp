// The torch networks against the table of the architecture and against the networks that serve answers.
#include "train/torch/network.hpp"

#include <gtest/gtest.h>
#include <torch/torch.h>

#include <algorithm>
#include <memory>
#include <vector>

#include "model/architecture.hpp"
#include "model/ensemble.hpp"
#include "train/torch/fit.hpp"
#include "train/training_data.hpp"

namespace v16::train {
namespace {

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
    expect_table(*make_fold(7), model::fold_tensors(7));
}

TEST(Network, ParametersAreExactlyTheTrainedTensors) {
    for (const auto& network : {make_v6(3), make_fold(3)}) {
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
    const auto source = make_fold(5);
    const auto tensors = source->export_tensors();
    const auto same = make_fold(5);
    EXPECT_EQ(same->import_tensors(tensors), tensors.size());
    EXPECT_EQ(same->export_tensors().at("classifier.8.weight").values, tensors.at("classifier.8.weight").values);
    const auto other = make_fold(7);
    EXPECT_EQ(other->import_tensors(tensors), tensors.size() - 4) << "two heads, weight and bias each";
    EXPECT_EQ(other->export_tensors().at("classifier.0.weight").values, tensors.at("classifier.0.weight").values);
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

TEST(Network, AnswersAsTheEnsembleThatServesIt) {
    torch::manual_seed(2);
    const auto v6 = make_v6(2);
    const auto fold = make_fold(2);
    disturb(*v6);
    disturb(*fold);
    const std::vector<Sample> samples = bars(6, 4);
    const FeatureScale scale = feature_scale(samples);

    auto bundle = std::make_shared<model::Bundle>();
    bundle->categories = {"a", "b"};
    bundle->feature_mean = scale.mean;
    bundle->feature_std = scale.deviation;
    bundle->v6 = v6->export_tensors();
    bundle->folds = {fold->export_tensors()};
    const auto ensemble = model::Ensemble::create(bundle, Precision::fp32);
    ASSERT_TRUE(ensemble) << ensemble.error().message;

    const TrainOptions options;
    const FitContext context{options, samples, scale, {}, "", {}, torch::kCPU};
    const std::vector<std::size_t> all{0, 1, 2, 3, 4, 5};
    for (const SpeedMode mode : {SpeedMode::accurate, SpeedMode::fast}) {
        const int size = model::picture_size(mode);
        const auto expected = blend(predict(*v6, context, all, size), predict(*fold, context, all, size), 0.3);
        std::vector<model::Sample> inputs;
        for (const Sample& sample : samples) inputs.push_back({sample.features, picture(sample, size)});
        std::vector<model::Probabilities> answers(inputs.size());
        ASSERT_TRUE(ensemble->run(inputs, mode, answers));
        for (std::size_t i = 0; i < answers.size(); ++i) {
            for (std::size_t c = 0; c < 2; ++c) EXPECT_NEAR(answers[i][c], expected[i].probabilities[c], 1e-4);
        }
    }
}

}  // namespace
}  // namespace v16::train
