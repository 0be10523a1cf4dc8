// Accuracy for each value of a column of labels.csv: where a model is weak. Pure functions; thread-safe.
#pragma once

#include <cstddef>
#include <nlohmann/json_fwd.hpp>
#include <string>
#include <vector>

#include "train/dataset.hpp"
#include "train/evaluate.hpp"

namespace v16::train {

/// The drawings that have one value in the column.
struct ValueScore {
    std::string value;  ///< empty: the drawing is not in labels.csv, or its field is empty
    std::size_t total = 0;
    std::size_t right = 0;

    [[nodiscard]] double accuracy() const;  ///< right / total; needs total > 0
};

struct Breakdown {
    std::string column;
    std::vector<ValueScore> values;  ///< least accuracy first; of equals the one with more drawings, then by value
};

/// Needs an evaluation of this dataset, which was discovered with DatasetOptions::column. Only answered drawings count.
[[nodiscard]] Breakdown break_down(const Dataset& dataset, const Evaluation& evaluation, const std::string& column);

/// For people: a line for each value, with Wilson's 95 % interval.
[[nodiscard]] std::string to_table(const Breakdown& breakdown);

/// For programs: {"column":…,"values":[{"value","drawings","right","accuracy","accuracy_95"}]}; shares in [0, 1].
[[nodiscard]] nlohmann::json to_json(const Breakdown& breakdown);

}  // namespace v16::train
