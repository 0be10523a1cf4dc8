#include "train/augment.hpp"

#include <algorithm>
#include <cstddef>
#include <utility>

#include "render/views.hpp"

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

Orientation any_orientation(Random& random) {
    Orientation orientation;
    orientation.transpose = random.chance(0.5);
    orientation.flip_x = random.chance(0.5);
    orientation.flip_y = random.chance(0.5);
    return orientation;
}

/// `outside` is what lies beyond the edges of the source.
void transform(std::span<const std::uint8_t> source, int size, const Orientation& from, float outside,
               std::span<float> target) {
    std::size_t out = 0;
    for (int y = 0; y < size; ++y) {
        for (int x = 0; x < size; ++x, ++out) {
            int sx = x - from.shift_x;
            int sy = y - from.shift_y;
            if (sx < 0 || sy < 0 || sx >= size || sy >= size) {
                target[out] = outside;
                continue;
            }
            if (from.flip_x) sx = size - 1 - sx;
            if (from.flip_y) sy = size - 1 - sy;
            if (from.transpose) std::swap(sx, sy);
            target[out] = static_cast<float>(source[static_cast<std::size_t>(sy * size + sx)]) / 255.0F;
        }
    }
}

void fill(std::span<float> target, int size, int left, int top, int width, int height, float value) {
    for (int y = std::max(top, 0); y < std::min(top + height, size); ++y) {
        const auto row = target.subspan(static_cast<std::size_t>(y * size), static_cast<std::size_t>(size));
        std::fill(row.begin() + std::clamp(left, 0, size), row.begin() + std::clamp(left + width, 0, size), value);
    }
}

}  // namespace

void augment_picture(std::span<const std::uint8_t> source, int size, const PictureAugmentation& options, Random& random,
                     std::span<float> target) {
    const int reach = static_cast<int>(options.max_shift * size);
    Orientation orientation = any_orientation(random);
    orientation.shift_x = random.integer(-reach, reach);
    orientation.shift_y = random.integer(-reach, reach);
    transform(source, size, orientation, 1.0F, target);

    if (random.chance(options.erase_chance)) {
        const int longest = std::max(1, static_cast<int>(options.max_erased * size));
        const int width = random.integer(1, longest);
        const int height = random.integer(1, longest);
        const int left = random.integer(0, size - 1);
        fill(target, size, left, random.integer(0, size - 1), width, height, 1.0F);
    }
    if (random.chance(options.stripe_chance)) {
        for (int left = random.integer(1, options.max_stripes); left > 0; --left) {
            const int width = random.integer(1, 3);
            const int at = random.integer(0, size - 1);
            if (random.chance(0.5)) {
                fill(target, size, at, 0, width, size, 1.0F);
            } else {
                fill(target, size, 0, at, size, width, 1.0F);
            }
        }
    }
}

std::optional<std::size_t> dropped_view(std::size_t pictures, const ViewAugmentation& options, Random& random) {
    if (pictures < 3 || !random.chance(options.drop_chance)) return std::nullopt;
    return static_cast<std::size_t>(random.integer(1, static_cast<int>(pictures) - 1));
}

void augment_views(std::span<const std::uint8_t> pixels, std::optional<std::size_t> dropped,
                   const ViewAugmentation& options, Random& random, std::span<float> target) {
    constexpr int size = render::view_size;
    constexpr std::size_t plane = render::view_bytes / render::view_channels;
    const int reach = static_cast<int>(options.max_shift * size);
    Orientation orientation = any_orientation(random);
    const bool merge = random.chance(options.merge_chance);
    for (std::size_t i = 0; i < pixels.size() / render::view_bytes; ++i) {
        if (i == dropped) continue;
        const auto source = pixels.subspan(i * render::view_bytes, render::view_bytes);
        const auto full = target.first(plane);
        const auto broken = target.subspan(plane, plane);
        orientation.shift_x = random.integer(-reach, reach);
        orientation.shift_y = random.integer(-reach, reach);
        transform(source.first(plane), size, orientation, 0.0F, full);
        transform(source.subspan(plane), size, orientation, 0.0F, broken);
        if (merge) {
            std::ranges::transform(full, broken, full.begin(), [](float a, float b) { return std::max(a, b); });
            std::ranges::fill(broken, 0.0F);
        }
        if (random.chance(options.stripe_chance)) {
            const int width = random.integer(1, options.max_stripe);
            const int at = random.integer(0, size - 1);
            const bool upright = random.chance(0.5);
            for (const auto channel : {full, broken}) {
                fill(channel, size, upright ? at : 0, upright ? 0 : at, upright ? width : size, upright ? size : width,
                     0.0F);
            }
        }
        target = target.subspan(render::view_bytes);
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
