// The limit of the networks' benchmarks: how fast one thread multiplies in a large oneDNN matrix product.
#pragma once

#include <ctime>
#include <oneapi/dnnl/dnnl.hpp>
#include <vector>

namespace v16::bench {

class MatrixProduct {
public:
    void run() {
        dnnl::sgemm('N', 'N', size, size, size, 1.0F, a_.data(), size, b_.data(), size, 0.0F, c_.data(), size);
    }
    static constexpr double multiplications() {
        return static_cast<double>(size) * static_cast<double>(size) * static_cast<double>(size);
    }

private:
    static constexpr dnnl_dim_t size = 768;
    std::vector<float> a_ = std::vector<float>(size * size, 0.5F);
    std::vector<float> b_ = std::vector<float>(size * size, 0.25F);
    std::vector<float> c_ = std::vector<float>(size * size);
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
