// Silencers of ports, exhausts, ducts and blowers.
#include <array>
#include <cmath>

#include "corpus/families/other.hpp"
#include "corpus/families/other_pieces.hpp"
#include "corpus/turned.hpp"

namespace v16::corpus {
namespace {

/// Silencer of an exhaust port: thread, hexagon, a sintered or ribbed body with a round, flat or pointed end.
void port_silencer(Solid& solid, Random& random) {
    const double r = random.log_uniform(3, 30), len = r * random.uniform(1.2, 6), stub = r * random.uniform(0.5, 0.9),
                 reach = r * random.uniform(0.7, 1.4), hex = random.chance(0.7) ? r * random.uniform(0.4, 0.7) : 0.0,
                 body = hex > 0 ? r * random.uniform(0.75, 1.0) : r;
    solid.add_chamfered_cylinder(Axis::x, {}, stub, -reach, 0.01, 0.08 * r, 0);
    solid.add_thread({Axis::x, {}, stub, 0.9 * stub, -reach, 0, false});
    if (hex > 0) solid.add_prism(Axis::x, polygon({}, 1.12 * r, 6, 30), 0, hex);
    const int form = random.integer(0, 4);
    switch (form) {
        case 0:
            solid.add_chamfered_cylinder(Axis::x, {}, body, hex - 0.01, hex + len, 0, 0.15 * body);
            break;
        case 1: {
            Path dome;
            dome.closed = false;
            dome.vertices = {{{hex - 0.01, 0}},
                             {{hex - 0.01, body}},
                             {{hex + len, body}, -std::tan(radians(22.5))},
                             {{hex + len + body, 0}}};
            solid.add_revolution(Axis::x, dome);
            break;
        }
        case 2:
            solid.add_revolution(Axis::x, cone_meridian(hex - 0.01, body, hex + len, 0.55 * body));
            break;
        default: {  // discs or long ribs
            solid.add_cylinder(Axis::x, {}, 0.75 * body, hex - 0.01, hex + len);
            const int n = random.integer(4, 10);
            if (form == 3)
                for (int i = 0; i < n; ++i)
                    solid.add_cylinder(Axis::x, {}, body, hex + len * (i + 0.5) / n, hex + len * (i + 1.0) / n);
            else
                for (int i = 0; i < n; ++i)
                    solid.add_prism(Axis::x, rotated(rectangle({0, -0.1 * body}, {body, 0.1 * body}), 360.0 * i / n),
                                    hex, hex + 0.95 * len);
            solid.add_cylinder(Axis::x, {}, body, hex + 0.95 * len, hex + 1.08 * len);
            break;
        }
    }
    solid.cut_cylinder(Axis::x, {}, 0.6 * stub, -reach - 1, hex + 0.7 * len);
    if (form == 0 && random.chance(0.4))
        for (int i = 0, n = random.integer(2, 5); i < n; ++i)
            solid.cut_prism(Axis::y, slot({hex + len * (i + 0.4) / n, 0}, {hex + len * (i + 0.6) / n, 0}, 0.12 * body),
                            -far, far);
}

/// Oval or round body of an exhaust silencer with its pipes, end plates, baffles inside, lugs.
void exhaust_silencer(Solid& solid, Random& random) {
    const double a = random.log_uniform(40, 200), b = a * random.uniform(0.55, 1.0), len = a * random.uniform(2, 6),
                 t = 0.02 * a + 0.5, pipe = b * random.uniform(0.2, 0.4);
    const auto oval = [&](double in) {
        return a - b < 0.05 * a ? circle({}, a - in) : slot({-(a - b), 0}, {a - b, 0}, b - in);
    };
    solid.add_prism(Axis::x, oval(0), 0, len).cut_prism(Axis::x, oval(t), 0, len);
    solid.add_prism(Axis::x, oval(0.5 * t), 0.02 * len, 0.02 * len + t)
        .add_prism(Axis::x, oval(0.5 * t), 0.98 * len - t, 0.98 * len);
    const int baffles = random.integer(0, 3);
    for (int i = 0; i < baffles; ++i) {
        const double x = len * (i + 1) / (baffles + 1.0);
        solid.add_prism(Axis::x, oval(0.5 * t), x, x + t);
    }
    const double off = a > 1.3 * b ? random.choice({0.0, 0.45, 0.55}) * a : random.choice({0.0, 0.4}) * b;
    const double through_x = random.uniform(0.3, 0.85);
    const auto tube = [&](double y, double from, double to) {
        solid.cut_cylinder(Axis::x, {y, 0}, pipe, from, to)
            .add_cylinder(Axis::x, {y, 0}, pipe, from, to)
            .cut_cylinder(Axis::x, {y, 0}, 0.92 * pipe, from - 1, to + 1);
    };
    if (off == 0.0) {
        tube(0, -len * random.uniform(0.1, 0.4), len * (1 + random.uniform(0.1, 0.4)));
    } else {
        tube(-off, -len * random.uniform(0.1, 0.4), through_x * len);
        tube(off, 0.2 * len, len * (1 + random.uniform(0.1, 0.4)));
        if (random.chance(0.3)) tube(-off, 0.9 * len, 1.25 * len);
    }
    if (random.chance(0.5))
        for (const double k : {0.25, 0.75})
            solid.add_box({k * len - 0.12 * a, -0.02 * a - 1, b - t}, {k * len + 0.12 * a, 0.02 * a + 1, b + 0.35 * a})
                .cut_cylinder(Axis::y, {k * len, b + 0.2 * a}, 0.07 * a, -far, far);
}

/// Silencer of an air duct: a frame with flanges, splitters with round noses between.
void duct_silencer(Solid& solid, Random& random) {
    const double w = random.log_uniform(80, 600), h = w * random.uniform(0.5, 1.2), len = w * random.uniform(1.0, 3),
                 t = 0.015 * w, flange = w * random.uniform(0.05, 0.1);
    solid.add_box({0, -w, -h}, {len, w, h}).cut_box({-1, -w + t, -h + t}, {len + 1, w - t, h - t});
    for (const double x : {0.0, len - t})
        solid.add_box({x, -w - flange, -h - flange}, {x + t, w + flange, h + flange})
            .cut_box({x - 1, -w + t, -h + t}, {x + t + 1, w - t, h - t});
    const int splitters = random.integer(1, 4);
    const double half = 0.25 * w / splitters * random.uniform(0.8, 1.3);
    for (int i = 0; i < splitters; ++i) {
        const double y = row_position(i, splitters, 2 * w / splitters);
        solid.add_prism(Axis::z, slot({0.05 * len + half, y}, {0.95 * len - half, y}, half), -h + 0.5 * t, h - 0.5 * t);
    }
    for (const Point2 q : quarters)
        solid.cut_cylinder(Axis::x, {q.x * (w + 0.5 * flange), q.y * (h + 0.5 * flange)}, 0.2 * flange, -far, far);
}

/// Turned silencer: cones at both ends of a fat body, as of motorcycles, blowers and compressors.
void cone_silencer(Solid& solid, Random& random) {
    const double r = random.log_uniform(20, 200), len = r * random.uniform(2, 6), pipe = r * random.uniform(0.25, 0.5),
                 cone = r * random.uniform(0.4, 1.5), tail = r * random.uniform(0.5, 2), t = 0.03 * r;
    const auto shell = [&](double in, double from, double to) {
        return through({{from, 0},
                        {from, pipe - in},
                        {0, pipe - in},
                        {cone, r - in},
                        {len - cone, r - in},
                        {len, pipe - in},
                        {to, pipe - in},
                        {to, 0}});
    };
    solid.add_revolution(Axis::x, shell(0, -tail, len + tail))
        .cut_revolution(Axis::x, shell(t, -tail - 1, len + tail + 1));
    if (random.chance(0.5))
        for (const double x : {-tail, len + tail - 2 * t}) {
            solid.add_revolution(Axis::x, ring_meridian(x, x + 2 * t, pipe - t, 2.0 * pipe));
            solid.cut_hole_circle(Axis::x, {}, 1.6 * pipe, random.choice({4, 6, 8}), 0, 0.12 * pipe, x - 1, x + 3 * t);
        }
    if (random.chance(0.5)) {  // perforated tube inside
        solid.add_revolution(Axis::x, ring_meridian(0, len, pipe - t, pipe));
        for (int i = 0, n = random.integer(3, 6); i < n; ++i)
            solid.cut_cylinder(Axis::z, {len * (i + 1.0) / (n + 1), 0}, 0.15 * pipe, -1.2 * pipe, 1.2 * pipe);
    }
    if (random.chance(0.5))
        solid.add_box({0.4 * len, -0.05 * r, 0.97 * r}, {0.6 * len, 0.05 * r, 1.4 * r})
            .cut_cylinder(Axis::y, {0.5 * len, 1.22 * r}, 0.08 * r, -far, far);
}

}  // namespace

/// Silencer: of a port, of an exhaust, of a duct, of a blower.
Part silencer(FamilyContext& context) {
    Random& random = context.random;
    Part part;
    constexpr std::array forms{port_silencer, port_silencer, exhaust_silencer, duct_silencer, cone_silencer};
    random.choice(forms)(part.solid, random);
    return part;
}

}  // namespace v16::corpus
