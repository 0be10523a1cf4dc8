// Pens, brushes and syringes, along x.
#include "corpus/families/other.hpp"
#include "corpus/turned.hpp"

namespace v16::corpus {
namespace {

/// Pen, marker or pencil: tip to the left.
void add_pen(Solid& solid, Random& random, double r) {
    const double length = r * random.uniform(14, 32), tip = r * random.uniform(1.5, 4);
    if (random.chance(0.25)) {  // pencil, sharpened
        solid.add_prism(Axis::x, polygon({}, r, 6, 30), 0, length)
            .cut_revolution(
                Axis::x,
                through({{-1, 0.1 * r}, {0, 0.1 * r}, {2.2 * tip, 1.05 * r}, {2.2 * tip, 3 * r}, {-1, 3 * r}}));
        solid.add_revolution(Axis::x, cone_meridian(-0.4 * tip, 0.02 * r, 0.3 * tip, 0.2 * r));
        if (random.chance(0.5))
            solid.add_cylinder(Axis::x, {}, 0.95 * r, length, length + 2 * r)
                .add_revolution(Axis::x, filleted(rectangle({length + 2 * r, 0}, {length + 4 * r, 0.85 * r}), 0.3 * r));
        return;
    }
    const double grip = length * random.uniform(0.15, 0.35), cap = length * random.uniform(0.4, 0.65),
                 wider = r * random.uniform(1.05, 1.25);
    solid.add_revolution(Axis::x, through({{0, 0},
                                           {0, 0.12 * r},
                                           {0.3 * tip, 0.2 * r},
                                           {0.32 * tip, 0.4 * r},
                                           {tip, 0.85 * r},
                                           {tip + grip, r},
                                           {cap, r},
                                           {cap, wider},
                                           {length, wider * random.uniform(0.8, 1.0)},
                                           {length, 0}}));
    const int rings = random.choice({0, 4, 6});
    for (int i = 0; i < rings; ++i)
        solid.cut_revolution(Axis::x, circle({tip + grip * (i + 1.0) / (rings + 1), 1.05 * r}, 0.12 * r));
    if (random.chance(0.75)) {  // clip
        const double reach = length * random.uniform(0.2, 0.32);
        solid
            .add_prism(Axis::y,
                       through({{length - reach, wider},
                                {length - reach + r, wider + 0.3 * r},
                                {length, wider + 0.35 * r},
                                {length, wider + 0.65 * r},
                                {length - reach, wider + 0.45 * r}}),
                       -0.35 * r, 0.35 * r)
            .add_box({length - r, -0.35 * r, 0}, {length, 0.35 * r, wider + 0.6 * r});
    }
    if (random.chance(0.5))
        solid.add_chamfered_cylinder(Axis::x, {}, 0.45 * r, length, length + r * random.uniform(1, 3), 0, 0.15 * r);
}

/// Brush: a swelling handle, a ferrule, bristles that come to a point or lie flat; wide ones as a painter's.
void add_brush(Solid& solid, Random& random, double r) {
    const double bristles = r * random.uniform(2, 6), ferrule = r * random.uniform(2, 6),
                 handle = r * random.uniform(8, 22);
    if (random.chance(0.45)) {  // flat
        const double wide = r * random.uniform(2, 5), t = 0.8 * r, a = -handle;
        solid.add_prism(Axis::y,
                        through({{a, -0.5 * r},
                                 {0.3 * a, -0.7 * r},
                                 {0, -wide},
                                 {ferrule, -wide},
                                 {ferrule, wide},
                                 {0, wide},
                                 {0.3 * a, 0.7 * r},
                                 {a, 0.5 * r}}),
                        -0.6 * t, 0.6 * t);
        solid.add_box({0, -t, -1.02 * wide}, {ferrule, t, 1.02 * wide})
            .add_prism(Axis::z,
                       through({{ferrule, -0.8 * t},
                                {ferrule + bristles, -0.15 * t},
                                {ferrule + bristles, 0.15 * t},
                                {ferrule, 0.8 * t}}),
                       -wide, wide);
        solid.cut_cylinder(Axis::y, {0.9 * a, 0}, 0.25 * r, -far, far);
        return;
    }
    solid
        .add_revolution(Axis::x, through({{-handle, 0},
                                          {-handle, 0.3 * r},
                                          {-0.6 * handle, 0.7 * r},
                                          {-0.25 * handle, 1.3 * r},
                                          {0, r},
                                          {0, 0}}))
        .add_revolution(Axis::x, cone_meridian(0, 1.05 * r, ferrule, 0.9 * r));
    for (const double at : {0.2, 0.35}) solid.add_cylinder(Axis::x, {}, 1.15 * r, at * ferrule, (at + 0.06) * ferrule);
    solid.add_revolution(Axis::x, through({{ferrule, 0},
                                           {ferrule, 0.85 * r},
                                           {ferrule + 0.4 * bristles, r},
                                           {ferrule + 0.8 * bristles, 0.5 * r},
                                           {ferrule + bristles, 0.02 * r},
                                           {ferrule + bristles, 0}}));
}

/// Syringe: barrel with its flange, nozzle to the left, plunger drawn out; or the plunger alone.
void add_syringe(Solid& solid, Random& random, double r) {
    const double length = r * random.uniform(6, 11), out = length * random.uniform(0.15, 0.9), wall = 0.1 * r,
                 wide = r * random.uniform(1.7, 2.3), inside = r - wall;
    const double end = length + out, rod = 0.75 * inside, web = 0.12 * r;
    if (random.chance(0.7)) {
        solid.add_cylinder(Axis::x, {}, r, 0, length)
            .add_revolution(Axis::x, cone_meridian(-1.6 * r, 0.18 * r, 0, 0.3 * r))
            .add_prism(Axis::x,
                       random.chance(0.5) ? slot({0, 0.5 * r - wide}, {0, wide - 0.5 * r}, 1.1 * r)
                                          : rounded_rectangle({-1.1 * r, -wide}, {1.1 * r, wide}, 0.5 * r),
                       length - 0.15 * r, length + 0.05 * r);
        solid.cut_cylinder(Axis::x, {}, inside, 0.3 * r, length + 1).cut_cylinder(Axis::x, {}, 0.12 * r, -2 * r, r);
        if (random.chance(0.4))
            solid.add_cylinder(Axis::x, {}, 0.55 * r, -0.9 * r, 0)
                .cut_revolution(Axis::x, ring_meridian(-r, -0.2 * r, 0.32 * r, 0.45 * r));
    }
    const double start = out * 0.98 + 0.3 * r;
    solid.add_cylinder(Axis::x, {}, 0.97 * inside, start, start + 0.7 * r)
        .add_revolution(Axis::x, cone_meridian(start - 0.4 * r, 0.1 * r, start, 0.95 * inside));
    solid.add_box({start + 0.6 * r, -web, -rod}, {end, web, rod})
        .add_box({start + 0.6 * r, -rod, -web}, {end, rod, web});
    solid.add_cylinder(Axis::x, {}, rod, start + 1.1 * r, start + 1.3 * r)
        .add_chamfered_cylinder(Axis::x, {}, 1.15 * r, end, end + 0.2 * r, 0, 0.05 * r);
}

}  // namespace

/// Pen, pencil, brush or syringe. Much of it is turned, so that one view may be a shaft's.
Part pen_or_brush(FamilyContext& context) {
    Random& random = context.random;
    const double r = random.log_uniform(2.5, 15);
    Part part;
    switch (random.weighted({0.4, 0.33, 0.27})) {
        case 0:
            add_pen(part.solid, random, r);
            break;
        case 1:
            add_brush(part.solid, random, r);
            break;
        default:
            add_syringe(part.solid, random, r);
            break;
    }
    return part;
}

}  // namespace v16::corpus
