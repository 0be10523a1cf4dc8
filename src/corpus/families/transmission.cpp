// 传动件: the table of transmission families.
#include "corpus/families/transmission.hpp"

#include <array>

namespace v16::corpus {

std::span<const Family> transmission_families() {
    static constexpr std::array table{
        Family{"spur_gear", spur_gear},
        Family{"thin_gear", thin_gear},
        Family{"internal_gear", internal_gear},
        Family{"bevel_gear", bevel_gear},
        Family{"worm_wheel", worm_wheel},
        Family{"rack", rack},
        Family{"gear_pair", gear_pair},
        Family{"cluster_gear", cluster_gear},
        Family{"ratchet_wheel", ratchet_wheel},
        Family{"flywheel", flywheel},
        Family{"v_belt_pulley", v_belt_pulley},
        Family{"rope_pulley", rope_pulley},
        Family{"flat_belt_pulley", flat_belt_pulley},
        Family{"timing_pulley", timing_pulley},
        Family{"sprocket", sprocket},
        Family{"jaw_coupling", jaw_coupling},
        Family{"flange_coupling", flange_coupling},
        Family{"sleeve_coupling", sleeve_coupling},
        Family{"disc_cam", disc_cam},
        Family{"geneva_wheel", geneva_wheel},
        Family{"universal_joint_yoke", universal_joint_yoke},
    };
    return table;
}

}  // namespace v16::corpus
