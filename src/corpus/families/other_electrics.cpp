// Closed electrical units: sensors, switches, terminal blocks, connectors. Solid blocks and threaded barrels, which a
// housing or a screw resembles from one side only.
#include <algorithm>

#include "corpus/families/other.hpp"
#include "corpus/turned.hpp"

namespace v16::corpus {

/// Proximity sensor: a threaded barrel with two nuts, a sensing face and a cable or plug.
Part barrel_sensor(FamilyContext& context) {
    Random& random = context.random;
    const double r = random.log_uniform(2, 20), length = r * random.uniform(4, 11), face = r * random.uniform(0.1, 1.2);
    Part part;
    Solid& solid = part.solid;
    solid.add_cylinder(Axis::x, {}, r, 0, length)
        .add_cylinder(Axis::x, {}, 0.88 * r, -face, 0)
        .add_cylinder(Axis::x, {}, 0.9 * r, length, length + r);
    solid.add_thread(
        {.axis = Axis::x, .centre = {}, .major_radius = r, .minor_radius = 0.92 * r, .from = 0, .to = length});
    const int nuts = random.choice({0, 1, 2, 2});
    const double at = length * random.uniform(0.15, 0.5), t = r * random.uniform(0.4, 0.7),
                 gap = r * random.uniform(0.0, 1.2);
    for (int i = 0; i < nuts; ++i)
        solid.add_prism(Axis::x, polygon({}, 1.65 * r, 6, 0), at + i * (t + gap), at + i * (t + gap) + t);
    const double end = length + r;
    if (random.chance(0.5))  // cable
        solid.add_revolution(Axis::x, cone_meridian(end, 0.6 * r, end + r, 0.4 * r))
            .add_cylinder(Axis::x, {}, 0.35 * r, end + r, end + r * random.uniform(3, 6));
    else
        solid.add_cylinder(Axis::x, {}, 0.65 * r, end, end + 1.6 * r)
            .cut_cylinder(Axis::x, {}, 0.5 * r, end + 0.4 * r, end + 2 * r);
    return part;
}

/// Block-shaped sensor, micro switch or relay: a closed block with mounting holes, terminals, lens, lever or button.
Part switch_block(FamilyContext& context) {
    Random& random = context.random;
    const double w = random.log_uniform(8, 120), h = w * random.uniform(0.4, 1.1), d = w * random.uniform(0.2, 0.7);
    Part part;
    Solid& solid = part.solid;
    const Path outline = random.chance(0.4) ? filleted(rectangle({0, 0}, {w, h}), 0.08 * h) : rectangle({0, 0}, {w, h});
    solid.add_prism(Axis::y, outline, 0, d);
    const double r = 0.06 * std::min(w, h);
    const bool diagonal = random.chance(0.4);
    for (const double x : {0.15, 0.85})
        solid.cut_cylinder(Axis::y, {x * w, diagonal && x < 0.5 ? 0.8 * h : 0.2 * h}, r, -1, d + 1);
    const int pins = random.choice({0, 2, 3, 3, 5});
    const double pin = 0.3 * w / (pins + 1);
    for (int i = 0; i < pins; ++i) {
        const double x = w * (i + 1.0) / (pins + 1);
        solid.add_box({x - 0.5 * pin, 0.4 * d, -0.3 * h}, {x + 0.5 * pin, 0.5 * d, 0});
        if (random.chance(0.5)) solid.cut_cylinder(Axis::y, {x, -0.2 * h}, 0.25 * pin, -1, d + 1);
    }
    switch (random.integer(0, 3)) {
        case 0: {  // lever with a roller
            const double rise = 0.12 * h;
            solid
                .add_prism(
                    Axis::y,
                    through({{0.1 * w, h}, {0.1 * w + rise, h}, {0.95 * w, h + 2 * rise}, {0.93 * w, h + 2.4 * rise}}),
                    0.3 * d, 0.7 * d)
                .add_cylinder(Axis::y, {0.94 * w, h + 3 * rise}, 1.2 * rise, 0.35 * d, 0.65 * d)
                .add_cylinder(Axis::z, {0.35 * w, 0.5 * d}, 0.08 * w, h, h + 0.6 * rise);
            break;
        }
        case 1:  // plunger or button
            solid.add_cylinder(Axis::z, {0.5 * w, 0.5 * d}, 0.35 * d, h, h + 0.2 * h)
                .add_cylinder(Axis::z, {0.5 * w, 0.5 * d}, 0.22 * d, h, h * random.uniform(1.3, 1.6));
            break;
        case 2:  // lens and cable
            solid.add_cylinder(Axis::y, {0.5 * w, 0.62 * h}, 0.16 * std::min(w, h), -0.1 * d, 0)
                .add_cylinder(Axis::z, {0.5 * w, 0.5 * d}, 0.2 * d, -0.5 * h, 0);
            break;
        default:  // cooling or wire slots in the top
            for (int i = 0; i < 3; ++i)
                solid.cut_box({w * (0.2 + 0.25 * i), 0.2 * d, 0.85 * h}, {w * (0.3 + 0.25 * i), 0.8 * d, h + 1});
            break;
    }
    return part;
}

/// Terminal block or multipole connector: equal cells side by side, each with a wire mouth and a screw.
Part terminal_block(FamilyContext& context) {
    Random& random = context.random;
    const int poles = random.integer(2, 12);
    const double pitch = random.log_uniform(2.5, 20), h = pitch * random.uniform(1.2, 3),
                 d = pitch * random.uniform(1.0, 2.5), w = poles * pitch, step = h * random.uniform(0.3, 0.7);
    Part part;
    Solid& solid = part.solid;
    Path section = through({{0, 0}, {d, 0}, {d, h}, {0.45 * d, h}, {0.25 * d, step}, {0, step}});
    if (random.chance(0.4)) section = rectangle({0, 0}, {d, h});
    solid.add_prism(Axis::x, section, 0, w);
    const bool pins = random.chance(0.6), walls = random.chance(0.4), screws = random.chance(0.7);
    for (int i = 0; i < poles; ++i) {
        const double x = pitch * (i + 0.5);
        solid.cut_box({x - 0.3 * pitch, -1, 0.2 * step}, {x + 0.3 * pitch, 0.4 * d, 0.8 * step});
        if (screws)
            solid.cut_cylinder(Axis::z, {x, 0.7 * d}, 0.3 * pitch, 0.75 * h, h + 1)
                .add_cylinder(Axis::z, {x, 0.7 * d}, 0.27 * pitch, 0.7 * h, 0.9 * h)
                .cut_box({x - 0.25 * pitch, 0.7 * d - 0.03 * pitch, 0.85 * h},
                         {x + 0.25 * pitch, 0.7 * d + 0.03 * pitch, h + 1});
        if (pins) solid.add_cylinder(Axis::z, {x, 0.5 * d}, 0.1 * pitch, -0.5 * h, 0);
        if (walls && i > 0) solid.add_box({x - 0.55 * pitch, 0.3 * d, h}, {x - 0.45 * pitch, d, 1.15 * h});
    }
    if (random.chance(0.3))
        for (const double x : {-pitch, w})
            solid.add_box({x, 0.2 * d, 0}, {x + pitch, 0.8 * d, 0.3 * h})
                .cut_cylinder(Axis::z, {x + 0.5 * pitch, 0.5 * d}, 0.22 * pitch, -1, h);
    return part;
}

}  // namespace v16::corpus
