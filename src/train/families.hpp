// Part families that networks learn to tell apart beside the categories.
//
// Thread safety: pure functions.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "train/samples.hpp"

namespace v16::train {

/// Names of the families of each category, as model::Bundle::families; families of unlike categories are unlike
/// whatever their names.
using Families = std::vector<std::vector<std::string>>;

/// The families of the samples, those of a category by name, so that they do not depend on the order of the samples.
/// Empty where they tell nothing: when a sample has none, when a category has no sample, when there are no more
/// families than categories; and when there are more than a bundle may have (model::max_families).
[[nodiscard]] Families families_of(std::span<const Sample> samples, std::size_t categories);

inline constexpr std::int64_t unknown_family = -1;
/// Of each sample the number of its family, counted from 0 through all categories; unknown_family where it has none or
/// one that is not among `families`.
[[nodiscard]] std::vector<std::int64_t> family_numbers(std::span<const Sample> samples, const Families& families);

/// How many families each category has, and all together.
[[nodiscard]] std::vector<std::size_t> counts_of(const Families& families);
[[nodiscard]] std::size_t family_count(const Families& families);

}  // namespace v16::train
