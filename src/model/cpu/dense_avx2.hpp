// The AVX2 kernels of dense.hpp. Its source is compiled for these instructions, so this header has no inline functions
// (see winograd_avx2.hpp). Call them only where the processor has those.
#pragma once

#include <cstddef>
#include <cstdint>

namespace v16::model::cpu {

inline constexpr std::size_t dense_panel = 32;  ///< outputs whose sums are held in registers together

/// sums[k] = in[0] * weights[0][k] + in[1] * weights[1][k] + …, each product and each sum rounded, in this order, for
/// the dense_panel outputs of one panel.
void run_dense_panel_avx2(const float* weights, const float* in, std::size_t inputs, float* sums);

/// The same for weights in f16. Needs F16C beside AVX2.
void run_dense_panel_f16c(const std::uint16_t* weights, const float* in, std::size_t inputs, float* sums);

}  // namespace v16::model::cpu
