// Flanges that are no plain round plate: rectangular frames of ducts, plates with several ports, flanges with ribs and
// double plates, adapters with studs.
#include <algorithm>
#include <cmath>

#include "corpus/families/connector.hpp"
#include "corpus/families/connector_sizes.hpp"
#include "corpus/turned.hpp"

namespace v16::corpus {
namespace {

/// Holes in a row from `a` to `b`, both ends included.
void hole_row(Solid& solid, Point2 a, Point2 b, int count, double radius, double from, double to) {
    for (int i = 0; i < count; ++i) {
        const double share = count == 1 ? 0.5 : static_cast<double>(i) / (count - 1);
        solid.cut_cylinder(Axis::y, a + share * (b - a), radius, from, to);
    }
}

/// The ring of holes of a rectangular frame, `half` from the middle to their rows.
void frame_holes(Solid& solid, Random& random, Point2 half, double radius, double from, double to) {
    const double pitch = random.uniform(0.35, 1.0) * std::min(half.x, half.y);
    const int across = std::clamp(static_cast<int>(2 * half.x / pitch) + 1, 2, 7),
              up = std::clamp(static_cast<int>(2 * half.y / pitch) + 1, 2, 6);
    for (const double s : {-1.0, 1.0})
        hole_row(solid, {-half.x, s * half.y}, {half.x, s * half.y}, across, radius, from, to);
    if (up < 3) return;
    const double step = 2 * half.y / (up - 1);
    for (const double s : {-1.0, 1.0})
        hole_row(solid, {s * half.x, step - half.y}, {s * half.x, half.y - step}, up - 2, radius, from, to);
}

/// Frame of a rectangular or flat oval duct, flat or of angle section, with or without the piece of duct.
void duct_frame(Solid& solid, Random& random) {
    const Point2 open{random.log_uniform(20, 400), random.log_uniform(20, 250)};
    const double small = std::min(open.x, open.y), band = small * random.uniform(0.2, 0.5),
                 t = band * random.uniform(0.12, 0.4), sheet = t * random.uniform(0.5, 1.0);
    const bool oval = random.chance(0.2);
    const double round = random.choice({0.0, 0.0, 0.3, 0.8}) * band;
    const auto shape = [&](double more) {
        const Point2 h{open.x + more, open.y + more};
        if (oval && open.x > 1.2 * open.y) return slot({-open.x + open.y, 0}, {open.x - open.y, 0}, h.y);
        return round > 0.0 ? rounded_rectangle({-h.x, -h.y}, {h.x, h.y}, round) : rectangle({-h.x, -h.y}, {h.x, h.y});
    };
    const bool obround = oval && open.x > 1.2 * open.y;
    solid.add_prism(Axis::y, shape(band), 0, t);
    const std::size_t form = random.weighted({0.35, 0.35, 0.3});
    const double deep = form == 1 ? band * random.uniform(0.7, 1.1) : small * random.uniform(0.6, 2);
    if (form > 0) solid.add_prism(Axis::y, shape(sheet), 0, deep);
    if (form == 2 && random.chance(0.4)) solid.add_prism(Axis::y, shape(band), deep - t, deep);
    solid.cut_prism(Axis::y, shape(0), -far, far);
    const double hole = band * random.uniform(0.1, 0.2);
    const Point2 rows{open.x + 0.5 * band + 0.3 * sheet, open.y + 0.5 * band + 0.3 * sheet};
    if (!obround) {
        frame_holes(solid, random, rows, hole, -far, far);
        return;
    }
    const double flat = open.x - open.y;
    const int count = random.choice({2, 3, 4});
    for (const double s : {-1.0, 1.0}) {
        hole_row(solid, {-flat, s * rows.y}, {flat, s * rows.y}, count, hole, -far, far);
        for (const double a : {-45.0, 0.0, 45.0})
            solid.cut_cylinder(Axis::y, polar({s * flat, 0}, rows.y, s > 0 ? a : 180 + a), hole, -far, far);
    }
}

/// Rectangular plate that leads to a round neck, with ribs or a second round flange.
void square_to_round(Solid& solid, Random& random) {
    const double r = random.log_uniform(12, 200), wall = r * random.uniform(0.08, 0.2),
                 wide = r * random.uniform(1.4, 2.4), high = wide * random.choice({1.0, 1.0, 0.75, 1.4}),
                 t = r * random.uniform(0.12, 0.3), neck = r * random.uniform(0.6, 1.6),
                 hole = r * random.uniform(0.08, 0.13);
    const double tall = std::max(high, 1.3 * r + 2 * wall);
    solid.add_prism(Axis::y, rounded_rectangle({-wide, -tall}, {wide, tall}, random.choice({0.06, 0.25}) * r), 0, t)
        .add_cylinder(Axis::y, {}, r + wall, 0, neck);
    const std::size_t end = random.weighted({0.4, 0.35, 0.25});
    if (end == 1) {
        const double rim = r * random.uniform(1.4, 1.7);
        solid.add_cylinder(Axis::y, {}, rim, neck - t, neck)
            .cut_hole_circle(Axis::y, {}, 0.5 * (rim + r + wall), random.choice({4, 6, 8}), 22.5,
                             0.3 * (rim - r - wall), neck - 1.2 * t, far);
    } else if (end == 2) {
        solid.add_cylinder(Axis::y, {}, r + 1.8 * wall, neck - 1.5 * wall, neck);
    }
    if (random.chance(0.4)) {  // ribs in the middle of the sides
        const double reach = 0.85 * wide;
        for (const double s : {-1.0, 1.0})
            solid.add_prism(
                Axis::z,
                through(s > 0 ? std::vector<Point2>{{r, 0.5 * t}, {reach, 0.5 * t}, {reach, t}, {r, 0.8 * neck}}
                              : std::vector<Point2>{{-r, 0.5 * t}, {-r, 0.8 * neck}, {-reach, t}, {-reach, 0.5 * t}}),
                -0.5 * wall, 0.5 * wall);
    }
    solid.cut_cylinder(Axis::y, {}, r, -far, far);
    const double x = wide - 2.2 * hole, z = tall - 2.2 * hole;
    for (const double s : {-1.0, 1.0}) {
        hole_row(solid, {-x, s * z}, {x, s * z}, random.choice({2, 2, 3}), hole, -far, 1.5 * t);
        if (random.chance(0.3)) solid.cut_cylinder(Axis::y, {s * x, 0}, 0.8 * hole, -far, 1.5 * t);
    }
}

/// Flange of a manifold: ports in a row with their stubs, ears for bolts between and beside them.
void port_flange(Solid& solid, Random& random) {
    const double r = random.log_uniform(8, 60), pitch = r * random.uniform(3.0, 4.2), t = r * random.uniform(0.25, 0.6),
                 rim = r * random.uniform(1.3, 1.5), hole = r * random.uniform(0.2, 0.3), ear = 2 * hole;
    const int ports = random.integer(2, 5);
    const bool oblong = random.chance(0.4), zigzag = random.chance(0.5), bar = random.chance(0.4);
    const double swell = oblong ? 0.4 * r : 0.0, reach = 0.5 * pitch * (ports - 1);
    if (bar)
        solid.add_prism(
            Axis::y,
            rounded_rectangle({-reach - 0.75 * pitch, -rim - 0.4 * r}, {reach + 0.75 * pitch, rim + 0.4 * r}, 0.5 * r),
            0, t);
    else
        solid.add_prism(Axis::y, rectangle({-reach, -0.55 * r}, {reach, 0.55 * r}), 0, t);
    std::vector<Point2> bolts;
    for (int i = 0; i <= ports; ++i) {
        const double x = pitch * (i - 0.5) - reach, lift = (zigzag ? (i % 2 == 0 ? 1.0 : -1.0) : 0.0) * 0.9 * r;
        bolts.push_back({x, bar ? 0.8 * lift : lift});
    }
    for (const Point2& bolt : bolts) {
        const double before = std::max(bolt.x - 0.5 * pitch, -reach), after = std::min(bolt.x + 0.5 * pitch, reach);
        for (const double x : {before, after})
            if (!bar) solid.add_prism(Axis::y, tangent_hull({x, 0}, rim, bolt, ear), 0, t);
    }
    const bool stubs = random.chance(0.75);
    const double length = r * random.uniform(0.6, 2.2), wall = 0.16 * r;
    for (int i = 0; i < ports; ++i) {
        const Point2 at{pitch * i - reach, 0};
        if (stubs)
            solid.add_prism(Axis::y, slot(at + Point2{-swell, 0}, at + Point2{swell, 0}, r + wall), 0, t + length);
    }
    for (int i = 0; i < ports; ++i) {
        const Point2 at{pitch * i - reach, 0};
        solid.cut_prism(Axis::y, swell > 0 ? slot(at + Point2{-swell, 0}, at + Point2{swell, 0}, r) : circle(at, r),
                        -far, far);
    }
    for (const Point2& bolt : bolts) solid.cut_cylinder(Axis::y, bolt, hole, -far, far);
}

}  // namespace

/// Rectangular flange: the frame of a duct, flat or of angle section; a plate with a round neck; a plate with several
/// ports in a row.
Part rectangular_flange(FamilyContext& context) {
    Random& random = context.random;
    Part part;
    switch (random.weighted({0.45, 0.3, 0.25})) {
        case 0:
            duct_frame(part.solid, random);
            break;
        case 1:
            square_to_round(part.solid, random);
            break;
        default:
            port_flange(part.solid, random);
            break;
    }
    return part;
}

/// Round flange stiffened by ribs: four gussets to its neck, radial plates between two discs or between a ring and the
/// hub, a rim with lugs.
Part ribbed_flange(FamilyContext& context) {
    Random& random = context.random;
    const double r = random.log_uniform(12, 250), wall = r * random.uniform(0.08, 0.2), neck = r + wall,
                 rim = neck * random.uniform(1.6, 2.4), t = r * random.uniform(0.12, 0.3),
                 high = r * random.uniform(0.8, 2.2), rib = r * random.uniform(0.07, 0.15),
                 pitch = neck + (rim - neck) * random.uniform(0.55, 0.65),
                 hole = (rim - neck) * random.uniform(0.1, 0.16);
    Part part;
    Solid& solid = part.solid;
    const std::size_t form = random.weighted({0.4, 0.3, 0.3});
    int bolts = random.choice({4, 4, 8, 12});
    double phase = bolts == 4 ? 45.0 : 0.5 * 360.0 / bolts;
    solid.add_cylinder(Axis::y, {}, neck, 0, high);
    if (form == 2) {  // lugs on a ring instead of a full plate
        const int lugs = random.choice({3, 4, 5, 6, 8});
        const double ring = neck + 0.35 * (rim - neck);
        solid.add_cylinder(Axis::y, {}, ring, 0, t);
        for (int i = 0; i < lugs; ++i) {
            const double a = 90 + 360.0 * i / lugs;
            solid.add_prism(Axis::y, tangent_hull({}, 0.7 * ring, polar({}, pitch, a), 2.2 * hole), 0, t)
                .add_prism(Axis::y, rotated(rectangle({0, -0.5 * rib}, {ring, 0.5 * rib}), a), 0, 0.7 * high);
        }
        bolts = lugs;
        phase = 90;
    } else {
        solid.add_cylinder(Axis::y, {}, rim, 0, t);
    }
    if (form == 0) {  // gussets
        const double low = random.choice({0.0, 0.15}) * high, top = high * random.uniform(0.7, 0.97),
                     out = rim * random.uniform(0.9, 0.97);
        for (const double s : {-1.0, 1.0}) {
            const std::vector<Point2> right{
                {0.9 * r, 0.5 * t}, {out, 0.5 * t}, {out, t + low}, {neck + 0.1 * r, top}, {0.9 * r, top}};
            Path gusset = through(right);
            if (s < 0) gusset = mirrored_x(gusset);
            solid.add_prism(Axis::z, gusset, -0.5 * rib, 0.5 * rib);
            for (PathVertex& v : gusset.vertices) std::swap(v.at.x, v.at.y);
            solid.add_prism(Axis::x, reversed(gusset), -0.5 * rib, 0.5 * rib);
        }
    } else if (form == 1) {  // second plate, radial plates between
        const int ribs = random.choice({4, 6, 8, 12});
        const double other = random.choice({1.0, 0.85}) * rim, at = high * random.uniform(0.6, 0.95);
        solid.add_cylinder(Axis::y, {}, other, at - t, at);
        for (int i = 0; i < ribs; ++i)
            solid.add_prism(Axis::y,
                            rotated(rectangle({0, -0.5 * rib}, {0.95 * other, 0.5 * rib}), 90 + 360.0 * i / ribs),
                            0.5 * t, at - 0.5 * t);
        bolts = ribs;
        phase = 90 + 180.0 / ribs;
    }
    solid.cut_cylinder(Axis::y, {}, r, random.chance(0.8) ? -far : 0.4 * t, far)
        .cut_hole_circle(Axis::y, {}, pitch, bolts, phase, hole, -far, form == 1 && random.chance(0.5) ? far : 1.5 * t);
    return part;
}

/// Adapter with studs: a plate with a ring of studs on one bolt circle and clearance or counterbored holes on the same
/// or another; a spigot, a stepped bore; nuts on the studs.
Part studded_adapter(FamilyContext& context) {
    Random& random = context.random;
    const double pitch = random.log_uniform(15, 200), stud = pitch * random.uniform(0.09, 0.14),
                 rim = pitch + stud * random.uniform(1.8, 3.5), t = pitch * random.uniform(0.2, 0.7),
                 bore = pitch * random.uniform(0.4, 0.65);
    const int count = random.choice({3, 4, 4, 5, 5, 6, 8});
    const double out = stud * random.uniform(3, 7), phase = 90;
    Part part;
    Solid& solid = part.solid;
    if (random.chance(0.3)) {  // lobes at the studs
        const double core = std::max(bore * 1.25, 0.75 * pitch);
        solid.add_cylinder(Axis::y, {}, core, 0, t);
        for (int i = 0; i < count; ++i)
            solid.add_prism(
                Axis::y, tangent_hull({}, 0.8 * core, polar({}, pitch, phase + 360.0 * i / count), 2.1 * stud), 0, t);
    } else {
        solid.add_chamfered_cylinder(Axis::y, {}, rim, 0, t, 0.05 * t, 0.05 * t);
        if (random.chance(0.25)) solid.add_cylinder(Axis::y, {}, 1.2 * rim, 0, 0.3 * t);
    }
    const bool spigot = random.chance(0.5);
    if (spigot) solid.add_chamfered_cylinder(Axis::y, {}, 1.12 * bore, -0.35 * t, 0.1 * t, 0.05 * t, 0);
    solid.cut_cylinder(Axis::y, {}, bore, -far, far);
    if (random.chance(0.4))
        solid.cut_cylinder(Axis::y, {}, std::min(1.15 * bore, 0.9 * (pitch - 1.2 * stud)), 0.6 * t, far);
    if (random.chance(0.65)) {  // holes between the studs
        const double other = random.chance(0.7) ? pitch : 0.5 * (bore * 1.15 + pitch);
        const double hole = other < pitch ? std::min(0.6 * stud, 0.3 * (pitch - bore)) : 0.9 * stud;
        for (int i = 0; i < count; ++i) {
            const Point2 at = polar({}, other, phase + 360.0 * (i + 0.5) / count);
            if (random.chance(0.5))
                solid.cut_cylinder(Axis::y, at, hole, -far, far);
            else
                solid.cut_counterbore(Axis::y, at, 0.7 * hole, 1.3 * hole, 0.4 * t, t + 1, -1);
        }
    }
    const double front = random.chance(0.25) ? t + out : t, back = front > t && random.chance(0.5) ? 0 : -out;
    const bool nuts = random.chance(0.3), collars = random.chance(0.4);
    for (int i = 0; i < count; ++i) {
        const Point2 at = polar({}, pitch, phase + 360.0 * i / count);
        const double low = front > t ? back : -out;
        solid.add_chamfered_cylinder(Axis::y, at, stud, std::min(low, 0.5 * t), std::max(front, 0.9 * t), 0.15 * stud,
                                     0.15 * stud);
        if (low < 0) solid.add_thread({Axis::y, at, stud, 0.86 * stud, low, -0.2 * stud});
        if (front > t) solid.add_thread({Axis::y, at, stud, 0.86 * stud, t + 0.2 * stud, front});
        if (collars) solid.add_cylinder(Axis::y, at, 1.35 * stud, t - 0.01 * t, t + 0.2 * stud);
        if (nuts && low < 0) solid.add_prism(Axis::y, hexagon(at, 3.2 * stud, 0), low + 0.6 * stud, low + 2.1 * stud);
    }
    return part;
}

}  // namespace v16::corpus
