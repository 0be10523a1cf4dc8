// What crawlers run on: shoes, links and pads of tracks.
#include <array>
#include <vector>

#include "corpus/families/other.hpp"
#include "corpus/families/other_pieces.hpp"
#include "corpus/families/swept_arm.hpp"

namespace v16::corpus {
namespace {

/// Shoe of an excavator or bulldozer: a rolled profile with one to three grousers, bolt holes, perhaps its chain links.
void add_grouser_shoe(Part& part, Random& random) {
    Solid& solid = part.solid;
    const double pitch = random.log_uniform(60, 280), half = pitch * random.uniform(0.9, 2.2),
                 t = pitch * random.uniform(0.05, 0.09);
    const int grousers = random.choice({1, 2, 3, 3});
    const double rise = pitch * (grousers == 1 ? random.uniform(0.25, 0.4) : random.uniform(0.09, 0.2)),
                 foot = 0.5 * pitch;
    std::vector<Point2> line{{-foot - 0.12 * pitch, -0.1 * pitch},
                             {-foot, 0},
                             {foot, 0},
                             {foot + 0.1 * pitch, 0.1 * pitch},
                             {foot + 0.02 * pitch, 0.1 * pitch + t}};
    for (int i = grousers; i-- > 0;) {
        const double x = grousers == 1 ? 0.42 * pitch : row_position(i, grousers, 0.8 * pitch / (grousers - 1)),
                     w = 0.5 * t;
        line.insert(line.end(),
                    {{x + 1.3 * w + 0.01, t}, {x + w, t + rise}, {x - w, t + rise}, {x - 1.6 * w - 0.01, t}});
    }
    line.insert(line.end(), {{-foot, t}, {-foot - 0.16 * pitch, t - 0.1 * pitch}});
    solid.add_prism(Axis::y, through(line), -half, half);
    const double gap = 0.28 * pitch * random.uniform(0.9, 1.4);
    for (const double s : {-1.0, 1.0})
        for (const double x : {-0.25 * pitch, 0.18 * pitch})
            solid.cut_cylinder(Axis::z, {x, s * gap}, 0.05 * pitch, -far, far);
    if (random.chance(0.4))
        solid.cut_prism(Axis::z,
                        rounded_rectangle({-0.12 * pitch, -0.1 * pitch}, {0.1 * pitch, 0.1 * pitch}, 0.03 * pitch),
                        -far, far);
    if (random.chance(0.35))  // on its pair of links
        for (const double s : {-1.0, 1.0}) {
            const double y = s * gap, w = 0.09 * pitch;
            solid.add_prism(Axis::y,
                            swept_arm({{-0.55 * pitch, -0.3 * pitch}, {0, -0.26 * pitch}, {0.55 * pitch, -0.3 * pitch}},
                                      {0.2 * pitch, 0.25 * pitch, 0.2 * pitch}),
                            y - w, y + w);
            for (const double x : {-0.55 * pitch, 0.55 * pitch})
                solid.cut_cylinder(Axis::y, {x, -0.3 * pitch}, 0.09 * pitch, y - 2 * w, y + 2 * w);
        }
    part.main_side = random.choice({Side::front, Side::top, Side::bottom});
}

/// Cast link of a tank or crawler: knuckles that mesh with the next link's, guide horn, grousers, openings.
void add_cast_link(Part& part, Random& random) {
    Solid& solid = part.solid;
    const double pitch = random.log_uniform(12, 180), half = pitch * random.uniform(0.8, 1.8),
                 t = pitch * random.uniform(0.08, 0.14), eye = pitch * random.uniform(0.12, 0.17),
                 run = 0.5 * pitch - eye;
    solid.add_box({-run, -half, -t}, {run, half, t});
    const int knuckles = 2 * random.integer(1, 4) + 1;
    const double w = 2 * half / knuckles;
    for (int i = 0; i < knuckles; ++i) {
        const double y = row_position(i, knuckles, w), x = i % 2 == 0 ? 0.5 * pitch : -0.5 * pitch;
        solid.add_prism(Axis::y, tangent_hull({x, 0}, eye, {x * 0.3, 0}, t), y - 0.46 * w, y + 0.46 * w);
    }
    for (const double x : {-0.5 * pitch, 0.5 * pitch}) solid.cut_cylinder(Axis::y, {x, 0}, 0.45 * eye, -far, far);
    if (random.chance(0.6)) {  // guide horn
        const double high = pitch * random.uniform(0.4, 0.8), base = 0.3 * pitch;
        const int horns = random.choice({1, 2});
        for (int i = 0; i < horns; ++i) {
            const double y = row_position(i, horns, 0.9 * half);
            solid.add_prism(Axis::y, through({{-base, 0}, {base, 0}, {0.35 * base, high}, {-0.35 * base, high}}),
                            y - 0.35 * t - 0.05 * half, y + 0.35 * t + 0.05 * half);
        }
    }
    if (random.chance(0.6))  // windows for the sprocket
        for (const double s : {-1.0, 1.0})
            solid.cut_prism(Axis::z,
                            rounded_rectangle({-0.6 * run, s * 0.6 * half - 0.18 * half},
                                              {0.6 * run, s * 0.6 * half + 0.18 * half}, 0.1 * run),
                            -far, far);
    const int bars = random.integer(0, 2);
    for (int i = 0; i < bars; ++i) {
        const double x = row_position(i, bars, 0.8 * run);
        solid.add_box({x - 0.12 * run, -0.95 * half, -t - 0.12 * pitch}, {x + 0.12 * run, 0.95 * half, 0});
    }
    if (bars == 0 && random.chance(0.5))
        solid.add_prism(Axis::z, rounded_rectangle({-0.9 * run, -0.9 * half}, {0.9 * run, 0.9 * half}, 0.3 * run),
                        -t - 0.2 * pitch, 0);
    part.main_side = random.choice({Side::front, Side::top, Side::bottom});
}

/// Forged link of a chain: swan-necked side link with two eyes in two planes and windows for the shoe's nuts.
void add_rail_link(Part& part, Random& random) {
    Solid& solid = part.solid;
    const double pitch = random.log_uniform(80, 260), big = pitch * random.uniform(0.22, 0.27),
                 small = big * random.uniform(0.75, 0.95), t = pitch * random.uniform(0.08, 0.13),
                 step = t * random.uniform(0.7, 1.1), high = big * random.uniform(0.9, 1.15);
    Path body = through({{-0.5 * pitch, -0.6 * big},
                         {-0.2 * pitch, -high},
                         {0.2 * pitch, -high},
                         {0.5 * pitch, -0.6 * small},
                         {0.5 * pitch, 0.85 * small},
                         {-0.5 * pitch, 0.95 * big}});
    if (random.chance(0.7)) body = filleted(body, 0.08 * pitch);
    solid.add_prism(Axis::y, body, -0.5 * t, 0.5 * t + step);
    solid.add_cylinder(Axis::y, {-0.5 * pitch, 0}, big, step - 0.5 * t, step + t);
    solid.add_cylinder(Axis::y, {0.5 * pitch, 0}, small, -t, 0.5 * t);
    solid.cut_cylinder(Axis::y, {0.5 * pitch, 0}, 1.1 * small, 0.5 * t, far);
    solid.cut_cylinder(Axis::y, {-0.5 * pitch, 0}, 1.05 * big, -far, step - 0.5 * t);
    solid.cut_cylinder(Axis::y, {-0.5 * pitch, 0}, 0.6 * big, -far, far)
        .cut_cylinder(Axis::y, {0.5 * pitch, 0}, 0.55 * small, -far, far);
    for (const double s : {-1.0, 1.0}) {
        const double x = s * 0.14 * pitch;
        if (random.chance(0.8))
            solid.cut_prism(
                Axis::y,
                rounded_rectangle({x - 0.08 * pitch, -0.5 * big}, {x + 0.08 * pitch, 0.15 * big}, 0.04 * pitch), -far,
                far);
        solid.cut_cylinder(Axis::z, {x, 0.5 * step}, 0.035 * pitch, -far, 0);
    }
}

/// Pad of rubber on its plate, or a short piece of belt with lugs and teeth.
void add_rubber_track(Part& part, Random& random) {
    Solid& solid = part.solid;
    const double pitch = random.log_uniform(8, 120), half = pitch * random.uniform(1.0, 2.5),
                 t = pitch * random.uniform(0.08, 0.2);
    const int links = random.integer(1, 6);
    solid.add_box({-0.5 * pitch * links, -half, 0}, {0.5 * pitch * links, half, t});
    const double lug = pitch * random.uniform(0.2, 0.35), deep = pitch * random.uniform(0.15, 0.35),
                 slant = random.choice({0.0, 0.3, 0.8});
    for (int i = 0; i < links; ++i) {
        const double x = row_position(i, links, pitch);
        const double side = slant * lug;
        if (slant > 0.5)
            for (const double s : {-1.0, 1.0})
                solid.add_prism(Axis::z,
                                through({{x - lug, s * 0.98 * half},
                                         {x + 0.2 * lug, s * 0.98 * half},
                                         {x + lug, s * 0.1 * half},
                                         {x - 0.2 * lug, s * 0.1 * half}}),
                                -deep, 0.5 * t);
        else
            solid.add_prism(
                Axis::y,
                through(
                    {{x - 0.7 * lug, -deep}, {x + 0.7 * lug - side, -deep}, {x + lug, 0.5 * t}, {x - lug, 0.5 * t}}),
                -0.96 * half, 0.96 * half);
        for (const double s : {-1.0, 1.0})
            solid.add_prism(Axis::y,
                            through({{x - 0.5 * lug, t},
                                     {x + 0.5 * lug, t},
                                     {x + 0.2 * lug, t + 1.4 * deep},
                                     {x - 0.2 * lug, t + 1.4 * deep}}),
                            s * 0.3 * half - 0.09 * half, s * 0.3 * half + 0.09 * half);
        if (random.chance(0.5)) solid.cut_box({x - 0.35 * lug, -0.14 * half, -far}, {x + 0.35 * lug, 0.14 * half, far});
    }
    part.main_side = random.choice({Side::front, Side::top, Side::bottom});
}

}  // namespace

/// Shoe, link or pad of a crawler's track.
Part track_shoe(FamilyContext& context) {
    Part part;
    constexpr std::array forms{add_grouser_shoe, add_cast_link, add_rail_link, add_rubber_track};
    forms[context.random.weighted({0.3, 0.35, 0.2, 0.15})](part, context.random);
    return part;
}

}  // namespace v16::corpus
