// What slides flat on oil or solid lubricant.
#include <algorithm>

#include "corpus/families/other.hpp"
#include "corpus/families/other_pieces.hpp"

namespace v16::corpus {
namespace {

/// Where solid lubricant is pressed in: shallow round marks over a field, staggered.
void cut_plugs(Solid& solid, Random& random, Point2 half, double face, double r) {
    const double pitch = r * random.uniform(2.8, 4.0);
    const int rows = std::max(1, static_cast<int>(2 * half.y / pitch)),
              count = std::max(1, static_cast<int>(2 * half.x / pitch));
    for (int i = 0; i < std::min(rows, 7); ++i)
        for (int k = 0; k < std::min(count, 14); ++k) {
            const double x = row_position(k, std::min(count, 14), 2 * half.x / std::min(count, 14)) +
                             (i % 2 == 0 ? 0.25 : -0.25) * pitch * (rows > 1),
                         y = row_position(i, std::min(rows, 7), 2 * half.y / std::min(rows, 7));
            solid.cut_cylinder(Axis::z, {x, y}, r, face - 0.3 * r, face + 1);
        }
}

/// Oil grooves: a zigzag, crosses, loops or ladder over the face.
void cut_oil_grooves(Solid& solid, Random& random, Point2 half, double face, double w) {
    const int form = random.integer(0, 3), n = std::max(3, static_cast<int>(half.x / half.y * 1.5));
    const double deep = face - w, step = 2 * half.x / n;
    for (int i = 0; i < std::min(n, 8); ++i) {
        const double x = -half.x + step * i;
        const Point2 a{x, i % 2 == 0 ? -half.y : half.y}, b{x + step, i % 2 == 0 ? half.y : -half.y};
        if (form <= 1) solid.cut_prism(Axis::z, slot(a, b, 0.5 * w), deep, face + 1);
        if (form == 1) solid.cut_prism(Axis::z, slot({a.x, -a.y}, {b.x, -b.y}, 0.5 * w), deep, face + 1);
        if (form == 2)
            solid.cut_prism(Axis::z, slot({x + 0.5 * step, -half.y}, {x + 0.5 * step, half.y}, 0.5 * w), deep,
                            face + 1);
        if (form == 3)
            solid.cut_prism(Axis::z,
                            ring_sector({x + 0.5 * step, 0}, 0.4 * std::min(step, 2 * half.y),
                                        0.4 * std::min(step, 2 * half.y) + w, 0, 359),
                            deep, face + 1);
    }
    if (form >= 2) solid.cut_prism(Axis::z, slot({-half.x, 0}, {half.x, 0}, 0.5 * w), deep, face + 1);
}

}  // namespace

/// What slides flat: plates and gibs with plugs of solid lubricant or with oil grooves, screwed down.
Part wear_plate(FamilyContext& context) {
    Random& random = context.random;
    Part part;
    Solid& solid = part.solid;
    const double w = random.log_uniform(15, 120), len = w * random.uniform(1.0, 5), t = w * random.uniform(0.12, 0.35),
                 r = w * random.uniform(0.045, 0.09);
    const bool gib = random.chance(0.3);
    if (gib) {  // L-shaped
        const double h = w * random.uniform(0.5, 1.0);
        solid.add_prism(
            Axis::x,
            through(
                {{-0.5 * w, -h}, {0.5 * w - 0.45 * w, -h}, {0.05 * w, -t}, {0.5 * w, -t}, {0.5 * w, t}, {-0.5 * w, t}}),
            -0.5 * len, 0.5 * len);
    } else {
        solid.add_prism(
            Axis::z,
            chamfered(rectangle({-0.5 * len, -0.5 * w}, {0.5 * len, 0.5 * w}), random.choice({0.0, 0.0, 0.06}) * w), 0,
            t);
    }
    const Point2 half{0.5 * len - 3.2 * r, 0.5 * w - 1.8 * r};
    if (random.chance(0.55))
        cut_plugs(solid, random, {half.x - 2 * r, half.y}, t, 0.8 * r);
    else
        cut_oil_grooves(solid, random, {half.x - 2.5 * r, 0.75 * half.y}, t, 0.7 * r);
    const int holes = len > 2.5 * w ? random.choice({2, 3, 4}) : 2;
    const bool pairs = random.chance(0.4) && !gib;
    for (int i = 0; i < holes; ++i) {
        const double x = row_position(i, holes, 2 * half.x / std::max(1, holes - 1));
        for (const double y : {-0.3 * w, 0.3 * w}) {
            if (!pairs && y > 0) continue;
            const Point2 at{x, pairs ? y : gib ? -0.22 * w : 0.0};
            if (random.chance(0.8))
                solid.cut_counterbore(Axis::z, at, 0.7 * r, 1.2 * r, 0.5 * t, t + 1, -far);
            else
                solid.cut_countersink(Axis::z, at, 0.7 * r, 1.3 * r, t + 0.01 * t, -far);
        }
    }
    part.main_side = Side::top;
    return part;
}

}  // namespace v16::corpus
