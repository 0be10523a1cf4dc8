// What guides and shuts air: dampers with blades, outlets, cowls, swirl and jet nozzles.
#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

#include "corpus/families/other.hpp"
#include "corpus/families/other_pieces.hpp"
#include "corpus/turned.hpp"

namespace v16::corpus {
namespace {

/// Frame with blades on axles that a linkage turns together; flanges with holes.
void blade_damper(Part& part, Random& random) {
    Solid& solid = part.solid;
    const double w = random.log_uniform(60, 700), h = w * random.uniform(0.5, 1.4),
                 deep = w * random.uniform(0.12, 0.3), t = w * random.uniform(0.01, 0.02),
                 flange = w * random.uniform(0.04, 0.09);
    solid.add_box({-w, -deep, -h}, {w, deep, h}).cut_box({-w + t, -far, -h + t}, {w - t, far, h - t});
    for (const double y : {-deep, deep - t}) {
        solid.add_box({-w - flange, y, -h - flange}, {w + flange, y + t, h + flange})
            .cut_box({-w + t, y - 1, -h + t}, {w - t, y + t + 1, h - t});
    }
    const int blades = random.integer(2, 6);
    const double pitch = 2 * (h - t) / blades, open = random.choice({0.0, 20.0, 45.0, 90.0}), thick = 0.06 * pitch + t;
    const bool opposed = random.chance(0.5);
    for (int i = 0; i < blades; ++i) {
        const double z = row_position(i, blades, pitch), turn = 90 + (opposed && i % 2 != 0 ? -open : open);
        const Path blade = through({{-0.48 * pitch, 0}, {0, -0.5 * thick}, {0.48 * pitch, 0}, {0, 0.5 * thick}});
        solid.add_prism(Axis::x, moved(rotated(blade, turn), {0, z}), -w + 2 * t, w - 2 * t);
        solid.add_cylinder(Axis::x, {0, z}, 0.6 * thick, -w - 2 * t, w + 0.5 * flange + (i == 0 ? 2 * flange : flange));
        if (random.chance(0.9)) {  // lever at the axle's end
            const double out = w + 1.1 * flange;
            solid.add_prism(Axis::x,
                            tangent_hull({0, z}, 1.2 * thick, polar({0, z}, 0.3 * pitch, turn - 60), 0.8 * thick), out,
                            out + t);
        }
    }
    if (blades > 1)
        solid.add_box({w + 1.1 * flange + t, 0.2 * pitch, -h * 0.7},
                      {w + 1.1 * flange + 2 * t, 0.2 * pitch + 1.2 * thick, h * 0.9});
    for (const Point2 q : quarters)
        solid.cut_cylinder(Axis::y, {q.x * (w + 0.5 * flange), q.y * (h + 0.5 * flange)}, 0.2 * flange, -far, far);
}

/// Outlet in a ceiling: cones or square frames one in the other, swirl slots, a neck behind.
void ceiling_outlet(Part& part, Random& random) {
    Solid& solid = part.solid;
    const double r = random.log_uniform(50, 350), t = r * random.uniform(0.01, 0.025),
                 neck = r * random.uniform(0.4, 0.7);
    const int kind = random.integer(0, 2);
    part.main_side = Side::top;
    if (kind == 0) {  // cones
        const int cones = random.integer(2, 4);
        for (int i = 0; i < cones; ++i) {
            const double out = r * (1 - 0.8 * i / cones), in = out * 0.72, low = 0.06 * r * i, high = low + 0.25 * r;
            solid.add_revolution(Axis::z, through({{high, out}, {high - t, out}, {low, in}, {low + t, in}}));
        }
        solid.add_prism(Axis::z, circle({}, neck), -0.4 * r, 0.05 * r)
            .cut_prism(Axis::z, circle({}, neck - t), -far, 0.05 * r);
        solid.add_cylinder(Axis::z, {}, 0.1 * r, 0, 0.25 * r);
    } else if (kind == 1) {  // square frames of four slopes, seen as frames
        const int frames = random.integer(3, 5);
        for (int i = 0; i < frames; ++i) {
            const double a = r * (1 - 0.85 * i / frames), b = a - 0.45 * r / frames, z = 0.05 * r * i;
            add_frame(solid, Axis::z, {-a, -a}, {a, a}, a - b, z, z + t);
            add_frame(solid, Axis::z, {-b - t, -b - t}, {b + t, b + t}, t, z - 0.12 * r, z + 0.001);
        }
        solid.add_prism(Axis::z, circle({}, neck), -0.6 * r, -0.1 * r)
            .cut_prism(Axis::z, circle({}, neck - t), -far, 0);
    } else {  // swirl slots
        if (random.chance(0.5))
            solid.add_box({-r, -r, 0}, {r, r, t});
        else
            solid.add_cylinder(Axis::z, {}, r, 0, t);
        const int slots = random.choice({8, 12, 16});
        for (int i = 0; i < slots; ++i)
            solid.cut_prism(Axis::z,
                            rotated(slot({0.35 * r, 0.06 * r}, {0.85 * r, 0.18 * r}, 0.3 * r / slots + 0.01 * r),
                                    360.0 * i / slots),
                            -1, t + 1);
        solid.cut_cylinder(Axis::z, {}, 0.03 * r, -1, t + 1);
        if (random.chance(0.6))
            solid.add_box({-0.92 * r, -0.92 * r, -0.7 * r}, {0.92 * r, 0.92 * r, 0.001})
                .cut_box({-0.92 * r + t, -0.92 * r + t, -0.7 * r + t}, {0.92 * r - t, 0.92 * r - t, 0});
    }
}

/// Cowl on a pipe: a cone or a disc on straps, an H of pipes, a bent hood with mesh, a turbine of blades.
void cowl(Part& part, Random& random) {
    Solid& solid = part.solid;
    const double r = random.log_uniform(30, 250), h = r * random.uniform(1.0, 2.5), t = r * random.uniform(0.015, 0.03);
    switch (random.integer(0, 2)) {
        case 0: {  // cap on straps
            solid.add_cylinder(Axis::z, {}, r, 0, h).cut_cylinder(Axis::z, {}, r - t, -1, h + 1);
            const double gap = r * random.uniform(0.4, 0.8), cap = r * random.uniform(1.5, 2);
            solid.add_revolution(
                Axis::z,
                through({{h + gap, cap}, {h + gap + 0.6 * r, 0}, {h + gap + 0.6 * r - t, 0}, {h + gap - t, cap}}));
            for (int i = 0, n = random.choice({3, 4}); i < n; ++i)
                solid.add_prism(Axis::z,
                                rotated(rectangle({r - 0.3 * t, -0.08 * r}, {r + t, 0.08 * r}), 360.0 * i / n + 45),
                                0.7 * h, h + gap + 0.6 * r * (1 - r / cap) - t);
            if (random.chance(0.4))
                solid.add_revolution(
                    Axis::z,
                    through(
                        {{h + gap - t, cap}, {h + gap, cap}, {h - 0.3 * gap, 0.4 * r}, {h - 0.3 * gap - t, 0.4 * r}}));
            break;
        }
        case 1: {  // flashing: cone on a plate, collar
            const double foot = r * random.uniform(1.8, 2.6);
            solid.add_box({-foot, -foot, -t}, {foot, foot, 0});
            solid.add_revolution(Axis::z, through({{0, 0}, {0, 1.5 * r}, {h, r}, {h, 0}}));
            solid.cut_revolution(
                Axis::z, through({{-2 * t, 0}, {-2 * t, 1.5 * r - t}, {0, 1.5 * r - t}, {h + 1, r - t}, {h + 1, 0}}));
            if (random.chance(0.6)) solid.add_revolution(Axis::z, ring_meridian(0.95 * h, h, r - t, 1.25 * r));
            for (const Point2 q : quarters)
                solid.cut_cylinder(Axis::z, {0.88 * foot * q.x, 0.88 * foot * q.y}, 0.06 * r, -2 * t, t);
            break;
        }
        default: {  // drum with a ring of blades
            const int blades = random.choice({8, 12});
            solid.add_cylinder(Axis::z, {}, 0.8 * r, -0.8 * h, 0).cut_cylinder(Axis::z, {}, 0.8 * r - t, -h, 0);
            for (int i = 0; i < blades; ++i)
                solid.add_prism(
                    Axis::z,
                    rotated(ring_sector({1.0 * r, 0}, 0.45 * r, 0.45 * r + 1.5 * t, 200, 80), 360.0 * i / blades), 0,
                    0.8 * r);
            solid.add_cylinder(Axis::z, {}, 1.25 * r, 0.8 * r - 0.01, 0.8 * r + 2 * t)
                .add_prism(Axis::z, circle({}, 1.25 * r), -t, 0.01)
                .cut_prism(Axis::z, circle({}, 0.7 * r), -2 * t, 0);
            break;
        }
    }
}

/// Round damper or swirler in a pipe's length: a disc on an axle with its handle, an iris of leaves, vanes about a hub.
void round_damper(Part& part, Random& random) {
    Solid& solid = part.solid;
    const double r = random.log_uniform(30, 300), half = r * random.uniform(0.3, 1.0),
                 t = r * random.uniform(0.015, 0.04);
    solid.add_cylinder(Axis::y, {}, r, -half, half).cut_cylinder(Axis::y, {}, r - t, -far, far);
    if (random.chance(0.5))
        for (const double y : {-half, half - 2 * t}) {
            solid.add_revolution(Axis::y, ring_meridian(y, y + 2 * t, r - 0.5 * t, 1.18 * r));
            solid.cut_hole_circle(Axis::y, {}, 1.1 * r, random.choice({6, 8}), 15, 0.025 * r, y - 1, y + 3 * t);
        }
    if (random.chance(0.5)) {
        const double turn = random.choice({0.0, 30.0, 60.0, 90.0});
        solid.add_cylinder(Axis::z, {}, 0.05 * r, -1.15 * r, 1.45 * r);
        if (turn == 0.0)
            solid.add_cylinder(Axis::y, {}, 0.96 * r, -t, t);
        else
            solid.add_prism(Axis::z, rotated(rectangle({-0.93 * r, -t}, {0.93 * r, t}), turn), -0.9 * r, 0.9 * r);
        solid.add_prism(Axis::z, rotated(slot({-0.1 * r, 0}, {0.7 * r, 0}, 0.08 * r), turn), 1.4 * r, 1.45 * r);
        if (random.chance(0.6))
            solid.add_prism(Axis::z, ring_sector({}, 0.35 * r, 0.6 * r, -10, 110), 1.3 * r, 1.34 * r)
                .add_cylinder(Axis::z, {}, 0.12 * r, 0.98 * r, 1.35 * r);
    } else {
        const double hub = r * random.uniform(0.15, 0.35);
        const int vanes = random.choice({6, 8, 10});
        solid.add_cylinder(Axis::y, {}, hub, -0.8 * half, 0.8 * half);
        for (int i = 0; i < vanes; ++i)
            solid.add_prism(Axis::y, rotated(rectangle({0.9 * hub, -t}, {r - 0.5 * t, t}), 360.0 * i / vanes),
                            -0.7 * half, 0.6 * half);
    }
}

}  // namespace

/// Damper, outlet or cowl of an air duct.
Part air_outlet(FamilyContext& context) {
    Random& random = context.random;
    Part part;
    constexpr std::array forms{blade_damper, ceiling_outlet, cowl, round_damper};
    random.choice(forms)(part, random);
    return part;
}

}  // namespace v16::corpus
