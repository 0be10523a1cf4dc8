// 传动件: transmission families. Wheels have their axis along y: the front view shows them as discs.
#pragma once

#include "corpus/family.hpp"

namespace v16::corpus {

Part flywheel(FamilyContext& context);

}  // namespace v16::corpus
