// Linear ball bearings and their plastic likes.
#include <algorithm>
#include <array>

#include "corpus/families/other.hpp"
#include "corpus/turned.hpp"

namespace v16::corpus {
namespace {

/// Shaft, outer diameter, length and distance of the grooves' outer edges of the common series, millimetres.
struct LinearSize {
    double bore = 0.0, outer = 0.0, length = 0.0, grooves = 0.0;
};

constexpr std::array linear_sizes{
    LinearSize{4, 8, 12, 9},      LinearSize{5, 10, 15, 10.2}, LinearSize{6, 12, 19, 13.5},
    LinearSize{8, 15, 24, 17.5},  LinearSize{8, 15, 17, 11.5}, LinearSize{10, 19, 29, 22},
    LinearSize{12, 21, 30, 23},   LinearSize{13, 23, 32, 23},  LinearSize{16, 28, 37, 26.5},
    LinearSize{20, 32, 42, 30.5}, LinearSize{25, 40, 59, 41},  LinearSize{30, 45, 64, 44.5},
    LinearSize{40, 60, 80, 60.5}, LinearSize{50, 80, 100, 74}, LinearSize{60, 90, 110, 85}};

/// A size of the series, its proportions varied by a few per cent; the long form is about twice as long.
LinearSize linear_size(Random& random, bool long_form) {
    LinearSize size = random.choice(linear_sizes);
    if (long_form) {
        const double longer = size.length * random.uniform(0.75, 0.95);
        size.length += longer;
        size.grooves += longer;
    }
    size.outer *= random.uniform(0.97, 1.04);
    size.length *= random.uniform(0.95, 1.05);
    return size;
}

/// Round, square or oval flange with its screws, counterbored or plain, from `at` on.
void add_linear_flange(Solid& solid, Random& random, const LinearSize& size, double at, double t) {
    const double r = 0.5 * size.outer, reach = r + std::max(6.0, r * random.uniform(0.75, 1.1)),
                 pitch = 0.5 * (r + reach), screw = (reach - r) * random.uniform(0.2, 0.27);
    const std::size_t form = random.weighted({0.45, 0.3, 0.25});
    const double half = 0.82 * reach;
    if (form == 1) {
        solid.add_prism(Axis::x, rounded_rectangle({-half, -half}, {half, half}, 0.1 * reach), at, at + t);
    } else {
        solid.add_cylinder(Axis::x, {}, reach, at, at + t);
        if (form == 2)  // cut to an oval
            for (const double side : {-1.0, 1.0})
                solid.cut_box({at - 1, side > 0 ? 1.06 * r : -2 * reach, -2 * reach},
                              {at + t + 1, side > 0 ? 2 * reach : -1.06 * r, 2 * reach});
    }
    const bool two = form == 2 && random.chance(0.7);
    const double phase = two ? 90.0 : form == 2 ? 60.0 : random.choice({0.0, 45.0, 45.0});
    const int count = two ? 2 : 4;
    for (int i = 0; i < count; ++i) {
        double angle = phase + 360.0 * i / count;
        if (form == 2 && !two) angle = 60.0 + (i % 2) * 60.0 + (i / 2) * 180.0;
        if (form == 1) angle = 45.0 + 90.0 * i;
        const Point2 hole = polar({}, pitch, angle);
        solid.cut_counterbore(Axis::x, hole, screw, 1.6 * screw, 0.5 * t, at + t + 0.01, at - 1);
    }
}

/// Inside a ball bearing: the seals at the ends, the cage and, from the end, the gaps of the ball circuits.
void cut_linear_inside(Solid& solid, Random& random, const LinearSize& size) {
    const double r = 0.5 * size.outer, bore = 0.5 * size.bore, end = size.length, seal = 0.05 * end,
                 wall = r - 0.25 * (r - bore);
    solid.cut_cylinder(Axis::x, {}, wall, -1, seal).cut_cylinder(Axis::x, {}, wall, end - seal, end + 1);
    if (random.chance(0.7))
        for (const double at : {0.4 * seal, end - 0.95 * seal})
            solid.add_revolution(Axis::x, ring_meridian(at, at + 0.55 * seal, bore, 0.98 * wall));
    solid.cut_cylinder(Axis::x, {}, bore * random.choice({1.0, 1.0, 1.08}), -1, end + 1);
    const int circuits = size.bore < 16 ? 4 : random.choice({5, 6});
    if (random.chance(0.45))
        for (int i = 0; i < circuits; ++i) {
            const double ball = 0.22 * (r - bore), angle = 360.0 * i / circuits + 45;
            solid.cut_prism(Axis::x, slot(polar({}, bore, angle), polar({}, bore + 0.35 * (r - bore), angle), ball), -1,
                            end + 1);
        }
}

/// Plastic bush: ribs towards the shaft with gaps between them.
void cut_plastic_inside(Solid& solid, Random& random, const LinearSize& size) {
    const double r = 0.5 * size.outer, bore = 0.5 * size.bore;
    const int ribs = random.integer(5, 12);
    solid.cut_cylinder(Axis::x, {}, bore, -1, size.length + 1);
    for (int i = 0; i < ribs; ++i)
        solid.cut_prism(Axis::x, ring_sector({}, 0.9 * bore, bore + (r - bore) * 0.45, 360.0 * i / ribs, 180.0 / ribs),
                        -1, size.length + 1);
}

}  // namespace

/// Linear bearing along x: a tube with two ring grooves near its ends, short or long, plain or with a flange at one end
/// or in the middle, closed, slit or open.
Part linear_bearing(FamilyContext& context) {
    Random& random = context.random;
    const LinearSize size = linear_size(random, random.chance(0.3));
    const double r = 0.5 * size.outer, end = size.length, c = 0.04 * r;
    Part part;
    Solid& solid = part.solid;
    part.main_side = random.chance(0.7) ? Side::front : Side::right;
    solid.add_chamfered_cylinder(Axis::x, {}, r, 0, end, c, c);
    const bool flanged = random.chance(0.4);
    const double t = std::max(5.0, 0.3 * r), at = random.chance(0.75) ? 0.0 : 0.5 * (end - t);
    const double wide = size.grooves * random.uniform(0.055, 0.075), from = 0.5 * (end - size.grooves),
                 bottom = r * random.uniform(0.945, 0.965);
    for (const double groove : {from, end - from - wide})
        if (!flanged || groove > at + t || groove + wide < at)
            solid.cut_revolution(Axis::x, ring_meridian(groove, groove + wide, bottom, 2 * r));
    if (flanged) add_linear_flange(solid, random, size, at, t);
    if (random.chance(0.8))
        cut_linear_inside(solid, random, size);
    else
        cut_plastic_inside(solid, random, size);
    const std::size_t opening = flanged ? 0 : random.weighted({0.65, 0.12, 0.23});
    if (opening == 1) solid.cut_box({-1, -0.06 * r, 0}, {end + 1, 0.06 * r, 2 * r});
    if (opening == 2) {
        const double half = random.uniform(25, 40);
        solid.cut_prism(Axis::x, through({{0, 0}, polar({}, 3 * r, -90 - half), polar({}, 3 * r, -90 + half)}), -1,
                        end + 1);
    }
    return part;
}

}  // namespace v16::corpus
