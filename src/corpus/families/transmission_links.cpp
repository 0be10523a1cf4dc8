// Chains without rollers: rivetless and hooked links, ball and ladder chains.
#include <algorithm>

#include "corpus/families/transmission.hpp"
#include "corpus/turned.hpp"

namespace v16::corpus {
namespace {

/// A long link with straight sides about (x, 0): a stadium with an opening, thick ends where asked.
Path long_ring(double x, double half, double high) {
    return slot({x - half + high, 0}, {x + half - high, 0}, high);
}

/// Rivetless chain of an overhead conveyor: a centre link between two side links, T-headed pins, by turns.
void make_rivetless(Solid& solid, Random& random, int links, double pitch) {
    const double high = pitch * random.uniform(0.16, 0.22), wall = high * random.uniform(0.35, 0.5),
                 inner = pitch * random.uniform(0.09, 0.13), t = inner * random.uniform(0.6, 0.9),
                 pin = 0.9 * (high - wall) * random.uniform(0.7, 0.95);
    for (int i = 0; i < links; ++i) {
        const double x = pitch * (i + 0.5), half = 0.5 * pitch + high;
        const bool centre = i % 2 == 0;
        for (const double s : {-1.0, 1.0}) {
            if (centre && s > 0) continue;
            const double from = centre ? -inner : (s < 0 ? -inner - t : inner),
                         to = centre ? inner : (s < 0 ? -inner : inner + t);
            solid.add_prism(Axis::y, long_ring(x, half, high), from, to);
            if (centre)
                solid.cut_prism(Axis::y, long_ring(x, half - wall, high - wall), from - 0.01 * t, to + 0.01 * t);
            else
                solid.cut_prism(Axis::y, rectangle({x - 0.22 * pitch, wall - high}, {x + 0.22 * pitch, high - wall}),
                                from - 0.01 * t, to + 0.01 * t);
        }
    }
    for (int i = 0; i <= links; ++i) {
        const double out = inner + 1.6 * t;
        solid.add_cylinder(Axis::y, {pitch * i, 0}, pin, -out, out);
        for (const double s : {-1.0, 1.0})
            solid.add_box({pitch * i - pin, std::min(s * (inner + t), s * out), -0.95 * high},
                          {pitch * i + pin, std::max(s * (inner + t), s * out), 0.95 * high});
    }
}

/// Hooked links of farm machines: a frame with a bar at one end and an open hook at the other; attachments on some.
void make_hooked(Solid& solid, Random& random, int links, double pitch) {
    const double half = pitch * random.uniform(0.4, 0.6), bar = pitch * random.uniform(0.09, 0.13),
                 rail = half * random.uniform(0.2, 0.3), hook = bar * random.uniform(1.5, 1.8);
    const int every = random.choice({0, 2, 3});
    for (int i = 0; i < links; ++i) {
        const double x = pitch * i;
        solid.add_cylinder(Axis::y, {x, 0}, bar, -half, half);
        for (const double s : {-1.0, 1.0})
            solid.add_box({x, s < 0 ? -half : half - rail, -0.7 * bar},
                          {x + pitch - 0.9 * bar, s < 0 ? rail - half : half, 0.7 * bar});
        const double wide = 0.94 * (half - rail);
        solid.add_prism(Axis::y, ring_sector({x + pitch, 0}, 1.06 * bar, hook, -75, 230), -wide, wide);
        solid.add_box({x + pitch - 1.5 * hook, -half, -0.7 * bar}, {x + pitch - 0.75 * hook, half, 0.7 * bar});
        if (every > 0 && i % every == 1)
            solid.add_box({x + 0.35 * pitch, -half * 1.9, -bar * 0.7}, {x + 0.75 * pitch, -half, bar * 0.7})
                .cut_cylinder(Axis::z, {x + 0.55 * pitch, -half * 1.5}, 0.1 * pitch, -far, far);
    }
}

/// Balls on short wires, or a ladder of bent wires.
void make_small_chain(Solid& solid, Random& random, int links, double pitch) {
    if (random.chance(0.5)) {
        const double ball = pitch * random.uniform(0.3, 0.42), wire = ball * random.uniform(0.15, 0.3);
        for (int i = 0; i <= 2 * links; ++i) solid.add_revolution(Axis::x, ball_meridian(pitch * i, ball));
        solid.add_cylinder(Axis::x, {}, wire, 0, 2 * pitch * links);
        if (random.chance(0.4))
            solid.add_chamfered_cylinder(Axis::x, {}, 1.15 * ball, pitch * links - 0.7 * pitch,
                                         pitch * links + 0.7 * pitch, 0.2 * ball, 0.2 * ball);
        return;
    }
    const double half = pitch * random.uniform(0.5, 1.0), wire = pitch * random.uniform(0.06, 0.1);
    for (int i = 0; i < 2 * links; ++i) {
        const double x = pitch * i, z = (i % 2 == 0 ? 0.3 : -0.3) * wire;
        solid.add_cylinder(Axis::y, {x, z}, wire, -half, half);
        for (const double s : {-1.0, 1.0}) {
            const double y = s * half * (i % 2 == 0 ? 1.0 : 0.86);
            solid.add_cylinder(Axis::x, {y, z}, wire, x, x + 0.82 * pitch)
                .add_cylinder(Axis::y, {x + 0.9 * pitch, z + 1.2 * wire}, 1.7 * wire, std::min(y, y - s * 0.2 * half),
                              std::max(y, y - s * 0.2 * half));
        }
    }
}

}  // namespace

/// Chain without rollers: rivetless links with T-headed pins, hooked links, balls on a wire, a ladder.
Part link_chain(FamilyContext& context) {
    static constexpr void (*forms[])(Solid&, Random&, int, double) = {make_rivetless, make_hooked, make_small_chain};
    Random& random = context.random;
    const double pitch = random.log_uniform(5, 160);
    const int links = random.integer(3, 9);
    Part part;
    const std::size_t form = random.weighted({0.4, 0.35, 0.25});
    forms[form](part.solid, random, links, pitch);
    part.main_side = form == 0 || random.chance(0.5) ? Side::front : Side::top;
    return part;
}

}  // namespace v16::corpus
