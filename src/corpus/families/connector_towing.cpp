// What vehicles are towed by.
#include <algorithm>
#include <cmath>

#include "corpus/families/connector.hpp"
#include "corpus/families/connector_sizes.hpp"
#include "corpus/families/connector_wires.hpp"
#include "corpus/turned.hpp"

namespace v16::corpus {

/// What a vehicle is towed by: a ball with its neck, thread or bolted block; a ring on a shank, a flange or a socket; a
/// kingpin on its plate; a jaw with its pin; a hook with a latch.
Part tow_coupling(FamilyContext& context) {
    Random& random = context.random;
    const double r = random.log_uniform(8, 40);
    Part part;
    Solid& solid = part.solid;
    const auto bolt_plate = [&](double face, double s, double half_y, double half_z, double t) {
        solid.add_prism(Axis::x, rounded_rectangle({-half_y, -half_z}, {half_y, half_z}, 0.2 * half_y),
                        std::min(face, face + s * t), std::max(face, face + s * t));
        for (const double y : {-0.7 * half_y, 0.7 * half_y})
            for (const double z : {-0.75 * half_z, 0.75 * half_z})
                solid.cut_cylinder(Axis::x, {y, z}, 0.13 * half_y, std::min(face - 0.1 * t, face + s * 1.1 * t),
                                   std::max(face + 0.1 * t, face + s * 1.1 * t));
    };
    switch (random.weighted({0.25, 0.25, 0.15, 0.2, 0.15})) {
        case 0: {  // ball
            const double neck = 0.55 * r, flat = r * random.uniform(0.6, 0.85), stem = r * random.uniform(1.3, 2.4),
                         bend = r * random.uniform(1.2, 1.8);
            const bool screwed = random.chance(0.5);
            if (!screwed) add_bend(solid, Axis::y, {bend, -stem}, bend, neck, 180, 90);
            solid.add_revolution(Axis::z, ball_meridian(0, r)).cut_box({-far, -far, flat}, {far, far, far});
            solid.add_cylinder(Axis::z, {}, neck, -stem, 0);
            if (screwed) {
                const double collar = r * random.uniform(0.9, 1.3), bolt = 0.5 * r,
                             low = -stem - r * random.uniform(1.6, 3);
                solid.add_revolution(Axis::z, cone_meridian(-stem - 0.3 * r, collar, -stem + 0.2 * r, neck))
                    .add_cylinder(Axis::z, {}, bolt, low, -stem - 0.2 * r)
                    .add_prism(Axis::z, hexagon({}, 3.2 * bolt, 0), low + 0.3 * r, low + 0.3 * r + 1.5 * bolt);
                solid.add_thread({Axis::z, {}, bolt, 0.87 * bolt, low, low + 0.6 * (-stem - low)});
                if (random.chance(0.5))
                    solid.add_cylinder(Axis::z, {}, 1.9 * bolt, low + 0.3 * r + 1.5 * bolt, low + 0.5 * r + 1.5 * bolt);
            } else {  // swan neck to a plate
                const double back = bend + r * random.uniform(0.6, 2);
                solid.add_cylinder(Axis::x, {0, -stem - bend}, neck, bend, back);
                const double z = -stem - bend, half = r * random.uniform(1.1, 1.6), t = 0.5 * r;
                solid.add_box({back, -half, z - 1.4 * half}, {back + t, half, z + 1.4 * half});
                for (const double y : {-0.6 * half, 0.6 * half})
                    for (const double dz : {-half, half})
                        solid.cut_cylinder(Axis::x, {y, z + dz}, 0.2 * half, back - 1, back + t + 1);
            }
            break;
        }
        case 1: {  // ring
            const double ring = r * random.uniform(1.0, 1.4), bar = r * random.uniform(0.32, 0.5),
                         shank = r * random.uniform(0.45, 0.6), length = ring + bar + r * random.uniform(1.5, 4);
            solid.add_revolution(Axis::z, circle({0, ring}, bar));
            const double from = ring + 0.6 * bar;
            solid.add_revolution(Axis::x, cone_meridian(from, 0.85 * shank, from + r, shank));
            const std::size_t rear = random.weighted({0.4, 0.35, 0.25});
            if (rear == 1) {
                solid.add_cylinder(Axis::x, {}, shank, from + 0.9 * r, length);
                bolt_plate(length - 0.01 * r, 1, r * random.uniform(1.2, 1.6), r * random.uniform(0.9, 1.4), 0.4 * r);
            } else if (rear == 0) {
                solid.add_cylinder(Axis::x, {}, shank, from + 0.9 * r, length)
                    .add_cylinder(Axis::x, {}, 0.8 * shank, length - 0.1 * r, length + 2.2 * r);
                solid.add_thread({Axis::x, {}, 0.8 * shank, 0.7 * shank, length + 0.3 * r, length + 2.2 * r});
                if (random.chance(0.5))
                    solid.add_prism(Axis::x, hexagon({}, 2.6 * shank, 30), length + 0.6 * r, length + 1.4 * r);
            } else {  // flattened, with holes for a drawbar
                solid.add_box({from + 0.7 * r, -0.5 * r, -0.6 * shank}, {length + 2 * r, 0.5 * r, 0.6 * shank});
                for (const double x : {length, length + 1.3 * r})
                    solid.cut_cylinder(Axis::z, {x, 0}, 0.22 * r, -far, far);
            }
            part.main_side = Side::top;
            break;
        }
        case 2: {  // kingpin
            const double head = r, neck = 0.72 * r, top = r * random.uniform(1.6, 2.2),
                         flange = r * random.uniform(1.8, 2.6), t = 0.4 * r;
            solid.add_revolution(Axis::z, through({{-0.9 * r, 0},
                                                   {-0.9 * r, 0.9 * head},
                                                   {-0.8 * r, head},
                                                   {-0.35 * r, head},
                                                   {-0.25 * r, neck},
                                                   {0.5 * r, neck},
                                                   {0.6 * r, head},
                                                   {top, head},
                                                   {top, 0}}));
            if (random.chance(0.5)) {
                solid.add_cylinder(Axis::z, {}, flange, top - 0.01 * r, top + t)
                    .cut_hole_circle(Axis::z, {}, 0.72 * flange + 0.2 * head, random.choice({4, 6, 8}), 22.5,
                                     0.09 * flange, top - 1, far);
                if (random.chance(0.5)) solid.add_cylinder(Axis::z, {}, 1.2 * r, top, top + 1.8 * t);
            } else {
                solid
                    .add_prism(Axis::z, rounded_rectangle({-2.6 * r, -2.2 * r}, {2.6 * r, 2.2 * r}, 0.4 * r),
                               top - 0.01 * r, top + 0.6 * t)
                    .add_cylinder(Axis::z, {}, 1.3 * r, top, top + 1.6 * t);
            }
            break;
        }
        case 3: {  // jaw with its pin
            const double half = r * random.uniform(0.9, 1.3), gap = r * random.uniform(0.5, 0.8),
                         plate = r * random.uniform(0.35, 0.55), deep = r * random.uniform(2.2, 3.4),
                         pin = r * random.uniform(0.3, 0.42);
            for (const double s : {-1.0, 1.0})
                solid.add_prism(Axis::z, slot({0, 0}, {deep, 0}, half), s > 0 ? gap : -gap - plate,
                                s > 0 ? gap + plate : -gap);
            solid.cut_box({deep, -far, -far}, {far, far, far});
            bolt_plate(deep - 0.02 * r, 1, half * random.uniform(1.1, 1.6), gap + plate + r * random.uniform(0.4, 1.2),
                       0.4 * r);
            if (random.chance(0.7)) {
                const double top = gap + plate + r * random.uniform(0.4, 1.2);
                solid.add_cylinder(Axis::z, {}, pin, -gap - plate - 0.8 * r, top)
                    .add_cylinder(Axis::z, {}, 1.7 * pin, top - 0.3 * r, top)
                    .cut_cylinder(Axis::y, {0, -gap - plate - 0.45 * r}, 0.25 * pin, -far, far);
            } else {
                solid.cut_cylinder(Axis::z, {}, pin, -far, far);
            }
            if (random.chance(0.4))
                solid.add_box({deep - 1.2 * r, -0.25 * r, -gap - plate - 0.9 * r},
                              {deep, 0.25 * r, gap + plate + 0.9 * r});
            break;
        }
        default: {  // hook
            const double inner = r, outer = r * random.uniform(1.55, 1.9), wide = r * random.uniform(0.4, 0.7),
                         back = outer + r * random.uniform(0.5, 1.2);
            const double from = random.uniform(30, 60);
            solid
                .add_prism(Axis::y, ring_sector({}, inner, outer, from, 360 - from - random.uniform(10, 40)), -wide,
                           wide)
                .add_prism(Axis::y, rectangle({0.5 * outer, -outer}, {back, 0.3 * r}), -wide, wide)
                .cut_cylinder(Axis::y, {}, inner, -far, far);
            solid.add_box({back - 0.02 * r, -1.3 * r, -1.2 * outer}, {back + 0.4 * r, 1.3 * r, 0.8 * outer});
            for (const double y : {-r, r})
                for (const double z : {-outer, 0.6 * outer})
                    solid.cut_cylinder(Axis::x, {y, z}, 0.17 * r, back - r, far);
            if (random.chance(0.6))
                solid
                    .add_prism(Axis::y,
                               tangent_hull({back - 0.6 * r, 0.5 * outer}, 0.35 * r, {-0.7 * r, outer}, 0.22 * r),
                               -0.6 * wide, 0.6 * wide)
                    .add_box({back - 0.7 * r, -wide, 0.2 * r}, {back, wide, 0.6 * outer})
                    .cut_cylinder(Axis::y, {back - 0.6 * r, 0.5 * outer}, 0.15 * r, -far, far);
            break;
        }
    }
    return part;
}

}  // namespace v16::corpus
