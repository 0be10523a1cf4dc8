// Reels of hose, cable, film and tape.
#include <algorithm>
#include <array>

#include "corpus/families/other.hpp"
#include "corpus/families/other_pieces.hpp"
#include "corpus/families/swept_arm.hpp"

namespace v16::corpus {
namespace {

/// Reel of hose or cable: a drum between discs or spoked rims in a frame, crank, grip, wheels; or on a wall's arm.
void add_hose_reel(Part& part, Random& random) {
    Solid& solid = part.solid;
    const double r = random.log_uniform(60, 300), half = r * random.uniform(0.4, 0.9), t = 0.04 * r, bar = 0.05 * r;
    const bool spoked = random.chance(0.5);
    solid.add_cylinder(Axis::y, {}, r * random.uniform(0.25, 0.5), -half, half);
    if (random.chance(0.4))
        solid.add_cylinder(Axis::y, {}, r * random.uniform(0.6, 0.85), 0.05 * half - half, 0.95 * half);
    for (const double s : {-1.0, 1.0}) {
        const double y0 = s > 0 ? half : -half - t, y1 = y0 + t;
        if (spoked) {
            solid.add_prism(Axis::y, circle({}, r), y0, y1)
                .cut_prism(Axis::y, circle({}, 0.9 * r), y0 - 0.01, y1 + 0.01);
            const int spokes = random.integer(3, 5);
            for (int i = 0; i < spokes; ++i)
                add_strut(solid, Axis::y, {}, polar({}, 0.95 * r, 360.0 * i / spokes + 90), 1.6 * bar, y0, y1);
            solid.add_cylinder(Axis::y, {}, 0.22 * r, y0, y1);
        } else {
            solid.add_cylinder(Axis::y, {}, r, y0, y1);
            const int windows = random.choice({0, 3, 4, 6});
            for (int i = 0; i < windows; ++i)
                solid.cut_prism(Axis::y, ring_sector({}, 0.55 * r, 0.85 * r, 360.0 * i / windows, 200.0 / windows),
                                y0 - 0.01, y1 + 0.01);
        }
    }
    solid.add_cylinder(Axis::y, {}, 0.09 * r, -half - 5 * t, half + 5 * t);
    const double low = -r * random.uniform(1.15, 1.4);
    const bool straight = random.chance(0.5);
    const auto frame_at = [&](double y) {
        if (straight) {
            for (const double s : {-1.0, 1.0})
                add_strut(solid, Axis::y, {0, 0}, {s * 0.8 * r, low}, 1.6 * bar, y - 0.5 * bar, y + 0.5 * bar);
            solid.add_box({-0.95 * r, y - 0.6 * bar, low - bar}, {0.95 * r, y + 0.6 * bar, low});
        } else {
            solid.add_prism(
                Axis::y,
                swept_arm(
                    {{-0.9 * r, low}, {-0.5 * r, low + 0.1 * r}, {0, 0}, {0.5 * r, low + 0.1 * r}, {0.9 * r, low}},
                    {bar, bar, bar, bar, bar}),
                y - 0.6 * bar, y + 0.6 * bar);
        }
        solid.add_cylinder(Axis::y, {}, 0.16 * r, y - 0.6 * bar, y + 0.6 * bar);
    };
    const double outside = half + 3 * t;
    switch (random.integer(0, 2)) {
        case 0:
            for (const double s : {-1.0, 1.0}) frame_at(s * outside);
            for (const double s : {-1.0, 1.0})
                solid.add_cylinder(Axis::y, {s * 0.75 * r, low}, 0.7 * bar, -outside, outside);
            break;
        case 1: {  // cart
            const double wheel = r * random.uniform(0.35, 0.6);
            for (const double s : {-1.0, 1.0}) {
                add_strut(solid, Axis::y, {0.55 * r, low}, {-0.9 * r, 1.5 * r}, 1.4 * bar, s * outside - 0.6 * bar,
                          s * outside + 0.6 * bar);
                add_strut(solid, Axis::y, {-0.9 * r, low - 0.5 * wheel}, {0, 0.1 * r}, 1.4 * bar,
                          s * outside - 0.6 * bar, s * outside + 0.6 * bar);
                solid.add_cylinder(Axis::y, {0.55 * r, low + 0.5 * wheel}, wheel,
                                   s > 0 ? outside + bar : -outside - 3 * bar,
                                   s > 0 ? outside + 3 * bar : -outside - bar);
            }
            solid.add_cylinder(Axis::y, {-0.9 * r, 1.5 * r}, 0.8 * bar, -outside, outside)
                .add_cylinder(Axis::y, {0.55 * r, low + 0.5 * wheel}, 0.5 * bar, -outside - 3 * bar, outside + 3 * bar);
            break;
        }
        default: {  // wall
            const double x = r * random.uniform(1.1, 1.4);
            solid.add_box({x, -outside, -0.8 * r}, {x + t, outside, 0.8 * r})
                .add_box({-0.1 * r, outside - bar, -0.12 * r}, {x, outside + bar, 0.12 * r});
            if (random.chance(0.6)) solid.add_box({-0.1 * r, -outside - bar, -0.12 * r}, {x, -outside + bar, 0.12 * r});
            for (const double z : {-0.6, 0.6}) solid.cut_cylinder(Axis::x, {0, z * r}, 0.07 * r, x - 0.1, far);
            break;
        }
    }
    if (random.chance(0.6))
        solid.add_prism(Axis::y, slot({0, 0}, {0.5 * r, 0.3 * r}, 0.08 * r), -half - 6 * t, -half - 5 * t)
            .add_cylinder(Axis::y, {0.5 * r, 0.3 * r}, 0.07 * r, -half - 14 * t, -half - 5 * t);
}

/// Reel of film, tape or wire, flat: two cheeks with windows on a narrow hub.
void add_flat_reel(Part& part, Random& random) {
    Solid& solid = part.solid;
    const double r = random.log_uniform(30, 180), gap = r * random.uniform(0.06, 0.2), t = 0.02 * r + 0.3,
                 hub = r * random.uniform(0.25, 0.4);
    solid.add_cylinder(Axis::y, {}, hub, -gap, gap);
    const std::size_t kind = random.weighted({0.4, 0.35, 0.25});
    const int windows = random.choice({3, 4, 5, 6, 8});
    for (const double s : {-1.0, 1.0}) {
        const double y0 = s > 0 ? gap : -gap - t;
        solid.add_cylinder(Axis::y, {}, r, y0, y0 + t);
        for (int i = 0; i < windows; ++i) {
            const double turn = 360.0 * i / windows;
            if (kind == 0)
                solid.cut_prism(Axis::y, ring_sector({}, 1.1 * hub, 0.9 * r, turn, 250.0 / windows), y0 - 0.01,
                                y0 + t + 0.01);
            else if (kind == 1)
                solid.cut_cylinder(Axis::y, polar({}, 0.5 * (1.05 * hub + r), turn),
                                   std::min(0.38 * (r - hub), 1.1 * r / windows), y0 - 0.01, y0 + t + 0.01);
            else
                solid.cut_prism(Axis::y, rotated(slot({1.25 * hub, 0}, {0.88 * r, 0.0}, 0.07 * r), turn), y0 - 0.01,
                                y0 + t + 0.01);
        }
    }
    const double bore = hub * random.uniform(0.2, 0.5);
    if (random.chance(0.4))
        solid.cut_prism(Axis::y, polygon({}, bore * 1.2, 4, 45), -far, far);
    else
        solid.cut_cylinder(Axis::y, {}, bore, -far, far);
    const int keys = random.choice({0, 0, 1, 3});
    for (int i = 0; i < keys; ++i)
        solid.cut_prism(
            Axis::y, rotated(rectangle({0.5 * bore, -0.15 * bore}, {1.5 * bore, 0.15 * bore}), 360.0 * i / keys + 90),
            -far, far);
}

}  // namespace

/// Reel: of a hose or cable in its frame, on a cart or a wall; flat, of film or tape.
Part reel_on_stand(FamilyContext& context) {
    Part part;
    constexpr std::array forms{add_hose_reel, add_flat_reel};
    forms[context.random.weighted({0.7, 0.3})](part, context.random);
    return part;
}

}  // namespace v16::corpus
