// 连接件: connector families.
#pragma once

#include "corpus/family.hpp"

namespace v16::corpus {

Part plain_flange(FamilyContext& context);

}  // namespace v16::corpus
