// Parts of mowers, seeders and rakes.
#include <algorithm>
#include <array>

#include "corpus/families/other.hpp"
#include "corpus/families/other_pieces.hpp"
#include "corpus/turned.hpp"

namespace v16::corpus {
namespace {

/// Guard finger of a mower, alone or two together, with a ledger slot.
void add_guard(Part& part, Random& random) {
    Solid& solid = part.solid;
    const double len = random.log_uniform(50, 140), w = len * random.uniform(0.09, 0.14),
                 h = len * random.uniform(0.1, 0.16), pitch = 0.65 * len;
    const int fingers = random.integer(1, 3);
    for (int i = 0; i < fingers; ++i) {
        const double y = row_position(i, fingers, pitch);
        solid.add_prism(Axis::z,
                        through({{0, y - w},
                                 {0.6 * len, y - 0.8 * w},
                                 {len, y - 0.1 * w},
                                 {len, y + 0.1 * w},
                                 {0.6 * len, y + 0.8 * w},
                                 {0, y + w}}),
                        0, h);
    }
    const double back = 0.5 * pitch * (fingers - 1) + 1.4 * w;
    solid.add_prism(Axis::z, filleted(rectangle({-0.35 * len, -back}, {0.15 * len, back}), 0.5 * w), 0, 0.45 * h);
    solid.cut_prism(Axis::y, through({{0.9 * len, 2 * h}, {1.1 * len, 0.35 * h}, {1.1 * len, 2 * h}}), -far, far);
    solid.cut_box({0.12 * len, -far, 0.4 * h}, {0.72 * len, far, 0.62 * h});
    for (int i = 0; i < fingers; ++i)
        solid.cut_cylinder(Axis::z, {-0.15 * len, row_position(i, fingers, pitch)}, 0.4 * w, -far, far);
    part.main_side = Side::top;
}

/// Disc of a seed drill: cells about its rim or rows of holes, hub with drive notches.
void add_seed_disc(Part& part, Random& random) {
    Solid& solid = part.solid;
    const double r = random.log_uniform(40, 140), t = r * random.uniform(0.015, 0.06),
                 bore = r * random.uniform(0.1, 0.45);
    solid.add_cylinder(Axis::y, {}, r, 0, t);
    const int cells = random.choice({12, 16, 20, 24, 30, 36}), rows = cells > 20 ? 1 : random.choice({1, 1, 2});
    const double size = std::min(r * 1.6 / cells, 0.07 * r);
    const int form = random.integer(0, 2);
    for (int k = 0; k < rows; ++k)
        for (int i = 0; i < cells; ++i) {
            const double angle = 360.0 * (i + 0.5 * k) / cells;
            const Point2 at = polar({}, (form == 0 ? 1.0 : 0.86) * r - 3 * k * size, angle);
            if (form == 2)
                solid.cut_prism(Axis::y, slot(at, at + polar({}, 1.2 * size, angle + 30), 0.5 * size), -1, t + 1);
            else
                solid.cut_cylinder(Axis::y, at, 0.7 * size, -1, t + 1);
        }
    solid.cut_cylinder(Axis::y, {}, bore, -1, t + 1);
    const int notches = random.choice({0, 2, 4, 6});
    for (int i = 0; i < notches; ++i)
        solid.cut_prism(Axis::y, rotated(rectangle({0, -0.1 * bore}, {1.25 * bore, 0.1 * bore}), 360.0 * i / notches),
                        -1, t + 1);
    if (notches == 0)
        solid.cut_hole_circle(Axis::y, {}, bore + 0.1 * r, random.choice({3, 4, 6}), 30, 0.025 * r, -1, t + 1);
    if (random.chance(0.4))
        solid.add_prism(Axis::y, ring_sector({}, bore + 0.15 * r, bore + 0.19 * r, 0, 359), t - 0.01, t + 0.04 * r);
}

/// Wheel of a rake: a hub, a rim, many bent teeth.
void add_rake_wheel(Part& part, Random& random) {
    Solid& solid = part.solid;
    const double r = random.log_uniform(150, 700), wire = r * random.uniform(0.008, 0.014),
                 ring = r * random.uniform(0.55, 0.75);
    const int teeth = random.integer(10, 18);
    solid.add_prism(Axis::y, circle({}, 0.2 * r), -wire, wire)
        .add_revolution(Axis::y, ring_meridian(-wire, wire, ring - 2 * wire, ring + 2 * wire));
    const double lean = random.uniform(10, 45);
    for (int i = 0; i < teeth; ++i) {
        const double angle = 360.0 * i / teeth;
        const Point2 knee = polar({}, 0.85 * r, angle), tip = knee + polar({}, 0.22 * r, angle - lean);
        solid.add_prism(Axis::y, strip({polar({}, 0.15 * r, angle), knee, tip}, 2 * wire, wire), -wire, wire);
    }
    solid.add_cylinder(Axis::y, {}, 0.1 * r, -0.1 * r, 0.1 * r).cut_cylinder(Axis::y, {}, 0.05 * r, -far, far);
    solid.cut_hole_circle(Axis::y, {}, 0.15 * r, random.choice({4, 5, 6}), 0, 0.015 * r, -far, far);
}

/// Spring tine with coils at its root, drawn from the side with the coil as a ring; single or double.
void add_coil_tine(Part& part, Random& random) {
    Solid& solid = part.solid;
    const double high = random.log_uniform(150, 500), wire = high * random.uniform(0.012, 0.022),
                 coil = high * random.uniform(0.06, 0.1);
    const int turns = random.integer(2, 5);
    const double w = 2.05 * wire * turns, bent = random.uniform(-0.25, 0.25) * high;
    const bool twin = random.chance(0.6);
    const double gap = twin ? w + high * random.uniform(0.05, 0.2) : 0.0;
    for (const double s : {-1.0, 1.0}) {
        if (!twin && s < 0) continue;
        const double y = s * gap, out = y + s * (w - wire);
        for (int i = 0; i < turns; ++i) {
            const double at = y + (2 * i - turns + 1) * 1.02 * wire;
            solid.add_revolution(Axis::y, ring_meridian(at - wire, at + wire, coil - wire, coil + wire));
        }
        solid.add_prism(
            Axis::y,
            strip({{coil - wire, 0}, {coil - wire, -0.6 * high}, {coil - wire + bent, -high}}, 2 * wire, 4 * wire),
            out - wire, out + wire);
        if (twin)
            solid.add_box({-coil - wire, std::min(0.0, y), 0.2 * coil},
                          {-coil + wire, std::max(0.0, y), 0.2 * coil + 2 * wire});
    }
    if (!twin)
        solid.add_prism(
            Axis::y, strip({{-coil + wire, 0}, {-coil + wire, 0.5 * coil}, {-2.6 * coil, 0.5 * coil}}, 2 * wire, wire),
            -w, -w + 2 * wire);
    if (random.chance(0.5)) solid.add_cylinder(Axis::y, {}, 0.8 * (coil - wire), -gap - 1.3 * w, gap + 1.3 * w);
}

}  // namespace

/// Part of a seeder, mower or rake: guard finger, seed disc, rake wheel, spring tine.
Part harvest_part(FamilyContext& context) {
    Part part;
    constexpr std::array forms{add_guard, add_seed_disc, add_rake_wheel, add_coil_tine};
    forms[context.random.weighted({0.3, 0.25, 0.2, 0.25})](part, context.random);
    return part;
}

}  // namespace v16::corpus
