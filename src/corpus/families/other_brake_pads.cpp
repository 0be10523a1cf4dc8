// Pads, shoes and carriers of brakes.
#include <array>

#include "corpus/families/other.hpp"
#include "corpus/families/other_pieces.hpp"

namespace v16::corpus {
namespace {

/// Pad of a disc brake: steel back with ears or tabs, the lining with a groove and cut corners.
void add_disc_pad(Solid& solid, Random& random) {
    const double w = random.log_uniform(10, 110), h = w * random.uniform(0.35, 0.6), t = w * random.uniform(0.06, 0.12);
    Path back = filleted(through({{-w, -0.6 * h},
                                  {-0.6 * w, -h},
                                  {0.6 * w, -h},
                                  {w, -0.6 * h},
                                  {w, 0.5 * h},
                                  {0.7 * w, h},
                                  {-0.7 * w, h},
                                  {-w, 0.5 * h}}),
                         0.1 * h);
    switch (random.integer(0, 3)) {
        case 0:
            back = filleted(through({{-w, -h},
                                     {w, -h},
                                     {w, -0.4 * h},
                                     {1.18 * w, -0.4 * h},
                                     {1.18 * w, 0.2 * h},
                                     {w, 0.2 * h},
                                     {w, h},
                                     {-w, h},
                                     {-w, 0.2 * h},
                                     {-1.18 * w, 0.2 * h},
                                     {-1.18 * w, -0.4 * h},
                                     {-w, -0.4 * h}}),
                            0.08 * h);
            break;
        case 1:  // arched
            back = ring_sector({0, -3.2 * w}, 3.2 * w - h, 3.2 * w + h, 90 - 17, 34);
            break;
        case 2:
            back = rounded_rectangle({-w, -h}, {w, h}, 0.6 * h);
            break;
        default:
            break;
    }
    solid.add_prism(Axis::y, back, 0, t);
    const double tall = t * random.uniform(1.2, 2.2);
    if (random.chance(0.85)) {
        solid.add_prism(Axis::y,
                        chamfered(rectangle({-0.86 * w, -0.8 * h}, {0.86 * w, 0.8 * h}), h * random.uniform(0.05, 0.4)),
                        -tall, 0.01);
        const int grooves = random.choice({0, 1, 1, 2});
        for (int i = 0; i < grooves; ++i)
            solid.cut_box({row_position(i, grooves, 0.6 * w) - 0.03 * w, -2 * tall, -h},
                          {row_position(i, grooves, 0.6 * w) + 0.03 * w, -0.2 * tall, h});
    }
    if (random.chance(0.4)) {  // tab with its hole
        solid.add_prism(Axis::y, tangent_hull({0, h}, 0.35 * h, {0, 1.5 * h}, 0.25 * h), 0, t)
            .cut_cylinder(Axis::y, {0, 1.5 * h}, 0.13 * h, -far, far);
    } else if (random.chance(0.5)) {
        for (const double x : {-0.8 * w, 0.8 * w})
            solid.cut_cylinder(Axis::y, {x, random.chance(0.5) ? 0.7 * h : 0.0}, 0.1 * h, -far, far);
    }
}

/// Shoe of a drum brake: rim with its lining, web with holes, a round and a flat end.
void add_drum_shoe(Solid& solid, Random& random) {
    const double r = random.log_uniform(25, 220), w = r * random.uniform(0.1, 0.25), t = r * random.uniform(0.03, 0.05),
                 lining = r * random.uniform(0.04, 0.08), deep = r * random.uniform(0.2, 0.35),
                 sweep = random.uniform(110, 150), start = 90 - 0.5 * sweep;
    solid.add_prism(Axis::y, ring_sector({}, r - t, r, start, sweep), -w, w)
        .add_prism(Axis::y, ring_sector({}, r - deep, r - 0.5 * t, start - 4, sweep + 8), -0.8 * t, 0.8 * t);
    if (random.chance(0.85)) {
        const double inset = random.uniform(4, 14);
        solid.add_prism(Axis::y, ring_sector({}, r - 0.01, r + lining, start + inset, sweep - 2 * inset), -w, w);
        if (random.chance(0.3)) solid.cut_prism(Axis::y, ring_sector({}, r, r + 2 * lining, 88, 4), -far, far);
    }
    const Point2 pivot = polar({}, r - 0.55 * deep, start - 6), toe = polar({}, r - 0.6 * deep, start + sweep + 5);
    solid.add_cylinder(Axis::y, pivot, 0.4 * deep, -t, t).cut_cylinder(Axis::y, pivot, 0.22 * deep, -far, far);
    solid.add_prism(Axis::y,
                    rotated(rectangle(toe - Point2{0.4 * deep, 0.3 * deep}, toe + Point2{0.4 * deep, 0.3 * deep}),
                            start + sweep + 5, toe),
                    -t, t);
    const int holes = random.integer(1, 4);
    for (int i = 0; i < holes; ++i)
        solid.cut_cylinder(Axis::y, polar({}, r - 0.6 * deep, start + sweep * (i + 0.7) / (holes + 0.5)),
                           deep * random.uniform(0.08, 0.22), -far, 2 * w);
}

/// Carrier of a caliper: a bow over the disc with seats for the pads, two lugs with holes, pins' bores.
void add_carrier(Solid& solid, Random& random) {
    const double w = random.log_uniform(25, 110), h = w * random.uniform(0.5, 0.8), t = w * random.uniform(0.12, 0.22),
                 bar = w * random.uniform(0.18, 0.28);
    solid.add_prism(Axis::y,
                    filleted(through({{-w - bar, -0.3 * h},
                                      {-0.75 * w, -h},
                                      {0.75 * w, -h},
                                      {w + bar, -0.3 * h},
                                      {w + bar, h},
                                      {w, h},
                                      {w, 0.1 * h},
                                      {0.6 * w, -0.35 * h},
                                      {-0.6 * w, -0.35 * h},
                                      {-w, 0.1 * h},
                                      {-w, h},
                                      {-w - bar, h}}),
                             0.12 * h),
                    0, t);
    const double over = t * random.uniform(1.5, 3);
    for (const double s : {-1.0, 1.0}) {
        solid.add_box({s > 0 ? w : -w - bar, t - 0.01, 0.5 * h}, {s > 0 ? w + bar : -w, t + over, h});
        solid.cut_cylinder(Axis::y, {s * (w + 0.5 * bar), 0.75 * h}, 0.22 * bar, random.chance(0.5) ? -1.0 : 0.5 * t,
                           far);
        solid.cut_cylinder(Axis::y, {s * 0.62 * w, -0.7 * h}, 0.13 * h, -far, far);
        if (random.chance(0.7))
            solid.cut_box({s > 0 ? w - 1 : -w - 0.25 * bar, -1, 0.2 * h},
                          {s > 0 ? w + 0.25 * bar : -w + 1, far, 0.45 * h});
    }
    if (random.chance(0.5)) solid.add_box({-w - bar, t + over, 0.4 * h}, {w + bar, t + over + 0.6 * t, h});
}

}  // namespace

/// Pad, shoe or carrier of a brake.
Part brake_pad(FamilyContext& context) {
    Random& random = context.random;
    Part part;
    constexpr std::array forms{add_disc_pad, add_drum_shoe, add_carrier};
    forms[random.weighted({0.45, 0.3, 0.25})](part.solid, random);
    return part;
}

}  // namespace v16::corpus
