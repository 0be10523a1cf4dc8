// Compiled with -mavx2 -mfma (CMakeLists.txt).
#include "model/cpu/winograd_kernel.hpp"

namespace v16::model::cpu {

void run_winograd_avx2(const WinogradTask& task) {
    run_winograd<Avx2>(task);
}

}  // namespace v16::model::cpu
