// What one looks through.
#include <algorithm>
#include <array>

#include "corpus/families/other.hpp"
#include "corpus/families/other_pieces.hpp"
#include "corpus/families/swept_arm.hpp"
#include "corpus/turned.hpp"

namespace v16::corpus {
namespace {

/// Telescope on its stand: tube with dew cap, focuser, finder, mount on a pier or three legs.
void add_telescope(Part& part, Random& random) {
    Solid& solid = part.solid;
    const double len = random.log_uniform(80, 900), r = len * random.uniform(0.05, 0.14);
    const bool mirror = r > 0.1 * len;
    solid.add_cylinder(Axis::x, {}, r, 0, len);
    solid.add_revolution(Axis::x, ring_meridian(len, len * random.uniform(1.08, 1.2), 0.95 * r, 1.2 * r));
    if (mirror) {
        solid.add_cylinder(Axis::z, {0.85 * len, 0}, 0.35 * r, r, 1.5 * r)
            .add_cylinder(Axis::z, {0.85 * len, 0}, 0.22 * r, 1.5 * r, 2.1 * r);
    } else {
        solid.add_cylinder(Axis::x, {}, 0.7 * r, -0.1 * len, 0)
            .add_cylinder(Axis::x, {}, 0.35 * r, -0.3 * len, -0.1 * len);
        if (random.chance(0.5))
            solid.add_box({-0.42 * len, -0.35 * r, -0.4 * r}, {-0.3 * len, 0.35 * r, 0.9 * r})
                .add_cylinder(Axis::z, {-0.38 * len, 0}, 0.3 * r, 0, 2.2 * r);
    }
    if (random.chance(0.6))
        solid.add_cylinder(Axis::x, {0, 1.45 * r}, 0.22 * r, 0.05 * len, 0.3 * len)
            .add_box({0.12 * len, -0.1 * r, 0.9 * r}, {0.2 * len, 0.1 * r, 1.3 * r});
    const double x = len * random.uniform(0.35, 0.55), down = len * random.uniform(0.5, 1.0);
    for (const double dx : {-0.12, 0.12})
        solid.add_cylinder(Axis::x, {}, 1.12 * r, x + dx * len - 0.02 * len, x + dx * len + 0.02 * len);
    solid.add_box({x - 0.14 * len, -0.4 * r, -1.4 * r}, {x + 0.14 * len, 0.4 * r, -r});
    solid.add_box({x - 0.05 * len, -0.5 * r, -2.4 * r}, {x + 0.05 * len, 0.5 * r, -1.3 * r});
    if (random.chance(0.4)) {
        solid.add_cylinder(Axis::z, {x, 0}, 0.4 * r, -2.4 * r - down, -2.4 * r)
            .add_cylinder(Axis::z, {x, 0}, 1.6 * r, -2.5 * r - down, -2.4 * r - down);
    } else {
        for (const double s : {-1.0, 0.12, 1.0})
            add_strut(solid, Axis::y, {x, -2.2 * r}, {x + s * 0.45 * down, -2.2 * r - down}, 0.3 * r, -0.15 * r,
                      0.15 * r);
        solid.add_box({x - 0.05 * len - 0.3 * r, -0.5 * r, -2.7 * r}, {x + 0.05 * len + 0.3 * r, 0.5 * r, -2.2 * r});
    }
}

/// Microscope from its side: foot, limb, stage, nosepiece with objectives, tube, eyepiece, knobs.
void add_microscope(Part& part, Random& random) {
    Solid& solid = part.solid;
    const double u = random.log_uniform(10, 60), w = 0.5 * u;
    Path foot = filleted(rectangle({-1.6 * u, 0}, {2.2 * u, 0.6 * u}), 0.15 * u);
    solid.add_prism(Axis::y, foot, -1.2 * u, 1.2 * u);
    const int form = random.integer(0, 2);
    if (form == 0)
        solid.add_prism(Axis::y,
                        swept_arm({{-0.9 * u, 0.4 * u}, {-1.4 * u, 2.5 * u}, {-0.8 * u, 4.4 * u}, {0.4 * u, 4.8 * u}},
                                  {0.5 * u, 0.4 * u, 0.4 * u, 0.4 * u}),
                        -w, w);
    else
        solid.add_box({-1.4 * u, -w, 0.5 * u}, {-0.6 * u, w, 4.6 * u})
            .add_box({-1.4 * u, -w, 4.2 * u}, {1.3 * u, w, 5.0 * u});
    solid.add_box({-0.7 * u, -1.1 * u, 2.2 * u}, {1.7 * u, 1.1 * u, 2.4 * u})
        .add_box({-0.9 * u, -0.3 * u, 1.9 * u}, {0.2 * u, 0.3 * u, 2.2 * u});
    const double x = 0.7 * u;
    solid.add_revolution(Axis::z, cone_meridian(3.9 * u, 0.35 * u, 4.2 * u, 0.6 * u), {x, 0});
    solid.add_cylinder(Axis::z, {x, 0}, 0.18 * u, 2.7 * u, 4.0 * u)
        .add_cylinder(Axis::z, {x, 0}, 0.26 * u, 3.1 * u, 3.9 * u);
    if (form == 2) {  // head leans back to the eye
        const Point2 neck{0.6 * u, 5.2 * u}, eye = polar(neck, 2.2 * u, random.choice({135.0, 150.0, 45.0}));
        solid.add_box({0.1 * u, -0.7 * u, 4.9 * u}, {1.2 * u, 0.7 * u, 5.7 * u});
        for (const double s : {-1.0, 1.0})
            add_strut(solid, Axis::y, neck, eye, 0.5 * u, s * 0.55 * u - 0.25 * u, s * 0.55 * u + 0.25 * u);
    } else {
        solid.add_cylinder(Axis::z, {x, 0}, 0.35 * u, 4.6 * u, 6.8 * u)
            .add_cylinder(Axis::z, {x, 0}, 0.42 * u, 6.8 * u, 7.3 * u);
    }
    const Point2 knob{-0.95 * u, u * random.uniform(1.2, 2.8)};
    solid.add_cylinder(Axis::y, knob, 0.5 * u, -1.1 * u, 1.1 * u)
        .add_cylinder(Axis::y, knob, 0.28 * u, -1.4 * u, 1.4 * u);
    solid.add_cylinder(Axis::z, {x, 0}, 0.45 * u, 0.6 * u, 1.0 * u);
    if (random.chance(0.6)) solid.add_cylinder(Axis::z, {x, 0}, 0.4 * u, 1.5 * u, 2.2 * u);
}

/// Binoculars, eyepiece, objective, tube sight with turrets, camera with its lens, magnifier.
void add_viewer(Part& part, Random& random) {
    Solid& solid = part.solid;
    const double r = random.log_uniform(6, 40);
    switch (random.integer(0, 4)) {
        case 0: {  // binoculars from above
            const double gap = r * random.uniform(1.3, 1.9), len = r * random.uniform(4, 7);
            for (const double s : {-1.0, 1.0}) {
                solid.add_revolution(Axis::y,
                                     turned({{0.35 * len, r, 0.75 * r},
                                             {0.35 * len, 0.75 * r, 0.6 * r},
                                             {0.06 * len, 0.8 * r},
                                             {0.14 * len, 0.55 * r},
                                             {0.1 * len, 0.65 * r}}),
                                     {s * gap, 0});
                if (random.chance(0.5))
                    solid.add_box({std::min(s * 0.3 * gap, s * gap), 0.38 * len, -0.7 * r},
                                  {std::max(s * 0.3 * gap, s * gap), 0.68 * len, 0.7 * r});
            }
            solid.add_box({-gap, 0.4 * len, -0.2 * r}, {gap, 0.48 * len, 0.2 * r})
                .add_cylinder(Axis::y, {}, 0.22 * r, 0.3 * len, 0.85 * len)
                .add_cylinder(Axis::y, {}, 0.36 * r, 0.72 * len, 0.84 * len);
            part.main_side = Side::top;
            break;
        }
        case 1: {  // tube sight
            const double len = r * random.uniform(12, 18), tube = 0.6 * r;
            solid.add_revolution(Axis::x, turned({{0.22 * len, r},
                                                  {0.08 * len, r, tube},
                                                  {0.38 * len, tube},
                                                  {0.06 * len, tube, 0.9 * r},
                                                  {0.04 * len, 0.95 * r},
                                                  {0.22 * len, 0.9 * r}}));
            solid.add_box({0.46 * len, -0.8 * tube, -0.95 * tube}, {0.56 * len, 0.8 * tube, 1.15 * tube});
            solid.add_cylinder(Axis::z, {0.51 * len, 0}, 0.6 * r, 0, 1.8 * r)
                .add_cylinder(Axis::y, {0.51 * len, 0}, 0.6 * r, -1.8 * r, 0);
            if (random.chance(0.5)) solid.cut_cylinder(Axis::x, {}, 0.85 * r, -1, 0.03 * len);
            break;
        }
        case 2: {  // camera with its lens towards the viewer
            const double w = r * random.uniform(1.8, 2.6), h = r * random.uniform(1.3, 1.7),
                         off = random.choice({0.0, -0.3}) * w, len = r * random.uniform(0.8, 2.5);
            solid.add_prism(Axis::y, filleted(rectangle({-w, -h}, {w, h}), 0.2 * r), 0, 1.1 * r);
            solid.add_cylinder(Axis::y, {off, 0}, 1.1 * r, -0.3 * len, 0)
                .add_cylinder(Axis::y, {off, 0}, r, -len, -0.3 * len)
                .add_cylinder(Axis::y, {off, 0}, 0.85 * r, -0.15 * len, 1)
                .cut_cylinder(Axis::y, {off, 0}, 0.75 * r, -far, -0.7 * len);
            if (random.chance(0.6))
                solid.add_prism(Axis::y,
                                through({{off - 0.7 * r, h - 0.01},
                                         {off + 0.7 * r, h - 0.01},
                                         {off + 0.4 * r, h + 0.6 * r},
                                         {off - 0.4 * r, h + 0.6 * r}}),
                                0, r);
            solid.add_cylinder(Axis::z, {0.75 * w, 0.5 * r}, 0.25 * r, h, h + 0.2 * r);
            if (random.chance(0.5)) solid.add_cylinder(Axis::z, {-0.75 * w, 0.5 * r}, 0.35 * r, h, h + 0.15 * r);
            if (random.chance(0.5)) solid.add_box({-w, -0.35 * r, -0.9 * h}, {-0.7 * w, 0, 0.9 * h});
            break;
        }
        case 3: {  // magnifier with its handle
            const double t = 0.15 * r, wall = r * random.uniform(0.06, 0.15), grip = r * random.uniform(1.5, 3);
            solid.add_revolution(Axis::y, ring_meridian(-t, t, r - 0.01, r + wall));
            solid.add_revolution(Axis::y, through({{-1.6 * t, 0}, {-0.2 * t, r}, {0.2 * t, r}, {1.6 * t, 0}}));
            solid.add_cylinder(Axis::z, {}, 0.8 * t, -r - wall - 0.4 * r, -r - 0.5 * wall);
            solid.add_revolution(Axis::z, turned({{0.8 * grip, 1.2 * t, 1.6 * t}, {0.2 * grip, 1.6 * t, 1.0 * t}},
                                                 -r - wall - 0.3 * r - grip));
            break;
        }
        default: {  // objective or eyepiece
            const double len = r * random.uniform(1.8, 4), neck = r * random.uniform(0.4, 0.7);
            solid.add_revolution(Axis::z, through({{0, 0.3 * r},
                                                   {0, 0.5 * r},
                                                   {0.25 * len, 0.75 * r},
                                                   {0.4 * len, 0.75 * r},
                                                   {0.4 * len, r},
                                                   {0.85 * len, r},
                                                   {0.85 * len, neck},
                                                   {1.05 * len, neck},
                                                   {1.05 * len, 0.75 * neck},
                                                   {0.3 * len, 0.75 * neck},
                                                   {0.3 * len, 0.3 * r}}));
            const int rings = random.integer(0, 4);
            for (int i = 0; i < rings; ++i)
                solid.cut_revolution(
                    Axis::z, ring_meridian(len * (0.45 + 0.09 * i), len * (0.48 + 0.09 * i), 0.94 * r, 1.2 * r));
            if (random.chance(0.5))
                solid.add_revolution(
                    Axis::z, through({{0.02 * len, 0}, {0.06 * len, 0.31 * r}, {0.2 * len, 0.31 * r}, {0.2 * len, 0}}));
            break;
        }
    }
}

}  // namespace

/// What one looks through: telescope, microscope, binoculars, sight, camera, magnifier, eyepiece.
Part viewing_instrument(FamilyContext& context) {
    Part part;
    constexpr std::array forms{add_telescope, add_microscope, add_viewer};
    forms[context.random.weighted({0.3, 0.2, 0.5})](part, context.random);
    return part;
}

}  // namespace v16::corpus
