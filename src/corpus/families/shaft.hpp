// 轴类: shaft families. Shafts lie along x.
#pragma once

#include "corpus/family.hpp"

namespace v16::corpus {

Part stepped_shaft(FamilyContext& context);

}  // namespace v16::corpus
