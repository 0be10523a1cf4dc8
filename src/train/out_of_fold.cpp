#include "train/out_of_fold.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <utility>

#include "train/evaluate.hpp"

namespace v16::train {

namespace {

std::vector<Prediction> blended(const PairOfAnswers& answers, double v6_weight) {
    return answers.v14.empty() ? answers.v6 : blend(answers.v6, answers.v14, v6_weight);
}

}  // namespace

OutOfFold learn_from(const PairOfAnswers& left_out, const PairOfAnswers& unseen,
                     std::span<const std::string> categories, double review_precision,
                     std::vector<double> category_shares) {
    OutOfFold result;
    result.category_shares = std::move(category_shares);
    result.v6_weight = left_out.v14.empty() ? 1.0 : fit_first_weight(left_out.v6, left_out.v14, default_v6_weight);
    const std::vector<Prediction> about_left_out = blended(left_out, result.v6_weight);
    const std::vector<Prediction> about_unseen = blended(unseen, result.v6_weight);
    const bool says_enough = about_unseen.size() >= std::min(enough_unseen, about_left_out.size());
    const std::vector<Prediction>& served = says_enough && !about_unseen.empty() ? about_unseen : about_left_out;
    result.temperature = fit_temperature(served);
    result.min_confidence =
        fit_review_threshold(as_served(served, result.temperature, result.category_shares), review_precision);
    result.calibration_drawings = served.size();
    result.v6 = measure(left_out.v6, categories);
    result.v14 = measure(left_out.v14, categories);
    result.ensemble = measure(as_served(about_left_out, result.temperature, result.category_shares), categories);
    return result;
}

std::vector<Prediction> mean_of(std::span<const std::vector<Prediction>> members) {
    std::vector<Prediction> mean = members.front();
    for (std::size_t i = 0; i < mean.size(); ++i) {
        for (std::size_t c = 0; c < mean[i].probabilities.size(); ++c) {
            double sum = 0.0;
            for (const std::vector<Prediction>& member : members) sum += member[i].probabilities[c];
            mean[i].probabilities[c] = static_cast<float>(sum / static_cast<double>(members.size()));
        }
    }
    return mean;
}

nlohmann::json to_json(const OutOfFold& result) {
    nlohmann::json json = {{"v6_weight", result.v6_weight},
                           {"temperature", result.temperature},
                           {"min_confidence", result.min_confidence},
                           {"calibration_drawings", result.calibration_drawings}};
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
