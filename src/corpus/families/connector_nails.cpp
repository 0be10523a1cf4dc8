// What is driven or glued into wood and masonry: nails of special form, dowels and tongues.
#include <algorithm>
#include <cmath>

#include "corpus/families/connector.hpp"
#include "corpus/families/connector_sizes.hpp"
#include "corpus/families/connector_wires.hpp"
#include "corpus/turned.hpp"

namespace v16::corpus {
namespace {

/// A nail from x = 0 to the right, `length` long: rings, steps of a spiral, plain; round or square.
void nail_shank(Solid& solid, Random& random, double r, double length, Point2 at = {}) {
    const double tip = r * random.uniform(1.6, 4);
    switch (random.weighted({0.42, 0.22, 0.14, 0.12, 0.1})) {
        case 0:
            solid.add_cylinder(Axis::x, at, r, 0, length - tip);
            break;
        case 1: {  // rings
            solid.add_cylinder(Axis::x, at, r, 0, length - tip);
            const double from = length * random.uniform(0.1, 0.45),
                         step = std::max(0.9 * r, (length - tip - from) / 22);
            for (double x = from; x + step < length - tip; x += step)
                solid.add_revolution(Axis::x, cone_meridian(x, 1.16 * r, x + 0.8 * step, 0.98 * r), at);
            break;
        }
        case 2:  // square
            solid.add_prism(Axis::x, rectangle({at.x - r, at.y - r}, {at.x + r, at.y + r}), 0, length - tip);
            break;
        case 3:  // collar that guides it
            solid.add_cylinder(Axis::x, at, r, 0, length - tip)
                .add_cylinder(Axis::x, at, 1.5 * r, 0.25 * length, 0.25 * length + 2 * r);
            break;
        default:  // flutes
            solid.add_cylinder(Axis::x, at, 1.05 * r, 0, length - tip);
            for (int i = 0; i < 8; ++i)
                solid.cut_cylinder(Axis::x, at + polar({}, 1.1 * r, 45.0 * i), 0.16 * r, 0.2 * length, length - tip);
            break;
    }
    solid.add_revolution(Axis::x, cone_meridian(length - tip, r, length, 0.1 * r), at);
}

}  // namespace

/// Nail of special form: two heads, an umbrella, a dome, a washer, a bent or hooked head, no head, cut from plate; with
/// rings, flutes or a guide collar; several in a strip.
Part special_nail(FamilyContext& context) {
    Random& random = context.random;
    const double r = random.log_uniform(0.6, 5), length = r * random.uniform(14, 45);
    Part part;
    Solid& solid = part.solid;
    const std::size_t form = random.weighted({0.13, 0.13, 0.12, 0.12, 0.12, 0.12, 0.12, 0.14});
    if (form == 7) {  // a strip
        const int count = random.integer(3, 9);
        const double pitch = r * random.uniform(2.4, 4), slant = random.choice({0.0, 0.0, 0.6}) * pitch,
                     band = length * random.uniform(0.3, 0.6);
        const double tip = 3 * r;
        for (int i = 0; i < count; ++i) {
            const double z = pitch * i, x = slant * i;
            solid.add_cylinder(Axis::x, {0, z}, r, x, x + length - tip)
                .add_revolution(Axis::x, cone_meridian(x + length - tip, r, x + length, 0.1 * r), {0, z})
                .add_cylinder(Axis::x, {0, z}, std::min(2.0 * r, 0.49 * pitch), x - 0.5 * r, x + 0.01 * r);
        }
        const double end = pitch * (count - 1);
        for (const double x : {0.35 * length, 0.35 * length + 0.5 * band}) {
            const Path strap = through({{x, -r},
                                        {x + 0.2 * band, -r},
                                        {x + slant * (count - 1) + 0.2 * band, end + r},
                                        {x + slant * (count - 1), end + r}});
            solid.add_prism(Axis::y, signed_area(strap) > 0 ? strap : reversed(strap), -1.1 * r, 1.1 * r);
        }
        return part;
    }
    if (form == 6) {  // cut from plate
        const double wide = r * random.uniform(2, 3.5), head = wide * random.uniform(1.2, 2);
        const bool both = random.chance(0.5);
        solid.add_prism(Axis::y,
                        through({{0, -0.5 * wide}, {length, -0.12 * wide}, {length, 0.12 * wide}, {0, 0.5 * wide}}),
                        -0.6 * r, 0.6 * r);
        solid.add_prism(Axis::y,
                        through({{-1.2 * r, both ? -head : -0.5 * wide},
                                 {0.02 * r, both ? -head : -0.5 * wide},
                                 {0.02 * r, head},
                                 {-1.2 * r, head}}),
                        -0.6 * r, 0.6 * r);
        return part;
    }
    nail_shank(solid, random, r, length);
    const double head = r * random.uniform(1.9, 3);
    switch (form) {
        case 0: {  // two heads
            const double gap = r * random.uniform(3, 6);
            solid.add_cylinder(Axis::x, {}, r, -gap, 0)
                .add_cylinder(Axis::x, {}, head, -0.6 * r, 0.01 * r)
                .add_cylinder(Axis::x, {}, head, -gap - 0.6 * r, -gap);
            break;
        }
        case 1:  // umbrella
            solid.add_revolution(Axis::x, dome_meridian(0.01 * r, 4 * r, 1.8 * r, 0.2 * r))
                .cut_revolution(Axis::x, cone_meridian(-0.9 * r, 1.2 * r, 0.2 * r, 3.6 * r))
                .add_cylinder(Axis::x, {}, r, -1.2 * r, 1);
            if (random.chance(0.5)) solid.add_cylinder(Axis::x, {}, 3 * r, 0.3 * r, 1.1 * r);
            break;
        case 2:  // dome of upholstery
            solid.add_revolution(Axis::x, dome_meridian(0.01 * r, head * 1.6, head * random.uniform(0.7, 1.5), 0));
            break;
        case 3: {  // washer below the head
            const double x = r * random.uniform(1, 6);
            solid.add_cylinder(Axis::x, {}, head, -0.7 * r, 0.01 * r)
                .add_revolution(Axis::x, ring_meridian(x, x + 0.6 * r, 0.9 * r, head * random.uniform(1.8, 3)));
            break;
        }
        case 4: {  // hook or eye
            const double bend = r * random.uniform(2, 4), arm = r * random.uniform(0.5, 5);
            add_bend(solid, Axis::y, {0, bend}, bend, r, 180, 90);
            solid.add_cylinder(Axis::z, {-bend, 0}, r, bend, bend + arm)
                .add_cylinder(Axis::x, {}, r, -0.02 * r, 0.5 * length);
            break;
        }
        default:  // countersunk, or hardly a head
            solid.add_revolution(Axis::x, cone_meridian(-1.2 * r, random.choice({1.35, 2.0}) * r, 0.01 * r, r));
            if (random.chance(0.3)) solid.cut_cylinder(Axis::x, {}, 0.4 * r, -far, -0.8 * r);
            break;
    }
    return part;
}

/// What joins boards with glue or by snapping: fluted and ribbed dowels, tongues shaped like a lens or a stadium,
/// double wedges, corner dowels, dowels with barbs.
Part board_dowel(FamilyContext& context) {
    Random& random = context.random;
    const double r = random.log_uniform(2.5, 12), length = r * random.uniform(5, 13);
    Part part;
    Solid& solid = part.solid;
    switch (random.weighted({0.28, 0.2, 0.16, 0.18, 0.18})) {
        case 0: {  // flutes
            const int count = random.choice({6, 8, 10, 12});
            solid.add_chamfered_cylinder(Axis::x, {}, r, 0, length, 0.2 * r, 0.2 * r);
            const bool slot_only = random.chance(0.2);
            for (int i = 0; i < (slot_only ? 1 : count); ++i)
                solid.cut_cylinder(Axis::x, polar({}, 1.04 * r, 360.0 * i / count), slot_only ? 0.3 * r : 0.14 * r, -1,
                                   far);
            break;
        }
        case 1: {  // ribs around, a collar in the middle now and then
            const int ribs = random.integer(3, 7);
            solid.add_chamfered_cylinder(Axis::x, {}, 0.82 * r, -0.5 * length, 0.5 * length, 0.2 * r, 0.2 * r);
            for (const double s : {-1.0, 1.0})
                for (int i = 0; i < ribs; ++i) {
                    const double a = s * length * (0.08 + 0.36 * i / ribs), b = a + s * 0.28 * length / ribs;
                    solid.add_revolution(Axis::x,
                                         s > 0 ? cone_meridian(a, r, b, 0.8 * r) : cone_meridian(b, 0.8 * r, a, r));
                }
            if (random.chance(0.6)) solid.add_cylinder(Axis::x, {}, 1.5 * r, -0.03 * length, 0.03 * length);
            if (random.chance(0.4))
                for (const double s : {-1.0, 1.0})
                    solid.cut_box({s > 0 ? 0.2 * length : -far, -far, -0.15 * r},
                                  {s > 0 ? far : -0.2 * length, far, 0.15 * r});
            break;
        }
        case 2: {  // lens
            const double half = 0.5 * length, bulge = random.uniform(0.3, 0.5);
            Path lens;
            lens.vertices = {{{-half, 0}, bulge}, {{half, 0}, bulge}};
            if (random.chance(0.6)) {
                const double cut = 0.12 * length, y = 0.35 * half * bulge;
                lens.vertices = {{{-half + cut, -y}, 0.8 * bulge},
                                 {{half - cut, -y}, 0.0},
                                 {{half - cut, y}, 0.8 * bulge},
                                 {{-half + cut, y}, 0.0}};
            }
            solid.add_prism(Axis::z, lens, -0.3 * r, 0.3 * r);
            if (random.chance(0.4))
                for (int i = -2; i <= 2; ++i)
                    solid.cut_box({i * 0.12 * length - 0.02 * length, -far, 0.2 * r},
                                  {i * 0.12 * length + 0.02 * length, far, far});
            break;
        }
        case 3: {  // stadium with grooves along
            const double wide = r * random.uniform(1.8, 3), t = 0.7 * r;
            solid.add_prism(Axis::x, slot({-wide + t, 0}, {wide - t, 0}, t), 0, length);
            const int grooves = random.integer(3, 7);
            for (int i = 0; i < grooves; ++i) {
                const double y = (wide - t) * (2.0 * i / (grooves - 1) - 1);
                for (const double s : {-1.0, 1.0}) solid.cut_cylinder(Axis::x, {y, s * t}, 0.16 * t, -1, far);
            }
            if (random.chance(0.4)) solid.cut_box({0.45 * length, -far, 0.8 * t}, {0.55 * length, far, far});
            break;
        }
        default: {  // a corner of two dowels, or a dowel with a screw's end
            if (random.chance(0.5)) {
                const double arm = 0.7 * length;
                solid.add_box({-r, -r, -r}, {r, r, r});
                solid.add_chamfered_cylinder(Axis::x, {}, 0.85 * r, 0, arm, 0, 0.2 * r)
                    .add_chamfered_cylinder(Axis::z, {}, 0.85 * r, 0, arm, 0, 0.2 * r);
                for (int i = 0; i < 4; ++i) {
                    const double a = r + (arm - r) * (i + 0.2) / 4.2;
                    for (const Axis axis : {Axis::x, Axis::z})
                        solid.add_revolution(axis, cone_meridian(a, r, a + 0.12 * arm, 0.84 * r));
                }
            } else {
                const double mid = 0.45 * length;
                solid.add_chamfered_cylinder(Axis::x, {}, r, 0, mid, 0.2 * r, 0)
                    .add_cylinder(Axis::x, {}, 1.3 * r, mid, mid + 0.3 * r)
                    .add_chamfered_cylinder(Axis::x, {}, 0.6 * r, mid + 0.2 * r, length, 0, 0.1 * r);
                solid.add_thread({Axis::x, {}, 0.6 * r, 0.48 * r, mid + 0.3 * r, length});
                for (int i = 0; i < 8; ++i)
                    solid.cut_cylinder(Axis::x, polar({}, 1.04 * r, 45.0 * i), 0.14 * r, -1, mid - 0.2 * r);
            }
            break;
        }
    }
    part.main_side = random.choice({Side::front, Side::top});
    return part;
}

}  // namespace v16::corpus
