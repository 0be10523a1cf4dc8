// Fittings and screws with a way through them: cable glands, compression fittings, vented and drain screws, grease
// nipples.
#include <algorithm>

#include "corpus/families/connector.hpp"
#include "corpus/families/connector_sizes.hpp"
#include "corpus/turned.hpp"

namespace v16::corpus {
namespace {

/// A threaded cylinder between two positions, in any order.
void add_thread_piece(Solid& solid, Axis axis, double r, double a, double b) {
    const double from = std::min(a, b), to = std::max(a, b);
    solid.add_chamfered_cylinder(axis, {}, r, from, to, a < b ? 0.0 : 0.07 * r, a < b ? 0.07 * r : 0.0)
        .add_thread({axis, {}, r, 0.9 * r, from, to, false});
}

/// A hexagon whose corners are turned off at the end `end`, seen from the piece.
void add_hexagon(Solid& solid, double flats, double from, double to, bool chamfer_from, bool chamfer_to) {
    solid.add_prism(Axis::x, hexagon({}, flats, 30), from, to);
    if (chamfer_from) chamfer_hexagon(solid, Axis::x, flats, from, 1, 0.48 * flats);
    if (chamfer_to) chamfer_hexagon(solid, Axis::x, flats, to, -1, 0.48 * flats);
}

/// The nut that squeezes the seal of a gland, from `from` to the right: hexagon or fluted, ending in a dome or a cone.
double add_dome_nut(Solid& solid, Random& random, double r, double from) {
    const double flats = 2 * r * random.uniform(1.15, 1.3), hex = r * random.uniform(0.6, 1.1),
                 dome = r * random.uniform(0.35, 0.8);
    if (random.chance(0.3)) {
        solid.add_cylinder(Axis::x, {}, 0.52 * flats, from, from + hex);
        knurl(solid, random.choice({12, 16, 20}), 0.52 * flats, from - 1, from + hex + 0.01 * r);
    } else {
        add_hexagon(solid, flats, from, from + hex, true, true);
    }
    const double base = from + hex, top = 0.5 * flats * random.uniform(0.55, 0.75);
    if (random.chance(0.6)) {
        Path meridian = through({{base, 0}, {base, 0.48 * flats}, {base + dome, top}, {base + dome, 0}});
        meridian.vertices[1].bulge = -0.22;
        solid.add_revolution(Axis::x, meridian);
    } else {
        solid.add_revolution(Axis::x, cone_meridian(base, 0.48 * flats, base + dome, top));
    }
    return base + dome;
}

/// Spiral or smooth sleeve that keeps the cable from kinking.
double add_kink_sleeve(Solid& solid, Random& random, double r, double from) {
    const int turns = random.integer(4, 9);
    const double pitch = r * random.uniform(0.3, 0.5), tip = 0.6;
    for (int i = 0; i < turns; ++i) {
        const double k = 1.0 - (1.0 - tip) * i / turns;
        solid.add_cylinder(Axis::x, {}, 0.75 * r * k, from + i * pitch - 0.01 * r, from + (i + 1) * pitch)
            .add_cylinder(Axis::x, {}, r * k, from + (i + 0.2) * pitch, from + (i + 0.8) * pitch);
    }
    return from + turns * pitch;
}

/// The claws of a gland without its nut: a slotted crown around the seal.
void add_claws(Solid& solid, Random& random, double r, double from) {
    const double to = from + r * random.uniform(0.5, 0.9);
    solid.add_revolution(Axis::x, cone_meridian(from, r, to, 0.85 * r));
    const int slots = random.choice({6, 8, 10});
    for (int i = 0; i < slots / 2; ++i)
        solid.cut_prism(Axis::x, rotated(rectangle({-0.07 * r, -2 * r}, {0.07 * r, 2 * r}), 360.0 * i / slots + 7),
                        from + 0.2 * r, to + 1);
}

}  // namespace

/// Cable gland: complete with its dome nut, opened with claws, the nut alone, or a plug for an unused entry.
Part cable_gland(FamilyContext& context) {
    Random& random = context.random;
    const double r =
        0.5 * random.choice({8.0, 12.0, 16.0, 20.0, 25.0, 32.0, 40.0, 50.0, 63.0}) * random.uniform(0.95, 1.05);
    const std::size_t form = random.weighted({0.6, 0.15, 0.13, 0.12});
    const double thread = r * random.uniform(0.7, 1.6), collar = r * random.uniform(0.3, 0.6),
                 flats = 2 * r * random.uniform(1.2, 1.4);
    Part part;
    Solid& solid = part.solid;
    double end = 0.0;
    if (form == 2) {
        end = add_dome_nut(solid, random, r, 0);
        solid.cut_cylinder(Axis::x, {}, 0.9 * r, -1, 0.55 * r);
    } else {
        add_thread_piece(solid, Axis::x, r, 0, -thread);
        if (form == 3) {
            end = 0.35 * r;
            solid.add_chamfered_cylinder(Axis::x, {}, 1.35 * r, 0, end, 0, 0.15 * r);
            if (random.chance(0.6)) add_hexagon(solid, 1.3 * r, end, end + 0.4 * r, false, true);
            solid.cut_cylinder(Axis::x, {}, 0.75 * r, -far, 0.15 * r);
            return part;
        }
        add_hexagon(solid, flats, 0, collar, false, true);
        if (random.chance(0.5)) solid.add_cylinder(Axis::x, {}, 0.54 * flats, -0.02 * r, 0.15 * collar);
        if (form == 1) {
            add_thread_piece(solid, Axis::x, 1.02 * r, collar, collar + 0.7 * r);
            add_claws(solid, random, 0.92 * r, collar + 0.7 * r);
            end = collar + 2 * r;
        } else {
            const double gap = random.chance(0.6) ? 0.12 * r : 0.0;
            solid.add_cylinder(Axis::x, {}, 1.02 * r, collar, collar + gap + 0.1 * r);
            end = add_dome_nut(solid, random, r, collar + gap);
            if (random.chance(0.2)) end = add_kink_sleeve(solid, random, 0.85 * r, end);
        }
    }
    if (form == 0 && random.chance(0.5)) {  // its lock nut
        const double at = -thread * random.uniform(0.55, 0.75);
        add_hexagon(solid, flats, at - r * random.uniform(0.4, 0.6), at, true, random.chance(0.5));
    }
    solid.cut_cylinder(Axis::x, {}, r * random.uniform(0.4, 0.65), -far, far);
    return part;
}

namespace {

/// A compression nut on the arm that points along `s` times the axis, with its tube. `r` is the tube's radius.
void add_nut_arm(Solid& solid, Random& random, Axis axis, double s, double r, double root, bool tube) {
    const double thread = r * 1.55, reach = root + r * random.uniform(0.5, 0.8), nut = r * random.uniform(1.3, 2.0);
    const double flats = 2 * r * random.uniform(1.95, 2.2);
    solid.add_cylinder(axis, {}, thread, std::min(0.0, s * reach), std::max(0.0, s * reach));
    const double a = s * (root + 0.25 * r), b = s * (root + 0.25 * r + nut);
    solid.add_prism(axis, hexagon({}, flats, 30), std::min(a, b), std::max(a, b));
    chamfer_hexagon(solid, axis, flats, b, -s, 0.42 * flats);
    solid.add_thread({axis, {}, thread, 0.92 * thread, std::min(s * root, a), std::max(s * root, a), false});
    if (tube) {
        const double end = b + s * r * random.uniform(0.8, 4);
        solid.add_cylinder(axis, {}, r, std::min(b, end), std::max(b, end));
    }
}

/// A union for a wall: a long thread with a lock nut between two compression ends.
void add_bulkhead(Solid& solid, Random& random, double r, double half, bool tube) {
    const double thread = 1.7 * r, length = r * random.uniform(3, 6);
    add_hexagon(solid, 2 * r * 2.35, half, half + r, true, true);
    solid.add_cylinder(Axis::x, {}, thread, half - length, half)
        .add_thread({Axis::x, {}, thread, 0.92 * thread, half - length, half, false});
    const double lock = half - length * random.uniform(0.3, 0.6);
    add_hexagon(solid, 2 * r * 2.35, lock - 0.8 * r, lock, true, true);
    add_nut_arm(solid, random, Axis::x, 1, r, half + r, tube);
    add_nut_arm(solid, random, Axis::x, -1, r, length - half, tube);
}

/// The loose parts in a row: nut and olive.
void add_nut_and_olive(Solid& solid, Random& random, double r) {
    const double flats = 2 * r * random.uniform(1.95, 2.2), nut = r * random.uniform(1.6, 2.4), gap = 0.8 * r;
    add_hexagon(solid, flats, 0, nut, true, random.chance(0.5));
    solid.cut_cylinder(Axis::x, {}, 1.45 * r, -1, 0.6 * nut)
        .cut_revolution(Axis::x, cone_meridian(0.6 * nut - 0.01 * r, 1.45 * r, 0.75 * nut, r))
        .add_thread({Axis::x, {}, 1.58 * r, 1.45 * r, 0, 0.6 * nut, true});
    const double wide = r * random.uniform(0.7, 1.1), from = -gap - wide;
    solid.add_revolution(Axis::x, through({{from, 0},
                                           {from, 1.08 * r},
                                           {from + 0.4 * wide, 1.32 * r},
                                           {from + 0.6 * wide, 1.32 * r},
                                           {from + wide, 1.08 * r},
                                           {from + wide, 0}}));
}

}  // namespace

/// Compression fitting: straight, elbow or tee with nuts over the tubes, a bulkhead union, a screw-in end, or nut and
/// olive alone.
Part compression_fitting(FamilyContext& context) {
    Random& random = context.random;
    const double r = 0.5 * random.choice({3.0, 4.0, 6.0, 8.0, 10.0, 12.0, 15.0, 18.0, 22.0, 28.0, 35.0, 42.0});
    const double root = r * random.uniform(1.2, 2.0);
    const bool tube = random.chance(0.35);
    Part part;
    Solid& solid = part.solid;
    const std::size_t form = random.weighted({0.25, 0.15, 0.15, 0.2, 0.15, 0.1});
    if (form == 3) {  // a thread at the other end
        add_hexagon(solid, 2 * r * random.uniform(1.9, 2.3), -root, 0.7 * root, true, true);
        add_nut_arm(solid, random, Axis::x, 1, r, 0.8 * root, tube);
        add_thread_piece(solid, Axis::x, r * random.uniform(1.0, 1.6), -root, -root - r * random.uniform(1.3, 2.2));
    } else if (form == 4) {
        add_bulkhead(solid, random, r, random.uniform(0.5, 2) * r, tube);
    } else if (form == 5) {
        add_nut_and_olive(solid, random, r);
    } else {
        add_nut_arm(solid, random, Axis::x, -1, r, root, tube);
        if (form != 1) add_nut_arm(solid, random, Axis::x, 1, r, root, tube);
        if (form != 0) add_nut_arm(solid, random, Axis::z, form == 1 ? 1 : -1, r, root, tube);
        if (form == 0)
            add_hexagon(solid, 2 * r * random.uniform(1.8, 2.2), -0.6 * root, 0.6 * root, true, true);
        else
            solid.add_box({-1.5 * r, -1.5 * r, -1.5 * r}, {1.5 * r, 1.5 * r, 1.5 * r});
    }
    const double bore = (form == 5 ? 1.0 : 0.75) * r;
    const double right = form == 1 ? bore : far;
    solid.cut_cylinder(Axis::x, {}, bore, -far, right);
    if (form == 1 || form == 2) solid.cut_cylinder(Axis::z, {}, bore, form == 1 ? 0 : -far, form == 1 ? far : 0);
    return part;
}

namespace {

/// Grease nipple (DIN 71412): ball-shaped mouth, hexagon, short tapered thread; straight or with its mouth askew.
Part grease_nipple(Random& random) {
    const double r = 0.5 * random.choice({5.0, 6.0, 8.0, 10.0, 13.0}), flats = 2.1 * r * random.uniform(1.0, 1.2),
                 mouth = r * random.uniform(0.75, 1.0);
    Part part;
    Solid& solid = part.solid;
    add_thread_piece(solid, Axis::x, r, 0, -r * random.uniform(1.1, 2));
    const double hex = r * random.uniform(0.8, 1.3);
    add_hexagon(solid, flats, 0, hex, true, true);
    const auto nose = [&](Axis axis, double from) {
        solid.add_cylinder(axis, {}, 0.7 * mouth, 0, from + 1.1 * mouth)
            .add_revolution(axis, turned({{.length = 0.6 * mouth, .radius = mouth, .chamfer_left = 0.25 * mouth},
                                          {.length = 0.7 * mouth, .radius = mouth, .end_radius = 0.45 * mouth}},
                                         from + 0.8 * mouth));
    };
    if (random.chance(0.7)) {
        nose(Axis::x, hex);
        solid.cut_cylinder(Axis::x, {}, 0.22 * r, -far, far);
    } else {  // turned by 90 degrees: the hexagon is a block, the mouth looks up
        nose(Axis::z, 0.5 * flats);
        solid.cut_cylinder(Axis::z, {}, 0.22 * r, 0, far).cut_cylinder(Axis::x, {}, 0.22 * r, -far, 0.2 * r);
    }
    return part;
}

/// Plug of an oil hole: a collar under its hexagon or a socket in it, a sealing washer, a magnet or a small bore.
Part drain_plug(Random& random, const MetricSize& size) {
    const double r = size.radius(), collar = r * random.uniform(1.3, 1.6), wide = r * random.uniform(0.25, 0.5),
                 length = size.d * random.uniform(0.6, 1.2);
    Part part;
    Solid& solid = part.solid;
    solid.add_chamfered_cylinder(Axis::x, {}, collar, -wide, 0, 0.2 * wide, 0);
    add_threaded_shank(solid, random, size, 0, length, 0.15 * size.d);
    if (random.chance(0.5)) solid.cut_revolution(Axis::x, ring_meridian(0, 0.12 * size.d, 0.88 * r, 2 * r));
    if (random.chance(0.55))
        add_hexagon(solid, size.d * random.uniform(0.75, 1.1), -wide - r * random.uniform(0.6, 1.0), -wide, true,
                    false);
    else
        cut_drive(solid, random, Drive::hexagon, size.socket, -wide, 0.5 * length);
    if (random.chance(0.4))  // the washer, a little wider
        solid.add_cylinder(Axis::x, {}, collar * random.uniform(1.03, 1.12), 0, 0.18 * r);
    if (random.chance(0.25))
        solid.add_cylinder(Axis::x, {}, 0.4 * r, length, length + 0.4 * r);
    else if (random.chance(0.5))
        solid.cut_cylinder(Axis::x, {}, 0.5 * r, 0.6 * length, far);
    return part;
}

/// Left and right thread about a hexagon or two flats.
Part two_way_stud(Random& random, const MetricSize& size) {
    const double middle = size.d * random.uniform(0.5, 2), arm = size.d * random.uniform(1.5, 5);
    Part part;
    Solid& solid = part.solid;
    add_thread_piece(solid, Axis::x, size.radius(), 0, -arm);
    add_thread_piece(solid, Axis::x, size.radius(), middle, middle + arm * random.choice({1.0, 1.0, 0.6}));
    add_hexagon(solid, size.s * random.uniform(0.8, 1.0), 0, middle, true, true);
    for (const double at : {0.0, middle})
        if (random.chance(0.5))
            solid.cut_revolution(Axis::x, ring_meridian(at > 0 ? at : -0.25 * size.d, at > 0 ? at + 0.25 * size.d : at,
                                                        size.minor_radius(), size.d));
    return part;
}

/// Cap screw with a bore along it, or with a thin waist by which it cannot be lost.
Part special_cap_screw(Random& random, const MetricSize& size) {
    const double length = size.d * random.uniform(1.5, 6);
    Part part;
    Solid& solid = part.solid;
    const bool captive = random.chance(0.5), hex = random.chance(0.3);
    const double head = hex ? size.k : size.d * random.uniform(0.5, 1);
    if (hex)
        add_hexagon(solid, size.s, -head, 0, true, false);
    else
        solid.add_chamfered_cylinder(Axis::x, {}, 0.5 * size.head, -head, 0, 0.08 * size.d, 0);
    if (captive) {
        const double waist = length * random.uniform(0.4, 0.7);
        solid.add_cylinder(Axis::x, {}, 0.95 * size.minor_radius(), 0, waist);
        add_threaded_shank(solid, random, size, waist, length, waist);
    } else {
        add_threaded_shank(solid, random, size, 0, length, random.choice({0.1, 0.3}) * length);
        solid.cut_cylinder(Axis::x, {}, size.d * random.uniform(0.1, 0.3), -far, far);
        if (random.chance(0.3)) solid.cut_cylinder(Axis::z, {0.1 * length, 0}, 0.15 * size.d, -size.d, size.d);
    }
    if (!hex) cut_drive(solid, random, Drive::hexagon, size.socket, -head, 0.5 * head);
    return part;
}

}  // namespace

/// Screws of special use: vented, captive, drain plugs, left-and-right studs, grease nipples.
Part hollow_screw(FamilyContext& context) {
    Random& random = context.random;
    const MetricSize size = metric_size(random);
    switch (random.weighted({0.25, 0.35, 0.15, 0.25})) {
        case 0:
            return grease_nipple(random);
        case 1:
            return drain_plug(random, size);
        case 2:
            return two_way_stud(random, size);
        default:
            return special_cap_screw(random, size);
    }
}

}  // namespace v16::corpus
