// What an evaluation measures. Pure functions over predictions; definitions beside the fields.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace v16::train {

/// The answer for one labelled drawing.
struct Prediction {
    std::uint32_t truth = 0;           ///< index of the labelled category
    std::vector<float> probabilities;  ///< in model order, sums to 1
    bool needs_review = false;         ///< by the bundle's review policy

    /// Index of the most probable category; the first of equals.
    [[nodiscard]] std::uint32_t answer() const;
    [[nodiscard]] bool is_right() const { return answer() == truth; }
    /// Probability of answer().
    [[nodiscard]] double confidence() const;
};

struct Interval {
    double low = 0.0;
    double high = 1.0;
};

/// Wilson's 95 % score interval for `right` of `total` (Wilson, 1927); [0, 1] when total is 0.
[[nodiscard]] Interval wilson95(std::size_t right, std::size_t total);

struct CategoryMetrics {
    std::string category;
    std::size_t support = 0;    ///< drawings labelled so
    std::size_t predicted = 0;  ///< drawings answered so
    double precision = 0.0;     ///< of those answered so, the share labelled so; 0 when none was
    double recall = 0.0;        ///< of those labelled so, the share answered so; 0 when there is none
    double f1 = 0.0;            ///< harmonic mean of both; 0 when both are 0
};

struct Metrics {
    std::size_t total = 0;
    std::size_t right = 0;
    double accuracy = 0.0;           ///< right / total
    Interval accuracy95;             ///< Wilson's interval of it
    double macro_f1 = 0.0;           ///< mean F1 over the categories that were labelled or answered at least once
    double log_loss = 0.0;           ///< mean of -ln(probability of the label), natural logarithm
    double calibration_error = 0.0;  ///< expected calibration error, 15 equal bins of the confidence (Guo et al., 2017)
    std::size_t for_review = 0;      ///< drawings that the review policy holds back
    std::size_t passed_right = 0;    ///< right among the others
    std::vector<CategoryMetrics> categories;          ///< in model order
    std::vector<std::vector<std::size_t>> confusion;  ///< [label][answer]

    [[nodiscard]] double review_share() const;                    ///< for_review / total; 0 without drawings
    [[nodiscard]] std::optional<double> passed_accuracy() const;  ///< of what passes; none when nothing passes
};

inline constexpr std::size_t calibration_bins = 15;

/// Answers whose confidence is in one of calibration_bins equal parts of (0, 1].
struct CalibrationBin {
    std::size_t total = 0;
    std::size_t right = 0;
    double confidence = 0.0;  ///< sum over the answers
};

/// The bins in ascending order of confidence; the i-th is (i/n, (i+1)/n].
[[nodiscard]] std::vector<CalibrationBin> calibration_curve(std::span<const Prediction> predictions);

/// Share of the predictions that are right; 0 without predictions.
[[nodiscard]] double accuracy_of(std::span<const Prediction> predictions);

/// Mean of -ln(probability of the label); 0 without predictions.
[[nodiscard]] double mean_log_loss(std::span<const Prediction> predictions);

/// Needs truth < categories.size() == probabilities.size() in every prediction.
[[nodiscard]] Metrics measure(std::span<const Prediction> predictions, std::span<const std::string> categories);

/// Temperature T of those that a bundle may have (model::min_temperature to max_temperature) that makes the log loss of
/// p^(1/T) (normalised) least: 1 leaves the probabilities as they are, above 1 they were too sure. Found by
/// golden-section search on ln T to 1e-4. 1 without predictions.
[[nodiscard]] double fit_temperature(std::span<const Prediction> predictions);

/// `probabilities` sharpened or softened to p^(1/temperature), normalised.
[[nodiscard]] std::vector<float> with_temperature(std::span<const float> probabilities, double temperature);

[[nodiscard]] std::vector<Prediction> with_temperature(std::span<const Prediction> predictions, double temperature);

/// The answers as a bundle of this temperature and these category_shares (model::Bundle; empty: equal) gives them.
[[nodiscard]] std::vector<Prediction> as_served(std::span<const Prediction> predictions, double temperature,
                                                std::span<const double> category_shares);

inline constexpr int lowest_threshold_percent = 50;
inline constexpr int highest_threshold_percent = 99;

/// The smallest confidence on the grid 0.50, 0.51, … 0.99 such that of the answers that are at least as sure, a share
/// of at least `precision` is right; 0.99 when none below it does.
[[nodiscard]] double fit_review_threshold(std::span<const Prediction> predictions, double precision);

/// Weight of the first of two models in w * first + (1 - w) * second with the least log loss, on the grid 0, 0.05, … 1;
/// of equals the one nearest to `preferred`. Needs predictions of the same drawings in the same order.
[[nodiscard]] double fit_first_weight(std::span<const Prediction> first, std::span<const Prediction> second,
                                      double preferred);

/// w * first + (1 - w) * second, drawing by drawing; review flags are left unset.
[[nodiscard]] std::vector<Prediction> blend(std::span<const Prediction> first, std::span<const Prediction> second,
                                            double first_weight);

}  // namespace v16::train
