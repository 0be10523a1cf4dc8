// 传动件: the table of transmission families.
#include "corpus/families/transmission.hpp"

#include <array>

namespace v16::corpus {

std::span<const Family> transmission_families() {
    static constexpr std::array table{
        Family{"spur_gear", spur_gear, 3},
        Family{"thin_gear", thin_gear, 3},
        Family{"internal_gear", internal_gear, 2},
        Family{"bevel_gear", bevel_gear, 1, 2},
        Family{"worm_wheel", worm_wheel, 1, 2},
        Family{"rack", rack},
        Family{"gear_pair", gear_pair, 2},
        Family{"cluster_gear", cluster_gear},
        Family{"ratchet_wheel", ratchet_wheel},
        Family{"flywheel", flywheel, 1, 2},
        Family{"v_belt_pulley", v_belt_pulley, 1, 2},
        Family{"rope_pulley", rope_pulley, 1, 2},
        Family{"flat_belt_pulley", flat_belt_pulley, 1, 2},
        Family{"timing_pulley", timing_pulley, 2},
        Family{"sprocket", sprocket, 2},
        Family{"jaw_coupling", jaw_coupling, 1, 2},
        Family{"flange_coupling", flange_coupling, 1, 2},
        Family{"sleeve_coupling", sleeve_coupling, 1, 2},
        Family{"disc_cam", disc_cam},
        Family{"geneva_wheel", geneva_wheel},
        Family{"universal_joint_yoke", universal_joint_yoke, 1, 2},
        Family{"beam_coupling", beam_coupling},
        Family{"coupling_spider", coupling_spider},
        Family{"oldham_coupling", oldham_coupling, 1, 2},
        Family{"bored_worm", bored_worm},
        Family{"gear_sector", gear_sector},
        Family{"planet_carrier", planet_carrier, 1, 2},
        Family{"friction_plate", friction_plate},
        Family{"groove_cam", groove_cam, 1, 2},
        Family{"helical_gear", helical_gear, 3},
        Family{"herringbone_gear", herringbone_gear},
        Family{"plain_gear", plain_gear, 4},
        Family{"hub_gear", hub_gear, 3},
        Family{"clamp_coupling", clamp_coupling, 2},
        Family{"bellows_coupling", bellows_coupling},
        Family{"step_pulley", step_pulley, 1, 2},
        Family{"cam_drum", cam_drum, 1, 2},
        Family{"cycloid_disc", cycloid_disc},
        Family{"face_teeth", face_teeth, 1, 2},
        Family{"clamping_pulley", clamping_pulley, 3, 2},
        Family{"hobby_gear", hobby_gear, 3},
        Family{"crown_gear", crown_gear, 1, 2},
        Family{"internal_ring", internal_ring, 2},
        Family{"flexspline", flexspline, 1, 2},
        Family{"multi_strand_sprocket", multi_strand_sprocket, 1, 2},
        Family{"timing_belt", timing_belt},
        Family{"roller_chain", roller_chain},
        Family{"track_wheel", track_wheel},
        Family{"odd_gear", odd_gear},
        Family{"spoked_gear", spoked_gear, 2},
        Family{"brake_disc", brake_disc, 2},
        Family{"cone_sheave", cone_sheave, 1, 2},
        Family{"membrane_coupling", membrane_coupling, 2, 2},
        Family{"planet_set", planet_set},
        Family{"bevel_set", bevel_set},
        Family{"cam_follower", cam_follower, 2, 2},
        Family{"gear_train", gear_train, 2},
        Family{"lever_linkage", lever_linkage, 2},
        Family{"pulley_block", pulley_block, 2},
        Family{"drive_wheel_set", drive_wheel_set, 2, 2},
    };
    return table;
}

}  // namespace v16::corpus
