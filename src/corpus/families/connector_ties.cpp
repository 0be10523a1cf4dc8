// Tie bolts with what they carry: plates, nuts, cones, springs.
#include <algorithm>
#include <cmath>

#include "corpus/families/connector.hpp"
#include "corpus/families/connector_sizes.hpp"
#include "corpus/families/connector_ways.hpp"
#include "corpus/turned.hpp"

namespace v16::corpus {
namespace {

/// A nut from x = `at` towards `s`: hexagon, with wings, or with a round foot; returns where it ends.
double tie_nut(Solid& solid, Random& random, double r, double at, double s, std::size_t form) {
    const double high = r * random.uniform(1.5, 2.2);
    const Way way{Axis::x, s, at};
    if (form == 0) {
        add_along(solid, way, hexagon({}, 3.3 * r, random.choice({0.0, 30.0})), 0, high);
        return at + s * high;
    }
    if (form == 1) {  // two or three wings
        const int wings = random.choice({2, 2, 3});
        const double reach = r * random.uniform(2.8, 4);
        add_along(solid, way, circle({}, 1.7 * r), 0, 1.4 * high);
        for (int i = 0; i < wings; ++i)
            add_along(solid, way, rotated(rectangle({0, -0.45 * r}, {reach, 0.45 * r}), 90 + 360.0 * i / wings),
                      0.3 * high, 1.4 * high);
        return at + s * 1.4 * high;
    }
    add_along(solid, way, circle({}, 2.8 * r), 0, 0.35 * high);
    add_along(solid, way, hexagon({}, 3.2 * r, 0), 0.3 * high, 1.3 * high);
    return at + s * 1.3 * high;
}

}  // namespace

/// Tie bolt with what it holds: of formwork (plates, wing nuts, cones and a sleeve between), of rock (ribbed bar, domed
/// plate, expansion shell), of a stack of plates or pipes, with disc springs or ball washers.
Part tie_bolt_set(FamilyContext& context) {
    Random& random = context.random;
    const double r = random.log_uniform(3, 24);
    Part part;
    Solid& solid = part.solid;
    const std::size_t form = random.weighted({0.3, 0.25, 0.25, 0.2}), nut = random.weighted({0.5, 0.3, 0.2});
    if (form == 0) {  // formwork
        const double half = r * random.uniform(6, 14), plate = r * random.uniform(3.5, 6),
                     t = r * random.uniform(0.5, 1.2), board = r * random.uniform(2, 5),
                     over = r * random.uniform(2, 6);
        double out = half + board;
        for (const double s : {-1.0, 1.0}) {
            const double at = s * (half + board);
            if (random.chance(0.7))
                solid.add_box({std::min(at, at + s * t), -plate, -plate}, {std::max(at, at + s * t), plate, plate});
            else
                solid.add_cylinder(Axis::x, {}, plate, std::min(at, at + s * t), std::max(at, at + s * t));
            out = std::max(out, std::abs(tie_nut(solid, random, r, at + s * t, s, nut)));
            if (random.chance(0.6))  // cone against the board
                solid.add_revolution(Axis::x, s > 0 ? cone_meridian(half - 3 * r, 1.5 * r, half, 2.6 * r)
                                                    : cone_meridian(-half, 2.6 * r, -half + 3 * r, 1.5 * r));
        }
        if (random.chance(0.5)) solid.add_cylinder(Axis::x, {}, 1.5 * r, -half, half);
        solid.add_cylinder(Axis::x, {}, r, -out - over, out + over);
        solid.add_thread({Axis::x, {}, r, 0.88 * r, -out - over, -half})
            .add_thread({Axis::x, {}, r, 0.88 * r, half, out + over});
    } else if (form == 1) {  // rock
        const double length = r * random.uniform(18, 40), plate = r * random.uniform(4, 7),
                     t = r * random.uniform(0.4, 0.8), dome = r * random.uniform(0.6, 1.4);
        solid.add_cylinder(Axis::x, {}, 0.92 * r, 0, length);
        const int ribs = random.integer(6, 12);
        const double rear = 0.3 * length;
        for (int i = 0; i < ribs; ++i) {
            const double x = rear + (length * 0.95 - rear) * i / ribs;
            solid.add_cylinder(Axis::x, {}, 1.05 * r, x, x + 0.5 * r);
        }
        solid.add_thread({Axis::x, {}, 0.92 * r, 0.8 * r, 0, 0.25 * length});
        const double face = 0.16 * length;
        if (random.chance(0.6))
            solid.add_box({face, -plate, -plate}, {face + t, plate, plate});
        else
            solid.add_cylinder(Axis::x, {}, plate, face, face + t);
        solid.add_revolution(Axis::x, cone_meridian(face - dome, 1.9 * r, face + 0.01 * r, 3.0 * r));
        if (random.chance(0.5)) solid.add_revolution(Axis::x, ball_meridian(face - dome, 1.7 * r));
        tie_nut(solid, random, r, face - dome - (random.chance(0.5) ? 0.4 : 0.0) * r, -1, nut == 1 ? 0 : nut);
        if (random.chance(0.5)) {  // shell
            const double shell = r * random.uniform(5, 8);
            solid.add_revolution(Axis::x, cone_meridian(length - shell, 1.35 * r, length, 1.9 * r));
            for (int i = 0; i < 5; ++i) {
                const double x = length - shell * (0.2 + 0.15 * i);
                solid.cut_revolution(Axis::x, ring_meridian(x, x + 0.06 * shell, 1.3 * r, 4 * r));
            }
            solid.cut_box({length - shell - 1, -0.15 * r, 0.95 * r}, {length + 1, 0.15 * r, far})
                .cut_box({length - shell - 1, -0.15 * r, -far}, {length + 1, 0.15 * r, -0.95 * r});
            solid.add_revolution(Axis::x, cone_meridian(length - 0.02 * r, 1.2 * r, length + 2 * r, 1.6 * r));
        } else {
            solid.add_revolution(Axis::x, cone_meridian(length - 0.01 * r, 0.92 * r, length + 2 * r, 0.1 * r));
        }
    } else if (form == 2) {  // a stack
        const int plates = random.integer(2, 5);
        double x = 0;
        for (int i = 0; i < plates; ++i) {
            const double t = r * random.uniform(0.8, 2.5), wide = r * random.uniform(3, 7);
            if (random.chance(0.5))
                solid.add_box({x, -wide, -wide}, {x + t, wide, wide});
            else
                solid.add_cylinder(Axis::x, {}, wide, x, x + t);
            x += t;
            if (i + 1 < plates && random.chance(0.6)) {
                const double gap = r * random.uniform(1.5, 8);
                solid.add_cylinder(Axis::x, {}, r * random.uniform(1.5, 2.2), x - 0.01 * r, x + gap + 0.01 * r);
                x += gap;
            }
        }
        const double left = tie_nut(solid, random, r, 0, -1, nut),
                     right = tie_nut(solid, random, r, x, 1, random.chance(0.7) ? nut : 0);
        const double over = r * random.uniform(0.5, 2.5);
        solid.add_chamfered_cylinder(Axis::x, {}, r, left - over, right + over, 0.15 * r, 0.15 * r);
        solid.add_thread({Axis::x, {}, r, 0.87 * r, left - over, left})
            .add_thread({Axis::x, {}, r, 0.87 * r, right, right + over});
    } else {  // disc springs under a nut, a head or an eye at the other end
        const double length = r * random.uniform(14, 26), wide = r * random.uniform(2, 2.6), high = 0.55 * r;
        const int discs = random.integer(3, 8);
        const double from = r * random.uniform(0.3, 1.0);
        for (int i = 0; i < discs; ++i) {
            const double x = from + high * i;
            const bool up = i % 2 == 0;
            solid.add_revolution(Axis::x, through({{x, 0},
                                                   {x, up ? wide : 1.2 * r},
                                                   {x + 0.3 * high, up ? wide : 1.2 * r},
                                                   {x + high, up ? 1.2 * r : wide},
                                                   {x + high, 0}}));
        }
        const double top = from + high * discs;
        solid.add_cylinder(Axis::x, {}, 1.1 * wide, top, top + 0.6 * r)
            .add_cylinder(Axis::x, {}, 1.1 * wide, from - 0.5 * r, from);
        tie_nut(solid, random, r, from - 0.5 * r, -1, 0);
        solid.add_cylinder(Axis::x, {}, r, from - 4 * r, length);
        solid.add_thread({Axis::x, {}, r, 0.87 * r, from - 4 * r, from - 0.5 * r});
        if (random.chance(0.5)) {
            const double eye = r * random.uniform(1.8, 2.6);
            solid.add_prism(Axis::y, tangent_hull({length, 0}, r, {length + eye, 0}, eye), -r, r)
                .cut_cylinder(Axis::y, {length + eye, 0}, 0.5 * eye, -far, far);
        } else {
            solid.add_prism(Axis::x, hexagon({}, 3.3 * r, 30), length - 0.1 * r, length + 1.4 * r);
        }
    }
    return part;
}

}  // namespace v16::corpus
