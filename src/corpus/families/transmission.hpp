// 传动件: transmission families. Wheels lie with their axis along y, couplings along x.
#pragma once

#include "corpus/family.hpp"

namespace v16::corpus {

// transmission_gears.cpp
Part spur_gear(FamilyContext& context);
Part thin_gear(FamilyContext& context);
Part internal_gear(FamilyContext& context);
Part bevel_gear(FamilyContext& context);
Part worm_wheel(FamilyContext& context);
Part rack(FamilyContext& context);
Part gear_pair(FamilyContext& context);
Part cluster_gear(FamilyContext& context);
Part ratchet_wheel(FamilyContext& context);

// transmission_wheels.cpp
Part flywheel(FamilyContext& context);
Part v_belt_pulley(FamilyContext& context);
Part rope_pulley(FamilyContext& context);
Part flat_belt_pulley(FamilyContext& context);
Part timing_pulley(FamilyContext& context);
Part sprocket(FamilyContext& context);

// transmission_couplings.cpp
Part jaw_coupling(FamilyContext& context);
Part flange_coupling(FamilyContext& context);
Part sleeve_coupling(FamilyContext& context);
Part disc_cam(FamilyContext& context);
Part geneva_wheel(FamilyContext& context);
Part universal_joint_yoke(FamilyContext& context);

// transmission_drives.cpp
Part beam_coupling(FamilyContext& context);
Part coupling_spider(FamilyContext& context);
Part oldham_coupling(FamilyContext& context);
Part bored_worm(FamilyContext& context);
Part gear_sector(FamilyContext& context);
Part planet_carrier(FamilyContext& context);
Part friction_plate(FamilyContext& context);
Part groove_cam(FamilyContext& context);

// transmission_skew.cpp
Part helical_gear(FamilyContext& context);
Part herringbone_gear(FamilyContext& context);

// transmission_stock.cpp
Part plain_gear(FamilyContext& context);
Part hub_gear(FamilyContext& context);
Part clamp_coupling(FamilyContext& context);
Part bellows_coupling(FamilyContext& context);
Part step_pulley(FamilyContext& context);
Part cam_drum(FamilyContext& context);
Part cycloid_disc(FamilyContext& context);
Part face_teeth(FamilyContext& context);

// transmission_hobby.cpp
Part clamping_pulley(FamilyContext& context);
Part hobby_gear(FamilyContext& context);
Part crown_gear(FamilyContext& context);

// transmission_strain.cpp
Part internal_ring(FamilyContext& context);
Part flexspline(FamilyContext& context);
Part multi_strand_sprocket(FamilyContext& context);

// transmission_belts.cpp
Part timing_belt(FamilyContext& context);
Part roller_chain(FamilyContext& context);
Part track_wheel(FamilyContext& context);

// transmission_odd.cpp
Part odd_gear(FamilyContext& context);
Part spoked_gear(FamilyContext& context);

// transmission_brakes.cpp
Part brake_disc(FamilyContext& context);
Part cone_sheave(FamilyContext& context);

// transmission_sets.cpp
Part membrane_coupling(FamilyContext& context);
Part planet_set(FamilyContext& context);

// transmission_bevels.cpp
Part bevel_set(FamilyContext& context);

// transmission_cams.cpp
Part cam_follower(FamilyContext& context);

// transmission_trains.cpp
Part gear_train(FamilyContext& context);
Part lever_linkage(FamilyContext& context);

// transmission_blocks.cpp
Part pulley_block(FamilyContext& context);
Part drive_wheel_set(FamilyContext& context);

// transmission_rings.cpp
Part slewing_ring(FamilyContext& context);
Part ring_gear(FamilyContext& context);
Part split_wheel(FamilyContext& context);
Part conveyor_sprocket(FamilyContext& context);

// transmission_clutches.cpp
Part clutch_basket(FamilyContext& context);
Part freewheel(FamilyContext& context);
Part synchro_ring(FamilyContext& context);
Part torque_limiter(FamilyContext& context);

// transmission_joints.cpp
Part gear_coupling(FamilyContext& context);
Part tyre_coupling(FamilyContext& context);
Part universal_joint(FamilyContext& context);

// transmission_pulleys.cpp
Part idler_pulley(FamilyContext& context);
Part ribbed_pulley(FamilyContext& context);

// transmission_spiral.cpp
Part spiral_bevel(FamilyContext& context);

// transmission_racks.cpp
Part rack_segment(FamilyContext& context);
Part worm_set(FamilyContext& context);
Part escape_wheel(FamilyContext& context);
Part plate_cam(FamilyContext& context);

// transmission_heavy.cpp
Part spoked_flywheel(FamilyContext& context);
Part traction_sheave(FamilyContext& context);
Part sliding_gear(FamilyContext& context);

// transmission_drafted.cpp
Part drafted_wheel(FamilyContext& context);

// transmission_meshes.cpp
Part drafted_mesh(FamilyContext& context);

// transmission_outlined.cpp
Part outlined_gear(FamilyContext& context);
Part drafted_coupling(FamilyContext& context);

// transmission_webs.cpp
Part cast_gear(FamilyContext& context);
Part welded_gear(FamilyContext& context);
Part rimmed_gear(FamilyContext& context);

// transmission_cycles.cpp
Part chainring(FamilyContext& context);
Part cycle_sprocket(FamilyContext& context);
Part sprocket_stack(FamilyContext& context);

// transmission_printed.cpp
Part printed_gear(FamilyContext& context);
Part kit_gear(FamilyContext& context);
Part moulded_gear(FamilyContext& context);

// transmission_engines.cpp
Part engine_timing_wheel(FamilyContext& context);
Part cam_phaser(FamilyContext& context);
Part starter_drive(FamilyContext& context);

// transmission_friction.cpp
Part centrifugal_clutch(FamilyContext& context);
Part magnetic_clutch(FamilyContext& context);
Part engaged_clutch(FamilyContext& context);

// transmission_sheaves.cpp
Part armed_pulley(FamilyContext& context);
Part light_pulley(FamilyContext& context);
Part conveyor_pulley(FamilyContext& context);

// transmission_precision.cpp
Part carrier_cage(FamilyContext& context);
Part instrument_gear(FamilyContext& context);
Part roller_turret(FamilyContext& context);

// transmission_bars.cpp
Part drafted_rack(FamilyContext& context);

// transmission_feeds.cpp
Part special_chain(FamilyContext& context);
Part feed_wheel(FamilyContext& context);

// transmission_ringed.cpp
Part drafted_ring(FamilyContext& context);
Part drafted_cam(FamilyContext& context);

// transmission_flanged.cpp
Part drafted_pulley(FamilyContext& context);

// transmission_helical.cpp
Part helical_wheel(FamilyContext& context);

// transmission_catalogue.cpp
Part catalogue_sprocket(FamilyContext& context);
Part large_timing_pulley(FamilyContext& context);

// transmission_geared.cpp
Part dog_gear(FamilyContext& context);
Part cam_gear(FamilyContext& context);
Part geared_drum(FamilyContext& context);

// transmission_mills.cpp
Part mill_gear(FamilyContext& context);

// transmission_elastic.cpp
Part elastic_element(FamilyContext& context);
Part linked_coupling(FamilyContext& context);

// transmission_fluid.cpp
Part fluid_coupling(FamilyContext& context);

// transmission_strips.cpp
Part belt_piece(FamilyContext& context);
Part lugged_rack(FamilyContext& context);
Part rack_frame(FamilyContext& context);
Part pin_rack(FamilyContext& context);

// transmission_tripods.cpp
Part tripod_joint(FamilyContext& context);

// transmission_reducers.cpp
Part strain_set(FamilyContext& context);
Part cycloid_set(FamilyContext& context);

// transmission_magnetos.cpp
Part fan_flywheel(FamilyContext& context);
Part brake_wheel(FamilyContext& context);

// transmission_shoes.cpp
Part shoe_brake(FamilyContext& context);

// transmission_stars.cpp
Part star_wheel(FamilyContext& context);
Part counter_wheel(FamilyContext& context);

// transmission_pockets.cpp
Part bead_sprocket(FamilyContext& context);
Part link_drum(FamilyContext& context);

// transmission_links.cpp
Part link_chain(FamilyContext& context);

// transmission_end_cams.cpp
Part end_cam(FamilyContext& context);

// transmission_liners.cpp
Part lined_sheave(FamilyContext& context);
Part adjustable_sheave(FamilyContext& context);

// transmission_idlers.cpp
Part bearing_gear(FamilyContext& context);

// transmission_clockwork.cpp
Part spring_barrel(FamilyContext& context);

// transmission_levers.cpp
Part toothed_lever(FamilyContext& context);
Part travel_wheel(FamilyContext& context);

// transmission_globoids.cpp
Part hourglass_worm(FamilyContext& context);

// transmission_mixed.cpp
Part mixed_wheel(FamilyContext& context);

}  // namespace v16::corpus
