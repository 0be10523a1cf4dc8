// Models of buildings and bridges.
#include <algorithm>
#include <array>

#include "corpus/families/other.hpp"
#include "corpus/families/other_pieces.hpp"
#include "corpus/turned.hpp"

namespace v16::corpus {
namespace {

/// Box whose four sides lean.
void add_frustum(Solid& solid, Point2 half, Point2 top, double high) {
    solid.add_box({-half.x, -half.y, 0}, {half.x, half.y, high});
    const auto lean = [&](Axis axis, double s, double foot, double head) {
        solid.cut_prism(axis,
                        through({{s * foot, -0.001 * high},
                                 {s * (foot + high), -0.001 * high},
                                 {s * (foot + high), 1.001 * high},
                                 {s * head, 1.001 * high}}),
                        -far, far);
    };
    for (const double s : {-1.0, 1.0}) {
        lean(Axis::y, s, half.x, top.x);
        lean(Axis::x, s, half.y, top.y);
    }
}

/// Row of columns about 0 under whatever stands on them.
void add_columns(Solid& solid, int count, double pitch, double y, double r, double from, double to) {
    for (int i = 0; i < count; ++i) {
        const double x = row_position(i, count, pitch);
        solid.add_revolution(Axis::z, cone_meridian(from, r, to, 0.85 * r), {x, y});
        solid.add_box({x - 1.25 * r, y - 1.25 * r, to - 0.5 * r}, {x + 1.25 * r, y + 1.25 * r, to});
        solid.add_box({x - 1.25 * r, y - 1.25 * r, from}, {x + 1.25 * r, y + 1.25 * r, from + 0.5 * r});
    }
}

/// Temple: steps, columns, beam, gable.
void make_temple(Part& part, Random& random) {
    Solid& solid = part.solid;
    const double u = random.log_uniform(10, 80), deep = u * random.uniform(0.6, 1.6),
                 high = u * random.uniform(0.8, 1.4);
    const int steps = random.integer(1, 4), count = random.choice({2, 4, 4, 6});
    const double rise = 0.09 * u, base = rise * steps;
    for (int i = 0; i < steps; ++i) {
        const double out = 0.12 * u * (steps - i);
        solid.add_box({-u - out, -deep - out, rise * i}, {u + out, deep + out, rise * (i + 1)});
    }
    const double r = std::min(0.11 * u, 0.5 * u / count);
    add_columns(solid, count, 1.75 * u / (count - 1), -0.85 * deep, r, base, base + high);
    if (random.chance(0.5))
        add_columns(solid, count, 1.75 * u / (count - 1), 0.85 * deep, r, base, base + high);
    else
        solid.add_box({-0.9 * u, -0.4 * deep, base}, {0.9 * u, 0.95 * deep, base + high})
            .cut_box({-0.2 * u, -far, base}, {0.2 * u, 0, base + 0.7 * high});
    solid.add_box({-1.02 * u, -1.0 * deep, base + high}, {1.02 * u, 1.0 * deep, base + high + 0.2 * u});
    const double top = base + high + 0.2 * u;
    solid.add_prism(Axis::y, through({{-1.12 * u, top}, {1.12 * u, top}, {0, top + u * random.uniform(0.25, 0.5)}}),
                    -1.08 * deep, 1.08 * deep);
    if (random.chance(0.5))
        solid.cut_prism(Axis::y, through({{-0.7 * u, top + 0.05 * u}, {0.7 * u, top + 0.05 * u}, {0, top + 0.21 * u}}),
                        -far, -0.98 * deep);
}

/// Merlons along an edge of a wall's top.
void add_merlons(Solid& solid, Axis along, double half, double across, double thick, double from, double to) {
    const int count = std::max(2, static_cast<int>(half / (0.9 * (to - from))));
    const double pitch = 2 * half / count;
    for (int i = 0; i < count; ++i) {
        const double at = row_position(i, count, pitch), w = 0.28 * pitch;
        if (along == Axis::x)
            solid.add_box({at - w, across - thick, from}, {at + w, across + thick, to});
        else
            solid.add_box({across - thick, at - w, from}, {across + thick, at + w, to});
    }
}

/// Castle: towers with merlons or cones, walls between them, a gate.
void make_castle(Part& part, Random& random) {
    Solid& solid = part.solid;
    const double u = random.log_uniform(10, 70), high = u * random.uniform(0.7, 1.1), r = u * random.uniform(0.25, 0.4),
                 wall = 0.12 * u, tower = high * random.uniform(1.2, 1.8);
    const bool round = random.chance(0.5), roofs = random.chance(0.5), four = random.chance(0.5);
    for (const double y : {-u, u}) {
        if (y > 0 && !four) continue;
        solid.add_box({-u, y - wall, 0}, {u, y + wall, high});
        add_merlons(solid, Axis::x, u - r, y - 0.7 * wall, 0.3 * wall, high, high + 0.14 * u);
        for (const double x : {-u, u}) {
            if (round)
                solid.add_cylinder(Axis::z, {x, y}, r, 0, tower)
                    .add_cylinder(Axis::z, {x, y}, 1.15 * r, tower, tower + 0.2 * u);
            else
                solid.add_box({x - r, y - r, 0}, {x + r, y + r, tower})
                    .add_box({x - 1.12 * r, y - 1.12 * r, tower}, {x + 1.12 * r, y + 1.12 * r, tower + 0.15 * u});
            if (roofs && round)
                solid.add_revolution(Axis::z, cone_meridian(tower + 0.2 * u, 1.25 * r, tower + u * 0.9, 0), {x, y});
            else if (!round) {
                for (const double s : {-1.0, 1.0})
                    for (const double k : {-0.9, 0.0, 0.9})
                        solid.add_box({x + k * r - 0.2 * r, y + s * r - 0.12 * r, tower + 0.15 * u},
                                      {x + k * r + 0.2 * r, y + s * r + 0.12 * r, tower + 0.3 * u});
            }
        }
    }
    if (four)
        for (const double x : {-u, u}) solid.add_box({x - wall, -u, 0}, {x + wall, u, high});
    solid.cut_prism(Axis::y, tangent_hull({0, 0.35 * high}, 0.2 * u, {0, -u}, 0.199 * u), -far, -u + 2 * wall);
}

/// House with a gable, door and windows; chimney, porch, wing or the tower of a church.
void make_house(Part& part, Random& random) {
    Solid& solid = part.solid;
    const double u = random.log_uniform(10, 80), deep = u * random.uniform(0.6, 1.0),
                 high = u * random.uniform(0.6, 1.1), ridge = high + deep * random.uniform(0.5, 1.0);
    solid.add_box({-u, -deep, 0}, {u, deep, high})
        .add_prism(Axis::x, through({{-1.15 * deep, high}, {1.15 * deep, high}, {0, ridge}}), -1.08 * u, 1.08 * u);
    const int windows = random.integer(1, 4);
    for (int i = 0; i < windows; ++i) {
        const double x = row_position(i, windows, 1.5 * u / windows);
        if (2 * i == windows - 1)
            solid.cut_box({x - 0.14 * u, -far, 0}, {x + 0.14 * u, -0.9 * deep, 0.6 * high});
        else
            solid.cut_box({x - 0.13 * u, -far, 0.4 * high}, {x + 0.13 * u, -0.9 * deep, 0.75 * high});
    }
    switch (random.integer(0, 3)) {
        case 0:  // chimney
            solid.add_box({0.45 * u, 0.1 * deep, high}, {0.65 * u, 0.4 * deep, ridge + 0.25 * u});
            break;
        case 1: {  // church's tower
            const double t = 0.4 * deep, top = ridge * random.uniform(1.1, 1.6);
            solid.add_box({-u - 1.6 * t, -t, 0}, {-u + 0.2 * t, t, top});
            solid.add_revolution(Axis::z, cone_meridian(top, 0.85 * t, top + 3 * t, 0), {-u - 0.7 * t, 0});
            solid.cut_prism(Axis::y,
                            tangent_hull({-u - 0.7 * t, 0.85 * top}, 0.3 * t, {-u - 0.7 * t, 0.7 * top}, 0.3 * t), -far,
                            -0.8 * t);
            break;
        }
        case 2:  // porch
            solid.add_box({-0.5 * u, -1.8 * deep, 0.55 * high}, {0.5 * u, -deep, 0.65 * high});
            for (const double s : {-1.0, 1.0})
                solid.add_cylinder(Axis::z, {s * 0.42 * u, -1.7 * deep}, 0.06 * u, 0, 0.55 * high);
            break;
        default:  // wing
            solid.add_box({-0.4 * u, deep, 0}, {0.4 * u, 2.2 * deep, 0.9 * high})
                .add_prism(Axis::y,
                           through({{-0.5 * u, 0.9 * high}, {0.5 * u, 0.9 * high}, {0, 0.9 * high + 0.45 * u}}), 0,
                           2.3 * deep);
            break;
    }
    if (random.chance(0.4)) solid.add_box({-1.4 * u, -2.4 * deep, -0.08 * u}, {1.4 * u, 2.4 * deep, 0.01});
}

/// Tower: lighthouse, windmill, obelisk, stepped pyramid, water tower.
void make_landmark(Part& part, Random& random) {
    Solid& solid = part.solid;
    const double u = random.log_uniform(8, 50), high = u * random.uniform(3.5, 6);
    switch (random.integer(0, 4)) {
        case 0:  // lighthouse
            solid.add_cylinder(Axis::z, {}, 1.6 * u, 0, 0.4 * u)
                .add_revolution(Axis::z, cone_meridian(0.4 * u, 1.1 * u, high, 0.65 * u))
                .add_cylinder(Axis::z, {}, u, high, high + 0.2 * u);
            solid.add_cylinder(Axis::z, {}, 0.5 * u, high + 0.2 * u, high + 1.1 * u)
                .add_revolution(Axis::z, cone_meridian(high + 1.1 * u, 0.75 * u, high + 1.7 * u, 0));
            for (int i = 0; i < 8; ++i)
                solid.add_cylinder(Axis::z, polar({}, 0.92 * u, 45.0 * i + 10), 0.04 * u, high + 0.2 * u,
                                   high + 0.6 * u);
            break;
        case 1: {  // windmill
            solid.add_revolution(Axis::z, cone_meridian(0, 1.2 * u, high, 0.7 * u))
                .add_revolution(Axis::z,
                                through({{high, 0}, {high, 0.85 * u}, {high + 0.7 * u, 0.3 * u}, {high + 0.7 * u, 0}}));
            const double hub = high + 0.2 * u, turn = random.uniform(0, 90);
            solid.add_cylinder(Axis::y, {0, hub}, 0.15 * u, -1.3 * u, 0);
            for (int i = 0; i < 4; ++i) {
                const double angle = turn + 90 * i;
                solid.add_prism(Axis::y,
                                moved(rotated(rectangle({0, -0.06 * u}, {0.75 * high, 0.06 * u}), angle), {0, hub}),
                                -1.25 * u, -1.15 * u);
                solid.add_prism(
                    Axis::y, moved(rotated(rectangle({0.2 * high, 0.05 * u}, {0.75 * high, 0.5 * u}), angle), {0, hub}),
                    -1.22 * u, -1.18 * u);
            }
            break;
        }
        case 2:  // obelisk
            add_frustum(solid, {0.55 * u, 0.55 * u}, {0.32 * u, 0.32 * u}, high);
            solid.add_box({-0.9 * u, -0.9 * u, -0.6 * u}, {0.9 * u, 0.9 * u, 0.01})
                .add_box({-1.4 * u, -1.4 * u, -u}, {1.4 * u, 1.4 * u, -0.59 * u});
            break;
        case 3: {  // steps of a pyramid with its stairs
            const int steps = random.integer(4, 8);
            for (int i = 0; i < steps; ++i) {
                const double half = 2.5 * u * (1 - 0.8 * i / steps);
                solid.add_box({-half, -half, 0.45 * u * i}, {half, half, 0.45 * u * (i + 1)});
            }
            solid.add_prism(Axis::x,
                            through({{-3.1 * u, 0}, {0, 0}, {0, 0.45 * u * steps}, {-0.5 * u, 0.45 * u * steps}}),
                            -0.4 * u, 0.4 * u);
            if (random.chance(0.5))
                solid.add_box({-0.45 * u, -0.45 * u, 0.45 * u * steps},
                              {0.45 * u, 0.45 * u, 0.45 * u * steps + 0.6 * u});
            break;
        }
        default:  // tank on legs
            solid.add_cylinder(Axis::z, {}, 1.4 * u, 0.6 * high, high)
                .add_revolution(Axis::z, cone_meridian(high, 1.5 * u, high + 0.7 * u, 0))
                .add_cylinder(Axis::z, {}, 0.25 * u, 0, 0.6 * high);
            for (const double x : {-1.0, 1.0}) {
                for (const double y : {-0.95 * u, 0.8 * u}) {
                    add_strut(solid, Axis::y, {1.5 * x * u, 0}, {0.9 * x * u, 0.61 * high}, 0.15 * u, y, y + 0.15 * u);
                    if (x > 0)
                        add_strut(solid, Axis::y, {-1.35 * u, 0.15 * high}, {1.15 * u, 0.4 * high}, 0.08 * u, y,
                                  y + 0.1 * u);
                    if (x < 0)
                        add_strut(solid, Axis::y, {-1.15 * u, 0.4 * high}, {1.35 * u, 0.15 * high}, 0.08 * u, y,
                                  y + 0.1 * u);
                }
            }
            break;
    }
}

/// Bridge: arches, or piers and girders, or a hanging deck between two pylons.
void make_bridge(Part& part, Random& random) {
    Solid& solid = part.solid;
    const double u = random.log_uniform(10, 60), w = u * random.uniform(0.3, 0.6), high = u * random.uniform(0.8, 1.4);
    const int spans = random.integer(1, 5);
    const double half = u * spans;
    if (random.chance(0.6)) {
        solid.add_box({-half - 0.3 * u, -w, 0}, {half + 0.3 * u, w, high + 0.3 * u});
        for (int i = 0; i < spans; ++i) {
            const double x = row_position(i, spans, 2 * u), r = 0.82 * u;
            if (r < high - 0.05 * u)
                solid.cut_prism(Axis::y, tangent_hull({x, high - r}, r, {x, -2 * u}, 0.999 * r), -far, far);
            else
                solid.cut_prism(Axis::y, circle({x, high - 1.25 * u}, 1.2 * u), -far, far);
        }
        for (const double s : {-1.0, 1.0})
            solid.add_box({-half - 0.3 * u, s * w - 0.06 * u, high + 0.29 * u},
                          {half + 0.3 * u, s * w + 0.06 * u, high + 0.5 * u});
    } else {
        const double deck = 0.35 * high, top = high + u;
        solid.add_box({-half - u, -w, deck}, {half + u, w, deck + 0.12 * u});
        for (const double x : {-0.5 * half, 0.5 * half}) {
            for (const double y : {-w, w - 0.15 * u})
                solid.add_box({x - 0.1 * u, y, 0}, {x + 0.1 * u, y + 0.15 * u, top});
            solid.add_box({x - 0.08 * u, -w, 0.8 * top}, {x + 0.08 * u, w, 0.88 * top});
            const int stays = random.integer(3, 5);
            for (int i = 0; i < stays; ++i)
                for (const double s : {-1.0, 1.0})
                    add_strut(solid, Axis::y, {x, top * (0.98 - 0.06 * i)},
                              {x + s * 0.48 * half * (stays - i) / stays, deck + 0.1 * u}, 0.03 * u, -w, -w + 0.04 * u);
        }
    }
}

}  // namespace

/// Model of a building: temple, castle, house, tower, bridge.
Part building_model(FamilyContext& context) {
    Part part;
    constexpr std::array forms{make_temple, make_castle, make_house, make_landmark, make_bridge};
    forms[context.random.weighted({0.2, 0.2, 0.25, 0.2, 0.15})](part, context.random);
    return part;
}

}  // namespace v16::corpus
