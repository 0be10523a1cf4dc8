// What is worn: rings, pendants, earrings, buckles of watches and belts.
#include <algorithm>
#include <array>
#include <vector>

#include "corpus/families/other.hpp"
#include "corpus/families/other_outlines.hpp"
#include "corpus/families/other_pieces.hpp"
#include "corpus/turned.hpp"

namespace v16::corpus {
namespace {

/// Brilliant: crown, girdle, pavilion about an upright axis, its girdle at `z`.
void add_stone(Solid& solid, Random& random, Point2 at, double r, double z) {
    const int sides = random.choice({0, 0, 8});
    if (sides == 0) {
        solid.add_revolution(
            Axis::z,
            through(
                {{z - 0.85 * r, 0}, {z - 0.05 * r, r}, {z + 0.05 * r, r}, {z + 0.35 * r, 0.6 * r}, {z + 0.35 * r, 0}}),
            at);
        return;
    }
    // Facets: a block of many sides, its rim bevelled above, its foot a cone.
    solid.add_prism(Axis::z, polygon(at, r, sides, 180.0 / sides), z - 0.05 * r, z + 0.05 * r)
        .add_prism(Axis::z, polygon(at, 0.8 * r, sides), z, z + 0.2 * r)
        .add_prism(Axis::z, polygon(at, 0.6 * r, sides, 180.0 / sides), z, z + 0.35 * r);
    solid.add_revolution(Axis::z, cone_meridian(z - 0.85 * r, 0, z - 0.05 * r, 0.95 * r), at);
}

/// Finger ring facing the viewer: band, head with a stone in claws, signet, twisted rows of stones.
void add_finger_ring(Part& part, Random& random) {
    Solid& solid = part.solid;
    const double r = random.uniform(7.5, 11), t = random.uniform(1.0, 2.4), w = random.uniform(1.0, 4.0);
    if (random.chance(0.5)) {
        Path dome = through({{-w, r}, {w, r}, {w, r + 0.6 * t}, {-w, r + 0.6 * t}});
        dome.vertices[2].bulge = 0.25;
        solid.add_revolution(Axis::y, dome);
    } else {
        solid.add_revolution(Axis::y, ring_meridian(-w, w, r, r + t));
    }
    const double top = r + t;
    switch (random.integer(0, 2)) {
        case 0: {  // solitaire
            const double stone = random.uniform(1.8, 4.5), seat = top + 0.95 * stone;
            const int claws = random.choice({3, 4});
            for (int i = 0; i < claws; ++i)
                solid.add_cylinder(Axis::z, polar({}, 0.95 * stone, 360.0 * i / claws + 45), 0.13 * stone,
                                   top - 0.4 * t, seat + 0.25 * stone);
            solid.add_revolution(Axis::z,
                                 ring_meridian(top + 0.2 * stone, top + 0.4 * stone, 0.75 * stone, 1.05 * stone));
            add_stone(solid, random, {}, stone, seat);
            break;
        }
        case 1: {  // signet
            const double half = random.uniform(5, 9);
            solid
                .add_prism(
                    Axis::y,
                    through({{-r - 0.8 * t, 0.2 * r}, {r + 0.8 * t, 0.2 * r}, {half, top + 1.2}, {-half, top + 1.2}}),
                    -1.3 * w - 2, 1.3 * w + 2)
                .cut_cylinder(Axis::y, {}, r, -far, far);
            solid.cut_prism(Axis::z,
                            random.chance(0.5) ? rounded_rectangle({-0.6 * half, -w}, {0.6 * half, w}, 0.3 * w)
                                               : circle({}, 0.9 * w + 0.5),
                            top + 0.8, far);
            break;
        }
        default: {  // stones side by side
            const int stones = random.choice({3, 5, 7});
            for (int i = 0; i < stones; ++i) {
                const double angle = 90 + row_position(i, stones, 20.0);
                const Point2 at = polar({}, top + 0.2 * t, angle);
                solid.add_prism(Axis::y, circle(at, 1.15 + 0.5 * t), -0.8 * w, 0.8 * w);
            }
            solid.cut_cylinder(Axis::y, {}, r, -far, far);
            break;
        }
    }
}

/// Pendant: a figure with its eye, frame with a stone, medallion, bar with holes.
void add_pendant(Part& part, Random& random) {
    Solid& solid = part.solid;
    const double u = random.log_uniform(5, 25), t = u * random.uniform(0.08, 0.25);
    double top = u;
    switch (random.integer(0, 4)) {
        case 0: {  // heart
            Path heart = through({{0, -u}, {0.95 * u, 0.25 * u}, {0, 0.55 * u}, {-0.95 * u, 0.25 * u}});
            heart.vertices[0].bulge = 0.12;
            heart.vertices[1].bulge = 0.75;
            heart.vertices[2].bulge = 0.75;
            heart.vertices[3].bulge = 0.12;
            solid.add_prism(Axis::y, heart, 0, t);
            if (random.chance(0.5)) solid.cut_prism(Axis::y, scaled(heart, 0.75), -1, far);
            top = 0.55 * u;
            break;
        }
        case 1: {  // drop in a frame
            const Path drop = tangent_hull({0, -0.2 * u}, 0.8 * u, {0, 0.9 * u}, 0.12 * u);
            solid.add_prism(Axis::y, drop, 0, t)
                .cut_prism(Axis::y, scaled(drop, 0.8), random.chance(0.5) ? -1.0 : 0.5 * t, far);
            break;
        }
        case 2: {  // ring of rays or petals
            const int rays = random.integer(5, 12);
            for (int i = 0; i < rays; ++i)
                solid.add_prism(
                    Axis::y,
                    rotated(tangent_hull({0, 0}, 0.16 * u, {0.85 * u, 0}, 0.15 * u * random.choice({1.0, 0.5})),
                            360.0 * i / rays + 90),
                    0, t);
            solid.add_cylinder(Axis::y, {}, 0.4 * u, 0, 1.2 * t);
            if (random.chance(0.5)) solid.cut_cylinder(Axis::y, {}, 0.25 * u, -1, far);
            break;
        }
        case 3:  // bar or tag
            solid.add_prism(Axis::y, filleted(rectangle({-0.4 * u, -1.6 * u}, {0.4 * u, u}), 0.2 * u), 0, t);
            for (int i = 0; i < 3; ++i)
                if (random.chance(0.6))
                    solid.cut_prism(
                        Axis::y, polygon({0, -1.2 * u + 0.7 * u * i}, 0.22 * u, random.choice({3, 4, 6}), 90), -1, far);
            break;
        default:  // medallion
            solid.add_cylinder(Axis::y, {}, u, 0, t)
                .add_revolution(Axis::y, ring_meridian(-0.3 * t, 1.3 * t, 0.85 * u, u));
            solid.cut_prism(Axis::y,
                            random.chance(0.5) ? rotated(polygon({}, 0.6 * u, 5), 90)
                                               : ring_sector({0.15 * u, 0}, 0.35 * u, 0.65 * u, 60, 240),
                            -1, far);
            break;
    }
    const double eye = u * random.uniform(0.14, 0.22);
    solid.add_cylinder(Axis::y, {0, top + 0.6 * eye}, eye, 0.1 * t, 0.9 * t)
        .cut_cylinder(Axis::y, {0, top + 0.6 * eye}, 0.55 * eye, -far, far);
    if (random.chance(0.6))
        solid.add_revolution(Axis::x, ring_meridian(-0.3 * eye, 0.3 * eye, 1.0 * eye, 1.4 * eye),
                             {0.5 * t, top + 1.7 * eye});
}

/// Buckle of a strap: frame with its bar and prong; link of a bracelet; cuff link; clasp.
void add_buckle(Part& part, Random& random) {
    Solid& solid = part.solid;
    const double w = random.log_uniform(7, 45), h = w * random.uniform(0.7, 1.3), t = w * random.uniform(0.1, 0.18);
    switch (random.integer(0, 3)) {
        case 0:
        case 1: {  // frame
            const int bars = random.choice({1, 1, 2});
            Path frame = random.chance(0.5) ? rounded_rectangle({-h, -w - t}, {h, w + t}, 1.5 * t)
                                            : slot({-0.3 * h, 0}, {0.3 * h, 0}, w + t);
            solid.add_prism(Axis::z, frame, 0, t)
                .cut_prism(Axis::z, scaled(frame, 1 - 1.6 * t / std::min(w, h)), -1, far);
            const double x = bars == 2 ? -0.15 * h : -h + 0.7 * t;
            solid.add_cylinder(Axis::y, {x, 0.5 * t}, 0.45 * t, -w, w);
            if (random.chance(0.8))
                solid.add_prism(Axis::z, tangent_hull({x, 0}, 0.8 * t, {h + 0.1 * t, 0}, 0.45 * t), 0.5 * t, 1.2 * t)
                    .add_cylinder(Axis::y, {x, 0.6 * t}, 0.75 * t, -0.7 * t, 0.7 * t);
            break;
        }
        case 2: {  // links of a bracelet
            const int links = random.integer(1, 4);
            for (int i = 0; i < links; ++i) {
                const double x = row_position(i, links, 0.62 * h);
                solid.add_prism(Axis::y, slot({x - 0.2 * h, 0}, {x + 0.1 * h, 0}, t), -0.3 * w, 0.3 * w);
                for (const double s : {-1.0, 1.0})
                    solid.add_prism(Axis::y, slot({x - 0.05 * h, 0}, {x + 0.42 * h, 0}, t), s * 0.65 * w - 0.33 * w,
                                    s * 0.65 * w + 0.33 * w);
                for (const double dx : {-0.2 * h, 0.42 * h})
                    solid.cut_cylinder(Axis::y, {x + dx, 0}, 0.35 * t, -far, far);
            }
            break;
        }
        default: {  // cuff link
            const double r = 0.5 * w;
            if (random.chance(0.5))
                solid.add_chamfered_cylinder(Axis::z, {}, r, 0, 0.3 * r, 0, 0.08 * r);
            else
                solid.add_box({-0.85 * r, -0.85 * r, 0}, {0.85 * r, 0.85 * r, 0.3 * r});
            solid.add_cylinder(Axis::z, {}, 0.16 * r, -1.7 * r, 0)
                .add_prism(Axis::y, tangent_hull({0, -1.7 * r}, 0.25 * r, {0.3 * r, -1.7 * r}, 0.25 * r), -0.25 * r,
                           0.25 * r);
            solid.add_prism(Axis::y, slot({-0.8 * r, -1.7 * r}, {0.8 * r, -1.7 * r}, 0.18 * r), -0.2 * r, 0.2 * r);
            if (random.chance(0.5)) add_stone(solid, random, {}, 0.5 * r, 0.35 * r);
            return;
        }
    }
    part.main_side = Side::top;
}

}  // namespace

/// Ring, pendant, buckle, bracelet's link, cuff link.
Part jewellery(FamilyContext& context) {
    Part part;
    constexpr std::array forms{add_finger_ring, add_pendant, add_buckle};
    forms[context.random.weighted({0.4, 0.35, 0.25})](part, context.random);
    return part;
}

}  // namespace v16::corpus
