// Scaffolds and formwork: frames, props, jacks, decks.
#include <algorithm>
#include <array>

#include "corpus/families/other.hpp"
#include "corpus/families/other_pieces.hpp"

namespace v16::corpus {
namespace {

/// Frame of a scaffold facing the viewer: two posts with spigots, cross tubes, an inner ladder or walk-through arch.
void add_scaffold_frame(Part& part, Random& random) {
    Solid& solid = part.solid;
    const double w = random.log_uniform(150, 800), high = w * random.uniform(1.8, 3),
                 r = w * random.uniform(0.035, 0.05);
    for (const double s : {-1.0, 1.0}) {
        solid.add_cylinder(Axis::z, {s * w, 0}, r, 0, high)
            .add_cylinder(Axis::z, {s * w, 0}, 0.8 * r, high, high + 4 * r);
        if (random.chance(0.5)) solid.add_cylinder(Axis::z, {s * w, 0}, 1.2 * r, high - 0.4 * r, high);
    }
    solid.add_cylinder(Axis::x, {0, high - 3 * r}, r, -w, w);
    switch (random.integer(0, 3)) {
        case 0: {  // rungs
            const int rungs = random.integer(2, 5);
            for (int i = 0; i < rungs; ++i)
                solid.add_cylinder(Axis::x, {0, high * (0.1 + 0.75 * i / rungs)}, 0.8 * r, -w, w);
            break;
        }
        case 1: {  // arch
            const double in = w * random.uniform(0.5, 0.7), up = high * random.uniform(0.55, 0.75);
            for (const double s : {-1.0, 1.0}) {
                solid.add_cylinder(Axis::z, {s * in, 0}, 0.8 * r, 0.12 * high, up);
                add_strut(solid, Axis::y, {s * in, up}, {s * 0.35 * in, high - 3 * r}, 1.5 * r, -0.7 * r, 0.7 * r);
                for (const double z : {0.12, 0.35, 0.55})
                    solid.add_cylinder(Axis::x, {0, z * high}, 0.7 * r, s > 0 ? in : -w, s > 0 ? w : -in);
            }
            break;
        }
        case 2:  // corner struts
            for (const double s : {-1.0, 1.0})
                add_strut(solid, Axis::y, {s * w, 0.55 * high}, {s * 0.35 * w, high - 3 * r}, 1.5 * r, -0.7 * r,
                          0.7 * r);
            if (random.chance(0.6)) solid.add_cylinder(Axis::x, {0, 0.08 * high}, 0.8 * r, -w, w);
            break;
        default:  // diagonal
            add_strut(solid, Axis::y, {-w, 0.08 * high}, {w, 0.85 * high}, 1.5 * r, -0.7 * r, 0.7 * r);
            solid.add_cylinder(Axis::x, {0, 0.08 * high}, 0.8 * r, -w, w);
            break;
    }
    const int studs = random.integer(0, 2);
    for (int i = 0; i < studs; ++i)
        for (const double s : {-1.0, 1.0})
            solid.add_cylinder(Axis::y, {s * w, high * (0.2 + 0.55 * i)}, 0.3 * r, -3.5 * r, 0)
                .add_box({s * w - 0.6 * r, -3.2 * r, high * (0.2 + 0.55 * i) - 0.25 * r},
                         {s * w + 0.6 * r, -2.8 * r, high * (0.2 + 0.55 * i) + 0.25 * r});
    if (random.chance(0.4))
        for (const double s : {-1.0, 1.0}) solid.add_box({s * w - 3 * r, -3 * r, -0.6 * r}, {s * w + 3 * r, 3 * r, 0});
}

/// Prop: foot and head plates, outer tube with its slotted thread and nut, inner tube with holes, pin.
void add_prop(Part& part, Random& random) {
    Solid& solid = part.solid;
    const double r = random.log_uniform(12, 40), low = r * random.uniform(12, 26), high = r * random.uniform(6, 18),
                 plate = r * random.uniform(1.8, 2.6), t = 0.25 * r;
    const auto end = [&](double z) {
        solid.add_box({-plate, -plate, z}, {plate, plate, z + t});
        for (const Point2 s : quarters)
            solid.cut_cylinder(Axis::z, 0.72 * plate * s, 0.16 * plate, z - 0.1, z + t + 0.1);
    };
    solid.add_cylinder(Axis::z, {}, r, t, low);
    solid.add_thread({Axis::z, {}, r, 0.93 * r, low - 4 * r, low, false});
    solid.add_cylinder(Axis::z, {}, 0.78 * r, low - 0.1, low + high);
    const int holes = random.integer(2, 5);
    for (int i = 0; i < holes; ++i)
        solid.cut_cylinder(Axis::y, {0, low + high * (0.15 + 0.75 * i / holes)}, 0.17 * r, -far, far);
    const double nut = low - r * random.uniform(1.5, 4);
    solid.add_cylinder(Axis::z, {}, 1.5 * r, nut, nut + 0.9 * r)
        .add_box({-3.2 * r, -0.3 * r, nut + 0.2 * r}, {3.2 * r, 0.3 * r, nut + 0.7 * r});
    if (random.chance(0.6))
        solid.add_cylinder(Axis::x, {0, nut + 1.2 * r}, 0.18 * r, -2.4 * r, 2.4 * r)
            .add_cylinder(Axis::z, {2.2 * r, 0}, 0.15 * r, nut - 0.6 * r, nut + 1.2 * r);
    end(0);
    const double top = low + high;
    if (random.chance(0.6)) {
        end(top - t);
    } else {  // fork head
        solid.add_box({-plate, -0.8 * plate, top}, {plate, 0.8 * plate, top + t});
        for (const double s : {-1.0, 1.0})
            for (const double y : {-0.7, 0.7})
                solid.add_box({s * 0.85 * plate - t, y * plate - t, top},
                              {s * 0.85 * plate + t, y * plate + t, top + 2.2 * plate});
    }
    if (random.chance(0.2)) {  // a push-pull prop lies between two clevis shoes
        solid.add_box({-0.9 * r, -0.9 * r, -1.6 * r}, {0.9 * r, 0.9 * r, 0})
            .cut_box({-far, -0.35 * r, -far}, {far, 0.35 * r, -0.2 * r})
            .cut_cylinder(Axis::y, {0, -0.9 * r}, 0.3 * r, -far, far);
    }
}

/// Jack under a post: plate, screw, wing nut; or a fork above it.
void add_base_jack(Part& part, Random& random) {
    Solid& solid = part.solid;
    const double r = random.log_uniform(8, 24), high = r * random.uniform(8, 22), plate = r * random.uniform(2.6, 4),
                 t = 0.35 * r;
    const bool swivel = random.chance(0.25), fork = random.chance(0.3);
    solid.add_box({-plate, -plate, 0}, {plate, plate, t});
    for (const Point2 s : quarters) solid.cut_cylinder(Axis::z, 0.75 * plate * s, 0.12 * plate, -0.1, t + 0.1);
    double foot = t;
    if (swivel) {
        solid.add_box({-1.8 * r, -1.3 * r, t}, {1.8 * r, 1.3 * r, 2.6 * r})
            .cut_box({-1.4 * r, -far, t + 0.01}, {1.4 * r, far, far})
            .add_cylinder(Axis::x, {0, 1.9 * r}, 0.4 * r, -2.3 * r, 2.3 * r);
        foot = 1.2 * r;
    }
    solid.add_cylinder(Axis::z, {}, r, foot, high)
        .add_thread({Axis::z, {}, r, 0.85 * r, std::max(foot + 2 * r, high - 8 * r), high - r, false});
    const double nut = high * random.uniform(0.35, 0.7);
    solid.add_cylinder(Axis::z, {}, 1.6 * r, nut, nut + 1.2 * r);
    const int wings = random.choice({2, 2, 3, 4});
    for (int i = 0; i < wings; ++i)
        solid.add_prism(Axis::z, rotated(tangent_hull({}, 0.8 * r, {3.4 * r, 0}, 0.45 * r), 360.0 * i / wings),
                        nut + 0.2 * r, nut + 0.9 * r);
    if (random.chance(0.4)) solid.cut_cylinder(Axis::z, {}, 0.7 * r, foot, far);
    if (fork) {
        const double in = r * random.uniform(2.5, 4);
        solid.add_box({-in - t, -2.2 * r, high}, {in + t, 2.2 * r, high + t});
        for (const double s : {-1.0, 1.0})
            solid.add_box({s > 0 ? in : -in - t, -2.2 * r, high}, {s > 0 ? in + t : -in, 2.2 * r, high + r * 4});
    }
}

/// Deck of a scaffold, panel of a formwork, or a ledger with wedge heads.
void add_deck(Part& part, Random& random) {
    Solid& solid = part.solid;
    const double half = random.log_uniform(150, 1500), w = half * random.uniform(0.12, 0.5),
                 t = half * random.uniform(0.02, 0.035), high = 2.4 * t;
    if (random.chance(0.35)) {  // ledger or diagonal
        const double r = 0.02 * half;
        solid.add_cylinder(Axis::x, {}, r, -half, half);
        const std::size_t kind = random.weighted({0.5, 0.3, 0.2});
        for (const double s : {-1.0, 1.0}) {
            const double x = s * half;
            if (kind == 0) {
                const double reach = 3.5 * r;
                solid
                    .add_prism(
                        Axis::y,
                        through({{x, -1.6 * r}, {x + s * reach, -1.3 * r}, {x + s * reach, 1.3 * r}, {x, 1.6 * r}}),
                        -1.2 * r, 1.2 * r)
                    .cut_box({std::min(x + s * 1.2 * r, x + s * 4 * r), -far, -0.35 * r},
                             {std::max(x + s * 1.2 * r, x + s * 4 * r), far, 0.35 * r});
                solid.add_prism(Axis::y,
                                through({{x + s * 1.6 * r, -3.5 * r},
                                         {x + s * 2.2 * r, -3.5 * r},
                                         {x + s * 2.7 * r, 2.8 * r},
                                         {x + s * 1.4 * r, 2.8 * r}}),
                                -0.3 * r, 0.3 * r);
            } else if (kind == 1) {
                solid
                    .add_prism(Axis::y, tangent_hull({x - s * r, 0}, 1.1 * r, {x + s * 3 * r, 0}, 1.4 * r), -0.4 * r,
                               0.4 * r)
                    .cut_cylinder(Axis::y, {x + s * 3 * r, 0}, 0.7 * r, -far, far);
            } else {
                solid.add_cylinder(Axis::z, {x, 0}, 1.5 * r, -2.5 * r, 2.5 * r)
                    .cut_cylinder(Axis::z, {x, 0}, 1.2 * r, -far, far);
            }
        }
        return;
    }
    solid.add_box({-half, -w, 0}, {half, w, high}).cut_box({t - half, t - w, -far}, {half - t, w - t, high - 0.5 * t});
    const int ribs = random.integer(2, 6);
    for (int i = 0; i < ribs; ++i) {
        const double x = row_position(i, ribs, 2 * half / (ribs + 1));
        solid.add_box({x - 0.4 * t, -w, 0.2 * high}, {x + 0.4 * t, w, high - 0.1 * t});
    }
    const std::size_t surface = random.weighted({0.4, 0.3, 0.3});
    if (surface == 0) {
        const int columns = random.integer(4, 9), rows = random.integer(1, 3);
        for (int i = 0; i < columns; ++i)
            for (int k = 0; k < rows; ++k)
                solid.cut_cylinder(
                    Axis::z, {row_position(i, columns, 1.8 * half / columns), row_position(k, rows, 1.7 * w / rows)},
                    0.3 * std::min(half / columns, w / rows), -far, far);
    } else if (surface == 1) {
        solid.cut_box({0.35 * half, -0.7 * w, -far}, {0.85 * half, 0.7 * w, far})
            .add_box({0.36 * half, -0.68 * w, high - 0.4 * t}, {0.84 * half, 0.68 * w, high});
    } else {
        for (const double s : {-1.0, 1.0})
            for (int i = 0; i < 4; ++i)
                solid.cut_prism(Axis::y,
                                slot({half * (-0.75 + 0.5 * i) - t, 0.5 * high},
                                     {half * (-0.75 + 0.5 * i) + t, 0.5 * high}, 0.25 * high),
                                s > 0 ? w - 1.2 * t : -far, s > 0 ? far : -w + 1.2 * t);
    }
    if (random.chance(0.6))
        for (const double s : {-1.0, 1.0})
            for (const double y : {-0.6, 0.6}) {
                const double x = s * half;
                solid.add_prism(Axis::y, strip({{x, high}, {x + s * 4 * t, high}, {x + s * 4 * t, 0}}, t, t), y * w - t,
                                y * w + t);
            }
    part.main_side = random.chance(0.6) ? Side::top : Side::front;
}

}  // namespace

/// Part of a scaffold or a formwork: frame, prop, jack, deck, panel, ledger.
Part scaffold_part(FamilyContext& context) {
    Part part;
    constexpr std::array forms{add_scaffold_frame, add_prop, add_base_jack, add_deck};
    forms[context.random.weighted({0.28, 0.24, 0.22, 0.26})](part, context.random);
    return part;
}

}  // namespace v16::corpus
