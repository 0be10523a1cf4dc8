// Fittings of compressed air, water and oil that are joined without a tool: push-in fittings with moulded bodies, quick
// couplings with their sleeves and plugs.
#include <algorithm>
#include <cmath>

#include "corpus/families/connector.hpp"
#include "corpus/families/connector_sizes.hpp"
#include "corpus/families/connector_ways.hpp"
#include "corpus/turned.hpp"

namespace v16::corpus {
namespace {

/// A way out of a moulded body and how far the body reaches along it.
struct Outlet {
    Way way;
    double reach = 0.0;
};

/// The release ring of a push-in end, which stands out of the body a little, and the seat of the tube.
void push_in_end(Solid& solid, Random& random, const Outlet& outlet, double r, std::size_t form) {
    const auto& [way, reach] = outlet;
    const double ring = r * random.uniform(1.25, 1.35), rim = 1.12 * ring, out = 0.35 * r;
    add_along(solid, way, circle({}, ring), reach - 0.1 * r, reach + 0.5 * out);
    if (form == 0)
        add_along(solid, way, circle({}, rim), reach + 0.5 * out, reach + out);
    else if (form == 1)
        add_along(solid, way, slot({-0.4 * ring, 0}, {0.4 * ring, 0}, 0.95 * ring), reach + 0.5 * out, reach + out);
    bore_along(solid, way, r, reach - 1.6 * r, reach + 2 * out);
    bore_along(solid, way, 0.65 * r, 0, reach);
}

/// The threaded end with its hexagon, a little thicker than the body's neck.
void thread_end(Solid& solid, Random& random, const Outlet& outlet, double r) {
    const auto& [way, reach] = outlet;
    const double hex = r * random.uniform(0.6, 1.0), length = r * random.uniform(1.0, 1.8),
                 thread = r * random.uniform(0.9, 1.4), flats = 2.3 * std::max(thread, 1.2 * r);
    add_along(solid, way, hexagon({}, flats, random.choice({0.0, 30.0})), reach, reach + hex);
    const bool ring = random.chance(0.5);
    if (ring) add_along(solid, way, circle({}, 0.88 * thread), reach + hex, reach + hex + 0.25 * r);
    const double from = reach + hex + (ring ? 0.24 * r : 0.0), to = from + length;
    add_along(solid, way, circle({}, thread), from, to);
    thread_along(solid, way, thread, 0.9 * thread, from, to);
    bore_along(solid, way, 0.55 * thread, reach - 0.5 * r, to + 1);
    if (random.chance(0.3)) cut_along(solid, way, hexagon({}, 1.1 * thread, 0), to - 0.5 * length, to + 1);
}

}  // namespace

/// Push-in fitting: straight, elbow, tee, parallel Y, banjo of several storeys, bulkhead, plug-in stem, row of outlets;
/// with or without a thread; flow control with its knob.
Part push_in_fitting(FamilyContext& context) {
    Random& random = context.random;
    const double r = 0.5 * random.choice({3.0, 4.0, 6.0, 6.0, 8.0, 8.0, 10.0, 12.0, 16.0}),
                 body = r * random.uniform(1.55, 1.9), reach = r * random.uniform(3.0, 4.5);
    const std::size_t ring = random.weighted({0.5, 0.3, 0.2});
    Part part;
    Solid& solid = part.solid;
    std::vector<Outlet> push;
    std::vector<Outlet> screw;
    const bool threaded = random.chance(0.65);
    switch (random.weighted({0.15, 0.22, 0.2, 0.12, 0.12, 0.1, 0.09})) {
        case 0: {  // straight, perhaps on a bulkhead
            solid.add_cylinder(Axis::x, {}, body, threaded ? 0 : -reach, reach);
            push.push_back({{Axis::x, 1.0}, reach});
            if (threaded) {
                screw.push_back({{Axis::x, -1.0}, 0});
            } else {
                push.push_back({{Axis::x, -1.0}, reach});
                if (random.chance(0.5)) {
                    solid.add_prism(Axis::x, hexagon({}, 2.5 * body, 0), -0.3 * reach, 0)
                        .add_prism(Axis::x, hexagon({}, 2.4 * body, 30), 0.3 * reach, 0.55 * reach);
                    solid.add_thread({Axis::x, {}, body, 0.93 * body, 0, reach});
                }
            }
            break;
        }
        case 1:  // elbow
            solid.add_cylinder(Axis::x, {}, body, 0, reach)
                .add_cylinder(Axis::z, {}, body, threaded ? -body : -reach, 0.0);
            solid.add_revolution(Axis::z, ball_meridian(0, body));
            push.push_back({{Axis::x, 1.0}, reach});
            if (threaded)
                screw.push_back({{Axis::z, -1.0}, body});
            else
                push.push_back({{Axis::z, -1.0}, reach});
            break;
        case 2:  // tee, the stem at the side or in the run
            solid.add_cylinder(Axis::x, {}, body, -reach, reach)
                .add_cylinder(Axis::z, {}, body, threaded ? -1.2 * body : -reach, 0);
            push = {{{Axis::x, 1.0}, reach}, {{Axis::x, -1.0}, reach}};
            if (threaded)
                screw.push_back({{Axis::z, -1.0}, 1.2 * body});
            else
                push.push_back({{Axis::z, -1.0}, reach});
            break;
        case 3: {  // Y with parallel outlets
            const double half = body * random.uniform(1.02, 1.2);
            for (const double s : {-1.0, 1.0}) {
                solid.add_cylinder(Axis::x, {0, s * half}, body, 0, reach);
                push.push_back({{Axis::x, 1.0, 0.0, {0, s * half}}, reach});
            }
            solid.add_prism(Axis::z, rectangle({-0.3 * body, -0.6 * body}, {1.2 * body, 0.6 * body}), -half, half)
                .add_cylinder(Axis::x, {}, body, threaded ? -0.6 * body : -0.8 * reach, 0.5 * body);
            if (threaded)
                screw.push_back({{Axis::x, -1.0}, 0.6 * body});
            else
                push.push_back({{Axis::x, -1.0}, 0.8 * reach});
            break;
        }
        case 4: {  // banjo, one to three storeys
            const int storeys = random.choice({1, 1, 2, 3});
            const double drum = 1.25 * body, pitch = 2.3 * body;
            for (int i = 0; i < storeys; ++i) {
                const double z = pitch * i;
                solid.add_cylinder(Axis::z, {}, drum, z - body, z + body)
                    .add_cylinder(Axis::x, {0, z}, body, 0, reach + 0.5 * body);
                push.push_back({{Axis::x, 1.0, 0.0, {0, z}}, reach + 0.5 * body});
            }
            screw.push_back({{Axis::z, -1.0}, body});
            const double top = pitch * (storeys - 1) + body;
            solid.add_cylinder(Axis::z, {}, 0.8 * drum, -body, top + 0.15 * r);
            if (random.chance(0.5)) {  // knob of a flow control
                const double knob = r * random.uniform(1.0, 1.5), high = r * random.uniform(1.2, 2.5);
                solid.add_cylinder(Axis::z, {}, 0.5 * knob, top, top + high)
                    .add_chamfered_cylinder(Axis::z, {}, knob, top + 0.5 * high, top + 1.5 * high, 0, 0.1 * r)
                    .add_prism(Axis::z, hexagon({}, 2.2 * knob, 0), top + 0.15 * r, top + 0.4 * high);
            } else {
                solid.add_prism(Axis::z, hexagon({}, 1.7 * drum, 30), top, top + 0.9 * r);
            }
            break;
        }
        case 5: {  // row of outlets on a bar
            const int outlets = random.integer(2, 5);
            const double pitch = 2.25 * body, half = 0.5 * pitch * (outlets - 1);
            solid.add_prism(Axis::y,
                            rounded_rectangle({-half - 1.4 * body, -body}, {half + 1.4 * body, body}, 0.3 * body),
                            -body, body);
            for (int i = 0; i < outlets; ++i) {
                const double x = pitch * i - half;
                solid.add_cylinder(Axis::z, {x, 0}, body, 0, reach);
                push.push_back({{Axis::z, 1.0, 0.0, {x, 0}}, reach});
            }
            screw.push_back({{Axis::x, -1.0, -half - 1.4 * body}, 0.0});
            for (const double x : {-0.5 * pitch, 0.5 * pitch})
                solid.cut_cylinder(Axis::y, {x + (outlets % 2 == 0 ? 0.5 * pitch : 0.0), -0.5 * body}, 0.25 * body,
                                   -far, far);
            break;
        }
        default: {  // stem that plugs into another fitting
            const double stem = r * random.choice({1.0, 0.75, 1.3}), length = r * random.uniform(4, 6);
            solid.add_cylinder(Axis::x, {}, std::max(body, 1.2 * stem), 0, reach)
                .add_cylinder(Axis::x, {}, stem, -length, 0);
            solid.cut_revolution(Axis::x, ring_meridian(-0.35 * length, -0.3 * length, 0.9 * stem, 2 * stem));
            solid.cut_cylinder(Axis::x, {}, 0.65 * stem, -far, 0);
            push.push_back({{Axis::x, 1.0}, reach});
            break;
        }
    }
    for (const Outlet& outlet : screw) thread_end(solid, random, outlet, r);
    for (const Outlet& outlet : push) push_in_end(solid, random, outlet, r, ring);
    return part;
}

namespace {

/// The rear of a coupling half beyond x = `at` towards `s`: a thread, a socket in a hexagon, barbs with or without a
/// nut.
void coupling_rear(Solid& solid, Random& random, double r, double at, double s) {
    const Way way{Axis::x, s, at};
    const double hex = r * random.uniform(0.6, 1.0);
    add_along(solid, way, hexagon({}, r * random.uniform(1.9, 2.2), random.choice({0.0, 30.0})), -0.01 * r, hex);
    const std::size_t form = random.weighted({0.35, 0.3, 0.35});
    if (form == 0) {
        const double end = hex + r * random.uniform(0.8, 1.4);
        add_along(solid, way, circle({}, 0.75 * r), hex, end);
        thread_along(solid, way, 0.75 * r, 0.68 * r, hex, end);
        bore_along(solid, way, 0.5 * r, 0, 2 * end);
    } else if (form == 1) {
        bore_along(solid, way, 0.68 * r, 0.05 * r, 2 * hex);
        thread_along(solid, way, 0.75 * r, 0.68 * r, 0, hex, true);
    } else {
        const int barbs = random.integer(3, 5);
        const double pitch = 0.4 * r;
        for (int i = 0; i < barbs; ++i) {
            const double a = at + s * (hex + pitch * i), b = a + s * pitch;
            const bool rising = s < 0;
            solid.add_revolution(Axis::x, cone_meridian(std::min(a, b), rising ? 0.5 * r : 0.62 * r, std::max(a, b),
                                                        rising ? 0.62 * r : 0.5 * r));
        }
        bore_along(solid, way, 0.35 * r, 0, 4 * r);
    }
}

/// The plug of a coupling: from x = 0 its nose to the left.
void coupling_plug(Solid& solid, Random& random, double r, bool rear) {
    const double nose = r * random.uniform(0.45, 0.6), length = r * random.uniform(1.6, 2.6),
                 collar = nose * random.uniform(1.25, 1.5);
    const double groove = length * random.uniform(0.4, 0.6);
    solid.add_revolution(Axis::x, through({{-length, 0},
                                           {-length, 0.8 * nose},
                                           {-length + 0.2 * nose, nose},
                                           {-groove - 0.2 * r, nose},
                                           {-groove - 0.1 * r, 0.85 * nose},
                                           {-groove + 0.1 * r, 0.85 * nose},
                                           {-groove + 0.25 * r, collar},
                                           {-0.3 * r, collar},
                                           {-0.2 * r, 0.9 * collar},
                                           {0.05 * r, 0.9 * collar},
                                           {0.05 * r, 0}}));
    if (rear) coupling_rear(solid, random, r * 0.95, 0, 1);
    if (random.chance(0.5))
        solid.cut_cylinder(Axis::x, {}, 0.5 * nose, -far, 0.3 * r);
    else
        solid.cut_cylinder(Axis::x, {}, 0.6 * nose, -far, -0.8 * length)
            .add_revolution(Axis::x, cone_meridian(-1.02 * length, 0.3 * nose, -0.75 * length, 0.61 * nose));
}

/// The socket half: its sleeve with a grip, from x = 0 (the mouth) to the right; returns where its rear begins.
double coupling_socket(Solid& solid, Random& random, double r) {
    const double sleeve = r * random.uniform(1.15, 1.35), length = r * random.uniform(1.8, 3),
                 grip = length * random.uniform(0.4, 0.7), back = length + r * random.uniform(0.3, 0.8);
    solid.add_chamfered_cylinder(Axis::x, {}, 0.95 * r, -0.15 * r, back, 0.05 * r, 0)
        .add_chamfered_cylinder(Axis::x, {}, sleeve, 0, length, 0.08 * r, 0.08 * r);
    switch (random.integer(0, 3)) {
        case 0:
            knurl(solid, 16, sleeve, 0.15 * length, grip);
            break;
        case 1: {  // rings
            const int rings = random.integer(2, 5);
            for (int i = 0; i < rings; ++i) {
                const double x = 0.12 * length + grip * i / rings;
                solid.cut_revolution(Axis::x, ring_meridian(x, x + 0.5 * grip / rings, 0.93 * sleeve, 2 * sleeve));
            }
            break;
        }
        case 2:  // a flange to pull at
            solid.add_chamfered_cylinder(Axis::x, {}, 1.2 * sleeve, 0.1 * length, 0.3 * length, 0.04 * r, 0.04 * r);
            break;
        default:
            for (int i = 0; i < 6; ++i)
                solid.cut_cylinder(Axis::x, polar({}, 1.12 * sleeve, 60.0 * i), 0.25 * sleeve, 0.15 * length, grip);
            break;
    }
    return back;
}

}  // namespace

/// Quick coupling: the plug, the socket with its sleeve, both joined, a row of them on a plate, a dust cap.
Part quick_coupler(FamilyContext& context) {
    Random& random = context.random;
    const double r = random.log_uniform(4, 40);
    Part part;
    Solid& solid = part.solid;
    switch (random.weighted({0.3, 0.35, 0.2, 0.15})) {
        case 0:
            coupling_plug(solid, random, r, true);
            break;
        case 1: {
            const double back = coupling_socket(solid, random, r), mouth = r * random.uniform(0.5, 0.65);
            coupling_rear(solid, random, r, back, 1);
            solid.cut_cylinder(Axis::x, {}, mouth, -far, 0.7 * back)
                .cut_cylinder(Axis::x, {}, 1.2 * mouth, -far, 0.2 * back);
            if (random.chance(0.5)) {  // its poppet
                solid.add_cylinder(Axis::x, {}, 0.55 * mouth, 0.35 * back, 0.72 * back)
                    .add_revolution(Axis::x, cone_meridian(0.35 * back, 0.55 * mouth, 0.5 * back, 0.98 * mouth))
                    .add_cylinder(Axis::x, {}, 0.98 * mouth, 0.5 * back, 0.55 * back);
            }
            break;
        }
        case 2: {  // joined
            const double back = coupling_socket(solid, random, r);
            coupling_rear(solid, random, r, back, 1);
            solid.add_cylinder(Axis::x, {}, 0.7 * r, -0.9 * r, 0);
            coupling_rear(solid, random, 0.95 * r, -0.9 * r, -1);
            break;
        }
        default: {  // several on a plate, with its guide pins
            const int columns = random.integer(1, 3), rows = random.choice({1, 2});
            const double pitch = r * random.uniform(3.2, 4), t = r * random.uniform(0.8, 1.4), mouth = 0.55 * r;
            const Point2 half{0.5 * pitch * columns + 0.8 * r, 0.5 * pitch * rows + 0.3 * r};
            solid.add_prism(Axis::x, rounded_rectangle({-half.x, -half.y}, {half.x, half.y}, 0.4 * r), 0, t);
            for (int i = 0; i < columns; ++i)
                for (int k = 0; k < rows; ++k) {
                    const Point2 at{pitch * (i - 0.5 * (columns - 1)), pitch * (k - 0.5 * (rows - 1))};
                    solid.add_cylinder(Axis::x, at, 1.1 * r, -1.2 * r, t + 0.8 * r)
                        .add_prism(Axis::x, hexagon(at, 2 * r, 0), t + 0.7 * r, t + 1.6 * r);
                    solid.cut_cylinder(Axis::x, at, mouth, -far, 0.6 * t)
                        .cut_cylinder(Axis::x, at, 0.6 * r, t + r, far);
                    solid.add_cylinder(Axis::x, at, 0.5 * mouth, -0.9 * r, 0.6 * t);
                }
            for (const double s : {-1.0, 1.0})
                solid.add_chamfered_cylinder(Axis::x, {s * (half.x - 0.45 * r), 0}, 0.3 * r, -2 * r, t + 0.1 * r,
                                             0.1 * r, 0);
            break;
        }
    }
    return part;
}

}  // namespace v16::corpus
