// Gear for horses and riders: shoes, stirrups, bits, spurs.
#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

#include "corpus/families/other.hpp"
#include "corpus/families/other_outlines.hpp"
#include "corpus/families/swept_arm.hpp"
#include "corpus/turned.hpp"

namespace v16::corpus {
namespace {

/// Shoe of a horse: a bow of flat bar, nail holes in a groove or alone, clips, heels thickened.
void add_horseshoe(Part& part, Random& random) {
    Solid& solid = part.solid;
    const double r = random.log_uniform(35, 80), web = r * random.uniform(0.26, 0.4), t = r * random.uniform(0.1, 0.18),
                 length_ratio = random.uniform(1.0, 1.25), close = random.uniform(0.5, 0.85);
    const std::vector<Point2> middle{{-close * r, -length_ratio * r},
                                     {-0.98 * r, -0.2 * r},
                                     {-0.72 * r, 0.66 * r},
                                     {0, r},
                                     {0.72 * r, 0.66 * r},
                                     {0.98 * r, -0.2 * r},
                                     {close * r, -length_ratio * r}};
    const double half = 0.5 * web, heel = half * random.uniform(0.6, 1.0);
    if (random.chance(0.12))
        solid.add_prism(
            Axis::z,
            limb({{-close * r, -length_ratio * r}, {0, -1.15 * length_ratio * r}, {close * r, -length_ratio * r}},
                 {heel, heel, heel}),
            0, t);
    solid.add_prism(Axis::z, swept_arm(middle, {heel, half, half, 1.1 * half, half, half, heel}), 0, t);
    const int nails = random.choice({3, 4, 4});
    const bool fullered = random.chance(0.5);
    for (const double s : {-1.0, 1.0}) {
        for (int i = 0; i < nails; ++i) {
            const Point2 at = polar({0, -0.05 * r}, 1.02 * r, 90 - s * (28 + 76.0 * i / (nails - 1) * 0.9));
            solid.cut_prism(Axis::z,
                            moved(rotated(rectangle({-0.1 * web, -0.16 * web}, {0.1 * web, 0.16 * web}),
                                          degrees(std::atan2(at.y, at.x))),
                                  at),
                            -far, far);
        }
        if (fullered)
            solid.cut_prism(
                Axis::z,
                ring_sector({0, -0.05 * r}, 1.02 * r - 0.13 * web, 1.02 * r + 0.13 * web, s > 0 ? -20 : 118, 82),
                0.6 * t, far);
    }
    if (random.chance(0.4))
        solid.add_prism(Axis::z, tangent_hull({0, r + 0.5 * web}, 0.2 * web, {0, r + 0.62 * web}, 0.14 * web), 0,
                        2.2 * t);
    if (random.chance(0.35))
        for (const double s : {-1.0, 1.0})
            solid.add_prism(Axis::z,
                            moved(rectangle({-heel, -heel}, {heel, 0.6 * heel}), {s * close * r, -length_ratio * r}),
                            -t * random.uniform(0.8, 1.4), 0.01);
    part.main_side = Side::top;
}

/// Stirrup: an arch with a tread and the slot of its strap.
void add_stirrup(Part& part, Random& random) {
    Solid& solid = part.solid;
    const double w = random.log_uniform(40, 70), high = w * random.uniform(1.5, 2.1),
                 bar = w * random.uniform(0.07, 0.12), deep = w * random.uniform(0.15, 0.3);
    const double top = high + bar;
    std::vector<Point2> arch{{-w, 0},   {-0.95 * w, 0.35 * high}, {-0.6 * w, 0.8 * high},
                             {0, high}, {0.6 * w, 0.8 * high},    {0.95 * w, 0.35 * high},
                             {w, 0}};
    if (random.chance(0.4))
        arch = {{-w, 0},   {-w, 0.6 * high},        {-0.55 * w, 0.95 * high},
                {0, high}, {0.55 * w, 0.95 * high}, {w, 0.6 * high},
                {w, 0}};
    solid.add_prism(Axis::y, swept_arm(arch, {1.3 * bar, bar, 0.8 * bar, bar, 0.8 * bar, bar, 1.3 * bar}), -0.5 * deep,
                    0.5 * deep);
    const double eye = w * random.uniform(0.35, 0.5);
    solid.add_prism(Axis::y, rounded_rectangle({-eye, high - bar}, {eye, high + 4 * bar}, bar), -0.5 * deep, 0.5 * deep)
        .cut_prism(Axis::y, rounded_rectangle({-eye + bar, top}, {eye - bar, high + 3 * bar}, 0.5 * bar), -far, far);
    const double tread = deep * random.uniform(1.0, 1.8), sag = random.choice({0.0, 0.06, 0.1}) * w;
    Path plate = through({{-w - bar, -bar - sag}, {w + bar, -bar - sag}, {w + bar, bar}, {-w - bar, bar}});
    if (sag > 0) plate.vertices[0].bulge = 0.1;
    solid.add_prism(Axis::y, plate, -tread, tread);
    const int slots = random.integer(0, 4);
    for (int i = 0; i < slots; ++i) {
        const double x = w * (-0.7 + 1.4 * (i + 0.5) / slots);
        solid.cut_prism(Axis::z, slot({x, -0.4 * tread}, {x, 0.4 * tread}, std::min(0.3 * w / slots, 0.35 * tread)),
                        -far, 2 * bar);
    }
}

/// Bit: mouth piece of one, two or three members between two rings, D rings or shanks.
void add_bit(Part& part, Random& random) {
    Solid& solid = part.solid;
    const double half = random.log_uniform(45, 75), r = half * random.uniform(0.1, 0.16),
                 ring = half * random.uniform(0.4, 0.75), wire = 0.09 * half;
    const std::size_t cheek = random.weighted({0.4, 0.25, 0.35});
    const int members = random.integer(1, 3);
    if (members == 1) {
        const double port = half * random.choice({0.0, 0.25, 0.45});
        solid.add_prism(
            Axis::y,
            swept_arm(
                {{-half, 0}, {-0.35 * half, 0.3 * port}, {0, port + 0.01 * half}, {0.35 * half, 0.3 * port}, {half, 0}},
                {r, 0.8 * r, 0.7 * r, 0.8 * r, r}),
            -0.8 * r, 0.8 * r);
    } else {
        const double gap = members == 3 ? 0.22 * half : 0.0;
        for (const double s : {-1.0, 1.0}) {
            solid.add_revolution(Axis::x, cone_meridian(s > 0 ? gap + 1.5 * r : -half, s > 0 ? 0.5 * r : r,
                                                        s > 0 ? half : -gap - 1.5 * r, s > 0 ? r : 0.5 * r));
            solid.add_cylinder(Axis::y, {s * (gap + 0.8 * r), 0}, 1.1 * r, -0.35 * r, 0.35 * r)
                .cut_cylinder(Axis::y, {s * (gap + 0.8 * r), 0}, 0.55 * r, -far, far);
        }
        if (members == 3)
            solid.add_prism(Axis::y, slot({-0.5 * gap, 0}, {0.5 * gap, 0}, 0.8 * r), -0.5 * r, 0.5 * r);
        else
            solid.add_cylinder(Axis::z, {0, 0}, 0.45 * r, -0.9 * r, 0.9 * r);
    }
    for (const double s : {-1.0, 1.0}) {
        const double x = s * half;
        if (cheek == 0) {  // loose ring
            const Point2 at{x + s * 0.75 * ring, 0};
            solid.add_prism(Axis::y, circle(at, ring + wire), -wire, wire)
                .cut_prism(Axis::y, circle(at, ring - wire), -far, far);
            solid.add_cylinder(Axis::x, {}, r, s > 0 ? half - r : -half - 0.1 * ring,
                               s > 0 ? half + 0.1 * ring : -half + r);
        } else if (cheek == 1) {  // D
            Path outer = through({{x, -ring}, {x + s * 0.5 * ring, -ring}, {x + s * 0.5 * ring, ring}, {x, ring}});
            outer.vertices[1].bulge = s * 0.7;
            Path inner = through({{x + s * 1.5 * wire, -ring + 2 * wire},
                                  {x + s * 0.5 * ring, -ring + 2 * wire},
                                  {x + s * 0.5 * ring, ring - 2 * wire},
                                  {x + s * 1.5 * wire, ring - 2 * wire}});
            inner.vertices[1].bulge = s * 0.7;
            solid.add_prism(Axis::y, outer, -wire, wire).cut_prism(Axis::y, inner, -far, far);
        } else {  // shank
            const double low = ring * 1.8, up = ring * 0.9;
            solid.add_prism(
                Axis::y,
                swept_arm({{x, up}, {x + s * wire, 0}, {x + s * 0.3 * ring, -0.6 * low}, {x + s * 0.1 * ring, -low}},
                          {wire, 1.4 * wire, wire, wire}),
                -wire, wire);
            for (const Point2 at : {Point2{x, up + 1.5 * wire}, Point2{x + s * 0.1 * ring, -low - 1.5 * wire}})
                solid.add_prism(Axis::y, circle(at, 2.2 * wire), -0.7 * wire, 0.7 * wire)
                    .cut_prism(Axis::y, circle(at, 1.1 * wire), -far, far);
        }
    }
    part.main_side = Side::front;
}

/// Spur: a bow about the heel, a neck behind it, a ball, a blunt end or a toothed wheel.
void add_spur(Part& part, Random& random) {
    Solid& solid = part.solid;
    const double r = random.log_uniform(28, 45), t = 0.08 * r, len = r * random.uniform(1.0, 2.0),
                 neck = r * random.uniform(0.5, 1.4), high = r * random.uniform(0.2, 0.4);
    solid.add_prism(Axis::z, strip({{len, -r}, {-r, -r}, {-r, r}, {len, r}}, t, 0.9 * r), -0.5 * high, 0.5 * high);
    for (const double s : {-1.0, 1.0}) {
        const double face = s * r;
        solid
            .add_box({len - 0.01, std::min(face, face + s * t), -0.8 * high},
                     {len + 0.35 * r, std::max(face, face + s * t), 0.8 * high})
            .cut_box({len + 0.1 * r, -far, -0.5 * high}, {len + 0.22 * r, far, 0.5 * high});
    }
    const double to = -r - t - neck;
    solid.add_cylinder(Axis::x, {}, 0.13 * r, to, -r);
    if (random.chance(0.5)) {
        const int points = random.choice({6, 8, 10, 12});
        const double wheel = r * random.uniform(0.3, 0.6);
        std::vector<Point2> star;
        for (int i = 0; i < 2 * points; ++i)
            star.push_back(polar({to, 0}, i % 2 == 0 ? wheel : 0.6 * wheel, 180.0 * i / points));
        solid.add_box({to - 0.1 * r, -0.12 * r, -0.1 * r}, {to + 0.6 * wheel, 0.12 * r, 0.1 * r})
            .add_prism(Axis::y, through(star), -0.04 * r, 0.04 * r);
    } else if (random.chance(0.5)) {
        solid.add_revolution(Axis::x, ball_meridian(to, 0.25 * r));
    } else {
        solid.add_box({to - 0.15 * r, -0.15 * r, -0.2 * r}, {to + 0.1 * r, 0.15 * r, 0.2 * r});
    }
    part.main_side = random.chance(0.6) ? Side::top : Side::front;
}

}  // namespace

/// Gear of horse and rider: shoe, stirrup, bit, spur.
Part riding_gear(FamilyContext& context) {
    Part part;
    constexpr std::array forms{add_horseshoe, add_stirrup, add_bit, add_spur};
    forms[context.random.weighted({0.32, 0.22, 0.26, 0.2})](part, context.random);
    return part;
}

}  // namespace v16::corpus
