// Rolling bearings other than the deep-groove one: thrust, needle and tapered roller bearings, a bearing in its seat.
#include <algorithm>

#include "corpus/families/other.hpp"
#include "corpus/turned.hpp"

namespace v16::corpus {

/// Thrust ball bearing: two washers with raceways, balls and a cage between; axis upright.
Part thrust_bearing(FamilyContext& context) {
    Random& random = context.random;
    const double bore = random.log_uniform(2, 80), outer = bore * random.uniform(1.4, 2.2), gap = outer - bore,
                 height = gap * random.uniform(0.7, 1.2), middle = 0.5 * (bore + outer), ball = 0.27 * height,
                 washer = 0.32 * height, c = 0.05 * gap;
    const Axis axis = random.choice({Axis::z, Axis::y});
    Part part;
    part.main_side = random.chance(0.6) ? Side::front : Side::top;
    part.solid.add_revolution(axis, chamfered(ring_meridian(0, washer, bore, 0.985 * outer), c))
        .add_revolution(axis, chamfered(ring_meridian(height - washer, height, 1.015 * bore, outer), c));
    const bool balls = random.chance(0.75);
    if (balls) part.solid.cut_revolution(axis, circle({0.5 * height, middle}, 1.04 * ball));
    const int count = std::clamp(static_cast<int>(2.6 * middle / ball), 6, 22);
    for (int i = 0; i < count; ++i) {
        const Point2 at = polar({}, middle, 360.0 * i / count);
        if (balls) part.solid.add_revolution(axis, ball_meridian(0.5 * height, ball), at);
    }
    const double half = balls ? 0.35 * ball : 0.18 * height;
    if (!balls || random.chance(0.6))
        part.solid.add_revolution(
            axis, ring_meridian(0.5 * height - half, 0.5 * height + half, bore + 0.15 * gap, outer - 0.15 * gap));
    return part;
}

/// Needle bearing: a thin sleeve with many thin rollers, drawn cup with or without an inner ring.
Part needle_bearing(FamilyContext& context) {
    Random& random = context.random;
    const double bore = random.log_uniform(2, 60), needle = bore * random.uniform(0.06, 0.12), race = bore + 2 * needle,
                 outer = race + bore * random.uniform(0.06, 0.2), length = bore * random.uniform(0.7, 2.5),
                 lip = 0.06 * length;
    const int count = std::clamp(static_cast<int>(3.0 * bore / needle * random.uniform(0.5, 0.9)), 8, 26);
    Part part;
    part.solid.add_revolution(Axis::y, chamfered(ring_meridian(0, length, race, outer), 0.2 * (outer - race)));
    if (random.chance(0.7))
        for (const double at : {0.0, length - lip})
            part.solid.add_revolution(Axis::y, ring_meridian(at, at + lip, bore + 0.4 * needle, race));
    if (random.chance(0.35))
        part.solid.add_revolution(Axis::y, ring_meridian(0, length, bore * random.uniform(0.7, 0.85), 0.99 * bore));
    for (int i = 0; i < count; ++i)
        part.solid.add_cylinder(Axis::y, polar({}, bore + needle, 360.0 * i / count), 0.97 * needle, 1.5 * lip,
                                length - 1.5 * lip);
    part.main_side = random.chance(0.6) ? Side::front : Side::right;
    return part;
}

/// Tapered or spherical roller bearing: cone and cup of unlike width; in section it shows slanting rollers.
Part tapered_bearing(FamilyContext& context) {
    Random& random = context.random;
    const double bore = random.log_uniform(4, 100), outer = bore * random.uniform(1.7, 2.4), gap = outer - bore,
                 width = gap * random.uniform(0.6, 0.95), c = 0.06 * gap, slope = random.uniform(0.1, 0.3) * gap;
    Part part;
    // Cone: thicker at its back face; cup: thinner there.
    const double low = bore + 0.3 * gap, high = outer - 0.28 * gap;
    part.solid.add_revolution(Axis::y, through({{0, bore},
                                                {width, bore},
                                                {width, low - 0.5 * slope},
                                                {0.9 * width, low - 0.5 * slope},
                                                {0.1 * width, low + 0.4 * slope},
                                                {0.1 * width, low + slope},
                                                {0, low + slope}}));
    const double to = width * random.uniform(1.0, 1.2), from = width * random.uniform(0.15, 0.3);
    part.solid.add_revolution(
        Axis::y, chamfered(through({{from, high + slope}, {to, high - 0.2 * slope}, {to, outer}, {from, outer}}), c));
    // Rollers as bodies of revolution about the bearing axis would be a ring; short cylinders along y stand for them.
    const double middle = 0.5 * (low + high) + 0.2 * slope, roller = 0.42 * (high - low);
    const int count = std::clamp(static_cast<int>(2.8 * middle / roller), 8, 24);
    for (int i = 0; i < count; ++i)
        part.solid.add_revolution(Axis::y, cone_meridian(0.16 * width, 1.1 * roller, 0.88 * width, 0.85 * roller),
                                  polar({}, middle, 360.0 * i / count));
    part.main_side = random.chance(0.6) ? Side::front : Side::right;
    return part;
}

/// Two bearings on a shaft with a spacer and a circlip, as a bearing set is drawn.
Part bearing_set(FamilyContext& context) {
    Random& random = context.random;
    const double shaft = random.log_uniform(2, 50), outer = shaft * random.uniform(1.8, 2.8),
                 width = (outer - shaft) * random.uniform(0.5, 1.0), apart = shaft * random.uniform(0.5, 4),
                 gap = outer - shaft, out = shaft * random.uniform(0.8, 3);
    Part part;
    for (const double at : {0.0, width + apart}) {
        part.solid
            .add_revolution(Axis::x, chamfered(ring_meridian(at, at + width, shaft, shaft + 0.32 * gap), 0.05 * gap))
            .add_revolution(Axis::x, chamfered(ring_meridian(at, at + width, outer - 0.3 * gap, outer), 0.05 * gap));
        const double ball = 0.25 * std::min(gap, width), middle = 0.5 * (shaft + outer);
        const int count = std::clamp(static_cast<int>(2.4 * middle / ball), 6, 14);
        const bool shields = random.chance(0.4);
        if (shields)
            part.solid.add_revolution(Axis::x,
                                      ring_meridian(at + 0.06 * width, at + 0.94 * width, shaft, outer - 0.3 * gap));
        for (int i = 0; i < count && !shields; ++i)
            part.solid.add_revolution(Axis::x, ball_meridian(at + 0.5 * width, ball),
                                      polar({}, middle, 360.0 * i / count));
    }
    if (random.chance(0.7))
        part.solid.add_revolution(Axis::x, ring_meridian(width, width + apart, shaft, shaft + 0.25 * gap));
    part.solid.add_chamfered_cylinder(Axis::x, {}, 0.985 * shaft, -out, 2 * width + apart + 0.5 * out, 0.1 * shaft,
                                      0.1 * shaft);
    if (random.chance(0.5)) part.solid.add_cylinder(Axis::x, {}, shaft + 0.3 * gap, -0.4 * shaft, 0);
    if (random.chance(0.5))  // a plate that carries them
        part.solid
            .add_box({width + 0.2 * apart, -2 * outer, -1.6 * outer}, {width + 0.8 * apart, 2 * outer, 1.6 * outer})
            .cut_cylinder(Axis::x, {}, shaft + 0.5 * gap, width + 0.2 * apart - 0.01, width + 0.8 * apart + 0.01)
            .add_cylinder(Axis::x, {}, 0.985 * shaft, width, width + apart);
    return part;
}

}  // namespace v16::corpus
