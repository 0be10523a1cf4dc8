// A naive Bayes classifier over attributes with few values each: the simplest reader of drawings that finds whatever a
// single attribute tells about the category.
#pragma once

#include <cmath>
#include <cstddef>
#include <map>
#include <span>
#include <string>
#include <vector>

namespace v16::corpus {

/// One drawing as a list of attribute values; every drawing of a test has the same attributes in the same order.
struct Described {
    std::vector<std::string> values;
    std::size_t category = 0;
};

class NaiveBayes {
public:
    /// Needs at least one drawing of every category in [0, categories).
    NaiveBayes(std::span<const Described> training, std::size_t categories)
        : attributes_(training.front().values.size()), totals_(categories, 0.0) {
        for (const Described& drawing : training) {
            totals_[drawing.category] += 1.0;
            for (std::size_t i = 0; i < attributes_.size(); ++i) {
                auto [counts, fresh] = attributes_[i].try_emplace(drawing.values[i], categories, 0.0);
                counts->second[drawing.category] += 1.0;
            }
        }
    }

    /// The most probable category when all are equally frequent; counts are smoothed by one (Laplace).
    [[nodiscard]] std::size_t answer(const Described& drawing) const {
        std::size_t best = 0;
        double best_score = -INFINITY;
        for (std::size_t category = 0; category < totals_.size(); ++category) {
            double score = 0.0;
            for (std::size_t i = 0; i < attributes_.size(); ++i) {
                const auto known = attributes_[i].find(drawing.values[i]);
                const double count = known == attributes_[i].end() ? 0.0 : known->second[category];
                score += std::log((count + 1.0) / (totals_[category] + static_cast<double>(attributes_[i].size())));
            }
            if (score > best_score) {
                best_score = score;
                best = category;
            }
        }
        return best;
    }

private:
    std::vector<std::map<std::string, std::vector<double>>> attributes_;  // value -> drawings of each category
    std::vector<double> totals_;                                          // drawings of each category
};

}  // namespace v16::corpus
