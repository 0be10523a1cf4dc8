// Screws that press with a pad, and screws whose drive no common tool fits.
#include <algorithm>
#include <cmath>

#include "corpus/families/connector.hpp"
#include "corpus/families/connector_sizes.hpp"
#include "corpus/turned.hpp"

namespace v16::corpus {

/// Screw whose drive keeps strangers from turning it: two holes, three wings, five lobes, a pin in the socket, ramps
/// that turn one way only, a hexagon that shears off.
Part security_screw(FamilyContext& context) {
    Random& random = context.random;
    const MetricSize size = metric_size(random);
    const double d = size.d, r = size.radius(), length = d * random.log_uniform(1.2, 7);
    Part part;
    Solid& solid = part.solid;
    const double head = d * random.uniform(0.88, 1.15), high = d * random.uniform(0.5, 0.75);
    double face = -high, deep = 0.6 * high;
    bool shear = false;
    switch (random.weighted({0.28, 0.26, 0.14, 0.12, 0.2})) {
        case 0:
            solid.add_revolution(Axis::x, dome_meridian(0, head, high, 0.15 * high));
            break;
        case 1:
            face = size.radius() - head - 0.08 * d;
            deep = 0.65 * (head - r);
            solid.add_revolution(Axis::x, through({{face, 0}, {face, head}, {face + 0.08 * d, head}, {0, r}, {0, 0}}));
            break;
        case 2:
            solid.add_chamfered_cylinder(Axis::x, {}, 0.85 * head, -high, 0, 0.08 * d, 0);
            break;
        case 3:  // cone that no pliers hold
            solid.add_revolution(
                Axis::x, through({{0, 0}, {0, 1.1 * head}, {-0.12 * d, 1.1 * head}, {-high, 0.6 * head}, {-high, 0}}));
            break;
        default: {  // shears off
            shear = true;
            const double neck = 0.28 * d, flats = size.s * random.uniform(0.75, 0.95), hex = size.k;
            if (random.chance(0.5))
                solid.add_revolution(
                    Axis::x,
                    through({{0, 0}, {0, 1.15 * head}, {-0.1 * d, 1.15 * head}, {-high, 0.5 * head}, {-high, 0}}));
            else
                solid.add_revolution(
                    Axis::x, through({{-0.6 * d, 0}, {-0.6 * d, 1.1 * head}, {-0.5 * d, 1.1 * head}, {0, r}, {0, 0}}));
            const double top = solid.bounds().min.x;
            solid.add_cylinder(Axis::x, {}, neck, top - 0.2 * d, top + 0.1 * d)
                .add_prism(Axis::x, hexagon({}, flats, 0), top - 0.2 * d - hex, top - 0.2 * d);
            break;
        }
    }
    const double turn = random.choice({0.0, 30.0, 90.0});
    const auto sunk = [&](const Path& profile) { solid.cut_prism(Axis::x, rotated(profile, turn), -far, face + deep); };
    switch (shear ? 99 : random.integer(0, 8)) {
        case 0:  // two holes
            for (const double s : {-1.0, 1.0})
                solid.cut_cylinder(Axis::x, polar({}, s * 0.48 * head, turn), 0.14 * d, -far, face + deep);
            break;
        case 1:  // three wings
            for (int i = 0; i < 3; ++i)
                sunk(rotated(rectangle({-0.08 * d, -0.09 * d}, {0.5 * head, 0.09 * d}), 120.0 * i));
            break;
        case 2: {  // five lobes
            Path lobed;
            for (int i = 0; i < 5; ++i) {
                lobed.vertices.push_back({polar({}, 0.38 * d, 72.0 * i - 15), 0.45});
                lobed.vertices.push_back({polar({}, 0.38 * d, 72.0 * i + 15), -0.25});
            }
            sunk(lobed);
            break;
        }
        case 3:  // hexagon with a pin
            sunk(hexagon({}, 0.65 * d, 0));
            solid.add_cylinder(Axis::x, {}, 0.12 * d, face + 0.15 * deep, face + deep + 0.05 * d);
            break;
        case 4: {  // star with a pin
            Path star;
            for (int i = 0; i < 6; ++i) {
                star.vertices.push_back({polar({}, 0.37 * d, 60.0 * i - 12), 0.35});
                star.vertices.push_back({polar({}, 0.37 * d, 60.0 * i + 12), -0.3});
            }
            sunk(star);
            solid.add_cylinder(Axis::x, {}, 0.11 * d, face + 0.15 * deep, face + deep + 0.05 * d);
            break;
        }
        case 5:  // one way: two opposite quarters
            for (const double start : {20.0, 200.0}) sunk(ring_sector({}, 0.12 * d, 0.8 * head, start, 75));
            sunk(rectangle({-0.8 * head, -0.09 * d}, {0.8 * head, 0.09 * d}));
            break;
        case 6:
            sunk(polygon({}, 0.45 * d, random.choice({3, 4, 5}), 45));
            break;
        case 7:  // slot that ends before the rim, with holes
            sunk(slot({-0.4 * head, 0}, {0.4 * head, 0}, 0.1 * d));
            if (random.chance(0.5)) sunk(circle({}, 0.25 * d));
            break;
        default:  // crossed slots over a square
            sunk(rectangle({-0.55 * head, -0.08 * d}, {0.55 * head, 0.08 * d}));
            sunk(rectangle({-0.08 * d, -0.55 * head}, {0.08 * d, 0.55 * head}));
            sunk(rectangle({-0.24 * d, -0.24 * d}, {0.24 * d, 0.24 * d}));
            break;
    }
    if (random.chance(0.75)) {
        add_threaded_shank(solid, random, size, 0, length, random.chance(0.6) ? 0.05 * d : 0.4 * length);
    } else {
        const double body = std::max(length, 2 * d);
        solid.add_revolution(
            Axis::x, turned({{.length = body, .radius = r}, {.length = d, .radius = r, .end_radius = 0.08 * r}}));
        solid.add_thread({Axis::x, {}, r, 0.7 * r, 0.1 * d, body});
    }
    return part;
}

/// Screw that presses on something: a swivelling pad on a ball, a ball with a flat, a hard tip; turned by a hexagon, a
/// square, a socket, a bar; with a lock nut now and then.
Part pressure_screw(FamilyContext& context) {
    Random& random = context.random;
    const MetricSize size = metric_size(random);
    const double d = size.d, r = size.radius(), length = d * random.log_uniform(2, 9), minor = size.minor_radius();
    Part part;
    Solid& solid = part.solid;
    add_threaded_shank(solid, random, size, 0, length, 0.1 * d);
    const std::size_t head = random.weighted({0.2, 0.15, 0.2, 0.2, 0.25});
    switch (head) {
        case 0:
            solid.add_prism(Axis::x, hexagon({}, size.s, random.choice({0.0, 30.0})), -size.k, 0);
            chamfer_hexagon(solid, Axis::x, size.s, -size.k, 1, 0.47 * size.s);
            break;
        case 1:
            solid.add_prism(Axis::x, polygon({}, 0.65 * d, 4, 45), -0.9 * d, 0.02 * d);
            if (random.chance(0.5)) solid.add_cylinder(Axis::x, {}, 0.95 * d, 0, 0.3 * d);
            break;
        case 2: {  // a bar through the head
            const double high = d * random.uniform(1.1, 1.7), reach = d * random.uniform(2, 4);
            solid.add_chamfered_cylinder(Axis::x, {}, d * random.uniform(0.7, 0.95), -high, 0, 0.12 * d, 0.12 * d);
            if (random.chance(0.7))
                solid.add_chamfered_cylinder(Axis::z, {-0.5 * high, 0}, 0.26 * d, -reach, reach, 0.05 * d, 0.05 * d);
            else
                for (const Axis axis : {Axis::y, Axis::z})
                    solid.cut_cylinder(axis, {-0.5 * high, 0}, 0.26 * d, -far, far);
            break;
        }
        case 3:
            solid.add_chamfered_cylinder(Axis::x, {}, d * random.uniform(0.9, 1.3), -0.6 * d, 0, 0.06 * d, 0.06 * d);
            knurl(solid, 20, 1.1 * d, -0.6 * d, 0);
            break;
        default:
            cut_drive(solid, random, random.choice({Drive::hexagon, Drive::hexagon, Drive::slot}), 0.55 * d, 0,
                      0.5 * d);
            break;
    }
    if (random.chance(0.35)) {
        const double at = length * random.uniform(0.3, 0.6);
        solid.add_prism(Axis::x, hexagon({}, size.s, 0), at, at + 0.6 * size.m);
    }
    const double neck = 0.62 * minor, ball = 0.8 * minor, x = length + 0.35 * d + 0.6 * ball;
    const std::size_t tip = random.weighted({0.5, 0.2, 0.15, 0.15});
    if (tip == 0 || tip == 1) {
        solid.add_cylinder(Axis::x, {}, neck, length - 0.1 * d, x).add_revolution(Axis::x, ball_meridian(x, ball));
    }
    if (tip == 0) {
        const double wide = d * random.uniform(0.75, 1.3), high = d * random.uniform(0.5, 0.9), from = x - 0.35 * ball;
        switch (random.integer(0, 3)) {
            case 0:
                solid.add_chamfered_cylinder(Axis::x, {}, wide, from, from + high, 0.2 * high, 0.1 * high);
                break;
            case 1:
                solid.add_revolution(Axis::x, turned({{.length = 0.6 * high, .radius = 1.2 * ball, .end_radius = wide},
                                                      {.length = 0.4 * high, .radius = wide}},
                                                     from));
                break;
            case 2:
                solid.add_prism(Axis::x, polygon({}, wide, random.choice({4, 6}), 45), from, from + high);
                break;
            default:  // two prongs or a vee
                solid.add_cylinder(Axis::x, {}, wide, from, from + 1.3 * high)
                    .cut_prism(Axis::y,
                               through({{from + 1.4 * high, -0.9 * wide},
                                        {from + 1.4 * high, 0.9 * wide},
                                        {from + 0.7 * high, 0}}),
                               -far, far);
                break;
        }
    } else if (tip == 1) {  // flat on the ball
        solid.cut_box({x + 0.45 * ball, -far, -far}, {far, far, far});
    } else if (tip == 2) {
        solid.add_revolution(Axis::x, cone_meridian(length - 0.1 * d, 0.9 * minor, length + 0.7 * minor, 0.3 * minor));
    } else {
        solid
            .add_chamfered_cylinder(Axis::x, {}, 0.75 * minor, length - 0.1 * d, length + d * random.uniform(0.4, 1), 0,
                                    0.1 * d)
            .cut_revolution(Axis::x, ring_meridian(length + 0.1 * d, length + 0.25 * d, 0.55 * minor, 2 * r));
    }
    return part;
}

}  // namespace v16::corpus
