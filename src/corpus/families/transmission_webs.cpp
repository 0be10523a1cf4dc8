// Large gears by the way that their bodies are made: cast with dished or double webs and ribbed arms, welded of plates,
// a rim of other metal or of plastic on a core.
#include <algorithm>

#include "corpus/families/teeth.hpp"
#include "corpus/families/transmission.hpp"
#include "corpus/families/transmission_bodies.hpp"
#include "corpus/turned.hpp"

namespace v16::corpus {
namespace {

/// What all three have: a toothed ring about y = 0 and a hub to be joined with it.
struct Ring {
    GearForm form;
    double half = 0.0, inner = 0.0;                      ///< half the face width; inner radius of the toothed ring
    double hub = 0.0, bore = 0.0, from = 0.0, to = 0.0;  ///< the hub's ends
};

Ring plan_ring(Random& random) {
    Ring ring;
    ring.form = {.teeth = static_cast<int>(random.log_uniform(24, 66)), .module = random.log_uniform(0.8, 14)};
    const double root = root_radius(ring.form);
    ring.half = root * random.uniform(0.08, 0.28);
    ring.inner = root - ring.form.module * random.uniform(1.3, 2.6);
    ring.bore = root * random.uniform(0.1, 0.2);
    ring.hub = ring.bore * random.uniform(1.5, 1.9);
    ring.to = ring.half * random.uniform(0.8, 1.7);
    ring.from = random.chance(0.6) ? -ring.to : -ring.half * random.uniform(0.6, 1.1);
    return ring;
}

void add_ring(Solid& solid, const Ring& ring, bool simplified) {
    add_gear(solid, ring.form, simplified, -ring.half, ring.half, ring.form.teeth > 50 ? 2 : 3);
    solid.cut_cylinder(Axis::y, {}, ring.inner, -far, far);
}

/// The hub, after all that reaches into it, and its bore: keyed once or twice, plain, tapered.
void finish_hub(Solid& solid, Random& random, const Ring& ring) {
    solid.add_cylinder(Axis::y, {}, ring.hub, ring.from, ring.to);
    const std::size_t form = random.weighted({0.45, 0.15, 0.2, 0.1, 0.1});
    const Path keyed = keyed_bore({}, ring.bore, 0.48 * ring.bore, 1.24 * ring.bore);
    if (form == 3)
        solid.cut_revolution(Axis::y, cone_meridian(ring.from - 0.01, ring.bore, ring.to + 0.01, 0.82 * ring.bore));
    else
        solid.cut_prism(Axis::y, form == 2 ? circle({}, ring.bore) : keyed, -far, far);
    if (form == 1) solid.cut_prism(Axis::y, rotated(keyed, random.choice({90.0, 120.0, 180.0})), -far, far);
    if (form == 4)  // a wider middle, so that only the ends have to fit
        solid.cut_cylinder(Axis::y, {}, 1.15 * ring.bore, 0.6 * ring.from, 0.6 * ring.to);
    if (random.chance(0.15))
        solid.cut_hole_circle(Axis::y, {}, 0.55 * (ring.hub + ring.bore), 3, 60, 0.1 * ring.bore, 0, far);
}

/// A web from the hub at `at_hub` to the rim at `at_rim`, `t` thick; bent twice where `bent`.
void add_web(Solid& solid, const Ring& ring, double at_hub, double at_rim, double t, bool bent) {
    const double in = 0.9 * ring.hub, out = 1.01 * ring.inner;
    if (!bent) {
        solid.add_revolution(
            Axis::y,
            through(
                {{at_hub - 0.5 * t, in}, {at_hub + 0.5 * t, in}, {at_rim + 0.5 * t, out}, {at_rim - 0.5 * t, out}}));
        return;
    }
    const double r1 = ring.hub + 0.3 * (out - in), r2 = ring.hub + 0.65 * (out - in);
    solid.add_revolution(Axis::y, filleted(through({{at_hub - 0.5 * t, in},
                                                    {at_hub + 0.5 * t, in},
                                                    {at_hub + 0.5 * t, r1},
                                                    {at_rim + 0.5 * t, r2},
                                                    {at_rim + 0.5 * t, out},
                                                    {at_rim - 0.5 * t, out},
                                                    {at_rim - 0.5 * t, r2},
                                                    {at_hub - 0.5 * t, r1}}),
                                           0.1 * (out - in)));
}

/// Radial plates between hub and rim.
void add_ribs(Solid& solid, const Ring& ring, int count, double phase, double half_thick, double from, double to) {
    add_around(solid, rectangle({0.9 * ring.hub, -half_thick}, {1.01 * ring.inner, half_thick}), count, phase, from,
               to);
}

/// Holes or windows of a web, between the ribs.
void pierce_web(Solid& solid, Random& random, const Ring& ring, int count, double phase) {
    const double room = ring.inner - ring.hub, middle = 0.5 * (ring.inner + ring.hub);
    const std::size_t form = random.weighted({0.45, 0.35, 0.2});
    for (int i = 0; i < count; ++i) {
        const double at = phase + 360.0 * i / count;
        if (form == 0)
            solid.cut_cylinder(Axis::y, polar({}, middle, at), std::min(0.32 * room, 1.9 * middle / count), -far, far);
        else if (form == 1)
            solid.cut_prism(
                Axis::y,
                sector_window(ring.hub + 0.18 * room, ring.inner - 0.18 * room, at, 250.0 / count, 0.12 * room), -far,
                far);
        else
            solid.cut_prism(Axis::y,
                            slot(polar({}, middle - 0.17 * room, at), polar({}, middle + 0.17 * room, at),
                                 std::min(0.14 * room, 1.4 * ring.hub / count)),
                            -far, far);
    }
}

/// Cast arms of crossed, T- or I-shaped section.
void add_cast_arms(Solid& solid, Random& random, const Ring& ring, int count) {
    const double wide = std::min(0.75 * ring.hub, 2.3 * ring.hub / count), slim = wide * random.uniform(0.6, 0.9),
                 t = ring.half * random.uniform(0.14, 0.26), tall = ring.half * random.uniform(0.6, 0.9);
    const std::size_t section = random.weighted({0.4, 0.3, 0.3});
    const double flange = section == 1 ? -tall : -0.5 * t;
    for (int i = 0; i < count; ++i) {
        const double at = 90 + 360.0 * i / count;
        const auto arm = [&](double k) {
            return rotated(through({{0.85 * ring.hub, -k * wide},
                                    {1.01 * ring.inner, -k * slim},
                                    {1.01 * ring.inner, k * slim},
                                    {0.85 * ring.hub, k * wide}}),
                           at);
        };
        if (section == 2) {  // two flanges and a web across
            for (const double s : {-1.0, 1.0})
                solid.add_prism(Axis::y, arm(0.5), s < 0 ? -tall : tall - t, s < 0 ? t - tall : tall);
            solid.add_prism(Axis::y, arm(0.16), -tall, tall);
            continue;
        }
        solid.add_prism(Axis::y, arm(1.0), flange, flange + t).add_prism(Axis::y, arm(0.18), -tall, tall);
    }
    if (random.chance(0.6))  // the rim's inner rib
        solid.add_revolution(Axis::y, through({{-t, 1.01 * ring.inner},
                                               {t, 1.01 * ring.inner},
                                               {0.6 * t, 0.93 * ring.inner},
                                               {-0.6 * t, 0.93 * ring.inner}}));
}

}  // namespace

/// Cast gear: a coned or twice bent web, two webs with holes between ribs, arms of crossed, T- or I-shaped section.
Part cast_gear(FamilyContext& context) {
    Random& random = context.random;
    const Ring ring = plan_ring(random);
    const double t = ring.half * random.uniform(0.2, 0.4);
    const int count = random.choice({3, 4, 5, 6, 6, 8});
    Part part;
    Solid& solid = part.solid;
    add_ring(solid, ring, context.simplified);
    const std::size_t form = random.weighted({0.35, 0.25, 0.4});
    if (form == 0) {  // dished
        const double lean = ring.half * random.uniform(0.3, 0.75) * random.choice({-1.0, 1.0});
        add_web(solid, ring, -0.6 * lean, lean, t, random.chance(0.5));
        if (random.chance(0.6)) pierce_web(solid, random, ring, count, 90);
        if (random.chance(0.4))
            add_ribs(solid, ring, count, 90 + 180.0 / count, 0.5 * t, std::min(-0.6 * lean, lean),
                     std::max(-0.6 * lean, lean));
    } else if (form == 1) {  // two webs, a box between
        const double apart = 0.75 * ring.half,
                     wide = random.chance(0.5) ? apart : std::min(ring.to, -ring.from) - 0.6 * t;
        for (const double s : {-1.0, 1.0}) add_web(solid, ring, s * std::max(wide, 0.5 * apart), s * apart, t, false);
        if (random.chance(0.7)) pierce_web(solid, random, ring, count, 90);
        if (random.chance(0.6)) add_ribs(solid, ring, count, 90 + 180.0 / count, 0.4 * t, -apart, apart);
    } else {
        add_cast_arms(solid, random, ring, count);
    }
    finish_hub(solid, random, ring);
    part.main_side = random.chance(0.65) ? Side::front : Side::right;
    return part;
}

/// Welded gear: a rim, a hub and one or two plates, with ribs, tubes between the plates and fillets of weld.
Part welded_gear(FamilyContext& context) {
    Random& random = context.random;
    const Ring ring = plan_ring(random);
    const double t = ring.half * random.uniform(0.12, 0.25), weld = t * random.uniform(0.35, 0.7),
                 apart = random.chance(0.5) ? ring.half * random.uniform(0.4, 0.75) : 0.0;
    const int count = random.choice({4, 4, 6, 6, 8});
    Part part;
    Solid& solid = part.solid;
    add_ring(solid, ring, context.simplified);
    for (const double s : {-1.0, 1.0}) {
        if (apart == 0.0 && s < 0) continue;
        add_web(solid, ring, s * apart, s * apart, t, false);
    }
    const double outer = apart + 0.5 * t;
    const bool tubes = apart > 0.0 && random.chance(0.4), open = !tubes && random.chance(0.5);
    if (open) pierce_web(solid, random, ring, count, 90);
    if (tubes) {
        const double r = std::min(0.26 * (ring.inner - ring.hub), 1.5 * ring.inner / count),
                     middle = 0.5 * (ring.inner + ring.hub);
        for (int i = 0; i < count; ++i) {
            const Point2 at = polar({}, middle, 90 + 360.0 * i / count);
            solid.add_cylinder(Axis::y, at, r, -outer - weld, outer + weld)
                .cut_cylinder(Axis::y, at, 0.8 * r, -far, far);
        }
    }
    if (random.chance(0.6))
        add_ribs(solid, ring, count, 90 + 180.0 / count, 0.45 * t, apart > 0.0 ? -apart : -0.8 * ring.half,
                 apart > 0.0 ? apart : 0.8 * ring.half);
    if (random.chance(0.6))
        for (const double s : {-1.0, 1.0})
            solid
                .add_revolution(Axis::y, through({{s * (outer - 0.01), 0.95 * ring.hub},
                                                  {s * (outer - 0.01), ring.hub + weld},
                                                  {s * outer, ring.hub + weld},
                                                  {s * (outer + weld), ring.hub},
                                                  {s * (outer + weld), 0.95 * ring.hub}}))
                .add_revolution(Axis::y, through({{s * (outer - 0.01), 1.01 * ring.inner},
                                                  {s * (outer + weld), 1.01 * ring.inner},
                                                  {s * (outer + weld), ring.inner},
                                                  {s * outer, ring.inner - weld},
                                                  {s * (outer - 0.01), ring.inner - weld}}));
    Ring long_hub = ring;
    long_hub.to = std::max(ring.to, outer + 3 * weld);
    long_hub.from = std::min(ring.from, -outer - 3 * weld);
    finish_hub(solid, random, long_hub);
    part.main_side = random.chance(0.65) ? Side::front : Side::right;
    return part;
}

namespace {

/// Rim of a worm wheel: the worm runs in a round throat, beside which the rim is bevelled.
void add_throated_ring(Solid& solid, const Ring& ring) {
    const double tip = tip_radius(ring.form), h = ring.half, bevel = 0.3 * h;
    Path line = through({{-h, 0.5 * ring.inner},
                         {-h, tip - bevel},
                         {-0.8 * h, tip},
                         {0.8 * h, tip},
                         {h, tip - bevel},
                         {h, 0.5 * ring.inner}});
    line.vertices[2].bulge = 0.32;
    solid.add_revolution(Axis::y, line)
        .add_pitch_circle({Axis::y, {}, pitch_radius(ring.form), -h, h})
        .cut_cylinder(Axis::y, {}, ring.inner, -far, far);
}

/// How the rim holds to the core: bolts through a flange, screws in the joint, claws, or by shape alone.
void join_rim(Solid& solid, Random& random, double seat, double tip, double half) {
    const int count = random.choice({3, 4, 6, 6, 8, 12});
    const double deep = 0.2 * (tip - seat);
    switch (random.weighted({0.35, 0.3, 0.15, 0.2})) {
        case 0: {
            const double ring = seat - 0.12 * tip, bolt = std::min(0.03 * tip, 0.8 * ring / count);
            solid.add_cylinder(Axis::y, {}, seat + 0.3 * (tip - seat), half, half * 1.25);
            for (int i = 0; i < count; ++i) {
                const Point2 at = polar({}, ring, 90 + 360.0 * i / count);
                solid.add_prism(Axis::y, polygon(at, 2.0 * bolt, 6, 0), half, half * 1.25 + 1.4 * bolt)
                    .add_prism(Axis::y, polygon(at, 2.0 * bolt, 6, 0), -half - 1.6 * bolt, -half)
                    .add_cylinder(Axis::y, at, bolt, -half - 2.4 * bolt, half);
            }
            break;
        }
        case 1:
            for (int i = 0; i < count; ++i)
                for (const double s : {-1.0, 1.0})
                    if (s > 0 || count < 6)
                        solid.cut_cylinder(Axis::y, polar({}, seat, 90 + 360.0 * i / count),
                                           std::min(deep, 1.2 * seat / count), s > 0 ? 0.5 * half : -far,
                                           s > 0 ? far : -0.5 * half);
            break;
        case 2:
            for (int i = 0; i < count; ++i)
                solid.add_prism(Axis::y, ring_sector({}, 0.9 * seat, seat + 2 * deep, 360.0 * i / count, 160.0 / count),
                                -half * 1.08, half * 1.08);
            break;
        default:
            break;
    }
}

}  // namespace

/// Gear of two parts: a toothed or throated rim of bronze or plastic on a core of iron, bolted, screwed in the joint,
/// clawed, shrunk on or moulded round a polygon.
Part rimmed_gear(FamilyContext& context) {
    Random& random = context.random;
    const bool throated = random.chance(0.35);
    Ring ring = plan_ring(random);
    const double root = root_radius(ring.form), seat = root * random.uniform(0.68, 0.86);
    ring.hub = std::min(ring.hub, 0.62 * seat);
    ring.bore = std::min(ring.bore, 0.7 * ring.hub);
    Part part;
    Solid& solid = part.solid;
    ring.inner = 0.7 * seat;
    if (throated)  // by convention: teeth in a throat show as its surface and their pitch circle
        add_throated_ring(solid, ring);
    else
        add_ring(solid, ring, context.simplified);
    const double core = ring.half * random.choice({0.92, 1.05, 1.12});
    solid.cut_cylinder(Axis::y, {}, 0.999 * seat, -far, far);
    const std::size_t shape = throated ? 0 : random.weighted({0.6, 0.2, 0.2});
    if (shape > 0) solid.add_cylinder(Axis::y, {}, 1.002 * seat, -0.9 * ring.half, 0.9 * ring.half);
    if (shape == 1)
        solid.add_prism(Axis::y, polygon({}, seat, random.choice({6, 8}), 0), -core, core);
    else if (shape == 2)
        solid.add_prism(Axis::y, spline_outline(random.choice({6, 8, 12}), 0.84 * seat, seat, 0.2 * seat), -core, core);
    else
        solid.add_cylinder(Axis::y, {}, 1.002 * seat, -core, core);
    const bool web = random.chance(0.6) && seat > 1.7 * ring.hub;
    if (web) leave_web(solid, ring.hub, 0.76 * seat, 0.4 * ring.half);
    if (web && random.chance(0.5)) {
        const int holes = random.choice({4, 6});
        solid.cut_hole_circle(Axis::y, {}, 0.5 * (ring.hub + 0.76 * seat), holes, 45, 0.3 * (0.76 * seat - ring.hub),
                              -far, far);
    }
    if (shape == 0) join_rim(solid, random, seat, root, std::max(core, ring.half));
    finish_hub(solid, random, ring);
    return part;
}

}  // namespace v16::corpus
