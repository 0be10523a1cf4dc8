// Threads as many as are asked for, or as the system has to give.
#pragma once

#include <cstddef>
#include <system_error>
#include <vector>

namespace v16::base {

/// Adds threads that call `work` until there are `count`, or fewer where the system gives no more (a container's limit
/// of processes, for instance): work that any number of threads shares goes on with those.
template <class Thread, class Work>
void start_threads(std::vector<Thread>& threads, std::size_t count, const Work& work) try {
    threads.reserve(count);
    while (threads.size() < count) threads.emplace_back(work);
} catch (const std::system_error&) {
}

}  // namespace v16::base
