// 其他: other families.
#pragma once

#include "corpus/family.hpp"

namespace v16::corpus {

Part l_bracket(FamilyContext& context);
Part u_bracket(FamilyContext& context);
Part eye_bracket(FamilyContext& context);
Part clamp(FamilyContext& context);
Part hinge_leaf(FamilyContext& context);
Part hook(FamilyContext& context);
Part hole_plate(FamilyContext& context);
Part slotted_plate(FamilyContext& context);
Part motor_plate(FamilyContext& context);
Part gusset_plate(FamilyContext& context);
Part armed_plate(FamilyContext& context);
Part panel(FamilyContext& context);
Part fan_grille(FamilyContext& context);
Part bushing_plate(FamilyContext& context);
Part flat_washer(FamilyContext& context);
Part tooth_washer(FamilyContext& context);
Part tab_washer(FamilyContext& context);
Part spacer(FamilyContext& context);
Part bushing(FamilyContext& context);
Part shaft_collar(FamilyContext& context);
Part spring_washer(FamilyContext& context);

}  // namespace v16::corpus
