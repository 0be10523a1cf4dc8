// The AVX2 kernel of dense.hpp. Its source is compiled for these instructions, so this header has no inline functions
// (see winograd_avx2.hpp). Call it only where the processor has them.
#pragma once

#include <cstddef>

namespace v16::model::cpu {

inline constexpr std::size_t dense_panel = 32;  ///< outputs whose sums are held in registers together

/// out[k] = bias[k] + in[0] * weights[0][k] + in[1] * weights[1][k] + …, each product and each sum rounded, in this
/// order, for the dense_panel outputs of one panel.
void run_dense_panel_avx2(const float* weights, const float* bias, const float* in, std::size_t inputs, float* out);

}  // namespace v16::model::cpu
