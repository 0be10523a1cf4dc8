// Bodies about one axis or two at right angles: inline pumps, links of robots, casings with flanges.
#include <algorithm>
#include <vector>

#include "corpus/families/housing.hpp"
#include "corpus/families/housing_ports.hpp"
#include "corpus/families/other_pieces.hpp"
#include "corpus/turned.hpp"

namespace v16::corpus {

/// Casing of a pump in the pipe's line: both ports on one axis, a bowl across it with the motor's flange.
Part inline_pump_casing(FamilyContext& context) {
    Random& random = context.random;
    const double r = random.log_uniform(8, 110), wall = 0.16 * r + 1, bowl = r * random.uniform(1.8, 2.8),
                 reach = bowl + r * random.uniform(1.0, 2.2), deep = r * random.uniform(1.0, 1.5), t = 0.22 * r + 1;
    const bool upright = random.chance(0.4);
    const Axis axis = upright ? Axis::z : Axis::y;  // of the motor
    Part part;
    Solid& solid = part.solid;
    const PortEnd end =
        random.choice({PortEnd::round, PortEnd::round, PortEnd::hexagon, PortEnd::plain, PortEnd::oval});
    const double drop = random.chance(0.5) ? 0.3 * r : 0.0, flange = random.uniform(1.5, 2.0);
    const int bolts = random.choice({4, 4, 8});
    const Point2 line = upright ? Point2{0, -drop} : Point2{0, 0};
    const std::vector<Port> ports{{Axis::x, line, 0, reach, r, wall, end, flange, 0, bolts},
                                  {Axis::x, line, 0, -reach, r, wall, end, flange, 0, bolts}};
    const double s = upright ? 1.0 : -1.0, face = s * deep;  // the motor is before or above
    const Point2 centre{random.uniform(-0.15, 0.15) * bowl, 0};
    add_rod(solid, axis, centre, bowl + wall, -0.85 * face, face);
    if (random.chance(0.6))
        add_rod(solid, axis, {centre.x + 0.18 * bowl, 0}, bowl + wall, -0.5 * face, 0.6 * face);  // the volute
    add_ports(solid, ports);
    const double lid = bowl * random.uniform(1.15, 1.35) + wall;
    const bool square = random.chance(0.3);
    if (square)
        solid.add_prism(
            axis,
            rounded_rectangle(centre - Point2{0.9 * lid, 0.9 * lid}, centre + Point2{0.9 * lid, 0.9 * lid}, 0.2 * lid),
            std::min(face, face - s * t), std::max(face, face - s * t));
    else
        add_rod(solid, axis, centre, lid, face, face - s * t);
    const bool lantern = random.chance(0.3);
    const double top = face + s * r * random.uniform(1.5, 3);
    if (lantern) {
        add_rod(solid, axis, centre, 0.75 * lid, face, top);
        add_rod(solid, axis, centre, 0.95 * lid, top, top - s * t);
    }
    const double foot = deep + r * random.uniform(0.3, 0.8);
    const bool footed = upright && random.chance(0.5);
    if (footed) {
        add_foot_plate(solid, random, {}, {0.9 * bowl, 0.9 * bowl}, -foot - t, -foot);
        solid.add_cylinder(Axis::z, {}, 0.6 * bowl, -foot - 0.1, 0);
    }
    cut_rod(solid, axis, centre, bowl, -0.85 * face + s * wall, lantern ? face : face + s);
    if (!lantern && random.chance(0.5)) cut_rod(solid, axis, centre, bowl + 0.6 * wall, face - s * 0.4 * t, face + s);
    cut_ports(solid, ports);
    if (lantern) {
        cut_rod(solid, axis, centre, 0.6 * lid, face + s * t, top + s);
        const Axis window = upright ? Axis::y : Axis::z;
        solid.cut_prism(window,
                        upright ? rounded_rectangle({centre.x - 0.45 * lid, face + 1.3 * t},
                                                    {centre.x + 0.45 * lid, top - 1.6 * t}, 0.2 * t)
                                : rounded_rectangle({centre.x - 0.45 * lid, top + 1.6 * t},
                                                    {centre.x + 0.45 * lid, face - 1.3 * t}, 0.2 * t),
                        -far, far);
    }
    add_rod(solid, axis, centre, 0.75 * r + 0.5 * wall, -0.85 * face, -0.3 * face);  // the suction's ring
    cut_rod(solid, axis, centre, 0.75 * r, -0.85 * face + s * wall, 0);
    const int screws = random.choice({4, 6, 8});
    if (square)
        for (const Point2 q : quarters)
            cut_rod(solid, axis, centre + 0.76 * lid * q, 0.06 * lid, face - s * 2 * t, face + s);
    else
        solid.cut_hole_circle(axis, centre, 0.5 * (lid + bowl + wall), screws, 22.5, 0.2 * (lid - bowl - wall),
                              std::min(face + s, face - s * 1.5 * t), std::max(face + s, face - s * 1.5 * t));
    return part;
}

namespace {

/// A joint's drum about `axis`: an opening with a step and a bolt circle at one end, a cap or a second opening at the
/// other.
struct Drum {
    Axis axis = Axis::z;
    Point2 centre;
    double r = 0.0, from = 0.0, to = 0.0;
};

void add_drum(Solid& solid, const Drum& d, bool capped) {
    add_rod(solid, d.axis, d.centre, d.r, d.from, d.to);
    const double s = d.to > d.from ? 1 : -1;
    add_rod(solid, d.axis, d.centre, 1.05 * d.r, d.to - s * 0.15 * d.r, d.to);
    if (capped) add_rod(solid, d.axis, d.centre, 0.9 * d.r, d.from - s * 0.2 * d.r, d.from);
}

void cut_drum(Solid& solid, Random& random, const Drum& d, bool capped) {
    const double s = d.to > d.from ? 1 : -1;
    cut_rod(solid, d.axis, d.centre, 0.8 * d.r, d.from + s * 0.15 * d.r, d.to + s);
    cut_rod(solid, d.axis, d.centre, random.uniform(0.3, 0.6) * d.r, capped ? d.from : d.from - s, d.to + s);
    solid.cut_hole_circle(d.axis, d.centre, 0.91 * d.r, random.choice({6, 8, 12}), 15, 0.04 * d.r,
                          std::min(d.to + s, d.to - s * 0.4 * d.r), std::max(d.to + s, d.to - s * 0.4 * d.r));
}

}  // namespace

/// Links and joints of robot arms: an elbow of two drums, a tube between two joints, a base with its foot and socket.
Part robot_link_housing(FamilyContext& context) {
    Random& random = context.random;
    const double r = random.uniform(18, 110);
    Part part;
    Solid& solid = part.solid;
    const std::size_t form = random.weighted({0.35, 0.4, 0.25});
    if (form == 0) {  // elbow
        const bool tee = random.chance(0.4);
        const double out = r * random.uniform(1.2, 1.8), small = r * random.uniform(0.75, 1.0);
        Drum a{Axis::z, {}, r, -r * random.uniform(0.9, 1.3), r * random.uniform(1.1, 1.6)},
            b{Axis::x, {}, small, tee ? -0.2 * r : 0.0, out + 0.3 * r};
        const bool ball = !tee && random.chance(0.6);
        if (ball) {
            a.from = -0.01 * r;
            solid.add_revolution(Axis::z, ball_meridian(0, r));
        }
        add_drum(solid, a, !ball);
        add_drum(solid, b, false);
        cut_drum(solid, random, a, true);
        cut_rod(solid, Axis::x, {}, 0.8 * b.r, 0, far);
        solid.cut_hole_circle(Axis::x, {}, 0.91 * b.r, random.choice({6, 8}), 15, 0.04 * b.r, b.to - 0.4 * r, b.to + 1);
    } else if (form == 1) {  // link
        const double length = r * random.uniform(4, 9), end = r * random.uniform(0.7, 1.0),
                     tube = r * random.uniform(0.6, 0.85), deep = r * random.uniform(0.7, 1.3);
        const bool same = random.chance(0.7);
        const Axis axis = Axis::y;
        Drum a{axis, {}, r, -deep, deep * random.uniform(0.8, 1.2)},
            b{axis, {length, 0}, end, deep * (same ? -0.9 : 0.9), deep * (same ? 1.0 : -1.0)};
        if (random.chance(0.4))
            solid.add_prism(Axis::y, tangent_hull({}, 0.8 * r, {length, 0}, 0.8 * end), -0.6 * deep, 0.5 * deep);
        else
            solid.add_cylinder(Axis::x, {0, 0}, std::min(tube, 0.95 * deep), 0, length);
        for (const double x : {1.25 * r, length - 1.25 * end})
            if (random.chance(0.6))
                solid.add_cylinder(Axis::x, {0, 0}, std::min(1.15 * tube, 0.98 * deep), x - 0.1 * r, x + 0.1 * r);
        add_drum(solid, a, true);
        add_drum(solid, b, true);
        solid.cut_cylinder(Axis::x, {0, 0}, 0.78 * std::min(tube, 0.95 * deep), 0.5 * r, length - 0.5 * end);
        cut_drum(solid, random, a, true);
        cut_drum(solid, random, b, true);
    } else {  // base
        const double high = r * random.uniform(1.4, 2.4), foot = r * random.uniform(1.25, 1.7), t = 0.15 * r;
        if (random.chance(0.5))
            solid.add_cylinder(Axis::z, {}, foot, 0, t)
                .add_revolution(Axis::z, cone_meridian(t, 1.15 * r, high, 0.95 * r));
        else
            solid.add_prism(Axis::z, rounded_rectangle({-foot, -foot}, {foot, foot}, 0.3 * foot), 0, t)
                .add_cylinder(Axis::z, {}, r, 0, high);
        const double w = 0.4 * r;
        solid.add_box({0, -w, t}, {1.35 * r, w, 0.6 * high})
            .cut_cylinder(Axis::x, {-0.4 * w, 0.35 * high}, 0.3 * w, r, far)
            .cut_cylinder(Axis::x, {0.5 * w, 0.35 * high}, 0.2 * w, r, far);
        solid.cut_cylinder(Axis::z, {}, 0.8 * r, t, high + 1).cut_cylinder(Axis::z, {}, 0.4 * r, -1, high);
        solid.cut_hole_circle(Axis::z, {}, 0.88 * r, random.choice({8, 12}), 15, 0.03 * r, high - 0.4 * r, high + 1);
        for (const double a : {45.0, 135.0, 225.0, 315.0})
            solid.cut_cylinder(Axis::z, polar({}, 0.5 * (foot + 1.15 * r), a), 0.06 * r, -1, t + 1);
    }
    return part;
}

/// Thin casing of a turbine, a blower or a duct: cylinder, cone or both, flanges with many holes, bosses and ports
/// around, a joint along it or struts to a hub.
Part flanged_casing(FamilyContext& context) {
    Random& random = context.random;
    const double r = random.log_uniform(35, 450), length = r * random.uniform(0.5, 2.4),
                 t = r * random.uniform(0.02, 0.05) + 1, lip = r * random.uniform(0.08, 0.2),
                 ft = t * random.uniform(1.2, 2.2);
    const std::size_t form = random.weighted({0.35, 0.35, 0.3});  // cylinder, cone, cone and cylinder
    const double second = form == 0 ? r : r * random.uniform(0.6, 0.9),
                 knee = form == 2 ? length * random.uniform(0.3, 0.6) : length;
    Part part;
    Solid& solid = part.solid;
    // The meridian, `less` further in and reaching `over` beyond both ends.
    const auto body = [&](double less, double over) {
        std::vector<Point2> points{{0, r - less}};
        if (form == 2) points.push_back({knee, second - less});
        points.push_back({length, second - less});
        if (over > 0) {
            points.insert(points.begin(), {-over, r - less});
            points.push_back({length + over, second - less});
        }
        points.insert(points.begin(), {points.front().x, 0});
        points.push_back({points.back().x, 0});
        return through(points);
    };
    solid.add_revolution(Axis::x, body(0, 0));
    solid.add_cylinder(Axis::x, {}, r + lip, 0, ft).add_cylinder(Axis::x, {}, second + lip, length - ft, length);
    const int rings = form == 0 ? random.integer(0, 3) : 0;
    for (int i = 0; i < rings; ++i)
        solid.add_cylinder(Axis::x, {}, r + 0.4 * lip, length * (i + 1) / (rings + 1.0) - 0.4 * t,
                           length * (i + 1) / (rings + 1.0) + 0.4 * t);
    const bool split = random.chance(0.35);
    if (split && form == 0) solid.add_box({0, -r - lip, -ft}, {length, r + lip, ft});
    const double x = form == 2 ? 0.5 * (knee + length) : 0.5 * length,
                 port = r * random.uniform(0.08, 0.3) * std::min(1.0, length / r),
                 top = r + lip * random.uniform(0.6, 2.5);
    const std::size_t extra = random.weighted({0.35, 0.35, 0.3});
    if (extra == 0)
        solid.add_cylinder(Axis::z, {x, 0}, port + t, 0, top)
            .add_cylinder(Axis::z, {x, 0}, 1.5 * port + t, top - ft, top);
    if (extra == 1) {
        solid.add_cylinder(Axis::z, {x, 0}, 0.35 * lip + t, 0, r + 0.5 * lip)
            .add_cylinder(Axis::z, {x, 0}, 0.35 * lip + t, -r - 0.5 * lip, 0);
        solid.add_cylinder(Axis::y, {x, 0}, 0.35 * lip + t, -r - 0.5 * lip, r + 0.5 * lip);
    }
    solid.cut_revolution(Axis::x, body(t, 1));
    if (extra == 0)
        solid.cut_cylinder(Axis::z, {x, 0}, port, 0.3 * r, far)
            .cut_hole_circle(Axis::z, {x, 0}, 1.25 * port + t, random.choice({4, 6}), 45, 0.08 * port, r, far);
    if (extra == 1)
        solid.cut_cylinder(Axis::z, {x, 0}, 0.3 * lip, -far, far).cut_cylinder(Axis::y, {x, 0}, 0.3 * lip, -far, far);
    if (random.chance(0.3)) {  // struts to a hub
        const double hub = r * random.uniform(0.2, 0.35), inside = std::min(r, second) - 0.5 * t, a = 0.15 * length,
                     b = 0.85 * length;
        solid.add_cylinder(Axis::x, {}, hub, a, b);
        for (int i = 0, n = random.integer(3, 8); i < n; ++i)
            solid.add_prism(Axis::x, rotated(rectangle({0.9 * hub, -0.6 * t}, {inside, 0.6 * t}), 360.0 / n * i + 20),
                            0.3 * length, 0.7 * length);
        solid.cut_cylinder(Axis::x, {}, 0.7 * hub, -far, far);
    }
    const int holes = random.choice({6, 8, 8, 12});
    solid.cut_hole_circle(Axis::x, {}, r + 0.5 * lip, holes, 180.0 / holes, 0.17 * lip, -1, ft + 0.01)
        .cut_hole_circle(Axis::x, {}, second + 0.5 * lip, holes, 180.0 / holes, 0.17 * lip, length - ft - 0.01,
                         length + 1);
    if (split && form == 0)
        for (const double s : {-1.0, 1.0})
            for (int i = 0, n = random.integer(2, 4); i < n; ++i)
                solid.cut_cylinder(Axis::z, {length * (i + 0.5) / n, s * (r + 0.55 * lip)}, 0.15 * lip, -2 * ft,
                                   2 * ft);
    if (random.chance(0.25)) solid.cut_box({-far, -far, -far}, {far, far, 0});
    return part;
}

}  // namespace v16::corpus
