// Furniture of boards and legs: tables, chairs, stools, shelves, benches, pallets.
#include <algorithm>

#include "corpus/families/other.hpp"
#include "corpus/families/other_pieces.hpp"
#include "corpus/turned.hpp"

namespace v16::corpus {
namespace {

/// Four legs below `top`, square, round or tapering, their middles at +-`at`.
void add_legs(Solid& solid, Random& random, Point2 at, double thick, double top) {
    const std::size_t form = random.weighted({0.5, 0.25, 0.25});
    for (const Point2 corner : quarters) {
        const Point2 middle{corner.x * at.x, corner.y * at.y};
        if (form == 0)
            add_block(solid, middle, {thick, thick}, 0, top);
        else if (form == 1)
            solid.add_cylinder(Axis::z, middle, 0.5 * thick, 0, top);
        else
            solid.add_revolution(Axis::z, cone_meridian(0, 0.3 * thick, top, 0.6 * thick), middle);
    }
}

/// Table or desk: top, legs, aprons; stretchers, a block of drawers or slab sides instead of legs.
void add_table(Solid& solid, Random& random, double half) {
    const Point2 size{half, half * random.uniform(0.4, 1.0)};
    const double high = half * random.uniform(0.6, 1.3), t = half * random.uniform(0.03, 0.07),
                 leg = half * random.uniform(0.07, 0.14), inset = leg * random.uniform(0.6, 1.8),
                 apron = half * random.uniform(0.1, 0.18);
    const Point2 at = size - Point2{inset, inset};
    const bool round = random.chance(0.15);
    if (round)
        solid.add_cylinder(Axis::z, {}, half, high, high + t);
    else
        solid.add_prism(Axis::z,
                        random.chance(0.3) ? rounded_rectangle(-1.0 * size, size, inset) : rectangle(-1.0 * size, size),
                        high, high + t);
    if (round && random.chance(0.6)) {  // one column
        solid.add_cylinder(Axis::z, {}, 0.8 * leg, 0, high)
            .add_revolution(Axis::z, cone_meridian(0, 0.6 * half, 0.4 * leg, 0.5 * half));
        return;
    }
    if (!round && random.chance(0.3)) {  // slabs and drawers
        for (const double side : {-1.0, 1.0})
            solid.add_box({side * at.x - 0.5 * t, -0.95 * size.y, 0}, {side * at.x + 0.5 * t, 0.95 * size.y, high});
        solid.add_box({-at.x, 0.85 * size.y, 0.4 * high}, {at.x, 0.85 * size.y + t, high});
        const int drawers = random.integer(2, 4);
        const double left = at.x - 0.6 * half, each = 0.85 * high / drawers;
        solid.add_box({left, -0.9 * size.y, 0.1 * high}, {at.x, 0.85 * size.y, 0.97 * high});
        for (int i = 0; i < drawers; ++i) {
            const double z = 0.1 * high + i * each;
            solid
                .add_box({left + 0.1 * t, -0.94 * size.y, z + 0.2 * t},
                         {at.x - 0.6 * t, -0.9 * size.y, z + each - 0.2 * t})
                .add_cylinder(Axis::y, {0.5 * (left + at.x), z + 0.5 * each}, 0.5 * t, -0.94 * size.y - t,
                              -0.94 * size.y);
        }
        return;
    }
    const Point2 leg_at = round ? Point2{0.62 * half, 0.62 * half} : at;
    add_legs(solid, random, leg_at, leg, high);
    const double low = high - apron, w = 0.25 * leg;
    for (const double side : {-1.0, 1.0}) {
        solid.add_box({-leg_at.x, side * leg_at.y - w, low}, {leg_at.x, side * leg_at.y + w, high});
        solid.add_box({side * leg_at.x - w, -leg_at.y, low}, {side * leg_at.x + w, leg_at.y, high});
    }
    if (random.chance(0.35))
        solid.add_box({-leg_at.x, -0.9 * leg_at.y, 0.22 * high}, {leg_at.x, 0.9 * leg_at.y, 0.22 * high + t});
}

/// Upholstered seat of one to three places.
void add_sofa(Solid& solid, Random& random, double half, double deep, double leg) {
    const double arm = half * random.uniform(0.3, 0.5), wide = half * random.choice({1.2, 2.5, 3.4}), low = 0.3 * half;
    solid.add_box({-wide, -deep, low}, {wide, deep, 0.9 * half})
        .add_prism(Axis::x, filleted(rectangle({0.5 * deep, low}, {deep, 2.3 * half}), 0.15 * half), -wide, wide);
    for (const double side : {-1.0, 1.0})
        solid.add_prism(
            Axis::y,
            filleted(rectangle({side > 0 ? wide : -wide - arm, low}, {side > 0 ? wide + arm : -wide, 1.5 * half}),
                     0.3 * arm),
            -deep, deep);
    const int cushions = std::clamp(static_cast<int>(wide / half), 1, 3);
    for (int i = 0; i < cushions; ++i) {
        const double x = row_position(i, cushions, 2 * wide / cushions), w = 0.97 * wide / cushions;
        solid.add_prism(Axis::y, filleted(rectangle({x - w, 0.9 * half}, {x + w, 1.25 * half}), 0.1 * half),
                        -1.05 * deep, 0.5 * deep);
    }
    for (const double x : {-1.0, 1.0}) add_block(solid, {x * wide, 0}, {leg, 1.6 * deep}, 0, low);
}

/// Chair or armchair seen from the front: legs, seat, back of slats or boards.
void add_chair(Solid& solid, Random& random, double half) {
    const double seat = half * random.uniform(1.7, 2.2), t = half * random.uniform(0.08, 0.2),
                 leg = half * random.uniform(0.12, 0.2), deep = half * random.uniform(0.9, 1.1),
                 top = seat + half * random.uniform(1.6, 2.6);
    if (random.chance(0.2)) {
        add_sofa(solid, random, half, deep, leg);
        return;
    }
    const Point2 at{half - 0.5 * leg, deep - 0.5 * leg};
    add_legs(solid, random, at, leg, seat);
    solid.add_prism(Axis::z,
                    random.chance(0.4) ? rounded_rectangle({-half, -deep}, {half, deep}, 0.2 * half)
                                       : rectangle({-half, -deep}, {half, deep}),
                    seat, seat + t);
    const double lean = half * random.choice({0.0, 0.2, 0.4});
    for (const double side : {-1.0, 1.0}) {
        const double x = side * at.x;
        add_strut(solid, Axis::x, {at.y, seat}, {at.y + lean, top}, leg, x - 0.5 * leg, x + 0.5 * leg);
        if (random.chance(0.5))
            solid.add_box({x - 0.3 * leg, -at.y, 0.4 * seat}, {x + 0.3 * leg, at.y, 0.4 * seat + 0.8 * leg});
    }
    const int slats = random.integer(1, 4);
    if (random.chance(0.6))
        for (int i = 0; i < slats; ++i) {
            const double share = 0.95 - 0.22 * i, z = seat + share * (top - seat), y = at.y + share * lean,
                         h = (slats == 1 ? 0.3 : 0.08) * (top - seat);
            solid.add_box({-at.x, y - 0.25 * leg, z - h}, {at.x, y + 0.25 * leg, z});
        }
    else {
        solid.add_box({-at.x, at.y + 0.9 * lean - 0.3 * leg, top - 1.5 * leg},
                      {at.x, at.y + 0.9 * lean + 0.3 * leg, top});
        for (int i = 0; i < slats + 1; ++i) {
            const double x = row_position(i, slats + 1, 1.6 * at.x / (slats + 1));
            add_strut(solid, Axis::x, {at.y, seat}, {at.y + 0.9 * lean, top - leg}, 0.4 * leg, x - 0.3 * leg,
                      x + 0.3 * leg);
        }
    }
    if (random.chance(0.25))
        for (const double side : {-1.0, 1.0})
            solid
                .add_box({side * at.x - 0.6 * leg, -at.y, seat + 0.8 * half},
                         {side * at.x + 0.6 * leg, at.y, seat + 0.9 * half})
                .add_box({side * at.x - 0.4 * leg, -at.y, seat},
                         {side * at.x + 0.4 * leg, leg - at.y, seat + 0.8 * half});
}

/// Stool: a round or square seat on three or four legs with a ring or rungs; or of two slabs that interlock.
void add_stool(Solid& solid, Random& random, double half) {
    const double high = half * random.uniform(1.5, 4), t = half * random.uniform(0.1, 0.3),
                 leg = half * random.uniform(0.1, 0.2), at = half * random.uniform(0.65, 0.85);
    if (random.chance(0.25)) {
        for (const Axis axis : {Axis::x, Axis::y}) {
            Path slab = through({{-0.9 * half, 0},
                                 {-0.5 * half, 0},
                                 {-0.35 * half, 0.3 * high},
                                 {0.35 * half, 0.3 * high},
                                 {0.5 * half, 0},
                                 {0.9 * half, 0},
                                 {0.7 * half, high},
                                 {-0.7 * half, high}});
            solid.add_prism(axis, slab, -0.5 * t, 0.5 * t);
        }
    } else {
        const int legs = random.choice({3, 4, 4});
        for (int i = 0; i < legs; ++i)
            solid.add_cylinder(Axis::z, polar({}, at, 45 + 360.0 * i / legs), 0.5 * leg, 0, high);
        if (random.chance(0.6))
            solid.add_revolution(Axis::z,
                                 ring_meridian(0.3 * high, 0.3 * high + 0.6 * leg, at - 0.3 * leg, at + 0.4 * leg));
        else if (legs == 4)
            for (const double side : {-0.707, 0.707})
                solid.add_cylinder(Axis::x, {side * at, 0.4 * high}, 0.3 * leg, -0.7 * at, 0.7 * at)
                    .add_cylinder(Axis::y, {side * at, 0.5 * high}, 0.3 * leg, -0.7 * at, 0.7 * at);
    }
    if (random.chance(0.7))
        solid.add_revolution(Axis::z, filleted(rectangle({high, 0}, {high + t, half}), 0.3 * t));
    else
        add_block(solid, {}, {2 * half, 2 * half}, high, high + t);
}

/// Shelf facing the viewer: sides, boards, dividers, a back, a door or drawers in some places.
void add_shelf(Solid& solid, Random& random, double half) {
    const double high = half * random.uniform(0.8, 5), deep = half * random.uniform(0.3, 0.9),
                 t = half * random.uniform(0.03, 0.08);
    const int boards = std::clamp(static_cast<int>(high / half * random.uniform(1.2, 2.4)) + 1, 2, 7),
              bays = random.choice({1, 1, 2, 3});
    for (const double side : {-1.0, 1.0})
        solid.add_box({side > 0 ? half - t : -half, 0, 0}, {side > 0 ? half : t - half, deep, high});
    const double foot = random.choice({0.0, 0.06}) * high, pitch = (high - foot - t) / (boards - 1 + 1e-9);
    for (int i = 0; i < boards; ++i)
        solid.add_box({t - half, 0.02 * deep, foot + i * pitch}, {half - t, deep, foot + i * pitch + t});
    for (int i = 1; i < bays; ++i) {
        const double x = 2 * half * i / bays - half;
        solid.add_box({x - 0.5 * t, 0.02 * deep, foot}, {x + 0.5 * t, deep, high});
    }
    if (random.chance(0.5)) solid.add_box({-half, deep, 0}, {half, deep + 0.3 * t, high});
    if (random.chance(0.35)) {
        const double w = 2 * half / bays;
        for (int i = 0; i < bays; ++i) {
            const double x = i * w - half;
            solid.add_box({x + 0.2 * t, -0.5 * t, foot + 0.2 * t}, {x + w - 0.2 * t, 0, foot + pitch})
                .add_cylinder(Axis::y, {x + 0.85 * w, foot + 0.6 * pitch}, 0.5 * t, -2 * t, -0.5 * t);
        }
    }
    if (random.chance(0.2)) solid.add_box({-half - t, -t, high}, {half + t, deep, high + t});
}

/// Bench or pallet: planks with gaps over cross pieces.
void add_planks(Solid& solid, Random& random, double half) {
    const bool pallet = random.chance(0.4);
    const double deep = half * (pallet ? random.uniform(0.6, 0.9) : random.uniform(0.2, 0.4)),
                 t = half * random.uniform(0.03, 0.06),
                 high = pallet ? half * random.uniform(0.12, 0.2) : half * random.uniform(0.4, 0.7);
    const int planks = pallet ? random.integer(5, 9) : random.integer(2, 5);
    const double pitch = 2 * deep / planks, w = 0.5 * pitch * random.uniform(0.65, 0.92);
    for (int i = 0; i < planks; ++i) {
        const double y = row_position(i, planks, pitch);
        solid.add_box({-half, y - w, high}, {half, y + w, high + t});
    }
    if (pallet) {
        for (const double x : {-0.9, 0.0, 0.9}) {
            solid.add_box({x * half - 0.1 * half, -deep, high - t}, {x * half + 0.1 * half, deep, high});
            for (const double y : {-0.9, 0.0, 0.9})
                add_block(solid, {x * half, y * deep}, {0.18 * half, 0.2 * deep}, t, high - t);
        }
        for (const double y : {-0.9, 0.0, 0.9}) add_block(solid, {0, y * deep}, {2 * half, 0.2 * deep}, 0, t);
        return;
    }
    for (const double side : {-0.8, 0.8}) {
        const double x = side * half;
        add_strut(solid, Axis::x, {-1.1 * deep, 0}, {-0.6 * deep, high}, 1.6 * t, x - t, x + t);
        add_strut(solid, Axis::x, {1.1 * deep, 0}, {0.6 * deep, high}, 1.6 * t, x - t, x + t);
        solid.add_box({x - t, -0.9 * deep, high - 2 * t}, {x + t, 0.9 * deep, high});
    }
    if (random.chance(0.4)) {  // a back
        for (const double x : {-0.8, 0.8})
            add_strut(solid, Axis::x, {0.9 * deep, high}, {1.2 * deep, high + 1.2 * deep}, 1.5 * t, x * half - t,
                      x * half + t);
        for (const double z : {0.5, 1.0})
            solid.add_box({-half, 0.9 * deep + 0.2 * z * deep - t, high + z * deep - 0.15 * deep},
                          {half, 0.9 * deep + 0.2 * z * deep, high + z * deep + 0.15 * deep});
    }
}

}  // namespace

/// Table, chair, stool, shelf, bench or pallet.
Part furniture(FamilyContext& context) {
    Random& random = context.random;
    const double half = random.chance(0.3) ? random.log_uniform(20, 100) : random.log_uniform(180, 900);
    Part part;
    switch (random.weighted({0.28, 0.22, 0.14, 0.22, 0.14})) {
        case 0:
            add_table(part.solid, random, half);
            break;
        case 1:
            add_chair(part.solid, random, 0.5 * half + 10);
            break;
        case 2:
            add_stool(part.solid, random, 0.4 * half + 10);
            break;
        case 3:
            add_shelf(part.solid, random, half);
            break;
        default:
            add_planks(part.solid, random, half);
            break;
    }
    return part;
}

}  // namespace v16::corpus
