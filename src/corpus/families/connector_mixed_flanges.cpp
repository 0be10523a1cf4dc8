// Flanges put together at random from outlines, hubs, faces, bores and bolt patterns; flanges whose outline follows
// their ports and bolts.
#include <algorithm>
#include <cmath>

#include "corpus/families/connector.hpp"
#include "corpus/families/connector_sizes.hpp"
#include "corpus/turned.hpp"

namespace v16::corpus {
namespace {

/// The disc of a flange, `r` to its rim, its face at x = 0 and its back at `t`.
void flange_disc(Solid& solid, Random& random, double r, double t) {
    switch (random.weighted({0.46, 0.12, 0.08, 0.1, 0.08, 0.08, 0.08})) {
        case 1:
            solid.add_prism(
                Axis::x,
                rounded_rectangle({-0.85 * r, -0.85 * r}, {0.85 * r, 0.85 * r}, random.choice({0.05, 0.2, 0.35}) * r),
                0, t);
            break;
        case 2:
            solid.add_prism(Axis::x, polygon({}, r, random.choice({6, 8, 8}), 22.5), 0, t);
            break;
        case 3: {  // one, two or four flats
            solid.add_cylinder(Axis::x, {}, r, 0, t);
            const double at = r * random.uniform(0.72, 0.9);
            const int flats = random.choice({1, 2, 2, 4});
            for (int i = 0; i < flats; ++i)
                solid.cut_prism(Axis::x,
                                rotated(rectangle({at, -2 * r}, {2 * r, 2 * r}), flats == 2 ? 180.0 * i : 90.0 * i), -1,
                                t + 1);
            break;
        }
        case 4: {  // scallops between the bolts
            const int count = random.choice({4, 6, 8});
            solid.add_cylinder(Axis::x, {}, r, 0, t);
            for (int i = 0; i < count; ++i)
                solid.cut_cylinder(Axis::x, polar({}, 1.25 * r, 360.0 * (i + 0.5) / count), 0.42 * r, -1, t + 1);
            break;
        }
        case 5:  // two discs
            solid.add_cylinder(Axis::x, {}, r, 0, 0.55 * t)
                .add_cylinder(Axis::x, {}, r * random.uniform(0.75, 0.92), 0.5 * t, t);
            break;
        case 6:  // notches in the rim
            solid.add_cylinder(Axis::x, {}, r, 0, t);
            for (int i = 0, n = random.choice({1, 2, 4}); i < n; ++i)
                solid.cut_prism(Axis::x,
                                rotated(rectangle({0.93 * r, -0.08 * r}, {2 * r, 0.08 * r}), 45 + 360.0 * i / n), -1,
                                t + 1);
            break;
        default:
            solid.add_chamfered_cylinder(Axis::x, {}, r, 0, t, random.choice({0.0, 0.08}) * t,
                                         random.choice({0.0, 0.12}) * t);
            break;
    }
}

/// The neck behind the disc; returns its end.
double flange_hub(Solid& solid, Random& random, double r, double t, double hub) {
    const double length = r * random.uniform(0.15, 0.9), end = t + length;
    switch (random.weighted({0.26, 0.24, 0.18, 0.12, 0.1, 0.1})) {
        case 0:
            return t;
        case 1:
            solid.add_chamfered_cylinder(Axis::x, {}, hub, 0.9 * t, end, 0, random.choice({0.0, 0.05}) * r);
            return end;
        case 2:
            solid.add_revolution(Axis::x,
                                 turned({{.length = 0.65 * length, .radius = 1.25 * hub, .end_radius = hub * 0.95},
                                         {.length = 0.35 * length + 0.1 * t, .radius = 0.95 * hub}},
                                        0.9 * t));
            return 0.9 * t + length + 0.1 * t;
        case 3:
            solid.add_cylinder(Axis::x, {}, 1.2 * hub, 0.9 * t, t + 0.4 * length)
                .add_chamfered_cylinder(Axis::x, {}, hub, t, end, 0, 0.04 * r);
            return end;
        case 4:
            solid.add_prism(Axis::x, polygon({}, 1.2 * hub, random.choice({4, 6, 8}), 45), 0.9 * t, end);
            return end;
        default:  // with ribs
            solid.add_cylinder(Axis::x, {}, hub, 0.9 * t, end);
            for (int i = 0, n = random.choice({4, 6}); i < n; ++i)
                solid.add_prism(Axis::x,
                                rotated(rectangle({0.8 * hub, -0.05 * r}, {0.9 * r, 0.05 * r}), 45 + 360.0 * i / n),
                                0.9 * t, t + 0.5 * length);
            solid.cut_revolution(
                Axis::x, through({{t + 0.51 * length, hub}, {t, 0.92 * r}, {t, 2 * r}, {t + 0.51 * length, 2 * r}}));
            return end;
    }
}

/// What the face at x = 0 meets its twin with.
void flange_face(Solid& solid, Random& random, double inner, double outer, double t) {
    const double mid = 0.5 * (inner + outer), w = 0.18 * (outer - inner), h = t * random.uniform(0.1, 0.3);
    switch (random.weighted({0.34, 0.22, 0.14, 0.1, 0.1, 0.1})) {
        case 1:
            solid.add_cylinder(Axis::x, {}, outer, -h, 0.01 * t);
            break;
        case 2:  // groove
            solid.cut_revolution(Axis::x, ring_meridian(-1, h, mid - w, mid + w));
            break;
        case 3:  // tongue
            solid.add_revolution(Axis::x, ring_meridian(-h, 0.01 * t, mid - w, mid + w));
            break;
        case 4:  // spigot
            solid.add_chamfered_cylinder(Axis::x, {}, 0.9 * outer, -2 * h, 0.01 * t, 0.3 * h, 0);
            break;
        case 5:  // recess
            solid.cut_cylinder(Axis::x, {}, 0.9 * outer, -1, h);
            break;
        default:
            break;
    }
}

void flange_bolts(Solid& solid, Random& random, double pitch, double hole, double t) {
    const int count = random.choice({3, 4, 4, 4, 5, 6, 6, 8, 8, 12, 16}),
              limit = static_cast<int>(2.4 * pitch / hole / 1.2);
    const int n = std::clamp(count, 2, std::max(2, limit));
    const double phase = random.choice({0.0, 0.5, 0.5}) * 360.0 / n;
    switch (random.weighted({0.5, 0.14, 0.1, 0.1, 0.08, 0.08})) {
        case 1:
            for (int i = 0; i < n; ++i)
                solid.cut_counterbore(Axis::x, polar({}, pitch, phase + 360.0 * i / n), hole, 1.55 * hole, 0.45 * t, t,
                                      -far);
            break;
        case 2:
            for (int i = 0; i < n; ++i) {
                const Point2 at = polar({}, pitch, phase + 360.0 * i / n);
                solid.cut_cylinder(Axis::x, at, 0.86 * hole, -far, t + 0.01)
                    .add_thread({Axis::x, at, hole, 0.86 * hole, 0, t, true});
            }
            break;
        case 3: {  // slots along the circle
            const int slots = std::clamp(n, 2, 6);
            for (int i = 0; i < slots; ++i)
                solid.cut_prism(Axis::x,
                                ring_sector({}, pitch - hole, pitch + hole, phase + 360.0 * i / slots - 90.0 / slots,
                                            180.0 / slots),
                                -far, t + 0.01);
            break;
        }
        case 4:  // pairs
            for (int i = 0, pairs = std::max(2, n / 2); i < pairs; ++i)
                for (const double s : {-1.0, 1.0})
                    solid.cut_cylinder(Axis::x,
                                       polar({}, pitch, phase + 360.0 * i / pairs + s * degrees(1.5 * hole / pitch)),
                                       hole, -far, t + 0.01);
            break;
        case 5:  // open to the rim
            for (int i = 0; i < std::min(n, 8); ++i)
                solid.cut_prism(Axis::x,
                                rotated(slot({pitch, 0}, {2 * pitch, 0}, hole), phase + 360.0 * i / std::min(n, 8)),
                                -far, t + 0.01);
            break;
        default:
            solid.cut_hole_circle(Axis::x, {}, pitch, n, phase, hole, -far, t + 0.01);
            break;
    }
    if (random.chance(0.15))  // dowels or jacking screws
        solid.cut_hole_circle(Axis::x, {}, pitch, random.choice({2, 3}), phase + 180.0 / n, 0.5 * hole, -far, t + 0.01);
}

}  // namespace

/// Flange of any outline, hub, face, bore and bolt pattern; radial ports, set screws or a second bolt circle now and
/// then.
Part composed_flange(FamilyContext& context) {
    Random& random = context.random;
    const double r = random.log_uniform(14, 320), t = r * random.uniform(0.1, 0.38),
                 bore = r * random.uniform(0.15, 0.62), hole = r * random.uniform(0.045, 0.085),
                 pitch = std::min(r - 1.9 * hole, r * random.uniform(0.76, 0.86)),
                 hub = std::min(bore + r * random.uniform(0.07, 0.2), pitch - 2.1 * hole);
    Part part;
    Solid& solid = part.solid;
    flange_disc(solid, random, r, t);
    const double end = flange_hub(solid, random, r, t, std::max(hub, 0.2 * r)), inner = std::min(bore, 0.85 * hub);
    flange_face(solid, random, inner, pitch - 1.5 * hole, t);
    flange_bolts(solid, random, pitch, hole, t);
    switch (random.weighted({0.46, 0.1, 0.12, 0.08, 0.08, 0.08, 0.08})) {
        case 0:
            solid.cut_cylinder(Axis::x, {}, inner, -far, far);
            break;
        case 1:  // blind
            if (random.chance(0.4)) solid.cut_cylinder(Axis::x, {}, inner, -far, 0.4 * t);
            break;
        case 2:
            solid.cut_cylinder(Axis::x, {}, 0.8 * inner, -far, far).cut_cylinder(Axis::x, {}, inner, -far, 0.5 * end);
            break;
        case 3:
            solid.cut_cylinder(Axis::x, {}, 0.9 * inner, -far, far)
                .add_thread({Axis::x, {}, inner, 0.9 * inner, 0, end, true});
            break;
        case 4:
            solid.cut_prism(Axis::x, keyed_bore({}, 0.85 * inner, 0.5 * inner, 1.05 * inner), -far, far);
            break;
        case 5:
            solid.cut_prism(Axis::x, polygon({}, inner, random.choice({4, 6}), 45), -far, far);
            break;
        default: {  // off centre
            const double small = 0.7 * inner;
            solid.cut_cylinder(Axis::x, {0, 0.25 * inner}, small, -far, far);
            break;
        }
    }
    if (random.chance(0.2) && t > 0.16 * r) {  // ports or set screws through the rim
        const double port = 0.25 * t;
        solid.cut_cylinder(Axis::z, {0.5 * t, 0}, port, 0, far);
        if (random.chance(0.4)) solid.cut_cylinder(Axis::y, {0.5 * t, 0}, port, 0, far);
    }
    if (random.chance(0.12) && pitch - hub > 6 * hole) {
        const int count = random.choice({3, 4, 6});
        solid.cut_hole_circle(Axis::x, {}, 0.5 * (pitch + hub), count, 45, 0.7 * hole, -far, t + 0.01);
    }
    part.main_side = random.choice({Side::left, Side::left, Side::front});
    return part;
}

/// Flange whose outline follows its ports and bolts, as of exhausts, inlets and turbochargers: one port with ears about
/// it, ports in a row, twin or divided ports; with stubs, a seal's groove, dowels.
Part outlined_flange(FamilyContext& context) {
    Random& random = context.random;
    const double r = random.log_uniform(9, 60), wall = r * random.uniform(0.22, 0.45),
                 t = r * random.uniform(0.16, 0.5), hole = r * random.uniform(0.16, 0.28),
                 ear = hole * random.uniform(1.8, 2.3);
    Part part;
    Solid& solid = part.solid;
    std::vector<Point2> ports, bolts;
    const std::size_t form = random.weighted({0.36, 0.34, 0.3});
    const double out = r + wall + 0.35 * ear;
    if (form == 0) {  // one port, bolts where there was room
        ports = {{0, 0}};
        const int count = random.choice({2, 3, 3, 4, 4, 5});
        const double phase = random.choice({0.0, 30.0, 45.0, 90.0});
        const bool odd = random.chance(0.45);
        for (int i = 0; i < count; ++i)
            bolts.push_back(polar({}, out * (odd ? random.uniform(1.0, 1.35) : 1.12),
                                  phase + 360.0 * (i + (odd ? random.uniform(-0.13, 0.13) : 0.0)) / count));
    } else if (form == 1) {  // a row
        const int count = random.choice({2, 2, 3, 3, 4, 4, 5});
        const double pitch = 2 * out * random.uniform(1.0, 1.35), high = out * random.uniform(0.72, 0.95);
        for (int i = 0; i < count; ++i) ports.push_back({pitch * (i - 0.5 * (count - 1)), 0});
        const bool zigzag = random.chance(0.5);
        for (int i = 0; i <= count; ++i) {
            const double x = pitch * (i - 0.5 * count);
            if (!zigzag || i % 2 == 0) bolts.push_back({x, high});
            if (!zigzag || i % 2 == 1) bolts.push_back({x, -high});
        }
    } else {  // twin, or a port like a rectangle
        const double apart = random.uniform(0.55, 1.3) * r;
        ports = {{-apart, 0}, {apart, 0}};
        const double x = apart + out * random.uniform(0.55, 0.85), y = out * random.uniform(0.7, 0.95);
        const std::size_t how = random.weighted({0.5, 0.25, 0.25});
        if (how == 0) bolts = {{-x, -y}, {x, -y}, {x, y}, {-x, y}};
        if (how == 1) bolts = {{-apart - out * 1.1, 0}, {apart + out * 1.1, 0}};
        if (how == 2) bolts = {{-x, y}, {x, y}, {0, -1.2 * out}};
    }
    // The plate: about every port, from port to port, and out to every bolt from the port next to it.
    for (std::size_t i = 0; i < ports.size(); ++i) {
        solid.add_cylinder(Axis::y, ports[i], r + wall, 0, t);
        if (i > 0)
            solid.add_prism(Axis::y,
                            tangent_hull(ports[i - 1], (r + wall) * (form == 2 ? 1.0 : 0.62), ports[i],
                                         (r + wall) * (form == 2 ? 1.0 : 0.61)),
                            0, t);
    }
    for (const Point2& bolt : bolts)
        for (const Point2& port : ports)
            if (length(bolt - port) < 1.45 * out + (form == 1 ? 0.35 * out : 0.2 * out))
                solid.add_prism(Axis::y, tangent_hull(port, (r + wall) * (form == 1 ? 0.7 : 0.9), bolt, ear), 0, t);
    for (const Point2& bolt : bolts) solid.add_cylinder(Axis::y, bolt, ear, 0, t);
    const bool stubs = random.chance(0.35);
    const double reach = r * random.uniform(0.6, 2.5);
    const std::size_t shape = form == 2 ? random.weighted({0.4, 0.4, 0.2}) : random.weighted({0.7, 0.0, 0.0, 0.3});
    if (stubs && shape != 1)
        for (const Point2& port : ports) solid.add_cylinder(Axis::y, port, r + 0.45 * wall, -reach, 0.01 * t);
    const double deep = stubs ? -far : -1.0;
    if (shape == 1) {  // one wide port, perhaps divided
        const double x = 0.5 * (ports[1].x - ports[0].x);
        solid.cut_prism(Axis::y,
                        random.chance(0.5) ? slot({-x, 0}, {x, 0}, r)
                                           : rounded_rectangle({-x - r, -0.85 * r}, {x + r, 0.85 * r}, 0.3 * r),
                        deep, t + 1);
        if (random.chance(0.4)) solid.add_box({-0.12 * r, 0, -1.02 * r}, {0.12 * r, t, 1.02 * r});
    } else {
        for (const Point2& port : ports) {
            if (shape == 3)  // oval or D
                solid.cut_prism(
                    Axis::y,
                    rounded_rectangle({port.x - r, port.y - 0.75 * r}, {port.x + r, port.y + 0.75 * r}, 0.6 * r), deep,
                    t + 1);
            else
                solid.cut_cylinder(Axis::y, port, form == 2 ? std::min(r, 0.92 * std::abs(port.x)) : r, deep, t + 1);
        }
        if (form == 0 && random.chance(0.3))
            solid.cut_revolution(Axis::y, ring_meridian(0.75 * t, t + 1, r + 0.3 * wall, r + 0.6 * wall));
    }
    for (const Point2& bolt : bolts) solid.cut_cylinder(Axis::y, bolt, hole, -0.02 * t, t + 1);
    if (random.chance(0.2))
        for (const Point2& bolt : bolts) solid.cut_cylinder(Axis::y, bolt, 1.5 * hole, -0.02 * t, 0.3 * t);
    return part;
}

}  // namespace v16::corpus
