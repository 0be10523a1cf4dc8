#include "corpus/family.hpp"

#include <array>

namespace v16::corpus {

std::span<const Category> categories() {
    static const std::array<Category, 5> table{{{"传动件", transmission_families()},
                                                {"其他", other_families()},
                                                {"壳体类", housing_families()},
                                                {"轴类", shaft_families()},
                                                {"连接件", connector_families()}}};
    return table;
}

const Family* find_family(std::string_view name) {
    for (const Category& category : categories())
        for (const Family& family : category.families)
            if (family.name == name) return &family;
    return nullptr;
}

std::vector<const Family*> turns_of(const Category& category) {
    std::vector<const Family*> turns;
    for (int round = 0;; ++round) {
        const std::size_t before = turns.size();
        for (const Family& family : category.families)
            if (family.share > round) turns.push_back(&family);
        if (turns.size() == before) return turns;
    }
}

}  // namespace v16::corpus
