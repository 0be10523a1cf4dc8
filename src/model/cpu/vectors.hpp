// Vectors of floats of one instruction set, under the same names for all of them, so that a kernel is written once
// (winograd_kernel.hpp, sparse_convolution_kernel.hpp) and compiled for each set by a source of its own.
//
// Include it only there. Everything is local to the source, in an unnamed namespace: an inline function of external
// linkage could be compiled with wide instructions and then serve the whole program.
#pragma once

#include <immintrin.h>

#include <cstddef>

namespace v16::model::cpu {
namespace {

/// AVX2 with FMA: sixteen registers.
struct Avx2 {
    using Vector = __m256;
    static constexpr std::size_t lanes = 8;
    static constexpr std::size_t rows = 6;  ///< of two sums each, beside two weights and a value, fill the registers

    static Vector zero() { return _mm256_setzero_ps(); }
    static Vector all(float value) { return _mm256_set1_ps(value); }
    static Vector load(const float* from) { return _mm256_load_ps(from); }
    static Vector broadcast(const float* from) { return _mm256_broadcast_ss(from); }
    static void store(float* to, Vector a) { _mm256_store_ps(to, a); }
    static Vector add(Vector a, Vector b) { return _mm256_add_ps(a, b); }
    static Vector subtract(Vector a, Vector b) { return _mm256_sub_ps(a, b); }
    static Vector multiply(Vector a, Vector b) { return _mm256_mul_ps(a, b); }
    static Vector multiply_add(Vector a, Vector b, Vector c) { return _mm256_fmadd_ps(a, b, c); }       ///< a * b + c
    static Vector subtract_product(Vector a, Vector b, Vector c) { return _mm256_fnmadd_ps(a, b, c); }  ///< c - a * b
    static Vector larger(Vector a, Vector b) { return _mm256_max_ps(a, b); }  ///< b where either is a NaN
};

#ifdef __AVX512F__
/// AVX-512: 32 registers, twice as wide.
struct Avx512 {
    using Vector = __m512;
    static constexpr std::size_t lanes = 16;
    static constexpr std::size_t rows = 14;  ///< see Avx2

    static Vector zero() { return _mm512_setzero_ps(); }
    static Vector all(float value) { return _mm512_set1_ps(value); }
    static Vector load(const float* from) { return _mm512_load_ps(from); }
    static Vector broadcast(const float* from) { return _mm512_set1_ps(*from); }
    static void store(float* to, Vector a) { _mm512_store_ps(to, a); }
    static Vector add(Vector a, Vector b) { return _mm512_add_ps(a, b); }
    static Vector subtract(Vector a, Vector b) { return _mm512_sub_ps(a, b); }
    static Vector multiply(Vector a, Vector b) { return _mm512_mul_ps(a, b); }
    static Vector multiply_add(Vector a, Vector b, Vector c) { return _mm512_fmadd_ps(a, b, c); }
    static Vector subtract_product(Vector a, Vector b, Vector c) { return _mm512_fnmadd_ps(a, b, c); }
    static Vector larger(Vector a, Vector b) { return _mm512_max_ps(a, b); }
};
#endif

}  // namespace
}  // namespace v16::model::cpu
