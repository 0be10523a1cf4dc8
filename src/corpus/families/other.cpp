// 其他: the table of other families.
#include "corpus/families/other.hpp"

#include <array>

namespace v16::corpus {

std::span<const Family> other_families() {
    static constexpr std::array table{
        Family{"nozzle", nozzle},
        Family{"piston", piston},
        Family{"collet", collet},
        Family{"milled_block", milled_block},
        Family{"irregular", irregular},
        Family{"free_outline", free_outline},
        Family{"l_bracket", l_bracket},
        Family{"u_bracket", u_bracket},
        Family{"eye_bracket", eye_bracket},
        Family{"clamp", clamp},
        Family{"hinge_leaf", hinge_leaf},
        Family{"hook", hook},
        Family{"lever", lever},
        Family{"connecting_rod", connecting_rod},
        Family{"chain_link", chain_link},
        Family{"wrench", wrench},
        Family{"handle", handle},
        Family{"yoke", yoke},
        Family{"rolling_bearing", rolling_bearing},
        Family{"linear_bearing", linear_bearing},
        Family{"motor", motor},
        Family{"axial_fan", axial_fan},
        Family{"assembly", assembly},
        Family{"hole_plate", hole_plate},
        Family{"slotted_plate", slotted_plate},
        Family{"motor_plate", motor_plate},
        Family{"gusset_plate", gusset_plate},
        Family{"armed_plate", armed_plate},
        Family{"panel", panel},
        Family{"fan_grille", fan_grille},
        Family{"bushing_plate", bushing_plate},
        Family{"compression_spring", compression_spring},
        Family{"extension_spring", extension_spring},
        Family{"torsion_spring", torsion_spring},
        Family{"flat_spring", flat_spring},
        Family{"flat_washer", flat_washer},
        Family{"tooth_washer", tooth_washer},
        Family{"tab_washer", tab_washer},
        Family{"spacer", spacer},
        Family{"bushing", bushing},
        Family{"shaft_collar", shaft_collar},
        Family{"spring_washer", spring_washer},
        Family{"impeller", impeller},
        Family{"propeller", propeller},
        Family{"toothed_blade", toothed_blade},
        Family{"knife", knife},
    };
    return table;
}

}  // namespace v16::corpus
