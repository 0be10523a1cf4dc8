// How this processor is best given the maps of each precision.
#pragma once

#include "model/cpu/picture_branch.hpp"
#include "model/ensemble.hpp"

namespace v16::model::cpu {

[[nodiscard]] MapFormat map_format(EffectivePrecision precision);

}  // namespace v16::model::cpu
