// Cranks and hand wheels: what a hand or a foot turns.
#include <algorithm>

#include "corpus/families/other.hpp"
#include "corpus/turned.hpp"

namespace v16::corpus {
namespace {

/// A grip that stands out towards the viewer from the plane y = `face`: cylinder, barrel, or tapered with a round end.
void add_grip(Solid& solid, Random& random, Point2 at, double r, double face, double length) {
    Path grip;
    switch (random.integer(0, 2)) {
        case 0:
            grip = turned({{0.1 * length, 0.7 * r}, {0.9 * length, r, -1.0, 0.15 * r, 0.15 * r}});
            break;
        case 1:  // a barrel
            grip.vertices = {{{0, 0}}, {{0, 0.6 * r}, -0.14}, {{length, 0.75 * r}, -0.3}, {{1.08 * length, 0}}};
            grip.closed = false;
            break;
        default:
            grip = turned(
                {{0.12 * length, 0.6 * r}, {0.7 * length, 0.65 * r, 0.95 * r}, {0.25 * length, 0.95 * r, 0.5 * r}});
            break;
    }
    for (PathVertex& vertex : grip.vertices) {
        vertex.at.x = face - vertex.at.x;
        vertex.bulge = -vertex.bulge;
    }
    solid.add_revolution(Axis::y, grip, at);
}

/// The hole by which a crank sits on its shaft.
void cut_shaft_hole(Solid& solid, Random& random, double r, double from, double to) {
    switch (random.integer(0, 3)) {
        case 0:
            solid.cut_prism(Axis::y, polygon({}, 1.2 * r, 4, random.choice({0.0, 45.0})), from, to);
            break;
        case 1:
            solid.cut_prism(Axis::y, keyed_bore({}, r, 0.5 * r, 1.3 * r), from, to);
            break;
        case 2:
            solid.cut_prism(Axis::y, polygon({}, 1.1 * r, 6), from, to);
            break;
        default:
            solid.cut_cylinder(Axis::y, {}, r, from, to);
            break;
    }
}

/// Arm of a bicycle: square or splined hole, slim arm, eye of the pedal; perhaps the spider for the chain ring.
void make_bicycle_crank(Solid& solid, Random& random) {
    const double length = random.choice({165.0, 170.0, 172.5, 175.0, 140.0, 89.0}) * random.uniform(0.9, 1.0),
                 hub = random.uniform(15, 21), eye = random.uniform(11, 15), t = random.uniform(11, 16);
    solid.add_prism(Axis::y, tangent_hull({}, 0.85 * hub, {length, 0}, eye), 0, t);
    const int arms = random.choice({0, 0, 4, 5, 3});
    const double circle_radius = random.choice({52.0, 55.0, 65.0, 41.0, 32.0});
    for (int i = 0; i < arms; ++i) {
        const double turn = 360.0 * (i + 0.5) / arms;
        solid.add_prism(Axis::y, tangent_hull({}, 0.8 * hub, polar({}, circle_radius, turn), 8.5), 0.4 * t, 0.8 * t);
        solid.cut_cylinder(Axis::y, polar({}, circle_radius, turn), 5, -1, t + 1);
    }
    solid.add_cylinder(Axis::y, {}, hub, -0.1 * t, 1.25 * t);
    if (random.chance(0.4))
        solid.cut_prism(Axis::y, slot({1.5 * hub, 0}, {length - 2 * eye, 0}, 0.35 * eye), 0.7 * t, t + 1);
    if (random.chance(0.7))
        solid.cut_prism(Axis::y, polygon({}, 0.5 * hub, 4, 45), -0.2 * t, 0.6 * t)
            .cut_cylinder(Axis::y, {}, 0.55 * hub, 0.6 * t, far);
    else
        cut_shaft_hole(solid, random, 0.6 * hub, -far, far);
    solid.cut_cylinder(Axis::y, {length, 0}, 6.5, -1, t + 1).add_thread({Axis::y, {length, 0}, 7.14, 6.5, 0, t, true});
}

/// Crank turned by hand: straight, cranked or with two arms, with its grips.
void make_hand_crank(Solid& solid, Random& random) {
    const double length = random.log_uniform(18, 220), hub = length * random.uniform(0.1, 0.2),
                 eye = hub * random.uniform(0.5, 0.95), t = hub * random.uniform(0.35, 0.9),
                 grip = hub * random.uniform(0.45, 0.8), reach = length * random.uniform(0.3, 0.8),
                 boss = t * random.uniform(1.0, 2.6);
    const int arms = random.choice({1, 1, 1, 2});
    const double step = random.chance(0.25) ? t * random.uniform(0.8, 1.8) : 0.0;
    for (int i = 0; i < arms; ++i) {
        const double s = i == 0 ? 1.0 : -1.0;
        if (step > 0.0) {  // the arm steps forward to the grip
            const Path arm = strip(
                {{0, -t}, {0.35 * length, -t}, {0.35 * length + step, -t - step}, {length, -t - step}}, t, 0.5 * t);
            solid.add_prism(Axis::z, i == 0 ? arm : mirrored_x(arm), -eye, eye);
        } else {
            solid.add_prism(Axis::y, tangent_hull({}, hub, {s * length, 0}, eye), -t, 0);
        }
        const double face = step > 0.0 ? -t - step : -t;
        if (step > 0.0) solid.add_cylinder(Axis::y, {s * length, 0}, eye, face, face + t);
        if (random.chance(0.75))
            add_grip(solid, random, {s * length, 0}, grip, face, reach);
        else
            solid.cut_cylinder(Axis::y, {s * length, 0}, 0.45 * eye, -far, far);
    }
    solid.add_cylinder(Axis::y, {}, hub, -t, boss);
    cut_shaft_hole(solid, random, hub * random.uniform(0.4, 0.6), -far, far);
    if (random.chance(0.35)) solid.cut_cylinder(Axis::z, {0, 0.4 * boss}, 0.12 * hub, 0, far);
    if (arms == 1 && random.chance(0.25))
        solid.add_prism(Axis::y, ring_sector({}, 0.9 * hub, 2.0 * hub, 130, 100), -t, 0);  // balances the grip
}

/// Disc whose pin drives a rod: round or a sector, lightened, with a weight against the pin.
void make_crank_disc(Solid& solid, Random& random) {
    const double r = random.log_uniform(8, 90), t = r * random.uniform(0.08, 0.25),
                 throw_radius = r * random.uniform(0.5, 0.8), pin = r * random.uniform(0.08, 0.16);
    const bool whole = random.chance(0.5);
    if (whole)
        solid.add_cylinder(Axis::y, {}, r, -t, 0);
    else
        solid.add_prism(Axis::y, tangent_hull({}, 0.42 * r, {0, throw_radius}, 2 * pin), -t, 0)
            .add_prism(Axis::y, ring_sector({}, 0.3 * r, r, 205, 130), -t, 0);
    solid.add_cylinder(Axis::y, {}, 0.32 * r, -t, t * random.uniform(1, 3));
    if (random.chance(0.75))
        solid.add_cylinder(Axis::y, {0, throw_radius}, pin, -t * random.uniform(3, 6), 0);
    else
        for (const double k : {0.55, 0.8, 1.0})
            solid.cut_cylinder(Axis::y, {0, k * throw_radius}, 0.6 * pin, -far, far);
    if (whole && random.chance(0.6)) solid.cut_prism(Axis::y, ring_sector({}, 0.5 * r, 0.82 * r, 130, 280), -far, far);
    cut_shaft_hole(solid, random, 0.17 * r, -far, far);
}

/// Pedal: a cage or a block about its axle.
void make_pedal(Solid& solid, Random& random) {
    const double w = random.uniform(38, 52), length = random.uniform(75, 105), t = random.uniform(9, 15),
                 axle = random.uniform(7, 10);
    const Path body = chamfered(rectangle({0, -w}, {length, w}), 0.35 * w);
    solid.add_prism(Axis::z, body, -t, t);
    for (const double s : {-1.0, 1.0})
        solid.cut_prism(Axis::z,
                        filleted(through({{0.12 * length, s * 2 * axle},
                                          {0.88 * length, s * 2 * axle},
                                          {0.8 * length, s * 0.82 * w},
                                          {0.2 * length, s * 0.82 * w}}),
                                 3),
                        -far, far);
    solid.add_cylinder(Axis::x, {}, std::max(1.2 * t, 1.5 * axle), 0, 0.9 * length)
        .add_revolution(Axis::x, turned({{16, 7.1}, {3, 9.5}, {12, axle}}, -31));
    for (const double x : {0.15, 0.5, 0.85})
        for (const double s : {-1.0, 1.0}) solid.add_cylinder(Axis::z, {x * length, s * 0.9 * w}, 1.8, -t - 4, t + 4);
}

}  // namespace

/// Crank: of a bicycle, by hand, as a disc; a pedal.
Part crank_arm(FamilyContext& context) {
    Random& random = context.random;
    Part part;
    switch (random.weighted({0.3, 0.4, 0.2, 0.1})) {
        case 0:
            make_bicycle_crank(part.solid, random);
            break;
        case 1:
            make_hand_crank(part.solid, random);
            break;
        case 2:
            make_crank_disc(part.solid, random);
            break;
        default:
            make_pedal(part.solid, random);
            part.main_side = Side::top;
            break;
    }
    return part;
}

namespace {

/// Spokes from the hub to the rim, straight or bent.
void add_spokes(Solid& solid, Random& random, double hub, double rim, double half, double from, double to) {
    const int count = random.choice({2, 3, 3, 4, 5, 5, 6});
    const double tip = half * random.uniform(0.55, 1.1), bend = random.chance(0.2) ? random.uniform(0.15, 0.4) : 0.0;
    for (int i = 0; i < count; ++i) {
        Path spoke = through({{0.7 * hub, -half}, {rim, -tip}, {rim, tip}, {0.7 * hub, half}});
        spoke.vertices[0].bulge = bend;
        spoke.vertices[2].bulge = -bend;
        solid.add_prism(Axis::y, rotated(spoke, 90 + 360.0 * i / count), from, to);
    }
}

/// Wheel with spokes: the rim round, oval or wavy to grip; the hub may stand back behind the rim.
void make_spoked_wheel(Solid& solid, Random& random, double r) {
    const double rim = r * random.uniform(0.06, 0.12), hub = r * random.uniform(0.12, 0.24),
                 t = rim * random.uniform(0.5, 1.2), drop = random.chance(0.4) ? r * random.uniform(0.08, 0.3) : 0.0,
                 half = hub * random.uniform(0.25, 0.6);
    add_spokes(solid, random, hub, r - 1.2 * rim, half, -0.5 * t + (drop > 0.0 ? 0.3 * drop : 0.0),
               0.5 * t + drop * 0.3);
    if (drop > 0.0) solid.add_revolution(Axis::y, cone_meridian(drop, hub, 0.3 * drop - 0.5 * t, 1.25 * hub));
    if (random.chance(0.25)) {  // scalloped rim of a valve
        const int waves = random.choice({5, 6, 8, 10, 12});
        solid.add_cylinder(Axis::y, {}, r, -rim, rim);
        for (int i = 0; i < waves; ++i)
            solid.cut_cylinder(Axis::y, polar({}, 1.12 * r, 360.0 * i / waves), 0.17 * r, -far, far);
        solid.cut_cylinder(Axis::y, {}, r - 2.2 * rim, -far, far);
        add_spokes(solid, random, hub, r - 2 * rim, half, -0.5 * t, 0.5 * t);
    } else {
        const bool round = random.chance(0.7);
        solid.add_revolution(
            Axis::y, round ? circle({0, r - rim}, rim) : rounded_rectangle({-rim, r - 2 * rim}, {rim, r}, 0.6 * rim));
    }
    const double front = std::max(rim, t) * random.uniform(0.8, 1.3);
    solid.add_chamfered_cylinder(Axis::y, {}, hub, -front, front + drop + hub * random.uniform(0, 0.8), 0.1 * hub,
                                 0.1 * hub);
    cut_shaft_hole(solid, random, 0.5 * hub, -far, far);
}

/// Solid wheel: dished disc with a thick rim, perhaps with finger holes.
void make_disc_wheel(Solid& solid, Random& random, double r) {
    const double rim = r * random.uniform(0.08, 0.16), web = rim * random.uniform(0.4, 0.8),
                 hub = r * random.uniform(0.2, 0.32), back = r * random.uniform(0.15, 0.4);
    const Path meridian = through({{-rim, r},
                                   {-rim, r - 0.9 * rim},
                                   {-0.5 * rim, r - 2 * rim},
                                   {back - 1.5 * web, 1.15 * hub},
                                   {back - 1.5 * web, 0},
                                   {back + web, 0},
                                   {back + web, hub},
                                   {back, 1.05 * hub},
                                   {0.6 * rim, r - 1.6 * rim},
                                   {rim, r - rim},
                                   {rim, r}});
    solid.add_revolution(Axis::y, meridian);
    solid.add_cylinder(Axis::y, {}, hub, back - 2.2 * web, back + hub * random.uniform(0.4, 1.0));
    if (random.chance(0.5))
        solid.cut_hole_circle(Axis::y, {}, 0.62 * r, random.choice({3, 4, 5, 6}), 90, r * random.uniform(0.08, 0.13),
                              -far, far);
    if (random.chance(0.35)) {
        const int grips = random.choice({8, 12, 16, 24});
        for (int i = 0; i < grips; ++i)
            solid.cut_cylinder(Axis::y, polar({}, 1.03 * r, 360.0 * i / grips), std::min(1.2 / grips, 0.09) * r, -far,
                               far);
    }
    cut_shaft_hole(solid, random, hub * random.uniform(0.35, 0.55), -far, far);
}

}  // namespace

/// Hand wheel: spoked or solid, flat or dished, mostly with a grip.
Part hand_wheel(FamilyContext& context) {
    Random& random = context.random;
    Part part;
    const double r = random.log_uniform(20, 250);
    const bool spoked = random.chance(0.65);
    if (spoked)
        make_spoked_wheel(part.solid, random, r);
    else
        make_disc_wheel(part.solid, random, r);
    const double grip = r * random.uniform(0.08, 0.14);
    if (random.chance(0.65))
        add_grip(part.solid, random, {0, 0.88 * r}, grip, -0.03 * r, r * random.uniform(0.35, 0.7));
    return part;
}

}  // namespace v16::corpus
