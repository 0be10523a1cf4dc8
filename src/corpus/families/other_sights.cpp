// Rails for accessories, rings for tubes, open sights.
#include <algorithm>
#include <array>

#include "corpus/families/other.hpp"
#include "corpus/families/other_pieces.hpp"
#include "corpus/turned.hpp"

namespace v16::corpus {
namespace {

/// Section of a rail with a dovetail head, its recoil slots across.
void add_slotted_rail(Part& part, Random& random) {
    Solid& solid = part.solid;
    const double pitch = random.choice({10.0, 10.0, 7.0, 12.5}), w = random.choice({21.2, 21.2, 15.0, 30.0}),
                 h = random.uniform(0.35, 0.55) * w;
    const int slots = random.integer(2, 22);
    const double half = 0.5 * w, neck = 0.74 * half, len = pitch * slots + 0.4 * pitch;
    const double base = h * random.uniform(0.35, 0.7);
    solid.add_prism(Axis::x,
                    through({{-neck, 0},
                             {neck, 0},
                             {neck, base - 0.18 * w},
                             {half, base},
                             {half, base + 0.07 * w},
                             {half - 0.12 * w, base + 0.19 * w},
                             {-half + 0.12 * w, base + 0.19 * w},
                             {-half, base + 0.07 * w},
                             {-half, base},
                             {-neck, base - 0.18 * w}}),
                    0, len);
    for (int i = 0; i < slots; ++i)
        solid.cut_box({0.45 * pitch + pitch * i, -far, base + 0.04 * w}, {0.98 * pitch + pitch * i, far, far});
    if (random.chance(0.4)) {  // hollowed to sit on a tube
        Path hollow = through({{-0.85 * neck, -1}, {0.85 * neck, -1}, {0.85 * neck, 0}, {-0.85 * neck, 0}});
        hollow.vertices[2].bulge = random.uniform(0.1, 0.25);
        solid.cut_prism(Axis::x, hollow, -far, far);
    }
    const int holes = random.integer(2, 4);
    for (int i = 0; i < holes; ++i)
        if (random.chance(0.8))
            solid.cut_counterbore(Axis::z, {len * (i + 0.5) / holes, 0}, 0.09 * w, 0.18 * w, 0.12 * w, base + 0.2 * w,
                                  -1);
    if (random.chance(0.3)) solid.add_box({-0.6 * len, -0.6 * neck, 0}, {0, 0.6 * neck, 0.4 * base});
    if (random.chance(0.3)) solid.cut_prism(Axis::y, through({{-1, base}, {0.5 * pitch, far}, {-1, far}}), -far, far);
    part.main_side = random.choice({Side::front, Side::top});
}

/// Ring or pair of rings for a tube on a clamp with a dovetail, one or two piece, with bolts beside.
void add_sight_ring(Part& part, Random& random) {
    Solid& solid = part.solid;
    const double r = random.choice({12.7, 15.0, 17.0, 20.0}), wall = r * random.uniform(0.12, 0.25),
                 rise = r * random.uniform(1.2, 2.4), t = r * random.uniform(0.35, 0.8),
                 foot = r * random.uniform(0.8, 1.1);
    const int rings = random.choice({1, 1, 2});
    const double gap = r * random.uniform(2.5, 4);
    for (int i = 0; i < rings; ++i) {
        const double y = row_position(i, rings, gap);
        solid.add_cylinder(Axis::y, {0, rise}, r + wall, y - t, y + t);
        for (const double s : {-1.0, 1.0})
            solid.add_box({std::min(s * r, s * (r + 2.2 * wall + 2)), y - t, rise - 0.25 * r},
                          {std::max(s * r, s * (r + 2.2 * wall + 2)), y + t, rise + 0.25 * r});
        solid.add_prism(Axis::y, through({{-foot, 0}, {foot, 0}, {0.55 * r, rise}, {-0.55 * r, rise}}), y - t, y + t);
        if (random.chance(0.7))
            solid.cut_box({-far, y - 1.1 * t, rise - 0.03 * r}, {far, y + 1.1 * t, rise + 0.03 * r});
        solid.cut_cylinder(Axis::y, {0, rise}, r, y - 1.1 * t, y + 1.1 * t);
        for (const double s : {-1.0, 1.0})
            solid.cut_cylinder(Axis::z, {s * (r + 1.1 * wall + 1), y + 0.4 * t}, 0.5 * wall + 0.5, 0.6 * r, far);
    }
    const double half = 0.5 * gap * (rings - 1) + t;
    solid.add_box({-foot, -half, -0.3 * r}, {foot, half, 0.01});
    solid.add_prism(Axis::y,
                    through({{foot, 0},
                             {foot, -0.3 * r},
                             {0.75 * foot, -0.45 * r},
                             {0.95 * foot, -0.62 * r},
                             {1.25 * foot, -0.6 * r},
                             {1.25 * foot, 0}}),
                    -half, half);
    solid.add_prism(Axis::y,
                    through({{-foot, 0},
                             {-1.1 * foot, 0},
                             {-1.1 * foot, -0.6 * r},
                             {-0.9 * foot, -0.62 * r},
                             {-0.7 * foot, -0.45 * r},
                             {-foot, -0.3 * r}}),
                    -half, half);
    solid.add_cylinder(Axis::x, {0, -0.3 * r}, 0.13 * r, -1.3 * foot, 1.5 * foot);
    if (random.chance(0.5))
        solid.add_prism(Axis::x, polygon({0, -0.3 * r}, 0.26 * r, 6), 1.25 * foot, 1.45 * foot);
    else
        solid.add_prism(Axis::x, slot({0, -0.3 * r}, {0.6 * gap, -0.3 * r}, 0.2 * r), 1.25 * foot, 1.4 * foot);
}

/// Open sight: base with a notch, bead or hooded post.
void add_open_sight(Part& part, Random& random) {
    Solid& solid = part.solid;
    const double u = random.log_uniform(4, 14), half = u * random.uniform(1.0, 2.5);
    solid.add_prism(Axis::x, through({{-0.9 * u, 0}, {0.9 * u, 0}, {0.65 * u, 0.5 * u}, {-0.65 * u, 0.5 * u}}), -half,
                    half);
    switch (random.integer(0, 3)) {
        case 0:  // notch
            solid.add_prism(Axis::y,
                            through({{0.2 * half, 0.4 * u}, {half, 0.4 * u}, {half, 1.6 * u}, {0.7 * half, 1.6 * u}}),
                            -1.6 * u, 1.6 * u);
            solid.cut_prism(Axis::x,
                            random.chance(0.5) ? rectangle({-0.3 * u, 0.9 * u}, {0.3 * u, far})
                                               : through({{0, 0.9 * u}, {0.7 * u, 2 * u}, {-0.7 * u, 2 * u}}),
                            -far, far);
            break;
        case 1:  // ramp and blade
            solid.add_prism(Axis::y,
                            through({{-half, 0.4 * u}, {half, 0.4 * u}, {0.8 * half, 2.2 * u}, {0.4 * half, 2.2 * u}}),
                            -0.2 * u, 0.2 * u);
            break;
        case 2: {  // peep: a disc with its hole, two wings
            solid.add_prism(Axis::x, tangent_hull({0, 1.9 * u}, 0.7 * u, {0, 0.4 * u}, 0.6 * u), -0.2 * u, 0.2 * u)
                .cut_cylinder(Axis::x, {0, 1.9 * u}, 0.2 * u, -far, far);
            for (const double s : {-1.0, 1.0})
                solid.add_prism(
                    Axis::y,
                    through(
                        {{-0.8 * half, 0.3 * u}, {0.8 * half, 0.3 * u}, {0.4 * half, 2.6 * u}, {-0.4 * half, 2.6 * u}}),
                    s * 1.1 * u - 0.2 * u, s * 1.1 * u + 0.2 * u);
            break;
        }
        default:  // hood over a post
            solid.add_revolution(Axis::x, ring_meridian(-0.6 * half, 0.6 * half, 0.95 * u, 1.2 * u), {0, 1.5 * u});
            solid.add_prism(
                Axis::x,
                through({{-0.25 * u, 0.4 * u}, {0.25 * u, 0.4 * u}, {0.12 * u, 1.6 * u}, {-0.12 * u, 1.6 * u}}),
                -0.2 * u, 0.2 * u);
            break;
    }
    if (random.chance(0.5)) solid.cut_cylinder(Axis::z, {-0.6 * half, 0}, 0.2 * u, -1, far);
    part.main_side = random.choice({Side::front, Side::right});
}

}  // namespace

/// Slotted accessory rail, ring that clamps on one, open sight.
Part sight_rail(FamilyContext& context) {
    Part part;
    constexpr std::array forms{add_slotted_rail, add_sight_ring, add_open_sight};
    forms[context.random.weighted({0.4, 0.3, 0.3})](part, context.random);
    return part;
}

}  // namespace v16::corpus
