// Electric heaters of machines: bands, coils, cartridges, strips, radiators.
#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

#include "corpus/families/other.hpp"
#include "corpus/families/other_pieces.hpp"
#include "corpus/turned.hpp"

namespace v16::corpus {
namespace {

/// Leads or terminals at a face across z: studs with nuts, wires, a box, a plug.
void add_terminals(Solid& solid, Random& random, Point2 at, double z, double size) {
    switch (random.integer(0, 3)) {
        case 0:
            for (const double s : {-1.0, 1.0}) {
                const Point2 p{at.x + s * 0.6 * size, at.y};
                solid.add_cylinder(Axis::z, p, 0.14 * size, z - 0.05 * size, z + size)
                    .add_prism(Axis::z, polygon(p, 0.32 * size, 6), z + 0.2 * size, z + 0.45 * size);
            }
            break;
        case 1:
            for (const double s : {-1.0, 1.0})
                solid.add_cylinder(Axis::z, {at.x + s * 0.25 * size, at.y}, 0.12 * size, z - 0.05 * size, z + 3 * size);
            break;
        case 2:
            add_block(solid, at, {1.6 * size, 1.2 * size}, z - 0.05 * size, z + 1.2 * size);
            solid.add_cylinder(Axis::x, {at.y, z + 0.6 * size}, 0.3 * size, at.x + 0.75 * size, at.x + 1.3 * size);
            break;
        default:
            solid.add_cylinder(Axis::z, at, 0.35 * size, z - 0.05 * size, z + 0.8 * size)
                .add_cylinder(Axis::z, at, 0.25 * size, z + 0.8 * size, z + 2.2 * size);
            break;
    }
}

/// Band about a barrel: a ring, slit or in halves, ears with a screw, terminals on its back.
void band_heater(Part& part, Random& random) {
    Solid& solid = part.solid;
    const double bore = random.log_uniform(12, 200), t = bore * random.uniform(0.04, 0.14),
                 w = bore * random.uniform(0.4, 2), gap = bore * random.uniform(0.06, 0.12),
                 ear = bore * random.uniform(0.2, 0.4);
    const double out = bore + t;
    const bool halves = random.chance(0.35);
    const double size = 0.22 * std::min(bore, w);
    if (random.chance(0.9)) add_terminals(solid, random, {0, 0.5 * w}, out, size);
    const auto ears = [&](double s) {
        for (const double q : {-1.0, 1.0})
            solid.add_box({s > 0 ? bore + 0.2 * t : -out - ear, 0.0, q > 0 ? 0.5 * gap : -0.5 * gap - 0.5 * t},
                          {s > 0 ? out + ear : -bore - 0.2 * t, w, q > 0 ? 0.5 * gap + 0.5 * t : -0.5 * gap});
        for (int i = 0, n = w > 1.2 * bore ? 2 : 1; i < n; ++i) {
            const Point2 at{s * (out + 0.55 * ear), w * (i + 0.5) / n};
            solid.add_cylinder(Axis::z, at, 0.15 * ear, -gap - t, gap + t)
                .add_cylinder(Axis::z, at, 0.27 * ear, 0.5 * gap + 0.5 * t, 0.5 * gap + 0.5 * t + 0.3 * ear);
        }
    };
    solid.add_prism(Axis::y, circle({}, out), 0, w).cut_prism(Axis::y, circle({}, bore), -1, w + 1);
    solid.cut_box({0, -1, -0.5 * gap}, {out + 1, w + 1, 0.5 * gap});
    ears(1);
    if (halves) {
        solid.cut_box({-out - 1, -1, -0.5 * gap}, {0, w + 1, 0.5 * gap});
        ears(-1);
    }
    if (random.chance(0.5))  // tension band about it
        for (const double y : {0.15 * w, 0.7 * w})
            solid.add_prism(Axis::y, ring_sector({}, out - 0.01, out + 0.25 * t, 8, 344), y, y + 0.15 * w);
    if (random.chance(0.3)) solid.cut_cylinder(Axis::z, {0, 0.3 * w}, 0.08 * bore, -far, 0);
}

/// Coil of flat tube about a nozzle, with its straight cold end.
void coil_heater(Part& part, Random& random) {
    Solid& solid = part.solid;
    const double bore = random.log_uniform(5, 40), t = bore * random.uniform(0.2, 0.4),
                 pitch = t * random.uniform(1.05, 2.2);
    const int turns = random.integer(3, 9);
    for (int i = 0; i < turns; ++i)
        solid.add_revolution(Axis::z, ring_meridian(pitch * i, pitch * i + t, bore, bore + t));
    const double top = pitch * (turns - 1);
    solid.add_box({bore, -2.5 * bore, top}, {bore + t, 0, top + t});
    solid.add_cylinder(Axis::y, {bore + 0.5 * t, top + 0.5 * t}, 0.7 * t, -3.6 * bore, -2.4 * bore);
    if (random.chance(0.5))
        solid.add_revolution(Axis::z, ring_meridian(-0.2 * t, top + 1.2 * t, bore + t - 0.01, bore + 1.3 * t));
}

/// Cartridge: a plain sheath with leads, a flange, a screw plug or a bent end.
void cartridge_heater(Part& part, Random& random) {
    Solid& solid = part.solid;
    const double r = random.log_uniform(2, 15), len = r * random.uniform(8, 24);
    solid.add_chamfered_cylinder(Axis::x, {}, r, 0, len, 0.2 * r, 0);
    const int lead = random.integer(0, 2);
    if (lead == 0)
        for (const double s : {-0.4, 0.4})
            solid.add_cylinder(Axis::x, {0, s * r}, 0.22 * r, len - 0.1, len * random.uniform(1.3, 1.6));
    else if (lead == 1)
        solid.add_cylinder(Axis::x, {}, 0.75 * r, len - 0.1, len + 3 * r)
            .add_cylinder(Axis::x, {}, 0.5 * r, len + 3 * r, 1.6 * len);
    else
        solid.add_cylinder(Axis::z, {len - 1.2 * r, 0}, 0.8 * r, 0, len * 0.4);
    switch (random.integer(0, 3)) {
        case 0:
            solid
                .add_prism(Axis::x, tangent_hull({0, -2.6 * r}, 0.7 * r, {0, 2.6 * r}, 0.7 * r), 0.9 * len,
                           0.9 * len + 0.3 * r)
                .add_cylinder(Axis::x, {}, 1.8 * r, 0.9 * len, 0.9 * len + 0.3 * r);
            for (const double s : {-2.6, 2.6}) solid.cut_cylinder(Axis::x, {0, s * r}, 0.35 * r, -far, far);
            break;
        case 1:
            solid.add_cylinder(Axis::x, {}, 1.7 * r, 0.78 * len, 0.9 * len)
                .add_thread({Axis::x, {}, 1.7 * r, 1.5 * r, 0.78 * len, 0.9 * len, false})
                .add_prism(Axis::x, polygon({}, 2.4 * r, 6), 0.9 * len, 0.9 * len + r);
            break;
        default:
            break;
    }
}

/// Strip, plate or panel heater: mica or ceramic in sheet, slots at its ends, fins, terminals at one end.
void strip_heater(Part& part, Random& random) {
    Solid& solid = part.solid;
    const double w = random.log_uniform(15, 80), len = w * random.uniform(3, 9), t = w * random.uniform(0.12, 0.4);
    const bool finned = random.chance(0.35);
    if (finned) {
        solid.add_box({0, -0.25 * w, -t}, {len, 0.25 * w, t});
        const int fins = random.integer(8, 18);
        for (int i = 0; i < fins; ++i) {
            const double x = 0.15 * len + 0.7 * len * (i + 0.5) / fins;
            solid.add_box({x - 0.01 * len, -0.5 * w, -2.2 * t}, {x + 0.01 * len, 0.5 * w, 2.2 * t});
        }
    } else {
        solid.add_prism(Axis::z, rounded_rectangle({0, -0.5 * w}, {len, 0.5 * w}, random.choice({0.0, 0.3}) * w), -t,
                        t);
        if (random.chance(0.5))
            solid.cut_prism(Axis::z, rectangle({0.12 * len, -0.35 * w}, {0.88 * len, 0.35 * w}), 0.8 * t, t + 1);
    }
    for (const double x : {0.03 * len, 0.97 * len})
        solid.cut_prism(Axis::z, slot({x - 0.05 * w, 0}, {x + 0.05 * w, 0}, 0.09 * w), -far, far);
    const double size = 0.25 * w;
    if (random.chance(0.5))
        add_terminals(solid, random, {0.1 * len, 0}, t, size);
    else
        for (const double x : {0.09 * len, 0.91 * len})
            solid.add_cylinder(Axis::z, {x, 0}, 0.12 * w, t - 0.01, t + 0.25 * w)
                .add_cylinder(Axis::z, {x, 0}, 0.06 * w, t, t + 0.7 * w);
    part.main_side = random.choice({Side::front, Side::top});
}

/// Infrared radiator: a curved ceramic shell with its neck; or the flat ring of a hot plate.
void radiant_heater(Part& part, Random& random) {
    Solid& solid = part.solid;
    if (random.chance(0.5)) {
        const double len = random.choice({60.0, 122.0, 245.0}), w = random.choice({60.0, 95.0, 60.0}), t = 8;
        const double bow = w * random.uniform(0.9, 1.6);
        const double half = degrees(std::asin(0.5 * w / bow));
        solid.add_prism(Axis::x, ring_sector({0, -bow}, bow - t, bow, 90 - half, 2 * half), 0, len);
        solid.add_box({0.5 * len - 12, -8, -1}, {0.5 * len + 12, 8, 25})
            .cut_box({0.5 * len - 4, -9, 8}, {0.5 * len + 4, 9, 16});
        for (const double s : {-5.0, 5.0}) solid.add_cylinder(Axis::z, {0.5 * len + s, 0}, 1.5, 24, 90);
        return;
    }
    const double r = random.log_uniform(40, 120), t = r * random.uniform(0.05, 0.12);
    const int rings = random.integer(3, 5);
    for (int i = 0; i < rings; ++i) {
        const double rho = r * (i + 1.0) / rings;
        solid.add_revolution(Axis::z, circle({0, rho - 0.5 * t}, 0.5 * t));
    }
    for (int i = 0; i < 3; ++i)
        solid.add_prism(Axis::z, rotated(rectangle({0.1 * r, -0.5 * t}, {r, 0.5 * t}), 90 + 120.0 * i), -1.6 * t,
                        -0.4 * t);
    for (const double s : {-1.0, 1.0})
        solid.add_box({s * t - 0.4 * t, -1.6 * r, -0.4 * t}, {s * t + 0.4 * t, -r + t, 0.4 * t});
    part.main_side = Side::top;
}

}  // namespace

/// Electric heater of a machine: band, coil, cartridge, strip, radiant.
Part band_or_strip_heater(FamilyContext& context) {
    Random& random = context.random;
    Part part;
    constexpr std::array forms{band_heater, band_heater, coil_heater, cartridge_heater, strip_heater, radiant_heater};
    random.choice(forms)(part, random);
    return part;
}

}  // namespace v16::corpus
