// The order of channels that our own kernels for the widest instruction set in use read and write.
#pragma once

#include "model/cpu/feature_map.hpp"
#include "model/cpu/onednn.hpp"

namespace v16::test {

inline model::cpu::ChannelOrder own_order() {
    using model::cpu::ChannelOrder;
    return model::cpu::has_avx512() ? ChannelOrder::blocks_of_16 : ChannelOrder::blocks_of_8;
}

}  // namespace v16::test
