// 轴类: the table of shaft families.
#include "corpus/families/shaft.hpp"

#include <array>

namespace v16::corpus {

std::span<const Family> shaft_families() {
    static constexpr std::array table{
        Family{"stepped_shaft", stepped_shaft},
    };
    return table;
}

}  // namespace v16::corpus
