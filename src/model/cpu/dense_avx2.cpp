// Compiled with -mavx2 (CMakeLists.txt), without fused operations: the bits are those of the portable loop. It includes
// nothing that has inline functions of external linkage.
#include "model/cpu/dense_avx2.hpp"

#include <immintrin.h>

namespace v16::model::cpu {

void run_dense_panel_avx2(const float* weights, const float* bias, const float* in, std::size_t inputs, float* out) {
    constexpr std::size_t lanes = 8, groups = dense_panel / lanes;
    __m256 sums[groups];
    for (std::size_t g = 0; g < groups; ++g) sums[g] = _mm256_loadu_ps(bias + g * lanes);
    for (std::size_t i = 0; i < inputs; ++i, weights += dense_panel) {
        const __m256 value = _mm256_set1_ps(in[i]);
        for (std::size_t g = 0; g < groups; ++g) {
            sums[g] = _mm256_add_ps(sums[g], _mm256_mul_ps(value, _mm256_loadu_ps(weights + g * lanes)));
        }
    }
    for (std::size_t g = 0; g < groups; ++g) _mm256_storeu_ps(out + g * lanes, sums[g]);
}

}  // namespace v16::model::cpu
