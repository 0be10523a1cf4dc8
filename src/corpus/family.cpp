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

}  // namespace v16::corpus
