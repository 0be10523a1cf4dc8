#include "model/architecture.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace v16::model {
namespace {

std::int64_t parameters(const std::vector<TensorSpec>& specs) {
    std::int64_t sum = 0;
    for (const TensorSpec& spec : specs) {
        std::int64_t count = 1;
        for (const std::int64_t size : spec.shape) count *= size;
        sum += count;
    }
    return sum;
}

const TensorSpec* find(const std::vector<TensorSpec>& specs, std::string_view name) {
    const auto found = std::find_if(specs.begin(), specs.end(), [&](const auto& spec) { return spec.name == name; });
    return found == specs.end() ? nullptr : &*found;
}

TEST(Architecture, LayersFitTogether) {
    for (const auto chains : {std::span<const Chain>(v6_chains), std::span<const Chain>(fold_chains),
                              std::span<const Chain>(view_fold_chains)}) {
        for (const Chain& chain : chains) {
            for (std::size_t i = 1; i < chain.layers.size(); ++i) {
                EXPECT_EQ(chain.layers[i].in, chain.layers[i - 1].out) << chain.prefix << '.' << i;
            }
        }
    }
    EXPECT_EQ(fold_fuse.layers.front().in,
              fold_shallow.layers.back().out + fold_mid.layers.back().out + fold_deep.layers.back().out);
    EXPECT_EQ(view_fold_fuse.layers.front().in, 3 * view_fold_net.layers.back().out) << "whole, mean, maximum";
    EXPECT_EQ(view_fold_geo.layers.front().in, 48 + view_feature_count);
    EXPECT_EQ(fold_classifier.layers.front().in, view_fold_geo.layers.back().out + view_fold_fuse.layers.back().out);
    EXPECT_EQ(fold_classifier.layers.front().in, fold_geo.layers.back().out + fold_fuse.layers.back().out);
}

TEST(Architecture, TensorsAreThoseOfTheStateDicts) {
    const auto v6 = v6_tensors(5);
    EXPECT_EQ(v6.size(), 5U * 2 + 4U * 4);
    ASSERT_NE(find(v6, "net.16.weight"), nullptr);
    EXPECT_EQ(find(v6, "net.16.weight")->shape, (std::vector<std::int64_t>{5, 64}));
    EXPECT_TRUE(find(v6, "net.13.running_var")->is_variance);

    const auto fold = fold_tensors(7);
    ASSERT_NE(find(fold, "visual_branch.shallow.0.weight"), nullptr);
    EXPECT_EQ(find(fold, "visual_branch.shallow.0.weight")->shape, (std::vector<std::int64_t>{32, 1, 7, 7}));
    ASSERT_NE(find(fold, "visual_branch.deep.12.bias"), nullptr);
    EXPECT_EQ(find(fold, "classifier.8.weight")->shape, (std::vector<std::int64_t>{7, 64}));
    EXPECT_TRUE(find(fold, "geo_weight")->shape.empty());
    EXPECT_FALSE(find(fold, "geo_classifier.weight")->required);
    EXPECT_EQ(find(fold, "family_classifier.weight"), nullptr);
    const auto knows_families = fold_tensors(7, FoldKind::views, 30);
    EXPECT_EQ(find(knows_families, "family_classifier.weight")->shape, (std::vector<std::int64_t>{30, 256}));
    EXPECT_EQ(find(knows_families, "family_classifier.bias")->shape, (std::vector<std::int64_t>{30}));
}

/// Counted by hand from the published layers, so that a slip in the table shows.
TEST(Architecture, ParameterCounts) {
    // Linear and BN (four values a channel) of V6: 48-256-256-128-64-5.
    EXPECT_EQ(parameters(v6_tensors(5)),
              (48 + 1 + 4) * 256 + (256 + 1 + 4) * 256 + (256 + 1 + 4) * 128 + (128 + 1 + 4) * 64 + (64 + 1) * 5);
    const int geo = (48 + 5) * 256 + 2 * (256 + 5) * 256 + (256 + 5) * 128;
    const int shallow = (49 + 5) * 32, mid = (9 + 5) * 32 + (9 * 32 + 5) * 64;
    const int deep = mid + (9 * 64 + 5) * 128 + (9 * 128 + 5) * 128;
    const int head = (224 + 5) * 128 + (256 + 5) * 128 + (128 + 5) * 64 + (64 + 1) * 5;
    const int scalars = 2, auxiliary = (128 + 1) * 5;
    EXPECT_EQ(parameters(fold_tensors(5)), geo + shallow + mid + deep + head + scalars + auxiliary);

    const int view_geo = (92 + 5) * 256 + (256 + 5) * 256 + (256 + 5) * 128;
    const int view_net = (2 * 49 + 5) * 32 + (32 * 9 + 5) * 48 + (48 * 9 + 5) * 64 + (64 * 9 + 5) * 96 +
                         (96 * 9 + 5) * 128 + (128 * 9 + 5) * 160 + (3 * 160 + 5) * 128;
    const int view_head = (256 + 5) * 128 + (128 + 5) * 64 + (64 + 1) * 5;
    EXPECT_EQ(parameters(fold_tensors(5, FoldKind::views)), view_geo + view_net + view_head + scalars + auxiliary);
}

}  // namespace
}  // namespace v16::model
