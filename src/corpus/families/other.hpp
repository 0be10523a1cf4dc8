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
Part side_plate(FamilyContext& context);
Part cut_disc(FamilyContext& context);
Part link_bar(FamilyContext& context);
Part web_bracket(FamilyContext& context);
Part cradle_plate(FamilyContext& context);
Part rib_plate(FamilyContext& context);
Part control_panel(FamilyContext& context);
Part adjuster_plate(FamilyContext& context);
Part perforated_plate(FamilyContext& context);
Part block_tree(FamilyContext& context);
Part fan_mount(FamilyContext& context);
Part snap_clip(FamilyContext& context);
Part hand_knob(FamilyContext& context);
Part bow_handle(FamilyContext& context);
Part levelling_foot(FamilyContext& context);
Part extrusion(FamilyContext& context);
Part heat_sink(FamilyContext& context);
Part jaw_block(FamilyContext& context);
Part gripper_finger(FamilyContext& context);
Part tip_tool(FamilyContext& context);
Part gasket(FamilyContext& context);
Part section_bar(FamilyContext& context);
Part machined_part(FamilyContext& context);
Part contoured_block(FamilyContext& context);
Part pneumatic_cylinder(FamilyContext& context);
Part gear_motor(FamilyContext& context);
Part servo(FamilyContext& context);
Part castor(FamilyContext& context);
Part hinge(FamilyContext& context);
Part vice(FamilyContext& context);
Part rail_carriage(FamilyContext& context);
Part pump_unit(FamilyContext& context);

}  // namespace v16::corpus
