// What joins tubes and hoses without bolts of its own: clamp ferrules of food and vacuum plants, cam and groove
// couplings, quick connectors, push-in fittings; and the bolted flanges that vacuum plants join them to.
#include <algorithm>
#include <cmath>

#include "corpus/families/connector.hpp"
#include "corpus/families/connector_sizes.hpp"
#include "corpus/turned.hpp"

namespace v16::corpus {
namespace {

/// Radii of a clamped joint, of KF 10 to 50, ISO-K and of tubes from half an inch to six inches.
struct ClampSize {
    double bore = 0.0, tube = 0.0, rim = 0.0;
    double face = 0.0;   ///< thickness of the rim
    double slope = 0.0;  ///< of the rim's back, against the radial plane
};

ClampSize clamp_size(Random& random) {
    ClampSize size;
    size.bore = random.choice({5.0, 8.0, 12.5, 20.0, 25.0, 11.0, 17.4, 23.8, 30.2, 36.5, 48.6, 75.0});
    size.bore *= random.uniform(0.95, 1.05);
    size.tube = size.bore + random.choice({1.0, 1.5, 1.65, 2.0, 2.5});
    size.rim = size.tube + std::max(3.5, size.tube * random.uniform(0.2, 0.5));
    size.face = random.uniform(1.2, 3.0);
    size.slope = std::tan(radians(random.choice({15.0, 20.0})));
    return size;
}

/// A rim whose face lies at `face`, its tube towards `inward` (+1 or -1), with a groove for the seal or a step for the
/// centring ring.
void add_rim(Solid& solid, Axis axis, Point2 centre, const ClampSize& size, double face, double inward, bool groove) {
    const double back = face + inward * size.face;
    const double deep = size.face + size.slope * (size.rim - size.tube) + 0.01;
    solid.add_cylinder(axis, centre, size.rim, std::min(face, back), std::max(face, back))
        .add_revolution(axis, cone_meridian(back, size.rim, face + inward * deep, size.tube), centre);
    const double inner = size.bore + 0.4 * (size.rim - size.bore), outer = size.bore + 0.65 * (size.rim - size.bore);
    if (groove)
        solid.cut_revolution(axis, ring_meridian(face - inward, face + inward * 0.5 * size.face, inner, outer), centre);
    else
        solid.cut_cylinder(axis, centre, size.bore + 0.35 * (size.rim - size.bore), face - inward,
                           face + inward * size.face);
}

/// Flange with knife edge: outer radius, bolts and tube in proportion to the tube.
void add_knife_flange(Solid& solid, Random& random, Axis axis, double tube, double face, double inward) {
    const double seal = tube * random.uniform(1.15, 1.3), outer = seal * random.uniform(1.42, 1.6);
    const double thick = outer * random.uniform(0.22, 0.4), recess = 0.15 * thick;
    const double end = face + inward * thick;
    solid.add_chamfered_cylinder(axis, {}, outer, std::min(face, end), std::max(face, end), 0.04 * outer, 0.04 * outer)
        .cut_cylinder(axis, {}, seal, face - inward, face + inward * recess)
        .cut_cylinder(axis, {}, 0.9 * seal, face - inward, face + inward * 2 * recess)
        .add_revolution(axis, through({{face + inward * 0.6 * recess, 0.93 * seal},
                                       {face + inward * 2.1 * recess, 0.93 * seal},
                                       {face + inward * 2.1 * recess, 0.86 * seal}}));
    const int bolts = random.choice({6, 6, 8, 8, 16});
    solid.cut_hole_circle(axis, {}, 0.5 * (seal + outer), bolts, random.choice({0.0, 180.0 / bolts}),
                          std::min(0.3 * (outer - seal), 1.2 * outer / bolts), -far, far);
}

Part clamp_tee(Random& random, const ClampSize& size) {
    const double half = size.tube * random.uniform(1.6, 3.2) + 4 * size.face;
    Part part;
    Solid& solid = part.solid;
    const bool cross = random.chance(0.3), elbow = !cross && random.chance(0.3), groove = random.chance(0.5);
    solid.add_cylinder(Axis::x, {}, size.tube, -half, elbow ? size.tube : half);
    solid.add_cylinder(Axis::z, {}, size.tube, cross ? -half : 0, half);
    add_rim(solid, Axis::x, {}, size, -half, 1, groove);
    if (!elbow) add_rim(solid, Axis::x, {}, size, half, -1, groove);
    add_rim(solid, Axis::z, {}, size, half, -1, groove);
    if (cross) add_rim(solid, Axis::z, {}, size, -half, 1, groove);
    solid.cut_cylinder(Axis::x, {}, size.bore, -half - 1, elbow ? 0.6 * size.tube : half + 1)
        .cut_cylinder(Axis::z, {}, size.bore, cross ? -half - 1 : 0, half + 1);
    return part;
}

Part clamp_reducer(Random& random, const ClampSize& size, Axis axis, double length, bool groove) {
    ClampSize small = size;
    small.bore *= random.uniform(0.45, 0.8);
    small.tube = small.bore + size.tube - size.bore;
    small.rim = small.tube + size.rim - size.tube;
    const double from = 0.25 * length, to = 0.7 * length;
    Part part;
    Solid& solid = part.solid;
    solid.add_cylinder(axis, {}, size.tube, 0, from)
        .add_revolution(axis, cone_meridian(from, size.tube, to, small.tube))
        .add_cylinder(axis, {}, small.tube, to, length);
    add_rim(solid, axis, {}, small, length, -1, groove);
    add_rim(solid, axis, {}, size, 0, 1, groove);
    solid.cut_cylinder(axis, {}, size.bore, -1, from)
        .cut_revolution(axis, cone_meridian(from, size.bore, to, small.bore))
        .cut_cylinder(axis, {}, small.bore, to, length + 1);
    return part;
}

/// Ring that centres two rims, with its seal in section or from outside, often with an outer ring.
Part centring_ring(Random& random, const ClampSize& size) {
    const double seal = random.uniform(1.5, 3), wide = seal * random.uniform(1.3, 2.2);
    Part part;
    part.solid.add_revolution(Axis::x, circle({0, size.tube + 0.9 * seal}, seal));
    part.solid.add_cylinder(Axis::x, {}, size.tube, -wide, wide)
        .add_cylinder(Axis::x, {}, size.tube + 0.5 * seal, -0.5 * seal, 0.5 * seal);
    if (random.chance(0.4))
        part.solid.add_revolution(Axis::x, ring_meridian(-0.7 * seal, 0.7 * seal, size.tube + 1.8 * seal,
                                                         size.tube + seal * random.uniform(2.4, 4)));
    part.solid.cut_cylinder(Axis::x, {}, size.bore, -far, far);
    return part;
}

}  // namespace

/// Clamp ferrule, nipple, reducer, tee, centring ring, or an adapter to a flange with knife edge.
Part clamp_ferrule(FamilyContext& context) {
    Random& random = context.random;
    const ClampSize size = clamp_size(random);
    const std::size_t form = random.weighted({0.2, 0.2, 0.15, 0.1, 0.35});
    if (form == 2) return clamp_tee(random, size);
    if (form == 3) return centring_ring(random, size);
    const Axis axis = random.choice({Axis::x, Axis::x, Axis::y});
    const double length = size.tube * random.uniform(0.5, 4) + 6 * size.face;
    const bool groove = random.chance(0.5);
    if (form == 1 && random.chance(0.4)) return clamp_reducer(random, size, axis, length, groove);
    Part part;
    Solid& solid = part.solid;
    solid.add_cylinder(axis, {}, size.tube, 0, length);
    if (form == 4) {
        add_knife_flange(solid, random, axis, size.tube, 0, 1);
        const int far_end = random.integer(0, 2);
        if (far_end == 1) add_knife_flange(solid, random, axis, size.tube, length + size.tube, -1);
        if (far_end == 1) solid.add_cylinder(axis, {}, size.tube, 0.5 * length, length + 0.7 * size.tube);
        if (far_end == 2) add_rim(solid, axis, {}, size, length, -1, groove);
    } else {
        add_rim(solid, axis, {}, size, 0, 1, groove);
        if (form == 1) add_rim(solid, axis, {}, size, length, -1, groove);
    }
    if (form != 0 || random.chance(0.8)) solid.cut_cylinder(axis, {}, size.bore, -far, far);
    return part;
}

namespace {

/// The end that is pushed into the hose, or screwed: to the right of `from`. Returns where it ends.
double add_hose_end(Solid& solid, Random& random, double r, double from) {
    const double to = from + r * random.uniform(1.2, 2.6);
    if (random.chance(0.45)) {
        solid.add_chamfered_cylinder(Axis::x, {}, r, from, to, 0, 0.07 * r)
            .add_thread({Axis::x, {}, r, 0.92 * r, from + 0.1 * r, to, false});
        return to;
    }
    const int barbs = random.integer(3, 6);
    const double pitch = 1.3 * (to - from) / barbs;
    for (int i = 0; i < barbs; ++i)
        solid.add_revolution(Axis::x, cone_meridian(from + i * pitch, 1.02 * r, from + (i + 1) * pitch, 0.9 * r));
    return from + barbs * pitch;
}

/// Cam and groove adapter: a spigot with a deep round groove for the cams.
Part cam_adapter(Random& random, double r) {
    const double spigot = r * random.uniform(1.15, 1.35), length = r * random.uniform(1.5, 2.0);
    Part part;
    Solid& solid = part.solid;
    solid.add_chamfered_cylinder(Axis::x, {}, spigot, -length, 0, 0.08 * r, 0)
        .cut_revolution(Axis::x, circle({-0.5 * length, 1.18 * spigot}, 0.32 * length));
    const double collar = 0.35 * r;
    if (random.chance(0.5))
        solid.add_prism(Axis::x, polygon({}, 1.35 * spigot, random.choice({6, 8})), 0, collar);
    else
        solid.add_cylinder(Axis::x, {}, 1.2 * spigot, 0, collar);
    add_hose_end(solid, random, r, collar);
    solid.cut_cylinder(Axis::x, {}, 0.75 * r, -far, far);
    return part;
}

/// Cam and groove coupler: a cup with ears, in which two levers swing on pins.
Part cam_coupler(Random& random, double r) {
    const double cup = r * random.uniform(1.5, 1.75), length = r * random.uniform(1.5, 2.1), wide = 0.35 * r;
    Part part;
    Solid& solid = part.solid;
    solid.add_chamfered_cylinder(Axis::x, {}, cup, -length, 0.2 * r, 0.06 * r, 0.25 * r);
    add_hose_end(solid, random, r, 0.15 * r);
    const double pin = cup + 0.25 * r, at = -0.55 * length, reach = r * random.uniform(2, 3);
    const bool open = random.chance(0.3);
    for (const double s : {-1.0, 1.0}) {
        for (const double y : {-1.0, 1.0})
            solid.add_prism(Axis::y, tangent_hull({at, s * pin}, 0.34 * r, {at, s * 0.7 * cup}, 0.6 * r), y * wide,
                            y * (wide + 0.25 * r));
        const Point2 end = open ? Point2{at + 0.15 * r, s * (pin + reach)} : Point2{at + reach, s * (pin + 0.1 * r)};
        solid.add_prism(Axis::y, tangent_hull({at, s * pin}, 0.3 * r, end, 0.14 * r), -0.9 * wide, 0.9 * wide)
            .add_cylinder(Axis::y, {at, s * pin}, 0.12 * r, -wide - 0.4 * r, wide + 0.4 * r);
        if (random.chance(0.5))
            solid.add_revolution(Axis::y, ring_meridian(-0.06 * r, 0.06 * r, 0.25 * r, 0.37 * r),
                                 {end.x, end.y + s * 0.25 * r});
    }
    solid.cut_cylinder(Axis::x, {}, 1.22 * r, -length - 1, -0.1 * r).cut_cylinder(Axis::x, {}, 0.75 * r, -far, far);
    return part;
}

/// Quick connector: the plug with its nose and catch groove, or the socket with a sliding sleeve.
Part quick_connector(Random& random, double r) {
    Part part;
    Solid& solid = part.solid;
    const double grip = 0.8 * r;
    solid.add_prism(Axis::x, polygon({}, 1.45 * r, 6, random.choice({0.0, 30.0})), 0, grip);
    add_hose_end(solid, random, r, grip);
    if (random.chance(0.5)) {
        const double nose = r * random.uniform(0.6, 0.8);
        solid.add_revolution(Axis::x, turned({{.length = 0.9 * r, .radius = 0.8 * nose, .chamfer_left = 0.2 * nose},
                                              {.length = 0.5 * r, .radius = nose, .chamfer_left = 0.1 * nose},
                                              {.length = 0.3 * r, .radius = 0.78 * nose},
                                              {.length = 0.4 * r, .radius = 1.05 * nose, .chamfer_left = 0.1 * nose},
                                              {.length = 0.2 * r, .radius = 0.85 * nose}},
                                             -2.3 * r));
        solid.cut_cylinder(Axis::x, {}, 0.45 * nose, -far, far);
        return part;
    }
    const double sleeve = r * random.uniform(1.3, 1.6), length = r * random.uniform(2.2, 3.2);
    solid.add_cylinder(Axis::x, {}, 1.1 * r, -length, 0)
        .add_chamfered_cylinder(Axis::x, {}, sleeve, -0.95 * length, -0.25 * length, 0.1 * r, 0.1 * r);
    for (int i = 0, n = random.integer(0, 5); i < n; ++i)
        solid.cut_revolution(Axis::x, ring_meridian(-0.85 * length + 0.09 * length * i,
                                                    -0.81 * length + 0.09 * length * i, 0.93 * sleeve, far));
    solid.cut_cylinder(Axis::x, {}, 0.75 * r, -length - 1, -0.6 * r).cut_cylinder(Axis::x, {}, 0.45 * r, -far, far);
    return part;
}

/// Push-in fitting for plastic tube: release rings on a round body, a hexagon and a thread; straight, elbow or tee.
Part push_in(Random& random, double r) {
    Part part;
    Solid& solid = part.solid;
    const int form = random.integer(0, 3);
    const double body = r * random.uniform(1.2, 1.6), arm = body * random.uniform(1.8, 2.6);
    const auto socket = [&](Axis axis, double s) {
        solid.add_cylinder(axis, {}, body, 0, s * arm)
            .add_cylinder(axis, {}, 0.75 * body, s * arm, s * (arm + 0.12 * body))
            .add_cylinder(axis, {}, 0.88 * body, s * (arm + 0.12 * body), s * (arm + 0.3 * body));
    };
    socket(Axis::x, -1);
    if (form == 2 || form == 3) socket(Axis::x, 1);
    if (form == 1) socket(Axis::z, 1);
    const Axis axis = form == 1 || form == 2 ? Axis::z : Axis::x;
    if (form != 3) {  // the screwed end
        const double s = form == 0 ? 1 : -1, from = body * (form == 0 ? 0 : 1.0), to = from + 0.6 * body;
        if (form != 0) solid.add_cylinder(axis, {}, 0.9 * body, 0, s * from);
        solid.add_prism(axis, polygon({}, 1.25 * body, 6, random.choice({0.0, 30.0})), s * from, s * to)
            .add_cylinder(axis, {}, 0.8 * body, s * to, s * (to + body));
        solid.add_thread({axis,
                          {},
                          0.8 * body,
                          0.73 * body,
                          std::min(s * to, s * (to + body)),
                          std::max(s * to, s * (to + body)),
                          false});
        solid.cut_cylinder(axis, {}, 0.4 * body, 0, s * far);
    }
    if (form == 1) solid.cut_cylinder(Axis::z, {}, 0.55 * body, 0, far);
    solid.cut_cylinder(Axis::x, {}, 0.55 * body, -far, form == 1 ? 0 : 0.2 * body);
    if (form > 1) solid.cut_cylinder(Axis::x, {}, 0.55 * body, 0, far);
    return part;
}

}  // namespace

/// Couplings that are joined by hand: cam and groove adapters and couplers, quick connectors, push-in fittings.
Part camlock(FamilyContext& context) {
    Random& random = context.random;
    const double r = random.log_uniform(3, 60);
    switch (random.integer(0, 3)) {
        case 0:
            return cam_adapter(random, r);
        case 1:
            return cam_coupler(random, r);
        case 2:
            return quick_connector(random, r);
        default:
            return push_in(random, r);
    }
}

}  // namespace v16::corpus
