// The limit of the networks' benchmarks: how fast one thread multiplies in a large oneDNN matrix product.
#pragma once

#include <cstdint>
#include <ctime>
#include <oneapi/dnnl/dnnl.hpp>
#include <vector>

namespace v16::bench {

class MatrixProduct {
public:
    /// float32, or unsigned by signed bytes summed in 32 bits.
    enum class Numbers : std::uint8_t { floats, integers };

    explicit MatrixProduct(Numbers numbers = Numbers::floats) : numbers_(numbers) {}
    void run() {
        if (numbers_ == Numbers::floats) {
            dnnl::sgemm('N', 'N', size, size, size, 1.0F, a_.data(), size, b_.data(), size, 0.0F, c_.data(), size);
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
    Numbers numbers_;
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
