#include "render/strokes.hpp"

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

#include <cstring>

namespace v16::render {
namespace {

/// The vector types of GCC and Clang are the same arithmetic as four floats, bit by bit, on every machine.
constexpr std::size_t lanes = 4;
using Floats = float __attribute__((vector_size(lanes * sizeof(float))));
using Ints = std::int32_t __attribute__((vector_size(lanes * sizeof(std::int32_t))));

Floats square_root(Floats x) {
#if defined(__SSE2__)
    return _mm_sqrt_ps(x);
#else
    for (std::size_t k = 0; k < lanes; ++k) x[k] = std::sqrt(x[k]);
    return x;
#endif
}

Floats smaller(Floats a, Floats b) {
#if defined(__SSE2__)
    return _mm_min_ps(a, b);  // what the compiler makes of the next line takes twice as long
#else
    return a < b ? a : b;
#endif
}

Floats larger(Floats a, Floats b) {
#if defined(__SSE2__)
    return _mm_max_ps(a, b);
#else
    return a > b ? a : b;
#endif
}

Floats to_floats(Ints x) {
    return __builtin_convertvector(x, Floats);
}

/// Towards zero.
Ints to_ints(Floats x) {
    return __builtin_convertvector(x, Ints);
}

Ints rounded(Floats not_negative) {
    return to_ints(not_negative + 0.5F);
}

Ints rounded_up(Floats not_negative) {
    const Ints truncated = to_ints(not_negative);
    return truncated - (to_floats(truncated) < not_negative);  // true is -1
}

Floats load(const float* values) {
    Floats result;
    std::memcpy(&result, values, sizeof result);
    return result;
}

Ints load(const std::int32_t* values) {
    Ints result;
    std::memcpy(&result, values, sizeof result);
    return result;
}

void store(Ints values, std::int32_t* target) {
    std::memcpy(target, &values, sizeof values);
}

}  // namespace

void StrokeBatch::prepare() {
    for (std::size_t k = 0; k < count_; k += lanes) {  // what lies behind the last one is of an earlier batch
        const Floats from = load(&from_[k]), to = load(&to_[k]), from_side = load(&from_side_[k]);
        const Floats half_width = load(&half_width_[k]), columns = load(&columns_[k]);
        const Ints on_before = load(&on_before_[k]), on_after = load(&on_after_[k]);

        const Floats length = to - from;
        const Floats slope = (load(&to_side_[k]) - from_side) / (length - to_floats(length == 0.0F));  // of a point: 0
        const Floats steepness = smaller(larger(slope, -slope), Floats{} + 1.0F);
        const Floats stretch = 1.0F + slope * slope;  // distances along the main axis to distances to a cut along it
        const Floats secant = square_root(stretch);
        const Floats extension = half_width / secant;  // of the cut's middle beyond the point
        const Floats slant = extension * steepness;    // of the cut's corners beyond its middle

        const Floats begin =
            smaller(larger(from - (on_before ? Floats{} + 0.5F : extension + slant), Floats{}), columns);
        const Floats end = smaller(larger(to + (on_after ? Floats{} - 0.5F : extension + slant), Floats{}), columns);
        const Ints first = on_before ? rounded_up(begin) : to_ints(begin);
        const Ints last = rounded_up(end) - 1;
        const Ints passed = 1 + to_ints(2.0F * slant + steepness + 0.999F);
        store(first, &first_[k]);
        store(last, &last_[k]);
        store(on_before ? first : first + passed, &opened_[k]);
        store(on_after ? last + 1 : last + 1 - passed, &closing_at_[k]);

        constexpr auto positions = static_cast<float>(1 << Stroke::position_bits);
        constexpr auto parts = static_cast<float>(Stroke::whole);
        const Floats middle = from_side + slope * (to_floats(first) + 0.5F - from);
        const Floats half_height = half_width * secant + steepness * 0.5F;  // from `upper` to the middle
        constexpr std::int32_t half_step = 1 << (Stroke::position_bits - EdgeTable::phase_bits - 1);
        store(to_ints((middle - half_height) * positions) + half_step, &upper_[k]);
        store(to_ints(half_width * secant * (2 * positions)), &thickness_[k]);
        store(to_ints(slope * positions), &slope_[k]);
        const Floats leaning = slope * (0.5F - half_height);
        store(to_ints(((to_floats(first) + 0.5F - from + extension) * stretch + 0.5F + leaning) * parts), &opening_[k]);
        store(to_ints(((to + extension - to_floats(last) - 0.5F) * stretch + 0.5F - leaning) * parts), &closing_[k]);
        store(rounded(stretch * parts), &share_step_[k]);
        store(to_ints(slope * parts), &lean_[k]);
        store(rounded(steepness * float{EdgeTable::slope_steps}), &row_[k]);
    }
}

}  // namespace v16::render
