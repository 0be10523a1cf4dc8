#include "train/out_of_fold.hpp"

#include <nlohmann/json.hpp>

#include "train/evaluate.hpp"

namespace v16::train {

OutOfFold learn_from(std::span<const Prediction> v6, std::span<const Prediction> v14,
                     std::span<const std::string> categories, double review_precision) {
    OutOfFold result;
    result.v6_weight = v14.empty() ? 1.0 : fit_first_weight(v6, v14, default_v6_weight);
    std::vector<Prediction> both = v14.empty() ? std::vector(v6.begin(), v6.end()) : blend(v6, v14, result.v6_weight);
    result.temperature = fit_temperature(both);
    both = with_temperature(both, result.temperature);
    result.min_confidence = fit_review_threshold(both, review_precision);
    result.v6 = measure(v6, categories);
    result.v14 = measure(v14, categories);
    result.ensemble = measure(both, categories);
    return result;
}

nlohmann::json to_json(const OutOfFold& result) {
    nlohmann::json json = {{"v6_weight", result.v6_weight},
                           {"temperature", result.temperature},
                           {"min_confidence", result.min_confidence}};
    // Without the review policy, which belongs to the finished bundle, these two would say that everything passes.
    const auto add = [&](const char* name, const Metrics& metrics) {
        json[name] = to_json(metrics);
        json[name].erase("review_share");
        json[name].erase("passed_accuracy");
    };
    add("v6", result.v6);
    add("ensemble", result.ensemble);
    if (result.v14.total > 0) add("v14", result.v14);
    return json;
}

}  // namespace v16::train
