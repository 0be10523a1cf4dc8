// Independent work on the elements of a list, on several threads.
#pragma once

#include <atomic>
#include <cstddef>
#include <mutex>
#include <thread>
#include <vector>

#include "train/samples.hpp"

namespace v16::train {

/// Calls work(i) once for each i in [0, count), on up to `threads` threads including the calling one; returns when all
/// are done. `work` must not throw. `progress` may be empty.
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
    for (unsigned i = 1; i < threads && i < count; ++i) helpers.emplace_back(run);
    run();
}

}  // namespace v16::train
