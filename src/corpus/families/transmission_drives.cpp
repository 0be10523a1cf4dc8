// Further couplings and drives: beam and clamping couplings, spiders, Oldham hubs, worms, gear sectors, carriers,
// friction plates, face cams.
#include <algorithm>
#include <cmath>
#include <numbers>

#include "corpus/families/teeth.hpp"
#include "corpus/families/transmission.hpp"
#include "corpus/turned.hpp"

namespace v16::corpus {
namespace {

/// Radial set screw or clamping screw holes near both ends of a coupling along x that is `length` long.
void cut_end_screws(Solid& solid, Random& random, double length, double radius, double inset) {
    const double hole = radius * random.uniform(0.08, 0.16);
    const bool across = random.chance(0.5);  // beside the bore, as clamping screws, or towards it
    for (const double x : {inset, length - inset}) {
        if (across)
            solid.cut_counterbore(Axis::y, {x, 0.72 * radius}, hole, 1.6 * hole, 0.35 * radius, -radius, far);
        else
            solid.cut_cylinder(Axis::z, {x, 0}, hole, 0, far);
    }
    if (across)
        for (const double side : {-1.0, 1.0}) {
            const double end = side < 0 ? -1.0 : length - 1.9 * inset;
            solid.cut_box({end, -0.03 * radius, 0}, {end + 1.9 * inset + 1.0, 0.03 * radius, far});
        }
}

}  // namespace

/// Beam coupling: one body made flexible by slits, all around by turns from both sides.
Part beam_coupling(FamilyContext& context) {
    Random& random = context.random;
    const double radius = random.log_uniform(5, 50), length = radius * random.uniform(2.0, 3.6),
                 clamp = length * random.uniform(0.25, 0.34), bore = radius * random.uniform(0.25, 0.55);
    Part part;
    part.solid.add_chamfered_cylinder(Axis::x, {}, radius, 0, length, 0.05 * radius, 0.05 * radius);
    cut_end_screws(part.solid, random, length, radius, 0.5 * clamp);
    const int slits = random.integer(3, 7);
    const double step = (length - 2 * clamp) / slits, half = step * random.uniform(0.1, 0.22), left = 0.25 * radius;
    const bool square = random.chance(0.5);  // every second pair of slits turned by 90 degrees
    for (int i = 0; i < slits; ++i) {
        const double x = clamp + (i + 0.5) * step, side = i % 2 == 0 ? 1.0 : -1.0;
        const Point3 low{x - half, -far, side > 0 ? left - radius : -far},
            high{x + half, far, side > 0 ? far : radius - left};
        if (square && i % 4 > 1)
            part.solid.cut_box({low.x, low.z, -far}, {high.x, high.z, far});
        else
            part.solid.cut_box(low, high);
    }
    part.solid.cut_cylinder(Axis::x, {}, bore, -1, 0.5 * length)
        .cut_cylinder(Axis::x, {}, bore * (random.chance(0.5) ? 1.0 : random.uniform(0.6, 1.3)), 0.5 * length, far);
    return part;
}

/// The elastic star between the claws of a jaw coupling.
Part coupling_spider(FamilyContext& context) {
    Random& random = context.random;
    const double radius = random.log_uniform(6, 120), width = radius * random.uniform(0.2, 0.6),
                 ring = radius * random.uniform(0.35, 0.55);
    const int arms = random.choice({4, 6, 6, 6, 8});
    const double half = std::min(0.32 * radius, ring * std::sin(radians(150.0 / arms))) * random.uniform(0.7, 1.0);
    Part part;
    const bool round = random.chance(0.6);
    part.solid.add_cylinder(Axis::y, {}, ring, 0, width);
    for (int i = 0; i < arms; ++i) {
        const Path arm = round ? slot({0.3 * ring, 0}, {radius - half, 0}, half)
                               : filleted(rectangle({0.3 * ring, -half}, {radius, half}), 0.3 * half);
        part.solid.add_prism(Axis::y, rotated(arm, 360.0 * i / arms + 90), 0, width);
    }
    part.solid.cut_cylinder(Axis::y, {}, ring * random.uniform(0.3, 0.75), -1, width + 1);
    if (random.chance(0.3)) part.solid.cut_hole_circle(Axis::y, {}, 0.75 * radius, arms, 90, 0.3 * half, -1, width + 1);
    return part;
}

/// Half of an Oldham coupling, or its middle disc: a tongue or groove across the face.
Part oldham_coupling(FamilyContext& context) {
    Random& random = context.random;
    const double radius = random.log_uniform(6, 80), disc = radius * random.uniform(0.3, 0.9),
                 tongue = radius * random.uniform(0.15, 0.35), out = radius * random.uniform(0.15, 0.4),
                 bore = radius * random.uniform(0.2, 0.5);
    Part part;
    part.solid.add_cylinder(Axis::x, {}, radius, 0, disc);
    const Path across = rectangle({-2 * radius, -tongue}, {2 * radius, tongue});
    if (random.chance(0.4)) {  // the middle disc has crossed grooves
        part.solid.cut_prism(Axis::x, across, disc - 0.4 * out, far)
            .cut_prism(Axis::x, rotated(across, 90), -far, 0.4 * out)
            .cut_cylinder(Axis::x, {}, bore, -far, far);
        return part;
    }
    part.solid.add_cylinder(Axis::x, {}, radius, disc, disc + out)
        .cut_prism(Axis::x, rectangle({-2 * radius, tongue}, {2 * radius, 2 * radius}), disc, far)
        .cut_prism(Axis::x, rectangle({-2 * radius, -2 * radius}, {2 * radius, -tongue}), disc, far);
    const double hub = radius * random.uniform(0.6, 0.95), length = radius * random.uniform(0.3, 1.5);
    part.solid.add_cylinder(Axis::x, {}, hub, -length, 0);
    part.solid.cut_prism(Axis::x, random.chance(0.5) ? circle({}, bore) : keyed_bore({}, bore, 0.5 * bore, 1.25 * bore),
                         -far, far);
    if (random.chance(0.6)) part.solid.cut_cylinder(Axis::z, {-0.5 * length, 0}, 0.12 * radius, 0, far);
    return part;
}

/// Worm with a bore, to be keyed or pinned onto a shaft: its thread always shows as a toothed
/// contour, since a plain cylinder would be a sleeve.
Part bored_worm(FamilyContext& context) {
    Random& random = context.random;
    const double radius = random.log_uniform(4, 80), module = radius * random.uniform(0.1, 0.28),
                 pitch = std::numbers::pi * module, root = radius - 2.2 * module;
    const int turns = random.integer(4, 9);
    const double length = turns * pitch, bore = root * random.uniform(0.35, 0.75);
    Part part;
    part.solid.add_cylinder(Axis::x, {}, root, 0, length);
    for (int i = 0; i < turns; ++i) {
        const double middle = (i + 0.5) * pitch;
        part.solid.add_revolution(Axis::x, through({{middle - 0.45 * pitch, 0.99 * root},
                                                    {middle + 0.45 * pitch, 0.99 * root},
                                                    {middle + 0.13 * pitch, radius},
                                                    {middle - 0.13 * pitch, radius}}));
    }
    const double hub = std::min(root, bore * random.uniform(1.3, 1.9)), out = radius * random.uniform(0.3, 1.2);
    if (random.chance(0.75)) {
        part.solid.add_cylinder(Axis::x, {}, hub, -out, 0);
        if (random.chance(0.5)) part.solid.cut_cylinder(Axis::z, {-0.5 * out, 0}, 0.2 * hub, 0, far);
    }
    if (random.chance(0.3)) part.solid.add_cylinder(Axis::x, {}, hub, length, length + out);
    part.solid.cut_prism(Axis::x, random.chance(0.5) ? circle({}, bore) : keyed_bore({}, bore, 0.5 * bore, 1.25 * bore),
                         -far, far);
    return part;
}

/// Gear sector: teeth on a part of the rim only, a web with windows, a hub. Never by convention: a pitch circle would
/// go all around.
Part gear_sector(FamilyContext& context) {
    Random& random = context.random;
    const GearForm form{.teeth = random.integer(24, 90), .module = random.log_uniform(0.5, 6)};
    const double width = form.module * random.uniform(2, 10), tip = tip_radius(form), root = root_radius(form),
                 sweep = random.uniform(45, 200), hub = root * random.uniform(0.12, 0.3);
    Part part;
    part.solid.add_prism(Axis::y, gear_outline(form, 3), 0, width);
    const double low = random.chance(0.5) ? 0.6 * hub : 0.999 * hub;
    part.solid.cut_prism(Axis::y, ring_sector({}, low, 2 * tip, 90 + sweep / 2, 360 - sweep), -1, width + 1);
    if (random.chance(0.6) && sweep > 60) {
        const int windows = sweep > 120 ? random.integer(1, 3) : 1;
        const double rib = random.uniform(8, 14), open = (sweep - rib) / windows;
        for (int i = 0; i < windows; ++i)
            part.solid.cut_prism(Axis::y,
                                 filleted(ring_sector({}, 1.5 * hub, root * random.uniform(0.75, 0.85),
                                                      90 - sweep / 2 + rib + i * open, open - rib),
                                          0.05 * root),
                                 -1, width + 1);
    }
    part.solid.add_cylinder(Axis::y, {}, hub, 0, width * (random.chance(0.5) ? 1.0 : random.uniform(1.1, 2.5)))
        .cut_prism(Axis::y,
                   random.chance(0.6) ? circle({}, 0.55 * hub) : keyed_bore({}, 0.55 * hub, 0.3 * hub, 0.7 * hub), -far,
                   far);
    return part;
}

/// Planet carrier: a disc or a star with the planets' pins about a splined or keyed hub.
Part planet_carrier(FamilyContext& context) {
    Random& random = context.random;
    const double radius = random.log_uniform(10, 200), width = radius * random.uniform(0.1, 0.35);
    const int planets = random.choice({3, 3, 3, 4, 5});
    const double centre = radius * random.uniform(0.55, 0.75), pin = (radius - centre) * random.uniform(0.3, 0.6),
                 bore = (centre - pin) * random.uniform(0.3, 0.6);
    Part part;
    if (random.chance(0.5)) {
        part.solid.add_cylinder(Axis::y, {}, radius, 0, width);
    } else {
        for (int i = 0; i < planets; ++i)
            part.solid.add_prism(Axis::y,
                                 tangent_hull({}, 1.6 * bore, polar({}, centre, 90 + 360.0 * i / planets), 1.9 * pin),
                                 0, width);
    }
    const bool pins = random.chance(0.5);
    for (int i = 0; i < planets; ++i) {
        const Point2 at = polar({}, centre, 90 + 360.0 * i / planets);
        if (pins)
            part.solid.add_cylinder(Axis::y, at, pin, -width * 1.5, 0.5 * width);
        else
            part.solid.cut_cylinder(Axis::y, at, pin, -1, width + 1);
    }
    part.solid.add_cylinder(Axis::y, {}, 1.5 * bore, 0, width * random.uniform(1.0, 2.5));
    const Path shape = random.chance(0.5)   ? spline_outline(random.choice({6, 8, 10}), bore, 1.2 * bore, 0.3 * bore)
                       : random.chance(0.5) ? keyed_bore({}, bore, 0.5 * bore, 1.25 * bore)
                                            : circle({}, bore);
    part.solid.cut_prism(Axis::y, shape, -far, far);
    return part;
}

/// Plate of a clutch or brake: a thin ring, splined inside or with lugs outside; the lining may carry grooves.
Part friction_plate(FamilyContext& context) {
    Random& random = context.random;
    const double radius = random.log_uniform(15, 200), bore = radius * random.uniform(0.5, 0.75),
                 t = radius * random.uniform(0.015, 0.08);
    Part part;
    if (random.chance(0.5)) {  // driven from inside
        const GearForm form{.teeth = random.integer(20, 60), .module = 1.0};
        part.solid.add_cylinder(Axis::y, {}, radius, 0, t)
            .cut_prism(Axis::y, scaled(gear_outline(form, 2), bore / tip_radius(form)), -1, t + 1);
    } else {
        const int lugs = random.choice({4, 6, 8, 12, 16, 24});
        const double half = std::min(0.35, 1.0 / lugs) * radius, out = radius * random.uniform(0.04, 0.12);
        part.solid.add_cylinder(Axis::y, {}, radius, 0, t);
        for (int i = 0; i < lugs; ++i)
            part.solid.add_prism(
                Axis::y, rotated(rectangle({-half, 0.9 * radius}, {half, radius + out}), 360.0 * i / lugs), 0, t);
        part.solid.cut_cylinder(Axis::y, {}, bore, -1, t + 1);
    }
    const int grooves = random.choice({0, 0, 6, 8, 12});
    for (int i = 0; i < grooves; ++i)
        part.solid.cut_prism(Axis::y,
                             rotated(rectangle({-0.01 * radius, 1.06 * bore}, {0.01 * radius, 0.99 * radius}),
                                     360.0 * (i + 0.5) / grooves),
                             0.8 * t, t + 1);
    return part;
}

/// Face cam: a disc with a closed groove that guides a roller.
Part groove_cam(FamilyContext& context) {
    Random& random = context.random;
    const double radius = random.log_uniform(15, 150), width = radius * random.uniform(0.12, 0.4),
                 bore = radius * random.uniform(0.1, 0.22), roller = radius * random.uniform(0.05, 0.1),
                 base = radius * random.uniform(0.5, 0.6), shift = radius * random.uniform(0.08, 0.2);
    Part part;
    part.solid.add_chamfered_cylinder(Axis::y, {}, radius, 0, width, 0, random.chance(0.5) ? 0.03 * radius : 0.0);
    const bool egg = random.chance(0.5);
    const double nose = base * random.uniform(0.5, 0.9);
    const auto lobe = [&](double offset) {
        return egg ? tangent_hull({0, -0.5 * shift}, base + offset, {0, shift + base - nose}, nose + offset)
                   : circle({0, shift}, base + offset);
    };
    part.solid.cut_prism(Axis::y, lobe(roller), -1, 0.5 * width)
        .add_prism(Axis::y, lobe(-roller), 0, 0.5 * width)
        .add_cylinder(Axis::y, {}, 1.8 * bore, 0, width * random.uniform(1.0, 2.0))
        .cut_prism(Axis::y, random.chance(0.6) ? keyed_bore({}, bore, 0.5 * bore, 1.25 * bore) : circle({}, bore), -far,
                   far);
    return part;
}

}  // namespace v16::corpus
