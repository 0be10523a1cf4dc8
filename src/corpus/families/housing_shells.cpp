// Streamlined shells: hulls, nacelles, nose cones, fairings, domes.
#include <algorithm>
#include <cmath>
#include <numbers>

#include "corpus/families/housing.hpp"
#include "corpus/families/housing_details.hpp"
#include "corpus/families/other_outlines.hpp"
#include "corpus/turned.hpp"

namespace v16::corpus {
namespace {

/// A slender body between x = 0 and `length`, as the two exponents of its nose and tail say; 0.5 is round, 1 a cone.
struct Hull {
    double length = 0.0, radius = 0.0, widest = 0.0, nose = 0.5, tail = 1.0;

    [[nodiscard]] double at(double x) const {
        const double u = x < widest ? x / widest : (length - x) / (length - widest);
        const double bent = 1.0 - (1.0 - u) * (1.0 - u);
        return radius * std::pow(std::clamp(bent, 0.0, 1.0), x < widest ? nose : tail);
    }
};

/// The hull's whole outline about the x axis, `inset` inside, smooth.
Path hull_outline(const Hull& hull, double inset) {
    constexpr int count = 7;
    Hull inner = hull;
    inner.length -= 2.0 * inset;
    inner.radius -= inset;
    inner.widest = std::clamp(hull.widest - inset, 0.1 * inner.length, 0.9 * inner.length);
    std::vector<Point2> points{{inset, 0}};
    const auto along = [&](int i) { return inner.length * 0.5 * (1.0 - std::cos(std::numbers::pi * i / count)); };
    for (int i = 1; i < count; ++i) points.push_back({inset + along(i), -inner.at(along(i))});
    points.push_back({hull.length - inset, 0});
    for (int i = count - 1; i > 0; --i) points.push_back({inset + along(i), inner.at(along(i))});
    return smooth_outline(points);
}

/// The upper half of that outline: a meridian.
Path hull_meridian(const Hull& hull, double inset) {
    const Path whole = hull_outline(hull, inset);
    const std::size_t half = whole.vertices.size() / 2;
    Path meridian;
    meridian.vertices.assign(whole.vertices.begin() + static_cast<std::ptrdiff_t>(half), whole.vertices.end());
    meridian.vertices.push_back({whole.vertices.front().at, 0});
    meridian.closed = false;
    return meridian;
}

Hull any_hull(Random& random) {
    Hull hull;
    hull.length = random.log_uniform(40, 800);
    hull.radius = hull.length * random.uniform(0.09, 0.3);
    hull.widest = hull.length * random.uniform(0.25, 0.6);
    hull.nose = random.uniform(0.45, 0.65);
    hull.tail = random.uniform(0.5, 0.95);
    return hull;
}

/// A body of revolution: whole, cut open at one or both ends, or half of it; flange, windows and fin slots.
void round_hull(Solid& solid, Random& random) {
    const Hull hull = any_hull(random);
    const double wall = hull.radius * random.uniform(0.05, 0.12), l = hull.length, r = hull.radius;
    const std::size_t form = random.weighted({0.35, 0.3, 0.35});  // nose, nacelle, half
    const double from = form == 1 ? l * random.uniform(0.08, 0.2) : 0.0,
                 to = form == 2 ? l : l * random.uniform(0.5, 0.85);
    const Axis axis = Axis::x;
    const double end = hull.at(to);
    solid.add_revolution(axis, hull_meridian(hull, 0));
    if (form == 0 && random.chance(0.5)) solid.add_cylinder(axis, {}, end - 1.2 * wall, 0.5 * to, to + 0.6 * r);
    if (form != 2)
        solid.cut_cylinder(axis, {}, far, form == 0 && solid.primitives().size() > 1 ? to + 0.6 * r : to, far);
    if (form == 0 && solid.primitives().size() > 2)  // the shoulder alone goes on behind the base
        solid.cut_revolution(axis, ring_meridian(to, l + 1, end - 1.2 * wall, 2 * r));
    if (random.chance(0.4)) {  // flange
        const double x = form == 2 ? 0.5 * l : to - 1.5 * wall, lip = hull.at(x) + r * random.uniform(0.15, 0.3);
        solid.add_cylinder(axis, {}, lip, x, x + 1.5 * wall);
        solid.cut_hole_circle(axis, {}, lip - 0.08 * r, random.choice({4, 6, 8}), 45, 0.035 * r, x - 1, x + 2 * wall);
    }
    solid.cut_revolution(axis, hull_meridian(hull, wall));
    if (form == 0) solid.cut_cylinder(axis, {}, end - 2.2 * wall, 0.9 * to, far);
    if (form == 1) solid.cut_cylinder(axis, {}, far, -1, from);
    if (random.chance(0.5)) {
        const double x = l * random.uniform(0.3, 0.45), a = r * random.uniform(0.15, 0.35);
        solid.cut_prism(Axis::z, random.chance(0.5) ? circle({x, 0}, a) : slot({x, 0}, {x + 2 * a, 0}, 0.7 * a), 0,
                        far);
    }
    if (form == 2) {
        const bool lying = random.chance(0.6);
        solid.cut_box({-far, -far, 0}, {far, far, far});
        for (const double x : {0.25 * l, 0.5 * l, 0.75 * l})  // frames inside
            if (lying)
                solid.add_prism(Axis::x, ring_sector({}, 0.75 * hull.at(x), hull.at(x) - 0.5 * wall, 181, 178),
                                x - 0.6 * wall, x + 0.6 * wall);
    }
}

/// A boat or a fairing seen from above: smooth in plan, straight in height, hollow, with bulkheads.
void plan_hull(Solid& solid, Random& random) {
    const Hull hull = any_hull(random);
    const double wall = hull.radius * random.uniform(0.06, 0.14), h = hull.radius * random.uniform(0.4, 2.5);
    const bool floor = random.chance(0.7);
    solid.add_prism(Axis::z, hull_outline(hull, 0), 0, h);
    if (random.chance(0.4)) {  // rim, or the flange it stands on
        const Hull wide{hull.length, 1.2 * hull.radius, hull.widest, hull.nose, hull.tail};
        const double z = random.choice({0.0, h - wall});
        solid.add_prism(Axis::z, hull_outline(wide, 0), z, z + wall);
    }
    solid.cut_prism(Axis::z, hull_outline(hull, wall), floor ? wall : -1, h + 1);
    const int count = random.integer(0, 3);
    for (int i = 0; i < count; ++i) {
        const double x = hull.length * (0.25 + 0.5 * (i + 0.5) / count), half = hull.at(x) - 0.5 * wall;
        solid.add_box({x, -half, 0.5 * wall}, {x + wall, half, h * random.uniform(0.6, 1.0)});
        if (random.chance(0.5))
            solid.cut_cylinder(Axis::x, {0, 0.5 * h}, 0.25 * std::min(h, half), x - 1, x + wall + 1);
    }
    if (random.chance(0.5)) solid.cut_cylinder(Axis::z, {hull.widest, 0}, 0.4 * hull.radius, -1, 1.5 * wall);
}

/// A dome: a spherical cap with a rim, bolts and windows.
void dome(Solid& solid, Random& random) {
    const double r = random.log_uniform(10, 250), wall = r * random.uniform(0.04, 0.12),
                 lip = r * random.uniform(1.1, 1.35), t = wall * random.uniform(1, 2),
                 skirt = r * random.choice({0.0, 0.0, 0.3, 0.8});
    const auto cap = [&](double in) {
        Path path;
        const double quarter = std::tan(std::numbers::pi / 8);
        path.vertices = {{{-t, 0}, 0}, {{-t, r - in}, 0}, {{skirt, r - in}, -quarter}, {{skirt + r - in, 0}, 0}};
        path.closed = false;
        return path;
    };
    solid.add_revolution(Axis::z, cap(0)).cut_box({-far, -far, -far}, {far, far, 0});
    if (random.chance(0.75)) {
        solid.add_cylinder(Axis::z, {}, lip, 0, t);
        solid.cut_hole_circle(Axis::z, {}, 0.5 * (lip + r), random.choice({4, 6, 8, 12}), 45, 0.22 * (lip - r), -1,
                              t + 1);
    }
    if (random.chance(0.4)) solid.add_cylinder(Axis::z, {}, 0.3 * r, skirt + 0.6 * r, skirt + 1.15 * r);
    solid.cut_revolution(Axis::z, cap(wall));
    if (random.chance(0.6)) solid.cut_cylinder(Axis::z, {}, 0.18 * r, 0, far);
    if (random.chance(0.4)) {
        const double z = skirt + 0.35 * r;
        solid.cut_cylinder(Axis::y, {0, z}, 0.25 * r, -far, 0);
    }
}

}  // namespace

/// Hulls, nacelles, nose cones, fairings and domes.
Part streamlined_hull(FamilyContext& context) {
    Random& random = context.random;
    Part part;
    switch (random.weighted({0.45, 0.3, 0.25})) {
        case 0:
            round_hull(part.solid, random);
            break;
        case 1:
            plan_hull(part.solid, random);
            part.main_side = Side::top;
            break;
        default:
            dome(part.solid, random);
            break;
    }
    return part;
}

}  // namespace v16::corpus
