// Shafts with something on them that turns: paddles, blades, wheels, the body of a roller.
#include <algorithm>

#include "corpus/families/shaft.hpp"
#include "corpus/families/shaft_details.hpp"
#include "corpus/families/teeth.hpp"

namespace v16::corpus {
namespace {

/// One row of tools round the shaft at `at`: paddles, pins, a toothed disc, discs with holes, flat blades.
void add_tools(Solid& solid, Random& random, std::size_t form, double at, double r, double reach, int arms,
               double phase) {
    const double hub = 1.5 * r, wide = r * random.uniform(0.8, 1.8);
    if (form != 1) solid.add_cylinder(Axis::x, {}, hub, at - 0.6 * wide, at + 0.6 * wide);
    if (form == 2 || form == 3) {
        const double t = 0.12 * wide;
        if (form == 2)
            solid.add_cylinder(Axis::x, {}, reach, at - t, at + t);
        else
            solid.add_prism(Axis::x, spline_outline(random.choice({12, 18, 24}), 0.9 * reach, reach, 0.12 * reach),
                            at - t, at + t);
        if (random.chance(0.5))
            solid.cut_hole_circle(Axis::x, {}, 0.5 * (hub + reach), random.choice({4, 6}), 0, 0.2 * (reach - hub),
                                  at - 2 * t, at + 2 * t);
        return;
    }
    for (int i = 0; i < arms; ++i) {
        const double angle = phase + 360.0 * i / arms;
        if (form == 0) {  // a paddle on an arm
            solid
                .add_prism(Axis::x, rotated(rectangle({0.5 * r, -0.25 * r}, {0.8 * reach, 0.25 * r}), angle),
                           at - 0.25 * r, at + 0.25 * r)
                .add_prism(Axis::x, rotated(rectangle({0.65 * reach, -0.12 * r}, {reach, 0.12 * r}), angle), at - wide,
                           at + wide);
        } else if (form == 1) {  // a pin through the shaft
            solid.add_prism(Axis::x, rotated(rectangle({0, -0.2 * r}, {reach, 0.2 * r}), angle), at - 0.2 * r,
                            at + 0.2 * r);
        } else {  // a blade from the hub, along the shaft
            solid.add_prism(Axis::x, rotated(rectangle({0.8 * hub, -0.1 * r}, {reach, 0.1 * r}), angle),
                            at - 0.9 * wide, at + 0.9 * wide);
        }
    }
}

}  // namespace

/// Stirrer, mixer and mill shafts: a slender shaft with rows of paddles, pins, discs or blades, at its end or all
/// along.
Part agitator_shaft(FamilyContext& context) {
    Random& random = context.random;
    const double r = random.log_uniform(3, 50), length = r * random.uniform(14, 45),
                 reach = r * random.uniform(2.5, 6.5);
    const int rows = random.choice({1, 1, 2, 3, 4, 6, 9});
    const std::size_t form = random.weighted({0.3, 0.2, 0.15, 0.1, 0.25});
    const int arms = random.choice({2, 2, 3, 4, 4, 6});
    Part part;
    Solid& solid = part.solid;
    std::vector<TurnedStep> steps{{.length = length, .radius = r},
                                  {.length = r * random.uniform(1.5, 5), .radius = r * random.uniform(0.7, 0.97)}};
    const bool both = rows > 2;
    if (both)
        steps.insert(steps.begin(), {.length = r * random.uniform(1.5, 5), .radius = r * random.uniform(0.7, 0.95)});
    finish_ends(random, steps);
    const double start = both ? -steps.front().length : 0.0;
    solid.add_revolution(Axis::x, turned(steps, start));
    const double first = r * random.uniform(1, 2.5), step = (length - 3 * first) / std::max(rows, 3);
    const double turn = random.choice({0.0, 90.0, 45.0, 180.0 / arms});
    for (int i = 0; i < rows; ++i)
        add_tools(solid, random, form, rows > 2 ? length * (i + 0.5) / rows : first + step * i, r, reach, arms,
                  90 + turn * i);
    const double end = length + steps.back().length;
    if (random.chance(0.5))
        cut_keyway(solid, length + 0.1 * steps.back().length, end - 0.1 * steps.back().length, steps.back().radius);
    if (random.chance(0.3)) solid.add_cylinder(Axis::x, {}, r * random.uniform(1.6, 2.6), length - 0.6 * r, length);
    return part;
}

namespace {

/// A wheel of a set: a tread with a flange, a plain disc, a web with holes, a ball or weight.
void add_set_wheel(Solid& solid, std::size_t form, double from, double out, double r, double wide, double hub,
                   int holes) {
    const auto ring = [&](double a, double b, double inner, double outer) {
        return ring_meridian(std::min(from + out * a, from + out * b), std::max(from + out * a, from + out * b), inner,
                             outer);
    };
    if (form == 0) {  // rail wheel: the flange on the inner side
        solid.add_revolution(Axis::x, ring(0, 0.25 * wide, 0, 1.14 * r));
        solid.add_revolution(Axis::x, ring(0.2 * wide, wide, 0, r));
        for (const double face : {0.0, wide})
            solid.cut_revolution(Axis::x, ring(face - 0.3 * wide, face + 0.3 * wide, hub, 0.78 * r));
    } else if (form == 1) {
        solid.add_revolution(Axis::x, chamfered(ring(0, wide, 0, r), 0.08 * wide));
    } else if (form == 2) {  // web with holes
        solid.add_revolution(Axis::x, ring(0, wide, 0, r))
            .cut_revolution(Axis::x, ring(0.35 * wide, 1.1 * wide, hub, 0.85 * r));
        solid.cut_hole_circle(Axis::x, {}, 0.5 * (hub + 0.85 * r), holes, 90, 0.18 * (0.85 * r - hub) + 0.05 * r,
                              std::min(from, from + out * wide) - 1, std::max(from, from + out * wide) + 1);
    } else if (form == 3) {
        solid.add_revolution(Axis::x, ball_meridian(from + out * 0.8 * r, r));
    } else {  // weights of falling size, as on a dumbbell
        for (int i = 0; i < 3; ++i)
            solid.add_revolution(
                Axis::x, chamfered(ring(wide * 0.4 * i, wide * (0.4 * i + 0.36), 0, r * (1 - 0.16 * i)), 0.05 * wide));
    }
}

}  // namespace

/// Axle with its two wheels: railway and crane wheel sets, toy axles, dumbbells, hubs with bolt flanges.
Part wheel_set(FamilyContext& context) {
    Random& random = context.random;
    const double r = random.log_uniform(8, 500), gauge = r * random.uniform(1.6, 4.5),
                 axle = r * random.uniform(0.12, 0.3), wide = r * random.uniform(0.2, 0.5),
                 hub = axle * random.uniform(1.3, 1.8), journal = axle * random.uniform(0.7, 0.95),
                 out = random.chance(0.8) ? r * random.uniform(0.2, 0.8) : 0.01 * r;
    const std::size_t form = random.weighted({0.4, 0.15, 0.2, 0.1, 0.15});
    const int holes = random.choice({4, 5, 6, 8});
    Part part;
    Solid& solid = part.solid;
    for (const double s : {-1.0, 1.0}) {
        const double face = s * gauge / 2;
        add_set_wheel(solid, form, face, s, r, wide, hub, holes);
        if (form != 3)
            solid.add_cylinder(Axis::x, {}, hub, std::min(face - s * 0.15 * wide, face + s * 1.1 * wide),
                               std::max(face - s * 0.15 * wide, face + s * 1.1 * wide));
        const double tip = face + s * (wide * (form == 4 ? 1.3 : 1.1) + out);
        if (form != 3)
            solid.add_chamfered_cylinder(Axis::x, {}, journal, std::min(face, tip), std::max(face, tip),
                                         s < 0 ? 0.1 * journal : 0, s < 0 ? 0 : 0.1 * journal);
    }
    if (random.chance(0.3))  // thinner in the middle
        solid.add_revolution(Axis::x, through({{-gauge / 2, 0},
                                               {-gauge / 2, axle},
                                               {-gauge / 4, 0.8 * axle},
                                               {gauge / 4, 0.8 * axle},
                                               {gauge / 2, axle},
                                               {gauge / 2, 0}}));
    else
        solid.add_cylinder(Axis::x, {}, axle, -gauge / 2, gauge / 2);
    if (form < 3 && random.chance(0.3)) {  // brake discs or a gear on the axle
        const double at = gauge * random.uniform(-0.2, 0.2);
        solid.add_cylinder(Axis::x, {}, r * random.uniform(0.45, 0.75), at, at + 0.12 * r)
            .add_cylinder(Axis::x, {}, 1.5 * axle, at - 0.1 * r, at + 0.22 * r);
    }
    if (random.chance(0.2)) solid.cut_cylinder(Axis::x, {}, 0.4 * axle, -far, far);
    return part;
}

namespace {

/// The surface of a roller: what is cut into or put on a cylinder from 0 to `length`.
void dress_roller(Solid& solid, Random& random, double r, double length) {
    switch (random.weighted({0.2, 0.2, 0.2, 0.2, 0.2})) {
        case 0: {  // grooved along: a knurled or fluted feed roller
            const int count = random.choice({16, 24, 32, 40});
            solid.add_prism(Axis::x, spline_outline(count, 0.94 * r, r, 3.0 * r / count), 0, length);
            break;
        }
        case 1: {  // coated: a sleeve shorter than the core
            const double bare = length * random.uniform(0.01, 0.06);
            solid.add_chamfered_cylinder(Axis::x, {}, r * random.uniform(0.8, 0.92), 0, length, 0, 0)
                .add_chamfered_cylinder(Axis::x, {}, r, bare, length - bare, 0.03 * r, 0.03 * r);
            break;
        }
        case 2: {  // knurled or rubber-clad in bands
            const int bands = random.integer(2, 7);
            solid.add_cylinder(Axis::x, {}, 0.86 * r, 0, length);
            for (int i = 0; i < bands; ++i)
                solid.add_prism(Axis::x, spline_outline(random.choice({24, 32}), 0.95 * r, r, 0.12 * r),
                                length * (i + 0.15) / bands, length * (i + 0.85) / bands);
            break;
        }
        case 3: {  // crowned by an arc
            Path m = through({{0, 0}, {0, 0.88 * r}, {length, 0.88 * r}, {length, 0}});
            m.vertices[1].bulge = -std::min(0.4, 0.24 * r / length);
            solid.add_revolution(Axis::x, m);
            break;
        }
        default: {  // V or round grooves all along
            solid.add_cylinder(Axis::x, {}, r, 0, length);
            const int count = std::min(30, static_cast<int>(length / (0.16 * r)));
            for (int i = 0; i < count; ++i)
                solid.cut_revolution(Axis::x, v_groove_meridian(length * (i + 0.5) / count, 0.7 * length / count,
                                                                0.05 * length / count, 0.9 * r, 1.01 * r));
            break;
        }
    }
}

}  // namespace

/// Roller with a fluted, coated, banded, crowned or grooved body, on stepped journals or as a shell on a fixed axle.
Part knurled_roller(FamilyContext& context) {
    Random& random = context.random;
    const double r = random.log_uniform(4, 150), length = r * random.log_uniform(1.5, 14),
                 journal = r * random.uniform(0.3, 0.65);
    Part part;
    Solid& solid = part.solid;
    dress_roller(solid, random, r, length);
    for (const double s : {-1.0, 1.0}) {
        const double first = r * random.uniform(0.3, 1.2), second = r * random.uniform(0.4, 1.5),
                     slim = journal * random.uniform(0.65, 0.92);
        std::vector<TurnedStep> steps{{.length = first, .radius = journal},
                                      {.length = second, .radius = slim, .chamfer_right = 0.1 * slim}};
        if (s < 0)
            steps = {{.length = second, .radius = slim, .chamfer_left = 0.1 * slim},
                     {.length = first, .radius = journal}};
        const double from = s < 0 ? -first - second : length, end = s < 0 ? from : length + first + second;
        solid.add_revolution(Axis::x, turned(steps, from));
        const double a = s < 0 ? from : length + first;
        switch (random.integer(0, 5)) {
            case 0:
                cut_keyway(solid, a + 0.12 * second, a + 0.88 * second, slim);
                break;
            case 1:
                cut_ring_groove(solid, end - s * 0.25 * second, slim);
                break;
            case 2:
                thread_over(solid, a, a + second, slim);
                break;
            case 3:
                cut_flat(solid, s < 0 ? end - 1 : a, s < 0 ? a + second : end + 1, slim, 0.3 * slim);
                break;
            case 4:
                solid.cut_prism(Axis::x, rectangle({-far, 0.75 * slim}, {far, far}), a, a + second)
                    .cut_prism(Axis::x, rectangle({-far, -far}, {far, -0.75 * slim}), a, a + second);
                break;
            default:
                break;
        }
    }
    return part;
}

}  // namespace v16::corpus
