// Independent work on the elements of a list, on several threads.
#pragma once

#include <algorithm>
#include <atomic>
#include <cstddef>
#include <mutex>
#include <thread>
#include <vector>

#include "base/start_threads.hpp"
#include "train/samples.hpp"

namespace v16::train {

/// Calls work(i) once for each i in [0, count), on up to `threads` threads (fewer where the system gives no more)
/// including the calling one; returns when all are done. `work` must not throw. `progress` may be empty.
template <class Work>
void for_each_index(std::size_t count, unsigned threads, const ProgressFunction& progress, Work work) {
    std::atomic<std::size_t> next{0};
    std::mutex guards_done;
    std::size_t done = 0;
    const auto run = [&] {
        for (std::size_t i = next++; i < count; i = next++) {
            work(i);
            if (!progress) continue;
            const std::lock_guard lock(guards_done);
            progress(++done, count);
        }
    };
    std::vector<std::jthread> helpers;
    const std::size_t wanted = std::min<std::size_t>(threads, count);
    if (wanted > 1) base::start_threads(helpers, wanted - 1, run);
    run();
}

}  // namespace v16::train
