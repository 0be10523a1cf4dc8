// What digs and chops by hand.
#include <array>

#include "corpus/families/other.hpp"
#include "corpus/families/other_outlines.hpp"
#include "corpus/families/other_pieces.hpp"
#include "corpus/families/swept_arm.hpp"
#include "corpus/turned.hpp"

namespace v16::corpus {
namespace {

/// Head of a tool with a long handle: blade of a spade, prongs, rake, hoe, with tang or socket.
void add_digger(Part& part, Random& random) {
    Solid& solid = part.solid;
    const double len = random.log_uniform(80, 420), w = len * random.uniform(0.25, 0.42),
                 t = len * random.uniform(0.01, 0.025), handle = len * random.uniform(0.3, 3),
                 r = len * random.uniform(0.03, 0.06);
    const bool hollow = random.chance(0.3);
    switch (random.integer(0, 4)) {
        case 0:
        case 1: {  // spade or shovel: point below
            Path blade =
                random.chance(0.5)
                    ? filleted(through({{-w, 0}, {-0.9 * w, -len}, {0.9 * w, -len}, {w, 0}}), 0.1 * w)
                    : smooth_outline({{-0.9 * w, 0}, {-w, -0.6 * len}, {0, -len}, {w, -0.6 * len}, {0.9 * w, 0}});
            solid.add_prism(Axis::y, blade, -t, t);
            if (random.chance(0.5)) solid.add_box({-w, -t, -0.03 * len}, {w, 2.5 * t, 0.01 * len});
            solid.add_prism(Axis::y,
                            through({{-0.15 * w, -0.45 * len}, {0.15 * w, -0.45 * len}, {r, 0.01}, {-r, 0.01}}),
                            -1.6 * t, 1.6 * t);
            break;
        }
        case 2: {  // prongs
            const int prongs = random.integer(3, 5);
            for (int i = 0; i < prongs; ++i) {
                const double x = row_position(i, prongs, 2 * w / (prongs - 1));
                solid.add_prism(Axis::y,
                                through({{x - 1.6 * t, 0},
                                         {x - 1.2 * t, -0.85 * len},
                                         {x, -len},
                                         {x + 1.2 * t, -0.85 * len},
                                         {x + 1.6 * t, 0}}),
                                -1.2 * t, 1.2 * t);
            }
            solid.add_prism(Axis::y, filleted(rectangle({-w - 1.6 * t, -2 * t}, {w + 1.6 * t, 2 * t}), t), -1.4 * t,
                            1.4 * t);
            break;
        }
        case 3: {  // rake
            const int teeth = random.integer(8, 16);
            solid.add_box({-1.3 * w, -t, -1.5 * t}, {1.3 * w, t, 1.5 * t});
            for (int i = 0; i < teeth; ++i) {
                const double x = row_position(i, teeth, 2.55 * w / teeth);
                solid.add_prism(Axis::y,
                                through({{x - t, 0}, {x - 0.4 * t, -0.3 * len}, {x + 0.4 * t, -0.3 * len}, {x + t, 0}}),
                                -t, t);
            }
            if (random.chance(0.6))
                for (const double s : {-1.0, 1.0})
                    add_strut(solid, Axis::y, {0, 0.4 * len}, {s * 0.9 * w, 0}, 1.6 * t, -0.8 * t, 0.8 * t);
            break;
        }
        default:  // hoe with a gooseneck, from its side
            solid.add_prism(
                Axis::y,
                swept_arm(
                    {{0, 0.2 * len}, {0.08 * len, -0.12 * len}, {-0.15 * len, -0.2 * len}, {-0.2 * len, -0.35 * len}},
                    {r, 0.7 * r, 0.6 * r, 0.7 * r}),
                -0.7 * r, 0.7 * r);
            solid.add_prism(Axis::y,
                            through({{-0.2 * len - t, -0.3 * len},
                                     {-0.2 * len + t, -0.3 * len},
                                     {-0.12 * len, -0.62 * len},
                                     {-0.13 * len - 2 * t, -0.62 * len}}),
                            -0.6 * w, 0.6 * w);
            break;
    }
    solid.add_revolution(Axis::z, turned({{0.35 * handle, 1.1 * r}, {0.65 * handle, 0.95 * r}}));
    if (hollow)
        solid.cut_cylinder(Axis::z, {}, 0.8 * r, 0.5 * handle, far);
    else if (random.chance(0.4))
        solid.add_prism(Axis::y, slot({-2.5 * r, handle + 2 * r}, {2.5 * r, handle + 2 * r}, r), -r, r)
            .add_prism(Axis::y,
                       through({{-0.9 * r, handle - r},
                                {0.9 * r, handle - r},
                                {2.5 * r, handle + 2 * r},
                                {-2.5 * r, handle + 2 * r}}),
                       -0.6 * r, 0.6 * r)
            .cut_prism(Axis::y, polygon({0, handle + 0.7 * r}, 0.7 * r, 3, 90), -far, far);
}

/// Axe, pick, sickle, scythe's blade, billhook: head with an eye, perhaps its helve.
void add_chopper(Part& part, Random& random) {
    Solid& solid = part.solid;
    const double len = random.log_uniform(50, 320), t = len * random.uniform(0.06, 0.12), eye = 0.5 * t;
    bool helve = random.chance(0.6);
    switch (random.integer(0, 3)) {
        case 0: {  // axe
            const double edge = len * random.uniform(0.35, 0.6), poll = len * random.uniform(0.22, 0.3);
            Path head = through({{-0.25 * len, -0.6 * poll},
                                 {0.2 * len, -0.55 * poll},
                                 {0.75 * len, -edge},
                                 {0.75 * len, edge * random.uniform(0.5, 0.8)},
                                 {0.2 * len, 0.6 * poll},
                                 {-0.25 * len, 0.6 * poll}});
            head.vertices[2].bulge = 0.15;
            head.vertices[1].bulge = -0.12;
            solid.add_prism(Axis::y, head, -t, t);
            for (const double s : {-1.0, 1.0})
                solid.cut_prism(
                    Axis::z,
                    through({{0.15 * len, s * t}, {0.85 * len, 0}, {0.85 * len, s * 3 * t}, {0.15 * len, s * 3 * t}}),
                    -far, far);
            break;
        }
        case 1: {  // pick with two arms
            const double droop = len * random.uniform(0.1, 0.25);
            solid.add_prism(Axis::y,
                            swept_arm({{-len, -droop}, {0, 0}, {len, -droop}}, {0.02 * len, 0.1 * len, 0.02 * len}),
                            -0.8 * t, 0.8 * t);
            if (random.chance(0.5))
                solid.add_prism(Axis::z,
                                through({{-len - 0.03 * len, -1.6 * t},
                                         {-0.8 * len, -0.8 * t},
                                         {-0.8 * len, 0.8 * t},
                                         {-1.03 * len, 1.6 * t}}),
                                -droop - 0.03 * len, -droop + 0.05 * len);
            break;
        }
        case 2: {  // sickle or billhook
            Path blade =
                random.chance(0.6)
                    ? ring_sector({0, 0.8 * len}, 0.6 * len, 0.75 * len, -90, random.uniform(120, 190))
                    : swept_arm(
                          {{0, 0.05 * len}, {0.25 * len, 0.35 * len}, {0.1 * len, 0.8 * len}, {-0.15 * len, 0.9 * len}},
                          {0.05 * len, 0.14 * len, 0.13 * len, 0.03 * len});
            solid.add_prism(Axis::y, blade, -0.12 * t, 0.12 * t);
            solid.add_revolution(
                Axis::z,
                turned({{0.35 * len, 0.05 * len, 0.06 * len}, {0.1 * len, 0.035 * len, 0.02 * len}}, -0.4 * len));
            return;
        }
        default:  // cleaver or machete
            solid.add_prism(Axis::y,
                            filleted(through({{0, -0.18 * len},
                                              {0.7 * len, -0.25 * len},
                                              {len, 0.0},
                                              {0.95 * len, 0.12 * len},
                                              {0, 0.08 * len}}),
                                     0.05 * len),
                            -0.1 * t, 0.1 * t);
            solid.add_prism(Axis::y,
                            swept_arm({{0.02 * len, 0}, {-0.25 * len, 0.02 * len}, {-0.5 * len, -0.05 * len}},
                                      {0.06 * len, 0.07 * len, 0.08 * len}),
                            -0.5 * t, 0.5 * t);
            for (const double x : {-0.12, -0.35}) solid.cut_cylinder(Axis::y, {x * len, 0}, 0.02 * len, -far, far);
            return;
    }
    if (helve)
        solid.add_prism(Axis::y,
                        swept_arm({{0, 0.25 * len}, {0.02 * len, -len}, {0.06 * len, -2.2 * len}},
                                  {0.07 * len, 0.055 * len, 0.08 * len}),
                        -0.7 * eye, 0.7 * eye);
    else
        solid.cut_prism(Axis::z, slot({-0.09 * len, 0}, {0.09 * len, 0}, eye), -far, far);
}

}  // namespace

/// Tool of a garden or wood: spade, fork, rake, hoe, axe, pick, sickle.
Part garden_tool(FamilyContext& context) {
    Part part;
    constexpr std::array forms{add_digger, add_chopper};
    forms[context.random.weighted({0.55, 0.45})](part, context.random);
    return part;
}

}  // namespace v16::corpus
