// 壳体类: the table of housing families.
#include "corpus/families/housing.hpp"

#include <array>

namespace v16::corpus {

std::span<const Family> housing_families() {
    static constexpr std::array table{
        Family{"open_box", open_box},
    };
    return table;
}

}  // namespace v16::corpus
