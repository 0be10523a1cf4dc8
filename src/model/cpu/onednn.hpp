// What v16 asks of oneDNN beside its primitives: the engine, the instruction set in use, one thread a call.
#pragma once

#include <oneapi/dnnl/dnnl.hpp>
#include <string_view>

namespace v16::model::cpu {

/// The process's CPU engine; created on first use. Thread-safe.
[[nodiscard]] const dnnl::engine& engine();

/// The most capable instruction set that oneDNN uses here: what the processor has, lowered by ONEDNN_MAX_CPU_ISA.
[[nodiscard]] std::string_view instruction_set_name();
/// AVX512-BF16 or AMX: bf16 products are faster than fp32 ones.
[[nodiscard]] bool has_bf16_instructions();
[[nodiscard]] bool has_amx();
[[nodiscard]] bool has_avx512();

/// While it lives, oneDNN does its arithmetic on the calling thread alone. oneDNN spreads work with the OpenMP runtime
/// that it was linked with, and that runtime keeps its number of threads for each calling thread; this sets it to 1 and
/// restores it. Primitives are to be created and executed under it: they remember the number of threads. Costs
/// nanoseconds. A oneDNN without OpenMP has nothing to set.
class SingleThread {
public:
    SingleThread();
    ~SingleThread();
    SingleThread(const SingleThread&) = delete;
    SingleThread& operator=(const SingleThread&) = delete;

private:
    int previous_ = 1;
};

}  // namespace v16::model::cpu
