// Heads of machine tools: quill heads, angle heads, heads of many spindles, heads that clamp a wheel's spindle.
#include <algorithm>
#include <cmath>
#include <vector>

#include "corpus/families/housing.hpp"
#include "corpus/families/housing_ports.hpp"
#include "corpus/families/other_pieces.hpp"
#include "corpus/turned.hpp"

namespace v16::corpus {
namespace {

/// Quill head: the quill's bore upright, the pinion's bore across, a split clamp, a round back flange, a motor's
/// flange.
void quill_head(Solid& solid, Random& random, double r) {
    const double x = r * random.uniform(1.2, 1.6), high = r * random.uniform(3.5, 6), back = r * random.uniform(1.6, 3),
                 wall = 0.35 * r, cross = r * random.uniform(0.3, 0.5), t = 0.35 * r;
    const double low = high * random.uniform(0.12, 0.3);
    solid.add_prism(Axis::z, tangent_hull({}, r + wall, {0, back}, x), low, high);
    solid.add_cylinder(Axis::z, {}, r + 0.7 * wall, 0, low + 0.1 * r);
    const double flange = x * random.uniform(1.1, 1.5), mid = 0.5 * (low + high);
    const bool round = random.chance(0.6);
    if (round)
        solid.add_cylinder(Axis::y, {0, mid}, flange, back, back + x + t);
    else
        solid.add_box({-0.95 * x, 0.5 * back, low + 0.1 * high}, {0.95 * x, back + x + t, high - 0.1 * high});
    const double side = r + wall + r * random.uniform(0.2, 0.6), pz = mid - 0.1 * high;
    solid.add_cylinder(Axis::x, {0.9 * r + 0.5 * cross, pz}, 1.5 * cross, -side, side);
    if (random.chance(0.6))
        solid.add_prism(Axis::z,
                        rounded_rectangle({-1.1 * r - wall, -1.1 * r - wall}, {1.1 * r + wall, back + x}, 0.3 * r),
                        high - t, high);
    const bool split = random.chance(0.6);
    if (split) solid.add_box({-0.6 * r, -r - 1.9 * wall, low}, {0.6 * r, 0, low + 1.2 * r});
    solid.cut_cylinder(Axis::z, {}, r, -1, far).cut_cylinder(Axis::x, {0.9 * r + 0.5 * cross, pz}, cross, -far, far);
    solid.cut_cylinder(Axis::x, {0.9 * r + 0.5 * cross, pz}, 1.25 * cross, side - 0.3 * r, far);
    if (random.chance(0.6)) solid.cut_cylinder(Axis::z, {0, back}, 0.55 * x, high - 1.2 * r, far);
    if (split)
        solid.cut_box({-0.05 * r, -far, low - 1}, {0.05 * r, 0, low + 1.3 * r})
            .cut_cylinder(Axis::x, {-r - wall, low + 0.6 * r}, 0.2 * r, -far, far);
    if (round) {
        solid.cut_hole_circle(Axis::y, {0, mid}, 0.8 * flange, random.choice({3, 4}), 45, 0.09 * r, back + 0.6 * x, far)
            .cut_cylinder(Axis::y, {0, mid}, 0.35 * flange, back + 0.3 * x, far);
    } else {  // dovetail of the slide
        solid.cut_prism(Axis::z,
                        counter_clockwise(through({{-0.35 * x, back + x + t + 1},
                                                   {-0.5 * x, back + x},
                                                   {0.5 * x, back + x},
                                                   {0.35 * x, back + x + t + 1}})),
                        -1, far);
    }
    solid.cut_prism(Axis::y, slot({-0.55 * r, low + 0.35 * high}, {-0.55 * r, high - 0.8 * r}, 0.1 * r), -far,
                    -0.5 * r);
}

/// Angle head: two bores at a right angle, the nose below, the drive's collar above, a stop block beside.
void angle_head(Solid& solid, Random& random, double r) {
    const double up = r * random.uniform(1.6, 3.2), out = r * random.uniform(1.5, 3.5), wall = 0.3 * r,
                 back = r * random.uniform(0.9, 1.3);
    const std::size_t form = random.weighted({0.4, 0.35, 0.25});
    if (form == 0) solid.add_box({-back, -r - wall, -r - wall}, {r + wall, r + wall, 0.9 * up});
    if (form == 1)
        solid.add_prism(Axis::y,
                        filleted(counter_clockwise(through({{-back, -0.4 * r},
                                                            {-0.4 * r, -r - wall},
                                                            {r + wall, -r - wall},
                                                            {r + wall, 0.8 * up},
                                                            {-back, 0.8 * up}})),
                                 0.2 * r),
                        -r - wall, r + wall);
    if (form == 2)
        solid.add_revolution(Axis::z, ball_meridian(0, 1.5 * r)).add_cylinder(Axis::z, {}, r + wall, 0, 0.9 * up);
    solid.add_cylinder(Axis::x, {}, r + 0.6 * wall, 0, out).add_cylinder(Axis::x, {}, 0.85 * r, out, out + 0.35 * r);
    const double flange = r * random.uniform(1.5, 2.0), t = 0.35 * r;
    if (random.chance(0.6))
        solid.add_cylinder(Axis::z, {}, flange, up - t, up);
    else
        solid.add_prism(Axis::z, rounded_rectangle({-flange, -flange}, {flange, flange}, 0.2 * flange), up - t, up);
    solid.add_cylinder(Axis::z, {}, 0.8 * r, up, up + r * random.uniform(0.1, 0.8))
        .add_cylinder(Axis::z, {}, r + 0.5 * wall, 0.8 * up, up);
    const bool stop = random.chance(0.5);
    if (stop)
        solid.add_box({-0.35 * r, -r * 2.6, up - 2.2 * t}, {0.35 * r, 0, up - 0.2 * t})
            .add_cylinder(Axis::z, {0, -2.2 * r}, 0.28 * r, up - t, up + r);
    solid.cut_cylinder(Axis::x, {}, 0.8 * r, 0.2 * r, out - 0.4 * r)
        .cut_cylinder(Axis::x, {}, 0.5 * r, -0.5 * r, far)
        .cut_cylinder(Axis::z, {}, 0.8 * r, 0.3 * r, up)
        .cut_cylinder(Axis::z, {}, 0.5 * r, -0.6 * r, far);
    if (form != 2 && random.chance(0.6))
        solid.add_cylinder(Axis::x, {}, 0.85 * r, -back - 0.2 * r, -back + 0.01 * r)
            .cut_hole_circle(Axis::x, {}, 0.68 * r, 4, 45, 0.06 * r, -far, -back + 0.3 * r);
    solid.cut_hole_circle(Axis::z, {}, 0.84 * flange, random.choice({4, 6}), 45, 0.09 * r, up - 2 * t, far)
        .cut_hole_circle(Axis::x, {}, 0.68 * r, 6, 0, 0.05 * r, out, far);
}

/// Head of many spindles: a flat box, the drive's flange above, bores of the spindles in its floor.
void many_spindle_head(Solid& solid, Random& random, double r) {
    const double x = r * random.uniform(1.5, 3), y = r * random.uniform(1.2, 2), high = r * random.uniform(0.9, 1.8),
                 wall = 0.14 * r;
    const bool round = random.chance(0.4);
    const double lip = 0.2 * r;
    const auto outline = [&](double e) {
        return round ? circle({}, std::max(x, y) - e) : rounded_rectangle({-x + e, -y + e}, {x - e, y - e}, 0.25 * r);
    };
    solid.add_prism(Axis::z, outline(0), 0, high).add_prism(Axis::z, outline(-lip), high - 0.2 * r, high);
    const double neck = r * random.uniform(0.55, 0.85), top = high + r * random.uniform(0.3, 1.0);
    solid.add_prism(Axis::z, outline(0), high, high + 0.2 * r)
        .add_cylinder(Axis::z, {}, neck, high, top)
        .add_cylinder(Axis::z, {}, 1.3 * neck, top - 0.25 * r, top);
    std::vector<Point2> spindles;
    const int n = random.integer(2, 8);
    if (round || random.chance(0.4))
        for (int i = 0; i < n; ++i)
            spindles.push_back(polar({}, 0.62 * (round ? std::max(x, y) : y), 360.0 / n * i + 90));
    else
        for (int i = 0; i < n; ++i)
            spindles.push_back(
                {row_position(i / 2, (n + 1) / 2, 1.6 * x / ((n + 1) / 2)), (i % 2 == 0 ? -0.5 : 0.5) * y});
    const double b = std::min(0.2 * r, 0.3 * y * std::sin(radians(180.0 / std::max(3, n))) * 1.4),
                 down = r * random.uniform(0.1, 0.6);
    for (const Point2 p : spindles) solid.add_cylinder(Axis::z, p, 1.45 * b, -down, 0.01);
    solid.cut_prism(Axis::z, outline(wall), wall + 0.15 * r, high - 0.01 * r)
        .cut_cylinder(Axis::z, {}, 0.6 * neck, 0.5 * high, far)
        .cut_cylinder(Axis::z, {}, 0.85 * neck, top - 0.4 * r, far);
    for (const Point2 p : spindles)
        solid.cut_cylinder(Axis::z, p, b, -far, 0.5 * high).cut_cylinder(Axis::z, p, 1.15 * b, -far, -down + 0.3 * b);
    for (const Point2 q : quarters)
        solid.cut_cylinder(Axis::z,
                           round ? polar({}, std::max(x, y) + 0.5 * lip, 45 + 90 * (q.x + 0.5 * q.y + 1.5))
                                 : Point2{q.x * (x + 0.3 * lip), q.y * (y + 0.3 * lip)},
                           0.25 * lip, 0, high + 1);
    solid.cut_hole_circle(Axis::z, {}, 1.12 * neck, 4, 45, 0.07 * neck, top - 0.5 * r, far);
}

/// Wheel head: a split barrel on a swivel base or a slide.
void wheel_head(Solid& solid, Random& random, double r) {
    const double half = r * random.uniform(1.3, 2.4), wall = r * random.uniform(0.25, 0.45),
                 low = -r * random.uniform(1.6, 2.6), base = half * random.uniform(0.7, 1.0), t = 0.4 * r;
    solid.add_cylinder(Axis::x, {}, r + wall, -half, half)
        .add_box({-0.85 * half, -0.8 * r, low}, {0.85 * half, 0.8 * r, 0});
    const double up = r + 1.9 * wall;
    solid.add_box({-0.9 * half, -1.3 * wall, 0}, {0.9 * half, 1.3 * wall, up});
    const bool swivel = random.chance(0.5);
    if (swivel)
        solid.add_cylinder(Axis::z, {}, base * 1.15, low - t, low);
    else
        solid.add_box({-base, -1.4 * r, low - t}, {base, 1.4 * r, low});
    if (random.chance(0.5)) solid.add_box({-0.6 * half, 0, low}, {0.6 * half, r * 2.2, low + 0.5 * r});
    solid.cut_cylinder(Axis::x, {}, r, -far, far).cut_box({-far, -0.08 * r, 0}, {far, 0.08 * r, far});
    for (int i = 0, n = random.integer(2, 3); i < n; ++i) {
        const double x = row_position(i, n, 1.4 * half / n);
        solid.cut_cylinder(Axis::y, {x, r + 1.1 * wall}, 0.3 * wall, -far, far)
            .cut_cylinder(Axis::y, {x, r + 1.1 * wall}, 0.5 * wall, -far, -0.8 * wall);
    }
    if (random.chance(0.5)) solid.cut_cylinder(Axis::x, {}, 1.12 * r, -0.5 * half, 0.5 * half);
    if (swivel)
        for (const double a : {20.0, 110.0, 200.0, 290.0})
            solid.cut_prism(Axis::z, ring_sector({}, base * 0.98, base * 1.07, a, 50), low - t - 1, low + 0.001);
    else {
        solid.cut_prism(Axis::x,
                        counter_clockwise(through({{-0.5 * r, low - t - 1},
                                                   {0.5 * r, low - t - 1},
                                                   {0.75 * r, low - 0.45 * t},
                                                   {-0.75 * r, low - 0.45 * t}})),
                        -far, far);
        for (const Point2 q : quarters)
            solid.cut_cylinder(Axis::z, {0.85 * base * q.x, 1.15 * r * q.y}, 0.1 * r, low - t - 1, low + 1);
    }
}

}  // namespace

/// Heads of machine tools.
Part tool_head_housing(FamilyContext& context) {
    Random& random = context.random;
    const double r = random.log_uniform(14, 90);
    Part part;
    switch (random.integer(0, 3)) {
        case 0:
            quill_head(part.solid, random, r);
            break;
        case 1:
            angle_head(part.solid, random, r);
            break;
        case 2:
            many_spindle_head(part.solid, random, r);
            break;
        default:
            wheel_head(part.solid, random, r);
            break;
    }
    return part;
}

}  // namespace v16::corpus
