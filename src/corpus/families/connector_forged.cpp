// Forged fittings of high pressure, and the anchorages of prestressing strands.
#include <algorithm>
#include <cmath>

#include "corpus/families/connector.hpp"
#include "corpus/families/connector_sizes.hpp"
#include "corpus/families/connector_ways.hpp"
#include "corpus/turned.hpp"

namespace v16::corpus {
namespace {

std::vector<Way> forged_arms(Random& random) {
    const Way left{Axis::x, -1}, right{Axis::x, 1}, up{Axis::z, 1}, down{Axis::z, -1}, front{Axis::y, -1};
    switch (random.weighted({0.35, 0.35, 0.1, 0.1, 0.1})) {
        case 0:
            return {left, down};
        case 1:
            return {left, right, down};
        case 2:
            return {left, right, down, up};
        case 3:
            return {left, down, front};
        default:
            return {left, right};
    }
}

/// Sockets to weld or screw pipes into: a round body with a thick band at each mouth.
void band_fitting(Solid& solid, Random& random, const std::vector<Way>& arms, double r) {
    const double wall = r * random.uniform(0.25, 0.45), reach = r * random.uniform(1.7, 2.4),
                 band = r * random.uniform(0.5, 0.9), deep = r * random.uniform(0.5, 0.8);
    const double rim = r + wall, body = rim * random.uniform(0.85, 0.97), flow = r * random.uniform(0.7, 0.85);
    const bool screwed = random.chance(0.5);
    if (random.chance(0.6))
        solid.add_revolution(Axis::y, ball_meridian(0, body));
    else
        solid.add_cylinder(Axis::y, {}, body, -body, body);
    for (const Way& arm : arms) {
        add_along(solid, arm, circle({}, body), 0, reach);
        add_along(solid, arm, circle({}, rim), reach - band, reach);
    }
    for (const Way& arm : arms) {
        bore_along(solid, arm, flow, 0, 2 * reach);
        bore_along(solid, arm, screwed ? 0.92 * r : r, reach - deep, 2 * reach);
        if (screwed) thread_along(solid, arm, r, 0.92 * r, reach - deep, reach, true);
    }
}

/// Adapter of hydraulics: a block with cones, straight threads, swivel nuts or an adjustable end with lock nut and
/// ring.
void block_fitting(Solid& solid, Random& random, const std::vector<Way>& arms, double r) {
    const double half = r * random.uniform(1.3, 1.5), flow = 0.5 * r;
    if (random.chance(0.6))
        solid.add_prism(Axis::y, chamfered(rectangle({-half, -half}, {half, half}), random.choice({0.0, 0.25}) * half),
                        -half, half);
    else
        solid.add_cylinder(Axis::y, {}, 1.1 * half, -half, half).add_revolution(Axis::y, ball_meridian(0, 1.25 * half));
    for (const Way& arm : arms) {
        const double neck = half + r * random.uniform(0.2, 0.7), end = neck + r * random.uniform(0.9, 1.6);
        switch (random.integer(0, 3)) {
            case 0:  // outside thread, cone or flat face
                add_along(solid, arm, circle({}, 0.85 * r), 0, neck);
                add_along(solid, arm, circle({}, r), neck, end);
                thread_along(solid, arm, r, 0.9 * r, neck, end);
                if (random.chance(0.6))
                    solid.add_revolution(
                        arm.axis, cone_meridian(arm.s * (end - 0.01 * r), 0.85 * r, arm.s * (end + 0.45 * r), 0.6 * r));
                break;
            case 1:  // swivel nut
                add_along(solid, arm, circle({}, 0.75 * r), 0, end);
                add_along(solid, arm, polygon({}, 1.45 * r, 6, random.choice({0.0, 30.0})), neck, end);
                add_along(solid, arm, circle({}, 1.2 * r), neck - 0.2 * r, neck);
                bore_along(solid, arm, 0.95 * r, neck + 0.4 * (end - neck), 2 * end);
                break;
            case 2:  // adjustable: thread, lock nut, washer, ring
                add_along(solid, arm, circle({}, 0.95 * r), 0, end + 0.4 * r);
                add_along(solid, arm, polygon({}, 1.45 * r, 6, 0), neck, neck + 0.45 * r);
                add_along(solid, arm, circle({}, 1.3 * r), neck + 0.45 * r, neck + 0.6 * r);
                thread_along(solid, arm, 0.95 * r, 0.85 * r, neck + 0.7 * r, end + 0.4 * r);
                break;
            default:  // tapped boss
                add_along(solid, arm, circle({}, 1.25 * r), 0, neck + 0.3 * r);
                bore_along(solid, arm, 0.9 * r, 0.7 * half, 2 * end);
                thread_along(solid, arm, r, 0.9 * r, 0.8 * half, neck + 0.3 * r, true);
                break;
        }
    }
    for (const Way& arm : arms) bore_along(solid, arm, flow, 0, 6 * r);
}

}  // namespace

/// Forged fitting: sockets with bands or a block with threads, cones and swivel nuts; elbow, tee, cross or straight.
Part forged_fitting(FamilyContext& context) {
    Random& random = context.random;
    const std::vector<Way> arms = forged_arms(random);
    Part part;
    if (random.chance(0.45))
        band_fitting(part.solid, random, arms, random.log_uniform(5, 50));
    else
        block_fitting(part.solid, random, arms, random.log_uniform(4, 30));
    return part;
}

/// Anchorage of strands: a barrel with its wedges, a round or flat head with conical holes, with strands, on a bearing
/// plate with a trumpet; the wedge alone.
Part strand_anchor(FamilyContext& context) {
    Random& random = context.random;
    const double r = random.choice({6.35, 7.6, 7.6, 8.9}), wide = r * random.uniform(1.8, 2.1),
                 deep = r * random.uniform(5, 7), narrow = 1.15 * r;
    const std::size_t form = random.weighted({0.22, 0.5, 0.28});
    const bool wedges = form == 0 || random.chance(0.7), strands = form != 0 && random.chance(0.5);
    Part part;
    Solid& solid = part.solid;
    const auto wedge = [&](Point2 at, double turn) {
        const double out = r * random.uniform(0.3, 0.8);
        solid.add_revolution(Axis::x, cone_meridian(-out, 0.97 * wide, deep - r, 1.15 * narrow), at);
        solid.cut_cylinder(Axis::x, at, r, -2 * deep, 2 * deep);
        const int pieces = random.choice({2, 3});
        for (int i = 0; i < pieces; ++i)
            solid.cut_prism(
                Axis::x,
                moved(rotated(rectangle({0, -0.07 * r}, {1.2 * wide, 0.07 * r}), turn + 360.0 * i / pieces), at),
                -2 * r, 0.02 * r);
    };
    std::vector<Point2> holes{{0, 0}};
    double head = wide * random.uniform(1.5, 1.8);
    if (form == 0) {               // one strand
        if (random.chance(0.4)) {  // the wedge alone
            solid.add_revolution(Axis::x,
                                 through({{0, 0}, {0, wide}, {0.12 * deep, wide}, {deep, 1.1 * narrow}, {deep, 0}}));
            if (random.chance(0.6))
                solid.cut_revolution(Axis::x, ring_meridian(0.08 * deep, 0.15 * deep, 0.85 * wide, 2 * wide));
            solid.cut_cylinder(Axis::x, {}, r, -deep, 2 * deep)
                .cut_box({-deep, -0.08 * r, 0}, {2 * deep, 0.08 * r, 2 * wide});
            if (random.chance(0.5)) solid.cut_box({-deep, -0.08 * r, -2 * wide}, {2 * deep, 0.08 * r, 0});
            return part;
        }
        solid.add_chamfered_cylinder(Axis::x, {}, head, 0, deep, 0.1 * r, 0.3 * r);
    } else if (form == 1) {  // round head
        const int ring = random.choice({3, 4, 5, 6, 7, 8});
        const double pitch = 2.3 * wide,
                     circle_r = std::max(ring > 5 ? pitch : 0.0, 0.5 * pitch / std::sin(radians(180.0 / ring)));
        if (ring < 6) holes.clear();
        for (int i = 0; i < ring; ++i) holes.push_back(polar({}, circle_r, 360.0 * i / ring + 90));
        head = circle_r + wide * random.uniform(1.3, 1.6);
        solid.add_chamfered_cylinder(Axis::x, {}, head, 0, deep, 0.1 * r, 0.2 * r);
        if (random.chance(0.35)) {  // bearing plate and trumpet behind it
            const double plate = head * random.uniform(1.3, 1.6);
            solid.add_prism(Axis::x, rounded_rectangle({-plate, -plate}, {plate, plate}, 0.1 * plate), deep,
                            deep + 3 * r);
            const double from = deep + 3 * r, to = deep + head * random.uniform(2, 3.5);
            solid.add_revolution(Axis::x, cone_meridian(from, 0.9 * head, to, 0.65 * head))
                .cut_revolution(Axis::x, cone_meridian(from, 0.82 * head, to + 0.001, 0.58 * head));
        }
    } else {  // flat head
        const int row = random.integer(2, 5);
        const double pitch = 2.4 * wide;
        holes.clear();
        for (int i = 0; i < row; ++i) holes.push_back({pitch * (i - 0.5 * (row - 1)), 0});
        const double reach = 0.5 * pitch * (row - 1) + 1.5 * wide;
        solid.add_prism(Axis::x,
                        random.chance(0.5) ? slot({-reach + 1.5 * wide, 0}, {reach - 1.5 * wide, 0}, 1.5 * wide)
                                           : rounded_rectangle({-reach, -1.4 * wide}, {reach, 1.4 * wide}, 0.3 * wide),
                        0, deep);
    }
    const double back = random.uniform(1, 2.5) * deep, front = random.uniform(0.4, 1.2) * deep;
    for (const Point2& at : holes)
        solid.cut_revolution(Axis::x, cone_meridian(-0.001, wide, deep, narrow), at)
            .cut_cylinder(Axis::x, at, narrow, 0.5 * deep, deep + 3.1 * r);
    if (wedges)
        for (const Point2& at : holes) wedge(at, at == Point2{} ? 90.0 : degrees(std::atan2(at.y, at.x)));
    if (strands)
        for (const Point2& at : holes) solid.add_cylinder(Axis::x, at, 0.98 * r, -front, deep + back);
    return part;
}

}  // namespace v16::corpus
