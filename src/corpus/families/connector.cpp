// 连接件: the table of connector families.
#include "corpus/families/connector.hpp"

#include <array>

namespace v16::corpus {

std::span<const Family> connector_families() {
    static constexpr std::array table{
        Family{"hex_bolt", hex_bolt},
        Family{"socket_cap_screw", socket_cap_screw},
        Family{"countersunk_screw", countersunk_screw},
        Family{"button_head_screw", button_head_screw},
        Family{"pan_head_screw", pan_head_screw},
        Family{"set_screw", set_screw},
        Family{"stud", stud},
        Family{"hex_nut", hex_nut},
        Family{"lock_nut", lock_nut},
        Family{"cap_nut", cap_nut},
        Family{"flange_nut", flange_nut},
        Family{"wing_nut", wing_nut},
        Family{"castle_nut", castle_nut},
        Family{"square_nut", square_nut},
        Family{"round_nut", round_nut},
        Family{"rivet", rivet},
        Family{"parallel_key", parallel_key},
        Family{"woodruff_key", woodruff_key},
        Family{"taper_key", taper_key},
        Family{"dowel_pin", dowel_pin},
        Family{"clevis_pin", clevis_pin},
        Family{"split_pin", split_pin},
        Family{"eye_bolt", eye_bolt},
        Family{"external_retaining_ring", external_retaining_ring},
        Family{"internal_retaining_ring", internal_retaining_ring},
        Family{"e_clip", e_clip},
        Family{"snap_ring", snap_ring},
        Family{"weld_neck_flange", weld_neck_flange},
        Family{"slip_on_flange", slip_on_flange},
        Family{"blind_flange", blind_flange},
        Family{"plate_flange", plate_flange},
        Family{"vacuum_flange", vacuum_flange},
        Family{"lobed_flange", lobed_flange},
        Family{"pipe_elbow", pipe_elbow},
        Family{"pipe_tee", pipe_tee},
        Family{"flanged_pipe", flanged_pipe},
        Family{"hexagon_nipple", hexagon_nipple},
        Family{"pipe_union", pipe_union},
    };
    return table;
}

}  // namespace v16::corpus
