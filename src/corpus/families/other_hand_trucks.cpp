// Trucks and carts that are pushed by hand.

#include "corpus/families/other.hpp"
#include "corpus/families/other_pieces.hpp"
#include "corpus/turned.hpp"

namespace v16::corpus {
namespace {

/// Sack truck: frame with cross bars, blade, two wheels, handles.
void add_sack_truck(Solid& solid, Random& random) {
    const double h = random.size(900, 1400, 10), w = 0.5 * h * random.uniform(0.3, 0.42), r = 0.014 * h,
                 wheel = h * random.uniform(0.08, 0.12);
    for (const double s : {-1.0, 1.0}) {
        solid.add_cylinder(Axis::z, {s * w, 0}, r, 0, h);
        solid.add_cylinder(Axis::y, {s * w, h - r}, r, 0, 0.13 * h)
            .add_cylinder(Axis::y, {s * w, h - r}, 1.4 * r, 0.05 * h, 0.14 * h);
        solid.add_cylinder(Axis::x, {0.09 * h, wheel}, wheel, s > 0 ? w + r : -w - 0.05 * h,
                           s > 0 ? w + 0.05 * h : -w - r);
        solid.add_prism(Axis::x,
                        through({{0, 0}, {0.1 * h, wheel - 0.02 * h}, {0.1 * h, wheel + 0.02 * h}, {0, 0.28 * h}}),
                        s * w - 0.5 * r, s * w + 0.5 * r);
    }
    solid.add_cylinder(Axis::x, {0.09 * h, wheel}, 0.7 * r, -w - 0.05 * h, w + 0.05 * h);
    solid.add_box({-w - r, -0.2 * h, 0}, {w + r, 0, 0.008 * h});
    const int bars = random.integer(2, 5);
    for (int i = 0; i < bars; ++i) {
        const double z = h * (0.15 + 0.75 * i / bars);
        if (random.chance(0.5))
            solid.add_cylinder(Axis::x, {0, z}, 0.7 * r, -w, w);
        else
            solid.add_box({-w, -0.3 * r, z - 1.5 * r}, {w, 0.3 * r, z + 1.5 * r});
    }
    if (random.chance(0.6)) solid.add_cylinder(Axis::x, {0, h - r}, r, -w, w);
}

/// Platform trolley, pallet truck or wheelbarrow seen from its side.
void add_hand_cart(Solid& solid, Random& random) {
    const double l = random.size(800, 1500, 10), b = 0.5 * l * random.uniform(0.4, 0.6),
                 r = l * random.uniform(0.05, 0.09), t = 0.025 * l;
    switch (random.integer(0, 2)) {
        case 0: {
            solid.add_box({0, -b, 2.3 * r}, {l, b, 2.3 * r + t});
            for (const double x : {0.14 * l, 0.86 * l})
                for (const double s : {-1.0, 1.0})
                    solid.add_cylinder(Axis::y, {x, r}, r, s * 0.75 * b - 0.2 * r, s * 0.75 * b + 0.2 * r)
                        .add_prism(Axis::y,
                                   through({{x - 0.3 * r, 0.8 * r},
                                            {x + 0.3 * r, 0.8 * r},
                                            {x + 0.9 * r, 2.3 * r},
                                            {x - 0.9 * r, 2.3 * r}}),
                                   s * 0.75 * b - 0.4 * r, s * 0.75 * b - 0.3 * r);
            const double h = 2.3 * r + l * random.uniform(0.6, 0.95);
            for (const double s : {-1.0, 1.0})
                solid.add_box({0.01 * l, s * 0.9 * b - 0.5 * t, 2.3 * r}, {0.01 * l + t, s * 0.9 * b + 0.5 * t, h});
            solid.add_box({0.01 * l, -0.9 * b, h - t}, {0.01 * l + t, 0.9 * b, h});
            const int decks = random.integer(0, 2);
            for (int i = 1; i <= decks; ++i) {
                const double z = 2.3 * r + (h - 2.3 * r) * 0.4 * i;
                solid.add_box({0.01 * l, -b, z}, {l, b, z + t});
                if (i == decks)
                    for (const double s : {-1.0, 1.0})
                        solid.add_box({0.96 * l, s * 0.9 * b - 0.5 * t, 2.3 * r},
                                      {0.96 * l + t, s * 0.9 * b + 0.5 * t, z + 0.01});
            }
            break;
        }
        case 1: {  // pallet truck
            const double fork = 0.13 * l, top = 0.08 * l + r;
            for (const double s : {-1.0, 1.0}) {
                solid.add_box({0, s * 0.22 * l - 0.5 * fork, top - 0.05 * l}, {l, s * 0.22 * l + 0.5 * fork, top});
                solid.add_cylinder(Axis::y, {0.9 * l, 0.6 * r}, 0.6 * r, s * 0.22 * l - 0.3 * fork,
                                   s * 0.22 * l + 0.3 * fork);
            }
            solid.add_box({-0.12 * l, -0.28 * l, top - 0.05 * l}, {0, 0.28 * l, top + 0.25 * l});
            solid.add_cylinder(Axis::z, {-0.2 * l, 0}, 0.05 * l, r, top + 0.2 * l)
                .add_box({-0.2 * l, -0.06 * l, top}, {-0.1 * l, 0.06 * l, top + 0.1 * l});
            for (const double s : {-1.0, 1.0})
                solid.add_cylinder(Axis::y, {-0.2 * l, r}, r, s * 0.07 * l - 0.03 * l, s * 0.07 * l + 0.03 * l);
            const Point2 grip{-0.35 * l, top + 0.85 * l};
            add_strut(solid, Axis::y, {-0.2 * l, top + 0.15 * l}, grip, 0.035 * l, -0.02 * l, 0.02 * l);
            solid.add_cylinder(Axis::y, grip, 0.022 * l, -0.12 * l, 0.12 * l);
            break;
        }
        default: {  // wheelbarrow
            const double wheel = 2 * r;
            solid.add_cylinder(Axis::y, {0, wheel}, wheel, -0.5 * r, 0.5 * r)
                .add_cylinder(Axis::y, {0, wheel}, 0.2 * r, -1.2 * r, 1.2 * r);
            solid.cut_revolution(Axis::y, ring_meridian(-far, -0.25 * r, 0.3 * wheel, 0.75 * wheel), {0, wheel});
            for (const double s : {-1.0, 1.0}) {
                const double y = s * r;
                add_strut(solid, Axis::y, {0, wheel}, {1.25 * l, wheel + 0.2 * l}, 0.03 * l, y - 0.015 * l,
                          y + 0.015 * l);
                add_strut(solid, Axis::y, {0.75 * l, wheel + 0.1 * l}, {0.85 * l, 0}, 0.03 * l, y - 0.015 * l,
                          y + 0.015 * l);
                solid.add_box({0.7 * l, y - 0.015 * l, 0}, {0.95 * l, y + 0.015 * l, 0.025 * l});
            }
            const double z = wheel + 0.13 * l;
            solid.add_prism(
                Axis::y,
                through({{0.3 * l, z}, {0.75 * l, z + 0.03 * l}, {0.95 * l, z + 0.3 * l}, {-0.05 * l, z + 0.25 * l}}),
                -0.25 * l, 0.25 * l);
            if (random.chance(0.5))
                solid.cut_prism(Axis::y,
                                through({{0.31 * l, z + 0.015 * l},
                                         {0.74 * l, z + 0.045 * l},
                                         {0.93 * l, z + 0.31 * l},
                                         {-0.01 * l, z + 0.26 * l}}),
                                -0.24 * l, 0.24 * l);
        }
    }
}

}  // namespace

/// Sack truck, trolley, pallet truck, wheelbarrow.
Part hand_truck(FamilyContext& context) {
    Random& random = context.random;
    Part part;
    if (random.chance(0.35))
        add_sack_truck(part.solid, random);
    else
        add_hand_cart(part.solid, random);
    return part;
}

}  // namespace v16::corpus
