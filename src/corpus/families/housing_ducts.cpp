// Air guides: blower volutes, ducts from a fan to a nozzle, rings around a propeller.
#include <algorithm>
#include <cmath>

#include "corpus/families/housing.hpp"
#include "corpus/families/housing_details.hpp"
#include "corpus/turned.hpp"

namespace v16::corpus {
namespace {

/// Spiral casing of a blower in x-z, tongue at the right, outlet upwards; `inset` inside its outer face.
Path volute_outline(double base, double growth, double outlet, double inset, double over) {
    Path path;
    const double step = 30.0, bulge = std::tan(radians(step) / 4.0), throat = base + inset;
    path.vertices.push_back({{throat, outlet + over}, 0});
    path.vertices.push_back({{throat, 0.35 * base}, 0});
    for (double angle = 30; angle < 360; angle += step)
        path.vertices.push_back({polar({}, base * (1.0 + growth * angle / 360) - inset, angle), bulge});
    const double right = base * (1.0 + growth) - inset;
    path.vertices.push_back({{right, 0}, 0});
    path.vertices.push_back({{right, outlet + over}, 0});
    return path;
}

void volute(Solid& solid, Random& random) {
    const double base = random.log_uniform(12, 200), growth = random.uniform(0.3, 0.7),
                 outlet = base * random.uniform(0.9, 1.8), wall = base * random.uniform(0.04, 0.1),
                 depth = base * random.uniform(0.4, 1.3), inlet = base * random.uniform(0.5, 0.75);
    solid.add_prism(Axis::y, volute_outline(base, growth, outlet, 0, 0), 0, depth);
    const bool open = random.chance(0.3);  // a half without its lid
    if (random.chance(0.5))                // ears
        for (const double angle : {120.0, 210.0, 300.0}) {
            const double r = base * (1.0 + growth * angle / 360) + wall;
            solid.add_cylinder(Axis::y, polar({}, r, angle), 2 * wall, 0, random.chance(0.3) ? depth : 2 * wall);
            solid.cut_cylinder(Axis::y, polar({}, r, angle), 0.9 * wall, -1, depth + 1);
        }
    if (random.chance(0.4)) {  // flange at the outlet
        const double right = base * (1.0 + growth);
        solid.add_box({base - 2 * wall, -2 * wall, outlet - wall}, {right + 2 * wall, depth + 2 * wall, outlet});
    }
    solid.cut_prism(Axis::y, volute_outline(base, growth, outlet, wall, 1), open ? -1 : wall, depth - wall);
    if (random.chance(0.5) && !open) {  // bell mouth
        solid.add_revolution(Axis::y, ring_meridian(-2 * wall, wall, inlet, inlet + wall));
    }
    solid.cut_cylinder(Axis::y, {}, inlet, -far, 0.5 * depth);
    const double hub = 0.12 * base;
    solid.cut_cylinder(Axis::y, {}, hub, 0.5 * depth, far)
        .cut_hole_circle(Axis::y, {}, 2 * hub, random.choice({3, 4}), 45, 0.25 * hub, 0.5 * depth, far);
}

/// From a square fan to a nozzle: flange with the fan's opening, a wedge of a duct that bends or narrows.
void fan_duct(Solid& solid, Random& random) {
    const double fan = random.choice({25.0, 30.0, 40.0, 50.0, 60.0, 80.0, 92.0, 120.0, 140.0}), half = fan / 2,
                 wall = random.uniform(1.2, 3), hole = fan < 45 ? 1.7 : 2.2, pitch = 0.41 * fan;
    const double t = random.uniform(2, 6), depth = fan * random.uniform(0.3, 1.0),
                 mouth = fan * random.uniform(0.12, 0.45);
    solid.add_prism(Axis::y, rounded_rectangle({-half, -half}, {half, half}, random.choice({0.0, 0.06, 0.12}) * fan), 0,
                    t);
    // The duct in y-z: straight on, down to a slit, or turned downwards.
    const std::size_t form = random.weighted({0.35, 0.3, 0.35});
    const auto side = [&](double in) {
        const double a = half - in, y = in > 0 ? -1.0 : 0.0, m = mouth - in;
        if (form == 0)
            return through({{y, -a},
                            {depth, -m},
                            {depth + (in > 0 ? 1 : 0), -m},
                            {depth + (in > 0 ? 1 : 0), m},
                            {depth, m},
                            {y, a}});
        if (form == 1)
            return through({{y, -a},
                            {depth, -a},
                            {depth + (in > 0 ? 1 : 0), -a},
                            {depth + (in > 0 ? 1 : 0), -a + 2 * m},
                            {depth, -a + 2 * m},
                            {y, a}});
        const double drop = -half - 0.5 * fan - (in > 0 ? 1 : 0), low = std::min(mouth, 0.8 * depth);
        return through({{y, -a},
                        {0.8 * depth - low + in, -a},
                        {0.9 * depth - low + in, drop},
                        {0.9 * depth - in, drop},
                        {depth - in, -0.4 * half},
                        {0.5 * depth, a},
                        {y, a}});
    };
    const double outlet = random.uniform(0.5, 1.0), wide = half * (random.chance(0.5) ? 1.0 : outlet);
    solid.add_prism(Axis::x, side(0), -wide, wide).cut_prism(Axis::x, side(wall), wall - wide, wide - wall);
    solid.cut_cylinder(Axis::y, {}, half - 0.8 * wall, -1, t * 1.01);
    for (const double x : {-pitch, pitch})
        for (const double z : {-pitch, pitch})
            solid.cut_cylinder(Axis::y, {x, z}, hole, -1, random.chance(0.5) ? t + 1 : far);
    if (random.chance(0.3))
        solid.add_box({-0.2 * wall, t, -half + wall}, {wall, 0.7 * depth, half - wall - 0.3 * fan});  // guide vane
}

/// A ring around a propeller or an impeller: bell mouth, spokes that hold the motor, feet.
void ring_duct(Solid& solid, Random& random) {
    const double r = random.log_uniform(15, 250), wall = r * random.uniform(0.03, 0.1),
                 depth = r * random.uniform(0.25, 1.2), lip = r * random.uniform(0.08, 0.25),
                 hub = r * random.uniform(0.18, 0.35);
    solid.add_cylinder(Axis::y, {}, r + wall, 0, depth);
    if (random.chance(0.7))
        solid.add_revolution(Axis::y,
                             through({{0, 0}, {0, r + lip}, {wall, r + lip}, {wall + lip, r + wall}, {wall + lip, 0}}));
    if (random.chance(0.4)) {
        const double half = r + lip;
        solid.add_prism(Axis::y, rounded_rectangle({-half, -half}, {half, half}, 0.2 * r), depth - wall, depth);
        for (const Point2 at : border_points(box2({-0.9 * half, -0.9 * half}, {0.9 * half, 0.9 * half}), 2, 2))
            solid.cut_cylinder(Axis::y, at, 0.035 * r, -1, depth + 1);
    }
    solid.cut_revolution(Axis::y, through({{-1, 0}, {-1, r + 0.6 * lip}, {lip, r}, {depth + 1, r}, {depth + 1, 0}}));
    const int spokes = random.choice({0, 3, 4, 4, 5, 6});
    if (spokes == 0) return;
    const double bar = 0.07 * r, from = depth * random.uniform(0.5, 0.7);
    for (int i = 0; i < spokes; ++i)
        solid.add_prism(Axis::y,
                        rotated(rectangle({0, -0.5 * bar}, {r + 0.5 * wall, 0.5 * bar}), 90 + 360.0 * i / spokes), from,
                        depth);
    solid.add_cylinder(Axis::y, {}, hub, 0.6 * from, depth)
        .cut_cylinder(Axis::y, {}, 0.85 * hub, 0, from + 0.4 * (depth - from));
    solid.cut_cylinder(Axis::y, {}, 0.25 * hub, 0, far)
        .cut_hole_circle(Axis::y, {}, 0.55 * hub, 4, 45, 0.09 * hub, 0, far);
}

}  // namespace

/// Air guides: blower volutes, ducts from a fan to a nozzle, rings around a propeller.
Part shroud(FamilyContext& context) {
    Random& random = context.random;
    Part part;
    switch (random.integer(0, 2)) {
        case 0:
            volute(part.solid, random);
            break;
        case 1:
            fan_duct(part.solid, random);
            break;
        default:
            ring_duct(part.solid, random);
            break;
    }
    return part;
}

}  // namespace v16::corpus
