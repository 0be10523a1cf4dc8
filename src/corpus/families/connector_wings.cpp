// Screws for the hand: wings, spades, bars, rings.
#include <algorithm>
#include <cmath>

#include "corpus/families/connector.hpp"
#include "corpus/families/connector_sizes.hpp"
#include "corpus/families/connector_wires.hpp"
#include "corpus/turned.hpp"

namespace v16::corpus {
namespace {

/// What the end of a screw presses with: nothing, a dog, a cone, a ball.
void pressing_end(Solid& solid, Random& random, const MetricSize& size, double at) {
    const double r = size.minor_radius();
    switch (random.weighted({0.5, 0.25, 0.15, 0.1})) {
        case 1:
            solid.add_chamfered_cylinder(Axis::x, {}, 0.8 * r, at - 0.1 * r, at + r * random.uniform(0.6, 1.6), 0,
                                         0.1 * r);
            break;
        case 2:
            solid.add_revolution(Axis::x, cone_meridian(at - 0.05 * r, 0.95 * r, at + r * random.uniform(0.6, 1.2), 0));
            break;
        case 3:
            solid.add_revolution(Axis::x, ball_meridian(at + 0.3 * r, 0.9 * r));
            break;
        default:
            break;
    }
}

/// Both wings in the x-z plane about a hub that ends at x = 0.
void add_wings(Solid& solid, Random& random, double d) {
    const double hub = d * random.uniform(0.75, 1.05), high = d * random.uniform(0.7, 1.2),
                 span = d * random.uniform(1.7, 3), rise = d * random.uniform(0.3, 1.3),
                 tip = d * random.uniform(0.35, 0.7), thick = d * random.uniform(0.14, 0.26);
    const std::size_t form = random.weighted({0.35, 0.25, 0.2, 0.2});
    for (const double s : {-1.0, 1.0}) {
        const Point2 root{-0.45 * high, s * 0.5 * hub}, end{-0.5 * high - rise, s * span};
        switch (form) {
            case 0:
                solid.add_prism(Axis::y, tangent_hull(root, 0.4 * high, end, tip), -thick, thick);
                break;
            case 1: {  // squared wings
                Path wing = through({{0.0, s * 0.4 * hub},
                                     {-0.15 * high, s * span},
                                     {-high - rise, s * span},
                                     {-high - rise, s * 0.65 * span},
                                     {-0.8 * high, s * 0.4 * hub}});
                if (s < 0) wing = reversed(wing);
                if (signed_area(wing) < 0) wing = reversed(wing);
                solid.add_prism(Axis::y, filleted(wing, 0.4 * tip), -thick, thick);
                break;
            }
            case 2:  // ears with holes
                solid.add_prism(Axis::y, tangent_hull(root, 0.45 * high, end, 1.3 * tip), -thick, thick)
                    .cut_cylinder(Axis::y, end, 0.65 * tip, -far, far);
                break;
            default:  // pressed from sheet, its wings turned up
                solid.add_prism(Axis::x, tangent_hull({}, 1.1 * hub, {0, s * 0.9 * span}, 0.6 * hub), -0.22 * d, 0)
                    .add_box({-0.5 * high - rise, -0.6 * hub, std::min(s * span, s * (span + 0.22 * d))},
                             {0, 0.6 * hub, std::max(s * span, s * (span + 0.22 * d))});
                solid.add_box({-0.22 * d, -0.6 * hub, std::min(s * 0.8 * span, s * span)},
                              {0, 0.6 * hub, std::max(s * 0.8 * span, s * span)});
                break;
        }
    }
    if (form == 3)
        solid.add_cylinder(Axis::x, {}, 0.8 * hub, -0.5 * high, 0);
    else
        solid.add_revolution(Axis::x, cone_meridian(-high, 0.75 * hub, 0, hub));
}

}  // namespace

/// Screw turned by the fingers: two wings of any form, a flat spade, a fixed or sliding bar, a bent end, a ring; some
/// are nuts.
Part wing_screw(FamilyContext& context) {
    Random& random = context.random;
    const MetricSize size = metric_size(random);
    const double d = size.d, r = size.radius(), length = d * random.log_uniform(1.3, 7);
    Part part;
    Solid& solid = part.solid;
    const std::size_t form = random.weighted({0.4, 0.18, 0.14, 0.1, 0.18});
    const bool nut = form <= 1 && random.chance(0.15);
    double from = 0.0;
    switch (form) {
        case 0:
            add_wings(solid, random, d);
            break;
        case 1: {  // spade
            const double half = d * random.uniform(0.9, 1.6), thick = d * random.uniform(0.16, 0.3),
                         high = d * random.uniform(1.2, 2.2);
            if (random.chance(0.5))
                solid.add_prism(Axis::y, tangent_hull({-0.3 * d, 0}, 0.6 * d, {-high, 0}, half), -thick, thick);
            else
                solid.add_prism(Axis::y,
                                filleted(through({{0, -0.55 * d},
                                                  {0, 0.55 * d},
                                                  {-0.5 * high, half},
                                                  {-high, half},
                                                  {-high, -half},
                                                  {-0.5 * high, -half}}),
                                         0.3 * d),
                                -thick, thick);
            solid.add_cylinder(Axis::x, {}, 0.55 * d, -0.5 * d, 0);
            if (random.chance(0.5)) solid.add_cylinder(Axis::x, {}, d * random.uniform(0.8, 1.1), -0.25 * d, 0);
            if (random.chance(0.4)) solid.cut_cylinder(Axis::y, {-high, 0}, 0.4 * half, -far, far);
            break;
        }
        case 2: {  // bar across
            const double head = d * random.uniform(0.8, 1.1), high = d * random.uniform(1.2, 1.8), bar = 0.3 * d,
                         reach = d * random.uniform(1.8, 3.5), off = random.chance(0.5) ? 0.0 : 0.5 * reach;
            solid.add_chamfered_cylinder(Axis::x, {}, head, -high, 0, 0.1 * d, 0.1 * d)
                .add_cylinder(Axis::z, {-0.5 * high, 0}, bar, -reach - off, reach - off);
            if (random.chance(0.7)) {
                const bool balls = random.chance(0.5);
                for (const double z : {-reach - off, reach - off}) {
                    if (balls)
                        solid.add_revolution(Axis::z, ball_meridian(z, 1.6 * bar), {-0.5 * high, 0});
                    else
                        solid.add_chamfered_cylinder(Axis::z, {-0.5 * high, 0}, 1.5 * bar, z - 0.6 * bar, z + 0.6 * bar,
                                                     0.2 * bar, 0.2 * bar);
                }
            }
            break;
        }
        case 3: {  // bent over
            const double bend = d * random.uniform(1.0, 1.8), arm = d * random.uniform(1.5, 5);
            add_bend(solid, Axis::y, {0, bend}, bend, r, 180, 90);
            solid.add_cylinder(Axis::z, {-bend, 0}, r, bend, bend + arm);
            from = 0.0;
            break;
        }
        default: {  // ring or loop of wire in a disc
            const double head = d * random.uniform(1.0, 1.5), high = d * random.uniform(0.35, 0.6),
                         wire = d * random.uniform(0.14, 0.24), ring = head * random.uniform(0.75, 0.95);
            if (random.chance(0.7)) {
                solid.add_chamfered_cylinder(Axis::x, {}, head, -high, 0, 0.06 * d, 0.06 * d);
                if (random.chance(0.5)) solid.cut_box({-far, -0.12 * d, -far}, {-0.55 * high, 0.12 * d, far});
            } else {
                solid.add_prism(Axis::x, rounded_rectangle({-0.6 * d, -head}, {0.6 * d, head}, 0.4 * d), -high, 0);
            }
            const double base = -high - 0.6 * wire, tall = random.choice({0.6, 1.0, 1.4}) * ring;
            solid.add_revolution(Axis::y, circle({0, ring}, wire), {base - tall, 0})
                .cut_box({base - tall, -1.1 * wire, -ring - 1.1 * wire}, {base, 1.1 * wire, ring + 1.1 * wire});
            for (const double s : {-1.0, 1.0}) {
                solid.add_cylinder(Axis::x, {0, s * ring}, wire, base - tall, base);
                solid.add_cylinder(Axis::z, {base, 0}, wire, std::min(s * 0.2 * ring, s * (ring + wire)),
                                   std::max(s * 0.2 * ring, s * (ring + wire)));
            }
            solid.add_box({base - 1.2 * wire, -1.4 * wire, -0.25 * ring}, {-high, 1.4 * wire, 0.25 * ring});
            break;
        }
    }
    if (nut) {
        if (form == 1) solid.add_cylinder(Axis::x, {}, 0.9 * d, -0.8 * d, 0.3 * d);
        solid.cut_cylinder(Axis::x, {}, size.minor_radius(), form == 1 ? -0.5 * d : -far, far);
        solid.add_thread({Axis::x,
                          {},
                          r,
                          size.minor_radius(),
                          form == 1 ? -0.5 * d : solid.bounds().min.x,
                          form == 1 ? 0.3 * d : 0,
                          true});
        return part;
    }
    const double plain = random.chance(0.3) ? 0.3 * length : 0.05 * d;
    add_threaded_shank(solid, random, size, from, length, plain);
    pressing_end(solid, random, size, length);
    return part;
}

}  // namespace v16::corpus
