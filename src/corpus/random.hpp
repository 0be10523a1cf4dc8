// corpus owns the parametric generator of labelled drawings and the DXF writer.
// This header: the generator's own source of random numbers.
//
// xoshiro256** (Blackman and Vigna, 2018) seeded by splitmix64: integer arithmetic only, so that a seed gives the same
// numbers on every platform, which the distributions of <random> do not promise.
//
// Thread safety: one Random belongs to one thread at a time.
#pragma once

#include <array>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <initializer_list>

namespace v16::corpus {

/// One step of splitmix64; also the way to derive independent seeds from a seed and a number.
[[nodiscard]] constexpr std::uint64_t mix_seed(std::uint64_t seed, std::uint64_t salt = 0) {
    std::uint64_t z = seed + 0x9e3779b97f4a7c15ULL * (salt + 1);
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ULL;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebULL;
    return z ^ (z >> 31);
}

class Random {
public:
    explicit Random(std::uint64_t seed) {
        for (std::size_t i = 0; i < state_.size(); ++i) state_[i] = mix_seed(seed, i);
    }

    [[nodiscard]] std::uint64_t next() {
        const std::uint64_t result = rotl(state_[1] * 5, 7) * 9;
        const std::uint64_t t = state_[1] << 17;
        state_[2] ^= state_[0];
        state_[3] ^= state_[1];
        state_[1] ^= state_[2];
        state_[0] ^= state_[3];
        state_[2] ^= t;
        state_[3] = rotl(state_[3], 45);
        return result;
    }

    /// In [0, 1), 53 bits.
    [[nodiscard]] double uniform() { return static_cast<double>(next() >> 11) * 0x1.0p-53; }
    /// In [low, high).
    [[nodiscard]] double uniform(double low, double high) { return low + (high - low) * uniform(); }
    /// In [low, high], each integer equally likely (up to 2^-32).
    [[nodiscard]] int integer(int low, int high) {
        const auto count = static_cast<std::uint64_t>(high - low) + 1;
        return low + static_cast<int>(((next() >> 32) * count) >> 32);
    }
    [[nodiscard]] bool chance(double probability) { return uniform() < probability; }
    /// Equal share for every decade: sizes in the shop are spread like that. Needs 0 < low <= high.
    [[nodiscard]] double log_uniform(double low, double high) { return low * std::pow(high / low, uniform()); }
    /// Mean 0, deviation 1, bounded by +-6: the sum of twelve uniforms (Irwin-Hall), free of the math library.
    [[nodiscard]] double normal() {
        double sum = -6.0;
        for (int i = 0; i < 12; ++i) sum += uniform();
        return sum;
    }

    /// One of the listed values; the list is not empty.
    template <class T>
    [[nodiscard]] T choice(std::initializer_list<T> values) {
        return *(values.begin() + integer(0, static_cast<int>(values.size()) - 1));
    }
    template <class Container>
    [[nodiscard]] const auto& choice(const Container& values) {
        return values[static_cast<std::size_t>(integer(0, static_cast<int>(std::size(values)) - 1))];
    }
    /// An index, each with a chance in proportion to its weight. At least one weight is positive.
    [[nodiscard]] std::size_t weighted(std::initializer_list<double> weights) {
        double total = 0.0;
        for (const double w : weights) total += w;
        double left = uniform() * total;
        std::size_t index = 0;
        for (const double w : weights) {
            if (left < w) return index;
            left -= w;
            ++index;
        }
        return weights.size() - 1;
    }
    /// Uniform in [low, high], then rounded to a multiple of `step`, as designers choose sizes.
    [[nodiscard]] double size(double low, double high, double step) {
        return std::round(uniform(low, high) / step) * step;
    }

private:
    static constexpr std::uint64_t rotl(std::uint64_t x, int k) { return (x << k) | (x >> (64 - k)); }
    std::array<std::uint64_t, 4> state_;
};

}  // namespace v16::corpus
