// 其他: other families.
#pragma once

#include "corpus/family.hpp"

namespace v16::corpus {

Part plate_bracket(FamilyContext& context);

}  // namespace v16::corpus
