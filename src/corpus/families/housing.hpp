// 壳体类: housing families.
#pragma once

#include "corpus/family.hpp"

namespace v16::corpus {

Part open_box(FamilyContext& context);

}  // namespace v16::corpus
