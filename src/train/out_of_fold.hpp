// What is learnt from the answers of networks about drawings that they were not trained on.
#pragma once

#include <nlohmann/json_fwd.hpp>

#include <span>
#include <string>
#include <vector>

#include "train/metrics.hpp"

namespace v16::train {

/// Ensemble weight, temperature, review threshold and figures, for the bundle.
struct OutOfFold {
    double v6_weight = 0.3;
    double temperature = 1.0;      ///< of the blended probabilities
    double min_confidence = 0.99;  ///< with the temperature applied; see fit_review_threshold
    Metrics v6;
    Metrics v14;       ///< each drawing answered by the one fold that left it out; no drawings without folds
    Metrics ensemble;  ///< both with v6_weight and the temperature
};

/// `v14` may be empty (V6 alone, weight 1); else it answers the same drawings in the same order.
/// `review_precision` is the share of right answers wanted among those that pass unreviewed.
[[nodiscard]] OutOfFold learn_from(std::span<const Prediction> v6, std::span<const Prediction> v14,
                                   std::span<const std::string> categories, double review_precision);

inline constexpr double default_v6_weight = 0.3;

[[nodiscard]] nlohmann::json to_json(const OutOfFold& result);

}  // namespace v16::train
