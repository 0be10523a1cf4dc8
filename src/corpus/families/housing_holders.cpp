// Boxes that fold and boxes that give: hinged ones, dispensers.
#include <algorithm>
#include <vector>

#include "corpus/families/housing.hpp"
#include "corpus/families/housing_details.hpp"
#include "corpus/families/housing_ports.hpp"
#include "corpus/families/other_pieces.hpp"

namespace v16::corpus {
namespace {

/// A tray, its floor at z = 0, with compartments.
void add_tray(Solid& solid, Random& random, Point2 min, Point2 max, double high, double wall, double corner,
              int compartments) {
    solid.add_prism(Axis::z, rounded_rectangle(min, max, corner), 0, high);
    const double w = (max.x - min.x - wall) / compartments;
    const bool crossed = compartments > 1 && random.chance(0.3);
    for (int i = 0; i < compartments; ++i) {
        const Point2 a{min.x + wall + i * w, min.y + wall}, b{min.x + (i + 1) * w, max.y - wall};
        const double round = std::max(0.01, std::min(corner - 0.5 * wall, 0.3 * (b.x - a.x)));
        if (crossed) {
            const double mid = 0.5 * (a.y + b.y);
            solid.cut_prism(Axis::z, rounded_rectangle(a, {b.x, mid - 0.5 * wall}, round), wall, high + 1)
                .cut_prism(Axis::z, rounded_rectangle({a.x, mid + 0.5 * wall}, b, round), wall, high + 1);
        } else {
            solid.cut_prism(Axis::z, rounded_rectangle(a, b, round), wall, high + 1);
        }
    }
}

}  // namespace

/// Box with a hinged lid, printed or moulded: both halves open side by side, or shut; knuckles, a latch, compartments.
Part hinged_box(FamilyContext& context) {
    Random& random = context.random;
    const double x = random.log_uniform(20, 180), y = x * random.uniform(0.4, 1.0),
                 high = x * random.uniform(0.12, 0.5), wall = 0.02 * x + 0.6,
                 corner = x * random.choice({0.02, 0.08, 0.2}), pin = std::max(1.2, 0.035 * x);
    Part part;
    Solid& solid = part.solid;
    const std::size_t form = random.weighted({0.45, 0.3, 0.25});  // open flat, shut, one half
    const int compartments = random.choice({1, 1, 2, 3, 4, 7}), knuckles = random.choice({2, 3, 3, 5, 7});
    const double lid = form == 0 ? high * random.choice({0.4, 0.7, 1.0}) : high * random.uniform(0.2, 0.5),
                 gap = form == 0 ? 2.4 * pin : 0.0, hinge = form == 0 ? y + 0.5 * gap : y + pin,
                 hinge_z = form == 0 ? std::min(high, lid) - pin : high;
    add_tray(solid, random, {-x, 0}, {x, y}, high, wall, corner, compartments);
    if (random.chance(0.4))
        solid.cut_prism(Axis::z,
                        rounded_rectangle({-x + 0.5 * wall, 0.5 * wall}, {x - 0.5 * wall, y - 0.5 * wall}, corner),
                        high - wall, high + 1);
    if (form == 0) {
        add_tray(solid, random, {-x, y + gap}, {x, 2 * y + gap}, lid, wall, corner,
                 random.chance(0.6) ? 1 : compartments);
        if (random.chance(0.4))
            solid
                .add_prism(Axis::z,
                           rounded_rectangle({-x + wall, y + gap + wall}, {x - wall, 2 * y + gap - wall}, corner),
                           0.5 * lid, lid + wall)
                .cut_prism(Axis::z,
                           rounded_rectangle({-x + 1.8 * wall, y + gap + 1.8 * wall},
                                             {x - 1.8 * wall, 2 * y + gap - 1.8 * wall}, corner),
                           wall, lid + 2 * wall);
    } else if (form == 1) {
        solid.add_prism(Axis::z, rounded_rectangle({-x - 0.3 * wall, -0.3 * wall}, {x + 0.3 * wall, y}, corner),
                        high + 0.15 * wall, high + lid);
        solid.cut_prism(Axis::z, rounded_rectangle({-x + wall, wall}, {x - wall, y - wall}, corner), high - 1,
                        high + lid - wall);
    }
    const double span = 2 * x * random.uniform(0.5, 0.9), step = span / knuckles;
    for (int i = 0; i < knuckles; ++i) {
        if (form == 2 && i % 2 == 1) continue;
        const double a = -0.5 * span + step * i + 0.05 * step, b = a + 0.9 * step, s = i % 2 == 0 ? -1.0 : 1.0;
        solid.add_cylinder(Axis::x, {hinge, hinge_z}, pin, a, b);
        if (form == 0)
            add_block(solid, {a, hinge, hinge_z - pin}, {b, hinge + s * (0.5 * gap + 0.5 * wall), hinge_z + 0.2 * pin});
        else
            add_block(solid, {a, y - 0.5 * wall, s < 0 ? high - 2.2 * pin : high + 0.2 * wall},
                      {b, hinge, s < 0 ? high : high + std::min(1.8 * pin, lid)});
    }
    solid.cut_cylinder(Axis::x, {hinge, hinge_z}, 0.5 * pin, -0.5 * span - 1, 0.5 * span + 1);
    const double latch = x * random.uniform(0.1, 0.25);
    for (int i = 0, n = random.integer(1, 2); i < n; ++i) {
        const double c = row_position(i, n, x);
        if (form == 1)
            solid.add_box({c - latch, -2.2 * wall, 0.55 * high}, {c + latch, 0, high + 0.7 * lid});
        else
            solid.add_box({c - 0.7 * latch, -1.2 * wall, high - 3 * wall}, {c + 0.7 * latch, 0.01, high - wall});
        if (form == 0)
            solid.add_box({c - 0.6 * latch, 2 * y + gap - 0.01, 0.4 * lid},
                          {c + 0.6 * latch, 2 * y + gap + 1.2 * wall, lid + 2.5 * wall});
    }
    if (random.chance(0.3))
        cut_vents(solid, random, Axis::z, box2({-0.6 * x, 0.25 * y}, {0.6 * x, 0.75 * y}),
                  form == 1 ? high + lid - 1.5 * wall : -1, form == 1 ? far : wall + 0.01);
    part.main_side = form == 1 ? random.choice({Side::front, Side::right}) : Side::top;
    return part;
}

namespace {

/// Open before: an upright box whose front is cut away by steps, notches or a slope, with partitions.
void front_open_box(Solid& solid, Random& random, double x) {
    const double y = x * random.uniform(0.4, 1.2), z = x * random.uniform(0.8, 2.4), wall = 0.025 * x + 0.6,
                 lip = z * random.uniform(0.1, 0.4);
    const std::size_t form = random.weighted({0.35, 0.35, 0.3});
    std::vector<Point2> side{{0, 0}, {y, 0}, {y, z}, {0, z}};
    if (form == 1) side = {{0, 0}, {y, 0}, {y, z}, {0.75 * y, z}, {0, lip}};
    if (form == 2) side = {{0, 0}, {y, 0}, {y, z}, {0.4 * y, z}, {0.4 * y, 0.55 * z}, {0, lip + 0.05 * z}};
    solid.add_prism(Axis::x, through(side), 0, x);
    const int cells = random.choice({1, 1, 2, 3});
    const double w = (x - wall) / cells;
    for (int i = 0; i < cells; ++i) {
        solid.cut_box({wall + i * w, wall, wall}, {(i + 1) * w, y - wall, far});
        if (form == 0) {
            const double c = wall + i * w + 0.5 * (w - wall), notch = 0.3 * w;
            if (random.chance(0.5))
                solid.cut_prism(
                    Axis::y,
                    filleted(
                        counter_clockwise(through(
                            {{c - notch, z + 1}, {c - 0.7 * notch, lip}, {c + 0.7 * notch, lip}, {c + notch, z + 1}})),
                        0.3 * notch),
                    -1, 2 * wall);
            else
                solid.cut_prism(Axis::y, slot({c, 0.5 * wall}, {c, lip}, 0.6 * notch), -1, 2 * wall)
                    .cut_prism(Axis::y, slot({c, z}, {c, z - 0.2 * z}, 0.7 * notch), -1,
                               random.chance(0.5) ? far : 2 * wall);
        }
    }
    if (random.chance(0.5))
        for (const double at : {0.3 * x, 0.7 * x})
            solid.cut_cylinder(Axis::y, {at, 0.85 * z}, 0.025 * x + 0.5, y - 2 * wall, far)
                .cut_prism(Axis::y, slot({at, 0.85 * z}, {at, 0.88 * z}, 0.015 * x + 0.3), y - 2 * wall, far);
    if (random.chance(0.3))
        cut_vents(solid, random, Axis::x, box2({0.25 * y, 0.1 * z}, {0.85 * y, 0.5 * z}), -far, far);
}

/// Ramp: a chute that lets cans or cells roll to a trough before.
void ramp_box(Solid& solid, Random& random, double x) {
    const double y = x * random.uniform(1.2, 2.4), z = x * random.uniform(1.0, 2.4), wall = 0.03 * x + 0.6,
                 trough = z * random.uniform(0.15, 0.3);
    const double x1 = x * random.uniform(0.6, 1.6);
    solid.add_prism(Axis::x, through({{0, 0}, {y, 0}, {y, z}, {0.35 * y, z}, {0.35 * y, 0.5 * z}, {0.0, trough}}), 0,
                    x1);
    solid.cut_prism(Axis::x,
                    through({{wall, 0.12 * z},
                             {y - wall, 0.32 * z},
                             {y - wall, z + 1},
                             {0.35 * y + wall, z + 1},
                             {0.35 * y + wall, 0.5 * z + wall},
                             {wall, trough + 2 * wall},
                             {wall, trough + z},
                             {-1, trough + z},
                             {-1, trough + wall},
                             {wall, trough}}),
                    wall, x1 - wall);
    solid.cut_prism(Axis::x, through({{0.25 * y, -1}, {y - wall, -1}, {y - wall, 0.32 * z - 2 * wall}}), wall,
                    x1 - wall);
    if (random.chance(0.6))
        solid.cut_prism(Axis::y, slot({0.5 * x1, 0.6 * z}, {0.5 * x1, 0.9 * z}, 0.18 * x1), -1, 0.35 * y + 2 * wall);
}

/// Tissue or cable box: a closed box with a long or starred opening above, holes, a lid's seam.
void slot_box(Solid& solid, Random& random, double x) {
    const double y = x * random.uniform(0.4, 1.0), z = x * random.uniform(0.25, 0.9), wall = 0.02 * x + 0.6,
                 corner = random.choice({0.02, 0.1, 0.3}) * y;
    solid.add_prism(Axis::z, rounded_rectangle({0, 0}, {x, y}, corner), 0, z)
        .cut_prism(Axis::z, rounded_rectangle({wall, wall}, {x - wall, y - wall}, corner),
                   random.chance(0.5) ? -1 : wall, z - wall);
    const Point2 c{0.5 * x, 0.5 * y};
    switch (random.integer(0, 2)) {
        case 0:
            solid.cut_prism(Axis::z, slot(c - Point2{0.25 * x, 0}, c + Point2{0.25 * x, 0}, 0.14 * y), z - 2 * wall,
                            far);
            break;
        case 1:
            solid.cut_cylinder(Axis::z, c, 0.25 * y, z - 2 * wall, far);
            break;
        default:
            solid.cut_prism(Axis::z, rectangle(c - Point2{0.3 * x, 0.04 * y}, c + Point2{0.3 * x, 0.04 * y}),
                            z - 2 * wall, far);
            break;
    }
    for (int i = 0, n = random.integer(0, 4); i < n; ++i)
        solid.cut_prism(Axis::y, slot({x * (i + 0.5) / n, 0.3 * z}, {x * (i + 0.5) / n, 0.55 * z}, 0.03 * x),
                        random.chance(0.5) ? -far : 0.5 * y, far);
    if (random.chance(0.5))
        solid.cut_prism(Axis::x, slot({0.5 * y, 0.2 * z}, {0.5 * y, 0.3 * z}, 0.08 * y), 0.5 * x, far);
    if (random.chance(0.4))
        solid
            .add_prism(Axis::z, rounded_rectangle({-0.02 * x, -0.02 * x}, {1.02 * x, y + 0.02 * x}, corner + 0.02 * x),
                       0.75 * z, 0.75 * z + wall)
            .cut_prism(Axis::z, rounded_rectangle({wall, wall}, {x - wall, y - wall}, corner), 0.7 * z, 0.85 * z);
}

}  // namespace

/// Dispensers and holders in the form of a box: open before, with a ramp, with a slot above.
Part dispenser_box(FamilyContext& context) {
    Random& random = context.random;
    const double x = random.log_uniform(30, 260);
    Part part;
    switch (random.weighted({0.45, 0.2, 0.35})) {
        case 0:
            front_open_box(part.solid, random, x);
            break;
        case 1:
            ramp_box(part.solid, random, x);
            part.main_side = Side::right;
            break;
        default:
            slot_box(part.solid, random, x);
            part.main_side = random.choice({Side::top, Side::front});
            break;
    }
    return part;
}

}  // namespace v16::corpus
