// Bars and arbors that hold tools: boring bars with their bits or inserts, holders of collets, cutters and taps.
#include <algorithm>
#include <cmath>
#include <utility>

#include "corpus/families/shaft.hpp"
#include "corpus/families/shaft_details.hpp"
#include "corpus/turned.hpp"

namespace v16::corpus {
namespace {

/// A slot for a bit across the bar at x, straight or leaning, the bit in it, and the screw that holds it.
void tool_slot(Solid& solid, Random& random, double r, double at, double s) {
    const double half = r * random.uniform(0.18, 0.3), lean = random.choice({0.0, 0.0, 30.0, -30.0});
    const bool square = random.chance(0.7), through_all = random.chance(0.6);
    const Path bar = moved(rotated(rectangle({-half, through_all ? -3 * r : 0.1 * r}, {half, 3 * r}), lean), {at, 0});
    if (square || lean != 0.0)
        solid.cut_prism(Axis::y, bar, -half, half);
    else
        solid.cut_cylinder(Axis::z, {at, 0}, half, through_all ? -far : 0.1 * r, far);
    if (random.chance(0.6)) {
        const double out = r * random.uniform(1.15, 1.5);
        const Path bit = moved(
            rotated(through({{-half, -0.5 * r}, {half, -0.5 * r}, {half, out}, {-0.4 * half, out}}), lean), {at, 0});
        if (square || lean != 0.0) solid.add_prism(Axis::y, bit, -half, half);
    }
    if (random.chance(0.5))  // its screw from the side
        solid.cut_cylinder(Axis::y, {at + s * 0.1 * half, 0.3 * r}, 0.5 * half, -far, 0)
            .add_thread({Axis::y, {at + s * 0.1 * half, 0.3 * r}, 0.58 * half, 0.5 * half, -r, 0, true});
}

/// The seat of an insert at the end x = `end` of a bar: half the head is cut away, the plate stands out at the top.
void insert_head(Solid& solid, Random& random, double r, double end) {
    const double size = r * random.uniform(0.5, 0.9), t = 0.28 * size, depth = size * random.uniform(1.1, 2.2);
    solid.cut_box({end - depth, -far, -far}, {end + r, -random.choice({0.0, 0.15}) * r, far});
    if (random.chance(0.5))
        solid.cut_prism(Axis::y,
                        through({{end + r, -2 * r}, {end - 0.1 * r, -2 * r}, {end + 0.01 * r, 0}, {end + r, 0}}), -far,
                        far);
    const int corners = random.choice({3, 4, 4, 6});
    const Point2 at{end - 0.4 * size, r + 0.15 * size - 0.5 * size};
    Path plate = corners == 4 ? through({{-0.62 * size, 0}, {0, -0.45 * size}, {0.62 * size, 0}, {0, 0.45 * size}})
                              : polygon({}, 0.55 * size, corners, 30);
    plate = moved(rotated(plate, random.choice({10.0, 40.0, 50.0})), at);
    solid.add_prism(Axis::y, plate, -0.15 * r - t, 0.1 * r).cut_cylinder(Axis::y, at, 0.16 * size, -far, 0);
}

/// What a bar or holder is held by, to the left of x = 0; `r` is its radius there.
void tool_shank(Solid& solid, Random& random, double r, std::size_t form) {
    switch (form) {
        case 0: {  // cylinder with flats
            const double length = r * random.uniform(2.5, 6), half = r * random.uniform(0.75, 0.92);
            solid.add_chamfered_cylinder(Axis::x, {}, r, -length, 0, 0.08 * r, 0);
            const int flats = random.choice({0, 1, 1, 2});
            if (flats > 0) solid.cut_box({-0.75 * length, -far, half}, {-0.2 * length, far, far});
            if (flats > 1) solid.cut_box({-0.75 * length, -far, -far}, {-0.2 * length, far, -half});
            break;
        }
        case 1: {  // Morse taper with a tang or a thread
            const double length = r * random.uniform(5, 7), small = r - 0.025 * length;
            solid.add_revolution(Axis::x, cone_meridian(-length, small, 0.01 * r, r));
            if (random.chance(0.6)) {
                solid.add_cylinder(Axis::x, {}, 0.85 * small, -length - 1.1 * r, -0.99 * length);
                for (const double s : {-1.0, 1.0})
                    solid.cut_box({-length - 2 * r, s > 0 ? 0.3 * small : -far, -far},
                                  {-length - 0.15 * r, s > 0 ? far : -0.3 * small, far});
            } else {
                cut_end_hole(solid, random, -length, 1.0, small);
            }
            break;
        }
        case 2: {  // steep taper 7:24 with its flange
            const double big = r * random.uniform(1.1, 1.7), length = 2.1 * big, collar = 1.42 * big, t = 0.85 * big;
            solid.add_revolution(Axis::x, cone_meridian(-length - t, big - 0.1458 * length, 0.01 * r - t, big))
                .add_chamfered_cylinder(Axis::x, {}, collar, -t, 0, 0.04 * big, 0.04 * big)
                .cut_revolution(Axis::x, v_groove_meridian(-0.45 * t, 0.5 * t, 0.18 * t, 0.84 * collar, 1.1 * collar));
            for (const double s : {-1.0, 1.0})
                solid.cut_box({-2 * t, -0.28 * big, s > 0 ? 0.86 * collar : -far},
                              {1, 0.28 * big, s > 0 ? far : -0.86 * collar});
            if (random.chance(0.5)) {
                const double knob = 0.3 * big, at = -length - t;
                solid.add_cylinder(Axis::x, {}, knob, at - 1.3 * big, at + 0.1 * big)
                    .cut_revolution(Axis::x, ring_meridian(at - 0.95 * big, at - 0.5 * big, 0.68 * knob, 2 * knob))
                    .add_cylinder(Axis::x, {}, 1.5 * knob, at - 0.25 * big, at + 0.05 * big);
            } else {
                solid.cut_blind_hole(Axis::x, {}, 0.24 * big, -length - t - 1, -t - 0.4 * length);
            }
            break;
        }
        default: {  // hollow taper with a face
            const double big = r * random.uniform(1.0, 1.5), length = 1.15 * big, collar = 1.4 * big, t = 0.85 * big;
            solid.add_revolution(Axis::x, cone_meridian(-length - t, 0.94 * big, 0.01 * r - t, big))
                .add_chamfered_cylinder(Axis::x, {}, collar, -t, 0, 0.04 * big, 0.04 * big)
                .cut_revolution(Axis::x, v_groove_meridian(-0.5 * t, 0.5 * t, 0.18 * t, 0.84 * collar, 1.1 * collar));
            solid.cut_cylinder(Axis::x, {}, 0.7 * big, -length - t - 1, -t - 0.1 * length)
                .cut_cylinder(Axis::x, {}, 0.8 * big, -0.75 * length - t, -t - 0.35 * length)
                .cut_box({-length - 2 * t, -0.25 * big, -far}, {-0.65 * length - t, 0.25 * big, far});
            if (random.chance(0.5)) solid.cut_cylinder(Axis::z, {-t - 0.4 * length, 0}, 0.14 * big, -far, far);
            break;
        }
    }
}

}  // namespace

/// Boring bar: with slots for bits at its end or all along, an insert at the head, on a cylinder, taper or collar; a
/// line bar between centres with its keyway; the bar of a boring head.
Part boring_bar(FamilyContext& context) {
    Random& random = context.random;
    const double r = random.log_uniform(4, 60);
    Part part;
    Solid& solid = part.solid;
    if (random.chance(0.3)) {  // line bar
        const double length = r * random.uniform(14, 30);
        solid.add_chamfered_cylinder(Axis::x, {}, r, 0, length, 0.08 * r, 0.08 * r);
        const int slots = random.integer(1, 5);
        for (int i = 0; i < slots; ++i) tool_slot(solid, random, r, length * (0.2 + 0.65 * (i + 0.5) / slots), 1);
        if (random.chance(0.45)) solid.cut_box({0.08 * length, -far, -0.15 * r}, {0.97 * length, -0.82 * r, 0.15 * r});
        if (random.chance(0.5)) cut_flat(solid, random.choice({0.0, 0.05}) * length, 0.13 * length, r, 0.2 * r);
        for (const bool right : {false, true})
            solid.cut_countersink(Axis::x, {}, 0.14 * r, 0.3 * r, right ? length : 0,
                                  right ? length - 0.6 * r : 0.6 * r);
        return part;
    }
    const double length = r * random.log_uniform(3, 12);
    const std::size_t form = random.weighted({0.45, 0.25, 0.2, 0.1});
    const double wide = form == 0 ? r * random.choice({1.0, 1.0, 1.25, 1.6}) : r;
    tool_shank(solid, random, wide, form);
    if (form > 1 || wide > 1.1 * r)
        solid.add_revolution(Axis::x,
                             through({{-0.1 * r, 0}, {-0.1 * r, wide}, {0, wide}, {0.5 * r, r}, {0.5 * r, 0}}));
    const std::size_t head = random.weighted({0.45, 0.35, 0.2});
    if (head == 2) {  // a head larger than its bar
        const double big = r * random.uniform(1.3, 1.9), deep = r * random.uniform(1, 2);
        solid.add_cylinder(Axis::x, {}, r, -0.1 * r, length)
            .add_chamfered_cylinder(Axis::x, {}, big, length - 0.1 * r, length + deep, 0.1 * r, 0.1 * r);
        tool_slot(solid, random, big, length + 0.5 * deep, -1);
        if (random.chance(0.5))
            solid.cut_hole_circle(Axis::x, {}, 0.7 * big, 3, 30, 0.1 * big, length + 0.3 * deep, far);
    } else {
        solid.add_chamfered_cylinder(Axis::x, {}, r, -0.1 * r, length, 0, 0.06 * r);
        if (head == 0)
            tool_slot(solid, random, r, length - r * random.uniform(0.5, 1.4), -1);
        else
            insert_head(solid, random, r, length);
        if (head == 0 && random.chance(0.3)) tool_slot(solid, random, r, 0.5 * length, -1);
        if (random.chance(0.3)) solid.cut_cylinder(Axis::x, {}, 0.15 * r, -far, length - 1.5 * r);
    }
    return part;
}

namespace {

/// Collet's seat and nut at the end of a nose of radius `r` that ends at `x`.
void collet_nut(Solid& solid, Random& random, double r, double x) {
    const double nut = r * random.uniform(1.12, 1.35), length = r * random.uniform(0.9, 1.3), from = x - 0.45 * length,
                 to = from + length, bore = r * random.uniform(0.3, 0.55);
    switch (random.integer(0, 2)) {
        case 0:
            solid.add_prism(Axis::x, polygon({}, 1.1 * nut, 6, random.choice({0.0, 30.0})), from, to - 0.2 * length);
            solid.add_revolution(Axis::x, cone_meridian(to - 0.21 * length, 0.93 * nut, to, 0.75 * nut));
            break;
        case 1: {  // slots for a hook spanner
            solid.add_chamfered_cylinder(Axis::x, {}, nut, from, to, 0.05 * r, 0.15 * r);
            const int slots = random.choice({4, 6, 6, 8});
            for (int i = 0; i < slots; ++i)
                solid.cut_prism(
                    Axis::x,
                    rotated(rectangle({0.88 * nut, -0.13 * nut}, {2 * nut, 0.13 * nut}), 360.0 * i / slots + 90),
                    from + 0.15 * length, random.chance(0.5) ? to - 0.25 * length : far);
            break;
        }
        default: {  // smooth, for high speed, with notches in its face
            solid.add_chamfered_cylinder(Axis::x, {}, nut, from, to, 0.05 * r, 0.25 * r);
            for (int i = 0; i < 6; ++i)
                solid.cut_cylinder(Axis::x, polar({}, nut, 60.0 * i + 30), 0.14 * nut, to - 0.55 * length, far);
            break;
        }
    }
    const bool collet = random.chance(0.5);
    solid.cut_revolution(Axis::x, cone_meridian(x - 2.2 * r, 0.45 * r, x + 0.2 * r, 0.78 * r))
        .cut_cylinder(Axis::x, {}, 0.6 * r, x, far);
    if (collet) {
        solid.add_revolution(Axis::x, cone_meridian(x - 2.1 * r, 0.46 * r, x + 0.1 * r, 0.75 * r))
            .add_cylinder(Axis::x, {}, 0.58 * r, x, to + 0.12 * r);
        solid.cut_cylinder(Axis::x, {}, bore, x - 2.3 * r, far);
        for (const double turn : {0.0, 90.0})
            solid.cut_prism(Axis::x, rotated(rectangle({-0.6 * r, -0.03 * r}, {0.6 * r, 0.03 * r}), turn + 45), x, far);
    }
}

}  // namespace

/// Holder that carries a tool on a taper, a hollow taper or a cylinder: with a collet's nut, a long slim nose, screws
/// from the side, a pilot and driving keys, a row of spacers and a nut.
Part collet_holder(FamilyContext& context) {
    Random& random = context.random;
    const double r = random.log_uniform(5, 45);
    Part part;
    Solid& solid = part.solid;
    const std::size_t shank = random.weighted({0.3, 0.15, 0.35, 0.2});
    tool_shank(solid, random, r, shank);
    const double length = r * random.log_uniform(1.6, 5);
    switch (random.weighted({0.4, 0.15, 0.15, 0.15, 0.15})) {
        case 0: {
            const double nose = shank == 0 ? r * random.uniform(1.0, 1.6) : r;
            solid.add_revolution(Axis::x, through({{-0.02 * r, 0},
                                                   {-0.02 * r, 0.9 * r},
                                                   {0.2 * r, 0.95 * nose},
                                                   {0.5 * r, nose},
                                                   {length + 2 * r, nose},
                                                   {length + 2 * r, 0}}));
            if (random.chance(0.4)) cut_flat(solid, 0.6 * r, 1.2 * r, nose, 0.12 * nose);
            collet_nut(solid, random, nose, length + 2 * r);
            break;
        }
        case 1: {  // shrink fit: slim cone
            const double tip = r * random.uniform(0.45, 0.75);
            solid.add_revolution(Axis::x, cone_meridian(-0.02 * r, r, length + r, tip));
            solid.cut_cylinder(Axis::x, {}, tip * random.uniform(0.5, 0.7),
                               length - 2 * r > 0 ? length - r : 0.5 * length, far);
            break;
        }
        case 2: {  // side lock
            const double bore = r * random.uniform(0.45, 0.6), end = 2.2 * r + 0.4 * length;
            solid.add_chamfered_cylinder(Axis::x, {}, r, -0.02 * r, end, 0, 0.08 * r)
                .cut_cylinder(Axis::x, {}, bore, 0.3 * r, far);
            const int screws = random.choice({1, 2, 2});
            for (int i = 0; i < screws; ++i) {
                const double x = end - (0.7 + 0.8 * i) * r;
                solid.cut_cylinder(Axis::z, {x, 0}, 0.27 * r, 0, far)
                    .add_thread({Axis::z, {x, 0}, 0.31 * r, 0.27 * r, bore, 0.95 * r, true});
            }
            break;
        }
        case 3: {  // pilot with keys for a shell mill
            const double end = r * random.uniform(0.3, 2), pilot = r * random.uniform(0.4, 0.55), deep = 0.9 * r;
            solid.add_chamfered_cylinder(Axis::x, {}, r, -0.02 * r, end, 0, 0.05 * r)
                .add_chamfered_cylinder(Axis::x, {}, pilot, end - 0.1 * r, end + deep, 0, 0.06 * r);
            for (const double s : {-1.0, 1.0})
                solid.add_box({end - 0.1 * r, -0.16 * r, s > 0 ? pilot : -0.95 * r},
                              {end + 0.3 * r, 0.16 * r, s > 0 ? 0.95 * r : -pilot});
            if (random.chance(0.6))
                solid.add_chamfered_cylinder(Axis::x, {}, 0.8 * r, end + deep, end + deep + 0.3 * r, 0, 0.05 * r);
            else
                cut_end_hole(solid, random, end + deep, -1, pilot);
            break;
        }
        default: {  // long arbor with spacers and its nut
            const double slim = r * random.uniform(0.4, 0.6), pitch = r * random.uniform(0.5, 1.1), rim = 1.5 * slim;
            const int rings = random.integer(4, 9), tool = random.integer(0, rings - 1);
            const double end = 0.4 * r + pitch * rings;
            solid.add_cylinder(Axis::x, {}, 0.95 * r, -0.02 * r, 0.4 * r)
                .add_cylinder(Axis::x, {}, slim, 0.3 * r, end + 2.2 * r);
            for (int i = 0; i < rings; ++i) {
                const double x = 0.4 * r + pitch * i;
                const bool cutter = i == tool && random.chance(0.7);
                if (cutter)
                    solid.add_prism(Axis::x, polygon({}, 2.6 * rim, 14), x + 0.1 * pitch, x + 0.9 * pitch);
                else
                    solid.add_chamfered_cylinder(Axis::x, {}, rim, x, x + pitch, 0.03 * r, 0.03 * r);
            }
            thread_over(solid, end, end + 1.1 * r, slim);
            solid.add_prism(Axis::x, polygon({}, 1.25 * rim, 6), end, end + 0.7 * slim);
            if (random.chance(0.6)) solid.add_cylinder(Axis::x, {}, 0.75 * slim, end + 2.2 * r, end + 3.4 * r);
            break;
        }
    }
    return part;
}

}  // namespace v16::corpus
