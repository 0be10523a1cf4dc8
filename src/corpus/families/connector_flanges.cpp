// Flanges.
#include "corpus/families/connector.hpp"

namespace v16::corpus {

Part plain_flange(FamilyContext& context) {
    Random& random = context.random;
    const double bore = random.log_uniform(5, 150);  // radius
    const double outer = bore * random.uniform(1.5, 2.8) + 8;
    const double thickness = outer * random.uniform(0.08, 0.22);
    const double pitch = (bore + outer) * random.uniform(0.5, 0.54);
    const double hole = (outer - bore) * random.uniform(0.1, 0.18);
    Part part;
    part.solid.add_cylinder(Axis::y, {}, outer, 0, thickness);
    if (random.chance(0.5))
        part.solid.add_cylinder(Axis::y, {}, bore + (pitch - bore) * 0.5, 0, thickness * random.uniform(1.2, 3));
    part.solid.cut_cylinder(Axis::y, {}, bore, -1, 4 * thickness)
        .cut_hole_circle(Axis::y, {}, pitch, 4 * random.integer(1, 5), random.choice({0.0, 22.5, 45.0}), hole, -1,
                         4 * thickness);
    return part;
}

}  // namespace v16::corpus
