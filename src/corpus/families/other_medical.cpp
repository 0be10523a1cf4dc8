// Implants and instruments of surgeons and dentists: bone plates, cages, tweezers, forceps, retractors.
#include <algorithm>
#include <array>
#include <vector>

#include "corpus/families/other.hpp"
#include "corpus/families/other_outlines.hpp"
#include "corpus/families/other_pieces.hpp"

namespace v16::corpus {
namespace {

/// Hole of a bone plate: round with a sink, oblong, or two that overlap.
void cut_bone_hole(Solid& solid, Random& random, int kind, Point2 at, double along, double r, double t) {
    const Point2 d = polar({}, 0.7 * r, along);
    switch (kind) {
        case 0:
            solid.cut_countersink(Axis::z, at, 0.65 * r, 1.1 * r, t, -1);
            break;
        case 1:
            solid.cut_prism(Axis::z, slot(at - d, at + d, 0.65 * r), -1, t + 1)
                .cut_prism(Axis::z, slot(at - d, at + d, r), 0.5 * t, t + 1);
            break;
        default:
            solid.cut_cylinder(Axis::z, at - d, 0.75 * r, -1, t + 1).cut_cylinder(Axis::z, at + d, 0.65 * r, -1, t + 1);
            break;
    }
    if (random.chance(0.03)) solid.cut_cylinder(Axis::z, at + Point2{0, 1.4 * r}, 0.2 * r, -1, t + 1);
}

/// Plate for a bone: straight, T-, L- or Y-shaped, curved, scalloped between its holes.
void add_bone_plate(Solid& solid, Random& random) {
    const double r = random.uniform(0.8, 3.2), half = r * random.uniform(1.5, 2.0), pitch = r * random.uniform(3, 5),
                 t = r * random.uniform(0.4, 1.1);
    const int holes = random.integer(3, 9), kind = random.integer(0, 2);
    const double reach = pitch * (holes - 1);
    const double bow = random.chance(0.35) ? random.uniform(0.06, 0.2) * reach : 0.0;
    const auto at = [&](double k) { return Point2{reach * k, bow * 4 * k * (1 - k)}; };
    const bool waisted = random.chance(0.5);
    std::vector<Point2> points;
    for (int i = 0; i < holes; ++i) points.push_back(at(i / (holes - 1.0)));
    for (int i = 0; i < holes; ++i) {
        solid.add_cylinder(Axis::z, points[static_cast<std::size_t>(i)], half, 0, t);
        if (i > 0)
            add_strut(solid, Axis::z, points[static_cast<std::size_t>(i - 1)], points[static_cast<std::size_t>(i)],
                      waisted ? 1.5 * half : 2 * half, 0, t);
    }
    std::vector<Point2> head;
    switch (random.integer(0, 4)) {
        case 0:
            head = {{-1.2 * pitch, 0.9 * pitch}, {-1.2 * pitch, -0.9 * pitch}, {-1.2 * pitch, 0}};
            break;
        case 1:
            head = {{-0.9 * pitch, 0.8 * pitch}, {-0.9 * pitch, -0.8 * pitch}};
            break;
        case 2:
            head = {{-0.7 * pitch, 0.1 * pitch}, {-1.0 * pitch, 1.0 * pitch}};
            break;
        default:
            break;
    }
    for (const Point2 p : head) solid.add_prism(Axis::z, tangent_hull({}, 0.9 * half, p, half), 0, t);
    for (const Point2 p : head) cut_bone_hole(solid, random, 0, p, 0, r, t);
    for (const Point2 p : points) cut_bone_hole(solid, random, kind, p, 0, r, t);
}

/// Block between two vertebrae: toothed faces, windows, a tapped hole; or a hollow ring.
void add_cage(Solid& solid, Random& random) {
    const double w = random.uniform(4, 9), h = w * random.uniform(1.0, 2.6), high = w * random.uniform(0.5, 1.1),
                 wedge = high * random.uniform(0, 0.2);
    const Path plan = random.chance(0.5) ? rounded_rectangle({-h, -w}, {h, w}, 0.5 * w)
                                         : smooth_outline({{-h, 0},
                                                           {-0.6 * h, -w},
                                                           {0.6 * h, -w},
                                                           {h, 0},
                                                           {0.5 * h, 0.8 * w},
                                                           {0, 0.6 * w},
                                                           {-0.5 * h, 0.8 * w}});
    solid.add_prism(Axis::z, plan, 0, high);
    const int teeth = random.choice({0, 6, 8, 10});
    const double pitch = 2 * h / std::max(teeth, 1), deep = 0.35 * pitch;
    for (int i = 0; i < teeth; ++i) {
        const double x = -h + pitch * i;
        solid
            .cut_prism(Axis::y, through({{x, high + 0.1}, {x + 0.7 * pitch, high - deep}, {x + pitch, high + 0.1}}),
                       -far, far)
            .cut_prism(Axis::y, through({{x, -0.1}, {x + pitch, -0.1}, {x + 0.7 * pitch, deep}}), -far, far);
    }
    if (teeth == 0 && wedge > 0)
        solid.cut_prism(Axis::y,
                        through({{-1.1 * h, high - wedge}, {1.1 * h, high}, {1.1 * h, 2 * high}, {-1.1 * h, 2 * high}}),
                        -far, far);
    const int windows = random.integer(1, 2);
    for (int i = 0; i < windows; ++i) {
        const double x = row_position(i, windows, h), reach = 0.62 * h / windows;
        solid.cut_prism(Axis::z,
                        rounded_rectangle({x - reach, -0.5 * w}, {x + reach, 0.4 * w}, 0.3 * std::min(w, reach)), -1,
                        high + 1);
    }
    solid.cut_prism(Axis::y, slot({-0.3 * h, 0.5 * high}, {0.3 * h, 0.5 * high}, 0.2 * high), -far, far);
    if (random.chance(0.6)) solid.cut_cylinder(Axis::x, {0, 0.5 * high}, 0.18 * high, -2 * h, -0.5 * h);
}

/// Tweezers: two springy blades joined at one end, seen from the side; tips straight, bent or serrated.
void add_tweezers(Solid& solid, Random& random) {
    const double len = random.log_uniform(60, 250), open = len * random.uniform(0.05, 0.12),
                 t = len * random.uniform(0.008, 0.016), w = len * random.uniform(0.03, 0.06),
                 tip = w * random.uniform(0.12, 0.5),
                 bend = random.chance(0.3) ? len * random.uniform(0.05, 0.15) : 0.0;
    for (const double s : {-1.0, 1.0}) {
        const std::vector<Point2> line{{0, s * t},
                                       {0.12 * len, s * t},
                                       {0.5 * len, s * (open + t)},
                                       {0.85 * len, s * 0.65 * open},
                                       {len, s * 0.12 * open + bend}};
        Path blade = strip(line, s > 0 ? t : t, 6 * t);
        solid.add_prism(Axis::y, s > 0 ? blade : moved(blade, {0, -t}), -w, w);
    }
    solid.add_box({-0.05 * len, -w, -2 * t}, {0.12 * len, w, 2 * t});
    for (const double s : {-1.0, 1.0})
        solid
            .cut_prism(
                Axis::z,
                through({{0.45 * len, s * w}, {1.1 * len, s * tip}, {1.1 * len, s * 2 * w}, {0.45 * len, s * 2 * w}}),
                -far, far)
            .cut_prism(Axis::z,
                       through({{0.35 * len, s * w},
                                {-0.1 * len, s * 0.65 * w},
                                {-0.1 * len, s * 2 * w},
                                {0.35 * len, s * 2 * w}}),
                       -far, far);
    const int grooves = random.choice({0, 5, 8});
    for (int i = 0; i < grooves; ++i)
        solid.cut_box({len * (0.42 + 0.018 * i), -far, open * 0.9 + 1.2 * t},
                      {len * (0.42 + 0.018 * i) + 0.5 * t, far, far});
}

/// Forceps, clamp or needle holder as a whole: two halves that cross, rings for the fingers, a ratchet.
void add_forceps(Solid& solid, Random& random) {
    const double len = random.log_uniform(60, 150), r = len * random.uniform(0.025, 0.04),
                 t = r * random.uniform(0.7, 1.1), jaw = len * random.uniform(0.25, 0.6),
                 ring = len * random.uniform(0.1, 0.14), open = len * random.uniform(0.02, 0.12),
                 curve = random.chance(0.3) ? 0.18 * jaw : 0.0;
    const bool blades = random.chance(0.35);
    for (const double s : {-1.0, 1.0}) {
        const double y = s > 0 ? 0.0 : -t;
        solid.add_prism(Axis::y,
                        limb({{0, 0}, {-0.45 * len, s * (0.5 * ring + 0.5 * open)}, {-len, s * (ring + open)}},
                             {r, 0.8 * r, 0.8 * r}),
                        y, y + t);
        const Point2 middle{-len - 0.9 * ring, s * (ring + open)};
        solid.add_prism(Axis::y, slot(middle - Point2{0.25 * ring, 0}, middle + Point2{0.25 * ring, 0}, ring), y, y + t)
            .cut_prism(Axis::y, slot(middle - Point2{0.25 * ring, 0}, middle + Point2{0.25 * ring, 0}, 0.72 * ring),
                       y - 0.01, y + t + 0.01);
        if (blades)
            solid.add_prism(Axis::y,
                            through({{-r, -s * r},
                                     {0.5 * r, s * -1.2 * r},
                                     {jaw, s * -(0.3 * open)},
                                     {jaw, s * -(0.3 * open) + s * 0.1 * r},
                                     {0.3 * jaw, s * 0.6 * r},
                                     {-r, s * r}}),
                            y, y + t);
        else
            solid.add_prism(Axis::y,
                            limb({{0, 0},
                                  {0.5 * jaw, s * -0.4 * (r + open) + 0.5 * curve},
                                  {jaw, s * -0.35 * (r + open) + 1.6 * curve}},
                                 {r, 0.6 * r, 0.35 * r}),
                            y, y + t);
        if (!blades && random.chance(0.95)) {
            const double z = s * (ring + open), to = s * 0.1 * ring;
            solid.add_box({-len + 0.6 * r, y, std::min(z, to)}, {-len + 2.0 * r, y + t, std::max(z, to)});
        }
    }
    solid.add_cylinder(Axis::y, {}, 0.6 * r, -1.3 * t, 1.3 * t);
}

/// Retractor or hook: a strap bent at one or both ends; prongs, a window, a ring at the grip.
void add_retractor(Solid& solid, Random& random) {
    const double len = random.log_uniform(80, 280), t = len * random.uniform(0.01, 0.02),
                 w = len * random.uniform(0.04, 0.1), blade = len * random.uniform(0.15, 0.45), r = 4 * t;
    std::vector<Point2> line{{len, -blade}, {len, 0}, {0, 0}};
    if (random.chance(0.4)) line = {{len, -blade}, {len, 0}, {0, 0}, {0, blade * random.choice({0.6, 1.0, -0.7})}};
    if (random.chance(0.4)) line.insert(line.begin(), {len - 0.2 * blade, -1.1 * blade});
    solid.add_prism(Axis::y, strip(line, t, r), -w, w);
    if (random.chance(0.5))
        for (const double s : {-1.0, 1.0})
            solid.cut_box({0.12 * len, s > 0 ? 0.45 * w : -2 * w, -5 * t},
                          {0.88 * len, s > 0 ? 2 * w : -0.45 * w, 5 * t});
    const int prongs = random.choice({0, 0, 2, 3, 4});
    for (int i = 0; i + 1 < prongs; ++i) {
        const double y = -w + 2 * w * (i + 1) / prongs;
        solid.cut_box({0.9 * len, y - 0.25 * w / prongs * 2, -2 * blade},
                      {1.2 * len, y + 0.25 * w / prongs * 2, -0.35 * blade});
    }
    if (line.size() == 3 && random.chance(0.5)) {
        solid.add_cylinder(Axis::z, {-0.6 * w, 0}, 1.6 * w, -t, 0)
            .cut_cylinder(Axis::z, {-0.6 * w, 0}, 1.1 * w, -far, far);
    } else {
        solid.cut_prism(Axis::z, slot({0.25 * len, 0}, {0.6 * len, 0}, 0.25 * w), -far, far);
    }
}

/// Flat handle with a blade's bayonet, elevator, bone curette: what is held like a pen.
void add_scalpel(Solid& solid, Random& random) {
    const double len = random.log_uniform(90, 180), w = len * random.uniform(0.03, 0.05),
                 t = w * random.uniform(0.4, 0.8);
    solid.add_prism(
        Axis::y, limb({{0, 0}, {0.3 * len, 0}, {0.65 * len, 0}, {0.8 * len, 0}}, {w, 0.8 * w, 1.1 * w, 0.7 * w}), 0, t);
    const double x = 0.8 * len;
    switch (random.integer(0, 2)) {
        case 0: {  // blade
            solid.add_prism(Axis::y, rectangle({x, -0.35 * w}, {x + 0.12 * len, 0.4 * w}), 0.3 * t, 0.7 * t);
            Path blade = through({{x + 0.05 * len, -0.8 * w},
                                  {x + 0.2 * len, -w},
                                  {x + 0.34 * len, 0.5 * w},
                                  {x + 0.3 * len, 0.8 * w},
                                  {x + 0.05 * len, 0.7 * w}});
            blade.vertices[1].bulge = 0.2;
            solid.add_prism(Axis::y, blade, 0.42 * t, 0.58 * t);
            break;
        }
        case 1: {  // spoon at a thin neck
            solid.add_prism(Axis::y,
                            limb({{x - 0.02 * len, 0}, {x + 0.12 * len, 0}, {x + 0.22 * len, 0.5 * w}},
                                 {0.5 * w, 0.25 * w, 0.25 * w}),
                            0.3 * t, 0.7 * t);
            solid
                .add_prism(Axis::y, slot({x + 0.22 * len, 0.5 * w}, {x + 0.27 * len, 0.7 * w}, 0.7 * w), 0.2 * t,
                           0.8 * t)
                .cut_prism(Axis::y, slot({x + 0.22 * len, 0.5 * w}, {x + 0.27 * len, 0.7 * w}, 0.5 * w), -1, 0.5 * t);
            break;
        }
        default:  // probe, bent twice
            solid.add_prism(
                Axis::y,
                limb({{x - 0.02 * len, 0}, {x + 0.1 * len, 0}, {x + 0.17 * len, 1.6 * w}, {x + 0.24 * len, 0.6 * w}},
                     {0.4 * w, 0.25 * w, 0.2 * w, 0.1 * w}),
                0.35 * t, 0.65 * t);
            break;
    }
    const int grooves = random.choice({0, 6, 10});
    for (int i = 0; i < grooves; ++i)
        solid.cut_box({len * (0.5 + 0.02 * i), -1, -2 * w}, {len * (0.5 + 0.02 * i) + 0.15 * w, 0.15 * t, 2 * w});
    if (random.chance(0.4)) solid.cut_prism(Axis::y, slot({0.12 * len, 0}, {0.3 * len, 0}, 0.35 * w), -1, 0.2 * t);
}

}  // namespace

/// Implant: plate for a bone, block between vertebrae.
Part bone_plate(FamilyContext& context) {
    Random& random = context.random;
    Part part;
    constexpr std::array forms{add_bone_plate, add_cage};
    forms[random.weighted({0.7, 0.3})](part.solid, random);
    part.main_side = Side::top;
    return part;
}

/// Instrument: tweezers, forceps, retractor, scalpel, curette, probe.
Part medical_instrument(FamilyContext& context) {
    Random& random = context.random;
    Part part;
    constexpr std::array forms{add_tweezers, add_forceps, add_retractor, add_scalpel};
    forms[random.weighted({0.25, 0.3, 0.2, 0.25})](part.solid, random);
    return part;
}

}  // namespace v16::corpus
