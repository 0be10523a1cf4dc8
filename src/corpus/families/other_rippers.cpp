// What breaks the ground: picks, ripper shanks, wearing parts of a lip.
#include <array>
#include <vector>

#include "corpus/families/other.hpp"
#include "corpus/families/other_pieces.hpp"

namespace v16::corpus {
namespace {

/// Pick of a cutter head or milling drum: carbide tip, cone, collar with a groove, shank with its ring.
void add_pick(Part& part, Random& random) {
    Solid& solid = part.solid;
    const double r = random.log_uniform(9, 32), head = r * random.uniform(2.0, 3.6),
                 shank = r * random.uniform(0.45, 0.65), len = r * random.uniform(1.8, 3),
                 collar = r * random.uniform(0.25, 0.5);
    std::vector<Point2> m{{0, 0},
                          {0, shank * 0.9},
                          {0.06 * len, shank},
                          {0.2 * len, shank},
                          {0.2 * len, 0.8 * shank},
                          {0.4 * len, 0.8 * shank},
                          {0.4 * len, shank},
                          {len, shank},
                          {len, r},
                          {len + collar, r}};
    if (random.chance(0.5))
        m.insert(m.end(),
                 {{len + 1.2 * collar, 0.72 * r}, {len + 1.9 * collar, 0.72 * r}, {len + 2.1 * collar, 0.9 * r}});
    m.insert(m.end(), {{len + 0.45 * head + collar, 0.6 * r},
                       {len + head, 0.35 * r},
                       {len + head, 0.26 * r},
                       {len + head + 0.25 * r, 0.26 * r},
                       {len + head + 0.65 * r, 0.05 * r},
                       {len + head + 0.7 * r, 0}});
    solid.add_revolution(Axis::z, through(m));
    if (random.chance(0.4)) {  // in its block
        const double w = 1.35 * r;
        solid.add_box({-w, -w, 0.42 * len}, {w, w, len - 0.01});
        solid.add_prism(
            Axis::y, through({{-1.5 * w, 0.35 * len}, {2.6 * w, 0.35 * len}, {1.2 * w, 0.95 * len}, {-w, 0.95 * len}}),
            -w, w);
        solid.cut_cylinder(Axis::z, {}, 1.02 * shank, -far, 0.42 * len);
        solid.add_revolution(Axis::z, through(m));
    }
}

/// Shank of a ripper or subsoiler with its point and wear cap.
void add_ripper(Part& part, Random& random) {
    Solid& solid = part.solid;
    const double high = random.log_uniform(150, 1200), w = high * random.uniform(0.07, 0.13),
                 t = high * random.uniform(0.02, 0.045), reach = high * random.uniform(0.15, 0.45);
    Path path = through({{0, high},
                         {-2 * w, high},
                         {-2 * w, 0.45 * high},
                         {-1.6 * w, 0.2 * high},
                         {-2 * w - reach, -0.02 * high},
                         {-1.8 * w - reach, -0.1 * high},
                         {-0.4 * w, 0.02 * high},
                         {0, 0.4 * high}});
    path.vertices[2].bulge = random.uniform(-0.2, 0);
    path.vertices[3].bulge = random.uniform(-0.15, 0);
    path.vertices[6].bulge = random.uniform(0.05, 0.2);
    solid.add_prism(Axis::y, path, -t, t);
    const int holes = random.integer(1, 4);
    for (int i = 0; i < holes; ++i) solid.cut_cylinder(Axis::y, {-w, high * (0.94 - 0.11 * i)}, 0.35 * w, -far, far);
    if (random.chance(0.7))
        solid
            .add_prism(Axis::y,
                       through({{-2.8 * w - reach, -0.09 * high},
                                {-0.9 * w - 0.5 * reach, -0.06 * high},
                                {-1.2 * w - 0.4 * reach, 0.12 * high},
                                {-2.5 * w - reach, -0.02 * high}}),
                       -1.7 * t, 1.7 * t)
            .cut_cylinder(Axis::y, {-1.6 * w - 0.5 * reach, 0.02 * high}, 0.15 * w, -far, far);
    if (random.chance(0.4))
        solid.add_prism(
            Axis::y,
            through({{-2.2 * w, 0.25 * high}, {-1.6 * w, 0.25 * high}, {-1.8 * w, 0.5 * high}, {-2.3 * w, 0.5 * high}}),
            -1.5 * t, 1.5 * t);
    if (random.chance(0.4))
        solid.add_prism(Axis::z,
                        through({{-0.5 * w, -t},
                                 {2 * w, -6 * t},
                                 {2.6 * w, -6 * t},
                                 {1.0 * w, 0},
                                 {2.6 * w, 6 * t},
                                 {2 * w, 6 * t},
                                 {-0.5 * w, t}}),
                        0.08 * high, 0.08 * high + 0.6 * t);
}

/// Corner or cap that is welded or pinned on a lip: side cutter, shroud, heel, chocky bar.
void add_lip_piece(Part& part, Random& random) {
    Solid& solid = part.solid;
    const double u = random.log_uniform(30, 250), t = u * random.uniform(0.08, 0.18);
    switch (random.integer(0, 2)) {
        case 0: {  // side cutter
            const double reach = u * random.uniform(0.8, 1.3), at = u * random.uniform(0.3, 1.0),
                         w = u * random.uniform(0.5, 0.7);
            std::vector<Point2> points{{0, 0}, {w, 0}, {w, at}, {reach, at + 0.3 * u}};
            if (random.chance(0.5)) points.push_back({reach, at + 0.55 * u});  // blunt
            points.push_back({w * random.uniform(1.0, 1.2), at + u * random.uniform(0.6, 0.8)});
            if (random.chance(0.5))
                points.insert(points.end(), {{1.3 * w, 1.75 * u}, {0.6 * w, 2.05 * u}});
            else
                points.push_back({w * random.uniform(0.5, 1.0), 2 * u});
            points.push_back({0, 1.9 * u});
            const Path path = random.chance(0.4) ? filleted(through(points), 0.1 * u) : through(points);
            solid.add_prism(Axis::y, path, 0, t);
            const int holes = random.integer(2, 4);
            for (int i = 0; i < holes; ++i)
                solid.cut_cylinder(Axis::y, {0.45 * w, u * (0.3 + 1.4 * i / (holes - 1))}, 0.09 * u, -1, t + 1);
            break;
        }
        case 1: {  // shroud over a lip
            const double w = u * random.uniform(0.5, 1.2), nose = u * random.uniform(1.3, 2.2);
            solid.add_prism(Axis::y,
                            through({{0, 0},
                                     {nose, 0.35 * u},
                                     {nose + u * random.uniform(0.02, 0.2), 0.55 * u},
                                     {0, 1.0 * u},
                                     {0, 0.7 * u},
                                     {0.9 * u, 0.5 * u},
                                     {0.9 * u, 0.42 * u},
                                     {0, 0.25 * u}}),
                            -w, w);
            solid.add_box({-0.5 * u, -0.3 * w, 0.72 * u}, {0.4 * u, 0.3 * w, u});
            if (random.chance(0.6))
                solid.cut_prism(Axis::z, slot({-0.2 * u, 0}, {0.15 * u, 0}, 0.13 * w), 0.5 * u, far);
            break;
        }
        default: {  // bar with saw cuts for bending
            const double len = u * random.uniform(1.5, 3);
            const int cuts = random.integer(3, 7);
            solid.add_box({-len, -0.35 * u, 0}, {len, 0.35 * u, 2 * t});
            for (int i = 0; i < cuts; ++i) {
                const double x = row_position(i, cuts, 2 * len / cuts);
                solid.cut_box({x - 0.05 * u, -far, 0.6 * t}, {x + 0.05 * u, far, far});
            }
            solid.add_box({-len - 0.02 * u, -0.4 * u, -0.7 * t}, {len + 0.02 * u, 0.4 * u, 0});
            break;
        }
    }
}

}  // namespace

/// What breaks the ground: pick with its block, ripper shank, side cutter, shroud.
Part pick_or_ripper(FamilyContext& context) {
    Part part;
    constexpr std::array forms{add_pick, add_ripper, add_lip_piece};
    forms[context.random.weighted({0.35, 0.3, 0.35})](part, context.random);
    return part;
}

}  // namespace v16::corpus
