// Instruments of the weather: anemometers, vanes, screens, gauges of rain.
#include <array>
#include <vector>

#include "corpus/families/other.hpp"
#include "corpus/families/other_outlines.hpp"
#include "corpus/families/other_pieces.hpp"
#include "corpus/turned.hpp"

namespace v16::corpus {
namespace {

/// Cup anemometer: three or four cups on arms above a body; with a vane or by itself.
void add_anemometer(Part& part, Random& random) {
    Solid& solid = part.solid;
    const double r = random.log_uniform(8, 30), reach = r * random.uniform(3, 5), high = r * random.uniform(3, 7);
    const int cups = random.choice({3, 3, 4});
    const double turn = cups == 4 ? 0.0 : random.choice({0.0, 30.0, 90.0});
    solid
        .add_revolution(Axis::z,
                        turned({{0.55 * high, r * random.uniform(0.7, 1.0)}, {0.45 * high, 0.6 * r, 0.35 * r}}))
        .add_cylinder(Axis::z, {}, 0.15 * r, high, high + 0.8 * r)
        .add_cylinder(Axis::z, {}, 0.45 * r, high + 0.5 * r, high + 1.1 * r);
    const double z = high + 0.8 * r;
    for (int i = 0; i < cups; ++i) {
        const double way = turn + 360.0 * i / cups;
        add_strut(solid, Axis::z, {}, polar({}, reach, way), 0.2 * r, z - 0.1 * r, z + 0.1 * r);
        const Point2 at = polar({}, reach, way);
        if (cups == 4) {
            solid.add_revolution(Axis::z, ball_meridian(z, r), at);
            solid.cut_prism(Axis::z, moved(rotated(rectangle({-1.1 * r, -1.2 * r}, {1.1 * r, 0}), way), at),
                            z - 1.1 * r, z + 1.1 * r);
        } else {  // deep scoops
            Path scoop;
            scoop.vertices = {{{-r, 0}}, {{r, 0}, 1.0}};
            solid.add_prism(Axis::z, moved(rotated(scoop, way), at), z - 0.8 * r, z + 0.8 * r);
        }
        solid.add_prism(Axis::z, moved(rotated(rectangle({-1.1 * r, -0.12 * r}, {1.1 * r, 0.05 * r}), way), at),
                        z - 1.1 * r, z + 1.1 * r);
    }
    solid.add_cylinder(Axis::z, {}, 0.5 * r, -r * random.uniform(1, 5), 0.01);
    if (random.chance(0.3)) solid.add_cylinder(Axis::x, {0, -0.8 * r}, 0.4 * r, -3 * r, 0);
}

/// Weather vane: arrow or tail fin on a spindle, arms of the compass, a figure's plate.
void add_vane(Part& part, Random& random) {
    Solid& solid = part.solid;
    const double len = random.log_uniform(60, 500), r = len * random.uniform(0.012, 0.02),
                 high = len * random.uniform(0.8, 1.6), t = 0.6 * r;
    solid.add_cylinder(Axis::z, {}, r, 0, high).add_cylinder(Axis::z, {}, 2.2 * r, high - 6 * r, high - 2 * r);
    solid.add_cylinder(Axis::x, {0, high}, r, -len, len);
    solid.add_prism(Axis::y, through({{len, high - 0.09 * len}, {1.2 * len, high}, {len, high + 0.09 * len}}), -t, t);
    const double fin = len * random.uniform(0.12, 0.28);
    solid.add_prism(Axis::y,
                    random.chance(0.5) ? through({{-len, high - fin},
                                                  {-0.6 * len, high - 0.25 * fin},
                                                  {-0.6 * len, high + 0.25 * fin},
                                                  {-len, high + fin}})
                                       : through({{-1.05 * len, high - fin},
                                                  {-0.7 * len, high - fin},
                                                  {-0.55 * len, high},
                                                  {-0.7 * len, high + fin},
                                                  {-1.05 * len, high + fin},
                                                  {-0.9 * len, high}}),
                    -t, t);
    if (random.chance(0.6)) {
        const double z = high * random.uniform(0.5, 0.75), arm = 0.5 * len;
        solid.add_cylinder(Axis::x, {0, z}, 0.8 * r, -arm, arm)
            .add_cylinder(Axis::y, {0, z}, 0.8 * r, -arm, arm)
            .add_revolution(Axis::z, ball_meridian(z, 3 * r));
        for (const double s : {-1.0, 1.0})
            solid.add_prism(Axis::y, rectangle({s * arm - 3 * r, z}, {s * arm + 3 * r, z + 8 * r}), -t, t);
    }
    if (random.chance(0.5)) {
        std::vector<Point2> figure;
        const int points = random.integer(7, 10);
        for (int i = 0; i < points; ++i)
            figure.push_back(polar({0, high + 0.36 * len}, len * random.uniform(0.18, 0.34), 360.0 * i / points));
        solid.add_prism(Axis::y, smooth_outline(figure), -t, t);
        solid.add_cylinder(Axis::z, {}, r, high, high + 0.2 * len);
    }
    if (random.chance(0.5))
        solid.add_cylinder(Axis::z, {}, 8 * r, -2 * r, 0);
    else
        solid.add_box({-6 * r, -3 * r, -6 * r}, {6 * r, 3 * r, 0});
}

/// Screen of plates about a sensor, or a gauge of rain.
void add_weather_screen(Part& part, Random& random) {
    Solid& solid = part.solid;
    const double r = random.log_uniform(40, 130);
    if (random.chance(0.6)) {
        const int plates = random.integer(5, 10);
        const double pitch = r * random.uniform(0.25, 0.4), drop = 0.7 * pitch, t = 0.05 * r,
                     core = r * random.uniform(0.35, 0.5);
        for (int i = 0; i < plates; ++i) {
            const double z = pitch * i;
            Path dish = through({{z, r},
                                 {z + drop, 0.75 * r},
                                 {z + drop, 0},
                                 {z + drop - t, 0},
                                 {z + drop - t, 0.74 * r - t},
                                 {z - 0.2 * t, r - t}});
            solid.add_revolution(Axis::z, dish);
            if (i + 1 < plates && i > 0) solid.cut_cylinder(Axis::z, {}, core, z, z + drop + 0.01);
        }
        for (int i = 0; i < 3; ++i)
            solid.add_cylinder(Axis::z, polar({}, 0.6 * r, 120.0 * i + 90), 0.05 * r, -0.3 * r,
                               pitch * (plates - 1) + drop);
        if (random.chance(0.6))
            solid.add_box({-1.4 * r, -0.12 * r, -0.35 * r}, {0.6 * r, 0.12 * r, -0.25 * r})
                .add_box({-1.5 * r, -0.4 * r, -r}, {-1.4 * r, 0.4 * r, 0.3 * r});
        return;
    }
    const double high = r * random.uniform(1.8, 3.5), t = 0.05 * r;
    solid.add_cylinder(Axis::z, {}, r, 0, high)
        .cut_revolution(Axis::z, through({{high + 0.1, 0},
                                          {high + 0.1, r - t},
                                          {high - 0.5 * r, r - t},
                                          {high - 1.1 * r, 0.12 * r},
                                          {0.3 * high, 0.12 * r},
                                          {0.3 * high, 0}}));
    solid.add_cylinder(Axis::z, {}, 1.08 * r, 0, 0.12 * high);
    if (random.chance(0.5))
        for (int i = 0; i < 3; ++i)
            solid.add_cylinder(Axis::z, polar({}, 0.8 * r, 120.0 * i + 30), 0.08 * r, -0.5 * r, 0.01);
    else
        solid.add_cylinder(Axis::z, {}, 0.25 * r, -1.5 * r, 0.01);
    if (random.chance(0.4)) solid.add_box({r - 0.01, -0.2 * r, 0.3 * high}, {1.25 * r, 0.2 * r, 0.5 * high});
}

}  // namespace

/// Instrument of the weather: cup anemometer, vane, screen of plates, gauge of rain.
Part weather_instrument(FamilyContext& context) {
    Part part;
    constexpr std::array forms{add_anemometer, add_vane, add_weather_screen};
    forms[context.random.weighted({0.35, 0.35, 0.3})](part, context.random);
    return part;
}

}  // namespace v16::corpus
