#include "train/folds.hpp"

#include <algorithm>
#include <map>
#include <tuple>
#include <utility>

#include "train/random.hpp"

namespace v16::train {
namespace {

/// Drawings that stay together.
struct Unit {
    std::uint32_t label = 0;
    std::vector<std::size_t> members;
};

std::vector<Unit> units_of(std::span<const std::uint32_t> labels, std::span<const std::string> groups) {
    std::vector<Unit> units;
    std::map<std::pair<std::uint32_t, std::string_view>, std::size_t> known;
    for (std::size_t i = 0; i < labels.size(); ++i) {
        std::size_t unit = units.size();
        if (!groups[i].empty()) unit = known.try_emplace({labels[i], groups[i]}, units.size()).first->second;
        if (unit == units.size()) units.push_back({labels[i], {}});
        units[unit].members.push_back(i);
    }
    return units;
}

}  // namespace

std::vector<std::uint32_t> assign_folds(std::span<const std::uint32_t> labels, std::span<const std::string> groups,
                                        std::uint32_t folds, std::uint64_t seed) {
    std::vector<Unit> units = units_of(labels, groups);
    Random random(derive_seed({seed, 0xF01D5}));
    shuffle(units, random);
    // Large groups first: the small ones then even out what those left uneven.
    std::ranges::stable_sort(units, std::ranges::greater{}, [](const Unit& unit) { return unit.members.size(); });

    std::map<std::uint32_t, std::vector<std::size_t>> of_category;  // drawings of the category in each fold
    std::vector<std::size_t> total(folds, 0);
    std::vector<std::uint32_t> fold_of(labels.size(), 0);
    for (const Unit& unit : units) {
        auto& held = of_category.try_emplace(unit.label, folds, 0U).first->second;
        std::uint32_t best = 0;
        for (std::uint32_t fold = 1; fold < folds; ++fold) {
            if (std::tie(held[fold], total[fold]) < std::tie(held[best], total[best])) best = fold;
        }
        held[best] += unit.members.size();
        total[best] += unit.members.size();
        for (const std::size_t member : unit.members) fold_of[member] = best;
    }
    return fold_of;
}

}  // namespace v16::train
