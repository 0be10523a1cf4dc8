// Shafts of universal joints: cardan shafts, crosses with trunnions.
#include <algorithm>

#include "corpus/families/shaft.hpp"
#include "corpus/families/shaft_details.hpp"
#include "corpus/families/teeth.hpp"

namespace v16::corpus {
namespace {

struct Cardan {
    double eye = 0.0, half = 0.0;    ///< outer radius of an ear; half the fork's width
    double reach = 0.0, bore = 0.0;  ///< from the root to the joint's middle; radius of the bearing's hole
    bool cross = false, flange = false;
};

/// A fork at `at` that opens in the direction `out`; with a cross and a flange yoke where the shaft is whole.
void add_fork(Solid& solid, const Cardan& cardan, double at, double out, Axis across) {
    const double middle = at + out * cardan.reach;
    const auto span = [&](double a, double b) {
        return Point2{std::min(at + out * a, at + out * b), std::max(at + out * a, at + out * b)};
    };
    const double ear = 0.32 * cardan.half;
    for (const double s : {-1.0, 1.0}) {
        const double from = s > 0 ? cardan.half - ear : -cardan.half, to = from + ear;
        solid.add_prism(across, tangent_hull({at + out * 0.25 * ear, 0}, 0.95 * cardan.eye, {middle, 0}, cardan.eye),
                        from, to);
    }
    const Point2 root = span(-0.3 * ear, 0.5 * cardan.eye);
    const Axis other = across == Axis::y ? Axis::z : Axis::y;
    solid.add_prism(other, rectangle({root.x, -cardan.half}, {root.y, cardan.half}), -0.95 * cardan.eye,
                    0.95 * cardan.eye);
    solid.cut_cylinder(across, {middle, 0}, cardan.bore, -far, far);
    if (!cardan.cross) return;
    const double pin = 0.93 * cardan.half;
    solid.add_cylinder(across, {middle, 0}, 0.95 * cardan.bore, -pin, pin);
    solid.add_cylinder(other, {middle, 0}, 0.95 * cardan.bore, -pin, pin);
    solid.add_revolution(Axis::x, ball_meridian(middle, 1.3 * cardan.bore));
    if (!cardan.flange) return;
    const Point2 yoke = span(cardan.reach + 1.25 * cardan.eye, cardan.reach + 1.6 * cardan.eye);
    const double disc = 1.15 * cardan.half;
    solid.add_cylinder(Axis::x, {}, disc, yoke.x, yoke.y);
    for (const double s : {-1.0, 1.0}) {
        const double from = s > 0 ? 0.68 * cardan.half : -cardan.half;
        solid
            .add_prism(other, tangent_hull({middle, 0}, cardan.eye, {0.5 * (yoke.x + yoke.y), 0}, 0.9 * cardan.eye),
                       from, from + ear)
            .cut_prism(other,
                       rectangle(out > 0 ? Point2{yoke.y, -far} : Point2{-far, -far},
                                 out > 0 ? Point2{far, far} : Point2{yoke.x, far}),
                       -far, far)
            .add_cylinder(other, {middle, 0}, 0.94 * cardan.bore, from + 0.1 * ear, from + 1.04 * ear);
    }
    solid.cut_hole_circle(Axis::x, {}, 0.85 * disc, 4, 45, 0.09 * disc, yoke.x - 0.1, yoke.y + 0.1);
}

}  // namespace

/// Cardan shaft: a welded tube with forks, with its crosses and flange yokes, with a splined sleeve that slides, or
/// only a fork with splines.
Part propeller_shaft(FamilyContext& context) {
    Random& random = context.random;
    const double r = random.log_uniform(5, 70), length = r * random.log_uniform(3, 24);
    Cardan cardan;
    cardan.eye = r * random.uniform(0.55, 0.8);
    cardan.half = r * random.uniform(1.1, 1.5);
    cardan.reach = r * random.uniform(1.1, 1.6);
    cardan.bore = cardan.eye * random.uniform(0.55, 0.75);
    cardan.cross = random.chance(0.6);
    cardan.flange = cardan.cross && random.chance(0.6);
    Part part;
    Solid& solid = part.solid;
    const double neck = r * random.uniform(0.6, 0.8), weld = 0.5 * r;
    const std::size_t form = random.weighted({0.4, 0.4, 0.2});  // tube, tube and sliding splines, fork with splines
    const double tube = form == 2 ? 0.0 : form == 1 ? length * random.uniform(0.5, 0.75) : length;
    if (tube > 0.0) {
        solid.add_revolution(
            Axis::x,
            turned({{weld, 1.0 * neck}, {0.4 * weld, neck, r}, {tube, r}, {0.4 * weld, r, neck}, {weld, neck}}));
        if (random.chance(0.3))
            solid.add_box({0.45 * tube, -0.2 * r, 0.9 * r}, {0.45 * tube + 0.5 * r, 0.2 * r, 1.06 * r});
    }
    double end = tube > 0.0 ? tube + 2.8 * weld : 0.0;
    if (form > 0) {  // splines, and the sleeve over them
        const double stub = r * random.uniform(1.5, 4), teeth = 0.75 * r;
        solid.add_prism(Axis::x, spline_outline(random.choice({10, 16, 20}), 0.88 * teeth, teeth, 0.14 * teeth),
                        end - 0.1, end + stub);
        end += stub;
        if (form == 1) {
            const double sleeve = r * random.uniform(1.5, 3.5);
            solid.add_chamfered_cylinder(Axis::x, {}, 1.05 * r, end - 0.4 * stub, end + sleeve, 0.08 * r, 0)
                .add_cylinder(Axis::x, {}, 1.15 * r, end - 0.4 * stub, end - 0.2 * stub);
            end += sleeve;
        }
    }
    const Axis first = random.choice({Axis::y, Axis::z});
    add_fork(solid, cardan, 0, -1, first);
    if (form == 2)
        cut_end_hole(solid, random, end, -1, 0.6 * r);
    else
        add_fork(solid, cardan, end, 1, random.chance(0.8) ? first : first == Axis::y ? Axis::z : Axis::y);
    return part;
}

namespace {

void add_trunnion(Solid& solid, Random& random, Axis axis, double s, double root, double reach, double r,
                  std::size_t end) {
    const auto put = [&](double a, double b, double radius, double edge) {
        solid.add_chamfered_cylinder(axis, {}, radius, std::min(s * a, s * b), std::max(s * a, s * b), s < 0 ? edge : 0,
                                     s < 0 ? 0 : edge);
    };
    const double cup = std::max(1.05 * root, reach - 1.7 * r);  // where the bearing's cup begins
    put(0, reach, r, 0.1 * r);
    put(0, root, 1.3 * r, 0.12 * r);
    if (end == 1) put(cup, reach * 1.04, 1.35 * r, 0.08 * r);  // the needle bearing's cup
    if (end == 2) {                                            // cup with a ring groove
        put(cup, reach * 1.04, 1.35 * r, 0.05 * r);
        const double at = s * (cup + 0.3 * (reach - cup));
        solid.cut_revolution(axis, ring_meridian(at - 0.05 * r, at + 0.05 * r, 1.25 * r, 1.4 * r));
    }
    if (end == 3)
        solid.cut_cylinder(axis, {}, r * random.uniform(0.15, 0.3), std::min(0.0, s * far), std::max(0.0, s * far));
}

}  // namespace

/// Cross of a universal joint, tripod and tee of trunnions, trunnion blocks: round journals that stand across each
/// other.
Part trunnion_cross(FamilyContext& context) {
    Random& random = context.random;
    const double r = random.log_uniform(2, 60), reach = r * random.uniform(2.8, 5.0),
                 root = std::max(1.45 * r, reach * random.uniform(0.35, 0.55));
    const std::size_t end = random.weighted({0.35, 0.25, 0.1, 0.3}), form = random.weighted({0.55, 0.15, 0.15, 0.15});
    Part part;
    Solid& solid = part.solid;
    const double body = root * random.uniform(0.75, 1.0);
    if (form == 1) {  // a tripod: three arms from a splined hub
        const double half = 1.2 * r, hub = 1.9 * r;
        solid.add_cylinder(Axis::y, {}, hub, -half, half);
        for (int i = 0; i < 3; ++i) {
            const Path arm = rotated(rectangle({0, -0.75 * r}, {reach, 0.75 * r}), 90 + 120.0 * i);
            if (i == 0)
                solid.add_cylinder(Axis::z, {}, r, 0, reach);
            else
                solid.add_prism(Axis::y, arm, -0.75 * r, 0.75 * r);
            if (end > 0)
                solid.add_prism(Axis::y, rotated(rectangle({reach * 0.55, -1.4 * r}, {reach, 1.4 * r}), 90 + 120.0 * i),
                                -1.1 * half, 1.1 * half);
        }
        solid.cut_prism(Axis::y, spline_outline(20, 0.95 * r, 1.1 * r, 0.15 * r), -far, far);
        return part;
    }
    switch (random.integer(0, 3)) {
        case 0:
            solid.add_revolution(Axis::x, ball_meridian(0, 1.25 * body));
            break;
        case 1:
            solid.add_box({-body, -1.1 * r, -body}, {body, 1.1 * r, body});
            break;
        case 2:
            solid.add_prism(Axis::y, filleted(polygon({}, 1.4 * root, 4, 0), 0.2 * root), -1.2 * r, 1.2 * r);
            break;
        default:
            solid.add_cylinder(Axis::y, {}, 1.15 * body, -1.3 * r, 1.3 * r);
            break;
    }
    add_trunnion(solid, random, Axis::x, 1, root, reach, r, end);
    add_trunnion(solid, random, Axis::x, -1, root, reach, r, end);
    add_trunnion(solid, random, Axis::z, 1, root, reach, r, end);
    if (form != 2) add_trunnion(solid, random, Axis::z, -1, root, reach, r, end);
    if (form == 3) solid.cut_cylinder(Axis::y, {}, body * random.uniform(0.3, 0.7), -far, far);
    if (form == 0 && random.chance(0.3)) solid.add_cylinder(Axis::y, {}, 0.3 * r, 0, 1.9 * r);  // grease nipple
    return part;
}

}  // namespace v16::corpus
