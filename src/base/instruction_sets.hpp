// What this processor is and which instruction sets a program may use on it. For reports; the choice of kernels is the
// network library's.
#pragma once

#include <string>
#include <vector>

namespace v16::base {

/// The processor's name as it states it itself; empty when it has none.
[[nodiscard]] std::string processor_name();

/// The instruction sets that matter here and are usable, that is known to the processor and saved by the operating
/// system on a task switch, e.g. "avx2", "avx512_bf16", "amx_int8"; oldest first.
[[nodiscard]] std::vector<std::string> instruction_sets();

}  // namespace v16::base
