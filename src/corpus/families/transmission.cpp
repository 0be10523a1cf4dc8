// 传动件: the table of transmission families.
#include "corpus/families/transmission.hpp"

#include <array>

namespace v16::corpus {

std::span<const Family> transmission_families() {
    static constexpr std::array table{
        Family{"flywheel", flywheel},
    };
    return table;
}

}  // namespace v16::corpus
