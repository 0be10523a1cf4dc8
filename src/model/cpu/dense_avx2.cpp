// Compiled with -mavx2 and -mf16c (CMakeLists.txt), without fused operations: the bits are those of the portable loop.
// It includes nothing that has inline functions of external linkage.
#include "model/cpu/dense_avx2.hpp"

#include <immintrin.h>

namespace v16::model::cpu {
namespace {

constexpr std::size_t lanes = 8;
constexpr std::size_t groups = dense_panel / lanes;
constexpr std::size_t cache_line = 64;

// Processors fetch ahead by themselves, but not across pages, and a panel has a page for every 64 inputs or fewer.
constexpr std::size_t inputs_ahead = 48;

inline __m256 load(const float* weights) {
    return _mm256_loadu_ps(weights);
}

inline __m256 load(const std::uint16_t* weights) {
    return _mm256_cvtph_ps(_mm_loadu_si128(reinterpret_cast<const __m128i*>(weights)));
}

template <class Weight>
inline void run_panel(const Weight* weights, const float* in, std::size_t inputs, float* sums) {
    __m256 lane_sums[groups];
    for (std::size_t g = 0; g < groups; ++g) lane_sums[g] = _mm256_setzero_ps();
    for (std::size_t i = 0; i < inputs; ++i, weights += dense_panel) {
        const auto* const ahead = reinterpret_cast<const char*>(weights + inputs_ahead * dense_panel);
        for (std::size_t at = 0; at < dense_panel * sizeof(Weight); at += cache_line) {
            _mm_prefetch(ahead + at, _MM_HINT_T0);
        }
        const __m256 value = _mm256_set1_ps(in[i]);
        for (std::size_t g = 0; g < groups; ++g) {
            lane_sums[g] = _mm256_add_ps(lane_sums[g], _mm256_mul_ps(value, load(weights + g * lanes)));
        }
    }
    for (std::size_t g = 0; g < groups; ++g) _mm256_storeu_ps(sums + g * lanes, lane_sums[g]);
}

}  // namespace

void run_dense_panel_avx2(const float* weights, const float* in, std::size_t inputs, float* sums) {
    run_panel(weights, in, inputs, sums);
}

void run_dense_panel_f16c(const std::uint16_t* weights, const float* in, std::size_t inputs, float* sums) {
    run_panel(weights, in, inputs, sums);
}

}  // namespace v16::model::cpu
