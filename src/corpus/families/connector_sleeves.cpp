// Couplings of plain pipe ends that bolts draw together, expansion joints, fittings that are pressed or fused on.
#include <algorithm>
#include <cmath>

#include "corpus/families/connector.hpp"
#include "corpus/families/connector_sizes.hpp"
#include "corpus/families/connector_ways.hpp"
#include "corpus/turned.hpp"

namespace v16::corpus {
namespace {

/// Rods along x on a circle, with hexagon nuts or heads at the positions.
void add_rods(Solid& solid, double pitch, double r, int count, double from, double to, const std::vector<double>& nuts,
              double phase) {
    for (int i = 0; i < count; ++i) {
        const Point2 at = polar({}, pitch, phase + 360.0 * i / count);
        solid.add_cylinder(Axis::x, at, r, from, to);
        for (const double x : nuts) solid.add_prism(Axis::x, hexagon(at, 3.2 * r, 0), x, x + 1.6 * r);
    }
}

/// A ring along x, round or with an ear at every bolt.
void eared_ring(Solid& solid, double body, double pitch, double bolt, int count, double from, double to, double phase,
                bool ears) {
    if (!ears) {
        solid.add_chamfered_cylinder(Axis::x, {}, pitch + 2 * bolt, from, to, 0.1 * (to - from), 0.1 * (to - from));
        return;
    }
    solid.add_cylinder(Axis::x, {}, body, from, to);
    for (int i = 0; i < count; ++i)
        solid.add_prism(Axis::x, tangent_hull({}, 0.8 * body, polar({}, pitch, phase + 360.0 * i / count), 2 * bolt),
                        from, to);
}

/// Waves of a bellows between two positions, hollow at the end by the caller.
void add_waves(Solid& solid, double low, double high, double from, double to, int waves) {
    const double pitch = (to - from) / waves, crest = 0.3 * pitch;
    Path path;
    path.vertices.push_back({{from, 0}});
    for (int i = 0; i < waves; ++i) {
        const double m = from + pitch * (i + 0.5);
        path.vertices.push_back({{m - pitch / 2, low}});
        path.vertices.push_back({{m - crest, low}});
        path.vertices.push_back({{m - 0.8 * crest, high - 0.8 * crest}, -std::tan(radians(180.0) / 4)});
        path.vertices.push_back({{m + 0.8 * crest, high - 0.8 * crest}});
        path.vertices.push_back({{m + crest, low}});
    }
    path.vertices.push_back({{to, low}});
    path.vertices.push_back({{to, 0}});
    solid.add_revolution(Axis::x, path);
}

}  // namespace

/// Coupling of pipes by bolts along them: a sleeve between two gland rings, an adapter from a flange, a telescopic
/// dismantling joint; an expansion joint of rubber or steel bellows with flanges and tie rods.
Part bolted_sleeve(FamilyContext& context) {
    Random& random = context.random;
    const double r = random.log_uniform(15, 300), wall = r * random.uniform(0.05, 0.12),
                 bolt = r * random.uniform(0.05, 0.09), ring = r * random.uniform(0.14, 0.25),
                 half = r * random.uniform(0.5, 1.3), sleeve = r * random.uniform(1.06, 1.16) + wall,
                 pitch = sleeve + bolt * random.uniform(1.8, 2.6), t = r * random.uniform(0.12, 0.22);
    const int count = random.choice({3, 4, 4, 6, 8});
    const double phase = count == 3 ? 90.0 : count == 4 ? 45.0 : 180.0 / count;
    const bool ears = count < 7 && random.chance(0.45), pipes = random.chance(0.5);
    Part part;
    Solid& solid = part.solid;
    const std::size_t form = random.weighted({0.32, 0.18, 0.2, 0.15, 0.15});
    double left = -half, right = half;
    if (form == 0) {
        const double over = 1.8 * ring;
        solid.add_cylinder(Axis::x, {}, sleeve, -half + 0.5 * ring, half - 0.5 * ring);
        if (random.chance(0.5)) solid.add_cylinder(Axis::x, {}, 1.06 * sleeve, -0.6 * half, 0.6 * half);
        for (const double s : {-1.0, 1.0})
            eared_ring(solid, sleeve + bolt, pitch, bolt, count, s < 0 ? -half : half - ring,
                       s < 0 ? -half + ring : half, phase, ears);
        add_rods(solid, pitch, bolt, count, -half - (random.chance(0.5) ? over : 1.7 * bolt), half + 2.2 * bolt,
                 {-half - 1.6 * bolt, half}, phase);
    } else if (form == 1) {  // flange at the left
        const double rim = pitch + r * random.uniform(0.2, 0.35);
        solid.add_cylinder(Axis::x, {}, rim, -half, -half + t)
            .add_cylinder(Axis::x, {}, sleeve, -half, half - 0.6 * ring);
        eared_ring(solid, sleeve + bolt, pitch, bolt, count, half - ring, half, phase, ears);
        add_rods(solid, pitch, bolt, count, -half, half + 2.2 * bolt, {half}, phase);
        solid.cut_hole_circle(Axis::x, {}, rim - 2 * bolt, 8, phase + 22.5, 0.9 * bolt, -far, -half + 1.1 * t);
    } else if (form == 2) {  // telescopic, tie rods between the flanges
        const double rim = r * random.uniform(1.5, 1.75), middle = half * random.uniform(-0.2, 0.2),
                     at = 0.5 * (rim + pitch) + 0.01 * r, rod = 0.9 * bolt;
        left = -1.6 * half;
        right = 1.6 * half;
        solid.add_cylinder(Axis::x, {}, rim, left, left + t)
            .add_cylinder(Axis::x, {}, rim, right - t, right)
            .add_cylinder(Axis::x, {}, r + wall, left, right)
            .add_cylinder(Axis::x, {}, sleeve + wall, left, middle)
            .add_cylinder(Axis::x, {}, rim, middle - t, middle);
        if (random.chance(0.6)) solid.add_cylinder(Axis::x, {}, sleeve + 1.5 * wall, middle, middle + 1.4 * ring);
        add_rods(solid, at, rod, count, left - 2.5 * rod, right + 2.5 * rod,
                 {left - 1.6 * rod, left + t, middle - t - 1.6 * rod, middle, right - t - 1.6 * rod, right}, phase);
    } else {  // bellows or ball of rubber
        const double rim = r * random.uniform(1.45, 1.75), length = r * random.uniform(0.8, 1.8), x = 0.5 * length;
        left = -x;
        right = x;
        if (form == 3) {
            const int balls = random.choice({1, 1, 2});
            solid.add_cylinder(Axis::x, {}, 1.08 * r, left, right);
            for (int i = 0; i < balls; ++i) {
                const double c = balls == 1 ? 0.0 : (i - 0.5) * 0.42 * length, bulge = 0.36 * length / balls;
                solid.add_revolution(Axis::x, through({{c - bulge, 0},
                                                       {c - bulge, 1.05 * r},
                                                       {c - 0.6 * bulge, 1.25 * r},
                                                       {c, 1.34 * r},
                                                       {c + 0.6 * bulge, 1.25 * r},
                                                       {c + bulge, 1.05 * r},
                                                       {c + bulge, 0}}));
            }
            for (const double s : {-1.0, 1.0})  // the beads outside the flanges
                solid.add_cylinder(Axis::x, {}, 1.2 * r, s < 0 ? left - 0.06 * r : right,
                                   s < 0 ? left : right + 0.06 * r);
        } else {
            const double stub = random.choice({0.0, 0.25, 0.4}) * r;
            left -= stub;
            right += stub;
            solid.add_cylinder(Axis::x, {}, r + 0.5 * wall, left, right);
            add_waves(solid, r + 0.5 * wall, r * random.uniform(1.2, 1.35), left + stub + t, right - stub - t,
                      random.integer(3, 8));
        }
        const bool flanges = form == 3 || random.chance(0.75);
        if (flanges) {
            for (const double s : {-1.0, 1.0}) {
                const double a = s < 0 ? left : right - t;
                solid.add_cylinder(Axis::x, {}, rim, a, a + t);
                solid.cut_hole_circle(Axis::x, {}, 0.5 * (rim + 1.25 * r), 8, 0, 0.09 * (rim - r) + 0.03 * r,
                                      a - 0.001 * r, a + 1.001 * t);
            }
            if (random.chance(0.5)) {  // lugs with rods
                const double at = rim + 1.2 * bolt;
                const int rods = random.choice({2, 3, 4});
                for (int i = 0; i < rods; ++i)
                    for (const double a : {left, right - t})
                        solid.add_prism(Axis::x,
                                        tangent_hull(polar({}, 0.9 * rim, 90 + 360.0 * i / rods), 2.4 * bolt,
                                                     polar({}, at, 90 + 360.0 * i / rods), 2 * bolt),
                                        a, a + t);
                add_rods(solid, at, bolt, rods, left - 3 * bolt, right + 3 * bolt,
                         {left - 1.6 * bolt, right, right - t - 1.6 * bolt}, 90);
            }
        }
        solid.cut_cylinder(Axis::x, {}, r, -far, far);
        return part;
    }
    if (pipes && form != 2) {
        const double reach = half + r * random.uniform(0.5, 1.5), gap = 0.05 * r;
        solid.cut_cylinder(Axis::x, {}, 1.03 * r, -half, far);
        if (form == 0) solid.cut_cylinder(Axis::x, {}, 1.03 * r, -far, far).add_cylinder(Axis::x, {}, r, -reach, -gap);
        solid.add_cylinder(Axis::x, {}, r, gap, reach).cut_cylinder(Axis::x, {}, r - wall, -far, far);
    } else {
        solid.cut_cylinder(Axis::x, {}, form == 2 ? r : 1.03 * r, -far, far);
    }
    return part;
}

namespace {

/// Bead that holds the sealing ring of a pressed joint.
void add_bead(Solid& solid, const Way& way, double r, double at, double thick) {
    solid.add_revolution(way.axis, circle({way.base + way.s * at, r}, thick), way.centre);
}

/// Socket for a pressed or soldered tube, or the thread, hexagon or union of an adapter. Returns its length.
double tube_end(Solid& solid, Random& random, const Way& way, double r, double wall, std::size_t form, bool beads) {
    const double length = r * random.uniform(1.4, 2.2);
    if (form == 1) {  // thread behind a hexagon or octagon
        add_along(solid, way, polygon({}, 1.55 * r, random.choice({6, 8}), 22.5), 0, 0.6 * r);
        add_along(solid, way, circle({}, 1.1 * r), 0, length);
        thread_along(solid, way, 1.1 * r, 1.0 * r, 0.7 * r, length);
    } else if (form == 2) {  // spigot
        add_along(solid, way, circle({}, r), 0, 1.2 * length);
        return 1.2 * length;
    } else {
        add_along(solid, way, circle({}, r + wall), 0, length);
        if (beads) add_bead(solid, way, r + wall, 0.8 * length, 0.16 * r);
        if (beads && random.chance(0.3)) add_along(solid, way, circle({}, r + 2 * wall), 0.95 * length, length);
    }
    return length;
}

}  // namespace

/// Fitting of thin tubes, pressed, soldered or clamped: coupling, reducer, elbow of a quarter, tee, cap, adapter with a
/// thread, elbow on a wall plate; sockets with beads for their seals.
Part press_fitting(FamilyContext& context) {
    Random& random = context.random;
    const double r = random.log_uniform(5, 55), wall = r * random.uniform(0.06, 0.14), body = r + wall;
    const bool beads = random.chance(0.6);
    Part part;
    Solid& solid = part.solid;
    std::vector<Way> ways;
    const std::size_t form = random.weighted({0.22, 0.38, 0.28, 0.12});
    const double bend = r * random.uniform(1.35, 2.2), neck = 0.86 * r;
    if (form == 1) {  // quarter bend from the right way to the way down
        solid.add_revolution(Axis::y, circle({0, bend}, body), {bend, -bend})
            .cut_revolution(Axis::y, circle({0, bend}, neck), {bend, -bend})
            .cut_prism(Axis::y, ring_sector({bend, -bend}, bend - 1.05 * body, bend + 1.05 * body, 180, 270), -2 * body,
                       2 * body);
        ways = {{Axis::x, 1.0, bend, {}}, {Axis::z, -1.0, -bend, {}}};
    } else if (form == 2) {
        solid.add_cylinder(Axis::x, {}, body, -1.2 * r, 1.2 * r);
        ways = {{Axis::x, 1.0, 1.2 * r, {}}, {Axis::x, -1.0, -1.2 * r, {}}, {Axis::z, 1.0, 1.2 * r, {}}};
    } else if (form == 0) {
        solid.add_cylinder(Axis::x, {}, body, -0.2 * r, 0.2 * r);
        ways = {{Axis::x, 1.0, 0.2 * r, {}}, {Axis::x, -1.0, -0.2 * r, {}}};
    } else {  // cap
        const double flat = random.choice({0.0, 0.5});
        solid.add_revolution(Axis::x, dome_meridian(0, body, (0.9 - flat) * body, 0.2 * body));
        ways = {{Axis::x, 1.0, -0.001 * r, {}}};
    }
    const bool adapter = random.chance(0.4);
    std::vector<std::size_t> forms(ways.size(), 0);
    if (adapter && form != 3) forms.back() = random.choice({1UL, 1UL, 2UL});
    std::vector<double> lengths, sizes;
    const double other = form == 0 && random.chance(0.4) ? random.uniform(0.5, 0.8) : 1.0;
    for (std::size_t i = 0; i < ways.size(); ++i) {
        const double size = i == 1 && form == 0 ? other : i == 2 ? random.choice({1.0, 1.0, 0.7}) : 1.0;
        sizes.push_back(size);
        if (i == 2) add_along(solid, {Axis::z, 1.0, 0.0, {}}, circle({}, size * body), 0, 1.25 * r);
        if (size < 1.0 && form == 0) {
            const double x = ways[i].base;
            solid.add_revolution(Axis::x, cone_meridian(x - 0.8 * r, size * body, x + 0.01 * r, body));
            ways[i].base = x - 0.8 * r;
        }
        lengths.push_back(tube_end(solid, random, ways[i], size * r, size * wall, forms[i], beads));
    }
    if (form == 1 && random.chance(0.25)) {  // plate on the wall, behind the bend
        const double plate = r * random.uniform(2.2, 3), t = 0.25 * r, back = -0.05 * r - body;
        solid
            .add_prism(Axis::x,
                       rounded_rectangle({-0.6 * plate, -bend - 0.5 * plate},
                                         {0.6 * plate, 0.2 * r + 0.4 * plate - 0.5 * bend}, 0.3 * plate),
                       back - t, back)
            .add_box({back - 0.5 * t, -0.5 * r, -bend - 0.3 * r}, {-0.9 * r, 0.5 * r, -0.5 * bend});
        for (const double s : {-1.0, 1.0})
            solid.cut_cylinder(Axis::x, {s * 0.42 * plate, -bend}, 0.13 * plate, -far, back + t);
    }
    const double inward = form == 1 || form == 3 ? -0.001 * r : -1.6 * r;
    for (std::size_t i = 0; i < ways.size(); ++i) {
        const double deep = form == 3 ? 0.0 : 0.15 * lengths[i];
        bore_along(solid, ways[i], neck * sizes[i], i == 2 ? -1.2 * r : inward, 9 * r);
        if (forms[i] == 0) bore_along(solid, ways[i], r * sizes[i], deep, 9 * r);
    }
    return part;
}

/// Fitting of plastic pipe that is fused on by a current: thick sockets with the two upright shrouds of their contacts;
/// coupling, reducer, elbow, tee, cap, stub flange, saddle with a branch.
Part fusion_fitting(FamilyContext& context) {
    Random& random = context.random;
    const double r = random.log_uniform(10, 160), wall = r * random.uniform(0.18, 0.3), body = r + wall,
                 span = r * random.uniform(1.2, 2.0), pin = std::max(0.09 * r, 2.0),
                 tall = pin * random.uniform(3, 4.5);
    Part part;
    Solid& solid = part.solid;
    std::vector<double> pins;
    const std::size_t form = random.weighted({0.25, 0.25, 0.2, 0.15, 0.15});
    if (form == 0) {  // coupling or reducer
        const double small = random.chance(0.4) ? random.uniform(0.55, 0.85) : 1.0;
        solid.add_revolution(Axis::x, through({{-span, 0},
                                               {-span, body - 0.3 * wall},
                                               {-0.9 * span, body},
                                               {-0.1 * r, body},
                                               {0.1 * r, small * body},
                                               {0.9 * span, small * body},
                                               {span, small * body - 0.3 * wall},
                                               {span, 0}}));
        pins = {-0.8 * span, small < 1.0 ? -0.25 * span : 0.8 * span};
    } else if (form == 1) {  // elbow or tee
        const bool tee = random.chance(0.5);
        solid.add_cylinder(Axis::x, {}, body, tee ? -span - r : 0, span + r)
            .add_cylinder(Axis::z, {}, body, -span - r, 0);
        if (!tee || random.chance(0.5)) solid.add_revolution(Axis::y, ball_meridian(0, body * (tee ? 1.02 : 1.05)));
        pins = {0.5 * span + r, 0.9 * span + r};
    } else if (form == 2) {  // cap
        solid.add_chamfered_cylinder(Axis::x, {}, body, -0.4 * r, span, 0.25 * r, 0.1 * wall);
        pins = {0.2 * span, 0.85 * span};
    } else if (form == 3) {  // stub flange
        const double rim = r * random.uniform(1.25, 1.4), t = r * random.uniform(0.15, 0.3);
        solid.add_cylinder(Axis::x, {}, r, 0, 2 * span)
            .add_revolution(Axis::x,
                            through({{0, 0}, {0, rim}, {t, rim}, {t + 0.5 * (rim - r), r}, {t + 0.5 * (rim - r), 0}}));
        if (random.chance(0.7)) {  // backing ring
            const double plate = r * random.uniform(1.7, 2.0), from = t + random.uniform(0.3, 0.9) * (rim - r);
            solid.add_revolution(Axis::x, ring_meridian(from, from + 0.2 * r, 1.06 * r, plate))
                .cut_hole_circle(Axis::x, {}, 0.5 * (plate + rim), random.choice({4, 8}), 22.5, 0.12 * r,
                                 from - 0.01 * r, far);
        }
        solid.cut_cylinder(Axis::x, {}, 0.82 * r, -far, far);
        return part;
    } else {  // saddle
        const double half = span, branch = r * random.uniform(0.3, 0.6), high = body + r * random.uniform(0.6, 1.2);
        solid.add_cylinder(Axis::x, {}, body, -half, half)
            .cut_box({-far, -far, -far}, {far, far, random.choice({0.0, 0.2, 0.4}) * r})
            .add_cylinder(Axis::z, {}, branch, 0.6 * r, high);
        if (random.chance(0.5))
            solid.add_chamfered_cylinder(Axis::z, {}, 1.35 * branch, high - 0.5 * branch, high + 0.4 * branch, 0,
                                         0.1 * branch);
        pins = {-0.75 * half, 0.75 * half};
        for (const double x : pins)
            solid.add_cylinder(Axis::z, {x, 0}, pin, 0.9 * body, body + tall)
                .cut_cylinder(Axis::z, {x, 0}, 0.55 * pin, body + 0.4 * tall, far);
        solid.cut_cylinder(Axis::x, {}, r, -far, far).cut_cylinder(Axis::z, {}, 0.75 * branch, 0, far);
        return part;
    }
    for (const double x : pins)
        solid.add_cylinder(Axis::z, {x, 0}, 1.4 * pin, 0, body + 0.35 * tall)
            .add_cylinder(Axis::z, {x, 0}, pin, 0.5 * body, body + tall);
    for (const double x : pins) solid.cut_cylinder(Axis::z, {x, 0}, 0.55 * pin, body + 0.5 * tall, far);
    if (form == 0) {
        const double other = pins[1] < 0 ? 0.6 * r : r;
        solid.cut_cylinder(Axis::x, {}, r, -far, -0.08 * r).cut_cylinder(Axis::x, {}, 0.9 * other, -r, far);
        solid.cut_cylinder(Axis::x, {}, pins[1] < 0 ? 0.75 * r * 0.6 : r, 0.08 * r, far);
    } else if (form == 1) {
        const bool tee = solid.bounds().min.x < -span;
        for (const double s : {-1.0, 1.0})
            if (s > 0 || tee) solid.cut_cylinder(Axis::x, {}, r, s > 0 ? 0.9 * r : -far, s > 0 ? far : -0.9 * r);
        solid.cut_cylinder(Axis::z, {}, r, -far, -0.9 * r);
        solid.cut_cylinder(Axis::x, {}, 0.88 * r, tee ? -2 * r : -0.7 * r, 2 * r)
            .cut_cylinder(Axis::z, {}, 0.88 * r, -2 * r, 0);
    } else {
        solid.cut_cylinder(Axis::x, {}, r, 0, far);
    }
    return part;
}

}  // namespace v16::corpus
