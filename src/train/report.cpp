// The two faces of an Evaluation: text for people, JSON for programs.
#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <map>
#include <nlohmann/json.hpp>

#include "base/error.hpp"
#include "base/utf8.hpp"
#include "train/evaluate.hpp"

namespace v16::train {
namespace {

using nlohmann::json;

double percent(double share) {
    return 100.0 * share;
}

std::size_t widest_category(const Metrics& metrics) {
    std::size_t width = 8;
    for (const CategoryMetrics& category : metrics.categories) {
        width = std::max(width, base::display_width(category.category));
    }
    return width;
}

void append_summary(const Metrics& metrics, std::string& text) {
    auto out = std::back_inserter(text);
    fmt::format_to(out, "accuracy            {:6.2f} %  ({} of {}; 95 % interval {:.2f} to {:.2f} %)\n",
                   percent(metrics.accuracy), metrics.right, metrics.total, percent(metrics.accuracy95.low),
                   percent(metrics.accuracy95.high));
    fmt::format_to(out, "macro F1            {:6.2f} %\n", percent(metrics.macro_f1));
    fmt::format_to(out, "calibration error   {:6.2f} %\n", percent(metrics.calibration_error));
    fmt::format_to(out, "for review          {:6.2f} %  ({} of {})\n", percent(metrics.review_share()),
                   metrics.for_review, metrics.total);
    if (const auto passed = metrics.passed_accuracy()) {
        fmt::format_to(out, "accuracy of rest    {:6.2f} %\n", percent(*passed));
    }
}

void append_categories(const Metrics& metrics, std::string& text) {
    const std::size_t width = widest_category(metrics);
    auto out = std::back_inserter(text);
    fmt::format_to(out, "\n{}  drawings  precision  recall      F1\n", base::padded("category", width));
    for (const CategoryMetrics& category : metrics.categories) {
        fmt::format_to(out, "{}  {:8}  {:7.2f} %  {:5.1f} %  {:5.1f} %\n", base::padded(category.category, width),
                       category.support, percent(category.precision), percent(category.recall), percent(category.f1));
    }
}

void append_confusion(const Metrics& metrics, std::string& text) {
    const std::size_t width = widest_category(metrics);
    auto out = std::back_inserter(text);
    fmt::format_to(out, "\nlabel (row), answer (column)\n{}", base::padded("", width));
    for (const CategoryMetrics& category : metrics.categories) {
        fmt::format_to(out, "  {}", base::padded(category.category, width));
    }
    text += '\n';
    for (std::size_t label = 0; label < metrics.confusion.size(); ++label) {
        text += base::padded(metrics.categories[label].category, width);
        for (const std::size_t count : metrics.confusion[label]) fmt::format_to(out, "  {:<{}}", count, width);
        text += '\n';
    }
}

/// Equal reasons together, each with the first drawings that met it; JSON names them all.
void append_failures(const std::vector<Failure>& failures, std::string& text) {
    constexpr std::size_t most_named = 5;
    if (failures.empty()) return;
    std::map<std::string, std::vector<std::string>> names;  // by reason
    for (const Failure& failure : failures) names[failure.error.message].push_back(failure.name);
    auto out = std::back_inserter(text);
    fmt::format_to(out, "\n{} drawings without an answer, not counted above:\n", failures.size());
    for (const auto& [reason, drawings] : names) {
        fmt::format_to(out, "  {:5} x {}\n", drawings.size(), reason);
        const std::size_t named = std::min(drawings.size(), most_named);
        for (std::size_t i = 0; i < named; ++i) fmt::format_to(out, "          {}\n", base::printable(drawings[i]));
        if (drawings.size() > named) fmt::format_to(out, "          and {} more\n", drawings.size() - named);
    }
}

json to_json(const std::vector<CategoryMetrics>& categories) {
    json list = json::array();
    for (const CategoryMetrics& category : categories) {
        list.push_back({{"category", category.category},
                        {"drawings", category.support},
                        {"answered", category.predicted},
                        {"precision", category.precision},
                        {"recall", category.recall},
                        {"f1", category.f1}});
    }
    return list;
}

}  // namespace

std::string to_table(const Evaluation& evaluation) {
    std::string text;
    const std::size_t asked = evaluation.metrics.total + evaluation.failures.size();
    if (evaluation.not_asked > 0) {
        text = fmt::format("PARTIAL: interrupted after {} of {} drawings, which come folder by folder\n\n", asked,
                           asked + evaluation.not_asked);
    }
    append_summary(evaluation.metrics, text);
    append_categories(evaluation.metrics, text);
    append_confusion(evaluation.metrics, text);
    append_failures(evaluation.failures, text);
    fmt::format_to(std::back_inserter(text), "\nspeed mode {}, precision {}\n", evaluation.speed_mode,
                   evaluation.precision);
    return text;
}

json to_json(const Metrics& metrics) {
    const auto passed = metrics.passed_accuracy();
    return {{"drawings", metrics.total},
            {"right", metrics.right},
            {"accuracy", metrics.accuracy},
            {"accuracy_95", {metrics.accuracy95.low, metrics.accuracy95.high}},
            {"macro_f1", metrics.macro_f1},
            {"log_loss", metrics.log_loss},
            {"calibration_error", metrics.calibration_error},
            {"review_share", metrics.review_share()},
            {"passed_accuracy", passed ? json(*passed) : json(nullptr)},
            {"categories", to_json(metrics.categories)},
            {"confusion", metrics.confusion}};
}

json to_json(const Evaluation& evaluation) {
    json result = to_json(evaluation.metrics);
    result["speed_mode"] = evaluation.speed_mode;
    result["precision"] = evaluation.precision;
    result["failed"] = evaluation.failures.size();
    json& families = result["families"] = json::array();
    for (const FamilyScore& score : evaluation.families) {
        families.push_back({{"family", score.family}, {"drawings", score.total}, {"right", score.right}});
    }
    json& mistakes = result["mistakes"] = json::array();
    for (const Mistake& mistake : evaluation.mistakes) {
        mistakes.push_back({{"file", mistake.name},
                            {"label", mistake.label},
                            {"answer", mistake.answer},
                            {"confidence", mistake.confidence}});
    }
    json& failures = result["failures"] = json::array();
    for (const Failure& failure : evaluation.failures) {
        failures.push_back(
            {{"file", failure.name}, {"code", base::info(failure.error.code).name}, {"error", failure.error.message}});
    }
    return result;
}

}  // namespace v16::train
