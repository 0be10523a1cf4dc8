// What drives and slows a clockwork: spring barrels, fusees, balances.
#include <cmath>
#include <numbers>

#include "corpus/families/teeth.hpp"
#include "corpus/families/transmission.hpp"
#include "corpus/turned.hpp"

namespace v16::corpus {
namespace {

/// Toothed rim of radius `r` between two positions.
void add_fine_teeth(Solid& solid, Random& random, double r, double from, double to, bool simplified) {
    const GearForm form{.teeth = random.integer(36, 64), .module = 1.0};
    if (simplified)
        solid.add_cylinder(Axis::y, {}, r, from, to).add_pitch_circle({Axis::y, {}, 0.96 * r, from, to});
    else
        solid.add_prism(Axis::y, scaled(gear_outline(form, 2), r / tip_radius(form)), from, to);
}

/// Barrel of a mainspring: drum with teeth at its edge, the spring's turns within, arbor with its hook and square.
void make_barrel(Solid& solid, Random& random, double r, bool simplified) {
    const double height = r * random.uniform(0.25, 0.9), drum = r * random.uniform(0.84, 0.92), wall = 0.06 * r,
                 t = height * random.uniform(0.1, 0.18), arbor = r * random.uniform(0.14, 0.24);
    add_fine_teeth(solid, random, r, height - 1.6 * t, height, simplified);
    solid.add_cylinder(Axis::y, {}, drum, 0, height);
    const bool open = random.chance(0.7);
    solid.cut_cylinder(Axis::y, {}, drum - wall, open ? -far : 0.8 * t, height - t);
    if (open) {  // turns of the spring, wound to the wall
        const int turns = random.integer(3, 8);
        const double blade = 0.012 * r, outer = drum - wall, inner = outer * random.uniform(0.55, 0.8);
        for (int i = 0; i < turns; ++i) {
            const double radius = outer - (outer - inner) * (i + 0.5) / turns;
            solid.add_revolution(Axis::y, ring_meridian(t, height - 1.2 * t, radius - blade, radius + blade));
        }
        solid.add_prism(Axis::y,
                        rotated(rectangle({arbor, -blade}, {inner, blade}), random.choice({10.0, 80.0, 200.0})), t,
                        height - 1.2 * t);
        if (random.chance(0.5))
            solid.add_prism(Axis::y, ring_sector({}, outer - 4 * blade, outer, 60, 14), 0.3 * t, height - t);
    } else if (random.chance(0.6)) {
        solid.cut_box({-0.1 * r, -far, 0.8 * drum}, {0.1 * r, 0.8 * t, 0.95 * drum});
    }
    const double left = -height * random.uniform(0.2, 0.9), right = height * random.uniform(1.1, 1.8);
    solid.add_cylinder(Axis::y, {}, arbor, 0.05 * t, height + 0.6 * t)
        .add_cylinder(Axis::y, {}, 0.6 * arbor, 0.4 * left, right)
        .add_prism(Axis::y, polygon({}, 0.58 * arbor, 4, 45), left, 0.4 * left);
}

/// Fusee: a cone with the chain's groove round it, the great wheel at its foot, an arbor.
void make_fusee(Solid& solid, Random& random, double r, bool simplified) {
    const int turns = random.integer(5, 12);
    const double height = r * random.uniform(0.7, 1.4), t = r * random.uniform(0.06, 0.12),
                 top = r * random.uniform(0.3, 0.45), foot = r * random.uniform(0.72, 0.85),
                 sag = random.uniform(0.0, 0.12) * r;
    add_fine_teeth(solid, random, r, height + t, height + 2 * t, simplified);
    Path cone;
    cone.vertices.push_back({{0, 0}});
    const double step = height / turns;
    const auto radius = [&](double y) {
        return top + (foot - top) * y / height - sag * std::sin(std::numbers::pi * y / height);
    };
    for (int i = 0; i < turns; ++i) {  // each turn: a land and a round groove
        const double y = step * i;
        cone.vertices.push_back({{y, radius(y)}});
        cone.vertices.push_back({{y + 0.25 * step, radius(y)}, 0.6});
        cone.vertices.push_back({{y + step, radius(y + step)}});
    }
    cone.vertices.push_back({{height, 0}});
    solid.add_revolution(Axis::y, cone).add_cylinder(Axis::y, {}, 0.93 * r, height, height + 0.8 * t);
    const double arbor = top * random.uniform(0.3, 0.45);
    solid.add_cylinder(Axis::y, {}, top * 1.25, -0.7 * t, 0)
        .add_cylinder(Axis::y, {}, arbor, -height * random.uniform(0.2, 0.5), height * 1.5)
        .add_cylinder(Axis::y, {}, 0.6 * arbor, -height * 0.7, height * 1.75);
}

/// Balance or fly: ring on two or three arms with screws in its rim, a staff with a roller; spring round it.
void make_balance(Solid& solid, Random& random, double r) {
    const double rim = r * random.uniform(0.06, 0.12), t = r * random.uniform(0.05, 0.12),
                 hub = r * random.uniform(0.1, 0.16);
    const int arms = random.choice({2, 2, 3, 4});
    solid.add_revolution(Axis::y, ring_meridian(-t, t, r - rim, r));
    for (int i = 0; i < arms; ++i)
        solid.add_prism(
            Axis::y,
            rotated(
                through({{0, -0.6 * hub}, {r - 0.5 * rim, -0.35 * hub}, {r - 0.5 * rim, 0.35 * hub}, {0, 0.6 * hub}}),
                360.0 * i / arms),
            -0.5 * t, 0.5 * t);
    if (arms == 2 && random.chance(0.4))
        for (const double at : {8.0, 188.0})
            solid.cut_prism(Axis::y,
                            rotated(rectangle({r - 1.2 * rim, 0.5 * hub}, {1.1 * r, 0.5 * hub + 0.03 * r}), at), -far,
                            far);
    const int screws = random.choice({0, 8, 12, 14, 16});
    for (int i = 0; i < screws; ++i) {
        const double at = 360.0 * (i + 0.5) / screws;
        solid
            .add_prism(Axis::y, rotated(rectangle({r - 0.01 * r, -0.02 * r}, {1.04 * r, 0.02 * r}), at), -0.3 * t,
                       0.3 * t)
            .add_prism(Axis::y, rotated(rectangle({1.04 * r, -0.04 * r}, {1.1 * r, 0.04 * r}), at), -0.6 * t, 0.6 * t);
    }
    solid.add_cylinder(Axis::y, {}, hub, -1.5 * t, 1.2 * t);
    const double staff = r * random.uniform(0.25, 0.6);
    solid.add_cylinder(Axis::y, {}, 0.5 * hub, -staff, 0.8 * staff)
        .add_cylinder(Axis::y, {}, 0.2 * hub, -1.3 * staff, 1.1 * staff);
    if (random.chance(0.6)) {
        solid.add_cylinder(Axis::y, {}, 1.8 * hub, 0.5 * staff, 0.5 * staff + 0.6 * t)
            .add_cylinder(Axis::y, {0, 1.3 * hub}, 0.2 * hub, 0.5 * staff, 0.5 * staff + 2 * t);
    }
    if (random.chance(0.5)) {  // hairspring
        const int turns = random.integer(4, 8);
        for (int i = 0; i < turns; ++i) {
            const double radius = 1.3 * hub + (0.55 * r - 1.3 * hub) * i / turns;
            solid.add_revolution(Axis::y,
                                 ring_meridian(-0.6 * staff, -0.6 * staff + 0.7 * t, radius, radius + 0.012 * r));
        }
        solid.add_cylinder(Axis::y, {}, 1.3 * hub, -0.65 * staff, -0.5 * staff);
    }
}

}  // namespace

/// Clockwork: barrel with its spring and teeth, fusee with its great wheel, balance with screws and hairspring.
Part spring_barrel(FamilyContext& context) {
    Random& random = context.random;
    const double r = random.log_uniform(5, 60);
    Part part;
    const std::size_t form = random.weighted({0.45, 0.25, 0.3});
    if (form == 0)
        make_barrel(part.solid, random, r, context.simplified);
    else if (form == 1)
        make_fusee(part.solid, random, r, context.simplified);
    else
        make_balance(part.solid, random, r);
    part.main_side = form != 1 && random.chance(0.8) ? Side::front : Side::right;
    return part;
}

}  // namespace v16::corpus
