// Rivets that are set from one side, fasteners of plastic that are pushed in, joints with a ball, indexing plungers.

#include "corpus/families/connector.hpp"
#include "corpus/families/connector_sizes.hpp"
#include "corpus/turned.hpp"

namespace v16::corpus {
namespace {

/// The flange of a rivet to the left of x = 0: domed, large, or countersunk.
void add_rivet_head(Solid& solid, Random& random, double r, double spread) {
    switch (random.integer(0, 2)) {
        case 0:
            solid.add_revolution(Axis::x, dome_meridian(0, spread * r, 0.6 * r, 0.15 * r));
            break;
        case 1:
            solid.add_chamfered_cylinder(Axis::x, {}, spread * r, -0.35 * r, 0, 0.2 * r, 0);
            break;
        default:
            solid.add_revolution(Axis::x, cone_meridian(-0.15 * r, spread * r, 0.85 * (spread - 1) * r, r));
            solid.add_cylinder(Axis::x, {}, spread * r, -0.25 * r, -0.15 * r);
            break;
    }
}

/// Blind rivet on its mandrel, or set in two sheets.
Part mandrel_rivet(Random& random) {
    const double r = 0.5 * random.choice({2.4, 3.0, 3.2, 4.0, 4.8, 5.0, 6.0, 6.4}), body = r * random.uniform(2.5, 9),
                 pin = r * random.uniform(0.5, 0.62), head = r * random.uniform(0.8, 0.98);
    Part part;
    Solid& solid = part.solid;
    const bool set = random.chance(0.2);
    if (set)
        solid.add_revolution(Axis::x, circle({body, 0}, 1.5 * r)).cut_box({-far, -far, -far}, {0.7 * body, far, far});
    add_rivet_head(solid, random, r, random.uniform(1.8, 3));
    solid.add_cylinder(Axis::x, {}, r, 0, body);
    if (set) {
        const double wide = r * random.uniform(4, 8), split = 0.7 * body * random.uniform(0.3, 0.7);
        solid.add_box({0, -wide, -wide}, {split, wide, 0.8 * wide})
            .add_box({split, -wide, -0.8 * wide}, {0.7 * body, wide, wide})
            .cut_cylinder(Axis::x, {}, 0.9 * pin, -far, 0.2 * body);
        return part;
    }
    solid.add_cylinder(Axis::x, {}, pin, -r * random.uniform(10, 18), body);
    if (random.chance(0.6))
        solid.add_chamfered_cylinder(Axis::x, {}, head, body, body + head, 0, 0.4 * head);
    else
        solid.add_revolution(Axis::x, ball_meridian(body + 0.4 * head, head));
    return part;
}

/// Rivet nut: a flange, a knurled or hexagonal body, a thread at its far end.
Part rivet_nut(Random& random) {
    const MetricSize size = metric_size(random);
    const double r = size.radius() * random.uniform(1.35, 1.6), length = size.d * random.uniform(1.8, 3);
    const bool hex = random.chance(0.25), closed = random.chance(0.2);
    Part part;
    Solid& solid = part.solid;
    if (hex)
        solid.add_prism(Axis::x, hexagon({}, 2 * r, 30), 0, length);
    else
        solid.add_chamfered_cylinder(Axis::x, {}, r, 0, length, 0, 0.1 * r);
    if (!hex && random.chance(0.6)) knurl(solid, random.choice({16, 20, 24}), r, 0.05 * length, 0.5 * length);
    add_rivet_head(solid, random, r, random.uniform(1.15, 1.6));
    const double thread = 0.55 * length;
    solid.cut_cylinder(Axis::x, {}, 1.05 * size.radius(), -far, thread)
        .cut_cylinder(Axis::x, {}, size.minor_radius(), 0, closed ? 0.94 * length : far)
        .add_thread({Axis::x, {}, size.radius(), size.minor_radius(), thread, closed ? 0.94 * length : length, true});
    return part;
}

/// Plastic fastener: a tree of thin fins, or split legs that spread behind the panel.
Part push_fastener(Random& random) {
    const double r = random.log_uniform(1.2, 6), head = r * random.uniform(1.8, 3.2),
                 thick = r * random.uniform(0.25, 0.5);
    Part part;
    Solid& solid = part.solid;
    if (random.chance(0.5))
        solid.add_revolution(Axis::x, dome_meridian(0, head, 1.6 * thick, 0.4 * thick));
    else
        solid.add_chamfered_cylinder(Axis::x, {}, head, -thick, 0, 0.3 * thick, 0);
    if (random.chance(0.5)) {  // tree
        const int fins = random.integer(3, 8);
        const double pitch = r * random.uniform(0.6, 1.0);
        solid.add_cylinder(Axis::x, {}, 0.55 * r, 0, (fins + 1.2) * pitch);
        for (int i = 0; i < fins; ++i) {
            const double at = (i + 1.0) * pitch, tip = i + 1 == fins ? 0.8 : 1.0;
            solid.add_revolution(Axis::x, cone_meridian(at, 1.2 * r * tip, at + 0.35 * pitch, 0.5 * r));
        }
        return part;
    }
    const double neck = r * random.uniform(0.8, 3), nose = r * random.uniform(1.5, 3),
                 bulge = random.uniform(1.15, 1.4);
    if (random.chance(0.4)) solid.add_cylinder(Axis::x, {}, 0.7 * head, 0, 0.5 * thick);
    solid.add_revolution(Axis::x, turned({{.length = neck, .radius = r},
                                          {.length = 0.3 * nose, .radius = r, .end_radius = bulge * r},
                                          {.length = 0.7 * nose, .radius = bulge * r, .end_radius = 0.6 * r}}));
    const double slit = 0.3 * r;
    solid.cut_box({0.3 * neck, -far, -slit}, {far, far, slit});
    if (random.chance(0.6)) solid.cut_box({0.3 * neck, -slit, -far}, {far, slit, far});
    if (random.chance(0.5)) {  // its spreading pin, pushed in or standing out
        const double out = random.choice({0.0, 1.0, 2.5}) * r;
        solid.add_cylinder(Axis::x, {}, 0.5 * r, -out - thick, neck + nose - out)
            .add_cylinder(Axis::x, {}, 0.9 * r, -out - 1.8 * thick, -out - thick);
    }
    return part;
}

}  // namespace

/// Fasteners that are set from one side: blind rivets, rivet nuts, snap rivets and trees of plastic.
Part blind_rivet(FamilyContext& context) {
    Random& random = context.random;
    switch (random.weighted({0.4, 0.3, 0.3})) {
        case 0:
            return mandrel_rivet(random);
        case 1:
            return rivet_nut(random);
        default:
            return push_fastener(random);
    }
}

namespace {

/// Ball on a neck, with a hexagon or a collar and a thread; along `axis`, the ball about the origin.
void add_ball_stud(Solid& solid, Random& random, Axis axis, double ball) {
    const double neck = ball * random.uniform(0.5, 0.65), hex = ball * random.uniform(1.1, 1.7),
                 wide = ball * random.uniform(0.4, 0.8), r = ball * random.uniform(0.5, 0.7),
                 end = hex + wide + ball * random.uniform(1, 2.5);
    solid.add_revolution(axis, ball_meridian(0, ball));
    if (random.chance(0.3)) {
        const double low = -ball, high = -0.88 * ball;
        solid.cut_cylinder(axis, {}, ball, low - 1, high);
    }
    solid.add_revolution(axis, cone_meridian(0, neck, hex, neck * random.uniform(1.0, 1.4)));
    if (random.chance(0.6))
        solid.add_prism(axis, hexagon({}, ball * random.uniform(1.7, 2.3), 30), hex, hex + wide);
    else
        solid.add_cylinder(axis, {}, 1.1 * ball, hex, hex + wide);
    solid.add_chamfered_cylinder(axis, {}, r, hex + wide, end, 0, 0.12 * r)
        .add_thread({axis, {}, r, 0.87 * r, hex + wide + 0.1 * r, end, false});
}

/// Socket about the origin for a ball that enters from above, on a shank to the right with a thread inside.
void add_ball_socket(Solid& solid, Random& random, double ball, bool empty) {
    const double cup = ball * random.uniform(1.4, 1.65), low = -1.2 * ball, high = ball * random.uniform(0.5, 0.75),
                 shank = ball * random.uniform(0.9, 1.1), length = ball * random.uniform(3.5, 6);
    solid.add_chamfered_cylinder(Axis::z, {}, cup, low, high, 0.2 * ball, 0.05 * ball)
        .add_chamfered_cylinder(Axis::x, {0, 0.5 * (low + high)}, shank, 0, length, 0, 0.1 * ball);
    if (random.chance(0.4))
        for (const double s : {-1.0, 1.0})
            solid.cut_box({length - ball, s > 0 ? 0.8 * shank : -far, -far},
                          {length - 0.3 * ball, s > 0 ? far : -0.8 * shank, far});
    if (random.chance(0.4))  // groove of the wire clip
        solid.cut_revolution(Axis::z, ring_meridian(0.1 * ball, 0.3 * ball, 0.92 * cup, far / 100));
    solid.cut_revolution(Axis::z, ball_meridian(0, 1.03 * ball))
        .cut_cylinder(Axis::z, {}, empty ? 0.98 * ball : 0.9 * ball, 0, far);
    solid.cut_blind_hole(Axis::x, {0, 0.5 * (low + high)}, 0.5 * shank, length, 1.9 * cup)
        .add_thread({Axis::x, {0, 0.5 * (low + high)}, 0.58 * shank, 0.5 * shank, 1.9 * cup, length, true});
}

/// Indexing plunger: knob, threaded body with a hexagon, and the pin.
Part indexing_plunger(Random& random) {
    const MetricSize size = metric_size(random);
    const double r = size.radius(), body = size.d * random.uniform(1.5, 3), pin = r * random.uniform(0.45, 0.65),
                 out = size.d * random.uniform(0.4, 1.0), hex = size.d * random.uniform(0.5, 1.0),
                 knob = r * random.uniform(1.6, 2.4);
    Part part;
    Solid& solid = part.solid;
    solid.add_prism(Axis::x, hexagon({}, size.s, 30), -hex, 0);
    add_threaded_shank(solid, random, size, 0, body, 0.1 * body);
    if (random.chance(0.4)) solid.add_prism(Axis::x, hexagon({}, size.s, 30), 0.3 * body, 0.3 * body + 0.5 * size.d);
    if (random.chance(0.5))
        solid.add_chamfered_cylinder(Axis::x, {}, pin, 0, body + out, 0, 0.2 * pin);
    else
        solid.add_revolution(Axis::x, cone_meridian(body - 0.1 * r, pin, body + out, 0.75 * pin));
    const double gap = random.choice({0.0, 0.2 * r, out}), k = -hex - gap;
    solid.add_cylinder(Axis::x, {}, 0.6 * pin, k - 0.2 * r, 0);
    switch (random.integer(0, 2)) {
        case 0:
            solid.add_revolution(Axis::x, turned({{.length = 0.9 * knob, .radius = knob, .chamfer_left = 0.2 * knob},
                                                  {.length = 0.7 * knob, .radius = knob, .end_radius = 0.75 * knob}},
                                                 k - 1.6 * knob));
            break;
        case 1:  // pull ring
            solid.add_cylinder(Axis::x, {}, 0.6 * r, k - 0.8 * r, k)
                .add_prism(Axis::y, ring_sector({k - 0.5 * r - knob, 0}, knob - 0.18 * r, knob + 0.18 * r, 0, 359),
                           -0.18 * r, 0.18 * r);
            break;
        default:  // bar across
            solid.add_prism(Axis::y, slot({k - 0.4 * r, -1.4 * knob}, {k - 0.4 * r, 1.4 * knob}, 0.4 * r), -0.4 * r,
                            0.4 * r);
            break;
    }
    return part;
}

}  // namespace

/// Ball studs, ball sockets, angle joints of both, indexing plungers.
Part ball_stud(FamilyContext& context) {
    Random& random = context.random;
    const double ball = 0.5 * random.choice({4.8, 5.0, 8.0, 10.0, 13.0, 16.0, 19.0, 22.0, 30.0});
    const std::size_t form = random.weighted({0.3, 0.15, 0.25, 0.3});
    if (form == 3) return indexing_plunger(random);
    Part part;
    if (form == 0) {
        add_ball_stud(part.solid, random, Axis::x, ball);
        if (random.chance(0.15))
            part.solid.add_revolution(Axis::x, ball_meridian(-3.2 * ball, ball))
                .add_cylinder(Axis::x, {}, 0.55 * ball, -3.2 * ball, 0);
        return part;
    }
    add_ball_socket(part.solid, random, ball, form == 1);
    if (form == 2) add_ball_stud(part.solid, random, Axis::z, ball);
    return part;
}

}  // namespace v16::corpus
