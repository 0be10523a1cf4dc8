// Wheels that are two things at once: rims of different kinds side by side on one hub.
#include <algorithm>
#include <cmath>
#include <numbers>
#include <utility>
#include <vector>

#include "corpus/families/teeth.hpp"
#include "corpus/families/transmission.hpp"
#include "corpus/families/transmission_bodies.hpp"
#include "corpus/turned.hpp"

namespace v16::corpus {
namespace {

/// What a rim of radius `r` between two positions is made with: it gives the radius that stays whole.
struct Rim {
    double r = 0.0, from = 0.0, to = 0.0;
};

double add_gear_rim(Solid& solid, Random& random, const Rim& rim, bool simplified) {
    const int teeth = random.integer(16, 44);
    const GearForm form = form_of(teeth, rim.r * teeth / (teeth + 2.0));
    add_gear(solid, form, simplified, rim.from, rim.to);
    return root_radius(form);
}

double add_chain_rim(Solid& solid, Random& random, const Rim& rim, bool simplified) {
    const int teeth = random.integer(11, 36);
    const double pitch = rim.r / (1 + 0.9 / teeth * 2), seat = 0.6 * pitch * std::sin(std::numbers::pi / teeth),
                 root = pitch - seat;
    const double thick = std::min(rim.to - rim.from, 1.9 * seat), middle = 0.5 * (rim.from + rim.to);
    if (simplified) {
        solid.add_cylinder(Axis::y, {}, rim.r, middle - 0.5 * thick, middle + 0.5 * thick)
            .add_pitch_circle({Axis::y, {}, pitch, middle - 0.5 * thick, middle + 0.5 * thick});
    } else {
        Path outline;
        const double half = degrees(seat / pitch), land = 22.0 / teeth;
        for (int i = 0; i < teeth; ++i) {
            const double gap = 90 + 360.0 * i / teeth, next = gap + 180.0 / teeth;
            outline.vertices.push_back({polar({}, pitch, gap - half), -1.0});
            outline.vertices.push_back({polar({}, pitch, gap + half)});
            outline.vertices.push_back({polar({}, rim.r, next - land)});
            outline.vertices.push_back({polar({}, rim.r, next + land)});
        }
        solid.add_prism(Axis::y, outline, middle - 0.5 * thick, middle + 0.5 * thick);
    }
    solid.add_cylinder(Axis::y, {}, 0.9 * root, rim.from, rim.to);
    return 0.9 * root;
}

double add_belt_rim(Solid& solid, Random& random, const Rim& rim, bool /*simplified*/) {
    const double wide = rim.to - rim.from;
    const int grooves = std::clamp(static_cast<int>(wide / (0.14 * rim.r)), 1, 5);
    const double pitch = wide / grooves, deep = std::min(0.85 * pitch, 0.2 * rim.r);
    const bool round = random.chance(0.3);
    solid.add_cylinder(Axis::y, {}, rim.r, rim.from, rim.to);
    for (int i = 0; i < grooves; ++i) {
        const double y = rim.from + pitch * (i + 0.5);
        if (round)
            solid.cut_revolution(Axis::y, circle({y, rim.r + 0.08 * pitch}, std::min(0.4 * pitch, deep)));
        else
            solid.cut_revolution(Axis::y, v_groove_meridian(y, 0.74 * pitch, 0.3 * pitch, rim.r - deep, 1.001 * rim.r));
    }
    return rim.r - deep;
}

double add_timing_rim(Solid& solid, Random& random, const Rim& rim, bool /*simplified*/) {
    const int teeth = random.integer(16, 40);
    const double deep = 1.9 * rim.r / teeth, wide = 0.5 * std::numbers::pi * rim.r / teeth;
    solid.add_cylinder(Axis::y, {}, rim.r, rim.from, rim.to);
    const bool round = random.chance(0.5);
    for (int i = 0; i < teeth; ++i) {
        const double at = 90 + 360.0 * i / teeth;
        if (round)
            solid.cut_cylinder(Axis::y, polar({}, rim.r - 0.3 * wide, at), wide, rim.from, rim.to);
        else
            solid.cut_prism(Axis::y,
                            rotated(through({{rim.r - deep, -0.7 * wide},
                                             {1.1 * rim.r, -1.1 * wide},
                                             {1.1 * rim.r, 1.1 * wide},
                                             {rim.r - deep, 0.7 * wide}}),
                                    at),
                            rim.from, rim.to);
    }
    const double lip = 0.08 * (rim.to - rim.from);
    if (random.chance(0.6))
        solid.add_cylinder(Axis::y, {}, 1.05 * rim.r, rim.from, rim.from + lip)
            .add_cylinder(Axis::y, {}, 1.05 * rim.r, rim.to - lip, rim.to);
    return rim.r - std::max(deep, 1.3 * wide);
}

double add_ratchet_rim(Solid& solid, Random& random, const Rim& rim, bool /*simplified*/) {
    const int teeth = random.integer(10, 32);
    const double deep = std::min(0.2, 3.0 / teeth) * rim.r, lean = random.chance(0.5) ? 1.0 : -1.0;
    std::vector<Point2> points;
    for (int i = 0; i < teeth; ++i) {
        points.push_back(polar({}, rim.r, lean * 360.0 * i / teeth));
        points.push_back(polar({}, rim.r - deep, lean * 360.0 * (i + 0.06) / teeth));
    }
    Path outline = through(std::move(points));
    if (signed_area(outline) < 0.0) outline = reversed(outline);
    solid.add_prism(Axis::y, outline, rim.from, rim.to);
    return rim.r - deep;
}

/// A smooth face between lips, or a brake's drum.
double add_plain_rim(Solid& solid, Random& random, const Rim& rim, bool /*simplified*/) {
    const double lip = 0.1 * (rim.to - rim.from);
    solid.add_cylinder(Axis::y, {}, rim.r, rim.from, rim.to);
    if (random.chance(0.6)) {
        solid.cut_revolution(Axis::y, ring_meridian(rim.from + lip, rim.to - lip, 0.9 * rim.r, far));
        return 0.9 * rim.r;
    }
    return rim.r;
}

}  // namespace

/// Wheel of two or three rims of different kinds: gear, chain wheel, belt grooves, toothed belt, ratchet, plain; on one
/// hub, close together or apart, with a web, holes and a bore or a bearing.
Part mixed_wheel(FamilyContext& context) {
    static constexpr double (*kinds[])(Solid&, Random&, const Rim&, bool) = {
        add_gear_rim, add_chain_rim, add_belt_rim, add_timing_rim, add_ratchet_rim, add_plain_rim};
    Random& random = context.random;
    const double r = random.log_uniform(10, 180);
    const int rims = random.chance(0.2) ? 3 : 2;
    std::size_t last = 99;
    double y = 0.0, whole = r, size = r * random.uniform(0.85, 1.0);
    Part part;
    Solid& solid = part.solid;
    struct Face {
        double whole = 0.0, from = 0.0, to = 0.0;
    };
    std::vector<Face> faces;
    for (int i = 0; i < rims; ++i) {
        std::size_t kind = last;
        while (kind == last) kind = random.weighted({0.28, 0.2, 0.2, 0.2, 0.07, 0.05});
        last = kind;
        const double wide = r * random.uniform(0.15, 0.45);
        const double stays = kinds[kind](solid, random, {size, y, y + wide}, context.simplified);
        faces.push_back({stays, y, y + wide});
        whole = std::min(whole, stays);
        const double gap = random.choice({0.0, 0.0, 0.06, 0.2}) * r;
        y += wide + gap;
        if (i + 1 < rims && gap > 0.0) solid.add_cylinder(Axis::y, {}, 0.5 * whole, y - 1.01 * gap, y + 0.01 * r);
        size *= random.choice({0.45, 0.55, 0.65, 0.8, 0.95});
    }
    const double end = faces.back().to, hub = whole * random.uniform(0.5, 0.72), bore = hub * random.uniform(0.4, 0.68);
    const Face& big = faces.front();
    const double rim = 0.9 * big.whole;
    if (rim - hub > 0.2 * r) {  // the large rim's disc: recessed, bored, spoked
        const double deep = (big.to - big.from) * random.uniform(0.2, 0.6);
        if (random.chance(0.6)) solid.cut_revolution(Axis::y, ring_meridian(-far, big.from + deep, hub, rim));
        const double inner = std::max(hub, faces[1].whole * 1.25 + 0.02 * r);
        if (rim - inner > 0.15 * r && random.chance(0.65)) {
            const int holes = random.choice({3, 4, 5, 6, 8});
            if (random.chance(0.5))
                solid.cut_hole_circle(Axis::y, {}, 0.5 * (inner + rim), holes, 90,
                                      std::min(0.36 * (rim - inner), 0.7 * (inner + rim) / holes), -far, big.to);
            else
                for (int i = 0; i < holes; ++i)
                    solid.cut_prism(
                        Axis::y, sector_window(inner, rim, 90 + 360.0 * i / holes, 230.0 / holes, 0.12 * (rim - inner)),
                        -far, big.to);
        }
    }
    const double front = r * random.choice({0.0, 0.05, 0.2}), back = r * random.choice({0.0, 0.05, 0.25});
    solid.add_cylinder(Axis::y, {}, hub, -front, end + back);
    if (random.chance(0.3)) {  // bearings
        const double seat = 0.85 * hub, wide = std::min(0.3 * r, 0.4 * (end + front + back));
        solid.cut_cylinder(Axis::y, {}, 0.75 * hub, -far, far);
        for (const double from : {-front, end + back - wide})
            solid.cut_cylinder(Axis::y, {}, seat, from - 0.001 * r, from + wide)
                .add_revolution(Axis::y, ring_meridian(from, from + wide, 0.66 * hub, 1.001 * seat))
                .add_revolution(Axis::y, ring_meridian(from, from + wide, 0.36 * hub, 0.5 * hub))
                .add_revolution(Axis::y, ring_meridian(from + 0.1 * wide, from + 0.9 * wide, 0.48 * hub, 0.68 * hub));
    } else {
        cut_wheel_bore(solid, random, bore);
        if (back > 0.1 * r && random.chance(0.7)) solid.cut_cylinder(Axis::z, {0, end + 0.5 * back}, 0.1 * hub, 0, far);
    }
    part.main_side = random.chance(0.4) ? Side::front : Side::right;
    return part;
}

}  // namespace v16::corpus
