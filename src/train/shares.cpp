#include "train/shares.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <numeric>
#include <set>
#include <string>

#include "model/bundle.hpp"

namespace v16::train {
namespace {

/// In proportion to `counts`, small ones raised to the least share.
std::vector<double> proportions(const std::vector<std::size_t>& counts) {
    const auto all = static_cast<double>(std::accumulate(counts.begin(), counts.end(), std::size_t{0}));
    std::vector<double> shares;
    // Twice the least share, so that the division below leaves every one above it.
    for (const std::size_t count : counts)
        shares.push_back(std::max(static_cast<double>(count) / all, 2 * model::min_category_share));
    const double sum = std::accumulate(shares.begin(), shares.end(), 0.0);
    for (double& share : shares) share /= sum;
    return shares;
}

}  // namespace

Result<std::vector<double>> shares_of(const Dataset& dataset, CategoryShares by) {
    if (by == CategoryShares::equal) return std::vector<double>();
    std::vector<std::size_t> drawings(dataset.categories.size());
    std::vector<std::set<std::string>> families(dataset.categories.size());
    for (const LabelledFile& file : dataset.files) {
        ++drawings[file.category];
        if (!file.family.empty()) families[file.category].insert(file.family);
    }
    if (by == CategoryShares::drawings) return proportions(drawings);
    std::vector<std::size_t> counts;
    for (std::size_t c = 0; c < families.size(); ++c) {
        if (families[c].empty()) {
            return fail(ErrorCode::invalid_argument,
                        fmt::format("--category-shares families: labels.csv names no family of a drawing in {}",
                                    dataset.categories[c]));
        }
        counts.push_back(families[c].size());
    }
    return proportions(counts);
}

}  // namespace v16::train
