// How often the categories are met in practice, for Bundle::category_shares.
#pragma once

#include <cstdint>
#include <vector>

#include "train/dataset.hpp"
#include "v16/error.hpp"

namespace v16::train {

enum class CategoryShares : std::uint8_t {
    equal,     ///< all alike, as in training
    families,  ///< as many part families as a category has in labels.csv: one made of more kinds of parts is met more
               ///< often
    drawings,  ///< as many drawings as a category has: the folder is like what the bundle will be asked about
};

/// Shares of the categories in order; they sum to 1, and none is below model::min_category_share. Empty for `equal`.
/// Errors: invalid_argument (families: labels.csv names none for a category).
[[nodiscard]] Result<std::vector<double>> shares_of(const Dataset& dataset, CategoryShares by);

}  // namespace v16::train
