// Cast fittings of screwed pipes with different ends on their ways, and the joints of drill pipes and pump rods.
#include <algorithm>
#include <cmath>

#include "corpus/families/connector.hpp"
#include "corpus/families/connector_sizes.hpp"
#include "corpus/families/connector_ways.hpp"
#include "corpus/turned.hpp"

namespace v16::corpus {
namespace {

enum class CastEnd : std::uint8_t { beaded, banded, octagon, male, union_nut };

/// A way of a cast fitting from the middle outward.
struct CastWay {
    Way way;
    double r = 0.0;      ///< of the thread
    double reach = 0.0;  ///< from the middle to the face
    CastEnd end = CastEnd::beaded;
};

void add_way(Solid& solid, Random& random, const CastWay& cast) {
    const Way& way = cast.way;
    const double r = cast.r, body = r + 0.16 * r, face = cast.reach;
    switch (cast.end) {
        case CastEnd::beaded: {
            const double bead = random.choice({0.1, 0.14}) * r;
            add_along(solid, way, circle({}, body), 0, face);
            add_along(solid, way, circle({}, body + bead), face - 2.2 * bead, face);
            if (random.chance(0.4))  // ribs to grip it by
                for (const double turn : {45.0, 225.0})
                    add_along(solid, way,
                              rotated(rectangle({0.8 * body, -0.6 * bead}, {body + bead, 0.6 * bead}), turn),
                              face - 1.1 * r, face);
            break;
        }
        case CastEnd::banded:
            add_along(solid, way, circle({}, body), 0, face);
            add_along(solid, way, circle({}, 1.12 * body), face - 0.7 * r, face);
            break;
        case CastEnd::octagon:
            add_along(solid, way, circle({}, body), 0, face);
            add_along(solid, way, polygon({}, 1.25 * body, 8, 22.5), face - 0.6 * r, face);
            break;
        case CastEnd::male:
            add_along(solid, way, circle({}, 0.97 * r), 0, face);
            add_along(solid, way, circle({}, r), face - 1.2 * r, face);
            thread_along(solid, way, r, 0.91 * r, face - 1.1 * r, face);
            break;
        case CastEnd::union_nut:
            add_along(solid, way, circle({}, body), 0, face);
            add_along(solid, way, circle({}, 1.25 * body), face - 0.3 * r, face + 0.4 * r);
            add_along(solid, way, polygon({}, 1.5 * body, random.choice({6, 8}), random.choice({0.0, 22.5})), face,
                      face + 1.1 * r);
            add_along(solid, way, circle({}, body), face, face + 2.0 * r);
            break;
    }
}

void bore_way(Solid& solid, const CastWay& cast) {
    const double r = cast.r, face = cast.reach;
    bore_along(solid, cast.way, 0.78 * r, 0, 9 * r + face);
    if (cast.end == CastEnd::male) return;
    const double from = cast.end == CastEnd::union_nut ? face + 0.8 * r : face - 1.1 * r,
                 to = cast.end == CastEnd::union_nut ? face + 2.0 * r : face;
    bore_along(solid, cast.way, 0.91 * r, from, 9 * r + face);
    thread_along(solid, cast.way, r, 0.91 * r, from, to, true);
}

}  // namespace

/// Cast fitting of screwed pipes: elbow, street elbow, elbow with a side outlet, tee, cross, socket; each way with its
/// size and its end (bead, band, octagon, outside thread, union), a wall foot now and then.
Part cast_fitting(FamilyContext& context) {
    Random& random = context.random;
    const double r = random.log_uniform(4, 60), reach = r * random.uniform(1.9, 2.8),
                 branch = random.chance(0.4) ? r * random.uniform(0.5, 0.85) : r;
    const CastEnd common = random.choice({CastEnd::beaded, CastEnd::beaded, CastEnd::banded, CastEnd::octagon});
    const auto end = [&] {
        return random.chance(0.65) ? common : random.choice({CastEnd::male, CastEnd::male, CastEnd::union_nut});
    };
    std::vector<CastWay> ways;
    const std::size_t form = random.weighted({0.35, 0.12, 0.3, 0.1, 0.13});
    ways.push_back({{Axis::x, 1.0}, r, reach, end()});
    if (form >= 2) ways.push_back({{Axis::x, -1.0}, form == 4 ? branch : r, reach, end()});
    if (form != 4) ways.push_back({{Axis::z, -1.0}, branch, reach * (0.4 + 0.6 * branch / r), end()});
    if (form == 1) ways.push_back({{Axis::y, -1.0}, branch, reach * (0.4 + 0.6 * branch / r), common});
    if (form == 3) ways.push_back({{Axis::z, 1.0}, branch, reach * (0.4 + 0.6 * branch / r), common});
    for (CastWay& way : ways) {
        if (way.end == CastEnd::male) way.reach += r * random.uniform(0.3, 1.0);
        way.reach = std::max(way.reach, 1.2 * r + 1.15 * way.r);
    }
    Part part;
    Solid& solid = part.solid;
    if (form < 2) solid.add_revolution(Axis::y, ball_meridian(0, 1.2 * r));
    for (const CastWay& way : ways) add_way(solid, random, way);
    if (form == 0 && random.chance(0.2)) {  // foot on the wall, opposite to the first way
        const double t = 0.3 * r, half = r * random.uniform(1.5, 2.0), back = -1.3 * r;
        solid
            .add_prism(Axis::x, tangent_hull({0, -0.9 * half}, 0.5 * half, {0, 0.9 * half}, 0.5 * half), back - t, back)
            .add_box({back - 0.5 * t, -0.6 * r, -0.6 * r}, {-0.5 * r, 0.6 * r, 0.6 * r});
        for (const double z : {-0.9 * half, 0.9 * half})
            solid.cut_cylinder(Axis::x, {0, z}, 0.2 * half, -far, back + 0.1 * r);
    }
    for (const CastWay& way : ways) bore_way(solid, way);
    return part;
}

namespace {

/// A tapered thread in full: teeth on a cone from x = `from` over `length` (either way), growing by the taper towards
/// the root.
Path toothed_cone(double from, double length, double root, double tip, int teeth, double deep) {
    std::vector<Point2> points{{from, 0}};
    const double pitch = length / teeth;
    for (int i = 0; i < teeth; ++i) {
        const double share = (i + 0.5) / teeth, r = root + (tip - root) * share;
        points.push_back({from + pitch * i, r});
        points.push_back({from + pitch * (i + 0.35), r});
        points.push_back({from + pitch * (i + 0.55), r - deep});
        points.push_back({from + pitch * (i + 0.9), r - deep});
    }
    points.push_back({from + length, tip - deep});
    points.push_back({from + length, 0});
    return through(points);
}

}  // namespace

/// Joint of drill pipes, casings and pump rods: a sub with pin and box, two pins or two boxes, of one or two diameters,
/// a lifting plug, a coupling sleeve, a rod's end with its wrench square; tapered threads in full or as plain cones.
Part tool_joint(FamilyContext& context) {
    Random& random = context.random;
    const double r = random.log_uniform(8, 120), pin = r * random.uniform(0.65, 0.75),
                 taper = pin * random.uniform(0.75, 0.85), length = r * random.uniform(1.1, 1.7),
                 bore = taper * random.uniform(0.4, 0.65), body = r * random.log_uniform(1.5, 6);
    const bool full = random.chance(0.5);
    const int teeth = random.integer(6, 10);
    const double deep = 0.06 * r;
    Part part;
    Solid& solid = part.solid;
    // A pin beyond x = at, towards s; a box into the body from there.
    const auto add_pin = [&](double at, double s) {
        solid.add_cylinder(Axis::x, {}, 0.95 * pin, std::min(at, at + s * 0.12 * r), std::max(at, at + s * 0.12 * r));
        if (full)
            solid.add_revolution(Axis::x, toothed_cone(at + s * 0.11 * r, s * length, pin, taper, teeth, deep));
        else
            solid.add_revolution(Axis::x, s > 0 ? cone_meridian(at + 0.11 * r, pin, at + length, taper)
                                                : cone_meridian(at - length, taper, at - 0.11 * r, pin));
    };
    const auto cut_box_end = [&](double at, double s) {
        const double mouth = at + s * 0.02 * r;
        if (full)
            solid.cut_revolution(Axis::x, toothed_cone(mouth, -s * 0.95 * length, pin * 1.01, taper, teeth, deep));
        else
            solid.cut_revolution(Axis::x, s > 0 ? cone_meridian(at - length, taper, at, pin)
                                                : cone_meridian(at, pin, at + length, taper));
        solid.cut_cylinder(Axis::x, {}, 1.04 * pin, std::min(at - s * 0.15 * r, at + s * r),
                           std::max(at - s * 0.15 * r, at + s * r));
    };
    const std::size_t form = random.weighted({0.35, 0.15, 0.2, 0.15, 0.15});
    if (form == 3) {  // coupling sleeve
        const double half = length * random.uniform(1.1, 1.3), wall = r * random.uniform(0.85, 1.0);
        solid.add_chamfered_cylinder(Axis::x, {}, wall, -half, half, 0.05 * r, 0.05 * r);
        cut_box_end(half, 1);
        cut_box_end(-half, -1);
        solid.cut_cylinder(Axis::x, {}, taper * 0.85, -far, far);
        return part;
    }
    if (form == 4) {  // pump rod: pin, shoulder, square, bead, rod
        const double square = r * random.uniform(0.6, 0.75), rod = square * random.uniform(0.65, 0.85),
                     end = body + 4 * r;
        solid.add_cylinder(Axis::x, {}, r, 0, 0.4 * r)
            .add_prism(Axis::x, chamfered(polygon({}, 1.35 * square, 4, 45), 0.2 * square), 0.3 * r, 1.9 * r)
            .add_chamfered_cylinder(Axis::x, {}, 0.95 * r, 1.8 * r, 2.3 * r, 0.1 * r, 0.1 * r)
            .add_revolution(Axis::x, cone_meridian(2.25 * r, 0.9 * r, 3.3 * r, rod))
            .add_cylinder(Axis::x, {}, rod, 3.2 * r, end);
        const double slim = random.chance(0.5) ? 0.62 * r : rod;
        solid.add_cylinder(Axis::x, {}, 0.85 * slim, -0.5 * r, 0.1 * r)
            .add_chamfered_cylinder(Axis::x, {}, slim, -length - 0.4 * r, -0.4 * r, 0.1 * r, 0.05 * r);
        solid.add_thread({Axis::x, {}, slim, 0.9 * slim, -length - 0.4 * r, -0.5 * r});
        if (random.chance(0.5)) {  // its coupling
            solid.add_chamfered_cylinder(Axis::x, {}, r, -2 * length - r, -0.05 * r, 0.06 * r, 0.06 * r);
            solid.cut_cylinder(Axis::x, {}, 0.85 * slim, -far, -length - r)
                .add_thread({Axis::x, {}, slim, 0.85 * slim, -2 * length - r, -length - r, true});
            if (random.chance(0.5))
                solid.cut_box({-1.4 * length, -far, 0.85 * r}, {-0.7 * length, far, far})
                    .cut_box({-1.4 * length, -far, -far}, {-0.7 * length, far, -0.85 * r});
        }
        return part;
    }
    const double other = random.chance(0.4) ? r * random.uniform(1.15, 1.5) : r;
    solid.add_chamfered_cylinder(Axis::x, {}, r, 0, body, 0.06 * r, 0.06 * r);
    double left = 0;
    if (other > r) {  // a larger half
        left = -body * random.uniform(0.4, 1.0) - length;
        solid.add_revolution(Axis::x, through({{left, 0},
                                               {left, other - 0.05 * r},
                                               {left + 0.05 * r, other},
                                               {-(other - r) * 1.5 - 0.2 * r, other},
                                               {0.1 * r, r},
                                               {0.1 * r, 0}}));
    }
    if (form == 2 && random.chance(0.6)) {  // lifting plug: a neck and a head
        const double neck = r * random.uniform(0.5, 0.65), top = left - r * random.uniform(1.5, 4);
        solid.add_cylinder(Axis::x, {}, neck, top, left + 0.1 * r)
            .add_revolution(Axis::x, through({{top - 0.8 * r, 0},
                                              {top - 0.8 * r, 0.8 * r},
                                              {top - 0.7 * r, 0.95 * r},
                                              {top - 0.2 * r, 0.95 * r},
                                              {top + 0.2 * r, neck},
                                              {top + 0.2 * r, 0}}));
        add_pin(body, 1);
        if (random.chance(0.5)) solid.cut_cylinder(Axis::x, {}, 0.6 * neck, -far, far);
        return part;
    }
    if (form == 0) {
        add_pin(body, 1);
        if (-left + body < 1.3 * length) solid.add_cylinder(Axis::x, {}, r, left - length, left + 0.1 * r);
        cut_box_end(-left + body < 1.3 * length ? left - length : left, -1);
    } else if (form == 1) {
        add_pin(body, 1);
        add_pin(left, -1);
    } else {
        solid.add_cylinder(Axis::x, {}, r, 0, 0.6 * r + 2 * length);
        cut_box_end(0.6 * r + 2 * length > body ? 0.6 * r + 2 * length : body, 1);
        cut_box_end(left, -1);
    }
    solid.cut_cylinder(Axis::x, {}, bore, -far, far);
    if (random.chance(0.3)) {  // flats for tongs
        const double x = 0.35 * body;
        for (const double s : {-1.0, 1.0})
            solid.cut_box({x, -far, s > 0 ? 0.9 * r : -far}, {x + 0.3 * body, far, s > 0 ? far : -0.9 * r});
    }
    if (random.chance(0.25)) {
        const double x = 0.75 * body;
        solid.cut_revolution(Axis::x, ring_meridian(x, x + 0.12 * r, 0.95 * r, 2 * r));
    }
    return part;
}

}  // namespace v16::corpus
