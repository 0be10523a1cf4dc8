#include "model/cpu/onednn.hpp"

#include <dlfcn.h>

namespace v16::model::cpu {
namespace {

/// The OpenMP runtime of this process, looked up by name: v16 itself uses no OpenMP, and linking a runtime of its own
/// could bring a second one beside oneDNN's.
struct OpenMp {
    int (*get_max_threads)() = nullptr;
    void (*set_num_threads)(int) = nullptr;
};

template <class Function>
Function look_up(const char* name) {
    return reinterpret_cast<Function>(dlsym(RTLD_DEFAULT, name));
}

const OpenMp& open_mp() {
    static const OpenMp functions{look_up<int (*)()>("omp_get_max_threads"),
                                  look_up<void (*)(int)>("omp_set_num_threads")};
    return functions;
}

bool available(const OpenMp& functions) {
    return functions.get_max_threads != nullptr && functions.set_num_threads != nullptr;
}

}  // namespace

const dnnl::engine& engine() {
    static const dnnl::engine cpu(dnnl::engine::kind::cpu, 0);
    return cpu;
}

std::string_view instruction_set_name() {
    switch (dnnl::get_effective_cpu_isa()) {
        case dnnl::cpu_isa::all:
            return "generic";
        case dnnl::cpu_isa::sse41:
            return "sse41";
        case dnnl::cpu_isa::avx:
            return "avx";
        case dnnl::cpu_isa::avx2:
            return "avx2";
        case dnnl::cpu_isa::avx2_vnni:
            return "avx2_vnni";
        case dnnl::cpu_isa::avx512_mic:
            return "avx512_mic";
        case dnnl::cpu_isa::avx512_mic_4ops:
            return "avx512_mic_4ops";
        case dnnl::cpu_isa::avx512_core:
            return "avx512_core";
        case dnnl::cpu_isa::avx512_core_vnni:
            return "avx512_core_vnni";
        case dnnl::cpu_isa::avx512_core_bf16:
            return "avx512_core_bf16";
        case dnnl::cpu_isa::avx512_core_amx:
            return "avx512_core_amx";
    }
    return "unknown";
}

bool has_amx() {
    return dnnl::get_effective_cpu_isa() == dnnl::cpu_isa::avx512_core_amx;
}

bool has_bf16_instructions() {
    return has_amx() || dnnl::get_effective_cpu_isa() == dnnl::cpu_isa::avx512_core_bf16;
}

bool has_avx512() {
    const auto isa = dnnl::get_effective_cpu_isa();
    return has_bf16_instructions() || isa == dnnl::cpu_isa::avx512_core || isa == dnnl::cpu_isa::avx512_core_vnni;
}

SingleThread::SingleThread() {
    if (!available(open_mp())) return;
    previous_ = open_mp().get_max_threads();
    if (previous_ != 1) open_mp().set_num_threads(1);
}

SingleThread::~SingleThread() {
    if (previous_ != 1) open_mp().set_num_threads(previous_);
}

}  // namespace v16::model::cpu
