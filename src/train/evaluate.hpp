// Asking a bundle about a labelled dataset, with the same code that serves answers.
#pragma once

#include <nlohmann/json_fwd.hpp>

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "classify/pipeline.hpp"
#include "dxf/reader.hpp"
#include "train/dataset.hpp"
#include "train/metrics.hpp"
#include "train/samples.hpp"
#include "v16/classification.hpp"
#include "v16/error.hpp"

namespace v16::train {

struct EvaluateOptions {
    SpeedMode speed_mode = SpeedMode::accurate;
    unsigned threads = 1;
    ProgressFunction progress;
    std::uint64_t max_file_bytes = dxf::ReadLimits{}.max_file_bytes;  ///< a larger drawing is a Failure
    std::function<bool()> stop =
        {};  ///< asked once before every drawing, from any thread; true: no further one is read
};

/// Drawings of one part family (labels.csv).
struct FamilyScore {
    std::string family;
    std::size_t total = 0;
    std::size_t right = 0;
};

/// A wrong answer.
struct Mistake {
    std::string name;  ///< of the drawing, relative to the dataset's folder
    std::string label;
    std::string answer;
    double confidence = 0.0;
    std::size_t file = 0;  ///< index into Dataset::files
};

/// At most this many mistakes are kept, the most confident first.
inline constexpr std::size_t max_mistakes = 100;

struct Evaluation {
    Metrics metrics;                      ///< over the drawings that could be read
    std::vector<Prediction> predictions;  ///< of these, in the dataset's order
    std::vector<std::size_t> answered;    ///< index into Dataset::files of each prediction, ascending
    std::vector<FamilyScore> families;    ///< by name; empty without families in labels.csv
    std::vector<Mistake> mistakes;
    std::vector<Failure> failures;  ///< drawings without an answer; not part of the metrics
    std::size_t not_asked = 0;      ///< drawings that were not come to, because the run was interrupted
    std::string speed_mode;
    std::string precision;  ///< the effective one
};

/// Classifies every drawing. The dataset's categories must be the bundle's, in its order (DatasetOptions::categories).
/// A drawing that cannot be answered becomes a Failure. Errors: invalid_argument (other categories). The result does
/// not depend on the number of threads.
[[nodiscard]] Result<Evaluation> evaluate(const Dataset& dataset, const classify::Pipeline& pipeline,
                                          const EvaluateOptions& options = {});

/// What the model says about one drawing. Errors: those of reading and classifying, and where memory does not suffice.
[[nodiscard]] Result<Prediction> ask(const LabelledFile& file, const classify::Pipeline& pipeline,
                                     const EvaluateOptions& options);

/// The answers to Dataset::files; none where a drawing was not asked about.
using Answers = std::vector<std::optional<Result<Prediction>>>;

/// What evaluate() makes of the answers.
[[nodiscard]] Evaluation sum_up(const Dataset& dataset, const classify::Pipeline& pipeline, SpeedMode mode,
                                Answers answers);

/// For people: accuracy with its interval, calibration, review, categories, confusion matrix, failures grouped.
[[nodiscard]] std::string to_table(const Evaluation& evaluation);

/// For programs. Shares are in [0, 1]; "passed_accuracy" is null when nothing passes the review policy.
[[nodiscard]] nlohmann::json to_json(const Evaluation& evaluation);
[[nodiscard]] nlohmann::json to_json(const Metrics& metrics);

}  // namespace v16::train
