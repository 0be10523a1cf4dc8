// Tubes cut by a laser: windows, slots, ends for joints.
#include <algorithm>

#include "corpus/families/other.hpp"

namespace v16::corpus {
namespace {

/// Section of a tube to be cut: round, square, oblong, oval; `outer` or the bore.
Path tube_section(int kind, double a, double b, double wall) {
    if (kind == 0) return circle({}, a - wall);
    if (kind == 3) return slot({-(a - b), 0}, {a - b, 0}, b - wall);
    return rounded_rectangle({-a + wall, -b + wall}, {a - wall, b - wall}, std::max(0.3 * wall, 0.15 * b - wall));
}

/// An opening in the wall of a tube along x, seen along z or y.
void cut_window(Solid& solid, Random& random, Axis axis, double x, double room, double half, bool through_both) {
    const double r = std::min(0.35 * room, half * random.uniform(0.3, 0.7)), from = through_both ? -far : 0.0;
    switch (random.integer(0, 3)) {
        case 0:
            solid.cut_cylinder(axis, {x, 0}, r, from, far);
            break;
        case 1:
            solid.cut_prism(
                axis,
                slot({x - std::max(0.0, 0.4 * room - r), 0}, {x + 0.4 * room - std::min(r, 0.39 * room), 0}, 0.7 * r),
                from, far);
            break;
        case 2:
            solid.cut_prism(axis, rounded_rectangle({x - 0.35 * room, -r}, {x + 0.35 * room, r}, 0.2 * r), from, far);
            break;
        default:
            for (const double s : {-1.0, 1.0}) solid.cut_cylinder(axis, {x + s * 0.22 * room, 0}, 0.4 * r, from, far);
            break;
    }
}

}  // namespace

/// Length of tube, round or square, with what a laser cuts: windows, slots, mitred, notched or tongued ends.
Part cut_tube(FamilyContext& context) {
    Random& random = context.random;
    Part part;
    Solid& solid = part.solid;
    const int kind = random.choice({0, 0, 1, 2, 2, 3});
    const double b = random.log_uniform(5, 80), a = kind == 2 || kind == 3 ? b * random.uniform(1.4, 2.2) : b,
                 wall = b * random.uniform(0.05, 0.16), len = a * random.log_uniform(3, 14);
    solid.add_prism(Axis::x, tube_section(kind, a, b, 0), 0, len)
        .cut_prism(Axis::x, tube_section(kind, a, b, wall), -1, len + 1);
    const int windows = random.integer(1, 5);
    const double room = 0.75 * len / windows;
    const bool alike = random.chance(0.5);
    Random same = random;
    for (int i = 0; i < windows; ++i) {
        const double x = 0.5 * len + (i - 0.5 * (windows - 1)) * room;
        Random copy = same;
        const bool over = kind != 0 && random.chance(0.3);
        cut_window(solid, alike ? copy : random, over ? Axis::y : Axis::z, x, room, over ? b : a, random.chance(0.5));
    }
    for (const double s : {-1.0, 1.0}) {
        const double x = s > 0 ? len : 0.0;
        switch (random.integer(0, 5)) {
            case 0:  // mitre
                solid.cut_prism(Axis::y,
                                through({{x + s * 1, -b - 1},
                                         {x + s * 1, b + 1},
                                         {x - s * random.choice({0.6, 1.15, 2.0}) * b, b + 1},
                                         {x, -b - 1}}),
                                -far, far);
                break;
            case 1:  // saddle for another tube
                solid.cut_cylinder(Axis::y, {x + s * 0.35 * b, 0}, b * random.uniform(1.02, 1.3), -far, far);
                break;
            case 2:  // tongues
                solid.cut_box({std::min(x, x - s * 0.7 * b), -0.5 * a, -far},
                              {std::max(x, x - s * 0.7 * b), 0.5 * a, far});
                break;
            case 3:  // slit
                solid.cut_box({std::min(x, x - s * 1.5 * b), -0.12 * a, -far},
                              {std::max(x, x - s * 1.5 * b), 0.12 * a, far});
                break;
            default:
                break;
        }
    }
    part.main_side = random.choice({Side::top, Side::front});
    return part;
}

}  // namespace v16::corpus
