// Forks of wheels.
#include <algorithm>
#include <array>
#include <vector>

#include "corpus/families/other.hpp"
#include "corpus/families/other_pieces.hpp"
#include "corpus/families/swept_arm.hpp"
#include "corpus/turned.hpp"

namespace v16::corpus {
namespace {

/// Fork of a castor: plate or dish above, two cheeks bent down from it, raked or upright.
void add_castor_fork(Part& part, Random& random) {
    Solid& solid = part.solid;
    const double r = random.log_uniform(12, 130), gap = r * random.uniform(0.25, 0.6),
                 t = r * random.uniform(0.05, 0.1), rake = random.choice({0.0, 0.3, 0.5, 0.7}) * r,
                 high = r * random.uniform(1.15, 1.35), top = r * random.uniform(0.3, 0.6),
                 eye = r * random.uniform(0.16, 0.3);
    const bool straight = random.chance(0.3);
    for (const double s : {-1.0, 1.0}) {
        const Path cheek = straight ? through({{-top, high},
                                               {rake - eye, 0},
                                               {rake - 0.5 * eye, -0.8 * eye},
                                               {rake + 0.5 * eye, -0.8 * eye},
                                               {rake + eye, 0},
                                               {top, high}})
                                    : tangent_hull({0, high - 0.9 * top}, top, {rake, 0}, eye);
        const double a = s * gap, b = s * (gap + t);
        solid.add_prism(Axis::y, cheek, std::min(a, b), std::max(a, b));
        if (!straight)
            solid.add_prism(Axis::y, rectangle({-top, high - top}, {top, high}), std::min(a, b), std::max(a, b));
    }
    solid.cut_box({-far, -far, high}, {far, far, far});
    solid.add_box({-top, -gap - t, high - t}, {top, gap + t, high});
    const double axle = eye * random.uniform(0.3, 0.5);
    if (random.chance(0.25))
        solid.cut_prism(Axis::y, slot({rake, 0}, {rake, -3 * eye}, axle), -far, far);
    else
        solid.cut_cylinder(Axis::y, {rake, 0}, axle, -far, far);
    const double dish = std::min(top, gap + t) * random.uniform(0.75, 0.98);
    switch (random.integer(0, 2)) {
        case 0: {  // swivel head under a plate
            const double plate = r * random.uniform(0.6, 0.9);
            solid.add_revolution(Axis::z, cone_meridian(high, dish, high + 2 * t, 0.8 * dish))
                .add_revolution(Axis::z, cone_meridian(high + 2 * t, 0.8 * dish, high + 4 * t, dish));
            solid.add_prism(Axis::z, rounded_rectangle({-plate, -0.8 * plate}, {plate, 0.8 * plate}, 0.15 * plate),
                            high + 4 * t, high + 5.2 * t);
            for (const Point2 q : quarters)
                solid.cut_prism(Axis::z,
                                slot({q.x * 0.72 * plate, q.y * 0.55 * plate}, {q.x * 0.8 * plate, q.y * 0.62 * plate},
                                     0.08 * plate),
                                high + 3.9 * t, far);
            break;
        }
        case 1:  // stem
            solid.add_cylinder(Axis::z, {}, dish, high, high + t)
                .add_chamfered_cylinder(Axis::z, {}, 0.4 * dish, high + t, high + r * random.uniform(0.6, 1.2), 0,
                                        0.06 * dish);
            break;
        default:  // hole of the kingpin, or rigid with feet
            if (random.chance(0.5)) {
                solid.cut_cylinder(Axis::z, {}, 0.35 * dish, high - 2 * t, far);
            } else {
                solid.add_box({-1.5 * top, -gap - t, high}, {1.5 * top, gap + t, high + t});
                for (const double x : {-1.25 * top, 1.25 * top})
                    solid.cut_cylinder(Axis::z, {x, 0}, 0.12 * top, high - 1, far);
            }
            break;
    }
    if (random.chance(0.3)) solid.cut_cylinder(Axis::y, {0.3 * rake, 0.55 * high}, 0.35 * eye, -far, far);
    part.main_side = random.choice({Side::front, Side::right, Side::front});
}

/// Fork of a cycle or cart's front wheel: steerer, crown, two blades, dropouts; sometimes telescopic.
void add_steered_fork(Part& part, Random& random) {
    Solid& solid = part.solid;
    const double len = random.log_uniform(150, 800), gap = len * random.uniform(0.12, 0.2),
                 r = len * random.uniform(0.025, 0.05), steerer = len * random.uniform(0.35, 0.6),
                 crown = len * random.uniform(0.06, 0.1);
    const int kind = random.integer(0, 2);
    for (const double s : {-1.0, 1.0}) {
        const Point2 at{s * gap, 0};
        if (kind == 0)
            solid.add_revolution(Axis::z, cone_meridian(0.06 * len, 0.55 * r, len, r), at);
        else if (kind == 1)
            solid.add_cylinder(Axis::z, at, r, 0.06 * len, 0.55 * len)
                .add_cylinder(Axis::z, at, 0.75 * r, 0.55 * len, len + crown)
                .add_cylinder(Axis::z, at, 1.15 * r, 0.52 * len, 0.56 * len);
        else
            solid.add_box({s * gap - 0.7 * r, -1.3 * r, 0.06 * len}, {s * gap + 0.7 * r, 1.3 * r, len});
        solid.add_prism(Axis::x, tangent_hull({0, 0.09 * len}, 0.8 * r, {0, 0}, 0.9 * r), s * gap - 0.25 * r,
                        s * gap + 0.25 * r);
        const double axle = r * random.uniform(0.25, 0.4);
        if (random.chance(0.6))
            solid.cut_prism(Axis::x, slot({0, 0}, {0, -3 * r}, axle), s * gap - r, s * gap + r);
        else
            solid.cut_cylinder(Axis::x, {0, 0}, axle, s * gap - r, s * gap + r);
        if (random.chance(0.3)) solid.add_cylinder(Axis::y, {s * gap, 0.45 * len}, 0.5 * r, 0, 1.8 * r);
    }
    Path bridge = through({{-gap - 1.2 * r, len - 0.3 * crown},
                           {-0.6 * gap, len - 0.1 * crown},
                           {0.6 * gap, len - 0.1 * crown},
                           {gap + 1.2 * r, len - 0.3 * crown},
                           {gap + 1.2 * r, len + 0.6 * crown},
                           {1.4 * r, len + crown},
                           {-1.4 * r, len + crown},
                           {-gap - 1.2 * r, len + 0.6 * crown}});
    if (random.chance(0.6)) bridge = filleted(bridge, 0.2 * crown);
    solid.add_prism(Axis::y, bridge, -1.3 * r, 1.3 * r);
    if (kind == 1 && random.chance(0.6)) {  // brace over the wheel
        solid.add_prism(
            Axis::y,
            strip({{-gap, 0.5 * len}, {-gap, 0.6 * len}, {gap, 0.6 * len}, {gap, 0.5 * len}}, 0.8 * r, 0.4 * gap), 0,
            r);
    }
    solid.add_cylinder(Axis::z, {}, 1.25 * r, len + crown, len + 1.3 * crown)
        .add_chamfered_cylinder(Axis::z, {}, 0.9 * r, len + crown, len + steerer, 0, 0.1 * r);
    if (random.chance(0.6)) solid.cut_cylinder(Axis::z, {}, 0.7 * r, len - 0.05 * crown, far);
    part.main_side = random.choice({Side::front, Side::front, Side::right});
}

/// One leg beside its wheel, as of prams, trolleys and tail wheels: stem above, arm, stub axle below.
void add_half_fork(Part& part, Random& random) {
    Solid& solid = part.solid;
    const double r = random.log_uniform(25, 200), w = r * random.uniform(0.12, 0.25), t = r * random.uniform(0.08, 0.2),
                 out = r * random.uniform(0.25, 0.5), trail = random.uniform(0, 0.5) * r;
    const double high = r * random.uniform(1.1, 1.4);
    solid.add_prism(Axis::y, swept_arm({{0, high}, {0.1 * trail, 0.6 * high}, {trail, 0}}, {1.2 * w, 1.1 * w, w}), out,
                    out + t);
    solid.add_prism(Axis::z, slot({0, 0}, {0, out}, 1.2 * w), high - 1.1 * w, high + 0.2 * w);
    solid.add_prism(Axis::x,
                    through({{out, high - 2.6 * w},
                             {out + 0.5 * t, high - 2.6 * w},
                             {out + 0.5 * t, high},
                             {0, high},
                             {0, high - 1.0 * w}}),
                    -0.25 * w, 0.25 * w);
    solid.add_cylinder(Axis::z, {}, 0.7 * w, high, high + r * random.uniform(0.4, 1.0));
    solid.add_cylinder(Axis::y, {trail, 0}, 1.15 * w, out - 0.2 * t, out + 1.1 * t);
    if (random.chance(0.6))
        solid.add_cylinder(Axis::y, {trail, 0}, 0.45 * w, -out * random.uniform(0.4, 1.0), out);
    else
        solid.cut_cylinder(Axis::y, {trail, 0}, 0.5 * w, -far, far);
    if (random.chance(0.4))
        solid.cut_prism(Axis::y, slot({0.2 * trail, 0.45 * high}, {0.1 * trail, 0.65 * high}, 0.4 * w), out + 0.5 * t,
                        far);
}

/// Fork bent from tube or flat bar to a U, its ends flattened and pierced.
void add_bent_fork(Part& part, Random& random) {
    Solid& solid = part.solid;
    const double w = random.log_uniform(30, 300), high = w * random.uniform(1.0, 2.4),
                 t = w * random.uniform(0.05, 0.12), deep = t * random.uniform(1.0, 5.0);
    const double bend = w * random.choice({0.08, 0.25, 0.38});
    std::vector<Point2> line{{-0.5 * w, 0}, {-0.5 * w, high}, {0.5 * w, high}, {0.5 * w, 0}};
    if (random.chance(0.4))
        line = {{-0.5 * w, 0},    {-0.5 * w, 0.3 * high}, {-0.32 * w, 0.5 * high}, {-0.32 * w, high},
                {0.32 * w, high}, {0.32 * w, 0.5 * high}, {0.5 * w, 0.3 * high},   {0.5 * w, 0}};
    std::reverse(line.begin(), line.end());
    solid.add_prism(Axis::y, strip(line, t, std::min(bend, 0.12 * w + (line.size() == 4 ? 0.26 * w : 0.0))),
                    -0.5 * deep, 0.5 * deep);
    const double r = std::min(0.3 * deep, 0.08 * w);
    if (random.chance(0.5))
        solid.add_cylinder(Axis::x, {0, 0.1 * high}, 0.7 * deep, -0.5 * w - t, -0.5 * w + 0.1 * t)
            .add_cylinder(Axis::x, {0, 0.1 * high}, 0.7 * deep, 0.5 * w - 0.1 * t, 0.5 * w + t);
    solid.cut_cylinder(Axis::x, {0, 0.1 * high}, r, -far, far);
    if (random.chance(0.5))
        solid.cut_cylinder(Axis::z, {}, r, 0.9 * high, far);
    else
        solid.add_cylinder(Axis::z, {}, 0.45 * deep, high, high * random.uniform(1.4, 2.0));
}

}  // namespace

/// Fork of a wheel: of a castor, a cycle, with one leg, bent of tube.
Part wheel_fork(FamilyContext& context) {
    Part part;
    constexpr std::array forms{add_castor_fork, add_steered_fork, add_half_fork, add_bent_fork};
    forms[context.random.weighted({0.45, 0.25, 0.15, 0.15})](part, context.random);
    return part;
}

}  // namespace v16::corpus
