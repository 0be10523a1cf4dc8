// 其他: the table of other families.
#include "corpus/families/other.hpp"

#include <array>

namespace v16::corpus {

std::span<const Family> other_families() {
    static constexpr std::array table{
        Family{"l_bracket", l_bracket},
        Family{"u_bracket", u_bracket},
        Family{"eye_bracket", eye_bracket},
        Family{"clamp", clamp},
        Family{"hinge_leaf", hinge_leaf},
        Family{"hook", hook},
        Family{"hole_plate", hole_plate},
        Family{"slotted_plate", slotted_plate},
        Family{"motor_plate", motor_plate},
        Family{"gusset_plate", gusset_plate},
        Family{"armed_plate", armed_plate},
        Family{"panel", panel},
        Family{"fan_grille", fan_grille},
        Family{"bushing_plate", bushing_plate},
        Family{"flat_washer", flat_washer},
        Family{"tooth_washer", tooth_washer},
        Family{"tab_washer", tab_washer},
        Family{"spacer", spacer},
        Family{"bushing", bushing},
        Family{"shaft_collar", shaft_collar},
        Family{"spring_washer", spring_washer},
    };
    return table;
}

}  // namespace v16::corpus
