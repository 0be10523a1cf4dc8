// 轴类: the table of shaft families.
#include "corpus/families/shaft.hpp"

#include <array>

namespace v16::corpus {

std::span<const Family> shaft_families() {
    static constexpr std::array table{
        Family{"stepped_shaft", stepped_shaft, 3},
        Family{"plain_rod", plain_rod, 3},
        Family{"necked_rod", necked_rod, 2},
        Family{"axle", axle, 2},
        Family{"spindle", spindle},
        Family{"mandrel", mandrel},
        Family{"roller", roller, 2},
        Family{"hollow_shaft", hollow_shaft, 1, 2},
        Family{"gudgeon_pin", gudgeon_pin, 1, 2},
        Family{"motor_shaft", motor_shaft},
        Family{"flanged_shaft", flanged_shaft, 2},
        Family{"lead_screw", lead_screw},
        Family{"worm_shaft", worm_shaft},
        Family{"gear_shaft", gear_shaft},
        Family{"pinion_shaft", pinion_shaft},
        Family{"splined_shaft", splined_shaft},
        Family{"eccentric_shaft", eccentric_shaft},
        Family{"crankshaft", crankshaft},
        Family{"camshaft", camshaft},
        Family{"square_ended_shaft", square_ended_shaft},
        Family{"cross_hole_shaft", cross_hole_shaft},
        Family{"swept_stem", swept_stem, 2},
        Family{"headed_rod", headed_rod, 2},
        Family{"spool", spool, 2, 2},
        Family{"sectioned_bar", sectioned_bar},
        Family{"half_shaft", half_shaft},
        Family{"torsion_bar", torsion_bar},
        Family{"stub_axle", stub_axle},
        Family{"piston_rod", piston_rod, 2},
        Family{"machined_shaft", machined_shaft, 7},
        Family{"hub_shaft", hub_shaft, 3, 2},
        Family{"tool_arbor", tool_arbor},
        Family{"rotor_shaft", rotor_shaft, 2},
        Family{"yoke_shaft", yoke_shaft},
        Family{"fitted_shaft", fitted_shaft, 1, 2},
        Family{"tapped_rod", tapped_rod, 3},
        Family{"telescopic_tube", telescopic_tube, 1, 2},
        Family{"wheel_axle", wheel_axle, 2},
        Family{"flanged_roller", flanged_roller, 1, 2},
        Family{"hexagon_shaft", hexagon_shaft, 2, 2},
        Family{"key_shaft", key_shaft, 2},
        Family{"tie_rod", tie_rod, 2},
        Family{"agitator_shaft", agitator_shaft},
        Family{"wheel_set", wheel_set, 1, 2},
        Family{"knurled_roller", knurled_roller, 2, 2},
        Family{"extruder_screw", extruder_screw},
        Family{"ball_screw", ball_screw, 2},
        Family{"propeller_shaft", propeller_shaft},
        Family{"trunnion_cross", trunnion_cross, 1, 2},
        Family{"valve_stem", valve_stem, 2},
        Family{"handle_shaft", handle_shaft, 2},
        Family{"screw_spindle", screw_spindle, 2},
        Family{"flanged_axle", flanged_axle, 2},
        Family{"drafted_shaft", drafted_shaft, 3},
        Family{"throw_crankshaft", throw_crankshaft, 2},
        Family{"lobed_camshaft", lobed_camshaft},
        Family{"idler_roller", idler_roller, 2, 2},
        Family{"printing_cylinder", printing_cylinder, 2},
        Family{"mill_roll", mill_roll},
        Family{"feed_shaft", feed_shaft},
    };
    return table;
}

}  // namespace v16::corpus
