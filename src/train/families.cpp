#include "train/families.hpp"

#include <map>
#include <numeric>
#include <set>
#include <string_view>
#include <utility>

#include "model/architecture.hpp"

namespace v16::train {

Families families_of(std::span<const Sample> samples, std::size_t categories) {
    std::vector<std::set<std::string_view>> names(categories);
    for (const Sample& sample : samples) {
        if (sample.family.empty()) return {};
        names[sample.label].insert(sample.family);
    }
    Families families;
    for (const auto& of_category : names) {
        if (of_category.empty()) return {};
        families.emplace_back(of_category.begin(), of_category.end());
    }
    const std::size_t count = family_count(families);
    if (count <= categories || count > model::max_families) return {};
    return families;
}

std::vector<std::int64_t> family_numbers(std::span<const Sample> samples, const Families& families) {
    std::map<std::pair<std::size_t, std::string_view>, std::int64_t> number_of;
    for (std::size_t c = 0; c < families.size(); ++c) {
        for (const std::string& family : families[c]) {
            number_of.emplace(std::pair(c, std::string_view(family)), static_cast<std::int64_t>(number_of.size()));
        }
    }
    std::vector<std::int64_t> numbers;
    for (const Sample& sample : samples) {
        const auto found = number_of.find({sample.label, sample.family});
        numbers.push_back(found == number_of.end() ? unknown_family : found->second);
    }
    return numbers;
}

std::vector<std::size_t> counts_of(const Families& families) {
    std::vector<std::size_t> counts;
    for (const auto& of_category : families) counts.push_back(of_category.size());
    return counts;
}

std::size_t family_count(const Families& families) {
    const auto counts = counts_of(families);
    return std::accumulate(counts.begin(), counts.end(), std::size_t{0});
}

}  // namespace v16::train
