// Frames, forks, bars and stems of bicycles.
#include <array>
#include <vector>

#include "corpus/families/other.hpp"
#include "corpus/families/other_outlines.hpp"

namespace v16::corpus {
namespace {

/// Frame from its side: diamond, low entry or a full suspension's front half; perhaps with its wheels.
void add_cycle_frame(Solid& solid, Random& random) {
    const double u = random.uniform(350, 620), tube = u * random.uniform(0.025, 0.04);
    const Point2 bracket{0, 0}, seat{-u * random.uniform(0.2, 0.32), u * random.uniform(0.75, 0.95)},
        rear{-u * random.uniform(0.75, 0.85), u * 0.12};
    const Point2 head{u * random.uniform(0.6, 0.75), u * random.uniform(0.85, 1.05)},
        head_low = head + Point2{0.07 * u, -0.2 * u};
    const auto tubes = [&](Point2 a, Point2 b, double r, double from, double to) {
        solid.add_prism(Axis::y, slot(a, b, r), from, to);
    };
    const bool low = random.chance(0.25);
    const Point2 top = low ? 0.55 * seat : seat + Point2{0.02 * u, -0.06 * u};
    tubes(head, head_low, 1.25 * tube, -1.2 * tube, 1.2 * tube);
    tubes(bracket, seat, tube, -tube, tube);
    tubes(top, low ? head_low + Point2{-0.05 * u, 0.05 * u} : head + Point2{0.02 * u, -0.06 * u}, tube, -tube, tube);
    tubes(bracket, head_low, 1.15 * tube, -tube, tube);
    if (random.chance(0.85))
        for (const double s : {-1.0, 1.0}) {
            const double y = s * 2.4 * tube;
            tubes(bracket, rear, 0.6 * tube, y - 0.5 * tube, y + 0.5 * tube);
            tubes(seat - Point2{0, 0.08 * u}, rear, 0.5 * tube, y - 0.5 * tube, y + 0.5 * tube);
            solid.add_cylinder(Axis::y, rear, 1.3 * tube, y - 0.3 * tube, y + 0.3 * tube)
                .cut_cylinder(Axis::y, rear, 0.4 * tube, y - tube, y + tube);
        }
    solid.add_cylinder(Axis::y, bracket, 1.6 * tube, -2.6 * tube, 2.6 * tube)
        .cut_cylinder(Axis::y, bracket, 1.2 * tube, -far, far);
    if (random.chance(0.35)) {  // on its wheels
        const double wheel = 0.62 * u;
        const Point2 front{head_low.x + 0.42 * u, rear.y};
        tubes(head_low, front, 0.7 * tube, -2.6 * tube, -1.4 * tube);
        for (const Point2 at : {rear, front})
            solid.add_prism(Axis::y, circle(at, wheel), 2.7 * tube, 3.9 * tube)
                .cut_prism(Axis::y, circle(at, 0.9 * wheel), 2.6 * tube, 4 * tube);
        tubes(seat, seat + 0.25 * seat, 0.7 * tube, -0.7 * tube, 0.7 * tube);
        solid.add_prism(Axis::y,
                        limb({{1.26 * seat.x - 0.15 * u, 1.27 * seat.y},
                              {1.26 * seat.x, 1.25 * seat.y},
                              {1.26 * seat.x + 0.2 * u, 1.27 * seat.y}},
                             {tube, tube, 0.7 * tube}),
                        -2 * tube, 2 * tube);
    }
}

/// Fork facing the viewer: steerer, crown, two legs with dropouts; straight, bent or with stanchions.
void add_fork(Solid& solid, Random& random) {
    const double u = random.uniform(250, 480), gap = u * random.uniform(0.11, 0.16),
                 leg = u * random.uniform(0.02, 0.04), steerer = 15;
    solid.add_cylinder(Axis::z, {}, steerer, 0, u * random.uniform(0.4, 0.7))
        .add_cylinder(Axis::z, {}, 1.4 * steerer, 0, 0.03 * u);
    const bool sprung = random.chance(0.4);
    solid.add_prism(Axis::y,
                    filleted(through({{-gap - 1.4 * leg, 0},
                                      {-gap - 1.4 * leg, -0.1 * u},
                                      {-gap + leg, -0.1 * u},
                                      {-0.6 * gap, -0.04 * u},
                                      {0.6 * gap, -0.04 * u},
                                      {gap - leg, -0.1 * u},
                                      {gap + 1.4 * leg, -0.1 * u},
                                      {gap + 1.4 * leg, 0},
                                      {0.6 * gap, 0.03 * u},
                                      {-0.6 * gap, 0.03 * u}}),
                             0.015 * u),
                    -1.3 * leg, 1.3 * leg);
    for (const double s : {-1.0, 1.0}) {
        solid.add_cylinder(Axis::z, {s * gap, 0}, leg, -u, -0.05 * u);
        if (sprung)
            solid.add_cylinder(Axis::z, {s * gap, 0}, 1.35 * leg, -u, -0.45 * u)
                .add_cylinder(Axis::z, {s * gap, 0}, 1.2 * leg, -0.02 * u, 0.03 * u);
        solid.add_prism(Axis::x, tangent_hull({0, -u}, 1.2 * leg, {1.2 * leg, -u - 1.6 * leg}, 1.1 * leg),
                        s * gap - 0.4 * leg, s * gap + 0.4 * leg);
        solid.cut_prism(Axis::x, slot({1.2 * leg, -u - 1.7 * leg}, {1.2 * leg, -u - 5 * leg}, 0.4 * leg),
                        s * gap - 2 * leg, s * gap + 2 * leg);
    }
    if (sprung)
        solid.add_prism(Axis::y, ring_sector({0, -0.47 * u}, gap - 0.5 * leg, gap + 0.7 * leg, 0, 180), -0.8 * leg,
                        0.8 * leg);
    if (random.chance(0.4)) solid.cut_cylinder(Axis::y, {0, -0.01 * u}, 0.25 * steerer, -far, far);
}

/// Stem: a clamp for the bar and one for the steerer, joined by an arm; or an old quill.
void add_stem(Solid& solid, Random& random) {
    const double bar = random.choice({12.7, 15.9, 17.5}), post = random.choice({14.3, 14.3, 12.7}),
                 reach = random.uniform(32, 130), rise = reach * random.uniform(-0.1, 0.3), w = random.uniform(18, 28),
                 wall = random.uniform(3.5, 6);
    const Point2 front{reach, rise};
    solid.add_prism(Axis::y, tangent_hull({0, 0}, 0.75 * w, front, bar + 0.4 * wall), -0.55 * w, 0.55 * w);
    solid.add_cylinder(Axis::z, {}, post + wall, -0.8 * w, 0.8 * w).add_cylinder(Axis::y, front, bar + wall, -w, w);
    if (random.chance(0.75))
        solid.cut_cylinder(Axis::z, {}, post, -far, far);
    else
        solid.add_cylinder(Axis::z, {}, post - 2, -6 * w, 0.8 * w);
    solid.cut_cylinder(Axis::y, front, bar, -far, far)
        .cut_box({reach - 0.6, -far, rise - 2 * bar}, {reach + 0.6, far, rise + 2 * bar});
    for (const double y : {-0.65 * w, 0.65 * w})
        for (const double z : {-1.0, 1.0})
            solid.cut_cylinder(Axis::x, {y, rise + z * (bar + 0.5 * wall)}, 2.5, reach - 10, far);
    solid.cut_box({-far, -1, -w}, {-post + 1, 1, w});
    for (const double z : {-0.45 * w, 0.45 * w}) solid.cut_cylinder(Axis::y, {-post - 0.4 * wall, z}, 2.5, -far, far);
}

/// Handlebar from above or the front: straight, swept, risen, dropped or a bull's horn.
void add_handlebar(Solid& solid, Random& random) {
    const double half = random.uniform(200, 400), d = random.choice({22.2, 25.4, 31.8}),
                 back = half * random.uniform(0.05, 0.5);
    std::vector<Point2> line;
    switch (random.integer(0, 3)) {
        case 0:
            line = {{-half, -0.15 * back}, {-0.2 * half, 0}, {0.2 * half, 0}, {half, -0.15 * back}};
            break;
        case 1:
            line = {{-half, 0.6 * back}, {-0.5 * half, 0.5 * back}, {-0.3 * half, 0},
                    {0.3 * half, 0},     {0.5 * half, 0.5 * back},  {half, 0.6 * back}};
            break;
        case 2:
            line = {{-half, -back - 60}, {-0.9 * half, 0}, {0.9 * half, 0}, {half, -back - 60}};
            break;
        default:
            line = {{-0.8 * half, -back - 80}, {-half, -back}, {-0.5 * half, 40},       {0, 20},
                    {0.5 * half, 40},          {half, -back},  {0.8 * half, -back - 80}};
            break;
    }
    solid.add_prism(Axis::z, strip(line, 0.85 * d, 1.2 * d), -0.5 * d, 0.5 * d);
    const double y = line.size() == 7 ? 20.0 : 0.0;
    solid.add_cylinder(Axis::x, {y + 0.42 * d, 0}, 0.56 * d, -0.09 * half, 0.09 * half);
}

/// Saddle from above with its rails, or a clamp about the seat tube.
void add_saddle(Solid& solid, Random& random) {
    if (random.chance(0.5)) {
        const double len = random.uniform(200, 290), w = len * random.uniform(0.22, 0.34),
                     t = len * random.uniform(0.1, 0.2);
        solid.add_prism(Axis::z,
                        smooth_outline({{-0.5 * len, 0},
                                        {-0.46 * len, -0.8 * w},
                                        {-0.2 * len, -w},
                                        {0.1 * len, -0.3 * w},
                                        {0.45 * len, -0.16 * w},
                                        {0.5 * len, 0},
                                        {0.45 * len, 0.16 * w},
                                        {0.1 * len, 0.3 * w},
                                        {-0.2 * len, w},
                                        {-0.46 * len, 0.8 * w}}),
                        0, t);
        if (random.chance(0.5)) solid.cut_prism(Axis::z, slot({-0.2 * len, 0}, {0.2 * len, 0}, 0.08 * w), -1, t + 1);
        solid.cut_prism(Axis::y,
                        through({{-0.6 * len, -1},
                                 {0.6 * len, -1},
                                 {0.6 * len, 0.5 * t},
                                 {-0.1 * len, 0.55 * t},
                                 {-0.6 * len, 0.3 * t}}),
                        -far, far);
        for (const double y : {-22.0, 22.0})
            solid.add_prism(
                Axis::y,
                strip(
                    {{-0.42 * len, 0.4 * t}, {-0.15 * len, -0.25 * t}, {0.15 * len, -0.25 * t}, {0.44 * len, 0.6 * t}},
                    7, 12),
                y - 3.5, y + 3.5);
        return;
    }
    const double r = random.uniform(14, 20), wall = random.uniform(2.5, 4), high = random.uniform(10, 18);
    solid.add_cylinder(Axis::z, {}, r + wall, 0, high)
        .add_box({0, -6.5, 0}, {r + 13, 6.5, high})
        .cut_cylinder(Axis::z, {}, r, -1, high + 1)
        .cut_box({0, -1.2, -1}, {far, 1.2, high + 1});
    solid.cut_cylinder(Axis::y, {r + 7, 0.5 * high}, 2.6, -far, far);
    if (random.chance(0.5))
        solid.add_cylinder(Axis::y, {r + 7, 0.5 * high}, 2.5, -13, 16)
            .add_prism(Axis::z, limb({{r + 7, 15}, {r - 8, 22}, {-r, 20}}, {5, 3.5, 3}), 0.25 * high, 0.75 * high);
}

}  // namespace

/// Part of a bicycle: frame, fork, stem, handlebar, saddle or its clamp.
Part bicycle_part(FamilyContext& context) {
    Random& random = context.random;
    Part part;
    constexpr std::array forms{add_cycle_frame, add_fork, add_stem, add_handlebar, add_saddle};
    const std::size_t form = random.weighted({0.25, 0.2, 0.25, 0.1, 0.2});
    forms[form](part.solid, random);
    if (form > 2) part.main_side = Side::top;
    return part;
}

}  // namespace v16::corpus
