#include "model/cpu/feature_map.hpp"

#include <array>

#include "model/float16.hpp"

namespace v16::model::cpu {
namespace {

constexpr int lanes_of(const MapShape& shape) {
    switch (shape.order) {
        case ChannelOrder::blocks_of_8:
            return 8;
        case ChannelOrder::blocks_of_16:
            return 16;
        case ChannelOrder::last:
            return shape.channels;
    }
    return 0;
}

// bf16 values of at least 0 are in the order of their bits as signed integers (-0 comes first), so that their maximum
// needs no conversion.
using Bf16 = std::int16_t;

template <class Value>
using Group = std::array<Value, group_width>;

template <class Value>
inline Group<Value> window_max(const Value* corner, int window, std::size_t pixel_stride, std::size_t row_stride) {
    Group<Value> largest;
    for (int c = 0; c < group_width; ++c) largest[c] = corner[c];
    for (int dy = 0; dy < window; ++dy) {
        const Value* pixel = corner + static_cast<std::size_t>(dy) * row_stride;
        for (int dx = 0; dx < window; ++dx, pixel += pixel_stride) {
            for (int c = 0; c < group_width; ++c) largest[c] = largest[c] < pixel[c] ? pixel[c] : largest[c];
        }
    }
    return largest;
}

inline float as_float(float value) {
    return value;
}
inline float as_float(Bf16 value) {
    return float_from_bf16(static_cast<std::uint16_t>(value));
}

struct Keep {
    using Stored = float;
    float operator()(float value) const { return value; }
};
struct Round {
    using Stored = float;
    float operator()(float value) const { return round_to_bf16(value); }
};
struct Narrow {
    using Stored = Bf16;
    Bf16 operator()(float value) const { return static_cast<Bf16>(bf16_from_float(value)); }
    Bf16 operator()(Bf16 value) const { return value; }
};

template <class Value, class Store>
void pool(const void* values, const MapShape& from, int window, void* pooled, const MapShape& to, Store store) {
    const std::size_t pixel_stride = from.pixel_stride();
    const std::size_t row_stride = pixel_stride * static_cast<std::size_t>(from.size);
    const std::size_t out_stride = to.pixel_stride();
    for (int group = 0; group < from.channels / group_width; ++group) {
        const Value* in = static_cast<const Value*>(values) + from.group_offset(group);
        auto* out = static_cast<typename Store::Stored*>(pooled) + to.group_offset(group);
        for (int y = 0; y < to.size; ++y) {
            const Value* corner = in + static_cast<std::size_t>(y * window) * row_stride;
            for (int x = 0; x < to.size;
                 ++x, corner += pixel_stride * static_cast<std::size_t>(window), out += out_stride) {
                const auto largest = window_max(corner, window, pixel_stride, row_stride);
                for (int c = 0; c < group_width; ++c) out[c] = store(largest[c]);
            }
        }
    }
}

/// Sums rows first and then the rows' sums, which keeps the rounding error of the sum small.
template <class Value, class Store>
void average(const void* values, const MapShape& from, int window, float* averages, Store store) {
    const std::size_t pixel_stride = from.pixel_stride();
    const std::size_t row_stride = pixel_stride * static_cast<std::size_t>(from.size);
    const int size = from.size / window;
    const float share = 1.0F / static_cast<float>(size * size);
    for (int group = 0; group < from.channels / group_width; ++group) {
        const Value* in = static_cast<const Value*>(values) + from.group_offset(group);
        Group<float> total{};
        for (int y = 0; y < size; ++y) {
            const Value* corner = in + static_cast<std::size_t>(y * window) * row_stride;
            Group<float> row{};
            for (int x = 0; x < size; ++x, corner += pixel_stride * static_cast<std::size_t>(window)) {
                const auto largest = window_max(corner, window, pixel_stride, row_stride);
                for (int c = 0; c < group_width; ++c) row[c] += store(as_float(largest[c]));
            }
            for (int c = 0; c < group_width; ++c) total[c] += row[c];
        }
        for (int c = 0; c < group_width; ++c) averages[group * group_width + c] = total[c] * share;
    }
}

}  // namespace

std::size_t MapShape::bytes() const {
    const auto values =
        static_cast<std::size_t>(channels) * static_cast<std::size_t>(size) * static_cast<std::size_t>(size);
    return values * (element == Element::bf16 ? sizeof(Bf16) : sizeof(float));
}

std::size_t MapShape::pixel_stride() const {
    return static_cast<std::size_t>(lanes_of(*this));
}

std::size_t MapShape::group_offset(int group) const {
    const int channel = group * group_width;
    const int lanes = lanes_of(*this);
    const auto block = static_cast<std::size_t>(channel / lanes) * static_cast<std::size_t>(size) *
                       static_cast<std::size_t>(size) * static_cast<std::size_t>(lanes);
    return block + static_cast<std::size_t>(channel % lanes);
}

void max_pool(const void* values, const MapShape& from, int window, void* pooled, const MapShape& to) {
    if (from.element == Element::bf16) return pool<Bf16>(values, from, window, pooled, to, Narrow{});
    switch (to.element) {
        case Element::f32:
            return pool<float>(values, from, window, pooled, to, Keep{});
        case Element::f32_rounded:
            return pool<float>(values, from, window, pooled, to, Round{});
        case Element::bf16:
            return pool<float>(values, from, window, pooled, to, Narrow{});
    }
}

void average_of_max_pool(const void* values, const MapShape& from, int window, float* averages) {
    switch (from.element) {
        case Element::f32:
            return average<float>(values, from, window, averages, Keep{});
        case Element::f32_rounded:
            return average<float>(values, from, window, averages, Round{});
        case Element::bf16:
            return average<Bf16>(values, from, window, averages, Keep{});
    }
}

}  // namespace v16::model::cpu
