// The solids that drawing is taught with.
#include <algorithm>
#include <array>

#include "corpus/families/other.hpp"

namespace v16::corpus {
namespace {

/// Base with round corners and two holes, an upright cylinder with its bore, another one across, ribs.
void add_stand_model(Part& part, Random& random) {
    Solid& solid = part.solid;
    const double w = random.log_uniform(40, 200), d = w * random.uniform(0.4, 0.7), t = w * random.uniform(0.1, 0.16),
                 r = d * random.uniform(0.3, 0.48), h = w * random.uniform(0.45, 0.9),
                 bore = r * random.uniform(0.5, 0.72), hole = 0.12 * d;
    const bool ears = random.chance(0.4);
    if (ears)
        for (const double s : {-1.0, 1.0})
            solid.add_prism(Axis::z, tangent_hull({}, r, {s * (0.5 * w - 0.3 * d), 0}, 0.3 * d), 0, t);
    else
        solid.add_prism(Axis::z,
                        rounded_rectangle({-0.5 * w, -0.5 * d}, {0.5 * w, 0.5 * d}, random.choice({0.001, 0.25}) * d),
                        0, t);
    solid.add_cylinder(Axis::z, {}, r, 0, h);
    const bool crossed = random.chance(0.75);
    if (crossed) {
        const double q = r * random.uniform(0.4, 0.65), z = t + (h - t) * random.uniform(0.45, 0.65),
                     out = r * random.uniform(1.15, 1.5);
        solid.add_cylinder(Axis::y, {0, z}, q, -out, 0).cut_cylinder(Axis::y, {0, z}, 0.6 * q, -far, 0);
    }
    if (!crossed || random.chance(0.6))
        for (const double s : {-1.0, 1.0})
            solid.add_prism(Axis::y, through({{0, t}, {s * 0.42 * w, t}, {s * 0.9 * r, h * 0.85}, {0, h * 0.85}}),
                            -0.1 * d, 0.1 * d);
    solid.cut_cylinder(Axis::z, {}, bore, -far, far);
    if (random.chance(0.3)) solid.cut_cylinder(Axis::z, {}, 0.5 * (bore + r), h - 0.12 * h, far);
    if (random.chance(0.3)) solid.cut_box({-far, -0.4 * bore, h * 0.7}, {far, 0.4 * bore, far});
    for (const double s : {-1.0, 1.0}) solid.cut_cylinder(Axis::z, {s * (0.5 * w - 0.3 * d), 0}, hole, -1, t + 1);
    if (random.chance(0.4)) solid.cut_box({-0.25 * w, -far, -1}, {0.25 * w, far, 0.3 * t});
}

/// Base with an upright of arch form behind, a rib in front or a tongue on top.
void add_back_model(Part& part, Random& random) {
    Solid& solid = part.solid;
    const double w = random.log_uniform(40, 200), d = w * random.uniform(0.5, 0.9), t = w * random.uniform(0.1, 0.2),
                 wall = w * random.uniform(0.12, 0.2), r = w * random.uniform(0.18, 0.45),
                 axis = t + w * random.uniform(0.3, 0.6);
    solid.add_box({-0.5 * w, -0.5 * d, 0}, {0.5 * w, 0.5 * d, t});
    if (random.chance(0.5))
        for (const double s : {-1.0, 1.0}) {
            solid
                .cut_box({s > 0 ? 0.5 * w - 0.15 * d : -far, -far, -1},
                         {s > 0 ? far : -0.5 * w + 0.15 * d, -0.35 * d, t + 1})
                .add_cylinder(Axis::z, {s * (0.5 * w - 0.15 * d), -0.35 * d}, 0.15 * d, 0, t);
            solid.cut_cylinder(Axis::z, {s * (0.5 * w - 0.15 * d), -0.35 * d}, 0.08 * d, -1, t + 1);
        }
    else if (random.chance(0.6))
        solid.cut_prism(Axis::z, slot({0, -0.5 * d}, {0, -0.2 * d}, 0.12 * w), -1, t + 1);
    const double y = 0.5 * d - wall;
    solid.add_prism(Axis::y, tangent_hull({0, axis}, r, {0, 0.5 * t}, r), y, 0.5 * d)
        .add_box({-r, y, 0}, {r, 0.5 * d, axis});
    solid.cut_box({-far, -far, -far}, {far, far, 0});
    if (random.chance(0.5)) solid.add_cylinder(Axis::y, {0, axis}, 0.7 * r, y - wall * random.uniform(0.3, 1.2), y);
    solid.cut_cylinder(Axis::y, {0, axis}, 0.45 * r, -far, far);
    if (random.chance(0.6))
        solid.add_prism(Axis::x, through({{y, t}, {y, axis - 0.75 * r}, {-0.4 * d + 0.1 * d, t}}), -0.07 * w, 0.07 * w);
    if (random.chance(0.3)) solid.cut_box({-0.25 * w, -far, -1}, {0.25 * w, far, 0.35 * t});
}

/// Block cut by slanting planes, steps, slots and a dovetail.
void add_cut_model(Part& part, Random& random) {
    Solid& solid = part.solid;
    const double w = random.log_uniform(30, 160), d = w * random.uniform(0.5, 0.9), h = w * random.uniform(0.5, 0.9);
    solid.add_box({0, 0, 0}, {w, d, h});
    const double x = w * random.uniform(0.3, 0.6), z = h * random.uniform(0.3, 0.6);
    switch (random.integer(0, 2)) {
        case 0:
            solid.cut_box({x, -1, z}, {w + 1, d + 1, h + 1});
            break;
        case 1:
            solid.cut_prism(Axis::y, through({{x, h + 1}, {x, h}, {w, z}, {w + 1, z}, {w + 1, h + 1}}), -1, d + 1);
            break;
        default:
            solid.cut_prism(Axis::y,
                            through({{x, h + 1}, {x, z + 0.2 * h}, {0.7 * (w - x) + x, z}, {w + 1, z}, {w + 1, h + 1}}),
                            -1, d + 1);
            break;
    }
    const double y = d * random.uniform(0.3, 0.7), half = d * random.uniform(0.1, 0.2),
                 deep = h * random.uniform(0.2, 0.4);
    switch (random.integer(0, 3)) {
        case 0:
            solid.cut_prism(Axis::x,
                            through({{y - half, h + 1}, {y - half, h - deep}, {y + half, h - deep}, {y + half, h + 1}}),
                            -1, x);
            break;
        case 1:
            solid.cut_prism(Axis::x,
                            through({{y - 0.6 * half, -1},
                                     {y + 0.6 * half, -1},
                                     {y + 0.6 * half, 0},
                                     {y + half, 0.5 * deep},
                                     {y - half, 0.5 * deep},
                                     {y - 0.6 * half, 0}}),
                            -1, w + 1);
            break;
        case 2:
            solid.cut_prism(Axis::x, through({{y - half, h + 1}, {y, h - deep}, {y + half, h + 1}}), -1, w + 1);
            break;
        default:
            solid.cut_box({-1, -1, h - deep}, {x * 0.5, y - half, h + 1});
            break;
    }
    switch (random.integer(0, 3)) {
        case 0:
            solid.cut_prism(
                Axis::z,
                through({{w + 1, -1}, {w + 1, 0.45 * d}, {w, 0.45 * d}, {w - 0.35 * w, 0}, {w - 0.35 * w, -1}}), -1,
                h + 1);
            break;
        case 1:
            solid.cut_prism(Axis::z, slot({w - 0.15 * w, 0.5 * d}, {w + d, 0.5 * d}, 0.16 * d), -1, h + 1);
            break;
        case 2:
            solid.cut_prism(Axis::x,
                            through({{-1, h + 1}, {-1, 0.4 * h}, {0, 0.4 * h}, {0.35 * d, h}, {0.35 * d, h + 1}}), -1,
                            w + 1);
            break;
        default:
            break;
    }
    if (random.chance(0.4))
        solid.cut_cylinder(random.choice({Axis::y, Axis::z}), {0.25 * x + 0.1 * w, 0.4 * std::min(d, z)}, 0.08 * d,
                           -far, far);
}

}  // namespace

/// Composed or cut solid as drawing is taught with.
Part study_model(FamilyContext& context) {
    Part part;
    constexpr std::array forms{add_stand_model, add_back_model, add_cut_model};
    forms[context.random.weighted({0.15, 0.4, 0.45})](part, context.random);
    return part;
}

}  // namespace v16::corpus
