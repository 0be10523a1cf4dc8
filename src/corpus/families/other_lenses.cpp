// Lenses, prisms and mirrors.
#include <algorithm>
#include <array>
#include <cmath>

#include "corpus/families/other.hpp"
#include "corpus/turned.hpp"

namespace v16::corpus {
namespace {

/// Bulge of half an arc, from its middle to its end; the whole arc has the sagitta `sag` over the half chord `r`.
double half_arc_bulge(double sag, double r) {
    return std::tan(std::atan(sag / r) / 2);
}

/// Lens along x: both faces' sagittas, positive outwards.
void add_lens_at(Solid& solid, double x, double r, double edge, double left, double right) {
    Path m = through({{x - left, 0}, {x, r}, {x + edge, r}, {x + edge + right, 0}});
    m.vertices[0].bulge = -half_arc_bulge(left, r);
    m.vertices[2].bulge = -half_arc_bulge(right, r);
    solid.add_revolution(Axis::x, m);
}

/// Lens: biconvex, plano, meniscus, biconcave; cemented pairs; ground edge.
void add_lens(Part& part, Random& random) {
    Solid& solid = part.solid;
    const double r = random.log_uniform(3, 80), edge = r * random.uniform(0.12, 0.5),
                 sag = r * random.uniform(0.08, 0.35);
    switch (random.integer(0, 5)) {
        case 0:
            add_lens_at(solid, 0, r, edge, sag, sag * random.uniform(0.4, 1.0));
            break;
        case 1:
            add_lens_at(solid, 0, r, edge, 0, sag);
            break;
        case 2:
            add_lens_at(solid, 0, r, edge + 0.9 * sag, -0.8 * sag, sag * random.uniform(1.0, 1.3));
            break;
        case 3:
            add_lens_at(solid, 0, r, 2.4 * sag + edge, -sag, -sag);
            break;
        case 4:
            add_lens_at(solid, 0, r, edge, 0, -0.45 * edge);
            break;
        default: {  // a pair
            add_lens_at(solid, 0, r, edge, sag, 0.7 * sag);
            const double front = edge;
            Path m = through(
                {{front + 0.7 * sag, 0}, {front, r}, {front + 0.9 * edge, r}, {front + 0.9 * edge + 0.4 * sag, 0}});
            m.vertices[0].bulge = -half_arc_bulge(0.7 * sag, r);
            m.vertices[2].bulge = -half_arc_bulge(0.4 * sag, r);
            solid.add_revolution(Axis::x, m);
            break;
        }
    }
    if (random.chance(0.2)) solid.cut_box({-far, 0.75 * r, -far}, {far, far, far});
}

/// Prism: right-angled, equilateral, penta, Dove, rhomboid, wedge, roof.
void add_glass_prism(Part& part, Random& random) {
    Solid& solid = part.solid;
    const double a = random.log_uniform(5, 80), half = a * random.uniform(0.4, 0.6);
    Path path;
    switch (random.integer(0, 6)) {
        case 0:
            path = through({{0, 0}, {a, 0}, {0, a}});
            break;
        case 1:
            path = through({{0, 0}, {a, 0}, {0.5 * a, 0.866 * a}});
            break;
        case 2:
            path = through({{0, 0}, {a, 0}, {1.414 * a, a}, {a, 1.414 * a}, {0, a}});
            break;
        case 3:
            path = through({{0, 0}, {3.6 * a, 0}, {2.6 * a, a}, {a, a}});
            break;
        case 4:
            path = through({{0, 0}, {2 * a, 0}, {3 * a, a}, {a, a}});
            break;
        case 5:
            path = through({{-a, 0}, {a, 0}, {a, 0.3 * a}, {-a, a * random.uniform(0.5, 0.8)}});
            break;
        default:  // roof prism's half
            path = through({{0, 0}, {1.6 * a, 0}, {1.2 * a, 0.9 * a}, {0.5 * a, 1.3 * a}, {0, 0.8 * a}});
            break;
    }
    if (random.chance(0.4)) path = chamfered(path, 0.04 * a);
    solid.add_prism(Axis::y, path, -half, half);
    if (random.chance(0.15))
        solid.cut_prism(Axis::x, through({{0, a}, {2 * half, a}, {2 * half, a - 2 * half}}), -far, far);
}

/// Cylinder lens, rod lens, mirror with a curved face and a hole, axicon, condenser.
void add_special_glass(Part& part, Random& random) {
    Solid& solid = part.solid;
    const double r = random.log_uniform(3, 60), t = r * random.uniform(0.2, 0.5), sag = r * random.uniform(0.1, 0.3);
    switch (random.integer(0, 4)) {
        case 0: {
            Path path = through({{-r, 0}, {r, 0}, {r, t}, {-r, t}});
            path.vertices[2].bulge = random.choice({1.0, 1.0, -0.6}) * std::tan(std::atan(std::min(sag, 0.8 * t) / r));
            solid.add_prism(Axis::x, path, -r * random.uniform(0.8, 2), r);
            part.main_side = Side::right;
            break;
        }
        case 1: {
            // Rod lens, its ends round.
            const double len = r * random.uniform(2, 6);
            add_lens_at(solid, 0, r, len, sag, random.choice({0.0, 1.0}) * sag);
            if (random.chance(0.5))
                solid.cut_revolution(Axis::x, ring_meridian(0.45 * len, 0.55 * len, 0.85 * r, 2 * r));
            break;
        }
        case 2: {  // concave mirror with a hole
            Path m = through({{0, 0.25 * r}, {0, r}, {t + sag, r}, {t, 0.25 * r}});
            m.vertices[2].bulge = half_arc_bulge(sag, r);
            solid.add_revolution(Axis::x, m);
            if (random.chance(0.5))
                for (int i = 0; i < 6; ++i)
                    solid.cut_cylinder(Axis::x, polar({}, 0.65 * r, 60.0 * i), 0.2 * r, -1, 0.6 * t);
            break;
        }
        case 3:
            solid.add_revolution(Axis::x, through({{0, 0}, {0, r}, {t, r}, {t + r * random.uniform(0.2, 0.6), 0}}));
            break;
        default: {  // condenser with a flange
            Path m = through({{0, 0}, {0, 1.15 * r}, {0.25 * t, 1.15 * r}, {0.25 * t, r}, {0.9 * r, 0}});
            m.vertices[3].bulge = -0.38;
            solid.add_revolution(Axis::x, m);
            break;
        }
    }
}

}  // namespace

/// Lens, prism or mirror of glass.
Part optical_element(FamilyContext& context) {
    Part part;
    constexpr std::array forms{add_lens, add_glass_prism, add_special_glass};
    forms[context.random.weighted({0.4, 0.3, 0.3})](part, context.random);
    return part;
}

}  // namespace v16::corpus
