// Bundles and inputs with seeded random values, for tests of the networks and of everything around them: complete and
// valid, the answers mean nothing, the same seed gives the same values with every standard library. Weights are scaled
// so that values keep their size from layer to layer, and batch normalisation has means, variances and scales far from
// 0 and 1, so that a mistake in folding it shows and drawings differ.
#pragma once

#include <cmath>
#include <cstdint>
#include <memory>
#include <random>
#include <vector>

#include "model/architecture.hpp"
#include "model/bundle.hpp"

namespace v16::test {

class RandomBundle {
public:
    explicit RandomBundle(std::uint64_t seed) : random_(seed) {}

    model::Bundle make(std::size_t folds, std::size_t categories = 5, model::FoldKind kind = model::FoldKind::picture) {
        model::Bundle bundle;
        bundle.fold_kind = kind;
        for (std::size_t c = 0; c < categories; ++c) bundle.categories.push_back("category " + std::to_string(c));
        for (std::size_t i = 0; i < model::network_feature_count(kind); ++i) {
            bundle.feature_mean.push_back(uniform(-1.0F, 1.0F));
            bundle.feature_std.push_back(uniform(0.5F, 2.0F));
        }
        if (categories >= 2) bundle.review.ambiguous_pairs = {{"category 0", "category 1"}};
        bundle.v6 = fill(model::v6_tensors(categories));
        for (std::size_t k = 0; k < folds; ++k) bundle.folds.push_back(fill(model::fold_tensors(categories, kind)));
        if (folds == 0) bundle.v14_weight = 0.0;
        bundle.report_json = R"({"accuracy":0.5})";
        bundle.training_json = R"({"seed":7})";
        return bundle;
    }

    std::shared_ptr<const model::Bundle> make_shared(std::size_t folds, std::size_t categories = 5,
                                                     model::FoldKind kind = model::FoldKind::picture) {
        return std::make_shared<const model::Bundle>(make(folds, categories, kind));
    }

    /// Gives each fold a family head; category c has c + 1 families.
    void add_families(model::Bundle& bundle) {
        std::size_t total = 0;
        for (std::size_t c = 0; c < bundle.categories.size(); ++c) {
            auto& families = bundle.families.emplace_back();
            for (std::size_t k = 0; k <= c; ++k) families.push_back("family " + std::to_string(k));
            total += families.size();
        }
        const auto specs = model::fold_tensors(bundle.categories.size(), bundle.fold_kind, total);
        for (model::TensorMap& fold : bundle.folds) {
            for (const auto& spec : specs) {
                if (spec.name.starts_with(model::family_head_name)) fold.emplace(spec.name, fill(spec));
            }
        }
    }

    std::vector<float> features(std::size_t count = model::feature_count) {
        std::vector<float> values(count);
        for (float& value : values) value = uniform(-2.0F, 2.0F);
        return values;
    }

    /// A white picture with dark strokes.
    std::vector<std::uint8_t> picture(int size) {
        if (size == 0) return {};
        const auto side = static_cast<std::size_t>(size);
        std::vector<std::uint8_t> pixels(side * side, 255);
        for (int stroke = 0; stroke < 12; ++stroke) {
            const bool horizontal = uniform(0.0F, 1.0F) < 0.5F;
            const auto position = static_cast<std::size_t>(uniform(0.0F, static_cast<float>(size) - 0.5F));
            const auto from = static_cast<std::size_t>(uniform(0.0F, static_cast<float>(size) / 2));
            const auto ink = static_cast<std::uint8_t>(uniform(0.0F, 200.0F));
            for (std::size_t i = from; i < from + side / 2; ++i) {
                pixels[horizontal ? position * side + i : i * side + position] = ink;
            }
        }
        return pixels;
    }

    /// `count` pictures of views: bright strokes of ink in both channels.
    std::vector<std::uint8_t> views(std::size_t count) {
        std::vector<std::uint8_t> all;
        for (std::size_t i = 0; i < count * std::size_t{model::view_channels}; ++i) {
            for (const std::uint8_t pixel : picture(model::view_size))
                all.push_back(static_cast<std::uint8_t>(255 - pixel));
        }
        return all;
    }

private:
    /// By integers of the generator: the distributions of the standard differ from library to library.
    float uniform(float low, float high) {
        constexpr std::uint64_t steps = 1U << 20U;
        return low + (high - low) * static_cast<float>(random_() % steps) / static_cast<float>(steps);
    }

    model::TensorMap fill(const std::vector<model::TensorSpec>& specs) {
        model::TensorMap tensors;
        for (const auto& spec : specs) tensors.emplace(spec.name, fill(spec));
        return tensors;
    }

    model::Tensor fill(const model::TensorSpec& spec) {
        std::int64_t count = 1;
        for (const std::int64_t size : spec.shape) count *= size;
        model::Tensor tensor{spec.shape, std::vector<float>(static_cast<std::size_t>(count))};
        const bool is_matrix = spec.shape.size() > 1;
        const double fan_in = is_matrix ? static_cast<double>(count) / static_cast<double>(spec.shape[0]) : 1.0;
        const auto weight = static_cast<float>(std::sqrt(6.0 / fan_in));  // He's rule
        for (float& value : tensor.values.write()) {
            if (spec.is_variance) {
                value = uniform(0.3F, 2.5F);
            } else if (is_matrix) {
                value = uniform(-weight, weight);
            } else {
                value = spec.name.ends_with("weight") ? uniform(0.5F, 1.6F) : uniform(-0.4F, 0.4F);
            }
        }
        return tensor;
    }

    std::mt19937_64 random_;
};

/// The five categories of the contract, `folds` folds, the shipped review policy.
inline std::shared_ptr<model::Bundle> random_bundle(std::size_t folds = 5, std::uint64_t seed = 1,
                                                    model::FoldKind kind = model::FoldKind::picture) {
    const auto& names = model::default_categories;
    const auto& pairs = model::default_ambiguous_pairs;
    auto bundle = std::make_shared<model::Bundle>(RandomBundle(seed).make(folds, names.size(), kind));
    bundle->categories.assign(names.begin(), names.end());
    bundle->review.ambiguous_pairs.assign(pairs.begin(), pairs.end());
    if (folds == 0) bundle->v6_weight = 1.0;
    // Most features are shares of something.
    bundle->feature_mean.assign(bundle->feature_mean.size(), 0.2F);
    bundle->feature_std.assign(bundle->feature_std.size(), 0.3F);
    bundle->report_json = "{}";
    bundle->training_json = "{}";
    return bundle;
}

}  // namespace v16::test
