#include "base/hash_seeds.hpp"

#include <random>

namespace v16::base {
namespace {

std::uint64_t draw(std::random_device& device) {
    const std::uint64_t high = device();
    return high << 32U | device();
}

HashSeeds draw_seeds() {
    std::random_device device;
    const std::uint64_t first = draw(device);
    return {first, draw(device)};
}

}  // namespace

HashSeeds hash_seeds() {
    static const HashSeeds seeds = draw_seeds();
    return seeds;
}

}  // namespace v16::base
