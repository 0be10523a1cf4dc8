// What is learnt from the answers of networks about drawings that they were not trained on.
#pragma once

#include <nlohmann/json_fwd.hpp>

#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "train/metrics.hpp"

namespace v16::train {

/// Ensemble weight, temperature, review threshold and figures, for the bundle.
struct OutOfFold {
    double v6_weight = 0.3;
    double temperature = 1.0;              ///< of the blended probabilities
    std::vector<double> category_shares;   ///< as given; empty: equal
    double min_confidence = 0.99;          ///< with temperature and shares applied; see fit_review_threshold
    std::size_t calibration_drawings = 0;  ///< that these two were fitted on
    Metrics v6;
    Metrics v14;       ///< each drawing answered by the one fold that left it out; no drawings without folds
    Metrics ensemble;  ///< both with v6_weight, temperature and shares
};

/// Answers of V6 and of V14 about the same drawings in the same order; `v14` is empty without folds.
struct PairOfAnswers {
    std::vector<Prediction> v6;
    std::vector<Prediction> v14;
};

/// A few drawings may all be right, or all be wrong, by chance: the temperature would then be the least or the greatest
/// that there is.
inline constexpr std::size_t enough_unseen = 30;

/// `left_out`: each drawing answered by the networks that left it out; says how V6 and V14 are weighted (without folds:
/// V6 alone, weight 1). `unseen`, which may be empty: answers of the finished networks, V14's the mean of its folds,
/// about drawings that none of them was trained on. Temperature and review threshold are fitted on these where they are
/// enough or not fewer, else on `left_out`: the mean of folds is less sure of itself than one fold, and it is what will
/// be served. `review_precision` is the share of right answers wanted among those that pass unreviewed;
/// `category_shares` as in model::Bundle.
[[nodiscard]] OutOfFold learn_from(const PairOfAnswers& left_out, const PairOfAnswers& unseen,
                                   std::span<const std::string> categories, double review_precision,
                                   std::vector<double> category_shares = {});

/// What an ensemble of equal members answers: the mean of their probabilities. Needs at least one member, and members
/// that answer the same drawings in the same order.
[[nodiscard]] std::vector<Prediction> mean_of(std::span<const std::vector<Prediction>> members);

inline constexpr double default_v6_weight = 0.3;

[[nodiscard]] nlohmann::json to_json(const OutOfFold& result);

}  // namespace v16::train
