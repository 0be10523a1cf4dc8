#include "model/cpu/own_kernels.hpp"

#include "model/cpu/onednn.hpp"

namespace v16::model::cpu {
namespace {

bool has_avx2() {
    const auto isa = dnnl::get_effective_cpu_isa();
    const bool usable = has_avx512() || isa == dnnl::cpu_isa::avx2 || isa == dnnl::cpu_isa::avx2_vnni;
    return usable && __builtin_cpu_supports("fma") != 0;
}

}  // namespace

int lanes_of_own_kernels(ChannelOrder order) {
    if (order == ChannelOrder::blocks_of_8 && has_avx2()) return lanes_of_avx2;
    if (order == ChannelOrder::blocks_of_16 && has_avx512()) return lanes_of_avx512;
    return 0;
}

}  // namespace v16::model::cpu
