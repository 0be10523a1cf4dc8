// Two models on the same drawings: is one better, or is the difference chance?
//
// McNemar's test for paired answers (McNemar, Psychometrika 12, 1947), in its exact form. Only the drawings on which
// one model is right and the other wrong tell the two apart. With b of the one kind and c of the other, n = b + c, and
// equally good models, b is binomial with n trials of probability 1/2, so the two-sided p-value is
//
//     p = min(1, 2 * sum over i = 0 … min(b, c) of C(n, i) / 2^n)
//
// It holds for few drawings too, unlike the chi-squared form. It takes drawings as independent; many drawings of one
// part make it too sure. Pure functions; thread-safe.
#pragma once

#include <cstddef>
#include <cstdint>
#include <nlohmann/json_fwd.hpp>
#include <string>
#include <vector>

#include "train/evaluate.hpp"

namespace v16::train {

/// A difference with a smaller p-value counts as told from chance.
inline constexpr double significance_level = 0.05;

/// Two-sided exact p-value, in (0, 1] until it underflows; 1 when both counts are equal, none included.
[[nodiscard]] double mcnemar_exact(std::size_t only_first_right, std::size_t only_second_right);

/// A drawing that one model has right and the other wrong. Categories are indices, as in Prediction.
struct Change {
    std::size_t file = 0;  ///< index into Dataset::files
    std::uint32_t label = 0;
    std::uint32_t first_answer = 0;
    std::uint32_t second_answer = 0;
    double first_probability = 0.0;  ///< that the first model gives to the label
    double second_probability = 0.0;

    [[nodiscard]] bool first_is_right() const { return first_answer == label; }
};

struct Comparison {
    std::size_t total = 0;  ///< drawings that both models answered; all counts are of these
    std::size_t first_right = 0;
    std::size_t second_right = 0;
    std::size_t only_first_right = 0;
    std::size_t only_second_right = 0;
    double p_value = 1.0;
    std::size_t same_answer = 0;      ///< both models name the same category, right or wrong
    double largest_difference = 0.0;  ///< of a probability
    std::vector<Change> changes;      ///< where the probability of the label differs most first

    /// Share of drawings with the same answer; 1 without drawings.
    [[nodiscard]] double agreement() const {
        return total == 0 ? 1.0 : static_cast<double>(same_answer) / static_cast<double>(total);
    }
    /// p_value is below significance_level.
    [[nodiscard]] bool differs() const { return p_value < significance_level; }
};

/// Needs evaluations of one dataset. Drawings that either model left without an answer are not counted.
[[nodiscard]] Comparison compare(const Evaluation& first, const Evaluation& second);

/// What the two models are called in a report, usually their folders.
struct ModelNames {
    std::string first;
    std::string second;
};

/// One sentence about the p-value that calls the models A and B.
[[nodiscard]] std::string verdict(const Comparison& comparison);

/// For people: both accuracies, the agreement, the counts, the p-value and one sentence that says what they mean.
[[nodiscard]] std::string to_table(const Comparison& comparison, const ModelNames& names);

/// For programs; shares are in [0, 1], with Wilson's 95 % interval.
[[nodiscard]] nlohmann::json to_json(const Comparison& comparison, const ModelNames& names);

}  // namespace v16::train
