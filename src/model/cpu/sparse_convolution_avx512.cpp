// Compiled with -mavx512f (CMakeLists.txt).
#include "model/cpu/sparse_convolution_kernel.hpp"

namespace v16::model::cpu {

void run_sparse_convolution_avx512(const SparseTask& task) {
    run_sparse_convolution<Avx512>(task);
}

}  // namespace v16::model::cpu
