// 壳体类: the table of housing families.
#include "corpus/families/housing.hpp"

#include <array>

namespace v16::corpus {

std::span<const Family> housing_families() {
    static constexpr std::array table{
        Family{"pillow_block", pillow_block},
        Family{"flanged_bearing_housing", flanged_bearing_housing, 1, 2},
        Family{"linear_bearing_block", linear_bearing_block, 3},
        Family{"enclosure_base", enclosure_base, 2, 2},
        Family{"enclosure_cover", enclosure_cover, 1, 2},
        Family{"hollow_box", hollow_box, 2, 2},
        Family{"profiled_case", profiled_case, 2, 2},
        Family{"outline_shell", outline_shell, 2},
        Family{"pump_volute", pump_volute},
        Family{"valve_body", valve_body},
        Family{"tank", tank, 1, 2},
        Family{"motor_frame", motor_frame},
        Family{"tubular_body", tubular_body, 1, 2},
        Family{"end_cover", end_cover, 1, 2},
        Family{"motor_end_shield", motor_end_shield, 1, 2},
        Family{"gear_case_cover", gear_case_cover},
        Family{"gearbox_half", gearbox_half},
        Family{"gearbox_body", gearbox_body},
        Family{"laser_box", laser_box, 4},
        Family{"panel_set", panel_set, 2},
        Family{"hopper", hopper, 1, 2},
        Family{"device_tray", device_tray, 2},
        Family{"junction_box", junction_box, 1, 2},
        Family{"domed_case", domed_case, 2, 2},
        Family{"body_half", body_half, 2},
        Family{"jointed_box", jointed_box, 1, 2},
        Family{"gear_pump_body", gear_pump_body, 1, 2},
        Family{"bell_housing", bell_housing, 1, 2},
        Family{"round_case", round_case, 2, 2},
        Family{"manifold_block", manifold_block, 1, 2},
        Family{"cast_case", cast_case, 8, 2},
        Family{"pan_cover", pan_cover, 2, 2},
        Family{"bezel", bezel, 2, 2},
        Family{"finned_cylinder", finned_cylinder, 1, 2},
        Family{"cylinder_block", cylinder_block, 1, 2},
        Family{"branch_body", branch_body, 2, 2},
        Family{"bearing_stand", bearing_stand, 2},
        Family{"handheld_shell", handheld_shell, 2, 2},
        Family{"linear_bearing_housing", linear_bearing_housing, 3},
        Family{"leadnut_housing", leadnut_housing, 1, 2},
        Family{"flange_unit", flange_unit, 2},
        Family{"take_up_and_pillow_unit", take_up_and_pillow_unit, 2},
        Family{"speaker_box", speaker_box, 2, 2},
        Family{"single_board_case", single_board_case, 2, 2},
        Family{"sensor_pod", sensor_pod, 2, 2},
        Family{"battery_case", battery_case, 2, 2},
        Family{"device_cabinet", device_cabinet, 2, 2},
        Family{"streamlined_hull", streamlined_hull, 2, 2},
        Family{"shroud", shroud, 2, 2},
        Family{"robot_joint_body", robot_joint_body, 2, 2},
        Family{"rocker_box", rocker_box, 2, 2},
        Family{"laser_box_panels", laser_box_panels, 3},
    };
    return table;
}

}  // namespace v16::corpus
