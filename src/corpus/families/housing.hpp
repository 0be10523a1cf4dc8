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
Part pump_volute(FamilyContext& context);
Part valve_body(FamilyContext& context);
Part tank(FamilyContext& context);
Part motor_frame(FamilyContext& context);
Part tubular_body(FamilyContext& context);
Part end_cover(FamilyContext& context);
Part motor_end_shield(FamilyContext& context);
Part gear_case_cover(FamilyContext& context);
Part gearbox_half(FamilyContext& context);
Part gearbox_body(FamilyContext& context);
Part laser_box(FamilyContext& context);
Part panel_set(FamilyContext& context);
Part hopper(FamilyContext& context);
Part device_tray(FamilyContext& context);
Part junction_box(FamilyContext& context);
Part domed_case(FamilyContext& context);
Part body_half(FamilyContext& context);
Part jointed_box(FamilyContext& context);
Part gear_pump_body(FamilyContext& context);
Part bell_housing(FamilyContext& context);
Part round_case(FamilyContext& context);
Part manifold_block(FamilyContext& context);
Part cast_case(FamilyContext& context);
Part pan_cover(FamilyContext& context);
Part bezel(FamilyContext& context);
Part finned_cylinder(FamilyContext& context);
Part cylinder_block(FamilyContext& context);
Part branch_body(FamilyContext& context);
Part bearing_stand(FamilyContext& context);
Part handheld_shell(FamilyContext& context);
Part linear_bearing_housing(FamilyContext& context);
Part leadnut_housing(FamilyContext& context);
Part flange_unit(FamilyContext& context);
Part take_up_and_pillow_unit(FamilyContext& context);
Part speaker_box(FamilyContext& context);
Part single_board_case(FamilyContext& context);
Part sensor_pod(FamilyContext& context);
Part battery_case(FamilyContext& context);
Part device_cabinet(FamilyContext& context);
Part streamlined_hull(FamilyContext& context);
Part shroud(FamilyContext& context);
Part robot_joint_body(FamilyContext& context);
Part rocker_box(FamilyContext& context);
Part laser_box_panels(FamilyContext& context);
Part chassis(FamilyContext& context);
Part vented_cover(FamilyContext& context);
Part vacuum_chamber(FamilyContext& context);
Part bucket_or_can(FamilyContext& context);
Part carrying_case(FamilyContext& context);
Part mouse_or_remote(FamilyContext& context);
Part motor_case(FamilyContext& context);
Part turbo_or_fan_case(FamilyContext& context);
Part wall_unit(FamilyContext& context);
Part trunking(FamilyContext& context);
Part burner_or_stove(FamilyContext& context);
Part planter_or_house(FamilyContext& context);

// housing_bins.cpp, housing_vessels.cpp
Part storage_bin(FamilyContext& context);
Part rail_case(FamilyContext& context);
Part camera_case(FamilyContext& context);
Part watertight_case(FamilyContext& context);
Part filter_case(FamilyContext& context);

// housing_engines.cpp
Part axle_case(FamilyContext& context);
Part oil_pan(FamilyContext& context);
Part intake_body(FamilyContext& context);

// housing_frames.cpp, housing_printed.cpp
Part compressor_shell(FamilyContext& context);
Part machine_bed(FamilyContext& context);
Part extruder_case(FamilyContext& context);
Part laser_drawer(FamilyContext& context);

// housing_reducers.cpp, housing_gear_cases.cpp
Part reducer_lid(FamilyContext& context);
Part reducer_base(FamilyContext& context);
Part bevel_gear_case(FamilyContext& context);
Part worm_gear_case(FamilyContext& context);

// housing_line_valves.cpp, housing_valve_blocks.cpp
Part gate_valve_body(FamilyContext& context);
Part butterfly_valve_body(FamilyContext& context);
Part ball_valve_body(FamilyContext& context);
Part spool_valve_body(FamilyContext& context);

// housing_pumps.cpp, housing_rotors.cpp, housing_casings.cpp, housing_troughs.cpp
Part pump_bearing_frame(FamilyContext& context);
Part rotor_casing(FamilyContext& context);
Part coolant_pump_housing(FamilyContext& context);
Part flange_pump_housing(FamilyContext& context);
Part split_casing(FamilyContext& context);
Part diaphragm_case(FamilyContext& context);
Part conveyor_trough(FamilyContext& context);
Part transformer_tank(FamilyContext& context);
Part pump_cover(FamilyContext& context);

// housing_heads.cpp, housing_modules.cpp
Part instrument_head(FamilyContext& context);
Part flameproof_box(FamilyContext& context);
Part milled_module(FamilyContext& context);
Part watch_case(FamilyContext& context);

// housing_process.cpp, housing_tanks.cpp
Part heat_exchanger_shell(FamilyContext& context);
Part channel_head(FamilyContext& context);
Part cyclone(FamilyContext& context);
Part upright_vessel(FamilyContext& context);
Part box_tank(FamilyContext& context);

// housing_spindles.cpp
Part spindle_head(FamilyContext& context);
Part sleeve_bearing_housing(FamilyContext& context);
Part tailstock_body(FamilyContext& context);
Part many_bore_box(FamilyContext& context);

// housing_drives.cpp, housing_cylinders.cpp
Part differential_case(FamilyContext& context);
Part steering_box(FamilyContext& context);
Part planetary_case(FamilyContext& context);
Part alternator_frame(FamilyContext& context);
Part cylinder_body(FamilyContext& context);
Part caliper_body(FamilyContext& context);

// housing_tools.cpp, housing_lamps.cpp, housing_consoles.cpp
Part grinder_gear_head(FamilyContext& context);
Part pistol_shell(FamilyContext& context);
Part led_light_housing(FamilyContext& context);
Part keyboard_case(FamilyContext& context);
Part control_cabinet(FamilyContext& context);

// housing_journals.cpp
Part journal_bearing_half(FamilyContext& context);
Part plug_valve_body(FamilyContext& context);
Part safety_valve_body(FamilyContext& context);

// housing_motors.cpp, housing_noses.cpp, housing_geared_motors.cpp
Part cast_motor_frame(FamilyContext& context);
Part servo_motor_housing(FamilyContext& context);
Part nose_housing(FamilyContext& context);
Part geared_motor_case(FamilyContext& context);
Part welded_gear_case(FamilyContext& context);
Part indexer_case(FamilyContext& context);

// housing_seats.cpp
Part barrel_seat(FamilyContext& context);
Part crossed_tubes_body(FamilyContext& context);
Part plunger_pump_body(FamilyContext& context);

// housing_vehicle_cases.cpp, housing_vehicle_bodies.cpp
Part transmission_case(FamilyContext& context);
Part crankcase_half(FamilyContext& context);
Part cylinder_head(FamilyContext& context);
Part throttle_body(FamilyContext& context);
Part master_cylinder_body(FamilyContext& context);
Part rail_axle_box(FamilyContext& context);

// housing_hoods.cpp, housing_electric.cpp
Part connector_hood(FamilyContext& context);
Part breaker_case(FamilyContext& context);
Part flush_box(FamilyContext& context);
Part pendant_station(FamilyContext& context);

// housing_pipe_bodies.cpp, housing_meters.cpp
Part strainer_body(FamilyContext& context);
Part knife_gate_body(FamilyContext& context);
Part distributor_body(FamilyContext& context);
Part meter_body(FamilyContext& context);
Part faucet_body(FamilyContext& context);

// housing_guards.cpp, housing_mills.cpp
Part drive_guard(FamilyContext& context);
Part air_plenum(FamilyContext& context);
Part crusher_housing(FamilyContext& context);
Part mincer_body(FamilyContext& context);

// housing_bearing_units.cpp, housing_round_bodies.cpp
Part support_unit(FamilyContext& context);
Part split_plummer_block(FamilyContext& context);
Part bearing_cover(FamilyContext& context);
Part inline_pump_casing(FamilyContext& context);
Part robot_link_housing(FamilyContext& context);
Part flanged_casing(FamilyContext& context);

// housing_containers.cpp, housing_crates.cpp
Part vehicle_tank(FamilyContext& context);
Part gas_bottle(FamilyContext& context);
Part freight_container(FamilyContext& context);
Part slatted_crate(FamilyContext& context);
Part safe_or_mailbox(FamilyContext& context);

// housing_power.cpp, housing_actuators.cpp
Part drive_case(FamilyContext& context);
Part power_supply_case(FamilyContext& context);
Part glove_box(FamilyContext& context);
Part crosshead_frame(FamilyContext& context);
Part actuator_body(FamilyContext& context);

// housing_composed.cpp, housing_tool_heads.cpp
Part stepped_case(FamilyContext& context);
Part cavity_block(FamilyContext& context);
Part tool_head_housing(FamilyContext& context);

// housing_holders.cpp, housing_storage_tanks.cpp
Part hinged_box(FamilyContext& context);
Part dispenser_box(FamilyContext& context);
Part storage_tank(FamilyContext& context);

// housing_grown_bodies.cpp
Part grown_body(FamilyContext& context);
Part radial_piston_case(FamilyContext& context);

// housing_hung_bearings.cpp
Part pressed_bearing_housing(FamilyContext& context);
Part hung_bearing_housing(FamilyContext& context);
Part roll_chock(FamilyContext& context);

// housing_check_valves.cpp
Part check_valve_body(FamilyContext& context);
Part weir_valve_body(FamilyContext& context);
Part trap_body(FamilyContext& context);

// housing_pump_heads.cpp
Part discharge_head(FamilyContext& context);
Part peristaltic_case(FamilyContext& context);

// housing_mixing_drums.cpp
Part blender_body(FamilyContext& context);
Part melt_pot(FamilyContext& context);
Part dust_collector(FamilyContext& context);

// housing_hand_devices.cpp
Part phone_case(FamilyContext& context);
Part socket_strip(FamilyContext& context);
Part reel_case(FamilyContext& context);

// housing_appliances.cpp
Part appliance_cabinet(FamilyContext& context);
Part signal_head(FamilyContext& context);
Part waste_bin(FamilyContext& context);

// housing_conveying.cpp
Part elevator_casing(FamilyContext& context);
Part diverter_chute(FamilyContext& context);
Part blowout_preventer(FamilyContext& context);

// housing_whole_cases.cpp
Part reducer_case(FamilyContext& context);
Part cylinder_cap(FamilyContext& context);
Part turbo_bearing_housing(FamilyContext& context);

// housing_electronics.cpp
Part control_unit_case(FamilyContext& context);
Part disk_drive_case(FamilyContext& context);

// housing_bonnets.cpp
Part valve_bonnet(FamilyContext& context);
Part battery_tray(FamilyContext& context);
Part stuffing_box(FamilyContext& context);

}  // namespace v16::corpus
