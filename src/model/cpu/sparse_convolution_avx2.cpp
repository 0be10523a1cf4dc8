// Compiled with -mavx2 -mfma (CMakeLists.txt).
#include "model/cpu/sparse_convolution_kernel.hpp"

namespace v16::model::cpu {

void run_sparse_convolution_avx2(const SparseTask& task) {
    run_sparse_convolution<Avx2>(task);
}

}  // namespace v16::model::cpu
