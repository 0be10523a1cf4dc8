// Compiles a function for AVX2 and for the base instruction set; the better one is chosen when the program starts.
#pragma once

#if defined(__x86_64__) && defined(__GNUC__) && !defined(__clang__)
#define V16_DISPATCH __attribute__((target_clones("arch=x86-64-v3", "default")))
#else
#define V16_DISPATCH
#endif
