// Part families that networks learn to tell apart beside the categories.
//
// Thread safety: pure functions.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

#include "model/bundle.hpp"
#include "train/samples.hpp"

namespace v16::train {

using model::Families;

/// The families of the samples, those of a category by name, so that they do not depend on the order of the samples.
/// Empty where they tell nothing: when a sample has none, when a category has no sample, when there are no more
/// families than categories; and when there are more than a bundle may have (model::max_families).
[[nodiscard]] Families families_of(std::span<const Sample> samples, std::size_t categories);

/// The number of each family by category and name, counted from 0 through all categories: the row of a family head that
/// stands for it. The names are views into `families`.
using FamilyNumbers = std::map<std::pair<std::size_t, std::string_view>, std::size_t>;
[[nodiscard]] FamilyNumbers numbers_of(const Families& families);

inline constexpr std::int64_t unknown_family = -1;
/// Of each sample the number of its family (numbers_of); unknown_family where it has none or one that is not among
/// `families`.
[[nodiscard]] std::vector<std::int64_t> family_numbers(std::span<const Sample> samples, const Families& families);

}  // namespace v16::train
