// Springs of wavy strip: drawn, as their faces are no prisms or revolutions.
#include <cmath>
#include <numbers>
#include <vector>

#include "corpus/families/other.hpp"

namespace v16::corpus {
namespace {

/// A band that waves `crests` times around: its near half, then its far half where that shows.
void draw_wave(View& view, double radius, double z, double t, double swing, int crests, double phase, bool back) {
    constexpr int steps = 40;
    for (const bool front : {true, false}) {
        if (!front && !back) continue;
        for (const double level : {z, z + t}) {
            std::vector<Point2> line;
            for (int i = 0; i <= steps; ++i) {
                const double turn = std::numbers::pi * (static_cast<double>(i) / steps - 0.5);
                const double around = front ? turn : std::numbers::pi - turn;
                line.push_back({radius * std::sin(turn), level + swing * std::cos(crests * around + phase)});
            }
            view.curve(std::move(line), front ? Role::outline : Role::hidden);
        }
    }
    for (const double s : {-1.0, 1.0}) {
        const double rise = swing * std::cos(crests * s * 0.5 * std::numbers::pi + phase);
        view.line({s * radius, z + rise}, {s * radius, z + t + rise});
    }
}

}  // namespace

/// Wave spring: one wave or a stack crest to crest, plain ends or shims, gapped; curved and finger washers.
Part wave_spring(FamilyContext& context) {
    Random& random = context.random;
    const double outer = random.log_uniform(4, 90), inner = outer * random.uniform(0.65, 0.9),
                 t = outer * random.uniform(0.01, 0.035);
    const int kind = random.integer(0, 3), crests = kind == 2 ? 2 : random.integer(3, 6);
    const double swing = outer * random.uniform(0.04, kind == 2 ? 0.2 : 0.1);
    const int layers = kind == 1 ? random.integer(2, 8) : 1;
    View side;
    const bool back = random.chance(0.6);
    double z = 0.0;
    if (kind == 1 && random.chance(0.4)) {
        side.path(rectangle({-outer, -swing - 2 * t}, {outer, -swing - t}));
    }
    for (int i = 0; i < layers; ++i) {
        draw_wave(side, outer, z, t, swing, crests, i % 2 == 0 ? 0.0 : std::numbers::pi, back);
        z += 2 * swing + t;
    }
    View top;
    const bool gap = kind != 2 && random.chance(0.4);
    if (kind == 3) {  // fingers between slots, bent up
        const int fingers = random.integer(3, 6);
        const double deep = inner + 0.45 * (outer - inner);
        for (int i = 0; i < fingers; ++i) {
            const double turn = 360.0 * i / fingers, span = 360.0 / fingers * random.uniform(0.5, 0.6);
            top.path(ring_sector({}, deep, deep + 0.12 * (outer - inner), turn, span));
        }
        top.circle({}, outer);
        top.circle({}, inner);
    } else if (gap) {
        const double g = degrees(random.uniform(0.05, 0.12));
        top.path(ring_sector({}, inner, outer, 90 + 0.5 * g, 360 - g));
    } else {
        top.circle({}, outer);
        top.circle({}, inner);
    }
    if (kind != 3 && random.chance(0.3))  // where the crests are
        for (int i = 0; i < 2 * crests; ++i)
            top.line(polar({}, inner, 180.0 * i / crests + 7), polar({}, outer, 180.0 * i / crests + 7),
                     random.choice({Role::thin, Role::tangent}));
    Part part;
    side.line({0, -2 * swing}, {0, z + swing}, Role::centre);
    part.drawn.push_back({Side::front, std::move(side)});
    part.drawn.push_back({Side::top, std::move(top)});
    return part;
}

}  // namespace v16::corpus
