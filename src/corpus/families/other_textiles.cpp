// Parts of sewing, knitting and weaving machines.
#include <array>
#include <vector>

#include "corpus/families/other.hpp"
#include "corpus/families/other_outlines.hpp"
#include "corpus/families/other_pieces.hpp"

namespace v16::corpus {
namespace {

/// Foot of a sewing machine: a sole with toes or a slot, a shank with a hook or a hole.
void add_presser_foot(Solid& solid, Random& random) {
    const double len = random.log_uniform(10, 40), w = len * random.uniform(0.25, 0.5),
                 t = len * random.uniform(0.06, 0.1), shank = len * random.uniform(0.4, 1.2),
                 slit = w * random.uniform(0.12, 0.4);
    solid.add_prism(Axis::x,
                    through({{-0.4 * len, 0},
                             {0.5 * len, 0},
                             {0.5 * len, t},
                             {-0.3 * len, t},
                             {-0.55 * len, 3.2 * t},
                             {-0.6 * len, 2.4 * t}}),
                    -w, w);
    const bool open = random.chance(0.5);
    solid.cut_prism(Axis::z, slot({0, open ? -len : -0.3 * len}, {0, 0.1 * len}, slit), -far, far);
    if (random.chance(0.4)) solid.cut_box({0.3 * w, -0.8 * len, -1}, {w + 1, -0.1 * len, 4 * t});
    if (random.chance(0.5)) {
        solid.add_box({-0.25 * w, 0.12 * len, 0.5 * t}, {0.25 * w, 0.32 * len, shank})
            .cut_prism(Axis::x, slot({0.22 * len, 0.75 * shank}, {2 * len, 0.75 * shank}, 0.12 * shank), -far, far);
    } else {
        for (const double s : {-1.0, 1.0})
            solid.add_prism(Axis::x, tangent_hull({0.2 * len, t + 0.12 * len}, 0.1 * len, {0.2 * len, 0}, 0.14 * len),
                            s * 0.5 * w - 0.12 * w, s * 0.5 * w + 0.12 * w);
        solid.add_cylinder(Axis::x, {0.2 * len, t + 0.13 * len}, 0.04 * len, -0.7 * w, 0.7 * w)
            .cut_box({-far, -far, -far}, {far, far, 0});
    }
}

/// Plate under the needle: slots for the feed dog, a hole, screws; or the feed dog itself.
void add_needle_plate(Solid& solid, Random& random) {
    const double w = random.log_uniform(12, 50), h = w * random.uniform(0.4, 0.8), t = w * random.uniform(0.04, 0.08);
    if (random.chance(0.35)) {  // feed dog: rows of saw teeth on a fork
        const double len = w, row = 0.12 * w;
        solid.add_box({-len, -h, -3 * t}, {0.2 * len, h, -t});
        const int rows = random.integer(2, 4), teeth = random.integer(6, 12);
        for (int k = 0; k < rows; ++k) {
            const double y = row_position(k, rows, 1.8 * h / rows), pitch = len / teeth;
            std::vector<Point2> saw{{-0.2 * len, -3 * t}, {len - 0.2 * len, -3 * t}};
            for (int i = teeth; i-- > 0;)
                saw.insert(saw.end(), {{-0.2 * len + pitch * (i + 1), 0}, {-0.2 * len + pitch * (i + 0.3), 0.8 * t}});
            saw.push_back({-0.2 * len, 0});
            solid.add_prism(Axis::y, through(saw), y - 0.5 * row, y + 0.5 * row);
        }
        for (const double y : {-0.5 * h, 0.5 * h})
            solid.cut_prism(Axis::z, slot({-0.7 * len, y}, {-0.5 * len, y}, 0.1 * len), -far, far);
        return;
    }
    Path plate = rounded_rectangle({-w, -h}, {w, h}, 0.25 * h);
    if (random.chance(0.5))
        plate = filleted(through({{-w, -h}, {0.6 * w, -h}, {w, -0.5 * h}, {w, h}, {-w, h}}), 0.15 * h);
    solid.add_prism(Axis::z, plate, 0, t);
    const int slots = random.integer(2, 4);
    for (int i = 0; i < slots; ++i) {
        const double y = row_position(i, slots, 0.24 * w);
        solid.cut_prism(Axis::z, slot({-0.2 * w, y}, {0.25 * w, y}, 0.05 * w), -1, t + 1);
    }
    if (random.chance(0.6))
        solid.cut_cylinder(Axis::z, {0.45 * w, 0}, 0.06 * w, -1, t + 1);
    else
        solid.cut_prism(Axis::z, slot({0.45 * w, -0.12 * w}, {0.45 * w, 0.12 * w}, 0.04 * w), -1, t + 1);
    for (const double x : {-0.8 * w, 0.8 * w})
        solid.cut_countersink(Axis::z, {x, 0.4 * h}, 0.05 * w, 0.05 * w + 0.7 * t, t, -1);
}

/// Shuttle of a loom, heald, reed, needle with its hook, sinker of a knitting machine.
void add_loom_part(Solid& solid, Random& random) {
    const double u = random.log_uniform(20, 200);
    switch (random.integer(0, 3)) {
        case 0: {  // shuttle
            const double w = u * random.uniform(0.1, 0.16), h = w * random.uniform(0.6, 0.9);
            solid.add_prism(Axis::z,
                            smooth_outline({{-u, 0},
                                            {-0.7 * u, -w},
                                            {0, -1.1 * w},
                                            {0.7 * u, -w},
                                            {u, 0},
                                            {0.7 * u, w},
                                            {0, 1.1 * w},
                                            {-0.7 * u, w}}),
                            0, 2 * h);
            solid.cut_prism(Axis::z, slot({-0.45 * u, 0}, {0.45 * u, 0}, 0.65 * w), random.chance(0.5) ? -1.0 : 0.4 * h,
                            far);
            solid.add_cylinder(Axis::x, {0, 1.1 * h}, 0.12 * w, -0.6 * u, 0.6 * u);
            solid
                .cut_prism(Axis::y, through({{-1.01 * u, 1.2 * h}, {-0.6 * u, 2.01 * h}, {-1.01 * u, 2.01 * h}}), -far,
                           far)
                .cut_prism(Axis::y, through({{1.01 * u, 1.2 * h}, {1.01 * u, 2.01 * h}, {0.6 * u, 2.01 * h}}), -far,
                           far);
            break;
        }
        case 1: {  // reed or comb
            const double high = u * random.uniform(0.2, 0.4), t = 0.04 * u;
            const int dents = random.integer(12, 24);
            for (const double z : {-high, high}) solid.add_box({-u, -t, z - t}, {u, t, z + t});
            for (int i = 0; i < dents; ++i)
                solid.add_box({row_position(i, dents, 1.9 * u / dents) - 0.01 * u, -0.6 * t, -high},
                              {row_position(i, dents, 1.9 * u / dents) + 0.01 * u, 0.6 * t, high});
            for (const double x : {-u, u}) solid.add_box({x - 0.6 * t, -t, -high}, {x + 0.6 * t, t, high});
            break;
        }
        case 2: {  // needle of a knitting machine: a butt, a stem, a hook and its latch
            const double h = u * random.uniform(0.03, 0.05), t = 0.5 * h;
            solid.add_prism(Axis::y,
                            through({{-u, 0},
                                     {0.7 * u, 0},
                                     {0.8 * u, 0.4 * h},
                                     {0.95 * u, 0.4 * h},
                                     {0.95 * u, 0.8 * h},
                                     {0.78 * u, h},
                                     {-0.5 * u, h},
                                     {-0.5 * u, 3.2 * h},
                                     {-0.6 * u, 3.2 * h},
                                     {-0.6 * u, h},
                                     {-u, h}}),
                            0, t);
            solid.add_prism(Axis::y, ring_sector({0.95 * u, 1.1 * h}, 0.35 * h, 0.75 * h, -90, 240), 0, t);
            solid.add_prism(
                Axis::y,
                limb({{0.72 * u, 0.8 * h}, {0.66 * u, 1.6 * h}, {0.6 * u, 2 * h}}, {0.25 * h, 0.2 * h, 0.3 * h}),
                0.25 * t, 0.75 * t);
            break;
        }
        default: {  // sinker: a flat plate with throats, a heel and a nose
            const double t = 0.03 * u;
            solid.add_prism(Axis::y,
                            filleted(through({{-u, 0},
                                              {0.2 * u, 0},
                                              {0.2 * u, -0.2 * u},
                                              {0.4 * u, -0.2 * u},
                                              {0.4 * u, 0.05 * u},
                                              {0.9 * u, 0.12 * u},
                                              {u, 0.25 * u},
                                              {0.55 * u, 0.25 * u},
                                              {0.5 * u, 0.36 * u},
                                              {0.85 * u, 0.42 * u},
                                              {0.8 * u, 0.55 * u},
                                              {0, 0.55 * u},
                                              {-0.2 * u, 0.35 * u},
                                              {-u, 0.3 * u}}),
                                     0.03 * u),
                            0, t);
            if (random.chance(0.6))
                solid.cut_prism(Axis::y, slot({-0.7 * u, 0.15 * u}, {-0.3 * u, 0.15 * u}, 0.06 * u), -1, t + 1);
            break;
        }
    }
}

}  // namespace

/// Part of a sewing, knitting or weaving machine.
Part textile_part(FamilyContext& context) {
    Random& random = context.random;
    Part part;
    const std::size_t form = random.weighted({0.35, 0.3, 0.35});
    constexpr std::array forms{add_presser_foot, add_needle_plate, add_loom_part};
    forms[form](part.solid, random);
    if (form == 1) part.main_side = Side::top;
    return part;
}

}  // namespace v16::corpus
