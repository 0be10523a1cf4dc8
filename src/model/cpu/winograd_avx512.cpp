// Compiled with -mavx512f (CMakeLists.txt).
#include "model/cpu/winograd_kernel.hpp"

namespace v16::model::cpu {

void run_winograd_avx512(const WinogradTask& task) {
    run_winograd<Avx512>(task);
}

}  // namespace v16::model::cpu
