// Washers, spacers, bushings and collars: rings that fasten nothing by themselves.
#include <algorithm>

#include "corpus/families/other.hpp"
#include "corpus/turned.hpp"

namespace v16::corpus {

Part flat_washer(FamilyContext& context) {
    Random& random = context.random;
    const double bore = random.log_uniform(0.8, 40);  // ISO 7089, 7093, 7094: outer 1.9 to 3.4 times the hole
    const double outer = bore * random.uniform(1.45, 3.3), thickness = std::max(0.2, outer * random.uniform(0.06, 0.2));
    Part part;
    const std::size_t form = random.weighted({0.75, 0.12, 0.13});
    if (form == 0)
        part.solid.add_chamfered_cylinder(Axis::y, {}, outer, 0, thickness, random.chance(0.2) ? 0.25 * thickness : 0.0,
                                          0);
    else if (form == 1)  // square, for wood
        part.solid.add_prism(Axis::y, rectangle({-outer, -outer}, {outer, outer}), 0, thickness);
    else  // spherical or conical washer
        part.solid.add_revolution(
            Axis::y,
            through({{0, 0}, {0, outer * 0.75}, {0.6 * thickness, outer}, {2 * thickness, outer}, {2 * thickness, 0}}));
    part.solid.cut_cylinder(Axis::y, {}, bore, -outer, outer);
    part.main_side = random.chance(0.85) ? Side::front : Side::right;
    return part;
}

/// Washers that lock: teeth outside or inside, one or two tabs, a nose.
Part tooth_washer(FamilyContext& context) {
    Random& random = context.random;
    const double bore = random.log_uniform(1.2, 35), outer = bore * random.uniform(1.6, 2.1),
                 thickness = outer * random.uniform(0.04, 0.1);
    const int teeth = random.integer(6, 16);
    const double pitch = 360.0 / teeth, notch = 0.5 * (outer - bore) * random.uniform(0.6, 1.0);
    const bool inside = random.chance(0.5);
    const double gap = pitch * random.uniform(0.25, 0.5);
    Part part;
    part.solid.add_cylinder(Axis::y, {}, outer, 0, thickness).cut_cylinder(Axis::y, {}, bore, -1, thickness + 1);
    for (int i = 0; i < teeth; ++i) {
        const Path tooth = inside ? ring_sector({}, 0.9 * bore, bore + notch, i * pitch, gap)
                                  : ring_sector({}, outer - notch, 1.1 * outer, i * pitch, gap);
        part.solid.cut_prism(Axis::y, tooth, -1, thickness + 1);
    }
    return part;
}

Part tab_washer(FamilyContext& context) {
    Random& random = context.random;
    const double bore = random.log_uniform(1.5, 40), outer = bore * random.uniform(1.6, 2.2),
                 thickness = std::max(0.3, outer * random.uniform(0.03, 0.08));
    const double half = bore * random.uniform(0.35, 0.7), reach = outer * random.uniform(1.3, 2.0);
    Part part;
    part.solid.add_cylinder(Axis::y, {}, outer, 0, thickness);
    const int tabs = random.choice({1, 2, 2});
    const double second = random.choice({90.0, 180.0, 180.0});
    for (int i = 0; i < tabs; ++i) {
        const bool bent = random.chance(0.3);
        const double end = bent ? outer * 1.1 : reach;
        part.solid.add_prism(Axis::y, rotated(rectangle({0, -half}, {end, half}), i * second), 0, thickness);
        if (bent && i == 0) part.solid.add_box({end - thickness, 0, -half}, {end, half * 1.5, half});
    }
    if (random.chance(0.3)) {  // inner nose, as for round nuts (GB/T 858), with outer lugs
        for (int i = 0; i < 7; ++i)
            part.solid.add_prism(
                Axis::y, rotated(rectangle({0.9 * outer, -0.12 * outer}, {1.2 * outer, 0.12 * outer}), 30 + 50.0 * i),
                0, thickness);
        part.solid.cut_cylinder(Axis::y, {}, bore, -1, outer)
            .add_box({-0.15 * bore, 0, 0.75 * bore}, {0.15 * bore, thickness, 1.1 * bore});
        return part;
    }
    part.solid.cut_cylinder(Axis::y, {}, bore, -1, outer);
    return part;
}

/// Spacer: a tube between two parts; round, square, hexagonal, often cut from plate.
Part spacer(FamilyContext& context) {
    Random& random = context.random;
    const double bore = random.log_uniform(1, 50), outer = bore * random.uniform(1.2, 2.4),
                 height = outer * random.log_uniform(0.15, 4);
    Part part;
    switch (random.weighted({0.6, 0.15, 0.1, 0.15})) {
        case 0: {
            const double c = random.chance(0.3) ? 0.1 * (outer - bore) : 0.0;
            part.solid.add_chamfered_cylinder(Axis::y, {}, outer, 0, height, c, c);
            break;
        }
        case 1:
            part.solid.add_prism(Axis::y, polygon({}, outer * 1.12, 6, random.choice({0.0, 30.0})), 0, height);
            break;
        case 2:
            part.solid.add_prism(Axis::y, rectangle({-outer, -outer}, {outer, outer}), 0, height);
            break;
        default:  // stepped
            part.solid.add_cylinder(Axis::y, {}, outer, 0, height)
                .add_cylinder(Axis::y, {}, 0.5 * (outer + bore), height, height * random.uniform(1.1, 1.6));
            break;
    }
    if (random.chance(0.2))
        part.solid.cut_prism(Axis::y, polygon({}, bore * 1.1, 6, random.choice({0.0, 30.0})), -1, 3 * height);
    else
        part.solid.cut_cylinder(Axis::y, {}, bore, -1, 3 * height);
    if (random.chance(0.15))
        part.solid.cut_hole_circle(Axis::y, {}, 0.5 * (bore + outer), random.choice({2, 3, 4, 6}), 0,
                                   0.2 * (outer - bore), -1, 3 * height);
    part.main_side = random.chance(0.6) ? Side::front : Side::right;
    return part;
}

/// Plain bearing bush: thin wall, with or without collar, oil groove, lubrication hole.
Part bushing(FamilyContext& context) {
    Random& random = context.random;
    const double bore = random.log_uniform(1.5, 60), outer = bore * random.uniform(1.12, 1.5),
                 length = bore * random.uniform(1.0, 4);
    const double c = (outer - bore) * random.uniform(0.1, 0.3);
    Part part;
    part.solid.add_chamfered_cylinder(Axis::x, {}, outer, 0, length, random.chance(0.5) ? c : 0.0, c);
    if (random.chance(0.5)) {
        const double collar = outer + (outer - bore) * random.uniform(0.8, 2);
        part.solid.add_cylinder(Axis::x, {}, collar, 0, (outer - bore) * random.uniform(0.7, 1.3));
        if (random.chance(0.2))
            part.solid.cut_box({-1, 0.85 * collar, -2 * collar}, {length + 1, 2 * collar, 2 * collar});
    }
    part.solid.cut_cylinder(Axis::x, {}, bore, -1, length + 1);
    if (random.chance(0.4)) part.solid.cut_revolution(Axis::x, cone_meridian(-0.01, bore + c, c, bore));
    if (random.chance(0.3)) part.solid.cut_cylinder(Axis::z, {0.5 * length, 0}, 0.12 * bore, 0, 2 * outer);
    if (random.chance(0.2))
        part.solid.cut_revolution(Axis::x,
                                  ring_meridian(0.45 * length, 0.55 * length, 0.5 * bore, bore + 0.3 * (outer - bore)));
    if (random.chance(0.15)) part.solid.cut_box({-1, -0.08 * bore, 0}, {length + 1, 0.08 * bore, 2 * outer});
    return part;
}

/// Shaft collar: set screw, or slit with a clamp screw.
Part shaft_collar(FamilyContext& context) {
    Random& random = context.random;
    const double bore = random.log_uniform(2, 50), outer = bore * random.uniform(1.5, 2.3),
                 width = bore * random.uniform(0.6, 1.6);
    const double c = random.chance(0.6) ? 0.06 * outer : 0.0, screw = std::min(0.14 * outer, 0.3 * width);
    Part part;
    part.solid.add_chamfered_cylinder(Axis::y, {}, outer, 0, width, c, c)
        .cut_cylinder(Axis::y, {}, bore, -1, width + 1);
    if (random.chance(0.55)) {
        part.solid.cut_cylinder(Axis::z, {0, 0.5 * width}, screw, 0, 2 * outer);
        if (random.chance(0.3)) part.solid.cut_cylinder(Axis::x, {0.5 * width, 0}, screw, 0, 2 * outer);
    } else {
        const double slit = 0.05 * outer, at = 0.5 * (bore + outer);
        part.solid.cut_box({-slit, -1, 0}, {slit, width + 1, 2 * outer});
        if (random.chance(0.4)) part.solid.cut_box({-slit, -1, -2 * outer}, {slit, width + 1, 0});
        part.solid.cut_cylinder(Axis::x, {0.5 * width, at}, 0.6 * screw, -2 * outer, 2 * outer)
            .cut_cylinder(Axis::x, {0.5 * width, at}, screw, 0.35 * outer, 2 * outer);
    }
    return part;
}

/// Split spring lock washer (DIN 127): a ring cut open, its ends set apart.
Part spring_washer(FamilyContext& context) {
    Random& random = context.random;
    const double bore = random.log_uniform(1.2, 40), section = bore * random.uniform(0.35, 0.6), outer = bore + section;
    const double thickness = section * random.uniform(0.5, 1.0), slant = random.uniform(15, 35),
                 gap = outer * random.uniform(0.04, 0.1);
    Part part;
    part.solid.add_cylinder(Axis::y, {}, outer, 0, thickness).cut_cylinder(Axis::y, {}, bore, -1, thickness + 1);
    if (random.chance(0.5))  // straight slit
        part.solid.cut_prism(Axis::y, rotated(rectangle({-gap, 0}, {gap, 2 * outer}), slant - 25), -1, thickness + 1);
    else  // slanted through the thickness, seen from above (+z)
        part.solid.cut_prism(Axis::z,
                             through({{-gap - thickness, -0.5 * thickness},
                                      {gap - thickness, -0.5 * thickness},
                                      {gap + thickness, 1.5 * thickness},
                                      {-gap + thickness, 1.5 * thickness}}),
                             0.3 * bore, 2 * outer);
    return part;
}

}  // namespace v16::corpus
