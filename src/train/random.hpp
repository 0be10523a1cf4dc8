// Chance in training. Every place that needs it makes its own Random from what names the place (seed, network, epoch,
// sample), so that nothing depends on the order of work, the number of threads, or where an interrupted run went on.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <utility>
#include <vector>

#include "corpus/random.hpp"

namespace v16::train {

using corpus::Random;

/// The seed of the place named by `parts`; different parts give unrelated seeds.
[[nodiscard]] constexpr std::uint64_t derive_seed(std::initializer_list<std::uint64_t> parts) {
    std::uint64_t seed = 0;
    for (const std::uint64_t part : parts) seed = corpus::mix_seed(seed ^ corpus::mix_seed(part));
    return seed;
}

/// Fisher-Yates.
template <class T>
void shuffle(std::vector<T>& values, Random& random) {
    for (std::size_t i = values.size(); i > 1; --i) {
        std::swap(values[i - 1], values[static_cast<std::size_t>(random.integer(0, static_cast<int>(i) - 1))]);
    }
}

}  // namespace v16::train
