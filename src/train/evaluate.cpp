#include "train/evaluate.hpp"

#include <algorithm>
#include <atomic>
#include <map>
#include <utility>

#include "base/file.hpp"
#include "base/within_memory.hpp"
#include "train/parallel.hpp"

namespace v16::train {
namespace {

Result<Prediction> answer_to(const LabelledFile& file, const classify::Pipeline& pipeline,
                             const EvaluateOptions& options) {
    const auto bytes = base::read_file(file.path, options.max_file_bytes);
    if (!bytes) return tl::unexpected(bytes.error());
    const auto answer = pipeline.classify(*bytes, options.speed_mode);
    if (!answer) return tl::unexpected(answer.error());
    Prediction prediction;
    prediction.truth = file.category;
    prediction.needs_review = answer->needs_review;
    for (const CategoryProbability& one : answer->probabilities) {
        prediction.probabilities.push_back(static_cast<float>(one.probability));
    }
    return prediction;
}

std::vector<FamilyScore> scores_by_family(const std::map<std::string, FamilyScore>& families) {
    std::vector<FamilyScore> scores;
    for (const auto& [name, score] : families) {
        scores.push_back(score);
        scores.back().family = name;
    }
    return scores;
}

void keep_worst(std::vector<Mistake>& mistakes) {
    std::ranges::stable_sort(mistakes, std::ranges::greater{}, &Mistake::confidence);
    if (mistakes.size() > max_mistakes) mistakes.resize(max_mistakes);
}

}  // namespace

Result<Prediction> ask(const LabelledFile& file, const classify::Pipeline& pipeline, const EvaluateOptions& options) {
    return base::within_memory([&] { return answer_to(file, pipeline, options); });
}

Result<Evaluation> evaluate(const Dataset& dataset, const classify::Pipeline& pipeline,
                            const EvaluateOptions& options) {
    if (dataset.categories != pipeline.bundle().categories) {
        return fail(ErrorCode::invalid_argument, "the dataset's categories are not those of the model");
    }
    Answers answers(dataset.files.size());
    std::atomic<bool> stopped{false};
    for_each_index(answers.size(), options.threads, options.progress, [&](std::size_t i) {
        if (options.stop && !stopped && options.stop()) stopped = true;
        if (!stopped) answers[i] = ask(dataset.files[i], pipeline, options);
    });
    return sum_up(dataset, pipeline, options.speed_mode, std::move(answers));
}

Evaluation sum_up(const Dataset& dataset, const classify::Pipeline& pipeline, SpeedMode mode, Answers answers) {
    Evaluation evaluation;
    evaluation.speed_mode = model::name(mode);
    evaluation.precision = model::name(pipeline.ensemble().precision());
    std::map<std::string, FamilyScore> families;
    for (std::size_t i = 0; i < answers.size(); ++i) {
        const LabelledFile& file = dataset.files[i];
        if (!answers[i]) {
            ++evaluation.not_asked;
            continue;
        }
        Result<Prediction>& answer = *answers[i];
        if (!answer) {
            evaluation.failures.push_back({file.name, std::move(answer.error())});
            continue;
        }
        evaluation.answered.push_back(i);
        const Prediction& prediction = evaluation.predictions.emplace_back(*std::move(answer));
        const bool right = prediction.is_right();
        if (!file.family.empty()) {
            FamilyScore& score = families[file.family];
            ++score.total;
            score.right += right ? 1 : 0;
        }
        if (!right) {
            evaluation.mistakes.push_back({file.name, dataset.categories[prediction.truth],
                                           dataset.categories[prediction.answer()], prediction.confidence(), i});
        }
    }
    evaluation.metrics = measure(evaluation.predictions, dataset.categories);
    evaluation.families = scores_by_family(families);
    keep_worst(evaluation.mistakes);
    return evaluation;
}

}  // namespace v16::train
