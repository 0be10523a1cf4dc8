// The answer to "what does this drawing show?", and the two choices a caller has when asking.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace v16 {

/// How much of the ensemble is asked: faster modes use fewer folds, and folds of kind picture a smaller picture.
enum class SpeedMode : std::uint8_t {
    accurate,  ///< 5 folds; those of kind picture see 128 pixels, those of kind views look twice where they are unsure
    balanced,  ///< 3 folds; those of kind picture see 96 pixels
    fast,      ///< 1 fold; the same
    v6_only,   ///< no folds: V6 alone answers
};

/// The arithmetic that is asked for. What a processor then really does is reported as the effective precision.
enum class Precision : std::uint8_t {
    automatic,  ///< the fastest of fp32 and bf16: bf16 where the processor has AMX, else fp32
    fp32,
    bf16,  ///< without such instructions: fp32 arithmetic on values rounded to bf16 (same answers, not faster)
    int8,  ///< only with a bundle that was calibrated for it (v16 model calibrate)
};

/// One category and the probability the model gives it, in [0, 1].
struct CategoryProbability {
    std::string category;
    double probability = 0.0;

    friend bool operator==(const CategoryProbability&, const CategoryProbability&) = default;
};

/// The result for one drawing. Field names are those of the HTTP contract.
struct Classification {
    std::string category;                            ///< the most probable category
    double confidence = 0.0;                         ///< its probability, in [0, 1]
    std::vector<CategoryProbability> probabilities;  ///< all categories in model order; sums to 1
    bool needs_review = false;                       ///< a person should look at this drawing
    std::string review_reason;                       ///< why, in one sentence; empty when needs_review is false
    std::string top2_category;                       ///< the runner-up; empty with a single category
    double top2_confidence = 0.0;
    std::vector<std::string> warnings;  ///< what was repaired, left out or not drawn, one sentence each

    friend bool operator==(const Classification&, const Classification&) = default;
};

}  // namespace v16
