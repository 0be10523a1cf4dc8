// Parts of food machines: beaters, blades, discs.
#include <array>
#include <cmath>

#include "corpus/families/other.hpp"
#include "corpus/families/other_outlines.hpp"
#include "corpus/families/other_pieces.hpp"
#include "corpus/families/swept_arm.hpp"

namespace v16::corpus {
namespace {

/// The upper end by which a beater hangs in its machine: a sleeve with a slot, or a shaft with a pin or a hexagon.
void add_drive_end(Solid& solid, Random& random, double z, double r) {
    switch (random.integer(0, 2)) {
        case 0:
            solid.add_cylinder(Axis::z, {}, 1.5 * r, z, z + 5 * r)
                .cut_cylinder(Axis::z, {}, r, z + r, far)
                .cut_prism(Axis::y, slot({0, z + 3 * r}, {0, z + 6 * r}, 0.35 * r), -far, far);
            break;
        case 1:
            solid.add_cylinder(Axis::z, {}, r, z, z + 6 * r)
                .add_cylinder(Axis::x, {0, z + 4.5 * r}, 0.3 * r, -1.8 * r, 1.8 * r);
            break;
        default:
            solid.add_cylinder(Axis::z, {}, 1.6 * r, z, z + 1.5 * r)
                .add_prism(Axis::z, polygon({}, 1.1 * r, 6), z + 1.5 * r, z + 5 * r);
            break;
    }
}

/// Dough hook, flat beater or whisk of a mixer.
void add_beater(Part& part, Random& random) {
    Solid& solid = part.solid;
    const double w = random.log_uniform(25, 130), high = w * random.uniform(1.6, 2.6),
                 bar = w * random.uniform(0.06, 0.11), top = high;
    switch (random.integer(0, 2)) {
        case 0:  // hook
            if (random.chance(0.5))
                solid.add_prism(Axis::y,
                                swept_arm({{0, top},
                                           {0.1 * w, 0.8 * high},
                                           {0.85 * w, 0.55 * high},
                                           {0.8 * w, 0.15 * high},
                                           {0, 0},
                                           {-0.55 * w, 0.15 * high}},
                                          {bar, bar, 1.1 * bar, 1.1 * bar, bar, 0.6 * bar}),
                                -bar, bar);
            else
                solid.add_prism(Axis::y,
                                swept_arm({{0, top},
                                           {0.7 * w, 0.8 * high},
                                           {0, 0.55 * high},
                                           {-0.65 * w, 0.35 * high},
                                           {-0.1 * w, 0.05 * high},
                                           {0.3 * w, 0}},
                                          {bar, bar, bar, bar, 0.9 * bar, 0.5 * bar}),
                                -bar, bar);
            if (random.chance(0.6)) solid.add_cylinder(Axis::z, {}, 4 * bar, top, top + 0.8 * bar);
            break;
        case 1: {  // flat beater
            Path frame = smooth_outline({{0, -0.02 * high},
                                         {0.5 * w, 0.05 * high},
                                         {0.95 * w, 0.4 * high},
                                         {0.9 * w, 0.75 * high},
                                         {0.3 * w, 0.95 * high},
                                         {-0.3 * w, 0.95 * high},
                                         {-0.9 * w, 0.75 * high},
                                         {-0.95 * w, 0.4 * high},
                                         {-0.5 * w, 0.05 * high}});
            solid.add_prism(Axis::y, frame, -0.7 * bar, 0.7 * bar);
            const Path inside = moved(scaled(frame, 0.82), {0, 0.085 * high});
            solid.cut_prism(Axis::y, inside, -far, far);
            solid.add_box({-bar, -0.7 * bar, 0}, {bar, 0.7 * bar, high});
            const int ribs = random.integer(1, 3);
            for (int i = 0; i < ribs; ++i) {
                const double z = high * (0.3 + 0.22 * i);
                if (random.chance(0.5))
                    solid.add_box({-0.85 * w, -0.6 * bar, z - 0.8 * bar}, {0.85 * w, 0.6 * bar, z + 0.8 * bar});
                else
                    for (const double s : {-1.0, 1.0})
                        add_strut(solid, Axis::y, {0, z - 0.1 * high}, {s * 0.84 * w, z + 0.06 * high}, 1.5 * bar,
                                  -0.6 * bar, 0.6 * bar);
            }
            break;
        }
        default: {  // whisk
            const int wires = random.integer(2, 4);
            const double wire = 0.35 * bar;
            for (int i = 0; i < wires; ++i) {
                const double reach = w * (i + 1.0) / wires;
                solid.add_prism(Axis::y,
                                swept_arm({{-0.12 * w, top},
                                           {-0.75 * reach, 0.65 * high},
                                           {-reach, 0.28 * high},
                                           {0, 0.02 * high * i},
                                           {reach, 0.28 * high},
                                           {0.75 * reach, 0.65 * high},
                                           {0.12 * w, top}},
                                          {wire, wire, wire, wire, wire, wire, wire}),
                                -wire, wire);
            }
            solid.add_prism(Axis::x,
                            swept_arm({{-0.1 * w, top},
                                       {-0.75 * w, 0.65 * high},
                                       {-w, 0.28 * high},
                                       {0, 0.1 * high},
                                       {w, 0.28 * high},
                                       {0.75 * w, 0.65 * high},
                                       {0.1 * w, top}},
                                      {wire, wire, wire, wire, wire, wire, wire}),
                            -wire, wire);
            solid.add_cylinder(Axis::z, {}, 0.25 * w, top - 0.06 * high, top + 0.06 * high);
            break;
        }
    }
    add_drive_end(solid, random, top, 1.1 * bar);
}

/// Cross of blades above a base, an S blade on its hub; disc that slices or grates.
void add_blade_set(Part& part, Random& random) {
    Solid& solid = part.solid;
    const double r = random.log_uniform(20, 110), t = r * random.uniform(0.02, 0.05);
    switch (random.integer(0, 2)) {
        case 0: {  // cross of a blender
            const double up = random.uniform(0.15, 0.4) * r;
            solid.add_prism(Axis::y,
                            through({{-0.2 * r, 0},
                                     {0.2 * r, 0},
                                     {r, up},
                                     {r - t, up + t},
                                     {0.2 * r, t},
                                     {-0.2 * r, t},
                                     {-r + t, up + t},
                                     {-r, up}}),
                            -0.15 * r, 0.15 * r);
            solid.add_prism(Axis::x,
                            through({{-0.2 * r, t},
                                     {-0.9 * r, t - 0.5 * up},
                                     {-0.9 * r + t, -0.5 * up},
                                     {-0.2 * r, 0},
                                     {0.2 * r, 0},
                                     {0.9 * r - t, -0.5 * up},
                                     {0.9 * r, t - 0.5 * up},
                                     {0.2 * r, t}}),
                            -0.15 * r, 0.15 * r);
            solid.add_prism(Axis::z, polygon({}, 0.18 * r, 6), t, t + 0.16 * r)
                .add_cylinder(Axis::z, {}, 0.1 * r, -0.6 * r, 0.3 * r)
                .add_cylinder(Axis::z, {}, 0.3 * r, -0.5 * r, -0.05 * r);
            if (random.chance(0.6))
                solid.add_cylinder(Axis::z, {}, 1.1 * r, -0.75 * r, -0.5 * r)
                    .add_cylinder(Axis::z, {}, 0.25 * r, -1.1 * r, -0.7 * r);
            break;
        }
        case 1: {  // S blade
            const double hub = 0.22 * r, high = r * random.uniform(0.8, 1.5);
            solid.add_cylinder(Axis::z, {}, hub, 0, high)
                .cut_cylinder(Axis::z, {}, 0.6 * hub, -1, 0.9 * high)
                .add_cylinder(Axis::z, {}, 1.3 * hub, 0, 0.1 * high);
            for (const double s : {0.0, 180.0}) {
                const double z = s == 0.0 ? 0.1 * high : high * random.uniform(0.3, 0.6);
                Path blade = through({{0.5 * hub, -0.8 * hub},
                                      {0.5 * r, -0.35 * r},
                                      {0.97 * r, 0.15 * r},
                                      {0.9 * r, 0.3 * r},
                                      {0.4 * r, 0.15 * r},
                                      {0.5 * hub, 0.8 * hub}});
                blade.vertices[1].bulge = 0.2, blade.vertices[3].bulge = -0.15;
                solid.add_prism(Axis::z, rotated(blade, s), z, z + t);
            }
            part.main_side = Side::top;
            break;
        }
        default: {  // disc
            solid.add_cylinder(Axis::z, {}, r, 0, t)
                .add_cylinder(Axis::z, {}, 0.2 * r, 0, r * random.uniform(0.2, 0.5));
            const int kind = random.integer(0, 2);
            if (kind == 0) {
                const int blades = random.integer(1, 3);
                for (int i = 0; i < blades; ++i) {
                    const double turn = 360.0 * i / blades;
                    solid.cut_prism(Axis::z, rotated(rectangle({0.25 * r, -0.05 * r}, {0.9 * r, 0.08 * r}), turn), -far,
                                    t + 0.01);
                    solid.add_prism(Axis::z, rotated(rectangle({0.23 * r, 0.06 * r}, {0.92 * r, 0.22 * r}), turn), t,
                                    2.2 * t);
                    for (const double x : {0.4, 0.75})
                        solid.cut_cylinder(Axis::z,
                                           polar({}, std::hypot(x, 0.15) * r, turn + degrees(std::atan2(0.15, x))),
                                           0.03 * r, t, far);
                }
            } else if (kind == 1) {
                for (int i = 1; i < 5; ++i)
                    solid.cut_hole_circle(Axis::z, {}, r * (0.22 + 0.16 * i), 4 + 4 * i, 9.0 * i, 0.035 * r, -1, far);
            } else {
                const int rays = random.choice({6, 8, 10});
                for (int i = 0; i < rays; ++i)
                    for (const double x : {0.4, 0.6, 0.8})
                        solid.cut_prism(
                            Axis::z,
                            rotated(slot({x * r, -0.06 * r}, {x * r, 0.06 * r}, 0.03 * r), 360.0 * i / rays + 25 * x),
                            -far, far);
            }
            solid.cut_prism(Axis::z,
                            random.chance(0.5) ? circle({}, 0.09 * r) : polygon({}, 0.1 * r, random.choice({4, 6})),
                            -far, far);
            part.main_side = Side::top;
            break;
        }
    }
}

}  // namespace

/// Of a food machine: hook, beater, whisk, cross of blades, disc.
Part food_machine_part(FamilyContext& context) {
    Part part;
    constexpr std::array forms{add_beater, add_blade_set};
    forms[context.random.weighted({0.55, 0.45})](part, context.random);
    return part;
}

}  // namespace v16::corpus
