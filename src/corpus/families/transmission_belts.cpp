// What runs round wheels: belts, chains, and the wheels of tracks.
#include <algorithm>
#include <cmath>
#include <numbers>

#include "corpus/families/belt_line.hpp"
#include "corpus/families/teeth.hpp"
#include "corpus/families/transmission.hpp"
#include "corpus/families/transmission_bodies.hpp"
#include "corpus/turned.hpp"

namespace v16::corpus {
namespace {

/// Two or three wheels that share a belt, about the origin.
std::vector<BeltWheel> belt_wheels(Random& random, double r) {
    const double second = r * random.choice({1.0, 1.0, random.uniform(0.35, 0.95)});
    const double distance = (r + second) * random.log_uniform(1.15, 4);
    if (random.chance(0.3)) {
        const double high = std::max(distance * random.uniform(0.4, 0.9), 1.2 * (r + second));
        return {{{0, 0}, r},
                {{distance, 0}, second},
                {{distance * random.uniform(0.2, 0.8), high}, std::min(r, second) * random.uniform(0.5, 1.0)}};
    }
    const Point2 away = polar({}, distance, random.choice({0.0, 0.0, 0.0, 90.0, 25.0}));
    return {{{0, 0}, r}, {away, second}};
}

void add_belt_pulley(Solid& solid, Random& random, const BeltWheel& wheel, double width, bool flanged) {
    const double t = 0.12 * width, bore = wheel.radius * random.uniform(0.15, 0.4);
    solid.add_cylinder(Axis::y, wheel.at, wheel.radius, -0.1 * width, 1.1 * width);
    if (flanged)
        solid.add_cylinder(Axis::y, wheel.at, wheel.radius * 1.12, -0.1 * width - t, -0.05 * width)
            .add_cylinder(Axis::y, wheel.at, wheel.radius * 1.12, 1.05 * width, 1.1 * width + t);
    if (random.chance(0.4))
        solid.add_cylinder(Axis::y, wheel.at, std::min(1.7 * bore, 0.8 * wheel.radius), -0.6 * width, 0);
    solid.cut_cylinder(Axis::y, wheel.at, bore, -far, far);
}

}  // namespace

/// Closed belt round two or three pulleys: flat, toothed inside, toothed on both sides; alone or with its pulleys.
Part timing_belt(FamilyContext& context) {
    Random& random = context.random;
    const double r = random.log_uniform(6, 150), width = r * random.log_uniform(0.15, 1.2),
                 thick = r * random.uniform(0.04, 0.12);
    const std::vector<BeltWheel> wheels = belt_wheels(random, r);
    const Path inner = belt_line(wheels), outer = belt_line(wheels, thick);
    const int teeth = std::min(140, static_cast<int>(path_length(inner) / (thick * random.uniform(1.7, 3.0))));
    const bool toothed = random.chance(0.65), both = toothed && random.chance(0.2);
    Part part;
    Solid& solid = part.solid;
    const double tall = 0.5 * thick;
    solid.add_prism(Axis::y, both ? toothed_line(outer, teeth, 0, tall, -1.0) : outer, 0, width)
        .cut_prism(Axis::y, toothed ? toothed_line(inner, teeth, 0, tall, 1.0) : inner, -1, width + 1);
    if (!random.chance(0.55)) return part;
    const bool flanged = random.chance(0.5);
    for (const BeltWheel& wheel : wheels)
        add_belt_pulley(solid, random, {wheel.at, wheel.radius - (toothed ? 1.05 * tall : 0.0)}, width, flanged);
    return part;
}

namespace {

struct ChainForm {
    double pitch = 12.7, roller = 0.0, plate = 0.0, thick = 0.0, inner = 0.0;  ///< plate: half its height; inner: half
    bool waisted = true;
};

ChainForm any_chain(Random& random) {
    ChainForm chain;
    chain.pitch = random.choice({6.35, 8.0, 9.525, 12.7, 12.7, 15.875, 19.05, 25.4, 50.8});
    chain.roller = chain.pitch * random.uniform(0.26, 0.32);
    chain.plate = chain.pitch * random.uniform(0.36, 0.45);
    chain.thick = chain.pitch * random.uniform(0.09, 0.16);
    chain.inner = chain.pitch * random.uniform(0.15, 0.32);
    chain.waisted = random.chance(0.6);
    return chain;
}

/// Outline of a plate between two pins: waisted like an eight, or straight.
Path plate_between(const ChainForm& chain, Point2 a, Point2 b) {
    if (!chain.waisted) return slot(a, b, chain.plate);
    const Point2 way = b - a;
    const double long_way = length(way), along = degrees(std::atan2(way.y, way.x)), r = chain.plate, open = 45.0;
    const double hollow = 0.5 * (long_way - 2 * r * std::cos(radians(open)));  // half the waist's chord
    if (hollow <= 0.02 * r) return slot(a, b, r);
    const double round = std::tan(radians(360.0 - 2 * open) / 4), waist = -std::tan(radians(50.0) / 4);
    Path path;
    path.vertices = {{polar(a, r, open), round},
                     {polar(a, r, -open), waist},
                     {{long_way + a.x - r * std::cos(radians(open)), a.y - r * std::sin(radians(open))}, round},
                     {{long_way + a.x - r * std::cos(radians(open)), a.y + r * std::sin(radians(open))}, waist}};
    return rotated(path, along, a);
}

/// The plates on both sides, the roller and the pin at `a`; outer links lie outside the inner ones.
void add_chain_link(Solid& solid, const ChainForm& chain, Point2 a, Point2 b, bool outer) {
    const double from = chain.inner + (outer ? 1.05 * chain.thick : 0.0), to = from + chain.thick;
    const Path plate = plate_between(chain, a, b);
    solid.add_prism(Axis::y, plate, from, to).add_prism(Axis::y, plate, -to, -from);
    solid.add_cylinder(Axis::y, a, chain.roller, -chain.inner, chain.inner);
    const double pin = chain.inner + 2.5 * chain.thick;
    solid.add_cylinder(Axis::y, a, 0.55 * chain.roller, -pin, pin);
}

void add_chain_attachment(Solid& solid, Random& random, const ChainForm& chain, Point2 a, Point2 b, bool bent) {
    const Point2 middle = 0.5 * (a + b);
    const double half = 0.4 * chain.pitch, high = chain.plate * random.uniform(1.6, 2.4),
                 face = chain.inner + 2.05 * chain.thick;
    for (const double s : {-1.0, 1.0}) {
        const double near = s * (face - chain.thick), outer = s * face;
        solid.add_box({middle.x - half, std::min(near, outer), 0}, {middle.x + half, std::max(near, outer), high});
        if (bent) {
            const double end = s * (face + chain.pitch * 0.8);
            solid.add_box({middle.x - half, std::min(near, end), high - chain.thick},
                          {middle.x + half, std::max(near, end), high});
            solid.cut_cylinder(Axis::z, {middle.x, s * (face + 0.4 * chain.pitch)}, 0.18 * chain.pitch, 0.5 * high,
                               far);
        }
    }
    if (!bent) solid.cut_cylinder(Axis::y, {middle.x, 0.75 * high}, 0.15 * chain.pitch, -far, far);
}

Part chain_length(Random& random) {
    const ChainForm chain = any_chain(random);
    const int links = random.integer(2, 12), every = random.choice({0, 0, 1, 2});
    const bool bent = random.chance(0.6);
    Part part;
    for (int i = 0; i < links; ++i) {
        const Point2 a{chain.pitch * i, 0}, b{chain.pitch * (i + 1), 0};
        add_chain_link(part.solid, chain, a, b, i % 2 != 0);
        if (every > 0 && i % 2 != 0 && (i / 2) % every == 0)
            add_chain_attachment(part.solid, random, chain, a, b, bent);
    }
    const double pin = chain.inner + 2.5 * chain.thick;
    part.solid.add_cylinder(Axis::y, {chain.pitch * links, 0}, chain.roller, -chain.inner, chain.inner);
    part.solid.add_cylinder(Axis::y, {chain.pitch * links, 0}, 0.55 * chain.roller, -pin, pin);
    part.main_side = random.chance(0.7) ? Side::front : Side::top;
    return part;
}

/// A plate wheel for the chain: its teeth are what the rollers leave of a disc.
void add_chain_wheel(Solid& solid, Random& random, const ChainForm& chain, Point2 at, int teeth, double phase) {
    const double r = chain.pitch / (2 * std::sin(std::numbers::pi / teeth)), half = 0.9 * chain.inner;
    const double seat = degrees(0.95 * chain.roller / r), step = 360.0 / teeth;
    Path outline;
    for (int i = 0; i < teeth; ++i) {
        const double gap = phase + step * i;
        outline.vertices.push_back({polar(at, r, gap - seat), -1.0});
        outline.vertices.push_back({polar(at, r, gap + seat)});
        outline.vertices.push_back({polar(at, r + 0.9 * chain.roller, gap + 0.5 * step - 0.06 * step)});
        outline.vertices.push_back({polar(at, r + 0.9 * chain.roller, gap + 0.5 * step + 0.06 * step)});
    }
    solid.add_prism(Axis::y, outline, -half, half);
    solid.cut_cylinder(Axis::y, at, r * random.uniform(0.15, 0.35), -half - 1, half + 1);
    if (teeth > 14 && random.chance(0.5))
        solid.cut_hole_circle(Axis::y, at, 0.6 * r, random.choice({4, 5, 6}), 0, 0.13 * r, -half - 1, half + 1);
}

/// Chain round two equal or unequal wheels; the distance of the axes fits a whole number of links nearly.
Part chain_loop(Random& random) {
    ChainForm chain = any_chain(random);
    const int first = random.integer(9, 17), second = random.chance(0.5) ? first : random.integer(9, 19);
    const auto radius = [&](int teeth) { return chain.pitch / (2 * std::sin(std::numbers::pi / teeth)); };
    const double distance = (radius(first) + radius(second)) * random.uniform(1.25, 2.2);
    const std::vector<BeltWheel> wheels{{{0, 0}, radius(first)}, {{distance, 0}, radius(second)}};
    const Path line = belt_line(wheels);
    const int links = 2 * static_cast<int>(std::round(path_length(line) / chain.pitch / 2));
    const std::vector<Station> pins = stations(line, links);
    Part part;
    if (random.chance(0.8)) {
        const Point2 start = pins.front().at;
        add_chain_wheel(part.solid, random, chain, {0, 0}, first, degrees(std::atan2(start.y, start.x)));
        add_chain_wheel(part.solid, random, chain, {distance, 0}, second, random.uniform(0, 30));
    }
    for (std::size_t i = 0; i < pins.size(); ++i)
        add_chain_link(part.solid, chain, pins[i].at, pins[(i + 1) % pins.size()].at, i % 2 != 0);
    return part;
}

}  // namespace

/// Roller chain: some links, plain or with attachments, or a closed chain with its two wheels.
Part roller_chain(FamilyContext& context) {
    return context.random.chance(0.65) ? chain_length(context.random) : chain_loop(context.random);
}

namespace {

/// Teeth as waves, pins or blunt blocks round a wheel that drives a track from its inside.
Path track_outline(Random& random, int teeth, double r, double deep) {
    const double step = 360.0 / teeth, land = random.uniform(0.1, 0.3) * step, foot = random.uniform(0.2, 0.34) * step;
    const std::size_t form = random.weighted({0.5, 0.3, 0.2});  // round gaps, blocks, claws leaning forward
    Path path;
    for (int i = 0; i < teeth; ++i) {
        const double at = step * i;
        if (form == 0) {
            const double half = 0.5 * step - 0.5 * land;
            path.vertices.push_back({polar({}, r, at - half), -0.7});
            path.vertices.push_back({polar({}, r, at + half)});
        } else {
            const double lean = form == 2 ? 0.15 * step : 0.0;
            path.vertices.push_back({polar({}, r - deep, at - foot)});
            path.vertices.push_back({polar({}, r, at - 0.5 * land + lean)});
            path.vertices.push_back({polar({}, r, at + 0.5 * land + lean)});
            path.vertices.push_back({polar({}, r - deep, at + foot)});
        }
    }
    return path;
}

void cut_track_holes(Solid& solid, Random& random, double hub, double rim) {
    const double room = rim - hub, middle = 0.5 * (rim + hub);
    if (room < 0.15 * rim) return;
    const int count = random.choice({4, 5, 6, 6, 8, 10});
    const double hole = std::min(0.36 * room, 2.2 * middle / count) * random.uniform(0.5, 1.0);
    if (random.chance(0.25)) {
        const double open = 360.0 / count * random.uniform(0.4, 0.75);
        for (int i = 0; i < count; ++i)
            solid.cut_prism(Axis::y, sector_window(hub + 0.1 * room, rim, 360.0 * i / count, open, 0.1 * room), -far,
                            far);
        return;
    }
    solid.cut_hole_circle(Axis::y, {}, middle, count, random.choice({0.0, 90.0}), hole, -far, far);
    if (random.chance(0.5))
        solid.cut_hole_circle(Axis::y, {}, middle, count, 90.0 + 180.0 / count, 0.3 * hole, -far, far);
}

}  // namespace

/// Drive wheel of a track: few large teeth in one disc or in two with the hub between, or paddles.
Part track_wheel(FamilyContext& context) {
    Random& random = context.random;
    const int teeth = random.integer(7, 22);
    const double r = random.log_uniform(12, 300), width = r * random.log_uniform(0.1, 0.9),
                 deep = std::min(0.25 * r, 2.6 * r / teeth) * random.uniform(0.5, 0.9), rim = r - 1.4 * deep,
                 bore = rim * random.uniform(0.08, 0.3), hub = std::min(0.7 * rim, bore * random.uniform(1.6, 2.6));
    const Path outline = track_outline(random, teeth, r, deep);
    Part part;
    Solid& solid = part.solid;
    const std::size_t form = random.weighted({0.35, 0.4, 0.25});  // one disc, two discs, rim with blocks on it
    const double t = form == 1 ? width * random.uniform(0.1, 0.25) : width;
    if (form == 2) {
        solid.add_cylinder(Axis::y, {}, rim, 0, width).cut_cylinder(Axis::y, {}, 0.88 * rim, -1, width + 1);
        solid.add_cylinder(Axis::y, {}, 0.9 * rim, 0.4 * width, 0.6 * width);
        const double row = width * random.uniform(0.2, 0.6);
        solid.add_prism(Axis::y, outline, 0.5 * (width - row), 0.5 * (width + row))
            .cut_cylinder(Axis::y, {}, 0.88 * rim, -1, 0.4 * width)
            .cut_cylinder(Axis::y, {}, 0.88 * rim, 0.6 * width, width + 1);
        cut_track_holes(solid, random, hub, 0.8 * rim);
    } else {
        solid.add_prism(Axis::y, outline, 0, t);
        if (form == 1) solid.add_prism(Axis::y, outline, width - t, width);
        cut_track_holes(solid, random, hub, 0.92 * rim);
        if (form == 1) {
            const double drum = rim * random.uniform(0.35, 0.75);
            if (random.chance(0.5))
                solid.add_revolution(Axis::y, ring_meridian(0.5 * t, width - 0.5 * t, 0.92 * drum, drum));
            else
                solid.add_cylinder(Axis::y, {}, std::max(hub, 0.5 * drum), 0, width);
        }
    }
    solid.add_cylinder(Axis::y, {}, hub, -width * random.uniform(0, 0.3), width * random.uniform(1.0, 1.2));
    cut_wheel_bore(solid, random, bore);
    part.main_side = random.chance(0.75) ? Side::front : Side::right;
    return part;
}

}  // namespace v16::corpus
