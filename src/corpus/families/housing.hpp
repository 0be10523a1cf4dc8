// 壳体类: housing families.
#pragma once

#include "corpus/family.hpp"

namespace v16::corpus {

Part pillow_block(FamilyContext& context);
Part flanged_bearing_housing(FamilyContext& context);
Part linear_bearing_block(FamilyContext& context);
Part enclosure_base(FamilyContext& context);
Part enclosure_cover(FamilyContext& context);
Part hollow_box(FamilyContext& context);
Part profiled_case(FamilyContext& context);
Part outline_shell(FamilyContext& context);
Part end_cover(FamilyContext& context);
Part motor_end_shield(FamilyContext& context);
Part gear_case_cover(FamilyContext& context);

}  // namespace v16::corpus
