// Wheels without teeth.
#include <algorithm>

#include "corpus/families/transmission.hpp"
#include "corpus/turned.hpp"

namespace v16::corpus {

Part flywheel(FamilyContext& context) {
    Random& random = context.random;
    const double outer = random.log_uniform(30, 300);  // radius
    const double rim = outer * random.uniform(0.12, 0.25);
    const double hub = outer * random.uniform(0.18, 0.32);
    const double bore = hub * random.uniform(0.4, 0.65);
    const double rim_width = outer * random.uniform(0.2, 0.5);
    const double web = rim_width * random.uniform(0.25, 0.6);
    const double hub_width = rim_width * random.uniform(0.9, 1.4);
    Part part;
    part.solid.add_cylinder(Axis::y, {}, outer, -rim_width / 2, rim_width / 2)
        .cut_cylinder(Axis::y, {}, outer - rim, -rim_width, rim_width)
        .add_cylinder(Axis::y, {}, outer - rim, -web / 2, web / 2);
    if (random.chance(0.5)) {
        const double middle = (outer - rim + hub) / 2;
        part.solid.cut_hole_circle(Axis::y, {}, middle, random.integer(3, 8), 90,
                                   (outer - rim - hub) * random.uniform(0.2, 0.4), -rim_width, rim_width);
    }
    part.solid.add_cylinder(Axis::y, {}, hub, -hub_width / 2, hub_width / 2);
    if (random.chance(0.6))
        part.solid.cut_prism(Axis::y, keyed_bore({}, bore, bore * 0.5, bore * 1.25), -hub_width, hub_width);
    else
        part.solid.cut_cylinder(Axis::y, {}, bore, -hub_width, hub_width);
    return part;
}

}  // namespace v16::corpus
