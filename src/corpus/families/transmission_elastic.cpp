// Couplings that give: the elastic elements alone, and hubs joined by links, hoses, springs or loops.
#include <algorithm>
#include <cmath>
#include <numbers>

#include "corpus/families/transmission.hpp"
#include "corpus/families/transmission_bodies.hpp"
#include "corpus/turned.hpp"

namespace v16::corpus {
namespace {

/// Rubber joint disc: bushes in a ring, joined to a lobed disc or by straight links from each to the next.
void make_joint_disc(Solid& solid, Random& random, double r) {
    const int bushes = random.choice({4, 6, 6, 6, 8});
    const double t = r * random.uniform(0.12, 0.3), boss = r * random.uniform(0.2, 0.27), ring = r - boss,
                 slim = boss * random.uniform(0.6, 0.95), bore = boss * random.uniform(0.35, 0.55);
    const std::size_t body = random.weighted({0.35, 0.35, 0.3});
    if (body == 0) solid.add_cylinder(Axis::y, {}, ring * random.uniform(0.95, 1.05), -t, t);
    if (body == 2) solid.add_prism(Axis::y, polygon({}, ring + 0.6 * boss, bushes, 90), -0.8 * t, 0.8 * t);
    for (int i = 0; i < bushes; ++i) {
        const Point2 at = polar({}, ring, 90 + 360.0 * i / bushes),
                     next = polar({}, ring, 90 + 360.0 * (i + 1) / bushes);
        if (body == 1) solid.add_prism(Axis::y, slot(at, next, slim), -0.85 * t, 0.85 * t);
        solid.add_cylinder(Axis::y, at, boss, -t, t);
    }
    if (body != 1) solid.cut_cylinder(Axis::y, {}, (ring - boss) * random.uniform(0.5, 0.9), -far, far);
    const double out = t * random.uniform(1.05, 1.3);
    for (int i = 0; i < bushes; ++i) {
        const Point2 at = polar({}, ring, 90 + 360.0 * i / bushes);
        solid.add_cylinder(Axis::y, at, 1.35 * bore, -out, out).cut_cylinder(Axis::y, at, bore, -far, far);
    }
}

/// Sleeve with teeth all round, inside as well at its ends or not; plain in the middle.
void make_toothed_sleeve(Solid& solid, Random& random, double r) {
    const int teeth = random.integer(6, 18);
    const double half = r * random.uniform(0.35, 0.9), deep = std::min(0.22 * r, 1.6 * r / teeth), foot = r - deep,
                 inner = foot * random.uniform(0.6, 0.8), share = random.uniform(0.4, 0.55),
                 lean = random.uniform(0.0, 0.35), rest = half * random.uniform(0.1, 0.3);
    solid.add_cylinder(Axis::y, {}, foot, -half, half)
        .add_cylinder(Axis::y, {}, random.chance(0.5) ? r : foot, -rest, rest);
    const double wide = share * std::numbers::pi * r / teeth;
    const bool ends = random.chance(0.6), inside = random.chance(0.6);
    for (const double s : {-1.0, 1.0})
        add_around(
            solid,
            through({{0.98 * foot, -wide}, {r, -wide * (1 - lean)}, {r, wide * (1 - lean)}, {0.98 * foot, wide}}),
            teeth, 90, s < 0 ? -half : (ends ? rest : 0.0), s < 0 ? (ends ? -rest : 0.0) : half);
    solid.cut_cylinder(Axis::y, {}, inner, -far, far);
    if (inside)
        for (int i = 0; i < teeth; ++i)
            solid.cut_prism(Axis::y,
                            rotated(rectangle({0, -0.55 * wide}, {inner + 0.45 * (foot - inner), 0.55 * wide}),
                                    90 + 360.0 * (i + 0.5) / teeth),
                            -far, far);
}

/// Rubber tyre of a coupling: a hollow bead clamped at both sides, with a split or bolt holes.
void make_tyre_element(Solid& solid, Random& random, double r) {
    const double t = r * random.uniform(0.06, 0.1), half = r * random.uniform(0.22, 0.4),
                 foot = r * random.uniform(0.5, 0.68), lip = t * random.uniform(1.1, 1.8);
    const bool inward = random.chance(0.4);
    const double crown = inward ? 0.62 : 1.0, neck = half * random.uniform(0.4, 0.7), mouth = foot + lip;
    Path outer;
    outer.vertices = {{{-neck, foot}},
                      {{-neck, mouth}},
                      {{-half, 0.5 * (mouth + r)}, -0.35},
                      {{-0.5 * half, crown * r + (1 - crown) * mouth}},
                      {{0.5 * half, crown * r + (1 - crown) * mouth}, -0.35},
                      {{half, 0.5 * (mouth + r)}},
                      {{neck, mouth}},
                      {{neck, foot}}};
    solid.add_revolution(Axis::y, outer);
    const double top = crown * r + (1 - crown) * mouth - t;
    solid.cut_revolution(Axis::y, through({{-neck + 0.6 * t, 0},
                                           {-neck + 0.6 * t, mouth},
                                           {-half + t, 0.5 * (mouth + r) - 0.3 * t},
                                           {-0.5 * half, top},
                                           {0.5 * half, top},
                                           {half - t, 0.5 * (mouth + r) - 0.3 * t},
                                           {neck - 0.6 * t, mouth},
                                           {neck - 0.6 * t, 0}}));
    if (random.chance(0.5)) solid.cut_prism(Axis::y, rectangle({0, -0.01 * r}, {2 * r, 0.01 * r}), -far, far);
    if (random.chance(0.4))
        solid.cut_hole_circle(Axis::y, {}, foot + 0.5 * lip, random.choice({6, 8, 10, 12}), 15, 0.22 * lip, -far, far);
}

/// Star of round pads joined in the middle or by a ring; blocks on a band.
void make_pad_ring(Solid& solid, Random& random, double r) {
    const int pads = random.choice({4, 5, 6, 6, 8, 10, 12});
    const double half = r * random.uniform(0.12, 0.3);
    if (random.chance(0.6)) {  // round pads
        const double pad = std::min(0.3 * r, r * std::sin(std::numbers::pi / pads) * random.uniform(0.6, 0.85)),
                     ring = r - pad;
        const double inner = ring * random.uniform(0.4, 0.7);
        const bool spokes = random.chance(0.5);
        solid.add_cylinder(Axis::y, {}, spokes ? inner * 1.3 : ring + 0.3 * pad, -0.8 * half, 0.8 * half);
        if (spokes) add_around(solid, rectangle({inner, -0.6 * pad}, {ring, 0.6 * pad}), pads, 90, -half, half);
        for (int i = 0; i < pads; ++i)
            solid.add_chamfered_cylinder(Axis::y, polar({}, ring, 90 + 360.0 * i / pads), pad, -half, half, 0.15 * pad,
                                         0.15 * pad);
        solid.cut_cylinder(Axis::y, {}, inner, -far, far);
        return;
    }
    const double band = r * random.uniform(0.03, 0.06), deep = r * random.uniform(0.22, 0.34),
                 wide = 0.34 * 2 * std::numbers::pi * r / pads / 2;
    const bool outside = random.chance(0.5);
    const double at = outside ? r - deep : r - band;
    add_around(solid, filleted(rectangle({r - deep, -wide}, {r, wide}), 0.2 * std::min(wide, deep)), pads, 90, -half,
               half);
    solid.add_revolution(Axis::y, ring_meridian(-0.7 * half, 0.7 * half, at, at + band));
}

}  // namespace

/// Elastic element of a coupling alone: disc with bushes, toothed sleeve, tyre, star of round pads, band of blocks.
Part elastic_element(FamilyContext& context) {
    static constexpr void (*forms[])(Solid&, Random&, double) = {make_joint_disc, make_toothed_sleeve,
                                                                 make_tyre_element, make_pad_ring};
    Random& random = context.random;
    Part part;
    forms[random.weighted({0.33, 0.25, 0.17, 0.25})](part.solid, random, random.log_uniform(10, 250));
    part.main_side = random.chance(0.75) ? Side::front : Side::right;
    return part;
}

namespace {

/// A hub along x from `from` to `to` with a bore and what clamps it.
void add_plain_hub(Solid& solid, Random& random, double r, double from, double to) {
    solid.add_cylinder(Axis::x, {}, r, from, to);
    const double bore = r * random.uniform(0.4, 0.62);
    solid.cut_prism(Axis::x, random.chance(0.4) ? keyed_bore({}, bore, 0.5 * bore, 1.25 * bore) : circle({}, bore),
                    from - 1, to + 1);
    if (random.chance(0.7)) solid.cut_cylinder(Axis::z, {0.5 * (from + to), 0}, 0.12 * r, 0, far);
}

/// Three discs joined by links on pins: the shafts stay parallel and run off each other's line.
void make_link_coupling(Solid& solid, Random& random, double r) {
    const double t = r * random.uniform(0.12, 0.2), link = 0.16 * r, thick = 0.5 * t, gap = thick + 0.3 * t,
                 pins = 0.72 * r, off = r * random.uniform(0.1, 0.3), pin = 0.4 * link, hub = 0.45 * r;
    const int count = random.choice({3, 3, 4});
    const Point2 places[] = {{0, off}, {random.choice({0.0, 0.5}) * off, 0}, {0, random.choice({-1.0, 0.0}) * off}};
    double x = 0.0;
    for (int disc = 0; disc < 3; ++disc) {
        solid.add_cylinder(Axis::x, places[disc], r, x, x + t)
            .cut_cylinder(Axis::x, places[disc], 0.42 * r, x - 0.1 * t, x + 1.1 * t);
        for (int i = 0; i < count && disc < 2; ++i) {
            const Point2 by = polar({}, pins, 90 + 360.0 * (i + 0.5 * disc) / count), a = places[disc] + by,
                         b = places[disc + 1] + by;
            const double y = x + t + 0.15 * t;
            solid.add_prism(Axis::x, tangent_hull(a, link, b, link), y, y + thick)
                .add_cylinder(Axis::x, a, pin, x, y + 1.1 * thick)
                .add_cylinder(Axis::x, b, pin, y - 0.1 * thick, x + 2 * t + gap);
        }
        x += t + gap;
    }
    const double end = x - gap, out = r * random.uniform(0.4, 0.8), bore = hub * random.uniform(0.45, 0.65);
    for (const double s : {-1.0, 1.0}) {
        const Point2 at = places[s < 0 ? 0 : 2];
        solid.add_cylinder(Axis::x, at, hub, s < 0 ? -out : end - t, s < 0 ? t : end + out)
            .cut_cylinder(Axis::x, at, bore, s < 0 ? -far : end - 1.1 * t, s < 0 ? 1.1 * t : far);
    }
}

/// Two hubs and the spring of square wire wound over both, or a hose with its clamps.
void make_sleeved_coupling(Solid& solid, Random& random, double r) {
    const double length = r * random.uniform(1.6, 3.0), hub = r * random.uniform(0.72, 0.86),
                 out = length * random.uniform(0.1, 0.5);
    const double gap = r * random.uniform(0.1, 0.6);
    add_plain_hub(solid, random, hub, -length - out, -gap);
    add_plain_hub(solid, random, hub, gap, length + out);
    if (random.chance(0.5)) {  // turns of a spring
        const int turns = random.integer(7, 18);
        const double pitch = 2 * length / turns, wire = pitch * random.uniform(0.75, 0.92);
        for (int i = 0; i < turns; ++i)
            solid.add_revolution(Axis::x,
                                 ring_meridian(-length + pitch * i, -length + pitch * i + wire, 0.98 * hub, r));
        if (random.chance(0.5))
            for (const double s : {-1.0, 1.0})
                solid
                    .add_chamfered_cylinder(Axis::x, {}, 1.08 * r, s < 0 ? -length - 0.4 * r : length,
                                            s < 0 ? -length : length + 0.4 * r, 0.05 * r, 0.05 * r)
                    .cut_cylinder(Axis::x, {}, 0.6 * hub, s < 0 ? -length - out - 1 : gap,
                                  s < 0 ? -gap : length + out + 1);
        return;
    }
    solid.add_revolution(Axis::x, ring_meridian(-length, length, 0.98 * hub, r));
    const double band = r * random.uniform(0.25, 0.4), thick = 0.07 * r;
    for (const double s : {-1.0, 1.0}) {
        const double from = s < 0 ? -0.92 * length : 0.92 * length - band;
        solid.add_revolution(Axis::x, ring_meridian(from, from + band, 0.99 * r, r + thick))
            .add_box({from + 0.1 * band, -0.3 * r, r}, {from + 0.9 * band, 0.25 * r, r + 0.28 * r})
            .add_cylinder(Axis::y, {from + 0.5 * band, r + 0.15 * r}, 0.11 * r, -0.55 * r, 0.4 * r);
    }
}

/// Two hubs with lugs, joined by two loops of rubber or by a leaf pack at right angles.
void make_loop_coupling(Solid& solid, Random& random, double r) {
    const double gap = r * random.uniform(0.8, 1.5), hub = 0.62 * r, out = r * random.uniform(0.5, 1.0), lug = 0.3 * r,
                 band = 0.13 * r;
    for (const double s : {-1.0, 1.0}) {
        const double face = s * gap;
        add_plain_hub(solid, random, hub, std::min(face, face + s * out), std::max(face, face + s * out));
        solid
            .add_prism(Axis::y, tangent_hull({face, 0}, 0.9 * lug, {face + s * 0.6 * out, 0}, 0.7 * hub), -0.4 * r,
                       0.4 * r)
            .cut_cylinder(Axis::x, {}, 0.35 * hub, std::min(0.6 * face, face + s * 1.1 * out),
                          std::max(0.6 * face, face + s * 1.1 * out))
            .add_cylinder(Axis::y, {face, 0}, lug, -r, r)
            .add_cylinder(Axis::y, {face, 0}, 1.25 * (lug + band), -1.08 * r, -r)
            .add_cylinder(Axis::y, {face, 0}, 1.25 * (lug + band), r, 1.08 * r);
    }
    for (const double y : {-0.95 * r, 0.5 * r})
        solid.add_prism(Axis::y, slot({-gap, 0}, {gap, 0}, lug + band), y, y + 0.45 * r)
            .cut_prism(Axis::y, slot({-gap * 0.45, 0}, {gap * 0.45, 0}, lug), y - 0.01 * r, y + 0.46 * r);
}

}  // namespace

/// Coupling of two hubs joined by something that yields: discs on links, a spring wound over both, a hose with
/// clamps, loops of rubber.
Part linked_coupling(FamilyContext& context) {
    static constexpr void (*forms[])(Solid&, Random&, double) = {make_link_coupling, make_sleeved_coupling,
                                                                 make_loop_coupling};
    Random& random = context.random;
    Part part;
    forms[random.weighted({0.4, 0.4, 0.2})](part.solid, random, random.log_uniform(6, 120));
    part.main_side = random.chance(0.75) ? Side::front : Side::right;
    return part;
}

}  // namespace v16::corpus
