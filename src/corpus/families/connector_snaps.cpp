// Fasteners that snap or spring: cable ties, fir tree clips and snap rivets, buckles, clip nuts, cage nuts, speed nuts.
#include <algorithm>
#include <cmath>

#include "corpus/families/connector.hpp"
#include "corpus/families/connector_sizes.hpp"
#include "corpus/turned.hpp"

namespace v16::corpus {
namespace {

/// Cable tie, laid out straight: head with a window, toothed strap, tapered tail; some with an eye or a label.
Part cable_tie(Random& random) {
    const double w = random.choice({1.25, 1.8, 2.4, 3.8, 4.5}), length = w * random.uniform(18, 50),
                 t = w * random.uniform(0.25, 0.4), head = w * random.uniform(0.85, 1.1),
                 tall = w * random.uniform(0.9, 1.4);
    Part part;
    Solid& solid = part.solid;
    solid.add_prism(Axis::z,
                    through({{0, -0.5 * w},
                             {length - 4 * w, -0.5 * w},
                             {length, -0.25 * w},
                             {length, 0.25 * w},
                             {length - 4 * w, 0.5 * w},
                             {0, 0.5 * w}}),
                    0, t);
    solid.add_prism(Axis::z, rounded_rectangle({-1.6 * head, -head}, {0.4 * head, head}, 0.2 * head), 0, tall);
    solid.cut_box({-0.95 * head, -0.55 * w, -1}, {-0.95 * head + 1.5 * t, 0.55 * w, tall + 1});
    const double pitch = w * random.uniform(0.25, 0.5), from = random.uniform(1.5, 6) * w, to = length - 6 * w;
    if ((to - from) / pitch < 70)
        for (double x = from; x < to; x += pitch)
            solid.cut_box({x, -0.33 * w, 0.65 * t}, {x + 0.5 * pitch, 0.33 * w, 2 * t});
    switch (random.integer(0, 3)) {
        case 0:  // eye to screw it down
            solid.add_prism(Axis::z, tangent_hull({-2.6 * head, 0}, 1.2 * w, {-head, 0}, 0.8 * head), 0, 0.8 * t)
                .cut_cylinder(Axis::z, {-3.0 * head, 0}, 0.6 * w, -1, t);
            break;
        case 1:  // label plate
            solid.add_prism(Axis::z,
                            rounded_rectangle({-1.6 * head - 6 * w, -2.2 * w}, {-1.4 * head, 2.2 * w}, 0.3 * w), 0,
                            0.6 * t);
            break;
        default:
            break;
    }
    part.main_side = Side::top;
    return part;
}

/// Fir tree clip: a flat or domed head and a stem with rows of soft fins.
Part fir_tree(Random& random) {
    const double r = random.log_uniform(1.5, 8), head = r * random.uniform(1.7, 3.2), t = r * random.uniform(0.25, 0.6),
                 core = r * random.uniform(0.35, 0.55);
    const int fins = random.integer(3, 9);
    const double pitch = r * random.uniform(0.4, 0.75), length = pitch * (fins + 1.2);
    Part part;
    Solid& solid = part.solid;
    if (random.chance(0.5))
        solid.add_revolution(Axis::x, dome_meridian(0, head, 1.6 * t, 0.2 * t));
    else
        solid.add_cylinder(Axis::x, {}, head, -t, 0);
    if (random.chance(0.35))
        solid.add_cylinder(Axis::x, {}, 0.8 * head, -2.6 * t, -2 * t).add_cylinder(Axis::x, {}, 0.4 * head, -2 * t, 0);
    solid.add_cylinder(Axis::x, {}, core, 0, length)
        .add_revolution(Axis::x, cone_meridian(length, core, length + r, 0.3 * core));
    const bool flat = random.chance(0.3);
    for (int i = 0; i < fins; ++i) {
        const double x = pitch * (i + 1), size = i + 1 == fins ? 0.85 * r : r;
        solid.add_revolution(Axis::x, through({{x, 0},
                                               {x - 0.2 * pitch, size},
                                               {x + 0.05 * pitch, size},
                                               {x + 0.55 * pitch, core},
                                               {x + 0.55 * pitch, 0}}));
    }
    if (flat)
        for (const double s : {-1.0, 1.0})
            solid.cut_box({0.01 * r, s > 0 ? 0.8 * core : -far, -far}, {far, s > 0 ? far : -0.8 * core, far});
    return part;
}

/// Snap rivet or latching standoff: legs with barbs, split by slots, with a pin that spreads them.
Part snap_rivet(Random& random) {
    const double r = random.log_uniform(1.2, 6), head = r * random.uniform(1.6, 2.4), t = r * random.uniform(0.3, 0.7),
                 grip = r * random.uniform(0.8, 4), barb = r * random.uniform(1.15, 1.4),
                 nose = r * random.uniform(1.0, 2.0);
    Part part;
    Solid& solid = part.solid;
    solid.add_revolution(Axis::x, turned({{.length = t, .radius = head, .chamfer_left = 0.3 * t},
                                          {.length = grip, .radius = r},
                                          {.length = 0.25 * r, .radius = barb},
                                          {.length = nose, .radius = barb, .end_radius = 0.55 * r}},
                                         -t));
    const double slit = r * random.uniform(0.2, 0.4), end = grip + nose + r;
    solid.cut_box({random.choice({0.1, 0.5}) * grip, -0.5 * slit, -far}, {end, 0.5 * slit, far});
    if (random.chance(0.5)) solid.cut_box({0.3 * grip, -far, -0.5 * slit}, {end, far, 0.5 * slit});
    if (random.chance(0.6)) {
        const double out = random.choice({0.1, 1.0}) * (grip + t);
        solid.cut_cylinder(Axis::x, {}, 0.5 * r, -t - 1, 0.8 * grip)
            .add_cylinder(Axis::x, {}, 0.47 * r, -t - out, 0.8 * grip - out);
        solid.add_cylinder(Axis::x, {}, 0.9 * r, -t - out - 0.5 * t, -t - out);
    }
    if (random.chance(0.25)) {  // the other end of a circuit board's support
        solid.add_prism(Axis::x, hexagon({}, 2.2 * r, 0), -t - 4 * r, -t)
            .add_cylinder(Axis::x, {}, 0.7 * r, -t - 5.5 * r, -t - 4 * r);
        solid.add_revolution(Axis::x, cone_meridian(-t - 6.4 * r, 0.4 * r, -t - 5.4 * r, 0.95 * r));
    }
    return part;
}

/// Side release buckle: a hollow body with windows, a plug with two springy arms, bars for the webbing.
Part buckle(Random& random) {
    const double w = random.choice({10.0, 15.0, 20.0, 25.0, 38.0, 50.0}), body = w * random.uniform(1.0, 1.4),
                 half = 0.5 * w * random.uniform(1.2, 1.4), t = w * random.uniform(0.22, 0.4),
                 bar = w * random.uniform(0.1, 0.16), open = w * random.uniform(0.12, 0.2);
    const bool together = random.chance(0.5), plug = together || random.chance(0.5), socket = together || !plug;
    Part part;
    Solid& solid = part.solid;
    const auto slots = [&](double from, double out, int count) {
        for (int i = 0; i < count; ++i) {
            const double a = from + out * (bar + i * (bar + open)), b = a + out * open;
            solid.cut_box({std::min(a, b), -0.5 * w, -1}, {std::max(a, b), 0.5 * w, t + 1});
        }
    };
    if (socket) {
        solid.add_prism(Axis::z, rounded_rectangle({0, -half}, {body, half}, 0.2 * half), 0, t);
        for (const double s : {-1.0, 1.0})
            solid.cut_prism(Axis::z, slot({0.35 * body, s * half}, {0.65 * body, s * half}, 0.16 * w), -1, t + 1);
        if (random.chance(0.5))
            solid.cut_prism(Axis::z, rounded_rectangle({0.12 * body, -0.3 * w}, {0.25 * body, 0.3 * w}, 0.03 * w),
                            0.8 * t, t + 1);
        slots(body, -1, 1);
    }
    if (plug) {
        const double shift = together ? 0.0 : -0.5 * body, back = shift - random.uniform(0.5, 0.9) * w;
        solid.add_prism(Axis::z, rounded_rectangle({back, -half}, {shift, half}, 0.15 * half), 0, t);
        for (const double s : {-1.0, 1.0}) {
            const Path arm = through({{shift, s * 0.55 * half},
                                      {shift + 0.6 * body, s * 0.92 * half},
                                      {shift + 0.66 * body, s * 0.75 * half},
                                      {shift + 0.35 * body, s * 0.6 * half},
                                      {shift, s * 0.35 * half}});
            solid.add_prism(Axis::z, s > 0 ? reversed(arm) : arm, 0.2 * t, 0.8 * t);
        }
        solid.add_box({shift, -0.06 * w, 0.2 * t}, {shift + 0.7 * body, 0.06 * w, 0.8 * t});
        slots(back, 1, random.choice({1, 2}));
    }
    part.main_side = Side::top;
    return part;
}

}  // namespace

/// Plastic fasteners: cable ties, fir tree clips, snap rivets, side release buckles.
Part plastic_clip(FamilyContext& context) {
    Random& random = context.random;
    switch (random.weighted({1, 1, 1, 0.8})) {
        case 0:
            return cable_tie(random);
        case 1:
            return fir_tree(random);
        case 2:
            return snap_rivet(random);
        default:
            return buckle(random);
    }
}

namespace {

/// U-shaped nut clip over the edge of a sheet, with a pressed thread or a nut on its back.
Part clip_nut(Random& random) {
    const MetricSize size = metric_size(random);
    const double d = std::min(size.d, 16.0), r = 0.5 * d, length = d * random.uniform(2.4, 4),
                 half = d * random.uniform(0.8, 1.3), t = d * random.uniform(0.08, 0.16),
                 gap = d * random.uniform(0.2, 0.6), lip = d * random.uniform(0.2, 0.5);
    const double at = length * random.uniform(0.45, 0.65);
    Part part;
    Solid& solid = part.solid;
    const double low = length * random.uniform(0.8, 1.0);
    solid.add_prism(
        Axis::y,
        strip({{length + lip, gap + lip}, {length, gap}, {0, gap}, {0, 0}, {low, 0}, {low + 0.6 * lip, -0.6 * lip}}, t,
              0.4 * gap),
        -half, half);
    if (random.chance(0.6)) {  // pressed collar
        solid.add_cylinder(Axis::z, {at, 0}, r + t, -t - 0.5 * d, 0);
    } else {
        solid.add_box({at - 0.85 * d, -0.8 * half, -t - 0.6 * d}, {at + 0.85 * d, 0.8 * half, -0.5 * t});
    }
    solid.cut_cylinder(Axis::z, {at, 0}, 0.84 * r, -far, gap).cut_cylinder(Axis::z, {at, 0}, 1.15 * r, 0.5 * gap, far);
    solid.add_thread({Axis::z, {at, 0}, r, 0.84 * r, -t - 0.5 * d, 0, true});
    if (random.chance(0.5))
        for (const double s : {-1.0, 1.0})
            solid.cut_prism(Axis::z,
                            through({{length + 2 * lip, s * 0.6 * half},
                                     {length + 2 * lip, s * 2 * half},
                                     {length - lip, s * 2 * half},
                                     {length - 0.2 * lip, s * half}}),
                            -far, far);
    return part;
}

/// Cage nut: a square nut in a cage of spring steel whose ears snap into a square hole.
Part cage_nut(Random& random) {
    const double d = random.choice({4.0, 5.0, 6.0, 6.0, 8.0, 10.0}), nut = d * random.uniform(0.8, 0.95),
                 tall = d * random.uniform(0.55, 0.9), t = d * random.uniform(0.06, 0.12), cage = nut + 1.6 * t,
                 ear = d * random.uniform(0.15, 0.3);
    Part part;
    Solid& solid = part.solid;
    solid.add_box({-cage, -cage * random.uniform(0.75, 1.0), 0}, {cage, 0.95 * cage, t})
        .cut_cylinder(Axis::z, {}, 0.7 * d, -1, t + 1);
    for (const double s : {-1.0, 1.0}) {
        const Path leg = through({{s * cage, 0},
                                  {s * cage, tall + 2 * t},
                                  {s * (cage + ear), tall + 2.6 * t},
                                  {s * (cage + ear), tall + 3.6 * t},
                                  {s * (cage - t), tall + 3 * t},
                                  {s * (cage - t), 0}});
        solid.add_prism(Axis::y, s > 0 ? leg : reversed(leg), -0.45 * cage, 0.45 * cage);
        if (random.chance(0.6))
            solid.add_box({std::min(s * cage, s * 0.5 * nut), -0.4 * cage, tall + 2 * t},
                          {std::max(s * cage, s * 0.5 * nut), 0.4 * cage, tall + 3 * t});
    }
    solid.add_prism(Axis::z, chamfered(rectangle({-nut, -nut}, {nut, nut}), 0.1 * nut), 1.4 * t, 1.4 * t + tall);
    solid.cut_cylinder(Axis::z, {}, 0.42 * d, -1, 2 * d)
        .add_thread({Axis::z, {}, 0.5 * d, 0.42 * d, 1.4 * t, 1.4 * t + tall, true});
    part.main_side = random.chance(0.6) ? Side::front : Side::top;
    return part;
}

/// Push-on fastener of spring sheet: round, square or with ears, its hole ringed by tongues; or with two helical
/// tongues.
Part speed_nut(Random& random) {
    const double r = random.log_uniform(1, 10), outer = r * random.uniform(2.0, 3.2), t = r * random.uniform(0.12, 0.3),
                 root = r + (outer - r) * random.uniform(0.35, 0.65);
    Part part;
    Solid& solid = part.solid;
    const std::size_t form = random.weighted({2, 1, 1});
    if (form == 0)
        solid.add_cylinder(Axis::z, {}, outer, 0, t);
    else if (form == 1)
        solid.add_prism(
            Axis::z, rounded_rectangle({-1.5 * outer, -0.85 * outer}, {1.5 * outer, 0.85 * outer}, 0.15 * outer), 0, t);
    else
        solid.add_prism(Axis::z, filleted(polygon({}, 1.2 * outer, random.choice({4, 6, 8}), 45), 0.1 * outer), 0, t);
    if (random.chance(0.5) && form == 0) solid.add_revolution(Axis::z, ring_meridian(-2 * t, t, outer - t, outer));
    const int tongues = random.choice({2, 3, 4, 6, 6, 8});
    solid.cut_cylinder(Axis::z, {}, r, -1, t + 1);
    const double slit = tongues == 2 ? 0.5 * r : r * random.uniform(0.25, 0.5);
    for (int i = 0; i < tongues; ++i) {
        const double at = 360.0 * (i + 0.5) / tongues;
        solid.cut_prism(Axis::z, slot(polar({}, 0.5 * r, at), polar({}, root - 0.5 * slit, at), 0.5 * slit), -1, t + 1);
    }
    if (random.chance(0.6)) {  // the tongues stand up
        const double rise = t * random.uniform(1, 3);
        const double open = 360.0 / tongues - 2 * degrees(std::asin(std::min(0.9, 0.6 * slit / r)));
        if (open > 10)
            for (int i = 0; i < tongues; ++i)
                solid.add_prism(Axis::z, ring_sector({}, r, 1.15 * r, 360.0 * i / tongues - 0.5 * open, open), 0.5 * t,
                                t + rise);
    }
    part.main_side = Side::top;
    return part;
}

/// Spring clip bent from strip that grips a tube or rod: an open round with flared ends on a foot with a hole.
Part tool_clip(Random& random) {
    const double r = random.log_uniform(3, 40), t = r * random.uniform(0.06, 0.14), half = r * random.uniform(0.3, 0.8),
                 open = random.uniform(70, 130), foot = r * random.uniform(1.0, 1.6);
    Part part;
    Solid& solid = part.solid;
    solid.add_prism(Axis::y, ring_sector({}, r, r + t, 90 + 0.5 * open, 360 - open), -half, half);
    for (const double s : {-1.0, 1.0}) {  // flared ends
        const Point2 end = polar({}, r + 0.5 * t, 90 + s * 0.5 * open), tip = end + Point2{-s * 0.35 * r, 0.45 * r};
        solid.add_prism(Axis::y, tangent_hull(end, 0.5 * t, tip, 0.5 * t), -half, half);
    }
    const bool lugs = random.chance(0.5);
    if (lugs) solid.add_box({-foot, -half, -r - t}, {foot, half, -r});
    const double hole = std::min(half, r) * random.uniform(0.2, 0.35);
    if (lugs && foot > r + 2 * hole && random.chance(0.5))
        for (const double s : {-1.0, 1.0})
            solid.cut_cylinder(Axis::z, {s * (foot - 1.6 * hole), 0}, hole, -far, -0.9 * r);
    else
        solid.cut_cylinder(Axis::z, {}, hole, -far, -0.5 * r);
    return part;
}

}  // namespace

/// Spring steel fasteners: clip nuts, cage nuts, speed nuts, tool clips.
Part spring_fastener(FamilyContext& context) {
    Random& random = context.random;
    switch (random.weighted({1, 0.8, 1.2, 0.8})) {
        case 0:
            return clip_nut(random);
        case 1:
            return cage_nut(random);
        case 2:
            return speed_nut(random);
        default:
            return tool_clip(random);
    }
}

}  // namespace v16::corpus
