// Bolts bent from bar, nuts that clamp, keys other than the plain ones.
#include <algorithm>
#include <cmath>

#include "corpus/families/connector.hpp"
#include "corpus/families/connector_sizes.hpp"
#include "corpus/families/connector_wires.hpp"
#include "corpus/turned.hpp"

namespace v16::corpus {
namespace {

/// Thread, nut and washer on an upright leg whose end is at `top`.
void add_leg_end(Solid& solid, Random& random, double x, double r, double top, double threaded, bool nut) {
    solid.add_thread({Axis::z, {x, 0}, r, 0.86 * r, top - threaded, top});
    if (!nut) return;
    const double at = top - threaded * random.uniform(0.45, 0.6);
    solid.add_prism(Axis::z, hexagon({x, 0}, 3.2 * r, 30), at, at + 1.6 * r)
        .add_cylinder(Axis::z, {x, 0}, 2 * r, at - 0.3 * r, at);
    if (random.chance(0.3)) solid.add_prism(Axis::z, hexagon({x, 0}, 3.2 * r, 30), at + 1.65 * r, at + 2.8 * r);
}

/// U of round bar with a saddle, a bar or a grooved block that its nuts press on what it holds.
void u_clamp(Solid& solid, Random& random, double r) {
    const double inner = r * random.uniform(3, 10), leg = inner * random.uniform(1.0, 2.2),
                 threaded = leg * random.uniform(0.45, 0.7), mid = inner + r;
    const bool square = random.chance(0.35);
    if (square) {
        const double bend = 2.2 * r;
        for (const double s : {-1.0, 1.0})
            add_bend(solid, Axis::y, {s * (mid - bend), bend}, bend, r, s > 0 ? 270 : 180, 90);
        solid.add_cylinder(Axis::x, {}, r, bend - mid, mid - bend);
        for (const double s : {-1.0, 1.0}) solid.add_cylinder(Axis::z, {s * mid, 0}, r, bend, leg + mid);
    } else {
        add_bend(solid, Axis::y, {0, mid}, mid, r, 180, 180);
        for (const double s : {-1.0, 1.0}) solid.add_cylinder(Axis::z, {s * mid, 0}, r, mid, leg + mid);
    }
    const double top = leg + mid;
    const std::size_t form = random.weighted({0.3, 0.3, 0.25, 0.15});
    const double low = top - threaded * 0.85, t = r * random.uniform(0.6, 1.4), half = r * random.uniform(1.5, 2.5),
                 reach = mid + 2.4 * r;
    if (form == 0) {  // flat bar
        solid.add_box({-reach, -half, low - t}, {reach, half, low});
    } else if (form == 1) {  // block with a round or V-shaped seat
        const double high = r * random.uniform(2, 3.5);
        solid.add_box({-reach, -half, low - high}, {reach, half, low});
        if (random.chance(0.5))
            solid.cut_cylinder(Axis::y, {0, low - high - 0.55 * inner}, 0.9 * inner, -2 * half, 2 * half);
        else
            solid.cut_prism(Axis::y,
                            through({{-0.6 * inner, low - high - 0.1 * r},
                                     {0.6 * inner, low - high - 0.1 * r},
                                     {0, low - 0.45 * high}}),
                            -2 * half, 2 * half);
        for (const double s : {-1.0, 1.0}) solid.add_cylinder(Axis::z, {s * mid, 0}, r, low - high - r, top);
    } else if (form == 2) {  // channel
        solid.add_box({-reach, -half, low - t}, {reach, half, low});
        for (const double y : {-half, half - 0.6 * t})
            solid.add_box({-reach, y, low - 3 * t}, {reach, y + 0.6 * t, low});
    }
    if (random.chance(0.3))
        solid.add_revolution(Axis::y, ring_meridian(-half, half, 0.93 * inner, 0.998 * inner), {0, mid});
    for (const double s : {-1.0, 1.0}) add_leg_end(solid, random, s * mid, r, top, threaded, true);
}

/// Hook bolt: a J, a right angle or a Z below a threaded leg.
void hook_bolt(Solid& solid, Random& random, double r) {
    const double length = r * random.uniform(8, 24), bend = r * random.uniform(2.2, 5), tail = r * random.uniform(1, 6);
    const bool round = random.chance(0.5);
    add_bend(solid, Axis::y, {bend, 0}, bend, r, 180, round ? 180 : 90);
    solid.add_cylinder(Axis::z, {}, r, 0, length);
    if (round)
        solid.add_cylinder(Axis::z, {2 * bend, 0}, r, 0, tail);
    else
        solid.add_cylinder(Axis::x, {0, -bend}, r, bend, bend + tail);
    add_leg_end(solid, random, 0, r, length, length * random.uniform(0.25, 0.6), random.chance(0.6));
}

}  // namespace

/// Bolts bent from bar: round and square U with saddles, bars or channels, hooks, angles.
Part bent_fastener(FamilyContext& context) {
    Random& random = context.random;
    const double r = random.log_uniform(1.5, 15);
    Part part;
    if (random.chance(0.65))
        u_clamp(part.solid, random, r);
    else
        hook_bolt(part.solid, random, r);
    return part;
}

/// Nut that clamps or holds fast: high, with a round seat or a collar; slotted and drawn together by a screw; with
/// radial screws; round with holes, slots and a thin collar; with bars to turn it.
Part clamping_nut(FamilyContext& context) {
    Random& random = context.random;
    const MetricSize size = metric_size(random);
    const double d = size.d, half = 0.5 * size.s;
    double high = d * random.uniform(1.2, 1.7);
    Part part;
    Solid& solid = part.solid;
    const auto thread = [&](double from, double to, double r) {
        solid.cut_cylinder(Axis::x, {}, 0.9 * r, from - d, to + d)
            .add_thread({Axis::x, {}, r, 0.9 * r, from, to, true});
    };
    switch (random.integer(0, 4)) {
        case 0: {  // high, round seat
            solid.add_prism(Axis::x, hexagon({}, size.s, random.choice({0.0, 30.0})), 0, high);
            chamfer_hexagon(solid, Axis::x, size.s, 0, 1, 0.95 * half);
            if (random.chance(0.5)) {
                solid.cut_revolution(Axis::x, through({{high + d, 1.2 * size.s},
                                                       {high - 0.35 * d, 1.2 * size.s},
                                                       {high - 0.3 * d, 0.98 * half},
                                                       {high - 0.1 * d, 0.75 * half},
                                                       {high, 0.5 * half},
                                                       {high + d, 0.5 * half}}));
            } else {
                solid.add_chamfered_cylinder(Axis::x, {}, d * random.uniform(1.05, 1.3), high - 0.3 * d, high, 0.04 * d,
                                             0.04 * d);
            }
            thread(0, high, size.radius());
            break;
        }
        case 1: {  // split, with a screw across
            const double r = d * random.uniform(0.6, 1.0), outer = r * random.uniform(1.7, 2.2);
            high = r * random.uniform(0.8, 1.4);
            solid.add_chamfered_cylinder(Axis::x, {}, outer, 0, high, 0.05 * r, 0.05 * r);
            thread(0, high, r);
            solid.cut_box({0.45 * high, -0.2 * outer, -2 * outer}, {0.52 * high, 2 * outer, 2 * outer});
            const double at = 0.5 * (r + outer);
            solid.cut_counterbore(Axis::x, {at, 0}, 0.1 * r, 0.17 * r, 0.3 * high, -0.001, 2 * high);
            for (const double a : {90.0, 210.0, 330.0})
                solid.cut_cylinder(Axis::x, polar({}, at, a), 0.1 * r, -r, 0.3 * high);
            break;
        }
        case 2: {  // precision lock nut: slots, radial or axial screws
            const double r = random.log_uniform(5, 60), outer = r * random.uniform(1.45, 1.8), slot_half = 0.14 * outer;
            high = r * random.uniform(0.5, 1.0);
            solid.add_chamfered_cylinder(Axis::x, {}, outer, 0, high, 0.05 * r, 0.05 * r);
            if (random.chance(0.5)) solid.add_cylinder(Axis::x, {}, r + 0.5 * (outer - r), high, 1.25 * high);
            thread(0, 1.25 * high, r);
            const int slots = random.choice({4, 4, 6}), screws = random.choice({2, 3});
            for (int i = 0; i < slots; ++i)
                solid.cut_prism(Axis::x,
                                rotated(rectangle({outer - 0.3 * (outer - r), -slot_half}, {1.2 * outer, slot_half}),
                                        360.0 * i / slots + 30),
                                -r, random.choice({0.6, 2.0}) * high);
            if (random.chance(0.5))
                solid.cut_cylinder(Axis::z, {0.5 * high, 0}, 0.13 * high, 0, 2 * outer)
                    .cut_cylinder(Axis::y, {0.5 * high, 0}, 0.13 * high, -2 * outer, 0);
            else
                solid.cut_hole_circle(Axis::x, {}, 0.5 * (r + outer), screws, 90, 0.14 * (outer - r), -r, 0.6 * high);
            break;
        }
        case 3: {  // bars to turn it by
            const double bar = 0.22 * d, reach = d * random.uniform(2, 4);
            const int bars = random.choice({1, 2, 3});
            solid.add_chamfered_cylinder(Axis::x, {}, d, 0, high, 0.1 * d, 0);
            solid.add_revolution(Axis::x, cone_meridian(high - 0.01 * d, d, high + 0.4 * d, 0.75 * d));
            for (int i = 0; i < bars; ++i) {
                const Axis axis = i == 2 ? Axis::y : Axis::z;
                const double s = i == 1 ? -1.0 : 1.0;
                solid.add_cylinder(axis, {0.45 * high, 0}, bar, std::min(0.0, s * reach), std::max(0.0, s * reach));
                if (random.chance(0.7))
                    solid.add_revolution(axis, ball_meridian(s * reach, 1.9 * bar), {0.45 * high, 0});
            }
            thread(0, high + 0.4 * d, size.radius());
            break;
        }
        default: {  // swivelling washer under a hexagon
            solid.add_prism(Axis::x, hexagon({}, size.s, 30), 0, size.m);
            chamfer_hexagon(solid, Axis::x, size.s, 0, 1, 0.95 * half);
            solid.add_revolution(Axis::x, cone_meridian(size.m, 0.95 * half, size.m + 0.3 * d, 0.7 * half));
            solid.add_revolution(
                Axis::x, ring_meridian(size.m + 0.05 * d, size.m + 0.4 * d, 0.6 * half, d * random.uniform(1.0, 1.6)));
            thread(0, size.m + 0.4 * d, size.radius());
            break;
        }
    }
    return part;
}

/// Keys other than the plain ones: tenon for T-slots, with a pin or nose, stepped, saddle, double taper, with screws.
Part special_key(FamilyContext& context) {
    Random& random = context.random;
    const double w = random.log_uniform(4, 40), h = w * random.uniform(0.6, 1.0), length = w * random.uniform(1.8, 6);
    Part part;
    Solid& solid = part.solid;
    const Path plan = random.chance(0.5) ? slot({0.5 * w, 0}, {length - 0.5 * w, 0}, 0.5 * w)
                                         : rectangle({0, -0.5 * w}, {length, 0.5 * w});
    switch (random.integer(0, 4)) {
        case 0: {  // tenon: stepped, a sunk screw in the middle
            const double wide = w * random.uniform(1.0, 1.4), size = w * random.uniform(1.0, 1.8);
            solid.add_box({-0.5 * size, -0.5 * w, 0}, {0.5 * size, 0.5 * w, 0.55 * h})
                .add_box({-0.5 * size, -0.5 * wide, 0.5 * h}, {0.5 * size, 0.5 * wide, 1.1 * h});
            if (wide > 1.1 * w)
                for (const double y : {-0.5 * w, 0.5 * w})
                    solid.cut_box({-size, y - 0.05 * w, 0.45 * h}, {size, y + 0.05 * w, 0.52 * h});
            solid.cut_counterbore(Axis::z, {}, 0.17 * w, 0.3 * w, 0.5 * h, 1.1 * h + 0.001, -h);
            break;
        }
        case 1:  // a pin or a nose that keeps it from sliding
            solid.add_prism(Axis::z, plan, 0, h);
            if (random.chance(0.6))
                solid.add_chamfered_cylinder(Axis::z, {length * random.choice({0.3, 0.5}), 0}, 0.32 * w, -0.7 * h, 0,
                                             0.05 * w, 0);
            else
                solid.add_box({0, -0.5 * w, -0.8 * h}, {0.5 * w, 0.5 * w, 0.5 * h});
            break;
        case 2: {  // stepped: two widths, or saddle with a hollow foot
            const double wide = w * random.uniform(1.25, 1.7);
            if (random.chance(0.5)) {
                solid.add_box({0, -0.5 * wide, 0}, {length, 0.5 * wide, 0.5 * h})
                    .add_box({0, -0.5 * w, 0.4 * h}, {length, 0.5 * w, h});
            } else {
                solid.add_prism(Axis::y, through({{0, 0}, {length, 0}, {length, 0.85 * h}, {0, h}}), -0.5 * w, 0.5 * w);
                const double shaft = w * random.uniform(1.0, 1.8);
                solid.cut_cylinder(Axis::x, {0, 0.18 * h - shaft}, shaft, -length, 2 * length);
            }
            break;
        }
        case 3: {  // pair of tapers, shifted on each other
            const double shift = length * random.uniform(0.0, 0.3), slope = 0.12 * h;
            solid
                .add_prism(Axis::y, through({{0, 0}, {length, 0}, {length, 0.5 * h - slope}, {0, 0.5 * h + slope}}),
                           -0.5 * w, 0.5 * w)
                .add_prism(
                    Axis::y,
                    moved(through({{0, 0.5 * h + slope * 1.02}, {length, 0.5 * h - slope * 0.98}, {length, h}, {0, h}}),
                          {shift, -2 * slope * shift / length}),
                    -0.5 * w, 0.5 * w);
            break;
        }
        default: {  // holding and lifting screws, chamfered ends
            const double r = 0.16 * w;
            const Path side = chamfered(rectangle({0, 0}, {length, h}), 0.06 * h);
            if (random.chance(0.5))
                solid.add_prism(Axis::y, side, -0.5 * w, 0.5 * w);
            else
                solid.add_prism(Axis::z, plan, 0, h);
            const int holes = length > 3 * w ? random.choice({2, 2, 3}) : 1;
            for (int i = 0; i < holes; ++i)
                solid.cut_counterbore(Axis::z, {length * (i + 0.5) / holes, 0}, r, 1.7 * r, 0.45 * h, h + 0.001, -h);
            if (holes == 2) {
                solid.cut_cylinder(Axis::z, {0.5 * length, 0}, 0.9 * r, -h, 2 * h)
                    .add_thread({Axis::z, {0.5 * length, 0}, r, 0.9 * r, 0, h, true});
            }
            break;
        }
    }
    part.main_side = random.choice({Side::front, Side::top});
    return part;
}

}  // namespace v16::corpus
