// A bundle with random weights, for tests of everything around the networks: complete and valid, its answers mean
// nothing, the same seed gives the same bundle.
#pragma once

#include <cmath>
#include <cstdint>
#include <memory>
#include <random>
#include <string_view>
#include <utility>
#include <vector>

#include "model/architecture.hpp"
#include "model/bundle.hpp"

namespace v16::test {

inline model::TensorMap random_tensors(const std::vector<model::TensorSpec>& specs, std::mt19937& random) {
    // Integers of the generator instead of a standard distribution: those differ from library to library.
    const auto uniform = [&] { return static_cast<float>(random() % 20001U) / 10000.0F - 1.0F; };
    model::TensorMap tensors;
    for (const model::TensorSpec& spec : specs) {
        std::size_t count = 1, inputs = 1;
        for (std::size_t i = 0; i < spec.shape.size(); ++i) {
            count *= static_cast<std::size_t>(spec.shape[i]);
            if (i > 0) inputs *= static_cast<std::size_t>(spec.shape[i]);
        }
        // He's rule and gains about 1 keep the values of deep layers as large as those of the first, so that drawings
        // differ.
        const float scale = spec.shape.size() > 1 ? std::sqrt(6.0F / static_cast<float>(inputs)) : 0.5F;
        const bool is_gain = spec.shape.size() == 1 && std::string_view(spec.name).ends_with(".weight");
        std::vector<float> values(count);
        for (float& value : values) value = (spec.is_variance || is_gain ? 1.0F : 0.0F) + scale * uniform();
        tensors.emplace(spec.name, model::Tensor{spec.shape, std::move(values)});
    }
    return tensors;
}

/// The five categories of the contract, `folds` folds, the shipped review policy.
inline std::shared_ptr<model::Bundle> random_bundle(std::size_t folds = 5, std::uint32_t seed = 1,
                                                    model::FoldKind kind = model::FoldKind::picture) {
    std::mt19937 random(seed);
    auto bundle = std::make_shared<model::Bundle>();
    bundle->fold_kind = kind;
    bundle->categories = {"传动件", "其他", "壳体类", "轴类", "连接件"};
    if (folds == 0) {
        bundle->v6_weight = 1.0;
        bundle->v14_weight = 0.0;
    }
    // Most features are shares of something.
    bundle->feature_mean.assign(model::network_feature_count(kind), 0.2F);
    bundle->feature_std.assign(model::network_feature_count(kind), 0.3F);
    bundle->review.ambiguous_pairs = {{"连接件", "传动件"}, {"壳体类", "其他"}};
    bundle->v6 = random_tensors(model::v6_tensors(bundle->categories.size()), random);
    for (std::size_t i = 0; i < folds; ++i) {
        bundle->folds.push_back(random_tensors(model::fold_tensors(bundle->categories.size(), kind), random));
    }
    bundle->report_json = "{}";
    bundle->training_json = "{}";
    return bundle;
}

}  // namespace v16::test
