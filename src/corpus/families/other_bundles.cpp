// Long inner parts of apparatus: tube bundles, cages of filter bags, static mixers. Drawn, for their many thin members.
#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <vector>

#include "corpus/families/other.hpp"

namespace v16::corpus {
namespace {

/// Holes or wires within a circle, on a square or triangular raster.
void draw_raster(View& view, double reach, double pitch, double r, bool triangular) {
    const int half = static_cast<int>(reach / pitch);
    for (int j = -half; j <= half; ++j)
        for (int i = -half - 1; i <= half; ++i) {
            const Point2 at{pitch * (i + (triangular && j % 2 != 0 ? 0.5 : 0.0)),
                            pitch * (triangular ? 0.866 : 1.0) * j};
            if (length(at) + r <= reach) view.circle(at, r);
        }
}

/// Tubes between two sheets, or bent to a U behind one; baffles cut in turn above and below.
void draw_bundle(Part& part, Random& random) {
    const double r = random.log_uniform(40, 600), len = r * random.uniform(4, 9), sheet = r * random.uniform(0.08, 0.2),
                 rim = r * random.uniform(1.02, 1.25);
    const int pairs = random.integer(2, 5);
    const double pitch = 0.88 * r / pairs, tube = 0.5 * pitch * random.uniform(0.55, 0.75);
    const bool bent = random.chance(0.55);
    View side;
    side.path(rectangle({-sheet, -rim}, {0, rim}));
    if (!bent) side.path(rectangle({len, -rim}, {len + sheet, rim}));
    if (random.chance(0.4)) side.path(rectangle({-0.5 * sheet, -rim * 1.06}, {-0.2 * sheet, rim * 1.06}));
    for (int i = 0; i < pairs; ++i) {
        const double middle = pitch * (i + 0.5);
        for (const double d : {-0.5 * tube, 0.5 * tube}) {
            for (const double s : {-1.0, 1.0}) side.line({0, s * (middle + d)}, {len, s * (middle + d)});
            if (bent) side.arc({len, 0}, middle + d, -90, 180);
        }
    }
    const int baffles = random.integer(2, 7);
    const double t = 0.15 * sheet + 0.01 * r, cut = r * random.uniform(0.3, 0.6);
    const bool whole = random.chance(0.2);
    for (int i = 0; i < baffles; ++i) {
        const double x = len * (i + 1) / (baffles + 1.0), s = i % 2 == 0 ? 1.0 : -1.0;
        side.path(
            rectangle({x, whole ? -r : std::min(-s * r, s * cut)}, {x + t, whole ? r : std::max(-s * r, s * cut)}));
    }
    if (random.chance(0.5))
        for (const double s : {-1.0, 1.0})
            side.path(
                rectangle({0, s * 0.97 * r - 0.4 * t}, {len * baffles / (baffles + 1.0), s * 0.97 * r + 0.4 * t}));
    side.line({-2 * sheet, 0}, {len + r, 0}, Role::centre);
    View end;
    end.circle({}, rim);
    if (random.chance(0.4)) end.circle({}, 0.96 * r);
    draw_raster(end, 0.9 * r, std::max(pitch, 0.2 * r), 0.36 * std::max(pitch, 0.2 * r), random.chance(0.6));
    if (rim > 1.15 * r)
        for (int i = 0, n = random.choice({8, 12, 16}); i < n; ++i)
            end.circle(polar({}, 0.5 * (rim + r), 360.0 * (i + 0.5) / n), 0.22 * (rim - r));
    part.drawn.push_back({Side::front, std::move(side)});
    part.drawn.push_back({Side::left, std::move(end)});
}

/// Cage of a filter bag: wires along it, rings, a collar or venturi above, a cap below.
void draw_cage(Part& part, Random& random) {
    const double r = random.log_uniform(30, 120), len = r * random.uniform(6, 14),
                 wire = r * random.uniform(0.025, 0.05);
    const int wires = random.choice({8, 10, 12, 16}), rings = random.integer(4, 10);
    View side;
    for (int i = 0; i <= wires / 2; ++i) {
        const double x = (r - wire) * std::cos(2 * std::numbers::pi * i / wires);
        for (const double d : {-0.5 * wire, 0.5 * wire}) side.line({x + d, 0}, {x + d, len});
    }
    for (int i = 0; i < rings; ++i) {
        const double z = len * (i + 0.5) / rings;
        side.path(rounded_rectangle({-r, z - 0.5 * wire}, {r, z + 0.5 * wire}, 0.45 * wire));
    }
    const double cap = r * random.uniform(0.15, 0.4), collar = r * random.uniform(0.3, 0.8),
                 flange = r * random.uniform(1.1, 1.4);
    side.path(rectangle({-1.02 * r, -cap}, {1.02 * r, 0}));
    side.path(rectangle({-1.02 * r, len}, {1.02 * r, len + collar}));
    side.path(rectangle({-flange, len + collar}, {flange, len + collar + 0.06 * r}));
    double throat = 0.9 * r;
    if (random.chance(0.5)) {  // venturi
        throat = r * random.uniform(0.4, 0.6);
        const double z = len + collar;
        for (const double s : {-1.0, 1.0}) {
            side.curve({{s * 0.9 * r, z},
                        {s * (throat + 0.15 * r), z - 0.4 * r},
                        {s * throat, z - 0.9 * r},
                        {s * (throat + 0.05 * r), z - 1.3 * r},
                        {s * 0.85 * r, z - 2.2 * r}},
                       Role::hidden);
        }
    }
    side.line({0, -2 * cap}, {0, len + 2 * collar}, Role::centre);
    View top;
    top.circle({}, flange);
    top.circle({}, 0.95 * r);
    top.circle({}, throat);
    if (random.chance(0.5))
        for (int i = 0; i < wires; ++i) top.circle(polar({}, r - wire, 360.0 * i / wires), 0.5 * wire, Role::hidden);
    part.drawn.push_back({Side::front, std::move(side)});
    part.drawn.push_back({Side::top, std::move(top)});
}

/// Static mixer: blades twisted left and right in turn, each turned by 90 degrees against the last; in its pipe or
/// bare.
void draw_mixer(Part& part, Random& random) {
    const double r = random.log_uniform(3, 150), twist = r * random.uniform(2.2, 3.6),
                 t = r * random.uniform(0.03, 0.1);
    const int elements = random.integer(3, 9);
    View side;
    constexpr int steps = 24;
    for (int i = 0; i < elements; ++i) {
        const double start = i % 2 == 0 ? 0.0 : 90.0, sweep = i % 2 == 0 ? 180.0 : -180.0, x0 = twist * i;
        for (const double s : {-1.0, 1.0}) {
            std::vector<Point2> edge;
            for (int k = 0; k <= steps; ++k)
                edge.push_back({x0 + twist * k / steps, s * r * std::cos(radians(start + sweep * k / steps))});
            side.curve(std::move(edge));
        }
        const double half = i % 2 == 0 ? r : 0.5 * t;  // the blade's end, broad or edge on
        side.line({x0, -half}, {x0, half});
    }
    const double end = twist * elements;
    side.line({end, -r}, {end, r});
    View across;
    across.circle({}, r);
    across.path(rectangle({-r, -0.5 * t}, {r, 0.5 * t}));
    across.path(rectangle({-0.5 * t, -r}, {0.5 * t, r}), random.choice({Role::outline, Role::hidden}));
    if (random.chance(0.55)) {  // pipe, its mouth a cone or plain
        const double wall = r * random.uniform(0.08, 0.25), over = r * random.uniform(0.2, 2);
        for (const double k : {r, r + wall}) {
            for (const double s : {-1.0, 1.0}) side.line({-over, s * k}, {end + over, s * k});
            across.circle({}, k);
        }
        for (const double x : {-over, end + over}) side.line({x, -r - wall}, {x, r + wall});
        if (random.chance(0.4))
            side.path(through(
                {{end + over, -r}, {end + over + 3 * r, -0.25 * r}, {end + over + 3 * r, 0.25 * r}, {end + over, r}}));
        if (random.chance(0.3)) side.path(rectangle({-over - 0.8 * r, -1.6 * r}, {-over, 1.6 * r}));
    }
    side.line({-r, 0}, {end + r, 0}, Role::centre);
    part.drawn.push_back({Side::front, std::move(side)});
    part.drawn.push_back({Side::left, std::move(across)});
}

}  // namespace

/// Tube bundle, cage of a filter bag, static mixer.
Part tube_bundle(FamilyContext& context) {
    Random& random = context.random;
    Part part;
    constexpr std::array forms{draw_bundle, draw_bundle, draw_cage, draw_mixer};
    random.choice(forms)(part, random);
    return part;
}

}  // namespace v16::corpus
