// Plates and brackets.
#include "corpus/families/other.hpp"

namespace v16::corpus {

Part plate_bracket(FamilyContext& context) {
    Random& random = context.random;
    const double width = random.log_uniform(20, 300);
    const double depth = width * random.uniform(0.4, 1.0), height = width * random.uniform(0.3, 1.0);
    const double thickness = width * random.uniform(0.04, 0.14);
    const double hole = std::min(depth, width) * random.uniform(0.04, 0.09);
    Part part;
    // A bent strip in the y-z plane, as wide as the bracket.
    part.solid.add_prism(Axis::x,
                         strip({{depth, 0}, {0, 0}, {0, height}}, thickness,
                               random.chance(0.5) ? thickness * random.uniform(0.5, 1.5) : 0.0),
                         0, width);
    for (const double x : {0.2 * width, 0.8 * width}) {
        part.solid.cut_cylinder(Axis::z, {x, 0.6 * depth}, hole, -2 * thickness, 2 * thickness);
        part.solid.cut_cylinder(Axis::y, {x, 0.65 * height}, hole, -2 * thickness, 2 * thickness);
    }
    if (random.chance(0.4)) {
        const double leg = 0.6 * std::min(depth, height);
        part.solid.add_prism(Axis::x, through({{0, 0}, {leg, 0}, {0, leg}}), width / 2 - thickness / 2,
                             width / 2 + thickness / 2);
    }
    return part;
}

}  // namespace v16::corpus
