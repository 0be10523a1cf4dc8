#include "train/compare.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <functional>
#include <iterator>
#include <nlohmann/json.hpp>
#include <numbers>
#include <string_view>

#include "base/utf8.hpp"

namespace v16::train {
namespace {

double log_factorial(double n) {
    return std::lgamma(n + 1.0);
}

double share(std::size_t right, std::size_t total) {
    return total == 0 ? 0.0 : static_cast<double>(right) / static_cast<double>(total);
}

void append_model(std::string_view letter, const std::string& name, std::size_t right, std::size_t total,
                  std::string& text) {
    const Interval interval = wilson95(right, total);
    fmt::format_to(std::back_inserter(text),
                   "accuracy of {}       {:6.2f} %  ({} of {}; 95 % interval {:.2f} to {:.2f} %)  {}\n", letter,
                   100.0 * share(right, total), right, total, 100.0 * interval.low, 100.0 * interval.high,
                   base::printable(name));
}

double largest_difference(const Prediction& first, const Prediction& second) {
    double largest = 0.0;
    for (std::size_t c = 0; c < first.probabilities.size(); ++c) {
        const double difference = static_cast<double>(first.probabilities[c]) - second.probabilities[c];
        largest = std::max(largest, std::abs(difference));
    }
    return largest;
}

double difference(const Change& change) {
    return std::abs(change.first_probability - change.second_probability);
}

Change change_of(std::size_t file, const Prediction& first, const Prediction& second) {
    return {file,
            first.truth,
            first.answer(),
            second.answer(),
            static_cast<double>(first.probabilities[first.truth]),
            static_cast<double>(second.probabilities[first.truth])};
}

nlohmann::json model_json(const std::string& name, std::size_t right, std::size_t total) {
    const Interval interval = wilson95(right, total);
    return {{"model", name},
            {"right", right},
            {"accuracy", share(right, total)},
            {"accuracy_95", {interval.low, interval.high}}};
}

}  // namespace

double mcnemar_exact(std::size_t only_first_right, std::size_t only_second_right) {
    if (only_first_right == only_second_right) return 1.0;
    const auto n = static_cast<double>(only_first_right + only_second_right);
    const auto fewer = static_cast<double>(std::min(only_first_right, only_second_right));
    // The largest term in logarithms, since C(n, i) and 2^n overflow; the ones below it by
    // C(n, i - 1) = C(n, i) * i / (n - i + 1), until they no longer change the sum.
    double term = std::exp(log_factorial(n) - log_factorial(fewer) - log_factorial(n - fewer) - n * std::numbers::ln2);
    double tail = 0.0;
    for (double i = fewer; i >= 0.0 && tail + term > tail; --i) {
        tail += term;
        term *= i / (n - i + 1.0);
    }
    return std::min(1.0, 2.0 * tail);
}

Comparison compare(const Evaluation& first, const Evaluation& second) {
    Comparison result;
    std::size_t j = 0;
    for (std::size_t i = 0; i < first.answered.size(); ++i) {
        while (j < second.answered.size() && second.answered[j] < first.answered[i]) ++j;
        if (j == second.answered.size()) break;
        if (second.answered[j] != first.answered[i]) continue;
        const bool first_right = first.predictions[i].is_right();
        const bool second_right = second.predictions[j].is_right();
        ++result.total;
        result.same_answer += first.predictions[i].answer() == second.predictions[j].answer() ? 1 : 0;
        result.largest_difference =
            std::max(result.largest_difference, largest_difference(first.predictions[i], second.predictions[j]));
        result.first_right += first_right ? 1 : 0;
        result.second_right += second_right ? 1 : 0;
        result.only_first_right += first_right && !second_right ? 1 : 0;
        result.only_second_right += second_right && !first_right ? 1 : 0;
        if (first_right != second_right) {
            result.changes.push_back(change_of(first.answered[i], first.predictions[i], second.predictions[j]));
        }
    }
    std::ranges::stable_sort(result.changes, std::ranges::greater(), difference);
    result.p_value = mcnemar_exact(result.only_first_right, result.only_second_right);
    return result;
}

std::string verdict(const Comparison& comparison) {
    if (!comparison.differs()) return "The difference cannot be told from chance at 5 %.";
    return fmt::format("The difference can be told from chance at 5 %: {} is right more often.",
                       comparison.only_first_right > comparison.only_second_right ? "A" : "B");
}

std::string to_table(const Comparison& comparison, const ModelNames& names) {
    std::string text = fmt::format("\ncomparison of A and B on the {} drawings that both answered\n", comparison.total);
    append_model("A", names.first, comparison.first_right, comparison.total, text);
    append_model("B", names.second, comparison.second_right, comparison.total, text);
    fmt::format_to(std::back_inserter(text),
                   "same answer         {:6.2f} %  ({} of {}; a probability differs by at most {:.4f})\n"
                   "only A right        {:6}\n"
                   "only B right        {:6}\n"
                   "p-value             {:6.4g}  (McNemar's exact test, two-sided)\n{}\n",
                   100.0 * comparison.agreement(), comparison.same_answer, comparison.total,
                   comparison.largest_difference, comparison.only_first_right, comparison.only_second_right,
                   comparison.p_value, verdict(comparison));
    return text;
}

nlohmann::json to_json(const Comparison& comparison, const ModelNames& names) {
    return {{"drawings", comparison.total},
            {"a", model_json(names.first, comparison.first_right, comparison.total)},
            {"b", model_json(names.second, comparison.second_right, comparison.total)},
            {"same_answer", comparison.same_answer},
            {"agreement", comparison.agreement()},
            {"largest_difference", comparison.largest_difference},
            {"only_a_right", comparison.only_first_right},
            {"only_b_right", comparison.only_second_right},
            {"test", "McNemar's exact test, two-sided"},
            {"p_value", comparison.p_value},
            {"differs_at_5_percent", comparison.differs()},
            {"verdict", verdict(comparison)}};
}

}  // namespace v16::train
