// Rods in tension with the forks and discs they meet in.
#include <algorithm>
#include <cmath>

#include "corpus/families/connector.hpp"
#include "corpus/families/connector_sizes.hpp"
#include "corpus/turned.hpp"

namespace v16::corpus {
namespace {

/// Fork at the end of a rod whose axis is x, its eye at `at` towards `s` (+1 or -1); returns where the rod begins.
double tension_fork(Solid& solid, Random& random, double at, double s, double r, std::size_t form, bool nut) {
    const double eye = 2.1 * r, half = 1.5 * r, gap = 0.62 * r, neck = at - s * 6.2 * r, pin = 0.95 * r;
    const auto prism = [&](Path path) {
        if (signed_area(path) < 0) path = reversed(path);
        solid.add_prism(Axis::y, std::move(path), -half, half);
    };
    switch (form) {
        case 0:  // slender, the cheeks in a smooth line
            prism(tangent_hull({at - s * 3.4 * r, 0}, 1.3 * r, {at, 0}, eye));
            break;
        case 1:  // arrow
            prism(through({{at - s * 4 * r, -1.2 * r},
                           {at - s * 0.5 * r, -eye},
                           {at + s * 1.2 * r, -0.8 * eye},
                           {at + s * 1.2 * r, 0.8 * eye},
                           {at - s * 0.5 * r, eye},
                           {at - s * 4 * r, 1.2 * r}}));
            break;
        default:  // a waist
            solid.add_cylinder(Axis::y, {at, 0}, eye, -half, half);
            prism(rectangle({std::min(at, at - s * 4 * r), -1.1 * r}, {std::max(at, at - s * 4 * r), 1.1 * r}));
            break;
    }
    const double from = at - s * 3.3 * r;
    solid.add_revolution(
        Axis::x, s > 0 ? cone_meridian(neck, 1.35 * r, from, 1.55 * r) : cone_meridian(from, 1.55 * r, neck, 1.35 * r));
    const double slit = at - s * 2.7 * r, end = at + s * 2.2 * r;
    solid.cut_box({std::min(slit, end), -gap, -2.2 * r}, {std::max(slit, end), gap, 2.2 * r});
    solid.cut_cylinder(Axis::y, {at, 0}, pin, -far, far)
        .add_cylinder(Axis::y, {at, 0}, 0.97 * pin, -half - 0.3 * r, half + 0.3 * r);
    if (random.chance(0.7))
        for (const double side : {-1.0, 1.0})
            solid.add_cylinder(Axis::y, {at, 0}, 1.3 * pin, side > 0 ? half : -half - 0.35 * r,
                               side > 0 ? half + 0.35 * r : -half);
    if (nut)
        solid.add_prism(Axis::x, hexagon({}, 2.9 * r, 0), std::min(neck, neck - s * 1.3 * r),
                        std::max(neck, neck - s * 1.3 * r));
    return neck;
}

}  // namespace

/// Rod in tension, of bracing: its forks with pins, lock nuts, a coupler or turnbuckle between, gusset plates in the
/// forks; or a disc in which the forks of several rods meet.
Part tension_rod(FamilyContext& context) {
    Random& random = context.random;
    const double r = random.log_uniform(3, 40);
    const std::size_t fork = random.weighted({0.4, 0.3, 0.3});
    const bool nut = random.chance(0.5);
    Part part;
    Solid& solid = part.solid;
    const std::size_t form = random.weighted({0.35, 0.4, 0.25});
    if (form == 2) {  // a disc or a gusset with one or two rods in line
        const double rim = r * random.uniform(6, 10), at = rim - 2.6 * r, t = 0.55 * r,
                     end = at + r * random.uniform(9, 18);
        const bool both = random.chance(0.6);
        // The forks first, since their slits would cut the disc.
        for (const double s : {1.0, -1.0}) {
            if (s < 0 && !both) continue;
            const double neck = tension_fork(solid, random, s * at, -s, r, fork, nut);
            solid.add_cylinder(Axis::x, {}, r, std::min(neck, s * end), std::max(neck, s * end));
        }
        solid.add_cylinder(Axis::y, {}, rim, -t, t)
            .cut_cylinder(Axis::y, {}, rim * random.uniform(0.2, 0.4), -far, far);
        const int holes = random.choice({4, 6, 8});
        for (int i = 0; i < holes; ++i) {
            const double turn = 360.0 * i / holes;
            if (turn == 0.0 || (both && turn == 180.0)) continue;
            solid.cut_cylinder(Axis::y, polar({}, at, turn), 0.97 * r, -far, far);
        }
        return part;
    }
    const double neck = tension_fork(solid, random, 0, -1, r, fork, nut), length = r * random.uniform(12, 26);
    if (form == 0) {  // one end
        solid.add_chamfered_cylinder(Axis::x, {}, r, neck - 0.1 * r, neck + length, 0, 0.2 * r);
        solid.add_thread({Axis::x, {}, r, 0.88 * r, neck, neck + (random.chance(0.5) ? length : 5 * r)});
    } else {  // a whole rod, shortened
        const double right = tension_fork(solid, random, neck + length + 6.2 * r, 1, r, fork, nut);
        solid.add_cylinder(Axis::x, {}, r, neck - 0.1 * r, right + 0.1 * r);
        if (random.chance(0.6)) {
            const double mid = 0.5 * (neck + right), half = r * random.uniform(1.8, 3);
            if (random.chance(0.5))
                solid.add_prism(Axis::x, hexagon({}, 2.9 * r, 0), mid - half, mid + half);
            else
                solid.add_chamfered_cylinder(Axis::x, {}, 1.5 * r, mid - half, mid + half, 0.3 * r, 0.3 * r);
        }
    }
    if (random.chance(0.35))  // gusset in the fork
        solid.add_box({-9 * r, -0.5 * r, -4 * r}, {1.9 * r, 0.5 * r, 4 * r});
    return part;
}

}  // namespace v16::corpus
