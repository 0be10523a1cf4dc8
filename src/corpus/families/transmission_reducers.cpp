// Reducers as mounted, seen into: strain wave gears, cycloidal drives.
#include <algorithm>
#include <cmath>
#include <numbers>
#include <utility>
#include <vector>

#include "corpus/families/transmission.hpp"
#include "corpus/turned.hpp"

namespace v16::corpus {
namespace {

/// A rim of `lobes` waves of two arcs each about the radius `mean`, a crest at the angle `crest`.
Path waved_rim(double mean, double wave, int lobes, double crest) {
    const double quarter = 90.0 / lobes, chord = mean * std::sin(radians(quarter)), bulge = std::min(0.9, wave / chord);
    Path path;
    for (int i = 0; i < lobes; ++i) {
        const double at = crest + 360.0 * i / lobes;
        path.vertices.push_back({polar({}, mean, at - quarter), bulge});
        path.vertices.push_back({polar({}, mean, at + quarter), -bulge});
    }
    return path;
}

/// An oval of four arcs that meet smoothly, its half axes `a` > `b`, the longer one at `turn` degrees.
Path oval(double a, double b, double turn) {
    const double shift = (a - b) * (1 + std::sqrt(0.5)), end = (a - shift) * std::sqrt(0.5),
                 bulge = std::tan(radians(22.5));
    Path path;
    path.vertices = {{{shift + end, -end}, bulge},
                     {{shift + end, end}, bulge},
                     {{-shift - end, end}, bulge},
                     {{-shift - end, -end}, bulge}};
    return rotated(path, turn);
}

/// Radius of an ellipse of the half axes a, b at an angle.
double ellipse_radius(double a, double b, double angle) {
    const double c = std::cos(radians(angle)), s = std::sin(radians(angle));
    return a * b / std::sqrt(b * b * c * c + a * a * s * s);
}

/// A bolt circle in an outer ring; ears where the ring is slim.
void add_outer_ring(Solid& solid, Random& random, double r, double inner, double from, double to) {
    const int bolts = random.choice({6, 8, 8, 12, 16});
    if (random.chance(0.2)) {
        solid.add_prism(Axis::y, rounded_rectangle({-r, -r}, {r, r}, 0.15 * r), from, to);
        for (int i = 0; i < 4; ++i)
            solid.cut_cylinder(Axis::y, polar({}, 1.18 * r, 45 + 90.0 * i), 0.06 * r, -far, far);
    } else {
        solid.add_chamfered_cylinder(Axis::y, {}, r, from, to, 0.02 * r, 0.02 * r)
            .cut_hole_circle(Axis::y, {}, 0.5 * (r + inner) + 0.1 * (r - inner), bolts, 90.0 / bolts,
                             0.16 * (r - inner), -far, far);
    }
}

}  // namespace

/// Strain wave gear as mounted: circular spline, flexible cup or ring, elliptical ball bearing, plug with a bore.
Part strain_set(FamilyContext& context) {
    Random& random = context.random;
    const double r = random.log_uniform(18, 150), width = r * random.uniform(0.16, 0.35),
                 inner = r * random.uniform(0.7, 0.8);
    const int teeth = 2 * random.integer(15, 26);
    const double deep = 2.2 * inner / teeth, flat = 1 - 1.1 * deep / inner, turn = random.choice({0.0, 90.0, 35.0});
    Part part;
    Solid& solid = part.solid;
    add_outer_ring(solid, random, r, inner, 0, width);
    const auto rim = [&](double size, double angle) { return ellipse_radius(size, size * flat, angle - turn); };
    const bool smooth = context.simplified || random.chance(0.65);  // fine teeth are often left out
    const double wall = inner * random.uniform(0.025, 0.05);
    const auto comb = [&](double low, double high, int count) {
        std::vector<Point2> points;
        for (int i = 0; i < count; ++i)
            for (const auto& [share, up] : {std::pair{0.0, 0.0}, {0.5, 1.0}}) {
                const double at = 360.0 * (i + share) / count;
                points.push_back(polar({}, low < 0 ? -low + up * high : rim(low + up * high, at), at));
            }
        return through(std::move(points));
    };
    if (smooth)
        solid.cut_cylinder(Axis::y, {}, inner, -far, far).add_pitch_circle({Axis::y, {}, inner, 0, width});
    else
        solid.cut_prism(Axis::y, comb(-(inner - deep), deep, teeth + 2), -far, far);
    const double tip = inner - 0.15 * deep;
    if (smooth)
        solid.add_prism(Axis::y, oval(tip, tip * flat, turn), 0.06 * width, 0.94 * width);
    else
        solid.add_prism(Axis::y, comb(tip - deep, deep, teeth), 0.06 * width, 0.94 * width);
    const double race = tip - deep - wall;
    solid.cut_prism(Axis::y, oval(race, race * flat, turn), -far, 0.94 * width);
    const double cup = width * random.choice({0.0, 1.2, 1.8, 2.6});
    if (cup > 0.0) {  // the rest of the cup, a boss at its bottom
        const double body = race * flat, boss = race * random.uniform(0.45, 0.6);
        solid.add_revolution(Axis::y, ring_meridian(0.9 * width, 0.9 * width + cup, body - wall, body))
            .add_cylinder(Axis::y, {}, body, 0.9 * width + cup - wall, 0.9 * width + cup)
            .add_cylinder(Axis::y, {}, boss, 0.9 * width + cup - 2 * wall, 0.9 * width + cup + 2 * wall)
            .cut_cylinder(Axis::y, {}, 0.4 * boss, 0.9 * width + cup - 3 * wall, far)
            .cut_hole_circle(Axis::y, {}, 0.7 * boss, random.choice({6, 8, 12}), 0, 0.12 * boss, 0.9 * width, far);
    } else {
        solid.cut_prism(Axis::y, oval(race, race * flat, turn), -far, far);
    }
    const double ring = race * random.uniform(0.045, 0.06), ball = race * random.uniform(0.05, 0.075),
                 from = 0.15 * width, to = 0.8 * width;
    const auto band = [&](double outer, double within) {
        solid.add_prism(Axis::y, oval(outer, outer * flat, turn), from, to)
            .cut_prism(Axis::y, oval(within, within * flat, turn), from - 0.01 * width, to + 0.01 * width);
    };
    band(0.999 * race, race - ring);
    const int balls = random.integer(11, 19);
    const double path = race - ring - 0.75 * ball;
    band(path - 0.75 * ball, path - 0.75 * ball - ring);
    for (int i = 0; i < balls; ++i)
        solid.add_cylinder(Axis::y, polar({}, rim(path, 360.0 * i / balls), 360.0 * i / balls), ball, 0.3 * width,
                           0.65 * width);
    const double plug = path - 0.75 * ball - 1.001 * ring, bore = plug * random.uniform(0.25, 0.75);
    solid.add_prism(Axis::y, oval(plug, plug * flat, turn), from, to);
    if (bore < 0.5 * plug && random.chance(0.7)) {
        solid.add_cylinder(Axis::y, {}, 1.5 * bore, -0.3 * width, to);
        if (random.chance(0.5))
            solid.cut_hole_circle(Axis::y, {}, 0.5 * (plug * flat + 1.5 * bore), random.choice({3, 4, 6}), 0,
                                  0.06 * plug, from - 1, to + 0.01 * width);
    }
    solid.cut_prism(Axis::y, bore < 0.4 * plug ? keyed_bore({}, bore, 0.5 * bore, 1.25 * bore) : circle({}, bore), -far,
                    0.88 * width);
    part.main_side = random.chance(0.8) ? Side::front : Side::right;
    return part;
}

/// Cycloidal drive as mounted: ring with pins or waves, one disc or two on their eccentric, output pins, bearing.
Part cycloid_set(FamilyContext& context) {
    Random& random = context.random;
    const double r = random.log_uniform(20, 180), width = r * random.uniform(0.15, 0.5);
    const int pins = random.integer(8, 22), outputs = random.choice({4, 5, 6, 6, 8, 10});
    const double ring = r * random.uniform(0.76, 0.84), pin = std::min(0.4 * std::numbers::pi * ring / pins, 0.09 * r),
                 shift = pin * random.uniform(0.3, 0.5);
    Part part;
    Solid& solid = part.solid;
    add_outer_ring(solid, random, r, ring + pin, 0, width);
    const bool solid_pins = random.chance(0.7);
    solid.cut_cylinder(Axis::y, {}, solid_pins ? ring + 0.2 * pin : ring + pin, -far,
                       random.chance(0.4) ? far : 0.92 * width);
    if (random.chance(0.5)) solid.cut_cylinder(Axis::y, {}, 0.75 * ring, -far, far);
    for (int i = 0; i < pins; ++i)
        solid.add_cylinder(Axis::y, polar({}, ring, 360.0 * i / pins), pin, 0.05 * width, 0.93 * width);
    const double mean = ring - pin,
                 hole = std::min(0.11 * r, 0.45 * 2 * 0.6 * ring * std::sin(std::numbers::pi / outputs) - shift),
                 seat = mean * random.uniform(0.24, 0.34);
    const int lobes = pins - 1, discs = random.choice({1, 1, 2});
    const double thick = 0.8 * width / discs, turn = random.choice({90.0, 0.0, 60.0});
    for (int d = 0; d < discs; ++d) {
        const double sign = d == 0 ? 1.0 : -1.0, y = 0.08 * width + thick * d;
        const Point2 off = polar({}, sign * shift, turn);
        const Path disc = moved(waved_rim(mean, shift, lobes, turn + (d == 0 ? 0.0 : 180.0)), off);
        solid.add_prism(Axis::y, disc, y, y + 0.96 * thick)
            .cut_cylinder(Axis::y, off, seat, y - 0.01 * thick, y + 0.97 * thick);
        for (int i = 0; i < outputs; ++i)
            solid.cut_cylinder(Axis::y, polar({}, 0.6 * ring, 90 + 360.0 * i / outputs) + off, hole, y - 0.01 * thick,
                               y + 0.97 * thick);
        // the bearing between the disc and its eccentric
        const int balls = random.choice({8, 9, 10, 12});
        const double race = 0.18 * seat;
        solid.add_revolution(Axis::y, ring_meridian(y + 0.05 * thick, y + 0.9 * thick, seat - race, 0.999 * seat), off)
            .add_revolution(Axis::y, ring_meridian(y + 0.05 * thick, y + 0.9 * thick, 0.2 * seat, seat - 2.4 * race),
                            off);
        for (int i = 0; i < balls; ++i)
            solid.add_cylinder(Axis::y, off + polar({}, seat - 1.7 * race, 360.0 * i / balls), 0.72 * race,
                               y + 0.25 * thick, y + 0.7 * thick);
    }
    const double out = random.choice({0.0, 0.0, 0.2, 0.6}) * width;
    for (int i = 0; i < outputs; ++i) {
        const Point2 at = polar({}, 0.6 * ring, 90 + 360.0 * i / outputs);
        solid.add_cylinder(Axis::y, at, hole - shift, 0.05 * width, width + 0.6 * out);
    }
    if (out > 0.0)
        solid.add_cylinder(Axis::y, {}, 0.75 * ring, width + 0.4 * out, width + out)
            .add_cylinder(Axis::y, {}, 0.3 * ring, width, width + out * random.uniform(1.5, 4));
    const double bore = 0.3 * seat;
    solid.cut_prism(Axis::y, keyed_bore({}, bore, 0.5 * bore, 1.25 * bore), -far, far);
    part.main_side = random.chance(0.8) ? Side::front : Side::right;
    return part;
}

}  // namespace v16::corpus
