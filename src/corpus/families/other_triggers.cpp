// Parts of triggers and of what they release.
#include <array>

#include "corpus/families/other.hpp"
#include "corpus/families/swept_arm.hpp"

namespace v16::corpus {
namespace {

/// Trigger: a block about its pin with a tail for the sear and a curved blade for the finger.
void add_trigger(Part& part, Random& random) {
    Solid& solid = part.solid;
    const double u = random.log_uniform(5, 16), t = u * random.uniform(0.25, 0.7), blade = u * random.uniform(2.0, 3.2),
                 tail = u * random.uniform(0.5, 2.6), curve = u * random.uniform(0.1, 0.9),
                 nose = u * random.uniform(0.5, 1.6);
    const double hollow = random.choice({0.0, random.uniform(0.1, 0.35)}), end = random.chance(0.5) ? -curve : -0.1 * u;
    Path finger = through({{-0.5 * u, 0}, {end - 0.1 * u, -blade}, {end + 0.4 * u, -blade}, {0.5 * u, 0}});
    finger.vertices[0].bulge = -hollow;
    finger.vertices[1].bulge = random.choice({0.0, 0.9});
    finger.vertices[2].bulge = hollow * random.uniform(0.6, 1.0);
    solid.add_prism(Axis::y, finger, -t, t);
    Path body = through({{-nose, -0.3 * u},
                         {tail, -0.3 * u},
                         {tail, 0.1 * u},
                         {tail - 0.3 * u, 0.5 * u},
                         {0.3 * u, 0.8 * u},
                         {-0.3 * u, 0.8 * u},
                         {-nose, 0.4 * u}});
    if (random.chance(0.5)) body = filleted(body, 0.12 * u);
    solid.add_prism(Axis::y, body, -t, t);
    if (random.chance(0.6))  // groove for the disconnector
        solid.cut_box({-0.3 * u, -0.4 * t, 0.05 * u}, {tail + 1, 0.4 * t, far});
    if (random.chance(0.5)) solid.add_box({-nose - 0.01, -t * 1.4, -0.2 * u}, {-nose + 0.25 * u, t * 1.4, 0.2 * u});
    if (random.chance(0.35))
        solid.cut_prism(Axis::y,
                        slot({0.05 * u, -0.15 * blade - 0.3 * u}, {0.05 * u, -0.3 * blade - 0.3 * u}, 0.12 * u), -far,
                        far);
    solid.cut_cylinder(Axis::y, {0, 0.1 * u}, 0.25 * u, -far, far);
}

/// Hammer: hook for the sear, spur or round head, pin and spring hole.
void add_hammer_or_sear(Part& part, Random& random) {
    Solid& solid = part.solid;
    const double u = random.log_uniform(5, 16), t = u * random.uniform(0.3, 0.6), high = u * random.uniform(2.2, 3.6),
                 head = u * random.uniform(0.45, 0.8);
    if (random.chance(0.6)) {
        solid.add_prism(Axis::y, tangent_hull({}, u, {-0.2 * u, high}, 0.55 * u), -t, t);
        solid.add_prism(
            Axis::y,
            through(
                {{-0.8 * u, high - head}, {0.45 * u, high - head}, {0.45 * u, high + head}, {-0.8 * u, high + head}}),
            -t, t);
        if (random.chance(0.5)) {
            Path spur = through(
                {{0.3 * u, high}, {1.6 * u, high + 0.5 * u}, {1.5 * u, high + 0.8 * u}, {0.3 * u, high + head}});
            spur.vertices[0].bulge = 0.25;
            solid.add_prism(Axis::y, spur, -0.7 * t, 0.7 * t);
        } else if (random.chance(0.5)) {
            solid.add_cylinder(Axis::y, {0.55 * u, high + 0.3 * head}, 0.75 * head, -t, t)
                .cut_cylinder(Axis::y, {0.55 * u, high + 0.3 * head}, 0.35 * head, -far, far);
        }
        const int hooks = random.integer(1, 2);
        for (int i = 0; i < hooks; ++i)
            solid.cut_prism(
                Axis::y,
                rotated(through({{0.62 * u, -0.12 * u}, {2 * u, -0.12 * u}, {2 * u, 0.6 * u}, {0.75 * u, 0.15 * u}}),
                        -20 - 50 * i),
                -far, far);
        if (random.chance(0.4)) solid.add_cylinder(Axis::y, {}, 0.55 * u, -1.7 * t, 1.7 * t);
    } else {  // sear: two arms about a pin
        const double reach = u * random.uniform(1.6, 3.2), drop = u * random.uniform(-0.3, 0.6);
        Path path = through({{-reach, 0.1 * u},
                             {-reach, -0.35 * u},
                             {-reach + 0.5 * u, -0.35 * u},
                             {-0.5 * u, -0.6 * u},
                             {0.5 * u, -0.6 * u},
                             {0.8 * reach, -drop - 0.3 * u},
                             {0.8 * reach, 0.2 * u - drop},
                             {0.4 * u, 0.7 * u},
                             {-0.5 * u, 0.6 * u},
                             {-reach + 0.2 * u, 0.6 * u}});
        solid.add_prism(Axis::y, random.chance(0.5) ? filleted(path, 0.15 * u) : path, -t, t);
        if (random.chance(0.5)) solid.cut_box({-2 * reach, -0.35 * t, -far}, {-0.45 * u, 0.35 * t, far});
        if (random.chance(0.5)) solid.cut_cylinder(Axis::z, {0.55 * reach, 0}, 0.45 * t, -far, far);
    }
    solid.cut_cylinder(Axis::y, {}, 0.33 * u, -far, far);
    if (random.chance(0.4)) solid.cut_cylinder(Axis::y, {-0.1 * u, 0.62 * high}, 0.18 * u, -far, far);
}

/// Disconnector, catch or bar: a flat contour with hooks, slots and pins.
void add_catch(Part& part, Random& random) {
    Solid& solid = part.solid;
    const double len = random.log_uniform(20, 120), w = len * random.uniform(0.05, 0.1),
                 t = len * random.uniform(0.02, 0.06);
    const int form = random.integer(0, 2);
    if (form == 0) {
        solid.add_prism(Axis::y,
                        through({{0, -w},
                                 {0.25 * len, -w},
                                 {0.3 * len, -2.3 * w},
                                 {0.4 * len, -2.3 * w},
                                 {0.4 * len, -w},
                                 {0.85 * len, -0.6 * w},
                                 {len, -1.6 * w},
                                 {1.03 * len, -0.6 * w},
                                 {0.95 * len, w},
                                 {0.55 * len, 0.6 * w},
                                 {0.5 * len, 1.8 * w},
                                 {0.38 * len, 1.8 * w},
                                 {0.3 * len, w},
                                 {0, w}}),
                        -0.5 * t, 0.5 * t);
        solid.cut_cylinder(Axis::y, {0.08 * len, 0}, 0.5 * w, -far, far)
            .cut_prism(Axis::y, slot({0.55 * len, 0}, {0.68 * len, -0.05 * w}, 0.28 * w), -far, far);
    } else if (form == 1) {
        const double ring = 2.2 * w;
        solid.add_prism(Axis::y, swept_arm({{0, 0}, {0.45 * len, 0.12 * len}, {len, 0}}, {ring, w, 1.3 * w}), -0.5 * t,
                        0.5 * t);
        solid.cut_cylinder(Axis::y, {}, 0.5 * ring, -far, far);
        solid.cut_prism(Axis::y, through({{0.86 * len, 0}, {0.95 * len, -4 * w}, {0.8 * len, -4 * w}}), -far, far);
        solid.add_box({0.96 * len, -0.5 * t, 0}, {0.96 * len + 1.3 * w, 2.5 * t, 1.0 * w});
    } else {
        solid.add_prism(
            Axis::y,
            strip({{0, 3 * w}, {0, 0}, {0.5 * len, 0}, {0.56 * len, 1.2 * w}, {len, 1.2 * w}, {1.04 * len, -w}},
                  0.9 * w, 0.4 * w),
            -0.5 * t, 0.5 * t);
        solid.add_cylinder(Axis::y, {0.25 * len, 0.45 * w}, 1.1 * w, -0.5 * t, t)
            .cut_cylinder(Axis::y, {0.25 * len, 0.45 * w}, 0.5 * w, -far, far);
    }
    if (random.chance(0.3)) solid.add_cylinder(Axis::y, {0.08 * len, 0}, 0.45 * w, -t, 1.6 * t);
}

/// Guard: a bow of strip with ears above, plain or with the plate it grows from.
void add_guard(Part& part, Random& random) {
    Solid& solid = part.solid;
    const double len = random.log_uniform(35, 90), high = len * random.uniform(0.4, 0.65),
                 t = len * random.uniform(0.03, 0.06), w = len * random.uniform(0.08, 0.18);
    solid.add_prism(
        Axis::y,
        strip({{-0.3 * len, high}, {0, high}, {0.12 * len, 0}, {0.85 * len, 0}, {len, high}, {1.35 * len, high}}, t,
              len * random.uniform(0.08, 0.2)),
        -w, w);
    for (const double x : {-0.2 * len, 1.25 * len})
        solid.cut_countersink(Axis::z, {x, 0}, 0.25 * w, 0.5 * w, high - 1, far);
    if (random.chance(0.5))
        solid.add_box({-0.3 * len, -w, high}, {1.35 * len, w, high + 1.2 * t})
            .cut_prism(Axis::z, slot({0.35 * len, 0}, {0.7 * len, 0}, 0.4 * w), high + 0.5 * t, far);
}

}  // namespace

/// Trigger, hammer, sear, catch or guard.
Part trigger_part(FamilyContext& context) {
    Part part;
    constexpr std::array forms{add_trigger, add_hammer_or_sear, add_catch, add_guard};
    forms[context.random.weighted({0.35, 0.3, 0.25, 0.1})](part, context.random);
    return part;
}

}  // namespace v16::corpus
