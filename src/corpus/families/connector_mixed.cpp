// Nuts and pins put together at random from the features that are typical of them: outlines, seats, crowns and bores;
// heads, grooves, flats, holes and ends.
#include <algorithm>
#include <cmath>

#include "corpus/families/connector.hpp"
#include "corpus/families/connector_sizes.hpp"
#include "corpus/turned.hpp"

namespace v16::corpus {
namespace {

/// The body that a spanner or the hand turns, `flats` across, between two positions.
void nut_body(Solid& solid, Random& random, double flats, double from, double to) {
    const double r = 0.5 * flats, turn = random.choice({0.0, 30.0, 15.0});
    switch (random.weighted({0.34, 0.12, 0.08, 0.1, 0.12, 0.1, 0.08, 0.06})) {
        case 0: {
            solid.add_prism(Axis::x, hexagon({}, flats, turn), from, to);
            const std::size_t ends = random.weighted({0.3, 0.3, 0.4});
            if (ends != 0) chamfer_hexagon(solid, Axis::x, flats, from, 1, 0.95 * r);
            if (ends == 2) chamfer_hexagon(solid, Axis::x, flats, to, -1, 0.95 * r);
            break;
        }
        case 1:
            for (const double more : {0.0, 30.0}) solid.add_prism(Axis::x, hexagon({}, flats, more), from, to);
            break;
        case 2:
            solid.add_prism(Axis::x, polygon({}, 1.12 * r, random.choice({3, 5, 8}), turn), from, to);
            break;
        case 3:
            solid.add_prism(Axis::x, rounded_rectangle({-r, -r}, {r, r}, random.choice({0.0, 0.2}) * r), from, to);
            break;
        case 4: {  // round with slots
            const int count = random.choice({2, 4, 4, 6});
            solid.add_chamfered_cylinder(Axis::x, {}, 1.05 * r, from, to, 0.05 * r, 0.05 * r);
            for (int i = 0; i < count; ++i)
                solid.cut_prism(Axis::x,
                                rotated(rectangle({0.88 * r, -0.16 * r}, {2 * r, 0.16 * r}), 360.0 * i / count), -far,
                                far);
            break;
        }
        case 5:  // round with knurls
            solid.add_chamfered_cylinder(Axis::x, {}, r, from, to, 0.05 * r, 0.05 * r);
            knurl(solid, random.choice({16, 20, 24}), r, from, to);
            break;
        case 6: {  // lobes
            const int count = random.choice({3, 4, 5, 6});
            solid.add_cylinder(Axis::x, {}, 0.85 * r, from, to);
            for (int i = 0; i < count; ++i)
                solid.add_cylinder(Axis::x, polar({}, 0.85 * r, 360.0 * i / count + 90), 0.36 * r, from, to);
            break;
        }
        default:  // two flats
            solid.add_chamfered_cylinder(Axis::x, {}, 1.05 * r, from, to, 0.05 * r, 0.05 * r);
            for (const double s : {-1.0, 1.0})
                solid.cut_box({from - 1, s > 0 ? 0.8 * r : -far, -far}, {to + 1, s > 0 ? far : -0.8 * r, far});
            break;
    }
}

/// What a nut rests on, to the right of x = 0.
void nut_seat(Solid& solid, Random& random, double flats, double d) {
    const double r = 0.5 * flats, t = d * random.uniform(0.1, 0.25);
    switch (random.weighted({0.34, 0.18, 0.12, 0.1, 0.08, 0.1, 0.08})) {
        case 1:
            solid.add_revolution(Axis::x, through({{-t, 0}, {-t, 0.95 * r}, {0, r * 1.35}, {t, r * 1.35}, {t, 0}}));
            break;
        case 2:  // cone
            solid.add_revolution(Axis::x, cone_meridian(-0.01 * d, 0.95 * r, 0.8 * (r - 0.55 * d) + 0.1 * d, 0.58 * d));
            break;
        case 3: {  // ball
            const double ball = 1.1 * r, back = std::sqrt(std::max(0.0, ball * ball - 0.9 * r * r));
            solid.add_revolution(Axis::x, ball_meridian(-back, ball))
                .cut_box({-far, -far, -far}, {-0.9 * d, far, far})
                .cut_revolution(Axis::x, ring_meridian(-2 * d, -0.01 * d, 0.99 * r, 3 * r));
            break;
        }
        case 4: {  // captive washer
            solid.add_revolution(Axis::x, ring_meridian(0.03 * d, 0.03 * d + t, 0.52 * d, 1.3 * r))
                .add_cylinder(Axis::x, {}, 0.62 * d, -0.01 * d, 0.06 * d + t);
            break;
        }
        case 5:  // shank that is pressed or riveted in
            solid.add_chamfered_cylinder(Axis::x, {}, d * random.uniform(0.62, 0.8), -0.01 * d,
                                         d * random.uniform(0.3, 1.2), 0, 0.06 * d);
            if (random.chance(0.5)) knurl(solid, 16, 0.8 * d, 0, 0.6 * d);
            break;
        case 6:  // teeth on a flange
            solid.add_cylinder(Axis::x, {}, 1.3 * r, -0.01 * d, 1.6 * t);
            for (int i = 0; i < 12; ++i)
                solid.cut_prism(Axis::x, rotated(rectangle({0.75 * r, -0.05 * r}, {3 * r, 0.05 * r}), 30.0 * i), t,
                                far);
            break;
        default:
            break;
    }
}

/// What stands on a nut, to the left of `top`.
void nut_crown(Solid& solid, Random& random, double flats, double d, double top) {
    const double r = 0.5 * flats, high = d * random.uniform(0.25, 0.6);
    switch (random.weighted({0.34, 0.16, 0.12, 0.1, 0.1, 0.08, 0.1})) {
        case 1: {  // castle
            const int slits = random.choice({2, 3, 3});
            solid.add_cylinder(Axis::x, {}, random.choice({0.82, 0.98}) * r, top - high, top + 0.01 * d);
            for (int i = 0; i < slits; ++i)
                solid.cut_prism(Axis::x,
                                rotated(rectangle({-2 * r, -0.13 * d}, {2 * r, 0.13 * d}), 180.0 * i / slits + 15),
                                top - high - 1, top - 0.2 * high);
            break;
        }
        case 2:  // collar with a ring of plastic
            solid.add_revolution(Axis::x, filleted(through({{top + 0.01 * d, 0},
                                                            {top - 0.8 * high, 0},
                                                            {top - 0.8 * high, 0.85 * r},
                                                            {top + 0.01 * d, 0.92 * r}}),
                                                   0.2 * high));
            break;
        case 3:  // narrower collar, pinched
            solid.add_cylinder(Axis::x, {}, 0.75 * r, top - high, top + 0.01 * d);
            if (random.chance(0.5))
                for (const double s : {-1.0, 1.0})
                    solid.cut_box({top - 1.1 * high, s > 0 ? 0.66 * r : -far, -far},
                                  {top - 0.3 * high, s > 0 ? far : -0.66 * r, far});
            break;
        case 4:  // second, smaller hexagon
            solid.add_prism(Axis::x, hexagon({}, 0.78 * flats, 0), top - 1.2 * high, top + 0.01 * d);
            break;
        case 5:  // slit halfway for clamping
            solid.cut_box({top + 0.3 * d, 0.1 * r, -far}, {top + 0.45 * d, far, far});
            break;
        case 6:  // dome over the bore
            solid.add_revolution(Axis::x, dome_meridian(top + 0.01 * d, 0.85 * r, 0.85 * r, 0.05 * r));
            break;
        default:
            break;
    }
}

}  // namespace

/// Nut of any outline, seat, crown and bore.
Part composed_nut(FamilyContext& context) {
    Random& random = context.random;
    const MetricSize size = metric_size(random);
    const double d = size.d, flats = size.s * random.uniform(0.95, 1.35), high = d * random.log_uniform(0.4, 2.6),
                 r = size.radius(), minor = size.minor_radius();
    Part part;
    Solid& solid = part.solid;
    nut_body(solid, random, flats, -high, 0);
    nut_seat(solid, random, flats, d);
    nut_crown(solid, random, flats, d, -high);
    const Box3 box = solid.bounds();
    const std::size_t bore = random.weighted({0.66, 0.14, 0.12, 0.08});
    double from = box.min.x, to = box.max.x;
    if (bore == 1) from = -0.8 * high;  // closed
    solid.cut_cylinder(Axis::x, {}, minor, bore == 1 ? from : -far, far);
    if (bore == 2) {  // wider at one end
        const double step = -high * random.uniform(0.3, 0.6);
        solid.cut_cylinder(Axis::x, {}, std::min(1.12 * r, 0.42 * flats), step, far);
        to = step;
    }
    if (random.chance(0.5))
        solid.cut_revolution(Axis::x, cone_meridian(to - (r - minor), minor, to + 0.01 * d, r * 1.02));
    solid.add_thread({Axis::x, {}, r, minor, from, to, true});
    if (bore == 3) {  // set screw or pin across
        const double x = -0.5 * high, hole = 0.13 * std::min(high, d);
        solid.cut_cylinder(Axis::y, {x, 0}, hole, 0, far);
        if (random.chance(0.4)) solid.cut_cylinder(Axis::z, {x, 0}, hole, 0, far);
    }
    part.main_side = random.choice({Side::front, Side::front, Side::left});
    return part;
}

/// Pin of any head, body and end: straight, stepped, tapered, with flats, grooves, knurls, slots and holes.
Part composed_pin(FamilyContext& context) {
    Random& random = context.random;
    const double d = random.log_uniform(1.5, 60), r = 0.5 * d, length = d * random.log_uniform(1.3, 7);
    Part part;
    Solid& solid = part.solid;
    const double lead = r * random.choice({0.08, 0.15, 0.4});
    switch (random.weighted({0.4, 0.2, 0.14, 0.14, 0.12})) {  // body
        case 0:
            solid.add_chamfered_cylinder(Axis::x, {}, r, 0, length, lead, lead);
            break;
        case 1: {  // steps
            const double step = length * random.uniform(0.3, 0.7), other = r * random.uniform(0.6, 0.85);
            solid.add_chamfered_cylinder(Axis::x, {}, r, 0, step, lead, 0.08 * r)
                .add_chamfered_cylinder(Axis::x, {}, other, step - 0.1 * r, length, 0, 0.5 * lead);
            if (random.chance(0.4))
                solid.cut_revolution(Axis::x, ring_meridian(step, step + 0.12 * r, 0.93 * other, 2 * r));
            break;
        }
        case 2:  // taper
            solid.add_revolution(Axis::x, cone_meridian(0, r * random.uniform(0.8, 0.95), length, r));
            break;
        case 3:  // point of a bullet, or a ball
            solid.add_cylinder(Axis::x, {}, r, 0, length);
            if (random.chance(0.5))
                solid.add_revolution(Axis::x, ball_meridian(length, r));
            else
                solid.add_revolution(Axis::x, turned({{.length = 0.2 * d, .radius = r, .end_radius = 0.9 * r},
                                                      {.length = 0.5 * d, .radius = 0.9 * r, .end_radius = 0.35 * r}},
                                                     length));
            break;
        default: {  // waist
            const double waist = r * random.uniform(0.6, 0.85);
            solid.add_revolution(Axis::x, turned({{.length = 0.3 * length, .radius = r, .chamfer_left = 0.1 * r},
                                                  {.length = 0.08 * length, .radius = r, .end_radius = waist},
                                                  {.length = 0.24 * length, .radius = waist},
                                                  {.length = 0.08 * length, .radius = waist, .end_radius = r},
                                                  {.length = 0.3 * length, .radius = r, .chamfer_right = 0.1 * r}}));
            break;
        }
    }
    const double wide = r * random.uniform(1.3, 1.9), high = d * random.uniform(0.18, 0.5);
    switch (random.weighted({0.32, 0.22, 0.12, 0.1, 0.12, 0.12})) {  // head
        case 1:
            solid.add_chamfered_cylinder(Axis::x, {}, wide, -high, 0.001 * d, 0.15 * high, 0);
            if (random.chance(0.4))
                for (const double s : {-1.0, 1.0})
                    if (s < 0 || random.chance(0.4))
                        solid.cut_box({-high - 1, s > 0 ? r : -far, -far}, {0, s > 0 ? far : -r, far});
            break;
        case 2:
            solid.add_revolution(Axis::x, dome_meridian(0.001 * d, wide, 0.7 * wide, 0.1 * wide));
            break;
        case 3:
            solid.add_revolution(Axis::x, cone_meridian(-0.8 * (wide - r), wide, 0.001 * d, r));
            break;
        case 4: {  // thread to pull or to hold
            const double out = d * random.uniform(0.6, 1.4), thin = r * random.uniform(0.55, 0.8);
            solid.add_chamfered_cylinder(Axis::x, {}, thin, -out, 0.1 * d, 0.1 * d, 0);
            solid.add_thread({Axis::x, {}, thin, 0.85 * thin, -out, 0});
            break;
        }
        case 5: {  // flange with a hole
            solid.add_prism(Axis::x, tangent_hull({}, 1.2 * r, {random.uniform(1.6, 2.4) * r, 0}, 0.7 * r), -0.6 * high,
                            0.001 * d);
            solid.cut_cylinder(Axis::x, {2 * r, 0}, 0.3 * r, -far, 0.01 * d);
            break;
        }
        default:
            break;
    }
    const int features = random.choice({0, 1, 1, 2, 2, 3});
    for (int i = 0; i < features; ++i) {
        const double x = length * random.uniform(0.12, 0.88), w = r * random.uniform(0.15, 0.4);
        switch (random.integer(0, 6)) {
            case 0:
                solid.cut_cylinder(random.choice({Axis::y, Axis::z}), {x, 0}, 0.25 * r, -far, far);
                break;
            case 1:
                solid.cut_revolution(Axis::x, ring_meridian(x - 0.5 * w, x + 0.5 * w, 0.86 * r, 3 * r));
                break;
            case 2:  // flat
                solid.cut_box({x - 2 * w, -far, 0.78 * r}, {x + 2 * w, far, far});
                break;
            case 3: {  // keeper's slot, square to the axis
                solid.cut_box({x - w, 0.6 * r, -far}, {x + w, far, far});
                break;
            }
            case 4:  // tapped hole in an end
                solid.cut_blind_hole(Axis::x, {}, 0.34 * r, length + 1 > 0 ? solid.bounds().max.x + 0.01 * d : 0,
                                     0.6 * length);
                solid.add_thread({Axis::x, {}, 0.4 * r, 0.34 * r, 0.65 * length, solid.bounds().max.x, true});
                break;
            case 5: {  // slit end
                solid.cut_box({length - d * random.uniform(0.3, 0.9), -0.14 * r, -far}, {far, 0.14 * r, far});
                break;
            }
            default:  // knurls
                knurl(solid, 18, r, std::max(0.05 * length, x - d * 0.3), std::min(0.95 * length, x + d * 0.3));
                break;
        }
    }
    if (random.chance(0.12)) solid.cut_cylinder(Axis::x, {}, 0.5 * r, -far, far);
    return part;
}

}  // namespace v16::corpus
