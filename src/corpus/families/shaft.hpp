// 轴类: shaft families. Shafts lie along x.
#pragma once

#include "corpus/family.hpp"

namespace v16::corpus {

// shaft_turned.cpp
Part stepped_shaft(FamilyContext& context);
Part plain_rod(FamilyContext& context);
Part necked_rod(FamilyContext& context);
Part axle(FamilyContext& context);
Part spindle(FamilyContext& context);
Part mandrel(FamilyContext& context);
Part roller(FamilyContext& context);
Part hollow_shaft(FamilyContext& context);
Part gudgeon_pin(FamilyContext& context);
Part motor_shaft(FamilyContext& context);
Part flanged_shaft(FamilyContext& context);

// shaft_profiled.cpp
Part lead_screw(FamilyContext& context);
Part worm_shaft(FamilyContext& context);
Part gear_shaft(FamilyContext& context);
Part pinion_shaft(FamilyContext& context);
Part splined_shaft(FamilyContext& context);
Part eccentric_shaft(FamilyContext& context);
Part crankshaft(FamilyContext& context);
Part camshaft(FamilyContext& context);
Part square_ended_shaft(FamilyContext& context);
Part cross_hole_shaft(FamilyContext& context);
Part swept_stem(FamilyContext& context);
Part headed_rod(FamilyContext& context);
Part spool(FamilyContext& context);
Part sectioned_bar(FamilyContext& context);

// shaft_drives.cpp
Part half_shaft(FamilyContext& context);
Part torsion_bar(FamilyContext& context);
Part stub_axle(FamilyContext& context);
Part piston_rod(FamilyContext& context);

// shaft_machined.cpp
Part machined_shaft(FamilyContext& context);
Part hub_shaft(FamilyContext& context);
Part tool_arbor(FamilyContext& context);
Part yoke_shaft(FamilyContext& context);

// shaft_stacks.cpp
Part rotor_shaft(FamilyContext& context);
Part fitted_shaft(FamilyContext& context);

// shaft_hobby.cpp
Part tapped_rod(FamilyContext& context);
Part telescopic_tube(FamilyContext& context);
Part wheel_axle(FamilyContext& context);
Part flanged_roller(FamilyContext& context);

// shaft_bars.cpp
Part hexagon_shaft(FamilyContext& context);
Part key_shaft(FamilyContext& context);
Part tie_rod(FamilyContext& context);

// shaft_rotors.cpp
Part agitator_shaft(FamilyContext& context);
Part wheel_set(FamilyContext& context);
Part knurled_roller(FamilyContext& context);

// shaft_screws.cpp
Part extruder_screw(FamilyContext& context);
Part ball_screw(FamilyContext& context);

// shaft_joints.cpp
Part propeller_shaft(FamilyContext& context);
Part trunnion_cross(FamilyContext& context);

// shaft_valves.cpp
Part valve_stem(FamilyContext& context);

// shaft_rods.cpp
Part handle_shaft(FamilyContext& context);

// shaft_spindles.cpp
Part screw_spindle(FamilyContext& context);
Part flanged_axle(FamilyContext& context);

// shaft_drafted.cpp
Part drafted_shaft(FamilyContext& context);

// shaft_cranks.cpp
Part throw_crankshaft(FamilyContext& context);
Part lobed_camshaft(FamilyContext& context);

// shaft_rolls.cpp
Part idler_roller(FamilyContext& context);
Part printing_cylinder(FamilyContext& context);
Part mill_roll(FamilyContext& context);
Part feed_shaft(FamilyContext& context);

// shaft_centres.cpp
Part lathe_centre(FamilyContext& context);
Part expanding_mandrel(FamilyContext& context);

// shaft_engines.cpp
Part disc_rotor(FamilyContext& context);
Part armature(FamilyContext& context);
Part drive_axle(FamilyContext& context);
Part bevel_pinion_shaft(FamilyContext& context);
Part tail_shaft(FamilyContext& context);

// shaft_gearboxes.cpp
Part countershaft(FamilyContext& context);
Part machine_spindle(FamilyContext& context);
Part lever_shaft(FamilyContext& context);

// shaft_drums.cpp
Part conveyor_drum(FamilyContext& context);
Part cage_roller(FamilyContext& context);
Part disc_shaft(FamilyContext& context);

// shaft_lobes.cpp
Part lobe_rotor(FamilyContext& context);
Part vaned_shaft(FamilyContext& context);
Part flap_shaft(FamilyContext& context);
Part unbalance_shaft(FamilyContext& context);

// shaft_holders.cpp
Part boring_bar(FamilyContext& context);
Part collet_holder(FamilyContext& context);

// shaft_pistons.cpp
Part piston_and_rod(FamilyContext& context);
Part textile_spindle(FamilyContext& context);

// shaft_poles.cpp
Part pole_rotor(FamilyContext& context);
Part quill_shaft(FamilyContext& context);

// shaft_drafted_rollers.cpp
Part drafted_roller(FamilyContext& context);
Part drafted_spindle(FamilyContext& context);

// shaft_drafted_rods.cpp
Part drafted_rod(FamilyContext& context);

// shaft_helical.cpp
Part screw_rotor(FamilyContext& context);
Part cavity_rotor(FamilyContext& context);
Part bladed_reel(FamilyContext& context);
Part ribbon_shaft(FamilyContext& context);

// shaft_helices.cpp
Part helical_pinion(FamilyContext& context);
Part modelled_worm(FamilyContext& context);
Part reversing_screw(FamilyContext& context);

// shaft_cutting.cpp
Part hammer_rotor(FamilyContext& context);
Part shredder_shaft(FamilyContext& context);
Part cutter_head_shaft(FamilyContext& context);
Part tiller_shaft(FamilyContext& context);

// shaft_profiles.cpp
Part cross_axle(FamilyContext& context);
Part ball_spline_shaft(FamilyContext& context);
Part ribbed_shaft(FamilyContext& context);
Part main_shaft(FamilyContext& context);

// shaft_beams.cpp
Part dropped_axle(FamilyContext& context);
Part trailer_axle(FamilyContext& context);
Part cycle_axle(FamilyContext& context);

// shaft_small.cpp
Part watch_arbor(FamilyContext& context);
Part saw_arbor(FamilyContext& context);
Part turbo_shaft(FamilyContext& context);
Part reel_shaft(FamilyContext& context);

// shaft_pairs.cpp
Part roll_pair(FamilyContext& context);
Part bowed_roller(FamilyContext& context);
Part stirrer_shaft(FamilyContext& context);
Part kneader_shaft(FamilyContext& context);

// shaft_drafted_gears.cpp
Part drafted_gear_shaft(FamilyContext& context);
Part drafted_crankshaft(FamilyContext& context);
Part drafted_wheel_set(FamilyContext& context);

// shaft_brushes.cpp
Part angled_joint_shaft(FamilyContext& context);
Part brush_roller(FamilyContext& context);

}  // namespace v16::corpus
