#include "train/breakdown.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <map>
#include <nlohmann/json.hpp>

#include "base/utf8.hpp"

namespace v16::train {
namespace {

/// Worst first. Products instead of quotients, so that equal shares compare equal.
bool is_worse(const ValueScore& one, const ValueScore& other) {
    const std::size_t mine = one.right * other.total;
    const std::size_t theirs = other.right * one.total;
    if (mine != theirs) return mine < theirs;
    if (one.total != other.total) return one.total > other.total;
    return one.value < other.value;
}

std::string shown(const ValueScore& score) {
    return score.value.empty() ? "(none)" : base::printable(score.value);
}

}  // namespace

double ValueScore::accuracy() const {
    return static_cast<double>(right) / static_cast<double>(total);
}

Breakdown break_down(const Dataset& dataset, const Evaluation& evaluation, const std::string& column) {
    std::map<std::string, ValueScore> scores;
    for (std::size_t i = 0; i < evaluation.answered.size(); ++i) {
        const Prediction& prediction = evaluation.predictions[i];
        ValueScore& score = scores[dataset.files[evaluation.answered[i]].value];
        ++score.total;
        score.right += prediction.is_right() ? 1 : 0;
    }
    Breakdown result{column, {}};
    for (const auto& [value, score] : scores) result.values.push_back({value, score.total, score.right});
    std::ranges::sort(result.values, is_worse);
    return result;
}

std::string to_table(const Breakdown& breakdown) {
    const std::string title = base::printable(breakdown.column);
    std::size_t width = base::display_width(title);
    for (const ValueScore& score : breakdown.values) width = std::max(width, base::display_width(shown(score)));
    std::string text = fmt::format("\n{}  drawings     right  accuracy  95 % interval\n", base::padded(title, width));
    for (const ValueScore& score : breakdown.values) {
        const Interval interval = wilson95(score.right, score.total);
        fmt::format_to(std::back_inserter(text), "{}  {:8}  {:8}  {:6.2f} %  {:.2f} to {:.2f} %\n",
                       base::padded(shown(score), width), score.total, score.right, 100.0 * score.accuracy(),
                       100.0 * interval.low, 100.0 * interval.high);
    }
    return text;
}

nlohmann::json to_json(const Breakdown& breakdown) {
    nlohmann::json values = nlohmann::json::array();
    for (const ValueScore& score : breakdown.values) {
        const Interval interval = wilson95(score.right, score.total);
        values.push_back({{"value", score.value},
                          {"drawings", score.total},
                          {"right", score.right},
                          {"accuracy", score.accuracy()},
                          {"accuracy_95", {interval.low, interval.high}}});
    }
    return {{"column", breakdown.column}, {"values", values}};
}

}  // namespace v16::train
