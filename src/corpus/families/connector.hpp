// 连接件: connector families. Screws, nuts and pipes lie along x; rings and flanges face the viewer (axis along y).
#pragma once

#include "corpus/family.hpp"

namespace v16::corpus {

Part hex_bolt(FamilyContext& context);
Part socket_cap_screw(FamilyContext& context);
Part countersunk_screw(FamilyContext& context);
Part button_head_screw(FamilyContext& context);
Part pan_head_screw(FamilyContext& context);
Part set_screw(FamilyContext& context);
Part stud(FamilyContext& context);
Part hex_nut(FamilyContext& context);
Part lock_nut(FamilyContext& context);
Part cap_nut(FamilyContext& context);
Part flange_nut(FamilyContext& context);
Part wing_nut(FamilyContext& context);
Part castle_nut(FamilyContext& context);
Part square_nut(FamilyContext& context);
Part round_nut(FamilyContext& context);
Part rivet(FamilyContext& context);
Part parallel_key(FamilyContext& context);
Part woodruff_key(FamilyContext& context);
Part taper_key(FamilyContext& context);
Part dowel_pin(FamilyContext& context);
Part clevis_pin(FamilyContext& context);
Part split_pin(FamilyContext& context);
Part eye_bolt(FamilyContext& context);
Part external_retaining_ring(FamilyContext& context);
Part internal_retaining_ring(FamilyContext& context);
Part e_clip(FamilyContext& context);
Part snap_ring(FamilyContext& context);
Part weld_neck_flange(FamilyContext& context);
Part slip_on_flange(FamilyContext& context);
Part blind_flange(FamilyContext& context);
Part plate_flange(FamilyContext& context);
Part vacuum_flange(FamilyContext& context);
Part lobed_flange(FamilyContext& context);
Part pipe_elbow(FamilyContext& context);
Part pipe_tee(FamilyContext& context);
Part flanged_pipe(FamilyContext& context);
Part hexagon_nipple(FamilyContext& context);
Part pipe_union(FamilyContext& context);
Part shoulder_screw(FamilyContext& context);
Part thumb_screw(FamilyContext& context);
Part standoff(FamilyContext& context);
Part threaded_insert(FamilyContext& context);
Part slot_nut(FamilyContext& context);
Part hose_barb(FamilyContext& context);
Part hub_flange(FamilyContext& context);
Part pipe_reducer(FamilyContext& context);
Part u_bolt(FamilyContext& context);
Part fork_head(FamilyContext& context);
Part rod_end(FamilyContext& context);
Part bolted_joint(FamilyContext& context);
Part coupling_nut(FamilyContext& context);
Part t_head_bolt(FamilyContext& context);
Part weld_nut(FamilyContext& context);
Part turnbuckle(FamilyContext& context);
Part banjo_bolt(FamilyContext& context);
Part pipe_cross(FamilyContext& context);
Part pipe_branch(FamilyContext& context);
Part pipe_cap(FamilyContext& context);
Part screw_fitting(FamilyContext& context);
Part ferrule(FamilyContext& context);
Part pointed_screw(FamilyContext& context);
Part shackle(FamilyContext& context);
Part expansion_anchor(FamilyContext& context);
Part slotted_pin(FamilyContext& context);

// connector_bends.cpp, connector_hoses.cpp
Part flanged_bend(FamilyContext& context);
Part clamp_ferrule(FamilyContext& context);
Part camlock(FamilyContext& context);

// connector_hobby.cpp, connector_clips.cpp
Part carriage_bolt(FamilyContext& context);
Part wood_screw(FamilyContext& context);
Part knurled_screw(FamilyContext& context);
Part press_nut(FamilyContext& context);
Part thin_nut(FamilyContext& context);
Part spring_cotter(FamilyContext& context);
Part grooved_pin(FamilyContext& context);

// connector_glands.cpp, connector_ropes.cpp
Part cable_gland(FamilyContext& context);
Part compression_fitting(FamilyContext& context);
Part hollow_screw(FamilyContext& context);
Part rope_fitting(FamilyContext& context);
Part quick_link(FamilyContext& context);

// connector_terminals.cpp, connector_rivets.cpp, connector_structures.cpp, connector_splices.cpp
Part cable_lug(FamilyContext& context);
Part worm_hose_clamp(FamilyContext& context);
Part blind_rivet(FamilyContext& context);
Part ball_stud(FamilyContext& context);
Part foundation_bolt(FamilyContext& context);
Part tube_joint(FamilyContext& context);
Part structural_joint(FamilyContext& context);
// connector_bands.cpp, connector_snaps.cpp
Part banded_joint(FamilyContext& context);
Part plastic_clip(FamilyContext& context);
Part spring_fastener(FamilyContext& context);

// connector_bolts.cpp, connector_unions.cpp
Part square_head_bolt(FamilyContext& context);
Part wheel_bolt(FamilyContext& context);
Part sems_screw(FamilyContext& context);
Part weld_stud(FamilyContext& context);
Part union_assembly(FamilyContext& context);
Part claw_coupling(FamilyContext& context);
Part banjo_union(FamilyContext& context);
Part grooved_coupling(FamilyContext& context);
// connector_flange_forms.cpp, connector_branches.cpp
Part special_flange(FamilyContext& context);
Part flange_pair(FamilyContext& context);
Part hinged_clamp(FamilyContext& context);
Part branch_outlet(FamilyContext& context);
Part pipe_saddle(FamilyContext& context);
Part hose_adapter(FamilyContext& context);
Part barbed_branch(FamilyContext& context);
// connector_cotters.cpp, connector_lines.cpp
Part cotter_joint(FamilyContext& context);
Part riveted_joint(FamilyContext& context);
Part hitch_pin(FamilyContext& context);
Part line_hardware(FamilyContext& context);
Part wire_clamp(FamilyContext& context);
Part swivel_link(FamilyContext& context);
// connector_building.cpp
Part rebar_coupler(FamilyContext& context);
Part scaffold_coupler(FamilyContext& context);
Part node_ball(FamilyContext& context);
Part glass_fitting(FamilyContext& context);
// connector_panels.cpp, connector_rails.cpp, connector_circlips.cpp
Part panel_fastener(FamilyContext& context);
Part furniture_connector(FamilyContext& context);
Part rail_fastening(FamilyContext& context);
Part twist_lock(FamilyContext& context);
Part special_ring(FamilyContext& context);
Part wall_anchor(FamilyContext& context);
Part timber_fastener(FamilyContext& context);
// connector_composed.cpp
Part composed_fastener(FamilyContext& context);
Part composed_fitting(FamilyContext& context);
Part conduit_fitting(FamilyContext& context);
// connector_bars.cpp
Part bent_fastener(FamilyContext& context);
Part clamping_nut(FamilyContext& context);
Part special_key(FamilyContext& context);
// connector_forged.cpp
Part forged_fitting(FamilyContext& context);
Part strand_anchor(FamilyContext& context);
// connector_drafted.cpp, connector_drafted_bolts.cpp, connector_drafted_joints.cpp
Part drafted_flange(FamilyContext& context);
Part drafted_fitting(FamilyContext& context);
Part drafted_fastener(FamilyContext& context);
Part drafted_joint(FamilyContext& context);
// connector_frames.cpp, connector_sleeves.cpp, connector_swept.cpp
Part rectangular_flange(FamilyContext& context);
Part ribbed_flange(FamilyContext& context);
Part studded_adapter(FamilyContext& context);
Part bolted_sleeve(FamilyContext& context);
Part press_fitting(FamilyContext& context);
Part fusion_fitting(FamilyContext& context);
Part swept_fitting(FamilyContext& context);
Part crimped_hose_end(FamilyContext& context);
// connector_sets.cpp
Part structural_bolt(FamilyContext& context);
Part tubular_rivet(FamilyContext& context);
Part tensioning_nut(FamilyContext& context);
// connector_moulded.cpp, connector_cast.cpp
Part push_in_fitting(FamilyContext& context);
Part quick_coupler(FamilyContext& context);
Part cast_fitting(FamilyContext& context);
Part tool_joint(FamilyContext& context);
// connector_embedded.cpp, connector_towing.cpp
Part tow_coupling(FamilyContext& context);
Part embed_plate(FamilyContext& context);
Part special_insert(FamilyContext& context);
// connector_ties.cpp
Part tie_bolt_set(FamilyContext& context);
// connector_clevises.cpp
Part clevis_end(FamilyContext& context);
Part anchor_nut(FamilyContext& context);
// connector_drafted_pipes.cpp
Part drafted_pipe_joint(FamilyContext& context);
// connector_helical_screws.cpp, connector_helical_nuts.cpp
Part helical_screw(FamilyContext& context);
Part helical_tapping_screw(FamilyContext& context);
Part helical_nut(FamilyContext& context);
Part helical_fitting(FamilyContext& context);
// connector_engines.cpp, connector_cycles.cpp, connector_wings.cpp, connector_pressure.cpp
Part engine_bolt(FamilyContext& context);
Part pull_stud(FamilyContext& context);
Part cycle_fastener(FamilyContext& context);
Part wing_screw(FamilyContext& context);
Part security_screw(FamilyContext& context);
Part pressure_screw(FamilyContext& context);
// connector_mixed.cpp, connector_mixed_flanges.cpp
Part composed_nut(FamilyContext& context);
Part composed_pin(FamilyContext& context);
Part composed_flange(FamilyContext& context);
Part outlined_flange(FamilyContext& context);
// connector_pivots.cpp, connector_swings.cpp
Part pivot_pin(FamilyContext& context);
Part handled_pin(FamilyContext& context);
Part swing_bolt(FamilyContext& context);
Part floating_joint(FamilyContext& context);
// connector_nozzles.cpp
Part vessel_nozzle(FamilyContext& context);
Part block_flange(FamilyContext& context);
Part wall_sleeve(FamilyContext& context);
Part screw_nut(FamilyContext& context);
// connector_mitres.cpp
Part mitred_fitting(FamilyContext& context);
// connector_surgical.cpp, connector_buttons.cpp, connector_tension.cpp, connector_profiles.cpp
Part bone_screw(FamilyContext& context);
Part snap_button(FamilyContext& context);
Part tension_rod(FamilyContext& context);
Part profile_connector(FamilyContext& context);
Part fastener_group(FamilyContext& context);
// connector_eyes.cpp, connector_nails.cpp
Part spherical_eye(FamilyContext& context);
Part expanding_plug(FamilyContext& context);
Part special_nail(FamilyContext& context);
Part board_dowel(FamilyContext& context);

}  // namespace v16::corpus
