// Shafts that hold in machine tools: lathe centres and sleeves with their tapers, mandrels that clamp from inside.
#include <algorithm>
#include <cmath>

#include "corpus/families/shaft.hpp"
#include "corpus/families/shaft_details.hpp"
#include "corpus/families/teeth.hpp"

namespace v16::corpus {
namespace {

/// Morse taper from its thin end at x = 0 to radius `r`, with a tang, a tapped hole or neither; returns its length.
double add_taper_shank(Solid& solid, Random& random, double r, bool tanged) {
    const double length = r * random.uniform(4.2, 7.0), slim = r - 0.026 * length;
    solid.add_revolution(Axis::x, cone_meridian(0, slim, length, r));
    if (tanged) {
        const double tang = slim * random.uniform(0.8, 1.3), half = 0.32 * slim;
        solid.add_cylinder(Axis::x, {}, 0.8 * slim, -tang, 0);
        for (const double s : {-1.0, 1.0})
            solid.cut_box({-tang - 1, -far, s > 0 ? half : -far}, {-0.3 * tang, far, s > 0 ? far : -half});
    } else {
        solid.add_chamfered_cylinder(Axis::x, {}, 0.9 * slim, -0.5 * slim, 0, 0.2 * slim, 0);
        if (random.chance(0.4)) cut_end_hole(solid, random, -0.5 * slim, 1.0, slim);
    }
    return length;
}

/// Dead centre: a point on the shank, sometimes cut to half, with a nut's thread or a carbide tip.
void make_dead_centre(Solid& solid, Random& random, double r, double x) {
    const double neck = r * random.uniform(0.2, 1.2), angle = random.choice({30.0, 30.0, 30.0, 37.5}),
                 base = r * random.uniform(0.85, 1.0), point = base / std::tan(radians(angle));
    if (random.chance(0.3)) {
        solid.add_cylinder(Axis::x, {}, 1.25 * r, x + 0.1 * r, x + 1.2 * r);
        x += 1.2 * r;
    }
    solid.add_cylinder(Axis::x, {}, base, x, x + neck);
    x += neck;
    if (random.chance(0.35)) {  // slender tip of carbide
        const double tip = base * random.uniform(0.4, 0.6), first = 0.6 * point * (1 - tip / base);
        solid.add_revolution(Axis::x, cone_meridian(x, base, x + first, tip))
            .add_cylinder(Axis::x, {}, tip, x + first, x + first + tip)
            .add_revolution(Axis::x,
                            cone_meridian(x + first + tip, tip, x + first + tip + tip / std::tan(radians(30)), 0));
    } else {
        solid.add_revolution(Axis::x, cone_meridian(x, base, x + point, 0));
        if (random.chance(0.35)) solid.cut_box({x + 0.2 * point, -far, 0}, {far, far, far});
    }
}

/// Live centre: a housing with its bearings, a lid, and the point or a blunt cone that turns in it.
void make_live_centre(Solid& solid, Random& random, double r, double x) {
    const double body = r * random.uniform(1.7, 2.6), length = body * random.uniform(0.9, 1.8), lid = 0.15 * length;
    solid.add_chamfered_cylinder(Axis::x, {}, body, x + 0.2 * r, x + 0.2 * r + length, 0.12 * body, 0.03 * body)
        .add_cylinder(Axis::x, {}, r, x - 0.01, x + 0.3 * r);
    x += 0.2 * r + length;
    if (random.chance(0.6))
        solid.cut_revolution(Axis::x, ring_meridian(x - lid, x - 0.85 * lid, 0.96 * body, 2 * body));
    if (random.chance(0.4))
        for (const double s : {0.0, 180.0})
            solid.cut_cylinder(Axis::x, polar({}, 0.82 * body, s), 0.06 * body, x - 0.5 * lid, far);
    const std::size_t form = random.weighted({0.5, 0.3, 0.2});
    if (form == 1) {  // bull nose for tubes
        const double cone = body * random.uniform(1.0, 1.6), wide = 0.4 * body, small = 0.35 * cone;
        solid.add_cylinder(Axis::x, {}, 0.6 * body, x, x + 0.1 * body)
            .add_cylinder(Axis::x, {}, cone, x + 0.08 * body, x + 0.08 * body + 0.2 * wide)
            .add_revolution(
                Axis::x, cone_meridian(x + 0.08 * body + 0.2 * wide, cone,
                                       x + 0.08 * body + 0.2 * wide + (cone - small) / std::tan(radians(30)), small));
        return;
    }
    const double shaft = body * random.uniform(0.45, 0.65), neck = form == 2 ? body : 0.3 * body;
    solid.add_cylinder(Axis::x, {}, shaft, x, x + neck)
        .add_revolution(Axis::x, cone_meridian(x + neck, shaft, x + neck + 1.73 * shaft, 0));
}

/// Sleeve that fits a small taper into a large one: a taper inside, a slot for the drift.
void make_reducing_sleeve(Solid& solid, Random& random, double r, double x) {
    const double hole = r * random.uniform(0.62, 0.78),
                 collar = random.chance(0.5) ? r * random.uniform(0.2, 0.5) : 0.05 * r, end = x + collar,
                 deep = 0.75 * x;
    solid.add_cylinder(Axis::x, {}, random.chance(0.3) ? 1.4 * r : r, x, end)
        .cut_revolution(Axis::x, cone_meridian(end - deep, hole - 0.026 * deep, end + 0.01, hole));
    const double at = end - deep, wide = 0.3 * hole;
    solid.cut_prism(Axis::y, slot({at - 0.3 * r, 0}, {at + 0.8 * r, 0}, wide), -far, far);
}

}  // namespace

/// Tapers of machine tools: dead and live centres, half centres, reducing sleeves, drill chuck arbors, test bars.
Part lathe_centre(FamilyContext& context) {
    Random& random = context.random;
    const double r = random.log_uniform(4, 45);
    const std::size_t form = random.weighted({0.3, 0.3, 0.15, 0.15, 0.1});
    Part part;
    Solid& solid = part.solid;
    const double x = add_taper_shank(solid, random, r, form >= 2 || random.chance(0.2));
    if (form == 0) {
        make_dead_centre(solid, random, r, x);
    } else if (form == 1) {
        make_live_centre(solid, random, r, x);
    } else if (form == 2) {
        make_reducing_sleeve(solid, random, r, x);
    } else if (form == 3) {  // arbor: a collar, then the chuck's taper
        const double small = r * random.uniform(0.5, 0.95), nose = small * random.uniform(1.8, 2.8);
        solid.add_cylinder(Axis::x, {}, 1.1 * r, x, x + 0.4 * r)
            .add_revolution(Axis::x, cone_meridian(x + 0.4 * r, small, x + 0.4 * r + nose, 0.93 * small));
    } else {
        const double bar = r * random.uniform(0.8, 1.3), length = bar * random.uniform(6, 14);
        solid.add_chamfered_cylinder(Axis::x, {}, bar, x + 0.3 * r, x + length, 0.05 * bar, 0.05 * bar)
            .add_cylinder(Axis::x, {}, 0.9 * std::min(bar, r), x - 0.01, x + 0.4 * r);
        cut_end_hole(solid, random, x + length, -1.0, bar);
    }
    return part;
}

namespace {

/// A taper between centres, flats at its ends.
void make_plain_mandrel(Solid& solid, Random& random, double r) {
    const double body = r * random.uniform(5, 10), end = r * random.uniform(0.7, 0.9), out = r * random.uniform(1, 2);
    solid.add_revolution(Axis::x, cone_meridian(0, 0.97 * r, body, r))
        .add_chamfered_cylinder(Axis::x, {}, end, -out, 0, 0.1 * end, 0)
        .add_chamfered_cylinder(Axis::x, {}, end, body, body + out, 0, 0.1 * end);
    solid.cut_box({-out - 1, -far, 0.65 * end}, {-0.3 * out, far, far});
    if (random.chance(0.6)) solid.cut_box({body + 0.3 * out, -far, 0.65 * end}, {far, far, far});
    solid.cut_countersink(Axis::x, {}, 0.12 * end, 0.3 * end, -out, -0.3 * out)
        .cut_countersink(Axis::x, {}, 0.12 * end, 0.3 * end, body + out, body + 0.3 * out);
}

/// A slit sleeve on a taper, driven on by a nut.
void make_slit_mandrel(Solid& solid, Random& random, double r) {
    const double sleeve = r * random.uniform(2.5, 5), core = r * random.uniform(0.6, 0.75),
                 head = r * random.uniform(1.1, 1.5), out = r * random.uniform(1.0, 2.5);
    const int slits = random.choice({4, 6, 8});
    solid.add_cylinder(Axis::x, {}, r, 0, sleeve);
    for (int i = 0; i < slits; ++i) {
        const Path slit = rotated(rectangle({core, -0.04 * r}, {2 * r, 0.04 * r}), 90 + 360.0 * i / slits);
        solid.cut_prism(Axis::x, slit, i % 2 == 0 ? -1 : 0.2 * sleeve, i % 2 == 0 ? 0.8 * sleeve : sleeve + 1);
    }
    const double nut = sleeve + 0.5 * r, thread = 0.95 * core, end = nut + 1.3 * r;
    solid.add_cylinder(Axis::x, {}, head, -0.6 * r, 0)
        .add_chamfered_cylinder(Axis::x, {}, 0.8 * r, -0.6 * r - out, -0.6 * r, 0.08 * r, 0);
    solid.add_chamfered_cylinder(Axis::x, {}, thread, sleeve, end, 0, 0.1 * core)
        .add_prism(Axis::x, polygon({}, 1.25 * r, 6, random.choice({0.0, 30.0})), nut - 0.3 * r, nut + 0.4 * r);
    thread_over(solid, nut + 0.4 * r, end, thread);
    if (random.chance(0.5)) cut_flat(solid, -0.6 * r - out - 1, -0.6 * r - 0.3 * out, 0.8 * r, 0.2 * r);
}

/// Shaft for reels: leaves or buttons come out of slots in a tube when air is let in.
void make_air_shaft(Solid& solid, Random& random, double r) {
    const double body = r * random.uniform(12, 28), end = r * random.uniform(0.5, 0.8),
                 left = r * random.uniform(1.5, 5), right = r * random.uniform(1.5, 5);
    solid.add_chamfered_cylinder(Axis::x, {}, r, 0, body, 0.1 * r, 0.1 * r)
        .add_chamfered_cylinder(Axis::x, {}, end, -left, 0, 0.1 * end, 0)
        .add_chamfered_cylinder(Axis::x, {}, end * random.choice({1.0, 0.8}), body, body + right, 0, 0.1 * end);
    const int rows = random.choice({3, 4, 6}), count = random.integer(3, 9);
    const std::size_t form = random.weighted({0.35, 0.35, 0.3});
    if (form == 2) {  // strips all along
        for (int i = 0; i < rows; ++i) {
            const double at = 90 + 360.0 * i / rows;
            solid.cut_prism(Axis::x, rotated(rectangle({0.8 * r, -0.16 * r}, {2 * r, 0.16 * r}), at), 0.06 * body,
                            0.94 * body);
            solid.add_prism(Axis::x, rotated(rectangle({0.7 * r, -0.13 * r}, {1.04 * r, 0.13 * r}), at), 0.065 * body,
                            0.935 * body);
        }
    } else {
        for (int k = 0; k < count; ++k) {
            const double x = body * (k + 0.5) / count;
            for (const Axis axis : {Axis::z, Axis::y}) {
                if (axis == Axis::y && k % 2 == 0) continue;
                const Point2 a{x - (form == 0 ? 0.25 * body / count : 0.0), 0},
                    b{x + (form == 0 ? 0.25 * body / count : 0.001), 0};
                solid.cut_prism(axis, form == 0 ? slot(a, b, 0.2 * r) : circle({x, 0}, 0.28 * r), 0.8 * r, far)
                    .add_prism(axis, form == 0 ? slot(a, b, 0.17 * r) : circle({x, 0}, 0.24 * r), 0.7 * r, 1.03 * r);
            }
        }
    }
    if (random.chance(0.6)) {  // a square to drive it by
        const double from = -left * random.uniform(0.5, 0.8);
        for (const double s : {-1.0, 1.0})
            solid.cut_box({-left - 1, -far, s > 0 ? 0.7 * end : -far}, {from, far, s > 0 ? far : -0.7 * end})
                .cut_box({-left - 1, s > 0 ? 0.7 * end : -far, -far}, {from, s > 0 ? far : -0.7 * end, far});
    }
    if (random.chance(0.5)) cut_ring_groove(solid, body + 0.7 * right, 0.8 * end);
}

}  // namespace

/// Mandrels: tapered between centres, with a slit sleeve, air shafts for reels with their strips or buttons.
Part expanding_mandrel(FamilyContext& context) {
    Random& random = context.random;
    Part part;
    const double r = random.log_uniform(4, 60);
    switch (random.weighted({0.25, 0.35, 0.4})) {
        case 0:
            make_plain_mandrel(part.solid, random, r);
            break;
        case 1:
            make_slit_mandrel(part.solid, random, r);
            break;
        default:
            make_air_shaft(part.solid, random, r);
            break;
    }
    return part;
}

}  // namespace v16::corpus
