#include "corpus/families/connector_sizes.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

#include "corpus/turned.hpp"

namespace v16::corpus {
namespace {

constexpr std::array<MetricSize, 20> metric_series{
    {{1.6, 0.35, 3.2, 1.1, 1.3, 3, 1.5}, {2, 0.4, 4, 1.4, 1.6, 3.8, 1.5}, {2.5, 0.45, 5, 1.7, 2, 4.5, 2},
     {3, 0.5, 5.5, 2, 2.4, 5.5, 2.5},    {4, 0.7, 7, 2.8, 3.2, 7, 3},     {5, 0.8, 8, 3.5, 4.7, 8.5, 4},
     {6, 1, 10, 4, 5.2, 10, 5},          {8, 1.25, 13, 5.3, 6.8, 13, 6},  {10, 1.5, 16, 6.4, 8.4, 16, 8},
     {12, 1.75, 18, 7.5, 10.8, 18, 10},  {14, 2, 21, 8.8, 12.8, 21, 12},  {16, 2, 24, 10, 14.8, 24, 14},
     {20, 2.5, 30, 12.5, 18, 30, 17},    {24, 3, 36, 15, 21.5, 36, 19},   {30, 3.5, 46, 18.7, 25.6, 45, 22},
     {36, 4, 55, 22.5, 31, 54, 27},      {42, 4.5, 65, 26, 34, 63, 32},   {48, 5, 75, 30, 38, 72, 36},
     {56, 5.5, 85, 35, 45, 84, 41},      {64, 6, 95, 40, 51, 96, 46}}};

}  // namespace

MetricSize metric_size(Random& random) {
    const auto last = static_cast<int>(metric_series.size()) - 1;
    const int index = random.chance(0.7) ? random.integer(3, 11) : random.integer(0, last);
    MetricSize size = metric_series[static_cast<std::size_t>(index)];
    if (random.chance(0.5)) {
        size.s *= random.uniform(0.93, 1.06);
        size.k *= random.uniform(0.9, 1.12);
        size.m *= random.uniform(0.9, 1.1);
        size.head *= random.uniform(0.95, 1.08);
        size.socket *= random.uniform(0.92, 1.05);
    }
    return size;
}

Path hexagon(Point2 centre, double flats, double phase) {
    return polygon(centre, flats / std::numbers::sqrt3, 6, phase);
}

Path six_lobes(double width, double phase) {
    Path lobes;
    for (int i = 0; i < 6; ++i) {
        lobes.vertices.push_back({polar({}, width * 0.56, 60.0 * i + phase - 12), 0.35});
        lobes.vertices.push_back({polar({}, width * 0.56, 60.0 * i + phase + 12), -0.3});
    }
    return lobes;
}

void chamfer_hexagon(Solid& solid, Axis axis, double flats, double end, double inward, double circle_radius,
                     double angle) {
    const double outer = 1.1 * flats / std::numbers::sqrt3;
    const double depth = (outer - circle_radius) * std::tan(radians(angle));
    const double lip = 0.2 * flats;
    solid.cut_revolution(axis, through({{end - inward * lip, circle_radius},
                                        {end, circle_radius},
                                        {end + inward * depth, outer},
                                        {end - inward * lip, outer}}));
}

void cut_drive(Solid& solid, Random& random, Drive drive, double width, double face, double depth) {
    const double lip = depth;
    const double turn = random.choice({0.0, 30.0, 15.0});
    switch (drive) {
        case Drive::hexagon:
            solid.cut_prism(Axis::x, hexagon({}, width, turn), face - lip, face + depth);
            if (random.chance(0.35))  // the drill's point below the broached hexagon
                solid.cut_revolution(Axis::x, cone_meridian(face + depth - 0.01 * depth, width * 0.49,
                                                            face + depth + 0.28 * width, 0.0));
            break;
        case Drive::slot: {
            const double half = width * random.uniform(0.09, 0.16);
            solid.cut_prism(Axis::x, rotated(rectangle({-half, -4 * width}, {half, 4 * width}), turn), face - lip,
                            face + depth);
            break;
        }
        case Drive::cross: {
            const double half = width * random.uniform(0.1, 0.16), reach = width * random.uniform(0.55, 0.7);
            for (const double extra : {0.0, 90.0})
                solid.cut_prism(Axis::x, rotated(rectangle({-half, -reach}, {half, reach}), turn + extra), face - lip,
                                face + depth);
            break;
        }
        case Drive::star:
            solid.cut_prism(Axis::x, six_lobes(width, turn), face - lip, face + depth);
            break;
        case Drive::none:
            break;
    }
}

void add_threaded_shank(Solid& solid, Random& random, const MetricSize& size, double from, double to,
                        double thread_from) {
    const double chamfer = random.chance(0.8) ? size.pitch * random.uniform(0.5, 1.0) : 0.0;
    solid.add_chamfered_cylinder(Axis::x, {}, size.radius(), from, to, 0.0, std::min(chamfer, 0.4 * (to - from)));
    solid.add_thread({.axis = Axis::x,
                      .centre = {},
                      .major_radius = size.radius(),
                      .minor_radius = size.minor_radius(),
                      .from = thread_from,
                      .to = to});
}

Path dome_meridian(double base, double radius, double height, double rim) {
    Path path;
    path.closed = true;
    const double bulge = -std::tan(std::atan2(height - rim, radius) / 2.0);
    path.vertices = {{{base, 0}}, {{base - height, 0}, bulge}, {{base - rim, radius}}, {{base, radius}}};
    return path;
}

void knurl(Solid& solid, int count, double radius, double from, double to) {
    const double depth = 0.05 * radius, half = 1.6 * radius / count;
    const Path groove = through({{radius - depth, 0}, {radius * 1.02, -half}, {radius * 1.02, half}});
    for (int i = 0; i < count; ++i) solid.cut_prism(Axis::x, rotated(groove, 360.0 * i / count), from, to);
}

void cut_tapped_hole(Solid& solid, Random& random, Axis axis, Point2 centre, const MetricSize& size, double from,
                     double to) {
    const double minor = size.minor_radius(), lip = 0.1 * (to - from);
    solid.cut_cylinder(axis, centre, minor, from - lip, to + lip);
    if (random.chance(0.6)) {
        const double mouth = size.radius() * random.uniform(1.0, 1.1);
        const double depth = mouth - minor;
        solid.cut_revolution(axis, cone_meridian(from - lip, mouth + lip, from + depth, minor), centre);
        solid.cut_revolution(axis, cone_meridian(to - depth, minor, to + lip, mouth + lip), centre);
    }
    solid.add_thread({.axis = axis,
                      .centre = centre,
                      .major_radius = size.radius(),
                      .minor_radius = minor,
                      .from = from,
                      .to = to,
                      .internal = true});
}

}  // namespace v16::corpus
