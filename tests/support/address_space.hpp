// What a test does that wants to be short of memory: it takes the room from its own process, so it belongs into a death
// test, and cannot run behind a sanitizer (sanitizers.hpp), which needs more address space than there is.
#pragma once

#include <sys/resource.h>
#include <unistd.h>

#include <cstddef>
#include <fstream>

namespace v16::test {

/// Leaves this process `further` bytes of address space beside what it uses. True when it worked.
inline bool limit_address_space(std::size_t further) {
    std::size_t pages = 0;
    std::ifstream("/proc/self/statm") >> pages;
    const rlim_t bytes = pages * static_cast<rlim_t>(::sysconf(_SC_PAGESIZE)) + further;
    const rlimit limit{bytes, bytes};
    return ::setrlimit(RLIMIT_AS, &limit) == 0;
}

/// Room for the stacks of some threads, of 8 MB each, but not of two hundred.
inline constexpr std::size_t room_for_some_threads = std::size_t{256} << 20U;

}  // namespace v16::test
