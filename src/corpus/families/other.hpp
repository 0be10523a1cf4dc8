// 其他: other families.
#pragma once

#include "corpus/family.hpp"

namespace v16::corpus {

Part nozzle(FamilyContext& context);
Part piston(FamilyContext& context);
Part collet(FamilyContext& context);
Part milled_block(FamilyContext& context);
Part irregular(FamilyContext& context);
Part free_outline(FamilyContext& context);
Part l_bracket(FamilyContext& context);
Part u_bracket(FamilyContext& context);
Part eye_bracket(FamilyContext& context);
Part clamp(FamilyContext& context);
Part hinge_leaf(FamilyContext& context);
Part hook(FamilyContext& context);
Part lever(FamilyContext& context);
Part connecting_rod(FamilyContext& context);
Part chain_link(FamilyContext& context);
Part wrench(FamilyContext& context);
Part handle(FamilyContext& context);
Part yoke(FamilyContext& context);
Part rolling_bearing(FamilyContext& context);
Part linear_bearing(FamilyContext& context);
Part motor(FamilyContext& context);
Part axial_fan(FamilyContext& context);
Part assembly(FamilyContext& context);
Part hole_plate(FamilyContext& context);
Part slotted_plate(FamilyContext& context);
Part motor_plate(FamilyContext& context);
Part gusset_plate(FamilyContext& context);
Part armed_plate(FamilyContext& context);
Part panel(FamilyContext& context);
Part fan_grille(FamilyContext& context);
Part bushing_plate(FamilyContext& context);
Part compression_spring(FamilyContext& context);
Part extension_spring(FamilyContext& context);
Part torsion_spring(FamilyContext& context);
Part flat_spring(FamilyContext& context);
Part flat_washer(FamilyContext& context);
Part tooth_washer(FamilyContext& context);
Part tab_washer(FamilyContext& context);
Part spacer(FamilyContext& context);
Part bushing(FamilyContext& context);
Part shaft_collar(FamilyContext& context);
Part spring_washer(FamilyContext& context);
Part impeller(FamilyContext& context);
Part propeller(FamilyContext& context);
Part toothed_blade(FamilyContext& context);
Part knife(FamilyContext& context);

}  // namespace v16::corpus
