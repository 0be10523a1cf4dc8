// Cases of vehicles and engines: axles, sumps, manifolds, crankcases.
#include <algorithm>

#include "corpus/families/housing.hpp"
#include "corpus/families/housing_details.hpp"
#include "corpus/families/other_outlines.hpp"
#include "corpus/turned.hpp"

namespace v16::corpus {
namespace {

/// A bolted flange about the x axis; holes are cut through it alone.
void add_bolted_disc(Solid& solid, Random& random, double from, double to, double inner, double outer) {
    solid.add_cylinder(Axis::x, {}, outer, from, to);
    solid.cut_hole_circle(Axis::x, {}, 0.5 * (inner + outer), random.choice({4, 6, 8, 10}), 22.5, 0.2 * (outer - inner),
                          from - 0.01 * outer, to + 0.01 * outer);
}

/// Banjo axle: a round drum across, a tube to each side, flanges at the ends, spring seats.
void banjo(Solid& solid, Random& random, double r) {
    const double deep = r * random.uniform(0.35, 0.6), tube = r * random.uniform(0.28, 0.42),
                 reach = r * random.uniform(2.2, 4.5), t = 0.08 * r, neck = r * random.uniform(1.4, 1.9);
    solid.add_revolution(Axis::x, cone_meridian(0, 0.9 * deep + 0.1 * r, neck, tube))
        .add_revolution(Axis::x, cone_meridian(-neck, tube, 0, 0.9 * deep + 0.1 * r));
    solid.add_cylinder(Axis::x, {}, tube, -reach, reach).add_cylinder(Axis::y, {}, r, -deep, deep);
    const double flange = r * random.uniform(1.1, 1.22);
    solid.add_cylinder(Axis::y, {}, flange, -deep - t, -deep + t);
    for (const double s : {-1.0, 1.0}) {
        const double end = s * reach;
        add_bolted_disc(solid, random, std::min(end, end - s * 2 * t), std::max(end, end - s * 2 * t), tube,
                        1.8 * tube);
        if (random.chance(0.6))
            solid.add_box({s * 0.75 * reach - 0.3 * r, -0.5 * r, 0.7 * tube},
                          {s * 0.75 * reach + 0.3 * r, 0.5 * r, 1.2 * tube});
    }
    if (random.chance(0.5)) solid.add_revolution(Axis::y, cap_meridian(deep, 1, 0.5 * deep, 0.95 * r));
    solid.cut_hole_circle(Axis::y, {}, 0.5 * (r + flange), random.choice({8, 10, 12}), 0, 0.2 * (flange - r),
                          -deep - 2 * t, -deep + 2 * t);
    solid.cut_cylinder(Axis::y, {}, r - 1.5 * t, -far, deep - t).cut_cylinder(Axis::x, {}, 0.75 * tube, -far, far);
}

/// Vehicle gearbox: a bell, a ribbed case, and a tail.
void bell_and_tail(Solid& solid, Random& random, double r) {
    const double bell = r * random.uniform(0.8, 1.4), body = r * random.uniform(1.2, 2.6),
                 tail = r * random.uniform(0.8, 2), t = 0.07 * r, half = r * random.uniform(0.55, 0.7);
    solid.add_revolution(Axis::x, cone_meridian(-bell, r, 0, 0.95 * half));
    solid.add_prism(Axis::x, chamfered(rectangle({-half, -half}, {half, 0.8 * half}), 0.3 * half), -0.1 * r, body);
    solid.add_revolution(Axis::x, cone_meridian(body, 0.75 * half, body + tail, 0.3 * r))
        .add_cylinder(Axis::x, {}, 0.38 * r, body + 0.8 * tail, body + tail);
    for (int i = 0, n = random.integer(0, 5); i < n; ++i)
        solid.add_prism(Axis::x, chamfered(rectangle({-1.1 * half, -1.1 * half}, {1.1 * half, 0.9 * half}), 0.3 * half),
                        body * (i + 0.5) / n - 0.4 * t, body * (i + 0.5) / n + 0.4 * t);
    solid.add_prism(Axis::x, chamfered(rectangle({-1.15 * half, -1.15 * half}, {1.15 * half, 0.95 * half}), 0.3 * half),
                    body - t, body + t);
    if (random.chance(0.6))
        solid.add_box({0.3 * body, -0.3 * half, 0}, {0.7 * body, 0.3 * half, half * random.uniform(1.0, 1.4)});
    add_bolted_disc(solid, random, -bell - 1.5 * t, -bell, r, 1.15 * r);
    solid.cut_revolution(Axis::x, cone_meridian(-bell - 2 * t, r - t, -t, 0.95 * half - t))
        .cut_box({t, -half + t, -half + t}, {body - t, half - t, 0.8 * half - t})
        .cut_cylinder(Axis::x, {}, 0.25 * r, -far, far);
}

}  // namespace

/// Axle and transmission cases: banjo with two tubes, or bell, case and tail.
Part axle_case(FamilyContext& context) {
    const double r = context.random.log_uniform(15, 220);
    Part part;
    if (context.random.chance(0.55))
        banjo(part.solid, context.random, r);
    else
        bell_and_tail(part.solid, context.random, r);
    return part;
}

namespace {

/// Sump of two depths with a flange, baffles and a drain boss; its mouth looks up.
void stepped_sump(Solid& solid, Random& random, double x) {
    const double y = x * random.uniform(0.3, 0.6), shallow = y * random.uniform(0.25, 0.6),
                 deep = shallow + y * random.uniform(0.5, 1.4), knee = x * random.uniform(-0.4, 0.4),
                 slope = x * random.uniform(0.05, 0.35), t = 0.05 * y + 0.5, flange = y * random.uniform(0.12, 0.25);
    const auto profile = [&](double in) {
        return through({{-x + in, -deep + in},
                        {knee - in, -deep + in},
                        {knee + slope - in, -shallow + in},
                        {x - in, -shallow + in},
                        {x - in, 2 * in},
                        {-x + in, 2 * in}});
    };
    solid.add_prism(Axis::y, filleted(profile(0), random.choice({0.0, 0.2}) * shallow + 0.01), -y, y);
    solid.add_prism(Axis::z, rounded_rectangle({-x - flange, -y - flange}, {x + flange, y + flange}, flange), -1.5 * t,
                    0);
    for (int i = 0, n = random.choice({0, 0, 3, 5, 7}); i < n; ++i) {
        const double at = -x + (knee + x) * (i + 0.5) / n;
        solid.add_box({at - 0.5 * t, -y - 0.3 * flange, -deep - 0.4 * flange}, {at + 0.5 * t, y + 0.3 * flange, -t});
    }
    const bool drain = random.chance(0.7);
    if (drain) solid.add_cylinder(Axis::x, {0, -0.85 * deep}, 0.12 * deep + t, -x - 1.5 * t, -x + 2 * t);
    solid.cut_prism(Axis::y, profile(t), -y + t, y - t);
    if (drain) solid.cut_cylinder(Axis::x, {0, -0.85 * deep}, 0.08 * deep, -far, -x + 3 * t);
    if (random.chance(0.4)) solid.add_box({knee - t, -y + 0.5 * t, -deep + t}, {knee, y - 0.5 * t, -0.3 * shallow});
    for (const Point2 p :
         border_points(box2({-x - 0.5 * flange, -y - 0.5 * flange}, {x + 0.5 * flange, y + 0.5 * flange}),
                       random.integer(3, 7), random.integer(2, 4)))
        solid.cut_cylinder(Axis::z, p, 0.2 * flange, -2 * t, 1);
}

/// Cover of a timing drive: a free outline with seal seats, bolt lugs around.
void timing_cover(Solid& solid, Random& random, double r) {
    std::vector<Point2> points;
    const double low = r * random.uniform(1.6, 2.6);
    const int lugs = random.integer(6, 11);
    points = {{-0.7 * r, -low},      {0.7 * r, -low},        {1.0 * r, -0.5 * low},  {0.85 * r, 0.1 * low},
              {1.15 * r, 0.7 * low}, {0.5 * r, 1.1 * low},   {-0.6 * r, 1.05 * low}, {-1.1 * r, 0.6 * low},
              {-0.8 * r, 0},         {-1.05 * r, -0.6 * low}};
    for (Point2& p : points) p = p + r * Point2{random.uniform(-0.12, 0.12), random.uniform(-0.12, 0.12)};
    const double deep = r * random.uniform(0.2, 0.6), t = 0.07 * r;
    const Path outline = random.chance(0.6) ? smooth_outline(points) : filleted(through(points), 0.25 * r);
    solid.add_prism(Axis::y, outline, -deep, 0);
    const Box2 box = bounds(outline);
    std::vector<Point2> bolts;
    for (int i = 0; i < lugs; ++i) {
        const auto k = static_cast<std::size_t>(i) * outline.vertices.size() / static_cast<std::size_t>(lugs);
        bolts.push_back(1.03 * outline.vertices[k].at);
        solid.add_cylinder(Axis::y, bolts.back(), 0.13 * r, -deep * 0.6, 0);
    }
    const Point2 crank{0.1 * r, box.min.y + 0.9 * r};
    solid.add_cylinder(Axis::y, crank, 0.45 * r, -deep - r * random.uniform(0.05, 0.4), 0);
    const bool second = random.chance(0.5);
    if (second) solid.add_cylinder(Axis::y, {0, box.max.y - 0.9 * r}, 0.3 * r, -1.2 * deep, 0);
    solid.cut_prism(Axis::y, scaled(outline, 1 - 1.5 * t / r), -deep + t, 1);
    solid.cut_cylinder(Axis::y, crank, 0.33 * r, -far, far);
    if (second) solid.cut_cylinder(Axis::y, {0, box.max.y - 0.9 * r}, 0.2 * r, -far, far);
    for (const Point2 p : bolts)
        solid.add_cylinder(Axis::y, p, 0.12 * r, -deep * 0.6, 0).cut_cylinder(Axis::y, p, 0.055 * r, -far, far);
}

}  // namespace

/// Sumps of two depths; covers of a timing drive.
Part oil_pan(FamilyContext& context) {
    Part part;
    if (context.random.chance(0.55)) {
        stepped_sump(part.solid, context.random, context.random.log_uniform(25, 320));
        part.main_side = context.random.choice({Side::front, Side::top});
    } else {
        timing_cover(part.solid, context.random, context.random.log_uniform(15, 130));
    }
    return part;
}

namespace {

/// Manifold: a plenum along x, runners to a flange each or to a common one, an inlet at one end.
void manifold(Solid& solid, Random& random, double r) {
    const int runners = random.integer(2, 6);
    const double pitch = r * random.uniform(2.4, 3.4), pipe = 0.62 * r, arm = r * random.uniform(2, 4.5), t = 0.3 * r,
                 half = 0.5 * pitch * runners, in = 0.8 * r;
    solid.add_chamfered_cylinder(Axis::x, {}, r * 1.1, -half, half, 0.3 * r, 0.3 * r)
        .add_cylinder(Axis::x, {}, in, half - 0.1 * r, half + 1.5 * r)
        .add_cylinder(Axis::x, {}, 1.4 * r, half + 1.5 * r - t, half + 1.5 * r);
    const bool common = random.chance(0.5), round = random.chance(0.4);
    if (common) solid.add_box({-half, -arm - t, -1.2 * r}, {half, -arm, 1.2 * r});
    for (int i = 0; i < runners; ++i) {
        const double x = -half + pitch * (i + 0.5);
        solid.add_cylinder(Axis::y, {x, 0}, pipe, -arm, 0);
        if (!common && round) solid.add_cylinder(Axis::y, {x, 0}, 1.1 * r, -arm - t, -arm);
        if (!common && !round)
            solid
                .add_prism(Axis::y, tangent_hull({x - 0.9 * r, 0.4 * r}, 0.3 * r, {x + 0.9 * r, -0.4 * r}, 0.3 * r),
                           -arm - t, -arm)
                .add_cylinder(Axis::y, {x, 0}, 0.9 * r, -arm - t, -arm);
        for (const double s : {-1.0, 1.0})
            solid.cut_cylinder(Axis::y, {x + s * 0.9 * r, -s * (round || common ? 0.45 : 0.4) * r}, 0.15 * r,
                               -arm - 2 * t, -arm + 0.01 * r);
    }
    solid.cut_cylinder(Axis::x, {}, 0.95 * r, -half + 0.3 * r, half - 0.3 * r)
        .cut_cylinder(Axis::x, {}, in - 0.15 * r, 0, far);
    for (int i = 0; i < runners; ++i) solid.cut_cylinder(Axis::y, {-half + pitch * (i + 0.5), 0}, 0.48 * r, -far, 0);
}

/// Throttle body: a bored block between two flanges, the shaft and its stubs across.
void throttle_body(Solid& solid, Random& random, double r) {
    const double length = r * random.uniform(1.6, 3), t = 0.25 * r, shaft = 0.14 * r,
                 boss = r * random.uniform(1.5, 2.1);
    solid.add_cylinder(Axis::x, {}, 1.2 * r, 0, length)
        .add_prism(Axis::x, rounded_rectangle({-1.5 * r, -1.5 * r}, {1.5 * r, 1.5 * r}, 0.4 * r), 0, t);
    for (const double y : {-1.2, 1.2})
        for (const double z : {-1.2, 1.2}) solid.cut_cylinder(Axis::x, {y * r, z * r}, 0.14 * r, -1, t + 0.01 * r);
    solid.add_cylinder(Axis::x, {}, 1.3 * r, length - 0.2 * r, length)
        .add_cylinder(Axis::y, {0.5 * length, 0}, 2.4 * shaft, -boss, boss);
    if (random.chance(0.6))
        solid.add_box({0.25 * length, boss - 0.3 * r, -0.7 * r}, {0.75 * length, boss + 0.5 * r, 0.9 * r});
    if (random.chance(0.5))
        solid.add_cylinder(Axis::z, {0.7 * length, 0}, 0.3 * r, -1.9 * r, 0)
            .add_cylinder(Axis::z, {0.3 * length, 0}, 0.25 * r, 0, 1.8 * r);
    if (random.chance(0.3)) solid.add_prism(Axis::z, slot({0.3 * length, 0}, {0.7 * length, 0}, 0.6 * r), -2.2 * r, -r);
    solid.cut_cylinder(Axis::x, {}, r, -far, far).cut_cylinder(Axis::y, {0.5 * length, 0}, shaft, -far, far);
    if (random.chance(0.6))
        solid.add_cylinder(Axis::x, {}, 0.97 * r, 0.5 * length - 0.03 * r, 0.5 * length + 0.03 * r)
            .add_cylinder(Axis::y, {0.5 * length, 0}, shaft, -boss - 0.4 * r, boss);
}

/// Water outlet: a two-bolt flange, a domed body, a hose stub to the side.
void outlet_elbow(Solid& solid, Random& random, double r) {
    const double high = r * random.uniform(0.7, 1.5), t = 0.25 * r, stub = r * random.uniform(0.45, 0.7),
                 reach = r * random.uniform(1.8, 3.2), ear = 1.45 * r;
    solid.add_cylinder(Axis::z, {}, r, 0, high).add_revolution(Axis::z, cap_meridian(high, 1, 0.6 * r, r));
    const double z = high - 0.1 * r;
    solid.add_cylinder(Axis::x, {0, z}, stub, 0, reach)
        .add_cylinder(Axis::x, {0, z}, 1.1 * stub, reach - 0.3 * r, reach - 0.1 * r);
    solid.add_prism(Axis::z, tangent_hull({-ear, 0}, 0.35 * r, {0.0, 0}, 1.15 * r), 0, t)
        .add_prism(Axis::z, tangent_hull({0, 0}, 1.15 * r, {ear, 0}, 0.35 * r), 0, t);
    if (random.chance(0.5)) solid.add_cylinder(Axis::z, {-0.4 * r, 0}, 0.25 * r, high, high + r);
    solid.cut_cylinder(Axis::z, {}, 0.85 * r, -1, high).cut_cylinder(Axis::x, {0, z}, 0.82 * stub, 0, far);
    for (const double s : {-1.0, 1.0}) solid.cut_cylinder(Axis::z, {s * ear, 0}, 0.17 * r, -1, t + 1);
}

}  // namespace

/// Manifolds with several runners, throttle bodies, water outlets.
Part intake_body(FamilyContext& context) {
    const double r = context.random.log_uniform(6, 60);
    Part part;
    switch (context.random.weighted({0.5, 0.25, 0.25})) {
        case 0:
            manifold(part.solid, context.random, r);
            part.main_side = context.random.choice({Side::front, Side::top});
            break;
        case 1:
            throttle_body(part.solid, context.random, r);
            break;
        default:
            outlet_elbow(part.solid, context.random, r);
            break;
    }
    return part;
}

}  // namespace v16::corpus
