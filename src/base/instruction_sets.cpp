#include "base/instruction_sets.hpp"

#include <cpuid.h>

#include <array>
#include <cstdint>
#include <cstring>

namespace v16::base {
namespace {

struct Registers {
    unsigned eax = 0, ebx = 0, ecx = 0, edx = 0;
};

Registers cpuid(unsigned leaf, unsigned subleaf = 0) {
    Registers r;
    if (__get_cpuid_count(leaf, subleaf, &r.eax, &r.ebx, &r.ecx, &r.edx) == 0) return {};
    return r;
}

/// XCR0: the register states that the operating system saves.
std::uint64_t saved_states() {
    constexpr unsigned osxsave = 1U << 27U;
    if ((cpuid(1).ecx & osxsave) == 0) return 0;
    std::uint32_t low = 0, high = 0;
    __asm__("xgetbv" : "=a"(low), "=d"(high) : "c"(0));
    return (static_cast<std::uint64_t>(high) << 32U) | low;
}

}  // namespace

std::string processor_name() {
    // Leaves 0x80000002 to 0x80000004 hold 48 characters, blank padded.
    std::array<char, 49> text{};
    for (unsigned i = 0; i < 3; ++i) {
        const Registers r = cpuid(0x80000002U + i);
        const std::array<unsigned, 4> words{r.eax, r.ebx, r.ecx, r.edx};
        std::memcpy(text.data() + sizeof words * i, words.data(), sizeof words);
    }
    std::string name(text.data());
    name.erase(name.find_last_not_of(' ') + 1);
    name.erase(0, name.find_first_not_of(' '));
    return name;
}

std::vector<std::string> instruction_sets() {
    // Bits of XCR0: SSE and AVX; these and the three of AVX-512; the two of AMX.
    constexpr std::uint64_t avx_states = 0x6, avx512_states = 0xE6, amx_states = 0x60000;
    const std::uint64_t saved = saved_states();
    const bool avx = (saved & avx_states) == avx_states;
    const bool avx512 = (saved & avx512_states) == avx512_states;
    const bool amx = (saved & amx_states) == amx_states;
    const Registers one = cpuid(1), seven = cpuid(7), seven_one = cpuid(7, 1);
    const auto bit = [](unsigned word, unsigned index) { return ((word >> index) & 1U) != 0; };

    std::vector<std::string> names;
    const auto add = [&](bool usable, const char* name) {
        if (usable) names.emplace_back(name);
    };
    add(bit(one.ecx, 20), "sse4.2");
    add(bit(seven.ebx, 29), "sha");
    add(avx && bit(one.ecx, 28), "avx");
    add(avx && bit(seven.ebx, 5), "avx2");
    add(avx && bit(one.ecx, 12), "fma");
    add(avx && bit(seven_one.eax, 4), "avx_vnni");
    add(avx512 && bit(seven.ebx, 16), "avx512f");
    add(avx512 && bit(seven.ebx, 30), "avx512bw");
    add(avx512 && bit(seven.ecx, 11), "avx512_vnni");
    add(avx512 && bit(seven_one.eax, 5), "avx512_bf16");
    add(avx512 && bit(seven.edx, 23), "avx512_fp16");
    add(amx && bit(seven.edx, 24), "amx_tile");
    add(amx && bit(seven.edx, 25), "amx_int8");
    add(amx && bit(seven.edx, 22), "amx_bf16");
    return names;
}

}  // namespace v16::base
