// Boxes and casings.
#include "corpus/families/housing.hpp"

namespace v16::corpus {

Part open_box(FamilyContext& context) {
    Random& random = context.random;
    const double width = random.log_uniform(30, 400);
    const double depth = width * random.uniform(0.5, 1.0), height = width * random.uniform(0.2, 0.7);
    const double wall = width * random.uniform(0.02, 0.07),
                 radius = random.chance(0.6) ? wall * random.uniform(1.5, 3) : 0.0;
    Part part;
    part.solid.add_prism(Axis::z, rounded_rectangle({0, 0}, {width, depth}, radius), 0, height)
        .cut_prism(Axis::z, rounded_rectangle({wall, wall}, {width - wall, depth - wall}, std::max(0.0, radius - wall)),
                   wall, height + 1);
    const double post = wall * 1.4;
    for (const double x : {wall + post, width - wall - post})
        for (const double y : {wall + post, depth - wall - post})
            part.solid.add_cylinder(Axis::z, {x, y}, post, wall / 2, height * 0.9)
                .cut_cylinder(Axis::z, {x, y}, post * 0.4, wall, height);
    part.main_side = Side::top;
    return part;
}

}  // namespace v16::corpus
