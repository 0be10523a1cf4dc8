// 其他: the table of other families.
#include "corpus/families/other.hpp"

#include <array>

namespace v16::corpus {

std::span<const Family> other_families() {
    static constexpr std::array table{
        Family{"plate_bracket", plate_bracket},
    };
    return table;
}

}  // namespace v16::corpus
