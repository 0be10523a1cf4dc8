// Which of our own kernels (winograd.hpp, sparse_convolution.hpp) the instruction set in use can run.
#pragma once

#include "model/cpu/feature_map.hpp"

namespace v16::model::cpu {

inline constexpr int lanes_of_avx2 = 8;
inline constexpr int lanes_of_avx512 = 16;

/// Floats of a vector of the kernels that read and write maps of this order: lanes_of_avx2 for blocks of 8 where the
/// processor has AVX2 and FMA, lanes_of_avx512 for blocks of 16 where it has AVX-512, else 0: there are none.
/// ONEDNN_MAX_CPU_ISA lowers what is used here, too.
[[nodiscard]] int lanes_of_own_kernels(ChannelOrder order);

}  // namespace v16::model::cpu
