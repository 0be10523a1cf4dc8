#include "model/cpu/family_head.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace v16::model::cpu {
namespace {

const TensorValues& values(const TensorMap& fold, std::string_view what) {
    return fold.find(fmt::format("{}.{}", family_head_name, what))->second.values;
}

bool same_head(const TensorMap& a, const TensorMap& b) {
    return values(a, "weight") == values(b, "weight") && values(a, "bias") == values(b, "bias");
}

Stage head_stage(const TensorMap& fold) {
    Stage stage;
    stage.weights = values(fold, "weight").read();
    stage.bias = values(fold, "bias").read();
    stage.scale.assign(stage.bias.size(), 1.0F);
    stage.in = 2 * fused_branch_width;
    stage.out = static_cast<int>(stage.bias.size());
    return stage;
}

/// log(sum of exp(x)), relative to the largest, so that nothing overflows.
float log_sum_exp(std::span<const float> values) {
    const float largest = *std::max_element(values.begin(), values.end());
    float sum = 0.0F;
    for (const float value : values) sum += std::exp(value - largest);
    return largest + std::log(sum);
}

}  // namespace

FamilyHead::FamilyHead(const TensorMap& fold, std::span<const std::size_t> counts)
    : FamilyHead(head_stage(fold), counts) {}

FamilyHead::FamilyHead(const Stage& stage, std::span<const std::size_t> counts)
    : is_finite_(all_finite(std::span(&stage, 1))), layer_(stage), counts_(counts.begin(), counts.end()) {}

std::vector<std::shared_ptr<const FamilyHead>> FamilyHead::of_folds(const Bundle& bundle) {
    std::vector<std::shared_ptr<const FamilyHead>> heads;
    if (bundle.families.empty()) return heads;
    const auto counts = family_counts(bundle.families);
    for (std::size_t k = 0; k < bundle.folds.size(); ++k) {
        const bool shared = k > 0 && same_head(bundle.folds[k - 1], bundle.folds[k]);
        heads.push_back(shared ? heads.back() : std::make_shared<const FamilyHead>(bundle.folds[k], counts));
    }
    return heads;
}

void FamilyHead::mix_into(std::span<const float> fused, std::span<float> scratch, std::span<float> logits) const {
    layer_.run(fused.data(), scratch.data());
    std::span<const float> left = scratch.first(layer_.outputs());
    for (std::size_t c = 0; c < counts_.size(); ++c) {
        logits[c] = (logits[c] + log_sum_exp(left.first(counts_[c]))) / 2.0F;
        left = left.subspan(counts_[c]);
    }
}

}  // namespace v16::model::cpu
