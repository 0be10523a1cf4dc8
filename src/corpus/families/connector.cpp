// 连接件: the table of connector families.
#include "corpus/families/connector.hpp"

#include <array>

namespace v16::corpus {

std::span<const Family> connector_families() {
    static constexpr std::array table{
        Family{"plain_flange", plain_flange},
    };
    return table;
}

}  // namespace v16::corpus
