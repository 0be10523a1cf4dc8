// The limit of the networks' benchmarks: how fast one thread multiplies in a large oneDNN matrix product.
#pragma once

#include <cstdint>
#include <cstring>
#include <ctime>
#include <oneapi/dnnl/dnnl.hpp>
#include <unordered_map>
#include <vector>

namespace v16::bench {

class MatrixProduct {
public:
    /// float32; bf16 summed in float32, only where the processor has instructions for it; or unsigned by signed bytes
    /// summed in 32 bits.
    enum class Numbers : std::uint8_t { floats, bf16, integers };

    explicit MatrixProduct(Numbers numbers = Numbers::floats) : numbers_(numbers) {
        if (numbers_ == Numbers::bf16) make_bf16();
    }
    void run() {
        if (numbers_ == Numbers::floats) {
            dnnl::sgemm('N', 'N', size, size, size, 1.0F, a_.data(), size, b_.data(), size, 0.0F, c_.data(), size);
        } else if (numbers_ == Numbers::bf16) {
            bf16_.execute(stream_, bf16_arguments_);
            stream_.wait();
        } else {
            dnnl::gemm_u8s8s32('N', 'N', 'F', size, size, size, 1.0F, u8_.data(), size, 0, s8_.data(), size, 0, 0.0F,
                               s32_.data(), size, &offset_);
        }
    }
    static constexpr double multiplications() {
        return static_cast<double>(size) * static_cast<double>(size) * static_cast<double>(size);
    }

private:
    static constexpr dnnl_dim_t size = 768;

    void make_bf16() {
        using dnnl::memory;
        const auto any = memory::format_tag::any;
        const memory::desc narrow({size, size}, memory::data_type::bf16, any);
        const memory::desc wide({size, size}, memory::data_type::f32, any);
        const dnnl::matmul::primitive_desc product({narrow, narrow, wide}, engine_);
        const auto zeros = [&](const memory::desc& desc) {
            memory made(desc, engine_);
            std::memset(made.get_data_handle(), 0, desc.get_size());
            return made;
        };
        bf16_ = dnnl::matmul(product);
        bf16_arguments_ = {{DNNL_ARG_SRC, zeros(product.src_desc())},
                           {DNNL_ARG_WEIGHTS, zeros(product.weights_desc())},
                           {DNNL_ARG_DST, zeros(product.dst_desc())}};
    }

    Numbers numbers_;
    dnnl::engine engine_{dnnl::engine::kind::cpu, 0};
    dnnl::stream stream_{engine_};
    dnnl::matmul bf16_;
    std::unordered_map<int, dnnl::memory> bf16_arguments_;
    std::vector<float> a_ = std::vector<float>(size * size, 0.5F);
    std::vector<float> b_ = std::vector<float>(size * size, 0.25F);
    std::vector<float> c_ = std::vector<float>(size * size);
    std::vector<std::uint8_t> u8_ = std::vector<std::uint8_t>(size * size, 100);
    std::vector<std::int8_t> s8_ = std::vector<std::int8_t>(size * size, 50);
    std::vector<std::int32_t> s32_ = std::vector<std::int32_t>(size * size);
    std::int32_t offset_ = 0;
};

/// Processor time of this thread, which does all the work: other programs on the machine disturb it little.
inline double thread_seconds() {
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) * 1e-9;
}

template <class Work>
double seconds(Work work) {
    const double start = thread_seconds();
    work();
    return thread_seconds() - start;
}

}  // namespace v16::bench
