#include "model/cpu/map_format.hpp"

#include "model/cpu/onednn.hpp"

namespace v16::model::cpu {
namespace {

ChannelOrder fastest_order(EffectivePrecision precision) {
    if (precision == EffectivePrecision::bf16 && has_amx()) return ChannelOrder::last;
    return has_avx512() ? ChannelOrder::blocks_of_16 : ChannelOrder::blocks_of_8;
}

}  // namespace

MapFormat map_format(EffectivePrecision precision) {
    switch (precision) {
        case EffectivePrecision::fp32:
            return {Element::f32, fastest_order(precision)};
        case EffectivePrecision::bf16:
            return {Element::bf16, fastest_order(precision)};
        case EffectivePrecision::bf16_emulated:
            return {Element::f32_rounded, fastest_order(precision)};
        case EffectivePrecision::int8:
            return {Element::u8, fastest_order(precision)};
    }
    return {};
}

}  // namespace v16::model::cpu
