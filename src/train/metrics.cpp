#include "train/metrics.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <utility>

#include "model/bundle.hpp"

namespace v16::train {
namespace {

constexpr double least_probability = 1e-12;  // keeps the log loss of a certain, wrong answer finite

double negative_log(double probability) {
    return -std::log(std::max(probability, least_probability));
}

double log_loss_at(std::span<const Prediction> predictions, double temperature) {
    double sum = 0.0;
    for (const Prediction& prediction : predictions) {
        sum += negative_log(
            static_cast<double>(with_temperature(prediction.probabilities, temperature)[prediction.truth]));
    }
    return sum;
}

double expected_calibration_error(std::span<const Prediction> predictions) {
    double sum = 0.0;
    for (const CalibrationBin& bin : calibration_curve(predictions)) {
        sum += std::abs(static_cast<double>(bin.right) - bin.confidence);
    }
    return predictions.empty() ? 0.0 : sum / static_cast<double>(predictions.size());
}

double ratio(std::size_t part, std::size_t whole) {
    return whole == 0 ? 0.0 : static_cast<double>(part) / static_cast<double>(whole);
}

void measure_categories(std::span<const std::string> names, Metrics& metrics) {
    double sum = 0.0;
    std::size_t seen = 0;
    for (std::size_t c = 0; c < names.size(); ++c) {
        CategoryMetrics category;
        category.category = names[c];
        for (std::size_t other = 0; other < names.size(); ++other) {
            category.support += metrics.confusion[c][other];
            category.predicted += metrics.confusion[other][c];
        }
        const std::size_t right = metrics.confusion[c][c];
        category.precision = ratio(right, category.predicted);
        category.recall = ratio(right, category.support);
        category.f1 = ratio(2 * right, category.support + category.predicted);
        if (category.support + category.predicted > 0) {
            sum += category.f1;
            ++seen;
        }
        metrics.categories.push_back(std::move(category));
    }
    metrics.macro_f1 = seen == 0 ? 0.0 : sum / static_cast<double>(seen);
}

}  // namespace

std::uint32_t Prediction::answer() const {
    return static_cast<std::uint32_t>(std::ranges::max_element(probabilities) - probabilities.begin());
}

double Prediction::confidence() const {
    return static_cast<double>(probabilities[answer()]);
}

Interval wilson95(std::size_t right, std::size_t total) {
    if (total == 0) return {};
    constexpr double z = 1.959963984540054;  // 97.5 % quantile of the normal distribution
    const auto n = static_cast<double>(total);
    const double p = static_cast<double>(right) / n;
    const double denominator = 1.0 + z * z / n;
    const double centre = (p + z * z / (2.0 * n)) / denominator;
    const double half = z * std::sqrt(p * (1.0 - p) / n + z * z / (4.0 * n * n)) / denominator;
    return {std::max(0.0, centre - half), std::min(1.0, centre + half)};
}

double Metrics::review_share() const {
    return ratio(for_review, total);
}

std::optional<double> Metrics::passed_accuracy() const {
    if (for_review == total) return std::nullopt;
    return ratio(passed_right, total - for_review);
}

std::vector<CalibrationBin> calibration_curve(std::span<const Prediction> predictions) {
    std::vector<CalibrationBin> bins(calibration_bins);
    for (const Prediction& prediction : predictions) {
        const double confidence = prediction.confidence();
        // Bins are (i/n, (i+1)/n] as in the definition; a confidence of exactly 0 cannot occur.
        const double position = std::ceil(confidence * static_cast<double>(calibration_bins)) - 1.0;
        const auto index =
            static_cast<std::size_t>(std::clamp(position, 0.0, static_cast<double>(calibration_bins - 1)));
        ++bins[index].total;
        bins[index].right += prediction.is_right() ? 1 : 0;
        bins[index].confidence += confidence;
    }
    return bins;
}

double accuracy_of(std::span<const Prediction> predictions) {
    const auto right = std::ranges::count_if(predictions, &Prediction::is_right);
    return ratio(static_cast<std::size_t>(right), predictions.size());
}

double mean_log_loss(std::span<const Prediction> predictions) {
    double sum = 0.0;
    for (const Prediction& prediction : predictions) {
        sum += negative_log(static_cast<double>(prediction.probabilities[prediction.truth]));
    }
    return predictions.empty() ? 0.0 : sum / static_cast<double>(predictions.size());
}

Metrics measure(std::span<const Prediction> predictions, std::span<const std::string> categories) {
    Metrics metrics;
    metrics.total = predictions.size();
    metrics.confusion.assign(categories.size(), std::vector<std::size_t>(categories.size(), 0));
    for (const Prediction& prediction : predictions) {
        const bool right = prediction.is_right();
        metrics.right += right ? 1 : 0;
        metrics.for_review += prediction.needs_review ? 1 : 0;
        metrics.passed_right += right && !prediction.needs_review ? 1 : 0;
        ++metrics.confusion[prediction.truth][prediction.answer()];
    }
    metrics.accuracy = ratio(metrics.right, metrics.total);
    metrics.accuracy95 = wilson95(metrics.right, metrics.total);
    metrics.log_loss = mean_log_loss(predictions);
    metrics.calibration_error = expected_calibration_error(predictions);
    measure_categories(categories, metrics);
    return metrics;
}

std::vector<float> with_temperature(std::span<const float> probabilities, double temperature) {
    std::vector<double> powers(probabilities.size());
    double sum = 0.0;
    for (std::size_t i = 0; i < powers.size(); ++i) {
        powers[i] = std::pow(std::max(static_cast<double>(probabilities[i]), least_probability), 1.0 / temperature);
        sum += powers[i];
    }
    std::vector<float> result(powers.size());
    std::ranges::transform(powers, result.begin(), [sum](double power) { return static_cast<float>(power / sum); });
    return result;
}

double fit_temperature(std::span<const Prediction> predictions) {
    if (predictions.empty()) return 1.0;
    const double shrink = 1.0 / std::numbers::phi;
    double low = std::log(model::min_temperature);
    double high = std::log(model::max_temperature);
    double left = high - (high - low) * shrink;
    double right = low + (high - low) * shrink;
    double loss_left = log_loss_at(predictions, std::exp(left));
    double loss_right = log_loss_at(predictions, std::exp(right));
    while (high - low > 1e-4) {
        if (loss_left <= loss_right) {
            high = std::exchange(right, left);
            loss_right = loss_left;
            left = high - (high - low) * shrink;
            loss_left = log_loss_at(predictions, std::exp(left));
        } else {
            low = std::exchange(left, right);
            loss_left = loss_right;
            right = low + (high - low) * shrink;
            loss_right = log_loss_at(predictions, std::exp(right));
        }
    }
    return std::exp((low + high) / 2.0);
}

std::vector<Prediction> with_temperature(std::span<const Prediction> predictions, double temperature) {
    std::vector<Prediction> result(predictions.begin(), predictions.end());
    for (Prediction& prediction : result) {
        prediction.probabilities = with_temperature(prediction.probabilities, temperature);
    }
    return result;
}

std::vector<Prediction> as_served(std::span<const Prediction> predictions, double temperature,
                                  std::span<const double> category_shares) {
    std::vector<Prediction> result = with_temperature(predictions, temperature);
    if (category_shares.empty()) return result;
    for (Prediction& prediction : result) {
        double sum = 0.0;
        for (std::size_t c = 0; c < category_shares.size(); ++c) {
            sum += category_shares[c] * static_cast<double>(prediction.probabilities[c]);
        }
        for (std::size_t c = 0; c < category_shares.size(); ++c) {
            float& probability = prediction.probabilities[c];
            probability = static_cast<float>(category_shares[c] * static_cast<double>(probability) / sum);
        }
    }
    return result;
}

double fit_review_threshold(std::span<const Prediction> predictions, double precision) {
    // In hundredths: 0.01 is no binary fraction.
    for (int hundredths = lowest_threshold_percent; hundredths < highest_threshold_percent; ++hundredths) {
        const double threshold = hundredths / 100.0;
        std::size_t passed = 0;
        std::size_t right = 0;
        for (const Prediction& prediction : predictions) {
            if (prediction.confidence() < threshold) continue;
            ++passed;
            right += prediction.is_right() ? 1 : 0;
        }
        if (passed > 0 && ratio(right, passed) >= precision) return threshold;
    }
    return highest_threshold_percent / 100.0;
}

std::vector<Prediction> blend(std::span<const Prediction> first, std::span<const Prediction> second,
                              double first_weight) {
    std::vector<Prediction> mixed(first.begin(), first.end());
    for (std::size_t i = 0; i < mixed.size(); ++i) {
        mixed[i].needs_review = false;
        for (std::size_t c = 0; c < mixed[i].probabilities.size(); ++c) {
            mixed[i].probabilities[c] =
                static_cast<float>(first_weight * static_cast<double>(first[i].probabilities[c]) +
                                   (1.0 - first_weight) * static_cast<double>(second[i].probabilities[c]));
        }
    }
    return mixed;
}

double fit_first_weight(std::span<const Prediction> first, std::span<const Prediction> second, double preferred) {
    constexpr int steps = 20;
    double best = preferred;
    double best_loss = mean_log_loss(blend(first, second, preferred));
    for (int step = 0; step <= steps; ++step) {
        const double weight = static_cast<double>(step) / steps;
        const double loss = mean_log_loss(blend(first, second, weight));
        const bool nearer = std::abs(weight - preferred) < std::abs(best - preferred);
        if (loss < best_loss || (loss == best_loss && nearer)) {
            best = weight;
            best_loss = loss;
        }
    }
    return best;
}

}  // namespace v16::train
