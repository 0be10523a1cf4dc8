// Levers, rods, links, tools and handles.
#include <algorithm>

#include "corpus/families/other.hpp"
#include "corpus/families/other_outlines.hpp"
#include "corpus/turned.hpp"

namespace v16::corpus {

/// Two eyes joined by a web; hubs higher than the web; crank, rocker arm, link plate.
Part lever(FamilyContext& context) {
    Random& random = context.random;
    const double first = random.log_uniform(3, 80), second = first * random.uniform(0.4, 1.0),
                 reach = first * random.uniform(2.2, 8) + second, web = first * random.uniform(0.15, 0.8);
    const bool plate = random.chance(0.4);
    const double hub = plate ? web : web * random.uniform(1.2, 3);
    Part part;
    const double narrow = plate ? 1.0 : random.uniform(0.5, 0.98);
    part.solid.add_prism(Axis::y, tangent_hull({}, narrow * first, {reach, 0}, narrow * second), 0.5 * (hub - web),
                         0.5 * (hub + web));
    part.solid.add_cylinder(Axis::y, {}, first, 0, hub)
        .add_cylinder(Axis::y, {reach, 0}, second, 0, random.chance(0.6) ? hub : 0.5 * (hub + web));
    Point2 third;
    const bool rocker = random.chance(0.3);
    if (rocker) {
        third = polar({}, reach * random.uniform(0.5, 1.0), random.choice({90.0, 120.0, 180.0, 150.0}));
        part.solid.add_prism(Axis::y, tangent_hull({}, narrow * first, third, narrow * second), 0.5 * (hub - web),
                             0.5 * (hub + web));
        part.solid.add_cylinder(Axis::y, third, second, 0, hub);
        part.solid.cut_cylinder(Axis::y, third, second * 0.5, -1, hub + 1);
    }
    cut_any_hole(part.solid, random, Axis::y, {}, first * random.uniform(0.35, 0.7), -hub, 2 * hub);
    cut_any_hole(part.solid, random, Axis::y, {reach, 0}, second * random.uniform(0.35, 0.65), -hub, 2 * hub);
    if (random.chance(0.25))
        part.solid.cut_prism(Axis::y, slot({0.35 * reach, 0}, {0.65 * reach, 0}, 0.35 * second), -1, hub + 1);
    add_odd_features(part.solid, random);
    return part;
}

Part connecting_rod(FamilyContext& context) {
    Random& random = context.random;
    const double big = random.log_uniform(6, 90), small = big * random.uniform(0.4, 0.65),
                 reach = big * random.uniform(3, 5), width = big * random.uniform(0.4, 0.9);
    const double shank = small * random.uniform(0.6, 0.9), waist = shank * random.uniform(0.7, 1.0),
                 thin = width * random.uniform(0.35, 0.8);
    Part part;
    part.solid.add_prism(Axis::y, through({{0, -shank}, {reach, -waist}, {reach, waist}, {0, shank}}),
                         0.5 * (width - thin), 0.5 * (width + thin));
    part.solid.add_cylinder(Axis::y, {}, big, 0, width).add_cylinder(Axis::y, {reach, 0}, small, 0, width);
    const bool split = random.chance(0.6);
    if (split) {
        part.solid.add_box({-0.6 * big, 0.1 * width, -1.35 * big}, {0.6 * big, 0.9 * width, 1.35 * big});
        for (const double z : {-1.1 * big, 1.1 * big})
            part.solid.cut_cylinder(Axis::x, {0.5 * width, z}, 0.1 * big, -2 * big, 2 * big);
    }
    if (random.chance(0.5))  // I-section
        for (const double y : {-1.0, 0.5 * (width + thin) - 0.25 * thin})
            part.solid.cut_prism(Axis::y,
                                 through({{1.4 * big, -0.55 * shank},
                                          {reach - 1.4 * small, -0.55 * waist},
                                          {reach - 1.4 * small, 0.55 * waist},
                                          {1.4 * big, 0.55 * shank}}),
                                 y, y < 0 ? 0.5 * (width - thin) + 0.25 * thin : width);
    part.solid.cut_cylinder(Axis::y, {}, big * random.uniform(0.65, 0.82), -1, width + 1)
        .cut_cylinder(Axis::y, {reach, 0}, small * random.uniform(0.5, 0.7), -1, width + 1);
    if (split) part.solid.cut_box({-0.015 * big, -1, -2 * big}, {0.015 * big, width + 1, 2 * big});
    return part;
}

/// Link of a roller chain: plates, or inner link with its bushes.
Part chain_link(FamilyContext& context) {
    Random& random = context.random;
    const double pitch = random.log_uniform(5, 80), r = pitch * random.uniform(0.38, 0.48),
                 t = pitch * random.uniform(0.1, 0.2), pin = r * random.uniform(0.35, 0.6),
                 width = pitch * random.uniform(0.4, 0.9);
    const double waist = r * random.uniform(0.65, 0.95);
    Part part;
    const bool whole = random.chance(0.6);
    const auto plate = [&](double y) {
        part.solid.add_cylinder(Axis::y, {}, r, y, y + t)
            .add_cylinder(Axis::y, {pitch, 0}, r, y, y + t)
            .add_prism(Axis::y, rectangle({0, -waist}, {pitch, waist}), y, y + t);
    };
    plate(0);
    if (whole) plate(width);
    const double over = whole && random.chance(0.5) ? 0.7 * t : 0.0;
    for (const double x : {0.0, pitch}) {
        if (whole) part.solid.add_cylinder(Axis::y, {x, 0}, pin * 1.5, 0.5 * t, width + 0.5 * t);
        if (over > 0.0)
            part.solid.add_cylinder(Axis::y, {x, 0}, pin, -over, width + t + over);
        else
            part.solid.cut_cylinder(Axis::y, {x, 0}, pin, -1, width + 2 * t);
    }
    return part;
}

/// Spanners: open jaw, ring, hexagon or square holes; keys of hexagon bar.
Part wrench(FamilyContext& context) {
    Random& random = context.random;
    const double jaw = random.log_uniform(2, 50), length = jaw * random.uniform(5, 14),
                 t = jaw * random.uniform(0.2, 0.6), grip = jaw * random.uniform(0.35, 0.65);
    Part part;
    if (random.chance(0.3)) {  // L-shaped key
        const double half = 0.5 * jaw, leg = length * random.uniform(0.25, 0.45), bend = jaw * random.uniform(0.8, 1.6);
        part.solid.add_prism(Axis::y, strip({{0, leg}, {0, 0}, {length, 0}}, jaw, bend), -half, half);
        const double edge = 0.28 * jaw;
        if (random.chance(0.7))
            for (const double y : {-half, half})
                part.solid.cut_prism(Axis::x, through({{y, -1}, {y, edge}, {y > 0 ? y - edge : y + edge, -1}}),
                                     bend + jaw, length + 1);
        return part;
    }
    const double head = jaw * random.uniform(0.9, 1.15), tail = head * random.uniform(0.6, 1.0);
    part.solid.add_prism(Axis::y, rectangle({0, -grip}, {length, grip}), 0.1 * t, 0.9 * t);
    part.solid.add_cylinder(Axis::y, {}, head, 0, t);
    const double tilt = random.choice({0.0, 15.0});
    const bool open = random.chance(0.55);
    if (open)
        part.solid.cut_prism(Axis::y, rotated(slot({-2 * head, 0}, {-0.05 * head, 0}, 0.5 * jaw), tilt), -1, t + 1);
    else
        part.solid.cut_prism(Axis::y, polygon({}, 0.577 * jaw, random.choice({6, 6, 4, 5}), 30), -1, t + 1);
    switch (random.integer(0, 2)) {
        case 0:
            part.solid.add_cylinder(Axis::y, {length, 0}, tail, 0, t)
                .cut_prism(Axis::y, polygon({length, 0}, 0.5 * tail, 6, 0), -1, t + 1);
            break;
        case 1:
            part.solid.add_cylinder(Axis::y, {length, 0}, tail, 0, t)
                .cut_prism(Axis::y, slot({length + 0.1 * tail, 0}, {length + 3 * tail, 0}, 0.5 * tail), -1, t + 1);
            break;
        default:
            part.solid.add_cylinder(Axis::y, {length, 0}, grip, 0.1 * t, 0.9 * t)
                .cut_cylinder(Axis::y, {length, 0}, 0.45 * grip, -1, t + 1);
            break;
    }
    return part;
}

/// Knobs and handles: star, ball, fluted, mushroom; tapped insert or blind bore. Bail handles with two feet.
Part handle(FamilyContext& context) {
    Random& random = context.random;
    Part part;
    const double radius = random.log_uniform(5, 60), height = radius * random.uniform(0.5, 1.2),
                 hub = radius * random.uniform(0.3, 0.55), neck = radius * random.uniform(0.2, 0.8);
    switch (random.integer(0, 3)) {
        case 0: {  // star and fluted knobs
            const int lobes = random.integer(3, 12);
            part.solid.add_chamfered_cylinder(Axis::y, {}, radius, 0, height, 0.1 * height, 0.1 * height);
            const double flute = radius * 2.2 / lobes;
            for (int i = 0; i < lobes; ++i)
                part.solid.cut_cylinder(Axis::y, polar({}, radius + 0.35 * flute, 360.0 * i / lobes), flute, -1,
                                        height + 1);
            part.solid.add_cylinder(Axis::y, {}, hub, 0, height + neck)
                .cut_blind_hole(Axis::y, {}, 0.5 * hub, height + neck + 1, 0.4 * height);
            break;
        }
        case 1:  // ball
            part.solid.add_revolution(Axis::z, ball_meridian(radius, radius))
                .add_cylinder(Axis::z, {}, hub, -0.15 * radius, radius)
                .cut_blind_hole(Axis::z, {}, 0.6 * hub, -radius, radius);
            break;
        case 2: {  // bail handle
            const double span = radius * random.uniform(3, 7), bar = radius * random.uniform(0.3, 0.6),
                         width = bar * random.uniform(1.0, 2.0), bend = random.chance(0.6) ? bar : 0.0;
            part.solid.add_prism(
                Axis::y, strip({{0, 0}, {0, 1.5 * radius}, {span, 1.5 * radius}, {span, 0}}, bar, bend), 0, width);
            for (const double x : {-0.5 * bar, span + 0.5 * bar})
                part.solid.cut_cylinder(Axis::z, {x, 0.5 * width}, 0.25 * bar, -1, radius);
            break;
        }
        default: {  // turned grip
            const double length = radius * random.uniform(3, 6);
            Path path;
            path.closed = false;
            path.vertices = {
                {{0, 0}}, {{0, 0.5 * radius}, -0.12}, {{0.7 * length, 0.75 * radius}, -0.5}, {{length, 0}}};
            part.solid.add_revolution(Axis::x, path);
            part.solid.cut_blind_hole(Axis::x, {}, 0.25 * radius, -1, 0.5 * length);
            break;
        }
    }
    return part;
}

/// Fork or yoke: an eye or shank at one end, two cheeks with a pin hole at the other.
Part yoke(FamilyContext& context) {
    Random& random = context.random;
    const double cheek = random.log_uniform(3, 60), gap = cheek * random.uniform(0.7, 1.8),
                 t = cheek * random.uniform(0.3, 0.8), reach = cheek * random.uniform(2, 4), width = gap + 2 * t;
    Part part;
    part.solid.add_prism(Axis::y, tangent_hull({}, cheek, {reach, 0}, cheek * random.uniform(0.6, 0.99)), 0, width);
    part.solid.cut_box({-2 * cheek, t, -2 * cheek}, {reach - cheek * 0.5, t + gap, 2 * cheek});
    part.solid.cut_cylinder(Axis::y, {}, cheek * random.uniform(0.3, 0.6), -1, width + 1);
    if (random.chance(0.5))
        part.solid.add_cylinder(Axis::x, {0.5 * width, 0}, 0.45 * width, reach, reach + cheek * random.uniform(1, 4));
    else
        part.solid.cut_cylinder(Axis::x, {0.5 * width, 0}, 0.25 * std::min(width, cheek), 0.3 * reach,
                                reach + 2 * cheek);
    add_odd_features(part.solid, random);
    return part;
}

}  // namespace v16::corpus
