// Chains other than roller chains, and small wheels that feed film, paper, wire or filament.
#include <algorithm>
#include <cmath>
#include <tuple>

#include "corpus/families/teeth.hpp"
#include "corpus/families/transmission.hpp"
#include "corpus/turned.hpp"

namespace v16::corpus {
namespace {

/// Plate of one link on pins at (x, 0) and (x + pitch, 0): a stadium (form 0), waisted (1) or with two toes (2).
Path link_plate(double x, double pitch, double high, std::size_t form) {
    if (form == 0) return slot({x, 0}, {x + pitch, 0}, high);
    if (form == 1) {  // waisted
        Path path;
        const double w = 0.72 * high;
        path.vertices = {{{x, -high}, 0},           {{x + 0.3 * pitch, -w}}, {{x + 0.7 * pitch, -w}},
                         {{x + pitch, -high}, 1.0}, {{x + pitch, high}},     {{x + 0.7 * pitch, w}},
                         {{x + 0.3 * pitch, w}},    {{x, high}, 1.0}};
        return path;
    }
    const double toe = 1.9 * high;  // toes that mesh with a wheel of V teeth
    return through({{x - 0.9 * high, 0.3 * high},
                    {x - 0.35 * pitch, -toe},
                    {x - 0.2 * pitch, -toe},
                    {x + 0.5 * pitch, -0.3 * high},
                    {x + 1.2 * pitch, -toe},
                    {x + 1.35 * pitch, -toe},
                    {x + pitch + 0.9 * high, 0.3 * high},
                    {x + pitch + 0.6 * high, high},
                    {x - 0.6 * high, high}});
}

/// Leaf chain or inverted tooth chain: plates side by side that reach between those of the next link.
void make_leaf_chain(Solid& solid, Random& random, int links, double pitch) {
    const bool toothed = random.chance(0.4);
    const double high = pitch * random.uniform(0.32, 0.44), t = pitch * random.uniform(0.1, 0.16);
    const int rows = random.integer(1, 3);
    const std::size_t form = toothed ? 2 : random.weighted({0.4, 0.6});
    const int layers = 2 * rows + 1;
    const double from = -0.5 * layers * t;
    for (int i = 0; i < links; ++i)
        for (int k = i % 2; k < layers; k += 2) {
            const double y = from + k * t;
            solid.add_prism(Axis::y, link_plate(pitch * i, pitch, high, form), y + 0.03 * t, y + 0.97 * t);
        }
    for (int i = 0; i <= links; ++i) {
        const double out = 0.5 * layers * t + 0.5 * t;
        solid.add_cylinder(Axis::y, {pitch * i, 0}, 0.42 * high, -out, out);
        if (!toothed && random.chance(0.1)) solid.cut_cylinder(Axis::y, {pitch * i, 0}, 0.12 * high, 0, far);
    }
}

/// Forged chain of a scraper: an eye that fits into the fork of the next link, pins, bars across.
void make_fork_chain(Solid& solid, Random& random, int links, double pitch) {
    const double eye = pitch * random.uniform(0.16, 0.2), inner = pitch * random.uniform(0.09, 0.14),
                 cheek = 0.7 * inner, wide = inner + cheek;
    const bool flights = random.chance(0.5);
    for (int i = 0; i < links; ++i) {
        const double x = pitch * i;
        solid.add_cylinder(Axis::y, {x, 0}, eye, -inner, inner)
            .add_prism(Axis::y, rectangle({x, -0.75 * eye}, {x + 0.62 * pitch, 0.75 * eye}), -inner, inner);
        for (const double s : {-1.0, 1.0}) {
            const double a = s < 0 ? -wide : inner, b = s < 0 ? -inner : wide;
            solid.add_prism(Axis::y, slot({x + 0.55 * pitch, 0}, {x + pitch, 0}, 0.95 * eye), a, b);
            solid.add_prism(Axis::y, rectangle({x + 0.42 * pitch, -0.7 * eye}, {x + 0.6 * pitch, 0.7 * eye}), a, b);
            if (flights && i % 2 == 0)
                solid.add_box({x + 0.3 * pitch, std::min(s * inner, s * pitch * 1.4), -0.9 * eye},
                              {x + 0.38 * pitch, std::max(s * inner, s * pitch * 1.4), 0.5 * eye});
        }
        solid.add_cylinder(Axis::y, {x + pitch, 0}, 0.5 * eye, -wide - 0.35 * eye, wide + 0.3 * eye)
            .add_cylinder(Axis::y, {x + pitch, 0}, 0.75 * eye, -wide - 0.35 * eye, -wide);
    }
}

/// Slat band chain: flat plates with knuckles below, hinged on pins.
void make_slat_chain(Solid& solid, Random& random, int links, double pitch) {
    const double half = pitch * random.uniform(0.8, 2.6), t = 0.1 * pitch, knuckle = 0.13 * pitch, gap = 0.04 * pitch;
    for (int i = 0; i < links; ++i) {
        const double x = pitch * i;
        Path plate = rounded_rectangle({x + gap, -half}, {x + pitch - gap, half}, 0.1 * pitch);
        solid.add_prism(Axis::z, plate, 0.5 * t, 1.5 * t);
        for (const auto& [at, y, wide] :
             {std::tuple{x, 0.0, 0.16}, {x + pitch, 0.24, 0.07}, {x + pitch, -0.24, 0.07}}) {
            solid.add_cylinder(Axis::y, {at, -0.4 * knuckle}, knuckle, (y - wide) * half * 1.6,
                               (y + wide) * half * 1.6);
            const double in = at == x ? at : at - 0.5 * pitch;
            solid.add_box({in, (y - wide) * half * 1.6, -0.4 * knuckle},
                          {in + 0.5 * pitch, (y + wide) * half * 1.6, t});
        }
        solid.add_cylinder(Axis::y, {x + pitch, -0.4 * knuckle}, 0.5 * knuckle, -0.62 * half, 0.62 * half);
    }
}

/// Conveyor chain with rollers larger than its plates, with a flange or none, and angles to screw slats to.
void make_roller_track(Solid& solid, Random& random, int links, double pitch) {
    const double high = pitch * random.uniform(0.14, 0.2), roller = high * random.uniform(1.25, 1.8),
                 inner = pitch * random.uniform(0.14, 0.24), t = 0.05 * pitch;
    const bool flanged = random.chance(0.4), angles = random.chance(0.5);
    for (int i = 0; i <= links; ++i) {
        const Point2 at{pitch * i, 0};
        solid.add_cylinder(Axis::y, at, roller, -0.9 * inner, 0.9 * inner);
        if (flanged) solid.add_cylinder(Axis::y, at, 1.2 * roller, -0.9 * inner, -0.6 * inner);
        solid.add_cylinder(Axis::y, at, 0.35 * roller, -inner - 3.2 * t, inner + 3.2 * t);
        if (i == links) break;
        const double from = inner + (i % 2 == 0 ? 0.0 : 1.1 * t);
        for (const double s : {-1.0, 1.0}) {
            solid.add_prism(Axis::y, link_plate(at.x, pitch, high, 0), s < 0 ? -from - t : from,
                            s < 0 ? -from : from + t);
            if (angles && i % 2 == 1)
                solid
                    .add_box({at.x + 0.3 * pitch, std::min(s * from, s * (from + 0.35 * pitch)), 1.1 * high - t},
                             {at.x + 0.7 * pitch, std::max(s * from, s * (from + 0.35 * pitch)), 1.1 * high})
                    .add_box({at.x + 0.3 * pitch, std::min(s * from, s * (from + t)), 0},
                             {at.x + 0.7 * pitch, std::max(s * from, s * (from + t)), 1.1 * high})
                    .cut_cylinder(Axis::z, {at.x + 0.5 * pitch, s * (from + 0.2 * pitch)}, 0.05 * pitch, 0, far);
        }
    }
}

}  // namespace

/// Special chain: leaf chain, inverted tooth chain, forged fork links with flights, slat band, conveyor chain with
/// large rollers.
Part special_chain(FamilyContext& context) {
    static constexpr void (*forms[])(Solid&, Random&, int, double) = {make_leaf_chain, make_fork_chain, make_slat_chain,
                                                                      make_roller_track};
    Random& random = context.random;
    const double pitch = random.log_uniform(8, 200);
    const int links = random.integer(2, 8);
    Part part;
    forms[random.weighted({0.35, 0.22, 0.18, 0.25})](part.solid, random, links, pitch);
    part.main_side = random.chance(0.6) ? Side::front : Side::top;
    return part;
}

namespace {

/// Rows of small teeth at the ends of a drum, for the holes of a film or a paper.
void make_film_sprocket(Solid& solid, Random& random, double r) {
    const double half = r * random.uniform(0.4, 1.3), tooth = r * random.uniform(0.08, 0.14), t = 0.12 * half;
    const int teeth = random.choice({8, 10, 12, 16, 20, 24});
    const bool two = random.chance(0.75);
    Path outline;
    for (int i = 0; i < teeth; ++i) {
        const double at = 90 + 360.0 * i / teeth, wide = std::min(0.22 * 360.0 / teeth, degrees(0.8 * tooth / r));
        for (const auto& [share, up, bulge] : {std::tuple{-1.0, 0.0, 0.0},
                                               {-0.45, 1.0, 0.0},
                                               {0.45, 1.0, 0.0},
                                               {1.0, 0.0, std::tan(radians(360.0 / teeth - 2 * wide) / 4)}})
            outline.vertices.push_back({polar({}, r + up * tooth, at + share * wide), bulge});
    }
    for (const double s : {-1.0, 1.0}) {
        solid.add_revolution(Axis::y, ring_meridian(std::min(s * half, s * (half - 3.4 * t)),
                                                    std::max(s * half, s * (half - 3.4 * t)), 0.0, r));
        if (two || s > 0)
            solid.add_prism(Axis::y, outline, std::min(s * (half - 1.2 * t), s * (half - 2.2 * t)),
                            std::max(s * (half - 1.2 * t), s * (half - 2.2 * t)));
    }
    solid.add_cylinder(Axis::y, {}, r * random.uniform(0.75, 0.93), -half, half);
    if (random.chance(0.4)) solid.cut_cylinder(Axis::y, {}, 0.68 * r, half - 2.5 * t, far);
    const double hub = r * random.uniform(0.35, 0.5), end = half * random.choice({1.0, 1.3, 1.5});
    solid.add_cylinder(Axis::y, {}, hub, -half, end);
    if (end > 1.1 * half)
        solid.cut_cylinder(Axis::z, {0, 0.5 * (half + end)}, 0.16 * (end - half) + 0.04 * hub, 0, far);
    solid.cut_cylinder(Axis::y, {}, hub * random.uniform(0.4, 0.65), -far, far);
}

/// Feed roll for wire or filament: V or U grooves and the gear that turns it, or fine teeth with a throat and a hub
/// with a set screw.
void make_feed_roll(Solid& solid, Random& random, double r) {
    const double half = r * random.uniform(0.3, 0.6);
    if (random.chance(0.5)) {  // teeth with a throat
        const double from = -half, hub = half * random.uniform(1.2, 2.4), bore = r * random.uniform(0.35, 0.6);
        const GearForm form{.teeth = random.integer(20, 40), .module = 1.0, .addendum = 0.7, .dedendum = 0.8};
        solid.add_prism(Axis::y, scaled(gear_outline(form, 2), r / tip_radius(form)), from, from + 1.6 * half)
            .add_cylinder(Axis::y, {}, r, from + 1.6 * half, from + 1.6 * half + hub);
        if (random.chance(0.75))
            solid.cut_revolution(Axis::y, circle({from + 0.8 * half, r + 0.25 * half}, 0.5 * half));
        solid.cut_cylinder(Axis::z, {0, from + 1.6 * half + 0.5 * hub}, 0.2 * hub, 0, far);
        solid.cut_cylinder(Axis::y, {}, bore, -far, far);
        return;
    }
    solid.add_chamfered_cylinder(Axis::y, {}, r, -half, half, 0.06 * half, 0.06 * half);
    const int grooves = random.choice({1, 2, 2, 3});
    const double wide = half * random.uniform(0.2, 0.45);
    for (int i = 0; i < grooves; ++i) {
        const double y = 2 * half * ((i + 0.5) / grooves - 0.5);
        if (random.chance(0.5))
            solid.cut_revolution(Axis::y, v_groove_meridian(y, wide, 0.1 * wide, r - 0.7 * wide, 1.001 * r));
        else
            solid.cut_revolution(Axis::y, circle({y, r}, 0.5 * wide));
    }
    const int pins = random.choice({0, 3, 3, 4});
    const double bore = r * random.uniform(0.3, 0.5);
    if (pins > 0) solid.cut_hole_circle(Axis::y, {}, 0.5 * (r + bore) - 0.1 * r, pins, 30, 0.09 * r, -far, far);
    const GearForm form{.teeth = random.integer(24, 36), .module = 1.0};
    solid.add_prism(Axis::y, scaled(gear_outline(form, 2), 1.05 * r / tip_radius(form)), half,
                    half * random.uniform(1.5, 2.0));
    solid.cut_prism(Axis::y, random.chance(0.5) ? keyed_bore({}, bore, 0.5 * bore, 1.25 * bore) : circle({}, bore),
                    -far, far);
}

}  // namespace

/// Feed wheel: drum with two rows of small teeth for film or paper, rolls that feed wire or filament
/// by grooves beside a gear or by teeth with a throat.
Part feed_wheel(FamilyContext& context) {
    static constexpr void (*forms[])(Solid&, Random&, double) = {make_film_sprocket, make_feed_roll};
    Random& random = context.random;
    Part part;
    forms[random.weighted({0.5, 0.5})](part.solid, random, random.log_uniform(4, 60));
    part.main_side = random.chance(0.5) ? Side::front : Side::right;
    return part;
}

}  // namespace v16::corpus
