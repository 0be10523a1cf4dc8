// The review policy: from probabilities to the answer, and to whether a person should look at it.
#include <fmt/format.h>

#include <algorithm>
#include <numeric>

#include "classify/pipeline.hpp"

namespace v16::classify {
namespace {

/// Indices of the categories, most probable first; of equals the one that comes first in the model.
std::vector<std::size_t> ranking(std::span<const float> probabilities) {
    std::vector<std::size_t> order(probabilities.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return probabilities[a] > probabilities[b]; });
    return order;
}

bool is_ambiguous_pair(const model::ReviewPolicy& policy, const std::string& a, const std::string& b) {
    return std::any_of(policy.ambiguous_pairs.begin(), policy.ambiguous_pairs.end(), [&](const auto& pair) {
        return (pair.first == a && pair.second == b) || (pair.first == b && pair.second == a);
    });
}

/// Every rule that applies, as one sentence; empty when none does.
std::string review_reason(const Classification& result, const model::ReviewPolicy& policy,
                          std::string_view out_of_scope) {
    std::string reason(policy.test_scope ? out_of_scope : std::string_view());
    const auto add = [&](const std::string& rule) { reason += (reason.empty() ? "" : "; ") + rule; };
    if (result.confidence < policy.min_confidence) {
        add(fmt::format("confidence is below {:g} %", 100.0 * policy.min_confidence));
    }
    if (result.top2_category.empty()) return reason;
    const double margin = result.confidence - result.top2_confidence;
    if (margin < policy.min_margin) {
        add(fmt::format("less than {:g} points ahead of {}", 100.0 * policy.min_margin, result.top2_category));
    }
    if (margin < policy.ambiguous_margin && is_ambiguous_pair(policy, result.category, result.top2_category)) {
        add(fmt::format("{} and {} are easily confused", result.category, result.top2_category));
    }
    return reason;
}

}  // namespace

Classification decide(std::span<const float> probabilities, const model::BundleManifest& bundle,
                      std::string_view out_of_scope) {
    const std::vector<std::size_t> order = ranking(probabilities);
    Classification result;
    result.probabilities.reserve(probabilities.size());
    for (std::size_t i = 0; i < probabilities.size(); ++i) {
        result.probabilities.push_back({bundle.categories[i], static_cast<double>(probabilities[i])});
    }
    result.category = result.probabilities[order[0]].category;
    result.confidence = result.probabilities[order[0]].probability;
    if (order.size() > 1) {
        result.top2_category = result.probabilities[order[1]].category;
        result.top2_confidence = result.probabilities[order[1]].probability;
    }
    result.review_reason = review_reason(result, bundle.review, out_of_scope);
    result.needs_review = !result.review_reason.empty();
    return result;
}

}  // namespace v16::classify
