// Cross-validation: which drawing is held out by which fold.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace v16::train {

/// For each drawing the fold in [0, folds) that holds it out. Stratified: every fold holds nearly the same share of
/// each category. Drawings that share a non-empty group and category go to the same fold, so that a fold is never
/// measured on near-copies of what it was trained on. Depends on the arguments alone. Needs labels.size() ==
/// groups.size(), folds at least 1.
[[nodiscard]] std::vector<std::uint32_t> assign_folds(std::span<const std::uint32_t> labels,
                                                      std::span<const std::string> groups, std::uint32_t folds,
                                                      std::uint64_t seed);

}  // namespace v16::train
