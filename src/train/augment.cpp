#include "train/augment.hpp"

#include <algorithm>
#include <cstddef>
#include <utility>

namespace v16::train {
namespace {

/// Where a pixel of the turned and shifted picture comes from.
struct Orientation {
    bool transpose = false;
    bool flip_x = false;
    bool flip_y = false;
    int shift_x = 0;
    int shift_y = 0;
};

void transform(std::span<const std::uint8_t> source, int size, const Orientation& from, std::span<float> target) {
    std::size_t out = 0;
    for (int y = 0; y < size; ++y) {
        for (int x = 0; x < size; ++x, ++out) {
            int sx = x - from.shift_x;
            int sy = y - from.shift_y;
            if (sx < 0 || sy < 0 || sx >= size || sy >= size) {
                target[out] = 1.0F;
                continue;
            }
            if (from.flip_x) sx = size - 1 - sx;
            if (from.flip_y) sy = size - 1 - sy;
            if (from.transpose) std::swap(sx, sy);
            target[out] = static_cast<float>(source[static_cast<std::size_t>(sy * size + sx)]) / 255.0F;
        }
    }
}

void whiten(std::span<float> target, int size, int left, int top, int width, int height) {
    for (int y = std::max(top, 0); y < std::min(top + height, size); ++y) {
        const auto row = target.subspan(static_cast<std::size_t>(y * size), static_cast<std::size_t>(size));
        std::fill(row.begin() + std::clamp(left, 0, size), row.begin() + std::clamp(left + width, 0, size), 1.0F);
    }
}

}  // namespace

void augment_picture(std::span<const std::uint8_t> source, int size, const PictureAugmentation& options, Random& random,
                     std::span<float> target) {
    const int reach = static_cast<int>(options.max_shift * size);
    Orientation orientation;
    orientation.transpose = random.chance(0.5);
    orientation.flip_x = random.chance(0.5);
    orientation.flip_y = random.chance(0.5);
    orientation.shift_x = random.integer(-reach, reach);
    orientation.shift_y = random.integer(-reach, reach);
    transform(source, size, orientation, target);

    if (random.chance(options.erase_chance)) {
        const int longest = std::max(1, static_cast<int>(options.max_erased * size));
        const int width = random.integer(1, longest);
        const int height = random.integer(1, longest);
        const int left = random.integer(0, size - 1);
        whiten(target, size, left, random.integer(0, size - 1), width, height);
    }
    if (random.chance(options.stripe_chance)) {
        for (int left = random.integer(1, options.max_stripes); left > 0; --left) {
            const int width = random.integer(1, 3);
            const int at = random.integer(0, size - 1);
            if (random.chance(0.5)) {
                whiten(target, size, at, 0, width, size);
            } else {
                whiten(target, size, 0, at, size, width);
            }
        }
    }
}

void augment_features(std::span<float> standardised, const FeatureAugmentation& options, Random& random) {
    if (random.chance(options.blind_chance)) {
        std::ranges::fill(standardised, 0.0F);
        return;
    }
    for (float& feature : standardised) {
        feature = random.chance(options.dropout) ? 0.0F : feature + static_cast<float>(options.noise * random.normal());
    }
}

}  // namespace v16::train
