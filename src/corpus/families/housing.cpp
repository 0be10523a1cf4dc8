// 壳体类: the table of housing families.
#include "corpus/families/housing.hpp"

#include <array>

namespace v16::corpus {

std::span<const Family> housing_families() {
    static constexpr std::array table{
        Family{"pillow_block", pillow_block},
        Family{"flanged_bearing_housing", flanged_bearing_housing},
        Family{"linear_bearing_block", linear_bearing_block},
        Family{"enclosure_base", enclosure_base},
        Family{"enclosure_cover", enclosure_cover},
        Family{"hollow_box", hollow_box},
        Family{"profiled_case", profiled_case},
        Family{"outline_shell", outline_shell},
        Family{"pump_volute", pump_volute},
        Family{"valve_body", valve_body},
        Family{"tank", tank},
        Family{"motor_frame", motor_frame},
        Family{"tubular_body", tubular_body},
        Family{"end_cover", end_cover},
        Family{"motor_end_shield", motor_end_shield},
        Family{"gear_case_cover", gear_case_cover},
        Family{"gearbox_half", gearbox_half},
        Family{"gearbox_body", gearbox_body},
        Family{"laser_box", laser_box},
        Family{"panel_set", panel_set},
        Family{"hopper", hopper},
    };
    return table;
}

}  // namespace v16::corpus
