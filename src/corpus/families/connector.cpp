// 连接件: the table of connector families.
#include "corpus/families/connector.hpp"

#include <array>

namespace v16::corpus {

Part pointed_screw(FamilyContext& context);
std::span<const Family> connector_families() {
    static constexpr std::array table{
        Family{"hex_bolt", hex_bolt, 3},
        Family{"socket_cap_screw", socket_cap_screw, 3},
        Family{"countersunk_screw", countersunk_screw},
        Family{"button_head_screw", button_head_screw, 3},
        Family{"pan_head_screw", pan_head_screw},
        Family{"set_screw", set_screw, 2, 2},
        Family{"stud", stud, 1, 2},
        Family{"hex_nut", hex_nut, 3},
        Family{"lock_nut", lock_nut, 2},
        Family{"cap_nut", cap_nut},
        Family{"flange_nut", flange_nut},
        Family{"wing_nut", wing_nut},
        Family{"castle_nut", castle_nut},
        Family{"square_nut", square_nut, 1, 2},
        Family{"round_nut", round_nut},
        Family{"rivet", rivet, 1, 2},
        Family{"parallel_key", parallel_key, 1, 2},
        Family{"woodruff_key", woodruff_key, 1, 2},
        Family{"taper_key", taper_key, 1, 2},
        Family{"dowel_pin", dowel_pin, 1, 2},
        Family{"clevis_pin", clevis_pin},
        Family{"split_pin", split_pin},
        Family{"eye_bolt", eye_bolt},
        Family{"external_retaining_ring", external_retaining_ring, 3},
        Family{"internal_retaining_ring", internal_retaining_ring},
        Family{"e_clip", e_clip},
        Family{"snap_ring", snap_ring},
        Family{"weld_neck_flange", weld_neck_flange, 3},
        Family{"slip_on_flange", slip_on_flange, 2},
        Family{"blind_flange", blind_flange, 1, 2},
        Family{"plate_flange", plate_flange, 4},
        Family{"vacuum_flange", vacuum_flange, 2},
        Family{"lobed_flange", lobed_flange},
        Family{"pipe_elbow", pipe_elbow, 2},
        Family{"pipe_tee", pipe_tee},
        Family{"flanged_pipe", flanged_pipe, 2},
        Family{"hexagon_nipple", hexagon_nipple},
        Family{"pipe_union", pipe_union},
        Family{"shoulder_screw", shoulder_screw},
        Family{"thumb_screw", thumb_screw},
        Family{"standoff", standoff, 1, 2},
        Family{"threaded_insert", threaded_insert, 1, 2},
        Family{"slot_nut", slot_nut, 1, 2},
        Family{"hose_barb", hose_barb},
        Family{"hub_flange", hub_flange, 4},
        Family{"pipe_reducer", pipe_reducer},
        Family{"u_bolt", u_bolt},
        Family{"fork_head", fork_head},
        Family{"rod_end", rod_end},
        Family{"bolted_joint", bolted_joint},
        Family{"coupling_nut", coupling_nut, 1, 2},
        Family{"t_head_bolt", t_head_bolt},
        Family{"weld_nut", weld_nut, 1, 2},
        Family{"turnbuckle", turnbuckle},
        Family{"banjo_bolt", banjo_bolt},
        Family{"pipe_cross", pipe_cross},
        Family{"pipe_branch", pipe_branch, 3},
        Family{"pipe_cap", pipe_cap, 1, 2},
        Family{"screw_fitting", screw_fitting, 3},
        Family{"ferrule", ferrule, 1, 2},
        Family{"pointed_screw", pointed_screw, 2},
        Family{"shackle", shackle, 1, 2},
        Family{"expansion_anchor", expansion_anchor},
        Family{"slotted_pin", slotted_pin, 1, 2},
    };
    return table;
}

}  // namespace v16::corpus
