// Small machines driven by hand or steam: presses, winches, model engines.
#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

#include "corpus/families/other.hpp"
#include "corpus/families/other_outlines.hpp"
#include "corpus/families/other_pieces.hpp"
#include "corpus/turned.hpp"

namespace v16::corpus {
namespace {

/// Star of bars with balls, or a wheel with a grip, about an axis towards the viewer at `at`.
void add_spokes(Solid& solid, Random& random, Point2 at, double reach, double face) {
    const double r = 0.045 * reach;
    if (random.chance(0.5)) {
        const int bars = random.choice({2, 3, 4});
        const double turn = random.uniform(0, 60);
        for (int i = 0; i < bars; ++i) {
            const Point2 end = polar(at, reach, turn + 360.0 * i / bars);
            add_strut(solid, Axis::y, at, end, 2 * r, face - r, face + r);
            solid.add_cylinder(Axis::y, end, 2.2 * r, face - 2.2 * r, face + 2.2 * r);
        }
        solid.add_cylinder(Axis::y, at, 4 * r, face - 3 * r, face + 3 * r);
    } else {
        solid.add_cylinder(Axis::y, at, reach, face - 1.5 * r, face + 1.5 * r)
            .cut_cylinder(Axis::y, at, 0.86 * reach, face - 3 * r, face + 3 * r);
        for (int i = 0; i < 4; ++i)
            add_strut(solid, Axis::y, at, polar(at, 0.9 * reach, 90.0 * i + 20), 2.5 * r, face - r, face + r);
        solid.add_cylinder(Axis::y, at, 3.5 * r, face - 2.5 * r, face + 2.5 * r)
            .add_cylinder(Axis::y, polar(at, 0.93 * reach, 50), 1.6 * r, face - 8 * r, face);
    }
}

/// Arbor press: a C frame on its foot, the ram with its rack, spokes, the table with notches.
void add_arbor_press(Part& part, Random& random) {
    Solid& solid = part.solid;
    const double w = random.log_uniform(60, 250), high = w * random.uniform(1.5, 2.6),
                 t = w * random.uniform(0.14, 0.24), neck = w * random.uniform(0.3, 0.45);
    Path frame = through({{-w, 0},
                          {w, 0},
                          {w, 0.14 * high},
                          {-w + neck, 0.18 * high},
                          {-w + 0.85 * neck, 0.6 * high},
                          {0.1 * w, 0.66 * high},
                          {0.1 * w, high},
                          {-0.6 * w, high},
                          {-w, 0.75 * high}});
    if (random.chance(0.5)) frame = filleted(frame, 0.1 * w);
    solid.add_prism(Axis::y, frame, -0.6 * t, 0.6 * t)
        .add_box({-1.05 * w, -1.6 * t, -0.06 * high}, {w * random.uniform(1.0, 1.3), 1.6 * t, 0.06 * high});
    const double ram = 0.5 * t, x = 0.32 * w, low = high * random.uniform(0.3, 0.5);
    if (random.chance(0.6))
        solid.add_box({x - ram, -ram, low}, {x + ram, ram, high * random.uniform(1.1, 1.35)});
    else
        solid.add_cylinder(Axis::z, {x, 0}, ram, low, high * random.uniform(1.1, 1.35));
    solid.add_box({0.05 * w, -t, 0.68 * high}, {x + 1.7 * ram, t, 0.97 * high});
    if (random.chance(0.6))
        solid.add_cylinder(Axis::z, {x, 0}, 0.55 * w, 0.14 * high, 0.2 * high)
            .cut_box({x - 0.1 * w, -far, 0.13 * high}, {x + 0.1 * w, -0.2 * w, 0.21 * high});
    add_spokes(solid, random, {0.05 * w, 0.82 * high}, w * random.uniform(0.6, 1.0), -1.7 * t);
    solid.add_cylinder(Axis::y, {0.05 * w, 0.82 * high}, 0.12 * w, -1.7 * t, 1.1 * t);
}

/// Press of two columns: shop press with a jack, screw press with a wheel, press of four pillars and plates.
void add_column_press(Part& part, Random& random) {
    Solid& solid = part.solid;
    const double w = random.log_uniform(80, 500), high = w * random.uniform(1.6, 3), t = w * random.uniform(0.1, 0.18),
                 deep = w * random.uniform(0.15, 0.5);
    const bool pillars = random.chance(0.45);
    for (const double s : {-1.0, 1.0}) {
        if (pillars) {
            for (const double y : {-0.8, 0.8})
                solid.add_cylinder(Axis::z, {s * 0.8 * w, y * deep}, 0.5 * t, 0, high)
                    .add_prism(Axis::z, polygon({s * 0.8 * w, y * deep}, 0.95 * t, 6), high, high + 0.7 * t);
        } else {
            solid.add_box({s * w - 0.5 * t, -0.6 * t, 0}, {s * w + 0.5 * t, 0.6 * t, high})
                .add_box({s * w - 0.7 * t, -1.4 * deep, -0.5 * t}, {s * w + 0.7 * t, 1.4 * deep, 0});
            const int holes = random.integer(0, 4);
            for (int i = 0; i < holes; ++i)
                solid.cut_cylinder(Axis::y, {s * w, high * (0.15 + 0.6 * i / holes)}, 0.18 * t, -far, far);
        }
    }
    const double bed = high * random.uniform(0.15, 0.4), top = high - 1.6 * t;
    const double half = pillars ? 1.05 * w : w - 0.5 * t;
    solid.add_box({-half, -deep, bed}, {half, deep, bed + 1.4 * t}).add_box({-half, -deep, top}, {half, deep, high});
    const double plate = bed + 1.4 * t + (top - bed) * random.uniform(0.2, 0.5);
    if (pillars || random.chance(0.4))
        solid.add_box({-(pillars ? half : 0.7 * half), -0.9 * deep, plate},
                      {pillars ? half : 0.7 * half, 0.9 * deep, plate + 0.9 * t});
    switch (random.integer(0, 2)) {
        case 0:  // cylinder above
            solid.add_cylinder(Axis::z, {}, 0.25 * w, top - 0.3 * w, high + 0.5 * w)
                .add_cylinder(Axis::z, {}, 0.14 * w, plate, top);
            if (random.chance(0.6)) solid.add_cylinder(Axis::x, {0, high + 0.35 * w}, 0.06 * w, 0, 0.4 * w);
            break;
        case 1:  // screw and wheel
            solid.add_cylinder(Axis::z, {}, 0.09 * w, plate, high + 0.7 * w)
                .add_thread({Axis::z, {}, 0.09 * w, 0.075 * w, high + 0.1 * w, high + 0.6 * w, false})
                .add_cylinder(Axis::z, {}, 0.2 * w, top - 0.15 * w, high + 0.1 * w);
            if (random.chance(0.5))
                solid.add_revolution(Axis::z, ring_meridian(high + 0.5 * w, high + 0.58 * w, 0.55 * w, 0.65 * w))
                    .add_box({-0.6 * w, -0.04 * w, high + 0.5 * w}, {0.6 * w, 0.04 * w, high + 0.57 * w})
                    .add_box({-0.04 * w, -0.6 * w, high + 0.5 * w}, {0.04 * w, 0.6 * w, high + 0.57 * w});
            else
                solid.add_cylinder(Axis::x, {0, high + 0.55 * w}, 0.05 * w, -0.7 * w, 0.7 * w)
                    .add_revolution(Axis::x, ball_meridian(-0.7 * w, 0.1 * w), {0, high + 0.55 * w})
                    .add_revolution(Axis::x, ball_meridian(0.7 * w, 0.1 * w), {0, high + 0.55 * w});
            break;
        default:  // jack below the head
            solid.add_box({-0.25 * w, -0.5 * deep, top - 0.6 * w}, {0.25 * w, 0.5 * deep, top - 0.5 * w})
                .add_cylinder(Axis::z, {}, 0.16 * w, top - 0.5 * w, top - 0.12 * w)
                .add_cylinder(Axis::z, {}, 0.09 * w, top - 0.15 * w, top)
                .add_prism(Axis::y, slot({0.1 * w, top - 0.4 * w}, {0.8 * w, top - 0.1 * w}, 0.03 * w), -0.7 * deep,
                           -0.55 * deep);
            break;
    }
}

/// Screw press for fruit or books: a basket of staves or plates, a yoke, a screw with its bar.
void add_fruit_press(Part& part, Random& random) {
    Solid& solid = part.solid;
    const double r = random.log_uniform(60, 250), high = r * random.uniform(1.4, 2.4), t = 0.07 * r;
    const int staves = random.choice({8, 10, 12});
    solid.add_cylinder(Axis::z, {}, 1.35 * r, 0, 0.12 * r)
        .add_cylinder(Axis::z, {}, 1.35 * r, 0.1 * r, 0.3 * r)
        .cut_cylinder(Axis::z, {}, 1.28 * r, 0.12 * r, far)
        .add_box({1.2 * r, -0.15 * r, 0}, {1.75 * r, 0.15 * r, 0.12 * r});
    for (int i = 0; i < 3; ++i) {
        const Point2 at = polar({}, 1.2 * r, 120.0 * i + 90);
        solid.add_box({at.x - t, at.y - t, -r * 0.7}, {at.x + t, at.y + t, 0.01});
    }
    for (int i = 0; i < staves; ++i)
        solid.add_prism(Axis::z,
                        rotated(rectangle({r - t, -2.2 * r / staves}, {r, 2.2 * r / staves}), 360.0 * i / staves),
                        0.15 * r, high);
    for (const double z : {0.25, 0.8})
        solid.add_revolution(Axis::z, ring_meridian(z * high, z * high + 0.12 * r, r, 1.05 * r));
    const double screw = 0.09 * r, up = high * random.uniform(1.3, 1.8);
    solid.add_cylinder(Axis::z, {}, screw, 0.1 * r, up)
        .add_thread({Axis::z, {}, screw, 0.85 * screw, high, up - 0.1 * r, false});
    const double nut = high + (up - high) * random.uniform(0.2, 0.5);
    solid.add_cylinder(Axis::z, {}, 2.5 * screw, nut, nut + 0.25 * r)
        .add_cylinder(Axis::x, {0, nut + 0.12 * r}, 0.05 * r, -1.3 * r, 1.3 * r)
        .add_box({-0.9 * r, -0.2 * r, nut - 0.3 * r}, {0.9 * r, 0.2 * r, nut - 0.05 * r});
}

/// Winch: drum with flanges between side plates, crank or motor, gears as discs, on a foot.
void add_winch(Part& part, Random& random) {
    Solid& solid = part.solid;
    const double r = random.log_uniform(15, 150), half = r * random.uniform(0.8, 2.5),
                 cheek = r * random.uniform(1.4, 1.9), t = r * random.uniform(0.08, 0.15), shaft = 0.2 * r;
    const bool triangular = random.chance(0.5), rounded = random.chance(0.4);
    solid.add_cylinder(Axis::x, {}, r * random.uniform(0.5, 0.8), -half, half);
    for (const double s : {-1.0, 1.0}) {
        const double x = s * half;
        solid.add_cylinder(Axis::x, {}, r * 1.25, std::min(x, x - s * t), std::max(x, x - s * t));
        const double wall = s * (half + t);
        Path side =
            triangular
                ? through({{-cheek, -cheek}, {cheek, -cheek}, {0.4 * cheek, 0.8 * cheek}, {-0.4 * cheek, 0.8 * cheek}})
                : tangent_hull({0, 0}, 0.6 * cheek, {0, -0.8 * cheek}, 0.8 * cheek);
        if (triangular && rounded) side = filleted(side, 0.25 * cheek);
        solid.add_prism(Axis::x, side, std::min(wall, wall + s * t), std::max(wall, wall + s * t));
        solid.add_cylinder(Axis::x, {}, 1.7 * shaft, std::min(wall, wall + s * 2.5 * t),
                           std::max(wall, wall + s * 2.5 * t));
    }
    solid.cut_box({-far, -far, -far}, {far, far, -cheek});
    solid.add_box({-half - 2 * t - 0.4 * r, -1.05 * cheek, -cheek - t}, {half + 2 * t + 0.4 * r, 1.05 * cheek, -cheek});
    for (const Point2 s : quarters)
        solid.cut_cylinder(Axis::z, {s.x * (half + 2 * t + 0.2 * r), s.y * 0.85 * cheek}, 0.08 * r, -far, -cheek + 0.1);
    const double end = half + 2 * t;
    solid.add_cylinder(Axis::x, {}, shaft, -end - r * random.uniform(0.2, 0.6), end + r * random.uniform(0.3, 0.8));
    if (random.chance(0.35))
        solid.add_cylinder(Axis::x, {0, 0}, 1.1 * r, -end - 0.5 * r, -end - 0.15 * r)
            .add_cylinder(Axis::x, {0.0, 1.1 * r + 0.35 * r}, 0.35 * r, -end - 0.5 * r, -end - 0.15 * r)
            .add_cylinder(Axis::x, {0, 1.45 * r}, 0.12 * r, -end - r, end);
    if (random.chance(0.6)) {
        const double arm = r * random.uniform(1.2, 2.2), at = end + 0.5 * r;
        solid.add_prism(Axis::x, slot({0, 0}, {arm, 0}, 0.2 * r), at, at + 0.2 * r)
            .add_cylinder(Axis::x, {arm, 0}, 0.16 * r, at, at + r * random.uniform(0.8, 1.4))
            .add_cylinder(Axis::x, {}, 0.26 * r, end, at + 0.1 * r);
    } else {
        const double body = r * random.uniform(0.6, 1.1);
        solid.add_cylinder(Axis::x, {}, body, end + t, end + r * random.uniform(1.5, 3))
            .add_box({end + 2 * t, -0.5 * r, body * 0.8}, {end + r, 0.5 * r, body * 1.4});
    }
    if (random.chance(0.4)) {  // rope
        solid.add_cylinder(Axis::x, {}, r, -half + t, half - t);
        solid.add_cylinder(Axis::y, {0, -0.9 * r}, 0.1 * r, 0, cheek + r * random.uniform(1, 3));
    }
    part.main_side = random.chance(0.7) ? Side::front : Side::right;
}

/// Steam or hot air engine on its bed: cylinder, crosshead, rod, crank, flywheel; standing or lying.
void add_engine(Part& part, Random& random) {
    Solid& solid = part.solid;
    const double u = random.log_uniform(6, 60), stroke = u * random.uniform(1.0, 1.6),
                 wheel = u * random.uniform(2.8, 4.5);
    const bool upright = random.chance(0.45);
    // Along `a` from the crank (0) to the cylinder; across it `c`.
    const auto box = [&](double a0, double a1, double c0, double c1, double y) {
        solid.add_box(upright ? Point3{c0, -y, a0} : Point3{-a1, -y, c0},
                      upright ? Point3{c1, y, a1} : Point3{-a0, y, c1});
    };
    const auto round = [&](double r, double a0, double a1) {
        if (upright)
            solid.add_cylinder(Axis::z, {}, r, a0, a1);
        else
            solid.add_cylinder(Axis::x, {}, r, -a1, -a0);
    };
    const double turn = random.uniform(20, 160), rod = stroke * random.uniform(2.6, 3.6);
    const Point2 pin = polar({}, stroke, turn);
    const double cross_head = pin.x + std::sqrt(rod * rod - pin.y * pin.y), guide = rod - 1.3 * stroke,
                 start = rod + 1.6 * stroke, length_of = stroke * random.uniform(2.4, 3.2);
    const auto place = [&](Point2 p) { return upright ? Point2{p.y, p.x} : Point2{-p.x, p.y}; };
    // Flywheel behind, crank web and rod in front.
    solid.add_cylinder(Axis::y, {}, wheel, 0.9 * u, 1.5 * u)
        .cut_cylinder(Axis::y, {}, 0.84 * wheel, 0.8 * u, 1.6 * u)
        .add_cylinder(Axis::y, {}, 0.6 * u, 0.7 * u, 1.7 * u);
    const int spokes = random.choice({4, 5, 6, 8});
    for (int i = 0; i < spokes; ++i)
        add_strut(solid, Axis::y, {}, polar({}, 0.9 * wheel, 360.0 * i / spokes + 12), 0.35 * u, 1.0 * u, 1.4 * u);
    solid.add_cylinder(Axis::y, {}, 0.35 * u, -0.5 * u, 2.2 * u);
    if (random.chance(0.5))
        solid.add_cylinder(Axis::y, {}, 1.35 * stroke, -0.1 * u, 0.3 * u);
    else
        solid.add_prism(Axis::y, tangent_hull(place(-0.6 * pin), 0.9 * u, place(pin), 0.45 * u), -0.1 * u, 0.3 * u);
    solid.add_prism(Axis::y, tangent_hull(place(pin), 0.45 * u, place({cross_head, 0}), 0.3 * u), -0.55 * u, -0.2 * u)
        .add_cylinder(Axis::y, place(pin), 0.25 * u, -0.7 * u, 0.2 * u);
    box(cross_head - 0.5 * u, cross_head + 0.5 * u, -0.45 * u, 0.45 * u, 0.5 * u);
    round(0.2 * u, cross_head, start + 0.2 * u);
    const int bars = random.choice({1, 2});
    for (int i = 0; i < bars; ++i) {
        const double c = (i == 0 ? -1 : 1) * 0.6 * u;
        box(guide, start + 0.1 * u, c - 0.14 * u, c + 0.14 * u, 0.4 * u);
    }
    // Cylinder with its covers and valve chest.
    const double bore = u * random.uniform(0.9, 1.4);
    round(bore, start, start + length_of);
    for (const double a : {start, start + length_of}) round(1.25 * bore, a - 0.15 * u, a + 0.15 * u);
    box(start + 0.2 * length_of, start + 0.8 * length_of, bore * 0.7, bore * 1.7, 0.7 * bore);
    if (random.chance(0.4)) {  // cooling ribs
        const int ribs = random.integer(3, 6);
        for (int i = 0; i < ribs; ++i) {
            const double a = start + length_of * (i + 1) / (ribs + 1);
            round(1.45 * bore, a - 0.06 * length_of / ribs, a + 0.06 * length_of / ribs);
        }
    }
    // Bed and bearing.
    const double ground = -std::max(1.1 * stroke + 0.4 * u, 1.6 * bore);
    if (upright) {
        const double end = start - 0.15 * u;
        for (const double s : {-1.0, 1.0})
            solid.add_prism(
                Axis::y,
                through({{s * 2.6 * u, ground}, {s * 2.0 * u, ground}, {s * 0.9 * bore, end}, {s * 1.3 * bore, end}}),
                -0.45 * u, 0.45 * u);
        solid.add_box({-wheel, -1.2 * u, ground - 0.6 * u}, {wheel, 2.2 * u, ground});
        solid.add_prism(Axis::y,
                        through({{-0.9 * u, ground}, {0.9 * u, ground}, {0.45 * u, 0.5 * u}, {-0.45 * u, 0.5 * u}}),
                        0.35 * u, 0.65 * u);
    } else {
        solid.add_box({-start - 1.1 * length_of, -1.2 * u, ground - 0.6 * u}, {1.6 * stroke, 0.65 * u, ground});
        solid.add_prism(Axis::y,
                        through({{-0.9 * u, ground}, {0.9 * u, ground}, {0.5 * u, 0.6 * u}, {-0.5 * u, 0.6 * u}}),
                        0.32 * u, 0.65 * u);
        solid.add_box({-start - 0.8 * length_of, -0.5 * bore, ground}, {-start - 0.2 * length_of, 0.5 * bore, 0});
        solid.add_box({-start, -0.4 * u, ground}, {-start + 0.35 * u, 0.4 * u, 0});
    }
}

}  // namespace

/// Press: of a C frame, of columns, with a screw and basket.
Part press_machine(FamilyContext& context) {
    Part part;
    constexpr std::array forms{add_arbor_press, add_column_press, add_fruit_press};
    forms[context.random.weighted({0.35, 0.5, 0.15})](part, context.random);
    return part;
}

/// Winch with its drum, or an engine with its flywheel.
Part winch_or_engine(FamilyContext& context) {
    Part part;
    constexpr std::array forms{add_winch, add_engine};
    forms[context.random.weighted({0.5, 0.5})](part, context.random);
    return part;
}

}  // namespace v16::corpus
