#include "train/families.hpp"

#include <set>
#include <string>

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
    const std::size_t count = model::family_count(families);
    if (count <= categories || count > model::max_families) return {};
    return families;
}

FamilyNumbers numbers_of(const Families& families) {
    FamilyNumbers numbers;
    for (std::size_t c = 0; c < families.size(); ++c) {
        for (const std::string& family : families[c]) {
            numbers.emplace(std::pair(c, std::string_view(family)), numbers.size());
        }
    }
    return numbers;
}

std::vector<std::int64_t> family_numbers(std::span<const Sample> samples, const Families& families) {
    const FamilyNumbers known = numbers_of(families);
    std::vector<std::int64_t> numbers;
    for (const Sample& sample : samples) {
        const auto found = known.find({sample.label, sample.family});
        numbers.push_back(found == known.end() ? unknown_family : static_cast<std::int64_t>(found->second));
    }
    return numbers;
}

}  // namespace v16::train
