// Worms that are hollowed to their wheel.
#include <algorithm>
#include <cmath>
#include <numbers>
#include <utility>

#include "corpus/families/teeth.hpp"
#include "corpus/families/transmission.hpp"
#include "corpus/families/transmission_bodies.hpp"
#include "corpus/turned.hpp"

namespace v16::corpus {

/// Hourglass worm: alone on its bore, between collars and hubs; below its wheel; with the roller of a steering gear.
Part hourglass_worm(FamilyContext& context) {
    Random& random = context.random;
    const double wheel = random.log_uniform(15, 150);
    const int teeth = random.integer(20, 44);
    const double step = 360.0 / teeth, module = 2 * wheel / teeth, worm = wheel * random.uniform(0.25, 0.5),
                 axis = wheel + worm;
    const std::size_t form = random.weighted({0.32, 0.4, 0.28});
    const int turns = std::clamp(static_cast<int>(random.uniform(50, 85) / step), 3, 12);
    const double tip = wheel - module, root = wheel + 1.2 * module;
    Part part;
    Solid& solid = part.solid;
    const auto at = [&](double radius, double angle) {
        return Point2{radius * std::sin(radians(angle)), axis - radius * std::cos(radians(angle))};
    };
    // The worm lies along x, its axis at z = 0; the wheel's axis passes at z = -axis.
    Path meridian;
    const double first = -0.5 * step * turns;
    const Point2 left = at(root, first - 0.1 * step), right = at(root, -first + 0.1 * step);
    meridian.vertices.push_back({{left.x, 0}});
    meridian.vertices.push_back({left});
    for (int i = 0; i < turns; ++i) {
        const double middle = first + step * (i + 0.5);
        for (const auto& [share, radius] : {std::pair{-0.36, root}, {-0.15, tip}, {0.15, tip}, {0.36, root}})
            meridian.vertices.push_back({at(radius, middle + share * step)});
    }
    meridian.vertices.push_back({right});
    meridian.vertices.push_back({{right.x, 0}});
    solid.add_revolution(Axis::x, meridian);
    const double core = std::max(0.3 * module, at(root, 0).y),
                 collar = std::min(left.y, core * random.uniform(1.0, 1.5)), reach = worm * random.uniform(0.2, 1.4);
    if (form == 0) {  // alone on its bore
        const bool both = random.chance(0.5);
        solid.add_chamfered_cylinder(Axis::x, {}, collar, both ? left.x - reach : left.x - 0.2 * reach, right.x + reach,
                                     0.05 * collar, 0.05 * collar);
        const double bore = core * random.uniform(0.4, 0.68);
        solid.cut_prism(Axis::x, random.chance(0.65) ? keyed_bore({}, bore, 0.5 * bore, 1.25 * bore) : circle({}, bore),
                        -far, far);
        if (random.chance(0.5)) solid.cut_cylinder(Axis::z, {right.x + 0.5 * reach, 0}, 0.12 * collar, 0, far);
        if (random.chance(0.3))
            solid.add_cylinder(Axis::x, {}, 1.25 * collar, right.x + 0.7 * reach, right.x + reach)
                .cut_prism(Axis::x, keyed_bore({}, bore, 0.5 * bore, 1.25 * bore), right.x, far);
        return part;
    }
    const double shaft = core * random.uniform(0.6, 0.9);
    solid.add_cylinder(Axis::x, {}, shaft, left.x - 2 * reach - worm, right.x + 2 * reach + worm);
    solid.add_cylinder(Axis::x, {}, collar, left.x - 0.6 * reach, left.x)
        .add_cylinder(Axis::x, {}, collar, right.x, right.x + 0.6 * reach);
    const Point2 centre{0, -axis};
    if (form == 1) {  // its wheel
        const double half = worm * random.uniform(0.4, 0.6);
        const GearForm gear{.teeth = teeth, .module = module, .addendum = 0.9, .dedendum = 1.2};
        // A tooth of the worm stands in the middle where their number is odd: the wheel has its gap there.
        add_gear_at(solid, gear, centre, 90 + (turns % 2 == 1 ? 0.5 * step : 0.0), context.simplified, -half, half);
        const double hub = wheel * random.uniform(0.2, 0.35);
        if (random.chance(0.6))
            solid.cut_revolution(Axis::y, ring_meridian(0.4 * half, far, hub, 0.8 * wheel), centre)
                .cut_revolution(Axis::y, ring_meridian(-far, -0.4 * half, hub, 0.8 * wheel), centre);
        if (random.chance(0.5))
            solid.cut_hole_circle(Axis::y, centre, 0.5 * (hub + 0.8 * wheel), random.choice({4, 5, 6}), 0,
                                  0.25 * (0.8 * wheel - hub), -far, far);
        solid.add_cylinder(Axis::y, centre, hub, -half * random.uniform(1.0, 1.5), half * random.uniform(1.0, 1.5))
            .cut_prism(Axis::y, moved(keyed_bore({}, 0.55 * hub, 0.25 * hub, 0.7 * hub), centre), -far, far);
    } else {  // a roller with few ridges in the fork of a lever's shaft
        const int ridges = random.choice({1, 2, 3});
        const double roller = wheel * random.uniform(0.3, 0.42), far_end = roller * random.uniform(0.9, 1.4);
        Path rib;
        const double pitch = std::numbers::pi * module;
        rib.vertices.push_back({{-0.5 * pitch * ridges, 0}});
        for (int i = 0; i < ridges; ++i)
            for (const auto& [share, up] : {std::pair{0.02, 0.0}, {0.38, 1.0}, {0.62, 1.0}, {0.98, 0.0}})
                rib.vertices.push_back({{pitch * (i + share - 0.5 * ridges), roller + (up - 1.0) * 1.8 * module}});
        rib.vertices.push_back({{0.5 * pitch * ridges, 0}});
        const Point2 hub{0, -(worm - 0.8 * module) - roller};  // (y, z) of the roller's axis along x
        solid.add_revolution(Axis::x, rib, {0, hub.y});
        const double cheek = 0.5 * pitch * ridges, t = roller * random.uniform(0.2, 0.35),
                     eye = 0.55 * (roller - 1.8 * module) + 0.1 * roller;
        for (const double s : {-1.0, 1.0})
            solid.add_prism(Axis::x, tangent_hull({0, hub.y}, eye, {0, hub.y - far_end - roller}, 1.2 * eye),
                            s < 0 ? -cheek - t : cheek, s < 0 ? -cheek : cheek + t);
        solid.add_cylinder(Axis::x, {0, hub.y}, 0.45 * eye, -cheek - 1.3 * t, cheek + 1.3 * t);
        const double base = hub.y - far_end - roller;
        solid.add_box({-cheek - t, -1.2 * eye, base - eye},
                      {cheek + t, 1.2 * eye, std::min(base + eye, hub.y - 1.05 * roller)});
        solid.add_cylinder(Axis::y, {0, base}, std::max(1.5 * eye, 0.9 * cheek), -1.3 * eye,
                           wheel * random.uniform(0.8, 1.8));
    }
    part.main_side = random.chance(0.85) ? Side::front : Side::right;
    return part;
}

}  // namespace v16::corpus
