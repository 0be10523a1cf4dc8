// What a bench is furnished with.
#include <algorithm>
#include <array>
#include <vector>

#include "corpus/families/other.hpp"
#include "corpus/families/other_outlines.hpp"
#include "corpus/families/other_pieces.hpp"
#include "corpus/families/swept_arm.hpp"
#include "corpus/turned.hpp"

namespace v16::corpus {
namespace {

/// Screw clamp: a bow of C form, a spindle through its upper arm, swivel pad, tommy bar.
void add_bow_clamp(Solid& solid, Random& random) {
    const double gap = random.log_uniform(20, 200), deep = gap * random.uniform(0.4, 0.8),
                 h = gap * random.uniform(0.12, 0.22), w = h * random.uniform(0.35, 0.6), r = 0.28 * h,
                 open = gap * random.uniform(0.2, 0.8);
    Path bow = through({{-1.2 * h, 0},
                        {deep + h, 0},
                        {deep + h, gap + 2 * h},
                        {-1.2 * h, gap + 2 * h},
                        {-1.2 * h, gap + h},
                        {deep, gap + h},
                        {deep, h},
                        {-1.2 * h, h}});
    if (random.chance(0.7)) bow = filleted(bow, 0.6 * h);
    solid.add_prism(Axis::y, bow, -w, w);
    if (random.chance(0.5))  // web thinner than the rim
        for (const double s : {-1.0, 1.0})
            solid.cut_box({deep + 0.3 * h, s > 0 ? 0.4 * w : -2 * w, h},
                          {deep + 0.7 * h, s > 0 ? 2 * w : -0.4 * w, gap + h});
    solid.add_cylinder(Axis::z, {-0.5 * h, 0}, 0.8 * h, gap + 0.9 * h, gap + 2.3 * h);
    solid.add_cylinder(Axis::z, {-0.5 * h, 0}, r, h + open, gap + 3.4 * h + 0.5 * open);
    solid.add_revolution(Axis::z, cone_meridian(h + open - 0.25 * h, 0.75 * h, h + open, 0.5 * h), {-0.5 * h, 0});
    const double top = gap + 3.4 * h + 0.5 * open;
    solid.add_cylinder(Axis::z, {-0.5 * h, 0}, 1.5 * r, top - 0.1 * h, top + 0.8 * h);
    if (random.chance(0.7)) {
        const double half = 1.6 * h, z = top + 0.35 * h;
        solid.add_cylinder(Axis::x, {0, z}, 0.45 * r, -0.5 * h - half, -0.5 * h + half);
        for (const double s : {-1.0, 1.0})
            solid.add_revolution(Axis::x, ball_meridian(-0.5 * h + s * half, 0.75 * r), {0, z});
    }
}

/// Bar clamp: rail, fixed jaw, sliding jaw with its spindle and grip.
void add_bar_clamp(Solid& solid, Random& random) {
    const double len = random.log_uniform(100, 900), h = len * random.uniform(0.025, 0.04), w = 0.4 * h,
                 reach = len * random.uniform(0.15, 0.3), at = len * random.uniform(0.35, 0.8);
    solid.add_box({0, -w, -h}, {len, w, h});
    const auto jaw = [&](double x, double back) {
        solid.add_prism(
            Axis::y,
            filleted(
                through(
                    {{x, reach}, {x + 0.06 * len, reach}, {x + back, 1.6 * h}, {x + back, -1.8 * h}, {x, -1.8 * h}}),
                0.5 * h),
            -2 * w, 2 * w);
    };
    jaw(0.0, 0.1 * len);
    solid.add_box({0.06 * len, -2.2 * w, reach - 2.5 * h}, {0.075 * len, 2.2 * w, reach});
    jaw(at, 0.11 * len);
    const double z = reach - 1.3 * h;
    solid.add_cylinder(Axis::x, {0, z}, 0.35 * h, at - 0.12 * len, at + 0.2 * len)
        .add_cylinder(Axis::x, {0, z}, 1.2 * h, at - 0.13 * len, at - 0.12 * len);
    solid.add_revolution(
        Axis::x,
        turned({{0.03 * len, 0.6 * h, 1.0 * h}, {0.12 * len, 1.1 * h, 0.9 * h}, {0.01 * len, 0.9 * h, 0.5 * h}},
               at + 0.17 * len),
        {0, z});
    const int notches = random.chance(0.5) ? random.integer(8, 16) : 0;
    for (int i = 0; i < notches; ++i)
        solid.cut_box({len * (0.2 + 0.75 * i / notches), -far, -1.2 * h},
                      {len * (0.215 + 0.75 * i / notches), far, -0.85 * h});
}

/// Anvil: horn, face, waist, feet, hardy hole; on its block.
void add_anvil(Solid& solid, Random& random) {
    const double u = random.log_uniform(15, 180), w = u * random.uniform(0.35, 0.55),
                 horn = u * random.uniform(1.2, 2.2), heel = u * random.uniform(0.8, 1.6);
    Path side = through({{-0.9 * u, 0},
                         {0.9 * u, 0},
                         {0.9 * u, 0.25 * u},
                         {0.5 * u, 0.5 * u},
                         {0.55 * u, 1.0 * u},
                         {u, 1.3 * u},
                         {u + heel, 1.5 * u},
                         {u + heel, 1.8 * u},
                         {-0.8 * u, 1.8 * u},
                         {-0.8 * u, 1.3 * u},
                         {-0.5 * u, 1.0 * u},
                         {-0.5 * u, 0.5 * u},
                         {-0.9 * u, 0.25 * u}});
    side.vertices[2].bulge = side.vertices[11].bulge = -random.uniform(0.0, 0.2);
    solid.add_prism(Axis::y, side, -w, w);
    Path tip =
        through({{-0.8 * u, 1.72 * u}, {-0.8 * u - horn, 1.78 * u}, {-0.8 * u - horn, 1.7 * u}, {-0.8 * u, 1.2 * u}});
    tip.vertices[2].bulge = random.uniform(0.0, 0.2);
    solid.add_prism(Axis::y, tip, -0.8 * w, 0.8 * w);
    for (const double s : {-1.0, 1.0})
        solid.cut_prism(Axis::z,
                        through({{-0.8 * u, s * 0.8 * w},
                                 {-0.82 * u - horn, s * 0.08 * w},
                                 {-0.82 * u - horn, s * 3 * w},
                                 {-0.8 * u, s * 3 * w}}),
                        1.1 * u, far);
    for (const double s : {-1.0, 1.0})
        solid.cut_box({-0.45 * u, s > 0 ? 0.7 * w : -3 * w, 0.5 * u}, {0.5 * u, s > 0 ? 3 * w : -0.7 * w, u});
    if (random.chance(0.7))
        solid.cut_box({u + 0.5 * heel, -0.15 * w, 1.2 * u}, {u + 0.5 * heel + 0.3 * w, 0.15 * w, far});
    if (random.chance(0.5)) solid.cut_cylinder(Axis::z, {u + 0.3 * heel, 0}, 0.12 * w, 1.2 * u, far);
    if (random.chance(0.3)) solid.add_cylinder(Axis::z, {}, 1.2 * u, -2.4 * u, 0);
}

/// Plane from its side: sole, iron, wedge or lever cap, tote and knob.
void add_plane(Solid& solid, Random& random) {
    const double len = random.log_uniform(60, 400), w = len * random.uniform(0.08, 0.14),
                 h = len * random.uniform(0.05, 0.16), slope = random.uniform(40, 55), mouth = 0.35 * len;
    Path body = through({{0, 0}, {len, 0}, {len, 0.8 * h}, {0.62 * len, h}, {0.3 * len, h}, {0, 0.7 * h}});
    solid.add_prism(Axis::y, body, -w, w);
    const Point2 along = polar({}, 1, slope), across = polar({}, 1, slope + 90), foot{mouth, 0};
    solid.cut_prism(Axis::y,
                    through({foot, foot + (3 * h) * along, foot + (3 * h) * along + (1.2 * h) * across,
                             foot + (0.15 * h) * across}),
                    -0.8 * w, 0.8 * w);
    const double iron = len * random.uniform(0.3, 0.45), t = 0.012 * len;
    solid.add_prism(Axis::y, through({foot, foot + iron * along, foot + iron * along + t * across, foot + t * across}),
                    -0.75 * w, 0.75 * w);
    solid.add_prism(Axis::y,
                    through({foot + (0.1 * iron) * along + t * across, foot + (0.8 * iron) * along + t * across,
                             foot + (0.75 * iron) * along + (3.5 * t) * across}),
                    -0.5 * w, 0.5 * w);
    if (random.chance(0.8))
        solid.add_revolution(Axis::z,
                             turned({{0.03 * len, 0.03 * len, 0.02 * len},
                                     {0.05 * len, 0.02 * len, 0.045 * len},
                                     {0.04 * len, 0.045 * len, 0.02 * len}},
                                    0.72 * h),
                             {0.13 * len, 0});
    if (random.chance(0.8))
        solid.add_prism(Axis::y,
                        swept_arm({{0.75 * len, 0.8 * h}, {0.72 * len, h + 0.1 * len}, {0.66 * len, h + 0.2 * len}},
                                  {0.055 * len, 0.035 * len, 0.03 * len}),
                        -0.3 * w, 0.3 * w);
}

/// Bow of a saw with its blade and grip.
void add_saw_frame(Solid& solid, Random& random) {
    const double len = random.log_uniform(100, 350), high = len * random.uniform(0.22, 0.6),
                 t = len * random.uniform(0.015, 0.025), grip = 0.35 * len;
    solid.add_prism(Axis::y, strip({{0, 0}, {0, high}, {len, high}, {len, 0}}, 2 * t, 3 * t), -0.6 * t, 0.6 * t);
    solid.add_box({-3 * t, -0.15 * t, -1.5 * t}, {len + 3 * t, 0.15 * t, 1.2 * t});
    for (const double x : {-1.8 * t, len + 1.8 * t}) solid.add_cylinder(Axis::y, {x, 0}, 0.5 * t, -t, t);
    if (random.chance(0.5))
        solid.add_revolution(
            Axis::x, turned({{0.1 * grip, 1.2 * t}, {0.5 * grip, 1.6 * t, 2.2 * t}, {0.4 * grip, 2.2 * t, 1.5 * t}},
                            len + 3 * t));
    else
        solid.add_prism(
            Axis::y,
            swept_arm({{len + 3 * t, 1.5 * t}, {len + 0.5 * grip, -0.25 * grip}, {len + 0.75 * grip, -0.8 * grip}},
                      {2.5 * t, 3 * t, 3.5 * t}),
            -1.5 * t, 1.5 * t);
    if (random.chance(0.5)) solid.add_prism(Axis::x, polygon({0, 0}, 1.2 * t, 4), -8 * t, -2 * t);
}

/// Trowel or float: pointed, square or round blade, grip on a bent tang.
void add_trowel(Solid& solid, Random& random) {
    const double len = random.log_uniform(50, 280), w = len * random.uniform(0.2, 0.4), t = std::max(0.8, 0.008 * len),
                 lift = len * random.uniform(0.12, 0.2), grip = len * random.uniform(0.45, 0.7);
    Path blade =
        through({{0, -0.25 * w}, {0.25 * len, -w}, {len, -0.05 * w}, {len, 0.05 * w}, {0.25 * len, w}, {0, 0.25 * w}});
    switch (random.integer(0, 2)) {
        case 0:
            break;
        case 1:
            blade = rectangle({-0.1 * len, -0.8 * w}, {len, 0.8 * w});
            break;
        default:
            blade =
                smooth_outline({{0, -0.6 * w}, {0.6 * len, -0.9 * w}, {len, 0}, {0.6 * len, 0.9 * w}, {0, 0.6 * w}});
            break;
    }
    solid.add_prism(Axis::z, blade, 0, t);
    const double r = 0.035 * len, root = random.chance(0.5) ? 0.15 * len : 0.5 * len;
    solid.add_prism(Axis::y,
                    swept_arm({{root, t + 0.5 * r}, {0.6 * root - 0.05 * len, 0.8 * lift}, {-0.15 * len, lift}},
                              {0.8 * r, 0.8 * r, 0.8 * r}),
                    -0.8 * r, 0.8 * r);
    solid.add_revolution(Axis::x,
                         turned({{0.75 * grip, 1.8 * r, 1.6 * r}, {0.25 * grip, 1.6 * r, 1.1 * r}}, -0.15 * len - grip),
                         {0, lift});
}

}  // namespace

/// Tool of a bench or building site: screw clamp, bar clamp, anvil, plane, bow saw, trowel.
Part workshop_tool(FamilyContext& context) {
    Part part;
    constexpr std::array forms{add_bow_clamp, add_bar_clamp, add_anvil, add_plane, add_saw_frame, add_trowel};
    forms[context.random.weighted({0.22, 0.17, 0.15, 0.16, 0.13, 0.17})](part.solid, context.random);
    return part;
}

}  // namespace v16::corpus
