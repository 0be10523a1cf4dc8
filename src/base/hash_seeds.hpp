// Numbers drawn by chance once a process, for hash tables whose keys come from outside: who does not know them cannot
// make keys that all meet in one slot.
//
// Thread safety: any.
#pragma once

#include <cstdint>

namespace v16::base {

struct HashSeeds {
    std::uint64_t first = 0, second = 0;
};

/// The same every time. Throws std::runtime_error when the system has no random numbers.
[[nodiscard]] HashSeeds hash_seeds();

}  // namespace v16::base
