#include "model/cpu/feature_map.hpp"

#include <bit>
#include <cassert>
#include <cstring>

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
        case ChannelOrder::planes:
            return 1;
    }
    return 0;
}

constexpr std::size_t value_size(Element element) {
    switch (element) {
        case Element::f32:
        case Element::f32_rounded:
            return sizeof(float);
        case Element::bf16:
            return sizeof(std::uint16_t);
        case Element::u8:
            return sizeof(std::uint8_t);
    }
    return 0;
}

// bf16 values of at least 0 are in the order of their bits as signed integers (-0 comes first), so that their maximum
// needs no conversion.
using Bf16 = std::int16_t;

// 16 bytes: the vector register that every x86-64 processor has. Written out, because compilers turn the plain loop
// over eight channels into scalar code.
template <class Value>
struct Register;
template <>
struct Register<float> {
    typedef float Type __attribute__((vector_size(16)));
};
template <>
struct Register<Bf16> {
    typedef Bf16 Type __attribute__((vector_size(16)));
};
template <>
struct Register<std::uint8_t> {
    typedef std::uint8_t Type __attribute__((vector_size(8)));  // a whole group
};

/// The same pixel of eight channels.
template <class Value>
struct Group {
    using Lane = typename Register<Value>::Type;
    static constexpr std::size_t lane_count = sizeof(Value) * group_width / sizeof(Lane);

    Lane lanes[lane_count];

    static Group load(const Value* pixel) {
        Group group;
        std::memcpy(&group, pixel, sizeof group);
        return group;
    }
    void store(Value* pixel) const { std::memcpy(pixel, this, sizeof *this); }
    void keep_larger(const Group& other) {
        for (std::size_t i = 0; i < lane_count; ++i) {
            lanes[i] = lanes[i] < other.lanes[i] ? other.lanes[i] : lanes[i];
        }
    }
};

/// The window is known to the compiler, so that the two loops disappear.
template <int Window, class Value>
inline Group<Value> window_max(const Value* corner, std::size_t pixel_stride, std::size_t row_stride) {
    auto largest = Group<Value>::load(corner);
    for (int dy = 0; dy < Window; ++dy) {
        const Value* pixel = corner + static_cast<std::size_t>(dy) * row_stride;
        for (int dx = 0; dx < Window; ++dx, pixel += pixel_stride) largest.keep_larger(Group<Value>::load(pixel));
    }
    return largest;
}

// What becomes of the largest value of a window. Each takes a group of 8 and writes 8 values.

inline void store(const Group<float>& group, float* out, Element element) {
    group.store(out);
    if (element != Element::f32_rounded) return;
    for (int c = 0; c < group_width; ++c) out[c] = round_to_bf16(out[c]);
}

inline void store(const Group<float>& group, Bf16* out, Element) {
    float values[group_width];
    group.store(values);
    for (int c = 0; c < group_width; ++c) out[c] = static_cast<Bf16>(bf16_from_float(values[c]));
}

inline void store(const Group<Bf16>& group, Bf16* out, Element) {
    group.store(out);
}

inline void store(const Group<Bf16>& group, float* out, Element) {
    Bf16 values[group_width];
    group.store(values);
    for (int c = 0; c < group_width; ++c) out[c] = float_from_bf16(static_cast<std::uint16_t>(values[c]));
}

/// To the nearest of 0 to 255, ties to even. Values are at least 0.
inline void store(const Group<float>& group, std::uint8_t* out, Element) {
    constexpr float whole = 8388608.0F;  // 2^23: floats from here on are whole numbers, so that adding it rounds
    float values[group_width];
    group.store(values);
    for (int c = 0; c < group_width; ++c) {
        const float cut = values[c] < 255.0F ? values[c] : 255.0F;
        out[c] = static_cast<std::uint8_t>(std::bit_cast<std::uint32_t>(cut + whole));
    }
}

inline void store(const Group<std::uint8_t>& group, std::uint8_t* out, Element) {
    group.store(out);
}

/// Where a block of `to` reaches beyond the channels: the next convolution reads it, multiplied by weights of 0, which
/// would make a NaN of what happened to lie there.
template <class Stored>
void clear_padding(void* pooled, const MapShape& to) {
    const std::size_t stride = to.pixel_stride();
    for (int group = to.channels / group_width; group < to.padded_channels() / group_width; ++group) {
        Stored* out = static_cast<Stored*>(pooled) + to.group_offset(group);
        for (int pixel = 0; pixel < to.size * to.size; ++pixel, out += stride) {
            std::memset(out, 0, sizeof(Stored) * group_width);
        }
    }
}

template <int Window, class Value, class Stored>
void pool(const void* values, const MapShape& from, void* pooled, const MapShape& to) {
    const std::size_t pixel_stride = from.pixel_stride();
    const std::size_t row_stride = pixel_stride * static_cast<std::size_t>(from.size);
    const std::size_t out_stride = to.pixel_stride();
    for (int group = 0; group < from.channels / group_width; ++group) {
        const Value* in = static_cast<const Value*>(values) + from.group_offset(group);
        Stored* out = static_cast<Stored*>(pooled) + to.group_offset(group);
        for (int y = 0; y < to.size; ++y) {
            const Value* corner = in + static_cast<std::size_t>(y * Window) * row_stride;
            for (int x = 0; x < to.size; ++x) {
                store(window_max<Window>(corner, pixel_stride, row_stride), out, to.element);
                corner += pixel_stride * std::size_t{Window};
                out += out_stride;
            }
        }
    }
    clear_padding<Stored>(pooled, to);
}

/// Sums rows first and then the rows' sums, which keeps the rounding error of the sum small.
template <int Window, class Value>
void average(const void* values, const MapShape& from, float* averages) {
    const std::size_t pixel_stride = from.pixel_stride();
    const std::size_t row_stride = pixel_stride * static_cast<std::size_t>(from.size);
    const int size = from.size / Window;
    const float share = 1.0F / static_cast<float>(size * size);
    for (int group = 0; group < from.channels / group_width; ++group) {
        const Value* in = static_cast<const Value*>(values) + from.group_offset(group);
        float total[group_width] = {};
        for (int y = 0; y < size; ++y) {
            const Value* corner = in + static_cast<std::size_t>(y * Window) * row_stride;
            float row[group_width] = {};
            for (int x = 0; x < size; ++x, corner += pixel_stride * std::size_t{Window}) {
                float largest[group_width];
                store(window_max<Window>(corner, pixel_stride, row_stride), largest, from.element);
                for (int c = 0; c < group_width; ++c) row[c] += largest[c];
            }
            for (int c = 0; c < group_width; ++c) total[c] += row[c];
        }
        for (int c = 0; c < group_width; ++c) averages[group * group_width + c] = total[c] * share;
    }
}

template <int Window>
void max_pool(const void* values, const MapShape& from, void* pooled, const MapShape& to) {
    if (from.element == Element::u8) {
        pool<Window, std::uint8_t, std::uint8_t>(values, from, pooled, to);
    } else if (to.element == Element::u8) {
        pool<Window, float, std::uint8_t>(values, from, pooled, to);
    } else if (from.element == Element::bf16) {
        pool<Window, Bf16, Bf16>(values, from, pooled, to);
    } else if (to.element == Element::bf16) {
        pool<Window, float, Bf16>(values, from, pooled, to);
    } else {
        pool<Window, float, float>(values, from, pooled, to);
    }
}

template <int Window>
void average_of_max_pool(const void* values, const MapShape& from, float* averages) {
    if (from.element == Element::bf16) {
        average<Window, Bf16>(values, from, averages);
    } else {
        average<Window, float>(values, from, averages);
    }
}

}  // namespace

std::size_t MapShape::bytes() const {
    const auto values =
        static_cast<std::size_t>(padded_channels()) * static_cast<std::size_t>(size) * static_cast<std::size_t>(size);
    return values * value_size(element);
}

int MapShape::padded_channels() const {
    const int lanes = lanes_of(*this);
    return (channels + lanes - 1) / lanes * lanes;
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
    switch (window) {
        case 1:
            return max_pool<1>(values, from, pooled, to);
        case 2:
            return max_pool<2>(values, from, pooled, to);
        case 4:
            return max_pool<4>(values, from, pooled, to);
        default:
            break;
    }
    assert(!"the architecture has windows of 1, 2 and 4");
}

void average_of_max_pool(const void* values, const MapShape& from, int window, float* averages) {
    switch (window) {
        case 1:
            return average_of_max_pool<1>(values, from, averages);
        case 2:
            return average_of_max_pool<2>(values, from, averages);
        case 4:
            return average_of_max_pool<4>(values, from, averages);
        default:
            break;
    }
    assert(!"the architecture has windows of 1, 2 and 4");
}

}  // namespace v16::model::cpu
